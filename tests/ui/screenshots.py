"""Pictures of every screen, for the documents and for whoever looks: ``./run screenshots DIR``.

They show the fictitious sample case at 1366 x 768 in both themes and both languages, and need no screen.
With ``QT_SCALE_FACTOR=2`` they show it as on a screen of twice the density. ``DIR/library.png`` and the
others at the top are the README's.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog

from app.casework.demo import PASSPHRASE, build_demo
from app.records.cases import Event, Place
from app.records.evidence import Item
from app.records.people import Person
from app.settings import Settings
from app.ui.language import speak
from app.ui.theme import dress
from app.ui.window import Window
from app.vault.keys import Credential
from app.vault.vault import Vault

SIZE = (1366, 768)
_DOCUMENTS = {
    "library": "en-light/02-library.png",
    "item": "en-light/06-item-pages.png",
    "bundle": "ru-dark/16-bundle.png",
}
"""Pictures of the README, and which of the shots they are."""


def wait_for(condition: Callable[[], object], seconds: float = 30) -> None:
    """Let the window work until a condition holds."""
    for _ in range(int(seconds * 20)):
        if condition():
            return
        settle(50)
    raise TimeoutError("The window did not come to show what was asked for.")


def settle(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Album:
    """The shots of one language and theme.

    Args:
        folder: where they go.
        demo: the folder of the demonstration.
        language: of the window.
        dark: theme.
    """

    def __init__(self, folder: Path, demo: Path, language: str, *, dark: bool) -> None:
        self._folder = folder / f"{language}-{'dark' if dark else 'light'}"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._demo = demo
        self._language = language
        self._dark = dark

    def take(self) -> None:
        """Walk through the window."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        speak(self._language)
        dress(application, dark=self._dark)
        first = Window(settings=Settings(language=self._language))
        first.resize(*SIZE)
        first.show()
        settle(600)
        self._save(first, "00-first-run")
        first.close()
        window = Window(settings=Settings(language=self._language, first_run=False, tour_seen=True))
        window.resize(*SIZE)
        window.show()
        window.offer(self._demo / "vault")
        settle(300)
        self._save(window, "01-unlock")
        window.unlock_screen.passphrase.setText(PASSPHRASE)
        window.unlock_screen.unlock()
        wait_for(lambda: window.stack.currentWidget() is window.work)
        for name in self._shots(window):
            settle(900)
            window.toasts.clear()
            settle(50)
            self._save(window, name)
            for sheet in window.findChildren(QDialog):
                sheet.done(0)
        window.close()

    def _shots(self, window: Window) -> Iterator[str]:
        work = window.work
        ids = self._ids()
        settle(1500)
        yield "02-library"
        work.query.setText("утюг*")
        work.query.textEdited.emit("утюг*")
        settle(500)
        yield "03-search"
        work.query.setText("")
        settle(500)
        window.commands["library.grid"].action.trigger()
        settle(2500)
        yield "04-grid"
        window.commands["library.grid"].action.trigger()
        work.go("import", {"paths": [str(self._demo / "files")], "case": "KZ-2022-KOSH"})
        settle(2500)
        yield "05-import"
        for name, item in (
            ("06-item-pages", ids["pages"]),
            ("07-item-picture", ids["picture"]),
            ("08-item-audio", ids["audio"]),
            ("09-item-chat", ids["chat"]),
            ("10-item-testimony", ids["testimony"]),
        ):
            work.go("item", {"id": item})
            settle(2500)
            yield name
        review = window.screen_of("review")
        for name, item, tab in (
            ("22-review", ids["pages"], 0),
            ("23-review-rare", ids["testimony"], 1),
            ("24-review-picture", ids["picture"], 0),
            ("25-review-audio", ids["audio"], 0),
        ):
            work.go("review", {"id": item, "profile": "un"})
            wait_for(lambda item=item: review.item_id == item)  # type: ignore[misc]
            review.tabs.setCurrentIndex(tab)
            settle(3000)
            yield name
        review.tabs.setCurrentIndex(0)
        for name, target, value in (
            ("11-case", "case", "KZ-2022-KOSH"),
            ("12-person", "person", ids["person"]),
            ("13-event", "event", ids["event"]),
            ("14-place", "place", ids["place"]),
            ("15-law", "law", "iccpr:7"),
        ):
            work.go(target, value)
            settle(800)
            yield name
        analysis = window.screen_of("analysis")
        work.show_screen("analysis")
        for place in range(analysis.tabs.count()):
            analysis.tabs.setCurrentIndex(place)
            settle(1500)
            yield f"40-analysis-{place + 1:02}"
        work.show_screen("submission")
        settle(1500)
        yield "41-submission"
        work.show_screen("interview")
        settle(800)
        yield "33-interviews"
        work.go("export", {"case": "KZ-2022-KOSH"})
        settle(2500)
        yield "16-bundle"
        bundles = window.screen_of("bundles")
        bundles.begin("KZ-2022-KOSH")
        settle(900)
        yield "26-builder-begin"
        bundles.begin("KZ-2022-KOSH")
        settle(900)
        sheet = next(each for each in window.findChildren(QDialog) if each.isVisible())
        sheet.editors["name"].show_value(self._folder.name)
        sheet.editors["items"].show_value("all")
        sheet.begin()
        wait_for(bundles.builder.tree.lines.rowCount)
        bundles.builder.tabs.setCurrentWidget(bundles.builder.checks)
        settle(4000)
        yield "27-builder-checks"
        bundles.builder.tabs.setCurrentWidget(bundles.builder.preview)
        settle(9000)
        yield "28-builder-preview"
        work.go("verify", str(self._demo / "bundle"))
        settle(2500)
        yield "17-verify"
        work.show_screen("library")
        window.commands["window.palette"].action.trigger()
        yield "18-commands"
        work.palette_.close_down()
        for number, command in ((19, "window.keys"), (20, "window.settings"), (21, "window.help")):
            if command in window.commands:
                window.commands[command].action.trigger()
                yield f"{number}-{command.partition('.')[2]}"

    def _ids(self) -> dict[str, str]:
        with Vault.open(self._demo / "vault", Credential(PASSPHRASE), write=False) as vault:
            items = vault.find(Item, order="number")

            def first(condition: Callable[[Item], bool]) -> str:
                return next(item.id for item in items if condition(item))

            people = {person.name: person.id for person in vault.find(Person)}
            events = vault.find(Event, order="date")
            places = vault.find(Place, kind="facility")
            return {
                "pages": first(
                    lambda item: (
                        item.media_type == "application/pdf"
                        and item.kind == "court-document"
                        and len(vault.pages(vault.current_text(item.id).id)) > 5
                    )  # type: ignore[union-attr]
                ),
                "picture": first(lambda item: item.media_type.startswith("image/jpeg")),
                "audio": first(lambda item: item.media_type.startswith("audio/")),
                "chat": first(lambda item: item.kind == "message-export"),
                "testimony": first(lambda item: item.title.startswith("Statement of the cook")),
                "person": people["Каримов Азизбек Рустамович"],
                "event": events[0].id,
                "place": places[0].id,
            }

    def _save(self, window: Window, name: str) -> None:
        screen = window.grab().toImage()
        for sheet in window.findChildren(QDialog):
            if sheet.isVisible():
                screen = _over(screen, sheet.grab().toImage(), window.devicePixelRatioF())
        save(screen, self._folder / f"{name}.png")


