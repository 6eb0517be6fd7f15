"""A bundle to be verified: a folder or a zip of it, read with distrust and never unpacked.

Nothing is followed, extracted or trusted by name. A zip is what a mail program makes of a folder:
it may have folders on top, other names for them, and files beside that are none of the bundle's.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, Protocol

from app.bundle import bag
from app.errors import NotFound, Refused, Unreadable

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MOST_FILES = 200_000
BOMB_SIZE = 64 * 1024 * 1024
BOMB_RATIO = 400

_CHUNK = 1024 * 1024
_DEPTH = 16
_NESTED = 3
_MOST_IN_MEMORY = 1024 * 1024 * 1024
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
_OF_THE_SYSTEM = frozenset((".DS_Store", "Thumbs.db", "desktop.ini", "ehthumbs.db", ".directory"))
_FOLDERS_OF_THE_SYSTEM = frozenset(
    (
        "__MACOSX",
        ".Trashes",
        ".Spotlight-V100",
        ".fseventsd",
        ".TemporaryItems",
        "System Volume Information",
        "$RECYCLE.BIN",
    )
)
_MARKS = (bag.DECLARATION, bag.MANIFEST, bag.SIGNATURE, bag.TAG_MANIFEST)
"""One of these lies in the folder of every bundle, whatever else was lost."""

_READABLE = frozenset(
    (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
)
_SEALED = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be.

    Attributes:
        code: a stable word, see :data:`app.bundle.verify.CODES`.
        path: the file, as named in the bundle, or ``""``.
        sentence: for people.
    """

    code: str
    path: str
    sentence: str


class Opened(Protocol):
    """The files of a bundle.

    Attributes:
        sizes: path with ``/`` to bytes, of every regular file.
        findings: what is there that has no place in a bundle.
    """

    sizes: dict[str, int]
    findings: list[Finding]

    def open(self, name: str) -> contextlib.AbstractContextManager[BinaryIO]:
        """Return a file for reading."""

    def document(self, name: str) -> contextlib.AbstractContextManager[BinaryIO]:
        """Return a file for reading here and there."""


def safe_name(name: str) -> bool:
    """Whether a path stays below its folder on every system."""
    parts = name.split("/")
    return (
        bool(name)
        and not name.startswith("~")
        and all(part not in ("", ".", "..") for part in parts)
        and not any(character in name for character in '\\:*?"<>|\0')
        and all(character >= " " for character in name)
    )


def is_of_the_system(name: str) -> bool:
    """Whether a file manager adds such files by itself, wherever it looks into a folder."""
    top, _, _ = name.partition("/")
    last = name.rpartition("/")[2]
    return top in _FOLDERS_OF_THE_SYSTEM or last in _OF_THE_SYSTEM or last.startswith("._")


def is_sealed(path: Path) -> bool:
    """Whether a file is encrypted with age, and so to be opened first."""
    try:
        with path.open("rb") as file:
            return file.read(64).startswith(_SEALED)
    except OSError:
        return False


def bag_below(folder: Path) -> Path:
    """Return the folder of a bundle: the one given, or the only one in it (as unpacking makes).

    Raises:
        Refused: when there is no bundle.
        Unreadable: when a folder cannot be read.
    """
    with _walking():
        for _ in range(_NESTED):
            if any((folder / name).is_file() for name in _MARKS):
                return folder
            inner = [
                each
                for each in folder.iterdir()
                if each.is_dir() and not each.is_symlink() and not is_of_the_system(each.name)
            ]
            if len(inner) != 1:
                break
            folder = inner[0]
    raise Refused("There is no bundle here: choose the folder that holds bagit.txt.")


@contextlib.contextmanager
def open_bundle(path: Path) -> Iterator[Opened]:
    """Open a folder or a zip.

    Raises:
        NotFound: when nothing is there.
        Refused: when it is neither, holds no bag, is sealed, or is a zip made to fill the memory.
        Unreadable: when the zip is broken.
    """
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        raise NotFound("There is no such file or folder.") from None
    if stat.S_ISDIR(mode):
        yield _Folder(bag_below(path))
        return
    if not stat.S_ISREG(mode):
        raise Refused("This is neither the folder of a bundle nor a zip of one.")
    if is_sealed(path):
        raise Refused("The bundle is sealed: open it first with kuager unseal, or with age -d.")
    if not zipfile.is_zipfile(path):
        with path.open("rb") as file:
            if file.read(4) == b"PK\3\4":
                raise Unreadable("The zip has lost its end, and with it the list of its files.")
        raise Refused("This is neither the folder of a bundle nor a zip of one.")
    try:
        archive = zipfile.ZipFile(path)
    except (*_ZIP_ERRORS, OSError, ValueError):
        raise Unreadable("The zip is broken: its list of files cannot be read.") from None
    with archive:
        zipped = _Zip(archive, path.stat().st_size)
        if not any(name in zipped.sizes for name in _MARKS):
            raise Refused("There is no bundle here: choose the folder that holds bagit.txt.")
        yield zipped


