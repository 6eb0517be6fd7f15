"""Drawing a chart of statistics: bars across, told apart by hatching as well as by colour, ranges as ranges.

The same drawing goes to the screen and to a file. Where a bar is measured from and to is worked out once
(:func:`laid_out`); painting takes only what is visible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from app.casework.figures.series import Bar, Chart
from app.casework.figures.wording import digits
from app.ui.language import current
from app.ui.screens.analysis.statistics import words

OKABE_ITO = (
    "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#999999",
)  # fmt: skip
"""Colours that people with any colour vision tell apart (Okabe and Ito, 2008)."""

_HATCH = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense5Pattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.CrossPattern,
    Qt.BrushStyle.VerPattern,
    Qt.BrushStyle.DiagCrossPattern,
)
_LABEL = 0.34
_VALUE = 0.16
_GAP = 6
_ARROW = 9


@dataclass(frozen=True, slots=True)
class Ink:
    """Fonts and colours of a drawing.

    Attributes:
        ground: behind it.
        text: of words.
        faded: of lines and of what explains.
        chosen: around the bar that is chosen.
    """

    font: QFont
    ground: QColor
    text: QColor
    faded: QColor
    chosen: QColor


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of the drawing.

    Attributes:
        top: where it begins.
        bar: what is drawn in it, or None for a heading.
        label: at its left.
        tone: which colour and hatching.
    """

    top: float
    bar: Bar | None
    label: str
    tone: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A chart with places for everything.

    Attributes:
        chart: what is drawn.
        lines: from top to bottom.
        row: height of a line.
        height: of all of it.
        strip: whether a bar of all parts together stands over the lines.
        legend: what each tone stands for; empty where labels say it.
    """

    chart: Chart
    lines: tuple[Placed, ...]
    row: float
    height: float
    strip: bool
    legend: tuple[str, ...]


def laid_out(chart: Chart, font: QFont) -> Layout:
    """Where everything of a chart stands."""
    row = QFontMetricsF(font).height() + 8
    sources = chart.sources
    tones = {source: at for at, source in enumerate(sources)}
    strip = chart.kind == "parts" and len(chart.bars) > 1 and not chart.hidden
    top = row * 1.6 if strip else row * 0.4
    lines: list[Placed] = []
    before = ""
    for at, bar in enumerate(chart.bars):
        group = words.group(chart, bar)
        if chart.kind == "parts":
            label, tone = group, at
        elif chart.kind == "sources":
            label, tone = f"{words.source(bar.source)} · {group}", tones[bar.source]
        else:
            label, tone = ("" if group == before else group), tones[bar.source]
            if at and group != before:
                top += row * 0.35
        before = group
        lines.append(Placed(top, bar, label, tone))
        top += row
    legend = (
        tuple(words.source(each) for each in sources)
        if chart.kind == "periods" and len(sources) > 1
        else ()
    )
    # The axis, then a line for each that a tone stands for.
    height = top + row * 1.3 + row * len(legend) + row * 0.4
    return Layout(chart, tuple(lines), row, height, strip, legend)


def at_height(layout: Layout, y: float) -> int:
    """Which bar stands at a height; -1 for none."""
    for at, each in enumerate(layout.lines):
        if each.top <= y < each.top + layout.row:
            return at
    return -1


def paint(
    painter: QPainter, layout: Layout, width: float, ink: Ink, chosen: int, seen: QRectF
) -> None:
    """Paint what is visible of a chart.

    Args:
        painter: where to.
        layout: what.
        width: of the drawing.
        ink: fonts and colours.
        chosen: which bar is chosen; -1 for none.
        seen: the part that is visible.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(ink.font)
    painter.fillRect(seen, ink.ground)
    left = width * _LABEL
    room = width * (1 - _LABEL - _VALUE) - _GAP
    end = float(layout.chart.largest) or 1.0
    ticks = nice(layout.chart.largest)
    bottom = layout.lines[-1].top + layout.row if layout.lines else layout.row
    _axis(painter, layout, ink, left, room, end, ticks, bottom)
    if layout.strip:
        _strip(painter, layout, ink, left, room)
    for at, each in enumerate(layout.lines):
        if each.top + layout.row < seen.top() or each.top > seen.bottom():
            continue
        _line(painter, layout, each, ink, left, room, end, width, at == chosen)
    _legend(painter, layout, ink, width, bottom + layout.row * 1.3)


def nice(largest: Decimal) -> list[Decimal]:
    """Where an axis is marked: up to five round numbers (steps of 1, 2 or 5 by powers of ten)."""
    if largest <= 0:
        return [Decimal(0)]
    exponent = largest.adjusted() - 1
    for step in (1, 2, 5, 10, 20, 50, 100):
        width = Decimal(step).scaleb(exponent)
        if largest / width <= 5:
            break
    return [width * at for at in range(int(largest / width) + 1)]


