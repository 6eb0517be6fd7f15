"""Erasure on request: what would go, what stays, who holds copies; and doing it.

Nothing that is erased can be brought back, by undo or from the log. What has left in a bundle, and backups
that were made before, lie outside: the preview says so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.casework import lookup
from app.casework.interviewing import recording_in
from app.casework.redacting.marking import BY_HAND
from app.casework.registry import people
from app.casework.registry.occurrences import Occurrence, occurrences
from app.casework.taking_back.copies import Copy, copies
from app.casework.taking_back.holders import Holder, family, given_by, holders_of
from app.errors import Refused
from app.progress import SILENT, Progress
from app.records.base import Record
from app.records.cases import EventLink
from app.records.claims import Claim, ClaimPassage
from app.records.consent import Consent
from app.records.dialogue import RecommendationStep, StateStatement
from app.records.evidence import Item, ItemPerson, ItemText, Passage
from app.records.ids import new_id
from app.records.interviews import Interview, InterviewAnswer, InterviewNote
from app.records.marks import Mark
from app.records.people import Identity, Person, PersonName
from app.records.proceedings import Detention, Proceeding, Remedy
from app.records.statements import Statement
from app.records.statistics import Statistic
from app.records.submissions import SubmissionBlock, SubmissionNote
from app.records.text import fold
from app.records.vocabulary import load
from app.redaction.finding.find import Finder
from app.redaction.pages.transcript import Replacement, replaced
from app.vault import erasing as vault_erasing
from app.vault.erasing import Erased as Erased
from app.vault.vault import Vault

REASONS = "erasure_reasons"
"""Name of the list of reasons."""

BACKUPS = (
    "Backups that were made before still hold it: run the backup into the same folder again, and "
    "destroy every other copy."
)

NEVER_BACK = "What is erased cannot be brought back, not even by undo."

REPLACED = (
    "In titles, notes and saved searches the pseudonym takes the name's place; where texts that stay "
    "have the name, a mark hides it."
)

NAME_STAYS = (
    "The program will no longer know the name: in anything that comes later, a person has to look "
    "for it."
)

NAMESAKES = (
    "Other entries of the registry have the name within their own, and keep it: rename them if they are "
    "called after the person."
)

_COUNTED: tuple[tuple[str, type[Record]], ...] = (
    ("texts", ItemText),
    ("passages", Passage),
    ("marks", Mark),
    ("answers", InterviewAnswer),
    ("notes", InterviewNote),
    ("interviews", Interview),
    ("statements", Statement),
)
_CITING: tuple[type[Record], ...] = (
    Statistic,
    StateStatement,
    RecommendationStep,
    EventLink,
    Proceeding,
    Remedy,
    Detention,
    SubmissionBlock,
    SubmissionNote,
)
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Preview:
    """What an erasure would do.

    Attributes:
        items: that would be erased, by number.
        belonging: items that belong to those and would stay, by number; what they belong to may not
            leave, so neither may they.
        people: that would be erased.
        counts: what of the items would go: ``texts``, ``passages``, ``marks``, ``answers``, ``notes``,
            ``interviews``, ``statements``, ``originals``.
        holders: who holds bundles with any of the items.
        copies: files and pages that were written out of them; nobody noted who has those.
        others: ids of people whose words or image are in the items, too.
        claims: how many claims rest on its passages, which go; what they assert stays.
        citing: how many statistics, State statements, proceedings, parts of submissions and the like cite it;
            they stay as they are worded, without it.
        entered: how many records were made from the interview and stay.
        named_in: numbers of the items that stay and whose texts name the people; marks hide them there.
        warnings: sentences.
    """

    items: tuple[Item, ...]
    belonging: tuple[Item, ...]
    people: tuple[Person, ...]
    counts: dict[str, int]
    holders: tuple[Holder, ...]
    copies: tuple[Copy, ...]
    others: tuple[str, ...]
    claims: int
    citing: int
    entered: int
    named_in: tuple[int, ...]
    warnings: tuple[str, ...]


def given_items(vault: Vault, person: str) -> list[Item]:
    """The items that a person gave: those that they consented to, or whose account or image they are."""
    found = lookup.person(vault, person)
    roles = load("roles")
    ids = [each.item_id for each in given_by(vault, found.id)]
    for link in vault.find(ItemPerson, person_id=found.id):
        entry = roles.get(link.role)
        if entry is not None and entry.extra.get("subject"):
            ids.append(link.item_id)
    items = lookup.many(vault, Item, ids).values()
    kinds = load("kinds")
    own = [
        each
        for each in items
        if not each.erased_at
        and ((kind := kinds.get(each.kind)) is None or kind.extra.get("needs_consent"))
    ]
    return sorted(own, key=lambda each: each.number)


def preview(
    vault: Vault,
    *,
    items: Sequence[str] = (),
    person: str = "",
    alone: bool = False,
    progress: Progress = SILENT,
) -> Preview:
    """Say what erasing items, a person or both would do; nothing is changed.

    Args:
        vault: open.
        items: ids or numbers.
        person: id, name or pseudonym; ``""`` for nobody.
        alone: leave what belongs to the items.
        progress: told how far the search for the names is.

    Raises:
        NotFound: no such item or person.
        Refused: everything is erased already.
    """
    chosen, rest = _chosen(vault, items, alone=alone)
    who = [lookup.person(vault, person)] if person else []
    who = [each for each in who if not each.erased_at]
    if not chosen and not who:
        raise Refused("This was erased already.")
    ids = [each.id for each in chosen]
    named = [each for each in _named_in(vault, who, ids, progress) if each.item.id not in ids]
    counts = {what: _count(vault, kind, ids) for what, kind in _COUNTED}
    counts["originals"] = len(chosen)
    warnings = [NEVER_BACK, BACKUPS]
    if who:
        warnings += [REPLACED, NAME_STAYS]
        if any(_namesakes(vault, each) for each in who):
            warnings.append(NAMESAKES)
    return Preview(
        items=chosen,
        belonging=rest,
        people=tuple(who),
        counts=counts,
        holders=tuple(holders_of(vault, ids, [each.id for each in who])),
        copies=tuple(copies(vault, ids)),
        others=_others(vault, ids, {each.id for each in who}),
        claims=_claims(vault, ids),
        citing=_citing(vault, ids),
        entered=_entered(vault, ids),
        named_in=tuple(sorted({each.item.number for each in named})),
        warnings=tuple(warnings),
    )


def erase_item(vault: Vault, ref: str, reason: str, *, alone: bool = False) -> Erased:
    """Erase an item and, unless told otherwise, everything that belongs to it, for good.

    Args:
        vault: open for writing; outside any change or step.
        ref: id or number.
        reason: a code of ``erasure_reasons``.
        alone: leave what belongs to it; it stays closed.

    Raises:
        NotFound: no such item.
        Usage: an unknown reason.
        Refused: it was erased already.
    """
    load(REASONS).require(reason)
    chosen, _rest = _chosen(vault, [ref], alone=alone)
    if not chosen:
        raise Refused("This was erased already.")
    ids = [each.id for each in chosen]
    _abandon_recordings(vault, ids)
    return vault_erasing.erase(vault, items=ids, reason=reason)


def erase_person(
    vault: Vault,
    ref: str,
    reason: str,
    *,
    items: Sequence[str] = (),
    progress: Progress = SILENT,
) -> Erased:
    """Erase who a person is, and items with them, for good.

    In the items that stay, every place that names them is marked first, so that it goes on being hidden
    when the program no longer knows the name; in titles, notes and the like their pseudonym takes its place.

    Args:
        vault: open for writing; outside any change or step.
        ref: id, name or pseudonym.
        reason: a code of ``erasure_reasons``.
        items: ids or numbers of items that go with them, and with what belongs to those.
        progress: told how far the search for the names is.

    Raises:
        NotFound: no such person or item.
        Usage: an unknown reason.
        Refused: they were erased already, or are named in more places than can be marked.
    """
    load(REASONS).require(reason)
    who = lookup.person(vault, ref)
    chosen, _rest = _chosen(vault, items, alone=False)
    if who.erased_at and not chosen:
        raise Refused("This was erased already.")
    ids = [each.id for each in chosen]
    _abandon_recordings(vault, ids)
    if who.erased_at:
        return vault_erasing.erase(vault, items=ids, reason=reason)
    token = _mark_names(vault, who, ids, progress)
    return vault_erasing.erase(
        vault,
        items=ids,
        people=[who.id],
        reason=reason,
        rewrite=_renaming(vault, who, token),
    )


def _abandon_recordings(vault: Vault, ids: Collection[str]) -> None:
    """Destroy the recordings of items that a crash cut off and that nobody has taken up yet."""
    for each in recording_in.unfinished(vault):
        if each.item_id in ids:
            recording_in.abandon(vault, each.id)


def _chosen(
    vault: Vault, refs: Sequence[str], *, alone: bool
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """The items that would go, and those that belong to them and would stay."""
    first = {item.id: item for item in (lookup.item(vault, ref) for ref in refs)}
    whole = [each for each in family(vault, first) if not each.erased_at]
    going = [each for each in whole if not alone or each.id in first]
    return tuple(going), tuple(each for each in whole if each not in going)


def _named_in(
    vault: Vault, who: Sequence[Person], without: Collection[str], progress: Progress
) -> list[Occurrence]:
    found: list[Occurrence] = []
    for person in who:
        seen = occurrences(vault, person.id, progress, trash=True)
        if seen.capped:
            raise Refused(
                "The person is named in more places than can be looked through at once; erase or "
                "close the items that name them first."
            )
        found += [each for each in seen.found if each.item.id not in without]
    return found


def _mark_names(vault: Vault, who: Person, without: Collection[str], progress: Progress) -> str:
    """Turn every place that names a person in what stays into a mark that needs no name.

    Returns:
        What stands for the person from now on.
    """
    named = _named_in(vault, [who], without, progress)
    held: dict[str, list[Mark]] = {}
    for mark in vault.find(Mark, person_id=who.id):
        held.setdefault(mark.item_id, []).append(mark)
    with vault.change() as change:
        pseudonym = who.pseudonym or f"Person {people.next_number(vault)}"
        change.put("described", replace(who, pseudonym=pseudonym, protected=True))
        for marks in held.values():
            for mark in marks:
                if mark.state == "suggested" and mark.item_id not in without:
                    change.put("marked", replace(mark, state="accepted", quote=""))
        for each in named:
            if _is_hidden(each, held.get(each.item.id, ())):
                continue
            change.put(
                "marked",
                Mark(
                    id=new_id(),
                    item_id=each.item.id,
                    text_id=each.text_id,
                    start=each.start,
                    end=each.end,
                    reason="name",
                    rule=BY_HAND,
                    person_id=who.id,
                    state="accepted",
                ),
            )
    return f"[{pseudonym}]"


def _is_hidden(found: Occurrence, marks: Collection[Mark]) -> bool:
    return any(
        mark.text_id == found.text_id
        and mark.state != "rejected"
        and mark.start is not None
        and mark.end is not None
        and mark.start <= found.start
        and found.end <= mark.end
        for mark in marks
    )


def _renaming(vault: Vault, who: Person, token: str) -> Callable[[str], str]:
    """Gives words with every name of a person, in whatever form, replaced by what stands for them."""
    names = people.names(vault, who)
    finder = Finder([Identity(who.id, names, who.pseudonym, True, who.birth)])

    def rename(text: str) -> str:
        spans = [Replacement(each.start, each.end, token) for each in finder.find_names(text)]
        return replaced(text, spans) if spans else text

    return rename


def _others(vault: Vault, ids: Sequence[str], without: Collection[str]) -> tuple[str, ...]:
    """Ids of the people whose words or image are in items, but for some."""
    roles = load("roles")
    found: dict[str, None] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = list(ids[start : start + _AT_ONCE])
        for given in vault.find(Consent, item_id=some):
            found[given.person_id] = None
        for link in vault.find(ItemPerson, item_id=some):
            entry = roles.get(link.role)
            if entry is not None and entry.extra.get("subject"):
                found[link.person_id] = None
    return tuple(each for each in found if each not in without)


def _claims(vault: Vault, ids: Sequence[str]) -> int:
    held = {each.claim_id for each in vault.find(ClaimPassage, item_id=list(ids))} if ids else set()
    return vault.count(Claim, id=sorted(held)) if held else 0


def _citing(vault: Vault, ids: Sequence[str]) -> int:
    """How many records that stay cite items or their passages."""
    passages = [each.id for item in ids for each in vault.find(Passage, item_id=item)]
    found: set[str] = set()
    for kind in _CITING:
        for field, wanted in (("passage_id", passages), ("source_id", ids), ("document_id", ids)):
            if field in kind.__slots__:
                for start in range(0, len(wanted), _AT_ONCE):
                    some: dict[str, Any] = {field: list(wanted[start : start + _AT_ONCE])}
                    found |= {each.id for each in vault.find(kind, **some)}
    return len(found)


def _namesakes(vault: Vault, who: Person) -> bool:
    """Whether others have a full name of a person within their own."""
    full = [fold(each) for each in people.names(vault, who) if " " in each.strip()]
    others = [each.name for each in vault.find(Person) if each.id != who.id]
    others += [each.name for each in vault.find(PersonName) if each.person_id != who.id]
    return any(name in fold(other) for other in others for name in full)


def _entered(vault: Vault, ids: Sequence[str]) -> int:
    """How many records were made from what was said and stay: acts, events, people, places."""
    if not ids:
        return 0
    answers = vault.find(InterviewAnswer, item_id=list(ids))
    return len({ref for each in answers for ref in each.fills})


def _count(vault: Vault, kind: type[Record], ids: Sequence[str]) -> int:
    return vault.count(kind, item_id=list(ids)) if ids else 0
