"""Writing the board or the table to a file that a person asked for, after a plain warning."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.ui.language import tr
from app.ui.parts.table_file import TableFile

if TYPE_CHECKING:
    from app.bundle.workbook import Table
    from app.casework.arguing.board import Row
    from app.casework.arguing.cooccurrence import Table as Counts
    from app.vault.vault import Vault


class Exporting(TableFile):
    """What of the board and of the co-occurrence table is written."""

    def rows(self, shown: Iterable[Row], name: str) -> None:
        """Write passages."""
        held = list(shown)
        # Titles of columns are asked for here: translations are this thread's.
        headings = _headings()

        def made(vault: Vault) -> tuple[Table, set[str]]:
            from app.casework.arguing.board_table import of_rows, standing

            kept = standing(vault, held)
            table = of_rows(kept, name, lambda each: headings.get(each, each))
            return table, {row.item.id for row in kept}

        self.ask(tr("passages"), made)

    def counts(self, shown: Counts) -> None:
        """Write the co-occurrence table."""
        name, headings = tr("Co-occurrence"), _headings()

        def made(vault: Vault) -> tuple[Table, set[str]]:
            from app.casework.arguing.board import rows_of
            from app.casework.arguing.board_table import of_counts

            ids = {each for cell in shown.cells.values() for each in cell.passages}
            table = of_counts(shown, name, lambda each: headings.get(each, each))
            return table, {row.item.id for row in rows_of(vault, ids)}

        self.ask(tr("co-occurrence"), made)


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
