"""Short messages over the window's lower edge, with *Undo* where there is something to undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.language import tr
from app.ui.theme import SPACE, sign

_STAYS = 8000
"""Milliseconds; a person who reads slowly or moves the mouse there keeps it."""

_MOST = 3
_WIDTH = 328
"""Pixels: no wider than the column of details beside a table. Qt repaints all of a table that scrolls under
something, instead of moving what it has painted."""


class Toast(QFrame):
    """One message; ``vanished`` when it is taken away."""

    vanished = Signal()

    def __init__(self, parent: QWidget, text: str, meaning: str) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        ground, ink = sign(parent, meaning)
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, ground)
        colours.setColor(QPalette.ColorRole.WindowText, ink)
        colours.setColor(QPalette.ColorRole.ButtonText, ink)
        self.setPalette(colours)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setText(text)
        self.label.setWordWrap(True)
        self.label.setPalette(colours)
        self.button: QPushButton | None = None
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setText("✕")
        self._close.setPalette(colours)
        self._close.setAccessibleName(tr("Close this message"))
        self._close.clicked.connect(self.vanish)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        self._row.setSpacing(SPACE)
        self._row.addWidget(self.label, 1)
        self._row.addWidget(self._close)
        self.setFixedWidth(min(_WIDTH, max(200, parent.width() - 4 * SPACE)))
        self._timer = QTimer(self, singleShot=True, interval=_STAYS)
        self._timer.timeout.connect(self.vanish)
        self._timer.start()

    def offer(self, title: str, run: Callable[[], object]) -> None:
        """Add a button."""
        self.button = QPushButton(title)
        self.button.clicked.connect(self.vanish)
        self.button.clicked.connect(lambda _checked=False: run())
        self._row.insertWidget(1, self.button)

    def vanish(self) -> None:
        """Take the message away."""
        self.hide()
        self.vanished.emit()
        self.deleteLater()

    def enterEvent(self, event: object) -> None:  # noqa: N802
        """Stay while the mouse is there."""
        self._timer.stop()

    def leaveEvent(self, event: object) -> None:  # noqa: N802
        """Go some time after it left."""
        self._timer.start()


class Toasts(QWidget):
    """The messages of a window, the newest at the bottom; never in the way of keys."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self._window = window
        self._toasts: list[Toast] = []
        window.installEventFilter(self)
        self.hide()

    def say(
        self,
        text: str,
        meaning: str = "plain",
        button: str = "",
        run: Callable[[], object] | None = None,
    ) -> Toast:
        """Show a message.

        Args:
            text: plain.
            meaning: ``plain``, ``good``, ``bad`` or ``doubtful``.
            button: title of its button.
            run: what the button does.
        """
        shown = self.shown()
        for old in shown[: max(0, len(shown) - _MOST + 1)]:
            old.vanish()
        toast = Toast(self._window, text, meaning)
        if button and run is not None:
            toast.offer(button, run)
        self._column.addWidget(toast)
        self._toasts.append(toast)
        toast.show()
        # Not when it is destroyed: the layout still names it then, and asking the layout would give what is
        # half destroyed a new face in Python, which outlives it and is taken for whatever comes to lie there.
        toast.vanished.connect(lambda: self._gone(toast))
        self.show()
        self._settle()
        self.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        return toast

    def shown(self) -> list[Toast]:
        """The messages that are shown, the oldest first."""
        return list(self._toasts)

    def clear(self) -> None:
        """Take every message away."""
        for toast in self.shown():
            toast.vanish()
        self.setAccessibleName("")
        self.hide()

    def _gone(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            self._column.removeWidget(toast)
            self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay at the lower right corner."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._settle()
        return False

    def _settle(self) -> None:
        try:
            if not self.shown():
                self.hide()
                return
            self.adjustSize()
            size, room = self.sizeHint(), self._window.size()
            self.setGeometry(
                room.width() - size.width() - 3 * SPACE,
                room.height() - size.height() - 6 * SPACE,
                size.width(),
                size.height(),
            )
            self.raise_()
        except RuntimeError:
            # The window is being taken apart; there is nowhere left to stand.
            return
