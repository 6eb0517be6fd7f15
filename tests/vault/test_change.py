"""Changes: one transaction, one event per record, nothing half."""

from __future__ import annotations

import dataclasses

import pytest

from app.errors import NotFound, Refused, Usage, VaultDamaged
from app.records.cases import Case, Event
from app.records.consent import Consent
from app.records.evidence import Item, ItemPerson, ItemText, Passage, Tag
from app.records.ids import new_id
from app.records.marks import Mark
from app.vault.vault import Vault
from tests.builders import TEXT, SmallCase, add_item, words_of


def test_a_record_comes_back_as_it_was_put(vault: Vault, filled: SmallCase) -> None:
    assert vault.get(Item, filled.item.id) == filled.item
    assert vault.get(Mark, filled.mark.id) == filled.mark
    assert vault.get(Consent, filled.consent.id).purposes == ("un", "court")


def test_floats_and_tuples_survive(vault: Vault, filled: SmallCase) -> None:
    passage = Passage(
        id=new_id(),
        item_id=filled.item.id,
        page=1,
        box=(1, 2.5, 3.125, 4),
        time_start=1,
        time_end=2,
    )
    with vault.change() as change:
        change.put("quoted", passage)
    stored = vault.get(Passage, passage.id)
    assert stored.box == (1.0, 2.5, 3.125, 4.0)
    assert isinstance(stored.time_start, float)
    size = vault.log.size
    with vault.change() as change:
        change.put("quoted", passage)
    assert vault.log.size == size, "the same values again are no change"


def test_only_differing_fields_are_logged(vault: Vault, filled: SmallCase) -> None:
    with vault.change() as change:
        change.put("described", dataclasses.replace(filled.item, title="Other", date="2022-02"))
    event = vault.log.events(newest_first=True, limit=1)[0]
    assert (event.verb, event.op, event.table) == ("described", "change", "item")
    assert event.changes == {
        "title": (filled.item.title, "Other"),
        "date": (filled.item.date, "2022-02"),
    }
    assert event.actor == "Researcher"
    bounds = vault.database.rows(
        "SELECT date_from, date_to FROM item WHERE id = ?", [filled.item.id]
    )
    assert bounds == [("2022-02-01", "2022-02-28")]


def test_an_exception_leaves_nothing(vault: Vault, filled: SmallCase) -> None:
    size, root = vault.log.size, vault.log.root()

    def half_way() -> None:
        with vault.change() as change:
            change.put("opened", Case(id=new_id(), code="KZ-2", title="x"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_way()
    assert (vault.log.size, vault.log.root()) == (size, root)
    assert vault.one(Case, code="KZ-2") is None
    with vault.change() as change:
        change.put("opened", Case(id=new_id(), code="KZ-2", title="x"))
    assert vault.log.size == size + 1


def test_changes_do_not_nest(vault: Vault) -> None:
    with vault.change(), pytest.raises(Refused, match="under way"), vault.change():
        pass


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": 5, "end": 5},
        {"start": 5, "end": 3},
        {"start": 5, "end": None},
        {"state": "maybe"},
        {"reason": "hair"},
        {"scope": "planet"},
        {"box": (1.0, 2.0)},
        {"page": 0},
        {"item_id": "nobody"},
        {"time_start": 2.0, "time_end": 1.0},
    ],
)
def test_the_schema_refuses_what_makes_no_sense(
    vault: Vault, filled: SmallCase, wrong: dict[str, object]
) -> None:
    size = vault.log.size
    mark = dataclasses.replace(filled.mark, id=new_id(), **wrong)  # type: ignore[arg-type]
    with pytest.raises(Refused), vault.change() as change:
        change.put("marked", mark)
    assert vault.log.size == size
    assert vault.count(Mark) == 1


@pytest.mark.parametrize("verb", ["", "Linked", "two words", "x1"])
def test_a_verb_is_a_lower_case_word(vault: Vault, verb: str) -> None:
    with pytest.raises(Refused), vault.change() as change:
        change.put(verb, Tag(id=new_id(), name="x"))


