"""Boxes to tick, circles to choose, in the palette's colours: Fusion's own are not seen on a dark ground."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionFocusRect,
    QStylePainter,
)

_SIDE = 14


def paint_tick(
    painter: QPainter,
    rect: QRect,
    colours: QPalette,
    *,
    ticked: bool,
    partly: bool = False,
    round_: bool = False,
) -> None:
    """Draw a box (or a circle) in the middle of a rectangle: ticked, partly (a dash) or empty."""
    box = QRectF(0, 0, _SIDE - 1, _SIDE - 1)
    box.moveCenter(QRectF(rect).center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    filled = ticked or partly
    ground = QPalette.ColorRole.Highlight if filled else QPalette.ColorRole.Base
    edge = QPalette.ColorRole.Highlight if filled else QPalette.ColorRole.PlaceholderText
    painter.setBrush(colours.color(ground))
    painter.setPen(QPen(colours.color(edge), 1))
    inner = colours.color(QPalette.ColorRole.HighlightedText)
    if round_:
        painter.drawEllipse(box)
        if ticked:
            painter.setBrush(inner)
            painter.setPen(inner)
            painter.drawEllipse(box.center(), 2.5, 2.5)
    else:
        painter.drawRoundedRect(box, 2, 2)
        corner = box.topLeft()
        painter.setPen(QPen(inner, 2))
        if partly:
            painter.drawLine(corner + QPointF(3.5, 6.5), corner + QPointF(9.5, 6.5))
        elif ticked:
            points = [(3.0, 7.0), (5.5, 9.5), (10.0, 4.0)]
            painter.drawPolyline([corner + QPointF(x, y) for x, y in points])
    painter.restore()


class Tick(QCheckBox):
    """A check box whose edge is seen in both themes."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw box, label and focus."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        _paint(
            self,
            option,
            QStyle.SubElement.SE_CheckBoxIndicator,
            QStyle.SubElement.SE_CheckBoxContents,
            QStyle.ControlElement.CE_CheckBoxLabel,
        )


class Circle(QRadioButton):
    """A radio button whose edge is seen in both themes."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw circle, label and focus."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        _paint(
            self,
            option,
            QStyle.SubElement.SE_RadioButtonIndicator,
            QStyle.SubElement.SE_RadioButtonContents,
            QStyle.ControlElement.CE_RadioButtonLabel,
        )


def _paint(
    button: QCheckBox | QRadioButton,
    option: QStyleOptionButton,
    indicator: QStyle.SubElement,
    contents: QStyle.SubElement,
    label: QStyle.ControlElement,
) -> None:
    painter, style = QStylePainter(button), button.style()
    place = style.subElementRect(indicator, option, button)
    partly = isinstance(button, QCheckBox) and (
        button.checkState() == Qt.CheckState.PartiallyChecked
    )
    paint_tick(
        painter,
        place,
        button.palette(),
        ticked=button.isChecked(),
        partly=partly,
        round_=isinstance(button, QRadioButton),
    )
    around = style.subElementRect(contents, option, button)
    option.rect = around
    painter.drawControl(label, option)
    if button.hasFocus():
        focus = QStyleOptionFocusRect()
        focus.initFrom(button)
        focus.rect = around.adjusted(-2, 0, 2, 0)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, focus)
    painter.end()
