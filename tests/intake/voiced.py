"""Sound that is speech to whoever knows speech: vowels with breath between them. And sound that is none."""

from __future__ import annotations

from typing import Any

import numpy as np

RATE = 16_000

Samples = np.ndarray[Any, np.dtype[np.int16]]

_VOWELS = (
    ((700, 110, 1.0), (1200, 120, 0.6), (2600, 160, 0.25)),
    ((300, 60, 1.0), (2300, 150, 0.5), (3000, 160, 0.3)),
    ((500, 80, 1.0), (900, 90, 0.6), (2500, 150, 0.1)),
    ((450, 80, 1.0), (1900, 140, 0.5), (2600, 150, 0.25)),
)
"""Formants: hertz, width, strength."""


def spoken(seconds: float) -> Samples:
    """Syllables."""
    rng = np.random.default_rng(0)
    parts: list[Any] = []
    while sum(map(len, parts)) < seconds * RATE:
        parts.append(_vowel(110 + 15 * np.sin(len(parts)), _VOWELS[len(parts) // 2 % 4]))
        parts.append(rng.standard_normal(800) * 0.25 * np.hanning(800))
    sound = np.concatenate(parts)[: int(seconds * RATE)]
    return (sound / np.abs(sound).max() * 9_000).astype(np.int16)


def noise(seconds: float, loud: float = 2_000) -> Samples:
    """Wind, near enough."""
    rng = np.random.default_rng(1)
    return (rng.standard_normal(int(seconds * RATE)) * loud).clip(-32_000, 32_000).astype(np.int16)


def silence(seconds: float) -> Samples:
    """Nothing."""
    return np.zeros(int(seconds * RATE), np.int16)


def _vowel(pitch: float, formants: tuple[tuple[float, float, float], ...]) -> Any:
    at = np.arange(int(0.16 * RATE)) / RATE
    turn = 2 * np.pi * np.cumsum(pitch * (1 + 0.02 * np.sin(2 * np.pi * 5 * at))) / RATE
    sound = np.zeros_like(at)
    for number in range(1, int(4_000 / pitch)):
        height = number * pitch
        loud = sum(np.exp(-(((height - each) / wide) ** 2)) * high for each, wide, high in formants)
        sound += loud * np.sin(number * turn)
    return sound * np.minimum(1, np.minimum(at, 0.16 - at) / 0.03)
