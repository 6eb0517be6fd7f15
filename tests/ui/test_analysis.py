"""The analysis screen by keys and buttons, against the vault: claims, board, contradictions, table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.casework.arguing import claims, contradictions, corroboration
from app.casework.coding import codes
from app.casework.registry import link, people
from app.records.claims import AccountFact, Claim, ClaimPassage, Contradiction
from app.records.evidence import Item
from app.ui.parts.sheet import Sheet
from app.ui.screens.analysis.screen import AnalysisScreen
from tests.builders import SmallCase, new_vault, small_case
from tests.casework.made import make_item
from tests.ui.conftest import texts_of
from tests.ui.stage import Stage, copy, focusable, look

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

FIRST = "On 14 January 2022 there were about 100 of us."
SECOND = "There were 23 people, on 15 January 2022. 🙂"
CLAIM = "Police arrested a hundred men."


@dataclass(frozen=True)
class Filled:
    """A vault with two accounts of one raid that do not agree."""

    path: Path
    case: SmallCase
    claim: str
    first: str
    second: str


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    path = tmp_path_factory.mktemp("analysis") / "vault"
    with new_vault(path) as vault:
        small = small_case(vault)
        people.save_person(vault, name="Каримов", pseudonym="Witness B")
        one = make_item(vault, "First account", FIRST, reliability="B", credibility="2")
        two = make_item(vault, "Second account", SECOND, kind="interview")
        link.to_person(vault, one.id, "Каримов", "witness")
        first = codes.code(vault, one.id, link.Span(0, len(FIRST)), "event", "Raid", importance=3)
        second = codes.code(vault, two.id, link.Span(0, len(SECOND)), "event", "Raid")
        codes.code(vault, one.id, link.Span(0, 18), "article", "iccpr:9.1")
        claim = claims.save(vault, "KZ-1", CLAIM, provisions=["iccpr:9.1"], event="Raid")
        claims.save(vault, "KZ-1", "Nobody was told why.")
        claims.evidence(vault, claim.id, first.passage_id)
        for passage, value in ((first, "~100"), (second, "23")):
            contradictions.state(vault, passage.passage_id, "Raid", "number", value, "detained")
    return Filled(path, small, claim.id, first.passage_id, second.passage_id)


@pytest.fixture
def stage(original: Filled, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Any]:
    look(qapp)
    made = Stage(qtbot, AnalysisScreen)  # type: ignore[arg-type]
    made.open(copy(original.path, tmp_path / "vault"))
    yield made
    made.close()
    made.deleteLater()


def labels(root: QWidget) -> str:
    return "\n".join(texts_of(root))


def press(stage: Any, name: str, within: QWidget | None = None) -> None:
    found = (within or stage.screen).findChild(QPushButton, name)
    assert found is not None, name
    found.click()
    stage.settle()


def test_a_claim_is_added_weighed_moved_and_undone(stage: Any, original: Filled) -> None:
    tab = stage.screen.claims
    lines = tab.list.lines

    def titles() -> list[str]:
        return [lines.line(row).title for row in range(lines.rowCount())]

    assert titles() == [CLAIM, "Nobody was told why."]
    assert lines.line(0).below.replace("(s)", "") == "1 source · B2 · ICCPR 9(1)"
    page = tab.pane.page
    assert page.numbers[0][:2] == ("1", "independent for it")
    assert "One source only" in [badge.text for badge in page.badges]
    form = stage.form(tab.new)
    stage.save(form, assertion=CLAIM, case="KZ-1", note="")
    assert "already" in form.message.text()
    stage.save(form, assertion="Третье утверждение", event="")
    assert titles()[-1] == "Третье утверждение"
    tab.shift(-1)
    stage.settle()
    assert titles() == [CLAIM, "Третье утверждение", "Nobody was told why."]
    stage.undo()
    stage.undo()
    assert titles() == [CLAIM, "Nobody was told why."]
    stage.screen.show_target(original.claim)
    stage.settle()
    stage.vault(
        lambda vault: claims.evidence(vault, original.claim, original.second, "against", "fewer")
    )
    tab.refresh()
    tab._fetch()
    stage.settle()
    row = next(row for row in tab.pane.rows() if row.row.quote.startswith("There were 23"))
    row.row.remove()
    stage.settle()
    assert len(stage.vault(lambda vault: vault.find(ClaimPassage))) == 1
    stage.undo()
    assert len(stage.vault(lambda vault: vault.find(ClaimPassage))) == 2
    row = next(row for row in tab.pane.rows() if row.row.quote.startswith("There were 23"))
    row.row.go()
    target, value = stage.went[-1]
    assert (target, value["span"]) == ("item", [0, len(SECOND)])


def test_the_board_from_code_to_claim(stage: Any, original: Filled) -> None:
    screen = stage.screen
    screen.show_target({"code": "article:iccpr:9.1"})
    stage.settle()
    board = screen.board
    assert screen.tabs.currentWidget() is board
    assert [row.passage.quote for row in board.cards.cards.rows] == [FIRST[:18]]
    raid = next(code.name for code in board._codes if code.kind == "event")
    board.list.choose(raid)
    board._choose_code(raid)
    stage.settle()
    assert [row.item.title for row in board.cards.cards.rows] == ["First account", "Second account"]
    spoken = board.cards.cards.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in spoken for part in ("First account", "Witness B", FIRST, "Very important"))
    board.importance.setCurrentIndex(board.importance.findData(3))
    assert [row.item.title for row in board.cards.cards.rows] == ["First account"]
    board.importance.setCurrentIndex(0)
    board.query.setText("23 PEOPLE")
    board.query.returnPressed.emit()
    stage.bot.waitUntil(lambda: len(board.cards.cards.rows) == 1)
    # Found for a claim: the claim is chosen already, P opens the sheet, Enter would save it.
    screen.tabs.setCurrentWidget(screen.claims)
    stage.settle()
    screen.claims.find_passages()
    stage.settle()
    assert CLAIM in board.note.text.text()
    board.cards.setFocus()
    stage.press(Qt.Key.Key_P)
    stage.bot.waitUntil(lambda: screen.sheet is not None)
    assert screen.sheet.editors["claim"].value() == original.claim
    stage.save(screen.sheet, stance="against", note="Counts fewer")
    weight = stage.vault(lambda vault: corroboration.weigh(vault, original.claim))
    assert (weight.independent, len(weight.against)) == (1, 1)
    stage.undo()
    # A new claim out of the passage.
    stage.press(Qt.Key.Key_P)
    stage.bot.waitUntil(lambda: screen.sheet is not None)
    stage.save(screen.sheet, assertion="Only 23 were held.", stance="for")
    made = stage.vault(lambda vault: vault.one(Claim, assertion="Only 23 were held."))
    held = stage.vault(lambda vault: vault.find(ClaimPassage, claim_id=made.id))
    assert [each.passage_id for each in held] == [original.second]
    stage.press(Qt.Key.Key_Return)
    assert stage.went[-1][0] == "item"
    assert stage.went[-1][1]["passage"] == original.second


def test_a_contradiction_is_shown_stated_settled_and_opened_again(
    stage: Any, original: Filled
) -> None:
    screen = stage.screen
    screen.show_target({"tab": "contradictions"})
    stage.settle()
    tab = screen.contradictions
    said = labels(tab.view)
    assert all(part in said for part in ("about 100", "23", FIRST, SECOND, "First account"))
    stage.form(tab.settle_action.trigger)
    form = screen.sheet
    stage.save(form, state="explained", reason=" ")
    assert "Why" in form.message.text()
    stage.save(form, state="explained", reason="Two yards")
    (held,) = stage.vault(lambda vault: vault.find(Contradiction))
    assert (held.state, held.reason, held.name) == ("explained", "Two yards", "Researcher")
    assert "Two yards" in labels(tab.view)
    # What an account says is changed: nobody has said anything of that yet.
    fact = stage.vault(lambda vault: vault.find(AccountFact, passage_id=original.second)[0])
    change = tab.view.findChildren(QPushButton, f"Change … {_number(stage, fact)}")[0]
    stage.form(change.click)
    assert screen.sheet.editors["value"].value() == "23"
    stage.save(screen.sheet, value="24")
    assert stage.vault(lambda vault: vault.find(Contradiction)) == []
    stage.undo()
    assert len(stage.vault(lambda vault: vault.find(Contradiction))) == 1
    press(stage, "Open it again", tab.view)
    assert stage.vault(lambda vault: vault.find(Contradiction)) == []
    # Words that a pattern found are listed below, as something to look at.
    lines = [tab.list.lines.line(row) for row in range(tab.list.lines.rowCount())]
    hint = next(line for line in lines if line.key.startswith("hint "))
    assert hint.title == "14 January 2022 / 15 January 2022"
    tab.list.choose(hint.key)
    tab._choose(hint.key)
    stage.form(tab.view.findChildren(QPushButton)[1].click)
    stage.save(screen.sheet, aspect="date", value="2022-01-14", subject="")
    facts = stage.vault(lambda vault: vault.find(AccountFact, aspect="date"))
    assert [each.value for each in facts] == ["2022-01-14"]


def _number(stage: Any, fact: AccountFact) -> int:
    return int(stage.vault(lambda vault: vault.get(Item, fact.item_id)).number)


def test_a_cell_leads_to_its_passages_and_the_table_to_a_file(
    stage: Any, original: Filled, tmp_path: Path
) -> None:
    screen = stage.screen
    screen.show_target({"tab": "table"})
    stage.settle()
    model = screen.table.view.counts
    kinds = [code.kind for code in model.table.rows]
    across = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert across == ["ICCPR art. 9(1)", "Raid", CLAIM]
    place = model.index(kinds.index("article"), kinds.index("event"))
    assert place.data() == "1"
    assert "with Raid: 1" in place.data(Qt.ItemDataRole.AccessibleTextRole)
    screen.table.view.setCurrentIndex(place)
    screen.table.view.setFocus()
    stage.press(Qt.Key.Key_Return)
    assert screen.tabs.currentWidget() is screen.board
    assert len(screen.board.cards.cards.rows) == 2
    assert screen.board.title.text() == "ICCPR art. 9(1) × Raid"
    screen.board.export_action.trigger()
    warning = stage.screen.window().findChildren(Sheet)[-1]
    assert "not encrypted" in labels(warning)
    warning.accept()
    stage.bot.waitUntil(lambda: bool(screen.window().findChildren(QFileDialog)))
    dialog = screen.window().findChildren(QFileDialog)[-1]
    target = tmp_path / "passages.xlsx"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    stage.bot.waitUntil(target.exists, timeout=60_000)
    stage.bot.waitUntil(lambda: not stage.session.running(), timeout=60_000)
    read = openpyxl.load_workbook(target).worksheets[0]
    assert {row[5].value for row in read.iter_rows(min_row=2)} == {FIRST, FIRST[:18]}


def test_a_lock_leaves_nothing_and_the_draft_comes_back(
    stage: Any, original: Filled, tmp_path: Path
) -> None:
    screen = stage.screen
    for name in ("board", "contradictions", "table", "claims"):
        screen.show_target({"tab": name})
        stage.settle()
        unnamed = [each for each in focusable(screen) if not each.accessibleName() and _ours(each)]
        assert unnamed == []
    screen.board.show_code("article:iccpr:9.1")
    stage.settle()
    form = stage.form(lambda: screen._want("fact", original.second))
    form.editors["value"].show_value("Тайное слово")
    place = screen.place()
    assert place["tab"] == "claims"
    stage.lock()
    left = labels(stage)
    for secret in (CLAIM, FIRST, SECOND, "Raid", "Witness B", "Тайное", "First account", "23"):
        assert secret not in left, secret
    stage.open(tmp_path / "vault")
    key = f"analysis/fact/{original.second}"
    kept: list[dict[str, Any]] = []
    stage.session.drafts(kept.append)
    stage.settle()
    assert screen.restore_draft(key, kept[0][key])
    stage.bot.waitUntil(lambda: screen.sheet is not None)
    assert screen.sheet.editors["value"].value() == "Тайное слово"
    screen.restore_place(place)
    assert not screen.restore_draft("analysis/unknown/x", {})


def _ours(widget: QWidget) -> bool:
    return (
        not widget.objectName().startswith("qt_")
        and type(widget).__name__
        not in (
            "QTabBar",
            "QHeaderView",
        )
        and not getattr(widget, "text", str)()
    )
