"""Reading an original: a seekable stream that decrypts what is asked for and nothing else.

The layout of a blob's files (key header, segments and what they are bound to) is defined here,
where reader and writer share it.
"""

from __future__ import annotations

import errno
import io
import os
import threading
from collections import OrderedDict
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

from app.errors import StorageFailed, VaultDamaged
from app.vault import keys
from app.vault.cobblestone import CHUNK_SIZE, ChunkReader, sealed_size

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_MAGIC = b"KUAGERB1"
_SEGMENT_FIELD = 8
KEY_HEADER_SIZE = len(_MAGIC) + _SEGMENT_FIELD + keys.WRAPPED_SIZE
"""Bytes of the key header at the start of a blob's first file."""

# Chunks that stay decrypted: enough for a parser that goes back and forth over a few places.
_KEPT_CHUNKS = 16
# Chunks of one read from the disk: 1 MiB.
_RUN = 64

_MISSING = "A stored original is missing from the vault."
_CUT = "A stored original has another length than when it was taken in."
_HEADER = "The key of a stored original was changed or destroyed."


def context(vault_id: str, blob_id: str, index: int) -> bytes:
    """Return what segment ``index`` of a blob is bound to; every part has a fixed length."""
    return b"|".join(
        (b"kuager blob v1", vault_id.encode("ascii"), blob_id.encode("ascii"), b"%d" % index)
    )


def segment_name(name: str, index: int) -> str:
    """Return the file name of a segment: the id itself, then ``<id>.1`` and so on."""
    return f"{name}.{index}" if index else name


def seal_key(wrapping: bytes, key: bytes, vault_id: str, blob_id: str, segment_size: int) -> bytes:
    """Return a blob's key header.

    Args:
        wrapping: the vault's blob key.
        key: the blob's own key.
        vault_id: see :func:`context`.
        blob_id: see :func:`context`.
        segment_size: bytes of plain text in each segment but the last.
    """
    field = segment_size.to_bytes(_SEGMENT_FIELD, "big")
    return _MAGIC + field + keys.wrap(wrapping, key, _associated(vault_id, blob_id, field))


def _associated(vault_id: str, blob_id: str, field: bytes) -> bytes:
    return b"|".join(
        (b"kuager blob key v1", vault_id.encode("ascii"), blob_id.encode("ascii"), field)
    )


