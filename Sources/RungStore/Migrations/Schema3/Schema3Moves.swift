/// Where the candidate of an attempt has been, beside what they answered.
let schema3Moves = """
  -- The candidate came to rest at a question.
  CREATE TABLE attempt_move (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    question INTEGER NOT NULL CHECK (question >= 0),
    sequence INTEGER NOT NULL,
    instant INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX attempt_move_by_attempt ON attempt_move (attempt, fact);
  """
