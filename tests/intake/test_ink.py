"""Scanned words end where their ink ends, however the reader's boxes shift."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PIL import Image, ImageDraw, ImageFont

from app.intake.ink import on_the_ink
from app.intake.ocr_word import OcrWord
from app.paths import resources_dir
from app.records.pages import PageImage, PageText, Word
from app.redaction.pages.boxes import Span, masks_for

_DPI = 200


def line(text: str) -> tuple[PageImage, list[tuple[str, float, float]]]:
    """One line of print, and where each word's ink begins and ends, in points."""
    face = str(resources_dir() / "fonts" / "NotoSans_400Regular.ttf")
    font = ImageFont.truetype(face, round(12 * _DPI / 72))
    sheet = Image.new("L", (1200, 200), 250)
    draw = ImageDraw.Draw(sheet)
    draw.text((100, 80), text, 20, font)
    found, at = [], 0
    for word in text.split(" "):
        left = 100 + draw.textlength(text[:at], font)
        right = 100 + draw.textlength(text[: at + len(word)], font)
        found.append((word, left * 72 / _DPI, right * 72 / _DPI))
        at += len(word) + 1
    return PageImage(1200, 200, "L", float(_DPI), sheet.tobytes()), found


def read(found: list[tuple[str, float, float]], off: float) -> list[OcrWord]:
    """The line as a reader gives it, the ends of its words off by some points."""
    return [
        OcrWord(text, left, 28.0, right + (off if number % 2 == 0 else -off), 44.0, 0.9, 0)
        for number, (text, left, right) in enumerate(found)
    ]


def page(words: Sequence[OcrWord]) -> PageText:
    """The words as a page of the vault."""
    placed, at = [], 0
    for each in words:
        end = at + len(each.text)
        placed.append(Word(each.text, each.x0, each.y0, each.x1, each.y1, at, end, 0, 0.9))
        at = end + 1
    return PageText(1, 432, 72, tuple(placed), "ocr", dpi=200.0)


@pytest.mark.parametrize("off", [-1.5, -0.7, 0.4, 0.9, 1.5])
def test_the_edge_of_a_mask_does_not_move_with_the_reading(off: float) -> None:
    image, found = line("Копию получил Каримов лично")
    span = [Span(14, 21, "line_end")]
    expected = masks_for(page(on_the_ink(read(found, 0.0), image)), span)
    assert masks_for(page(on_the_ink(read(found, off), image)), span) == expected


def test_another_name_behind_the_same_words_gives_the_same_edge() -> None:
    edges = set()
    for name in ("Каримов", "Жолдыбайгелдиев", "Ли", "Ёлкин"):
        image, found = line(f"Копию получил {name}")
        words = page(on_the_ink(read(found, 0.8), image))
        edges.add(masks_for(words, [Span(14, 14 + len(name))])[0].box[0])
    assert len(edges) == 1


def test_a_mask_never_begins_behind_where_the_word_was_read() -> None:
    """A wide gap after the first letter must not be taken for the gap before the word."""
    image, found = line("получил К     аримов")
    text, left, _right = found[1]
    assert text == "К"
    words = [
        OcrWord("получил", found[0][1], 28.0, found[0][2], 44.0, 0.9, 0),
        OcrWord("Каримов", left, 28.0, 300.0, 44.0, 0.9, 0),
    ]
    (mask,) = masks_for(page(on_the_ink(words, image)), [Span(8, 15)])
    assert mask.box[0] <= left


def test_words_that_touch_stay_apart_where_they_were_read() -> None:
    image, found = line("получилКаримов рядом")
    words = [
        OcrWord("получил", found[0][1], 28.0, 60.0, 44.0, 0.9, 0),
        OcrWord("Каримов", 60.0, 28.0, found[0][2], 44.0, 0.9, 0),
    ]
    assert on_the_ink(words, image)[1].x0 <= 60.0
    assert on_the_ink([], image) == ()
