"""Adding what must be new, and changing a part in an event: nothing old is ever changed by a refusal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.casework.registry import adding, events, parts
from app.errors import KuagerError, NotFound, Refused, Usage
from app.records.cases import Act, Case, Event, Involvement, Place, Provision
from app.records.people import CasePerson, Person, PersonName
from app.vault.vault import Vault
from tests.builders import SmallCase, new_vault, small_case


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with new_vault(tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def small(vault: Vault) -> SmallCase:
    return small_case(vault)


def refuses(vault: Vault, error: type[KuagerError], verb: Callable[[], Any]) -> None:
    size = vault.log.size
    with pytest.raises(error) as caught:
        verb()
    assert vault.log.size == size
    assert "Ёлкина" not in caught.value.sentence


def test_add_person(vault: Vault, small: SmallCase) -> None:
    size = vault.log.size
    person = adding.add_person(
        vault,
        name=" Ким   Сергей ",
        aliases=["Sergey", "", "Sergey", "Ким Сергей"],
        protected=True,
        birth="1980~",
        nationality="kz",
        case="KZ-1",
        role="witness",
    )
    assert person.name == "Ким Сергей"
    assert (person.nationality, person.birth) == ("KZ", "1980~")
    assert person.pseudonym
    assert [n.name for n in vault.find(PersonName, person_id=person.id)] == ["Sergey"]
    assert vault.count(CasePerson, person_id=person.id, role="witness") == 1
    assert vault.log.size == size + 3
    other = adding.add_person(vault, name="Sergey", namesake=True)
    assert other.id != person.id


@pytest.mark.parametrize(
    ("error", "fields"),
    [
        (Usage, {"name": " "}),
        (Refused, {"name": "Айгүл Ёлкина"}),
        (Refused, {"name": "Aigul Yolkina"}),
        (Refused, {"name": "Ким", "pseudonym": "Witness A"}),
        (Usage, {"name": "Ким", "kind": "robot"}),
        (Usage, {"name": "Ким", "count": 0}),
        (Usage, {"name": "Ким", "count": 3}),
        (Usage, {"name": "Ким", "birth": "soon"}),
        (Usage, {"name": "Ким", "nationality": "XX"}),
        (Usage, {"name": "Ким", "role": "witness"}),
        (Usage, {"name": "Ким", "case": "KZ-1", "role": "astronaut"}),
        (NotFound, {"name": "Ким", "case": "KZ-9", "role": "witness"}),
    ],
)
def test_refused_people(
    vault: Vault, small: SmallCase, error: type[KuagerError], fields: dict[str, Any]
) -> None:
    refuses(vault, error, lambda: adding.add_person(vault, **fields))


def test_add_case_event_and_act(vault: Vault, small: SmallCase) -> None:
    refuses(vault, Refused, lambda: adding.add_case(vault, " KZ-1 ", title="Other"))
    assert adding.add_case(vault, "KZ-2", title="Other") in vault.find(Case)
    event = adding.add_event(vault, "KZ-1", "Trial", date="2023?", place_id=small.place.id)
    assert event in vault.find(Event)
    refuses(vault, Refused, lambda: adding.add_event(vault, "KZ-1", " Trial"))
    refuses(vault, Usage, lambda: adding.add_event(vault, "KZ-1", ""))
    refuses(vault, Usage, lambda: adding.add_event(vault, "KZ-1", "Other", date="2023-13"))
    refuses(vault, Usage, lambda: adding.add_event(vault, "KZ-1", "Other", place_id="nowhere"))
    # Another case may have an event of the same title.
    adding.add_event(vault, "KZ-2", "Trial")
    act = adding.add_act(vault, event.id, "0101", methods=["0301", "0301"], date="2023")
    assert act.methods == ("0301",)
    assert act in vault.find(Act)
    refuses(vault, Refused, lambda: adding.add_act(vault, event.id, "0101"))
    refuses(vault, Usage, lambda: adding.add_act(vault, event.id, "9999"))
    refuses(vault, Usage, lambda: adding.add_act(vault, event.id, "0102", methods=["x"]))
    refuses(vault, Usage, lambda: adding.add_act(vault, event.id, "0102", purpose="x"))


def test_add_place(vault: Vault, small: SmallCase) -> None:
    place = adding.add_place(
        vault,
        "ИВС",
        kind="facility",
        parent_id=small.place.id,
        country="kz",
        population=0,
        position=(43.2, 76.9),
        protected=True,
    )
    assert place in vault.find(Place)
    assert (place.country, place.population, place.latitude) == ("KZ", 0, 43.2)
    refuses(vault, Refused, lambda: adding.add_place(vault, "ИВС", parent_id=small.place.id))
    # The same name somewhere else is another place.
    adding.add_place(vault, "ИВС")
    for fields in (
        {"name": " "},
        {"name": "A", "kind": "planet"},
        {"name": "A", "population": -1},
        {"name": "A", "position": (91.0, 0.0)},
        {"name": "A", "position": (float("nan"), 0.0)},
        {"name": "A", "country": "XX"},
        {"name": "A", "parent_id": "nowhere"},
    ):
        refuses(vault, Usage, lambda fields=fields: adding.add_place(vault, **fields))  # type: ignore[misc]


def test_add_law(vault: Vault, small: SmallCase) -> None:
    adding.add_instrument(vault, "kz-mediation-2011", "Law on Mediation")
    refuses(vault, Refused, lambda: adding.add_instrument(vault, "KZ-mediation-2011 ", "Other"))
    refuses(vault, Refused, lambda: adding.add_instrument(vault, "iccpr", "Other"))
    held = adding.add_provision(vault, "kz-mediation-2011", "7(2)", "No return")
    assert held in vault.find(Provision)
    for article in ("7(2)", "7.2", "7 (2)", "7.2."):
        refuses(
            vault,
            Refused,
            lambda article=article: adding.add_provision(
                vault, "kz-mediation-2011", article, "Other"
            ),  # type: ignore[misc]
        )


def test_change_part(vault: Vault, small: SmallCase) -> None:
    event = vault.find(Event)[0]
    part = events.involve(vault, event.id, small.person.id, "victim", certainty="probable")
    changed = parts.change_part(vault, part.id, role="witness", certainty="", note=" saw it ")
    assert (changed.role, changed.certainty, changed.note) == ("witness", "", "saw it")
    assert vault.find(Involvement) == [changed]
    events.involve(vault, event.id, small.person.id, "victim")
    refuses(vault, Refused, lambda: parts.change_part(vault, part.id, role="victim"))
    refuses(vault, Usage, lambda: parts.change_part(vault, part.id, role="astronaut"))
    refuses(vault, Usage, lambda: parts.change_part(vault, part.id, degree="x"))
    refuses(vault, Usage, lambda: parts.change_part(vault, part.id, certainty="x"))
    refuses(vault, NotFound, lambda: parts.change_part(vault, "none"))


def test_person_is_kept_as_given(vault: Vault, small: SmallCase) -> None:
    person = adding.add_person(vault, name="A", kind="group", count=23, sex=" men ", note=" n ")
    assert vault.get(Person, person.id) == person
    assert (person.kind, person.count, person.sex, person.note) == ("group", 23, "men", "n")
