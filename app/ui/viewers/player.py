"""Playing an encrypted original: Qt's player on a device that decrypts, and an orderly end of both.

Qt Multimedia is imported when the first recording is opened: most vaults are opened to read.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QObject, QUrl, Signal
from PySide6.QtGui import QImage

from app.ui.viewers.sound_device import OriginalDevice, Recorded

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame, QVideoSink

_QUIET = -8
"""AV_LOG_QUIET of libavutil."""


class Player(QObject):
    """One recording at a time.

    Signals:
        moved(seconds), lasts(seconds), playing(on): as the player says.
        picture(QImage): a frame of the film.
        failed: it cannot be played here.
    """

    moved = Signal(float)
    lasts = Signal(float)
    playing = Signal(bool)
    picture = Signal(QImage)
    failed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None
        self._sink: QVideoSink | None = None
        self._output: QAudioOutput | None = None
        self._device: OriginalDevice | None = None
        self._reader: Recorded | None = None
        self._size = 0
        self._rate = 1.0
        self._volume = 1.0

    @property
    def is_open(self) -> bool:
        """Whether there is a recording that could be played."""
        return self._reader is not None

    @property
    def is_playing(self) -> bool:
        """Whether it plays now."""
        return self._player is not None and self._player.isPlaying()

    @property
    def has_sound(self) -> bool:
        """Whether this computer has a sound output at all."""
        from PySide6.QtMultimedia import QMediaDevices

        return not QMediaDevices.defaultAudioOutput().isNull()

    @staticmethod
    def load() -> None:
        """Import what plays, so that the first recording does not wait for it."""
        _silence()
        import PySide6.QtMultimedia  # noqa: F401

    def offer(self, reader: Recorded, size: int) -> None:
        """Take a recording; it is opened when it is first played or sought in."""
        self.close()
        self._reader, self._size = reader, size

    def close(self) -> None:
        """Stop, and release everything, in the one order that never waits for the decoder."""
        player, device = self._player, self._device
        self._player = self._device = None
        if player is not None:
            player.blockSignals(True)
            player.stop()
            # An empty source ends the decoder; another device, or None, would wait for it for ever
            # while it waits for Python.
            player.setSource(QUrl())
            player.deleteLater()
        if self._sink is not None:
            self._sink.blockSignals(True)
            self._sink.deleteLater()
            self._sink = None
        if self._output is not None:
            self._output.deleteLater()
            self._output = None
        if device is not None:
            device.release()
            # After the player, which was asked to go first.
            device.deleteLater()
        elif self._reader is not None:
            self._reader.close()
        self._reader = None

    def toggle(self) -> None:
        """Play, or pause."""
        if self.is_playing:
            assert self._player is not None
            self._player.pause()
        elif (player := self._opened()) is not None:
            player.play()

    def play(self) -> None:
        """Play, if it does not."""
        if not self.is_playing:
            self.toggle()

    def pause(self) -> None:
        """Pause."""
        if self._player is not None:
            self._player.pause()

    def seek(self, seconds: float) -> None:
        """Go to a time."""
        player = self._opened()
        if player is not None:
            player.setPosition(max(0, round(seconds * 1000)))

    def set_rate(self, rate: float) -> None:
        """Play faster or slower; the pitch stays where the system can keep it."""
        self._rate = rate
        if self._player is not None:
            self._player.setPlaybackRate(rate)

    def set_volume(self, volume: float) -> None:
        """From 0 to 1, as loud as it sounds."""
        self._volume = volume
        if self._output is not None:
            self._output.setVolume(volume * volume)

    def _opened(self) -> QMediaPlayer | None:
        if self._player is not None or self._reader is None:
            return self._player
        from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoSink

        # Again: the decoder is loaded with the first player, at the latest.
        _silence()
        player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._sink.videoFrameChanged.connect(self._frame)
        player.setVideoSink(self._sink)
        if self.has_sound:
            self._output = QAudioOutput(self)
            player.setAudioOutput(self._output)
            self.set_volume(self._volume)
        player.positionChanged.connect(lambda at: self.moved.emit(at / 1000))
        player.durationChanged.connect(lambda length: self.lasts.emit(length / 1000))
        player.playingChanged.connect(self.playing)
        player.errorOccurred.connect(lambda _code, _text: self.failed.emit())
        self._device = OriginalDevice(self._reader, self._size, self)
        self._player = player
        player.setSourceDevice(self._device)
        player.setPlaybackRate(self._rate)
        return player

    def _frame(self, frame: QVideoFrame) -> None:
        image = frame.toImage()
        if not image.isNull():
            self.picture.emit(image)


def _silence() -> None:
    """Keep the decoder that comes with Qt from writing what a file says of itself to standard error."""
    import PySide6

    QLoggingCategory.setFilterRules("qt.multimedia*=false")
    folder = Path(PySide6.__file__).parent
    for library in (*folder.glob("*avutil*"), *folder.glob("Qt/lib/*avutil*")):
        with suppress(OSError, AttributeError):
            ctypes.CDLL(str(library)).av_log_set_level(_QUIET)
