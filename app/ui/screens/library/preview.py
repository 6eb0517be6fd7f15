"""A quick look at an item over the list: its picture and its first lines, until Space or Escape."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.casework import lookup
from app.casework.looking.viewing import has_thumbnail
from app.records.evidence import Item
from app.ui import wording
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.screens.library import item_answers
from app.ui.screens.library.thumbnails import ask_picture
from app.ui.session import Session
from app.ui.theme import SPACE
from app.vault.vault import Vault

_LONGEST = 1024
_TEXT = 1500
_CLOSING = (Qt.Key.Key_Space, Qt.Key.Key_Escape)
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Preview(QWidget):
    """Covers a widget while it is open; other keys go on to the list behind it.

    Signals: ``open_wanted`` when Enter was pressed.
    """

    open_wanted = Signal()

    def __init__(self, over: QWidget, behind: Callable[[], QWidget]) -> None:
        super().__init__(over)
        self._over = over
        self._behind = behind
        self._session: Session | None = None
        self._number = 0
        self._image: QImage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Preview"))
        self.card = QFrame()
        self.card.setFrameShape(QFrame.Shape.StyledPanel)
        self.card.setAutoFillBackground(True)
        self.title = plain(size=1.15, bold=True)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.text = plain()
        self.text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        hint = plain(tr("Space or Escape closes, Enter opens, arrows go on"), faded=True)
        inner = QVBoxLayout(self.card)
        inner.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        inner.setSpacing(SPACE)
        both = QHBoxLayout()
        both.setSpacing(2 * SPACE)
        both.addWidget(self.picture, 3)
        both.addWidget(self.text, 2)
        inner.addWidget(self.title)
        inner.addLayout(both, 1)
        inner.addWidget(hint)
        around = QHBoxLayout(self)
        around.setContentsMargins(8 * SPACE, 4 * SPACE, 8 * SPACE, 4 * SPACE)
        around.addWidget(self.card)
        over.installEventFilter(self)
        self.hide()

    def show_item(self, session: Session, number: int) -> None:
        """Look at an item."""
        self._session, self._number = session, number
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()
        self.setFocus()

        def work(vault: Vault) -> tuple[Item, str]:
            item = lookup.item(vault, str(number))
            return item, item_answers.opening(vault, number, _TEXT)

        session.ask("library preview", work, self._show)

    def close_down(self) -> None:
        """Close, and keep nothing of what was shown."""
        had_focus = self.isVisible()
        if self._session is not None:
            self._session.drop("library preview")
        self._session, self._number, self._image = None, 0, None
        self.title.setText("")
        self.text.setText("")
        self.picture.setPixmap(QPixmap())
        self.hide()
        if had_focus:
            self._behind().setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close, open, or go on in the list."""
        if event.key() in _CLOSING:
            self.close_down()
        elif event.key() in _OPENING:
            self.close_down()
            self.open_wanted.emit()
        else:
            QApplication.sendEvent(self._behind(), event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click beside the card closes."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_down()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Darken what is behind."""
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 110))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Cover what is behind, whatever its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
            self._draw()
        return False

    def _show(self, both: tuple[Item, str]) -> None:
        item, text = both
        if item.number != self._number or self._session is None:
            return
        self.title.setText(f"{item.number}. {wording.one_line(item.title)}")
        self.text.setText(text)
        self._image = None
        self.picture.setPixmap(QPixmap())
        self.picture.setVisible(has_thumbnail(item))
        if has_thumbnail(item):
            ask_picture(
                self._session,
                "library preview",
                item,
                _LONGEST,
                lambda image: self._put(item.number, image),
            )

    def _put(self, number: int, image: QImage | None) -> None:
        if number == self._number and self.isVisible():
            self._image = image
            self._draw()

    def _draw(self) -> None:
        if self._image is None:
            return
        ratio = self.devicePixelRatioF()
        room = QSize(
            int(self.picture.width() * ratio), int(self.picture.height() * ratio)
        ).boundedTo(self._image.size())
        drawn = self._image.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        drawn.setDevicePixelRatio(ratio)
        self.picture.setPixmap(QPixmap.fromImage(drawn))
