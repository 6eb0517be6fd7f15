"""Matrix of proof: a part of the analysis."""

from __future__ import annotations

from app.ui.screens.analysis.view import PictureView


class MatrixView(PictureView):
    """Matrix of proof."""

    name = "matrix"

    def refresh(self) -> None:
        """Ask the vault again for what is shown."""
