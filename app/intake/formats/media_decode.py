"""Decoding of sound and moving pictures: a poster, the peaks of the sound, and plain measures."""

from __future__ import annotations

import array
import math
from collections.abc import Iterator
from typing import Any

import av
from av.stream import Discard
from PIL import Image

from app.intake.worker import Failed, Job, Outlet

MOST_PIXELS = 50_000_000
"""Pixels of one frame of a video that will be decoded (8K has 33 million)."""

_MOST_FRAMES = 60
"""Frames that are looked at for a poster."""

_MOST_DAMAGED = 2_000
"""Packets that may fail to decode before a recording is given up."""

_RATE = 8_000
"""Samples a second, about, that peaks are looked for in; the eye misses none of the others."""

_SAMPLES = {
    "u8": ("B", 128.0), "s16": ("h", 32_768.0), "s32": ("i", 2.0**31), "flt": ("f", 1.0),
    "dbl": ("d", 1.0),
}  # fmt: skip
"""FFmpeg's names of sample formats: how Python reads one, and which value is the loudest."""

_LOUDEST = 32_768

_MOST_SECONDS = 6 * 3600
_DULL = 12
"""A frame whose brightness varies less is a title card, a fade or a covered lens."""

_STILLS = {"mjpeg", "png", "bmp", "gif", "webp"}
BROKEN = (av.FFmpegError, ValueError, OSError)


def warm() -> None:
    """Decode and convert a frame of sound and one of a picture: nothing can be loaded later."""
    sound: Any = av.AudioFrame("fltp", "stereo", 64)
    sound.sample_rate = 44_100
    for plane in sound.planes:
        plane.update(bytes(plane.buffer_size))
    _thinned(sound)
    picture: Any = av.VideoFrame(32, 32, "yuv420p")
    for plane in picture.planes:
        plane.update(bytes(plane.buffer_size))
    small = _flat(picture, 16)
    small.transpose(Image.Transpose.ROTATE_90).convert("L").getextrema()
    # Pillow imports what writes bytes when it first does.
    small.tobytes()


def moving(streams: list[Any], media_type: str) -> list[Any]:
    """The video streams that are films: a cover picture in a song is a video stream to FFmpeg."""
    video = [each for each in streams if each.type == "video"]
    films = [each for each in video if each.codec_context.name not in _STILLS]
    return films or (video if media_type == "video/x-msvideo" else [])


def facts(container: Any, streams: list[Any], job: Job, outlet: Outlet) -> None:
    """Send duration, size, frame rate and codecs."""
    film = next(iter(moving(streams, job.media_type)), None)
    sound = next((each for each in streams if each.type == "audio"), None)
    shown = [each for each in (film, sound) if each is not None]
    width = height = 0
    rate = 0.0
    if film is not None:
        width, height = int(film.codec_context.width), int(film.codec_context.height)
        rate = float(film.average_rate or film.guessed_rate or 0)
    outlet.facts(
        "media", duration=duration_of(container, shown), has_video=film is not None, width=width,
        height=height, fps=round(rate, 3),
        codecs=[str(each.codec_context.name) for each in shown],
    )  # fmt: skip


def poster(container: Any, streams: list[Any], job: Job, outlet: Outlet) -> None:
    """Send one frame that shows something."""
    film = next(iter(moving(streams, job.media_type)), None)
    if film is None:
        raise Failed("unsupported")
    context = film.codec_context
    if context.width * context.height > MOST_PIXELS:
        raise Failed("too-many-pixels")
    context.thread_count = 1
    # Key frames alone: decoding up to a place in between takes many times as long.
    context.skip_frame = "NONKEY"
    duration = duration_of(container, [film])
    if duration > 2:
        try:
            container.seek(int(min(10.0, duration / 10) * 1_000_000))
        except BROKEN:
            container.seek(0)
    best: Image.Image | None = None
    spread = -1.0
    for frame in decoded(container, film, _MOST_FRAMES):
        if frame.width * frame.height > MOST_PIXELS:
            raise Failed("too-many-pixels")
        picture = _upright(frame, film, job.longest)
        low, high = picture.convert("L").getextrema()
        assert isinstance(low, int | float)
        assert isinstance(high, int | float)
        if high - low > spread:
            best, spread = picture, high - low
        if spread > 4 * _DULL:
            break
    if best is None:
        raise Failed("broken")
    outlet.image(best.width, best.height, "RGB", 72.0, best.tobytes())


def waveform(container: Any, streams: list[Any], job: Job, outlet: Outlet) -> None:
    """Send the loudest sample of each stretch, 0 to 32768, evenly over what was decoded."""
    sound = next((each for each in streams if each.type == "audio"), None)
    if sound is None:
        raise Failed("unsupported")
    for each in container.streams:
        if each.index != sound.index:
            # A film's pictures need not even be read.
            each.discard = Discard.all
    sound.codec_context.thread_count = 1
    peaks = Peaks(max(1, min(job.points, 100_000)))
    seconds = told = 0.0
    for frame in decoded(container, sound, None):
        peaks.add(*_thinned(frame))
        seconds += frame.samples / frame.sample_rate
        if seconds >= _MOST_SECONDS:
            outlet.facts("cut")
            break
        if seconds - told > 60:
            told = seconds
            outlet.facts("decoded", seconds=told)
    values = peaks.finished()
    if not values:
        raise Failed("broken")
    outlet.facts("peaks", seconds=seconds, count=len(values))
    outlet.data(values)


