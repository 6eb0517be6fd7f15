"""Backups: a folder of encrypted files that any tool may carry, and a restore that proves itself.

A backup folder holds the database (a consistent copy under the same key), the key header, the
signed checkpoint of exactly that database, the originals as they lie in the vault, and
``manifest.json``: the list of all of them with sizes and SHA-256 of the ciphertext, signed by the
key that signs the log.

The manifest names its files, and replacing it is the last step: a backup that fails half way leaves
the one before it whole. Originals never change, so a second backup copies only what is new.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from app.errors import NotFound, Refused, StorageFailed, VaultDamaged
from app.progress import SILENT, Progress
from app.records.canonical import canonical
from app.vault import files, header
from app.vault.check import check_vault
from app.vault.database import Database
from app.vault.keys import Credential, KeySet
from app.vault.lock import WriterLock
from app.vault.log import Log
from app.vault.vault import BLOBS_NAME, CHECKPOINT_NAME, DATABASE_NAME, Vault

MANIFEST_NAME = "manifest.json"
FORMAT = 1

_BLOCK = 1 << 20
_KEYS_END = 4096
"""Bytes of an original's file in which its key lies, and some more."""
_MAX_MANIFEST = 1 << 30
_NAME = re.compile(
    r"(vault\.db|header|checkpoint)\.[0-9a-f]{12}|blobs/[0-9a-f]{2}/[0-9a-f]{32}(\.[0-9]{1,6})?"
)


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What a backup or a restore did.

    Attributes:
        folder: where it lies.
        events: size of the log in it.
        originals: how many originals it holds.
        copied: bytes written this time.
        missing: ids of originals that the vault itself no longer has.
    """

    folder: Path
    events: int
    originals: int
    copied: int
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Entry:
    path: str
    size: int
    sha256: str


def backup(vault: Vault, folder: Path, progress: Progress = SILENT) -> BackupReport:
    """Write or refresh a backup; every file in it is read again and hashed.

    Args:
        vault: open.
        folder: a new or empty folder, or an earlier backup of the same vault.
        progress: told the files done; may cancel.

    Raises:
        Refused: if the folder holds something else, or lies inside the vault.
        StorageFailed: if the disk is full or fails; an earlier backup there stays whole.
    """
    folder = folder.absolute()
    if folder == vault.path or vault.path in folder.parents:
        raise Refused("A backup inside the vault would be lost with it; choose another place.")
    earlier = _earlier(folder, vault)
    files.make_dir(folder)
    tag = os.urandom(6).hex()
    written = [f"{name}.{tag}" for name in (DATABASE_NAME, header.HEADER_NAME, CHECKPOINT_NAME)]
    try:
        entries, events, blobs, copied, missing = _write(vault, folder, tag, earlier, progress)
        _sync(folder, entries)
        _reread(folder, entries, progress)
        body = {
            "format": FORMAT,
            "vault": vault.id,
            "made_at": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
            "events": events,
            "missing": list(missing),
            "files": [[entry.path, entry.size, entry.sha256] for entry in entries],
        }
        signature = vault.keys.signing_key().sign(_signed(body)).hex()
        files.write_atomic(
            folder / MANIFEST_NAME, canonical({"body": body, "signature": signature}), "the backup"
        )
    except BaseException:
        for name in written:
            with contextlib.suppress(OSError):
                (folder / name).unlink(missing_ok=True)
        raise
    _tidy(folder, {entry.path for entry in entries})
    return BackupReport(folder, events, blobs, copied, missing)


def restore(
    folder: Path, path: Path, credential: Credential, progress: Progress = SILENT
) -> BackupReport:
    """Make a vault from a backup, and verify all of it before it gets its name.

    Args:
        folder: the backup.
        path: the vault folder to make; must not exist, or be empty.
        credential: what opened the vault when the backup was made.
        progress: told the files done; may cancel.

    Raises:
        NotFound: if there is no backup in the folder.
        WrongKey: if the credential does not open it.
        VaultDamaged: if anything is missing or not what was written; nothing is left behind.
        Refused: if there is something at the path already.
    """
    path, folder = path.absolute(), folder.absolute()
    if path.is_symlink() or (path.exists() and (not path.is_dir() or any(path.iterdir()))):
        raise Refused("There is something at this path already; restore to a new folder.")
    if not path.parent.is_dir():
        raise Refused("The folder for the restored vault does not exist.")
    manifest = _manifest(folder)
    building = path.with_name(f".{path.name}.{os.urandom(6).hex()}{files.PARTIAL}")
    files.make_dir(building)
    try:
        keys, entries = _restore_files(folder, building, manifest, credential, progress)
        events = _verify(building, keys, progress)
        if events != manifest["body"]["events"]:
            raise VaultDamaged("The backup's database is not the one its manifest was written for.")
        with files.storing("the restored vault"):
            if path.exists():
                path.rmdir()
            building.rename(path)
            files.fsync_dir(path.parent)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    blobs = {entry.path.split("/")[-1].partition(".")[0] for entry in entries if "/" in entry.path}
    return BackupReport(path, events, len(blobs), sum(entry.size for entry in entries))


def _write(
    vault: Vault, folder: Path, tag: str, earlier: Mapping[str, _Entry], progress: Progress
) -> tuple[list[_Entry], int, int, int, tuple[str, ...]]:
    progress.step(0, 0, "Copying the database")
    database = folder / f"{DATABASE_NAME}.{tag}"
    vault.database.copy_to(database, vault.keys.db)
    copy = Database(database, vault.keys.db, write=False)
    try:
        log = Log(copy, vault.id, vault.keys.signing_key())
        events, checkpoint = log.size, log.checkpoint()
        blobs = [row[0] for row in copy.rows("SELECT id FROM blob ORDER BY id")]
    finally:
        copy.close()
    for ending in ("-wal", "-shm"):
        database.with_name(database.name + ending).unlink(missing_ok=True)
    files.write_atomic(folder / f"{CHECKPOINT_NAME}.{tag}", checkpoint.encode(), "the backup")
    entries = [_hashed(folder, database.name), _hashed(folder, f"{CHECKPOINT_NAME}.{tag}")]
    key_header = header.intact(vault.path, vault.keys)
    entries.append(_copy(key_header, folder, f"{header.HEADER_NAME}.{tag}"))
    copied = sum(entry.size for entry in entries)
    missing = []
    wanted = [(blob, vault.blobs.paths(blob)) for blob in blobs]
    new = [path for _, paths in wanted for path in paths if _inside(path, vault) not in earlier]
    _require_space(folder, sum(path.stat().st_size for path in new))
    files.make_dir(folder / BLOBS_NAME)
    for number, (blob, paths) in enumerate(wanted):
        progress.step(number, len(wanted), "Copying originals")
        if not paths:
            missing.append(blob)
        for path in paths:
            name = _inside(path, vault)
            known = earlier.get(name)
            if known is not None and _unchanged(folder / name, path, known):
                entries.append(known)
                continue
            files.make_dir((folder / name).parent)
            entries.append(_copy(path, folder, name))
            copied += entries[-1].size
    return entries, events, len(blobs) - len(missing), copied, tuple(missing)


def _restore_files(
    folder: Path,
    building: Path,
    manifest: Mapping[str, Any],
    credential: Credential,
    progress: Progress,
) -> tuple[KeySet, list[_Entry]]:
    entries = [_Entry(*each) for each in manifest["body"]["files"]]
    plain = {entry.path.rpartition(".")[0]: entry for entry in entries if "/" not in entry.path}
    if plain.keys() != {DATABASE_NAME, header.HEADER_NAME, CHECKPOINT_NAME}:
        raise VaultDamaged(
            "The backup's manifest does not name a database, a header, a checkpoint."
        )
    _require_space(building, sum(entry.size for entry in entries))
    for name in (header.HEADER_NAME, header.COPY_NAME):
        _fetch(folder, building, plain[header.HEADER_NAME], name)
    keys = header.open_header(building, credential)
    public = keys.signing_key().public_key()
    if manifest["body"]["vault"] != keys.vault_id or not _is_signed(manifest, public):
        raise VaultDamaged("The backup's manifest was not signed by this vault.")
    files.make_dir(building / BLOBS_NAME)
    for number, entry in enumerate(entries):
        progress.step(number, len(entries), "Copying from the backup")
        if entry.path.startswith(header.HEADER_NAME):
            continue
        name = entry.path if "/" in entry.path else entry.path.rpartition(".")[0]
        if "/" in name:
            files.make_dir((building / name).parent)
        _fetch(folder, building, entry, name)
    _sync(building, [])
    return keys, entries


def _verify(building: Path, keys: KeySet, progress: Progress) -> int:
    """Open the restored vault as any other, and verify everything in it."""
    lock = WriterLock(building)
    lock.acquire()
    try:
        with Vault.unlocked(building, keys, lock, progress) as vault:
            problems = check_vault(vault, progress)
            sealed = vault.log.read_checkpoint((building / CHECKPOINT_NAME).read_text("utf-8"))
            if problems:
                raise VaultDamaged(
                    f"The backup is damaged and was not restored: {problems[0].sentence}"
                )
            if sealed.size != vault.log.size:
                raise VaultDamaged("The backup's database and its checkpoint do not fit.")
            return vault.log.size
    finally:
        lock.release()


def _earlier(folder: Path, vault: Vault) -> dict[str, _Entry]:
    """Return the files that an earlier backup of this vault in the folder lists."""
    if not folder.exists():
        if not folder.parent.is_dir():
            raise Refused("The folder for the backup does not exist.")
        return {}
    if not folder.is_dir():
        raise Refused("A backup needs a folder; there is a file at this path.")
    if not (folder / MANIFEST_NAME).exists():
        if any(not _is_leftover(folder, each) for each in folder.iterdir()):
            raise Refused("The folder is not empty and holds no backup; choose another one.")
        return {}
    try:
        manifest = _manifest(folder)
    except VaultDamaged:
        return {}
    if manifest["body"]["vault"] != vault.id:
        raise Refused("The folder holds the backup of another vault; choose another one.")
    if not _is_signed(manifest, vault.keys.signing_key().public_key()):
        return {}
    listed = (_Entry(*each) for each in manifest["body"]["files"])
    return {entry.path: entry for entry in listed if "/" in entry.path}


def _is_leftover(folder: Path, path: Path) -> bool:
    name = path.relative_to(folder).as_posix()
    return name == BLOBS_NAME or _NAME.fullmatch(name.removesuffix(files.PARTIAL)) is not None


def _manifest(folder: Path) -> dict[str, Any]:
    """Read a manifest's form; its signature is checked when the keys are known."""
    try:
        with (folder / MANIFEST_NAME).open("rb") as stream:
            data = stream.read(_MAX_MANIFEST)
    except FileNotFoundError:
        raise NotFound("There is no backup in this folder.") from None
    except OSError as error:
        raise VaultDamaged("The backup's manifest cannot be read.") from error
    try:
        manifest: dict[str, Any] = json.loads(data)
        body = manifest["body"]
        well = body["format"] == FORMAT and isinstance(body["events"], int)
        for path, size, sha256 in body["files"]:
            # Names come from a file that anyone may have written: they must stay in the folder.
            well = well and bool(_NAME.fullmatch(path)) and isinstance(size, int) and size >= 0
            well = well and re.fullmatch(r"[0-9a-f]{64}", sha256) is not None
        bytes.fromhex(manifest["signature"])
    except (ValueError, TypeError, KeyError, RecursionError):
        well = False
    if not well:
        raise VaultDamaged("The backup's manifest is damaged.")
    return manifest


