"""The tables of the store, version by version. Each is frozen once released."""

APPLICATION_ID = 0x4F464445
"""Written in the file's header ('OFDE'), so that another program's database is recognised."""

VERSION_1 = """
CREATE TABLE originals (
    sha256 TEXT PRIMARY KEY,
    suffix TEXT NOT NULL,
    size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE letters (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE REFERENCES originals (sha256),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    added_at TEXT NOT NULL,
    reading INTEGER REFERENCES readings (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE pages (
    letter INTEGER NOT NULL REFERENCES letters (id),
    number INTEGER NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    start INTEGER NOT NULL,
    text TEXT NOT NULL,
    lines BLOB NOT NULL,
    PRIMARY KEY (letter, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE readings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    letter INTEGER NOT NULL REFERENCES letters (id),
    at TEXT NOT NULL,
    family TEXT NOT NULL,
    family_version INTEGER NOT NULL,
    app_version TEXT NOT NULL,
    recognition TEXT NOT NULL
) STRICT;
CREATE INDEX readings_of_letter ON readings (letter);

CREATE TABLE findings (
    reading INTEGER NOT NULL REFERENCES readings (id),
    place INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT,
    raw TEXT NOT NULL,
    level TEXT NOT NULL,
    reasons TEXT NOT NULL,
    absence TEXT,
    rule TEXT NOT NULL,
    PRIMARY KEY (reading, place),
    UNIQUE (reading, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
    reading INTEGER NOT NULL,
    finding INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('evidence', 'witness')),
    place INTEGER NOT NULL,
    page INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    words TEXT NOT NULL,
    boxes TEXT NOT NULL,
    PRIMARY KEY (reading, finding, role, place),
    FOREIGN KEY (reading, finding) REFERENCES findings (reading, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    letter INTEGER NOT NULL REFERENCES letters (id),
    field TEXT NOT NULL,
    action TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    at TEXT NOT NULL,
    value TEXT,
    evidence TEXT,
    note TEXT NOT NULL,
    restores INTEGER REFERENCES decisions (id)
) STRICT;
CREATE INDEX decisions_of_letter ON decisions (letter, field, id);

CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    letter INTEGER NOT NULL REFERENCES letters (id),
    field TEXT NOT NULL,
    action TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    note TEXT NOT NULL,
    app_version TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    reading INTEGER NOT NULL REFERENCES readings (id),
    decision INTEGER NOT NULL UNIQUE REFERENCES decisions (id),
    decision_hash TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_of_letter ON audit (letter, field, id);

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE (ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_is_never_erased BEFORE DELETE ON audit
BEGIN SELECT RAISE (ABORT, 'the audit is append-only'); END;
CREATE TRIGGER decisions_are_never_changed BEFORE UPDATE ON decisions
BEGIN SELECT RAISE (ABORT, 'decisions are append-only'); END;
CREATE TRIGGER decisions_are_never_erased BEFORE DELETE ON decisions
BEGIN SELECT RAISE (ABORT, 'decisions are append-only'); END;

CREATE TABLE drafts (
    letter INTEGER NOT NULL REFERENCES letters (id),
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (letter, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE refusals (
    source TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    reason TEXT NOT NULL,
    remedy TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE queue (
    letter INTEGER PRIMARY KEY REFERENCES letters (id),
    name TEXT NOT NULL,
    authority TEXT,
    family TEXT NOT NULL,
    date TEXT,
    year INTEGER,
    state TEXT NOT NULL,
    finished INTEGER NOT NULL,
    doubt INTEGER NOT NULL,
    to_check INTEGER NOT NULL,
    sure INTEGER NOT NULL,
    likely INTEGER NOT NULL,
    unsure INTEGER NOT NULL
) STRICT;
CREATE INDEX queue_by_doubt ON queue (finished, doubt DESC, letter, state, family, year);
CREATE INDEX queue_by_authority ON queue (authority, date, letter, state, family, year);
CREATE INDEX queue_by_date ON queue (date, letter, state, family, year);
CREATE INDEX queue_by_family ON queue (family, authority, date, letter, state, year);
CREATE INDEX queue_by_state ON queue (state, doubt DESC, letter, family, year);
CREATE INDEX queue_by_year ON queue (year);

CREATE VIRTUAL TABLE pages_fts USING fts5 (
    text, content='', tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE values_fts USING fts5 (
    words, tokenize="unicode61 remove_diacritics 2"
);
"""

