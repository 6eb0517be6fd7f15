"""The original's pages with the marks as frames over them, and the after over a part of them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QToolTip

from app.ui.language import tr
from app.ui.viewers.area import PageArea
from app.ui.viewers.pixels import Pixels
from app.ui.viewers.redacting.after import paint_burnt, paint_curtain
from app.ui.viewers.redacting.boxes import WHOLE, Box, Handle
from app.ui.viewers.redacting.burnt import Burnt
from app.ui.viewers.redacting.frames import (
    Frame,
    first_place,
    handle_places,
    paint_frames,
    paint_handles,
    paint_line,
    tooltip,
    under,
)


@dataclass(frozen=True, slots=True)
class Held:
    """What the pointer holds: a box of a mark, or with no mark a box that is being drawn."""

    mark_id: str
    page: int
    begun: QPointF
    handle: Handle = WHOLE
    box: Box | None = None


class FramedArea(PageArea):
    """Pages of the original under the frames of its marks; what is done to them is another class's."""

    def __init__(self, pixels: Pixels) -> None:
        super().__init__(pixels)
        self.setAccessibleName(tr("Before: the original with its marks"))
        self.cover: Burnt | None = None
        """Painted over the right part, when before and after are compared in one place."""
        self._parted = 0.5
        self._frames: dict[int, list[Frame]] = {}
        self._changed: dict[str, tuple[int, Box]] = {}
        self._chosen = ""
        self._drawing = False
        self._held: Held | None = None
        self._shaped: Box | None = None

    def show_frames(self, frames: dict[int, list[Frame]]) -> None:
        """Show the marks as they are now."""
        self._frames = frames
        self._changed.clear()
        if self._held is not None and self._held.mark_id and self._place_of() is None:
            self._held = self._shaped = None
        self._tell_box()
        self.viewport().update()

    def reveal_frame(self) -> None:
        """Bring the chosen mark into view."""
        frame = first_place(self._frames, self._chosen) if self._chosen else None
        if frame is not None:
            self._show_box(frame.page, self._box_of(frame))

    @property
    def chosen_frame(self) -> str:
        """The mark that is chosen, or ``""``."""
        return self._chosen

    def part(self, share: float) -> None:
        """Let the after begin this far across, from 0 to 1."""
        self._parted = max(0.0, min(1.0, share))
        self.viewport().update()

    def forget(self) -> None:
        """Show nothing."""
        self._held = self._shaped = None
        self._frames, self._chosen = {}, ""
        self._changed.clear()
        self.setAccessibleDescription("")
        super().forget()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say why a frame is there; never read as HTML."""
        if isinstance(event, QHelpEvent) and self._sizes:
            page, point = self._spot(QPointF(event.pos()))
            frame = under(self._shown(page), point, "")
            if frame is not None and frame.label:
                QToolTip.showText(event.globalPos(), tooltip(frame.label), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Scroll."""
        super().scrollContentsBy(dx, dy)
        if self.cover is not None:
            self.cover.want()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the pages, the after over a part of them, and the handles over all."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self.cover is not None:
            self._paint_cover(painter, self.cover)
        place = self._place_of()
        if place is not None and not self._drawing:
            page, box = place
            if self._held is not None and self._shaped is not None:
                box = self._shaped
            paint_handles(painter, self._corners(page, box), self)

    def _paint_page(self, painter: QPainter, page: int) -> None:
        super()._paint_page(painter, page)
        before = painter.transform()
        painter.setTransform(self._layout.transform(page) * before)
        frames = self._shown(page)
        paint_frames(painter, frames, self._chosen, self)
        held = self._held
        if held is not None and not held.mark_id and held.page == page and self._shaped:
            x0, y0, x1, y1 = self._shaped
            colour = self.palette().color(QPalette.ColorRole.Highlight)
            paint_line(painter, QRectF(x0, y0, x1 - x0, y1 - y0), colour, 2.0, dashed=False)
        painter.setTransform(before)

    def _paint_cover(self, painter: QPainter, cover: Burnt) -> None:
        room = self.viewport().rect()
        x = room.width() * self._parted
        painter.save()
        painter.setClipRect(QRectF(x, 0, room.width() - x, room.height()))
        painter.fillRect(room, self.palette().color(QPalette.ColorRole.Window))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-self._offset())
        seen = QRectF(x, 0, room.width() - x, room.height()).translated(self._offset())
        for page in self._visible():
            transform = self._layout.transform(page)
            sharp = self._sharp_at * self._ratio()
            paint_burnt(painter, cover, page, self._sizes[page], transform, sharp, seen, self)
        painter.restore()
        paint_curtain(painter, x, room.height(), self)

    # Places

    def _sharpen(self) -> None:
        super()._sharpen()
        if self.cover is not None:
            self.cover.want()

    def _shown(self, page: int) -> list[Frame]:
        """The frames of a page as they are now, moved ones where they were moved to."""
        held, shaped = self._held, self._shaped
        found = []
        for frame in self._frames.get(page, ()):
            box = self._box_of(frame)
            if held is not None and shaped is not None and held.mark_id == frame.mark_id:
                box = shaped
            found.append(
                frame
                if box == frame.box
                else Frame(frame.mark_id, page, box, frame.state, frame.label, frame.own)
            )
        return found

    def _box_of(self, frame: Frame) -> Box:
        moved = self._changed.get(frame.mark_id) if frame.own else None
        return moved[1] if moved is not None and moved[0] == frame.page else frame.box

    def _place_of(self) -> tuple[int, Box] | None:
        """Page and box of the chosen mark, if it is one that can be moved."""
        frame = first_place(self._frames, self._chosen) if self._chosen else None
        if frame is None or not frame.own or frame.page >= len(self._sizes):
            return None
        return frame.page, self._box_of(frame)

    def _corners(self, page: int, box: Box) -> list[QPointF]:
        place = self._layout.transform(page)
        return [place.map(point) - self._offset() for _handle, point in handle_places(box)]

    def _tell_box(self) -> None:
        """Say where the chosen box is, for a screen reader."""
        place = self._place_of()
        told = ""
        if place is not None:
            page, (x0, y0, x1, y1) = place
            told = tr(
                "Box on page {page}, from {left}, {top} to {right}, {bottom} points",
                page=page + 1, left=round(x0), top=round(y0), right=round(x1), bottom=round(y1),
            )  # fmt: skip
        if told != self.accessibleDescription():
            self.setAccessibleDescription(told)

    def _show_box(self, page: int, box: Box) -> None:
        """Bring a box into view, and leave what is seen of it already where it is."""
        if page >= len(self._sizes):
            return
        x0, y0, x1, y1 = box
        place = self._layout.transform(page).mapRect(QRectF(x0, y0, x1 - x0, y1 - y0))
        seen = QRectF(self._offset(), self.viewport().size().toSizeF())
        if seen.contains(place) or (place.contains(seen.center())):
            return
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        if place.top() < seen.top() or place.bottom() > seen.bottom():
            down.setValue(round(place.center().y() - seen.height() / 3))
        if place.left() < seen.left() or place.right() > seen.right():
            across.setValue(round(place.center().x() - seen.width() / 2))
