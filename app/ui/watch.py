"""What happens to the computer while a vault is open: sleep, a locked screen, a closed lid.

On Linux the desktop says so over D-Bus; where there is no bus, nothing is heard of it and nothing is
said. Everywhere the clocks tell afterwards that the computer has slept, and the vault is locked as soon
as it wakes. Windows and macOS announce sleep and session locks by means that Qt does not pass on
(``WM_POWERBROADCAST``, ``WTSRegisterSessionNotification``, ``NSWorkspace`` notifications), and a change
of the application's state is none of these: there the clocks and the idle minutes are all there is.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
    QDBusVariant,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_LOGIN = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_POWER = ("org.freedesktop.UPower", "/org/freedesktop/UPower", "org.freedesktop.UPower")
_LIDS = ((*_LOGIN, "LidClosed"), (*_POWER, "LidIsClosed"))
_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)
_LOOKING = 1000
_SLEPT = 2.0
"""Seconds that the clock which counts sleep may run ahead of the one that does not."""


class LockWatch(QObject):
    """Tells when an open vault should be locked.

    Args:
        parent: owns this.
        system: the system's bus; None for the one there is.
        desktop: the session's bus; None for the one there is.

    Signals: ``lock`` when the computer is about to sleep or has slept, its session was locked or its lid
        closed.
    """

    lock = Signal()

    def __init__(
        self,
        parent: QObject,
        system: QDBusConnection | None = None,
        desktop: QDBusConnection | None = None,
    ) -> None:
        super().__init__(parent)
        self._gap = _asleep()
        self._timer = QTimer(self, interval=_LOOKING)
        self._timer.timeout.connect(self.look)
        self._delay: QDBusUnixFileDescriptor | None = None
        self._calls: set[QDBusPendingCallWatcher] = set()
        self._system = QDBusConnection.systemBus() if system is None else system
        self._desktop = QDBusConnection.sessionBus() if desktop is None else desktop
        if self._system.isConnected():
            self._hear(self._system, _LOGIN[2], "PrepareForSleep", "_sleeps(bool)")
            # Of any session: a lock too many costs a passphrase, a lock too few a vault.
            self._hear(self._system, "org.freedesktop.login1.Session", "Lock", "_locked()")
            for _service, path, _interface, _name in _LIDS:
                self._hear(
                    self._system,
                    "org.freedesktop.DBus.Properties",
                    "PropertiesChanged",
                    "_properties(QDBusMessage)",
                    path,
                )
        if self._desktop.isConnected():
            for saver in _SAVERS:
                self._hear(self._desktop, saver, "ActiveChanged", "_saver(bool)")

    def start(self) -> None:
        """Begin watching: a vault was opened."""
        self._gap = _asleep()
        self._timer.start()
        if self._system.isConnected() and self._delay is None:
            # Without it the computer may be asleep, and the keys in its memory, before we have heard of it.
            call = QDBusMessage.createMethodCall(*_LOGIN, "Inhibit")
            call.setArguments(["sleep", "Kuager", "Closing the vault", "delay"])
            self._ask(call, self._delayed)

    def stop(self) -> None:
        """Stop: the vault is closed, and sleep need not wait for it any longer."""
        self._timer.stop()
        self._delay = None

    def look(self) -> None:
        """Compare the clock that counts sleep with the one that does not."""
        if _asleep() - self._gap > _SLEPT:
            self._tell()

    def _tell(self) -> None:
        if self._timer.isActive():
            self._gap = _asleep()
            self.lock.emit()

    def _hear(
        self, bus: QDBusConnection, interface: str, name: str, slot: str, path: str = ""
    ) -> None:
        # The stubs ask for bytes, the binding refuses them.
        bus.connect("", path, interface, name, self, SLOT(slot))  # type: ignore[call-overload]

    def _ask(self, call: QDBusMessage, answer: Callable[[QDBusMessage], None]) -> None:
        watcher = QDBusPendingCallWatcher(self._system.asyncCall(call), self)
        self._calls.add(watcher)

        def finished(done: QDBusPendingCallWatcher) -> None:
            self._calls.discard(done)
            reply = done.reply()
            if reply.type() == QDBusMessage.MessageType.ReplyMessage and reply.arguments():
                answer(reply)
            done.deleteLater()

        watcher.finished.connect(finished)

    def _delayed(self, reply: QDBusMessage) -> None:
        held = reply.arguments()[0]
        if isinstance(held, QDBusUnixFileDescriptor) and self._timer.isActive():
            self._delay = held

    @Slot(bool)
    def _sleeps(self, begins: bool) -> None:
        if begins:
            self._tell()

    @Slot()
    def _locked(self) -> None:
        self._tell()

    @Slot(bool)
    def _saver(self, active: bool) -> None:
        if active:
            self._tell()

    @Slot(QDBusMessage)
    def _properties(self, message: QDBusMessage) -> None:
        """Something changed where a lid is told of: ask whether it is closed."""
        for service, path, interface, name in _LIDS:
            if message.arguments()[:1] == [interface]:
                call = QDBusMessage.createMethodCall(
                    service, path, "org.freedesktop.DBus.Properties", "Get"
                )
                call.setArguments([interface, name])
                self._ask(call, self._lid)

    def _lid(self, reply: QDBusMessage) -> None:
        held = reply.arguments()[0]
        if (held.variant() if isinstance(held, QDBusVariant) else held) is True:
            self._tell()


def _asleep() -> float:
    """Seconds for which the computer has slept since it was started, where the system counts them."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return 0.0 if clock is None else time.clock_gettime(clock) - time.monotonic()
