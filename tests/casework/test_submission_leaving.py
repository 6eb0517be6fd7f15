"""A submission leaves with its annexes: concealed in every part, cited by page, together or not at all."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import docx
import lxml.etree
import pikepdf
import pytest

from app.bundle.document import Table, words
from app.bundle.volumes import Volume
from app.casework import signing
from app.casework.arguing import claims
from app.casework.coding import codes
from app.casework.dialogue import recommending, stating
from app.casework.drafting import drafts
from app.casework.figures import statistics
from app.casework.redacting import review
from app.casework.redacting.conceal import Concealer
from app.casework.redress import proceedings
from app.casework.registry import link, people
from app.casework.registry.cases import save_case
from app.casework.releasing.pinpoints import Pinpoints
from app.casework.reviewing import prove
from app.casework.submitting import (
    annexing,
    blocks,
    checks,
    leaving,
    markup,
    notes,
    starting,
    submissions,
)
from app.casework.submitting.citing import Citation, Citing, Leaving, Place
from app.casework.submitting.composing import Composed, compose
from app.casework.submitting.labels import Labels
from app.casework.submitting.leaving import DOCX, PDF, Left, Request
from app.casework.submitting.submissions import ShownSubmission
from app.casework.taking_back import holders, withdrawal
from app.casework.writing import texts
from app.errors import Cancelled, ProofFailed, Refused
from app.intake import ocr
from app.paths import resources_dir
from app.progress import SILENT, Progress
from app.records.bundles import BundleRecord
from app.records.claims import Claim
from app.records.evidence import Item
from app.records.people import Person
from app.records.profiles import profile as profile_named
from app.records.statistics import Statistic
from app.records.submissions import Submission, SubmissionBlock
from app.redaction.proof.examiner import Attempt, Proof
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault
from tests.casework.cited_pages import unsaid
from tests.casework.made import make_item
from tests.casework.test_export_drafts import Stops, opened
from tests.journeys.conftest import Program

NAME = "Каримова Дилноза"
OTHER = "Сапарова Айгерим"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


BEATEN = "Потом его били в комнате семь."
COURT = "Суд района установил, что задержание не было занесено в журнал."
FOUND = "The district court found that the detention was not entered into the register."
LATIN = {NAME: "Dilnoza Karimova", OTHER: "Aigerim Saparova"}


def english(written: str) -> str:
    """The record of two pages in English."""
    lines = "Line of the record.\n" * 60
    return (
        f"Record.\n{lines}{written} writes from the settlement.\nThen he was beaten in room seven."
    )


def build(folder: Path, name: str) -> None:
    """A case of three texts: a record of two pages, a ruling, an account to which nobody agreed."""
    record = "Протокол.\n" + "Строка протокола.\n" * 60 + f"Пишет {name} из посёлка.\n{BEATEN}"
    with new_vault(folder / "vault") as vault:
        save_case(vault, "KZ-1", title="Karasay")
        people.save_person(vault, name=name, pseudonym="Witness A", protected=True)
        make_item(vault, f"Допрос: {name}", record, kind="document", language="ru")
        make_item(vault, "Решение суда", COURT, kind="court-document", language="ru")
        make_item(vault, f"Рассказ: {name}", "Они приходили ночью.", kind="testimony")
        make_item(
            vault, "Решение суда, перевод", FOUND,
            kind="court-document", language="en", author="Aral Bureau",
        )  # fmt: skip
        link.to_item(vault, "4", "2", "translation-of")
        texts.save_text(vault, "1", english(LATIN[name]), "translation", "en")
        for each in vault.find(Item):
            review.suggest(vault, each)
            review.settle(vault, each.id, ["all"], [])
        beating = link.save_event(
            vault, "KZ-1", f"Beating of {name}", date="2022-01~", disputed=True
        )
        text = vault.current_text(item(vault, 1).id)
        assert text is not None
        at = vault.text(text.id).index(BEATEN)
        link.to_event(vault, "1", beating.id, span=link.Span(at, at + len(BEATEN)))
        write(vault, name)


def item(vault: Vault, number: int) -> Item:
    """The item of this number."""
    (held,) = vault.find(Item, number=number)
    return held


def passage(vault: Vault, number: int, words: str, claim: str) -> str:
    """The id of a passage of an item, coded to a claim."""
    text = vault.current_text(item(vault, number).id)
    assert text is not None
    at = vault.text(text.id).index(words)
    where = codes.Span(at, at + len(words))
    return codes.code(vault, str(number), where, "claim", claim, stance="for").passage_id


def write(vault: Vault, name: str) -> None:
    """A submission in which the hidden person stands wherever words can be written."""
    (hidden,) = vault.find(Person, name=name)
    beaten = claims.save(vault, "KZ-1", f"{name} was beaten.", provisions=["iccpr:7"])
    night = claims.save(vault, "KZ-1", "They came at night.")
    seen = passage(vault, 1, BEATEN, beaten.id)
    named = passage(vault, 1, f"Пишет {name} из посёлка.", beaten.id)
    withheld = passage(vault, 3, "приходили ночью", night.id)
    ruled = passage(vault, 2, COURT, beaten.id)
    made = submissions.create(
        vault, "KZ-1", "Report", "ccpr-ngo", profile="lawyer", title=f"The case of {name}",
        state_party="Kazakhstan", purpose=f"For {name}", reference="7571-22-00-2/345",
        organisations=(f"Friends of {name}", "Aral Network, office@aral.example"),
        session="144th session", session_dates="2025-06-23/2025-07-25", date="2026-01-05",
    )  # fmt: skip
    blocks.add(vault, made.id, "heading", f"What {name} says", level=1)
    told = blocks.add(vault, made.id, "paragraph")
    number = statistics.save(
        vault, "KZ-1", f"letters of {name}", "724534", unit="letters", period="2020/2023",
        source=f"Archive of {name}", source_date="2024",
    )  # fmt: skip
    trial = proceedings.save(
        vault,
        "KZ-1",
        f"Trial of {name}",
        court=f"Court that {name} knows",
        decided="2025-01-15",
        kind="criminal",
    )
    counted = notes.put(vault, told.id, "statistic", number.id)
    tried = notes.put(vault, told.id, "proceeding", trial.id)
    first = notes.put(vault, told.id, "claim", beaten.id)
    own = notes.put(vault, told.id, "text", text=f"Asked for by {name}.")
    stays = notes.put(vault, told.id, "claim", night.id)
    blocks.change(
        vault, told.id,
        text=f"{markup.person(hidden.id)} was beaten by the men of {name}.[^{first}][^{own}] "
        f"Soldiers came at night.[^{stays}] It was winter.[^{counted}] And cold.[^{tried}]",
    )  # fmt: skip
    quote = blocks.add(vault, made.id, "quotation", f"{name} writes:", passage_id=named)
    blocks.add(vault, made.id, "quotation", "As was said:", passage_id=withheld)
    assert quote.passage_id
    blocks.add(vault, made.id, "statistics", f"Counted by {name}", refs=[number.id])
    says = stating.save(
        vault, "KZ-1", f"{name} was released", document="CCPR/C/KAZ/RQ/3", paragraph="326",
        passage=ruled,
    )  # fmt: skip
    blocks.add(vault, made.id, "state", refs=[says.id])
    blocks.add(vault, made.id, "chronology")
    asked = recommending.save(
        vault, "KZ-1", f"pay {name} what is owed", addressee="The State party",
        provisions=["iccpr:2.3"],
    )  # fmt: skip
    blocks.add(vault, made.id, "recommendation", refs=[asked.id])
    assert seen


def leave(vault: Vault, folder: Path, **more: Any) -> Left:
    return leaving.export(vault, Request("Report", folder, bundle_id="SUBM", **more))


@pytest.fixture(scope="module")
def seen() -> list[tuple[ShownSubmission, Leaving]]:
    """What was composed, and with which annexes."""
    return []


@pytest.fixture(scope="module")
def left(
    tmp_path_factory: pytest.TempPathFactory, seen: list[tuple[ShownSubmission, Leaving]]
) -> tuple[Path, Left]:
    """A folder with a vault ``before``, and ``vault`` from which the submission has left to ``out``."""
    folder = tmp_path_factory.mktemp("world")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ocr, "available", lambda: False)
        build(folder, NAME)
        shutil.copytree(folder / "vault", folder / "before")

        def noted(vault: Vault, held: ShownSubmission, leaves: Leaving) -> Composed:
            seen.append((held, leaves))
            return compose(vault, held, leaves)

        patch.setattr(leaving, "compose", noted)
        with Vault.open(folder / "vault", CREDENTIAL, write=True) as vault:
            done = leave(vault, folder / "out")
            assert unsaid(vault, *seen[0], folder / "out") == []
            # A page that is cited for what stands elsewhere is found out.
            moved = replace(seen[0][1], spans={1: (5, 6), 2: (6, 6), 3: (7, 8)})
            assert unsaid(vault, seen[0][0], moved, folder / "out")
    return folder, done


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without OCR an export takes a tenth of the time, and plans, numbers and conceals the same."""
    monkeypatch.setattr(ocr, "available", lambda: False)


