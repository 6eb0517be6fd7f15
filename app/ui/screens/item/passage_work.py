"""Between text, original and links: what is selected in one is linked, what is linked is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QWidget

from app.records.evidence import ItemText
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.language import tr
from app.ui.screens.item.answers import Linked, Opened
from app.ui.screens.item.coding import CODES, THINGS, Coding, Passage
from app.ui.screens.item.item_tabs import ItemTabs
from app.ui.screens.item.memo import MemoSheet
from app.ui.screens.item.panes import Panes
from app.ui.screens.item.tagging import Tagging
from app.ui.screens.item.text_pane import TextPane, spans
from app.ui.session import Session
from app.ui.theme import SPACE
from app.ui.viewers.viewer import Viewer

_ALL = (*CODES, *(kind for kind in THINGS if kind not in CODES))


class PassageWork(QObject):
    """Joins the parts of the screen that deal in passages.

    Signals: ``said(text, meaning)``: a toast.
    """

    said = Signal(str, str)

    def __init__(
        self, over: QWidget, text: TextPane, tabs: ItemTabs, panes: Panes, commands: Commands
    ) -> None:
        super().__init__(over)
        self._over, self._text, self._tabs, self._panes = over, text, tabs, panes
        self._session: Session | None = None
        self._drafts: Drafts | None = None
        self._opened: Opened | None = None
        self._viewer: Viewer | None = None
        self._lines: tuple[Linked, ...] = ()
        self._source = ""
        self.coding = Coding(panes.reading, over, commands)
        self.tagging = Tagging(over)
        text.selected.connect(self._select_text)
        text.passage_chosen.connect(self.choose)
        text.reading.connect(self.coding.set_reading)
        links = tabs.links
        links.jump.connect(self._jump)
        links.memo_wanted.connect(self._edit_memo)
        links.add_wanted.connect(lambda rect: self.coding.add(_ALL, self._here(rect), links.rows))
        links.tag_wanted.connect(self._tag)
        tabs.redaction.jump.connect(self.show_span)
        self.coding.memo_wanted.connect(self.memo)
        self.coding.copy_wanted.connect(self._copy)

    # What it works on

    @property
    def lines(self) -> tuple[Linked, ...]:
        """Everything the item is linked to."""
        return self._lines

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        self._session, self._drafts = session, drafts
        self.coding.show_session(session)

    def show_item(self, opened: Opened, viewer: Viewer | None) -> None:
        """Take an item, and what shows its original."""
        if self._opened is None or self._opened.item.id != opened.item.id:
            self._lines = ()
        self._opened, self._viewer = opened, viewer
        self.coding.show_item(opened.item)

    def show_links(self, lines: Sequence[Linked]) -> None:
        """Paint and list what is linked."""
        self._lines = tuple(lines)
        self._text.show_links(self._lines)
        if self._viewer is not None:
            self._viewer.set_passages(spans(self._lines, own=True))
        self._tabs.links.show_links(self._lines)

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._session = self._drafts = self._opened = self._viewer = None
        self._lines = ()
        self._source = ""
        self.coding.forget()
        self.tagging.forget()

    def connect_viewer(self, viewer: Viewer) -> None:
        """Listen to a viewer that was made."""
        viewer.selected.connect(self._select_original)
        viewer.passage_chosen.connect(self.choose)

    # Showing

    def show_span(self, start: int, end: int) -> None:
        """Bring a passage of the current text into view, in text and original."""
        self._panes.reveal_text()
        if self._current is not None and self._text.record == self._current:
            self._text.show_span(start, end)
        if self._viewer is not None:
            self._viewer.show_span(start, end)

    def choose(self, link_id: str) -> None:
        """Show a link among the others."""
        self._panes.reveal_tabs()
        self._tabs.show_tab("links")
        self._tabs.links.choose(link_id)

    def _jump(self, line: Linked) -> None:
        if line.here is not None:
            self._panes.reveal_text()
            self._text.show_span(*line.here)
        if line.own is not None and self._viewer is not None:
            self._viewer.show_span(*line.own)
        if line.here is None:
            self.said.emit(
                tr("The words of this passage are not in the text that is shown."), "doubtful"
            )

    # Selecting

    @property
    def _current(self) -> ItemText | None:
        """The item's current text, in which the words of its original are counted."""
        return self._opened.text if self._opened is not None else None

    def _select_text(self, start: int, end: int) -> None:
        place = self._text.cursor_place(self._over)
        self._select("text", start, end, self._text.record, self._text.words, place)

    def _select_original(self, start: int, end: int) -> None:
        record = self._current
        words = self._text.words if record == self._text.record else ""
        self._select("original", start, end, record, words, self._pointer())

    def _select(
        self, source: str, start: int, end: int, record: ItemText | None, words: str, place: QRect
    ) -> None:
        if start == end or record is None:
            if self._source == source:
                self.coding.select(None, place)
            return
        self._source = source
        self.coding.select(Passage(start, end, record.id, words[start:end]), place)

    def _pointer(self) -> QRect:
        """Where the pointer is over the original, else its lower middle."""
        original = self._panes.viewers
        area = QRect(original.mapTo(self._over, QPoint(0, 0)), original.size())
        here = self._over.mapFromGlobal(QCursor.pos())
        if not area.contains(here):
            here = QPoint(area.center().x() - area.width() // 4, area.bottom() - 10 * SPACE)
        return QRect(here, here)

    def _copy(self) -> None:
        in_text = self._source == "text"
        source = self._text.code if in_text else self._viewer
        start, end = source.selection() if source is not None else (0, 0)
        if end > start and (in_text or self._text.record == self._current):
            QGuiApplication.clipboard().setText(self._text.words[start:end])
            self.coding.bar.hide()

    # Notes and tags

    def memo(self, passage: Passage, passage_id: str = "", note: str = "") -> MemoSheet | None:
        """Open the form for a note on a passage."""
        if self._opened is None or self._session is None or self._drafts is None:
            return None
        sheet = MemoSheet(
            self._over.window(),
            self._session,
            self._drafts,
            self._opened.item,
            passage,
            passage_id,
            note,
        )
        sheet.open()
        return sheet

    def restore_memo(self, which: Sequence[str], state: dict[str, Any]) -> None:
        """Open the form as a draft holds it; ``which`` is the end of the draft's key."""
        passage, passage_id = Passage(0, 0, "", ""), which[0] if which else ""
        if len(which) == 3 and which[1].isdecimal() and which[2].isdecimal():
            passage, passage_id = Passage(int(which[1]), int(which[2]), which[0], ""), ""
        sheet = self.memo(passage, passage_id)
        if sheet is not None:
            sheet.restore(state)

    def _edit_memo(self, line: Linked) -> None:
        start, end = line.here or (0, 0)
        self.memo(Passage(start, end, "", line.quote), line.passage_id, line.note)

    def _tag(self, rect: QRect) -> None:
        if self._opened is not None and self._session is not None:
            place = self._here(rect)
            self.tagging.open(self._session, self._opened.item, place, self._tabs.links.rows)

    def _here(self, rect: QRect) -> QRect:
        return QRect(self._over.mapFromGlobal(rect.topLeft()), rect.size())
