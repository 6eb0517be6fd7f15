"""Pictures: upright, in the right size, with what the camera wrote offered and nothing believed."""

from __future__ import annotations

import io

import pillow_heif
import pytest
from PIL import Image, ImageDraw, ImageFont, ImageOps

from app.intake import ocr
from app.intake.extract import Extraction, extract
from app.intake.render import picture, render_pages
from app.paths import resources_dir
from app.records.pages import PageImage

needs_tesseract = pytest.mark.skipif(not ocr.available(), reason="Tesseract is not installed")


def saved(image: Image.Image, form: str, **more: object) -> bytes:
    out = io.BytesIO()
    if form == "HEIF":
        pillow_heif.from_pillow(image).save(out, quality=95)
    else:
        image.save(out, form, **more)
    return out.getvalue()


def read(data: bytes, name: str = "a", *, with_ocr: bool = False) -> Extraction:
    return extract(io.BytesIO(data), len(data), name, ocr=with_ocr)


def draw(data: bytes, **more: object) -> list[Image.Image]:
    images = render_pages(io.BytesIO(data), len(data), "", **more)  # type: ignore[arg-type]
    return [Image.frombytes(each.mode, (each.width, each.height), each.pixels) for each in images]


def corner() -> Image.Image:
    """A landscape picture, white, with a red field in its upper left corner."""
    image = Image.new("RGB", (600, 400), "white")
    image.paste("red", (0, 0, 150, 100))
    return image


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "WEBP", "HEIF", "BMP"])
def test_every_format_shows_the_same(form: str) -> None:
    data = saved(corner(), form)
    (image,) = draw(data, dpi=2_000)
    assert image.size == (600, 400)
    assert image.mode == "RGB"
    red, green, blue = image.getpixel((40, 40))
    assert red > 200 > 80 > max(green, blue)
    assert min(image.getpixel((400, 300))) > 240
    (page,) = read(data, "a.bmp").pages
    assert page.lossy == (form in {"JPEG", "WEBP", "HEIF"})


@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_applied_as_pillow_says(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = saved(corner(), "JPEG", exif=exif, quality=95)
    with Image.open(io.BytesIO(data)) as plain:
        expected = ImageOps.exif_transpose(plain).resize((30, 20))
    (image,) = draw(data, dpi=2_000)
    assert image.size == ((600, 400) if orientation < 5 else (400, 600))
    ours = image.resize((30, 20))
    assert max(abs(a - b) for a, b in zip(ours.tobytes(), expected.tobytes(), strict=True)) < 40
    (page,) = read(data).pages
    assert (page.width > page.height) == (orientation < 5)


def test_page_size_and_pixels_agree() -> None:
    for dpi in (None, (300, 300), (72, 72), (1, 1)):
        data = saved(corner(), "JPEG", **({"dpi": dpi} if dpi else {}))
        (page,) = read(data).pages
        (image,) = render_pages(io.BytesIO(data), len(data), "", dpi=100)
        assert page.width == pytest.approx(image.width * 72 / image.dpi, abs=1)
        assert page.height == pytest.approx(image.height * 72 / image.dpi, abs=1)
        assert image.dpi <= 101
    assert page.width <= 842


def test_what_the_camera_wrote_is_offered() -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0131] = "Xiaomi", "Xiaomi Redmi 9", "MIUI"
    exif.get_ifd(0x8769)[0x9003] = "2022:01:06 14:05:09"
    exif.get_ifd(0x8769)[0x9011] = "+06:00"
    exif.get_ifd(0x8825).update({1: "N", 2: (43.0, 15.0, 0.0), 3: "E", 4: (76.0, 57.0, 0.0)})
    exif[0x010E] = "Ержан у здания".encode()
    for form in ("JPEG", "PNG", "WEBP"):
        found = read(saved(corner(), form, exif=exif))
        said = {each.field: each.value for each in found.proposals}
        assert said["date"] == "2022-01-06", form
        assert said["info.time"] == "2022-01-06T14:05:09+06:00"
        assert said["info.camera"] == "Xiaomi Redmi 9"
        assert said["info.gps"] == "43.25,76.95"
        assert said["info.software"] == "MIUI"
        assert "Ержан у здания" in found.text[found.hidden_from :]


