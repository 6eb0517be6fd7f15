"""A redaction pane on a real vault, as the review screen has one."""

from __future__ import annotations

import io
import os
import wave
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image, ImageDraw
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.casework.receiving.ingest import ingest
from app.casework.redacting import review
from app.casework.registry.cases import save_case
from app.casework.reviewing import redacting
from app.casework.reviewing.redacting import Review
from app.paths import sample_dir
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.pages import PageText, Word
from app.records.people import Person
from app.ui.commands import Commands
from app.ui.language import speak
from app.ui.session import Session
from app.ui.theme import dress
from app.ui.viewers.redacting.pane import RedactionPane
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, add_item, new_vault
from tests.papers import text_pdf

_made: list[tuple[Path, dict[str, Item]]] = []

PROFILE = "un"
LINES = [
    "The hearing began at nine in the morning and was adjourned twice.",
    "The statement of Aziza Karimova was read out before the court.",
    "Nobody else in the hall was asked about the events of that night.",
]
PAGES = 3
SCAN = "Letter of Aziza Karimova"
NOTE = "First line of the note.\n🙂 Aziza Karimova came back in spring.\nLast line."


def sound() -> bytes:
    """Four seconds of a rising and falling tone."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(
            b"".join(
                (12_000 if at // 8 % 2 else -12_000).to_bytes(2, "little", signed=True)
                for at in range(32_000)
            )
        )
    return out.getvalue()


def scan() -> tuple[bytes, list[PageText]]:
    """A PNG of a letter, and where its words stand as a reader found them."""
    picture = Image.new("L", (900, 600), 255)
    ImageDraw.Draw(picture).text((90, 90), SCAN, fill=0, font_size=40)
    out = io.BytesIO()
    picture.save(out, "PNG", dpi=(150, 150))
    words, at, left = [], 0, 43.0
    for part in SCAN.split():
        wide = 11.0 * len(part)
        words.append(Word(part, left, 43, left + wide, 66, at, at + len(part), 0, 0.9))
        at, left = at + len(part) + 1, left + wide + 8
    return out.getvalue(), [PageText(1, 432.0, 288.0, tuple(words), "ocr")]


def make_vault(path: Path, folder: Path) -> dict[str, Item]:
    """Make the vault; items by file name, suggestions made for all that has a text."""
    folder.mkdir(parents=True, exist_ok=True)
    text_pdf(folder / "hearing.pdf", LINES, pages=PAGES)
    (folder / "note.txt").write_text(NOTE, encoding="utf-8")
    pages = [Image.new("L", (600, 400), shade) for shade in (255, 230)]
    pages[0].save(folder / "fax.tif", save_all=True, append_images=pages[1:], dpi=(100, 100))
    (folder / "call.wav").write_bytes(sound())
    (folder / "yard.mp4").write_bytes((sample_dir() / "sources" / "yard.mp4").read_bytes())
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of the kind\n")
    with new_vault(path) as vault:
        case = save_case(vault, "KZ-1", title="Case")
        with vault.change() as change:
            change.put(
                "added",
                Person(id=new_id(), name="Aziza Karimova", pseudonym="Witness A", protected=True),
            )
        ingest(vault, sorted(folder.iterdir()), "KZ-1")
        data, read = scan()
        with vault.change() as change:
            letter = add_item(
                vault, change, case, "Letter", data, media_type="image/png", file_name="letter.png"
            )
            change.add_text(
                "extracted", letter, "extracted", "en", SCAN, origin="ocr eng", pages=read
            )
        items = {item.file_name: item for item in vault.find(Item)}
        for item in items.values():
            review.suggest(vault, item)
        for name in ("call.wav", "yard.mp4"):
            redacting.choose_product(vault, items[name].id, "recording")
        return {item.file_name: item for item in vault.find(Item)}


class Bench:
    """A session, a pane in it, and what the pane has said."""

    def __init__(self, qtbot: QtBot, session: Session, items: Mapping[str, Item]) -> None:
        self.qtbot = qtbot
        self.items = items
        self.session = session
        self.pane = RedactionPane(Commands())
        qtbot.addWidget(self.pane)
        self.pane.resize(960, 620)
        self.pane.show()
        self.pane.activateWindow()
        self.said: list[tuple[Any, ...]] = []
        for name in (
            "mark_chosen", "box_drawn", "box_changed", "text_marked", "span_marked",
            "span_changed", "track_changed", "page_shown",
        ):  # fmt: skip
            getattr(self.pane, name).connect(
                lambda *values, name=name: self.said.append((name, *values))
            )
        self.review: Review | None = None

    def heard(self, name: str) -> list[tuple[Any, ...]]:
        """What one signal has said, oldest first."""
        return [words[1:] for words in self.said if words[0] == name]

    def answer(self, work: Callable[[Vault], Any]) -> Any:
        """What the vault answers."""
        got: list[Any] = []
        self.session.ask("test", work, got.append)
        self.qtbot.waitUntil(lambda: bool(got), timeout=60_000)
        return got[0]

    def do(self, work: Callable[[Vault], Any]) -> Any:
        """Change the vault as the screen does."""
        got: list[Any] = []
        self.session.do("Test", work, got.append)
        self.qtbot.waitUntil(lambda: bool(got), timeout=60_000)
        return got[0]

    def look(self, name: str) -> Review:
        """Have the pane show an item as its review is now."""
        ref = self.items[name].id
        found: Review = self.answer(lambda vault: redacting.look_over(vault, ref, PROFILE))
        self.review = found
        self.pane.show_review(self.session, found)
        return found

    def open(self, name: str) -> Review:
        """The same, and wait until the original stands there."""
        with self.qtbot.waitSignal(self.pane.shown, timeout=60_000):
            return self.look(name)

    def burnt(self, page: int = 0) -> None:
        """Wait until a page, from 0, is shown as it will leave."""
        papers = self.pane.papers
        self.qtbot.waitUntil(
            lambda: papers.burnt.best(page, 1.0) is not None and not papers.burnt.is_stale(page),
            timeout=60_000,
        )


def drag(
    widget: QWidget,
    start: QPointF,
    end: QPointF,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Drag with the left button, in two moves."""
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(widget, left, modifiers, start.toPoint())
    for share in (0.5, 1.0):
        place = start + (end - start) * share
        moved = QMouseEvent(
            QEvent.Type.MouseMove, place, QPointF(widget.mapToGlobal(place)),
            Qt.MouseButton.NoButton, left, modifiers,
        )  # fmt: skip
        QApplication.sendEvent(widget, moved)
    QTest.mouseRelease(widget, left, modifiers, end.toPoint())


