"""Verifying a bundle without a vault: one sentence, then what is wrong, if anything."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.bundle.verify import Verdict, verify_bundle
from app.progress import Progress
from app.ui.jobs import Job
from app.ui.theme import SPACE


class VerifyScreen(QWidget):
    """Drop a bundle, or choose one."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self.setAcceptDrops(True)
        self.sentence = QLabel("Drop a bundle's folder or ZIP file here, or choose one.")
        font = self.sentence.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        self.sentence.setFont(font)
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setAccessibleName("Verdict")
        self.findings = QListWidget()
        self.findings.setWordWrap(True)
        self.findings.setAccessibleName("What was found")
        self.bar = QProgressBar()
        self.bar.hide()
        folder, archive, back = (
            QPushButton("Choose a &folder…"),
            QPushButton("Choose a &ZIP file…"),
            QPushButton("&Back"),
        )
        folder.clicked.connect(self._choose_folder)
        archive.clicked.connect(self._choose_archive)
        back.clicked.connect(self.left)
        row = QHBoxLayout()
        for button in (folder, archive):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(back)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * SPACE)
        layout.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        layout.addWidget(self.sentence)
        layout.addWidget(self.bar)
        layout.addWidget(self.findings, 1)
        layout.addLayout(row)

    def verify(self, path: Path) -> None:
        """Check a bundle in a thread and show what came of it."""
        if self._job is not None:
            return
        self.findings.clear()
        self.sentence.setText("Checking …")
        self.bar.setRange(0, 0)
        self.bar.show()

        def work(progress: Progress) -> Verdict:
            return verify_bundle(path, progress)

        job = Job(work, self)
        job.moved.connect(self._moved)
        job.succeeded.connect(self._show)
        job.failed.connect(self.sentence.setText)
        job.finished.connect(self._finished)
        self._job = job
        job.start()

    def _moved(self, done: int, total: int, _message: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _show(self, verdict: object) -> None:
        assert isinstance(verdict, Verdict)
        self.sentence.setText(verdict.sentence)
        for finding in verdict.findings:
            self.findings.addItem(finding.sentence)

    def _finished(self) -> None:
        self._job = None
        self.bar.hide()

    def _choose_folder(self) -> None:
        options = QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.ShowDirsOnly
        chosen = QFileDialog.getExistingDirectory(self, "Folder of the bundle", "", options)
        if chosen:
            self.verify(Path(chosen))

    def _choose_archive(self) -> None:
        options = QFileDialog.Option.DontUseNativeDialog
        chosen, _filter = QFileDialog.getOpenFileName(
            self, "ZIP file of the bundle", "", "ZIP (*.zip)", options=options
        )
        if chosen:
            self.verify(Path(chosen))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Accept one local file or folder."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Verify what was dropped."""
        self.verify(Path(event.mimeData().urls()[0].toLocalFile()))
