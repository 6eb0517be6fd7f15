"""What an item is linked to and its passages are coded to, with where they stand: values for the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.casework import lookup, quoting
from app.casework.coding import codes, passages
from app.casework.coding.codes import CodeLine
from app.casework.coding.passages import STANDS, Standing
from app.casework.quoting import Box, Stretch, Where
from app.records.cases import Event, Provision
from app.records.evidence import Item, ItemRelation, ItemTag, Passage, Tag
from app.records.vocabulary import load
from app.ui.language import current, tr
from app.ui.viewers.spans import Placed, Span
from app.ui.wording import article, day, one_line
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Linked:
    """One thing that an item is linked to, or one of its passages is coded to.

    Attributes:
        link_id: of the record that says so; of the passage itself for a note on one.
        kind: ``article``, ``act``, ``method``, ``person``, ``place``, ``event``, ``theme``, ``claim``,
            ``fact``, ``item``, ``tag`` or ``note``.
        ref: what the link leads to: a reference, an id, a name.
        label: what it is, in words.
        role: code of a role or relation, the stance towards a claim, or ``""``.
        certainty: code, or ``""``.
        note: of the link, or on the passage.
        quote: the words of its passage, or ``""``.
        passage_id: its passage, or ``""``.
        own: where the passage stands in the item's current text, or None.
        here: where it stands in the version that is shown, or None.
        number: of a related item.
        event_id: of an act or a fact, the event it happened in, or ``""``.
        where: the box or the stretch of time that the passage is, or None.
        state: how the passage stands in the text, see :class:`app.casework.coding.passages.Standing`.
        importance: of the passage, 0 to 3.
        colour: of a theme.
    """

    link_id: str
    kind: str
    ref: str
    label: str
    role: str = ""
    certainty: str = ""
    note: str = ""
    quote: str = ""
    passage_id: str = ""
    own: tuple[int, int] | None = None
    here: tuple[int, int] | None = None
    number: int = 0
    event_id: str = ""
    where: Where | None = None
    state: str = STANDS
    importance: int = 0
    colour: str = ""

    @property
    def doubtful(self) -> bool:
        """Whether a person has to look whether its passage still says what was quoted."""
        return self.state in (passages.CHANGED, passages.LOST)


def links(vault: Vault, item_id: str, text_id: str = "") -> tuple[Linked, ...]:
    """Everything an item is linked to, with where the supporting passages stand.

    Args:
        vault: the open vault.
        item_id: the item.
        text_id: the version that is shown; ``""`` for the current one.
    """
    return _Links(vault, item_id, text_id).found()


def spans(lines: Sequence[Linked], own: bool = False) -> list[Span]:
    """The passages of a text to paint.

    Args:
        lines: the links of an item.
        own: as they stand in the item's current text; else in the version that is shown.
    """
    found = []
    for line in lines:
        place = line.own if own else line.here
        if place is not None:
            found.append(
                Span(
                    *place,
                    line.kind,
                    said(line),
                    line.link_id or line.passage_id,
                    line.colour,
                    line.importance,
                    line.doubtful,
                )
            )
    return sorted(found, key=lambda span: (span.start, -span.end))


def placed(lines: Iterable[Linked]) -> list[Placed]:
    """The boxes and stretches to paint over pages, pictures and recordings."""
    found = []
    for line in lines:
        name = line.link_id or line.passage_id
        if isinstance(line.where, Box):
            box = line.where
            found.append(
                Placed(name, line.kind, said(line), line.colour, page=box.page, box=box.box)
            )
        elif isinstance(line.where, Stretch):
            time = (line.where.start, line.where.end)
            found.append(Placed(name, line.kind, said(line), line.colour, time=time))
    return found


def said(line: Linked) -> str:
    """What a passage is coded to, with its kind: colours alone do not tell everybody."""
    parts = [f"{kind_label(line.kind)}: {line.label}"]
    if line.kind == "claim":
        parts.append(stance_label(line.role))
    if line.importance:
        parts.append(tr("importance {number}", number=line.importance))
    if line.doubtful:
        parts.append(tr("needs review"))
    return " · ".join(parts)


def kind_label(kind: str) -> str:
    """A kind of link in words."""
    return {
        "article": tr("Article"),
        "act": tr("Act"),
        "method": tr("Method"),
        "person": tr("Person"),
        "place": tr("Place"),
        "event": tr("Event"),
        "theme": tr("Theme"),
        "claim": tr("Claim"),
        "element": tr("Element of a provision"),
        "fact": tr("Says of an event"),
        "item": tr("Item"),
        "note": tr("Note"),
        "tag": tr("Tag"),
    }.get(kind, kind)


def stance_label(stance: str) -> str:
    """How a passage bears on a claim, in words."""
    return {
        "for": tr("for the claim"),
        "against": tr("against the claim"),
        "context": tr("context of the claim"),
    }.get(stance, stance)


def aspect_label(aspect: str) -> str:
    """What of an event an account says, in words."""
    return {
        "date": tr("When"),
        "place": tr("Where"),
        "number": tr("How many"),
        "sequence": tr("Before or after"),
        "identity": tr("Who"),
    }.get(aspect, aspect)


class _Links:
    """Collects the links of one item."""

    def __init__(self, vault: Vault, item_id: str, text_id: str) -> None:
        self._vault, self._item_id = vault, item_id
        self._passages = {each.id: each for each in vault.find(Passage, item_id=item_id)}
        record = vault.current_text(item_id)
        self._provisions: dict[str, str] = {}
        self._said: dict[str, str] = {}
        self._own: dict[str, Standing] = {}
        self._here: dict[str, Standing] = {}
        if record is not None:
            every = self._passages.values()
            self._own = passages.shown(vault, item_id, record.id, every)
            other = bool(text_id) and text_id != record.id
            self._here = passages.shown(vault, item_id, text_id, every) if other else self._own

    def found(self) -> tuple[Linked, ...]:
        vault, item_id = self._vault, self._item_id
        every = codes.lines_of(vault, item_id, language=current())
        events = lookup.many(vault, Event, (e.ref for e in every if e.kind == "event"))
        lines = [self._line(each, events) for each in every]
        lines += self._items()
        lines += self._tags()
        held = {line.passage_id for line in lines}
        lines += [
            self._quoted(each.id, "note", each.id, one_line(each.note), each)
            for each in sorted(self._passages.values(), key=codes.in_order)
            if each.id not in held and (each.note or each.importance)
        ]
        return tuple(lines)

    def _line(self, code: CodeLine, events: dict[str, Event]) -> Linked:
        label = self._said.get(code.label)
        if label is None:
            # Thousands of passages share a few dozen labels.
            label = self._said[code.label] = one_line(code.label)
        if code.kind == "article":
            if code.ref not in self._provisions:
                self._provisions[code.ref] = provision_label(self._vault, code.ref)
            label = self._provisions[code.ref]
        elif code.kind == "event" and code.ref in events:
            label = _event(events[code.ref])
        elif code.kind == "fact":
            label = f"{aspect_label(code.ref)}: {label}"
        quoted = self._passages.get(code.passage_id)
        return self._quoted(code.link_id, code.kind, code.ref, label, quoted, code)

    def _quoted(
        self,
        link_id: str,
        kind: str,
        ref: str,
        label: str,
        quoted: Passage | None,
        code: CodeLine | None = None,
    ) -> Linked:
        note = (code.note if code is not None else "") if quoted is None else quoted.note
        if not note and code is not None:
            note = code.note
        own = self._own.get(quoted.id) if quoted is not None else None
        here = self._here.get(quoted.id) if quoted is not None else None
        elsewhere = quoted is not None and quoted.start is None
        where = quoting.where_of(quoted) if quoted is not None and elsewhere else None
        return Linked(
            link_id,
            kind,
            ref,
            label,
            role=(code.stance or code.role) if code is not None else "",
            certainty=code.certainty if code is not None else "",
            note=note,
            quote=quoted.quote if quoted is not None else "",
            passage_id=quoted.id if quoted is not None else "",
            own=own.span if own is not None else None,
            here=here.span if here is not None else None,
            event_id=code.event_id if code is not None else "",
            where=where if isinstance(where, Box | Stretch) else None,
            state=here.state if here is not None else STANDS,
            importance=quoted.importance if quoted is not None else 0,
            colour=code.colour if code is not None else "",
        )

    def _items(self) -> list[Linked]:
        vault = self._vault
        out = vault.find(ItemRelation, order="id", item_id=self._item_id)
        back = vault.find(ItemRelation, order="id", to_id=self._item_id)
        both = [(each, each.to_id, True) for each in out]
        both += [(each, each.item_id, False) for each in back]
        items = lookup.many(vault, Item, (other for _, other, _ in both))
        found = [
            Linked(
                link.id,
                "item",
                other,
                _numbered(items[other]),
                role=link.relation if forth else f"<{link.relation}",
                number=items[other].number,
                note=link.note,
            )
            for link, other, forth in both
        ]
        parent = vault.get(Item, self._item_id).parent_id
        near = [] if parent is None else [(vault.get(Item, parent), "attachment-of")]
        near += [
            (each, "<attachment-of")
            for each in vault.find(Item, order="number", parent_id=self._item_id)
        ]
        there = {line.ref for line in found}
        # An attachment belongs to its message by the item itself; there is no link to take off.
        found += [
            Linked("", "item", each.id, _numbered(each), role=role, number=each.number)
            for each, role in near
            if each.id not in there
        ]
        return found

    def _tags(self) -> list[Linked]:
        held = self._vault.find(ItemTag, item_id=self._item_id)
        tags = lookup.many(self._vault, Tag, (link.tag_id for link in held))
        return sorted(
            (
                Linked(link.id, "tag", tags[link.tag_id].name, tags[link.tag_id].name)
                for link in held
            ),
            key=lambda line: line.label,
        )


def provision_label(vault: Vault, ref: str) -> str:
    """An article as it is cited, one of the vault's own as well."""
    own = vault.one(Provision, ref=ref)
    return f"{ref}: {own.label}" if own is not None else article(ref)


def relation_label(role: str) -> str:
    """How another item relates, seen from this one."""
    entry = load("relations").get(role.removeprefix("<"))
    if entry is None:
        return role
    label = entry.label(current())
    return tr("{relation} (from there)", relation=label) if role.startswith("<") else label


def _event(event: Event) -> str:
    title = one_line(event.title)
    return f"{title} · {day(event.date)}" if event.date else title


def _numbered(item: Item) -> str:
    return f"{item.number} · {one_line(item.title)}"
