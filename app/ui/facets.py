"""The filters beside the table: values in plain words, with how many items have each."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QKeyEvent, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.ui.answers import FacetValue
from app.ui.theme import SPACE
from app.ui.wording import count

_SHOWN = 6
_TERM = Qt.ItemDataRole.UserRole
_ROW = 24
_BOX = 14


class FacetTree(QTreeWidget):
    """Facets; ``toggled`` carries the search term of a value that was chosen or taken back."""

    toggled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setAccessibleName("Filters, with the number of items each leaves")
        self.setIndentation(SPACE)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(_BOX, _BOX))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(4 * SPACE)
        self._opened: set[str] = set()
        self._headings: list[str] = []
        self.itemClicked.connect(self._choose)

    def show_facets(
        self, facets: Sequence[tuple[str, Sequence[FacetValue]]], active: set[str]
    ) -> None:
        """Show headings and values.

        Args:
            facets: in order.
            active: the terms that the search has; their values are ticked.
        """
        current = self.currentItem()
        kept = current.data(0, _TERM) if current else None
        place = self.verticalScrollBar().value()
        self.clear()
        for heading, values in facets:
            self._add_facet(heading, values, active, kept)
        self.verticalScrollBar().setValue(place)

    def forget(self) -> None:
        """Drop every value, and which facets were opened."""
        self.clear()
        self._opened.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter and Space choose a value."""
        item = self.currentItem()
        if item is not None and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Space,
        ):
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def _add_facet(
        self, heading: str, values: Sequence[FacetValue], active: set[str], kept: str | None
    ) -> None:
        head = QTreeWidgetItem([heading, ""])
        bold = QFont(self.font())
        bold.setBold(True)
        head.setFont(0, bold)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.addTopLevelItem(head)
        boxes = {on: _box(self, ticked=on) for on in (False, True)}
        for place, value in enumerate(values):
            on = bool(value.term) and value.term in active
            leaf = QTreeWidgetItem([value.label, str(value.number)])
            leaf.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            leaf.setSizeHint(0, QSize(0, _ROW))
            leaf.setData(0, _TERM, value.term)
            leaf.setIcon(0, boxes[on])
            leaf.setToolTip(0, f"<qt>{html.escape(value.label)}</qt>")
            leaf.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            told = f"{value.label}: {count(value.number, 'item', 'items')}"
            leaf.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{told}, chosen" if on else told)
            head.addChild(leaf)
            leaf.setHidden(place >= _SHOWN and not on and heading not in self._opened)
            if value.term and value.term == kept:
                self.setCurrentItem(leaf)
        hidden = sum(leaf.isHidden() for leaf in _children(head))
        if hidden:
            rest = QTreeWidgetItem([f"{hidden} more …", ""])
            rest.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            head.addChild(rest)
        head.setExpanded(True)

    def _choose(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        head = item.parent()
        if head is None:
            item.setExpanded(not item.isExpanded())
            return
        term = item.data(0, _TERM)
        if term:
            self.toggled.emit(term)
        elif term is None:
            self._opened.add(head.text(0))
            for leaf in _children(head):
                leaf.setHidden(False)
            head.removeChild(item)


def _children(head: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [leaf for place in range(head.childCount()) if (leaf := head.child(place)) is not None]


def _box(widget: QWidget, *, ticked: bool) -> QIcon:
    """A tick box in the palette's colours: Fusion's own is not seen on a dark ground."""
    ratio = widget.devicePixelRatioF()
    picture = QPixmap(round(_BOX * ratio), round(_BOX * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    colours = widget.palette()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QPalette.ColorRole.Highlight if ticked else QPalette.ColorRole.Base
    edge = QPalette.ColorRole.Highlight if ticked else QPalette.ColorRole.PlaceholderText
    painter.setBrush(colours.color(ground))
    painter.setPen(QPen(colours.color(edge), 1))
    painter.drawRoundedRect(QRectF(0.5, 0.5, _BOX - 1, _BOX - 1), 2, 2)
    if ticked:
        painter.setPen(QPen(colours.color(QPalette.ColorRole.HighlightedText), 2))
        painter.drawPolyline([QPointF(3.5, 7.5), QPointF(6, 10), QPointF(10.5, 4.5)])
    painter.end()
    return QIcon(picture)
