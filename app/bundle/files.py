"""Writes the files of a bundle so that a full disk or an unplugged stick is noticed."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import io
import os
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import Refused, StorageFailed

if TYPE_CHECKING:
    from typing_extensions import Buffer

_CHUNK = 1024 * 1024


class DigestingFile(io.RawIOBase):
    """A new file that hashes what is meant to be in it, and is on the disk once it is closed.

    Attributes:
        digest: hex SHA-256, after :meth:`finish`.
        failure: what writing ended with, where whoever writes makes another error of it; or None.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._file = path.open("xb")
        self._hash = hashlib.sha256()
        self._size = 0
        self.digest = ""
        self.failure: OSError | None = None

    def writable(self) -> bool:
        """Always."""
        return True

    def tell(self) -> int:
        """Bytes written."""
        return self._size

    def write(self, data: Buffer, /) -> int:
        """Append bytes."""
        view = memoryview(data)
        try:
            self._file.write(view)
        except OSError as error:
            self.failure = error
            raise
        self._hash.update(view)
        self._size += view.nbytes
        return view.nbytes

    def finish(self) -> str:
        """Sync and close; returns the hex SHA-256 of what was written."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self.close()
        self.digest = self._hash.hexdigest()
        return self.digest

    def close(self) -> None:
        """Close without syncing; the file is then not trusted."""
        if not self.closed:
            self._file.close()
        super().close()


def write_file(path: Path, data: bytes) -> str:
    """Write and sync a new file; returns its hex SHA-256."""
    with contextlib.closing(DigestingFile(path)) as file:
        file.write(data)
        return file.finish()


def put_file(path: Path, data: bytes) -> None:
    """Write a file to where a person chose: whole, or not at all, and over nothing.

    Raises:
        Refused: when something is there already, or writing is not allowed.
        StorageFailed: when the disk is full or fails.
    """
    beside = path.with_name(f"{path.name}.partial-{secrets.token_hex(4)}")
    try:
        if os.path.lexists(path):
            raise Refused("There is already a file of that name; it was not written over.")
        write_file(beside, data)
        beside.rename(path)
        sync_folder(path.parent)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise Refused("The file cannot be written there: writing is not allowed.") from error
        why = (error.strerror or "unknown error").lower()
        raise StorageFailed(
            f"The file could not be written ({why}); none of it is left."
        ) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def read_digest(path: Path, told: Callable[[], None] | None = None) -> str:
    """Return the hex SHA-256 of a file as the disk has it, past the cache where possible.

    Args:
        path: the file.
        told: called after every piece; what it raises stops the reading.
    """
    digest = hashlib.sha256()
    with path.open("rb", buffering=0) as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            if told is not None:
                told()
    return digest.hexdigest()


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk (POSIX; Windows has no such call)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def storage_errors() -> Iterator[None]:
    """Turn an error of the disk into its sentence."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise StorageFailed("The disk is full; the unfinished bundle was removed.") from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise Refused("The bundle cannot be written there: writing is not allowed.") from error
        why = (error.strerror or "unknown error").lower()
        raise StorageFailed(
            f"The bundle could not be written ({why}); what was unfinished was removed."
        ) from error
