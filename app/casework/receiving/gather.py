"""Which files a person meant by the paths given: walked in order, and every odd thing named."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_DEPTH = 64
"""Folders within folders; a deeper tree is refused where it gets too deep."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to take in, or the reason why what stands at the path cannot be.

    Attributes:
        path: where it is.
        refusal: one clause in plain words, or ``""``.
    """

    path: Path
    refusal: str = ""


def gather(paths: Sequence[Path]) -> Iterator[Candidate]:
    """Yield every file below the paths, folders in the order of their names' bytes.

    A link that is given by name is followed to a regular file; links met inside a folder are not
    followed, since they may lead anywhere or in a circle.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            status = path.stat()
        except OSError as error:
            yield Candidate(path, _why(error))
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _walk(path, seen, 0)
        else:
            yield from _file(path, status, seen)


def display(path: Path | str) -> str:
    """The path as text, with bytes that are not UTF-8 shown as replacement characters."""
    return os.fsencode(path).decode("utf-8", "replace")


def open_source(path: Path) -> io.FileIO:
    """Open a file to take in.

    Raises:
        OSError: it cannot be opened, or is no regular file any more.
    """
    # Between the look and the opening somebody may have put a pipe there: never wait for one.
    descriptor = os.open(
        path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    )
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(22, "Not a file any more")
    return os.fdopen(descriptor, "rb", buffering=0)


def unread(error: OSError) -> str:
    """Why a file was refused that could not be read: a clause."""
    return f"the file could not be read ({(error.strerror or 'unknown error').lower()})"


def _walk(folder: Path, seen: set[tuple[int, int]], depth: int) -> Iterator[Candidate]:
    if depth > _DEPTH:
        yield Candidate(folder, "the folders are nested too deeply")
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield Candidate(folder, _why(error))
        return
    for entry in entries:
        path = Path(entry.path)
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError as error:
            yield Candidate(path, _why(error))
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _walk(path, seen, depth + 1)
        else:
            yield from _file(path, status, seen)


def _file(path: Path, status: os.stat_result, seen: set[tuple[int, int]]) -> Iterator[Candidate]:
    if stat.S_ISLNK(status.st_mode):
        yield Candidate(path, "this is a link; add the file it points to")
    elif not stat.S_ISREG(status.st_mode):
        yield Candidate(path, "this is not a file but a pipe, a socket or a device")
    elif status.st_size == 0:
        yield Candidate(path, "the file is empty")
    elif (status.st_dev, status.st_ino) not in seen or not status.st_ino:
        # The same file given twice (by name and by its folder) is one candidate.
        seen.add((status.st_dev, status.st_ino))
        yield Candidate(path)


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, PermissionError):
        return "the file may not be read (permission denied)"
    if "symbolic link" in (error.strerror or "").lower():
        return "this link leads in a circle"
    return unread(error)
