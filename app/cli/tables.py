"""The verb that takes records in from a table."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from app.casework.listing import tables_in
from app.casework.listing.tables_in import ADDS, BLOCKED, NEW, THERE, Reading, TableImport
from app.cli.catalogue import opened
from app.cli.output import Answer, Terminal
from app.errors import Usage
from app.records.text import one_line

_SHOWN = 200


def table(arguments: Namespace) -> Answer:
    """Take a table in, or say what would become of each row."""
    reading = Reading(
        arguments.encoding,
        arguments.delimiter,
        arguments.sheet,
        arguments.heading,
        arguments.decimal,
    )
    mapping = _mapping(arguments.map)
    progress = Terminal()
    with opened(arguments, write=not arguments.dry_run) as vault:
        try:
            made = tables_in.take_in(
                vault,
                tables_in.read(Path(arguments.file), reading, progress),
                arguments.kind,
                case=arguments.case,
                mapping=mapping,
                reading=reading,
                dry_run=arguments.dry_run,
                only_good=arguments.only_good,
                progress=progress,
            )
        finally:
            progress.close()
    blocked = not (arguments.dry_run or made.written) and not made.takable
    notes = (
        "Nothing was taken in: mend the rows that are blocked, or leave them with --only-good.",
    )
    return Answer(
        _json(made, dry_run=arguments.dry_run),
        tuple(_lines(made)),
        notes if blocked else (),
        1 if blocked else 0,
    )


def _mapping(given: Sequence[str]) -> dict[str, str]:
    found = {}
    for each in given:
        heading, equals, field = each.rpartition("=")
        if not equals or not heading.strip():
            raise Usage("A column goes with a field as in --map 'Year=period'.")
        found[heading.strip()] = field.strip()
    return found


def _json(made: TableImport, *, dry_run: bool) -> dict[str, object]:
    return {
        "kind": made.kind,
        "sheet": made.table.sheet,
        "sheets": [{"name": name, "state": state} for name, state in made.table.sheets],
        "encoding": made.table.encoding,
        "delimiter": made.table.delimiter,
        "columns": [
            {"number": e.number, "heading": e.heading, "field": e.field or None, "hidden": e.hidden}
            for e in made.columns
        ],
        "missing": list(made.missing),
        "rows": [
            {
                "row": each.row,
                "verdict": each.state,
                "title": each.title,
                "column": each.column or None,
                "sentence": each.sentence or None,
            }
            for each in made.verdicts
        ],
        "counts": {state: made.count(state) for state in (NEW, ADDS, THERE, BLOCKED)},
        "written": made.written,
        "dry_run": dry_run,
    }


def _lines(made: TableImport) -> list[str]:
    held = made.table
    lines = []
    if held.encoding:
        mark = {"\t": "tab"}.get(held.delimiter, held.delimiter)
        lines.append(f"read as {held.encoding}, cells parted by {mark}")
    unseen = [name for name, state in held.sheets if state != "visible"]
    if unseen:
        lines.append(f"hidden sheets, not read: {one_line(', '.join(unseen))}")
    hidden = [each.heading for each in made.columns if each.hidden]
    if hidden:
        lines.append(f"hidden columns: {one_line(', '.join(hidden))}")
    for each in made.columns:
        lines.append(f"column {each.number} {one_line(each.heading)}: {each.field or 'left out'}")
    if made.missing:
        lines.append(f"no column holds: {', '.join(made.missing)}")
    for verdict in made.verdicts[:_SHOWN]:
        why = f"{verdict.column}: {verdict.sentence}" if verdict.column else verdict.sentence
        lines.append(f"{verdict.row:>6}  {verdict.state:<8} {one_line(verdict.title or why)}")
    if len(made.verdicts) > _SHOWN:
        lines.append(f"and {len(made.verdicts) - _SHOWN} more rows")
    counts = ", ".join(f"{made.count(state)} {state}" for state in (NEW, ADDS, THERE, BLOCKED))
    lines.append(f"{counts}; {'taken in' if made.written else 'nothing was written'}")
    return lines
