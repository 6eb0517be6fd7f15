"""Lists to files: a row per record with its id, no formulas, nothing of another case; and the dossier."""

from __future__ import annotations

import csv
import io
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from app.casework.arguing import board, board_table, claims, contradictions
from app.casework.coding import codes
from app.casework.coding.codes import Span
from app.casework.consents import consent
from app.casework.dialogue import recommending, stating
from app.casework.figures import statistics
from app.casework.listing import dossier, lists
from app.casework.redress import detention, proceedings, remedies
from app.casework.registry import adding, describe, link, people, places
from app.casework.registry.cases import save_case
from app.casework.seeing import ledger
from app.errors import NotFound, Refused, Usage
from app.records.base import Record
from app.records.cases import Case, Event, Instrument, Place
from app.records.claims import Claim
from app.records.dialogue import Recommendation, StateStatement
from app.records.evidence import Item, Passage
from app.records.people import Person
from app.records.proceedings import Detention, Proceeding, Remedy
from app.records.statistics import Statistic
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

OF: dict[str, type[Record]] = {
    "cases": Case, "items": Item, "people": Person, "events": Event, "places": Place,
    "law": Instrument, "claims": Claim, "passages": Passage, "statistics": Statistic,
    "state": StateStatement, "recommendations": Recommendation, "proceedings": Proceeding,
    "remedies": Remedy, "detention": Detention,
}  # fmt: skip
LONG = "Учреждение " + "очень длинное " * 20


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """Two cases with a record of every kind in the first, and little in the second."""
    with new_vault(tmp_path_factory.mktemp("lists") / "vault") as made:
        save_case(made, "KZ-1", title="=cmd|' /C calc'!A0")
        save_case(made, "KZ-2", title="Another")
        who = people.save_person(
            made, name="Каримов Азизбек", pseudonym="Witness A", case="KZ-1", role="victim"
        ).id
        people.save_person(made, name="Somebody else", case="KZ-2", role="witness")
        place = places.save_place(made, LONG, kind="facility").id
        event = link.save_event(made, "KZ-1", "Raid", date="2022-01-10/2022-01-11").id
        item = make_item(made, "Statement", "They beat me. There was no judge.", date="2022~")
        passage = codes.code(made, item.id, Span(0, 13), "event", event).passage_id
        claim = claims.save(made, "KZ-1", "They were beaten.", provisions=["iccpr:7"], event=event)
        claims.evidence(made, claim.id, passage, "for")
        statistics.save(
            made, "KZ-1", "men taken", "98", unit="persons", parts=[("nationality", "UZ", "90", "")]
        )
        said = stating.save(made, "KZ-1", "Nobody was beaten.", document="RQ/4", paragraph="326")
        stating.rebut(made, said.id, claim=claim.id)
        asked = recommending.save(made, "KZ-1", "investigate it", claim=[claim.id])
        recommending.step(made, asked.id, "made", "Fourth report", date="2025-05")
        trial = proceedings.save(made, "KZ-1", "Trial", kind="criminal", number="1-38/2024")
        proceedings.party(made, trial.id, who, "victim", "video")
        remedies.save(made, "KZ-1", "compensation", person=who, owed="2500000", currency="KZT")
        detention.save(made, "KZ-1", who, place=place, date="2022-01-11/2022-01-16")
        yield made


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("kind", lists.kinds())
def test_every_row_is_found_again_by_its_id(vault: Vault, kind: str, language: str) -> None:
    made = lists.listed(vault, kind, language=language).table
    assert lists.columns(kind)[0] == "id"
    assert len(set(made.headings)) >= len(made.headings) - 1
    assert all(len(row) == len(made.headings) == len(made.widths) for row in made.rows)
    if kind in OF:
        held = [each for each in vault.find(OF[kind]) if not getattr(each, "trashed", False)]
        assert {row[0] for row in made.rows} == {each.id for each in held}


def test_a_list_of_one_case_has_nothing_of_another(vault: Vault) -> None:
    for kind in lists.kinds():
        told = str(lists.listed(vault, kind, "KZ-2").table.rows)
        assert "They" not in told
        assert "Каримов" not in told, kind
    with pytest.raises(NotFound):
        lists.listed(vault, "people", "KZ-3")
    with pytest.raises(Usage, match="no list"):
        lists.listed(vault, "secrets")


