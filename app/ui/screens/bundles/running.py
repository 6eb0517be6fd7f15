"""An export as it runs, step by step, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.records.evidence import Item
from app.ui import wording
from app.ui.icons import icon, picture
from app.ui.jobs import Job
from app.ui.language import tr
from app.ui.parts.banner import Banner
from app.ui.parts.labels import plain
from app.ui.sentences import spoken
from app.ui.theme import CONTROL, SPACE

if TYPE_CHECKING:
    from app.casework.releasing.export import Exported

_ITEM = Qt.ItemDataRole.UserRole
_MARK = 18

_STEPS = (
    ("Looking for what must be hidden", "Reading burnt pages once more"),
    ("Exhibit", "One document"),
    ("Reading back",),
    ("Attacking", "The bundle was attacked"),
)
"""How the messages of each step begin, in the order in which they come."""


def _titles() -> tuple[str, ...]:
    return (
        tr("Consent gate, and what must be hidden"),
        tr("Burning pages and writing the bundle"),
        tr("Reading it back"),
        tr("Proof: trying to recover every hidden identity"),
    )


class Running(QWidget):
    """The four steps with a mark each, the one that runs with its progress, and *Cancel*."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._job: Job | None = None
        self._at = -1
        self.marks: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.setSpacing(2 * SPACE)
        self.title = plain(size=1.3, bold=True)
        column.addWidget(self.title)
        self.steps: list[QLabel] = []
        for title in _titles():
            mark = QLabel()
            mark.setFixedWidth(_MARK + SPACE)
            text = plain(title)
            row = QHBoxLayout()
            row.addWidget(mark)
            row.addWidget(text, 1)
            column.addLayout(row)
            self.marks.append(mark)
            self.steps.append(text)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(SPACE)
        self.bar.setAccessibleName(tr("How far the bundle is"))
        self.what = plain(faded=True)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setMinimumHeight(CONTROL)
        self.cancel.clicked.connect(self._cancel)
        column.addWidget(self.bar)
        column.addWidget(self.what)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(
            plain(
                tr(
                    "You can go on working. Nothing gets the name of a bundle before the proof has found "
                    "nothing."
                ),
                faded=True,
            )
        )
        column.addStretch(1)

    def watch(self, job: Job) -> None:
        """Follow a job."""
        self._job = job
        self.title.setText(job.title)
        self.cancel.setEnabled(True)
        self.bar.setRange(0, 0)
        self.what.setText("")
        self._show(0)
        job.moved.connect(self._moved)

    def forget(self) -> None:
        """Show nothing."""
        self._job = None
        self.title.setText("")
        self.what.setText("")

    def _moved(self, done: int, total: int, message: str) -> None:
        for place, beginnings in enumerate(_STEPS):
            if message.startswith(beginnings):
                self._show(place)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.what.setText(f"{spoken(message)}, {done:,} / {total:,}" if total else spoken(message))

    def _show(self, at: int) -> None:
        self._at = at
        for place, (mark, text) in enumerate(zip(self.marks, self.steps, strict=True)):
            name = "check" if place < at else ("player-play" if place == at else "clock")
            role = (
                QPalette.ColorRole.WindowText if place <= at else QPalette.ColorRole.PlaceholderText
            )
            colour = self.palette().color(role)
            mark.setPixmap(picture(name, _MARK, colour, self.devicePixelRatioF()))
            text.setForegroundRole(role)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.cancel.setEnabled(False)
            self.what.setText(tr("Stopping at the next safe point …"))


