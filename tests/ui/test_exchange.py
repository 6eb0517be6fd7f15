"""Exchange with other programs from the analysis screen: asked first, written, taken in, undone."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.casework.coding import codes
from app.casework.registry import link
from app.records.claims import Theme
from app.records.evidence import Item, Passage
from app.ui.parts.sheet import Sheet
from app.ui.screens.analysis.screen import AnalysisScreen
from tests.builders import new_vault, small_case
from tests.casework.made import make_item
from tests.ui.conftest import texts_of
from tests.ui.stage import Stage, copy, look

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("exchange") / "vault"
    with new_vault(path) as vault:
        small_case(vault)
        item = make_item(vault, "A note", "They were kept in the cold.", kind="document")
        codes.save_theme(vault, "Cold")
        codes.code(vault, item.id, link.Span(0, 27), "theme", "Cold")
        with vault.change() as change:
            for other in vault.find(Item):
                if other.id != item.id:
                    change.put("trashed", replace(other, trashed=True))
    return path


@pytest.fixture
def stage(original: Path, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Any]:
    look(qapp)
    made = Stage(qtbot, AnalysisScreen)  # type: ignore[arg-type]
    made.open(copy(original, tmp_path / "vault"))
    yield made
    made.close()
    made.deleteLater()


def press(sheet: Sheet, words: str) -> None:
    (button,) = [each for each in sheet.findChildren(QPushButton) if each.text() == words]
    button.click()


def test_a_project_goes_out_and_comes_back_as_one_step(
    stage: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    exchange = stage.screen.exchange
    qtbot.waitUntil(lambda: bool(exchange.cases))
    exchange.write()
    assert "redacted like a bundle" in "\n".join(texts_of(exchange.sheet))
    exchange.sheet.reject()
    target = tmp_path / "case.qdpx"
    exchange.write_to(target, "KZ-1", "un", True)
    qtbot.waitUntil(target.exists, timeout=60_000)
    with zipfile.ZipFile(target) as archive:
        assert "project.qde" in archive.namelist()
    qtbot.waitUntil(lambda: not stage.session.running())
    before = stage.vault(lambda vault: (vault.count(Item), vault.count(Passage)))
    exchange.foresee(target)
    qtbot.waitUntil(lambda: exchange.sheet is not None, timeout=60_000)
    said = "\n".join(texts_of(exchange.sheet))
    assert "Kuager" in said
    assert "1 coded parts" in said
    press(exchange.sheet, "Take it in")
    qtbot.waitUntil(lambda: exchange.sheet is not None and "What was taken in" in
                    "\n".join(texts_of(exchange.sheet)), timeout=60_000)  # fmt: skip
    exchange.sheet.reject()
    assert stage.vault(lambda vault: (vault.count(Item), vault.count(Passage))) == (
        before[0] + 1, before[1] + 1,
    )  # fmt: skip
    # The theme was there already: it is the same one.
    assert stage.vault(lambda vault: vault.count(Theme)) == 1
    stage.undo()
    assert stage.vault(lambda vault: vault.count(Item, trashed=False)) == 1


def test_a_lock_closes_what_is_asked(stage: Any, qtbot: QtBot) -> None:
    exchange = stage.screen.exchange
    qtbot.waitUntil(lambda: bool(exchange.cases))
    exchange.write()
    assert exchange.sheet.isVisible()
    stage.screen.forget()
    assert exchange.sheet is None
    assert not exchange.cases
