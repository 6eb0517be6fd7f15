"""Ids: UUIDs of version 7 that sort in the order in which they were made."""

from __future__ import annotations

import threading
import time
import uuid

import pytest

from app.records import ids
from app.records.ids import new_id


def test_ids_are_version_7_and_lower_case() -> None:
    made = new_id()
    parsed = uuid.UUID(made)
    assert parsed.version == 7
    assert parsed.variant == uuid.RFC_4122
    assert made == str(parsed)


def test_the_first_48_bits_are_milliseconds() -> None:
    before = time.time_ns() // 1_000_000
    stamp = uuid.UUID(new_id()).int >> 80
    after = time.time_ns() // 1_000_000
    assert before <= stamp <= after + 60_000


def test_ids_ascend_though_the_clock_stands_still_or_goes_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = [new_id()]
    later = time.time_ns()
    for shift in (0, 0, -(10**12), 0, -5 * 10**12):
        monkeypatch.setattr(ids.time, "time_ns", lambda shift=shift: later + shift)
        made += [new_id() for _ in range(5000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_threads_never_share_an_id() -> None:
    made: list[str] = []

    def work() -> None:
        made.extend([new_id() for _ in range(2000)])

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 8000
