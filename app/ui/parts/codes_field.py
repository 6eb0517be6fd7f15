"""Entering several codes of one list: chips, and a field that finds a code by any part of its label."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QVBoxLayout, QWidget

from app.records.vocabulary import load
from app.ui.language import current, tr
from app.ui.parts.chips import Chip
from app.ui.parts.flow import FlowBox
from app.ui.theme import CONTROL, SPACE


class CodesField(QWidget):
    """Codes in the order in which they were chosen, each at most once.

    Signals: ``changed`` when one was added or taken away.
    """

    changed = Signal()

    def __init__(self, name: str, vocabulary: str) -> None:
        super().__init__()
        self._list = load(vocabulary)
        self._codes: list[str] = []
        self._chips = FlowBox(name)
        self._chips.hide()
        self.add = QComboBox()
        self.add.setMinimumHeight(CONTROL)
        self.add.setEditable(True)
        self.add.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.add.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.add.setMinimumContentsLength(12)
        self.add.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.add.setAccessibleName(name)
        language = current()
        for entry in self._list:
            self.add.addItem(entry.label(language), entry.id)
        self.add.setCurrentIndex(-1)
        line, completer = self.add.lineEdit(), self.add.completer()
        assert line is not None
        assert completer is not None
        line.setPlaceholderText(tr("Add one …"))
        line.setAccessibleName(name)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.add.activated.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self._chips)
        column.addWidget(self.add)
        self.setFocusProxy(self.add)

    def codes(self) -> list[str]:
        """What was chosen."""
        return list(self._codes)

    def show_codes(self, codes: Iterable[str]) -> None:
        """Show other codes; one of a newer list is shown as it is, and kept."""
        self._codes = list(dict.fromkeys(codes))
        self._draw()

    def _take(self, row: int) -> None:
        code = self.add.itemData(row)
        self.add.setCurrentIndex(-1)
        self.add.clearEditText()
        if code and code not in self._codes:
            self._codes.append(code)
            self._draw()
            self.changed.emit()

    def _remove(self, code: str) -> None:
        if code in self._codes:
            self._codes.remove(code)
            self._draw()
            self.changed.emit()
            self.add.setFocus()

    def _draw(self) -> None:
        self._chips.flow.clear()
        for code in self._codes:
            label = self._list.label(code, current())
            chip = Chip(label, removable=tr("Remove: {what}", what=label), goes=False)
            chip.removed.connect(lambda code=code: self._remove(code))
            self._chips.flow.addWidget(chip)
        self._chips.setVisible(bool(self._codes))
        self._chips.updateGeometry()
