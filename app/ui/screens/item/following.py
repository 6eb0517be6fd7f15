"""While a recording plays, the text shows what is being said; a turn of it can be played over and over."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.records.timecodes import Cue, Timed
from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.viewers.timed_text import TimedText

_HANDS_OFF = 4_000
"""Milliseconds for which a text that somebody has scrolled is left where it is."""


class Following(QObject):
    """Joins a transcript to the player of its recording.

    Signals:
        seek(seconds): play from there.
        loop(start, end): play this over and over; alike when no longer.
        said(text, meaning): a toast.
    """

    seek = Signal(float)
    loop = Signal(float, float)
    said = Signal(str, str)

    def __init__(self, code: TimedText, owner: QWidget, commands: Commands) -> None:
        super().__init__(owner)
        self._code = code
        self._words = ""
        self._timed: Timed | None = None
        self._cue: Cue | None = None
        self._position = 0.0
        self._looping = False
        self._scrolling = False
        self.following = True
        self._rest = QTimer(self, singleShot=True, interval=_HANDS_OFF)
        code.sought.connect(self.seek)
        code.verticalScrollBar().actionTriggered.connect(lambda _action: self._rest.start())
        code.verticalScrollBar().valueChanged.connect(self._scrolled)
        section = tr("Text of the item")
        self._here = commands.add(
            owner,
            "item.text.play_here",
            tr("Play from the time code before the cursor"),
            self.play_here,
            section=section,
            keys="Ctrl+Return;Ctrl+Enter",
            icon="player-play",
        )
        self._loop = commands.add(
            owner,
            "item.text.loop",
            tr("Play this turn over and over"),
            self.loop_turn,
            section=section,
            keys="Ctrl+F8",
            icon="refresh",
        )
        self._loop.setCheckable(True)
        self._follow = commands.add(
            owner,
            "item.text.follow",
            tr("Follow the recording in the text"),
            self.toggle,
            section=section,
            keys="Ctrl+F9",
        )
        self._follow.setCheckable(True)
        self._follow.setChecked(True)
        self.show_text("", recorded=False)

    def show_text(self, words: str, *, recorded: bool) -> None:
        """Take the version that is shown.

        Args:
            words: its text.
            recorded: whether its item is a recording: elsewhere a time in brackets is one of a clock.
        """
        self._words = words if recorded else ""
        self._timed = self._cue = None
        self._position = 0.0
        if self._looping:
            self._end_loop()
        self._code.be_timed(recorded)
        for action in (self._here, self._loop, self._follow):
            action.setEnabled(recorded)

    def forget(self) -> None:
        """Hold nothing."""
        self._rest.stop()
        self.show_text("", recorded=False)

    def at(self, seconds: float) -> None:
        """The recording is here now: paint what is said, and follow where nobody scrolls or selects."""
        self._position = seconds
        timed = self._known()
        if timed is None or self._code.editing:
            return
        cue = timed.at(seconds)
        if cue is self._cue:
            return
        self._cue = cue
        reading = self._rest.isActive() or self._code.textCursor().hasSelection()
        self._scrolling = True
        if cue is None:
            self._code.show_playing(0, 0, follow=False)
        else:
            self._code.show_playing(cue.first, cue.last, follow=self.following and not reading)
        self._scrolling = False

    @property
    def shown(self) -> tuple[QAction, ...]:
        """What stands in the menu of a recording."""
        return (self._here, self._loop, self._follow)

    def toggle(self) -> None:
        """Follow, or leave the text where it is."""
        self.following = not self.following
        self._follow.setChecked(self.following)
        if self.following:
            self._rest.stop()

    def play_here(self) -> None:
        """Play from the time code before the cursor, also while writing."""
        seconds = self._code.stamp_before(self._code.textCursor().position())
        if seconds is None:
            self.said.emit(tr("There is no time code before the cursor."), "plain")
        else:
            self.seek.emit(seconds)

    def loop_turn(self) -> None:
        """Play the turn over and over in which the cursor stands; once more ends it."""
        if self._looping:
            self._end_loop()
            return
        written = self._code.editing
        timed = Timed(self._code.written()) if written else self._known()
        cue = timed.holding(self._code.position()) if timed is not None else None
        until = timed.until(cue) if timed is not None and cue is not None else None
        if cue is None or until is None or until <= cue.start:
            self._loop.setChecked(False)
            self.said.emit(tr("No time codes tell where this turn begins and ends."), "plain")
            return
        self._looping = True
        self._loop.setChecked(True)
        self.loop.emit(cue.start, until)

    def _end_loop(self) -> None:
        self._looping = False
        self._loop.setChecked(False)
        self.loop.emit(0.0, 0.0)

    def _scrolled(self, _value: int) -> None:
        if not self._scrolling and self._code.underMouse():
            self._rest.start()

    def _known(self) -> Timed | None:
        # Read when it is first played: a text that is only read need not wait for it.
        if self._timed is None and self._words:
            self._timed = Timed(self._words)
        return self._timed
