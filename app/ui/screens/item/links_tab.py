"""What an item is linked to, by which passage, in which role, how sure; added, changed and taken off here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.casework.coding import codes, passages
from app.casework.quoting import Box, Stretch
from app.casework.registry import describe, relink
from app.records.claims import STANCES
from app.records.vocabulary import load
from app.ui.commands import Commands
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.screens.item.coding import ICONS
from app.ui.screens.item.linked import Linked, relation_label, stance_label
from app.ui.screens.item.rows import VALUE, Rows
from app.ui.screens.item.tab import Tab
from app.ui.theme import CONTROL, SPACE
from app.ui.viewers.bar import tool
from app.ui.wording import one_line
from app.vault.vault import Vault

_SCREENS = {
    "article": "law",
    "person": "person",
    "event": "event",
    "item": "item",
    "place": "place",
}
_QUOTE = 200
_AT_ONCE = 200
"""Lines that are added between two looks at what a person does."""

_ALL, _DOUBTFUL, _IMPORTANT = "", "doubtful", "important"


def headings() -> dict[str, str]:
    """Kind -> heading, in the order in which they are shown."""
    return {
        "article": tr("Articles"),
        "person": tr("People"),
        "event": tr("Events"),
        "act": tr("Acts"),
        "method": tr("Methods"),
        "place": tr("Places"),
        "theme": tr("Themes"),
        "claim": tr("Claims"),
        "element": tr("Elements of provisions"),
        "fact": tr("What it says of events"),
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
        confirm_wanted(Linked): its passage should be put on the words where it belongs.
        codebook_wanted: the themes should be shown.
    """

    jump = Signal(object)
    add_wanted = Signal(object)
    memo_wanted = Signal(object)
    tag_wanted = Signal(object)
    confirm_wanted = Signal(object)
    codebook_wanted = Signal()

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
        self._waiting: list[Linked] = []
        self._heading = ""
        self._kept: set[tuple[str, str]] = set()
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._add_some)
        self.only = QComboBox()
        self.only.setAccessibleName(tr("Which codes are listed"))
        self.only.setMinimumHeight(CONTROL)
        self.only.activated.connect(lambda _place: self.show_links(self._lines))
        section = tr("Links of the item")
        self.actions_: dict[str, QAction] = {}
        for name, title, run, keys, picture in (
            ("add", tr("Link the item"), self._add, "Insert", "plus"),
            ("tag", tr("Add a tag"), self._tag, "Ctrl+T", "tag"),
            ("jump", tr("Show the passage"), self.show_passage, "", "quote"),
            ("go", tr("Go to what is linked"), self.go_there, "Ctrl+Return", "arrow-right"),
            ("change", tr("Role and certainty"), self._change, "F4", "adjustments"),
            ("confirm", tr("The passage belongs here"), self._confirm, "Ctrl+Shift+A", "check"),
            ("book", tr("Codebook"), self.codebook_wanted.emit, "Ctrl+Shift+K", "bookmark"),
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
        column.addWidget(self.only)
        column.addWidget(self._nothing)
        column.addWidget(self.rows, 1)
        self._settle()

    # What is shown; the screen asks for it, since it paints the passages too

    def show_links(self, lines: Sequence[Linked]) -> None:
        """Show links; what was chosen stays chosen."""
        self._kept = {_key(line) for line in self.chosen()}
        self._lines = tuple(lines)
        self._offer(lines)
        place = self.rows.verticalScrollBar().value()
        only = str(self.only.currentData() or _ALL)
        self.rows.blockSignals(True)
        self.rows.clear()
        self._heading = ""
        order = {kind: number for number, kind in enumerate(headings())}
        wanted = [line for line in lines if line.kind in order and _is_of(line, only)]
        self._waiting = sorted(wanted, key=lambda line: order[line.kind])
        self._add_some()
        self.rows.verticalScrollBar().setValue(place)
        self._nothing.setVisible(not lines)
        self._settle()

    def _add_some(self, most: int = _AT_ONCE) -> None:
        """Add the next lines: thousands at once would keep the window waiting."""
        names = headings()
        some, self._waiting = self._waiting[:most], self._waiting[most:]
        self.rows.blockSignals(True)
        for line in some:
            if line.kind != self._heading:
                self._heading = line.kind
                self.rows.heading(names[line.kind])
            label, second = words_of(line)
            entry = self.rows.line(label, second, ICONS[line.kind], line)
            if _key(line) in self._kept:
                self.rows.choose(entry, alone=False)
        self.rows.blockSignals(False)
        if self._waiting:
            self._more.start()

    def _offer(self, lines: Sequence[Linked]) -> None:
        """Offer the filters that would show anything, with how much."""
        kept = self.only.currentData()
        doubtful = sum(line.doubtful for line in lines)
        important = sum(line.importance > 0 for line in lines)
        kinds = [kind for kind in headings() if any(line.kind == kind for line in lines)]
        with QSignalBlocker(self.only):
            self.only.clear()
            self.only.addItem(tr("All links and codes"), _ALL)
            if doubtful:
                self.only.addItem(tr("Needs review: {number}", number=doubtful), _DOUBTFUL)
            if important:
                self.only.addItem(tr("Important: {number}", number=important), _IMPORTANT)
            for kind in kinds:
                self.only.addItem(headings()[kind], kind)
            self.only.setCurrentIndex(max(0, self.only.findData(kept)))
        self.only.setVisible(len(lines) > 1)

    def choose(self, link_id: str) -> bool:
        """Choose the line of a link or passage; False when there is none."""
        if self._find(link_id):
            return True
        if self.only.currentData() and any(
            link_id in (e.link_id, e.passage_id) for e in self._lines
        ):
            self.only.setCurrentIndex(0)
            self.show_links(self._lines)
        self._add_some(len(self._waiting))
        return self._find(link_id)

    def _find(self, link_id: str) -> bool:
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
        self._more.stop()
        self._lines, self._waiting, self._kept = (), [], set()
        self.rows.clear()
        with QSignalBlocker(self.only):
            self.only.clear()
        self.only.hide()
        self._nothing.show()
        self._settle()

    # What a person asks for

    def show_passage(self) -> None:
        """Show the passage of the chosen link, or go to what has none."""
        line = self._one()
        if line is None:
            return
        if line.quote or line.where is not None:
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
                    if line.importance:
                        codes.set_importance(vault, line.passage_id, 0)
                    if line.note:
                        passages.set_note(vault, line.passage_id, "")
                elif line.kind != "tag":
                    codes.uncode(vault, line.link_id)
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
            if line.link_id and (_takes_role(line) if role is not None else _has_certainty(line))
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

    def _confirm(self) -> None:
        line = self._one()
        if line is not None:
            self.confirm_wanted.emit(line)

    def _menu(self, place: QPoint) -> None:
        if not self.chosen():
            return
        menu = QMenu(self)
        for name in ("jump", "go", "change", "confirm", "off"):
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
        if line.kind == "claim":
            menu.addSection(tr("Claim"))
            for stance in STANCES:
                there = stance == line.role
                _choice(menu, stance_label(stance), there, self.set_role, stance)
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
        actions["jump"].setEnabled(one is not None and bool(one.quote or one.where))
        actions["go"].setEnabled(one is not None and one.kind in (*_SCREENS, "tag", "act"))
        actions["confirm"].setEnabled(one is not None and bool(one.quote and one.passage_id))
        changes = one is not None and bool(one.link_id)
        actions["change"].setEnabled(
            changes
            and one is not None
            and (_has_certainty(one) or one.kind in ("item", "note", "claim"))
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
    elif line.kind == "claim":
        said.append(stance_label(line.role))
    if line.importance:
        said.append(tr("importance {number}", number=line.importance))
    if line.certainty:
        said.append(load("certainty").label(line.certainty, language))
    if line.doubtful:
        said.append(tr("needs review"))
    if isinstance(line.where, Box):
        said.append(tr("page {number}", number=line.where.page))
    elif isinstance(line.where, Stretch):
        said.append(_times(line.where))
    if line.quote:
        said.append(f"“{one_line(line.quote)[:_QUOTE]}”")
    if line.note and line.kind != "note":
        said.append(one_line(line.note))
    return line.label or tr("Passage"), " · ".join(said)


def _key(line: Linked) -> tuple[str, str]:
    return line.link_id, line.ref


def _has_role(line: Linked) -> bool:
    return line.kind == "person" or (line.kind == "item" and not line.role.startswith("<"))


def _takes_role(line: Linked) -> bool:
    return line.kind == "claim" or _has_role(line)


def _has_certainty(line: Linked) -> bool:
    return line.kind in (
        "article", "person", "event", "act", "method", "place", "theme", "element",
    )  # fmt: skip


def _is_of(line: Linked, only: str) -> bool:
    """Whether a filter shows a line."""
    if only == _DOUBTFUL:
        return line.doubtful
    if only == _IMPORTANT:
        return line.importance > 0
    return only in (_ALL, line.kind)


def _times(where: Stretch) -> str:
    ends = [f"{int(each) // 60}:{int(each) % 60:02}" for each in (where.start, where.end)]
    return ends[0] if where.start == where.end else f"{ends[0]} – {ends[1]}"


def _choice(menu: QMenu, label: str, there: bool, run: Callable[[str], None], value: str) -> None:
    action = menu.addAction(label)
    action.setCheckable(True)
    action.setChecked(there)
    action.triggered.connect(lambda _checked=False: run(value))


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
