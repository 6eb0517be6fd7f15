"""The proof on fonts: faces that the program ships, and no letter that no page shows.

A subset of a source's own font keeps the letters of a name that was taken off the page, in its
outlines and in its map to Unicode (ISO 32000-2, 9.10.3), and says who typeset the source.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from functools import lru_cache
from typing import Any

from app.paths import resources_dir
from app.redaction.proof.examiner import Examiner

_SUBSET = re.compile(r"^/[A-Z]{6}\+")
_NAMES = frozenset(
    (
        "/NotoSans-Regular",
        "/NotoSans-Bold",
        "/NotoSans-Italic",
        "/NotoSansArabic-Regular",
        "/DejaVuSans",
        "/KuagerGlyphless",
        "/Helvetica",
    )
)
"""PostScript names of the shipped faces; Helvetica is named by ReportLab and draws nothing."""

_SINGLE = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_ARRAY = re.compile(r"\[([^\]]*)\]")


def examine_fonts(examiner: Examiner, where: str, document: Any, text: str) -> None:
    """Try every font of a PDF.

    Args:
        examiner: counts.
        where: the file.
        document: opened by pikepdf.
        text: what its pages say, the text layer included.
    """
    import pikepdf

    shown = frozenset(text) | frozenset(unicodedata.normalize("NFKC", text))
    for thing in document.objects:
        if not isinstance(thing, pikepdf.Dictionary) or isinstance(thing, pikepdf.Stream):
            continue
        kind = thing.get("/Type")
        if kind == "/Font":
            examiner.count("fonts")
            _name(examiner, where, thing.get("/BaseFont"))
            letters = thing.get("/ToUnicode")
            if isinstance(letters, pikepdf.Stream) and _unshown(letters.read_bytes(), shown):
                examiner.leak("fonts", where, "a font that knows letters which no page shows")
        elif kind == "/FontDescriptor":
            examiner.count("fonts")
            _name(examiner, where, thing.get("/FontName"))
            _program(examiner, where, thing)


def _name(examiner: Examiner, where: str, name: Any) -> None:
    if _SUBSET.sub("/", str(name)) not in _NAMES:
        # The name is not printed: it may be the secret.
        examiner.leak("fonts", where, "a font that the program does not ship")


def _program(examiner: Examiner, where: str, descriptor: Any) -> None:
    program = descriptor.get("/FontFile2")
    foreign = any(key in descriptor for key in ("/FontFile", "/FontFile3"))
    if foreign or program is None or _head(program.read_bytes()) not in _shipped():
        examiner.leak("fonts", where, "a font that the program does not ship")


def _unshown(cmap: bytes, shown: frozenset[str]) -> bool:
    """Whether a map to Unicode names a letter beyond ASCII that no page shows."""
    letters: set[str] = set()
    source = cmap.decode("latin-1")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.DOTALL):
        for listed in _ARRAY.findall(block):
            letters.update("".join(map(_letters, re.findall(r"<([0-9A-Fa-f]+)>", listed))))
        for low, high, first in _RANGE.findall(_ARRAY.sub("", block)):
            span = int(high, 16) - int(low, 16) + 1
            start = int(first[-4:], 16)
            if len(low) == 4 and int(low, 16) == start and span == 256:
                continue  # The text layer's font maps every code to itself.
            letters.update(chr(min(start + step, 0x10FFFF)) for step in range(span))
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.DOTALL):
        for _code, said in _SINGLE.findall(block):
            letters.update(_letters(said))
    # ASCII and the blank are in every stamp's font, whatever it stamps.
    return any(
        letter > "\x7f" and letter.isalpha() and not _is_shown(letter, shown) for letter in letters
    )


def _is_shown(letter: str, shown: frozenset[str]) -> bool:
    """Whether a page shows a letter, or one that it is a joined form of: readers tell either."""
    return letter in shown or shown.issuperset(unicodedata.normalize("NFKC", letter))


def _letters(hexadecimal: str) -> str:
    raw = bytes.fromhex(hexadecimal.rjust(4, "0"))
    return raw.decode("utf-16-be", "replace")


@lru_cache(maxsize=1)
def _shipped() -> frozenset[tuple[int, ...]]:
    faces = sorted((resources_dir() / "fonts").glob("*.ttf"))
    return frozenset(head for path in faces if (head := _head(path.read_bytes())))


def _head(font: bytes) -> tuple[int, ...]:
    """Return units per em, revision and times of a TrueType face (OpenType, ``head``)."""
    try:
        (count,) = struct.unpack_from(">H", font, 4)
        for index in range(count):
            tag, _sum, at, _length = struct.unpack_from(">4sIII", font, 12 + 16 * index)
            if tag == b"head":
                revision, units = struct.unpack_from(">4xI8x2xH", font, at)
                created, modified = struct.unpack_from(">QQ", font, at + 20)
                return (revision, units, created, modified)
    except struct.error:
        pass
    return ()
