"""The vault's key header: its id and its slots, twice on disk, authenticated under the master.

``header`` and ``header.bak`` hold the same canonical JSON: ``body`` (magic, version, vault id,
slots), ``check`` (SHA-256 of both others: tells a torn or decayed copy from a good one, proves
nothing) and ``mac`` (HMAC-SHA-512 of the body under the header-mac key: proves that a key holder
wrote it). Each slot wraps the master with its id, its kind and its parameters as associated data.

Copies are written one after the other, each beside and renamed, so that a crash at any point leaves
one that opens. Functions that write expect the caller to hold the vault's writer lock. A slot
copied by someone before it was changed still opens the master: only new keys would help then, and
nothing here can know of such a copy. Flash disks may keep overwritten blocks, so destruction there
is best effort.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import os
import secrets
import uuid
from dataclasses import dataclass
from pathlib import Path

from app.errors import NotFound, Refused, VaultDamaged, VaultTooNew
from app.records.canonical import canonical
from app.vault import files, keys
from app.vault.keys import Credential, KdfCost, KeySet

HEADER_NAME = "header"
COPY_NAME = "header.bak"
VERSION = 1
MAX_SLOTS = 8

_MAGIC = "kuager vault header"
_MAX_SIZE = 64 * 1024
_WHAT = "the vault's key header"


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the master.

    Attributes:
        id: random, 16 hexadecimal digits.
        kind: :data:`app.vault.keys.PASSPHRASE` or :data:`app.vault.keys.RECOVERY`.
        label: whose it is, as the user named it; readable without a key, so usually empty.
        salt: 16 bytes.
        cost: Argon2id parameters; None for a recovery slot.
        wrapped: the master, wrapped.
    """

    id: str
    kind: str
    label: str
    salt: bytes
    cost: KdfCost | None
    wrapped: bytes

    def associated(self, vault_id: str) -> bytes:
        """Everything the wrapped master is bound to."""
        return canonical([_MAGIC, VERSION, vault_id, self._parameters()])

    def document(self) -> dict[str, object]:
        """The slot as JSON."""
        return {**self._parameters(), "wrapped": self.wrapped.hex()}

    def _parameters(self) -> dict[str, object]:
        parameters: dict[str, object] = {
            "id": self.id,
            "kind": self.kind,
            "label": self.label,
            "salt": self.salt.hex(),
        }
        if self.cost is not None:
            parameters["argon2id"] = {
                "memory_kib": self.cost.memory_kib,
                "iterations": self.cost.iterations,
                "lanes": self.cost.lanes,
            }
        return parameters


@dataclass(frozen=True, slots=True)
class _Header:
    vault_id: str
    slots: tuple[Slot, ...]
    mac: bytes

    def body(self) -> bytes:
        return canonical(self._body())

    def to_bytes(self, mac_key: bytes) -> bytes:
        mac = hmac.digest(mac_key, self.body(), "sha512").hex()
        document = {"body": self._body(), "check": _check(self._body(), mac), "mac": mac}
        return canonical(document) + b"\n"

    def _body(self) -> dict[str, object]:
        return {
            "magic": _MAGIC,
            "version": VERSION,
            "vault": self.vault_id,
            "slots": [slot.document() for slot in self.slots],
        }


def create_header(
    folder: Path,
    credential: Credential,
    *,
    cost: KdfCost = keys.DEFAULT_COST,
) -> tuple[KeySet, str]:
    """Make a new vault's keys and write both copies of its header.

    Args:
        folder: the vault folder; exists, holds no header.
        credential: the first passphrase, with or without a key file.
        cost: Argon2id parameters.

    Returns:
        The working keys, and the recovery key to print: it is shown once and stored nowhere.

    Raises:
        Refused: if the folder already holds a header.
        Usage: if the credential is not a passphrase.
        StorageFailed: if the disk refuses.
    """
    _require_passphrase(credential)
    if (folder / HEADER_NAME).exists() or (folder / COPY_NAME).exists():
        raise Refused("This folder already holds a vault.")
    vault_id = str(uuid.uuid4())
    master = secrets.token_bytes(keys.KEY_SIZE)
    recovery_key = keys.new_recovery_key()
    key_set = keys.derive_keys(master, vault_id)
    slots = (
        _new_slot(vault_id, master, credential, cost, ""),
        _new_slot(vault_id, master, Credential(recovery_key=recovery_key), cost, ""),
    )
    _write(folder, _Header(vault_id, slots, b""), key_set)
    return key_set, recovery_key