def test_a_file_holds_no_formula_and_the_custody_says_that_it_was_written(
    vault: Vault, tmp_path: Path
) -> None:
    lists.write(vault, "cases", tmp_path / "cases.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "cases.csv").read_text("utf-8-sig"))))
    assert [row["Title"] for row in rows] == ["'=cmd|' /C calc'!A0", "Another"]
    lists.write(vault, "items", tmp_path / "items.xlsx", "KZ-1", "ru")
    assert [each.verb for each in vault.log.events(since=vault.log.size - 1)][-1] == "tabulated"
    book = openpyxl.load_workbook(tmp_path / "items.xlsx")
    sheet = book.active
    assert "Not redacted" in book.properties.description
    assert "Not redacted" in sheet.oddHeader.center.text
    assert [sheet.cell(1, 1).value, sheet.cell(1, 4).value] == ["Ид.", "Название"]
    assert sheet.cell(2, 1).value == vault.find(Item)[0].id
    assert not [each for each in sheet.iter_rows() for cell in each if cell.data_type == "f"]
    with pytest.raises(Refused):
        lists.write(vault, "items", tmp_path / "items.xlsx")
    with pytest.raises(Usage):
        lists.write(vault, "items", tmp_path / "items.ods")


def test_words_that_were_taken_back_are_written_to_no_list(tmp_path: Path) -> None:
    with new_vault(tmp_path / "vault") as vault:
        save_case(vault, "KZ-1", title="A case")
        who = people.save_person(vault, name="Каримов Азизбек").id
        for title in ("Taken back", "Stays"):
            item = make_item(vault, title, f"{title}: they beat me.")
            link.to_person(vault, item.id, who, "victim")
            codes.code(vault, item.id, Span(0, len(title)), "article", "iccpr:7")
            form = consent.form_from({"person": who, "purposes": ["own"], "identity": "named"})
            consent.record(vault, item.id, form)
        consent.withdraw(vault, "1", who)
        for kind in lists.kinds():
            told = [row for row in lists.listed(vault, kind).table.rows if "Taken back" in str(row)]
            # That there is such an item stays visible; what it says does not leave in plain text.
            assert len(told) == (kind == "items"), kind
        assert "Stays" in str(lists.listed(vault, "passages").table.rows)
        shown = board.passages(vault, "article:iccpr:7")
        assert {row.item.title for row in board_table.standing(vault, shown)} == {"Stays"}
        event = adding.add_event(vault, "KZ-1", "Raid").id
        for row, value in zip(shown, ("7777", "23"), strict=True):
            contradictions.state(vault, row.passage.id, event, "number", value, "held")
        assert contradictions.found(vault)
        assert not lists.listed(vault, "contradictions").table.rows
        # What has run out, and what is closed, is copied no more than what was taken back.
        assert "Stays" in str(ledger.to_copy(vault, ledger.ledger(vault)))
        consent.record(vault, "2", replace(form, given_on="2020-01-01", expires_on="2020-02-01"))
        assert not board_table.standing(vault, shown)
        assert "Stays: they" not in str(ledger.to_copy(vault, ledger.ledger(vault)))
        consent.record(vault, "2", form)
        assert board_table.standing(vault, shown)
        describe.describe(vault, "2", {"disclosure": "closed"})
        assert not lists.listed(vault, "passages").table.rows


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_dossier_says_that_it_is_not_redacted_and_holds_everything(
    vault: Vault, tmp_path: Path, language: str
) -> None:
    dossier.write(vault, "KZ-1", tmp_path / "dossier.pdf", language, "2025-05-26")
    told = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "dossier.pdf", "-"], capture_output=True, check=True
    ).stdout.decode()
    first = "Not redacted" if language == "en" else "Без сокрытия"
    assert first in told.split("\f")[0]
    for words in ("Каримов", "Witness A", "They were beaten.", "RQ/4", "98", "2500000", "Trial"):
        assert words in told, words
    dossier.write(vault, "KZ-1", tmp_path / "dossier.docx", language, "2025-05-26")
    with zipfile.ZipFile(tmp_path / "dossier.docx") as archive:
        assert "They were beaten." in archive.read("word/document.xml").decode()
    with pytest.raises(Usage):
        dossier.write(vault, "KZ-1", tmp_path / "dossier.txt")
