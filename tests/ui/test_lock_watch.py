"""Sleep, a locked screen and a closed lid lock the vault: on a bus of the test's own, and by the clocks."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import ClassInfo, Property, QObject, Signal
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from app.ui import watch as watches
from app.ui.watch import LockWatch
from app.ui.window import Window

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

needs_bus = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None, reason="dbus-daemon is not installed"
)


@pytest.fixture
def window(used_window: Window) -> Window:
    """One for all of these tests."""
    return used_window


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A bus that nobody else is on."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait(10)
    daemon.stdout.close()


@pytest.fixture
def bus(address: str) -> Iterator[QDBusConnection]:
    yield QDBusConnection.connectToBus(address, "listening")
    QDBusConnection.disconnectFromBus("listening")


@pytest.fixture
def world(address: str) -> Iterator[QDBusConnection]:
    """What the desktop says things on."""
    yield QDBusConnection.connectToBus(address, "world")
    QDBusConnection.disconnectFromBus("world")


@ClassInfo({"D-Bus Interface": "org.freedesktop.UPower"})
class Power(QObject):
    """A laptop with a lid."""

    told = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.closed = False

    def _lid(self) -> bool:
        return self.closed

    LidIsClosed = Property(bool, _lid, notify=told)


def say(bus: QDBusConnection, path: str, interface: str, name: str, *values: object) -> None:
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(values))
    assert bus.send(message)


LOGIN = "/org/freedesktop/login1"
SAYINGS = {
    "sleep": (LOGIN, "org.freedesktop.login1.Manager", "PrepareForSleep", True),
    "session": (f"{LOGIN}/session/_31", "org.freedesktop.login1.Session", "Lock"),
    "screen": ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True),
    "gnome": ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True),
}
HARMLESS = {
    "woken": (LOGIN, "org.freedesktop.login1.Manager", "PrepareForSleep", False),
    "screen on": ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", False),
    "other": (LOGIN, "org.freedesktop.login1.Manager", "UserNew", True),
}


@needs_bus
@pytest.mark.parametrize("what", SAYINGS)
def test_the_desktop_locks_the_vault(
    unlocked: Callable[[], Window],
    qtbot: QtBot,
    bus: QDBusConnection,
    world: QDBusConnection,
    what: str,
) -> None:
    window = unlocked()
    watch = LockWatch(window, bus, bus)
    watch.lock.connect(window.lock)
    watch.start()
    for harmless in HARMLESS.values():
        say(world, *harmless)
    qtbot.wait(100)
    assert window.unlocked
    say(world, *SAYINGS[what])
    qtbot.waitUntil(lambda: not window.unlocked, timeout=30_000)
    assert window.shown == "unlock"
    watch.deleteLater()


@needs_bus
def test_a_closed_lid_locks(qtbot: QtBot, bus: QDBusConnection, world: QDBusConnection) -> None:
    power = Power()
    assert world.registerService("org.freedesktop.UPower")
    assert world.registerObject(
        "/org/freedesktop/UPower", power, QDBusConnection.RegisterOption.ExportAllProperties
    )
    parent = QObject()
    watch = LockWatch(parent, bus, bus)
    watch.start()
    told: list[bool] = []
    watch.lock.connect(lambda: told.append(True))
    changed = (
        "/org/freedesktop/UPower",
        "org.freedesktop.DBus.Properties",
        "PropertiesChanged",
        "org.freedesktop.UPower",
        {"LidIsClosed": True},
        ["x"],
    )
    say(world, *changed)
    qtbot.wait(150)
    assert told == []
    power.closed = True
    say(world, *changed)
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    watch.stop()
    before = len(told)
    say(world, *changed)
    qtbot.wait(150)
    assert len(told) == before
    world.unregisterObject("/org/freedesktop/UPower")
    world.unregisterService("org.freedesktop.UPower")


def test_the_clocks_tell_of_sleep(
    unlocked: Callable[[], Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = unlocked()
    before = watches._asleep()
    monkeypatch.setattr(watches, "_asleep", lambda: before + 1)
    window.watch.look()
    assert window.unlocked
    monkeypatch.setattr(watches, "_asleep", lambda: before + 60)
    window.watch.look()
    assert not window.unlocked
    assert window.shown == "unlock"


def test_without_a_bus_nothing_is_said(qtbot: QtBot) -> None:
    nowhere = QDBusConnection("nowhere")
    parent = QObject()
    watch = LockWatch(parent, nowhere, nowhere)
    watch.start()
    with qtbot.assertNotEmitted(watch.lock, wait=50):
        watch.look()
    watch.stop()
