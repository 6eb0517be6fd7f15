"""Sound and film: a timeline or a picture, and the keys of people who transcribe."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QImage,
    QKeyEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.casework.looking import viewing
from app.casework.looking.viewing import MediaFacts
from app.casework.quoting import Stretch, Where
from app.errors import Cancelled
from app.intake.kinds import HEAD, detect
from app.records import timecodes
from app.records.evidence import Item, ItemText
from app.ui.commands import Commands
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.sentences import spoken
from app.ui.theme import SPACE, scaled
from app.ui.viewers.bar import Tools, number_label
from app.ui.viewers.player import Player
from app.ui.viewers.spans import Placed
from app.ui.viewers.stage import Stage as Stage
from app.ui.viewers.stage import Volume
from app.ui.viewers.timeline import Timeline
from app.ui.viewers.viewer import Viewer

if TYPE_CHECKING:
    from app.ui.session import Session

RATES = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_BACK = 3.0
_AGAIN = 1.0
"""Seconds that are played again after a pause: nobody remembers the middle of a word."""

_POSTER = 1280


class MediaView(Viewer):
    """A recording, played from its encrypted original.

    Signals: ``at(seconds)``: where the recording is, whenever that changes.
    """

    at = Signal(float)

    prefix = "media"
    """First part of its commands' ids."""

    widely = True
    """Whether its function keys serve all of the window."""

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.player = Player(self)
        self.stage = self._make_stage()
        self.timeline = self._make_timeline()
        self.clock = number_label(tr("Time"))
        self.clock.setFont(scaled(self.clock.font(), 1.15, bold=True))
        self.speed = number_label(tr("Speed"))
        self.chosen = number_label(tr("Chosen stretch"))
        self._frame_tools: list[QToolButton] = []
        self.note = plain(faded=True)
        self.note.setContentsMargins(SPACE, 0, SPACE, SPACE)
        self.note.hide()
        self._below = QWidget()
        self._below.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self._listening = _Listening()
        self._warm_up = QTimer(self, singleShot=True, interval=0)
        self._warm_up.timeout.connect(self._load_player)
        self.volume = Volume()
        self.volume.valueChanged.connect(lambda value: self.player.set_volume(value / 100))
        self.facts: MediaFacts | None = None
        self._position = 0.0
        self._length = 0.0
        self._rate = 1.0
        self._in: float | None = None
        self._out: float | None = None
        self._seen = False
        self._start = 0.0
        self._paused: float | None = None
        self._loop: tuple[float, float] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        column.addWidget(self.timeline)
        column.addWidget(self._make_tools())
        column.addWidget(self.note)
        column.addWidget(self._below)
        self.setFocusProxy(self.timeline)
        self.timeline.sought.connect(self.seek)
        self.timeline.chosen.connect(self.choose)
        self.timeline.passage_chosen.connect(self.passage_chosen)
        self.stage.pressed.connect(self.play_pause)
        self.player.moved.connect(self._moved)
        self.player.lasts.connect(self._lasts)
        self.player.playing.connect(self._playing)
        self.player.picture.connect(self.stage.show_picture)
        self.player.failed.connect(
            lambda: self._say(tr("This recording cannot be played here; the original is kept."))
        )

    # A viewer

    def show_item(self, session: Session, item: Item, text: ItemText | None = None) -> None:
        """Open a recording: its measures, then its sound or a picture of it."""
        super().show_item(session, item, text)
        self._show_film(item.media_type.startswith("video/"))
        vault, spares = session.vault, session.spares
        cache, blobs = vault.cache, vault.blobs
        self._listening = listening = _Listening()
        session.look(
            self._topic("wave"),
            lambda: viewing.waveform(cache, blobs, item, spares=spares, progress=listening),
            self.timeline.show_peaks,
            lambda _sentence: None,
        )
        session.look(
            self._topic("poster"),
            lambda: viewing.thumbnail(cache, blobs, item, _POSTER, spares),
            self._poster,
            lambda _sentence: None,
        )
        # Asked last, and so answered first.
        session.look(
            self._topic("facts"),
            lambda: viewing.media_facts(cache, blobs, item, spares),
            self._facts,
            self._refused,
        )
        self._offer_original()
        if not self.player.has_sound:
            self._say(
                tr("This computer has no sound output: the recording is shown without sound.")
            )

    def forget(self) -> None:
        """Stop, release the original, and show nothing of it."""
        self._drop_questions()
        self._listening.stop()
        self._warm_up.stop()
        self.player.close()
        self.stage.forget()
        self.timeline.forget()
        self.note.clear()
        self.note.hide()
        self.facts = None
        self._position = self._length = self._start = 0.0
        self._in = self._out = self._paused = self._loop = None
        self._chosen()
        self._seen = False
        self._playing(False)
        self._tell_time()
        super().forget()

    def place(self) -> dict[str, Any]:
        """Time and speed."""
        return {"position": round(self._position or self._start, 3), "rate": self._rate}

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to the time; it does not begin to play."""
        position, rate = place.get("position"), place.get("rate")
        if isinstance(rate, int | float):
            self.set_rate(min(RATES, key=lambda each: abs(each - rate)))
        if isinstance(position, int | float) and position > 0:
            self._start = float(position)
            if self._length:
                self.seek(self._start)

    def set_placed(self, placed: Sequence[Placed]) -> None:
        """Show which stretches are coded."""
        self.timeline.set_placed(placed)

    def show_place(self, where: Where) -> None:
        """Go to a stretch, and choose it; it does not begin to play."""
        if isinstance(where, Stretch):
            if self._length:
                self.seek(where.start)
            else:
                self._start = where.start
            if where.end > where.start:
                self.choose(where.start, where.end)

    # Playing

    @property
    def position(self) -> float:
        """Seconds."""
        return self._position

    @property
    def length(self) -> float:
        """Seconds."""
        return self._length

    def play_pause(self) -> None:
        """Play, or pause; after a pause a little of what was heard comes again."""
        if self.player.is_playing:
            self._paused = self._position
        elif self._length and self._position >= self._length - 0.05:
            self.player.seek(0.0)
        elif self._paused is not None and abs(self._position - self._paused) < 0.5:
            self.seek(self._position - _AGAIN)
        self.player.toggle()

    def play_from(self, seconds: float) -> None:
        """Play from a time on; a turn that does not hold it is not played over and over any more."""
        if self._loop is not None and not self._loop[0] <= seconds < self._loop[1]:
            self._loop = None
            self._chosen()
        self.seek(seconds)
        self.player.play()

    def loop(self, start: float, end: float) -> None:
        """Play a stretch over and over; alike for no longer."""
        self._loop = (start, end) if start < end else None
        self._chosen()
        if self._loop is not None:
            self.play_from(start)

    def back(self) -> None:
        """Go back three seconds."""
        self.seek(self._position - _BACK)

    def forward(self) -> None:
        """Go forward three seconds."""
        self.seek(self._position + _BACK)

    def seek(self, seconds: float) -> None:
        """Go to a time."""
        if self._session is None:
            return
        seconds = max(0.0, min(seconds, self._length))
        self._paused = None
        self.player.seek(seconds)
        self._moved(seconds)

    def frame(self, step: int) -> None:
        """Go to the next picture of the film, or the one before."""
        fps = self.facts.fps if self.facts is not None and self.facts.fps > 0 else 25.0
        self.player.pause()
        number = round(self._position * fps) + step
        self.seek(number / fps)

    def set_rate(self, rate: float) -> None:
        """Play at a speed, 1 being as it was recorded."""
        self._rate = rate
        self.player.set_rate(rate)
        self._tell_time()

    def faster(self, step: int) -> None:
        """One step faster, or slower."""
        nearest = min(range(len(RATES)), key=lambda n: abs(RATES[n] - self._rate))
        self.set_rate(RATES[max(0, min(nearest + step, len(RATES) - 1))])

    def time_stamp(self) -> str:
        """The time as it is written into a transcript: ``[00:01:05.4]``."""
        return f"[{timecodes.clock(round(self._position, 1))}]"

    def mark_in(self) -> None:
        """Begin the chosen stretch here."""
        self._in = self._position
        if self._out is not None and self._out <= self._in:
            self._out = None
        self._chosen()

    def mark_out(self) -> None:
        """End the chosen stretch here."""
        self._out = self._position
        if self._in is not None and self._in >= self._out:
            self._in = None
        self._chosen()

    def choose(self, start: float, end: float) -> None:
        """Choose a stretch."""
        self._in, self._out = start, end
        self._chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space plays, unless a button has the focus and takes it."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.play_pause()
        else:
            super().keyPressEvent(event)

    # Inside

    def _offer_original(self) -> None:
        item = self.item
        reader = self.session.vault.blobs.open(item.blob_id, item.size)
        # The player decodes in this process. It gets only what begins as a recording does: a list of
        # addresses that calls itself one could make it look elsewhere.
        if detect(cast("BinaryIO", reader).read(HEAD)).reader == "media":
            self.player.offer(reader, item.size)
        else:
            reader.close()

    def _make_stage(self) -> Stage:
        return Stage()

    def _make_timeline(self) -> Timeline:
        return Timeline()

    def _facts(self, facts: MediaFacts) -> None:
        self.facts = facts
        self._show_film(facts.has_video)
        self._lasts(facts.duration)
        self._once_shown()

    def _poster(self, data: bytes | None) -> None:
        if data:
            self.stage.show_poster(QImage.fromData(data))

    def _refused(self, sentence: str) -> None:
        self._say(sentence)
        self._once_shown()

    def _once_shown(self) -> None:
        if not self._seen:
            self._seen = True
            self.shown.emit()
            # Only now, and in two steps: neither keeps the window waiting for a tenth of a second.
            self._warm_up.start()

    def _load_player(self) -> None:
        self.player.load()
        QTimer.singleShot(0, self, self._look_for_sound)

    def _look_for_sound(self) -> None:
        if self._session is not None and not self.player.has_sound:
            self._say(
                tr("This computer has no sound output: the recording is played without sound.")
            )

    def _show_film(self, on: bool) -> None:
        self.stage.setVisible(on)
        self.timeline.be_low(on)
        for button in self._frame_tools:
            button.setVisible(on)
        self._below.setVisible(not on)

    def _moved(self, seconds: float) -> None:
        self._position = seconds
        self.timeline.show_position(seconds)
        self._tell_time()
        self.at.emit(seconds)
        if self._loop is not None and self.player.is_playing and seconds >= self._loop[1]:
            self.player.seek(self._loop[0])

    def _lasts(self, seconds: float) -> None:
        if seconds <= 0:
            return
        self._length = seconds
        self.timeline.show_length(seconds)
        self._tell_time()
        if self._start:
            start, self._start = self._start, 0.0
            self.seek(start)

    def _playing(self, on: bool) -> None:
        self._play.setIcon(icon("player-pause" if on else "player-play"))
        self._play.setText(tr("Pause") if on else tr("Play"))

    def _tell_time(self) -> None:
        self.clock.setText(f"{clock(self._position)} / {clock(self._length)}")
        self.speed.setText(f"{self._rate:g}×")

    def _chosen(self) -> None:
        if self._loop is not None:
            self.timeline.show_stretch(*self._loop)
            self.chosen.setText(tr("Over and over"))
            return
        self.timeline.show_stretch(self._in, self._out)
        ends = ("" if each is None else clock(each)[:-4] for each in (self._in, self._out))
        self.chosen.setText(" – ".join(ends) if (self._in, self._out) != (None, None) else "")
        if self._in is not None and self._out is not None and self._in < self._out:
            self.time_selected.emit(self._in, self._out)
            self.place_selected.emit(Stretch(self._in, self._out))

    def _say(self, sentence: str) -> None:
        self.note.setText(spoken(sentence))
        self.note.show()

    def _make_tools(self) -> QWidget:
        # Two rows: beside a text there is not the width for one.
        upper, lower = Tools(), Tools()
        # Pedals and headsets send media keys; whatever else one sends can be set in the sheet of keys.
        back = self._command(
            "back",
            tr("Back 3 seconds"),
            self.back,
            "F7;Media Previous;Audio Rewind",
            "player-track-prev",
        )
        self._play = self._command(
            "play",
            tr("Play"),
            self.play_pause,
            "F8;Toggle Media Play/Pause;Media Play;Media Pause",
            "player-play",
        )
        forward = self._command(
            "forward",
            tr("Forward 3 seconds"),
            self.forward,
            "F9;Media Next;Audio Forward",
            "player-track-next",
        )
        for action in (back, self._play, forward):
            upper.tool(action)
        upper.gap()
        upper.add(self.clock)
        upper.stretch()
        loud = QLabel()
        loud.setPixmap(icon("volume").pixmap(QSize(16, 16)))
        upper.add(loud)
        upper.add(self.volume)
        frames = (
            ("frame_back", tr("One frame back"), -1, ",", "player-skip-back"),
            ("frame_forward", tr("One frame forward"), 1, ".", "player-skip-forward"),
        )
        for name, title, step, keys, picture in frames:
            run = partial(self.frame, step)
            self._frame_tools.append(lower.tool(self._command(name, title, run, keys, picture)))
        lower.gap()
        for name, title, mark, keys, picture in (
            ("in", tr("Begin the stretch here"), self.mark_in, "I", "brackets-contain-start"),
            ("out", tr("End the stretch here"), self.mark_out, "O", "brackets-contain-end"),
        ):
            lower.tool(self._command(name, title, mark, keys, picture))
        lower.add(self.chosen)
        lower.stretch()
        slower = partial(self.faster, -1)
        lower.tool(self._command("slower", tr("Slower"), slower, "Shift+F7", "minus"))
        lower.add(self.speed)
        faster = partial(self.faster, 1)
        lower.tool(self._command("faster", tr("Faster"), faster, "Shift+F9", "plus"))
        self._command("normal", tr("Normal speed"), partial(self.set_rate, 1.0), "Shift+F8", "")
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(upper)
        column.addWidget(lower)
        return both

    def _command(self, name: str, title: str, run: Any, keys: str, picture: str) -> QAction:
        return self.commands.add(
            self,
            f"{self.prefix}.{name}",
            title,
            run,
            section=tr("Original"),
            keys=keys,
            icon=picture,
            # The function keys serve the transcript beside it as well; letters would be typed there.
            everywhere=self.widely and "F" in keys,
        )


class _Listening:
    """Working a waveform out takes long; nobody waits for it once another item is shown."""

    def __init__(self) -> None:
        self._stopped = threading.Event()

    def stop(self) -> None:
        """End it at its next step."""
        self._stopped.set()

    def step(self, done: int, total: int, message: str) -> None:
        """Go on, or end."""
        if self._stopped.is_set():
            raise Cancelled("Reading was stopped.")


def clock(seconds: float) -> str:
    """A time as ``h:mm:ss.mmm``."""
    whole = max(0, round(seconds * 1000))
    return (
        f"{whole // 3_600_000}:{whole // 60_000 % 60:02}:{whole // 1000 % 60:02}.{whole % 1000:03}"
    )
