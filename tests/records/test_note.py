"""Signed notes, checkpoints and proofs against the published C2SP and Go examples."""

from __future__ import annotations

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import VaultDamaged
from app.records import merkle, note

# The example key and note of Go's golang.org/x/mod/sumdb/note.
GO_SEED = base64.b64decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")[1:]
GO_VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_TEXT = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
)
GO_LINE = (
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdng"
    "otpRZb6KE6RyyBwJnAM=\n"
)
GO_NOTE = GO_TEXT + "\n" + GO_LINE

# The example of the C2SP signed-note specification.
C2SP_VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
C2SP_NOTE = (
    "This is an example message.\n\n— example.com/foo "
    "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
NAME = "kuager.example/log"
VKEY = note.vkey(NAME, KEY.public_key())


def test_signing_reproduces_the_go_note() -> None:
    key = Ed25519PrivateKey.from_private_bytes(GO_SEED)
    assert note.sign_note(GO_TEXT, "PeterNeumann", key) == GO_NOTE
    assert note.vkey("PeterNeumann", key.public_key()) == GO_VKEY


def test_published_notes_verify() -> None:
    assert note.verify_note(GO_NOTE, GO_VKEY) == GO_TEXT
    assert note.verify_note(C2SP_NOTE, C2SP_VKEY) == "This is an example message.\n"


def test_every_mangled_verifier_key_is_refused() -> None:
    # As the Go package's own test does: every part of it, and every byte one higher.
    parts = {
        GO_VKEY[start:end]
        for start in range(len(GO_VKEY))
        for end in range(start, len(GO_VKEY) + 1)
    } - {GO_VKEY}
    parts |= {
        GO_VKEY[:at] + chr(ord(GO_VKEY[at]) + 1) + GO_VKEY[at + 1 :] for at in range(len(GO_VKEY))
    }
    parts.add("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    for part in parts:
        with pytest.raises(VaultDamaged):
            note.parse_vkey(part)


def test_every_changed_character_of_a_note_is_noticed() -> None:
    for at in range(len(GO_NOTE)):
        changed = GO_NOTE[:at] + chr(ord(GO_NOTE[at]) ^ 1) + GO_NOTE[at + 1 :]
        with pytest.raises(VaultDamaged):
            note.verify_note(changed, GO_VKEY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        GO_TEXT,
        GO_TEXT + GO_LINE,
        GO_NOTE.removesuffix("\n"),
        GO_NOTE + "\n",
        GO_TEXT + "\n" + GO_LINE.replace("— ", "- "),
        GO_TEXT + "\n" + GO_LINE.replace(" x08", "  x08"),
        GO_TEXT + "\n— PeterNeumann \n",
        GO_TEXT + "\n— PeterNeumann x08g\n",
        GO_TEXT.replace("your", "yo\tur") + "\n" + GO_LINE,
        GO_TEXT + "\ud800\n\n" + GO_LINE,
        GO_TEXT + "\n" + GO_LINE * 65,
        "x" * (1 << 20) + GO_NOTE,
    ],
)
def test_malformed_notes_are_refused(text: str) -> None:
    with pytest.raises(VaultDamaged):
        note.verify_note(text, GO_VKEY)


def test_other_signatures_are_ignored_but_ours_has_to_be_there() -> None:
    ours = note.sign_note(GO_TEXT, NAME, KEY)
    both = ours + GO_LINE
    assert note.verify_note(both, GO_VKEY) == GO_TEXT
    assert note.verify_note(both, VKEY) == GO_TEXT
    with pytest.raises(VaultDamaged, match="expected signature"):
        note.verify_note(ours, GO_VKEY)


def test_a_text_with_blank_lines_is_cut_at_the_last() -> None:
    text = "first\n\nsecond\n"
    assert note.verify_note(note.sign_note(text, NAME, KEY), VKEY) == text


@pytest.mark.parametrize("name", ["", "two words", "a+b", "tab\t", "wide\u2003space"])
def test_names_that_cannot_be_parsed_back_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        note.sign_note("text\n", name, KEY)


@pytest.mark.parametrize("text", ["no newline", "bell\x07\n", "surrogate\ud800\n"])
def test_texts_that_are_not_a_notes_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="newline"):
        note.sign_note(text, NAME, KEY)


