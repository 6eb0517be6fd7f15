"""One measurement of the window, as a process: ``python -m tests.bench.windowed WHAT VAULT ...``."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.casework.receiving.ingest import ingest
from app.settings import Settings
from app.ui.garbage import Collector
from app.ui.language import speak
from app.ui.theme import dress
from app.ui.window import Window
from app.vault.vault import Vault
from tests.bench.measure import percentile
from tests.builders import CREDENTIAL
from tests.ui.loopwatch import watching

_PATIENCE = 600


def settle(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait(ready: Callable[[], object], step: int = 5) -> None:
    """Let the window work until something holds."""
    end = time.monotonic() + _PATIENCE
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError("The window did not come to show what was asked for.")
        settle(step)


def opened(path: Path) -> Window:
    """A window on a vault, with the library shown."""
    window = Window(settings=Settings(first_run=False, tour_seen=True))
    window.resize(1366, 768)
    window.show()
    settle(50)
    window.offer(path)
    window.unlock_screen.passphrase.setText(CREDENTIAL.passphrase or "")
    window.unlock_screen.unlock()
    wait(lambda: window.stack.currentWidget() is window.work)
    settle(1500)
    return window


def measure_ingest(path: Path, sources: str, count: str) -> dict[str, float]:
    """The longest stall while files are taken in."""
    window = opened(path)
    session = window.session
    assert session is not None
    window.work.go("import", {"paths": [sources], "case": "B"})
    importing = window.screen_of("library").importing
    wait(lambda: importing.sheet is not None)
    with watching() as watched:
        wait(importing.sheet.import_button.isEnabled)
        importing.sheet.import_button.click()
        settle(100)
        wait(lambda: not session.running(), 50)
        wait(lambda: window.screen_of("library").model.rowCount() == int(count), 50)
    return asdict(watched)


def measure_search(path: Path) -> dict[str, float]:
    """The longest stall while somebody types."""
    window = opened(path)
    screen = window.screen_of("library")
    with watching() as watched:
        for text in ("лист", "kind:testimony протокол", "zzz", "а*", ""):
            screen.query.setText("")
            for letter in text:
                screen.query.insert(letter)
                settle(60)
            wait(lambda text=text: screen._searched == text)
            settle(300)
    return asdict(watched)


def measure_scroll(path: Path) -> dict[str, float]:
    """Milliseconds of a frame."""
    table = opened(path).screen_of("library").table
    bar = table.verticalScrollBar()
    frames = []
    for step in range(200):
        began = time.thread_time()
        bar.setValue(step * bar.maximum() // 200)
        table.viewport().repaint()
        frames.append((time.thread_time() - began) * 1000)
        settle(5)
    return {"frame": percentile(frames, 0.95)}


def measure_export(path: Path, paper: str, out: str) -> dict[str, float]:
    """The longest stall while a bundle is made."""
    with Vault.open(path, CREDENTIAL) as vault:
        ingest(vault, [Path(paper)], "B")
    window = opened(path)
    window.work.go("export", {"case": "B"})
    maker: Any = window.screen_of("bundles").maker
    wait(lambda: maker.editors["case"].value() == "B")
    for name, value in (("profile", "un"), ("accept", True), ("folder", out)):
        maker.editors[name].show_value(value)
    with watching() as watched:
        maker.make.click()
        assert maker.busy, maker.message.text()
        wait(lambda: maker.stack.currentWidget() is maker.outcome, 50)
    return asdict(watched)


def measure_open(path: Path) -> dict[str, float]:
    """From asking for an item to its first page being drawn, warm."""
    window = opened(path)
    item = window.screen_of("item")
    taken = []
    for _ in range(7):
        # Another one meanwhile: nothing of the first is kept drawn.
        window.work.go("item", {"id": "2"})
        wait(lambda: item.header.number.text() == "2", 1)
        settle(1500)
        began = time.perf_counter()
        window.work.go("item", {"id": "1"})
        wait(lambda: item.header.number.text() == "1", 1)
        wait(lambda: item._viewer is not None and item._viewer.pixels.best(0, 1.0) is not None, 1)
        taken.append((time.perf_counter() - began) * 1000)
    return {"open": percentile(taken[1:], 0.5)}


def measure_browse(path: Path, count: str) -> dict[str, float]:
    """Megabytes that the process holds after so many items."""
    window = opened(path)
    item = window.screen_of("item")
    numbers = list(range(int(count), 0, -1))
    for number in numbers:
        window.work.go("item", {"id": str(number), "among": numbers})
        wait(lambda number=number: item.header.number.text() == str(number), 1)
    settle(1000)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return {"memory": pages * os.sysconf("SC_PAGE_SIZE") / 1e6}


def main(what: str, path: str, *rest: str) -> None:
    """Measure, print, end as the program does."""
    application = QApplication(sys.argv[:1])
    collector = Collector(application)
    speak("en")
    dress(application, dark=False)
    found = globals()[f"measure_{what}"](Path(path), *rest)
    collector.stop()
    print(json.dumps(found), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
