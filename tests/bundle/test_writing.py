"""Text on sheets: scripts, directions and what must never be printed."""

from __future__ import annotations

import pytest
from reportlab.lib.colors import Color

from app.bundle import fonts
from app.bundle.texts import day_words, languages, texts
from app.bundle.writing import Lines, joined, paragraph, visual, width
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


TEXTS = (
    "A short one",
    "Ішкі істер министрлігінің шетелдіктерді ұстау туралы қаулысы " * 6,
    "شهادة محمد بن عبد الله حول الاحتجاز " * 4,
    "Letter of محمد علي, with ☺ and (brackets) " * 3,
    "x" * 300 + " and " + "ё" * 80,
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("wide", [30.0, 95.0, 400.0])
def test_lines_keep_to_their_width_and_lose_nothing(text: str, wide: float) -> None:
    made = paragraph(text, 8, fonts.BOLD)
    assert made.fit(wide) == pytest.approx(len(made.lines) * 8 * 1.34)
    assert all(width(line, fonts.BOLD, 8) <= wide + 0.01 for line in made.lines)
    assert "".join(made.lines).replace(" ", "") == text.replace(" ", "")
    assert width(text.strip(), fonts.BOLD, 8) <= wide or len(made.lines) > 1


def test_a_line_takes_as_many_words_as_fit() -> None:
    made = paragraph("one two three four five six", 10)
    made.fit(60)
    for line, following in zip(made.lines, made.lines[1:], strict=False):
        longer = f"{line} {following.split()[0]}"
        assert width(longer, fonts.REGULAR, 10) > 60


def test_a_cut_text_goes_on_where_it_was_cut() -> None:
    made = paragraph(TEXTS[1], 8, before=4, after=6)
    whole = made.fit(120)
    parts = made.cut(whole / 2)
    assert parts is not None
    first, rest = parts
    assert first.lines + rest.lines == made.lines
    assert first.fit(120) + rest.fit(120) == pytest.approx(whole)
    assert (first.spaceBefore, first.spaceAfter) == (4, 0)
    assert (rest.spaceBefore, rest.spaceAfter) == (0, 6)
    assert made.cut(whole) is None
    assert made.cut(5) is None


def test_an_empty_text_takes_no_room() -> None:
    assert Lines("", 8, fonts.REGULAR, Color(0, 0, 0)).fit(100) == 0


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
