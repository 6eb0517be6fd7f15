"""What is flagged in proceedings and detentions, and what is not; how it is settled; the facilities."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework.arguing import flags as answering
from app.casework.redress import checks, detention, facilities, proceedings, remedies, wording
from app.casework.redress.roles import conflict, conflicts
from app.casework.redress.windows import windows
from app.casework.registry import adding, events, link, people, places
from app.casework.registry.cases import save_case
from app.errors import NotFound, Refused, Usage
from app.records.dates import bounds
from app.records.people import Person
from app.records.proceedings import Detention, Proceeding, ProceedingParty
from app.records.vocabulary import load
from app.vault.vault import Vault
from tests.builders import new_vault

_numbers = count(1)
LONG = "Приёмник-распределитель " * 13


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """One vault for all: each test works in a case of its own."""
    with new_vault(tmp_path_factory.mktemp("checks") / "vault") as made:
        places.save_place(made, "Almaty", country="KZ")
        yield made


@pytest.fixture
def code(vault: Vault) -> str:
    return save_case(vault, f"F-{next(_numbers)}", title="A case").code


def somebody(vault: Vault, **fields: object) -> Person:
    return people.save_person(vault, name=f"Person {next(_numbers)} N.", **fields)  # type: ignore[arg-type]


def rules(vault: Vault, code: str) -> list[str]:
    return [each.rule for each in checks.flags(vault, code)]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"opened": "2022-01-14", "decided": "2022-01-13"}, ["decided-before-opened"]),
        ({"decided": "2022-01-14", "notified_on": "2022-01-13"}, ["notified-before-decided"]),
        ({"decided": "2022-01-14", "appeal_until": "2022-01-13"}, ["appeal-over-before-decided"]),
        ({"notified_on": "2022-01-14", "appeal_until": "2022"}, []),
        (
            {"notified_on": "2022-01-14", "appeal_until": "2022-01-12", "decided": "2022-01-11"},
            ["appeal-over-before-notified"],
        ),
        # Ten days from the notification end on the 24th.
        (
            {"place": "Almaty", "notified_on": "2022-01-14", "appeal_until": "2022-01-23"},
            ["appeal-window-short"],
        ),
        ({"place": "Almaty", "notified_on": "2022-01-14", "appeal_until": "2022-01-24"}, []),
        ({"place": "Almaty", "notified_on": "2022-01~", "appeal_until": "2022-01-23"}, []),
        ({"notified_on": "2022-01-14", "appeal_until": "2022-01-23"}, []),
        (
            {
                "provisions": ["kz-administrative-2014:517"],
                "notified_on": "2022-01-14",
                "appeal_until": "2022-01-17",
            },
            ["appeal-window-short"],
        ),
        # What is not certain is not out of order.
        ({"opened": "2022-01-14", "decided": "2022-01"}, []),
        ({"opened": "2022", "decided": "2022-01-01"}, []),
        ({"opened": "", "decided": "2022"}, []),
        ({"decided": "9998-01-01"}, ["in-the-future"]),
    ],
)
def test_dates_out_of_order_are_flagged_and_kept(
    vault: Vault, code: str, fields: dict[str, object], expected: list[str]
) -> None:
    made = proceedings.save(vault, code, "Case", kind="administrative", **fields)  # type: ignore[arg-type]
    assert rules(vault, code) == expected
    for name in ("opened", "decided", "notified_on", "appeal_until"):
        assert getattr(made, name) == fields.get(name, "")
    for each in checks.flags(vault, code):
        for language in ("en", "ru"):
            said = wording.flag(each, language)
            assert "{" not in said
            assert each.rule not in said


def test_an_appeal_before_what_it_is_against(vault: Vault, code: str) -> None:
    proceedings.save(
        vault, code, "First", kind="criminal", decided="2024-05-01", notified_on="2024-06-01"
    )
    proceedings.save(vault, code, "Second", kind="criminal", parent="First", opened="2024-05-15")
    assert rules(vault, code) == ["appeal-before-notified"]
    proceedings.save(vault, code, "Second", opened="2024-04-15")
    assert rules(vault, code) == ["appeal-before-decision"]


def test_roles_that_do_not_go_together(vault: Vault, code: str) -> None:
    judge = somebody(vault, protected=True)
    proceedings.save(vault, code, "Trial", kind="criminal")
    for role in ("judge", "accused", "witness"):
        proceedings.party(vault, "Trial", judge.id, role)
    proceedings.party(vault, "Trial", somebody(vault, kind="group", count=3).id, "victim")
    both = somebody(vault)
    proceedings.party(vault, "Trial", both.id, "victim")
    proceedings.party(vault, "Trial", both.id, "witness")
    (flag, within) = checks.flags(vault, code)
    assert (flag.rule, within.rule) == ("conflicting-roles", "counted-within")
    assert wording.flag(flag) == (
        f"{judge.pseudonym} has roles in “Trial” that do not go together: "
        "Accused or defendant, Judge, Witness."
    )
    # The same judge on the appeal; and in an event, a victim who is the perpetrator.
    proceedings.save(vault, code, "Appeal", kind="criminal", parent="Trial")
    proceedings.party(vault, "Appeal", judge.id, "judge")
    raid = link.save_event(vault, code, "Raid")
    for role in ("victim", "perpetrator"):
        events.involve(vault, raid.id, both.id, role)
    assert {"judge-of-own-decision", "conflicting-roles-event"} <= set(rules(vault, code))
    assert conflict("accused", "judge")
    assert not conflict("victim", "witness")
    assert conflicts(["judge", "victim", "witness", "judge"]) == (
        ("judge", "victim"), ("judge", "witness"),
    )  # fmt: skip


def test_a_flag_is_settled_with_a_reason_and_stays(vault: Vault, code: str) -> None:
    proceedings.save(vault, code, "Odd", kind="civil", decided="2022-02", notified_on="2022-01-01")
    (flag,) = checks.flags(vault, code)
    with pytest.raises(Usage):
        answering.answer(vault, flag, "stands", " ")
    found = checks.find(vault, flag.rule, flag.one[:12])
    answering.answer(vault, found, "explained", "The ruling was dated later")
    (flag,) = checks.flags(vault, code)
    assert flag.answer is not None
    assert flag.answer.reason == "The ruling was dated later"
    with pytest.raises(Usage):
        checks.find(vault, "no-such-rule", flag.one)


def test_numbers_and_money_that_cannot_be(vault: Vault, code: str) -> None:
    victims = somebody(vault, kind="group", count=23)
    proceedings.save(vault, code, "Trial of a group", kind="criminal")
    proceedings.party(vault, "Trial of a group", victims.id, "victim", "in-person", 13)
    proceedings.party(vault, "Trial of a group", victims.id, "victim", "absent", 13)
    remedies.save(
        vault, code, "compensation", person=victims.id, owed="5", paid="6", currency="KZT",
        owed_on="2025-02", paid_on="2025-01",
    )  # fmt: skip
    assert sorted(rules(vault, code)) == [
        "more-than-the-group", "paid-before-owed", "paid-more-than-owed",
    ]  # fmt: skip
    said = [wording.flag(each, "ru") for each in checks.flags(vault, code)]
    assert any("(26), чем в группе (23)" in each for each in said)


def test_a_detention_before_the_arrest_and_in_two_places(vault: Vault, code: str) -> None:
    who = somebody(vault)
    raid = link.save_event(vault, code, "Arrest", date="2022-01-07")
    events.save_act(vault, raid.id, "030101", [], "")
    events.involve(vault, raid.id, who.id, "victim")
    one = places.save_place(vault, f"One {next(_numbers)}", kind="facility")
    other = places.save_place(vault, f"Other {next(_numbers)}", kind="facility")
    cell = adding.add_place(vault, f"Cell {next(_numbers)}", parent_id=one.id)
    detention.save(vault, code, who.id, place=one.id, date="2022-01-07/2022-01-14")
    assert rules(vault, code) == []
    early = detention.save(vault, code, who.id, place=cell.id, date="2022-01-05/2022-01-09")
    assert rules(vault, code) == ["detained-before-arrest"]
    detention.update(vault, early.id, date="2022-01-14/2022-01-20", place=other.id)
    assert rules(vault, code) == []
    detention.update(vault, early.id, date="2022-01-12/..")
    assert rules(vault, code) == ["held-in-two-places"]
    detention.update(vault, early.id, date="2022-01")
    assert rules(vault, code) == []


def test_the_register_of_facilities(vault: Vault, code: str) -> None:
    name = LONG.strip()
    made = adding.add_place(
        vault,
        name,
        kind="facility",
        facility="reception-centre",
        authority="Department of Police",
        population=130,
        capacity=100,
        counted_on="2022-01",
        lawful="disputed",
    )
    victims = somebody(vault, kind="group", count=100)
    one = somebody(vault)
    ground = load("detention_grounds").label("migration", "ru")
    kept = detention.save(
        vault, code, victims.id, place=name, date="2022-01-08", count=90, ground=ground,
        order_shown="no", conditions="No water",
    )  # fmt: skip
    assert (kept.ground, kept.count) == ("migration", 90)
    detention.save(vault, code, one.id, place=name, date="2022-01-09", ground="A word of their own")
    again = detention.save(vault, code, one.id, place=name, date="2022-01-09", note="Again")
    assert (again.ground, vault.count(Detention, person_id=one.id)) == ("A word of their own", 1)
    detention.save(vault, code, one.id, date="2021")
    (line, rest) = facilities.facilities(vault, code)
    assert line.place is not None
    assert (line.place.id, line.people, line.over, len(line.held)) == (made.id, 90, 30, 2)
    assert (rest.place, rest.people) == (None, 1)
    assert [
        each.place.name
        for each in facilities.facilities(vault, query="распределитель")
        if each.place
    ] == [name]
    shown = facilities.facility(vault, made.id)
    assert [each.record.date for each in shown.line.held] == ["2022-01-08", "2022-01-09"]
    assert facilities.facility(vault, facilities.UNKNOWN, code).line.people == 1
    with pytest.raises(NotFound):
        facilities.facility(vault, "no such place")
    with pytest.raises(Refused, match="2 detentions"):
        places.trash_place(vault, made.id)
    cleared = places.update_place(
        vault, made.id, facility="", lawful="no", clear=("capacity", "population")
    )
    assert (cleared.facility, cleared.capacity, cleared.lawful) == ("", None, "no")
    for wrong in (
        {"facility": "castle"},
        {"lawful": "maybe"},
        {"capacity": -1},
        {"counted_on": "1/2/22"},
    ):
        with pytest.raises(Usage):
            places.update_place(vault, made.id, **wrong)  # type: ignore[arg-type]
    detention.remove(vault, kept.id)
    assert facilities.facility(vault, made.id).line.people == 1


DAYS = st.dates(min_value=__import__("datetime").date(1900, 1, 1)).map(lambda day: day.isoformat())


@settings(max_examples=80, deadline=None)
@given(DAYS, DAYS, st.sampled_from(["", "~", "?"]))
def test_only_what_is_certain_is_before(one: str, other: str, sign: str) -> None:
    assert checks.before(one + sign, other) == (one < other)
    assert checks.before(one[:7], other) == (bounds(one[:7])[1] < other)
    assert not (checks.before(one, other) and checks.before(other, one))
    assert not checks.before("", other)
    assert not checks.before(one, "")
    assert not checks.before(f"{one}/..", other)
    low, high = sorted((one, other))
    assert checks.begins(f"{low}/{high}") == (low, low)
    assert checks.ends(f"{low}/{high}") == (high, high)
    for window in windows():
        assert window.last_day(one) > one


def test_what_the_windows_and_the_roles_name_is_in_the_lists() -> None:
    for window in windows():
        assert all(kind in load("proceedings") for kind in window.kinds)
        assert window.country in load("countries")
        assert window.start in ("notified", "decided")
    for entry in load("roles"):
        assert all(other in load("roles") for other in entry.extra.get("conflicts", ()))  # type: ignore[union-attr]
    words = wording._texts()
    assert set(words["en"]["flags"]) == set(words["ru"]["flags"]) >= set(checks.RULES)
    assert set(words["en"]) == set(words["ru"])


def test_records_from_elsewhere_do_not_break_the_rules(vault: Vault, code: str) -> None:
    """A proceeding that is an appeal from one in the trash, a party without end."""
    first = proceedings.save(vault, code, "First", kind="other", decided="2020")
    proceedings.save(vault, code, "Second", kind="other", parent=first.id, opened="2019")
    assert rules(vault, code) == ["appeal-before-decision"]
    proceedings.trash(vault, first.id)
    assert rules(vault, code) == []
    assert vault.count(Proceeding, trashed=True) >= 1
    assert vault.count(ProceedingParty, proceeding_id=first.id) == 0
