"""The verb that makes lists for a lawyer's own brief from a bundle: no vault, no passphrase."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from app.bundle.brief import brief_files, index_of, write_lists
from app.cli.output import Answer


def brief(arguments: Namespace) -> Answer:
    """Write lists of exhibits, events and authorities as DOCX and XLSX."""
    files = brief_files(index_of(Path(arguments.bundle)))
    folder = Path(arguments.to)
    write_lists(folder, files)
    names = sorted(files)
    return Answer({"folder": str(folder), "files": names}, (f"{folder}: {', '.join(names)}",))
