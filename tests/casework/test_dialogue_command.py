"""What the State says, recommendations and the register of law without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.vault.vault import Vault
from tests.builders import CREDENTIAL
from tests.casework.made import make_item
from tests.journeys.conftest import Program

ARTICLE = "Сотталушы судьяға жеткізіледі."


def test_from_what_the_state_says_to_what_it_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kuager = Program(tmp_path, monkeypatch)
    kuager.create()
    kuager.ok("case", "KZ-1", "--title", "One")
    with Vault.open(kuager.vault, CREDENTIAL) as vault:
        make_item(vault, "Reply", "Nobody was beaten. All were heard.")
        make_item(vault, "Testimony", "They beat us.")
    words, told = (
        kuager.ok("link", number, "--article", "iccpr:7", "--span", "0:13")["link"]["passage_id"]
        for number in ("1", "2")
    )
    claim = kuager.ok(
        "claim", "--case", "KZ-1", "--assert", "Police beat them.", "--article", "iccpr:7",
        "--standard", "reasonable-grounds",
    )  # fmt: skip
    assert claim["standard"] == "reasonable-grounds"
    kuager.ok("claim-evidence", claim["id"], told)

    said = kuager.ok(
        "state-says", "--case", "KZ-1", "--says", "Nobody was beaten.", "--document", "RQ/3",
        "--paragraph", "326", "--passage", words,
    )  # fmt: skip
    assert (said["item"], said["words"], said["weak"]) == (1, "Nobody was be", ["unanswered"])
    assert len(kuager.ok("state", "--unanswered")["statements"]) == 1
    put = kuager.ok("state-evidence", said["id"], "--claim", claim["id"])
    assert [(each["as"], each["independent"]) for each in put["evidence"]] == [("rebuts", 1)]
    assert kuager("state-evidence", said["id"], "--passage", words, "--as", "confirms").code == 1
    kuager.ok("state-evidence", said["id"], "--passage", told, "--as", "qualifies", "--note", "n")
    assert kuager.ok("state", "--unanswered")["statements"] == []
    off = kuager.ok("state-evidence", said["id"], "--passage", told, "--off")
    assert len(off["evidence"]) == 1
    assert kuager("state-evidence", said["id"], "--passage", told, "--off").code == 1

    asked = kuager.ok(
        "recommend", "--case", "KZ-1", "--asked", "investigate it", "--addressee", "The State",
        "--verb", "investigate", "--claim", claim["id"], "--article", "iccpr:2.3",
    )  # fmt: skip
    assert asked["weak"] == []
    for state, date in (("adopted", "2016-08"), ("made", "2016-05"), ("not-done", "2020")):
        came = kuager.ok(
            "recommendation-step", asked["id"], "--is", state, "--date", date, "--cycle", "second"
        )
    (cycle,) = came["cycles"]
    assert [each["state"] for each in cycle["steps"]] == ["made", "adopted", "not-done"]
    step = cycle["steps"][2]["id"]
    kuager.ok("recommendation-step", asked["id"], "--drop", step)
    (listed,) = kuager.ok("recommendations", "investigate", "--case", "KZ-1")["recommendations"]
    assert [each["latest"] for each in listed["cycles"]] == ["adopted"]
    assert kuager("recommendation-step", asked["id"], "--drop", step).code == 1
    assert kuager("recommend", "--case", "KZ-1", "--asked", "x", "--verb", "beg").code == 2
    for verb, many, held in (
        ("state", "statements", said["id"]),
        ("recommendations", "recommendations", asked["id"]),
    ):
        assert kuager.ok(verb, "--trash", held)["trashed"]
        assert kuager.ok(verb)[many] == []
        back = kuager.ok(verb, "--restore", held)
        assert (back["id"], back["trashed"]) == (held, False)
        assert [each["id"] for each in kuager.ok(verb)[many]] == [held]


def test_the_register_of_law(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kuager = Program(tmp_path, monkeypatch)
    kuager.create()
    kuager.ok("case", "KZ-1", "--title", "One")
    code = "kz-code-2014"
    assert kuager("instrument", code, "--kind", "national").code == 2
    assert kuager("instrument", code, "--title", "T", "--official", "по-русски", "Кодекс").code == 2
    assert kuager.ok("law", "--find", code)["instruments"] == []
    made = kuager.ok(
        "instrument", code, "--title", "Code", "--form", "code", "--adopted", "2014-07-04",
        "--number", "231-V", "--official", "ru", "Кодекс", "--official", "kk", "Кодексі",
    )  # fmt: skip
    assert made["titles"] == {"kk": "Кодексі", "ru": "Кодекс"}
    again = kuager.ok("instrument", code, "--note", "n")
    assert (again["instrument"]["form"], again["instrument"]["number"]) == ("code", "231-V")
    ref = f"{code}:131.1"
    kuager.ok("provision", f"{code}:131(1)", "--label", "Arrest")
    for valid in ("2015-01-01/2019-12-31", "2020-01-01/.."):
        kuager.ok("provision", ref, "--text", ARTICLE, "--language", "kk", "--valid", valid)
    one, other = kuager.ok("law", ref)["versions"]
    assert [each["id"] for each in kuager.ok("law", ref, "--at", "2022-01")["versions"]] == [
        other["id"]
    ]
    claim = kuager.ok("claim", "--case", "KZ-1", "--assert", "He was held.", "--article", ref)
    cited = kuager.ok("claim-law", claim["id"], ref, "--pinpoint", "second part", "--at", "2022")
    assert (cited["cited"], cited["version_id"]) == ("Code art. 131.1, second part", other["id"])
    assert kuager("claim-law", claim["id"], ref, "--at", "2010").code == 1
    assert kuager("provision", ref, "--drop", other["id"]).code == 1
    dropped = kuager.ok("provision", ref, "--drop", one["id"])
    assert [each["id"] for each in dropped["versions"]] == [other["id"]]
    assert dropped["claims"][0]["pinpoint"] == "second part"
    assert kuager.ok("law", code, "--language", "ru")["cited"] == "Кодекс"
