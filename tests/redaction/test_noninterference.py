"""Two worlds that differ in a hidden name alone must give the same bytes."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2.raw as pdfium_c
import pytest
from drawing import AFTER, BEFORE, WIDTH, pdf, render, scan, spans, words
from PIL import Image

from app.intake import ocr as reader
from app.intake.extract import extract
from app.intake.render import render_pages
from app.records.pages import BurntPage, PageImage, PageText
from app.redaction.pages import boxes, burn, facsimile, textlayer
from app.redaction.pages.facsimile import burn_page, burn_picture
from app.redaction.pages.transcript import Replacement, typeset

ANAGRAMS = ("Кабанов", "Канабов", "Каванбо")
"""The same letters: the same width in a face without kerning."""

ANY = ("Ли", "Иванов", "Щербаков-Жумагулов", "Абдрахманова Гульнара")


def lines(secret: str, before: str = "Задержан", after: str = "около полудня") -> list[str]:
    return [*BEFORE, f"{before} {secret} {after}".strip(), *AFTER]


def released(secret: str, scope: str, *, lossy: bool = False, sentence: str = "") -> BurntPage:
    text_lines = [*BEFORE, sentence.format(secret), *AFTER] if sentence else lines(secret)
    data = pdf(text_lines)
    page, text = words(data, lossy=lossy, dpi=200.0 if lossy else 0.0)
    image = render(data)
    if lossy:
        image = scan(image)
    return burn_page(image, page, spans(text, secret, scope)).page


@pytest.mark.parametrize("other", ANAGRAMS[1:])
def test_the_same_width_in_word_scope(other: str) -> None:
    assert released(ANAGRAMS[0], "word") == released(other, "word")


@pytest.mark.parametrize("other", ANY[1:])
@pytest.mark.parametrize(
    "sentence", ["Задержан {} около полудня", "{} задержан", "Задержан {}", "Задержан ({}), 1990"]
)
def test_any_name_to_the_end_of_the_line(other: str, sentence: str) -> None:
    first = released(ANY[0], "line_end", sentence=sentence)
    assert first == released(other, "line_end", sentence=sentence)
    assert "Протокол" in [word.text for word in first.words]


@pytest.mark.parametrize("scope", ["line", "block", "page"])
def test_any_name_in_wider_scopes(scope: str) -> None:
    assert released(ANY[1], scope) == released(ANY[2], scope)


@pytest.mark.parametrize("other", ANY[1:])
def test_any_name_on_a_jpeg_scan(other: str) -> None:
    first = released(ANY[0], "line_end", lossy=True)
    assert first == released(other, "line_end", lossy=True)


@pytest.mark.parametrize("scope", ["line", "block", "page"])
def test_any_name_in_wider_scopes_on_a_jpeg_scan(scope: str) -> None:
    first = released(ANY[0], scope, lossy=True)
    assert first == released(ANY[2], scope, lossy=True)


def test_the_same_width_in_word_scope_on_a_jpeg_scan() -> None:
    assert released(ANAGRAMS[0], "word", lossy=True) == released(ANAGRAMS[1], "word", lossy=True)


@pytest.mark.parametrize("lossy", [False, True])
@pytest.mark.parametrize("style", ["auto", "bilevel", "grey", "colour"])
def test_any_name_in_a_region_and_in_every_style(style: str, lossy: bool) -> None:
    """A reviewer's box says where it is, whatever is under it."""

    def world(secret: str) -> BurntPage:
        page, _text = words(pdf(lines(secret)), lossy=lossy, dpi=200.0 if lossy else 0.0)
        image = render(pdf(lines(secret)))
        bare = replace(page, words=())
        box = boxes.Region((92.0, 61.0, WIDTH, 79.0), "P1")
        return burn_page(scan(image) if lossy else image, bare, (), [box], style=style).page

    assert world(ANY[0]) == world(ANY[3])


@pytest.mark.slow
@pytest.mark.skipif(not reader.available(), reason="Tesseract is not installed")
def test_any_name_on_a_scan_read_by_tesseract() -> None:
    """Marks, masks and text layer all come from readings of pixels that hold the name."""

    def world(secret: str) -> BurntPage:
        image = render(pdf(lines(secret, "Задержан гражданин")))
        output = io.BytesIO()
        picture = Image.frombytes("L", (image.width, image.height), image.pixels)
        picture.convert("RGB").save(output, "JPEG", quality=80, dpi=(200, 200))
        stored = output.getvalue()
        found = extract(io.BytesIO(stored), len(stored), "scan.jpg")
        marks = spans(found.text, secret, "line_end")
        assert marks
        pages = render_pages(io.BytesIO(stored), len(stored), found.media_type)
        return burn_page(next(pages), found.pages[0], marks, ocr=reader.read).page

    first = world("Иванов")
    assert first.words
    assert first == world("Сейткалиев Ерлан")


