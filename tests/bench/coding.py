"""A long transcript with thousands of codes: opened, scrolled, selected in and written in.

The peers are Qt's own widgets in the same run: a plain editor with nothing painted, and a rich one with the
same passages as extra selections, which is how QualCoder paints them.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.measure import Aim, Row, percentile

PAGES, PER_PAGE, PASSAGES = 300, 3000, 5000
_WORDS = ("свидетель", "полиция", "дом", "сказал", "что", "вошли", "ночью", "ұстады", "🙂", "الليل")
_KINDS = ("article", "act", "method", "person", "place", "event", "theme", "claim")


def run(work: Path, quick: bool) -> Iterator[Row]:
    """Measure in a process of its own, without a screen."""
    pages, passages = (30, 500) if quick else (PAGES, PASSAGES)
    answer = subprocess.run(
        [sys.executable, "-m", "tests.bench.coding", str(pages), str(passages)],
        env=dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    )
    found = json.loads(answer.stdout)
    load = f"of {pages} pages with {passages} passages"
    for name, what, aim in (
        ("open", f"a text {load} is opened and painted", 300),
        ("scroll", f"a frame of a text {load} that is scrolled, p95", 16.7),
        ("jump", f"another place of a text {load} is shown, p95", 50),
        ("select", f"a key that selects in a text {load}, p95", 16),
        ("type", f"a key that is typed into a text {load}, p95", 16),
        ("codes", f"the codes of an item {load} are listed", 100),
        ("carry", f"the passages of a text {load} are carried to a version with 100 changes", 1000),
    ):
        ours, theirs, peer = found[name]
        limit = Aim(most=aim, of_figure=True)
        yield Row("coding", what, "ms", ours * 1000, peer, theirs and theirs * 1000, limit)


def transcript(pages: int) -> str:
    """A conversation in several scripts, with time codes; the same each time."""
    chance = random.Random(6)
    lines: list[str] = []
    length = 0
    while length < pages * PER_PAGE:
        turn = len(lines)
        words = " ".join(chance.choice(_WORDS) for _ in range(chance.randint(4, 40)))
        lines.append(f"[{turn // 3600:02}:{turn // 60 % 60:02}:{turn % 60:02}] A: {words}")
        length += len(lines[-1]) + 1
    return "\n".join(lines)


def places(text: str, count: int) -> list[tuple[int, int]]:
    """Where passages are: short and long, over each other."""
    chance = random.Random(7)
    found = []
    for _ in range(count):
        start = chance.randrange(len(text) - 900)
        found.append((start, start + chance.choice((8, 30, 80, 200, 800))))
    return sorted(found)


def measured(pages: int, passages: int) -> dict[str, tuple[float, float | None, str]]:
    """Every measurement: ours, the peer's, and who that is."""
    from PySide6.QtWidgets import QApplication

    from app.ui.theme import dress

    application = QApplication([])
    dress(application, dark=False, text_size=1.0)
    text = transcript(pages)
    where = places(text, passages)
    ours = _ours(text, where)
    plain, rich = _plain(text), _rich(text, where)
    return {
        "open": (ours["open"], rich["open"], "QTextEdit with extra selections"),
        "scroll": (ours["scroll"], plain["scroll"], "QPlainTextEdit with nothing painted"),
        "jump": (ours["jump"], plain["jump"], "QPlainTextEdit with nothing painted"),
        "select": (ours["select"], plain["select"], "QPlainTextEdit with nothing painted"),
        "type": (ours["type"], plain["type"], "QPlainTextEdit with nothing painted"),
        "codes": (_codes(text, where), None, ""),
        "carry": (_carried(text, where), None, ""),
    }


def _ours(text: str, where: list[tuple[int, int]]) -> dict[str, float]:
    from app.ui.viewers.spans import Span
    from app.ui.viewers.timed_text import TimedText

    spans = [
        Span(start, end, _KINDS[number % len(_KINDS)], "label", str(number))
        for number, (start, end) in enumerate(where)
    ]
    view = TimedText()
    view.timed = True
    began = _shown(view)
    view.show_text(text)
    view.passages = spans
    opened = _painted(began)
    found = {"open": opened, "scroll": _scrolling(view), "jump": _jumping(view)}
    found["select"] = _selecting(view)
    view.edit()
    found["type"] = _typing(view)
    return found


def _plain(text: str) -> dict[str, float]:
    from PySide6.QtWidgets import QPlainTextEdit

    view = QPlainTextEdit()
    began = _shown(view)
    view.setPlainText(text)
    opened = _painted(began)
    return {
        "open": opened,
        "scroll": _scrolling(view),
        "jump": _jumping(view),
        "select": _selecting(view),
        "type": _typing(view),
    }


