/// The first schema. Tables with `fact` and `entry` hold facts: rows are inserted and never changed, and each
/// belongs to an entry of the audit chain. The others hold what can be derived, secrets, or what is passing.
///
/// `entry` is no foreign key: its row comes last in the transaction, and SQLite would then look for rows that wait
/// for it in every fact table from end to end. The audit proves more than a key would.
let schema1 = """
  CREATE TABLE workplace (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
  ) STRICT;

  CREATE TABLE audit_entry (
    number INTEGER PRIMARY KEY NOT NULL,
    instant INTEGER NOT NULL,
    caller TEXT NOT NULL,
    operation TEXT NOT NULL,
    reason TEXT NOT NULL,
    seed TEXT NOT NULL,
    manifest TEXT NOT NULL,
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    digest BLOB NOT NULL CHECK (length(digest) = 32)
  ) STRICT;

  CREATE TABLE person (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    seal BLOB NOT NULL CHECK (length(seal) = 32)
  ) STRICT;

  -- Who a person is. The fact above holds only a salted digest of it, so that a person can be erased and the
  -- chain still holds.
  CREATE TABLE person_identity (
    person TEXT PRIMARY KEY NOT NULL REFERENCES person (id),
    salt BLOB NOT NULL,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    staff_number TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE role_grant (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    is_granted INTEGER NOT NULL CHECK (is_granted IN (0, 1))
  ) STRICT;
  CREATE INDEX role_grant_by_person ON role_grant (person, role, fact);

  CREATE TABLE password (
    person TEXT PRIMARY KEY NOT NULL REFERENCES person (id),
    salt BLOB NOT NULL,
    hash BLOB NOT NULL,
    cost INTEGER NOT NULL,
    set_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE session (
    token BLOB PRIMARY KEY NOT NULL CHECK (length(token) = 32),
    person TEXT NOT NULL REFERENCES person (id),
    opened INTEGER NOT NULL,
    closes INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX session_by_person ON session (person, closes);

  CREATE TABLE content_version (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    bank TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    body BLOB NOT NULL,
    UNIQUE (kind, id, number)
  ) STRICT;

  -- The newest version of each piece of content.
  CREATE TABLE content (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT;

  -- What a blueprint asks of the newest version of each item.
  CREATE TABLE item (
    id TEXT PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL,
    digest BLOB NOT NULL,
    bank TEXT NOT NULL,
    topic TEXT NOT NULL,
    level INTEGER NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    enemies TEXT NOT NULL
  ) STRICT;
  CREATE INDEX item_by_bank ON item (bank, id);

  CREATE TABLE cohort (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    track TEXT NOT NULL,
    starts TEXT NOT NULL
  ) STRICT;

  CREATE TABLE cohort_trainer (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    cohort TEXT NOT NULL REFERENCES cohort (id),
    person TEXT NOT NULL REFERENCES person (id),
    UNIQUE (cohort, person)
  ) STRICT;

  CREATE TABLE enrolment (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    cohort TEXT NOT NULL REFERENCES cohort (id),
    person TEXT NOT NULL REFERENCES person (id),
    UNIQUE (cohort, person)
  ) STRICT;
  CREATE INDEX enrolment_by_person ON enrolment (person);

  CREATE TABLE scheduled_session (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    cohort TEXT NOT NULL REFERENCES cohort (id),
    session TEXT NOT NULL,
    lesson TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    day TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (ends > starts),
    room TEXT NOT NULL,
    trainer TEXT NOT NULL REFERENCES person (id),
    UNIQUE (cohort, session)
  ) STRICT;
  CREATE INDEX scheduled_session_by_day ON scheduled_session (day);

  CREATE TABLE attendance (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    cohort TEXT NOT NULL,
    session TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    presence TEXT NOT NULL,
    reason TEXT NOT NULL,
    FOREIGN KEY (cohort, session) REFERENCES scheduled_session (cohort, session)
  ) STRICT;
  CREATE INDEX attendance_by_session ON attendance (cohort, session, person, fact);

  CREATE TABLE attempt (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    exam TEXT NOT NULL,
    candidate TEXT NOT NULL REFERENCES person (id),
    sitting INTEGER NOT NULL CHECK (sitting >= 1),
    form TEXT NOT NULL,
    form_digest BLOB NOT NULL CHECK (length(form_digest) = 32),
    started INTEGER NOT NULL,
    deadline INTEGER NOT NULL CHECK (deadline > started),
    UNIQUE (candidate, exam, sitting)
  ) STRICT;
  CREATE INDEX attempt_by_exam ON attempt (exam, fact);

  CREATE TABLE attempt_event (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    step TEXT NOT NULL,
    question INTEGER,
    response TEXT,
    is_flagged INTEGER,
    sequence INTEGER,
    instant INTEGER NOT NULL,
    UNIQUE (attempt, sequence)
  ) STRICT;
  CREATE INDEX attempt_event_by_question ON attempt_event (attempt, question, fact);

  -- Where each attempt stands; kept in the transaction that adds the event.
  CREATE TABLE attempt_state (
    attempt TEXT PRIMARY KEY NOT NULL REFERENCES attempt (id),
    state TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    handed_in INTEGER,
    is_expired INTEGER NOT NULL CHECK (is_expired IN (0, 1))
  ) STRICT;
  CREATE INDEX attempt_state_by_state ON attempt_state (state);

  CREATE TABLE response_mark (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    question INTEGER NOT NULL,
    milli INTEGER NOT NULL CHECK (milli >= 0),
    marker TEXT NOT NULL,
    comment TEXT NOT NULL
  ) STRICT;
  CREATE INDEX response_mark_by_attempt ON response_mark (attempt, question, fact);

  -- Answers that wait for a person's mark. The task's own id is all that a blind marker sees.
  CREATE TABLE marking_task (
    id TEXT PRIMARY KEY NOT NULL,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    question INTEGER NOT NULL,
    exam TEXT NOT NULL,
    item TEXT NOT NULL,
    shuffle INTEGER NOT NULL,
    leased_by TEXT,
    leased_until INTEGER,
    is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
    UNIQUE (attempt, question)
  ) STRICT;
  CREATE INDEX marking_task_open ON marking_task (is_done, item, shuffle);
  CREATE INDEX marking_task_by_holder ON marking_task (leased_by, is_done, item, shuffle);

  CREATE TABLE seen_item (
    candidate TEXT NOT NULL REFERENCES person (id),
    exam TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (candidate, exam, item)
  ) STRICT;

  CREATE TABLE role_play (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    exam TEXT NOT NULL,
    exam_number INTEGER NOT NULL,
    rubric TEXT NOT NULL,
    rubric_number INTEGER NOT NULL,
    candidate TEXT NOT NULL REFERENCES person (id),
    sitting INTEGER NOT NULL CHECK (sitting >= 1),
    drawn INTEGER NOT NULL,
    UNIQUE (candidate, exam, sitting)
  ) STRICT;

  CREATE TABLE role_play_scenario (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    role_play TEXT NOT NULL REFERENCES role_play (id),
    place INTEGER NOT NULL,
    scenario TEXT NOT NULL,
    number INTEGER NOT NULL,
    UNIQUE (role_play, scenario)
  ) STRICT;

  CREATE TABLE scenario_score (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    role_play TEXT NOT NULL REFERENCES role_play (id),
    scenario TEXT NOT NULL,
    rater TEXT NOT NULL REFERENCES person (id),
    score TEXT NOT NULL,
    milli INTEGER NOT NULL CHECK (milli >= 0),
    UNIQUE (role_play, scenario)
  ) STRICT;

  CREATE TABLE role_play_verdict (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    role_play TEXT NOT NULL UNIQUE REFERENCES role_play (id),
    is_passed INTEGER NOT NULL CHECK (is_passed IN (0, 1)),
    milli INTEGER NOT NULL,
    because TEXT NOT NULL,
    day TEXT NOT NULL
  ) STRICT;

  CREATE TABLE mentorship (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    mentor TEXT NOT NULL REFERENCES person (id),
    newcomer TEXT NOT NULL REFERENCES person (id),
    since TEXT NOT NULL,
    CHECK (mentor <> newcomer)
  ) STRICT;
  CREATE INDEX mentorship_by_newcomer ON mentorship (newcomer, fact);
  CREATE INDEX mentorship_by_mentor ON mentorship (mentor, fact);

  CREATE TABLE mentor_log (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    mentor TEXT NOT NULL REFERENCES person (id),
    newcomer TEXT NOT NULL REFERENCES person (id),
    day TEXT NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX mentor_log_by_newcomer ON mentor_log (newcomer, day);

  CREATE TABLE probation (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES person (id),
    plan TEXT NOT NULL,
    plan_number INTEGER NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL
  ) STRICT;
  CREATE INDEX probation_by_person ON probation (person, fact);

  CREATE TABLE planned_review (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    probation TEXT NOT NULL REFERENCES probation (id),
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    due TEXT NOT NULL,
    UNIQUE (probation, kind, number)
  ) STRICT;

  CREATE TABLE probation_review (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    probation TEXT NOT NULL,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    day TEXT NOT NULL,
    reviewer TEXT NOT NULL REFERENCES person (id),
    ratings TEXT NOT NULL,
    comment TEXT NOT NULL,
    UNIQUE (probation, kind, number),
    FOREIGN KEY (probation, kind, number) REFERENCES planned_review (probation, kind, number)
  ) STRICT;

  CREATE TABLE probation_decision (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    probation TEXT NOT NULL UNIQUE REFERENCES probation (id),
    outcome TEXT NOT NULL,
    recommended TEXT NOT NULL,
    because TEXT NOT NULL,
    reason TEXT NOT NULL,
    day TEXT NOT NULL
  ) STRICT;

  CREATE TABLE certificate (
    fact INTEGER PRIMARY KEY NOT NULL,
    entry INTEGER NOT NULL,
    number TEXT NOT NULL UNIQUE,
    certification TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX certificate_by_person ON certificate (person, certification, fact);
  """
