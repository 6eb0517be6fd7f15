from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.bundle import bag
from app.ui.window import Window
from tests.bundle.made import OTHER_VKEY, VKEY, write

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]


@pytest.fixture
def window(used_window: Window) -> Window:
    """One for all of these tests."""
    return used_window


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
    qtbot.waitUntil(screen.folder.isEnabled, timeout=60_000)


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


def test_six_answers_and_digits_for_the_telephone(
    window: Window, qtbot: QtBot, bundle: Path
) -> None:
    drop(window, qtbot, bundle)
    screen = window.screen_of("verify")
    levels = {name: label.text() for name, label in screen.answers.levels.items()}
    assert levels == {
        "whole": "Checked",
        "whose": "Undecided",
        "when": "Undecided",
        "unchanged": "Checked",
        "numbered": "Checked",
        "links": "Checked",
    }
    assert screen.fingerprint.isVisible()
    spoken = screen.fingerprint.digits.text().split()
    assert " ".join(spoken) == bag.fingerprint(VKEY)
    assert len(screen.digits.digits.text().split()) == 6
    # What the sender said decides whose it is.
    for typed, level, headline in (
        (bag.fingerprint(VKEY), "Checked", "Whole"),
        (bag.fingerprint(OTHER_VKEY), "Wrong", "Not to be trusted"),
    ):
        screen.known.expected.setText(typed)
        qtbot.keyClick(screen.known.expected, Qt.Key.Key_Return)
        qtbot.waitUntil(screen.folder.isEnabled, timeout=60_000)
        assert screen.answers.levels["whose"].text() == level
        assert headline in screen.headline.text()
        assert "key" in screen.answers.sentences["whose"].accessibleName()
    screen.forget_bundle()
    assert screen.known.expected.text() == ""
    assert not screen.answers.levels
    assert not screen.paper.isEnabled()


def test_the_report_on_paper(window: Window, qtbot: QtBot, bundle: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(bundle, copy)
    (copy / "data" / "index.json").unlink()
    drop(window, qtbot, copy)
    screen = window.screen_of("verify")
    screen.paper.click()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    assert "KB-7F3A-2026" in dialog.selectedFiles()[0]
    dialog.reject()
    paper = tmp_path / "report.pdf"
    screen.write_paper(paper)
    qtbot.waitUntil(screen.folder.isEnabled, timeout=60_000)
    subprocess.run(["qpdf", "--check", str(paper)], check=True, capture_output=True)
    text = subprocess.run(
        ["pdftotext", "-layout", str(paper), "-"], check=True, capture_output=True, text=True
    ).stdout
    for words in ("Damaged", "data/index.json is missing.", bag.fingerprint(VKEY), "Kuager", "UTC"):
        assert words in text
    assert str(tmp_path) not in text
    # Nothing is written over, and nothing half is left.
    before = paper.read_bytes()
    with qtbot.waitSignal(screen.said) as told:
        screen.write_paper(paper)
    assert "already" in told.args[0]
    qtbot.waitUntil(screen.folder.isEnabled, timeout=60_000)
    assert paper.read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["copy", "report.pdf"]


def test_authorities_for_time_stamps(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    screen = window.screen_of("verify")
    wrong = tmp_path / "wrong.pem"
    wrong.write_text("no certificate")
    with qtbot.waitSignal(screen.said) as told:
        screen.known.take_roots(wrong)
    assert "certificate" in told.args[0]
    assert screen.known.roots is None
    made = tmp_path / "root.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ed25519", "-nodes", "-subj", "/CN=Root"),
            *("-keyout", str(tmp_path / "key.pem"), "-out", str(made)),
        ],
        check=True,
        capture_output=True,
    )
    screen.known.take_roots(made)
    assert screen.known.roots == made.read_bytes()
    assert "1 certificate" in screen.known.told.text()
    screen.forget_bundle()
    assert screen.known.roots is None


def test_closing_stops_a_check(window: Window, bundle: Path) -> None:
    window.screen_of("verify").verify(bundle)
    window.close()
    assert window.screen_of("verify").findings.topLevelItemCount() == 0
