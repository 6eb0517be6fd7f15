"""Forms in sheets: fields described as data, drafts, mixed values of several records, one button that saves.

A form never writes by itself: its ``save`` gives a label and a casework call, which the session does as
one step.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDoubleValidator, QIntValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from app.records.vocabulary import load
from app.ui.drafts import Drafts
from app.ui.language import current, tr
from app.ui.parts.codes_field import CodesField
from app.ui.parts.date_field import DateField
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet, ask, scrolled
from app.ui.parts.ticks import Tick
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.vault.vault import Vault

_MANY = 12
"""Entries of a choice from which on typing finds them."""

Saving = tuple[str, Callable[[Vault], Any]]
"""A label in the past, and the casework call."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form.

    Attributes:
        name: key of its value.
        label: in front of it.
        kind: ``line``, ``text``, ``code`` (a vocabulary, by its name in ``vocabulary``), ``choice``,
            ``codes`` (several of a vocabulary), ``date``, ``day`` (an exact one), ``flag``, ``whole``,
            ``decimal``; all values are strings, but of ``flag`` (bool) and ``codes`` (list).
        vocabulary: name of a code list.
        choices: value and label, for ``choice``.
        required: an empty value is refused before anything is asked of the vault.
        hint: what stands in the empty field.
        optional_code: an empty value may be chosen.
        suggestions: completions of a line.
    """

    name: str
    label: str
    kind: str = "line"
    vocabulary: str = ""
    choices: Sequence[tuple[str, str]] = ()
    required: bool = False
    hint: str = ""
    optional_code: bool = True
    suggestions: Sequence[str] = ()


def choices(field: Field) -> list[tuple[str, str]]:
    """What a field of codes or choices offers: ids with their labels."""
    if field.kind == "code":
        language = current()
        return [(entry.id, entry.label(language)) for entry in load(field.vocabulary)]
    return list(field.choices)


class FieldEditor(QWidget):
    """The widget of a field, whatever its kind; ``changed`` when a person or a draft changed it."""

    changed = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self.widget = self._make(field)
        self.widget.setAccessibleName(field.label)
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        # A list of codes has long labels: it may be as wide as a line.
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.addRow(self.widget)
        self.setFocusProxy(self.widget)

    def value(self) -> Any:
        """What stands in it."""
        widget = self.widget
        if isinstance(widget, QLineEdit | DateField):
            return widget.text()
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText()
        if isinstance(widget, QCheckBox):
            return widget.isChecked()
        if isinstance(widget, CodesField):
            return widget.codes()
        assert isinstance(widget, QComboBox)
        return widget.currentData()

    def show_value(self, value: Any) -> None:
        """Show a value."""
        widget = self.widget
        if isinstance(widget, QLineEdit | DateField):
            widget.setText("" if value is None else str(value))
        elif isinstance(widget, QPlainTextEdit):
            widget.setPlainText(value or "")
        elif isinstance(widget, QCheckBox):
            widget.setChecked(bool(value))
        elif isinstance(widget, CodesField):
            widget.show_codes(value or ())
        elif isinstance(widget, QComboBox):
            place = widget.findData(value)
            if place < 0 and value:
                # A code of a newer list: shown as it is, and kept.
                widget.addItem(str(value), value)
                place = widget.count() - 1
            widget.setCurrentIndex(max(0, place))

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other values in a choice; what was chosen stays where it is among them."""
        box = self.widget
        assert isinstance(box, QComboBox)
        kept = box.currentData()
        with QSignalBlocker(box):
            box.clear()
            if self.field.optional_code:
                box.addItem("", "")
            for value, label in choices:
                box.addItem(label, value)
                box.setItemData(box.count() - 1, label, Qt.ItemDataRole.ToolTipRole)
            if len(choices) > _MANY and not box.isEditable():
                _let_find(box, self.field.label)
            box.setCurrentIndex(max(0, box.findData(kept)))

    def problem(self) -> str:
        """Why the value cannot be saved; ``""`` when it can."""
        if self.field.required and not str(self.value() or "").strip():
            return tr("{field} is needed.", field=self.field.label)
        return self.widget.problem() if isinstance(self.widget, DateField) else ""

    def _make(self, field: Field) -> QWidget:
        if field.kind == "text":
            text = QPlainTextEdit()
            text.setTabChangesFocus(True)
            text.setPlaceholderText(field.hint)
            text.setFixedHeight(4 * text.fontMetrics().lineSpacing() + 2 * SPACE)
            text.textChanged.connect(self.changed)
            return text
        if field.kind == "flag":
            flag = Tick(field.hint)
            flag.toggled.connect(self.changed)
            return flag
        if field.kind in ("date", "day"):
            date = DateField(field.label, exact=field.kind == "day")
            date.changed.connect(self.changed)
            return date
        if field.kind in ("code", "choice"):
            return self._choice(field)
        if field.kind == "codes":
            codes = CodesField(field.label, field.vocabulary)
            codes.changed.connect(self.changed)
            return codes
        line = QLineEdit()
        line.setMinimumHeight(CONTROL)
        line.setPlaceholderText(field.hint)
        if field.kind == "whole":
            line.setValidator(QIntValidator(0, 2_000_000_000, line))
        elif field.kind == "decimal":
            validator = QDoubleValidator(line)
            validator.setLocale(validator.locale().c())
            line.setValidator(validator)
        if field.suggestions:
            completer = QCompleter(list(field.suggestions), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        line.textChanged.connect(self.changed)
        return line

    def _choice(self, field: Field) -> QComboBox:
        box = QComboBox()
        box.setMinimumHeight(CONTROL)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        offered = choices(field)
        if field.optional_code:
            box.addItem("", "")
        for value, label in offered:
            box.addItem(label, value)
            box.setItemData(box.count() - 1, label, Qt.ItemDataRole.ToolTipRole)
        if len(offered) > _MANY:
            _let_find(box, field.label)
        box.currentIndexChanged.connect(self.changed)
        return box


class FormSheet(Sheet):
    """A form in a sheet, whose draft survives lock and crash.

    Signals: ``saved(result)`` with what the casework call returned.
    """

    saved = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        *,
        key: str,
        title: str,
        fields: Sequence[Field],
        values: Mapping[str, Any],
        save: Callable[[dict[str, Any]], Saving],
        mixed: Sequence[str] = (),
        more: str = "",
        button: str = "",
        width: int = 560,
    ) -> None:
        """Make the form; :meth:`open` shows it.

        Args:
            parent: the window.
            session: does what is saved.
            drafts: keeps what is written.
            key: of the draft, ``form/<what>/<id or new>``.
            title: of the sheet.
            fields: in order.
            values: as stored; a name that is absent is empty.
            save: gives label and call for the values; of ``mixed`` fields only those that were changed.
            mixed: names of fields that differ among several records; they are kept unless changed.
            more: a sentence above the fields.
            button: title of the saving button.
            width: pixels.
        """
        super().__init__(parent, title, width=width)
        self.draft_key = key
        self._session = session
        self._drafts = drafts
        self._save = save
        self._mixed = set(mixed)
        self._kept = set(mixed)
        if more:
            self.body.addWidget(plain(more, faded=True))
        form = QWidget()
        self._form = QFormLayout(form)
        self._form.setContentsMargins(0, 0, SPACE, 0)
        self._form.setHorizontalSpacing(2 * SPACE)
        self._form.setVerticalSpacing(SPACE)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.editors: dict[str, FieldEditor] = {}
        for field in fields:
            self._add(field, values)
        area = scrolled(form, title)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(area, 1)
        self._before = self._values()
        self.cancel = self.button(tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.save_button = self.button(button or tr("Save"), default=True)
        self.save_button.clicked.connect(self.save)
        self.resize(width, min(620, 150 + 46 * len(fields) + 60 * sum(_tall(f) for f in fields)))
        drafts.register(self)

    def draft(self) -> dict[str, Any] | None:
        """What is written and not saved."""
        values = self._values()
        if values == self._before:
            return None
        return {"values": values, "changed": sorted(self._mixed - self._kept)}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Show what a draft holds."""
        for name in state.get("changed", ()):
            self._change(name)
        for name, value in state.get("values", {}).items():
            if name in self.editors:
                self.editors[name].show_value(value)

    def save(self) -> None:
        """Check the fields and have them saved; the sheet closes when they are."""
        values = self._values()
        for name, editor in self.editors.items():
            problem = "" if name in self._kept else editor.problem()
            if problem:
                self.complain(problem)
                editor.setFocus()
                return
        self.complain("")
        wanted = {name: value for name, value in values.items() if name not in self._kept}
        label, work = self._save(wanted)
        self.save_button.setEnabled(False)
        self._send(label, work)

    def reject(self) -> None:
        """Close without saving; what was written is asked about first."""
        if self.draft() is None:
            self._leave()
            return
        ask(
            self,
            tr("Throw away what you have written?"),
            tr("Nothing of it was saved."),
            tr("Throw away"),
            self._leave,
            no=tr("Go on writing"),
        )

    def _send(self, label: str, work: Callable[[Vault], Any]) -> None:
        """Have it saved; a form whose saving takes a while makes it a job."""
        self._session.do(label, work, self._saved, self._refused)

    def _leave(self) -> None:
        self._drafts.settle(self)
        super().reject()

    def _saved(self, result: object) -> None:
        self._drafts.settle(self)
        self.accept()
        self.saved.emit(result)

    def _refused(self, sentence: str) -> None:
        self.save_button.setEnabled(True)
        self.complain(sentence)

    def _values(self) -> dict[str, Any]:
        return {name: editor.value() for name, editor in self.editors.items()}

    def _add(self, field: Field, values: Mapping[str, Any]) -> None:
        editor = FieldEditor(field)
        with QSignalBlocker(editor):
            editor.show_value(values.get(field.name, ""))
        self.editors[field.name] = editor
        label = QLabel(field.label)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setBuddy(editor.widget)
        label.setFixedWidth(148)
        if field.name in self._mixed:
            change = QPushButton(tr("Several values; change for all …"))
            change.setAccessibleName(f"{field.label}: {change.text()}")
            change.setAutoDefault(False)
            change.clicked.connect(lambda _checked=False, name=field.name: self._change(name))
            editor.hide()
            holder = QWidget()
            both = QFormLayout(holder)
            both.setContentsMargins(0, 0, 0, 0)
            both.addRow(change)
            both.addRow(editor)
            self._form.addRow(label, holder)
            editor.setProperty("change", change)
        else:
            self._form.addRow(label, editor)

    def _change(self, name: str) -> None:
        """Give a field that is mixed one value for all."""
        if name in self._kept:
            self._kept.discard(name)
            editor = self.editors[name]
            editor.property("change").hide()
            editor.show()
            editor.setFocus()


def _tall(field: Field) -> int:
    return 1 if field.kind in ("text", "date", "codes") else 0


def _let_find(box: QComboBox, name: str) -> None:
    """Let typing find an entry by any part of its label."""
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer, line = box.completer(), box.lineEdit()
    assert completer is not None
    assert line is not None
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    line.setAccessibleName(name)
    line.editingFinished.connect(lambda: _snap(box))


def _snap(box: QComboBox) -> None:
    """What was typed and is no entry becomes the entry it is a part of, or what was chosen before."""
    typed = box.currentText()
    if box.findText(typed, Qt.MatchFlag.MatchExactly) < 0 and typed:
        place = box.findText(typed, Qt.MatchFlag.MatchContains)
        if place >= 0:
            box.setCurrentIndex(place)
    elif not typed:
        box.setCurrentIndex(max(0, box.findData("")))
    box.setEditText(box.itemText(box.currentIndex()))
