"""Keys on what is coded already: what stands here, the next one, how much it matters, take a code off."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.casework.coding import codes
from app.casework.quoting import Where
from app.records.evidence import Item
from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.screens.item.coding import ICONS, Coding
from app.ui.screens.item.linked import Linked, kind_label, said
from app.ui.screens.item.picker import Entry
from app.ui.session import Session
from app.ui.wording import one_line
from app.vault.vault import Vault


class PassageKeys(QObject):
    """The commands, on the codes at the cursor or in the selection.

    Signals:
        chosen(link id): a code should be shown among the others.
        stepped(step): the next coded passage should be shown (1), or the one before (-1).
        told(text): what a person should hear.
    """

    chosen = Signal(str)
    stepped = Signal(int)
    told = Signal(str)

    def __init__(self, area: QWidget, coding: Coding, commands: Commands) -> None:
        """Add the keys.

        Args:
            area: where they work.
            coding: whose field asks.
            commands: the registry.
        """
        super().__init__(area)
        self._coding = coding
        self._session: Session | None = None
        self._item: Item | None = None
        self.here: Callable[[], Sequence[Linked]] = list
        """Asked for what is coded at the cursor or in the selection, the shortest first."""
        self.place: Callable[[], QRect] = QRect
        self.where: Callable[[], Where | None] = _nowhere
        self.actions: list[QAction] = []
        section = tr("Selected passage")
        for name, title, run, keys, picture in (
            ("what", tr("What is coded here"), self.what, "W", "info-circle"),
            ("uncode", tr("Take a code off"), self.uncode, "U", "unlink"),
            (
                "next_code",
                tr("Next coded passage"),
                lambda: self.stepped.emit(1),
                "J",
                "chevron-down",
            ),
            (
                "previous_code",
                tr("Previous coded passage"),
                lambda: self.stepped.emit(-1),
                "K",
                "chevron-up",
            ),
        ):
            self.actions.append(
                commands.add(
                    area, f"item.{name}", title, run, section=section, keys=keys, icon=picture
                )
            )
        for number in codes.IMPORTANCE:
            title = (
                tr("Importance of the passage: {number}", number=number)
                if number
                else tr("Importance of the passage: not said")
            )
            self.actions.append(
                commands.add(
                    area,
                    f"item.importance_{number}",
                    title,
                    lambda n=number: self.weigh(n),  # type: ignore[misc]
                    section=section,
                    keys=str(number),
                )
            )

    def show_item(self, session: Session, item: Item) -> None:
        """Take an item."""
        self._session, self._item = session, item

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._session = self._item = None

    def set_reading(self, reading: bool) -> None:
        """Letters and digits act only while the text is read."""
        for action in self.actions:
            action.setEnabled(reading)

    # What a person asks for

    def what(self) -> None:
        """List what is coded here; taking one shows it among the others."""
        lines = self.here()
        if not lines:
            self.told.emit(tr("Nothing is coded here."))
            return
        self._ask(tr("Coded here"), lines, lambda line: self.chosen.emit(_name(line)))

    def uncode(self) -> None:
        """Take a code off; with several a person says which."""
        lines = [line for line in self.here() if line.link_id and line.kind != "note"]
        if not lines:
            self.told.emit(tr("Nothing is coded here."))
        elif len(lines) == 1:
            self._take_off(lines[0])
        else:
            self._ask(tr("Which code shall be taken off?"), lines, self._take_off)

    def weigh(self, importance: int) -> None:
        """Say how much the selected passage matters, or the one at the cursor."""
        item, where = self._item, self.where()
        if item is None or self._session is None:
            return
        lines = self.here()
        if where is not None:
            place = where
            self._session.do(
                tr("Weighed a passage"),
                lambda vault: codes.weigh(vault, item.id, place, importance),
            )
        elif lines:
            passage_id = lines[0].passage_id
            self._session.do(
                tr("Weighed a passage"),
                lambda vault: codes.set_importance(vault, passage_id, importance),
            )
        else:
            self.told.emit(tr("Select a passage first."))

    def _take_off(self, line: Linked) -> None:
        if self._session is None:
            return

        def work(vault: Vault) -> None:
            codes.uncode(vault, line.link_id)

        self._session.do(tr("Took off: {label}", label=line.label), work)

    def _ask(self, title: str, lines: Sequence[Linked], then: Callable[[Linked], None]) -> None:
        entries = [
            Entry(one_line(line.label), line, kind_label(line.kind), ICONS.get(line.kind, ""))
            for line in lines
        ]

        def take(value: object) -> None:
            self._coding.close_field()
            assert isinstance(value, Linked)
            then(value)

        self._coding.choose_at(self.place(), title, entries, take)


def spoken(lines: Sequence[Linked]) -> str:
    """What is coded at a place, as it is told to somebody who does not see it."""
    return "; ".join(said(line) for line in lines)


def _name(line: Linked) -> str:
    return line.link_id or line.passage_id


def _nowhere() -> Where | None:
    return None
