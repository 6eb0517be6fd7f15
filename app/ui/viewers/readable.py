"""What is read rather than looked at: text, documents, letters, chats and tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.casework.looking import readable
from app.casework.looking.readable import Readable, Table
from app.records.evidence import Item, ItemText
from app.ui.commands import Commands
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.parts.labels import plain
from app.ui.parts.sheet import scrolled
from app.ui.sentences import spoken
from app.ui.theme import CONTROL, SPACE
from app.ui.viewers.bar import FindBar, Tools
from app.ui.viewers.cells import Cells
from app.ui.viewers.coded_text import CodedText
from app.ui.viewers.conversation import Conversation
from app.ui.viewers.spans import Span, after, hits, typed_pattern
from app.ui.viewers.viewer import Viewer
from app.ui.wording import one_line

if TYPE_CHECKING:
    from app.ui.session import Session

_MOST_HITS = 2_000
_ATTACHMENTS = 5 * CONTROL


class ReadableView(Viewer):
    """One text, laid out as what it is."""

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.plain = CodedText(tr("Text of the original"))
        self.letter = Conversation()
        self.cells = Cells()
        self.empty = EmptyState("file-text", "")
        self.empty.add(tr("Copy the original out"), self.copy_out.emit, "download")
        self.stack = QStackedWidget()
        for page in (self.plain, self.letter, self.cells, self.empty):
            self.stack.addWidget(page)
        self.tools = Tools()
        self.find_bar = FindBar(tr("Find in this text"))
        self.attached = _Attachments()
        self.attached.chosen = self.open_item.emit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.tools, self.find_bar):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        column.addWidget(self.attached)
        self.shown_text: Readable | None = None
        self._as_written = False
        self._hidden = False
        self._spans: Sequence[Span] = ()
        self._pattern: re.Pattern[str] | None = None
        self._found: list[tuple[int, int]] = []
        self._hit = -1
        self._pending: tuple[int, int] | None = None
        self._top = 0
        self.plain.selected.connect(self.selected)
        self.letter.selected.connect(self.selected)
        self.cells.selected.connect(self.selected)
        self.plain.passage_chosen.connect(self.passage_chosen)
        self.letter.passage_chosen.connect(self.passage_chosen)
        self.find_bar.typed.connect(lambda typed: self.point_out(typed_pattern(typed)))
        self.find_bar.stepped.connect(self.step)
        self.find_bar.closed.connect(self._end_search)
        self._make_tools()

    # A viewer

    def show_item(self, session: Session, item: Item, text: ItemText | None = None) -> None:
        """Lay an item's text out."""
        super().show_item(session, item, text)
        self._busy()
        session.ask(
            self._topic("text"),
            lambda vault: readable.readable(vault, item, text),
            self._take,
            self._refused,
        )

    def forget(self) -> None:
        """Drop the text."""
        self._drop_questions("text")
        self.plain.forget()
        self.letter.forget()
        self.cells.show_table(None)
        self.attached.show_items(())
        self.find_bar.forget()
        self.empty.say("")
        self.shown_text = None
        self._as_written = self._hidden = False
        self._spans, self._pattern, self._found, self._hit = (), None, [], -1
        self._pending, self._top = None, 0
        super().forget()

    def set_passages(self, passages: Sequence[Span]) -> None:
        """Tint what is linked."""
        self._spans = passages
        self.plain.passages = passages
        self.letter.set_passages(passages if self._is(self.letter) else ())
        self.cells.set_passages(passages)

    def show_span(self, start: int, end: int) -> None:
        """Bring a passage into view."""
        shown = self.shown_text
        if shown is None:
            self._pending = (start, end)
            return
        if end > shown.hidden.start and not self._hidden:
            self._show_hidden(True)
        page = self.stack.currentWidget()
        if page is self.letter and not self.letter.shows(start, end):
            self._write_plainly(True)
        self._current().show_span(start, end)

    def point_out(self, pattern: re.Pattern[str] | None) -> None:
        """Highlight what was searched for."""
        self._pattern = pattern
        self._search()

    def selection(self) -> tuple[int, int]:
        """What is selected."""
        return self._current().selection() if self.shown_text is not None else (0, 0)

    def clear_selection(self) -> None:
        """Select nothing."""
        page = self._current()
        if isinstance(page, Cells):
            page.clearSelection()
        elif isinstance(page, Conversation):
            page.clear_selection()
        else:
            page.select(page.position(), page.position())

    def selection_rect(self) -> QRect:
        """Where the selection ends."""
        page = self._current()
        if isinstance(page, Cells):
            rect = page.visualRect(page.currentIndex()) if page.selectedIndexes() else QRect()
            over: QWidget = page.viewport()
        else:
            rect, over = page.selection_rect(), page
        return QRect(over.mapTo(self, rect.topLeft()), rect.size()) if rect.isValid() else QRect()

    def place(self) -> dict[str, Any]:
        """What stands at the top."""
        page = self._current()
        top = 0 if isinstance(page, Cells) else page.first_shown()
        row = page.rowAt(0) if isinstance(page, Cells) else 0
        return {"top": top, "row": row, "plain": self._as_written, "hidden": self._hidden}

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to what stood at the top."""
        self._as_written, self._hidden = bool(place.get("plain")), bool(place.get("hidden"))
        self._top = place["top"] if isinstance(place.get("top"), int) else 0
        row = place["row"] if isinstance(place.get("row"), int) else 0
        if self.shown_text is not None:
            self._lay_out()
            self.cells.scrollTo(self.cells.cells.index(row, 0), Cells.ScrollHint.PositionAtTop)

    def step(self, step: int) -> None:
        """Go to the next hit, or the one before."""
        if self._found:
            self._hit = (self._hit + step) % len(self._found)
            self._show_hits()

    # Loading

    def _take(self, shown: Readable) -> None:
        self.shown_text = shown
        self.attached.show_items(shown.attachments)
        self._lay_out()
        if self._pending is not None:
            pending, self._pending = self._pending, None
            self.show_span(*pending)
        self.shown.emit()

    def _lay_out(self) -> None:
        shown = self.shown_text
        if shown is None:
            return
        table = shown.blocks[0] if shown.blocks else None
        self.plain.forget()
        self.letter.forget()
        self.cells.show_table(None)
        if not shown.text or (not shown.blocks and not self._hidden):
            self.empty.say(
                tr("There is no text in this file that shows."),
                spoken(self.item.unreadable),
            )
            self.stack.setCurrentWidget(self.empty)
        elif shown.kind in ("mail", "chat") and not self._as_written:
            self.letter.show_readable(shown, hidden=self._hidden)
            self.stack.setCurrentWidget(self.letter)
        elif isinstance(table, Table) and not self._as_written:
            self.cells.show_table(table)
            self.stack.setCurrentWidget(self.cells)
        else:
            end = len(shown.text) if self._hidden else shown.hidden.start
            self.plain.show_text(shown.text[:end])
            self.stack.setCurrentWidget(self.plain)
        self.setFocusProxy(self._current())
        self._plain_action.setEnabled(shown.kind != "text")
        self._plain_action.setChecked(self._as_written)
        self._hidden_action.setEnabled(shown.hidden.end > shown.hidden.start)
        self._hidden_action.setChecked(self._hidden)
        self.set_passages(self._spans)
        self._search()
        if self._top and self.stack.currentWidget() in (self.plain, self.letter):
            page = self._current()
            if not isinstance(page, Cells):
                page.scroll_to(self._top)
            self._top = 0

    def _busy(self) -> None:
        self._plain_action.setEnabled(False)
        self._hidden_action.setEnabled(False)

    def _refused(self, sentence: str) -> None:
        self.empty.say(sentence)
        self.stack.setCurrentWidget(self.empty)
        self.shown.emit()

    def _write_plainly(self, on: bool) -> None:
        self._as_written = on
        self._lay_out()

    def _show_hidden(self, on: bool) -> None:
        self._hidden = on
        if on and isinstance(self.stack.currentWidget(), Cells):
            # A table has no place for what is no row.
            self._as_written = True
        self._lay_out()

    # Searching

    def _search(self) -> None:
        shown = self.shown_text
        if shown is None:
            return
        end = len(shown.text) if self._hidden else shown.hidden.start
        self._found = hits(self._pattern, shown.text[:end], _MOST_HITS)
        page = self._current()
        here = page.selection()[0] if isinstance(page, Cells) else page.position()
        self._hit = after(self._found, here) if self._found else -1
        self._show_hits()

    def _show_hits(self) -> None:
        self._current().set_hits(self._found, self._hit)
        self.find_bar.tell(self._hit, len(self._found), _MOST_HITS)

    def _end_search(self) -> None:
        if self._session is not None:
            self.point_out(None)
            self._current().setFocus()

    # Inside

    def _is(self, page: QWidget) -> bool:
        return self.stack.currentWidget() is page

    def _current(self) -> CodedText | Conversation | Cells:
        page = self.stack.currentWidget()
        return page if isinstance(page, CodedText | Conversation | Cells) else self.plain

    def _make_tools(self) -> None:
        section = tr("Original")

        def add(name: str, title: str, run: Any, keys: str, picture: str = "") -> Any:
            return self.commands.add(
                self, f"readable.{name}", title, run, section=section, keys=keys, icon=picture
            )

        self._plain_action = add(
            "plain",
            tr("As it is written"),
            lambda: self._write_plainly(not self._as_written),
            "Ctrl+U",
            "file-text",
        )
        self._hidden_action = add(
            "hidden",
            tr("What the file does not show"),
            lambda: self._show_hidden(not self._hidden),
            "Ctrl+Shift+H",
            "eye-off",
        )
        for action in (self._plain_action, self._hidden_action):
            action.setCheckable(True)
            self.tools.tool(action)
        self.tools.stretch()
        find = add("find", tr("Find in this text"), self.find_bar.open, "Ctrl+Shift+F", "search")
        self.tools.tool(find)
        add("next_hit", tr("Next hit"), lambda: self.step(1), "F3")
        add("previous_hit", tr("Previous hit"), lambda: self.step(-1), "Shift+F3")


class _Attachments(QFrame):
    """What came inside: a button each."""

    def __init__(self) -> None:
        super().__init__()
        self.chosen: Any = None
        self.buttons: list[QPushButton] = []
        self._area = scrolled(QWidget(), tr("Attachments"))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.hide()

    def show_items(self, items: Sequence[Item]) -> None:
        """Show these instead of those before."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE // 2)
        self.buttons = []
        if items:
            title = plain(tr("%Ln attachment(s)", n=len(items)), bold=True)
            title.setWordWrap(False)
            column.addWidget(title)
        for item in items:
            name = one_line(item.title or item.file_name)
            button = QPushButton(name.replace("&", "&&"))
            button.setIcon(icon("paperclip"))
            button.setMinimumHeight(CONTROL)
            button.setFlat(True)
            button.setStyleSheet("text-align: left")
            button.setAccessibleName(tr("Open the attachment {name}", name=name))
            button.clicked.connect(lambda _checked=False, item_id=item.id: self.chosen(item_id))
            column.addWidget(button)
            self.buttons.append(button)
        self._area.setWidget(inside)
        # Not through setVisible alone: the buttons of the item before are gone with their names.
        self.setFixedHeight(min(_ATTACHMENTS, inside.sizeHint().height()))
        self.setVisible(bool(items))
