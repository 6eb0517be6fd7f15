"""Consent per person and item: for which purposes, under which identity, for which material.

The shape follows the Murad Code's practice: consent is specific, documented, and can be withdrawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import ClassVar

from app.records.base import Record
from app.records.dates import bounds

IDENTITIES = ("named", "pseudonym", "anonymous")
"""From the least to the most hidden."""

MINOR = "minor"
"""The capacity of whoever cannot consent without a guardian; code from ``capacities``."""

VALID, EXPIRES_SOON, EXPIRED, WITHDRAWN = "valid", "expires-soon", "expired", "withdrawn"
"""How a consent stands on a day."""

WARNED = 30
"""Days before its expiry in which a consent is said to expire soon."""

_PLAIN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d(T.*)?)?)?")

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
        capacity: code from ``capacities``; older records have words.
        guardian: who agreed for or with a person who cannot alone.
        interpreter: who interpreted when it was explained.
        expires_on: EDTF date after which it no longer holds, or ``""``.
        recontact: the channel by which the person may be reached again, or that they may not be.
        onward: whether a recipient may pass the material on.
        conditions: what else the person asked for, in their own words.
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


def today() -> str:
    """The day on which consents are judged, ISO 8601: here or in Greenwich, whichever is further on.

    A consent that ran out last night in Almaty has run out, although it is still yesterday in Greenwich.
    """
    now = datetime.now(UTC)
    return max(now.date(), now.astimezone().date()).isoformat()


def last_day(expires_on: str) -> str:
    """The last day on which a consent holds; the earliest one that can be meant.

    A day, a month or a year holds to its end. Of anything vaguer (about, one of, an interval, unknown
    digits) only the first day is certain.

    Args:
        expires_on: EDTF date, not ``""``.
    """
    first, last = bounds(expires_on)
    return last if _PLAIN.fullmatch(expires_on) else first


def is_plain(edtf: str) -> bool:
    """Whether a date is a day, a month or a year, and nothing vaguer."""
    return _PLAIN.fullmatch(edtf) is not None


def is_minor(capacity: str) -> bool:
    """Whether a person needs a guardian; also in the words of older records (``minor, aged 16``)."""
    return capacity.casefold().startswith(MINOR)


def state_of(consent: Consent, day: str) -> str:
    """How a consent stands on a day.

    Args:
        consent: the person's latest for the item.
        day: ISO date.

    Returns:
        ``withdrawn``, ``expired``, ``expires-soon`` (within :data:`WARNED` days) or ``valid``.
    """
    if consent.withdrawn_on:
        return WITHDRAWN
    if not consent.expires_on:
        return VALID
    end = last_day(consent.expires_on)
    if end < day:
        return EXPIRED
    soon = (date.fromisoformat(day) + timedelta(days=WARNED)).isoformat()
    return EXPIRES_SOON if end <= soon else VALID


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
    state = state_of(consent, on_day)
    if state == WITHDRAWN:
        return "consent was withdrawn"
    if state == EXPIRED:
        return "consent has expired"
    if is_minor(consent.capacity) and not consent.guardian.strip():
        return "a minor's consent lacks the guardian's"
    if not set(purposes) & set(consent.purposes):
        return "consent does not cover this purpose"
    if consent.materials and not set(materials) <= set(consent.materials):
        return "consent does not cover this kind of material"
    return ""
