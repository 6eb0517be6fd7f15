"""What every screen of an open vault can do, so that the window treats them alike."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.casework.undo import Changes
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.session import Session


class Screen(QWidget):
    """A screen; made once, filled when a vault is opened, emptied when it is locked.

    Signals:
        go(target, value): shows something elsewhere: ``("item", {"id": ..., "among": [numbers],
            "find": query})``, ``("person", id)``, ``("event", id)``, ``("place", id)``, ``("law", ref)``,
            ``("case", code)``, ``("library", query)``, ``("import", {"paths": [...], "case": code})``,
            ``("export", {"case": code, "query": ...})``, ``("verify", path or "")``, ``("back", None)``.
        said(text, meaning): a toast.
        records(on): its microphone is open, or no longer; the line at the lower edge says so everywhere.

    Attributes:
        name: which it is; the first part of its drafts' keys.
    """

    name: ClassVar[str] = ""

    go = Signal(str, object)
    said = Signal(str, str)
    records = Signal(bool)

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self.commands = commands
        self._session: Session | None = None
        self._drafts: Drafts | None = None

    @property
    def session(self) -> Session:
        """The open vault; only while there is one."""
        assert self._session is not None
        return self._session

    @property
    def drafts(self) -> Drafts:
        """Where what is being written is registered."""
        assert self._drafts is not None
        return self._drafts

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault; what is shown of it is fetched when the screen is shown."""
        self._session, self._drafts = session, drafts

    def forget(self) -> None:
        """Drop everything that came from the vault: nothing of it may stay in any widget or model."""
        self._session = self._drafts = None

    def close_down(self) -> None:
        """End what runs without a vault, and wait for it: the window is closed."""

    def entered(self) -> None:
        """The screen has become the one that is shown."""

    def show_target(self, value: Any) -> None:
        """Show what somebody asked for by :attr:`go`."""

    def on_changes(self, changes: Changes) -> None:
        """Something in the vault has changed; ``"*"`` among its tables stands for anything."""

    def place(self) -> dict[str, Any]:
        """Where the user is, as JSON values, to come back to after a lock."""
        return {}

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to where the user was."""

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Open the editor of a draft with what was written; False when it is not one of this screen's."""
        return False
