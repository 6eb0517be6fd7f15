"""Editing many items at once: every one of them, or none."""

from __future__ import annotations

import pytest

from app.casework.registry import describe, places
from app.errors import NotFound, Usage
from app.records.evidence import Item, ItemTag, Proposal, Tag
from app.records.ids import new_id
from app.vault.vault import Vault
from tests.casework.made import make_item


def _tags(vault: Vault, item: Item) -> set[str]:
    links = vault.find(ItemTag, item_id=item.id)
    return {vault.get(Tag, link.tag_id).name for link in links}


def test_a_batch_is_one_transaction_of_many_items(vault: Vault) -> None:
    items = [make_item(vault, name, author="A") for name in ("one", "two", "three")]
    before = vault.log.size
    refs = [items[0].id, str(items[1].number), items[0].id]
    changed = describe.describe_many(
        vault, refs, {"source": "Caf\u0065\u0301", "author": ""}, add_tags=["Срочно"]
    )
    assert [each.id for each in changed] == [items[0].id, items[1].id]
    assert [(each.source, each.author) for each in changed] == [("Caf\u00e9", "")] * 2
    assert vault.get(Item, items[2].id) == items[2]
    # Two items described, a new tag, two taggings.
    assert vault.log.size == before + 5
    assert [_tags(vault, each) for each in items] == [{"Срочно"}, {"Срочно"}, set()]


def test_tags_go_on_and_off_in_one_go(vault: Vault) -> None:
    items = [make_item(vault, name) for name in ("one", "two")]
    refs = [each.id for each in items]
    describe.describe_many(vault, refs[:1], {}, add_tags=["a", "b"])
    describe.describe_many(vault, refs, {}, add_tags=["b", "c"], remove_tags=["a", "unknown"])
    assert [_tags(vault, each) for each in items] == [{"b", "c"}, {"b", "c"}]
    assert vault.count(ItemTag) == 4


@pytest.mark.parametrize(
    "values",
    [
        {"author": "x", "kind": ""},
        {"author": "x", "disclosure": ""},
        {"author": "x", "title": "  "},
        {"author": "x", "date": "12.05.2011"},
        {"author": "x", "place": "Nowhere"},
        {"author": "x", "place_id": "1"},
        {"author": "x", "tag": "a"},
    ],
)
def test_one_wrong_value_changes_nothing(vault: Vault, values: dict[str, str]) -> None:
    items = [make_item(vault, name) for name in ("one", "two")]
    before = vault.log.size
    with pytest.raises(Usage):
        describe.describe_many(vault, [each.id for each in items], values, add_tags=["new"])
    assert vault.log.size == before
    assert vault.count(Tag) == 0
    assert [vault.get(Item, each.id) for each in items] == items


def test_one_unknown_item_changes_nothing(vault: Vault) -> None:
    item = make_item(vault, "one")
    with pytest.raises(NotFound):
        describe.describe_many(vault, [item.id, "999"], {"author": "x"})
    assert vault.get(Item, item.id) == item


def test_a_place_is_set_by_name_or_id_and_cleared(vault: Vault) -> None:
    place = places.save_place(vault, "Кошмамбет")
    item = make_item(vault, "one")
    assert describe.describe(vault, item.id, {"place": "Кошмамбет"}).place_id == place.id
    assert describe.describe(vault, item.id, {"place": ""}).place_id is None
    assert describe.describe(vault, item.id, {"place": place.id}).place_id == place.id
    with pytest.raises(Usage, match="add it to the places first"):
        describe.describe(vault, item.id, {"place": "кошмамбет 2"})


def test_two_places_of_one_name_are_told_apart_by_id(vault: Vault) -> None:
    place = places.save_place(vault, "Абай")
    other = places.save_place(vault, "Абай 2")
    places.update_place(vault, other.id, name="Абай")
    item = make_item(vault, "one")
    with pytest.raises(Usage, match="2 places"):
        describe.describe(vault, item.id, {"place": "Абай"})
    assert describe.describe(vault, item.id, {"place": place.id}).place_id == place.id


def test_many_items_go_to_the_trash_and_back(vault: Vault) -> None:
    items = [make_item(vault, name) for name in ("one", "two")]
    refs = [each.id for each in items]
    with pytest.raises(NotFound):
        describe.trash_many(vault, [*refs, "999"])
    assert vault.count(Item, trashed=True) == 0
    assert all(each.trashed for each in describe.trash_many(vault, refs))
    describe.trash_many(vault, refs, restore=True)
    assert vault.count(Item, trashed=True) == 0


def _propose(vault: Vault, item: Item, field: str, value: str) -> Proposal:
    with vault.change() as change:
        proposal = Proposal(id=new_id(), item_id=item.id, field=field, value=value, origin="exif")
        return change.put("proposed", proposal)


def test_proposals_are_settled_together(vault: Vault) -> None:
    one, two = make_item(vault, "one"), make_item(vault, "two")
    ids = [
        _propose(vault, one, "date", "2022-01-14").id,
        _propose(vault, one, "author", "A. B.").id,
        _propose(vault, two, "date", "2022-01-15").id,
    ]
    after = describe.settle_proposals(vault, ids, accept=True)
    assert [(each.date, each.author) for each in after] == [
        ("2022-01-14", "A. B."),
        ("2022-01-15", ""),
    ]
    assert vault.count(Proposal, state="accepted") == 3


def test_a_proposal_that_fills_nothing_stops_them_all(vault: Vault) -> None:
    item = make_item(vault, "one")
    ids = [
        _propose(vault, item, "date", "2022-01-14").id,
        _propose(vault, item, "info.camera", "X").id,
    ]
    with pytest.raises(Usage):
        describe.settle_proposals(vault, ids, accept=True)
    assert vault.get(Item, item.id) == item
    assert vault.count(Proposal, state="open") == 2
    describe.settle_proposals(vault, ids, accept=False)
    assert vault.count(Proposal, state="ignored") == 2
