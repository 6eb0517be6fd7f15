"""Text: one normal form, and a folding for search that moves no offset."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from app.records.text import fold, nfc


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_and_normalising_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert nfc(nfc(text)) == nfc(text)
    assert unicodedata.is_normalized("NFC", nfc(text))


def test_capitals_and_yo_are_the_same() -> None:
    assert fold("ЁЖИК Семён") == "ежик семен"
    assert fold("ҚОШҚАР Әлия") == "қошқар әлия"
    assert fold("Oʻktam GʻULOM") == "oʻktam gʻulom"


def test_letters_that_only_look_related_stay_apart() -> None:
    assert fold("й") != fold("и")
    assert fold("қ") != fold("к")
    assert fold("ү") != fold("у")


def test_a_capital_that_lowers_to_two_letters_keeps_its_place() -> None:
    folded = fold("İstanbul")
    assert len(folded) == 8
    assert folded[1:] == "stanbul"


def test_decomposed_names_are_composed() -> None:
    assert nfc("и\u0306") == "й"
    assert nfc("Е\u0308лка") == "Ёлка"
