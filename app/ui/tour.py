"""Five things that are worth knowing, pointed at in the window; closed for good when it was closed once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.theme import CONTROL, SPACE

if TYPE_CHECKING:
    from app.ui.window import Window
    from app.ui.workspace import Workspace

_WIDTH = 380
_ARROW = 10


class Tour(QObject):
    """The steps.

    Signals: ``left`` when it was finished or closed by a person; not by a lock.
    """

    left = Signal()

    def __init__(self, window: Window, work: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self.step = 0
        self._steps: list[tuple[QWidget, str, str]] = [
            (
                work.query,
                tr("Search everything"),
                tr(
                    "Type here, from any screen (/). Words, “phrases”, beginnings with *, and fields as "
                    "person:name or date:2022-01."
                ),
            ),
            (
                work.buttons["window.import"],
                tr("Import files"),
                tr(
                    "Or drop files on the window. Each is hashed and encrypted before it counts as "
                    "received; nothing is written anywhere in plain text."
                ),
            ),
            (
                work.stack,
                tr("Items, and what they show"),
                tr(
                    "Enter opens an item beside its text. Select a passage and link it to people, events "
                    "and articles of law. Ctrl+Z undoes anything."
                ),
            ),
            (
                work.buttons["window.export"],
                tr("Redact and export"),
                tr(
                    "What leaves is burnt to pixels and attacked by the program before it gets its name. "
                    "Items without consent are withheld."
                ),
            ),
            (
                work.buttons["window.lock"],
                tr("Lock at any time"),
                tr(
                    "Ctrl+L locks at once, whatever is open; what you were writing comes back after "
                    "unlocking. Ctrl+K finds every other command, F1 explains the screen."
                ),
            ),
        ]
        self.bubble = _Bubble(window)
        self.bubble.back.clicked.connect(lambda: self.show_step(self.step - 1))
        self.bubble.onward.clicked.connect(self.go_on)
        self.bubble.shut.clicked.connect(self.close)
        self.bubble.closing.connect(self.close)
        window.installEventFilter(self)

    def start(self) -> None:
        """Begin."""
        self.show_step(0)

    def show_step(self, step: int) -> None:
        """Point at one thing."""
        self.step = max(0, min(step, len(self._steps) - 1))
        target, title, text = self._steps[self.step]
        last = self.step == len(self._steps) - 1
        self.bubble.say(
            title,
            text,
            tr("{step} of {steps}", step=self.step + 1, steps=len(self._steps)),
            tr("Done") if last else tr("Continue"),
        )
        self.bubble.back.setEnabled(self.step > 0)
        self.bubble.point_at(target)
        self.bubble.show()
        self.bubble.raise_()
        self.bubble.onward.setFocus()

    def go_on(self) -> None:
        """The next one, or the end."""
        if self.step + 1 < len(self._steps):
            self.show_step(self.step + 1)
        else:
            self.close()

    def close(self) -> None:
        """End it; it is not shown by itself again."""
        self.left.emit()
        self.take_away()

    def take_away(self) -> None:
        """Take it off the window."""
        self._window.removeEventFilter(self)
        self.bubble.hide()
        self.bubble.deleteLater()
        if self._window.tour is self:
            self._window.tour = None
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay beside what is pointed at."""
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.bubble.point_at(self._steps[self.step][0])
        return False


class _Bubble(QWidget):
    """A box with an arrow, drawn over the window.

    Signals: ``closing`` when Escape was pressed in it.
    """

    closing = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(tr("Tour"))
        self._window = window
        self._tip: QPoint | None = None
        self._above = True
        self.title = plain(size=1.15, bold=True)
        self.text = plain()
        self.count = plain(faded=True)
        self.count.setWordWrap(False)
        self.back, self.onward = QPushButton(tr("Back")), QPushButton(tr("Continue"))
        self.shut = QPushButton(tr("Close the tour"))
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.count)
        row.addStretch(1)
        for button in (self.shut, self.back, self.onward):
            button.setMinimumHeight(CONTROL)
            button.setAutoDefault(True)
            row.addWidget(button)
        self.onward.setDefault(True)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE + _ARROW, 2 * SPACE, 2 * SPACE + _ARROW)
        column.setSpacing(SPACE)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(row)

    def say(self, title: str, text: str, count: str, onward: str) -> None:
        """Say one step."""
        self.title.setText(title)
        self.text.setText(text)
        self.count.setText(count)
        self.onward.setText(onward)
        self.setAccessibleDescription(f"{title}. {text}")

    def point_at(self, target: QWidget) -> None:
        """Stand beside a widget, with the arrow at it; over the middle of a large one."""
        width = max(_WIDTH, self._column.minimumSize().width())
        self.setFixedSize(width, self._column.totalHeightForWidth(width))
        place = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())
        room = self._window.rect().adjusted(SPACE, SPACE, -SPACE, -SPACE)
        large = place.height() > room.height() // 3
        left = place.center().x() - width // 2
        left = max(room.left(), min(left, room.right() - width))
        top = place.center().y() - self.height() // 2 if large else place.bottom() + 2
        self.move(left, max(room.top(), min(top, room.bottom() - self.height())))
        self._tip = None if large else QPoint(place.center().x() - self.x(), 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw box and arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        box = self.rect().adjusted(1, _ARROW, -1, -_ARROW)
        painter.drawRoundedRect(box, SPACE, SPACE)
        if self._tip is not None:
            at = max(3 * _ARROW, min(self._tip.x(), self.width() - 3 * _ARROW))
            arrow = [QPoint(at - _ARROW, _ARROW), QPoint(at, 1), QPoint(at + _ARROW, _ARROW)]
            painter.drawPolyline(QPolygon(arrow))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon(
                QPolygon(
                    [arrow[0] + QPoint(1, 2), arrow[1] + QPoint(0, 2), arrow[2] + QPoint(-1, 2)]
                )
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes the tour."""
        if event.key() == Qt.Key.Key_Escape:
            self.closing.emit()
        else:
            super().keyPressEvent(event)
