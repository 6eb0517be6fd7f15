-- The vault's own facts: its id, the oldest program that may read it, when it was made.
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The event log. A row is one leaf of the Merkle tree (RFC 9162): canonical JSON, kept to the byte.
-- Every other column is computed from the leaf, so that none can disagree with what was signed.
CREATE TABLE log (
  position INTEGER PRIMARY KEY CHECK (position >= 0),
  leaf TEXT NOT NULL CHECK (json_valid(leaf)),
  verb TEXT NOT NULL GENERATED ALWAYS AS (leaf ->> '$.verb') VIRTUAL
    CHECK (verb GLOB '[a-z]*' AND verb NOT GLOB '*[^a-z-]*'),
  op TEXT NOT NULL GENERATED ALWAYS AS (leaf ->> '$.op') VIRTUAL
    CHECK (op IN ('create', 'change', 'remove', 'note')),
  actor TEXT NOT NULL GENERATED ALWAYS AS (leaf ->> '$.actor') VIRTUAL,
  subject TEXT NOT NULL GENERATED ALWAYS AS (leaf ->> '$.table') VIRTUAL,
  record TEXT NOT NULL GENERATED ALWAYS AS (leaf ->> '$.record') VIRTUAL,
  item TEXT GENERATED ALWAYS AS (leaf ->> '$.item') VIRTUAL
) STRICT;
CREATE INDEX log_by_record ON log (subject, record, op);
CREATE INDEX log_by_item ON log (item) WHERE item IS NOT NULL;

-- What a leaf commits to, one row per field: SHA-256 (salt, JSON of [before, after]). Erasing a value
-- sets these three to NULL; the leaf, and with it the root, stay as they were.
CREATE TABLE log_value (
  position INTEGER NOT NULL REFERENCES log (position),
  field TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  salt BLOB CHECK (length(salt) = 32),
  CHECK ((salt IS NULL) = (before IS NULL) AND (salt IS NULL) = (after IS NULL)),
  PRIMARY KEY (position, field)
) STRICT, WITHOUT ROWID;

-- How far the log reaches: its size, its Merkle frontier, and the clock of its last event.
CREATE TABLE log_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  size INTEGER NOT NULL CHECK (size >= 0),
  frontier BLOB NOT NULL,
  time TEXT NOT NULL
) STRICT;

-- Who writes: a name and the Ed25519 key whose signature stands under the checkpoints.
CREATE TABLE actor (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  public_key TEXT NOT NULL CHECK (length(public_key) = 64),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER log_is_append_only BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER log_is_kept BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER log_has_no_gap BEFORE INSERT ON log
WHEN NEW.position IS NOT (SELECT coalesce(max(position), -1) + 1 FROM log)
BEGIN SELECT RAISE(ABORT, 'the log has no gaps'); END;

CREATE TRIGGER log_value_is_only_erased BEFORE UPDATE ON log_value
WHEN NEW.position IS NOT OLD.position OR NEW.field IS NOT OLD.field OR NEW.salt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a logged value can only be erased'); END;

CREATE TRIGGER log_value_is_kept BEFORE DELETE ON log_value
BEGIN SELECT RAISE(ABORT, 'a logged value can only be erased'); END;
