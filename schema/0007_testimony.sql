-- Of a consent: the language it was explained in, who took it, the form it was printed from, and the
-- signed sheet or the recording of it.
ALTER TABLE consent ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN taken_by TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN template TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN sheet_id TEXT REFERENCES item (id);
CREATE INDEX consent_by_sheet ON consent (sheet_id) WHERE sheet_id IS NOT NULL;
CREATE INDEX consent_by_expiry ON consent (expires_on) WHERE expires_on <> '';

-- What was agreed is followed by a later consent or a withdrawal, and never edited. It can only be
-- blanked, when what a person said is erased: a consent without purposes covers nothing.
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

-- When what an item or a person was is erased: the record stays as a place in the log, empty.
ALTER TABLE item ADD COLUMN erased_at TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN erased_at TEXT NOT NULL DEFAULT '';
DROP INDEX item_is_held_once;
CREATE UNIQUE INDEX item_is_held_once ON item (sha256) WHERE parent_id IS NULL AND erased_at = '';

-- What is asked of a recipient who holds what a person has withdrawn consent for, and what they answered.
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

-- A conversation with a person, guided by a template; what it yields is an item of its own.
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

-- What was said to one question; fills: the records that were made from it, "table:id".
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

-- A note taken while somebody speaks: when, and at which second of which recording.
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

-- That a person has read a text that a machine made, and takes it upon themselves.
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

-- A statement: a text of numbered paragraphs that was read back and signed, or not.
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

-- What the person had changed when the statement was read back to them.
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

-- Which paragraphs of two texts say the same, where a person has said so: [[from, to, from, to], ...].
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

-- How much a passage matters: 0 (not said) to 3.
ALTER TABLE passage ADD COLUMN importance INTEGER NOT NULL DEFAULT 0 CHECK (importance BETWEEN 0 AND 3);

-- A code of the organisation's own: what a passage is about, beyond law, acts, people, events, places.
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

-- A passage under a method (MT05), a place or a theme; its other codes are links of the item.
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

-- An assertion that a case makes.
CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  assertion TEXT NOT NULL CHECK (assertion <> ''),
  event_id TEXT REFERENCES event (id),
  position REAL NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_by_case ON claim (case_id);
CREATE INDEX claim_by_event ON claim (event_id) WHERE event_id IS NOT NULL;

-- The law that a claim is about.
CREATE TABLE claim_provision (
  id TEXT PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claim (id),
  provision TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_provision_by_claim ON claim_provision (claim_id);
CREATE INDEX claim_provision_by_provision ON claim_provision (provision);

-- A passage for or against a claim.
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

-- What one account says of an event, as a value that can be compared with what another says.
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

-- What a person has said of two facts that do not agree.
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
