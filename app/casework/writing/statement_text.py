"""The text of a statement: numbered paragraphs, one a line, and what they are begun with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.records.text import nfc

TAKEN_OUT = "—"
"""What stands in a paragraph whose words were taken out: its number stays."""

_NUMBERED = re.compile(r"\s*(\d{1,4})\.(?:\s+|$)(.*)")
_STAMP = re.compile(r"\s*\[\d+:[0-5]\d:[0-5]\d(?:\.\d+)?\]\s*")
_SPEAKER = re.compile(r"([^\W\d_][^:\n.!?]{0,39}):\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a statement.

    Attributes:
        number: from 1.
        text: its words, on one line.
        start: code points of its words in the text.
        end: one past the last.
    """

    number: int
    text: str
    start: int
    end: int


def numbered(text: str) -> list[Paragraph]:
    """The paragraphs of a text: as they are numbered in it, else each line that says something.

    A line belongs to the paragraph before it unless it begins with the number that is next, so that
    ``2022. I was ...`` begins nothing.
    """
    found: list[Paragraph] = []
    lines = [(start, line) for start, line in _lines(text) if line.strip()]
    first = _NUMBERED.match(lines[0][1]) if lines else None
    by_number = first is not None and first[1] == "1"
    for start, line in lines:
        place = start + len(line) - len(line.lstrip())
        end = start + len(line.rstrip())
        begun = _NUMBERED.match(line) if by_number else None
        if begun is not None and int(begun[1]) == len(found) + 1:
            place = min(start + begun.start(2), end)
            found.append(Paragraph(len(found) + 1, text[place:end], place, end))
        elif by_number:
            before = found[-1]
            words = f"{before.text} {line.strip()}" if before.text else line.strip()
            found[-1] = replace(before, text=words, end=end)
        else:
            found.append(Paragraph(len(found) + 1, line.strip(), place, end))
    return found


def written(paragraphs: Sequence[str]) -> str:
    """Paragraphs as the text of a statement: ``1. ...``, an empty line, ``2. ...``."""
    return "\n\n".join(
        f"{number}. {' '.join(nfc(words).split()) or TAKEN_OUT}"
        for number, words in enumerate(paragraphs, 1)
    )


def said_in(text: str, speaker: str = "") -> list[str]:
    """The paragraphs of a transcript or of notes, without time codes and names of speakers.

    Args:
        text: one turn or paragraph a line.
        speaker: only what is said after this name; ``""`` for everybody.
    """
    found = []
    current = ""
    for _start, line in _lines(text):
        words = _STAMP.sub(" ", line).strip()
        named = _SPEAKER.match(words)
        if named is not None:
            current, words = named[1].strip(), words[named.end() :]
        if words and (not speaker or current.casefold() == speaker.casefold()):
            found.append(words)
    return found


def speakers(text: str) -> list[str]:
    """Who speaks in a transcript, in the order in which they begin to; none where only one is named once."""
    counted: dict[str, int] = {}
    for _start, line in _lines(text):
        named = _SPEAKER.match(_STAMP.sub(" ", line).strip())
        if named is not None:
            name = named[1].strip()
            counted[name] = counted.get(name, 0) + 1
    return [name for name, times in counted.items() if times > 1]


def _lines(text: str) -> list[tuple[int, str]]:
    found = []
    start = 0
    for line in text.split("\n"):
        found.append((start, line))
        start += len(line) + 1
    return found
