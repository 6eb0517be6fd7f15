"""Help (F1): a short page for each screen, written in plain structured text.

The texts are ``resources/help/<language>/<screen>.md``: a title after ``#``, headings after ``##``, lines
after ``-`` are points, everything else is a paragraph. They are shown as text, never as HTML.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.paths import resources_dir
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet, scrolled
from app.ui.theme import SPACE

if TYPE_CHECKING:
    from app.ui.window import Window

Part = tuple[str, str]
"""``title``, ``heading``, ``point`` or ``text``, and what it says."""


def page(screen: str, language: str) -> list[Part]:
    """The help of a screen in a language, in English where there is none, or none at all."""
    for code in (language, "en"):
        path = resources_dir() / "help" / code / f"{screen}.md"
        if path.is_file():
            return list(_parts(path.read_text("utf-8")))
    return []


def _parts(text: str) -> Iterator[Part]:
    for block in text.split("\n\n"):
        lines = [line.rstrip() for line in block.strip().splitlines()]
        kept: list[Part] = []
        for line in lines:
            if line.startswith("## "):
                kept.append(("heading", line[3:]))
            elif line.startswith("# "):
                kept.append(("title", line[2:]))
            elif line.startswith("- "):
                kept.append(("point", line[2:]))
            elif kept and kept[-1][0] in ("text", "point"):
                # A line that goes on.
                kept[-1] = (kept[-1][0], f"{kept[-1][1]} {line.strip()}")
            elif line:
                kept.append(("text", line))
        yield from kept


class HelpSheet(Sheet):
    """Explains the screen that is shown, then what holds everywhere."""

    def __init__(self, window: Window, screen: str) -> None:
        super().__init__(window, tr("Help"), width=640)
        parts = page(screen, current()) + page("everywhere", current())
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        for kind, text in parts:
            column.addWidget(_shown(kind, text))
        column.addStretch(1)
        self.area = scrolled(holder, tr("Help"))
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addWidget(self.area, 1)
        if "vault.tour" in window.commands and window.session is not None:
            tour = self.button(tr("Take the tour"), start=True)
            tour.clicked.connect(self.accept)
            tour.clicked.connect(window.show_tour)
        close = self.button(tr("Close"), default=True)
        close.clicked.connect(self.accept)
        self.resize(640, min(560, window.height() - 80))
        self.area.setFocus()


class ProblemsSheet(Sheet):
    """What a check of the vault has found."""

    def __init__(self, window: Window, sentences: Sequence[str]) -> None:
        super().__init__(window, tr("The vault is not whole"), width=640)
        self.body.addWidget(
            plain(
                tr("%Ln part(s) are not as they were written. Restore a backup.", n=len(sentences)),
                bold=True,
            )
        )
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, SPACE, 0)
        for sentence in sentences[:200]:
            column.addWidget(plain(sentence))
        column.addStretch(1)
        area = scrolled(holder, tr("What was found"))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addWidget(area, 1)
        close = self.button(tr("Close"), default=True)
        close.clicked.connect(self.accept)
        self.resize(640, 420)


def _shown(kind: str, text: str) -> QWidget:
    if kind == "title":
        return plain(text, size=1.4, bold=True)
    if kind == "heading":
        label = plain(text, bold=True)
        label.setContentsMargins(0, SPACE, 0, 0)
        return label
    if kind == "point":
        label = plain(f"•  {text}")
        label.setContentsMargins(SPACE, 0, 0, 0)
        return label
    return plain(text)
