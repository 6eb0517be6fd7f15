"""The tab of checks: what a clerk or a destination would send a bundle back for, and where to mend it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.icons import picture
from app.ui.language import current, tr
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain, rule
from app.ui.parts.sheet import scrolled
from app.ui.sentences import spoken
from app.ui.theme import SPACE
from app.ui.wording import one_line

if TYPE_CHECKING:
    from app.casework.drafting.draft_checks import Check, Place

RED, AMBER, GREEN = "red", "amber", "green"

_ORDER = {RED: 0, AMBER: 1, GREEN: 2}
_ICONS = {RED: "alert-triangle", AMBER: "info-circle", GREEN: "circle-check"}
_SIZE = 20
_SHOWN = 4
"""Places of a check that have a button; the rest are counted."""


def level_words(level: str) -> str:
    """What a level means."""
    return {
        RED: tr("Must be mended"),
        AMBER: tr("Worth a look"),
        GREEN: tr("In order"),
    }.get(level, level)


def sentence_of(check: Check) -> str:
    """How a rule stands; a destination's rule has its own words in both languages."""
    return check.said.get(current()) or spoken(check.sentence)


class ChecksTab(QWidget):
    """Every check, those that hold the bundle back first.

    Signals: ``go_wanted(Place, rule)``.
    """

    go_wanted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.checks: tuple[Check, ...] = ()
        self.field_label: Callable[[str], str] = str
        """What a field of the draft is called."""
        self.summary = plain(bold=True)
        self.summary.setAccessibleName(tr("What the checks come to"))
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, SPACE, 0)
        self._column.setSpacing(SPACE)
        self._column.addStretch(1)
        self.area = scrolled(self._rows, tr("Checks"))
        self._marks: list[tuple[QLabel, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.summary)
        column.addWidget(self.area, 1)

    @property
    def red(self) -> int:
        """How many checks must be mended."""
        return sum(each.level == RED for each in self.checks)

    @property
    def open(self) -> int:
        """How many checks are not in order."""
        return sum(each.level != GREEN for each in self.checks)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show them; what is the same as before is not touched, so that the keyboard stays where it is."""
        ordered = tuple(sorted(checks, key=lambda each: _ORDER.get(each.level, 1)))
        if ordered == self.checks:
            return
        bar = self.area.verticalScrollBar()
        place = bar.value()
        self._clear()
        self.checks = ordered
        for number, check in enumerate(ordered):
            self._column.insertWidget(2 * number, self._row(check))
            self._column.insertWidget(2 * number + 1, rule())
        counts = [
            (RED, tr("%Ln must be mended", n=self.red)),
            (AMBER, tr("%Ln worth a look", n=self.open - self.red)),
            (GREEN, tr("%Ln in order", n=len(ordered) - self.open)),
        ]
        held = {each.level for each in ordered}
        self.summary.setText(", ".join(words for level, words in counts if level in held))
        bar.setValue(place)

    def wait(self) -> None:
        """Say that they are being asked."""
        if not self.checks:
            self.summary.setText(tr("Checking …"))

    def say(self, sentence: str) -> None:
        """Say why there are none."""
        self._clear()
        self.summary.setText(sentence)

    def forget(self) -> None:
        """Show nothing."""
        self._clear()
        self.summary.setText("")

    def changeEvent(self, event: object) -> None:  # noqa: N802
        """Draw the marks again in another palette."""
        super().changeEvent(event)  # type: ignore[arg-type]
        if event.type() == event.Type.PaletteChange:  # type: ignore[attr-defined]
            self._draw()

    def _clear(self) -> None:
        self.checks = ()
        self._marks.clear()
        while self._column.count() > 1:
            entry = self._column.takeAt(0)
            held = entry.widget() if entry is not None else None
            if held is not None:
                held.hide()
                held.setParent(None)
                held.deleteLater()

    def _row(self, check: Check) -> QWidget:
        row = QFrame()
        mark = QLabel()
        mark.setFixedWidth(_SIZE + SPACE // 2)
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._marks.append((mark, check.level))
        words = plain(f"{level_words(check.level)}: {sentence_of(check)}")
        if check.level == GREEN:
            words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        side = QVBoxLayout()
        side.setSpacing(SPACE // 2)
        side.addWidget(plain(spoken(check.title), bold=check.level != GREEN))
        side.addWidget(words)
        if check.places and check.level != GREEN:
            side.addWidget(self._places(check))
        both = QHBoxLayout(row)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(SPACE)
        both.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        both.addLayout(side, 1)
        self._draw()
        return row

    def _places(self, check: Check) -> QWidget:
        box = FlowBox(tr("Where"))
        for place in check.places[:_SHOWN]:
            box.flow.addWidget(self._button(place, check))
        rest = len(check.places) - _SHOWN
        if rest > 0:
            more = plain(tr("and %Ln more", n=rest), faded=True)
            more.setWordWrap(False)
            box.flow.addWidget(more)
        return box

    def _button(self, place: Place, check: Check) -> QPushButton:
        label = one_line(place.label) or self.field_label(place.id)
        short = label if len(label) <= 30 else f"{label[:29]}…"
        # Two ampersands: one would make a shortcut.
        button = QPushButton(tr("Go to {place}", place=short).replace("&", "&&"))
        button.setAccessibleName(tr("Go to {place}", place=label))
        button.setAccessibleDescription(sentence_of(check))
        button.clicked.connect(lambda _checked=False: self.go_wanted.emit(place, check.rule))
        return button

    def _draw(self) -> None:
        for mark, level in self._marks:
            role = {
                RED: QPalette.ColorRole.WindowText,
                AMBER: QPalette.ColorRole.WindowText,
            }.get(level, QPalette.ColorRole.PlaceholderText)
            colour = self.palette().color(role)
            mark.setPixmap(
                picture(_ICONS.get(level, "info-circle"), _SIZE, colour, self.devicePixelRatioF())
            )
