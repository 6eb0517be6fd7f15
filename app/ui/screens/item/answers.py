"""What the item screen asks of the vault: plain values, put together on the vault's thread."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.casework import lookup, passages
from app.records.cases import Case, Event, Place, Provision
from app.records.evidence import (
    Item,
    ItemAct,
    ItemEvent,
    ItemPerson,
    ItemProvision,
    ItemRelation,
    ItemTag,
    ItemText,
    Passage,
    Tag,
)
from app.records.people import Person
from app.records.vocabulary import load
from app.ui.language import current, tr
from app.ui.wording import article, day, one_line
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Opened:
    """An item as far as its header and its original need it.

    Attributes:
        text: its current text version, in which the original's words are counted.
        place: name of its place, or ``""``.
    """

    item: Item
    case_code: str
    text: ItemText | None
    place: str


def opened(vault: Vault, ref: str) -> Opened:
    """What is needed to open an item; the rest is asked for when it is shown."""
    item = lookup.item(vault, ref)
    where = vault.one(Place, id=item.place_id) if item.place_id else None
    return Opened(
        item=item,
        case_code=vault.get(Case, item.case_id).code,
        text=vault.current_text(item.id),
        place=where.name if where is not None else "",
    )


@dataclass(frozen=True, slots=True)
class Text:
    """One text version of an item, and which others there are.

    Attributes:
        versions: the newest first.
        record: the version that is shown; None when the item has no text.
        words: of that version.
    """

    item_id: str
    versions: tuple[ItemText, ...]
    record: ItemText | None
    words: str


def text(vault: Vault, item_id: str, text_id: str = "") -> Text:
    """A text version of an item, by default the current one."""
    versions = tuple(vault.find(ItemText, order="-id", item_id=item_id))
    chosen = next((each for each in versions if each.id == text_id), None)
    record = chosen or vault.current_text(item_id)
    return Text(item_id, versions, record, vault.text(record.id) if record else "")


@dataclass(frozen=True, slots=True)
class Linked:
    """One thing that an item is linked to.

    Attributes:
        link_id: of the link; of the passage itself for a note on one.
        kind: ``article``, ``person``, ``event``, ``act``, ``item``, ``tag`` or ``note``.
        ref: what the link leads to: a reference, an id, a name.
        label: what it is, in words.
        role: code of a role or relation, or ``""``.
        certainty: code, or ``""``.
        note: of the link, or on the passage.
        quote: of its passage, or ``""``.
        passage_id: its passage, or ``""``.
        own: where the passage stands in the item's current text, or None.
        here: where it stands in the version that is shown, or None.
        number: of a related item.
        event_id: of an act, the event it happened in, or ``""``.
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

    @property
    def doubtful(self) -> bool:
        """Whether its passage no longer says what was quoted, as far as the program can see."""
        return bool(self.quote) and self.here is None


def links(vault: Vault, item_id: str, text_id: str = "") -> tuple[Linked, ...]:
    """Everything an item is linked to, with where the supporting passages stand.

    Args:
        vault: the open vault.
        item_id: the item.
        text_id: the version that is shown; ``""`` for the current one.
    """
    return _Links(vault, item_id, text_id).found()


class _Links:
    """Collects the links of one item."""

    def __init__(self, vault: Vault, item_id: str, text_id: str) -> None:
        self._vault = vault
        self._item_id = item_id
        self._passages = {each.id: each for each in vault.find(Passage, item_id=item_id)}
        record = vault.current_text(item_id)
        self._own = (record.id, vault.text(record.id)) if record is not None else None
        self._here = self._own
        if text_id and (record is None or text_id != record.id):
            self._here = (text_id, vault.text(text_id))

    def found(self) -> tuple[Linked, ...]:
        vault, item_id = self._vault, self._item_id
        lines = [
            self._line(
                "article", link.id, link.provision, provision_label(vault, link.provision), link
            )
            for link in vault.find(ItemProvision, order="provision", item_id=item_id)
        ]
        people = vault.find(ItemPerson, order="id", item_id=item_id)
        named = lookup.many(vault, Person, (link.person_id for link in people))
        lines += [
            self._line(
                "person", link.id, link.person_id, named[link.person_id].name, link, link.role
            )
            for link in people
        ]
        events = vault.find(ItemEvent, order="id", item_id=item_id)
        acts = vault.find(ItemAct, order="id", item_id=item_id)
        titles = lookup.many(
            vault,
            Event,
            [link.event_id for link in events] + [link.event_id for link in acts if link.event_id],
        )
        lines += [
            self._line("event", link.id, link.event_id, _event(titles[link.event_id]), link)
            for link in events
        ]
        for act in acts:
            label = load("acts").label(act.act, current())
            if act.event_id:
                label = f"{label} · {one_line(titles[act.event_id].title)}"
            line = self._line("act", act.id, act.act, label, act)
            lines.append(replace(line, event_id=act.event_id or ""))
        lines += self._items()
        lines += self._tags()
        held = {line.passage_id for line in lines}
        lines += [
            self._quoted(Linked(each.id, "note", each.id, one_line(each.note)), each)
            for each in self._passages.values()
            if each.id not in held and each.note and each.quote
        ]
        return tuple(lines)

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
        links = self._vault.find(ItemTag, item_id=self._item_id)
        tags = lookup.many(self._vault, Tag, (link.tag_id for link in links))
        return sorted(
            (
                Linked(link.id, "tag", tags[link.tag_id].name, tags[link.tag_id].name)
                for link in links
            ),
            key=lambda line: line.label,
        )

    def _line(
        self,
        kind: str,
        link_id: str,
        ref: str,
        label: str,
        link: ItemProvision | ItemPerson | ItemEvent | ItemAct,
        role: str = "",
    ) -> Linked:
        line = Linked(
            link_id, kind, ref, label, role=role, certainty=link.certainty, note=link.note
        )
        quoted = self._passages.get(link.passage_id or "")
        return line if quoted is None else self._quoted(line, quoted)

    def _quoted(self, line: Linked, quoted: Passage) -> Linked:
        return replace(
            line,
            note=quoted.note or line.note,
            quote=quoted.quote,
            passage_id=quoted.id,
            own=passages.place(quoted, *self._own) if self._own else None,
            here=passages.place(quoted, *self._here) if self._here else None,
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


def people_to_choose(vault: Vault, item_id: str, most: int = 2000) -> list[tuple[str, str]]:
    """Id and name of the people of the vault, those of the item first."""
    links = vault.find(ItemPerson, order="id", item_id=item_id)
    near = lookup.many(vault, Person, (link.person_id for link in links))
    others = vault.find(Person, order="name", limit=most, trashed=False)
    both = {each.id: each for each in [*near.values(), *others]}
    return [(each.id, person_label(each)) for each in both.values()]


def person_label(person: Person) -> str:
    """A person's name, with what stands for it in a bundle."""
    return f"{person.name} ({person.pseudonym})" if person.pseudonym else person.name


def _event(event: Event) -> str:
    title = one_line(event.title)
    return f"{title} · {day(event.date)}" if event.date else title


def _numbered(item: Item) -> str:
    return f"{item.number} · {one_line(item.title)}"
