"""Adding a tag to an item: the tags there are, and a new one by its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from app.casework.registry import describe, tags
from app.records.evidence import Item
from app.ui.language import tr
from app.ui.screens.item.picker import Entry, Picker
from app.ui.session import Session

_MOST = 200


class Tagging(QObject):
    """A floating field for one tag."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.picker = Picker(over)
        self.picker.typed.connect(self._narrow)
        self.picker.picked.connect(self._take)
        self.picker.left.connect(self._return)
        self._session: Session | None = None
        self._item: Item | None = None
        self._names: list[str] = []
        self._back: QWidget | None = None

    def open(self, session: Session, item: Item, place: QRect, back: QWidget) -> None:
        """Open the field under a place; the focus goes back afterwards."""
        self._session, self._item, self._back = session, item, back
        self._names = []
        self.picker.open_at(place, tr("Add a tag"), tr("Name of the tag"))
        session.ask(
            "item-screen/tags",
            lambda vault: [tag.name for tag, _count in tags.tags(vault)],
            self._show,
        )

    def forget(self) -> None:
        """Hold nothing."""
        self._session = self._item = self._back = None
        self._names = []
        self.picker.close_down()

    def _show(self, names: Sequence[str]) -> None:
        self._names = list(names)
        if not self.picker.isHidden():
            self._narrow(self.picker.field.text())

    def _narrow(self, text: str) -> None:
        sought = text.strip().casefold()
        found = [name for name in self._names if sought in name.casefold()]
        entries = [Entry(name, name, "", "tag") for name in found[:_MOST]]
        if sought and not any(name.casefold() == sought for name in self._names):
            name = text.strip()
            entries.append(Entry(tr("New tag: {name}", name=name), name, "", "plus"))
        self.picker.show_entries(entries)

    def _take(self, value: object) -> None:
        session, item = self._session, self._item
        self.picker.close_down()
        self._return()
        if session is None or item is None:
            return
        name = str(value)
        session.do(
            tr("Tagged item {number}: {tag}", number=item.number, tag=name),
            lambda vault: describe.describe_many(vault, [item.id], {}, add_tags=[name]),
        )

    def _return(self) -> None:
        back, self._back = self._back, None
        if back is not None and back.isVisible():
            back.setFocus()
