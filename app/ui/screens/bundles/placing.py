"""Where lines of a bundle go when somebody drags them or presses a key: pure, and known before the vault is.

What was asked shows at once (:func:`applied`); the vault's answer, with its numbers, follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from app.casework.drafting.outline import Line

Thing = TypeVar("Thing")

SECTION, EXHIBIT, DOCUMENT = "section", "exhibit", "document"

MOVE, BIND, OUT = "move", "bind", "out"
"""Put elsewhere; bound into an exhibit with what is there; made an exhibit of its own."""


@dataclass(frozen=True, slots=True)
class Wish:
    """That lines shall stand elsewhere.

    Attributes:
        verb: :data:`MOVE`, :data:`BIND` or :data:`OUT`.
        kind: of the lines.
        ids: in the order in which they shall stand.
        to: what they shall be in: ``""`` for sections, a section, an exhibit.
        before: what they shall stand before in it; ``""``: at its end.
    """

    verb: str
    kind: str
    ids: tuple[str, ...]
    to: str = ""
    before: str = ""


@dataclass(slots=True)
class Exhibit:
    """An exhibit with its documents."""

    line: Line
    documents: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Section:
    """A section with its exhibits."""

    line: Line
    exhibits: list[Exhibit] = field(default_factory=list)


def sections_of(lines: Iterable[Line]) -> list[Section]:
    """The lines of an outline as what they are: each line follows what it is in."""
    found: list[Section] = []
    for line in lines:
        if line.kind == SECTION:
            found.append(Section(line))
        elif line.kind == EXHIBIT:
            found[-1].exhibits.append(Exhibit(line))
        else:
            found[-1].exhibits[-1].documents.append(line)
    return found


def lines_of(sections: Iterable[Section]) -> tuple[Line, ...]:
    """The other way."""
    lines: list[Line] = []
    for section in sections:
        lines.append(section.line)
        for exhibit in section.exhibits:
            lines.append(exhibit.line)
            lines += exhibit.documents
    return tuple(lines)


# Where


def dropped(
    lines: Sequence[Line], ids: Sequence[str], parent: str, row: int, *, folded: bool = True
) -> Wish | None:
    """What dropping lines at a place of the tree asks for; None where they cannot go.

    Args:
        lines: of the outline.
        ids: of what is dragged; of several kinds the outermost counts, since it takes the others along.
        parent: what they are dropped on or in; ``""`` for the whole.
        row: among its children; -1: on it.
        folded: whether an exhibit's only document has no row of its own.
    """
    held = set(ids)
    kinds = {line.kind for line in lines if line.id in held}
    kind = next((each for each in (SECTION, EXHIBIT, DOCUMENT) if each in kinds), "")
    chosen = tuple(line.id for line in lines if line.id in held and line.kind == kind)
    sections = sections_of(lines)
    if not chosen:
        return None
    place = place_of(sections, parent, row, folded=folded)
    if kind == SECTION:
        return Wish(MOVE, kind, chosen, "", _section_before(sections, place, chosen))
    if place is None:
        return None
    if place.exhibit:
        verb = MOVE if kind == DOCUMENT else BIND
        others = tuple(each for each in chosen if each != place.exhibit)
        before = place.before if place.before not in others else ""
        return Wish(verb, kind, others, place.exhibit, before) if others else None
    section = next(each for each in sections if each.line.id == place.section)
    order = [each.line.id for each in section.exhibits]
    before = _beyond(order, place.before, chosen)
    return Wish(MOVE if kind == EXHIBIT else OUT, kind, chosen, place.section, before)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the tree.

    Attributes:
        section: the section.
        exhibit: the exhibit that something is put into, or ``""``.
        before: the exhibit or document that it stands before; ``""``: at the end.
        before_section: where the place is between sections, the one that follows it.
    """

    section: str
    exhibit: str = ""
    before: str = ""
    before_section: str | None = None


def place_of(
    sections: Sequence[Section], parent: str, row: int, *, folded: bool = True
) -> Place | None:
    """The place that a row of the tree means; see :func:`dropped`."""
    if not parent:
        if not sections:
            return None
        if row < 0 or row >= len(sections):
            return Place(sections[-1].line.id, before_section="")
        following = sections[row].line.id
        # What is no section goes to the end of the section above the gap.
        return Place(sections[max(0, row - 1)].line.id, before_section=following)
    for number, section in enumerate(sections):
        after = sections[number + 1].line.id if number + 1 < len(sections) else ""
        if section.line.id == parent:
            order = [each.line.id for each in section.exhibits]
            before = order[row] if 0 <= row < len(order) else ""
            return Place(parent, before=before, before_section=after)
        for exhibit in section.exhibits:
            if exhibit.line.id == parent:
                shown = exhibit.documents if len(exhibit.documents) > 1 or not folded else []
                before = shown[row].id if 0 <= row < len(shown) else ""
                return Place(section.line.id, parent, before, after)
            for at, document in enumerate(exhibit.documents):
                if document.id == parent:
                    rest = exhibit.documents[at + 1 :]
                    return Place(section.line.id, exhibit.line.id, rest[0].id if rest else "")
    return None


