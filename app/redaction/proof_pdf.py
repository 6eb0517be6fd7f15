"""The proof on PDF: its grammar, strings, decoded streams and text, and what its pictures say.

The grammar is an allow-list (ISO 32000-2): a key that a rebuilt page does not need is a leak,
whatever it holds. A list of forbidden keys would be a list of what somebody thought of.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import Any

from rapidfuzz import fuzz

from app.errors import Refused
from app.records.pages import PageImage
from app.redaction.encode import decode_stream
from app.redaction.examiner import Examiner
from app.redaction.proof_jpeg import jpeg_segments
from app.redaction.textlayer import OcrWord, look_alike

_KEYS = frozenset(
    re.findall(
        r"\w+",
        """
        Size Root Info ID Type XRef Index W Length Filter DecodeParms N First Extends
        Pages Outlines PageMode PageLayout PageLabels Lang ViewerPreferences DisplayDocTitle
        OpenAction Names Dests Version Kids Count Parent MediaBox CropBox TrimBox BleedBox Rotate
        Resources Contents Tabs Nums Limits S St P

        Title Dest Last Next Prev D F C A Rect Border H BS Subtype Annots

        ProcSet Font XObject ExtGState ColorSpace Pattern Shading Width Height BitsPerComponent
        Decode ImageMask Interpolate K Columns Rows BlackIs1 EndOfLine EncodedByteAlign EndOfBlock
        Predictor Colors BBox Matrix FormType Group CS I ca CA Trans

        BaseFont Encoding FirstChar LastChar Widths FontDescriptor ToUnicode DescendantFonts
        CIDSystemInfo Registry Ordering Supplement DW CIDToGIDMap FontName Flags FontBBox
        ItalicAngle Ascent Descent CapHeight StemV FontFile2 FontFile3 Length1 Length2 Length3
        FontFamily FontWeight FontStretch XHeight MissingWidth AvgWidth MaxWidth Leading CIDSet
        Name Differences BaseEncoding CMapName WMode UseCMap

        Producer Creator Author Subject Keywords CreationDate ModDate Trapped
        """,
    )
)
"""Keys of trailer, catalogue and trees (7.5, 7.7, 7.9); outlines and links (12.3, 12.5.6.5);
pictures and drawings (8.4, 8.9, 8.10); fonts (9.5 to 9.10); information (14.3.3)."""

_NAMING = frozenset(("/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading"))
"""Dictionaries whose keys are names of our own choice (7.8.3)."""

_SUBTYPES = frozenset(
    (
        "/Image",
        "/Form",
        "/Link",
        "/Type0",
        "/TrueType",
        "/Type1",
        "/CIDFontType2",
        "/CIDFontType0",
        "/OpenType",
        "/CIDFontType0C",
        "/Type1C",
    )
)
_ACTIONS = frozenset(("/GoTo", "/D", "/R", "/r", "/A", "/a", "/Transparency"))
_SHORTEST_WORD = 4
_SEEN_IN_PICTURE = 70.0
_INVISIBLE = 3


def examine_pdf(examiner: Examiner, where: str, data: bytes) -> None:
    """Try a PDF on its channels; one that cannot be read is a leak in itself."""
    import pikepdf

    _revisions(examiner, where, data)
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            _objects(examiner, where, document)
            pictures = _page_pictures(examiner, where, document)
    except (pikepdf.PdfError, ValueError, RuntimeError):
        examiner.leak("pdf-grammar", where, "a PDF that cannot be read whole")
        return
    _texts(examiner, where, data, pictures)


def _revisions(examiner: Examiner, where: str, data: bytes) -> None:
    """One revision, nothing before it and nothing after it (7.5.6)."""
    examiner.count("pdf-grammar")
    if data.count(b"%%EOF") != 1 or data.count(b"startxref") != 1:
        examiner.leak("pdf-grammar", where, "an older revision of the file")
    if not data.rstrip(b"\r\n").endswith(b"%%EOF"):
        examiner.leak("pdf-grammar", where, "bytes beyond the end of the file")


def _objects(examiner: Examiner, where: str, document: Any) -> None:
    """Walk every object, referenced or not."""
    import pikepdf

    trailer = document.trailer
    if "/Prev" in trailer or "/Encrypt" in trailer:
        examiner.leak("pdf-grammar", where, "an older revision or an encryption")
    strings: list[str] = []
    raw: list[bytes] = []
    _dictionary(examiner, where, trailer, strings, raw, "")
    named = _named_by_us(document)
    for number, thing in enumerate(document.objects):
        place = f"{where}, object {number + 1}"
        examiner.count("pdf-grammar")
        _thing(examiner, place, thing, strings, raw, named.get(thing.objgen, ""))
        if isinstance(thing, pikepdf.Stream):
            _stream(examiner, place, thing)
    examiner.raw("pdf-streams", where, b"\n".join(raw))
    examiner.text("pdf-streams", where, "\n".join(strings))


def _named_by_us(document: Any) -> dict[tuple[int, int], str]:
    """Return the indirect dictionaries that stand under a key of :data:`_NAMING`."""
    import pikepdf

    named: dict[tuple[int, int], str] = {}
    for thing in document.objects:
        if not isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
            continue
        for resources in (thing, thing.get("/Resources")):
            if not isinstance(resources, pikepdf.Dictionary):
                continue
            for key, value in resources.items():
                if key in _NAMING and _indirect(value) and isinstance(value, pikepdf.Dictionary):
                    named[value.objgen] = key
    return named


def _thing(
    examiner: Examiner, where: str, thing: Any, strings: list[str], raw: list[bytes], key: str
) -> None:
    import pikepdf

    if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        _dictionary(examiner, where, thing, strings, raw, key)
    elif isinstance(thing, pikepdf.Array):
        for inner in thing:
            if not _indirect(inner):
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
        own_choice = under in _NAMING
        if not own_choice and key[1:] not in _KEYS:
            # The key is not printed: it may be the secret.
            examiner.leak("pdf-grammar", where, "a key that a rebuilt page has no use for")
        strings.append(key[1:])
        raw.append(key.encode("utf-8", "replace"))
        if key == "/Subtype" and str(value) not in _SUBTYPES and not own_choice:
            examiner.leak(
                "pdf-grammar", where, "a kind of object that a rebuilt page has no use for"
            )
        if key == "/S" and _is_name(value) and str(value) not in _ACTIONS and not own_choice:
            examiner.leak("pdf-grammar", where, "an action")
        if key == "/ID" and isinstance(value, pikepdf.Array):
            # Digests of the file: sought as bytes, but no text, which sixteen such bytes can resemble.
            raw.extend(bytes(part) for part in value)
        elif not _indirect(value):
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
        examiner.text("pdf-streams", where, content.decode("utf-8", "replace"))


def _page_pictures(
    examiner: Examiner, where: str, document: Any
) -> dict[int, tuple[bool, tuple[OcrWord, ...]]]:
    """Decode every page's pictures and read them; page index -> (has a picture, words)."""
    read: dict[int, tuple[bool, tuple[OcrWord, ...]]] = {}
    for index, page in enumerate(document.pages):
        place = f"{where}, page {index + 1}"
        words: list[OcrWord] = []
        has_picture = False
        for image in _images(page.obj.get("/Resources")):
            has_picture = True
            examiner.count("pictures")
            try:
                words += examiner.picture(place, _decoded(examiner, place, image))
            except (Refused, OSError, ValueError, KeyError, zlib.error):
                examiner.leak("pictures", place, "a picture that does not decode to its size")
        read[index] = (has_picture, tuple(words))
    return read


