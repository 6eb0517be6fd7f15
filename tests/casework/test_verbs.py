"""What the verbs accept, what they refuse, and that a refusal changes nothing."""

from __future__ import annotations

import pytest

from app.casework import lookup
from app.casework.consents import consent
from app.casework.looking import browse
from app.casework.redacting import review
from app.casework.registry import describe, events, link, people
from app.casework.registry.cases import save_case
from app.errors import NotFound, Refused, Usage
from app.records.cases import Case
from app.records.evidence import Item, ItemProvision, Passage
from app.records.people import Person, PersonName
from app.vault.vault import Vault
from tests.casework.conftest import Put

TEXT = "Азизбек Каримов видел это. Его телефон +7 701 123 45 67.\n"


@pytest.mark.parametrize("code", ["", "two words", "a/b", "x" * 33, "-a"])
def test_a_case_code_is_short_and_plain(vault: Vault, code: str) -> None:
    with pytest.raises(Usage):
        save_case(vault, code, title="T")


def test_a_case_keeps_what_is_not_given(vault: Vault) -> None:
    save_case(vault, "KZ-1", description="what happened")
    save_case(vault, "KZ-1", title="Another title")
    held = lookup.case(vault, "KZ-1")
    assert (held.title, held.description) == ("Another title", "what happened")
    assert vault.count(Case) == 1


def test_a_person_is_one_however_often_named(vault: Vault) -> None:
    first = people.save_person(vault, name="Каримов Азизбек", aliases=["Aziz"], protected=True)
    again = people.save_person(vault, name="Aziz", aliases=["Азиз", "Aziz"])
    assert again.id == first.id
    assert people.names(vault, again) == ("Каримов Азизбек", "Aziz", "Азиз")
    assert again.protected
    assert vault.count(PersonName) == 2


def test_a_pseudonym_never_comes_from_the_name(vault: Vault) -> None:
    one = people.save_person(vault, name="Каримов", protected=True)
    two = people.save_person(vault, name="Юсупов", protected=True)
    assert {one.pseudonym, two.pseudonym} == {"Person 1", "Person 2"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"name": "A", "role": "witness"},
        {"name": "A", "case": "KZ-1", "role": "wizard"},
        {"name": "A", "count": 0},
        {"name": "A", "kind": "alien"},
        {"name": "A", "birth": "12.05.1990"},
    ],
)
def test_a_person_that_cannot_be_is_refused_whole(vault: Vault, wrong: dict[str, object]) -> None:
    with pytest.raises((Usage, NotFound)):
        people.save_person(vault, **wrong)  # type: ignore[arg-type]
    assert vault.count(Person) == 0


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "poem"),
        ("date", "12.05.2011"),
        ("title", " "),
        ("reliability", "Z"),
        ("sha256", "0"),
    ],
)
def test_a_field_that_cannot_be_changes_nothing(
    vault: Vault, put: Put, field: str, value: str
) -> None:
    item, size = put("a.txt", TEXT), vault.log.size
    with pytest.raises(Usage):
        describe.describe(vault, item.id, {"source": "a friend", field: value})
    assert (vault.get(Item, item.id), vault.log.size) == (item, size)


def test_an_edit_is_logged_with_before_and_after(vault: Vault, put: Put) -> None:
    item = put("a.txt", TEXT)
    describe.describe(vault, str(item.number), {"title": "New", "date": "2022-01~"})
    last = vault.log.events(item=item.id)[-1]
    assert last.verb == "described"
    assert last.changes["title"] == ("a", "New")
    assert last.changes["date"] == ("", "2022-01~")


def test_a_quote_is_exact_and_is_checked(vault: Vault, put: Put) -> None:
    item = put("a.txt", TEXT)
    made = link.to_article(vault, item.id, "iccpr:9.3", span=link.Span(0, 15))
    quoted = vault.get(Passage, str(made.passage_id))
    assert quoted.quote == "Азизбек Каримов"
    assert quoted.suffix.startswith(" видел")
    assert link.check_quote(vault, quoted)
    with pytest.raises(Usage):
        link.to_article(vault, item.id, "iccpr:7", span=link.Span(0, 10_000))
    assert vault.count(ItemProvision) == 1


@pytest.mark.parametrize("ref", ["iccpr:99", "nowhere:1", "nowhere", ""])
def test_an_article_must_exist(vault: Vault, put: Put, ref: str) -> None:
    item = put("a.txt", TEXT)
    with pytest.raises(Usage):
        link.to_article(vault, item.id, ref)


def test_an_item_is_not_related_to_itself(vault: Vault, put: Put) -> None:
    item = put("a.txt", TEXT)
    with pytest.raises(Usage):
        link.to_item(vault, item.id, str(item.number), "translation-of")


