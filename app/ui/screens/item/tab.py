"""What the tabs beside an item have in common: filled when they are looked at, emptied at a lock."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.records.evidence import Item
from app.ui.drafts import Drafts
from app.ui.session import Session


class Tab(QWidget):
    """One tab.

    Signals:
        go(target, value): as of a screen.
        said(text, meaning): a toast.
    """

    go = Signal(str, object)
    said = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._drafts: Drafts | None = None
        self._item: Item | None = None

    @property
    def session(self) -> Session:
        """The open vault; only while an item is shown."""
        assert self._session is not None
        return self._session

    @property
    def drafts(self) -> Drafts:
        """Where what is being written is registered."""
        assert self._drafts is not None
        return self._drafts

    @property
    def item(self) -> Item:
        """The item that is shown; only while there is one."""
        assert self._item is not None
        return self._item

    @property
    def shows(self) -> bool:
        """Whether there is an item in it."""
        return self._item is not None

    def show_item(self, session: Session, drafts: Drafts, item: Item) -> None:
        """Show an item, or the same one as it is now."""
        self._session, self._drafts, self._item = session, drafts, item
        self.fill()

    def fill(self) -> None:
        """Ask for what is shown."""

    def leave(self) -> None:
        """Save what is being edited: another item or screen is about to be shown."""

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._session = self._drafts = self._item = None
