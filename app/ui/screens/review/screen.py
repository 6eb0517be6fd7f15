"""The redaction review: pages before and after, what is suggested, and how far the item has come."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from app.casework.reviewing import redacting
from app.casework.undo import Changes
from app.records.evidence import Item
from app.records.marks import RedactionProfile
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.parts.labels import rule
from app.ui.parts.note_bar import NoteBar
from app.ui.screen import Screen
from app.ui.screens.review import answers
from app.ui.screens.review.actions import ReviewActions
from app.ui.screens.review.answers import Looked
from app.ui.screens.review.checklist import Checklist
from app.ui.screens.review.deciding import Deciding
from app.ui.screens.review.head import Head
from app.ui.screens.review.mark_editor import MarkEditor
from app.ui.screens.review.onward import SECOND, Onward
from app.ui.screens.review.queue import Queue
from app.ui.session import Session
from app.ui.theme import SPACE
from app.ui.viewers.redacting.pane import RedactionPane

_SIZES, _PROFILE = "review/sizes", "review/profile"
"""Names in the vault's desk."""

_AROUND = frozenset(
    (
        "*",
        "person",
        "person_name",
        "case_person",
        "place",
        "consent",
        "bundle",
        "exhibit",
        "proof_report",
    )
)
"""Tables whose changes may show in a review though they are about no item, or about others."""

_BURNING = 400
"""Milliseconds after the latest page was burnt for the eye before it is asked whether all of them are."""

_RIGHT = 344
"""Pixels: the width of the queue."""


