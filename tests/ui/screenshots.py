"""Pictures of the window for the documents: ``python -m tests.ui.screenshots DIR``.

They show the fictitious sample case, at 1366 x 768, and need no screen.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.casework.sample import load_sample
from app.ui.theme import dress
from app.ui.window import Window
from tests.builders import CREDENTIAL, new_vault

SIZE = (1366, 768)
_QUERY = 'person:"Каримов Азизбек Рустамович"'
_TESTIMONY = "Statement of the cook of the settlement"


def wait_for(condition: Callable[[], object], seconds: float = 30) -> None:
    """Let the window work until a condition holds."""
    for _ in range(int(seconds * 20)):
        if condition():
            return
        loop = QEventLoop()
        QTimer.singleShot(50, loop.quit)
        loop.exec()
    raise TimeoutError("The window did not come to show what was asked for.")


def take(window: Window, vault: Path, folder: Path) -> None:
    """Open the sample vault and save the pictures."""
    library = window.library
    window.offer(vault)
    window.unlock_screen.passphrase.setText(CREDENTIAL.passphrase or "")
    window.unlock_screen.unlock()
    wait_for(library.model.rowCount)
    library.query.setText(_QUERY)
    library.refresh()
    wait_for(lambda: library.count.text().endswith("found"))
    titles = [library.model.item(row).title for row in range(library.model.rowCount())]
    library.table.selectRow(titles.index(_TESTIMONY))
    wait_for(lambda: library.inspector.title.text() == _TESTIMONY)
    library.inspector.tabs.setCurrentWidget(library.inspector.details)
    # A blinking cursor would make the picture differ from one time to the next.
    library.table.setFocus()
    wait_for(library.inspector.details.verticalScrollBar().isVisible)
    save(window.grab().toImage(), folder / "library.png")


def save(picture: QImage, path: Path) -> None:
    """Save in 256 colours: more than the window has, and a quarter of the size."""
    plain = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (plain.width(), plain.height())
    colours = Image.frombytes("RGBA", size, bytes(plain.constBits())).convert("RGB")
    few = colours.quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


def main(folder: Path) -> int:
    """Build the sample vault and save its pictures in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    dress(application, dark=False)
    place = folder / "building"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    try:
        path = place / "Koshtobe"
        with new_vault(path, actor="Zh. Musina") as vault:
            load_sample(vault, place / "files")
        window = Window()
        window.resize(*SIZE)
        window.show()
        take(window, path, folder)
        window.close()
    finally:
        shutil.rmtree(place, ignore_errors=True)
    print(folder / "library.png")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: ./run screenshots DIR")
    sys.exit(main(Path(sys.argv[1])))
