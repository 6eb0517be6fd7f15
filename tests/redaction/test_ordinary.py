"""A misread name is a name; a word that only resembles one is not."""

from __future__ import annotations

import pytest

from app.records.people import Identity
from app.redaction.finding.find import Finder
from app.redaction.finding.ordinary import Ordinary

PERSON = Identity("p1", ("Каримов Азизбек Рустамович", "Aziz"), "Witness A")
FINDER = Finder([PERSON])


def found(text: str, *plain: str) -> list[str]:
    return [each.quote for each in Ordinary(FINDER, [PERSON], plain).misreadings(text)]


def test_a_name_that_stands_there_is_found_whatever_the_plain_words_are() -> None:
    assert found("видели Каримова утром", "каримова", "каримович") == ["Каримова"]


def test_a_misread_name_is_found() -> None:
    assert found("видели Карнмова утром") == ["Карнмова"]


@pytest.mark.parametrize("word", ["Каримович", "Касымов"])
def test_a_similar_word_of_the_sources_explains_itself(word: str) -> None:
    assert found(f"Муминов Санжар {word} сказал", word.lower(), "сказал") == []


def test_a_similar_word_explains_its_own_misreading_but_not_the_name() -> None:
    assert found("сказал Касымоь", "касымов") == []
    assert found("сказал Карнмов", "касымов") == ["Карнмов"]


def test_in_doubt_it_is_the_name() -> None:
    # One letter from the name and one letter from the word: nobody can tell.
    assert found("сказал Каримон", "каримок") == ["Каримон"]


def test_the_fingerprint_follows_names_and_words() -> None:
    base = Ordinary(FINDER, [PERSON], ["слово"]).fingerprint
    assert Ordinary(FINDER, [PERSON], ["слово"]).fingerprint == base
    assert Ordinary(FINDER, [PERSON], ["другое"]).fingerprint != base
    other = Identity("p1", ("Каримов Азизбек",), "Witness A")
    assert Ordinary(Finder([other]), [other], ["слово"]).fingerprint != base
