"""The State’s words: a part of the analysis."""

from __future__ import annotations

from app.ui.screens.analysis.view import PictureView


class StateView(PictureView):
    """The State’s words."""

    name = "state"

    def refresh(self) -> None:
        """Ask the vault again for what is shown."""