def click(widget: QWidget, place: QPointF | QPoint) -> None:
    """Click with the left button."""
    at = place.toPoint() if isinstance(place, QPointF) else place
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture(scope="session")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Item]]:
    """The vault, made once however many modules import this; only one of them has it open."""
    if not _made:
        folder = tmp_path_factory.mktemp("redacting")
        _made.append((folder / "case", make_vault(folder / "case", folder / "files")))
    return _made[0]


def until(happened: list[bool]) -> None:
    """Let the program work until something has happened."""
    for _ in range(1_000):
        if happened:
            return
        QTest.qWait(20)
    raise TimeoutError("It did not happen.")


@pytest.fixture(scope="module")
def session(qapp: QApplication, reviewed: tuple[Path, dict[str, Item]]) -> Iterator[Session]:
    """The vault, open for a module: starting its workers takes longer than any test."""
    opened = Session(reviewed[0], CREDENTIAL)
    ready: list[bool] = []
    opened.opened.connect(lambda: ready.append(True))
    opened.start()
    until(ready)
    yield opened
    over: list[bool] = []
    opened.finished.connect(lambda: over.append(True))
    opened.close()
    until(over)
    opened.wait()


@pytest.fixture
def bench(
    qtbot: QtBot,
    qapp: QApplication,
    session: Session,
    reviewed: tuple[Path, dict[str, Item]],
) -> Iterator[Bench]:
    """A pane in the open vault."""
    dress(qapp, dark=False, text_size=1.0)
    speak("en")
    held = Bench(qtbot, session, reviewed[1])
    yield held
    held.pane.forget()
