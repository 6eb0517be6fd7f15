"""PDF: words where the ink is, whatever the rotation and boxes; what can be found is found."""

from __future__ import annotations

import io
import re
import subprocess

import fitz
import pikepdf
import pytest
from PIL import Image

from app.errors import Unreadable
from app.intake.extract import Extraction, extract
from app.intake.render import picture, render_pages
from app.records.pages import PageImage, PageText
from tests.intake import made

LINES = ["Ержан Қасымов заявил:", "Әлия Өмірзақова, 14 января 2022 года", "Wide gap (test) 123-45"]


def read(data: bytes, **more: object) -> Extraction:
    return extract(io.BytesIO(data), len(data), "a.pdf", ocr=False, **more)  # type: ignore[arg-type]


def draw(data: bytes, **more: object) -> list[PageImage]:
    return list(render_pages(io.BytesIO(data), len(data), "application/pdf", **more))  # type: ignore[arg-type]


def as_image(image: PageImage) -> Image.Image:
    return Image.frombytes(image.mode, (image.width, image.height), image.pixels)


def turned(
    data: bytes, degrees: int, crop: list[int] | None, media: list[int] | None = None
) -> bytes:
    def change(document: pikepdf.Pdf) -> None:
        for page in document.pages:
            page.Rotate = degrees
            if crop:
                page.CropBox = pikepdf.Array(crop)
            if media:
                page.MediaBox = pikepdf.Array(media)

    return made.changed(data, change)


def ink_outside(image: PageImage, page: PageText) -> int:
    """Dark pixels left after every word's box, grown by one pixel for the rounding, was painted."""
    canvas = as_image(image).convert("L")
    scale = image.dpi / 72
    for word in page.words:
        box = (
            round(word.x0 * scale) - 1, round(word.y0 * scale) - 1,
            round(word.x1 * scale) + 1, round(word.y1 * scale) + 1,
        )  # fmt: skip
        canvas.paste(255, box)
    return sum(canvas.histogram()[:128])


@pytest.mark.parametrize("crop", [None, [40, 500, 560, 830]], ids=["whole", "cropped"])
@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_boxes_cover_the_ink(degrees: int, crop: list[int] | None) -> None:
    data = turned(made.pdf(LINES), degrees, crop)
    (page,) = read(data).pages
    for dpi in (100, 200):
        (image,) = draw(data, dpi=dpi)
        assert abs(image.width - page.width * dpi / 72) <= 1
        assert abs(image.height - page.height * dpi / 72) <= 1
        assert sum(as_image(image).convert("L").histogram()[:128]) > 500
        assert ink_outside(image, page) == 0


