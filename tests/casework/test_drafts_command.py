"""``kuager draft``: a bundle put together without a window, and bad words refused in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.conftest import Program


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("draft-command")


@pytest.fixture
def kuager(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """A vault with four notes, made once, and the command line."""
    program = Program(folder, monkeypatch)
    if not (folder / "notes").is_dir():
        program.create()
        program.ok("case", "KZ-1", "--title", "One")
        program.ok("case", "KZ-2", "--title", "Two")
        (folder / "notes").mkdir()
        for number in range(1, 5):
            (folder / "notes" / f"{number}.txt").write_text(f"Note number {number}.", "utf-8")
        program.ok("add", folder / "notes", "--case", "KZ-1", "--kind", "document")
        (folder / "other.txt").write_text("Of another case.", "utf-8")
        program.ok("add", folder / "other.txt", "--case", "KZ-2", "--kind", "document")
        for number in range(1, 5):
            program.ok("describe", str(number), "--set", f"date=2022-01-0{5 - number}")
    return program


def labels(answer: dict[str, object]) -> list[str]:
    lines = answer["lines"]
    assert isinstance(lines, list)
    return [f"{each['label']} {each['title']}" for each in lines if each["kind"] == "exhibit"]


def test_from_an_empty_draft_to_checks(kuager: Program) -> None:
    made = kuager.ok("draft", "create", "Pack", "--case", "KZ-1", "--template", "partner")
    assert (made["draft"]["name"], made["draft"]["case"], made["exhibits"]) == ("Pack", "KZ-1", 0)
    assert [e["name"] for e in kuager.ok("draft", "list", "--case", "KZ-1")["drafts"]] == ["Pack"]
    assert kuager.ok("draft", "list", "--case", "KZ-2")["drafts"] == []
    kuager.ok("draft", "add", "Pack", "1", "2")
    added = kuager.ok("draft", "add", "pack", "--items", "note", "--section", "s2")
    assert labels(added) == ["EX-000001 1", "EX-000002 2", "EX-000003 4", "EX-000004 3"]
    moved = kuager.ok("draft", "move", "Pack", "4", "--to", "s2", "--before", "EX-000001")
    assert labels(moved)[0] == "EX-000001 3"
    assert labels(kuager.ok("draft", "sort", "Pack", "Documents"))[0] == "EX-000001 4"
    bound = kuager.ok("draft", "move", "Pack", "2", "3", "--to", "1")
    assert labels(bound) == ["EX-000001 4", "EX-000002 1"]
    assert labels(kuager.ok("draft", "unbind", "Pack", "1.3")) == [
        "EX-000001 4", "EX-000002 2", "EX-000003 1",
    ]  # fmt: skip
    noted = kuager.ok("draft", "note", "Pack", "2", "For the clerk.")
    named = kuager.ok("draft", "rename", "Pack", "2", "Other words")
    assert labels(named)[1] == "EX-000002 Other words"
    assert [e["note"] for e in noted["lines"] if e["kind"] == "exhibit"][1] == "For the clerk."
    kuager.ok("draft", "section", "Pack", "Late documents", "--before", "s1")
    kuager.ok("draft", "rename", "Pack", "s1", "Early documents")
    kuager.ok("draft", "remove", "Pack", "3", "Early documents")
    said = kuager.ok(
        "draft", "set", "Pack", "letter=b", "addressee=A partner", "parties=A. v. the State; B.",
        "archival=yes", "size=mail",
    )  # fmt: skip
    assert said["draft"]["letter"] == "B"
    assert said["draft"]["parties"] == ["A. v. the State", "B."]
    assert said["limit"] == 10_000_000
    shown = kuager("draft", "show", "Pack")
    assert shown.code == 0
    assert "EX-000002 Other words" in shown.out
    found = kuager.ok("draft", "checks", "Pack")
    assert found["red"] == 0
    assert {each["level"] for each in found["checks"]} == {"amber", "green"}
    copied = kuager.ok("draft", "copy", "Pack", "Second")
    assert labels(copied) == labels(kuager.ok("draft", "show", "Second"))
    kuager.ok("draft", "discard", "Second")
    assert kuager("draft", "show", "Second").code == 1


BAD = (
    (["show", "Nothing"], 1, "no such draft"),
    (["create", "Bad", "--case", "KZ-9"], 1, "no case"),
    (["create", "Bad", "--case", "KZ-1", "--template", "x"], 2, "no bundle template"),
    (["create", " ", "--case", "KZ-1"], 2, "needs a name"),
    (["create", "BAD", "--case", "KZ-1"], 1, "name already"),
    (["add", "Bad", "5"], 1, "another case"),
    (["add", "Bad", "77"], 1, "no item"),
    (["add", "Bad", "1"], 1, "already"),
    (["add", "Bad", "--items", "colour:red"], 2, "colour"),
    (["add", "Bad", "--items", "nothingofthekind"], 2, "nothing was taken in"),
    (["add", "Bad", "2", "--section", "s99"], 1, "no part"),
    (["pages", "Bad", "1", "9-3"], 1, "leaves otherwise"),
    (["pages", "Bad", "1", "x"], 2, "as 3-9"),
    (["pages", "Bad", "1", "0"], 2, "counted from 1"),
    (["move", "Bad", "1", "s1"], 2, "apart from each other"),
    (["move", "Bad", "s1", "--to", "1"], 2, "Sections stand in a bundle"),
    (["rename", "Bad", "1", "x" * 700], 2, "600 characters"),
    (["set", "Bad", "letter"], 2, "FIELD=VALUE"),
    (["set", "Bad", "colour=red"], 2, "no field 'colour'"),
    (["set", "Bad", "archival=perhaps"], 2, "yes or no"),
    (["bind", "Bad", "1", "1"], 1, "move it into"),
    (["unbind", "Bad", "1"], 1, "already"),
    (["supplement", "NOTHING"], 1, "No such bundle"),
    (["reissue", "NOTHING"], 1, "No such bundle"),
    (["discard", "Nothing"], 1, "no such draft"),
)
"""What is asked for, the exit status, and what is said."""


def test_bad_words(kuager: Program) -> None:
    kuager.ok("draft", "create", "Bad", "--case", "KZ-1", "--profile", "internal")
    kuager.ok("draft", "add", "Bad", "1")
    before = kuager.ok("draft", "show", "Bad")
    for words, code, sentence in BAD:
        said = kuager("draft", *words)
        assert said.code == code, said.err
        assert sentence in said.err
        assert said.err.count("\n") == 1
        assert said.out == ""
    assert kuager.ok("draft", "show", "Bad") == before


def test_a_red_rule_is_found(kuager: Program) -> None:
    kuager.ok("draft", "create", "Empty", "--case", "KZ-2")
    said = kuager("draft", "checks", "Empty", "--json")
    assert said.code == 3
    assert said.json["red"] >= 1
    assert kuager.ok("draft", "templates")["sizes"][0]["name"] == "mail"
