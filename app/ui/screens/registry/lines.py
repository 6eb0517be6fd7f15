"""The list at the left: thousands of records, two lines each, painted; branches can be folded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.ui.icons import picture
from app.ui.theme import SPACE, scaled

_ICON = 16
_INDENT = 2 * SPACE
_SMALL = 0.9
_LETTERS = 400
_FLAGS = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Line:
    """One record in a list.

    Attributes:
        key: its id, reference or code.
        title: the upper line.
        below: the lower line, quieter.
        end: at the right of the upper line: a date, a count.
        icon: in front; ``""`` for none.
        told: what ``icon`` means, for those who do not see it.
        depth: how far it is moved in, under the nearest line before it that is less deep.
        quiet: shown in the quieter colour: there is nothing to see under it.
    """

    key: str
    title: str
    below: str = ""
    end: str = ""
    icon: str = ""
    told: str = ""
    depth: int = 0
    quiet: bool = False


class LinesModel(QAbstractListModel):
    """Lines in order; those under a folded line are left out.

    Attributes:
        tree: whether some lines are under others.
    """

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Line] = []
        self._shown: list[int] = []
        self._folded: set[str] = set()
        self._rows: dict[str, int] = {}
        self.tree = False

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; what was folded stays folded."""
        self.beginResetModel()
        self._all = list(lines)
        self.tree = any(line.depth for line in self._all)
        self._settle()
        self.endResetModel()

    def lines(self) -> list[Line]:
        """Every line, those under folded ones included."""
        return list(self._all)

    def line(self, row: int) -> Line:
        """The line in a row that is shown."""
        return self._all[self._shown[row]]

    def row_of(self, key: str) -> int:
        """The row in which a record is shown, or -1."""
        return self._rows.get(key, -1)

    def branch(self, row: int) -> bool:
        """Whether lines lie under a row."""
        place = self._shown[row]
        return place + 1 < len(self._all) and self._all[place + 1].depth > self._all[place].depth

    def folded(self, row: int) -> bool:
        """Whether the lines under a row are left out."""
        return self.line(row).key in self._folded

    def fold(self, keys: Sequence[str], *, folded: bool) -> None:
        """Leave out what lies under some records, or show it again."""
        self.beginResetModel()
        (self._folded.update if folded else self._folded.difference_update)(keys)
        self._settle()
        self.endResetModel()

    def reveal(self, key: str) -> None:
        """Unfold whatever hides a record."""
        place = next((at for at, line in enumerate(self._all) if line.key == key), -1)
        if place < 0 or key in self._rows:
            return
        around, depth = [], self._all[place].depth
        for line in reversed(self._all[:place]):
            if line.depth < depth:
                around.append(line.key)
                depth = line.depth
        self.fold(around, folded=False)

    def over(self, row: int) -> int:
        """The row of the branch that a row lies in, or -1."""
        depth = self.line(row).depth
        return next((each for each in range(row - 1, -1, -1) if self.line(each).depth < depth), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Lines that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """The title; for tips and screen readers all of it."""
        if role == _Role.DisplayRole:
            return self.line(index.row()).title
        if role in (_Role.AccessibleTextRole, _Role.ToolTipRole):
            line = self.line(index.row())
            parts = [line.title, line.told, line.below, line.end]
            return ("\n" if role == _Role.ToolTipRole else ", ").join(filter(None, parts))
        return None

    def _settle(self) -> None:
        self._shown, hidden = [], -1
        for place, line in enumerate(self._all):
            if 0 <= hidden < line.depth:
                continue
            hidden = line.depth if line.key in self._folded else -1
            self._shown.append(place)
        self._rows = {self._all[place].key: row for row, place in enumerate(self._shown)}


class LinesView(QListView):
    """The list itself. Right and Left unfold and fold; Enter goes to what is shown of a record.

    Signals: ``chosen(key)`` when another record became the current one; ``entered_line`` on Enter.
    """

    chosen = Signal(str)
    entered_line = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._telling = True
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.lines = LinesModel()
        self.setModel(self.lines)
        self.setItemDelegate(_Delegate(self))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; place and current record stay where they are, as far as they can."""
        key, at = self.current_key(), self.verticalScrollBar().value()
        self._quietly(lambda: self.lines.show_lines(lines))
        if key:
            self.choose(key, scroll=False)
        self.verticalScrollBar().setValue(at)

    def current_key(self) -> str:
        """The record that is current; ``""`` for none."""
        index = self.currentIndex()
        return self.lines.line(index.row()).key if index.isValid() else ""

    def choose(self, key: str, *, scroll: bool = True) -> bool:
        """Make a record the current one, without saying so; False when it is not in the list."""
        self._quietly(lambda: self.lines.reveal(key))
        row = self.lines.row_of(key)
        index = self.lines.index(row) if row >= 0 else QModelIndex()
        # Scrolling to the current row is Qt's own habit; here it is asked for.
        at = self.verticalScrollBar().value()
        self._quietly(lambda: self.setCurrentIndex(index))
        if scroll and row >= 0:
            self.scrollTo(index)
        else:
            self.verticalScrollBar().setValue(at)
        return row >= 0

    def fold_row(self, row: int, *, folded: bool) -> None:
        """Fold or unfold a branch; the current record stays current, or its branch becomes it."""
        line, key = self.lines.line(row), self.current_key()
        at = self.verticalScrollBar().value()
        self._quietly(lambda: self.lines.fold([line.key], folded=folded))
        hidden = bool(key) and self.lines.row_of(key) < 0
        self.choose(line.key if hidden else key, scroll=False)
        self.verticalScrollBar().setValue(at)
        if hidden:
            self.chosen.emit(line.key)

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        """Tell which record became the current one."""
        super().currentChanged(current, previous)
        if self._telling and current.isValid():
            self.chosen.emit(self.lines.line(current.row()).key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Right and Left unfold and fold, Enter goes to the record."""
        row = self.currentIndex().row()
        if row >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_line.emit()
            return
        if row >= 0 and event.key() == Qt.Key.Key_Right and self.lines.branch(row):
            self.fold_row(row, folded=False)
            return
        if row >= 0 and event.key() == Qt.Key.Key_Left:
            if self.lines.branch(row) and not self.lines.folded(row):
                self.fold_row(row, folded=True)
            elif (over := self.lines.over(row)) >= 0:
                self.setCurrentIndex(self.lines.index(over))
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on the arrow folds and unfolds."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.lines.branch(index.row()):
            left = self.visualRect(index).left() + self.lines.line(index.row()).depth * _INDENT
            if event.position().x() < left + 3 * SPACE:
                self.fold_row(index.row(), folded=not self.lines.folded(index.row()))
                return
        super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure the rows again in another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _quietly(self, change: Callable[[], object]) -> None:
        before, self._telling = self._telling, False
        try:
            change()
        finally:
            self._telling = before


class _Delegate(QStyledItemDelegate):
    """Two lines, an icon, something at the right end; plain text whatever it holds."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._for: QFont | None = None
        self.measure()

    def measure(self) -> None:
        """Measure the fonts once, not for every line that is painted."""
        font = self._view.font()
        if self._for == font:
            return
        self._for = QFont(font)
        self._fonts = (QFont(font), scaled(font, 1.0, bold=True), scaled(font, _SMALL))
        self._metrics = tuple(QFontMetrics(each) for each in self._fonts)
        self._upper, self._lower = self._metrics[0].height(), self._metrics[2].height()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        self.measure()
        return QSize(120, self._upper + self._lower + 2 * SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, LinesModel)
        row = index.row()
        line, branch = model.line(row), model.branch(row)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        style = self._view.style() or QApplication.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view
        )
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        colours: QPalette = option.palette
        bright = colours.color(QPalette.ColorRole.HighlightedText)
        soft = bright if chosen else colours.color(QPalette.ColorRole.PlaceholderText)
        ink = bright if chosen else colours.color(QPalette.ColorRole.Text)
        left, right = rect.left() + SPACE + line.depth * _INDENT, rect.right() - SPACE
        top = rect.top() + SPACE
        if branch:
            sign = "chevron-right" if model.folded(row) else "chevron-down"
            self._sign(painter, sign, left, top, soft)
        if model.tree:
            # Room for the arrow before every line, so that what is under a line stands further in.
            left += _ICON + SPACE // 2
        if line.icon:
            self._sign(painter, line.icon, left, top, soft)
            left += _ICON + SPACE
        painter.setPen(soft)
        if line.below:
            self._write(painter, 2, line.below, left, top + self._upper, right, self._lower)
        if line.end:
            width = self._metrics[2].horizontalAdvance(line.end)
            self._write(painter, 2, line.end, right - width, top, right + 1, self._upper)
            right -= width + SPACE
        painter.setPen(soft if line.quiet else ink)
        self._write(
            painter, int(branch and not line.quiet), line.title, left, top, right, self._upper
        )
        if state & QStyle.StateFlag.State_HasFocus and not chosen:
            style.drawPrimitive(
                QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self._view
            )

    def _sign(self, painter: QPainter, name: str, left: int, top: int, colour: QColor) -> None:
        sign = drawn(name, _ICON, colour.name(), self._view.devicePixelRatioF())
        painter.drawPixmap(left, top + (self._upper - _ICON) // 2, sign)

    def _write(
        self, painter: QPainter, font: int, text: str, left: int, top: int, right: int, tall: int
    ) -> None:
        """One line of text, shortened at its end where it does not fit."""
        # The first letters are more than fit; white space in a title is one blank.
        words = " ".join(text[:_LETTERS].split())
        painter.setFont(self._fonts[font])
        painter.drawText(
            QRect(left, top, right - left, tall),
            _FLAGS,
            self._metrics[font].elidedText(words, Qt.TextElideMode.ElideRight, right - left),
        )


@lru_cache(maxsize=128)
def drawn(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    """An icon as pixels, drawn once for a size and a colour."""
    return picture(name, size, QColor(colour), ratio)
