-- Of a facility: what it is, how many it was made for, when its population was counted, and whether the law
-- lets people be held there.
ALTER TABLE place ADD COLUMN facility TEXT NOT NULL DEFAULT '';
ALTER TABLE place ADD COLUMN capacity INTEGER CHECK (capacity >= 0);
ALTER TABLE place ADD COLUMN counted_on TEXT NOT NULL DEFAULT '';
ALTER TABLE place ADD COLUMN lawful TEXT NOT NULL DEFAULT '' CHECK (lawful IN ('', 'yes', 'no', 'disputed'));

-- Of an instrument: which kind of text within its group, when it was adopted and from when to when it is law,
-- and where its text is held.
ALTER TABLE instrument ADD COLUMN form TEXT NOT NULL DEFAULT '';
ALTER TABLE instrument ADD COLUMN adopted TEXT NOT NULL DEFAULT '';
ALTER TABLE instrument ADD COLUMN in_force TEXT NOT NULL DEFAULT '';
ALTER TABLE instrument ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE instrument ADD COLUMN text_id TEXT REFERENCES item (id);
CREATE INDEX instrument_by_text ON instrument (text_id) WHERE text_id IS NOT NULL;

-- The official title of an instrument in a language.
CREATE TABLE instrument_title (
  id TEXT PRIMARY KEY,
  instrument_id TEXT NOT NULL REFERENCES instrument (id),
  language TEXT NOT NULL CHECK (language <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (instrument_id, language)
) STRICT, WITHOUT ROWID;

-- The words of an article or paragraph in a language, from when to when they were law.
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

-- Of a claim: to what standard of proof somebody holds it established; of its law: where exactly, and in
-- which version.
ALTER TABLE claim ADD COLUMN standard TEXT NOT NULL DEFAULT '';
ALTER TABLE claim_provision ADD COLUMN pinpoint TEXT NOT NULL DEFAULT '';
ALTER TABLE claim_provision ADD COLUMN version_id TEXT REFERENCES provision_version (id);
CREATE INDEX claim_provision_by_version ON claim_provision (version_id) WHERE version_id IS NOT NULL;

-- Which element of a provision (its act, severity, purpose, official ...) a passage bears on.
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

-- How one event leads to another.
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

-- A number that somebody published or counted, with its source.
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

-- A part of a statistic: its share or number of one category (nationality, sex, age, status ...).
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

-- What a person has said of something that the program flagged: statistics that disagree, a person in two
-- roles, dates out of order.
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

-- What the State says, in a sentence, where.
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

-- A claim that bears on what the State says.
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

-- A passage that bears on what the State says.
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

-- What somebody is asked to do.
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

-- A finding that a recommendation follows from.
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

-- The law that a recommendation rests on.
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

-- What came of a recommendation, review cycle by review cycle.
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

-- What a court or an authority was asked, and what came of it.
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

-- Who took part in a proceeding, as what and how.
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

-- Redress that is owed or was given: compensation and the other forms of reparation.
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

-- Who was held where, from when to when, by whom and on what ground.
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

-- A document that argues: its title block, the form it has, and the draft of the bundle of its annexes.
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

-- A heading, paragraph, quotation, table or other part of a submission. A quotation holds no words: they
-- are those of its passage.
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

-- A footnote of a block: what a sentence rests on.
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

-- A view of the analysis that somebody kept: which one, and how it was set.
CREATE TABLE saved_view (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  view TEXT NOT NULL CHECK (view <> ''),
  settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings)),
  event INTEGER NOT NULL REFERENCES log (position),
  UNIQUE (view, name)
) STRICT, WITHOUT ROWID;