def _over(screen: QImage, sheet: QImage, ratio: float) -> QImage:
    """A dialog in the middle of its window, as a window manager would put it."""
    from PySide6.QtGui import QPainter

    painter = QPainter(screen)
    left = (screen.width() - sheet.width()) / ratio / 2
    top = (screen.height() - sheet.height()) / ratio / 2
    painter.drawImage(int(left), int(top), sheet)
    painter.end()
    return screen


def save(picture: QImage, path: Path) -> None:
    """Save in 256 colours: more than the window has, and a quarter of the size."""
    plain = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (plain.width(), plain.height())
    colours = Image.frombytes("RGBA", size, bytes(plain.constBits())).convert("RGB")
    few = colours.quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


def main(folder: Path, only: str = "") -> int:
    """Build the demonstration and save pictures of it in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    QApplication(sys.argv[:1])
    place = folder / "building"
    shutil.rmtree(place, ignore_errors=True)
    try:
        build_demo(place)
        for language in ("en", "ru"):
            for dark in (False, True):
                if only in f"{language}-{'dark' if dark else 'light'}":
                    Album(folder, place, language, dark=dark).take()
        for name, shot in _DOCUMENTS.items():
            if (folder / shot).exists():
                shutil.copy(folder / shot, folder / f"{name}.png")
    finally:
        shutil.rmtree(place, ignore_errors=True)
    print(folder)
    return 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: ./run screenshots DIR [LANGUAGE-THEME]")
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
