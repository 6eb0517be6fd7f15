"""Where sound comes from: the microphones of the computer, or what a test has instead.

Qt Multimedia is imported when somebody records or looks for a microphone: finding the devices talks to the
system's sound server.
"""

from __future__ import annotations

import array
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QIODevice, QObject

from app.errors import Refused
from app.ui.language import tr
from app.ui.viewers.player import Player

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource

_BUFFERED = 2.0
"""Seconds of sound that the system keeps for us while the window's thread is busy."""

Heard = Callable[[bytes], None]
"""Receives samples: 16 bits, signed, little-endian, one channel."""


class Source(Protocol):
    """One microphone, silent until it is started."""

    def start(self, on_data: Heard, on_fail: Callable[[], None]) -> None:
        """Begin to listen.

        Args:
            on_data: receives what is heard, in the thread that called.
            on_fail: called once when the device goes away.

        Raises:
            Refused: if it cannot; its sentence is in the language of the window.
        """

    def stop(self) -> None:
        """Stop; what was heard so far is delivered before this returns. It can be started again."""


class Sources(Protocol):
    """The microphones that there are."""

    def names(self) -> list[tuple[str, str]]:
        """Id and name of each; none where there is none."""

    def open(self, device: str, rate: int) -> Source:
        """One of them.

        Args:
            device: its id; ``""`` for the one that the system would take.
            rate: samples in a second.

        Raises:
            Refused: if there is none, or it cannot record so.
        """


class Microphones:
    """The microphones of this computer."""

    def names(self) -> list[tuple[str, str]]:
        """Id and name of each; none where there is none."""
        return [(_id(each), each.description()) for each in _devices()]

    def open(self, device: str, rate: int) -> Source:
        """One of them; see :class:`Sources`."""
        from PySide6.QtMultimedia import QMediaDevices

        known = _devices()
        chosen = next((each for each in known if _id(each) == device), None)
        if device and chosen is None:
            raise Refused(tr("This microphone is not connected any more; choose another one."))
        if chosen is None:
            chosen = QMediaDevices.defaultAudioInput()
        if chosen.isNull():
            raise Refused(tr("No microphone was found; connect one and try again."))
        for channels in (1, 2):
            wanted = _format(rate, channels)
            if chosen.isFormatSupported(wanted):
                return _Microphone(chosen, wanted)
        raise Refused(tr("This microphone cannot record as it should; choose another one."))


class _Microphone(QObject):
    """One microphone, read as the samples come: the device asks to be read, nothing looks after it."""

    def __init__(self, device: QAudioDevice, wanted: QAudioFormat) -> None:
        super().__init__()
        self._device = device
        self._format = wanted
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._on_data: Heard = _nobody
        self._on_fail: Callable[[], None] = _nothing

    def start(self, on_data: Heard, on_fail: Callable[[], None]) -> None:
        """Begin to listen."""
        from PySide6.QtMultimedia import QAudioSource

        self._on_data, self._on_fail = on_data, on_fail
        source = QAudioSource(self._device, self._format, self)
        source.setBufferSize(self._format.bytesForDuration(round(_BUFFERED * 1_000_000)))
        source.stateChanged.connect(self._is_now)
        self._source = source
        # A device of Qt's to read from; never one of ours to write into.
        stream = source.start()
        if stream is None or self._is_broken():
            self.stop()
            raise Refused(
                tr("The microphone could not be opened; another program may be using it.")
            )
        self._stream = stream
        stream.readyRead.connect(self._read)

    def stop(self) -> None:
        """Stop, and read what is left."""
        source, stream = self._source, self._stream
        self._source = self._stream = None
        if source is None:
            return
        source.stateChanged.disconnect(self._is_now)
        if stream is not None:
            stream.readyRead.disconnect(self._read)
            self._take(stream)
        source.stop()
        source.deleteLater()
        self._on_data, self._on_fail = _nobody, _nothing

    def _read(self) -> None:
        if self._stream is not None:
            self._take(self._stream)

    def _take(self, stream: QIODevice) -> None:
        data = bytes(stream.readAll().data())
        if not data:
            return
        if self._format.channelCount() == 2:
            data = left_channel(data)
        self._on_data(data)

    def _is_now(self) -> None:
        # It takes no state: the binding cannot convert the one that the signal carries (PySide6 6.11).
        if self._is_broken():
            on_fail = self._on_fail
            self.stop()
            on_fail()

    def _is_broken(self) -> bool:
        from PySide6.QtMultimedia import QtAudio

        return self._source is not None and self._source.error() != QtAudio.Error.NoError


def left_channel(data: bytes) -> bytes:
    """The first of two channels."""
    samples = array.array("h", data[: len(data) // 4 * 4])
    return samples[::2].tobytes()


def peak_of(pcm: bytes) -> float:
    """How far the loudest sample goes, 0 to 1."""
    whole = pcm[: len(pcm) // 2 * 2]
    if not whole:
        return 0.0
    samples = array.array("h", whole)
    if sys.byteorder == "big":
        samples.byteswap()
    highest, lowest = max(samples), min(samples)
    return min(1.0, max(highest, -lowest) / 32767)


def _devices() -> list[QAudioDevice]:
    Player.load()
    from PySide6.QtMultimedia import QMediaDevices

    return list(QMediaDevices.audioInputs())


def _format(rate: int, channels: int) -> QAudioFormat:
    from PySide6.QtMultimedia import QAudioFormat

    made = QAudioFormat()
    made.setSampleRate(rate)
    made.setChannelCount(channels)
    made.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return made


def _id(device: QAudioDevice) -> str:
    return bytes(device.id().data()).decode("utf-8", "replace")


def _nobody(_pcm: bytes) -> None:
    pass


def _nothing() -> None:
    pass
