"""Hidden stretches of sound: which they are, and what stands in their place.

Nothing of what was said may be left, so a stretch becomes one constant: a tone or silence, cut hard.
A fade would carry some of it, and a change of pitch can be undone.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from app.records.marks import Mark
from app.records.recordings import SOUND_RATE

Samples = np.ndarray[Any, np.dtype[np.int16]]
"""Samples by channels."""

GROWN = 0.1
"""Seconds by which every hidden stretch grows at both ends, at least."""

_STEP = 10
"""Hidden stretches begin and end on tenths of a second: nobody learns the length of a name."""

_LOSSLESS = ("pcm_", "flac", "alac", "wavpack", "adpcm_")
_PREDICTING = ("opus", "libopus", "amrnb", "amrwb", "amr_nb", "amr_wb", "speex", "gsm")
_WINDOW = 4_096
"""Samples that one coefficient of a transform codec may reach over: two frames of HE-AAC."""

_MEMORY = 0.5
"""Seconds after which decoders that predict from what came before agree again, measured for Opus."""

_TONE_HZ = 1_000
_PERIOD = SOUND_RATE // _TONE_HZ
_LOUD = 3_276
"""Peak of the tone, of 32,768: 20 dB below full scale."""

_WAVE = np.round(_LOUD * np.sin(2 * np.pi * np.arange(_PERIOD) / _PERIOD)).astype(np.int16)


def reach_of(codec: str, rate: int) -> tuple[float, float]:
    """How far a word reaches in sound kept by a codec: seconds before it begins, and after it ends.

    What is decoded around a word depends on it: by a few milliseconds in samples, by the length of a
    window in MP3 and AAC, by what is predicted in Opus and telephone codecs. It may depend on it for
    longer, by what the encoder spent on the word (see README): no stretch undoes that.

    Args:
        codec: FFmpeg's name; an unknown one is taken for the worst.
        rate: samples a second of the original.
    """
    if codec.startswith(_LOSSLESS):
        return GROWN, GROWN
    if codec in _PREDICTING:
        return GROWN, _MEMORY
    window = max(GROWN, _WINDOW / rate) if rate else _MEMORY
    if codec.startswith(("mp", "aac")):
        return window, window
    return max(2 * window, _MEMORY), max(2 * window, _MEMORY)


def is_heard(mark: Mark) -> bool:
    """Whether a mark is on sound: it has a time and no box."""
    timed = mark.time_start is not None or mark.time_end is not None
    return timed and not mark.box and not mark.track


def spans_of(
    marks: Iterable[Mark], reach: tuple[float, float] = (GROWN, GROWN)
) -> tuple[tuple[float, float], ...]:
    """The stretches that marks hide: grown by the reach, then outward to tenths of a second, joined.

    Args:
        marks: of a recording; those that are not on sound are passed over. A time without an end
            reaches to the end, one without a beginning to the beginning.
        reach: of :func:`reach_of`.

    Returns:
        Seconds from and to, in order; the last end may be infinite.
    """
    grown = []
    for mark in marks:
        if not is_heard(mark):
            continue
        first = max(0.0, (mark.time_start or 0.0) - max(GROWN, reach[0]))
        last = math.inf if mark.time_end is None else mark.time_end + max(GROWN, reach[1])
        grown.append((_down(first), _up(last)))
    joined: list[tuple[float, float]] = []
    for first, last in sorted(grown):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return tuple(joined)


def burn(samples: Samples, first: int, spans: Sequence[tuple[float, float]], kind: str) -> Samples:
    """Put tone or silence over hidden stretches.

    Args:
        samples: a block of a recording at :data:`SOUND_RATE`; not changed.
        first: number of its first sample in the recording.
        spans: seconds from and to.
        kind: ``tone`` or ``silence``.

    Returns:
        The block as it may leave.
    """
    burnt = samples.copy()
    for start, end in spans:
        low = max(0, round(start * SOUND_RATE) - first)
        high = len(burnt) if math.isinf(end) else min(len(burnt), round(end * SOUND_RATE) - first)
        if low < high:
            burnt[low:high] = constant(first + low, high - low, kind)[:, None]
    return burnt


def constant(first: int, count: int, kind: str) -> np.ndarray[Any, np.dtype[np.int16]]:
    """What stands for hidden samples: it depends on where they are, on nothing else."""
    if kind == "silence":
        return np.zeros(count, np.int16)
    return np.resize(np.roll(_WAVE, -(first % _PERIOD)), count)


def _down(seconds: float) -> float:
    # Sums of decimals are off by less than a microsecond, which must not cost a tenth of a second.
    return math.floor(round(seconds * _STEP, 5)) / _STEP


def _up(seconds: float) -> float:
    return seconds if math.isinf(seconds) else math.ceil(round(seconds * _STEP, 5)) / _STEP
