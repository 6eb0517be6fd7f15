"""Documents of pages: PDF and TIFF, page under page, with words that can be searched and selected."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.casework.quoting import Box, Where
from app.records.evidence import Item, ItemText
from app.records.pages import PageText
from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.theme import CONTROL, SPACE
from app.ui.viewers.bar import FindBar, Tools, number_label
from app.ui.viewers.boxing import BoxArea
from app.ui.viewers.column import PAGE, WIDTH
from app.ui.viewers.pixels import Pixels
from app.ui.viewers.spans import Placed, Span, after, hits, typed_pattern
from app.ui.viewers.strip import PageStrip
from app.ui.viewers.viewer import Viewer
from app.ui.viewers.words import WordMap
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.session import Session

_MOST_HITS = 2_000
_STEP = 1.25


class PagedViewer(Viewer):
    """What documents and pictures share: painted pages, their words, and a search in them."""

    prefix = "pages"
    """First part of its commands' ids."""

    holds = False
    """Whether dragging beside words moves what is shown."""

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.pixels = Pixels(self)
        self.area = BoxArea(self.pixels, grab=self.holds)
        self.tools = Tools()
        self.find_bar = FindBar(tr("Find in this document"))
        self.zoom_label = number_label(tr("Zoom"))
        self.failure = EmptyState("file", "")
        self.failure.add(tr("Copy the original out"), self.copy_out.emit, "download")
        self.stack = QStackedWidget()
        self.middle = QWidget()
        self.row = QHBoxLayout(self.middle)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)
        self.row.addWidget(self.area, 1)
        self.stack.addWidget(self.middle)
        self.stack.addWidget(self.failure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self.find_bar)
        column.addWidget(self.stack, 1)
        self.setFocusProxy(self.area)
        self._found: list[tuple[int, int]] = []
        self._hit = -1
        self._pattern: re.Pattern[str] | None = None
        self._own_words = False
        self._place: dict[str, Any] = {}
        self._spans: Sequence[Span] = ()
        self._pending: tuple[int, int] | None = None
        self._pending_box: Box | None = None
        self._seen = False
        self.pixels.opened.connect(self._opened)
        self.pixels.refused.connect(self._refused)
        self.area.zoomed.connect(self._zoomed)
        self.area.settled.connect(self._settled)
        self.area.selected.connect(self._selected)
        self.area.passage_chosen.connect(self.passage_chosen)
        self.area.boxed.connect(self._boxed)
        self.find_bar.typed.connect(self._find)
        self.find_bar.stepped.connect(self.step)
        self.find_bar.closed.connect(self._end_search)
        self._make_tools()
        self._make_find()

    def show_item(self, session: Session, item: Item, text: ItemText | None = None) -> None:
        """Open the original; its words follow the first page."""
        super().show_item(session, item, text)
        self.stack.setCurrentWidget(self.middle)
        self.pixels.open(session, item)

    def forget(self) -> None:
        """Drop every pixel and word."""
        self._drop_questions("words")
        self.pixels.close()
        self.area.forget()
        self.find_bar.forget()
        self.failure.say("")
        self._found, self._hit, self._pattern = [], -1, None
        self._own_words, self._place, self._spans, self._pending = False, {}, (), None
        self._pending_box = None
        self._seen = False
        super().forget()

    def set_passages(self, passages: Sequence[Span]) -> None:
        """Paint what is linked, where its words stand."""
        self._spans = passages
        if self._own_words:
            self.area.set_spans(passages)

    def set_placed(self, placed: Sequence[Placed]) -> None:
        """Paint the boxes that are coded."""
        self.area.set_placed(placed)

    def show_place(self, where: Where) -> None:
        """Bring a box into view; it waits for the pages where they are not there yet."""
        self._pending_box = where if isinstance(where, Box) else None
        self._show_pending()

    def show_span(self, start: int, end: int) -> None:
        """Bring a passage into view; it waits for the words where they are not there yet."""
        self._pending = (start, end)
        self._show_pending()

    def point_out(self, pattern: re.Pattern[str] | None) -> None:
        """Highlight what was searched for."""
        self._pattern = pattern
        self._search()

    def selection(self) -> tuple[int, int]:
        """What is selected."""
        return self.area.picking.range if self._own_words else (0, 0)

    def clear_selection(self) -> None:
        """Select nothing."""
        self.area.select(0, 0)

    def selection_rect(self) -> QRect:
        """Where the selection ends, in the viewer."""
        boxed = self.area.box is not None
        rect = (self.area.box_rect() if boxed else self.area.selection_rect()).toRect()
        return QRect(self.area.viewport().mapTo(self, rect.topLeft()), rect.size())

    def place(self) -> dict[str, Any]:
        """Page, zoom and turn."""
        return dict(self.area.place()) if self.area.count else dict(self._place)

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to where the reader was."""
        self._place = dict(place)
        if self.area.count:
            self.area.restore_place(self._place)

    def step(self, step: int) -> None:
        """Go to the next hit, or the one before."""
        if self._found:
            self._hit = (self._hit + step) % len(self._found)
            self.area.set_hits(self._found, self._hit)
            self.find_bar.tell(self._hit, len(self._found), _MOST_HITS)

    # Loading

    def _opened(self, sizes: Any) -> None:
        self.area.show_pages(sizes)
        if self._place:
            self.area.restore_place(self._place)
        self._show_pending()
        if self._text is None:
            return
        text, item_id = self._text, self.item.id
        # After the first page was asked for: it needs no words, and comes sooner.
        self.session.ask(
            self._topic("words"), lambda vault: _words(vault, item_id, text), self._take_words
        )

    def _take_words(self, answer: tuple[str, list[PageText], bool]) -> None:
        written, pages, own = answer
        self._own_words = own
        self.area.set_words(WordMap(written, pages))
        if own:
            self.area.set_spans(self._spans)
        self._search()
        self._show_pending()

    def _show_pending(self) -> None:
        if self._pending is not None and self._own_words and self.area.count:
            self.area.show_span(*self._pending)
            self._pending = None
        if self._pending_box is not None and self.area.count:
            self.area.show_box(self._pending_box.page - 1, self._pending_box.box)
            self._pending_box = None

    def _boxed(self, page: int, box: Any) -> None:
        self.place_selected.emit(Box(page + 1, box) if box else None)

    def _refused(self, sentence: str) -> None:
        self.failure.say(sentence, tr("The original is kept as it came; it can be copied out."))
        self.stack.setCurrentWidget(self.failure)
        self.shown.emit()

    def _settled(self) -> None:
        if not self._seen:
            self._seen = True
            self.shown.emit()

    def _selected(self, start: int, end: int) -> None:
        if self._own_words:
            self.selected.emit(start, end)

    # Searching

    def _find(self, typed: str) -> None:
        self._pattern = typed_pattern(typed)
        self._search()

    def _search(self) -> None:
        words = self.area.words
        first = words.on(self.area.page)
        self._found = [
            hit
            for hit in hits(self._pattern, words.text, _MOST_HITS)
            if next(words.boxes(*hit), None) is not None
        ]
        self._hit = after(self._found, first[0].start if first else 0) if self._found else -1
        self.area.set_hits(self._found, self._hit)
        self.find_bar.tell(self._hit, len(self._found), _MOST_HITS)

    def _end_search(self) -> None:
        if self._session is not None:
            self._pattern = None
            self._search()
            self.area.setFocus()

    # Tools

    def _make_tools(self) -> None:
        self._add("zoom_out", tr("Smaller"), self._smaller, "Ctrl+-", "zoom-out")
        self.tools.add(self.zoom_label)
        self._add("zoom_in", tr("Larger"), self._larger, "Ctrl++;Ctrl+=", "zoom-in")
        self._add(
            "fit_width",
            tr("Fit the width"),
            lambda: self.area.set_fit(WIDTH),
            "Alt+0",
            "arrows-horizontal",
        )
        self._add(
            "fit_page", tr("Whole page"), lambda: self.area.set_fit(PAGE), "Alt+9", "maximize"
        )
        self._add("turn", tr("Turn the view"), self.area.turn, "Ctrl+R", "rotate-clockwise")

    def _make_find(self) -> None:
        self.box_action = self.commands.add(
            self,
            f"{self.prefix}.box",
            tr("Draw a box to code"),
            lambda: self.area.set_drawing(not self.area.drawing),
            section=tr("Original"),
            keys="B",
            icon="square-dashed",
        )
        self.box_action.setCheckable(True)
        self.area.drawing_changed.connect(self.box_action.setChecked)
        self.tools.tool(self.box_action)
        self.tools.stretch()
        self._add("find", tr("Find in this document"), self.find_bar.open, "Ctrl+Shift+F", "search")
        for name, title, step, keys in (
            ("next_hit", tr("Next hit"), 1, "F3"),
            ("previous_hit", tr("Previous hit"), -1, "Shift+F3"),
        ):
            self.commands.add(
                self,
                f"{self.prefix}.{name}",
                title,
                lambda step=step: self.step(step),  # type: ignore[misc]
                section=tr("Original"),
                keys=keys,
            )

    def _add(self, name: str, title: str, run: Any, keys: str, picture: str) -> None:
        action = self.commands.add(
            self,
            f"{self.prefix}.{name}",
            title,
            run,
            section=tr("Original"),
            keys=keys,
            icon=picture,
        )
        self.tools.tool(action)

    def _larger(self) -> None:
        self.area.set_zoom(self.area.zoom * _STEP)

    def _smaller(self) -> None:
        self.area.set_zoom(self.area.zoom / _STEP)

    def _zoomed(self, zoom: float) -> None:
        self.zoom_label.setText(f"{round(zoom * 100)} %")


class PageView(PagedViewer):
    """A PDF or a TIFF."""

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.strip = PageStrip(self.pixels)
        self.row.insertWidget(0, self.strip)
        self.strip.hide()
        self.area.also_wanted = self.strip.wanted
        self.strip.chosen.connect(self._choose)
        self.area.moved.connect(self._moved)

    def show_item(self, session: Session, item: Item, text: ItemText | None = None) -> None:
        """Open the document."""
        super().show_item(session, item, text)
        self.number.clear()
        self.total.clear()

    def forget(self) -> None:
        """Drop every page."""
        super().forget()
        self.strip.show_pages(())
        self.number.clear()
        self.total.clear()

    def place(self) -> dict[str, Any]:
        """Page, zoom, turn, and whether the strip is shown."""
        return super().place() | {"strip": not self.strip.isHidden()}

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to where the reader was."""
        super().restore_place(place)
        self._show_strip(bool(place.get("strip")))

    def go_to(self, page: int) -> None:
        """Show a page, from 0."""
        self.area.go_to(page)

    def _make_tools(self) -> None:
        self.number = QLineEdit()
        self.number.setFixedWidth(6 * SPACE)
        self.number.setMinimumHeight(CONTROL)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setValidator(QIntValidator(1, 99_999, self.number))
        self.number.setAccessibleName(tr("Page number"))
        self.number.returnPressed.connect(self._typed_number)
        self.number.editingFinished.connect(lambda: self._moved(self.area.page))
        self.total = number_label(tr("Number of pages"))
        self._strip_action = self.commands.add(
            self,
            "pages.strip",
            tr("Small pages"),
            lambda: self._show_strip(self.strip.isHidden()),
            section=tr("Original"),
            keys="Ctrl+Shift+P",
            icon="layout-sidebar",
        )
        self._strip_action.setCheckable(True)
        self.tools.tool(self._strip_action)
        self.tools.gap()
        self.tools.add(self.number)
        self.tools.add(self.total)
        self.tools.gap()
        super()._make_tools()

    def _opened(self, sizes: Any) -> None:
        self.strip.show_pages(sizes)
        self.total.setText(tr("of {total}", total=len(sizes)))
        super()._opened(sizes)
        self._moved(self.area.page)

    def _show_strip(self, on: bool) -> None:
        self.strip.setVisible(on)
        self._strip_action.setChecked(on)
        self.strip.mark(self.area.page)
        self.pixels.want()

    def _choose(self, page: int) -> None:
        self.area.go_to(page)
        self.strip.mark(page)

    def _typed_number(self) -> None:
        self.area.go_to(int(self.number.text() or 1) - 1)
        self.area.setFocus()

    def _moved(self, page: int) -> None:
        if self.area.count:
            self.number.setText(str(page + 1))
            self.strip.mark(page)


def _words(vault: Vault, item_id: str, text: ItemText) -> tuple[str, list[PageText], bool]:
    """The words of a text version with their places; of an older one where this one has none.

    Returns:
        The text, its pages, and whether they belong to the version that was asked for.
    """
    pages = vault.pages(text.id)
    if pages:
        return vault.text(text.id), pages, True
    # A corrected reading has no places of its own; the words of the machine's can still be found.
    for other in vault.find(ItemText, order="-id", item_id=item_id, kind="extracted"):
        pages = vault.pages(other.id)
        if pages:
            return vault.text(other.id), pages, False
    return "", [], False
