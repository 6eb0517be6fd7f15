"""The proof on PDF: strings, decoded streams and text, and what its pictures say.

What may be in the file at all is :mod:`app.redaction.proof.grammar`'s question.
"""

from __future__ import annotations

import hashlib
import io
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from app.errors import Refused
from app.records.pages import PageImage
from app.redaction.pages.encode import decode_stream, greys_of
from app.redaction.pages.textlayer import look_alike
from app.redaction.proof.dress import examine_dress
from app.redaction.proof.examiner import Examiner
from app.redaction.proof.fonts import examine_fonts
from app.redaction.proof.grammar import (
    examine_file_order,
    examine_key,
    examine_revisions,
    indirect,
    named_by_us,
)
from app.redaction.proof.held import Held
from app.redaction.proof.jpeg import jpeg_segments
from app.redaction.proof.signature import without_signature

_SHORTEST_WORD = 4
_SEEN_IN_PICTURE = 70.0
_INVISIBLE = 3
_DEEPEST = 3
_KEPT = 250
"""Pages after which a document is opened anew."""

_MARKUP = re.compile(r"<[^<>]*>")


def examine_pdf(examiner: Examiner, where: str, data: Held, path: Path | None = None) -> None:
    """Try a PDF on its channels; one that cannot be read is a leak in itself.

    Args:
        examiner: keeps the secrets and the counts.
        where: the file's name in the report.
        data: the whole file.
        path: where it lies, for one that is too large to be held twice.
    """
    import pikepdf

    whole = data
    data = without_signature(examiner, where, data)
    examine_revisions(examiner, where, data)
    source = path if path is not None and data is whole else bytes(data)
    try:
        with _opened(source) as document:
            owners = _Owners(examiner, where, document)
            _objects(examiner, where, document, owners)
            examine_dress(examiner, where, document)
            pictures = _page_pictures(examiner, where, document, owners)
            text = _texts(examiner, where, source, pictures, owners)
            examine_fonts(examiner, where, document, text)
            # Last, since writing a document may set its objects in order.
            examine_file_order(examiner, where, document, len(data))
    except (pikepdf.PdfError, ValueError, RuntimeError):
        examiner.leak("pdf-grammar", where, "a PDF that cannot be read whole")


def _opened(source: bytes | Path) -> Any:
    import pikepdf

    if isinstance(source, bytes):
        return pikepdf.open(io.BytesIO(source))
    return pikepdf.open(source, access_mode=pikepdf.AccessMode.stream)


class _Owners:
    """Which exhibit a page and its objects belong to: in one exhibit's file, all of them to it."""

    def __init__(self, examiner: Examiner, where: str, document: Any) -> None:
        self._examiner = examiner
        self._first = examiner.secrets.volumes.get(where)
        self._objects: dict[tuple[int, int], int | None] = {}
        self._firsts = {number: first for number, first, _last in examiner.secrets.places}
        if self._first is None:
            return
        for index, page in enumerate(document.pages):
            number = examiner.exhibit_on(self._first + index)
            for thing in _drawn_by(page.obj):
                key = thing.objgen
                # What two exhibits share is nobody's.
                shared = self._objects.get(key, number) != number
                self._objects[key] = None if shared else number

    def page(self, index: int) -> int | None:
        """The exhibit on a page, from 0."""
        if self._first is None:
            return self._examiner.number
        return self._examiner.exhibit_on(self._first + index)

    def place(self, index: int) -> int:
        """The number of the page in its exhibit, from 1."""
        if self._first is None:
            return index + 1
        printed = self._first + index
        return printed + 1 - self._firsts.get(self.page(index) or 0, printed)

    def of(self, thing: Any) -> int | None:
        """The exhibit to which an object belongs."""
        if self._first is None:
            return self._examiner.number
        return self._objects.get(thing.objgen)


def _drawn_by(thing: Any, depth: int = 0) -> Iterator[Any]:
    """Yield the streams that a page or a drawing consists of."""
    import pikepdf

    contents = thing.get("/Contents")
    if isinstance(contents, pikepdf.Stream):
        yield contents
    elif isinstance(contents, pikepdf.Array):
        yield from contents
    resources = thing.get("/Resources")
    drawings = resources.get("/XObject") if resources is not None else None
    if drawings is None or depth > 3:
        return
    for _, drawing in drawings.items():
        yield drawing
        yield from _drawn_by(drawing, depth + 1)


def _objects(examiner: Examiner, where: str, document: Any, owners: _Owners) -> None:
    """Walk every object, referenced or not."""
    import pikepdf

    strings: list[str] = []
    raw: list[bytes] = []
    _dictionary(examiner, where, document.trailer, strings, raw, "")
    named = named_by_us(document)
    for number, thing in enumerate(document.objects):
        place = f"{where}, object {number + 1}"
        examiner.count("pdf-grammar")
        _thing(examiner, place, thing, strings, raw, named.get(thing.objgen, ""))
        if isinstance(thing, pikepdf.Stream):
            with examiner.within(owners.of(thing)):
                _stream(examiner, place, thing)
    examiner.raw("pdf-streams", where, b"\n".join(raw))
    examiner.text("pdf-streams", where, "\n".join(strings))