def stepped(lines: Sequence[Line], ids: Sequence[str], step: int) -> Wish | None:
    """What moving lines one place up (-1) or down (1) asks for; None where that is the end.

    Lines of one kind that stand together in one place move together; exhibits go on into the next section.
    """
    sections = sections_of(lines)
    held = set(ids)
    order = [section.line.id for section in sections]
    if held & set(order):
        chosen = tuple(each for each in order if each in held)
        before = _stepped(order, chosen, step)
        return None if before is None else Wish(MOVE, SECTION, chosen, "", before)
    for number, section in enumerate(sections):
        order = [each.line.id for each in section.exhibits]
        chosen = tuple(each for each in order if each in held)
        if chosen:
            before = _stepped(order, chosen, step)
            if before is not None:
                return Wish(MOVE, EXHIBIT, chosen, section.line.id, before)
            beyond = number + step
            if not 0 <= beyond < len(sections):
                return None
            following = sections[beyond]
            first = following.exhibits[0].line.id if step > 0 and following.exhibits else ""
            return Wish(MOVE, EXHIBIT, chosen, following.line.id, first)
        for exhibit in section.exhibits:
            order = [each.id for each in exhibit.documents]
            chosen = tuple(each for each in order if each in held)
            if chosen:
                before = _stepped(order, chosen, step)
                if before is None:
                    return None
                return Wish(MOVE, DOCUMENT, chosen, exhibit.line.id, before)
    return None


def taken_out(lines: Sequence[Line], ids: Sequence[str]) -> Wish | None:
    """What taking documents out of their exhibit asks for: each an exhibit of its own, after that one."""
    held = set(ids)
    for section in sections_of(lines):
        for number, exhibit in enumerate(section.exhibits):
            chosen = tuple(each.id for each in exhibit.documents if each.id in held)
            if exhibit.line.id in held and len(exhibit.documents) > 1:
                # Of a whole exhibit: the first document keeps the number.
                chosen = tuple(each.id for each in exhibit.documents[1:])
            if not chosen or len(exhibit.documents) < 2:
                continue
            if len(chosen) == len(exhibit.documents):
                chosen = chosen[1:]
            rest = section.exhibits[number + 1 :]
            before = rest[0].line.id if rest else ""
            return Wish(OUT, DOCUMENT, chosen, section.line.id, before)
    return None


def taken_in(lines: Sequence[Line], ids: Sequence[str]) -> Wish | None:
    """What binding exhibits into the one above the first of them asks for."""
    held = set(ids)
    for section in sections_of(lines):
        order = [each.line.id for each in section.exhibits]
        chosen = tuple(each for each in order if each in held)
        if chosen:
            first = order.index(chosen[0])
            if first:
                return Wish(BIND, EXHIBIT, chosen, order[first - 1])
            # The first of its section takes in those that were chosen with it.
            return Wish(BIND, EXHIBIT, chosen[1:], chosen[0]) if len(chosen) > 1 else None
    return None


# What comes of it


def applied(lines: Sequence[Line], wish: Wish) -> tuple[Line, ...]:
    """The lines as they will stand, with the numbers that they will have."""
    sections = sections_of(lines)
    labels = [line.label for line in lines if line.label]
    page = min((line.first_page for line in lines if line.first_page), default=1)
    sheets = {each.line.id: _sheets(each) for each in sections}
    if wish.verb == MOVE and wish.kind == SECTION:
        moved = [each for each in sections if each.line.id in wish.ids]
        rest = [each for each in sections if each.line.id not in wish.ids]
        _insert(rest, moved, wish.before, lambda each: each.line.id)
        sections = rest
    elif wish.verb == MOVE and wish.kind == EXHIBIT:
        taken = _take_exhibits(sections, wish.ids)
        target = next(each for each in sections if each.line.id == wish.to)
        _insert(target.exhibits, taken, wish.before, lambda each: each.line.id)
    elif wish.verb == OUT:
        made = [_exhibit_of(each) for each in _take_documents(sections, wish.ids)]
        target = next(each for each in sections if each.line.id == wish.to)
        _insert(target.exhibits, made, wish.before, lambda each: each.line.id)
    else:
        if wish.verb == BIND:
            taken = _take_exhibits(sections, wish.ids)
            documents = [each for exhibit in taken for each in exhibit.documents]
        else:
            documents = _take_documents(sections, wish.ids)
        for section in sections:
            for exhibit in section.exhibits:
                if exhibit.line.id == wish.to:
                    _insert(exhibit.documents, documents, wish.before, lambda each: each.id)
    for section in sections:
        section.exhibits = [each for each in section.exhibits if each.documents]
    return _renumbered(sections, labels, sheets, page)


