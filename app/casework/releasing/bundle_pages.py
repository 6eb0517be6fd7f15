"""Where every page of a bundle's preview comes from, and its pixels.

The layout is the bundle's own: the same sheets, the same numbering, the same stamps. Only the files are never
written: what is drawn lies in memory, and burnt pages in the encrypted cache.
"""

from __future__ import annotations

import hashlib
import io
import threading
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from app.bundle import binding, numbering, sheets
from app.bundle.content import BundleContent, DocumentsBody, Exhibit, TypesetBody, WithheldBody
from app.casework.redacting.facsimiles import Facsimile, ocr_with
from app.casework.reviewing.preview import Preview, PreviewSession
from app.casework.reviewing.transcripts import Transcript, checked
from app.errors import Cancelled, Refused, Unreadable
from app.intake.spares import Spares
from app.intake.view import PageSession
from app.records.pages import PageImage
from app.redaction.pages.facsimile import withheld_page
from app.vault.blobs import BlobStore
from app.vault.cache import Cache

_LOOK_DPI = 144
"""Pixels per inch at which pages are shown."""

_OPEN = 3
"""Sheets and items that are kept open at once: each has a worker of its own."""

Leaf = Facsimile | Transcript | None
"""What is behind the pages of a document; None where one sheet stands for it."""


