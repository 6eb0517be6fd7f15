"""Bookmarks and links of a bundle as PDF objects: the same words as the sheets, the same pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from app.bundle.layout import A4_HEIGHT
from app.bundle.sheets import Link
from app.bundle.volumes import Volume


@dataclass(frozen=True, slots=True)
class Bookmark:
    """One line of the outline.

    Attributes:
        title: as printed in the reader's side bar.
        page: printed page, without the letter.
        level: 0 for the outermost lines; never more than one deeper than the line before.
    """

    title: str
    page: int
    level: int = 0


def add_bookmarks(pdf: Pdf, bookmarks: Sequence[Bookmark], own: Volume) -> None:
    """Write the outline of a volume (ISO 32000-2, 12.3.3) and open the document with it shown.

    Args:
        pdf: the volume.
        bookmarks: lines on its pages, in order.
        own: which pages these are.
    """
    if not bookmarks:
        return
    pages = [page.obj for page in pdf.pages]
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    above = [root]  # The line that a line of each level hangs on.
    for bookmark in bookmarks:
        del above[bookmark.level + 1 :]
        item = pdf.make_indirect(
            Dictionary(
                Title=pikepdf.String(bookmark.title),
                Parent=above[-1],
                Dest=_destination(pages[bookmark.page - own.first_page]),
            )
        )
        _hang(item, above[-1])
        for line in above:
            line.Count = int(line.get("/Count", 0)) + 1
        above.append(item)
    pdf.Root.Outlines = root
    pdf.Root.PageMode = Name.UseOutlines


def add_links(pdf: Pdf, links: Sequence[Link], own: Volume, volumes: Sequence[Volume]) -> None:
    """Make lines of the sheets links (ISO 32000-2, 12.5.6.5).

    Args:
        pdf: the volume.
        links: ``page`` counts from 0 within this volume.
        own: this volume.
        volumes: all of them; what lies in another one is opened there.
    """
    pages = [page.obj for page in pdf.pages]
    lists: dict[int, list[Object]] = {}
    for link in links:
        annotation = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([pikepdf.Object.parse(f"{edge:.2f}".encode()) for edge in link.box]),
            Border=Array([0, 0, 0]),
            F=4,
        )
        if own.first_page <= link.target <= own.last_page:
            annotation.Dest = _destination(pages[link.target - own.first_page])
        else:
            annotation.A = _elsewhere(link.target, volumes)
        lists.setdefault(link.page, []).append(pdf.make_indirect(annotation))
    for at, made in lists.items():
        pages[at].Annots = Array(made)


def _destination(page: Object) -> Array:
    # XYZ with nulls: the top of the page at the zoom the reader has chosen.
    return Array([page, Name.XYZ, 0, page.MediaBox[3], None])


def _elsewhere(target: int, volumes: Sequence[Volume]) -> Dictionary:
    """Return the action that opens another volume at a page (12.6.4.3)."""
    for volume in volumes:
        if volume.first_page <= target <= volume.last_page:
            page = target - volume.first_page
            return Dictionary(
                S=Name.GoToR,
                F=pikepdf.String(volume.name),
                D=Array([page, Name.XYZ, 0, pikepdf.Object.parse(b"%.3f" % A4_HEIGHT), None]),
            )
    raise AssertionError("a link leads to a page that no volume has")


def _hang(item: Object, parent: Object) -> None:
    if "/First" not in parent:
        parent.First = item
    else:
        item.Prev = parent.Last
        parent.Last.Next = item
    parent.Last = item
