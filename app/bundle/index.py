"""The index for machines and for a spreadsheet: ``index.json`` and ``index.xlsx``."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from app.bundle import fonts
from app.bundle.content import BundleContent, Exhibit
from app.bundle.keys import FORMAT
from app.bundle.pdf import Assembled
from app.bundle.sheets import index_title
from app.bundle.texts import texts
from app.records.canonical import canonical


def index_json(content: BundleContent, assembled: Assembled) -> bytes:
    """Return ``index.json``: canonical JSON with the keys of :mod:`app.bundle.keys`."""
    return canonical(
        {
            "format": FORMAT,
            "bundle_id": content.bundle_id,
            "case": {"code": content.case_code, "title": content.case_title},
            "profile": content.profile_title,
            "as_of": content.as_of,
            "language": content.language,
            "prefix": content.prefix,
            "pages": assembled.pages,
            "index_page": assembled.index_page,
            "annex_page": assembled.annex_page,
            "bookmarks": [{"title": mark.title, "page": mark.page} for mark in assembled.bookmarks],
            "exhibits": [
                _entry(content, exhibit, assembled.spans[exhibit.number])
                for exhibit in content.exhibits
            ],
        }
    )


def index_xlsx(content: BundleContent, assembled: Assembled) -> bytes:
    """Return ``index.xlsx``: the index, the articles and the people with their exhibits."""
    import xlsxwriter

    words = texts(content.language)
    output = io.BytesIO()
    book = xlsxwriter.Workbook(
        output,
        {
            "in_memory": True,  # The default keeps every row in a temporary file.
            "strings_to_numbers": False,
            "strings_to_formulas": False,
            "strings_to_urls": False,
        },
    )
    created = datetime.fromisoformat(content.as_of)
    book.set_properties(
        {"title": _cell(content.case_title)[:255], "author": "", "created": created}
    )
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    extra = sorted(
        {label for each in content.exhibits if not each.withheld for label in each.fields}
    )
    rows = [
        _index_cells(content, each, assembled.spans[each.number], words, extra)
        for each in content.exhibits
    ]
    headings = [
        words[key]
        for key in (
            "ex_no",
            "date",
            "description",
            "author",
            "language",
            "redacted",
            "page_count",
            "start",
            "kind",
        )
    ] + extra
    widths = [14, 18, 60, 26, 20, 12, 8, 11, 20] + [24] * len(extra)
    _sheet(book, words["index"], headings, rows, widths, head, body)
    for key, heading, of in (
        ("articles", "article", lambda each: each.provisions),
        ("people", "person", lambda each: each.persons),
    ):
        _sheet(
            book,
            words[key],
            [words[heading], words["exhibits"], words["start"]],
            _turned(content, assembled, of),
            [44, 44, 24],
            head,
            body,
        )
    book.close()
    return output.getvalue()


def _entry(content: BundleContent, exhibit: Exhibit, span: tuple[int, int]) -> dict[str, object]:
    from app.bundle.content import WithheldBody

    shown = not exhibit.withheld
    files = [f"exhibits/{exhibit.file_stem}.pdf"]
    if exhibit.media:
        files.append(f"exhibits/{exhibit.file_stem}.{exhibit.media.extension}")
    reason = exhibit.body.reason if isinstance(exhibit.body, WithheldBody) else ""
    return {
        "number": exhibit.number,
        "label": content.label(exhibit.number),
        "first_page": span[0],
        "last_page": span[1],
        "files": files,
        "withheld": not shown,
        "reason": reason,
        "title": exhibit.title if shown else "",
        "kind": exhibit.kind_label if shown else "",
        "date": exhibit.date_words if shown else "",
        "date_sort": exhibit.date_sort if shown else "",
        "author": exhibit.author if shown else "",
        "source": exhibit.source if shown else "",
        "language": exhibit.language if shown else "",
        "redacted": exhibit.redacted if shown else False,
        "provisions": list(exhibit.provisions) if shown else [],
        "persons": list(exhibit.persons) if shown else [],
        "fields": dict(exhibit.fields) if shown else {},
    }


def _index_cells(
    content: BundleContent,
    exhibit: Exhibit,
    span: tuple[int, int],
    words: Mapping[str, str],
    extra: Sequence[str],
) -> list[str | int]:
    pages = span[1] - span[0] + 1
    label = content.label(exhibit.number)
    if exhibit.withheld:
        blank = [""] * (len(extra) + 1)
        return [label, "", words["withheld"], "", "", "", pages, span[0], *blank]
    author = " · ".join(filter(None, dict.fromkeys((exhibit.author, exhibit.source))))
    return [
        label,
        exhibit.date_words or words["undated"],
        index_title(content, exhibit),
        author,
        exhibit.language,
        words["yes"] if exhibit.redacted else words["no"],
        pages,
        span[0],
        exhibit.kind_label,
        *(exhibit.fields.get(name, "") for name in extra),
    ]


def _turned(content: BundleContent, assembled: Assembled, of: Any) -> list[list[str | int]]:
    """Return rows of name, exhibits and start pages for articles or people."""
    places: dict[str, list[Exhibit]] = {}
    for exhibit in content.exhibits:
        if not exhibit.withheld:
            for name in dict.fromkeys(of(exhibit)):
                places.setdefault(name, []).append(exhibit)
    return [
        [
            name,
            ", ".join(content.label(each.number) for each in places[name]),
            ", ".join(str(assembled.spans[each.number][0]) for each in places[name]),
        ]
        for name in sorted(places)
    ]


def _sheet(
    book: Any,
    name: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str | int]],
    widths: Sequence[int],
    head: Any,
    body: Any,
) -> None:
    sheet = book.add_worksheet(name[:31])
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)
    for column, (heading, width) in enumerate(zip(headings, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, _cell(heading), head)
    for at, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(at, column, value, body)
            else:
                sheet.write_string(at, column, _cell(value), body)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(headings) - 1)


def _cell(text: str) -> str:
    """Return text that no spreadsheet takes for a formula, within Excel's 32,767 characters."""
    text = fonts.plain(text)
    guarded = "'" + text if text[:1] in ("=", "+", "-", "@") else text
    return fonts.shorten(guarded, 32_000)
