"""Merkle trees over the event log: RFC 9162, section 2.1 (the same tree as RFC 6962).

A tree is given by its leaf hashes in order. :class:`Frontier` keeps only the roots of the complete
subtrees (one hash for each set bit of the size), which is enough to append and to name the root.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

HASH_SIZE = 32
"""Bytes of one hash (SHA-256)."""

EMPTY_ROOT = hashlib.sha256(b"").digest()
"""Root of the tree without leaves (section 2.1.1)."""


def leaf_hash(leaf: bytes) -> bytes:
    """Hash one leaf: SHA-256 of 0x00 and the leaf's bytes (section 2.1.1)."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash an inner node: SHA-256 of 0x01 and both children (section 2.1.1)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Frontier:
    """The right edge of a growing tree: append leaf hashes, read the root, store it."""

    __slots__ = ("_roots", "_size")

    def __init__(self, hashes: Iterable[bytes] = ()) -> None:
        self._size = 0
        # Roots of the complete subtrees, largest first: one for each set bit of the size.
        self._roots: list[bytes] = []
        for each in hashes:
            self.append(each)

    @property
    def size(self) -> int:
        """Number of leaves."""
        return self._size

    def append(self, leaf: bytes) -> None:
        """Append one leaf hash (32 bytes)."""
        if len(leaf) != HASH_SIZE:
            raise ValueError(f"a leaf hash has {HASH_SIZE} bytes, not {len(leaf)}")
        roots = self._roots
        carry = self._size
        while carry & 1:
            leaf = node_hash(roots.pop(), leaf)
            carry >>= 1
        roots.append(leaf)
        self._size += 1

    def root(self) -> bytes:
        """Return the root hash of the tree so far."""
        if not self._roots:
            return EMPTY_ROOT
        result = self._roots[-1]
        for left in reversed(self._roots[:-1]):
            result = node_hash(left, result)
        return result

    def copy(self) -> Frontier:
        """Return an independent frontier of the same tree."""
        twin = Frontier()
        twin._size = self._size
        twin._roots = list(self._roots)
        return twin

    def to_bytes(self) -> bytes:
        """Return the size (8 bytes, big-endian) and the subtree roots, largest first."""
        return self._size.to_bytes(8, "big") + b"".join(self._roots)

    @classmethod
    def from_bytes(cls, data: bytes) -> Frontier:
        """Read what :meth:`to_bytes` wrote.

        Raises:
            ValueError: if the number of hashes does not fit the size.
        """
        size = int.from_bytes(data[:8], "big")
        if len(data) != 8 + size.bit_count() * HASH_SIZE:
            raise ValueError("the stored frontier of the log has the wrong length")
        frontier = cls()
        frontier._size = size
        frontier._roots = [data[at : at + HASH_SIZE] for at in range(8, len(data), HASH_SIZE)]
        return frontier


def root_of(hashes: Sequence[bytes]) -> bytes:
    """Return the root of the tree with these leaf hashes (section 2.1.1)."""
    return Frontier(hashes).root()


def inclusion_proof(hashes: Sequence[bytes], index: int, size: int | None = None) -> list[bytes]:
    """Prove that a leaf is in the tree (section 2.1.3.1).

    Args:
        hashes: leaf hashes of the log, at least ``size`` of them.
        index: 0-based index of the leaf.
        size: size of the tree that is proved against; all of ``hashes`` when omitted.

    Returns:
        Sibling hashes from the leaf up to the root's child.

    Raises:
        ValueError: if the index is not in a tree of that size, or the log is shorter.
    """
    size = _checked_size(hashes, size)
    if not 0 <= index < size:
        raise ValueError(f"leaf {index} is not in a tree of {size}")
    start, end = 0, size
    path: list[bytes] = []
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(root_of(hashes[middle:end]))
            end = middle
        else:
            path.append(root_of(hashes[start:middle]))
            start = middle
    path.reverse()
    return path


