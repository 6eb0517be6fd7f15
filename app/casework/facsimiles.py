"""Burnt pages of an item: rendered in the worker, burnt here, read again by OCR, kept in the cache.

A page is burnt once for the same original, marks, resolution and reader. What the cache holds is what
may leave, so a second export costs no rendering, and an export that was cancelled goes on where it
stopped.
"""

from __future__ import annotations

import hashlib
import json
import statistics
import struct
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass, field, fields, replace
from itertools import accumulate
from typing import BinaryIO, TypeVar, cast

from app.casework.conceal import token_of
from app.casework.ingest import PASSWORD
from app.casework.review import scope_of
from app.errors import Refused, Unreadable
from app.intake import ocr as reader
from app.intake.ocr_word import OcrWord
from app.intake.render import render_pages
from app.records.canonical import canonical
from app.records.evidence import Item
from app.records.marks import Mark, RedactionProfile
from app.records.pages import BurntPage, PageImage, PageText, PlacedWord
from app.records.people import Identity
from app.redaction.pages.boxes import Region, Span, runs_on
from app.redaction.pages.encode import pixels_digest
from app.redaction.pages.facsimile import burn_page, is_withheld, withheld_page, words_shown
from app.vault.blobs import BlobStore
from app.vault.cache import Cache
from app.vault.vault import Vault

_ENGINE = "4"
"""Raised whenever the same marks would give other bytes: it is part of the cache's key."""

_THREADS = 2
_AHEAD = 3
"""Pages in flight: enough to keep the OCR busy, few enough to keep memory flat."""

_MOST_FAILURES = 5
"""Pages in a row that end their reader, after which the rest of the file is not tried."""

SMALL_PRINT = 9.5
"""Points: a line's full height (of 7-point type) below which 200 dpi lose letters."""

_SMALL_INK = 5.0
"""Points: the same for scans, where only the ink's height is known."""

_FINE_DPI = 300

_Made = TypeVar("_Made")


class CachedOcr:
    """Reads a picture once per content; both the text layer and the proof ask for the same pages."""

    def __init__(self, cache: Cache | None) -> None:
        self._cache = cache
        self._kind = "ocr3:" + "+".join(reader.languages())
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
    return ocr_with(vault.cache if vault is not None else None)


def ocr_with(cache: Cache | None) -> CachedOcr | None:
    """The reader of this machine with a vault's cache, or None where Tesseract is not installed."""
    return CachedOcr(cache) if reader.available() else None


@dataclass(frozen=True, slots=True)
class Facsimile:
    """What to burn of one item.

    Attributes:
        item: a PDF or a picture.
        pages: its words, page by page.
        spans: marked characters of its text.
        regions: marked boxes by page number.
        dpi: resolution of the rebuilt pages.
        style: one of :data:`app.redaction.pages.facsimile.STYLES`.
        password: of a locked PDF, or None.
        running: numbers of the pages into which a paragraph runs that a hidden name moves.
    """

    item: Item
    pages: Sequence[PageText]
    spans: Sequence[Span]
    regions: Mapping[int, Sequence[Region]]
    dpi: int
    style: str = "auto"
    password: str | None = field(default=None, repr=False)
    running: frozenset[int] = frozenset()


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
        token = token_of(mark, tokens)
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
    style = "bilevel" if profile.pages == "bilevel" else item.page_style or "auto"
    dpi = item.page_dpi or _resolution(pages, spans, profile.dpi)
    work = Facsimile(item, pages, spans, regions, dpi, style, password_of(vault, item))
    return replace(work, running=running_pages(work))


def running_pages(work: Facsimile) -> frozenset[int]:
    """Numbers of the pages into which a paragraph runs that a hidden name moves."""
    spans_on = spans_by_page(work)
    found: set[int] = set()
    runs = False
    for page in _in_order(work):
        if runs:
            found.add(page.number)
        spans = spans_on.get(page.number, [])
        runs = bool(spans or runs) and runs_on(page, spans, runs_in=runs)
    return frozenset(found)


