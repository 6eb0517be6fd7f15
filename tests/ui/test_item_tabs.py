"""The tabs beside an item: fields, links, consent, redaction, notes, history."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.casework.consents import consent
from app.casework.registry import link
from app.records.consent import Consent
from app.records.evidence import Item, ItemEvent, ItemPerson, ItemTag, Proposal
from app.records.ids import new_id
from app.records.marks import Mark
from app.ui.screens.item.consent_forms import ConsentSheet
from app.ui.screens.item.withdrawing import WithdrawalSheet
from app.ui.theme import dress
from tests.builders import SmallCase, add_item, new_vault, small_case
from tests.ui.item_open import Opened
from tests.ui.stage import copy

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]


@pytest.fixture(scope="module")
def made_case(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallCase]:
    """A vault that nobody opens; tests copy it."""
    path = tmp_path_factory.mktemp("item_tabs") / "case"
    with new_vault(path) as vault:
        case = small_case(vault)
        with vault.change() as change:
            for field, value in (("date", "2022-01-14"), ("info.camera", "Canon")):
                proposal = Proposal(
                    id=new_id(), item_id=case.item.id, field=field, value=value, origin="exif"
                )
                change.put("proposed", proposal)
            add_item(vault, change, case.case, "Third", kind="photograph")
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


# Fields


def test_a_field_is_saved_on_enter_as_one_step(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    author = screen.tabs.fields.editors["author"].widget
    opened.focus(author)
    opened.type("Ерлан")
    opened.key(Qt.Key.Key_Return)
    with opened.read() as vault:
        assert vault.get(Item, case.item.id).author == "Ерлан"
    assert len(opened.steps) == 1
    opened.session.undo()
    opened.wait(lambda: author.text() == "")


def test_a_field_is_saved_when_the_focus_leaves_it(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    editors = screen.tabs.fields.editors
    opened.focus(editors["source"].widget)
    opened.type("Mother")
    opened.focus(editors["acquired_by"].widget)
    kind = editors["kind"].widget
    assert isinstance(kind, QComboBox)
    kind.setCurrentIndex(kind.findData("statement"))
    kind.activated.emit(kind.currentIndex())
    with opened.read() as vault:
        item = vault.get(Item, case.item.id)
        assert (item.source, item.kind) == ("Mother", "statement")
    assert len(opened.steps) == 2


def test_escape_takes_back_what_was_typed_and_saves_nothing(
    opened: Opened, case: SmallCase
) -> None:
    screen = opened.open(case.item.id)
    author = screen.tabs.fields.editors["author"].widget
    opened.focus(author)
    opened.type("wrong")
    opened.key(Qt.Key.Key_Escape)
    assert author.text() == ""
    assert not opened.went
    opened.settle()
    assert not opened.steps


def test_what_cannot_be_stored_is_said_under_the_field(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    fields = screen.tabs.fields
    opened.focus(fields.editors["title"].widget)
    fields.editors["title"].widget.setText("")
    opened.key(Qt.Key.Key_Return)
    assert "needed" in fields._complaints["title"].text()
    date = fields.editors["date"].widget
    opened.focus(date._first.year)
    date._first.year.setText("20")
    opened.key(Qt.Key.Key_Return)
    assert fields._complaints["date"].text()
    opened.settle()
    assert not opened.steps


def test_a_change_elsewhere_leaves_alone_what_is_being_typed(
    opened: Opened, case: SmallCase
) -> None:
    screen = opened.open(case.item.id)
    editors = screen.tabs.fields.editors
    opened.focus(editors["author"].widget)
    opened.type("Ерл")
    item = case.item.id

    def elsewhere(vault: object) -> None:
        with vault.change() as change:  # type: ignore[attr-defined]
            held = vault.get(Item, item)  # type: ignore[attr-defined]
            change.put("described", replace(held, source="Radio", author="Someone"))

    opened.session.do("Elsewhere", elsewhere)
    opened.wait(lambda: editors["source"].value() == "Radio")
    assert editors["author"].value() == "Ерл"


def test_proposals_are_accepted_or_ignored(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    accept = next(
        each for each in screen.tabs.fields.findChildren(QPushButton) if each.text() == "Accept"
    )
    accept.click()
    with opened.read() as vault:
        assert vault.get(Item, case.item.id).date == "2022-01-14"
        [proposal] = vault.find(Proposal, field="date")
        assert proposal.state == "accepted"
    opened.wait(
        lambda: (
            not any(
                each.text() == "Accept" and not each.isHidden()
                for each in screen.tabs.fields.findChildren(QPushButton)
            )
        )
    )


# Links


def links(opened: Opened, item: str):
    screen = opened.open(item)
    screen.tabs.show_tab("links")
    opened.wait(lambda: bool(screen.tabs.links._lines))
    return screen.tabs.links


def choose(tab, kind: str) -> None:
    line = next(line for line in tab._lines if line.kind == kind)
    assert tab.choose(line.link_id)


def test_links_are_grouped_and_lead_on(opened: Opened, case: SmallCase) -> None:
    tab = links(opened, case.item.id)
    assert [line.kind for line in tab._lines] == ["article", "person", "event"]
    choose(tab, "person")
    opened.focus(tab.rows)
    opened.key(Qt.Key.Key_Return)
    choose(tab, "article")
    opened.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened.went == [("person", case.person.id), ("law", "iccpr:9.3")]


def test_role_and_certainty_are_changed(opened: Opened, case: SmallCase) -> None:
    tab = links(opened, case.item.id)
    choose(tab, "person")
    tab.set_role("victim")
    opened.settle()
    tab.set_certainty("probable")
    with opened.read() as vault:
        held = vault.get(ItemPerson, case.link.id)
        assert (held.role, held.certainty) == ("victim", "probable")
    assert len(opened.steps) == 2
    # The line stays chosen.
    assert [line.role for line in tab.chosen()] == ["victim"]


def test_del_takes_links_off_in_one_step(opened: Opened, case: SmallCase) -> None:
    tab = links(opened, case.item.id)
    opened.focus(tab.rows)
    tab.rows.selectAll()
    opened.key(Qt.Key.Key_Delete)
    with opened.read() as vault:
        assert vault.count(ItemPerson, item_id=case.item.id) == 0
        assert vault.count(ItemEvent, item_id=case.item.id) == 0
    assert len(opened.steps) == 1
    opened.session.undo()
    opened.wait(lambda: len(tab._lines) == 3)


def test_a_link_and_a_tag_are_added_from_the_tab(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.other.id)
    screen.tabs.show_tab("links")
    opened.wait(lambda: bool(screen.tabs.links._lines))
    opened.focus(screen.tabs.links.rows)
    opened.key(Qt.Key.Key_Insert)
    picker = screen.coding.picker
    opened.wait(picker.field.hasFocus)
    opened.type("Raid")
    opened.wait(lambda: bool(picker.entries()) and picker.entries()[0] == "Raid")
    opened.key(Qt.Key.Key_Return)
    opened.wait(screen.tabs.links.rows.hasFocus)
    opened.key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    field = screen.passages.tagging.picker
    opened.wait(field.field.hasFocus)
    opened.type("Новая")
    opened.wait(lambda: field.entries() == ["New tag: Новая"])
    opened.key(Qt.Key.Key_Return)
    with opened.read() as vault:
        [event] = vault.find(ItemEvent, item_id=case.other.id)
        assert event.passage_id is None
        assert vault.count(ItemTag, item_id=case.other.id) == 2


# Consent


def test_consent_says_what_the_gate_would_answer(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    screen.tabs.show_tab("consent")
    tab = screen.tabs.consent
    opened.wait(lambda: tab._held is not None)
    text = "\n".join(label.text() for label in tab.findChildren(QLabel))
    assert "Айгүл Ёлкина (Witness A)" in text
    with opened.read() as vault:
        from app.records.profiles import load_profiles

        for profile in load_profiles().values():
            why = consent.gate(vault, vault.get(Item, case.item.id), profile, "2026-01-01")
            answer = "yes" if not why else f"no, {why}"
            assert f"{profile.title}: {answer}" in text


def test_a_consent_is_recorded_by_the_form(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.other.id)
    tab = screen.tabs.ready("consent")
    opened.wait(lambda: tab._held is not None)
    opened.run("item.consent.record")
    sheet = opened.sheet(ConsentSheet)
    sheet.save()
    assert "Person is needed" in sheet.message.text()
    sheet.editors["person"].show_value(case.person.id)
    sheet.save()
    assert "For is needed" in sheet.message.text()
    sheet.editors["purposes"].show_value(["un", "public"])
    sheet.editors["interpreter"].show_value("Dana")
    sheet.save()
    with opened.read() as vault:
        [given] = vault.find(Consent, item_id=case.other.id)
        assert (given.purposes, given.interpreter) == (("un", "public"), "Dana")
    opened.wait(lambda: bool(tab._held.given))


def test_a_consent_is_withdrawn(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    tab = screen.tabs.ready("consent")
    opened.wait(lambda: tab._held is not None)
    next(each for each in tab.findChildren(QPushButton) if each.text() == "Withdraw").click()
    sheet = opened.sheet(WithdrawalSheet)
    sheet.editors["note"].show_value("Afraid")
    sheet.save()
    with opened.read() as vault:
        held = consent.current(vault, case.item.id)[case.person.id]
        assert held.withdrawn_on
        assert held.withdrawal_note == "Afraid"
    opened.wait(lambda: any("Withdrawn" in label.text() for label in tab.findChildren(QLabel)))


# Redaction


def test_marks_are_accepted_and_the_look_is_said_apart(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    tab = screen.tabs.ready("redaction")
    opened.wait(lambda: bool(tab.rows.lines()))
    assert not tab.looked_action.isEnabled()
    opened.focus(tab.rows)
    tab.choose(case.mark.id)
    opened.key(Qt.Key.Key_A)
    opened.wait(tab.looked_action.isEnabled)
    with opened.read() as vault:
        assert vault.get(Mark, case.mark.id).state == "accepted"
        # Deciding what was found is not looking for what was not.
        assert not vault.get(Item, case.item.id).reviewed
    opened.run("item.marks.looked")
    opened.wait(lambda: "Reviewed" in tab.state.text())
    with opened.read() as vault:
        assert vault.get(Item, case.item.id).reviewed
    assert len(opened.steps) == 2


def test_a_mark_is_left_readable_and_all_are_accepted(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    tab = screen.tabs.ready("redaction")
    opened.wait(lambda: bool(tab.rows.lines()))
    tab.choose(case.mark.id)
    opened.focus(tab.rows)
    opened.key(Qt.Key.Key_R)
    opened.settle()
    with opened.read() as vault:
        assert vault.get(Mark, case.mark.id).state == "rejected"
    opened.session.undo()
    opened.wait(tab.actions_["all"].isEnabled)
    opened.run("item.marks.all")
    opened.settle()
    with opened.read() as vault:
        assert vault.get(Mark, case.mark.id).state == "accepted"


def test_the_finder_suggests_as_a_job(opened: Opened, case: SmallCase, qtbot: QtBot) -> None:
    screen = opened.open(case.other.id)

    def edit(vault: object) -> None:
        from app.casework.writing.texts import save_text

        save_text(vault, case.other.id, "Ёлкина Айгүл была там", "transcript")  # type: ignore[arg-type]

    opened.session.do("Text", edit)
    opened.settle()
    tab = screen.tabs.ready("redaction")
    opened.wait(lambda: tab._held is not None)
    opened.run("item.marks.find")
    opened.wait(lambda: bool(tab.rows.lines()))
    with opened.read() as vault:
        assert vault.count(Mark, item_id=case.other.id) >= 1


# Notes and history


def test_a_note_is_one_step_when_it_is_left(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    tab = screen.tabs.ready("notes")
    opened.focus(tab.note)
    opened.type("Call her brother")
    opened.drafts.save()
    key = f"item/note/{case.item.id}"
    found: list[dict] = []
    opened.session.drafts(found.append)
    opened.wait(lambda: bool(found))
    assert found[0] == {key: {"note": "Call her brother"}}
    screen.tabs.show_tab("history")
    with opened.read() as vault:
        assert vault.get(Item, case.item.id).note == "Call her brother"
        assert vault.desk.get(f"draft/{key}") is None
    assert len(opened.steps) == 1


def test_a_note_is_saved_to_its_item_when_another_is_opened(
    opened: Opened, case: SmallCase
) -> None:
    screen = opened.open(case.item.id, among=[1, 2, 3])
    tab = screen.tabs.ready("notes")
    opened.focus(tab.note)
    opened.type("First")
    opened.key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    opened.wait(lambda: screen.header.number.text() == "2")
    opened.settle()
    with opened.read() as vault:
        assert vault.get(Item, case.item.id).note == "First"
        assert vault.get(Item, case.other.id).note == ""
    assert tab.note.toPlainText() == ""


def test_history_is_told_in_words_and_copied(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    tab = screen.tabs.ready("history")
    opened.wait(lambda: bool(tab.rows.lines()))
    opened.run("item.history.copy")
    copied = QApplication.clipboard().text()
    assert copied.startswith("Custody of item 1")
    assert "Consent recorded" in copied
    with opened.read() as vault:
        assert vault.log.checkpoint().splitlines()[2] in copied


def test_a_tag_link_unlinked_elsewhere_disappears(opened: Opened, case: SmallCase) -> None:
    tab = links(opened, case.item.id)
    event = next(line for line in tab._lines if line.kind == "event")
    opened.session.do("Elsewhere", lambda vault: link.unlink(vault, event.link_id))
    opened.wait(lambda: all(line.kind != "event" for line in tab._lines))