def open_header(folder: Path, credential: Credential, *, mend: bool = False) -> KeySet:
    """Open a vault's header and derive its keys.

    Args:
        folder: the vault folder.
        credential: what the person offers.
        mend: write both copies again where they differ (only under the writer lock): a crash
            between the two writes, or a decayed copy.

    Raises:
        NotFound: if there is no header.
        WrongKey: if no slot opens; which factor is wrong is never said.
        VaultDamaged: if both copies are unreadable, or the header was forged.
        VaultTooNew: if a newer program wrote it.
        Usage: if the credential is incomplete.
    """
    header, key_set, _master, _slot = _unlock(folder, credential)
    if mend:
        data = header.to_bytes(key_set.header_mac)
        for name in (HEADER_NAME, COPY_NAME):
            if _read(folder / name) != data:
                files.write_atomic(folder / name, data, _WHAT)
    return key_set


def vault_id(folder: Path) -> str:
    """Return the id that the header claims; believe it only after :func:`open_header`."""
    return _load(folder).vault_id


def intact(folder: Path, key_set: KeySet) -> Path:
    """Return the copy of the header that a backup keeps: one that is whole and genuine.

    Args:
        folder: the vault folder.
        key_set: the vault's working keys.

    Raises:
        VaultDamaged: if neither copy is.
    """
    for name in (HEADER_NAME, COPY_NAME):
        data = _read(folder / name)
        header = _parse(data) if data is not None else None
        if header is None:
            continue
        mac = hmac.digest(key_set.header_mac, header.body(), "sha512")
        if hmac.compare_digest(mac, header.mac):
            return folder / name
    raise VaultDamaged("No copy of the vault's key header is whole; a backup could not be opened.")


def slots(folder: Path) -> tuple[Slot, ...]:
    """Return the slots that the header claims, to list them; they are not authenticated here."""
    return _load(folder).slots


def change_passphrase(
    folder: Path,
    old: Credential,
    new: Credential,
    *,
    cost: KdfCost = keys.DEFAULT_COST,
) -> KeySet:
    """Replace a passphrase: the old one's slot is rewritten, the other slots stay.

    With the recovery key as ``old``, every passphrase slot is replaced by the new one: the
    person who needs the recovery key has forgotten which one was theirs.

    Args:
        folder: the vault folder; the caller holds the writer lock.
        old: what opens the vault now.
        new: the new passphrase, with or without a key file.
        cost: Argon2id parameters of the new slot.

    Raises:
        WrongKey: if ``old`` opens nothing.
        Usage: if ``new`` is not a passphrase.
        StorageFailed: if the disk refuses; the old passphrase still opens.
    """
    _require_passphrase(new)
    header, key_set, master, used = _unlock(folder, old)
    fresh = _new_slot(header.vault_id, master, new, cost, used.label)
    if used.kind == keys.RECOVERY:
        kept = tuple(slot for slot in header.slots if slot.kind == keys.RECOVERY)
        changed = (fresh, *kept)
    else:
        changed = tuple(fresh if slot.id == used.id else slot for slot in header.slots)
    _write(folder, _Header(header.vault_id, changed, b""), key_set)
    return key_set


