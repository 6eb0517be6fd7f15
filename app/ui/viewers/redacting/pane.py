"""The middle of the redaction review: an item as it is, beside exactly what will leave of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.casework.reviewing.redacting import Review
from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.theme import SPACE
from app.ui.viewers.bar import Tools, number_label
from app.ui.viewers.column import PAGE, WIDTH
from app.ui.viewers.redacting.papers import AFTER, BEFORE, BOTH, CURTAIN, VIEWS, Papers
from app.ui.viewers.redacting.recording import RecordingReview

if TYPE_CHECKING:
    from app.ui.session import Session

_STEP = 1.25


class RedactionPane(QWidget):
    """Before and after of one item, with its marks; made once by its screen.

    It changes nothing itself: what a person does here goes out as a signal, and what became of it comes
    back with the next :meth:`show_review`. Until then a moved box stays where it was moved; where a change
    was refused, the review that was shown is to be shown again. Pages are numbered from 1, as in marks.

    Signals:
        mark_chosen(mark id): a mark was clicked; ``""`` when Escape let go of it.
        box_drawn(page, box): a box was drawn; x0, y0, x1, y1 in points of the page, for a film in pixels
            of the upright frame with the page 0 (the time is ``position``).
        box_changed(mark id, page, box): a box was moved or resized.
        text_marked(start, end): code points of the item's text that somebody wants hidden.
        span_marked(start, end): seconds of a recording that somebody wants hidden.
        span_changed(mark id, start, end): an edge of a stretch was moved.
        track_changed(mark id, track): a box of a film was moved at a time: all key frames, flat.
        page_shown(page): another page is read.
        shown: the original stands on the screen, or why it does not.
        said(text, meaning): a toast.
        drawing_changed(on): whether the next drag draws a box (a stretch, for sound).
    """

    mark_chosen = Signal(str)
    box_drawn = Signal(int, object)
    box_changed = Signal(str, int, object)
    text_marked = Signal(int, int)
    span_marked = Signal(float, float)
    span_changed = Signal(str, float, float)
    track_changed = Signal(str, object)
    page_shown = Signal(int)
    shown = Signal()
    said = Signal(str, str)
    drawing_changed = Signal(bool)

    def __init__(self, commands: Commands) -> None:
        """Show nothing yet.

        Args:
            commands: where its keys are listed.
        """
        super().__init__()
        self.commands = commands
        self.papers = Papers()
        self.recording = RecordingReview(commands)
        self.tools = Tools()
        self.zoom_label = number_label(tr("Zoom"))
        self.page_label = number_label(tr("Page"))
        self.hint = plain(faded=True)
        self.hint.setContentsMargins(SPACE, 0, SPACE, SPACE // 2)
        self.hint.hide()
        self._review: Review | None = None
        self._views: dict[str, QAction] = {}
        self._place: dict[str, Any] = {}
        self.stack = QStackedWidget()
        self.stack.addWidget(self.papers)
        self.stack.addWidget(self.recording)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self.hint)
        column.addWidget(self.stack, 1)
        self.setFocusProxy(self.stack)
        self._make_tools()
        self._listen()

    # What is shown

    def show_review(self, session: Session, review: Review) -> None:
        """Show an item's before and after; a later call with the same item keeps place and zoom.

        Args:
            session: the open vault.
            review: as :func:`app.casework.reviewing.redacting.look_over` has it now.
        """
        before = self._review
        self._review = review
        if before is not None and before.item.id != review.item.id:
            self.settle()
            self.set_drawing(False)
        part = self.recording if review.product == "recording" else self.papers
        other = self.papers if part is self.recording else self.recording
        other.forget()
        self.stack.setCurrentWidget(part)
        self.tools.setVisible(part is self.papers)
        part.show_review(session, review)
        if self._place:
            place, self._place = self._place, {}
            part.restore_place(place)
        self._tell()

    def settle(self) -> None:
        """Say now what the arrow keys have moved, instead of when they have rested."""
        self.papers.before.settle_keys()
        self.recording.stage.settle()
        self.recording.timeline.settle()

    def forget(self) -> None:
        """Drop everything that came from the vault, and end what reads it."""
        self.papers.forget()
        self.recording.forget()
        self._review, self._place = None, {}
        self.page_label.clear()
        self.set_drawing(False)
        self._tell()

    def choose(self, mark_id: str) -> None:
        """Show a mark as the chosen one, and bring it into view; ``""`` for none."""
        self._part().choose_mark(mark_id)

    def set_drawing(self, on: bool) -> None:
        """Let the next drag draw a box over a page or a film, or a stretch along the sound."""
        if self._part() is self.papers:
            # A text without pages has nothing to draw on: there, words are selected.
            self.papers.before.set_drawing(on and not self.papers.is_text)
            self.recording.set_drawing(False)
        else:
            self.papers.before.set_drawing(False)
            self.recording.set_drawing(on)
        if on:
            self._part().setFocus()

    @property
    def drawing(self) -> bool:
        """Whether the next drag draws."""
        return self.papers.before.drawing or self.recording.drawing

    @property
    def position(self) -> float:
        """Seconds at which a recording stands."""
        return self.recording.position

    def go_to(self, page: int) -> None:
        """Show a page, numbered from 1."""
        self.papers.go_to(page)

    def mark_selection(self) -> None:
        """Ask for what is selected to be hidden."""
        if self._part() is self.recording:
            self.recording.mark_stretch()
            return
        start, end = self.papers.selection()
        if end > start:
            self.papers.clear_selection()
            self.text_marked.emit(start, end)
        else:
            self.said.emit(tr("Select the words first that must be hidden."), "plain")

    def place(self) -> dict[str, Any]:
        """Where the reader is, as JSON values."""
        return self._part().place() if self._review is not None else dict(self._place)

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to where the reader was; may be called before anything is shown."""
        if self._review is None:
            self._place = dict(place)
        else:
            self._part().restore_place(place)
            self._tell()

    def set_view(self, view: str) -> None:
        """Show before and after beside each other, one of them, or both in one place."""
        self.papers.set_view(view)
        self._tell()

    def next_view(self) -> None:
        """Show them in the next way."""
        if self._part() is self.recording:
            self.recording.toggle_after()
            return
        ways = [view for view in VIEWS if view != CURTAIN or self.papers.in_step]
        here = ways.index(self.papers.view) if self.papers.view in ways else 0
        self.set_view(ways[(here + 1) % len(ways)])

    # Inside

    def _part(self) -> Papers | RecordingReview:
        return self.recording if self.stack.currentWidget() is self.recording else self.papers

    def _listen(self) -> None:
        papers, recording = self.papers, self.recording
        for part in (papers, recording):
            part.mark_chosen.connect(self.mark_chosen)
            part.box_drawn.connect(self.box_drawn)
            part.box_changed.connect(self.box_changed)
            part.shown.connect(self.shown)
            part.drawing_changed.connect(self._drawing_changed)
        papers.marked.connect(self.mark_selection)
        papers.page_shown.connect(self._page_shown)
        papers.zoomed.connect(lambda zoom: self.zoom_label.setText(f"{round(zoom * 100)} %"))
        recording.span_marked.connect(self.span_marked)
        recording.span_changed.connect(self.span_changed)
        recording.track_changed.connect(self.track_changed)
        recording.said.connect(self.said)

    def _page_shown(self, page: int) -> None:
        count = self.papers.before.count or self.papers.after.count
        self.page_label.setText(tr("Page {page} of {total}", page=page, total=count))
        self.page_shown.emit(page)

    def _drawing_changed(self, on: bool) -> None:
        self._tell()
        self.drawing_changed.emit(on)

    def _tell(self) -> None:
        """Say what a drag does now, and which way of looking is on."""
        drawing = self.drawing
        self.hint.setVisible(drawing)
        if drawing and self._part() is self.papers:
            self.hint.setText(
                tr(
                    "Drag a box over what must be hidden, with Shift several; or press Enter and move"
                    " one with the arrow keys."
                )
            )
        elif drawing:
            self.hint.setText(tr("Drag along the sound, or a box over the picture. Esc ends it."))
        for view, action in self._views.items():
            action.setChecked(view == self.papers.view)
            action.setEnabled(view != CURTAIN or self.papers.in_step)

    def _make_tools(self) -> None:
        for view, title, picture in (
            (BOTH, tr("Before and after beside each other"), "layout-columns"),
            (BEFORE, tr("Only before"), "eye"),
            (AFTER, tr("Only after"), "eye-off"),
            (CURTAIN, tr("Before and after in one place"), "square-half"),
        ):
            action = self._add(view, title, partial(self.set_view, view), "", picture)
            action.setCheckable(True)
            self._views[view] = action
            self.tools.tool(action)
        self._add("next_view", tr("Look in the next way"), self.next_view, "F", "")
        self._add("mark", tr("Hide what is selected"), self.mark_selection, "M", "")
        self.tools.gap()
        for name, title, run, keys, picture in (
            ("zoom_out", tr("Smaller"), partial(self._zoom, 1 / _STEP), "Ctrl+-", "zoom-out"),
            ("zoom_in", tr("Larger"), partial(self._zoom, _STEP), "Ctrl++;Ctrl+=", "zoom-in"),
            ("fit_width", tr("Fit the width"), partial(self._fit, WIDTH), "Alt+0",
             "arrows-horizontal"),
            ("fit_page", tr("Whole page"), partial(self._fit, PAGE), "Alt+9", "maximize"),
            ("turn", tr("Turn the view"), self.papers.turn, "Ctrl+Shift+R", "rotate-clockwise"),
        ):  # fmt: skip
            self.tools.tool(self._add(name, title, run, keys, picture))
            if name == "zoom_out":
                self.tools.add(self.zoom_label)
        self.tools.stretch()
        self.tools.add(self.page_label)

    def _add(self, name: str, title: str, run: Any, keys: str, picture: str) -> QAction:
        return self.commands.add(
            self,
            f"redacting.{name}",
            title,
            run,
            section=tr("Before and after"),
            keys=keys,
            icon=picture,
        )

    def _zoom(self, factor: float) -> None:
        for column in self.papers.columns():
            column.set_zoom(column.zoom * factor)

    def _fit(self, fit: str) -> None:
        for column in self.papers.columns():
            column.set_fit(fit)