def test_pages_of_a_tiff() -> None:
    pages = [Image.new("L", (400, 300 + 10 * number), 255) for number in range(4)]
    data = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:], dpi=(200, 200))
    found = read(data)
    assert [round(page.height, 1) for page in found.pages] == [108.0, 111.6, 115.2, 118.8]
    assert [image.size[1] for image in draw(data, pages=[2, 4])] == [310, 330]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_mode_becomes_grey_or_colour(mode: str) -> None:
    source = Image.new("L", (200, 100), 255)
    source.paste(0, (0, 0, 100, 100))
    if mode.startswith("I"):
        image = Image.new(mode, (200, 100), 65_535)
        image.paste(0, (0, 0, 100, 100))
    else:
        image = source.convert(mode)
    (shown,) = draw(saved(image, "PNG"))
    assert shown.mode == "L"
    assert (shown.getpixel((20, 50)), shown.getpixel((180, 50))) == (0, 255)


def test_transparency_is_white() -> None:
    (shown,) = draw(saved(Image.new("RGBA", (50, 50), (0, 0, 0, 0)), "PNG"))
    assert shown.getpixel((25, 25)) == 255


def written(text: str, size: tuple[int, int] = (1240, 500)) -> Image.Image:
    image = Image.new("L", size, 255)
    font = ImageFont.truetype(str(resources_dir() / "fonts" / "NotoSans_400Regular.ttf"), 40)
    ImageDraw.Draw(image).multiline_text((60, 60), text, 0, font, spacing=20)
    return image


@needs_tesseract
def test_ocr_reads_russian_and_kazakh_where_they_stand() -> None:
    data = saved(
        written("Показания свидетеля\nЕржан Қасымов\nӘлия Өмірзақова"), "PNG", dpi=(150, 150)
    )
    found = read(data, with_ocr=True)
    assert "Показания свидетеля" in found.text
    assert "Қасымов" in found.text
    assert found.origin.startswith("ocr ")
    (page,) = found.pages
    assert page.source == "ocr"
    for word in page.words:
        assert found.text[word.start : word.end] == word.text
    (name,) = [word for word in page.words if word.text == "Қасымов"]
    assert 60 * 0.48 < name.x0 < name.x1 < 500 * 0.48
    assert 110 * 0.48 < name.y0 < name.y1 < 210 * 0.48


@needs_tesseract
def test_a_scanned_pdf_is_read_and_its_own_words_are_kept() -> None:
    import img2pdf
    import pikepdf

    scan = saved(written("Показания свидетеля", (1240, 1754)), "JPEG", dpi=(150, 150), quality=90)
    with pikepdf.open(io.BytesIO(img2pdf.convert(scan))) as document:
        page = document.pages[0]
        page.Resources.Font = pikepdf.Dictionary(
            F=pikepdf.Dictionary(
                Type=pikepdf.Name.Font,
                Subtype=pikepdf.Name.Type1,
                BaseFont=pikepdf.Name.Helvetica,
            )
        )
        page.contents_add(document.make_stream(b"BT /F 12 Tf 60 60 Td (Exhibit) Tj ET"))
        out = io.BytesIO()
        document.save(out)
    found = read(out.getvalue(), "scan.pdf", with_ocr=True)
    assert "Показания свидетеля" in found.text
    assert found.text.count("Exhibit") == 1
    (page_text,) = found.pages
    assert (page_text.source, page_text.lossy) == ("ocr", True)
    (word,) = [word for word in page_text.words if word.text == "Показания"]
    assert word.x0 == pytest.approx(60 * 0.48, abs=4)


@needs_tesseract
def test_ocr_of_a_blank_page_is_empty() -> None:
    assert ocr.read(PageImage(400, 300, "L", 150, b"\xff" * 120_000)) == ()


@needs_tesseract
def test_ocr_of_many_keeps_the_order() -> None:
    pages = [written(word, (600, 200)) for word in ("первый", "второй", "третий")]
    images = [PageImage(p.width, p.height, "L", 150, p.tobytes()) for p in pages]
    assert [words[0].text for words in ocr.read_many(iter(images))] == [
        "первый",
        "второй",
        "третий",
    ]


def test_without_tesseract_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr.shutil, "which", lambda _name: None)
    ocr.languages.cache_clear()
    try:
        found = read(saved(written("текст"), "PNG"), with_ocr=True)
        assert not found.unreadable
        assert found.text == ""
        assert any("Tesseract" in note for note in found.notes)
    finally:
        ocr.languages.cache_clear()


def test_thumbnails() -> None:
    image = picture(
        io.BytesIO(data := saved(corner(), "JPEG")), len(data), "image/jpeg", longest=64
    )
    assert (image.width, image.height) == (64, 43)
