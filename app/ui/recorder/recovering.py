"""What a crash or a lock left unfinished becomes an item as soon as the vault is open again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.casework.interviewing import recording_in
from app.casework.interviewing.recording_in import Recovered, Unfinished
from app.progress import Progress
from app.ui.language import tr
from app.ui.sentences import spoken
from app.ui.session import Session
from app.vault.vault import Vault

Told = Callable[[list[str], str], None]


def recover_recordings(session: Session, owner: QObject, told: Told) -> None:
    """Make items of recordings that were cut off; nothing happens where there is none.

    Args:
        session: the open vault.
        owner: whom ``told`` belongs to; nothing is told once it is gone.
        told: receives the ids of the items and a sentence.
    """

    def found(unfinished: list[Unfinished]) -> None:
        if unfinished and not session.read_only:
            session.run(tr("Recovering a recording"), work, done)

    def work(vault: Vault, progress: Progress) -> list[Recovered]:
        return recording_in.recover(vault, progress)

    def done(result: Any) -> None:
        if not isValid(owner):
            return
        kept = [each.item.id for each in result if each.item is not None]
        lost = [each.sentence for each in result if each.item is None]
        said = []
        if kept:
            said.append(tr("%Ln recording(s) that had been cut off are kept.", n=len(kept)))
        said += [spoken(sentence) for sentence in dict.fromkeys(lost)]
        if said:
            told(kept, " ".join(said))

    session.ask("recorder/unfinished", recording_in.unfinished, found)
