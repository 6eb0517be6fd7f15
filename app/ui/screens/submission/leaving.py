"""Having a submission leave: where it goes, and afterwards what came of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from app.ui.commands import Commands
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.banner import Banner
from app.ui.parts.date_field import today
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.screens.bundles.leaving import LeaveSheet, Leaving, signer_of
from app.ui.sentences import spoken
from app.ui.theme import CONTROL
from app.ui.wording import one_line, tooltip

if TYPE_CHECKING:
    from app.casework.submitting.leaving import Left
    from app.progress import Progress
    from app.ui.jobs import Job
    from app.ui.screens.submission.desk import Desk
    from app.vault.vault import Vault

_ITEM = Qt.ItemDataRole.UserRole
_RED = "red"


class ExportSheet(LeaveSheet):
    """What is asked first: as of any bundle, since one goes along."""

    def __init__(self, parent: QWidget, *, totals: str, red: int, before: Leaving | None) -> None:
        super().__init__(parent, totals=totals, red=red, before=before)
        self.setWindowTitle(tr("Export the submission"))
        self.setAccessibleName(self.windowTitle())
        self.body.insertWidget(
            1,
            plain(
                tr(
                    "The folder will hold the submission as PDF and as DOCX, and the bundle of its "
                    "annexes: every item that a footnote cites. What may not leave is left out."
                )
            ),
        )
        self.make.setText(tr("Export"))

    def _chose_folder(self, folder: str) -> None:
        path = Path(folder)
        if path.is_dir() and any(path.iterdir()):
            path = path / f"submission-{today()}"
        self.folder.show_value(str(path))


class LeftSheet(Sheet):
    """What came of it: the verdict, what was left out or withheld and why, and where it lies."""

    def __init__(self, parent: QWidget, left: Left) -> None:
        super().__init__(parent, tr("The submission has left"), width=640)
        from app.casework.reviewing import prove

        self.folder = str(left.annexes.folder)
        self.items: list[str] = []
        complete = left.proof.complete and left.annexes.proof.complete
        banner = Banner(size=1.2)
        self.body.addWidget(banner)
        banner.say(
            "good" if complete else "doubtful",
            tr("Submission and annexes are made."),
            f"{tr('%Ln footnote(s)', n=left.footnotes)}, "
            f"{tr('%Ln page(s) of annexes', n=left.annexes.pages)}. "
            f"{spoken(prove.sentence(left.proof))}",
        )
        if left.notes:
            self.body.addWidget(plain("\n".join(map(spoken, left.notes)), bold=True))
        place = plain(str(left.folder), faded=True)
        place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        place.setAccessibleName(tr("Where the submission is"))
        self.body.addWidget(place)
        if left.annexes.withheld:
            self.body.addWidget(self._withheld(left))
        self.verify = self.button(tr("Verify the annexes"), start=True)
        close = self.button(tr("Close"), default=True)
        close.clicked.connect(self.accept)

    def _withheld(self, left: Left) -> QTreeWidget:
        listed = QTreeWidget()
        listed.setColumnCount(2)
        listed.setRootIsDecorated(False)
        listed.setAccessibleName(tr("What was withheld, and why"))
        listed.setHeaderLabels([tr("Withheld"), tr("Because")])
        for item, reason in left.annexes.withheld:
            said = spoken(reason)
            row = QTreeWidgetItem(
                [f"{item.number}. {one_line(item.title)}", said[:1].upper() + said[1:]]
            )
            row.setData(0, _ITEM, item.id)
            for column in (0, 1):
                row.setToolTip(column, tooltip(row.text(column)))
            listed.addTopLevelItem(row)
        listed.resizeColumnToContents(0)
        return listed


class Exporting(QObject):
    """One export of the submission on the desk at a time.

    Args:
        desk: whose submission it is.
        commands: of the window.
    """

    def __init__(self, desk: Desk, commands: Commands) -> None:
        super().__init__(desk)
        self._desk = desk
        self._job: Job | None = None
        self._before: Leaving | None = None
        self.action = commands.add(
            desk,
            "submission.export",
            tr("Export …"),
            self.ask,
            section=tr("Submission"),
            keys="Ctrl+Shift+M",
            icon="package-export",
        )
        self.button = QPushButton(icon("package-export"), tr("Export …"))
        self.button.setMinimumHeight(CONTROL)
        self.button.clicked.connect(self.action.trigger)
        desk.head.addWidget(self.button)
        desk.head.setAlignment(self.button, Qt.AlignmentFlag.AlignTop)

    @property
    def busy(self) -> bool:
        """Whether an export runs."""
        return self._job is not None

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._job = self._before = None
        self._show()

    def ask(self) -> None:
        """Ask where the submission goes; what is being written is saved first."""
        desk = self._desk
        submission = desk.submission
        if submission is None or self.busy:
            return
        if not desk.changeable:
            desk.said.emit(
                tr("The vault is open for reading only, so nothing can leave it."), "doubtful"
            )
            return
        desk.commit()
        red = sum(check.level == _RED for check, _said in desk.checks_found)
        sheet = ExportSheet(desk.window(), totals=desk.length.text(), red=red, before=self._before)
        submission_id, name = submission.id, one_line(submission.name)
        sheet.wanted.connect(lambda how: self._start(submission_id, name, how))
        sheet.open()

    def _start(self, submission_id: str, name: str, how: Leaving) -> None:
        desk = self._desk
        if self.busy or not desk.changeable:
            return
        # The passphrase is held by the job alone, and goes with it.
        self._before = replace(how, passphrase="", folder="")
        job = desk.session.run(
            tr("Submission “{name}”", name=name),
            lambda vault, progress: export_submission(vault, submission_id, how, progress),
        )
        self._job = job
        job.succeeded.connect(lambda left: self._done(job, left))
        job.failed.connect(lambda sentence: self._failed(job, sentence))
        job.cancelled.connect(lambda: self._ended(job))
        self._show()

    def _done(self, job: Job, left: Left) -> None:
        if not self._ended(job):
            return
        sheet = LeftSheet(self._desk.window(), left)
        sheet.verify.clicked.connect(lambda: self._verify(sheet))
        sheet.open()

    def _verify(self, sheet: LeftSheet) -> None:
        folder = sheet.folder
        sheet.accept()
        self._desk.go.emit("verify", folder)

    def _failed(self, job: Job, sentence: str) -> None:
        if self._ended(job):
            self._desk.said.emit(sentence, "bad")

    def _ended(self, job: Job) -> bool:
        """Whether this is the export that was waited for: after a lock nothing is."""
        waited = self._job is job
        if waited:
            self._job = None
            self._show()
        return waited

    def _show(self) -> None:
        for each in (self.action, self.button):
            each.setEnabled(not self.busy)


def export_submission(vault: Vault, submission_id: str, how: Leaving, progress: Progress) -> Left:
    """Have a submission leave with its annexes."""
    # Loaded where it is needed: the libraries behind an export take longer than all the screens.
    from app.casework.submitting.leaving import Request, export

    request = Request(
        submission_id,
        Path(how.folder).expanduser(),
        accept_suggestions=how.accept,
        pdf_signer=signer_of(how) if how.certificate else None,
        step=tr("Made the annexes of a submission"),
    )
    return export(vault, request, progress)
