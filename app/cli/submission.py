"""The verbs of submissions: begin, describe, write part by part, check."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import asdict

from app.casework.arguing.board import require_passage
from app.casework.submitting import blocks, checks, counting, markup, notes, starting, submissions
from app.casework.submitting.people_in_text import Names
from app.casework.submitting.submissions import LISTS, ShownSubmission
from app.casework.submitting.templates import templates as shapes
from app.cli.catalogue import opened
from app.cli.given_words import given
from app.cli.output import Answer
from app.errors import NotFound, Usage
from app.records.submissions import Submission, SubmissionBlock
from app.records.text import one_line
from app.vault.vault import Vault

_SHORTEST = 6
_SHOWN = 100


def submission(arguments: Namespace) -> Answer:
    """Begin a submission, or change one."""
    values = _fields(arguments.set)
    with opened(arguments, write=True) as vault:
        if arguments.case:
            values.pop("name", None)
            held = submissions.create(
                vault,
                arguments.case,
                arguments.name,
                arguments.template,
                language=str(values.pop("language", "")),
                profile=str(values.pop("profile", "")),
                **values,
            )
        else:
            held = submissions.find(vault, arguments.name)
            held = submissions.update(vault, held.id, **values) if values else held
        if arguments.start:
            starting.start(vault, held.id)
        elif arguments.outline:
            starting.outline(vault, held.id)
        elif arguments.copy:
            held = submissions.duplicate(vault, held.id, arguments.copy)
        elif arguments.trash or arguments.restore:
            held = submissions.trash(vault, held.id, restore=arguments.restore)
        shown = submissions.shown(vault, held.id)
        counted = counting.count(vault, shown)
    document = {**asdict(held), "parts": len(shown.blocks), "counts": asdict(counted)}
    line = f"{held.id}  {one_line(held.name)}, {len(shown.blocks)} parts, {counted.notes} footnotes"
    return Answer(document, (line,))


def listed(arguments: Namespace) -> Answer:
    """The submissions of a vault."""
    with opened(arguments, write=False) as vault:
        found = submissions.submissions(
            vault, arguments.case or None, " ".join(arguments.words), trashed=arguments.trashed
        )
    documents = [
        {
            **asdict(each.submission),
            "case": each.case_code,
            "parts": each.blocks,
            "footnotes": each.notes,
        }
        for each in found
    ]
    lines = [
        f"{each.submission.id}  {each.case_code}  {one_line(each.submission.name)}, "
        f"{each.blocks} parts, {each.notes} footnotes"
        for each in found
    ]
    return Answer({"submissions": documents}, (*lines, f"{len(found)} submissions."))


def templates(_arguments: Namespace) -> Answer:
    """The shapes that submissions can have."""
    known = [
        {
            "name": each.name,
            "title": each.label(),
            "about": each.about(),
            "profile": each.profile,
            "languages": list(each.languages),
            "words": each.words,
            "pages": each.pages,
            "fields": list(each.fields),
            "required": list(each.required),
            "sections": [
                {
                    "key": section.key,
                    "title": section.title(),
                    "provisions": list(section.provisions),
                    "asks": section.ask(),
                }
                for section in each.sections
            ],
        }
        for each in shapes()
    ]
    return Answer({"templates": known}, tuple(f"{e['name']:<16}{e['about']}" for e in known))


def show(arguments: Namespace) -> Answer:
    """A submission, whole."""
    with opened(arguments, write=False) as vault:
        shown = submissions.shown(vault, submissions.find(vault, arguments.submission).id)
        names = Names(vault, shown.submission)
        counted = counting.count(vault, shown)
        lines = [
            f"{each.id}  {each.kind}  {_short(markup.plain(each.text, names.called))}"
            for each in shown.blocks
        ]
    document = {
        **asdict(shown.submission),
        "case": shown.case.code,
        "counts": asdict(counted),
        "parts": [_part_json(shown, each) for each in shown.blocks],
    }
    return Answer(document, (*lines, _length(counted)))


def check(arguments: Namespace) -> Answer:
    """What is wrong with a submission, and how long it is."""
    with opened(arguments, write=False) as vault:
        shown = submissions.shown(vault, submissions.find(vault, arguments.submission).id)
        found = checks.checked(vault, shown)
        counted = counting.count(vault, shown)
    lines = [
        f"{each.level:<6}{each.block or each.field}  {each.sentence}"
        + (f" [{each.key}]" if each.key else "")
        for each in found
    ]
    document = {"checks": [asdict(each) for each in found], "counts": asdict(counted)}
    return Answer(document, (*lines, _length(counted)))


def part(arguments: Namespace) -> Answer:
    """Add a part, change, move, cut, join or remove one."""
    text = None if arguments.text is None else given(arguments.text)
    with opened(arguments, write=True) as vault:
        held = submissions.find(vault, arguments.submission)
        before = _block(vault, held, arguments.before).id if arguments.before else ""
        passage = require_passage(vault, arguments.passage).id if arguments.passage else None
        if not arguments.part:
            if arguments.move or arguments.remove or arguments.join or arguments.split is not None:
                raise Usage("Say which part is meant: --part.")
            made = blocks.add(
                vault,
                held.id,
                arguments.kind or "paragraph",
                text or "",
                level=arguments.level,
                section=arguments.section or "",
                provisions=arguments.article or (),
                refs=arguments.record or (),
                passage_id=passage,
                before=before,
            )
        else:
            block = _block(vault, held, arguments.part)
            if arguments.remove:
                blocks.remove(vault, [block.id])
                return Answer({"removed": block.id}, ("Removed.",))
            if arguments.move:
                made = blocks.move(vault, [block.id], before)[0]
            elif arguments.join:
                made = blocks.join(vault, block.id)
            elif arguments.split is not None:
                made = blocks.split(vault, block.id, arguments.split).second
            else:
                made = blocks.change(
                    vault,
                    block.id,
                    kind=arguments.kind,
                    text=text,
                    level=arguments.level,
                    section=arguments.section,
                    provisions=arguments.article,
                    refs=arguments.record,
                    passage_id=passage,
                )
    return Answer(asdict(made), (f"{made.id}  {made.kind}  {_short(made.text)}",))


def note(arguments: Namespace) -> Answer:
    """Give a part a footnote, or take one away."""
    with opened(arguments, write=True) as vault:
        held = submissions.find(vault, arguments.submission)
        block = _block(vault, held, arguments.part)
        if arguments.remove:
            notes.remove(vault, block.id, arguments.remove)
            return Answer({"removed": arguments.remove}, ("Removed.",))
        if not arguments.kind:
            raise Usage("Say what the footnote cites: --kind.")
        passage = require_passage(vault, arguments.passage).id if arguments.passage else None
        cited = notes.Cited(arguments.kind, arguments.ref, passage, given(arguments.text))
        at = len(block.text) if arguments.at is None else arguments.at
        key = notes.cite(vault, block.id, at, cited)
        stored = notes.notes(vault, block.id)[key]
    return Answer(asdict(stored), (f"{key}  {stored.kind}",))


def _fields(given_: list[str]) -> dict[str, object]:
    values: dict[str, object] = {}
    for each in given_:
        key, equals, value = each.partition("=")
        if not equals:
            raise Usage("A field is set as FIELD=VALUE.")
        if key in LISTS:
            held = values.setdefault(key, [])
            if isinstance(held, list) and value:
                held.append(value)
        else:
            values[key] = value
    return values


def _block(vault: Vault, held: Submission, ref: str) -> SubmissionBlock:
    found = [
        each
        for each in blocks.blocks(vault, held.id)
        if each.id == ref or (len(ref) >= _SHORTEST and each.id.startswith(ref.lower()))
    ]
    if not found:
        raise NotFound("The submission has no such part.")
    if len(found) > 1:
        raise Usage(f"This is the beginning of {len(found)} ids; give more of it.")
    return found[0]


def _part_json(shown: ShownSubmission, block: SubmissionBlock) -> Mapping[str, object]:
    held = shown.notes.get(block.id, {})
    return {**asdict(block), "footnotes": [asdict(held[key]) for key in sorted(held)]}


def _short(text: str) -> str:
    line = one_line(text)
    return f"{line[:_SHOWN]} …" if len(line) > _SHOWN else line


def _length(counted: counting.Counts) -> str:
    limit = f" of {counted.most_words}" if counted.most_words else ""
    return f"{counted.words}{limit} words, {counted.notes} footnotes, about {counted.pages} pages."
