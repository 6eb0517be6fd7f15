"""An item's text: its versions, its passages, its translation beside it, a new version being written."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.casework import signing
from app.records.evidence import Item, ItemText
from app.records.vocabulary import load
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.language import current, tr
from app.ui.parts.empty import EmptyState
from app.ui.screens.item.answers import Linked, Text
from app.ui.screens.item.beside import Beside
from app.ui.screens.item.following import Following
from app.ui.screens.item.linked import spans
from app.ui.screens.item.machine_bar import MachineBar
from app.ui.screens.item.transcribing import Transcribing
from app.ui.screens.item.writing import TextWriting, WritingBar, kind_label
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.ui.viewers.bar import FindBar, tool
from app.ui.viewers.spans import Span, typed_pattern
from app.ui.viewers.timed_text import TimedText
from app.ui.wording import day, erased_words, moment, tooltip

_SIDE_BY_SIDE = 620
"""Pixels from which on a translation stands beside its original; below it stands under it."""

MOST_HITS = 2_000
_EMPTY, _TEXT = 0, 1


class TextPane(QWidget):
    """The text.

    Signals:
        selected(start, end): code points of the version that is shown; alike when nothing is.
        passage_chosen(id): a painted passage was clicked.
        seek(seconds): the recording should play from there.
        loop(start, end): it should play this over and over; alike for no longer.
        reading(bool): letters are commands again, or are written.
        version_wanted(text id): another version should be shown.
        read_wanted: the original should be read again.
        said(text, meaning): a toast.
        edited: a new version was saved.
    """

    selected = Signal(int, int)
    passage_chosen = Signal(str)
    seek = Signal(float)
    loop = Signal(float, float)
    reading = Signal(bool)
    version_wanted = Signal(str)
    read_wanted = Signal()
    said = Signal(str, str)
    edited = Signal()

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._session: Session | None = None
        self._drafts: Drafts | None = None
        self._item: Item | None = None
        self._held: Text | None = None
        self._spans: tuple[Span, ...] = ()
        self.code = TimedText()
        self.code.selected.connect(self._selection_moved)
        self.code.passage_chosen.connect(self.passage_chosen)
        self.following = Following(self.code, self, commands)
        self.following.seek.connect(self.seek)
        self.following.loop.connect(self.loop)
        self.following.said.connect(self.said)
        self.machine = MachineBar()
        self.transcribing = Transcribing(self, commands)
        self.transcribing.said.connect(self.said)
        self.version = QComboBox()
        self.version.setAccessibleName(tr("Version of the text"))
        self.version.setMinimumHeight(CONTROL)
        self.version.setMinimumContentsLength(8)
        self.version.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.version.activated.connect(
            lambda _place: self.version_wanted.emit(str(self.version.currentData() or ""))
        )
        section = tr("Text of the item")
        self.edit_action = commands.add(
            self,
            "item.text.edit",
            tr("Write a new version of the text"),
            self.edit,
            section=section,
            keys="Ctrl+Shift+E",
            icon="pencil",
        )
        self.beside_action = commands.add(
            self,
            "item.text.translation",
            tr("Show the translation beside it"),
            lambda: self.show_translation(self.beside.isHidden()),
            section=section,
            keys="Ctrl+Shift+T",
            icon="language",
        )
        self.save_action = commands.add(
            self,
            "item.text.save",
            tr("Save the new version"),
            self.save,
            section=section,
            keys="Ctrl+S",
        )
        self.save_action.setEnabled(False)
        self.find_bar = FindBar(tr("Find in the text"))
        self.find_bar.typed.connect(self._find)
        self.find_bar.stepped.connect(lambda step: self._tell_hits(*self.code.step(step)))
        self.find_bar.closed.connect(self._found)
        self.find_action = commands.add(
            self,
            "item.text.find",
            tr("Find in the text"),
            self.find_bar.open,
            section=section,
            keys="Ctrl+Shift+F",
            icon="search",
        )
        for name, title, step, keys in (
            ("next_hit", tr("Next hit"), 1, "F3"),
            ("previous_hit", tr("Previous hit"), -1, "Shift+F3"),
        ):
            commands.add(
                self,
                f"item.text.{name}",
                title,
                lambda step=step: self._tell_hits(*self.code.step(step)),  # type: ignore[misc]
                section=section,
                keys=keys,
            )
        self.bar = WritingBar()
        self.writing = TextWriting(self.code, self.bar, self)
        self.writing.began.connect(lambda: self._set_writing(True))
        self.writing.ended.connect(self._stopped)
        self.writing.saved.connect(self._was_saved)
        self.writing.refused.connect(lambda sentence: self.said.emit(sentence, "bad"))
        self.beside = Beside(self.code)
        self.beside.hide()
        self._empty = self._make_empty()
        self._make()

    # Filling

    def show_item(self, session: Session, drafts: Drafts, item: Item) -> None:
        """Take an item; its text follows."""
        self._session, self._drafts, self._item = session, drafts, item
        self.edit_action.setEnabled(not session.read_only)
        # What was said has no letters that could be recognised.
        self.transcribing.show_item(session, item)
        self.read_button.setVisible(not self._recorded)
        self.hear_button.setVisible(self._recorded)
        self.hear_button.setEnabled(not session.read_only)
        self.write_button.setVisible(not item.erased_at)
        self._empty.say(*_no_text())
        if item.erased_at:
            self.edit_action.setEnabled(False)
            self.read_button.hide()
            self.hear_button.hide()
            self._empty.say(*erased_words(item.erased_at))

    def show_text(self, held: Text, pattern: re.Pattern[str] | None = None) -> None:
        """Show a version; the same one stays as it is, where it is scrolled to."""
        before = self._held
        self._held = held
        self._show_versions(held)
        if self.writing.writing:
            return
        same = (
            before is not None and before.record == held.record and before.item_id == held.item_id
        )
        if not same:
            self._spans = ()
            self.code.show_text(held.words)
            self.following.show_text(held.words, recorded=self._recorded)
            self.code.find_all(pattern)
            if not self.beside.isHidden() and self._session is not None:
                self.beside.show_item(self._session, held.item_id, self._shown_id())
        there = held.record is not None
        self.machine.show_text(self._session, held.record)
        self.transcribing.show_text(held.record)
        self._turn(_TEXT if there else _EMPTY)
        self.version.setEnabled(there)
        self.beside_action.setEnabled(there)
        self.find_action.setEnabled(there)

    def show_links(self, lines: Sequence[Linked]) -> None:
        """Paint the passages that are linked."""
        self._spans = tuple(spans(lines))
        if not self.writing.writing:
            self.code.passages = list(self._spans)

    def forget(self) -> None:
        """Hold nothing; what was written has been kept as a draft."""
        was = self.writing.writing
        self.writing.forget()
        if was:
            self._set_writing(False)
        self.beside.forget()
        if not self.find_bar.isHidden():
            self.find_bar.close_down()
        self._session = self._drafts = self._item = self._held = None
        self._spans = ()
        self.following.forget()
        self.machine.forget()
        self.transcribing.forget()
        self.code.forget()
        self.version.clear()
        self._turn(_TEXT)

    # What others ask

    @property
    def record(self) -> ItemText | None:
        """The version that is shown."""
        return self._held.record if self._held is not None else None

    def _shown_id(self) -> str:
        return self.record.id if self.record is not None else ""

    @property
    def words(self) -> str:
        """The text of the version that is shown."""
        return self._held.words if self._held is not None else ""

    @property
    def recording_actions(self) -> tuple[QAction, ...]:
        """What can be done with the text of a recording, for a menu."""
        return (*self.transcribing.shown, *self.following.shown) if self._recorded else ()

    def follow(self, seconds: float) -> None:
        """The recording is here now: show what is said."""
        self.following.at(seconds)

    def show_span(self, start: int, end: int) -> None:
        """Bring a passage into view."""
        if not self.writing.writing and end <= len(self.words):
            self.code.show_span(start, end)

    def cursor_place(self, over: QWidget) -> QRect:
        """Where the selection ends, in another widget."""
        rect = self.code.selection_rect()
        return QRect(self.code.mapTo(over, rect.topLeft()), rect.size())

    def place(self) -> dict[str, Any]:
        """Where the reader is."""
        return {
            "first": self.code.first_shown(),
            "version": self.record.id if self.record is not None else "",
            "beside": not self.beside.isHidden(),
        }

    def restore_scroll(self, place: dict[str, Any]) -> None:
        """Go back to where the reader was, once the text is shown."""
        if place.get("beside"):
            self.show_translation(True)
        self.code.scroll_to(int(place.get("first", 0)))

    # Writing

    def edit(self, kind: str = "") -> None:
        """Write a new version, beginning with the one that is shown."""
        if self._session is None or self._item is None or self._drafts is None:
            return
        if self.writing.writing or self._session.read_only:
            return
        record = self.record
        words = self.words if not kind or (record is not None and record.kind == kind) else ""
        self._turn(_TEXT)
        self.writing.begin(self._session, self._drafts, self._item, record, words, kind)

    def restore_draft(self, state: dict[str, Any]) -> None:
        """Go on writing what a draft holds."""
        self.edit()
        self.writing.restore(state)

    def save(self) -> None:
        """Save what is written."""
        self.writing.save()

    def stop(self, then: Callable[[], object]) -> None:
        """Stop writing, asking first where that loses something; then do something else."""
        if self.writing.writing:
            self.writing.cancel(then)
        else:
            then()

    def insert_stamp(self, stamp: str) -> None:
        """Write a time stamp at the cursor."""
        if self.writing.writing:
            self.code.insertPlainText(f"{stamp} ")
            self.code.setFocus()

    def show_translation(self, on: bool) -> None:
        """Show or hide the translation."""
        self.beside.setVisible(on)
        if on and self._session is not None and self._item is not None:
            self.beside.show_item(self._session, self._item.id, self._shown_id())
            half = max(1, self._split.width() // 2)
            self._split.setSizes([half, half])
        self._orient()

    def _set_writing(self, writing: bool) -> None:
        self._reading_row.setVisible(not writing)
        # A text is timed while it is written, too; what its codes are is known when it is saved.
        if writing:
            self.machine.hide()
            self.following.show_text("", recorded=self._recorded)
        self.save_action.setEnabled(writing)
        self.find_action.setEnabled(not writing)
        if writing and not self.find_bar.isHidden():
            self.find_bar.close_down()
        self.code.passages = [] if writing else list(self._spans)
        self.reading.emit(not writing)

    def _stopped(self) -> None:
        self._set_writing(False)
        held = self._held
        if held is not None:
            # Whatever was thrown away: the stored version is what is shown.
            self._held = None
            painted = self._spans
            self.show_text(held)
            self._spans = painted
            self.code.passages = list(painted)

    def _was_saved(self, record: ItemText) -> None:
        self.version_wanted.emit(record.id)
        self.edited.emit()

    # Inside

    @property
    def _recorded(self) -> bool:
        return self._item is not None and self._item.media_type.startswith(("audio/", "video/"))

    def _turn(self, page: int) -> None:
        """Show the text, or that there is none; what is not shown needs no room."""
        policy = QSizePolicy.Policy.Ignored if page == _TEXT else QSizePolicy.Policy.Preferred
        self._empty.setSizePolicy(policy, policy)
        self._stack.setCurrentIndex(page)

    def _find(self, typed: str) -> None:
        if self.writing.writing:
            return
        self._tell_hits(*self.code.find_all(typed_pattern(typed)))

    def _tell_hits(self, current: int, total: int) -> None:
        self.find_bar.tell(current, total, MOST_HITS)

    def _found(self) -> None:
        self.code.find_all(None)
        if self.isVisible():
            self.code.setFocus()

    def _selection_moved(self, start: int, end: int) -> None:
        if not self.writing.writing:
            self.selected.emit(start, end)

    def _show_versions(self, held: Text) -> None:
        with QSignalBlocker(self.version):
            self.version.clear()
            for record in held.versions:
                self.version.addItem(version_label(record), record.id)
            if held.record is not None:
                self.version.setCurrentIndex(self.version.findData(held.record.id))
        read = moment(held.record.created_at) if held.record is not None else ""
        self.version.setToolTip(tooltip(f"{self.version.currentText()}\n{read}") if read else "")

    def _make_empty(self) -> EmptyState:
        empty = EmptyState("file-text", *_no_text())
        self.read_button = empty.add(tr("Read it with OCR"), self.read_wanted.emit, "refresh")
        self.hear_button = empty.add(
            tr("Use a speech model"), self.transcribing.choose_model, "ear"
        )
        self.write_button = empty.add(tr("Transcribe or type"), self.edit, "pencil")
        return empty

    def _make(self) -> None:
        self._reading_row = QWidget()
        row = QHBoxLayout(self._reading_row)
        row.setContentsMargins(SPACE // 2, 0, SPACE // 2, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self.version, 1)
        for action in (self.find_action, self.beside_action, self.edit_action):
            row.addWidget(tool(action))
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.code)
        self._split.addWidget(self.beside)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._split)
        self._turn(_TEXT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self._reading_row)
        column.addWidget(self.machine)
        column.addWidget(self.bar)
        column.addWidget(self.find_bar)
        column.addWidget(self._stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the translation beside the text where there is room, else under it."""
        super().resizeEvent(event)
        self._orient()

    def _orient(self) -> None:
        wide = self.width() >= _SIDE_BY_SIDE
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self._split.orientation() != wanted:
            self._split.setOrientation(wanted)


def _no_text() -> tuple[str, str]:
    return (
        tr("No text yet"),
        tr("Without a text the item cannot be searched, and no passage of it can be linked."),
    )


def version_label(record: ItemText) -> str:
    """A version in words: what it is, in which language, whence, since when."""
    parts = [kind_label(record.kind)]
    if record.language:
        parts.append(load("languages").label(record.language, current()))
    if record.origin == "typed":
        parts.append(tr("typed"))
    elif record.origin.startswith(signing.MACHINE):
        parts.append(tr("by a machine"))
    elif "ocr" in record.origin:
        # Of the other readers the file's type tells enough.
        parts.append(tr("read with OCR"))
    parts.append(day(record.created_at[:10]))
    return " · ".join(parts)
