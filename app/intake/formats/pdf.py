"""PDF, by PDFium: words with font-high boxes, everything findable, and pixels.

Annotations and form fields are flattened into the page first, for the words and for the pixels
alike, so that a reviewer marks exactly what would leave. Coordinates are those of the displayed
page (ISO 32000-1, 8.3.2.3 with the crop box and /Rotate of table 30 applied), y downwards.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from app.intake import wire
from app.intake.formats import pdf_fonts, pdf_words
from app.intake.worker import Failed, Job, Outlet, Source

_SMALLEST = 1.0
_LARGEST = 14_400.0 * 10
"""Points along one side of a page; beyond it the page is refused."""

_UNKNOWN_SIZE = (595.0, 842.0)
"""Where a damaged page stands in a list of pages: it cannot be drawn, but it has a place."""

_GREY_SPREAD = 40
"""Difference between colour channels, on a small rendering, up to which a page counts as grey."""

_METADATA = re.compile(rb"<x:xmpmeta\b.*?</x:xmpmeta>", re.S)


def warm(job: Job) -> None:
    """Exercise PDFium once, and hand it the shipped fonts instead of the system's."""
    pdf_fonts.install()
    document = pdfium.PdfDocument.new()
    page = document.new_page(72, 72)
    page.get_textpage().count_chars()
    _pixels(page, 20, 20, raw.FPDFBitmap_Gray)
    if job.do != "extract":
        _coloured(page, 72, 72)
        _greys(page, 20, 20)
    page.close()
    document.close()


def run(job: Job, source: Source, outlet: Outlet) -> None:
    """Extract or render."""
    document = _open(job, source)
    if job.do == "extract":
        _extract(document, job, source, outlet)
    else:
        _render(document, job, outlet)


class View:
    """A document that stays open while a person turns its pages."""

    def __init__(self, document: pdfium.PdfDocument) -> None:
        self._document = document

    def answer(self, job: Job, outlet: Outlet) -> None:
        """Send the sizes of all pages, or draw."""
        if job.do == "sizes":
            count = min(len(self._document), wire.MOST_PAGES)
            sizes = [_size_of(self._document, index) for index in range(count)]
            outlet.facts("sizes", sizes=sizes)
        else:
            _render(self._document, job, outlet)


def _size_of(document: pdfium.PdfDocument, index: int) -> tuple[float, float]:
    # From the boxes and the rotation alone: no page is read for it.
    try:
        width, height = document.get_page_size(index)
    except pdfium.PdfiumError:
        return _UNKNOWN_SIZE
    sound = all(math.isfinite(s) and _SMALLEST <= s <= _LARGEST for s in (width, height))
    return (round(width, 2), round(height, 2)) if sound else _UNKNOWN_SIZE


def view(job: Job, source: Source) -> View:
    """Open the document to look at its pages."""
    return View(_open(job, source))


def _open(job: Job, source: Source) -> pdfium.PdfDocument:
    if source.size == 0:
        raise Failed("empty")
    try:
        document = pdfium.PdfDocument(source, password=job.password)
        count = len(document)
    except pdfium.PdfiumError:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD:
            raise Failed("locked") from None
        raise Failed("broken") from None
    if count < 1:
        raise Failed("broken")
    document.init_forms()
    return document


@contextmanager
def _page(document: pdfium.PdfDocument, index: int) -> Iterator[pdfium.PdfPage]:
    """One page, flattened."""
    page = document[index]
    try:
        if raw.FPDFPage_GetAnnotCount(page) > 0:
            flattened = raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
            if flattened == raw.FLATTEN_SUCCESS:
                page.close()
                page = document[index]
        width, height = page.get_size()
        for side in (width, height):
            if not math.isfinite(side) or not _SMALLEST <= side <= _LARGEST:
                raise pdfium.PdfiumError("page size")
        yield page
    finally:
        page.close()


def _extract(document: pdfium.PdfDocument, job: Job, source: Source, outlet: Outlet) -> None:
    count = len(document)
    outlet.facts("pages", count=count)
    _file_metadata(document, source, outlet)
    damaged = 0
    for index in range(min(count, wire.MOST_PAGES)):
        # Annotations first: flattening takes them away.
        try:
            page = document[index]
            _annotations(page, outlet)
            page.close()
            with _page(document, index) as page:
                width, height = page.get_size()
                lossy, dpi, cover = _pictures(page, width * height)
                words = pdf_words.words(page)
                outlet.facts(
                    "page", number=index + 1, width=width, height=height, lossy=lossy, dpi=dpi,
                    cover=cover, source="pdf", words=words,
                )  # fmt: skip
        except pdfium.PdfiumError:
            damaged += 1
            width, height = _size_of(document, index)
            outlet.facts(
                "page", number=index + 1, width=width, height=height, lossy=False, dpi=0, cover=0,
                source="broken", words=[],
            )  # fmt: skip
    if damaged:
        outlet.note("pages-damaged", damaged)
        if damaged == count:
            raise Failed("broken")
    if count > wire.MOST_PAGES:
        outlet.note("pages-cut", wire.MOST_PAGES)
    _attachments(document, outlet)


