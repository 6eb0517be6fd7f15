"""Subtitles of a file, read in the sandboxed worker."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass

from app.errors import Unreadable
from app.intake import wire
from app.intake.layout import clean_text
from app.intake.process import Worker

FORMATS = ("srt", "vtt", "eaf")
LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is given to the worker."""

_MOST_CUES = 200_000
_MOST_TEXT = 64 * 1024 * 1024
_LATEST = 10_000 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class ReadCue:
    """What a file says was said.

    Attributes:
        start: milliseconds.
        end: milliseconds, or None.
        speaker: a name, or ``""``.
        words: NFC, without styling; lines as in the file.
    """

    start: int
    end: int | None
    speaker: str
    words: str


@dataclass(frozen=True, slots=True)
class ReadSubtitles:
    """What a file gave.

    Attributes:
        name: one of :data:`FORMATS`, as its bytes say.
        cues: in the order of the file; of ELAN in the order of time.
        tiers_left: tiers of ELAN that hang on others, and were not taken.
    """

    name: str
    cues: tuple[ReadCue, ...]
    tiers_left: int = 0


def read_subtitles(data: bytes) -> ReadSubtitles:
    """Read a file of subtitles.

    Raises:
        Unreadable: it is damaged, too large, or the reader failed.
    """
    if len(data) > LARGEST:
        raise Unreadable(wire.REASONS["too-big"])
    job = {"do": "extract", "reader": "subtitle", "media_type": "text/plain", "password": None}
    cues: list[ReadCue] = []
    name, left, size = "", 0, 0
    with Worker(io.BytesIO(data), len(data), job) as worker:
        for kind, payload in worker.frames():
            size += len(payload)
            if kind != wire.FACTS or size > 2 * _MOST_TEXT:
                raise Unreadable(wire.REASONS["failed"])
            try:
                untrusted = json.loads(payload)
                if untrusted["is"] == "cues":
                    cues += [_cue(each) for each in untrusted["cues"]]
                elif untrusted["is"] == "format":
                    name, left = str(untrusted["name"]), int(untrusted["tiers_left"])
            except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
                raise Unreadable(wire.REASONS["failed"]) from None
            if len(cues) > _MOST_CUES:
                raise Unreadable(wire.REASONS["too-big"])
    if name not in FORMATS or not 0 <= left <= _MOST_CUES:
        raise Unreadable(wire.REASONS["failed"])
    return ReadSubtitles(name, tuple(cues), left)


def _cue(untrusted: object) -> ReadCue:
    if not isinstance(untrusted, list):
        raise TypeError("cue")
    start, end, speaker, words = untrusted
    for time in (start, end):
        if not isinstance(time, int) or isinstance(time, bool) or not -1 <= time <= _LATEST:
            raise ValueError("time")
    if start < 0:
        raise ValueError("time")
    return ReadCue(
        start=start,
        end=end if end > start else None,
        speaker=" ".join(clean_text(str(speaker)).split()),
        words=clean_text(str(words)),
    )
