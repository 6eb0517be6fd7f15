"""Verifying a bundle without a vault: one sentence, then what is wrong, if anything."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from app.bundle.verify import CODES, Verdict, verify_bundle
from app.progress import Progress
from app.ui.commands import Commands
from app.ui.jobs import Job
from app.ui.language import tr
from app.ui.parts.banner import Banner
from app.ui.parts.labels import plain
from app.ui.screen import Screen
from app.ui.sentences import spoken
from app.ui.theme import SPACE


def _verdict(verdict: str) -> tuple[str, str]:
    """Colour and headline; the sign says it to whoever does not see colours."""
    return {
        "ok": ("good", "✔  " + tr("Whole")),
        "damaged": ("bad", "✘  " + tr("Damaged")),
        "untrusted": ("doubtful", "⚠  " + tr("Not to be trusted")),
    }[verdict]


def _invitation() -> str:
    return tr("Drop a bundle's folder or ZIP file here, or choose one.")


class VerifyScreen(Screen):
    """Drop a bundle, or choose one; works without a vault."""

    name = "verify"

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self._job: Job | None = None
        self.setAcceptDrops(True)
        self.banner = Banner(1.8)
        self.headline, self.sentence = self.banner.headline, self.banner.sentence
        self.facts = plain()
        self.facts.setAccessibleName(tr("About the bundle"))
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        self.facts.setTextInteractionFlags(
            selectable | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("How far the check is"))
        self.findings = QTreeWidget()
        self.findings.setColumnCount(2)
        self.findings.setHeaderLabels([tr("File in the bundle"), tr("What is wrong")])
        self.findings.setRootIsDecorated(False)
        self.findings.setAlternatingRowColors(True)
        self.findings.setWordWrap(True)
        self.findings.setAccessibleName(tr("What was found"))
        header = self.findings.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, 360)
        self.folder, self.archive = (
            QPushButton(tr("Choose a &folder …")),
            QPushButton(tr("Choose a &ZIP file …")),
        )
        self.stop, self.back = QPushButton(tr("&Stop")), QPushButton(tr("&Back"))
        self.folder.clicked.connect(self._choose_folder)
        self.archive.clicked.connect(self._choose_archive)
        self.stop.clicked.connect(self.cancel)
        self.back.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for button in (self.folder, self.archive, self.stop):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.back)
        for button in (self.folder, self.archive, self.stop, self.back):
            button.setMinimumHeight(4 * SPACE)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * SPACE)
        layout.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 2 * SPACE)
        layout.addWidget(self.banner)
        layout.addWidget(self.bar)
        layout.addWidget(self.facts)
        layout.addWidget(self.findings, 1)
        layout.addStretch(0)
        layout.addLayout(row)
        self.forget_bundle()

    def show_target(self, value: object) -> None:
        """Check the bundle at a path; an empty one waits for a person to choose."""
        if value:
            self.verify(Path(str(value)))

    def entered(self) -> None:
        """Let the keyboard go on from here."""
        self.folder.setFocus()

    def _leave(self) -> None:
        """Back to where the user came from: a vault's screen, or the unlock screen."""
        self.forget_bundle()
        self.go.emit("back" if self._session is not None else "unlock", None)

    def forget(self) -> None:
        """A vault was locked: no file name of what was checked beside it stays."""
        super().forget()
        self.forget_bundle()

    def forget_bundle(self) -> None:
        """Wait for a bundle again."""
        self.cancel()
        self.findings.clear()
        self.findings.hide()
        self.facts.hide()
        self.bar.hide()
        self.stop.setEnabled(False)
        self.banner.say("plain", tr("Verify a bundle"), _invitation())

    def verify(self, path: Path) -> None:
        """Check a bundle in a thread and show what came of it."""
        if self._job is not None:
            return
        self.findings.clear()
        self.findings.hide()
        self.facts.hide()
        self.banner.say("plain", tr("Checking …"), path.name)
        self.bar.setRange(0, 0)
        self.bar.show()

        def work(progress: Progress) -> Verdict:
            return verify_bundle(path, progress)

        job = Job(work, self)
        job.moved.connect(self._moved)
        job.succeeded.connect(self._show)
        job.failed.connect(self._refuse)
        job.cancelled.connect(self._cancelled)
        job.finished.connect(self._finished)
        self._job = job
        self._set_busy(True)
        job.start()

    def cancel(self) -> None:
        """Stop a check that is going on."""
        if self._job is not None:
            self._job.cancel()

    def close_down(self) -> None:
        """Stop and wait for the thread to end; for closing the window."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _moved(self, done: int, total: int, _message: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _show(self, verdict: object) -> None:
        assert isinstance(verdict, Verdict)
        meaning, headline = _verdict(verdict.verdict)
        self.banner.say(meaning, headline, spoken(verdict.sentence))
        facts = [tr("%Ln file(s) read", n=verdict.files)]
        if verdict.bundle_id:
            facts.insert(0, tr("Bundle {id}", id=verdict.bundle_id))
        if verdict.fingerprint:
            facts.append(
                tr(
                    "Key fingerprint, to be compared with the sender's: {fingerprint}",
                    fingerprint=verdict.fingerprint,
                )
            )
        self.facts.setText("\n".join(facts))
        self.facts.show()
        for finding in verdict.findings:
            told = spoken(finding.sentence or CODES.get(finding.code, finding.code))
            line = QTreeWidgetItem([finding.path or tr("The bundle as a whole"), told])
            for column in (0, 1):
                line.setTextAlignment(
                    column, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
                )
            self.findings.addTopLevelItem(line)
        self.findings.setVisible(bool(verdict.findings))

    def _refuse(self, sentence: str) -> None:
        self.banner.say("bad", "✘  " + tr("Cannot be verified"), sentence)

    def _cancelled(self) -> None:
        self.banner.say(
            "plain", tr("Stopped"), tr("The check was stopped; the bundle was not judged.")
        )

    def _finished(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.deleteLater()
        self.bar.hide()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self.folder.setEnabled(not busy)
        self.archive.setEnabled(not busy)
        self.stop.setEnabled(busy)

    def _choose_folder(self) -> None:
        self._choose(tr("Folder of the bundle"), QFileDialog.FileMode.Directory)

    def _choose_archive(self) -> None:
        self._choose(tr("ZIP file of the bundle"), QFileDialog.FileMode.ExistingFile)

    def _choose(self, title: str, mode: QFileDialog.FileMode) -> None:
        # The system's own dialogue would remember the file among its recent ones.
        dialog = QFileDialog(self.window(), title)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(mode)
        if mode == QFileDialog.FileMode.Directory:
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog.setNameFilter("ZIP (*.zip)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.verify(Path(chosen)))
        dialog.open()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow a change from the light palette to the dark one, or back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.banner.recolour()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Accept one local file or folder."""
        urls = event.mimeData().urls()
        if self._job is None and len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Verify what was dropped."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()
            self.verify(Path(urls[0].toLocalFile()))
