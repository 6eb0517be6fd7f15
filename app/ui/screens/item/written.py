"""Files and pages that were written out of the vault of what is taken back: a list to be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.casework.taking_back.copies import Copy
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.theme import SPACE
from app.ui.wording import moment, who, written_out

_LINES = 7
"""So many are in sight at once, so that the rest of the sheet keeps its room."""


class Written(QWidget):
    """What was written out, the latest first; what was written at one time is one row."""

    def __init__(self, copies: Sequence[Copy]) -> None:
        super().__init__()
        title = tr("Copies written from this vault")
        rows = lines(copies)
        # Text with a cursor: the arrow keys go through it, and a screen reader reads it line by line.
        self.rows = QPlainTextEdit("\n".join(rows))
        self.rows.setReadOnly(True)
        self.rows.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.rows.setTabChangesFocus(True)
        self.rows.setAccessibleName(title)
        self.rows.setFont(self.font())
        line = self.rows.fontMetrics().lineSpacing()
        self.rows.setFixedHeight(min(2 * len(rows), _LINES) * line + 2 * SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(plain(title, bold=True))
        column.addWidget(
            plain(
                tr(
                    "Where these files and pages are, the vault does not know: ask whoever wrote "
                    "them, and have every copy destroyed."
                ),
                faded=True,
            )
        )
        column.addWidget(self.rows)


def lines(copies: Sequence[Copy]) -> list[str]:
    """When something was written out, what, by whom, and of which items; a line for each time."""
    groups: dict[tuple[str, str, str, str], list[int]] = {}
    for each in copies:
        key = (moment(each.at), each.what, each.told, each.by)
        groups.setdefault(key, []).append(each.number)
    return [
        " · ".join(
            filter(
                None,
                (
                    at,
                    written_out(what, told),
                    who(by),
                    tr("Items: {numbers}", numbers=", ".join(map(str, sorted(set(numbers))))),
                ),
            )
        )
        for (at, what, told, by), numbers in groups.items()
    ]
