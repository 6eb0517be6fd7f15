"""A message or a chat laid out as a document that knows where everything stands in the text."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit

from app.casework.looking.readable import Header, Heading, Message, Prose, Readable, Stretch
from app.ui.language import tr
from app.ui.theme import SPACE, link_colour, scaled
from app.ui.units import Units
from app.ui.viewers.coded_text import as_shown

_TONES = ("article", "person", "event", "act", "item", "note")
_NAMES = 11 * SPACE
_SLICE = 0.02
"""Seconds of laying out after which the window is answered."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Something of the text in the document: where it stands in both."""

    position: int
    length: int
    start: int
    end: int


class Composed(QTextEdit):
    """Lays out for reading, a little at a time, and leads every position back to the text."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self._shown: Readable | None = None
        self._with_hidden = False
        self._text = ""
        self._units = Units("")
        self._pieces: list[_Piece] = []
        # Of the pieces, in the order of the document: positions; in the order of the text: starts.
        self._positions: list[int] = []
        self._starts: list[tuple[int, int]] = []
        self._steps: Iterator[None] | None = None
        self._forms: dict[tuple[float, bool, bool, str], QTextCharFormat] = {}
        # First and last block of each message that somebody sent.
        self._bubbles: list[tuple[int, int]] = []
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._go_on)

    def forget(self) -> None:
        """Show nothing and keep nothing."""
        self._later.stop()
        self._shown = self._steps = None
        self._text, self._units = "", Units("")
        self._pieces, self._positions, self._starts, self._bubbles = [], [], [], []
        self._forms = {}
        self.clear()

    def show_readable(self, shown: Readable, *, hidden: bool) -> None:
        """Lay a message or a chat out: what is seen first at once, the rest bit by bit.

        Args:
            shown: as casework cut it.
            hidden: what the file holds but does not show follows at the end.
        """
        self.forget()
        self._shown, self._with_hidden = shown, hidden
        self._text, self._units = as_shown(shown.text), Units(shown.text)
        self._cursor = QTextCursor(self.document())
        self._steps = self._lay_out(shown, hidden)
        self._go_on()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def finish(self) -> None:
        """Lay out what is still to come, for who wants to be there now."""
        while self._steps is not None:
            self._go_on(60.0)

    def position(self) -> int:
        """The code point at the cursor, or the one before it."""
        return self._at(self.textCursor().position())

    def _lay_out(self, shown: Readable, hidden: bool) -> Iterator[None]:
        cursor = self._cursor
        tones: dict[str, str] = {}
        for block in shown.blocks:
            if isinstance(block, Header):
                self._header(cursor, shown, block)
            elif isinstance(block, Message):
                self._message(cursor, shown, block, tones)
            elif isinstance(block, Heading):
                self._block(cursor, above=2 * SPACE)
                self._put(cursor, block.whole, self._format(size=1.15, bold=True))
            elif isinstance(block, Prose):
                self._prose(cursor, block.whole, self._format(), 2 * SPACE)
            yield
        if hidden and shown.hidden.end > shown.hidden.start:
            self._block(cursor, above=3 * SPACE)
            self._say(cursor, tr("Not shown by the file itself"), self._format(bold=True))
            self._prose(cursor, shown.hidden, self._format(faded=True), SPACE)

    def _go_on(self, seconds: float = _SLICE) -> None:
        """Lay out some more; the window answers in between."""
        steps = self._steps
        if steps is None:
            return
        until = time.perf_counter() + seconds
        number = len(self._pieces)
        self._cursor.beginEditBlock()
        for _step in steps:
            if time.perf_counter() > until:
                break
        else:
            self._steps = None
        self._cursor.endEditBlock()
        added = self._pieces[number:]
        self._positions += [piece.position for piece in added]
        # Within a message the order is another one than in the text; between messages it is not.
        self._starts += sorted((piece.start, number + n) for n, piece in enumerate(added))
        if self._steps is not None:
            self._later.start()

    def _header(self, cursor: QTextCursor, shown: Readable, header: Header) -> None:
        form = QTextBlockFormat()
        form.setLeftMargin(_NAMES)
        form.setTextIndent(-_NAMES)
        form.setTabPositions([QTextOption.Tab(_NAMES, QTextOption.TabType.LeftTab)])
        form.setTopMargin(SPACE // 2)
        self._block(cursor, form=form)
        name = _header_name(shown.shown(header.name))
        self._say(cursor, f"{name}\t", self._format(faded=True))
        subject = shown.shown(header.name) == "Subject"
        self._put(cursor, header.value, self._format(bold=subject))

    def _prose(
        self, cursor: QTextCursor, stretch: Stretch, form: QTextCharFormat, above: int
    ) -> None:
        """Running text: a gap before its first line only, since it has empty lines of its own."""
        self._block(cursor, above=above)
        stop = self._text.find("\n", *stretch)
        first = stretch.end if stop < 0 else stop + 1
        self._put(cursor, Stretch(stretch.start, first), form)
        if first < stretch.end:
            cursor.setBlockFormat(QTextBlockFormat())
            self._put(cursor, Stretch(first, stretch.end), form)

    def _message(
        self, cursor: QTextCursor, shown: Readable, message: Message, tones: dict[str, str]
    ) -> None:
        sender = shown.shown(message.sender)
        service = message.sender.start == message.sender.end
        first = self._block(cursor, above=2 * SPACE, indent=2 * SPACE)
        if not service:
            tone = tones.setdefault(sender, _TONES[len(tones) % len(_TONES)])
            self._put(cursor, message.sender, self._format(bold=True, tone=tone))
            self._say(cursor, "   ", self._format())
        small = self._format(size=0.9, faded=True)
        self._put(cursor, message.time, small)
        self._block(cursor, above=SPACE // 4, indent=2 * SPACE)
        attached = message.attachment
        if attached is None:
            self._put(cursor, message.said, self._format(faded=service))
        else:
            named = self._format(bold=True)
            for stretch, form in (
                (Stretch(message.said.start, attached.start), self._format()),
                (attached, named),
                (Stretch(attached.end, message.said.end), self._format()),
            ):
                self._put(cursor, stretch, form)
        if not service:
            self._bubbles.append((first, cursor.block().blockNumber()))

    def _block(
        self,
        cursor: QTextCursor,
        *,
        above: int = 0,
        indent: int = 0,
        form: QTextBlockFormat | None = None,
    ) -> int:
        if form is None:
            form = QTextBlockFormat()
            form.setTopMargin(above)
            form.setLeftMargin(indent)
            form.setRightMargin(indent)
        if cursor.position() == 0 and not self._pieces:
            cursor.setBlockFormat(form)
        else:
            cursor.insertBlock(form)
        return cursor.block().blockNumber()

    def _put(self, cursor: QTextCursor, stretch: Stretch, form: QTextCharFormat) -> None:
        """Insert something of the text, and keep where it stands."""
        if stretch.end > stretch.start:
            begin = cursor.position()
            cursor.insertText(self._text[stretch.start : stretch.end], form)
            self._pieces.append(_Piece(begin, cursor.position() - begin, *stretch))

    def _say(self, cursor: QTextCursor, words: str, form: QTextCharFormat) -> None:
        """Insert words of the program's own."""
        cursor.insertText(words, form)

    def _format(
        self, *, size: float = 1.0, bold: bool = False, faded: bool = False, tone: str = ""
    ) -> QTextCharFormat:
        key = (size, bold, faded, tone)
        if key in self._forms:
            return self._forms[key]
        form = QTextCharFormat()
        form.setFont(scaled(self.font(), size, bold=bold))
        if faded:
            form.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        elif tone:
            form.setForeground(link_colour(self, tone))
        self._forms[key] = form
        return form

    def _point(self, piece: _Piece, position: int) -> int:
        unit = self._units.of_point(piece.start) + position - piece.position
        return min(self._units.of_unit(unit), piece.end)

    def _at(self, position: int) -> int:
        number = bisect_right(self._positions, position) - 1
        if number < 0:
            return self._pieces[0].start if self._pieces else 0
        piece = self._pieces[number]
        return self._point(piece, min(position, piece.position + piece.length))

    def _ranges(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where a passage stands in the document: one stretch a piece."""
        found = []
        first = max(0, bisect_right(self._starts, (start, 1 << 60)) - 1)
        for begins, number in self._starts[first:]:
            if begins >= end:
                break
            piece = self._pieces[number]
            begin, stop = max(start, piece.start), min(end, piece.end)
            if begin < stop:
                base = piece.position - self._units.of_point(piece.start)
                found.append(
                    (base + self._units.of_point(begin), base + self._units.of_point(stop))
                )
        return sorted(found)

    def _reached(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where a passage stands, once it is laid out."""
        if self._steps is not None and not self._ranges(start, end):
            self.finish()
        return self._ranges(start, end)


def _header_name(name: str) -> str:
    names: dict[str, Callable[[], str]] = {
        "From": lambda: tr("From"),
        "To": lambda: tr("To"),
        "Cc": lambda: tr("Copy to"),
        "Bcc": lambda: tr("Hidden copy"),
        "Reply-To": lambda: tr("Reply to"),
        "Date": lambda: tr("Date"),
        "Subject": lambda: tr("Subject"),
    }
    return names[name]() if name in names else name
