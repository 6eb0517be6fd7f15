"""Two worlds that differ in one person, and the papers in which that person appears."""

from __future__ import annotations

import email.policy
import io
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

import docx
import numpy as np
import openpyxl
import pikepdf
from PIL import Image, ImageChops, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.paths import resources_dir
from tests.journeys.conftest import Program
from tests.papers import text_pdf


@dataclass(frozen=True)
class World:
    """One identity in the forms in which papers carry it. Numbers have one length in all worlds.

    Attributes:
        name: the name as registered.
        short: surname and initials.
        dative: the surname inflected.
        latin: an alias in Latin letters.
        phone: as written.
        iin: twelve digits.
        born: day, month, year.
        nick: a nickname, an alias too.
    """

    name: str
    short: str
    dative: str
    latin: str
    phone: str
    iin: str
    born: str
    nick: str


WORLD = World(
    "Азизбек Рустамович Каримов", "Каримов А. Р.", "Каримову", "Azizbek Karimov",
    "+7 701 123 45 67", "900114300123", "14.01.1990", "Змей",
)  # fmt: skip
SAME_LENGTH = World(
    "Адилбек Кириллович Назаров", "Назаров А. К.", "Назарову", "Adilbek Nazarov",
    "+7 747 900 88 11", "851130401997", "30.11.1985", "Крот",
)  # fmt: skip
OTHER_LENGTH = World(
    "Ли Ян", "Ли Я.", "Ли", "Li Yan",
    "+7 705 555 00 90", "010203600045", "03.02.2001", "Сом",
)  # fmt: skip
LONG = World(
    "Әбдірахманберген Сейтмұхамедұлы Жолдыбайгелдиев", "Жолдыбайгелдиев Ә. С.",
    "Жолдыбайгелдиеву", "Abdirakhmanbergen Zholdybaygeldiyev",
    "+7 778 321 10 04", "771231302218", "31.12.1977", "Косоглазый",
)  # fmt: skip
FEMALE = World(
    "Айгүл Қасымқызы Өтегенова", "Өтегенова А. Қ.", "Өтегеновой", "Aigul Utegenova",
    "+7 702 044 19 20", "940708450331", "08.07.1994", "Ласточка",
)  # fmt: skip

PSEUDONYM = "Witness A"


def testimony(world: World) -> str:
    """A person's own account, with the identity in many forms."""
    return (
        f"Меня зовут {world.name}.\n"
        f"Я родился {world.born} в городе Таразе, ИИН {world.iin}.\n"
        f"Мой телефон {world.phone}, звоните вечером.\n"
        f"Документы выдали {world.dative}, переводчика не было.\n"
        f"В протоколе написано: «{world.short} от подписи отказался».\n"
        f"Знакомые зовут меня {world.nick}, в паспорте {world.latin}.\n"
        "Адвокат Жанар Омарова пришла на третий день.\n"
    )


def lines(world: World) -> list[str]:
    """A court paper: every name comes after visible words, nothing wraps."""
    return [
        "ПОСТАНОВЛЕНИЕ",
        "Специализированный суд рассмотрел материалы о задержании",
        f"гражданина {world.short}, который заявил ходатайство.",
        "Суд заслушал защитника и прокурора, изучил протоколы",
        f"и вручил копию решения {world.dative} под расписку.",
        f"Телефон для связи {world.phone} указан в расписке.",
        "Постановление может быть обжаловано в течение десяти суток.",
        f"Вручено: {world.latin}",
        "Секретарь судебного заседания подпись не поставил.",
    ]


def word_document(path: Path, world: World) -> None:
    """A DOCX with the identity in its text, table, header, comment and properties."""
    document = docx.Document()
    document.core_properties.author = world.latin
    document.core_properties.title = f"Показания: {world.short}"
    document.core_properties.comments = world.phone
    document.sections[0].header.paragraphs[0].text = "Опросный лист"
    document.add_paragraph("Опрос проведён в присутствии адвоката.")
    paragraph = document.add_paragraph("Опрошенный: ")
    # A name in three runs, as Word leaves it after corrections.
    for at in range(0, len(world.name), 5):
        paragraph.add_run(world.name[at : at + 5]).bold = at % 2 == 0
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "Телефон"
    table.rows[0].cells[1].text = world.phone
    document.add_paragraph(f"Копия вручена {world.dative}.")
    run = document.add_paragraph("Подпись ").add_run("поставлена")
    document.add_comment(run, text=f"спросить у {world.name}", author=world.latin, initials="xx")
    document.save(str(path))


