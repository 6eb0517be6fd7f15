"""Recordings while they are made: encrypted files that grow by frames and lose at most the last one.

``recordings/<id>`` starts with a magic and the recording's own random key, wrapped under the vault's
blob key. Frames follow, each a sealed head (kind and length of the body) and a sealed body, both
under AES-256-GCM with the recording's key. Frame *n* has the nonces 2n and 2n + 1, and everything is
bound to the vault and the recording: a frame that was changed, moved, doubled, left out or brought
from elsewhere does not open. Each frame is on the disk before the next one is written, so that a
crash or a power failure tears the last one only; what is torn is told apart from what was changed.

Whoever cuts whole frames off the end leaves a recording that looks like one that a crash ended; an
ended one says so in its last frame, and is then known to be cut.

An original is made of a recording when it ends (:mod:`.recording_in`); its key is then
overwritten and the file removed.
"""

from __future__ import annotations

import contextlib
import errno
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.errors import NotFound, Refused, StorageFailed, VaultDamaged
from app.vault import files, keys

RECORDINGS_NAME = "recordings"
"""The folder within the vault's."""

ABOUT, SOUND, NOTE, END = 1, 2, 3, 4
"""Kinds of frames: what the recording is (first), sound, what happened meanwhile, the end (last)."""

LONGEST_FRAME = 1 << 20
"""Bytes of one body: more is never written, and never believed."""

OPEN, ENDED, TORN, DAMAGED = "open", "ended", "torn", "damaged"
"""How a recording ends: at a whole frame but without an end, with one, in the midst of a frame, or at
something that was never written there."""

_MAGIC = b"KUAGERR1"
_HEADER_SIZE = len(_MAGIC) + keys.WRAPPED_SIZE
_TAG_SIZE = 16
_HEAD_SIZE = 5 + _TAG_SIZE
_WHAT = "the recording"
_GONE = "This recording is no longer in the vault."
_HEADER = "The key of a recording was changed or destroyed."

# macOS and Windows have no such call; the file's own times need not be on the disk.
_sync = getattr(os, "fdatasync", os.fsync)

