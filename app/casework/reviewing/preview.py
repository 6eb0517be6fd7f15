"""What will leave of one item, to look at before it does: the pixels themselves, page by page.

:func:`preview_of` collects on the vault's own thread all that decides them; a :class:`PreviewSession`
draws them on any other. Nothing here is more generous than the export: what the export withholds can
be looked at here, but nothing shows here that would be masked there.
"""

from __future__ import annotations

import hashlib
import io
import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO, cast

from app.casework import lookup
from app.casework.consents import consent
from app.casework.planning.planning import Plan, Planned, is_paged, product_of
from app.casework.redacting import review
from app.casework.redacting.conceal import Concealer
from app.casework.redacting.facsimiles import (
    Facsimile,
    bare_page,
    facsimile_of,
    ocr_with,
    page_keys,
)
from app.casework.redacting.packing import packed, unpacked
from app.casework.registry import people
from app.casework.reviewing import prove
from app.casework.reviewing.transcripts import Transcript, checked, transcript_of
from app.errors import Cancelled, Refused
from app.intake.spares import Spares
from app.intake.view import PageSession
from app.records.cases import Case
from app.records.evidence import Item
from app.records.marks import Mark, RedactionProfile
from app.records.pages import BurntPage, PageImage
from app.records.people import Identity
from app.records.profiles import profile as profile_named
from app.redaction.pages.boxes import Box
from app.redaction.pages.encode import decode
from app.redaction.pages.transcript import Replacement
from app.vault.blobs import BlobStore
from app.vault.cache import Cache
from app.vault.vault import Vault

_LOOK_DPI = 150
"""Pixels per inch at which typeset pages are shown: they leave as text, so no pixels are fixed."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a recording that will not be heard, or a box that will not be seen.

    Attributes:
        start: seconds; None for the whole length.
        end: seconds; None for the whole length.
        track: key frames of a box, t, x0, y0, x1, y1 each; ``()`` for sound.
        box: a box that stands still, in pixels of the upright frame; ``()`` otherwise.
        mark: id of the mark that asks for it.
    """

    start: float | None
    end: float | None
    track: tuple[float, ...]
    box: tuple[float, ...]
    mark: str


@dataclass(frozen=True, slots=True)
class Preview:
    """All that decides what leaves of an item under a profile, with its accepted marks.

    Attributes:
        item: as it is now.
        product: ``facsimile``, ``transcript`` or ``recording``.
        pages: that the original shows; 0 for a text without pages and for recordings.
        work: what is burnt, for a facsimile.
        text: what is typeset, for a transcript.
        replacements: what stands for its hidden spans.
        title: its heading.
        language: BCP 47 tag of the text.
        key: changes whenever what leaves would.
        spans: what is hidden of a recording.
        sound: ``tone`` or ``silence``.
        source: pages whose words a transcript is compared with before it is typeset.
    """

    item: Item
    product: str
    pages: int
    work: Facsimile | None
    text: str
    replacements: tuple[Replacement, ...]
    title: str
    language: str
    key: str
    spans: tuple[Stretch, ...] = ()
    sound: str = "tone"
    source: Facsimile | None = None


def preview_of(vault: Vault, ref: str, profile_name: str) -> Preview:
    """Collect what decides the pages that leave of an item.

    Raises:
        NotFound, Usage: there is no such item or profile.
    """
    item, profile = lookup.item(vault, ref), profile_named(profile_name)
    hidden = people.hidden(
        vault, profile, consent.unnamed_in(vault, item.case_id, profile.purposes)
    )
    marks = burnt_marks(review.current_marks(vault, item), profile, hidden)
    return prepared(vault, item, profile, hidden, marks)


def burnt_marks(
    marks: list[Mark], profile: RedactionProfile, hidden: Mapping[str, Identity]
) -> list[Mark]:
    """Those of an item's marks that a profile burns as things stand."""
    return [
        mark for mark in marks if mark.state == "accepted" and review.applies(mark, profile, hidden)
    ]