def password_of(vault: Vault, item: Item) -> str | None:
    """The password that opens an item's original, where one was given."""
    return vault.desk.get(PASSWORD + item.id)


def _resolution(pages: Sequence[PageText], spans: Sequence[Span], dpi: int) -> int:
    """The profile's resolution, or a finer one for small print; hidden words have no say in it."""
    hidden = sorted((span.start, span.end) for span in spans)
    starts = [start for start, _end in hidden]
    furthest = list(accumulate((end for _start, end in hidden), max))
    sizes = []
    for page in pages:
        unit = _SMALL_INK if page.source == "ocr" else SMALL_PRINT
        for word in page.words:
            index = bisect_left(starts, word.end) - 1
            if index < 0 or furthest[index] <= word.start:
                sizes.append((word.y1 - word.y0) / unit)
    return max(dpi, _FINE_DPI) if sizes and statistics.median_low(sizes) < 1 else dpi


def bare_page(work: Facsimile, number: int, image: PageImage) -> BurntPage:
    """Burn one page to look at: the pixels that will leave, without their text layer.

    Args:
        work: what to burn.
        number: of the page, from 1.
        image: the page rendered at the resolution of ``work``.

    Raises:
        Refused: there is no such page, or the image is not of it.
    """
    page = next((each for each in work.pages if each.number == number), None)
    if page is None or page.source == "broken":
        raise Refused("A page of this item could not be shown; it was withheld.")
    spans = spans_by_page(replace(work, pages=[page])).get(number, [])
    fitted = replace(image, dpi=image.width * 72 / page.width)
    regions = tuple(work.regions.get(number, ()))
    return burn_page(
        fitted, page, spans, regions, text=False, style=work.style,
        runs_in=number in work.running,
    ).page  # fmt: skip


def page_keys(work: Facsimile, numbers: Sequence[int], *, read: bool) -> dict[int, str]:
    """The names of burnt pages in the cache, by page number; ``read``: with OCR's text layer."""
    wanted = [page for page in work.pages if page.number in numbers]
    spans_on = spans_by_page(replace(work, pages=wanted))
    return {page.number: _key(work, page, spans_on.get(page.number, []), read) for page in wanted}


def burnt_pages(vault: Vault, work: Facsimile, ocr: CachedOcr | None) -> Iterator[BurntPage]:
    """Yield the burnt pages of an item, in order; a sheet for each that could not be prepared.

    Raises:
        Refused: no page could be prepared.
    """

    def burn(
        image: PageImage, page: PageText, spans: Sequence[Span], regions: Sequence[Region]
    ) -> BurntPage:
        return burn_page(
            image, page, spans, regions, ocr=ocr, style=work.style,
            runs_in=page.number in work.running,
        ).page  # fmt: skip

    spans_on = spans_by_page(work)
    keys = {
        page.number: _key(work, page, spans_on.get(page.number, []), ocr is not None)
        for page in work.pages
    }
    good = 0
    made = _each(vault.cache, vault.blobs, work, "burnt", keys, burn, packed, unpacked)
    for page, burnt in zip(_in_order(work), made, strict=True):
        good += burnt is not None
        yield burnt if burnt is not None else withheld_page(page.width, page.height)
    if not good:
        raise Refused("None of the pages of this item could be prepared; it was withheld.")


def withheld_pages(vault: Vault, work: Facsimile, ocr: CachedOcr | None) -> tuple[int, ...]:
    """Numbers of the pages in whose place a sheet leaves; raises as :func:`burnt_pages`."""
    pages = zip(_in_order(work), burnt_pages(vault, work, ocr), strict=True)
    return tuple(page.number for page, burnt in pages if is_withheld(burnt))


