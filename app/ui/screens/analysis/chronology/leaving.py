"""Writing the chronology to a file that a person asked for: as a table or as a picture, after a warning."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QObject, QRect, QSize
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog

from app.casework.seeing.behind import behind_events
from app.errors import Refused
from app.progress import Progress
from app.ui.language import current, tr
from app.ui.parts.sheet import ask
from app.ui.screens.analysis.chronology import legend
from app.ui.screens.analysis.chronology.drawing import Drawing, Frame
from app.ui.screens.analysis.chronology.look import look_of

if TYPE_CHECKING:
    from app.ui.screens.analysis.chronology.view import ChronologyView
    from app.vault.vault import Vault

PICTURES = (".png", ".svg", ".pdf")

_SHARP = 2
_TALLEST = 12_000
_DPI = 96


class ChronologyLeaving(QObject):
    """Asks, lets a place be chosen, and writes."""

    def __init__(self, view: ChronologyView) -> None:
        super().__init__(view)
        self._view = view

    def ask(self) -> None:
        """Say what leaves, then ask where to."""
        ask(
            self._view.window(),
            tr("Write what is not redacted to a file?"),
            tr(
                "The file holds titles, dates and places as they are, and it is not encrypted: whoever "
                "can read that place can read it. For others, make a bundle. That it was written stands "
                "in the custody of the case and of every item behind it."
            ),
            tr("Choose a place"),
            self._choose,
        )

    def _choose(self) -> None:
        dialog = QFileDialog(self._view.window(), tr("The chronology"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOptions(
            QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite
        )
        dialog.setNameFilters(
            [
                tr("Spreadsheet (*.xlsx)"),
                tr("Document (*.docx)"),
                tr("Comma-separated values (*.csv)"),
                tr("Pages to print (*.pdf)"),
                tr("Picture (*.png)"),
                tr("Drawing (*.svg)"),
            ]
        )
        dialog.setDirectory(str(Path.home()))
        dialog.selectFile(f"{tr('chronology')}.xlsx")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix(chosen.rpartition(".")[2].strip(")"))
        )
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def write(self, path: Path) -> None:
        """Write it to a place; the ending says as what, and without one it becomes a spreadsheet."""
        target = path if path.suffix else path.with_suffix(".xlsx")
        case, events = self._view.chosen_case, self._view.shown_events()
        work: Callable[[Vault, Progress], Path]
        if target.suffix.lower() in PICTURES:
            # Fonts and colours are the window's; what they paint on is not.
            drawing, frame = self._paper()
            title, suffix = tr("Chronology"), target.suffix.lower()

            def work(vault: Vault, _progress: Progress) -> Path:
                # What writes files takes a tenth of a second to load, which nobody who only looks waits for.
                from app.casework.seeing.leaving import write_picture

                data = rendered(drawing, frame, title, suffix)
                items = {
                    each.item.id for held in behind_events(vault, events).values() for each in held
                }
                return write_picture(vault, target, data, "chronology", items, case)

        else:
            language = current()

            def work(vault: Vault, _progress: Progress) -> Path:
                from app.casework.seeing import chronology_table

                held = chronology_table.listed(
                    vault, case or None, events=events, language=language
                )
                return chronology_table.write(vault, target, held)

        self._view.session.run(
            tr("Writing the chronology"),
            work,
            lambda done: self._view.said.emit(
                tr("Written, not redacted: {name}", name=done.name), "doubtful"
            ),
        )

    def _paper(self) -> tuple[Drawing, Frame]:
        """What is looked at, in the colours of paper and as high as all its rows."""
        canvas = self._view.canvas
        shown, seen = canvas.drawing, canvas.frame_()
        drawing = Drawing(
            shown.whole, shown.layout, look_of(canvas, paper=True), shown.links, shown.veil
        )
        strip = drawing.look.row if drawing.layout.undated else 0
        height = drawing.look.head + drawing.layout.height * drawing.look.row + strip
        return drawing, Frame(seen.offset, seen.scale, 0, seen.width, max(200, height))


def rendered(drawing: Drawing, frame: Frame, title: str, suffix: str) -> bytes:
    """The stretch of time that is looked at with all of its rows, as the bytes of a file.

    Args:
        drawing: in the colours of paper.
        frame: as high as all rows.
        title: of the document.
        suffix: ``.png``, ``.svg``, or ``.pdf`` (A4, landscape, as many pages as it takes).

    Raises:
        Refused: there are too many rows for one picture.
    """
    if suffix != ".pdf" and frame.height > _TALLEST:
        raise Refused(
            "There are too many rows for one picture; leave some out, or choose pages to print."
        )
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    below = legend.draw(None, drawing.look, frame.width)
    size = QSize(frame.width, frame.height + math.ceil(below))
    if suffix == ".png":
        image = QImage(size * _SHARP, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_SHARP)
        painter = QPainter(image)
        _paint(painter, drawing, frame, size)
        painter.end()
        image.save(buffer, "PNG")  # type: ignore[call-overload]
    elif suffix == ".svg":
        made = QSvgGenerator()
        made.setOutputDevice(buffer)
        made.setTitle(title)
        made.setSize(size)
        made.setViewBox(QRect(0, 0, size.width(), size.height()))
        painter = QPainter(made)
        _paint(painter, drawing, frame, size)
        painter.end()
    else:
        _pages(buffer, drawing, frame, title)
    buffer.close()
    return bytes(held.data())


def _paint(painter: QPainter, drawing: Drawing, frame: Frame, size: QSize) -> None:
    """The picture with what its shapes mean under it."""
    painter.fillRect(QRect(0, 0, size.width(), size.height()), drawing.look.ground)
    drawing.paint(painter, frame)
    painter.setClipping(False)
    legend.draw(painter, drawing.look, frame.width, frame.height)


def _pages(buffer: QBuffer, drawing: Drawing, frame: Frame, title: str) -> None:
    """Pages one under another, each with the axis over its rows."""
    pages = QPdfWriter(buffer)
    pages.setTitle(title)
    pages.setCreator("Kuager")
    pages.setResolution(_DPI * 4)
    pages.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape,
            QMarginsF(12, 12, 12, 12),
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter(pages)
    scale = pages.width() / frame.width
    high = int(pages.height() / scale)
    below = math.ceil(legend.draw(None, drawing.look, frame.width))
    strip = drawing.look.row if drawing.layout.undated else 0
    high -= below
    room = max(
        drawing.look.row, (high - drawing.look.head - strip) // drawing.look.row * drawing.look.row
    )
    rows = drawing.layout.height * drawing.look.row
    for number in range(max(1, math.ceil(rows / room))):
        if number:
            pages.newPage()
        painter.resetTransform()
        painter.scale(scale, scale)
        height = drawing.look.head + room + strip
        painter.setClipRect(QRect(0, 0, frame.width, height))
        page = Frame(frame.offset, frame.scale, number * room, frame.width, height)
        drawing.paint(painter, page)
        painter.setClipping(False)
        legend.draw(painter, drawing.look, frame.width, height)
    painter.end()