def prepared(
    vault: Vault,
    item: Item,
    profile: RedactionProfile,
    hidden: Mapping[str, Identity],
    marks: list[Mark],
) -> Preview:
    """The preview of an item with these marks burnt; see :func:`preview_of`."""
    tokens = people.tokens(dict(hidden), profile)
    product = product_of(item, profile)
    text = vault.current_text(item.id)
    work: Facsimile | None = None
    typeset = Transcript("", (), "", item.language or "en")
    spans: tuple[Stretch, ...] = ()
    pages = 0
    decides: object = None
    if is_paged(item):
        work = facsimile_of(vault, item, marks, profile, hidden, tokens)
        pages = len(work.pages)
    if product == "facsimile" and work is not None:
        text_id = text.id if text is not None else ""
        decides = [text_id, *_burning(work)]
    elif product == "recording":
        spans = tuple(
            Stretch(mark.time_start, mark.time_end, mark.track, mark.box, mark.id)
            for mark in marks
            if mark.time_start is not None or mark.track or mark.box
        )
        decides = [profile.sound, [repr(each) for each in spans]]
    elif text is not None:
        title = concealed_title(vault, item, profile, hidden, tokens)
        typeset = transcript_of(vault, item, marks, tokens, title)
        listed = [list(each) for each in typeset.replacements]
        decides = [text.sha256, listed, typeset.title, typeset.language]
        if typeset.source is not None:
            decides = [*decides, text.id, *_burning(typeset.source)]
    key = json.dumps([item.sha256, product, decides], ensure_ascii=False)
    return Preview(
        item=item,
        product=product,
        pages=pages,
        work=work if product == "facsimile" else None,
        text=typeset.text,
        replacements=typeset.replacements,
        title=typeset.title,
        language=typeset.language,
        key=hashlib.sha256(key.encode()).hexdigest(),
        spans=spans,
        sound=profile.sound,
        source=typeset.source,
    )


def concealed_title(
    vault: Vault,
    item: Item,
    profile: RedactionProfile,
    hidden: Mapping[str, Identity],
    tokens: Mapping[str, str],
) -> str:
    """The item's title as a bundle of its whole case would print it."""
    case = vault.get(Case, item.case_id)
    items = [each for each in vault.find(Item, order="number", case_id=case.id) if not each.trashed]
    exhibits = tuple(Planned(each, place, ()) for place, each in enumerate(items, start=1))
    plan = Plan(case, profile, exhibits, hidden, tokens, closed=(), accepted=0, unseen=0)
    strings, _passed = prove.identifiers(vault, plan)
    return Concealer(profile, hidden, tokens, strings)(item.title)


