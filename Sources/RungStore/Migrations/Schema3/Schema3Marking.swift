/// Marking by more than one person, release of results, reviews of certificates, and papers packed for statistics.
///
/// `response_mark` holds what persons gave, and in files older than this what keys and corrected keys came to as well.
let schema3Marking = """
  -- What the keys earned on a paper when it was handed in: thousandths, a place for each question, empty where a person
  -- marks.
  CREATE TABLE paper_marking (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    attempt TEXT NOT NULL UNIQUE REFERENCES attempt (id),
    marks TEXT NOT NULL
  ) STRICT;

  -- A mark that followed from a corrected key. It is below nothing where penalties are declared.
  CREATE TABLE remark (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    question INTEGER NOT NULL,
    item TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    milli INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX remark_by_attempt ON remark (attempt, question, fact);

  -- What one person gave an answer, without knowing of the others.
  CREATE TABLE rater_mark (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    question INTEGER NOT NULL,
    round INTEGER NOT NULL CHECK (round BETWEEN 1 AND 3),
    rater TEXT NOT NULL REFERENCES person (id),
    milli INTEGER NOT NULL CHECK (milli >= 0),
    comment TEXT NOT NULL
  ) STRICT;
  CREATE INDEX rater_mark_by_attempt ON rater_mark (attempt, question, round, fact);

  -- A mark that its giver has taken back, and with it what had followed from it; in round 0 the latter alone.
  CREATE TABLE mark_withdrawal (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    question INTEGER NOT NULL,
    round INTEGER NOT NULL CHECK (round BETWEEN 0 AND 3)
  ) STRICT;
  CREATE INDEX mark_withdrawal_by_attempt ON mark_withdrawal (attempt, question, entry);

  -- What the marks of several persons came to, and why.
  CREATE TABLE rating_outcome (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    question INTEGER NOT NULL,
    milli INTEGER NOT NULL CHECK (milli >= 0),
    because TEXT NOT NULL
  ) STRICT;
  CREATE INDEX rating_outcome_by_attempt ON rating_outcome (attempt, question, fact);

  -- Leave to mark somebody in spite of a conflict of interest.
  CREATE TABLE conflict_override (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    rater TEXT NOT NULL REFERENCES person (id),
    candidate TEXT NOT NULL REFERENCES person (id),
    reason TEXT NOT NULL,
    CHECK (rater <> candidate)
  ) STRICT;
  CREATE INDEX conflict_override_by_rater ON conflict_override (rater, candidate);

  CREATE TABLE attempt_release (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    what TEXT NOT NULL,
    UNIQUE (attempt, what)
  ) STRICT;

  -- A certificate that rests on a score which was lowered. It stands until a person decides.
  CREATE TABLE certificate_review (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    certificate TEXT NOT NULL REFERENCES certificate (number),
    attempt TEXT NOT NULL REFERENCES attempt (id),
    milli_before INTEGER NOT NULL,
    milli_after INTEGER NOT NULL,
    reason TEXT NOT NULL
  ) STRICT;
  CREATE INDEX certificate_review_by_certificate ON certificate_review (certificate, entry);

  CREATE TABLE certificate_decision (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    certificate TEXT NOT NULL REFERENCES certificate (number),
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL
  ) STRICT;
  CREATE INDEX certificate_decision_by_certificate ON certificate_decision (certificate, entry);

  CREATE TABLE certificate_revocation (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    certificate TEXT NOT NULL UNIQUE REFERENCES certificate (number),
    instant INTEGER NOT NULL,
    reason TEXT NOT NULL
  ) STRICT;

  -- An answer can wait for several persons, each of whom has a task of their own.
  CREATE TABLE marking_task_by_round (
    id TEXT PRIMARY KEY NOT NULL,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    question INTEGER NOT NULL,
    round INTEGER NOT NULL CHECK (round BETWEEN 1 AND 3),
    exam TEXT NOT NULL,
    item TEXT NOT NULL,
    shuffle INTEGER NOT NULL,
    leased_by TEXT,
    leased_until INTEGER,
    is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
    UNIQUE (attempt, question, round)
  ) STRICT;
  INSERT INTO marking_task_by_round
    SELECT id, attempt, question, 1, exam, item, shuffle, leased_by, leased_until, is_done FROM marking_task;
  DROP TABLE marking_task;
  ALTER TABLE marking_task_by_round RENAME TO marking_task;
  CREATE INDEX marking_task_open ON marking_task (is_done, item, shuffle);
  CREATE INDEX marking_task_by_holder ON marking_task (leased_by, is_done, item, shuffle);

  -- Papers that were handed in, packed: made from the facts, and made anew from them when a file has none yet. Exams
  -- have numbers so that the papers of one lie side by side.
  CREATE TABLE packed_exam (
    number INTEGER PRIMARY KEY NOT NULL,
    exam TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE packed_question (
    exam INTEGER NOT NULL REFERENCES packed_exam (number),
    number INTEGER NOT NULL CHECK (number >= 0),
    item TEXT NOT NULL,
    version INTEGER NOT NULL,
    -- Which of a case's items, from 0; -1 for an item that is no case.
    part INTEGER NOT NULL,
    worth INTEGER NOT NULL,
    PRIMARY KEY (exam, number),
    UNIQUE (exam, item, version, part, worth)
  ) STRICT;
  CREATE INDEX packed_question_by_item ON packed_question (item);
  CREATE TABLE packed_paper (
    -- The exam's number in the upper half, the attempt's in the lower.
    number INTEGER PRIMARY KEY NOT NULL,
    attempt TEXT NOT NULL UNIQUE REFERENCES attempt (id),
    answers BLOB NOT NULL
  ) STRICT;
  """