def digest(opened: Opened, name: str, still: Callable[[], None] | None = None) -> tuple[str, int]:
    """Return the hex SHA-256 of a file and how many bytes were read.

    Args:
        opened: the bundle.
        name: of the file.
        still: called between pieces of it; what it raises ends the reading.

    Raises:
        Unreadable: when it cannot be read to its end.
    """
    return _digest(opened, name, "sha256", still)


def digest_as(opened: Opened, name: str, algorithm: str) -> str:
    """Return the hex digest of a file by another algorithm of RFC 8493 (2.4)."""
    return _digest(opened, name, algorithm)[0]


def read(opened: Opened, name: str, most: int) -> bytes:
    """Return a whole file of at most ``most`` bytes.

    Raises:
        Unreadable: when it is larger or cannot be read.
    """
    if opened.sizes[name] > most:
        raise Unreadable(f"{name} is too large to be what it is named.")
    with _reading(name), opened.open(name) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise Unreadable(f"{name} is too large to be what it is named.")
    return data


def read_end(opened: Opened, name: str, most: int) -> bytes:
    """Return the last bytes of a file, at most so many.

    Raises:
        Unreadable: when it cannot be read to its end.
    """
    end = b""
    with _reading(name), opened.open(name) as file:
        while chunk := file.read(_CHUNK):
            end = (end + chunk)[-most:]
    return end


def _digest(
    opened: Opened, name: str, algorithm: str, still: Callable[[], None] | None = None
) -> tuple[str, int]:
    made = hashlib.new(algorithm, usedforsecurity=False)
    size = 0
    with _reading(name), opened.open(name) as file:
        while chunk := file.read(_CHUNK):
            made.update(chunk)
            size += len(chunk)
            if still is not None:
                still()
    return made.hexdigest(), size


@contextlib.contextmanager
def _reading(name: str) -> Iterator[None]:
    try:
        yield
    except (*_ZIP_ERRORS, OSError):
        raise Unreadable(f"{shown(name)} cannot be read to its end.") from None


def shown(name: str) -> str:
    """Return a stranger's file name as it may be printed: one line, no controls, not endless."""
    kept = "".join(c if c.isprintable() else "\ufffd" for c in name[:200])
    return kept if len(name) <= 200 else kept + "…"


@contextlib.contextmanager
def _walking() -> Iterator[None]:
    try:
        yield
    except OSError:
        raise Unreadable("A folder of the bundle cannot be read.") from None


def _odd(name: str, sentence: str) -> Finding:
    return Finding("unsafe_name", shown(name), sentence)


