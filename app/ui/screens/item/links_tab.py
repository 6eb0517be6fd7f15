"""What an item is linked to, by which passage, in which role, how sure; added, changed and taken off here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.casework import describe, link, passages, relink
from app.records.vocabulary import load
from app.ui.commands import Commands
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.screens.item.answers import Linked, relation_label
from app.ui.screens.item.coding import ICONS
from app.ui.screens.item.rows import VALUE, Rows
from app.ui.screens.item.tab import Tab
from app.ui.theme import SPACE
from app.ui.viewers.bar import tool
from app.ui.wording import one_line
from app.vault.vault import Vault

_SCREENS = {"article": "law", "person": "person", "event": "event", "item": "item"}
_QUOTE = 200


def headings() -> dict[str, str]:
    """Kind -> heading, in the order in which they are shown."""
    return {
        "article": tr("Articles"),
        "person": tr("People"),
        "event": tr("Events"),
        "act": tr("Acts"),
        "item": tr("Related items"),
        "note": tr("Notes on passages"),
        "tag": tr("Tags"),
    }


class LinksTab(Tab):
    """The list of links.

    Signals:
        jump(Linked): its passage should be shown.
        add_wanted(place): something should be linked; ``place`` is a rectangle on the screen.
        memo_wanted(Linked): the note on a passage should be written.
        tag_wanted(place): a tag should be added.
    """

    jump = Signal(object)
    add_wanted = Signal(object)
    memo_wanted = Signal(object)
    tag_wanted = Signal(object)

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self.rows = Rows(tr("Links"))
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.rows.itemSelectionChanged.connect(self._settle)
        self.rows.itemActivated.connect(lambda _line, _column: self.show_passage())
        self.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows.customContextMenuRequested.connect(self._menu)
        self._nothing = plain(
            tr("Nothing is linked yet. Select words in the text and press C."), faded=True
        )
        self._nothing.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self._lines: tuple[Linked, ...] = ()
        section = tr("Links of the item")
        self.actions_: dict[str, QAction] = {}
        for name, title, run, keys, picture in (
            ("add", tr("Link the item"), self._add, "Insert", "plus"),
            ("tag", tr("Add a tag"), self._tag, "Ctrl+T", "tag"),
            ("jump", tr("Show the passage"), self.show_passage, "", "quote"),
            ("go", tr("Go to what is linked"), self.go_there, "Ctrl+Return", "arrow-right"),
            ("change", tr("Role and certainty"), self._change, "F4", "adjustments"),
            ("off", tr("Take the link off"), self.take_off, "Del", "unlink"),
        ):
            self.actions_[name] = commands.add(
                self, f"item.links.{name}", title, run, section=section, keys=keys, icon=picture
            )
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout()
        row.setContentsMargins(SPACE // 2, 0, SPACE // 2, 0)
        row.setSpacing(0)
        for name, action in self.actions_.items():
            button = tool(action)
            self.buttons[name] = button
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE // 2, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(row)
        column.addWidget(self._nothing)
        column.addWidget(self.rows, 1)
        self._settle()

    # What is shown; the screen asks for it, since it paints the passages too

    def show_links(self, lines: Sequence[Linked]) -> None:
        """Show links; what was chosen stays chosen."""
        chosen = {_key(line) for line in self.chosen()}
        self._lines = tuple(lines)
        place = self.rows.verticalScrollBar().value()
        self.rows.blockSignals(True)
        self.rows.clear()
        for kind, heading in headings().items():
            of_kind = [line for line in lines if line.kind == kind]
            if of_kind:
                self.rows.heading(heading)
            for line in of_kind:
                label, second = words_of(line)
                entry = self.rows.line(label, second, ICONS[kind], line)
                if _key(line) in chosen:
                    self.rows.choose(entry, alone=False)
        self.rows.blockSignals(False)
        self.rows.verticalScrollBar().setValue(place)
        self._nothing.setVisible(not lines)
        self._settle()

    def choose(self, link_id: str) -> bool:
        """Choose the line of a link or passage; False when there is none."""
        for entry in self.rows.lines():
            line = entry.data(0, VALUE)
            if link_id in (line.link_id, line.passage_id):
                self.rows.choose(entry)
                self.rows.scrollToItem(entry)
                return True
        return False

    def chosen(self) -> list[Linked]:
        """The lines that are chosen."""
        return [each for each in self.rows.values() if isinstance(each, Linked)]

    def forget(self) -> None:
        """Hold nothing."""
        super().forget()
        self._lines = ()
        self.rows.clear()
        self._nothing.show()
        self._settle()

    # What a person asks for

    def show_passage(self) -> None:
        """Show the passage of the chosen link, or go to what has none."""
        line = self._one()
        if line is None:
            return
        if line.quote:
            self.jump.emit(line)
        else:
            self.go_there()

    def go_there(self) -> None:
        """Go to what is linked."""
        line = self._one()
        if line is None:
            return
        if line.kind == "item":
            self.go.emit("item", {"id": line.ref})
        elif line.kind == "tag":
            self.go.emit("library", f'tag:"{line.ref}"')
        elif line.kind == "act":
            if line.event_id:
                self.go.emit("event", line.event_id)
            else:
                self.go.emit("library", f"act:{line.ref}")
        elif line.kind in _SCREENS:
            self.go.emit(_SCREENS[line.kind], line.ref)

    def take_off(self) -> None:
        """Take the chosen links off; one step for all of them."""
        lines = [line for line in self.chosen() if line.link_id]
        if not lines or self._item is None:
            return
        item_id = self.item.id

        def work(vault: Vault) -> None:
            tags = [line.ref for line in lines if line.kind == "tag"]
            for line in lines:
                if line.kind == "note":
                    passages.set_note(vault, line.passage_id, "")
                elif line.kind != "tag":
                    link.unlink(vault, line.link_id)
            if tags:
                describe.describe_many(vault, [item_id], {}, remove_tags=tags)

        label = tr("Took off: {label}", label=lines[0].label)
        if len(lines) > 1:
            label = tr("Took off %Ln link(s)", n=len(lines))
        self.session.do(label, work)

    def set_certainty(self, certainty: str) -> None:
        """Say how sure the chosen links are."""
        self._relink(certainty=certainty)

    def set_role(self, role: str) -> None:
        """Say in which role, or in which relation."""
        self._relink(role=role)

    def _relink(self, *, certainty: str | None = None, role: str | None = None) -> None:
        lines = [
            line
            for line in self.chosen()
            if line.link_id and (_has_role(line) if role is not None else _has_certainty(line))
        ]
        if not lines:
            return

        def work(vault: Vault) -> None:
            for line in lines:
                relink.change_link(vault, line.link_id, certainty=certainty, role=role)

        self.session.do(tr("Changed the link to {label}", label=lines[0].label), work)

    def _add(self) -> None:
        self.add_wanted.emit(_on_screen(self.buttons["add"]))

    def _tag(self) -> None:
        self.tag_wanted.emit(_on_screen(self.buttons["tag"]))

    def _change(self) -> None:
        line = self._one()
        if line is not None and line.kind == "note":
            self.memo_wanted.emit(line)
            return
        menu = self._choices()
        if menu is not None:
            button = self.buttons["change"]
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _menu(self, place: QPoint) -> None:
        if not self.chosen():
            return
        menu = QMenu(self)
        for name in ("jump", "go", "change", "off"):
            menu.addAction(self.actions_[name])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.rows.viewport().mapToGlobal(place))

    def _choices(self) -> QMenu | None:
        """Roles and grades of certainty that the chosen link may have."""
        line = self._one()
        if line is None or not line.link_id:
            return None
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        language = current()
        if _has_role(line):
            menu.addSection(tr("Role"))
            for entry in load("roles" if line.kind == "person" else "relations"):
                _choice(menu, entry.label(language), entry.id == line.role, self.set_role, entry.id)
        if _has_certainty(line):
            menu.addSection(tr("Certainty"))
            _choice(menu, tr("Not said"), not line.certainty, self.set_certainty, "")
            for entry in load("certainty"):
                there = entry.id == line.certainty
                _choice(menu, entry.label(language), there, self.set_certainty, entry.id)
        return menu

    def _one(self) -> Linked | None:
        chosen = self.chosen()
        return chosen[0] if chosen else None

    def _settle(self) -> None:
        """Let only that be asked for which the chosen lines can do."""
        chosen = self.chosen()
        one = chosen[0] if len(chosen) == 1 else None
        actions = self.actions_
        actions["jump"].setEnabled(one is not None and bool(one.quote))
        actions["go"].setEnabled(one is not None and one.kind != "note")
        changes = one is not None and bool(one.link_id)
        actions["change"].setEnabled(
            changes and one is not None and (_has_certainty(one) or one.kind in ("item", "note"))
        )
        actions["off"].setEnabled(any(line.link_id for line in chosen))


def words_of(line: Linked) -> tuple[str, str]:
    """A link in words: what it leads to, and what is said of it."""
    language = current()
    said = []
    if line.kind == "person":
        said.append(load("roles").label(line.role, language))
    elif line.kind == "item":
        said.append(relation_label(line.role))
    if line.certainty:
        said.append(load("certainty").label(line.certainty, language))
    if line.doubtful:
        said.append(tr("needs review"))
    if line.quote:
        said.append(f"“{one_line(line.quote)[:_QUOTE]}”")
    if line.note and line.kind != "note":
        said.append(one_line(line.note))
    return line.label, " · ".join(said)


def _key(line: Linked) -> tuple[str, str]:
    return line.link_id, line.ref


def _has_role(line: Linked) -> bool:
    return line.kind == "person" or (line.kind == "item" and not line.role.startswith("<"))


def _has_certainty(line: Linked) -> bool:
    return line.kind in ("article", "person", "event", "act")


def _choice(menu: QMenu, label: str, there: bool, run: Callable[[str], None], value: str) -> None:
    action = menu.addAction(label)
    action.setCheckable(True)
    action.setChecked(there)
    action.triggered.connect(lambda _checked=False: run(value))


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
