"""Chips: a short text that goes somewhere, with a cross that takes it away."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QToolButton

from app.ui.icons import icon
from app.ui.language import tr
from app.ui.theme import SPACE

_HEIGHT = 26
_WIDEST = 320
_DOT = 8


class Chip(QAbstractButton):
    """One chip.

    Attributes:
        label: its text.

    Signals: ``clicked`` when its text was chosen; ``removed`` when its cross was, or Delete pressed on it.
    """

    removed = Signal()

    def __init__(
        self, text: str, *, removable: str = "", goes: bool = True, colour: QColor | None = None
    ) -> None:
        """Make a chip.

        Args:
            text: plain; cut where it is too long, whole in the tool tip.
            removable: what its cross does, for those who hear it; ``""`` for no cross.
            goes: whether choosing its text does anything.
            colour: of a dot in front of the text.
        """
        super().__init__()
        # Not the button's own text, in which an ampersand would make a shortcut.
        self.label = text
        self._goes = goes
        self._colour = colour
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A button may not shrink below its hint; a chip is cut instead.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if goes:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._cross: QToolButton | None = None
        if removable:
            self._cross = QToolButton(self)
            self._cross.setIcon(icon("x"))
            self._cross.setIconSize(QSize(12, 12))
            self._cross.setAutoRaise(True)
            self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._cross.setFixedSize(_HEIGHT - 6, _HEIGHT - 6)
            self._cross.setAccessibleName(removable)
            self._cross.setToolTip(removable)
            self._cross.clicked.connect(self.removed)
            row = QHBoxLayout(self)
            row.setContentsMargins(0, 0, 3, 0)
            row.addStretch(1)
            row.addWidget(self._cross)
            self.setAccessibleDescription(tr("Delete: {what}", what=removable))

    def sizeHint(self) -> QSize:  # noqa: N802
        """As long as its text, up to a limit."""
        width = self.fontMetrics().horizontalAdvance(self.label) + 2 * SPACE + 2
        width += self._room()
        return QSize(min(width, _WIDEST), max(_HEIGHT, self.fontMetrics().height() + SPACE // 2))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It may be cut."""
        return QSize(6 * SPACE, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Delete takes it away, Enter chooses it."""
        if self._cross is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A rounded box, its text, and a ring where the focus is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        ground = QPalette.ColorRole.Midlight if self.isDown() else QPalette.ColorRole.Button
        painter.setBrush(colours.color(ground))
        ring = self.hasFocus() or (self._goes and self.underMouse())
        edge = QPalette.ColorRole.Accent if ring else QPalette.ColorRole.Mid
        painter.setPen(QPen(colours.color(edge), 2 if self.hasFocus() else 1))
        box = self.rect().toRectF().adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        left = SPACE
        if self._colour is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour)
            painter.drawEllipse(QRect(left, (self.height() - _DOT) // 2, _DOT, _DOT))
            left += _DOT + SPACE // 2
        role = QPalette.ColorRole.Link if self._goes else QPalette.ColorRole.ButtonText
        painter.setPen(colours.color(role))
        right = _HEIGHT if self._cross is not None else SPACE
        area = QRect(left, 0, self.width() - left - right, self.height())
        shown = self.fontMetrics().elidedText(self.label, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def enterEvent(self, event: object) -> None:  # noqa: N802
        """Show the ring."""
        self.update()

    def leaveEvent(self, event: object) -> None:  # noqa: N802
        """Take it away."""
        self.update()

    def _room(self) -> int:
        cross = _HEIGHT - 2 if self._cross is not None else 0
        return cross + (_DOT + SPACE // 2 if self._colour is not None else 0)
