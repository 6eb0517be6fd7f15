"""Burnt pages of an item: rendered in the worker, burnt here, read again by OCR, kept in the cache.

A page is burnt once for the same original, marks, resolution and reader. What the cache holds is what
may leave, so a second export costs no rendering, and an export that was cancelled goes on where it
stopped.
"""

from __future__ import annotations

import hashlib
import json
import struct
from bisect import bisect_left
from collections import deque
from collections.abc import Generator, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass, fields, replace
from itertools import accumulate
from typing import BinaryIO, cast

from app.casework.conceal import token_for
from app.casework.review import scope_of
from app.errors import Refused
from app.intake import ocr as reader
from app.intake.ocr import OcrWord
from app.intake.render import render_pages
from app.records.canonical import canonical
from app.records.evidence import Item
from app.records.marks import Mark, RedactionProfile
from app.records.pages import BurntPage, PageImage, PageText, PlacedWord
from app.records.people import Identity
from app.redaction.boxes import Region, Span
from app.redaction.encode import pixels_digest
from app.redaction.facsimile import burn_page
from app.vault.vault import Vault

_ENGINE = "4"
"""Raised whenever the same marks would give other bytes: it is part of the cache's key."""

_THREADS = 2
_AHEAD = 3
"""Pages in flight: enough to keep the OCR busy, few enough to keep memory flat."""


class CachedOcr:
    """Reads a picture once per content; both the text layer and the proof ask for the same pages."""

    def __init__(self, vault: Vault | None) -> None:
        self._cache = vault.cache if vault is not None else None
        self._kind = "ocr2:" + "+".join(reader.languages())
        self._here: dict[str, tuple[OcrWord, ...]] = {}

    def __call__(self, image: PageImage, /) -> Sequence[OcrWord]:
        """Return the words of a picture."""
        key = pixels_digest(image)
        if key in self._here:
            return self._here[key]
        stored = self._cache.get(self._kind, key) if self._cache is not None else None
        if stored is not None:
            words = tuple(OcrWord(**each) for each in json.loads(stored))
        else:
            words = tuple(reader.read(image))
            if self._cache is not None:
                listed = [asdict(word) for word in words]
                self._cache.put(self._kind, key, json.dumps(listed).encode())
        self._here[key] = words
        return words


def ocr_for(vault: Vault | None) -> CachedOcr | None:
    """The reader of this machine, or None where Tesseract is not installed."""
    return CachedOcr(vault) if reader.available() else None


@dataclass(frozen=True, slots=True)
class Facsimile:
    """What to burn of one item.

    Attributes:
        item: a PDF or a picture.
        pages: its words, page by page.
        spans: marked characters of its text.
        regions: marked boxes by page number.
        dpi: resolution of the rebuilt pages.
    """

    item: Item
    pages: Sequence[PageText]
    spans: Sequence[Span]
    regions: Mapping[int, Sequence[Region]]
    dpi: int


def facsimile_of(
    vault: Vault,
    item: Item,
    marks: Sequence[Mark],
    profile: RedactionProfile,
    hidden: Mapping[str, Identity],
    tokens: Mapping[str, str],
) -> Facsimile:
    """What a profile burns of an item, from its accepted marks."""
    text = vault.current_text(item.id)
    spans: list[Span] = []
    regions: dict[int, list[Region]] = {}
    for mark in marks:
        token = token_for(mark.reason, mark.person_id, tokens)
        if mark.box and mark.page is not None:
            box = (mark.box[0], mark.box[1], mark.box[2], mark.box[3])
            regions.setdefault(mark.page, []).append(Region(box, token))
            continue
        if mark.start is None or mark.end is None or text is None:
            continue
        # What does not show on a page (annotations, properties) does not leave either.
        if mark.start < text.hidden_from:
            spans.append(Span(mark.start, mark.end, scope_of(mark, profile, hidden), token))
    pages = vault.pages(text.id) if text else []
    return Facsimile(item, pages, spans, regions, profile.dpi)


