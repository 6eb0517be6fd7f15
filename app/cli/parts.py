"""Parts of a draft as a person names them on the command line, and as a line of a table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from app.casework.drafting.drafts import Line, Outline
from app.casework.planning.selection import number_in
from app.errors import NotFound, Usage
from app.records.text import fold, nfc, one_line

_SHORTEST_PREFIX = 6
_DOCUMENT = re.compile(r"(?P<exhibit>.+)\.(?P<place>[1-9]\d{0,4})")
_SECTION = re.compile(r"[sS]([1-9]\d{0,4})")


def part_ids(outline: Outline, refs: Sequence[str]) -> list[str]:
    """Ids of the parts that are meant."""
    return [part_id(outline, each) for each in refs]


def part_id(outline: Outline, ref: str, *, documents: bool = False) -> str:
    """Id of the part that is meant.

    Args:
        outline: of the draft.
        ref: an exhibit's number or label, ``3.2`` for a document, ``s2`` or a title for a section, or
            an id or its unique beginning.
        documents: whether a document is wanted: an exhibit then stands for its only one.

    Raises:
        NotFound: there is none.
        Usage: more than one answers to it.
    """
    found = _found(outline, nfc(ref).strip())
    if not found:
        raise NotFound(f"There is no part {ref!a} in this draft.")
    if len(found) > 1:
        raise Usage(f"{len(found)} parts of the draft answer to {ref!a}; give the id instead.")
    line = found[0]
    if documents and line.kind == "exhibit":
        inner = [each for each in outline.lines if each.parent == line.id]
        if len(inner) != 1:
            raise Usage(f"{ref!a} has {len(inner)} documents; say which, as 3.2.")
        line = inner[0]
    return line.id


def _found(outline: Outline, ref: str) -> list[Line]:
    lines = outline.lines
    exact = [line for line in lines if line.id == ref]
    exhibits = [line for line in lines if line.kind == "exhibit"]
    if exact:
        return exact
    numbered = _exhibit(exhibits, ref)
    if numbered:
        return numbered
    document = _DOCUMENT.fullmatch(ref)
    if document is not None:
        inside = _exhibit(exhibits, document["exhibit"])
        inner = [line for line in lines if inside and line.parent == inside[0].id]
        return inner[int(document["place"]) - 1 :][:1]
    sections = [line for line in lines if line.kind == "section"]
    titled = [line for line in sections if fold(line.title) == fold(ref)]
    if titled:
        return titled
    place = _SECTION.fullmatch(ref)
    if place is not None:
        return sections[int(place[1]) - 1 :][:1]
    if len(ref) >= _SHORTEST_PREFIX:
        return [line for line in lines if line.id.startswith(ref.lower())]
    return []


def _exhibit(exhibits: Sequence[Line], ref: str) -> list[Line]:
    if ref.isdecimal() and len(ref) < _SHORTEST_PREFIX + 1:
        return [line for line in exhibits if line.label and number_in(line.label) == int(ref)]
    return [line for line in exhibits if line.label and fold(line.label) == fold(ref)]


def draft_line(draft: Mapping[str, object]) -> str:
    """A draft in one line of a list."""
    state = "left" if draft["made"] else draft["kind"]
    return f"{draft['id']}  {draft['case']:<14} {state:<10} {draft['template']:<18} {draft['name']}"


def line_row(outline: Outline, line: Line) -> str:
    """A part in one line of a table."""
    pages = ""
    if line.pages:
        page = f"{outline.draft.letter}{line.first_page}"
        pages = f"{page} ({'' if line.exact else 'about '}{line.pages})"
    name = {"section": "", "exhibit": line.label or "-", "document": "   "}[line.kind]
    indent = {"section": "", "exhibit": "  ", "document": "      "}[line.kind]
    state = "" if line.kind == "section" or line.state == "ready" else f"  [{line.why}]"
    return f"{pages:<14} {indent}{name} {one_line(line.title)[:100]}{state}".rstrip()
