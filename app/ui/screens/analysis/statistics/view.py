"""Statistics: a part of the analysis."""

from __future__ import annotations

from app.ui.screens.analysis.view import PictureView


class StatisticsView(PictureView):
    """Statistics."""

    name = "statistics"

    def refresh(self) -> None:
        """Ask the vault again for what is shown."""
