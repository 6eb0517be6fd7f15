"""Pages whose words can be selected, with the mouse and with the keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)

from app.ui.viewers.bar import tell
from app.ui.viewers.column import PageColumn
from app.ui.viewers.picking import Picking
from app.ui.viewers.pixels import Pixels
from app.ui.viewers.spans import Span
from app.ui.viewers.spans import at as span_at
from app.ui.viewers.words import WordMap


class PageArea(PageColumn):
    """Pages with words.

    Signals:
        selected(start, end): code points.
        passage_chosen(id): a painted passage was clicked.
    """

    selected = Signal(int, int)
    passage_chosen = Signal(str)

    def __init__(self, pixels: Pixels, *, grab: bool = False) -> None:
        """Show nothing yet.

        Args:
            pixels: where the pictures come from.
            grab: dragging beside a word moves what is shown (a photograph has few words).
        """
        super().__init__(pixels)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.picking = Picking()
        self._grab = grab
        self._grabbed: QPoint | None = None

    def forget(self) -> None:
        """Show nothing."""
        self.picking = Picking()
        super().forget()

    def set_words(self, words: WordMap) -> None:
        """Make the words selectable; passages and hits are to be set again."""
        self.picking = Picking(words)
        super().set_words(words)

    def chosen(self) -> tuple[int, int]:
        """What is selected."""
        return self.picking.range

    def select(self, start: int, end: int) -> None:
        """Select from one code point to another."""
        self.picking.select(start, end)
        self._picked()

    def copy(self) -> None:
        """Put the selected words on the clipboard, as plain text."""
        start, end = self.picking.range
        if end > start:
            QGuiApplication.clipboard().setText(self.words.text[start:end].replace("\f", "\n"))

    def selection_rect(self) -> QRectF:
        """Where the selection ends in the viewport, for what floats beside it; empty when off."""
        boxes = [self._on_screen(page, box) for page, box in self.words.boxes(*self.picking.range)]
        return boxes[-1] if boxes else QRectF()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Select with Shift, copy, or move through the pages."""
        modifiers = event.modifiers()
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select(*self.words.whole())
        elif event.key() == Qt.Key.Key_Escape and self.picking.any:
            self.select(0, 0)
        elif shift and self._extend(Qt.Key(event.key()), words=control):
            self._picked()
            self._reveal(self.picking.cursor, self.picking.cursor + 1, only_if_hidden=True)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin a selection, or take hold of the picture."""
        if event.button() != Qt.MouseButton.LeftButton or not self._sizes:
            super().mousePressEvent(event)
            return
        page, point = self._spot(event.position())
        under = self.words.under(page, point)
        if self._grab and under is None:
            self._grabbed = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.picking.press(
            page, point, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        )
        self.marks.pointed = (0, 0)
        self._picked()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select as far as the pointer, or move what is held."""
        here = event.position().toPoint()
        if self._grabbed is not None:
            moved = here - self._grabbed
            self._grabbed = here
            for bar, by in (
                (self.horizontalScrollBar(), moved.x()),
                (self.verticalScrollBar(), moved.y()),
            ):
                bar.setValue(bar.value() - by)
        elif not self._sizes:
            return
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self._scroll_along(here.y())
            self.picking.drag(*self._spot(event.position()))
            self._picked()
        else:
            word = self.words.under(*self._spot(event.position()))
            beside = Qt.CursorShape.OpenHandCursor if self._grab else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(beside if word is None else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End it; a click on a passage chooses it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._grabbed is not None:
            self._grabbed = None
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif self._sizes and not self.picking.any:
            span = self._span_under(event.position())
            if span is not None:
                self.passage_chosen.emit(span.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select a word; a third click takes its line."""
        if event.button() == Qt.MouseButton.LeftButton and self._sizes:
            self.picking.press_again(*self._spot(event.position()))
            self._picked()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say what a painted passage is linked to."""
        if isinstance(event, QHelpEvent) and self._sizes:
            span = self._span_under(QPointF(event.pos()))
            tell(event, span, self.viewport())
            return True
        return super().viewportEvent(event)

    def _span_under(self, position: QPointF) -> Span | None:
        page, point = self._spot(position)
        word = self.words.under(page, point)
        return None if word is None else span_at(self.marks.spans, word.start)

    def _extend(self, key: Qt.Key, *, words: bool) -> bool:
        if not self.picking.any and self.words.page_of(self.picking.cursor) not in self._visible():
            # Who has not clicked anywhere begins where the eyes are.
            seen = self.words.on(self.page)
            if seen:
                self.picking.select(seen[0].start, seen[0].start)
        return self.picking.extend(key, words=words)

    def _scroll_along(self, y: int) -> None:
        bar = self.verticalScrollBar()
        if y < 0:
            bar.setValue(bar.value() + y)
        elif y > self.viewport().height():
            bar.setValue(bar.value() + y - self.viewport().height())

    def _picked(self) -> None:
        self.viewport().update()
        self.selected.emit(*self.picking.range)
