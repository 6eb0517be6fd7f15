"""The keys of ``index.json``, documented once for whoever writes or reads it.

Pages are numbers as printed, without the letter: ``B12`` is ``letter`` B and page 12. Nothing but number,
label, pages, files, section and reason is said of a withheld exhibit.
"""

from __future__ import annotations

FORMAT = "kuager-bundle-index-2"

KEYS = {
    "format": "name and version of this form",
    "bundle_id": "public id of the bundle, as on the cover",
    "case": "code and title of the case, as they may be shown",
    "profile": "the redaction profile in words",
    "as_of": "ISO date of the bundle",
    "language": "language of labels and sheets",
    "prefix": "of exhibit numbers",
    "letter": "before every page number, or empty",
    "first_page": "printed number of the first page: 1, or what a supplement goes on with",
    "pages": "pages of all volumes",
    "addressee": "court, committee or person that it is for, or empty",
    "reference": "number or registration that the addressee knows it by, or empty",
    "parties": "a line each",
    "submitted_by": "who hands it in, or empty",
    "continues": "id of the bundle that this supplement goes on from, or empty",
    "replaces": "id of the bundle that this issue replaces, or empty",
    "changes": "what changed since that bundle, a sentence each",
    "index_page": "page on which the index begins",
    "annex_page": "page on which the first annex begins, 0 for none",
    "volumes": "the documents in order, one or more: see VOLUME_KEYS",
    "sections": "those that have exhibits, in order: see SECTION_KEYS",
    "annexes": "in order: see ANNEX_KEYS",
    "bookmarks": "of all volumes, in order: see BOOKMARK_KEYS",
    "exhibits": "one object per exhibit, in order: see EXHIBIT_KEYS",
    "chronology": "in order: see EVENT_KEYS",
    "authorities": "in order: see AUTHORITY_KEYS",
    "people": "in order: see PERSON_KEYS",
    "quotations": "passages relied on, in order: see QUOTATION_KEYS; absent where there are none",
}
"""Keys of ``index.json``."""

OPTIONAL = frozenset({"quotations"})
"""Keys that an index of this form may lack: earlier bundles have none."""

VOLUME_KEYS = {
    "file": "name below data/: bundle.pdf, bundle-2.pdf ...",
    "first_page": "its first page",
    "last_page": "its last page",
}
"""Keys of a volume."""

SECTION_KEYS = {
    "title": "its heading",
    "page": "page of its sheet, or of its first exhibit where sections have no sheets",
    "exhibits": "numbers of its first and last exhibit",
}
"""Keys of a section."""

ANNEX_KEYS = {
    "kind": "chronology, quotations, authorities, people, matrix or custody",
    "title": "its heading",
    "page": "page on which it begins",
}
"""Keys of an annex."""

BOOKMARK_KEYS = {
    "title": "words of the bookmark",
    "page": "page that it leads to",
    "level": "0 for the outermost; one more below a section or an exhibit",
}
"""Keys of a bookmark."""

EXHIBIT_KEYS = {
    "number": "1, 2, 3 ...",
    "label": "as printed: PREFIX-000001",
    "section": "place in sections, from 0; -1 where the bundle has none",
    "first_page": "its first page",
    "last_page": "its last page",
    "files": "paths below data/",
    "withheld": "true when only a sheet stands for it",
    "reason": "why it is withheld, else empty",
    "title": "description; empty when withheld, like everything below",
    "kind": "in the bundle's language",
    "date": "in plain words",
    "date_sort": "ISO first day",
    "author": "source or author",
    "source": "further words on the source",
    "language": "language and translation",
    "redacted": "whether anything was burnt or left out",
    "provisions": "articles",
    "citations": "what it bears on, with pages: see CITATION_KEYS",
    "persons": "pseudonyms or names as they may be shown",
    "fields": "further fields, label to value",
    "note": "to the clerk, or empty",
    "documents": "where it has two or more, in order: see DOCUMENT_KEYS",
}
"""Keys of an exhibit."""

DOCUMENT_KEYS = {
    "title": "its words in the index",
    "language": "in words",
    "translation": "true for the translation of the document before it",
    "redacted": "whether anything was burnt or left out of it",
    "first_page": "its first page",
    "last_page": "its last page",
}
"""Keys of a document of an exhibit."""

CITATION_KEYS = {
    "cite": "as printed: ICCPR art. 9 (3)",
    "page": "page that shows it; the exhibit's first for the exhibit as a whole",
}
"""Keys of a citation."""

PLACE_KEYS = {
    "exhibit": "label of the exhibit",
    "page": "page that shows it; the exhibit's first for the exhibit as a whole",
}
"""Keys of a place that an event or an authority is seen at."""

EVENT_KEYS = {
    "date": "in plain words, or empty",
    "date_sort": "ISO first day, or empty",
    "event": "what happened, in neutral words",
    "disputed": "true when somebody says otherwise",
    "places": "where the exhibits speak of it: see PLACE_KEYS",
}
"""Keys of a line of the chronology."""

QUOTATION_KEYS = {
    "claim": "what it is quoted for: an assertion, or a provision",
    "stance": "for, against or context",
    "quote": "word for word, hidden words replaced by their tokens; empty where only the page is named",
    "places": "where it stands, one: see PLACE_KEYS",
}
"""Keys of a passage relied on."""

AUTHORITY_KEYS = {
    "group": "treaty, national, case, un-document or other",
    "cite": "as printed",
    "instrument": "title of the instrument, or empty",
    "places": "where the exhibits bear on it: see PLACE_KEYS",
}
"""Keys of a line of the table of authorities."""

PERSON_KEYS = {
    "name": "pseudonym, or the name that may be shown",
    "roles": "in the bundle's language",
    "exhibits": "labels of the exhibits that speak of them",
}
"""Keys of a line of the list of people."""
