"""Records from a table (XLSX, CSV): every row has its verdict before anything is written, in one step.

The file is read in the sandboxed worker. A column goes with a field where its heading is exactly the
field's name, or where somebody says so; encoding, delimiter and the mark before decimals are told, never
guessed in silence. A term that a list does not have blocks its row: nothing is added to a vocabulary, no
place is made up from a name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.bundle.workbook import FORMULAS
from app.casework import lookup
from app.casework.figures import statistics as figures
from app.casework.listing.table_cells import Blocked
from app.casework.listing.table_fields import (
    FIELDS,
    IN_CASE,
    check_field,
    field_names,
    folded,
    known_field,
)
from app.casework.listing.table_rows import Planned, Rows
from app.casework.receiving.gather import open_source
from app.errors import Refused, Usage
from app.intake.tables import read_table
from app.progress import SILENT, Progress
from app.records.tables import Cell, ReadTable, TableRow
from app.vault.vault import Vault

STEP = "Take a table in"

NEW, ADDS, THERE, BLOCKED = "new", "adds", "there", "blocked"


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is to be read.

    Attributes:
        encoding: of plain text that is not UTF-8.
        delimiter: between the cells of plain text.
        sheet: of a workbook with several.
        heading: number of the row that names the columns.
        decimal: mark before decimals in numbers, ``.`` or ``,``.
    """

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    heading: int = 1
    decimal: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table.

    Attributes:
        number: from 1.
        heading: as it stands there.
        field: what it holds, or ``""`` when it is left out.
        hidden: the sheet hides it.
    """

    number: int
    heading: str
    field: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a row.

    Attributes:
        row: its number in the file.
        state: :data:`NEW`, :data:`ADDS` (to what is there), :data:`THERE` (nothing is to be done) or
            :data:`BLOCKED`.
        title: what it is about; of protected people the pseudonym.
        column: heading of the column that blocks it, or ``""``.
        sentence: why it is blocked, or ``""``.
    """

    row: int
    state: str
    title: str = ""
    column: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class TableImport:
    """What a table comes to.

    Attributes:
        table: as it was read, without its rows.
        columns: in order.
        verdicts: of every row.
        missing: fields that every row needs and no column holds.
        written: whether it was taken in.
    """

    kind: str
    table: ReadTable
    columns: tuple[Column, ...]
    verdicts: tuple[Verdict, ...]
    missing: tuple[str, ...] = ()
    written: bool = False

    def count(self, state: str) -> int:
        """How many rows have this verdict."""
        return sum(1 for each in self.verdicts if each.state == state)

    @property
    def takable(self) -> bool:
        """Whether every row can be taken."""
        return not self.missing and not self.count(BLOCKED)


def read(path: Path, reading: Reading, progress: Progress = SILENT) -> ReadTable:
    """Read a file in the sandboxed worker.

    Raises:
        Refused: it is no table, or something about it must be told.
    """
    try:
        with open_source(path) as source:
            size = source.seek(0, 2)
            return read_table(
                source,
                size,
                path.name,
                encoding=reading.encoding,
                delimiter=reading.delimiter,
                sheet=reading.sheet,
                progress=progress,
            )
    except OSError as error:
        raise Refused(f"The file {path.name!a} could not be read.") from error


def take_in(
    vault: Vault,
    table: ReadTable,
    kind: str,
    *,
    case: str = "",
    mapping: Mapping[str, str] | None = None,
    reading: Reading | None = None,
    dry_run: bool = False,
    only_good: bool = False,
    progress: Progress = SILENT,
) -> TableImport:
    """Take a table in, as one step that can be undone; or only say what would become of each row.

    Args:
        vault: open for writing, but for a dry run.
        table: as :func:`read` gives it.
        kind: one of :data:`app.casework.listing.table_fields.KINDS`.
        case: code of the case that the rows belong to.
        mapping: heading, or ``#`` and the column's number, -> field, where the heading is not the field's
            name; ``""`` leaves a column out.
        reading: which row names the columns, and the mark before decimals.
        dry_run: write nothing.
        only_good: leave out the rows that are blocked; else one of them keeps all from being written.
        progress: may cancel, up to the writing.

    Returns:
        The verdicts; ``written`` says whether anything was.

    Raises:
        NotFound: no such case.
        Usage: an unknown kind, column or field, or a case is needed.
        Refused: the table has no headings.
    """
    asked = reading or Reading()
    field_names(kind)
    if asked.decimal not in ("", ".", ","):
        raise Usage("The mark before decimals is a point or a comma.")
    if kind in IN_CASE and not case:
        raise Usage("These rows belong to a case: name it.")
    in_case = lookup.case(vault, case) if case else None
    columns, rows = _headed(table, asked.heading, kind, mapping or {})
    held = {each.field for each in columns}
    missing = tuple(each.name for each in FIELDS[kind] if each.required and each.name not in held)
    maker = Rows(vault, kind, in_case, asked.decimal)
    planned: list[Planned] = []
    verdicts: list[Verdict] = []
    for at, row in enumerate(rows):
        progress.step(at, len(rows), "Looking at the rows")
        verdict, plan = _judge(row, columns, maker, missing)
        verdicts.append(verdict)
        if plan is not None and plan.state != THERE:
            planned.append(plan)
    found = TableImport(kind, _without_rows(table), columns, tuple(verdicts), missing)
    if dry_run or missing or not planned or not (found.takable or only_good):
        return found
    with vault.step(STEP):
        _write(vault, planned)
    return TableImport(kind, found.table, columns, found.verdicts, missing, written=True)


