/// Where content came from, who has approved it, and what was taken out; more time in an exam, and
/// changes of passwords.
///
/// What an older file holds was drawn from already, so it stands as approved: all versions up to the entry that
/// `approved-until` names.
let schema2 = """
  CREATE TABLE content_review (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    verdict TEXT NOT NULL,
    remark TEXT NOT NULL
  ) STRICT;
  CREATE INDEX content_review_by_content ON content_review (kind, id, number);

  -- A piece of content that its file holds no more, or holds again.
  CREATE TABLE content_retirement (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1))
  ) STRICT;

  ALTER TABLE content ADD COLUMN path TEXT NOT NULL DEFAULT '';
  -- What the author declares; empty for kinds that declare nothing.
  ALTER TABLE content ADD COLUMN declared TEXT NOT NULL DEFAULT '';
  ALTER TABLE content ADD COLUMN review TEXT NOT NULL DEFAULT 'approved';
  ALTER TABLE content ADD COLUMN is_retired INTEGER NOT NULL DEFAULT 0;
  UPDATE content SET declared = (SELECT status FROM item WHERE item.id = content.id) WHERE kind = 'item';
  UPDATE content SET declared = 'published' WHERE kind = 'scenario';
  INSERT INTO workplace (name, value)
    SELECT 'approved-until', CAST(COALESCE(MAX(number), 0) AS TEXT) FROM audit_entry;

  -- That a password was changed, and by whom; the password itself stands in a table that is no fact.
  CREATE TABLE password_change (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES person (id)
  ) STRICT;

  CREATE TABLE time_grant (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    candidate TEXT NOT NULL REFERENCES person (id),
    exam TEXT NOT NULL,
    sitting INTEGER NOT NULL CHECK (sitting >= 1),
    seconds INTEGER NOT NULL CHECK (seconds > 0),
    reason TEXT NOT NULL
  ) STRICT;
  CREATE INDEX time_grant_by_sitting ON time_grant (candidate, exam, sitting);
  """