def inclusion_proofs(
    hashes: Sequence[bytes], indices: Iterable[int], size: int | None = None
) -> list[list[bytes]]:
    """Prove many leaves at once, as :func:`inclusion_proof` proves one.

    Every inner node is computed once, so that a thousand proofs cost little more than the root.

    Args:
        hashes: leaf hashes of the log, at least ``size`` of them.
        indices: 0-based indices of the leaves.
        size: size of the tree that is proved against; all of ``hashes`` when omitted.

    Raises:
        ValueError: if an index is not in a tree of that size, or the log is shorter.
    """
    size = _checked_size(hashes, size)
    level = list(hashes[:size])
    levels = [level]
    while len(level) > 1:
        # A node without a sibling stands for itself one level up (section 2.1.1).
        pairs = range(0, len(level) - 1, 2)
        above = [node_hash(level[at], level[at + 1]) for at in pairs]
        level = above + level[len(level) - len(level) % 2 :]
        levels.append(level)
    proofs = []
    for index in indices:
        if not 0 <= index < size:
            raise ValueError(f"leaf {index} is not in a tree of {size}")
        path = []
        for nodes in levels[:-1]:
            if index ^ 1 < len(nodes):
                path.append(nodes[index ^ 1])
            index >>= 1
        proofs.append(path)
    return proofs


def verify_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
) -> bool:
    """Say whether a proof shows the leaf hash at that index under that root (section 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    node, last, result = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if node & 1 or node == last:
            result = node_hash(sibling, result)
            while not node & 1 and node:
                node >>= 1
                last >>= 1
        else:
            result = node_hash(result, sibling)
        node >>= 1
        last >>= 1
    return last == 0 and result == root


def consistency_proof(hashes: Sequence[bytes], first: int, size: int | None = None) -> list[bytes]:
    """Prove that the tree of ``size`` leaves extends the tree of ``first`` (section 2.1.4.1).

    Args:
        hashes: leaf hashes of the log, at least ``size`` of them.
        first: size of the older tree, from 0.
        size: size of the newer tree; all of ``hashes`` when omitted.

    Returns:
        The proof's hashes; empty when ``first`` is 0 or equal to ``size``.

    Raises:
        ValueError: if ``first`` is larger than ``size``, or the log is shorter.
    """
    size = _checked_size(hashes, size)
    if not 0 <= first <= size:
        raise ValueError(f"a tree of {size} does not extend one of {first}")
    if first in (0, size):
        return []
    start, end = 0, size
    path: list[bytes] = []
    # True while the older tree is exactly the left edge that is still being split.
    whole = True
    while first != end:
        middle = start + _split(end - start)
        if first <= middle:
            path.append(root_of(hashes[middle:end]))
            end = middle
        else:
            path.append(root_of(hashes[start:middle]))
            start = middle
            whole = False
    if not whole:
        path.append(root_of(hashes[start:end]))
    path.reverse()
    return path


def verify_consistency(
    first: int, size: int, first_root: bytes, root: bytes, proof: Sequence[bytes]
) -> bool:
    """Say whether a proof shows that the newer tree extends the older (section 2.1.4.2)."""
    if not 0 <= first <= size:
        return False
    if first == size:
        return not proof and first_root == root
    if first == 0:
        return not proof and first_root == EMPTY_ROOT
    path = list(proof)
    if first & (first - 1) == 0:
        path.insert(0, first_root)
    if not path:
        return False
    node, last = first - 1, size - 1
    while node & 1:
        node >>= 1
        last >>= 1
    older = newer = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            older = node_hash(sibling, older)
            newer = node_hash(sibling, newer)
            while not node & 1 and node:
                node >>= 1
                last >>= 1
        else:
            newer = node_hash(newer, sibling)
        node >>= 1
        last >>= 1
    return last == 0 and older == first_root and newer == root


def _split(size: int) -> int:
    """Return the largest power of two smaller than ``size`` (section 2.1.1's k)."""
    return 1 << ((size - 1).bit_length() - 1)


def _checked_size(hashes: Sequence[bytes], size: int | None) -> int:
    if size is None:
        return len(hashes)
    if size > len(hashes):
        raise ValueError(f"the log has {len(hashes)} leaves, not {size}")
    return size
