"""A zip taken apart as it comes, file by file, so that it is never on the disk itself.

Only what stands before each file is followed (PKWARE APPNOTE 4.3.7): a name leads into the folder or
the zip is refused, links and devices cannot be made of it, and whoever gets the files verifies them.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Generator
from pathlib import Path

from app.bundle.files import DigestingFile
from app.bundle.opened import BOMB_RATIO, BOMB_SIZE, MOST_FILES, is_of_the_system, safe_name
from app.errors import Refused, Unreadable

_LOCAL, _CENTRAL, _END, _END64 = b"PK\3\4", b"PK\1\2", b"PK\5\6", b"PK\6\6"
_DESCRIPTOR = b"PK\7\x08"
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _LATER, _UTF8 = 0x1, 0x8, 0x800
_FULL = 0xFFFFFFFF
_PIECE = 1024 * 1024
_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
)
_NO_ZIP = "What was sealed is no zip of a bundle."
_BROKEN = "The zip in the sealed file is broken."

_Steps = Generator[None, None, None]


class Unzipping:
    """Writes the files of a zip below a folder as its bytes arrive.

    Args:
        folder: empty; what the zip holds comes to be in it.

    Attributes:
        failure: what :meth:`write` ended with, where its caller makes another error of it; or None.
    """

    def __init__(self, folder: Path) -> None:
        self.failure: BaseException | None = None
        self._folder = folder
        self._waiting = bytearray()
        self._files = 0
        self._complete = False
        self._file: DigestingFile | None = None
        self._steps = self._run()
        next(self._steps)

    def write(self, data: bytes, /) -> int:
        """Take the next bytes.

        Raises:
            Refused: for names that lead elsewhere, and zips that are locked or made to fill a disk.
            Unreadable: when it is no zip, or a broken one.
            OSError: when the disk is full or fails.
        """
        if not self._complete:
            self._waiting += data
            try:
                next(self._steps, None)
            except BaseException as error:
                self.failure = error
                raise
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def finish(self) -> None:
        """Say that all bytes have come.

        Raises:
            Unreadable: when files are missing at the end.
        """
        if not self._complete:
            raise Unreadable(_BROKEN if self._files else _NO_ZIP)

    def close(self) -> None:
        """Let go of the file under way."""
        self._steps.close()
        if self._file is not None:
            self._file.close()

    def _run(self) -> _Steps:
        while True:
            yield from self._until(4)
            kind = bytes(self._waiting[:4])
            if kind in (_CENTRAL, _END, _END64):
                # The list of what has come; the files themselves are verified by their digests.
                self._complete = True
                self._waiting.clear()
                return
            if kind != _LOCAL:
                raise Unreadable(_BROKEN if self._files else _NO_ZIP)
            yield from self._member()

    def _member(self) -> _Steps:
        yield from self._until(30)
        _, flags, method, _, _, _, packed, size, named, extended = struct.unpack(
            "<5H3L2H", self._take(30)[4:]
        )
        yield from self._until(named + extended)
        raw, extra = self._take(named), self._take(extended)
        wide = _wide(extra)
        if wide and size == _FULL:
            size, packed = wide
        if flags & _ENCRYPTED:
            raise Refused("The zip in the sealed file is locked with a password of its own.")
        if method not in (_STORED, _DEFLATED) or (method == _STORED and flags & _LATER):
            raise Refused(
                "The zip in the sealed file is packed in a way that Kuager does not read."
            )
        name = raw.decode("utf-8" if flags & _UTF8 else "cp437", "replace").replace("\\", "/")
        if name.endswith("/"):
            yield from self._until(packed)
            self._take(packed)
            return
        self._file = self._opened(name)
        if method == _STORED:
            yield from self._stored(size)
        else:
            yield from self._inflated()
            if flags & _LATER:
                yield from self._descriptor(wide=bool(wide))
        if self._file is not None:
            self._file.finish()
            self._file = None

    def _stored(self, left: int) -> _Steps:
        while left:
            yield from self._until(1)
            piece = self._take(min(left, len(self._waiting)))
            left -= len(piece)
            self._put(piece)

    def _inflated(self) -> _Steps:
        inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        taken = made = 0
        while not inflate.eof:
            yield from self._until(1)
            packed = self._take(len(self._waiting))
            taken += len(packed)
            while packed and not inflate.eof:
                try:
                    piece = inflate.decompress(packed, _PIECE)
                except zlib.error:
                    raise Unreadable(_BROKEN) from None
                packed = inflate.unconsumed_tail
                made += len(piece)
                if made > BOMB_SIZE and made > BOMB_RATIO * taken:
                    raise Refused("The zip would unpack to far more than it holds.")
                self._put(piece)
        self._waiting[:0] = inflate.unused_data

    def _descriptor(self, *, wide: bool) -> _Steps:
        """Pass the sizes that stand behind a file (4.3.9), with or without their own mark."""
        yield from self._until(4)
        if self._waiting[:4] == _DESCRIPTOR:
            self._take(4)
        length = 20 if wide else 12
        yield from self._until(length)
        self._take(length)

    def _opened(self, name: str) -> DigestingFile | None:
        """Return the new file of that name; None for what a file manager added."""
        self._files += 1
        if self._files > MOST_FILES:
            raise Refused("There are more files than in any bundle.")
        if is_of_the_system(name):
            return None
        parts = name.split("/")
        if not safe_name(name) or any(
            each.split(".")[0].strip().lower() in _RESERVED or each.endswith((".", " "))
            for each in parts
        ):
            raise Refused("A file in the zip names a place outside of the folder.")
        path = self._folder.joinpath(*parts)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return DigestingFile(path)
        except (FileExistsError, NotADirectoryError):
            raise Refused("A file is in the zip twice.") from None

    def _put(self, piece: bytes) -> None:
        if self._file is not None:
            self._file.write(piece)

    def _until(self, count: int) -> _Steps:
        while len(self._waiting) < count:
            yield

    def _take(self, count: int) -> bytes:
        taken = bytes(self._waiting[:count])
        del self._waiting[:count]
        return taken


def _wide(extra: bytes) -> tuple[int, int] | None:
    """Return size and packed size of a ZIP64 extra field (4.5.3)."""
    while len(extra) >= 4:
        kind, length = struct.unpack("<2H", extra[:4])
        if kind == 1 and length >= 16 and len(extra) >= 20:
            size, packed = struct.unpack("<2Q", extra[4:20])
            return size, packed
        extra = extra[4 + length :]
    return None