def _write(vault: Vault, planned: Sequence[Planned]) -> None:
    with vault.change() as change:
        for each in planned:
            for verb, record in each.records:
                change.put(verb, record)
            if each.statistic is not None:
                figures.put(vault, change, *each.statistic)


def _headed(
    table: ReadTable, heading: int, kind: str, mapping: Mapping[str, str]
) -> tuple[tuple[Column, ...], list[TableRow]]:
    head = next((row for row in table.rows if row.number == heading), None)
    if head is None:
        raise Refused("The row that should name the columns is empty.")
    if head.merged:
        raise Refused(
            "The row that names the columns has merged cells; give each column a name of its own."
        )
    wanted = {folded(name): field for name, field in mapping.items()}
    columns: list[Column] = []
    taken: set[str] = set()
    for number, cell in enumerate(head.cells, start=1):
        said = " ".join(cell.text.split())
        chosen = wanted.pop(folded(said), None) if said else ""
        if chosen is None:
            chosen = wanted.pop(f"#{number}", None)
        field = known_field(kind, said) if chosen is None and said else chosen or ""
        if field:
            field = check_field(kind, field)
            if field in taken:
                raise Usage(f"Two columns hold the field {field!a}; leave one of them out.")
            taken.add(field)
        columns.append(Column(number, said, field, number in table.hidden_columns))
    if wanted:
        raise Usage("The table has no column that is called so, or has it twice.")
    return tuple(columns), [row for row in table.rows if row.number > heading]


def _judge(
    row: TableRow, columns: Sequence[Column], maker: Rows, missing: Sequence[str]
) -> tuple[Verdict, Planned | None]:
    headings = {each.field: each.heading for each in columns if each.field}
    try:
        _check_shape(row, columns)
        if missing:
            raise Blocked(f"No column holds the field {missing[0]!a}.")
        cells = {
            each.field: _unguarded(row.cells[each.number - 1])
            for each in columns
            if each.field and each.number <= len(row.cells)
        }
        for each in maker.required:
            if not cells.get(each, Cell()).text.strip() and cells.get(each, Cell()).kind != "f":
                raise Blocked("The cell is empty, and the field is needed.", each)
        plan = maker.plan(cells)
    except Blocked as blocked:
        column = headings.get(blocked.column, blocked.column)
        return Verdict(row.number, BLOCKED, "", column, blocked.sentence), None
    return Verdict(row.number, plan.state, plan.title), plan


def _unguarded(cell: Cell) -> Cell:
    """A cell without the apostrophe by which a list keeps its text from being taken for a formula."""
    guarded = cell.kind == "s" and cell.text[:1] == "'" and cell.text[1:].startswith(FORMULAS)
    return Cell(cell.kind, cell.text[1:]) if guarded else cell


def _check_shape(row: TableRow, columns: Sequence[Column]) -> None:
    if row.hidden:
        raise Blocked("The sheet hides this row; show it there, or delete it.")
    if row.merged:
        raise Blocked(
            "The row has merged cells, whose value would count for one row only; undo the merging."
        )
    if len(row.cells) > len(columns):
        raise Blocked("The row has more cells than there are headings.")


def _without_rows(table: ReadTable) -> ReadTable:
    return ReadTable(
        table.sheet, table.sheets, table.encoding, table.delimiter, table.hidden_columns
    )
