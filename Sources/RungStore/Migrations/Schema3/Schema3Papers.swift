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

  -- What the marks of each version of an item come to; kept in the transaction that adds them. `settled` and `share`
  -- are the latest of item_difficulty, 0 where there is none.
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

  -- On how many papers of a blueprint each item is, and how many papers there are.
  CREATE TABLE item_exposure (
    blueprint TEXT NOT NULL,
    item TEXT NOT NULL,
    papers INTEGER NOT NULL,
    PRIMARY KEY (blueprint, item)
  ) STRICT;
  CREATE INDEX item_exposure_by_papers ON item_exposure (blueprint, papers);
  CREATE TABLE blueprint_use (
    blueprint TEXT PRIMARY KEY NOT NULL,
    papers INTEGER NOT NULL
  ) STRICT;

  -- What an older file holds is counted once.
  INSERT INTO blueprint_use (blueprint, papers)
    SELECT form ->> '$.blueprint.id', count(*) FROM attempt GROUP BY 1;
  INSERT INTO item_exposure (blueprint, item, papers)
    SELECT a.form ->> '$.blueprint.id', s.value ->> '$.item.id', count(DISTINCT a.id)
    FROM attempt a, json_each(a.form, '$.slots') s GROUP BY 1, 2;
  INSERT INTO item_tally (item, number, count, earned, worth, settled, share)
    SELECT s.value ->> '$.item.id', s.value ->> '$.item.number', count(DISTINCT a.id), sum(m.milli),
      sum(s.value ->> '$.marks'), 0, 0
    FROM attempt a JOIN attempt_state t ON t.attempt = a.id AND t.state = 'marked',
      json_each(a.form, '$.slots') s
      JOIN response_mark m ON m.attempt = a.id AND m.question = s.key AND m.fact = (
        SELECT max(fact) FROM response_mark WHERE attempt = a.id AND question = s.key)
    GROUP BY 1, 2;
  """
