"""The Merkle tree against RFC 9162's recursive definition and the published reference trees."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.records import merkle

# The Certificate Transparency reference leaves and the root of each of their prefixes.
LEAVES = [
    bytes.fromhex(each)
    for each in (
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]  # fmt: skip
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
HASHES = [merkle.leaf_hash(leaf) for leaf in LEAVES]


def sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def split(size: int) -> int:
    k = 1
    while 2 * k < size:
        k *= 2
    return k


def naive_root(leaves: list[bytes]) -> bytes:
    """RFC 9162, section 2.1.1, as it is written there."""
    if not leaves:
        return sha(b"")
    if len(leaves) == 1:
        return sha(b"\x00" + leaves[0])
    k = split(len(leaves))
    return sha(b"\x01" + naive_root(leaves[:k]) + naive_root(leaves[k:]))


def naive_path(index: int, leaves: list[bytes]) -> list[bytes]:
    """RFC 9162, section 2.1.3.1."""
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if index < k:
        return [*naive_path(index, leaves[:k]), naive_root(leaves[k:])]
    return [*naive_path(index - k, leaves[k:]), naive_root(leaves[:k])]


def naive_subproof(first: int, leaves: list[bytes], whole: bool) -> list[bytes]:
    """RFC 9162, section 2.1.4.1."""
    if first == len(leaves):
        return [] if whole else [naive_root(leaves)]
    k = split(len(leaves))
    if first <= k:
        return [*naive_subproof(first, leaves[:k], whole), naive_root(leaves[k:])]
    return [*naive_subproof(first - k, leaves[k:], False), naive_root(leaves[:k])]


trees = st.lists(st.binary(max_size=8), min_size=1, max_size=70)


@pytest.mark.parametrize("size", range(9))
def test_the_published_roots(size: int) -> None:
    assert merkle.root_of(HASHES[:size]).hex() == ROOTS[size]


def test_published_proofs() -> None:
    assert [each.hex() for each in merkle.inclusion_proof(HASHES, 5)] == [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]
    assert [each.hex() for each in merkle.consistency_proof(HASHES, 6)] == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]


@given(trees)
def test_a_frontier_is_the_recursive_tree_at_every_size(leaves: list[bytes]) -> None:
    frontier = merkle.Frontier()
    assert frontier.root() == naive_root([])
    for size, leaf in enumerate(leaves, start=1):
        frontier.append(merkle.leaf_hash(leaf))
        assert frontier.size == size
        assert frontier.root() == naive_root(leaves[:size])


@given(trees, st.data())
def test_a_stored_frontier_goes_on_where_it_was(leaves: list[bytes], data: st.DataObject) -> None:
    hashes = [merkle.leaf_hash(leaf) for leaf in leaves]
    cut = data.draw(st.integers(0, len(hashes)))
    resumed = merkle.Frontier.from_bytes(merkle.Frontier(hashes[:cut]).to_bytes())
    for each in hashes[cut:]:
        resumed.append(each)
    assert resumed.root() == merkle.root_of(hashes)
    assert resumed.to_bytes() == merkle.Frontier(hashes).to_bytes()


def test_a_copy_grows_alone() -> None:
    frontier = merkle.Frontier(HASHES[:3])
    twin = frontier.copy()
    twin.append(HASHES[3])
    assert frontier.root().hex() == ROOTS[3]
    assert twin.root().hex() == ROOTS[4]


@pytest.mark.parametrize(
    "data", [b"", bytes(7), bytes(8) + b"x", (3).to_bytes(8, "big") + bytes(32)]
)
def test_a_cut_frontier_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="length"):
        merkle.Frontier.from_bytes(data)


@settings(max_examples=60)
@given(trees, st.data())
def test_inclusion_proofs_are_the_standards_and_verify(
    leaves: list[bytes], data: st.DataObject
) -> None:
    hashes = [merkle.leaf_hash(leaf) for leaf in leaves]
    size = data.draw(st.integers(1, len(leaves)))
    index = data.draw(st.integers(0, size - 1))
    root = naive_root(leaves[:size])
    proof = merkle.inclusion_proof(hashes, index, size)
    assert proof == naive_path(index, leaves[:size])
    assert merkle.verify_inclusion(hashes[index], index, size, proof, root)
    other = merkle.leaf_hash(b"not in the tree")
    assert not merkle.verify_inclusion(other, index, size, proof, root)
    assert not merkle.verify_inclusion(hashes[index], index, size, [*proof, root], root)
    assert not merkle.verify_inclusion(hashes[index], size, size, proof, root)
    if proof:
        assert not merkle.verify_inclusion(hashes[index], index, size, proof[:-1], root)
        # Another index walks another path, except in a tree of equal subtrees.
        if len(set(leaves)) == len(leaves):
            moved = index ^ 1
            assert not merkle.verify_inclusion(hashes[index], moved, size, proof, root)


@settings(max_examples=60)
@given(trees, st.data())
def test_consistency_proofs_are_the_standards_and_verify(
    leaves: list[bytes], data: st.DataObject
) -> None:
    hashes = [merkle.leaf_hash(leaf) for leaf in leaves]
    size = data.draw(st.integers(1, len(leaves)))
    first = data.draw(st.integers(1, size))
    older, newer = naive_root(leaves[:first]), naive_root(leaves[:size])
    proof = merkle.consistency_proof(hashes, first, size)
    assert proof == naive_subproof(first, leaves[:size], True)
    assert merkle.verify_consistency(first, size, older, newer, proof)
    wrong = merkle.leaf_hash(b"another history")
    assert not merkle.verify_consistency(first, size, wrong, newer, proof)
    assert not merkle.verify_consistency(first, size, older, wrong, proof)
    assert not merkle.verify_consistency(first, size, older, newer, [*proof, wrong])


def test_every_tree_extends_the_empty_one() -> None:
    root = merkle.root_of(HASHES)
    assert merkle.consistency_proof(HASHES, 0) == []
    assert merkle.verify_consistency(0, 8, merkle.EMPTY_ROOT, root, [])
    assert not merkle.verify_consistency(0, 8, root, root, [])


def test_a_rewritten_leaf_has_no_consistency_proof() -> None:
    rewritten = [HASHES[0], merkle.leaf_hash(b"rewritten"), *HASHES[2:]]
    proof = merkle.consistency_proof(rewritten, 4)
    assert not merkle.verify_consistency(
        4, 8, merkle.root_of(HASHES[:4]), merkle.root_of(rewritten), proof
    )


@pytest.mark.parametrize(("index", "size"), [(8, 8), (-1, 8), (0, 9), (0, 0)])
def test_proofs_beyond_the_log_are_refused(index: int, size: int) -> None:
    with pytest.raises(ValueError, match=r"leaves|leaf"):
        merkle.inclusion_proof(HASHES, index, size)


def test_a_leaf_hash_has_32_bytes() -> None:
    with pytest.raises(ValueError, match="32"):
        merkle.Frontier().append(b"short")


def test_many_proofs_at_once_are_those_one_by_one() -> None:
    leaves = [merkle.leaf_hash(bytes([number])) for number in range(70)]
    for size in (*range(1, 34), 63, 64, 65, 70):
        indices = sorted({0, size // 3, size - 1})
        assert merkle.inclusion_proofs(leaves, indices, size) == [
            merkle.inclusion_proof(leaves, index, size) for index in indices
        ]
    for index in (-1, 5):
        with pytest.raises(ValueError, match="not in a tree"):
            merkle.inclusion_proofs(leaves, [index], 5)
