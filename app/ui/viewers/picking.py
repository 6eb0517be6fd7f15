"""Selecting words of pages: by whole words with the mouse, refined by letters with the keys."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QPointF, Qt
from PySide6.QtGui import QGuiApplication

from app.ui.viewers.words import WordMap


class Picking:
    """An anchor and a cursor among the words, in code points.

    Attributes:
        anchor: where the selection began.
        cursor: where it ends, before or after the anchor.
    """

    def __init__(self, words: WordMap | None = None) -> None:
        self.anchor = self.cursor = 0
        self._words = words or WordMap()
        # What the press took: dragging backwards keeps it whole.
        self._pressed = (0, 0)
        self._lines = False
        self._started = False
        self._since = QElapsedTimer()

    @property
    def range(self) -> tuple[int, int]:
        """First and one past the last selected code point."""
        return min(self.anchor, self.cursor), max(self.anchor, self.cursor)

    @property
    def any(self) -> bool:
        """Whether anything is selected."""
        return self.anchor != self.cursor

    def select(self, start: int, end: int) -> None:
        """Select from one code point to another."""
        self.anchor, self.cursor = start, end
        self._pressed = (start, end)

    def press(self, page: int, point: QPointF, *, extend: bool = False) -> None:
        """Begin at a point; with Shift go on to it. A third click takes the line."""
        third = (
            self._since.isValid()
            and self._since.elapsed() < QGuiApplication.styleHints().mouseDoubleClickInterval()
        )
        self._since.invalidate()
        word = self._words.near(page, point)
        self._lines = False
        self._started = word is not None
        if word is None:
            self.select(0, 0)
        elif third and self._pressed == (word.start, word.end):
            self._lines = True
            self.select(*self._words.line(word.start))
        elif extend and self.any:
            self.cursor = word.end if word.start >= self.anchor else word.start
        else:
            # Nothing is selected until the pointer moves: a click only chooses the place.
            self._pressed = (word.start, word.end)
            self.anchor = self.cursor = word.start

    def press_again(self, page: int, point: QPointF) -> None:
        """Take the word at a point (a double click)."""
        word = self._words.near(page, point)
        if word is not None:
            self.select(word.start, word.end)
            self._started = True
            self._since.start()

    def drag(self, page: int, point: QPointF) -> None:
        """Go on to a point, by whole words or lines."""
        word = self._words.near(page, point) if self._started else None
        if word is None:
            return
        start, end = self._words.line(word.start) if self._lines else (word.start, word.end)
        first, last = self._pressed
        if start < first:
            self.anchor, self.cursor = last, start
        else:
            self.anchor, self.cursor = first, max(last, end)

    def extend(self, key: Qt.Key, *, words: bool) -> bool:
        """Go on by a letter, a word or a line; False for a key that does not do so."""
        held = self._words
        if not held:
            return False
        end = len(held.text)
        if key == Qt.Key.Key_Right:
            self.cursor = held.behind(self.cursor) if words else min(end, self.cursor + 1)
        elif key == Qt.Key.Key_Left:
            self.cursor = held.before(self.cursor) if words else max(0, self.cursor - 1)
        elif key == Qt.Key.Key_Down:
            self.cursor = held.vertical(self.cursor, 1)
        elif key == Qt.Key.Key_Up:
            self.cursor = held.vertical(self.cursor, -1)
        elif key == Qt.Key.Key_End:
            self.cursor = end if words else held.line(max(0, self.cursor - 1))[1]
        elif key == Qt.Key.Key_Home:
            self.cursor = 0 if words else held.line(self.cursor)[0]
        else:
            return False
        return True
