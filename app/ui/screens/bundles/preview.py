"""The tab that shows the pages exactly as they will leave: cover, index, sheets, stamped exhibits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.screens.bundles.draft_pages import DraftPixels
from app.ui.theme import CONTROL, SPACE
from app.ui.viewers.bar import Tools, number_label, small_button
from app.ui.viewers.column import PAGE, WIDTH, PageColumn
from app.ui.viewers.strip import PageStrip

if TYPE_CHECKING:
    from app.casework.releasing.bundle_preview import BundlePreview
    from app.progress import Progress
    from app.ui.jobs import Job
    from app.ui.session import Session
    from app.vault.vault import Vault

_SETTLING = 700
"""Milliseconds after the last change of the bundle before its pages are drawn again."""


class PreviewTab(QWidget):
    """Small pages beside large ones.

    Signals: ``page_shown(label)``: another page is the one that is read.
    """

    page_shown = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._draft = ""
        self._stale = True
        self._job: Job | None = None
        self._wanted = ""
        self._soon = QTimer(self, singleShot=True, interval=_SETTLING)
        self._soon.timeout.connect(self._ask)
        self.pixels = DraftPixels(self)
        self.area = PageColumn(self.pixels)
        self.area.setAccessibleName(tr("Pages of the bundle"))
        self.strip = PageStrip(self.pixels)
        self.area.also_wanted = self.strip.wanted
        self.strip.chosen.connect(self._choose)
        self.area.moved.connect(self._moved)
        self.area.zoomed.connect(self._zoomed)
        self.pixels.opened.connect(self._opened)
        self.pixels.refused.connect(self.say)
        self.pixels.resized = self._resized
        self.pixels.arrived.connect(lambda _page: self._tell())
        self.tools = Tools()
        self._make_tools()
        self.empty = EmptyState("file-text", "")
        pages = QWidget()
        row = QHBoxLayout(pages)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.strip)
        row.addWidget(self.area, 1)
        self.pages = pages
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self.stack, 1)

    # What is shown

    def show_draft(self, session: Session, draft_id: str) -> None:
        """Show the pages of a draft, once the tab is looked at."""
        if (self._session, self._draft) != (session, draft_id):
            self.forget()
        self._session, self._draft = session, draft_id
        self.refresh()

    def refresh(self) -> None:
        """The bundle has changed: draw its pages again when they are looked at."""
        self._stale = True
        if self.isVisible() and self._session is not None:
            self._soon.start()

    def show_line(self, line_id: str) -> None:
        """Show the first page of a section, exhibit or document, as soon as it is known."""
        self._wanted = line_id
        page = self.pixels.places.get(line_id)
        if page is not None and self.area.count:
            self.area.go_to(page)

    def show_number(self, number: int) -> None:
        """Show the page with a printed number."""
        for page, label in enumerate(self.pixels.labels):
            if _number(label) == number:
                self.area.go_to(page)
                return

    def forget(self) -> None:
        """Show nothing."""
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
        self._job = self._session = None
        self._draft, self._stale, self._wanted = "", True, ""
        self.pixels.close()
        self.area.forget()
        self.strip.show_pages(())
        self.number.clear()
        self.total.clear()
        self.empty.say("")
        self.stack.setCurrentWidget(self.empty)

    def say(self, sentence: str) -> None:
        """Say why there are no pages."""
        self.empty.say(sentence)
        self.stack.setCurrentWidget(self.empty)

    def showEvent(self, event: Any) -> None:  # noqa: N802
        """Draw what is looked at."""
        super().showEvent(event)
        if self._stale and self._session is not None:
            self._soon.start(0)

    # Asking

    def _ask(self) -> None:
        session, draft = self._session, self._draft
        if session is None or not draft:
            return
        if self._job is not None:
            self._job.cancel()
        self._stale = False
        if not self.pixels.labels:
            self.say(tr("Putting the pages together …"))
        job = session.run(
            tr("Pages of the bundle"),
            lambda vault, progress: _preview(vault, draft, progress),
            shown=False,
        )
        self._job = job
        job.succeeded.connect(lambda found: self._take(job, found))
        job.failed.connect(lambda sentence: self._fail(job, sentence))

    def _take(self, job: Job, found: BundlePreview) -> None:
        if job is self._job and self._session is not None:
            self._job = None
            self.pixels.show_preview(self._session, found)

    def _fail(self, job: Job, sentence: str) -> None:
        if job is self._job:
            self._job = None
            self.pixels.close()
            self.say(sentence)

    def _opened(self, sizes: Any) -> None:
        place = self.area.place() if self.area.count else None
        self.area.show_pages(sizes)
        self.strip.show_pages(sizes)
        if place is not None:
            self.area.restore_place(place)
        elif self._wanted in self.pixels.places:
            self.area.go_to(self.pixels.places[self._wanted])
        self.total.setText(tr("of {total}", total=len(sizes)))
        self.stack.setCurrentWidget(self.pages)
        self._moved(self.area.page)
        self.pixels.want()

    def _resized(self, page: int, size: tuple[float, float]) -> None:
        sizes = list(self.area.page_sizes)
        if page < len(sizes):
            sizes[page] = size
            place = self.area.place()
            self.area.show_pages(sizes)
            self.area.restore_place(place)
            marked = self.strip.page
            self.strip.show_pages(sizes)
            self.strip.mark(marked)

    # Tools

    def _make_tools(self) -> None:
        self.number = QLineEdit()
        self.number.setFixedWidth(7 * SPACE)
        self.number.setMinimumHeight(CONTROL)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setValidator(QIntValidator(1, 999_999, self.number))
        self.number.setAccessibleName(tr("Page number"))
        self.number.returnPressed.connect(self._typed)
        self.number.editingFinished.connect(lambda: self._moved(self.area.page))
        self.total = number_label(tr("Number of pages"))
        self.zoom_label = number_label(tr("Zoom"))
        self.tools.add(self.number)
        self.tools.add(self.total)
        self.tools.stretch()
        self.tools.add(self.zoom_label)
        for title, picture, run in (
            (tr("Fit the width"), "arrows-horizontal", lambda: self.area.set_fit(WIDTH)),
            (tr("Whole page"), "maximize", lambda: self.area.set_fit(PAGE)),
            (tr("Printed size"), "zoom-reset", lambda: self.area.set_zoom(1.0)),
        ):
            button = small_button(title, picture)
            button.clicked.connect(lambda _checked=False, run=run: run())
            self.tools.add(button)

    def _typed(self) -> None:
        self.show_number(int(self.number.text() or 0))
        self.area.setFocus()

    def _choose(self, page: int) -> None:
        self.area.go_to(page)
        self.strip.mark(page)

    def _moved(self, page: int) -> None:
        if self.area.count and page < len(self.pixels.labels):
            label = self.pixels.labels[page]
            self.number.setText(str(_number(label) or page + 1))
            self.strip.mark(page)
            self.page_shown.emit(label)
            self._tell()

    def _zoomed(self, zoom: float) -> None:
        self.zoom_label.setText(f"{round(zoom * 100)} %")

    def _tell(self) -> None:
        """Those who hear the window are told which page is shown, and what is wrong with it."""
        page = self.area.page
        if page < len(self.pixels.labels):
            told = tr("page {page}", page=self.pixels.labels[page])
            refusal = self.pixels.refusal(page)
            self.area.setAccessibleDescription(f"{told}: {refusal}" if refusal else told)


def _preview(vault: Vault, draft: str, progress: Progress) -> BundlePreview:
    # Loaded where it is needed: the libraries behind an export take longer than all the screens.
    from app.casework.releasing.bundle_preview import bundle_preview_of

    return bundle_preview_of(vault, draft, progress)


def _number(label: str) -> int:
    """The printed number of a page without the bundle's letter; 0 where it has none."""
    found = re.search(r"\d+$", label)
    return int(found[0]) if found else 0
