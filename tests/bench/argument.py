"""The pictures of the analysis on a big case: from asking for one to its first paint, and a frame of it.

Each is measured in a process of its own, in a real window without a screen. Another picture is added as a
:class:`Picture` in :data:`PICTURES`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.paths import resources_dir
from tests.bench import big_argument
from tests.bench.measure import Aim, Row, percentile

_FIRST = Aim(most=500, of_figure=True)
_FRAME = Aim(most=33, of_figure=True)
_VERSION = 1

Moves = Iterator[Callable[[], object]]


@dataclass(frozen=True, slots=True)
class Picture:
    """How a picture is measured; each function gets the view.

    Attributes:
        ready: whether it shows what was asked for.
        surface: the widget whose painting is a frame.
        moves: what a person does, each followed by a frame: scrolling, zooming, choosing.
    """

    ready: Callable[[Any], object]
    surface: Callable[[Any], Any]
    moves: Callable[[Any], Moves]


def run(work: Path, quick: bool) -> Iterator[Row]:
    """First view and frames of every picture."""
    events, links = (1000, 5000) if quick else (10_000, 50_000)
    vault = _built(work, events, links)
    load = f"{events:,} events and {links:,} links"
    for name in PICTURES:
        found = _measured(name, vault)
        yield Row(
            "argument", f"{name}: from asking to the first paint, {load}", "ms", found["first"],
            aim=_FIRST,
        )  # fmt: skip
        yield Row(
            "argument", f"{name}: a frame, p95, {load}", "ms", found["frame"], aim=_FRAME
        )  # fmt: skip


def measure(name: str, path: Path) -> dict[str, float]:
    """Measure one picture in this process, which has an application and nothing else to do."""
    from tests.bench.windowed import settle, wait

    picture = PICTURES[name]
    window = _opened(path)
    screen = window.screen_of("analysis")
    window.work.show_screen("analysis")
    settle(500)
    _idle(window)
    place = next(at for at, each in enumerate(screen._order) if each == name)
    began = time.perf_counter()
    screen.tabs.setCurrentIndex(place)
    view = screen.tabs.view(place)
    wait(lambda: picture.ready(view), 1)
    first = (time.perf_counter() - began) * 1000
    settle(1500)
    _idle(window)
    surface, frames = picture.surface(view), []
    for move in picture.moves(view):
        move()
        spent = time.thread_time()
        surface.repaint()
        frames.append((time.thread_time() - spent) * 1000)
        settle(3)
    return {"first": first, "frame": percentile(frames, 0.95), "worst": max(frames)}


def _chronology(view: Any) -> Moves:
    """At every zoom from all of it to hours: sideways, downwards, from mark to mark."""
    canvas = view.canvas
    middle = view._whole.marks[len(view._whole.marks) // 2].extent.low
    for lanes in ("none", "person"):
        at = view.head.lanes.findData(lanes)
        if view.head.lanes.currentIndex() != at:
            view.head.lanes.setCurrentIndex(at)
            _settle(2500)
        yield canvas.fit
        for days in (4000, 400, 60, 10, 1):
            canvas.show_stretch(middle, middle + days)
            _settle(900)
            for _ in range(8):
                yield lambda: canvas._slide(37)
            bar = canvas.verticalScrollBar()
            for _ in range(8):
                yield lambda bar=bar: bar.setValue(bar.value() + 19)
            for step in (1, 1, -1, -1):
                yield lambda step=step: canvas.zoom(1.25**step)
            for _ in range(4):
                yield lambda: canvas._walk(1)


def _matrix(view: Any) -> Moves:
    """Elements by thousands of people, and provisions by them: sideways, downwards, from cell to cell."""
    for rows in ("elements", "provisions"):
        view.down.setCurrentIndex(view.down.findData(rows))
        view.across.setCurrentIndex(view.across.findData("persons"))
        _settle(2500)
        across, down = view.grid.horizontalScrollBar(), view.grid.verticalScrollBar()
        for bar, steps in ((across, (37, 1300, -500, 24_000)), (down, (19, 230, -60))):
            for step in steps:
                for _ in range(10):
                    yield lambda bar=bar, step=step: bar.setValue(bar.value() + step)
        for at in range(12):
            yield lambda at=at: view.grid.setCurrentIndex(view.grid.cells.index(at, 5 * at))


def _surface(view: Any) -> Moves:
    """From all of it to a few marks: sideways, downwards, closer, from mark to mark; then with a route."""
    surface = view.surface
    yield surface.fit
    for _ in range(5):
        for _ in range(8):
            yield lambda: surface.pan(23, -11)
        for step in (1, 1, -1, -1):
            yield lambda step=step: surface.zoom(1.3**step)
        for _ in range(6):
            yield lambda: surface._step(1, 0)
        yield lambda: surface.zoom(3.0)
    if view.name == "map":
        view.routes.setCurrentIndex(1)
        view._choose_route()
        _settle(1500)
    yield surface.fit
    for _ in range(8):
        yield lambda: surface.pan(-19, 7)


PICTURES: dict[str, Picture] = {
    "chronology": Picture(
        ready=lambda view: bool(view.canvas.hits),
        surface=lambda view: view.canvas.viewport(),
        moves=_chronology,
    ),
    "matrix": Picture(
        ready=lambda view: view.grid.cells.rowCount() > 0,
        surface=lambda view: view.grid.viewport(),
        moves=_matrix,
    ),
    "map": Picture(
        ready=lambda view: view.surface.stamps and view.surface.base is not None,
        surface=lambda view: view.surface,
        moves=_surface,
    ),
    "network": Picture(
        ready=lambda view: view.surface.stamps,
        surface=lambda view: view.surface,
        moves=_surface,
    ),
}
"""By the name of the part in :mod:`app.ui.screens.analysis.parts`."""


def _settle(milliseconds: int) -> None:
    from tests.bench.windowed import settle

    settle(milliseconds)


def _opened(path: Path) -> Any:
    from app.settings import Settings
    from app.ui.window import Window
    from tests.bench.windowed import settle, wait

    window = Window(settings=Settings(first_run=False, tour_seen=True))
    window.resize(1366, 768)
    window.show()
    settle(50)
    window.offer(path)
    window.unlock_screen.passphrase.setText(big_argument.CREDENTIAL.passphrase or "")
    window.unlock_screen.unlock()
    wait(lambda: window.stack.currentWidget() is window.work)
    settle(1500)
    return window


def _idle(window: Any) -> None:
    """Wait until the vault's thread has answered everything."""
    from tests.bench.windowed import settle, wait

    for _ in range(2):
        answered: list[None] = []
        window.session.ask("", lambda _vault: None, answered.append)
        wait(lambda answered=answered: bool(answered))
        settle(100)


