"""Time codes in a transcript: which words were said when, and by whom.

They stand in the text itself, as people who transcribe write them: ``[00:12:33]`` or ``[00:12:33.4]`` where
somebody begins to speak, and after it the speaker's name with a colon. An end may follow the beginning,
``[00:12:33.4-00:12:41]``; without one a turn lasts until the next time code. So a transcript is read, printed
and corrected as any other text, and nothing that is said of its times can be lost between two records.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

_TIME = r"(\d{1,4}):([0-5]\d):([0-5]\d)(?:[.,](\d{1,3}))?"

STAMP = re.compile(rf"\[{_TIME}(?:\s?(?:-->|[-–—])\s?{_TIME})?\]", re.ASCII)
"""A time code, with or without an end."""

MOST_SPEAKER = 60
"""Characters of a speaker's name; what is longer before a colon is part of what was said."""

_SPEAKER = re.compile(
    rf"[ \t]*(?P<name>[^\s:.,;!?\[\]()][^:;!?\[\]()\n]{{0,{MOST_SPEAKER - 1}}}):(?=\s|$)"
)
_MOST_WORDS = 4
"""Words of a speaker's name; a sentence with a colon in it has more."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What was said from one time code to the next.

    Attributes:
        start: seconds.
        end: seconds, where the time code gives it; else None, and it lasts until the next begins.
        speaker: as written before the colon, or ``""``. A time code within a line goes on with the speaker
            of the line.
        text: what was said, without time code and speaker.
        first: code point at which the time code begins.
        last: one past the last code point of what was said.
        said: code point at which what was said begins.
    """

    start: float
    end: float | None
    speaker: str
    text: str
    first: int
    last: int
    said: int


def cues(text: str) -> list[Cue]:
    """The cues of a transcript, in the order of the text, which need not be that of time.

    What stands before the first time code is in none of them.
    """
    stamps = list(STAMP.finditer(text))
    found: list[Cue] = []
    speaker = ""
    for number, stamp in enumerate(stamps):
        until = stamps[number + 1].start() if number + 1 < len(stamps) else len(text)
        said = stamp.end()
        before = stamp.start()
        while before > 0 and text[before - 1] in " \t":
            before -= 1
        if before == 0 or text[before - 1] == "\n":
            speaker = ""
        named = _SPEAKER.match(text, said, until)
        if named is not None and len(named["name"].split()) <= _MOST_WORDS:
            speaker, said = named["name"].strip(), named.end()
        while said < until and text[said].isspace():
            said += 1
        last = until
        while last > said and text[last - 1].isspace():
            last -= 1
        start, end = seconds_of(stamp), None
        if stamp.group(5) is not None:
            end = _seconds(stamp.groups()[4:])
        found.append(
            Cue(start, end, speaker, text[said:last], stamp.start(), max(last, said), said)
        )
    return found


