"""A bundle leaves: sealed, recorded, stamped, opened by its recipient, verified."""

from __future__ import annotations

from pathlib import Path

import pyrage
import pytest

from app.bundle import phrase
from tests.bundle.tsa import authority
from tests.journeys.conftest import Program

IDENTITY = pyrage.x25519.Identity.generate()


@pytest.fixture
def made(kuager: Program, tmp_path: Path) -> Path:
    kuager.ok("case", "KZ-1", "--title", "Koshmambet")
    (tmp_path / "note.txt").write_text("He said that they came at night.")
    kuager.ok("add", tmp_path / "note.txt", "--case", "KZ-1", "--kind", "document")
    folder = tmp_path / "bundle"
    words = ("--case", "KZ-1", "--profile", "internal", "--to", folder)
    kuager.ok("export", *words, "--as-of", "2026-11-23", "--accept-suggestions")
    return folder


def test_from_the_vault_to_the_recipient(
    kuager: Program, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(verb: str, *words: object) -> dict[str, object]:
        return kuager.ok(verb, *words, vault=False)

    # Stamped by an authority: asked for, taken in, verified.
    clock = authority(tmp_path / "tsa")
    asked = run("stamp", made)
    reply = clock.reply(Path(str(asked["request"])).read_bytes())
    (tmp_path / "reply.tsr").write_bytes(reply)
    (tmp_path / "roots.pem").write_bytes(clock.roots)
    words = ("--reply", tmp_path / "reply.tsr", "--roots", tmp_path / "roots.pem")
    stamped = run("stamp", made, *words, "--vault", kuager.vault)
    assert stamped["trusted"] is True
    assert stamped["time_stamp"]
    verified = run("verify", made, "--roots", tmp_path / "roots.pem")
    assert verified["verdict"] == "ok"
    told = {each["question"]: each for each in verified["answers"]}  # type: ignore[attr-defined]
    assert [each["level"] for each in told.values()] == ["ok", "unknown", *["ok"] * 4]
    assert "proofs: 1" in told["unchanged"]["sentence"]

    # Sealed for a recipient, and the vault knows for whom.
    (tmp_path / "id.txt").write_text(str(IDENTITY))
    target = tmp_path / "bundle.age"
    words = ("--to", target, "--recipient", str(IDENTITY.to_public()), "--vault", kuager.vault)
    assert kuager("seal", made, *words, vault=False).code == 2
    assert not target.exists()
    sealed = run("seal", made, *words, "--to-whom", "Секретариат")
    [held] = kuager.ok("handed")["hand_overs"]
    assert (held["recipient"], held["how"], held["sha256"]) == (
        "Секретариат",
        "age-key",
        sealed["sha256"],
    )
    kuager.ok("handed", verified["bundle_id"], "--to-whom", "Clerk", "--how", "paper")
    listed = kuager.ok("handed", verified["bundle_id"])["hand_overs"]
    assert {each["recipient"] for each in listed} == {"Clerk", "Секретариат"}

    # The recipient, with the digits that were told by telephone.
    out = tmp_path / "out"
    words = (target, "--to", out, "--identity-file", tmp_path / "id.txt")
    opened = run("unseal", *words, "--key", verified["fingerprint"])
    assert (opened["verdict"], opened["bundle_print"]) == ("ok", verified["bundle_print"])
    said = kuager("verify", out, "--key", "12345 12345 12345 12345 12345 12345", vault=False)
    assert (said.code, "another key" in said.out) == (3, True)
    said = kuager("verify", target, vault=False)
    assert (said.code, "kuager unseal" in said.err) == (1, True)

    # With a passphrase: the vault's own never opens it.
    monkeypatch.setattr(phrase, "_WORK", 10)
    (tmp_path / "phrase.txt").write_text("сосна утюг\n")
    words = ("--to", tmp_path / "p.age", "--phrase-file", tmp_path / "phrase.txt")
    run("seal", made, *words)
    said = kuager("unseal", tmp_path / "p.age", "--to", tmp_path / "no", vault=False)
    assert said.code == 2
    (tmp_path / "other.txt").write_text("сосна")
    words = (tmp_path / "p.age", "--to", tmp_path / "no", "--phrase-file", tmp_path / "other.txt")
    assert kuager("unseal", *words, vault=False).code == 4
    words = (tmp_path / "p.age", "--to", out, "--phrase-file", tmp_path / "phrase.txt")
    assert kuager("unseal", *words, vault=False).code == 1  # The place is taken.
    words = (tmp_path / "p.age", "--to", tmp_path / "o2", "--phrase-file", tmp_path / "phrase.txt")
    assert kuager("unseal", *words, vault=False).code == 0


def test_a_bundle_that_the_vault_does_not_know_is_not_recorded(
    kuager: Program, made: Path, tmp_path: Path
) -> None:
    words = ("--to", tmp_path / "b.age", "--recipient", str(IDENTITY.to_public()))
    more = ("--vault", kuager.vault, "--to-whom", "X", "--bundle-id", "OTHER")
    said = kuager("seal", made, *words, *more, vault=False)
    assert (said.code, "No bundle with this id" in said.err) == (1, True)
    assert not (tmp_path / "b.age").exists()
    assert kuager.ok("handed")["hand_overs"] == []
