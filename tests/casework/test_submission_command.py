"""Submissions without a window: begun, written part by part, checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.casework.arguing import claims
from app.casework.registry import link
from app.vault.vault import Vault
from tests.builders import CREDENTIAL
from tests.casework.made import make_item
from tests.journeys.conftest import Program


def test_from_a_name_to_a_checked_submission(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kuager = Program(tmp_path, monkeypatch)
    kuager.create()
    kuager.ok("case", "KZ-1", "--title", "One")
    with Vault.open(kuager.vault, CREDENTIAL) as vault:
        item = make_item(vault, "A ruling", "The court ordered expulsion.", kind="court-document")
        with vault.change() as change:
            passage = change.put("quoted", link.passage(vault, item, link.Span(0, 9)))
        claim = claims.save(vault, "KZ-1", "They were expelled.", provisions=["iccpr:13"])
        claims.evidence(vault, claim.id, passage.id)
    shapes = kuager.ok("submission-templates", vault=False)["templates"]
    assert [each["name"] for each in shapes] == ["ccpr-ngo", "communication", "wgad"]
    made = kuager.ok(
        "submission", "Geneva", "--case", "KZ-1", "--set", "organisations=One",
        "--set", "organisations=Two", "--set", "session=144", "--start",
    )  # fmt: skip
    assert (made["organisations"], made["session"]) == (["One", "Two"], "144")
    assert kuager("submission", "Geneva", "--set", "nonsense").code == 2
    assert kuager("submission", "Geneva", "--case", "KZ-1").code == 1
    shown = kuager.ok("submission-show", "geneva")
    said = next(each for each in shown["parts"] if "expelled" in each["text"])
    (note,) = said["footnotes"]
    assert (note["kind"], note["ref"], note["passage_id"]) == ("claim", claim.id, passage.id)

    part = kuager.ok(
        "submission-part", "Geneva", "--text", "First. Second.", "--before", said["id"],
        "--section", "expulsion",
    )  # fmt: skip
    cited = kuager.ok(
        "submission-note", "Geneva", part["id"], "--kind", "passage", "--passage", passage.id,
        "--at", "6",
    )  # fmt: skip
    halves = kuager.ok("submission-part", "Geneva", "--part", part["id"], "--split", "12")
    assert halves["text"] == "Second."
    kuager.ok("submission-part", "Geneva", "--part", halves["id"], "--move", "--before", part["id"])
    texts = [each["text"] for each in kuager.ok("submission-show", "Geneva")["parts"]]
    at = texts.index("Second.")
    assert texts[at + 1] == f"First.[^{cited['key']}]"
    joined = kuager.ok("submission-part", "Geneva", "--part", part["id"], "--join")
    assert joined["text"] == f"Second. First.[^{cited['key']}]"
    rules = {each["rule"] for each in kuager.ok("submission-check", "Geneva")["checks"]}
    assert rules == {"title", "uncited", "annexes", "empty"}
    kuager.ok("submission-note", "Geneva", joined["id"], "--remove", cited["key"])
    kuager.ok("submission-part", "Geneva", "--part", joined["id"], "--remove")
    assert kuager("submission-part", "Geneva", "--part", joined["id"], "--remove").code == 1

    kuager.ok("submission", "Geneva", "--copy", "Geneva again")
    kuager.ok("submission", "Geneva", "--trash")
    assert [e["name"] for e in kuager.ok("submissions")["submissions"]] == ["Geneva again"]
    (trashed,) = kuager.ok("submissions", "--trashed")["submissions"]
    kuager.ok("submission", trashed["id"], "--restore")
    assert len(kuager.ok("submissions", "geneva", "--case", "KZ-1")["submissions"]) == 2
