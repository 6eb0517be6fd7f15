"""A stage for one screen: a real session on a real vault, in a window that has nothing else in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.language import speak
from app.ui.screens.registry.frame import Registry
from app.ui.screens.registry.row_widget import RowWidget
from app.ui.session import Session
from app.ui.theme import dress
from app.vault.vault import Vault
from tests.builders import CREDENTIAL

Answer = TypeVar("Answer")


_SHORT = 1000
"""Milliseconds: a timer of more waits for no typing hand; a message goes away, say."""


def pending(root: QWidget) -> bool:
    """Whether something below a widget waits for a pause of the hands before it goes on."""
    return any(
        each.isActive() and each.isSingleShot() and each.interval() < _SHORT
        for each in root.findChildren(QTimer)
    )


class Stage(QMainWindow):
    """One screen of an open vault, and what it says."""

    def __init__(self, qtbot: QtBot, screen: type[Registry]) -> None:
        super().__init__()
        self.bot = qtbot
        self.commands = Commands()
        self.screen = screen(self.commands)
        self.setCentralWidget(self.screen)
        self.resize(1280, 720)
        self.went: list[tuple[str, Any]] = []
        self.refusals: list[str] = []
        self.labels: list[str] = []
        self.screen.go.connect(lambda target, value: self.went.append((target, value)))
        self.session: Session | None = None
        self.drafts: Drafts | None = None

    def open(self, path: Path) -> None:
        """Open a vault and enter the screen."""
        session = self.session = Session(path, CREDENTIAL, self)
        session.refused.connect(self.refusals.append)
        session.did.connect(self.labels.append)
        session.changed.connect(self.screen.on_changes)
        with self.bot.waitSignal(session.opened, timeout=60_000):
            session.start()
        self.drafts = Drafts(session)
        self.screen.show_session(session, self.drafts)
        self.show()
        self.screen.entered()
        self.settle()

    def lock(self) -> None:
        """Close the vault as a lock does, keeping the drafts."""
        session, drafts = self.session, self.drafts
        assert session is not None
        assert drafts is not None
        kept = drafts.final()
        sheet = self.screen.sheet
        if sheet is not None:
            sheet.hide()
            sheet.setParent(None)
            sheet.deleteLater()
        self.screen.forget()
        with self.bot.waitSignal(session.finished, timeout=60_000):
            session.close(kept)
        self.session = self.drafts = None
        QApplication.processEvents()

    def vault(self, question: Callable[[Vault], Answer]) -> Answer:
        """Ask the open vault, behind everything that was asked of it before."""
        answers: list[Answer] = []
        problems: list[str] = []
        assert self.session is not None
        self.session.ask("", question, answers.append, problems.append)
        self.bot.waitUntil(lambda: bool(answers or problems), timeout=60_000)
        assert not problems, problems
        return answers[0]

    def settle(self) -> None:
        """Let everything that was asked be answered and shown, twice over: an answer may ask again."""
        for _ in range(3):
            QApplication.processEvents()
            self.bot.waitUntil(lambda: not pending(self), timeout=60_000)
            self.vault(lambda vault: None)

    def undo(self) -> None:
        """Take the latest step back."""
        assert self.session is not None
        with self.bot.waitSignal(self.session.undone, timeout=60_000):
            self.session.undo()
        self.settle()

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key wherever the focus is."""
        # Without a window manager nobody gives the window back its focus when a sheet was closed.
        self.activateWindow()
        QApplication.processEvents()
        self.bot.keyClick(self.focusWidget() or self.screen, key, modifier)
        self.settle()

    def form(self, action: Callable[[], object]) -> Any:
        """Do what opens a form and return it."""
        action()
        self.bot.waitUntil(lambda: self.screen.sheet is not None, timeout=60_000)
        return self.screen.sheet

    def save(self, form: Any, **values: Any) -> None:
        """Fill a form in and press Ctrl+Enter."""
        for name, value in values.items():
            form.editors[name].show_value(value)
        self.bot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def link(self, form: Any, text: str, **values: Any) -> None:
        """Type into the search of a sheet, fill in the rest, and press Enter at once."""
        for name, value in values.items():
            form.editors[name].show_value(value)
        form.field.setText("")
        # QTest can only type ASCII.
        form.field.insert(text)
        self.bot.keyClick(form.field, Qt.Key.Key_Return)
        self.bot.waitUntil(lambda: self.screen.sheet is None, timeout=60_000)
        self.settle()

    def choose(self, title: str) -> None:
        """Make a record the current one by its title."""
        lines = self.screen.list.lines
        row = next(row for row in range(lines.rowCount()) if lines.line(row).title == title)
        self.screen.list.setCurrentIndex(lines.index(row))
        self.settle()

    def titles(self) -> list[str]:
        """The titles in the list."""
        lines = self.screen.list.lines
        return [lines.line(row).title for row in range(lines.rowCount())]

    def row(self, title: str) -> RowWidget:
        """A row of the page by its title."""
        return next(row for row in self.screen.pane.rows() if row.row.title == title)

    def rows(self, section: str) -> list[str]:
        """The titles of the rows of a section."""
        page = self.screen.pane.page
        assert page is not None
        found = next(each for each in page.sections if each.key == section)
        return [row.title for row in found.rows]

    def button(self, name: str) -> QPushButton:
        """A button of the page, by section and title."""
        found = self.screen.findChild(QPushButton, name)
        assert isinstance(found, QPushButton), [
            each.objectName() for each in self.screen.findChildren(QPushButton)
        ]
        return found

    def closeEvent(self, event: object) -> None:  # noqa: N802
        if self.session is not None:
            self.session.close()
            self.session.wait()


def copy(original: Path, to: Path) -> Path:
    """A copy of a vault for a test that changes it."""
    shutil.copytree(original, to)
    return to


def look(application: QApplication) -> None:
    """The look of the window, in English."""
    dress(application, dark=False, text_size=1.0)
    speak("en")


def focusable(root: QWidget) -> list[QWidget]:
    """Every widget that can have the focus and is shown."""
    return [
        each
        for each in root.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible()
    ]
