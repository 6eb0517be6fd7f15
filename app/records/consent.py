"""Consent per person and item: for which purposes, under which identity, for which material.

The shape follows the Murad Code's practice: consent is specific, documented, and can be withdrawn.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record
from app.records.dates import bounds

IDENTITIES = ("named", "pseudonym", "anonymous")

ASKED = ("return", "destroy", "not-use", "redact", "nothing")
"""What can be asked of a recipient after a withdrawal."""

ANSWERS = ("done", "partly", "refused", "silent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Record):
    """What one person agreed to for one item; a later consent of the same pair replaces it.

    Attributes:
        purposes: codes from ``purposes``.
        identity: ``named``, ``pseudonym`` or ``anonymous``.
        materials: codes from ``materials``; empty means all of the item's material.
        given_on: EDTF date.
        form: code from ``consent_forms`` (signed, recorded, verbal).
        expires_on: EDTF date after which it no longer holds, or ``""``.
        onward: whether a recipient may pass the material on.
        withdrawn_on: EDTF date of withdrawal, or ``""``.
        language: BCP 47 tag of the language in which it was explained.
        taken_by: who explained it and took it.
        template: name of the form that was printed.
        sheet_id: the item with the signed sheet or the recording of it, or None.
    """

    table: ClassVar[str] = "consent"

    item_id: str
    person_id: str
    purposes: tuple[str, ...]
    identity: str
    materials: tuple[str, ...] = ()
    given_on: str = ""
    form: str = ""
    capacity: str = ""
    guardian: str = ""
    interpreter: str = ""
    expires_on: str = ""
    recontact: str = ""
    onward: bool = False
    conditions: str = ""
    withdrawn_on: str = ""
    withdrawal_note: str = ""
    language: str = ""
    taken_by: str = ""
    template: str = ""
    sheet_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall(Record):
    """What was asked of somebody who holds what a person has withdrawn their consent for.

    Attributes:
        consent_id: the consent that was withdrawn.
        bundle: the bundle that holds it.
        hand_over_id: to whom it was given, or None where nobody noted that.
        asked: one of :data:`ASKED`.
        asked_at: UTC time, ISO 8601, or a day.
        how: letter, mail, telephone; in words.
        answer: one of :data:`ANSWERS`, or ``""`` while there is none.
    """

    table: ClassVar[str] = "recall"

    consent_id: str
    bundle: str
    hand_over_id: str | None = None
    recipient: str
    asked: str
    asked_at: str
    how: str = ""
    answer: str = ""
    answered_at: str = ""
    note: str = ""


def refusal(
    consent: Consent, purposes: Iterable[str], materials: Iterable[str], on_day: str
) -> str:
    """Why a consent does not cover a release; ``""`` when it does.

    Args:
        consent: the person's latest consent for the item.
        purposes: any one of these suffices (a profile's ``purposes``).
        materials: all of these are needed (what the item's kind consists of).
        on_day: ISO date of the release.

    Returns:
        One sentence that names no person.
    """
    if consent.withdrawn_on:
        return "consent was withdrawn"
    if consent.expires_on and bounds(consent.expires_on)[1] < on_day:
        return "consent has expired"
    if not set(purposes) & set(consent.purposes):
        return "consent does not cover this purpose"
    if consent.materials and not set(materials) <= set(consent.materials):
        return "consent does not cover this kind of material"
    return ""