def brush(tone: int, ink: Ink) -> QBrush:
    """The filling of a tone: a hatching of its own in a colour of its own."""
    colour = QColor(OKABE_ITO[tone % len(OKABE_ITO)])
    if ink.ground.lightness() < 128:
        colour = colour.lighter(125)
    return QBrush(colour, _HATCH[tone % len(_HATCH)])


def _axis(
    painter: QPainter,
    layout: Layout,
    ink: Ink,
    left: float,
    room: float,
    end: float,
    ticks: Sequence[Decimal],
    bottom: float,
) -> None:
    line = QColor(ink.faded)
    line.setAlpha(110)
    for tick in ticks:
        x = left + room * float(tick) / end
        painter.setPen(QPen(ink.faded if not tick else line, 1))
        painter.drawLine(QPointF(x, layout.row * 0.2), QPointF(x, bottom + 3))
        painter.setPen(ink.faded)
        said = _plain(tick)
        if layout.chart.unit == "%":
            said += "\u00a0%"
        box = QRectF(x - 60, bottom + 2, 120, layout.row)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, said)
    if layout.chart.unit not in ("", "%"):
        metrics = QFontMetricsF(ink.font)
        room = left - 40 - _GAP
        unit = metrics.elidedText(layout.chart.unit, Qt.TextElideMode.ElideRight, room)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, bottom + 2, room, layout.row), side, unit)


def _plain(tick: Decimal) -> str:
    whole = tick.to_integral_value()
    return digits(whole if whole == tick else tick.normalize(), current())


def _line(
    painter: QPainter,
    layout: Layout,
    each: Placed,
    ink: Ink,
    left: float,
    room: float,
    end: float,
    width: float,
    chosen: bool,
) -> None:
    row, bar = layout.row, each.bar
    if bar is None:
        return
    metrics = QFontMetricsF(ink.font)
    painter.setPen(ink.text)
    label = metrics.elidedText(each.label, Qt.TextElideMode.ElideRight, left - 2 * _GAP)
    side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(QRectF(0, each.top, left - _GAP, row), side, label)
    high = row - 8
    top = each.top + 4
    reached = left
    if bar.amount is not None:
        low = room * float(bar.amount.low) / end
        solid = QRectF(left, top, low, high)
        fill = brush(each.tone, ink)
        painter.setPen(QPen(fill.color(), 1))
        painter.setBrush(fill)
        if bar.amount.about:
            painter.setPen(QPen(fill.color(), 1.4, Qt.PenStyle.DashLine))
        painter.drawRect(solid)
        reached = left + low
        if bar.amount.high is None:
            painter.setBrush(QBrush(fill.color()))
            tip = QPointF(reached + _ARROW, top + high / 2)
            painter.drawPolygon(
                QPolygonF([QPointF(reached + 1, top), tip, QPointF(reached + 1, top + high)])
            )
            reached += _ARROW
        elif bar.amount.high > bar.amount.low:
            reach = room * float(bar.amount.high) / end
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(fill.color(), 1.4, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(left + low, top, reach - low, high))
            reached = left + reach
    painter.setPen(ink.text if bar.amount is not None else ink.faded)
    value = words.of_bar(bar)
    text = QRectF(reached + _GAP, each.top, max(0.0, width - reached - 2 * _GAP), row)
    value = metrics.elidedText(value, Qt.TextElideMode.ElideRight, text.width())
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, value)
    if chosen:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink.chosen, 2))
        painter.drawRoundedRect(QRectF(2, each.top + 1, width - 4, row - 2), 4, 4)


def _strip(painter: QPainter, layout: Layout, ink: Ink, left: float, room: float) -> None:
    """All parts in one bar, beside each other: a whole, or more or less than one."""
    summed = sum((float(b.amount.low) for b in layout.chart.bars if b.amount is not None), 0.0)
    if not summed:
        return
    x, whole = left, max(summed, float(layout.chart.largest))
    for at, each in enumerate(layout.chart.bars):
        share = room * float(each.amount.low) / whole if each.amount is not None else 0.0
        fill = brush(at, ink)
        painter.setBrush(fill)
        painter.setPen(QPen(ink.ground, 1))
        painter.drawRect(QRectF(x, layout.row * 0.3, share, layout.row - 6))
        x += share


def _legend(painter: QPainter, layout: Layout, ink: Ink, width: float, top: float) -> None:
    metrics = QFontMetricsF(ink.font)
    for at, said in enumerate(layout.legend):
        y = top + at * layout.row
        fill = brush(at, ink)
        painter.setBrush(fill)
        painter.setPen(QPen(fill.color(), 1))
        painter.drawRect(QRectF(2 * _GAP, y + 5, 22, layout.row - 10))
        painter.setPen(ink.text)
        text = metrics.elidedText(said, Qt.TextElideMode.ElideRight, width - 60)
        painter.drawText(QRectF(48, y, width - 52, layout.row), Qt.AlignmentFlag.AlignVCenter, text)
