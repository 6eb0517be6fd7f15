"""What changed between two texts, word by word: inserted, deleted, replaced, moved.

Words are compared, not white space; a paragraph break counts as a word. See
:mod:`app.casework.writing.word_matching` for how long texts are compared in little time.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from app.casework.writing.word_matching import Block, Words, between

Kind = Literal["inserted", "deleted", "replaced", "moved"]
_WORD = re.compile(r"\w")
_MOVED = 5
"""Words from which on a stretch that went and came again was moved; fewer are a coincidence."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference, in code points; a stretch of no length is where the other text has something.

    Attributes:
        kind: ``inserted``, ``deleted``, ``replaced`` or ``moved``.
        start: in the one text.
        end: in the one text.
        other_start: in the other.
        other_end: in the other.
        words: how many words it is about; 0 for punctuation and paragraph breaks.
    """

    kind: Kind
    start: int
    end: int
    other_start: int
    other_end: int
    words: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts compared.

    Attributes:
        changes: in the order of the one text.
        words: how many words were changed, moved ones not counted.
        moved: how many were moved.
        paragraphs: in how many paragraphs something changed.
        lines: a line of the one and the line of the other that says the same, both from 0 and rising;
            by these two views are scrolled in step.
    """

    changes: tuple[Change, ...]
    words: int
    moved: int
    paragraphs: int
    lines: tuple[tuple[int, int], ...]

    @property
    def same(self) -> bool:
        """Whether the texts have the same words in the same paragraphs."""
        return not self.changes


def compare(one: str, other: str) -> list[Change]:
    """What has to be done to one text to have the other, in the order of the one."""
    return list(comparison(one, other).changes)


def comparison(one: str, other: str) -> Comparison:
    """Compare two texts, with what is said of it and what is needed to show them beside each other."""
    known: dict[str, int] = {}
    ours, theirs = Words(one, known), Words(other, known)
    equal, gaps = between(ours, theirs)
    changes = sorted(_changes(gaps, ours, theirs), key=lambda each: (each.start, each.other_start))
    return Comparison(
        changes=tuple(changes),
        words=sum(each.words for each in changes if each.kind != "moved"),
        moved=sum(each.words for each in changes if each.kind == "moved"),
        paragraphs=_paragraphs(changes, ours, theirs),
        lines=tuple(_lines(equal, ours, theirs)),
    )


def _changes(gaps: Sequence[Block], ours: Words, theirs: Words) -> Iterator[Change]:
    moved = _moves(gaps, ours, theirs)
    gone = sorted((first, last) for first, last, _, _ in moved)
    come = sorted((first, last) for _, _, first, last in moved)
    for first, last, other_first, other_last in moved:
        words = ours.count(first, last)
        yield Change(
            "moved", *ours.span(first, last), *theirs.span(other_first, other_last), words=words
        )
    for first, last, other_first, other_last in gaps:
        here = _left(first, last, gone, ours)
        there = _left(other_first, other_last, come, theirs)
        if len(here) == len(there) == 1:
            yield _change(here[0], there[0], ours, theirs)
            continue
        for stretch in here:
            yield _change(stretch, (other_first, other_first), ours, theirs)
        for stretch in there:
            yield _change((last, last), stretch, ours, theirs)


def _change(here: tuple[int, int], there: tuple[int, int], ours: Words, theirs: Words) -> Change:
    kind: Kind = "replaced"
    if here[0] == here[1]:
        kind = "inserted"
    elif there[0] == there[1]:
        kind = "deleted"
    words = max(ours.count(*here), theirs.count(*there))
    return Change(kind, *ours.span(*here), *theirs.span(*there), words=words)


def _left(
    first: int, last: int, moved: Sequence[tuple[int, int]], words: Words
) -> list[tuple[int, int]]:
    """What is left of a stretch without what was moved, and without the breaks that moved with it."""
    found = list(_without(first, last, moved))
    if found == [(first, last)]:
        return found
    return [
        (start, end)
        for start, end in found
        if any(code != words.newline for code in words.codes[start:end])
    ]


def _without(first: int, last: int, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is left of a stretch without those that lie in it."""
    at = first
    for start, end in taken[bisect_left(taken, (first, first)) :]:
        if start >= last:
            break
        if start > at:
            yield at, start
        at = end
    if at < last:
        yield at, last


def _moves(gaps: Sequence[Block], ours: Words, theirs: Words) -> list[Block]:
    """Paragraphs, or whole stretches, that went at one place and came at another."""
    gone: dict[tuple[int, ...], list[tuple[int, int]]] = {}
    for first, last, _, _ in gaps:
        for stretch in _pieces(first, last, ours):
            gone.setdefault(tuple(ours.codes[slice(*stretch)]), []).append(stretch)
    found = []
    for _, _, first, last in gaps:
        for start, end in _pieces(first, last, theirs):
            same = gone.get(tuple(theirs.codes[start:end]))
            if same:
                found.append((*same.pop(0), start, end))
    return sorted(found)


def _pieces(first: int, last: int, words: Words) -> Iterator[tuple[int, int]]:
    at = first
    for place in range(first, last + 1):
        if place == last or words.codes[place] == words.newline:
            if words.count(at, place) >= _MOVED:
                yield at, place
            at = place + 1


def _paragraphs(changes: Sequence[Change], ours: Words, theirs: Words) -> int:
    touched = set()
    for change in changes:
        if change.start < change.end:
            begin, end = ours.line(change.start), ours.line(change.end - 1)
            touched |= {("one", at) for at in range(begin, end + 1) if _has_words(ours, at)}
        else:
            begin, end = theirs.line(change.other_start), theirs.line(change.other_end - 1)
            own = ours.line(change.start)
            inside = begin == end and change.start > 0
            more = {("other", at) for at in range(begin, end + 1) if _has_words(theirs, at)}
            touched |= {("one", own)} if inside and _joins(change, theirs) else more
    return len(touched)


def _joins(change: Change, theirs: Words) -> bool:
    """Whether what was inserted stands in a paragraph that has other words, too."""
    line = theirs.line(change.other_start)
    begin = theirs.breaks[line - 1] + 1 if line else 0
    end = theirs.breaks[line] if line < len(theirs.breaks) else len(theirs.text)
    rest = theirs.text[begin : change.other_start] + theirs.text[change.other_end : end]
    return _WORD.search(rest) is not None


def _has_words(words: Words, line: int) -> bool:
    begin = words.breaks[line - 1] + 1 if line else 0
    end = words.breaks[line] if line < len(words.breaks) else len(words.text)
    return not words.text[begin:end].isspace() and begin < end


def _lines(equal: Sequence[Block], ours: Words, theirs: Words) -> Iterator[tuple[int, int]]:
    before = (-1, -1)
    for first, last, other_first, _ in equal:
        at = first
        while at < last:
            mine = ours.line(ours.starts[at])
            yours = theirs.line(theirs.starts[other_first + at - first])
            if mine > before[0] and yours >= before[1] and ours.codes[at] != ours.newline:
                before = (mine, yours)
                yield before
            # On to the first word of the next line: it begins behind the next break.
            stop = ours.breaks[mine] if mine < len(ours.breaks) else len(ours.text)
            at = max(at + 1, bisect_right(ours.starts, stop))
