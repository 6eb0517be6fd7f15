from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui import answers
from app.ui.clipboard import CopiedText
from app.ui.window import Window
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, TEXT, SmallCase
from tests.ui.conftest import EMOJI_TEXT, HOSTILE

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

Unlock = Callable[..., Window]


def search(window: Window, qtbot: QtBot, query: str, count: str) -> None:
    window.library.query.setText("")
    # QTest can only type ASCII.
    window.library.query.insert(query)
    qtbot.waitUntil(lambda: window.library.count.text() == count, timeout=5_000)


def select(window: Window, qtbot: QtBot, title: str) -> None:
    library = window.library
    row = next(
        row for row in range(library.model.rowCount()) if library.model.item(row).title == title
    )
    library.table.selectRow(row)
    shown = " ".join(title.split())
    qtbot.waitUntil(lambda: library.inspector.title.text() == shown, timeout=5_000)


def leaves(tree: QTreeWidget) -> dict[str, QTreeWidgetItem]:
    found = {}
    iterator = QTreeWidgetItemIterator(tree)
    while (item := iterator.value()) is not None:
        found[item.text(0)] = item
        iterator += 1
    return found


def texts_of(window: Window) -> list[str]:
    """Every string that any widget or model of the window holds."""
    held: list[str] = []
    for widget in window.findChildren(QWidget):
        meta = widget.metaObject()
        for place in range(meta.propertyCount()):
            value = widget.property(meta.property(place).name())
            if isinstance(value, str):
                held.append(value)
        if isinstance(widget, QPlainTextEdit):
            held.append(widget.toPlainText())
        if isinstance(widget, QTreeWidget):
            for item in leaves(widget).values():
                held += [item.text(column) + item.toolTip(column) for column in range(3)]
    model = window.library.model
    held += [model.item(row).title for row in range(model.rowCount())]
    return held


def test_search_narrows_while_typing(unlocked: Unlock, qtbot: QtBot) -> None:
    window = unlocked()
    search(window, qtbot, "задержание", "1 item found")
    assert window.library.model.item(0).title == "Показания о задержании"
    qtbot.keyClick(window.library.query, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.library.count.text() == "4 items")


def test_facet_narrows_and_widens(unlocked: Unlock, qtbot: QtBot) -> None:
    window = unlocked()
    tree = window.library.facets
    for expected in ("1 item found", "4 items"):
        leaf = leaves(tree)["Court document"]
        place = tree.visualItemRect(leaf).center()
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, place.y()))
        qtbot.waitUntil(lambda text=expected: window.library.count.text() == text)
    assert window.library.query.text() == ""


def test_facets_speak_plainly(unlocked: Unlock, small: tuple[Path, SmallCase]) -> None:
    labels = leaves(unlocked().library.facets)
    assert {"Case", "People", "Redaction", "Testimony", "To be reviewed", "Russian"} <= set(labels)
    assert small[1].person.name in labels
    assert any(label.startswith("ICCPR 9(3): ") for label in labels)
    assert not any(small[1].person.id in label for label in labels)


def test_every_facet_finds_as_many_as_it_says(
    unlocked: Unlock, small: tuple[Path, SmallCase]
) -> None:
    window = unlocked()
    expected = {
        item.data(0, Qt.ItemDataRole.UserRole): int(item.text(1))
        for item in leaves(window.library.facets).values()
        if item.data(0, Qt.ItemDataRole.UserRole)
    }
    assert len(expected) > 10
    with Vault.open(small[0], CREDENTIAL, write=False) as vault:
        found = {term: answers.find(vault, term).total for term in expected}
    assert found == expected


def test_selecting_shows_text_details_history(unlocked: Unlock, qtbot: QtBot) -> None:
    window = unlocked()
    select(window, qtbot, "Показания о задержании")
    inspector = window.library.inspector
    assert inspector.text.toPlainText() == TEXT
    inspector.tabs.setCurrentWidget(inspector.details)
    values = {label.text() for label in inspector.details.findChildren(QLabel)}
    assert {"Testimony", "Russian", "Кошмамбет", "ICCPR 9(3)", "Witness", "KZ-1: Koshmambet"} <= (
        values
    )
    assert any("about January 2022" in value for value in values)
    assert any(value.startswith("United Nations bodies, Court") for value in values)
    whole = {box.toPlainText() for box in inspector.details.findChildren(QPlainTextEdit)}
    assert any(len(text) == 64 for text in whole)
    lines = [
        inspector.history.topLevelItem(row).text(1)
        for row in range(inspector.history.topLevelItemCount())
    ]
    assert "Consent recorded" in lines
    assert lines[-1].startswith("Taken in")
    assert inspector.history.topLevelItem(0).text(2) == "Researcher"


def test_hits_are_pointed_out_past_characters_of_two_units(unlocked: Unlock, qtbot: QtBot) -> None:
    window = unlocked()
    search(window, qtbot, "автобус", "1 item found")
    text = window.library.inspector.text
    qtbot.waitUntil(lambda: bool(text.extraSelections()))
    assert text.toPlainText() == EMOJI_TEXT
    assert [each.cursor.selectedText() for each in text.extraSelections()] == ["автобус"]


def test_item_without_text_says_so(unlocked: Unlock, qtbot: QtBot) -> None:
    window = unlocked()
    select(window, qtbot, HOSTILE)
    assert window.library.inspector.text.placeholderText() == "This item has no text."


def test_markup_is_never_rendered(unlocked: Unlock, qtbot: QtBot) -> None:
    window = unlocked()
    select(window, qtbot, HOSTILE)
    for label in window.library.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()
    model = window.library.model
    tips = [
        model.data(model.index(row, 3), Qt.ItemDataRole.ToolTipRole)
        for row in range(model.rowCount())
    ]
    assert not any("<img" in tip for tip in tips)
    assert any("&lt;img" in tip for tip in tips)


