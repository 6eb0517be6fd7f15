"""Facsimiles: every codec gives its pixels back, and only seen words stand behind a picture."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, replace

import fitz
import numpy as np
import pikepdf
import pytest
from drawing import AFTER, BEFORE, pdf, raster, render, scan, spans, words
from PIL import Image

from app.errors import Refused
from app.records.pages import GRID, BurntPage, PageImage, PageText, Word
from app.redaction.pages.encode import decode, encode, pixels_digest
from app.redaction.pages.facsimile import burn_page, burn_picture

LINES = [*BEFORE, "Задержан Иванов около полудня", *AFTER]


@dataclass(frozen=True)
class Read:
    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    confidence: float = 0.9


def reader(page: PageText) -> object:
    """An OCR that reads what the page's words say, where the picture is not black."""

    def read(image: PageImage) -> Sequence[Read]:
        pixels = raster(image)
        found = []
        for word in page.words:
            scale = image.dpi / 72
            area = pixels[
                int(word.y0 * scale) : int(word.y1 * scale),
                int(word.x0 * scale) : int(word.x1 * scale),
            ]
            if area.size and area.max() > 128 > area.min():
                found.append(Read(word.text, word.x0, word.y0 + 2, word.x1, word.y1 - 2))
        return found

    return read


def as_pdf(page: BurntPage) -> bytes:
    document = pikepdf.Pdf.new()
    picture = pikepdf.Stream(
        document,
        page.data,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=page.columns,
        Height=page.rows,
        ColorSpace=pikepdf.Name.DeviceRGB if page.colours == 3 else pikepdf.Name.DeviceGray,
        BitsPerComponent={"g4": 1, "flate4": 4}.get(page.codec, 8),
    )
    picture.Filter = {"g4": pikepdf.Name.CCITTFaxDecode, "jpeg": pikepdf.Name.DCTDecode}.get(
        page.codec, pikepdf.Name.FlateDecode
    )
    if page.codec == "g4":
        picture.DecodeParms = pikepdf.Dictionary(K=-1, Columns=page.columns, Rows=page.rows)
    box = [0, 0, page.columns, page.rows]
    content = f"{page.columns} 0 0 {page.rows} 0 0 cm /I Do".encode()
    document.pages.append(
        pikepdf.Page(
            document.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Page,
                    MediaBox=box,
                    Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=picture)),
                    Contents=pikepdf.Stream(document, content),
                )
            )
        )
    )
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


@pytest.mark.parametrize("codec", ["g4", "flate4", "flate8", "jpeg"])
def test_a_pdf_reader_sees_what_decode_says(codec: str) -> None:
    page, text = words(pdf(LINES))
    result = burn_page(render(pdf(LINES)), page, spans(text, "Иванов", "line_end"), codec=codec)
    ours = raster(decode(result.page))[..., 0].astype(int)
    with fitz.open(stream=as_pdf(result.page)) as document:
        picture = fitz.Pixmap(document, document[0].get_images()[0][0])
        theirs = np.frombuffer(picture.samples, np.uint8).reshape(ours.shape).astype(int)
    assert np.abs(theirs - ours).max() <= 2
    assert 0.6 < (ours > 200).mean() < 0.99


def test_the_codec_follows_the_pixels() -> None:
    drawn = render(pdf(LINES))
    assert encode(drawn).codec == "flate4"
    bilevel = replace(drawn, pixels=bytes(255 if v > 128 else 0 for v in drawn.pixels))
    assert encode(bilevel).codec == "g4"
    noise = np.random.default_rng(1).integers(0, 256, 40000, np.uint8).tobytes()
    assert encode(PageImage(200, 200, "L", 72, noise)).codec == "jpeg"
    assert encode(PageImage(50, 50, "L", 72, bytes(2500))).codec == "g4"


def test_colour_stays_only_where_there_is_colour() -> None:
    grey = scan(render(pdf(LINES)))
    assert encode(grey).colours == 1
    pixels = bytearray(grey.pixels)
    pixels[:30000] = bytes((200, 30, 30)) * 10000
    assert encode(replace(grey, pixels=bytes(pixels))).colours == 3


