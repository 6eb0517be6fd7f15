"""The sheets of a bundle: cover, index, sections, annexes, and what stands for what is not shown.

Each function draws some sheets and says which places on them lead to which page. Sheets before the exhibits
are drawn twice: to know their number, and again once the pages are known; no page number changes how many
they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.bundle.content import BundleContent
from app.bundle.sheets.annexes import annex
from app.bundle.sheets.cover import cover_pager, draw_cover, draw_volume_cover
from app.bundle.sheets.index import draw_index
from app.bundle.sheets.pager import MARGIN, Sheets
from app.bundle.sheets.placed import Link, Placed, Span
from app.bundle.sheets.sections import section_sheet
from app.bundle.sheets.standins import stand_in, withheld_sheet
from app.bundle.sheets.titles import (
    annex_kinds,
    annex_title,
    document_title,
    documents,
    filled_sections,
    index_title,
    section_title,
)
from app.bundle.texts import texts

__all__ = [
    "MARGIN",
    "Front",
    "Link",
    "Placed",
    "Sheets",
    "Span",
    "annex",
    "annex_kinds",
    "annex_title",
    "document_title",
    "documents",
    "filled_sections",
    "front",
    "index_title",
    "section_sheet",
    "section_title",
    "stand_in",
    "volume_front",
    "withheld_sheet",
]


@dataclass(frozen=True, slots=True)
class Front:
    """Cover and index as drawn.

    Attributes:
        pdf: the file.
        pages: of cover and index together.
        index_page: sheet of them on which the index begins, from 1.
        links: lines of the index.
    """

    pdf: bytes
    pages: int
    index_page: int
    links: tuple[Link, ...]


def front(content: BundleContent, placed: Placed) -> Front:
    """Draw the cover and the index of the whole bundle.

    Args:
        content: the bundle.
        placed: pages, as far as they are known; they change no line.
    """
    pager = cover_pager()
    draw_cover(pager, content, placed)
    pager.turn(side=MARGIN)
    begins = pager.pages
    draw_index(
        pager,
        content,
        placed,
        exhibits=content.exhibits,
        annexes=annex_kinds(content),
        title=texts(content.language)["index"],
    )
    made = pager.finish()
    return Front(made.pdf, made.pages, begins, made.links)


def volume_front(
    content: BundleContent,
    placed: Placed,
    volume: int,
    exhibits: Sequence[int],
    annexes: Sequence[str] = (),
) -> Front:
    """Draw what a further volume begins with: a sheet of its own, and the index of what it holds.

    Args:
        content: the bundle.
        placed: pages, as far as they are known; they change no line.
        volume: place of the volume, 1 for the second.
        exhibits: numbers of the exhibits in it.
        annexes: kinds of the annexes in it.
    """
    pager = cover_pager()
    draw_volume_cover(pager, content, placed, volume, exhibits)
    pager.turn(side=MARGIN)
    begins = pager.pages
    held = set(exhibits)
    draw_index(
        pager,
        content,
        placed,
        exhibits=[exhibit for exhibit in content.exhibits if exhibit.number in held],
        annexes=annexes,
        title=texts(content.language)["volume_index"],
    )
    made = pager.finish()
    return Front(made.pdf, made.pages, begins, made.links)
