"""A qualitative-analysis project as REFI-QDA 1.5 exchanges it: codes, sources, selections and memos.

Positions are code points from 0 (section 10.2), times milliseconds (10.4); boxes on a PDF page are points
from the bottom left corner of the page (10.3), on a picture pixels from the top left (10.4).
"""

from __future__ import annotations

from dataclasses import dataclass, field

KINDS = ("text", "picture", "pdf", "audio", "video")
"""Kinds of sources."""


@dataclass(frozen=True, slots=True)
class QdaCode:
    """A code.

    Attributes:
        guid: 36 characters, no braces.
        parent: guid of the code above, or ``""``.
        codable: whether something may be coded with it; a folder is not.
        colour: ``#rrggbb`` or ``""``.
    """

    guid: str
    name: str
    parent: str = ""
    codable: bool = True
    colour: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class QdaSelection:
    """A coded part of a source.

    Attributes:
        start: first code point, or milliseconds, as its source's kind has it; None for a box.
        end: one past the last, or milliseconds; None for a box.
        page: of a box on a PDF.
        box: x, y of the first corner, x, y of the second; whole numbers.
        codes: guids.
        memo: text of its notes.
        quote: what a text selection says in its source's own text; ``""`` otherwise.
    """

    guid: str
    name: str = ""
    start: int | None = None
    end: int | None = None
    page: int | None = None
    box: tuple[int, ...] = ()
    codes: tuple[str, ...] = ()
    memo: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class QdaSource:
    """A source.

    Attributes:
        kind: one of :data:`KINDS`.
        text: of a text source, line ends as line feeds.
        file: name of its file in the project, without a folder; ``""`` for text that stands in the XML.
        codes: guids of codes on the source as a whole.
        description: text.
    """

    guid: str
    name: str
    kind: str = "text"
    text: str = ""
    file: str = ""
    selections: tuple[QdaSelection, ...] = ()
    codes: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class QdaCase:
    """A subject by which sources are grouped, usually a person."""

    guid: str
    name: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QdaProject:
    """A project, or a codebook when it has no sources.

    Attributes:
        origin: the program that wrote it.
        description: what it says of itself.
        losses: what a reader found that this shape cannot hold, kind -> how many.
    """

    name: str
    origin: str = ""
    codes: tuple[QdaCode, ...] = ()
    sources: tuple[QdaSource, ...] = ()
    cases: tuple[QdaCase, ...] = ()
    losses: dict[str, int] = field(default_factory=dict)
    description: str = ""
