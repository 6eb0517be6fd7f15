"""Consent: what stands in the way of a release, one condition at a time."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.records.consent import Consent, refusal, state_of, today

GIVEN = Consent(
    id="c",
    item_id="i",
    person_id="p",
    purposes=("un", "court"),
    identity="pseudonym",
    materials=("statement", "voice"),
    given_on="2022-01-14",
)


def test_a_consent_covers_what_was_agreed() -> None:
    assert refusal(GIVEN, ("un",), ("statement",), "2025-06-23") == ""
    assert refusal(GIVEN, ("media", "court"), ("statement", "voice"), "2025-06-23") == ""


def test_it_covers_no_other_purpose() -> None:
    assert "purpose" in refusal(GIVEN, ("media", "public"), (), "2025-06-23")
    assert "purpose" in refusal(replace(GIVEN, purposes=()), ("un",), (), "2025-06-23")
    assert "purpose" in refusal(GIVEN, (), (), "2025-06-23")


def test_all_of_the_material_must_be_covered() -> None:
    assert "material" in refusal(GIVEN, ("un",), ("voice", "image"), "2025-06-23")
    without_limit = replace(GIVEN, materials=())
    assert refusal(without_limit, ("un",), ("voice", "image"), "2025-06-23") == ""


@pytest.mark.parametrize(
    ("expires_on", "day", "holds"),
    [
        ("2025-06-23", "2025-06-23", True),
        ("2025-06-23", "2025-06-24", False),
        ("2025-06", "2025-06-30", True),
        ("2025-06", "2025-07-01", False),
        ("2025", "2025-12-31", True),
        ("2025~", "2026-01-01", False),
        ("", "2999-01-01", True),
        # Of what is vague only the first day is certain.
        ("2025~", "2025-01-02", False),
        ("2025-06/..", "2025-06-02", False),
        ("2025-06/2025-08", "2025-06-02", False),
        ("2025-06/2025-08", "2025-06-01", True),
        ("[2025-06-01,2025-09-01]", "2025-06-02", False),
        ("2025-24", "2025-06-02", False),
        ("2024-02-29", "2024-02-29", True),
    ],
)
def test_it_holds_to_the_last_day(expires_on: str, day: str, holds: bool) -> None:
    said = refusal(replace(GIVEN, expires_on=expires_on), ("un",), ("statement",), day)
    assert said == ("" if holds else "consent has expired")


def test_a_minors_consent_is_nothing_without_the_guardian() -> None:
    for capacity in ("minor", "Minor, aged 16"):
        child = replace(GIVEN, capacity=capacity)
        assert "guardian" in refusal(child, ("un",), ("statement",), "2025-06-23")
        with_one = replace(child, guardian="Her mother")
        assert refusal(with_one, ("un",), ("statement",), "2025-06-23") == ""
        blank = replace(child, guardian=" ")
        assert "guardian" in refusal(blank, ("un",), ("statement",), "2025-06-23")


@pytest.mark.parametrize(
    ("expires_on", "state"),
    [
        ("", "valid"),
        ("2025-07-24", "valid"),
        ("2025-07-23", "expires-soon"),
        ("2025-07", "valid"),
        ("2025-06", "expires-soon"),
        ("2025-06-23", "expires-soon"),
        ("2025-06-22", "expired"),
        ("2025-05", "expired"),
    ],
)
def test_it_says_thirty_days_before_that_it_ends(expires_on: str, state: str) -> None:
    assert state_of(replace(GIVEN, expires_on=expires_on), "2025-06-23") == state
    withdrawn = replace(GIVEN, expires_on=expires_on, withdrawn_on="2030")
    assert state_of(withdrawn, "2025-06-23") == "withdrawn"


def test_today_is_the_later_of_here_and_greenwich(monkeypatch: pytest.MonkeyPatch) -> None:
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        now = datetime.now(UTC)
        assert today() == max(now.date(), now.astimezone().date()).isoformat()
    monkeypatch.undo()
    time.tzset()


def test_withdrawal_outweighs_everything() -> None:
    withdrawn = replace(GIVEN, withdrawn_on="2024-05", expires_on="2023")
    assert refusal(withdrawn, ("un",), ("statement",), "2022-02-01") == "consent was withdrawn"


def test_the_sentence_names_nobody() -> None:
    for broken in (
        replace(GIVEN, withdrawn_on="2024"),
        replace(GIVEN, expires_on="2024"),
        replace(GIVEN, purposes=()),
    ):
        said = refusal(broken, ("un",), ("statement",), "2025-06-23")
        assert said
        assert not {"c", "i", "p"} & set(said.split())
