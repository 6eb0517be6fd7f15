"""Recommendations: a part of the analysis."""

from __future__ import annotations

from app.ui.screens.analysis.view import PictureView


class RecommendationsView(PictureView):
    """Recommendations."""

    name = "recommendations"

    def refresh(self) -> None:
        """Ask the vault again for what is shown."""
