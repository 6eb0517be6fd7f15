"""The index for machines and for a spreadsheet: ``index.json`` and ``index.xlsx``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.bundle import annexes
from app.bundle.content import BundleContent, Exhibit, WithheldBody
from app.bundle.keys import FORMAT
from app.bundle.pdf import Assembled
from app.bundle.sheets import (
    document_title,
    documents,
    filled_sections,
    index_title,
    section_title,
)
from app.bundle.sheets.placed import Span
from app.bundle.sheets.titles import GROUP_KEYS
from app.bundle.texts import texts
from app.bundle.workbook import Table, Value, workbook
from app.records.canonical import canonical


def index_json(content: BundleContent, assembled: Assembled) -> bytes:
    """Return ``index.json``: canonical JSON with the keys of :mod:`app.bundle.keys`."""
    cover, spans = content.cover, assembled.spans
    sections = filled_sections(content)
    places = {section: place for place, (section, _) in enumerate(sections)}
    return canonical(
        {
            "format": FORMAT,
            "bundle_id": content.bundle_id,
            "case": {"code": content.case_code, "title": content.case_title},
            "profile": content.profile_title,
            "as_of": content.as_of,
            "language": content.language,
            "prefix": content.prefix,
            "letter": content.letter,
            "first_page": content.first_page,
            "pages": assembled.pages,
            "addressee": cover.addressee,
            "reference": cover.reference,
            "parties": list(cover.parties),
            "submitted_by": cover.submitted_by,
            "continues": cover.continues,
            "replaces": cover.replaces,
            "changes": list(cover.changes),
            "index_page": assembled.index_page,
            "annex_page": assembled.annex_page,
            "volumes": [
                {"file": each.name, "first_page": each.first_page, "last_page": each.last_page}
                for each in assembled.volumes
            ],
            "sections": [
                {
                    "title": section_title(content, section),
                    "page": assembled.sections[section],
                    "exhibits": [exhibits[0].number, exhibits[-1].number],
                }
                for section, exhibits in sections
            ],
            "annexes": [
                {"kind": kind, "title": title, "page": first}
                for kind, title, first, _last in assembled.annexes
            ],
            "bookmarks": [
                {"title": mark.title, "page": mark.page, "level": mark.level}
                for mark in assembled.bookmarks
            ],
            "exhibits": [
                _entry(content, exhibit, assembled, places.get(exhibit.section, -1))
                for exhibit in content.exhibits
            ],
            "chronology": [
                {
                    "date": line.date_words,
                    "date_sort": line.date_sort,
                    "event": line.event,
                    "disputed": line.disputed,
                    "places": _places(content, line.places),
                }
                for line in annexes.chronology(content, spans)
            ],
            "authorities": [
                {
                    "group": line.group,
                    "cite": line.cite,
                    "instrument": line.instrument,
                    "places": _places(content, line.pages),
                }
                for line in annexes.authorities(content, spans)
            ],
            "people": [
                {
                    "name": line.name,
                    "roles": list(line.roles),
                    "exhibits": [content.label(number) for number in line.exhibits],
                }
                for line in annexes.people(content)
            ],
            **_quotations(content, spans),
        }
    )


def _quotations(content: BundleContent, spans: Mapping[int, annexes.Span]) -> dict[str, object]:
    """The passages relied on, where there are any."""
    lines = [
        {
            "claim": line.claim,
            "stance": line.stance,
            "quote": line.quote,
            "places": _places(content, line.places),
        }
        for line in annexes.quotations(content, spans)
    ]
    return {"quotations": lines} if lines else {}


def index_xlsx(content: BundleContent, assembled: Assembled) -> bytes:
    """Return ``index.xlsx``: index, chronology, authorities, people, and articles by exhibit."""
    words = texts(content.language)
    tables = (
        _index_table(content, assembled, words),
        _chronology_table(content, assembled, words),
        *_quotations_table(content, assembled, words),
        _authorities_table(content, assembled, words),
        _people_table(content, words),
        _articles_table(content, assembled, words),
    )
    return workbook(content.case_title, content.as_of, tables)


def _entry(
    content: BundleContent, exhibit: Exhibit, assembled: Assembled, section: int
) -> dict[str, object]:
    span = assembled.spans[exhibit.number]
    files = [f"exhibits/{exhibit.file_stem}.pdf"]
    if exhibit.media:
        files.append(f"exhibits/{exhibit.file_stem}.{exhibit.media.extension}")
    reason = exhibit.body.reason if isinstance(exhibit.body, WithheldBody) else ""
    entry: dict[str, object] = {
        "number": exhibit.number,
        "label": content.label(exhibit.number),
        "section": section,
        "first_page": span[0],
        "last_page": span[1],
        "files": files,
        "withheld": exhibit.withheld,
        "reason": reason,
    }
    if exhibit.withheld:
        return entry | _NOTHING
    return entry | {
        "title": exhibit.title,
        "kind": exhibit.kind_label,
        "date": exhibit.date_words,
        "date_sort": exhibit.date_sort,
        "author": exhibit.author,
        "source": exhibit.source,
        "language": exhibit.language,
        "redacted": exhibit.redacted,
        "provisions": list(exhibit.provisions),
        "citations": [
            {"cite": cite, "page": page} for cite, page in annexes.citations(exhibit, span)
        ],
        "persons": list(exhibit.persons),
        "fields": dict(exhibit.fields),
        "note": exhibit.note,
        "documents": _documents(content, exhibit, assembled.documents.get(exhibit.number, ())),
    }


_NOTHING = {
    "title": "",
    "kind": "",
    "date": "",
    "date_sort": "",
    "author": "",
    "source": "",
    "language": "",
    "redacted": False,
    "provisions": [],
    "citations": [],
    "persons": [],
    "fields": {},
    "note": "",
    "documents": [],
}
"""What an entry says of a withheld exhibit."""


def _documents(
    content: BundleContent, exhibit: Exhibit, spans: Sequence[Span]
) -> list[dict[str, object]]:
    return [
        {
            "title": document_title(content, exhibit, at),
            "language": document.language,
            "translation": document.translation,
            "redacted": document.redacted,
            "first_page": span[0],
            "last_page": span[1],
        }
        for at, (document, span) in enumerate(zip(documents(exhibit), spans, strict=False))
    ]


def _places(content: BundleContent, places: Sequence[annexes.Place]) -> list[dict[str, object]]:
    return [{"exhibit": content.label(number), "page": page} for number, page in places]


def _index_table(content: BundleContent, assembled: Assembled, words: Mapping[str, str]) -> Table:
    extra = sorted(
        {label for each in content.exhibits if not each.withheld for label in each.fields}
    )
    keys = [*_HEADINGS, *(("volume_column",) if len(assembled.volumes) > 1 else ())]
    sectioned = bool(filled_sections(content))
    rows: list[Sequence[Value]] = []
    for exhibit in content.exhibits:
        section = section_title(content, exhibit.section) if sectioned else ""
        rows.append(_row(content, assembled, words, extra, exhibit, keys=keys, section=section))
        spans = assembled.documents.get(exhibit.number, ())
        for at, (document, span) in enumerate(zip(documents(exhibit), spans, strict=False)):
            cells: dict[str, Value] = {
                "description": document_title(content, exhibit, at),
                "language": document.language,
                "redacted": words["yes" if document.redacted else "no"],
                **_pages(content, assembled, span),
            }
            rows.append([*(cells.get(key, "") for key in keys), *("" for _ in extra)])
    headings = [words[key] for key in keys] + extra
    return Table(words["index"], headings, [_WIDTHS[key] for key in keys] + [24] * len(extra), rows)


_HEADINGS = (
    "ex_no",
    "date",
    "description",
    "author",
    "language",
    "redacted",
    "page_count",
    "start",
    "kind",
    "section",
    "note",
)
_WIDTHS = {
    "ex_no": 14,
    "date": 18,
    "description": 60,
    "author": 26,
    "language": 20,
    "redacted": 12,
    "page_count": 8,
    "start": 11,
    "kind": 20,
    "section": 24,
    "note": 30,
    "volume_column": 8,
}


def _row(
    content: BundleContent,
    assembled: Assembled,
    words: Mapping[str, str],
    extra: Sequence[str],
    exhibit: Exhibit,
    *,
    keys: Sequence[str],
    section: str,
) -> list[Value]:
    cells: dict[str, Value] = {
        "ex_no": content.label(exhibit.number),
        "description": index_title(content, exhibit),
        "section": section,
        **_pages(content, assembled, assembled.spans[exhibit.number]),
    }
    if exhibit.withheld:
        return [*(cells.get(key, "") for key in keys), *("" for _ in extra)]
    cells |= {
        "date": exhibit.date_words or words["undated"],
        "author": " · ".join(filter(None, dict.fromkeys((exhibit.author, exhibit.source)))),
        "language": exhibit.language,
        "redacted": words["yes" if exhibit.redacted else "no"],
        "kind": exhibit.kind_label,
        "note": exhibit.note,
    }
    return [
        *(cells.get(key, "") for key in keys),
        *(exhibit.fields.get(name, "") for name in extra),
    ]


def _pages(content: BundleContent, assembled: Assembled, span: Span) -> dict[str, Value]:
    volume = next(
        (
            number
            for number, each in enumerate(assembled.volumes, start=1)
            if each.first_page <= span[0] <= each.last_page
        ),
        1,
    )
    return {
        "page_count": span[1] - span[0] + 1,
        "start": _page(content, span[0]),
        "volume_column": volume,
    }


def _page(content: BundleContent, page: int) -> Value:
    """Return a page as a number that can be sorted by, or with the bundle's letter as text."""
    return content.page(page) if content.letter else page


