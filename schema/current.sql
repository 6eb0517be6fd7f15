-- Schema 8, printed by python -m app.vault.migrations; do not edit.

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE log_value (
  position INTEGER NOT NULL REFERENCES log (position),
  field TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  salt BLOB CHECK (length(salt) = 32),
  CHECK ((salt IS NULL) = (before IS NULL) AND (salt IS NULL) = (after IS NULL)),
  PRIMARY KEY (position, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE log_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  size INTEGER NOT NULL CHECK (size >= 0),
  frontier BLOB NOT NULL,
  time TEXT NOT NULL
) STRICT;

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

CREATE TABLE case_file (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  language TEXT NOT NULL,
  trashed INTEGER NOT NULL CHECK (trashed IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('place', 'facility')),
  parent_id TEXT REFERENCES place (id),
  country TEXT NOT NULL,
  authority TEXT NOT NULL,
  population INTEGER CHECK (population >= 0),
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  protected INTEGER NOT NULL CHECK (protected IN (0, 1)),
  note TEXT NOT NULL,
  trashed INTEGER NOT NULL CHECK (trashed IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position), facility TEXT NOT NULL DEFAULT '', capacity INTEGER CHECK (capacity >= 0), counted_on TEXT NOT NULL DEFAULT '', lawful TEXT NOT NULL DEFAULT '' CHECK (lawful IN ('', 'yes', 'no', 'disputed')),
  CHECK (parent_id IS NOT id)
) STRICT, WITHOUT ROWID;

CREATE INDEX place_by_parent ON place (parent_id);

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('individual', 'group', 'institution')),
  count INTEGER NOT NULL CHECK (count >= 1),
  pseudonym TEXT NOT NULL,
  protected INTEGER NOT NULL CHECK (protected IN (0, 1)),
  sex TEXT NOT NULL,
  birth TEXT NOT NULL,
  nationality TEXT NOT NULL,
  note TEXT NOT NULL,
  trashed INTEGER NOT NULL CHECK (trashed IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position)
, erased_at TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

