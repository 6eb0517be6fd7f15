"""Photographs and other pictures: looked at closely, with what the camera wrote beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.records.evidence import Item, ItemText, Proposal
from app.ui.commands import Commands
from app.ui.file_words import field_name
from app.ui.language import tr
from app.ui.parts.labels import plain, rule
from app.ui.parts.sheet import scrolled
from app.ui.theme import SPACE
from app.ui.viewers.bar import small_button
from app.ui.viewers.column import FREE, PAGE
from app.ui.viewers.pages import PagedViewer
from app.ui.wording import day
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.session import Session

_PANEL = 34 * SPACE
_FINEST = 10_000.0
"""Dots per inch that no picture has: asked for, a picture comes as fine as it is."""


class PictureView(PagedViewer):
    """One picture: fitted, at its own size, or closer."""

    prefix = "picture"
    holds = True

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.area.setAccessibleName(tr("The picture"))
        self.area.smallest, self.area.largest = 0.02, 16.0
        self.camera = CameraPanel()
        self.camera.settle.connect(self.settle)
        self.row.addWidget(self.camera)
        self.camera.hide()
        self._open_panel = True

    def show_item(self, session: Session, item: Item, text: ItemText | None = None) -> None:
        """Open the picture, whole, and what its file says of itself."""
        super().show_item(session, item, text)
        self.area.set_fit(PAGE)
        self.refresh()

    def refresh(self) -> None:
        """Ask again for what the camera wrote: some of it may have been settled."""
        item_id = self.item.id

        def ask(vault: Vault) -> list[Proposal]:
            return vault.find(Proposal, order="id", item_id=item_id)

        self.session.ask(self._topic("proposals"), ask, self._take_proposals)

    def forget(self) -> None:
        """Drop the picture and what was said of it."""
        self._drop_questions("proposals")
        super().forget()
        self.camera.show_proposals(())
        self.camera.hide()
        self._panel_action.setEnabled(False)

    def place(self) -> dict[str, Any]:
        """Zoom, turn, and whether the panel is open."""
        return super().place() | {"panel": self._open_panel}

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to where the reader was."""
        self._open_panel = bool(place.get("panel", True))
        super().restore_place(place)
        self._show_panel(self._open_panel)

    def actual_size(self) -> None:
        """One pixel of the picture on one of the screen."""
        if self.area.count and self._session is not None:
            self.pixels.ask_finest(0, _FINEST, self._set_actual)

    def _set_actual(self, dpi: float) -> None:
        # Zoom 1 has 96 pixels of the window to the inch, each of which may be several of the screen.
        self.area.set_zoom(dpi / 96 / self.area.viewport().devicePixelRatioF())

    def _opened(self, sizes: Any) -> None:
        self.area.set_fit(PAGE)
        super()._opened(sizes)

    def _take_proposals(self, proposals: list[Proposal]) -> None:
        self.camera.show_proposals(proposals)
        self._panel_action.setEnabled(bool(proposals))
        self._show_panel(self._open_panel)

    def _show_panel(self, on: bool) -> None:
        self._open_panel = on
        self.camera.setVisible(on and self.camera.count > 0 and self.width() >= 2 * _PANEL)
        self._panel_action.setChecked(on)

    def _make_tools(self) -> None:
        self._add("fit", tr("Fit the window"), lambda: self.area.set_fit(PAGE), "Alt+0", "maximize")
        self._add("actual", tr("Actual size"), self.actual_size, "Alt+8", "zoom-reset")
        self._add("zoom_out", tr("Smaller"), self._smaller, "Ctrl+-", "zoom-out")
        self.tools.add(self.zoom_label)
        self._add("zoom_in", tr("Larger"), self._larger, "Ctrl++;Ctrl+=", "zoom-in")
        self._add("turn", tr("Turn the view"), self.area.turn, "Ctrl+R", "rotate-clockwise")
        self._panel_action = self.commands.add(
            self,
            "picture.camera",
            tr("What the camera wrote"),
            lambda: self._show_panel(not self._open_panel),
            section=tr("Original"),
            keys="Ctrl+Shift+I",
            icon="info-circle",
        )
        self._panel_action.setCheckable(True)
        self._panel_action.setEnabled(False)

    def _make_find(self) -> None:
        super()._make_find()
        self.tools.tool(self._panel_action)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the room to the picture where there is little."""
        super().resizeEvent(event)
        self._show_panel(self._open_panel)

    def _zoomed(self, zoom: float) -> None:
        super()._zoomed(zoom)
        if self.area.fit != FREE:
            self.zoom_label.setText(tr("Fitted"))


class CameraPanel(QFrame):
    """What a file's own metadata proposes, each with a way to accept or ignore it.

    Signals: ``settle(proposal ids, accept)``.
    """

    settle = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(_PANEL)
        self.count = 0
        self.rows: list[ProposalRow] = []
        self._inside = QWidget()
        self._area: QScrollArea = scrolled(self._inside, tr("What the camera wrote"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show these instead of those before."""
        self.count = len(proposals)
        self.rows = [ProposalRow(each, self.settle) for each in proposals]
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(plain(tr("What the camera wrote"), bold=True))
        column.addWidget(
            plain(
                tr("Read from the file, and no proof of anything: cameras have wrong clocks."),
                faded=True,
            )
        )
        for row in self.rows:
            column.addWidget(rule())
            column.addWidget(row)
        column.addStretch(1)
        self._area.setWidget(self._inside)


class ProposalRow(QWidget):
    """One value with its buttons, or with what became of it."""

    def __init__(self, proposal: Proposal, settle: Any) -> None:
        super().__init__()
        self.proposal = proposal
        name = field_name(proposal.field)
        self.value: QLabel = plain(_value(proposal))
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.value.setAccessibleName(f"{name}: {_value(proposal)}")
        written = QVBoxLayout()
        written.setSpacing(0)
        written.addWidget(plain(name, faded=True))
        written.addWidget(self.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addLayout(written, 1)
        self.accept: QToolButton | None = None
        self.ignore: QToolButton | None = None
        if proposal.state != "open":
            done = tr("Accepted") if proposal.state == "accepted" else tr("Ignored")
            written.addWidget(plain(done, faded=True))
            return
        if not proposal.field.startswith("info."):
            self.accept = small_button(tr("Accept: {name}", name=name), "check")
            self.accept.clicked.connect(lambda: settle.emit([proposal.id], True))
            row.addWidget(self.accept)
        self.ignore = small_button(tr("Ignore: {name}", name=name), "x")
        self.ignore.clicked.connect(lambda: settle.emit([proposal.id], False))
        row.addWidget(self.ignore)


def _value(proposal: Proposal) -> str:
    if proposal.field == "date":
        return day(proposal.value)
    if proposal.field == "info.gps":
        return proposal.value.replace(",", ", ")
    return proposal.value
