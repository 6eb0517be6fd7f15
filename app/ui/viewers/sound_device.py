"""An encrypted original as a device that Qt's player reads: decrypted in memory, never on the disk.

Qt's decoder reads on a thread of its own. What it must never meet is a device that is taken away: the player
is stopped and given an empty source first, and outlived by the device.
"""

from __future__ import annotations

import threading
from typing import Protocol

from PySide6.QtCore import QIODevice, QObject

from app.errors import KuagerError


class Recorded(Protocol):
    """The bytes of a recording: an encrypted original, or one that is held in memory."""

    def read_at(self, offset: int, size: int, /) -> bytes:
        """Read from an offset; fewer bytes only at the end."""

    def close(self) -> None:
        """Give it back."""


class InMemory:
    """A recording that is in memory already.

    Args:
        data: all of it.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data

    def read_at(self, offset: int, size: int, /) -> bytes:
        """Read from an offset; fewer bytes only at the end."""
        return self._data[offset : offset + size]

    def close(self) -> None:
        """Let go of it."""
        self._data = b""


class OriginalDevice(QIODevice):
    """Reads an original.

    Args:
        reader: the original; closed with the device.
        size: its bytes.
        parent: owns it.
    """

    def __init__(self, reader: Recorded, size: int, parent: QObject) -> None:
        super().__init__(parent)
        self._reader: Recorded | None = reader
        self._size = size
        self._guard = threading.Lock()
        # Set from the decoder's thread, where nothing may be raised.
        self.failed = False
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    def isSequential(self) -> bool:  # noqa: N802
        """False: it can be read from any place."""
        return False

    def size(self) -> int:
        """Bytes of the original."""
        return self._size

    def bytesAvailable(self) -> int:  # noqa: N802
        """Bytes from the position to the end."""
        return max(0, self._size - self.pos())

    def readData(self, length: int) -> bytes:  # noqa: N802
        """Read from the position; nothing once it was taken away or is damaged."""
        with self._guard:
            if self._reader is None or length <= 0:
                return b""
            try:
                return self._reader.read_at(self.pos(), length)
            except (KuagerError, ValueError, OSError):
                self.failed = True
                return b""

    def writeData(self, data: object, length: int) -> int:  # noqa: N802
        """Nothing can be written."""
        return -1

    def release(self) -> None:
        """Give the original back; reads give nothing from now on."""
        with self._guard:
            reader, self._reader = self._reader, None
        if reader is not None:
            reader.close()
