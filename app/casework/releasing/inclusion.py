"""Proofs for a bundle that the vault's custody log holds the reception of what leaves."""

from __future__ import annotations

from collections.abc import Iterable

from app.bundle.inclusion import proof_text
from app.records.evidence import Item
from app.vault.vault import Vault


def custody_proofs(
    vault: Vault, exhibits: Iterable[tuple[str, Item]], size: int, checkpoint_note: str
) -> dict[str, str]:
    """Prove the reception of exhibits against a checkpoint.

    Args:
        vault: an open vault.
        exhibits: label and item of everything that leaves; withheld ones are not given, so that
            nothing is told of them. Several items of one label are told apart as ``LABEL/2``.
        size: of the log that the checkpoint covers.
        checkpoint_note: the signed checkpoint that the bundle carries.

    Returns:
        Label to proof, for :func:`app.bundle.write.write_bundle`.
    """
    labels: list[str] = []
    indices: list[int] = []
    seen: dict[str, int] = {}
    for label, item in exhibits:
        index = vault.log.first_index(Item.table, item.id)
        if index is None or index >= size:
            continue
        seen[label] = seen.get(label, 0) + 1
        labels.append(label if seen[label] == 1 else f"{label}/{seen[label]}")
        indices.append(index)
    return {
        label: proof_text(leaf, index, path, checkpoint_note)
        for label, index, (leaf, path) in zip(
            labels, indices, vault.log.inclusions(indices, size), strict=True
        )
    }
