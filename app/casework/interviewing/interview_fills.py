"""Records made of what was said: an event, its date and place, acts and methods, people's parts in it.

Nothing is made by itself: a person says so, answer by answer, and what was made is remembered there. The
questions of one section (of one turn of it) speak of the same event; a section may speak of the event of an
earlier one. All of one filling is one change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from app.casework import lookup
from app.casework.interviewing.interview_making import Made as Made
from app.casework.interviewing.interview_making import Making, event_of, lacking, meant, proposed
from app.casework.interviewing.interview_making import made_of as made_of
from app.casework.interviewing.interview_said import plain
from app.casework.interviewing.interview_templates import Question, Section, Template
from app.casework.interviewing.interview_view import answer_of, open_interview
from app.casework.interviewing.interviews import link_person
from app.casework.registry.people import KINDS, next_number
from app.errors import NotFound, Refused, Usage
from app.records.cases import Act, Event, Involvement, Place
from app.records.dates import parse
from app.records.evidence import Item, ItemAct, ItemEvent, ItemPerson
from app.records.ids import new_id
from app.records.interviews import Interview, InterviewAnswer
from app.records.people import Person
from app.records.text import fold, nfc
from app.records.vocabulary import load
from app.vault.change import Change
from app.vault.vault import Vault

_LONGEST_NAME = 200


def fill(
    vault: Vault,
    interview: str,
    question: str,
    turn: int = 0,
    making: Making | None = None,
    *,
    said_in: str = "en",
) -> InterviewAnswer:
    """Make or change the records that an answer is about, and link them to the testimony.

    Args:
        vault: open for writing.
        interview: its id.
        question: the key.
        turn: of a section that is asked several times.
        making: as a person wants it; what :func:`proposed` says when None.
        said_in: language of the title of an event that is made.

    Returns:
        The answer, which says in ``fills`` what was made of it.

    Raises:
        Refused: there is no answer, it fills nothing, or something that is needed is missing.
        Usage: a value that a field cannot hold.
    """
    wanted = making or proposed(vault, interview, question, turn, said_in=said_in)
    with vault.change() as change:
        held, template, asked, section = meant(vault, interview, question)
        open_interview(vault, held.id)
        given = answer_of(vault, held.id, question, turn)
        if given is None:
            raise Refused("There is no answer yet from which a record could be made.")
        missing = lacking(asked, wanted)
        if missing:
            raise Refused("Something is missing before a record can be made of this answer.")
        work = _Filling(vault, change, held, template, section, asked, turn, wanted)
        for target in asked.fills:
            work.do(target)
        made = tuple(dict.fromkeys([*given.fills, *work.made]))
        return change.put("filled", replace(given, fills=made))


class _Filling:
    """One filling, in one change."""

    def __init__(
        self,
        vault: Vault,
        change: Change,
        interview: Interview,
        template: Template,
        section: Section,
        question: Question,
        turn: int,
        wanted: Making,
    ) -> None:
        self._vault = vault
        self._change = change
        self._interview = interview
        self._template = template
        self._section = section
        self._question = question
        self._turn = turn
        self._wanted = wanted
        self._event: Event | None = None
        self.made: list[str] = []

    def do(self, target: str) -> None:
        """Fill one of the question's targets."""
        doing: Mapping[str, Callable[[], object]] = {
            "event": self._the_event,
            "date": self._date,
            "place": self._place,
            "act": self._acts,
            "method": self._methods,
            "purpose": self._methods,
            "victim": lambda: self._part(self._interviewed(), "victim"),
            "perpetrator": lambda: self._other("perpetrator", "perpetrator"),
            # As somebody who is mentioned: it is not their account, and needs no consent of theirs.
            "witness": lambda: self._other("witness", "mentioned"),
            "remedy": self._remedy,
            "person": self._person,
            "birth": lambda: self._of_person("birth", parse(self._wanted.date)),
            "nationality": lambda: self._of_person("nationality", self._country()),
        }
        doing[target]()

    def _the_event(self) -> Event:
        """The event that the section is about, made where there is none."""
        if self._event is not None:
            return self._event
        wanted, vault = self._wanted, self._vault
        found = vault.one(Event, id=wanted.event) if wanted.event else None
        if wanted.event and (found is None or found.trashed):
            raise NotFound("There is no such event in this vault.")
        found = found or event_of(vault, self._interview, self._section, self._turn)
        if found is None:
            title = " ".join(nfc(wanted.title).split()) or self._section.title()
            if (
                vault.one(Event, case_id=self._interview.case_id, title=title, trashed=False)
                is not None
            ):
                # Two events of one name could not be told apart in a list.
                title = f"{title} ({self._vault.get(Item, self._interview.item_id).number})"
            found = self._change.put(
                "recorded", Event(id=new_id(), case_id=self._interview.case_id, title=title)
            )
        self._event = found
        self._keep("event", found.id)
        item = self._interview.item_id
        if vault.one(ItemEvent, item_id=item, event_id=found.id) is None:
            link = ItemEvent(
                id=new_id(), item_id=item, event_id=found.id, certainty=self._certainty()
            )
            self._change.put("linked", link)
        if self._interview.person_id:
            self._part(vault.get(Person, self._interview.person_id), self._template.role)
        return found

    def _date(self) -> None:
        day = parse(self._wanted.date)
        event = self._the_event()
        self._event = self._change.put("described", replace(event, date=day))

    def _place(self) -> None:
        place = self._place_meant()
        event = self._the_event()
        self._event = self._change.put("described", replace(event, place_id=place.id))
        self._keep("place", place.id)

    def _place_meant(self) -> Place:
        wanted = " ".join(nfc(self._wanted.place).split())
        held = self._vault.one(Place, id=wanted)
        named_so = [
            each
            for each in self._vault.find(Place, trashed=False)
            if fold(each.name) == fold(wanted)
        ]
        if held is None and len(named_so) > 1:
            raise Usage(f"{len(named_so)} places have that name; give the id instead.")
        if held is not None or named_so:
            return held or named_so[0]
        kind = "facility" if self._question.facility else "place"
        return self._change.put("recorded", Place(id=new_id(), name=wanted, kind=kind))

    def _acts(self) -> list[Act]:
        event, acts = self._the_event(), []
        for code in self._wanted.acts:
            load("acts").require(code)
            act = self._vault.one(Act, event_id=event.id, act=code) or self._change.put(
                "recorded", Act(id=new_id(), event_id=event.id, act=code)
            )
            acts.append(act)
            self._keep("act", act.id)
            item = self._interview.item_id
            if self._vault.one(ItemAct, item_id=item, act=code, event_id=event.id) is None:
                link = ItemAct(
                    id=new_id(),
                    item_id=item,
                    act=code,
                    event_id=event.id,
                    certainty=self._certainty(),
                )
                self._change.put("linked", link)
        return acts

    def _methods(self) -> None:
        """Methods and purpose belong to the act; others that it has already stay."""
        wanted = self._wanted
        for code in wanted.methods:
            load("methods").require(code)
        if wanted.purpose:
            load("torture_purposes").require(wanted.purpose)
        for act in self._acts():
            methods = tuple(dict.fromkeys([*act.methods, *wanted.methods]))
            purpose = wanted.purpose or act.purpose
            self._change.put("described", replace(act, methods=methods, purpose=purpose))

    def _other(self, role: str, linked_as: str) -> None:
        """Somebody else's part in the event."""
        person = self._person_meant(protected=role != "perpetrator")
        self._part(person, role)
        item = self._interview.item_id
        held = self._vault.one(ItemPerson, item_id=item, person_id=person.id, role=linked_as)
        if held is None:
            link = ItemPerson(
                id=new_id(),
                item_id=item,
                person_id=person.id,
                role=linked_as,
                certainty=self._certainty(),
            )
            self._change.put("linked", link)

    def _part(self, person: Person, role: str) -> None:
        event, wanted = self._the_event(), self._wanted
        own = person.id == self._interview.person_id
        degree = wanted.degree if role == "perpetrator" else ""
        if degree:
            load("degrees").require(degree)
        held = self._vault.one(
            Involvement, event_id=event.id, person_id=person.id, role=role, act_id=None
        )
        part = held or Involvement(id=new_id(), person_id=person.id, event_id=event.id, role=role)
        part = replace(
            part,
            degree=degree or part.degree,
            certainty=("" if own else self._certainty()) or part.certainty,
        )
        self._change.put("described" if held else "linked", part)
        if not own:
            self._keep("person", person.id)
        self._keep("involvement", part.id)

    def _remedy(self) -> None:
        event, told = self._the_event(), plain(self._wanted.note)
        if told not in event.note:
            note = f"{event.note}\n{told}".strip()
            self._event = self._change.put("described", replace(event, note=note))

    def _person(self) -> None:
        """The person who is interviewed, in the registry: protected from the beginning."""
        person = self._person_meant(protected=True)
        if person.id != self._interview.person_id:
            self._interview = self._change.put(
                "described", replace(self._interview, person_id=person.id)
            )
            link_person(self._change, self._vault, self._interview, person.id)
        self._keep("person", person.id)

    def _of_person(self, field: str, value: str) -> None:
        person = self._interviewed()
        self._change.put("described", replace(person, **{field: value}))  # type: ignore[arg-type]
        self._keep("person", person.id)

    def _interviewed(self) -> Person:
        if not self._interview.person_id:
            raise Refused(
                "The person who is interviewed is not in the register of people yet; add them first."
            )
        return self._vault.get(Person, self._interview.person_id)

    def _person_meant(self, *, protected: bool) -> Person:
        wanted, vault = self._wanted, self._vault
        name = " ".join(nfc(wanted.person).split())
        try:
            return lookup.person(vault, name)
        except NotFound:
            pass
        if len(name) > _LONGEST_NAME:
            raise Usage(f"A name has at most {_LONGEST_NAME} characters.")
        if wanted.kind not in KINDS:
            raise Usage(f"A person is one of {', '.join(KINDS)}, not {wanted.kind!r}.")
        if wanted.count < 1 or (wanted.count > 1 and wanted.kind == "individual"):
            raise Usage("Several people together are a group, not an individual.")
        pseudonym = f"Person {next_number(vault)}" if protected else ""
        person = Person(
            id=new_id(),
            name=name,
            kind=wanted.kind,
            count=wanted.count,
            protected=protected,
            pseudonym=pseudonym,
        )
        return self._change.put("named", person)

    def _country(self) -> str:
        return load("countries").require(self._wanted.nationality).id

    def _certainty(self) -> str:
        if self._wanted.certainty:
            load("certainty").require(self._wanted.certainty)
        return self._wanted.certainty

    def _keep(self, table: str, record: str) -> None:
        self.made.append(f"{table}:{record}")
