"""Reviewing what must be hidden: suggestions from the finder, settled by a person, kept as marks.

Marks are found for everybody in the registry and for every kind of identifier; which of them a bundle
burns is the profile's choice. So one review of an item serves every audience.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from rapidfuzz import fuzz

from app.casework import lookup
from app.casework.redacting.marking import BY_HAND, made_by_hand
from app.casework.registry import people
from app.errors import NotFound
from app.records.evidence import Item, ItemText
from app.records.ids import new_id
from app.records.marks import Finding, Mark, RedactionProfile, SignOff
from app.records.people import Identity
from app.records.text import fold
from app.redaction.finding.find import PROTECTED_PLACE, Finder
from app.vault.vault import Vault

_ALIKE = 75.0


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a review changed, for the operator to read."""

    marks: tuple[Mark, ...]
    suggested: int = 0
    accepted: int = 0
    rejected: int = 0


def marks(vault: Vault, ref: str) -> list[Mark]:
    """The marks of an item: by page and place, suggestions and settled ones alike."""
    return _ordered(vault.find(Mark, item_id=lookup.item(vault, ref).id))


def fingerprint(found: Iterable[Mark]) -> str:
    """What decides what a set of marks hides, as a hash; open suggestions hide nothing yet."""
    settled = sorted(
        (
            [
                mark.id, mark.state, mark.text_id or "", mark.start, mark.end, mark.page,
                [f"{each:.3f}" for each in (*mark.box, *mark.track)],
                [f"{each:.3f}" for each in (mark.time_start, mark.time_end) if each is not None],
                mark.scope, mark.reason, mark.person_id or "", mark.token,
            ]
            for mark in found
            if mark.state != "suggested"
        ),
        key=str,
    )  # fmt: skip
    return hashlib.sha256(json.dumps(settled).encode()).hexdigest()


def suggest(
    vault: Vault, item: Item, finder: Finder | None = None, known: Iterable[str] = ()
) -> list[Mark]:
    """Search an item's current text for every identity and identifier, and store what is new.

    A finding that equals a mark already there (whatever its state) is not suggested twice, so
    rejected suggestions stay rejected. What was marked by hand in an earlier text version is suggested
    where the current one says it again. ``known`` are identifiers marked in other items: they are
    sought as they stand, since a case number is often repeated without the words that gave it away.

    Returns:
        The new suggestions.
    """
    text_record = vault.current_text(item.id)
    if text_record is None:
        return []
    finder = finder or Finder(people.identities(vault))
    text = vault.text(text_record.id)
    held = [mark for mark in vault.find(Mark, item_id=item.id) if mark.text_id == text_record.id]
    there = {(mark.start, mark.end, mark.reason, mark.person_id) for mark in held}
    settled = [mark for mark in held if mark.state != "suggested"]
    new = []
    findings = _findings(vault, finder, text_record, text)
    for found in [*findings, *_repeated(text, known, findings, held)]:
        key = (found.start, found.end, found.reason, found.person_id)
        if key in there or _covered(found.start, found.end, found.person_id, settled):
            continue
        new.append(
            Mark(
                id=new_id(),
                item_id=item.id,
                text_id=text_record.id,
                start=found.start,
                end=found.end,
                reason=found.reason,
                rule=found.rule,
                person_id=found.person_id,
                quote=found.quote,
            )
        )
    for carried in _carried(vault, item, text_record, text):
        place = (carried.start, carried.end, carried.reason, carried.person_id)
        if place not in there:
            there.add(place)
            new.append(carried)
    if new:
        with vault.change() as change:
            for mark in new:
                change.put("suggested", mark)
    return new


