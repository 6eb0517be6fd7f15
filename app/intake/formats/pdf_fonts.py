"""Fonts for PDFs that do not embed theirs: the shipped ones, never the system's.

A worker cannot open files once it is locked down, and a page should look the same on every machine.
PDFium carries the fourteen standard fonts, but without Cyrillic: a Russian or Kazakh letter set in
"Times New Roman" would leave a blank. Noto Sans has them all.
"""

from __future__ import annotations

import ctypes
import struct

import pypdfium2.raw as raw

from app.paths import resources_dir

_FILES = ("NotoSans_400Regular.ttf", "NotoSans_700Bold.ttf", "NotoSans_400Regular_Italic.ttf")
_REGULAR, _BOLD, _ITALIC = 1, 2, 3
_SYMBOLS = (b"symbol", b"dingbats")
"""Faces that PDFium serves itself: other fonts have other signs at the same codes."""

_kept: list[object] = []
"""PDFium holds pointers into these for as long as the process lives."""


def install() -> None:
    """Register the shipped fonts as the only system fonts, before PDFium draws anything."""
    fonts = [(resources_dir() / "fonts" / name).read_bytes() for name in _FILES]
    tables = [_tables(data) for data in fonts]

    def map_font(
        _self: object,
        weight: int,
        italic: int,
        _charset: int,
        _pitch: int,
        face: object,
        _exact: object,
    ) -> int:
        name = ctypes.cast(face, ctypes.c_char_p).value or b""  # type: ignore[arg-type]
        if any(symbols in name.lower() for symbols in _SYMBOLS):
            return 0
        return _BOLD if weight >= 600 else _ITALIC if italic else _REGULAR

    def get_font_data(_self: object, font: int, table: int, buffer: object, size: int) -> int:
        if not _REGULAR <= (font or 0) <= _ITALIC:
            return 0
        data = fonts[font - 1]
        offset, length = tables[font - 1].get(table, (0, 0)) if table else (0, len(data))
        if length and buffer and size >= length:
            ctypes.memmove(buffer, data[offset : offset + length], length)  # type: ignore[arg-type]
        return length

    def get_face_name(_self: object, _font: object, buffer: object, size: int) -> int:
        name = b"Noto Sans\x00"
        if buffer and size >= len(name):
            ctypes.memmove(buffer, name, len(name))  # type: ignore[arg-type]
        return len(name)

    info = raw.FPDF_SYSFONTINFO()
    info.version = 2
    for field, function in (
        ("Release", lambda _self: None),
        ("EnumFonts", lambda _self, _mapper: None),
        ("MapFont", map_font),
        ("GetFont", lambda _self, _face: 0),
        ("GetFontData", get_font_data),
        ("GetFaceName", get_face_name),
        ("GetFontCharset", lambda _self, _font: _RUSSIAN),
        ("DeleteFont", lambda _self, _font: None),
    ):
        setattr(info, field, type(getattr(info, field))(function))
    _kept.extend([info, fonts])
    raw.FPDF_SetSystemFontInfo(info)


_RUSSIAN = 204
"""RUSSIAN_CHARSET of Windows, as FPDF_SYSFONTINFO wants it."""


def _tables(data: bytes) -> dict[int, tuple[int, int]]:
    """Tag to (offset, length) of an sfnt font (OpenType 1.9, table directory)."""
    (count,) = struct.unpack_from(">H", data, 4)
    found = {}
    for number in range(count):
        tag, _sum, offset, length = struct.unpack_from(">IIII", data, 12 + 16 * number)
        found[tag] = (offset, length)
    return found
