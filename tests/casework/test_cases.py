"""A case at a glance, and the trash."""

from __future__ import annotations

import pytest

from app.casework.consents import consent
from app.casework.redacting import review
from app.casework.registry import cases, describe, link, people
from app.errors import NotFound, Refused
from app.records.cases import Case
from app.vault.vault import Vault
from tests.casework.made import make_item


def test_a_case_with_items_stays(vault: Vault) -> None:
    items = [make_item(vault, name) for name in ("one", "two")]
    with pytest.raises(Refused, match="2 items"):
        cases.trash_case(vault, "KZ-1")
    assert not vault.one(Case, code="KZ-1").trashed  # type: ignore[union-attr]
    describe.trash_many(vault, [each.id for each in items])
    assert cases.trash_case(vault, "KZ-1").trashed
    assert cases.cases(vault) == []
    cases.trash_case(vault, "KZ-1", restore=True)
    assert [each.code for each in cases.cases(vault)] == ["KZ-1"]
    with pytest.raises(NotFound):
        cases.trash_case(vault, "KZ-9")


def test_an_overview_says_how_a_case_stands(vault: Vault) -> None:
    person = people.save_person(vault, name="Каримов", case="KZ-1", role="victim")
    people.save_person(vault, name="Юсупов", case="KZ-1", role="witness")
    told = make_item(vault, "told", "Каримов тут.", date="2022-01~")
    agreed = make_item(vault, "agreed", kind="testimony", date="2021-05-03")
    court = make_item(vault, "court", kind="court-document")
    make_item(vault, "waiting", kind="document", examined_at="")
    make_item(vault, "broken", kind="document", unreadable="It is encrypted.")
    describe.trash(vault, make_item(vault, "thrown", date="1900").id)
    consent.record(vault, agreed.id, consent.ConsentForm(person.id, ("un",), "named"))
    for role in ("victim", "author"):
        link.to_person(vault, told.id, person.id, role)
    link.save_event(vault, "KZ-1", "Raid", date="2023")
    review.suggest(vault, told)
    review.add(vault, agreed.id, {"time": [1, 2]})
    seen = cases.case_overview(vault, "KZ-1")
    assert (seen.items, seen.events) == (5, 1)
    assert seen.kinds == {"testimony": 2, "document": 2, "court-document": 1}
    assert seen.review == {
        "unexamined": 1,
        "unreadable": 1,
        "suggested": 1,
        "reviewed": 1,
        "none": 1,
    }
    assert seen.consent_missing == 1
    assert (seen.first_day, seen.last_day) == ("2021-05-03", "2023-12-31")
    assert seen.roles == {"author": 1, "victim": 1, "witness": 1}
    review.settle(vault, told.id, ["all"], [])
    describe.trash(vault, court.id)
    again = cases.case_overview(vault, "KZ-1")
    assert again.review == {"unexamined": 1, "unreadable": 1, "reviewed": 2}


def test_an_empty_case_has_an_overview(vault: Vault) -> None:
    seen = cases.case_overview(vault, "KZ-1")
    assert (seen.items, seen.kinds, seen.first_day, seen.last_day) == (0, {}, "", "")
