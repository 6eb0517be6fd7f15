"""Taking in an authority's reply to the request for a time stamp."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QPushButton, QWidget

from app.errors import Unreadable
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.theme import CONTROL, SPACE

_MOST = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Reply:
    """Files that a person chose.

    Attributes:
        reply: the time-stamp response.
        roots: PEM file of those who may vouch for the authority, or None.
    """

    reply: Path
    roots: Path | None

    def read(self) -> tuple[bytes, bytes | None]:
        """Return what is in them.

        Raises:
            Unreadable: when one cannot be read, or is far too large.
        """
        return _read(self.reply), _read(self.roots) if self.roots is not None else None


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST + 1)
    except OSError:
        raise Unreadable("The file cannot be read.") from None
    if len(data) > _MOST:
        raise Unreadable("The file is too large to be a time stamp or a certificate.")
    return data


class StampSheet(Sheet):
    """Asks for the reply and, where there are any, the certificates; ``wanted(Reply)``."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget, bundle_id: str) -> None:
        title = tr("Take in a time stamp for bundle {id}", id=bundle_id)
        super().__init__(parent, title)
        self._chosen: dict[str, Path] = {}
        self.body.addWidget(plain(title, size=1.15, bold=True))
        self.body.addWidget(
            plain(
                tr(
                    "The reply is checked without a network. With the authority's root certificates it is "
                    "also checked who vouches for it; without them it is kept, and said to be unconfirmed."
                ),
                faded=True,
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        self.names = {"reply": plain(tr("not chosen")), "roots": plain(tr("not chosen"))}
        for row, (key, text) in enumerate(
            (("reply", tr("&Reply of the authority …")), ("roots", tr("Root &certificates …")))
        ):
            button = QPushButton(text)
            button.setMinimumHeight(CONTROL)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _down=False, key=key: self._choose(key))
            grid.addWidget(button, row, 0)
            grid.addWidget(self.names[key], row, 1)
        self.body.addLayout(grid)
        self.cancel_button()
        self.take_in = self.button(tr("Take in"), default=True)
        self.take_in.setEnabled(False)
        self.take_in.clicked.connect(self._take_in)

    def take(self, key: str, path: Path) -> None:
        """Take a file as ``reply`` or ``roots``."""
        self._chosen[key] = path
        self.names[key].setText(path.name)
        self.take_in.setEnabled("reply" in self._chosen)

    def _take_in(self) -> None:
        chosen = Reply(self._chosen["reply"], self._chosen.get("roots"))
        self.accept()
        self.wanted.emit(chosen)

    def _choose(self, key: str) -> None:
        titles = {
            "reply": tr("Reply of a time-stamp authority"),
            "roots": tr("Root certificates of time-stamp authorities"),
        }
        dialog = QFileDialog(self, titles[key])
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        pattern = "*.tsr *.tsp" if key == "reply" else "*.pem *.crt *.cer"
        dialog.setNameFilters([pattern, "*"])
        dialog.fileSelected.connect(lambda path: self.take(key, Path(path)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()
