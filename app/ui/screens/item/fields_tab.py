"""Every field of an item, changed in place; each change is one step that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.casework.registry import describe
from app.records.cases import Place
from app.records.evidence import Item, Proposal
from app.ui.file_words import field_name, source_name
from app.ui.forms import Field, FieldEditor
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain, rule
from app.ui.parts.sheet import scrolled
from app.ui.screens.item.tab import Tab
from app.ui.sentences import spoken
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import day, moment
from app.vault.vault import Vault


def fields() -> list[Field]:
    """The fields that a person may change, in order."""
    grades = [(letter, letter) for letter in "ABCDEF"]
    figures = [(figure, figure) for figure in "123456"]
    return [
        Field("title", tr("Title"), required=True),
        Field("kind", tr("Kind"), "code", "kinds", optional_code=False),
        Field("date", tr("Date"), "date"),
        Field("place", tr("Place"), "choice"),
        Field("language", tr("Language"), "code", "languages"),
        Field("author", tr("Author")),
        Field("source", tr("Source")),
        Field("acquired_how", tr("How acquired"), "code", "acquisition"),
        Field("acquired_by", tr("Acquired by")),
        Field("acquired_at", tr("Acquired on"), "date"),
        Field("reliability", tr("Reliability of the source"), "choice", choices=grades),
        Field("credibility", tr("Credibility of what it says"), "choice", choices=figures),
        Field("disclosure", tr("Disclosure"), "code", "disclosure", optional_code=False),
    ]


@dataclass(frozen=True, slots=True)
class Described:
    """An item with what its fields need to be shown."""

    item: Item
    places: tuple[tuple[str, str], ...]
    proposals: tuple[Proposal, ...]


def described(vault: Vault, item_id: str) -> Described:
    """The fields of an item."""
    places = vault.find(Place, order="name", trashed=False)
    return Described(
        vault.get(Item, item_id),
        tuple((each.id, each.name) for each in places),
        tuple(vault.find(Proposal, order="id", item_id=item_id)),
    )


class FieldsTab(Tab):
    """The form; a field is saved on Enter and when the focus leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.editors: dict[str, FieldEditor] = {}
        self._stored: dict[str, str] = {}
        self._complaints: dict[str, QLabel] = {}
        self._proposed = QVBoxLayout()
        self._proposed.setSpacing(SPACE // 2)
        self._proposals: tuple[Proposal, ...] = ()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE // 2)
        column.addLayout(self._proposed)
        for field in fields():
            self._add(column, field)
        column.addWidget(rule())
        self._file = plain(faded=True)
        self._file.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._file.setAccessibleName(tr("The original"))
        column.addWidget(self._file)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(page, tr("Fields"))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._area)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    def fill(self) -> None:
        """Ask for the fields."""
        item_id = self.item.id
        self.session.ask("item-screen/fields", lambda vault: described(vault, item_id), self._show)

    def leave(self) -> None:
        """Save the field that is being edited."""
        for name in self.editors:
            self._commit(name)

    def forget(self) -> None:
        """Hold nothing."""
        if self._session is not None:
            self._session.drop("item-screen/fields")
        super().forget()
        self._stored = {}
        for name, editor in self.editors.items():
            with QSignalBlocker(editor):
                if name == "place" and isinstance(editor.widget, QComboBox):
                    editor.widget.clear()
                editor.show_value("")
            self._complain(name, "")
        self._file.setText("")
        self._show_proposals(())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter saves a field, Escape takes back what was typed in it."""
        name = self._name_of(QApplication.focusWidget())
        if name and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._commit(name)
        elif name and event.key() == Qt.Key.Key_Escape and self._changed(name):
            self._revert(name)
        else:
            super().keyPressEvent(event)

    def _show(self, held: Described) -> None:
        if self._item is None or held.item.id != self._item.id:
            return
        item = held.item
        editing = self._name_of(QApplication.focusWidget())
        self._show_places(held.places)
        for name, editor in self.editors.items():
            before = self._stored.get(name)
            stored = item.place_id or "" if name == "place" else str(getattr(item, name))
            self._stored[name] = stored
            if name == editing and before is not None and editor.value() != before:
                # What is being typed is not overwritten by what somebody else changed.
                continue
            if editor.value() != stored:
                with QSignalBlocker(editor):
                    editor.show_value(stored)
                if isinstance(editor.widget, QLineEdit):
                    editor.widget.setCursorPosition(0)
            self._complain(name, "")
        self._file.setText(_facts(item))
        self._show_proposals(held.proposals)

    def _show_places(self, places: Sequence[tuple[str, str]]) -> None:
        box = self.editors["place"].widget
        assert isinstance(box, QComboBox)
        there = [(box.itemData(n), box.itemText(n)) for n in range(1, box.count())]
        if there == list(places) and box.count():
            return
        with QSignalBlocker(self.editors["place"]), QSignalBlocker(box):
            chosen = box.currentData()
            box.clear()
            box.addItem("", "")
            for place_id, name in places:
                box.addItem(name, place_id)
            box.setCurrentIndex(max(0, box.findData(chosen)))

    # Saving

    def _changed(self, name: str) -> bool:
        return name in self._stored and self.editors[name].value() != self._stored[name]

    def _commit(self, name: str) -> None:
        editor = self.editors[name]
        if self._item is None or not self._changed(name):
            return
        problem = editor.problem()
        if problem:
            self._complain(name, problem)
            return
        value, item_id = str(editor.value() or ""), self._item.id
        self._stored[name] = value
        self._complain(name, "")
        self.session.do(
            tr("Changed: {field}", field=editor.field.label),
            lambda vault: describe.describe(vault, item_id, {name: value}),
            refuse=lambda sentence: self._refused(item_id, name, sentence),
        )

    def _refused(self, item_id: str, name: str, sentence: str) -> None:
        if self._item is None or self._item.id != item_id:
            self.said.emit(sentence, "bad")
            return
        self._complain(name, sentence)
        self.fill()

    def _revert(self, name: str) -> None:
        with QSignalBlocker(self.editors[name]):
            self.editors[name].show_value(self._stored[name])
        self._complain(name, "")

    def _complain(self, name: str, sentence: str) -> None:
        self._complaints[name].setText(sentence)
        self._complaints[name].setVisible(bool(sentence))

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        name = self._name_of(old)
        # Without a new one another window is in front; typing goes on afterwards.
        if name and new is not None and self._name_of(new) != name:
            self._commit(name)

    def _name_of(self, widget: QWidget | None) -> str:
        if widget is None or self._item is None or not self.isAncestorOf(widget):
            return ""
        return next((n for n, editor in self.editors.items() if editor.isAncestorOf(widget)), "")

    # Proposals

    def _show_proposals(self, proposals: tuple[Proposal, ...]) -> None:
        if proposals == self._proposals:
            return
        self._proposals = proposals
        while (entry := self._proposed.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        labels = {name: editor.field.label for name, editor in self.editors.items()}
        waiting = [each for each in proposals if each.state == "open" and each.field in labels]
        if waiting:
            self._proposed.addWidget(plain(tr("Proposed by the file itself"), bold=True))
        for each in waiting:
            self._proposed.addWidget(self._proposal(each, labels[each.field]))
        told = [each for each in proposals if each.field.startswith("info.")]
        if told:
            lines = [f"{field_name(each.field)}: {each.value}" for each in told]
            self._proposed.addWidget(plain(tr("The file says of itself"), bold=True))
            self._proposed.addWidget(plain("\n".join(lines), faded=True))
        if waiting or told:
            self._proposed.addWidget(rule())

    def _proposal(self, proposal: Proposal, label: str) -> QWidget:
        shown = day(proposal.value) if proposal.field in ("date", "acquired_at") else proposal.value
        box = QFrame()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        text = plain(f"{label}: {shown}")
        text.setToolTip(source_name(proposal.origin))
        row.addWidget(text, 1)
        accept = QPushButton(icon("check"), tr("Accept"))
        accept.setAccessibleName(tr("Accept {field}: {value}", field=label, value=shown))
        accept.setMinimumHeight(CONTROL)
        accept.clicked.connect(lambda _checked=False: self.settle([proposal.id], True))
        ignore = QToolButton()
        ignore.setIcon(icon("x"))
        ignore.setAutoRaise(True)
        ignore.setFixedSize(CONTROL, CONTROL)
        ignore.setToolTip(tr("Ignore"))
        ignore.setAccessibleName(tr("Ignore {field}: {value}", field=label, value=shown))
        ignore.clicked.connect(lambda _checked=False: self.settle([proposal.id], False))
        row.addWidget(accept)
        row.addWidget(ignore)
        return box

    def settle(self, ids: Sequence[str], accept: bool) -> None:
        """Accept or ignore what the file's metadata proposes."""
        label = tr("Accepted a proposed value") if accept else tr("Ignored a proposed value")
        chosen = tuple(ids)
        self.session.do(
            label, lambda vault: describe.settle_proposals(vault, chosen, accept=accept)
        )

    def _add(self, column: QVBoxLayout, field: Field) -> None:
        editor = FieldEditor(field)
        self.editors[field.name] = editor
        label = plain(field.label, faded=True)
        label.setBuddy(editor.widget)
        complaint = plain()
        complaint.setForegroundRole(QPalette.ColorRole.Link)
        complaint.setAccessibleName(tr("What is wrong with {field}", field=field.label))
        complaint.hide()
        self._complaints[field.name] = complaint
        for widget in (label, editor, complaint):
            column.addWidget(widget)
        if isinstance(editor.widget, QComboBox):
            editor.widget.activated.connect(lambda _place, n=field.name: self._commit(n))
        for box in (editor.widget, *editor.widget.findChildren(QComboBox)):
            if isinstance(box, QComboBox):
                # The wheel over a form scrolls the form; it must not change what is stored.
                box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                box.installEventFilter(_NoWheel(box))


def _facts(item: Item) -> str:
    lines = [
        (tr("File"), item.file_name),
        (tr("Type"), item.media_type),
        (tr("Size"), tr("{size} bytes", size=f"{item.size:,}")),
        (tr("Taken in"), moment(item.received_at)),
        (tr("Read"), moment(item.examined_at) if item.examined_at else tr("not yet")),
        ("SHA-256", " ".join(item.sha256[n : n + 16] for n in range(0, 64, 16))),
    ]
    if item.unreadable:
        lines.append((tr("Cannot be read"), spoken(item.unreadable)))
    return "\n".join(f"{name}: {value}" for name, value in lines if value)


class _NoWheel(QObject):
    """Leaves the wheel to what lies around."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False
