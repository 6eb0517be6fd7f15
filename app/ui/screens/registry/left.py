"""The left part of a registry screen: heading, filter, case, the list, the way to the trash."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain, rule
from app.ui.parts.shrinking import ShrinkingButton
from app.ui.screens.registry.lines import LinesView
from app.ui.theme import CONTROL, SPACE, scaled
from app.ui.wording import tooltip

_NARROWEST = 200


class _Heading(QLabel):
    """A title on one line, shortened where there is no room for it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(title)
        self.setToolTip(tooltip(title))
        self.setFont(scaled(self.font(), 1.25, bold=True))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for its beginning."""
        hint = super().minimumSizeHint()
        return QSize(min(_NARROWEST // 2, hint.width()), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """As much of it as there is room for."""
        painter = QPainter(self)
        said = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(self.rect(), flags, said)
        painter.end()


class Left(QWidget):
    """What is listed, and what narrows it.

    Signals:
        typed: the filter was edited.
        narrowed: case or trash was chosen.
    """

    typed = Signal()
    narrowed = Signal()

    def __init__(
        self, title: str, hint: str, new: str, *, trash: bool, more: Sequence[QWidget]
    ) -> None:
        """Make it.

        Args:
            title: the heading.
            hint: what the filter finds.
            new: title of the button that adds one.
            trash: whether there is a trash to show.
            more: further widgets that narrow the list.
        """
        super().__init__()
        self._wanted_case = ""
        self.field = QLineEdit()
        self.field.setMinimumHeight(CONTROL)
        self.field.setMinimumWidth(_NARROWEST)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setToolTip(hint)
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icon("search", "faded"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(lambda _text: self.typed.emit())
        self.case = QComboBox()
        self.case.setMinimumHeight(CONTROL)
        self.case.setAccessibleName(tr("Case"))
        self.case.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.case.currentIndexChanged.connect(lambda _row: self.narrowed.emit())
        self.case.hide()
        self.list = LinesView(title)
        self.field.returnPressed.connect(self.list.setFocus)
        self._count = plain(faded=True)
        self._none = plain(faded=True)
        self._none.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        self._none.hide()
        self.new_button = ShrinkingButton(new)
        self.new_button.setIcon(icon("plus"))
        self.new_button.setMinimumHeight(CONTROL)
        self.in_trash = QToolButton()
        self.in_trash.setCheckable(True)
        self.in_trash.setAutoRaise(True)
        self.in_trash.setIcon(icon("trash"))
        self.in_trash.setText(tr("Show the trash"))
        self.in_trash.setAccessibleName(tr("Show the trash"))
        self.in_trash.setMinimumHeight(CONTROL)
        self.in_trash.setMinimumWidth(CONTROL)
        self.in_trash.setToolTip(tr("Show the trash"))
        self.in_trash.toggled.connect(lambda _on: self.narrowed.emit())
        self.in_trash.setVisible(trash)
        heading = _Heading(title)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(heading)
        top.addWidget(self._count)
        top.addStretch(1)
        top.addWidget(self.new_button)
        narrowing = QHBoxLayout()
        narrowing.setSpacing(SPACE // 2)
        narrowing.addWidget(self.field, 1)
        narrowing.addWidget(self.in_trash)
        head = QVBoxLayout()
        head.setContentsMargins(2 * SPACE, SPACE + SPACE // 2, SPACE, SPACE)
        head.setSpacing(SPACE)
        head.addLayout(top)
        head.addLayout(narrowing)
        head.addWidget(self.case)
        for widget in more:
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self._none)
        column.addWidget(self.list, 1)

    @property
    def chosen_case(self) -> str:
        """Code of the case that the list is narrowed to, or ``""``."""
        return self._wanted_case or self.case.currentData() or ""

    def choose_case(self, code: str) -> None:
        """Narrow the list to a case as soon as the cases are known."""
        self._wanted_case = code

    def is_narrowed(self) -> bool:
        """Whether anything is left out of the list."""
        return bool(self.field.text().strip() or self.chosen_case or self.in_trash.isChecked())

    def widen(self, text: str = "", *, trash: bool = False) -> None:
        """Narrow the list by this alone, and tell nobody."""
        blocked = [QSignalBlocker(each) for each in (self.field, self.case, self.in_trash)]
        self.field.setText(text)
        self.case.setCurrentIndex(0 if self.case.count() else -1)
        self.in_trash.setChecked(trash)
        self._wanted_case = ""
        del blocked

    def show_cases(self, held: Sequence[tuple[str, str]]) -> None:
        """Offer these cases (code and title); with one there is nothing to choose."""
        chosen = self.chosen_case
        self._wanted_case = ""
        blocked = QSignalBlocker(self.case)
        self.case.clear()
        self.case.addItem(tr("All cases"), "")
        for code, title in held:
            self.case.addItem(f"{code}  {title}", code)
        self.case.setCurrentIndex(max(0, self.case.findData(chosen)))
        self.case.setVisible(len(held) > 1)
        del blocked

    def show_count(self, number: int) -> None:
        """Say how many are listed, or why none is."""
        self._count.setText(f"{number:,}" if number else "")
        self._none.setVisible(not number)
        trash = self.in_trash.isChecked() and not self.field.text().strip()
        self._none.setText(tr("The trash is empty.") if trash else tr("Nothing here matches."))

    def forget(self) -> None:
        """List nothing, and keep nothing that was typed."""
        self.widen()
        blocked = QSignalBlocker(self.case)
        self.case.clear()
        self.case.hide()
        del blocked
        self.list.show_lines([])
        self._count.setText("")
        self._none.hide()
