"""Small bundles for the tests: pages that are burnt already, keys, and the content around them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from app.bundle.content import (
    BundleContent,
    BurntBody,
    CustodyLine,
    Exhibit,
    FileBody,
    Media,
    TypesetBody,
    WithheldBody,
)
from app.bundle.write import Written, write_bundle
from app.records.note import Checkpoint, sign_note, vkey
from app.records.pages import BurntPage, PageImage, PlacedWord
from app.redaction.pages.encode import encode

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
NAME = "kuager/test"
VKEY = vkey(NAME, KEY.public_key())
OTHER_VKEY = vkey(NAME, OTHER_KEY.public_key())
CHECKPOINT = sign_note(Checkpoint(NAME, 7, bytes(32)).body(), NAME, KEY)

WORDS = ("Қазақстан", "Республикасы", "свидетель", "Ёлка", "witness", "Oʻzbekiston", "ұғынықты")


def sign(text: str) -> str:
    return sign_note(text, NAME, KEY)


def sign_otherwise(text: str) -> str:
    return sign_note(text, NAME, OTHER_KEY)


def page(
    codec: str = "g4", *, width: float = 595, height: float = 842, dpi: float = 72, grey: int = 0
) -> BurntPage:
    """A page with a dark block in its upper left quarter, on white, and words beneath."""
    columns, rows = round(width * dpi / 72), round(height * dpi / 72)
    picture = Image.new("RGB" if codec == "rgb" else "L", (columns, rows), "white")
    ink = (grey, grey, grey) if codec == "rgb" else grey
    ImageDraw.Draw(picture).rectangle((0, 0, columns // 2, rows // 2), fill=ink)
    image = PageImage(columns, rows, picture.mode, dpi, picture.tobytes())
    encoded = encode(image, "jpeg" if codec == "rgb" else codec)
    words = tuple(
        PlacedWord(text, 60.0 + 200 * (at % 2), height - 300 + 20 * at, 12.0, 90.0)
        for at, text in enumerate(WORDS)
    )
    return BurntPage(
        width, height, encoded.codec, columns, rows, encoded.colours, encoded.data, words
    )


def pages(*several: BurntPage) -> BurntBody:
    def run() -> Iterator[BurntPage]:
        yield from several

    return BurntBody(run)


def typeset(*lines: str) -> bytes:
    output = io.BytesIO()
    canvas = Canvas(output, pagesize=(595.276, 841.89), invariant=1)
    for line in lines:
        canvas.drawString(72, 760, line)
        canvas.showPage()
    canvas.save()
    return output.getvalue()


def content(**changes: object) -> BundleContent:
    exhibits = (
        Exhibit(
            1,
            "Testimony of Person 1 on the detention at the registration point",
            pages(page("g4"), page("flate4", grey=102), page("flate8", grey=90)),
            kind_label="Testimony",
            date_words="about 14 January 2022",
            date_sort="2022-01-14",
            author="Person 1",
            language="Russian",
            redacted=True,
            provisions=("ICCPR art. 7", "ICCPR art. 9 (1)"),
            persons=("Person 1",),
            fields={"Place": "Almaty region"},
        ),
        Exhibit(
            2,
            "Judgment of the district court",
            pages(page("jpeg", width=842, height=595, grey=60), page("rgb", grey=60)),
            kind_label="Court document",
            date_words="January 2025",
            author="District court",
            language="Russian, with English translation",
            provisions=("ICCPR art. 7",),
        ),
        Exhibit(3, "SECRET TITLE", WithheldBody("There is no consent for this purpose.")),
        Exhibit(
            4,
            "Statement typeset again",
            TypesetBody(lambda: typeset("Typeset page one", "Typeset page two")),
            kind_label="Testimony",
            redacted=True,
            persons=("Person 1", "Person 2"),
        ),
        Exhibit(
            5,
            "Voice message",
            FileBody(),
            kind_label="Audio",
            date_words="15 January 2022",
            media=Media("ogg", lambda: io.BytesIO(b"OggS" + bytes(5000))),
        ),
    )
    values: dict[str, object] = {
        "bundle_id": "KB-7F3A-2026",
        "case_code": "KZ-2022-01",
        "case_title": "Mass detention and deportation of foreigners after the January protests",
        "profile_title": "Human Rights Committee (UN)",
        "as_of": "2026-11-23",
        "prefix": "KZ",
        "language": "en",
        "exhibits": exhibits,
        "custody": (
            CustodyLine(1, "received", "2022-02-03"),
            CustodyLine(1, "acquired", "2022-02-03", "taken down by an interviewer"),
            CustodyLine(1, "verified", "2026-11-20"),
            CustodyLine(2, "received", "2025-02-11", "from counsel"),
            CustodyLine(3, "received", "2025-02-12", "SECRET CUSTODY"),
            CustodyLine(5, "note", "", "recording was kept unopened"),
        ),
        "notes": ("Prepared by two organisations for the 144th session.",),
    }
    return BundleContent(**(values | changes))  # type: ignore[arg-type]


def write(folder: Path, made: BundleContent | None = None) -> Written:
    return write_bundle(
        made or content(),
        folder,
        signer=sign,
        vkey=VKEY,
        checkpoint_note=CHECKPOINT,
        commitments={"0001": "ab" * 32},
    )
