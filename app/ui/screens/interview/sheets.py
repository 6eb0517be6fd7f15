"""The forms of an interview: beginning or describing it, and looking at a record before it is made."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from app.casework.interviewing import interview_fills, interviews
from app.casework.interviewing.interview_making import Making
from app.casework.interviewing.interview_templates import Question
from app.casework.interviewing.interview_view import ShownInterview
from app.ui.drafts import Drafts
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import current, tr
from app.ui.parts.date_field import today
from app.ui.screens.interview.answers import Choices, Offer
from app.ui.session import Session

BEGIN = "interview/begin"
DESCRIBE = "interview/describe"
FILL = "interview/fill"
"""How the keys of these forms begin."""


class InterviewSheet(FormSheet):
    """What is known of an interview beside what is said in it; ``saved(Interview)``."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        offer: Offer,
        shown: ShownInterview | None = None,
        *,
        template: str = "",
        case: str = "",
    ) -> None:
        language = current()
        held = shown.interview if shown else None
        begun = held is not None
        values: dict[str, Any] = {
            "case": case or (offer.cases[0][0] if len(offer.cases) == 1 else ""),
            "template": template or offer.templates[0].name,
            "interviewers": offer.me,
            "date": today(),
        }
        if held is not None:
            values = {
                name: getattr(held, name) or ""
                for name in ("title", "language", "interpreter", "interpreter_language", "note")
            }
            values |= {"person": held.person_id or "", "place": held.place_id or ""}
            values |= {"place_note": held.place_note, "date": held.date}
            values |= {"interviewers": "; ".join(held.interviewers)}
            values |= {"present": "; ".join(held.present)}
        templates = [(each.name, each.title(language)) for each in offer.templates]

        def save(given: dict[str, Any]) -> Saving:
            told = {
                name: given[name]
                for name in (
                    "title", "language", "interpreter", "interpreter_language", "place",
                    "place_note", "date", "note",
                )
            }  # fmt: skip
            told = {name: value or "" for name, value in told.items()}
            people: dict[str, Any] = {
                name: [each.strip() for each in given[name].split(";")]
                for name in ("interviewers", "present")
            }
            person = given["person"] or ""
            if held is not None:
                return tr("Described an interview"), lambda vault: interviews.describe(
                    vault, held.id, person=person, **told, **people
                )
            return tr("Began an interview"), lambda vault: interviews.begin(
                vault,
                given["case"],
                given["template"],
                person=person or None,
                said_in=language,
                **told,
                **people,
            )

        beginning = (
            Field("case", tr("Case"), "choice", choices=offer.cases, required=True),
            Field(
                "template",
                tr("Template"),
                "choice",
                choices=templates,
                required=True,
                optional_code=False,
            ),
        )
        super().__init__(
            parent,
            session,
            drafts,
            key=f"{DESCRIBE}/{held.id}" if held is not None else BEGIN,
            title=tr("About the interview") if begun else tr("New interview"),
            more=tr("Only the case is needed to begin. Everything else can follow, or stay open."),
            fields=[
                *(() if begun else beginning),
                Field(
                    "person",
                    tr("Who is interviewed"),
                    "choice",
                    choices=offer.people,
                    hint=tr("nobody registered yet"),
                ),
                Field("title", tr("Title"), hint=tr("names nobody"), required=begun),
                Field("language", tr("They speak"), "code", "languages"),
                Field("interpreter", tr("Interpreter")),
                Field("interpreter_language", tr("You hear"), "code", "languages"),
                Field("interviewers", tr("Interviewers"), hint=tr("separated by semicolons")),
                Field("present", tr("Also present"), hint=tr("separated by semicolons")),
                Field("place", tr("Town or district"), "choice", choices=offer.places),
                Field("place_note", tr("Where, coarsely"), hint=tr("no address")),
                Field("date", tr("Date"), "date"),
                Field("note", tr("Note"), "text"),
            ],
            values=values,
            save=save,
            button=tr("Save") if begun else tr("Begin"),
            width=640,
        )


class FillSheet(FormSheet):
    """What shall be made of an answer, to be looked at first; ``saved(InterviewAnswer)``."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        interview: str,
        question: Question,
        turn: int,
        making: Making,
        events: Choices,
    ) -> None:
        language = current()
        fields = _fields(question, making, events)
        values: dict[str, Any] = {
            "event": making.event,
            "title": making.title,
            "date": making.date,
            "place": making.place,
            "acts": list(making.acts),
            "methods": list(making.methods),
            "purpose": making.purpose,
            "person": making.person,
            "kind": making.kind,
            "count": str(making.count),
            "degree": making.degree,
            "certainty": making.certainty,
            "nationality": making.nationality,
            "note": making.note,
        }

        def save(given: dict[str, Any]) -> Saving:
            told: dict[str, Any] = {name: value or "" for name, value in given.items()}
            for name in ("acts", "methods"):
                if name in told:
                    told[name] = tuple(told[name])
            if "count" in told:
                told["count"] = int(told["count"] or 1)
            wanted = replace(making, **told)
            return tr("Made a record of an answer"), lambda vault: interview_fills.fill(
                vault, interview, question.key, turn, wanted, said_in=language
            )

        super().__init__(
            parent,
            session,
            drafts,
            key=f"{FILL}/{interview}/{question.key}/{turn}",
            title=tr("Make records of this answer"),
            more=question.text(language),
            fields=fields,
            values=values,
            save=save,
            button=tr("Make"),
            width=600,
        )


def _fields(question: Question, making: Making, events: Choices) -> list[Field]:
    """The fields that what the question fills has."""
    fills = set(question.fills)
    fields: list[Field] = []
    if fills - {"person", "birth", "nationality"}:
        fields.append(
            Field("event", tr("Event"), "choice", choices=(*events, *_unlisted(making, events)))
        )
        if not making.event:
            fields.append(Field("title", tr("Title of a new event")))
    if "person" in fills:
        fields.append(Field("person", tr("Name"), required=True))
    if fills & {"perpetrator", "witness"}:
        kinds = (
            ("individual", tr("One person")),
            ("group", tr("A group")),
            ("institution", tr("An institution")),
        )
        fields += [
            Field("person", tr("Name or description"), required=True),
            Field("kind", tr("Who it is"), "choice", choices=kinds, optional_code=False),
            Field("count", tr("How many"), "whole"),
        ]
    if "perpetrator" in fills:
        fields.append(Field("degree", tr("Degree of involvement"), "code", "degrees"))
    if fills & {"date", "birth"}:
        fields.append(Field("date", tr("Date"), "date", required=True))
    if "place" in fills:
        fields.append(Field("place", tr("Place"), required=True))
    if fills & {"act", "method", "purpose"}:
        fields.append(Field("acts", tr("Acts"), "codes", "acts"))
    if "method" in fills:
        fields.append(Field("methods", tr("Methods"), "codes", "methods"))
    if "purpose" in fills:
        fields.append(Field("purpose", tr("Purpose"), "code", "torture_purposes"))
    if "nationality" in fills:
        fields.append(Field("nationality", tr("Nationality"), "code", "countries"))
    if "remedy" in fills:
        fields.append(Field("note", tr("Note on the event"), "text"))
    if fills & {"act", "perpetrator", "witness", "event"}:
        fields.append(Field("certainty", tr("Certainty"), "code", "certainty"))
    return fields


def _unlisted(making: Making, events: Choices) -> Choices:
    known = {value for value, _label in events}
    return ((making.event, making.title),) if making.event and making.event not in known else ()
