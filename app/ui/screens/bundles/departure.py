"""Having a draft leave: what is asked first, the export as it runs, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.language import tr
from app.ui.screens.bundles.leaving import LeaveSheet, Leaving, export_draft
from app.ui.screens.bundles.running import Outcome, Running

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.casework.releasing.export import Exported
    from app.ui.jobs import Job
    from app.ui.session import Session


class Departure(QObject):
    """One export at a time.

    Signals:
        began, ended: an export runs, or has ended in whatever way.
        made(bundle id): a bundle has left.
        said(text, meaning): a toast.
    """

    began = Signal()
    ended = Signal()
    made = Signal(str)
    said = Signal(str, str)

    def __init__(self, parent: QObject, running: Running, outcome: Outcome) -> None:
        super().__init__(parent)
        self._running = running
        self._outcome = outcome
        self._session: Session | None = None
        self._job: Job | None = None
        self._before: Leaving | None = None
        self.draft = ""
        self.outcome_of = ""

    @property
    def busy(self) -> bool:
        """Whether an export runs."""
        return self._job is not None

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._session = self._job = self._before = None
        self.draft = self.outcome_of = ""
        self._running.forget()
        self._outcome.forget()

    def ask(self, parent: QWidget, *, totals: str, red: int) -> LeaveSheet:
        """Open the sheet that asks where the bundle goes; the caller connects ``wanted``."""
        sheet = LeaveSheet(parent, totals=totals, red=red, before=self._before)
        sheet.open()
        return sheet

    def start(self, session: Session, draft: str, name: str, how: Leaving) -> None:
        """Have a draft leave."""
        if self._job is not None:
            return
        # The passphrase is held by the job alone, and goes with it.
        self._before = replace(how, passphrase="")
        self._session, self.draft, self.outcome_of = session, draft, ""
        job = session.run(
            tr("Bundle “{name}”", name=name),
            lambda vault, progress: export_draft(vault, draft, how, progress),
        )
        self._job = job
        self._running.watch(job)
        job.succeeded.connect(self._done)
        job.failed.connect(lambda sentence: self._failed(job, sentence))
        job.cancelled.connect(self._cancelled)
        self.began.emit()

    def _done(self, result: Exported) -> None:
        if self._session is None:
            return
        self._job = None
        self.outcome_of, self.draft = self.draft, ""
        self._outcome.show_made(result)
        self.ended.emit()
        self.made.emit(result.bundle_id)

    def _failed(self, job: Job, sentence: str) -> None:
        if self._session is None:
            return
        self._job = None
        self.outcome_of, self.draft = self.draft, ""
        self._outcome.show_failure(sentence, job.places)
        self.ended.emit()

    def _cancelled(self) -> None:
        self._job = None
        self.draft = ""
        if self._session is not None:
            self.said.emit(
                tr("Cancelled. Nothing has left the vault; burnt pages are kept for the next try."),
                "plain",
            )
            self.ended.emit()