class Timed:
    """A transcript with its cues at hand: for a player that asks several times a second.

    Attributes:
        cues: in the order of the text.
    """

    def __init__(self, text: str) -> None:
        self.cues: Sequence[Cue] = tuple(cues(text))
        self._firsts = [cue.first for cue in self.cues]
        self._order = sorted(range(len(self.cues)), key=lambda n: (self.cues[n].start, n))
        self._starts = [self.cues[n].start for n in self._order]
        # The latest written end of what began so far: the search back for what still lasts stops there.
        ends = (self.cues[n].end or 0.0 for n in self._order)
        self._latest = list(accumulate(ends, max))

    def at(self, seconds: float) -> Cue | None:
        """What is being said at a time: of several at once, what began last; None in between."""
        place = bisect_right(self._starts, seconds) - 1
        if place >= 0 and (cue := self.cues[self._order[place]]).end is None:
            return cue
        # Of what began before, only that can last still whose end is written.
        while place >= 0 and self._latest[place] > seconds:
            cue = self.cues[self._order[place]]
            if cue.end is not None and seconds < cue.end:
                return cue
            place -= 1
        return None

    def holding(self, position: int) -> Cue | None:
        """The cue in which a code point stands; None before the first time code."""
        place = bisect_right(self._firsts, position) - 1
        return self.cues[place] if place >= 0 else None

    def until(self, cue: Cue, length: float | None = None) -> float | None:
        """Seconds at which a cue ends: as written, or when the next one begins.

        Args:
            cue: one of :attr:`cues`.
            length: seconds of the recording, for the last one.
        """
        if cue.end is not None and cue.end > cue.start:
            return cue.end
        place = bisect_right(self._starts, cue.start)
        if place < len(self._starts):
            return self._starts[place]
        return length if length is not None and length > cue.start else None

    def stretch(self, first: int, last: int) -> tuple[float, float] | None:
        """When the words between two code points were said, from the time codes around them.

        Returns:
            Seconds from and to, as narrow as the time codes tell; None where they do not tell.
        """
        begins, ends = self.holding(first), self.holding(max(first, last - 1))
        if begins is None or ends is None:
            return None
        until = self.until(ends)
        start = min(begins.start, ends.start)
        return start, max(start, until if until is not None else ends.start)


def at(text: str, seconds: float) -> Cue | None:
    """What a transcript says at a time; None where it says nothing."""
    return Timed(text).at(seconds)


def seconds_at(text: str, position: int) -> float | None:
    """The time code that a code point of a transcript stands under, in seconds; None before the first."""
    cue = Timed(text).holding(position)
    return None if cue is None else cue.start


def stretch(text: str, first: int, last: int) -> tuple[float, float] | None:
    """When the words between two code points were said; see :meth:`Timed.stretch`."""
    return Timed(text).stretch(first, last)


def seconds_of(stamp: re.Match[str]) -> float:
    """The beginning that a match of :data:`STAMP` says, in seconds."""
    return _seconds(stamp.groups()[:4])


def clock(seconds: float) -> str:
    """A time as it is written in a time code: ``00:12:33``, or ``00:12:33.4`` with what there is below it."""
    whole = max(0, round(seconds * 1000))
    below = f".{whole % 1000:03}".rstrip("0").rstrip(".")
    return f"{whole // 3_600_000:02}:{whole // 60_000 % 60:02}:{whole // 1000 % 60:02}{below}"


def written(said: Sequence[tuple[float, float | None, str, str]]) -> str:
    """A transcript from what was said: a line for each turn, with its time code and its speaker.

    Ends are written only where the next turn does not begin at the same moment. Words that look like a
    time code do not become one.

    Args:
        said: start and end in seconds, speaker and words, in the order of the transcript.
    """
    lines = []
    for number, (start, end, speaker, words) in enumerate(said):
        following = said[number + 1][0] if number + 1 < len(said) else None
        ends = end is not None and round(end * 1000) > round(start * 1000)
        code = clock(start)
        if ends and end is not None and (following is None or clock(following) != clock(end)):
            code = f"{code}-{clock(end)}"
        name = speaker_name(speaker)
        inner = "\n".join(filter(None, (line.strip() for line in words.splitlines())))
        tame = STAMP.sub(lambda found: f"({found[0][1:-1]})", inner)
        lines.append(f"[{code}] {name + ': ' if name else ''}{tame}".rstrip())
    return "\n".join(lines) + ("\n" if lines else "")


def speaker_name(name: str) -> str:
    """A name as it can stand before a colon, and be found again there."""
    plain = " ".join(re.sub(r"[:;!?\[\]()\n]", " ", name).split()).strip(".,")
    return " ".join(plain.split()[:_MOST_WORDS])[:MOST_SPEAKER].strip()


def _seconds(groups: Sequence[str | None]) -> float:
    hours, minutes, seconds, below = groups
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return (whole * 1000 + int((below or "0").ljust(3, "0"))) / 1000
