"""``custody-proofs.json``: that the vault had logged an exhibit's reception before it left.

For each exhibit that leaves a C2SP ``tlog-proof`` (version 1): the position of the event in the
vault's custody log, the path of hashes to the log's root, and the signed checkpoint with that root.
The hash of the event's leaf is the proof's ``extra``. The proof text of one label, written into a
file of its own, is what other tools for transparency logs read.

What this reveals: how many events the vault's log had, and before how many of them an exhibit came
in, so also which of two exhibits came in first. Two bundles that hold the same item show the same
position and hash. A leaf holds random ids and salted commitments, so that its hash confirms no guess
of a time, a name or a file; the vault can open the leaf later, to whom it has to.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from app.errors import VaultDamaged
from app.records.canonical import canonical
from app.records.note import format_proof, parse_proof, verify_proof

_FORM = "c2sp.org/tlog-proof@v1, extra: hash of the leaf of the exhibit's reception"
_KEYS = frozenset(("bundle", "form", "proofs"))


def proof_text(leaf: bytes, index: int, path: list[bytes], checkpoint: str) -> str:
    """Return the proof of one exhibit.

    Args:
        leaf: hash of the event's leaf, 32 bytes.
        index: position of the event in the log, from 0.
        path: sibling hashes from the leaf up.
        checkpoint: the signed checkpoint, verbatim.
    """
    return format_proof(index, path, checkpoint, leaf)


def proofs_file(bundle_id: str, proofs: Mapping[str, str]) -> bytes:
    """Return ``custody-proofs.json``.

    Args:
        bundle_id: public id.
        proofs: exhibit label to proof; ``LABEL/2`` for the second document of an exhibit.
    """
    return canonical({"bundle": bundle_id, "form": _FORM, "proofs": dict(proofs)})


def unproved(data: bytes, bundle_id: str, checkpoint: str, vkey: str) -> list[str] | None:
    """Recompute every proof.

    Args:
        data: the file.
        bundle_id: the id that was signed.
        checkpoint: the checkpoint beside ``data/``, to which every proof has to lead.
        vkey: the verifier key under it.

    Returns:
        Labels whose proof does not lead there; None when the file is not in its form.
    """
    try:
        held = json.loads(data)
        proofs = held["proofs"]
        formed = (
            canonical(held) == data
            and frozenset(held) == _KEYS
            and (held["bundle"], held["form"]) == (bundle_id, _FORM)
            and isinstance(proofs, dict)
            and all(isinstance(each, str) for each in proofs.values())
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if not formed:
        return None
    return [label for label, text in proofs.items() if not _leads(text, checkpoint, vkey)]


def proved(data: bytes) -> int:
    """Return how many proofs a file holds; for one whose form was checked."""
    return len(json.loads(data)["proofs"])


def _leads(text: str, checkpoint: str, vkey: str) -> bool:
    try:
        proof = parse_proof(text)
        if proof.checkpoint != checkpoint or not proof.extra:
            return False
        verify_proof(text, proof.extra, vkey)
    except VaultDamaged:
        return False
    return True
