"""The structure of a typeset document: what each word on its pages is, and in which order it is read.

ISO 32000-2, 14.7 and 14.8. An element whose words stand on several pages has a child for each page, so that
no word needs to say more than its number on its page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

KINDS = (
    "Document", "H1", "H2", "H3", "H4", "P", "BlockQuote", "L", "LI", "Lbl", "LBody", "Table",
    "Caption", "TR", "TH", "TD", "Note", "Reference", "Link", "Span",
)  # fmt: skip
"""What an element can be (14.8.4)."""


@dataclass(eq=False)
class Node:
    """An element while its pages are set.

    Attributes:
        kind: one of :data:`KINDS`.
        language: BCP 47, or ``""`` where it is that of the element around it.
        children: elements, and words as (page, number on it), in the order of reading.
        links: places on pages that lead somewhere, by page and their number on it.
    """

    kind: str
    language: str = ""
    children: list[Node | tuple[int, int]] = field(default_factory=list)
    links: list[tuple[int, int]] = field(default_factory=list)

    def under(self, kind: str, language: str = "") -> Node:
        """Return a new last child."""
        made = Node(kind, language)
        self.children.append(made)
        return made


def add_tree(pdf: Pdf, root: Node, links: Sequence[Sequence[Object]]) -> None:
    """Write the structure of a finished document.

    Args:
        pdf: finished but for this.
        root: the document; its words are numbered from 0 on each page.
        links: the annotations of each page, as the nodes count them.
    """
    _Tree(pdf, links).write(root)


class _Tree:
    """Elements as they are written, and what the parent tree says of words and links (14.7.5.4)."""

    def __init__(self, pdf: Pdf, links: Sequence[Sequence[Object]]) -> None:
        self.pdf = pdf
        self.pages = [page.obj for page in pdf.pages]
        self.words: list[dict[int, Object]] = [{} for _ in self.pages]
        self.links = links
        self.linked: list[Object] = []

    def write(self, root: Node) -> None:
        tree = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = self._element(root, tree)
        nums: list[object] = []
        for at, held in enumerate(self.words):
            if sorted(held) != list(range(len(held))):
                raise AssertionError("words of a page belong to no element")
            nums += [at, Array([held[number] for number in range(len(held))])]
            self.pages[at].StructParents = at
            self.pages[at].Tabs = Name.S
        for at, element in enumerate(self.linked, start=len(self.pages)):
            nums += [at, element]
        tree.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(nums)))
        tree.ParentTreeNextKey = len(self.pages) + len(self.linked)
        self.pdf.Root.StructTreeRoot = tree
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, node: Node, parent: Object) -> Object:
        element = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{node.kind}"), P=parent)
        )
        if node.language:
            element.Lang = pikepdf.String(node.language)
        if node.kind == "TH":
            element.A = Dictionary(O=Name.Table, Scope=Name.Column)
        pages = {child[0] for child in node.children if isinstance(child, tuple)}
        children: list[object] = []
        for child in node.children:
            if isinstance(child, Node):
                children.append(self._element(child, element))
            elif len(pages) == 1:
                children.append(self._word(element, child))
            else:
                children.append(self._part(element, child))
        if len(pages) == 1:
            element.Pg = self.pages[pages.pop()]
        for page, number in node.links:
            annotation = self.links[page][number]
            annotation.StructParent = len(self.pages) + len(self.linked)
            self.linked.append(element)
            children.append(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=self.pages[page]))
        element.K = Array(children)
        return element

    def _part(self, parent: Object, word: tuple[int, int]) -> Object:
        """Return an element for words of one of several pages."""
        part = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Span, P=parent, Pg=self.pages[word[0]])
        )
        part.K = Array([self._word(part, word)])
        return part

    def _word(self, element: Object, word: tuple[int, int]) -> int:
        page, number = word
        self.words[page][number] = element
        return number
