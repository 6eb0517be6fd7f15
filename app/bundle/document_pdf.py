"""A document as PDF: typeset on A4 with footnotes at the foot of the page, tagged, linked and bookmarked.

The same document gives the same bytes. What a page shows is drawn here and nowhere copied from a source.
"""

from __future__ import annotations

import io
from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream

from app.bundle import archival, binding, fonts
from app.bundle.bookmarks import Bookmark, add_bookmarks
from app.bundle.document import Document, Heading, Target, words
from app.bundle.document_pages import Leaf, Pages, Spot
from app.bundle.document_set import slabs_of
from app.bundle.document_tags import add_tree
from app.bundle.layout import A4_HEIGHT
from app.bundle.volumes import Volume

_LONGEST = 400
_SHORT = 120


def pdf_of(document: Document) -> bytes:
    """Return a document as PDF.

    Raises:
        Refused: its footnotes or paragraphs are not numbered as they stand, or a link leads elsewhere.
    """
    document.check()
    fonts.register()
    root, flow, notes = slabs_of(document)
    pages = Pages(notes, document.title)
    pages.flow(flow)
    leaf = pages.finish()
    with Pdf.open(io.BytesIO(leaf.pdf)) as source, Pdf.new() as pdf:
        _take(pdf, source)
        annotations = _annotations(pdf, leaf.links, leaf.places)
        add_bookmarks(pdf, _bookmarks(document, leaf), Volume("", 1, len(pdf.pages), 0))
        add_tree(pdf, root, annotations)
        _dress(pdf, document)
        return binding.bytes_of(pdf)


def _take(pdf: Pdf, source: Pdf) -> None:
    """Take over what the pages draw, and the fonts that they draw it with; nothing else."""
    kept: dict[tuple[int, int], Object] = {}
    for page in source.pages:
        held = page.obj.Resources.Font
        if held.objgen not in kept or held.objgen == (0, 0):
            own = {
                key: font
                for key, font in held.items()
                # ReportLab names a font on each page that is not in the file, and draws nothing with it.
                if font.Subtype != Name.Type1 or "/FontDescriptor" in font
            }
            kept[held.objgen] = pdf.make_indirect(
                Dictionary({key: pdf.copy_foreign(font) for key, font in own.items()})
            )
        drawing = _without_unembedded(page.obj.Contents.read_bytes())
        made = Dictionary(
            Type=Name.Page,
            MediaBox=Array(page.mediabox),
            Resources=Dictionary(Font=kept[held.objgen]),
            Contents=pdf.make_indirect(Stream(pdf, drawing)),
        )
        pdf.pages.append(Page(pdf.make_indirect(made)))


def _without_unembedded(drawing: bytes) -> bytes:
    """Return the operators of a page without the empty text that ReportLab begins it with."""
    begin = b"BT /F1 12 Tf 14.4 TL ET"
    return drawing.replace(begin, b"", 1)


def _annotations(
    pdf: Pdf, links: Sequence[Sequence[Spot]], places: dict[int, tuple[int, float]]
) -> list[list[Object]]:
    made: list[list[Object]] = []
    for page, spots in zip(pdf.pages, links, strict=True):
        held: list[Object] = []
        for spot in spots:
            annotation = Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([_real(edge) for edge in spot.box]),
                Border=Array([0, 0, 0]),
                F=4,
                Contents=pikepdf.String(spot.words),
            )
            if spot.target is not None:
                annotation.A = _elsewhere(spot.target)
            else:
                at, top = places[spot.note]
                annotation.Dest = Array([pdf.pages[at].obj, Name.XYZ, 0, _real(top), None])
            held.append(pdf.make_indirect(annotation))
        if held:
            page.obj.Annots = Array(held)
        made.append(held)
    return made


def _elsewhere(target: Target) -> Dictionary:
    """Return the action that opens a file beside this one at a page (ISO 32000-2, 12.6.4.3)."""
    page = target.page - 1
    return Dictionary(
        S=Name.GoToR,
        F=pikepdf.String(target.file),
        D=Array([page, Name.XYZ, 0, _real(A4_HEIGHT), None]),
    )


def _bookmarks(document: Document, leaf: Leaf) -> list[Bookmark]:
    made = [Bookmark(fonts.shorten(document.title, _SHORT), 1)]
    headings = [each for each in document.blocks if isinstance(each, Heading)]
    for heading, page in zip(headings, leaf.headings, strict=True):
        # Never more than one deeper than the line before.
        level = min(heading.level, made[-1].level + 1)
        title = fonts.shorten(words(heading.runs), _LONGEST)
        if title:
            made.append(Bookmark(title, page + 1, level))
    return made


def _dress(pdf: Pdf, document: Document) -> None:
    title = fonts.shorten(document.title, _LONGEST)
    root = pdf.Root
    root.Lang = pikepdf.String(document.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=1)]))
    root.OpenAction = Array([pdf.pages[0].obj, Name.XYZ, None, None, 1])
    pdf.docinfo[Name.Title] = pikepdf.String(title)
    pdf.docinfo[Name.Producer] = pikepdf.String("Kuager")
    archival.conform(pdf, title)


def _real(value: float) -> Object:
    return pikepdf.Object.parse(f"{value:.2f}".encode())
