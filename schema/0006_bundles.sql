-- Whether what happened is disputed: a chronology says so and takes no side.
ALTER TABLE event ADD COLUMN disputed INTEGER NOT NULL DEFAULT 0 CHECK (disputed IN (0, 1));

-- A bundle while it is put together: sections, exhibits in them, documents in those.
CREATE TABLE bundle_draft (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  name TEXT NOT NULL CHECK (name <> ''),
  template TEXT NOT NULL,
  profile TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'bundle' CHECK (kind IN ('bundle', 'supplement', 'reissue')),
  earlier TEXT REFERENCES bundle (id),
  prefix TEXT NOT NULL DEFAULT '',
  letter TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT 'en',
  title TEXT NOT NULL DEFAULT '',
  addressee TEXT NOT NULL DEFAULT '',
  reference TEXT NOT NULL DEFAULT '',
  parties TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(parties)),
  submitted_by TEXT NOT NULL DEFAULT '',
  as_of TEXT NOT NULL DEFAULT '',
  size TEXT NOT NULL DEFAULT '',
  columns TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(columns)),
  annexes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(annexes)),
  section_sheets INTEGER NOT NULL DEFAULT 1 CHECK (section_sheets IN (0, 1)),
  archival INTEGER NOT NULL DEFAULT 0 CHECK (archival IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  made TEXT REFERENCES bundle (id),
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;
CREATE INDEX bundle_draft_by_case ON bundle_draft (case_id);
CREATE INDEX bundle_draft_by_earlier ON bundle_draft (earlier) WHERE earlier IS NOT NULL;
CREATE INDEX bundle_draft_by_made ON bundle_draft (made) WHERE made IS NOT NULL;

-- A part of a bundle under its own heading; its exhibits follow one another.
CREATE TABLE draft_section (
  id TEXT PRIMARY KEY,
  draft TEXT NOT NULL REFERENCES bundle_draft (id),
  title TEXT NOT NULL,
  position REAL NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_section_by_draft ON draft_section (draft);

-- Title: words for the index other than those of its first document. Note: to the clerk.
CREATE TABLE draft_exhibit (
  id TEXT PRIMARY KEY,
  draft TEXT NOT NULL REFERENCES bundle_draft (id),
  section TEXT NOT NULL REFERENCES draft_section (id),
  title TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_exhibit_by_draft ON draft_exhibit (draft);
CREATE INDEX draft_exhibit_by_section ON draft_exhibit (section);

-- Pages 0 to 0: all of them.
CREATE TABLE draft_document (
  id TEXT PRIMARY KEY,
  draft TEXT NOT NULL REFERENCES bundle_draft (id),
  exhibit TEXT NOT NULL REFERENCES draft_exhibit (id),
  item_id TEXT NOT NULL REFERENCES item (id),
  role TEXT NOT NULL DEFAULT '' CHECK (role IN ('', 'translation')),
  from_page INTEGER NOT NULL DEFAULT 0 CHECK (from_page >= 0),
  to_page INTEGER NOT NULL DEFAULT 0 CHECK (to_page >= 0),
  position REAL NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_document_by_draft ON draft_document (draft);
CREATE INDEX draft_document_by_exhibit ON draft_document (exhibit);
CREATE INDEX draft_document_by_item ON draft_document (item_id);

-- What a bundle that left froze: its number range, what it goes on from, and its outline.
ALTER TABLE bundle ADD COLUMN kind TEXT NOT NULL DEFAULT 'bundle'
  CHECK (kind IN ('bundle', 'supplement', 'reissue'));
ALTER TABLE bundle ADD COLUMN earlier TEXT NOT NULL DEFAULT '';
ALTER TABLE bundle ADD COLUMN draft TEXT NOT NULL DEFAULT '';
ALTER TABLE bundle ADD COLUMN letter TEXT NOT NULL DEFAULT '';
ALTER TABLE bundle ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
ALTER TABLE bundle ADD COLUMN first_page INTEGER NOT NULL DEFAULT 1;
ALTER TABLE bundle ADD COLUMN first_number INTEGER NOT NULL DEFAULT 1;
ALTER TABLE bundle ADD COLUMN outline TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(outline));
ALTER TABLE bundle ADD COLUMN volumes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(volumes));
ALTER TABLE bundle ADD COLUMN signature_sha256 TEXT NOT NULL DEFAULT '';

ALTER TABLE exhibit ADD COLUMN section TEXT NOT NULL DEFAULT '';
ALTER TABLE exhibit ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE exhibit ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
ALTER TABLE exhibit ADD COLUMN from_page INTEGER NOT NULL DEFAULT 1;

-- To whom a bundle was handed over, and how.
CREATE TABLE hand_over (
  id TEXT PRIMARY KEY,
  bundle TEXT NOT NULL REFERENCES bundle (id),
  recipient TEXT NOT NULL CHECK (recipient <> ''),
  how TEXT NOT NULL CHECK (how IN ('folder', 'age-key', 'age-passphrase', 'paper', 'other')),
  at TEXT NOT NULL,
  sha256 TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;
CREATE INDEX hand_over_by_bundle ON hand_over (bundle);

-- An outside authority's word on when a bundle's signature existed (RFC 3161).
CREATE TABLE time_stamp (
  id TEXT PRIMARY KEY,
  bundle TEXT NOT NULL REFERENCES bundle (id),
  authority TEXT NOT NULL,
  stamped_at TEXT NOT NULL,
  reply TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;
CREATE INDEX time_stamp_by_bundle ON time_stamp (bundle);
