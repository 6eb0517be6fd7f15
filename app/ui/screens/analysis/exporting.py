"""Writing the board or the table to a file that a person asked for, after a plain warning."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.progress import Progress
from app.ui.language import tr
from app.ui.parts.sheet import ask

if TYPE_CHECKING:
    from app.bundle.workbook import Table
    from app.casework.arguing.board import Row
    from app.casework.arguing.cooccurrence import Table as Counts
    from app.ui.screens.analysis.screen import AnalysisScreen
    from app.vault.vault import Vault


class Exporting(QObject):
    """Asks, lets a place be chosen, and writes."""

    def __init__(self, screen: AnalysisScreen) -> None:
        super().__init__(screen)
        self._screen = screen

    def rows(self, shown: Iterable[Row], name: str) -> None:
        """Write passages."""
        held = list(shown)
        # Titles of columns are asked for here: translations are this thread's.
        headings = _headings()

        def table() -> Table:
            from app.casework.arguing.board_table import of_rows

            return of_rows(held, name, lambda each: headings.get(each, each))

        ids = {row.item.id for row in held}
        self._ask(tr("passages"), table, lambda _vault: ids)

    def counts(self, shown: Counts) -> None:
        """Write the co-occurrence table."""
        name, headings = tr("Co-occurrence"), _headings()

        def table() -> Table:
            from app.casework.arguing.board_table import of_counts

            return of_counts(shown, name, lambda each: headings.get(each, each))

        def items(vault: Vault) -> set[str]:
            from app.casework.arguing.board import rows_of

            ids = {each for cell in shown.cells.values() for each in cell.passages}
            return {row.item.id for row in rows_of(vault, ids)}

        self._ask(tr("co-occurrence"), table, items)

    def _ask(
        self, name: str, table: Callable[[], Table], items: Callable[[Vault], set[str]]
    ) -> None:
        ask(
            self._screen.window(),
            tr("Write what is not redacted to a file?"),
            tr(
                "The file holds names and quotes as they are, and it is not encrypted: whoever can read that "
                "place can read it. For others, make a bundle. That it was written stands in the custody of "
                "every item in it."
            ),
            tr("Choose a place"),
            lambda: self._choose(name, table, items),
        )

    def _choose(
        self, name: str, table: Callable[[], Table], items: Callable[[Vault], set[str]]
    ) -> None:
        dialog = QFileDialog(self._screen.window(), tr("The table"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOptions(
            QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite
        )
        dialog.setNameFilters([tr("Spreadsheet (*.xlsx)"), tr("Comma-separated values (*.csv)")])
        dialog.setDirectory(str(Path.home()))
        dialog.selectFile(f"{name}.xlsx")
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen), table, items))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def write(
        self, path: Path, table: Callable[[], Table], items: Callable[[Vault], set[str]]
    ) -> None:
        """Write it to a place; without an ending it becomes a spreadsheet."""
        target = path if path.suffix else path.with_suffix(".xlsx")

        def work(vault: Vault, _progress: Progress) -> Path:
            from app.casework.arguing.board_table import write

            return write(vault, target, table(), items(vault))

        self._screen.session.run(
            tr("Writing a table"),
            work,
            lambda done: self._screen.said.emit(
                tr("Written, not redacted: {name}", name=done.name), "doubtful"
            ),
        )


def _headings() -> dict[str, str]:
    return {
        "Item": tr("Item"),
        "Title": tr("Title"),
        "Date": tr("Date"),
        "Account of": tr("Whose account"),
        "Where": tr("Where"),
        "Quote": tr("Quote"),
        "Note": tr("Note"),
        "Importance": tr("Importance"),
        "Codes": tr("Codes"),
        "Passage": tr("Passage"),
        "Code": tr("Code"),
    }
