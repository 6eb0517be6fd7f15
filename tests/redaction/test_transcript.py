"""Transcripts: typeset afresh, tokens for names, nothing of the hidden text."""

from __future__ import annotations

import subprocess

import pikepdf
import pytest

from app.errors import Refused
from app.redaction.pages.transcript import Replacement, replaced, typeset


def read(pdf: bytes, tool: str = "pdftotext") -> str:
    if tool == "pdftotext":
        command = ["pdftotext", "-layout", "-", "-"]
        return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    import fitz

    with fitz.open(stream=pdf) as document:
        return "".join(page.get_text() for page in document)


def test_names_become_tokens() -> None:
    text = "Меня зовут Иван Петров. Петрова я знаю."
    marks = [Replacement(11, 22, "[Person 1]"), Replacement(24, 31, "[Person 1]")]
    result = typeset(text, marks, title="Testimony 4", language="ru", heading=["14 January 2022"])
    for tool in ("pdftotext", "fitz"):
        shown = read(result.pdf, tool)
        assert "Меня зовут [Person 1]. [Person 1] я знаю." in shown
        assert "Testimony 4" in shown
        assert "Петров" not in shown
    assert result.pages == 1


def test_overlapping_and_adjoining_spans_are_one_token() -> None:
    text = "Иван Петров пришёл"
    marks = [Replacement(0, 4, "[A]"), Replacement(5, 11, "[A]"), Replacement(2, 8, "[A]")]
    assert replaced(text, marks) == "[A] пришёл"
    assert replaced(text, [Replacement(0, 4, "[A]"), Replacement(5, 11, "[B]")]) == "[A] [B] пришёл"


@pytest.mark.parametrize("span", [(5, 5), (-1, 2), (0, 99)])
def test_a_span_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(Refused):
        replaced("Иван Петров", [Replacement(*span)])


def test_markup_is_text() -> None:
    text = "<img src='file:///etc/hostname'/> & <b>bold</b> <para>"
    shown = read(typeset(text, [], title="<i>T</i>").pdf)
    assert text in shown
    assert "<i>T</i>" in shown


def test_long_words_and_many_lines_stay_on_the_page() -> None:
    result = typeset("щ" * 900 + "\n" + "строка\n" * 120, [], title="T")
    assert result.pages == 4 or result.pages == 3
    shown = read(result.pdf)
    assert shown.count("щ") == 900
    assert shown.count("строка") == 120
    import fitz

    with fitz.open(stream=result.pdf) as document:
        for page in document:
            assert all(word[2] <= page.rect.width - 50 for word in page.get_text("words"))


def test_arabic_letters_are_joined_and_read_in_order() -> None:
    shown = read(typeset("شاھىت كەلدى", [], title="T", language="ug").pdf, "fitz")
    import unicodedata

    plain = unicodedata.normalize("NFKC", shown)
    assert "كەلدى" in plain or "كەلدى"[::-1] in plain
    assert plain != shown  # presentation forms: the letters are joined on the page


def test_no_information_and_the_same_bytes_twice() -> None:
    one = typeset("текст ☎ и 中", [], title="T", language="kk").pdf
    assert one == typeset("текст ☎ и 中", [], title="T", language="kk").pdf
    import io

    with pikepdf.open(io.BytesIO(one)) as document:
        assert "/Info" not in document.trailer
        assert "/Metadata" not in document.Root
        assert document.Root.Lang == "kk"


def test_control_characters_draw_nothing() -> None:
    assert "\u202e" not in read(typeset("a\u202eb\u0007c\u00add", [], title="T").pdf)
    assert "abcd" in read(typeset("a\u202eb\u0007c\u00add", [], title="T").pdf)


def test_an_empty_text_is_a_page() -> None:
    assert typeset("", [], title="").pages == 1
