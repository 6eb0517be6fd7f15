"""The line at the lower edge: which vault, whether all is saved, jobs, and when the vault locks by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar

from app.ui.icons import icon
from app.ui.language import tr
from app.ui.theme import SPACE

if TYPE_CHECKING:
    from app.ui.session import Session

_COUNTDOWN = 60
"""Seconds before the idle lock from which on the line says how many are left."""


class StatusLine:
    """Fills a window's status bar."""

    def __init__(self, bar: QStatusBar) -> None:
        bar.setSizeGripEnabled(False)
        self.vault, self.saved, self.countdown = QLabel(), QLabel(), QLabel()
        for label, name in (
            (self.vault, tr("Status")),
            (self.saved, tr("Saved state")),
            (self.countdown, tr("Automatic lock")),
        ):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAccessibleName(name)
            label.setContentsMargins(SPACE, 0, SPACE, 0)
        self.recording = QPushButton(icon("player-record"), tr("Microphone on"))
        self.recording.setFlat(True)
        self.recording.setToolTip(tr("Sound is being recorded; press to go there"))
        self.recording.hide()
        self.jobs = QPushButton()
        self.jobs.setFlat(True)
        self.jobs.setAccessibleName(tr("Jobs"))
        self.jobs.hide()
        bar.addWidget(self.vault, 1)
        for widget in (self.recording, self.saved, self.jobs, self.countdown):
            bar.addPermanentWidget(widget)

    def say(self, session: Session | None, minutes: int, left: float = float("inf")) -> None:
        """Say how things stand.

        Args:
            session: the open vault, or None.
            minutes: after so many idle ones it locks.
            left: seconds until then.
        """
        if session is None:
            self.recording.hide()
            self.vault.setText(tr("No vault is open."))
            self.saved.setText("")
            self.countdown.setText("")
            return
        self.vault.setText(tr("Vault {name}", name=session.folder.name))
        if session.read_only:
            self.saved.setText(tr("Open for reading only: another program writes to it"))
        else:
            self.saved.setText(tr("Saving …") if session.saving else tr("Saved"))
        if left <= _COUNTDOWN:
            self.countdown.setText(
                tr("Locks in %Ln second(s); press any key to stay", n=int(left) + 1)
            )
        else:
            shown = min(minutes, int(min(left, 1e6)) // 60 + 1)
            self.countdown.setText(tr("Locks in %Ln minute(s)", n=shown))
