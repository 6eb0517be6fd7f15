"""The cameras of the computer, or what a test has instead; pictures stay in memory.

Qt Multimedia is imported when somebody wants to photograph.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtGui import QImage, QPainter

from app.errors import Refused
from app.ui.language import tr
from app.ui.viewers.player import Player

if TYPE_CHECKING:
    from PySide6.QtMultimedia import (
        QCamera,
        QCameraDevice,
        QImageCapture,
        QMediaCaptureSession,
        QVideoFrame,
        QVideoSink,
    )

_QUALITY = 92
"""Of the JPEG: small print stays legible, and a page is about a megabyte."""

_SEEN_EVERY = 0.1
"""Seconds between two pictures of the preview: enough to aim by, and a third of what the camera gives."""

Seen = Callable[[QImage], None]


class Camera(Protocol):
    """One camera, off until it is started."""

    def start(self, on_frame: Seen, on_shot: Seen, on_fail: Callable[[str], None]) -> None:
        """Begin to look.

        Args:
            on_frame: receives what it sees, as it comes.
            on_shot: receives each picture that was asked for.
            on_fail: receives a sentence when it goes wrong.
        """

    def shoot(self) -> None:
        """Take a picture; ``on_shot`` or ``on_fail`` follows."""

    def stop(self) -> None:
        """Switch it off; nothing is delivered any more."""


class Cameras(Protocol):
    """The cameras that there are."""

    def names(self) -> list[tuple[str, str]]:
        """Id and name of each; none where there is none."""

    def open(self, device: str) -> Camera:
        """One of them, ``""`` for the one that the system would take.

        Raises:
            Refused: if there is none.
        """


class SystemCameras:
    """The cameras of this computer."""

    def names(self) -> list[tuple[str, str]]:
        """Id and name of each; none where there is none."""
        return [(_id(each), each.description()) for each in _devices()]

    def open(self, device: str) -> Camera:
        """One of them; see :class:`Cameras`."""
        known = _devices()
        chosen = next((each for each in known if _id(each) == device or not device), None)
        if chosen is None:
            raise Refused(tr("No camera was found; connect one and try again."))
        return _SystemCamera(chosen)


class _SystemCamera(QObject):
    """One camera of the computer."""

    def __init__(self, device: QCameraDevice) -> None:
        super().__init__()
        self._device = device
        self._camera: QCamera | None = None
        self._capture: QImageCapture | None = None
        self._session: QMediaCaptureSession | None = None
        self._sink: QVideoSink | None = None
        self._seen_at = 0.0
        self._on_frame: Seen = _nothing
        self._on_shot: Seen = _nothing
        self._on_fail: Callable[[str], None] = _nothing

    def start(self, on_frame: Seen, on_shot: Seen, on_fail: Callable[[str], None]) -> None:
        """Begin to look."""
        from PySide6.QtMultimedia import QCamera, QImageCapture, QMediaCaptureSession, QVideoSink

        self._on_frame, self._on_shot, self._on_fail = on_frame, on_shot, on_fail
        self._camera = QCamera(self._device, self)
        self._capture = QImageCapture(self)
        self._sink = QVideoSink(self)
        self._session = QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setImageCapture(self._capture)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._frame)
        # To memory: with a file's name it would write one.
        self._capture.imageCaptured.connect(self._shot)
        self._capture.errorOccurred.connect(self._failed)
        self._camera.errorOccurred.connect(self._failed)
        self._camera.start()

    def shoot(self) -> None:
        """Take a picture."""
        if self._capture is None:
            return
        if self._capture.isReadyForCapture():
            self._capture.capture()
        else:
            self._on_fail(tr("The camera is not ready yet; try again in a moment."))

    def stop(self) -> None:
        """Switch it off."""
        self._on_frame = self._on_shot = _nothing
        self._on_fail = _nothing
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.stop()
        for each in (self._session, self._capture, self._sink, camera):
            if each is not None:
                each.blockSignals(True)
                each.deleteLater()
        self._session = self._capture = self._sink = None

    def _frame(self, frame: QVideoFrame) -> None:
        now = time.monotonic()
        if now - self._seen_at >= _SEEN_EVERY:
            self._seen_at = now
            self._on_frame(frame.toImage())

    def _shot(self, _number: int, picture: QImage) -> None:
        self._on_shot(picture)

    def _failed(self, *_what: object) -> None:
        self._on_fail(tr("The camera failed or went away; nothing was kept of that picture."))


def jpeg_of(picture: QImage) -> bytes:
    """A picture as the bytes of a JPEG file: its pixels, and nothing that the camera says beside them."""
    plain = QImage(picture.size(), QImage.Format.Format_RGB32)
    painter = QPainter(plain)
    painter.drawImage(0, 0, picture)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    plain.save(buffer, "JPG", _QUALITY)  # type: ignore[call-overload]
    buffer.close()
    return bytes(held.data())


def _devices() -> list[QCameraDevice]:
    Player.load()
    from PySide6.QtMultimedia import QMediaDevices

    default = QMediaDevices.defaultVideoInput()
    return sorted(QMediaDevices.videoInputs(), key=lambda each: each != default)


def _id(device: QCameraDevice) -> str:
    return bytes(device.id().data()).decode("utf-8", "replace")


def _nothing(_what: object) -> None:
    pass
