"""What happened to an item since it came in, as the custody log has it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.screens.item.rows import Rows
from app.ui.screens.item.tab import Tab
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import history
from app.vault.vault import Vault

_MOST = 2000


@dataclass(frozen=True, slots=True)
class Custody:
    """The history of an item.

    Attributes:
        lines: when, what, who; the newest first.
        size: events in the log of the whole vault.
        checkpoint: its signed root.
    """

    item_id: str
    lines: tuple[tuple[str, str, str], ...]
    size: int
    checkpoint: str


def custody(vault: Vault, item_id: str) -> Custody:
    """Read the history of an item from the log."""
    events = vault.log.events(item=item_id, newest_first=True, limit=_MOST)
    return Custody(
        item_id,
        tuple(history(reversed(events))),
        vault.log.size,
        vault.log.checkpoint(),
    )


class HistoryTab(Tab):
    """The events, the newest first."""

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._held: Custody | None = None
        self.rows = Rows(tr("History"))
        self.rows.setSelectionMode(Rows.SelectionMode.NoSelection)
        self._sealed: QLabel = plain(faded=True)
        self._sealed.setAccessibleName(tr("Seal of the custody log"))
        self._sealed.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        action = commands.add(
            self,
            "item.history.copy",
            tr("Copy the history as text"),
            self.copy,
            section=tr("History"),
            icon="copy",
        )
        button = QPushButton(action.icon(), action.text())
        button.setMinimumHeight(CONTROL)
        button.clicked.connect(action.trigger)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE, 0, SPACE, SPACE)
        row.addWidget(button)
        row.addStretch(1)
        note = QVBoxLayout()
        note.setContentsMargins(SPACE, 0, SPACE, 0)
        note.addWidget(self._sealed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.rows, 1)
        column.addLayout(note)
        column.addLayout(row)

    def fill(self) -> None:
        """Ask for the history."""
        item_id = self.item.id
        self.session.ask("item-screen/history", lambda vault: custody(vault, item_id), self._show)

    def forget(self) -> None:
        """Hold nothing."""
        if self._session is not None:
            self._session.drop("item-screen/history")
        super().forget()
        self._held = None
        self.rows.clear()
        self._sealed.setText("")

    def copy(self) -> None:
        """Put the history on the clipboard, with the checkpoint that seals it."""
        if self._held is None:
            return
        QGuiApplication.clipboard().setText(as_text(self._held, self.item.number))
        self.said.emit(tr("The history was copied."), "plain")

    def _show(self, held: Custody) -> None:
        if self._item is None or held.item_id != self._item.id:
            return
        place = self.rows.verticalScrollBar().value()
        self._held = held
        self.rows.clear()
        for when, what, who in held.lines:
            self.rows.line(what, " · ".join(filter(None, (when, who))), "", None)
        self.rows.verticalScrollBar().setValue(place)
        root = held.checkpoint.splitlines()[2] if held.checkpoint.count("\n") > 2 else ""
        # Parted, so that it can be broken anywhere: it is as wide as the tab.
        root = " ".join(root[place : place + 11] for place in range(0, len(root), 11))
        self._sealed.setText(
            tr("Sealed in a log of %Ln event(s), root {root}", n=held.size, root=root)
        )


def as_text(held: Custody, number: int) -> str:
    """The history of an item as plain text."""
    lines = [tr("Custody of item {number}", number=number), ""]
    lines += ["\t".join(line).rstrip("\t") for line in held.lines]
    return "\n".join([*lines, "", held.checkpoint.rstrip(), ""])
