"""What an answer would make: proposed from its words and codes, for a person to confirm or to change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.casework import lookup
from app.casework.interviewing.interview_templates import Question, Section, Template, named, said
from app.casework.interviewing.interview_view import answer_of, open_interview
from app.errors import NotFound, Refused
from app.records.cases import Act, Event, Involvement, Place
from app.records.interviews import Interview, InterviewAnswer
from app.records.people import Person
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """What shall be made of an answer; :func:`proposed` begins it, a person may change it.

    Attributes:
        event: id of the event; ``""`` for that of the section, which is made where there is none.
        title: of the event, where it is made.
        date: EDTF.
        place: name or id; a name that no place has makes a place.
        acts: codes from ``acts``.
        methods: codes from ``methods``.
        purpose: code from ``torture_purposes``.
        person: name or id of the person that the answer is about.
        kind: of a person who is made: ``individual``, ``group`` or ``institution``.
        count: people in a group.
        degree: code from ``degrees``, of a perpetrator.
        certainty: code from ``certainty``.
        nationality: ISO 3166-1 alpha-2 code of the person who is interviewed.
        note: what is added to the note of the event (a remedy).
    """

    event: str = ""
    title: str = ""
    date: str = ""
    place: str = ""
    acts: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    purpose: str = ""
    person: str = ""
    kind: str = "individual"
    count: int = 1
    degree: str = ""
    certainty: str = ""
    nationality: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A record that was made of an answer.

    Attributes:
        kind: ``event``, ``act``, ``person``, ``place`` or ``involvement``.
        id: of the record.
        label: its title or name; of an act its code, of a part in an event the role's code.
        event: id of the event that an act or a part belongs to, or ``""``.
    """

    kind: str
    id: str
    label: str
    event: str = ""


_NEEDS: Mapping[str, str] = {
    "date": "date",
    "place": "place",
    "act": "acts",
    "method": "methods",
    "purpose": "purpose",
    "perpetrator": "person",
    "witness": "person",
    "remedy": "note",
    "person": "person",
    "birth": "date",
    "nationality": "nationality",
}
"""What is filled, and the field of :class:`Making` without which it cannot be."""


def proposed(
    vault: Vault, interview: str, question: str, turn: int = 0, *, said_in: str = "en"
) -> Making:
    """What an answer would make, from its words and codes and from the others of its section.

    Raises:
        NotFound: no such interview, or no such question.
        Refused: the question fills nothing, or has no answer.
    """
    held, _template, asked, section = meant(vault, interview, question)
    given = answer_of(vault, held.id, question, turn)
    if given is None or not (given.text or given.codes):
        raise Refused("There is no answer yet from which a record could be made.")
    listed = asked.list
    event = event_of(vault, held, section, turn)
    title = said(section.events, said_in) or section.title(said_in)
    if section.repeat and turn:
        title = f"{title} {turn + 1}"
    acts = given.codes if listed == "acts" else (section.act,) if section.act else ()
    known = lookup.many(vault, Person, [held.person_id] if held.person_id else [])
    interviewed = next(iter(known.values()), None)
    degree = next(
        (
            code
            for each in section.questions
            if each.list == "degrees"
            for code in getattr(answer_of(vault, held.id, each.key, turn), "codes", ())
        ),
        "",
    )
    return Making(
        event=event.id if event else "",
        title=title,
        date=given.text if asked.kind == "date" else "",
        place=_first_line(given.text) if asked.kind == "place" else "",
        acts=acts,
        methods=given.codes if listed == "methods" else (),
        purpose=given.codes[0] if listed == "torture_purposes" and given.codes else "",
        person=(
            interviewed.id
            if interviewed is not None and "person" in asked.fills
            else _first_line(given.text)
            if asked.kind == "person"
            else ""
        ),
        degree=degree,
        nationality=given.codes[0] if listed == "countries" and given.codes else "",
        note=given.text if "remedy" in asked.fills else "",
    )


def lacking(question: Question, making: Making) -> tuple[str, ...]:
    """The fields without which nothing (or not all) of an answer's records can be made."""
    wanted = dict.fromkeys(_NEEDS[each] for each in question.fills if each in _NEEDS)
    return tuple(field for field in wanted if not getattr(making, field))


def made_of(
    vault: Vault, answers: Mapping[tuple[str, int], InterviewAnswer]
) -> dict[str, list[Made]]:
    """What was made of answers, by the id of the answer; what is gone since is left out."""
    ids: dict[str, list[str]] = {}
    for given in answers.values():
        for each in given.fills:
            table, _, record = each.partition(":")
            ids.setdefault(table, []).append(record)
    events = lookup.many(vault, Event, ids.get("event", ()))
    acts = lookup.many(vault, Act, ids.get("act", ()))
    people = lookup.many(vault, Person, ids.get("person", ()))
    places = lookup.many(vault, Place, ids.get("place", ()))
    parts = lookup.many(vault, Involvement, ids.get("involvement", ()))
    labels: dict[str, Made] = {}
    for event in events.values():
        if not event.trashed:
            labels[f"event:{event.id}"] = Made("event", event.id, event.title)
    for act in acts.values():
        labels[f"act:{act.id}"] = Made("act", act.id, act.act, act.event_id)
    for person in people.values():
        if not person.trashed:
            label = person.pseudonym or person.name if person.protected else person.name
            labels[f"person:{person.id}"] = Made("person", person.id, label)
    for place in places.values():
        if not place.trashed:
            labels[f"place:{place.id}"] = Made("place", place.id, place.name)
    for part in parts.values():
        labels[f"involvement:{part.id}"] = Made("involvement", part.id, part.role, part.event_id)
    return {
        given.id: [labels[each] for each in given.fills if each in labels]
        for given in answers.values()
    }


def meant(
    vault: Vault, interview: str, question: str
) -> tuple[Interview, Template, Question, Section]:
    """An interview, its template, a question that fills something, and the section whose event it is about.

    Raises:
        NotFound: no such interview, or no such question.
        Refused: the question fills nothing, or the interview is in the trash.
    """
    held = open_interview(vault, interview)
    template = named(vault, held.template)
    asked, section = template.question(question), template.section(question)
    if asked is None or section is None:
        raise NotFound(f"The interview's template has no question {question!a}.")
    if not asked.fills:
        raise Refused("No record is made of an answer to this question.")
    if section.within:
        # What it says is about the event of another section.
        other = template.section(section.within)
        assert other is not None
        section = replace(
            other,
            questions=section.questions,
            act=section.act or other.act,
            repeat=False,
        )
    return held, template, asked, section


def event_of(vault: Vault, interview: Interview, section: Section, turn: int) -> Event | None:
    """The event that was made of a section (of this turn of it), or of those that speak of its event."""
    template = named(vault, interview.template)
    keys = {each.key for each in template.sections if section.key in (each.key, each.within)}
    for each in vault.find(InterviewAnswer, order="-turn,id", interview_id=interview.id):
        if each.question.partition(".")[0] not in keys or (section.repeat and each.turn != turn):
            continue
        for made in each.fills:
            table, _, record = made.partition(":")
            event = vault.one(Event, id=record) if table == "event" else None
            if event is not None and not event.trashed:
                return event
    return None


def _first_line(text: str) -> str:
    return text.partition("\n")[0].strip()
