"""What the shapes of a chronology mean: under the picture, and under what is written to a file."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.casework.seeing.chronology_layout import OPEN
from app.casework.seeing.time_scale import ALL, DAY, ONE, SPAN, TIME, WITHIN, Extent
from app.ui.language import tr
from app.ui.screens.analysis.chronology import glyphs
from app.ui.screens.analysis.chronology.arrows import STYLES
from app.ui.screens.analysis.chronology.look import Look, look_of

_GAP = 14.0
_SAMPLE = 30.0
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _samples() -> list[tuple[str, str, Extent | None, str]]:
    """Words, kind of colour, the date that is drawn or None for an arrow, and its relation."""
    day, span = Extent(0, 12, DAY), Extent(0, 26, SPAN, (0, 26))
    return [
        (tr("a day, with evidence"), "mark", day, ""),
        (tr("no evidence linked"), "bare", day, ""),
        (tr("disputed"), "disputed", day, ""),
        (tr("an exact time"), "mark", Extent(6, 6, TIME), ""),
        (tr("some time within"), "mark", Extent(0, 26, WITHIN), ""),
        (tr("from and to"), "mark", span, ""),
        (tr("about"), "mark", Extent(20, 28, SPAN, (20, 28), about=True), ""),
        (tr("end not known"), "mark", Extent(0, 0, SPAN, open_high=True), ""),
        (tr("one of these"), "mark", Extent(0, 22, ONE, parts=((4, 4), (18, 18))), ""),
        (tr("all of these"), "mark", Extent(0, 22, ALL, parts=((4, 4), (18, 18))), ""),
        (tr("led to"), "led-to", None, "led-to"),
        (tr("followed by"), "followed-by", None, "followed-by"),
        (tr("part of"), "part-of", None, "part-of"),
        (tr("dates run back"), "back", None, "led-to"),
    ]


def draw(painter: QPainter | None, look: Look, width: float, top: float = 0.0) -> float:
    """Draw the legend in rows; return how high it is.

    Args:
        painter: None only measures.
        look: fonts and colours.
        width: in pixels.
        top: where it begins.
    """
    x, y, row = _GAP / 2, top, float(look.row)
    for said, colour, span, relation in _samples():
        sample = _SAMPLE
        if span is not None and (span.open_high or span.about):
            sample = OPEN + 6
        wide = sample + look.small_metrics.horizontalAdvance(said) + _GAP
        if x + wide > width and x > _GAP:
            x, y = _GAP / 2, y + row
        if painter is not None:
            if span is None:
                painter.setPen(QPen(look.colours[colour], 1.6, STYLES[relation]))
                middle = y + row / 2
                painter.drawLine(QLineF(x, middle, x + _SAMPLE - 8, middle))
                painter.setPen(QPen(look.colours[colour], 1.6))
                tip = QPointF(x + _SAMPLE - 7, middle)
                painter.drawLine(tip, tip + QPointF(-5, -4))
                painter.drawLine(tip, tip + QPointF(-5, 4))
            else:
                box = QRectF(x + span.low, y, max(1.0, span.high - span.low), row)
                glyphs.draw(
                    painter, span, box, (0.0, width), look.colours[colour],
                    ground=look.ground, filled=colour != "bare", hatched=colour == "disputed",
                    x=-x, scale=1.0,
                )  # fmt: skip
            painter.setPen(look.faded)
            painter.setFont(look.small)
            words = QRectF(x + sample, y, wide, row)
            painter.drawText(words, _FLAGS, said)
        x += wide
    return y + row - top


class Legend(QWidget):
    """The legend under the picture."""

    def __init__(self) -> None:
        super().__init__()
        said = ", ".join(each[0] for each in _samples())
        self.setAccessibleName(tr("What the shapes mean: {list}", list=said))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As many rows as it takes."""
        return round(draw(None, look_of(self), width))

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as it is at its width."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another number of rows."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, look_of(self), self.width())
        painter.end()