class PreviewSession:
    """The pages of one preview, before and after. Safe for threads; to be closed.

    Args:
        blobs: of the vault.
        cache: of the vault; pages that the export burnt already are taken from it.
        spares: where a worker comes from that is started already.
        preview: what to show.
    """

    def __init__(
        self, blobs: BlobStore, cache: Cache, spares: Spares | None, preview: Preview
    ) -> None:
        self.preview = preview
        self._blobs = blobs
        self._cache = cache
        self._spares = spares
        self._lock = threading.Lock()
        # Comparing a text with its pages takes long; the original is looked at meanwhile.
        self._setting = threading.Lock()
        self._closed = False
        self._original: PageSession | None = None
        self._typeset: PageSession | None = None

    def __enter__(self) -> PreviewSession:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def sizes(self) -> list[tuple[float, float]]:
        """Width and height in points of the pages that will leave.

        Raises:
            Refused: this item does not leave as pages.
            Unreadable: its pages cannot be drawn.
            Cancelled: the session was closed.
        """
        work = self.preview.work
        if work is not None:
            return [(page.width, page.height) for page in work.pages]
        return self._typeset_pages().sizes()

    def before_sizes(self) -> list[tuple[float, float]]:
        """Width and height in points of the original's pages; none for what has no pages."""
        return self._original_pages().sizes() if is_paged(self.preview.item) else []

    def before(self, page: int, dpi: float) -> PageImage:
        """A page of the original.

        Args:
            page: its number, from 1.
            dpi: pixels per inch wanted; believe the ``dpi`` of what comes.

        Raises:
            Unreadable: the page cannot be drawn.
            VaultDamaged: the original is not what was written.
            Cancelled: the session was closed.
        """
        return self._original_pages().render(page, dpi)

    def after(self, page: int) -> PageImage:
        """A page exactly as it will leave: the pixels that a reader of the bundle decodes.

        A typeset page leaves as text and is shown at 150 dpi.

        Raises:
            Refused: the page cannot be burnt, or the item does not leave as pages.
            Unreadable: the page cannot be drawn.
            VaultDamaged: the original is not what was written.
            Cancelled: the session was closed.
        """
        if self.preview.work is None:
            return self._typeset_pages().render(page, _LOOK_DPI)
        return decode(self.burnt(page))

    def masks(self, page: int) -> tuple[Box, ...]:
        """The boxes that are black on a page, padding included, in points; raises as :meth:`after`."""
        return () if self.preview.work is None else self.burnt(page).masks

    def close(self) -> None:
        """End the readers at once, from any thread."""
        self._closed = True
        for session in (self._original, self._typeset):
            if session is not None:
                session.close()

    def burnt(self, number: int) -> BurntPage:
        """A page as it is burnt, coded as it will leave; raises as :meth:`after`."""
        work = self.preview.work
        if work is None:
            raise Refused("This item does not leave as burnt pages.")
        keys = page_keys(work, [number], read=False)
        if number not in keys:
            raise Refused("A page of this item could not be shown; it was withheld.")
        held = held_page(self._cache, work, number)
        if held is not None:
            return unpacked(held)
        colour = "rgb" if work.style == "colour" else "auto"
        image = self._original_pages().render(number, work.dpi, colour=colour)
        burnt = bare_page(work, number, image)
        self._cache.put("preview", keys[number], packed(burnt))
        return burnt

    def _original_pages(self) -> PageSession:
        with self._lock:
            self._require_open()
            if self._original is None:
                item = self.preview.item
                source = cast("BinaryIO", self._blobs.open(item.blob_id, item.size))
                work = self.preview.work or self.preview.source
                password = work.password if work is not None else None
                self._original = PageSession(
                    source, item.size, item.media_type, password, self._spares
                )
                if self._closed:
                    self._original.close()
            return self._original

    def _typeset_pages(self) -> PageSession:
        with self._setting:
            self._require_open()
            if self._typeset is None:
                preview = self.preview
                if preview.product != "transcript":
                    raise Refused("This item does not leave as pages.")
                pdf = self._cache.get("preview", preview.key)
                if pdf is None:
                    made = Transcript(
                        preview.text,
                        preview.replacements,
                        preview.title,
                        preview.language,
                        source=preview.source,
                    )
                    made = checked(made, self._cache, self._blobs, ocr_with(self._cache))
                    pdf = made.typeset().pdf
                    self._cache.put("preview", preview.key, pdf)
                source = io.BytesIO(pdf)
                self._typeset = PageSession(source, len(pdf), "application/pdf", None, self._spares)
                if self._closed:
                    self._typeset.close()
            return self._typeset

    def _require_open(self) -> None:
        if self._closed:
            raise Cancelled("Reading was stopped.")


def held_page(cache: Cache, work: Facsimile, number: int) -> bytes | None:
    """A burnt page that is in the cache, made by an export or by a preview, packed."""
    for kind, read in (("burnt", True), ("burnt", False), ("preview", False)):
        for key in page_keys(work, [number], read=read).values():
            held = cache.get(kind, key)
            if held is not None:
                return held
    return None


def _burning(work: Facsimile) -> list[object]:
    """All of a facsimile that is not its pages, as plain values."""
    regions = [
        [number, [[list(region.box), region.token] for region in regions]]
        for number, regions in sorted(work.regions.items())
    ]
    return [[list(span) for span in work.spans], regions, work.dpi, work.style]
