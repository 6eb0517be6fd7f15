"""The printed dossier of a case: everything that is recorded of it, as one document for those who work on it.

It is not redacted and says so on its first page; for others, make a bundle or a submission.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from app.bundle.document import Block, Document, Heading, Paragraph, Run, Runs, Table
from app.bundle.document_docx import docx_of
from app.bundle.document_pdf import pdf_of
from app.bundle.files import put_file
from app.casework import lookup
from app.casework.listing import lists
from app.casework.seeing import findings, ledger
from app.errors import Usage
from app.records import dates
from app.records.evidence import Item
from app.vault.vault import Vault

SUFFIXES = (".pdf", ".docx")

_DATED = frozenset({"date", "decided", "period", "expires", "withdrawn"})
_LETTER = 2.0
"""Share of a column for each letter of the longest word in its heading."""


def document(vault: Vault, case: str, language: str = "en", as_of: str = "") -> Document:
    """The dossier of a case.

    Args:
        vault: open.
        case: code or id.
        language: ``en`` or ``ru``.
        as_of: ISO date that it bears; ``""`` for today (UTC).

    Raises:
        NotFound: no such case.
    """
    held, says = lookup.case(vault, case), lists.words()["dossier"]
    day = as_of or datetime.now(UTC).date().isoformat()
    blocks: list[Block] = []
    if held.description:
        blocks.append(Paragraph(_runs(held.description)))
    for kind, columns in says["sections"]:
        blocks.append(Heading(1, _runs(lists.title(kind, language))))
        table = _section(vault, kind, columns, held.id, language)
        blocks.append(table or Paragraph(_runs(lists.said(says["nothing"], language))))
    found = ledger.to_copy(vault, ledger.ledger(vault, held.id))
    open_points = [findings.said(each, language) for each in found]
    if open_points:
        blocks.append(Heading(1, _runs(lists.said(says["open"], language))))
        blocks += [Paragraph(_runs(each)) for each in open_points]
    return Document(
        title=f"{held.code}: {held.title}",
        above=(lists.said(says["title"], language), lists.said(says["warning"], language)),
        fields=((lists.said(says["printed"], language), day),),
        blocks=tuple(blocks),
        notes=(),
        language=language,
        as_of=day,
    )


def write(vault: Vault, case: str, path: Path, language: str = "en", as_of: str = "") -> Path:
    """Write the dossier to where a person chose, as PDF or DOCX: whole or not at all, and over nothing.

    The custody of every item of the case says that it was printed, before the file is there.

    Args:
        vault: open for writing.
        case: code or id.
        path: ends in ``.pdf`` or ``.docx``.
        language: ``en`` or ``ru``.
        as_of: ISO date that it bears; ``""`` for today (UTC).

    Raises:
        NotFound: no such case.
        Usage: another kind of file.
        Refused: something is there already, or writing is not allowed.
        StorageFailed: the disk is full or fails.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise Usage("A dossier is written as .pdf or .docx; give the file one of these endings.")
    made = document(vault, case, language, as_of)
    data = pdf_of(made) if suffix == ".pdf" else docx_of(made)
    with vault.change() as change:
        for each in vault.find(Item, case_id=lookup.case(vault, case).id, order="number"):
            change.note("printed", Item.table, each.id, {"printed": "dossier"})
    put_file(path, data)
    return path


def _section(
    vault: Vault, kind: str, columns: list[str], case_id: str, language: str
) -> Table | None:
    table = lists.listed(vault, kind, case_id, language).table
    known = lists.columns(kind)
    places = [known.index(each) for each in columns]
    if not table.rows:
        return None
    return Table(
        caption="",
        head=tuple(table.headings[at] for at in places),
        rows=tuple(
            tuple(_runs(_printed(known[at], str(row[at]), language)) for at in places)
            for row in table.rows
        ),
        weights=tuple(_weight(table.headings[at], table.widths[at]) for at in places),
    )


def _printed(column: str, value: str, language: str) -> str:
    """A cell in words that are read on paper: dates as one says them."""
    return dates.words(value, language, short=True) if value and column in _DATED else value


def _weight(heading: str, width: float) -> float:
    """A column's share of the page: no word of its heading is broken."""
    return max(float(width), _LETTER * max(map(len, heading.split())))


def _runs(text: str) -> Runs:
    return (Run(text),)