def add_slot(
    folder: Path,
    credential: Credential,
    new: Credential,
    *,
    label: str = "",
    cost: KdfCost = keys.DEFAULT_COST,
) -> str:
    """Give the vault another passphrase (a second person).

    Args:
        folder: the vault folder; the caller holds the writer lock.
        credential: what opens the vault now.
        new: the further passphrase.
        label: whose it is; readable without a key.
        cost: Argon2id parameters of the new slot.

    Returns:
        The slot's id.

    Raises:
        Refused: if there is no room for another slot.
        WrongKey: if ``credential`` opens nothing.
    """
    _require_passphrase(new)
    header, key_set, master, _used = _unlock(folder, credential)
    if len(header.slots) >= MAX_SLOTS:
        raise Refused(f"A vault has at most {MAX_SLOTS} keys; remove one first.")
    fresh = _new_slot(header.vault_id, master, new, cost, label)
    _write(folder, _Header(header.vault_id, (*header.slots, fresh), b""), key_set)
    return fresh.id


def new_recovery_slot(
    folder: Path, credential: Credential, *, recovery_key: str | None = None
) -> str:
    """Replace the recovery key.

    Args:
        folder: the vault folder; the caller holds the writer lock.
        credential: what opens the vault now.
        recovery_key: from :func:`keys.new_recovery_key`, where a person was shown it already, so that
            no failure leaves a vault whose key nobody has seen; None makes one.

    Returns:
        The new key; the old one no longer opens this header.

    Raises:
        WrongKey: if ``credential`` opens nothing.
    """
    header, key_set, master, _used = _unlock(folder, credential)
    recovery_key = recovery_key or keys.new_recovery_key()
    offered = Credential(recovery_key=recovery_key)
    fresh = _new_slot(header.vault_id, master, offered, keys.DEFAULT_COST, "")
    kept = tuple(slot for slot in header.slots if slot.kind != keys.RECOVERY)
    _write(folder, _Header(header.vault_id, (*kept, fresh), b""), key_set)
    return recovery_key


def remove_slot(folder: Path, credential: Credential, slot_id: str) -> None:
    """Take one key away; not the one that is offered, so that somebody can still open the vault.

    Raises:
        NotFound: if there is no such slot.
        Refused: if it is the slot of ``credential``.
        WrongKey: if ``credential`` opens nothing.
    """
    header, key_set, _master, used = _unlock(folder, credential)
    if slot_id not in {slot.id for slot in header.slots}:
        raise NotFound("The vault has no such key.")
    if slot_id == used.id:
        raise Refused("The key that is in use cannot be removed; open the vault with another one.")
    kept = tuple(slot for slot in header.slots if slot.id != slot_id)
    _write(folder, _Header(header.vault_id, kept, b""), key_set)


def destroy_slots(folder: Path) -> None:
    """Panic: overwrite and remove every copy of the header, so that no key opens the vault again.

    Needs no credential and no lock, goes on after a failure, and reports it at the end.

    Raises:
        StorageFailed: if a copy could not be removed.
    """
    failure: OSError | None = None
    names = [HEADER_NAME, COPY_NAME]
    paths = [folder / (name + end) for name in names for end in ("", files.PARTIAL)]
    # All are overwritten before any is unlinked: whatever stops this, the least is left to read.
    for act in (_overwrite, Path.unlink):
        for path in paths:
            try:
                act(path)
            except FileNotFoundError:
                continue
            except OSError as error:
                failure = error
    with contextlib.suppress(OSError):
        files.fsync_dir(folder)
    if failure is not None:
        raise files.storage_failed(failure, "over the vault's key header") from failure


