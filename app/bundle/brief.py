"""Lists for a lawyer's own brief: exhibits, chronology and authorities as DOCX and XLSX.

They are made of a bundle's ``index.json`` alone, so that whoever received a bundle can have them, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from app.bundle.claimed import Claimed, ClaimedExhibit, Places, claimed, index_of
from app.bundle.files import write_file
from app.bundle.sheets.titles import GROUP_KEYS
from app.bundle.texts import day_words, languages, texts
from app.bundle.wordfile import Cell, Column, Group, Listing, document
from app.bundle.workbook import Table, Value, workbook
from app.errors import Refused, StorageFailed

__all__ = ["brief_files", "index_of", "write_lists"]

_LETTERS_PER_MM = 0.55


def brief_files(index: Mapping[str, Any]) -> dict[str, bytes]:
    """Return file name to file; a list without lines is left out, but that of the exhibits.

    Args:
        index: ``index.json``, as :func:`index_of` returns it.

    Raises:
        Refused: when it is of another version.
        Unreadable: when it is not in the form of an index.
    """
    held = claimed(index)
    files: dict[str, bytes] = {}
    for name, listing in (
        ("exhibits", _exhibits(held)),
        ("chronology", _chronology(held)),
        ("authorities", _authorities(held)),
    ):
        if name == "exhibits" or any(group.rows for group in listing.groups):
            files[f"{name}.docx"] = document(listing)
            files[f"{name}.xlsx"] = workbook(listing.title, held.as_of, [_table(listing)])
    return files


def write_lists(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all files or none into a folder, which may be there already; nothing is replaced.

    Raises:
        Refused: when a file of that name is there, or the place cannot be written to.
        StorageFailed: when the disk is full or fails.
    """
    made = not folder.exists()
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            target = folder / name
            if target.exists() or target.is_symlink():
                raise Refused("Lists of that name are there already; nothing was replaced.")
            written.append(target)
            write_file(target, data)
    except BaseException as error:
        for path in written:
            path.unlink(missing_ok=True)
        if made and folder.is_dir():
            folder.rmdir()
        if isinstance(error, FileExistsError | NotADirectoryError | PermissionError):
            raise Refused("The lists cannot be written to that place.") from error
        if isinstance(error, OSError):
            raise StorageFailed("The lists could not be written; none of them is left.") from error
        raise


def _exhibits(held: Claimed) -> Listing:
    words = _words(held)
    rows: dict[int, list[Sequence[Cell]]] = {}
    for exhibit in held.exhibits:
        group = rows.setdefault(exhibit.section, [])
        group.append(_exhibit(held, exhibit, words))
        for at, each in enumerate(exhibit.documents, start=1):
            span = (each.first_page, each.last_page)
            title = (f"{at}.  {each.title}",)
            redacted = (words["yes" if each.redacted else "no"],)
            group.append(((), (), title, (), (each.language,), redacted, *_pages(held, *span)))
    columns = (
        Column(words["ex_no"], 27),
        Column(words["date"], 28),
        Column(words["description"], 80),
        Column(words["author"], 38),
        Column(words["language"], 30),
        Column(words["redacted"], 22),
        Column(words["page_count"], 14, right=True),
        Column(words["start"], 18, right=True),
    )
    groups = [
        Group(held.sections[section] if section >= 0 else "", rows[section]) for section in rows
    ]
    return _listing(held, words["exhibits_list"], columns, groups, landscape=True)


def _exhibit(held: Claimed, exhibit: ClaimedExhibit, words: Mapping[str, str]) -> tuple[Cell, ...]:
    pages = _pages(held, exhibit.first_page, exhibit.last_page)
    label = (exhibit.label,)
    if exhibit.withheld:
        return label, (), (words["withheld"], exhibit.reason), (), (), (), *pages
    note = words["note_mark"].format(note=exhibit.note) if exhibit.note else ""
    author = " · ".join(filter(None, dict.fromkeys((exhibit.author, exhibit.source))))
    return (
        label,
        (exhibit.date or words["undated"],),
        (exhibit.title, exhibit.kind, note),
        (author,),
        (exhibit.language,),
        (words["yes" if exhibit.redacted else "no"],),
        *pages,
    )


def _chronology(held: Claimed) -> Listing:
    words = _words(held)
    rows = [
        (
            (line.date or words["undated"],),
            (line.event,),
            (_cited(held, line.places),),
            (words["yes" if line.disputed else "no"],),
        )
        for line in held.chronology
    ]
    columns = (
        Column(words["date"], 34),
        Column(words["event"], 70),
        Column(words["places"], 44),
        Column(words["disputed"], 22),
    )
    return _listing(held, words["chronology"], columns, [Group("", rows)])


def _authorities(held: Claimed) -> Listing:
    words = _words(held)
    rows: dict[str, list[Sequence[Cell]]] = {}
    for line in held.authorities:
        cells = (line.cite, line.instrument), (_cited(held, line.places),)
        rows.setdefault(line.group, []).append(cells)
    columns = Column(words["authority"], 95), Column(words["cited_on"], 75)
    groups = [Group(words[GROUP_KEYS[group]], rows[group]) for group in rows]
    return _listing(held, words["authorities"], columns, groups)


def _listing(
    held: Claimed,
    title: str,
    columns: Sequence[Column],
    groups: Sequence[Group],
    *,
    landscape: bool = False,
) -> Listing:
    words = _words(held)
    language = _language(held)
    made = words["from_bundle"].format(bundle=held.bundle_id, date=day_words(held.as_of, language))
    return Listing(
        title=title,
        beneath=tuple(filter(None, (held.case_title, made))),
        language=language,
        as_of=held.as_of,
        columns=columns,
        groups=groups,
        landscape=landscape,
    )


def _table(listing: Listing) -> Table:
    """Return a list as one table; its headings, where it has any, become the first column."""
    grouped = any(group.title for group in listing.groups)
    headings = [column.title for column in listing.columns]
    widths = [max(column.millimetres * _LETTERS_PER_MM, 8) for column in listing.columns]
    rows: list[list[Value]] = []
    for group in listing.groups:
        for row in group.rows:
            cells: list[Value] = [
                each if isinstance(each, int) else " · ".join(filter(None, each)) for each in row
            ]
            rows.append([group.title, *cells] if grouped else cells)
    if grouped:
        headings, widths = [texts(listing.language)["section"], *headings], [28, *widths]
    return Table(listing.title, headings, widths, rows)


def _pages(held: Claimed, first: int, last: int) -> tuple[Cell, Cell]:
    start: Cell = (held.page(first),) if held.letter else first
    return max(last - first + 1, 0), start


def _cited(held: Claimed, places: Places) -> str:
    """Return places in words: ``KZ-000001, 12, 14; KZ-000004, 30``."""
    pages: dict[str, list[str]] = {}
    for label, page in places:
        pages.setdefault(label, []).append(held.page(page))
    return "; ".join(", ".join((label, *each)) for label, each in pages.items())


def _language(held: Claimed) -> str:
    return held.language if held.language in languages() else "en"


def _words(held: Claimed) -> Mapping[str, str]:
    return texts(_language(held))