def burnt_pages(vault: Vault, work: Facsimile, ocr: CachedOcr | None) -> Iterator[BurntPage]:
    """Yield the burnt pages of an item, in order.

    Raises:
        Unreadable: the original cannot be rendered any more.
        Refused: a rendered page is not the page that was marked.
    """
    by_number = {page.number: page for page in work.pages}
    spans_on = _spans_by_page(work)
    keys = {
        number: _key(work, page, spans_on.get(number, []), ocr is not None)
        for number, page in by_number.items()
    }
    missing = [number for number, key in keys.items() if vault.cache.get("burnt", key) is None]
    rendered = _rendered(vault, work, missing)
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="burn") as pool:
        ahead: deque[tuple[int, Future[BurntPage]]] = deque()
        waiting = iter(missing)

        def fill() -> None:
            while len(ahead) < _AHEAD and (number := next(waiting, None)) is not None:
                image = next(rendered, None)
                if image is None:
                    raise Refused("A page of this item could not be shown; it was withheld.")
                page = by_number[number]
                spans = spans_on.get(number, [])
                regions = tuple(work.regions.get(number, ()))
                job = pool.submit(_burn, image, page, spans, regions, ocr)
                ahead.append((number, job))

        try:
            for number in sorted(by_number):
                fill()
                if ahead and ahead[0][0] == number:
                    burnt = ahead.popleft()[1].result()
                    vault.cache.put("burnt", keys[number], packed(burnt))
                else:
                    stored = vault.cache.get("burnt", keys[number])
                    if stored is None:
                        raise Refused("The cache lost a page during the export; export again.")
                    burnt = unpacked(stored)
                yield burnt
        finally:
            for _number, job in ahead:
                job.cancel()
            rendered.close()


def _rendered(
    vault: Vault, work: Facsimile, numbers: Sequence[int]
) -> Generator[PageImage, None, None]:
    if not numbers:
        return
    source = cast("BinaryIO", vault.blobs.open(work.item.blob_id, work.item.size))
    yield from render_pages(
        source, work.item.size, work.item.media_type, dpi=work.dpi, pages=list(numbers)
    )


def _burn(
    image: PageImage,
    page: PageText,
    spans: Sequence[Span],
    regions: Sequence[Region],
    ocr: CachedOcr | None,
) -> BurntPage:
    # A picture is rendered at its own resolution: what counts is the size in points.
    fitted = replace(image, dpi=image.width * 72 / page.width)
    return burn_page(fitted, page, spans, regions, ocr=ocr).page


def _spans_by_page(work: Facsimile) -> dict[int, list[Span]]:
    """Return the spans that touch words of a page, by page number, in the order given.

    A long document has thousands of both: every span is looked up once instead of on every page.
    """
    words = sorted(
        (word.start, word.end, page.number) for page in work.pages for word in page.words
    )
    starts = [start for start, _end, _page in words]
    # The furthest end so far: where it stays before a span, no earlier word reaches into it.
    furthest = list(accumulate((end for _start, end, _page in words), max))
    found: dict[int, list[Span]] = {}
    for span in work.spans:
        touched = set()
        index = bisect_left(starts, span.end) - 1
        while index >= 0 and furthest[index] > span.start:
            _start, end, page = words[index]
            if end > span.start:
                touched.add(page)
            index -= 1
        for page in touched:
            found.setdefault(page, []).append(span)
    return found


def _key(work: Facsimile, page: PageText, spans: Sequence[Span], read: bool) -> str:
    value = [
        _ENGINE,
        work.item.sha256,
        page.number,
        [list(span) for span in spans],
        [[list(region.box), region.token] for region in work.regions.get(page.number, ())],
        work.dpi,
        reader.languages() if read else [],
        hashlib.sha256(repr(page).encode()).hexdigest(),
    ]
    return hashlib.sha256(canonical(_plain(value))).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value


def packed(page: BurntPage) -> bytes:
    """A burnt page as bytes for the cache: a JSON head, its length before it, then the picture."""
    # Not asdict: its deep copies of every word take longer than the burning.
    head = {field.name: getattr(page, field.name) for field in fields(page) if field.name != "data"}
    head["words"] = [[word.text, word.x, word.y, word.size, word.width] for word in page.words]
    encoded = json.dumps(head).encode()
    return struct.pack(">I", len(encoded)) + encoded + page.data


def unpacked(value: bytes) -> BurntPage:
    """The burnt page that :func:`packed` wrote."""
    (length,) = struct.unpack_from(">I", value)
    head = json.loads(value[4 : 4 + length])
    words = tuple(PlacedWord(*word) for word in head.pop("words"))
    masks = tuple((m[0], m[1], m[2], m[3]) for m in head.pop("masks"))
    return BurntPage(**head, words=words, masks=masks, data=value[4 + length :])
