"""The analysis screen: passages by code, claims with their evidence, contradictions between accounts."""

from __future__ import annotations

from typing import ClassVar

from app.ui.commands import Commands
from app.ui.screen import Screen


class AnalysisScreen(Screen):
    """Passages by code, claims, contradictions."""

    name: ClassVar[str] = "analysis"

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