def _sheets(section: Section) -> int:
    """Pages that a section has before its exhibits; one where that is not known."""
    if not section.line.pages:
        return 1
    return section.line.pages - sum(each.line.pages for each in section.exhibits)


def _renumbered(
    sections: Sequence[Section], labels: Sequence[str], sheets: Mapping[str, int], page: int
) -> tuple[Line, ...]:
    """Hand the numbers on, and count the pages anew.

    Args:
        sections: as they shall stand.
        labels: of the exhibits that had one, in order; more follow from the last.
        sheets: pages that each section has before its exhibits.
        page: the first one.
    """
    numbers = _numbers(labels)
    for section in sections:
        inner = 0
        start = page + sheets.get(section.line.id, 0)
        for exhibit in section.exhibits:
            pages = sum(each.pages for each in exhibit.documents) or exhibit.line.pages
            label = next(numbers, "") if pages else ""
            at = start + inner
            exhibit.line = _placed(exhibit.line, section.line.id, label, at if pages else 0, pages)
            placed = []
            for document in exhibit.documents:
                first = at if document.pages else 0
                placed.append(
                    _placed(document, exhibit.line.id, document.label, first, document.pages)
                )
                at += document.pages
            exhibit.documents = placed
            inner += pages
        held = inner + sheets.get(section.line.id, 0) if inner else 0
        section.line = replace(section.line, first_page=page if held else 0, pages=held)
        page += held
    return lines_of(sections)


def _placed(line: Line, parent: str, label: str, first: int, pages: int) -> Line:
    """A line in its place; the same object where it stands there already, which most do."""
    if (line.parent, line.label, line.first_page, line.pages) == (parent, label, first, pages):
        return line
    return replace(line, parent=parent, label=label, first_page=first, pages=pages)


def _numbers(labels: Sequence[str]) -> Iterator[str]:
    """The numbers in their order, and those that follow."""
    yield from labels
    label = labels[-1] if labels else ""
    while label:
        label = _following(label)
        yield label


def _following(label: str) -> str:
    """The number after a number: ``KZ-000004`` after ``KZ-000003``."""
    head, dash, digits = label.rpartition("-")
    return f"{head}{dash}{int(digits) + 1:0{len(digits)}d}" if digits.isdigit() else ""


def _exhibit_of(document: Line) -> Exhibit:
    """An exhibit of its own; it has the document's id until the vault has given it one."""
    line = replace(document, kind=EXHIBIT, id=f"new {document.id}", label="", note="")
    return Exhibit(line, [document])


def _take_exhibits(sections: Sequence[Section], ids: Sequence[str]) -> list[Exhibit]:
    found: dict[str, Exhibit] = {}
    for section in sections:
        found |= {each.line.id: each for each in section.exhibits if each.line.id in ids}
        section.exhibits = [each for each in section.exhibits if each.line.id not in ids]
    return [found[each] for each in ids if each in found]


def _take_documents(sections: Sequence[Section], ids: Sequence[str]) -> list[Line]:
    found: dict[str, Line] = {}
    for section in sections:
        for exhibit in section.exhibits:
            found |= {each.id: each for each in exhibit.documents if each.id in ids}
            exhibit.documents = [each for each in exhibit.documents if each.id not in ids]
    return [found[each] for each in ids if each in found]


def _insert(
    among: list[Thing], new: Sequence[Thing], before: str, id_of: Callable[[Thing], str]
) -> None:
    at = next((place for place, each in enumerate(among) if id_of(each) == before), len(among))
    among[at:at] = new


def _section_before(sections: Sequence[Section], place: Place | None, ids: Sequence[str]) -> str:
    order = [each.line.id for each in sections]
    if place is None or place.before_section is None:
        return ""
    return _beyond(order, place.before_section, ids)


def _beyond(order: Sequence[str], before: str, ids: Sequence[str]) -> str:
    """``before``, or what follows it, since nothing can stand before itself."""
    while before in ids:
        at = order.index(before) + 1
        before = order[at] if at < len(order) else ""
    return before


def _stepped(order: Sequence[str], chosen: Sequence[str], step: int) -> str | None:
    """What ``chosen`` stands before after one step; ``""``: at the end; None: no step is left."""
    if step < 0:
        first = order.index(chosen[0])
        return order[first - 1] if first else None
    last = order.index(chosen[-1])
    if last + 1 >= len(order):
        return None
    return order[last + 2] if last + 2 < len(order) else ""
