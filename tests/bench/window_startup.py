"""From the command to the first paint of the window, against a window with nothing in it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from app.paths import resources_dir
from tests.bench.measure import Aim, Row, in_turn, timed

_EMPTY = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Empty(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, lambda: os._exit(0))
application = QApplication(sys.argv[:1])
widget = Empty()
widget.resize(1280, 720)
widget.show()
application.exec()
"""

_OURS = """
import os, sys
from PySide6.QtCore import QTimer
from app.ui import start, window
class Painted(window.Window):
    def paintEvent(self, event):
        # Queued first: the window goes on making its other screens after this paint.
        QTimer.singleShot(0, lambda: os._exit(0))
        super().paintEvent(event)
window.Window = Painted
start.open_window(None)
"""


def run(work: Path, quick: bool) -> Iterator[Row]:
    """The unlock screen, as it comes at the second start."""
    settings = work / "window-startup" / "kuager"
    settings.mkdir(parents=True, exist_ok=True)
    known = {"first_run": False, "recent": [{"folder": "/somewhere/vault"}]}
    (settings / "settings.json").write_text(json.dumps(known))
    environment = {
        **os.environ,
        "PYTHONPATH": str(resources_dir().parent),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(settings.parent),
    }
    ours, empty = in_turn(
        5 if quick else 15,
        *(
            lambda code=code: timed([sys.executable, "-c", code], env=environment)
            for code in (_OURS, _EMPTY)
        ),
    )
    yield Row(
        "window_startup",
        "first paint of the window",
        "ms",
        ours * 1000,
        "an empty QWidget",
        empty * 1000,
        Aim(most=2.5),
    )
