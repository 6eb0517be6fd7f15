"""One item, whole: its original, its text, and everything that is known of it."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout

from app.casework.looking.readable import SHEETS
from app.casework.registry import describe
from app.casework.undo import Changes
from app.errors import KuagerError
from app.records.evidence import Item
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.language import tr
from app.ui.screen import Screen
from app.ui.screens.item import answers
from app.ui.screens.item.actions import ItemActions
from app.ui.screens.item.answers import Linked, Opened, Text
from app.ui.screens.item.header import Header
from app.ui.screens.item.item_tabs import ItemTabs
from app.ui.screens.item.media_keys import MediaKeys
from app.ui.screens.item.panes import Panes
from app.ui.screens.item.passage_work import PassageWork
from app.ui.screens.item.text_pane import TextPane
from app.ui.screens.item.text_work import DRAFTS, TextWork
from app.ui.session import Session
from app.ui.theme import SPACE
from app.ui.viewers import viewer_for
from app.ui.viewers.viewer import Viewer
from app.ui.wording import found_pattern
from app.vault.query import parse

_PANES = "item/panes"
_AROUND = frozenset(
    ("*", "person", "person_name", "event", "place", "tag", "provision", "case_file")
)
"""Tables whose changes may show in an item that they do not belong to."""

_OWN_TEXT = frozenset(
    (
        "application/rtf",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    )
)


class ItemScreen(Screen):
    """One item beside its text."""

    name = "item"

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self._opened: Opened | None = None
        self._among: list[int] = []
        self._find = ""
        self._version = ""
        self._pattern: re.Pattern[str] | None = None
        self._span: tuple[int, int] | None = None
        self._pending: dict[str, Any] | None = None
        self._restoring: dict[str, Any] | None = None
        self._draft: tuple[list[str], dict[str, Any]] | None = None
        self._viewer: Viewer | None = None
        self._viewers: dict[type[Viewer], Viewer] = {}
        self.text = TextPane(commands)
        self.text_work = TextWork(self, self.text, commands)
        self.tabs = ItemTabs(commands)
        self.panes = Panes(self.text, self.tabs, commands)
        self.actions_ = ItemActions(self, commands)
        self.passages = PassageWork(self, self.text, self.tabs, self.panes, commands)
        self.coding = self.passages.coding
        self.media_keys = MediaKeys(self, commands)
        self._make_commands()
        self.header = Header(
            *(commands[f"item.{name}"].action for name in ("back", "previous", "next", "more"))
        )
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.header)
        column.addWidget(self.panes, 1)
        self._settle()

    # What the window asks

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        super().show_session(session, drafts)
        self.passages.show_session(session, drafts)
        session.recall(_PANES, self.panes.restore)

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        if self._session is not None:
            for topic in ("open", "again", "text", "links", "choices", "tags"):
                self._session.drop(f"item-screen/{topic}")
        super().forget()
        self._opened = self._span = self._pending = self._restoring = self._draft = None
        self._find = self._version = ""
        self._among = []
        self._pattern = None
        self.passages.forget()
        self.actions_.forget()
        self.text_work.forget()
        self.media_keys.show_viewer(None)
        for viewer in self._viewers.values():
            viewer.forget()
        self._viewer = None
        self.text.forget()
        self.tabs.forget()
        self.header.forget()
        self._settle()

    def entered(self) -> None:
        """Come back to the item that was open before a lock."""
        if self._pending is not None:
            place, self._pending = self._pending, None
            self._restoring = place
            self._among = [int(number) for number in place.get("among", ())]
            self._find = str(place.get("find", ""))
            self._version = str(place.get("version", ""))
            self._open(str(place["id"]))
        else:
            self.setFocus()

    def show_target(self, value: Any) -> None:
        """Show an item: its id or number, or these with the list it is one of and the tab to look at."""
        wanted = value if isinstance(value, dict) else {"id": value}
        self._pending = None
        self.tabs.show_tab(str(wanted.get("tab", "")))
        self.text.stop(lambda: self._show(wanted))

    def on_changes(self, changes: Changes) -> None:
        """Show what has changed, without moving anything."""
        if self._opened is None:
            return
        item_id = self._opened.item.id
        if item_id in changes.items or changes.tables & _AROUND:
            # Not on the topic of opening: what is being opened must not be replaced by it.
            self.session.ask(
                "item-screen/again", lambda vault: answers.opened(vault, item_id), self._refreshed
            )

    def place(self) -> dict[str, Any]:
        """Which item, where in it, and which list it is one of."""
        if self._opened is None:
            return self._pending or {}
        return {
            "id": self._opened.item.id,
            "among": list(self._among),
            "find": self._find,
            "version": self._version,
            "tab": self.tabs.current,
            "text": self.text.place(),
            "viewer": self._viewer.place() if self._viewer is not None else {},
        }

    def restore_place(self, place: dict[str, Any]) -> None:
        """Have the item opened when the screen is shown."""
        if place.get("id"):
            self._pending = dict(place)
            self.tabs.show_tab(str(place.get("tab", "")))

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Open the item of a draft, and in it what was being written."""
        _screen, what, *rest = key.split("/")
        if what == "theme" and rest:
            self.passages.restore_theme(rest[0], state)
            return True
        if what not in ("text", "note", "consent", "memo", *DRAFTS) or not rest:
            return False
        self._draft = ([what, *rest], state)
        self.go.emit("item", {"id": rest[0], "among": list(self._among)})
        return True

    # Opening

    def _show(self, wanted: dict[str, Any]) -> None:
        self._restoring = None
        self._among = [int(number) for number in wanted.get("among", ())]
        self._find = str(wanted.get("find", ""))
        self._pattern = _pattern(self._find)
        self._version = ""
        span = wanted.get("span")
        self._span = (int(span[0]), int(span[1])) if span else None
        self._open(str(wanted["id"]))

    def _open(self, ref: str) -> None:
        self.tabs.leave()
        self.session.ask(
            "item-screen/open",
            lambda vault: answers.opened(vault, ref),
            self._show_opened,
            self._missing,
        )

    def _missing(self, sentence: str) -> None:
        self.said.emit(sentence, "bad")
        if self._opened is None:
            self.go.emit("back", None)

    def _show_opened(self, opened: Opened) -> None:
        """Header and original first; what else there is follows while they are looked at."""
        item = opened.item
        self._opened = opened
        self._settle()
        self.header.show_item(opened)
        self._show_viewer(opened)
        self.passages.show_item(opened, self._viewer)
        self.actions_.show_item(self.session, item)
        self.text_work.show_item(self.session, self.drafts, item)
        self.text.show_item(self.session, self.drafts, item)
        self._ask_text()
        self._ask_links()
        self.tabs.show_item(self.session, self.drafts, item)
        if self.isVisible() and not self.isAncestorOf(self.window().focusWidget() or self):
            self._focus_reading()

    def _refreshed(self, opened: Opened) -> None:
        before = self._opened
        if before is None or before.item.id != opened.item.id:
            return
        self._opened = opened
        self.header.show_item(opened)
        self.actions_.show_item(self.session, opened.item)
        self.text_work.show_item(self.session, self.drafts, opened.item)
        self.text.show_item(self.session, self.drafts, opened.item)
        reread = before.text != opened.text or before.item.unreadable != opened.item.unreadable
        if reread and self._viewer is not None:
            place = self._viewer.place()
            self._show_viewer(opened)
            self._viewer.restore_place(place)
        self.passages.show_item(opened, self._viewer)
        self._ask_text()
        self._ask_links()
        self.tabs.show_item(self.session, self.drafts, opened.item)

    def _show_viewer(self, opened: Opened) -> None:
        item = opened.item
        one = is_own_text(item)
        self.panes.set_one(one)
        kind = None if one else viewer_for(item)
        if self._viewer is not None and type(self._viewer) is not kind:
            self._viewer.forget()
            self._viewer = None
        if kind is None:
            self.media_keys.show_viewer(None)
            return
        viewer = self._viewers.get(kind)
        if viewer is None:
            viewer = kind(self.commands)
            self._viewers[kind] = viewer
            self.panes.viewers.addWidget(viewer)
            self._connect_viewer(viewer)
        self._viewer = viewer
        self.panes.viewers.setCurrentWidget(viewer)
        viewer.show_item(self.session, item, opened.text)
        viewer.point_out(self._pattern)
        if self._restoring is not None:
            viewer.restore_place(self._restoring.get("viewer") or {})
        self.media_keys.show_viewer(viewer)

    def _ask_text(self) -> None:
        assert self._opened is not None
        item_id, version = self._opened.item.id, self._version
        self.session.ask(
            "item-screen/text", lambda vault: answers.text(vault, item_id, version), self._show_text
        )

    def _show_text(self, held: Text) -> None:
        if self._opened is None or held.item_id != self._opened.item.id:
            return
        self.text.show_text(held, self._pattern)
        self.text.show_links(self.passages.lines)
        self.actions_.show_words(held.words)
        restoring, self._restoring = self._restoring, None
        if restoring is not None:
            self.text.restore_scroll(restoring.get("text") or {})
        if self._span is not None:
            span, self._span = self._span, None
            self.passages.show_span(*span)
        self._restore_editor()

    def _ask_links(self) -> None:
        assert self._opened is not None
        item_id, version = self._opened.item.id, self._version
        self.session.ask(
            "item-screen/links",
            lambda vault: (item_id, answers.links(vault, item_id, version)),
            self._show_links,
        )

    def _show_links(self, both: tuple[str, tuple[Linked, ...]]) -> None:
        if self._opened is None or both[0] != self._opened.item.id:
            return
        self.passages.show_links(both[1])

    def _restore_editor(self) -> None:
        if self._draft is None or self._opened is None:
            return
        ([what, item_id, *rest], state), self._draft = self._draft, None
        if item_id != self._opened.item.id:
            return
        if what == "text":
            self.text.restore_draft(state)
        elif what == "note":
            self.tabs.ready("notes")
            self.tabs.notes.restore(state)
        elif what == "consent":
            self.tabs.ready("consent")
            self.tabs.consent.record("", state)
        elif what == "memo":
            self.passages.restore_memo(rest, state)
        elif what in DRAFTS:
            self.text_work.restore(what, rest, state)

    # Going through the list

    def step(self, step: int) -> None:
        """Show the item before or after this one in the list it was opened from."""
        place = self._position()
        if place is None or not 0 <= place + step < len(self._among):
            return
        number = self._among[place + step]

        def go() -> None:
            self._version = ""
            self._open(str(number))

        self.text.stop(go)

    def back(self) -> None:
        """Go to the screen before."""
        self.text.stop(lambda: self.go.emit("back", None))

    def _position(self) -> int | None:
        if self._opened is None:
            return None
        number = self._opened.item.number
        return self._among.index(number) if number in self._among else None

    # Keys and menus

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape goes back, unless something nearer has used it."""
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """What is being edited in a tab is saved when another screen is shown."""
        super().hideEvent(event)
        if self._session is not None:
            self.tabs.leave()

    def _escape(self) -> None:
        if self.text.writing.writing:
            self.text.stop(lambda: None)
        elif self.coding.bar.isVisible():
            self.coding.bar.hide()
        else:
            self.back()

    def _focus_reading(self) -> None:
        if self._viewer is not None and self.panes.shown()[0]:
            self._viewer.setFocus()
        else:
            self.text.code.setFocus()

    def _rename(self) -> None:
        if self._opened is not None and not self.session.read_only:
            self.header.title.begin()

    def _save_title(self, title: str) -> None:
        if self._opened is None:
            return
        item = self._opened.item

        def refused(sentence: str) -> None:
            self.said.emit(sentence, "bad")
            self.header.title.show_title(item.title)

        self.session.do(
            tr("Renamed item {number}", number=item.number),
            lambda vault: describe.describe(vault, item.id, {"title": title}),
            refuse=refused,
        )

    def _more(self) -> None:
        menu = QMenu(self)
        for action in self.actions_.all.values():
            menu.addAction(action)
        menu.addSeparator()
        for action in (self.text.edit_action, self.translate_action, self.text.beside_action):
            menu.addAction(action)
        for action in (*self.text_work.all.values(), *self.text.recording_actions):
            menu.addAction(action)
        menu.addSeparator()
        for action in self.panes.actions_:
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        button = self.header.more
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _want_version(self, text_id: str) -> None:
        current = self._opened.text if self._opened is not None else None
        self._version = "" if current is not None and current.id == text_id else text_id
        if self._opened is not None:
            self._ask_text()
            self._ask_links()

    def _settle(self) -> None:
        """Let only that be asked for which there is."""
        there = self._opened is not None
        place = self._position()
        self.commands["item.previous"].action.setEnabled(bool(place))
        self.commands["item.next"].action.setEnabled(
            place is not None and place + 1 < len(self._among)
        )
        for name in ("rename", "more", "translate"):
            self.commands[f"item.{name}"].action.setEnabled(there)
        self.header.show_position(0 if place is None else place + 1, len(self._among))
        self.panes.setVisible(there)

    def _make_commands(self) -> None:
        section = tr("Item")
        for name, title, run, keys, picture in (
            ("back", tr("Back"), self.back, "Alt+Left", "arrow-left"),
            ("previous", tr("Previous item"), lambda: self.step(-1), "Alt+PgUp", "chevron-up"),
            ("next", tr("Next item"), lambda: self.step(1), "Alt+PgDown", "chevron-down"),
            ("rename", tr("Change the title"), self._rename, "F2", "pencil"),
            ("more", tr("More"), self._more, "", "dots"),
        ):
            self.commands.add(
                self, f"item.{name}", title, run, section=section, keys=keys, icon=picture
            )
        self.translate_action = self.commands.add(
            self,
            "item.translate",
            tr("Write a translation"),
            lambda: self.text.edit("translation"),
            section=section,
            icon="language",
        )

    def _connect(self) -> None:
        text = self.text
        text.version_wanted.connect(self._want_version)
        text.read_wanted.connect(self.actions_.read_again)
        text.seek.connect(self.media_keys.seek)
        text.loop.connect(self.media_keys.loop)
        self.media_keys.at.connect(text.follow)
        self.media_keys.stamp.connect(text.insert_stamp)
        self.header.title.entered.connect(self._save_title)
        self.tabs.go.connect(self.go)
        self.panes.moved.connect(self._keep_panes)
        for part in (text, self.tabs, self.actions_, self.passages):
            part.said.connect(self.said)

    def _connect_viewer(self, viewer: Viewer) -> None:
        self.passages.connect_viewer(viewer)
        viewer.said.connect(self.said)
        viewer.open_item.connect(lambda item_id: self.go.emit("item", {"id": item_id}))
        viewer.copy_out.connect(self.actions_.copy_out)
        viewer.unlock.connect(self.actions_.unlock)
        viewer.settle.connect(self.tabs.fields.settle)

    def _keep_panes(self) -> None:
        if self._session is not None:
            self._session.keep(_PANES, self.panes.state())


def is_own_text(item: Item) -> bool:
    """Whether an item's text is all there is to see of it, so that original and text are one."""
    if item.unreadable or item.media_type in SHEETS or item.kind == "message-export":
        return False
    return item.media_type.startswith("text/") or item.media_type in _OWN_TEXT


def _pattern(query: str) -> re.Pattern[str] | None:
    """What was searched for when the item was opened."""
    try:
        return found_pattern(parse(query)) if query else None
    except KuagerError:
        return None
