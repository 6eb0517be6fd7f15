"""Fonts of a PDF/A-2b document: ISO 19005-2, 6.2.11."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pikepdf import Array, Dictionary, Name, Stream

from tests.bundle.truetype import TrueType


class Fonts:
    """Looks at each font that shows text, with the codes that it shows."""

    def __init__(self, say: Callable[[str, str], None]) -> None:
        self.say = say

    def look(self, font: Any, texts: set[bytes], shown: bool) -> None:
        kind = str(font.get("/Subtype", ""))
        if kind == "/Type3":
            return
        inner = font.DescendantFonts[0] if kind == "/Type0" else font
        descriptor = inner.get("/FontDescriptor", Dictionary())
        files = [key for key in ("/FontFile", "/FontFile2", "/FontFile3") if key in descriptor]
        if shown and len(files) != 1:
            self.say("6.2.11.4.1", f"the font {font.get('/BaseFont')} is not embedded")
        if kind == "/Type0":
            self.composite(font, inner, shown)
        if "/CIDSet" in descriptor or "/CharSet" in descriptor:
            self.say("6.2.11.4.2", "a list of a font's glyphs is not looked at here")
        if files != ["/FontFile2"]:
            return
        program = TrueType(descriptor.FontFile2.read_bytes())
        if kind == "/TrueType":
            self.simple(font, descriptor, program, texts, shown)
        elif inner.get("/Subtype") == Name.CIDFontType2:
            self.glyphs(inner, program, texts, shown)

    def composite(self, font: Any, inner: Any, shown: bool) -> None:
        encoding = font.Encoding
        if isinstance(encoding, Stream):
            self.say("6.2.11.3.3", "an embedded map of codes is not looked at here")
        elif str(encoding) not in ("/Identity-H", "/Identity-V"):
            self.say("6.2.11.3.3", "a map of codes is not embedded")
        if inner.get("/Subtype") != Name.CIDFontType2:
            return
        mapping = inner.get("/CIDToGIDMap")
        if mapping is None or not (isinstance(mapping, Stream) or mapping == Name.Identity):
            self.say("6.2.11.3.2", "a font says not which glyphs its codes are")

    def simple(
        self, font: Any, descriptor: Any, program: TrueType, texts: set[bytes], shown: bool
    ) -> None:
        symbolic = bool(int(descriptor.get("/Flags", 0)) & 4)
        encoding = font.get("/Encoding")
        if symbolic:
            if encoding is not None:
                self.say("6.2.11.6", "a symbolic font has an encoding")
            if len(program.maps) != 1 and (3, 0) not in program.maps:
                self.say("6.2.11.6", "a symbolic font has several maps of characters")
            table = program.maps.get((3, 0), next(iter(program.maps.values()), {}))
            first, widths = int(font.get("/FirstChar", 0)), font.get("/Widths", Array())
            for code in sorted({each for text in texts for each in text}):
                glyph = table.get(code, table.get(0xF000 + code, 0))
                if not glyph:
                    self.say("6.2.11.8", "text refers to a glyph that is not there")
                at = code - first
                said = float(widths[at]) if 0 <= at < len(widths) else 0.0
                if shown and abs(said - program.width(glyph)) > 1:
                    self.say("6.2.11.5", "a font's widths are not those of its glyphs")
            return
        base = encoding.get("/BaseEncoding") if isinstance(encoding, Dictionary) else encoding
        if base not in (Name.WinAnsiEncoding, Name.MacRomanEncoding):
            self.say("6.2.11.6", "a font with letters has no encoding of letters")
        if not program.maps:
            self.say("6.2.11.6", "a font has no map of characters")

    def glyphs(self, inner: Any, program: TrueType, texts: set[bytes], shown: bool) -> None:
        mapping = inner.get("/CIDToGIDMap")
        table = mapping.read_bytes() if isinstance(mapping, Stream) else None
        widths = _cid_widths(inner)
        for cid in sorted(
            {
                int.from_bytes(text[at : at + 2], "big")
                for text in texts
                for at in range(0, len(text) - 1, 2)
            }
        ):
            glyph = int.from_bytes(table[2 * cid : 2 * cid + 2], "big") if table else cid
            if not glyph or glyph >= program.count:
                self.say("6.2.11.8", "text refers to a glyph that is not there")
            said = widths.get(cid, float(inner.get("/DW", 1000)))
            if abs(said - program.width(glyph)) > 1 and (shown or table):
                self.say("6.2.11.5", "a font's widths are not those of its glyphs")


def _cid_widths(inner: Any) -> dict[int, float]:
    widths: dict[int, float] = {}
    entries = list(inner.get("/W", Array()))
    while entries:
        first = int(entries.pop(0))
        then = entries.pop(0)
        if isinstance(then, Array):
            widths |= {first + at: float(each) for at, each in enumerate(then)}
        else:
            width = float(entries.pop(0))
            widths |= dict.fromkeys(range(first, int(then) + 1), width)
    return widths
