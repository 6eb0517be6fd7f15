"""Writing a picture, or the table behind it, to a file that a person asked for, after a plain warning."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QObject, QRect, QSize
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPicture
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog

from app.bundle.workbook import Table
from app.progress import Progress
from app.ui.language import tr
from app.ui.parts.sheet import ask
from app.ui.screens.analysis.view import PictureView
from app.vault.vault import Vault

Draw = Callable[[QPainter, float, float], object]
"""Draws a picture onto paper of a width and a height."""

Items = Callable[[Vault, str], set[str]]
"""The items that a picture of a case concerns."""

_SIZE = (1600, 1000)
_SHARP = 2
_DOTS = 96
"""To an inch: words are measured as on a screen of this sharpness, and must be drawn so."""

_PICTURES = (".png", ".svg", ".pdf")


class Leaving(QObject):
    """Asks, lets a place be chosen, and writes.

    Args:
        view: whose picture it is.
        title: what it is called, also as a file.
        draw: the picture as it is seen now.
        table: all of it as a table.
        items: what is evidence of it.
    """

    def __init__(
        self, view: PictureView, title: str, draw: Draw, table: Callable[[], Table], items: Items
    ) -> None:
        super().__init__(view)
        self._view = view
        self._title = title
        self._draw = draw
        self._table = table
        self._items = items

    def ask(self) -> None:
        """Say what leaves, then ask where to."""
        ask(
            self._view.window(),
            tr("Write what is not redacted to a file?"),
            tr(
                "The file shows what you see as it is, and it is not encrypted: whoever can read that place "
                "can read it. Protected places stay coarse. For others, make a bundle. That it was written "
                "stands in the custody of the case and of every item behind it."
            ),
            tr("Choose a place"),
            self._choose,
        )

    def _choose(self) -> None:
        dialog = QFileDialog(self._view.window(), self._title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOptions(
            QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite
        )
        dialog.setNameFilters(
            [
                tr("Picture (*.png)"),
                tr("Drawing (*.svg)"),
                tr("Page to print (*.pdf)"),
                tr("Spreadsheet (*.xlsx)"),
                tr("Comma-separated values (*.csv)"),
            ]
        )
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix(chosen[-4:].strip(".)*"))
        )
        dialog.setDirectory(str(Path.home()))
        dialog.selectFile(f"{self._title}.png")
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def write(self, path: Path) -> None:
        """Write it to a place; the ending says as what, and without one it becomes a picture."""
        target = path if path.suffix else path.with_suffix(".png")
        case, items, what = self._view.chosen_case, self._items, self._view.name
        if target.suffix.lower() in _PICTURES:
            suffix, title = target.suffix.lower(), self._title
            # What is drawn is the window's, and is taken down here; pixels and pages are made elsewhere.
            taken = _recorded(self._draw, suffix)

            def work(vault: Vault, _progress: Progress) -> Path:
                from app.casework.seeing.leaving import write_picture

                data = rendered(lambda painter, _width, _height: taken.play(painter), title, suffix)
                return write_picture(vault, target, data, what, items(vault, case), case)

        else:
            table = self._table()

            def work(vault: Vault, _progress: Progress) -> Path:
                from app.casework.arguing.board_table import write

                return write(vault, target, table, items(vault, case))

        self._view.session.run(
            tr("Writing a picture"),
            work,
            lambda done: self._view.said.emit(
                tr("Written, not redacted: {name}", name=done.name), "doubtful"
            ),
        )


def _recorded(draw: Draw, suffix: str) -> QPicture:
    """A picture as what is drawn for it, in order; as large as :func:`rendered` would have it drawn."""
    width, height = _SIZE
    if suffix == ".pdf":
        room = _page().paintRectPixels(_DOTS)
        width, height = room.width(), room.height()
    taken = QPicture()
    painter = QPainter(taken)
    draw(painter, width, height)
    painter.end()
    return taken


def _page() -> QPageLayout:
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Landscape,
        QMarginsF(12, 12, 12, 12),
        QPageLayout.Unit.Millimeter,
    )


def rendered(draw: Draw, title: str, suffix: str) -> bytes:
    """A picture as the bytes of a file.

    Args:
        draw: draws it.
        title: of the document.
        suffix: ``.png``, ``.svg`` or ``.pdf`` (A4, landscape).
    """
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    width, height = _SIZE
    if suffix == ".png":
        image = QImage(QSize(width, height) * _SHARP, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_SHARP)
        painter = QPainter(image)
        draw(painter, width, height)
        painter.end()
        image.save(buffer, "PNG")  # type: ignore[call-overload]
    elif suffix == ".svg":
        drawing = QSvgGenerator()
        drawing.setOutputDevice(buffer)
        drawing.setTitle(title)
        drawing.setResolution(_DOTS)
        drawing.setSize(QSize(width, height))
        drawing.setViewBox(QRect(0, 0, width, height))
        painter = QPainter(drawing)
        draw(painter, width, height)
        painter.end()
    else:
        pages = QPdfWriter(buffer)
        pages.setTitle(title)
        pages.setCreator("Kuager")
        pages.setResolution(_DOTS)
        pages.setPageLayout(_page())
        painter = QPainter(pages)
        draw(painter, pages.width(), pages.height())
        painter.end()
    buffer.close()
    return bytes(held.data())