def _carried(vault: Vault, item: Item, record: ItemText, text: str) -> Iterator[Mark]:
    """Accepted marks by hand of earlier texts, placed in the current one, letters misread or not."""
    for mark in vault.find(Mark, item_id=item.id):
        by_hand = mark.rule.startswith(BY_HAND) and mark.state == "accepted"
        if not by_hand or mark.text_id in (None, record.id) or not mark.quote.strip():
            continue
        places = [each.span() for each in re.finditer(re.escape(mark.quote), text)]
        if not places:
            alike = fuzz.partial_ratio_alignment(mark.quote, text, score_cutoff=_ALIKE)
            places = [(alike.dest_start, alike.dest_end)] if alike is not None else []
        for start, end in places:
            if start < end:
                yield replace(
                    mark,
                    id=new_id(),
                    text_id=record.id,
                    start=start,
                    end=end,
                    rule=f"{BY_HAND}, in an earlier text",
                    quote=text[start:end],
                    state="suggested",
                )


def _findings(vault: Vault, finder: Finder, record: ItemText, text: str) -> list[Finding]:
    """Search a text, or take what the same finder found in it before."""
    # A file of drawn and scanned pages says "pdf, ocr rus": its letters may be wrong too.
    ocr = "ocr" in record.origin
    key = f"{record.sha256}:{ocr}:{finder.fingerprint}"
    stored = vault.cache.get("findings", key)
    if stored is not None:
        return [Finding(**each) for each in json.loads(stored)]
    found = finder.find(text, ocr=ocr)
    vault.cache.put("findings", key, json.dumps([asdict(each) for each in found]).encode())
    return found


def _repeated(
    text: str, known: Iterable[str], findings: Sequence[Finding], held: Sequence[Mark]
) -> list[Finding]:
    """Identifiers of other items that stand here too, where nothing is found or marked yet."""
    taken = [(each.start, each.end) for each in findings]
    taken += [
        (mark.start, mark.end) for mark in held if mark.start is not None and mark.end is not None
    ]
    repeated = []
    for quote in known:
        for match in re.finditer(rf"(?<!\w){re.escape(quote)}(?!\w)", text):
            start, end = match.span()
            if not any(a < end and start < b for a, b in taken):
                rule = "as in another item"
                repeated.append(Finding(start, end, "document", rule, None, quote, 0.9))
    return repeated


def settle(
    vault: Vault,
    ref: str,
    accept: Iterable[str],
    reject: Iterable[str],
    *,
    looked: bool = True,
) -> Reviewed:
    """Accept and reject marks by id; ``all`` stands for every open suggestion.

    When none is left open and a person ``looked``, the item counts as reviewed.

    Raises:
        NotFound: an id that is no mark of this item; nothing is settled then.
    """
    item = lookup.item(vault, ref)
    held = {mark.id: mark for mark in vault.find(Mark, item_id=item.id)}
    accepted, rejected = list(accept), list(reject)
    wanted: dict[str, str] = {}
    for ids, state in ((rejected, "rejected"), (accepted, "accepted")):
        for mark_id in ids:
            if mark_id == "all":
                for mark in held.values():
                    if mark.state == "suggested":
                        wanted.setdefault(mark.id, state)
            elif mark_id in held:
                wanted[mark_id] = state
            else:
                raise NotFound(f"There is no mark {mark_id!r} on this item.")
    counts = {"accepted": 0, "rejected": 0}
    with vault.change() as change:
        turned = False
        for mark_id, state in wanted.items():
            before = held[mark_id]
            if before.state != state:
                turned = turned or before.state != "suggested"
                change.put("marked", settled(vault, before, state))
                counts[state] += 1
        left = [
            mark for mark in held.values() if mark.state == "suggested" and mark.id not in wanted
        ]
        if looked and (accepted or rejected) and not left:
            change.put("reviewed", replace(item, reviewed=True))
        elif turned and not looked:
            # Whoever looked at all of it saw another decision.
            change.put("reviewed", replace(item, reviewed=False))
    return Reviewed(tuple(marks(vault, item.id)), 0, counts["accepted"], counts["rejected"])


def add(vault: Vault, ref: str, values: Mapping[str, object]) -> Mark:
    """Add a mark of one's own; it is accepted from the start.

    Args:
        vault: open for writing.
        ref: the item.
        values: as :func:`app.casework.redacting.marking.made_by_hand` wants them.

    Raises:
        Usage: not exactly one place, or a place outside the item.
        Refused: a token that gives a name away.
    """
    mark = made_by_hand(vault, lookup.item(vault, ref), values)
    with vault.change() as change:
        return change.put("marked", mark)


