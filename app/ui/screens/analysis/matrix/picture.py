"""The matrix on paper: as PNG and SVG in one piece, as PDF on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)
from PySide6.QtSvg import QSvgGenerator

from app.casework.seeing.matrix import Matrix
from app.ui.screens.analysis.matrix.cells import CellInk, paint_cell, paint_sign
from app.ui.theme import scaled

_SIDE = 300.0
_TOP = 62.0
_HEAD = 66.0
_MARGIN = 16.0
_FEWEST = 4
"""Columns for which there is room at least: title and legend need it."""

_LARGEST = 30_000
"""Pixels of a picture's side that programs still show."""

_DPI = 96
_PAPER = QColor("#ffffff")
_INK = QColor("#1d1f21")
_QUIET = QColor("#5c6166")
_RULE = QColor("#c4c4bd")


@dataclass(frozen=True)
class Sheet:
    """What is drawn, in words that were translated already: drawing runs on another thread.

    Attributes:
        title: over it.
        rows: titles of the rows.
        columns: titles of the columns.
        legend: (state, words) in order.
        note: what the signs in a cell mean.
        font: of the letters.
    """

    title: str
    rows: Sequence[str]
    columns: Sequence[str]
    legend: Sequence[tuple[str, str]]
    note: str
    font: QFont

    @property
    def ink(self) -> CellInk:
        """As on paper: dark on white."""
        return CellInk(_PAPER, _INK, _QUIET, scaled(self.font, 0.9), dark=False)


def drawn(matrix: Matrix, sheet: Sheet, suffix: str) -> bytes:
    """The matrix as a file.

    Args:
        matrix: what is shown.
        sheet: its words.
        suffix: ``.png``, ``.svg`` or ``.pdf``; the first two only while it is not :func:`too_large`.
    """
    if suffix == ".pdf":
        return _pdf(matrix, sheet)
    size = _size(matrix, sheet)
    if suffix == ".svg":
        return _svg(matrix, sheet, size)
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.fill(_PAPER)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw(painter, matrix, sheet, range(len(matrix.rows)), range(len(matrix.columns)))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def too_large(matrix: Matrix, sheet: Sheet) -> bool:
    """Whether a picture in one piece would be larger than programs show."""
    size = _size(matrix, sheet)
    return max(size.width(), size.height()) > _LARGEST


def _size(matrix: Matrix, sheet: Sheet) -> QSizeF:
    return QSizeF(
        2 * _MARGIN + _SIDE + sheet.ink.width * max(_FEWEST, len(matrix.columns)),
        2 * _MARGIN + _TOP + _HEAD + sheet.ink.height * len(matrix.rows),
    )


def _svg(matrix: Matrix, sheet: Sheet, size: QSizeF) -> bytes:
    buffer = QBuffer()
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setSize(size.toSize())
    made.setViewBox(QRectF(QPointF(0, 0), size))
    made.setTitle(sheet.title)
    painter = QPainter(made)
    painter.fillRect(QRectF(QPointF(0, 0), size), _PAPER)
    _draw(painter, matrix, sheet, range(len(matrix.rows)), range(len(matrix.columns)))
    painter.end()
    return bytes(buffer.data().data())


def _pdf(matrix: Matrix, sheet: Sheet) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(sheet.title)
    writer.setCreator("")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A3),
            QPageLayout.Orientation.Landscape,
            QMarginsF(10, 10, 10, 10),
            QPageLayout.Unit.Millimeter,
        )
    )
    room = QRectF(writer.pageLayout().paintRectPixels(_DPI))
    down = max(1, int((room.height() - 2 * _MARGIN - _TOP - _HEAD) // sheet.ink.height))
    across = max(1, int((room.width() - 2 * _MARGIN - _SIDE) // sheet.ink.width))
    painter = QPainter(writer)
    first = True
    for column in range(0, max(1, len(matrix.columns)), across):
        for row in range(0, max(1, len(matrix.rows)), down):
            if not first:
                writer.newPage()
            first = False
            rows = range(row, min(row + down, len(matrix.rows)))
            columns = range(column, min(column + across, len(matrix.columns)))
            _draw(painter, matrix, sheet, rows, columns)
    painter.end()
    return bytes(buffer.data().data())


def _draw(
    painter: QPainter, matrix: Matrix, sheet: Sheet, rows: Sequence[int], columns: Sequence[int]
) -> None:
    """Some rows and columns, with title, legend and headings."""
    ink, wide = sheet.ink, sheet.ink.width
    painter.setPen(_INK)
    painter.setFont(scaled(sheet.font, 1.2, bold=True))
    whole = _SIDE + wide * max(_FEWEST, len(columns))
    align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(_MARGIN, _MARGIN - 4, whole, 22), align, sheet.title)
    _legend(painter, sheet, ink, whole)
    left, top = _MARGIN + _SIDE, _MARGIN + _TOP + _HEAD
    wrapped = Qt.TextFlag.TextWordWrap
    for place, column in enumerate(columns):
        box = QRectF(left + place * wide + 4, top - _HEAD, wide - 8, _HEAD - 6)
        painter.setFont(scaled(sheet.font, 0.9, bold=True))
        painter.setPen(_INK)
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | wrapped)
        painter.drawText(box, flags, _short(sheet.columns[column], 60))
    for place, row in enumerate(rows):
        at = top + place * ink.height
        painter.setFont(scaled(sheet.font, 0.9))
        painter.setPen(_INK)
        box = QRectF(_MARGIN, at + 2, _SIDE - 8, ink.height - 4)
        painter.drawText(box, int(align | wrapped), _short(sheet.rows[row], 90))
        painter.setPen(QPen(_RULE, 1))
        painter.drawLine(QPointF(_MARGIN, at), QPointF(left + len(columns) * wide, at))
        for across, column in enumerate(columns):
            rect = QRectF(left + across * wide, at, wide, ink.height)
            paint_cell(painter, rect, matrix.at(row, column), ink)


def _legend(painter: QPainter, sheet: Sheet, ink: CellInk, wide: float) -> None:
    at, line = _MARGIN, _MARGIN + 20
    painter.setFont(scaled(sheet.font, 0.85))
    for state, words in sheet.legend:
        paint_sign(painter, QPointF(at, line + 3), state, ink)
        painter.setPen(_QUIET)
        width = painter.fontMetrics().horizontalAdvance(words)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(at + 28, line, width + 4, 20), align, words)
        at += 28 + width + 20
    painter.drawText(
        QRectF(_MARGIN, line + 22, wide, 36),
        int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap),
        sheet.note,
    )


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
