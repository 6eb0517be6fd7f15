"""Files of the vault folder: private, written whole or not at all, failing with a sentence.

The order that survives a power loss: write beside, fsync the file, rename, fsync the folder (and
the parent when the folder is new). A rename that was not followed by an fsync of its folder may be
undone.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from app.errors import StorageFailed

FILE_MODE = 0o600
FOLDER_MODE = 0o700
PARTIAL = ".partial"
"""Suffix of a file that is still being written; one found later is an orphan."""

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EIO: "the disk reported an error",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "permission was denied",
    errno.EPERM: "permission was denied",
    errno.ENODEV: "the disk went away",
    errno.ENXIO: "the disk went away",
    errno.EFBIG: "the file is too big for this disk",
    errno.ENAMETOOLONG: "the name is too long for this disk",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
}


def storage_failed(error: OSError, what: str) -> StorageFailed:
    """Return the failure that says in one sentence why something could not be stored.

    Args:
        error: what the operating system said.
        what: the thing, e.g. ``"the key header"``; never a file's content.
    """
    reason = _REASONS.get(error.errno or 0) or os.strerror(error.errno or errno.EIO)
    return StorageFailed(f"Could not write {what}: {reason}; the earlier state is kept.")


@contextlib.contextmanager
def storing(what: str) -> Iterator[None]:
    """Turn every OSError in the block into :class:`app.errors.StorageFailed`.

    Args:
        what: the thing being stored, for the sentence.
    """
    try:
        yield
    except OSError as error:
        raise storage_failed(error, what) from error


def write_atomic(path: Path, data: bytes, what: str = "the vault's file") -> None:
    """Replace a file's content so that a crash leaves the old content or the new.

    Args:
        path: the file; its folder exists.
        data: the new content.
        what: the thing, for the sentence of a failure.

    Raises:
        StorageFailed: if the disk refuses; the old content is kept and no partial file stays.
    """
    partial = path.with_name(path.name + PARTIAL)
    with storing(what):
        try:
            write_new(partial, data)
            partial.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                partial.unlink(missing_ok=True)
            raise
        fsync_dir(path.parent)


def write_new(path: Path, data: bytes) -> None:
    """Write a file with private permissions and fsync it; an earlier one of that name is cut."""
    descriptor = open_private(path)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sweep(folder: Path) -> None:
    """Remove what a crash left half-written in a folder; only under the vault's writer lock.

    Raises:
        StorageFailed: if the disk refuses.
    """
    with storing("over an unfinished file"):
        for path in folder.glob(f"*{PARTIAL}"):
            path.unlink(missing_ok=True)


def open_private(path: Path) -> int:
    """Open a file for writing from its start, readable by its owner only.

    Returns:
        A file descriptor that child processes do not inherit.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    # A link left there by someone else must not redirect what is written.
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), FILE_MODE)


def fsync_dir(folder: Path) -> None:
    """Make renames and new names in a folder survive a power loss.

    Windows has no such call; NTFS journals its folders.
    """
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def make_dir(folder: Path) -> None:
    """Make a private folder (and nothing above it) that survives a power loss; it may exist.

    Raises:
        StorageFailed: if it cannot be made.
    """
    with storing("a folder of the vault"):
        try:
            folder.mkdir(mode=FOLDER_MODE)
        except FileExistsError:
            if folder.is_dir():
                return
            raise
        fsync_dir(folder.parent)
