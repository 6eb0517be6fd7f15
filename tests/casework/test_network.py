"""The network: only records tie, roles that do not go together are shown, and a layout is always the same."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from app.casework.seeing.chronology import chronology
from app.casework.seeing.chronology_table import listed
from app.casework.seeing.layout import positions
from app.casework.seeing.network import Network, near, network
from app.casework.seeing.veil import PLACE, veil
from app.cli.arguments import parse
from app.cli.maps import ties
from app.errors import Usage
from app.records.cases import Event, EventLink, Involvement, Place
from app.records.ids import new_id
from app.records.people import Person
from app.records.proceedings import Detention, Proceeding, ProceedingParty
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault, small_case

SECRET = "Shelter, Abai street 14"
LONG = "Учреждение " + "ә" * 290


@dataclass(frozen=True)
class Tied:
    """A vault with people in events and proceedings, by a short name."""

    path: Path
    vault: Vault
    keys: dict[str, str]


@pytest.fixture(scope="module")
def tied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tied]:
    path = tmp_path_factory.mktemp("network") / "vault"
    keys: dict[str, str] = {}
    with new_vault(path) as vault:
        case = small_case(vault).case

        def add(name: str, record: object) -> str:
            made = change.put("recorded", record)  # type: ignore[type-var]
            keys[name] = f"{made.table}:{made.id}"
            return made.id

        with vault.change() as change:
            victim = add("victim", Person(id=new_id(), name="Каримов", pseudonym="Witness B"))
            officer = add("officer", Person(id=new_id(), name="Officer 7"))
            court = add("court", Person(id=new_id(), name="District Court", kind="institution"))
            add("stranger", Person(id=new_id(), name="Stranger"))
            add("hidden", Person(id=new_id(), name="Сабитова Айгуль", pseudonym="Witness C",
                                 protected=True))  # fmt: skip
            house = add("house", Place(id=new_id(), name="Абая 14", protected=True))
            add("cellar", Place(id=new_id(), name="Green cellar", parent_id=house))
            shelter = add("shelter", Place(id=new_id(), name=SECRET, protected=True))
            prison = add("prison", Place(id=new_id(), name=LONG, kind="facility"))
            raid = add("raid", Event(id=new_id(), case_id=case.id, title="Arrest", place_id=prison))
            flight = add(
                "flight", Event(id=new_id(), case_id=case.id, title="Flight", place_id=shelter)
            )
            gone = add("gone", Event(id=new_id(), case_id=case.id, title="Gone", trashed=True))
            trial = add("trial", Proceeding(id=new_id(), case_id=case.id, kind="criminal-trial",
                                            title="Trial", court_id=court))  # fmt: skip
            add("other", Event(id=new_id(), case_id=case.id, title="Alone"))
            for who, where, role in (
                (victim, raid, "victim"), (officer, raid, "perpetrator"), (officer, raid, "victim"),
                (victim, flight, "victim"), (victim, gone, "witness"),
            ):  # fmt: skip
                add("", Involvement(id=new_id(), person_id=who, event_id=where, role=role))
            for who, role in ((officer, "accused"), (officer, "judge"), (victim, "victim")):
                add("", ProceedingParty(id=new_id(), proceeding_id=trial, person_id=who, role=role))
            # Whoever wrote this elsewhere made a circle of it; the picture has both arrows.
            for one, to in ((raid, flight), (flight, raid)):
                add("", EventLink(id=new_id(), event_id=one, to_id=to, relation="led-to"))
            add("", Detention(id=new_id(), case_id=case.id, person_id=victim, place_id=prison))
        yield Tied(path, vault, keys)


def said(shown: Network) -> set[tuple[str, str, str, str]]:
    names = [node.label for node in shown.nodes]
    edges = [shown.edge(place) for place in range(len(shown.ties))]
    return {(names[edge.one], edge.tie, edge.what, names[edge.other]) for edge in edges}


def test_every_tie_is_a_record_and_every_record_a_tie(tied: Tied) -> None:
    shown = network(tied.vault, "KZ-1")
    assert said(shown) == {
        ("Witness B", "part", "victim", "Arrest"),
        ("Officer 7", "part", "perpetrator", "Arrest"),
        ("Officer 7", "part", "victim", "Arrest"),
        ("Witness B", "part", "victim", "Flight"),
        ("Arrest", "happened", "", LONG),
        ("Flight", "happened", "", ""),
        ("Arrest", "onwards", "led-to", "Flight"),
        ("Flight", "onwards", "led-to", "Arrest"),
        ("Officer 7", "party", "accused", "Trial"),
        ("Officer 7", "party", "judge", "Trial"),
        ("Witness B", "party", "victim", "Trial"),
        ("District Court", "court", "", "Trial"),
        ("Witness B", "held", "", LONG),
    }
    assert {node.kind for node in shown.nodes} == {
        "person", "institution", "event", "place", "facility", "proceeding",
    }  # fmt: skip
    assert SECRET not in {node.label for node in shown.nodes}
    assert shown.alone == 2  # the raid of the small case, and the event that nobody is in
    degrees = {node.label: node.ties for node in shown.nodes}
    assert (degrees["Officer 7"], degrees["Trial"]) == (4, 4)


def test_roles_that_do_not_go_together_are_shown(tied: Tied) -> None:
    held = {node.label: node.conflict for node in network(tied.vault).nodes if node.conflict}
    assert set(held) == {"Officer 7"}
    assert (
        {"accused", "judge", "perpetrator", "victim"}
        >= set(held["Officer 7"])
        >= {"accused", "judge"}
    )


def test_near_takes_steps_and_kinds_leave_out(tied: Tied) -> None:
    whole = network(tied.vault)
    one = near(whole, [tied.keys["court"]], 1)
    assert {node.label for node in one.nodes} == {"District Court", "Trial"}
    assert said(one) == {("District Court", "court", "", "Trial")}
    two = near(whole, [tied.keys["court"]], 2)
    assert {node.label for node in two.nodes} == {
        "District Court",
        "Trial",
        "Officer 7",
        "Witness B",
    }
    assert near(whole, ["person:nobody"], 3).nodes == ()
    assert {node.kind for node in network(tied.vault, kinds=("event",)).nodes} == {"event"}
    assert network(tied.vault, kinds=()).nodes == ()


def test_titles_in_pictures_name_nobody_who_is_protected_and_no_hidden_place(tied: Tied) -> None:
    veiled = veil(tied.vault)
    assert veiled("Обыск у Сабитовой на Абая 14") == "Обыск у [Witness C] на [place]"
    assert veiled("Held in the green cellar") == "Held in the [place]"
    assert veiled(SECRET) == veiled("абая 14 ") == PLACE
    assert veiled("Каримов beaten in Almaty") == "Каримов beaten in Almaty"
    assert veil(tied.vault, veiled) is veiled
    # The export of the chronology, and lanes of two places that are called the same.
    case_id = tied.vault.find(Event)[0].case_id
    with tied.vault.change() as change:
        for parent in ("Osh", "Karaoy"):
            town = change.put("added", Place(id=new_id(), name=parent))
            for _twice in range(1 + (parent == "Osh")):
                place = change.put("added", Place(id=new_id(), name="School 4", parent_id=town.id))
                title = f"Сабитова taken to {parent}"
                change.put(
                    "recorded",
                    Event(id=new_id(), case_id=case_id, title=title, place_id=place.id),
                )
    lanes = {lane.title for lane in chronology(tied.vault, "KZ-1", lanes="place").lanes}
    assert lanes >= {"School 4 (Osh) (1)", "School 4 (Osh) (2)", "School 4 (Karaoy)"}
    lines = listed(tied.vault, "KZ-1").lines
    assert {line.title for line in lines} >= {"[Witness C] taken to Osh"}
    assert {line.place for line in lines if line.mark.title == "Flight"} == {"[protected place]"}


def test_the_command_line_writes_ties_with_their_ids(
    tied: Tied, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUAGER_PASSPHRASE", CREDENTIAL.passphrase)
    answer = ties(parse(["network", str(tied.path), "--around", "District Court", "--steps", "1"]))
    assert answer.lines[0] == "District Court  --court-->  Trial"
    with pytest.raises(Usage):
        ties(parse(["network", str(tied.path), "--only", "planet"]))
    conflicts = ties(parse(["network", str(tied.path), "--conflicts"]))
    assert any("Officer 7 is" in line and "judge" in line for line in conflicts.lines)
    tied.vault.close()
    target = tmp_path / "ties.csv"
    ties(parse(["network", str(tied.path), "--case", "KZ-1", "--to", str(target)]))
    rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    assert len(rows) == 17
    assert "Сабитова" not in target.read_text("utf-8-sig")
    assert rows[0][-2:] == ["Id, from", "Id, to"]
    assert SECRET not in target.read_text("utf-8-sig")
    assert {row[5].partition(":")[0] for row in rows[1:]} == {"person", "event"}


def made(count: int, edges: int) -> np.ndarray:
    """A network whose edges are drawn by arithmetic, with no chance in it."""
    step = np.arange(edges)
    return np.column_stack(((step * 7919) % count, (step * step * 31 + 7) % count))


@pytest.mark.parametrize(("count", "edges"), [(5, 6), (60, 90), (450, 700), (3200, 4200)])
def test_a_layout_is_the_same_whoever_asks(count: int, edges: int) -> None:
    ends = made(count, edges)
    first = positions(count, ends)
    assert np.isfinite(first).all()
    assert (first >= -1e-9).all()
    assert (first <= 1 + 1e-9).all()
    turned = np.concatenate((ends[::-1, ::-1], ends[:3]))
    assert np.array_equal(first, positions(count, turned))


def test_what_is_tied_lies_nearer_than_what_is_not() -> None:
    # Two rings of twenty that one edge joins.
    ring = [(at, (at + 1) % 20) for at in range(20)]
    at = positions(40, [*ring, *((one + 20, other + 20) for one, other in ring), (0, 20)])
    away = np.sqrt(((at[:, None] - at[None, :]) ** 2).sum(axis=2))
    assert np.mean([away[one, other] for one, other in ring]) < 0.25 * away[:20, 20:].mean()


def test_a_chain_of_thousands_lies_stretched_out() -> None:
    at = positions(2000, [(each, each + 1) for each in range(1999)])
    steps = np.hypot(*(at[1:] - at[:-1]).T)
    assert steps.mean() < 0.02
    assert np.hypot(*(at[0] - at[-1])) > 10 * steps.mean()


def test_leaves_parts_and_small_numbers_have_places_of_their_own() -> None:
    star = positions(30, [(0, leaf) for leaf in range(1, 30)])
    apart = np.sqrt(((star[:, None] - star[None, :]) ** 2).sum(axis=2)) + np.eye(30)
    assert apart.min() > 0.02
    assert np.abs(star[1:].mean(axis=0) - star[0]).max() < 0.1  # around the middle
    pairs = positions(8, [(0, 1), (2, 3), (4, 5), (6, 7)])
    assert len({(round(x, 3), round(y, 3)) for x, y in pairs.tolist()}) == 8
    assert positions(0, []).shape == (0, 2)
    assert positions(1, []).tolist() == [[0.5, 0.5]]
    assert len({tuple(row) for row in positions(3, [(1, 1)]).tolist()}) == 3
