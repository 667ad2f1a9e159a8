/// The life of an attempt: who holds it, and who was heard of when; what was learned anew before a resit.
let schema3Attempts = """
  ALTER TABLE attempt_state ADD COLUMN holder BLOB CHECK (holder IS NULL OR length(holder) = 32);
  ALTER TABLE attempt_state ADD COLUMN is_away INTEGER NOT NULL DEFAULT 0 CHECK (is_away IN (0, 1));
  ALTER TABLE attempt_state ADD COLUMN returns INTEGER NOT NULL DEFAULT 0 CHECK (returns >= 0);
  ALTER TABLE attempt_state ADD COLUMN disconnects INTEGER NOT NULL DEFAULT 0 CHECK (disconnects >= 0);
  ALTER TABLE attempt_state ADD COLUMN focus_losses INTEGER NOT NULL DEFAULT 0 CHECK (focus_losses >= 0);
  -- Whether the candidate's machine has let itself be heard of, so that its silence means something.
  ALTER TABLE attempt_state ADD COLUMN is_watched INTEGER NOT NULL DEFAULT 0 CHECK (is_watched IN (0, 1));
  UPDATE attempt_state SET returns = (
    SELECT count(*) FROM attempt_event
    WHERE attempt_event.attempt = attempt_state.attempt AND attempt_event.step = 'resumed');
  -- The deadline with all that was granted, by which open attempts are found when it has passed.
  ALTER TABLE attempt_state ADD COLUMN closes INTEGER NOT NULL DEFAULT 0;
  UPDATE attempt_state SET closes = (
    SELECT deadline + 1000000 * COALESCE((
      SELECT sum(seconds) FROM time_grant WHERE time_grant.candidate = attempt.candidate
        AND time_grant.exam = attempt.exam AND time_grant.sitting = attempt.sitting), 0)
    FROM attempt WHERE attempt.id = attempt_state.attempt);
  DROP INDEX attempt_state_by_state;
  CREATE INDEX attempt_state_open ON attempt_state (closes) WHERE state = 'started';
  -- An answer is one row of the log and two numbers beside it. An index by attempt would have each of those who answer at
  -- the same moment write a page of their own; so an attempt knows its newest event, and each event the one before it.
  CREATE TABLE attempt_event_linked (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    step TEXT NOT NULL,
    question INTEGER,
    response TEXT,
    is_flagged INTEGER,
    sequence INTEGER,
    instant INTEGER NOT NULL,
    previous INTEGER CHECK (previous < fact)
  ) STRICT;
  INSERT INTO attempt_event_linked
    SELECT fact, entry, attempt, step, question, response, is_flagged, sequence, instant,
      lag(fact) OVER (PARTITION BY attempt ORDER BY fact)
    FROM attempt_event ORDER BY fact;
  DROP TABLE attempt_event;
  ALTER TABLE attempt_event_linked RENAME TO attempt_event;
  ALTER TABLE attempt_state ADD COLUMN latest INTEGER NOT NULL DEFAULT 0;
  UPDATE attempt_state SET latest = newest.fact, sequence = newest.sequence FROM (
    SELECT attempt, max(fact) AS fact, COALESCE(max(sequence), 0) AS sequence
    FROM attempt_event GROUP BY attempt
  ) AS newest WHERE newest.attempt = attempt_state.attempt;

  -- The session that began an attempt or took it over, by the digest of its token.
  CREATE TABLE attempt_holder (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    session BLOB NOT NULL CHECK (length(session) = 32)
  ) STRICT;
  CREATE INDEX attempt_holder_by_attempt ON attempt_holder (attempt, entry);

  -- The code with which another session may take an attempt up: a secret, and gone once it is used.
  CREATE TABLE unlock_code (
    attempt TEXT PRIMARY KEY NOT NULL REFERENCES attempt (id),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    valid_until INTEGER NOT NULL,
    tries INTEGER NOT NULL CHECK (tries >= 0)
  ) STRICT;

  -- A lesson that a person has gone through again, with a trainer's word for it.
  CREATE TABLE relearning (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    lesson TEXT NOT NULL,
    day TEXT NOT NULL,
    remark TEXT NOT NULL
  ) STRICT;
  CREATE INDEX relearning_by_person ON relearning (person, lesson);
  """
