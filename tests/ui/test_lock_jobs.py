"""A lock amid an import or an export: the vault is whole, nothing half is left, and it goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bundle.verify import verify_bundle
from app.casework.receiving import ingest as ingesting
from app.casework.receiving.importing import pending
from app.casework.receiving.ingest import ingest
from app.records.bundles import BundleRecord
from app.records.cases import Case
from app.records.evidence import Item
from app.records.ids import new_id
from app.ui.window import Window
from app.vault.check import check_vault
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault
from tests.papers import text_pdf

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

Unlock = Callable[..., Window]
_FILES = 10
_PATIENCE = 60_000


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Files that are made safe in three groups, so that a lock may also come between two of them."""
    monkeypatch.setattr(ingesting, "_GROUP_FILES", 4)
    folder = tmp_path / "files"
    folder.mkdir()
    for number in range(_FILES):
        (folder / f"{number:02}.txt").write_text(f"Показание {number}. " * 200, "utf-8")
    return folder


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "vault"
    with new_vault(path) as vault, vault.change() as change:
        change.put("opened", Case(id=new_id(), code="B", title="Bench"))
    return path


def locked_by_key(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.vault_closed, timeout=_PATIENCE):
        target = QApplication.focusWidget() or window
        qtbot.keyClick(target, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert not window.unlocked


@pytest.mark.parametrize("share", [0.0, 0.4, 0.8])
def test_an_import_that_a_lock_cut_short_goes_on(
    unlocked: Unlock, qtbot: QtBot, own: Path, files: Path, share: float
) -> None:
    window = unlocked(own)
    window.work.go("import", {"paths": [str(files)], "case": "B"})
    importing = window.screen_of("library").importing
    qtbot.waitUntil(lambda: importing.sheet is not None, timeout=_PATIENCE)
    qtbot.waitUntil(importing.sheet.import_button.isEnabled, timeout=_PATIENCE)
    reached: list[int] = []
    window.session.job_started.connect(
        lambda job: job.moved.connect(
            lambda done, total, _what: reached.append(done) if done >= share * total else None
        )
    )
    importing.sheet.import_button.click()
    qtbot.waitUntil(lambda: bool(reached), timeout=_PATIENCE)
    locked_by_key(window, qtbot)
    with Vault.open(own, CREDENTIAL) as vault:
        assert check_vault(vault) == []
        held = {item.file_name for item in vault.find(Item)}
        unread = pending(vault)
    assert len(held) < _FILES or unread or share > 0.5
    # The same import once more takes in the rest, and reads what was not read.
    window = unlocked(own)
    session = window.session
    screen = window.screen_of("library")
    window.work.go("import", {"paths": [str(files)], "case": "B"})
    if len(held) < _FILES:
        qtbot.waitUntil(lambda: screen.importing.sheet is not None, timeout=_PATIENCE)
        qtbot.waitUntil(screen.importing.sheet.import_button.isEnabled, timeout=_PATIENCE)
        screen.importing.sheet.import_button.click()
    else:
        screen.importing.resume()
    qtbot.wait(50)
    qtbot.waitUntil(lambda: not session.running(), timeout=_PATIENCE)
    qtbot.waitUntil(lambda: screen.model.rowCount() == _FILES, timeout=_PATIENCE)
    window.close()
    with Vault.open(own, CREDENTIAL) as vault:
        assert check_vault(vault) == []
        assert pending(vault) == 0
        assert vault.count(Item) == _FILES
        assert all(vault.current_text(item.id) is not None for item in vault.find(Item))


def test_an_export_that_a_lock_cut_short_leaves_nothing(
    unlocked: Unlock, qtbot: QtBot, own: Path, tmp_path: Path
) -> None:
    paper = text_pdf(tmp_path / "paper.pdf", ["Суд установил:", "Ким задержан."] * 10, pages=16)
    with Vault.open(own, CREDENTIAL) as vault:
        ingest(vault, [paper], "B")
    out = tmp_path / "out"

    def begin(window: Window) -> object:
        window.work.go("export", {"case": "B"})
        maker = window.screen_of("bundles").maker
        qtbot.waitUntil(lambda: maker.editors["case"].value() == "B", timeout=_PATIENCE)
        for name, value in (("profile", "un"), ("accept", True), ("folder", str(out))):
            maker.editors[name].show_value(value)
        maker.make.click()
        return maker

    def half() -> list[str]:
        return [each.name for each in tmp_path.iterdir() if "partial" in each.name]

    window = unlocked(own)
    begin(window)
    # When something of it lies there already.
    qtbot.waitUntil(lambda: bool(half()), timeout=_PATIENCE)
    locked_by_key(window, qtbot)
    assert not out.exists()
    assert half() == []
    with Vault.open(own, CREDENTIAL) as vault:
        assert check_vault(vault) == []
        assert vault.count(BundleRecord) == 0
    maker = begin(unlocked(own))
    qtbot.waitUntil(lambda: maker.stack.currentWidget() is maker.outcome, timeout=_PATIENCE)  # type: ignore[attr-defined]
    window.close()
    assert verify_bundle(out).verdict == "ok"