@pytest.fixture
def before(left: tuple[Path, Left], tmp_path: Path) -> Iterator[Vault]:
    """The vault before anything left."""
    with opened(left[0] / "before", tmp_path / "vault") as vault:
        yield vault


def said(path: Path, page: int = 0) -> str:
    only = ["-f", str(page), "-l", str(page)] if page else []
    done = subprocess.run(["pdftotext", *only, str(path), "-"], check=True, capture_output=True)
    return " ".join(done.stdout.decode().split())


def notes_of(path: Path) -> list[tuple[str, list[tuple[str, int]]]]:
    """The words of each footnote, and the files and pages that it leads to."""
    with zipfile.ZipFile(path) as archive:
        tree = lxml.etree.fromstring(archive.read("word/footnotes.xml"))
        rels = lxml.etree.fromstring(archive.read("word/_rels/footnotes.xml.rels"))
    leads = {each.get("Id"): each.get("Target") for each in rels}
    found = []
    for note in tree.iter(f"{_W}footnote"):
        if int(note.get(f"{_W}id")) < 1:
            continue
        words = "".join(each.text or "" for each in note.iter(f"{_W}t")).strip()
        targets = []
        for each in note.iter(f"{_W}hyperlink"):
            file, _, page = leads[next(iter(each.attrib.values()))].partition("#page=")
            targets.append((file, int(page)))
        found.append((words, targets))
    return found


