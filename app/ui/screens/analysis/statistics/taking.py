"""Taking a table in from the window: a file is chosen, every row has its verdict, then it is taken in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.ui.language import tr
from app.ui.screens.analysis.statistics.table_sheet import TableSheet

if TYPE_CHECKING:
    from app.casework.listing.tables_in import TableImport
    from app.ui.screens.analysis.statistics.view import StatisticsView
    from app.vault.vault import Vault


class TableTaking(QObject):
    """Opens the sheet for a file.

    Attributes:
        sheet: the sheet that is open, or None.
    """

    def __init__(self, view: StatisticsView) -> None:
        super().__init__(view)
        self._view = view
        self.sheet: TableSheet | None = None

    def choose(self) -> None:
        """Let a file be chosen."""
        if self._view.session.read_only:
            self._view.said.emit(tr("The vault is open for reading only."), "doubtful")
            return
        dialog = QFileDialog(self._view.window(), tr("A table"))
        dialog.setOptions(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Tables (*.xlsx *.csv *.tsv *.txt)")])
        dialog.setDirectory(str(Path.home()))
        dialog.fileSelected.connect(lambda chosen: self.begin(Path(chosen)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def begin(self, path: Path) -> None:
        """Open the sheet for a file."""

        def work(vault: Vault) -> list[tuple[str, str]]:
            from app.casework.registry.cases import cases

            return [(each.code, each.title) for each in cases(vault)]

        self._view.session.ask("table cases", work, lambda held: self._open(path, held))

    def forget(self) -> None:
        """Hold nothing of the vault."""
        if self.sheet is not None:
            self.sheet.reject()
        self.sheet = None

    def _open(self, path: Path, cases: list[tuple[str, str]]) -> None:
        sheet = TableSheet(
            self._view.window(), self._view.session, path, cases, self._view.left.chosen_case
        )
        sheet.left.connect(self._left)
        sheet.taken.connect(self._taken)
        self.sheet = sheet
        sheet.open()
        sheet.look()

    def _left(self) -> None:
        self.sheet = None

    def _taken(self, made: TableImport) -> None:
        self._view.said.emit(
            tr("Taken in from the table: %Ln row(s)", n=made.count("new") + made.count("adds")),
            "good",
        )
