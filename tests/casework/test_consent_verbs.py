"""Consent by the command line: recorded whole, listed, followed, printed; and one answer for one question."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.records.consent import today
from tests.journeys.conftest import Program

SOON = (date.fromisoformat(today()) + timedelta(days=12)).isoformat()


@pytest.fixture
def kuager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """A vault with a testimony and who gave it."""
    program = Program(tmp_path, monkeypatch)
    program.create()
    (tmp_path / "a.txt").write_text("They beat him.", "utf-8")
    program.ok("case", "KZ-1", "--title", "One")
    program.ok("person", "--name", "Каримов", "--pseudonym", "Witness A", "--protected")
    program.ok("add", tmp_path / "a.txt", "--case", "KZ-1", "--kind", "testimony")
    return program


def test_a_consent_with_its_sheet(kuager: Program, tmp_path: Path) -> None:
    sheet = tmp_path / "signed.txt"
    sheet.write_text("Подписано: Каримов", "utf-8")
    child = ["--person", "Witness A", "--purpose", "un", "--identity", "anonymous"]
    child += ["--capacity", "minor", "--sheet-file", sheet]
    refused = kuager("consent", 1, *child)
    assert refused.code == 2
    assert "guardian" in refused.err
    assert kuager.ok("items")["total"] == 1
    given = kuager.ok(
        "consent", 1, *child, "--guardian", "Mother", "--language", "uz-Cyrl", "--taken-by", "A.",
        "--recontact", "Signal", "--expires-on", SOON, "--template", "standard 2026.1",
    )["consent"]  # fmt: skip
    assert (given["capacity"], given["language"], given["recontact"]) == (
        "minor",
        "uz-Cyrl",
        "Signal",
    )
    assert kuager.ok("show", 2)["item"]["kind"] == "consent-sheet"
    assert given["sheet_id"] == kuager.ok("show", 2)["item"]["id"]
    [listed] = kuager.ok("consents", "--expiring")["consents"]
    assert (listed["number"], listed["state"], listed["days_left"]) == (1, "expires-soon", 12)
    assert kuager.ok("consents", "--expiring", 11)["total"] == 0
    assert kuager.ok("items", "consent:expiring")["total"] == 1
    kuager.ok("consent", 1, "--person", "Witness A", "--withdraw", "--note", "Afraid")
    told = kuager.ok("consents", 1, "--person", "Witness A", "--history")["history"]
    assert [each["verb"] for each in told] == ["consented", "withdrew"]
    assert told[1]["consent"]["withdrawal_note"] == "Afraid"
    assert kuager.ok("consents", "--expiring")["total"] == 0
    [after] = kuager.ok("consents", 1)["consents"]
    assert after["state"] == "withdrawn"


def test_a_form_is_written_edited_and_kept(kuager: Program, tmp_path: Path) -> None:
    words, form, named = (tmp_path / name for name in ("w.toml", "f.pdf", "n.pdf"))
    kuager.ok("consent-form", "--words", words)
    source = words.read_text("utf-8").replace('name = "standard"', 'name = "ours"')
    words.write_text(source, "utf-8")
    assert tomllib.loads(source)["name"] == "ours"
    made = kuager.ok(
        "consent-form", 1, "--template", words, "--keep", "--language", "kk", "--to", form
    )
    assert (made["form"], made["language"]) == ("ours", "kk")
    assert form.read_bytes().startswith(b"%PDF")
    # From now on it is the one that is printed.
    said = kuager("consent-form", "--person", "Witness A", "--to", named)
    assert said.code == 0
    assert "not encrypted" in said.err
    assert kuager.ok("consent-form", "--to", tmp_path / "m.pdf")["form"] == "ours"
    assert kuager("consent-form", "--to", form).code == 1
    assert kuager("consent-form", "--to", tmp_path / "x.pdf", "--language", "fr").code == 2
    assert kuager("consent-form").code == 2
    assert not (tmp_path / "x.pdf").exists()
    [printed] = [each for each in kuager.ok("custody", 1)["events"] if each["verb"] == "printed"]
    assert "ours 2026.1" in str(printed["changes"])
