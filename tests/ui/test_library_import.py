"""Taking files in from the library: the dry run, the job, what is refused, and the draft of the sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from app.casework.registry.cases import cases
from app.records.evidence import Item
from app.ui.screens.library.import_sheet import ImportSheet
from app.ui.screens.library.screen import LibraryScreen
from app.ui.window import Window
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, SmallCase
from tests.ui.stage import copy

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]


@pytest.fixture
def window(used_window: Window) -> Window:
    """One for all of these tests."""
    return used_window


@pytest.fixture
def vault_path(pristine_case: tuple[Path, SmallCase], tmp_path: Path) -> Path:
    return copy(pristine_case[0], tmp_path / "case")


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "note.txt").write_text("Записка о задержании", "utf-8")
    (folder / "copy.txt").write_text("Записка о задержании", "utf-8")
    # As the item of the small case that is held already.
    (folder / "held.txt").write_text("Court ruling", "utf-8")
    (folder / "empty.txt").touch()
    return folder


@pytest.fixture
def library(unlocked: Callable[..., Window], qtbot: QtBot, vault_path: Path) -> LibraryScreen:
    screen: LibraryScreen = unlocked(vault_path).screen_of("library")
    qtbot.waitUntil(lambda: screen.model.rowCount() == 2, timeout=60_000)
    return screen


def sheet_of(screen: LibraryScreen, qtbot: QtBot) -> ImportSheet:
    qtbot.waitUntil(
        lambda: screen.importing.sheet is not None and screen.importing.sheet.isVisible(),
        timeout=60_000,
    )
    assert screen.importing.sheet is not None
    return screen.importing.sheet


def held(path: Path, work: Callable[[Vault], Any]) -> Any:
    with Vault.open(path, CREDENTIAL, write=False) as vault:
        return work(vault)


def test_the_dry_run_says_what_the_import_then_does(
    library: LibraryScreen, qtbot: QtBot, files: Path, vault_path: Path
) -> None:
    library.show_import({"paths": [str(files)], "case": "KZ-1"})
    sheet = sheet_of(library, qtbot)
    qtbot.waitUntil(lambda: len(sheet.model.lines) == 4, timeout=60_000)
    states = {line.name or line.path.name: line.state for line in sheet.model.lines}
    assert states == {
        "copy.txt": "new", "note.txt": "held", "held.txt": "held", "empty.txt": "refused",
    }  # fmt: skip
    sheet.editors["source"].widget.setText("A neighbour")
    qtbot.waitUntil(sheet.import_button.isEnabled, timeout=60_000)
    sheet.import_button.click()
    qtbot.waitUntil(lambda: library.model.rowCount() == 3, timeout=60_000)
    qtbot.waitUntil(library.refused_bar.isVisible, timeout=60_000)
    assert [refusal.path.endswith("empty.txt") for refusal in library.importing.refused] == [True]
    item = held(vault_path, lambda vault: vault.one(Item, number=3))
    assert item.source == "A neighbour"


def test_files_are_dropped_into_a_new_case(
    library: LibraryScreen, qtbot: QtBot, files: Path, vault_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(files / "note.txt"))])
    library.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    sheet = sheet_of(library, qtbot)
    sheet.case.setCurrentIndex(sheet.case.count() - 1)
    assert sheet.problem()
    sheet.new_code.setText("KZ-2")
    sheet.new_title.setText("Another")
    qtbot.waitUntil(sheet.import_button.isEnabled, timeout=60_000)
    sheet.import_button.click()
    qtbot.waitUntil(lambda: library.model.rowCount() == 3, timeout=60_000)
    assert [case.code for case in held(vault_path, cases)] == ["KZ-1", "KZ-2"]


def test_the_sheet_survives_a_lock(
    library: LibraryScreen,
    unlocked: Callable[..., Window],
    qtbot: QtBot,
    files: Path,
    vault_path: Path,
) -> None:
    library.show_import({"paths": [str(files / "note.txt")]})
    sheet = sheet_of(library, qtbot)
    sheet.editors["source"].widget.setText("A neighbour")
    library.window().lock()
    window = unlocked(vault_path)
    qtbot.waitUntil(lambda: bool(window.work._offered), timeout=60_000)
    window.work.restore_drafts()
    again = sheet_of(window.screen_of("library"), qtbot)
    assert again.editors["source"].value() == "A neighbour"
    assert again.request().paths == (files / "note.txt",)
