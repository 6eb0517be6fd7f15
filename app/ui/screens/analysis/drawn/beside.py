"""What stands behind the chosen mark, beside the picture: each line leads to its passage or record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.casework.seeing.behind import Behind
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.screens.analysis import words
from app.ui.screens.registry.lines import Line, LinesView
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import one_line, tooltip

Target = tuple[str, object]
"""Where a line leads: as :attr:`PictureView.go` takes it."""

_LETTERS = 300
_TITLE = 120
_WIDTH = 300


class Beside(QWidget):
    """A title, what is said of it, a list, and a button that leads to the record.

    Signals: ``go(target, value)`` to the passage or record of a line, or to the record of the title.
    """

    go = Signal(str, object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setMinimumWidth(_WIDTH * 2 // 3)
        self.title = plain("", size=1.1, bold=True)
        self.about = plain("", faded=True)
        self.list = LinesView(name)
        self.button = QPushButton(tr("Open"))
        self.button.setIcon(icon("arrow-right"))
        self.button.setMinimumHeight(CONTROL)
        self._targets: dict[str, Target] = {}
        self._record: Target | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, SPACE, SPACE)
        column.setSpacing(SPACE)
        for widget in (self.title, self.about):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.button)
        self.list.entered_line.connect(self._enter)
        self.list.doubleClicked.connect(self._clicked)
        self.button.clicked.connect(self._open)
        self.say("", "")

    def say(
        self,
        title: str,
        about: str,
        lines: Sequence[Line] = (),
        targets: Mapping[str, Target] | None = None,
        record: Target | None = None,
    ) -> None:
        """Show something else.

        Args:
            title: of the mark.
            about: what is said of it.
            lines: what stands behind it.
            targets: where lines lead, by their keys.
            record: where the button leads, or None.
        """
        # All of a long one is in the tip: what it is tied to must stay in sight.
        self.title.setText(title if len(title) <= _TITLE else f"{title[: _TITLE - 1].rstrip()}…")
        self.title.setToolTip(tooltip(title))
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self._targets, self._record = dict(targets or {}), record
        self.list.show_lines(lines)
        self.button.setVisible(record is not None)

    def _enter(self) -> None:
        target = self._targets.get(self.list.current_key())
        if target is not None:
            self.go.emit(*target)

    def _clicked(self, index: QModelIndex) -> None:
        target = self._targets.get(self.list.lines.line(index.row()).key)
        if target is not None:
            self.go.emit(*target)

    def _open(self) -> None:
        if self._record is not None:
            self.go.emit(*self._record)


def evidence_lines(
    key: str, evidence: Iterable[Behind], veil: Callable[[str], str], depth: int = 1
) -> tuple[list[Line], dict[str, Target]]:
    """Lines of evidence and where they lead.

    Args:
        key: of the line above; theirs begin with it.
        evidence: what stands behind it.
        veil: for the titles of items.
        depth: how far they are moved in.
    """
    lines: list[Line] = []
    targets: dict[str, Target] = {}
    for number, each in enumerate(evidence):
        own = f"{key}/{number}"
        item = f"{each.item.number}. {one_line(veil(each.item.title))}"
        if each.passage is None:
            lines.append(Line(own, item, icon="file-text", depth=depth))
            targets[own] = ("item", {"id": each.item.id})
        else:
            said = one_line(each.passage.quote)[:_LETTERS] or one_line(each.passage.note)
            lines.append(Line(own, said or item, item if said else "", icon="quote", depth=depth))
            targets[own] = ("item", words.target(each.passage))
    return lines, targets