def test_the_checkpoint_of_the_specification_reads_and_writes_back() -> None:
    body = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
    checkpoint = note.parse_checkpoint(body)
    assert checkpoint.origin == "example.com/behind-the-sofa"
    assert checkpoint.size == 20852163
    assert checkpoint.root[:2].hex() == "0ac5"
    assert checkpoint.body() == body
    extended = note.parse_checkpoint(body + "extension\n")
    assert extended.extensions == ("extension",)
    assert extended.body() == body + "extension\n"


ROOT = base64.b64encode(bytes(32)).decode()


@pytest.mark.parametrize(
    "body",
    [
        "",
        f"origin\n1\n{ROOT}",
        f"\n1\n{ROOT}\n",
        f"origin\n01\n{ROOT}\n",
        f"origin\n-1\n{ROOT}\n",
        f"origin\n+1\n{ROOT}\n",
        f"origin\n١\n{ROOT}\n",
        f"origin\n{'9' * 5000}\n{ROOT}\n",
        f"origin\n1\n{ROOT}\n\n",
        "origin\n1\nAAAA\n",
        f"origin\n1\n{ROOT[:-2]}B=\n",
        "origin\n1\n",
    ],
)
def test_malformed_checkpoints_are_refused(body: str) -> None:
    with pytest.raises(VaultDamaged):
        note.parse_checkpoint(body)


LEAVES = [merkle.leaf_hash(b"event %d" % number) for number in range(11)]


def proof_of(index: int, *, origin: str = NAME, extra: bytes = b"") -> str:
    checkpoint = note.Checkpoint(origin, len(LEAVES), merkle.root_of(LEAVES))
    signed = note.sign_note(checkpoint.body(), NAME, KEY)
    return note.format_proof(index, merkle.inclusion_proof(LEAVES, index), signed, extra)


@pytest.mark.parametrize("extra", [b"", b"salt and leaf"])
def test_a_proof_verifies_for_its_leaf_and_no_other(extra: bytes) -> None:
    for index, leaf in enumerate(LEAVES):
        text = proof_of(index, extra=extra)
        assert text.startswith("c2sp.org/tlog-proof@v1\n")
        assert note.verify_proof(text, leaf, VKEY).size == 11
        parsed = note.parse_proof(text)
        assert (parsed.index, parsed.extra) == (index, extra)
        assert note.format_proof(parsed.index, parsed.hashes, parsed.checkpoint, extra) == text
        with pytest.raises(VaultDamaged, match="root"):
            note.verify_proof(text, LEAVES[index - 1], VKEY)


def test_a_tree_of_one_leaf_has_a_proof_without_hashes() -> None:
    checkpoint = note.Checkpoint(NAME, 1, LEAVES[0])
    text = note.format_proof(0, [], note.sign_note(checkpoint.body(), NAME, KEY))
    assert note.verify_proof(text, LEAVES[0], VKEY) == checkpoint


def test_a_proof_for_another_log_is_refused() -> None:
    with pytest.raises(VaultDamaged, match="another log"):
        note.verify_proof(proof_of(3, origin="kuager.example/other"), LEAVES[3], VKEY)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("@v1", "@v2"),
        ("index 3", "index 03"),
        ("index 3", "idx 3"),
        ("index 3", "extra !\nindex"),
        ("\n\n", "\n"),
        ("\n\n", "\nAAAA\n\n"),
    ],
)
def test_malformed_proofs_are_refused(old: str, new: str) -> None:
    with pytest.raises(VaultDamaged):
        note.verify_proof(proof_of(3).replace(old, new, 1), LEAVES[3], VKEY)
