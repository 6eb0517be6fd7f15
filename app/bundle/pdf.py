"""Builds ``exhibits/NNNN.pdf`` one after the other, then ``bundle.pdf`` from them.

Where one document would be larger than is wanted it is parted (:mod:`app.bundle.volumes`). What it
costs to begin a further volume is pages, so that what follows is numbered anew: only the footers
are written again, no page is drawn or burnt twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.bundle import binding, fonts, sheets, volumes
from app.bundle.binding import Bound
from app.bundle.bookmarks import Bookmark, add_bookmarks, add_links
from app.bundle.content import BundleContent, Exhibit
from app.bundle.files import read_digest
from app.bundle.numbering import Numbered, Unit, number, units
from app.bundle.outline import bookmarks, volume_title
from app.bundle.sheets import Front, Link, Placed, Sheets, Span
from app.bundle.tagging import Part
from app.bundle.volumes import Volume
from app.progress import Progress

_UNIT_BYTES = 512
"""What an exhibit adds to a volume beyond its own file: bookmark, order of reading, links."""

_LATER_FRONT = 48 * 1024
_LINK_BYTES = 96
_SLACK = 4096


class PdfSigning(Protocol):
    """Signs a finished PDF (:mod:`app.bundle.pades`)."""

    def sign(self, path: Path, *, as_of: str) -> None:
        """Append a signature to the file; ``as_of`` is the ISO date that it claims."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """What is in the PDF, for the index files. Pages are as printed, without the letter.

    Attributes:
        pages: of the bundle, all volumes together.
        index_page: page on which the index begins.
        annex_page: page on which the first annex begins, 0 without one.
        spans: pages per exhibit number.
        bookmarks: lines of the outlines of all volumes.
        digests: path below ``data`` to hex SHA-256 of each file written.
        documents: per exhibit number the pages of each of its documents, where it has several.
        sections: place in :attr:`BundleContent.sections` to the page it begins on.
        annexes: kind, title, first and last page.
        volumes: one for a bundle in one file.
        signed: whether the volumes bear a signature.
    """

    pages: int
    index_page: int
    annex_page: int
    spans: dict[int, Span]
    bookmarks: tuple[Bookmark, ...]
    digests: dict[str, str]
    documents: dict[int, tuple[Span, ...]]
    sections: dict[int, int]
    annexes: tuple[tuple[str, str, int, int], ...]
    volumes: tuple[Volume, ...]
    signed: bool


def assemble(
    content: BundleContent,
    data: Path,
    progress: Progress,
    sign_pdf: PdfSigning | None = None,
) -> Assembled:
    """Write ``exhibits/*.pdf`` and the volumes into a folder that has ``exhibits``.

    Raises:
        Refused: when an exhibit has no pages or a page cannot be carried.
        Cancelled: from ``progress``.
    """
    return _Assembly(content, data, progress, sign_pdf).run()


class _Assembly:
    """One bundle while it is put together."""

    def __init__(
        self,
        content: BundleContent,
        data: Path,
        progress: Progress,
        sign_pdf: PdfSigning | None,
    ) -> None:
        self.content = content
        self.data = data
        self.progress = progress
        self.sign_pdf = sign_pdf
        self.bound: dict[int, Bound] = {}
        self.numbered: dict[int, int] = {}
        self.section_sheets: dict[int, Sheets] = {}
        self.units = units(content)

    def run(self) -> Assembled:
        whole = ((0, len(self.units)),)
        fronts = self._fronts(whole)
        # How many pages there are is known once they are written: until then, one volume.
        self._write_exhibits(fronts[0].pages)
        placed, annexes = self._number(whole, fronts)
        slack = 0
        while True:
            groups = self._groups(fronts[0], annexes, slack)
            if groups != whole:
                fronts = self._fronts(groups)
                placed, annexes = self._number(groups, fronts)
            self._number_anew(placed)
            made = self._write_volumes(groups, placed, annexes)
            if isinstance(made, int):
                slack += made + _SLACK
                continue
            return self._assembled(placed, *made)

    def _fronts(self, groups: volumes.Groups) -> list[Front]:
        """Draw what volumes and sections begin with, to know how many pages that is."""
        blank = Placed(volumes=((0, 0),) * len(groups) if len(groups) > 1 else ())
        if self.content.section_sheets:
            self.section_sheets = {
                unit.section: sheets.section_sheet(self.content, unit.section, blank)
                for unit in self.units
                if unit.section >= 0
            }
        return [self._front(groups, at, blank) for at in range(len(groups))]

    def _front(self, groups: volumes.Groups, volume: int, placed: Placed) -> Front:
        self._told()
        if not volume:
            return sheets.front(self.content, placed)
        held = [self.units[at] for at in range(*groups[volume])]
        return sheets.volume_front(
            self.content,
            placed,
            volume,
            [unit.exhibit.number for unit in held if unit.exhibit],
            [unit.annex for unit in held if unit.annex],
        )

    def _write_exhibits(self, front: int) -> None:
        content, total = self.content, len(self.content.exhibits)
        page = content.first_page + front
        for unit in self.units:
            exhibit = unit.exhibit
            if exhibit is None:
                continue
            if unit.section in self.section_sheets:
                page += self.section_sheets[unit.section].pages
            at, label = len(self.bound), content.label(exhibit.number)
            self.progress.step(at, total, f"Exhibit {label}")
            bound = binding.write_exhibit(
                content,
                exhibit,
                page,
                self._file(exhibit),
                lambda done, at=at, label=label: self.progress.step(  # type: ignore[misc]
                    at, total, f"Exhibit {label}, page {done}"
                ),
            )
            self.bound[exhibit.number] = bound
            self.numbered[exhibit.number] = page
            page += bound.total
        self._told()

    def _number(
        self, groups: volumes.Groups, fronts: Sequence[Front]
    ) -> tuple[Numbered, dict[str, Sheets]]:
        """Number everything; the annexes are drawn on the way, to know their pages."""
        drawn: dict[str, Sheets] = {}

        def pages(kind: str, volume: int, placed: Placed) -> int:
            self._told()
            drawn[kind] = sheets.annex(self.content, kind, placed, volume)
            return drawn[kind].pages

        numbered = number(
            self.content,
            self.units,
            groups,
            [(front.pages, front.index_page) for front in fronts],
            {each: sheet.pages for each, sheet in self.section_sheets.items()},
            {each: bound.pages for each, bound in self.bound.items()},
            pages,
        )
        return numbered, drawn

    def _groups(self, front: Front, annexes: dict[str, Sheets], slack: int) -> volumes.Groups:
        limit = self.content.volume_bytes
        if not limit:
            return ((0, len(self.units)),)
        blank = binding.blank_size(self.content)
        sizes = []
        for unit in self.units:
            if unit.exhibit:
                size = max(self.bound[unit.exhibit.number].size - blank, 0)
                if unit.section in self.section_sheets:
                    size += len(self.section_sheets[unit.section].pdf)
            else:
                sheet = annexes[unit.annex]
                size = len(sheet.pdf) + _LINK_BYTES * len(sheet.links)
            sizes.append(size + _UNIT_BYTES)
        first = blank + len(front.pdf) + _LINK_BYTES * len(self.units)
        return volumes.group(sizes, first, blank + _LATER_FRONT, limit - slack)

    def _number_anew(self, placed: Numbered) -> None:
        total = len(self.content.exhibits)
        for at, exhibit in enumerate(self.content.exhibits):
            first = placed.placed.spans[exhibit.number][0]
            if self.numbered[exhibit.number] == first:
                continue
            label = self.content.label(exhibit.number)

            def told(at: int = at, label: str = label) -> None:
                self.progress.step(at, total, f"Exhibit {label}")

            told()
            digest, size = binding.number_anew(
                self.content, exhibit, first, self._file(exhibit), told
            )
            self.bound[exhibit.number] = Bound(self.bound[exhibit.number].pages, digest, size)
            self.numbered[exhibit.number] = first

    def _write_volumes(
        self, groups: volumes.Groups, placed: Numbered, annexes: dict[str, Sheets]
    ) -> tuple[tuple[Volume, ...], dict[str, str], tuple[Bookmark, ...]] | int:
        """Write the volumes; or return by how many bytes one would be larger than is wanted."""
        made: list[Volume] = []
        digests: dict[str, str] = {}
        marks: list[Bookmark] = []
        for at in range(len(groups)):
            lines = bookmarks(self.content, self.units, groups, at, placed)
            volume, digest = self._write_volume(groups, at, placed, annexes, lines)
            made.append(volume)
            marks += lines
            digests[volume.name] = digest
            first, last = groups[at]
            over = volume.size - self.content.volume_bytes
            if self.content.volume_bytes and over > 0 and last - first > bool(at):
                for each in made:
                    (self.data / each.name).unlink()
                return over
        return tuple(made), digests, tuple(marks)

    def _write_volume(
        self,
        groups: volumes.Groups,
        at: int,
        placed: Numbered,
        annexes: dict[str, Sheets],
        lines: Sequence[Bookmark],
    ) -> tuple[Volume, str]:
        content, own = self.content, placed.volumes[at]
        leaf = _Leaf(content, self.data, own.first_page)
        front = self._front(groups, at, placed.placed)
        leaf.draw(front.pdf, front.pages, front.links, lines[0].title)
        for unit in (self.units[each] for each in range(*groups[at])):
            if unit.exhibit is None:
                sheet = annexes[unit.annex]
                leaf.draw(sheet.pdf, sheet.pages, sheet.links, self._title(unit))
                continue
            if unit.section in self.section_sheets:
                self._told()
                sheet = sheets.section_sheet(content, unit.section, placed.placed)
                leaf.draw(sheet.pdf, sheet.pages, sheet.links, self._title(unit))
            counts = self.bound[unit.exhibit.number].pages
            leaf.take(self._file(unit.exhibit), binding.exhibit_part(content, unit.exhibit, counts))
        if leaf.page != own.last_page + 1:
            raise AssertionError("page numbers changed the length of the sheets")
        title = fonts.plain(content.case_title)
        if at:
            title = f"{title} · {volume_title(content, at, len(groups))}"
        path = self.data / own.name
        with binding.joined(leaf.paths) as sheaf:
            add_links(sheaf.pdf, leaf.links, own, placed.volumes)
            add_bookmarks(sheaf.pdf, lines, own)
            binding.dress(sheaf, content, title, own.first_page, leaf.parts)
            digest, size = binding.save(sheaf.pdf, path, self._told)
        for each in leaf.drawn:
            each.unlink()
        if self.sign_pdf:
            self.sign_pdf.sign(path, as_of=content.as_of)
            digest, size = read_digest(path), path.stat().st_size
        return Volume(own.name, own.first_page, own.last_page, size), digest

    def _title(self, unit: Unit) -> str:
        if unit.annex:
            return sheets.annex_title(self.content, unit.annex)
        return sheets.section_title(self.content, unit.section)

    def _told(self) -> None:
        self.progress.step(len(self.bound), len(self.content.exhibits), "One document")

    def _file(self, exhibit: Exhibit) -> Path:
        return self.data / "exhibits" / f"{exhibit.file_stem}.pdf"

    def _assembled(
        self,
        numbered: Numbered,
        made: tuple[Volume, ...],
        digests: dict[str, str],
        marks: tuple[Bookmark, ...],
    ) -> Assembled:
        placed = numbered.placed
        annexes = tuple(
            (kind, sheets.annex_title(self.content, kind), *span)
            for kind, span in placed.annexes.items()
        )
        for exhibit in self.content.exhibits:
            digests[f"exhibits/{exhibit.file_stem}.pdf"] = self.bound[exhibit.number].digest
        return Assembled(
            placed.total,
            numbered.index_page,
            annexes[0][2] if annexes else 0,
            dict(placed.spans),
            marks,
            digests,
            dict(placed.documents),
            dict(placed.sections),
            annexes,
            made,
            self.sign_pdf is not None,
        )


class _Leaf:
    """Files and their links on the way into one volume."""

    def __init__(self, content: BundleContent, data: Path, first: int) -> None:
        self.content = content
        self.data = data
        self.first = first
        self.page = first
        self.paths: list[Path] = []
        self.drawn: list[Path] = []
        self.links: list[Link] = []
        self.parts: list[Part] = []

    def draw(self, pdf: bytes, pages: int, links: Sequence[Link], title: str) -> None:
        """Take sheets."""
        path = self.data / f"sheets-{len(self.drawn)}.part"
        binding.write_sheets(self.content, pdf, self.page, path)
        before = self.page - self.first
        self.links += [Link(before + link.page, link.box, link.target) for link in links]
        self.drawn.append(path)
        self._add(path, Part(fonts.plain(title), pages))

    def take(self, path: Path, part: Part) -> None:
        """Take an exhibit's file."""
        self._add(path, part)

    def _add(self, path: Path, part: Part) -> None:
        self.paths.append(path)
        self.parts.append(part)
        self.page += part.pages


__all__ = ["Assembled", "Bookmark", "PdfSigning", "Volume", "assemble"]
