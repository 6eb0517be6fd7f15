"""Printing the list: asked about first, noted in every item's history, then given to the print system."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPainter, QPen, QTextOption
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from app.casework.printed import note_printed
from app.ui.language import tr
from app.ui.parts.sheet import ask
from app.ui.screens.library import item_answers
from app.ui.session import Session

MOST = 5000
"""Items on one list; more is no list that anybody reads on paper."""

_POINTS = 9
_LINES = 3
_GAP = 4.0


class PrintList(QObject):
    """Prints what the table shows."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self.dialog: QPrintDialog | None = None
        self.pages = 0

    def offer(
        self,
        numbers: Sequence[int],
        headings: Sequence[tuple[str, int]],
        rows: Callable[[Callable[[list[tuple[str, ...]]], None]], None],
        title: str,
    ) -> None:
        """Ask whether these items are to be printed.

        Args:
            numbers: of the items.
            headings: of the columns, each with its share of the width.
            rows: fetches the cells and hands them on.
            title: over every page.
        """
        ask(
            self._window,
            tr("Print a list of %Ln item(s)?", n=len(numbers)),
            tr(
                "The print system of this computer, and the printer, see these pages and may keep "
                "them. That they were printed is noted in the history of each item."
            ),
            tr("Print …"),
            lambda: rows(lambda cells: self._open(numbers, headings, cells, title)),
        )

    def _open(
        self,
        numbers: Sequence[int],
        headings: Sequence[tuple[str, int]],
        cells: list[tuple[str, ...]],
        title: str,
    ) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Kuager")
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print(printer, numbers, headings, cells, title))
        self.dialog = dialog
        dialog.destroyed.connect(self._closed)
        # Not the overload that takes a slot: signals were connected above.
        QDialog.open(dialog)

    def print(
        self,
        printer: QPrinter,
        numbers: Sequence[int],
        headings: Sequence[tuple[str, int]],
        cells: list[tuple[str, ...]],
        title: str,
    ) -> None:
        """Note it, and then print: a page without its note would be worse than a note without its page."""
        refs = item_answers.refs(numbers)

        # A question and not a step: what is on paper cannot be undone.
        self._session.ask(
            "",
            lambda vault: note_printed(vault, refs, "list"),
            lambda _items: self._paint(printer, headings, cells, title),
            self._session.refused.emit,
        )

    def _paint(
        self,
        printer: QPrinter,
        headings: Sequence[tuple[str, int]],
        cells: list[tuple[str, ...]],
        title: str,
    ) -> None:
        self.pages = paint_list(printer, headings, cells, title)

    def _closed(self) -> None:
        self.dialog = None


def paint_list(
    printer: QPrinter,
    headings: Sequence[tuple[str, int]],
    cells: Sequence[tuple[str, ...]],
    title: str,
) -> int:
    """Paint the pages of a list; the headings stand over each, and no row is broken.

    Returns:
        How many pages there are.
    """
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    page = printer.pageRect(QPrinter.Unit.Point)
    scale = printer.resolution() / 72
    painter.scale(scale, scale)
    plain, bold = QFont(painter.font()), QFont(painter.font())
    # In the scaled painter a pixel is a point.
    plain.setPixelSize(_POINTS)
    bold.setPixelSize(_POINTS)
    bold.setBold(True)
    width, height = page.width(), page.height()
    whole = sum(share for _name, share in headings) or 1
    widths = [width * share / whole for _name, share in headings]
    number = 0
    top = height
    for row in cells:
        painter.setFont(plain)
        needed = _height(painter, row, widths)
        if top + needed > height:
            number += 1
            if number > 1:
                printer.newPage()
            top = _page_head(painter, title, number, headings, widths, bold)
        painter.setFont(plain)
        _paint_row(painter, row, widths, top, needed)
        top += needed
        painter.setPen(QPen(Qt.GlobalColor.lightGray, 0.3))
        painter.drawLine(0, int(top), int(width), int(top))
        painter.setPen(QPen(Qt.GlobalColor.black))
    painter.end()
    return number


def _page_head(
    painter: QPainter,
    title: str,
    number: int,
    headings: Sequence[tuple[str, int]],
    widths: Sequence[float],
    bold: QFont,
) -> float:
    painter.setFont(bold)
    painter.setPen(QPen(Qt.GlobalColor.black))
    line = painter.fontMetrics().height() + _GAP
    width = sum(widths)
    flags = int(Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(QRectF(0, 0, width, line), flags | int(Qt.AlignmentFlag.AlignLeft), title)
    painter.drawText(
        QRectF(0, 0, width, line), flags | int(Qt.AlignmentFlag.AlignRight), str(number)
    )
    names = tuple(name for name, _share in headings)
    _paint_row(painter, names, widths, line + _GAP, line)
    return 2 * line + _GAP


def _height(painter: QPainter, row: Sequence[str], widths: Sequence[float]) -> float:
    line = painter.fontMetrics().height()
    most = float(line)
    for text, width in zip(row, widths, strict=True):
        box = painter.boundingRect(QRectF(0, 0, width - _GAP, 10_000), text, _wrapped())
        most = max(most, box.height())
    return min(most, _LINES * line) + _GAP


def _paint_row(
    painter: QPainter, row: Sequence[str], widths: Sequence[float], top: float, height: float
) -> None:
    left = 0.0
    for text, width in zip(row, widths, strict=True):
        area = QRectF(left, top + _GAP / 2, width - _GAP, height - _GAP)
        painter.save()
        painter.setClipRect(area)
        painter.drawText(area, text, _wrapped())
        painter.restore()
        left += width


def _wrapped() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
