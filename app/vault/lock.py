"""One writer at a time: an advisory lock on the file ``lock`` in the vault folder.

The operating system drops the lock when its process ends, however it ends, so there is no stale
lock to clean up; the process number inside is for people who look, and nothing reads it.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path
from types import TracebackType

from app.errors import StorageFailed, VaultBusy
from app.vault import files

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK_NAME = "lock"

_BUSY = (
    "Another window or command is writing to this vault; "
    "close it first, or open the vault for reading only."
)


class WriterLock:
    """The writer's lock of one vault; a context manager, or :meth:`acquire` and :meth:`release`.

    Args:
        folder: the vault folder.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOCK_NAME
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._descriptor is not None

    def acquire(self) -> None:
        """Take the lock without waiting.

        Raises:
            VaultBusy: if another process (or another object in this one) holds it.
            StorageFailed: if the folder cannot be written or its file system has no locks.
        """
        if self._descriptor is not None:
            return
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        with files.storing("the vault's lock"):
            descriptor = os.open(self._path, flags, files.FILE_MODE)
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            if error.errno in (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK):
                raise VaultBusy(_BUSY) from None
            raise StorageFailed(
                "This disk cannot lock files, so two programs could damage the vault; "
                "open it for reading only, or copy it to another disk."
            ) from error
        # Past the first byte, which Windows locks: its readers could not look otherwise.
        with contextlib.suppress(OSError):
            os.ftruncate(descriptor, 0)
            os.write(descriptor, b"\n%d\n" % os.getpid())
        self._descriptor = descriptor

    def release(self) -> None:
        """Give the lock back; harmless when it is not held. The file stays."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        with contextlib.suppress(OSError):
            _unlock(descriptor)
        os.close(descriptor)

    def __enter__(self) -> WriterLock:
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


if sys.platform == "win32":

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
