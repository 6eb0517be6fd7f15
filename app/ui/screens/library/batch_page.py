"""Several items beside the table: each field kept, set or cleared for all of them at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui import wording
from app.ui.forms import Field, FieldEditor, choices
from app.ui.language import tr
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain, rule
from app.ui.parts.ticks import Tick
from app.ui.screens.library.fields import NEEDED, fields
from app.ui.screens.library.item_answers import Lists, Several
from app.ui.theme import CONTROL, SPACE

KEEP, SET, CLEAR = "keep", "set", "clear"


class BatchField(QWidget):
    """One field of several items: what is to become of it, and the value.

    What edits the value is made when it is first to be set: a dozen of them at once, dates with their
    seven boxes among them, would hold up the window for a tenth of a second.
    """

    changed = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self._editor: FieldEditor | None = None
        self._offered: list[str] = []
        self.choice = QComboBox()
        self.choice.setMinimumHeight(CONTROL)
        self.choice.setAccessibleName(tr("{field}: keep, set or clear", field=field.label))
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choice.addItem(tr("Keep"), KEEP)
        self.choice.addItem(tr("Set for all"), SET)
        if field.name not in NEEDED:
            self.choice.addItem(tr("Clear"), CLEAR)
        self.choice.installEventFilter(self)
        self.choice.currentIndexChanged.connect(self._chosen)
        self.problem = plain()
        self.problem.hide()
        self._stored: str | None = ""
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        label = plain(field.label, faded=True)
        label.setBuddy(self.choice)
        head.addWidget(label, 1)
        head.addWidget(self.choice, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE // 2)
        self._column.addLayout(head)
        self._column.addWidget(self.problem)

    @property
    def editor(self) -> FieldEditor:
        """What edits the value."""
        if self._editor is None:
            self._editor = FieldEditor(self.field)
            self._editor.setVisible(self.state == SET)
            self._column.insertWidget(1, self._editor)
            for box in self._editor.findChildren(QComboBox):
                box.installEventFilter(self)
            self._editor.show_value(self._stored or "")
            self._complete()
        return self._editor

    def offer(self, names: list[str]) -> None:
        """What is offered while the value is written."""
        self._offered = names
        self._complete()

    def show_value(self, value: str | None) -> None:
        """Show what all have; None where they differ."""
        self._stored = value
        self.choice.setCurrentIndex(0)
        if value is None:
            kept = tr("Keep: several values")
        else:
            words = _words(self.field, value)
            kept = tr("Keep: {value}", value=words) if words else tr("Keep: empty")
        self.choice.setItemText(0, kept)
        self.choice.setToolTip(kept if value is None else "")
        if self._editor is not None:
            self._editor.show_value(value or "")
        self._chosen()

    @property
    def state(self) -> str:
        """``keep``, ``set`` or ``clear``."""
        return str(self.choice.currentData())

    def choose(self, state: str) -> None:
        """Keep, set or clear."""
        self.choice.setCurrentIndex(max(0, self.choice.findData(state)))

    def value(self) -> str | None:
        """What all are to have; None to keep what each has."""
        if self.state == KEEP:
            return None
        return "" if self.state == CLEAR else str(self.editor.value() or "")

    def check(self) -> bool:
        """Whether the value can be saved; says so where it cannot."""
        problem = self.editor.problem() if self.state == SET else ""
        if self.state == SET and not problem and not str(self.editor.value() or "").strip():
            problem = tr("{field} is needed.", field=self.field.label)
            if self.field.name not in NEEDED:
                problem = tr("Nothing is written here; choose “Clear” to empty it.")
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        return not problem

    def forget(self) -> None:
        """Show nothing of any item."""
        self.show_value("")
        self.problem.setText("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A wheel that meant to scroll must not change a value."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False

    def _chosen(self) -> None:
        if self.state == SET:
            self.editor.show()
            if self.choice.hasFocus():
                self.editor.setFocus()
        elif self._editor is not None:
            self._editor.hide()
        self.changed.emit()

    def _complete(self) -> None:
        if self._editor is not None and isinstance(self._editor.widget, QLineEdit):
            _complete(self._editor.widget, self._offered)


class BatchPage(QWidget):
    """The fields and tags of several items.

    Signals: ``wanted(values, add_tags, remove_tags)`` when a person has it done.
    """

    wanted = Signal(dict, list, list)

    def __init__(self) -> None:
        super().__init__()
        self.numbers: tuple[int, ...] = ()
        self.heading = plain(size=1.1, bold=True)
        self.more = plain(
            tr("What you set here is written to all of them as one step."), faded=True
        )
        self.fields = {field.name: BatchField(field) for field in fields()}
        self.tags = FlowBox(tr("Tags"))
        self._boxes: dict[str, tuple[QCheckBox, Qt.CheckState]] = {}
        self.new_tag = QLineEdit()
        self.new_tag.setMinimumHeight(CONTROL)
        self.new_tag.setPlaceholderText(tr("Add a tag to all"))
        self.new_tag.setAccessibleName(tr("Add a tag to all"))
        self.apply = QPushButton()
        self.apply.setMinimumHeight(CONTROL)
        self.apply.clicked.connect(self.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.heading)
        column.addWidget(self.more)
        for name, field in self.fields.items():
            if name != "title":
                field.changed.connect(self._settle)
                column.addWidget(field)
        column.addWidget(rule())
        self.tags_label: QLabel = plain(tr("Tags"), bold=True)
        column.addWidget(self.tags_label)
        column.addWidget(self.tags)
        column.addWidget(self.new_tag)
        column.addWidget(self.apply)
        column.addStretch(1)
        self.new_tag.textChanged.connect(lambda _text: self._settle())
        self.new_tag.returnPressed.connect(self.ask)

    def show_items(self, several: Several) -> None:
        """Show what several items have in common; what was chosen stays where they are the same."""
        same = self.numbers == several.numbers
        chosen = self.draft() if same else None
        self.numbers = several.numbers
        self.heading.setText(tr("%Ln item(s) selected", n=len(several.numbers)))
        self.apply.setText(tr("Change %Ln item(s)", n=len(several.numbers)))
        for name, field in self.fields.items():
            field.show_value(several.values.get(name))
        self._show_tags(several)
        self.new_tag.setText("")
        if chosen:
            self.restore(chosen)
        self._settle()

    def settled(self) -> None:
        """What was asked for is done: everything is to be kept again."""
        for field in self.fields.values():
            field.choose(KEEP)
        for box, before in self._boxes.values():
            box.setCheckState(before)
        self.new_tag.setText("")

    def forget(self) -> None:
        """Show nothing of any item."""
        self.numbers = ()
        self.heading.setText("")
        self.apply.setText("")
        for field in self.fields.values():
            field.forget()
        self._boxes.clear()
        self.tags.flow.clear()
        self.new_tag.setText("")

    def offer(self, lists: Lists) -> None:
        """What is offered while a place is written."""
        self.fields["place"].offer(list(lists.places))
        _complete(self.new_tag, [name for name, _colour in lists.tags])

    def values(self) -> dict[str, str]:
        """The fields that are set or cleared."""
        found = {name: field.value() for name, field in self.fields.items()}
        return {name: value for name, value in found.items() if value is not None}

    def tags_to_add(self) -> list[str]:
        """Names that all are to have."""
        added = [
            name
            for name, (box, before) in self._boxes.items()
            if box.checkState() == Qt.CheckState.Checked and before != Qt.CheckState.Checked
        ]
        written = self.new_tag.text().strip()
        return [*added, written] if written else added

    def tags_to_remove(self) -> list[str]:
        """Names that none is to keep."""
        return [
            name
            for name, (box, before) in self._boxes.items()
            if box.checkState() == Qt.CheckState.Unchecked and before != Qt.CheckState.Unchecked
        ]

    def ask(self) -> None:
        """Have it done, if every value can be saved."""
        checked = [field.check() for field in self.fields.values()]
        if not all(checked):
            return
        if self._anything():
            self.wanted.emit(self.values(), self.tags_to_add(), self.tags_to_remove())

    def draft(self) -> dict[str, Any] | None:
        """What is chosen and not done."""
        if not self._anything():
            return None
        return {
            "numbers": list(self.numbers),
            "states": {n: f.state for n, f in self.fields.items() if f.state != KEEP},
            "values": {n: f.editor.value() for n, f in self.fields.items() if f.state == SET},
            "tags": {n: box.checkState().value for n, (box, _before) in self._boxes.items()},
            "new": self.new_tag.text(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Choose what was chosen."""
        for name, chosen in state.get("states", {}).items():
            if name in self.fields:
                self.fields[name].choose(chosen)
        for name, value in state.get("values", {}).items():
            if name in self.fields:
                self.fields[name].editor.show_value(value)
        for name, ticked in state.get("tags", {}).items():
            if name in self._boxes:
                self._boxes[name][0].setCheckState(Qt.CheckState(ticked))
        self.new_tag.setText(str(state.get("new", "")))

    def _show_tags(self, several: Several) -> None:
        self.tags.flow.clear()
        self._boxes.clear()
        total = len(several.numbers)
        for name, _colour, having in several.tags:
            before = (
                Qt.CheckState.Checked
                if having == total
                else Qt.CheckState.PartiallyChecked
                if having
                else Qt.CheckState.Unchecked
            )
            box = Tick(name.replace("&", "&&"))
            box.setAccessibleName(name)
            box.setTristate(before == Qt.CheckState.PartiallyChecked)
            box.setCheckState(before)
            box.checkStateChanged.connect(lambda _state: self._settle())
            self._boxes[name] = (box, before)
            self.tags.flow.addWidget(box)
        shown = bool(several.tags)
        self.tags.setVisible(shown)
        self.tags.updateGeometry()

    def _anything(self) -> bool:
        return bool(self.values() or self.tags_to_add() or self.tags_to_remove())

    def _settle(self) -> None:
        self.apply.setEnabled(self._anything())


def _complete(line: QLineEdit, names: list[str]) -> None:
    completer = QCompleter(names, line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)


def _words(field: Field, value: str) -> str:
    """A stored value as a person reads it."""
    if field.kind == "date":
        return wording.day(value)
    if field.kind in ("code", "choice") and value:
        return dict(choices(field)).get(value, value)
    return " ".join(value.split())
