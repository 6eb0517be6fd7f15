"""Between text, original and links: what is selected in one is linked, what is linked is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QWidget

from app.casework.coding import passages
from app.casework.coding.themes import ThemeLine, themes
from app.casework.quoting import Where
from app.records.evidence import ItemText
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.language import tr
from app.ui.screens.item.answers import Linked, Opened
from app.ui.screens.item.codebook import Codebook, theme_sheet, theme_values
from app.ui.screens.item.coding import Coding, Passage
from app.ui.screens.item.item_tabs import ItemTabs
from app.ui.screens.item.linked import placed, spans
from app.ui.screens.item.memo import MemoSheet, passage_of
from app.ui.screens.item.panes import Panes
from app.ui.screens.item.passage_keys import PassageKeys, spoken
from app.ui.screens.item.tagging import Tagging
from app.ui.screens.item.text_pane import TextPane
from app.ui.session import Session
from app.ui.theme import SPACE
from app.ui.viewers.viewer import Viewer

_ALL = ("article", "person", "event", "act", "item")
"""What an item is linked to as a whole."""


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
        self._selected: Passage | None = None
        self.coding = Coding(panes.reading, over, commands)
        self.keys = PassageKeys(panes.reading, self.coding, commands)
        self.keys.here = self._codes_here
        self.keys.place = self._place
        self.keys.where = self._where
        self.keys.chosen.connect(self.choose)
        self.keys.stepped.connect(self._step)
        self.keys.told.connect(lambda text: self.said.emit(text, "plain"))
        self.tagging = Tagging(over)
        text.selected.connect(self._select_text)
        text.passage_chosen.connect(self.choose)
        text.reading.connect(self.coding.set_reading)
        text.reading.connect(self.keys.set_reading)
        text.reading.connect(self._forget_selection)
        links = tabs.links
        links.jump.connect(self._jump)
        links.confirm_wanted.connect(self._confirm)
        links.codebook_wanted.connect(self.open_codebook)
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
        if self._session is not None:
            self.keys.show_item(self._session, opened.item)

    def show_links(self, lines: Sequence[Linked]) -> None:
        """Paint and list what is linked."""
        self._lines = tuple(lines)
        self._text.show_links(self._lines)
        if self._viewer is not None:
            self._viewer.set_passages(spans(self._lines, own=True))
            self._viewer.set_placed(placed(self._lines))
        self._tabs.links.show_links(self._lines)

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._session = self._drafts = self._opened = self._viewer = None
        self._lines = ()
        self._source, self._selected = "", None
        self.coding.forget()
        self.keys.forget()
        self.tagging.forget()

    def connect_viewer(self, viewer: Viewer) -> None:
        """Listen to a viewer that was made."""
        viewer.selected.connect(self._select_original)
        viewer.passage_chosen.connect(self.choose)
        viewer.place_selected.connect(self._select_place)

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
        if line.where is not None:
            if self._viewer is not None:
                self._viewer.show_place(line.where)
            return
        if line.here is not None:
            self._panes.reveal_text()
            self._text.show_span(*line.here)
        if line.own is not None and self._viewer is not None:
            self._viewer.show_span(*line.own)
        if line.here is None:
            self.said.emit(
                tr("The words of this passage are not in the text that is shown."), "doubtful"
            )

    def _step(self, step: int) -> None:
        """Go to the next coded passage of the text; what it is coded to is told."""
        span = self._text.code.beside(self._text.code.position(), step)
        if span is None:
            self.said.emit(tr("There is no further coded passage."), "plain")
            return
        self._panes.reveal_text()
        self._text.code.setFocus()
        self._text.code.select(span.start, span.start)
        self._text.show_span(span.start, span.end)
        told = spoken(self._codes_at(span.start, span.start))
        self._text.code.margin.setAccessibleDescription(told)
        self.said.emit(told, "plain")

    def _codes_here(self) -> list[Linked]:
        """What is coded at the cursor or in the selection, the shortest passage first."""
        at = self._selected.at if self._selected is not None else None
        if at is not None:
            return [line for line in self._lines if line.where == at]
        start, end = self._text.code.selection()
        return self._codes_at(start, end)

    def _codes_at(self, start: int, end: int) -> list[Linked]:
        by_name = {line.link_id or line.passage_id: line for line in self._lines}
        found = self._text.code.coded_at(start, end)
        return [by_name[span.id] for span in found if span.id in by_name]

    def _where(self) -> Where | None:
        return self._selected.where if self._selected is not None else None

    def _place(self) -> QRect:
        if self._selected is not None and self._selected.at is not None:
            return self._beside_box()
        code = self._text.code
        rect = code.cursorRect()
        return QRect(code.viewport().mapTo(self._over, rect.topLeft()), rect.size())

    def _confirm(self, line: Linked) -> None:
        """Put a passage on the words that are selected, else on those where it seems to stand."""
        record, selected = self._text.record, self._selected
        if selected is not None and selected.text_id:
            start, end, text_id = selected.start, selected.end, selected.text_id
        elif line.here is not None and record is not None:
            start, end, text_id = *line.here, record.id
        else:
            self.said.emit(tr("Select the words where the passage belongs first."), "doubtful")
            return
        if self._session is not None:
            passage_id = line.passage_id
            self._session.do(
                tr("Put a passage on its words"),
                lambda vault: passages.confirm(vault, passage_id, start, end, text_id),
            )

    def restore_theme(self, theme_id: str, state: dict[str, Any]) -> None:
        """Open the codebook, and over it the form of a theme as a draft holds it."""
        sheet = self.open_codebook()
        session, drafts = self._session, self._drafts
        if sheet is None or session is None or drafts is None:
            return

        def show(lines: list[ThemeLine]) -> None:
            line = next((each for each in lines if each.theme.id == theme_id), None)
            values = theme_values(line) if line is not None else {}
            form = theme_sheet(
                sheet, session, drafts, lines, theme_id if line is not None else "", values
            )
            form.restore(state)
            form.open()

        session.ask("codebook-draft", themes, show)

    def open_codebook(self) -> Codebook | None:
        """Open the codebook of themes."""
        if self._session is None or self._drafts is None:
            return None
        sheet = Codebook(self._over.window(), self._session, self._drafts)
        sheet.open()
        return sheet

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
                self._selected = None
                self.coding.select(None, place)
            return
        self._source = source
        self._selected = Passage(start, end, record.id, words[start:end])
        self.coding.select(self._selected, place)

    def _forget_selection(self, _reading: bool) -> None:
        """What was selected is of another text once something was written."""
        self._selected = None

    def _select_place(self, where: Where | None) -> None:
        """Take a box or a stretch that was selected in the original."""
        if where is None:
            if self._source == "place":
                self._selected = None
                self.coding.select(None, self._pointer())
            return
        self._source = "place"
        self._selected = Passage(0, 0, "", "", where)
        self.coding.select(self._selected, self._beside_box())

    def _pointer(self) -> QRect:
        """Where the pointer is over the original, else its lower middle."""
        original = self._panes.viewers
        area = QRect(original.mapTo(self._over, QPoint(0, 0)), original.size())
        here = self._over.mapFromGlobal(QCursor.pos())
        if not area.contains(here):
            here = QPoint(area.center().x() - area.width() // 4, area.bottom() - 10 * SPACE)
        return QRect(here, here)

    def _beside_box(self) -> QRect:
        """Where a selected box is, else the pointer: the field hides neither."""
        rect = self._viewer.selection_rect() if self._viewer is not None else QRect()
        if rect.isEmpty() or self._viewer is None:
            return self._pointer()
        return QRect(self._viewer.mapTo(self._over, rect.topLeft()), rect.size())

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
        selected = passage_of(which)
        if selected is None:
            sheet = self.memo(Passage(0, 0, "", ""), which[0] if which else "")
        else:
            sheet = self.memo(selected)
        if sheet is not None:
            sheet.restore(state)

    def _edit_memo(self, line: Linked) -> None:
        start, end = line.here or (0, 0)
        at = line.where
        self.memo(Passage(start, end, "", line.quote, at), line.passage_id, line.note)

    def _tag(self, rect: QRect) -> None:
        if self._opened is not None and self._session is not None:
            place = self._here(rect)
            self.tagging.open(self._session, self._opened.item, place, self._tabs.links.rows)

    def _here(self, rect: QRect) -> QRect:
        return QRect(self._over.mapFromGlobal(rect.topLeft()), rect.size())
