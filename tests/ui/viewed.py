"""Originals of every kind in a real vault, for the tests of the viewers."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw

from app.casework.receiving.ingest import ingest
from app.casework.registry.cases import save_case
from app.paths import sample_dir
from app.records.evidence import Item
from app.records.pages import PageText, Word
from tests.builders import add_item, new_vault
from tests.intake import made

PAGES = 30
MAIL = (
    b"From: =?utf-8?b?0JzQvtGF0LjRgNCw?= <m@example.org>\r\nTo: lawyer@example.org\r\n"
    b"Date: Fri, 14 Jan 2022 09:12:00 +0600\r\nSubject: <b>Help</b>\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    b"They took him at night \xf0\x9f\x98\xa2.\r\nPlease come <img src=http://x/y.png>\r\n--x\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=list.txt\r\n\r\n"
    b"Azizbek, Bekzod\r\n--x--\r\n"
)


def sources(folder: Path) -> list[Path]:
    """Write one file of each kind that viewers show."""
    pages = [
        [
            f"Page {number} of the file",
            "The witness saw the bus on Abay street, near",
            "the old market gate.",
        ]
        for number in range(1, PAGES + 1)
    ]

    def turn(document: pikepdf.Pdf) -> None:
        document.pages[1].Rotate = 90

    files = {
        "long.pdf": made.changed(made.pdf(*pages), turn),
        "letter.eml": MAIL,
        "table.csv": "name;age\nАйгүл;34\nBekzod;16\n".encode(),
        "note.docx": made.docx(
            made.paragraph("First 🙂 paragraph") + made.paragraph("سطر عربي here")
        ),
        "broken.pdf": b"%PDF-1.7\nnothing of the kind\n",
        "packed.zip": made.zipped({"a.txt": b"a"}),
    }
    source = sample_dir() / "sources"
    for name in ("voice.opus", "yard.mp4", "whatsapp-chat.txt"):
        files[name] = (source / name).read_bytes()
    paths = []
    for name, data in files.items():
        (folder / name).write_bytes(data)
        paths.append(folder / name)
    return paths


def photograph() -> bytes:
    """A JPEG with EXIF: who took it, when, and where."""
    picture = Image.new("RGB", (1600, 1200), "#8fa3b0")
    ImageDraw.Draw(picture).rectangle((200, 200, 700, 900), fill="#5b3a29")
    exif = picture.getexif()
    exif[0x010F], exif[0x0110], exif[0x0132] = "Canon", "EOS", "2022:01:14 09:41:00"
    exif[0x013B] = "A. Photographer"
    exif.get_ifd(0x8825).update({1: "N", 2: (43.0, 15.0, 0.0), 3: "E", 4: (76.0, 57.0, 0.0)})
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif, quality=80)
    return out.getvalue()


def scanned() -> tuple[bytes, str, list[PageText]]:
    """A PNG of a note, its text, and where the two words of it stand."""
    picture = Image.new("L", (900, 600), 255)
    ImageDraw.Draw(picture).text((90, 90), "Help us", fill=0, font_size=72)
    out = io.BytesIO()
    picture.save(out, "PNG", dpi=(150, 150))
    words = (
        Word("Help", 43, 43, 120, 80, 0, 4, 0, 0.9),
        Word("us", 130, 43, 170, 80, 5, 7, 0, 0.9),
    )
    return out.getvalue(), "Help us", [PageText(1, 432.0, 288.0, words, "ocr")]


def viewed_vault(path: Path, folder: Path) -> dict[str, Item]:
    """Make a vault with all of them; items by file name."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "photo.jpg").write_bytes(photograph())
    with new_vault(path) as vault:
        case = save_case(vault, "KZ-1", title="Case")
        ingest(vault, [*sources(folder), folder / "photo.jpg"], "KZ-1")
        data, text, pages = scanned()
        with vault.change() as change:
            note = add_item(
                vault, change, case, "Note", data, media_type="image/png", file_name="note.png"
            )
            change.add_text(
                "extracted", note, "extracted", "en", text, origin="ocr eng", pages=pages
            )
        return {item.file_name: item for item in vault.find(Item)}
