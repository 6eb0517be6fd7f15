"""A person whole, and the registry as a list."""

from __future__ import annotations

import time

import pytest

from app.casework.consents import consent
from app.casework.redacting import review
from app.casework.registry import describe, events, link, people, people_edit, person_view
from app.errors import NotFound
from app.records.cases import Act
from app.records.ids import new_id
from app.records.people import Person, PersonName
from app.vault.vault import Vault
from tests.casework.made import make_item


def test_a_person_is_shown_with_everything(vault: Vault) -> None:
    person = people.save_person(
        vault, name="Каримов", aliases=["Aziz"], protected=True, case="KZ-1", role="victim"
    )
    first = make_item(vault, "one", "Каримов видел это. Потом Каримов ушёл.")
    second, thrown = make_item(vault, "two"), make_item(vault, "three")
    for item in (second, first, thrown):
        link.to_person(vault, item.id, person.id, "witness")
    describe.trash(vault, thrown.id)
    event = link.save_event(vault, "KZ-1", "Raid")
    act = events.save_act(vault, event.id, "02011111")
    events.involve(vault, event.id, person.id, "victim", act_id=act.id)
    events.involve(vault, event.id, person.id, "witness")
    for purpose in ("un", "court"):
        form = consent.ConsentForm(person.id, (purpose,), "pseudonym")
        consent.record(vault, first.id, form)
    marks = review.suggest(vault, first)
    review.settle(vault, first.id, [marks[0].id], [])
    shown = person_view.shown_person(vault, "Aziz")
    assert shown.person == person
    assert [each.name for each in shown.names] == ["Aziz"]
    assert [(role.role, case.code) for role, case in shown.case_roles] == [("victim", "KZ-1")]
    assert [item.id for _, item in shown.items] == [first.id, second.id]
    parts = [
        (part.role, where.title, done.id if done else None)
        for part, where, done in shown.involvements
    ]
    assert parts == [("victim", "Raid", act.id), ("witness", "Raid", None)]
    assert [(given.purposes, item.id) for given, item in shown.consents] == [(("court",), first.id)]
    assert shown.marks == {"accepted": 1, "suggested": 1}
    assert isinstance(shown.involvements[0][2], Act)


def test_the_registry_is_listed_searched_and_counted(vault: Vault) -> None:
    witness = people.save_person(
        vault, name="Ёлкина Айгүл", pseudonym="Witness A", case="KZ-1", role="witness"
    )
    people_edit.add_name(vault, witness.id, "Aigul")
    officer = people.save_person(vault, name="Абаев", note="полиция")
    item = make_item(vault, "one")
    for role in ("witness", "author"):
        link.to_person(vault, item.id, witness.id, role)
    events.involve(vault, link.save_event(vault, "KZ-1", "Raid").id, officer.id, "perpetrator")
    lines = person_view.list_people(vault)
    assert [(each.person.id, each.items, each.events) for each in lines] == [
        (officer.id, 0, 1),
        (witness.id, 1, 0),
    ]
    assert (lines[1].aliases, lines[1].roles) == (("Aigul",), (("KZ-1", "witness"),))
    for query, found in (
        ("елкина", [witness.id]),
        ("aigul", [witness.id]),
        ("айгүл witness", [witness.id]),
        ("полиция", [officer.id]),
        ("nobody", []),
    ):
        listed = person_view.list_people(vault, query)
        assert [each.person.id for each in listed] == found, query
    assert [each.person.id for each in person_view.list_people(vault, case="KZ-1")] == [witness.id]
    third = people.save_person(vault, name="Third")
    people_edit.trash_person(vault, third.id)
    assert len(person_view.list_people(vault)) == 2
    assert [each.person.id for each in person_view.list_people(vault, trashed=True)] == [third.id]
    with pytest.raises(NotFound):
        person_view.list_people(vault, case="KZ-9")


def test_ten_thousand_people_are_listed_at_once(vault: Vault) -> None:
    with vault.change() as change:
        for number in range(10_000):
            person = change.put("named", Person(id=new_id(), name=f"Person {number:05d}"))
            if number % 2:
                alias = PersonName(id=new_id(), person_id=person.id, name=f"Alias {number:05d}")
                change.put("named", alias)
    started = time.perf_counter()
    lines = person_view.list_people(vault)
    taken = time.perf_counter() - started
    assert (len(lines), lines[1].aliases) == (10_000, ("Alias 00001",))
    assert [each.person.name for each in person_view.list_people(vault, "alias 00777")] == [
        "Person 00777"
    ]
    # A query for each person would take several seconds.
    assert taken < 1.5
