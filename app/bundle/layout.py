"""Burnt and typeset pages onto A4, with the footer that numbers them.

The footer has its own band at the bottom of the sheet; a picture is scaled to leave it free, so a
stamp never stands over text. Pages are written as raw streams: nothing is decoded or encoded again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream

from app.bundle import fonts, tagging
from app.errors import Refused
from app.records.pages import BurntPage, PlacedWord

A4_WIDTH = 595.276
A4_HEIGHT = 841.89
BAND = 32.0
"""Points at the bottom of every page that only the footer uses."""

_MARGIN = 36.0
_PAPER_RATIOS = (1.26, 1.46)
_SHARP_DPI = 150.0
_FOOT = 15.0
_GREY = "0.35 g"
# A page may have a thousand words; an f-string takes four times as long.
_WORD = "/T %g Tf %.1f Tz 1 0 0 1 %g %.2f Tm <%s0020> Tj\n"


@dataclass(frozen=True, slots=True)
class Footer:
    """What is stamped on one page.

    Attributes:
        left: the bundle id.
        label: the exhibit number, or ``""`` on sheets.
        page: the number as printed, with the bundle's letter.
    """

    left: str
    label: str
    page: str


class Sheaf:
    """A PDF under construction; the same pages give the same bytes."""

    def __init__(self, pdf: Pdf | None = None) -> None:
        """Start an empty document, or go on with one that was joined from several.

        Args:
            pdf: pages of other sheaves; from now on they share one set of fonts.
        """
        self.pdf = Pdf.new() if pdf is None else pdf
        self.fonts = self.pdf.make_indirect(
            Dictionary(
                T=fonts.glyphless(self.pdf),
                R=fonts.stamp(self.pdf, fonts.REGULAR),
                B=fonts.stamp(self.pdf, fonts.BOLD),
            )
        )
        for page in self.pdf.pages:
            page.obj.Resources.Font = self.fonts

    def add_burnt(self, page: BurntPage, footer: Footer) -> None:
        """Append a burnt page, scaled into A4 in the orientation it has."""
        if page.width <= 0 or page.height <= 0 or page.columns <= 0 or page.rows <= 0:
            raise Refused(f"A page of exhibit {footer.label} has no size.")
        landscape = page.width > page.height
        width, height = (A4_HEIGHT, A4_WIDTH) if landscape else (A4_WIDTH, A4_HEIGHT)
        scale, left, bottom = _place(
            page.width, page.height, width, height, page.columns * 72 / page.width
        )
        content = (
            f"q {page.width * scale:.3f} 0 0 {page.height * scale:.3f} {left:.3f} {bottom:.3f} cm"
            " /I Do Q\n"
        )
        if page.words:
            content += (
                f"q {scale:.5f} 0 0 {scale:.5f} {left:.3f} {bottom:.3f} cm\n"
                f"{_words(page.words, page.height)}Q\n"
            )
        self._append(content, width, height, Dictionary(I=self._picture(page)), footer)

    def add_drawn(self, source: Pdf, footers: Sequence[Footer], *, fit: bool) -> None:
        """Append the pages of a PDF of our own making: their drawings and what those need.

        Args:
            source: the document.
            footers: one per page.
            fit: scale the page so that the footer's band is free; False where it already is.
        """
        for page, footer in zip(source.pages, footers, strict=True):
            box = [float(each) for each in page.mediabox]
            across, up = box[2] - box[0], box[3] - box[1]
            width, height = (A4_HEIGHT, A4_WIDTH) if across > up else (A4_WIDTH, A4_HEIGHT)
            scale, left, bottom = _place(across, up, width, height, 0.0) if fit else (1.0, 0.0, 0.0)
            drawing = (
                page.obj.Contents.read_bytes()
                if isinstance(page.obj.Contents, Stream)
                else b"\n".join(each.read_bytes() for each in page.obj.Contents)
            )
            resources = _drawing_resources(self.pdf, source, page)
            self._embed(resources)
            form = Stream(
                self.pdf,
                drawing,
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=Array(page.mediabox),
                Resources=resources,
            )
            content = f"q {scale:.5f} 0 0 {scale:.5f} {left:.3f} {bottom:.3f} cm /D Do Q\n"
            self._append(content, width, height, Dictionary(D=self.pdf.make_indirect(form)), footer)

    def finish(self, title: str, language: str, first_page: int, letter: str = "") -> None:
        """Set title, language, page labels (ISO 32000-2, 12.4.2) and how the document opens."""
        root = self.pdf.Root
        root.Lang = pikepdf.String(language)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        label = Dictionary(S=Name.D, St=first_page)
        if letter:
            label.P = pikepdf.String(letter)
        root.PageLabels = Dictionary(Nums=Array([0, label]))
        root.OpenAction = Array([self.pdf.pages[0].obj, Name.XYZ, None, None, 1])
        self.pdf.docinfo[Name.Title] = pikepdf.String(title)
        self.pdf.docinfo[Name.Producer] = pikepdf.String("Kuager")

    def _embed(self, resources: Dictionary) -> None:
        """Have no font that is not in the file: ReportLab names one on each page, and draws nothing."""
        for key, font in resources.get("/Font", Dictionary()).items():
            if font.Subtype == Name.Type1 and "/FontDescriptor" not in font:
                resources.Font = Dictionary({**dict(resources.Font.items()), key: self.fonts.R})

    def _picture(self, page: BurntPage) -> Object:
        picture = Stream(
            self.pdf,
            page.data,
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=page.columns,
            Height=page.rows,
            ColorSpace=Name.DeviceRGB if page.colours == 3 else Name.DeviceGray,
            BitsPerComponent=8,
        )
        if page.codec == "jpeg":
            picture.Filter = Name.DCTDecode
        elif page.codec == "g4":
            # The codec's white runs are white paper; by default a decoder gives 1 for them.
            picture.BitsPerComponent = 1
            picture.Filter = Name.CCITTFaxDecode
            picture.DecodeParms = Dictionary(K=-1, Columns=page.columns, Rows=page.rows)
        elif page.codec in ("flate4", "flate8"):
            picture.BitsPerComponent = 4 if page.codec == "flate4" else 8
            picture.Filter = Name.FlateDecode
        else:
            raise Refused("A page's picture is in a form that a bundle does not carry.")
        return self.pdf.make_indirect(picture)

    def _append(
        self, content: str, width: float, height: float, drawings: Dictionary, footer: Footer
    ) -> None:
        # The footer is a stream of its own, so that a page is numbered anew without its content.
        streams = (f"{tagging.BEGIN}{content}{tagging.END}", _footer(footer, width))
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, _real(width), _real(height)]),
            Resources=Dictionary(Font=self.fonts, XObject=drawings),
            Contents=Array([_stream(self.pdf, each) for each in streams]),
        )
        self.pdf.pages.append(Page(self.pdf.make_indirect(page)))


def renumber(pdf: Pdf, footers: Sequence[Footer]) -> None:
    """Give the pages of a finished sheaf other footers, one per page; nothing else changes."""
    for page, footer in zip(pdf.pages, footers, strict=True):
        width = float(page.mediabox[2])
        page.obj.Contents[1] = _stream(pdf, _footer(footer, width))


def _stream(pdf: Pdf, text: str) -> Object:
    return pdf.make_indirect(Stream(pdf, text.encode("ascii")))


def _real(value: float) -> object:
    return pikepdf.Object.parse(f"{value:.3f}".encode())


def _place(
    across: float, up: float, width: float, height: float, dpi: float
) -> tuple[float, float, float]:
    """Return scale, left and bottom of a page on a sheet above the footer's band."""
    ratio = max(across, up) / min(across, up)
    # Paper fills the sheet; a picture keeps a margin, as if mounted on it.
    margin = 0.0 if _PAPER_RATIOS[0] <= ratio <= _PAPER_RATIOS[1] else _MARGIN
    room_across, room_up = width - 2 * margin, height - BAND - margin
    scale = min(room_across / across, room_up / up)
    # Enlarging a coarse picture shows pixels, not detail.
    scale = min(scale, max(1.0, dpi / _SHARP_DPI))
    left = (width - across * scale) / 2
    spare = room_up - up * scale
    # A small picture hangs a little above the middle, where the eye expects it.
    return scale, left, BAND + spare * 0.55