def _chronology_table(
    content: BundleContent, assembled: Assembled, words: Mapping[str, str]
) -> Table:
    rows = [
        [
            line.date_words or words["undated"],
            line.event,
            _cited(content, line.places),
            words["yes" if line.disputed else "no"],
        ]
        for line in annexes.chronology(content, assembled.spans)
    ]
    keys = ("date", "event", "places", "disputed")
    return Table(words["chronology"], [words[key] for key in keys], [22, 70, 40, 12], rows)


def _quotations_table(
    content: BundleContent, assembled: Assembled, words: Mapping[str, str]
) -> tuple[Table, ...]:
    rows = [
        [line.claim, words[f"stance_{line.stance}"], line.quote, _cited(content, line.places)]
        for line in annexes.quotations(content, assembled.spans)
    ]
    if not rows:
        return ()
    headings = [words["claim"], words["stance"], words["quotation"], words["places"]]
    return (Table(words["quotations"], headings, [50, 10, 80, 40], rows),)


def _authorities_table(
    content: BundleContent, assembled: Assembled, words: Mapping[str, str]
) -> Table:
    rows = [
        [words[GROUP_KEYS[line.group]], line.cite, line.instrument, _cited(content, line.pages)]
        for line in annexes.authorities(content, assembled.spans)
    ]
    headings = [words[key] for key in ("kind", "authority", "instrument", "cited_on")]
    return Table(words["authorities"], headings, [20, 40, 50, 50], rows)


