"""Contradictions between accounts: found by comparing what they say of one event, settled by people only.

What an account says of an event is a fact with an aspect (date, place, number, sequence, identity) and a
subject. Facts of one event, aspect and subject are compared. The program points at what cannot both be right
and never says which of them is: a person does, with a reason, and the pair stays in sight.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations
from typing import Any

from app.casework import lookup
from app.casework.arguing.account_values import differ, uncertain, value_of
from app.casework.arguing.corroboration import same_source
from app.casework.arguing.sequences import Step, clashes
from app.casework.coding.evidence import reopen_settled
from app.casework.coding.evidence import unstate as unstate
from app.errors import NotFound, Refused, Usage
from app.records.cases import Event, Place
from app.records.claims import SETTLED, AccountFact, Contradiction
from app.records.evidence import Item, Passage
from app.records.ids import new_id
from app.records.text import fold, nfc
from app.vault.vault import Vault

_ASPECTS = ("date", "place", "number", "identity")


@dataclass(frozen=True, slots=True)
class Said:
    """What one account says, and where."""

    fact: AccountFact
    passage: Passage
    item: Item


@dataclass(frozen=True, slots=True)
class Pair:
    """Two facts that cannot both be right.

    Attributes:
        case_id: of the event.
        event: of which they speak.
        aspect: in what they differ.
        subject: of what, in the words of the first of them.
        one: the fact with the lower id.
        other: the other; None where the account is at odds with the dates that the events themselves have.
        same_source: both go back to one source, so that only one account is at odds with itself.
        doubtful: one of the accounts says that it is not sure.
        way: for a sequence, the steps that lead from the one to the other.
        settled: what a person has said of it, or None.
    """

    case_id: str
    event: Event
    aspect: str
    subject: str
    one: Said
    other: Said | None
    same_source: bool
    doubtful: bool
    way: tuple[Step, ...] = ()
    settled: Contradiction | None = None


def state(
    vault: Vault,
    passage_id: str,
    event: str,
    aspect: str,
    value: str,
    subject: str = "",
    note: str = "",
) -> AccountFact:
    """Record what an account says of an event by one of its passages.

    What the passage says of the same thing already is changed; whatever had been settled about it is open
    again then.

    Args:
        vault: open for writing.
        passage_id: where it says so.
        event: id or title.
        aspect: one of :data:`app.records.claims.ASPECTS`.
        value: see :func:`app.casework.arguing.account_values.value_of`.
        subject: of what it is (``people detained``); white space and case make no difference.
        note: free text.

    Raises:
        NotFound: no such passage, event or person.
        Usage: no such value.
    """
    return restate(vault, passage_id, event, aspect, value, subject, note)


def restate(
    vault: Vault,
    passage_id: str,
    event: str,
    aspect: str,
    value: str,
    subject: str = "",
    note: str = "",
    *,
    instead: str = "",
) -> AccountFact:
    """Record what an account says, in the place of a fact that said otherwise.

    Args:
        vault: open for writing.
        passage_id: as :func:`state`, like all up to ``note``.
        event: likewise.
        aspect: likewise.
        value: likewise.
        subject: likewise.
        note: likewise.
        instead: id of the fact that is changed; ``""`` for what the passage says of the same thing.

    Raises:
        NotFound: no such passage, event, person or fact.
        Usage: no such value.
    """
    stored = value_of(vault, aspect, value)
    about = lookup.event(vault, event)
    if aspect == "sequence" and stored.partition(":")[2] == about.id:
        raise Usage("An event is neither before nor after itself.")
    words = " ".join(nfc(subject).split())
    with vault.change() as change:
        quoted = vault.get(Passage, passage_id)
        held = (
            vault.get(AccountFact, instead)
            if instead
            else _same(vault, quoted.id, about.id, aspect, words, stored)
        )
        made = AccountFact(
            id=held.id if held else new_id(),
            item_id=quoted.item_id,
            passage_id=quoted.id,
            event_id=about.id,
            aspect=aspect,
            subject=words,
            value=stored,
            note=nfc(note).strip() or (held.note if held and not instead else ""),
        )
        if held is not None and _other_words(held, made):
            reopen_settled(vault, change, held)
        return change.put("described" if held else "stated", made)


def facts(vault: Vault, **equals: Any) -> list[Said]:
    """Facts whose fields have these values, of items that are neither in the trash nor erased."""
    held = vault.find(AccountFact, order="id", **equals)
    items = lookup.many(vault, Item, (each.item_id for each in held))
    passages = lookup.many(vault, Passage, (each.passage_id for each in held))
    return [
        Said(each, passages[each.passage_id], items[each.item_id])
        for each in held
        if not items[each.item_id].trashed and not items[each.item_id].erased_at
    ]


def found(vault: Vault, case: str | None = None, *, settled: bool = True) -> list[Pair]:
    """Every pair of facts that cannot both be right, those that nobody has settled first.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        settled: with those about which a person has said something.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case is not None else {}
    events = {each.id: each for each in vault.find(Event, trashed=False, **chosen)}
    said = [each for each in facts(vault) if each.fact.event_id in events]
    origin = same_source(vault, (each.item.id for each in said))
    known = {(each.one_id, each.other_id): each for each in vault.find(Contradiction)}
    pairs = [
        _pair(events[one.fact.event_id], one, other, origin, known, way)
        for one, other, way in (*_differing(vault, said), *_out_of_order(vault, said))
    ]
    if not settled:
        pairs = [each for each in pairs if each.settled is None]
    return sorted(pairs, key=_order)


