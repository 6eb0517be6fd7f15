"""Verbs that exchange codes and coded texts with other programs of qualitative analysis (REFI-QDA)."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from app.casework.exchange.qda_export import export_codebook, export_project
from app.casework.exchange.qda_import import import_project
from app.cli.catalogue import opened
from app.cli.output import Answer, Terminal
from app.errors import Usage


def write(arguments: Namespace) -> Answer:
    """Write a project or a codebook."""
    to = Path(arguments.to)
    ending = to.suffix.lower()
    if ending not in (".qdpx", ".qdc"):
        raise Usage("The file is a project (.qdpx) or a codebook (.qdc).")
    if ending == ".qdpx" and not arguments.case:
        raise Usage("A project is of one case: name it with --case.")
    progress = Terminal()
    with opened(arguments, write=True) as vault:
        try:
            if ending == ".qdc":
                made = export_codebook(vault, to)
            else:
                made = export_project(
                    vault,
                    arguments.case,
                    to,
                    profile=arguments.profile,
                    items=arguments.items,
                    as_of=arguments.as_of,
                    accept_suggestions=arguments.accept_suggestions,
                    progress=progress,
                )
        finally:
            progress.close()
    withheld = [
        {"item": item.id, "number": item.number, "reason": reason} for item, reason in made.withheld
    ]
    lost = dict(made.lost or {})
    document = {
        "file": str(to),
        "sources": made.sources,
        "selections": made.selections,
        "codes": made.codes,
        "withheld": withheld,
        "lost": lost,
    }
    lines = [f"{to}: {made.codes} codes, {made.sources} texts, {made.selections} passages"]
    lines += [f"withheld: item {each['number']}: {each['reason']}" for each in withheld]
    lines += [f"left out: {count} {what}" for what, count in lost.items()]
    notes: tuple[str, ...] = ()
    if made.accepted:
        notes = (f"{made.accepted} suggestions were accepted without a review.",)
    return Answer(document, tuple(lines), notes)


def read(arguments: Namespace) -> Answer:
    """Take a project or a codebook in."""
    progress = Terminal()
    with opened(arguments, write=not arguments.dry_run) as vault:
        try:
            made = import_project(
                vault,
                arguments.case,
                Path(arguments.file),
                dry_run=arguments.dry_run,
                progress=progress,
            )
        finally:
            progress.close()
    document = {
        "origin": made.origin,
        "items": [item.id for item in made.items],
        "already_held": [item.id for item in made.already_held],
        "themes": made.themes,
        "passages": made.passages,
        "codings": made.codings,
        "lost": dict(made.losses),
        "dry_run": made.dry,
    }
    lines = [
        f"{made.origin or 'Unknown program'}: {len(made.items)} items, {made.themes} themes, "
        f"{made.passages} passages with {made.codings} codes",
        *(f"not taken over: {each}" for each in made.sentences()),
    ]
    return Answer(document, tuple(lines))
