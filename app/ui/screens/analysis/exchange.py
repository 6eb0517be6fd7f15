"""Exchange with other programs of qualitative analysis: a project or a codebook goes out, or comes in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFormLayout, QMenu, QToolButton

from app.progress import Progress
from app.records.profiles import load_profiles
from app.ui.commands import Commands
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.sentences import spoken
from app.ui.theme import CONTROL

if TYPE_CHECKING:
    from app.casework.exchange.qda_export import QdaExport
    from app.casework.exchange.qda_import import QdaImport
    from app.ui.screens.analysis.screen import AnalysisScreen
    from app.vault.vault import Vault

_PROFILE = "public"


class Exchange(QObject):
    """The commands, and the button over the parts of the analysis that lists them.

    Attributes:
        button: opens their menu.
    """

    def __init__(self, screen: AnalysisScreen, commands: Commands) -> None:
        super().__init__(screen)
        self._screen = screen
        self.sheet: Sheet | None = None
        self.cases: Sequence[tuple[str, str]] = ()
        self.actions: list[QAction] = [
            commands.add(
                screen, f"analysis.exchange.{name}", title, run, section=tr("Analysis"), icon=sign
            )
            for name, title, run, sign in (
                (
                    "write",
                    tr("Write a project for other programs (REFI-QDA)"),
                    self.write,
                    "upload",
                ),
                ("codebook", tr("Write the codebook of themes (REFI-QDA)"), self.codebook, "tags"),
                (
                    "read",
                    tr("Take in a project or a codebook (REFI-QDA)"),
                    self.read,
                    "file-import",
                ),
            )
        ]
        self.button = QToolButton()
        self.button.setText(tr("Other programs"))
        self.button.setIcon(icon("upload"))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setAutoRaise(True)
        self.button.setToolTip(tr("Programs of qualitative analysis read and write it"))
        self.button.clicked.connect(self._menu)

    def forget(self) -> None:
        """Hold nothing of the vault."""
        self.cases = ()
        if self.sheet is not None:
            self.sheet.reject()
        self.sheet = None

    def write(self) -> None:
        """Ask which case goes out, for whom, and where to."""
        sheet = self._opened(tr("Write a project for other programs"))
        sheet.body.addWidget(
            plain(
                tr(
                    "Texts, passages, codes and memos of a case, redacted like a bundle: consent and review "
                    "decide, and names go by their pseudonyms. Recordings, pictures and pages stay here."
                )
            )
        )
        form = QFormLayout()
        case, profile = self._case_field(), QComboBox()
        for name in load_profiles():
            profile.addItem(spoken(load_profiles()[name].title), name)
        profile.setCurrentIndex(max(0, profile.findData(_PROFILE)))
        profile.setMinimumHeight(CONTROL)
        profile.setAccessibleName(tr("For"))
        accept = QCheckBox(tr("Hide what nobody has reviewed yet, too"))
        form.addRow(tr("Case"), case)
        form.addRow(tr("For"), profile)
        form.addRow("", accept)
        sheet.body.addLayout(form)
        sheet.cancel_button()
        go = sheet.button(tr("Choose a place"), default=True)
        go.setEnabled(bool(self.cases))

        def chosen() -> None:
            asked = (case.currentData(), profile.currentData(), accept.isChecked())
            sheet.accept()
            self._place(
                f"{asked[0]}.qdpx",
                tr("Project (*.qdpx)"),
                ".qdpx",
                lambda path: self.write_to(path, *asked),
            )

        go.clicked.connect(chosen)
        sheet.open()

    def write_to(self, path: Path, case: str, profile: str, accept: bool) -> None:
        """Write a project to a place."""

        def work(vault: Vault, progress: Progress) -> QdaExport:
            from app.casework.exchange.qda_export import export_project

            return export_project(
                vault, case, path, profile=profile, accept_suggestions=accept, progress=progress
            )

        self._screen.session.run(tr("Writing a project"), work, self._written)

    def codebook(self) -> None:
        """Ask where the codebook goes, and write it."""

        def work(path: Path) -> Callable[[Vault, Progress], QdaExport]:
            def write(vault: Vault, _progress: Progress) -> QdaExport:
                from app.casework.exchange.qda_export import export_codebook

                return export_codebook(vault, path)

            return write

        self._place(
            tr("codebook") + ".qdc",
            tr("Codebook (*.qdc)"),
            ".qdc",
            lambda path: self._screen.session.run(
                tr("Writing the codebook"), work(path), self._written
            ),
        )

    def read(self) -> None:
        """Let a file be chosen, and say what would come of it."""
        dialog = self._dialog(tr("A project or a codebook"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("REFI-QDA (*.qdpx *.qdc)")])
        dialog.fileSelected.connect(lambda chosen: self.foresee(Path(chosen)))
        dialog.open()

    def foresee(self, path: Path) -> None:
        """Ask what a file holds and into which case it goes, before anything is taken in."""
        if not self.cases:
            self._screen.said.emit(tr("There is no case yet that it could go into."), "doubtful")
            return
        first = self.cases[0][0]

        def work(vault: Vault, progress: Progress) -> QdaImport:
            from app.casework.exchange.qda_import import import_project

            return import_project(vault, first, path, dry_run=True, progress=progress)

        self._screen.session.run(
            tr("Reading a project"), work, lambda found: self._offer(path, found)
        )

    def _offer(self, path: Path, found: QdaImport) -> None:
        if not self.cases:
            return
        sheet = self._opened(tr("Take in a project"))
        sheet.body.addWidget(plain(found.origin or tr("Unknown program"), bold=True))
        sheet.body.addWidget(
            plain(
                tr("{passages} coded parts with {codings} codes; {themes} new themes.",
                   passages=found.passages, codings=found.codings, themes=found.themes)
            )
        )  # fmt: skip
        self._losses(sheet, found)
        form = QFormLayout()
        case = self._case_field()
        form.addRow(tr("Into the case"), case)
        sheet.body.addLayout(form)
        sheet.cancel_button()
        go = sheet.button(tr("Take it in"), default=True)

        def taken() -> None:
            code = str(case.currentData())
            sheet.accept()
            self.read_from(path, code)

        go.clicked.connect(taken)
        sheet.open()

    def read_from(self, path: Path, case: str) -> None:
        """Take a file into a case."""

        def work(vault: Vault, progress: Progress) -> QdaImport:
            from app.casework.exchange.qda_import import import_project

            return import_project(vault, case, path, progress=progress)

        self._screen.session.run(
            tr("Taking in a project"), work, self._taken, step=tr("Take in a project")
        )

    def _taken(self, made: QdaImport) -> None:
        sheet = self._opened(tr("What was taken in"))
        sheet.body.addWidget(
            plain(
                tr("{items} items, {themes} new themes, {passages} coded parts with {codings} codes.",
                   items=len(made.items), themes=made.themes, passages=made.passages,
                   codings=made.codings),
                bold=True,
            )
        )  # fmt: skip
        if made.items:
            sheet.body.addWidget(
                plain(tr("Texts may be somebody's account: they leave only with consent."))
            )
        self._losses(sheet, made)
        sheet.button(tr("Close"), default=True).clicked.connect(sheet.accept)
        sheet.open()

    def _losses(self, sheet: Sheet, found: QdaImport) -> None:
        lines = [spoken(line) for line in found.sentences()]
        if lines:
            sheet.body.addWidget(plain(tr("What has no place here:"), bold=True))
            sheet.body.addWidget(plain("\n".join(f"• {line}" for line in lines)))

    def _written(self, made: QdaExport) -> None:
        self._screen.said.emit(tr("Written: {name}", name=made.path.name), "good")
        if not made.withheld and not made.lost:
            return
        sheet = self._opened(tr("What was left out"))
        lines = [
            f"{item.number}. {item.title}: {spoken(reason)}" for item, reason in made.withheld[:12]
        ]
        if len(made.withheld) > 12:
            lines.append(tr("and %Ln more item(s)", n=len(made.withheld) - 12))
        lines += [f"{count} × {_left_out(name)}" for name, count in (made.lost or {}).items()]
        sheet.body.addWidget(plain("\n".join(f"• {line}" for line in lines)))
        sheet.button(tr("Close"), default=True).clicked.connect(sheet.accept)
        sheet.open()

    def _menu(self) -> None:
        menu = QMenu(self.button)
        menu.addActions(self.actions)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def _opened(self, title: str) -> Sheet:
        sheet = Sheet(self._screen.window(), title, width=560)
        sheet.body.addWidget(plain(title, size=1.15, bold=True))
        self.sheet = sheet
        sheet.left.connect(self._left)
        return sheet

    def _left(self) -> None:
        self.sheet = None

    def _case_field(self) -> QComboBox:
        field = QComboBox()
        for code, title in self.cases:
            field.addItem(f"{code}  {title}"[:80], code)
        # A long title must not push the label out of the form.
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(24)
        field.setMinimumHeight(CONTROL)
        field.setAccessibleName(tr("Case"))
        return field

    def _place(self, name: str, kind: str, ending: str, write: Callable[[Path], object]) -> None:
        dialog = self._dialog(tr("Where to"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([kind])
        dialog.selectFile(name)

        def chosen(where: str) -> None:
            path = Path(where)
            write(path if path.suffix.lower() == ending else path.with_name(path.name + ending))

        dialog.fileSelected.connect(chosen)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._screen.window(), title)
        dialog.setOptions(
            QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite
        )
        dialog.setDirectory(str(Path.home()))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        return dialog


def _left_out(name: str) -> str:
    return {
        "facts": tr("what an account says, as a value to compare"),
        "passages": tr("passage that is not found in the text that leaves"),
        "regions": tr("region of a page or a picture"),
        "stretches": tr("stretch of a recording"),
    }.get(name, name)
