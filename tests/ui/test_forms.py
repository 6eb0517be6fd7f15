"""Forms, dates and commands: what a person enters, what is stored, what is asked before it is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.casework.registry import describe
from app.records.evidence import Item
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.forms import Field, FormSheet
from app.ui.parts.date_field import DateField
from app.ui.parts.palette import Palette
from app.ui.parts.sheet import Sheet
from app.ui.parts.shortcuts import ShortcutsSheet
from app.ui.session import Session
from app.ui.units import to_points, to_units
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, SmallCase
from tests.ui.stage import copy

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

FIELDS = (
    Field("title", "Title", required=True),
    Field("kind", "Kind", "code", vocabulary="kinds", optional_code=False),
    Field("date", "Date", "date"),
    Field("note", "Note", "text"),
)


@pytest.fixture
def opened(
    qapp: QApplication,
    qtbot: QtBot,
    pristine_case: tuple[Path, SmallCase],
    tmp_path: Path,
) -> Iterator[tuple[QWidget, Session, Drafts, SmallCase]]:
    case = pristine_case[1]
    session = Session(copy(pristine_case[0], tmp_path / "vault"), CREDENTIAL)
    with qtbot.waitSignal(session.opened, timeout=60_000):
        session.start()
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    yield window, session, Drafts(session), case
    session.close()
    session.wait()


def form(opened: tuple[QWidget, Session, Drafts, SmallCase], **more: Any) -> FormSheet:
    window, session, drafts, case = opened
    item = case.item

    def save(values: dict[str, Any]) -> tuple[str, Any]:
        return "Described", lambda vault: describe.describe(vault, item.id, values)

    sheet = FormSheet(
        window,
        session,
        drafts,
        key="library/item/1",
        title="Edit",
        fields=FIELDS,
        values={"title": item.title, "kind": item.kind, "date": item.date, "note": item.note},
        save=save,
        **more,
    )
    sheet.open()
    return sheet


def test_a_form_saves_as_one_step(
    opened: tuple[QWidget, Session, Drafts, SmallCase], qtbot: QtBot
) -> None:
    sheet, session = form(opened), opened[1]
    sheet.editors["title"].widget.setText("Заголовок")
    sheet.editors["date"].widget.setText("2022-01~")
    with qtbot.waitSignal(session.did) as did, qtbot.waitSignal(sheet.saved):
        qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert did.args == ["Described"]
    with Vault.open(session.folder, CREDENTIAL, write=False) as vault:
        held = vault.get(Item, opened[3].item.id)
    assert (held.title, held.date) == ("Заголовок", "2022-01~")


def test_what_is_needed_is_asked_for_before_anything_is_saved(
    opened: tuple[QWidget, Session, Drafts, SmallCase], qtbot: QtBot
) -> None:
    sheet = form(opened)
    sheet.editors["title"].widget.setText("   ")
    sheet.save_button.click()
    assert sheet.message.text() == "Title is needed."
    assert sheet.isVisible()


def test_a_refusal_stays_in_the_form(
    opened: tuple[QWidget, Session, Drafts, SmallCase], qtbot: QtBot
) -> None:
    sheet = form(opened)
    sheet.editors["title"].widget.setText("x" * 501)
    sheet.save_button.click()
    qtbot.waitUntil(lambda: bool(sheet.message.text()))
    assert sheet.message.text() == "A title has at most 500 characters."
    assert sheet.save_button.isEnabled()


def test_a_draft_comes_back(
    opened: tuple[QWidget, Session, Drafts, SmallCase], qtbot: QtBot
) -> None:
    sheet = form(opened)
    assert sheet.draft() is None
    sheet.editors["note"].widget.setPlainText("недописано")
    state = sheet.draft()
    assert state is not None
    again = form(opened)
    again.restore(state)
    assert again.editors["note"].value() == "недописано"
    assert again.draft() == state


def test_closing_asks_before_it_throws_away(
    opened: tuple[QWidget, Session, Drafts, SmallCase], qtbot: QtBot
) -> None:
    sheet = form(opened)
    sheet.editors["note"].widget.setPlainText("недописано")
    sheet.reject()
    assert sheet.isVisible()
    question = sheet.findChild(Sheet)
    assert question is not None
    buttons = {each.text(): each for each in question.findChildren(QPushButton)}
    buttons["Go on writing"].click()
    assert sheet.isVisible()
    sheet.reject()
    question = next(each for each in sheet.findChildren(Sheet) if each.isVisible())
    buttons = {each.text(): each for each in question.findChildren(QPushButton)}
    buttons["Throw away"].click()
    assert not sheet.isVisible()


def test_mixed_fields_are_kept_unless_changed(
    opened: tuple[QWidget, Session, Drafts, SmallCase], qtbot: QtBot
) -> None:
    seen: list[dict[str, Any]] = []

    def save(values: dict[str, Any]) -> tuple[str, Any]:
        seen.append(values)
        return "Described", lambda vault: None

    window, session, drafts, _case = opened
    sheet = FormSheet(
        window,
        session,
        drafts,
        key="library/batch",
        title="Edit",
        fields=FIELDS,
        values={"kind": "testimony"},
        mixed=("title", "note"),
        save=save,
    )
    sheet.open()
    buttons = [each for each in sheet.findChildren(QPushButton) if "Several" in each.text()]
    assert len(buttons) == 2
    buttons[1].click()
    sheet.editors["note"].widget.setPlainText("")
    sheet.save_button.click()
    # The title was left alone: it is not among the values; the note is cleared for all.
    assert seen == [{"kind": "testimony", "date": "", "note": ""}]


@pytest.mark.parametrize(
    "edtf",
    ["", "2022", "2022-01", "2022-01-14", "2022-01~", "2022?", "2022-01-14%", "2022-01/2022-03",
     "2022-01-05~/2022-01-14~", "2022-01/..", "2022-21", "../2020", "201X"],
)  # fmt: skip
def test_a_date_is_shown_and_given_back_as_it_was(qtbot: QtBot, edtf: str) -> None:
    field = DateField("Date")
    qtbot.addWidget(field)
    field.setText(edtf)
    assert field.text() == edtf


def test_a_day_without_its_month_is_refused_in_words(qtbot: QtBot) -> None:
    field = DateField("Date")
    qtbot.addWidget(field)
    field.setText("2022-02")
    field._first.day.setCurrentIndex(30)
    assert field.problem()
    assert field.words.text() == field.problem()
    field._first.day.setCurrentIndex(3)
    assert field.problem() == ""
    assert field.words.text() == "3 February 2022"


@given(st.text(max_size=60), st.integers(0, 60))
def test_units_and_points_are_each_other_s_inverse(text: str, index: int) -> None:
    index = min(index, len(text))
    assert to_points(text, to_units(text, index)) == index


def test_units_of_characters_outside_the_plane() -> None:
    assert to_units("🙂а", 1) == 2
    assert to_points("🙂а", 2) == 1
    # In the middle of a pair there is no character: the pair's own place.
    assert to_points("🙂а", 1) == 0


def commands(owner: QWidget, done: list[str]) -> Commands:
    made = Commands({"b": "Ctrl+9"})
    for name, title, keys in (
        ("a", "Import files", "Ctrl+I"),
        ("b", "Export a bundle", "Ctrl+B"),
        ("c", "Экспорт таблицы", ""),
    ):
        made.add(owner, name, title, lambda name=name: done.append(name), section="Test", keys=keys)
    return made


def test_the_palette_finds_and_runs(qtbot: QtBot) -> None:
    window, done = QWidget(), []
    qtbot.addWidget(window)
    window.resize(800, 600)
    made = commands(window, done)
    window.show()
    palette = Palette(window, made)
    palette.open()
    assert palette.list.count() == 3
    palette.field.setText("expbu")
    assert [palette.list.item(n).text() for n in range(palette.list.count())] == ["Export a bundle"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["b"]
    assert not palette.isVisible()
    palette.open()
    palette.field.setText("табл")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["b", "c"]


def test_keys_can_be_changed_and_never_given_twice(qtbot: QtBot) -> None:
    window, done = QWidget(), []
    qtbot.addWidget(window)
    made = commands(window, done)
    assert made["b"].action.shortcut().toString() == "Ctrl+9"
    assert made.rebind("a", "Ctrl+9") == "Export a bundle"
    assert made["a"].action.shortcut().toString() == "Ctrl+I"
    sheet = ShortcutsSheet(window, made)
    sheet.open()
    sheet.choose("a")
    sheet.keys.setKeySequence("Ctrl+9")
    sheet.apply.click()
    assert "Export a bundle" in sheet.message.text()
    sheet.keys.setKeySequence("Ctrl+Shift+I")
    sheet.apply.click()
    assert made.overrides() == {"a": "Ctrl+Shift+I", "b": "Ctrl+9"}
    sheet.reset.click()
    assert made.overrides() == {"b": "Ctrl+9"}
    # Gone before its window is: a person cannot close the two in one event either.
    sheet.close()
    qtbot.wait(50)
