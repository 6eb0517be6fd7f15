"""Claims, accounts, contradictions and the board without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.vault.vault import Vault
from tests.builders import CREDENTIAL
from tests.casework.made import make_item
from tests.journeys.conftest import Program


def test_from_passages_to_claims_contradictions_and_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kuager = Program(tmp_path, monkeypatch)
    kuager.create()
    kuager.ok("case", "KZ-1", "--title", "One")
    with Vault.open(kuager.vault, CREDENTIAL) as vault:
        make_item(vault, "One", "There were 23 of us.")
        make_item(vault, "Two", "About 100 were taken.")
    kuager.ok("event", "--case", "KZ-1", "--title", "Raid")
    passages = [
        kuager.ok("link", number, "--article", "iccpr:9.1", "--span", "0:10")["link"]["passage_id"]
        for number in ("1", "2")
    ]
    said = "A hundred men were taken."
    made = kuager.ok(
        "claim", "--case", "KZ-1", "--assert", said, "--article", "iccpr:9.1", "--event", "Raid"
    )
    assert (made["assertion"], made["articles"], made["independent"]) == (said, ["iccpr:9.1"], 0)
    kuager.ok("claim-evidence", made["id"], passages[1], "--for")
    put = kuager.ok("claim-evidence", said, passages[0], "--against", "--note", "Fewer")
    assert (put["independent"], put["against"]) == (1, 1)
    assert {each["stance"] for each in put["evidence"]} == {"for", "against"}
    (listed,) = kuager.ok("claims", "hundred", "--case", "KZ-1")["claims"]
    assert listed["weak"][:1] == ["one-source"]
    assert kuager("claim-evidence", said, passages[0], "--for", "--against").code == 2
    off = kuager.ok("claim-evidence", said, passages[0], "--off")
    assert (off["against"], kuager("claim-evidence", said, passages[0], "--off").code) == (0, 1)

    facts = [
        kuager.ok("account", passage, "--event", "Raid", "--aspect", "number", "--value", value)
        for passage, value in zip(passages, ("23", "~100"), strict=True)
    ]
    (pair,) = kuager.ok("contradictions")["contradictions"]
    assert [each["value"] for each in pair["accounts"]] == ["23", "~100"]
    ids = [each["id"] for each in facts]
    assert kuager("contradictions", "--settle", *ids, "--reason", "x").code == 2
    kuager.ok("contradictions", "--settle", *ids, "--as", "explained", "--reason", "Two yards")
    (pair,) = kuager.ok("contradictions", "--case", "KZ-1")["contradictions"]
    assert pair["settled"]["reason"] == "Two yards"
    kuager.ok("contradictions", "--reopen", *ids)
    assert kuager.ok("contradictions")["contradictions"][0]["settled"] is None
    assert kuager.ok("contradictions", "--hints")["hints"] == []

    assert next(each["ref"] for each in kuager.ok("board")["codes"]) == "iccpr:9.1"
    rows = kuager.ok("board", "article:iccpr:9")["passages"]
    assert [each["quote"] for each in rows] == ["There were", "About 100 "]
    met = kuager.ok("board", "--cooccurrence")["cooccurrence"]
    assert {each["count"] for each in met} == {1}
    target = tmp_path / "board.csv"
    kuager.ok("board", "article:iccpr:9", "--to", target)
    assert "There were" in target.read_text("utf-8-sig")
    assert kuager("board", "article:iccpr:9", "--to", target).code == 1
