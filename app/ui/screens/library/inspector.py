"""Beside the items: the one that is chosen, or what several have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.casework.looking.viewing import has_thumbnail
from app.casework.registry import link as links
from app.casework.registry.describe import describe_many, settle_proposals
from app.casework.undo import Changes
from app.ui.drafts import Drafts
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.parts.sheet import scrolled
from app.ui.screens.library import item_answers
from app.ui.screens.library.batch_page import BatchPage
from app.ui.screens.library.item_answers import Linked, Lists, Looked, Proposed, Several
from app.ui.screens.library.item_page import ItemPage
from app.ui.screens.library.thumbnails import LONGEST, ask_picture
from app.ui.session import Session

ITEM_DRAFT = "library/item/now"
BATCH_DRAFT = "library/batch/now"


class Inspector(QWidget):
    """Fetches what was chosen and has what is written there saved.

    Signals:
        go(target, value): something is to be shown elsewhere.
        link_wanted(number): a link is to be made.
    """

    go = Signal(str, object)
    link_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._numbers: tuple[int, ...] = ()
        self._restoring: dict[str, Any] | None = None
        self._editing = ""
        self.lists = Lists((), ())
        self.nothing = EmptyState("info-circle", tr("Nothing is selected."))
        self.item = ItemPage()
        self._batch: BatchPage | None = None
        self.item_area = scrolled(self.item, tr("The selected item"))
        self.pages = QStackedWidget()
        self.pages.addWidget(self.nothing)
        self.pages.addWidget(self.item_area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self._connect()

    def _connect(self) -> None:
        page = self.item
        page.described.connect(self._describe)
        page.tagged.connect(lambda name: self._tag([name], []))
        page.untagged.connect(lambda name: self._tag([], [name]))
        page.unlinked.connect(self._unlink)
        page.settled.connect(self._settle)
        page.link_wanted.connect(lambda: self.link_wanted.emit(self.item.number))
        page.go.connect(self.go)

    @property
    def batch(self) -> BatchPage:
        """What edits several items; made when several are first selected."""
        if self._batch is None:
            self._batch = BatchPage()
            self._batch.wanted.connect(self._describe_all)
            self._batch.offer(self.lists)
            self.batch_area = scrolled(self._batch, tr("The selected items"))
            self.pages.addWidget(self.batch_area)
        return self._batch

    # The vault

    def start(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        self._session = session
        drafts.register(_Draft(ITEM_DRAFT, self._item_draft))
        drafts.register(_Draft(BATCH_DRAFT, self._batch_draft))
        self.refresh_lists()

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._session = None
        self._numbers = ()
        self._restoring = None
        self._editing = ""
        self.lists = Lists((), ())
        self.item.forget()
        if self._batch is not None:
            self._batch.offer(self.lists)
            self._batch.forget()
        self.pages.setCurrentWidget(self.nothing)

    def refresh_lists(self) -> None:
        """Fetch what is offered while a place or a tag is written."""
        if self._session is not None:
            self._session.ask("library lists", item_answers.lists, self._offer)

    def on_changes(self, changes: Changes) -> None:
        """Fetch again what is shown, when it may have changed."""
        if changes.tables & {"*", "place", "tag", "item_tag"}:
            self.refresh_lists()
        self.refresh()

    # What is chosen

    def show_numbers(self, numbers: Sequence[int]) -> None:
        """Show other items; what was written of the ones before is saved first."""
        wanted = tuple(numbers)
        if wanted != self._numbers:
            if self.item.number:
                self.item.commit()
            self._numbers = wanted
            self._editing = ""
        self.refresh()

    def refresh(self) -> None:
        """Fetch what is shown."""
        if self._session is None:
            return
        if not self._numbers:
            self._session.drop("item")
            self.item.forget()
            self.pages.setCurrentWidget(self.nothing)
        elif len(self._numbers) == 1:
            number = self._numbers[0]
            self._session.ask(
                "item",
                lambda vault: item_answers.look(vault, number),
                self._show_item,
                lambda _sentence: self.pages.setCurrentWidget(self.nothing),
            )
        else:
            numbers = self._numbers
            self._session.ask(
                "item", lambda vault: item_answers.look_at_many(vault, numbers), self._show_several
            )

    def edit(self, field: str) -> None:
        """Begin writing a field of the item, as soon as it is shown."""
        if self._numbers == (self.item.number,) and field in self.item.fields:
            self.item.fields[field].edit()
        else:
            self._editing = field

    def restore_item(self, state: dict[str, Any]) -> None:
        """Show what was being written, as soon as its item is shown."""
        self._restoring = state
        self.refresh()

    def restore_batch(self, state: dict[str, Any]) -> None:
        """Choose what was chosen, as soon as its items are shown."""
        self._restoring = state
        self.refresh()

    def _show_item(self, looked: Looked) -> None:
        number = looked.item.number
        if self._numbers != (number,):
            return
        other = self.item.number != number
        self.item.show_item(looked, other=other)
        self.pages.setCurrentWidget(self.item_area)
        if other:
            self.item_area.verticalScrollBar().setValue(0)
        if other and self._session is not None and has_thumbnail(looked.item):
            ask_picture(
                self._session,
                "library inspector",
                looked.item,
                LONGEST,
                lambda image: self.item.show_picture(image) if image is not None else None,
            )
        if self._restoring is not None and self._restoring.get("number") == number:
            state, self._restoring = self._restoring, None
            self.item.restore(state.get("fields", {}))
        if self._editing:
            field, self._editing = self._editing, ""
            self.item.fields[field].edit()

    def _show_several(self, several: Several) -> None:
        if self._numbers != several.numbers:
            return
        self.item.forget()
        self.batch.show_items(several)
        self.pages.setCurrentWidget(self.batch_area)
        if self._restoring is not None and self._restoring.get("numbers") == list(self._numbers):
            state, self._restoring = self._restoring, None
            self.batch.restore(state)

    def _offer(self, lists: Lists) -> None:
        if lists != self.lists:
            self.lists = lists
            self.item.offer(lists)
            if self._batch is not None:
                self._batch.offer(lists)

    def _item_draft(self) -> dict[str, Any] | None:
        written = self.item.draft() if self.item.number else None
        return None if written is None else {"number": self.item.number, "fields": written}

    def _batch_draft(self) -> dict[str, Any] | None:
        return None if self._batch is None else self._batch.draft()

    # Saving

    def _describe(self, name: str, value: str) -> None:
        if self._session is None or not self.item.number:
            return
        number = self.item.number
        label = tr(
            "Item {number}: {field} changed",
            number=number,
            field=self.item.fields[name].field.label,
        )
        self._session.do(
            label,
            lambda vault: describe_many(vault, [str(number)], {name: value}),
            None,
            lambda sentence: self._refused(number, name, value, sentence),
        )

    def _refused(self, number: int, name: str, value: str, sentence: str) -> None:
        if self.item.number == number:
            self.item.fields[name].refused(value, sentence)
        elif self._session is not None:
            self._session.refused.emit(sentence)

    def _tag(self, add: list[str], remove: list[str]) -> None:
        if self._session is not None and self.item.number:
            number = self.item.number
            label = (
                tr("Item {number} tagged “{tag}”", number=number, tag=add[0])
                if add
                else tr("Tag “{tag}” taken off item {number}", number=number, tag=remove[0])
            )
            self._session.do(
                label,
                lambda vault: describe_many(
                    vault, [str(number)], {}, add_tags=add, remove_tags=remove
                ),
            )

    def _unlink(self, linked: Linked) -> None:
        if self._session is not None:
            label = tr(
                "Item {number}: link to “{what}” taken off",
                number=self.item.number,
                what=linked.label,
            )
            self._session.do(label, lambda vault: links.unlink(vault, linked.link))

    def _settle(self, proposed: Proposed, accept: bool) -> None:
        if self._session is not None:
            label = (
                tr("Accepted: {field}", field=proposed.label)
                if accept
                else tr("Ignored: {field}", field=proposed.label)
            )
            self._session.do(
                label, lambda vault: settle_proposals(vault, [proposed.id], accept=accept)
            )

    def _describe_all(self, values: dict[str, str], add: list[str], remove: list[str]) -> None:
        if self._session is None:
            return
        refs = item_answers.refs(self.batch.numbers)
        self.batch.apply.setEnabled(False)
        self._session.do(
            tr("Changed %Ln item(s)", n=len(refs)),
            lambda vault: describe_many(vault, refs, values, add_tags=add, remove_tags=remove),
            lambda _items: self.batch.settled(),
            self._batch_refused,
        )

    def _batch_refused(self, sentence: str) -> None:
        self.batch.apply.setEnabled(True)
        if self._session is not None:
            self._session.refused.emit(sentence)


class _Draft:
    """What is written in the inspector, as the drafts know it."""

    def __init__(self, key: str, written: Callable[[], dict[str, Any] | None]) -> None:
        self._key = key
        self._written = written

    @property
    def draft_key(self) -> str:
        """Which it is."""
        return self._key

    def draft(self) -> dict[str, Any] | None:
        """What is written."""
        return self._written()
