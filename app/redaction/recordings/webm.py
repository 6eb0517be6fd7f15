"""Writing a redacted recording: WebM with VP9 and Opus, and the same bytes for the same input.

One encoder thread, no look at the clock, no random number, no tag: what comes out depends on the
samples and pixels that go in, and they were burnt before.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from types import TracebackType
from typing import Any, Protocol

import av
import numpy as np

from app.errors import Refused
from app.records.recordings import SOUND_RATE, Shape
from app.redaction.recordings.film import Plane
from app.redaction.recordings.sound import Samples

_MUXER = {"fflags": "+bitexact", "write_crc32": "0"}
_SOUND = {"application": "audio", "vbr": "on", "frame_duration": "20", "flags": "+bitexact"}
_SOUND_BITS = {1: 64_000, 2: 96_000}
_FILM = {
    "deadline": "realtime", "cpu-used": "8", "crf": "32", "b": "0", "lag-in-frames": "0",
    "row-mt": "0", "tile-columns": "0", "flags": "+bitexact", "colorspace": "bt709",
    "color_range": "tv", "color_primaries": "bt709", "color_trc": "bt709",
}  # fmt: skip
_KEY_EVERY = 5
"""Seconds between key frames: a player reaches every moment by decoding five seconds."""

_FRAME = SOUND_RATE // 50
"""Samples of one packet of Opus."""


class Sink(Protocol):
    """Where a file is written: its size and lengths are put in at the end, so it can seek."""

    def write(self, data: bytes, /) -> int:
        """Write at the position."""

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Move."""

    def tell(self) -> int:
        """The position."""


class Writer:
    """One WebM file; a context manager that gives up an unfinished one."""

    def __init__(self, sink: Sink, shape: Shape) -> None:
        """Begin the file.

        Args:
            sink: takes the bytes.
            shape: of what will be written.

        Raises:
            Refused: the encoders are missing.
        """
        self._shape = shape
        self._left = np.zeros((0, shape.channels), np.int16)
        self._written = 0
        self._film: Any = None
        self._sound: Any = None
        try:
            self._container: Any = av.open(sink, "w", format="webm", options=_MUXER)
            if shape.fps:
                self._film = self._container.add_stream(
                    "libvpx-vp9", rate=shape.fps, options=dict(_FILM)
                )
                self._film.width, self._film.height = shape.width, shape.height
                self._film.pix_fmt = "yuv420p"
                self._film.time_base = Fraction(1, shape.fps)
                self._film.gop_size = _KEY_EVERY * shape.fps
                self._film.codec_context.thread_count = 1
            if shape.channels:
                self._sound = self._container.add_stream(
                    "libopus", rate=SOUND_RATE, options=dict(_SOUND)
                )
                self._sound.layout = "mono" if shape.channels == 1 else "stereo"
                self._sound.format = "s16"
                self._sound.bit_rate = _SOUND_BITS[shape.channels]
                self._sound.time_base = Fraction(1, SOUND_RATE)
        except (av.FFmpegError, ValueError) as error:
            raise Refused("This installation cannot write redacted recordings.") from error

    def __enter__(self) -> Writer:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None:
            self._finish()
        self._container.close()

    def sound(self, samples: Samples) -> None:
        """Write samples that follow those before."""
        self._left = np.concatenate((self._left, samples))
        whole = len(self._left) // _FRAME * _FRAME
        for start in range(0, whole, _FRAME):
            self._packet(self._left[start : start + _FRAME])
        self._left = self._left[whole:]

    def picture(self, number: int, planes: Sequence[Plane]) -> None:
        """Write one picture.

        Args:
            number: counted from 0, without gaps.
            planes: Y, U and V.
        """
        shape = self._shape
        flat = np.concatenate([plane.ravel() for plane in planes])
        frame: Any = av.VideoFrame.from_ndarray(
            flat.reshape(shape.height * 3 // 2, shape.width), format="yuv420p"
        )
        frame.pts, frame.time_base = number, Fraction(1, shape.fps)
        self._encode(self._film, frame)

    def _packet(self, samples: Samples) -> None:
        layout = "mono" if self._shape.channels == 1 else "stereo"
        flat = np.ascontiguousarray(samples).reshape(1, -1)
        frame: Any = av.AudioFrame.from_ndarray(flat, format="s16", layout=layout)
        frame.sample_rate = SOUND_RATE
        frame.pts, frame.time_base = self._written, Fraction(1, SOUND_RATE)
        self._written += len(samples)
        self._encode(self._sound, frame)

    def _finish(self) -> None:
        if self._sound is not None:
            if len(self._left):
                self._packet(self._left)
            self._encode(self._sound, None)
        if self._film is not None:
            self._encode(self._film, None)

    def _encode(self, stream: Any, frame: Any) -> None:
        try:
            self._container.mux(stream.encode(frame))
        except av.FFmpegError as error:
            raise Refused("This installation cannot write redacted recordings.") from error
