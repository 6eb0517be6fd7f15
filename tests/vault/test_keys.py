"""Passphrases, key files and recovery keys: what gives the same key and what does not."""

from __future__ import annotations

import contextlib
import hmac
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Usage, VaultDamaged, WrongKey
from app.vault import keys
from app.vault.keys import Credential, KdfCost

FAST = KdfCost(memory_kib=64, iterations=1, lanes=1)
SALT = bytes(range(16))


def kek(passphrase: str, key_file: bytes | None = None, cost: KdfCost = FAST) -> bytes:
    return keys.passphrase_kek(Credential(passphrase, key_file), SALT, cost)


def test_a_passphrase_is_the_same_in_every_normal_form() -> None:
    composed = "пароль Қайрат й ё"
    decomposed = unicodedata.normalize("NFD", composed)
    assert composed != decomposed
    assert kek(composed) == kek(decomposed)


def test_passphrase_key_file_salt_and_cost_each_change_the_key() -> None:
    other_salt = keys.passphrase_kek(Credential("secret"), bytes(16), FAST)
    found = {
        kek("secret"),
        kek("Secret"),
        kek("secret", b""),
        kek("secret", b"file"),
        kek("secret", cost=KdfCost(64, 2, 1)),
        kek("secret", cost=KdfCost(128, 1, 1)),
        other_salt,
    }
    assert len(found) == 7
    assert {len(each) for each in found} == {32}


def test_a_lone_surrogate_is_still_a_passphrase() -> None:
    assert kek("caf\udce9") != kek("caf")


@pytest.mark.parametrize(
    "cost",
    [
        KdfCost(4 * 1024 * 1024 + 1, 3, 4),
        KdfCost(262144, 65, 4),
        KdfCost(262144, 0, 4),
        KdfCost(262144, 3, 0),
        KdfCost(262144, 3, 17),
        KdfCost(31, 3, 4),
        KdfCost(-1, 3, 1),
    ],
)
def test_absurd_costs_are_refused_before_anything_is_computed(cost: KdfCost) -> None:
    with pytest.raises(VaultDamaged, match="memory or time"):
        kek("secret", cost=cost)


def test_the_default_cost_is_no_less_than_the_design_says() -> None:
    assert keys.DEFAULT_COST.memory_kib >= 256 * 1024
    assert keys.DEFAULT_COST.iterations >= 3


def test_calibration_never_goes_below_the_default() -> None:
    cost = keys.calibrate(0.0)
    assert cost == keys.DEFAULT_COST


@pytest.mark.parametrize(
    "credential",
    [
        Credential(),
        Credential(""),
        Credential(None, b"file"),
        Credential("secret", None, "recovery"),
        Credential(None, b"file", "recovery"),
    ],
)
def test_incomplete_credentials_are_a_usage_error(credential: Credential) -> None:
    with pytest.raises(Usage):
        _ = credential.kind


def test_secrets_do_not_show_in_a_repr() -> None:
    shown = repr(Credential("secret", b"file", "RECOVERY"))
    assert "secret" not in shown
    assert "RECOVERY" not in shown
    derived = keys.derive_keys(bytes(32), "vault")
    assert derived.db.hex() not in repr(derived)
    assert repr(derived.db) not in repr(derived)


def test_working_keys_are_hkdf_sha_512_each_of_its_own() -> None:
    derived = keys.derive_keys(bytes(32), "vault")

    def hkdf(name: bytes) -> bytes:
        """RFC 5869 for one block of output."""
        extracted = hmac.digest(b"vault", bytes(32), "sha512")
        return hmac.digest(extracted, b"kuager v1 " + name + b"\x01", "sha512")[:32]

    assert derived.db == hkdf(b"db")
    assert derived.cache == hkdf(b"cache")
    assert derived.blob == hkdf(b"blob")
    assert derived.log_sign == hkdf(b"log-sign")
    assert derived.header_mac == hkdf(b"header-mac")
    assert derived.export == hkdf(b"export")
    assert derived.signing_key().private_bytes_raw() == derived.log_sign
    assert keys.derive_keys(bytes(32), "another").db != derived.db


@given(st.binary(min_size=20, max_size=20))
def test_a_recovery_key_survives_being_typed(secret: bytes) -> None:
    printed = keys.format_recovery(secret)
    assert [len(group) for group in printed.split("-")] == [5] * 7
    assert keys.parse_recovery(printed) == secret
    typed = printed.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert keys.parse_recovery(f"  {typed}\n") == secret
    assert keys.parse_recovery(printed.replace("-", "–").replace("1", "I")) == secret


@given(st.binary(min_size=20, max_size=20), st.integers(0, 34), st.integers(1, 31))
def test_a_mistyped_letter_is_noticed(secret: bytes, place: int, shift: int) -> None:
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    letters = keys.format_recovery(secret).replace("-", "")
    wrong = alphabet[(alphabet.index(letters[place]) + shift) % 32]
    typed = letters[:place] + wrong + letters[place + 1 :]
    # 15 bits of check: one in 32,768 mistyped keys passes here and fails to open the slot.
    with contextlib.suppress(WrongKey):
        assert keys.parse_recovery(typed) != secret


@pytest.mark.parametrize("text", ["", "AAAAA", "U" * 35, "é" * 35, "0" * 34, "0" * 36])
def test_what_is_no_recovery_key_is_a_wrong_key(text: str) -> None:
    with pytest.raises(WrongKey, match="mistyped"):
        keys.parse_recovery(text)


def test_recovery_keys_are_random() -> None:
    assert len({keys.new_recovery_key() for _ in range(50)}) == 50


def test_a_wrapped_key_opens_only_with_its_key_and_binding() -> None:
    wrapped = keys.wrap(bytes(32), b"k" * 32, b"bound")
    assert len(wrapped) == keys.WRAPPED_SIZE
    assert keys.unwrap(bytes(32), wrapped, b"bound") == b"k" * 32
    assert keys.unwrap(bytes(32), wrapped, b"elsewhere") is None
    assert keys.unwrap(b"x" * 32, wrapped, b"bound") is None
    assert keys.unwrap(bytes(32), wrapped[:-1], b"bound") is None
    for at in range(len(wrapped)):
        changed = bytearray(wrapped)
        changed[at] ^= 1
        assert keys.unwrap(bytes(32), bytes(changed), b"bound") is None
