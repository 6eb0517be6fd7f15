"""What every viewer can do, so that the item screen treats them alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from app.casework.quoting import Where
from app.records.evidence import Item, ItemText
from app.ui.commands import Commands
from app.ui.viewers.spans import Placed, Span

if TYPE_CHECKING:
    from app.ui.session import Session


class Viewer(QWidget):
    """Shows one original; made once by its screen, filled and emptied as items are opened.

    Every position is a code point of the text version that was given to :meth:`show_item`.

    Signals:
        selected(start, end): what is selected now; ``start == end`` when nothing is.
        passage_chosen(id): a painted passage was clicked.
        said(text, meaning): a toast.
        open_item(id): somebody wants to see another item, such as an attachment.
        copy_out: somebody wants the original as a file.
        unlock: somebody knows the password of a locked original.
        settle(proposal ids, accept): somebody has judged what the file's metadata proposes.
        time_selected(start, end): seconds of a recording, once both ends are set.
        place_selected(where): a box or a stretch is selected, as casework takes it, or None.
        shown: the first page, picture or text stands on the screen.
    """

    selected = Signal(int, int)
    passage_chosen = Signal(str)
    said = Signal(str, str)
    open_item = Signal(str)
    copy_out = Signal()
    unlock = Signal()
    settle = Signal(object, bool)
    time_selected = Signal(float, float)
    place_selected = Signal(object)
    shown = Signal()

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self.commands = commands
        self._session: Session | None = None
        self._item: Item | None = None
        self._text: ItemText | None = None

    @property
    def session(self) -> Session:
        """The open vault; only while an item is shown."""
        assert self._session is not None
        return self._session

    @property
    def item(self) -> Item:
        """The item that is shown; only while there is one."""
        assert self._item is not None
        return self._item

    def show_item(self, session: Session, item: Item, text: ItemText | None = None) -> None:
        """Show an item's original.

        Args:
            session: the open vault.
            item: whose original.
            text: the version that positions are of: the item's current text, or None.
        """
        self.forget()
        self._session, self._item, self._text = session, item, text

    def forget(self) -> None:
        """Drop everything that came from the vault, and end what reads it."""
        self._session = self._item = self._text = None

    def set_passages(self, passages: Sequence[Span]) -> None:
        """Paint what is linked; the passages replace those before."""

    def set_placed(self, placed: Sequence[Placed]) -> None:
        """Paint the boxes and stretches that are coded; they replace those before."""

    def show_place(self, where: Where) -> None:
        """Bring a box or a stretch into view and point it out."""

    def show_span(self, start: int, end: int) -> None:
        """Bring a passage into view and point it out."""

    def point_out(self, pattern: re.Pattern[str] | None) -> None:
        """Highlight what was searched for, and bring its first occurrence into view."""

    def selection(self) -> tuple[int, int]:
        """What is selected; both alike when nothing is."""
        return 0, 0

    def selection_rect(self) -> QRect:
        """Where the selection ends, in the viewer's own coordinates; empty when nothing is selected."""
        return QRect()

    def clear_selection(self) -> None:
        """Select nothing."""

    def place(self) -> dict[str, Any]:
        """Where the reader is, as JSON values."""
        return {}

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to where the reader was; may be called before anything is loaded."""

    def _topic(self, what: str) -> str:
        """A topic for questions that no other viewer asks on."""
        return f"viewer/{id(self):x}/{what}"

    def _drop_questions(self, *topics: str) -> None:
        """Let no answer to a question of this viewer arrive any more."""
        if self._session is not None:
            self._session.background.drop(self._topic(""))
            for topic in topics:
                self._session.drop(self._topic(topic))
