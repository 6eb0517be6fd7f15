"""Decoding of a whole recording, to be redacted: its first sound and its first film, and no more.

Whatever rate, size, turn and timing the file has, what comes out is sound of one rate and pictures of
one size at one rate, both from the moment at which a player begins.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import av
import numpy as np
from av.stream import Discard

from app.intake import wire
from app.intake.formats.media_decode import (
    BROKEN,
    MOST_PIXELS,
    decoded,
    duration_of,
    moving,
)
from app.intake.worker import Failed, Job, Outlet
from app.records.recordings import FASTEST, LONGEST_SIDE, SOUND_RATE

_BLOCK = SOUND_RATE // 2
_MOST_DAMAGED = 20
"""Packets that may fail to decode: a recording that is damaged further is not what people heard."""

_DRIFT = 0.05
"""Seconds by which sound may be off its time stamps before silence is put in or sound left out."""

_MISSING = 2.0
"""Seconds that a recording may be shorter than its container says."""


def warm() -> None:
    """Convert a stretch of sound and a picture: nothing can be loaded later."""
    sound: Any = av.AudioFrame("fltp", "stereo", 1_024)
    sound.sample_rate = 44_100
    for plane in sound.planes:
        plane.update(bytes(plane.buffer_size))
    turned = _resampler(1)
    for frame in (*turned.resample(sound), *turned.resample(None)):
        frame.to_ndarray()
    picture: Any = av.VideoFrame(64, 32, "rgb24")
    for plane in picture.planes:
        plane.update(bytes(plane.buffer_size))
    _planes(picture, 32, 16, 1)


def stream(
    container: Any, streams: list[Any], reopened: Callable[[], Any], job: Job, outlet: Outlet
) -> None:
    """Send the recording's shape and, unless only that was asked for, all of it.

    Args:
        container: the opened file; its beginning is decoded to learn the shape.
        streams: of the container, those that can be decoded.
        reopened: opens the file once more.
        job: ``shape`` or ``stream``.
        outlet: takes it.
    """
    film = next(iter(moving(streams, job.media_type)), None)
    sound = next((each for each in streams if each.type == "audio"), None)
    if film is None and sound is None:
        raise Failed("unsupported")
    duration = duration_of(container, [each for each in (film, sound) if each is not None])
    if duration > wire.MOST_SECONDS:
        raise Failed("too-big")
    look = _Look(container, film) if film is not None else None
    channels = 0
    if sound is not None:
        channels = 1 if sound.codec_context.layout.nb_channels == 1 else 2
    outlet.facts(
        "shape",
        duration=duration,
        channels=channels,
        sound_codec=str(sound.codec_context.name) if sound is not None else "",
        sound_rate=int(sound.codec_context.sample_rate or 0) if sound is not None else 0,
        width=look.width if look else 0,
        height=look.height if look else 0,
        shown_width=look.shown[0] if look else 0,
        shown_height=look.shown[1] if look else 0,
        fps=look.fps if look else 0,
    )
    if job.do == "shape":
        return
    again = reopened()
    with again:
        lasted = _all_of(
            again,
            again.streams[film.index] if film is not None else None,
            again.streams[sound.index] if sound is not None else None,
            look,
            channels,
            outlet,
        )
    if lasted < duration - max(_MISSING, duration / 100):
        raise Failed("broken")
    outlet.facts("ended", seconds=lasted)


class _Look:
    """What the first picture of a film says of all of them."""

    def __init__(self, container: Any, film: Any) -> None:
        film.codec_context.thread_count = 1
        frame = _first(container, film)
        self.stored = (int(frame.width), int(frame.height))
        self.turn = int(frame.rotation) % 360
        if self.turn % 90:
            raise Failed("unsupported")
        across, down = _in_shape(*self.stored, film.sample_aspect_ratio)
        sideways = self.turn in (90, 270)
        self.shown = (down, across) if sideways else (across, down)
        scale = min(1.0, LONGEST_SIDE / max(self.shown))
        self.width, self.height = (max(2, int(side * scale) // 2 * 2) for side in self.shown)
        # Before it is turned.
        self.scaled = (self.height, self.width) if sideways else (self.width, self.height)
        rate = float(film.average_rate or film.guessed_rate or 25)
        self.fps = max(1, min(FASTEST, round(rate) if math.isfinite(rate) else 25))


def _first(container: Any, film: Any) -> Any:
    if film.codec_context.width * film.codec_context.height > MOST_PIXELS:
        raise Failed("too-many-pixels")
    frame = next(decoded(container, film, 1), None)
    if frame is None:
        raise Failed("broken")
    if frame.width * frame.height > MOST_PIXELS:
        raise Failed("too-many-pixels")
    return frame


def _in_shape(width: int, height: int, aspect: Any) -> tuple[int, int]:
    """Width and height with square pixels, stretched and never pressed, as players do it."""
    if not aspect or aspect == 1 or not 0.1 < float(aspect) < 10:
        return width, height
    if aspect > 1:
        return width * aspect.numerator // aspect.denominator, height
    return width, height * aspect.denominator // aspect.numerator


def _all_of(
    container: Any, film: Any, sound: Any, look: _Look | None, channels: int, outlet: Outlet
) -> float:
    """Decode everything; return the seconds that came."""
    wanted = [each for each in (film, sound) if each is not None]
    for each in container.streams:
        if each.index not in {one.index for one in wanted}:
            each.discard = Discard.all
    for each in wanted:
        each.codec_context.thread_count = 1
    origin = (container.start_time or 0) / 1_000_000
    pictures = _Pictures(look, origin, outlet) if look is not None else None
    heard = _Heard(channels, origin, outlet) if sound is not None else None
    damaged = 0
    packets = container.demux(*wanted)
    while True:
        try:
            packet = next(packets)
        except (StopIteration, EOFError):
            break
        except BROKEN:
            raise Failed("broken") from None
        try:
            frames = packet.decode()
        except EOFError:
            continue
        except BROKEN:
            damaged += 1
            if damaged > _MOST_DAMAGED:
                raise Failed("broken") from None
            continue
        for frame in frames:
            if pictures is not None and packet.stream.type == "video":
                pictures.add(frame)
            elif heard is not None and packet.stream.type == "audio":
                heard.add(frame)
    return max(
        pictures.end() if pictures is not None else 0.0, heard.end() if heard is not None else 0.0
    )


class _Pictures:
    """Puts pictures on the ticks of a constant rate, each once, with how long it stands."""

    def __init__(self, look: _Look, origin: float, outlet: Outlet) -> None:
        self._look = look
        self._origin = origin
        self._outlet = outlet
        self._held: Any = None
        self._at = 0.0
        self._next = 0

    def add(self, frame: Any) -> None:
        """Take a picture; the one before it is sent."""
        look = self._look
        if (frame.width, frame.height) != look.stored or int(frame.rotation) % 360 != look.turn:
            # Marks are in the pixels of the first picture; where another one's are, nobody said.
            raise Failed("unsupported")
        at = self._at if frame.time is None else max(0.0, float(frame.time) - self._origin)
        if not at < wire.MOST_SECONDS:
            raise Failed("too-big")
        if self._held is None:
            self._held, self._at = frame, at
            return
        if at < self._at:
            return
        self._send(round(at * look.fps))
        self._held, self._at = frame, at

    def end(self) -> float:
        """Send the last picture; return the seconds that came."""
        if self._held is None:
            raise Failed("broken")
        lasts = float(self._held.duration or 0) * float(self._held.time_base or 0)
        end = self._at + (lasts if 0 < lasts < 1 else 1 / self._look.fps)
        self._send(max(self._next + 1, round(end * self._look.fps)))
        return end

    def _send(self, until: int) -> None:
        count = until - self._next
        if count <= 0:
            return
        look = self._look
        planes = _planes(self._held, *look.scaled, look.turn // 90)
        self._outlet.facts("picture", first=self._next, count=count, at=self._at)
        self._outlet.data(planes)
        self._next = until


def _planes(frame: Any, width: int, height: int, turns: int) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """Y, U and V of a frame in its new size, turned counter-clockwise by so many right angles."""
    small = frame.reformat(
        width=width,
        height=height,
        format="yuv420p",
        dst_colorspace="ITU709",
        dst_color_range="MPEG",
    )
    turned = []
    for plane in small.planes:
        rows = np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)
        # Rows are padded for the processor's sake.
        turned.append(np.rot90(rows[:, : plane.width], turns).ravel())
    return np.concatenate(turned)


class _Heard:
    """Puts sound on one rate, in the place that its time stamps say."""

    def __init__(self, channels: int, origin: float, outlet: Outlet) -> None:
        self._channels = channels
        self._origin = origin
        self._outlet = outlet
        self._turned: Any = None
        self._kind: object = None
        self._fed = 0.0
        self._waiting: list[bytes] = []
        self._bytes = 0
        self._sent = 0

    def add(self, frame: Any) -> None:
        """Take a stretch of sound in."""
        kind = (frame.format.name, frame.layout.name, frame.sample_rate)
        if kind != self._kind:
            # Some files change it, if only after their first packet.
            self._flush()
            self._turned, self._kind = _resampler(self._channels), kind
        lasts = frame.samples / frame.sample_rate
        at = self._fed if frame.time is None else float(frame.time) - self._origin
        if not at < wire.MOST_SECONDS or self._fed > wire.MOST_SECONDS:
            raise Failed("too-big")
        if at - self._fed > _DRIFT:
            self._flush()
            missing = max(0, round(at * SOUND_RATE) - self._count())
            self._put(bytes(2 * self._channels * min(missing, wire.MOST_SECONDS * SOUND_RATE)))
            self._turned, self._fed = _resampler(self._channels), at
        elif self._fed - at > max(_DRIFT, lasts):
            # It was heard already: time stamps that go back would move all that follows.
            return
        frame.pts = None
        for each in self._turned.resample(frame):
            self._take(each)
        self._fed += lasts

    def end(self) -> float:
        """Send what is left; return the seconds that came."""
        self._flush()
        self._send()
        return self._sent / SOUND_RATE

    def _flush(self) -> None:
        if self._turned is not None:
            for each in self._turned.resample(None):
                self._take(each)
            self._turned = None

    def _take(self, frame: Any) -> None:
        self._put(memoryview(frame.planes[0])[: 2 * self._channels * frame.samples].tobytes())

    def _put(self, samples: bytes) -> None:
        step = 2 * self._channels * _BLOCK
        for start in range(0, len(samples), step):
            part = samples[start : start + step]
            self._waiting.append(part)
            self._bytes += len(part)
            if self._bytes >= step:
                self._send()

    def _count(self) -> int:
        return self._sent + self._bytes // (2 * self._channels)

    def _send(self) -> None:
        if not self._bytes:
            return
        count = self._bytes // (2 * self._channels)
        self._outlet.facts("sound", count=count)
        self._outlet.data(b"".join(self._waiting))
        self._sent += count
        self._waiting, self._bytes = [], 0


def _resampler(channels: int) -> Any:
    layout = "mono" if channels == 1 else "stereo"
    return av.AudioResampler(format="s16", layout=layout, rate=SOUND_RATE)
