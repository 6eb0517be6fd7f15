"""A whole recording, decoded in a sandboxed worker: blocks of sound and pictures, one at a time.

What comes is in the order of the file, without a gap in either stream, and ends with word that it was
all: whoever redacts must not take the beginning of a recording for the whole of it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from types import TracebackType
from typing import Any, BinaryIO

from app.errors import Unreadable
from app.intake import wire
from app.intake.kinds import HEAD, detect
from app.intake.process import SILENCE, Worker
from app.records.recordings import FASTEST, LONGEST_SIDE, SOUND_RATE, Picture, Shape, Sound

_TOTAL = 8 * 3600.0
"""Seconds of waiting for the decoding of one recording: a long film takes longer than other files."""

_MOST_SHOWN = 20_000
_MOST_SOUND = 4 * SOUND_RATE
"""Samples of one block, each channel."""


class Recording:
    """One recording while it is decoded; a context manager that ends the worker.

    Attributes:
        shape: what the blocks and pictures are like.
    """

    def __init__(
        self, source: BinaryIO, size: int, *, do: str = "stream", silence: float = SILENCE
    ) -> None:
        """Let a worker open the file and say what it is like.

        Args:
            source: the original, seekable.
            size: its bytes.
            do: ``stream``, or ``shape`` for no more than the shape.
            silence: seconds without a word after which it is given up.

        Raises:
            Unreadable: it is no recording, or cannot be decoded.
        """
        source.seek(0)
        found = detect(source.read(HEAD))
        if found.reader != "media":
            raise Unreadable(wire.REASONS[found.reason or "unsupported"])
        job = {"do": do, "reader": "media", "media_type": found.media_type, "password": None}
        self._worker = Worker(source, size, job, silence=silence, total=_TOTAL)
        try:
            self._frames = self._worker.frames()
            self.shape = self._announced()
        except BaseException:
            self._worker.close()
            raise

    def __enter__(self) -> Recording:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the worker."""
        self._worker.close()

    def parts(self) -> Iterator[Sound | Picture]:
        """Yield sound and pictures, in the order of the file.

        Raises:
            Unreadable: it cannot be decoded to its end; what was yielded must not be used then.
        """
        heard = shown = 0
        ended = False
        for kind, payload in self._frames:
            if kind != wire.FACTS or ended:
                raise Unreadable(wire.REASONS["failed"])
            said = _fact(payload)
            if said["is"] == "ended":
                ended = True
            elif said["is"] == "sound":
                sound = self._sound(said)
                heard += len(sound.samples) // (2 * self.shape.channels)
                if heard > (wire.MOST_SECONDS + 60) * SOUND_RATE:
                    raise Unreadable(wire.REASONS["too-big"])
                yield sound
            elif said["is"] == "picture":
                picture = self._picture(said, shown)
                shown += picture.count
                yield picture
        if not ended:
            raise Unreadable(wire.REASONS["failed"])

    def _announced(self) -> Shape:
        for kind, payload in self._frames:
            if kind != wire.FACTS:
                break
            said = _fact(payload)
            if said["is"] == "shape":
                return _shape(said)
        raise Unreadable(wire.REASONS["failed"])

    def _sound(self, said: dict[str, Any]) -> Sound:
        count = _whole(said, "count", 1, _MOST_SOUND)
        payload = self._data()
        if not self.shape.channels or len(payload) != 2 * self.shape.channels * count:
            raise Unreadable(wire.REASONS["failed"])
        return Sound(payload)

    def _picture(self, said: dict[str, Any], shown: int) -> Picture:
        shape = self.shape
        most = wire.MOST_SECONDS * max(1, shape.fps)
        first, count = _whole(said, "first", 0, most), _whole(said, "count", 1, most)
        at = _seconds(said, "at")
        payload = self._data()
        # Four samples of brightness for one of each colour.
        right = shape.width * shape.height * 3 // 2
        if not shape.fps or first != shown or shown + count > most + 60 or len(payload) != right:
            raise Unreadable(wire.REASONS["failed"])
        return Picture(first, count, at, payload)

    def _data(self) -> bytes:
        kind, payload = next(self._frames, (b"", b""))
        if kind != wire.DATA:
            raise Unreadable(wire.REASONS["failed"])
        return payload


def shape_of(source: BinaryIO, size: int) -> Shape:
    """What a recording would be decoded to, by its container and its first picture.

    Raises:
        Unreadable: it is no recording, or cannot be decoded.
    """
    with Recording(source, size, do="shape") as recording:
        return recording.shape


def _fact(payload: bytes) -> dict[str, Any]:
    try:
        untrusted = json.loads(payload)
    except (ValueError, RecursionError):
        raise Unreadable(wire.REASONS["failed"]) from None
    if not isinstance(untrusted, dict) or not isinstance(untrusted.get("is"), str):
        raise Unreadable(wire.REASONS["failed"])
    return untrusted


def _whole(untrusted: dict[str, Any], name: str, least: int, most: int) -> int:
    value = untrusted.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise Unreadable(wire.REASONS["failed"])
    return value


def _seconds(untrusted: dict[str, Any], name: str) -> float:
    value = untrusted.get(name)
    if not isinstance(value, int | float) or not math.isfinite(value) or not 0 <= value < 10**7:
        raise Unreadable(wire.REASONS["failed"])
    return float(value)


def _shape(untrusted: dict[str, Any]) -> Shape:
    codec = untrusted.get("sound_codec")
    if not isinstance(codec, str) or not codec.isascii() or len(codec) > 40:
        raise Unreadable(wire.REASONS["failed"])
    shape = Shape(
        duration=_seconds(untrusted, "duration"),
        channels=_whole(untrusted, "channels", 0, 2),
        sound_codec=codec,
        sound_rate=_whole(untrusted, "sound_rate", 0, 10**6),
        width=_whole(untrusted, "width", 0, LONGEST_SIDE),
        height=_whole(untrusted, "height", 0, LONGEST_SIDE),
        shown_width=_whole(untrusted, "shown_width", 0, _MOST_SHOWN),
        shown_height=_whole(untrusted, "shown_height", 0, _MOST_SHOWN),
        fps=_whole(untrusted, "fps", 0, FASTEST),
    )
    sides = (shape.width, shape.height, shape.shown_width, shape.shown_height, shape.fps)
    even = shape.width % 2 == 0 and shape.height % 2 == 0
    if not even or (any(sides) and not all(sides)) or not (shape.fps or shape.channels):
        raise Unreadable(wire.REASONS["failed"])
    return shape
