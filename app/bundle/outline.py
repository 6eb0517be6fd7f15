"""The bookmarks of a volume: the words of the index, with pages, nested as the index is."""

from __future__ import annotations

from collections.abc import Sequence

from app.bundle import fonts, sheets
from app.bundle.bookmarks import Bookmark
from app.bundle.content import BundleContent, DocumentsBody, Exhibit
from app.bundle.numbering import Numbered, Unit
from app.bundle.texts import texts
from app.bundle.volumes import Groups

_LONGEST = 90


def bookmarks(
    content: BundleContent,
    members: Sequence[Unit],
    groups: Groups,
    volume: int,
    numbered: Numbered,
) -> tuple[Bookmark, ...]:
    """Return the lines of one volume, from 0. A section that goes on in it is named again."""
    words = texts(content.language)
    cover = volume_title(content, volume, len(groups)) if volume else words["cover"]
    index = words["volume_index" if volume else "index"]
    made = [
        _line(content, cover, numbered.volumes[volume].first_page),
        _line(content, index, numbered.indexes[volume]),
    ]
    placed = numbered.placed
    level = int(bool(content.sections))
    for at, unit in enumerate(members[slice(*groups[volume])]):
        if unit.exhibit is None:
            title = sheets.annex_title(content, unit.annex)
            made.append(_line(content, title, placed.annexes[unit.annex][0]))
            continue
        first = placed.spans[unit.exhibit.number][0]
        if unit.section >= 0 or (level and not at):
            section = unit.exhibit.section
            page = placed.sections[section] if unit.section >= 0 else first
            made.append(_line(content, sheets.section_title(content, section), page))
        made.append(_line(content, _title(content, unit.exhibit), first, level))
        if isinstance(unit.exhibit.body, DocumentsBody):
            inner = placed.documents[unit.exhibit.number]
            for place, (page, _) in enumerate(inner if len(inner) > 1 else ()):
                title = sheets.document_title(content, unit.exhibit, place)
                made.append(_line(content, title, page, level + 1))
    return tuple(made)


def volume_title(content: BundleContent, volume: int, count: int) -> str:
    """Return what a volume is called, from 0: ``Volume 2 of 3``."""
    return texts(content.language)["volume_number"].format(number=volume + 1, count=count)


def _title(content: BundleContent, exhibit: Exhibit) -> str:
    return f"{content.label(exhibit.number)} {sheets.index_title(content, exhibit)}"


def _line(content: BundleContent, title: str, page: int, level: int = 0) -> Bookmark:
    return Bookmark(f"{fonts.shorten(title, _LONGEST)} · {content.page(page)}", page, level)
