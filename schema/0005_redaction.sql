-- A mark follows something that moves in a film, and may be written over with other words than the pseudonym.
ALTER TABLE mark ADD COLUMN track TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(track) AND json_array_length(track) % 5 = 0);
ALTER TABLE mark ADD COLUMN token TEXT NOT NULL DEFAULT '';

-- As what an item leaves, when not as its kind usually does, and how its pages are drawn then.
ALTER TABLE item ADD COLUMN leaves_as TEXT NOT NULL DEFAULT ''
  CHECK (leaves_as IN ('', 'facsimile', 'transcript', 'recording'));
ALTER TABLE item ADD COLUMN page_style TEXT NOT NULL DEFAULT ''
  CHECK (page_style IN ('', 'bilevel', 'grey', 'colour'));
ALTER TABLE item ADD COLUMN page_dpi INTEGER NOT NULL DEFAULT 0
  CHECK (page_dpi = 0 OR page_dpi BETWEEN 100 AND 300);

-- From which marks an exhibit was burnt: what was proved of it holds for those alone.
ALTER TABLE exhibit ADD COLUMN marks_digest TEXT NOT NULL DEFAULT '';

-- A person's word that what is marked in an item is what must be.
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

-- A detail that few others in the case share, and which a reviewer judged and let stand.
CREATE TABLE rare_check (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id),
  detail TEXT NOT NULL CHECK (detail <> ''),
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;
CREATE INDEX rare_check_by_item ON rare_check (item_id);

-- What came of attacking a bundle, also one that was deleted for it.
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
