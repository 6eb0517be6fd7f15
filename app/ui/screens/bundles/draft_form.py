"""Fields of a bundle that save themselves when they are left, and whose half-typed words survive a lock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QVBoxLayout, QWidget

from app.ui.forms import Field, FieldEditor
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import scrolled
from app.ui.theme import SPACE

if TYPE_CHECKING:
    from app.records.drafts import BundleDraft

_PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
"""The focus comes back from these by itself."""


class DraftForm(QWidget):
    """Some of a draft's fields.

    Signals: ``committed(values)`` when a person has left a field in which something else is written.
    """

    committed = Signal(object)

    def __init__(self, fields: Sequence[Field], name: str) -> None:
        super().__init__()
        self.editors: dict[str, FieldEditor] = {}
        self._stored: dict[str, Any] = {}
        self._sent: dict[str, Any] = {}
        self._taken: set[str] = set()
        self._leaving = QTimer(self, singleShot=True, interval=0)
        self._leaving.timeout.connect(self.commit)
        holder = QWidget()
        self.form = QFormLayout(holder)
        self.form.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self.form.setVerticalSpacing(SPACE)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in fields:
            self._add(field)
        self.problem = plain(bold=True)
        self.problem.setAccessibleName(tr("What went wrong"))
        self.problem.hide()
        area = scrolled(holder, name)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, 1)
        column.addWidget(self.problem)

    # What is stored, and what is written

    def show_draft(self, draft: BundleDraft) -> None:
        """Show what is stored; what is being written stays."""
        for name, editor in self.editors.items():
            before = self._stored.get(name)
            stored = self._stored[name] = _shown(getattr(draft, name))
            taken = name in self._taken and editor.value() == self._sent.get(name)
            if taken or editor.value() in (before, stored) or before is None:
                with QSignalBlocker(editor):
                    editor.show_value(stored)
        self._taken.clear()
        self._sent = {name: value for name, value in self._sent.items() if name in self.written()}

    def written(self) -> dict[str, Any]:
        """What differs from what is stored, by field."""
        values = {name: editor.value() for name, editor in self.editors.items()}
        return {
            name: value
            for name, value in values.items()
            if name in self._stored and (value or "") != (self._stored[name] or "")
        }

    def restore(self, values: Mapping[str, Any]) -> None:
        """Write again what was written before a lock; it is saved when its field is left."""
        for name, value in values.items():
            if name in self.editors:
                with QSignalBlocker(self.editors[name]):
                    self.editors[name].show_value(value)

    def commit(self) -> None:
        """Have saved what is written, unless it was refused already as it is."""
        self._leaving.stop()
        wanted = {
            name: value for name, value in self.written().items() if self._sent.get(name) != value
        }
        for name in wanted:
            problem = self.editors[name].problem()
            if problem:
                self.complain(problem)
                return
        if wanted:
            self.complain("")
            self._sent |= wanted
            self.committed.emit({name: _stored(name, value) for name, value in wanted.items()})

    def taken(self, names: Iterable[str]) -> None:
        """Fields were saved; they show what is stored of them, which may be spelled otherwise."""
        self._taken.update(names)
        self.complain("")

    def complain(self, sentence: str) -> None:
        """Say why something could not be saved; ``""`` takes it back."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def set_usable(self, on: bool) -> None:
        """Let the fields be written in, or only read."""
        for editor in self.editors.values():
            editor.setEnabled(on)

    def forget(self) -> None:
        """Show nothing."""
        self._leaving.stop()
        self._stored, self._sent = {}, {}
        self._taken.clear()
        for editor in self.editors.values():
            with QSignalBlocker(editor):
                editor.show_value("")
        self.complain("")

    # Leaving a field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Save what is written when its field is left."""
        passing = isinstance(event, QFocusEvent) and event.reason() in _PASSING
        if event.type() == QEvent.Type.FocusOut and not passing:
            self._leaving.start()
        return super().eventFilter(watched, event)

    def _add(self, field: Field) -> None:
        editor = FieldEditor(field)
        self.editors[field.name] = editor
        label = plain(field.label, faded=True)
        label.setWordWrap(False)
        label.setBuddy(editor.widget)
        if field.kind == "flag":
            self.form.addRow(editor)
        else:
            self.form.addRow(label, editor)
        widgets = [editor.widget, *editor.widget.findChildren(QWidget)]
        for each in widgets:
            each.installEventFilter(self)
        if isinstance(editor.widget, QComboBox | QCheckBox):
            editor.changed.connect(self._leaving.start)


def _shown(value: Any) -> Any:
    return "\n".join(value) if isinstance(value, tuple) else value


def _stored(name: str, value: Any) -> Any:
    if name == "parties":
        return tuple(line.strip() for line in str(value).splitlines() if line.strip())
    return value
