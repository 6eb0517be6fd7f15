"""Writing the picture of the gap to a file that a person asked for, after a plain warning."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFileDialog

from app.casework.redress.gap import Gap
from app.progress import Progress
from app.ui.language import tr
from app.ui.parts.sheet import ask
from app.ui.screens.analysis.drawn.leaving import rendered
from app.ui.screens.analysis.proceedings import words
from app.ui.screens.analysis.proceedings.gap_picture import Look, bars, draw, height_of
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.screens.analysis.proceedings.view import ProceedingsView

_SIDE = 40.0
_LETTERS = 2.2
"""How much larger than in the window the words of the picture are."""


class GapSaving(QObject):
    """Asks, lets a place be chosen, and writes."""

    def __init__(self, view: ProceedingsView) -> None:
        super().__init__(view)
        self._view = view

    def ask(self, gap: Gap, case: str) -> None:
        """Say what leaves, then ask where to.

        Args:
            gap: what the picture shows.
            case: code of its case.
        """
        ask(
            self._view.window(),
            tr("Write what is not redacted to a file?"),
            tr(
                "The picture holds numbers and no names, and it is not encrypted: whoever can read that "
                "place can read it. That it was written stands in the custody of the case."
            ),
            tr("Choose a place"),
            lambda: self._choose(gap, case),
        )

    def _choose(self, gap: Gap, case: str) -> None:
        dialog = QFileDialog(self._view.window(), tr("The gap"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOptions(
            QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite
        )
        dialog.setNameFilters(
            [tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Page to print (*.pdf)")]
        )
        dialog.setDirectory(str(Path.home()))
        dialog.selectFile(f"{tr('The gap')}.png")
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen), gap, case))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def write(self, path: Path, gap: Gap, case: str) -> None:
        """Write it to a place; without an ending it becomes a picture."""
        target = path if path.suffix else path.with_suffix(".png")
        suffix = target.suffix.lower()
        # What no picture can be written as is refused by the verb, in its words.
        data = self.data(gap, suffix) if suffix in (".png", ".svg", ".pdf") else b""

        def work(vault: Vault, _progress: Progress) -> Path:
            from app.casework.seeing.leaving import write_picture

            return write_picture(vault, target, data, "gap", (), case)

        self._view.session.run(
            tr("Writing a picture"),
            work,
            lambda done: self._view.said.emit(
                tr("Written, not redacted: {name}", name=done.name), "doubtful"
            ),
        )

    def data(self, gap: Gap, suffix: str) -> bytes:
        """The picture as a file, on white paper, with the same in words beneath.

        Args:
            gap: what it shows.
            suffix: ``.png``, ``.svg`` or ``.pdf``.
        """
        shown, said = bars(gap), words.gap(gap)
        font = self._view.font()
        font.setPointSizeF(font.pointSizeF() * _LETTERS)
        look = Look(font, QColor("#1d1f21"), QColor("#5c6166"), dark=False)

        def paint(painter: QPainter, width: float, height: float) -> None:
            painter.fillRect(0, 0, round(width), round(height), QColor("#ffffff"))
            painter.translate(_SIDE, _SIDE)
            draw(painter, width - 2 * _SIDE, shown, look)
            top = height_of(shown, font) + _SIDE
            painter.setPen(look.ink)
            painter.drawText(
                QRectF(0, top, width - 2 * _SIDE, height - top - 2 * _SIDE),
                int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop),
                said,
            )

        return rendered(paint, tr("The gap"), suffix)