def test_boxes_cover_the_ink_when_the_media_box_starts_elsewhere() -> None:
    data = turned(made.pdf(LINES), 90, [60, 480, 540, 840], [20, 400, 595, 842])
    (page,), (image,) = read(data).pages, draw(data, dpi=150)
    assert ink_outside(image, page) == 0


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_boxes_agree_with_mupdf(degrees: int) -> None:
    data = turned(made.pdf(LINES), degrees, [40, 500, 560, 830])
    (page,) = read(data).pages
    with fitz.open(stream=data, filetype="pdf") as document:
        sheet = document[0]
        turn = sheet.rotation_matrix
        theirs = {word[4]: fitz.Rect(word[:4]) * turn for word in sheet.get_text("words")}
    ours = {word.text: word for word in page.words}
    assert set(ours) == set(theirs)
    for text, word in ours.items():
        rect = theirs[text].normalize()
        middle = ((word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2)
        assert middle[0] == pytest.approx((rect.x0 + rect.x1) / 2, abs=2.5)
        assert middle[1] == pytest.approx((rect.y0 + rect.y1) / 2, abs=2.5)


def test_boxes_agree_with_poppler() -> None:
    data = made.pdf(LINES)
    said = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=data, capture_output=True, check=True
    ).stdout.decode()
    (page,) = read(data).pages
    theirs = re.findall(r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"[^>]*>([^<]*)<', said)
    assert [text for _, _, text in theirs] == [word.text for word in page.words]
    for (left, right, _), word in zip(theirs, page.words, strict=True):
        assert word.x0 == pytest.approx(float(left), abs=1)
        assert word.x1 == pytest.approx(float(right), abs=1)


def test_spans_point_at_their_words() -> None:
    found = read(made.pdf(LINES, ["Вторая страница"], [""], ["последняя"]))
    assert [page.number for page in found.pages] == [1, 2, 3, 4]
    for page in found.pages:
        for word in page.words:
            assert found.text[word.start : word.end] == word.text
    shown = found.text[: found.hidden_from]
    assert shown.split("\f")[0].split("\n") == LINES
    assert [page.source for page in found.pages] == ["pdf", "pdf", "none", "pdf"]


def test_height_of_a_box_does_not_tell_the_letters() -> None:
    (page,) = read(made.pdf(["ооо ЙЁЩ руф ..."])).pages
    assert len({(word.y0, word.y1) for word in page.words}) == 1


def test_two_columns_do_not_run_together() -> None:
    def beside(document: pikepdf.Pdf) -> None:
        first, second = document.pages
        moved = b"q 1 0 0 1 300 0 cm " + second.Contents.read_bytes() + b" Q"
        first.contents_add(document.make_stream(moved))
        first.Resources.Font = second.Resources.Font
        del document.pages[1]

    found = read(
        made.changed(made.pdf(["left one", "left two"], ["right one", "right two"]), beside)
    )
    by_line: dict[int, list[str]] = {}
    for word in found.pages[0].words:
        by_line.setdefault(word.line, []).append(word.text)
    assert sorted(by_line.values()) == [
        ["left", "one"], ["left", "two"], ["right", "one"], ["right", "two"],
    ]  # fmt: skip


def test_pieces_of_one_line_come_together() -> None:
    data = made.changed(
        made.pdf(["x"]),
        lambda document: (
            document.pages[0].contents_add(
                document.make_stream(
                    b"BT /Helv 12 Tf 100 300 Td (Erzhan) Tj ET "
                    b"BT /Helv 12 Tf 100 200 Td (below) Tj ET "
                    b"BT /Helv 12 Tf 144 300 Td (Kasymov) Tj ET"
                )
            )
            or document.pages[0].Resources.Font.__setitem__(
                "/Helv",
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Font,
                    Subtype=pikepdf.Name.Type1,
                    BaseFont=pikepdf.Name.Helvetica,
                ),
            )
        ),
    )
    assert "Erzhan Kasymov" in read(data).text


def annotated() -> bytes:
    def add(document: pikepdf.Pdf) -> None:
        page = document.pages[0]
        look = pikepdf.Stream(document, b"BT /F 12 Tf 2 5 Td (STAMPED) Tj ET")
        look.Type, look.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        look.BBox = pikepdf.Array([0, 0, 100, 20])
        look.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(
                F=pikepdf.Dictionary(
                    Type=pikepdf.Name.Font,
                    Subtype=pikepdf.Name.Type1,
                    BaseFont=pikepdf.Name.Helvetica,
                )
            )
        )
        free = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[100, 300, 200, 320],
            Contents="STAMPED", AP=pikepdf.Dictionary(N=look), F=4,
        )  # fmt: skip
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[10, 10, 30, 30],
            Contents="тайная заметка", T="Следователь Ким",
        )  # fmt: skip
        page.Annots = document.make_indirect(
            pikepdf.Array([document.make_indirect(free), document.make_indirect(note)])
        )

    return made.changed(made.pdf(["body"], title="Заголовок", author="Автор Авторов"), add)


def test_annotations_are_flattened_into_words_and_pixels() -> None:
    data = annotated()
    found = read(data)
    assert "STAMPED" in {word.text for word in found.pages[0].words}
    (image,) = draw(data, dpi=150)
    assert ink_outside(image, found.pages[0]) < 600  # the note's icon is no word
    stamped = as_image(image).crop((208, 1080, 417, 1130)).convert("L")
    assert sum(stamped.histogram()[:128]) > 100


