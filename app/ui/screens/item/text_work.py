"""What is done with whole texts of an item: compared, paired with a translation, made into a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.records.evidence import Item
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.language import tr
from app.ui.screens.item.text_pane import TextPane
from app.ui.session import Session

if TYPE_CHECKING:
    from app.ui.screens.item.statement_editor import StatementSheet

DRAFTS = ("statement", "statement-head", "statement-sign", "reading", "pairing")
"""The second word of the names of the drafts that are restored here."""


class TextWork(QObject):
    """The commands, and the sheets that they open."""

    def __init__(self, owner: QWidget, text: TextPane, commands: Commands) -> None:
        super().__init__(owner)
        self._owner, self._text = owner, text
        self._session: Session | None = None
        self._drafts: Drafts | None = None
        self._item: Item | None = None
        self.all: dict[str, QAction] = {}
        for name, title, run, keys, picture in (
            ("statement", tr("Statement"), self.statement, "Ctrl+Shift+N", "signature"),
            ("compare", tr("Compare versions"), self.compare, "Ctrl+Shift+D", "git-compare"),
        ):
            self.all[name] = commands.add(
                owner,
                f"item.text.{name}",
                title,
                run,
                section=tr("Text of the item"),
                keys=keys,
                icon=picture,
            )
        text.beside.aligning.connect(self.pair)
        self._settle()

    def show_item(self, session: Session, drafts: Drafts, item: Item) -> None:
        """Take an item."""
        self._session, self._drafts, self._item = session, drafts, item
        self._settle()

    def forget(self) -> None:
        """Hold nothing."""
        self._session = self._drafts = self._item = None
        self._settle()

    def statement(self) -> StatementSheet | None:
        """Open the statements of the item."""
        if self._session is None or self._drafts is None or self._item is None:
            return None
        from app.ui.screens.item.statement_editor import StatementSheet

        sheet = StatementSheet(self._owner.window(), self._session, self._drafts, self._item)
        sheet.open()
        return sheet

    def compare(self) -> None:
        """Compare the version that is shown with the one before it."""
        if self._session is None or self._item is None:
            return
        # Not before it is needed: it brings arithmetic along that a window's start would wait for.
        from app.ui.screens.item.comparing import CompareSheet

        record = self._text.record
        text_id = record.id if record is not None else ""
        CompareSheet(self._owner.window(), self._session, self._item, text_id).open()

    def pair(self, text_id: str, other_id: str) -> QWidget | None:
        """Say which paragraphs of two texts go together."""
        if self._session is None or self._drafts is None or self._item is None:
            return None
        from app.ui.screens.item.pairing import PairingSheet

        sheet = PairingSheet(
            self._owner.window(), self._session, self._drafts, self._item.id, text_id, other_id
        )
        sheet.open()
        return sheet

    def restore(self, what: str, rest: list[str], state: dict[str, Any]) -> None:
        """Open the sheet that a draft belongs to, with what was written in it.

        Args:
            what: one of :data:`DRAFTS`.
            rest: what follows the item's id in the name of the draft.
            state: the draft.
        """
        if self._session is None or self._drafts is None or self._item is None:
            return
        if what == "pairing" and len(rest) == 2:
            sheet = self.pair(rest[0], rest[1])
            if sheet is not None:
                sheet.restore(state)  # type: ignore[attr-defined]
        elif what == "reading" and rest:
            from app.ui.screens.item.statement_reading import ReadingSheet

            reading = ReadingSheet(
                self._owner.window(), self._session, self._drafts, self._item.id, rest[0]
            )
            reading.open()
            reading.restore(state)
        elif what == "statement":
            statement = self.statement()
            if statement is not None:
                statement.restore(state)
        elif rest:
            self._restore_form(what, rest[0], state)

    def _restore_form(self, what: str, statement_id: str, state: dict[str, Any]) -> None:
        from app.ui.screens.item.statement_answers import Shown, shown
        from app.ui.screens.item.statement_forms import HeadSheet, SignSheet

        session, drafts, item = self._session, self._drafts, self._item
        if session is None or drafts is None or item is None:
            return
        item_id = item.id

        def show(found: Shown) -> None:
            if found.held is None or found.held.id != statement_id or found.held.signed:
                return
            kind = HeadSheet if what == "statement-head" else SignSheet
            sheet = kind(self._owner.window(), session, drafts, found, found.held)
            sheet.open()
            sheet.restore(state)

        session.ask("item-statement", lambda vault: shown(vault, item_id, statement_id), show)

    def _settle(self) -> None:
        for action in self.all.values():
            action.setEnabled(self._item is not None)