def settle(
    vault: Vault, one_id: str, other_id: str, state: str, reason: str, name: str = ""
) -> Contradiction:
    """Say what two facts that do not agree come to; saying something else later changes it.

    Args:
        vault: open for writing.
        one_id: a fact.
        other_id: another fact.
        state: one of :data:`app.records.claims.SETTLED`.
        reason: why; needed.
        name: who says so; the actor of the vault when empty.

    Raises:
        NotFound: no such fact.
        Usage: an unknown state, no reason, or the same fact twice.
    """
    if state not in SETTLED:
        raise Usage(f"A contradiction is settled as one of {', '.join(SETTLED)}.")
    why = nfc(reason).strip()
    if not why:
        raise Usage("A contradiction is settled with a reason.")
    if one_id == other_id:
        raise Usage("A fact does not contradict itself.")
    first, second = sorted((one_id, other_id))
    with vault.change() as change:
        fact = vault.get(AccountFact, first)
        vault.get(AccountFact, second)
        held = vault.one(Contradiction, one_id=first, other_id=second)
        event = vault.get(Event, fact.event_id)
        saved = Contradiction(
            id=held.id if held else new_id(),
            case_id=event.case_id,
            one_id=first,
            other_id=second,
            state=state,
            reason=why,
            at=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
            name=nfc(name).strip() or vault.actor.name,
        )
        return change.put("settled", saved)


def reopen(vault: Vault, one_id: str, other_id: str) -> None:
    """Take back what was said of two facts.

    Raises:
        NotFound: nothing was.
    """
    first, second = sorted((one_id, other_id))
    with vault.change() as change:
        held = vault.one(Contradiction, one_id=first, other_id=second)
        if held is None:
            raise NotFound("Nothing has been settled about these two.")
        change.remove("reopened", held)


def fact(vault: Vault, ref: str) -> AccountFact:
    """The fact with this id or beginning of an id.

    Raises:
        NotFound: there is none.
        Refused: there are several.
    """
    held = vault.starting(AccountFact, ref.lower()) if len(ref) >= 6 else []
    if not held:
        raise NotFound("There is no such fact in this vault.")
    if len(held) > 1:
        raise Refused("Several facts have an id that begins so; give more of it.")
    return held[0]


def _differing(
    vault: Vault, said: Sequence[Said]
) -> Iterator[tuple[Said, Said | None, tuple[Step, ...]]]:
    above = {each.id: each.parent_id for each in vault.find(Place)}
    groups: dict[tuple[str, str, str], list[Said]] = defaultdict(list)
    for each in said:
        key = (each.fact.event_id, each.fact.aspect, fold(each.fact.subject))
        groups[key].append(each)
    for (_, aspect, _), held in groups.items():
        if aspect in _ASPECTS:
            for one, other in combinations(held, 2):
                if differ(aspect, one.fact.value, other.fact.value, above):
                    yield one, other, ()


def _out_of_order(
    vault: Vault, said: Sequence[Said]
) -> Iterator[tuple[Said, Said | None, tuple[Step, ...]]]:
    by_id = {each.fact.id: each for each in said}
    told = [each.fact for each in said if each.fact.aspect == "sequence"]
    if not told:
        return
    dates = {each.id: each.date for each in vault.find(Event, trashed=False) if each.date}
    for one, other, way in clashes(told, dates):
        yield by_id[one], by_id[other] if other is not None else None, way


def _pair(
    event: Event,
    one: Said,
    other: Said | None,
    origin: dict[str, str],
    known: dict[tuple[str, str], Contradiction],
    way: tuple[Step, ...],
) -> Pair:
    fact = one.fact
    values = [each.fact.value for each in (one, other) if each is not None]
    return Pair(
        case_id=event.case_id,
        event=event,
        aspect=fact.aspect,
        subject=fact.subject,
        one=one,
        other=other,
        same_source=other is not None and origin[one.item.id] == origin[other.item.id],
        doubtful=uncertain(fact.aspect, *values),
        way=way,
        settled=known.get((fact.id, other.fact.id)) if other is not None else None,
    )


def _order(pair: Pair) -> tuple[bool, str, str, str, str, str]:
    other = pair.other.fact.id if pair.other is not None else ""
    return (
        pair.settled is not None,
        pair.event.date or "9999",
        pair.event.id,
        pair.aspect,
        pair.one.fact.id,
        other,
    )


def _same(
    vault: Vault, passage_id: str, event_id: str, aspect: str, subject: str, value: str
) -> AccountFact | None:
    """What a passage says of the same thing already."""
    held = vault.find(
        AccountFact, order="id", passage_id=passage_id, event_id=event_id, aspect=aspect
    )
    alike = [each for each in held if fold(each.subject) == fold(subject)]
    if aspect == "sequence":
        # One passage may put an event before several others.
        beyond = value.partition(":")[2]
        alike = [each for each in alike if each.value.partition(":")[2] == beyond]
    return alike[0] if alike else None


def _other_words(held: AccountFact, made: AccountFact) -> bool:
    """Whether a fact says something else than it did."""
    names = ("passage_id", "event_id", "aspect", "value")
    return fold(held.subject) != fold(made.subject) or any(
        getattr(held, each) != getattr(made, each) for each in names
    )
