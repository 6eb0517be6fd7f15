"""The submissions of the vault: documents that argue, written from the records."""

from __future__ import annotations

from typing import ClassVar

from app.ui.screen import Screen


class SubmissionScreen(Screen):
    """A submission: its title block, its parts, what they rest on, and what is wrong with it."""

    name: ClassVar[str] = "submission"