def test_what_arrived_cannot_be_changed(vault: Vault, filled: SmallCase) -> None:
    for change_of in (
        {"number": 99},
        {"received_at": "2020-01-01T00:00:00Z"},
        {"parent_id": filled.other.id},
        {"sha256": filled.other.sha256, "size": filled.other.size, "blob_id": filled.other.blob_id},
    ):
        with pytest.raises(Refused, match="what arrived"), vault.change() as change:
            change.put("described", dataclasses.replace(filled.item, **change_of))
    with pytest.raises(Refused, match="text version"), vault.change() as change:
        change.put("corrected", dataclasses.replace(filled.text, origin="other"))
    with pytest.raises(Refused), vault.change() as change:
        change.remove("removed", filled.consent)
    assert vault.get(Item, filled.item.id) == filled.item


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE log SET leaf = '{}' WHERE position = 1",
        "DELETE FROM log WHERE position = 1",
        "INSERT INTO log (position, leaf) SELECT 1000, leaf FROM log WHERE position = 1",
        "DELETE FROM log_value",
        "UPDATE log_value SET after = '1'",
        "DELETE FROM consent",
        "DELETE FROM item",
        "UPDATE text_body SET body = 'x'",
        "UPDATE page_layout SET layout = x'00'",
        "UPDATE blob SET size = 1",
    ],
)
def test_history_is_immutable_even_for_sql(vault: Vault, filled: SmallCase, sql: str) -> None:
    with pytest.raises(Refused):
        vault.database.run(sql)


def test_harmless_upserts_are_not_refused(vault: Vault, filled: SmallCase) -> None:
    vault.database.run(
        "UPDATE item SET sha256 = sha256, number = number WHERE id = ?", [filled.item.id]
    )
    vault.database.run("UPDATE consent SET item_id = item_id")


def test_the_same_file_is_held_once_but_attachments_share(vault: Vault, filled: SmallCase) -> None:
    with pytest.raises(Refused), vault.change() as change:
        add_item(vault, change, filled.case, "again", filled.item.title.encode())
    with vault.change() as change:
        child = add_item(
            vault,
            change,
            filled.case,
            "child",
            filled.item.title.encode(),
            parent_id=filled.other.id,
        )
    assert child.blob_id == filled.item.blob_id
    assert vault.get(Item, child.id) == child
    assert vault.blob_of(child.sha256) == child.blob_id


def test_texts_and_pages_come_back(vault: Vault, filled: SmallCase) -> None:
    assert vault.text(filled.text.id) == TEXT
    (page,) = vault.pages(filled.text.id)
    assert page.words == words_of(TEXT)
    assert vault.current_text(filled.item.id) == filled.text
    with vault.change() as change:
        change.add_text("translated", filled.item.id, "translation", "en", "My name is")
        later = change.add_text("extracted", filled.item, "extracted", "ru", TEXT)
    assert vault.current_text(filled.item.id) == later
    assert vault.pages(later.id) == []
    assert later.hidden_from == len(TEXT)


@pytest.mark.parametrize("text", ["e\u0301te\u0301", "half \ud83d"])
def test_only_nfc_text_is_taken(vault: Vault, filled: SmallCase, text: str) -> None:
    with pytest.raises(Refused), vault.change() as change:
        change.add_text("typed", filled.item, "notes", "en", text)
    with pytest.raises(Refused), vault.change() as change:
        change.put("added", Tag(id=new_id(), name="half \ud83d"))
    assert vault.count(ItemText) == 2


def test_a_changed_text_or_layout_is_noticed(vault: Vault, filled: SmallCase) -> None:
    vault.database.run("DROP TRIGGER text_body_is_immutable")
    vault.database.run(
        "UPDATE text_body SET body = body || '.' WHERE sha256 = ?", [filled.text.sha256]
    )
    with pytest.raises(VaultDamaged):
        vault.text(filled.text.id)
    vault.database.run("DELETE FROM page_layout")
    with pytest.raises(VaultDamaged):
        vault.pages(filled.text.id)


