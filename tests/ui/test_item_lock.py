"""After a lock nothing of an item is left in the window; after unlocking everything is where it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.writing.texts import save_text
from app.records.evidence import Item
from app.ui.screens.item.consent_forms import ConsentSheet
from app.ui.screens.item.memo import MemoSheet
from app.ui.theme import dress
from tests.builders import SmallCase, new_vault, small_case
from tests.ui.conftest import texts_of
from tests.ui.item_open import Opened
from tests.ui.stage import copy

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]
LONG = "\n".join(f"Zeuge {number} sagt aus" for number in range(400))
SECRETS = (
    "Показания",
    "Ёлкина",
    "Айгүл",
    "Zeuge",
    "Кошмамбет",
    "Raid",
    "Срочно",
    "deportation",
    "Court ruling",
    "Hush",
    "KZ-1",
    "Witness A",
)


@pytest.fixture(scope="module")
def made_case(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallCase]:
    """A vault that nobody opens; tests copy it."""
    path = tmp_path_factory.mktemp("item_lock") / "case"
    with new_vault(path) as vault:
        case = small_case(vault)
        save_text(vault, case.other.id, LONG, "transcript")
        with vault.change() as change:
            change.put("described", replace(vault.get(Item, case.item.id), note="Hush"))
    return path, case


@pytest.fixture
def case(made_case: tuple[Path, SmallCase], tmp_path: Path) -> SmallCase:
    copy(made_case[0], tmp_path / "case")
    return made_case[1]


@pytest.fixture
def opened(case: SmallCase, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    dress(qapp, dark=False, text_size=1.0)
    window = Opened(qtbot, tmp_path / "case")
    yield window
    window.end()


def again(opened: Opened, place: dict) -> None:
    """Unlock and come back as the window does."""
    opened.unlock()
    opened.screen_.restore_place(place)
    opened.screen_.entered()
    opened.wait(lambda: opened.screen_.place().get("id") == place["id"])
    opened.settle()


def test_forget_leaves_nothing_in_any_widget(opened: Opened, case: SmallCase) -> None:
    screen = opened.open("1", among=[1, 2], find="задержание")
    for name in ("fields", "links", "consent", "redaction", "notes", "history"):
        screen.tabs.show_tab(name)
        opened.settle()
    opened.focus(screen.text.code)
    screen.text.code.select(3, 9)
    opened.key(Qt.Key.Key_C)
    opened.settle()
    opened.run("item.text.translation")
    opened.settle()
    before = "\n".join(texts_of(opened))
    assert all(word in before for word in ("Ёлкина", "Hush", "Raid", "Witness A"))
    opened.lock()
    left = "\n".join(texts_of(opened))
    assert [word for word in SECRETS if word in left] == []
    assert screen.text.code._text == ""
    assert screen.passages.lines == ()
    opened.unlock()


def test_forget_in_the_middle_of_writing(opened: Opened, case: SmallCase) -> None:
    screen = opened.open("2")
    opened.run("item.text.edit")
    screen.text.code.insertPlainText("Hush ")
    opened.run("item.rename")
    opened.lock()
    left = "\n".join(texts_of(opened))
    assert [word for word in SECRETS if word in left] == []
    # What was typed cannot be brought back by Ctrl+Z in the emptied fields either.
    screen.text.code.undo()
    screen.header.title.undo()
    assert not screen.text.code.written()
    assert not screen.header.title.text()
    opened.unlock()


def test_the_place_comes_back(opened: Opened, case: SmallCase) -> None:
    screen = opened.open("2", among=[2, 1])
    screen.tabs.show_tab("history")
    screen.text.code.scroll_to(LONG.index("Zeuge 200"))
    first = screen.text.code.first_shown()
    place = opened.lock()
    assert screen.place() == {}
    again(opened, place)
    assert screen.header.position.text() == "1 of 2"
    assert screen.tabs.current == "history"
    assert screen.text.code.first_shown() == first
    opened.wait(lambda: bool(screen.tabs.history.rows.lines()))


def test_a_place_that_was_never_entered_is_kept(opened: Opened, case: SmallCase) -> None:
    opened.open("2")
    place = opened.lock()
    opened.unlock()
    opened.screen_.restore_place(place)
    assert opened.lock()["id"] == case.other.id
    opened.unlock()


def drafts(opened: Opened) -> dict:
    found: list[dict] = []
    opened.session.drafts(found.append)
    opened.wait(lambda: bool(found))
    return found[0]


def test_a_text_that_was_being_written_comes_back(opened: Opened, case: SmallCase) -> None:
    screen = opened.open("2")
    opened.run("item.text.edit")
    screen.text.code.setPlainText("Half a sentence")
    screen.text.bar.choose("translation", "en")
    opened.lock()
    opened.unlock()
    [(key, state)] = drafts(opened).items()
    assert key == f"item/text/{case.other.id}"
    assert screen.restore_draft(key, state)
    opened.wait(lambda: screen.text.writing.writing)
    assert screen.text.code.written() == "Half a sentence"
    assert screen.text.bar.kind.currentData() == "translation"
    screen.text.save()
    opened.wait(lambda: not screen.text.writing.writing)
    assert drafts(opened) == {}


def test_a_note_that_was_being_written_comes_back(opened: Opened, case: SmallCase) -> None:
    screen = opened.open("1")
    tab = screen.tabs.ready("notes")
    opened.focus(tab.note)
    tab.note.setPlainText("Hush, and more")
    opened.lock()
    opened.unlock()
    [(key, state)] = drafts(opened).items()
    assert screen.restore_draft(key, state)
    opened.wait(lambda: tab.note.toPlainText() == "Hush, and more")
    assert tab.draft() == {"note": "Hush, and more"}
    screen.tabs.show_tab("fields")
    with opened.read() as vault:
        assert vault.get(Item, case.item.id).note == "Hush, and more"
    assert drafts(opened) == {}


def test_a_consent_and_a_memo_come_back(opened: Opened, case: SmallCase) -> None:
    screen = opened.open("1")
    tab = screen.tabs.ready("consent")
    opened.wait(lambda: tab._held is not None)
    opened.run("item.consent.record")
    sheet = opened.sheet(ConsentSheet)
    sheet.editors["purposes"].show_value(["court"])
    sheet.editors["conditions"].show_value("Not before spring")
    opened.lock()
    opened.unlock()
    [(key, state)] = drafts(opened).items()
    assert key == f"item/consent/{case.item.id}"
    assert screen.restore_draft(key, state)
    sheet = opened.sheet(ConsentSheet)
    assert sheet.editors["purposes"].value() == ["court"]
    assert sheet.editors["conditions"].value() == "Not before spring"
    sheet._leave()
    opened.focus(screen.text.code)
    screen.text.code.select(0, 4)
    opened.key(Qt.Key.Key_M)
    opened.sheet(MemoSheet).editors["note"].show_value("Why?")
    opened.lock()
    opened.unlock()
    [(key, state)] = drafts(opened).items()
    assert screen.restore_draft(key, state)
    memo = opened.sheet(MemoSheet)
    assert memo.editors["note"].value() == "Why?"
    memo.save()
    opened.wait(lambda: "Wrote a note on a passage" in opened.steps)
    opened.wait(lambda: any(line.quote == "Меня" for line in screen.tabs.links._lines))