class BlobReader(io.RawIOBase):
    """An original as a read-only, seekable binary stream; safe for threads.

    Args:
        first: path of the blob's first file.
        suffix: what its files' names end in while they are not flushed.
        wrapping: the vault's blob key.
        vault_id: the vault's id.
        blob_id: the blob's id.
        size: bytes of the original, from the database.

    Raises:
        VaultDamaged: here or in any read, if what is stored is not what was written.
        StorageFailed: if the disk cannot be read.
    """

    def __init__(
        self, first: Path, suffix: str, wrapping: bytes, vault_id: str, blob_id: str, size: int
    ) -> None:
        super().__init__()
        self._first = first
        self._suffix = suffix
        self._vault_id = vault_id
        self._blob_id = blob_id
        self._size = size
        self._position = 0
        self._lock = threading.RLock()
        self._streams: dict[int, BinaryIO] = {}
        self._segments: dict[int, ChunkReader] = {}
        self._kept: OrderedDict[int, bytes] = OrderedDict()
        try:
            header = _read_stream(self._stream(0), 0, KEY_HEADER_SIZE)
            field = header[len(_MAGIC) : len(_MAGIC) + _SEGMENT_FIELD]
            key = keys.unwrap(
                wrapping,
                header[len(_MAGIC) + _SEGMENT_FIELD :],
                _associated(vault_id, blob_id, field),
            )
            if key is None or not header.startswith(_MAGIC):
                raise VaultDamaged(_HEADER)
            self._key = key
            self._segment_size = int.from_bytes(field, "big")
            self._segment(0)
        except BaseException:
            self.close()
            raise

    @property
    def size(self) -> int:
        """Bytes of the original."""
        return self._size

    def readable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True."""
        return True

    def tell(self) -> int:
        """Return the position."""
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Move the position; it may lie beyond the end, where reads give nothing."""
        with self._lock:
            base = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._size}[whence]
            if base + offset < 0:
                raise ValueError("a position before the start")
            self._position = base + offset
            return self._position

    def read(self, size: int | None = -1, /) -> bytes:
        """Read from the position: as many bytes as asked for, fewer only at the end."""
        with self._lock:
            wanted = self._size if size is None or size < 0 else size
            data = self.read_at(self._position, wanted)
            self._position += len(data)
            return data

    def readall(self) -> bytes:
        """Read from the position to the end."""
        return self.read()

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill a buffer from the position; fewer bytes only at the end."""
        target = memoryview(buffer).cast("B")
        data = self.read(len(target))
        target[: len(data)] = data
        return len(data)

    def read_at(self, offset: int, size: int) -> bytes:
        """Read from an offset without moving the position.

        Raises:
            VaultDamaged: if what is stored there is not what was written.
        """
        if self.closed:
            raise ValueError("the original was closed")
        end = min(offset + size, self._size)
        if offset >= end:
            return b""
        with self._lock:
            first, last = offset // CHUNK_SIZE, (end - 1) // CHUNK_SIZE
            parts = []
            number = first
            while number <= last:
                found = self._chunks(number, last)
                parts += found
                number += len(found)
        # Cut the ends off before joining, so that a large read is copied once.
        parts[-1] = parts[-1][: end - last * CHUNK_SIZE]
        parts[0] = parts[0][offset - first * CHUNK_SIZE :]
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def check_end(self) -> None:
        """Authenticate the end of every segment, which a read of all bytes may not touch.

        Raises:
            VaultDamaged: if a segment was cut, or the last chunk is not what was written.
        """
        with self._lock:
            for index in range(self._count()):
                segment = self._segment(index)
                segment.chunks(segment.last, 1)
            surplus = self._first.with_name(
                segment_name(self._first.name, self._count()) + self._suffix
            )
            if surplus.exists():
                raise VaultDamaged(_CUT)

    def close(self) -> None:
        """Close the files and forget what was decrypted."""
        with self._lock:
            self._kept.clear()
            self._segments.clear()
            while self._streams:
                self._streams.popitem()[1].close()
            super().close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _count(self) -> int:
        return max(1, -(-self._size // self._segment_size))

    def _chunks(self, number: int, last: int) -> list[bytes]:
        """Return one kept chunk, or a run of chunks read together."""
        kept = self._kept.get(number)
        if kept is not None:
            self._kept.move_to_end(number)
            return [kept]
        per_segment = self._segment_size // CHUNK_SIZE
        index, local = divmod(number, per_segment)
        count = min(last - number + 1, per_segment - local, _RUN)
        for ahead in range(1, count):
            if number + ahead in self._kept:
                count = ahead
                break
        found = self._segment(index).chunks(local, count)
        for place, chunk in list(enumerate(found))[-_KEPT_CHUNKS:]:
            self._kept[number + place] = chunk
        while len(self._kept) > _KEPT_CHUNKS:
            self._kept.popitem(last=False)
        return found

    def _segment(self, index: int) -> ChunkReader:
        segment = self._segments.get(index)
        if segment is None:
            stream = self._stream(index)
            start = 0 if index else KEY_HEADER_SIZE
            size = min(self._size - index * self._segment_size, self._segment_size)
            if os.fstat(stream.fileno()).st_size != start + sealed_size(size):
                raise VaultDamaged(_CUT)
            segment = ChunkReader(
                lambda offset, length: _read_stream(stream, start + offset, length),
                size,
                self._key,
                context(self._vault_id, self._blob_id, index),
            )
            self._segments[index] = segment
        return segment

    def _stream(self, index: int) -> BinaryIO:
        stream = self._streams.get(index)
        if stream is None:
            name = segment_name(self._first.name, index)
            try:
                path = self._first.with_name(name + self._suffix)
                # A flush may have renamed the files since this reader was opened.
                if self._suffix and not path.exists():
                    path = self._first.with_name(name)
                stream = path.open("rb", buffering=0)
            except FileNotFoundError:
                raise VaultDamaged(_MISSING) from None
            except OSError as error:
                raise _unreadable(error) from error
            self._streams[index] = stream
        return stream


def _read_stream(stream: BinaryIO, offset: int, length: int) -> bytes:
    try:
        stream.seek(offset)
        data = stream.read(length)
        while len(data) < length and (more := stream.read(length - len(data))):
            data += more
        return data
    except OSError as error:
        raise _unreadable(error) from error


def _unreadable(error: OSError) -> StorageFailed:
    reason = os.strerror(error.errno or errno.EIO)
    return StorageFailed(f"A stored original could not be read from the disk: {reason}.")
