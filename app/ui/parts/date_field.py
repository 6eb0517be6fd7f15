"""Entering a date that may be partial, uncertain or a span: in fields, so that no order is guessed.

What is stored is EDTF; what is shown beside the fields are plain words.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from app.errors import KuagerError
from app.records.dates import parse, words
from app.ui.jobs import sentence_of
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.parts.ticks import Tick
from app.ui.theme import SPACE

_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?([?~%]?)")


class _Day(QWidget):
    """Year, month and day; the last ones may be left empty."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.day, self.month, self.year = QComboBox(), QComboBox(), QLineEdit()
        self.day.addItem(tr("day?"), "")
        for number in range(1, 32):
            self.day.addItem(str(number), f"{number:02d}")
        self.month.addItem(tr("month?"), "")
        locale = QLocale()
        for number in range(1, 13):
            title = locale.standaloneMonthName(number, QLocale.FormatType.LongFormat)
            self.month.addItem(title, f"{number:02d}")
        self.year.setPlaceholderText(tr("year"))
        self.year.setMaxLength(4)
        self.year.setFixedWidth(64)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        for widget, what in (
            (self.day, tr("day")),
            (self.month, tr("month")),
            (self.year, tr("year")),
        ):
            widget.setAccessibleName(f"{name}: {what}")
            row.addWidget(widget)
        row.addStretch(1)
        self.day.currentIndexChanged.connect(self.changed)
        self.month.currentIndexChanged.connect(self.changed)
        self.year.textChanged.connect(self.changed)

    def text(self) -> str:
        year = self.year.text().strip()
        month, day = self.month.currentData(), self.day.currentData()
        if day and not month:
            return f"{year}-??-{day}"
        return "-".join(filter(None, (year, month, day)))

    def show_parts(self, year: str, month: str, day: str) -> None:
        self.year.setText(year)
        self.month.setCurrentIndex(max(0, self.month.findData(month)))
        self.day.setCurrentIndex(max(0, self.day.findData(day)))


class DateField(QWidget):
    """A date: ``text()`` is EDTF or ``""``; ``problem()`` says why it cannot be stored.

    Signals: ``changed`` when anything in it did.
    """

    changed = Signal()

    def __init__(self, name: str, *, exact: bool = False) -> None:
        """Make the field.

        Args:
            name: for screen readers.
            exact: a day and nothing else, such as the date on a cover.
        """
        super().__init__()
        self.setAccessibleName(name)
        self._exact = exact
        self._first, self._last = _Day(name), _Day(f"{name}, {tr('end')}")
        self.about = Tick(tr("about"))
        self.uncertain = Tick(tr("uncertain"))
        self.span = Tick(tr("until"))
        self.written = QLineEdit()
        self.written.setAccessibleName(f"{name}, EDTF")
        self.written.setPlaceholderText("EDTF")
        self.words = plain(faded=True)
        for box in (self.about, self.uncertain, self.span):
            box.setAccessibleName(f"{name}: {box.text()}")
            box.toggled.connect(self._edited)
        self._first.changed.connect(self._edited)
        self._last.changed.connect(self._edited)
        self.written.textChanged.connect(self._edited)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE // 2)
        grid.addWidget(self._first, 0, 0, 1, 2)
        grid.addWidget(self.written, 0, 0, 1, 2)
        marks = QHBoxLayout()
        marks.setSpacing(2 * SPACE)
        for box in (self.about, self.uncertain, self.span):
            marks.addWidget(box)
        marks.addStretch(1)
        grid.addLayout(marks, 1, 0, 1, 2)
        grid.addWidget(self._last, 2, 0, 1, 2)
        grid.addWidget(self.words, 3, 0, 1, 2)
        self._raw = False
        self.setText("")

    def text(self) -> str:
        """What was entered, as EDTF; ``""`` for nothing. It may be malformed: see :meth:`problem`."""
        if self._raw:
            return self.written.text().strip()
        first, last = self._first.text(), self._last.text() if self.span.isChecked() else ""
        if not first and not last:
            return ""
        mark = {
            (True, True): "%",
            (True, False): "~",
            (False, True): "?",
            (False, False): "",
        }[(self.about.isChecked(), self.uncertain.isChecked())]
        if self.span.isChecked():
            return f"{first and first + mark}/{last and last + mark}"
        return first + mark

    def setText(self, edtf: str) -> None:  # noqa: N802 - as other fields have it
        """Show a date; one that the fields cannot hold is shown as it is written."""
        first, slash, last = edtf.partition("/")
        parts = [_PLAIN.fullmatch(each) if each else None for each in (first, last)]
        simple = not edtf or (
            (parts[0] is not None or not first)
            and (not slash or parts[1] is not None or not last)
            and len({part[4] for part in parts if part is not None}) <= 1
        )
        self._raw = not simple
        self.written.setVisible(self._raw)
        self._first.setVisible(simple)
        for box in (self.about, self.uncertain, self.span):
            box.setVisible(simple and not self._exact)
        self.written.setText(edtf if self._raw else "")
        mark = next((part[4] for part in parts if part is not None), "")
        self.about.setChecked(mark in ("~", "%"))
        self.uncertain.setChecked(mark in ("?", "%"))
        self.span.setChecked(bool(slash) and simple)
        for day, part in zip((self._first, self._last), parts, strict=True):
            day.show_parts(*((part[1], part[2] or "", part[3] or "") if part else ("", "", "")))
        self._edited()

    def problem(self) -> str:
        """Why what was entered is no date; ``""`` when it is one, or nothing."""
        try:
            if self.text():
                parse(self.text())
        except KuagerError as error:
            return sentence_of(error)
        return ""

    def _edited(self) -> None:
        self._last.setVisible(self.span.isChecked() and not self._raw)
        written, problem = self.text(), self.problem()
        self.words.setText(problem or (words(written, current()) if written else ""))
        self.words.setVisible(bool(problem) or (bool(written) and not self._exact))
        self.changed.emit()


def today() -> str:
    """Today's date in this computer's zone, as EDTF."""
    return QDate.currentDate().toString("yyyy-MM-dd")