def mark_of(vault: Vault, item: Item, mark_id: str) -> Mark:
    """A mark of an item by its id.

    Raises:
        NotFound: it has none with this id.
    """
    mark = vault.one(Mark, id=mark_id, item_id=item.id)
    if mark is None:
        raise NotFound(f"There is no mark {mark_id!r} on this item.")
    return mark


def settled(vault: Vault, mark: Mark, state: str) -> Mark:
    """A mark as it is once somebody decided.

    The words of a rejected suggestion were judged and may be read. To take back a mark made by hand is
    no such judgement: it forgets its words, which the proof goes on looking for.
    """
    quote = mark.quote
    if mark.rule == BY_HAND and mark.start is not None and mark.text_id is not None:
        words = vault.text(mark.text_id)[mark.start : mark.end]
        quote = "" if state == "rejected" else words
    return replace(mark, state=state, quote=quote)


def what_is_signed(item: Item, marks: Iterable[Mark]) -> str:
    """What a sign-off holds for: these settled marks, on an item that leaves as it does now."""
    digest = fingerprint(marks)
    return f"{digest}:{item.leaves_as}" if item.leaves_as else digest


def signed(vault: Vault, item: Item) -> tuple[SignOff, ...]:
    """The sign-offs that hold for the item's marks as they are now, in the order in which they came."""
    present = what_is_signed(item, current_marks(vault, item))
    found = vault.find(SignOff, item_id=item.id, marks=present)
    return tuple(sorted(found, key=lambda each: (each.at, each.id)))


def twice_signed(sign_offs: Iterable[SignOff]) -> bool:
    """Whether two people, told apart by their names, have signed the same marks off."""
    held = list(sign_offs)
    first = {fold(each.actor.strip()) for each in held if not each.second}
    return any(each.second and first - {fold(each.actor.strip())} for each in held)


def applies(mark: Mark, profile: RedactionProfile, hidden: Mapping[str, Identity]) -> bool:
    """Whether a profile burns a mark, once it is accepted."""
    if profile.hide == "none":
        return False
    if mark.reason == "name" and mark.person_id is None:
        # A name of nobody in the registry: a reviewer's word hides it, a guess only from everybody.
        return mark.state == "accepted" or profile.hide == "all"
    if mark.reason == "name":
        return mark.person_id in hidden
    if mark.reason in ("manual", "face", "voice"):
        return mark.person_id is None or mark.person_id in hidden or mark.reason == "manual"
    if mark.reason == "birth" and mark.person_id is not None:
        return mark.person_id in hidden
    return mark.reason in profile.categories or mark.rule.startswith(PROTECTED_PLACE)


def scope_of(mark: Mark, profile: RedactionProfile, hidden: Mapping[str, Identity]) -> str:
    """How far a mark reaches under a profile, where the mark itself does not say."""
    if mark.scope:
        return mark.scope
    protected = mark.person_id is not None and mark.person_id in hidden
    protected = protected or mark.rule.startswith(PROTECTED_PLACE)
    return profile.scope_protected if protected else profile.scope_other


def current_marks(vault: Vault, item: Item) -> list[Mark]:
    """The marks that count today: on the item's current text, on its pages, on its time line."""
    text_record = vault.current_text(item.id)
    text_id = text_record.id if text_record else None
    return [
        mark
        for mark in _ordered(vault.find(Mark, item_id=item.id))
        if mark.text_id is None or mark.text_id == text_id
    ]


def _covered(start: int, end: int, person_id: str | None, settled: Sequence[Mark]) -> bool:
    """Whether accepted marks of the same person already hide the whole span."""
    return any(
        mark.state == "accepted"
        and mark.start is not None
        and mark.end is not None
        and mark.start <= start
        and end <= mark.end
        and mark.person_id == person_id
        for mark in settled
    )


def _ordered(found: list[Mark]) -> list[Mark]:
    return sorted(
        found,
        key=lambda mark: (
            mark.page or 0,
            mark.start if mark.start is not None else -1,
            mark.time_start or 0.0,
            mark.id,
        ),
    )
