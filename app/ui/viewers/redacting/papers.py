"""Before and after of what leaves as pages: burnt pages, or a text that is typeset again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSlider,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from app.casework.planning.planning import is_paged
from app.casework.reviewing.redacting import Entry, Review
from app.records.evidence import Item, ItemText
from app.records.pages import PageText
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.parts.labels import plain
from app.ui.theme import SPACE
from app.ui.viewers.coded_text import CodedText
from app.ui.viewers.column import PAGE, PageColumn
from app.ui.viewers.layout import LARGEST, SMALLEST
from app.ui.viewers.pixels import Pixels
from app.ui.viewers.redacting.after import AfterColumn, instead_of
from app.ui.viewers.redacting.before import BeforeArea
from app.ui.viewers.redacting.burnt import Burnt
from app.ui.viewers.redacting.frames import add_unplaced, frames_of, labels_of, passages_of
from app.ui.viewers.redacting.mark_button import MarkButton, titled
from app.ui.viewers.redacting.step import Alongside, InStep
from app.ui.viewers.redacting.strip import ReviewStrip, states_of
from app.ui.viewers.words import WordMap
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.session import Session

BOTH, BEFORE, AFTER, CURTAIN = "both", "before", "after", "curtain"
VIEWS = (BOTH, BEFORE, AFTER, CURTAIN)
"""Beside each other, one of them alone, or both in one place with an edge that is drawn over the page."""

_DONE = frozenset({"reviewed", "applied", "proved"})


class Papers(QWidget):
    """The pages or the text of an item, and the pages that will leave.

    Signals:
        mark_chosen(mark id): ``""`` when the chosen one was let go of.
        box_drawn(page, box), box_changed(mark id, page, box): pages from 1, boxes in points.
        selected(start, end): code points; alike when nothing is selected.
        marked: somebody wants what is selected marked.
        page_shown(page): from 1.
        zoomed(zoom): of the pages.
        shown: the original stands on the screen, or why it does not.
        drawing_changed(on): whether the next drag draws a box.
    """

    mark_chosen = Signal(str)
    box_drawn = Signal(int, object)
    box_changed = Signal(str, int, object)
    selected = Signal(int, int)
    marked = Signal()
    page_shown = Signal(int)
    zoomed = Signal(float)
    shown = Signal()
    drawing_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.pixels = Pixels(self)
        self.burnt = Burnt(self)
        self.strip = ReviewStrip(self.pixels)
        self.before = BeforeArea(self.pixels)
        self.after = AfterColumn(self.burnt)
        self.text = CodedText(tr("Before: the text with its marks"))
        self.no_before = EmptyState("file", "")
        self.no_after = EmptyState("ban", "")
        self.step = InStep(self.before, self.after)
        self.alongside = [Alongside(self.before, self.after), Alongside(self.text, self.after)]
        self.view = BOTH
        self._session: Session | None = None
        self._item: Item | None = None
        self._text: ItemText | None = None
        self._review: Review | None = None
        self._place: dict[str, Any] = {}
        self._chosen = ""
        self._seen = False
        self._make()
        self.before.also_wanted = self.strip.wanted
        self.strip.chosen.connect(lambda page: self.go_to(page + 1))
        self.pixels.opened.connect(self._opened)
        self.pixels.refused.connect(self._no_original)
        self.burnt.opened.connect(self._burnt_opened)
        self.burnt.refused.connect(self._nothing_leaves)
        self.burnt.arrived.connect(self._burnt_arrived)
        self.before.settled.connect(self._once_shown)
        self.before.selected.connect(self._selected)
        self.text.selected.connect(self._selected)
        self.text.passage_chosen.connect(self._clicked)
        self.before.frame_chosen.connect(self._clicked)
        self.before.drawn.connect(lambda page, box: self.box_drawn.emit(page + 1, box))
        self.before.reshaped.connect(
            lambda mark, page, box: self.box_changed.emit(mark, page + 1, box)
        )
        self.before.drawing_changed.connect(self.drawing_changed)
        for column in (self.before, self.after):
            column.moved.connect(lambda page, c=column: self._moved(c, page))
            column.zoomed.connect(lambda zoom, c=column: self._zoomed(c, zoom))

    # What is shown

    def show_review(self, session: Session, review: Review) -> None:
        """Show an item's before and after; the same item again keeps its place."""
        same = (
            self._session is session
            and self._item is not None
            and self._item.id == review.item.id
            and (self._text and self._text.id) == (review.text and review.text.id)
        )
        if not same:
            self.forget()
            self._session = session
            self._text = review.text
        self._item, self._review = review.item, review
        if not same:
            self._open(session, review)
        self._lay_out()
        self._show_marks()
        self.burnt.show_preview(session, review.preview)

    def forget(self) -> None:
        """Drop every pixel and word."""
        if self._session is not None:
            self._session.drop(self._topic())
        self.pixels.close()
        self.burnt.close()
        self.before.forget()
        self.after.forget()
        self.after.setAccessibleDescription("")
        self.text.forget()
        self.strip.show_states({})
        self.strip.show_pages(())
        self.no_before.say("")
        self.no_after.say("")
        self.mark_button.hide()
        self._session = self._item = self._text = self._review = None
        self._place, self._chosen, self._seen = {}, "", False

    @property
    def in_step(self) -> bool:
        """Whether before and after are the same pages."""
        return self._review is not None and self._review.product == "facsimile"

    @property
    def is_text(self) -> bool:
        """Whether the before is a text without pages."""
        return self._before.currentWidget() is self.text

    def set_view(self, view: str) -> None:
        """Show both beside each other, one of them, or both in one place."""
        self.view = view if view in VIEWS else BOTH
        self._lay_out()

    def choose_mark(self, mark_id: str) -> None:
        """Show a mark as the chosen one and bring it into view."""
        other = mark_id != self._chosen
        self._chosen = mark_id
        self.before.choose_frame(mark_id)
        if self.is_text and other:
            entry = next((each for each in self._entries() if each.mark.id == mark_id), None)
            mark = entry.mark if entry is not None else None
            if mark is not None and mark.start is not None and mark.end is not None:
                self.text.show_span(mark.start, mark.end)

    def go_to(self, page: int) -> None:
        """Show a page of the original, numbered from 1."""
        column = self.after if self.view == AFTER or self.is_text else self.before
        column.go_to(page - 1)
        if column is self.before and not self.in_step:
            self.strip.mark(page - 1)

    def selection(self) -> tuple[int, int]:
        """What is selected of the text, code points; both alike when nothing is."""
        return self.text.selection() if self.is_text else self.before.picking.range

    def clear_selection(self) -> None:
        """Select nothing."""
        if self.is_text:
            self.text.select(0, 0)
        else:
            self.before.select(0, 0)

    def columns(self) -> list[PageColumn]:
        """The columns of pages that zooming is meant for."""
        if self.in_step:
            return [self.step.leader]
        return [self.after] if self.is_text else [self.before, self.after]

    def turn(self) -> None:
        """Turn the pages by a quarter; neither the original nor what leaves is turned by it."""
        for column in (self.before, self.after) if self.in_step else self.columns():
            column.turn()

    def place(self) -> dict[str, Any]:
        """Where the reader is."""
        if not self._seen:
            return dict(self._place)
        held: dict[str, Any] = {"view": self.view, "chosen": self._chosen}
        if self.is_text:
            held["text"] = self.text.first_shown()
        else:
            held["column"] = self.before.place()
        return held

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to where the reader was; may be called before anything is loaded."""
        self._place = dict(place)
        self.set_view(str(place.get("view", self.view)))
        self._go_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep the button beside the selection where the selection is."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Paint) and self.mark_button.isVisible():
            self._put_button()
        return super().eventFilter(watched, event)

    # Loading

    def _open(self, session: Session, review: Review) -> None:
        text = review.text
        if is_paged(review.item):
            self._before.setCurrentWidget(self.before)
            picture = review.item.media_type.startswith("image/")
            for column in (self.before, self.after):
                column.smallest, column.largest = (0.02, 16.0) if picture else (SMALLEST, LARGEST)
            if picture:
                self.before.set_fit(PAGE)
            self.pixels.open(session, review.item)
        elif text is not None:
            self._before.setCurrentWidget(self.text)
        else:
            self._no_original(tr("There is no text yet that could be typeset."))
        if text is not None:
            text_id = text.id

            def ask(vault: Vault) -> tuple[str, list[PageText]]:
                return vault.text(text_id), vault.pages(text_id)

            session.ask(self._topic(), ask, self._take_words)

    def _opened(self, sizes: Sequence[tuple[float, float]]) -> None:
        self.strip.show_pages(sizes)
        self.before.show_pages(sizes)
        self._lay_out()
        self._show_marks()
        self._go_back()
        if not self._place:
            self.before.reveal_frame()
        self._moved(self.before, self.before.page)

    def _take_words(self, answer: tuple[str, list[PageText]]) -> None:
        written, pages = answer
        if self.is_text:
            self.text.show_text(written)
            self._show_marks()
            self._go_back()
            self._once_shown()
        else:
            self.before.set_words(WordMap(written, pages))
            self._show_marks()

    def _burnt_opened(self, sizes: Sequence[tuple[float, float]]) -> None:
        if not sizes:
            self._nothing_leaves(tr("Its pages could not be prepared for redaction."))
            return
        self._after.setCurrentWidget(self.after)
        held = self.after.place() if self.after.count else None
        if list(sizes) != self.after.page_sizes:
            self.after.show_pages(sizes)
            if held is not None:
                self.after.restore_place(held)
            self._lay_out()
        self.after.viewport().update()
        self._update_cover()

    def _burnt_arrived(self, page: int) -> None:
        if page == self.after.page:
            failed = instead_of(self.burnt, page) if self.burnt.failed(page) else ""
            self.after.setAccessibleDescription(failed)
        self._update_cover()

    def _update_cover(self) -> None:
        if self.before.cover is not None:
            self.before.viewport().update()

    def _nothing_leaves(self, sentence: str) -> None:
        self.no_after.say(tr("This cannot leave as pages"), sentence)
        self._after.setCurrentWidget(self.no_after)

    def _no_original(self, sentence: str) -> None:
        self.no_before.say(sentence)
        self._before.setCurrentWidget(self.no_before)
        self._once_shown()

    def _once_shown(self) -> None:
        if not self._seen and self._session is not None:
            self._seen = True
            self.shown.emit()

    def _go_back(self) -> None:
        place = self._place
        if not place or (self.is_text and not self.text.document().characterCount()):
            return
        column, text = place.get("column"), place.get("text")
        if isinstance(column, dict) and self.before.count:
            self.before.restore_place(column)
        if isinstance(text, int) and self.is_text:
            self.text.scroll_to(text)

    # Marks

    def _entries(self) -> tuple[Entry, ...]:
        return self._review.entries if self._review is not None else ()

    def _show_marks(self) -> None:
        if self._review is None:
            return
        entries = self._entries()
        labels = labels_of(entries)
        if self.is_text:
            self.text.passages = passages_of(entries, labels)
            return
        frames = frames_of(entries, labels)
        add_unplaced(frames, entries, labels, self.before.words)
        self.before.show_frames(frames)
        self.strip.show_states(
            states_of(frames, self.before.count, reviewed=self._review.state in _DONE)
        )

    def _clicked(self, mark_id: str) -> None:
        self._chosen = mark_id
        self.mark_chosen.emit(mark_id)

    def _selected(self, start: int, end: int) -> None:
        if self._text is None:
            return
        self.mark_button.setVisible(end > start)
        if end > start:
            self._put_button()
        self.selected.emit(start, end)

    def _put_button(self) -> None:
        if self.is_text:
            view: QWidget = self.text
            rect = self.text.selection_rect()
        else:
            view = self.before.viewport()
            rect = self.before.selection_rect().toRect()
        self.mark_button.put(QRect(view.mapTo(self, rect.topLeft()), rect.size()), view)

    # Layout

    def _lay_out(self) -> None:
        """Show what the view wants; what is not the same pages cannot be laid over each other."""
        view = BOTH if self.view == CURTAIN and not self.in_step else self.view
        self._left.setVisible(view != AFTER)
        self._right.setVisible(view in (BOTH, AFTER))
        self._share.setVisible(view == CURTAIN)
        self.strip.setVisible(not self.is_text and self.before.count > 1)
        self.before.cover = self.burnt if view == CURTAIN else None
        # Whoever is looked at says which pages are burnt first.
        self.burnt.wanted = self.before._wanted if view == CURTAIN else self.after._wanted
        self.before_title.setText(tr("Before and after") if view == CURTAIN else tr("Before"))
        self.step.go(on=self.in_step, leader=self.after if view == AFTER else self.before)
        pages, text = self.alongside
        pages.on = not self.in_step and not self.is_text
        text.on = self.is_text
        self.before.viewport().update()
        self.pixels.want()
        self.burnt.want()

    def _moved(self, column: PageColumn, page: int) -> None:
        if column is (self.after if self.view == AFTER or self.is_text else self.before):
            if column is self.before or self.in_step:
                self.strip.mark(page)
            self.page_shown.emit(page + 1)

    def _zoomed(self, column: PageColumn, zoom: float) -> None:
        if column in self.columns():
            self.zoomed.emit(zoom)

    def _topic(self) -> str:
        return f"redacting/{id(self):x}/words"

    def _make(self) -> None:
        self.mark_button = MarkButton(self)
        self.mark_button.clicked.connect(lambda _checked=False: self.marked.emit())
        self.mark_button.hide()
        self.before_title = plain(bold=True)
        self.after_title = plain(tr("After: exactly what will leave"), bold=True)
        self._before = QStackedWidget()
        for widget in (self.before, self.text, self.no_before):
            self._before.addWidget(widget)
        self._after = QStackedWidget()
        self._after.addWidget(self.after)
        self._after.addWidget(self.no_after)
        self._share = QSlider(Qt.Orientation.Horizontal)
        self._share.setRange(0, 100)
        self._share.setValue(50)
        self._share.setPageStep(25)
        self._share.setAccessibleName(tr("Edge between before and after"))
        self._share.setToolTip(tr("Edge between before and after"))
        self._share.valueChanged.connect(lambda value: self.before.part(value / 100))
        self._left = titled(self.before_title, self._before, self._share)
        self._right = titled(self.after_title, self._after)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._left)
        halves.addWidget(self._right)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.strip)
        row.addWidget(halves, 1)
        self.setFocusProxy(self._before)
        for view in (self.before, self.text):
            view.viewport().installEventFilter(self)
        self.no_after.setMinimumWidth(20 * SPACE)
