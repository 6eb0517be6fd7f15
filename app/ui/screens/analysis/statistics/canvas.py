"""A chart that is looked at: painted, walked through with the arrow keys, each bar leading to its source."""

from __future__ import annotations

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEvent,
    QIODevice,
    QMarginsF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageWriter,
    QKeyEvent,
    QMouseEvent,
    QPageSize,
    QPainter,
    QPaintEvent,
    QPalette,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QToolTip, QWidget

from app.casework.figures.series import Bar, Chart
from app.ui.language import tr
from app.ui.screens.analysis.statistics import words
from app.ui.screens.analysis.statistics.drawing import Ink, Layout, at_height, laid_out, paint
from app.ui.theme import palette
from app.ui.wording import tooltip

_WIDE = 900
_PRINTED = 2.0
"""Dots of a picture for each pixel of the window."""


class Canvas(QWidget):
    """One chart.

    Signals:
        opened(bar): somebody wants to see what says so.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._layout: Layout | None = None
        self._chosen = -1

    @property
    def chart(self) -> Chart | None:
        """What is drawn, or None."""
        return self._layout.chart if self._layout is not None else None

    def show_chart(self, chart: Chart | None) -> None:
        """Draw another chart, or nothing."""
        self._layout = laid_out(chart, self.font()) if chart is not None else None
        self._chosen = -1
        self.setAccessibleName(words.chart_title(chart) if chart is not None else tr("Chart"))
        self._tell()
        self.setMinimumHeight(round(self._layout.height) if self._layout is not None else 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as its lines need."""
        return QSize(480, round(self._layout.height) if self._layout is not None else 120)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Lay out again in another size of text."""
        if event.type() == QEvent.Type.FontChange and self._layout is not None:
            self.show_chart(self._layout.chart)
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint what is visible."""
        if self._layout is None:
            return
        painter = QPainter(self)
        chosen = self._chosen if self.hasFocus() else -1
        seen = QRectF(event.rect())
        paint(painter, self._layout, self.width(), self._ink(self.palette()), chosen, seen)
        painter.end()

    def focusInEvent(self, event: object) -> None:  # noqa: N802
        """The first bar is chosen when the keys come here."""
        if self._chosen < 0 and self._layout is not None and self._layout.lines:
            self._choose(0)
        super().focusInEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows go from bar to bar, Enter opens what says so."""
        steps: dict[int, int] = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Home: -10_000,
            Qt.Key.Key_End: 10_000,
        }
        step = steps.get(event.key())
        lines = len(self._layout.lines) if self._layout is not None else 0
        if step is not None and lines:
            self._choose(max(0, min(lines - 1, self._chosen + step)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._chosen)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose a bar."""
        if self._layout is not None:
            self.setFocus()
            self._choose(at_height(self._layout, event.position().y()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open what says so."""
        if self._layout is not None:
            self._open(at_height(self._layout, event.position().y()))

    def event(self, event: QEvent) -> bool:
        """Say of a bar all that is known, where the mouse rests."""
        if event.type() == QEvent.Type.ToolTip and self._layout is not None:
            at = at_height(self._layout, event.pos().y())  # type: ignore[attr-defined]
            bar = self._bar(at)
            text = tooltip(self._said(bar)) if bar is not None else ""
            QToolTip.showText(event.globalPos(), text, self)  # type: ignore[attr-defined]
            return True
        return super().event(event)

    def picture(self, suffix: str, title: str) -> bytes:
        """The chart as a file, on white paper.

        Args:
            suffix: ``.png``, ``.svg`` or ``.pdf``.
            title: of the file.
        """
        assert self._layout is not None
        held = QByteArray()
        device = QBuffer(held)
        device.open(QIODevice.OpenModeFlag.WriteOnly)
        ink = self._ink(palette(dark=False))
        whole = QRectF(0, 0, _WIDE, self._layout.height)
        if suffix == ".png":
            image = QImage(
                round(whole.width() * _PRINTED),
                round(whole.height() * _PRINTED),
                QImage.Format.Format_RGB32,
            )
            image.fill(QColor("#ffffff"))
            painter = QPainter(image)
            painter.scale(_PRINTED, _PRINTED)
            self._paint_on(painter, ink, whole)
            QImageWriter(device, QByteArray(b"png")).write(image)
        elif suffix == ".svg":
            generator = QSvgGenerator()
            generator.setOutputDevice(device)
            generator.setSize(whole.size().toSize())
            generator.setViewBox(whole)
            generator.setTitle(title)
            self._paint_on(QPainter(generator), ink, whole)
        else:
            writer = QPdfWriter(device)
            writer.setTitle(title)
            writer.setCreator("Kuager")
            writer.setResolution(96)
            size = QSizeF(whole.width() * 72 / 96, whole.height() * 72 / 96)
            writer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
            writer.setPageMargins(QMarginsF())
            self._paint_on(QPainter(writer), ink, whole)
        device.close()
        return bytes(held.data())

    def _paint_on(self, painter: QPainter, ink: Ink, whole: QRectF) -> None:
        assert self._layout is not None
        paint(painter, self._layout, whole.width(), ink, -1, whole)
        painter.end()

    def _ink(self, colours: QPalette) -> Ink:
        role = QPalette.ColorRole
        return Ink(
            self.font(),
            colours.color(role.Base),
            colours.color(role.Text),
            colours.color(role.PlaceholderText),
            colours.color(role.Accent),
        )

    def _choose(self, at: int) -> None:
        self._chosen = at
        self._tell()
        self.update()

    def _open(self, at: int) -> None:
        bar = self._bar(at)
        if bar is not None:
            self.opened.emit(bar)

    def _bar(self, at: int) -> Bar | None:
        if self._layout is None or not 0 <= at < len(self._layout.lines):
            return None
        return self._layout.lines[at].bar

    def _said(self, bar: Bar) -> str:
        assert self._layout is not None
        group = words.group(self._layout.chart, bar)
        return f"{group}: {words.of_bar(bar)} ({words.source(bar.source)})"

    def _tell(self) -> None:
        bar = self._bar(self._chosen)
        self.setAccessibleDescription(self._said(bar) if bar is not None else "")
