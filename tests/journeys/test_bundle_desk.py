"""A week at the desk: draft, bundle, supplement, re-issue and hand-over, by the command line alone."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import bagit
import pikepdf
import pyrage
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from tests.journeys.conftest import PASSPHRASE, Program
from tests.journeys.test_whole_path import everything
from tests.papers import text_pdf

SECRET = "Азизбек Рустамович Каримов"
FORMS = ("Каримов", "Карим", "Азизбек", "Aziz", "Karimov", "90011430012")
DRAFT = "Annex"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A case of five items, a draft of four of them, and the bundle that was made of it."""
    folder = tmp_path_factory.mktemp("desk")
    files = folder / "files"
    files.mkdir()
    (files / "1 statement.txt").write_text(
        "Мен Азизбек Рустамович Каримов, ЖСН 900114300123, мені полицияда ұрды.", "utf-8"
    )
    (files / "2 statement en.txt").write_text(
        "I, Azizbek Karimov, was beaten by the police at Koshtobe.", "utf-8"
    )
    canvas = Canvas(str(files / "3 ruling.pdf"), invariant=1)
    for line in ("Page one of the ruling.", "A page in between.", "Karimov fled.", "The end."):
        canvas.drawString(72, 760, line)
        canvas.showPage()
    canvas.save()
    text_pdf(files / "4 letter.pdf", ["A letter of the Department."])
    Image.new("RGB", (320, 240), "seagreen").save(files / "5 yard.jpg")
    with pytest.MonkeyPatch.context() as patch:
        kuager = Program(folder, patch)
        kuager.create()
        kuager.ok("case", "KZ-1", "--title", "Detention at Koshtobe")
        kuager.ok(
            "person", "--name", SECRET, "--alias", "Aziz", "--alias", "Azizbek Karimov",
            "--pseudonym", "Witness A", "--protected", "--case", "KZ-1", "--role", "victim",
        )  # fmt: skip
        kuager.ok("event", "--case", "KZ-1", "--title", "Arrest of Karimov", "--date", "2022-01~",
                  "--disputed")  # fmt: skip
        added = kuager.ok("add", files, "--case", "KZ-1")
        assert len(added["ingested"]) == 5
        for number, kind, day in ((1, "testimony", "2022-02-01"), (2, "testimony", "2022-02-03"),
                                  (3, "court-document", "2022-01-14"), (4, "document", ""),
                                  (5, "photograph", "2022-01-10")):  # fmt: skip
            sets = ["--set", f"kind={kind}", "--set", f"title=Item {number} of Karimov"]
            kuager.ok("describe", number, *sets, *(["--set", f"date={day}"] if day else []))
            kuager.ok("marks", number, "--suggest", "--accept", "all")
        kuager.ok("link", "2", "--to", "1", "--as", "translation-of")
        kuager.ok("link", "1", "--person", SECRET, "--role", "victim")
        kuager.ok("link", "1", "--article", "iccpr:7")
        kuager.ok("link", "3", "--article", "iccpr:9.3")
        event = kuager.ok("event", "--case", "KZ-1", "--title", "Arrest of Karimov")["id"]
        kuager.ok("link", "3", "--event", event)
        kuager.ok("consent", "1", "--person", "Witness A", "--identity", "pseudonym",
                  "--purpose", "un")  # fmt: skip
        # The draft: a translation goes behind its original by itself; two pages of the ruling.
        kuager.ok("draft", "create", DRAFT, "--case", "KZ-1", "--template", "treaty-body")
        kuager.ok("draft", "add", DRAFT, "1", "2", "3", "5")
        kuager.ok("draft", "set", DRAFT, "title=The case of Azizbek Karimov", "letter=B",
                  "prefix=KZ", "addressee=Human Rights Committee", "as_of=2025-05-26",
                  "parties=Karimov v. the State party",
                  "note=Mr Karimov asks for confidentiality.")  # fmt: skip
        shown = kuager.ok("draft", "show", DRAFT)
        kuager.out = folder / "out"  # type: ignore[attr-defined]
        kuager.shown = shown  # type: ignore[attr-defined]
        ruling = next(line for line in shown["lines"] if line["kind"] == "exhibit"
                      and line["title"].startswith("Item 3"))  # fmt: skip
        kuager.ok("draft", "pages", DRAFT, f"{ruling['label']}.1", "2-3")
        kuager.ok("draft", "note", DRAFT, ruling["label"], "The officer read it to Karimov aloud.")
        kuager.ok("draft", "rename", DRAFT, ruling["label"], "Ruling on Karimov")
        kuager.made = kuager.ok(  # type: ignore[attr-defined]
            "export", "--draft", DRAFT, "--to", kuager.out, "--bundle-id", "DESK-1",  # type: ignore[attr-defined]
            "--accept-suggestions",
        )  # fmt: skip
        yield kuager


def words_of(folder: Path) -> str:
    """All that a reader gets, with every run of blanks as one."""
    return " ".join(everything(folder).split())


def index_of(bundle: Path) -> Any:
    return json.loads((bundle / "data" / "index.json").read_text("utf-8"))


