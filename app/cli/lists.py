"""The verbs that write a list, or all of a case, to a file for those who work on it."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from app.casework.listing import dossier as printed
from app.casework.listing import lists
from app.cli.catalogue import opened
from app.cli.output import Answer

_NOT_REDACTED = "This file is not redacted and not encrypted: it holds names as they are."


def listed(arguments: Namespace) -> Answer:
    """Show a list, or write it to a file."""
    kind, case, language = arguments.kind, arguments.case or None, arguments.language
    with opened(arguments, write=bool(arguments.to)) as vault:
        if arguments.to:
            made = lists.write(vault, kind, Path(arguments.to), case, language)
        else:
            made = lists.listed(vault, kind, case, language)
    table = made.table
    rows = [dict(zip(lists.columns(kind), row, strict=True)) for row in table.rows]
    document = {"list": kind, "file": arguments.to, "total": len(rows), "rows": rows}
    if arguments.to:
        return Answer(document, (f"{arguments.to}: {len(rows)} rows.",), (_NOT_REDACTED,))
    lines = ["\t".join(table.headings)]
    lines += ["\t".join(str(each) for each in row) for row in table.rows]
    return Answer(document, tuple(lines))


def dossier(arguments: Namespace) -> Answer:
    """Print the dossier of a case."""
    with opened(arguments, write=True) as vault:
        path = printed.write(
            vault, arguments.case, Path(arguments.to), arguments.language, arguments.as_of
        )
    return Answer({"file": str(path)}, (f"{path}",), (_NOT_REDACTED,))
