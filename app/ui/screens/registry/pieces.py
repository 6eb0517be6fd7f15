"""The small parts of a page: badges, notices, facts, figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain
from app.ui.screens.registry.page import Badge, Row
from app.ui.theme import SPACE, scaled, sign

_LABEL = 152
"""Pixels of the names of facts; longer ones wrap."""


def badges(shown: Sequence[Badge]) -> QWidget:
    """Badges beside each other."""
    box = FlowBox("")
    box.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    for badge in shown:
        box.flow.addWidget(BadgeLabel(badge))
    return box


class BadgeLabel(QLabel):
    """A badge in the colours of its meaning, in whichever palette."""

    def __init__(self, badge: Badge) -> None:
        super().__init__()
        self._meaning = badge.meaning
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(badge.text)
        self.setFont(scaled(self.font(), 0.9))
        self.setContentsMargins(SPACE - 2, 1, SPACE - 2, 1)
        self.setAutoFillBackground(True)
        # On a row, which is a button, they would be a button's.
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ParentChange, QEvent.Type.ApplicationPaletteChange):
            self._colour()

    def _colour(self) -> None:
        ground, ink = sign(self.window(), self._meaning)
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, ground)
        colours.setColor(QPalette.ColorRole.WindowText, ink)
        self.setPalette(colours)


def notice(parent: QWidget, badge: Badge) -> QWidget:
    """A sentence on a ground of its own."""
    frame = QFrame(parent)
    frame.setAutoFillBackground(True)
    frame.setBackgroundRole(QPalette.ColorRole.AlternateBase)
    row = QHBoxLayout(frame)
    row.setContentsMargins(2 * SPACE, SPACE + SPACE // 2, 2 * SPACE, SPACE + SPACE // 2)
    row.setSpacing(SPACE + SPACE // 2)
    shown = QLabel()
    picture = {"good": "shield-check", "bad": "alert-triangle"}.get(badge.meaning, "info-circle")
    shown.setPixmap(icon(picture, "accent").pixmap(QSize(20, 20)))
    row.addWidget(shown, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(plain(badge.text), 1)
    return frame


def facts(known: Sequence[tuple[str, str]]) -> QWidget:
    """Labels and values."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * SPACE)
    grid.setVerticalSpacing(SPACE // 2)
    grid.setColumnStretch(1, 1)
    for line, (label, value) in enumerate(known):
        name = plain(label, faded=True)
        name.setFixedWidth(_LABEL)
        shown = plain(value)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setAccessibleName(f"{label}: {value}")
        grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(shown, line, 1)
    return holder


def subheading(row: Row) -> QWidget:
    """A heading between rows."""
    label = plain(row.title, bold=True)
    label.setContentsMargins(SPACE, SPACE + SPACE // 2, 0, SPACE // 4)
    return label


class Tile(QAbstractButton):
    """A figure with what it counts; pressed, it shows them."""

    def __init__(self, figure: str, words: str, run: Callable[[], object] | None) -> None:
        super().__init__()
        self.setObjectName(f"number {words}")
        self.setAccessibleName(f"{figure} {words}")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        column.setSpacing(0)
        for label in (plain(figure, size=1.4, bold=True), plain(words, faded=True)):
            label.setWordWrap(False)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        if run is None:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.clicked.connect(lambda _checked=False: run())
        self._leads = run is not None

    def sizeHint(self) -> QSize:  # noqa: N802
        """What the two labels need."""
        return self._column.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter presses it like Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Follow the mouse."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A quiet ground, and a frame with the focus or under the mouse."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        alive = self.hasFocus() or (self._leads and self.underMouse())
        edge = QPalette.ColorRole.Highlight if alive else QPalette.ColorRole.Mid
        painter.setPen(colours.color(edge))
        painter.setBrush(colours.color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)


def tiles(shown: Sequence[tuple[str, str, Callable[[], object] | None]]) -> QWidget:
    """Tiles beside each other."""
    box = FlowBox(tr("Numbers"))
    for figure, words, run in shown:
        box.flow.addWidget(Tile(figure, words, run))
    return box
