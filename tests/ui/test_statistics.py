"""Statistics in the window: the page with its flags, charts and their tables, a table taken in."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.figures import statistics
from app.casework.registry import link
from app.records.claims import FlagAnswer
from app.records.evidence import Passage
from app.records.statistics import Statistic
from app.ui.screens.analysis.statistics.view import StatisticsView
from tests.builders import new_vault, small_case
from tests.ui.conftest import texts_of
from tests.ui.stage import Stage, copy, look

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

PARTS = [
    ("nationality", "UZ", "86", "%"),
    ("nationality", "KG", "10", "%"),
    ("nationality", "TJ", "5", "%"),
    ("sex", "women", "3", ""),
    ("sex", "men", "90", ""),
    ("sex", "not told", "7", ""),
]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("statistics") / "vault"
    with new_vault(path) as vault:
        item = small_case(vault).item
        link.to_article(vault, item.id, "iccpr:7", span=link.Span(0, 4))
        for value, source, parts in (("100", "A", PARTS), ("thousands", "B", [])):
            statistics.save(
                vault, "KZ-1", "Held", value, unit="persons", period="2022", source=source,
                source_item="1", parts=parts,
            )  # fmt: skip
    return path


@pytest.fixture
def stage(original: Path, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Any]:
    look(qapp)
    made = Stage(qtbot, StatisticsView)
    made.open(copy(original, tmp_path / "vault"))
    yield made
    made.close()
    made.deleteLater()


def _show(stage: Any, value: str) -> StatisticsView:
    view: StatisticsView = stage.screen
    (held,) = stage.vault(lambda vault: vault.find(Statistic, value=value))
    view.show_target(held.id)
    stage.bot.waitUntil(lambda: view.shown is not None and view.shown.shown.statistic.id == held.id)
    return view


def test_a_page_with_flags_and_charts_that_hide_small_numbers(
    stage: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    view = _show(stage, "100")
    said = "\n".join(texts_of(view))
    assert "100 persons" in said
    assert "come to 101 %, not to 100 %" in said
    charts = view.charts
    titles = [charts.which.itemText(row) for row in range(charts.which.count())]
    assert titles == ["By period and source", "Parts: Nationality (%)", "Parts: Sex (persons)"] or (
        titles[1] == "Sources side by side"
    )
    charts.which.setCurrentIndex(len(titles) - 1)
    charts.hiding.setCurrentIndex(1)
    charts.turn()
    told = [tuple(charts.table.item(row, column).text() for column in (0, 2)) for row in range(3)]
    assert told == [("women", "…"), ("men", "90"), ("not told", "…")]
    assert "2 number" in charts.note.text()
    charts.turn()
    qtbot.keyClick(charts.canvas, Qt.Key.Key_Down)
    assert charts.canvas.accessibleDescription().startswith("men: 90")
    qtbot.keyClick(charts.canvas, Qt.Key.Key_Return)
    assert stage.went[-1][0] == "item"
    for suffix in (".png", ".svg", ".pdf"):
        target = tmp_path / f"chart{suffix}"
        charts.save_to(target)
        qtbot.waitUntil(target.exists, timeout=60_000)
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "chart.pdf"), "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "women" in text
    assert "90" in text
    assert "3" not in text.replace("30", "")
    stage.lock()
    assert charts.chart is None
    assert not charts.table.rowCount()


def test_a_flag_is_settled_in_a_form_and_undone(stage: Any, qtbot: QtBot) -> None:
    view = _show(stage, "thousands")
    (flag,) = [each for each in view.shown.flags if each.rule == "magnitude"]
    view.write("settle", f"{view.shown.shown.statistic.id}|{flag.rule}|{flag.one}|{flag.other}")
    qtbot.waitUntil(lambda: view.sheet is not None)
    assert "does not fit a number" in "\n".join(texts_of(view.sheet))
    view.sheet.editors["reason"].show_value("Said in a speech.")
    view.sheet.save()
    qtbot.waitUntil(lambda: view.sheet is None)
    assert stage.vault(lambda vault: vault.count(FlagAnswer)) == 1
    stage.undo()
    assert stage.vault(lambda vault: vault.count(FlagAnswer)) == 0


def test_a_new_statistic_says_at_once_which_words_it_is_from(stage: Any, qtbot: QtBot) -> None:
    view: StatisticsView = stage.screen
    (passage,) = stage.vault(lambda vault: vault.find(Passage))
    form = stage.form(view.new)
    for name, value in (("case", "KZ-1"), ("indicator", "Beaten"), ("value", "7")):
        form.editors[name].show_value(value)
    form.editors["source_item"].show_value("1")
    qtbot.waitUntil(lambda: form.editors["passage"].widget.findData(passage.id) > 0)
    stage.save(form, passage=passage.id)
    made = stage.vault(lambda vault: vault.one(Statistic, indicator="Beaten"))
    assert (made.passage_id, made.source_id) == (passage.id, passage.item_id)


def test_a_table_is_looked_at_row_by_row_and_taken_in_as_one_step(
    stage: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    view: StatisticsView = stage.screen
    path = tmp_path / "table.csv"
    path.write_text("indicator,value,Year\nTaken,12,2021\nTaken,-1,2022\n", "utf-8")
    view.taking.begin(path)
    qtbot.waitUntil(lambda: view.taking.sheet is not None and view.taking.sheet.found is not None,
                    timeout=60_000)  # fmt: skip
    sheet = view.taking.sheet
    assert sheet is not None
    assert not sheet.go.isEnabled()
    assert sheet.rows.item(0, 1).text() == "Blocked"
    sheet.columns[2].setCurrentIndex(sheet.columns[2].findData("period"))
    qtbot.waitUntil(
        lambda: sheet.found is not None and sheet.found.columns[2].field == "period",
        timeout=60_000,
    )
    sheet.only_good.setChecked(True)
    assert sheet.go.isEnabled()
    sheet.go.click()
    qtbot.waitUntil(lambda: view.taking.sheet is None, timeout=60_000)
    (made,) = stage.vault(lambda vault: vault.find(Statistic, indicator="Taken", trashed=False))
    assert made.period == "2021"
    stage.undo()
    assert not stage.vault(lambda vault: vault.count(Statistic, indicator="Taken", trashed=False))
    view.taking.begin(path)
    qtbot.waitUntil(lambda: view.taking.sheet is not None)
    stage.lock()
    assert view.taking.sheet is None
