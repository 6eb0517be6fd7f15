"""What is being written survives a lock and a crash: saved inside the vault before two seconds are over.

Whatever can be edited is a :class:`Writing`; while it is open it is registered here. A draft is dropped
when it was saved for good or thrown away by a person, never by a lock.
"""

from __future__ import annotations

from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from app.ui.session import DRAFT, Session

INTERVAL = 1500
"""Milliseconds between two savings; on a busy machine one takes half a second, and two may be lost."""


class Writing(Protocol):
    """Something that is being edited."""

    @property
    def draft_key(self) -> str:
        """Which it is: ``form/person/<id>``; the part before the first slash says who restores it."""

    def draft(self) -> dict[str, Any] | None:
        """What is written, as JSON values, or None while nothing differs from what is stored."""


class Drafts(QObject):
    """Saves what is being written in one open vault."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._open: dict[str, Writing] = {}
        self._saved: dict[str, dict[str, Any]] = {}
        self._told: dict[str, str] = {}
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.save)
        self._timer.start()

    def register(self, writing: Writing) -> None:
        """Begin saving an editor's draft."""
        self._open[writing.draft_key] = writing

    def settle(self, writing: Writing) -> None:
        """Forget the draft of an editor whose work was saved or thrown away."""
        key = writing.draft_key
        self._open.pop(key, None)
        self._saved.pop(key, None)
        self._told.pop(key, None)
        self._session.drop_draft(key)

    def save(self) -> None:
        """Save every draft that changed since it was last saved."""
        for key, writing in list(self._open.items()):
            if not _alive(writing):
                # Closed with its window, neither saved nor thrown away: what was kept of it stays.
                del self._open[key]
                continue
            state = writing.draft()
            if state == self._saved.get(key):
                continue
            if state is None:
                self._saved.pop(key, None)
                self._session.drop_draft(key)
            else:
                self._saved[key] = state
                self._session.save_draft(key, state, partial(self._refused, key))

    def _refused(self, key: str, sentence: str) -> None:
        """Try again at the next turn, whether more is written or not; say it once for each draft."""
        if isValid(self):
            self._saved.pop(key, None)
            if self._told.get(key) != sentence:
                self._told[key] = sentence
                self._session.refused.emit(sentence)

    def final(self) -> dict[str, object]:
        """What to keep of all drafts at a lock, by name in the desk."""
        self._timer.stop()
        states = {key: each.draft() for key, each in self._open.items() if _alive(each)}
        return {DRAFT + key: state for key, state in states.items() if state is not None}


def _alive(writing: Writing) -> bool:
    return not isinstance(writing, QObject) or isValid(writing)
