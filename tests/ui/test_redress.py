"""Proceedings, remedies and places of detention by keys and buttons, against the vault."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.redress import detention, proceedings, remedies
from app.casework.redress.gap import gap
from app.casework.registry import people, places
from app.records.claims import FlagAnswer
from app.records.proceedings import Proceeding, ProceedingParty, Remedy
from app.ui.screens.analysis.detention.view import DetentionView
from app.ui.screens.analysis.proceedings.gap_picture import GapPicture
from app.ui.screens.analysis.proceedings.view import ProceedingsView
from tests.builders import new_vault, small_case
from tests.ui.conftest import texts_of
from tests.ui.stage import Stage, copy, focusable, look

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

TRIAL = "Trial of six officers"


@dataclass(frozen=True)
class Filled:
    """A vault with 23 victims, of whom three were compensated."""

    path: Path
    case_id: str
    trial: str
    victims: str


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    path = tmp_path_factory.mktemp("redress") / "vault"
    with new_vault(path) as vault:
        small = small_case(vault)
        group = people.save_person(vault, name="The 23 of Koshmambet", kind="group", count=23)
        trial = proceedings.save(
            vault, "KZ-1", TRIAL, kind="criminal", decided="2025-01-20", notified_on="2025-01-10",
            place=small.place.id,
        )  # fmt: skip
        proceedings.save(vault, "KZ-1", "The appeal", kind="criminal", parent=trial.id)
        proceedings.party(vault, trial.id, group.id, "victim", "in-person", 3)
        remedies.save(
            vault, "KZ-1", "compensation", proceeding=trial.id, person=group.id, count=3,
            owed="3000000", paid="1000000", currency="KZT",
        )  # fmt: skip
        detention.save(
            vault, "KZ-1", group.id, place=small.place.id, date="2022-01-07/2022-01-14",
            order_shown="no",
        )  # fmt: skip
    return Filled(path, small.case.id, trial.id, group.id)


def open_stage(qtbot: QtBot, qapp: QApplication, view: Any, path: Path) -> Any:
    look(qapp)
    made = Stage(qtbot, view)
    made.open(path)
    return made


@pytest.fixture
def stage(original: Filled, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Any]:
    made = open_stage(qtbot, qapp, ProceedingsView, copy(original.path, tmp_path / "vault"))
    yield made
    made.close()
    made.deleteLater()


def test_the_gap_is_seen_said_and_led_into(stage: Any, original: Filled, tmp_path: Path) -> None:
    assert stage.titles() == ["23 harmed, 3 compensated", TRIAL, "The appeal"]
    page = stage.screen.pane.page
    assert [number[0] for number in page.numbers] == ["23", "3", "3", "20"]
    shown = "\n".join(texts_of(stage.screen.pane))
    assert "20 received nothing." in shown
    assert "owed 3,000,000 KZT · paid 1,000,000 KZT · missing 2,000,000 KZT" in shown
    picture = stage.screen.pane.findChild(GapPicture)
    assert "Compensated: 3" in picture.accessibleDescription()
    # By key to the last bar, and from there to who is in it.
    picture.setFocus()
    for _ in range(3):
        stage.bot.keyClick(picture, Qt.Key.Key_Down)
    stage.bot.keyClick(picture, Qt.Key.Key_Return)
    row = QApplication.focusWidget()
    assert row.row.key == f"compensated {original.victims}"
    row.row.go()
    assert stage.went == [("person", original.victims)]
    # The picture leaves as it is seen, says so in the custody, and names nobody.
    held = stage.vault(lambda vault: gap(vault, "KZ-1"))
    for suffix in ("png", "svg", "pdf"):
        target = tmp_path / f"gap.{suffix}"
        stage.screen.saving.write(target, held, "KZ-1")
        stage.bot.waitUntil(target.exists, timeout=60_000)
        assert b"Koshmambet" not in target.read_bytes()
    image = QImage(str(tmp_path / "gap.png"))
    colours = {image.pixelColor(x, y).name() for x in range(0, 3200, 7) for y in range(0, 500, 3)}
    assert {"#0072b2", "#d55e00", "#e69f00", "#009e73"} <= colours
    told = stage.vault(lambda vault: vault.log.events(table="case_file", record=original.case_id))
    assert [each.verb for each in told].count("pictured") == 3


def test_a_proceeding_is_written_settled_and_undone(stage: Any, original: Filled) -> None:
    screen = stage.screen
    form = stage.form(screen.new)
    stage.save(form, title=TRIAL, kind="criminal", case="KZ-1")
    assert "already" in form.message.text()
    stage.save(form, title="Суд " * 75, court="Karasay District Court", opened="2024-05")
    made = stage.vault(lambda vault: vault.find(Proceeding, order="-id", limit=1))[0]
    assert (made.opened, len(made.title)) == ("2024-05", 299)
    screen.show_target(original.trial)
    stage.settle()
    assert "was notified (10 January 2025) before it was decided" in "\n".join(
        texts_of(screen.pane)
    )
    key = f"{original.trial}|notified-before-decided|{original.trial}|"
    form = stage.form(lambda: screen.write("settle", key))
    stage.save(form, state="corrected", reason="")
    assert form.message.text()
    stage.save(form, reason="A slip of the clerk")
    assert stage.vault(lambda vault: vault.count(FlagAnswer)) == 1
    assert "A slip of the clerk" in "\n".join(texts_of(screen.pane))
    stage.undo()
    assert stage.vault(lambda vault: vault.count(FlagAnswer)) == 0

    form = stage.form(lambda: screen.write("party", original.trial))
    stage.link(form, "Witness A", role="victim", took_part="absent")
    assert stage.vault(lambda vault: vault.count(ProceedingParty)) == 2
    assert "Witness A" in [row.row.title for row in screen.pane.rows()]
    form = stage.form(lambda: screen.write("remedy", f"{original.trial}|new"))
    stage.save(form, kind="compensation", person="Witness A", owed="1,5", currency="KZT")
    assert "figures" in form.message.text()
    stage.save(form, owed="500 000", paid="0")
    assert stage.vault(lambda vault: vault.count(Remedy)) == 2
    # One of the 23, or the 24th? A person says it.
    screen.show_target(f"gap:{original.case_id}")
    stage.settle()
    assert screen.pane.page.numbers[0][0] == "23"
    who = stage.vault(lambda vault: vault.find(ProceedingParty, order="-id", limit=1))[0]
    form = stage.form(lambda: screen.write("within", f"gap:{original.case_id}|{who.person_id}"))
    stage.save(form, within="apart", reason="Arrested in another town")
    assert screen.pane.page.numbers[0][0] == "24"
    form = stage.form(lambda: screen.write("within", f"gap:{original.case_id}|{who.person_id}"))
    stage.save(form, within="within", reason="They were brought together after all")
    form = stage.form(lambda: screen.write("within", f"gap:{original.case_id}|{who.person_id}"))
    stage.save(form, within="all", reason="The list of the court")
    assert screen.pane.page.numbers[0][0] == "23"
    assert "nobody has confirmed" not in screen.pane.page.notice.text
    assert not screen.edit_action.isEnabled()
    assert not screen.trash_action.isEnabled()
    assert stage.refusals == []


def test_a_lock_keeps_the_draft_and_nothing_else(
    stage: Any, original: Filled, tmp_path: Path
) -> None:
    screen = stage.screen
    form = stage.form(lambda: screen.write("proceeding", original.trial))
    form.editors["charge"].show_value("Превышение полномочий")
    key = form.draft_key
    state = form.draft()
    stage.lock()
    assert "Koshmambet" not in "\n".join(texts_of(screen))
    assert screen.pane.page is None
    stage.open(tmp_path / "vault")
    assert screen.restore_draft(key, state)
    stage.bot.waitUntil(lambda: screen.sheet is not None, timeout=60_000)
    assert screen.sheet.editors["charge"].value() == "Превышение полномочий"
    stage.save(screen.sheet)
    held = stage.vault(lambda vault: vault.get(Proceeding, original.trial))
    assert held.charge == "Превышение полномочий"
    nameless = [
        each
        for each in focusable(screen)
        if not (each.accessibleName() or getattr(each, "text", str)())
    ]
    assert nameless == []


def test_the_register_of_facilities_in_the_window(
    original: Filled, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    stage = open_stage(qtbot, qapp, DetentionView, copy(original.path, tmp_path / "vault"))
    screen = stage.screen
    assert stage.titles() == ["Кошмамбет"]
    shown = "\n".join(texts_of(screen.pane))
    assert "No order was shown" in shown
    assert "7–14 January 2022" in shown or "7 January 2022" in shown
    form = stage.form(screen.edit)
    stage.save(form, facility="temporary", capacity="40", population="61", lawful="no")
    assert "No law lets people be held there" in "\n".join(texts_of(screen.pane))
    assert any("21" in badge.text for badge in screen.pane.page.badges)
    place = screen.pane.page.key
    form = stage.form(lambda: screen.write("held", f"{place}|new"))
    stage.link(form, "Witness A", date="2022-01-09", ground="Сам сказал", count="")
    record = stage.vault(lambda vault: detention.detentions(vault, place=place))[1].record
    assert record.ground == "Сам сказал"
    form = stage.form(lambda: screen.write("period", f"{place}|{record.id}"))
    stage.save(form, place="", ground="No ground was given")
    assert stage.titles() == ["Кошмамбет", "Not known where"]
    assert stage.vault(lambda vault: vault.get(type(record), record.id)).ground == "none-given"
    screen.take_back(record.id)
    stage.settle()
    assert stage.titles() == ["Кошмамбет"]
    assert stage.vault(lambda vault: places.shown_place(vault, place)).place.capacity == 40
    stage.lock()
    assert screen.pane.page is None
    stage.close()
    stage.deleteLater()