def _thing(
    examiner: Examiner, where: str, thing: Any, strings: list[str], raw: list[bytes], key: str
) -> None:
    import pikepdf

    if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        _dictionary(examiner, where, thing, strings, raw, key)
    elif isinstance(thing, pikepdf.Array):
        for inner in thing:
            if not indirect(inner):
                _thing(examiner, where, inner, strings, raw, key)
    elif isinstance(thing, pikepdf.String):
        text = str(thing)
        strings.append(text)
        raw.append(bytes(thing))
        if text.startswith("D:"):
            examiner.date(where, text)
    elif isinstance(thing, pikepdf.Name):
        strings.append(str(thing)[1:])
        raw.append(str(thing).encode("utf-8", "replace"))


def _dictionary(
    examiner: Examiner, where: str, thing: Any, strings: list[str], raw: list[bytes], under: str
) -> None:
    import pikepdf

    for key, value in thing.items():
        examine_key(examiner, where, key, value, under)
        strings.append(key[1:])
        raw.append(key.encode("utf-8", "replace"))
        if key == "/ID" and isinstance(value, pikepdf.Array):
            # Digests of the file: sought as bytes, but no text, which sixteen such bytes can resemble.
            raw.extend(bytes(part) for part in value)
        elif not indirect(value):
            _thing(examiner, where, value, strings, raw, key)


def _stream(examiner: Examiner, where: str, stream: Any) -> None:
    import pikepdf

    if stream.get("/Subtype") == "/Image":
        return  # Decoded as a picture; its raw bytes are part of the file's.
    try:
        content = stream.read_bytes()
    except pikepdf.PdfError:
        examiner.leak("pdf-streams", where, "a stream that cannot be decoded")
        return
    examiner.raw("pdf-streams", where, content)
    if stream.get("/Type") in ("/Metadata", "/EmbeddedFile"):
        # Drawing operators are tried as the text that they draw; programs of fonts are no text.
        packet = content.decode("utf-8", "replace")
        examiner.text("pdf-streams", where, packet, identifiers=False)
        # The names of XMP's own vocabularies are no addresses.
        examiner.text("pdf-streams", where, _MARKUP.sub("\n", packet))


def _page_pictures(
    examiner: Examiner, where: str, document: Any, owners: _Owners
) -> dict[int, str | None]:
    """Decode every page's pictures and read them; page index -> what they say, None without one."""
    read: dict[int, str | None] = {}
    for index, page in enumerate(document.pages):
        place = f"{where}, page {index + 1}"
        said: list[str] = []
        has_picture = False
        examiner.alive()
        for image in _images(page.obj.get("/Resources")):
            has_picture = True
            examiner.count("pictures")
            try:
                with examiner.within(owners.page(index)):
                    said.append(_read(examiner, place, image, owners.place(index)))
            except (Refused, OSError, ValueError, KeyError, zlib.error):
                examiner.leak("pictures", place, "a picture that does not decode to its size")
        read[index] = "\n".join(said) if has_picture else None
    return read


def _read(examiner: Examiner, where: str, image: Any, page: int) -> str:
    """Try a picture once: the whole carries every page of every exhibit again."""
    coded = hashlib.sha256(image.read_raw_bytes())
    coded.update(repr((sorted(image.keys()), page, examiner.number)).encode())
    for key in ("/Width", "/Height", "/ColorSpace", "/BitsPerComponent", "/Filter"):
        coded.update(str(image.get(key)).encode())
    key = coded.hexdigest()
    if key not in examiner.pictures_read:
        codec, pixels = _decoded(examiner, where, image)
        burnt = examiner.burnt_on(page)
        words = examiner.picture(where, pixels, burnt, codec)
        # Of a thousand pages the words alone are kept: with their places they would fill the memory.
        examiner.pictures_read[key] = "\n".join(word.text for word in words)
    return examiner.pictures_read[key]


def _images(resources: Any, depth: int = 0) -> Iterator[Any]:
    drawings = resources.get("/XObject") if resources is not None else None
    if drawings is None or depth > 3:
        return
    for _, drawing in drawings.items():
        if drawing.get("/Subtype") == "/Image":
            yield drawing
        else:
            yield from _images(drawing.get("/Resources"), depth + 1)


