"""What the pictures of an open vault say in place of names that must not be seen; one for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from app.casework.seeing.veil import Veil, veil
from app.casework.undo import Changes
from app.ui.language import tr
from app.ui.session import Session

_TABLES = frozenset(("*", "person", "person_name", "place"))
_CLOSED = "…"


class Veiled(QObject):
    """Knows it once the vault's thread has answered; until then every title is ``…``.

    Signals: ``changed`` when titles must be shown anew.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._veil: Veil | None = None
        self._asked = False

    @property
    def known(self) -> bool:
        """Whether titles can be shown."""
        return self._veil is not None

    def __call__(self, text: str) -> str:
        """A title or a name as it may be seen."""
        if self._veil is None:
            return _CLOSED if text else ""
        return self._veil(text)

    def show_session(self, session: Session) -> None:
        """Take an open vault."""
        self.forget()
        self._session = session

    def forget(self) -> None:
        """Hold nothing of the vault."""
        self._session = self._veil = None
        self._asked = False

    def on_changes(self, changes: Changes) -> None:
        """Ask anew where other people or places may be hidden now."""
        if self._asked and changes.tables & _TABLES:
            self._asked = False
            self.ask()

    def ask(self) -> None:
        """Ask the vault, once."""
        if self._session is None or self._asked:
            return
        self._asked = True
        before, place, person = self._veil, tr("[protected place]"), tr("[protected person]")
        self._session.ask(
            "analysis veil",
            lambda vault: veil(vault, before, place=place, person=person),
            self._take,
        )

    def prepare(self, texts: Iterable[str], then: Callable[[], object] | None = None) -> None:
        """Have many titles looked through away from the window's thread.

        Args:
            texts: which.
            then: called once that is done; at once where nothing is hidden, or nothing is known yet.
        """
        held, wanted = self._veil, set(texts)
        if held is None or self._session is None or not held.hidden:
            if then is not None:
                then()
            return

        def answer(_done: None) -> None:
            if then is not None:
                then()

        self._session.ask("analysis veil texts", lambda _vault: held.prepare(wanted), answer)

    def _take(self, found: Veil) -> None:
        if found is not self._veil:
            self._veil = found
            self.changed.emit()
