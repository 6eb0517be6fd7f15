"""The quality ledger as a table for a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.bundle.workbook import Table, Value
from app.casework.seeing.ledger import Finding

Words = Callable[[str], str]
"""Says a heading, a rule or a kind of record in the language of who reads the table."""

HEADINGS = ("Rule", "What", "Number", "Called", "Detail", "Id")
_WIDTHS = (50, 14, 10, 60, 20, 38)


def of_findings(found: Sequence[Finding], name: str, words: Words = str) -> Table:
    """Findings, one a line, each with the id of what is to be mended."""
    lines: list[tuple[Value, ...]] = [
        (words(each.rule), words(each.kind), each.number, each.words, each.detail, each.target)
        for each in found
    ]
    return Table(name, [words(each) for each in HEADINGS], _WIDTHS, lines)
