"""What the people of a draft asked for beyond yes and no, shown to whoever chooses the exhibits."""

from __future__ import annotations

import re
from collections.abc import Callable

from app.casework import lookup
from app.casework.consents import consent_gate
from app.casework.consents.consent_terms import today
from app.casework.drafting.checking import Check, Look, judged
from app.casework.drafting.outline import Line
from app.records.consent import EXPIRES_SOON, Consent, is_minor, state_of
from app.records.dates import bounds
from app.records.people import Person
from app.records.text import fold
from app.records.vocabulary import load

_OF_AGE = 18


def checks(seen: Look) -> tuple[Check, ...]:
    """The rules about consents that hold: whether they do at all, the gate has said."""
    lines = [line for line in seen.of_kind("document") if line.pages or not line.reason]
    items = [seen.items[line.item_id] for line in lines]
    given = consent_gate.counting(seen.vault, list({item.id: item for item in items}.values()))
    day = today()

    def where(asked: Callable[[Consent], bool]) -> list[Line]:
        return [line for line in lines if any(map(asked, given[line.item_id]))]

    grown = _grown(seen, [each for held in given.values() for each in held], day)
    bound = where(lambda each: bool(each.conditions.strip()))
    kept = where(lambda each: not each.onward) if _passed_on(seen) else []
    soon = where(lambda each: state_of(each, day) == EXPIRES_SOON)
    again = where(lambda each: each.id in grown)
    return (
        judged(
            "conditions",
            "Conditions in their words",
            "Nobody set conditions of their own.",
            f"Documents whose people set conditions in their own words; read them first: {len(bound)}.",
            seen.places(bound),
        ),
        judged(
            "onward",
            "Passing on",
            "Nothing here depends on whether the recipient passes it on.",
            f"Documents whose people did not agree that a recipient passes them on; "
            f"tell the recipient: {len(kept)}.",
            seen.places(kept),
        ),
        judged(
            "expiring",
            "Consent that runs out",
            "No consent runs out within 30 days.",
            f"Documents whose consent runs out within 30 days: {len(soon)}.",
            seen.places(soon),
        ),
        judged(
            "of-age",
            "Minors who have come of age",
            "Nobody has come of age since a guardian agreed for them.",
            f"Documents of people who have come of age since a guardian agreed for them, "
            f"to be asked themselves: {len(again)}.",
            seen.places(again),
        ),
        _pseudonyms(seen),
    )


def _pseudonyms(seen: Look) -> Check:
    """Whether words for the bundle join what an anonymous person said by their pseudonym."""
    unnamed = consent_gate.unnamed_in(seen.vault, seen.draft.case_id)
    anonymous = [person_id for person_id, identity in unnamed.items() if identity == "anonymous"]
    people = lookup.many(seen.vault, Person, anonymous).values()
    known = [fold(each.pseudonym) for each in people if each.pseudonym]
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?!\w)")
    found = [
        line
        for line in seen.lines
        if known and line.kind != "document" and pattern.search(fold(f"{line.title}\n{line.note}"))
    ]
    return judged(
        "anonymous",
        "Anonymous people",
        "No title or note has the pseudonym of somebody who appears anonymously.",
        f"Titles or notes with the pseudonym of somebody who agreed to appear anonymously only, which "
        f"joins what they said: {len(found)}.",
        seen.places(found),
    )


def _passed_on(seen: Look) -> bool:
    """Whether the recipients of a profile usually pass on what they receive."""
    purposes = load("purposes")
    return any(purposes.require(each).extra.get("passes_on") for each in seen.profile.purposes)


def _grown(seen: Look, given: list[Consent], day: str) -> set[str]:
    """Ids of the consents that a guardian gave for somebody who is of age by now."""
    minors = [each for each in given if is_minor(each.capacity)]
    people = lookup.many(seen.vault, Person, [each.person_id for each in minors])
    return {
        each.id
        for each in minors
        if people[each.person_id].birth and _of_age(people[each.person_id].birth) <= day
    }


def _of_age(birth: str) -> str:
    last = bounds(birth)[1]
    return f"{min(9999, int(last[:4]) + _OF_AGE):04d}{last[4:]}"
