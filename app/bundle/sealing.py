"""The encrypted hand-over: a bundle as one file for a recipient, and out of it again.

A stored zip of the bag in age v1 (https://c2sp.org/age): whoever has no Kuager opens it with
``age -d`` and any unzip. Neither way does a plain zip come to be on the disk.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import errno
import io
import re
import secrets
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

import pyrage

from app.bundle import phrase
from app.bundle.files import DigestingFile, read_digest, sync_folder
from app.bundle.identifier import bundle_id_of, day_of
from app.bundle.opened import bag_below, is_sealed, open_bundle
from app.bundle.unzipping import Unzipping
from app.bundle.verify import verify_bundle
from app.bundle.zipped import ZipStream
from app.errors import (
    NotFound,
    Refused,
    StorageFailed,
    Unreadable,
    Usage,
    WrongKey,
)
from app.progress import SILENT, Progress

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_LEAST_FREE = 16 * 1024 * 1024
_PIECE = 64 * 1024
_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_DAY = re.compile(r"(19[89]\d|20\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_IDENTITY = re.compile(r"^AGE-SECRET-KEY-1[0-9A-Za-z]+$", re.MULTILINE)
_SSH = "PRIVATE KEY-----"
_CHANGED = "The sealed file was changed, or has lost its end."


@dataclass(frozen=True, slots=True)
class Sealed:
    """An encrypted bundle on the disk.

    Attributes:
        path: the file.
        sha256: its hex digest.
        size: its bytes.
        files: how many files of the bundle are in it.
    """

    path: Path
    sha256: str
    size: int
    files: int


def seal(
    folder: Path,
    target: Path,
    recipients: Sequence[str] = (),
    passphrase: str | None = None,
    progress: Progress = SILENT,
) -> Sealed:
    """Encrypt a bundle into one file.

    Args:
        folder: of the bundle; verified first, since nobody wants to hand over a damaged one.
        target: the file to be; must not exist.
        recipients: public keys, ``age1...`` or ``ssh-ed25519 ...`` or ``ssh-rsa ...``; any one of
            them opens the file.
        passphrase: instead of recipients.
        progress: told of the files; its Cancelled leaves nothing.

    Raises:
        Usage: when neither or both are given, or a key is malformed.
        Refused: when the bundle is damaged or the place is taken.
        StorageFailed: when the disk is full or fails; nothing half stays.
        NotFound, Unreadable: see :func:`app.bundle.verify.verify_bundle`.
        Cancelled: from ``progress``.
    """
    if bool(recipients) == (passphrase is not None):
        raise Usage("A bundle is sealed for recipients or with a passphrase, one of the two.")
    if passphrase == "":
        raise Usage("The passphrase is empty.")
    keys = [_recipient(each) for each in recipients]
    if not folder.is_dir():
        raise NotFound("There is no bundle folder at that place.")
    if target.exists() or target.is_symlink():
        raise Refused("There is already something at the place for the sealed file.")
    folder = bag_below(folder)
    verdict = verify_bundle(folder, progress)
    if verdict.verdict == "damaged":
        raise Refused("The bundle is damaged, so it was not sealed: verify it.")
    with open_bundle(folder) as opened:
        names = list(opened.sizes)
    beside = target.with_name(f".{target.name}.partial-{secrets.token_hex(4)}")
    with _storing("file"), _removed(beside):
        made = _stream(folder, names, progress)
        if shutil.disk_usage(target.parent).free < made.size * 1.001 + _LEAST_FREE:
            raise StorageFailed("There is not enough free space for the sealed file.")
        with contextlib.closing(DigestingFile(beside)) as file:
            if passphrase is not None:
                phrase.encrypt(cast("BinaryIO", made), file, passphrase)
            else:
                _encrypt(made, file, keys)
            sha256 = file.finish()
        if read_digest(beside) != sha256:
            raise StorageFailed(
                "The disk gave back other bytes than were written; the sealed file was removed."
            )
        size = beside.stat().st_size
        beside.rename(target)
        sync_folder(target.parent)
    return Sealed(target, sha256, size, len(names))


def unseal(
    path: Path,
    target: Path,
    identity: str | None = None,
    passphrase: str | None = None,
    progress: Progress = SILENT,
) -> Path:
    """Open a sealed bundle into a folder; verifying it is the caller's.

    Args:
        path: the encrypted file.
        target: the folder to be; absent or empty.
        identity: text of an age identity file or an unlocked OpenSSH private key.
        passphrase: instead of an identity.
        progress: told of the bytes; its Cancelled leaves nothing.

    Returns:
        The folder of the bundle, which is ``target``.

    Raises:
        NotFound: when there is no such file.
        Usage: when neither or both are given, or no key can be read in the identity.
        WrongKey: when the file is not for this identity or passphrase.
        Refused: when it is no sealed bundle, or not one that may be unpacked.
        Unreadable: when it was changed or has lost its end; nothing of it stays.
        StorageFailed: when the disk is full or fails; nothing half stays.
        Cancelled: from ``progress``.
    """
    if (identity is None) == (passphrase is None):
        raise Usage("A sealed bundle is opened with an identity or a passphrase, one of the two.")
    if not path.is_file():
        raise NotFound("There is no sealed file at that place.")
    if not is_sealed(path):
        raise Refused("The file is not sealed with age.")
    identities = _identities(identity) if identity is not None else []
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise Refused("There is already something with the name of the folder.")
    if target.is_dir() and any(target.iterdir()):
        raise Refused("The folder is not empty; nothing in it was changed.")
    partial = target.with_name(f"{target.name}.partial-{secrets.token_hex(4)}")
    with _storing("folder"), _removed(partial):
        target.parent.mkdir(parents=True, exist_ok=True)
        size = path.stat().st_size
        if shutil.disk_usage(target.parent).free < size + _LEAST_FREE:
            raise StorageFailed("There is not enough free space to open the sealed file.")
        partial.mkdir()
        with path.open("rb") as raw, contextlib.closing(Unzipping(partial)) as zipped:
            source = _Watched(raw, size, progress)
            plain = _plain(source)
            try:
                _decrypt(plain, zipped, identities, passphrase)
            except BaseException:
                # What our own two ends said comes out of pyrage as something else.
                failure = source.failure or zipped.failure
                if failure is not None:
                    raise failure from None
                raise
            zipped.finish()
        found = bag_below(partial)
        if target.is_dir():
            target.rmdir()  # Empty; Windows renames over nothing.
        found.rename(target)
        sync_folder(target.parent)
    return target


def _stream(folder: Path, names: list[str], progress: Progress) -> ZipStream:
    top, day = bundle_id_of(folder), day_of(folder)
    # Not the folder's own name: whoever named it did not do so for the recipient.
    return ZipStream(
        folder,
        names,
        top if _ID.fullmatch(top) and top.strip(".") else "bundle",
        day if _DAY.fullmatch(day) else "1980-01-01",
        progress,
    )


def _encrypt(made: ZipStream, file: DigestingFile, keys: list[object]) -> None:
    try:
        pyrage.encrypt_io(made, file, keys)
    except (pyrage.EncryptError, OSError) as error:
        # What our own two ends said comes out of pyrage as something else.
        failure = made.failure or file.failure
        if failure is not None:
            raise failure from None
        if isinstance(error, OSError) and error.errno:
            raise
        raise Refused("The bundle could not be sealed for these recipients.") from None


def _decrypt(
    source: BinaryIO, zipped: Unzipping, identities: list[object], passphrase: str | None
) -> None:
    head = io.BytesIO(_peeked(source, 400))
    by_phrase = head.readline() == phrase.VERSION + b"\n" and head.readline().startswith(
        phrase.STANZA
    )
    if by_phrase and passphrase is None:
        raise WrongKey("The file is sealed with a passphrase, not for a key.")
    if passphrase is not None:
        if not by_phrase:
            raise WrongKey("The file is sealed for a key, not with a passphrase.")
        for piece in phrase.decrypt(source, passphrase):
            zipped.write(piece)
        return
    try:
        pyrage.decrypt_io(source, zipped, identities)
    except pyrage.DecryptError as error:
        if "No matching keys" in str(error):
            raise WrongKey("The file is not sealed for this identity.") from None
        raise Unreadable(_CHANGED) from None
    except OSError as error:
        raise (error if error.errno else Unreadable(_CHANGED)) from None


def _recipient(text: str) -> object:
    words = text.strip()
    kind = pyrage.ssh.Recipient if words.startswith("ssh-") else pyrage.x25519.Recipient
    try:
        return kind.from_str(words)
    except pyrage.RecipientError:
        raise Usage(
            "A recipient is a public key as age (age1...) or ssh (ssh-ed25519 ...) writes it."
        ) from None


def _identities(text: str) -> list[object]:
    try:
        if _SSH in text:
            return [pyrage.ssh.Identity.from_buffer(text.encode())]
        found = [pyrage.x25519.Identity.from_str(each) for each in _IDENTITY.findall(text)]
    except pyrage.IdentityError:
        found = []
    if not found:
        raise Usage("The identity is no secret key of age, and no unlocked key of ssh.")
    return found


class _Watched(io.RawIOBase):
    """The encrypted file, with the progress of reading it."""

    def __init__(self, file: BinaryIO, size: int, progress: Progress) -> None:
        super().__init__()
        self.failure: BaseException | None = None
        self._file, self._size, self._progress = file, size, progress
        self._done = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read the next bytes."""
        view = memoryview(buffer)
        try:
            data = self._file.read(len(view))
            self._progress.step(self._done, self._size, "Opening")
        except BaseException as error:
            self.failure = error
            raise
        self._done += len(data)
        view[: len(data)] = data
        return len(data)