class Peaks:
    """Loudest samples of equal stretches, whose length doubles when there are too many of them."""

    def __init__(self, least: int) -> None:
        self._most = 2 * least
        self._step = 8
        self._values = array.array("H")
        self._loudest = 0.0
        self._counted = 0

    def add(self, samples: array.array[Any], loudest: float) -> None:
        """Take samples in, of which the loudest there can be is given."""
        at = 0
        while at < len(samples):
            piece = samples[at : at + self._step - self._counted]
            highest, lowest = max(piece), min(piece)
            loud = max(highest, -lowest) / loudest
            # A damaged file may hold what is no number at all.
            self._loudest = max(self._loudest, loud if loud <= 1 else 1.0)
            self._counted += len(piece)
            at += len(piece)
            if self._counted == self._step:
                self._end_stretch()

    def finished(self) -> array.array[int]:
        """The peaks, the last of a stretch that may be shorter."""
        if self._counted:
            self._end_stretch()
        return self._values

    def _end_stretch(self) -> None:
        self._values.append(min(_LOUDEST, round(self._loudest * _LOUDEST)))
        self._loudest, self._counted = 0.0, 0
        if len(self._values) >= self._most:
            pairs = zip(self._values[::2], self._values[1::2], strict=True)
            self._values = array.array("H", map(max, pairs))
            self._step *= 2


def _thinned(frame: Any) -> tuple[array.array[Any], float]:
    """Some of a frame's samples, about :data:`_RATE` a second from all channels, and the loudest value.

    Converting the rate properly takes longer than all the decoding, and is not needed to see where
    somebody speaks.
    """
    name = frame.format.name.removesuffix("p")
    if name not in _SAMPLES:
        raise Failed("unsupported")
    code, loudest = _SAMPLES[name]
    step = max(1, round(frame.sample_rate / _RATE))
    channels = frame.layout.nb_channels
    if frame.format.is_planar:
        taken = array.array(code)
        for number, plane in enumerate(frame.planes):
            # Each channel gives its share, at places of its own.
            samples = _read(plane, code, frame.samples)
            taken.extend(samples[number * step :: channels * step])
    else:
        # A step that the channels do not divide walks through all of them.
        stride = step * channels + (1 if channels > 1 else 0)
        taken = _read(frame.planes[0], code, frame.samples * channels)[::stride]
    if code == "B":
        return array.array("h", [value - 128 for value in taken]), loudest
    return taken, loudest


def _read(plane: Any, code: str, count: int) -> array.array[Any]:
    values: array.array[Any] = array.array(code)
    # Behind the last sample there is padding for the processor's sake.
    values.frombytes(memoryview(plane)[: count * values.itemsize])
    return values


def decoded(container: Any, stream: Any, most: int | None) -> Iterator[Any]:
    """Frames of a stream; packets that are damaged are left out."""
    damaged = seen = 0
    packets = container.demux(stream)
    while True:
        try:
            packet = next(packets)
            frames = packet.decode()
        except (StopIteration, EOFError):
            return
        except BROKEN:
            damaged += 1
            if damaged > _MOST_DAMAGED:
                return
            continue
        for frame in frames:
            yield frame
            seen += 1
            if most is not None and seen >= most:
                return


def duration_of(container: Any, streams: list[Any]) -> float:
    """Seconds, by the container or its longest stream; 0 when neither says."""
    said = [float(container.duration) / 1_000_000] if container.duration else []
    said += [float(s.duration * s.time_base) for s in streams if s.duration and s.time_base]
    sound = [each for each in said if math.isfinite(each) and 0 < each < 10**7]
    return round(sound[0], 3) if sound else 0.0


def _upright(frame: Any, stream: Any, longest: int) -> Image.Image:
    """A frame in RGB as a player shows it: stretched and turned as the file says."""
    picture = _flat(frame, longest, stream.sample_aspect_ratio)
    turn = {
        90: Image.Transpose.ROTATE_90, 180: Image.Transpose.ROTATE_180,
        270: Image.Transpose.ROTATE_270,
    }.get(int(frame.rotation) % 360)  # fmt: skip
    return picture.transpose(turn) if turn is not None else picture


def _flat(frame: Any, longest: int, aspect: Any = None) -> Image.Image:
    stretch = float(aspect) if aspect else 1.0
    across = frame.width * (stretch if 0.1 < stretch < 10 else 1.0)
    scale = min(1.0, longest / max(across, frame.height))
    width, height = max(1, round(across * scale)), max(1, round(frame.height * scale))
    small = frame.reformat(width=width, height=height, format="rgb24")
    plane = small.planes[0]
    # Rows are padded for the processor's sake.
    return Image.frombuffer(
        "RGB", (width, height), bytes(plane), "raw", "RGB", plane.line_size, 1
    ).copy()
