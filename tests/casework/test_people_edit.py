"""Editing people by id, and that nobody protected is forgotten."""

from __future__ import annotations

import pytest

from app.casework.consents import consent
from app.casework.redacting import review
from app.casework.registry import events, link, people, people_edit
from app.errors import NotFound, Refused, Usage
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.people import CasePerson, Person, PersonName
from app.records.profiles import profile
from app.vault.search import search
from app.vault.vault import Vault
from tests.casework.made import make_item


@pytest.fixture
def person(vault: Vault) -> Person:
    return people.save_person(vault, name="Каримов Азизбек", aliases=["Aziz"])


def test_fields_are_changed_and_the_others_kept(vault: Vault, person: Person) -> None:
    people_edit.update_person(vault, person.id, birth="1990-05~", nationality="uz", note="n")
    after = people_edit.update_person(vault, person.id, name="Кари\u0306мов", birth="")
    assert (after.name, after.birth, after.nationality, after.note) == (
        "Карймов",
        "",
        "UZ",
        "n",
    )


def test_who_becomes_protected_gets_a_pseudonym(vault: Vault, person: Person) -> None:
    after = people_edit.update_person(vault, person.id, protected=True)
    assert after.pseudonym == "Person 1"
    with pytest.raises(Refused):
        people_edit.update_person(
            vault, people.save_person(vault, name="Юсупов").id, pseudonym="Person 1"
        )
    # Taken away, it is given anew.
    assert people_edit.update_person(vault, person.id, pseudonym="").pseudonym


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"kind": "alien"},
        {"count": 0},
        {"count": 3},
        {"birth": "12.05.1990"},
        {"nationality": "ZZ"},
    ],
)
def test_what_cannot_be_changes_nothing(
    vault: Vault, person: Person, wrong: dict[str, object]
) -> None:
    before = vault.log.size
    with pytest.raises(Usage):
        people_edit.update_person(vault, person.id, note="x", **wrong)  # type: ignore[arg-type]
    assert (vault.get(Person, person.id), vault.log.size) == (person, before)


def test_a_group_counts_its_people(vault: Vault, person: Person) -> None:
    assert people_edit.update_person(vault, person.id, kind="group", count=23).count == 23
    with pytest.raises(Usage):
        people_edit.update_person(vault, person.id, kind="individual")


def test_names_come_once_and_go(vault: Vault, person: Person) -> None:
    item = make_item(vault, "one")
    link.to_person(vault, item.id, person.id, "witness")
    added = people_edit.add_name(vault, person.id, " Буревестник ", "nickname", "ru")
    assert people_edit.add_name(vault, person.id, "Буревестник") == added
    assert search(vault, "буревестник").total == 1
    people_edit.remove_name(vault, added.id)
    assert search(vault, "буревестник").total == 0
    assert people.names(vault, person) == ("Каримов Азизбек", "Aziz")
    with pytest.raises(NotFound):
        people_edit.remove_name(vault, added.id)
    for name, kind in (("", "alias"), ("X", "title"), ("Каримов Азизбек", "alias")):
        with pytest.raises(Usage):
            people_edit.add_name(vault, person.id, name, kind)
    assert vault.count(PersonName) == 1


def test_roles_in_a_case_come_once_and_go(vault: Vault, person: Person) -> None:
    role = people_edit.set_case_role(vault, person.id, "KZ-1", "witness")
    assert people_edit.set_case_role(vault, person.id, "KZ-1", "witness") == role
    people_edit.set_case_role(vault, person.id, "KZ-1", "victim")
    people_edit.remove_case_role(vault, role.id)
    assert [each.role for each in vault.find(CasePerson)] == ["victim"]
    with pytest.raises(Usage):
        people_edit.set_case_role(vault, person.id, "KZ-1", "wizard")
    with pytest.raises(NotFound):
        people_edit.set_case_role(vault, person.id, "KZ-2", "witness")


def test_nobody_who_is_linked_goes_to_the_trash(vault: Vault, person: Person) -> None:
    item = make_item(vault, "one", "Каримов видел.")
    uses = [
        lambda: link.to_person(vault, item.id, person.id, "witness").id,
        lambda: (
            events.involve(vault, link.save_event(vault, "KZ-1", "Raid").id, person.id, "victim").id
        ),
    ]
    for use in uses:
        made = use()
        with pytest.raises(Refused, match="there are 1"):
            people_edit.trash_person(vault, person.id)
        link.unlink(vault, made)
    review.suggest(vault, item)
    with pytest.raises(Refused, match="1 redaction marks"):
        people_edit.trash_person(vault, person.id)
    assert not vault.get(Person, person.id).trashed


def test_who_consented_stays(vault: Vault, person: Person) -> None:
    item = make_item(vault, "one")
    consent.record(vault, item.id, consent.ConsentForm(person.id, ("un",), "named"))
    with pytest.raises(Refused, match="1 consents"):
        people_edit.trash_person(vault, person.id)


def test_trash_and_back(vault: Vault, person: Person) -> None:
    assert people_edit.trash_person(vault, person.id).trashed
    assert people.identities(vault) == []
    assert not people_edit.trash_person(vault, person.id, restore=True).trashed
    assert len(people.identities(vault)) == 1


def test_a_protected_name_stays_hidden_in_the_trash(vault: Vault, person: Person) -> None:
    people_edit.update_person(vault, person.id, protected=True)
    people_edit.trash_person(vault, person.id)
    hidden = people.hidden(vault, profile("un"))
    assert hidden[person.id].names == ("Каримов Азизбек", "Aziz")
    item = make_item(vault, "one", "Тогда Каримов вышел.")
    assert [mark.person_id for mark in review.suggest(vault, item)] == [person.id]
    assert vault.count(Mark, person_id=person.id) == 1


def test_an_unknown_person_is_not_found(vault: Vault) -> None:
    for verb in (people_edit.update_person, people_edit.trash_person):
        with pytest.raises(NotFound):
            verb(vault, new_id())