def test_two_worlds_leave_the_same_bytes(
    left: tuple[Path, Left], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kuager = Program(tmp_path, monkeypatch)
    build(tmp_path, OTHER)
    out = tmp_path / "out"
    done = kuager.ok("submission-export", "report", "--to", out, "--bundle-id", "SUBM")
    assert (done["footnotes"], done["left_out"]) == (7, [2, 4])
    assert (done["proof"]["verdict"], done["files"]) == ("ok", [PDF, DOCX])
    for path in (*done["files"], "annexes/data/bundle.pdf", "annexes/data/index.json"):
        assert (out / path).read_bytes() == (left[0] / "out" / path).read_bytes()
    assert kuager("submission-export", "report", "--to", out).code == 1


def test_names_go_by_the_profile_in_every_part(left: tuple[Path, Left]) -> None:
    folder, done = left
    out = folder / "out"
    whole = said(out / PDF)
    assert "Карим" not in whole
    for printed in (
        "The case of [Witness A]", "What [Witness A] says", "Friends of [Witness A]",
        "Witness A was beaten by the men of [Witness A].", "Asked for by [Witness A].",
        "“[Witness A] writes from the settlement.”4 “Пишет [Witness A] из посёлка.”",
        f"“{FOUND}”6 “{COURT}”", "Letters of [Witness A]", "724,534 letters",
        "Archive of [Witness A], 2024", "Table 1. Counted by [Witness A]",
        "The State party says: [Witness A] was released", "CCPR/C/KAZ/RQ/3, para. 326",
        "Beating of [Witness A] (disputed)", "pay [Witness A] what is owed.", "ICCPR art. 2(3)",
        # The author's own number and address are theirs to print.
        "7571-22-00-2/345", "office@aral.example",
    ):  # fmt: skip
        assert printed in whole, printed
    with pikepdf.open(out / PDF) as pdf:
        assert str(pdf.docinfo["/Title"]) == "The case of [Witness A]"
        assert [str(each.title) for each in pdf.open_outline().root[0].children] == [
            "What [Witness A] says"
        ]
    document = docx.Document(str(out / DOCX))
    assert document.core_properties.title == "The case of [Witness A]"
    assert [each.style.name for each in document.paragraphs if each.style][2:4] == [
        "Title", "Title Block",
    ]  # fmt: skip
    assert [each.text for each in document.paragraphs if each.style.name == "Heading 1"] == [
        "What [Witness A] says"
    ]
    assert done.proof.verdict == "clean"
    assert all(each.found == 0 and each.checked for each in done.proof.attempts[:3])


def test_what_does_not_leave_is_not_told(left: tuple[Path, Left]) -> None:
    folder, done = left
    whole = said(folder / "out" / PDF)
    # Nobody agreed to what the fourth item says: neither the sentence that rests on it nor its words.
    assert "Soldiers" not in whole
    assert "As was said" not in whole
    assert "приходили" not in whole
    assert "It was winter." in whole
    assert done.left_out == (2, 4)
    assert any("2, 4" in note for note in done.notes)


@pytest.fixture
def compose_again(
    left: tuple[Path, Left], seen: list[tuple[ShownSubmission, Leaving]], before: Vault
) -> Callable[..., Composed]:
    """Puts the submission into words anew, as ``before`` has it, with the annexes as they left."""
    assert left

    def again(profile: str = "") -> Composed:
        leaves = seen[0][1]
        planned = leaves.planned
        if profile:
            planned = replace(planned, profile=profile_named(profile))
        pinpoints = Pinpoints(before, planned)
        held = submissions.shown(before, "Report")
        return compose(before, held, replace(leaves, planned=planned, pinpoints=pinpoints))

    return again


def lines_of(made: Composed) -> str:
    """Text and footnotes of a document."""
    return "\n".join(map(words, (*made.document.runs(), *made.document.notes)))


def test_a_translation_that_shows_what_the_pages_hide_is_not_printed(
    before: Vault, compose_again: Callable[..., Composed]
) -> None:
    # The translator wrote the name otherwise than anybody would look for it.
    texts.save_text(before, "1", english("Dylly Karrim-Off"), "translation", "en")
    made = compose_again()
    assert "Karrim" not in lines_of(made)
    assert "writes from the settlement" not in lines_of(made)
    assert "“Пишет [Witness A] из посёлка.”" in lines_of(made)
    assert "(in Russian)" in lines_of(made)
    (quotation,) = [
        each.id for each in before.find(SubmissionBlock, order="position") if each.passage_id
    ][:1]
    assert quotation in made.left_out


def test_a_machine_translates_nothing_that_nobody_has_read(
    before: Vault, compose_again: Callable[..., Composed]
) -> None:
    with before.change() as change:
        text = change.add_text(
            "transcribed", item(before, 1), "translation", "en", english(LATIN[NAME]),
            origin=f"{signing.MACHINE}translator 1a2b3c",
        )  # fmt: skip
    (quotation,) = [
        each.id for each in before.find(SubmissionBlock, order="position") if each.passage_id
    ][:1]
    assert "from the settlement" not in lines_of(compose_again())
    found = [each for each in checks.check(before, "Report") if each.rule == "untranslated"]
    assert [(each.block, each.level) for each in found][:1] == [(quotation, "amber")]
    assert "machine" in found[0].sentence
    signing.sign_text(before, text.id, "A reader")
    assert "untranslated" not in {
        each.rule for each in checks.check(before, "Report") if each.block == quotation
    }
    said = lines_of(compose_again())
    assert "“[Witness A] writes from the settlement.”" in said
    assert "translated by a machine, read and signed off by a person" in said


def test_no_field_that_is_printed_names_who_is_hidden(
    before: Vault, compose_again: Callable[..., Composed]
) -> None:
    name, latin = "Дилнозу Каримову", "KARIMOVA Dilnoza"
    (person,) = before.find(Person, name=NAME)
    held = submissions.shown(before, "Report").submission
    submissions.update(
        before, held.id, committee=f"Friends of {name}", treaty=latin, session=name,
        state_party=latin, authors=(latin, name), reference=f"For {latin}", purpose=name,
    )  # fmt: skip
    counted = statistics.save(
        before, "KZ-1", f"letters to {latin}", "40", unit=f"letters to {name}", area=f"{latin}'s village",
        source=name, parts=[(f"kin of {name}", f"cousins of {latin}", "30", f"kin of {name}")],
    )  # fmt: skip
    says = stating.save(
        before,
        "KZ-1",
        f"{latin} is free",
        document=f"Letter to {name}",
        paragraph=latin,
        speaker=name,
    )
    asked = recommending.save(before, "KZ-1", f"free {latin}", addressee=f"Those who hold {name}")
    for kind, ref in (
        ("statistics", counted.id),
        ("state", says.id),
        ("recommendation", asked.id),
    ):
        made = blocks.add(before, held.id, kind, f"{name}, {markup.person(person.id)}", refs=[ref])
        key = notes.put(before, made.id, "text", text=f"{latin} asked; {name}")
        blocks.change(before, made.id, text=f"{latin} Дил[^{key}]ноза Каримова\n[^{key}]")
    blocks.add(before, held.id, "heading", f"{latin} and {name}", level=2)
    for profile in ("public", "lawyer", "un", "court"):
        made = compose_again(profile)
        document = made.document
        captions = [each.caption for each in document.blocks if isinstance(each, Table)]
        fields = [value for _, value in document.fields]
        said_ = [lines_of(made), document.title, *document.above, *fields, *captions, *made.printed]
        known = re.compile("карим|karim|дилноз|dilnoz", re.IGNORECASE)
        assert [line for line in said_ if known.search(line)] == []
        assert "Friends of [Witness A]" in document.above


def test_what_rests_on_what_stays_or_was_erased_is_not_printed(
    before: Vault, compose_again: Callable[..., Composed]
) -> None:
    held = submissions.shown(before, "Report").submission
    third = str(item(before, 3).number)
    counted = statistics.save(
        before, "KZ-1", "nights of fear", "7", unit="nights", source_item=third
    )
    says = stating.save(before, "KZ-1", "Nobody came that night.", source=third)
    erased = claims.save(before, "KZ-1", "The well was poisoned.")
    event = link.save_event(before, "KZ-1", "A fire", date="2022")
    (night,) = [each for each in before.find(Claim) if each.assertion.startswith("They came")]
    tables = [
        blocks.add(before, held.id, "statistics", refs=[counted.id]).id,
        blocks.add(before, held.id, "state", refs=[says.id]).id,
    ]
    left_out = list(tables)
    for kind, ref, text in (
        ("statistic", counted.id, "Seven nights of fear."), ("state", says.id, "It says nobody came."),
        ("claim", erased.id, "The well was poisoned."), ("event", event.id, "There was a fire."),
        ("claim", night.id, "They came by night."),
    ):  # fmt: skip
        for becomes in ("paragraph", "heading", "statistics"):
            made = (
                blocks.add(before, held.id, "statistics", refs=[before.find(Statistic)[0].id])
                if becomes == "statistics"
                else blocks.add(before, held.id, "paragraph")
            )
            key = notes.put(before, made.id, kind, ref)
            blocks.change(before, made.id, text=f"{text}[^{key}]", kind=becomes)
            left_out.append(made.id)
    again = compose_again()
    printed = lines_of(again) + str(
        [each.caption for each in again.document.blocks if isinstance(each, Table)]
    )
    for gone in ("nights", "nobody came", "poisoned", "fire", "by night", "Nobody came"):
        assert gone not in printed
    assert set(left_out) <= set(again.left_out)
    red = {each.block for each in checks.check(before, "Report") if each.rule == "withheld"}
    assert set(tables) <= red


def test_a_number_that_the_tables_hide_is_not_read_from_the_text(
    before: Vault, compose_again: Callable[..., Composed]
) -> None:
    died = statistics.save(before, "KZ-1", "men who died", "3", unit="men", source="Court")
    held = submissions.shown(before, "Report").submission
    told = blocks.add(before, held.id, "paragraph")
    key = notes.put(before, told.id, "statistic", died.id)
    text = (
        f"Three of them died.[^{key}] The court counts 3 men. Thirty-three lived. Погибли трое. "
        "So did 3,000 others of 43, or двадцать три."
    )
    blocks.change(before, told.id, text=text)
    table = blocks.add(before, held.id, "statistics", "The three men", refs=[died.id])
    lawyer, public = lines_of(compose_again()), compose_again("public")
    assert "Three of them died. The court counts 3 men. Thirty-three lived." in lawyer
    assert "Thirty-three lived. So did 3,000 others of 43, or двадцать три." in lines_of(public)
    for gone in ("Three of them", "3 men", "Погибли", "three men"):
        assert gone not in lines_of(public)
    assert "<5" in lines_of(public)
    captions = [each.caption for each in public.document.blocks if isinstance(each, Table)]
    assert "Table 3. Statistics by source" in captions
    assert {told.id, table.id} <= set(public.left_out)
    assert not [each for each in checks.check(before, "Report") if each.rule == "small"]
    submissions.update(before, held.id, profile="public")
    found = [each for each in checks.check(before, "Report") if each.rule == "small"]
    assert [(each.block, each.level, text[each.start : each.end][:5]) for each in found[:3]] == [
        (told.id, "red", "Three"), (told.id, "red", "The c"), (told.id, "red", "Погиб"),
    ]  # fmt: skip
    assert [each.block for each in found[3:]] == [table.id]
    draft = submissions.create(before, "KZ-1", "Other", "ccpr-ngo", profile="public")
    starting.start(before, draft.id)
    written = " ".join(each.text for each in submissions.shown(before, "Other").blocks)
    assert "fewer than 5 men" in written
    assert "3 men" not in written


def test_every_footnote_leads_to_a_page_that_says_so(left: tuple[Path, Left]) -> None:
    out = left[0] / "out"
    held = notes_of(out / DOCX)
    assert [words for words, _ in held] == [
        "Annex, EX-000001, p. 4; EX-000003, p. 10. Asked for by [Witness A].",
        "Archive of [Witness A], 2024.",
        "Court that [Witness A] knows, Trial of [Witness A], 15 January 2025.",
        "Annex, EX-000003, p. 10 (original in Russian; translation: the authors of this submission).",
        "CCPR/C/KAZ/RQ/3, para. 326; Annex, EX-000001, p. 4.",
        "Annex, EX-000001, p. 5 (translation: Aral Bureau); EX-000001, p. 4 (original in Russian).",
        "ICCPR art. 2(3).",
    ]
    quoted = {4: (COURT,), 5: (FOUND,), 10: ("[Witness A] из посёлка", BEATEN)}
    for _, targets in held:
        for file, page in targets:
            assert all(each in said(out / file, page) for each in quoted[page])
    with pikepdf.open(out / PDF) as pdf:
        leads = [
            (str(each.A.F), int(each.A.D[0]) + 1)
            for page in pdf.pages
            for each in page.obj.get("/Annots", ())
            if "/A" in each
        ]
        inside = [
            each for page in pdf.pages for each in page.obj.get("/Annots", ()) if "/Dest" in each
        ]
    assert {pair for _, targets in held for pair in targets} <= set(leads)
    assert len(inside) == len(held)
    assert all((out / file).is_file() for file, _ in leads)


def test_what_left_is_kept(left: tuple[Path, Left], tmp_path: Path) -> None:
    folder, done = left
    with opened(folder / "vault", tmp_path / "vault") as vault:
        (record,) = vault.find(BundleRecord)
        (held,) = vault.find(Submission)
        assert (record.bundle_id, record.draft) == ("SUBM", held.draft_id)
        (event,) = [
            each
            for each in vault.log.events()
            if each.table == "submission" and each.verb == "exported"
        ]
        assert event.changes["bundle"][1] == "SUBM"
        assert re.fullmatch("[0-9a-f]{64}", event.changes[PDF][1])
        (person,) = vault.find(Person)
        # Whoever has the annexes has the document: where it cites the record, quotes it, names the person.
        (holder,) = holders.holders_of(vault, [item(vault, 1).id], [person.id])
        document = holder.submission
        assert document is not None
        assert (document.submission, document.known) == (held.id, True)
        assert (document.notes, document.paragraphs) == ((1, 4), (1, 2, 3))
        assert (document.quoted, document.names) == ((2,), (0, 1, 2, 3))
        (ruling,) = holders.holders_of(vault, [item(vault, 2).id])
        assert ruling.submission is not None
        assert (ruling.submission.notes, ruling.submission.names) == ((1, 5, 6), ())
        # What the account says did not leave; but the person who gave it is named.
        (named,) = holders.holders_of(vault, [item(vault, 3).id], [person.id])
        assert (named.what, named.bundle_id) == ((), "SUBM")
        assert holders.holders_of(vault, [item(vault, 3).id]) == []
        words = withdrawal.letter(holder, "redact")
        assert "what stands before its first paragraph; paragraphs 1, 2, 3" in words
        assert "footnotes 1, 4" in words
        # What left is not changed: another export has a draft of its own.
        again = annexing.annexes(vault, submissions.shown(vault, "Report"))
        assert again.id != held.draft_id
        assert [each.made for each in drafts.drafts(vault) if each.name == again.name] == [None]
    assert done.annexes.folder == folder / "out" / "annexes"
    assert {each.name for each in (folder / "out").iterdir()} == {PDF, DOCX, "annexes"}
    day = datetime(2026, 1, 5, tzinfo=UTC).timestamp()
    paths = [folder / "out", *(folder / "out").rglob("*")]
    assert {path.stat().st_mtime for path in paths} == {day}


@pytest.fixture
def proved(monkeypatch: pytest.MonkeyPatch) -> None:
    """The annexes are proved elsewhere."""
    clean = Proof("clean", (Attempt("raw-bytes", 1, 0),), (), complete=True)
    monkeypatch.setattr(prove, "attack", lambda *_args: clean)


@pytest.mark.usefixtures("proved")
def test_a_name_that_slips_through_takes_all_of_it_away(
    before: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Concealer, "replacements", lambda *_args, **_more: [])
    with pytest.raises(ProofFailed) as failure:
        leave(before, tmp_path / "out")
    assert NAME.split()[0] not in failure.value.sentence
    assert list(tmp_path.glob("out*")) == []
    assert before.find(BundleRecord) == []


@pytest.mark.usefixtures("proved")
@pytest.mark.parametrize("moment", ["stopped", "place", "log"])
def test_document_and_annexes_leave_together_or_not_at_all(
    before: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    out, honest = tmp_path / "out", leaving._Document.commit
    progress: Progress = SILENT
    expected: type[Exception] = Refused

    def taken(document: leaving._Document) -> None:
        out.mkdir()
        (out / "mine.txt").write_text("mine")
        honest(document)

    def fails(*_args: object) -> None:
        raise OSError("no room")

    if moment == "stopped":
        progress, expected = Stops("Composing"), Cancelled
    elif moment == "place":
        monkeypatch.setattr(leaving._Document, "commit", taken)
    else:
        monkeypatch.setattr(leaving._Document, "keep", fails)
        expected = OSError
    with pytest.raises(expected):
        leaving.export(before, Request("Report", out), progress)
    assert [each.name for each in tmp_path.rglob("*") if each.is_file() and "out" in str(each)] == (
        ["mine.txt"] if moment == "place" else []
    )
    assert before.find(BundleRecord) == []
    draft = submissions.shown(before, "Report").draft
    assert draft is not None
    assert draft.made is None


def test_nothing_leaves_without_something_cited(before: Vault, tmp_path: Path) -> None:
    made = submissions.create(before, "KZ-1", "Empty")
    blocks.add(before, made.id, "paragraph", "Nothing is cited here.")
    with pytest.raises(Refused, match="cites"):
        leaving.export(before, Request("Empty", tmp_path / "out"))
    assert list(tmp_path.glob("out*")) == []


def test_a_page_of_a_later_volume_is_cited_there(before: Vault) -> None:
    planned: Any = SimpleNamespace(exhibits=())
    leaves = Leaving(
        planned, None, None, "SUBM", "EX", "B", {1: (4, 9), 2: (11, 14)},  # type: ignore[arg-type]
        (Volume("bundle.pdf", 1, 10, 0), Volume("bundle-2.pdf", 11, 20, 0)), "2026-01-05",
    )  # fmt: skip
    citing = Citing(before, leaves, Labels("ru"))
    places = (Place(2, 13), Place(2, 12), Place(1, 5), Place(2, 0))
    runs = citing.printed([Citation(places=places[:2]), Citation(places=places[2:])])
    assert (
        "".join(run.text for run in runs) == "Приложение, EX-000001, с. B5; EX-000002, с. B12, B13."
    )
    assert [(run.target.file, run.target.page) for run in runs if run.target is not None] == [
        ("annexes/data/bundle.pdf", 5),
        ("annexes/data/bundle-2.pdf", 2),
        ("annexes/data/bundle-2.pdf", 3),
    ]
    whole = citing.printed([Citation(lead="Archive", places=(Place(2, 0),), text="Own words")])
    assert "".join(run.text for run in whole) == "Archive; Приложение, EX-000002. Own words."
    assert citing.printed([Citation(), Citation(kept=False)]) == ()


def test_every_label_is_in_both_languages() -> None:
    held = tomllib.loads((resources_dir() / "submission_labels.toml").read_text("utf-8"))
    assert all(set(words) == {"en", "ru"} and all(words.values()) for words in held.values())
    fields = [re.findall(r"{(\w+)}", words["en"]) for words in held.values()]
    assert fields == [re.findall(r"{(\w+)}", words["ru"]) for words in held.values()]
