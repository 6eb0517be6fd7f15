"""The keys of ``index.json``, documented once for whoever writes or reads it."""

from __future__ import annotations

FORMAT = "kuager-bundle-index-1"

KEYS = {
    "format": "name and version of this form",
    "bundle_id": "public id of the bundle, as on the cover",
    "case": "code and title of the case, as they may be shown",
    "profile": "the redaction profile in words",
    "as_of": "ISO date of the bundle",
    "language": "language of labels and sheets",
    "prefix": "of exhibit numbers",
    "pages": "pages of bundle.pdf",
    "index_page": "page on which the index begins",
    "annex_page": "page on which the custody annex begins",
    "bookmarks": "title and page of each bookmark of bundle.pdf, in order",
    "exhibits": "one object per exhibit, in order: see EXHIBIT_KEYS",
}
"""Keys of ``index.json``."""

EXHIBIT_KEYS = {
    "number": "1, 2, 3 ...",
    "label": "as printed: PREFIX-000001",
    "first_page": "page of bundle.pdf",
    "last_page": "page of bundle.pdf",
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
    "persons": "pseudonyms or names as they may be shown",
    "fields": "further fields, label to value",
}
"""Keys of an exhibit in ``index.json``."""
