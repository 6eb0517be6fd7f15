"""The parts of a submission as rows of a list: what each shows, laid out once and painted when it is seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPalette,
    QPixmap,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui import icons
from app.ui.language import tr
from app.ui.screens.submission import anchors
from app.ui.theme import SPACE, scaled, sign
from app.ui.wording import one_line

if TYPE_CHECKING:
    from app.casework.submitting.page import Line, Page

GUTTER = 4 * SPACE
"""Pixels at the left of a part, for the sign of what is wrong with it."""

DRAGGED = "application/x-kuager-parts"
"""MIME type of parts that are dragged."""

LINE = Qt.ItemDataRole.UserRole
LEVEL = Qt.ItemDataRole.UserRole + 1

_SIZES = {1: 1.35, 2: 1.18, 3: 1.06, 4: 1.0}
_MOST = 8
"""Records of a table that are listed; the rest are counted."""

_INDENT = 24.0
_SIGNS = {"red": ("alert-triangle", "bad"), "amber": ("info-circle", "doubtful")}


def kind_words(kind: str, level: int = 0) -> str:
    """What a kind of part is called."""
    if kind == "heading":
        return tr("Heading {level}", level=level)
    return {
        "paragraph": tr("Paragraph"),
        "quotation": tr("Quotation"),
        "state": tr("The State's words"),
        "statistics": tr("Table of statistics"),
        "chronology": tr("Chronology"),
        "recommendation": tr("Recommendations"),
        "list": tr("List"),
    }.get(kind, kind)


def level_picture(widget: QWidget, level: str) -> QPixmap:
    """The sign of a level, which differs by its shape as well."""
    name, meaning = _SIGNS[level]
    return icons.picture(name, 16, sign(widget, meaning)[0], widget.devicePixelRatioF())


class Rows(QAbstractListModel):
    """The parts of one submission."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self.names: Mapping[str, str] = {}
        self._levels: Mapping[str, str] = {}
        self._places: dict[str, int] = {}

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """How many parts there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """What a part says."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == LEVEL:
            return self._levels.get(line.block.id, "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Every part can be moved."""
        held = super().flags(index)
        return held | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else held

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """What is dragged is of ours alone."""
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """What is dragged says which parts, and none of their words: another program could take it."""
        data = QMimeData()
        ids = [self.lines[each.row()].block.id for each in indexes]
        data.setData(DRAGGED, QByteArray("\n".join(ids).encode()))
        return data

    def show_page(self, page: Page) -> None:
        """Show a submission; rows that stay are kept, so that the list does not jump."""
        self.names = page.names
        fresh, held = list(page.lines), [each.block.id for each in self.lines]
        wanted = [each.block.id for each in fresh]
        if held == wanted:
            self.lines = fresh
            if fresh:
                self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        start = _common(held, wanted)
        end = _common(held[start:][::-1], wanted[start:][::-1])
        if len(held) - end > start:
            self.beginRemoveRows(QModelIndex(), start, len(held) - end - 1)
            del self.lines[start : len(held) - end]
            self.endRemoveRows()
        if len(wanted) - end > start:
            self.beginInsertRows(QModelIndex(), start, len(wanted) - end - 1)
            self.lines[start:start] = fresh[start : len(wanted) - end]
            self.endInsertRows()
        self.lines = fresh
        self._places = {each: place for place, each in enumerate(wanted)}
        if fresh:
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))

    def show_levels(self, levels: Mapping[str, str]) -> None:
        """Say which parts have something wrong with them."""
        if levels != self._levels:
            self._levels = levels
            if self.lines:
                self.dataChanged.emit(self.index(0), self.index(len(self.lines) - 1), [LEVEL])

    def place_of(self, block_id: str) -> int:
        """The row of a part; -1 when it is not there."""
        place = self._places.get(block_id, -1)
        if 0 <= place < len(self.lines) and self.lines[place].block.id == block_id:
            return place
        self._places = {each.block.id: at for at, each in enumerate(self.lines)}
        return self._places.get(block_id, -1)

    def forget(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self.lines, self.names, self._levels, self._places = [], {}, {}, {}
        self.endResetModel()

    def _spoken(self, line: Line) -> str:
        level = self._levels.get(line.block.id, "")
        wrong = {"red": tr("must be mended"), "amber": tr("worth a look")}.get(level, "")
        text = anchors.spoken(line.block.text, numbers_of(line), self.names)
        kind = kind_words(line.block.kind, line.block.level)
        return ". ".join(filter(None, (kind, text, *line.shown[:_MOST], wrong)))


class Painter(QStyledItemDelegate):
    """Lays parts out and paints them.

    Args:
        view: the list.

    Attributes:
        editing: id of the part that an editor covers, and how high that is.
    """

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._laid: dict[str, tuple[tuple[object, ...], QTextDocument]] = {}
        self.editing: tuple[str, int] = ("", 0)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a part with the sign of what is wrong with it."""
        line: Line = index.data(LINE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect
        painter.save()
        if selected:
            ground = option.palette.color(QPalette.ColorRole.AlternateBase)
            painter.fillRect(rect, ground)
            bar = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, option.palette.color(QPalette.ColorRole.Highlight))
        level = index.data(LEVEL)
        if level in _SIGNS:
            name, meaning = _SIGNS[level]
            ink = sign(self._view, meaning)[0]
            at = QRect(rect.left() + 5, rect.top() + SPACE - 1, 16, 16)
            icons.paint(painter, name, at, ink)
            if level == "red":
                stripe = QRect(rect.left() + GUTTER - 6, rect.top() + 4, 3, rect.height() - 8)
                painter.fillRect(stripe, ink)
        if line.block.id != self.editing[0]:
            laid = self._document(line, option.font, option.palette)
            painter.translate(QPointF(rect.left() + GUTTER, rect.top() + _above(line)))
            context = QAbstractTextDocumentLayout.PaintContext()
            context.palette = option.palette
            laid.documentLayout().draw(painter, context)
        painter.restore()

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """How high a part is at the list's width."""
        line: Line = index.data(LINE)
        width = self._view.viewport().width()
        if line.block.id == self.editing[0]:
            return QSize(width, self.editing[1] + _above(line) + SPACE // 2)
        laid = self._document(line, option.font, option.palette)
        return QSize(width, round(laid.size().height()) + _above(line) + SPACE // 2)

    def keep(self, ids: Iterable[str]) -> None:
        """Forget the layouts of parts that are not there any more."""
        kept = set(ids)
        self._laid = {each: held for each, held in self._laid.items() if each in kept}

    def forget(self) -> None:
        """Forget everything that was laid out."""
        self._laid.clear()
        anchors.forget()
        self.editing = ("", 0)

    def text_width(self) -> int:
        """Pixels that the words of a part have."""
        return max(120, self._view.viewport().width() - GUTTER - SPACE)

    def _document(self, line: Line, font: QFont, palette: QPalette) -> QTextDocument:
        model = self._view.model()
        names = model.names if isinstance(model, Rows) else {}
        block = line.block
        numbers = numbers_of(line)
        ink = palette.color(QPalette.ColorRole.Text).rgba()
        width = self.text_width()
        key = (
            block.kind,
            block.level,
            block.text,
            line.shown,
            line.item,
            tuple(numbers.items()),
            tuple(names.items()) if "[[" in block.text else (),
            ink,
            font.key(),
        )
        held = self._laid.get(block.id)
        if held is not None and held[0] == key:
            if held[1].textWidth() != width:
                held[1].setTextWidth(width)
            return held[1]
        made = anchors.document(None, font_of(block.kind, block.level, font))
        made.setTextWidth(width)
        _fill(made, line, numbers, names, palette)
        self._laid[block.id] = (key, made)
        return made


def numbers_of(line: Line) -> dict[str, int]:
    """The numbers of a part's footnotes by key."""
    return {each.note.key: each.number for each in line.notes}


def font_of(kind: str, level: int, font: QFont) -> QFont:
    """In which font the words of a part are."""
    return scaled(font, _SIZES.get(level, 1.0), bold=True) if kind == "heading" else font


def _fill(
    made: QTextDocument,
    line: Line,
    numbers: Mapping[str, int],
    names: Mapping[str, str],
    palette: QPalette,
) -> None:
    block = line.block
    cursor = QTextCursor(made)
    # Laid out once, when everything is there.
    cursor.beginEditBlock()
    plain, faded, quoted = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    plain.setForeground(palette.color(QPalette.ColorRole.Text))
    faded.setForeground(palette.color(QPalette.ColorRole.PlaceholderText))
    quoted.setForeground(palette.color(QPalette.ColorRole.Text))
    quoted.setFontItalic(True)
    captions = {"state", "statistics", "chronology", "recommendation"}
    if block.kind in captions:
        cursor.insertText(kind_words(block.kind), faded)
    if block.text:
        if block.kind in captions:
            cursor.insertBlock()
        if block.kind == "list":
            _bulleted(cursor, block.text.split("\n"), numbers, names, palette, plain)
        else:
            anchors.write(cursor, block.text, numbers, names, palette, plain)
    elif block.kind in ("paragraph", "list", "heading"):
        cursor.insertText(tr("(empty)"), faded)
    indented = QTextBlockFormat()
    indented.setLeftMargin(_INDENT)
    for at, shown in enumerate(line.shown[:_MOST]):
        if cursor.position():
            cursor.insertBlock(indented)
        else:
            cursor.setBlockFormat(indented)
        words = one_line(shown) or tr("(gone)")
        cursor.insertText(words, quoted if block.kind == "quotation" else plain)
        if block.kind == "quotation" and line.item and not at:
            cursor.insertText(f"  {tr('item {number}', number=line.item)}", faded)
    more = len(line.shown) - _MOST
    if more > 0:
        cursor.insertBlock(indented)
        cursor.insertText(tr("and %Ln more", n=more), faded)
    cursor.endEditBlock()


def _bulleted(
    cursor: QTextCursor,
    entries: Sequence[str],
    numbers: Mapping[str, int],
    names: Mapping[str, str],
    palette: QPalette,
    plain: QTextCharFormat,
) -> None:
    shape = QTextBlockFormat()
    shape.setLeftMargin(_INDENT)
    shape.setTextIndent(-_INDENT / 2)
    for place, entry in enumerate(entries):
        if place:
            cursor.insertBlock(shape)
        else:
            cursor.setBlockFormat(shape)
        cursor.insertText("•\u2002", plain)
        anchors.write(cursor, entry, numbers, names, palette, plain)


def _above(line: Line) -> int:
    return 2 * SPACE if line.block.kind == "heading" and line.block.level < 3 else SPACE // 2 + 2


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