def _built(work: Path, events: int, links: int) -> Path:
    path = work / f"argument-{_VERSION}-{events}-{links}"
    if not path.exists():
        partial = work / f"{path.name}.partial"
        shutil.rmtree(partial, ignore_errors=True)
        big_argument.build(partial, events, links).rename(path)
    return path


def _measured(name: str, vault: Path) -> dict[str, float]:
    """Measure a picture in a process of its own, with modules compiled as an installed program has them."""
    root = str(resources_dir().parent)
    compiled = {
        "PYTHONPYCACHEPREFIX": str(vault.parent / "compiled"),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    environment = {**os.environ, **compiled, "PYTHONPATH": root, "QT_QPA_PLATFORM": "offscreen"}
    part = f"app.ui.screens.analysis.{name}.view"
    subprocess.run([sys.executable, "-c", f"import {part}"], env=environment, cwd=root, check=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.argument", name, str(vault)],
        env=environment,
        cwd=root,
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def main(name: str, path: str) -> None:
    """Measure one picture, print, end as the program does."""
    from PySide6.QtWidgets import QApplication

    from app.ui.garbage import Collector
    from app.ui.language import speak
    from app.ui.theme import dress

    application = QApplication(sys.argv[:1])
    collector = Collector(application)
    speak("en")
    dress(application, dark=False)
    found = measure(name, Path(path))
    collector.stop()
    print(json.dumps(found), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