@dataclass(frozen=True, slots=True)
class BundlePreview:
    """All that decides the pages of a bundle.

    Attributes:
        content: as it would be printed; its bodies yield nothing.
        leaves: what is behind each document of an exhibit, by the exhibit's number.
        reasons: why each of them is withheld, a sentence, or ``""``.
        lines: by id of a draft's section, exhibit or document: section, exhibit number and document; -1
            where a line is of something larger.
    """

    content: BundleContent
    leaves: Mapping[int, tuple[Leaf, ...]]
    reasons: Mapping[int, tuple[str, ...]]
    lines: Mapping[str, tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Pages that come from one place.

    Attributes:
        first: printed number of the first page.
        pages: how many.
        number: of the exhibit; 0 for sheets.
        part: of the document in it.
        fit: whether the footer's band has to be made free.
        draw: returns the sheets; None for burnt pages.
    """

    first: int
    pages: int
    number: int = 0
    part: int = 0
    fit: bool = False
    draw: Callable[[], bytes] | None = None


class BundlePreviewSession:
    """The pages of one preview. Safe for threads, which wait for each other; to be closed.

    Args:
        blobs: of the vault.
        cache: of the vault; pages that were burnt already are taken from it.
        spares: where a worker comes from that is started already.
        preview: what to show.
    """

    def __init__(
        self, blobs: BlobStore, cache: Cache, spares: Spares | None, preview: BundlePreview
    ) -> None:
        self.preview = preview
        self._blobs = blobs
        self._cache = cache
        self._spares = spares
        self._lock = threading.RLock()
        self._closed = False
        self._stretches: list[_Stretch] | None = None
        self._placed = sheets.Placed()
        self._open: OrderedDict[tuple[int, int], PageSession | PreviewSession] = OrderedDict()

    def __enter__(self) -> BundlePreviewSession:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def count(self) -> int:
        """How many pages the bundle has.

        Raises:
            Refused: a document cannot be prepared.
            Cancelled: the session was closed.
        """
        last = self._layout()[-1]
        return last.first + last.pages - self.preview.content.first_page

    def printed(self, page: int) -> str:
        """What is printed on a page, from 1, as its number: ``B12``."""
        content = self.preview.content
        return content.page(content.first_page + page - 1)

    def page_of(self, record_id: str) -> int:
        """The first page, from 1, of a section, exhibit or document of the draft; 0 where it has none."""
        self._layout()
        section, number, part = self.preview.lines.get(record_id, (-1, -1, -1))
        placed, first = self._placed, 0
        if part > 0 and number in placed.documents:
            first = placed.documents[number][part][0]
        elif number >= 0:
            first = placed.spans[number][0]
        elif section >= 0:
            first = placed.sections.get(section, 0)
        return first - self.preview.content.first_page + 1 if first else 0

    def page(self, page: int) -> PageImage:
        """A page, from 1, exactly as it will leave, at 144 dpi.

        Raises:
            Refused: there is no such page, or it cannot be prepared.
            Unreadable: it cannot be drawn.
            VaultDamaged: an original is not what was written.
            Cancelled: the session was closed.
        """
        with self._lock:
            stretches = self._layout()
            printed = self.preview.content.first_page + page - 1
            at = bisect_right([each.first for each in stretches], printed) - 1
            if at < 0 or printed >= stretches[at].first + stretches[at].pages:
                raise Refused("The bundle has no such page.")
            found = stretches[at]
            within = printed - found.first
            if found.draw is None:
                return self._burnt(found, within, printed)
            return self._sheets(found).render(within + 1, _LOOK_DPI)

    def close(self) -> None:
        """End the readers at once, from any thread."""
        self._closed = True
        for session in list(self._open.values()):
            session.close()

    def _burnt(self, found: _Stretch, within: int, printed: int) -> PageImage:
        content = self.preview.content
        work = self.preview.leaves[found.number][found.part]
        if not isinstance(work, Facsimile):
            raise Refused("The bundle has no such page.")
        source = sorted(work.pages, key=lambda each: each.number)[within]
        try:
            burnt = self._item(found, work).burnt(source.number)
        except (Refused, Unreadable):
            burnt = withheld_page(source.width, source.height)
        pdf = binding.stamped_page(content, burnt, printed, content.label(found.number))
        session = PageSession(io.BytesIO(pdf), len(pdf), "application/pdf", None, self._spares)
        try:
            return session.render(1, _LOOK_DPI)
        finally:
            session.close()

    def _item(self, found: _Stretch, work: Facsimile) -> PreviewSession:
        held = self._open.get((found.number, found.part))
        if not isinstance(held, PreviewSession):
            shown = Preview(work.item, "facsimile", len(work.pages), work, "", (), "", "", "")
            held = PreviewSession(self._blobs, self._cache, self._spares, shown)
        self._kept((found.number, found.part), held)
        return held

    def _sheets(self, found: _Stretch) -> PageSession:
        key = (found.number, found.part) if found.number else (-found.first, 0)
        held = self._open.get(key)
        if not isinstance(held, PageSession):
            content = self.preview.content
            label = content.label(found.number) if found.number else ""
            drawn = found.draw() if found.draw is not None else b""
            pdf = binding.stamped(content, drawn, found.first, label=label, fit=found.fit)
            held = PageSession(io.BytesIO(pdf), len(pdf), "application/pdf", None, self._spares)
        self._kept(key, held)
        return held

    def _kept(self, key: tuple[int, int], session: PageSession | PreviewSession) -> None:
        self._require_open()
        self._open[key] = session
        self._open.move_to_end(key)
        while len(self._open) > _OPEN:
            self._open.popitem(last=False)[1].close()
        if self._closed:
            session.close()

    def _layout(self) -> list[_Stretch]:
        """Where everything stands; worked out once."""
        with self._lock:
            if self._stretches is None:
                self._stretches = self._laid_out()
            return self._stretches

    def _laid_out(self) -> list[_Stretch]:
        content = self.preview.content
        units = numbering.units(content)
        blank = sheets.Placed()
        front = sheets.front(content, blank)
        section_pages = {
            unit.section: sheets.section_sheet(content, unit.section, blank).pages
            for unit in units
            if unit.section >= 0 and content.section_sheets
        }
        counts = {each.number: self._counts(each) for each in content.exhibits}
        drawn: dict[str, sheets.Sheets] = {}

        def annex(kind: str, volume: int, placed: sheets.Placed) -> int:
            drawn[kind] = sheets.annex(content, kind, placed, volume)
            return drawn[kind].pages

        numbered = numbering.number(
            content,
            units,
            ((0, len(units)),),
            [(front.pages, front.index_page)],
            section_pages,
            counts,
            annex,
        )
        self._placed = placed = numbered.placed
        fore = partial(_front, content, placed)
        stretches = [_Stretch(content.first_page, front.pages, draw=fore)]
        for unit in units:
            if unit.annex:
                first, last = placed.annexes[unit.annex]
                sheet = partial(bytes, drawn[unit.annex].pdf)
                stretches.append(_Stretch(first, last - first + 1, draw=sheet))
                continue
            if unit.section in section_pages:
                begins, count = placed.sections[unit.section], section_pages[unit.section]
                heading = partial(_section, content, unit.section, placed)
                stretches.append(_Stretch(begins, count, draw=heading))
            if unit.exhibit is not None:
                stretches += self._documents(unit.exhibit, placed, counts[unit.exhibit.number])
        return stretches

    def _documents(
        self, exhibit: Exhibit, placed: sheets.Placed, counts: Sequence[int]
    ) -> list[_Stretch]:
        first = placed.spans[exhibit.number][0]
        stretches = []
        for part, count in enumerate(counts):
            leaf = self.preview.leaves[exhibit.number][part]
            draw: Callable[[], bytes] | None = None
            if isinstance(leaf, Transcript):
                draw = partial(self._set, leaf)
            elif leaf is None:
                draw = self._stand_in(exhibit, part)
            fit = isinstance(exhibit.body, DocumentsBody | TypesetBody)
            stretches.append(_Stretch(first, count, exhibit.number, part, fit, draw))
            first += count
        return stretches

    def _stand_in(self, exhibit: Exhibit, part: int) -> Callable[[], bytes]:
        content = self.preview.content
        if isinstance(exhibit.body, DocumentsBody):
            reason = self.preview.reasons[exhibit.number][part]
            return partial(sheets.withheld_sheet, content, exhibit.number, reason)
        return partial(sheets.stand_in, content, exhibit)

    def _counts(self, exhibit: Exhibit) -> tuple[int, ...]:
        """The pages of each document of an exhibit."""
        self._require_open()
        if isinstance(exhibit.body, WithheldBody):
            return (1,)
        counts = []
        for leaf in self.preview.leaves[exhibit.number]:
            if isinstance(leaf, Facsimile):
                counts.append(len(leaf.pages))
            elif isinstance(leaf, Transcript):
                counts.append(self._set_pages(leaf))
            else:
                counts.append(1)
        return tuple(counts)

    def _set_pages(self, leaf: Transcript) -> int:
        key = _key(leaf)
        held = self._cache.get("typeset-pages", key)
        if held is not None:
            return int(held)
        made = checked(leaf, self._cache, self._blobs, ocr_with(self._cache)).typeset()
        self._cache.put("typeset-pages", key, str(made.pages).encode())
        self._cache.put("preview", key, made.pdf)
        return made.pages

    def _set(self, leaf: Transcript) -> bytes:
        pdf = self._cache.get("preview", _key(leaf))
        if pdf is None:
            made = checked(leaf, self._cache, self._blobs, ocr_with(self._cache)).typeset()
            pdf = made.pdf
        return pdf

    def _require_open(self) -> None:
        if self._closed:
            raise Cancelled("Reading was stopped.")


def _front(content: BundleContent, placed: sheets.Placed) -> bytes:
    return sheets.front(content, placed).pdf


def _section(content: BundleContent, section: int, placed: sheets.Placed) -> bytes:
    return sheets.section_sheet(content, section, placed).pdf


def _key(made: Transcript) -> str:
    """Changes whenever what is typeset would."""
    source = made.source
    looked = (
        None
        if source is None
        else (source.item.sha256, source.spans, sorted(source.regions.items()), source.running)
    )
    decides = repr((made.text, made.replacements, made.title, made.language, looked))
    return hashlib.sha256(decides.encode()).hexdigest()
