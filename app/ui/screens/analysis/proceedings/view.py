"""Proceedings and remedies: a part of the analysis."""

from __future__ import annotations

from app.ui.screens.analysis.view import PictureView


class ProceedingsView(PictureView):
    """Proceedings and remedies."""

    name = "proceedings"

    def refresh(self) -> None:
        """Ask the vault again for what is shown."""