def _people_table(content: BundleContent, words: Mapping[str, str]) -> Table:
    rows = [
        [line.name, ", ".join(line.roles), ", ".join(map(content.label, line.exhibits))]
        for line in annexes.people(content)
    ]
    headings = [words[key] for key in ("person", "roles", "exhibits")]
    return Table(words["people"], headings, [30, 40, 60], rows)


def _articles_table(
    content: BundleContent, assembled: Assembled, words: Mapping[str, str]
) -> Table:
    made = annexes.matrix(content, assembled.spans)
    titles = {each.number: index_title(content, each) for each in content.exhibits}
    rows: list[list[Value]] = []
    for row in made.rows:
        cells: list[Value] = [
            _page(content, pages[0])
            if len(pages) == 1
            else ", ".join(content.page(page) for page in pages)
            for pages in row.cells
        ]
        rows.append([content.label(row.number), titles[row.number], *cells])
    headings = [words["ex_no"], words["description"], *made.provisions]
    widths = [14, 50, *(16 for _ in made.provisions)]
    return Table(words["articles"], headings, widths, rows)


def _cited(content: BundleContent, places: Sequence[annexes.Place]) -> str:
    """Return places in words: ``KZ-000001, 12, 14; KZ-000004, 30``."""
    pages: dict[int, list[str]] = {}
    for number, page in places:
        pages.setdefault(number, []).append(content.page(page))
    return "; ".join(", ".join((content.label(number), *each)) for number, each in pages.items())
