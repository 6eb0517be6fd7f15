"""Text on sheets: scripts, directions and what must never be printed."""

from __future__ import annotations

import pytest

from app.bundle import fonts
from app.bundle.texts import day_words, languages, texts
from app.bundle.writing import joined, visual
from app.errors import Usage


def test_arabic_letters_are_joined() -> None:
    # meem initial, hah medial, meem medial, dal final
    assert joined("محمد") == "\ufee3\ufea4\ufee4\ufeaa"
    # lam and alef become one letter, which does not join onwards
    assert joined("الأحمد") == "\ufe8d\ufef7\ufea3\ufee4\ufeaa"
    assert joined("Kuager محمد!") == "Kuager \ufee3\ufea4\ufee4\ufeaa!"


def test_arabic_words_are_put_in_the_order_of_sight() -> None:
    line = visual("Letter of محمد علي here")
    assert line.startswith("Letter of ")
    assert line.index(joined("علي")[::-1]) < line.index(joined("محمد")[::-1])


def test_every_shipped_face_has_the_letters_of_the_case_languages() -> None:
    letters = "АаЁёӘәҒғҚқҢңӨөҰұҮүҺһІіЎўҲҳʻʼ“”«»–—…·№§"
    for face in (fonts.REGULAR, fonts.BOLD, fonts.ITALIC):
        assert fonts.runs(letters, face) == [(face, letters)]


def test_markup_is_escaped() -> None:
    assert fonts.markup("<img src='x'> & \"y\"") == (
        "&lt;img src=&#x27;x&#x27;&gt; &amp; &quot;y&quot;"
    )


def test_controls_and_overrides_are_dropped() -> None:
    assert fonts.plain("a\x00b\u202ec\u2066d\n\te\ufeff") == "abcd e"


@pytest.mark.parametrize("length", [2, 10, 40, 90])
def test_shortening_keeps_to_its_length(length: int) -> None:
    for text in ("word " * 60, "x" * 200, "short"):
        assert len(fonts.shorten(text, length)) <= length
    assert fonts.shorten("short", 10) == "short"


def test_every_language_has_every_word() -> None:
    wanted = set(texts("en"))
    for language in languages():
        assert set(texts(language)) == wanted
        assert len(texts(language)["months"].split()) == 12
        for key in wanted:
            fields = {part.split("}")[0] for part in texts(language)[key].split("{")[1:]}
            assert fields == {part.split("}")[0] for part in texts("en")[key].split("{")[1:]}


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(Usage, match="en, ru"):
        texts("xx")


def test_days() -> None:
    assert day_words("2026-11-23", "en") == "23 November 2026"
    assert day_words("2022", "en") == "2022"
    assert day_words("2022-13-01", "en") == "2022-13-01"
