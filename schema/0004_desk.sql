-- An item is evidence of an act: the kind of violation, and the event where it is known.
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

-- Questions to the search that are asked again, under a name.
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  query TEXT NOT NULL,
  "order" TEXT NOT NULL,
  descending INTEGER NOT NULL CHECK (descending IN (0, 1)),
  event INTEGER NOT NULL REFERENCES log (position)
) STRICT, WITHOUT ROWID;

-- What the window keeps for itself: columns, sizes, drafts. Not logged, evidence of nothing.
CREATE TABLE desk (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  value TEXT NOT NULL
) STRICT;

-- What can be undone: which events were one step, and which events undid it ('' until then).
-- A number is never given twice: a job may still hold that of a step which is no longer here.
CREATE TABLE undo_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  made_at TEXT NOT NULL,
  ranges TEXT NOT NULL CHECK (json_valid(ranges) AND json_type(ranges) = 'array'),
  undone TEXT NOT NULL CHECK (undone = '' OR (json_valid(undone) AND json_type(undone) = 'array')),
  stuck INTEGER NOT NULL CHECK (stuck IN (0, 1))
) STRICT;

-- A search for a common word leaves the few in the trash out by this, without reading the counts.
CREATE INDEX search_facet_in_trash ON search_facet (number) WHERE trashed = 1;
