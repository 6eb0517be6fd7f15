"""Workers started ahead: locked down before they know of a file, used for one, replaced."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from app.errors import Cancelled
from app.intake import process, sandbox, wire
from app.intake.spares import Spares
from tests.intake import made
from tests.intake.watched import children, doctored, nothing_left, session, until, worker_pid


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    yield from nothing_left()


def test_spares_are_locked_down_before_they_know_of_a_file() -> None:
    with Spares(1) as spares:
        until(lambda: all(spares.ready(reader) for reader in ("pdf", "image", "media")))
        for reader in ("pdf", "image", "media"):
            started = spares.take(reader)
            head = started.stdout.read(wire.HEADER.size)
            kind, length = wire.HEADER.unpack(head)
            said = json.loads(started.stdout.read(length))
            assert (kind, said["is"]) == (wire.FACTS, "ready")
            assert said["level"] == sandbox.level()
            started.close()


def test_a_spare_is_used_for_one_file_and_replaced() -> None:
    data = made.pdf(["one"])
    with Spares(2) as spares:
        until(lambda: spares.ready("pdf") == 2)
        waiting = set(spares.pids())
        used = set()
        for _ in range(2):
            with session(data, spares=spares) as opened:
                opened.render(1, 30)
                used.add(worker_pid(opened))
        assert len(used) == 2
        assert used < waiting
        assert not used & set(spares.pids())
        until(lambda: spares.ready("pdf") == 2)
        assert not used & children()


def test_a_spare_that_dies_is_replaced() -> None:
    with Spares(2) as spares:
        until(lambda: spares.ready("pdf") == 2 and spares.ready("image") == 2)
        killed = set(spares.pids())
        for pid in killed:
            os.kill(pid, signal.SIGKILL)
        with session(made.pdf(["one"]), spares=spares) as opened:
            opened.render(1, 30)
            assert worker_pid(opened) not in killed
        until(lambda: spares.ready("pdf") == 2 and spares.ready("image") == 2)
        assert not killed & set(spares.pids())


def test_a_spare_that_died_unnoticed_is_not_blamed_on_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Spares(2) as spares:
        until(lambda: spares.ready("pdf") == 2)
        killed = set(spares.pids())
        monkeypatch.setattr(process.Started, "alive", property(lambda self: True))
        for pid in killed:
            os.kill(pid, signal.SIGKILL)
        with session(made.pdf(["one"]), spares=spares) as opened:
            opened.render(1, 30)
            assert worker_pid(opened) not in killed


def test_spares_that_die_at_once_are_not_started_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started = []

    def broken() -> list[str]:
        started.append(1)
        return [sys.executable, "-S", "-c", "pass"]

    monkeypatch.setattr(process, "command", broken)
    monkeypatch.setattr("app.intake.spares._LOOK", 0.05)
    with Spares(1) as spares:
        time.sleep(2.5)
        assert len(started) <= 12
        assert spares.ready("pdf") == 0


def test_closing_the_spares_ends_whatever_was_handed_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    doctored(monkeypatch, "time.sleep(60)")
    spares = Spares(1)
    opened = session(made.pdf(["one"], ["two"]), spares=spares)
    opened.render(1, 30)
    ended = []

    def draw() -> None:
        with pytest.raises(Cancelled):
            opened.render(2, 30)
        ended.append(time.monotonic())

    thread = threading.Thread(target=draw)
    thread.start()
    time.sleep(0.4)
    began = time.monotonic()
    spares.close()
    thread.join()
    assert ended[0] - began < 5
    opened.close()
    with pytest.raises(Cancelled):
        spares.take("pdf")
    spares.close()
