"""The review on the command line: the verb ``marks`` with everything that it can say and do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.casework.papers import PAGE, WITNESS, paper
from tests.journeys.conftest import Program


@pytest.fixture(scope="module")
def kuager(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    with pytest.MonkeyPatch.context() as patch:
        program = Program(tmp_path_factory.mktemp("marks"), patch)
        program.create()
        (program.folder / "paper.pdf").write_bytes(paper(PAGE))
        program.ok("case", "KZ-1", "--title", "A case")
        program.ok("person", "--name", WITNESS, "--pseudonym", "Witness A", "--protected")
        program.ok("add", program.folder / "paper.pdf", "--case", "KZ-1")
        program.ok("marks", "1", "--suggest")
        yield program


def test_every_mark_says_why_and_what_becomes_of_it(kuager: Program) -> None:
    said = kuager.ok("marks", "1", "--profile", "un")
    assert (said["state"], said["product"], said["profile"]) == ("marked", "facsimile", "un")
    assert said["waiting"] == len(said["marks"]) == 3
    name = said["marks"][0]
    assert (name["token"], name["scope"], name["bits"]) == ("[Witness A]", "line_end", None)
    assert WITNESS in name["why"]
    assert name["places"][0][0] == 1
    assert (said["sign_offs"], said["earlier"]) == ([], [])
    assert "place:merke" in {each["detail"] for each in said["rare"]}
    # Without a profile a mark's own scope is told, as ever.
    assert kuager.ok("marks", "1")["marks"][0]["scope"] == ""


def test_a_review_from_suggestion_to_signature(kuager: Program) -> None:
    person = kuager.ok("marks", "1")["marks"][0]["person"]
    said = kuager.ok("marks", "1", "--accept-person", person)
    assert [each["state"] for each in said["marks"]] == ["accepted", "suggested", "accepted"]
    refused = kuager("marks", "1", "--sign-off")
    assert refused.code == 1
    assert "1 suggestions of this item wait" in refused.err
    phone = said["marks"][1]["id"]
    said = kuager.ok("marks", "1", "--reject-alike", phone)
    assert said["marks"][1]["state"] == "rejected"
    said = kuager.ok(
        "marks", "1", "--change", phone, '{"state": "accepted", "scope": "line", "token": "A call"}',
        "--profile", "un",
    )  # fmt: skip
    assert (said["marks"][1]["scope"], said["marks"][1]["token"]) == ("line", "[A call]")
    said = kuager.ok("marks", "1", "--sign-off", "--by", "Ana", "--note", "All of it")
    assert (said["state"], said["sign_offs"][0]["actor"]) == ("reviewed", "Ana")
    assert kuager("marks", "1", "--sign-off", "--second", "--by", "Ana").code == 1
    said = kuager.ok("marks", "1", "--sign-off", "--second", "--by", "Bek")
    assert [each["second"] for each in said["sign_offs"]] == [False, True]
    assert kuager("marks", "1", "--state").out == "reviewed under the profile un\n"
    kuager.ok("marks", "1", "--let-pass", "place:merke")
    assert "0 rare details to be judged" in kuager("marks", "1", "--rare").out
    box = kuager.ok("marks", "1", "--add", '{"page": 1, "box": [5, 5, 60, 60], "token": "A stamp"}')
    made = next(each for each in box["marks"] if each["box"])
    assert made["token"] == "[A stamp]"
    assert kuager.ok("marks", "1", "--take-away", made["id"])["state"] == "marked"


def test_what_makes_no_sense_is_refused_and_changes_nothing(kuager: Program) -> None:
    mark = kuager.ok("marks", "1")["marks"][0]["id"]
    for words, code in (
        (("--second",), 2),
        (("--change", mark, '{"quote": "x"}'), 2),
        (("--change", mark, '{"token": 5}'), 2),
        (("--change", mark, '{"box": "x"}'), 2),
        (("--change", "nothing", "{}"), 1),
        (("--change", mark, '{"token": "Karimova"}'), 1),
        (("--as", "recording"), 2),
        (("--as", "film"), 2),
        (("--pages", "sepia"), 2),
        (("--dpi", "900"), 2),
        (("--take-away", mark), 1),
        (("--let-pass", "merke"), 2),
    ):
        before = kuager.ok("marks", "1")
        said = kuager("marks", "1", *words)
        assert said.code == code, (words, said.err)
        assert "арим" not in said.err
        assert kuager.ok("marks", "1") == before


def test_as_what_and_how_it_leaves_is_chosen(kuager: Program) -> None:
    said = kuager.ok("marks", "1", "--as", "transcript", "--pages", "bilevel", "--dpi", "300")
    assert (said["product"], said["pages"], said["dpi"]) == ("transcript", "bilevel", 300)
    said = kuager.ok("marks", "1", "--as", "auto", "--pages", "auto", "--dpi", "0")
    assert (said["product"], said["pages"], said["dpi"]) == ("facsimile", "auto", 200)


def test_the_verb_is_told_in_the_help(kuager: Program, capsys: pytest.CaptureFixture[str]) -> None:
    from app.cli import run

    run(["marks", "--help"])
    said = capsys.readouterr().out
    for flag in ("--accept-person", "--alike", "--change", "--sign-off", "--rare", "--union"):
        assert flag in said
