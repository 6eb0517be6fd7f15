"""Verbs about passages and the codebook: code, uncode, codes, confirm, themes, theme."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from app.casework import lookup
from app.casework.coding import codes as casework
from app.casework.coding import passages
from app.casework.coding import themes as codebook
from app.casework.coding.code_lines import Coded
from app.casework.coding.passages import Standing
from app.casework.coding.themes import ThemeLine
from app.casework.quoting import Box, Span, Stretch, Where
from app.cli.catalogue import opened
from app.cli.output import Answer
from app.errors import NotFound, Usage
from app.records.claims import Theme


def code(arguments: Namespace) -> Answer:
    """Code a passage."""
    kind, colon, ref = arguments.code.partition(":")
    if not colon or not ref:
        raise Usage("A code is KIND:REF, for example article:iccpr:7 or theme:Threats.")
    where = _where(arguments)
    with opened(arguments, write=True) as vault, vault.step(f"Coded to {kind}"):
        made = casework.code(
            vault,
            arguments.item,
            where,
            kind,
            ref,
            role=arguments.role,
            stance=arguments.stance,
            certainty=arguments.certainty,
            note=arguments.note,
            importance=arguments.importance,
        )
    return Answer({"code": _shape(made)}, (f"Coded: {made.link_id} {_line(made)}",))


def uncode(arguments: Namespace) -> Answer:
    """Take a code off."""
    with opened(arguments, write=True) as vault, vault.step("Took a code off"):
        casework.uncode(vault, arguments.link)
    return Answer({"taken_off": arguments.link}, ("Taken off.",))


def codes(arguments: Namespace) -> Answer:
    """List the codes of an item."""
    kinds = arguments.kind or (*casework.KINDS, casework.FACT)
    for kind in kinds:
        if kind not in (*casework.KINDS, casework.FACT):
            raise Usage(f"A code is one of {', '.join((*casework.KINDS, casework.FACT))}.")
    with opened(arguments, write=False) as vault:
        item = lookup.item(vault, arguments.item)
        found = casework.codes_of(vault, item.id, language=arguments.language, kinds=kinds)
        current = vault.current_text(item.id)
        standing = passages.shown(vault, item.id, current.id) if current is not None else {}
    if arguments.doubtful:
        found = [each for each in found if _stands(each, standing).doubtful]
    lines = tuple(f"{each.link_id} {_line(each)}{_said(each, standing)}" for each in found)
    shapes = [_shape(each) | {"standing": asdict(_stands(each, standing))} for each in found]
    return Answer({"codes": shapes}, lines or ("Nothing is coded.",))


def confirm(arguments: Namespace) -> Answer:
    """Put a passage on the words where it belongs."""
    span = _span(arguments.span)
    with opened(arguments, write=True) as vault, vault.step("Put a passage on its words"):
        made = passages.confirm(vault, arguments.passage, span.start, span.end)
    return Answer({"passage": asdict(made)}, (f"Stands on: {made.quote}",))


def themes(arguments: Namespace) -> Answer:
    """List the codebook."""
    with opened(arguments, write=False) as vault:
        lines = codebook.themes(vault, trashed=arguments.trash)
    shown = tuple(f"{'  ' * each.depth}{each.theme.name} ({each.passages})" for each in lines)
    return Answer({"themes": [_theme(each) for each in lines]}, shown or ("There is no theme.",))


def theme(arguments: Namespace) -> Answer:
    """Add, change, merge, trash or restore a theme."""
    if sum(map(bool, (arguments.merge_into, arguments.trash, arguments.restore))) > 1:
        raise Usage("Merge a theme, put it in the trash, or take it out: one at a time.")
    with opened(arguments, write=True) as vault, vault.step(f"Changed {arguments.name}"):
        try:
            held = codebook.find_theme(vault, arguments.name)
        except NotFound:
            if arguments.merge_into or arguments.trash or arguments.restore:
                raise
            held = None
        if held is not None and arguments.merge_into:
            into = codebook.find_theme(vault, arguments.merge_into)
            moved = codebook.merge_themes(vault, held.id, into.id)
            return Answer({"merged": moved, "into": into.id}, (f"Merged: {moved} passages.",))
        if held is not None and (arguments.trash or arguments.restore):
            made = codebook.trash_theme(vault, held.id, restore=arguments.restore)
        else:
            made = codebook.save_theme(vault, *_name(arguments, held), **_fields(arguments, held))
    return Answer({"theme": asdict(made)}, (f"{made.id} {made.name}",))


def _name(arguments: Namespace, held: Theme | None) -> tuple[str]:
    return (arguments.rename or (held.name if held is not None else arguments.name),)


def _fields(arguments: Namespace, held: Theme | None) -> dict[str, str]:
    """What is said of a theme; what is not said stays as it is."""
    before = {"parent": "", "colour": "", "description": ""}
    if held is not None:
        before = {
            "parent": held.parent_id or "",
            "colour": held.colour,
            "description": held.description,
        }
    said = {
        "parent": arguments.under,
        "colour": arguments.colour,
        "description": arguments.description,
    }
    fields = before | {name: value for name, value in said.items() if value is not None}
    return fields | {"theme_id": held.id if held is not None else ""}


def _where(arguments: Namespace) -> Where:
    if sum(each is not None for each in (arguments.span, arguments.box, arguments.time)) != 1:
        raise Usage("A passage is one span (--span), one box (--page, --box) or one time (--time).")
    if arguments.page is not None and arguments.box is None:
        raise Usage("--page goes with --box.")
    if arguments.span is not None:
        return _span(arguments.span)
    if arguments.box is not None:
        x0, y0, x1, y1 = _numbers(arguments.box, ",", 4, "A box is X0,Y0,X1,Y1, in points.")
        return Box(1 if arguments.page is None else arguments.page, (x0, y0, x1, y1))
    start, end = _numbers(arguments.time, "-", 2, "A time is START-END, in seconds.")
    return Stretch(start, end)


def _span(written: str) -> Span:
    start, colon, end = written.partition(":")
    if not colon or not start.isdecimal() or not end.isdecimal():
        raise Usage("A span is START:END, in characters of the item's text.")
    return Span(int(start), int(end))


def _numbers(written: str, between: str, count: int, wanted: str) -> list[float]:
    try:
        found = [float(each) for each in written.split(between)]
    except ValueError:
        found = []
    if len(found) != count:
        raise Usage(wanted)
    return found


def _shape(code: Coded) -> dict[str, object]:
    return {
        "id": code.link_id,
        "kind": code.kind,
        "ref": code.ref,
        "label": code.label,
        "role": code.role,
        "stance": code.stance,
        "certainty": code.certainty,
        "event": code.event_id,
        "colour": code.colour,
        "passage": asdict(code.passage),
    }


def _theme(line: ThemeLine) -> dict[str, object]:
    return asdict(line.theme) | {"path": line.path, "passages": line.passages}


def _line(code: Coded) -> str:
    passage = code.passage
    if passage.start is not None:
        where = f"{passage.start}:{passage.end} “{passage.quote}”"
    elif passage.page is not None:
        where = f"page {passage.page} {','.join(f'{each:g}' for each in passage.box)}"
    else:
        where = f"{passage.time_start or 0:g}-{passage.time_end or 0:g} s"
    weight = f" !{passage.importance}" if passage.importance else ""
    return f"{code.kind} {code.label}: {where}{weight}"


def _stands(code: Coded, standing: dict[str, Standing]) -> Standing:
    return standing.get(code.passage_id, Standing(None, None, passages.STANDS))


def _said(code: Coded, standing: dict[str, Standing]) -> str:
    return " (needs review)" if _stands(code, standing).doubtful else ""
