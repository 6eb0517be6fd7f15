"""Places of detention: a part of the analysis."""

from __future__ import annotations

from app.ui.screens.analysis.view import PictureView


class DetentionView(PictureView):
    """Places of detention."""

    name = "detention"

    def refresh(self) -> None:
        """Ask the vault again for what is shown."""
