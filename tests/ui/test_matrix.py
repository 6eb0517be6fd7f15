"""The matrix of proof and the quality ledger by keys, against the vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.coding import codes
from app.casework.registry import events, link
from app.casework.seeing.matrix import EMPTY, HELD, THIN, Cell, Column, Matrix, Row
from app.records.cases import EventProvision
from app.records.claims import FlagAnswer
from app.ui.screens.analysis.matrix.picture import Sheet, drawn
from app.ui.screens.analysis.screen import AnalysisScreen
from tests.builders import new_vault, small_case
from tests.casework.made import make_item
from tests.ui.stage import Stage, copy, look

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

_Key = Qt.Key


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("matrix") / "vault"
    with new_vault(path) as vault:
        small_case(vault)
        for author in ("A clerk", "A reporter"):
            item = make_item(vault, author, "They beat us there.", kind="document", author=author)
            codes.code(vault, item.id, link.Span(0, 9), "article", "iccpr:7")
        codes.code(vault, item.id, link.Span(0, 9), "method", "0301")
        events.save_act(vault, "Raid", "350105")
        events.engage(vault, "Raid", "iccpr:13")
    return path


@pytest.fixture
def stage(original: Path, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Any]:
    look(qapp)
    made = Stage(qtbot, AnalysisScreen)  # type: ignore[arg-type]
    made.open(copy(original, tmp_path / "vault"))
    yield made
    made.close()
    made.deleteLater()


def test_from_a_thin_spot_to_the_passages_and_what_is_mended(stage: Any, tmp_path: Path) -> None:
    screen = stage.screen
    screen.show_target({"tab": "matrix"})
    stage.settle()
    view = screen.tabs.currentWidget()
    cells = view.grid.cells
    assert [cells.headerData(row, Qt.Orientation.Vertical) for row in range(cells.rowCount())] == [
        "ICCPR art. 7 · No torture or cruel, inhuman or degrading treatment",
        "ICCPR art. 13 · Safeguards against the expulsion of aliens",
    ]
    # What is read aloud of a cell is all that is painted of it.
    said = cells.data(cells.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "2 independent sources · 2 passages · not graded" in said.replace("(s)", "s")
    assert said == view.facts.text()
    view.grid.setFocus()
    stage.press(_Key.Key_Down)
    assert "nothing proves it" in view.facts.text()
    assert not view.open_action.isEnabled()
    stage.press(_Key.Key_Up)
    stage.press(_Key.Key_Return)
    assert screen.tabs.currentWidget() is screen.board
    assert [row.passage.quote for row in screen.board.cards.cards.rows] == ["They beat"] * 2
    # Elements: all of them are asked for, and a suggestion fills the first.
    screen.show_target({"tab": "matrix"})
    view.down.setCurrentIndex(1)
    stage.settle()
    assert "torture.purpose" in [row.element for row in cells.matrix.rows]
    view.only.setCurrentIndex(view.only.findData("weak"))
    assert {cell.state for cell in cells.matrix.cells.values()} == {EMPTY}
    view.suggest_action.trigger()
    stage.settle()
    panel = view.suggested
    assert panel.list.lines.line(0).title == "ICCPR art. 14(3)(f)"
    panel.accept()
    stage.settle()
    assert "iccpr:14.3.f" in {
        each.provision for each in stage.vault(lambda vault: vault.find(EventProvision))
    }
    stage.undo()
    stage.save(stage.form(panel.decline), reason="He spoke the language.")
    assert stage.vault(lambda vault: vault.one(FlagAnswer)).reason == "He spoke the language."
    panel.kind.setCurrentIndex(panel.kind.findData("element"))
    assert panel.list.lines.line(0).title == "ICCPR art. 7: Act or omission that causes pain"
    panel.open_it()
    stage.settle()
    assert stage.went[-1][0] == "item"
    panel.accept()
    stage.settle()
    assert THIN in {cell.state for cell in cells.matrix.cells.values()}
    # Kept and found again.
    place = view.place()
    view.down.setCurrentIndex(0)
    view.restore_place(place)
    stage.settle()
    assert view.down.currentData() == "elements"
    for ending, begins in ((".png", b"\x89PNG"), (".pdf", b"%PDF"), (".csv", b"\xef\xbb\xbf")):
        target = tmp_path / f"matrix{ending}"
        view.saving.write(target, cells.matrix, "Matrix")
        stage.bot.waitUntil(target.exists, timeout=60_000)
        assert target.read_bytes().startswith(begins)
    # The ledger leads to where each is mended.
    screen.show_target({"tab": "ledger"})
    stage.settle()
    ledger = screen.tabs.currentWidget()
    ledger.rules.choose("ungraded")
    ledger._fill()
    ledger.list.setFocus()
    stage.press(_Key.Key_Return)
    assert stage.went[-1][1]["tab"] == "fields"
    stage.lock()
    assert cells.matrix.cells == {}
    assert (panel.list.lines.rowCount(), ledger.list.lines.rowCount()) == (0, 0)


def test_states_differ_by_shape_and_paper_takes_as_many_pages_as_it_needs(
    qapp: QApplication,
) -> None:
    look(qapp)
    cells = {(0, 0): Cell(HELD, ("a",) * 3, 3), (0, 1): Cell(THIN, ("a",), 1), (0, 2): Cell(EMPTY)}
    columns = tuple(Column("case", str(number), f"KZ-{number}") for number in range(60))
    matrix = Matrix((Row("iccpr:7", "", "ICCPR art. 7", "Запрет пыток"),), columns, cells)
    sheet = Sheet(
        "Матрица", ["ICCPR art. 7"], ["قضية طويلة"] * 60, [(HELD, "held")], "note", qapp.font()
    )
    image = QImage.fromData(drawn(matrix, sheet, ".png"))
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    boxes = [grey.copy(16 + 300 + place * 132 + 4, 16 + 62 + 66 + 4, 124, 8) for place in range(3)]
    # Without any colour the grounds still differ: full, hatched, framed.
    inks = [len({box.pixel(x, 4) for x in range(box.width())}) for box in boxes]
    assert inks[0] <= 2 < inks[1]
    assert grey.pixel(16 + 300 + 2 * 132 + 66, 16 + 62 + 66 + 24) == grey.pixel(10, 10)
    pdf = drawn(matrix, sheet, ".pdf")
    assert pdf.count(b"/Type /Page\n") == 8
