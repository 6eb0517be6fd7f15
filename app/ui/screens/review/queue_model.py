"""The queue as a flat list: headings of people or pages, and under each what is marked there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.casework.reviewing.redacting import Entry
from app.ui.language import tr
from app.ui.screens.review import words
from app.ui.wording import mark_state, one_line, tooltip

LINE = Qt.ItemDataRole.UserRole + 1
_AROUND = 14
"""Code points of context before what is marked: it must stay in sight in a narrow list."""

_NONE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the queue.

    Attributes:
        group: which group it heads or is in; ``person:<id>``, ``reason:<code>`` or ``page:<number>``.
        text: what it says.
        second: the quieter line under it.
        span: where in ``text`` the marked characters are.
        entry: what is marked; None for a heading.
        token: of a heading, what will stand for the person.
        open: of a heading, how many suggestions are open.
    """

    group: str
    text: str
    second: str
    span: tuple[int, int] = (0, 0)
    entry: Entry | None = None
    token: str = ""
    open: int = 0


class QueueModel(QAbstractListModel):
    """What is marked in an item, by person or by page."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._rows: dict[str, int] = {}

    def show(
        self, entries: Sequence[Entry], text: str, *, by_page: bool, open_only: bool, kept: str = ""
    ) -> None:
        """Show entries.

        Args:
            entries: in reading order.
            text: what their marks count in.
            by_page: group them by page; otherwise by person and kind.
            open_only: leave out what is decided.
            kept: id of a mark that stays shown, decided or not.
        """
        groups: dict[str, list[Entry]] = {}
        for entry in entries:
            groups.setdefault(_group(entry, by_page=by_page), []).append(entry)
        lines: list[Line] = []
        for group in sorted(groups, key=lambda name: _rank(name, groups[name])):
            members = groups[group]
            shown = [
                each
                for each in members
                if not open_only or each.mark.state == "suggested" or each.mark.id == kept
            ]
            if shown:
                lines.append(_heading(group, members))
                lines += [_line(group, each, text) for each in shown]
        self.beginResetModel()
        self._lines = lines
        self._rows = {line.entry.mark.id: row for row, line in enumerate(lines) if line.entry}
        self.endResetModel()

    def forget(self) -> None:
        """Hold nothing."""
        self.show((), "", by_page=False, open_only=False)

    @property
    def lines(self) -> Sequence[Line]:
        """What is shown, in order."""
        return self._lines

    def line(self, row: int) -> Line | None:
        """A line by its row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, mark_id: str) -> int:
        """Where a mark stands; -1 where it is not shown."""
        return self._rows.get(mark_id, -1)

    def next_open(self, row: int) -> int:
        """The row of the open suggestion after a row, from the start again at the end; -1: none is left."""
        total = len(self._lines)
        for step in range(1, total + 1):
            at = (row + step) % total
            entry = self._lines[at].entry
            if entry is not None and entry.mark.state == "suggested":
                return at
        return -1

    def step(self, row: int, step: int) -> int:
        """The row of the entry before or after a row; the row itself where there is none."""
        at = row + step
        while 0 <= at < len(self._lines):
            if self._lines[at].entry is not None:
                return at
            at += step
        return row

    # Qt

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NONE) -> int:  # noqa: N802
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a line says."""
        line = self.line(index.row())
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.text}. {line.second}" if line.second else line.text
        if role == Qt.ItemDataRole.ToolTipRole:
            if line.entry is not None:
                return tooltip(f"{line.text}\n{line.second}")
            if line.open:
                return tooltip(tr("A click on the tick hides all that is open here, as A does."))
        return None


def _group(entry: Entry, *, by_page: bool) -> str:
    if by_page:
        return f"page:{words.page_of(entry)}"
    person = entry.mark.person_id
    return f"person:{person}" if person else f"reason:{entry.mark.reason}"


def _rank(group: str, members: Sequence[Entry]) -> tuple[int, int, str]:
    kind, _, value = group.partition(":")
    if kind == "page":
        # What stands on no page comes after the pages.
        return int(value == "0"), int(value), ""
    # By what does not change while one decides: a group stays where it is.
    return (0 if kind == "person" else 1), -len(members), words.group_name(members[0])


def _heading(group: str, members: Sequence[Entry]) -> Line:
    states = [each.mark.state for each in members]
    open_ = states.count("suggested")
    told = words.counts(open_, states.count("accepted"), states.count("rejected"))
    kind, _, value = group.partition(":")
    if kind == "page":
        name = tr("Page {page}", page=value) if value != "0" else tr("On no page")
        return Line(group, name, told, open=open_)
    first = members[0]
    token = ""
    if kind == "person":
        # A reviewer may have given one mark another token: most of them say what stands for the person.
        token = next((each.token for each in members if not each.mark.token), first.token)
    return Line(
        group, words.group_name(first), words.joined((token, told)), token=token, open=open_
    )


def _line(group: str, entry: Entry, text: str) -> Line:
    mark = entry.mark
    span = (0, 0)
    if mark.start is not None and mark.end is not None and mark.end <= len(text):
        shown, span = words.context(text, mark.start, mark.end, _AROUND)
    elif mark.quote:
        shown = one_line(mark.quote)
        span = (0, len(shown))
    elif mark.box and mark.reason == "face" and not mark.track:
        shown = tr("A face on page {page}", page=mark.page or 1)
    elif mark.track and mark.reason == "face":
        shown = tr("A face in the film")
    elif mark.box and not mark.track:
        shown = tr("A box on page {page}", page=mark.page or 1)
    elif mark.track:
        shown = tr("A box in the film")
    else:
        shown = tr("A stretch of the recording")
    said = [mark_state(mark.state) if mark.state != "suggested" else ""]
    said += [words.where(entry), words.rule(entry), one_line(mark.note)]
    return Line(group, shown, words.joined(said), span, entry)


def one_place(text: str, start: int, end: int) -> str:
    """A passage with a little of what stands around it, in one line."""
    return words.context(text, start, end, _AROUND)[0] if 0 <= start < end <= len(text) else ""
