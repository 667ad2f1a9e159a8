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
  """
