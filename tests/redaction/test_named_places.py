"""Protected places and groups: their own names in every form, and never the words that describe them."""

from __future__ import annotations

import pytest

from app.records.people import Identity
from app.redaction.finding.find import PROTECTED_PLACE, Finder
from app.redaction.finding.ordinary import Ordinary


def _place(name: str) -> Identity:
    return Identity("x", (name,), "a protected place", kind="place")


def _group(name: str, *, protected: bool = False) -> Identity:
    return Identity("g", (name,), "Group 1", protected, kind="group")


@pytest.mark.parametrize(
    ("name", "text", "quotes"),
    [
        ("Мерке", "жили в Мерке; по мерке сшито; Меркеде", ["Мерке", "Меркеде"]),
        ("село Кошмамбет", "в Кошмамбете, from Koshmambet", ["Кошмамбете", "Koshmambet"]),
        ("Қызылжар ауылы", "Қызылжар ауылында; Кызылжара", ["Қызылжар", "Кызылжара"]),
        ("приют «Надежда»", "в приюте «Надежда» есть надежда; к Надежде", ["Надежда", "Надежде"]),
        ("Safe House Almaty North", "the Almaty North office; in Almaty; a house", ["Almaty North"]),
        ("мечеть Нур Астана", "у мечети Нур Астана; город Астана", ["мечети Нур Астана"]),
        ("Абая 14", "жил на Абая 14 до мая; улица Абая", ["Абая 14"]),
        ("ул. Абая, 14", "на Абая, д. 14, а не Абая 140; Абай; Abay-14", ["Абая, д. 14", "Abay-14"]),
        ("Абая 14", "в доме 14 по Абаю; абая 14; в 14 часов", ["доме 14 по Абаю", "абая 14"]),
        ("Enbek 4", "Енбек, 4; 4 Enbek street; enbek", ["Енбек, 4", "4 Enbek"]),
        ("Абая Кунанбаева 14", "Абая Кунанбаева, 14", ["Абая Кунанбаева, 14"]),
        ("Абая 14аб", "на Абая, в доме; Абая 14аб", ["Абая 14аб"]),
        ("Квартира 7, дом Сары", "та квартира 7, дом Сары", ["квартира 7, дом Сары"]),
    ],
)  # fmt: skip
def test_a_protected_place_is_found_by_its_own_name(
    name: str, text: str, quotes: list[str]
) -> None:
    found = Finder([_place(name)]).find_names(text)
    assert [each.quote for each in found] == quotes
    assert {(each.reason, each.person_id) for each in found} == {("place", None)}
    assert all(each.rule.startswith(PROTECTED_PLACE) for each in found)


@pytest.mark.parametrize(
    ("name", "text", "quotes"),
    [
        ("Workers", "The workers and Workers came", []),
        ("Рабочие", "Рабочие и рабочие, рабочих", []),
        ("Атажурт", "у Атажурта, в Атажурте", ["Атажурта", "Атажурте"]),
        ("движение «Атажурт»", "движение Атажурт и Атажуртом; движение", ["Атажурт", "Атажуртом"]),
        ("Рабочие Кошмамбета", "рабочие Кошмамбета; рабочие; в Кошмамбете", ["рабочие Кошмамбета"]),
        ("семья Каримовых", "дом Каримовых, семья", ["Каримовых"]),
        ("the 23 victims", "the 23 victims, victims", []),
    ],
)  # fmt: skip
def test_a_group_has_only_its_proper_name(name: str, text: str, quotes: list[str]) -> None:
    found = Finder([_group(name)]).find_names(text)
    assert [each.quote for each in found] == quotes
    assert all((each.reason, each.person_id) == ("name", "g") for each in found)


def test_a_street_takes_no_name_from_anybody() -> None:
    witness = Identity("w", ("Абай Қасымов",), "Witness A", protected=True)
    text = "Абай сказал, что Қасымова держали на Абая, 14."
    found = Finder([_place("Абая 14"), witness]).find_names(text)
    assert [(each.quote, each.person_id) for each in found] == [
        ("Абай", "w"), ("Қасымова", "w"), ("Абая, 14", None),
    ]  # fmt: skip


def test_the_search_of_raw_bytes_does_not_take_a_name_of_words_apart() -> None:
    forms = Finder([]).forms(_place("приют «Надежда»"))
    assert forms == ["приют «Надежда»"]
    assert "Атажурта" in Finder([]).forms(_group("Атажурт"))


def test_a_misread_place_is_told_from_an_ordinary_word() -> None:
    place = _place("Кошмамбет")
    finder = Finder([place])
    assert [f.quote for f in Ordinary(finder, [place], ["сказал"]).misreadings("в Кошмамбстс")] == [
        "Кошмамбстс"
    ]
    assert Ordinary(finder, [place], ["кошмамедов"]).misreadings("сказал Кошмамедоь") == []


def test_a_long_name_takes_more_of_its_words() -> None:
    # The Bureau runs the shelter and signs every paper; it is not the shelter.
    finder = Finder([_place("Shelter of the Korgan Bureau, Almaty")])
    text = "The Korgan Bureau wrote from the shelter of the Korgan Bureau, and from Almaty."
    assert [each.quote for each in finder.find_names(text)] == ["shelter of the Korgan Bureau"]
    assert (
        Finder([_group("The twenty-three recognised victims")]).find_names("they threw three") == []
    )
