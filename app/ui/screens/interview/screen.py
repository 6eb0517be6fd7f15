"""The interview screen: the interviews of a vault, and the one that is under way."""

from __future__ import annotations

from typing import ClassVar

from app.ui.commands import Commands
from app.ui.screen import Screen


class InterviewScreen(Screen):
    """Interviews, and the one that is open."""

    name: ClassVar[str] = "interview"

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
