"""What the item screen asks of the vault: plain values, put together on the vault's thread."""

from __future__ import annotations

from dataclasses import dataclass

from app.casework import lookup
from app.casework.taking_back.withdrawal import is_withdrawn
from app.records.cases import Case, Place
from app.records.evidence import Item, ItemPerson, ItemText
from app.records.people import Person
from app.ui.language import tr
from app.ui.screens.item.linked import Linked as Linked
from app.ui.screens.item.linked import links as links
from app.ui.screens.item.linked import relation_label as relation_label
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Opened:
    """An item as far as its header and its original need it.

    Attributes:
        text: its current text version, in which the original's words are counted.
        place: name of its place, or ``""``.
        withdrawn: somebody has withdrawn their consent for it, or for what it belongs to.
    """

    item: Item
    case_code: str
    text: ItemText | None
    place: str
    withdrawn: bool = False


def opened(vault: Vault, ref: str) -> Opened:
    """What is needed to open an item; the rest is asked for when it is shown."""
    item = lookup.item(vault, ref)
    where = vault.one(Place, id=item.place_id) if item.place_id else None
    return Opened(
        item=item,
        case_code=vault.get(Case, item.case_id).code,
        text=vault.current_text(item.id),
        place=where.name if where is not None else "",
        withdrawn=is_withdrawn(vault, item.number),
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


def people_to_choose(vault: Vault, item_id: str, most: int = 2000) -> list[tuple[str, str]]:
    """Id and name of the people of the vault, those of the item first."""
    links = vault.find(ItemPerson, order="id", item_id=item_id)
    near = lookup.many(vault, Person, (link.person_id for link in links))
    others = vault.find(Person, order="name", limit=most, trashed=False)
    both = {each.id: each for each in [*near.values(), *others]}
    return [(each.id, person_label(each)) for each in both.values()]


def person_label(person: Person) -> str:
    """A person's name, with what stands for it in a bundle; that alone once the name was erased."""
    if person.erased_at:
        return tr("{name} (erased)", name=person.pseudonym or person.name)
    return f"{person.name} ({person.pseudonym})" if person.pseudonym else person.name