def _rich(text: str, where: list[tuple[int, int]]) -> dict[str, float]:
    from PySide6.QtGui import QColor, QTextCursor
    from PySide6.QtWidgets import QTextEdit

    view = QTextEdit()
    began = _shown(view)
    view.setPlainText(text)
    marked = []
    for start, end in where:
        each = QTextEdit.ExtraSelection()
        cursor = view.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        each.cursor = cursor
        each.format.setBackground(QColor(200, 220, 240))
        marked.append(each)
    view.setExtraSelections(marked)
    return {"open": _painted(began)}


def _shown(view: object) -> float:
    view.resize(700, 900)  # type: ignore[attr-defined]
    view.show()  # type: ignore[attr-defined]
    _turn()
    return time.perf_counter()


def _painted(began: float) -> float:
    _turn()
    return time.perf_counter() - began


def _turn() -> None:
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()


def _each(count: int, step: Callable[[int], object]) -> float:
    """The time, at the 95th percentile, from a step until it is painted."""
    taken = []
    for number in range(count):
        began = time.perf_counter()
        step(number)
        _turn()
        taken.append(time.perf_counter() - began)
    return percentile(taken, 0.95)


def _scrolling(view: object) -> float:
    bar = view.verticalScrollBar()  # type: ignore[attr-defined]
    most = bar.maximum()
    return _each(150, lambda number: bar.setValue(most // 3 + 3 * number))


def _jumping(view: object) -> float:
    bar = view.verticalScrollBar()  # type: ignore[attr-defined]
    most = bar.maximum()
    return _each(50, lambda number: bar.setValue(most * number // 50))


def _selecting(view: object) -> float:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    view.moveCursor(_middle(view))  # type: ignore[attr-defined]
    shift = Qt.KeyboardModifier.ShiftModifier
    return _each(150, lambda _number: QTest.keyClick(view, Qt.Key.Key_Down, shift))  # type: ignore[call-overload]


def _typing(view: object) -> float:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    view.moveCursor(_middle(view))  # type: ignore[attr-defined]
    letters = "написано здесь "
    none = Qt.KeyboardModifier.NoModifier

    def press(number: int) -> None:
        letter = letters[number % len(letters)]
        key = Qt.Key.Key_A
        QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, key, none, letter))  # type: ignore[call-overload]

    return _each(150, press)


def _middle(view: object) -> object:
    from PySide6.QtGui import QTextCursor

    cursor = view.textCursor()  # type: ignore[attr-defined]
    cursor.setPosition(view.document().characterCount() // 2)  # type: ignore[attr-defined]
    view.setTextCursor(cursor)  # type: ignore[attr-defined]
    return QTextCursor.MoveOperation.StartOfBlock


def _codes(text: str, where: list[tuple[int, int]]) -> float:
    """Listing every code of one item."""
    import tempfile

    from app.casework.coding import codes
    from app.casework.quoting import put_on
    from app.casework.writing.texts import save_text
    from app.records.claims import Coding
    from app.records.evidence import Passage
    from app.records.ids import new_id
    from tests.builders import new_vault, small_case

    with tempfile.TemporaryDirectory() as folder, new_vault(Path(folder) / "vault") as vault:
        case = small_case(vault)
        record = save_text(vault, case.item.id, text, "transcript")
        words = vault.text(record.id)
        theme = codes.save_theme(vault, "Threats")
        with vault.change() as change:
            for start, end in where:
                made = Passage(id=new_id(), item_id=case.item.id)
                quoted = change.put("quoted", put_on(made, record.id, words, start, end))
                change.put(
                    "linked",
                    Coding(
                        id=new_id(),
                        item_id=case.item.id,
                        passage_id=quoted.id,
                        kind="theme",
                        ref=theme.id,
                    ),
                )
        taken = []
        for _ in range(5):
            began = time.perf_counter()
            found = codes.codes_of(vault, case.item.id)
            taken.append(time.perf_counter() - began)
        assert len(found) == len(where)
        return min(taken)


def _carried(text: str, where: list[tuple[int, int]]) -> float:
    """Carrying every passage to a version with changes all over it."""
    from app.casework.coding.anchors import carry

    chance = random.Random(8)
    later = text
    for _ in range(100):
        at = chance.randrange(len(later))
        later = later[:at] + chance.choice(_WORDS) + later[at + chance.randint(0, 9) :]
    began = time.perf_counter()
    found = carry(text, later, where)
    taken = time.perf_counter() - began
    assert sum(each is not None for each in found) > len(where) * 0.9
    return taken


if __name__ == "__main__":
    print(json.dumps(measured(int(sys.argv[1]), int(sys.argv[2]))))
