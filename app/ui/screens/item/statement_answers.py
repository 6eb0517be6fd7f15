"""What the statement's sheets ask of the vault: plain values, put together on the vault's thread."""

from __future__ import annotations

from dataclasses import dataclass

from app.casework import lookup
from app.casework.releasing import statement_sheet
from app.casework.writing import statements, versions
from app.casework.writing.statements import Paragraph
from app.records.evidence import Item, ItemPerson, ItemRelation
from app.records.interviews import InterviewAnswer
from app.records.people import Person
from app.records.statements import Statement, StatementCorrection
from app.records.vocabulary import load
from app.ui.language import current, tr
from app.ui.screens.item.text_pane import version_label
from app.ui.wording import day, one_line
from app.vault.vault import Vault

_MOST = 2000


@dataclass(frozen=True, slots=True)
class Shown:
    """An item's statements, and one of them whole.

    Attributes:
        others: id and label of every statement of the item, the latest first.
        held: the one that is shown; None where there is none yet.
        paragraphs: what it says.
        corrections: in the order in which they were asked for.
        person: name of whose it is, or ``""``.
        sources: name and label of what another one can begin with.
        people: id and label of everybody whose it could be, those of the item first.
        sheets: id and label of items that could be its signed page.
        languages: in which it can be printed, its own first.
    """

    item: Item
    others: tuple[tuple[str, str], ...]
    held: Statement | None
    paragraphs: tuple[Paragraph, ...]
    corrections: tuple[StatementCorrection, ...]
    person: str
    sources: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, str], ...]
    sheets: tuple[tuple[str, str], ...]
    languages: tuple[str, ...]


def shown(vault: Vault, item_id: str, statement_id: str = "") -> Shown:
    """The statements of an item; without an id, the latest is shown."""
    item = lookup.item(vault, item_id)
    found = statements.statements(vault, item.id)
    held = next((each for each in found if each.id == statement_id), found[0] if found else None)
    person = vault.one(Person, id=held.person_id) if held is not None and held.person_id else None
    return Shown(
        item=item,
        others=tuple((each.id, statement_label(each)) for each in found),
        held=held,
        paragraphs=tuple(statements.paragraphs(vault, held)) if held is not None else (),
        corrections=tuple(statements.corrections(vault, held)) if held is not None else (),
        person=person.name if person is not None else "",
        sources=tuple(_sources(vault, item)),
        people=tuple(_people(vault, item)),
        sheets=tuple(_sheets(vault, item)),
        languages=tuple(statement_sheet.languages(vault, held.id)) if held is not None else (),
    )


def words_of(vault: Vault, item_id: str, source: str) -> list[str]:
    """The paragraphs that a source gives."""
    if source == "interview":
        return statements.source(vault, item_id)
    text_id, _colon, speaker = source.partition(":")
    return statements.source(vault, item_id, text_id, speaker)


def statement_label(held: Statement) -> str:
    """A statement in a few words: when it was taken, and how far it is."""
    parts = [day(held.taken_on) if held.taken_on else tr("Statement")]
    if held.language:
        parts.append(load("languages").label(held.language, current()))
    parts.append(state_label(held))
    return " · ".join(parts)


def state_label(held: Statement) -> str:
    """How far a statement is."""
    if held.signed:
        return signed_label(held.signed)
    return tr("read back") if held.read_back_on else tr("not read back")


def signed_label(how: str) -> str:
    """How a statement was signed."""
    return {
        "signature": tr("signed"),
        "fingerprint": tr("signed with a fingerprint"),
        "recorded": tr("confirmed on a recording"),
        "refused": tr("signature refused"),
    }.get(how, how)


def _sources(vault: Vault, item: Item) -> list[tuple[str, str]]:
    found = []
    if vault.count(InterviewAnswer, item_id=item.id):
        found.append(("interview", tr("The answers of the interview")))
    for each in reversed(versions.versions(vault, item.id)):
        label = version_label(each.text)
        found.append((each.text.id, label))
        if each.text.kind == "transcript":
            found += [
                (f"{each.text.id}:{name}", tr("{version}, only {name}", version=label, name=name))
                for name in statements.speakers(vault.text(each.text.id))[:4]
            ]
    return found


def _people(vault: Vault, item: Item) -> list[tuple[str, str]]:
    links = vault.find(ItemPerson, order="id", item_id=item.id)
    near = lookup.many(vault, Person, (link.person_id for link in links))
    others = vault.find(Person, order="name", limit=_MOST, trashed=False, kind="individual")
    both = {each.id: each for each in [*near.values(), *others]}
    return [
        (each.id, f"{each.name} ({each.pseudonym})" if each.pseudonym else each.name)
        for each in both.values()
    ]


def _sheets(vault: Vault, item: Item) -> list[tuple[str, str]]:
    """What belongs to the item first, then the latest items of its case."""
    links = vault.find(ItemRelation, order="-id", to_id=item.id)
    near = lookup.many(vault, Item, (link.item_id for link in links))
    latest = vault.find(Item, order="-number", limit=200, case_id=item.case_id, trashed=False)
    both = {each.id: each for each in [*near.values(), *latest] if each.id != item.id}
    return [(each.id, f"{each.number} · {one_line(each.title)[:80]}") for each in both.values()]
