"""Withdrawing and erasing in the window: the holders, the number to type, and what is shown then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.casework.releasing.handing import hand_over
from app.casework.taking_back.withdrawal import recalls
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.people import Person
from app.records.submissions import Submission
from app.ui.screens.item.erasing_sheet import ErasingSheet, person_target, run_erasure
from app.ui.screens.item.withdrawing import HoldersSheet, LetterSheet, WithdrawalSheet
from app.ui.screens.item.written import Written
from app.ui.theme import dress
from tests.builders import SmallCase, new_vault, small_case
from tests.ui.item_open import Opened

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

RECIPIENT = "Карасайский районный суд " + "№ 2 " * 60


@pytest.fixture
def case(tmp_path: Path) -> SmallCase:
    with new_vault(tmp_path / "case") as vault:
        case = small_case(vault)
        with vault.change() as change:
            bundle = change.put(
                "exported",
                BundleRecord(
                    id=new_id(),
                    bundle_id="WXYZ-1234",
                    case_id=case.case.id,
                    profile="court",
                    as_of="2022-03-01",
                    prefix="KZ",
                    pages=3,
                    manifest_sha256="",
                    log_size=1,
                    made_at="2022-03-01T10:00:00Z",
                ),
            )
            change.put(
                "exported",
                ExhibitRecord(
                    id=new_id(),
                    bundle=bundle.id,
                    item_id=case.item.id,
                    label="KZ-000001",
                    first_page=2,
                    last_page=3,
                ),
            )
            report = change.put(
                "recorded",
                Submission(id=new_id(), case_id=case.case.id, name="Report", template="ccpr-ngo"),
            )
            cites = {case.item.id: {"notes": [1, 3], "paragraphs": [0, 2]}}
            said = {"bundle": "WXYZ-1234", "cites": cites, "names": {case.person.id: [5]}}
            change.note("exported", "submission", report.id, said)
            told = {"printed": "statement", "people": "pseudonym"}
            change.note("printed", "item", case.item.id, told)
            change.note("printed", "item", case.item.id, told)
            told = {"format": "REFI-QDA project", "profile": "public"}
            change.note("exchanged", "item", case.item.id, told)
        hand_over(vault, bundle.id, RECIPIENT, at="2022-03-02")
        return case


@pytest.fixture
def opened(case: SmallCase, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    dress(qapp, dark=False, text_size=1.0)
    window = Opened(qtbot, tmp_path / "case")
    yield window
    window.end()


def press(sheet: HoldersSheet, name: str) -> None:
    button = next(
        each
        for each in sheet.findChildren(QPushButton)
        if each.accessibleName() == name or each.text() == name
    )
    assert button.isEnabled()
    button.click()


def written(sheet: HoldersSheet | ErasingSheet) -> list[str]:
    """The rows of what was written out; the keyboard gets there, and a screen reader says what it is."""
    [section] = sheet.findChildren(Written)
    assert section.rows.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert section.rows.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert section.rows.accessibleName() == "Copies written from this vault"
    return section.rows.toPlainText().split("\n")


def test_what_is_withdrawn_is_called_back_and_what_is_erased_is_gone(
    opened: Opened, case: SmallCase
) -> None:
    screen = opened.open(case.item.id)
    assert "withdrawn" not in screen.header.facts.text()
    WithdrawalSheet(
        opened, opened.session, opened.drafts, case.item, case.person.id, case.person.name
    ).open()
    withdrawal = opened.sheet(WithdrawalSheet)
    withdrawal.editors["everything"].show_value(True)
    withdrawal.save()
    holders = opened.sheet(HoldersSheet)
    opened.settle()
    assert "Consent withdrawn" in screen.header.facts.text(), "at once, in what is open"
    said = "\n".join(each.text() for each in holders.findChildren(QLabel))
    assert "With the submission “Report”" in said
    assert "footnotes: 1, 3" in said
    assert "paragraphs: before the first, 2" in said
    assert "named in or after paragraphs: 5" in said
    assert [each.split(" · ", 1)[1] for each in sorted(written(holders))] == [
        "Printed: the statement, with pseudonyms · Researcher · Items: 1",
        "Text written out for other programs (REFI-QDA), redacted: profile “Public” · Researcher · Items: 1",
    ]
    press(holders, "Letter")
    letter = opened.sheet(LetterSheet).words.toPlainText()
    assert "KZ-000001" in letter
    assert "paragraphs 2, 5" in letter
    assert case.person.name not in letter
    opened.sheet(LetterSheet).reject()
    press(holders, "Note that WXYZ-1234 was asked for")
    opened.settle()
    answer = next(
        each for each in holders.findChildren(QComboBox) if each.accessibleName() == "Answer"
    )
    answer.setCurrentIndex(answer.findData("partly"))
    answer.activated.emit(answer.currentIndex())
    opened.settle()
    holders.accept()
    with opened.read() as vault:
        assert [each.recall.answer for each in recalls(vault)] == ["partly"]
    opened.run("item.erase")
    erasing = opened.sheet(ErasingSheet)
    opened.wait(lambda: erasing._known)
    said = "\n".join(each.text() for each in erasing.findChildren(QLabel))
    assert "Cited in footnotes: 1, 3" in said
    assert len(written(erasing)) == 2
    assert not erasing.erase.isEnabled(), "the number is not typed yet"
    erasing.word.setText("2")
    assert not erasing.erase.isEnabled()
    erasing.word.setText("1")
    # What somebody else's window may still hold of it is not kept any more.
    erasing.erase.click()
    opened.wait(lambda: screen._opened is not None and bool(screen._opened.item.erased_at))
    opened.settle()
    assert screen.header.title.text() == "Item 1, erased"
    assert "erased on" in screen.header.facts.text()
    shown = [each.text() for each in screen.findChildren(QPushButton) if each.isVisibleTo(screen)]
    assert not {"Read it with OCR", "Transcribe or type", "Copy the original out"} & set(shown)
    assert not opened.commands["item.erase"].action.isEnabled()
    opened.session.save_draft(f"item/note/{case.item.id}", {"words": "Айгүл"})
    with opened.read() as vault:
        assert vault.get(Item, case.item.id).size == 0
        assert vault.desk.names("draft") == []
    # Then who they are: the word to type is the pseudonym, which is all that is left afterwards.
    target = person_target(case.person)
    sheet = ErasingSheet(opened, opened.session, target)
    sheet.chosen.connect(
        lambda reason, ticked: run_erasure(
            opened.session, target, reason, ticked, lambda text, _meaning: opened.told.append(text)
        )
    )
    sheet.open()
    opened.wait(lambda: sheet._known)
    sheet.word.setText("Witness A")
    sheet.erase.click()
    opened.wait(lambda: "The person was erased." in opened.told)
    with opened.read() as vault:
        assert vault.get(Person, case.person.id).name == "Witness A"
        assert vault.database.value("SELECT count(*) FROM meta WHERE name = 'erasing'") == 0
