"""An item's texts in the window: a statement taken down, read back and signed; versions compared; pairs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.casework.registry.cases import save_case
from app.casework.registry.people import save_person
from app.casework.writing import aligning, statements, texts
from app.records.evidence import Item, ItemText
from app.ui.screens.item.comparing import CompareSheet
from app.ui.screens.item.pairing import PairingSheet
from app.ui.screens.item.statement_editor import StatementSheet
from app.ui.screens.item.statement_forms import PrintSheet, SignSheet
from app.ui.screens.item.statement_reading import ReadingSheet
from tests.builders import new_vault
from tests.casework.made import make_item
from tests.ui.item_open import Opened

SAID = "Меня зовут Азизбек.\nВ дом ворвались 🙂 люди.\nМеня били."


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """A vault with a testimony, its correction and its translation."""
    with new_vault(tmp_path / "vault") as vault:
        save_case(vault, "KZ-1", title="A case")
        save_person(vault, name="Каримов Азизбек", pseudonym="Witness A")
        item = make_item(vault, "Talk " * 90, SAID, kind="testimony", language="ru")
        texts.save_text(vault, item.id, SAID.replace("били", "били долго"), "transcript")
        english = "My name is Azizbek.\nPeople burst into the house.\nI was beaten."
        texts.save_text(vault, item.id, english, "translation", "en")
    window = Opened(qtbot, tmp_path / "vault")
    yield window
    window.end()


def test_a_statement_is_taken_down_read_back_signed_and_printed_by_key(
    opened: Opened, tmp_path: Path
) -> None:
    opened.open("1")
    opened.run("item.text.statement")
    sheet: StatementSheet = opened.sheet(StatementSheet)
    opened.wait(sheet.begin.isEnabled)
    assert not sheet.read_button.isEnabled()
    sheet.begin_with(_latest_transcript(opened))
    opened.wait(lambda: len(sheet.text.paragraphs()) == 3)
    assert [number for _place, number in sheet.text.numbered()] == ["1.", "2.", "3."]
    # What is written comes back after a lock.
    sheet.text.appendPlainText("Больше ничего.")
    opened.lock()
    opened.unlock()
    kept: dict[str, dict[str, object]] = {}
    opened.session.drafts(kept.update)
    opened.wait(lambda: bool(kept))
    ((key, state),) = kept.items()
    assert opened.screen_.restore_draft(key, state)
    sheet = opened.sheet(StatementSheet)
    opened.wait(lambda: len(sheet.text.paragraphs()) == 4)
    sheet.save_button.click()
    opened.wait(sheet.read_button.isEnabled)

    sheet.read_button.click()
    reading: ReadingSheet = opened.sheet(ReadingSheet)
    opened.wait(lambda: "1" in reading.where.text() and reading.words.isReadOnly())
    _focus(opened, reading.words)
    opened.key(Qt.Key.Key_A)
    assert reading.words.toPlainText() == "В дом ворвались 🙂 люди."
    opened.key(Qt.Key.Key_C)
    reading.words.setPlainText("В дом ворвались двое.")
    opened.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    opened.wait(reading.words.isReadOnly)
    opened.wait(lambda: reading.words.toPlainText() == "В дом ворвались двое.")
    opened.settle()
    _focus(opened, reading.words)
    for _ in range(3):
        opened.key(Qt.Key.Key_A)
    assert reading.pages.currentIndex() == 1
    reading.by.show_value("Мадина")
    reading.finish.click()
    opened.wait(lambda: not sheet.save_button.isEnabled())
    assert sheet.text.isReadOnly()

    sheet.sign_button.click()
    sign: SignSheet = opened.sheet(SignSheet)
    sign.editors["how"].show_value("fingerprint")
    sign.save_button.click()
    opened.wait(lambda: not sheet.sign_button.isEnabled())
    sheet.print_button.click()
    paper: PrintSheet = opened.sheet(PrintSheet)
    paper.write(tmp_path / "statement.pdf")
    opened.wait((tmp_path / "statement.pdf").exists)
    with opened.read() as vault:
        (held,) = statements.statements(vault, "1")
        assert (held.signed, held.read_back_by) == ("fingerprint", "Мадина")
        assert [each.was for each in statements.corrections(vault, held)] == [
            "В дом ворвались 🙂 люди."
        ]
        assert [each.text for each in statements.paragraphs(vault, held)][3] == "Больше ничего."


def test_versions_are_compared_and_pairs_are_said_by_hand(opened: Opened) -> None:
    screen = opened.open("1")
    opened.run("item.text.compare")
    compared: CompareSheet = opened.sheet(CompareSheet)
    opened.wait(compared.next_action.isEnabled)
    assert "1" in compared.summary.text()
    _focus(opened, compared.earlier)
    opened.key(Qt.Key.Key_F3)
    assert "1" in compared.said.text()
    (((boxes, marked),), ((here, _there),)) = compared.later._seen(), compared.earlier._seen()
    later = compared.later.toPlainText()
    assert marked.kind == "inserted"
    # Painted where the word stands: in units of the document, of which the emoji before it has two.
    place = len(later[: later.index("долго")].encode("utf-16-le")) // 2
    assert place == later.index("долго") + 1
    left = boxes[0].topLeft().toPoint() + QPoint(1, 4)
    assert compared.later.cursorForPosition(left).position() == place
    assert here[0].width() <= 2.0
    compared.accept()

    screen.text.show_translation(True)
    opened.wait(screen.text.beside.align.isEnabled)
    screen.text.beside.align.click()
    pairing: PairingSheet = opened.sheet(PairingSheet)
    opened.wait(lambda: pairing.rows.rowCount() == 3)
    pairing.table.setCurrentIndex(pairing.rows.index(1, 0))
    _focus(opened, pairing.table)
    opened.key(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert pairing.rows.rowCount() == 2
    pairing.back()
    pairing.shift(True)
    assert pairing.rows.words(1, 1) == ""
    assert pairing.draft() is not None
    assert pairing.table.rowAt(QPoint(0, 4).y()) == 0
    pairing.save_button.click()
    opened.wait(lambda: bool(opened.steps))
    opened.settle()
    assert screen.text.beside.standing.text()
    with opened.read() as vault:
        item = vault.find(Item)[0]
        own = vault.current_text(item.id)
        english = vault.one(ItemText, item_id=item.id, kind="translation")
        assert own is not None
        assert english is not None
        held = aligning.alignment(vault, own.id, english.id)
        assert (held.origin, held.untranslated) == ("said", 1)


def _focus(opened: Opened, widget: QWidget) -> None:
    """Give a widget of a sheet the focus: its own window is the active one, not that of the screen."""
    widget.window().activateWindow()
    widget.setFocus()
    opened.wait(lambda: widget.hasFocus() and widget.window().isActiveWindow())


def _latest_transcript(opened: Opened) -> str:
    found: list[str] = []
    opened.session.ask(
        "",
        lambda vault: vault.find(ItemText, order="-id", kind="transcript")[0].id,
        found.append,
    )
    opened.wait(lambda: bool(found))
    return found[0]
