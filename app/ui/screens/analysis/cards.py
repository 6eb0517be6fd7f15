"""Passages as cards: from where, whose account, the words, and what they are coded to; thousands of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.casework.arguing.board import Row
from app.ui.icons import paint
from app.ui.language import tr
from app.ui.screens.analysis import words
from app.ui.screens.library.item_delegate import draw_text
from app.ui.theme import SPACE, link_colour, scaled
from app.ui.wording import tooltip

ROW = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_QUOTE_LINES = 3
_QUOTED = 700
"""Letters of a quote that are laid out: three lines hold no more."""

_STAR = 14
_BAR = 4


class CardsModel(QAbstractListModel):
    """Passages in order."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown, in order."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other passages."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NONE) -> int:  # noqa: N802
        """How many passages there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The quote; for screen readers all of the card."""
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words.quote(row.passage)
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            parts = (
                words.about(row),
                words.importance(row.passage.importance),
                words.quote(row.passage, 2000),
                ", ".join(code.label for code in row.codes),
                row.passage.note if row.passage.quote else "",
            )
            said = [part for part in parts if part]
            if role == Qt.ItemDataRole.ToolTipRole:
                return tooltip("\n".join(said))
            return ". ".join(said)
        return None


class Cards(QListView):
    """The board itself.

    Signals: ``opened(Row)`` on Enter and double click; ``moved(Row or None)`` when another is current.
    """

    opened = Signal(object)
    moved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Passages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.cards = CardsModel()
        self.setModel(self.cards)
        self.setItemDelegate(_Delegate(self))
        self.doubleClicked.connect(self._open)

    @property
    def current(self) -> Row | None:
        """The passage that is current."""
        found = self.currentIndex().data(ROW)
        return found if isinstance(found, Row) else None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other passages; the current one stays so, where it is among them."""
        held, at = self.current, self.verticalScrollBar().value()
        self.cards.show_rows(rows)
        places = {row.passage.id: place for place, row in enumerate(rows)}
        place = places.get(held.passage.id, -1) if held is not None else -1
        if place >= 0:
            self.setCurrentIndex(self.cards.index(place))
            self.verticalScrollBar().setValue(at)
        elif rows:
            self.setCurrentIndex(self.cards.index(0))
        self.moved.emit(self.current)

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        """Say which passage is current."""
        super().currentChanged(current, previous)
        self.moved.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens the passage where it stands."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: _Index) -> None:
        found = index.data(ROW)
        if isinstance(found, Row):
            self.opened.emit(found)


class _Delegate(QStyledItemDelegate):
    """A head, three lines of the quote, and the codes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._made: tuple[str, QFont] | None = None

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as five lines."""
        return QSize(160, (_QUOTE_LINES + 2) * option.fontMetrics.height() + 3 * SPACE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a card."""
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        colours, widget = option.palette, option.widget
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole
        ink = colours.color(role.HighlightedText if chosen else role.Text)
        quiet = ink if chosen else colours.color(role.PlaceholderText)
        card = option.rect.adjusted(SPACE // 2, SPACE // 4, -SPACE // 2, -SPACE // 4)
        painter.save()
        painter.fillRect(card, colours.highlight() if chosen else colours.alternateBase())
        kind = row.codes[0].kind if row.codes else ""
        bar = QRect(card.left(), card.top(), _BAR, card.height())
        painter.fillRect(bar, ink if chosen else link_colour(widget, kind))
        room = card.adjusted(SPACE + _BAR, SPACE // 2, -SPACE, -SPACE // 2)
        height = option.fontMetrics.height()
        head = QRect(room.left(), room.top(), room.width(), height)
        for place in range(row.passage.importance):
            left = room.right() - (place + 1) * (_STAR + 2)
            square = QRect(left, head.top() + (height - _STAR) // 2, _STAR, _STAR)
            paint(painter, "star", square, ink)
        head.setRight(room.right() - row.passage.importance * (_STAR + 2) - SPACE)
        small = self._small(option.font)
        draw_text(painter, head, words.about(row), small, quiet, widget=widget)
        quote = QRect(room.left(), head.bottom() + SPACE // 2, room.width(), _QUOTE_LINES * height)
        painter.setPen(ink)
        _draw_lines(painter, quote, words.quote(row.passage, _QUOTED), option.font, height)
        codes = QRect(room.left(), quote.bottom() + SPACE // 2, room.width(), height)
        said = words.joined(*(code.label for code in row.codes))
        draw_text(painter, codes, said, small, quiet, widget=widget)
        if option.state & QStyle.StateFlag.State_HasFocus and not chosen:
            painter.setPen(quiet)
            painter.drawRect(card.adjusted(0, 0, -1, -1))
        painter.restore()

    def _small(self, font: QFont) -> QFont:
        """The font of what stands around the quote, made once."""
        # A font of the option is gone with it: only copies are kept.
        key = font.key()
        if self._made is None or self._made[0] != key:
            self._made = (key, scaled(QFont(font), 0.95))
        return self._made[1]


def _draw_lines(painter: QPainter, room: QRect, text: str, font: QFont, height: int) -> None:
    """As many lines of a text as there is room for, the last one cut short."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    for place in range(_QUOTE_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        line.setPosition(QPointF(0, place * height))
        lines.append(line)
    layout.endLayout()
    painter.setFont(font)
    total = len(text.encode("utf-16-le")) // 2
    for place, line in enumerate(lines):
        last = place == _QUOTE_LINES - 1
        if last and line.textStart() + line.textLength() < total:
            rest = text.encode("utf-16-le")[2 * line.textStart() :].decode("utf-16-le", "ignore")
            cut = painter.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(
                QRect(room.left(), room.top() + place * height, room.width(), height),
                int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine),
                cut,
            )
        else:
            line.draw(painter, QPointF(room.topLeft()))
