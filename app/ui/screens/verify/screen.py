"""Verifying a bundle without a vault: one sentence, six answers, then what is wrong, if anything."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.bundle.files import put_file
from app.bundle.verification_report import Checked, verification_report
from app.bundle.verify import CODES, Verdict, verify_bundle
from app.progress import Progress
from app.ui.commands import Commands
from app.ui.icons import icon
from app.ui.jobs import Job
from app.ui.language import current, tr
from app.ui.parts.banner import Banner
from app.ui.parts.labels import plain
from app.ui.screen import Screen
from app.ui.screens.verify.answered import Answered, Digits
from app.ui.screens.verify.known import Known
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
        self._path: Path | None = None
        self.checked: Checked | None = None
        self.setAcceptDrops(True)
        self.banner = Banner(1.8)
        self.headline, self.sentence = self.banner.headline, self.banner.sentence
        self.known = Known()
        self.known.asked.connect(self.again)
        self.known.refused.connect(lambda sentence: self.said.emit(sentence, "bad"))
        self.answers = Answered()
        self.fingerprint = Digits(tr("Fingerprint of the key, to be compared"), size=1.6)
        self.digits = Digits(tr("Digits of this bundle"), size=1.15)
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
        self.findings.setMinimumHeight(20 * SPACE)
        self.findings.setAccessibleName(tr("What was found"))
        header = self.findings.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, 360)
        self._lay_out()
        self.forget_bundle()

    def _lay_out(self) -> None:
        self.folder, self.archive = (
            QPushButton(tr("Choose a &folder …")),
            QPushButton(tr("Choose a &ZIP file …")),
        )
        self.stop, self.back = QPushButton(tr("&Stop")), QPushButton(tr("&Back"))
        self.repeat = QPushButton(icon("refresh"), tr("Check &again"))
        self.paper = QPushButton(icon("printer"), tr("&Print report …"))
        for button, slot in (
            (self.folder, self._choose_folder),
            (self.archive, self._choose_archive),
            (self.stop, self.cancel),
            (self.repeat, self.again),
            (self.paper, self._choose_paper),
            (self.back, self._leave),
        ):
            button.clicked.connect(slot)
            button.setMinimumHeight(4 * SPACE)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for button in (self.folder, self.archive, self.stop, self.repeat, self.paper):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.back)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(2 * SPACE)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.fingerprint, self.answers, self.digits, self.facts):
            column.addWidget(widget)
        column.addWidget(self.findings, 1)
        column.addStretch(0)
        self.result = QScrollArea()
        self.result.setWidgetResizable(True)
        self.result.setFrameShape(QFrame.Shape.NoFrame)
        self.result.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.result.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * SPACE)
        layout.setContentsMargins(4 * SPACE, 3 * SPACE, 4 * SPACE, 2 * SPACE)
        layout.addWidget(self.banner)
        layout.addWidget(self.bar)
        layout.addWidget(self.known)
        layout.addWidget(self.result, 1)
        layout.addLayout(row)

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
        self._path = None
        self.known.forget()
        self._clear()
        self.bar.hide()
        self.stop.setEnabled(False)
        self.repeat.setEnabled(False)
        self.banner.say("plain", tr("Verify a bundle"), _invitation())

    def _clear(self) -> None:
        self.checked = None
        self.paper.setEnabled(False)
        self.answers.forget()
        self.findings.clear()
        self.findings.hide()
        self.facts.clear()
        self.facts.hide()
        self.fingerprint.show_digits("")
        self.digits.show_digits("")

    def again(self) -> None:
        """Check the same bundle once more, with what is known by now."""
        if self._path is not None:
            self.verify(self._path)

    def verify(self, path: Path) -> None:
        """Check a bundle in a thread and show what came of it."""
        if self._job is not None:
            return
        self._path = path
        self._clear()
        self.banner.say("plain", tr("Checking …"), path.name)
        self.bar.setRange(0, 0)
        self.bar.show()
        expected, roots = self.known.fingerprint, self.known.roots

        def work(progress: Progress) -> Checked:
            verdict = verify_bundle(path, progress, expected_key=expected, roots=roots)
            at = datetime.now(UTC).isoformat(timespec="seconds")
            return Checked(path.name, at, verdict, expected, roots is not None)

        job = Job(work, self)
        job.moved.connect(self._moved)
        job.succeeded.connect(self._show)
        job.failed.connect(self._refuse)
        job.cancelled.connect(self._cancelled)
        self._begin(job)

    def cancel(self) -> None:
        """Stop a check that is going on."""
        if self._job is not None:
            self._job.cancel()

    def close_down(self) -> None:
        """Stop and wait for the thread to end; for closing the window."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def write_paper(self, path: Path) -> None:
        """Write the report of what was checked, as a PDF."""
        checked = self.checked
        if checked is None or self._job is not None:
            return
        language = current() if current() == "ru" else "en"

        def work(_progress: Progress) -> None:
            put_file(path, verification_report(checked, language, spoken))

        job = Job(work, self)
        job.succeeded.connect(lambda _done: self.said.emit(tr("The report was written."), "plain"))
        job.failed.connect(lambda sentence: self.said.emit(sentence, "bad"))
        self._begin(job)

    def _begin(self, job: Job) -> None:
        job.finished.connect(self._finished)
        self._job = job
        self._set_busy(True)
        job.start()

    def _moved(self, done: int, total: int, _message: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _show(self, checked: object) -> None:
        assert isinstance(checked, Checked)
        if self._path is None:
            return  # It was left while the last file was read.
        self.checked = checked
        verdict: Verdict = checked.verdict
        meaning, headline = _verdict(verdict.verdict)
        self.banner.say(meaning, headline, spoken(verdict.sentence))
        self.answers.show_answers(verdict.answers)
        self.fingerprint.show_digits(verdict.fingerprint)
        self.digits.show_digits(verdict.bundle_print)
        facts = [tr("%Ln file(s) read", n=verdict.files)]
        if verdict.bundle_id:
            facts.insert(0, tr("Bundle {id}", id=verdict.bundle_id))
        self.facts.setText(" · ".join(facts))
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
        self.repeat.setEnabled(not busy and self._path is not None)
        self.paper.setEnabled(not busy and self.checked is not None)

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

    def _choose_paper(self) -> None:
        if self.checked is None:
            return
        dialog = QFileDialog(self.window(), tr("Write the report of the verification"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Its own question about an existing file would hold up a lock; the report refuses to
        # write over one.
        dialog.setOptions(
            QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite
        )
        dialog.setDirectory(str(Path.home()))
        dialog.setDefaultSuffix("pdf")
        named = self.checked.verdict.bundle_id or tr("bundle")
        dialog.selectFile(f"{named}-{tr('verified')}.pdf")
        dialog.fileSelected.connect(lambda chosen: self.write_paper(Path(chosen)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
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
