"""A document that argues, as it is printed: headings, numbered paragraphs, quotations, tables, footnotes.

Every word in it has been cleared to leave. It is the same for Word (:mod:`app.bundle.document_docx`) and for
PDF (:mod:`app.bundle.document_pdf`); links lead to files that lie beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.bundle import fonts
from app.errors import Refused

LEVELS = (1, 2, 3, 4)
"""Of headings."""

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]{0,199}")


@dataclass(frozen=True, slots=True)
class Target:
    """A page of a file beside the document.

    Attributes:
        file: path from the document's folder, with slashes.
        page: from 1, as a PDF counts.
    """

    file: str
    page: int = 1


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one dress; or the number of a footnote.

    Attributes:
        text: ``""`` for a footnote's number.
        note: number of the footnote, from 1; 0 for words.
        target: where the words lead, or None.
        bold: whether they are set in bold.
        italic: whether they are set in italics.
    """

    text: str = ""
    note: int = 0
    target: Target | None = None
    bold: bool = False
    italic: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` is one of :data:`LEVELS`."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        number: printed before it, from 1 without gaps; 0 for one without.
    """

    runs: Runs
    number: int = 0


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's very words, set off from the text.

    Attributes:
        language: BCP 47 tag of these words, or ``""`` where it is the document's.
        beneath: whether these are the original of the quotation before, and are set beneath it.
    """

    runs: Runs
    language: str = ""
    beneath: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """Items of a list.

    Attributes:
        ordered: whether they are counted, (a), (b), (c).
    """

    items: tuple[Runs, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table under its caption.

    Attributes:
        caption: what it shows, or ``""``.
        head: titles of the columns.
        rows: a cell per column.
        weights: how wide the columns are against each other.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    weights: tuple[float, ...]


Block = Heading | Paragraph | Quotation | Listed | Table


@dataclass(frozen=True, slots=True)
class Document:
    """All of a document.

    Attributes:
        title: the largest words on it, and the title of the file.
        above: lines over the title: to whom it is addressed.
        fields: label and value of what its title block says.
        blocks: in order.
        notes: the footnotes, the first of them number 1, in the order of their numbers in the text.
        language: of its words: a table of ``resources/bundle_texts.toml``.
        as_of: ISO date, the only one that the files carry.
    """

    title: str
    above: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    notes: tuple[Runs, ...]
    language: str
    as_of: str

    def check(self) -> None:
        """Refuse what would be printed wrongly.

        Raises:
            Refused: with a sentence on the first fault.
        """
        if not _DATE.fullmatch(self.as_of):
            raise Refused("The date of a document is written as year-month-day.")
        told = [run.note for runs in self.runs() for run in runs if run.note]
        if told != list(range(1, len(self.notes) + 1)):
            raise Refused("The footnotes of a document are numbered in the order of its text.")
        paragraphs = [each.number for each in self.blocks if isinstance(each, Paragraph)]
        numbers = [each for each in paragraphs if each]
        if numbers != list(range(1, len(numbers) + 1)):
            raise Refused("The paragraphs of a document are numbered one after the other.")
        for each in self.blocks:
            if isinstance(each, Heading) and each.level not in LEVELS:
                raise Refused("A heading is of level 1 to 4.")
            if isinstance(each, Table) and {len(each.head), len(each.weights)} != {
                len(row) for row in (each.head, *each.rows)
            }:
                raise Refused("Every row of a table has a cell for each column.")
        for runs in (*self.runs(), *self.notes):
            for run in runs:
                if run.target is not None and not _beside(run.target):
                    raise Refused("A document links only to files that lie beside it.")

    def runs(self) -> Iterator[Runs]:
        """Yield the runs of every block in order, cell by cell."""
        for block in self.blocks:
            if isinstance(block, Listed):
                yield from block.items
            elif isinstance(block, Table):
                for row in block.rows:
                    yield from row
            else:
                yield block.runs


def introduces(block: Block, following: Block | None) -> bool:
    """Whether a block must end on the page on which the next one begins, since it announces that."""
    if isinstance(block, Quotation):
        return isinstance(following, Quotation) and following.beneath
    if not isinstance(block, Paragraph):
        return False
    if isinstance(following, Quotation):
        return True
    announced = words(block.runs).rstrip().endswith(":")
    return announced and isinstance(following, Listed | Table | Paragraph)


def printable(text: str) -> str:
    """Return words as they may be printed, with a space at their ends where they had one."""
    made = fonts.plain(text)
    if not made:
        return " " if text.strip(" ") != text or text.isspace() else ""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() else ""
    return f"{before}{made}{after}"


def words(runs: Runs) -> str:
    """Return what runs say, without the numbers of footnotes."""
    return "".join(run.text for run in runs)


def letter_of(place: int) -> str:
    """Return the letters of an item of a counted list, from 0: a, b ... z, aa, ab."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _beside(target: Target) -> bool:
    parts = target.file.split("/")
    return bool(_FILE.fullmatch(target.file)) and ".." not in parts and target.page >= 1
