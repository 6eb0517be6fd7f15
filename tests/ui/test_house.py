"""What holds for every screen: names for screen readers, contrast, Qt's own traps, the pre-flight."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAction, QColor, QPalette, QRawFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.language import speak
from app.ui.theme import SIGNS, TAGS, dress, palette
from app.ui.window import Window
from tests.builders import CREDENTIAL, SmallCase
from tests.ui.conftest import KNOWN, open_vault, settled

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

ROOT = Path(__file__).resolve().parents[2]
ROLE, GROUP = QPalette.ColorRole, QPalette.ColorGroup


@pytest.fixture
def window(used_window: Window) -> Window:
    """One for all of these tests."""
    return used_window


def outer(widget: QWidget) -> bool:
    """Whether a widget is one of ours, or of Qt's that a person meets; not an inner part of such a one."""
    if isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_"):
        return False
    above = widget.parent()
    if above is not None and isinstance(above.parent(), QComboBox):
        return False
    return type(widget).__name__ not in ("QHeaderView", "QExpandingLineEdit", "QTabBar")


def nameless(root: QWidget) -> list[str]:
    found = []
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not outer(widget):
            continue
        if isinstance(widget, QLineEdit) and not isinstance(widget.parent(), QWidget):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def show_everything(window: Window, qtbot: QtBot, case: SmallCase) -> Iterator[str]:
    """Show every screen with something on it, one after the other."""
    targets = {
        "person": case.person.id,
        "place": case.place.id,
        "case": case.case.code,
        "item": {"id": case.item.id, "among": [1, 2], "find": ""},
    }
    for target, value in targets.items():
        window.work.go(target, value)
        settled(window, qtbot)
        yield window.shown
    for name in window.work.screens:
        if name not in ("people", "places", "cases", "item"):
            window.work.show_screen(name)
            settled(window, qtbot)
            yield name


def walked(window: Window, qtbot: QtBot) -> tuple[list[QWidget], str]:
    """What Tab reaches, and the widget that it does not get out of."""
    reached: list[QWidget] = []
    for _ in range(400):
        widget = QApplication.focusWidget()
        if widget is None or widget in reached:
            return reached, ""
        reached.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is widget:
            # One more way out that a person may know: some texts take Tab for themselves.
            qtbot.keyClick(widget, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
            if QApplication.focusWidget() is widget:
                return reached, f"{type(widget).__name__} {widget.accessibleName()}"
    return reached, "no end"


def by_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and outer(widget)


def unreached(window: Window, qtbot: QtBot) -> list[str]:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.setFocus()
    window.focusNextChild()
    reached, trap = walked(window, qtbot)
    assert trap == ""
    missed = []
    for widget in window.findChildren(QWidget):
        if not (widget.isVisible() and widget.isEnabled() and by_tab(widget)):
            continue
        proxy = widget.focusProxy()
        inside = any(widget.isAncestorOf(each) or each.isAncestorOf(widget) for each in reached)
        if widget in reached or inside or (proxy is not None and proxy in reached):
            continue
        if isinstance(widget, QRadioButton) and any(
            isinstance(each, QRadioButton) and each.parent() is widget.parent() for each in reached
        ):
            continue
        missed.append(f"{type(widget).__name__} {widget.accessibleName()}")
    return missed


def test_every_shortcut_is_a_command(
    window: Window, unlocked: Callable[[], Window], small: tuple[Path, SmallCase]
) -> None:
    unlocked()
    known = {command.action for command in window.commands.all()}
    # Qt's own fields and docks bring their own.
    stray = [
        f"{action.text()} {action.shortcut().toString()}"
        for action in window.findChildren(QAction)
        if action.shortcut().toString()
        and action not in known
        and not isinstance(action.parent(), QLineEdit | QDockWidget)
    ]
    assert stray == []
    assert all(command.action.text() and command.section for command in window.commands.all())
    ids = [command.id for command in window.commands.all()]
    assert len(ids) == len(set(ids))


def test_no_two_commands_have_the_same_keys_at_once(unlocked: Callable[[], Window]) -> None:
    window = unlocked()
    taken = {}
    for command in window.commands.all():
        if command.action.shortcutContext() != Qt.ShortcutContext.WindowShortcut:
            continue
        for keys in command.action.shortcuts():
            assert keys.toString() not in taken, (command.id, taken[keys.toString()])
            taken[keys.toString()] = command.id


def test_every_button_does_something(window: Window, unlocked: Callable[[], Window]) -> None:
    unlocked()
    for button in window.findChildren(QAbstractButton):
        if not button.objectName().startswith("qt_") and button.text():
            signals = button.receivers("2clicked(bool)") + button.receivers("2toggled(bool)")
            grouped = button.group() is not None
            owned = isinstance(button, QToolButton) and bool(
                button.defaultAction() or button.menu()
            )
            assert signals > 0 or grouped or owned, button.text()


def clipped(root: QWidget) -> list[str]:
    """Texts that do not fit where they stand."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not outer(widget):
            continue
        if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
            if widget.wordWrap():
                tight = widget.heightForWidth(widget.width()) > widget.height() + 2
            else:
                tight = widget.minimumSizeHint().width() > widget.width() + 1
        elif isinstance(widget, QPushButton | QToolButton) and widget.text():
            icon_only = (
                isinstance(widget, QToolButton)
                and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
            )
            tight = not icon_only and widget.sizeHint().width() > widget.width() + 1
        else:
            continue
        if tight and not _scrolled_away(widget):
            found.append(f"{type(widget).__name__} {widget.text()[:60]!r}")
    return found


def _scrolled_away(widget: QWidget) -> bool:
    """Whether a part of it is out of view in something that scrolls."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea | QAbstractItemView | QTabBar):
            return not isinstance(above, QAbstractScrollArea)
        above = above.parentWidget()
    return False


def test_everything_has_a_name_is_reached_by_tab_and_is_not_clipped(
    window: Window,
    unlocked: Callable[[], Window],
    qtbot: QtBot,
    small: tuple[Path, SmallCase],
) -> None:
    assert (nameless(window), unreached(window, qtbot), clipped(window)) == ([], [], [])
    unlocked()
    left = {}
    for name in show_everything(window, qtbot, small[1]):
        assert window.width() == 1366, name
        # Before any key has scrolled or filled something.
        left[name] = (clipped(window), nameless(window), unreached(window, qtbot))
    assert {name: found for name, found in left.items() if found != ([], [], [])} == {}


def test_no_russian_text_is_clipped_at_1366(
    qtbot: QtBot, qapp: QApplication, small: tuple[Path, SmallCase]
) -> None:
    dress(qapp, dark=False, text_size=1.0)
    speak("ru")
    window = Window(settings=KNOWN)
    window.resize(1366, 768)
    window.show()
    left = {}
    try:
        qtbot.waitUntil(lambda: window.isVisible() and not window.unlock_screen.size().isEmpty())
        QApplication.processEvents()
        left["unlock"] = clipped(window)
        open_vault(window, qtbot, small[0])
        settled(window, qtbot)
        for name in show_everything(window, qtbot, small[1]):
            assert window.width() == 1366, name
            left[name] = clipped(window)
    finally:
        window.close()
        window.deleteLater()
        speak("en")
    assert {name: texts for name, texts in left.items() if texts} == {}


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
    for name, both in TAGS.items():
        for ground in (ROLE.Base, ROLE.AlternateBase):
            shown = contrast(QColor(both[dark]), colours.color(GROUP.Active, ground))
            low[("tag", name, ground.name)] = round(shown, 2)
    low |= {
        (meaning,): round(contrast(*map(QColor, both[dark])), 2) for meaning, both in SIGNS.items()
    }
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}


