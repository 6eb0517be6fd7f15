"""Statements, comparison and alignment from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.journeys.conftest import Program

SAID = "Меня зовут Каримов Азизбек.\n5 января ворвались люди.\nМеня били.\n"


@pytest.fixture
def kuager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """A vault with a person and a testimony."""
    program = Program(tmp_path, monkeypatch)
    program.create()
    (tmp_path / "said.txt").write_text(SAID, "utf-8")
    program.ok("case", "KZ-1", "--title", "One")
    program.ok("person", "--name", "Каримов Азизбек", "--pseudonym", "Witness A", "--protected")
    program.ok(
        "add", tmp_path / "said.txt", "--case", "KZ-1", "--kind", "testimony", "--language", "ru"
    )
    return program


def test_a_statement_from_its_first_word_to_its_paper(kuager: Program, tmp_path: Path) -> None:
    assert kuager("statement", "1").code == 1
    made = kuager.ok(
        "statement", "1", "--from", "current", "--person", "Witness A", "--taken-by", "Мария",
        "--taken-on", "2022-02-03", "--place", "Ош",
    )["statement"]  # fmt: skip
    assert [each["text"] for each in made["paragraphs"]] == SAID.strip().split("\n")
    assert kuager("statement", "1", "--sign", "signature").code == 1
    read = kuager.ok(
        "statement", "1", "--correct", "2", "6 января ворвались люди.", "--read-back",
        "2022-02-04", "--read-by", "Мадина", "--sign", "signature", "--to", tmp_path / "s.pdf",
    )["statement"]  # fmt: skip
    assert read["signed"] == "signature"
    assert [each["was"] for each in read["corrections"]] == ["5 января ворвались люди."]
    assert (tmp_path / "s.pdf").read_bytes().startswith(b"%PDF")
    refused = kuager("statement", "1", "--correct", "1", "x")
    assert refused.code == 1
    assert "signed" in refused.err
    assert kuager("statement", "1", "--to", tmp_path / "n.pdf", "--people", "exact").code == 1
    assert not (tmp_path / "n.pdf").exists()
    assert kuager("statement", "1", "--new", "--correct", "x", "y").code == 2
    # What went wrong half way left nothing half: no other statement was begun.
    assert kuager.ok("statement", "1")["statement"]["id"] == read["id"]
    newer = kuager.ok("statement", "1", "--new", "--correct", "1", "")["statement"]
    assert newer["paragraphs"][0]["text"] == "—"
    verbs = [each["verb"] for each in kuager.ok("custody", "1")["events"]]
    for verb in ("drafted", "stated", "corrected", "read-back", "signed", "printed"):
        assert verb in verbs


def test_versions_are_compared_and_aligned(kuager: Program, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(SAID.replace("5 января", "6 января"), "utf-8")
    kuager.ok("transcribe", "1", tmp_path / "new.txt")
    listed = kuager.ok("compare", "1")["versions"]
    assert [(each["number"], each["kind"]) for each in listed] == [
        (1, "extracted"),
        (2, "transcript"),
    ]
    found = kuager.ok("compare", "1", "1", "2")
    assert [(each["was"], each["became"]) for each in found["changes"]] == [("5", "6")]
    assert (found["words"], found["paragraphs"]) == (1, 1)
    (tmp_path / "en.txt").write_text("My name is Aziz.\nThey came.\nI was beaten.\n", "utf-8")
    kuager.ok("transcribe", "1", tmp_path / "en.txt", "--kind", "translation", "--language", "en")
    pairs = [[0, 1, 0, 1], [1, 1, 1, 2], [1, 3, 2, 3]]
    said = kuager.ok("align", "1", "2", "translation:en", "--pairs", json.dumps(pairs))
    assert (said["origin"], said["pairs"]) == ("said", pairs)
    assert kuager("align", "1", "2", "translation:en", "--pairs", "[[0,1,0,1]]").code == 1
    assert kuager("align", "1", "2", "translation:en", "--pairs", "[1]").code == 2
    again = kuager.ok("align", "1", "2", "translation:en", "--reset")
    assert again["origin"] == "computed"
