"""A field with a list under it that floats over the item: typing narrows, Enter takes, Escape leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
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

from app.ui import icons
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.screens.item.floating import Floating
from app.ui.theme import CONTROL, SPACE

Index = QModelIndex | QPersistentModelIndex

_WIDTH = 420
_ROWS = 8
_ICON = 18
_VALUE = Qt.ItemDataRole.UserRole
_DETAIL = Qt.ItemDataRole.UserRole + 1
_PICTURE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list.

    Attributes:
        label: what it is.
        value: given back when it is taken.
        detail: more about it, quieter.
        icon: name of an icon.
    """

    label: str
    value: object
    detail: str = ""
    icon: str = ""


class Picker(Floating):
    """The floating field.

    Signals:
        typed(text): the list should be made anew.
        picked(value): a line was taken.
        left: it was closed without.
    """

    typed = Signal(str)
    picked = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = plain(bold=True)
        self.field = QLineEdit()
        self.field.setMinimumHeight(CONTROL)
        self.field.textEdited.connect(self.typed)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Lines(self.list))
        self.list.itemClicked.connect(lambda _entry: self._take())
        self.nothing = plain(faded=True)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE // 2)
        for widget in (self.title, self.field, self.nothing, self.list):
            column.addWidget(widget)
        self._unnamed()

    def open_at(self, place: QRect, title: str, hint: str, entries: Sequence[Entry] = ()) -> None:
        """Open under a rectangle of the parent, or over it where there is no room below."""
        self.title.setText(title)
        self.field.setAccessibleName(title)
        self.list.setAccessibleName(title)
        self.field.setPlaceholderText(hint)
        self.field.clear()
        self.show_entries(entries)
        parent = self.over
        width = min(_WIDTH, parent.width() - 2 * SPACE)
        row = self.list.itemDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        self.list.setFixedHeight(_ROWS * row)
        height = self.sizeHint().height()
        left = max(SPACE, min(place.left(), parent.width() - width - SPACE))
        top = place.bottom() + SPACE // 2
        if top + height > parent.height():
            top = max(0, place.top() - height - SPACE // 2)
        self.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other lines, the first of them chosen."""
        self.list.clear()
        for entry in entries:
            line = QListWidgetItem(entry.label)
            line.setData(_VALUE, entry.value)
            line.setData(_DETAIL, entry.detail)
            line.setData(_PICTURE, entry.icon)
            said = f"{entry.label}, {entry.detail}" if entry.detail else entry.label
            line.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.list.addItem(line)
        self.list.setCurrentRow(0)
        self.nothing.setText("" if entries else tr("Nothing is called so."))
        self.nothing.setVisible(not entries and bool(self.field.text()))

    def entries(self) -> list[str]:
        """The labels that are listed."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def close_down(self) -> None:
        """Hide, and hold nothing of what was shown."""
        self.list.clear()
        self.field.clear()
        for label in (self.title, self.nothing):
            label.setText("")
        self._unnamed()
        self.hide()

    def _unnamed(self) -> None:
        """Names for the time in which nothing is asked."""
        self.field.setAccessibleName(tr("Search"))
        self.list.setAccessibleName(tr("What was found"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keys of the field that are the list's; leaving the field closes it."""
        kind = event.type()
        if kind == QEvent.Type.FocusOut and self.isVisible():
            # Another window in front takes the focus, too; it brings it back.
            if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:  # type: ignore[attr-defined]
                self._leave()
            return False
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        assert isinstance(event, QKeyEvent)
        key = Qt.Key(event.key())
        if key not in _KEYS:
            return False
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: _ROWS,
                Qt.Key.Key_PageUp: -_ROWS,
            }
            last = self.list.count() - 1
            self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + steps[key])))
        return True

    def _take(self) -> None:
        line = self.list.currentItem()
        if line is not None:
            self.picked.emit(line.data(_VALUE))

    def _leave(self) -> None:
        self.close_down()
        self.left.emit()


_KEYS = frozenset(
    (
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_PageUp,
    )
)


class _Lines(QStyledItemDelegate):
    """An icon, a label, and a quieter detail at the right; never HTML."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """One line, high enough to be hit with a finger."""
        parent = self.parent()
        assert isinstance(parent, QWidget)
        return QSize(100, max(CONTROL - 4, parent.fontMetrics().height() + SPACE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette: QPalette = option.palette
        rect: QRect = option.rect
        if chosen:
            painter.fillRect(rect, palette.highlight())
        ink = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        room = rect.adjusted(SPACE, 0, -SPACE, 0)
        picture = index.data(_PICTURE)
        if picture:
            icons.paint(
                painter,
                picture,
                QRect(room.left(), room.center().y() - _ICON // 2, _ICON, _ICON),
                palette.color(ink),
            )
            room.setLeft(room.left() + _ICON + SPACE)
        metrics = painter.fontMetrics()
        label, detail = index.data(Qt.ItemDataRole.DisplayRole), index.data(_DETAIL) or ""
        wanted = min(metrics.horizontalAdvance(detail), room.width() * 2 // 5)
        align = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(palette.color(ink))
        width = room.width() - wanted - (SPACE if wanted else 0)
        painter.drawText(
            QRect(room.left(), room.top(), width, room.height()),
            align | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine,
            metrics.elidedText(label, Qt.TextElideMode.ElideRight, width),
        )
        if detail:
            quiet = ink if chosen else QPalette.ColorRole.PlaceholderText
            painter.setPen(palette.color(quiet))
            painter.drawText(
                QRect(room.right() - wanted, room.top(), wanted + 1, room.height()),
                align | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine,
                metrics.elidedText(detail, Qt.TextElideMode.ElideRight, wanted + 1),
            )
