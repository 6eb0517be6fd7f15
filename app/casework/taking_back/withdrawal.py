"""Withdrawal: what a person takes back, who already holds it, and what was asked of them.

A withdrawal counts for the item and for everything that belongs to it (translations, recordings,
attachments), at once and in every gate. Bundles that have left cannot be called back; those who hold them
can be asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.casework import lookup
from app.casework.consents import consent
from app.casework.consents.consent_terms import today
from app.casework.releasing.handing import bundle_of
from app.casework.taking_back import recall_words
from app.casework.taking_back.holders import Holder, family, given_by, holders_of
from app.errors import NotFound, Refused, Usage
from app.records.bundles import BundleRecord, HandOver
from app.records.consent import ANSWERS, ASKED, Consent, Recall
from app.records.dates import parse
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.text import nfc
from app.vault.search import rows
from app.vault.vault import Vault

_AT_ONCE = 500
_LONGEST = 2000
_SHORTEST = 6


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked of somebody, with the bundle that they hold.

    Attributes:
        labels: of the exhibits in question.
        item: number of the item that the consent was for.
    """

    recall: Recall
    bundle_id: str
    item: int
    labels: tuple[str, ...]


def is_withdrawn(vault: Vault, number: int) -> bool:
    """Whether somebody has withdrawn their consent for an item, or for what it belongs to."""
    return any("withdrawn" in row.facets.get("consent", ()) for row in rows(vault, [number]))


def withdraw_everything(
    vault: Vault, person: str, *, on: str = "", note: str = ""
) -> list[Consent]:
    """Withdraw every consent that a person has given, for every item and purpose, at once.

    Args:
        vault: open for writing.
        person: id, name or pseudonym.
        on: EDTF date on which the person said so; ``""``: today.
        note: in words.

    Returns:
        The consents that were withdrawn by this.

    Raises:
        NotFound: no such person.
        Usage: a malformed date.
        Refused: the person has given no consent that stands.
    """
    found = lookup.person(vault, person)
    day = parse(on) if on else today()
    with vault.change() as change:
        standing = [each for each in given_by(vault, found.id) if not each.withdrawn_on]
        if not standing:
            raise Refused("This person has given no consent that stands, so none can be withdrawn.")
        return [
            change.put("withdrew", replace(each, withdrawn_on=day, withdrawal_note=nfc(note)))
            for each in standing
        ]


def recall(
    vault: Vault,
    consent_id: str,
    bundle: str,
    asked: str,
    *,
    hand_over: str | None = None,
    recipient: str = "",
    how: str = "",
    on: str = "",
    note: str = "",
) -> Recall:
    """Record what was asked of somebody who holds what was withdrawn.

    Args:
        vault: open for writing.
        consent_id: the consent that was withdrawn.
        bundle: id of its record, or public id.
        asked: one of :data:`~app.records.consent.ASKED`.
        hand_over: its id, where the hand-over was noted.
        recipient: who was asked, where it was not.
        how: letter, mail, telephone; in words.
        on: ISO day; ``""``: today.
        note: further words.

    Raises:
        NotFound: no such consent, bundle or hand-over.
        Refused: the consent stands, or the bundle does not hold what it was for.
        Usage: an unknown word, or nobody to ask.
    """
    given = vault.get(Consent, consent_id)
    if not given.withdrawn_on:
        raise Refused("The consent stands; only what was withdrawn is called back.")
    if asked not in ASKED:
        raise Usage(f"What can be asked is one of: {', '.join(ASKED)}.")
    record = bundle_of(vault, bundle)
    holding = holders_of(vault, [given.item_id], [given.person_id])
    if record.id not in {each.bundle for each in holding}:
        raise Refused("This bundle does not hold what the consent was for.")
    handed = vault.get(HandOver, hand_over) if hand_over else None
    if handed is not None and handed.bundle != record.id:
        raise NotFound("This bundle has no such hand-over.")
    asked_of = handed.recipient if handed is not None else nfc(" ".join(recipient.split()))
    if not asked_of:
        raise Usage("Say who was asked.")
    if max(len(asked_of), len(how), len(note)) > _LONGEST:
        raise Usage("A recipient and a note have at most 2,000 characters.")
    made = Recall(
        id=new_id(),
        consent_id=given.id,
        bundle=record.id,
        hand_over_id=hand_over,
        recipient=asked_of,
        asked=asked,
        asked_at=parse(on) if on else today(),
        how=nfc(how.strip()),
        note=nfc(note.strip()),
    )
    with vault.change() as change:
        return change.put("recalled", made)