def _decoded(examiner: Examiner, where: str, image: Any) -> tuple[str, PageImage]:
    """Decode an image with the codecs of a burnt page, and name the codec; any other is refused."""
    columns, rows = int(image["/Width"]), int(image["/Height"])
    colours = 3 if image.get("/ColorSpace") == "/DeviceRGB" else 1
    depth = int(image.get("/BitsPerComponent", 8))
    codec = {
        ("/DCTDecode", 8): "jpeg",
        ("/CCITTFaxDecode", 1): "g4",
        ("/FlateDecode", 4): "flate4",
        ("/FlateDecode", 8): "flate8",
    }.get((str(image.get("/Filter")), depth))
    if codec is None or "/SMask" in image:
        raise Refused("A picture is coded in a way that a burnt page is not.")
    data = image.read_raw_bytes()
    if codec == "jpeg":
        jpeg_segments(examiner, where, data)
    elif codec != "g4":
        inflater = zlib.decompressobj()
        data = inflater.decompress(data)
        if inflater.unused_data.strip(b"\r\n"):
            raise Refused("Bytes stand behind a picture.")
        if not inflater.eof:
            raise Refused("A page's picture does not decode to the size it names.")
        pixels = greys_of(codec, data, columns, rows, colours)
        return codec, PageImage(columns, rows, "RGB" if colours == 3 else "L", 200.0, pixels)
    pixels = decode_stream(codec, data, columns, rows, colours)
    return codec, PageImage(columns, rows, "RGB" if colours == 3 else "L", 200.0, pixels)


def _texts(
    examiner: Examiner,
    where: str,
    source: bytes | Path,
    pictures: dict[int, str | None],
    owners: _Owners,
) -> str:
    """Try each page's text; what is invisible must be readable in the page's picture.

    Returns:
        All of the text, for the letters of the fonts.
    """
    import pypdfium2 as pdfium

    texts: list[str] = []
    document = pdfium.PdfDocument(source)
    try:
        for index in range(len(document)):
            examiner.alive()
            if index % _KEPT == _KEPT - 1:
                # PDFium keeps what it has read of a file.
                document.close()
                document = pdfium.PdfDocument(source)
            place = f"{where}, page {index + 1}"
            page = document[index]
            textpage = page.get_textpage()
            text = textpage.get_text_range()
            texts.append(text)
            with examiner.within(owners.page(index)):
                examiner.text("pdf-text", place, text)
            said = pictures.get(index)
            invisible = _invisible_words(page, textpage)
            examiner.count("text-layer", len(invisible))
            if invisible and said is None:
                examiner.leak("text-layer", place, "invisible text on a page without a picture")
            elif invisible and said is not None and examiner.ocr is not None:
                _unseen(examiner, place, invisible, said)
            textpage.close()
            page.close()
    finally:
        document.close()
    return "".join(texts)


def _invisible_words(page: Any, textpage: Any) -> list[str]:
    """Return the words drawn in text rendering mode 3 (9.3.6)."""
    import pypdfium2.raw as pdfium_c

    words: list[str] = []
    for thing in _text_objects(page.raw):
        if pdfium_c.FPDFTextObj_GetTextRenderMode(thing) == _INVISIBLE:
            length = pdfium_c.FPDFTextObj_GetText(thing, textpage.raw, None, 0)
            buffer = (pdfium_c.FPDF_WCHAR * max(length // 2, 1))()
            pdfium_c.FPDFTextObj_GetText(thing, textpage.raw, buffer, length)
            words += bytes(buffer).decode("utf-16-le", "replace").rstrip("\0").split()
    return words


def _text_objects(holder: Any, depth: int = 0) -> Iterator[Any]:
    """Yield the texts that a page or a drawing on it consists of.

    Without the library's own objects: they take longer than the reading, and a layer has hundreds.
    """
    import pypdfium2.raw as pdfium_c

    if depth == 0:
        count, get = pdfium_c.FPDFPage_CountObjects, pdfium_c.FPDFPage_GetObject
    else:
        count, get = pdfium_c.FPDFFormObj_CountObjects, pdfium_c.FPDFFormObj_GetObject
    for index in range(count(holder)):
        thing = get(holder, index)
        kind = pdfium_c.FPDFPageObj_GetType(thing)
        if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
            yield thing
        elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            yield from _text_objects(thing, depth + 1)


def _unseen(examiner: Examiner, where: str, invisible: list[str], said: str) -> None:
    seen = look_alike("".join(said.split()))
    digits = "".join(c for c in said if c.isdigit())
    for word in invisible:
        if "".join(c for c in word if c.isdigit()) not in digits:
            examiner.leak("text-layer", where, "a number that the picture does not show")
        wanted = look_alike(word)
        if len(wanted) < _SHORTEST_WORD:
            continue
        backwards = wanted[::-1]
        best = max(fuzz.partial_ratio(wanted, seen), fuzz.partial_ratio(backwards, seen))
        if len(seen) < len(wanted) or best < _SEEN_IN_PICTURE:
            examiner.leak("text-layer", where, "an invisible word that the picture does not show")