def test_odd_widths_survive_four_bits() -> None:
    values = np.arange(7 * 5, dtype=np.uint8) * 7
    image = PageImage(7, 5, "L", 72, values.tobytes())
    encoded = encode(image, "flate4")
    page = BurntPage(7, 5, "flate4", 7, 5, 1, encoded.data)
    assert np.array_equal(raster(decode(page))[..., 0], (values // 16 * 17).reshape(5, 7))


def test_a_jpeg_carries_nothing_but_its_picture() -> None:
    picture = burn_picture(PageImage(64, 48, "RGB", 72, bytes(range(192)) * 48), [(0, 0, 10, 10)])
    with Image.open(io.BytesIO(picture.data)) as stored:
        assert not stored.getexif()
        assert set(stored.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    listed = subprocess.run(
        ["exiftool", "-G1", "-s", "-"], input=picture.data, capture_output=True, check=True
    ).stdout.decode()
    groups = {line.split("]")[0].strip("[ ") for line in listed.splitlines()}
    assert groups <= {"ExifTool", "File", "JFIF", "Composite", "System"}


def test_large_photographs_shrink_after_the_burning() -> None:
    image = PageImage(3000, 1500, "L", 72, bytes([255]) * 4_500_000)
    page = burn_picture(image, [(0, 0, 1500, 1500)], tokens=["Person 1"])
    assert (page.columns, page.rows) == (2400, 1200)
    pixels = raster(decode(page))
    assert pixels[:, 200:1100].max() < 20
    assert pixels[:, 1300:].min() > 235


def test_words_under_a_mask_are_gone_and_others_are_on_the_grid() -> None:
    page, text = words(pdf(LINES))
    result = burn_page(render(pdf(LINES)), page, spans(text, "Иванов", "word"), ocr=reader(page))
    kept = [word.text for word in result.page.words]
    assert "Иванов" not in kept
    assert {"Задержан", "полудня", "Протокол"} <= set(kept)
    assert result.words_proved
    for word in result.page.words:
        assert all(value % GRID == 0 for value in (word.x, word.y, word.size, word.width))


@pytest.mark.parametrize("with_ocr", [True, False])
def test_invisible_words_do_not_come_through(with_ocr: bool) -> None:
    page, _ = words(pdf(LINES))
    white = Word("Тайный", 40, 200, 90, 214, 900, 906, 50)
    off = Word("Край", 500, 200, 550, 214, 910, 914, 51)
    full = replace(page, words=(*page.words, white, off))
    ocr = reader(page) if with_ocr else None
    result = burn_page(render(pdf(LINES)), full, ocr=ocr)
    assert {"Тайный", "Край"}.isdisjoint(word.text for word in result.page.words)
    assert result.words_proved is with_ocr


def test_words_that_lie_about_the_picture_do_not_come_through() -> None:
    page, _ = words(pdf(LINES))
    lying = replace(page.words[0], text="Серикбаев")
    number = replace(page.words[1], text="допроса7")
    result = burn_page(
        render(pdf(LINES)),
        replace(page, words=(lying, number, *page.words[2:])),
        ocr=reader(page),
    )
    kept = {word.text for word in result.page.words}
    assert kept == {word.text for word in page.words[2:]}


def test_a_scan_has_the_words_of_the_fresh_reading_alone() -> None:
    page, text = words(pdf(LINES))
    ink = tuple(replace(word, y0=word.y0 + 3, y1=word.y1 - 3) for word in page.words)
    scanned = replace(page, words=ink, source="ocr", lossy=True, dpi=200.0)
    marks = spans(text, "Иванов", "line_end")
    fresh = reader(page)
    result = burn_page(scan(render(pdf(LINES))), scanned, marks, ocr=fresh)
    assert {word.text for word in result.page.words} >= {"Протокол", "утром"}
    assert "Иванов" not in {word.text for word in result.page.words}
    assert burn_page(scan(render(pdf(LINES))), scanned, marks).page.words == ()


def test_the_ocr_sees_the_pixels_that_a_reader_will_see() -> None:
    seen: list[str] = []

    def ocr(image: PageImage) -> Sequence[Read]:
        seen.append(pixels_digest(image))
        return ()

    page, _ = words(pdf(LINES))
    for codec in ("g4", "flate4", "jpeg"):
        result = burn_page(render(pdf(LINES)), page, ocr=ocr, codec=codec)
        assert seen[-1] == pixels_digest(decode(result.page))


def test_right_to_left_words_are_in_visual_order() -> None:
    page = PageText(1, 100, 40, (Word("كەلدى", 10, 10, 60, 30, 0, 5, 0),))
    pixels = bytearray([255]) * 4000
    pixels[1200:1300] = bytes(100)
    result = burn_page(PageImage(100, 40, "L", 72, bytes(pixels)), page)
    assert result.page.words[0].text == "كەلدى"[::-1]


def test_a_picture_of_another_page_is_refused() -> None:
    page, _ = words(pdf(LINES))
    with pytest.raises(Refused):
        burn_page(render(pdf(LINES)), replace(page, width=page.height, height=page.width))


def test_without_a_text_layer_there_are_no_words() -> None:
    page, _ = words(pdf(LINES))
    assert burn_page(render(pdf(LINES)), page, text=False).page.words == ()