def test_no_hits_and_bad_query(unlocked: Unlock, qtbot: QtBot) -> None:
    window = unlocked()
    search(window, qtbot, "zzzz", "0 items found")
    assert window.library.message.isVisible()
    assert window.library.show_all.isVisible()
    qtbot.keyClicks(window.library.query, ' colour:"red"')
    qtbot.waitUntil(lambda: "no field colour" in window.library.message.text())
    window.library.show_all.click()
    qtbot.waitUntil(lambda: window.library.count.text() == "4 items")
    assert window.library.table.isVisible()


def test_lock_leaves_nothing_behind(
    unlocked: Unlock, qtbot: QtBot, small: tuple[Path, SmallCase]
) -> None:
    window = unlocked()
    search(window, qtbot, "задержание", "1 item found")
    select(window, qtbot, "Показания о задержании")
    evidence = (
        "задержан", "Ёлкина", "Yolkina", "Koshmambet", "Кошмамбет", "tracker", "Witness A",
        small[1].item.sha256, small[1].item.id, "iccpr:9.3", "Срочно",
    )  # fmt: skip
    window.library.inspector.tabs.setCurrentIndex(1)
    before = "\n".join(texts_of(window))
    assert all(word in before for word in evidence[:4] if word != "Yolkina")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.library.query, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not window.unlocked
    # What was thrown away is deleted when the event loop comes round.
    qtbot.wait(20)
    after = "\n".join(texts_of(window))
    assert [word for word in evidence if word in after] == []
    assert not any(edit.isUndoAvailable() for edit in window.findChildren(QLineEdit))
    assert window.stack.currentWidget() is window.unlock_screen


def test_late_answer_is_not_shown_after_locking(
    unlocked: Unlock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = unlocked()
    entered, gate = threading.Event(), threading.Event()
    original = answers.find

    def slow(vault: Vault, query: str) -> answers.Found:
        entered.set()
        # Were this the window's thread, the gate could never be opened.
        assert gate.wait(20)
        return original(vault, query)

    monkeypatch.setattr(answers, "find", slow)
    reader = window._reader
    assert reader is not None
    window.library.query.setText("задержание")
    qtbot.waitUntil(entered.is_set, timeout=5_000)
    window.lock()
    assert window.stack.currentWidget() is window.unlock_screen
    with qtbot.waitSignal(reader.finished, timeout=5_000):
        gate.set()
    assert window.library.model.rowCount() == 0
    assert window.library.count.text() == ""


def test_keyboard_reaches_everything(unlocked: Unlock, qtbot: QtBot) -> None:
    window = unlocked()
    library = window.library
    window.activateWindow()
    library.query.setFocus()
    qtbot.keyClick(library.query, Qt.Key.Key_Down)
    qtbot.waitUntil(library.table.hasFocus)
    qtbot.keyClick(library.table, Qt.Key.Key_Slash)
    qtbot.waitUntil(library.query.hasFocus)
    reached = []
    widget: QWidget | None = library.query
    while widget is not None and widget not in reached:
        reached.append(widget)
        widget = widget.nextInFocusChain()
    order = [library.query, library.verify_button, library.lock_button, library.facets]
    order += [library.table, library.inspector.tabs.tabBar()]
    places = [reached.index(each) for each in order]
    assert places == sorted(places)


def test_more_rows_are_fetched_when_scrolled_to(
    unlocked: Unlock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "PAGE", 2)
    window = unlocked()
    model = window.library.model
    qtbot.waitUntil(lambda: model.rowCount() == 4)
    numbers = [model.item(row).number for row in range(4)]
    assert numbers == [4, 3, 2, 1]


class FakeClipboard:
    """The offscreen platform never owns its clipboard; this one is told."""

    class Signal:
        def connect(self, slot: Callable[[], None]) -> None:
            self.slot = slot

    def __init__(self, *, owned: bool) -> None:
        self.owned, self.cleared, self.dataChanged = owned, list[object](), self.Signal()

    def ownsClipboard(self) -> bool:  # noqa: N802
        return self.owned

    def ownsSelection(self) -> bool:  # noqa: N802
        return self.owned

    def supportsSelection(self) -> bool:  # noqa: N802
        return True

    def text(self) -> str:
        return "copied"

    def clear(self, mode: object) -> None:
        self.cleared.append(mode)


@pytest.mark.parametrize("owned", [True, False])
def test_clipboard_is_cleared_only_if_it_is_ours(window: Window, owned: bool) -> None:
    clipboard = FakeClipboard(owned=owned)
    copied = CopiedText(clipboard, 60, window)  # type: ignore[arg-type]
    clipboard.dataChanged.slot()
    assert copied._timer.isActive() is owned
    copied.clear()
    expected = [QClipboard.Mode.Clipboard, QClipboard.Mode.Selection] if owned else []
    assert clipboard.cleared == expected
    assert not copied._timer.isActive()


def test_nothing_is_written_outside_the_vault(
    unlocked: Unlock, qtbot: QtBot, small: tuple[Path, SmallCase], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    kept = {
        path.relative_to(small[0]): path.read_bytes()
        for path in small[0].rglob("*")
        if path.is_file() and not path.name.endswith(("-shm", "-wal"))
    }
    window = unlocked()
    search(window, qtbot, "задержание", "1 item found")
    select(window, qtbot, "Показания о задержании")
    window.lock()
    window.close()
    assert list(tmp_path.rglob("*")) == []
    now = {
        path.relative_to(small[0]): path.read_bytes()
        for path in small[0].rglob("*")
        if path.is_file() and not path.name.endswith(("-shm", "-wal"))
    }
    assert now == kept