_guard = threading.Lock()
_live: set[str] = set()


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame.

    Attributes:
        kind: :data:`ABOUT`, :data:`SOUND`, :data:`NOTE` or :data:`END`.
        size: bytes of its body.
        data: the body, or None when it is not what was written.
    """

    kind: int
    size: int
    data: bytes | None


class Spools:
    """The unfinished recordings of one vault.

    Writing expects the vault's writer lock. Nothing here touches the database.

    Args:
        vault_path: the vault's folder; the one for recordings is made with the first of them.
        key: 32 bytes, wraps the recordings' own keys.
        vault_id: binds each recording to its vault.
    """

    def __init__(self, vault_path: Path, key: bytes, vault_id: str) -> None:
        self._root = vault_path / RECORDINGS_NAME
        self._key = key
        self._vault_id = vault_id

    def create(self, recording_id: str, about: bytes) -> SpoolWriter:
        """Begin a recording.

        Args:
            recording_id: a new UUID, also of the item that it will be.
            about: what it is; its first frame.

        Raises:
            StorageFailed: if the disk refuses; nothing stays behind.
        """
        path = self._path(recording_id)
        files.make_dir(self._root)
        key = os.urandom(keys.KEY_SIZE)
        header = _MAGIC + keys.wrap(self._key, key, self._associated(recording_id))
        writer = None
        try:
            with files.storing(_WHAT):
                files.write_new(path, header)
                files.fsync_dir(self._root)
            writer = SpoolWriter(path, key, self._context(recording_id))
            writer.write(ABOUT, about)
        except BaseException:
            if writer is not None:
                writer.close()
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
            raise
        return writer

    def open(self, recording_id: str) -> SpoolReader:
        """Open a recording for reading from its start.

        Raises:
            NotFound: if there is none.
            VaultDamaged: if its header is not what was written.
            StorageFailed: if the disk cannot be read.
        """
        path = self._path(recording_id)
        try:
            stream = path.open("rb")
        except FileNotFoundError:
            raise NotFound(_GONE) from None
        except OSError as error:
            raise _unreadable(error) from error
        try:
            header = _read(stream, _HEADER_SIZE)
            key = keys.unwrap(self._key, header[len(_MAGIC) :], self._associated(recording_id))
            if key is None or not header.startswith(_MAGIC):
                raise VaultDamaged(_HEADER)
            return SpoolReader(stream, key, self._context(recording_id))
        except BaseException:
            stream.close()
            raise

    def ids(self) -> list[str]:
        """Return the ids of all recordings here, the oldest first, those being made among them."""
        if not self._root.is_dir():
            return []
        return sorted(each.name for each in self._root.iterdir() if _is_id(each.name))

    def is_live(self, recording_id: str) -> bool:
        """Return whether this process is recording it now."""
        return str(self._path(recording_id)) in _live

    def is_empty(self, recording_id: str) -> bool:
        """Return whether it was never begun: its file ends within its header."""
        try:
            return self._path(recording_id).stat().st_size < _HEADER_SIZE
        except OSError:
            return False

    def erase(self, recording_id: str) -> None:
        """Destroy a recording: its key first, then its file. Harmless when it is not there.

        Raises:
            Refused: if this process is recording it.
            StorageFailed: if the disk refuses.
        """
        path = self._path(recording_id)
        if self.is_live(recording_id):
            raise Refused("This recording is still being made; stop it first.")
        with files.storing("over a recording"):
            try:
                descriptor = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
            except FileNotFoundError:
                return
            try:
                os.write(descriptor, os.urandom(_HEADER_SIZE))
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            path.unlink(missing_ok=True)
            files.fsync_dir(self._root)

    def _path(self, recording_id: str) -> Path:
        if not _is_id(recording_id):
            raise NotFound(_GONE)
        return self._root / recording_id

    def _associated(self, recording_id: str) -> bytes:
        return b"kuager recording key v1|" + self._bound(recording_id)

    def _context(self, recording_id: str) -> bytes:
        return b"kuager recording v1|" + self._bound(recording_id)

    def _bound(self, recording_id: str) -> bytes:
        return f"{self._vault_id}|{recording_id}".encode("ascii")


class SpoolWriter:
    """Appends frames to one recording, each on the disk before the next; for one thread at a time."""

    def __init__(self, path: Path, key: bytes, context: bytes) -> None:
        self._path = path
        self._aead = AESGCM(key)
        self._context = context
        self._count = 0
        self._size = _HEADER_SIZE
        self._descriptor: int | None = os.open(
            path, os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        )
        with _guard:
            _live.add(str(path))

    def write(self, kind: int, data: bytes) -> None:
        """Append one frame; it is on the disk when this returns.

        Args:
            kind: see :data:`ABOUT`.
            data: at most :data:`LONGEST_FRAME` bytes.

        Raises:
            StorageFailed: if the disk refuses; what was written before is kept, and nothing more is taken.
            Refused: if the recording was closed.
        """
        if self._descriptor is None:
            raise Refused("The recording has ended; nothing more is added to it.")
        if len(data) > LONGEST_FRAME:
            raise ValueError("a frame is longer than any reader believes")
        plain_head = bytes([kind]) + len(data).to_bytes(4, "big")
        head = self._aead.encrypt(_nonce(2 * self._count), plain_head, self._context)
        body = self._aead.encrypt(_nonce(2 * self._count + 1), data, self._context)
        try:
            with files.storing(_WHAT):
                os.lseek(self._descriptor, self._size, os.SEEK_SET)
                view = memoryview(head + body)
                while view:
                    view = view[os.write(self._descriptor, view) :]
                _sync(self._descriptor)
        except BaseException:
            # Half a frame in the middle would make a reader stop there; and a nonce is used once.
            with contextlib.suppress(OSError):
                os.ftruncate(self._descriptor, self._size)
            self.close()
            raise
        self._count += 1
        self._size += len(head) + len(body)

    def close(self) -> None:
        """Close the file; harmless when it is closed. An end is a frame of its own."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with contextlib.suppress(OSError):
                os.close(descriptor)
            with _guard:
                _live.discard(str(self._path))

    @property
    def closed(self) -> bool:
        """Whether nothing more can be written."""
        return self._descriptor is None

    def __del__(self) -> None:
        # One that nobody holds any more (its answer came after a lock) is not being made.
        if getattr(self, "_descriptor", None) is not None:
            self.close()


