"""From a conversation to a quotation in a bundle, and back to nothing when it is taken back."""

from __future__ import annotations

import io
import json
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.conftest import Program
from tests.journeys.test_whole_path import everything

NAME = "Мохинур Юсупова"
SECRET = ("Юсупова", "Мохинур", "Mohinur", "Yusupova", "тоғаси")
WORDS = (
    "Меня, Мохинур Юсупову, били дубинкой по ногам всю ночь.",
    "Утром меня заставили подписать бумагу, которую я не читала.",
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A vault with an interview, its statement, consent, codes and claims; and the bundle of it."""
    folder = tmp_path_factory.mktemp("told")
    with pytest.MonkeyPatch.context() as patch:
        kuager = Program(folder, patch)
        kuager.create()
        kuager.ok("case", "KZ-1", "--title", "Detention at Koshtobe")
        kuager.ok("person", "--name", NAME, "--alias", "Mohinur Yusupova", "--pseudonym",
                  "Witness M", "--protected")  # fmt: skip
        begun = kuager.ok("interview", "--case", "KZ-1", "--template", "torture", "--person", NAME,
                          "--language", "ru", "--interviewer", "Researcher One",
                          "--place-note", "a town in the south", "--present", "тоғаси")  # fmt: skip
        begun = begun["interview"]
        number = kuager.number = str(kuager.ok("show", begun["item"])["item"]["number"])  # type: ignore[attr-defined]
        answer = ("interview-answer", begun["id"])
        kuager.ok(*answer, "methods.account", "--text", WORDS[0])
        kuager.ok(*answer, "complaints.signed", "--text", WORDS[1])
        kuager.ok(*answer, "methods.felt", "--skip", "did-not-want")
        kuager.ok("interview-note", begun["id"], "She asked for water.")
        kuager.ok("interview", begun["id"], "--end")
        kuager.ok("statement", number, "--from", "interview", "--person", NAME, "--language", "ru")
        kuager.ok("statement", number, "--read-back", "2025-03-02", "--read-in", "ru",
                  "--read-by", "Researcher One")  # fmt: skip
        kuager.ok("statement", number, "--sign", "fingerprint", "--signed-on", "2025-03-02")
        kuager.ok("consent", number, "--person", NAME, "--identity", "pseudonym", "--purpose", "un",
                  "--capacity", "adult", "--language", "ru", "--form", "signed")  # fmt: skip
        kuager.ok("theme", "Forced signature")
        kuager.ok("claim", "--case", "KZ-1", "--assert", f"{NAME} was beaten to make her sign.",
                  "--article", "iccpr:7")  # fmt: skip
        text = kuager("text", number).out
        for words, codes in (
            (WORDS[0], ("article:iccpr:7", f"claim:{NAME} was beaten to make her sign.")),
            (WORDS[1], ("theme:Forced signature", f"claim:{NAME} was beaten to make her sign.")),
        ):
            at = text.index(words)
            for code in codes:
                kuager.ok("code", number, "--span", f"{at}:{at + len(words)}", "--as", code)
        kuager.ok("marks", number, "--suggest", "--accept", "all")
        kuager.ok("draft", "create", "Annex", "--case", "KZ-1", "--template", "treaty-body")
        kuager.ok("draft", "add", "Annex", number)
        kuager.bundle = folder / "bundle"  # type: ignore[attr-defined]
        made = kuager.ok("export", "--draft", "Annex", "--to", folder / "bundle")
        kuager.made = made  # type: ignore[attr-defined]
        yield kuager


def test_a_testimony_ends_in_the_bundle_with_its_quotations(told: Any) -> None:
    assert told.made["proof"]["verdict"] == "ok"
    index = json.loads((told.bundle / "data" / "index.json").read_text("utf-8"))
    exhibit = index["exhibits"][0]
    assert [(each["stance"], each["quote"]) for each in index["quotations"]] == [
        ("for", "Меня, [Witness M], били дубинкой по ногам всю ночь."),
        ("for", WORDS[1]),
    ]
    assert {each["claim"] for each in index["quotations"]} == {
        "[Witness M] was beaten to make her sign."
    }
    pages = {each["places"][0]["page"] for each in index["quotations"]}
    for page in pages:
        assert exhibit["first_page"] <= page <= exhibit["last_page"]
        shown = subprocess.run(
            ["pdftotext", "-f", str(page), "-l", str(page), told.bundle / "data/bundle.pdf", "-"],
            capture_output=True, check=True,
        ).stdout.decode()  # fmt: skip
        assert "били" in shown or "подписать" in shown
    seen = everything(told.bundle)
    assert not [each for each in SECRET if each in seen]
    assert told.ok("verify", told.bundle, vault=False)["verdict"] == "ok"


def test_nothing_of_the_interview_lies_on_the_disk_in_plain(told: Any) -> None:
    searched = 0
    for path in told.vault.rglob("*"):
        if path.is_file():
            searched += 1
            data = path.read_bytes()
            for words in (*SECRET, *WORDS, "She asked for water", "a town in the south"):
                for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                    assert words.encode(encoding) not in data, path.name
    assert searched >= 5


def test_words_can_be_given_without_a_shell_keeping_them(
    told: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Они сказали: молчи.\n".encode())))
    assert told.ok("interview-note", told.number, "-")["note"]["text"] == "Они сказали: молчи."
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe")))
    said = told("interview-note", told.number, "-")
    assert (said.code, "not UTF-8" in said.err) == (1, True)


def test_the_case_is_exchanged_without_the_name(told: Any, tmp_path: Path) -> None:
    told.ok("qda-export", "--case", "KZ-1", "--profile", "un", "--to", tmp_path / "case.qdpx")
    with zipfile.ZipFile(tmp_path / "case.qdpx") as archive:
        seen = "".join(archive.read(name).decode() for name in archive.namelist())
    assert WORDS[1] in seen
    assert not [each for each in SECRET if each in seen]


def test_what_is_taken_back_leaves_nowhere_and_can_be_erased(told: Any, tmp_path: Path) -> None:
    said = told.ok("withdraw", told.number, "--person", NAME)
    index = json.loads((told.bundle / "data" / "index.json").read_text("utf-8"))
    assert [each["bundle_id"] for each in said["holders"]] == [index["bundle_id"]]
    found = told.ok("items", "consent:withdrawn")
    assert [str(each["number"]) for each in found["items"]] == [told.number]
    again = told(
        "export", "--case", "KZ-1", "--profile", "un", "--to", tmp_path / "again", "--json"
    )
    exhibits = again.json["exhibits"] if again.code == 0 else []
    assert all(each["withheld"] for each in exhibits)
    before = told.ok("custody")
    told.ok("erase", told.number, "--reason", "withdrawn", "--confirm", told.number)
    told.ok("erase", "--person", NAME, "--reason", "withdrawn", "--confirm", "Witness M")
    assert told.ok("verify", told.vault, vault=False)["verdict"] == "ok"
    after = told.ok("custody")
    assert [each["hash"] for each in after["events"]][: len(before["events"])] == [
        each["hash"] for each in before["events"]
    ]
    whole = json.dumps(after, ensure_ascii=False)
    assert not [each for each in (*SECRET, WORDS[1]) if each in whole]
    assert told.ok("items", "дубинкой")["total"] == 0
    # The bundle that left is whole still, and so is its chain to the vault.
    assert told.ok("verify", told.bundle, vault=False)["verdict"] == "ok"
