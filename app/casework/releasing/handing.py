"""To whom a bundle was handed over, and who outside says when it was signed.

Who holds a bundle has to be known on the day on which somebody withdraws a consent.
"""

from __future__ import annotations

import base64
import re
from datetime import UTC, date, datetime

from app.bundle.timestamp import check_digest
from app.errors import NotFound, Refused, Usage
from app.records.bundles import BundleRecord, HandOver, TimeStamp
from app.records.ids import new_id
from app.records.text import nfc
from app.vault.vault import Vault

WAYS = ("folder", "age-key", "age-passphrase", "paper", "other")
"""How a bundle may be handed over."""

_SHA256 = re.compile(r"[0-9a-f]{64}")
_LONGEST = 2000


def bundle_of(vault: Vault, ref: str) -> BundleRecord:
    """Return a bundle that left, by the id of its record or its public id; of several the last.

    Raises:
        NotFound: when none left under that id.
    """
    found = vault.one(BundleRecord, id=ref) if ref else None
    if found is None and ref:
        found = max(
            vault.find(BundleRecord, bundle_id=ref),
            key=lambda each: (each.made_at, each.id),
            default=None,
        )
    if found is None:
        raise NotFound("No bundle with this id has left this vault.")
    return found


def hand_over(
    vault: Vault,
    bundle_ref: str,
    recipient: str,
    how: str = "folder",
    at: str = "",
    note: str = "",
    sha256: str = "",
) -> HandOver:
    """Record that a bundle was given to somebody.

    Args:
        vault: open for writing.
        bundle_ref: id of the record, or public id of the bundle.
        recipient: who has it, in words.
        how: one of :data:`WAYS`.
        at: ISO day or UTC time; ``""`` for now.
        note: further words.
        sha256: hex digest of the encrypted file that was handed over.

    Raises:
        NotFound: when no such bundle left.
        Usage: when a word is off.
    """
    bundle = bundle_of(vault, bundle_ref)
    recipient, note = nfc(" ".join(recipient.split())), nfc(note.strip())
    if not recipient:
        raise Usage("Say to whom the bundle was handed over.")
    if len(recipient) > _LONGEST or len(note) > _LONGEST:
        raise Usage("A recipient and a note have at most 2,000 characters.")
    if how not in WAYS:
        raise Usage(f"There is no such way of handing over; it is one of: {', '.join(WAYS)}.")
    if sha256 and not _SHA256.fullmatch(sha256):
        raise Usage("The digest of the sealed file is 64 hexadecimal digits.")
    if at and not _is_time(at):
        raise Usage("The time of a hand-over is a day, written as 2025-06-23, or a UTC time.")
    made = HandOver(
        id=new_id(),
        bundle=bundle.id,
        recipient=recipient,
        how=how,
        at=at or _now(),
        sha256=sha256,
        note=note,
    )
    with vault.change() as change:
        change.put("handed-over", made)
    return made


def hand_overs(vault: Vault, bundle_ref: str = "") -> list[HandOver]:
    """Return who holds a bundle, or every bundle; in the order of time.

    Raises:
        NotFound: when no such bundle left.
    """
    found = (
        vault.find(HandOver, bundle=bundle_of(vault, bundle_ref).id)
        if bundle_ref
        else vault.find(HandOver)
    )
    return sorted(found, key=lambda each: (each.at, each.id))


def take_stamp(
    vault: Vault, bundle_ref: str, reply: bytes, roots: bytes | None = None
) -> TimeStamp:
    """Keep an authority's reply to the request for a time stamp that left with a bundle.

    The same reply is kept once.

    Args:
        vault: open for writing.
        bundle_ref: id of the record, or public id of the bundle.
        reply: the time-stamp response (RFC 3161), DER.
        roots: certificates, PEM, that vouch for the authority; None when there are none at hand.

    Raises:
        NotFound: when no such bundle left.
        Refused, Unreadable: when it is no good reply to this bundle; nothing is kept then.
    """
    bundle = bundle_of(vault, bundle_ref)
    if not bundle.signature_sha256:
        raise Refused("This bundle left before signatures could be stamped.")
    stamp = check_digest(reply, bytes.fromhex(bundle.signature_sha256), roots)
    text = base64.b64encode(reply).decode("ascii")
    held = [each for each in vault.find(TimeStamp, bundle=bundle.id) if each.reply == text]
    if held:
        return held[0]
    made = TimeStamp(
        id=new_id(),
        bundle=bundle.id,
        authority=stamp.authority,
        stamped_at=stamp.at,
        reply=text,
    )
    with vault.change() as change:
        change.put("stamped", made)
    return made


def stamps(vault: Vault, bundle_ref: str) -> list[TimeStamp]:
    """Return the time stamps of a bundle, the earliest first.

    Raises:
        NotFound: when no such bundle left.
    """
    found = vault.find(TimeStamp, bundle=bundle_of(vault, bundle_ref).id)
    return sorted(found, key=lambda each: (each.stamped_at, each.id))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _is_time(text: str) -> bool:
    try:
        if len(text) == len("2025-06-23"):
            date.fromisoformat(text)
        else:
            datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        return False
    return True
