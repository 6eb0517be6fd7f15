"""Choosing somebody of the registry by typing any part of a name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from app.ui.language import tr
from app.ui.theme import CONTROL


class PersonBox(QComboBox):
    """A person, or nobody.

    Signals: ``picked(person id)``, ``""`` for nobody, when somebody has chosen another.
    """

    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._people: Sequence[tuple[str, str]] = ()
        self.setMinimumHeight(CONTROL)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setEditable(True)
        self.setInsertPolicy(self.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        completer, line = self.completer(), self.lineEdit()
        assert completer is not None
        assert line is not None
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        line.setAccessibleName(name)
        line.setPlaceholderText(tr("nobody in particular"))
        line.editingFinished.connect(self._typed)
        self.activated.connect(lambda _place: self._chosen())

    def show_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Offer people: id and label each."""
        if tuple(people) == tuple(self._people):
            return
        self._people = tuple(people)
        with QSignalBlocker(self):
            self.clear()
            self.addItem("", "")
            for person, label in people:
                self.addItem(label, person)
        self.show_person(self._shown)

    def show_person(self, person: str) -> None:
        """Show who is chosen."""
        self._shown = person
        with QSignalBlocker(self):
            place = max(0, self.findData(person))
            self.setCurrentIndex(place)
            self.setEditText(self.itemText(place))
        line = self.lineEdit()
        if line is not None and not line.hasFocus():
            # The beginning of a long name says more than its end.
            line.setCursorPosition(0)

    def forget(self) -> None:
        """Hold nobody."""
        self._people, self._shown = (), ""
        with QSignalBlocker(self):
            self.clear()
            self.setEditText("")

    def _typed(self) -> None:
        typed = self.currentText().strip()
        place = self.findText(typed, Qt.MatchFlag.MatchFixedString) if typed else 0
        if place < 0:
            places = [
                at for at in range(1, self.count()) if typed.lower() in self.itemText(at).lower()
            ]
            place = places[0] if len(places) == 1 else -1
        if place < 0:
            # Nobody, or several: what was chosen stays, and is seen to stay.
            self.show_person(self._shown)
            return
        with QSignalBlocker(self):
            self.setCurrentIndex(place)
        self._chosen()

    def _chosen(self) -> None:
        person = str(self.currentData() or "")
        if person != self._shown:
            self._shown = person
            self.picked.emit(person)