def _file_metadata(document: pdfium.PdfDocument, source: Source, outlet: Outlet) -> None:
    hidden = []
    info = document.get_metadata_dict(skip_empty=True)
    for key in ("Title", "Author", "Subject", "Keywords", "Creator", "Producer"):
        if info.get(key):
            hidden.append(info[key])
    outlet.propose("author", info.get("Author", ""), "pdf info")
    outlet.propose("info.title", info.get("Title", ""), "pdf info")
    outlet.propose("info.software", info.get("Producer", ""), "pdf info")
    stamp = re.match(r"D:(\d{4})(\d\d)(\d\d)", info.get("CreationDate", ""))
    if stamp:
        outlet.propose("date", "-".join(stamp.groups()), "pdf info")
    # XMP is meant to be found by scanning (ISO 16684-1, 7.3): no second parser is let at the file.
    for offset in {0, max(0, source.size - 8 * 1024 * 1024)}:
        source.seek(offset)
        for packet in _METADATA.findall(source.read(8 * 1024 * 1024))[:8]:
            plain = re.sub(rb"<[^>]*>", b" ", packet[: 1 << 20]).decode("utf-8", "replace")
            hidden.append(" ".join(plain.split()))
    for bookmark in _limited(document.get_toc(max_depth=8), 5_000):
        hidden.append(bookmark.get_title())
    if raw.FPDFDoc_GetJavaScriptActionCount(document) > 0:
        outlet.note("scripts")
        for number in range(min(100, raw.FPDFDoc_GetJavaScriptActionCount(document))):
            hidden.append(_script(document, number))
    for number in range(min(document.count_attachments(), wire.MOST_CHILDREN)):
        hidden.append(_attachment_name(document, number))
    hidden = list(dict.fromkeys(part for part in hidden if part.strip()))
    if hidden:
        outlet.text("\n".join(hidden) + "\n", hidden=True)


def _limited(items: Iterator[pdfium.PdfBookmark], most: int) -> Iterator[pdfium.PdfBookmark]:
    for _, item in zip(range(most), items, strict=False):
        yield item


def _script(document: pdfium.PdfDocument, number: int) -> str:
    action = raw.FPDFDoc_GetJavaScriptAction(document, number)
    if not action:
        return ""
    length = raw.FPDFJavaScriptAction_GetScript(action, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    raw.FPDFJavaScriptAction_GetScript(action, buffer, length)
    raw.FPDFDoc_CloseJavaScriptAction(action)
    return bytes(buffer)[:length].decode("utf-16-le", "replace").rstrip("\x00")


def _annotations(page: pdfium.PdfPage, outlet: Outlet) -> None:
    """Send what annotations and form fields say: it may show, pop up or stay invisible."""
    said = []
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), 2_000)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        for key in (b"Contents", b"T", b"Subj", b"RC", b"V", b"DV", b"TU", b"TM"):
            value = _string_value(annotation, key)
            if value.strip():
                said.append(value)
        form = page.formenv
        if form:
            for read in (raw.FPDFAnnot_GetFormFieldValue, raw.FPDFAnnot_GetFormFieldName):
                value = _wide(partial(read, form, annotation))
                if value.strip():
                    said.append(value)
        link = raw.FPDFAnnot_GetLink(annotation)
        if link:
            action = raw.FPDFLink_GetAction(link)
            length = raw.FPDFAction_GetURIPath(page.pdf, action, None, 0) if action else 0
            if length:
                uri = ctypes.create_string_buffer(length)
                raw.FPDFAction_GetURIPath(page.pdf, action, uri, length)
                said.append(uri.value.decode("utf-8", "replace"))
        raw.FPDFPage_CloseAnnot(annotation)
    said = list(dict.fromkeys(said))
    if said:
        outlet.text("\n".join(said) + "\n", hidden=True)


def _string_value(annotation: object, key: bytes) -> str:
    if not raw.FPDFAnnot_HasKey(annotation, key):
        return ""
    return _wide(partial(raw.FPDFAnnot_GetStringValue, annotation, key))


