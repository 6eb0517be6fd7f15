"""Bundles: those that left, those that are put together, and putting one together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedWidget, QVBoxLayout

from app.casework.undo import Changes
from app.records.drafts import BundleDraft
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.screen import Screen
from app.ui.screens.bundles.actions import NOTE, PAGES, TITLE
from app.ui.screens.bundles.beginning import DRAFT, BeginSheet, offer_of
from app.ui.screens.bundles.builder import WRITTEN, Builder
from app.ui.screens.bundles.made import BundleView
from app.ui.screens.bundles.maker import BundleMaker
from app.ui.screens.bundles.shelf import ShelfList, shelf_of
from app.ui.session import Session
from app.ui.theme import SPACE
from app.ui.wording import one_line

if TYPE_CHECKING:
    from app.vault.vault import Vault

_STORED = frozenset(("bundle", "bundle_draft", "exhibit", "hand_over", "time_stamp", "*"))
NAME = "bundles/name"
"""How the keys of half-typed names begin."""


class BundlesScreen(Screen):
    """The bundles of a vault; one is built over the whole of the screen."""

    name = "bundles"

    def __init__(self, commands: Commands, query: QLineEdit | None = None) -> None:
        """Make the screen.

        Args:
            commands: of the window.
            query: the toolbar's search field: a bundle can begin with what the library shows.
        """
        super().__init__(commands)
        self._query = query
        self._restored: dict[str, Any] | None = None
        self.list = ShelfList()
        self.list.chosen.connect(self._show)
        self.list.opened.connect(self.open_draft)
        self.list.rename_wanted.connect(self.rename)
        self.list.copy_wanted.connect(self.duplicate)
        self.list.discard_wanted.connect(self.discard)
        self.view = BundleView()
        self.view.open_item.connect(lambda item: self.go.emit("item", {"id": item}))
        self.view.verify_wanted.connect(lambda path: self.go.emit("verify", path))
        self.view.begin_wanted.connect(lambda how, bundle: self.builder.continue_from(bundle, how))
        self.view.said.connect(self.said)
        self.maker = BundleMaker()
        self.maker.made.connect(self._made)
        self.maker.left.connect(self._to_list)
        self.maker.go.connect(self.go)
        self.maker.builder_wanted.connect(self.begin)
        self.builder: Builder = Builder(commands)
        self.builder.left.connect(self._to_shelf)
        self.builder.made.connect(self._made)
        self.builder.begun.connect(self.open_draft)
        self.builder.go.connect(self.go)
        self.builder.said.connect(self.said)
        self.empty = EmptyState(
            "package",
            tr("No bundle has left this vault."),
            tr(
                "A bundle is a folder with one indexed PDF: redacted for its audience, attacked by the "
                "program itself before it gets its name, and verifiable by anybody without Kuager."
            ),
        )
        self.right = QStackedWidget()
        for widget in (self.empty, self.view, self.maker):
            self.right.addWidget(widget)
        self.shelf = QSplitter(Qt.Orientation.Horizontal)
        self.shelf.setChildrenCollapsible(False)
        self.shelf.setHandleWidth(SPACE)
        self.shelf.addWidget(self.list)
        self.shelf.addWidget(self.right)
        self.shelf.setStretchFactor(1, 1)
        self.shelf.setSizes([280, 960])
        self.stack = QStackedWidget()
        self.stack.addWidget(self.shelf)
        self.stack.addWidget(self.builder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, 0, SPACE, 0)
        layout.addWidget(self.stack)
        section = tr("Bundles")
        self.new = commands.add(
            self,
            "bundles.new",
            tr("New bundle …"),
            self.begin,
            section=section,
            keys="Ctrl+N",
            icon="plus",
        )
        self.quick = commands.add(
            self,
            "bundles.quick",
            tr("A bundle of a whole case"),
            lambda: self.show_export({}),
            section=section,
            icon="package-export",
        )
        self.list.new.clicked.connect(self.new.trigger)
        self.list.quick.clicked.connect(self.quick.trigger)
        self.empty.add(tr("New bundle …"), self.new.trigger, "plus")

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        super().show_session(session, drafts)
        self.new.setEnabled(not session.read_only)
        self.list.new.setEnabled(not session.read_only)
        self.list.changeable = not session.read_only
        self.view.show_session(session, drafts)
        self.maker.show_session(session, drafts)
        self.builder.show_session(session, drafts)

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        super().forget()
        self._restored = None
        self.list.forget()
        self.view.forget()
        self.maker.forget()
        self.builder.forget()
        self.right.setCurrentWidget(self.empty)
        self.stack.setCurrentWidget(self.shelf)

    def entered(self) -> None:
        """Show the bundles as they are now."""
        self._refresh()
        if self.stack.currentWidget() is self.builder and self.builder.draft_id:
            self.builder.open(self.builder.draft_id)

    # Building

    def begin(self, case: str = "", query: str = "") -> None:
        """Ask what a new bundle shall be, and begin it."""
        shown = query or (self._query.text().strip() if self._query is not None else "")
        self.session.ask(
            "bundles offer",
            offer_of,
            lambda offer: self._ask_begin(offer, case, shown),
        )

    def open_draft(self, draft_id: str, restored: dict[str, Any] | None = None) -> None:
        """Go on with a draft."""
        self.stack.setCurrentWidget(self.builder)
        self.builder.open(draft_id, restored)

    def rename(self, draft: BundleDraft) -> FormSheet:
        """Ask for another name of a draft."""

        def work(vault: Vault, name: str) -> object:
            from app.casework.drafting.drafts import amend

            return amend(vault, draft.id, name=name)

        title, label = tr("Rename the bundle"), tr("Renamed a bundle")
        return self._ask_name(f"rename/{draft.id}", title, draft.name, label, work)

    def duplicate(self, draft: BundleDraft) -> FormSheet:
        """Ask for the name of a copy."""

        def work(vault: Vault, name: str) -> object:
            from app.casework.drafting.drafts import duplicate

            return duplicate(vault, draft.id, name)

        name = tr("{name}, copy", name=draft.name)
        title, label = tr("Copy the bundle"), tr("Copied a bundle")
        return self._ask_name(f"copy/{draft.id}", title, name, label, work)

    def discard(self, draft: BundleDraft) -> None:
        """Throw a draft away; undo brings it back."""

        def work(vault: Vault) -> None:
            from app.casework.drafting.drafts import discard

            discard(vault, draft.id)

        self.session.do(tr("Threw away the draft “{name}”", name=one_line(draft.name)), work)

    def show_export(self, value: Any) -> None:
        """Make a bundle at once: of a case, or of what was searched for."""
        self.stack.setCurrentWidget(self.shelf)
        self.right.setCurrentWidget(self.maker)
        self.maker.begin(str(value.get("case", "")), str(value.get("query", "")))

    def show_target(self, value: Any) -> None:
        """Go on with a draft by its id."""
        self.open_draft(str(value))

    # What the window asks

    def on_changes(self, changes: Changes) -> None:
        """A bundle may have been made; what would leave may have changed."""
        if not self.isVisible():
            return
        if changes.tables & _STORED:
            self._refresh()
        if self.stack.currentWidget() is self.builder:
            self.builder.on_changes(changes)
        elif self.right.currentWidget() is self.maker:
            self.maker.refresh()

    def place(self) -> dict[str, Any]:
        """Which bundle is shown, or what was being put together."""
        making = self.right.currentWidget() is self.maker
        building = self.stack.currentWidget() is self.builder
        draft = self.builder.draft_id if building else ""
        return {"bundle": self.list.current(), "making": making and not building, "draft": draft}

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to where the user was."""
        self.list.wanted = str(place.get("bundle") or "")
        if place.get("making"):
            self.show_export({})
        elif place.get("draft"):
            self.open_draft(str(place["draft"]))

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Go on putting a bundle together."""
        if key == self.maker.draft_key:
            self.show_export({})
            self.maker.restore(state)
        elif key == DRAFT:
            self._restored = state
            self.begin(query=str(state.get("query") or ""))
        elif key.startswith(f"{WRITTEN}/"):
            self.open_draft(key.rpartition("/")[2], dict(state.get("values") or {}))
        elif key.startswith((f"{NOTE}/", f"{PAGES}/", f"{TITLE}/")):
            kind, draft, line = key.rsplit("/", 2)
            self.stack.setCurrentWidget(self.builder)
            self.builder.reopen(draft, kind, line, state)
        elif key.startswith(f"{NAME}/"):
            _name, what, draft = key.rsplit("/", 2)
            self._reopen_name(what, draft, state)
        else:
            return False
        self.go.emit("bundles", None)
        return True

    # Parts

    def _ask_begin(self, offer: Any, case: str, query: str) -> None:
        if self._session is None:
            return
        sheet = BeginSheet(self.window(), self.session, self.drafts, offer, case=case, query=query)
        sheet.begun.connect(lambda draft: self.open_draft(draft.id))
        restored, self._restored = self._restored, None
        if restored:
            sheet.restore(restored)
        sheet.open()

    def _reopen_name(self, what: str, draft_id: str, state: dict[str, Any]) -> None:
        """Open the sheet of a name again, with what was written in it before a lock."""

        def ask(draft: BundleDraft) -> None:
            form = self.rename(draft) if what == "rename" else self.duplicate(draft)
            form.restore(state)

        self.session.ask("bundles name", lambda vault: vault.get(BundleDraft, draft_id), ask)

    def _ask_name(self, key: str, title: str, name: str, label: str, work: Any) -> FormSheet:
        def save(values: dict[str, Any]) -> Saving:
            return label, lambda vault: work(vault, values["name"])

        form = FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=f"{NAME}/{key}",
            title=title,
            fields=(Field("name", tr("Name"), required=True),),
            values={"name": name},
            save=save,
            width=440,
        )
        form.open()
        form.editors["name"].setFocus()
        return form

    def _refresh(self) -> None:
        if self._session is not None:
            self.session.ask("bundles", shelf_of, self._list)

    def _list(self, shelf: Any) -> None:
        self.list.show_shelf(shelf)
        if self.right.currentWidget() is not self.view:
            return
        if shelf.bundles:
            self.list.show_current()
        else:
            self.right.setCurrentWidget(self.empty)

    def _show(self, made: Any) -> None:
        if self.maker.busy:
            return
        self.view.show_bundle(made)
        self.right.setCurrentWidget(self.view)

    def _made(self, bundle_id: str) -> None:
        # What came of it is read first.
        self.list.wanted, self.list.quiet = bundle_id, True
        self._refresh()

    def _to_shelf(self) -> None:
        self.stack.setCurrentWidget(self.shelf)
        self._refresh()
        self.list.show_current()

    def _to_list(self) -> None:
        self.right.setCurrentWidget(self.empty)
        self.list.show_current()
