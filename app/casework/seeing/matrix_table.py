"""The matrix as a table for a file: one line a cell, so that every number can be traced and sorted."""

from __future__ import annotations

from collections.abc import Callable

from app.bundle.workbook import Table, Value
from app.casework.seeing.matrix import Matrix

Words = Callable[[str], str]
"""Says a heading or a state in the language of who reads the table."""

HEADINGS = (
    "Provision", "Reference", "What", "Element", "Column", "Id", "State", "Independent sources", "Passages",
    "Best grade", "Sources against", "Open contradictions", "Usable sources", "Passage ids",
)  # fmt: skip

_WIDTHS = (18, 14, 40, 22, 24, 38, 12, 12, 10, 10, 12, 14, 12, 40)


def of_matrix(matrix: Matrix, name: str, words: Words = str) -> Table:
    """The matrix as a table; what nothing is about has no line."""
    lines: list[tuple[Value, ...]] = []
    for row, column in sorted(matrix.cells):
        cell, down, across = matrix.cells[row, column], matrix.rows[row], matrix.columns[column]
        lines.append(
            (
                down.cite,
                down.ref,
                down.label,
                down.element,
                across.label,
                across.ref,
                words(cell.state),
                cell.sources,
                len(cell.passages),
                cell.grade,
                cell.sources_against,
                cell.contradictions,
                cell.usable,
                " ".join(cell.passages),
            )
        )
    return Table(name, [words(each) for each in HEADINGS], _WIDTHS, lines)