def test_two_names_on_a_line() -> None:
    def world(one: str, two: str) -> BurntPage:
        data = pdf([*BEFORE, f"Задержаны {one} и {two} утром", *AFTER])
        page, text = words(data)
        marks = [
            *spans(text, one, "line_end", "Person 1"),
            *spans(text, two, "line_end", "Person 2"),
        ]
        return burn_page(render(data), page, marks).page

    assert world("Ли", "Абдрахманова") == world("Щербаков", "Ким")


def test_a_picture_with_another_face() -> None:
    def world(face: int) -> BurntPage:
        rows = [bytes((x * y // 7) % 256 for x in range(300) for _ in "rgb") for y in range(200)]
        for y in range(60, 140):
            row = bytearray(rows[y])
            row[100 * 3 : 180 * 3] = bytes((x * face + y * 3) % 256 for x in range(240))
            rows[y] = bytes(row)
        image = scan_colour(PageImage(300, 200, "RGB", 72.0, b"".join(rows)))
        return burn_picture(image, [(100, 60, 180, 140)])

    assert world(1) == world(5)


def test_a_transcript_with_any_name() -> None:
    def world(secret: str) -> bytes:
        text = f"Я видел, как {secret} вывели. Потом {secret} молчал.\n" * 40
        marks = [
            Replacement(span.start, span.end, "[Person 1]") for span in spans(text, secret, "word")
        ]
        return typeset(text, marks, title="Testimony 3", language="ru").pdf

    assert len({world(secret) for secret in ANY}) == 1


def scan_colour(image: PageImage) -> PageImage:
    output = io.BytesIO()
    picture = Image.frombytes("RGB", (image.width, image.height), image.pixels)
    picture.save(output, "JPEG", quality=75, subsampling="4:2:0")
    with Image.open(io.BytesIO(output.getvalue())) as stored:
        return replace(image, pixels=stored.tobytes())


# Every break below is one that a careless change could make; the comparison above must notice it.


def differ(scope: str, one: str, two: str, *, lossy: bool = False) -> bool:
    return released(one, scope, lossy=lossy) != released(two, scope, lossy=lossy)


def test_a_skipped_burn_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facsimile, "burn", lambda image, boxes, padding_px: image)
    assert differ("line_end", ANY[0], ANY[1])


def test_no_padding_on_a_scan_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facsimile, "padding_for", lambda page, dpi: 0)
    monkeypatch.setattr(boxes, "_BREATH", 0.19)
    assert any(differ("line_end", ANY[0], other, lossy=True) for other in ANY[1:])


def test_rendering_on_eight_bits_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(render.__kwdefaults__, "form", pdfium_c.FPDFBitmap_Gray)
    assert any(differ("line_end", ANY[0], other) for other in ANY[1:])


def test_a_shifted_box_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    real = burn.pixel_box

    def shifted(image: PageImage, box: boxes.Box, padding: int) -> tuple[int, int, int, int]:
        x0, y0, x1, y1 = real(image, box, padding)
        return (x0, y0 + 24, x1, y1 + 24)

    monkeypatch.setattr(burn, "pixel_box", shifted)
    assert differ("line_end", ANY[0], ANY[1])


def test_a_box_as_wide_as_the_name_is_noticed() -> None:
    assert differ("word", ANY[0], ANY[1])


def test_words_kept_under_a_mask_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textlayer, "_masked", lambda box, masks: False)
    monkeypatch.setattr(textlayer, "_has_ink", lambda *args: True)
    assert differ("line_end", ANY[0], ANY[1])


def test_positions_off_the_grid_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    page, _ = words(pdf(lines(ANY[1])))
    moved: PageText = replace(
        page, words=tuple(replace(w, x0=w.x0 + 0.01, x1=w.x1 + 0.01) for w in page.words)
    )
    image = render(pdf(lines(ANY[1])))
    assert burn_page(image, page).page.words == burn_page(image, moved).page.words
    monkeypatch.setattr(textlayer, "_on_grid", float)
    assert burn_page(image, page).page.words != burn_page(image, moved).page.words
