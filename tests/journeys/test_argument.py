"""From numbers, the State's words and claims to a submission whose footnotes lead to pages that say so."""

from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.conftest import Program
from tests.journeys.test_whole_path import everything

NAME = "Мохинур Юсупова"
SECRET = ("Юсупова", "Мохинур", "Mohinur", "Yusupova")
TOLD = (
    "Меня заставили подписать бумагу, которую я не читала.",
    "Судью я не видела ни разу.",
)
REPLY = "All victims took part in the proceedings and have been compensated."
SUBMISSION = "Joint submission"


@pytest.fixture(scope="module")
def argued(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A case with a testimony and a State's reply, argued to the end, and what left of it."""
    folder = tmp_path_factory.mktemp("argued")
    with pytest.MonkeyPatch.context() as patch:
        kuager = Program(folder, patch)
        kuager.create()
        kuager.ok("case", "KZ-1", "--title", "Detention at Koshtobe")
        kuager.ok("person", "--name", NAME, "--alias", "Mohinur Yusupova", "--pseudonym",
                  "Witness M", "--protected", "--case", "KZ-1", "--role", "victim")  # fmt: skip
        kuager.ok("person", "--name", "The victims", "--kind", "group", "--count", "23",
                  "--case", "KZ-1", "--role", "victim")  # fmt: skip
        (folder / "told.txt").write_text(f"{NAME}\n\n" + "\n\n".join(TOLD) + "\n", "utf-8")
        (folder / "reply.txt").write_text(f"326. {REPLY}\n", "utf-8")
        kuager.ok("add", folder / "told.txt", "--case", "KZ-1", "--kind", "testimony")
        kuager.ok("add", folder / "reply.txt", "--case", "KZ-1", "--kind", "document")
        kuager.ok("describe", "1", "--set", "language=ru", "--set", "reliability=A")
        kuager.ok("link", "1", "--person", NAME, "--role", "victim")
        kuager.ok("consent", "1", "--person", NAME, "--identity", "pseudonym", "--purpose", "un")
        kuager.ok("event", "--case", "KZ-1", "--title", "Raid", "--date", "2022-01-10/2022-01-11")
        kuager.ok("event", "--case", "KZ-1", "--title", "Ruling", "--date", "2022-01-13")
        kuager.ok("event-link", "Raid", "Ruling", "--as", "led-to")
        assert "circle" in kuager("event-link", "Ruling", "Raid", "--as", "led-to").err
        kuager.passages = {  # type: ignore[attr-defined]
            words: quoted(kuager, number, words)
            for number, words in (("1", TOLD[0]), ("1", TOLD[1]), ("2", REPLY))
        }
        claim = kuager.ok("claim", "--case", "KZ-1", "--assert", "Nobody saw a judge.",
                          "--article", "iccpr:14.1", "--event", "Ruling")  # fmt: skip
        kuager.ok("claim-evidence", claim["id"], kuager.passages[TOLD[1]])
        said = kuager.ok("state-says", "--case", "KZ-1", "--says", "All took part and were paid.",
                         "--document", "RQ/4", "--paragraph", "326",
                         "--passage", kuager.passages[REPLY])  # fmt: skip
        state = kuager.state = said["id"]  # type: ignore[attr-defined]
        kuager.ok("state-evidence", state, "--claim", claim["id"])
        for value, source in (("98", "The police"), ("103", "The cook")):
            kuager.ok("statistic", "--case", "KZ-1", "--indicator", "people taken", "--value", value,
                      "--unit", "persons", "--period", "2022-01-10", "--source", source)  # fmt: skip
        kuager.ok("proceeding", "--case", "KZ-1", "--title", "Trial", "--kind", "criminal")
        kuager.ok("proceeding-party", "Trial", "The victims", "--role", "victim",
                  "--took-part", "video", "--count", "3")  # fmt: skip
        kuager.ok("proceeding-party", "Trial", "The victims", "--role", "victim",
                  "--took-part", "not-informed", "--count", "20")  # fmt: skip
        kuager.ok("remedy", "--case", "KZ-1", "--kind", "compensation", "--person", "The victims",
                  "--count", "3", "--owed", "6800000", "--currency", "KZT")  # fmt: skip
        asked = kuager.ok("recommend", "--case", "KZ-1", "--asked", "find the other twenty victims",
                          "--addressee", "State party", "--claim", claim["id"])  # fmt: skip
        kuager.ok("marks", "1", "--suggest", "--accept", "all")
        kuager.ok("submission", SUBMISSION, "--case", "KZ-1", "--template", "ccpr-ngo",
                  "--set", "session=144th session", "--set", "date=2025-05-26")  # fmt: skip
        written(kuager, asked["id"])
        kuager.left = kuager.ok(  # type: ignore[attr-defined]
            "submission-export", SUBMISSION, "--to", folder / "left", "--accept-suggestions"
        )
        yield kuager


def quoted(kuager: Program, number: str, words: str) -> str:
    """The passage of an item that says something."""
    at = kuager("text", number).out.index(words)
    span = f"{at}:{at + len(words)}"
    return str(
        kuager.ok("code", number, "--span", span, "--as", "event:Ruling")["code"]["passage"]["id"]
    )


def written(kuager: Any, asked: str) -> None:
    """Write the submission: a heading, a paragraph, a quotation, the State's words, what is asked."""
    part = ("submission-part", SUBMISSION)
    who = kuager.ok("person", "--name", NAME)["id"]
    kuager.ok(
        *part, "--kind", "heading", "--level", "1", "--text", "Rulings", "--article", "iccpr:14"
    )
    made = kuager.ok(
        *part, "--kind", "paragraph", "--text", f"[[{who}]] signed what she had not read."
    )
    kuager.ok("submission-note", SUBMISSION, made["id"], "--kind", "passage",
              "--passage", kuager.passages[TOLD[0]])  # fmt: skip
    kuager.ok(
        *part, "--kind", "quotation", "--passage", kuager.passages[TOLD[1]], "--text", "She says:"
    )
    kuager.ok(*part, "--kind", "state", "--record", kuager.state)
    kuager.ok(*part, "--kind", "recommendation", "--record", asked)


def pages(path: Path, first: int, last: int) -> str:
    """The text of some pages of a PDF, as poppler reads it."""
    command = ["pdftotext", "-f", str(first), "-l", str(last), path, "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def test_what_does_not_agree_is_seen(argued: Any) -> None:
    flags = argued.ok("statistics", "--case", "KZ-1", "--flags")["flags"]
    assert [each["rule"] for each in flags] == ["statistics-disagree"]
    gap = argued.ok("gap", "--case", "KZ-1")
    assert [gap[name]["count"] for name in ("victims", "took_part", "owed")] == [23, 3, 3]
    assert argued.ok("state", "--unanswered")["statements"] == []
    found = argued.ok("matrix", "--case", "KZ-1")
    cells = [each for each in found["cells"] if each["provision"] == "iccpr:14.1"]
    assert [(each["state"], each["sources"]) for each in cells] == [("thin", 1)]
    rules = {each["rule"] for each in argued.ok("ledger", "--case", "KZ-1")["findings"]}
    assert {"figure-flagged", "event-unsourced", "untranslated"} <= rules


def test_every_footnote_leads_to_a_page_that_says_so(argued: Any) -> None:
    left = argued.left
    assert (left["proof"]["verdict"], left["annexes_proof"]["verdict"]) == ("ok", "ok")
    folder = Path(left["folder"])
    told = pages(folder / "submission.pdf", 1, 9)
    assert "Witness M signed what she had not read." in told
    assert TOLD[1].rstrip(".") in " ".join(told.split())
    cited = [
        int(page) for page in re.findall(r"Annex, [A-Z]+-\d+, p\. (\d+)", " ".join(told.split()))
    ]
    assert len(cited) >= 3
    annexes = folder / "annexes" / "data" / "bundle.pdf"
    shown = [" ".join(pages(annexes, page, page).split()) for page in cited]
    for words in (*TOLD, REPLY):
        assert any(words.rstrip(".") in each for each in shown), words
    with zipfile.ZipFile(folder / "submission.docx") as archive:
        assert "Witness M" in archive.read("word/document.xml").decode()
        words = "".join(
            archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
        )
    seen = everything(folder / "annexes") + told + words
    assert not [each for each in SECRET if each in seen]
    assert argued.ok("verify", folder / "annexes", vault=False)["verdict"] == "ok"


def test_what_is_taken_back_turns_the_sentence_red_and_leaves_no_more(
    argued: Any, tmp_path: Path
) -> None:
    before = argued.ok("submission-check", SUBMISSION)["checks"]
    assert not [each for each in before if each["level"] == "red"]
    (holder,) = argued.ok("withdraw", "1", "--person", NAME)["holders"]
    left = holder["submission"]
    assert (left["name"], left["notes"], left["quoted"]) == (SUBMISSION, [1, 2], [2])
    assert left["names"] == [1]
    after = argued.ok("submission-check", SUBMISSION)["checks"]
    assert len({each["block"] for each in after if each["level"] == "red"}) >= 2
    argued.ok("submission-export", SUBMISSION, "--to", tmp_path / "again", "--accept-suggestions")
    told = pages(tmp_path / "again" / "submission.pdf", 1, 9)
    assert "signed what she had not read" not in told
    assert "не видела" not in told
    assert "find the other twenty victims" in told
    argued.ok("erase", "1", "--reason", "withdrawn", "--confirm", "1")
    assert argued.ok("verify", argued.vault, vault=False)["verdict"] == "ok"
    part = argued.ok("submission-show", SUBMISSION)["parts"]
    assert not [each for each in part if TOLD[1] in str(each)]
