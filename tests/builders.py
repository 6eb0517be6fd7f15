"""What tests build on: a real vault, quickly opened, and a small case in it."""

from __future__ import annotations

import dataclasses
import hashlib
import io
from dataclasses import dataclass
from pathlib import Path

from app.records.cases import Act, Case, Event, Place
from app.records.consent import Consent
from app.records.evidence import (
    Item,
    ItemEvent,
    ItemPerson,
    ItemProvision,
    ItemTag,
    ItemText,
    Tag,
)
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.pages import PageText, Word
from app.records.people import Person, PersonName
from app.vault.change import Change
from app.vault.keys import Credential, KdfCost
from app.vault.vault import Vault

FAST = KdfCost(memory_kib=64, iterations=1, lanes=1)
"""A passphrase cost that no real vault has: tests open vaults hundreds of times."""

CREDENTIAL = Credential("correct horse battery staple")


def new_vault(path: Path, actor: str = "Researcher") -> Vault:
    """Make a vault at a low passphrase cost."""
    vault, _recovery_key = Vault.create(path, CREDENTIAL, actor=actor, cost=FAST)
    return vault


def add_item(
    vault: Vault,
    change: Change,
    case: Case,
    title: str,
    content: bytes | None = None,
    **fields: object,
) -> Item:
    """Take in an original of its own and catalogue it."""
    data = title.encode() if content is None else content
    blob = vault.blobs.write(io.BytesIO(data), sync=False)
    item = Item(
        id=new_id(),
        number=change.next_number(),
        case_id=case.id,
        title=title,
        kind="testimony",
        media_type="text/plain",
        file_name=f"{hashlib.sha256(data).hexdigest()[:6]}.txt",
        size=blob.size,
        sha256=blob.sha256,
        blob_id=blob.id,
        received_at="2022-03-01T10:00:00Z",
    )
    return change.put("received", dataclasses.replace(item, **fields))  # type: ignore[arg-type]


def words_of(text: str) -> tuple[Word, ...]:
    """Place the words of a one-line text beside each other."""
    words, start = [], 0
    for part in text.split(" "):
        left = float(start * 6)
        words.append(
            Word(part, left, 72.0, left + 6 * len(part), 84.5, start, start + len(part), 0)
        )
        start += len(part) + 1
    return tuple(words)


@dataclass(frozen=True)
class SmallCase:
    """One of everything that matters to the tests."""

    case: Case
    place: Place
    person: Person
    item: Item
    other: Item
    text: ItemText
    mark: Mark
    consent: Consent
    link: ItemPerson


TEXT = "Меня зовут Айгүл Ёлкина, я видела задержание на улице Абая"


def small_case(vault: Vault) -> SmallCase:
    """Fill a vault with a small case: two items, a person, an event, links, a mark, a consent."""
    with vault.change() as change:
        case = change.put("opened", Case(id=new_id(), code="KZ-1", title="Koshmambet"))
        region = change.put("added", Place(id=new_id(), name="Алматинская область"))
        place = change.put(
            "added", Place(id=new_id(), name="Кошмамбет", kind="facility", parent_id=region.id)
        )
        person = change.put(
            "added", Person(id=new_id(), name="Айгүл Ёлкина", pseudonym="Witness A", protected=True)
        )
        change.put("added", PersonName(id=new_id(), person_id=person.id, name="Aigul Yolkina"))
        event = change.put(
            "added", Event(id=new_id(), case_id=case.id, title="Raid", date="2022-01-14")
        )
        change.put("added", Act(id=new_id(), event_id=event.id, act="030107", methods=("0301",)))
        item = add_item(
            vault,
            change,
            case,
            "Показания о задержании",
            date="2022-01~",
            language="ru",
            place_id=place.id,
        )
        pages = [PageText(1, 595.0, 842.0, words_of(TEXT))]
        text = change.add_text(
            "extracted", item, "extracted", "ru", TEXT, origin="pdf", pages=pages
        )
        other = add_item(vault, change, case, "Court ruling", kind="court-document", language="en")
        change.add_text("extracted", other, "extracted", "en", "The court orders deportation")
        link = change.put(
            "linked", ItemPerson(id=new_id(), item_id=item.id, person_id=person.id, role="witness")
        )
        change.put("linked", ItemProvision(id=new_id(), item_id=item.id, provision="iccpr:9.3"))
        change.put("linked", ItemEvent(id=new_id(), item_id=item.id, event_id=event.id))
        tag = change.put("added", Tag(id=new_id(), name="Срочно"))
        change.put("tagged", ItemTag(id=new_id(), item_id=other.id, tag_id=tag.id))
        mark = change.put(
            "marked",
            Mark(
                id=new_id(),
                item_id=item.id,
                text_id=text.id,
                start=11,
                end=23,
                reason="name",
                person_id=person.id,
                quote=TEXT[11:23],
            ),
        )
        consent = change.put(
            "consented",
            Consent(
                id=new_id(),
                item_id=item.id,
                person_id=person.id,
                purposes=("un", "court"),
                identity="pseudonym",
                given_on="2022-02-01",
            ),
        )
    return SmallCase(case, place, person, item, other, text, mark, consent, link)
