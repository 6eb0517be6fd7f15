"""The bar that records: a microphone's sound straight into the open vault.

Nothing here polls: clock, level and warnings follow the sound as it arrives, and one timer that fires once
notices when none does. A lock ends the recording where it is; what was recorded becomes an item when the
vault is opened next.
"""

from __future__ import annotations

import time
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.casework.interviewing import recording_in
from app.casework.interviewing.recording_facts import Marker, clock
from app.casework.interviewing.recording_in import FAILED, LOCKED, RATES, STOPPED, Recording
from app.errors import KuagerError
from app.progress import Progress
from app.records.evidence import Item
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.language import current, tr
from app.ui.recorder.face import RecorderFace
from app.ui.recorder.meter import Listening
from app.ui.recorder.pen import Pen
from app.ui.recorder.recovering import recover_recordings
from app.ui.recorder.signs import HEARD
from app.ui.recorder.sources import Microphones, Source, Sources, peak_of
from app.ui.session import Session
from app.vault.vault import Vault

IDLE, STARTING, RECORDING, PAUSED, SAVING = "idle", "starting", "recording", "paused", "saving"
"""What the bar is at."""

_SHOWN_EVERY = 0.1
_TOLD_EVERY = 10.0
"""Seconds between two pictures of the level, and between two signs of life."""

_WAITING = 3000
"""Milliseconds without any sound data before it is said that none arrives."""

_LAST = 0.5
"""Seconds that a lock waits for the last half second to be on the disk."""

_LONG = 600.0
"""Seconds of a recording from which on its saving shows among the jobs: before, it is done at once."""

_LITTLE = 15
"""Minutes left on the disk from which on they are warned of."""


