"""Pixels of pages, from a sandboxed worker."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from app.errors import Unreadable
from app.intake import wire
from app.intake.kinds import HEAD, Kind, detect
from app.intake.process import Worker
from app.intake.spares import Spares
from app.records.pages import PageImage

RENDERED = {"pdf", "image"}
"""Readers that can draw pages; other formats have text only."""


def render_pages(
    source: BinaryIO,
    size: int,
    media_type: str,
    *,
    dpi: float = 200,
    pages: Sequence[int] | None = None,
    colour: str = "auto",
    password: str | None = None,
) -> Iterator[PageImage]:
    """Draw pages one by one; no more than one is in memory here.

    PDF pages are drawn with annotations and form fields flattened into them. Pictures are turned
    upright and made smaller when they are finer than ``dpi``, never larger. A page that would
    exceed :data:`app.intake.wire.MOST_PIXELS` is drawn coarser: believe the ``dpi`` of what comes.

    Args:
        source: the original, seekable.
        size: its bytes.
        media_type: as stored with the item; the bytes decide.
        dpi: pixels per inch of the displayed page.
        pages: 1-based numbers, in the order wanted; None for all.
        colour: ``auto`` (grey unless the page has colour), ``grey`` or ``rgb``.
        password: for a locked PDF.

    Yields:
        One image a page.

    Raises:
        Unreadable: the file cannot be drawn, or not to its end. What was yielded before is good,
        but an
            export must not go on without the rest.
    """
    job = {
        "do": "render", "dpi": float(dpi), "colour": colour, "password": password,
        "pages": None if pages is None else [int(page) for page in pages],
    }  # fmt: skip
    yield from _images(source, size, media_type, job)


def picture(
    source: BinaryIO,
    size: int,
    media_type: str,
    *,
    longest: int = 512,
    page: int = 1,
    password: str | None = None,
    spares: Spares | None = None,
) -> PageImage:
    """A small picture of one page, for lists and previews.

    Args:
        source: the original, seekable.
        size: its bytes.
        media_type: as stored with the item; the bytes decide.
        longest: pixels along the longer side, at most.
        page: 1-based number.
        password: for a locked PDF.
        spares: where a worker comes from that is started already.

    Returns:
        The image.

    Raises:
        Unreadable: the file cannot be drawn.
        Cancelled: the spares were closed meanwhile.
    """
    job = {"do": "picture", "longest": longest, "pages": [page], "password": password}
    with_one = _images(source, size, media_type, job, spares)
    try:
        return next(with_one)
    except StopIteration:
        raise Unreadable(wire.REASONS["no-such-page"]) from None
    finally:
        with_one.close()  # type: ignore[attr-defined]


def drawable(source: BinaryIO, media_type: str) -> Kind:
    """What a file is, when its pages can be drawn.

    Raises:
        Unreadable: they cannot.
    """
    source.seek(0)
    found = detect(source.read(HEAD))
    if found.reader not in RENDERED:
        raise Unreadable(wire.REASONS[found.reason or "unsupported"])
    return found


def _images(
    source: BinaryIO,
    size: int,
    media_type: str,
    job: dict[str, object],
    spares: Spares | None = None,
) -> Iterator[PageImage]:
    found = drawable(source, media_type)
    job = {**job, "reader": found.reader, "media_type": found.media_type}
    started = spares.take(found.reader) if spares is not None else None
    with Worker(source, size, job, started=started) as worker:
        yield from images(worker.frames())


def images(frames: Iterator[tuple[bytes, bytes]]) -> Iterator[PageImage]:
    """The pages that a worker sends: each announced, then its pixels, as many as were announced.

    Raises:
        Unreadable: what was sent makes no sense; or as the frames do.
    """
    shape: tuple[int, int, str, float] | None = None
    for kind, payload in frames:
        if kind == wire.FACTS:
            shape = shape_of(payload)
        elif kind == wire.DATA and shape is not None:
            width, height, mode, dpi = shape
            if len(payload) != width * height * (1 if mode == "L" else 3):
                raise Unreadable(wire.REASONS["failed"])
            yield PageImage(width, height, mode, dpi, payload)
            shape = None


def shape_of(payload: bytes) -> tuple[int, int, str, float] | None:
    """Width, height, mode and dpi that a worker announces; None for another fact.

    Raises:
        Unreadable: the announcement makes no sense.
    """
    try:
        untrusted = json.loads(payload)
        if untrusted["is"] != "image":
            return None
        width, height = int(untrusted["width"]), int(untrusted["height"])
        mode, dpi = str(untrusted["mode"]), float(untrusted["dpi"])
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        raise Unreadable(wire.REASONS["failed"]) from None
    good = mode in {"L", "RGB"} and math.isfinite(dpi) and 0 < dpi < 10_000
    if not good or min(width, height) < 1 or width * height > wire.MOST_PIXELS:
        raise Unreadable(wire.REASONS["failed"])
    return width, height, mode, dpi
