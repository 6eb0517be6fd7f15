"""A form that cites an item by its number and offers that item's passages as soon as the number is there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.casework.dialogue.passage_choices import passages_of
from app.records.evidence import Passage
from app.ui.drafts import Drafts
from app.ui.forms import FormSheet
from app.ui.screens.analysis import words
from app.ui.session import Session

_TYPING = 150
_QUOTE = 120


class SourceForm(FormSheet):
    """A form one field of which is the number of an item, and another a choice of its passages."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        *,
        item: str,
        passage: str,
        **form: Any,
    ) -> None:
        """Make the form, as :class:`FormSheet`.

        Args:
            parent: the window.
            session: does what is saved, and reads the passages.
            drafts: keeps what is written.
            item: name of the field with the number.
            passage: name of the choice.
            form: everything else that a form takes.
        """
        super().__init__(parent, session, drafts, **form)
        self._item, self._passage = self.editors[item], self.editors[passage]
        self._asked = self._number()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self._look)
        self._item.changed.connect(self._typed)
        self._look()

    def _number(self) -> str:
        return str(self._item.value() or "").strip()

    def _typed(self) -> None:
        if self._number() != self._asked:
            # What another item says is no place in this one.
            self._asked = self._number()
            self._passage.set_choices(())
            self._typing.start()

    def _look(self) -> None:
        number, kept = self._number(), str(self._passage.value() or "")
        self._session.ask(
            f"passages {self.draft_key}",
            lambda vault: passages_of(vault, number, kept),
            lambda found: self._offer(number, found),
        )

    def _offer(self, number: str, found: Sequence[Passage]) -> None:
        if isValid(self) and number == self._number():
            self._passage.set_choices(offered(found))


def offered(found: Sequence[Passage]) -> list[tuple[str, str]]:
    """Passages as a choice offers them: id and words."""
    return [(each.id, words.quote(each, _QUOTE)) for each in found]
