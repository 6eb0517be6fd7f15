"""Tags: one name each, a colour of the list, and nothing left behind when one goes."""

from __future__ import annotations

import pytest

from app.casework.registry import describe, tags
from app.errors import NotFound, Refused, Usage
from app.records.evidence import Item, ItemTag, Tag
from app.vault.search import search
from app.vault.vault import Vault
from tests.casework.made import make_item


def test_tags_are_listed_with_their_items(vault: Vault) -> None:
    items = [make_item(vault, name) for name in ("one", "two")]
    refs = [each.id for each in items]
    describe.describe_many(vault, refs, {}, add_tags=["яблоко", "Арбуз"])
    tags.save_tag(vault, "empty", "red")
    describe.trash(vault, items[1].id)
    assert [(tag.name, count) for tag, count in tags.tags(vault)] == [
        ("empty", 0),
        ("Арбуз", 1),
        ("яблоко", 1),
    ]


def test_a_tag_is_renamed_and_recoloured_and_found_by_its_new_name(vault: Vault) -> None:
    item = make_item(vault, "one")
    describe.describe(vault, item.id, {"tag": "old"})
    (tag,) = vault.find(Tag)
    after = tags.save_tag(vault, " new  name ", "blue", tag.id)
    assert (after.id, after.name, after.colour) == (tag.id, "new name", "blue")
    assert search(vault, 'tag:"new name"').total == 1
    assert search(vault, "tag:old").total == 0


@pytest.mark.parametrize(("name", "colour"), [("", "red"), ("a", "mauve"), ("x" * 101, "red")])
def test_a_tag_that_cannot_be_is_refused(vault: Vault, name: str, colour: str) -> None:
    with pytest.raises(Usage):
        tags.save_tag(vault, name, colour)
    assert vault.count(Tag) == 0


def test_a_name_is_one_tags_whatever_its_case(vault: Vault) -> None:
    first = tags.save_tag(vault, "Срочно")
    other = tags.save_tag(vault, "Later")
    with pytest.raises(Refused):
        tags.save_tag(vault, "СРОЧНО")
    with pytest.raises(Refused):
        tags.save_tag(vault, "срочно", "", other.id)
    assert tags.save_tag(vault, "срочно", "", first.id).name == "срочно"
    with pytest.raises(NotFound):
        tags.save_tag(vault, "third", "", "no-such-id")


def test_a_colour_of_an_older_kind_may_stay(vault: Vault) -> None:
    with vault.change() as change:
        tag = change.put("tagged", Tag(id="t-1", name="a", colour="#c0392b"))
    assert tags.save_tag(vault, "b", "#c0392b", tag.id).colour == "#c0392b"
    with pytest.raises(Usage):
        tags.save_tag(vault, "b", "#ffffff", tag.id)


def test_a_removed_tag_leaves_no_link(vault: Vault) -> None:
    items = [make_item(vault, name) for name in ("one", "two")]
    describe.describe_many(vault, [each.id for each in items], {}, add_tags=["a"])
    (tag,) = vault.find(Tag)
    assert tags.remove_tag(vault, tag.id) == 2
    assert (vault.count(Tag), vault.count(ItemTag), vault.count(Item)) == (0, 0, 2)
    assert search(vault, "").facets.get("tag", {}) == {}
    with pytest.raises(NotFound):
        tags.remove_tag(vault, tag.id)
