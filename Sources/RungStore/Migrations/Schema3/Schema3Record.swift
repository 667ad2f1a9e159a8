/// What the record needs so that HR can stand behind it.
let schema3Record = """
  -- What a revoked certificate rested on counts again for another.
  CREATE TABLE evidence_readmission (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    certificate TEXT NOT NULL UNIQUE REFERENCES certificate_revocation (certificate),
    instant INTEGER NOT NULL,
    reason TEXT NOT NULL
  ) STRICT;

  -- What text each version of the schema was made with, from the third on: one that was never released is not opened as if
  -- it were the one of its number that was.
  CREATE TABLE schema_digest (
    version INTEGER PRIMARY KEY NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32)
  ) STRICT;
  """
