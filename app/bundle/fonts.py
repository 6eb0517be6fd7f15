"""The constant fonts of a bundle: for sheets, for stamps, and one without glyphs.

No font ever comes from a source file: a subset font names the letters that were used, and its
ToUnicode table gives away a name that the page no longer shows.
"""

from __future__ import annotations

import io
import unicodedata
import zlib
from functools import lru_cache
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from app.paths import resources_dir

REGULAR = "KuagerRegular"
BOLD = "KuagerBold"
ITALIC = "KuagerItalic"
ARABIC = "KuagerArabic"
SYMBOLS = "KuagerSymbols"

_FILES = {
    REGULAR: "NotoSans_400Regular.ttf",
    BOLD: "NotoSans_700Bold.ttf",
    ITALIC: "NotoSans_400Regular_Italic.ttf",
    ARABIC: "NotoSansArabic_400Regular.ttf",
    SYMBOLS: "DejaVuSans.ttf",
}

# Directional overrides can make a printed line read as another; controls print as nothing.
_DROPPED = ("Cc", "Cf", "Cs", "Co", "Cn")
_ARABIC = ((0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))


def font_path(face: str) -> Path:
    """Return the file of a face."""
    return resources_dir() / "fonts" / _FILES[face]


@lru_cache(maxsize=1)
def register() -> None:
    """Make the faces known to ReportLab, and forbid it to open anything that a text names."""
    from reportlab import rl_config
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    rl_config.trustedSchemes = []
    rl_config.trustedHosts = []
    rl_config.invariant = 1
    rl_config.useA85 = 0  # Bytes as they are: a fifth smaller, and sooner written.
    for face in _FILES:
        pdfmetrics.registerFont(TTFont(face, str(font_path(face)), shapable=False))
        # Each face is its own family: no markup of ours asks for bold or italic.
        pdfmetrics.registerFontFamily(face, face, face, face, face)


def plain(text: str) -> str:
    """Return one line of text as it may be printed: no controls, white space collapsed."""
    if text.isprintable():  # None of the dropped categories; the only space is U+0020.
        return " ".join(text.split())
    kept = "".join(
        " "
        if character.isspace()
        else ""
        if unicodedata.category(character) in _DROPPED
        else character
        for character in text
    )
    return " ".join(kept.split())


def shorten(text: str, length: int) -> str:
    """Return at most ``length`` characters, cut at a word where one is near, with an ellipsis."""
    text = plain(text)
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    space = cut.rfind(" ")
    if space > length * 2 // 3:
        cut = cut[:space]
    return cut.rstrip(" ,;:.-–—") + "…"


def has_arabic(text: str) -> bool:
    """Whether any letter is Arabic."""
    if not text or max(text) < "\u0600":
        return False
    return any(_is_arabic(character) for character in text)


def runs(text: str, face: str) -> list[tuple[str, str]]:
    """Return text in pieces, each with a face that has its letters."""
    if text and _letters(face).issuperset(map(ord, text)):
        return [(face, text)]
    pieces: list[tuple[str, str]] = []
    for character in text:
        chosen = _face_of(character, face)
        if pieces and pieces[-1][0] == chosen:
            pieces[-1] = (chosen, pieces[-1][1] + character)
        else:
            pieces.append((chosen, character))
    return pieces


def glyphless(pdf: Pdf) -> Object:
    """Add the font of the text layer: every UTF-16 code unit is half an em wide and unseen.

    A Type 0 font with Identity-H (ISO 32000-2, 9.7.5.2) whose CIDs are UTF-16 code units, all
    mapped to the one empty glyph; its bytes are the same for any text.
    """
    data = (resources_dir() / "fonts" / "glyphless.ttf").read_bytes()
    file = _packed(pdf, data)
    file.Length1 = len(data)
    base = Name("/KuagerGlyphless")
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=base,
        Flags=4,
        FontBBox=[0, -200, 500, 800],
        ItalicAngle=0,
        Ascent=800,
        Descent=-200,
        CapHeight=800,
        StemV=80,
        FontFile2=file,
    )
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=base,
        CIDSystemInfo=Dictionary(
            Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0
        ),
        FontDescriptor=pdf.make_indirect(descriptor),
        DW=500,
        CIDToGIDMap=_packed(pdf, b"\0\1" * 65536),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=base,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=_packed(pdf, _identity_to_unicode()),
        )
    )


def stamp(pdf: Pdf, face: str) -> Object:
    """Add a face for stamps, embedded for ASCII with single-byte codes."""
    source = Pdf.open(io.BytesIO(_ascii_page(face)))
    fonts = source.pages[0].Resources.Font
    for name, font in fonts.items():
        if name != "/F1":  # ReportLab always names Helvetica first.
            return pdf.copy_foreign(font)
    raise AssertionError("ReportLab embedded no font")


def stamp_width(text: str, face: str, size: float) -> float:
    """Return the width of a stamp in points."""
    from reportlab.pdfbase import pdfmetrics

    register()
    return float(pdfmetrics.stringWidth(text, face, size))


@lru_cache(maxsize=4)
def _ascii_page(face: str) -> bytes:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    register()
    name = f"{face}Stamp"
    # asciiReadable: code 65 is A, so that stamps are written without asking the subset.
    pdfmetrics.registerFont(TTFont(name, str(font_path(face)), asciiReadable=1, shapable=False))
    output = io.BytesIO()
    canvas = Canvas(output, invariant=1, pageCompression=1)
    canvas.setFont(name, 10)
    canvas.drawString(0, 0, "0")
    canvas.save()
    return output.getvalue()


def _packed(pdf: Pdf, data: bytes) -> Stream:
    return pdf.make_indirect(Stream(pdf, _compressed(data), Filter=Name.FlateDecode))


@lru_cache(maxsize=4)
def _compressed(data: bytes) -> bytes:
    return zlib.compress(data, 9)


def _identity_to_unicode() -> bytes:
    # 256 ranges instead of one: a range may only run through its last byte (ISO 32000-2, 9.10.3).
    blocks = []
    highs = range(256)
    for at in range(0, 256, 100):
        part = highs[at : at + 100]
        lines = "\n".join(f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in part)
        blocks.append(f"{len(part)} beginbfrange\n{lines}\nendbfrange")
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        + "\n".join(blocks)
        + "\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")


def _is_arabic(character: str) -> bool:
    return any(low <= ord(character) <= high for low, high in _ARABIC)


def _face_of(character: str, face: str) -> str:
    code = ord(character)
    if code < 0x250 or code in _letters(face):
        return face
    if _is_arabic(character) and code in _letters(ARABIC):
        return ARABIC
    return SYMBOLS


@lru_cache(maxsize=8)
def _letters(face: str) -> frozenset[int]:
    from reportlab.pdfbase import pdfmetrics

    register()
    font: Any = pdfmetrics.getFont(face)
    return frozenset(font.face.charToGlyph)
