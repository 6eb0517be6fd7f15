"""Papers in every format that the program takes in, each with the person of a world in it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pikepdf
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from odfdo import Document, Paragraph
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfgen.canvas import Canvas

from app.paths import resources_dir
from tests.journeys.worlds import World
from tests.papers import text_pdf

_DPI = 150


def short(world: World) -> list[str]:
    """A few lines in which the name comes after visible words, on lines of their own."""
    return [
        "РАПОРТ О ЗАДЕРЖАНИИ",
        f"Задержан гражданин {world.short}",
        "Досмотр проведён при понятых.",
        f"Копия вручена {world.dative}",
        "Замечаний не поступило.",
    ]


def paper(world: World, *, rows: list[str] | None = None) -> Image.Image:
    """A small sheet as a scanner sees it at 150 dpi, 210 by 100 millimetres."""
    face = str(resources_dir() / "fonts" / "NotoSans_400Regular.ttf")
    font = ImageFont.truetype(face, round(13 * _DPI / 72))
    sheet = Image.new("L", (1240, 590), 255)
    draw = ImageDraw.Draw(sheet)
    for number, row in enumerate(rows or short(world)):
        draw.text((90, 70 + 90 * number), row, 0, font)
    return sheet


def _png(path: Path, world: World) -> None:
    paper(world).save(path, "PNG", dpi=(_DPI, _DPI))


def _webp(path: Path, world: World) -> None:
    paper(world).convert("RGB").save(path, "WEBP", quality=85)


def _heic(path: Path, world: World) -> None:
    import pillow_heif

    pillow_heif.from_pillow(paper(world).convert("RGB")).save(str(path), quality=85)


def _turned_jpeg(path: Path, world: World) -> None:
    """A photograph of a sheet, stored on its side with a flag that says how it was held."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = world.latin
    turned = paper(world).transpose(Image.Transpose.ROTATE_90)
    turned.save(path, "JPEG", quality=85, exif=exif)


def _tiff(path: Path, world: World) -> None:
    """A fax: two pages of black and white, group 4."""
    pages = [
        paper(world).convert("1"),
        paper(world, rows=["Лист второй", f"Подпись: {world.latin}"]).convert("1"),
    ]
    pages[0].save(
        path, "TIFF", save_all=True, append_images=pages[1:], compression="group4",
        dpi=(_DPI, _DPI),
    )  # fmt: skip


def _rotated(path: Path, world: World) -> None:
    text_pdf(path, short(world))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Rotate = 90
        pdf.save(path)


def _cropped(path: Path, world: World) -> None:
    """The crop box hides a line that names the person; the page still carries it."""
    text_pdf(path, [*short(world), "", "", "", "", "", f"Исполнитель: {world.name}"])
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].CropBox = pikepdf.Array([0, 620, 595.28, 841.89])
        pdf.save(path)


def _form(path: Path, world: World) -> None:
    """A form whose fields show what was filled in."""
    canvas = Canvas(str(path), pagesize=(595.28, 841.89), invariant=1)
    canvas.setFont("Courier", 12)
    canvas.drawString(72, 760, "APPLICATION FOR ASYLUM")
    canvas.drawString(72, 700, "Name:")
    canvas.acroForm.textfield(
        name="name", value=world.latin, x=150, y=692, width=400, height=24, borderWidth=0,
        fontName="Courier", fontSize=12, forceBorder=False,
    )  # fmt: skip
    canvas.drawString(72, 640, "Signed in the presence of an interpreter.")
    canvas.save()


def _layered(path: Path, world: World) -> None:
    """A layer that is off names the person in ink that nobody sees."""
    text_pdf(path, ["Справка о составе семьи", "Сведений нет."])
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        layer = pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String(world.name))
        )
        pdf.Root.OCProperties = pikepdf.Dictionary(
            OCGs=pikepdf.Array([layer]),
            D=pikepdf.Dictionary(OFF=pikepdf.Array([layer]), Order=pikepdf.Array([layer])),
        )
        page = pdf.pages[0]
        page.obj.Resources.Properties = pikepdf.Dictionary(MC0=layer)
        page.obj.Resources.Font.F9 = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            )
        )
        said = world.latin.encode("ascii")
        page.contents_add(b"/OC /MC0 BDC BT /F9 14 Tf 72 500 Td (" + said + b") Tj ET EMC")
        pdf.save(path)


def _word(path: Path, world: World) -> None:
    """A DOCX with a tracked insertion, a tracked deletion, a footer, a text box and hidden text."""
    document = docx.Document()
    document.core_properties.author = world.latin
    document.add_paragraph("Объяснение дано добровольно.")
    paragraph = document.add_paragraph("Принято от ")
    stamp = f'w:id="1" w:author="{world.latin}" w:date="2022-01-20T10:00:00Z"'
    for xml in (
        f"<w:ins {nsdecls('w')} {stamp}><w:r><w:t>{world.name}</w:t></w:r></w:ins>",
        f"<w:del {nsdecls('w')} {stamp}><w:r><w:delText>{world.dative}</w:delText></w:r></w:del>",
    ):
        paragraph._p.append(parse_xml(xml))
    concealed = document.add_paragraph("Приложений нет.").add_run(f" {world.phone}")
    concealed.font.hidden = True
    document.sections[0].footer.paragraphs[0].text = f"Составил: {world.short}"
    document.save(str(path))