def _images(resources: Any, depth: int = 0) -> Iterator[Any]:
    drawings = resources.get("/XObject") if resources is not None else None
    if drawings is None or depth > 3:
        return
    for _, drawing in drawings.items():
        if drawing.get("/Subtype") == "/Image":
            yield drawing
        else:
            yield from _images(drawing.get("/Resources"), depth + 1)


def _decoded(examiner: Examiner, where: str, image: Any) -> PageImage:
    """Decode an image with the codecs of a burnt page; any other is refused."""
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
        inflater.decompress(data)
        if inflater.unused_data.strip(b"\r\n"):
            raise Refused("Bytes stand behind a picture.")
    pixels = decode_stream(codec, data, columns, rows, colours)
    return PageImage(columns, rows, "RGB" if colours == 3 else "L", 200.0, pixels)


def _texts(
    examiner: Examiner,
    where: str,
    data: bytes,
    pictures: dict[int, tuple[bool, tuple[OcrWord, ...]]],
) -> None:
    """Try each page's text; what is invisible must be readable in the page's picture."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(data)
    try:
        for index in range(len(document)):
            place = f"{where}, page {index + 1}"
            page = document[index]
            textpage = page.get_textpage()
            text = textpage.get_text_range()
            examiner.text("pdf-text", place, text)
            has_picture, words = pictures.get(index, (False, ()))
            invisible = _invisible_words(page, textpage)
            examiner.count("text-layer", len(invisible))
            if invisible and not has_picture:
                examiner.leak("text-layer", place, "invisible text on a page without a picture")
            elif invisible and examiner.ocr is not None:
                _unseen(examiner, place, invisible, words)
            textpage.close()
            page.close()
    finally:
        document.close()


def _invisible_words(page: Any, textpage: Any) -> list[str]:
    """Return the words drawn in text rendering mode 3 (9.3.6)."""
    import pypdfium2.raw as pdfium_c

    words: list[str] = []
    for thing in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT], max_depth=4):
        if pdfium_c.FPDFTextObj_GetTextRenderMode(thing.raw) == _INVISIBLE:
            length = pdfium_c.FPDFTextObj_GetText(thing.raw, textpage.raw, None, 0)
            buffer = (pdfium_c.FPDF_WCHAR * max(length // 2, 1))()
            pdfium_c.FPDFTextObj_GetText(thing.raw, textpage.raw, buffer, length)
            words += bytes(buffer).decode("utf-16-le", "replace").rstrip("\0").split()
    return words


def _unseen(
    examiner: Examiner, where: str, invisible: list[str], read: tuple[OcrWord, ...]
) -> None:
    seen = look_alike("".join(word.text for word in read))
    for word in invisible:
        wanted = look_alike(word)
        if len(wanted) < _SHORTEST_WORD:
            continue
        backwards = wanted[::-1]
        best = max(fuzz.partial_ratio(wanted, seen), fuzz.partial_ratio(backwards, seen))
        if len(seen) < len(wanted) or best < _SEEN_IN_PICTURE:
            examiner.leak("text-layer", where, "an invisible word that the picture does not show")


def _indirect(thing: Any) -> bool:
    return bool(getattr(thing, "is_indirect", False))


def _is_name(thing: Any) -> bool:
    import pikepdf

    return isinstance(thing, pikepdf.Name)