class SpoolReader:
    """Reads the frames of one recording in order; a context manager.

    Attributes:
        ending: how it ends (:data:`OPEN` and so on); known once all frames were read.
    """

    def __init__(self, stream: BinaryIO, key: bytes, context: bytes) -> None:
        self._stream = stream
        self._aead = AESGCM(key)
        self._context = context
        self._size = os.fstat(stream.fileno()).st_size
        self.ending = OPEN

    def frames(self) -> Iterator[Frame]:
        """Yield the frames; after the last one :attr:`ending` says what came then.

        A sound whose body is not what was written is yielded without it, so that what follows keeps its
        time. One whose head is not is passed over if the frame behind it is found where it should be.

        Raises:
            StorageFailed: if the disk cannot be read.
        """
        offset, number, sound = _HEADER_SIZE, 0, 0
        while offset < self._size:
            found = self._head(offset, number)
            if found is None:
                if not self._is_passed(offset, number, sound):
                    torn = self._is_torn(offset, _HEAD_SIZE, whole=False)
                    self.ending = TORN if torn else DAMAGED
                    return
                yield Frame(SOUND, sound, None)
                offset, number = offset + _HEAD_SIZE + sound + _TAG_SIZE, number + 1
                continue
            kind, length = found
            size = _HEAD_SIZE + length + _TAG_SIZE
            data = self._body(offset, number, length)
            if data is None and self._is_torn(offset, size):
                self.ending = TORN
                return
            yield Frame(kind, length, data)
            sound = length if kind == SOUND else sound
            offset, number = offset + size, number + 1
            if kind == END and data is not None:
                self.ending = ENDED if offset == self._size else DAMAGED
                return

    def close(self) -> None:
        """Close the file."""
        self._stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _head(self, offset: int, number: int) -> tuple[int, int] | None:
        """Kind and length of a frame, or None where no head of this number stands."""
        plain = self._opened(offset, _HEAD_SIZE, 2 * number)
        if plain is None:
            return None
        length = int.from_bytes(plain[1:], "big")
        return (plain[0], length) if length <= LONGEST_FRAME else None

    def _body(self, offset: int, number: int, length: int) -> bytes | None:
        return self._opened(offset + _HEAD_SIZE, length + _TAG_SIZE, 2 * number + 1)

    def _opened(self, offset: int, length: int, nonce: int) -> bytes | None:
        try:
            self._stream.seek(offset)
            return self._aead.decrypt(_nonce(nonce), _read(self._stream, length), self._context)
        except OSError as error:
            raise _unreadable(error) from error
        # A part that is shorter than its tag is refused as a wrong value.
        except (InvalidTag, ValueError):
            return None

    def _is_passed(self, offset: int, number: int, sound: int) -> bool:
        """Whether the next frame stands where it would if this one were as long as the last sound."""
        following = offset + _HEAD_SIZE + sound + _TAG_SIZE
        return sound > 0 and self._head(following, number + 1) is not None

    def _is_torn(self, offset: int, size: int, *, whole: bool = True) -> bool:
        """Whether a part that does not open was never written to its end: it is short, or ends in nothing.

        A power failure may leave the file's length without its last blocks, which then read as zeros.

        Args:
            offset: where it begins.
            size: its bytes.
            whole: nothing follows it in its frame.
        """
        left = self._size - offset
        if left < size:
            return True
        if left > (size if whole else _HEAD_SIZE + LONGEST_FRAME + _TAG_SIZE):
            return False
        self._stream.seek(self._size - _TAG_SIZE)
        return not any(_read(self._stream, _TAG_SIZE))


def _nonce(number: int) -> bytes:
    return number.to_bytes(12, "big")


def _read(stream: BinaryIO, length: int) -> bytes:
    return stream.read(length)


def _is_id(name: str) -> bool:
    # Ids come from records and names of files, and a path is built from them.
    return len(name) == 36 and set(name) <= set("0123456789abcdef-")


def _unreadable(error: OSError) -> StorageFailed:
    reason = os.strerror(error.errno or errno.EIO)
    return StorageFailed(f"A recording could not be read from the disk: {reason}.")
