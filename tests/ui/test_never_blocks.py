"""The window never stands still for more than a tenth of a second, whatever goes on behind it."""

from __future__ import annotations

import hashlib
import io
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.records.cases import Case
from app.records.evidence import Item
from app.records.ids import new_id
from app.ui.window import Window
from tests.builders import add_item, new_vault
from tests.papers import text_pdf
from tests.ui.loopwatch import Watched, watching

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

Unlock = Callable[..., Window]

MOST = 100
"""Milliseconds that the loop may stand still, beyond what the machine does to anybody."""

_MANY = 8_000
"""Items: to make something of each of them takes longer than the loop may stand still."""

_TAKEN_IN = 24
_SHEETS = 60
_PAGES = 16
_PATIENCE = 120_000


def smooth(watched: Watched) -> None:
    """Fail where the window stood still."""
    print(watched)
    assert watched.ticks > 10
    assert watched.stall <= MOST, watched


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault of so many items that no list can be made of them in passing."""
    path = tmp_path_factory.mktemp("many") / "vault"
    words = ("протокол", "допрос", "свидетель", "суд", "решение", "автобус", "утюг", "задержание")
    with new_vault(path) as vault:
        with vault.change() as change:
            case = change.put("opened", Case(id=new_id(), code="B", title="Bench"))
        for start in range(0, _MANY, 1000):
            with vault.change() as change:
                for number in range(start, start + 1000):
                    digest = hashlib.sha256(str(number).encode()).hexdigest()
                    item = change.put(
                        "received",
                        Item(
                            id=new_id(),
                            number=number + 1,
                            case_id=case.id,
                            title=f"Лист {number + 1}",
                            kind=("testimony", "court-document", "photograph")[number % 3],
                            media_type="text/plain",
                            file_name=f"{number + 1}.txt",
                            size=2000,
                            sha256=digest,
                            blob_id=digest[:32],
                            language="ru",
                            date=f"2022-{number % 12 + 1:02d}-{number % 28 + 1:02d}",
                            received_at="2022-03-01T10:00:00Z",
                            examined_at="2022-03-01T10:00:00Z",
                        ),
                    )
                    if number % 8 == 0:
                        text = " ".join(words[(number // 8 * 7 + place) % 8] for place in range(20))
                        change.add_text("examined", item, "extracted", "ru", text)
    return path


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with pictures and papers that were read, of more items than a screen shows."""
    path = tmp_path_factory.mktemp("pictures") / "vault"
    folder = tmp_path_factory.mktemp("papers")
    paper = text_pdf(folder / "paper.pdf", ["Суд установил:", "задержан в автобусе."], pages=60)
    with new_vault(path) as vault, vault.change() as change:
        case = change.put("opened", Case(id=new_id(), code="B", title="Bench"))
        for number in range(_SHEETS):
            if number % 2:
                held = io.BytesIO()
                colour = (number * 3, 90, 200 - number)
                Image.new("RGB", (1600, 1200), colour).save(held, "JPEG")
                content, kind = held.getvalue(), "image/jpeg"
            else:
                # A byte more each: no two files of a vault are the same.
                content, kind = paper.read_bytes() + b"\n" * number, "application/pdf"
            add_item(
                vault, change, case, f"Sheet {number}", content, kind="document",
                media_type=kind, examined_at="2022-03-01T10:00:00Z",
            )  # fmt: skip
    return path


@pytest.fixture
def opened(unlocked: Unlock, qtbot: QtBot) -> Callable[[Path], Window]:
    """Opens a vault and waits until the library shows all of it."""

    def unlock(path: Path) -> Window:
        window = unlocked(path)
        screen = window.screen_of("library")
        qtbot.waitUntil(lambda: screen.model.rowCount() > 0, timeout=_PATIENCE)
        qtbot.waitUntil(lambda: screen.model.line(0) is not None, timeout=_PATIENCE)
        qtbot.wait(300)
        return window

    return unlock


