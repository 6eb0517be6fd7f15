"""Statistics and tables without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.conftest import Program


def test_statistics_are_added_flagged_settled_and_taken_from_a_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kuager = Program(tmp_path, monkeypatch)
    kuager.create()
    kuager.ok("case", "KZ-1", "--title", "One")
    given = (
        "--case",
        "KZ-1",
        "--indicator",
        "Arrivals",
        "--unit",
        "persons",
        "--period",
        "2020/2023",
    )
    parts = [f"nationality:{code}={share}%" for code, share in (("UZ", 86), ("KG", 10), ("TJ", 5))]
    made = kuager.ok(
        "statistic", *given, "--value", "724 534", "--source", "A", "--grade", "b2",
        *(word for part in parts for word in ("--part", part)),
    )  # fmt: skip
    assert (made["value"], made["grade"], made["said"]) == (
        "724534", "B2", "724,534 persons (2020–2023)",
    )  # fmt: skip
    assert [each["rule"] for each in made["flags"]] == ["parts-not-whole"]
    other = kuager.ok("statistic", *given, "--value", "900000", "--source", "B")
    kuager.ok("statistic", other["id"][:13], "--value", "hundreds", "--part", "sex:women=3")
    found = kuager.ok("statistics", "--flags")["flags"]
    assert sorted(each["rule"] for each in found) == ["magnitude", "parts-not-whole"]
    flag = next(each for each in found if each["rule"] == "magnitude")
    named = (flag["rule"], flag["one"], flag["other"])
    assert kuager("statistics", "--settle", *named, "--as", "stands").code == 2
    kuager.ok("statistics", "--settle", *named, "--as", "stands", "--reason", "A speech")
    assert kuager.ok("statistics", "--case", "KZ-1")["flags"][-1]["answer"]["reason"] == "A speech"
    kuager.ok("statistics", "--reopen", *named)
    (public,) = kuager.ok("statistics", "B", "--profile", "public")["statistics"]
    assert public["parts"][0]["hidden"]
    assert kuager("statistic", *given, "--value", "-5").code == 2
    assert kuager("statistic", *given, "--value", "5", "--grade", "B23").code == 2
    kuager.ok("statistic", other["id"], "--trash")
    assert len(kuager.ok("statistics")["statistics"]) == 1

    path = tmp_path / "table.csv"
    path.write_text("Indicator;Value;Year\nRulings;7;2021\nRulings;-7;2022\n", "utf-8")
    verb = ("table", str(path), "--as", "statistics", "--case", "KZ-1", "--map", "Year=period")
    tried = kuager.ok(*verb, "--dry-run")
    assert [each["verdict"] for each in tried["rows"]] == ["new", "blocked"]
    assert tried["rows"][1]["column"] == "Value"
    assert not tried["written"]
    assert kuager(*verb).code == 1
    assert kuager.ok(*verb, "--only-good")["counts"]["new"] == 1
    (ruling,) = kuager.ok("statistics", "Rulings")["statistics"]
    assert ruling["period"] == "2021"
    assert kuager("table", str(path), "--as", "statistics", "--map", "Year=nothing").code == 2
