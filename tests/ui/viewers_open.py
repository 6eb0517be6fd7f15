"""A viewer on an open vault, as the item screen has one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.records.evidence import Item, ItemText
from app.ui.commands import Commands
from app.ui.language import speak
from app.ui.session import Session
from app.ui.theme import dress
from app.ui.viewers.viewer import Viewer
from tests.builders import CREDENTIAL
from tests.ui.viewed import viewed_vault

_made: list[tuple[Path, dict[str, Item]]] = []

V = TypeVar("V", bound=Viewer)


class Opened:
    """An open session, and viewers shown in it."""

    def __init__(self, qtbot: QtBot, path: Path, items: dict[str, Item]) -> None:
        self.qtbot = qtbot
        self.items = items
        self.session = Session(path, CREDENTIAL)
        with qtbot.waitSignal(self.session.opened, timeout=60_000):
            self.session.start()
        self._shown: list[Viewer] = []

    def text_of(self, item: Item) -> ItemText | None:
        """The item's current text."""
        return self.answer(lambda vault: vault.current_text(item.id))

    def words_of(self, item: Item) -> str:
        """What that text says."""
        text = self.text_of(item)
        assert text is not None
        return self.answer(lambda vault: vault.text(text.id))

    def answer(self, work):  # type: ignore[no-untyped-def]
        """What the vault answers."""
        got: list[object] = []
        self.session.ask("test", work, got.append)
        self.qtbot.waitUntil(lambda: bool(got), timeout=60_000)
        return got[0]

    def show(self, kind: type[V], name: str, *, size: tuple[int, int] = (760, 620)) -> V:
        """Show an item in a new viewer; returns when its first picture is there."""
        viewer = kind(Commands())
        self.qtbot.addWidget(viewer)
        viewer.resize(*size)
        viewer.show()
        viewer.activateWindow()
        self._shown.append(viewer)
        self.reshow(viewer, name)
        return viewer

    def reshow(self, viewer: Viewer, name: str) -> None:
        """Show another item in a viewer."""
        item = self.items[name]
        text = self.text_of(item)
        with self.qtbot.waitSignal(viewer.shown, timeout=60_000):
            viewer.show_item(self.session, item, text)

    def close(self) -> None:
        """Empty the viewers and close the vault."""
        for viewer in self._shown:
            viewer.forget()
        with self.qtbot.waitSignal(self.session.finished, timeout=60_000):
            self.session.close()
        self.session.wait()


@pytest.fixture(scope="session")
def viewed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Item]]:
    """A vault with an original of every kind, made once however many modules import this."""
    if not _made:
        folder = tmp_path_factory.mktemp("viewed")
        _made.append((folder / "case", viewed_vault(folder / "case", folder / "files")))
    return _made[0]


@pytest.fixture
def opened(
    qtbot: QtBot, qapp: QApplication, viewed: tuple[Path, dict[str, Item]]
) -> Iterator[Opened]:
    """The vault, open."""
    dress(qapp, dark=False, text_size=1.0)
    speak("en")
    held = Opened(qtbot, *viewed)
    yield held
    held.close()
