"""Proof reports: kept, found again, and printed without a secret."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pikepdf
import pytest

from app.casework.releasing import proof_report
from app.errors import NotFound
from app.records.people import Identity
from app.redaction.proof.prove import CHANNELS, Proof, Secrets, prove
from app.vault.check import check_vault
from app.vault.vault import Vault
from tests.builders import new_vault

NAME = "Сейткалиев Ерлан"


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return new_vault(tmp_path / "vault")


def attacked(folder: Path, text: str) -> Proof:
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "index.json").write_text(text, "utf-8")
    secrets = Secrets(identities=(Identity("p1", (NAME,), "Witness A"),))
    return prove(folder, secrets)


def test_reports_are_kept_the_newest_first(vault: Vault, tmp_path: Path) -> None:
    clean = proof_report.keep(vault, "KB-ONE", "un", attacked(tmp_path / "a", "[]"))
    leaking = proof_report.keep(vault, "KB-TWO", "public", attacked(tmp_path / "b", NAME))
    assert clean is not None
    assert leaking is not None
    assert {each.id for each in proof_report.reports(vault)} == {clean.id, leaking.id}
    assert proof_report.report(vault, "KB-ONE") == clean
    assert proof_report.report(vault, leaking.id) == leaking
    assert (clean.verdict, leaking.verdict, clean.complete) == ("clean", "leak", False)
    # A report is a record like any other: in the log, and compared with it.
    assert check_vault(vault) == []
    for ref in ("KB-THREE", "", clean.id[:3]):
        with pytest.raises(NotFound):
            proof_report.report(vault, ref)


def test_what_is_kept_is_what_was_found(vault: Vault, tmp_path: Path) -> None:
    proof = attacked(tmp_path / "a", NAME)
    kept = proof_report.keep(vault, "KB-ONE", "un", proof)
    assert kept is not None
    assert proof_report.proof_of(kept) == proof
    assert NAME.split()[0] not in kept.leaks


def test_nothing_is_kept_where_nothing_was_to_be_proved(vault: Vault) -> None:
    assert proof_report.keep(vault, "KB-ONE", "internal", Proof("clean", (), (), True)) is None
    assert proof_report.reports(vault) == []


def test_every_channel_is_printed_in_words() -> None:
    assert set(CHANNELS) - set(proof_report.CHANNELS) == set()


def test_a_report_on_paper(vault: Vault, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    proof = attacked(folder, NAME)
    many = Proof(proof.verdict, proof.attempts, proof.leaks * 60, complete=False)
    kept = proof_report.keep(vault, "KB-ONE", "un", many)
    assert kept is not None
    printed = proof_report.printable(kept)
    assert printed == proof_report.printable(kept)
    path = tmp_path / "report.pdf"
    path.write_bytes(printed)
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    text = done.stdout.decode()
    for said in ("Proof report", "KB-ONE", "Witness A", "burnt regions", "What was found"):
        assert said in text
    assert "Сейткалиев" not in text
    with pikepdf.open(io.BytesIO(printed)) as document:
        assert len(document.pages) > 1
        for page in document.pages:
            assert [round(float(each)) for each in page.mediabox[2:]] == [595, 842]
        assert "2026" not in str(document.docinfo.get("/CreationDate", ""))
