"""Which page everything in a bundle stands on, once it is known how long everything is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.bundle import sheets, volumes
from app.bundle.content import BundleContent, DocumentsBody, Exhibit
from app.bundle.sheets import Placed, Span
from app.bundle.volumes import Groups, Volume


@dataclass(frozen=True, slots=True)
class Unit:
    """What is never parted: an exhibit with the sheet before it, or an annex.

    Attributes:
        exhibit: None for an annex.
        section: the section that begins with the exhibit; -1 for none.
        annex: its kind, or ``""``.
    """

    exhibit: Exhibit | None = None
    section: int = -1
    annex: str = ""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A bundle in pages.

    Attributes:
        placed: where everything stands.
        indexes: first page of each volume's index.
        volumes: their sizes are not known yet.
    """

    placed: Placed
    indexes: tuple[int, ...]
    volumes: tuple[Volume, ...]

    @property
    def index_page(self) -> int:
        """Page on which the index of the whole begins."""
        return self.indexes[0]


def units(content: BundleContent) -> tuple[Unit, ...]:
    """Return what the bundle consists of behind its index, in order."""
    made: list[Unit] = []
    section = -1
    for exhibit in content.exhibits:
        begins = bool(content.sections) and exhibit.section != section
        section = exhibit.section
        made.append(Unit(exhibit, section if begins else -1))
    return (*made, *(Unit(annex=kind) for kind in sheets.annex_kinds(content)))


def number(
    content: BundleContent,
    members: Sequence[Unit],
    groups: Groups,
    fronts: Sequence[tuple[int, int]],
    section_pages: Mapping[int, int],
    exhibit_pages: Mapping[int, Sequence[int]],
    annex_pages: Callable[[str, int, Placed], int],
) -> Numbered:
    """Number the pages of all volumes, one after the other.

    Args:
        content: the bundle.
        members: :func:`units` of it.
        groups: units of each volume.
        fronts: of each volume how many pages come first, and on which of them its index begins.
        section_pages: length of section sheets.
        exhibit_pages: length of each document of an exhibit, per exhibit number.
        annex_pages: asked with kind, volume and everything before the annex for its length.
    """
    spans: dict[int, Span] = {}
    documents: dict[int, tuple[Span, ...]] = {}
    sections: dict[int, int] = {}
    annexes: dict[str, Span] = {}
    ends: list[Span] = []
    indexes: list[int] = []
    page = content.first_page
    for at, ((first, last), (front, index)) in enumerate(zip(groups, fronts, strict=True)):
        begin = page
        indexes.append(begin + index - 1)
        page += front
        for unit in members[first:last]:
            if unit.exhibit is None:
                # An annex cites exhibits only: all of these are numbered by now.
                so_far = Placed(
                    spans, documents, sections, dict(annexes), 0, _ends(ends, begin, page, groups)
                )
                count = annex_pages(unit.annex, at, so_far)
                annexes[unit.annex] = (page, page + count - 1)
                page += count
                continue
            if unit.section >= 0:
                sections[unit.section] = page
                page += section_pages.get(unit.section, 0)
            spans[unit.exhibit.number], inner = _spans(exhibit_pages[unit.exhibit.number], page)
            if isinstance(unit.exhibit.body, DocumentsBody):
                documents[unit.exhibit.number] = inner
            page = spans[unit.exhibit.number][1] + 1
        ends.append((begin, page - 1))
    total = page - content.first_page
    placed = Placed(
        spans, documents, sections, annexes, total, tuple(ends) if len(ends) > 1 else ()
    )
    made = tuple(
        Volume(volumes.file_name(at), first, last, 0) for at, (first, last) in enumerate(ends)
    )
    return Numbered(placed, tuple(indexes), made)


def _spans(counts: Sequence[int], page: int) -> tuple[Span, tuple[Span, ...]]:
    inner: list[Span] = []
    first = page
    for count in counts:
        inner.append((page, page + count - 1))
        page += count
    return (first, page - 1), tuple(inner)


def _ends(ends: Sequence[Span], begin: int, page: int, groups: Groups) -> tuple[Span, ...]:
    """Return the volumes as far as they are known, as many as there will be."""
    if len(groups) == 1:
        return ()
    known = (*ends, (begin, page))
    return known + ((0, 0),) * (len(groups) - len(known))
