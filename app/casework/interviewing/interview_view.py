"""Looking at interviews: the list, one of them with all that was said in it, how far it has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from app.casework import lookup
from app.casework.interviewing.interview_templates import Template, named
from app.errors import NotFound, Refused
from app.records.cases import Case, Place
from app.records.evidence import Item
from app.records.interviews import Interview, InterviewAnswer, InterviewNote
from app.records.people import Person
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class InterviewLine:
    """An interview in a list.

    Attributes:
        number: of the item that it yields.
        case: code.
        person: pseudonym, or else name, of who is interviewed; ``""`` while nobody is registered.
        answers: questions that were answered or skipped.
        notes: how many were taken.
    """

    interview: Interview
    number: int
    case: str
    person: str
    answers: int
    notes: int


@dataclass(frozen=True, slots=True)
class ShownInterview:
    """An interview with all that was said in it.

    Attributes:
        item: the testimony that it yields.
        person: who is interviewed, or None.
        place: where, or None.
        answers: by question and turn.
        notes: in the order of their moments.
    """

    interview: Interview
    template: Template
    item: Item
    case: str
    person: Person | None
    place: Place | None
    answers: Mapping[tuple[str, int], InterviewAnswer]
    notes: tuple[InterviewNote, ...]

    def turns(self, section: str) -> int:
        """How often a section was asked: one more than its last turn, at least 1."""
        turns = [turn for key, turn in self.answers if key.partition(".")[0] == section]
        return max(turns, default=0) + 1


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a section or an interview has come; nothing of it is required.

    Attributes:
        asked: questions with an answer.
        skipped: questions that were skipped, for whatever reason.
        open: the others, each turn counted.
    """

    asked: int
    skipped: int
    open: int


def interviews(vault: Vault, case: str = "", *, trashed: bool = False) -> list[InterviewLine]:
    """Every interview, or those of a case; what goes on first, then the latest."""
    wanted = lookup.case(vault, case).id if case else ""
    found = [each for each in vault.find(Interview) if wanted in ("", each.case_id)]
    items = lookup.many(vault, Item, [each.item_id for each in found])
    people = lookup.many(vault, Person, [each.person_id for each in found if each.person_id])
    cases = lookup.many(vault, Case, {each.case_id for each in found})
    lines = []
    for each in found:
        item = items[each.item_id]
        # It shares the fate of its testimony, which may be undone, trashed in the library, or erased.
        if item.erased_at or item.trashed is not trashed:
            continue
        who = people.get(each.person_id or "")
        lines.append(
            InterviewLine(
                each,
                item.number,
                cases[each.case_id].code,
                (who.pseudonym or who.name) if who else "",
                vault.count(InterviewAnswer, interview_id=each.id),
                vault.count(InterviewNote, interview_id=each.id),
            )
        )
    lines.sort(key=lambda line: line.interview.started_at, reverse=True)
    return sorted(lines, key=lambda line: bool(line.interview.ended_at))


def shown_interview(vault: Vault, interview: str) -> ShownInterview:
    """An interview with its template, answers and notes.

    Raises:
        NotFound: no such interview, or its template is not there any more.
    """
    found = interview_of(vault, interview)
    answers = vault.find(InterviewAnswer, order="id", interview_id=found.id)
    return ShownInterview(
        interview=found,
        template=named(vault, found.template),
        item=vault.get(Item, found.item_id),
        case=vault.get(Case, found.case_id).code,
        person=vault.one(Person, id=found.person_id) if found.person_id else None,
        place=place_of(vault, found),
        answers={(each.question, each.turn): each for each in answers},
        notes=tuple(vault.find(InterviewNote, order="at,id", interview_id=found.id)),
    )


def standing(shown: ShownInterview, section: str = "") -> Standing:
    """How far an interview, or one section of it, has come."""
    asked = skipped = questions = 0
    for each in shown.template.sections:
        if section and each.key != section:
            continue
        turns = shown.turns(each.key) if each.repeat else 1
        for question in each.questions:
            for turn in range(turns):
                questions += 1
                given = shown.answers.get((question.key, turn))
                if given is not None and (given.text or given.codes):
                    asked += 1
                elif given is not None and given.skipped:
                    skipped += 1
    return Standing(asked, skipped, questions - asked - skipped)


def interview_of(vault: Vault, ref: str) -> Interview:
    """An interview by its id, a beginning of it, or the number of the item that it yields.

    Raises:
        NotFound: there is none.
    """
    found = vault.one(Interview, id=ref)
    if found is None and ref.isdecimal() and len(ref) < 10:
        item = vault.one(Item, number=int(ref))
        found = vault.one(Interview, item_id=item.id) if item else None
    if found is None and len(ref) >= 6:
        near = vault.starting(Interview, ref.lower())
        found = near[0] if len(near) == 1 else None
    if found is None:
        raise NotFound("There is no such interview in this vault.")
    return found


def answer_of(vault: Vault, interview_id: str, question: str, turn: int) -> InterviewAnswer | None:
    """The answer to a question, or None."""
    return vault.one(InterviewAnswer, interview_id=interview_id, question=question, turn=turn)


def place_of(vault: Vault, interview: Interview) -> Place | None:
    """Where an interview was held, or None."""
    return vault.one(Place, id=interview.place_id) if interview.place_id else None


def open_interview(vault: Vault, interview: str) -> Interview:
    """An interview in which something may be written.

    Raises:
        NotFound: there is none.
        Refused: it lies in the trash, or what it held was erased.
    """
    found = interview_of(vault, interview)
    item = vault.get(Item, found.item_id)
    if item.erased_at:
        raise Refused("What this interview held was erased; nothing can be written in it.")
    if item.trashed:
        raise Refused("The interview is in the trash; take it out first.")
    return found


def now() -> str:
    """The UTC time, ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
