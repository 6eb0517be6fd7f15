"""Words and options in any order, as a person types them."""

from __future__ import annotations

import pytest

from app.cli.arguments import parse


@pytest.mark.parametrize(
    "line",
    [
        "items V утюг --case KZ-1",
        "items V --case KZ-1 утюг",
        "items --case KZ-1 V утюг",
    ],
)
def test_a_query_stands_anywhere(line: str) -> None:
    parsed = parse(line.split())
    assert (parsed.vault, parsed.query, parsed.case) == ("V", ["утюг"], "KZ-1")


def test_paths_stand_on_both_sides_of_an_option() -> None:
    assert parse(["add", "V", "a", "--case", "C", "b", "c"]).paths == ["a", "b", "c"]
    assert parse(["add", "V", "--case", "C", "a", "b"]).paths == ["a", "b"]


def test_an_optional_word_may_follow_an_option() -> None:
    assert parse(["custody", "V", "--json", "7"]).item == "7"
    assert parse(["vocabulary", "--json", "kinds"]).name == "kinds"


@pytest.mark.parametrize(
    "line", ["items V --colour red", "custody V 1 2", "show V 1 2", "frobnicate", "show V", ""]
)
def test_what_makes_no_sense_is_usage(line: str) -> None:
    with pytest.raises(SystemExit) as stop:
        parse(line.split())
    assert stop.value.code == 2
