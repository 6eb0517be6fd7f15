"""Choosing what to link to: a few letters suffice, and the best comes first."""

from __future__ import annotations

import time

import pytest

from app.casework.coding.choose import Choice, choices
from app.casework.registry import describe, link, people, people_edit
from app.errors import Usage
from app.records.cases import Event
from app.records.ids import new_id
from app.records.people import Person, PersonName
from app.vault.vault import Vault
from tests.casework.made import make_item


def _refs(found: list[Choice]) -> list[str]:
    return [each.ref for each in found]


@pytest.mark.parametrize(
    "text", ["9(3)", "9.3", "ICCPR 9(3)", "iccpr:9.3", "ICCPR art. 9(3)", "ст. 9(3)", "art 9 3"]
)
def test_an_article_is_found_as_people_cite_it(vault: Vault, text: str) -> None:
    found = choices(vault, text, kinds=["article"])
    assert _refs(found)[0] == "iccpr:9.3"
    assert found[0].detail == "ICCPR art. 9(3)"


def test_a_short_citation_finds_the_article_before_its_paragraphs(vault: Vault) -> None:
    found = choices(vault, "ICCPR 9", kinds=["article"], limit=100)
    assert _refs(found)[0] == "iccpr:9"
    assert "iccpr:9.3" in _refs(found)
    assert "iccpr:19" not in _refs(found)[:6]


@pytest.mark.parametrize("text", ["пыт", "азапта", "torture", "qiynoq"])
def test_labels_are_found_in_every_language(vault: Vault, text: str) -> None:
    assert "iccpr:7" in _refs(choices(vault, text, kinds=["article"]))


def test_labels_are_shown_in_the_language_asked_for(vault: Vault) -> None:
    (english,) = choices(vault, "iccpr:7", kinds=["article"], limit=1)
    (russian,) = choices(vault, "iccpr:7", kinds=["article"], language="ru", limit=1)
    assert english.label != russian.label
    act = choices(vault, "02011111", kinds=["act"], language="ru")[0]
    assert (act.ref, act.detail, act.score) == ("02011111", "02011111", 5.0)


def test_people_are_found_by_every_name(vault: Vault) -> None:
    person = people.save_person(
        vault, name="Каримов Азизбек", aliases=["Aziz Karimov"], pseudonym="Witness A"
    )
    people.save_person(vault, name="Юсупов Карим")
    for text in ("кар", "Азизбек Каримов", "азиз", "karimov", "witness a", "Каримав"):
        assert person.id in _refs(choices(vault, text, kinds=["person"])), text
    assert _refs(choices(vault, "каримов", kinds=["person"]))[0] == person.id
    assert choices(vault, "xyzzy", kinds=["person"]) == []
    thrown = people.save_person(vault, name="Каримова")
    people_edit.trash_person(vault, thrown.id)
    assert thrown.id not in _refs(choices(vault, "каримова", kinds=["person"]))


def test_beginning_beats_within_beats_nearly(vault: Vault) -> None:
    titles = ("Raid in the night", "Night raid", "Betrairaider", "Raiz")
    events = {title: link.save_event(vault, "KZ-1", title).id for title in titles}
    found = choices(vault, "raid", kinds=["event"])
    assert [each.label for each in found] == list(titles)
    assert found[0].ref == events["Raid in the night"]
    assert [int(each.score) for each in found] == [4, 3, 2, 0]


def test_items_are_found_by_number_and_title(vault: Vault) -> None:
    one = make_item(vault, "Показания о задержании")
    two = make_item(vault, "Court ruling")
    thrown = make_item(vault, "Court order")
    describe.trash(vault, thrown.id)
    assert _refs(choices(vault, str(two.number), kinds=["item"]))[0] == two.id
    assert _refs(choices(vault, "показ", kinds=["item"])) == [one.id]
    assert _refs(choices(vault, "court", kinds=["item"])) == [two.id]
    # A quotation mark or a colon is no syntax here.
    assert choices(vault, '"court: ', kinds=["item"])[0].ref == two.id


def test_nothing_typed_gives_the_latest_then_the_most_used(vault: Vault) -> None:
    item, other = make_item(vault, "one"), make_item(vault, "two")
    person = people.save_person(vault, name="Каримов")
    assert choices(vault, "") == []
    link.to_article(vault, item.id, "iccpr:7")
    link.to_article(vault, other.id, "iccpr:7")
    link.to_person(vault, item.id, person.id, "witness")
    link.to_act(vault, item.id, "02011111")
    link.to_article(vault, item.id, "iccpr:9.3")
    assert _refs(choices(vault, " ")) == ["iccpr:9.3", "02011111", person.id, "iccpr:7"]
    assert _refs(choices(vault, "", kinds=["article"], limit=1)) == ["iccpr:9.3"]
    # Of equals, the one in use comes first.
    link.to_article(vault, item.id, "iccpr:10.2")
    found = _refs(choices(vault, "iccpr 10", kinds=["article"]))
    assert found[0] == "iccpr:10"


def test_an_unknown_kind_is_refused(vault: Vault) -> None:
    with pytest.raises(Usage):
        choices(vault, "a", kinds=["planet"])


def test_a_thousand_people_and_events_are_searched_between_two_keys(vault: Vault) -> None:
    case_id = make_item(vault, "one").case_id
    with vault.change() as change:
        for number in range(1_000):
            person = Person(id=new_id(), name=f"Каримов Азизбек {number}", pseudonym=f"P {number}")
            change.put("named", person)
            alias = PersonName(id=new_id(), person_id=person.id, name=f"Karimov {number}")
            change.put("named", alias)
            title = f"Raid on the settlement {number}"
            change.put("recorded", Event(id=new_id(), case_id=case_id, title=title))
    choices(vault, "warm")
    for text in ("к", "кари", "raid on", "каримав азизбек", "9(3)", ""):
        taken = min(_timed(vault, text) for _ in range(3))
        print(text, round(taken * 1000, 1))
        assert taken < 1.0, text


def _timed(vault: Vault, text: str) -> float:
    started = time.perf_counter()
    choices(vault, text)
    return time.perf_counter() - started
