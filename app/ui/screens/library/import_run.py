"""Taking files in: the sheet, the look beforehand, the job, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QListWidget

from app.casework.receiving import importing
from app.casework.receiving.ingest import Batch, Refusal, ingest
from app.casework.registry.cases import cases, save_case
from app.progress import Progress
from app.records.cases import Case
from app.records.people import Person
from app.ui.jobs import Job
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.screens.library.import_sheet import KEY, ImportSheet, Request
from app.ui.sentences import spoken
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.screens.library.screen import LibraryScreen


class ImportRun(QObject):
    """What happens around an import."""

    def __init__(self, screen: LibraryScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.sheet: ImportSheet | None = None
        self._look: Job | None = None
        self.refused: list[Refusal] = []

    def open(self, value: dict[str, Any]) -> None:
        """Ask what is to be taken in.

        Args:
            value: ``paths`` and ``case`` as far as they are known.
        """
        self._open(value, None)

    def restore(self, key: str, state: dict[str, Any]) -> bool:
        """Open the sheet with what was written in it."""
        if key != KEY:
            return False
        self._open({}, state)
        return True

    def forget(self) -> None:
        """Keep nothing of what was taken in."""
        self.sheet = None
        self._look = None
        self.refused = []

    # The sheet

    def _open(self, value: dict[str, Any], state: dict[str, Any] | None) -> None:
        screen = self._screen
        if not screen.has_session or screen.session.read_only:
            return
        paths = [Path(path) for path in value.get("paths", [])]
        if self.sheet is not None and self.sheet.isVisible():
            self.sheet.add_paths(paths)
            return

        def ready(both: tuple[list[Case], list[str]]) -> None:
            if self.sheet is not None or not screen.has_session:
                return
            sheet = ImportSheet(screen.window(), screen.drafts, *both)
            sheet.left.connect(self._left)
            sheet.look_wanted.connect(self._start_look)
            sheet.look_cancelled.connect(self._stop_look)
            sheet.import_wanted.connect(self.start)
            self.sheet = sheet
            if state is not None:
                sheet.restore(state)
            if value.get("case"):
                sheet.choose_case(str(value["case"]))
            sheet.add_paths(paths)
            sheet.open()

        screen.session.ask("library import", _offered, ready)

    def _left(self) -> None:
        self._stop_look()
        self.sheet = None

    def _start_look(self, asked: object) -> None:
        assert isinstance(asked, Request)
        self._stop_look()

        def work(vault: Vault, progress: Progress) -> list[importing.Line]:
            return _preview(vault, asked, progress)

        job = self._screen.session.run(tr("Looking at what would be taken in"), work, shown=False)
        self._look = job
        job.succeeded.connect(lambda lines: self._looked(job, lines))
        job.failed.connect(lambda sentence: self._not_looked(job, sentence))
        job.cancelled.connect(lambda: self._not_looked(job, ""))
        job.moved.connect(lambda done, total, _what: self._moved(job, done, total))

    def _stop_look(self) -> None:
        job = self._look
        if job is not None:
            job.cancel()

    def _moved(self, job: Job, done: int, total: int) -> None:
        if self.sheet is not None and job is self._look:
            self.sheet.moved(done, total)

    def _looked(self, job: Job, lines: list[importing.Line]) -> None:
        if self.sheet is not None and job is self._look:
            self._look = None
            self.sheet.show_lines(lines)

    def _not_looked(self, job: Job, sentence: str) -> None:
        if self.sheet is not None and job is self._look:
            self._look = None
            self.sheet.not_looked(sentence)

    # The job

    def start(self, asked: object) -> None:
        """Take files in."""
        assert isinstance(asked, Request)
        session = self._screen.session

        def work(vault: Vault, progress: Progress) -> Batch:
            if asked.new_title:
                save_case(vault, asked.case, title=asked.new_title)
            return ingest(
                vault,
                asked.paths,
                asked.case,
                details=asked.details,
                consent=asked.consent,
                progress=progress,
            )

        title = tr("Taking files into {case}", case=asked.case)
        job = session.run(title, work)
        job.succeeded.connect(lambda batch: self._done(job, batch))
        # Files that are held already are passed over, so going on is the same import once more; what was
        # received and not read is read as well.
        again = replace(asked, new_title="")
        job.again = lambda: self.start(again)

    def resume(self) -> None:
        """Read what an earlier import took in and could not read."""
        screen = self._screen
        screen.waiting_bar.hide()
        if not screen.has_session:
            return
        job = screen.session.run(tr("Reading what was taken in"), importing.resume)

        def done(number: int) -> None:
            job.sentence = tr("%Ln item(s) read", n=number)
            screen.said.emit(job.sentence, "good")

        job.succeeded.connect(done)
        job.again = self.resume

    def _done(self, job: Job, batch: Batch) -> None:
        told = [tr("%Ln taken in", n=len(batch.ingested))]
        if batch.already_held:
            told.append(tr("%Ln already held", n=len(batch.already_held)))
        if batch.refused:
            told.append(tr("%Ln refused", n=len(batch.refused)))
        job.sentence = ", ".join(told)
        if not self._screen.has_session:
            return
        self._screen.said.emit(job.sentence, "doubtful" if batch.refused else "good")
        self.refused = list(batch.refused)
        if self.refused:
            self._screen.show_refused(len(self.refused))

    def show_refused(self) -> None:
        """List the files that were not taken in."""
        sheet = Sheet(self._screen.window(), tr("Not taken in"), width=640)
        sheet.body.addWidget(
            plain(tr("%Ln file(s) were not taken in.", n=len(self.refused)), bold=True)
        )
        listed = QListWidget()
        listed.setAccessibleName(tr("Files that were not taken in"))
        listed.setWordWrap(True)
        listed.addItems([f"{each.path}\n{spoken(each.reason)}" for each in self.refused])
        sheet.body.addWidget(listed, 1)
        close = sheet.button(tr("Close"), default=True)
        close.clicked.connect(sheet.accept)
        sheet.resize(640, 420)
        sheet.open()


def _offered(vault: Vault) -> tuple[list[Case], list[str]]:
    """The cases, and the names of people."""
    names = {person.name for person in vault.find(Person, trashed=False)}
    return cases(vault), sorted(names, key=str.casefold)


def _preview(vault: Vault, asked: Request, progress: Progress) -> list[importing.Line]:
    return importing.preview(
        vault,
        asked.paths,
        "" if asked.new_title else asked.case,
        details=asked.details,
        consent=asked.consent,
        progress=progress,
    )
