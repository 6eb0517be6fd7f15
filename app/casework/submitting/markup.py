"""The text of a block: words, footnotes (``[^key]``) and people (``[[person id]]``).

Everything here works on code points of the text as it is stored; the runs of a text, joined, are the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

TEXT, NOTE, PERSON = "text", "note", "person"
"""Kinds of a :class:`Run`."""

KEY = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,39}")
"""What the key of a footnote looks like."""

_ANCHOR = re.compile(
    r"\[\^(?P<note>[0-9A-Za-z][0-9A-Za-z_-]{0,39})\]"
    r"|\[\[(?P<person>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\]\]"
)

# A mark that ends a sentence, what closes behind it, and the footnotes that stand on it.
_NOTES = r"(?:\[\^[0-9A-Za-z][0-9A-Za-z_-]{0,39}\])*"
_STOP = re.compile(rf"[.!?\u2026\u3002\u061f\u06d4]+[\"'\u2019\u201d\u00bb)\]]*{_NOTES}(?=\s|$)|\n")

_BEFORE_STOP = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")

# After these a full stop ends no sentence. "г." and "гг." do end many: the next word decides for them.
_SHORT = (
    "art arts para paras no nos ex exs fig figs p pp v vs cf mr mrs ms dr prof st e.g i.e sec ch vol ed "
    "rev doc docs ann approx op cit et al ст ч п пп пункт подп абз стр с см ср им д т.е т.д т.п т напр ул "
    "рис прил проф тыс млн млрд руб тг б"
)
_ABBREVIATED = frozenset(_SHORT.split())
_OPENS = "\"'\u2018\u201c\u00ab(\u2013\u2014- \t\u00a0"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a text.

    Attributes:
        kind: :data:`TEXT`, :data:`NOTE` or :data:`PERSON`.
        text: the words, the key of the footnote, or the id of the person.
        start: where it begins in the text.
        end: where it ends there, anchor and all.
    """

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text, with the footnotes that stand in it and behind its full stop.

    Attributes:
        start: where it begins in the text.
        end: where it ends there, its footnotes and all.
        text: its words without footnotes; people as they are anchored (``[[id]]``).
        keys: of its footnotes, in order.
    """

    start: int
    end: int
    text: str
    keys: tuple[str, ...]


def parse(text: str) -> list[Run]:
    """The runs of a text in order; an empty text has none."""
    runs: list[Run] = []
    at = 0
    for found in _ANCHOR.finditer(text):
        if found.start() > at:
            runs.append(Run(TEXT, text[at : found.start()], at, found.start()))
        kind = NOTE if found["note"] is not None else PERSON
        runs.append(Run(kind, found[found.lastgroup or 0], found.start(), found.end()))
        at = found.end()
    if at < len(text):
        runs.append(Run(TEXT, text[at:], at, len(text)))
    return runs


def note(key: str) -> str:
    """The anchor of a footnote."""
    return f"[^{key}]"


def person(person_id: str) -> str:
    """The anchor of a person."""
    return f"[[{person_id}]]"


def keys(text: str) -> tuple[str, ...]:
    """The keys of a text's footnotes in order; one that stands twice is named twice."""
    return tuple(run.text for run in parse(text) if run.kind == NOTE)


def people(text: str) -> tuple[str, ...]:
    """The ids of the people that a text names, each once, in order."""
    return tuple(dict.fromkeys(run.text for run in parse(text) if run.kind == PERSON))


def plain(text: str, name: Callable[[str], str] | None = None) -> str:
    """The words of a text without its footnotes.

    Args:
        text: with anchors.
        name: what a person is called; None leaves their anchors as they are.
    """
    return "".join(
        name(run.text) if run.kind == PERSON and name else text[run.start : run.end]
        for run in parse(text)
        if run.kind != NOTE
    )


def words(text: str, name: Callable[[str], str] | None = None) -> int:
    """How many words a text has: what stands between white space; a footnote's number is none."""
    return sum(any(character.isalnum() for character in each) for each in plain(text, name).split())


def renamed(text: str, names: Mapping[str, str]) -> str:
    """The text with other keys for its footnotes; those that are not named stay."""
    return "".join(
        note(names.get(run.text, run.text)) if run.kind == NOTE else text[run.start : run.end]
        for run in parse(text)
    )


def without(text: str, gone: frozenset[str] | set[str]) -> str:
    """The text without the footnotes that have these keys."""
    return "".join(
        text[run.start : run.end] for run in parse(text) if run.kind != NOTE or run.text not in gone
    )


def outside(text: str, at: int) -> int:
    """The place nearest before a place of the text that is in no anchor."""
    at = max(0, min(at, len(text)))
    for found in _ANCHOR.finditer(text):
        if found.start() < at < found.end():
            return found.start()
    return at


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text in order.

    Every footnote is in one of them: one that stands behind the full stop belongs to the sentence that it
    ends, also with a space between. A line break ends a sentence; the full stop of an abbreviation, an
    initial or a number does not, nor one before a small letter.
    """
    found = []
    for start, end in _spans(text):
        piece = text[start:end]
        found.append(Sentence(start, end, " ".join(plain(piece).split()), keys(piece)))
    return found


def _spans(text: str) -> Iterator[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    begin = 0
    for stop in _STOP.finditer(text):
        if text[stop.start()] != "\n" and not _ends(text, stop):
            continue
        spans.append((begin, stop.end()))
        begin = stop.end()
    spans.append((begin, len(text)))
    held: tuple[int, int] | None = None
    for start, end in spans:
        start, end = _trimmed(text, start, end)
        if start == end:
            continue
        if held is not None and not plain(text[start:end]).strip():
            # Footnotes alone, behind a space: they are those of the sentence before.
            held = held[0], end
            continue
        if held is not None:
            led = _leading_notes(text, start, end)
            yield (held[0], led) if led > start else held
            start, _ = _trimmed(text, max(start, led), end)
        held = start, end
    if held is not None:
        yield held


def _leading_notes(text: str, start: int, end: int) -> int:
    """Where the footnotes end with which a span begins; its start when it begins with words."""
    at = start
    for run in parse(text[start:end]):
        if run.kind == NOTE:
            at = start + run.end
        elif run.kind == PERSON or run.text.strip():
            break
    return at


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends(text: str, stop: re.Match[str]) -> bool:
    rest = _ANCHOR.sub(_letter, text[stop.end() : stop.end() + 200]).lstrip(_OPENS)
    following = rest[:1]
    if following.islower():
        return False
    if stop[0].startswith(".") and not stop[0].startswith(".."):
        # Only the words since the last anchor count: the id of a person is no abbreviation.
        before = _BEFORE_STOP.search(text[max(0, stop.start() - 24) : stop.start()])
        said = before[0] if before else ""
        word = said.lower()
        if following and following != "\n" and word in _ABBREVIATED:
            return False
        # A small letter is a year's (2022 г.) or a word's end; a capital one is an initial.
        if following and said != word and _INITIAL.fullmatch(said) and said != "I":
            return False
    return True


def _letter(found: re.Match[str]) -> str:
    # A person begins a sentence as a capital does; a footnote is not there at all.
    return "A" if found["person"] is not None else ""