def _signed(body: Mapping[str, Any]) -> bytes:
    return b"kuager backup\n" + canonical(dict(body))


def _is_signed(manifest: Mapping[str, Any], public: Ed25519PublicKey) -> bool:
    try:
        public.verify(bytes.fromhex(manifest["signature"]), _signed(manifest["body"]))
    except InvalidSignature:
        return False
    return True


def _unchanged(held: Path, original: Path, known: _Entry) -> bool:
    """Whether the backup's file is there in the size that the manifest and the vault have."""
    try:
        return held.stat().st_size == known.size == original.stat().st_size
    except OSError:
        return False


def _inside(path: Path, vault: Vault) -> str:
    return path.relative_to(vault.path).as_posix()


def _require_space(folder: Path, size: int) -> None:
    if shutil.disk_usage(folder).free < size:
        raise StorageFailed(
            f"The disk has too little room: {size} bytes are needed; the earlier state is kept."
        )


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            yield block


def _hashed(folder: Path, name: str) -> _Entry:
    digest, size = hashlib.sha256(), 0
    with files.storing("the backup"):
        for block in _blocks(folder / name):
            digest.update(block)
            size += len(block)
    return _Entry(name, size, digest.hexdigest())


def _copy(source: Path, folder: Path, name: str) -> _Entry:
    """Copy one file beside its place, fsync and rename; its digest is of what was read."""
    target = folder / name
    partial = target.with_name(target.name + files.PARTIAL)
    digest, size = hashlib.sha256(), 0
    with files.storing("a file of the backup"):
        descriptor = files.open_private(partial)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                for block in _blocks(source):
                    digest.update(block)
                    size += len(block)
                    stream.write(block)
                stream.flush()
                os.fsync(stream.fileno())
            partial.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                partial.unlink(missing_ok=True)
            raise
    return _Entry(name, size, digest.hexdigest())