def message(world: World, attachment: str) -> bytes:
    """An e-mail of the person's with one attachment."""
    mail = EmailMessage(policy=email.policy.SMTP.clone(max_line_length=900))
    handle = world.latin.lower().replace(" ", ".")
    mail["From"] = f"{world.latin} <{handle}@example.org>"
    mail["To"] = "Defence <defence@example.org>"
    mail["Date"] = "Thu, 06 Jan 2022 14:05:09 +0600"
    mail["Subject"] = f"Заявление {world.short}"
    mail["Message-ID"] = f"<{handle}.1@example.org>"
    mail["X-Originating-IP"] = "203.0.113.77"
    mail.set_content(f"Здравствуйте!\n\nПишет {world.name}.\nПозвоните мне: {world.phone}.\n")
    mail.add_attachment(
        f"Заявление.\nПрошу принять меры. {world.name}\n".encode(),
        maintype="text",
        subtype="plain",
        filename=attachment,
    )
    return mail.as_bytes()


def chat(world: World) -> str:
    """A WhatsApp export."""
    return (
        "06.01.2022, 09:15 - Сообщения и звонки защищены сквозным шифрованием.\n"
        f"06.01.2022, 09:16 - {world.latin}: Я у отделения\n"
        "06.01.2022, 09:17 - Адвокат Омарова: Не подписывайте ничего\n"
        f"06.01.2022, 09:18 - {world.phone}: это {world.nick}, второй номер\n"
        f"06.01.2022, 09:20 - Адвокат Омарова: передайте {world.dative}, я еду\n"
    )


def workbook(path: Path, world: World) -> None:
    """A list of the detained with the person in one row."""
    book = openpyxl.Workbook()
    book.properties.creator = world.latin
    sheet = book.active
    assert sheet is not None
    sheet.title = "Задержанные"
    sheet.append(["№", "ФИО", "ИИН", "Телефон"])
    sheet.append([1, world.name, world.iin, world.phone])
    sheet.append([2, "Жанар Омарова", "", ""])
    book.save(str(path))


def channels_pdf(path: Path, world: World) -> None:
    """A PDF whose page says nothing of the person and whose other parts say all."""
    text_pdf(path, ["Справка о состоянии здоровья", "Жалоб нет, осмотр проведён."])
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        said = f"{world.name} {world.phone}"
        pdf.docinfo["/Title"] = said
        pdf.docinfo["/Author"] = world.latin
        with pdf.open_metadata() as xmp:
            xmp["dc:creator"] = [world.latin]
            xmp["dc:description"] = said
        page = pdf.pages[0]
        rectangle = pikepdf.Array([50, 50, 70, 70])
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=rectangle,
            Contents=pikepdf.String(said), T=pikepdf.String(world.latin), F=2,
        )  # fmt: skip
        field = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, F=2,
            T=pikepdf.String("fio"), V=pikepdf.String(said), Rect=rectangle,
        )  # fmt: skip
        page.obj.Annots = pdf.make_indirect(
            pikepdf.Array([pdf.make_indirect(note), pdf.make_indirect(field)])
        )
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([page.obj.Annots[1]]))
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(said, 0))
        pdf.attachments["list.txt"] = f"Список\n{said}\n".encode()
        layer = pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String(said))
        )
        pdf.Root.OCProperties = pikepdf.Dictionary(
            OCGs=pikepdf.Array([layer]),
            D=pikepdf.Dictionary(OFF=pikepdf.Array([layer]), Order=pikepdf.Array([layer])),
        )
        page.obj.Resources.Properties = pikepdf.Dictionary(MC0=layer)
        hidden = world.latin.encode("ascii")
        page.contents_add(
            b"/OC /MC0 BDC BT /F1 14 Tf 72 500 Td (" + hidden + b") Tj ET EMC", prepend=False
        )
        page.obj.Resources.Font.F1 = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            )
        )
        pdf.save(path)


def courier_pdf(path: Path, rows: list[str]) -> None:
    """A PDF in a typewriter face: numbers of one length have one width."""
    canvas = Canvas(str(path), pagesize=(595.28, 841.89), invariant=1)
    canvas.setFont("Courier", 12)
    for index, row in enumerate(rows):
        canvas.drawString(72, 760 - index * 20, row)
    canvas.save()


def page_picture(
    rows: list[str], *, noise: int = 0, dpi: int = 200, pitch: float = 0.3
) -> Image.Image:
    """An A4 page of text as a scanner sees it."""
    face = str(resources_dir() / "fonts" / "NotoSans_400Regular.ttf")
    font = ImageFont.truetype(face, round(12 * dpi / 72))
    picture = Image.new("L", (round(8.27 * dpi), round(11.69 * dpi)), 255)
    draw = ImageDraw.Draw(picture)
    for index, row in enumerate(rows):
        draw.text((dpi, dpi + index * round(pitch * dpi)), row, 0, font)
    if noise:
        grains = np.random.default_rng(7).normal(0, noise, (picture.height, picture.width))
        picture = Image.fromarray(
            np.clip(np.asarray(picture, np.float64) + grains, 0, 255).astype(np.uint8)
        )
    return picture.convert("RGB")