class Outcome(QWidget):
    """What came of an export: the verdict, what was withheld and why, what an operator must read.

    Signals: ``open_item(id)``, ``verify_wanted(path)``, ``again``, ``done``.
    """

    open_item = Signal(str)
    verify_wanted = Signal(str)
    again = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._folder = ""
        self.banner = Banner()
        self.headline, self.sentence = self.banner.headline, self.banner.sentence
        self.notes = plain(bold=True)
        self.place = plain(faded=True)
        self.place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.place.setAccessibleName(tr("Where the bundle is"))
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setRootIsDecorated(False)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(tr("What was withheld, and why"))
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.list.itemActivated.connect(self._activated)
        self.verify = QPushButton(icon("shield-check"), tr("Verify it"))
        self.verify.clicked.connect(lambda: self.verify_wanted.emit(self._folder))
        self.retry = QPushButton(tr("Change the request"))
        self.retry.clicked.connect(self.again)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.done)
        row = QHBoxLayout()
        row.addWidget(self.retry)
        row.addStretch(1)
        for button in (self.verify, close):
            row.addWidget(button)
        for button in (self.retry, self.verify, close):
            button.setMinimumHeight(CONTROL)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, 2 * SPACE, SPACE)
        column.setSpacing(2 * SPACE)
        for widget in (self.banner, self.notes, self.place):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addLayout(row)

    def show_made(self, made: Exported) -> None:
        """Show a bundle that was made."""
        from app.casework.reviewing import prove

        self.forget()
        listed = {item.id for _label, item, _first, _last in made.exhibits}
        shown = len(made.exhibits) - sum(item.id in listed for item, _why in made.withheld)
        self.banner.say(
            "good" if made.proof.complete else "doubtful",
            tr("The bundle is made."),
            f"{tr('%Ln exhibit(s)', n=shown)}, {tr('%Ln page(s)', n=made.pages)}. "
            f"{spoken(prove.sentence(made.proof))}",
        )
        self.notes.setText("\n".join(map(spoken, made.notes)))
        self.notes.setVisible(bool(made.notes))
        self._folder = str(made.folder)
        self.place.setText(self._folder)
        self.list.setHeaderLabels([tr("Withheld"), tr("Because")])
        for item, reason in made.withheld:
            self._add(item, spoken(reason))
        self.list.setVisible(bool(made.withheld))
        self.verify.setVisible(True)
        self.retry.setVisible(False)

    def show_failure(self, sentence: str, places: tuple[str, ...]) -> None:
        """Show why there is none."""
        self.forget()
        self.banner.say("bad", tr("No bundle was made."), sentence)
        self.list.setHeaderLabels([tr("Where"), ""])
        for place in places:
            self.list.addTopLevelItem(QTreeWidgetItem([_where(place), ""]))
        self.list.setVisible(bool(places))
        self.verify.setVisible(False)
        self.retry.setVisible(True)

    def forget(self) -> None:
        """Show nothing."""
        self._folder = ""
        self.list.clear()
        for label in (self.headline, self.sentence, self.notes, self.place):
            label.setText("")
        self.notes.hide()

    def changeEvent(self, event: object) -> None:  # noqa: N802
        """Follow a change from the light palette to the dark one, or back."""
        super().changeEvent(event)  # type: ignore[arg-type]
        if event.type() == event.Type.PaletteChange:  # type: ignore[attr-defined]
            self.banner.recolour()

    def _add(self, item: Item, reason: str) -> None:
        title = f"{item.number}. {wording.one_line(item.title)}"
        entry = QTreeWidgetItem([title, reason[:1].upper() + reason[1:]])
        entry.setData(0, _ITEM, item.id)
        for column in (0, 1):
            entry.setToolTip(column, wording.tooltip(entry.text(column)))
        self.list.addTopLevelItem(entry)

    def _activated(self, entry: QTreeWidgetItem) -> None:
        if entry.data(0, _ITEM):
            self.open_item.emit(entry.data(0, _ITEM))


def _where(place: str) -> str:
    """A place that gave something away, ``channel: what in which file``, in the window's language."""
    channel, _, found = place.partition(": ")
    what, _, file = found.partition(" in ")
    return f"{spoken(channel)}: {spoken(what)} ({file})" if file else spoken(place)
