"""A search that serves a table: every number in any order, rows on demand, and fields that combine."""

from __future__ import annotations

import dataclasses
import random

import pytest

from app.errors import Usage
from app.records.cases import Case, Place
from app.records.evidence import Item, ItemPerson, ItemRelation, ItemTag, Proposal, Tag
from app.records.ids import new_id
from app.records.people import Person
from app.vault.ordering import COLUMNS
from app.vault.search import ORDERS, matches, rows, search
from app.vault.vault import Vault
from tests.builders import SmallCase, add_item

TITLES = (
    "ёлка",
    "Елена",
    "жук",
    "Әлия",
    "Азат",
    "апрель",
    "Бота",
    "Қанат",
    "Камал",
    "Лист",
    "apple",
)


@pytest.fixture
def table(vault: Vault, filled: SmallCase) -> dict[str, int]:
    """Items with these titles, and other columns; title -> number."""
    sources = ("NGO", "", "Бюро", "", "бюро")
    with vault.change() as change:
        second = change.put("opened", Case(id=new_id(), code="AA-2", title="x"))
        place = change.put("added", Place(id=new_id(), name="Алматы"))
        return {
            title: add_item(
                vault,
                change,
                (filled.case, second)[number % 2],
                title,
                title.encode() * (number % 4 + 1),
                kind=("testimony", "photograph", "document")[number % 3],
                file_name=f"{title}-Scan.PDF",
                date=("2022-05", "", "2019", "2022-01-03~")[number % 4],
                author=("", "B", "a")[number % 3],
                source=sources[number % 5],
                language=("ru", "", "kk")[number % 3],
                received_at=f"2022-03-{28 - number:02d}T10:00:00Z",
                reliability=("", "C", "A")[number % 3],
                credibility=("2", "1", "")[number % 3],
                place_id=(None, place.id)[number % 2],
            ).number
            for number, title in enumerate(TITLES)
        }


def titles(vault: Vault, **how: object) -> list[str]:
    found = matches(vault, "number:3", **how).numbers  # type: ignore[arg-type]
    assert len(found) == 1
    everything = matches(vault, "", **how).numbers  # type: ignore[arg-type]
    return [row.item.title for row in rows(vault, [n for n in everything if n > 2])]


def test_titles_are_ordered_as_people_spell(vault: Vault, table: dict[str, int]) -> None:
    expected = [
        "apple",
        "Азат",
        "апрель",
        "Әлия",
        "Бота",
        "Елена",
        "ёлка",
        "жук",
        "Камал",
        "Қанат",
        "Лист",
    ]
    assert titles(vault, order="title") == expected
    assert titles(vault, order="title", descending=True) == expected[::-1]


def value_of(vault: Vault, item: Item, order: str) -> object:
    place = vault.get(Place, item.place_id).name.casefold() if item.place_id else ""
    return {
        "title": item.title,
        "kind": item.kind,
        "date": item.date[:4] + item.date[5:7].ljust(2, "0") if item.date else "",
        "author": item.author.casefold(),
        "source": item.source.casefold(),
        "language": item.language,
        "received": item.received_at,
        "size": item.size,
        "case": vault.get(Case, item.case_id).code.casefold(),
        "reliability": item.reliability and item.reliability + item.credibility,
        "place": place,
        "file": item.file_name,
    }[order]


def test_every_column_orders_both_ways_with_empty_ones_last(
    vault: Vault, table: dict[str, int]
) -> None:
    items = vault.find(Item)

    def expected(order: str, descending: bool) -> list[int]:
        valued = [item for item in items if value_of(vault, item, order) != ""]
        empty = sorted(i.number for i in items if value_of(vault, i, order) == "")
        valued.sort(key=lambda i: (value_of(vault, i, order), i.number), reverse=descending)  # type: ignore[arg-type,return-value]
        return [i.number for i in valued] + (empty[::-1] if descending else empty)

    photographs = {item.number for item in items if item.kind == "photograph"}
    for order in COLUMNS.keys() - {"title", "file"}:
        for falls in (False, True):
            wanted = expected(order, falls)
            found = matches(vault, order=order, descending=falls)
            assert list(found.numbers) == wanted, order
            assert found.facets == search(vault, order=order).facets
            some = matches(vault, "kind:photograph", order=order, descending=falls)
            assert list(some.numbers) == [number for number in wanted if number in photographs]


