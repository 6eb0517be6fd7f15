"""The sheet of keys (Ctrl+/): every command with its keys, which can be changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.ui.commands import Command, Commands
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.theme import SPACE

_ID = Qt.ItemDataRole.UserRole


class ShortcutsSheet(Sheet):
    """Shows and changes keys; a key that is taken is refused with the name of who has it."""

    def __init__(self, parent: QWidget, commands: Commands) -> None:
        super().__init__(parent, tr("Keys"), width=640)
        self._commands = commands
        self.filter_ = QLineEdit()
        self.filter_.setPlaceholderText(tr("Find a command"))
        self.filter_.setAccessibleName(tr("Find a command"))
        self.filter_.setClearButtonEnabled(True)
        self.filter_.textChanged.connect(self._filter)
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([tr("Command"), tr("Keys")])
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(tr("Commands and their keys"))
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self.list.currentItemChanged.connect(lambda *_both: self._chosen())
        self.keys = QKeySequenceEdit()
        self.keys.setMaximumSequenceLength(1)
        self.keys.setAccessibleName(tr("New keys"))
        self.keys.setClearButtonEnabled(True)
        box = self.keys.findChild(QLineEdit)
        if box is not None:
            box.setAccessibleName(tr("New keys"))
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(plain(tr("New keys:")))
        row.addWidget(self.keys, 1)
        self.body.addWidget(self.filter_)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)
        self.reset = self.button(tr("As shipped"), start=True)
        self.reset.clicked.connect(lambda: self._rebind(self._command().keys))
        self.apply = self.button(tr("Set these keys"))
        self.apply.clicked.connect(
            lambda: self._rebind(
                self.keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
            )
        )
        close = self.button(tr("Close"), default=True)
        close.clicked.connect(self.accept)
        self.resize(640, 560)
        self._fill()
        self.filter_.setFocus()

    def choose(self, command_id: str) -> None:
        """Select a command."""
        for entry in self._entries():
            if entry.data(0, _ID) == command_id:
                self.list.setCurrentItem(entry)

    def _fill(self) -> None:
        current = self.list.currentItem()
        kept = current.data(0, _ID) if current else None
        self.list.clear()
        sections: dict[str, QTreeWidgetItem] = {}
        for command in self._commands.all():
            head = sections.get(command.section)
            if head is None:
                head = QTreeWidgetItem([command.section, ""])
                head.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = self.list.font()
                font.setBold(True)
                head.setFont(0, font)
                self.list.addTopLevelItem(head)
                sections[command.section] = head
            keys = ", ".join(
                each.toString(QKeySequence.SequenceFormat.NativeText)
                for each in command.action.shortcuts()
            )
            entry = QTreeWidgetItem([command.action.text(), keys])
            entry.setIcon(0, command.action.icon())
            entry.setData(0, _ID, command.id)
            head.addChild(entry)
            head.setExpanded(True)
            if command.id == kept:
                self.list.setCurrentItem(entry)
        self._filter(self.filter_.text())
        self._chosen()

    def _entries(self) -> list[QTreeWidgetItem]:
        return [
            entry
            for place in range(self.list.topLevelItemCount())
            if (head := self.list.topLevelItem(place)) is not None
            for entry in _children(head)
        ]

    def _filter(self, typed: str) -> None:
        for entry in self._entries():
            shown = typed.lower() in f"{entry.text(0)} {entry.text(1)}".lower()
            entry.setHidden(not shown)
        for place in range(self.list.topLevelItemCount()):
            head = self.list.topLevelItem(place)
            if head is not None:
                head.setHidden(all(each.isHidden() for each in _children(head)))

    def _command(self) -> Command:
        entry = self.list.currentItem()
        assert entry is not None
        return self._commands[entry.data(0, _ID)]

    def _chosen(self) -> None:
        entry = self.list.currentItem()
        usable = entry is not None and bool(entry.data(0, _ID))
        for widget in (self.keys, self.apply, self.reset):
            widget.setEnabled(usable)
        if usable:
            self.keys.setKeySequence(self._command().action.shortcut())
        self.complain("")

    def _rebind(self, keys: str) -> None:
        command = self._command()
        taken = self._commands.rebind(command.id, keys)
        if taken:
            self.complain(tr("These keys belong to “{command}”.", command=taken))
            return
        self._fill()


def _children(head: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (head.child(number) for number in range(head.childCount()))
    return [each for each in found if each is not None]
