"""Sound and moving pictures for the window, from a sandboxed worker: measures, a poster, peaks."""

from __future__ import annotations

import array
import json
import math
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from typing import Any, BinaryIO

from app.errors import Unreadable
from app.intake import wire
from app.intake.kinds import HEAD, detect
from app.intake.process import Worker
from app.intake.render import images
from app.intake.spares import Spares
from app.progress import SILENT, Progress
from app.records.pages import PageImage

_MOST_PEAKS = 200_000
_LOUDEST = 32_768


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """What a recording's container says.

    Attributes:
        duration: seconds; 0.0 when it does not say.
        has_video: whether there are moving pictures.
        width: pixels as stored, 0 without video.
        height: pixels.
        fps: frames a second, 0.0 when unknown.
        codecs: FFmpeg's names, video first.
    """

    duration: float
    has_video: bool
    width: int
    height: int
    fps: float
    codecs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Peaks:
    """The loudness of a recording over time.

    Attributes:
        seconds: how much of it was decoded.
        whole: False when it goes on after that.
        values: loudest sample of equal stretches, 0.0 to 1.0.
    """

    seconds: float
    whole: bool
    values: tuple[float, ...]


def facts(source: BinaryIO, size: int, spares: Spares | None = None) -> MediaFacts:
    """Measure a recording without decoding it.

    Raises:
        Unreadable: it cannot be read, or is no recording.
        Cancelled: the spares were closed meanwhile.
    """
    with closing(_frames(source, size, {"do": "facts"}, spares)) as frames:
        for kind, payload in frames:
            said = _fact(payload) if kind == wire.FACTS else {}
            if said.get("is") == "media":
                return _measures(said)
    raise Unreadable(wire.REASONS["failed"])


def poster(
    source: BinaryIO, size: int, *, longest: int = 256, spares: Spares | None = None
) -> PageImage:
    """One frame of a film that shows something; raises as :func:`facts`, and without pictures."""
    with closing(_frames(source, size, {"do": "picture", "longest": longest}, spares)) as frames:
        drawn = list(images(frames))
    if len(drawn) != 1:
        raise Unreadable(wire.REASONS["failed"])
    return drawn[0]


def peaks(
    source: BinaryIO,
    size: int,
    *,
    points: int = 2_000,
    spares: Spares | None = None,
    progress: Progress = SILENT,
) -> Peaks:
    """Decode the sound, six hours of it at most, and keep the peaks.

    Args:
        source: the original, seekable.
        size: its bytes.
        points: at least so many values where the sound is long enough; at most twice as many.
        spares: where a worker comes from that is started already.
        progress: told the seconds decoded; may cancel.

    Raises:
        Unreadable: it cannot be decoded, or there is no sound.
        Cancelled: from ``progress``, or the spares were closed meanwhile.
    """
    whole, seconds, duration, expected = True, 0.0, 0.0, -1
    values = array.array("H")
    job = {"do": "waveform", "points": points}
    with closing(_frames(source, size, job, spares)) as frames:
        for kind, payload in frames:
            if kind == wire.DATA:
                # The sender's byte order is this machine's own.
                if len(payload) != 2 * expected:
                    raise Unreadable(wire.REASONS["failed"])
                values.frombytes(payload)
                continue
            said = _fact(payload)
            if said.get("is") == "media":
                duration = _measures(said).duration
            elif said.get("is") == "cut":
                whole = False
            elif said.get("is") == "decoded":
                progress.step(int(_number(said, "seconds")), int(duration), "Reading the sound")
            elif said.get("is") == "peaks":
                seconds, expected = _number(said, "seconds"), int(_number(said, "count"))
                if not 0 < expected <= _MOST_PEAKS:
                    raise Unreadable(wire.REASONS["failed"])
    if not values:
        raise Unreadable(wire.REASONS["failed"])
    return Peaks(seconds, whole, tuple(min(1.0, each / _LOUDEST) for each in values))


def _frames(
    source: BinaryIO, size: int, job: dict[str, object], spares: Spares | None
) -> Generator[tuple[bytes, bytes], None, None]:
    source.seek(0)
    found = detect(source.read(HEAD))
    if found.reader != "media":
        raise Unreadable(wire.REASONS[found.reason or "unsupported"])
    job = {**job, "reader": "media", "media_type": found.media_type, "password": None}
    started = spares.take("media") if spares is not None else None
    with Worker(source, size, job, started=started) as worker:
        for kind, payload in worker.frames():
            if kind == wire.TEXT:
                raise Unreadable(wire.REASONS["failed"])
            yield kind, payload


def _fact(payload: bytes) -> dict[str, Any]:
    try:
        untrusted = json.loads(payload)
    except (ValueError, RecursionError):
        raise Unreadable(wire.REASONS["failed"]) from None
    if not isinstance(untrusted, dict):
        raise Unreadable(wire.REASONS["failed"])
    return untrusted


def _number(untrusted: dict[str, Any], name: str) -> float:
    value = untrusted.get(name)
    if not isinstance(value, int | float) or not math.isfinite(value) or not 0 <= value < 10**7:
        raise Unreadable(wire.REASONS["failed"])
    return float(value)


def _measures(untrusted: dict[str, Any]) -> MediaFacts:
    codecs = untrusted.get("codecs")
    if not isinstance(codecs, list):
        raise Unreadable(wire.REASONS["failed"])
    return MediaFacts(
        duration=_number(untrusted, "duration"),
        has_video=untrusted.get("has_video") is True,
        width=int(_number(untrusted, "width")),
        height=int(_number(untrusted, "height")),
        fps=_number(untrusted, "fps"),
        codecs=tuple(name for name in map(str, codecs[:8]) if name.isascii() and len(name) < 40),
    )
