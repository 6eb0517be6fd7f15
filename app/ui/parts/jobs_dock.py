"""The jobs that run and those that ended, each with its progress and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import icon
from app.ui.jobs import CANCELLED, DONE, FAILED, RUNNING, Job
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import scrolled
from app.ui.sentences import spoken
from app.ui.theme import SPACE


class JobRow(QFrame):
    """One job.

    Signals: ``gone`` when a person took it off the list.
    """

    gone = Signal()

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.job = job
        self.title = plain(job.title, bold=True)
        self.what = plain(tr("Starting …"), faded=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(SPACE)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(job.title)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setAccessibleName(tr("Cancel: {job}", job=job.title))
        self.cancel.clicked.connect(self._cancel)
        self.again = QPushButton(tr("Go on"))
        self.again.setAccessibleName(tr("Go on: {job}", job=job.title))
        self.again.clicked.connect(self._again)
        self.again.hide()
        self.remove = QToolButton()
        self.remove.setIcon(icon("x"))
        self.remove.setAutoRaise(True)
        self.remove.setAccessibleName(tr("Take off the list: {job}", job=job.title))
        self.remove.clicked.connect(self.gone)
        self.remove.hide()
        texts = QVBoxLayout()
        texts.setSpacing(SPACE // 2)
        texts.addWidget(self.title)
        texts.addWidget(self.bar)
        texts.addWidget(self.what)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addLayout(texts, 1)
        row.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        job.moved.connect(self._moved)
        job.finished.connect(self._ended)
        if job.state != RUNNING:
            self._ended()

    def say(self, sentence: str) -> None:
        """Say what came of it."""
        self.what.setText(sentence)

    def _moved(self, done: int, total: int, message: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        told = spoken(message)
        self.what.setText(f"{told}, {done:,} / {total:,}" if total else told)

    def _cancel(self) -> None:
        self.job.cancel()
        self.cancel.setEnabled(False)
        self.what.setText(tr("Stopping at the next safe point …"))

    def _again(self) -> None:
        run = self.job.again
        self.gone.emit()
        if run is not None:
            run()

    def _ended(self) -> None:
        self.bar.hide()
        self.cancel.hide()
        self.remove.show()
        self.again.setVisible(self.job.again is not None and self.job.state in (FAILED, CANCELLED))
        told = {
            DONE: tr("Done."),
            CANCELLED: tr("Cancelled; what was finished is kept."),
            FAILED: self.job.sentence,
        }[self.job.state]
        self.what.setText(
            self.job.sentence if self.job.state == DONE and self.job.sentence else told
        )


class JobsDock(QDockWidget):
    """The list, at the lower edge of the window.

    Signals: ``counted(running)`` when the number of running jobs changed; ``forgotten(job)``.
    """

    counted = Signal(int)
    forgotten = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Jobs"), parent)
        self.setObjectName("jobs")
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea)
        self._rows: list[JobRow] = []
        self.nothing = plain(tr("Nothing is being worked on."), faded=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        holder = QWidget()
        holder.setAutoFillBackground(True)
        holder.setBackgroundRole(QPalette.ColorRole.Base)
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        area = scrolled(holder, tr("Jobs"))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setMinimumHeight(96)
        self.setWidget(area)
        self.hide()

    def add(self, job: Job) -> JobRow:
        """Show a job that was started."""
        row = JobRow(job)
        row.gone.connect(lambda: self.take(row))
        job.finished.connect(self._count)
        self._rows.insert(0, row)
        self._column.insertWidget(0, row)
        self._count()
        return row

    def take(self, row: JobRow) -> None:
        """Take an ended job off the list."""
        if row in self._rows:
            self._rows.remove(row)
            row.hide()
            row.deleteLater()
            self.forgotten.emit(row.job)
            self._count()

    def rows(self) -> list[JobRow]:
        """What is shown, the latest first."""
        return list(self._rows)

    def forget(self) -> None:
        """Show nothing: titles may name what a vault holds."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows.clear()
        self._count()
        self.hide()

    def _count(self) -> None:
        self.nothing.setVisible(not self._rows)
        self.counted.emit(sum(row.job.state == RUNNING for row in self._rows))