def shown_words(
    cache: Cache, blobs: BlobStore, work: Facsimile, ocr: CachedOcr | None
) -> dict[int, tuple[str, ...]]:
    """Tell of each word of each page whether one sees it; see :func:`words_shown`.

    Pages that could not be prepared are absent.
    """

    def look(
        image: PageImage, page: PageText, spans: Sequence[Span], regions: Sequence[Region]
    ) -> tuple[str, ...]:
        return words_shown(image, page, spans, regions, ocr=ocr)

    spans_on = spans_by_page(work)
    keys = {
        page.number: _key(work, page, spans_on.get(page.number, []), ocr is not None)
        for page in work.pages
    }
    made = _each(
        cache, blobs, work, "shown", keys, look,
        lambda value: json.dumps(value).encode(), lambda held: tuple(json.loads(held)),
    )  # fmt: skip
    pairs = zip(_in_order(work), made, strict=True)
    return {page.number: value for page, value in pairs if value is not None}


def _in_order(work: Facsimile) -> list[PageText]:
    return sorted(work.pages, key=lambda page: page.number)


def _each(
    cache: Cache,
    blobs: BlobStore,
    work: Facsimile,
    kind: str,
    keys: Mapping[int, str],
    make: Callable[[PageImage, PageText, Sequence[Span], Sequence[Region]], _Made],
    pack: Callable[[_Made], bytes],
    unpack: Callable[[bytes], _Made],
) -> Iterator[_Made | None]:
    """Make something of each page in order, or take it from the cache; None where that fails."""
    spans_on = spans_by_page(work)
    missing = [
        page
        for page in _in_order(work)
        if page.source != "broken" and cache.get(kind, keys[page.number]) is None
    ]
    rendered = _rendered(blobs, work, [page.number for page in missing])
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="burn") as pool:
        ahead: deque[tuple[int, Future[_Made] | None]] = deque()
        waiting = iter(missing)

        def fill() -> None:
            while len(ahead) < _AHEAD and (page := next(waiting, None)) is not None:
                image = next(rendered)
                job = None
                if image is not None:
                    # A picture is rendered at its own resolution: what counts is its size in points.
                    fitted = replace(image, dpi=image.width * 72 / page.width)
                    regions = tuple(work.regions.get(page.number, ()))
                    job = pool.submit(make, fitted, page, spans_on.get(page.number, []), regions)
                ahead.append((page.number, job))

        try:
            for page in _in_order(work):
                fill()
                if page.source == "broken":
                    yield None
                elif ahead and ahead[0][0] == page.number:
                    yield _done(ahead.popleft()[1], cache, kind, keys[page.number], pack)
                else:
                    stored = cache.get(kind, keys[page.number])
                    if stored is None:
                        raise Refused("The cache lost a page during the export; export again.")
                    yield unpack(stored)
        finally:
            for _number, job in ahead:
                if job is not None:
                    job.cancel()
            rendered.close()  # type: ignore[attr-defined]


def _done(
    job: Future[_Made] | None, cache: Cache, kind: str, key: str, pack: Callable[[_Made], bytes]
) -> _Made | None:
    if job is None:
        return None
    try:
        made = job.result()
    except (Refused, Unreadable):
        return None
    cache.put(kind, key, pack(made))
    return made


def _rendered(
    blobs: BlobStore, work: Facsimile, numbers: Sequence[int]
) -> Iterator[PageImage | None]:
    """Draw pages in order; None for one that cannot be drawn, after which a new reader goes on."""
    left = list(numbers)
    failures = 0
    while left:
        source = cast("BinaryIO", blobs.open(work.item.blob_id, work.item.size))
        try:
            for image in render_pages(
                source,
                work.item.size,
                work.item.media_type,
                dpi=work.dpi,
                pages=list(left),
                colour="rgb" if work.style == "colour" else "auto",
                password=work.password,
            ):
                failures = 0
                left.pop(0)
                yield image
        except Unreadable:
            failures += 1
        if left:
            lost = len(left) if failures >= _MOST_FAILURES else 1
            del left[:lost]
            yield from [None] * lost


def spans_by_page(work: Facsimile) -> dict[int, list[Span]]:
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
        work.style,
        page.number in work.running,
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
