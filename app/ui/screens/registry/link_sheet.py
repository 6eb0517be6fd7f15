"""Linking one record to another: a search over what there is, and what is said of the link."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLineEdit, QWidget

from app.casework.coding.choose import Choice, choices
from app.ui.drafts import Drafts
from app.ui.forms import Field, FieldEditor, Saving
from app.ui.icons import icon
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.screens.registry.lines import Line, LinesView
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.vault.vault import Vault

_TYPING = 80
_MOST = 40
_ROWS = 6
_ICONS = {
    "article": "scale",
    "person": "user",
    "event": "calendar-event",
    "act": "gavel",
    "place": "map-pin",
    "item": "file",
    "claim": "quote",
    "passage": "quote",
}
ADDED = "added"
"""The reference of something that is not there yet and will be added under the words that were typed."""

_KEYS = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown))


class LinkSheet(Sheet):
    """Type to find, arrows to choose, Enter to link.

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
        kinds: Sequence[str],
        save: Callable[[Choice, dict[str, Any]], Saving],
        fields: Sequence[Field] = (),
        values: Mapping[str, Any] | None = None,
        adding: str = "",
    ) -> None:
        """Make the sheet; :meth:`open` shows it.

        Args:
            parent: the window.
            session: answers the search and does what is saved.
            drafts: keeps what is written.
            key: of the draft.
            title: of the sheet.
            kinds: what is searched: ``person``, ``event``, ``article``, ``item``, ``place``.
            save: gives label and call for what was chosen and the values of ``fields``.
            fields: what is said of the link.
            values: what they hold at first.
            adding: a sentence with ``{name}`` under which something new can be added; ``""`` where it
                cannot.
        """
        super().__init__(parent, title, width=600)
        self.draft_key = key
        self._session, self._drafts, self._save = session, drafts, save
        self._kinds, self._adding = tuple(kinds), adding
        self._choices: dict[str, Choice] = {}
        self._wanted, self._answered, self._then_save = "", "", False
        self.field = QLineEdit()
        self.field.setMinimumHeight(CONTROL)
        self.field.setAccessibleName(title)
        self.field.setPlaceholderText(tr("Type a part of the name, a number or a word"))
        self.field.addAction(icon("search", "faded"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.installEventFilter(self)
        self.list = LinesView(tr("Found"))
        self.list.setFrameShape(QFrame.Shape.StyledPanel)
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row = 2 * self.list.fontMetrics().height() + 2 * SPACE
        self.list.setMinimumHeight(_ROWS * row)
        self.list.doubleClicked.connect(lambda _index: self.save())
        self._none = plain(tr("Nothing is called so."), faded=True)
        self._none.hide()
        self.body.addWidget(self.field)
        self.body.addWidget(self._none)
        self.body.addWidget(self.list, 1)
        self.editors: dict[str, FieldEditor] = {}
        if fields:
            self.body.addWidget(self._make_fields(fields, values or {}))
        self._before = self._values()
        self.cancel_button()
        self.save_button = self.button(tr("Link"), default=True)
        self.save_button.clicked.connect(self.save)
        self.save_button.setEnabled(False)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self._search)
        self.field.textChanged.connect(self._typed)
        self.list.chosen.connect(lambda _key: self.save_button.setEnabled(True))
        self.left.connect(lambda: drafts.settle(self))
        drafts.register(self)
        self._search()
        self.field.setFocus()

    def draft(self) -> dict[str, Any] | None:
        """What was typed and chosen, and is not linked yet."""
        values = self._values()
        if not self.field.text() and values == self._before:
            return None
        return {"text": self.field.text(), "key": self.list.current_key(), "values": values}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Show what a draft holds."""
        self.field.setText(str(state.get("text", "")))
        self._wanted = str(state.get("key", ""))
        for name, value in state.get("values", {}).items():
            if name in self.editors:
                self.editors[name].show_value(value)
        self._search()

    def save(self) -> None:
        """Link what is chosen; the sheet closes when it is."""
        if self._answered != self.field.text().strip():
            # Enter came before the answer to the last letter.
            self._then_save = True
            return
        choice = self._choices.get(self.list.current_key())
        if choice is None:
            return
        for editor in self.editors.values():
            if problem := editor.problem():
                self.complain(problem)
                editor.setFocus()
                return
        self.complain("")
        label, work = self._save(choice, self._values())
        self.save_button.setEnabled(False)
        self._session.do(label, work, self._saved, self._refused)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The arrows of the field are the list's."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in _KEYS:
                self.list.keyPressEvent(event)
                return True
        return False

    def _typed(self) -> None:
        # The button stays alive, so that Enter is heard: what it saves is what was typed.
        self.save_button.setEnabled(True)
        self._typing.start()

    def _search(self) -> None:
        self._typing.stop()
        text = self.field.text().strip()
        self._session.ask(
            f"link {self.draft_key}",
            lambda vault: self.candidates(vault, text),
            lambda found: self._show(text, found),
        )

    def candidates(self, vault: Vault, text: str) -> list[Choice]:
        """What can be linked to, by what was typed; on the vault's thread."""
        return choices(vault, text, kinds=self._kinds, language=current(), limit=_MOST)

    def _show(self, text: str, found: list[Choice]) -> None:
        self._answered = text
        lines = [
            Line(f"{each.kind} {each.ref}", each.label, each.detail, icon=_ICONS.get(each.kind, ""))
            for each in found
        ]
        self._choices = {f"{each.kind} {each.ref}": each for each in found}
        if self._adding and text:
            title = self._adding.format(name=text)
            lines.append(Line(ADDED, title, icon="plus"))
            self._choices[ADDED] = Choice(self._kinds[0], ADDED, text, "", 0.0)
        self.list.show_lines(lines)
        self._none.setVisible(not lines)
        chosen = self._wanted if self._wanted in self._choices else ""
        if chosen or text:
            self.list.choose(chosen or lines[0].key if lines else "")
        elif self.list.current_key() not in self._choices:
            self.list.choose("")
        self.save_button.setEnabled(bool(self.list.current_key()))
        if self._then_save:
            self._then_save = False
            self.save()

    def _make_fields(self, fields: Sequence[Field], values: Mapping[str, Any]) -> QWidget:
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(0, SPACE, 0, 0)
        form.setHorizontalSpacing(2 * SPACE)
        form.setVerticalSpacing(SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in fields:
            editor = FieldEditor(field)
            editor.show_value(values.get(field.name, ""))
            label = plain(field.label)
            label.setFixedWidth(148)
            label.setBuddy(editor.widget)
            form.addRow(label, editor)
            self.editors[field.name] = editor
        return holder

    def _values(self) -> dict[str, Any]:
        return {name: editor.value() for name, editor in self.editors.items()}

    def _saved(self, result: object) -> None:
        self.accept()
        self.saved.emit(result)

    def _refused(self, sentence: str) -> None:
        self.save_button.setEnabled(True)
        self.complain(sentence)