def ask(
    vault: Vault,
    holder: Holder,
    asked: str,
    consents: Sequence[Consent],
    *,
    recipient: str = "",
    how: str = "",
    on: str = "",
) -> list[Recall]:
    """Record one letter to a holder, for every withdrawn consent that it is about."""
    made = []
    for given in consents:
        own = {each.id for each in family(vault, [given.item_id])}
        about = not holder.what or own & {each.item_id for each in holder.what}
        if given.withdrawn_on and about:
            made.append(
                recall(
                    vault,
                    given.id,
                    holder.bundle,
                    asked,
                    hand_over=holder.hand_over,
                    recipient=recipient,
                    how=how,
                    on=on,
                )
            )
    return made


def answer(
    vault: Vault, recall_ref: str, answered: str, *, on: str = "", note: str = ""
) -> list[Recall]:
    """Record what a holder answered; it counts for all that was asked of them in the same letter.

    Args:
        vault: open for writing.
        recall_ref: id of a recall, or a unique beginning of it.
        answered: one of :data:`~app.records.consent.ANSWERS`.
        on: ISO day; ``""``: today.
        note: further words; ``""`` keeps those that are there.

    Raises:
        NotFound: no such recall.
        Usage: an unknown answer.
    """
    if answered not in ANSWERS:
        raise Usage(f"An answer is one of: {', '.join(ANSWERS)}.")
    if len(note) > _LONGEST:
        raise Usage("A recipient and a note have at most 2,000 characters.")
    day = parse(on) if on else today()
    with vault.change() as change:
        one = _recall(vault, recall_ref)
        same = vault.find(
            Recall,
            order="id",
            bundle=one.bundle,
            hand_over_id=one.hand_over_id,
            recipient=one.recipient,
            asked_at=one.asked_at,
        )
        return [
            change.put(
                "answered",
                replace(
                    each, answer=answered, answered_at=day, note=nfc(note.strip()) or each.note
                ),
            )
            for each in same
        ]


def recalls(vault: Vault, *, unanswered: bool = False) -> list[Asked]:
    """What was asked of whom, the latest first."""
    found = vault.find(Recall, order="-asked_at,-id")
    if unanswered:
        found = [each for each in found if not each.answer]
    consents = lookup.many(vault, Consent, (each.consent_id for each in found))
    bundles = lookup.many(vault, BundleRecord, (each.bundle for each in found))
    items = lookup.many(vault, Item, (each.item_id for each in consents.values()))
    holding: dict[tuple[str, str], list[Holder]] = {}
    asked = []
    for each in found:
        given = consents[each.consent_id]
        item = items[given.item_id]
        key = (item.id, given.person_id)
        if key not in holding:
            holding[key] = holders_of(vault, [item.id], [given.person_id])
        labels = [
            held.label
            for one in holding[key]
            if one.bundle == each.bundle and one.hand_over == each.hand_over_id
            for held in one.what
        ]
        asked.append(
            Asked(each, bundles[each.bundle].bundle_id, item.number, tuple(dict.fromkeys(labels)))
        )
    return asked


def withdraw(
    vault: Vault, ref: str, person: str, *, on: str = "", note: str = ""
) -> tuple[Consent, list[Holder]]:
    """Withdraw a consent, as :func:`.consent.withdraw`, and say who holds what it was for."""
    given = consent.withdraw(vault, ref, person, on=on, note=note)
    return given, holders_of(vault, [given.item_id], [given.person_id])


def letter(holder: Holder, asked: str, language: str = "en", recipient: str = "") -> str:
    """The letter to a holder: what they hold and what is asked; the person is in none of its words.

    Args:
        holder: who has it.
        asked: one of :data:`~app.records.consent.ASKED`.
        language: ``en`` or ``ru``.
        recipient: who is written to, where the hand-over was not noted.

    Raises:
        Usage: nothing such can be asked.
    """
    if asked not in ASKED:
        raise Usage(f"What can be asked is one of: {', '.join(ASKED)}.")
    return recall_words.letter(
        bundle_id=holder.bundle_id,
        day=(holder.handed_at or holder.made_at)[:10],
        recipient=holder.recipient or recipient,
        exhibits=[(each.label, each.first_page, each.last_page) for each in holder.what],
        submission=holder.submission,
        asked=asked,
        today=today(),
        language=language,
    )


def _recall(vault: Vault, ref: str) -> Recall:
    found = vault.starting(Recall, ref.lower()) if len(ref) >= _SHORTEST else []
    if not found:
        raise NotFound("There is no such recall in this vault.")
    if len(found) > 1:
        raise Usage(f"{len(found)} recalls begin like that; give more of the id.")
    return found[0]
