"""The marks of an item as frames over its pages."""

from __future__ import annotations

import html
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

from app.ui.sentences import spoken
from app.ui.theme import link_colour
from app.ui.viewers.redacting.boxes import Box, handles
from app.ui.viewers.spans import Span
from app.ui.viewers.words import WordMap

if TYPE_CHECKING:
    from app.casework.reviewing.redacting import Entry

HANDLE = 8.0
"""Pixels: side of a handle."""

LINKS = {"suggested": "event", "accepted": "review", "rejected": ""}
"""State of a mark -> whose colour its frame has; the line's form says the same."""

_HALO = 1.0
"""Pixels of white beside a line: a frame must be seen on a dark photograph, too."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One place of one mark.

    Attributes:
        mark_id: whose.
        page: from 0.
        box: points of the page.
        state: of the mark.
        label: why it is there, in words.
        own: it was drawn as a box, and can be moved.
    """

    mark_id: str
    page: int
    box: Box
    state: str
    label: str
    own: bool

    @property
    def rect(self) -> QRectF:
        """The box as Qt has it."""
        x0, y0, x1, y1 = self.box
        return QRectF(x0, y0, x1 - x0, y1 - y0)


def frames_of(entries: Iterable[Entry], labels: Mapping[str, str]) -> dict[int, list[Frame]]:
    """The frames of marks, by page from 0; ``labels`` as :func:`labels_of` has them."""
    found: dict[int, list[Frame]] = defaultdict(list)
    for entry in entries:
        mark = entry.mark
        label = labels[mark.id]
        if mark.box and mark.page is not None:
            x0, y0, x1, y1 = mark.box[:4]
            box = (x0, y0, x1, y1)
            found[mark.page - 1].append(
                Frame(mark.id, mark.page - 1, box, mark.state, label, own=True)
            )
            continue
        for number, place in entry.places:
            x0, y0, x1, y1 = place
            found[number - 1].append(
                Frame(mark.id, number - 1, (x0, y0, x1, y1), mark.state, label, own=False)
            )
    return dict(found)


def labels_of(entries: Iterable[Entry]) -> dict[str, str]:
    """Whom or what each mark hides and why, for a tooltip, by its id.

    The same sentence is put into the language of the window once: a name may have hundreds of marks.
    """
    known: dict[str, str] = {}
    found = {}
    for entry in entries:
        if entry.why not in known:
            known[entry.why] = spoken(entry.why)
        found[entry.mark.id] = "\n".join(part for part in (entry.person, known[entry.why]) if part)
    return found


def passages_of(entries: Iterable[Entry], labels: Mapping[str, str]) -> list[Span]:
    """The marks of a text without pages."""
    return [
        Span(
            each.mark.start,
            each.mark.end,
            LINKS.get(each.mark.state, ""),
            labels[each.mark.id],
            each.mark.id,
        )
        for each in entries
        if each.mark.start is not None and each.mark.end is not None
    ]


def add_unplaced(
    frames: dict[int, list[Frame]],
    entries: Iterable[Entry],
    labels: Mapping[str, str],
    words: WordMap,
) -> None:
    """Add frames for marks that cover nothing: they stand at their words."""
    for each in entries:
        mark = each.mark
        if each.places or mark.box or mark.start is None or mark.end is None:
            continue
        for page, rect in words.boxes(mark.start, mark.end):
            box = (rect.left(), rect.top(), rect.right(), rect.bottom())
            frame = Frame(mark.id, page, box, mark.state, labels[mark.id], own=False)
            frames.setdefault(page, []).append(frame)


def tooltip(label: str) -> str:
    """A tooltip of several lines that is not read as HTML, whatever it says."""
    return f"<qt>{'<br>'.join(html.escape(line) for line in label.splitlines())}</qt>"


def under(frames: Sequence[Frame], point: QPointF, chosen: str) -> Frame | None:
    """The frame at a point: the smallest, or behind the chosen one the next larger."""
    here = [frame for frame in frames if frame.rect.adjusted(-1, -1, 1, 1).contains(point)]
    here.sort(key=lambda frame: frame.rect.width() * frame.rect.height())
    marks = [frame.mark_id for frame in here]
    if not here:
        return None
    after = marks.index(chosen) + 1 if chosen in marks else 0
    return here[after % len(here)]


def first_place(frames: Mapping[int, Sequence[Frame]], mark_id: str) -> Frame | None:
    """The first frame of a mark, in page order."""
    for page in sorted(frames):
        for frame in frames[page]:
            if frame.mark_id == mark_id:
                return frame
    return None


def paint_frames(painter: QPainter, frames: Iterable[Frame], chosen: str, over: QWidget) -> None:
    """Paint frames in the points of their page: open ones dashed, accepted solid, rejected thin."""
    scale = max(0.01, math.hypot(painter.transform().m11(), painter.transform().m12()))
    for frame in sorted(frames, key=lambda each: each.mark_id == chosen):
        colour = link_colour(over, LINKS.get(frame.state, ""), paper=True)
        if frame.state != "rejected":
            wash(painter, frame.rect, colour)
        width = 1.0 if frame.state == "rejected" else 2.0
        # Outside of what it frames: at a small zoom a line of words is hardly higher than two lines.
        rect = _grown(frame.rect, width / 2 / scale)
        if frame.mark_id == chosen:
            # Around it, so that the colour and the form of its own line still say its state.
            ring = over.palette().color(QPalette.ColorRole.Highlight)
            paint_line(painter, _grown(rect, 2.5 / scale), ring, 3.0, dashed=False)
        paint_line(painter, rect, colour, width, dashed=frame.state == "suggested")


def _grown(rect: QRectF, by: float) -> QRectF:
    return rect.adjusted(-by, -by, by, by)


def paint_line(
    painter: QPainter, rect: QRectF, colour: QColor, width: float, *, dashed: bool
) -> None:
    """Paint a frame of so many pixels with a thin white halo, whatever the zoom."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    halo = QPen(QColor(Qt.GlobalColor.white), width + _HALO)
    halo.setCosmetic(True)
    painter.setPen(halo)
    painter.drawRect(rect)
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    if dashed:
        pen.setDashPattern([4.0, 2.5])
    painter.setPen(pen)
    painter.drawRect(rect)


def wash(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Tint what lies under a frame as a marker does: the letters stay as dark as they are."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    painter.fillRect(rect, QColor.fromRgbF(*(1 - 0.16 * (1 - part) for part in parts)))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def paint_handles(painter: QPainter, corners: Iterable[QPointF], over: QWidget) -> None:
    """Paint handles at places of the view, in its pixels."""
    pen = QPen(over.palette().color(QPalette.ColorRole.Highlight), 1.6)
    painter.setPen(pen)
    painter.setBrush(QColor(Qt.GlobalColor.white))
    for place in corners:
        painter.drawRect(QRectF(place.x() - HANDLE / 2, place.y() - HANDLE / 2, HANDLE, HANDLE))


def handle_places(box: Box) -> list[tuple[tuple[int, int], QPointF]]:
    """Every handle of a box with its place, points."""
    return [(handle, QPointF(x, y)) for handle, x, y in handles(box)]