CREATE TABLE person_name (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_name_by_person ON person_name (person_id);

CREATE TABLE case_person (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL,
  note TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_person_by_case ON case_person (case_id, person_id);

CREATE INDEX case_person_by_person ON case_person (person_id);

CREATE TABLE event (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  title TEXT NOT NULL,
  date TEXT NOT NULL,
  place_id TEXT REFERENCES place (id),
  note TEXT NOT NULL,
  trashed INTEGER NOT NULL CHECK (trashed IN (0, 1)),
  date_from TEXT NOT NULL,
  date_to TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
, disputed INTEGER NOT NULL DEFAULT 0 CHECK (disputed IN (0, 1))) STRICT, WITHOUT ROWID;

CREATE INDEX event_by_case ON event (case_id, date_from);

CREATE INDEX event_by_place ON event (place_id);

CREATE TABLE act (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES event (id),
  act TEXT NOT NULL,
  methods TEXT NOT NULL CHECK (json_valid(methods) AND json_type(methods) = 'array'),
  purpose TEXT NOT NULL,
  date TEXT NOT NULL,
  place_id TEXT REFERENCES place (id),
  note TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX act_by_event ON act (event_id);

CREATE INDEX act_by_code ON act (act);

CREATE INDEX act_by_place ON act (place_id);

CREATE TABLE instrument (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('treaty', 'national', 'bilateral', 'case', 'un-document')),
  number TEXT NOT NULL,
  year INTEGER,
  jurisdiction TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
, form TEXT NOT NULL DEFAULT '', adopted TEXT NOT NULL DEFAULT '', in_force TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', text_id TEXT REFERENCES item (id)) STRICT, WITHOUT ROWID;

CREATE TABLE provision (
  id TEXT PRIMARY KEY,
  ref TEXT NOT NULL UNIQUE CHECK (ref <> ''),
  instrument TEXT NOT NULL,
  label TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX provision_by_instrument ON provision (instrument);

CREATE TABLE blob (
  id TEXT PRIMARY KEY,
  size INTEGER NOT NULL CHECK (size >= 0),
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  UNIQUE (id, size, sha256)
) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  case_id TEXT NOT NULL REFERENCES case_file (id),
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  media_type TEXT NOT NULL,
  file_name TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  blob_id TEXT NOT NULL,
  parent_id TEXT REFERENCES item (id),
  date TEXT NOT NULL,
  place_id TEXT REFERENCES place (id),
  author TEXT NOT NULL,
  source TEXT NOT NULL,
  acquired_how TEXT NOT NULL,
  acquired_by TEXT NOT NULL,
  acquired_at TEXT NOT NULL,
  received_at TEXT NOT NULL,
  language TEXT NOT NULL,
  disclosure TEXT NOT NULL,
  reliability TEXT NOT NULL CHECK (reliability IN ('', 'A', 'B', 'C', 'D', 'E', 'F')),
  credibility TEXT NOT NULL CHECK (credibility IN ('', '1', '2', '3', '4', '5', '6')),
  unreadable TEXT NOT NULL,
  examined_at TEXT NOT NULL,
  reviewed INTEGER NOT NULL CHECK (reviewed IN (0, 1)),
  note TEXT NOT NULL,
  trashed INTEGER NOT NULL CHECK (trashed IN (0, 1)),
  date_from TEXT NOT NULL,
  date_to TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position), leaves_as TEXT NOT NULL DEFAULT ''
  CHECK (leaves_as IN ('', 'facsimile', 'transcript', 'recording')), page_style TEXT NOT NULL DEFAULT ''
  CHECK (page_style IN ('', 'bilevel', 'grey', 'colour')), page_dpi INTEGER NOT NULL DEFAULT 0
  CHECK (page_dpi = 0 OR page_dpi BETWEEN 100 AND 300), erased_at TEXT NOT NULL DEFAULT '',
  CHECK (parent_id IS NOT id),
  FOREIGN KEY (blob_id, size, sha256) REFERENCES blob (id, size, sha256)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_by_blob ON item (blob_id, size, sha256);

CREATE INDEX item_by_case ON item (case_id, number);

CREATE INDEX item_by_parent ON item (parent_id);

CREATE INDEX item_by_place ON item (place_id);

CREATE INDEX item_by_date ON item (date_from, date_to);

CREATE TABLE text_body (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  body TEXT NOT NULL
) STRICT;

CREATE TABLE item_text (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('extracted', 'transcript', 'translation', 'notes', 'statement')),
  language TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES text_body (sha256),
  length INTEGER NOT NULL CHECK (length >= 0),
  hidden_from INTEGER NOT NULL CHECK (hidden_from BETWEEN 0 AND length),
  origin TEXT NOT NULL,
  created_at TEXT NOT NULL,
  layout_sha256 TEXT NOT NULL CHECK (length(layout_sha256) IN (0, 64)),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_text_by_item ON item_text (item_id);

CREATE INDEX item_text_by_body ON item_text (sha256);

CREATE TABLE page_layout (
  text_id TEXT NOT NULL REFERENCES item_text (id),
  page INTEGER NOT NULL CHECK (page >= 1),
  layout BLOB NOT NULL,
  PRIMARY KEY (text_id, page)
) STRICT;

CREATE TABLE passage (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  text_id TEXT REFERENCES item_text (id),
  start INTEGER CHECK (start >= 0),
  "end" INTEGER,
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  page INTEGER CHECK (page >= 1),
  box TEXT NOT NULL CHECK (json_valid(box) AND json_array_length(box) IN (0, 4)),
  time_start REAL CHECK (time_start >= 0),
  time_end REAL,
  note TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position), importance INTEGER NOT NULL DEFAULT 0 CHECK (importance BETWEEN 0 AND 3),
  CHECK ((start IS NULL) = ("end" IS NULL) AND (start IS NULL OR start < "end")),
  CHECK (start IS NULL OR text_id IS NOT NULL),
  CHECK ((time_start IS NULL) = (time_end IS NULL)
    AND (time_start IS NULL OR time_start <= time_end))
) STRICT, WITHOUT ROWID;

CREATE INDEX passage_by_item ON passage (item_id);

CREATE INDEX passage_by_text ON passage (text_id);

CREATE TABLE involvement (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  event_id TEXT NOT NULL REFERENCES event (id),
  act_id TEXT REFERENCES act (id),
  role TEXT NOT NULL,
  degree TEXT NOT NULL,
  certainty TEXT NOT NULL,
  passage_id TEXT REFERENCES passage (id),
  note TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX involvement_by_person ON involvement (person_id);

CREATE INDEX involvement_by_event ON involvement (event_id);

CREATE INDEX involvement_by_act ON involvement (act_id);

CREATE INDEX involvement_by_passage ON involvement (passage_id);

CREATE TABLE event_provision (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES event (id),
  provision TEXT NOT NULL,
  note TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_provision_by_event ON event_provision (event_id);

CREATE INDEX event_provision_by_provision ON event_provision (provision);

CREATE TABLE item_provision (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  provision TEXT NOT NULL,
  certainty TEXT NOT NULL,
  passage_id TEXT REFERENCES passage (id),
  note TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_provision_by_item ON item_provision (item_id);

CREATE INDEX item_provision_by_provision ON item_provision (provision);

CREATE INDEX item_provision_by_passage ON item_provision (passage_id);

CREATE TABLE item_person (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL,
  certainty TEXT NOT NULL,
  passage_id TEXT REFERENCES passage (id),
  note TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_person_by_item ON item_person (item_id);

CREATE INDEX item_person_by_person ON item_person (person_id);

CREATE INDEX item_person_by_passage ON item_person (passage_id);

CREATE TABLE item_event (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  event_id TEXT NOT NULL REFERENCES event (id),
  certainty TEXT NOT NULL,
  passage_id TEXT REFERENCES passage (id),
  note TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_event_by_item ON item_event (item_id);

CREATE INDEX item_event_by_event ON item_event (event_id);

CREATE INDEX item_event_by_passage ON item_event (passage_id);

CREATE TABLE item_relation (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  to_id TEXT NOT NULL REFERENCES item (id),
  relation TEXT NOT NULL,
  note TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position),
  CHECK (item_id <> to_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_relation_by_item ON item_relation (item_id);

CREATE INDEX item_relation_by_to ON item_relation (to_id);

CREATE TABLE tag (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  colour TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_tag (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  tag_id TEXT NOT NULL REFERENCES tag (id),
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (item_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_tag_by_tag ON item_tag (tag_id);

CREATE TABLE proposal (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  origin TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'ignored')),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX proposal_by_item ON proposal (item_id);

CREATE TABLE consent (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  purposes TEXT NOT NULL CHECK (json_valid(purposes) AND json_type(purposes) = 'array'),
  identity TEXT NOT NULL CHECK (identity IN ('named', 'pseudonym', 'anonymous')),
  materials TEXT NOT NULL CHECK (json_valid(materials) AND json_type(materials) = 'array'),
  given_on TEXT NOT NULL,
  form TEXT NOT NULL,
  capacity TEXT NOT NULL,
  guardian TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  expires_on TEXT NOT NULL,
  recontact TEXT NOT NULL,
  onward INTEGER NOT NULL CHECK (onward IN (0, 1)),
  conditions TEXT NOT NULL,
  withdrawn_on TEXT NOT NULL,
  withdrawal_note TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
, language TEXT NOT NULL DEFAULT '', taken_by TEXT NOT NULL DEFAULT '', template TEXT NOT NULL DEFAULT '', sheet_id TEXT REFERENCES item (id)) STRICT, WITHOUT ROWID;

CREATE INDEX consent_by_item ON consent (item_id, person_id);

CREATE INDEX consent_by_person ON consent (person_id);

CREATE TABLE mark (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  text_id TEXT REFERENCES item_text (id),
  start INTEGER CHECK (start >= 0),
  "end" INTEGER,
  page INTEGER CHECK (page >= 1),
  box TEXT NOT NULL CHECK (json_valid(box) AND json_array_length(box) IN (0, 4)),
  time_start REAL CHECK (time_start >= 0),
  time_end REAL,
  scope TEXT NOT NULL
    CHECK (scope IN ('', 'word', 'line_end', 'line', 'block', 'page', 'region')),
  reason TEXT NOT NULL CHECK (reason IN
    ('name', 'contact', 'document', 'place', 'birth', 'location', 'face', 'voice', 'manual')),
  rule TEXT NOT NULL,
  person_id TEXT REFERENCES person (id),
  quote TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('suggested', 'accepted', 'rejected')),
  note TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position), track TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(track) AND json_array_length(track) % 5 = 0), token TEXT NOT NULL DEFAULT '',
  CHECK ((start IS NULL) = ("end" IS NULL) AND (start IS NULL OR start < "end")),
  CHECK (start IS NULL OR text_id IS NOT NULL),
  CHECK ((time_start IS NULL) = (time_end IS NULL)
    AND (time_start IS NULL OR time_start <= time_end))
) STRICT, WITHOUT ROWID;

CREATE INDEX mark_by_item ON mark (item_id, state);

CREATE INDEX mark_by_text ON mark (text_id);

CREATE INDEX mark_by_person ON mark (person_id);

CREATE TABLE bundle (
  id TEXT PRIMARY KEY,
  bundle_id TEXT NOT NULL,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  profile TEXT NOT NULL,
  as_of TEXT NOT NULL,
  prefix TEXT NOT NULL,
  pages INTEGER NOT NULL CHECK (pages >= 0),
  manifest_sha256 TEXT NOT NULL CHECK (length(manifest_sha256) IN (0, 64)),
  log_size INTEGER NOT NULL CHECK (log_size >= 0),
  made_at TEXT NOT NULL,
  title TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
, kind TEXT NOT NULL DEFAULT 'bundle'
  CHECK (kind IN ('bundle', 'supplement', 'reissue')), earlier TEXT NOT NULL DEFAULT '', draft TEXT NOT NULL DEFAULT '', letter TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT 'en', first_page INTEGER NOT NULL DEFAULT 1, first_number INTEGER NOT NULL DEFAULT 1, outline TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(outline)), volumes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(volumes)), signature_sha256 TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

CREATE INDEX bundle_by_case ON bundle (case_id);

CREATE TABLE exhibit (
  id TEXT PRIMARY KEY,
  bundle TEXT NOT NULL REFERENCES bundle (id),
  item_id TEXT NOT NULL REFERENCES item (id),
  label TEXT NOT NULL,
  first_page INTEGER NOT NULL CHECK (first_page >= 0),
  last_page INTEGER NOT NULL,
  withheld TEXT NOT NULL,
  masks TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
, marks_digest TEXT NOT NULL DEFAULT '', section TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '', part INTEGER NOT NULL DEFAULT 0, from_page INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;

CREATE INDEX exhibit_by_bundle ON exhibit (bundle);

CREATE INDEX exhibit_by_item ON exhibit (item_id);

CREATE TRIGGER item_original_is_immutable BEFORE UPDATE ON item
WHEN OLD.sha256 IS NOT NEW.sha256 OR OLD.blob_id IS NOT NEW.blob_id OR OLD.size IS NOT NEW.size
  OR OLD.number IS NOT NEW.number OR OLD.received_at IS NOT NEW.received_at
  OR OLD.parent_id IS NOT NEW.parent_id
BEGIN SELECT RAISE(ABORT, 'what arrived cannot be changed'); END;

CREATE TRIGGER item_is_kept BEFORE DELETE ON item
BEGIN SELECT RAISE(ABORT, 'an item is trashed, never deleted'); END;

CREATE TRIGGER blob_is_immutable BEFORE UPDATE ON blob
BEGIN SELECT RAISE(ABORT, 'an original cannot be changed'); END;

CREATE TRIGGER item_text_is_immutable BEFORE UPDATE ON item_text
WHEN OLD.item_id IS NOT NEW.item_id OR OLD.kind IS NOT NEW.kind
  OR OLD.language IS NOT NEW.language OR OLD.sha256 IS NOT NEW.sha256
  OR OLD.length IS NOT NEW.length OR OLD.hidden_from IS NOT NEW.hidden_from
  OR OLD.origin IS NOT NEW.origin OR OLD.created_at IS NOT NEW.created_at
  OR OLD.layout_sha256 IS NOT NEW.layout_sha256
BEGIN SELECT RAISE(ABORT, 'a text version cannot be changed'); END;

CREATE TRIGGER item_text_is_kept BEFORE DELETE ON item_text
BEGIN SELECT RAISE(ABORT, 'a text version cannot be deleted'); END;

CREATE TRIGGER text_body_is_immutable BEFORE UPDATE ON text_body
WHEN OLD.sha256 IS NOT NEW.sha256 OR OLD.body IS NOT NEW.body
BEGIN SELECT RAISE(ABORT, 'a text cannot be changed'); END;

CREATE TRIGGER page_layout_is_immutable BEFORE UPDATE ON page_layout
WHEN OLD.text_id IS NOT NEW.text_id OR OLD.page IS NOT NEW.page OR OLD.layout IS NOT NEW.layout
BEGIN SELECT RAISE(ABORT, 'a page layout cannot be changed'); END;

CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent
BEGIN SELECT RAISE(ABORT, 'a consent is withdrawn, never deleted'); END;

CREATE TRIGGER consent_is_of_one_pair BEFORE UPDATE ON consent
WHEN OLD.item_id IS NOT NEW.item_id OR OLD.person_id IS NOT NEW.person_id
BEGIN SELECT RAISE(ABORT, 'a consent stays with its person and item'); END;

CREATE VIRTUAL TABLE search_words USING fts5 (
  title, body, names, identifiers,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE search_parts USING fts5 (
  title, names, identifiers,
  content = '', contentless_delete = 1, detail = full,
  tokenize = 'trigram'
);

CREATE TABLE search_facet (
  number INTEGER PRIMARY KEY,
  trashed INTEGER NOT NULL CHECK (trashed IN (0, 1)),
  facets TEXT NOT NULL
) STRICT;

CREATE TABLE item_act (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  act TEXT NOT NULL,
  event_id TEXT REFERENCES event (id),
  certainty TEXT NOT NULL,
  passage_id TEXT REFERENCES passage (id),
  note TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_act_by_item ON item_act (item_id);

CREATE INDEX item_act_by_code ON item_act (act);

CREATE INDEX item_act_by_event ON item_act (event_id);

CREATE INDEX item_act_by_passage ON item_act (passage_id);

CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  query TEXT NOT NULL,
  "order" TEXT NOT NULL,
  descending INTEGER NOT NULL CHECK (descending IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE TABLE desk (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  value TEXT NOT NULL
) STRICT;

CREATE TABLE undo_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  made_at TEXT NOT NULL,
  ranges TEXT NOT NULL CHECK (json_valid(ranges) AND json_type(ranges) = 'array'),
  undone TEXT NOT NULL CHECK (undone = '' OR (json_valid(undone) AND json_type(undone) = 'array')),
  stuck INTEGER NOT NULL CHECK (stuck IN (0, 1))
) STRICT;

CREATE INDEX search_facet_in_trash ON search_facet (number) WHERE trashed = 1;

CREATE TABLE sign_off (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  marks TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  second INTEGER NOT NULL CHECK (second IN (0, 1)),
  note TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX sign_off_by_item ON sign_off (item_id);

CREATE TABLE rare_check (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  detail TEXT NOT NULL CHECK (detail <> ''),
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX rare_check_by_item ON rare_check (item_id);

CREATE TABLE proof_report (
  id TEXT PRIMARY KEY,
  bundle_id TEXT NOT NULL,
  profile TEXT NOT NULL,
  made_at TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('clean', 'leak')),
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
  attempts TEXT NOT NULL CHECK (json_valid(attempts)),
  leaks TEXT NOT NULL CHECK (json_valid(leaks)),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX proof_report_by_bundle ON proof_report (bundle_id);

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

CREATE TABLE draft_section (
  id TEXT PRIMARY KEY,
  draft TEXT NOT NULL REFERENCES bundle_draft (id),
  title TEXT NOT NULL,
  position REAL NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_section_by_draft ON draft_section (draft);

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

CREATE TABLE time_stamp (
  id TEXT PRIMARY KEY,
  bundle TEXT NOT NULL REFERENCES bundle (id),
  authority TEXT NOT NULL,
  stamped_at TEXT NOT NULL,
  reply TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX time_stamp_by_bundle ON time_stamp (bundle);

CREATE INDEX consent_by_sheet ON consent (sheet_id) WHERE sheet_id IS NOT NULL;

CREATE INDEX consent_by_expiry ON consent (expires_on) WHERE expires_on <> '';

CREATE TRIGGER consent_is_only_followed BEFORE UPDATE ON consent
WHEN (
  OLD.purposes IS NOT NEW.purposes OR OLD.identity IS NOT NEW.identity
  OR OLD.materials IS NOT NEW.materials OR OLD.given_on IS NOT NEW.given_on
  OR OLD.form IS NOT NEW.form OR OLD.capacity IS NOT NEW.capacity
  OR OLD.guardian IS NOT NEW.guardian OR OLD.interpreter IS NOT NEW.interpreter
  OR OLD.expires_on IS NOT NEW.expires_on OR OLD.recontact IS NOT NEW.recontact
  OR OLD.onward IS NOT NEW.onward OR OLD.conditions IS NOT NEW.conditions
  OR OLD.language IS NOT NEW.language OR OLD.taken_by IS NOT NEW.taken_by
  OR OLD.template IS NOT NEW.template OR OLD.sheet_id IS NOT NEW.sheet_id
) AND NOT (
  NEW.purposes = '[]' AND NEW.identity IN (OLD.identity, 'anonymous')
  AND NEW.materials IN (OLD.materials, '[]') AND NEW.given_on IN (OLD.given_on, '')
  AND NEW.form IN (OLD.form, '') AND NEW.capacity IN (OLD.capacity, '')
  AND NEW.guardian IN (OLD.guardian, '') AND NEW.interpreter IN (OLD.interpreter, '')
  AND NEW.expires_on IN (OLD.expires_on, '') AND NEW.recontact IN (OLD.recontact, '')
  AND NEW.onward IN (OLD.onward, 0) AND NEW.conditions IN (OLD.conditions, '')
  AND NEW.language IN (OLD.language, '') AND NEW.taken_by IN (OLD.taken_by, '')
  AND NEW.template IN (OLD.template, '')
  AND (NEW.sheet_id IS OLD.sheet_id OR NEW.sheet_id IS NULL)
)
BEGIN SELECT RAISE(ABORT, 'a consent is followed by another, never edited'); END;

CREATE UNIQUE INDEX item_is_held_once ON item (sha256) WHERE parent_id IS NULL AND erased_at = '';

CREATE TABLE recall (
  id TEXT PRIMARY KEY,
  consent_id TEXT NOT NULL REFERENCES consent (id),
  bundle TEXT NOT NULL REFERENCES bundle (id),
  hand_over_id TEXT REFERENCES hand_over (id),
  recipient TEXT NOT NULL,
  asked TEXT NOT NULL CHECK (asked IN ('return', 'destroy', 'not-use', 'redact', 'nothing')),
  asked_at TEXT NOT NULL,
  how TEXT NOT NULL DEFAULT '',
  answer TEXT NOT NULL DEFAULT '' CHECK (answer IN ('', 'done', 'partly', 'refused', 'silent')),
  answered_at TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX recall_by_consent ON recall (consent_id);

CREATE INDEX recall_by_bundle ON recall (bundle);

CREATE INDEX recall_by_hand_over ON recall (hand_over_id) WHERE hand_over_id IS NOT NULL;

CREATE TABLE interview (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  item_id TEXT NOT NULL REFERENCES item (id),
  person_id TEXT REFERENCES person (id),
  template TEXT NOT NULL,
  title TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT '',
  interpreter TEXT NOT NULL DEFAULT '',
  interpreter_language TEXT NOT NULL DEFAULT '',
  interviewers TEXT NOT NULL DEFAULT '[]'
    CHECK (json_valid(interviewers) AND json_type(interviewers) = 'array'),
  present TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(present) AND json_type(present) = 'array'),
  place_id TEXT REFERENCES place (id),
  place_note TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  started_at TEXT NOT NULL DEFAULT '',
  ended_at TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX interview_by_case ON interview (case_id);

CREATE INDEX interview_by_item ON interview (item_id);

CREATE INDEX interview_by_person ON interview (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX interview_by_place ON interview (place_id) WHERE place_id IS NOT NULL;

CREATE TABLE interview_answer (
  id TEXT PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interview (id),
  item_id TEXT NOT NULL REFERENCES item (id),
  question TEXT NOT NULL CHECK (question <> ''),
  turn INTEGER NOT NULL DEFAULT 0 CHECK (turn >= 0),
  text TEXT NOT NULL DEFAULT '',
  codes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(codes) AND json_type(codes) = 'array'),
  skipped TEXT NOT NULL DEFAULT ''
    CHECK (skipped IN ('', 'did-not-want', 'not-asked', 'not-known')),
  fills TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(fills) AND json_type(fills) = 'array'),
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (interview_id, question, turn)
) STRICT, WITHOUT ROWID;

CREATE INDEX interview_answer_by_interview ON interview_answer (interview_id);

CREATE INDEX interview_answer_by_item ON interview_answer (item_id);

CREATE TABLE interview_note (
  id TEXT PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interview (id),
  item_id TEXT NOT NULL REFERENCES item (id),
  at TEXT NOT NULL,
  recording_id TEXT REFERENCES item (id),
  second REAL CHECK (second >= 0),
  kind TEXT NOT NULL DEFAULT 'note' CHECK (kind IN ('note', 'break', 'marker')),
  text TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX interview_note_by_interview ON interview_note (interview_id);

CREATE INDEX interview_note_by_item ON interview_note (item_id);

CREATE INDEX interview_note_by_recording ON interview_note (recording_id) WHERE recording_id IS NOT NULL;

CREATE TABLE text_sign_off (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  text_id TEXT NOT NULL REFERENCES item_text (id),
  name TEXT NOT NULL CHECK (name <> ''),
  at TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX text_sign_off_by_item ON text_sign_off (item_id);

CREATE INDEX text_sign_off_by_text ON text_sign_off (text_id);

CREATE TABLE statement (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  text_id TEXT NOT NULL REFERENCES item_text (id),
  person_id TEXT REFERENCES person (id),
  language TEXT NOT NULL DEFAULT '',
  taken_by TEXT NOT NULL DEFAULT '',
  taken_on TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  interpreter TEXT NOT NULL DEFAULT '',
  read_back_on TEXT NOT NULL DEFAULT '',
  read_back_language TEXT NOT NULL DEFAULT '',
  read_back_by TEXT NOT NULL DEFAULT '',
  signed TEXT NOT NULL DEFAULT '' CHECK (signed IN ('', 'signature', 'fingerprint', 'recorded', 'refused')),
  signed_on TEXT NOT NULL DEFAULT '',
  sheet_id TEXT REFERENCES item (id),
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_by_item ON statement (item_id);

CREATE INDEX statement_by_text ON statement (text_id);

CREATE INDEX statement_by_person ON statement (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX statement_by_sheet ON statement (sheet_id) WHERE sheet_id IS NOT NULL;

CREATE TABLE statement_correction (
  id TEXT PRIMARY KEY,
  statement_id TEXT NOT NULL REFERENCES statement (id),
  item_id TEXT NOT NULL REFERENCES item (id),
  paragraph INTEGER NOT NULL CHECK (paragraph >= 1),
  was TEXT NOT NULL,
  became TEXT NOT NULL,
  at TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_correction_by_statement ON statement_correction (statement_id);

CREATE INDEX statement_correction_by_item ON statement_correction (item_id);

CREATE TABLE text_alignment (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  text_id TEXT NOT NULL REFERENCES item_text (id),
  other_id TEXT NOT NULL REFERENCES item_text (id),
  pairs TEXT NOT NULL CHECK (json_valid(pairs)),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX text_alignment_by_item ON text_alignment (item_id);

CREATE INDEX text_alignment_by_text ON text_alignment (text_id);

CREATE INDEX text_alignment_by_other ON text_alignment (other_id);

CREATE TABLE theme (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  parent_id TEXT REFERENCES theme (id),
  colour TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position),
  CHECK (parent_id IS NOT id)
) STRICT, WITHOUT ROWID;

CREATE INDEX theme_by_parent ON theme (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE coding (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  passage_id TEXT NOT NULL REFERENCES passage (id),
  kind TEXT NOT NULL CHECK (kind IN ('method', 'place', 'theme')),
  ref TEXT NOT NULL CHECK (ref <> ''),
  certainty TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (passage_id, kind, ref)
) STRICT, WITHOUT ROWID;

CREATE INDEX coding_by_item ON coding (item_id);

CREATE INDEX coding_by_passage ON coding (passage_id);

CREATE INDEX coding_by_ref ON coding (kind, ref);

CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  assertion TEXT NOT NULL CHECK (assertion <> ''),
  event_id TEXT REFERENCES event (id),
  position REAL NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position)
, standard TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

CREATE INDEX claim_by_case ON claim (case_id);

CREATE INDEX claim_by_event ON claim (event_id) WHERE event_id IS NOT NULL;

CREATE TABLE claim_provision (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claim (id),
  provision TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position)
, pinpoint TEXT NOT NULL DEFAULT '', version_id TEXT REFERENCES provision_version (id)) STRICT, WITHOUT ROWID;

CREATE INDEX claim_provision_by_claim ON claim_provision (claim_id);

CREATE INDEX claim_provision_by_provision ON claim_provision (provision);

CREATE TABLE claim_passage (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claim (id),
  item_id TEXT NOT NULL REFERENCES item (id),
  passage_id TEXT NOT NULL REFERENCES passage (id),
  stance TEXT NOT NULL CHECK (stance IN ('for', 'against', 'context')),
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (claim_id, passage_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_passage_by_claim ON claim_passage (claim_id);

CREATE INDEX claim_passage_by_item ON claim_passage (item_id);

CREATE INDEX claim_passage_by_passage ON claim_passage (passage_id);

CREATE TABLE account_fact (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  passage_id TEXT NOT NULL REFERENCES passage (id),
  event_id TEXT NOT NULL REFERENCES event (id),
  aspect TEXT NOT NULL CHECK (aspect IN ('date', 'place', 'number', 'sequence', 'identity')),
  subject TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL CHECK (value <> ''),
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX account_fact_by_item ON account_fact (item_id);

CREATE INDEX account_fact_by_passage ON account_fact (passage_id);

CREATE INDEX account_fact_by_event ON account_fact (event_id);

CREATE TABLE contradiction (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  one_id TEXT NOT NULL REFERENCES account_fact (id),
  other_id TEXT NOT NULL REFERENCES account_fact (id),
  state TEXT NOT NULL CHECK (state IN ('explained', 'corrected', 'stands', 'no-contradiction')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  name TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (one_id, other_id),
  CHECK (one_id <> other_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX contradiction_by_case ON contradiction (case_id);

CREATE INDEX contradiction_by_one ON contradiction (one_id);

CREATE INDEX contradiction_by_other ON contradiction (other_id);

CREATE INDEX instrument_by_text ON instrument (text_id) WHERE text_id IS NOT NULL;

CREATE TABLE instrument_title (
  id TEXT PRIMARY KEY,
  instrument_id TEXT NOT NULL REFERENCES instrument (id),
  language TEXT NOT NULL CHECK (language <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (instrument_id, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE provision_version (
  id TEXT PRIMARY KEY,
  provision TEXT NOT NULL CHECK (provision <> ''),
  language TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  valid TEXT NOT NULL DEFAULT '',
  amended_by TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX provision_version_by_provision ON provision_version (provision);

CREATE INDEX claim_provision_by_version ON claim_provision (version_id) WHERE version_id IS NOT NULL;

CREATE TABLE passage_element (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  passage_id TEXT NOT NULL REFERENCES passage (id),
  provision TEXT NOT NULL CHECK (provision <> ''),
  element TEXT NOT NULL CHECK (element <> ''),
  certainty TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (passage_id, provision, element)
) STRICT, WITHOUT ROWID;

CREATE INDEX passage_element_by_item ON passage_element (item_id);

CREATE INDEX passage_element_by_passage ON passage_element (passage_id);

CREATE INDEX passage_element_by_provision ON passage_element (provision, element);

CREATE TABLE event_link (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES event (id),
  to_id TEXT NOT NULL REFERENCES event (id),
  relation TEXT NOT NULL CHECK (relation IN ('led-to', 'part-of', 'followed-by')),
  certainty TEXT NOT NULL DEFAULT '',
  passage_id TEXT REFERENCES passage (id),
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (event_id, to_id, relation),
  CHECK (event_id <> to_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_link_by_event ON event_link (event_id);

CREATE INDEX event_link_by_to ON event_link (to_id);

CREATE INDEX event_link_by_passage ON event_link (passage_id) WHERE passage_id IS NOT NULL;

CREATE TABLE statistic (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  indicator TEXT NOT NULL CHECK (indicator <> ''),
  value TEXT NOT NULL CHECK (value <> ''),
  unit TEXT NOT NULL DEFAULT '',
  period TEXT NOT NULL DEFAULT '',
  place_id TEXT REFERENCES place (id),
  area TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  source_date TEXT NOT NULL DEFAULT '',
  source_id TEXT REFERENCES item (id),
  passage_id TEXT REFERENCES passage (id),
  reliability TEXT NOT NULL DEFAULT '' CHECK (reliability IN ('', 'A', 'B', 'C', 'D', 'E', 'F')),
  credibility TEXT NOT NULL DEFAULT '' CHECK (credibility IN ('', '1', '2', '3', '4', '5', '6')),
  method TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX statistic_by_case ON statistic (case_id, indicator);

CREATE INDEX statistic_by_place ON statistic (place_id) WHERE place_id IS NOT NULL;

CREATE INDEX statistic_by_source ON statistic (source_id) WHERE source_id IS NOT NULL;

CREATE INDEX statistic_by_passage ON statistic (passage_id) WHERE passage_id IS NOT NULL;

CREATE TABLE statistic_part (
  id TEXT PRIMARY KEY,
  statistic_id TEXT NOT NULL REFERENCES statistic (id),
  dimension TEXT NOT NULL CHECK (dimension <> ''),
  category TEXT NOT NULL CHECK (category <> ''),
  value TEXT NOT NULL CHECK (value <> ''),
  unit TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL DEFAULT 0,
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (statistic_id, dimension, category)
) STRICT, WITHOUT ROWID;

CREATE INDEX statistic_part_by_statistic ON statistic_part (statistic_id);

CREATE TABLE flag_answer (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  rule TEXT NOT NULL CHECK (rule <> ''),
  one TEXT NOT NULL CHECK (one <> ''),
  other TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('explained', 'corrected', 'stands', 'no-contradiction')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  name TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (rule, one, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX flag_answer_by_case ON flag_answer (case_id);

CREATE TABLE state_statement (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  says TEXT NOT NULL CHECK (says <> ''),
  topic TEXT NOT NULL DEFAULT '',
  speaker TEXT NOT NULL DEFAULT '',
  document TEXT NOT NULL DEFAULT '',
  paragraph TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  source_id TEXT REFERENCES item (id),
  passage_id TEXT REFERENCES passage (id),
  position REAL NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX state_statement_by_case ON state_statement (case_id);

CREATE INDEX state_statement_by_source ON state_statement (source_id) WHERE source_id IS NOT NULL;

CREATE INDEX state_statement_by_passage ON state_statement (passage_id) WHERE passage_id IS NOT NULL;

CREATE TABLE state_claim (
  id TEXT PRIMARY KEY,
  statement_id TEXT NOT NULL REFERENCES state_statement (id),
  claim_id TEXT NOT NULL REFERENCES claim (id),
  stance TEXT NOT NULL CHECK (stance IN ('rebuts', 'confirms', 'qualifies')),
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (statement_id, claim_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX state_claim_by_statement ON state_claim (statement_id);

CREATE INDEX state_claim_by_claim ON state_claim (claim_id);

CREATE TABLE state_passage (
  id TEXT PRIMARY KEY,
  statement_id TEXT NOT NULL REFERENCES state_statement (id),
  item_id TEXT NOT NULL REFERENCES item (id),
  passage_id TEXT NOT NULL REFERENCES passage (id),
  stance TEXT NOT NULL CHECK (stance IN ('rebuts', 'confirms', 'qualifies')),
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (statement_id, passage_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX state_passage_by_statement ON state_passage (statement_id);

CREATE INDEX state_passage_by_item ON state_passage (item_id);

CREATE INDEX state_passage_by_passage ON state_passage (passage_id);

CREATE TABLE recommendation (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  addressee TEXT NOT NULL DEFAULT '',
  verb TEXT NOT NULL DEFAULT '',
  asked TEXT NOT NULL CHECK (asked <> ''),
  position REAL NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX recommendation_by_case ON recommendation (case_id);

CREATE TABLE recommendation_claim (
  id TEXT PRIMARY KEY,
  recommendation_id TEXT NOT NULL REFERENCES recommendation (id),
  claim_id TEXT NOT NULL REFERENCES claim (id),
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (recommendation_id, claim_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX recommendation_claim_by_recommendation ON recommendation_claim (recommendation_id);

CREATE INDEX recommendation_claim_by_claim ON recommendation_claim (claim_id);

CREATE TABLE recommendation_provision (
  id TEXT PRIMARY KEY,
  recommendation_id TEXT NOT NULL REFERENCES recommendation (id),
  provision TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (recommendation_id, provision)
) STRICT, WITHOUT ROWID;

CREATE INDEX recommendation_provision_by_recommendation ON recommendation_provision (recommendation_id);

CREATE INDEX recommendation_provision_by_provision ON recommendation_provision (provision);

CREATE TABLE recommendation_step (
  id TEXT PRIMARY KEY,
  recommendation_id TEXT NOT NULL REFERENCES recommendation (id),
  cycle TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN
    ('made', 'adopted', 'partly-adopted', 'not-adopted', 'answered', 'done', 'partly-done', 'not-done')),
  date TEXT NOT NULL DEFAULT '',
  document TEXT NOT NULL DEFAULT '',
  paragraph TEXT NOT NULL DEFAULT '',
  says TEXT NOT NULL DEFAULT '',
  source_id TEXT REFERENCES item (id),
  passage_id TEXT REFERENCES passage (id),
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX recommendation_step_by_recommendation ON recommendation_step (recommendation_id);

CREATE INDEX recommendation_step_by_source ON recommendation_step (source_id) WHERE source_id IS NOT NULL;

CREATE INDEX recommendation_step_by_passage ON recommendation_step (passage_id) WHERE passage_id IS NOT NULL;

CREATE TABLE proceeding (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  court TEXT NOT NULL DEFAULT '',
  court_id TEXT REFERENCES person (id),
  place_id TEXT REFERENCES place (id),
  number TEXT NOT NULL DEFAULT '',
  opened TEXT NOT NULL DEFAULT '',
  decided TEXT NOT NULL DEFAULT '',
  charge TEXT NOT NULL DEFAULT '',
  provisions TEXT NOT NULL DEFAULT '[]'
    CHECK (json_valid(provisions) AND json_type(provisions) = 'array'),
  outcome TEXT NOT NULL DEFAULT '',
  outcome_note TEXT NOT NULL DEFAULT '',
  notified_how TEXT NOT NULL DEFAULT '',
  notified_on TEXT NOT NULL DEFAULT '',
  appeal TEXT NOT NULL DEFAULT '',
  appeal_until TEXT NOT NULL DEFAULT '',
  parent_id TEXT REFERENCES proceeding (id),
  event_id TEXT REFERENCES event (id),
  document_id TEXT REFERENCES item (id),
  passage_id TEXT REFERENCES passage (id),
  note TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position),
  CHECK (parent_id IS NOT id)
) STRICT, WITHOUT ROWID;

CREATE INDEX proceeding_by_case ON proceeding (case_id);

CREATE INDEX proceeding_by_court ON proceeding (court_id) WHERE court_id IS NOT NULL;

CREATE INDEX proceeding_by_place ON proceeding (place_id) WHERE place_id IS NOT NULL;

CREATE INDEX proceeding_by_parent ON proceeding (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX proceeding_by_event ON proceeding (event_id) WHERE event_id IS NOT NULL;

CREATE INDEX proceeding_by_document ON proceeding (document_id) WHERE document_id IS NOT NULL;

CREATE INDEX proceeding_by_passage ON proceeding (passage_id) WHERE passage_id IS NOT NULL;

CREATE TABLE proceeding_party (
  id TEXT PRIMARY KEY,
  proceeding_id TEXT NOT NULL REFERENCES proceeding (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL,
  took_part TEXT NOT NULL DEFAULT ''
    CHECK (took_part IN ('', 'in-person', 'video', 'represented', 'in-writing', 'absent', 'not-informed')),
  count INTEGER CHECK (count >= 0),
  outcome TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX proceeding_party_by_proceeding ON proceeding_party (proceeding_id);

CREATE INDEX proceeding_party_by_person ON proceeding_party (person_id);

CREATE TABLE remedy (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  proceeding_id TEXT REFERENCES proceeding (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('compensation', 'restitution', 'rehabilitation', 'satisfaction', 'non-repetition')),
  person_id TEXT REFERENCES person (id),
  count INTEGER CHECK (count >= 0),
  owed TEXT NOT NULL DEFAULT '',
  paid TEXT NOT NULL DEFAULT '',
  currency TEXT NOT NULL DEFAULT '',
  owed_on TEXT NOT NULL DEFAULT '',
  paid_on TEXT NOT NULL DEFAULT '',
  extent TEXT NOT NULL DEFAULT '',
  payer TEXT NOT NULL DEFAULT '',
  document_id TEXT REFERENCES item (id),
  passage_id TEXT REFERENCES passage (id),
  note TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX remedy_by_case ON remedy (case_id);

CREATE INDEX remedy_by_proceeding ON remedy (proceeding_id) WHERE proceeding_id IS NOT NULL;

CREATE INDEX remedy_by_person ON remedy (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX remedy_by_document ON remedy (document_id) WHERE document_id IS NOT NULL;

CREATE INDEX remedy_by_passage ON remedy (passage_id) WHERE passage_id IS NOT NULL;

CREATE TABLE detention (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  place_id TEXT REFERENCES place (id),
  count INTEGER CHECK (count >= 0),
  date TEXT NOT NULL DEFAULT '',
  authority TEXT NOT NULL DEFAULT '',
  ground TEXT NOT NULL DEFAULT '',
  order_shown TEXT NOT NULL DEFAULT '' CHECK (order_shown IN ('', 'yes', 'no', 'not-known')),
  conditions TEXT NOT NULL DEFAULT '',
  event_id TEXT REFERENCES event (id),
  passage_id TEXT REFERENCES passage (id),
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX detention_by_case ON detention (case_id);

CREATE INDEX detention_by_person ON detention (person_id);

CREATE INDEX detention_by_place ON detention (place_id) WHERE place_id IS NOT NULL;

CREATE INDEX detention_by_event ON detention (event_id) WHERE event_id IS NOT NULL;

CREATE INDEX detention_by_passage ON detention (passage_id) WHERE passage_id IS NOT NULL;

CREATE TABLE submission (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  name TEXT NOT NULL CHECK (name <> ''),
  template TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT 'en',
  profile TEXT NOT NULL DEFAULT 'un',
  title TEXT NOT NULL DEFAULT '',
  committee TEXT NOT NULL DEFAULT '',
  treaty TEXT NOT NULL DEFAULT '',
  session TEXT NOT NULL DEFAULT '',
  session_dates TEXT NOT NULL DEFAULT '',
  state_party TEXT NOT NULL DEFAULT '',
  purpose TEXT NOT NULL DEFAULT '',
  reference TEXT NOT NULL DEFAULT '',
  organisations TEXT NOT NULL DEFAULT '[]'
    CHECK (json_valid(organisations) AND json_type(organisations) = 'array'),
  authors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(authors) AND json_type(authors) = 'array'),
  date TEXT NOT NULL DEFAULT '',
  draft_id TEXT REFERENCES bundle_draft (id),
  note TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX submission_by_case ON submission (case_id);

CREATE INDEX submission_by_draft ON submission (draft_id) WHERE draft_id IS NOT NULL;

CREATE TABLE submission_block (
  id TEXT PRIMARY KEY,
  submission_id TEXT NOT NULL REFERENCES submission (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('heading', 'paragraph', 'quotation', 'state', 'statistics', 'chronology', 'recommendation', 'list')),
  level INTEGER NOT NULL DEFAULT 0 CHECK (level BETWEEN 0 AND 4),
  text TEXT NOT NULL DEFAULT '',
  section TEXT NOT NULL DEFAULT '',
  provisions TEXT NOT NULL DEFAULT '[]'
    CHECK (json_valid(provisions) AND json_type(provisions) = 'array'),
  refs TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(refs) AND json_type(refs) = 'array'),
  passage_id TEXT REFERENCES passage (id),
  position REAL NOT NULL DEFAULT 0,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

CREATE INDEX submission_block_by_submission ON submission_block (submission_id, position);

CREATE INDEX submission_block_by_passage ON submission_block (passage_id) WHERE passage_id IS NOT NULL;

CREATE TABLE submission_note (
  id TEXT PRIMARY KEY,
  submission_id TEXT NOT NULL REFERENCES submission (id),
  block_id TEXT NOT NULL REFERENCES submission_block (id),
  "key" TEXT NOT NULL CHECK ("key" <> ''),
  kind TEXT NOT NULL CHECK (kind IN
    ('claim', 'passage', 'statistic', 'provision', 'state', 'proceeding', 'remedy', 'detention', 'event', 'text')),
  ref TEXT NOT NULL DEFAULT '',
  passage_id TEXT REFERENCES passage (id),
  text TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (block_id, "key")
) STRICT, WITHOUT ROWID;

CREATE INDEX submission_note_by_submission ON submission_note (submission_id);

CREATE INDEX submission_note_by_block ON submission_note (block_id);

CREATE INDEX submission_note_by_passage ON submission_note (passage_id) WHERE passage_id IS NOT NULL;

CREATE TABLE saved_view (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  view TEXT NOT NULL CHECK (view <> ''),
  settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings)),
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (view, name)
) STRICT, WITHOUT ROWID;
