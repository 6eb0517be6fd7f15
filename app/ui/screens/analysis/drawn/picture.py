"""What the map and the network have in common: a picture, the table behind it, and what stands beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.bundle.workbook import Table
from app.casework.seeing.behind import items_behind
from app.casework.undo import Changes
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.forms import FormSheet
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain
from app.ui.parts.saved_views import SavedViews
from app.ui.screens.analysis.drawn.beside import Beside
from app.ui.screens.analysis.drawn.leaving import Leaving
from app.ui.screens.analysis.drawn.rows import RowsView
from app.ui.screens.analysis.drawn.sight import paper
from app.ui.screens.analysis.drawn.surface import Surface
from app.ui.screens.analysis.drawn.tools import Tools
from app.ui.screens.analysis.veiled import Veiled
from app.ui.screens.analysis.view import PictureView
from app.ui.session import Session
from app.ui.theme import SPACE
from app.ui.wording import tooltip
from app.vault.vault import Vault

_WIDTHS = [900, 320]


class DrawnView(PictureView):
    """A subclass makes its parts, then calls :meth:`lay_out` with what stands in its head.

    Attributes:
        picture: the surface.
        rows: the table.
        beside: what stands behind the chosen mark.
        empty: shown where there is nothing to draw.
        left_out: what is not in the picture, in words.
    """

    def __init__(
        self,
        commands: Commands,
        title: str,
        picture: Surface,
        rows: RowsView,
        beside: Beside,
        empty: EmptyState,
    ) -> None:
        super().__init__(commands)
        self.picture, self.rows, self.beside, self.empty = picture, rows, beside, empty
        picture.veil = self.veil
        self.saved = SavedViews(commands, self.name, self.place, self.restore_place, section=title)
        self.leaving = Leaving(self, title, self.paint_on, self.table, _items)
        self.tools = Tools(commands, self.name, title, picture, self.leaving.ask)
        self.left_out = plain("", faded=True)
        # On one line: what does not fit in a narrow window is in the tip.
        self.left_out.setWordWrap(False)
        self.left_out.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def table(self) -> Table:
        """All that is in the picture, as a table for a file."""
        raise NotImplementedError

    # The vault

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        super().show_session(session, drafts)
        self.saved.show_session(session, drafts)
        self.tools.allow_leaving(not session.read_only)
        # Laid out while the vault is read, and nothing is said to be missing before it is known.
        self.stack.setCurrentWidget(self.split)

    def forget(self) -> None:
        """Show nothing and hold nothing of the vault."""
        super().forget()
        self.saved.forget()
        self.tools.allow_leaving(False)
        self.picture.forget()
        self.rows.rows.show_rows(0, lambda _place: ())
        self.beside.say("", "")
        self.say_left_out("")
        self.stack.setCurrentWidget(self.empty)

    def on_changes(self, changes: Changes) -> None:
        """Show what changed, the saved views included."""
        super().on_changes(changes)
        if self._session is not None and {"*", "saved_view"} & changes.tables:
            self.saved.refresh()

    def take_veil(self, veil: Veiled) -> None:
        """Take the one that all pictures share, before a vault."""
        super().take_veil(veil)
        self.picture.veil = veil

    def unveil(self) -> None:
        """Draw titles anew; what was said of the chosen mark is said again."""
        self.picture.told()

    @property
    def sheet(self) -> FormSheet | None:
        """The form of the saved views, while it is open."""
        return self.saved.sheet

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Open the form in which a view was being named."""
        if key.split("/", 2)[1] != f"{self.name}.saved":
            return False
        self.saved.keep()
        if self.saved.sheet is not None:
            self.saved.sheet.restore(state)
        return True

    # Showing

    def say_left_out(self, said: str) -> None:
        """Say what is not in the picture."""
        self.left_out.setText(said)
        self.left_out.setToolTip(tooltip(said))
        self.left_out.setVisible(bool(said))

    def say_nothing_chosen(self) -> None:
        """Say how a mark is chosen."""
        self.beside.say(
            tr("Nothing chosen"), tr("Choose a mark: click it, or go to it with the arrows.")
        )

    def paint_on(self, painter: QPainter, width: float, height: float) -> None:
        """Paint what is seen onto paper."""
        sight = self.picture.sight.sized(width, height)
        seen = self.picture.sight.seen()
        self.picture.draw(painter, sight.onto(seen, self.picture.most, 0.0), paper())

    def lay_out(self, fields: Sequence[QWidget]) -> None:
        """Lay everything out, with some fields in the head."""
        head = FlowBox(tr("What is shown"))
        for widget in (self.case, *fields, *self.tools.buttons, self.saved):
            head.flow.addWidget(widget)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.picture)
        self.pages.addWidget(self.rows)
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.pages)
        self.split.addWidget(self.beside)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes(_WIDTHS)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.split)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(head)
        column.addWidget(self.stack, 1)
        column.addWidget(self.left_out)
        self.left_out.hide()
        self.tools.turned.connect(
            lambda table: self.pages.setCurrentWidget(self.rows if table else self.picture)
        )


def _items(vault: Vault, case: str) -> set[str]:
    return items_behind(vault, case or None)
