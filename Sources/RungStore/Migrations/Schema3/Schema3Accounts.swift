/// Failed logins, set-up codes, and the life of sessions. None of them are facts: they are secrets or passing.
///
/// Failed logins outlive a restart: a guesser could else wait for one. They are kept under a digest of what was typed,
/// as people type passwords where the login belongs, and a login that nobody has is treated as any other.
let schema3Accounts = """
  -- When a session was last used, to the minute. Those of an older Rung end with the upgrade.
  ALTER TABLE session ADD COLUMN used INTEGER NOT NULL DEFAULT 0;

  -- The code with which somebody without a password sets the first one, once.
  CREATE TABLE account_set_up (
    person TEXT PRIMARY KEY NOT NULL REFERENCES person (id),
    code BLOB NOT NULL CHECK (length(code) = 32),
    closes INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE login_failure (
    subject BLOB PRIMARY KEY NOT NULL CHECK (length(subject) = 32),
    count INTEGER NOT NULL CHECK (count > 0),
    latest INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX login_failure_by_latest ON login_failure (latest);
  """
