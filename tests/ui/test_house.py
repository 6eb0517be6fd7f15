"""What holds for every screen: names for screen readers, contrast, Qt's own traps, the pre-flight."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPalette, QRawFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import SIGNS, dress, palette
from app.ui.window import Window

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

ROOT = Path(__file__).resolve().parents[2]
ROLE, GROUP = QPalette.ColorRole, QPalette.ColorGroup


def nameless(window: Window) -> list[str]:
    found = []
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or isinstance(widget, QScrollBar):
            continue
        if widget.objectName().startswith("qt_") or type(widget).__name__ == "QHeaderView":
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_everything_focusable_has_a_name(
    window: Window, unlocked: Callable[[], Window], qtbot: QtBot
) -> None:
    assert nameless(window) == []
    unlocked()
    qtbot.waitUntil(window.library.inspector.tabs.isVisible)
    window.library.inspector.tabs.setCurrentIndex(1)
    assert nameless(window) == []


def test_every_button_does_something(window: Window) -> None:
    for button in window.findChildren(QAbstractButton):
        if not button.objectName().startswith("qt_") and button.text():
            signals = button.receivers("2clicked(bool)") + button.receivers("2toggled(bool)")
            assert signals > 0, button.text()


def luminance(colour: QColor) -> float:
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: QColor, second: QColor) -> float:
    """WCAG 2.2, 1.4.3."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_contrast(qapp: QApplication, dark: bool) -> None:
    colours = palette(dark=dark)
    pairs = [
        (GROUP.Active, ROLE.WindowText, ROLE.Window),
        (GROUP.Active, ROLE.Text, ROLE.Base),
        (GROUP.Active, ROLE.Text, ROLE.AlternateBase),
        (GROUP.Active, ROLE.ButtonText, ROLE.Button),
        (GROUP.Active, ROLE.HighlightedText, ROLE.Highlight),
        (GROUP.Inactive, ROLE.HighlightedText, ROLE.Highlight),
        (GROUP.Active, ROLE.PlaceholderText, ROLE.Base),
        (GROUP.Active, ROLE.PlaceholderText, ROLE.Window),
        (GROUP.Active, ROLE.ToolTipText, ROLE.ToolTipBase),
        (GROUP.Active, ROLE.Link, ROLE.Window),
        (GROUP.Active, ROLE.Link, ROLE.Base),
        (GROUP.Disabled, ROLE.Text, ROLE.Base),
        (GROUP.Disabled, ROLE.ButtonText, ROLE.Button),
        (GROUP.Disabled, ROLE.WindowText, ROLE.Window),
    ]
    low = {
        (group.name, ink.name, ground.name): round(
            contrast(colours.color(group, ink), colours.color(group, ground)), 2
        )
        for group, ink, ground in pairs
    }
    low |= {
        (meaning,): round(contrast(*map(QColor, both[dark])), 2) for meaning, both in SIGNS.items()
    }
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}


def test_palette_follows_the_system(window: Window, qapp: QApplication) -> None:
    before = window.verify_screen.banner.palette().window().color()
    dress(qapp, dark=True)
    qapp.processEvents()
    assert window.verify_screen.banner.palette().window().color() != before
    dress(qapp, dark=False)


def test_letters_of_the_region_are_in_the_shipped_font(qapp: QApplication) -> None:
    dress(qapp, dark=False)
    assert qapp.font().family() == "Noto Sans"
    face = QRawFont.fromFont(qapp.font())
    assert all(face.supportsCharacter(ord(letter)) for letter in "ӘәҒғҚқҢңӨөҰұҮүҺһІіЎўҲҳЁёʻ")


class Emitter(QObject):
    told = Signal(object)


def test_emitting_loses_no_reference(qapp: QApplication) -> None:
    emitter, heard = Emitter(), []
    emitter.told.connect(lambda value: heard.append(value is None))
    before = sys.getrefcount(True), sys.getrefcount(None)
    for value in (True, None) * 200:
        emitter.told.emit(value)
    heard.clear()
    after = sys.getrefcount(True), sys.getrefcount(None)
    assert all(abs(now - then) < 50 for now, then in zip(after, before, strict=True))


def started(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        text=True,
        timeout=120,
    )


MAIN = "import sys; sys.argv = ['kuager']; from app.__main__ import main; sys.exit(main())"
SHOWN = (
    "import sys; from pathlib import Path; from app.__main__ import _show; sys.exit(_show(Path()))"
)
SHOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.__main__ import _show
application = QApplication(sys.argv[:1])
def look():
    window, = [each for each in application.topLevelWidgets() if each.isVisible()]
    print(application.platformName(), window.unlock_screen.folder.text(), window.width())
    window.close()
QTimer.singleShot(500, look)
sys.exit(_show(Path('/some/vault')))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may lack a screen")
@pytest.mark.parametrize("screen", ["", ":4711"])
def test_without_a_screen_it_says_so(screen: str) -> None:
    done = started(MAIN, **({"DISPLAY": screen} if screen else {}))
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "use the command line" in done.stderr
    # After the demonstration there is simply nothing to add.
    shown = started(SHOWN, **({"DISPLAY": screen} if screen else {}))
    assert (shown.returncode, shown.stdout, shown.stderr) == (0, "", "")


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed")
def test_on_a_real_screen_the_window_opens() -> None:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as stream:
            number = stream.readline().strip()
        done = started(SHOW, DISPLAY=f":{number}")
        assert done.returncode == 0, done.stderr
        assert done.stdout.split() == ["xcb", "/some/vault", "1280"]
    finally:
        server.terminate()
        server.wait(10)
