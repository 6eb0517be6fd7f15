"""The map: what is coarse stays coarse, nothing is lost unsaid, and a route keeps the order of its dates."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.casework.registry import link, people
from app.casework.seeing import places_map
from app.casework.seeing.behind import items_behind
from app.casework.seeing.leaving import write_picture
from app.cli.arguments import parse
from app.cli.maps import places
from app.errors import NotFound, Refused, Usage
from app.records.cases import Event, EventLink, Involvement, Place
from app.records.ids import new_id
from app.records.proceedings import Detention
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault, small_case
from tests.casework.made import make_item

SECRET = "Shelter, Abai street 14"
AT = (43.2389, 76.8897)


@dataclass(frozen=True)
class Drawn:
    """A vault with places of every kind, by a short name."""

    path: Path
    vault: Vault
    ids: dict[str, str]

    def spot(self, name: str, case: str | None = None) -> places_map.Spot:
        shown = places_map.places_map(self.vault, case)
        return next(spot for spot in shown.spots if spot.place_id == self.ids[name])


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Drawn]:
    path = tmp_path_factory.mktemp("map") / "vault"
    ids: dict[str, str] = {}
    with new_vault(path) as vault:
        small = small_case(vault)
        other = people.save_person(vault, name="Каримов Азизбек", pseudonym="Witness B")
        ids["person"] = other.id

        def place(name: str, title: str, parent: str = "", **fields: object) -> None:
            made = Place(id=new_id(), name=title, parent_id=ids.get(parent), **fields)  # type: ignore[arg-type]
            ids[name] = change.put("added", made).id

        def event(name: str, date: str, where: str) -> None:
            made = Event(
                id=new_id(), case_id=small.case.id, title=name, date=date, place_id=ids.get(where)
            )
            ids[name] = change.put("recorded", made).id

        with vault.change() as change:
            place("city", "Алматы", latitude=43.2567, longitude=76.9286)
            place("shelter", SECRET, "city", protected=True, latitude=AT[0], longitude=AT[1])
            place("room", "Room 3 of the shelter", "shelter", latitude=AT[0], longitude=AT[1])
            place("cellar", "Cellar of the shelter", "shelter")
            place("hidden", "Hidden flat", "city", protected=True)
            place("home", "Home of the brother", "city", kind="facility", facility="home",
                  latitude=-43.2389, longitude=-76.8897)  # fmt: skip
            place("police", "Police department 12", "city", kind="facility",
                  facility="police-station", latitude=43.3, longitude=76.95)  # fmt: skip
            place("yard", "Yard of the department", "police")
            place("nowhere", "A village")
            event("raid", "2022-01-14", "city")
            event("beating", "2022-01-15~", "police")
            event("hiding", "2022-02", "shelter")
            event("release", "", "city")
            event("call", "2022-01-20", "")
            event("rumour", "2022-01-21", "nowhere")
            for each in ("raid", "beating", "hiding", "release"):
                part = Involvement(
                    id=new_id(), person_id=other.id, event_id=ids[each], role="victim"
                )
                change.put("linked", part)
            held = Detention(
                id=new_id(), case_id=small.case.id, person_id=other.id, place_id=ids["police"],
                date="2022-01-14/2022-01-30",
            )  # fmt: skip
            change.put("recorded", held)
            for one, to in (("raid", "beating"), ("beating", "hiding")):
                change.put(
                    "linked",
                    EventLink(
                        id=new_id(), event_id=ids[one], to_id=ids[to], relation="followed-by"
                    ),
                )
        text = "They beat us in the yard."
        item = make_item(vault, "Account", text, reliability="B", credibility="2")
        linked = link.to_event(vault, item.id, ids["beating"], span=link.Span(0, 12))
        ids["item"], ids["passage"] = item.id, linked.passage_id or ""
        yield Drawn(path, vault, ids)


def test_a_protected_place_is_a_square_that_says_nothing_of_where_in_it(drawn: Drawn) -> None:
    for name in ("shelter", "room", "cellar"):
        spot = drawn.spot(name)
        assert (spot.latitude, spot.longitude, spot.coarse) == (43.25, 76.85, "square"), name
        assert (spot.name, spot.around, spot.hidden) == ("", "Алматы", True)
    home = drawn.spot("home")
    assert (home.latitude, home.longitude, home.coarse, home.name) == (
        -43.25, -76.85, "square", "",
    )  # fmt: skip
    # Nobody wrote down where it is; what is around it may be the very house, so that is no position either.
    hidden = drawn.spot("hidden")
    assert (hidden.latitude, hidden.coarse, hidden.name) == (43.25, "square", "")
    yard = drawn.spot("yard")
    assert (yard.latitude, yard.coarse, yard.name) == (43.3, "around", "Yard of the department")
    exact = drawn.spot("police")
    assert (exact.latitude, exact.longitude, exact.coarse, exact.name) == (
        43.3, 76.95, "", "Police department 12",
    )  # fmt: skip


@pytest.mark.parametrize("degrees", [-90.0, -43.2, -0.05, 0.0, 0.049999, 43.2389, 89.99, 90.0])
def test_every_position_in_a_square_is_drawn_alike(degrees: float) -> None:
    middle = places_map._middle(degrees, 90)
    assert abs(middle - degrees) <= places_map.SQUARE / 2 + 1e-9
    assert (
        places_map._middle(middle + 0.049, 90) == places_map._middle(middle - 0.049, 90) == middle
    )


def test_what_is_not_on_the_map_is_counted(drawn: Drawn) -> None:
    shown = places_map.places_map(drawn.vault, "KZ-1")
    by_id = {spot.place_id: spot for spot in shown.spots}
    assert by_id[drawn.ids["city"]].events == 2
    assert (by_id[drawn.ids["police"]].events, by_id[drawn.ids["police"]].held) == (1, 1)
    assert drawn.ids["home"] not in by_id  # nothing of this case happened there
    # Without a place: the call, the raid of the small case; in a place without a position: the rumour.
    assert (shown.adrift, shown.lost) == (3, 1)
    assert {spot.place_id for spot in places_map.places_map(drawn.vault).spots} >= {
        drawn.ids["home"], drawn.ids["room"],
    }  # fmt: skip


def test_each_event_of_a_place_leads_to_its_passage(drawn: Drawn) -> None:
    told = places_map.happenings(drawn.vault, [drawn.ids["police"]], "KZ-1")
    assert [each.key.partition(":")[0] for each in told] == ["detention", "event"]
    assert told[0].title == "Witness B"
    evidence = told[1].evidence
    assert [(line.item.id, line.passage.id if line.passage else "") for line in evidence] == [
        (drawn.ids["item"], drawn.ids["passage"])
    ]
    assert drawn.ids["item"] in items_behind(drawn.vault, "KZ-1")


def test_a_route_keeps_the_order_of_dates_and_says_what_has_none(drawn: Drawn) -> None:
    keys = [each.key for each in places_map.travellers(drawn.vault, "KZ-1")]
    assert keys == [f"person:{drawn.ids['person']}", f"chain:{drawn.ids['raid']}"]
    way = places_map.route(drawn.vault, keys[0], "KZ-1")
    assert [stop.title for stop in way.stops] == ["raid", "Witness B", "beating", "hiding"]
    assert (way.label, way.undated, way.later) == ("Witness B", 1, 0)
    chain = places_map.route(drawn.vault, keys[1])
    assert [stop.title for stop in chain.stops] == ["raid", "beating", "hiding"]
    with pytest.raises(NotFound):
        places_map.route(drawn.vault, "planet:mars")


def test_a_chain_in_a_circle_comes_to_an_end(drawn: Drawn) -> None:
    onwards = {"a": ["b"], "b": ["c", "b"], "c": ["a"]}
    assert places_map._reached(onwards, "a") == {"a", "b", "c"}
    assert not places_map._moves(onwards, "a", {"a": "here", "b": "here"})
    assert places_map._moves(onwards, "a", {"a": "here", "c": "there"})


def test_a_picture_leaves_with_a_trace_or_not_at_all(drawn: Drawn, tmp_path: Path) -> None:
    items = items_behind(drawn.vault, "KZ-1")
    with pytest.raises(Usage):
        write_picture(drawn.vault, tmp_path / "map.txt", b"x", "map", items, "KZ-1")
    done = write_picture(drawn.vault, tmp_path / "map.png", b"pixels", "map", items, "KZ-1")
    assert done.read_bytes() == b"pixels"
    verbs = [event.verb for event in drawn.vault.log.events(item=drawn.ids["item"])]
    assert verbs[-1] == "pictured"
    with pytest.raises(Refused):
        write_picture(drawn.vault, done, b"other", "map", items, "KZ-1")
    assert done.read_bytes() == b"pixels"


def test_the_command_line_names_no_protected_place(
    drawn: Drawn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUAGER_PASSPHRASE", CREDENTIAL.passphrase)
    answer = places(parse(["map", str(drawn.path)]))
    whole = json.dumps(answer.document, ensure_ascii=False) + "\n".join(answer.lines)
    assert "Алматы" in whole
    for secret in (SECRET, "Room 3", "Cellar", "Hidden flat", "brother", str(AT[0])):
        assert secret not in whole
