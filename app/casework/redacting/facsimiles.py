"""Burnt pages of an item: rendered in the worker, burnt here, read again by OCR, kept in the cache.

A page is burnt once for the same original, marks, resolution and reader. What the cache holds is what
may leave, so a second export costs no rendering, and an export that was cancelled goes on where it
stopped.
"""

from __future__ import annotations

import hashlib
import json
import statistics
from bisect import bisect_left
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import asdict, dataclass, field, replace
from itertools import accumulate
from typing import BinaryIO, TypeVar, cast

from app.casework.receiving.ingest import PASSWORD
from app.casework.redacting.conceal import token_of
from app.casework.redacting.packing import packed, unpacked
from app.casework.redacting.review import scope_of
from app.errors import Refused, Unreadable
from app.intake import ocr as reader
from app.intake.ocr_word import OcrWord
from app.intake.render import render_pages
from app.records.canonical import canonical
from app.records.evidence import Item
from app.records.marks import Mark, RedactionProfile
from app.records.pages import BurntPage, PageImage, PageText
from app.records.people import Identity
from app.redaction.pages.boxes import Region, Span, runs_on
from app.redaction.pages.encode import decode, pixels_digest
from app.redaction.pages.facsimile import burn_page, is_withheld, withheld_page, words_shown
from app.redaction.proof.views import views
from app.vault.blobs import BlobStore
from app.vault.cache import Cache
from app.vault.vault import Vault

_ENGINE = "4"
"""Raised whenever the same marks would give other bytes: it is part of the cache's key."""

_THREADS = 2
_AHEAD = 3
"""Pages in flight: enough to keep the OCR busy, few enough to keep memory flat."""

