"""A verdict in a word and a sentence, on the ground of its meaning."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.theme import SPACE, sign


class Banner(QFrame):
    """A headline and a sentence; the colour repeats what they say and is never the only one to say it."""

    def __init__(self, size: float = 1.5) -> None:
        super().__init__()
        self._meaning = "plain"
        self.setAutoFillBackground(True)
        self.headline = plain(size=size, bold=True)
        self.headline.setAccessibleName(tr("Verdict"))
        self.sentence = plain(size=1.15)
        self.sentence.setAccessibleName(tr("Verdict in a sentence"))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        inside.addWidget(self.headline)
        inside.addWidget(self.sentence)

    def say(self, meaning: str, headline: str, sentence: str) -> None:
        """Say something.

        Args:
            meaning: key of :data:`app.ui.theme.SIGNS`.
            headline: a word or two.
            sentence: what it means.
        """
        self._meaning = meaning
        self.headline.setText(headline)
        self.sentence.setText(sentence)
        self.recolour()

    def recolour(self) -> None:
        """Colour it for the palette that is in force; its screen calls this when that changes."""
        parent = self.parentWidget()
        ground, ink = sign(parent or self, self._meaning)
        colours = QPalette(parent.palette() if parent else self.palette())
        colours.setColor(QPalette.ColorRole.Window, ground)
        colours.setColor(QPalette.ColorRole.WindowText, ink)
        self.setPalette(colours)
