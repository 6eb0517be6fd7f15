"""The bytes of a file that is attacked: in memory, or those of a large one where they lie on the disk."""

from __future__ import annotations

import contextlib
import mmap
from collections.abc import Iterator
from pathlib import Path

Held = bytes | mmap.mmap

_LARGE = 32 * 1024 * 1024
_PDF = b"%PDF"


@contextlib.contextmanager
def held(path: Path) -> Iterator[Held]:
    """Hold a file: a large PDF is looked at where it lies, anything else is read whole."""
    with path.open("rb") as file:
        if path.stat().st_size < _LARGE or file.read(len(_PDF)) != _PDF:
            file.seek(0)
            yield file.read()
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
            yield mapped


def let_go(data: Held) -> None:
    """Give back the memory of a file that was looked through; it can be looked at again."""
    if isinstance(data, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
        data.madvise(mmap.MADV_DONTNEED)
