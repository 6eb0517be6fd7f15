"""The window: unlock, then the screens of one open vault; what is around them, and when it is locked."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDrag, QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMainWindow,
    QToolTip,
)

from app.settings import Settings
from app.ui import around
from app.ui.clipboard import CopiedText
from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.making import Making
from app.ui.parts.stack import Stack
from app.ui.parts.toasts import Toasts
from app.ui.preferences import Preferences
from app.ui.recorder.signs import HEARD
from app.ui.screens.unlock.screen import UnlockScreen
from app.ui.status import StatusLine
from app.ui.theme import dark_wanted, dress

if TYPE_CHECKING:
    from app.ui.screens.unlock.flow import Flow
    from app.ui.session import Session
    from app.ui.tour import Tour
    from app.ui.watch import LockWatch
    from app.ui.workspace import Workspace

_SIZE = (1280, 720)
_SIGNS_OF_LIFE = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        HEARD,
    )
)


class Window(QMainWindow):
    """The shell around the screens.

    The screens are imported and made when a vault is opened, so that the unlock screen is there at once.

    Args:
        settings: preferences that are kept in memory only (tests).
        preferences: those of this computer.

    Signals:
        vault_closed: a lock has closed the vault and its threads have ended; the process should end, too.
        again_wanted: language or text size changed; the window should be made afresh.
    """

    vault_closed = Signal()
    again_wanted = Signal()

    def __init__(
        self, settings: Settings | None = None, preferences: Preferences | None = None
    ) -> None:
        super().__init__()
        self.preferences = preferences or Preferences(settings=settings)
        self.unfinished = False
        self.tour: Tour | None = None
        self.flow: Flow | None = None
        self._look = _look_of(self.preferences.settings)
        self._painted = False
        self._leaving = False
        self._closing = 0
        self._alive = _seconds()
        self.setWindowTitle("Kuager")
        self.resize(*_SIZE)
        self.commands = Commands(self.preferences.settings.shortcuts)
        self.commands.changed.connect(
            lambda _id: self.preferences.set(shortcuts=self.commands.overrides())
        )
        self.unlock_screen = UnlockScreen(self.preferences)
        self.stack = Stack()
        self.stack.addWidget(self.unlock_screen)
        self.setCentralWidget(self.stack)
        self.toasts = Toasts(self)
        self._work: Workspace | None = None
        self._making = Making(self)
        self._session: Session | None = None
        self._watch: LockWatch | None = None
        self.unlock_screen.asked.connect(self.open_vault)
        self.unlock_screen.verify_wanted.connect(lambda: self._go("verify", ""))
        self.unlock_screen.flow_wanted.connect(self.show_flow)
        self.unlock_screen.again_wanted.connect(self.again_wanted)
        self.copied = CopiedText(
            QApplication.clipboard(), self.preferences.settings.clipboard_seconds, self
        )
        self.preferences.changed.connect(self._take_settings)
        self._idle = QTimer(self, interval=1000)
        self._idle.timeout.connect(self._tick)
        self._line = StatusLine(self.statusBar())
        self.status, self.saved = self._line.vault, self._line.saved
        self.jobs_button, self.countdown = self._line.jobs, self._line.countdown
        self.recording_button = self._line.recording
        self.recording_button.clicked.connect(lambda: self._go("interview", None))
        around.add_window_commands(self)
        self._lock_action = self.commands["window.lock"].action
        self._say_status()
        if self.preferences.settings.first_run:
            self.show_flow("first")

    # What tests and the entrance use

    @property
    def settings(self) -> Settings:
        """The preferences of this computer."""
        return self.preferences.settings

    @property
    def session(self) -> Session | None:
        """The open vault, or None."""
        return self._session

    @property
    def work(self) -> Workspace:
        """The screens of an open vault; what is not made of them yet is made when it is asked for."""
        if self._work is None:
            self._work = self._making.finish()
            self.stack.addWidget(self._work)
        return self._work

    @property
    def watch(self) -> LockWatch:
        """What listens for sleep, locked screens and closed lids."""
        if self._watch is None:
            from app.ui.watch import LockWatch

            self._watch = LockWatch(self)
            self._watch.lock.connect(self.lock)
        return self._watch

    def screen_of(self, name: str) -> Any:
        """A screen by its name."""
        return self.work.screens[name]

    @property
    def shown(self) -> str:
        """Name of the screen that is shown: ``unlock``, ``flow`` or a screen of the workspace."""
        current = self.stack.currentWidget()
        if current is self.unlock_screen:
            return "unlock"
        return self._work.current.name if current is self._work and self._work else "flow"

    @property
    def unlocked(self) -> bool:
        """Whether a vault is open, or being opened."""
        return self._session is not None

    def offer(self, vault: Path) -> None:
        """Fill a vault's folder in on the unlock screen."""
        self.unlock_screen.offer(vault)
        if self.flow is None:
            return
        if not self.flow.holds_secret:
            self._end_flow()

    # Locking

    def lock(self) -> None:
        """Keep drafts and place inside the vault, forget everything that was shown of it, close it."""
        self._stop_idle()
        session, self._session = self._session, None
        kept: dict[str, object] = {}
        if session is not None and self._work is not None:
            kept = self._work.kept()
        # First of all, what could hold the event loop or show something on top of the window.
        if self.findChildren(QDrag):
            QDrag.cancel()
        QToolTip.hideText()
        self._close_sheets()
        self.copied.clear()
        self.toasts.clear()
        self._end_tour()
        secret = self.flow is not None and self.flow.holds_secret
        if self.flow is not None and (secret or session is not None):
            self._end_flow()
        if self._work is not None:
            self._work.forget()
        self.unlock_screen.forget()
        if self._watch is not None:
            self._watch.stop()
        if session is not None:
            self._closing += 1
            self.unlock_screen.closing()
            session.finished.connect(self._closed)
            session.close(kept)
        if session is not None or secret or self.stack.currentWidget() is self._work:
            self.stack.setCurrentWidget(self.unlock_screen)
        self._say_status()
        if secret and session is None and not self._leaving:
            # The new vault's keys were in this process, too.
            self.vault_closed.emit()

    def _close_sheets(self) -> None:
        """Close every popup and dialog, asking nothing: what was written in it is kept as a draft."""
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.hide()
            following = QApplication.activePopupWidget()
            popup = following if following is not popup else None
        for sheet in self.findChildren(QDialog):
            sheet.hide()
            sheet.setParent(None)
            sheet.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """After the first paint, and not before, make what the unlock screen does not need."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._prepare)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Count the idle minutes from the last key or movement; lock from within dialogs and menus, too."""
        kind = event.type()
        if kind in _SIGNS_OF_LIFE:
            self._alive = _seconds()
            # A shortcut of the window does not work while a dialog or a popup has the keyboard.
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                pressed = QKeySequence(event.keyCombination())
                if self.unlocked and pressed in self._lock_action.shortcuts():
                    self.lock()
                    return True
        return False

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Lock before leaving, and wait until the vault is closed; a job gets three seconds."""
        self._leaving = True
        self._making.stop()
        self.hide()
        session = self._session
        if self.flow is not None:
            self.flow.forget()
            if not self.flow.wait(3000):
                self.unfinished = True
            self._end_flow()
        self.lock()
        if self._work is not None:
            self._work.close_down()
        if session is not None and not session.wait():
            self.unfinished = True
        event.accept()

    def leave_destroyed(self, folder: Path) -> None:
        """End the program after the keys of the open vault were destroyed."""
        self.preferences.forget_recent(str(folder.absolute()))
        self.close()

    def hand_over(self) -> tuple[Session | None, str]:
        """Give the open vault to a window that is made in this one's place.

        Returns:
            The vault, kept open, or None; and the folder on the unlock screen.
        """
        self._stop_idle()
        offered = self.unlock_screen.folder.text()
        session, self._session = self._session, None
        if session is not None and self._work is not None:
            for name, value in self._work.kept().items():
                session.keep(name, value)
            session.disconnect(self)
            session.setParent(None)
        self._leaving = True
        self._making.stop()
        self._close_sheets()
        self._end_tour()
        if self.flow is not None:
            self._end_flow()
        if self._work is not None:
            self._work.forget()
            self._work.close_down()
        if self._watch is not None:
            self._watch.stop()
        return session, offered

    def take_over(self, session: Session | None, offered: str) -> None:
        """Go on with what another window has handed over."""
        if offered:
            self.unlock_screen.folder.setText(offered)
        if session is not None:
            session.setParent(self)
            self._connect(session)
            self._session = session
            self._show_vault(session)

    def _start_idle(self) -> None:
        """Count the idle minutes from now on.

        Every event of the program goes through :meth:`eventFilter` from here, and only from here: making
        the screens alone is thirty thousand of them.
        """
        self._alive = _seconds()
        application = QGuiApplication.instance()
        if application is not None and not self._idle.isActive():
            application.installEventFilter(self)
        self._idle.start()

    def _stop_idle(self) -> None:
        self._idle.stop()
        application = QGuiApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def _closed(self) -> None:
        self._closing -= 1
        if self._leaving:
            return
        if not self._closing and self._session is None:
            self.unlock_screen.settle(tr("Locked."))
        self.vault_closed.emit()

    # Opening

    def _prepare(self) -> None:
        """Make the screens while the user types a passphrase, after the first paint and in small steps."""
        if self._leaving or not self.isVisible():
            return
        _ = self.watch
        self._making.start()

    def open_vault(self, folder: object, credential: object) -> None:
        """Open a vault; the screens are shown when it is, or the unlock screen says why it is not."""
        from app.ui.session import Session
        from app.vault.keys import Credential

        assert isinstance(folder, Path)
        assert isinstance(credential, Credential)
        session = Session(folder, credential, self)
        self._connect(session)
        self._session = session
        session.start()

    def _connect(self, session: Session) -> None:
        session.moved.connect(self.unlock_screen.show_progress)
        session.opened.connect(self._opened)
        session.failed.connect(self._refused)
        session.finished.connect(session.deleteLater)

    def _opened(self) -> None:
        session = self._session
        if session is None or self.sender() is not session:
            return
        self.preferences.opened(session.folder)
        self.unlock_screen.settle()
        self._show_vault(session)
        session.ask("custody", lambda vault: vault.log.size, self._say_verified)
        if not self.settings.tour_seen:
            self.show_tour()

    def _show_vault(self, session: Session) -> None:
        if self.flow is not None:
            self._end_flow()
        self.work.show_session(session)
        self.stack.setCurrentWidget(self.work)
        self._start_idle()
        self.watch.start()
        self._say_status()

    def _say_verified(self, events: int) -> None:
        self.toasts.say(tr("Custody log of %Ln event(s) verified.", n=events), "good")

    def _refused(self, sentence: str) -> None:
        if self.sender() is self._session:
            self._session = None
            self.unlock_screen.settle(sentence)
            self._say_status()

    # Around the screens

    def _go(self, target: str, value: object) -> None:
        self.work.go(target, value)
        self.stack.setCurrentWidget(self.work)

    def to_unlock(self) -> None:
        """Back to the unlock screen, where no vault is open."""
        self.stack.setCurrentWidget(self.unlock_screen)
        self.unlock_screen.settle()

    def show_flow(self, start: str) -> None:
        """Lead through something that needs several steps: ``first``, ``new``, ``sample`` or ``restore``."""
        from app.ui.screens.unlock.flow import Flow

        self._end_flow()
        flow = Flow(self.preferences, start)
        flow.opening.connect(self._open_made)
        flow.offered.connect(self._offer_made)
        flow.left.connect(self._end_flow)
        flow.again_wanted.connect(self.again_wanted)
        self.flow = flow
        self.stack.addWidget(flow)
        self.stack.setCurrentWidget(flow)
        # A new vault's passphrase and recovery key must not stand there for hours.
        self._start_idle()

    def _open_made(self, folder: object, credential: object) -> None:
        assert isinstance(folder, Path)
        self._end_flow()
        self.unlock_screen.offer(folder)
        self.unlock_screen.begin()
        self.open_vault(folder, credential)

    def _offer_made(self, folder: object) -> None:
        assert isinstance(folder, Path)
        self._end_flow()
        self.unlock_screen.offer(folder)

    def _end_flow(self) -> None:
        flow, self.flow = self.flow, None
        if flow is None:
            return
        flow.forget()
        if self._session is None:
            self._stop_idle()
        if self.stack.currentWidget() is flow:
            self.stack.setCurrentWidget(self.unlock_screen)
        self.stack.removeWidget(flow)
        flow.deleteLater()

    def show_tour(self) -> None:
        """Point at five things, one after the other."""
        from app.ui.tour import Tour

        self._end_tour()
        self.tour = Tour(self, self.work)
        self.tour.left.connect(lambda: self.preferences.set(tour_seen=True))
        self.tour.start()

    def _end_tour(self) -> None:
        tour, self.tour = self.tour, None
        if tour is not None:
            tour.take_away()

    def _take_settings(self, settings: object) -> None:
        """Follow the preferences: look, clipboard, countdown."""
        assert isinstance(settings, Settings)
        self.copied.set_seconds(settings.clipboard_seconds)
        before, self._look = self._look, _look_of(settings)
        application = QGuiApplication.instance()
        if before != self._look and isinstance(application, QApplication):
            dress(application, dark=dark_wanted(settings.scheme), text_size=settings.text_size)
        self._say_status()

    def _tick(self) -> None:
        left = self.settings.idle_lock_minutes * 60 - (_seconds() - self._alive)
        if left <= 0:
            self.lock()
        else:
            self._say_status(left)

    def show_recording(self, on: bool) -> None:
        """Say on every screen that the microphone is open."""
        self._line.recording.setVisible(on)

    def _say_status(self, left: float = float("inf")) -> None:
        self._line.say(self._session, self.settings.idle_lock_minutes, left)


def _look_of(settings: Settings) -> tuple[str, float]:
    return settings.scheme, settings.text_size


def _seconds() -> float:
    """Seconds that go on while the computer sleeps, where the system counts them."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)
