"""One line of a section, painted whole: a page has hundreds of them, and labels would take their time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolButton, QWidget

from app.ui.icons import icon
from app.ui.language import tr
from app.ui.screens.registry.lines import drawn
from app.ui.screens.registry.page import Row
from app.ui.theme import SPACE, scaled, sign

_SIDE = 30
_MARGIN = SPACE // 2 + 2
_ICON = 18
_SIGN = 16
_SMALL = 0.9
_LEAST = 180
"""Pixels that a title has at least beside its badges; they go under it otherwise."""

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
_CENTRED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)
_TALL = 1 << 16


@dataclass(frozen=True, slots=True)
class _Places:
    """Where everything stands at one width."""

    title: QRect
    end: QRect
    badges: tuple[QRect, ...]
    below: QRect
    quote: QRect
    height: int


class RowWidget(QAbstractButton):
    """A row that is pressed as one. Enter goes where it leads, F2 changes it, Delete takes it away.

    The small buttons at its end are made when the mouse or the focus comes; until then they are painted.
    """

    def __init__(self, row: Row, place: int, writable: bool) -> None:
        super().__init__()
        self.row, self.place = row, place
        self._writable = writable
        self._change: QToolButton | None = None
        self._remove: QToolButton | None = None
        self._measured: dict[int, _Places] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        badges = [badge.text for badge in row.badges]
        said = (row.title, *badges, row.below, row.quote, row.end)
        self.setAccessibleName(", ".join(filter(None, said)))
        leads = row.go is not None or row.change is not None or row.remove is not None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.NoFocus)
        if row.go is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.clicked.connect(self._go)

    @property
    def change(self) -> QToolButton | None:
        """The button that opens a form for it; None where there is none."""
        self._make_sides()
        return self._change

    @property
    def remove(self) -> QToolButton | None:
        """The button that takes it away; None where there is none."""
        self._make_sides()
        return self._remove

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """What its words need at a width."""
        return self._places(width).height

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as it is."""
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(200, self.fontMetrics().height() + 2 * _MARGIN)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes, Delete removes, F2 changes; the arrows are the page's."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.row.go is not None:
            self.click()
        elif key == Qt.Key.Key_Delete and self.remove is not None:
            self.remove.click()
        elif key == Qt.Key.Key_F2 and self.change is not None:
            self.change.click()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keeps(self, key: int) -> bool:
        """Whether a key is the row's, where the screen has a command on it as well."""
        if key == Qt.Key.Key_Delete:
            return self.row.remove is not None
        return key == Qt.Key.Key_F2 and self.row.change is not None

    def enterEvent(self, event: object) -> None:  # noqa: N802
        """Have the buttons ready under the mouse."""
        self._make_sides()
        self.update()

    def leaveEvent(self, event: object) -> None:  # noqa: N802
        """Lose the ground."""
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Have the buttons ready for Tab."""
        self._make_sides()
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the buttons at the end."""
        self._place_sides()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure again in another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measured.clear()
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A ground under the mouse, the words, a line below, a frame with the focus."""
        painter = QPainter(self)
        row, places, colours = self.row, self._places(self.width()), self.palette()
        soft = colours.color(QPalette.ColorRole.PlaceholderText)
        accent = colours.color(QPalette.ColorRole.Link)
        if row.go is not None and (self.isDown() or self.underMouse()):
            ground = QColor(accent)
            ground.setAlpha(28)
            painter.fillRect(self.rect(), ground)
        ratio = self.devicePixelRatioF()
        if row.icon:
            painter.drawPixmap(SPACE, _MARGIN, drawn(row.icon, _ICON, soft.name(), ratio))
        painter.setPen(colours.color(QPalette.ColorRole.WindowText))
        painter.drawText(places.title, _WRAPPED, row.title)
        painter.drawText(places.quote, _WRAPPED, row.quote)
        painter.setPen(soft)
        painter.drawText(places.below, _WRAPPED, row.below)
        painter.drawText(places.end, _CENTRED, row.end)
        if row.quote:
            painter.fillRect(
                QRect(
                    places.quote.left() - SPACE - 2, places.quote.top(), 3, places.quote.height()
                ),
                accent,
            )
        self._paint_sides(painter, ratio)
        painter.setFont(self._small())
        for badge, room in zip(row.badges, places.badges, strict=True):
            ground, ink = sign(self, badge.meaning)
            painter.fillRect(room, ground)
            painter.setPen(ink)
            painter.drawText(room, _CENTRED, badge.text)
        painter.setPen(colours.color(QPalette.ColorRole.Mid))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        if self.hasFocus():
            painter.setPen(colours.color(QPalette.ColorRole.Highlight))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _go(self) -> None:
        if self.row.go is not None:
            self.row.go()

    def _small(self) -> QFont:
        return scaled(self.font(), _SMALL)

    def _places(self, width: int) -> _Places:
        # A layout asks for the same few widths again and again.
        if width not in self._measured:
            self._measured[width] = self._measure(width)
        return self._measured[width]

    def _measure(self, width: int) -> _Places:
        row, metrics, small = self.row, self.fontMetrics(), QFontMetrics(self._small())
        left = SPACE + (_ICON + SPACE if row.icon else 0)
        sides = sum(each is not None for each in (row.change, row.remove))
        right = width - sides * (_SIDE + SPACE // 2) - SPACE // 2
        end = metrics.horizontalAdvance(row.end) + 1 if row.end else 0
        wide = [small.horizontalAdvance(badge.text) + 2 * SPACE - 4 for badge in row.badges]
        beside = sum(wide) + SPACE * len(wide) + (end + SPACE if end else 0)
        narrow = right - left - beside < _LEAST and bool(wide)
        room = right - left - ((end + SPACE if end else 0) if narrow else beside)
        title = _wrapped(metrics, row.title, left, _MARGIN, room)
        bottom = title.bottom() + 1
        at = right - end
        line = QRect(at, _MARGIN, end, metrics.height() if end else 0)
        badges, tall = [], small.height() + 2
        if narrow:
            x = left
            for each in wide:
                badges.append(QRect(x, bottom + 1, each, tall))
                x += each + SPACE
            bottom += tall + 2
        else:
            x = at - (SPACE if end else 0) - sum(wide) - SPACE * max(0, len(wide) - 1)
            for each in wide:
                badges.append(QRect(x, _MARGIN, each, tall))
                x += each + SPACE
            bottom = max(bottom, _MARGIN + tall if wide else 0)
        below = _wrapped(metrics, row.below, left, bottom, right - left)
        bottom = below.bottom() + 1
        inset = SPACE + SPACE // 2
        quote = _wrapped(metrics, row.quote, left + inset, bottom, right - left - inset)
        if row.quote:
            quote.translate(0, SPACE // 2)
            bottom = quote.bottom() + 1 + SPACE // 2
        return _Places(title, line, tuple(badges), below, quote, bottom + _MARGIN + 1)

    def _sides(self) -> list[tuple[str, QRect]]:
        """The signs of its small buttons, and where they stand, from left to right."""
        signs = [
            name
            for name, run in (("pencil", self.row.change), ("x", self.row.remove))
            if run is not None
        ]
        step = _SIDE + SPACE // 2
        left = self.width() - step * len(signs)
        top = max(0, _MARGIN + (self.fontMetrics().height() - _SIDE) // 2)
        return [
            (name, QRect(left + step * number, top, _SIDE, _SIDE))
            for number, name in enumerate(signs)
        ]

    def _paint_sides(self, painter: QPainter, ratio: float) -> None:
        if self._change is not None or self._remove is not None:
            return
        group = QPalette.ColorGroup.Active if self._writable else QPalette.ColorGroup.Disabled
        ink = self.palette().color(group, QPalette.ColorRole.WindowText).name()
        for name, room in self._sides():
            inner = (_SIDE - _SIGN) // 2
            painter.drawPixmap(
                room.left() + inner, room.top() + inner, drawn(name, _SIGN, ink, ratio)
            )

    def _make_sides(self) -> None:
        row = self.row
        if self._change is None and row.change is not None:
            self._change = self._side(row.change, "pencil", tr("Change: {what}", what=row.title))
            QWidget.setTabOrder(self, self._change)
        if self._remove is None and row.remove is not None:
            name = f"{row.removal or tr('Remove')}: {row.title}"
            self._remove = self._side(row.remove, "x", name)
            QWidget.setTabOrder(self._change or self, self._remove)
        self._place_sides()

    def _side(self, run: Callable[[], object], picture: str, name: str) -> QToolButton:
        made = QToolButton(self)
        made.setAutoRaise(True)
        made.setIcon(icon(picture))
        made.setIconSize(QSize(_SIGN, _SIGN))
        made.setAccessibleName(name)
        made.setToolTip(name.partition(":")[0])
        made.setEnabled(self._writable)
        made.clicked.connect(lambda _checked=False: run())
        made.show()
        return made

    def _place_sides(self) -> None:
        made = {"pencil": self._change, "x": self._remove}
        for name, room in self._sides():
            button = made[name]
            if button is not None:
                button.setGeometry(room)


def _wrapped(metrics: QFontMetrics, text: str, left: int, top: int, width: int) -> QRect:
    """The room of a text that wraps; no height for none."""
    if not text:
        return QRect(left, top, width, 0)
    if "\n" not in text and metrics.horizontalAdvance(text) < width:
        return QRect(left, top, width, metrics.height())
    needed = metrics.boundingRect(QRect(0, 0, max(1, width), _TALL), _WRAPPED, text)
    return QRect(left, top, width, needed.height())