def test_the_usual_directions(vault: Vault, table: dict[str, int]) -> None:
    everything = list(range(1, len(TITLES) + 3))
    for order, descending, falls in (
        ("newest", None, True),
        ("newest", False, False),
        ("oldest", None, False),
        ("oldest", True, False),
        ("oldest", False, True),
        ("number", None, False),
        ("number", True, True),
    ):
        found = matches(vault, order=order, descending=descending, facets=False)
        assert list(found.numbers) == (everything[::-1] if falls else everything), order
        assert found.facets == {}
    best = list(matches(vault, "жук лист -court", order="rank").numbers)
    assert best == []
    ranked = list(matches(vault, "scan", order="rank").numbers)
    assert ranked == list(matches(vault, "scan", order="rank", descending=False).numbers)[::-1]
    assert ranked == [item.number for item, _ in search(vault, "scan", order="rank").rows]
    with pytest.raises(Usage, match="order is one of"):
        matches(vault, order="colour")
    assert set(COLUMNS) < set(ORDERS)


def test_what_is_kept_follows_every_change(vault: Vault, filled: SmallCase) -> None:
    """The orders and counts that a connection keeps are those of a connection that just came."""
    chance = random.Random(3)
    other = vault.reopen()

    def compare() -> None:
        fresh = vault.reopen()
        for order in ("title", "place", "case", "author"):
            new = matches(fresh, order=order)
            for held in (vault, other):
                old = matches(held, order=order)
                assert list(old.numbers) == list(new.numbers), order
                assert old.facets == new.facets
        fresh.close()

    compare()
    for turn in range(25):
        writer = (vault, other)[turn % 2]
        with writer.change() as change:
            item = writer.find(Item, order="id")[chance.randrange(writer.count(Item))]
            match turn % 7:
                case 0:
                    add_item(writer, change, filled.case, f"new {turn}")
                case 1:
                    title = chance.choice(TITLES)
                    change.put("described", dataclasses.replace(item, title=title, author="x"))
                case 2:
                    change.put("described", dataclasses.replace(filled.place, name=f"Z{turn}"))
                case 3:
                    change.put("described", dataclasses.replace(filled.case, code=f"A{turn}"))
                case 4:
                    change.put("described", dataclasses.replace(filled.person, name=f"P{turn}"))
                    tag = change.put("added", Tag(id=new_id(), name=f"T{turn}"))
                    change.put("tagged", ItemTag(id=new_id(), item_id=item.id, tag_id=tag.id))
                case 5:
                    person = change.put("added", Person(id=new_id(), name=f"Q{turn}"))
                    change.put(
                        "linked",
                        ItemPerson(
                            id=new_id(), item_id=item.id, person_id=person.id, role="witness"
                        ),
                    )
                case _:
                    change.put("trashed", dataclasses.replace(item, trashed=not item.trashed))
        compare()
    other.close()


def test_what_a_failed_change_wrote_is_not_kept(vault: Vault, filled: SmallCase) -> None:
    def fail() -> None:
        with vault.change() as change:
            change.put("described", dataclasses.replace(filled.item, author="a", kind="report"))
            assert list(matches(vault, order="author").numbers) == [1, 2]
            change.finish()
            assert matches(vault).facets["kind"] == {"court-document": 1, "report": 1}
            raise RuntimeError

    matches(vault)
    with pytest.raises(RuntimeError):
        fail()
    # As many events as were rolled back: the log has the size that it had for a moment.
    with vault.change() as change:
        change.put("described", dataclasses.replace(filled.other, author="b", kind="photograph"))
    assert matches(vault).facets["kind"] == {"photograph": 1, "testimony": 1}
    assert list(matches(vault, order="author").numbers) == [2, 1]


