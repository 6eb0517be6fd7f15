"""An item screen on a real vault, in a window of its own: no other screen is needed for its tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.screens.item.screen import ItemScreen
from app.ui.session import Session
from app.vault.vault import Vault
from tests.builders import CREDENTIAL

_PATIENCE = 10_000


class Opened(QMainWindow):
    """The window: does what the shell does for its screens, and remembers what was said and asked.

    Attributes:
        went: what the screen wanted to be shown elsewhere.
        told: toasts.
        steps: labels of the steps that were made.
        refusals: sentences.
    """

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.path = path
        self.went: list[tuple[str, Any]] = []
        self.told: list[str] = []
        self.steps: list[str] = []
        self.refusals: list[str] = []
        self.commands = Commands()
        self.screen_ = ItemScreen(self.commands)
        self.setCentralWidget(self.screen_)
        self.screen_.go.connect(self._go)
        self.screen_.said.connect(lambda text, _meaning: self.told.append(text))
        self.session: Session
        self.drafts: Drafts
        self.resize(1280, 640)
        self.show()
        self.unlock()

    def unlock(self) -> None:
        """Open the vault."""
        self.session = Session(self.path, CREDENTIAL, self)
        self.session.changed.connect(self.screen_.on_changes)
        self.session.did.connect(self.steps.append)
        self.session.refused.connect(self.refusals.append)
        with self.qtbot.waitSignal(self.session.opened, timeout=60_000):
            self.session.start()
        self.drafts = Drafts(self.session)
        self.screen_.show_session(self.session, self.drafts)

    def lock(self) -> dict[str, Any]:
        """Lock as the window does; the place is handed back."""
        kept = self.drafts.final()
        place = self.screen_.place()
        for sheet in self.findChildren(QDialog):
            sheet.hide()
            sheet.setParent(None)
            sheet.deleteLater()
        self.screen_.forget()
        with self.qtbot.waitSignal(self.session.finished, timeout=60_000):
            self.session.close(dict(kept))
        return place

    def end(self) -> None:
        """Close everything."""
        self.session.close()
        self.session.wait()
        self.close()
        self.deleteLater()

    # What tests do

    def open(self, ref: str, **more: object) -> ItemScreen:
        """Show an item and wait until all of it is there."""
        self.screen_.show_target({"id": ref, **more})
        self.wait(lambda: self._shows(ref))
        self.settle()
        return self.screen_

    def wait(self, ready: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(ready, timeout=_PATIENCE)

    def settle(self) -> None:
        """Wait until all that was asked of the vault, and all that followed, has been answered."""
        for _ in range(3):
            done: list[bool] = []
            self.session.ask("", lambda _vault: True, done.append)
            self.wait(lambda answered=done: bool(answered))  # type: ignore[misc]

    def read(self) -> Vault:
        """The vault as another program would read it."""
        self.settle()
        assert not self.refusals
        return Vault.open(self.path, CREDENTIAL, write=False)

    def focus(self, widget: QWidget) -> None:
        self.activateWindow()
        widget.setFocus()
        self.wait(widget.hasFocus)

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key, modifier)

    def type(self, text: str) -> None:
        """Type letters where the focus is; they may be of any script."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.insert(text)
            focused.textEdited.emit(focused.text())
        else:
            assert focused is not None
            self.qtbot.keyClicks(focused, text)

    def run(self, command: str) -> None:
        """Do what a command does, as the palette would."""
        action = self.commands[command].action
        assert action.isEnabled(), command
        action.trigger()

    def sheet(self, kind: type) -> Any:
        """The dialog of a kind that is open."""
        self.wait(lambda: any(each.isVisible() for each in self.findChildren(kind)))
        return next(each for each in self.findChildren(kind) if each.isVisible())

    def _shows(self, ref: str) -> bool:
        place = self.screen_._opened
        return place is not None and ref in (place.item.id, str(place.item.number))

    def _go(self, target: str, value: Any) -> None:
        self.went.append((target, value))
        if target == "item":
            self.screen_.show_target(value)
