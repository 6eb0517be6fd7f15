"""A recording on its way from decoding to leaving: its shape, its sound, its pictures, its masks."""

from __future__ import annotations

from dataclasses import dataclass

SOUND_RATE = 48_000
"""Samples a second of all sound that is decoded to be redacted."""

LONGEST_SIDE = 1_280
"""Pixels along the longer side of a redacted film, at most."""

FASTEST = 30
"""Pictures a second of a redacted film, at most."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a recording is decoded to.

    Attributes:
        duration: seconds by the container; 0.0 when it does not say.
        channels: of sound: 0 (none), 1 or 2.
        sound_codec: FFmpeg's name of what the sound was kept in; ``""`` without sound.
        sound_rate: samples a second of the original.
        width: pixels of a decoded picture, even; 0 without pictures.
        height: likewise.
        shown_width: pixels of the picture as a player shows it: upright, its aspect set right.
            Boxes of marks are counted in these.
        shown_height: likewise.
        fps: pictures a second, 1 to :data:`FASTEST`, constant; 0 without pictures.
    """

    duration: float
    channels: int
    sound_codec: str
    sound_rate: int
    width: int
    height: int
    shown_width: int
    shown_height: int
    fps: int


@dataclass(frozen=True, slots=True)
class Sound:
    """A stretch of sound that follows what came before.

    Attributes:
        samples: signed 16 bits in this machine's byte order, channels interleaved.
    """

    samples: bytes


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and how long it stands.

    Attributes:
        first: number of the first output picture that shows it, from 0; they have no gaps.
        count: how many show it.
        at: seconds at which the original shows it.
        planes: Y, U and V, one after the other, 4:2:0, BT.709, 16 to 235.
    """

    first: int
    count: int
    at: float
    planes: bytes


@dataclass(frozen=True, slots=True)
class FilmMask:
    """What is masked in a film.

    Attributes:
        keys: seconds, x0, y0, x1, y1 of each key frame, in order of time; pixels as shown.
        begins: seconds from which it holds.
        ends: seconds until which it holds; infinite for the whole film.
    """

    keys: tuple[tuple[float, float, float, float, float], ...]
    begins: float
    ends: float


@dataclass(frozen=True, slots=True)
class Redaction:
    """What must be hidden in a redacted recording, as the proof demands it of the finished file.

    Attributes:
        file: path in the bundle.
        sound: ``tone`` or ``silence``.
        spans: seconds from and to, of which nothing may be heard.
        masks: what may not be seen.
        shown_width: pixels that the masks are counted in.
        shown_height: likewise.
    """

    file: str
    sound: str
    spans: tuple[tuple[float, float], ...]
    masks: tuple[FilmMask, ...]
    shown_width: int
    shown_height: int
