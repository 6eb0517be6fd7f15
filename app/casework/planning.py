"""What a bundle will hold: the items in their order, which of them leave, and why the others do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.casework import consent, lookup, people, review
from app.errors import Usage
from app.intake import ocr as reader
from app.progress import Progress
from app.records.cases import Case
from app.records.dates import bounds
from app.records.evidence import Item
from app.records.marks import Mark, RedactionProfile
from app.records.people import Identity
from app.redaction.boxes import Span, unplaced
from app.redaction.find import Finder
from app.vault.search import search
from app.vault.vault import Vault

PAGED = ("application/pdf", "image/")
"""Media types that leave as facsimiles; everything else with a text leaves as a transcript."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One item of the bundle to be.

    Attributes:
        number: of the exhibit, from 1.
        marks: those that the profile burns, all of them accepted.
        withheld: why it does not leave, a clause that names nobody; or ``""``.
    """

    item: Item
    number: int
    marks: tuple[Mark, ...]
    withheld: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A bundle before it is made.

    Attributes:
        hidden: the identities that the profile hides, by person id.
        tokens: what stands for each of them.
        closed: items that never leave and are not mentioned in the bundle.
        accepted: how many suggestions were accepted without a look, on request.
        unseen: exhibits whose pictures nobody has looked at, let out on request.
    """

    case: Case
    profile: RedactionProfile
    exhibits: tuple[Planned, ...]
    hidden: Mapping[str, Identity]
    tokens: Mapping[str, str]
    closed: tuple[Item, ...]
    accepted: int
    unseen: int


def is_paged(item: Item) -> bool:
    """Whether an item is a PDF or a picture, which leaves as its pages."""
    return item.media_type.startswith(PAGED)


def is_recording(item: Item) -> bool:
    """Whether an item is audio or video."""
    return item.media_type.startswith(("audio/", "video/"))


def plan(
    vault: Vault,
    case_code: str,
    profile: RedactionProfile,
    query: str,
    as_of: str,
    *,
    accept_suggestions: bool,
    failed: Mapping[str, str],
    progress: Progress,
) -> Plan:
    """Decide what leaves.

    ``failed`` says of items, by id, why an earlier try at this bundle could not burn them. Items come in the order of their dates, undated ones last, then in the order of their arrival.

    Raises:
        Usage: the query finds nothing in the case.
    """
    case = lookup.case(vault, case_code)
    found = search(vault, query, case_id=case.id, limit=None, offset=0)
    items = sorted((item for item, _snippet in found.rows if not item.trashed), key=_place)
    if not items and query:
        raise Usage("No item of this case answers to the query, so there is nothing to export.")
    closed = tuple(item for item in items if item.disclosure == "closed")
    items = [item for item in items if item.disclosure != "closed"]
    refusals = {item.id: consent.gate(vault, item, profile, as_of) for item in items}
    unnamed: frozenset[str] = frozenset()
    for item in items:
        unnamed |= consent.unnamed(vault, item)
    hidden = people.hidden(vault, profile, unnamed)
    finder = Finder(people.identities(vault)) if profile.hide != "none" else None
    exhibits, accepted, unseen = [], 0, 0
    for number, item in enumerate(items, start=1):
        progress.step(number - 1, len(items), "Looking for what must be hidden")
        why = refusals[item.id]
        burnt: tuple[Mark, ...] = ()
        if not why and finder is not None:
            review.suggest(vault, item, finder)
            marks = [
                mark
                for mark in review.current_marks(vault, item)
                if review.applies(mark, profile, hidden)
            ]
            waiting = [mark for mark in marks if mark.state == "suggested"]
            if waiting and accept_suggestions:
                review.settle(vault, item.id, [mark.id for mark in waiting], [])
                accepted += len(waiting)
                taken = {mark.id for mark in waiting}
                marks = [
                    mark
                    for mark in review.current_marks(vault, item)
                    if mark.id in taken or mark.id in {each.id for each in marks}
                ]
            elif waiting:
                why = "suggestions of what must be hidden have not been reviewed"
            burnt = tuple(mark for mark in marks if mark.state == "accepted")
        why = why or _unredactable(vault, item, profile) or failed.get(item.id, "")
        why = why or _misplaced(vault, item, burnt)
        if not why and profile.hide != "none" and not item.reviewed and _needs_eyes(vault, item):
            if accept_suggestions and not profile.ocr_required:
                unseen += 1
            else:
                why = "nobody has looked yet at what its pictures show"
        exhibits.append(Planned(item, number, () if why else burnt, why))
    return Plan(
        case=case,
        profile=profile,
        exhibits=tuple(exhibits),
        hidden=hidden,
        tokens=people.tokens(dict(hidden), profile),
        closed=closed,
        accepted=accepted,
        unseen=unseen,
    )


def _place(item: Item) -> tuple[str, int]:
    return (bounds(item.date)[0] if item.date else "9999-12-31", item.number)


def _misplaced(vault: Vault, item: Item, marks: Sequence[Mark]) -> str:
    """Whether a marked word stands on no page, so that there is nothing to burn; why, or ``""``."""
    text = vault.current_text(item.id)
    if text is None or not is_paged(item):
        return ""
    spans = [
        Span(mark.start, min(mark.end, text.hidden_from))
        for mark in marks
        if mark.start is not None and mark.end is not None and mark.start < text.hidden_from
    ]
    if spans and unplaced(vault.pages(text.id), spans, vault.text(text.id)):
        return "a marked word stands on none of its pages; it needs a box drawn by hand"
    return ""


def _needs_eyes(vault: Vault, item: Item) -> bool:
    """Whether a machine cannot have seen all of it: pictures, and pages on which it read no words."""
    if item.media_type.startswith("image/"):
        return True
    if not is_paged(item):
        return False
    text = vault.current_text(item.id)
    pages: Sequence[object] = vault.pages(text.id) if text else ()
    return any(getattr(page, "source", "none") == "none" for page in pages)


def _unredactable(vault: Vault, item: Item, profile: RedactionProfile) -> str:
    """Why this version cannot let an item out under a profile; ``""`` when it can."""
    if item.unreadable:
        return "the program cannot read this file, so it cannot be redacted"
    if not item.examined_at:
        return "the file has not been read yet"
    text = vault.current_text(item.id)
    if is_recording(item):
        if profile.media or text is not None:
            return ""
        return "recordings leave only with a transcript, since a voice identifies"
    if is_paged(item):
        if text is None or not vault.pages(text.id):
            return "its pages could not be prepared for redaction"
        if profile.ocr_required and not reader.available():
            return "this profile needs a fresh reading of every page, and this computer has no OCR"
        return ""
    return "" if text is not None else "it has no text or pages to show"