class _Dearmoured(io.RawIOBase):
    """The bytes of an armoured file (age, "ASCII armor"): strict base64 in lines."""

    def __init__(self, source: BinaryIO) -> None:
        super().__init__()
        self._source = source
        self._rest = b""
        self._begun = self._ended = False

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read the next bytes."""
        view = memoryview(buffer)
        while not self._rest and not self._ended:
            line = self._source.readline(200).strip()
            if not self._begun:
                self._begun = True
            elif line.startswith(b"-----END AGE"):
                self._ended = True
            else:
                try:
                    self._rest = base64.b64decode(line, validate=True)
                except binascii.Error:
                    raise Unreadable(_CHANGED) from None
                if not self._rest:
                    raise Unreadable(_CHANGED)
        count = min(len(view), len(self._rest))
        view[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count


def _plain(source: _Watched) -> BinaryIO:
    """Return the sealed bytes without armour, to be looked into before they are read."""
    buffered = cast("BinaryIO", io.BufferedReader(source, _PIECE))
    if _peeked(buffered, len(phrase.ARMOUR)) == phrase.ARMOUR:
        buffered = cast("BinaryIO", io.BufferedReader(_Dearmoured(buffered), _PIECE))
    return buffered


def _peeked(source: BinaryIO, count: int) -> bytes:
    return cast("io.BufferedReader", source).peek(count)[:count]


@contextlib.contextmanager
def _removed(path: Path) -> Iterator[None]:
    """Let nothing half stay, whatever happens; what got its name is no longer there to be removed."""
    try:
        yield
    finally:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


@contextlib.contextmanager
def _storing(what: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise StorageFailed(
                "The disk is full; the unfinished sealed file was removed."
                if what == "file"
                else "The disk is full; what had come out of the sealed file was removed."
            ) from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise Refused("Nothing can be written there: writing is not allowed.") from error
        why = (error.strerror or "unknown error").lower()
        raise StorageFailed(
            f"The disk failed ({why}); what was unfinished was removed, the bundle is as it was."
        ) from error
