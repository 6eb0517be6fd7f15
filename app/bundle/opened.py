"""A bundle to be verified: a folder or a zip of it, read with distrust and never unpacked.

Nothing is followed, extracted or trusted by name. A zip is what a mail program makes of a folder:
it may have one folder on top and files of the system beside.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from app.bundle import bag
from app.errors import NotFound, Refused, Unreadable

_CHUNK = 1024 * 1024
_MOST_FILES = 200_000
_DEPTH = 16
_BOMB_SIZE = 64 * 1024 * 1024
_BOMB_RATIO = 400
_MOST_IN_MEMORY = 1024 * 1024 * 1024
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
_OF_THE_SYSTEM = frozenset((".DS_Store", "Thumbs.db", "desktop.ini"))


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


@contextlib.contextmanager
def open_bundle(path: Path) -> Iterator[Opened]:
    """Open a folder or a zip.

    Raises:
        NotFound: when nothing is there.
        Refused: when it is neither, holds no bag, or is a zip made to fill the memory.
        Unreadable: when the zip is broken.
    """
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        raise NotFound("There is no such file or folder.") from None
    if stat.S_ISDIR(mode):
        folder = _Folder(path)
        _require_bag(folder)
        yield folder
        return
    if not stat.S_ISREG(mode) or not zipfile.is_zipfile(path):
        raise Refused("This is neither the folder of a bundle nor a zip of one.")
    try:
        archive = zipfile.ZipFile(path)
    except (*_ZIP_ERRORS, OSError, ValueError):
        raise Unreadable("The zip is broken: its list of files cannot be read.") from None
    with archive:
        zipped = _Zip(archive, path.stat().st_size)
        _require_bag(zipped)
        yield zipped


def digest(opened: Opened, name: str) -> tuple[str, int]:
    """Return the hex SHA-256 of a file and how many bytes were read.

    Raises:
        Unreadable: when it cannot be read to its end.
    """
    return _digest(opened, name, "sha256")


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


def _digest(opened: Opened, name: str, algorithm: str) -> tuple[str, int]:
    made = hashlib.new(algorithm, usedforsecurity=False)
    size = 0
    with _reading(name), opened.open(name) as file:
        while chunk := file.read(_CHUNK):
            made.update(chunk)
            size += len(chunk)
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


def _require_bag(opened: Opened) -> None:
    known = (bag.DECLARATION, bag.MANIFEST, bag.SIGNATURE, bag.TAG_MANIFEST)
    if not any(name in opened.sizes for name in known):
        raise Refused("There is no bundle here: choose the folder that holds bagit.txt.")


def _odd(name: str, sentence: str) -> Finding:
    return Finding("unsafe_name", shown(name), sentence)


class _Folder:
    """A bundle as a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.sizes: dict[str, int] = {}
        self.findings: list[Finding] = []
        try:
            self._walk(root, PurePosixPath(), 0)
        except OSError:
            raise Unreadable("A folder of the bundle cannot be read.") from None

    def _walk(self, folder: Path, prefix: PurePosixPath, depth: int) -> None:
        if depth > _DEPTH:
            raise Refused("The folders are nested more deeply than in any bundle.")
        for entry in sorted(os.scandir(folder), key=lambda each: os.fsencode(each.name)):
            name = str(prefix / os.fsencode(entry.name).decode("utf-8", "replace"))
            mode = entry.stat(follow_symlinks=False).st_mode
            if stat.S_ISDIR(mode):
                self._walk(Path(entry.path), prefix / entry.name, depth + 1)
            elif not stat.S_ISREG(mode):
                self.findings.append(
                    Finding(
                        "not_a_file",
                        shown(name),
                        f"{shown(name)} is a link or a device, not a file.",
                    )
                )
            elif len(self.sizes) >= _MOST_FILES:
                raise Refused("There are more files than in any bundle.")
            elif entry.name in _OF_THE_SYSTEM:
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
        members = [each for each in archive.infolist() if not each.is_dir()]
        if len(members) > _MOST_FILES:
            raise Refused("There are more files than in any bundle.")
        # Entries that share bytes are how a small zip claims to be a huge one.
        if sum(each.compress_size for each in members) > size:
            raise Refused("The zip claims more than it holds; it was not read further.")
        for member in members:
            large = member.file_size > _BOMB_SIZE
            if large and member.file_size > _BOMB_RATIO * max(member.compress_size, 1):
                raise Refused("The zip would unpack to far more than it holds; it was not read.")
        top = _top(members)
        for member in members:
            self._take(member, top)

    def _take(self, member: zipfile.ZipInfo, top: str) -> None:
        name = _name(member)
        if name.startswith("__MACOSX/") or PurePosixPath(name).name in _OF_THE_SYSTEM:
            self.findings.append(_system_file(name))
            return
        inner = name.removeprefix(top)
        if not safe_name(name) or not name.startswith(top):
            self.findings.append(
                _odd(name, f"{shown(name)} names a place outside of the bundle's folder.")
            )
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
        """Return a file for reading here and there: in memory, since a zip runs forwards."""
        yield io.BytesIO(read(self, name, _MOST_IN_MEMORY))


def _system_file(name: str) -> Finding:
    sentence = f"{shown(name)} was added by the system; it is not part of the bundle."
    return Finding("system_file", shown(name), sentence)


def _name(member: zipfile.ZipInfo) -> str:
    # Some Windows programs write backslashes.
    name = member.filename
    return name.replace("\\", "/") if "/" not in name else name


def _top(members: list[zipfile.ZipInfo]) -> str:
    """Return the one folder, with its slash, that a mail program put on top, or ``""``."""
    names = [_name(member) for member in members]
    if bag.DECLARATION in names or bag.MANIFEST in names:
        return ""
    tops = {
        name.partition("/")[0] + "/"
        for name in names
        if name.partition("/")[2] in (bag.DECLARATION, bag.MANIFEST, bag.SIGNATURE)
    }
    return tops.pop() if len(tops) == 1 else ""
