"""Linking what is selected: one key, a few letters, Enter.

The keys work where the original and its text are read, never where something is written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.casework.arguing import claims
from app.casework.coding import codes
from app.casework.coding.choose import Choice, choices
from app.casework.quoting import Span, Where
from app.casework.registry import link, people
from app.records.cases import Case
from app.records.claims import STANCES
from app.records.evidence import Item
from app.records.vocabulary import load
from app.ui.commands import Commands
from app.ui.language import current, tr
from app.ui.screens.item.linked import kind_label, stance_label
from app.ui.screens.item.picker import Entry, Picker
from app.ui.screens.item.selection_bar import SelectionBar
from app.ui.screens.item.stating import Stating
from app.ui.session import Session
from app.ui.wording import one_line
from app.vault.vault import Vault

ICONS = {
    "article": "scale",
    "person": "user",
    "event": "calendar-event",
    "act": "flame",
    "method": "hammer",
    "place": "map-pin",
    "theme": "bookmark",
    "claim": "gavel",
    "element": "puzzle",
    "fact": "arrows-diff",
    "item": "file-text",
    "tag": "tag",
    "note": "note",
}
"""Kind of what is linked -> icon."""

CODES = codes.KINDS
THINGS = ("person", "event", "article", "item")
_ROLE = {"person": ("roles", "witness"), "item": ("relations", "same-event")}
"""Kind -> the code list of its roles, and which is offered first."""

_NEW = "new "
"""Before the kind of what is made when it is chosen."""

_LAST = "item/last code"
_ROLES = "item/roles"
_NAME = 120


@dataclass(frozen=True, slots=True)
class Passage:
    """What is selected: words of a text version, a box of a page, a stretch of a recording.

    Attributes:
        start: first code point; 0 for what is no text.
        end: one past the last.
        text_id: the text version, or ``""``.
        quote: what it says.
        at: the box or the stretch, or None.
    """

    start: int
    end: int
    text_id: str
    quote: str
    at: Where | None = None

    @property
    def where(self) -> Where:
        """As casework takes it."""
        return self.at or Span(self.start, self.end, self.text_id)


@dataclass(frozen=True, slots=True)
class Code:
    """What something was linked to: enough to do it again."""

    kind: str
    ref: str
    label: str
    role: str = ""


class Coding(QObject):
    """Makes links of one item from what is selected.

    Signals:
        linked: a link was made.
        memo_wanted(Passage): a note on the passage should be written.
        copy_wanted: the selection should be copied.
    """

    linked = Signal()
    memo_wanted = Signal(object)
    copy_wanted = Signal()

    def __init__(self, area: QWidget, over: QWidget, commands: Commands) -> None:
        """Add the keys.

        Args:
            area: where they work.
            over: what the field floats over.
            commands: the registry.
        """
        super().__init__(over)
        self._area, self._over = area, over
        self._session: Session | None = None
        self._item: Item | None = None
        self._passage: Passage | None = None
        self._reading = True
        self._place = QRect()
        self._kinds: Sequence[str] = CODES
        self._back: QWidget | None = None
        self._last: Code | None = None
        self._roles: dict[str, str] = {}
        self._found: Callable[[object], None] = self._take
        self._list: Callable[[str], None] = self._search
        self.picker = Picker(over)
        self.picker.typed.connect(self._typed)
        self.picker.picked.connect(self._picked)
        self.picker.left.connect(self._return)
        section = tr("Selected passage")
        self.actions: dict[str, QAction] = {}
        for name, title, run, keys, picture in (
            ("code", tr("Code the passage"), self.code, "C", "link"),
            ("again", tr("Code it as the last one"), self.again, "R", "refresh"),
            ("thing", tr("Link a person, event, article or item"), self.thing, "L", "users"),
            ("memo", tr("Write a note on the passage"), self.memo, "M", "note"),
            ("new", tr("New code from these words"), self.new, "N", "plus"),
            ("fact", tr("What it says of an event"), self.state, "F", "arrows-diff"),
        ):
            self.actions[name] = commands.add(
                area, f"item.{name}", title, run, section=section, keys=keys, icon=picture
            )
        self.stating = Stating(self)
        self.bar = SelectionBar(over, list(self.actions.values()))
        self.bar.copy.clicked.connect(lambda _checked=False: self.copy_wanted.emit())

    # What it works on

    def show_session(self, session: Session) -> None:
        """Take an open vault."""
        self._session = session
        session.recall(_LAST, self._recall_last)
        session.recall(_ROLES, self._recall_roles)

    def show_item(self, item: Item) -> None:
        """Take an item."""
        if self._item is None or item.id != self._item.id:
            self.close_down()
        self._item = item

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self.close_down()
        self.stating.forget()
        self._session = self._item = self._passage = self._last = None
        self._roles = {}

    def close_down(self) -> None:
        """Close the field, and forget the selection."""
        self._passage = self._back = None
        self.bar.hide()
        if not self.picker.isHidden():
            self.picker.close_down()

    def set_reading(self, reading: bool) -> None:
        """Letters act only while the text is read, not while it is written."""
        self._reading = reading
        for action in self.actions.values():
            action.setEnabled(reading)
        if not reading:
            self.close_down()

    def select(self, passage: Passage | None, place: QRect) -> None:
        """Take what is selected; ``place`` is where, in the widget that the field floats over."""
        self._passage = passage
        self._place = place
        if passage is None or not self._reading or not self.picker.isHidden():
            self.bar.hide()
        else:
            self.bar.show_at(place)

    # What a person asks for

    def code(self) -> None:
        """Link to an article, person, event or act."""
        self._open(CODES)

    def thing(self) -> None:
        """Link to a person, event, article or item."""
        self._open(THINGS)

    def add(self, kinds: Sequence[str], place: QRect, back: QWidget) -> None:
        """Link the item as a whole, from a button elsewhere."""
        self._passage, self._place = None, place
        self._open(kinds, back)

    def again(self) -> None:
        """Link to what was linked last, at once."""
        if self._last is None:
            self.code()
        elif self._item is not None:
            self._link(self._last)

    def memo(self) -> None:
        """Have a note on the passage written."""
        if self._passage is not None:
            passage = self._passage
            self.bar.hide()
            self.memo_wanted.emit(passage)

    def state(self) -> None:
        """Say what the passage says of an event: when, where, how many, before or after what, who."""
        if self._passage is not None and self._session is not None and self._item is not None:
            self._begin()
            self.stating.begin(self._session, self._item, self._passage.where, self._place)

    def ask(
        self,
        title: str,
        hint: str,
        entries: Sequence[Entry],
        listing: Callable[[str], None],
        taking: Callable[[object], None],
    ) -> None:
        """Have something chosen in the field; for what follows on a choice."""
        self._list, self._found = listing, taking
        self.picker.open_at(self._place, title, hint, entries)

    def choose(
        self, title: str, entries: Sequence[Entry], taking: Callable[[object], None]
    ) -> None:
        """Have one of a few things chosen, narrowed by what is typed."""

        def narrow(text: str) -> None:
            sought = text.casefold()
            self.picker.show_entries([e for e in entries if sought in e.label.casefold()])

        self.ask(title, "", entries, narrow, taking)

    def choose_at(
        self, place: QRect, title: str, entries: Sequence[Entry], taking: Callable[[object], None]
    ) -> None:
        """The same, at a place of its own, for a command that needs no selection."""
        self._begin()
        self._place = place
        self.choose(title, entries, taking)

    def lists(self, listing: Callable[[str], None]) -> bool:
        """Whether the field still lists what this makes; an answer may come late."""
        return not self.picker.isHidden() and self._list == listing

    def close_field(self) -> None:
        """Close the field and give the focus back; the selection stays."""
        if not self.picker.isHidden():
            self.picker.close_down()
        self._return()

    def done(self, label: str, work: Callable[[Vault], object]) -> None:
        """Close the field and do something as one step."""
        self.close_field()
        if self._session is not None:
            self._session.do(label, work, lambda _result: self.linked.emit())

    def new(self) -> None:
        """Make a code out of the selected words, and code the passage to it."""
        if self._passage is None or self._session is None:
            return
        words = one_line(self._passage.quote)[:_NAME]
        self._begin()
        self._list, self._found = self._offer_new, self._made
        self.picker.open_at(self._place, tr("New from these words"), tr("Name or title"))
        self.picker.field.setText(words)
        self.picker.field.selectAll()
        self._offer_new(words)

    # Choosing

    def _typed(self, text: str) -> None:
        self._list(text)

    def _picked(self, value: object) -> None:
        self._found(value)

    def _open(self, kinds: Sequence[str], back: QWidget | None = None) -> None:
        if self._session is None or self._item is None:
            return
        self._begin(back)
        self._kinds = kinds
        self._list, self._found = self._search, self._take
        title = tr("Code the passage to") if self._passage else tr("Link the item to")
        self.picker.open_at(self._place, title, _hint(kinds))
        self._search("")

    def _begin(self, back: QWidget | None = None) -> None:
        window = self._over.window()
        self._back = back or window.focusWidget()
        self.bar.hide()

    def _search(self, text: str) -> None:
        if self._session is None:
            return
        kinds = tuple(self._kinds)
        language = current()
        own = self._item.id if self._item is not None else ""

        def ask(vault: Vault) -> list[Choice]:
            found = choices(vault, text, kinds=kinds, language=language, limit=30)
            return [each for each in found if each.kind != "item" or each.ref != own]

        self._session.ask("item-screen/choices", ask, self._show)

    def _show(self, found: Sequence[Choice]) -> None:
        if self.picker.isHidden() or self._list != self._search:
            return
        entries = [
            Entry(
                one_line(each.label),
                each,
                one_line(each.detail) or kind_label(each.kind),
                ICONS.get(each.kind, ""),
            )
            for each in found
        ]
        name = " ".join(self.picker.field.text().split())
        themes = {each.label.casefold() for each in found if each.kind == "theme"}
        if name and "theme" in self._kinds and name.casefold() not in themes:
            new = Choice(f"{_NEW}theme", name, name, "", 0.0)
            entries.append(Entry(tr("New theme: {name}", name=name), new, "", ICONS["theme"]))
        self.picker.show_entries(entries)

    def _take(self, value: object) -> None:
        assert isinstance(value, Choice)
        code = Code(value.kind, value.ref, one_line(value.label))
        if value.kind.startswith(_NEW):
            self._link_new(Code(value.kind.removeprefix(_NEW), "", value.label))
        elif value.kind in _ROLE:
            self._ask_role(code, self._link)
        elif value.kind == "claim":
            self._ask_stance(code, self._link)
        else:
            self._link(code)

    def _ask_stance(self, code: Code, then: Callable[[Code], None]) -> None:
        entries = [Entry(stance_label(each), each) for each in STANCES]

        def take(stance: object) -> None:
            then(Code(code.kind, code.ref, code.label, str(stance)))

        self.choose(tr("{label}: what does the passage do?", label=code.label), entries, take)

    def _ask_role(self, code: Code, then: Callable[[Code], None]) -> None:
        """Ask in which role; the one that was chosen last is offered first."""
        vocabulary, usual = _ROLE[code.kind]
        language = current()
        first = self._roles.get(code.kind, usual)
        roles = sorted(load(vocabulary), key=lambda entry: entry.id != first)
        entries = [Entry(entry.label(language), entry.id) for entry in roles]

        def take(role: object) -> None:
            self._roles[code.kind] = str(role)
            if self._session is not None:
                self._session.keep(_ROLES, self._roles)
            then(Code(code.kind, code.ref, code.label, str(role)))

        title = tr("{label}: in which role?", label=code.label)
        if code.kind == "item":
            title = tr("This item is, to {label}:", label=code.label)
        self.choose(title, entries, take)

    def _offer_new(self, text: str) -> None:
        name = " ".join(text.split())
        shown = [
            Entry(tr("New person: {name}", name=name), ("person", name), "", ICONS["person"]),
            Entry(tr("New event: {name}", name=name), ("event", name), "", ICONS["event"]),
            Entry(tr("New theme: {name}", name=name), ("theme", name), "", ICONS["theme"]),
            Entry(tr("New claim: {name}", name=name), ("claim", name), "", ICONS["claim"]),
        ]
        self.picker.show_entries(shown if name else [])

    def _made(self, value: object) -> None:
        assert isinstance(value, tuple)
        kind, name = value
        if kind == "person":
            self._ask_role(Code("person", "", name), self._link_new)
        elif kind == "claim":
            self._ask_stance(Code("claim", "", name), self._link_new)
        else:
            self._link_new(Code(kind, "", name))

    # Doing

    def _link(self, code: Code) -> None:
        item, passage = self._item, self._passage
        if item is None or self._session is None:
            return
        where = passage.where if passage is not None else None

        def work(vault: Vault) -> Code:
            _code(vault, item, code, where)
            return code

        self._do(tr("Coded to {label}", label=code.label), work)

    def _link_new(self, code: Code) -> None:
        item, passage = self._item, self._passage
        if item is None or self._session is None:
            return
        where = passage.where if passage is not None else None

        def work(vault: Vault) -> Code:
            made = Code(code.kind, _make(vault, item, code), code.label, code.role)
            _code(vault, item, made, where)
            return made

        self._do(tr("Made and coded to {label}", label=code.label), work)

    def _do(self, label: str, work: Callable[[Vault], Code]) -> None:
        assert self._session is not None
        self.close_field()
        self._session.do(label, work, self._done)

    def _done(self, code: Code) -> None:
        self._last = code
        if self._session is not None:
            self._session.keep(
                _LAST,
                {"kind": code.kind, "ref": code.ref, "label": code.label, "role": code.role},
            )
        self.linked.emit()

    def _return(self) -> None:
        """Give the focus back to where it was."""
        self._list, self._found = self._search, self._take
        back, self._back = self._back, None
        if back is not None and back.isVisible():
            back.setFocus()

    def _recall_last(self, held: Any) -> None:
        if isinstance(held, dict) and self._last is None:
            self._last = Code(
                *(str(held.get(name, "")) for name in ("kind", "ref", "label", "role"))
            )

    def _recall_roles(self, held: Any) -> None:
        if isinstance(held, dict):
            self._roles = {str(kind): str(role) for kind, role in held.items()} | self._roles


def _code(vault: Vault, item: Item, code: Code, where: Where | None) -> None:
    """Code a passage, or link the item as a whole."""
    if where is None or code.kind == "item":
        link.to(vault, item.id, code.kind, code.ref, role=code.role)
    else:
        stance = code.role if code.kind == "claim" else "for"
        codes.code(vault, item.id, where, code.kind, code.ref, role=code.role, stance=stance)


def _make(vault: Vault, item: Item, code: Code) -> str:
    """Make what a passage is coded to; its id."""
    if code.kind == "person":
        return people.save_person(vault, name=code.label).id
    if code.kind == "theme":
        return codes.save_theme(vault, code.label).id
    if code.kind == "claim":
        return claims.save(vault, vault.get(Case, item.case_id).code, code.label).id
    return link.save_event(vault, item.case_id, code.label).id


def _hint(kinds: Sequence[str]) -> str:
    return ", ".join(kind_label(kind).lower() for kind in kinds)
