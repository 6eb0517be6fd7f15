"""The session: changes as steps, undo and redo, jobs, drafts, and a close that keeps what it must."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.registry import describe
from app.casework.undo import Changes
from app.errors import Refused, StorageFailed
from app.progress import Progress
from app.records.evidence import Item
from app.ui.drafts import Drafts
from app.ui.jobs import Job
from app.ui.session import Session
from app.vault.desk import Desk
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, SmallCase
from tests.ui.stage import copy

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
]


@pytest.fixture
def case(pristine_case: tuple[Path, SmallCase], tmp_path: Path) -> tuple[Path, SmallCase]:
    return copy(pristine_case[0], tmp_path / "vault"), pristine_case[1]


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot, case: tuple[Path, SmallCase]) -> Iterator[Session]:
    opened = Session(case[0], CREDENTIAL)
    with qtbot.waitSignal(opened.opened, timeout=60_000):
        opened.start()
    yield opened
    opened.close()
    opened.wait()


def title(session: Session, qtbot: QtBot, item: Item) -> str:
    held: list[str] = []
    session.ask("title", lambda vault: vault.get(Item, item.id).title, held.append)
    qtbot.waitUntil(lambda: bool(held))
    return held[0]


def rename(session: Session, qtbot: QtBot, item: Item, name: str) -> Changes:
    with qtbot.waitSignal(session.changed) as told:
        session.do(f"Renamed to {name}", lambda v: describe.describe(v, item.id, {"title": name}))
    return told.args[0]


def test_a_change_is_told_and_can_be_undone_and_redone(
    session: Session, qtbot: QtBot, case: tuple[Path, SmallCase]
) -> None:
    item = case[1].item
    changes = rename(session, qtbot, item, "Another")
    assert item.id in changes.items
    assert "item" in changes.tables
    with qtbot.waitSignal(session.undone) as undone:
        session.undo()
    assert undone.args == ["Renamed to Another"]
    assert title(session, qtbot, item) == item.title
    with qtbot.waitSignal(session.redone):
        session.redo()
    assert title(session, qtbot, item) == "Another"


def test_undo_survives_a_restart(qtbot: QtBot, case: tuple[Path, SmallCase]) -> None:
    item = case[1].item
    for expected in ("Another", item.title):
        session = Session(case[0], CREDENTIAL)
        with qtbot.waitSignal(session.opened, timeout=60_000):
            session.start()
        if expected == "Another":
            rename(session, qtbot, item, "Another")
        else:
            with qtbot.waitSignal(session.undone):
                session.undo()
        assert title(session, qtbot, item) == expected
        session.close()
        session.wait()
        qtbot.wait(10)


def test_a_refusal_changes_nothing_and_leaves_nothing_to_undo(
    session: Session, qtbot: QtBot, case: tuple[Path, SmallCase]
) -> None:
    with qtbot.waitSignal(session.refused) as refused:
        session.do("Emptied", lambda v: describe.describe(v, case[1].item.id, {"title": ""}))
    assert refused.args == ["An item cannot be without a title."]
    with qtbot.waitSignal(session.refused) as nothing:
        session.undo()
    assert nothing.args == ["There is nothing to undo."]


def test_a_job_changes_on_its_own_connection_and_can_be_cancelled(
    session: Session, qtbot: QtBot, case: tuple[Path, SmallCase]
) -> None:
    item, going = case[1].item, threading.Event()

    def work(vault: Vault, progress: Progress) -> None:
        describe.describe(vault, item.id, {"title": "By the job"})
        going.set()
        for number in range(10_000):
            progress.step(number, 10_000, "waiting")
            threading.Event().wait(0.01)

    job = session.run("Long", work)
    qtbot.waitUntil(going.is_set)
    # The window is answered while the job goes on.
    assert title(session, qtbot, item) == "By the job"
    with qtbot.waitSignals([job.cancelled, session.changed]):
        job.cancel()
    assert job.state == "cancelled"


def test_questions_that_take_a_while_leave_no_jobs_behind(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = Job._run

    def ending_slowly(job: Job) -> None:
        original(job)
        threading.Event().wait(0.02)

    monkeypatch.setattr(Job, "_run", ending_slowly)
    found: list[int] = []
    for number in range(10):
        job = session.run("?", lambda _vault, _progress, number=number: number, shown=False)
        # Forgotten in the moment in which it answers, while its thread comes to its end.
        job.succeeded.connect(lambda _result, job=job: session.forget_job(job))
        job.succeeded.connect(found.append)
    qtbot.waitUntil(lambda: len(found) == 10 and not session.jobs, timeout=60_000)


def test_closing_cancels_jobs_and_keeps_what_is_given(
    qtbot: QtBot, case: tuple[Path, SmallCase]
) -> None:
    session = Session(case[0], CREDENTIAL)
    with qtbot.waitSignal(session.opened, timeout=60_000):
        session.start()
    stubborn = threading.Event()

    def work(vault: Vault, progress: Progress) -> None:
        stubborn.wait(2)
        progress.step(1, 1, "late")

    session.run("Stubborn", work)
    with qtbot.waitSignal(session.finished, timeout=60_000):
        session.close({"draft/item/text/1": {"text": "ұзақ"}}, patience=200)
    with Vault.open(case[0], CREDENTIAL, write=False) as vault:
        assert vault.desk.get("draft/item/text/1") == '{"text": "ұзақ"}'
    session.wait()


def test_a_change_that_was_asked_for_is_made_before_the_vault_closes(
    qtbot: QtBot, case: tuple[Path, SmallCase]
) -> None:
    session = Session(case[0], CREDENTIAL)
    with qtbot.waitSignal(session.opened, timeout=60_000):
        session.start()
    session.ask("slow", lambda _vault: threading.Event().wait(0.3))
    session.do("Renamed", lambda v: describe.describe(v, case[1].item.id, {"title": "At the last"}))
    with qtbot.waitSignal(session.finished, timeout=60_000):
        session.close()
    with Vault.open(case[0], CREDENTIAL, write=False) as vault:
        assert vault.get(Item, case[1].item.id).title == "At the last"
    session.wait()


class _Note:
    draft_key = "item/note/1"

    def __init__(self) -> None:
        self.state: dict[str, object] | None = {"text": "first"}

    def draft(self) -> dict[str, object] | None:
        return self.state


def test_drafts_are_saved_inside_the_vault_and_dropped_when_settled(
    session: Session, qtbot: QtBot
) -> None:
    drafts, note = Drafts(session), _Note()
    drafts.register(note)
    drafts.save()
    held: list[dict[str, object]] = []
    session.drafts(held.append)
    qtbot.waitUntil(lambda: bool(held))
    assert held[-1] == {"item/note/1": {"text": "first"}}
    drafts.settle(note)
    session.drafts(held.append)
    qtbot.waitUntil(lambda: len(held) == 2)
    assert held[-1] == {}


def test_a_draft_is_saved_by_itself_and_again_once_the_disk_takes_it(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts, note = Drafts(session), _Note()
    drafts.register(note)
    held: list[dict[str, object]] = []

    def full(*_args: object) -> None:
        raise StorageFailed("The disk is full.")

    with monkeypatch.context() as patch, qtbot.waitSignal(session.refused) as refused:
        patch.setattr(Desk, "put", full)
        drafts.save()
        # The question behind it is answered before the disk has room again.
        session.drafts(held.append)
        qtbot.waitUntil(lambda: bool(held))
    assert refused.args == ["The disk is full."]

    def saved() -> bool:
        session.drafts(held.append)
        return bool(held and held[-1])

    qtbot.waitUntil(saved, timeout=30_000)


def test_a_second_window_reads_only_and_says_so(
    session: Session, qtbot: QtBot, case: tuple[Path, SmallCase]
) -> None:
    second = Session(case[0], CREDENTIAL)
    with qtbot.waitSignal(second.opened, timeout=60_000):
        second.start()
    assert second.read_only
    with qtbot.waitSignal(second.refused) as refused:
        second.do("Renamed", lambda v: describe.trash(v, case[1].item.id))
    assert "reading only" in refused.args[0]
    # What the writer changes is seen by the reader.
    with qtbot.waitSignal(second.changed, timeout=60_000):
        qtbot.wait(3_500)
        session.do("Trashed", lambda v: describe.trash(v, case[1].item.id))
    second.close()
    second.wait()


def test_a_failing_verb_is_one_sentence(session: Session, qtbot: QtBot) -> None:
    def work(vault: Vault) -> None:
        raise Refused("This cannot be.")

    with qtbot.waitSignal(session.refused) as refused:
        session.do("x", work)
    assert refused.args == ["This cannot be."]

    def fault(vault: Vault) -> None:
        raise KeyError("Каримов")

    with qtbot.waitSignal(session.refused) as refused:
        session.do("x", fault)
    assert "Каримов" not in refused.args[0]
    assert "KeyError" in refused.args[0]