def test_a_consent_is_followed_not_edited(vault: Vault, put: Put) -> None:
    item = put("a.txt", TEXT)
    people.save_person(vault, name="Каримов")
    form = consent.ConsentForm("Каримов", ("un",), "pseudonym")
    consent.record(vault, item.id, form)
    consent.withdraw(vault, item.id, "Каримов", on="2023-05-10")
    (latest,) = consent.current(vault, item.id).values()
    assert latest.withdrawn_on == "2023-05-10"
    consent.record(vault, item.id, form)
    (latest,) = consent.current(vault, item.id).values()
    assert latest.withdrawn_on == ""
    assert [event.verb for event in vault.log.events(item=item.id, table="consent")] == [
        "consented",
        "withdrew",
        "consented",
    ]


def test_nothing_is_withdrawn_that_was_not_given(vault: Vault, put: Put) -> None:
    item = put("a.txt", TEXT)
    people.save_person(vault, name="Каримов")
    with pytest.raises(Refused):
        consent.withdraw(vault, item.id, "Каримов")


@pytest.mark.parametrize(
    "data",
    [
        {"person": "X", "purposes": ["un"], "identity": "masked"},
        {"person": "X", "purposes": ["war"], "identity": "named"},
        {"person": "X", "purposes": [], "identity": "named"},
        {"person": "X", "identity": "named"},
        {"person": "X", "purposes": ["un"], "identity": "named", "colour": "red"},
        {"person": "X", "purposes": ["un"], "identity": "named", "onward": "yes"},
    ],
)
def test_a_malformed_consent_is_refused(vault: Vault, put: Put, data: dict[str, object]) -> None:
    item = put("a.txt", TEXT)
    people.save_person(vault, name="X")
    with pytest.raises(Usage):
        consent.record(vault, item.id, consent.form_from(data))
    assert consent.current(vault, item.id) == {}


def test_suggestions_come_once_and_stay_settled(vault: Vault, put: Put) -> None:
    item = put("a.txt", TEXT)
    people.save_person(vault, name="Каримов Азизбек", protected=True)
    first = review.suggest(vault, item)
    assert {mark.quote for mark in first} == {"Азизбек Каримов", "+7 701 123 45 67"}
    assert review.suggest(vault, item) == []
    review.settle(vault, item.id, [], [first[0].id])
    assert not vault.get(Item, item.id).reviewed
    review.settle(vault, item.id, ["all"], [])
    assert vault.get(Item, item.id).reviewed
    assert {mark.state for mark in review.marks(vault, item.id)} == {"accepted", "rejected"}
    assert review.suggest(vault, item) == []


def test_a_new_alias_brings_new_suggestions(vault: Vault, put: Put) -> None:
    item = put("a.txt", "Все зовут его Буревестник.\n")
    people.save_person(vault, name="Каримов", protected=True)
    assert review.suggest(vault, item) == []
    people.save_person(vault, name="Каримов", aliases=["Буревестник"])
    assert [mark.quote for mark in review.suggest(vault, item)] == ["Буревестник"]


def test_an_identifier_of_one_item_is_found_in_another(vault: Vault, put: Put) -> None:
    item = put("b.txt", "у нас 77-КОШ-5, пишите\n")
    found = review.suggest(vault, item, known=["77-КОШ-5"])
    assert [(mark.quote, mark.rule) for mark in found] == [("77-КОШ-5", "as in another item")]


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"span": [0, 4], "box": [0, 0, 1, 1]},
        {"span": [5, 5]},
        {"span": [0, 9999]},
        {"span": "0-4"},
        {"box": [3, 0, 1, 1]},
        {"box": [0, 0, 1, 1], "page": 0},
        {"time": [4, 2]},
        {"span": [0, 4], "reason": "because"},
        {"span": [0, 4], "scope": "galaxy"},
        {"span": [0, 4], "colour": "black"},
    ],
)
def test_a_mark_that_marks_nothing_is_refused(
    vault: Vault, put: Put, values: dict[str, object]
) -> None:
    item = put("a.txt", TEXT)
    with pytest.raises(Usage):
        review.add(vault, item.id, values)
    assert review.marks(vault, item.id) == []


def test_events_acts_and_parts(vault: Vault) -> None:
    event = link.save_event(vault, "KZ-1", "Raid", date="2022-01-10/2022-01-11")
    people.save_person(vault, name="Каримов")
    act = events.save_act(vault, event.id, "02011111", ["0301"])
    same = events.save_act(vault, "Raid", "02011111", ["0308"])
    assert same.id == act.id
    assert same.methods == ("0301", "0308")
    events.involve(vault, "Raid", "Каримов", "victim", act_id=act.id)
    with pytest.raises(Usage):
        events.save_act(vault, "Raid", "99999")


def test_trash_keeps_everything(vault: Vault, put: Put) -> None:
    item = put("a.txt", TEXT)
    describe.trash(vault, item.id)
    assert vault.get(Item, item.id).trashed
    describe.trash(vault, item.id, restore=True)
    assert not vault.get(Item, item.id).trashed
    assert browse.text(vault, item.id) == TEXT
