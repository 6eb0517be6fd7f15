"""The verbs about text versions: statement, compare, align."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from app.casework import lookup
from app.casework.releasing import statement_sheet
from app.casework.writing import aligning, statements, versions
from app.casework.writing.comparing import comparison
from app.cli.catalogue import opened
from app.cli.output import Answer
from app.errors import NotFound, Refused, Usage
from app.records.evidence import ItemText
from app.records.statements import Statement
from app.vault.vault import Vault

_LARGEST = 4 * 1024 * 1024
_HEAD = ("language", "taken_by", "taken_on", "place", "interpreter")


def statement(arguments: Namespace) -> Answer:
    """Take a statement down, have it read back, corrected, signed and printed."""
    changes = _changes(arguments)
    for number, _text in arguments.correct:
        if not number.isdecimal():
            raise Usage(f"{number!a} is no number of a paragraph.")
    with opened(arguments, write=changes or bool(arguments.to)) as vault:
        with vault.step("statement"):
            held = _begun(vault, arguments)
            for number, text in arguments.correct:
                statements.correct(vault, held.id, int(number), text, arguments.note)
            if arguments.read_back is not None:
                held = statements.read_back(
                    vault,
                    held.id,
                    on=arguments.read_back,
                    by=arguments.read_by or held.interpreter or held.taken_by,
                    language=arguments.read_in,
                )
            if arguments.sign:
                statements.sign(
                    vault,
                    held.id,
                    arguments.sign,
                    on=arguments.signed_on,
                    sheet=arguments.sheet,
                    note=arguments.note,
                )
            elif arguments.sheet:
                statements.attach(vault, held.id, arguments.sheet)
        if arguments.to:
            statement_sheet.export(
                vault, held.id, Path(arguments.to), arguments.printed_in, arguments.people
            )
        document = statement_json(vault, statements.statement(vault, held.id))
        lines = [f"{each.number}. {each.text}" for each in statements.paragraphs(vault, held)]
    return Answer({"statement": document}, (*lines, arguments.to or ""))


def statement_json(vault: Vault, held: Statement) -> dict[str, object]:
    """A statement with its paragraphs and corrections."""
    held = statements.statement(vault, held.id)
    return asdict(held) | {
        "paragraphs": [
            {"number": each.number, "text": each.text, "span": [each.start, each.end]}
            for each in statements.paragraphs(vault, held)
        ],
        "corrections": [asdict(each) for each in statements.corrections(vault, held)],
        "languages": statement_sheet.languages(vault, held.id),
    }


def compare(arguments: Namespace) -> Answer:
    """List the text versions of an item, or compare two of them."""
    with opened(arguments, write=False) as vault:
        if not arguments.one:
            return _listed(vault, arguments.item)
        texts = [
            versions.version(vault, arguments.item, name)
            for name in (arguments.one, arguments.other or "current")
        ]
        one, other = (vault.text(each.id) for each in texts)
    found = comparison(one, other)
    changes = [
        {
            "kind": each.kind,
            "span": [each.start, each.end],
            "other_span": [each.other_start, each.other_end],
            "was": one[each.start : each.end],
            "became": other[each.other_start : each.other_end],
            "words": each.words,
        }
        for each in found.changes
    ]
    said = f"{found.words} words changed in {found.paragraphs} paragraphs, {found.moved} moved."
    document = {
        "one": texts[0].id,
        "other": texts[1].id,
        "words": found.words,
        "moved": found.moved,
        "paragraphs": found.paragraphs,
        "changes": changes,
    }
    lines = [f"{each['kind']}: {each['was']!r} -> {each['became']!r}" for each in changes]
    return Answer(document, (*lines, said))


def align(arguments: Namespace) -> Answer:
    """Show how a text and its translation go together, or say it."""
    writes = arguments.pairs is not None or arguments.reset
    with opened(arguments, write=writes) as vault:
        one = versions.version(vault, arguments.item, arguments.one)
        other = versions.version(vault, arguments.other_item or arguments.item, arguments.other)
        if arguments.reset:
            aligning.reset(vault, one.id, other.id)
        if arguments.pairs is not None:
            aligning.save(vault, one.id, other.id, _pairs(arguments.pairs))
        found = aligning.alignment(vault, one.id, other.id)
    document = {
        "one": one.id,
        "other": other.id,
        "origin": found.origin,
        "pairs": [[each.first, each.to, each.other_first, each.other_to] for each in found.pairs],
        "spans": [list(each) for each in found.spans],
        "other_spans": [list(each) for each in found.other_spans],
        "untranslated": found.untranslated,
    }
    lines = [
        f"{each.first + 1}-{each.to}: {each.other_first + 1}-{each.other_to}"
        for each in found.pairs
    ]
    return Answer(document, (*lines, f"{found.untranslated} paragraphs have no translation."))


def _changes(arguments: Namespace) -> bool:
    head = any(getattr(arguments, name) is not None for name in (*_HEAD, "person"))
    made = arguments.source is not None or arguments.from_file or arguments.new
    later = arguments.correct or arguments.read_back is not None or arguments.sign
    return bool(head or made or later or arguments.sheet)


def _begun(vault: Vault, arguments: Namespace) -> Statement:
    """The statement that is meant: a new one, or one that is there, with its head as it is given."""
    head = {
        name: getattr(arguments, name) for name in _HEAD if getattr(arguments, name) is not None
    }
    if arguments.source is not None or arguments.from_file:
        paragraphs = _paragraphs(vault, arguments)
        return statements.draft(vault, arguments.item, paragraphs, person=arguments.person, **head)
    held = _meant(vault, arguments)
    if arguments.new:
        held = statements.revise(vault, held.id)
    if head or arguments.person is not None:
        held = statements.describe(vault, held.id, person=arguments.person, **head)
    return held


def _meant(vault: Vault, arguments: Namespace) -> Statement:
    found = statements.statements(vault, arguments.item)
    if arguments.id:
        found = [each for each in found if each.id.startswith(arguments.id)]
    if len(found) > 1 and arguments.id:
        raise Usage("Several statements begin so; give more of the id.")
    if not found:
        raise NotFound("The item has no such statement; begin one with --from or --from-file.")
    return found[0]


def _paragraphs(vault: Vault, arguments: Namespace) -> list[str]:
    if arguments.from_file:
        try:
            with Path(arguments.from_file).open("rb") as file:
                data = file.read(_LARGEST + 1)
            text = data.decode("utf-8-sig")
        except OSError as error:
            raise Refused("The text file could not be read.") from error
        except UnicodeDecodeError as error:
            raise Refused("The text file is not UTF-8.") from error
        if len(data) > _LARGEST:
            raise Refused("The text file is larger than 4 MiB.")
        return [each.text for each in statements.numbered(text.replace("\r", "\n"))]
    if arguments.source == "interview":
        return statements.source(vault, arguments.item)
    text_id = versions.version(vault, arguments.item, arguments.source).id
    return statements.source(vault, arguments.item, text_id, arguments.speaker)


def _pairs(given: str) -> list[aligning.Pair]:
    try:
        return [aligning.Pair(*(int(place) for place in each)) for each in json.loads(given)]
    except (TypeError, ValueError) as error:
        raise Usage("Pairs are a JSON list: [[from, to, from, to], ...].") from error


def _listed(vault: Vault, ref: str) -> Answer:
    found = versions.versions(vault, lookup.item(vault, ref).id)
    document = [
        asdict(each.text) | {"number": each.number, "made_by": each.made_by, "why": each.why}
        for each in found
    ]
    lines = tuple(_line(each.number, each.text, each.made_by, each.why) for each in found)
    return Answer({"versions": document}, lines)


def _line(number: int, text: ItemText, made_by: str, why: str) -> str:
    tongue = text.language or "-"
    return f"{number:>3}  {text.kind:<12} {tongue:<8} {text.created_at}  {why} {made_by}".rstrip()
