"""Search: what a person types finds what they mean, in four languages, and nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from app.errors import Usage
from app.records.cases import Case, Place
from app.records.evidence import Item, ItemPerson, ItemProvision
from app.records.ids import new_id
from app.records.people import PersonName
from app.vault.check import check_vault
from app.vault.search import search
from app.vault.vault import Vault
from tests.builders import SmallCase, add_item

Find = Callable[[str], list[int]]


@pytest.fixture
def find(vault: Vault, filled: SmallCase) -> Find:
    return lambda query: [item.number for item, _ in search(vault, query).rows]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("", [2, 1]),
        ("задержание", [1]),
        ("ЗАДЕРЖАНИЕ", [1]),
        ("задерж*", [1]),
        ("задерж", [1]),
        ("улиц", []),
        ("улиц*", [1]),
        ("елкина", [1]),
        ("Ёлкина", [1]),
        ("е\u0308лкина", [1]),
        ("Айгүл", [1]),
        ('"улице Абая"', [1]),
        ('"Абая улице"', []),
        ("court deportation", [2]),
        ("court задержание", []),
        ("-court", [1]),
        ("-deportation -задержание", []),
        ("Yolkina", [1]),
        ("olki", [1]),
        ("Witness", [1]),
        ("срочно", [2]),
        ("Алматинская", [1]),
        ("kind:court-document", [2]),
        ("-kind:court-document", [1]),
        ("case:kz-1", [2, 1]),
        ("case:KZ-2", []),
        ('person:"айгул елкина"', []),
        ('person:"айгүл елкина"', [1]),
        ("person:yolkina", [1]),
        ('person:"Witness A"', [1]),
        ("-person:yolkina", [2]),
        ("article:iccpr:9", [1]),
        ("article:iccpr:9.3", [1]),
        ("article:iccpr:9.3.1", []),
        ("article:iccpr:1", []),
        ("act:030107", [1]),
        ("place:кошмамбет", [1]),
        ("place:алматинская", [1]),
        ("place:nowhere", []),
        ("date:2022", [1]),
        ("date:2022-01", [1]),
        ("date:2021", []),
        ("date:2021-12..2022-02", [1]),
        ("date:2022-03..", []),
        ("date:..2022-06", [1]),
        ("lang:en", [2]),
        ("consent:un", [1]),
        ("consent:none", [2]),
        ("consent:media", []),
        ("state:suggested", [1]),
        ("state:none", [2]),
        ("state:trashed", []),
        ("tag:СРОЧНО", [2]),
        ("number:2", [2]),
        ("iccpr:9", None),
        ("—", [2, 1]),
        ("kind:testimony lang:ru задерж* -court", [1]),
        ("«улице Абая»", [1]),
        ('AND OR NOT ( "', None),
        ("a\0b", []),
    ],
)
def test_queries(find: Find, query: str, numbers: list[int] | None) -> None:
    if numbers is None:
        with pytest.raises(Usage):
            find(query)
    else:
        assert find(query) == numbers


@pytest.mark.parametrize(
    "query", ["AND", "NEAR(a b)", "a^b", "{x} + (y)", "col OR *", "*", "-", "court*deportation"]
)
def test_operators_of_the_engine_are_words_here(find: Find, query: str) -> None:
    assert find(query) in ([], [2, 1])


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ('"never closed', "not closed"),
        ("colour:red", "no field"),
        ("knd:x", "did you mean kind"),
        ("date:tomorrow", "date"),
        ("state:maybe", "one of"),
        ("number:x", "number of an item"),
        ("kind:", "without a value"),
        (" ".join(["a"] * 65), "at most"),
    ],
)
def test_a_bad_query_gets_one_sentence(find: Find, query: str, words: str) -> None:
    with pytest.raises(Usage, match=words):
        find(query)


def test_what_links_say_is_found_at_once_and_no_longer_when_gone(
    vault: Vault, filled: SmallCase, find: Find
) -> None:
    with vault.change() as change:
        change.put("added", PersonName(id=new_id(), person_id=filled.person.id, name="Zamira"))
        change.put("described", dataclasses.replace(filled.place, name="Renamed"))
    assert find("zamira") == find("renamed") == find("place:renamed") == [1]
    with vault.change() as change:
        change.remove("unlinked", filled.link)
    assert find("zamira") == find("person:zamira") == []
    with vault.change() as change:
        change.put("linked", dataclasses.replace(filled.link, item_id=filled.other.id, id=new_id()))
        change.put(
            "linked", ItemProvision(id=new_id(), item_id=filled.other.id, provision="iccpr:14")
        )
        change.put("accepted", dataclasses.replace(filled.mark, state="accepted"))
        change.put("withdrew", dataclasses.replace(filled.consent, withdrawn_on="2022-06"))
    assert find("zamira") == [2]
    assert find("state:reviewed") == [1]
    assert find("consent:withdrawn") == [1]
    assert find("consent:un") == []
    assert check_vault(vault) == []


def test_the_trash_is_out_of_sight(vault: Vault, filled: SmallCase, find: Find) -> None:
    with vault.change() as change:
        change.put("trashed", dataclasses.replace(filled.item, trashed=True))
    assert find("задержание") == []
    assert find("") == [2]
    assert find("state:trashed задержание") == [1]


def test_facets_count_the_whole_result(vault: Vault, filled: SmallCase) -> None:
    hits = search(vault, "", limit=1)
    assert (hits.total, len(hits.rows)) == (2, 1)
    assert hits.facets == {
        "act": {"030107": 1},
        "article": {"iccpr:9.3": 1},
        "case": {"KZ-1": 2},
        "consent": {"court": 1, "none": 1, "un": 1},
        "kind": {"court-document": 1, "testimony": 1},
        "lang": {"en": 1, "ru": 1},
        "person": {"Айгүл Ёлкина": 1},
        "place": {"Кошмамбет": 1},
        "state": {"none": 1, "suggested": 1},
        "tag": {"Срочно": 1},
        "year": {"2022": 1},
    }
    assert search(vault, "", facets=False).facets == {}


def test_a_snippet_is_cut_around_the_first_hit(vault: Vault, filled: SmallCase) -> None:
    text = "начало " * 100 + "здесь упомянута Ёлкина и больше ничего " + "конец " * 100
    with vault.change() as change:
        change.add_text("typed", filled.other, "notes", "ru", text.strip())
    (row,) = [row for row in search(vault, "елкина больше").rows if row[0].number == 2]
    assert "упомянута Ёлкина и больше" in row[1]
    assert row[1].startswith("… ")
    assert row[1].endswith(" …")
    assert len(row[1]) < 260
    assert search(vault, "").rows[0][1] == ""


def test_orders_and_paging(vault: Vault, filled: SmallCase) -> None:
    with vault.change() as change:
        other = change.put("opened", Case(id=new_id(), code="KZ-2", title="x"))
        for year in (2020, 2010, 2015):
            add_item(vault, change, other, f"document court {year}", date=str(year))
    numbers = [item.number for item, _ in search(vault, "", order="date").rows]
    assert numbers == [4, 5, 3, 1, 2]
    assert [i.number for i, _ in search(vault, "", order="oldest", offset=1, limit=2).rows] == [
        2,
        3,
    ]
    assert [i.number for i, _ in search(vault, "", case_id=other.id).rows] == [5, 4, 3]
    ranked = [item.number for item, _ in search(vault, "court", order="rank").rows]
    assert sorted(ranked) == [2, 3, 4, 5]
    assert ranked[-1] == 2 or ranked[0] != 2
    assert len(search(vault, "", limit=None).rows) == 5
    with pytest.raises(Usage):
        search(vault, "", order="random")


def test_a_name_with_line_ends_forges_no_facet(vault: Vault, filled: SmallCase, find: Find) -> None:
    with vault.change() as change:
        place = change.put("added", Place(id=new_id(), name="x\nkind\tphotograph\n"))
        change.put("described", dataclasses.replace(filled.other, place_id=place.id))
    assert find("kind:photograph") == []
    assert vault.get(Item, filled.other.id).place_id == place.id
    assert vault.count(ItemPerson) == 1