def test_while_files_are_taken_in(unlocked: Unlock, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    held = io.BytesIO()
    # Without a letter on it, lest the test wait for the reading of noise.
    Image.linear_gradient("L").resize((1600, 1200)).convert("RGB").save(held, "JPEG")
    for number in range(_TAKEN_IN):
        if number % 6:
            (folder / f"{number}.txt").write_text(f"Показание {number}. " * 400, "utf-8")
        else:
            (folder / f"{number}.jpg").write_bytes(held.getvalue() + bytes([number]))
    path = tmp_path / "vault"
    with new_vault(path) as vault, vault.change() as change:
        change.put("opened", Case(id=new_id(), code="B", title="Bench"))
    window = unlocked(path)
    window.work.go("import", {"paths": [str(folder)], "case": "B"})
    importing = window.screen_of("library").importing
    qtbot.waitUntil(lambda: importing.sheet is not None, timeout=_PATIENCE)
    session = window.session
    assert session is not None
    with watching() as watched:
        sheet = importing.sheet
        qtbot.waitUntil(sheet.import_button.isEnabled, timeout=_PATIENCE)
        sheet.import_button.click()
        qtbot.wait(100)
        qtbot.waitUntil(lambda: not session.running(), timeout=_PATIENCE)
        qtbot.waitUntil(
            lambda: window.screen_of("library").model.rowCount() == _TAKEN_IN, timeout=_PATIENCE
        )
    smooth(watched)


def test_while_somebody_types_a_search_over_many_items(
    opened: Callable[[Path], Window], qtbot: QtBot, many: Path
) -> None:
    window = opened(many)
    screen = window.screen_of("library")
    with watching() as watched:
        for text in ("автобус", "kind:testimony утюг", "zzz", "лист 1*", ""):
            screen.query.setText("")
            for letter in text:
                screen.query.insert(letter)
                qtbot.wait(60)
            qtbot.waitUntil(lambda text=text: screen._searched == text, timeout=_PATIENCE)
            qtbot.wait(150)
    smooth(watched)


def test_while_many_rows_are_scrolled_and_selected(
    opened: Callable[[Path], Window], qtbot: QtBot, many: Path
) -> None:
    window = opened(many)
    screen = window.screen_of("library")
    bar = screen.table.verticalScrollBar()
    with watching() as watched:
        for step in range(80):
            bar.setValue(step * bar.maximum() // 80)
            qtbot.wait(10)
        screen.table.setFocus()
        qtbot.keyClick(screen.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        for _ in range(40):
            qtbot.keyClick(screen.table, Qt.Key.Key_Down)
            qtbot.wait(15)
        qtbot.keyClick(screen.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        batch = screen.inspector.batch
        qtbot.waitUntil(lambda: len(batch.numbers) == _MANY, timeout=_PATIENCE)
        qtbot.wait(100)
        screen.sort_by("title")
        qtbot.waitUntil(lambda: screen.model.numbers[0] == 1, timeout=_PATIENCE)
        qtbot.wait(100)
    smooth(watched)


def test_while_thumbnails_are_made_and_items_opened(
    opened: Callable[[Path], Window], qtbot: QtBot, pictures: Path
) -> None:
    window = opened(pictures)
    screen = window.screen_of("library")
    with watching() as watched:
        window.commands["library.grid"].action.trigger()
        bar = screen.items.grid.verticalScrollBar()
        for step in range(12):
            bar.setValue(step * bar.maximum() // 12)
            qtbot.wait(150)
        item = window.screen_of("item")
        for number in range(_SHEETS, _SHEETS - 12, -1):
            window.work.go("item", {"id": str(number), "among": list(range(_SHEETS, 0, -1))})
            qtbot.waitUntil(
                lambda number=number: item.header.number.text() == str(number), timeout=_PATIENCE
            )
            qtbot.wait(80)
    smooth(watched)


@pytest.fixture
def long_paper(tmp_path: Path) -> Iterator[Path]:
    """A vault with one paper of many pages, read as an import reads it."""
    from app.casework.receiving.ingest import ingest

    path = tmp_path / "vault"
    paper = text_pdf(
        tmp_path / "paper.pdf", ["Суд установил:", "Ким А. задержан."] * 10, pages=_PAGES
    )
    with new_vault(path) as vault:
        with vault.change() as change:
            change.put("opened", Case(id=new_id(), code="B", title="Bench"))
        ingest(vault, [paper], "B")
    yield path
    shutil.rmtree(path)


def test_while_pages_are_exported(
    unlocked: Unlock, qtbot: QtBot, long_paper: Path, tmp_path: Path
) -> None:
    window = unlocked(long_paper)
    window.work.go("export", {"case": "B"})
    maker = window.screen_of("bundles").maker
    qtbot.waitUntil(lambda: maker.editors["case"].value() == "B", timeout=_PATIENCE)
    for name, value in (("profile", "un"), ("accept", True), ("folder", str(tmp_path / "out"))):
        maker.editors[name].show_value(value)
    with watching() as watched:
        maker.make.click()
        qtbot.waitUntil(lambda: maker.stack.currentWidget() is maker.outcome, timeout=_PATIENCE)
    assert maker.outcome.headline.text() == "The bundle is made."
    smooth(watched)
