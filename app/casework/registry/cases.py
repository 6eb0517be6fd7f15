"""Cases: adding one, changing one, listing them, seeing at a glance how one stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.casework import lookup
from app.errors import NotFound, Refused, Usage
from app.records.cases import Case, Event
from app.records.consent import Consent
from app.records.dates import bounds
from app.records.evidence import Item, ItemPerson
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.people import CasePerson, Person
from app.records.text import nfc
from app.records.vocabulary import load
from app.vault.tallies import pairs, tally
from app.vault.vault import Vault

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}")


REVIEW = ("unexamined", "unreadable", "suggested", "reviewed", "none")
"""How an item stands on its way to a bundle; an item counts under the first that is true of it."""


@dataclass(frozen=True, slots=True)
class CaseOverview:
    """A case at a glance; what is in the trash does not count.

    Attributes:
        kinds: code of the kind to number of items, most frequent first.
        review: state of :data:`REVIEW` to number of items; states without items are left out.
        consent_missing: items that need somebody's consent and have none at all.
        first_day: first possible day of the earliest dated item or event, ISO 8601; ``""`` for none.
        last_day: last possible day of the latest one.
        roles: role to number of people, from roles in the case and links to its items.
        events: number of events.
    """

    case: Case
    items: int
    kinds: Mapping[str, int]
    review: Mapping[str, int]
    consent_missing: int
    first_day: str
    last_day: str
    roles: Mapping[str, int]
    events: int


def save_case(
    vault: Vault,
    code: str,
    *,
    title: str | None = None,
    description: str | None = None,
    language: str | None = None,
) -> Case:
    """Add the case, or change the fields that are given.

    Args:
        vault: an open vault.
        code: letters, digits, dot, hyphen and underscore, at most 32; unique in the vault.
        title: needed for a new case.
        description: free text.
        language: BCP 47 tag of the case's working language.

    Raises:
        Usage: the code is malformed, or a new case has no title.
    """
    if not _CODE.fullmatch(code):
        raise Usage(
            "A case code has 1 to 32 letters, digits, dots, hyphens or underscores, "
            f"and {code!r} has not."
        )
    given = {"title": title, "description": description, "language": language}
    fields = {name: nfc(value).strip() for name, value in given.items() if value is not None}
    if "title" in fields:
        fields["title"] = " ".join(fields["title"].split())
    before = vault.one(Case, code=code)
    if before is None:
        if not fields.get("title"):
            raise Usage("A new case needs a title.")
        after = replace(Case(id=new_id(), code=code, title=""), **fields)  # type: ignore[arg-type]
    else:
        after = replace(before, trashed=False, **fields)
        if not after.title:
            raise Usage("A case cannot be without a title.")
    with vault.change() as change:
        return change.put("opened" if before is None else "described", after)


def cases(vault: Vault, *, trashed: bool = False) -> list[Case]:
    """All cases that are not in the trash, or those that are, by code."""
    return vault.find(Case, order="code", trashed=trashed)


def trash_case(vault: Vault, code: str, *, restore: bool = False) -> Case:
    """Put a case in the trash, or take it out.

    Raises:
        NotFound: no such case.
        Refused: it has items that are not in the trash; the sentence says how many.
    """
    with vault.change() as change:
        before = vault.one(Case, code=code) or vault.one(Case, id=code)
        if before is None:
            raise NotFound(f"There is no case {code!r} in this vault.")
        held = vault.count(Item, case_id=before.id, trashed=False)
        if held and not restore:
            what = "an item that is" if held == 1 else f"{held} items that are"
            raise Refused(
                f"The case has {what} not in the trash; put {'it' if held == 1 else 'them'} there "
                "first."
            )
        return change.trash(before, restore=restore)


def case_overview(vault: Vault, code: str) -> CaseOverview:
    """How a case stands: what it consists of, and what is still to be done.

    Raises:
        NotFound: no such case.
    """
    case = lookup.case(vault, code)
    items = vault.find(Item, case_id=case.id, trashed=False)
    ids = {item.id for item in items}
    events = vault.find(Event, case_id=case.id, trashed=False)
    open_marks = tally(vault, Mark, "item_id", state="suggested")
    marked = tally(vault, Mark, "item_id")
    consented = tally(vault, Consent, "item_id")
    needing = {entry.id for entry in load("kinds") if entry.extra.get("needs_consent")}
    dates = [item.date for item in items] + [event.date for event in events]
    days = [bounds(date) for date in dates if date]
    people: dict[str, set[str]] = {}
    for role in vault.find(CasePerson, case_id=case.id):
        people.setdefault(role.role, set()).add(role.person_id)
    for role_code in tally(vault, ItemPerson, "role"):
        linked = pairs(vault, ItemPerson, "item_id", of="person_id", live=Person, role=role_code)
        here = {person_id for item_id, person_id in linked if item_id in ids}
        if here:
            people.setdefault(role_code, set()).update(here)
    return CaseOverview(
        case=case,
        items=len(items),
        kinds=dict(Counter(item.kind for item in items).most_common()),
        review=_counted(_review(item, open_marks, marked) for item in items),
        consent_missing=sum(item.kind in needing and item.id not in consented for item in items),
        first_day=min((first for first, _ in days), default=""),
        last_day=max((last for _, last in days), default=""),
        roles={role: len(who) for role, who in sorted(people.items())},
        events=len(events),
    )


def _review(item: Item, open_marks: Mapping[str, int], marked: Mapping[str, int]) -> str:
    if not item.examined_at:
        return "unexamined"
    if item.unreadable:
        return "unreadable"
    if item.id in open_marks:
        return "suggested"
    return "reviewed" if item.reviewed or item.id in marked else "none"


def _counted(states: Iterable[str]) -> dict[str, int]:
    counts = Counter(states)
    return {state: counts[state] for state in REVIEW if counts[state]}
