"""The open vault as the window sees it: questions, changes that can be undone, jobs, drafts, state.

Every change goes through here: it runs a casework verb on the vault's thread as one step, tells every
screen what it touched, and offers to undo it. The screens know nothing of threads.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.casework import undo
from app.casework.undo import Changes
from app.intake.spares import Spares
from app.progress import Progress
from app.ui.background import Background
from app.ui.jobs import RUNNING, Job
from app.ui.vault_thread import VaultThread
from app.vault.keys import Credential
from app.vault.vault import Vault

Answer = TypeVar("Answer")

_TELLING = 1.0
"""Seconds between two looks at what a running job has changed."""

_TURN = 0.0005
"""Seconds that a thread computes before another one that waits may go on."""

_LAST = 10_000
"""Milliseconds that the closing may take once it has begun; the process ends after that anyway."""

_WATCHING = 3000
"""Milliseconds between two looks at whether somebody else has written, where we only read."""

DRAFT = "draft/"
"""Names of drafts in the vault's desk begin so."""


class Session(QObject):
    """One open vault.

    Signals:
        opened, failed(sentence), moved(done, total, message): of the opening.
        changed(Changes): something in the vault is not what it was; also after undo and by jobs.
        did(label): a change was made that can be undone; ``undone(label)``, ``redone(label)`` likewise.
        refused(sentence): a change was not made, and nothing of it.
        undo_state(next undo label or "", next redo label or "").
        job_started(Job).
        finished: the vault is closed and its threads have ended.
    """

    opened = Signal()
    failed = Signal(str)
    moved = Signal(int, int, str)
    changed = Signal(object)
    did = Signal(str)
    undone = Signal(str)
    redone = Signal(str)
    refused = Signal(str)
    undo_state = Signal(str, str)
    job_started = Signal(object)
    finished = Signal()
    _told = Signal(object)

    def __init__(self, folder: Path, credential: Credential, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.jobs: list[Job] = []
        self._thread = VaultThread(folder, credential, self)
        self._background: Background | None = None
        self._spares: Spares | None = None
        self._position = -1
        self._closing = False
        self._ended = False
        self._over = False
        self._pending = 0
        self._watch = QTimer(self, interval=_WATCHING)
        self._watch.timeout.connect(self._look_around)
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._close_vault)
        self._final: Callable[[Vault], None] | None = None
        self._thread.opened.connect(self._ready)
        self._thread.failed.connect(self.failed)
        self._thread.moved.connect(self.moved)
        self._thread.finished.connect(self._vault_closed)
        self._told.connect(self._tell)

    def start(self) -> None:
        """Open the vault; ``opened`` or ``failed`` follows."""
        # From here on other threads compute beside the window, which would wait for its turn five
        # milliseconds each time it wants to go on.
        sys.setswitchinterval(_TURN)
        self._thread.start()

    @property
    def read_only(self) -> bool:
        """Whether another program writes to the vault, so that this one only reads."""
        return self._thread.read_only

    @property
    def saving(self) -> bool:
        """Whether a change was asked for that is not in the vault yet."""
        return self._pending > 0

    @property
    def vault(self) -> Vault:
        """The open vault, for its blobs and cache (safe for threads); never for its database."""
        return self._thread.vault

    @property
    def spares(self) -> Spares:
        """Sandboxed workers that are started ahead, so that an item opens at once."""
        if self._spares is None:
            self._spares = Spares()
        return self._spares

    # Asking

    def ask(
        self,
        topic: str,
        work: Callable[[Vault], Answer],
        answer: Callable[[Answer], None] | None = None,
        refuse: Callable[[str], None] | None = None,
    ) -> None:
        """Have a question about the vault answered; a later one on the same topic replaces it."""
        self._thread.ask(topic, work, answer, refuse or self.refused.emit)

    def drop(self, topic: str) -> None:
        """Forget a question."""
        self._thread.drop(topic)

    def look(
        self,
        topic: str,
        work: Callable[[], Answer],
        answer: Callable[[Answer], None],
        refuse: Callable[[str], None] | None = None,
    ) -> None:
        """Have pixels or sound worked out away from the vault's thread, from blobs and cache."""
        self.background.ask(topic, work, answer, refuse)

    @property
    def background(self) -> Background:
        """Where pages and thumbnails are worked out."""
        if self._background is None:
            self._background = Background(self)
        return self._background

    # Changing

    def do(
        self,
        label: str,
        work: Callable[[Vault], Answer],
        done: Callable[[Answer], None] | None = None,
        refuse: Callable[[str], None] | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        """Change the vault as one step that can be undone.

        Args:
            label: what was done, in the past ("Tagged 3 items"); shown with *Undo*.
            work: calls casework verbs; runs on the vault's thread.
            done: receives its result here, after ``changed``.
            refuse: receives a sentence instead; without it ``refused`` is emitted.
            quiet: no ``did`` (a change of state that a person sees anyway).
        """

        def step(vault: Vault) -> tuple[Answer, Changes]:
            vault.take_recent()
            with vault.step(label):
                result = work(vault)
            return result, undo.changes_in(vault, vault.take_recent())

        def answer(both: tuple[Answer, Changes]) -> None:
            self._pending -= 1
            result, changes = both
            if changes.records:
                self._tell(changes)
                if not quiet:
                    self.did.emit(label)
            if done is not None:
                done(result)

        def refusal(sentence: str) -> None:
            self._pending -= 1
            (refuse or self.refused.emit)(sentence)

        self._pending += 1
        self._thread.ask("", step, answer, refusal)

    def undo(self) -> None:
        """Undo the latest step; ``undone`` or ``refused`` follows."""
        self._thread.ask(
            "", lambda vault: _reverting(vault, undo.undo), self._was_undone, self._not
        )

    def redo(self) -> None:
        """Redo what was undone last; ``redone`` or ``refused`` follows."""
        self._thread.ask(
            "", lambda vault: _reverting(vault, undo.redo), self._was_redone, self._not
        )

    # Jobs

    def run(
        self,
        title: str,
        work: Callable[[Vault, Progress], Answer],
        done: Callable[[Answer], None] | None = None,
        failed: Callable[[str], None] | None = None,
        *,
        step: str = "",
        shown: bool = True,
    ) -> Job:
        """Start long work on a connection of its own; it shows in the dock and can be cancelled.

        Args:
            title: what it is.
            work: casework on the vault; runs on the job's thread.
            done: receives its result here.
            failed: receives a sentence here; it stands in the dock anyway.
            step: label under which its changes can be undone as one; ``""`` for changes that stay.
            shown: whether it stands in the dock; a question that takes a while need not.
        """
        told = [time.monotonic()]

        def whole(progress: Progress) -> object:
            vault = self._thread.vault.reopen()
            try:
                watched = _Watched(progress, lambda: self._changed_by(vault, told))
                if step:
                    with vault.step(step):
                        return work(vault, watched)
                return work(vault, watched)
            finally:
                changes = undo.changes_in(vault, vault.take_recent())
                vault.close()
                if changes.records:
                    self._told.emit(changes)

        job = Job(whole, self, title)
        self.jobs.append(job)
        if done is not None:
            job.succeeded.connect(done)
        if failed is not None:
            job.failed.connect(failed)
        job.finished.connect(self._job_ended)
        # At the next turn of the event loop: whoever has the job now can still connect to it.
        QTimer.singleShot(0, self, lambda: self._begin(job))
        if shown:
            self.job_started.emit(job)
        else:
            job.finished.connect(lambda: self.forget_job(job))
        return job

    def _begin(self, job: Job) -> None:
        if self._closing:
            job.cancelled.emit()
            job.finished.emit()
        else:
            job.start()

    # State of the window, kept inside the vault

    def keep(self, name: str, value: object, refuse: Callable[[str], None] | None = None) -> None:
        """Keep a JSON value of the window's state in the vault; not evidence, not logged."""
        text = json.dumps(value, ensure_ascii=False)
        self._thread.ask(f"keep {name}", lambda vault: vault.desk.put(name, text), None, refuse)

    def recall(self, name: str, answer: Callable[[Any], None]) -> None:
        """Have a kept value back, or None."""
        self._thread.ask(f"recall {name}", lambda vault: _value(vault.desk.get(name)), answer)

    def save_draft(
        self, key: str, state: dict[str, Any], refuse: Callable[[str], None] | None = None
    ) -> None:
        """Keep what is being written; encrypted with everything else.

        Args:
            key: of the draft.
            state: of the draft.
            refuse: receives a sentence when the disk refuses.
        """
        self.keep(DRAFT + key, state, refuse)

    def drop_draft(self, key: str) -> None:
        """Forget a draft: it was saved for good, or thrown away."""
        # After any keeping of it that waits already: questions keep their order.
        self._thread.drop(f"keep {DRAFT}{key}")
        self._thread.ask("", lambda vault: vault.desk.remove(DRAFT + key))

    def drafts(self, answer: Callable[[dict[str, Any]], None]) -> None:
        """Have every draft: key to state."""

        def read(vault: Vault) -> dict[str, Any]:
            found = {name: _value(vault.desk.get(name)) for name in vault.desk.names(DRAFT)}
            return {name.removeprefix(DRAFT): state for name, state in found.items() if state}

        self._thread.ask("drafts", read, answer)

    # Closing

    def close(self, kept: dict[str, object] | None = None, *, patience: int = 3000) -> None:
        """Cancel the jobs, keep what is asked, close the vault; ``finished`` follows.

        Args:
            kept: names and values for the desk (drafts, the place); written last.
            patience: milliseconds that jobs have to come to a safe point. Whatever they are at after that
                ends with the process, as in a power failure, which the vault survives.
        """
        if self._closing:
            return
        self._closing = True
        self._watch.stop()
        texts = {
            name: json.dumps(value, ensure_ascii=False) for name, value in (kept or {}).items()
        }

        def final(vault: Vault) -> None:
            for name, text in texts.items():
                vault.desk.put(name, text)

        self._final = final
        if self._background is not None:
            self._background.close()
        if self._spares is not None:
            self._spares.close()
        for job in self.running():
            job.cancel()
        if self.running():
            # Drafts first: they must not depend on a job's coming to an end.
            self._thread.ask("", final)
            self._patience.start(patience)
        else:
            self._close_vault()

    def wait(self, patience: int = 3000) -> bool:
        """Block until everything is closed, for leaving the program; after :meth:`close`.

        Args:
            patience: milliseconds that all jobs together have.

        Returns:
            False when something still runs, which must end with the process.
        """
        until = time.monotonic() + patience / 1000
        ended = [job.wait(max(0, int((until - time.monotonic()) * 1000))) for job in self.jobs]
        self._close_vault()
        return self._thread.wait(_LAST) and all(ended)

    def running(self) -> list[Job]:
        """The jobs that have not ended."""
        return [job for job in self.jobs if job.state == RUNNING]

    def forget_job(self, job: Job) -> None:
        """Take an ended job out of the list."""
        if job in self.jobs and job.state != RUNNING:
            self.jobs.remove(job)
            # It has said what came of it, and its thread is about to end: Qt ends the program when a
            # thread that still runs is destroyed.
            job.wait()
            job.deleteLater()

    def refresh_undo(self) -> None:
        """Have ``undo_state`` emitted for what could be undone and redone now."""
        self._thread.ask("undo state", _labels, lambda both: self.undo_state.emit(*both))

    def _ready(self) -> None:
        if self._closing:
            return
        if self.read_only:
            self._watch.start()
        self.opened.emit()
        self.refresh_undo()

    def _tell(self, changes: object) -> None:
        if not self._closing:
            self.changed.emit(changes)
            self.refresh_undo()

    def _changed_by(self, vault: Vault, told: list[float]) -> None:
        if time.monotonic() - told[0] < _TELLING:
            return
        told[0] = time.monotonic()
        changes = undo.changes_in(vault, vault.take_recent())
        if changes.records:
            self._told.emit(changes)

    def _was_undone(self, both: tuple[str, Changes]) -> None:
        self._tell(both[1])
        self.undone.emit(both[0])

    def _was_redone(self, both: tuple[str, Changes]) -> None:
        self._tell(both[1])
        self.redone.emit(both[0])

    def _not(self, sentence: str) -> None:
        self.refused.emit(sentence)
        self.refresh_undo()

    def _job_ended(self) -> None:
        if self._closing and not self.running():
            self._close_vault()

    def _close_vault(self) -> None:
        if not self._ended:
            self._ended = True
            self._patience.stop()
            self._thread.close(self._final)
            # A verb that never ends must not keep a key in memory: what it is at ends with the process.
            QTimer.singleShot(_LAST, self, self._vault_closed)

    def _vault_closed(self) -> None:
        if not self._over:
            self._over = True
            self.finished.emit()

    def _look_around(self) -> None:
        self._thread.ask("position", lambda vault: vault.log.size, self._seen)

    def _seen(self, position: int) -> None:
        if self._position not in (-1, position):
            self._tell(Changes(frozenset({"*"}), frozenset(), frozenset()))
        self._position = position


class _Watched:
    """A job's progress that also has what it changed told from time to time."""

    def __init__(self, progress: Progress, between: Callable[[], None]) -> None:
        self._progress = progress
        self._between = between

    def step(self, done: int, total: int, message: str) -> None:
        self._progress.step(done, total, message)
        self._between()


def _reverting(vault: Vault, verb: Callable[[Vault], undo.Step]) -> tuple[str, Changes]:
    vault.take_recent()
    step = verb(vault)
    return step.label, undo.changes_in(vault, vault.take_recent())


def _labels(vault: Vault) -> tuple[str, str]:
    back, forth = undo.next_undo(vault), undo.next_redo(vault)
    return back.label if back else "", forth.label if forth else ""


def _value(text: str | None) -> Any:
    try:
        return None if text is None else json.loads(text)
    except ValueError:
        return None