def _words(words: Sequence[PlacedWord], height: float) -> str:
    """Return the invisible words (text rendering mode 3), each followed by a space.

    The explicit space keeps words apart in every extractor, whatever the rounded positions say.
    """
    lines = ["BT 3 Tr\n"]
    for word in words:
        codes = word.text.encode("utf-16-be", "replace").hex()
        units, size = len(codes) // 4, word.size
        if not units or size <= 0:
            continue
        stretch = word.width / (units * 0.5 * size) * 100 if word.width > 0 else 100
        lines.append(_WORD % (size, stretch, word.x, height - word.y, codes))
    lines.append("ET\n")
    return "".join(lines)


def _footer(footer: Footer, width: float) -> str:
    page = footer.page
    right = width - _MARGIN
    at = right - fonts.stamp_width(page, fonts.BOLD, 11)
    parts = [
        tagging.BEGIN_FOOTER,
        f"q 0.75 G 0.5 w {_MARGIN:g} {BAND - 4:g} m {right:.3f} {BAND - 4:g} l S Q\nBT {_GREY}\n",
        f"/R 7 Tf 1 0 0 1 {_MARGIN:g} {_FOOT:g} Tm ({_escaped(footer.left)}) Tj\n",
    ]
    if footer.label:
        start = at - 14 - fonts.stamp_width(footer.label, fonts.REGULAR, 9)
        parts.append(
            f"0 g /R 9 Tf 1 0 0 1 {start:.3f} {_FOOT:g} Tm ({_escaped(footer.label)}) Tj\n"
        )
    parts.append(f"0 g /B 11 Tf 1 0 0 1 {at:.3f} {_FOOT:g} Tm ({page}) Tj\nET\n")
    if footer.label:
        parts.append(
            f"q 0.6 G 0.5 w {at - 7:.3f} {_FOOT - 2:g} m {at - 7:.3f} {_FOOT + 8:g} l S Q\n"
        )
    parts.append(tagging.END)
    return "".join(parts)


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _drawing_resources(pdf: Pdf, source: Pdf, page: Page) -> Dictionary:
    """Return what a page's drawing operators name, and nothing else a page may carry."""
    resources = page.obj.get("/Resources", Dictionary())
    kept = Dictionary()
    for key in ("/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading"):
        if key in resources:
            part = resources[key]
            kept[key] = pdf.copy_foreign(part if part.is_indirect else source.make_indirect(part))
    return kept
