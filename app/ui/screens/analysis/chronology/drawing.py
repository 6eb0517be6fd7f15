"""Painting a chronology: only what is in sight, onto a widget, a picture or a page."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from app.casework.seeing.chronology import Arrow, Chronology
from app.casework.seeing.chronology_layout import (
    ABOUT,
    GLYPH,
    OPEN,
    ROOM,
    Crowd,
    LaneRows,
    Layout,
    Row,
)
from app.casework.seeing.time_scale import Extent, edges, over, over_words, ticks, unit_for
from app.ui.language import tr
from app.ui.screens.analysis.chronology import arrows as shafts
from app.ui.screens.analysis.chronology import glyphs
from app.ui.screens.analysis.chronology.look import Look
from app.ui.wording import day, one_line

_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_CENTRE = Qt.AlignmentFlag.AlignCenter
_PAD = 4.0
_ROOM = 1.0
_COARSE = 2.0
_TRIES = 8
_FAR = 40.0


@dataclass(frozen=True, slots=True)
class Frame:
    """What is looked at.

    Attributes:
        offset: the day at the left edge of the axis.
        scale: pixels of a day.
        top: pixels of rows above the edge.
        width: of the whole picture.
        height: of the whole picture.
    """

    offset: float
    scale: float
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was painted.

    Attributes:
        box: where.
        mark: which event, or -1.
        crowd: the events that are counted there, or None.
    """

    box: QRectF
    mark: int = -1
    crowd: Crowd | None = None


