"""Nothing about the user is written by Qt itself: no recent files, no history of its dialogs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.window

ROOT = Path(__file__).resolve().parents[2]

_CHOOSE = """
import sys
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from app.ui.traces import leave_none
application = QApplication(["kuager"])
if sys.argv[1] == "none":
    leave_none()
dialog = QFileDialog(None, "Choose", sys.argv[2])
dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
dialog.open()
dialog.selectFile(sys.argv[2] + "/evidence-of-karimov.pdf")
loop = QEventLoop()
QTimer.singleShot(100, dialog.accept)
QTimer.singleShot(300, loop.quit)
loop.exec()
"""


def chosen(tmp_path: Path, how: str) -> list[str]:
    """The files that hold the name of what was chosen, after it was."""
    evidence, home = tmp_path / how / "evidence", tmp_path / how / "home"
    evidence.mkdir(parents=True)
    home.mkdir()
    (evidence / "evidence-of-karimov.pdf").write_text("x")
    environment = os.environ | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-c", _CHOOSE, how, str(evidence)]
    subprocess.run(command, env=environment, check=True, timeout=60, stderr=subprocess.DEVNULL)
    return [
        path.name for path in home.rglob("*") if path.is_file() and b"evidence" in path.read_bytes()
    ]


def test_a_chosen_file_is_remembered_nowhere(tmp_path: Path) -> None:
    # As Qt comes, it does remember: this test would see it.
    assert chosen(tmp_path, "plain") == ["QtProject.conf"]
    assert chosen(tmp_path, "none") == []


def test_the_program_begins_with_it() -> None:
    source = (ROOT / "app" / "ui" / "start.py").read_text("utf-8")
    assert source.index("leave_none()") < source.index("Shell(application")
