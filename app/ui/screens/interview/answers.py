"""What the interview screen asks of the vault, in one question each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.casework.actor import name_of
from app.casework.consents import consent
from app.casework.interviewing import interview_fills, interviews
from app.casework.interviewing.interview_making import Made
from app.casework.interviewing.interview_templates import Template, available
from app.casework.interviewing.interview_view import (
    InterviewLine,
    ShownInterview,
    Standing,
    standing,
)
from app.casework.registry import cases
from app.casework.registry.places import list_places
from app.records.cases import Event
from app.records.people import Person
from app.ui.screens.item.answers import person_label
from app.vault.vault import Vault

Choices = tuple[tuple[str, str], ...]
"""Value and label of each."""

_MOST = 2000


@dataclass(frozen=True, slots=True)
class Shelf:
    """The interviews of a vault, and what a new one can be begun with."""

    lines: tuple[InterviewLine, ...]
    templates: tuple[Template, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """What the form of an interview offers.

    Attributes:
        cases: code and title.
        people: id and name.
        places: id and name.
        me: name of who writes in this vault.
    """

    cases: Choices
    templates: tuple[Template, ...]
    people: Choices
    places: Choices
    me: str


@dataclass(frozen=True, slots=True)
class Room:
    """One interview as it stands.

    Attributes:
        made: what was made of answers, by the id of the answer.
        standing: of the whole, under ``""``, and of each section.
        consented: whether anybody's consent for the testimony is in force.
        people: names that can be completed.
        places: likewise.
    """

    shown: ShownInterview
    made: Mapping[str, list[Made]]
    standing: Mapping[str, Standing]
    consented: bool
    people: tuple[str, ...]
    places: tuple[str, ...]


def shelf_of(vault: Vault) -> Shelf:
    """The interviews and the templates."""
    return Shelf(tuple(interviews.interviews(vault)), tuple(available(vault)))


def offer_of(vault: Vault) -> Offer:
    """What a new interview can be begun with."""
    people = vault.find(Person, order="name", limit=_MOST, trashed=False)
    return Offer(
        cases=tuple((each.code, f"{each.code}  {each.title}") for each in cases.cases(vault)),
        templates=tuple(available(vault)),
        people=tuple((each.id, person_label(each)) for each in people),
        places=tuple(
            (line.place.id, ", ".join((line.place.name, *line.within)))
            for line in list_places(vault)
        ),
        me=name_of(vault),
    )


def room_of(vault: Vault, interview_id: str) -> Room:
    """One interview with all that is shown of it."""
    shown = interviews.shown_interview(vault, interview_id)
    people = vault.find(Person, order="name", limit=_MOST, trashed=False)
    return Room(
        shown=shown,
        made=interview_fills.made_of(vault, shown.answers),
        standing={
            key: standing(shown, key)
            for key in ("", *(section.key for section in shown.template.sections))
        },
        consented=any(
            not each.withdrawn_on for each in consent.current(vault, shown.item.id).values()
        ),
        people=tuple(each.name for each in people),
        places=tuple(line.place.name for line in list_places(vault)),
    )


def events_to_choose(vault: Vault, case_id: str) -> Choices:
    """Id and title of the events of a case."""
    found = vault.find(Event, order="title", case_id=case_id, trashed=False)
    return tuple((each.id, each.title) for each in found)
