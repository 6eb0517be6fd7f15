"""What the command line gained: links to acts, places by name, a dry run of taking in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.conftest import Program


@pytest.fixture
def kuager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """A vault with one item, and the command line."""
    program = Program(tmp_path, monkeypatch)
    program.create()
    (tmp_path / "a.txt").write_text("They beat him.", "utf-8")
    program.ok("case", "KZ-1", "--title", "One")
    program.ok("add", tmp_path / "a.txt", "--case", "KZ-1")
    return program


def test_an_act_is_linked_shown_and_found(kuager: Program) -> None:
    event = kuager.ok("event", "--case", "KZ-1", "--title", "Raid")["id"]
    made = kuager.ok("link", "1", "--act", "02011111", "--in-event", event, "--span", "0:13")
    assert (made["link"]["act"], made["link"]["event_id"]) == ("02011111", event)
    shown = kuager.ok("show", "1")["item"]
    assert shown["acts"] == [{"link": made["link"]["id"], "act": "02011111", "event": event}]
    assert [each["quote"] for each in shown["passages"]] == ["They beat him"]
    assert kuager.ok("items", "act:02011111")["total"] == 1
    kuager.ok("unlink", made["link"]["id"])
    assert kuager.ok("items", "act:02011111")["total"] == 0
    assert kuager("link", "1", "--act", "99999").code == 2
    assert kuager("link", "1", "--article", "iccpr:7", "--in-event", event).code == 2


def test_two_passages_under_one_article_are_listed_once(kuager: Program) -> None:
    links = {
        kuager.ok("link", "1", "--article", "iccpr:7", "--span", span)["link"]["id"]
        for span in ("0:4", "5:9")
    }
    assert len(links) == 2
    shown = kuager.ok("show", "1")["item"]
    assert shown["articles"] == ["iccpr:7"]
    assert {each["link"] for each in shown["provisions"]} == links


def test_a_place_that_is_not_there_is_not_made_up(kuager: Program) -> None:
    said = kuager("describe", "1", "--set", "place=Nowhere")
    assert said.code == 2
    assert "add it to the places first" in said.err


def test_a_dry_run_says_what_would_happen_and_takes_nothing_in(
    kuager: Program, tmp_path: Path
) -> None:
    (tmp_path / "b.txt").write_text("Another text.", "utf-8")
    (tmp_path / "empty").write_bytes(b"")
    paths = [tmp_path / name for name in ("a.txt", "b.txt", "empty", "nowhere")]
    said = kuager.ok("add", *paths, "--case", "KZ-1", "--kind", "testimony", "--dry-run")
    assert [(each["name"], each["state"], each["held_number"]) for each in said["preview"]] == [
        ("a.txt", "held", 1),
        ("b.txt", "new", None),
        ("empty", "refused", None),
        ("nowhere", "refused", None),
    ]
    assert [each["consent"] for each in said["preview"]][:2] == ["missing", "missing"]
    assert (said["new"], said["held"], said["refused"]) == (1, 1, 2)
    assert kuager.ok("items")["total"] == 1
