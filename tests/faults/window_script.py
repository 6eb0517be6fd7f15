"""What a person does for an hour, done by a script in a window without a screen; run as its own process.

Usage: ``python -m tests.faults.window_script VAULT SOURCES BUNDLE ROUNDS WORD``. The passphrase is in the
environment.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.settings import Settings
from app.ui.garbage import Collector
from app.ui.language import speak
from app.ui.parts.sheet import Sheet
from app.ui.theme import dress
from app.ui.window import Window
from app.vault.hygiene import harden_process

_PATIENCE = 60_000


def settle(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait(ready: Callable[[], object]) -> None:
    """Let the window work until something holds."""
    for _ in range(_PATIENCE // 10):
        if ready():
            return
        settle(10)
    raise TimeoutError("The window did not come to show what was asked for.")


def unlock(window: Window, vault: Path, passphrase: str) -> None:
    """Open the vault."""
    wait(window.unlock_screen.button.isEnabled)
    window.offer(vault)
    window.unlock_screen.passphrase.setText(passphrase)
    window.unlock_screen.unlock()
    wait(lambda: window.stack.currentWidget() is window.work)


def lock(window: Window) -> None:
    """Lock it."""
    closed: list[bool] = []
    window.vault_closed.connect(lambda: closed.append(True))
    window.lock()
    wait(lambda: closed)


def take_in(window: Window, sources: Path) -> None:
    """Import a folder."""
    window.work.go("import", {"paths": [str(sources)], "case": "KZ-1"})
    importing = window.screen_of("library").importing
    wait(lambda: importing.sheet is not None)
    wait(importing.sheet.import_button.isEnabled)
    importing.sheet.import_button.click()
    settle(50)
    wait(lambda: not window.session.running())


def use(window: Window, word: str, count: int) -> int:
    """Search, preview, look at pictures and items, write and leave drafts; returns how many actions."""
    done = 0
    library, item = window.screen_of("library"), window.screen_of("item")
    window.work.show_screen("library")
    for text in (word, word[:4] + "*", "kind:photograph", ""):
        library.query.setText("")
        library.query.insert(text)
        wait(lambda text=text: library._searched == text)
        settle(40)
        done += 1
    window.commands["library.grid"].action.trigger()
    settle(150)
    window.commands["library.grid"].action.trigger()
    for number in range(1, count + 1):
        library.items.select([number], number)
        settle(70)
        library.actions_.toggle_preview()
        settle(40)
        library.actions_.toggle_preview()
        window.work.go("item", {"id": str(number), "among": list(range(1, count + 1))})
        wait(lambda number=number: item.header.number.text() == str(number))
        settle(100)
        for tab in ("links", "consent", "redaction", "notes", "history"):
            item.tabs.show_tab(tab)
            settle(10)
        done += 9
    window.work.show_screen("library")
    return done


def write_and_lock(window: Window, vault: Path, passphrase: str, words: str) -> None:
    """Begin a form and a text, lock over both, come back and throw the drafts away."""
    window.work.go("people", None)
    people = window.screen_of("people")
    people.new()
    wait(lambda: people.sheet is not None)
    people.sheet.editors["name"].show_value(words)
    settle(2200)
    lock(window)
    unlock(window, vault, passphrase)
    wait(window.work.restore_button.isVisible)
    window.work.restore_drafts()
    wait(lambda: people.sheet is not None)
    for sheet in window.findChildren(Sheet):
        sheet.done(0)
    window.work._drop_drafts()
    settle(50)


def export(window: Window, bundle: Path) -> None:
    """Write the redacted bundle."""
    window.work.go("export", {"case": "KZ-1"})
    maker: Any = window.screen_of("bundles").maker
    wait(lambda: maker.editors["case"].value() == "KZ-1")
    for name, value in (("profile", "un"), ("accept", True), ("folder", str(bundle))):
        maker.editors[name].show_value(value)
    maker.make.click()
    wait(lambda: maker.stack.currentWidget() is maker.outcome)
    assert bundle.exists(), maker.outcome.sentence.text()


def main(vault: Path, sources: Path, bundle: Path, rounds: int, word: str) -> int:
    """All of it, several times over."""
    harden_process()
    application = QApplication(sys.argv[:1])
    collector = Collector(application)
    speak("en")
    dress(application, dark=False)
    passphrase = os.environ["KUAGER_PASSPHRASE"]
    window = Window(settings=Settings(first_run=False, tour_seen=True))
    window.resize(1366, 768)
    window.show()
    unlock(window, vault, passphrase)
    take_in(window, sources)
    count = window.screen_of("library").model.rowCount()
    done = sum(use(window, word, count) for _ in range(rounds))
    write_and_lock(window, vault, passphrase, f"{word} в черновике")
    export(window, bundle)
    window.close()
    collector.stop()
    print(done)
    # As the program ends: threads of Qt are not taken apart.
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]), int(sys.argv[4]), sys.argv[5])
