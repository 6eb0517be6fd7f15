"""A window on a small real vault, rendered without a screen."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.records.people import Person
from app.ui.garbage import Collector
from app.ui.window import Window
from tests.builders import CREDENTIAL, SmallCase, add_item, new_vault, small_case
from tests.ui.keeping import kept_alive
from tests.ui.stage import pending
from tests.ui.used import KNOWN as KNOWN
from tests.ui.used import Keeper, fresh_window

HOSTILE = '<img src="http://tracker.example/x.png">'
EMOJI_TEXT = "🙂🙂 Свидетель видел утром автобус"


@pytest.fixture(scope="session", autouse=True)
def collector(qapp: QApplication) -> Iterator[Collector]:
    """As the program has it: cycles with widgets in them are collected in this thread only."""
    made = Collector(qapp)
    yield made
    made.stop()


@pytest.fixture(autouse=True)
def destroyed_in_order(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Torn down last: see :mod:`tests.ui.keeping`."""
    with kept_alive(monkeypatch):
        yield


def small_vault(path: Path) -> SmallCase:
    """The small case, an item whose title is HTML, and one whose text has characters of two units."""
    with new_vault(path) as vault:
        case = small_case(vault)
        with vault.change() as change:
            change.put("described", replace(vault.get(Person, case.person.id), note="Cook"))
            add_item(vault, change, case.case, HOSTILE, kind="photograph")
            talk = add_item(vault, change, case.case, "Long " * 60, kind="interview")
            change.add_text("extracted", talk, "extracted", "ru", EMOJI_TEXT)
    return case


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallCase]:
    """The small vault as it was made; nobody opens it."""
    path = tmp_path_factory.mktemp("vault") / "case"
    return path, small_vault(path)


@pytest.fixture
def small(
    pristine: tuple[Path, SmallCase], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, SmallCase]:
    """A copy of it for one test: a window writes where its user was into the vault it opened."""
    path = tmp_path_factory.mktemp("small") / "case"
    shutil.copytree(pristine[0], path)
    return path, pristine[1]


@pytest.fixture(scope="session")
def pristine_case(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallCase]:
    """The small case and nothing else, as it was made; nobody opens it, tests copy it."""
    path = tmp_path_factory.mktemp("vault") / "case"
    with new_vault(path) as vault:
        return path, small_case(vault)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[Window]:
    """The window of somebody who has used the program before, at the unlock screen."""
    opened = fresh_window(qapp)
    yield opened
    opened.close()
    opened.deleteLater()


@pytest.fixture(scope="module")
def keeper(qapp: QApplication) -> Iterator[Keeper]:
    """Holds one window for the tests of a file."""
    made = Keeper(qapp)
    yield made
    made.end()


@pytest.fixture
def used_window(keeper: Keeper, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Window]:
    """The window that other tests of the file had before; a file that wants it calls it ``window``."""
    failures, lent = request.session.testsfailed, keeper.take()
    yield lent
    keeper.give_back(lent, qtbot, failed=request.session.testsfailed > failures)


@pytest.fixture
def unlocked(window: Window, qtbot: QtBot, small: tuple[Path, SmallCase]) -> Callable[..., Window]:
    """Opens a vault in the window as a person would; returns when its screens are shown."""

    def unlock(path: Path = small[0]) -> Window:
        open_vault(window, qtbot, path)
        return window

    return unlock


def open_vault(window: Window, qtbot: QtBot, path: Path, phrase: str = "") -> None:
    """Type a vault's passphrase at the unlock screen and wait for its screens."""
    screen = window.unlock_screen
    # A lock before this one may still be closing the vault.
    qtbot.waitUntil(screen.button.isEnabled, timeout=60_000)
    window.offer(path)
    screen.passphrase.setText(phrase or CREDENTIAL.passphrase or "")
    screen.button.click()
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.work, timeout=60_000)


def settled(window: Window, qtbot: QtBot) -> None:
    """Wait until all that was asked of the vault, and all that followed from it, is shown."""
    session = window.session
    for _ in range(3):
        QApplication.processEvents()
        qtbot.waitUntil(lambda: not pending(window.work), timeout=60_000)
        if session is not None:
            qtbot.waitUntil(lambda: not session.running(), timeout=60_000)
            answered: list[bool] = []
            session.ask("", lambda _vault: True, answered.append)
            qtbot.waitUntil(lambda answered=answered: bool(answered), timeout=60_000)  # type: ignore[misc]
    qtbot.wait(20)


def texts_of(root: QWidget) -> list[str]:
    """Every string that any widget, action or model below a widget holds, on whatever screen."""
    held: list[str] = []
    for each in [root, *root.findChildren(QObject)]:
        if isinstance(each, QWidget | QAction):
            held += _properties(each)
        if isinstance(each, QPlainTextEdit | QTextEdit):
            held.append(each.toPlainText())
        elif isinstance(each, QComboBox):
            held += [each.itemText(place) for place in range(each.count())]
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            held += _cells(each.model())
        elif isinstance(each, QAbstractItemModel):
            held += _cells(each)
    return held


def _properties(each: QObject) -> list[str]:
    meta = each.metaObject()
    properties = [meta.property(place) for place in range(meta.propertyCount())]
    # Some others cannot be read from Python at all.
    texts = [each.name() for each in properties if each.typeName() in ("QString", "QVariant")]
    values = [each.property(name) for name in texts]
    for name in each.dynamicPropertyNames():
        # Qt keeps things of its own there (a cache of a style) that have no Python form, and are no text.
        with contextlib.suppress(RuntimeError):
            values.append(each.property(bytes(name.data()).decode()))
    return [value for value in values if isinstance(value, str)]


_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.UserRole,
    Qt.ItemDataRole.UserRole + 1,
    Qt.ItemDataRole.UserRole + 2,
)


def _cells(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[str]:
    """What the cells of a model say, the children with them."""
    above = QModelIndex() if parent is None else parent
    held = []
    # The list models of Qt have one column and keep the question to themselves.
    listed = isinstance(model, QAbstractListModel)
    columns = 1 if listed else max(1, model.columnCount(above))
    for row in range(min(model.rowCount(above), 500)):
        for column in range(columns):
            index = model.index(row, column, above)
            held += [str(model.data(index, role) or "") for role in _ROLES]
        first = model.index(row, 0, above)
        if model.rowCount(first):
            held += _cells(model, first)
    return held
