"""A person at the window: keys, commands and forms, on whatever screen the thing is done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.parts.sheet import Sheet
from app.ui.window import Window
from app.vault.vault import Vault
from tests.ui.conftest import open_vault

Answer = TypeVar("Answer")

_PATIENCE = 60_000
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """Does in a window what a person does, and waits as a person would.

    Attributes:
        refusals: sentences with which the vault refused something.
        steps: labels of the steps that were made, in order.
    """

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window = window
        self.bot = qtbot
        self.refusals: list[str] = []
        self.steps: list[str] = []

    # The vault

    def open(self, path: Path, phrase: str = "") -> None:
        """Type the passphrase at the unlock screen."""
        open_vault(self.window, self.bot, path, phrase)
        session = self.window.session
        assert session is not None
        session.refused.connect(self.refusals.append)
        session.did.connect(self.steps.append)
        self.settle()

    def lock(self) -> None:
        """Lock, and wait until the vault is closed."""
        with self.bot.waitSignal(self.window.vault_closed, timeout=_PATIENCE):
            self.window.lock()

    def vault(self, question: Callable[[Vault], Answer]) -> Answer:
        """Ask the open vault, behind everything that was asked of it before."""
        answers: list[Answer] = []
        problems: list[str] = []
        assert self.window.session is not None
        self.window.session.ask("", question, answers.append, problems.append)
        self.wait(lambda: bool(answers or problems))
        assert not problems, problems
        return answers[0]

    def settle(self) -> None:
        """Let everything that was asked be answered and shown: an answer may ask again."""
        for _ in range(3):
            self.bot.wait(30)
            self.vault(lambda _vault: None)

    def wait(self, ready: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(ready()), timeout=_PATIENCE)

    def no_jobs(self) -> None:
        """Wait until no job runs."""
        session = self.window.session
        assert session is not None
        # A job that was asked for begins at the next turn of the event loop.
        self.bot.wait(20)
        self.wait(lambda: not session.running())
        self.settle()

    # Keys and commands

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is."""
        # Without a window manager nobody gives the window back its focus when a sheet was closed.
        if not any(each.isVisible() for each in self.window.findChildren(Sheet)):
            self.window.activateWindow()
            QApplication.processEvents()
        self.bot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def focus(self, widget: QWidget) -> None:
        self.window.activateWindow()
        widget.setFocus()
        self.wait(widget.hasFocus)

    def type(self, text: str) -> None:
        """Type into the line that has the focus; QTest can only type ASCII."""
        line = QApplication.focusWidget()
        assert isinstance(line, QLineEdit)
        line.insert(text)
        line.textEdited.emit(line.text())

    def command(self, name: str) -> None:
        """Do what a command does, as the palette would."""
        action = self.window.commands[name].action
        self.wait(action.isEnabled)
        action.trigger()

    def undo(self) -> None:
        """Ctrl+Z, and what it leads to."""
        self._back_or_forth("undone", Qt.Key.Key_Z, CONTROL)

    def redo(self) -> None:
        """Ctrl+Y, and what it leads to."""
        self._back_or_forth("redone", Qt.Key.Key_Y, CONTROL)

    def _back_or_forth(self, signal: str, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        # In a field that is being written the key is the field's own.
        self.focus(self.window.work.buttons["window.palette"])
        action = self.window.commands["window.undo" if signal == "undone" else "window.redo"].action
        self.wait(action.isEnabled)
        heard: list[str] = []
        done = getattr(self.window.session, signal)
        done.connect(heard.append)
        self.key(key, modifier)
        self.wait(lambda: heard or self.refusals)
        done.disconnect(heard.append)
        assert not self.refusals, self.refusals
        self.settle()

    # Registry screens

    def registry(self, name: str, target: Any = None) -> Any:
        """Go to a registry screen, and to a record of it."""
        self.window.work.go(name, target)
        self.settle()
        return self.window.work.current

    def form(self, screen: Any, begin: Callable[[], object], **values: Any) -> None:
        """Do what opens a form of a registry screen, fill it in and press Ctrl+Enter."""
        begin()
        self.wait(lambda: screen.sheet is not None)
        form = screen.sheet
        for name, value in values.items():
            form.editors[name].show_value(value)
        self.bot.keyClick(form, Qt.Key.Key_Return, CONTROL)
        self.wait(lambda: screen.sheet is None or form.message.text())
        assert screen.sheet is None, form.message.text()
        self.settle()

    def find(self, screen: Any, begin: Callable[[], object], text: str, **values: Any) -> None:
        """Do what opens a search of a registry screen, type, fill in the rest and press Enter."""
        begin()
        self.wait(lambda: screen.sheet is not None)
        form = screen.sheet
        for name, value in values.items():
            form.editors[name].show_value(value)
        form.field.insert(text)
        self.bot.keyClick(form.field, Qt.Key.Key_Return)
        self.wait(lambda: screen.sheet is None)
        self.settle()

    def button(self, screen: QWidget, name: str) -> Any:
        """A button of a registry page, by section and title."""
        found = screen.findChild(QWidget, name)
        assert found is not None, name
        return found

    # Library

    def library(self, query: str = "") -> Any:
        """Go to the library and search."""
        self.window.work.show_screen("library")
        screen = self.window.work.current
        screen.query.setText("")
        screen.query.insert(query)
        self.wait(lambda: screen._searched == query)
        self.settle()
        return screen

    def choose(self, *numbers: int) -> Any:
        """Select items in the library."""
        screen = self.library()
        assert screen.items.select(numbers, numbers[0])
        if len(numbers) == 1:
            self.wait(lambda: screen.inspector.item.number == numbers[0])
        else:
            self.wait(lambda: set(screen.inspector.batch.numbers) == set(numbers))
        self.focus(screen.table)
        return screen

    def inline(self, number: int, field: str, value: str) -> None:
        """Write a field of an item in the inspector and press Enter, with Ctrl in a note."""
        screen = self.choose(number)
        entry = screen.inspector.item.fields[field]
        entry.edit()
        many = isinstance(entry.widget, QPlainTextEdit)
        entry.widget.setPlainText(value) if many else entry.widget.setText(value)
        self.bot.keyClick(entry.widget, Qt.Key.Key_Return, CONTROL if many else NONE)
        self.settle()

    def sheet(self) -> Any:
        """The one sheet that is open."""
        self.wait(lambda: len(self._sheets()) == 1)
        return self._sheets()[0]

    def _sheets(self) -> list[Sheet]:
        return [each for each in self.window.findChildren(Sheet) if each.isVisible()]

    # Items

    def item(self, number: int) -> Any:
        """Open an item from the library with Enter."""
        self.choose(number)
        self.key(Qt.Key.Key_Return)
        screen = self.window.screen_of("item")
        self.wait(lambda: self.window.work.current is screen)
        self.wait(lambda: screen.header.number.text() == str(number))
        self.settle()
        return screen

    def select(self, screen: Any, start: int, end: int) -> None:
        """Select a passage of an item's text."""
        self.wait(lambda: len(screen.text.words) >= end)
        self.focus(screen.text.code)
        screen.text.code.select(start, end)

    def pick(self, screen: Any, text: str, *, role: str = "") -> None:
        """Type into the floating field and take its first line; then the role by its beginning."""
        picker = screen.coding.picker
        self.wait(picker.field.hasFocus)
        before = picker.entries()
        self.type(text)
        self.wait(lambda: picker.list.count() > 0 and picker.entries() != before)
        self.settle()
        self.key(Qt.Key.Key_Return)
        if role:
            self.wait(lambda: picker.isVisible() and picker.entries() and role in picker.entries())
            self.type(role)
            self.wait(lambda: picker.entries()[:1] == [role])
            self.key(Qt.Key.Key_Return)
        self.wait(lambda: not picker.isVisible())
        self.settle()
