"""A folder as a zip that is never on the disk: stored, in the order of names, the same bytes always.

PKWARE APPNOTE 6.3.9. Sizes and checksums stand before each file, so that what reads the zip from a
pipe needs no second look; ZIP64 where a file, its place or their number asks for it.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import StorageFailed
from app.progress import Progress

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_CHUNK = 1024 * 1024
_FULL, _FULL_COUNT = 0xFFFFFFFF, 0xFFFF
"""What a field holds whose number stands in its wide form elsewhere."""

_MOST, _MOST_COUNT = _FULL, _FULL_COUNT
"""From here on numbers stand there."""
_UTF8 = 0x0800
_UNIX = 3 << 8
_PLAIN_FILE = 0o100644 << 16
_FIRST_YEAR = 1980


@dataclass(frozen=True, slots=True)
class _Member:
    name: bytes
    path: Path
    size: int
    crc: int


class ZipStream(io.RawIOBase):
    """The zip of some files of a folder, to be read once from its beginning to its end.

    Attributes:
        failure: what reading ended with, where whoever reads makes another error of it; or None.
    """

    def __init__(
        self, folder: Path, names: list[str], top: str, day: str, progress: Progress
    ) -> None:
        """Take down size and checksum of each file.

        Args:
            folder: where the files are.
            names: of the files, with ``/``.
            top: the folder on top within the zip.
            day: ISO date of every file.
            progress: told of the bytes.

        Raises:
            OSError: when a file cannot be read.
            Cancelled: from ``progress``.
        """
        super().__init__()
        self.failure: BaseException | None = None
        year, month, of_month = (int(part) for part in day.split("-"))
        self._date = max(year - _FIRST_YEAR, 0) << 9 | month << 5 | of_month
        self._progress = progress
        self._done = 0
        self._total = 0
        paths = [(name, folder / name) for name in sorted(names)]
        self._total = 2 * sum(path.stat().st_size for _name, path in paths)
        self._members = [
            _Member(f"{top}/{name}".encode(), path, *self._measured(path)) for name, path in paths
        ]
        self._parts = self._run()
        self._rest = memoryview(b"")

    @property
    def size(self) -> int:
        """Bytes of the zip at most."""
        return sum(each.size + 2 * len(each.name) + 200 for each in self._members) + 200

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read the next bytes."""
        view = memoryview(buffer)
        try:
            while not self._rest:
                part = next(self._parts, None)
                if part is None:
                    return 0
                self._rest = memoryview(part)
        except BaseException as error:
            self.failure = error
            raise
        count = min(len(view), len(self._rest))
        view[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count

    def _measured(self, path: Path) -> tuple[int, int]:
        size = crc = 0
        for chunk in self._chunks(path):
            size += len(chunk)
            crc = zlib.crc32(chunk, crc)
        return size, crc

    def _chunks(self, path: Path) -> Iterator[bytes]:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                self._progress.step(self._done, self._total, "Sealing")
                self._done += len(chunk)
                yield chunk

    def _run(self) -> Iterator[bytes]:
        at = 0
        central: list[bytes] = []
        for member in self._members:
            central.append(self._central(member, at))
            header = self._local(member)
            yield header
            size = crc = 0
            for chunk in self._chunks(member.path):
                size += len(chunk)
                crc = zlib.crc32(chunk, crc)
                yield chunk
            if (size, crc) != (member.size, member.crc):
                raise StorageFailed("A file of the bundle was changed while it was being sealed.")
            at += len(header) + size
        yield from central
        yield self._end(at, sum(map(len, central)))

    def _local(self, member: _Member) -> bytes:
        """Local file header (4.3.7)."""
        extra = _wide(member.size, member.size) if member.size >= _MOST else b""
        size = _FULL if extra else member.size
        fixed = struct.pack(
            "<4s5H3L2H", b"PK\3\4", 45 if extra else 20, _UTF8, 0, 0, self._date,
            member.crc, size, size, len(member.name), len(extra),
        )  # fmt: skip
        return fixed + member.name + extra

    def _central(self, member: _Member, at: int) -> bytes:
        """Central directory header (4.3.12)."""
        large = (member.size, member.size) if member.size >= _MOST else ()
        extra = _wide(*large, *((at,) if at >= _MOST else ()))
        size = _FULL if large else member.size
        fixed = struct.pack(
            "<4s6H3L5H2L", b"PK\1\2", _UNIX | 45, 45 if extra else 20, _UTF8, 0, 0, self._date,
            member.crc, size, size, len(member.name), len(extra), 0, 0, 0,
            _PLAIN_FILE, _FULL if at >= _MOST else at,
        )  # fmt: skip
        return fixed + member.name + extra

    def _end(self, at: int, size: int) -> bytes:
        """End of central directory (4.3.14 to 4.3.16)."""
        count = len(self._members)
        wide = b""
        if at >= _MOST or size >= _MOST or count >= _MOST_COUNT:
            wide = struct.pack(
                "<4sQ2H2L4Q", b"PK\6\6", 44, _UNIX | 45, 45, 0, 0, count, count, size, at
            )
            wide += struct.pack("<4sLQL", b"PK\6\7", 0, at + size, 1)
        few = _FULL_COUNT if count >= _MOST_COUNT else count
        return wide + struct.pack(
            "<4s4H2LH",
            b"PK\5\6",
            0,
            0,
            few,
            few,
            _FULL if size >= _MOST else size,
            _FULL if at >= _MOST else at,
            0,
        )


def _wide(*numbers: int) -> bytes:
    """ZIP64 extended information (4.5.3)."""
    if not numbers:
        return b""
    return struct.pack(f"<2H{len(numbers)}Q", 1, 8 * len(numbers), *numbers)
