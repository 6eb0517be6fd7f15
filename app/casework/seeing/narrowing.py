"""Leaving out of a matrix what does not matter now."""

from __future__ import annotations

from app.casework.seeing.matrix import EMPTY, THIN, Cell, Matrix

ONLY = ("", "weak", "empty", "contradicted", "no-consent")
"""What to show: everything, what is empty or thin, what is empty, what something speaks against, and what
stands on sources of which none may leave."""


def asked(cell: Cell, only: str) -> bool:
    """Whether a cell is one of those that are to be shown (one of :data:`ONLY`)."""
    if only == "weak":
        return cell.state in (EMPTY, THIN)
    if only == "empty":
        return cell.state == EMPTY
    if only == "contradicted":
        return bool(cell.sources_against or cell.contradictions)
    if only == "no-consent":
        return cell.sources > 0 and not cell.usable
    return True


def narrowed(matrix: Matrix, only: str = "", words: str = "") -> Matrix:
    """The rows and columns in which a cell is to be shown, and in which words stand.

    Args:
        matrix: all of it.
        only: one of :data:`ONLY`.
        words: that row or column contains, all of them; found in either, it stays.
    """
    wanted = words.casefold().split()
    if not only and not wanted:
        return matrix
    rows_said = [_holds(f"{each.cite} {each.label} {each.group}", wanted) for each in matrix.rows]
    columns_said = [_holds(f"{each.label} {each.detail}", wanted) for each in matrix.columns]
    kept = {
        (row, column)
        for (row, column), cell in matrix.cells.items()
        if asked(cell, only) and (rows_said[row] or columns_said[column])
    }
    rows = sorted({row for row, _ in kept})
    columns = sorted({column for _, column in kept})
    at_row = {row: place for place, row in enumerate(rows)}
    at_column = {column: place for place, column in enumerate(columns)}
    return Matrix(
        tuple(matrix.rows[row] for row in rows),
        tuple(matrix.columns[column] for column in columns),
        {
            (at_row[row], at_column[column]): cell
            for (row, column), cell in matrix.cells.items()
            if row in at_row and column in at_column
        },
        matrix.profile,
    )


def _holds(text: str, words: list[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)
