"""The command palette (Ctrl+K): every command by its name, with its keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.commands import Command, Commands
from app.ui.language import tr
from app.ui.theme import CONTROL, SPACE

_WIDTH = 620
_ROWS = 10
_KEYS = Qt.ItemDataRole.UserRole + 1
_SECTION = Qt.ItemDataRole.UserRole + 2


class Palette(QFrame):
    """A field and a list over the window; Escape or a click elsewhere closes it."""

    def __init__(self, window: QWidget, commands: Commands) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._window = window
        self._commands = commands
        self._usable: list[Command] = []
        self.field = QLineEdit()
        self.field.setMinimumHeight(CONTROL + SPACE // 2)
        self.field.setPlaceholderText(tr("What do you want to do?"))
        self.field.setAccessibleName(tr("Find a command"))
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(tr("Commands"))
        self.list.setItemDelegate(_Row(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._find)
        self.list.itemClicked.connect(lambda _item: self._run())
        self.field.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it with everything that can be done now."""
        self._usable = self._commands.usable()
        self.field.setText("")
        self._find("")
        width = min(_WIDTH, self._window.width() - 4 * SPACE)
        rows = self.list.sizeHintForRow(0) * _ROWS + 2 * SPACE
        height = min(rows + self.field.sizeHint().height() + 4 * SPACE, self._window.height() - 80)
        self.setGeometry((self._window.width() - width) // 2, 56, width, height)
        self.show()
        self.raise_()
        self.field.setFocus()

    def close_down(self) -> None:
        """Hide it and keep nothing."""
        self.hide()
        self.list.clear()
        self.field.setText("")
        self._usable = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let the arrows move in the list while the field has the focus."""
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.close_down()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: _ROWS,
                Qt.Key.Key_PageUp: -_ROWS,
            }.get(Qt.Key(event.key()))
            if step is not None:
                row = max(0, min(self.list.count() - 1, self.list.currentRow() + step))
                self.list.setCurrentRow(row)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._window.setFocus()
                return True
        return False

    def _find(self, typed: str) -> None:
        self.list.clear()
        ranked = []
        for place, command in enumerate(self._usable):
            rank = _rank(f"{command.action.text()} {command.section}".lower(), typed.lower())
            if rank is not None:
                ranked.append((rank, place, command))
        for _, _, command in sorted(ranked, key=lambda each: each[:2]):
            entry = QListWidgetItem(command.action.icon(), command.action.text())
            keys = command.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            entry.setData(_KEYS, keys)
            entry.setData(_SECTION, command.section)
            entry.setData(Qt.ItemDataRole.UserRole, command.id)
            entry.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                ", ".join(filter(None, (command.action.text(), command.section, keys))),
            )
            self.list.addItem(entry)
        self.list.setCurrentRow(0)

    def _run(self) -> None:
        if self.list.currentRow() < 0:
            return
        entry = self.list.currentItem()
        command = self._commands[entry.data(Qt.ItemDataRole.UserRole)]
        self.close_down()
        self._window.setFocus()
        command.action.trigger()


class _Row(QStyledItemDelegate):
    """Icon, title, section in a quieter colour, keys at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override] # noqa: N802
        return QSize(0, CONTROL)

    def paint(  # type: ignore[override]
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        style = QApplication.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        colours = option.palette
        ink = colours.color(
            QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        )
        quiet = ink if chosen else colours.color(QPalette.ColorRole.PlaceholderText)
        area = option.rect.adjusted(SPACE, 0, -SPACE, 0)
        found = index.data(Qt.ItemDataRole.DecorationRole)
        if found is not None:
            mode = found.Mode.Selected if chosen else found.Mode.Normal
            box = QRect(area.left(), area.center().y() - 8, 16, 16)
            found.paint(painter, box, Qt.AlignmentFlag.AlignCenter, mode)
        text = area.adjusted(16 + SPACE, 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(ink)
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.drawText(text, middle | Qt.AlignmentFlag.AlignLeft, title)
        used = option.fontMetrics.horizontalAdvance(title) + 2 * SPACE
        painter.setPen(quiet)
        painter.drawText(
            text.adjusted(used, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, index.data(_SECTION)
        )
        painter.drawText(text, middle | Qt.AlignmentFlag.AlignRight, index.data(_KEYS))


def _rank(text: str, typed: str) -> int | None:
    """How well it answers; smaller is better, None not at all."""
    words = typed.split()
    if not words:
        return 0
    total = 0
    for word in words:
        at = text.find(word)
        if at < 0:
            return _letters(text, typed)
        total += 0 if at == 0 else (1 if not text[at - 1].isalnum() else 2)
    return total


def _letters(text: str, typed: str) -> int | None:
    """Whether the letters come in this order, for who types *expbu* and means *Export bundle*."""
    letters = iter(text)
    wanted = typed.replace(" ", "")
    return 50 if all(letter in letters for letter in wanted) else None