class Drawing:
    """A chronology at a zoom, ready to be painted.

    Attributes:
        veil: for titles and places, which may name whom and what they must not.
        undrawn: arrows in sight that were not painted last, since there are too many.
    """

    def __init__(
        self,
        whole: Chronology,
        layout: Layout,
        look: Look,
        links: Mapping[int, Sequence[Arrow]] | None = None,
        veil: Callable[[str], str] = str,
    ) -> None:
        self.whole, self.layout, self.look = whole, layout, look
        self.links = links or {}
        self.veil = veil
        self.undrawn = 0
        self._elided: dict[tuple[int, int], str] = {}
        self.gutter = look.gutter if len(whole.lanes) > 1 else 0

    def paint(
        self,
        painter: QPainter,
        frame: Frame,
        *,
        current: int = -1,
        chained: frozenset[int] | None = None,
    ) -> list[Hit]:
        """Paint what is in sight and return what can be pointed at.

        Args:
            painter: on anything.
            frame: what is looked at.
            current: the mark that is chosen, or -1.
            chained: only the arrows between these marks; None for all.
        """
        look, gutter = self.look, self.gutter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, frame.width, frame.height), look.ground)
        strip = look.row if self.layout.undated else 0
        body = QRectF(gutter, look.head, frame.width - gutter, frame.height - look.head - strip)
        hits: list[Hit] = []
        painter.save()
        painter.setClipRect(QRectF(0, look.head, frame.width, body.height()))
        first = frame.top // look.row
        last = (frame.top + int(body.height())) // look.row + 1
        seen = self.layout.lanes_within(first, last)
        for at in seen:
            self._ground(painter, frame, self.layout.lanes[at], body, at)
        self._grid(painter, frame, body)
        boxes: dict[int, QRectF] = {}
        painter.setClipRect(body)
        for at in seen:
            self._lane(painter, frame, self.layout.lanes[at], body, hits, boxes, current)
        self.undrawn = shafts.draw(painter, look, self.links, boxes, chained)
        painter.setClipRect(QRectF(0, look.head, frame.width, body.height()))
        if gutter:
            for at in seen:
                self._title(painter, frame, self.layout.lanes[at], body)
        painter.restore()
        self._axis(painter, frame)
        if strip:
            self._undated(painter, frame, hits, current)
        if self.undrawn:
            self._say_undrawn(painter, body)
        return hits

    def undrawn_words(self) -> str:
        """That arrows were left out, and what to do about it; ``""`` where none was."""
        if not self.undrawn:
            return ""
        return tr(
            "%Ln arrow(s) in sight are not drawn: look closer, or show only those of the chosen event",
            n=self.undrawn,
        )

    def _say_undrawn(self, painter: QPainter, body: QRectF) -> None:
        """A line at the foot of the rows, also on paper: arrows that are left out must be missed."""
        look, said = self.look, self.undrawn_words()
        wide = min(look.small_metrics.horizontalAdvance(said) + 4 * _PAD, body.width())
        box = QRectF(body.right() - wide, body.bottom() - look.row, wide, look.row)
        painter.fillRect(box, look.stripe)
        painter.setPen(look.ink)
        painter.setFont(look.small)
        elided = look.small_metrics.elidedText(said, Qt.TextElideMode.ElideRight, wide - 2 * _PAD)
        painter.drawText(box, _CENTRE, elided)

    # Ground

    def _x(self, frame: Frame, at: float) -> float:
        return self.gutter + (at - frame.offset) * frame.scale

    def _y(self, frame: Frame, row: int) -> float:
        return self.look.head + row * self.look.row - frame.top

    def _ground(
        self, painter: QPainter, frame: Frame, lane: LaneRows, body: QRectF, at: int
    ) -> None:
        look = self.look
        top, high = self._y(frame, lane.top), lane.height * look.row
        whole = QRectF(0, top, frame.width, high)
        if at % 2:
            painter.fillRect(whole, look.stripe)
        for gap in lane.gaps:
            left, right = self._x(frame, gap.low), self._x(frame, gap.high)
            left, right = max(left, body.left() - _PAD), min(right, body.right() + _PAD)
            if right - left < 2:
                continue
            box = QRectF(left, top + 1, right - left, high - 2)
            painter.fillRect(box, QBrush(look.line, Qt.BrushStyle.FDiagPattern))

    def _gaps(
        self, painter: QPainter, frame: Frame, lane: LaneRows, body: QRectF, taken: list[QRectF]
    ) -> None:
        """Name the gaps, in a row where no title stands in the way."""
        look = self.look
        painter.setFont(look.small)
        last = min(lane.top + lane.height - 1, int((frame.top + body.height()) // look.row) - 1)
        for gap in lane.gaps:
            left = max(self._x(frame, gap.low), body.left())
            right = min(self._x(frame, gap.high), body.right())
            said = tr("nothing for %Ln day(s)", n=gap.days)
            wide = look.small_metrics.horizontalAdvance(said) + 2 * _PAD
            if wide > right - left:
                continue
            for row in range(last, max(lane.top, last - _TRIES) - 1, -1):
                label = QRectF((left + right - wide) / 2, self._y(frame, row), wide, look.row)
                if not any(each.intersects(label) for each in taken):
                    painter.fillRect(label.adjusted(0, 2, 0, -2), look.ground)
                    painter.setPen(look.faded)
                    painter.drawText(label, _CENTRE, said)
                    break

    def _grid(self, painter: QPainter, frame: Frame, body: QRectF) -> None:
        low, high = frame.offset, frame.offset + body.width() / frame.scale
        painter.setPen(QPen(self.look.line, 1))
        for tick in ticks(low, high, unit_for(frame.scale, ROOM), self.look.language):
            x = round(self._x(frame, tick.at)) + 0.5
            if x >= body.left():
                painter.drawLine(QPointF(x, body.top()), QPointF(x, body.bottom()))

    def _axis(self, painter: QPainter, frame: Frame) -> None:
        """Two lines over the rows: the divisions, and over them what they are divisions of."""
        look, unit = self.look, unit_for(frame.scale, ROOM)
        high = frame.offset + (frame.width - self.gutter) / frame.scale
        half = look.head / 2
        painter.fillRect(QRectF(0, 0, frame.width, look.head), look.stripe)
        painter.setFont(look.small)
        painter.save()
        painter.setClipRect(QRectF(self.gutter, 0, frame.width - self.gutter, look.head))
        found = ticks(frame.offset, high, unit, look.language)
        painter.setPen(look.ink)
        for tick in found:
            x = self._x(frame, tick.at)
            painter.drawText(QRectF(x + _PAD, half, 400, half), _FLAGS, tick.label)
            painter.drawLine(QPointF(x, half + 3), QPointF(x, look.head))
        above = over(unit)
        if above is not None:
            painter.setPen(look.faded)
            begun = edges(frame.offset, high, above)
            for at, following in pairwise(begun):
                left = max(self._x(frame, at), float(self.gutter))
                said = over_words(at, above, look.language)
                # It stays in sight for as long as something of it is, and gives way to the next.
                room = self._x(frame, following) - left - 2 * _PAD
                wide = look.small_metrics.horizontalAdvance(said)
                if room >= wide or following >= high:
                    painter.drawText(QRectF(left + _PAD, 0, wide + 20, half), _FLAGS, said)
        painter.restore()
        painter.setPen(look.line)
        painter.drawLine(QPointF(0, look.head - 0.5), QPointF(frame.width, look.head - 0.5))

    def _title(self, painter: QPainter, frame: Frame, lane: LaneRows, body: QRectF) -> None:
        look = self.look
        top = self._y(frame, lane.top)
        box = QRectF(0, top, self.gutter, lane.height * look.row)
        painter.fillRect(box, look.stripe)
        painter.setPen(look.line)
        painter.drawLine(box.topRight(), box.bottomRight())
        painter.drawLine(QPointF(0, box.bottom() - 0.5), QPointF(frame.width, box.bottom() - 0.5))
        # Where a lane is taller than the window its name stays in sight.
        y = min(max(top, body.top()), max(top, box.bottom() - 2 * look.row))
        name = one_line(self.veil(lane.lane.title)) or (
            tr("Erased") if lane.lane.key else tr("None of them")
        )
        painter.setFont(look.bold)
        painter.setPen(look.ink)
        said = look.metrics.elidedText(
            name, Qt.TextElideMode.ElideRight, self.gutter * 0.92 - 2 * _PAD
        )
        painter.drawText(QRectF(_PAD * 2, y, self.gutter - _PAD * 2, look.row), _FLAGS, said)

    # Marks

    def _lane(
        self,
        painter: QPainter,
        frame: Frame,
        lane: LaneRows,
        body: QRectF,
        hits: list[Hit],
        boxes: dict[int, QRectF],
        current: int,
    ) -> None:
        look = self.look
        low = frame.offset - GLYPH / frame.scale
        high = frame.offset + body.width() / frame.scale
        before = len(hits)
        coarse = frame.scale * _COARSE < self.layout.scale
        for number, row in enumerate(lane.rows):
            top = self._y(frame, lane.top + number)
            if top > body.bottom() or top + look.row < body.top():
                continue
            if coarse:
                self._bare_row(painter, frame, row, low, high, top)
                continue
            for place in row.within(low, high):
                at = row.marks[place]
                room = row.rights[place] * frame.scale - frame.offset * frame.scale + self.gutter
                if at < 0:
                    self._shared(painter, frame, lane.shared[-at - 1], top, body, hits)
                    continue
                box = self._mark(painter, frame, at, top, room, body, chosen=at == current)
                hits.append(Hit(box, at))
                boxes.setdefault(at, box)
        if lane.band:
            self._crowds(painter, frame, lane, body, hits, current)
        if lane.gaps:
            self._gaps(painter, frame, lane, body, [hit.box for hit in hits[before:]])

    def _bare_row(
        self, painter: QPainter, frame: Frame, row: Row, low: float, high: float, top: float
    ) -> None:
        """Marks without shape and title, for the moment until they are laid out for this zoom."""
        boxes: list[QRectF] = []
        end = -1.0
        for place in row.within(low, high):
            left = self._x(frame, row.lefts[place])
            if left >= end:
                end = left + _PAD
                boxes.append(QRectF(left, top + 6, _PAD - 1, self.look.row - 12))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colours["mark"])
        painter.drawRects(boxes)

    def _mark(
        self,
        painter: QPainter,
        frame: Frame,
        at: int,
        top: float,
        room: float,
        body: QRectF,
        *,
        chosen: bool,
    ) -> QRectF:
        look, mark = self.look, self.whole.marks[at]
        span = mark.extent
        assert span is not None
        left = self._x(frame, span.low)
        right = max(self._x(frame, span.high), left + GLYPH)
        box = QRectF(left, top, right - left, look.row)
        inside = box.width() > min(len(mark.title), 28) * look.letter + GLYPH
        words = self._words(span, box, inside, room, body)
        if chosen:
            ring = box.united(words).intersected(body.adjusted(-9, -look.row, 9, look.row))
            painter.setPen(QPen(look.chosen, 2))
            painter.setBrush(look.ring)
            painter.drawRoundedRect(ring.adjusted(-2, 1, 2, -1), 4, 4)
        held = not self.whole.whole or bool(self.whole.items.get(mark.id))
        name = "disputed" if mark.disputed else "mark" if held else "bare"
        glyphs.draw(
            painter,
            span,
            box,
            (body.left() - _FAR, body.right() + _FAR),
            look.colours[name],
            ground=look.ground,
            filled=held,
            hatched=mark.disputed,
            x=frame.offset - self.gutter / frame.scale,
            scale=frame.scale,
            titled=inside,
        )
        if words.width() > 2 * look.letter:
            painter.setPen(look.ink)
            painter.setFont(look.small)
            painter.drawText(words, _FLAGS, self._said(at, span, int(words.width())))
        return box.united(words) if not inside else box

    def _words(self, span: Extent, box: QRectF, inside: bool, room: float, body: QRectF) -> QRectF:
        """Where the title stands: in a bar, else behind the mark; in sight as long as the bar is."""
        if inside:
            left = max(box.left(), body.left()) + _PAD + 2
            return QRectF(
                left, box.top(), min(box.right(), body.right()) - left - _PAD, box.height()
            )
        left = box.right() + _PAD
        if span.open_high:
            left += OPEN
        if span.about:
            left += ABOUT
        if span.parts:
            left += GLYPH / 2
        return QRectF(left, box.top(), max(0.0, room - left - _ROOM), box.height())

    def _said(self, at: int, span: Extent, wide: int) -> str:
        key = (at, wide)
        found = self._elided.get(key)
        if found is None:
            title = one_line(self.veil(self.whole.marks[at].title))
            if span.uncertain:
                title = f"? {title}"
            found = self.look.small_metrics.elidedText(title, Qt.TextElideMode.ElideRight, wide)
            if len(self._elided) > 20_000:
                self._elided.clear()
            self._elided[key] = found
        return found

    def _shared(
        self,
        painter: QPainter,
        frame: Frame,
        crowd: Crowd,
        top: float,
        body: QRectF,
        hits: list[Hit],
    ) -> None:
        """Events of which the same month or year is known and no more, as one bar."""
        look = self.look
        span = self.whole.marks[crowd.marks[0]].extent
        assert span is not None
        left = self._x(frame, crowd.low)
        box = QRectF(left, top, self._x(frame, crowd.high) - left, look.row)
        plain = replace(span, about=False, uncertain=False)
        reach = (body.left() - _FAR, body.right() + _FAR)
        glyphs.draw(
            painter, plain, box, reach, look.colours["mark"],
            ground=look.ground, filled=True, hatched=False, x=frame.offset, scale=frame.scale,
            titled=True,
        )  # fmt: skip
        words = self._words(plain, box, True, 0, body)
        said = tr(
            "%Ln event(s), date: {when}",
            n=len(crowd.marks),
            when=day(self.whole.marks[crowd.marks[0]].date.strip("~?%")),
        )
        painter.setPen(look.ink)
        painter.setFont(look.small)
        elided = look.small_metrics.elidedText(said, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _FLAGS, elided)
        hits.append(Hit(box.intersected(body), crowd=crowd))

    def _crowds(
        self,
        painter: QPainter,
        frame: Frame,
        lane: LaneRows,
        body: QRectF,
        hits: list[Hit],
        current: int,
    ) -> None:
        """Columns of counts: the taller the more, on a scale of powers; the number says how many."""
        look = self.look
        bottom = self._y(frame, lane.top + lane.height - 1) + look.row / 2
        high = lane.band * look.row
        painter.setFont(look.small)
        for crowd in lane.crowds:
            left, right = self._x(frame, crowd.low), self._x(frame, crowd.high)
            if right < body.left() or left > body.right():
                continue
            share = math.log1p(len(crowd.marks)) / math.log1p(lane.crowded)
            tall = max(look.row * 0.9, high * share)
            box = QRectF(left + 1, bottom - tall, max(2.0, right - left - 2), tall)
            seen = box.intersected(body.adjusted(-2, -high, 2, high))
            chosen = current in crowd.marks
            painter.setPen(
                QPen(look.chosen if chosen else look.colours["mark"], 2 if chosen else 1)
            )
            painter.setBrush(look.colour("mark", 60))
            painter.drawRect(seen)
            said = f"{len(crowd.marks):,}"
            painter.setPen(look.ink)
            if look.small_metrics.horizontalAdvance(said) <= seen.width() + 2:
                painter.drawText(seen, _CENTRE, said)
            hits.append(Hit(seen, crowd=crowd))

    def _undated(self, painter: QPainter, frame: Frame, hits: list[Hit], current: int) -> None:
        """What has no date stands apart, under everything else."""
        look, marks = self.look, self.layout.undated
        top = frame.height - look.row
        painter.fillRect(QRectF(0, top, frame.width, look.row), look.stripe)
        painter.setPen(look.line)
        painter.drawLine(QPointF(0, top + 0.5), QPointF(frame.width, top + 0.5))
        painter.setFont(look.small)
        said = tr("Undated: {number}", number=f"{len(marks):,}")
        wide = look.small_metrics.horizontalAdvance(said) + 4 * _PAD
        box = QRectF(0, top, wide, look.row)
        painter.setPen(look.ink)
        painter.drawText(box.adjusted(2 * _PAD, 0, 0, 0), _FLAGS, said)
        hits.append(Hit(box, crowd=Crowd(0.0, 0.0, marks)))
        left = wide
        for at in marks:
            title = one_line(self.veil(self.whole.marks[at].title))
            text = look.small_metrics.elidedText(title, Qt.TextElideMode.ElideRight, 160)
            width = look.small_metrics.horizontalAdvance(text) + 4 * _PAD
            if left + width > frame.width:
                break
            chip = QRectF(left, top + 3, width - _PAD, look.row - 6)
            shade = look.chosen if at == current else look.faded
            painter.setPen(QPen(shade, 2 if at == current else 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chip, 4, 4)
            painter.setPen(look.ink)
            painter.drawText(chip, _CENTRE, text)
            hits.append(Hit(chip, at))
            left += width
