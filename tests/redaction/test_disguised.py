"""Names within addresses, links, hashtags and escapes, with signs for letters, and in small letters."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from app.records.people import Identity
from app.redaction.finding.find import Finder

_FINDER = Finder(
    [
        Identity("k", ("Каримов Азиз Рашидович",), "Person 1"),
        Identity("t", ("Цой Виктория",), "Person 2"),
        Identity("p", ("Po‘latova Gulchehra",), "Person 3"),
        Identity("v", ("Ким Вера",), "Person 4"),
        Identity("r", ("Роза Волкова",), "Person 5"),
    ]
)


def _named(text: str) -> list[tuple[str, str | None]]:
    return [(each.quote, each.person_id) for each in _FINDER.find_names(text)]


@pytest.mark.parametrize(
    ("text", "quote_", "person"),
    [
        ("пишите на aziz.karimov@mail.kz", "aziz.karimov", "k"),
        ("пишите на karimov_aziz1987@mail.kz", "karimov_aziz", "k"),
        ("пишите на a.karimov@mail.kz", "karimov", "k"),
        ("пишите на akarimov@mail.kz", "akarimov", "k"),
        ("пишите на v_tsoy@gmail.com", "tsoy", "t"),
        ("пишите на vtsoy87@gmail.com", "vtsoy", "t"),
        ("канал @azizkarimov", "azizkarimov", "k"),
        ("см. https://t.me/azizkarimov", "azizkarimov", "k"),
        ("см. https://site.kz/freedom-for-polatova", "polatova", "p"),
        ("см. https://karimov.kz/about", "karimov", "k"),
        ("пост #СвободуКаримову", "Каримову", "k"),
        ("пост #свободукаримову", "свободукаримову", "k"),
        ("post #freekarimov", "freekarimov", "k"),
        ("ник karimovofficial", "karimovofficial", "k"),
        ("файл IMG_2022_Karimov.jpg", "Karimov", "k"),
        ("файл Каримов2.docx", "Каримов", "k"),
        ("был K4rimov там", "K4rimov", "k"),
        ("был К@рим0в там", "К@рим0в", "k"),
        ("был Кар*мов там", "Кар*мов", "k"),
        ("был Кар1мов там", "Кар1мов", "k"),
        ("был Тsоу там", "Тsоу", "t"),
        ("вот Ц о й пришла", "Ц о й", "t"),
        ("вот P o ‘ l a t o v a пришла", "P o ‘ l a t o v a", "p"),
        ("вот Po‘-\nlatova пришла", "Po‘-\nlatova", "p"),
        ("видели Каримов АР тогда", "Каримов АР", "k"),
        ("видели А Р Каримова тогда", "А Р Каримова", "k"),
        ("видели Каримов.А.Р. тогда", "Каримов.А.Р.", "k"),
    ],
)
def test_found(text: str, quote_: str, person: str) -> None:
    assert (quote_, person) in _named(text)


def test_escapes_are_read() -> None:
    wiki = f"https://ru.wikipedia.org/wiki/{quote('Каримов')}"
    assert _named(f"см. {wiki} там") == [(quote("Каримов"), "k")]
    source = "".join(f"\\u{ord(c):04x}" for c in "Каримову")
    assert _named(f'{{"name": "{source}"}}') == [(source, "k")]
    printable = quote("Каримова").replace("%", "=")
    assert _named(f"Subject: {printable} x") == [(printable, "k")]
    entities = "".join(f"&#{ord(c)};" for c in "Каримов")
    assert _named(f"<p>{entities}</p>") == [(entities, "k")]


@pytest.mark.parametrize(
    "text",
    [
        "пишите на office@example.com или www.example.com/news/index.html",
        "и/или, 24/7, file_name.txt, README.md, report-final-2.docx, #закон #права",
        "цена 5$ за шт., звёздочка*, скидка 10%, C++ и C#, COVID-19, 3D, H2O, МВД-2, А4",
        "Каримо* звонил, а *** молчал",
    ],
)
def test_ordinary_addresses_and_signs_name_nobody(text: str) -> None:
    assert _named(text) == []


def test_initials_without_stops_must_be_the_persons_own() -> None:
    # РК is the Republic, not two initials of his.
    assert _named("сказал Каримов РК тогда") == [("Каримов", "k")]


def test_small_letters_name_somebody_where_nothing_has_a_capital() -> None:
    chat = "[14.01.2022, 14:03] Соседка: а роза где\n[14.01.2022, 14:04] Сын: у волковых роза, вера и надежда"
    assert _named(chat) == [("роза", "r"), ("волковых роза", "r")]
    # In a book a line may have no capital, and a rose is a rose.
    book = (
        "На окне, за занавеской, которую давно никто не стирал, стояли цветы, и среди них была одна\n"
        "роза, а за лесом выли волки, и волков было много.\n"
    )
    assert _named(book) == []
