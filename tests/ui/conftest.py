"""A window on a small real vault, rendered without a screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.records.people import Person
from app.ui.theme import dress
from app.ui.window import Window
from tests.builders import CREDENTIAL, SmallCase, add_item, new_vault, small_case

HOSTILE = '<img src="http://tracker.example/x.png">'
EMOJI_TEXT = "🙂🙂 Свидетель видел утром автобус"


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallCase]:
    """The small case, an item whose title is HTML, and one whose text has characters of two units."""
    path = tmp_path_factory.mktemp("vault") / "case"
    with new_vault(path) as vault:
        case = small_case(vault)
        with vault.change() as change:
            change.put("described", replace(vault.get(Person, case.person.id), note="Cook"))
            add_item(vault, change, case.case, HOSTILE, kind="photograph")
            talk = add_item(vault, change, case.case, "Long " * 60, kind="interview")
            change.add_text("extracted", talk, "extracted", "ru", EMOJI_TEXT)
    return path, case


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[Window]:
    dress(qapp, dark=False)
    opened = Window()
    opened.resize(1366, 768)
    opened.show()
    yield opened
    opened.close()
    opened.deleteLater()


@pytest.fixture
def unlocked(window: Window, qtbot: QtBot, small: tuple[Path, SmallCase]) -> Callable[..., Window]:
    """Opens a vault in the window as a person would."""

    def unlock(path: Path = small[0]) -> Window:
        window.offer(path)
        window.unlock_screen.passphrase.setText(CREDENTIAL.passphrase or "")
        window.unlock_screen.button.click()
        qtbot.waitUntil(lambda: bool(window.library.count.text()), timeout=20_000)
        return window

    return unlock
