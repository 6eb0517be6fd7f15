-- Words of every item, folded (lower case, yo as ye). rowid is the item's number. It keeps no copy of
-- the text: snippets are cut from text_body.
CREATE VIRTUAL TABLE search_words USING fts5 (
  title, body, names, identifiers,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);

-- Parts of words, for the short fields only: the index of every three letters is large.
CREATE VIRTUAL TABLE search_parts USING fts5 (
  title, names, identifiers,
  content = '', contentless_delete = 1, detail = full,
  tokenize = 'trigram'
);

-- One row per item: what the counts beside a search are made of.
CREATE TABLE search_facet (
  number INTEGER PRIMARY KEY,
  trashed INTEGER NOT NULL CHECK (trashed IN (0, 1)),
  facets TEXT NOT NULL
) STRICT;
