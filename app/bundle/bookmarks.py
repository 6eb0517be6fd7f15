"""Bookmarks and index lines of a bundle as PDF objects: the same words, the same pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from app.bundle.sheets import Link


@dataclass(frozen=True, slots=True)
class Bookmark:
    """One line of the outline.

    Attributes:
        title: as printed in the reader's side bar.
        page: page of the bundle, from 1.
        children: lines below it.
    """

    title: str
    page: int
    children: tuple[Bookmark, ...] = ()


def add_bookmarks(pdf: Pdf, bookmarks: Sequence[Bookmark]) -> None:
    """Write the outline (ISO 32000-2, 12.3.3) and open the document with it shown."""
    if not bookmarks:
        return
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    root.Count = _add(pdf, root, bookmarks)
    pdf.Root.Outlines = root
    pdf.Root.PageMode = Name.UseOutlines


def add_links(pdf: Pdf, links: Sequence[Link], starts: dict[int, int]) -> None:
    """Make the lines of the index links to the first page of their exhibits (12.5.6.5)."""
    for link in links:
        page = pdf.pages[link.page].obj
        annotation = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([pikepdf.Object.parse(f"{edge:.2f}".encode()) for edge in link.box]),
            Border=Array([0, 0, 0]),
            F=4,
            Dest=_destination(pdf, starts[link.number]),
        )
        if "/Annots" not in page:
            page.Annots = Array([])
        page.Annots.append(pdf.make_indirect(annotation))


def _destination(pdf: Pdf, page: int) -> Array:
    # XYZ with nulls: the top of the page at the zoom the reader has chosen.
    obj = pdf.pages[page - 1].obj
    return Array([obj, Name.XYZ, 0, obj.MediaBox[3], None])


def _add(pdf: Pdf, parent: pikepdf.Object, bookmarks: Sequence[Bookmark]) -> int:
    """Chain the bookmarks below a parent; returns how many lines are shown."""
    shown = 0
    previous: pikepdf.Object | None = None
    for bookmark in bookmarks:
        item = pdf.make_indirect(
            Dictionary(
                Title=pikepdf.String(bookmark.title),
                Parent=parent,
                Dest=_destination(pdf, bookmark.page),
            )
        )
        shown += 1
        if bookmark.children:
            count = _add(pdf, item, bookmark.children)
            item.Count = count
            shown += count
        if previous is None:
            parent.First = item
        else:
            previous.Next = item
            item.Prev = previous
        previous = item
    if previous is not None:
        parent.Last = previous
    return shown
