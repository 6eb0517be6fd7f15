"""Editing events and acts by id, and looking at them."""

from __future__ import annotations

import pytest

from app.casework import undo
from app.casework.registry import describe, event_view, events, link, people, places
from app.casework.registry.cases import save_case
from app.errors import NotFound, Usage
from app.records.cases import Act, Event, Involvement
from app.vault.search import search
from app.vault.vault import Vault
from tests.casework.made import make_item


@pytest.fixture
def event(vault: Vault) -> Event:
    return link.save_event(vault, "KZ-1", "Raid", date="2022-01-14")


def test_an_event_is_changed_and_what_is_not_given_stays(vault: Vault, event: Event) -> None:
    place = places.save_place(vault, "Кошмамбет")
    events.update_event(vault, event.id, title=" Night  raid ", place_id="Кошмамбет", note="n")
    after = events.update_event(vault, event.id, date="")
    assert (after.title, after.date, after.place_id, after.note) == (
        "Night raid",
        "",
        place.id,
        "n",
    )
    assert events.update_event(vault, event.id, place_id="").place_id is None


@pytest.mark.parametrize("wrong", [{"title": " "}, {"date": "yesterday"}, {"place_id": "Nowhere"}])
def test_an_event_that_cannot_be_is_refused(
    vault: Vault, event: Event, wrong: dict[str, str]
) -> None:
    with pytest.raises(Usage):
        events.update_event(vault, event.id, note="x", **wrong)
    assert vault.get(Event, event.id) == event


def test_an_act_is_set_exactly(vault: Vault, event: Event) -> None:
    act = events.save_act(vault, event.id, "02011111", ["0301", "0308"])
    events.save_act(vault, event.id, "010101")
    after = events.update_act(
        vault, act.id, methods=["0308", "0308"], date="2022-01-15", note="first"
    )
    assert (after.methods, after.date, after.act) == (("0308",), "2022-01-15", "02011111")
    assert events.update_act(vault, act.id, methods=[]).methods == ()
    assert events.save_act(vault, event.id, "02011111", ["0301"]).note == "first"
    for wrong in ({"act": "99999"}, {"act": "010101"}, {"methods": ["x"]}, {"purpose": "x"}):
        with pytest.raises(Usage):
            events.update_act(vault, act.id, **wrong)  # type: ignore[arg-type]


def test_an_act_goes_with_the_parts_in_it_only(vault: Vault, event: Event) -> None:
    act = events.save_act(vault, event.id, "02011111")
    person = people.save_person(vault, name="Каримов")
    item = make_item(vault, "one")
    link.to_event(vault, item.id, event.id)
    events.involve(vault, event.id, person.id, "victim", act_id=act.id)
    whole = events.involve(vault, event.id, person.id, "witness")
    assert search(vault, "act:02011111").total == 1
    assert events.remove_act(vault, act.id) == 1
    assert (vault.find(Act), vault.find(Involvement)) == ([], [whole])
    assert search(vault, "act:02011111").total == 0
    events.remove_involvement(vault, whole.id)
    with pytest.raises(NotFound):
        events.remove_involvement(vault, whole.id)


def test_a_part_is_in_an_act_of_its_own_event(vault: Vault, event: Event) -> None:
    other = link.save_event(vault, "KZ-1", "Trial")
    act = events.save_act(vault, other.id, "02011111")
    people.save_person(vault, name="Каримов")
    with pytest.raises(Usage):
        events.involve(vault, event.id, "Каримов", "victim", act_id=act.id)


def test_an_event_is_shown_with_everything(vault: Vault, event: Event) -> None:
    place = places.save_place(vault, "Кошмамбет")
    events.update_event(vault, event.id, place_id=place.id)
    act = events.save_act(vault, event.id, "02011111")
    person = people.save_person(vault, name="Каримов")
    events.involve(vault, event.id, person.id, "victim", act_id=act.id)
    engaged = events.engage(vault, event.id, "iccpr:7")
    items = [make_item(vault, name) for name in ("one", "two", "three")]
    for item in reversed(items):
        link.to_event(vault, item.id, event.id)
    describe.trash(vault, items[0].id)
    shown = event_view.shown_event(vault, "Raid")
    assert (shown.place, shown.acts, shown.provisions) == (place, (act,), (engaged,))
    assert [(part.role, who.id) for part, who in shown.involvements] == [("victim", person.id)]
    assert [item.id for _, item in shown.items] == [items[1].id, items[2].id]
    assert shown.case_code == "KZ-1"
    link.unlink(vault, engaged.id)
    assert event_view.shown_event(vault, event.id).provisions == ()


def test_events_are_listed_in_the_order_of_time(vault: Vault, event: Event) -> None:
    save_case(vault, "KZ-2", title="Another")
    link.save_event(vault, "KZ-1", "Undated")
    early = link.save_event(vault, "KZ-2", "Arrest", date="2021")
    link.save_event(vault, "KZ-1", "Days", date="2022-01-10/2022-01-20")
    item = make_item(vault, "one")
    link.to_event(vault, item.id, event.id)
    people.save_person(vault, name="Каримов")
    events.involve(vault, event.id, "Каримов", "victim")
    events.involve(vault, event.id, "Каримов", "witness")
    events.save_act(vault, event.id, "02011111")
    lines = event_view.list_events(vault)
    assert [each.event.title for each in lines] == ["Arrest", "Days", "Raid", "Undated"]
    raid = lines[2]
    assert (raid.case_code, raid.acts, raid.people, raid.items) == ("KZ-1", ("02011111",), 1, 1)
    assert [each.event.title for each in event_view.list_events(vault, "RA")] == ["Raid"]
    assert [each.event.id for each in event_view.list_events(vault, case="KZ-2")] == [early.id]
    events.trash_event(vault, early.id)
    assert event_view.list_events(vault, case="KZ-2") == []
    assert len(event_view.list_events(vault, case="KZ-2", trashed=True)) == 1
    events.trash_event(vault, early.id, restore=True)
    assert len(event_view.list_events(vault, case="KZ-2")) == 1


def test_other_changes_leave_an_event_disputed(vault: Vault, event: Event) -> None:
    assert not event.disputed
    events.update_event(vault, event.id, disputed=True)
    link.save_event(vault, "KZ-1", "Raid", date="2022-01-10")
    events.update_event(vault, event.id, note="Two accounts.")
    assert vault.get(Event, event.id).disputed
    with vault.step("Settled"):
        events.update_event(vault, event.id, disputed=False)
    assert not vault.get(Event, event.id).disputed
    undo.undo(vault)
    assert vault.get(Event, event.id).disputed
