"""The sheets for what is selected: all its fields, its tags, and the name of a search that is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.casework.looking.searches import forget_search, save_search
from app.casework.registry.describe import describe_many
from app.records.desk import SavedSearch
from app.ui.drafts import Drafts
from app.ui.forms import Field, FormSheet, Saving
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.screens.library import item_answers
from app.ui.screens.library.fields import fields
from app.ui.screens.library.item_answers import Several
from app.ui.session import Session
from app.ui.theme import tag_colour
from app.vault.vault import Vault

EDIT, TAGS, SEARCH = "library/edit/now", "library/tags/now", "library/search/new"
"""Keys of their drafts."""


class EditSheet(FormSheet):
    """Every field of one item or of several; what differs is kept unless it is changed."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        several: Several,
        places: Sequence[str],
    ) -> None:
        self._numbers = several.numbers
        shown = fields(places, every=True)
        if len(several.numbers) > 1:
            shown = [field for field in shown if field.name != "title"]
        before = {name: value for name, value in several.values.items() if value is not None}
        refs = item_answers.refs(several.numbers)

        def save(values: dict[str, Any]) -> Saving:
            changed = {n: v for n, v in values.items() if n not in before or before[n] != v}
            label = tr("Changed %Ln item(s)", n=len(refs))
            return label, lambda vault: describe_many(vault, refs, changed)

        super().__init__(
            parent,
            session,
            drafts,
            key=EDIT,
            title=tr("Edit %Ln item(s)", n=len(several.numbers)),
            fields=shown,
            values=before,
            save=save,
            mixed=[field.name for field in shown if several.values.get(field.name) is None],
        )

    def draft(self) -> dict[str, Any] | None:
        """What is written, and of which items."""
        written = super().draft()
        return None if written is None else {**written, "numbers": list(self._numbers)}


class TagSheet(Sheet):
    """Tags of one item or of several: each on all of them, on none, or left as it is."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        several: Several,
    ) -> None:
        super().__init__(parent, tr("Tags of %Ln item(s)", n=len(several.numbers)), width=420)
        self.draft_key = TAGS
        self._session = session
        self._drafts = drafts
        self._several = several
        self._before: dict[str, Qt.CheckState] = {}
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find a tag, or write a new one"))
        self.field.setAccessibleName(tr("Find a tag, or write a new one"))
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Tags"))
        self.list.setUniformItemSizes(True)
        for name, colour, having in several.tags:
            state = _state(having, len(several.numbers))
            self._add(name, colour, state)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        if len(several.numbers) > 1:
            told = tr("A square stands for a tag that only some of them have.")
            self.body.addWidget(plain(told, faded=True))
        self.cancel_button()
        self.save_button = self.button(tr("Save"), default=True)
        self.save_button.clicked.connect(self.save)
        self.resize(420, 480)
        drafts.register(self)
        self.field.setFocus()

    # Of the drafts

    def draft(self) -> dict[str, Any] | None:
        """What is ticked and not saved."""
        add, remove = self._wanted()
        if not add and not remove and not self.field.text().strip():
            return None
        numbers = list(self._several.numbers)
        return {"numbers": numbers, "add": add, "remove": remove, "find": self.field.text()}

    def restore(self, state: dict[str, Any]) -> None:
        """Tick what was ticked."""
        for name in state.get("add", []):
            self._entry(name).setCheckState(Qt.CheckState.Checked)
        for name in state.get("remove", []):
            self._entry(name).setCheckState(Qt.CheckState.Unchecked)
        self.field.setText(str(state.get("find", "")))

    # Saving

    def save(self) -> None:
        """Save what is ticked; a new name that was written and not ticked as well."""
        self._take_written()
        add, remove = self._wanted()
        if not add and not remove:
            self.reject()
            return
        refs = item_answers.refs(self._several.numbers)
        self.save_button.setEnabled(False)
        self._session.do(
            tr("Tagged %Ln item(s)", n=len(refs)),
            lambda vault: describe_many(vault, refs, {}, add_tags=add, remove_tags=remove),
            lambda _items: self._leave(),
            self._refused,
        )

    def reject(self) -> None:
        """Close without saving."""
        self._drafts.settle(self)
        super().reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Enter ticks the first tag that is shown, or makes the new one; Down goes into the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain_enter = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain_enter:
                if not self.field.text().strip():
                    return False
                self._take_written()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                return True
        return False

    def _leave(self) -> None:
        self._drafts.settle(self)
        self.accept()

    def _refused(self, sentence: str) -> None:
        self.save_button.setEnabled(True)
        self.complain(sentence)

    def _take_written(self) -> None:
        written = " ".join(self.field.text().split())
        if not written:
            return
        entry = self._entry(written)
        ticked = entry.checkState() == Qt.CheckState.Checked
        entry.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        self.field.setText("")
        self.list.setCurrentItem(entry)

    def _entry(self, name: str) -> QListWidgetItem:
        for entry in self._entries():
            if entry.text().casefold() == name.casefold():
                return entry
        return self._add(name, "", Qt.CheckState.Unchecked)

    def _add(self, name: str, colour: str, state: Qt.CheckState) -> QListWidgetItem:
        entry = QListWidgetItem(name)
        entry.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )
        entry.setCheckState(state)
        if colour:
            entry.setForeground(tag_colour(self, colour))
        else:
            entry.setIcon(icon("tag", "faded"))
        self._before.setdefault(name, state)
        self.list.addItem(entry)
        return entry

    def _entries(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _filter(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        for entry in self._entries():
            entry.setHidden(wanted not in entry.text().casefold())

    def _wanted(self) -> tuple[list[str], list[str]]:
        add, remove = [], []
        for entry in self._entries():
            before, now = self._before[entry.text()], entry.checkState()
            if now != before and now == Qt.CheckState.Checked:
                add.append(entry.text())
            elif now != before and now == Qt.CheckState.Unchecked:
                remove.append(entry.text())
        return add, remove


def name_search(
    parent: QWidget,
    session: Session,
    drafts: Drafts,
    *,
    query: str,
    order: str,
    descending: bool,
    held: SavedSearch | None = None,
) -> FormSheet:
    """The sheet that gives a search its name, or another one."""

    def save(values: dict[str, Any]) -> Saving:
        def work(vault: Vault) -> SavedSearch:
            if held is not None:
                forget_search(vault, held.id)
            return save_search(vault, values["name"], query, order, descending)

        label = tr("Search renamed") if held is not None else tr("Search saved")
        return label, work

    return FormSheet(
        parent,
        session,
        drafts,
        key=SEARCH,
        title=tr("Rename the search") if held is not None else tr("Save this search"),
        fields=[Field("name", tr("Name of the search"), required=True)],
        values={"name": held.name if held is not None else ""},
        save=save,
        more=query or tr("All items"),
        width=440,
    )


def _state(having: int, total: int) -> Qt.CheckState:
    if having == total:
        return Qt.CheckState.Checked
    return Qt.CheckState.PartiallyChecked if having else Qt.CheckState.Unchecked
