"""Names as other countries spell them, in both directions; and words that only look so."""

from __future__ import annotations

import pytest

from app.records.people import Identity
from app.redaction.finding.find import Finder


def found(name: str, text: str) -> list[str]:
    finder = Finder([Identity("p", (name,), "Person 1")])
    return [each.quote for each in finder.find_names(f"вчера {text} был")]


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        # French, of Soviet passports
        ("Шубин", "Choubine"), ("Жумабаев", "Djoumabaïev"), ("Чернов", "Tchernov"),
        # German
        ("Шевченко", "Schewtschenko"), ("Одинцов", "Odinzow"), ("Ахметов", "Achmetow"),
        ("Рзаев", "Rsajew"), ("Жуков", "Schukow"), ("Жумабаев", "Dschumabajew"),
        # Polish
        ("Шевченко", "Szewczenko"), ("Чернов", "Czernow"), ("Айтматов", "Ajtmatow"),
        # Careless: kh as h, tch for т and ч, -off, g for h
        ("Масхадов", "Mashadov"), ("Мкртчян", "Mkrtchyan"), ("Каримов", "Karimoff"),
        ("Каримова", "Karimoffa"), ("Ибрагимов", "Ibrahimov"), ("Каримов", "Каримофф"),
        # Entered in Latin, met in Russian
        ("Schneider", "Шнайдером"), ("Krüger", "Крюгеру"), ("Güneş", "Гюнеш"),
        ("Hüseyin", "Гусейна"), ("Öztürk", "Озтюрк"), ("Koch", "Кохом"), ("Günther", "Гюнтеру"),
        # Without their marks, or with e for them
        ("Schröder", "Schroeder"), ("Güneş", "Gunes"), ("Çağrı", "Cagri"), ("Jürgen", "Juergen"),
        # A suffix after an apostrophe
        ("Arslan", "Arslan’yla"), ("Ayşe", "Ayşe’nin"), ("Karimov", "Karimovnikidan"),
    ],
)  # fmt: skip
def test_a_foreign_spelling_is_the_name(name: str, spelled: str) -> None:
    assert found(name, spelled) == [spelled]


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Муса", "Mouse"), ("Жанна", "Cance"), ("Цой", "Zoom"),
        ("Мария", "marriage"), ("Нина", "Nine"), ("Инна", "Inca"),
    ],
)  # fmt: skip
def test_a_word_of_another_language_is_none(name: str, word: str) -> None:
    assert found(name, word) == []


def test_the_reviewer_is_told_of_the_spelling() -> None:
    (finding,) = Finder([Identity("p", ("Шубин",), "P")]).find_names("avec Choubine")
    assert "as spelt abroad" in finding.rule