def _overwrite(path: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
    try:
        os.write(descriptor, os.urandom(os.fstat(descriptor).st_size))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _require_passphrase(credential: Credential) -> None:
    if credential.kind != keys.PASSPHRASE:
        raise Refused("A new key is a passphrase, with or without a key file.")


def _new_slot(vault: str, master: bytes, credential: Credential, cost: KdfCost, label: str) -> Slot:
    kind = credential.kind
    parameters = Slot(
        id=secrets.token_hex(8),
        kind=kind,
        label=label,
        salt=os.urandom(keys.SALT_SIZE),
        cost=cost if kind == keys.PASSPHRASE else None,
        wrapped=b"",
    )
    wrapped = keys.wrap(_kek(parameters, credential), master, parameters.associated(vault))
    return Slot(parameters.id, kind, label, parameters.salt, parameters.cost, wrapped)


def _kek(slot: Slot, credential: Credential) -> bytes:
    if slot.cost is None:
        return keys.recovery_kek(credential.recovery_key or "", slot.salt)
    return keys.passphrase_kek(credential, slot.salt, slot.cost)


def _unlock(folder: Path, credential: Credential) -> tuple[_Header, KeySet, bytes, Slot]:
    kind = credential.kind
    header = _load(folder)
    for slot in header.slots:
        if slot.kind != kind:
            continue
        kek = _kek(slot, credential)
        master = keys.unwrap(kek, slot.wrapped, slot.associated(header.vault_id))
        if master is None:
            continue
        key_set = keys.derive_keys(master, header.vault_id)
        mac = hmac.digest(key_set.header_mac, header.body(), "sha512")
        if not hmac.compare_digest(mac, header.mac):
            raise VaultDamaged(
                "The vault's key header was changed by someone who does not hold its keys."
            )
        return header, key_set, master, slot
    raise keys.wrong_key()


def _write(folder: Path, header: _Header, key_set: KeySet) -> None:
    data = header.to_bytes(key_set.header_mac)
    files.write_atomic(folder / HEADER_NAME, data, _WHAT)
    files.write_atomic(folder / COPY_NAME, data, _WHAT)


def _read(path: Path) -> bytes | None:
    try:
        with path.open("rb") as stream:
            return stream.read(_MAX_SIZE + 1)
    except OSError:
        return None


def _load(folder: Path) -> _Header:
    found = [_read(folder / name) for name in (HEADER_NAME, COPY_NAME)]
    for data in found:
        header = _parse(data) if data is not None else None
        if header is not None:
            return header
    if any(data is not None for data in found):
        raise VaultDamaged(
            "Both copies of the vault's key header are damaged; put back the header of a backup."
        )
    raise NotFound("There is no vault in this folder, or its keys were destroyed.")


def _parse(data: bytes) -> _Header | None:
    """Read one copy; None if it is torn or decayed."""
    if len(data) > _MAX_SIZE:
        return None
    try:
        document = json.loads(data)
        body = document["body"]
        if _check(body, document["mac"]) != document["check"]:
            return None
        if body["magic"] != _MAGIC:
            return None
        if int(body["version"]) > VERSION:
            raise VaultTooNew("A newer version of this program made this vault.")
        entries = body["slots"]
        if len(entries) > MAX_SLOTS:
            return None
        vault = str(uuid.UUID(body["vault"]))
        return _Header(vault, tuple(map(_parse_slot, entries)), bytes.fromhex(document["mac"]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _check(body: object, mac: object) -> str:
    return hashlib.sha256(canonical([body, mac])).hexdigest()


def _parse_slot(entry: dict[str, object]) -> Slot:
    kind = str(entry["kind"])
    cost = None
    if kind == keys.PASSPHRASE:
        argon2id = entry["argon2id"]
        if not isinstance(argon2id, dict):
            raise TypeError("slot parameters")
        cost = KdfCost(
            int(argon2id["memory_kib"]), int(argon2id["iterations"]), int(argon2id["lanes"])
        )
    return Slot(
        id=str(entry["id"]),
        kind=kind,
        label=str(entry["label"]),
        salt=bytes.fromhex(str(entry["salt"])),
        cost=cost,
        wrapped=bytes.fromhex(str(entry["wrapped"])),
    )
