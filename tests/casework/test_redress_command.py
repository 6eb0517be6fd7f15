"""Proceedings, remedies, the gap, facilities and flags without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.conftest import Program


def test_from_a_trial_to_the_gap_and_its_flags(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kuager = Program(tmp_path, monkeypatch)
    kuager.create()
    kuager.ok("case", "KZ-1", "--title", "One")
    kuager.ok("person", "--name", "The 23 victims", "--kind", "group", "--count", "23")
    kuager.ok("person", "--name", "Каримов Азиз", "--protected", "--pseudonym", "Witness A")
    trial = ("--case", "KZ-1", "--title", "Trial of six officers")
    made = kuager.ok(
        "proceeding", *trial, "--kind", "criminal", "--court", "Karasay District Court",
        "--decided", "2025-01-20", "--notified-on", "2025-01-10", "--notified", "by-post",
    )  # fmt: skip
    assert (made["court_name"], made["case"]) == ("Karasay District Court", "KZ-1")
    kuager.ok("proceeding", *trial, "--outcome", "convicted")
    kuager.ok(
        "proceeding", "--case", "KZ-1", "--title", "Appeal", "--kind", "criminal", "--appeal-from",
        made["id"],
    )  # fmt: skip
    kuager.ok(
        "proceeding-party", made["id"], "The 23 victims", "--role", "victim", "--took-part", "in-person",
        "--count", "3",
    )  # fmt: skip
    both = kuager.ok("proceeding-party", made["id"], "Witness A", "--role", "victim")
    assert [each["name"] for each in both["parties"]] == ["The 23 victims", "Witness A"]
    assert kuager("proceeding-party", made["id"], "Witness A", "--role", "king").code == 2
    off = kuager.ok("proceeding-party", made["id"], "Witness A", "--role", "victim", "--off")
    assert len(off["parties"]) == 1
    owed = kuager.ok(
        "remedy", "--case", "KZ-1", "--kind", "compensation", "--person", "Witness A", "--owed",
        "1000000", "--currency", "KZT", "--proceeding", made["id"],
    )  # fmt: skip
    assert kuager("remedy", "--change", owed["id"], "--paid", "1,5").code == 2
    kuager.ok("remedy", "--change", owed["id"], "--paid", "250000")
    (listed,) = kuager.ok("remedies", "--case", "KZ-1")["remedies"]
    assert (listed["paid"], listed["name"], listed["owed"]) == ("250000", "Witness A", "1000000")

    found = kuager.ok("gap", "--case", "KZ-1", "--language", "ru")
    sides = ("victims", "took_part", "owed", "compensated")
    assert [found[each]["count"] for each in sides] == [23, 3, 1, 1]
    assert found["words"][0] == "Пострадали по меньшей мере 23 человека."
    assert found["money"] == [
        {"currency": "KZT", "owed": "1000000", "paid": "250000", "unknown": 0}
    ]
    told = kuager("gap", "--case", "KZ-1", "--proceeding", "Trial of six officers").out
    assert "22 received nothing." in told
    assert "Каримов" not in told
    apart = ("gap", "--case", "KZ-1", "--apart", "The 23 victims", "Witness A")
    assert kuager(*apart).code == 2
    assert kuager.ok(*apart, "--reason", "Held elsewhere")["victims"]["count"] == 24

    flags = kuager.ok("redress-flags", "--case", "KZ-1")["flags"]
    assert [each["rule"] for each in flags] == ["notified-before-decided"]
    flag = (flags[0]["rule"], flags[0]["one"])
    assert kuager("redress-flags", "--settle", *flag, "--reason", "x").code == 2
    kuager.ok("redress-flags", "--settle", *flag, "--as", "corrected", "--reason", "A slip")
    assert "[corrected: A slip]" in kuager("redress-flags").out
    (open_again,) = kuager.ok("redress-flags", "--reopen", *flag)["flags"]
    assert open_again["answer"] is None

    chain = kuager.ok("proceedings", "--show", "Appeal")["chain"]
    assert [(each["title"], each["depth"]) for each in chain] == [
        ("Trial of six officers", 0), ("Appeal", 1),
    ]  # fmt: skip
    kuager.ok("proceedings", "--trash", "Appeal")
    assert len(kuager.ok("proceedings", "--case", "KZ-1")["proceedings"]) == 1

    place = kuager.ok(
        "place", "--name", "Temporary facility no. 2", "--facility", "temporary", "--capacity", "40",
        "--population", "61", "--lawful", "no", "--country", "kz",
    )  # fmt: skip
    assert (place["kind"], place["capacity"], place["country"]) == ("facility", 40, "KZ")
    assert kuager.ok("place", "--name", place["name"], "--authority", "Police")["lawful"] == "no"
    assert kuager("place", "--name", place["name"], "--counted-on", "1.2.2022").code == 2
    held = kuager.ok(
        "detention", "--case", "KZ-1", "--person", "The 23 victims", "--place", place["id"], "--date",
        "2022-01-07/2022-01-14", "--ground", "none-given", "--order-shown", "no",
    )  # fmt: skip
    whole = kuager.ok("facility", place["id"])
    assert (whole["people"], whole["over"], whole["held"][0]["ground"]) == (23, 21, "none-given")
    kuager.ok("detention", "--change", held["id"], "--count", "20")
    assert kuager.ok("facility", "--case", "KZ-1")["facilities"][0]["people"] == 20
    kuager.ok("detention", "--remove", held["id"])
    assert kuager.ok("facility", "--case", "KZ-1")["facilities"] == []
    assert kuager("detention", "--person", "Witness A").code == 2
