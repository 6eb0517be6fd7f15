"""The verb of time stamps: stamp."""

from __future__ import annotations

import hashlib
from argparse import Namespace
from pathlib import Path

from app.bundle import bag
from app.bundle.identifier import bundle_id_of
from app.bundle.opened import bag_below
from app.bundle.timestamp import check_reply, put_reply
from app.casework.releasing.handing import bundle_of, take_stamp
from app.cli.catalogue import opened
from app.cli.output import Answer
from app.errors import NotFound, Refused

_LARGEST = 1 << 20


def stamp(arguments: Namespace) -> Answer:
    """Put a reply into the bundle and the vault, or say what to send to an authority."""
    folder = Path(arguments.bundle)
    if not folder.is_dir():
        raise NotFound("There is no bundle folder at that place.")
    folder = bag_below(folder)
    roots = read_bytes(Path(arguments.roots), "file with the roots") if arguments.roots else None
    if not arguments.reply:
        return _asked(folder, roots)
    reply = read_bytes(Path(arguments.reply), "reply")
    kept = ""
    if arguments.vault:
        with opened(arguments, write=True) as vault:
            record = bundle_of(vault, bundle_id_of(folder))
            kept = take_stamp(vault, record.id, reply, roots).id
    made = put_reply(folder, reply, roots)
    document = {
        "reply": str(folder / bag.REPLY),
        "authority": made.authority,
        "at": made.at,
        "trusted": made.trusted,
        "sentence": made.sentence,
        "time_stamp": kept,
    }
    return Answer(document, (made.sentence,))


def _asked(folder: Path, roots: bytes | None) -> Answer:
    request, signature = folder / bag.REQUEST, folder / bag.SIGNATURE
    if not request.is_file() or not signature.is_file():
        raise Refused("This bundle has no request for a time stamp in it.")
    signed = read_bytes(signature, "signature")
    digest = hashlib.sha256(signed).hexdigest()
    document: dict[str, object] = {"request": str(request), "sha256": digest}
    lines = [
        f"Send {request} to a time-stamp authority (RFC 3161), then give its answer with --reply.",
        f"The request is over the SHA-256 {digest}.",
    ]
    reply = folder / bag.REPLY
    if reply.is_file():
        held = check_reply(read_bytes(reply, "reply"), signed, roots)
        document |= {"authority": held.authority, "at": held.at, "trusted": held.trusted}
        lines = [held.sentence]
    return Answer(document, tuple(lines))


def read_bytes(path: Path, what: str) -> bytes:
    """Return a small file.

    Raises:
        Refused: when it cannot be read, or is too large to be what it should be.
    """
    try:
        with path.open("rb") as source:
            data = source.read(_LARGEST + 1)
    except OSError as error:
        raise Refused(f"The {what} could not be read.") from error
    if len(data) > _LARGEST:
        raise Refused(f"The {what} is larger than 1 MiB.")
    return data
