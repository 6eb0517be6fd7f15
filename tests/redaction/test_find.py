"""Whole mentions in running text: order, initials, breaks, glue, short names, other scripts."""

from __future__ import annotations

import unicodedata

import pytest

from app.records.marks import CATEGORIES
from app.records.people import Identity
from app.redaction.finding.find import Finder, find_names

_PEOPLE = (
    Identity("k", ("Каримов Аскар Рашидович", "Рыжий", "کریموف"), "Person 1", birth="1990-01-14"),
    Identity("a", ("Әбішев Нұрлан Серікұлы",), "Person 2"),
    Identity("l", ("Ли Вера",), "Person 3"),
    Identity("t", ("Toshmatov Jahongir Olim o‘g‘li",), "Person 4"),
    Identity("n", ("Каримов Тимур", "Witness K."), "Person 5", protected=False),
)
_FINDER = Finder(_PEOPLE)


def _quotes(text: str) -> list[tuple[str, str | None]]:
    return [(finding.quote, finding.person_id) for finding in _FINDER.find_names(text)]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("судья и Каримов А.Р. вместе", "Каримов А.Р."),
        ("судья и А. Р. Каримов вместе", "А. Р. Каримов"),
        ("with A.R. Karimov there", "A.R. Karimov"),
        ("допросил Каримова Аскара Рашидовича тогда", "Каримова Аскара Рашидовича"),
        ("КАРИМОВ АСКАР РАШИДОВИЧ, 1990 г.р.", "КАРИМОВ АСКАР РАШИДОВИЧ"),
        ("пришёл Кари-\nмов домой", "Кари-\nмов"),
        ("пришёл Рашидо-\n  вич домой", "Рашидо-\n  вич"),
        ("слово Ка\u00adри\u00adмов здесь", "Ка\u00adри\u00adмов"),
        ("слово Ка\u200bримов здесь", "Ка\u200bримов"),
        ("вот К а р и м о в пришёл", "К а р и м о в"),
        ("вот К А Р И М О В А пришла", "К А Р И М О В А"),
        ("вот Kapимoв здесь", "Kapимoв"),
        ("вот Кари́мов здесь", "Кари́мов"),
        ("файл karimov_askar.pdf здесь", "karimov_askar"),
        ("адрес askarkarimov здесь", "askarkarimov"),
        ("вот КаримовАскар здесь", "КаримовАскар"),
        ("Karimov, Askar was there", "Karimov, Askar"),
        ("и каримов аскар пришел", "каримов аскар"),
        ("его звали کريموف вчера", "کريموف"),
        ("тот Рыжего бил", "Рыжего"),
    ],
)
def test_one_mention_is_one_finding(text: str, mention: str) -> None:
    assert _quotes(text) == [(mention, "k")]


def test_offsets_are_exact_slices_in_nfd_too() -> None:
    text = unicodedata.normalize(
        "NFD", "Нұрлан Серікұлының үйі, Toshmatov’ning so‘zi, й и ё: Каримову."
    )
    found = _FINDER.find_names(text)
    assert [f.person_id for f in found] == ["a", "t", "k"]
    assert all(text[f.start : f.end] == f.quote for f in found)


def test_no_letter_of_a_spaced_name_is_left() -> None:
    text = "К а р и м о в А с к а р сказал"
    (finding,) = _FINDER.find_names(text)
    assert text[finding.end :] == " сказал"


def test_short_names_need_a_title_an_initial_or_another_part() -> None:
    assert _quotes("придёт ли он? Если нет.") == []
    assert _quotes("Гражданка Ли, гр. Ли В., Вера Ли.") == [
        ("Ли", "l"),
        ("Ли В.", "l"),
        ("Вера Ли", "l"),
    ]


def test_a_repeated_part_begins_a_new_mention() -> None:
    assert [q for q, _ in _quotes("Каримов Аскар, Каримов Тимур")] == [
        "Каримов Аскар",
        "Каримов Тимур",
    ]
    assert _quotes("Тимуру Каримову")[0][1] == "n"


def test_the_protected_person_wins_a_tie() -> None:
    assert _quotes("только Каримов")[0] == ("Каримов", "k")


def test_a_phrase_is_found_but_its_ordinary_words_are_not() -> None:
    assert _quotes("Then WITNESS K. spoke; another witness left.") == [("WITNESS K.", "n")]


def test_a_mention_does_not_cross_a_sentence() -> None:
    assert _quotes("Это был Каримов. Аскар ушёл.") == [("Каримов", "k"), ("Аскар", "k")]


def test_the_rule_says_why() -> None:
    (finding,) = _FINDER.find_names("выдать Каримову А.")
    assert "surname" in finding.rule
    assert "dative" in finding.rule
    assert "initials" in finding.rule
    (finding,) = _FINDER.find_names("Әбішевке берді")
    assert finding.rule == "surname, Kazakh dative"


def test_a_given_name_scores_lower_than_a_surname() -> None:
    (given,) = _FINDER.find_names("видел Аскара")
    (surname,) = _FINDER.find_names("видел Каримова")
    (whole,) = _FINDER.find_names("видел Каримова Аскара")
    assert given.score < surname.score < whole.score == 1.0


def test_scans_are_read_with_their_errors() -> None:
    for spoilt in ("Карнмов", "Kapимо8", "Кари мов", "Рашидовнч", "Toshmat0v"):
        assert _FINDER.find_names(f"и вот {spoilt} сказал", ocr=True), spoilt


def test_everything_is_sorted_and_in_a_known_category() -> None:
    found = _FINDER.find("Каримов, 14.01.1990, +7 701 123 45 67, a@b.kz, Toshmatov, 900114300123")
    assert [f.start for f in found] == sorted(f.start for f in found)
    assert {f.reason for f in found} == {"name", "birth", "contact", "document"}
    assert {f.reason for f in found} <= set(CATEGORIES)


def test_forms_for_the_proof_are_real_forms() -> None:
    forms = Finder([]).forms(_PEOPLE[0])
    assert {"Каримов", "Каримова", "Каримовым", "Karimov", "Karimova", "Рашидовича"} <= set(forms)
    assert forms == sorted(set(forms))
    assert all(len(form) >= 4 for form in forms)
    finder = Finder([_PEOPLE[0]])
    missed = [form for form in forms if not finder.find_names(f"и {form} тут")]
    assert missed == []


def test_nothing_is_found_for_nobody_or_in_nothing() -> None:
    assert find_names("Каримов Аскар", []) == []
    assert _FINDER.find("") == []
    odd = Finder([Identity("x", ("", "...", "7", "К"), "P"), Identity("y", (), "P")])
    assert odd.find_names("Где ... К. 77 был") == []