def test_finding(vault: Vault, filled: SmallCase) -> None:
    assert vault.find(Item, order="-number") == [filled.other, filled.item]
    assert vault.find(Item, order="number", limit=1) == [filled.item]
    assert vault.find(Item, number=[1, 2, 7], kind="testimony") == [filled.item]
    assert vault.find(Item, parent_id=None, trashed=False, order="number")[0] == filled.item
    assert vault.find(Item, number=[]) == []
    assert vault.count(Item, language="en") == 1
    assert vault.starting(Item, filled.item.id[:23])[0].id[:23] == filled.item.id[:23]
    with pytest.raises(NotFound):
        vault.get(Item, "nothing")
    with pytest.raises(NotFound):
        vault.text("nothing")
    for attempt in ({"order": "number; DROP TABLE item"}, {"nothing": 1}):
        with pytest.raises(Usage):
            vault.find(Item, **attempt)  # type: ignore[arg-type]


def test_undo_appends(vault: Vault, filled: SmallCase) -> None:
    with vault.change() as change:
        change.put("described", dataclasses.replace(filled.item, title="Wrong"))
    size = vault.log.size
    with vault.change() as change:
        change.revert(size - 1)
    assert vault.get(Item, filled.item.id) == filled.item
    assert vault.log.size == size + 1
    with vault.change() as change:
        change.revert(size)
    assert vault.get(Item, filled.item.id).title == "Wrong", "redo is undo of the undo"


def test_undo_of_links_and_of_entities(vault: Vault, filled: SmallCase) -> None:
    with vault.change() as change:
        change.remove("unlinked", filled.link)
    assert vault.find(ItemPerson) == []
    with vault.change() as change:
        change.revert(vault.log.size - 1)
    assert vault.find(ItemPerson) == [filled.link]
    with vault.change() as change:
        change.revert(vault.log.size - 1)
    assert vault.find(ItemPerson) == []
    created = next(e for e in vault.log.events(table="event") if e.op == "create")
    with vault.change() as change:
        change.revert(created.index)
    assert vault.get(Event, created.record).trashed


def test_undo_refuses_what_it_would_overwrite(vault: Vault, filled: SmallCase) -> None:
    for title in ("One", "Two"):
        with vault.change() as change:
            change.put("described", dataclasses.replace(filled.item, title=title))
    with pytest.raises(Refused, match="since"), vault.change() as change:
        change.revert(vault.log.size - 2)
    with vault.change() as change:
        index = change.note("exported", "item", filled.item.id, {"bundle": "B1"})
    with pytest.raises(Refused, match="changed no record"), vault.change() as change:
        change.revert(index)
    with pytest.raises(NotFound), vault.change() as change:
        change.revert(10_000)


def test_removing_what_is_still_referred_to(vault: Vault, filled: SmallCase) -> None:
    with pytest.raises(Refused), vault.change() as change:
        change.remove("removed", filled.person)
    with pytest.raises(NotFound), vault.change() as change:
        change.remove("removed", dataclasses.replace(filled.link, id=new_id()))


def test_numbers_go_on_within_and_across_changes(vault: Vault, filled: SmallCase) -> None:
    with vault.change() as change:
        assert [change.next_number(), change.next_number()] == [3, 4]
    with vault.change() as change:
        assert change.next_number() == 3


def test_originals_are_flushed_before_the_commit(vault: Vault, filled: SmallCase) -> None:
    content = b"an original"
    with vault.change() as change:
        item = add_item(vault, change, filled.case, "new", content)
        assert item.blob_id not in vault.blobs.ids()
    assert item.blob_id in vault.blobs.ids()
    assert vault.blobs.read_all(item.blob_id, item.size) == content