def test_the_bundle_is_what_the_draft_said(desk: Any) -> None:
    index, made = index_of(desk.out), desk.made
    assert made["proof"]["verdict"] == "ok"
    assert made["exhibits"]
    assert desk.ok("verify", desk.out, vault=False)["verdict"] == "ok"
    bagit.Bag(str(desk.out)).validate()
    assert index["letter"] == "B"
    assert [each["title"] for each in index["sections"]]
    by_title = {each["title"]: each for each in index["exhibits"]}
    ruling = next(each for title, each in by_title.items() if title.startswith("Ruling"))
    assert ruling["last_page"] - ruling["first_page"] == 1  # Two of its four pages.
    statement = next(each for each in index["exhibits"] if len(each["documents"]) == 2)
    assert [each["translation"] for each in statement["documents"]] == [False, True]
    assert {line["disputed"] for line in index["chronology"]} == {True}
    with pikepdf.open(desk.out / "data" / "bundle.pdf") as pdf:
        assert len(pdf.pages) == index["pages"]
        assert pdf.Root.PageLabels.Nums[1].P == "B"
    cites = {line["cite"] for line in index["authorities"]}
    assert any("7" in cite for cite in cites)
    assert any("9" in cite for cite in cites)


def test_only_the_chosen_pages_of_the_ruling_left(desk: Any) -> None:
    said = words_of(desk.out)
    assert "between." in said
    assert "Page one of the ruling." not in said
    assert "The end." not in said


def test_no_word_that_was_given_to_the_draft_names_her(desk: Any) -> None:
    said = words_of(desk.out / "data")
    for form in FORMS:
        assert form not in said, form
    assert "Witness A" in said
    assert "for confidentiality" in said
    assert "The officer read it to" in said


def test_a_bundle_that_left_is_frozen(desk: Any, tmp_path: Path) -> None:
    again = desk("export", "--draft", DRAFT, "--to", tmp_path / "again")
    assert (again.code, again.out) == (1, "")
    assert not (tmp_path / "again").exists()
    changed = desk("draft", "set", DRAFT, "title=Another")
    assert changed.code == 1
    assert "left already" in changed.err


def test_a_supplement_goes_on_where_the_bundle_ended(desk: Any, tmp_path: Path) -> None:
    first = index_of(desk.out)
    desk.ok("draft", "supplement", "DESK-1", "--name", "More")
    desk.ok("draft", "add", "More", "4")
    out = tmp_path / "more"
    desk.ok("export", "--draft", "More", "--to", out, "--bundle-id", "DESK-2",
            "--accept-suggestions")  # fmt: skip
    index = index_of(out)
    assert index["first_page"] == first["first_page"] + first["pages"]
    assert index["exhibits"][0]["number"] == first["exhibits"][-1]["number"] + 1
    assert index["continues"] == "DESK-1"
    assert desk.ok("verify", out, vault=False)["verdict"] == "ok"
    printed = subprocess.run(
        ["pdftotext", "-layout", "-f", "1", "-l", "1", out / "data" / "bundle.pdf", "-"],
        capture_output=True, check=True,
    ).stdout.decode()  # fmt: skip
    assert re.search(rf"\bB{index['first_page']}\b", printed)


def test_a_reissue_says_what_changed_and_nothing_else(desk: Any, tmp_path: Path) -> None:
    desk.ok("draft", "reissue", "DESK-1", "--name", "Mended")
    shown = desk.ok("draft", "show", "Mended")
    gone = [line["label"] for line in shown["lines"] if line["kind"] == "exhibit"][-1]
    desk.ok("draft", "remove", "Mended", gone)
    out = tmp_path / "mended"
    desk.ok("export", "--draft", "Mended", "--to", out, "--bundle-id", "DESK-3",
            "--accept-suggestions")  # fmt: skip
    index = index_of(out)
    assert index["replaces"] == "DESK-1"
    assert any(gone in sentence for sentence in index["changes"])
    assert not any(form in " ".join(index["changes"]) for form in FORMS)


def test_it_is_sealed_opened_and_recorded(desk: Any, tmp_path: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    keys = tmp_path / "key.txt"
    keys.write_text(f"{identity}\n")
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(PASSPHRASE)
    sealed = tmp_path / "annex.age"
    desk.ok("seal", desk.out, "--to", sealed, "--recipient", identity.to_public(),
            "--vault", desk.vault, "--to-whom", "The secretariat", vault=False)  # fmt: skip
    assert b"bagit" not in sealed.read_bytes()
    opened = tmp_path / "opened"
    said = desk.ok("unseal", sealed, "--to", opened, "--identity-file", keys, vault=False)
    assert said["verdict"] == "ok"
    for path in sorted(desk.out.rglob("*")):
        if path.is_file():
            assert (opened / path.relative_to(desk.out)).read_bytes() == path.read_bytes()
    handed = desk.ok("handed", "DESK-1")
    assert "The secretariat" in json.dumps(handed)


def test_the_lists_for_a_brief_need_no_vault(desk: Any, tmp_path: Path) -> None:
    lists = tmp_path / "lists"
    desk.ok("brief", desk.out, "--to", lists, vault=False)
    names = {path.name for path in lists.iterdir()}
    assert {"exhibits.docx", "chronology.docx", "authorities.docx", "exhibits.xlsx"} <= names