def test_what_does_not_show_is_found_after_the_border() -> None:
    found = read(annotated())
    hidden = found.text[found.hidden_from :]
    for secret in ("тайная заметка", "Следователь Ким", "Заголовок", "Автор Авторов"):
        assert secret in hidden
        assert secret not in found.text[: found.hidden_from]
    assert ("author", "Автор Авторов") in {(each.field, each.value) for each in found.proposals}


def form_field(value: str) -> bytes:
    def add(document: pikepdf.Pdf) -> None:
        field = document.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx,
                T="surname", V=value, Rect=[100, 300, 300, 320], F=4, DA="/Helv 12 Tf 0 g",
            )
        )  # fmt: skip
        helvetica = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        document.pages[0].Annots = pikepdf.Array([field])
        document.Root.AcroForm = pikepdf.Dictionary(
            Fields=pikepdf.Array([field]), NeedAppearances=True, DA="/Helv 12 Tf 0 g",
            DR=pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=helvetica)),
        )  # fmt: skip

    return made.changed(made.pdf(["body"]), add)


def test_form_values_never_show_without_a_word() -> None:
    data = form_field("Qasymov")
    found = read(data)
    assert "Qasymov" in found.text
    (image,) = draw(data, dpi=150)
    assert ink_outside(image, found.pages[0]) == 0


def test_scanned_pages_tell_their_resolution_and_loss() -> None:
    import img2pdf

    out = io.BytesIO()
    Image.effect_noise((1240, 1754), 40).save(out, "JPEG", dpi=(150, 150))
    (page,) = read(img2pdf.convert(out.getvalue())).pages
    assert (page.lossy, page.source) == (True, "none")
    assert page.dpi == pytest.approx(150, abs=2)


def test_a_page_without_embedded_fonts_shows_cyrillic() -> None:
    def bare(document: pikepdf.Pdf) -> None:
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.TrueType,
            BaseFont=pikepdf.Name("/TimesNewRoman"),
            FirstChar=192, LastChar=193, Widths=pikepdf.Array([700, 600]),
            FontDescriptor=pikepdf.Dictionary(
                Type=pikepdf.Name.FontDescriptor, FontName=pikepdf.Name("/TimesNewRoman"), Flags=32,
                ItalicAngle=0, Ascent=900, Descent=-200, CapHeight=700, StemV=80,
                FontBBox=pikepdf.Array([0, -200, 1000, 900]),
            ),
            Encoding=pikepdf.Dictionary(
                Type=pikepdf.Name.Encoding,
                Differences=pikepdf.Array(
                    [192, pikepdf.Name("/afii10017"), pikepdf.Name("/afii10018")]
                ),
            ),
        )  # fmt: skip
        document.pages[0].Resources.Font = pikepdf.Dictionary(F=font)
        document.pages[0].Contents = document.make_stream(b"BT /F 40 Tf 100 700 Td <C0C1> Tj ET")

    data = made.changed(made.pdf(["x"]), bare)
    assert read(data).text.startswith("АБ")
    (image,) = draw(data, dpi=72)
    letters = as_image(image).convert("L").crop((98, 100, 160, 150))
    assert sum(letters.histogram()[:128]) > 100


def test_pages_in_the_order_asked_for_and_grey_unless_coloured() -> None:
    def paint(document: pikepdf.Pdf) -> None:
        document.pages[1].contents_add(document.make_stream(b"1 0 0 rg 100 100 80 80 re f"))

    data = made.changed(made.pdf(["one"], ["two"]), paint)
    second, first = draw(data, dpi=50, pages=[2, 1])
    assert (second.mode, first.mode) == ("RGB", "L")
    assert as_image(second).getpixel((90, second.height - 90)) == (255, 0, 0)
    assert {image.mode for image in draw(data, dpi=50, colour="grey")} == {"L"}
    with pytest.raises(Unreadable, match="no such page"):
        draw(data, dpi=50, pages=[3])


def test_a_small_picture_fits() -> None:
    data = made.pdf(LINES)
    image = picture(io.BytesIO(data), len(data), "application/pdf", longest=300)
    assert max(image.width, image.height) == 300