def _odt(path: Path, world: World) -> None:
    document = Document("text")
    document.body.clear()
    for row in short(world):
        document.body.append(Paragraph(row))
    document.meta.title = world.name
    document.meta.creator = world.latin
    document.save(path)


def _rtf(path: Path, world: World) -> None:
    def spelled(text: str) -> str:
        return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in text)

    rows = "\\par\n".join(spelled(row) for row in short(world))
    info = f"{{\\info{{\\author {spelled(world.name)}}}}}"
    path.write_text(f"{{\\rtf1\\ansi{info}\n{rows}\\par\n}}", "ascii")


def _html(path: Path, world: World) -> None:
    rows = "".join(f"<p>{row}</p>" for row in short(world))
    path.write_text(
        f"<!doctype html><title>{world.name}</title><!-- {world.phone} -->"
        f'<body data-who="{world.latin}">{rows}<img alt="{world.short}" src="x.jpg"></body>',
        "utf-8",
    )


def _markdown(path: Path, world: World) -> None:
    path.write_text("# Записка\n\n" + "\n".join(f"- {row}" for row in short(world)), "utf-8")


def _cyrillic(path: Path, world: World) -> None:
    # Without the initials: Kazakh letters are not in the old Russian code page.
    rows = ["РАПОРТ", f"Копия вручена {world.dative}", f"Latin: {world.latin}", "Замечаний нет."]
    path.write_bytes(("\r\n".join(rows) + "\r\n").encode("cp1251"))


def _table(path: Path, world: World) -> None:
    path.write_text(f"№;ФИО;ИИН\n1;{world.name};{world.iin}\n2;Жанар Омарова;\n", "utf-8")


def _hidden_sheet(path: Path, world: World) -> None:
    """A workbook with a hidden sheet, a hidden row, a comment and a defined name."""
    from openpyxl.comments import Comment
    from openpyxl.workbook.defined_name import DefinedName

    book = openpyxl.Workbook()
    shown = book.active
    assert shown is not None
    shown.title = "Список"
    shown.append(["№", "ФИО"])
    shown.append([1, world.name])
    shown.append([2, world.dative])
    shown.row_dimensions[3].hidden = True
    shown["A1"].comment = Comment(f"спросить {world.phone}", world.latin)
    secret = book.create_sheet("Черновик")
    secret.append([world.name, world.iin])
    secret.sheet_state = "hidden"
    book.defined_names["who"] = DefinedName("who", attr_text='"' + world.latin + '"')
    book.save(str(path))


def _telegram(path: Path, world: World) -> None:
    said = [
        {"id": 1, "type": "message", "date": "2022-01-06T09:15:00", "from": world.latin,
         "from_id": "user100", "text": "Я у отделения"},
        {"id": 2, "type": "message", "date": "2022-01-06T09:17:00", "from": "Адвокат Омарова",
         "from_id": "user200", "text": ["Передайте ", {"type": "mention", "text": world.dative}]},
    ]  # fmt: skip
    path.write_text(
        json.dumps({"name": world.latin, "type": "personal_chat", "id": 7, "messages": said}),
        "utf-8",
    )


def _picture_in_pdf(path: Path, world: World) -> None:
    """A born-digital page with a scanned slip on it: half of the words are ink, half are a picture."""
    from reportlab.lib.utils import ImageReader

    slip = io.BytesIO()
    paper(world, rows=["Расписка", f"получил {world.short}"]).save(slip, "JPEG", quality=80)
    text_pdf(path, short(world))
    above = io.BytesIO()
    canvas = Canvas(above, pagesize=(595.28, 841.89), invariant=1)
    canvas.drawImage(ImageReader(io.BytesIO(slip.getvalue())), 40, 200, 500, 238)
    canvas.save()
    with (
        pikepdf.open(path, allow_overwriting_input=True) as pdf,
        pikepdf.open(io.BytesIO(above.getvalue())) as picture,
    ):
        pdf.pages[0].add_overlay(picture.pages[0])
        pdf.save(path)


TEXTS: dict[str, Callable[[Path, World], None]] = {
    "a tracked.docx": _word,
    "b text.odt": _odt,
    "c text.rtf": _rtf,
    "d page.html": _html,
    "e note.md": _markdown,
    "f old.txt": _cyrillic,
    "g table.csv": _table,
    "h hidden.xlsx": _hidden_sheet,
    "i chat.json": _telegram,
}
"""What leaves typeset again."""

DRAWN: dict[str, Callable[[Path, World], None]] = {
    "j rotated.pdf": _rotated,
    "k cropped.pdf": _cropped,
    "l form.pdf": _form,
    "m layer.pdf": _layered,
}
"""Pages that the program draws."""

SEEN: dict[str, Callable[[Path, World], None]] = {
    "n mixed.pdf": _picture_in_pdf,
    "o sheet.png": _png,
    "r sheet.jpg": _turned_jpeg,
    "s fax.tif": _tiff,
}
"""Pages and pictures that have to be read."""

PREDICTED: dict[str, Callable[[Path, World], None]] = {"p sheet.webp": _webp, "q sheet.heic": _heic}
"""Pictures whose codec draws each block from its neighbours, so that ink tells far from itself."""
