"""What is known of the item that was chosen: its text, its description, its history."""

from __future__ import annotations

import html
import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QTabWidget,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.answers import Looked, Section
from app.ui.theme import SPACE, scaled, sign

_MOST_FOUND = 500
_LABELS = 104
_UNBROKEN = 36


class Inspector(QWidget):
    """Title over three tabs; nothing in it is ever read as HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.title.setFont(scaled(self.title.font(), 1.15, bold=True))
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.title.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Text of the item")
        self.text.setTabChangesFocus(True)
        self.text.setUndoRedoEnabled(False)
        self.text.document().setDocumentMargin(2 * SPACE)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.details = QScrollArea()
        self.details.setWidgetResizable(True)
        self.details.setAccessibleName("Details of the item")
        self.details.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.details.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.history = QTreeWidget()
        self.history.setColumnCount(3)
        self.history.setHeaderLabels(["When", "What", "Who"])
        self.history.setRootIsDecorated(False)
        self.history.setAlternatingRowColors(True)
        self.history.setAccessibleName("History of the item")
        header = self.history.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Parts of the item")
        self.tabs.tabBar().setAccessibleName("Parts of the item")
        for page, name in (
            (self.text, "&Text"),
            (self.details, "&Details"),
            (self.history, "&History"),
        ):
            self.tabs.addTab(page, name)
        self._sections: tuple[Section, ...] = ()
        self.tabs.currentChanged.connect(lambda _place: self._fill_details())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.title)
        layout.addWidget(self.tabs, 1)
        self.forget()

    def forget(self) -> None:
        """Show nothing."""
        self.say("")

    def say(self, sentence: str) -> None:
        """Show a sentence in place of an item."""
        self.title.setText(sentence)
        self.text.clear()
        self.text.setExtraSelections([])
        self.text.setPlaceholderText("")
        self.history.clear()
        self._sections = ()
        self._show_details(())
        self.tabs.setVisible(False)

    def show_item(self, looked: Looked, pattern: re.Pattern[str] | None) -> None:
        """Show an item, with what was searched for pointed out in its text."""
        self.title.setText(looked.title)
        self.text.setPlainText(looked.text)
        self.text.setPlaceholderText(looked.no_text)
        self._point_out(looked.text, pattern)
        self._show_details(())
        self._sections = looked.sections
        self._fill_details()
        self.history.clear()
        for line in looked.history:
            entry = QTreeWidgetItem(list(line))
            entry.setToolTip(1, f"<qt>{html.escape(line[1])}</qt>")
            self.history.addTopLevelItem(entry)
        self.history.setColumnHidden(2, not any(who for _, _, who in looked.history))
        self.tabs.setVisible(True)

    def _fill_details(self) -> None:
        """Make the form when it is looked at: walking down the table should not wait for it."""
        if self._sections and self.tabs.currentWidget() is self.details:
            sections, self._sections = self._sections, ()
            self._show_details(sections)

    def _point_out(self, text: str, pattern: re.Pattern[str] | None) -> None:
        look = QTextCharFormat()
        ground, ink = sign(self, "found")
        look.setBackground(ground)
        look.setForeground(ink)
        selections: list[QTextEdit.ExtraSelection] = []
        code_points = units = 0
        for hit in pattern.finditer(text) if pattern else ():
            # Qt counts UTF-16 units, Python code points.
            units += _units(text[code_points : hit.start()])
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(units)
            units += _units(hit.group())
            cursor.setPosition(units, QTextCursor.MoveMode.KeepAnchor)
            code_points = hit.end()
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, look
            selections.append(selection)
            if len(selections) == _MOST_FOUND:
                break
        self.text.setExtraSelections(selections)
        start = QTextCursor(self.text.document())
        if selections:
            start.setPosition(selections[0].cursor.selectionStart())
        self.text.setTextCursor(start)
        if selections:
            self.text.centerCursor()

    def _show_details(self, sections: tuple[Section, ...]) -> None:
        page = QWidget()
        page.setAutoFillBackground(True)
        page.setBackgroundRole(QPalette.ColorRole.Base)
        form = QFormLayout(page)
        form.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        form.setHorizontalSpacing(2 * SPACE)
        form.setVerticalSpacing(SPACE // 2)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for heading, rows in sections:
            if heading:
                form.addRow(_heading(heading))
            for name, value in rows:
                form.addRow(_name(name), _value(name, value))
        self.details.setWidget(page)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _heading(text: str) -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, SPACE, 0, 0)
    layout.setSpacing(SPACE // 2)
    line = QWidget()
    line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    line.setBackgroundRole(QPalette.ColorRole.Mid)
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(scaled(label.font(), 1.0, bold=True))
    layout.addWidget(line)
    layout.addWidget(label)
    return box


def _name(text: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    label.setFixedWidth(_LABELS)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return label


def _value(name: str, value: str) -> QWidget:
    if max(map(len, value.split()), default=0) > _UNBROKEN:
        return _unbroken(name, value)
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(value)
    label.setWordWrap(True)
    label.setMinimumWidth(0)
    label.setAccessibleName(f"{name}: {value}")
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _unbroken(name: str, value: str) -> QWidget:
    """A value with no place to break a line at, such as a digest: broken anywhere, copied whole."""
    box = QPlainTextEdit()
    box.setReadOnly(True)
    box.setPlainText(value)
    box.setAccessibleName(name)
    box.setTabChangesFocus(True)
    box.setFrameShape(QFrame.Shape.NoFrame)
    box.document().setDocumentMargin(0)
    box.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    box.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    lines = 1 + len(value) // _UNBROKEN
    box.setFixedHeight(lines * box.fontMetrics().lineSpacing() + 2)
    return box
