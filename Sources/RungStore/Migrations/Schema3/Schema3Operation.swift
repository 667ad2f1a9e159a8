/// The settings of a workplace as facts, and what people are called once they are called otherwise.
let schema3Operation = """
  -- What a workplace is set to, each time it was set. The newest of each name stands in `workplace`.
  CREATE TABLE workplace_setting (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL
  ) STRICT;
  CREATE INDEX workplace_setting_by_name ON workplace_setting (name, fact);

  -- A person's login, name or staff number was changed: the seal of the new ones.
  CREATE TABLE identity_change (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    seal BLOB NOT NULL CHECK (length(seal) = 32)
  ) STRICT;
  CREATE INDEX identity_change_by_person ON identity_change (person, fact);
  """