VERSION_2 = """
CREATE TABLE standing (
    letter INTEGER NOT NULL REFERENCES letters (id),
    field TEXT NOT NULL,
    col TEXT NOT NULL,
    family TEXT NOT NULL,
    year INTEGER,
    state TEXT NOT NULL,
    doubt INTEGER NOT NULL,
    value TEXT,
    lot INTEGER,
    PRIMARY KEY (letter, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_by_doubt ON standing (col, doubt DESC, family, letter);
CREATE INDEX standing_decided ON standing (col, state) WHERE doubt = 0;
CREATE INDEX standing_grades ON standing (col, family, year, value) WHERE col GLOB 'grade:*';
CREATE INDEX standing_earlier ON standing (letter) WHERE col = 'earlier';
CREATE INDEX standing_lots ON standing (lot) WHERE lot IS NOT NULL;

CREATE INDEX decisions_on_letters ON decisions (at) WHERE field = 'letter';
CREATE INDEX decisions_of_rechecks ON decisions (id) WHERE field GLOB 'recheck:*';
"""

VERSION_3 = """
ALTER TABLE queue ADD COLUMN assigned TEXT;
ALTER TABLE queue ADD COLUMN alike TEXT;
ALTER TABLE queue ADD COLUMN twins INTEGER NOT NULL DEFAULT 0;
DROP INDEX queue_by_doubt;
DROP INDEX queue_by_authority;
DROP INDEX queue_by_date;
DROP INDEX queue_by_family;
DROP INDEX queue_by_state;
CREATE INDEX queue_by_doubt
ON queue (finished, doubt DESC, letter, state, family, year, assigned);
CREATE INDEX queue_by_authority
ON queue (authority, date, letter, state, family, year, assigned);
CREATE INDEX queue_by_date ON queue (date, letter, state, family, year, assigned);
CREATE INDEX queue_by_family ON queue (family, authority, date, letter, state, year, assigned);
CREATE INDEX queue_by_state ON queue (state, doubt DESC, letter, family, year, assigned);
CREATE INDEX queue_by_assigned ON queue (assigned) WHERE assigned IS NOT NULL;
CREATE INDEX queue_by_alike ON queue (alike, state);
CREATE INDEX queue_twins ON queue (letter, alike) WHERE twins > 0;

CREATE TABLE saved_filters (
    name TEXT PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    wanted TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE copies (
    letter INTEGER NOT NULL REFERENCES letters (id),
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (letter, name)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE words_fts USING fts5 (
    text, content='', detail=none, columnsize=0, prefix='3 4 5',
    tokenize="unicode61 remove_diacritics 2"
);
"""

VERSION_4 = """
ALTER TABLE readings ADD COLUMN pages INTEGER REFERENCES readings (id);

CREATE TABLE later_pages (
    reading INTEGER NOT NULL REFERENCES readings (id),
    number INTEGER NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    start INTEGER NOT NULL,
    text TEXT NOT NULL,
    lines BLOB NOT NULL,
    PRIMARY KEY (reading, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE anchors (
    letter INTEGER NOT NULL REFERENCES letters (id),
    pages INTEGER NOT NULL,
    was TEXT NOT NULL,
    evidence TEXT,
    PRIMARY KEY (letter, pages, was)
) STRICT, WITHOUT ROWID;
"""

VERSION_5 = """
CREATE TABLE public_tables (
    mapping TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX decisions_of_tables ON decisions (id) WHERE field GLOB 'table:*';
"""

VERSION_6 = """
ALTER TABLE pages ADD COLUMN read_by TEXT NOT NULL DEFAULT '';
ALTER TABLE pages ADD COLUMN turn REAL NOT NULL DEFAULT 0;
ALTER TABLE later_pages ADD COLUMN read_by TEXT NOT NULL DEFAULT '';
ALTER TABLE later_pages ADD COLUMN turn REAL NOT NULL DEFAULT 0;
ALTER TABLE refusals ADD COLUMN scan INTEGER NOT NULL DEFAULT 0;
"""

VERSION_7 = """
CREATE TABLE pack (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    instructions TEXT NOT NULL,
    blind INTEGER NOT NULL,
    last_decision INTEGER NOT NULL
) STRICT;

CREATE TABLE merges (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    merged_by TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    pack TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    report TEXT NOT NULL
) STRICT;

CREATE TABLE merged (
    decision INTEGER PRIMARY KEY REFERENCES decisions (id),
    merge INTEGER NOT NULL REFERENCES merges (id),
    differs INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX merged_differing ON merged (decision) WHERE differs = 1;

CREATE INDEX decisions_said ON decisions (letter) WHERE field GLOB 'said:*';
"""
