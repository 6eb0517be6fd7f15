"""Bundles: those that were made, and making one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout

from app.casework.undo import Changes
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.screen import Screen
from app.ui.screens.bundles.made import BundleList, BundleView, bundles_of
from app.ui.screens.bundles.maker import BundleMaker
from app.ui.session import Session
from app.ui.theme import SPACE


class BundlesScreen(Screen):
    """The bundles that left, each with what is in it; a new one is made beside them."""

    name = "bundles"

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.list = BundleList()
        self.list.chosen.connect(self._show)
        self.view = BundleView()
        self.view.open_item.connect(lambda item: self.go.emit("item", {"id": item}))
        self.view.verify_wanted.connect(lambda path: self.go.emit("verify", path))
        self.maker = BundleMaker()
        self.maker.made.connect(self._made)
        self.maker.left.connect(self._to_list)
        self.maker.go.connect(self.go)
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
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(SPACE)
        splitter.addWidget(self.list)
        splitter.addWidget(self.right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([280, 960])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, 0, SPACE, 0)
        layout.addWidget(splitter)
        section = tr("Bundles")
        self.new = commands.add(
            self,
            "bundles.new",
            tr("Make a bundle"),
            lambda: self.show_export({}),
            section=section,
            keys="Ctrl+N",
            icon="package-export",
        )
        self.list.new.clicked.connect(self.new.trigger)
        self.empty.add(tr("Make a bundle"), self.new.trigger, "package-export")

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        super().show_session(session, drafts)
        self.new.setEnabled(not session.read_only)
        self.maker.show_session(session, drafts)

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        super().forget()
        self.list.forget()
        self.view.forget()
        self.maker.forget()
        self.right.setCurrentWidget(self.empty)

    def entered(self) -> None:
        """Show the bundles as they are now."""
        self._refresh()

    def show_export(self, value: Any) -> None:
        """Make a bundle: of a case, or of what was searched for."""
        self.right.setCurrentWidget(self.maker)
        self.maker.begin(str(value.get("case", "")), str(value.get("query", "")))

    def on_changes(self, changes: Changes) -> None:
        """A bundle may have been made; what would leave may have changed."""
        if not self.isVisible():
            return
        if changes.tables & {"bundle", "*"}:
            self._refresh()
        if self.right.currentWidget() is self.maker:
            self.maker.refresh()

    def place(self) -> dict[str, Any]:
        """Which bundle is shown, or what was being put together."""
        making = self.right.currentWidget() is self.maker
        return {"bundle": self.list.current(), "making": making}

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to where the user was."""
        self.list.wanted = str(place.get("bundle") or "")
        if place.get("making"):
            self.show_export({})

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Go on putting a bundle together."""
        if key != self.maker.draft_key:
            return False
        self.show_export({})
        self.maker.restore(state)
        self.go.emit("bundles", None)
        return True

    def _refresh(self) -> None:
        if self._session is not None:
            self.session.ask("bundles", bundles_of, self._list)

    def _list(self, bundles: Any) -> None:
        self.list.show_bundles(bundles)
        if not bundles and self.right.currentWidget() is self.view:
            self.right.setCurrentWidget(self.empty)

    def _show(self, made: Any) -> None:
        if self.maker.busy:
            return
        self.view.show_bundle(made)
        self.right.setCurrentWidget(self.view)

    def _made(self, bundle_id: str) -> None:
        self.list.wanted = bundle_id
        self._refresh()

    def _to_list(self) -> None:
        self.right.setCurrentWidget(self.view if self.list.current() else self.empty)
