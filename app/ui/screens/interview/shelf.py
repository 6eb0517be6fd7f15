"""The left side: the interviews of the vault, and the sections of the one that is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.casework.interviewing.interview_templates import Section, Template
from app.casework.interviewing.interview_view import InterviewLine, Standing
from app.ui import wording
from app.ui.icons import icon
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.theme import CONTROL, SPACE

_KEY = Qt.ItemDataRole.UserRole


class InterviewShelf(QWidget):
    """A list of interviews over a list of sections.

    Signals:
        chosen(interview id): shall be shown.
        section_chosen(key): likewise.
        described(interview id), trashed(interview id).
        template_shown(name): what it is for shall be said; begin_wanted(name): an interview with it.
    """

    chosen = Signal(str)
    section_chosen = Signal(str)
    described = Signal(str)
    trashed = Signal(str)
    template_shown = Signal(str)
    begin_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.changeable = True
        self.new = QPushButton(icon("plus"), tr("New interview …"))
        self.new.setMinimumHeight(CONTROL)
        self.list = _Lines(tr("Interviews"))
        self.list.currentItemChanged.connect(lambda *_both: self._emit(self.list, self.chosen))
        self.list.removed.connect(lambda: self._emit(self.list, self.trashed))
        self.list.renamed.connect(lambda: self._emit(self.list, self.described))
        self.list.menu_wanted.connect(self._open_menu)
        self.sections = _Lines(tr("Sections"))
        self.sections.currentItemChanged.connect(
            lambda *_both: self._emit(self.sections, self.section_chosen)
        )
        self.progress = plain(faded=True)
        lower = QWidget()
        inside = QVBoxLayout(lower)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE // 2)
        inside.addWidget(plain(tr("Sections"), bold=True))
        inside.addWidget(self.sections, 1)
        inside.addWidget(self.progress)
        self.below = lower
        self.templates = _Lines(tr("Templates"))
        self.templates.currentItemChanged.connect(
            lambda *_both: self._emit(self.templates, self.template_shown)
        )
        self.templates.itemActivated.connect(
            lambda _entry: self._emit(self.templates, self.begin_wanted)
        )
        self.offered = QWidget()
        offers = QVBoxLayout(self.offered)
        offers.setContentsMargins(0, 0, 0, 0)
        offers.setSpacing(SPACE // 2)
        offers.addWidget(plain(tr("Templates"), bold=True))
        offers.addWidget(self.templates, 1)
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(SPACE)
        both.addWidget(self.list)
        both.addWidget(lower)
        both.addWidget(self.offered)
        both.setStretchFactor(1, 1)
        both.setStretchFactor(2, 1)
        both.setSizes([180, 380, 380])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.new)
        column.addWidget(both, 1)
        self.setMinimumWidth(210)
        lower.hide()

    def show_lines(
        self, lines: Sequence[InterviewLine], titles: Mapping[str, str], wanted: str
    ) -> None:
        """Show the interviews; ``wanted`` is chosen among them, without a signal."""
        with QSignalBlocker(self.list):
            self.list.clear()
            for line in lines:
                held = line.interview
                told = [held.title, " · ".join(filter(None, (line.case, line.person)))]
                told.append(
                    ", ".join(
                        (
                            titles.get(held.template, held.template),
                            tr("ended") if held.ended_at else tr("open"),
                        )
                    )
                )
                entry = self.list.add(held.id, told, "circle-check" if held.ended_at else "message")
                if held.id == wanted:
                    self.list.setCurrentItem(entry)

    def show_templates(self, templates: Sequence[Template]) -> None:
        """Offer the templates, while no interview is open."""
        language, entry = current(), self.templates.currentItem()
        kept = entry.data(_KEY) if entry is not None else ""
        with QSignalBlocker(self.templates):
            self.templates.clear()
            for each in templates:
                told = [each.title(language)]
                line = self.templates.add(each.name, told, "file-description")
                line.setToolTip(wording.tooltip(each.about(language)))
                if each.name == kept:
                    self.templates.setCurrentItem(line)

    def show_sections(
        self, sections: Sequence[Section], standings: Mapping[str, Standing], wanted: str
    ) -> None:
        """Show the sections of the open interview, each with how far it has come."""
        language = current()
        with QSignalBlocker(self.sections):
            self.sections.clear()
            for section in sections:
                now = standings[section.key]
                entry = self.sections.add(
                    section.key, [section.title(language), _told(now)], _sign(now)
                )
                if section.key == wanted:
                    self.sections.setCurrentItem(entry)
        self.progress.setText(_told(standings[""]))
        self.progress.setAccessibleName(f"{tr('All of it')}: {self.progress.text()}")
        self.offered.hide()
        self.below.show()

    def hide_sections(self) -> None:
        """No interview is open."""
        with QSignalBlocker(self.sections):
            self.sections.clear()
        self.progress.setText("")
        self.progress.setAccessibleName("")
        self.below.hide()
        self.offered.show()

    def current(self) -> str:
        """The id of the chosen interview, or ``""``."""
        entry = self.list.currentItem()
        return str(entry.data(_KEY)) if entry is not None else ""

    def forget(self) -> None:
        """Show nothing."""
        for each in (self.list, self.templates):
            with QSignalBlocker(each):
                each.clear()
        self.hide_sections()

    def _emit(self, of: _Lines, signal: object) -> None:
        entry = of.currentItem()
        if entry is not None:
            signal.emit(str(entry.data(_KEY)))  # type: ignore[attr-defined]

    def _open_menu(self, where: QPoint) -> None:
        if self.list.currentItem() is None or not self.changeable:
            return
        menu = QMenu(self)
        describe = menu.addAction(icon("pencil"), tr("About the interview …"))
        describe.triggered.connect(lambda: self._emit(self.list, self.described))
        trash = menu.addAction(icon("trash"), tr("Put in the trash"))
        trash.triggered.connect(lambda: self._emit(self.list, self.trashed))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)


class _Lines(QListWidget):
    """Lines of two or three rows; F2 describes, Delete throws away."""

    renamed = Signal()
    removed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSpacing(1)

    def add(self, key: str, told: Sequence[str], picture: str) -> QListWidgetItem:
        """Add a line."""
        lines = [each for each in told if each]
        entry = QListWidgetItem("\n".join(wording.one_line(each) for each in lines))
        entry.setIcon(icon(picture))
        entry.setData(_KEY, key)
        entry.setToolTip(wording.tooltip(lines[0]))
        entry.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(lines))
        self.addItem(entry)
        return entry

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """F2 and Delete."""
        if event.key() == Qt.Key.Key_F2:
            self.renamed.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """By mouse and by the menu key."""
        entry = self.currentItem()
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if entry is not None and not by_mouse:
            corner = self.visualItemRect(entry).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(corner))
        else:
            self.menu_wanted.emit(event.globalPos())


def _told(now: Standing) -> str:
    """How far it has come, without anything that asks for more."""
    parts = []
    if now.asked:
        parts.append(tr("%Ln asked", n=now.asked))
    if now.skipped:
        parts.append(tr("%Ln skipped", n=now.skipped))
    if now.open:
        parts.append(tr("%Ln open", n=now.open))
    return ", ".join(parts)


def _sign(now: Standing) -> str:
    if not now.open:
        return "circle-check"
    return "pencil" if now.asked or now.skipped else "message"
