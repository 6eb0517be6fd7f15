"""Views kept under a name: a button in the head of a picture that keeps, shows and forgets them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton

from app.casework.listing import views
from app.records.desk import SavedView
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.forms import Field, FormSheet, Saving
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.session import Session
from app.ui.theme import CONTROL
from app.ui.wording import one_line
from app.vault.vault import Vault


class SavedViews(QToolButton):
    """The button, with its menu. The view that has it calls :meth:`show_session` and :meth:`forget`."""

    def __init__(
        self,
        commands: Commands,
        view_name: str,
        place: Callable[[], dict[str, Any]],
        restore: Callable[[dict[str, Any]], None],
        *,
        section: str = "",
    ) -> None:
        """Make it.

        Args:
            commands: where its command goes, as ``<view>.keep_view``.
            view_name: of the view (``chronology``).
            place: says how the view is set, as JSON values.
            restore: sets the view so.
            section: heading of the command; the view's title.
        """
        super().__init__()
        self._name, self._place, self._restore = view_name, place, restore
        self._session: Session | None = None
        self._drafts: Drafts | None = None
        self._saved: list[SavedView] = []
        self.sheet: FormSheet | None = None
        self.setText(tr("Saved views"))
        self.setAccessibleName(tr("Saved views"))
        self.setToolTip(tr("Keep how this view is set, or come back to how it was"))
        self.setIcon(icon("bookmark"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setMinimumHeight(CONTROL)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._gone = QMenu(tr("Forget a view"), self)
        self._gone.setIcon(icon("trash"))
        self.keep_action = commands.add(
            self,
            f"{view_name}.keep_view",
            tr("Keep this view under a name …"),
            self.keep,
            section=section or tr("Analysis"),
            icon="bookmark",
        )
        self.keep_action.setEnabled(False)
        self._fill()

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        self._session, self._drafts = session, drafts
        self.keep_action.setEnabled(not session.read_only)
        self.refresh()

    def forget(self) -> None:
        """Hold nothing of the vault."""
        self._session = self._drafts = self.sheet = None
        self._saved = []
        self.keep_action.setEnabled(False)
        self._fill()

    def refresh(self) -> None:
        """Ask which views are kept; after a change of the table ``saved_view``, too."""
        if self._session is not None:
            name = self._name
            self._session.ask(
                f"saved views {name}", lambda vault: views.views(vault, name), self._show
            )

    def keep(self) -> None:
        """Ask for a name, and keep how the view is set."""
        if self._session is None or self._drafts is None:
            return
        place, name = self._place(), self._name

        def save(given: dict[str, Any]) -> Saving:
            def work(vault: Vault) -> SavedView:
                return views.keep(vault, name, str(given["name"] or ""), place)

            return tr("View kept"), work

        self.sheet = FormSheet(
            self.window(),
            self._session,
            self._drafts,
            key=f"analysis/{name}.saved/new",
            title=tr("Keep this view"),
            fields=[
                Field(
                    "name",
                    tr("Name"),
                    required=True,
                    suggestions=[each.name for each in self._saved],
                )
            ],
            values={},
            save=save,
            more=tr("A view that has this name already is replaced."),
        )
        self.sheet.left.connect(self._left)
        self.sheet.open()

    def _left(self) -> None:
        self.sheet = None
        self.refresh()

    def _show(self, saved: list[SavedView]) -> None:
        self._saved = saved
        self._fill()

    def _fill(self) -> None:
        menu = self._menu
        menu.clear()
        # A menu within a menu outlives what cleared it, names and all.
        self._gone.clear()
        for each in self._saved:
            action = menu.addAction(one_line(each.name).replace("&", "&&"))
            action.triggered.connect(partial(self._take, each))
        if not self._saved:
            menu.addAction(tr("No view is kept yet")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.keep_action)
        if self._saved and self.keep_action.isEnabled():
            menu.addMenu(self._gone)
            for each in self._saved:
                action = self._gone.addAction(one_line(each.name).replace("&", "&&"))
                action.triggered.connect(partial(self._forget_one, each.id))

    def _take(self, saved: SavedView, _checked: bool = False) -> None:
        self._restore(views.settings(saved))

    def _forget_one(self, view_id: str, _checked: bool = False) -> None:
        if self._session is not None:
            self._session.do(
                tr("Saved view forgotten"),
                lambda vault: views.forget(vault, view_id),
                lambda _done: self.refresh(),
            )
