"""The proof on pages: burnt regions of one colour, other contrasts, fonts, and spare bytes."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pikepdf
import pytest
from drawing import AFTER, BEFORE, pdf, render, spans, words
from PIL import Image, ImageDraw

from app.paths import resources_dir
from app.records.pages import PageImage, PageText
from app.redaction.pages import facsimile
from app.redaction.pages.boxes import Mask, Region, masks_for
from app.redaction.pages.encode import decode
from app.redaction.pages.facsimile import burn_page, withheld_page
from app.redaction.pages.fonts import label_font
from app.redaction.pages.transcript import typeset
from app.redaction.proof.examiner import Examiner, Secrets
from app.redaction.proof.fonts import examine_fonts
from app.redaction.proof.grammar import examine_file_order
from app.redaction.proof.regions import Burnt, stands_out
from app.redaction.proof.views import views

NAME = "Сейткалиев Ерлан"
LINES = [*BEFORE, f"Задержан {NAME} утром", *AFTER]
BOX = Region((60.0, 40.0, 160.0, 56.0), "[Person 1]")


def picture(mode: str = "L", *, lossy: bool = True) -> tuple[PageImage, PageText]:
    """A page of many shades at 200 dpi."""
    x, y = np.meshgrid(np.arange(600), np.arange(300))
    shades = np.dstack([(x + y) % 200 + 55, (x * 2) % 200 + 55, (y * 3) % 200 + 55])
    image = Image.fromarray(shades.astype(np.uint8)).convert(mode)
    page = PageText(1, 600 * 0.36, 300 * 0.36, source="none", lossy=lossy, dpi=200.0)
    return PageImage(600, 300, mode, 200.0, image.tobytes()), page


@pytest.mark.parametrize("codec", ["g4", "flate4", "flate8", "jpeg"])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_honest_page_is_black_where_it_is_burnt(codec: str, mode: str) -> None:
    image, page = picture(mode)
    masks = masks_for(page, (), [BOX])
    burnt = burn_page(image, page, (), [BOX], text=False, codec=codec).page
    assert not stands_out(decode(burnt), Burnt(page, tuple(masks)), codec)


@pytest.mark.parametrize("codec", ["g4", "flate4", "jpeg"])
@pytest.mark.parametrize(
    "moved", [(0.0, 14.0), (6.0, 0.0), (0.0, -1.5)], ids=["a line", "a letter", "a hair"]
)
def test_a_mask_that_stands_elsewhere_is_seen(codec: str, moved: tuple[float, float]) -> None:
    """On a lossy page the padding forgives what is less than it; these pages have none to spare."""
    image, page = picture(lossy=codec == "jpeg")
    x0, y0, x1, y1 = BOX.box
    across, down = (8 * each if codec == "jpeg" else each for each in moved)
    elsewhere = Region((x0 + across, y0 + down, x1 + across, y1 + down), BOX.token)
    burnt = burn_page(image, page, (), [elsewhere], text=False, codec=codec).page
    wanted = Burnt(page, tuple(masks_for(page, (), [BOX])))
    assert stands_out(decode(burnt), wanted, codec)


@pytest.mark.parametrize("codec", ["flate4", "jpeg"])
def test_a_mask_that_is_all_but_black_is_seen(codec: str, monkeypatch: pytest.MonkeyPatch) -> None:
    image, page = picture()
    honest = facsimile.burn

    def shining(source: PageImage, boxes: list[tuple[float, ...]], padding_px: int) -> PageImage:
        black = np.frombuffer(honest(source, boxes, padding_px=padding_px).pixels, np.uint8)  # type: ignore[arg-type]
        below = np.frombuffer(source.pixels, np.uint8) // 8
        return replace(source, pixels=np.maximum(black, below).tobytes())

    monkeypatch.setattr(facsimile, "burn", shining)
    burnt = burn_page(image, page, (), [BOX], text=False, codec=codec).page
    assert stands_out(decode(burnt), Burnt(page, tuple(masks_for(page, (), [BOX]))), codec)


def test_other_words_in_a_mask_are_seen() -> None:
    image, page = picture()
    burnt = burn_page(image, page, (), [BOX._replace(token="[Ivanov I.]")], text=False).page
    wanted = Burnt(page, tuple(masks_for(page, (), [BOX])))
    assert stands_out(decode(burnt), wanted, burnt.codec)


def test_overlapping_masks_with_their_tokens_are_no_leak() -> None:
    image, page = picture()
    regions = [BOX, Region((100.0, 48.0, 200.0, 66.0), "[Person 2]"), Region((0, 50, 90, 60))]
    burnt = burn_page(image, page, (), regions, text=False).page
    assert not stands_out(decode(burnt), Burnt(page, tuple(masks_for(page, (), regions))), "jpeg")


def test_the_sheet_of_a_page_that_was_withheld_hides_all() -> None:
    _image, page = picture()
    sheet = withheld_page(page.width, page.height)
    masks = (Mask((0.0, 0.0, page.width, page.height)),)
    assert not stands_out(decode(sheet), Burnt(page, masks), sheet.codec)


def test_text_pages_of_a_real_source() -> None:
    page, text = words(pdf(LINES))
    marked = spans(text, NAME, "line_end")
    burnt = burn_page(render(pdf(LINES)), page, marked, text=False).page
    wanted = Burnt(replace(page, words=()), tuple(masks_for(page, marked)))
    assert not stands_out(decode(burnt), wanted, burnt.codec)
    bare = burn_page(render(pdf(LINES)), page, (), text=False).page
    assert stands_out(decode(bare), wanted, bare.codec)


# Other contrasts


def written(ink: int, paper: int, points: float = 12.0) -> PageImage:
    image = Image.new("L", (900, 500), paper)
    draw = ImageDraw.Draw(image)
    font = label_font(round(points * 200 / 72))
    for line in range(6):
        draw.text((60, 60 + 60 * line), "Свидетель пришёл утром и ждал", ink, font)
    return PageImage(900, 500, "L", 200.0, image.tobytes())


@pytest.mark.parametrize(
    ("image", "count"),
    [
        (written(0, 255), 0),
        (written(0, 235), 0),
        (written(225, 255), 1),
        (written(190, 235), 1),
        (written(255, 20), 2),
        (written(60, 20), 2),
    ],
    ids=["black on white", "on old paper", "pale", "pale on old paper", "white on black", "dark"],
)
def test_a_view_is_made_of_a_page_that_has_something_for_it(image: PageImage, count: int) -> None:
    assert len(list(views(image, (), ()))) == count
    assert len(list(views(image, (), (), every=True))) == 3


def test_what_is_pale_or_dark_is_black_on_white_in_a_view() -> None:
    for image in (written(225, 255), written(190, 235)):
        (view,) = views(image, (), ())
        values = np.frombuffer(view.pixels, np.uint8)
        assert int(values.min()) < 160
        assert int(np.median(values)) > 230
    *_, inverted = views(written(255, 20), (), ())
    assert int(np.median(np.frombuffer(inverted.pixels, np.uint8))) == 235


def test_our_own_masks_are_no_dark_ground() -> None:
    image, page = picture()
    white = replace(image, pixels=b"\xff" * len(image.pixels))
    burnt = decode(burn_page(white, page, (), [BOX], text=False).page)
    boxes = Burnt(page, tuple(masks_for(page, (), [BOX]))).blackened(burnt)
    assert list(views(burnt, boxes, ())) == []


def test_small_print_is_doubled() -> None:
    class Word:
        text, x0, y0, x1, y1, confidence = "мелко", 0.0, 0.0, 20.0, 5.0, 0.9

    (view,) = views(written(0, 255), (), [Word(), Word(), Word()])
    assert (view.width, view.height, view.dpi) == (1800, 1000, 400.0)


# Fonts and spare bytes


def typeset_pdf() -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(typeset("Свидетель ждал", [], title="").pdf))


def examined(document: pikepdf.Pdf, text: str) -> set[str]:
    examiner = Examiner(Secrets(), None)
    examine_fonts(examiner, "a.pdf", document, text)
    return {leak.what for leak in examiner.proof().leaks}


def test_our_own_fonts_with_the_letters_of_the_page() -> None:
    with typeset_pdf() as document:
        assert examined(document, "Свидетель ждал 1") == set()


def test_a_font_that_knows_more_letters_than_the_page_shows() -> None:
    with typeset_pdf() as document:
        assert examined(document, "Свидетель") == {"a font that knows letters which no page shows"}


@pytest.mark.parametrize("change", ["name", "program", "kind"])
def test_another_font(change: str) -> None:
    with typeset_pdf() as document:
        fonts = [each for each in document.objects if isinstance(each, pikepdf.Dictionary)]
        (described,) = [each for each in fonts if each.get("/Type") == "/FontDescriptor"]
        if change == "name":
            described.FontName = pikepdf.Name("/AAAAAA+TimesNewRoman")
        elif change == "program":
            face = (resources_dir() / "fonts" / "NotoSans_400Regular.ttf").read_bytes()
            described.FontFile2 = document.make_stream(face[:300])
        else:
            described.FontFile3 = described.FontFile2
        assert examined(document, "Свидетель ждал 1") == {"a font that the program does not ship"}


def written_pdf(document: pikepdf.Pdf) -> bytes:
    output = io.BytesIO()
    document.save(
        output, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate
    )
    return output.getvalue()


def ordered(data: bytes, *, fresh: bool) -> set[str]:
    examiner = Examiner(Secrets(fresh=fresh), None)
    with pikepdf.open(io.BytesIO(data)) as document:
        examine_file_order(examiner, "a.pdf", document, len(data))
    return {leak.what for leak in examiner.proof().leaks}


def test_bytes_that_belong_to_no_object() -> None:
    with typeset_pdf() as document:
        data = written_pdf(document)
    at = data.rindex(b"startxref")
    spoilt = data[:at] + b"%\x8f\x13\n" + data[at:]
    assert ordered(data, fresh=True) == set()
    assert ordered(spoilt, fresh=True) == {"bytes that belong to no object of the file"}
    # Another release of the writer may need other bytes for the same objects.
    assert ordered(spoilt, fresh=False) == set()
