"""The chronology and its chains without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.casework.listing import views
from app.vault.vault import Vault
from tests.builders import CREDENTIAL
from tests.journeys.conftest import Program


def test_events_gaps_chains_and_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kuager = Program(tmp_path, monkeypatch)
    kuager.create()
    kuager.ok("case", "KZ-1", "--title", "One")
    for title, day in (("Ruling", "2022-06~"), ("Raid", "2022-01-14"), ("Undated", "")):
        kuager.ok("event", "--case", "KZ-1", "--title", title, "--date", day)
    made = kuager.ok("event-link", "Raid", "Ruling", "--certainty", "probable")
    assert (made["relation"], made["dates_run_back"]) == ("led-to", False)
    circle = kuager("event-link", "Ruling", "Raid", "--as", "followed-by")
    assert (circle.code, "circle" in circle.err) == (1, True)
    assert kuager("event-link", "Raid", "Ruling", "--as", "caused").code == 2
    whole = kuager.ok("chronology", "--gaps", "30")
    assert [each["title"] for each in whole["events"]] == ["Raid", "Ruling", "Undated"]
    assert whole["gaps"] == [{"dates": "2022-01-15/2022-05-31", "days": 137}]
    assert [each["relation"] for each in whole["links"]] == ["led-to"]
    said = kuager("chronology", "--gaps", "30", "--language", "ru").out
    assert "nothing for 137 days: 15 января – 31 мая 2022 года" in said
    chain = kuager.ok("chronology", "--chain", "Ruling")["events"]
    assert [each["title"] for each in chain] == ["Raid", "Ruling"]
    target = tmp_path / "list.csv"
    kuager.ok("chronology", "raid", "--to", str(target))
    assert len(target.read_bytes().splitlines()) == 2
    assert kuager("chronology", "--to", str(target)).code == 1
    kuager.ok("event-link", "Raid", "Ruling", "--off")
    assert kuager("event-link", "Raid", "Ruling", "--off").code == 1
    with Vault.open(kuager.vault, CREDENTIAL) as vault:
        views.keep(vault, "chronology", "Ночь", {"scale": 2})
    (kept,) = kuager.ok("views")["views"]
    assert (kept["name"], kept["settings"]) == ("Ночь", {"scale": 2})
    kuager.ok("views", "--forget", kept["id"][:12])
    assert kuager.ok("views")["views"] == []