class RecorderBar(RecorderFace):
    """Record, pause, mark, stop.

    Embed it, hand it the session like a screen, and say by :meth:`set_subject` what the Record button
    records, or call :meth:`begin`.

    Args:
        commands: where its keys are registered; None for none.
        sources: the microphones; a test has others.
        owner: the widget within which its keys work; the bar itself when None.

    Signals:
        started(id): a recording runs; its id is that of the item it will be.
        stopped(id): it is kept as the item with this id.
        marked(second, text): a marker was set.
        failed(sentence): it could not be begun or went wrong; the bar says so as well.
        recovered(ids): items were made of recordings that a crash or a lock had ended.
        listening(on): the microphone is open, or no longer.
        wanted(): Record was pressed and nobody has said of what.
    """

    started = Signal(str)
    stopped = Signal(str)
    marked = Signal(float, str)
    failed = Signal(str)
    recovered = Signal(list)
    wanted = Signal()
    listening = Signal(bool)

    def __init__(
        self,
        commands: Commands | None = None,
        sources: Sources | None = None,
        owner: QWidget | None = None,
    ) -> None:
        super().__init__(commands, owner)
        self._sources: Sources = sources or Microphones()
        self._session: Session | None = None
        self._subject = ""
        self._state = IDLE
        self._source: Source | None = None
        self._pen: Pen | None = None
        self._pens: dict[str, Pen] = {}
        self._trouble = ""
        self._device = ""
        self._samples = 0
        self._rate = RATES[0]
        self._minutes = -1
        self._shown_at = self._told_at = 0.0
        self._listening = Listening()
        self._arrives = True
        self._came = False
        self._watchdog = QTimer(self, singleShot=True, interval=_WAITING)
        self._watchdog.timeout.connect(self._nothing_came)
        self.devices.asked.connect(self._find_devices)
        self._show_state()

    # What a screen calls

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault; what was recorded before a crash or a lock becomes an item."""
        self._session = session
        self._show_state()
        recover_recordings(session, self, self._were_recovered)

    def forget(self) -> None:
        """The vault is locked: end a recording where it is, and drop everything of it."""
        self._leave_source()
        pen, self._pen = self._pen, None
        if pen is not None:
            pen.end(LOCKED)
            pen.wait(_LAST)
        self._session = None
        self._trouble = ""
        self._subject = ""
        self._samples, self._minutes = 0, -1
        self._state = IDLE
        self.say("")
        self.devices.clear_names()
        self._show_state()

    def set_subject(self, ref: str) -> None:
        """Say what the Record button records: an interview's id or an item's; ``""``: nothing yet."""
        self._subject = ref

    def begin(self, ref: str) -> None:
        """Begin to record an interview or an item; ``started`` or ``failed`` follows.

        Args:
            ref: its id.
        """
        session = self._session
        if self._state != IDLE or session is None:
            return
        self.say("")
        self._trouble = ""
        if session.read_only:
            self._fail(tr("Another program writes to this vault; nothing can be recorded here."))
            return
        device, name = self.devices.chosen()
        self._rate = self.devices.rate()
        try:
            self._source = self._sources.open(device, self._rate)
        except KuagerError as error:
            self._fail(error.sentence)
            return
        rate, language, self._device = self._rate, current(), device

        def work(vault: Vault) -> Recording:
            return recording_in.begin(vault, ref, rate=rate, device=name, language=language)

        self._become(STARTING)
        session.do(tr("Began a recording"), work, self._begun, self._not_begun, quiet=True)

    def pause(self) -> None:
        """Pause: the microphone is let go of."""
        if self._state == RECORDING and self._pen is not None:
            self._leave_source(keep=True)
            self._pen.pause()
            self._become(PAUSED)

    def resume(self) -> None:
        """Go on; with the microphone that is chosen now, where the one before went away."""
        pen = self._pen
        if self._state != PAUSED or pen is None:
            return
        if not (self._open_again() and self._listen()):
            self._leave_source()
            self._show_state()
            return
        self.say("")
        pen.resume()
        device, name = self.devices.chosen()
        if device != self._device:
            self._device = device
            name = name or tr("The system's microphone")
            pen.mark(tr("From here on recorded with: {device}.", device=name))
        self._become(RECORDING)

    def mark(self, text: str = "") -> None:
        """Mark the present moment.

        Args:
            text: what it is about.
        """
        if self.recording and self._pen is not None:
            self._pen.mark(text)
            self.say(tr("Marked at {time}.", time=clock(self.position())))
            self.marked.emit(self.position(), text)

    def stop(self) -> None:
        """Stop and keep it; ``stopped`` or ``failed`` follows."""
        if self.recording and self._pen is not None:
            self._leave_source()
            self._become(SAVING)
            self._release(STOPPED)

    def position(self) -> float:
        """Seconds of the recording; pauses do not count."""
        return self._samples / self._rate

    @property
    def recording(self) -> bool:
        """Whether a recording is under way, paused or not."""
        return self._state in (RECORDING, PAUSED)

    @property
    def state(self) -> str:
        """What the bar is at: :data:`IDLE` and so on."""
        return self._state

    # What the face asks for

    def toggled(self) -> None:
        """Record, pause or go on, by what the bar is at."""
        if self._state == RECORDING:
            self.pause()
        elif self._state == PAUSED:
            self.resume()
        elif self._subject:
            self.begin(self._subject)
        else:
            self.wanted.emit()

    def marker_wanted(self) -> None:
        """Set a marker without words."""
        self.mark()

    def stop_wanted(self) -> None:
        """Stop."""
        self.stop()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Catch up with what went on meanwhile."""
        super().showEvent(event)
        self._show_state()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody looks at the level any more; the recording goes on."""
        super().hideEvent(event)
        self.meter.show_level(0.0)

    # Beginning

    def _begun(self, recording: Recording) -> None:
        session = self._session
        if session is None or self._state != STARTING:
            recording.end(LOCKED)
            return
        self._samples = 0
        pen = self._pen = self._pens[recording.id] = Pen(recording, session.folder, self)
        pen.noted.connect(self._noted)
        pen.room.connect(self._room)
        pen.failed.connect(self._pen_failed)
        pen.closed.connect(self._closed)
        if self._listen():
            self._become(RECORDING)
            self.started.emit(recording.id)
        else:
            self._become(IDLE)
            self._release(FAILED)

    def _not_begun(self, sentence: str) -> None:
        self._leave_source()
        self._become(IDLE)
        self._fail(sentence)

    def _listen(self) -> bool:
        """Start the microphone; False when it does not start, which was said."""
        assert self._source is not None
        self._listening.reset()
        self._arrives = True
        self._came = False
        try:
            self._source.start(self._heard, self._source_failed)
        except KuagerError as error:
            self._fail(error.sentence)
            return False
        self._watchdog.start()
        return True

    def _open_again(self) -> bool:
        """Have a microphone, a new one where the one before went away; False when there is none."""
        if self._source is None:
            try:
                self._source = self._sources.open(self.devices.chosen()[0], self._rate)
            except KuagerError as error:
                self._fail(error.sentence)
                return False
        return True

    def _leave_source(self, *, keep: bool = False) -> None:
        self._watchdog.stop()
        source = self._source
        if source is not None:
            source.stop()
        if not keep:
            self._source = None
        self.meter.show_level(0.0)

    # While it runs

    def _heard(self, pcm: bytes) -> None:
        if self._pen is None:
            return
        self._pen.add(pcm)
        self._samples += len(pcm) // 2
        peak = peak_of(pcm)
        self._listening.hear(peak, len(pcm) / 2 / self._rate)
        now = time.monotonic()
        if self._listening.hears and now - self._told_at >= _TOLD_EVERY:
            self._told_at = now
            QCoreApplication.sendEvent(self, QEvent(HEARD))
        if now - self._shown_at >= _SHOWN_EVERY or not self._came:
            self._shown_at = now
            self._arrives = self._came = True
            self._watchdog.start()
            if self.isVisible():
                self.meter.show_level(peak, loud=self._listening.too_loud)
                self._show_state()

    def _nothing_came(self) -> None:
        self._arrives = False
        self.meter.show_level(0.0)
        self._show_state()

    def _source_failed(self) -> None:
        """The microphone went away: keep what there is, and wait for another one as in a pause."""
        if self._state == RECORDING and self._pen is not None:
            self._leave_source()
            self._pen.pause()
            self._become(PAUSED)
            self._fail(tr("The microphone went away; what was recorded so far is safe."))

    def _noted(self, recording_id: str, marker: object) -> None:
        session, pen = self._session, self._pens.get(recording_id)
        if session is None or pen is None or not isinstance(marker, Marker):
            return
        recording = pen.recording
        session.do(
            tr("Noted in the log"),
            lambda vault: recording_in.log(vault, recording, marker),
            quiet=True,
        )

    def _room(self, _recording_id: str, minutes: int) -> None:
        self._minutes = minutes
        self._show_state()

    def _pen_failed(self, recording_id: str, sentence: str) -> None:
        if self._pen is not None and self._pen.recording.id == recording_id:
            self._leave_source()
            self._become(SAVING)
            self._release(FAILED)
            self._trouble = sentence
            self._fail(sentence)

    # Ending

    def _release(self, why: str) -> None:
        pen, self._pen = self._pen, None
        if pen is not None:
            pen.end(why)

    def _closed(self, recording_id: str) -> None:
        pen = self._pens.pop(recording_id, None)
        if pen is not None:
            pen.deleteLater()
        session = self._session
        if session is None or pen is None:
            return
        if not pen.recording.seconds:
            if self._state == SAVING:
                self._settle()
                self.say(
                    f"{self._trouble} {tr('Nothing was recorded, so nothing was kept.')}".strip()
                )
            session.do(
                tr("Gave up an empty recording"),
                lambda vault: recording_in.abandon(vault, recording_id),
                quiet=True,
            )
            return

        def work(vault: Vault, progress: Progress) -> Item:
            return recording_in.finish(vault, recording_id, progress)

        job = session.run(
            tr("Saving the recording"),
            work,
            self._kept,
            self._not_kept,
            step=tr("Recorded a conversation"),
            shown=pen.recording.seconds > _LONG,
        )
        job.cancelled.connect(self._put_off)

    def _kept(self, result: Any) -> None:
        if self._session is None or not isinstance(result, Item):
            return
        self._settle()
        length = clock(self.position())
        said = tr("Kept as item {number}, {time} long.", number=result.number, time=length)
        self.say(f"{self._trouble} {said}".strip(), bad=bool(self._trouble))
        self.stopped.emit(result.id)

    def _not_kept(self, sentence: str) -> None:
        # A microphone that did not start has been spoken of already.
        if self._session is not None and self._state == SAVING:
            self._settle()
            self._fail(f"{self._trouble} {sentence}".strip())

    def _put_off(self) -> None:
        if self._session is not None:
            self._settle()
            self.say(tr("The recording is safe; it becomes an item when the vault is opened next."))

    def _settle(self) -> None:
        if self._state == SAVING:
            self._become(IDLE)

    def _were_recovered(self, ids: list[str], sentence: str) -> None:
        if self._session is not None:
            self.say(sentence)
            self.recovered.emit(ids)

    # Showing

    def _become(self, state: str) -> None:
        before, self._state = self._state, state
        if (before == RECORDING) is not (state == RECORDING):
            self.listening.emit(state == RECORDING)
        self._show_state()

    def _fail(self, sentence: str) -> None:
        self.say(sentence, bad=True)
        self.failed.emit(sentence)

    def _find_devices(self) -> None:
        try:
            self.devices.show_names(self._sources.names())
        except KuagerError as error:
            self._fail(error.sentence)

    def _show_state(self) -> None:
        self.show_controls(
            can_record=self._session is not None and self._state in (IDLE, RECORDING, PAUSED),
            is_idle=self._state == IDLE,
            may_choose=self._state == PAUSED and self._source is None,
            is_running=self._state == RECORDING,
            is_under_way=self.recording,
        )
        self.show_words(self._in_words(), self._meaning_of_state())
        self.clock.setText(clock(self.position()))
        self.show_room(self._minutes, little=0 <= self._minutes < _LITTLE)

    def _meaning_of_state(self) -> str:
        if self._state != RECORDING or (self._arrives and not self._came):
            return "doubtful" if self._state == PAUSED else "plain"
        sound = self._listening
        wrong = not self._arrives or sound.silent or sound.too_loud
        # Red says "recording" on every machine that records.
        return "doubtful" if wrong else "bad"

    def _in_words(self) -> str:
        if self._state == RECORDING:
            if self._arrives and not self._came:
                # Some devices take a second; what is said before they deliver is not recorded.
                return tr("Wait: the microphone is starting")
            if not self._arrives or self._listening.silent:
                return tr("Recording, but no sound arrives: check the microphone.")
            if self._listening.too_loud:
                return tr("Recording, too loud: move the microphone away.")
            return tr("Recording now")
        return {
            IDLE: tr("Not recording"),
            STARTING: tr("Starting"),
            PAUSED: tr("Paused: nothing is recorded"),
            SAVING: tr("Saving the recording"),
        }[self._state]
