"""What stands in place of an original that cannot be shown: why, and how to have it all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from app.casework.receiving.unlocking import is_locked
from app.records.evidence import Item, ItemText
from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.sentences import spoken
from app.ui.viewers.viewer import Viewer
from app.ui.wording import erased_words

if TYPE_CHECKING:
    from app.ui.session import Session


class NothingView(Viewer):
    """The reason, and a button that copies the original out."""

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.message = EmptyState("file", "")
        self.unlock_button = self.message.add(
            tr("Give its password"), self.unlock.emit, "lock-open"
        )
        self.button = self.message.add(tr("Copy the original out"), self.copy_out.emit, "download")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.message)
        self.setFocusProxy(self.button)

    def show_item(self, session: Session, item: Item, text: ItemText | None = None) -> None:
        """Say why nothing is shown."""
        super().show_item(session, item, text)
        self.unlock_button.setVisible(is_locked(item) and not session.read_only)
        self.button.setVisible(not item.erased_at)
        if item.erased_at:
            self.message.say(*erased_words(item.erased_at))
            self.shown.emit()
            return
        self.message.say(
            spoken(item.unreadable or "This kind of file cannot be shown; the original is kept."),
            tr(
                "The original is in the vault as it came. Another program may be able to open a copy."
            ),
        )
        self.shown.emit()

    def forget(self) -> None:
        """Say nothing."""
        self.message.say("")
        super().forget()
