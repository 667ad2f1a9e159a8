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

  -- By the person whom a fact is about: the audit tells what was done to one without reading what was done to all.
  CREATE INDEX password_change_by_person ON password_change (person);
  CREATE INDEX cohort_trainer_by_person ON cohort_trainer (person);
  CREATE INDEX scheduled_session_by_trainer ON scheduled_session (trainer);
  CREATE INDEX attendance_by_person ON attendance (person);
  CREATE INDEX conflict_override_by_candidate ON conflict_override (candidate);

  -- What text each version of the schema was made with, from the third on: one that was never released is not opened as if
  -- it were the one of its number that was.
  CREATE TABLE schema_digest (
    version INTEGER PRIMARY KEY NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32)
  ) STRICT;
  """