def test_rows_are_as_a_table_shows_them(vault: Vault, filled: SmallCase) -> None:
    first, missing, second = 1, 99, 2
    two, one = rows(vault, [second, missing, first], "задержание")
    assert (two.item, one.item) == (filled.other, filled.item)
    assert "задержание" in one.snippet
    assert one.facets["person"] == ("Айгүл Ёлкина",)
    assert one.facets["article"] == ("iccpr:9.3",)
    assert one.facets["act"] == ("030107",)
    assert one.facets["consent"] == ("court", "un")
    assert one.facets["state"] == ("suggested",)
    assert one.facets["case"] == ("KZ-1",)
    assert "tag" not in one.facets
    assert two.facets["tag"] == ("Срочно",)
    assert rows(vault, [1], "задержание", snippets=False)[0].snippet == ""
    assert rows(vault, []) == []


@pytest.fixture
def having(vault: Vault, filled: SmallCase) -> None:
    """3: a part of 1 with a proposal; 4: a translation of 3; 5: notes and a translated text."""
    with vault.change() as change:
        part = add_item(
            vault, change, filled.case, "part", file_name="Отчёт.PDF", parent_id=filled.item.id
        )
        change.put(
            "proposed",
            Proposal(id=new_id(), item_id=part.id, field="date", value="2020", origin="exif"),
        )
        english = add_item(vault, change, filled.case, "english", file_name="отчет (en).docx")
        change.put(
            "related",
            ItemRelation(id=new_id(), item_id=english.id, to_id=part.id, relation="translation-of"),
        )
        fifth = add_item(vault, change, filled.case, "fifth", note="seen", file_name="x.y")
        change.add_text("typed", fifth, "translation", "en", "words")
        change.add_text("typed", filled.other, "notes", "en", "a note")


HAVINGS = (
    ("has:text", [2, 1]),
    ("-has:text", [5, 4, 3]),
    ("has:note", [5, 2]),
    ("has:proposal", [3]),
    ("has:attachment", [1]),
    ("HAS:Translation", [5, 3]),
    ("has:translation has:proposal", [3]),
    ("has:translation -has:proposal", [5]),
    ("file:отчет", [4, 3]),
    ("file:ОТЧЁТ", [4, 3]),
    ("file:.pdf", [3]),
    ('file:"отчёт (en)"', [4]),
    ("file:y", [5]),
    ("file:y has:note", [5]),
    ("-file:отчет -file:y", [2, 1]),
    ("file:nothing", []),
    ("court has:note", [2]),
    ("court -has:note", []),
    ("part file:отчет", [3]),
    ("date:2022-01 has:text person:yolkina case:kz-1", [1]),
)


def test_files_and_what_items_have(vault: Vault, having: None) -> None:
    for query, numbers in HAVINGS:
        assert list(matches(vault, query).numbers) == numbers, query
        assert [item.number for item, _ in search(vault, query, facets=False).rows] == numbers


@pytest.mark.parametrize(
    ("query", "words"),
    [("has:", "without a value"), ("has:teeth", "has: is one of"), ("file:", "without a value")],
)
def test_sentences_for_what_is_malformed(vault: Vault, query: str, words: str) -> None:
    with pytest.raises(Usage, match=words):
        matches(vault, query)


def test_settled_proposals_and_trashed_parts_are_not_had(vault: Vault, having: None) -> None:
    with vault.change() as change:
        for proposal in vault.find(Proposal):
            change.put("accepted", dataclasses.replace(proposal, state="accepted"))
        part = vault.one(Item, number=3)
        assert part is not None
        change.put("trashed", dataclasses.replace(part, trashed=True))
    assert list(matches(vault, "has:proposal").numbers) == []
    assert list(matches(vault, "has:attachment").numbers) == []
    assert list(matches(vault, "state:trashed file:отчет").numbers) == [3]
    assert list(matches(vault, "part").numbers) == []
    assert list(matches(vault, "part state:trashed").numbers) == [3]
