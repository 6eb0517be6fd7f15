"""What a film is seen on, and how loud it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from app.ui.language import tr
from app.ui.theme import SPACE


class Stage(QWidget):
    """The film, or a picture of it before it plays.

    Signals: ``pressed`` when it was clicked.
    """

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("The film"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(12 * SPACE)
        self.image = QImage()
        self._film = False

    def show_picture(self, image: QImage) -> None:
        """Show a frame."""
        self._film = True
        self.image = image
        self.update()

    def show_poster(self, image: QImage) -> None:
        """Show a picture until the first frame comes."""
        if not self._film:
            self.image = image
            self.update()

    def forget(self) -> None:
        """Show nothing."""
        self.image = QImage()
        self._film = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the picture as large as it fits, on black."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.black))
        if self.image.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(
            (self.width() - size.width()) / 2,
            (self.height() - size.height()) / 2,
            size.width(),
            size.height(),
        )
        painter.drawImage(place, self.image)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Play or pause."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()


class Volume(QSlider):
    """From silent to as loud as it was recorded."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, 100)
        self.setValue(100)
        self.setFixedWidth(10 * SPACE)
        self.setAccessibleName(tr("Volume"))
        self.setToolTip(tr("Volume"))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The wheel scrolls pages, and never by the way changes how loud it is."""
        event.ignore()
