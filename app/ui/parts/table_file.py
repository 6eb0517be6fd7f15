"""Writing a table or a dossier to a file that a person asked for, after a plain warning."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.progress import Progress
from app.ui.language import tr
from app.ui.parts.sheet import ask

if TYPE_CHECKING:
    from app.bundle.workbook import Table
    from app.ui.screen import Screen
    from app.vault.vault import Vault

    Made = tuple[Table, Iterable[str]]
    Making = Callable[[Vault], Made]


class TableFile(QObject):
    """Asks, lets a place be chosen, and writes.

    Args:
        screen: whose window, vault and toasts it uses.
    """

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen

    def write_list(
        self,
        kind: str,
        title: str,
        case: str,
        language: str,
        only: Collection[int] | None = None,
    ) -> None:
        """Write one of the lists of :mod:`app.casework.listing.lists`.

        Args:
            kind: which list.
            title: what the file is called at first.
            case: code of a case, or ``""`` for all.
            language: of headings and code labels.
            only: numbers of the items that it is to be about; None for all.
        """

        def made(vault: Vault) -> Made:
            from app.casework.listing import lists

            held = lists.listed(vault, kind, case or None, language, only)
            return held.table, held.items

        self.ask(title, made)

    def ask(self, name: str, made: Making) -> None:
        """Warn, let a place be chosen, write a table.

        Args:
            name: what the file is called at first.
            made: makes the table and names the items in it, on the vault's thread.
        """
        filters = [tr("Spreadsheet (*.xlsx)"), tr("Comma-separated values (*.csv)")]
        self.warn(lambda: self._choose(f"{name}.xlsx", filters, lambda to: self.write(to, made)))

    def write(self, path: Path, made: Making) -> None:
        """Write a table to a place; without an ending it becomes a spreadsheet."""
        target = path if path.suffix else path.with_suffix(".xlsx")

        def work(vault: Vault, _progress: Progress) -> Path:
            from app.casework.arguing.board_table import write

            table, items = made(vault)
            return write(vault, target, table, items)

        self._run(tr("Writing a table"), work)

    def ask_dossier(self, case: str, language: str) -> None:
        """Warn, let a place be chosen, write the dossier of a case (its code)."""
        filters = [tr("PDF (*.pdf)"), tr("Word document (*.docx)")]
        self.warn(
            lambda: self._choose(
                f"{case}.pdf", filters, lambda to: self.write_dossier(to, case, language)
            )
        )

    def write_dossier(self, path: Path, case: str, language: str) -> None:
        """Write the dossier of a case to a place; without an ending it becomes a PDF."""
        target = path if path.suffix else path.with_suffix(".pdf")

        def work(vault: Vault, _progress: Progress) -> Path:
            from app.casework.listing import dossier

            return dossier.write(vault, case, target, language)

        self._run(tr("Writing the dossier"), work)

    def warn(self, then: Callable[[], object]) -> None:
        """Say that what is written is not redacted, and go on when that is wanted."""
        ask(
            self._screen.window(),
            tr("Write what is not redacted to a file?"),
            tr(
                "The file holds names and quotes as they are, and it is not encrypted: whoever can read that "
                "place can read it. For others, make a bundle. That it was written stands in the custody of "
                "every item in it."
            ),
            tr("Choose a place"),
            then,
        )

    def _run(self, title: str, work: Callable[[Vault, Progress], Path]) -> None:
        self._screen.session.run(
            title,
            work,
            lambda done: self._screen.said.emit(
                tr("Written, not redacted: {name}", name=done.name), "doubtful"
            ),
        )

    def _choose(self, name: str, filters: list[str], then: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self._screen.window(), tr("The file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOptions(
            QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite
        )
        dialog.setNameFilters(filters)
        dialog.setDirectory(str(Path.home()))
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()
