"""Whatever is changed in the window is undone by Ctrl+Z and redone by Ctrl+Y, across locks."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.casework.consents import consent
from app.records.cases import Act
from app.records.evidence import Item
from app.records.people import Person
from app.vault.check import check_vault
from app.vault.vault import Vault
from tests.builders import CREDENTIAL
from tests.journeys.conftest import WITNESS
from tests.journeys.hands import CONTROL, Hands
from tests.journeys.portrait import Portrait, differences, portrait

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore(
        "This plugin does not support", "Couldn't", "pa_context_connect", "Using Qt multimedia",
        "No RHI backend",
    ),
]  # fmt: skip

_KEPT = ("item_text", "consent")
"""Kept for ever and without a trash: of these it is compared what holds now."""


def _state(path: Path, *, trashed: bool = True) -> Portrait:
    """All that holds: every record, the text that is read of each item, each person's consent.

    Args:
        path: of the vault.
        trashed: whether what lies in the trash counts. What was added and undone lies there.
    """
    with Vault.open(path, CREDENTIAL, write=False) as vault:
        assert check_vault(vault) == []
        held = portrait(vault, without=_KEPT) | {"text": Counter(), "given": Counter()}
        for item in vault.find(Item, order="number"):
            text = vault.current_text(item.id)
            held["text"][f"{item.number} {vault.text(text.id) if text else ''}"] += 1
            for person, given in consent.current(vault, item.id).items():
                # A first consent that is undone is kept, and withdrawn.
                if not given.withdrawn_on:
                    name = vault.get(Person, person).name
                    held["given"][f"{item.number} {name} {given.purposes} {given.identity}"] += 1
    if not trashed:
        for rows in held.values():
            for row in [each for each in rows if "('trashed', True)" in each]:
                del rows[row]
    return held


def _changes(hands: Hands) -> list[Callable[[], object]]:
    """One after another, each one step."""

    def case() -> None:
        screen = hands.registry("cases")
        hands.form(screen, screen.new_action.trigger, code="KZ-2", title="Another")

    def person() -> None:
        screen = hands.registry("people")
        hands.form(
            screen, screen.new_action.trigger, name="Ким", aliases="Kim", protected=True,
            case="KZ-1", role="witness",
        )  # fmt: skip

    def person_edited() -> None:
        screen = hands.registry("people", None)
        witness = hands.vault(lambda vault: vault.find(Person, name=WITNESS)[0].id)
        screen.show_target(witness)
        hands.wait(lambda: screen.pane.page is not None and screen.pane.page.title == WITNESS)
        hands.form(screen, screen.edit_action.trigger, sex="woman", birth="1980~", note="Cook")

    def name() -> None:
        screen = hands.registry("people")
        hands.form(screen, hands.button(screen, "names: Add a name").click, name="Дилноза-опа")

    def place() -> None:
        screen = hands.registry("places")
        hands.form(screen, screen.new_action.trigger, name="Коштобе", kind="facility")

    def event() -> None:
        screen = hands.registry("events")
        hands.form(screen, screen.new_action.trigger, title="Rulings", case="KZ-1", date="2022-01")

    def act() -> None:
        screen = hands.registry("events")
        hands.form(
            screen, hands.button(screen, "acts: Add an act").click, act="030107", methods=["0301"]
        )

    def part() -> None:
        screen = hands.registry("events")
        hands.find(screen, hands.button(screen, "people victim: Add").click, "Dilnoza")

    def engaged() -> None:
        screen = hands.registry("events")
        hands.find(screen, hands.button(screen, "law: Add a provision").click, "9(3)")

    def field() -> None:
        hands.inline(1, "note", "Read twice")

    def batch() -> None:
        screen = hands.choose(1, 2, 3)
        page = screen.inspector.batch
        page.fields["source"].choose("set")
        page.fields["source"].editor.show_value("The families")
        page.new_tag.setText("Срочно")
        hands.wait(page.apply.isEnabled)
        page.apply.click()

    def passage() -> None:
        screen = hands.item(1)
        hands.select(screen, 0, 12)
        hands.key(Qt.Key.Key_C)
        hands.pick(screen, "Raid")

    def text() -> None:
        screen = hands.item(1)
        hands.command("item.text.edit")
        hands.wait(lambda: screen.text.writing.writing)
        screen.text.code.setPlainText("Corrected by hand")
        hands.focus(screen.text.code)
        hands.key(Qt.Key.Key_S, CONTROL)
        hands.wait(lambda: screen.text.words == "Corrected by hand")

    def consented() -> None:
        screen = hands.item(2)
        tab = screen.tabs.ready("consent")
        hands.wait(lambda: tab._held is not None)
        hands.command("item.consent.record")
        sheet = hands.sheet()
        witness = hands.vault(lambda vault: vault.find(Person, name=WITNESS)[0].id)
        sheet.editors["person"].show_value(witness)
        sheet.editors["purposes"].show_value(["un"])
        hands.bot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)

    def proposal() -> None:
        number = hands.vault(
            lambda vault: next(
                each.number for each in vault.find(Item) if each.file_name.endswith(".JPG")
            )
        )
        page = hands.choose(number).inspector.item
        hands.wait(lambda: page.findChildren(QPushButton))
        next(
            each
            for each in page.findChildren(QPushButton)
            if each.accessibleName().startswith("Accept: Date")
        ).click()

    def looked() -> None:
        screen = hands.item(4)
        tab = screen.tabs.ready("redaction")
        screen.tabs.show_tab("redaction")
        hands.wait(lambda: tab._held is not None)
        hands.command("item.marks.looked")

    def search() -> None:
        hands.library("kind:audio")
        hands.command("library.save_search")
        sheet = hands.sheet()
        sheet.editors["name"].show_value("Recordings")
        hands.bot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)

    def trash() -> None:
        hands.choose(5)
        hands.key(Qt.Key.Key_Delete)

    return [
        case, person, person_edited, name, place, event, act, part, engaged, field, batch, passage,
        text, consented, proposal, looked, search, trash,
    ]  # fmt: skip


def test_every_change_is_undone_and_redone_across_locks(
    hands: Hands, prepared: Path, tmp_path: Path
) -> None:
    path = tmp_path / "vault"
    shutil.copytree(prepared, path)
    start = _state(path)
    hands.open(path)
    changes = _changes(hands)
    for count, change in enumerate(changes, start=1):
        change()
        hands.wait(lambda count=count: len(hands.steps) == count)
        hands.settle()
        assert hands.refusals == [], change.__name__
    assert hands.vault(lambda vault: vault.count(Act)) == 1
    hands.lock()
    end = _state(path)
    assert differences(start, end) != {}

    half = len(changes) // 2
    for turn, step in (("undo", hands.undo), ("redo", hands.redo)):
        for one in range(len(changes)):
            if one in (0, half):
                if hands.window.unlocked:
                    hands.lock()
                hands.open(path)
            step()
            assert hands.refusals == [], (turn, one)
        assert not hands.window.commands[f"window.{turn}"].action.isEnabled()
        hands.lock()
        if turn == "undo":
            assert differences(start, _state(path, trashed=False)) == {}
        else:
            assert differences(end, _state(path)) == {}
