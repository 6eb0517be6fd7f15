"""What can be said of a proceeding, checked field by field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypedDict

from app.casework.redress import fields
from app.errors import NotFound, Usage
from app.records.cases import Case
from app.records.people import Person
from app.records.proceedings import Proceeding
from app.records.vocabulary import load
from app.vault.vault import Vault

LONGEST = 1000
"""Characters of a title."""


class Given(TypedDict, total=False):
    """What can be said of a proceeding; ``""`` says that it is not known.

    Attributes:
        kind: code from ``proceedings``.
        court: name of the court or authority; one that the registry has as an institution is linked to it.
        place: id or name.
        number: of its file.
        opened: EDTF date, as all dates here.
        decided: EDTF date.
        charge: what was charged or asked.
        provisions: the law that was applied: exactly these.
        outcome: code from ``outcomes``.
        outcome_note: in words.
        notified_how: code from ``notified``.
        notified_on: EDTF date.
        appeal: code from ``appeals``.
        appeal_until: EDTF date, the last day.
        parent: id or title of the proceeding that this one is an appeal from.
        event: id or title of an event of the case.
        document: number or id of the ruling.
        passage: id of the passage that says so.
        note: free text.
    """

    kind: str
    court: str
    place: str
    number: str
    opened: str
    decided: str
    charge: str
    provisions: Sequence[str]
    outcome: str
    outcome_note: str
    notified_how: str
    notified_on: str
    appeal: str
    appeal_until: str
    parent: str
    event: str
    document: str
    passage: str
    note: str


class Changed(Given, total=False):
    """The same and the title, for one that is there."""

    title: str


def meant(vault: Vault, ref: str) -> Proceeding:
    """The proceeding with this id, beginning of an id, or exact title.

    Raises:
        NotFound: there is none.
        Usage: there are several.
    """
    found = vault.find(Proceeding, title=fields.line(ref))
    found = found or (vault.starting(Proceeding, ref.lower()) if len(ref) >= 6 else [])
    if not found:
        raise NotFound("There is no such proceeding in this vault.")
    if len(found) > 1:
        raise Usage(f"This means {len(found)} proceedings; give the whole id of one.")
    return found[0]


def values(
    vault: Vault, in_case: Case, held: Proceeding | None, given: dict[str, Any]
) -> dict[str, Any]:
    """The fields of the record for what is given; only those that are.

    Raises:
        NotFound: no such event, document, passage or proceeding.
        Usage: a value that a field cannot hold, or an appeal from itself.
    """
    said: dict[str, Any] = {}
    checked: dict[str, Callable[[str], str]] = {
        "kind": lambda value: load("proceedings").require(value.strip()).id,
        "number": fields.line,
        "charge": fields.words,
        "outcome_note": fields.words,
        "note": fields.words,
        "opened": fields.date,
        "decided": fields.date,
        "notified_on": fields.date,
        "appeal_until": fields.date,
        "outcome": lambda value: fields.code("outcomes", value),
        "notified_how": lambda value: fields.code("notified", value),
        "appeal": lambda value: fields.code("appeals", value),
    }
    for name, check in checked.items():
        if name in given:
            said[name] = check(given[name])
    if "court" in given:
        said |= _court(vault, given["court"])
    if "provisions" in given:
        said["provisions"] = fields.provisions(vault, given["provisions"])
    if "place" in given:
        said["place_id"] = fields.place(vault, given["place"])
    if "event" in given:
        said["event_id"] = fields.event(vault, in_case, given["event"])
    if "document" in given:
        said["document_id"] = fields.item(vault, given["document"])
    if "passage" in given:
        said["passage_id"] = fields.passage(vault, given["passage"])
    if "parent" in given:
        said["parent_id"] = _parent(vault, in_case, held, given["parent"])
    return said


def _court(vault: Vault, name: str) -> dict[str, Any]:
    """A court by the institution of the registry that it is, or else by its name alone."""
    said = fields.line(name)
    known = vault.find(Person, name=said, kind="institution", trashed=False) if said else []
    known = known or vault.find(Person, id=said, kind="institution", trashed=False)
    if len(known) == 1:
        return {"court": "", "court_id": known[0].id}
    return {"court": said, "court_id": None}


def _parent(vault: Vault, in_case: Case, held: Proceeding | None, ref: str) -> str | None:
    if not ref.strip():
        return None
    above = vault.one(Proceeding, case_id=in_case.id, title=fields.line(ref)) or meant(vault, ref)
    if above.case_id != in_case.id:
        raise Usage("The proceeding belongs to another case.")
    found, seen = above, set()
    while held is not None:
        if found.id == held.id:
            raise Usage("A proceeding is no appeal from itself.")
        seen.add(found.id)
        if found.parent_id is None or found.parent_id in seen:
            break
        found = vault.get(Proceeding, found.parent_id)
    return above.id


def title_of(text: str) -> str:
    """A title, checked.

    Raises:
        Usage: an empty or overlong one.
    """
    said = fields.line(text)
    if not said:
        raise Usage("A proceeding needs a title.")
    if len(said) > LONGEST:
        raise Usage(f"A title has at most {LONGEST} characters.")
    return said