_KEPT_READINGS = 32
_LOOK = 0.2
"""Seconds between two looks at whether somebody cancels, while a page is read."""

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
        self._here: OrderedDict[str, tuple[OcrWord, ...]] = OrderedDict()

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
        # The words of thousands of pages would fill the memory; they are in the vault's cache as well.
        while self._cache is not None and len(self._here) > _KEPT_READINGS:
            self._here.popitem(last=False)
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
        layout: id of the text whose layout its pages are; ``""`` for pages of no stored text.
    """

    item: Item
    pages: Sequence[PageText]
    spans: Sequence[Span]
    regions: Mapping[int, Sequence[Region]]
    dpi: int
    style: str = "auto"
    password: str | None = field(default=None, repr=False)
    running: frozenset[int] = frozenset()
    layout: str = ""


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
    style = "bilevel" if profile.pages == "bilevel" else item.page_style or profile.pages
    if style == "grey" and not item.page_style and item.media_type.startswith("image/"):
        style = "auto"  # Only documents are drawn in greys to save room; a photograph keeps its colours.
    work = Facsimile(
        item, pages, spans, regions, item.page_dpi or profile.dpi, style, password_of(vault, item)
    )
    if text is None or not pages:
        return work
    work = replace(work, layout=text.id)
    fine, running = _laid_out(vault.cache, work, profile.dpi)
    return replace(work, dpi=_on_paper(work, item.page_dpi or fine), running=running)


def _on_paper(work: Facsimile, dpi: int) -> int:
    """The resolution that leaves 300 dots an inch on A4, above the footer, to which sheets shrink."""
    longest = max(842.0, *(max(page.width, page.height) for page in work.pages))
    picture = work.item.media_type.startswith("image/")
    return dpi if picture else min(dpi, int(283 * 842 / longest))


def _laid_out(cache: Cache, work: Facsimile, dpi: int) -> tuple[int, frozenset[int]]:
    """The resolution that an item's print asks for, and its :func:`running_pages`.

    An export asks for both half a dozen times an item, and each time every word is looked at.
    """
    told = [_ENGINE, work.layout, dpi, [list(span) for span in work.spans]]
    key = hashlib.sha256(canonical(_plain(told))).hexdigest()
    stored = cache.get("laid-out", key)
    if stored is not None:
        held = json.loads(stored)
        return held["dpi"], frozenset(held["running"])
    fine, running = _resolution(work.pages, work.spans, dpi), running_pages(work)
    cache.put("laid-out", key, json.dumps({"dpi": fine, "running": sorted(running)}).encode())
    return fine, running


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


def burnt_pages(
    vault: Vault,
    work: Facsimile,
    ocr: CachedOcr | None,
    *,
    every: bool = False,
    alive: Callable[[], None] | None = None,
) -> Iterator[BurntPage]:
    """Yield the burnt pages of an item, in order; a sheet for each that could not be prepared.

    Args:
        vault: holds the original and what was burnt before.
        work: what to burn.
        ocr: reads the burnt pages, two at a time.
        every: they will be read in every contrast, so that is done in the same turn.
        alive: called with every page and while one is waited for; what it raises ends the work.

    Raises:
        Refused: no page could be prepared.
    """

    def burn(
        image: PageImage, page: PageText, spans: Sequence[Span], regions: Sequence[Region]
    ) -> BurntPage:
        made = burn_page(
            image, page, spans, regions, ocr=ocr, style=work.style,
            runs_in=page.number in work.running,
        )  # fmt: skip
        if ocr is not None and every and made.page.masks:
            for view in views(decode(made.page), made.page.masks, made.ocr_words, every=True):
                ocr(view)
        return made.page

    good = 0
    keys = _keys(work, ocr)
    made = _each(vault.cache, vault.blobs, work, "burnt", keys, burn, packed, unpacked, alive)
    for page, burnt in zip(_in_order(work), made, strict=True):
        good += burnt is not None
        yield burnt if burnt is not None else withheld_page(page.width, page.height)
    if not good:
        raise Refused("None of the pages of this item could be prepared; it was withheld.")


def withheld_pages(vault: Vault, work: Facsimile, ocr: CachedOcr | None) -> tuple[int, ...]:
    """Numbers of the pages in whose place a sheet leaves; raises as :func:`burnt_pages`."""
    keys = _keys(work, ocr)
    if keys and all(vault.cache.size("burnt", key) for key in keys.values()):
        # What could not be burnt is not kept.
        return ()
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

    keys = _keys(work, ocr)
    made = _each(
        cache, blobs, work, "shown", keys, look,
        lambda value: json.dumps(value).encode(), lambda held: tuple(json.loads(held)),
    )  # fmt: skip
    pairs = zip(_in_order(work), made, strict=True)
    return {page.number: value for page, value in pairs if value is not None}


def _keys(work: Facsimile, ocr: CachedOcr | None) -> dict[int, str]:
    spans_on = spans_by_page(work)
    return {
        page.number: _key(work, page, spans_on.get(page.number, []), ocr is not None)
        for page in work.pages
    }


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
    alive: Callable[[], None] | None = None,
) -> Iterator[_Made | None]:
    """Make something of each page in order, or take it from the cache; None where that fails."""
    spans_on = spans_by_page(work)
    missing = [
        page
        for page in _in_order(work)
        if page.source != "broken" and not cache.size(kind, keys[page.number])
    ]
    rendered = _rendered(blobs, work, [page.number for page in missing])
    readings = reader.Readings()
    with ThreadPoolExecutor(_THREADS, "burn", initializer=readings.join) as pool:
        ahead: deque[tuple[int, Future[_Made] | None]] = deque()
        waiting = iter(missing)

        def begin(page: PageText, image: PageImage | None) -> Future[_Made] | None:
            if image is None:
                return None
            # A picture is rendered at its own resolution: what counts is its size in points.
            fitted = replace(image, dpi=image.width * 72 / page.width)
            regions = tuple(work.regions.get(page.number, ()))
            return pool.submit(make, fitted, page, spans_on.get(page.number, []), regions)

        def fill() -> None:
            while len(ahead) < _AHEAD and (page := next(waiting, None)) is not None:
                ahead.append((page.number, begin(page, next(rendered))))

        try:
            for page in _in_order(work):
                fill()
                if alive is not None:
                    alive()
                if page.source == "broken":
                    yield None
                elif ahead and ahead[0][0] == page.number:
                    job = ahead.popleft()[1]
                    yield _done(job, cache, kind, keys[page.number], pack, alive)
                else:
                    stored = cache.get(kind, keys[page.number])
                    if stored is not None:
                        yield unpack(stored)
                        continue
                    # A cache that is full has let it go since.
                    again = _rendered(blobs, work, [page.number])
                    job = begin(page, next(again))
                    yield _done(job, cache, kind, keys[page.number], pack, alive)
        except BaseException:
            readings.stop()
            raise
        finally:
            for _number, job in ahead:
                if job is not None:
                    job.cancel()
            rendered.close()  # type: ignore[attr-defined]


def _done(
    job: Future[_Made] | None,
    cache: Cache,
    kind: str,
    key: str,
    pack: Callable[[_Made], bytes],
    alive: Callable[[], None] | None,
) -> _Made | None:
    if job is None:
        return None
    while alive is not None and not wait([job], _LOOK).done:
        alive()
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
        work.layout or hashlib.sha256(repr(page).encode()).hexdigest(),
    ]
    return hashlib.sha256(canonical(_plain(value))).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value