class ReviewScreen(Screen):
    """One item under review."""

    name = "review"

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.looked: Looked | None = None
        self._profile = ""
        self._stale = False
        self._pending: dict[str, Any] | None = None
        self._draft: tuple[str, str, dict[str, Any]] | None = None
        self._then = self._watched = ""
        self._go_on = False
        self._from_pane = False
        self._pane_place: dict[str, Any] = {}
        self._burning = QTimer(self, singleShot=True, interval=_BURNING)
        self._burning.timeout.connect(self._ask_state)
        self.pane = RedactionPane(commands)
        self.queue = Queue()
        self.editor = MarkEditor()
        self.checklist = Checklist(commands)
        self.deciding = Deciding(self)
        self.onward = Onward(self)
        self.actions_ = ReviewActions(self)
        self.head = Head(commands["review.back"].action, commands["review.next_item"].action)
        self.queue.add_tools(self.actions_.of_queue())
        self.queue.add_verdicts(self.actions_.of_verdicts())
        self.earlier = NoteBar()
        self.union_button = self.earlier.add(tr("Take the union"), self.onward.take_union)
        self.earlier.add_close(tr("Not now"))
        self.nothing = EmptyState(
            "eye-off",
            tr("Nothing is being reviewed."),
            tr(
                "Open an item and choose “Review with before and after”, or take the next that waits."
            ),
        )
        self.nothing.add(
            tr("Review the next item that waits"), self.onward.to_next, "player-skip-forward"
        )
        self.tabs = self._make_tabs()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(SPACE)
        self.splitter.addWidget(self._make_left())
        self.splitter.addWidget(self.tabs)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([900, _RIGHT])
        self.stack = QStackedWidget()
        self.stack.addWidget(self.nothing)
        self.stack.addWidget(self._make_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._connect()
        self._settle()

    # What its parts ask

    @property
    def has_session(self) -> bool:
        """Whether a vault is open."""
        return self._session is not None

    @property
    def writable(self) -> bool:
        """Whether an item is shown that can be changed."""
        return self._session is not None and self.looked is not None and not self.session.read_only

    @property
    def item_id(self) -> str:
        """The item that is shown; ``""`` where none is."""
        return self.looked.review.item.id if self.looked is not None else ""

    # What the window asks

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        super().show_session(session, drafts)
        self.editor.start(drafts, read_only=session.read_only)
        session.recall(_SIZES, self._show_sizes)
        session.recall(_PROFILE, self._recall_profile)
        self._settle()

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        if self._session is not None:
            for topic in ("look", "next", "state"):
                self._session.drop(f"review/{topic}")
        super().forget()
        self._burning.stop()
        self.looked = self._pending = self._draft = None
        self._pane_place = {}
        self._then, self._watched, self._go_on, self._stale = "", "", False, False
        self.pane.forget()
        self.deciding.forget()
        self.queue.forget()
        self.editor.forget()
        self.checklist.forget()
        self.earlier.say("")
        self.head.forget()
        self.tabs.setTabText(1, tr("Rare details"))
        self.stack.setCurrentIndex(0)
        self._settle()

    def entered(self) -> None:
        """Come back to the item that was reviewed before a lock, or show it as it is now."""
        if self._pending is not None:
            place, self._pending = self._pending, None
            self._open(str(place["id"]), str(place.get("profile", "")))
        elif self._stale:
            self.refresh()
        if self.looked is not None:
            self.queue.list.setFocus()

    def show_target(self, value: Any) -> None:
        """Review an item: its id or number, or these with the profile and the mark to begin with."""
        wanted = value if isinstance(value, dict) else {"id": value}
        self._pending = None
        self._then = str(wanted.get("mark", ""))
        self._open(str(wanted["id"]), str(wanted.get("profile", "")))

    def on_changes(self, changes: Changes) -> None:
        """Show what has changed, without moving anything."""
        if self.looked is None:
            return
        if self.item_id in changes.items or changes.tables & _AROUND:
            if self.isVisible():
                self.refresh()
            else:
                self._stale = True

    def place(self) -> dict[str, Any]:
        """Which item, for whom, which mark, and where on its pages."""
        if self.looked is None:
            return self._pending or {}
        return {
            "id": self.item_id,
            "profile": self.looked.review.profile.name,
            "queue": self.queue.place(),
            "pane": self.pane.place(),
        }

    def restore_place(self, place: dict[str, Any]) -> None:
        """Have the item opened when the screen is shown."""
        if place.get("id"):
            self._pending = dict(place)
            self.queue.restore_place(place.get("queue") or {})
            self._pane_place = dict(place.get("pane") or {})

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Open the item of a draft, and in it what was being written."""
        _screen, what, *rest = key.split("/")
        if what not in ("mark", SECOND) or not rest:
            return False
        self._draft = (what, rest[-1], state)
        self.go.emit("review", {"id": rest[0]})
        return True

    # Showing

    def refresh(self) -> None:
        """Look the item over again."""
        if self.looked is not None and self._session is not None:
            self._ask(self.item_id, self.looked.review.profile.name)

    def show_entries(self) -> None:
        """Show the entries with what was decided and is on its way."""
        if self.looked is not None:
            review = self.looked.review
            self.queue.show_entries(self.deciding.overlaid(review.entries), self.looked.words)

    def choose_when_shown(self, mark_id: str) -> None:
        """Choose a mark that was just made, as soon as the queue has it."""
        self._then = mark_id

    def go_on_when_shown(self) -> None:
        """Go to the next open suggestion as soon as what was decided is shown."""
        self._go_on = True
        self.refresh()

    def watch(self, mark_id: str) -> None:
        """Say so when what a mark is said to be takes it out of what this audience does not see."""
        self._watched = mark_id

    def _open(self, ref: str, profile: str) -> None:
        self.editor.leave()
        self._ask(ref, profile or self._profile)

    def _ask(self, ref: str, profile: str) -> None:
        self._stale = False
        self.session.ask(
            "review/look",
            lambda vault: answers.look(vault, ref, profile),
            self._show,
            self._missing,
        )

    def _missing(self, sentence: str) -> None:
        self.said.emit(sentence, "bad")
        if self.looked is None:
            self.go.emit("back", None)

    def _show(self, looked: Looked) -> None:
        other = looked.review.item.id != self.item_id
        self.looked = looked
        review, read_only = looked.review, self.session.read_only
        self.stack.setCurrentIndex(1)
        self.head.show_review(review, read_only=read_only)
        self.editor.show_people(looked.people)
        self.pane.show_review(self.session, review)
        if self._pane_place:
            place, self._pane_place = self._pane_place, {}
            self.pane.restore_place(place)
        self.show_entries()
        if self._then and self.queue.model.row_of(self._then) >= 0:
            self.queue.choose(self._then)
        elif self._go_on:
            self.queue.to_next_open()
        self._then, self._go_on = "", False
        self._tell_unhidden()
        self._chosen(self.queue.current)
        self.checklist.show_rare(review.rare, looked.words, read_only=read_only)
        self._count_rare()
        self._warn()
        if other and self.isVisible():
            self.queue.list.setFocus()
        self._settle()
        self._restore_draft()

    def _tell_unhidden(self) -> None:
        watched, self._watched = self._watched, ""
        assert self.looked is not None
        if watched and all(each.mark.id != watched for each in self.looked.review.entries):
            self.said.emit(
                tr("The mark is kept, but said to be that it hides nothing from this audience."),
                "doubtful",
            )

    def _ask_state(self) -> None:
        """Whether the pages that were burnt to be looked at are all there are."""
        if self.looked is None or self.looked.review.state != "reviewed":
            return
        item, profile = self.looked.review.item, self.looked.review.profile
        self.session.ask(
            "review/state",
            lambda vault: (item, profile, redacting.state_of(vault, item, profile)),
            self._show_state,
        )

    def _show_state(self, answer: tuple[Item, RedactionProfile, str]) -> None:
        item, profile, state = answer
        looked = self.looked
        if looked is None or (looked.review.item, looked.review.profile) != (item, profile):
            return
        self.looked = replace(looked, review=replace(looked.review, state=state))
        self.head.show_review(self.looked.review, read_only=self.session.read_only)
        self._settle()

    def _count_rare(self) -> None:
        assert self.looked is not None
        left = sum(not each.passed for each in self.looked.review.rare)
        title = tr("Rare details ({count})", count=left) if left else tr("Rare details")
        self.tabs.setTabText(1, title)

    def _warn(self) -> None:
        assert self.looked is not None
        earlier = self.looked.review.earlier
        pages = sorted({each.page for each in earlier if each.page})
        bundles = {each.bundle_id for each in earlier}
        if not earlier:
            self.earlier.say("")
        elif pages:
            self.earlier.say(
                tr(
                    "%Ln earlier bundle(s) hid more on page {pages}: who has both copies can compare them.",
                    n=len(bundles),
                    pages=", ".join(map(str, pages[:6])) + (" …" if len(pages) > 6 else ""),
                )
            )
        else:
            self.earlier.say(
                tr(
                    "%Ln earlier bundle(s) hid more of this: who has both copies can compare them.",
                    n=len(bundles),
                )
            )

    def _restore_draft(self) -> None:
        if self._draft is None:
            return
        (what, ref, state), self._draft = self._draft, None
        if what == SECOND:
            self.onward.sign_second(state)
        elif self.queue.model.row_of(ref) >= 0:
            self.queue.choose(ref)
            self.editor.restore(state)

    # What was chosen

    def _chosen(self, mark_id: str) -> None:
        self.editor.show_entry(self.item_id, self.queue.entry())
        if not self._from_pane:
            self.pane.choose(mark_id)
        self._settle()

    def _chosen_in_pane(self, mark_id: str) -> None:
        self._from_pane = True
        self.tabs.setCurrentIndex(0)
        self.queue.choose(mark_id)
        self._from_pane = False

    def _box_drawn(self, page: int, box: Any) -> None:
        # In a film a box hides its place from the first picture to the last, until it is moved at some time.
        self.deciding.add({"page": max(1, page), "box": list(box)})

    def _jump(self, start: int, end: int) -> None:
        papers = self.pane.papers
        (papers.text if papers.is_text else papers.before).show_span(start, end)

    def _choose_profile(self, name: str) -> None:
        self._profile = name
        self.session.keep(_PROFILE, name)
        self._ask(self.item_id, name)

    def _settle(self) -> None:
        self.actions_.settle()
        self.head.offer(self.onward.next_step())

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves the fields of a mark, and then the screen, unless something nearer has used it."""
        if event.key() == Qt.Key.Key_Escape:
            if self.editor.isAncestorOf(self.window().focusWidget() or self):
                self.queue.list.setFocus()
            else:
                self.go.emit("back", None)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """What is being written is saved when another screen is shown."""
        super().hideEvent(event)
        if self._session is not None:
            self.editor.leave()

    # Making

    def _make_tabs(self) -> QTabWidget:
        marks = QWidget()
        column = QVBoxLayout(marks)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.queue, 1)
        column.addWidget(rule())
        column.addWidget(self.editor)
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.setIconSize(QSize(18, 18))
        tabs.setAccessibleName(tr("Marks and rare details"))
        tabs.tabBar().setAccessibleName(tr("Marks and rare details"))
        tabs.tabBar().setExpanding(False)
        tabs.addTab(marks, icon("eye-off"), tr("Marks"))
        tabs.addTab(self.checklist, icon("list-check"), tr("Rare details"))
        tabs.setMinimumWidth(_RIGHT - 4 * SPACE)
        return tabs

    def _make_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.head)
        column.addWidget(self.splitter, 1)
        return page

    def _make_left(self) -> QWidget:
        """The pages, and above them what earlier bundles hid: the queue keeps its height."""
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.earlier)
        column.addWidget(self.pane, 1)
        return left

    def _connect(self) -> None:
        deciding, pane = self.deciding, self.pane
        self.queue.chosen.connect(self._chosen)
        self.queue.group_wanted.connect(deciding.accept_group)
        self.editor.changed.connect(
            lambda mark_id, field, value: deciding.change(mark_id, **{field: value})
        )
        self.head.profile_chosen.connect(self._choose_profile)
        self.head.product_chosen.connect(self.onward.choose_product)
        self.head.pages_chosen.connect(self.onward.choose_pages)
        self.checklist.jump.connect(self._jump)
        self.checklist.hide_wanted.connect(deciding.hide_rare)
        self.checklist.pass_wanted.connect(deciding.let_pass)
        self.splitter.splitterMoved.connect(lambda *_both: self._keep_sizes())
        pane.mark_chosen.connect(self._chosen_in_pane)
        pane.box_drawn.connect(self._box_drawn)
        pane.box_changed.connect(
            lambda mark_id, page, box: deciding.change(mark_id, page=page, box=tuple(box))
        )
        pane.text_marked.connect(lambda start, end: deciding.add({"span": [start, end]}))
        pane.span_marked.connect(lambda start, end: deciding.add({"time": [start, end]}))
        pane.span_changed.connect(
            lambda mark_id, start, end: deciding.change(mark_id, time=(start, end))
        )
        pane.track_changed.connect(
            lambda mark_id, track: deciding.change(mark_id, track=tuple(track))
        )
        pane.said.connect(self.said)
        pane.papers.burnt.arrived.connect(lambda _page: self._burning.start())

    # What is remembered

    def _keep_sizes(self) -> None:
        if self._session is not None:
            self._session.keep(_SIZES, self.splitter.sizes())

    def _show_sizes(self, held: Any) -> None:
        if isinstance(held, list) and len(held) == 2 and all(isinstance(x, int) for x in held):
            self.splitter.setSizes(held)

    def _recall_profile(self, held: Any) -> None:
        if isinstance(held, str) and not self._profile:
            self._profile = held