def scan_pdf(path: Path, rows: list[str], *, pitch: float = 0.3, paper: int = 255) -> None:
    """A scanned page: one JPEG over the whole of an A4 page."""
    scanned = io.BytesIO()
    picture = page_picture(rows, noise=6, pitch=pitch)
    if paper != 255:
        # Old paper: the rebuilt page keeps its shades instead of turning into black and white.
        shade = Image.linear_gradient("L").resize(picture.size).point(lambda v: paper + v // 4)
        picture = ImageChops.multiply(picture, Image.merge("RGB", (shade, shade, shade)))
    picture.save(scanned, "JPEG", quality=75, subsampling="4:2:0")
    canvas = Canvas(str(path), pagesize=(595.28, 841.89), invariant=1)
    canvas.drawImage(ImageReader(io.BytesIO(scanned.getvalue())), 0, 0, 595.28, 841.89)
    canvas.save()


def photograph(path: Path, world: World) -> None:
    """A photograph whose metadata says who took it and where."""
    x, y = np.meshgrid(np.arange(640), np.arange(480))
    pixels = np.dstack([(x / 3) % 256, (y / 2) % 256, ((x + y) / 5) % 256]).astype(np.uint8)
    exif = Image.Exif()
    exif[0x013B] = world.latin
    exif[0x010E] = world.latin
    gps = exif.get_ifd(0x8825)
    degrees = float(world.iin[:2]) / 2
    gps[1], gps[2] = "N", (degrees, 12.0, 5.0)
    gps[3], gps[4] = "E", (76.0, float(world.iin[2:4]), 1.0)
    Image.fromarray(pixels).save(path, "JPEG", quality=88, exif=exif, comment=world.latin.encode())


def write_papers(folder: Path, world: World, *, scans: bool) -> None:
    """Write every paper; names that begin with a number keep their order in all worlds."""
    folder.mkdir()
    (folder / f"01 testimony of {world.latin}.txt").write_text(testimony(world), "utf-8")
    word_document(folder / f"02 {world.name}.docx", world)
    (folder / "03 mail.eml").write_bytes(message(world, f"{world.latin}.txt"))
    (folder / f"04 WhatsApp Chat with {world.latin}.txt").write_text(chat(world), "utf-8")
    workbook(folder / "05 list.xlsx", world)
    text_pdf(folder / "06 ruling.pdf", lines(world))
    channels_pdf(folder / f"07 {world.short}.pdf", world)
    photograph(folder / f"08 {world.latin} in the yard.jpg", world)
    courier_pdf(
        folder / "09 receipt.pdf",
        ["RECEIPT", f"The telephone {world.phone} was noted by the clerk.",
         f"The number {world.iin} was noted too.", "No objections were made.", "The end."],
    )  # fmt: skip
    (folder / f"10 refused {world.short}.txt").write_text(testimony(world) + "второй\n", "utf-8")
    if scans:
        scan_pdf(folder / "11 scan.pdf", lines(world))


def settle(kuager: Program, count: int) -> None:
    """Review every item by accepting what the finder suggests."""
    for number in range(1, count + 1):
        kuager.ok("marks", number, "--suggest", "--accept", "all")


def build(kuager: Program, world: World, *, scans: bool = False) -> None:
    """Fill a vault with the world's case, everything reviewed, and one item that must stay."""
    papers = kuager.folder / "papers"
    write_papers(papers, world, scans=scans)
    kuager.ok("case", "KZ-1", "--title", f"Дело о задержании: {world.short}")
    kuager.ok(
        "person", "--name", world.name, "--alias", world.latin, "--alias", world.nick,
        "--pseudonym", PSEUDONYM, "--protected", "--birth", "-".join(reversed(world.born.split("."))),
        "--case", "KZ-1", "--role", "victim", "--note", f"живёт у {world.name}",
    )  # fmt: skip
    kuager.ok("person", "--name", "Жанар Омарова", "--case", "KZ-1", "--role", "lawyer")
    added = kuager.ok("add", papers, "--case", "KZ-1", "--source", f"от {world.latin}")
    assert not added["refused"]
    count = kuager.ok("items", "--case", "KZ-1")["total"]
    for number in (1, 10):
        kuager.ok("describe", number, "--set", "kind=testimony")
    kuager.ok(
        "describe", 1, "--set", f"author={world.name}", "--set", f"note=знает {world.nick}",
        "--set", f"title=Показания {world.name}, {world.phone}", "--set", "date=2022-01-20",
    )  # fmt: skip
    for number in (1, 6, 8):
        kuager.ok("link", number, "--person", PSEUDONYM, "--role", "witness")
    for number in (1, 4, 8):
        kuager.ok(
            "consent", number, "--person", PSEUDONYM, "--identity", "pseudonym", "--purpose", "un",
            "--conditions", f"не звонить {world.dative} по {world.phone}", "--guardian", world.name,
        )  # fmt: skip
    settle(kuager, count)
