"""The verbs of interviews: begin, answer, note, list, end; and what may be asked."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from app.casework.interviewing import interview_fills
from app.casework.interviewing import interviews as casework
from app.casework.interviewing.interview_templates import Template, available, keep, said, shipped
from app.casework.interviewing.interview_view import ShownInterview, interview_of, standing
from app.casework.interviewing.interview_words import written
from app.cli.catalogue import opened
from app.cli.given_words import given
from app.cli.output import Answer
from app.errors import NotFound, Usage
from app.records.interviews import Interview
from app.vault.vault import Vault


def interview(arguments: Namespace) -> Answer:
    """Begin an interview; show, describe, end, reopen or trash one that there is."""
    doing = [
        name for name in ("end", "reopen", "trash", "restore") if getattr(arguments, name) is True
    ]
    told = _told(arguments)
    if not arguments.interview:
        if not (arguments.case and arguments.template) or doing:
            raise Usage("A new interview needs --case and --template; another one its id.")
        with opened(arguments, write=True) as vault:
            made = casework.begin(
                vault,
                arguments.case,
                arguments.template,
                said_in=arguments.headings,
                **{name: value for name, value in told.items() if value is not None},  # type: ignore[arg-type]
            )
            return _shown(vault, made.id, arguments.headings)
    if arguments.case or arguments.template or len(doing) > 1:
        raise Usage("An interview that there is keeps its case and its template.")
    with opened(arguments, write=bool(doing or any(told.values()))) as vault:
        held = interview_of(vault, arguments.interview)
        if any(value is not None for value in told.values()):
            casework.describe(vault, held.id, **told)  # type: ignore[arg-type]
        if arguments.end:
            casework.end(vault, held.id, said_in=arguments.headings)
        elif arguments.reopen:
            casework.reopen(vault, held.id)
        elif doing:
            casework.trash(vault, held.id, restore=arguments.restore)
        return _shown(vault, held.id, arguments.headings)


def answer(arguments: Namespace) -> Answer:
    """Keep an answer, and make records of it where that is asked for."""
    words = given(arguments.text)
    with opened(arguments, write=True) as vault:
        held = interview_of(vault, arguments.interview)
        kept = casework.answer(
            vault,
            held.id,
            arguments.question,
            arguments.turn,
            text=words,
            codes=arguments.code,
            skipped=arguments.skip,
        )
        if arguments.make:
            kept = interview_fills.fill(
                vault, held.id, arguments.question, arguments.turn, said_in=arguments.headings
            )
        made = []
        if kept is not None:
            held_by = {(kept.question, kept.turn): kept}
            made = interview_fills.made_of(vault, held_by)[kept.id]
    document = {"answer": asdict(kept) if kept else None, "made": [asdict(each) for each in made]}
    return Answer(document, tuple(f"{each.kind}: {each.label}" for each in made))


def note(arguments: Namespace) -> Answer:
    """Take a note."""
    words = given(arguments.text)
    with opened(arguments, write=True) as vault:
        held = interview_of(vault, arguments.interview)
        kept = casework.note(
            vault,
            held.id,
            words,
            at=arguments.at,
            second=arguments.second,
            recording=arguments.recording,
            kind=arguments.kind,
        )
    return Answer({"note": asdict(kept)}, (f"{kept.at}  {kept.text}",))


def interviews(arguments: Namespace) -> Answer:
    """List the interviews."""
    with opened(arguments, write=False) as vault:
        found = casework.interviews(vault, arguments.case)
    listed = [
        _interview(each.interview)
        | {
            "number": each.number,
            "case": each.case,
            "person_name": each.person,
            "answers": each.answers,
            "notes": each.notes,
        }
        for each in found
    ]
    lines = [
        f"{each.number:>5}  {each.interview.date:<12} {each.case:<12} "
        f"{'ended' if each.interview.ended_at else 'open':<6} {each.interview.title}"
        for each in found
    ]
    return Answer({"total": len(found), "interviews": listed}, tuple(lines))


def templates(arguments: Namespace) -> Answer:
    """List templates, show one, or keep one of the organisation's own."""
    if arguments.keep and not arguments.vault:
        raise Usage("A template is kept in a vault; give --vault.")
    if arguments.vault:
        with opened(arguments, write=bool(arguments.keep)) as vault:
            if arguments.keep:
                keep(vault, Path(arguments.keep))
            known = available(vault)
    else:
        known = list(shipped())
    if arguments.name:
        known = [each for each in known if each.name == arguments.name]
        if not known:
            raise NotFound(f"There is no interview template {arguments.name!a}.")
    listed = [_template(each, arguments.language) for each in known]
    lines = []
    for each in known:
        lines.append(f"{each.name:<24} {each.version:<8} {each.title(arguments.language)}")
        if arguments.name:
            lines += [
                f"  {question.key:<28} {question.kind:<7} {question.text(arguments.language)}"
                for question in each.questions()
            ]
    return Answer({"templates": listed}, tuple(lines))


def _told(arguments: Namespace) -> dict[str, object]:
    """What is said of an interview; None for what is not given."""
    told = {
        name: getattr(arguments, name)
        for name in (
            "title", "person", "language", "interpreter", "interpreter_language", "present",
            "place", "place_note", "date", "note",
        )
    }  # fmt: skip
    return told | {"interviewers": arguments.interviewer}


def _shown(vault: Vault, interview_id: str, language: str) -> Answer:
    shown = casework.shown_interview(vault, interview_id)
    lines = written(vault, shown, language).splitlines()
    return Answer(_document(shown), tuple(lines))


def _document(shown: ShownInterview) -> Mapping[str, object]:
    return {
        "interview": _interview(shown.interview)
        | {"number": shown.item.number, "case": shown.case},
        "standing": asdict(standing(shown)),
        "answers": [asdict(each) for each in shown.answers.values()],
        "notes": [asdict(each) for each in shown.notes],
    }


def _interview(held: Interview) -> dict[str, object]:
    fields = asdict(held)
    fields.pop("case_id")
    return fields | {"item": fields.pop("item_id")}


def _template(template: Template, language: str) -> dict[str, object]:
    return {
        "name": template.name,
        "version": template.version,
        "title": template.title(language),
        "about": template.about(language),
        "own": template.own,
        "sections": [
            {
                "key": section.key,
                "title": section.title(language),
                "repeat": section.repeat,
                "questions": [
                    {
                        "key": each.key,
                        "text": each.text(language),
                        "help": said(each.help, language),
                        "kind": each.kind,
                        "list": each.list,
                        "fills": list(each.fills),
                        "sensitive": each.sensitive,
                    }
                    for each in section.questions
                ],
            }
            for section in template.sections
        ],
    }