def _fetch(folder: Path, building: Path, entry: _Entry, name: str) -> None:
    if not (folder / entry.path).is_file():
        raise VaultDamaged("A file of the backup is missing; it was not restored.")
    copied = _copy(folder / entry.path, building, name)
    if (copied.size, copied.sha256) != (entry.size, entry.sha256):
        raise VaultDamaged("A file of the backup is not what was written; it was not restored.")


def _sync(folder: Path, entries: list[_Entry]) -> None:
    with files.storing("the backup"):
        for path in sorted({(folder / entry.path).parent for entry in entries} | {folder}):
            files.fsync_dir(path)


def _reread(folder: Path, entries: list[_Entry], progress: Progress) -> None:
    for number, entry in enumerate(entries):
        progress.step(number, len(entries), "Reading the backup again")
        if _hashed(folder, entry.path) != entry:
            with contextlib.suppress(OSError):
                (folder / entry.path).unlink()
            raise StorageFailed(
                "The backup disk does not return what was written to it; try again, or use another."
            )


def _tidy(folder: Path, keep: set[str]) -> None:
    """Remove what the new manifest does not name: the former database, erased originals.

    The key of an original is overwritten first, as in the vault: without it the rest is noise.
    """
    for path in [*folder.iterdir(), *(folder / BLOBS_NAME).glob("*/*")]:
        name = path.relative_to(folder).as_posix()
        if name not in keep and _NAME.fullmatch(name.removesuffix(files.PARTIAL)):
            with contextlib.suppress(OSError):
                if "/" in name:
                    with path.open("r+b") as stream:
                        stream.write(os.urandom(min(_KEYS_END, path.stat().st_size)))
                        os.fsync(stream.fileno())
                path.unlink()
