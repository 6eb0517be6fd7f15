"""What happened and who is in a bundle: of what leaves alone, and by what is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.bundle.content import ChronologyLine, PersonLine
from app.casework.planning.planning import Plan, Planned
from app.casework.redacting.conceal import Concealer
from app.casework.registry import events, link, people
from app.casework.registry.cases import save_case
from app.casework.registry.places import save_place
from app.casework.releasing.chronology import chronology
from app.casework.releasing.pinpoints import Pinpoints
from app.casework.releasing.roll import roll
from app.records.cases import Case, Event
from app.records.evidence import Item
from app.records.marks import RedactionProfile
from app.records.profiles import profile
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

NAME = "Каримова Дилноза"
UN = profile("un")


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with new_vault(tmp_path / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        people.save_person(
            made, name=NAME, pseudonym="Witness 10", protected=True, birth="1990-05-05"
        )
        people.save_person(made, name="Омаров Болат", pseudonym="Witness 9", protected=True)
        people.save_person(made, name="Ахметов Серик")
        for title in ("First", "Second", "Third"):
            make_item(made, title, "Words.", kind="document")
        yield made


def planned(vault: Vault, rules: RedactionProfile = UN, withheld: tuple[int, ...] = ()) -> Plan:
    hidden = people.hidden(vault, rules)
    (case,) = vault.find(Case)
    return Plan(
        case=case,
        profile=rules,
        exhibits=tuple(
            Planned(each, each.number, (), "it is closed" if each.number in withheld else "")
            for each in vault.find(Item, order="number")
        ),
        hidden=hidden,
        tokens=people.tokens(dict(hidden), rules),
        closed=(),
        accepted=0,
        unseen=0,
    )


def lines(vault: Vault, plan: Plan, language: str = "en") -> list[ChronologyLine]:
    conceal = Concealer(plan.profile, plan.hidden, plan.tokens)
    told = chronology(vault, plan, Pinpoints(vault, plan), conceal, language)
    return [each.line for each in told]


def people_of(vault: Vault, plan: Plan) -> list[PersonLine]:
    conceal = Concealer(plan.profile, plan.hidden, plan.tokens)
    pinpoints = Pinpoints(vault, plan)
    told = chronology(vault, plan, pinpoints, conceal, "en")
    return list(roll(vault, plan, pinpoints, told, conceal, "en"))


def happened(vault: Vault, title: str, date: str, *items: str) -> Event:
    event = link.save_event(vault, "KZ-1", title, date=date)
    for ref in items:
        link.to_event(vault, ref, event.id)
    return event


def test_events_come_by_date_in_plain_words(vault: Vault) -> None:
    happened(vault, "Undated", "", "1")
    happened(vault, "Later", "2022-02-01", "1", "3")
    happened(vault, "About then", "2022-01~", "2")
    happened(vault, "Early in the month", "2022-01-01/2022-01-05", "1")
    assert [(each.date_words, each.event) for each in lines(vault, planned(vault))] == [
        ("1–5 January 2022", "Early in the month"), ("c. January 2022", "About then"),
        ("1 February 2022", "Later"), ("", "Undated"),
    ]  # fmt: skip
    assert lines(vault, planned(vault))[2].exhibits == ((1, 0), (3, 0))
    assert lines(vault, planned(vault), "ru")[1].date_words.startswith("ок.")


def test_only_what_leaving_exhibits_speak_of_is_told(vault: Vault) -> None:
    happened(vault, "In a withheld one", "2022-01-01", "2")
    happened(vault, "In both", "2022-01-02", "1", "2")
    happened(vault, "Of nobody", "2022-01-03")
    trashed = happened(vault, "Thrown away", "2022-01-04", "1")
    events.trash_event(vault, trashed.id)
    (line,) = lines(vault, planned(vault, withheld=(2,)))
    assert (line.event, line.exhibits) == ("In both", ((1, 0),))


def test_titles_are_concealed_and_the_order_knows_no_name(vault: Vault) -> None:
    happened(vault, f"{NAME} is beaten", "2022-01-02", "1")
    happened(vault, "Омаров Болат is beaten", "2022-01-02", "1")
    # By the names it would be the other way round.
    assert [each.event for each in lines(vault, planned(vault))] == [
        "[Witness 9] is beaten", "[Witness 10] is beaten",
    ]  # fmt: skip


def test_the_birth_of_somebody_hidden_has_no_date(vault: Vault) -> None:
    happened(vault, "A child is born", "1990-05-05", "1")
    (line,) = lines(vault, planned(vault))
    assert (line.date_words, line.date_sort, line.event) == ("", "", "A child is born")


def test_a_place_is_named_where_the_profile_shows_places_and_none_that_is_protected(
    vault: Vault,
) -> None:
    town = save_place(vault, name="Karasay")
    home = save_place(vault, name="Shelter on Abay street", protected=True)
    raid = happened(vault, "Raid", "2022-01-01", "1")
    visit = happened(vault, "Visit", "2022-01-02", "1")
    events.update_event(vault, raid.id, place_id=town.id)
    events.update_event(vault, visit.id, place_id=home.id)
    assert [each.event for each in lines(vault, planned(vault))] == ["Raid (Karasay)", "Visit"]
    rules = replace(UN, metadata=tuple(each for each in UN.metadata if each != "place"))
    assert [each.event for each in lines(vault, planned(vault, rules))] == ["Raid", "Visit"]


def test_a_profile_without_dates_gives_none_and_does_not_sort_by_them(vault: Vault) -> None:
    happened(vault, "B", "2022-01-01", "1")
    happened(vault, "A", "2022-01-02", "1")
    rules = replace(UN, metadata=("title",))
    assert [(each.date_words, each.event) for each in lines(vault, planned(vault, rules))] == [
        ("", "A"), ("", "B"),
    ]  # fmt: skip


def test_people_are_listed_by_pseudonym_in_an_order_that_tells_nothing(vault: Vault) -> None:
    raid = happened(vault, "Raid", "2022-01-01", "3")
    link.to_person(vault, "1", NAME, "victim")
    link.to_person(vault, "2", NAME, "witness")
    link.to_person(vault, "1", "Омаров Болат", "witness")
    link.to_person(vault, "2", "Ахметов Серик", "official")
    events.involve(vault, raid.id, "Ахметов Серик", "perpetrator")
    assert people_of(vault, planned(vault)) == [
        PersonLine("Witness 9", ("Witness",), (1,)),
        PersonLine("Witness 10", ("Victim", "Witness"), (1, 2)),
        PersonLine("Ахметов Серик", ("Perpetrator", "Official"), (2,)),
    ]
    # Who is only in what is withheld is not listed.
    names = [each.name for each in people_of(vault, planned(vault, withheld=(1, 3)))]
    assert names == ["Witness 10", "Ахметов Серик"]


def test_whoever_stands_in_the_catalogue_alone_is_not_listed(vault: Vault) -> None:
    raid = happened(vault, "Raid", "2022-01-01", "3")
    link.to_person(vault, "1", NAME, "victim")
    events.involve(vault, raid.id, NAME, "victim")
    events.involve(vault, raid.id, "Ахметов Серик", "perpetrator")
    # Her own testimony is withheld, his name is in none: the event leaves, and neither of them.
    assert people_of(vault, planned(vault, withheld=(1,))) == []


def test_black_gives_no_list_that_joins_what_it_keeps_apart(vault: Vault) -> None:
    link.to_person(vault, "1", NAME, "victim")
    link.to_person(vault, "2", "Ахметов Серик", "official")
    rules = replace(UN, token="black")
    assert [each.name for each in people_of(vault, planned(vault, rules))] == ["Ахметов Серик"]
