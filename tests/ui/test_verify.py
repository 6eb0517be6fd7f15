from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from app.ui.window import Window
from tests.bundle.made import write

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle") / "KB-7F3A-2026"
    write(folder)
    return folder


def drop(window: Window, qtbot: QtBot, path: Path) -> None:
    screen = window.screen_of("verify")
    window.unlock_screen.verify.click()
    assert window.stack.currentWidget() is window.work
    assert window.work.current is screen
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), actions, mime, buttons, none)
    screen.dragEnterEvent(enter)
    assert enter.isAccepted()
    screen.dropEvent(QDropEvent(QPointF(9, 9), actions, mime, buttons, none))
    qtbot.waitUntil(screen.folder.isEnabled, timeout=30_000)


def test_whole_bundle(window: Window, qtbot: QtBot, bundle: Path) -> None:
    drop(window, qtbot, bundle)
    screen = window.screen_of("verify")
    assert "Whole" in screen.headline.text()
    assert "is whole" in screen.sentence.text()
    assert "KB-7F3A-2026" in screen.facts.text()
    assert not screen.findings.isVisible()
    ground = screen.banner.palette().window().color()
    assert ground.green() > ground.red()


def test_tampered_bundle(window: Window, qtbot: QtBot, bundle: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(bundle, copy)
    pdf = copy / "data" / "bundle.pdf"
    data = bytearray(pdf.read_bytes())
    data[len(data) // 2] ^= 1
    pdf.write_bytes(data)
    for number in range(300):
        (copy / f"extra-{number}.txt").write_text("x")
    drop(window, qtbot, copy)
    screen = window.screen_of("verify")
    assert "Damaged" in screen.headline.text()
    assert screen.findings.isVisible()
    assert screen.findings.topLevelItemCount() >= 301
    lines = {
        screen.findings.topLevelItem(row).text(0): screen.findings.topLevelItem(row).text(1)
        for row in range(screen.findings.topLevelItemCount())
    }
    assert "changed" in lines["data/bundle.pdf"]
    ground = screen.banner.palette().window().color()
    assert ground.red() > ground.green()
    # Going back forgets it.
    screen.back.click()
    assert screen.findings.topLevelItemCount() == 0
    assert window.stack.currentWidget() is window.unlock_screen


def test_no_bundle(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    drop(window, qtbot, tmp_path)
    assert "Cannot be verified" in window.screen_of("verify").headline.text()
    assert "no bundle" in window.screen_of("verify").sentence.text()


def test_closing_stops_a_check(window: Window, bundle: Path) -> None:
    window.screen_of("verify").verify(bundle)
    window.close()
    assert window.screen_of("verify").findings.topLevelItemCount() == 0