def _wide(read: object) -> str:
    """A UTF-16 string from a PDFium function that first tells its length in bytes."""
    assert callable(read)
    length = int(read(None, 0))
    if not 2 < length < 4_000_000:
        return ""
    buffer = (raw.FPDF_WCHAR * (length // 2))()
    read(buffer, length)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\x00")


def _pictures(page: pdfium.PdfPage, area: float) -> tuple[bool, float, float]:
    """Whether large pictures are lossy, their finest resolution, the share they cover."""
    cover, lossy, finest = 0.0, False, 0.0
    objects = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
    for _, picture in zip(range(500), objects, strict=False):
        try:
            left, bottom, right, top = picture.get_bounds()
            across, down = picture.get_px_size()
        except pdfium.PdfiumError:
            continue
        width, height = abs(right - left), abs(top - bottom)
        share = width * height / area if area else 0.0
        cover += share
        if share > 0.02:
            filters = picture.get_filters()
            lossy = lossy or any(
                name in {"DCTDecode", "JPXDecode", "JBIG2Decode"} for name in filters
            )
        if share > 0.3 and min(width, height) > 0:
            # A picture may lie turned: compare like with like.
            finest = max(finest, max(across, down) / max(width, height) * 72)
    return lossy, round(finest, 1), min(1.0, cover)


def _attachment_name(document: pdfium.PdfDocument, number: int) -> str:
    try:
        return str(document.get_attachment(number).get_name())
    except pdfium.PdfiumError:
        return ""


def _attachments(document: pdfium.PdfDocument, outlet: Outlet) -> None:
    count, left, total = document.count_attachments(), 0, 0
    for number in range(count):
        try:
            attachment = document.get_attachment(number)
            length = ctypes.c_ulong()
            raw.FPDFAttachment_GetFile(attachment, None, 0, length)
            total += length.value
            if (
                number >= wire.MOST_CHILDREN
                or length.value > wire.CAPS[wire.DATA]
                or total > wire.MOST_CHILD_BYTES
            ):
                left += 1
                continue
            outlet.child(attachment.get_name(), bytes(attachment.get_data()))
        except pdfium.PdfiumError:
            left += 1
    if left:
        outlet.note("children-left", left)


def _render(document: pdfium.PdfDocument, job: Job, outlet: Outlet) -> None:
    numbers = job.pages if job.pages is not None else range(1, len(document) + 1)
    for number in numbers:
        if not 1 <= number <= len(document):
            raise Failed("no-such-page")
        try:
            with _page(document, number - 1) as page:
                dpi = job.dpi
                if job.do == "picture":
                    dpi = min(200.0, 72 * job.longest / max(page.get_size()))
                _draw(page, dpi, job.colour, outlet)
        except pdfium.PdfiumError:
            raise Failed("broken") from None


def _draw(page: pdfium.PdfPage, dpi: float, colour: str, outlet: Outlet) -> None:
    width, height = page.get_size()
    most = wire.MOST_PIXELS
    scale = dpi / 72
    if width * height * scale * scale > most:
        scale = math.sqrt(most / (width * height)) * 0.999
    across, down = max(1, round(width * scale)), max(1, round(height * scale))
    if colour == "rgb" or (colour == "auto" and _coloured(page, width, height)):
        data = _pixels(page, across, down, raw.FPDFBitmap_BGR)
        outlet.image(across, down, "RGB", scale * 72, data)
    else:
        outlet.image(across, down, "L", scale * 72, _greys(page, across, down))


def _coloured(page: pdfium.PdfPage, width: float, height: float) -> bool:
    # A quarter of the points each way: a stamp or a signature in ink still shows its colour.
    scale = min(0.5, math.sqrt(500_000 / (width * height)))
    data = _pixels(
        page, max(1, round(width * scale)), max(1, round(height * scale)), raw.FPDFBitmap_BGR
    )
    view = bytes(data)
    red, green, blue = view[0::3], view[1::3], view[2::3]
    from PIL import Image, ImageChops

    if red == green == blue:
        return False
    size = (len(red), 1)
    bands = [Image.frombytes("L", size, band) for band in (red, green, blue)]
    spreads = (
        ImageChops.difference(bands[0], bands[1]).getextrema(),
        ImageChops.difference(bands[1], bands[2]).getextrema(),
    )
    return any(isinstance(high, int | float) and high > _GREY_SPREAD for _low, high in spreads)


def _greys(page: pdfium.PdfPage, across: int, down: int) -> bytes:
    """Draw the page in grey, one byte a pixel.

    Not on an 8-bit bitmap: there PDFium places the glyphs of a run from its end, so that the letters
    *before* a name move with the name's width, and no mask can hide that. On four channels it does
    not; one of them is taken.
    """
    from PIL import Image

    data = _pixels(page, across, down, raw.FPDFBitmap_BGRx)
    # Slicing bytes by steps of four takes three times as long as the drawing.
    picture = Image.frombuffer("RGBA", (across, down), data, "raw", "RGBA", 0, 1)
    return picture.getchannel(0).tobytes()


def _pixels(page: pdfium.PdfPage, across: int, down: int, form: int) -> bytearray:
    """Draw the page white-backed; rows without padding, RGB order, or greys on four channels."""
    channels = 4 if form == raw.FPDFBitmap_BGRx else 3
    # Filled as it is allocated: a page has 15 MB, and every further pass over them counts.
    data = bytearray(b"\xff") * (across * down * channels)
    buffer = (ctypes.c_ubyte * len(data)).from_buffer(data)
    bitmap = raw.FPDFBitmap_CreateEx(across, down, form, buffer, across * channels)
    if not bitmap:
        raise Failed("memory")
    flags = raw.FPDF_ANNOT | raw.FPDF_REVERSE_BYTE_ORDER
    if channels == 4:
        flags = raw.FPDF_ANNOT | raw.FPDF_GRAYSCALE
    raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, flags)
    if page.formenv:
        raw.FPDF_FFLDraw(page.formenv, bitmap, page, 0, 0, across, down, 0, flags)
    raw.FPDFBitmap_Destroy(bitmap)
    return data
