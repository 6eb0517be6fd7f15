"""Boxes to choose from, filled again and again without losing what was chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox

from app.ui.language import tr
from app.ui.theme import CONTROL

_LETTERS = 16
"""Letters for which a box has room, however long what it offers: a title of a case has hundreds."""


def box(name: str) -> QComboBox:
    """An empty box with a name for screen readers."""
    made = QComboBox()
    made.setMinimumHeight(CONTROL)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(_LETTERS)
    return made


def choose(made: QComboBox, offered: Sequence[tuple[str, str]]) -> None:
    """Offer values and titles; what was chosen stays so where it is among them."""
    held = made.currentData()
    with QSignalBlocker(made):
        made.clear()
        for value, title in offered:
            made.addItem(title, value)
        made.setCurrentIndex(max(0, made.findData(held)))


def offer_cases(made: QComboBox, held: Sequence[tuple[str, str]], chosen: str) -> None:
    """Offer the cases of a vault (code and title); with one there is nothing to choose."""
    with QSignalBlocker(made):
        made.clear()
        made.addItem(tr("All cases"), "")
        for code, title in held:
            made.addItem(f"{code}  {title}", code)
        made.setCurrentIndex(max(0, made.findData(chosen)))
    made.setVisible(len(held) > 1)
