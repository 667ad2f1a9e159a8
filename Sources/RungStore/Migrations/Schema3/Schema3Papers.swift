/// What papers are drawn by: the difficulty and the exposure of items.
let schema3Papers = """
  -- How hard a version of an item had turned out when that was last settled. Papers are drawn by the latest.
  CREATE TABLE item_difficulty (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    item TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    count INTEGER NOT NULL CHECK (count > 0),
    share INTEGER NOT NULL CHECK (share BETWEEN 0 AND 1000)
  ) STRICT;

  -- How the paper of an attempt was drawn, beside its form; a paper without a row is as drawn, not balanced.
  CREATE TABLE paper_draw (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    attempt TEXT NOT NULL UNIQUE REFERENCES attempt (id),
    method TEXT NOT NULL,
    target INTEGER NOT NULL,
    expected INTEGER NOT NULL,
    distance INTEGER NOT NULL,
    is_met INTEGER NOT NULL CHECK (is_met IN (0, 1)),
    overexposed TEXT NOT NULL
  ) STRICT;

  -- What the marks of each version of an item come to, of all attempts that are counted. `settled` and `share` are the
  -- latest of item_difficulty, 0 where there is none.
  CREATE TABLE item_tally (
    item TEXT NOT NULL,
    number INTEGER NOT NULL,
    count INTEGER NOT NULL,
    earned INTEGER NOT NULL,
    worth INTEGER NOT NULL,
    settled INTEGER NOT NULL,
    share INTEGER NOT NULL,
    PRIMARY KEY (item, number)
  ) STRICT;
  -- Whether an attempt's marks are in item_tally: they are added for many attempts at once.
  ALTER TABLE attempt_state ADD COLUMN is_counted INTEGER NOT NULL DEFAULT 0 CHECK (is_counted IN (0, 1));
  CREATE INDEX attempt_state_uncounted ON attempt_state (attempt) WHERE state = 'marked' AND is_counted = 0;

  -- How many papers of a blueprint there are up to an attempt, and on how many each item is: a line for each, its id and
  -- the number. Papers drawn later are counted when somebody asks.
  CREATE TABLE paper_count (
    blueprint TEXT PRIMARY KEY NOT NULL,
    until INTEGER NOT NULL,
    papers INTEGER NOT NULL,
    items TEXT NOT NULL
  ) STRICT;

  -- Which items somebody has seen, their papers tell.
  DROP TABLE seen_item;

  -- What an older file holds is counted once.
  INSERT INTO item_tally (item, number, count, earned, worth, settled, share)
    SELECT s.value ->> '$.item.id', s.value ->> '$.item.number', count(DISTINCT a.id), sum(m.milli),
      sum(s.value ->> '$.marks'), 0, 0
    FROM attempt a JOIN attempt_state t ON t.attempt = a.id AND t.state = 'marked',
      json_each(a.form, '$.slots') s
      JOIN response_mark m ON m.attempt = a.id AND m.question = s.key AND m.fact = (
        SELECT max(fact) FROM response_mark WHERE attempt = a.id AND question = s.key)
    GROUP BY 1, 2;
  UPDATE attempt_state SET is_counted = 1 WHERE state = 'marked';
  """
