"""What a sentence can rest on, to be cited: found as one types, cited by Enter where the cursor stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui import wording
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.screens.submission.rows import level_picture
from app.ui.sentences import spoken
from app.ui.theme import CONTROL, SPACE, scaled

if TYPE_CHECKING:
    from app.casework.submitting.citable import Citable

_HELD = Qt.ItemDataRole.UserRole
_SETTLING = 250
"""Milliseconds after the last key before the vault is asked."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHOWN = 260
"""Characters of a quote that are listed."""


def kinds() -> list[tuple[str, str]]:
    """What can be cited, and what it is called."""
    return [
        ("claim", tr("Claims")),
        ("passage", tr("Passages")),
        ("statistic", tr("Statistics")),
        ("state", tr("The State's words")),
        ("provision", tr("Law")),
        ("proceeding", tr("Proceedings")),
        ("remedy", tr("Redress")),
        ("detention", tr("Detention")),
        ("event", tr("Events")),
        ("recommendation", tr("Recommendations")),
        ("person", tr("People")),
    ]


class EvidencePane(QWidget):
    """What can be cited, of one kind at a time.

    Signals:
        asked(kind, query): what is to be listed.
        cited(Citable): to be cited where the cursor stands.
        parted(Citable): to become a part of its own: a quotation, the State's words, a table.
        opened(Citable): to be looked at.
        left: Escape, back to the words.
    """

    asked = Signal(str, str)
    cited = Signal(object)
    parted = Signal(object)
    opened = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind = QComboBox()
        self.kind.setMinimumHeight(CONTROL)
        self.kind.setAccessibleName(tr("What is looked for"))
        for name, title in kinds():
            self.kind.addItem(title, name)
        self.field = QLineEdit()
        self.field.setMinimumHeight(CONTROL)
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(tr("Find what to cite"))
        self.field.setAccessibleName(tr("Find what to cite"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What can be cited"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.message = plain(faded=True)
        self.message.hide()
        self.cite = QPushButton(icon("bookmark"), tr("Cite"))
        self.part = QPushButton(icon("quote"), tr("As a part"))
        self.cite.setToolTip(tr("A footnote where the cursor stands (Enter)"))
        self.part.setToolTip(tr("A quotation or a table below the current part (Shift+Enter)"))
        row = QHBoxLayout()
        for button in (self.cite, self.part):
            button.setMinimumHeight(CONTROL)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.kind)
        column.addWidget(self.field)
        column.addWidget(self.message)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self._soon = QTimer(self, singleShot=True, interval=_SETTLING)
        self._soon.timeout.connect(self.ask)
        self.field.textChanged.connect(lambda _text: self._soon.start())
        self.kind.currentIndexChanged.connect(lambda _place: self.ask())
        self.cite.clicked.connect(lambda: self._emit(self.cited))
        self.part.clicked.connect(lambda: self._emit(self.parted))
        self.list.itemDoubleClicked.connect(lambda _entry: self._emit(self.cited))
        self.list.currentItemChanged.connect(lambda *_both: self._say_usable())
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)
        self._on = True
        self._say_usable()

    def ask(self) -> None:
        """Have listed what is looked for."""
        self._soon.stop()
        self.asked.emit(str(self.kind.currentData()), self.field.text())

    def show_kind(self, kind: str) -> None:
        """Look for another kind."""
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        self.field.setFocus()
        self.field.selectAll()

    def show_found(self, found: Sequence[Citable]) -> None:
        """List what was found."""
        kept = self.current()
        self.list.clear()
        for each in found:
            title = wording.one_line(each.title)
            short = f"{title[:_SHOWN]} …" if len(title) > _SHOWN else title
            detail = wording.one_line(each.detail)
            words = f"“{short}”" if each.passage_id else short
            words += f"\n{detail}" if detail else ""
            if each.reason:
                words += "\n" + tr("does not leave: {why}", why=spoken(each.reason))
            entry = QListWidgetItem(words)
            entry.setData(_HELD, each)
            entry.setToolTip(wording.tooltip(title))
            if each.kind == "claim" and not each.indented:
                entry.setFont(scaled(self.list.font(), 1.0, bold=True))
            if each.reason:
                entry.setIcon(QIcon(level_picture(self, "red")))
            self.list.addItem(entry)
            if kept is not None and (kept.ref, kept.passage_id) == (each.ref, each.passage_id):
                self.list.setCurrentItem(entry)
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)
        self.say("" if found else tr("Nothing is found."))
        self._say_usable()

    def say(self, sentence: str) -> None:
        """Say something above the list; ``""`` takes it back."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    def current(self) -> Citable | None:
        """What is chosen, or None."""
        entry = self.list.currentItem()
        held: Citable | None = entry.data(_HELD) if entry is not None else None
        return held

    def set_usable(self, on: bool) -> None:
        """Let things be cited, or only looked at."""
        self._on = on
        self._say_usable()

    def forget(self) -> None:
        """Show nothing."""
        self._soon.stop()
        self.list.clear()
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.say("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Enter cites, Shift+Enter makes a part, F4 looks; the arrows go through the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in _ENTER:
                self._emit(self.parted if shift else self.cited)
                return True
            if event.key() == Qt.Key.Key_F4:
                self._emit(self.opened)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            if watched is self.field and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                step = -1 if event.key() == Qt.Key.Key_Up else 1
                row = max(0, min(self.list.currentRow() + step, self.list.count() - 1))
                self.list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)

    def _say_usable(self) -> None:
        held = self.current()
        kind = held.kind if held is not None else ""
        parts = kind in ("state", "statistic", "event", "recommendation") or (
            held is not None and bool(held.passage_id)
        )
        self.cite.setEnabled(self._on and held is not None and kind != "recommendation")
        self.part.setEnabled(self._on and parts)
        self.cite.setText(tr("Put in the name") if kind == "person" else tr("Cite"))

    def _emit(self, signal: object) -> None:
        held = self.current()
        button = {id(self.cited): self.cite, id(self.parted): self.part}.get(id(signal))
        if held is not None and (button is None or button.isEnabled()):
            signal.emit(held)  # type: ignore[attr-defined]
