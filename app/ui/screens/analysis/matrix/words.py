"""The matrix in words: for tips, for screen readers, for the line under it, and for files."""

from __future__ import annotations

from collections.abc import Callable

from app.casework.seeing.matrix import EMPTY, HELD, THIN, Cell, Column, Matrix, Row
from app.ui.language import tr
from app.ui.screens.analysis import words
from app.ui.wording import one_line


def row_title(row: Row) -> str:
    """What stands beside a row: a provision with what it protects, or an element."""
    if row.element:
        return f"{row.cite}: {one_line(row.label)}"
    return words.joined(row.cite, one_line(row.label))


def row_more(row: Row) -> str:
    """The same with what to look for."""
    return "\n".join(part for part in (row_title(row), row.group, row.note) if part)


def column_title(column: Column) -> str:
    """What stands over a column: a case, or a person by the name that others may read."""
    return one_line(column.label) or tr("A protected person")


def column_more(column: Column, veil: Callable[[str], str]) -> str:
    """The same with the title of the case, or how many a group is."""
    if column.kind == "person" and column.detail:
        return tr("{name}: a group of {count}", name=column_title(column), count=column.detail)
    return words.joined(column_title(column), one_line(veil(column.detail)))


def state(cell: Cell | None) -> str:
    """How strong a cell is."""
    if cell is None:
        return tr("Nothing here is about it")
    return {
        EMPTY: tr("Empty: it matters here, and nothing proves it"),
        THIN: tr("Thin: one source only"),
    }.get(cell.state, tr("%Ln independent source(s)", n=cell.sources))


def said(matrix: Matrix, row: int, column: int) -> str:
    """A cell with its row and its column, whole."""
    cell = matrix.at(row, column)
    place = f"{row_title(matrix.rows[row])} × {column_title(matrix.columns[column])}"
    return f"{place}\n{facts(cell, matrix.profile)}"


def facts(cell: Cell | None, profile: str) -> str:
    """Everything that is counted in a cell, in a line."""
    parts = [state(cell)]
    if cell is None:
        return parts[0]
    if cell.passages:
        parts.append(tr("%Ln passage(s)", n=len(cell.passages)))
        parts.append(tr("best grade {grade}", grade=cell.grade) if cell.grade else tr("not graded"))
        parts.append(
            tr(
                "may be used for {profile}: {some} of {all} sources",
                profile=words.profile(profile),
                some=cell.usable,
                all=cell.sources,
            )
        )
    if cell.sources_against:
        parts.append(tr("%Ln source(s) against it", n=cell.sources_against))
    if cell.contradictions:
        parts.append(tr("%Ln contradiction(s) that nobody has settled", n=cell.contradictions))
    if cell.left_out:
        parts.append(tr("%Ln passage(s) that do not count", n=cell.left_out))
    return words.joined(*parts)


def rows_choice() -> list[tuple[str, str]]:
    """What can stand down the side."""
    return [("provisions", tr("Provisions")), ("elements", tr("Elements of provisions"))]


def columns_choice() -> list[tuple[str, str]]:
    """What can stand across the top."""
    return [("cases", tr("Cases")), ("persons", tr("People who were harmed"))]


def only_choice() -> list[tuple[str, str]]:
    """What can be left out."""
    return [
        ("", tr("Everything")),
        ("weak", tr("Empty or thin")),
        ("empty", tr("Empty")),
        ("contradicted", tr("Contradicted")),
        ("no-consent", tr("No consent to use it")),
    ]


def legend() -> list[tuple[str, str]]:
    """What the grounds of cells mean."""
    return [
        (HELD, tr("two sources or more")),
        (THIN, tr("thin: one source")),
        (EMPTY, tr("empty: no proof")),
    ]


def signs(profile: str) -> str:
    """What the signs in a cell mean."""
    return tr(
        "Large: independent sources. Right: best grade. ¶ passages, ≠ sources against it and open "
        "contradictions, ● ◐ ○ how many sources may be used for {profile}.",
        profile=words.profile(profile),
    )
