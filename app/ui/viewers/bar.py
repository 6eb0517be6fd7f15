"""The row of tools over a viewer, and the bar that looks for words in it."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QToolTip, QWidget

from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.theme import CONTROL, SPACE
from app.ui.viewers.spans import Placed, Span


class Tools(QFrame):
    """Buttons beside each other; the tools of every viewer stand in the same place."""

    def __init__(self) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
        self.row.setSpacing(SPACE // 2)

    def tool(self, action: QAction) -> QToolButton:
        """Add the button of a command."""
        button = tool(action)
        self.row.addWidget(button)
        return button

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Add something else."""
        self.row.addWidget(widget, stretch)

    def gap(self) -> None:
        """Part two groups."""
        self.row.addSpacing(SPACE)

    def stretch(self) -> None:
        """Put what follows at the right."""
        self.row.addStretch(1)


class FindBar(QFrame):
    """A field, what was found, and a way from one hit to the next.

    Signals:
        typed(text): look for this.
        stepped(step): go to the next hit (1) or the one before (-1).
        closed: the bar was closed; nothing is looked for any more.
    """

    typed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setMinimumHeight(CONTROL)
        self.field.setMinimumWidth(12 * SPACE)
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(name)
        self.field.textChanged.connect(self.typed)
        self.count = plain(faded=True)
        self.count.setWordWrap(False)
        self.count.setAccessibleName(tr("Number of hits"))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
        row.setSpacing(SPACE // 2)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for title, picture, step in (
            (tr("Previous hit"), "chevron-up", -1),
            (tr("Next hit"), "chevron-down", 1),
        ):
            button = small_button(title, picture)
            button.clicked.connect(lambda _checked=False, step=step: self.stepped.emit(step))
            row.addWidget(button)
        close = small_button(tr("Close the search"), "x")
        close.clicked.connect(self.close_down)
        row.addWidget(close)
        self.hide()

    def open(self) -> None:
        """Show it, with what is in it selected."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def close_down(self) -> None:
        """Hide it and look for nothing."""
        self.field.clear()
        self.count.clear()
        self.hide()
        self.closed.emit()

    def forget(self) -> None:
        """Hide it with nothing in it, and tell nobody: the text it looked in is gone."""
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.count.clear()
        self.hide()

    def tell(self, current: int, total: int, most: int) -> None:
        """Say which hit is shown.

        Args:
            current: from 0.
            total: how many there are.
            most: no more than so many are counted.
        """
        if not self.field.text().strip():
            self.count.clear()
        elif not total:
            self.count.setText(tr("Nothing found"))
        elif total >= most:
            self.count.setText(tr("{current} of {total} or more", current=current + 1, total=total))
        else:
            self.count.setText(tr("{current} of {total}", current=current + 1, total=total))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes on, with Shift back; Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_down()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape for itself while it is open."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)


def tool(action: QAction) -> QToolButton:
    """A flat button that does what an action does, and follows it."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setMinimumSize(CONTROL, CONTROL)
    button.setCheckable(action.isCheckable())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda _checked=False: action.trigger())

    def follow() -> None:
        button.setIcon(action.icon())
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.text())
        button.setEnabled(action.isEnabled())
        button.setChecked(action.isChecked())

    follow()
    # The button dies with its viewer, as the action does: neither outlives the other's signals.
    action.changed.connect(follow)
    return button


def number_label(name: str) -> QLabel:
    """A label for a number among the tools."""
    label = plain()
    label.setWordWrap(False)
    label.setAccessibleName(name)
    return label


def tell(event: QHelpEvent, span: Span | Placed | None, over: QWidget) -> None:
    """Show what a passage is linked to, or nothing; never read as HTML."""
    if span is None:
        QToolTip.hideText()
    else:
        QToolTip.showText(event.globalPos(), f"<qt>{html.escape(span.label)}</qt>", over)


def small_button(title: str, picture: str) -> QToolButton:
    """A flat button of an icon, named by its title."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIcon(icon(picture))
    button.setToolTip(title)
    button.setAccessibleName(title)
    button.setMinimumSize(CONTROL, CONTROL)
    return button
