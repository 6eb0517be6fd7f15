"""Places: what they may be, what lies within them, and that a used one stays."""

from __future__ import annotations

import pytest

from app.casework.registry import describe, events, link, places
from app.errors import NotFound, Refused, Usage
from app.records.cases import Place
from app.vault.search import search
from app.vault.vault import Vault
from tests.casework.made import make_item


@pytest.fixture
def village(vault: Vault) -> Place:
    region = places.save_place(vault, "Алматинская область")
    made = places.save_place(vault, "Кошмамбет")
    return places.update_place(vault, made.id, parent_id=region.id)


def test_a_place_is_changed_and_what_is_not_given_stays(vault: Vault, village: Place) -> None:
    after = places.update_place(
        vault,
        village.id,
        kind="facility",
        country="kz",
        authority="МВД",
        population=40,
        position=(43.2, 76.7),
        protected=True,
    )
    assert (after.kind, after.country, after.latitude, after.parent_id) == (
        "facility",
        "KZ",
        43.2,
        village.parent_id,
    )
    after = places.update_place(vault, village.id, parent_id="", clear=("position",))
    assert (after.parent_id, after.latitude, after.population) == (None, None, 40)
    # What the entry by name does not speak of is not taken away either.
    places.update_place(vault, village.id, note="n")
    assert places.save_place(vault, "Кошмамбет").note == "n"


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"kind": "planet"},
        {"country": "ZZ"},
        {"population": -1},
        {"position": (91.0, 0.0)},
        {"position": (float("nan"), 0.0)},
        {"parent_id": "Nowhere"},
        {"parent_id": "Кошмамбет"},
        {"clear": ("name",)},
    ],
)
def test_a_place_that_cannot_be_is_refused(
    vault: Vault, village: Place, wrong: dict[str, object]
) -> None:
    with pytest.raises(Usage):
        places.update_place(vault, village.id, note="x", **wrong)  # type: ignore[arg-type]
    assert vault.get(Place, village.id) == village


def test_a_place_never_lies_within_itself(vault: Vault, village: Place) -> None:
    with pytest.raises(Usage):
        places.update_place(vault, str(village.parent_id), parent_id=village.id)


def test_a_used_place_stays(vault: Vault, village: Place) -> None:
    item = make_item(vault, "one")
    describe.describe(vault, item.id, {"place": village.id})
    with pytest.raises(Refused, match="1 items"):
        places.trash_place(vault, village.id)
    with pytest.raises(Refused, match="1 places"):
        places.trash_place(vault, str(village.parent_id))
    describe.describe(vault, item.id, {"place": ""})
    assert places.trash_place(vault, village.id).trashed
    assert places.trash_place(vault, str(village.parent_id)).trashed
    with pytest.raises(Usage):
        describe.describe(vault, item.id, {"place": "Кошмамбет"})
    assert not places.trash_place(vault, village.id, restore=True).trashed


def test_places_are_listed_with_counts(vault: Vault, village: Place) -> None:
    item = make_item(vault, "one")
    describe.describe(vault, item.id, {"place": village.id})
    event = link.save_event(vault, "KZ-1", "Raid")
    events.update_event(vault, event.id, place_id=village.id)
    lines = places.list_places(vault)
    assert [(each.place.name, each.items, each.events, each.children) for each in lines] == [
        ("Алматинская область", 0, 0, 1),
        ("Кошмамбет", 1, 1, 0),
    ]
    assert lines[1].within == ("Алматинская область",)
    assert [each.place.name for each in places.list_places(vault, "КОШМ")] == ["Кошмамбет"]
    assert len(places.list_places(vault, "область")) == 2
    assert search(vault, "place:Алматинская").total == 1


def test_a_place_is_shown_with_what_hangs_on_it(vault: Vault, village: Place) -> None:
    item = make_item(vault, "one")
    describe.describe(vault, item.id, {"place": village.id})
    late, early = (
        link.save_event(vault, "KZ-1", title, date=date)
        for title, date in (("Late", "2023"), ("Early", "2022"))
    )
    for event in (late, early):
        events.update_event(vault, event.id, place_id=village.id)
    shown = places.shown_place(vault, "Кошмамбет")
    assert [each.title for each in shown.events] == ["Early", "Late"]
    assert [each.id for each in shown.items] == [item.id]
    assert [each.id for each in shown.within] == [village.parent_id]
    above = places.shown_place(vault, str(village.parent_id))
    assert [each.id for each in above.children] == [village.id]
    with pytest.raises(NotFound):
        places.shown_place(vault, "Nowhere")
