"""The verbs of how strong the proof is: matrix, elements, suggestions, quality ledger."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from app.casework.arguing import board, board_table
from app.casework.coding import elements as known
from app.casework.seeing import ledger as quality
from app.casework.seeing import matrix as proof
from app.casework.seeing import suggestions
from app.casework.seeing.matrix_table import of_matrix
from app.casework.seeing.suggestions import Suggestion
from app.cli.catalogue import opened
from app.cli.output import Answer
from app.errors import NotFound, Usage
from app.records.claims import PassageElement
from app.records.evidence import Passage
from app.records.text import one_line
from app.vault.tallies import columns

_QUOTED = 90
UNREDACTED = "What was written is not redacted; whoever reads the file reads the names in it."


def matrix(arguments: Namespace) -> Answer:
    """How strong the proof is, everywhere at once; on request as a file."""
    with opened(arguments, write=bool(arguments.to)) as vault:
        found = proof.matrix(
            vault,
            arguments.case or None,
            rows=arguments.rows,
            columns=arguments.columns,
            profile=arguments.profile,
        )
        if arguments.to:
            passages = {
                each for cell in found.cells.values() for each in (*cell.passages, *cell.against)
            }
            rows = columns(vault, Passage, ("id", "item_id"))
            items = {item for passage, item in rows if passage in passages}
            table = of_matrix(found, "Matrix of proof")
            path = board_table.write(vault, Path(arguments.to), table, items)
            return Answer({"file": str(path)}, (str(path),), (UNREDACTED,))
    lines, cells = [], []
    for row, column in sorted(found.cells):
        cell = found.cells[row, column]
        down, across = found.rows[row], found.columns[column]
        cells.append(
            {
                "provision": down.ref,
                "element": down.element,
                across.kind: across.ref,
                "column": across.label,
                **asdict(cell),
            }
        )
        name = f"{down.cite}: {down.label}" if down.element else down.cite
        lines.append(f"{one_line(name)}  ×  {one_line(across.label)}: {_cell_line(cell)}")
    return Answer({"profile": found.profile, "cells": cells}, (*lines, f"{len(cells)} cells."))


def elements(arguments: Namespace) -> Answer:
    """What has to be proved under a provision, or under every one."""
    wanted = known.elements_of(arguments.provision) if arguments.provision else known.every()
    listed = [
        {
            "element": each.id,
            "label": each.label(),
            "of": each.set_label(),
            "provisions": list(known.provisions_of(each.id)),
            "note": each.note,
            "source": each.source,
        }
        for each in wanted
    ]
    lines = [f"{each.id:<28}  {each.label()}  [{each.source}]" for each in wanted]
    return Answer({"elements": listed}, tuple(lines))


def element(arguments: Namespace) -> Answer:
    """Say that a passage bears on an element, or say so no longer."""
    with opened(arguments, write=True) as vault:
        passage = board.require_passage(vault, arguments.passage)
        ref, code = known.require(vault, arguments.provision, arguments.element)
        if arguments.off:
            held = vault.one(PassageElement, passage_id=passage.id, provision=ref, element=code)
            if held is None:
                raise NotFound("This passage does not bear on the element.")
            known.take_off(vault, held.id)
            return Answer({"removed": held.id}, ("Taken off.",))
        made = known.bear(
            vault, passage.id, ref, code, certainty=arguments.certainty, note=arguments.note
        )
    return Answer(asdict(made), (f"{made.id}  {ref}  {code}",))


def suggested(arguments: Namespace) -> Answer:
    """List what codes point to, accept one, or say why not."""
    key = arguments.accept or arguments.decline or arguments.again
    with opened(arguments, write=bool(key)) as vault:
        declined = bool(arguments.declined or arguments.again)
        found = suggestions.suggested(vault, arguments.case or None, declined=declined)
        if not key:
            listed = [_suggestion_json(each) for each in found]
            lines = [_suggestion_line(each) for each in found]
            return Answer({"suggestions": listed}, (*lines, f"{len(found)} suggestions."))
        chosen = _chosen(found, key)
        if arguments.accept:
            made = suggestions.accept(vault, chosen)
            return Answer({"accepted": asdict(made)}, (f"Accepted: {chosen.provision}",))
        if arguments.decline:
            said = suggestions.decline(vault, chosen, arguments.reason, arguments.name)
            return Answer(asdict(said), (f"Declined: {one_line(said.reason)}",))
        suggestions.offer_again(vault, chosen)
    return Answer({"again": key_of(chosen)}, ("It is suggested again.",))


def ledger(arguments: Namespace) -> Answer:
    """What there is to mend."""
    if arguments.rule and arguments.rule not in quality.RULES:
        raise Usage(f"A rule is one of {', '.join(quality.RULES)}.")
    with opened(arguments, write=False) as vault:
        found = quality.ledger(
            vault, arguments.case or None, arguments.profile, language=arguments.language
        )
    wanted = [each for each in found if arguments.rule in ("", each.rule)]
    lines = []
    for each in wanted:
        number = f"{each.number}  " if each.number else ""
        lines.append(f"{each.rule:<20}  {number}{one_line(each.words)[:_QUOTED]}")
    return Answer(
        {"findings": [asdict(each) for each in wanted]}, (*lines, f"{len(wanted)} found.")
    )


def key_of(suggestion: Suggestion) -> str:
    """What a suggestion is called on a command line: rule, law and the beginning of an id."""
    law = suggestion.element or suggestion.provision
    return f"{suggestion.rule}/{law}/{suggestion.target}"


def _chosen(found: list[Suggestion], key: str) -> Suggestion:
    fitting = [each for each in found if key_of(each).startswith(key)]
    if not fitting:
        raise NotFound("There is no such suggestion.")
    if len(fitting) > 1 and key_of(fitting[0]) != key:
        raise Usage(f"This means {len(fitting)} suggestions; give more of the key.")
    return fitting[0]


def _cell_line(cell: proof.Cell) -> str:
    parts = [cell.state, f"{cell.sources} sources", f"{len(cell.passages)} passages"]
    parts += [f"best grade {cell.grade}"] if cell.grade else []
    parts += [f"{cell.sources_against} against"] if cell.sources_against else []
    parts += [f"{cell.contradictions} contradictions"] if cell.contradictions else []
    parts.append(f"{cell.usable} usable")
    return ", ".join(parts)


def _suggestion_json(each: Suggestion) -> dict[str, object]:
    return {
        "key": key_of(each),
        **asdict(each),
        "why": suggestions.because(each),
    }


def _suggestion_line(each: Suggestion) -> str:
    what = f"{each.provision} {each.element}".strip()
    return f"{key_of(each)}  {each.kind}: {one_line(each.words)[:_QUOTED]}  →  {what}"