def test_palette_follows_the_system(window: Window, qapp: QApplication) -> None:
    banner = window.screen_of("verify").banner
    before = banner.palette().window().color()
    dress(qapp, dark=True)
    qapp.processEvents()
    assert banner.palette().window().color() != before
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


def test_the_toolkit_is_pinned_below_what_loses_references() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "pyside6>=6.11.2,<6.12" in project["project"]["dependencies"]
    assert (6, 11, 2) <= tuple(map(int, PySide6.__version__.split(".")[:3])) < (6, 12)


def started(code: str, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "-c", code, *words],
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


REAL = """
import os, sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from app.ui import start
application = QApplication(sys.argv[:1])
def execve(program, command, environment):
    print("fresh", command[-1] == sys.argv[1], flush=True)
    os._exit(0)
start.os.execve = execve
def colours():
    picture = application.primaryScreen().grabWindow(0).toImage()
    pixels = memoryview(picture.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    return len(set(pixels))
def window():
    found = [each for each in application.topLevelWidgets() if hasattr(each, "unlock_screen")]
    return found[0] if found and found[0].isVisible() else None
state = {"step": 0}
def look():
    shown = window()
    if shown is None:
        return
    if state["step"] == 0 and shown.unlock_screen.isVisible() and colours() > 20:
        state["step"] = 1
        print("platform", application.platformName(), flush=True)
        field = shown.unlock_screen.passphrase
        field.setFocus()
        QTest.keyClicks(field, sys.argv[2])
        QTest.keyClick(field, Qt.Key.Key_Return)
    elif state["step"] == 1 and shown.shown == "library" and colours() > 50:
        state["step"] = 2
        print("library", flush=True)
        QTest.keyClick(shown, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
timer = QTimer(interval=100)
timer.timeout.connect(look)
timer.start()
start.open_window(Path(sys.argv[1]))
"""


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed")
def test_on_a_real_screen_keys_open_and_lock_a_vault(
    small: tuple[Path, SmallCase], tmp_path: Path
) -> None:
    (tmp_path / "kuager").mkdir()
    (tmp_path / "kuager" / "settings.json").write_text('{"first_run": false, "tour_seen": true}')
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
        done = started(
            REAL,
            str(small[0]),
            CREDENTIAL.passphrase or "",
            DISPLAY=f":{number}",
            XDG_CONFIG_HOME=str(tmp_path),
        )
        said = done.stdout.splitlines()
        assert said == ["platform xcb", "library", "fresh True"], done.stderr
    finally:
        server.terminate()
        server.wait(10)
