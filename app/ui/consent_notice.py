"""After unlocking: how many consents run out within the month or have, and where they are."""

from __future__ import annotations

import json
from collections.abc import Callable

from app.casework.consents import consent_terms
from app.casework.consents.consent_terms import EXPIRED, Expiring
from app.ui.language import tr
from app.ui.parts.note_bar import NoteBar
from app.ui.session import Session
from app.vault.vault import Vault

_SEEN = "consents/seen"
"""What was put away, in the vault's desk: the same consents are not told of again until one more expires."""


class ConsentNotice(NoteBar):
    """A line over the screens.

    Args:
        search: shows what a query finds in the library.
    """

    def __init__(self, search: Callable[[str], object]) -> None:
        super().__init__()
        self._session: Session | None = None
        self._told = ""
        self.soon = self.add(tr("Expire soon"), lambda: search("consent:expiring"))
        self.gone = self.add(tr("Expired"), lambda: search("consent:expired"))
        self.add(tr("Put away"), self._put_away)

    def show_session(self, session: Session) -> None:
        """Ask the vault that was opened."""
        self._session = session
        session.ask("consents/expiring", _pressing, self._show)

    def forget(self) -> None:
        """Say nothing."""
        if self._session is not None:
            self._session.drop("consents/expiring")
        self._session = None
        self._told = ""
        self.say("")

    def _show(self, pressing: tuple[list[Expiring], str]) -> None:
        found, seen = pressing
        self._told = " ".join(f"{each.consent.id}:{each.state}" for each in found)
        gone = sum(each.state == EXPIRED for each in found)
        soon = len(found) - gone
        self.soon.setVisible(bool(soon))
        self.gone.setVisible(bool(gone))
        if not found or set(self._told.split()) <= set(seen.split()):
            self.say("")
            return
        parts = [tr("%Ln consent(s) expire within 30 days.", n=soon)] if soon else []
        parts += [tr("%Ln consent(s) have expired; their items do not leave.", n=gone)] * bool(gone)
        self.say(" ".join(parts))

    def _put_away(self) -> None:
        if self._session is not None:
            self._session.keep(_SEEN, self._told)


def _pressing(vault: Vault) -> tuple[list[Expiring], str]:
    return consent_terms.expiring(vault), str(json.loads(vault.desk.get(_SEEN) or '""'))
