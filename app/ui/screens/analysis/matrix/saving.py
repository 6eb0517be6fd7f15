"""Writing the matrix to a file that a person asked for, after a plain warning: a table or a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.casework.seeing.matrix import EMPTY, HELD, THIN, Matrix
from app.progress import Progress
from app.ui.language import tr
from app.ui.parts.sheet import ask
from app.ui.screens.analysis.matrix import words
from app.ui.screens.analysis.matrix.picture import Sheet, drawn, too_large

if TYPE_CHECKING:
    from app.ui.screens.analysis.matrix.view import MatrixView
    from app.vault.vault import Vault

_TABLES = (".xlsx", ".csv")
_WHOLE = (".png", ".svg")


class Saving(QObject):
    """Asks, lets a place be chosen, and writes."""

    def __init__(self, view: MatrixView) -> None:
        super().__init__(view)
        self._view = view

    def begin(self, matrix: Matrix, title: str) -> None:
        """Ask first."""
        ask(
            self._view.window(),
            tr("Write what is not redacted to a file?"),
            tr(
                "The file holds names as they are, and it is not encrypted: whoever can read that place can "
                "read it. For others, make a bundle. That it was written stands in the custody of every item "
                "in it."
            ),
            tr("Choose a place"),
            lambda: self._choose(matrix, title),
        )

    def _choose(self, matrix: Matrix, title: str) -> None:
        dialog = QFileDialog(self._view.window(), tr("Matrix of proof"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOptions(
            QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite
        )
        dialog.setNameFilters(
            [
                tr("Spreadsheet (*.xlsx)"),
                tr("Comma-separated values (*.csv)"),
                tr("Document (*.pdf)"),
                tr("Picture (*.png)"),
                tr("Drawing (*.svg)"),
            ]
        )
        dialog.setDirectory(str(Path.home()))
        dialog.selectFile(f"{tr('matrix of proof')}.xlsx")
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen), matrix, title))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def write(self, path: Path, matrix: Matrix, title: str) -> None:
        """Write it to a place; without an ending it becomes a spreadsheet."""
        target = path if path.suffix else path.with_suffix(".xlsx")
        # Words are asked for here: translations are this thread's.
        said, sheet = _words(), self._sheet(matrix, title)
        if target.suffix.lower() in _WHOLE and too_large(matrix, sheet):
            self._view.said.emit(
                tr("This matrix is too large for one picture; write a PDF or a table instead."),
                "bad",
            )
            return
        case = self._view.chosen_case

        def work(vault: Vault, _progress: Progress) -> Path:
            passages = {
                each for cell in matrix.cells.values() for each in (*cell.passages, *cell.against)
            }
            items = _items(vault, passages)
            if target.suffix.lower() in _TABLES:
                from app.casework.arguing.board_table import write
                from app.casework.seeing.matrix_table import of_matrix

                table = of_matrix(matrix, title, lambda each: said.get(each, each))
                return write(vault, target, table, items)
            from app.casework.seeing.leaving import write_picture

            data = drawn(matrix, sheet, target.suffix.lower())
            return write_picture(vault, target, data, "matrix", items, case)

        self._view.session.run(
            tr("Writing the matrix"),
            work,
            lambda done: self._view.said.emit(
                tr("Written, not redacted: {name}", name=done.name), "doubtful"
            ),
        )

    def _sheet(self, matrix: Matrix, title: str) -> Sheet:
        return Sheet(
            title,
            [words.row_title(each) for each in matrix.rows],
            [words.column_title(each) for each in matrix.columns],
            words.legend(),
            words.signs(matrix.profile),
            self._view.font(),
        )


def _items(vault: Vault, passages: set[str]) -> set[str]:
    from app.records.evidence import Passage
    from app.vault.tallies import columns

    rows = columns(vault, Passage, ("id", "item_id"))
    return {item for passage, item in rows if passage in passages}


def _words() -> dict[str, str]:
    return {
        "Provision": tr("Provision"),
        "Reference": tr("Reference"),
        "What": tr("What it protects, or the element"),
        "Element": tr("Code of the element"),
        "Column": tr("Case or person"),
        "Id": tr("Id"),
        "State": tr("State"),
        "Independent sources": tr("Independent sources"),
        "Passages": tr("Passages"),
        "Best grade": tr("Best grade"),
        "Sources against": tr("Sources against it"),
        "Open contradictions": tr("Contradictions nobody has settled"),
        "Usable sources": tr("Sources that may be used"),
        "Passage ids": tr("Ids of the passages"),
        EMPTY: tr("empty"),
        THIN: tr("thin"),
        HELD: tr("held"),
    }
