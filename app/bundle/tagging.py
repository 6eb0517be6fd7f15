"""The order of reading of a bundle, and what each part of it is called (ISO 32000-2, 14.7 and 14.8).

Every page is one run of marked content, so that its tags need not be written again when documents
are joined: only the tree above the pages is made, once, for the finished document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

BEGIN = "/P <</MCID 0>> BDC\n"
"""Opens what is read on a page."""

BEGIN_FOOTER = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n"
"""Opens what is printed on every page and read on none (14.8.2.2.2)."""

END = "EMC\n"
"""Closes either."""


@dataclass(frozen=True, slots=True)
class Part:
    """Pages that belong together.

    Attributes:
        title: what they are called.
        pages: how many.
        language: BCP 47, or ``""`` where it is the document's or nobody knows.
        inner: the documents of an exhibit, whose pages are its own; ``()`` for one.
    """

    title: str
    pages: int
    language: str = ""
    inner: tuple[Part, ...] = ()


def add_structure(pdf: Pdf, parts: Sequence[Part]) -> None:
    """Write the tree of a document: its parts in order, their pages, the links on these.

    Args:
        pdf: finished but for this; its links are on its pages.
        parts: together as long as the document.
    """
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = _element(pdf, Name.Document, tree)
    tree.K = document
    leaves = _Leaves(pdf)
    document.K = Array([leaves.part(Name.Part, document, part) for part in parts])
    if leaves.at != len(pdf.pages):
        raise AssertionError("the parts of a document are not as long as the document")
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=leaves.parents()))
    tree.ParentTreeNextKey = leaves.at + len(leaves.links)
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)


class _Leaves:
    """Pages taken one after the other, and what the parent tree says of them (14.7.5.4)."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.pages = [page.obj for page in pdf.pages]
        self.at = 0
        self.elements: list[Object] = []
        self.links: list[Object] = []

    def part(self, kind: Object, parent: Object, part: Part) -> Object:
        element = _element(self.pdf, kind, parent)
        element.T = pikepdf.String(part.title)
        if part.language:
            element.Lang = pikepdf.String(part.language)
        if part.inner:
            element.K = Array([self.part(Name.Sect, element, each) for each in part.inner])
        else:
            element.K = Array([child for _ in range(part.pages) for child in self._page(element)])
        return element

    def _page(self, parent: Object) -> list[Object]:
        page = self.pages[self.at]
        page.StructParents = self.at
        page.Tabs = Name.S
        self.at += 1
        leaf = _element(self.pdf, Name.P, parent)
        leaf.Pg = page
        leaf.K = 0
        self.elements.append(leaf)
        made = [leaf]
        for annotation in page.get("/Annots", ()):
            link = _element(self.pdf, Name.Link, parent)
            link.Pg = page
            link.K = Dictionary(Type=Name.OBJR, Obj=annotation)
            annotation.StructParent = len(self.pages) + len(self.links)
            self.links.append(link)
            made.append(link)
        return made

    def parents(self) -> Array:
        nums: list[object] = []
        for at, element in enumerate(self.elements):
            nums += [at, Array([element])]
        for at, element in enumerate(self.links, start=len(self.pages)):
            nums += [at, element]
        return Array(nums)


def _element(pdf: Pdf, kind: Object, parent: Object) -> Object:
    return pdf.make_indirect(Dictionary(Type=Name.StructElem, S=kind, P=parent))