class _Folder:
    """A bundle as a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.sizes: dict[str, int] = {}
        self.findings: list[Finding] = []
        with _walking():
            self._walk(root, PurePosixPath(), 0)

    def _walk(self, folder: Path, prefix: PurePosixPath, depth: int) -> None:
        if depth > _DEPTH:
            raise Refused("The folders are nested more deeply than in any bundle.")
        for entry in sorted(os.scandir(folder), key=lambda each: os.fsencode(each.name)):
            name = str(prefix / os.fsencode(entry.name).decode("utf-8", "replace"))
            mode = entry.stat(follow_symlinks=False).st_mode
            if stat.S_ISDIR(mode) and is_of_the_system(name):
                self.findings.append(_system_file(name))
            elif stat.S_ISDIR(mode):
                self._walk(Path(entry.path), prefix / entry.name, depth + 1)
            elif not stat.S_ISREG(mode):
                self.findings.append(
                    Finding(
                        "not_a_file",
                        shown(name),
                        f"{shown(name)} is a link or a device, not a file.",
                    )
                )
            elif len(self.sizes) >= MOST_FILES:
                raise Refused("There are more files than in any bundle.")
            elif is_of_the_system(name):
                self.findings.append(_system_file(name))
            else:
                self.sizes[name] = entry.stat(follow_symlinks=False).st_size

    @contextlib.contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """Return a file for reading; a link that has since taken its place is not followed."""
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(self.root / name, flags | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            yield file

    def document(self, name: str) -> contextlib.AbstractContextManager[BinaryIO]:
        """Return a file for reading here and there."""
        return self.open(name)


class _Zip:
    """A bundle as a zip, read in place."""

    def __init__(self, archive: zipfile.ZipFile, size: int) -> None:
        self.archive = archive
        self.sizes: dict[str, int] = {}
        self.findings: list[Finding] = []
        self._members: dict[str, zipfile.ZipInfo] = {}
        members = [each for each in archive.infolist() if not _name(each).endswith("/")]
        if len(members) > MOST_FILES:
            raise Refused("There are more files than in any bundle.")
        # Entries that share bytes are how a small zip claims to be a huge one.
        if sum(each.compress_size for each in members) > size:
            raise Refused("The zip claims more than it holds; it was not read further.")
        if any(each.flag_bits & 1 for each in members):
            raise Refused("The zip is locked with a password: unpack it first.")
        if any(each.compress_type not in _READABLE for each in members):
            raise Refused("The zip is packed in a way that Kuager does not read: unpack it first.")
        for member in members:
            large = member.file_size > BOMB_SIZE
            if large and member.file_size > BOMB_RATIO * max(member.compress_size, 1):
                raise Refused("The zip would unpack to far more than it holds; it was not read.")
        top = _top(members)
        for member in members:
            self._take(member, top)

    def _take(self, member: zipfile.ZipInfo, top: str) -> None:
        name = _name(member)
        inner = name.removeprefix(top)
        if (name.startswith(top) and is_of_the_system(inner)) or is_of_the_system(name):
            self.findings.append(_system_file(name))
        elif not safe_name(inner) or not _below(name):
            self.findings.append(
                _odd(name, f"{shown(name)} names a place outside of the bundle's folder.")
            )
        elif not name.startswith(top):
            sentence = f"{shown(name)} lies beside the bundle's folder; it is not part of it."
            self.findings.append(Finding("beside", shown(name), sentence))
        elif inner in self._members:
            self.findings.append(_odd(name, f"{shown(name)} is in the zip twice."))
        elif stat.S_ISLNK(member.external_attr >> 16):
            self.findings.append(
                Finding("not_a_file", shown(name), f"{shown(name)} is a link, not a file.")
            )
        else:
            self._members[inner] = member
            self.sizes[inner] = member.file_size

    @contextlib.contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """Return a file for reading."""
        with self.archive.open(self._members[name]) as file:
            yield file  # type: ignore[misc]

    @contextlib.contextmanager
    def document(self, name: str) -> Iterator[BinaryIO]:
        """Return a file for reading here and there: in the memory, where it was made smaller."""
        member = self._members[name]
        if member.compress_type == zipfile.ZIP_STORED and self.archive.filename:
            with open(self.archive.filename, "rb") as file:  # noqa: PTH123 - a str, not a path
                yield io.BufferedReader(_Part(file, member))
            return
        yield io.BytesIO(read(self, name, _MOST_IN_MEMORY))


class _Part(io.RawIOBase):
    """A stored member of a zip, read where it lies."""

    def __init__(self, file: BinaryIO, member: zipfile.ZipInfo) -> None:
        super().__init__()
        file.seek(member.header_offset + 26)
        name, extra = int.from_bytes(file.read(2), "little"), int.from_bytes(file.read(2), "little")
        self._file = file
        self._start = member.header_offset + 30 + name + extra
        self._size = member.file_size
        self._at = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read from that place."""
        view = memoryview(buffer)
        count = min(len(view), max(0, self._size - self._at))
        self._file.seek(self._start + self._at)
        data = self._file.read(count)
        view[: len(data)] = data
        self._at += len(data)
        return len(data)


def _system_file(name: str) -> Finding:
    sentence = f"{shown(name)} was added by the system; it is not part of the bundle."
    return Finding("system_file", shown(name), sentence)


def _name(member: zipfile.ZipInfo) -> str:
    # Some Windows programs write backslashes.
    return member.filename.replace("\\", "/")


def _below(name: str) -> bool:
    return all(part not in ("", ".", "..") for part in name.split("/"))


def _top(members: list[zipfile.ZipInfo]) -> str:
    """Return the folders, with a slash, in which a mail program put the bundle, or ``""``.

    What they are named does not matter; the bundle is where its marks lie least deep.
    """
    found = [
        name.rpartition("/")[0]
        for name in map(_name, members)
        if name.rpartition("/")[2] in _MARKS and not is_of_the_system(name)
    ]
    if not found or "" in found:
        return ""
    depth = min(each.count("/") for each in found)
    tops = {each for each in found if each.count("/") == depth}
    return tops.pop() + "/" if len(tops) == 1 and depth < _NESTED else ""
