"""Between a recording and its transcript: the time is written down, and a written time is played."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.viewers.viewer import Viewer


@runtime_checkable
class Player(Protocol):
    """What a viewer of recordings can be asked; its own keys play and pause in the whole window."""

    def seek(self, seconds: float) -> None:
        """Go to a time."""

    def time_stamp(self) -> str:
        """The present time, ``[hh:mm:ss]``."""


@runtime_checkable
class Transcribed(Player, Protocol):
    """A player that a transcript can follow, and lead."""

    at: SignalInstance

    def play_from(self, seconds: float) -> None:
        """Play from a time on."""

    def loop(self, start: float, end: float) -> None:
        """Play a stretch over and over."""


class MediaKeys(QObject):
    """Stamps, seeks, turns that are played over and over.

    Signals:
        stamp(text): a time stamp should be written.
        at(seconds): where the recording is.
    """

    stamp = Signal(str)
    at = Signal(float)

    def __init__(self, owner: QWidget, commands: Commands) -> None:
        super().__init__(owner)
        self._player: Player | None = None
        self._heard: object = None
        self._action = commands.add(
            owner,
            "item.stamp",
            tr("Write the time of the recording"),
            self._stamp,
            section=tr("Text of the item"),
            keys="Ctrl+J",
            icon="clock",
        )
        self.show_viewer(None)

    def show_viewer(self, viewer: Viewer | None) -> None:
        """Take the viewer that is shown; there is a time where it plays something."""
        after: object = viewer
        if after is not self._heard:
            if isinstance(self._heard, Transcribed):
                self._heard.at.disconnect(self.at)
            if isinstance(after, Transcribed):
                after.at.connect(self.at)
            self._heard = after
        self._player = viewer if isinstance(viewer, Player) else None
        self._action.setEnabled(self._player is not None)

    def seek(self, seconds: float) -> None:
        """Play from a time of the recording."""
        if isinstance(self._player, Transcribed):
            self._player.play_from(seconds)
        elif self._player is not None:
            self._player.seek(seconds)

    def loop(self, start: float, end: float) -> None:
        """Play a turn over and over; alike for no longer."""
        if isinstance(self._player, Transcribed):
            self._player.loop(start, end)

    def _stamp(self) -> None:
        if self._player is not None:
            self.stamp.emit(self._player.time_stamp())
