"""The model behind the tree of a bundle: sections, exhibits and documents as the outline has them.

One object for each line and none for a cell: a thousand exhibits are shown as fast as ten. An exhibit's only
document has no row of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.ui.icons import icon
from app.ui.language import tr
from app.ui.screens.bundles.outline_words import (
    aloud,
    pages_of,
    start_of,
    state_icon,
    state_words,
    title_of,
)
from app.ui.screens.bundles.placing import DOCUMENT, EXHIBIT, SECTION
from app.ui.theme import scaled
from app.ui.wording import tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QIcon

    from app.casework.drafting.outline import Line

LINES, ITEMS = "application/x-kuager-lines", "application/x-kuager-items"
"""Of what is dragged: ids of lines, ids of items; nothing that another program could read."""

NUMBER, TITLE, PAGES, START, STATE = range(5)

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALOUD = int(Qt.ItemDataRole.AccessibleTextRole)
_ICON = int(Qt.ItemDataRole.DecorationRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_FONT = int(Qt.ItemDataRole.FontRole)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_Index = QModelIndex | QPersistentModelIndex


class Node:
    """One row.

    Attributes:
        line: what it shows.
        above: the row that it is in, or None.
        row: its place there.
        below: the rows in it.
        documents: of an exhibit, whether they have rows or not.
    """

    __slots__ = ("above", "below", "documents", "line", "number", "row")

    def __init__(self, line: Line, above: Node | None, row: int, number: int) -> None:
        self.line = line
        self.above = above
        self.row = row
        self.number = number
        self.below: list[Node] = []
        self.documents: list[Line] = []


class OutlineModel(QAbstractItemModel):
    """A bundle's lines.

    Signals:
        renamed(id, title): a title was written in its cell.
        lines_dropped(ids, parent id, row), items_dropped(item ids, parent id, row): something was put there.
    """

    renamed = Signal(str, str)
    lines_dropped = Signal(list, str, int)
    items_dropped = Signal(list, str, int)

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self.lines: Sequence[Line] = ()
        self.frozen = False
        self._nodes: list[Node] = []
        self._top: list[Node] = []
        self._by_id: dict[str, Node] = {}
        self._bold = scaled(font, 1.0, bold=True)
        self._icons: dict[str, QIcon] = {}
        self._headings = (
            tr("Number"), tr("Title"), tr("Pages"), tr("Page"), tr("Does it leave?")
        )  # fmt: skip

    # What is shown

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show an outline; where only cells differ, only they are told of."""
        if len(lines) == len(self.lines) and all(
            (new.id, new.parent) == (old.id, old.parent)
            for new, old in zip(lines, self.lines, strict=True)
        ):
            self._refill(lines)
            return
        self.beginResetModel()
        self._build(lines)
        self.endResetModel()

    def line(self, index: _Index) -> Line | None:
        """The line of a cell."""
        node = self._node(index)
        return None if node is None else node.line

    def documents(self, index: _Index) -> list[Line]:
        """The documents of a row: of an exhibit all, of a document itself."""
        node = self._node(index)
        if node is None or node.line.kind == SECTION:
            return []
        return [node.line] if node.line.kind == DOCUMENT else list(node.documents)

    def index_of(self, line_id: str, column: int = TITLE) -> QModelIndex:
        """The cell of a line by its id; of a document without a row that of its exhibit."""
        node = self._by_id.get(line_id)
        return QModelIndex() if node is None else self.createIndex(node.row, column, node.number)

    def ids(self) -> Iterable[str]:
        """The ids of all rows."""
        return (node.line.id for node in self._nodes)

    def _build(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self._nodes, self._top, self._by_id = [], [], {}
        at: dict[str, Node] = {}
        wide = {line.parent for line in lines if line.kind == DOCUMENT}
        many = _with_several(lines) if wide else set()
        for line in lines:
            above = at.get(line.parent) if line.kind != SECTION else None
            if line.kind == DOCUMENT and above is not None:
                above.documents.append(line)
                if line.parent not in many:
                    self._by_id[line.id] = above
                    continue
            row = len(self._top if above is None else above.below)
            node = Node(line, above, row, len(self._nodes))
            (self._top if above is None else above.below).append(node)
            self._nodes.append(node)
            self._by_id[line.id] = at[line.id] = node

    def _refill(self, lines: Sequence[Line]) -> None:
        old, self.lines = self.lines, lines
        for node in self._nodes:
            node.documents.clear()
        changed: set[int] = set()
        for new, before in zip(lines, old, strict=True):
            node = self._by_id[new.id]
            if new.kind == DOCUMENT:
                (node.above if node.line.id == new.id and node.above else node).documents.append(
                    new
                )
            if node.line.id == new.id:
                node.line = new
            if new != before:
                changed.add(node.number)
        self._tell(changed)

    def _tell(self, changed: set[int]) -> None:
        """One signal for each parent whose rows changed, from the first of them to the last."""
        spans: dict[int, tuple[Node, Node]] = {}
        for number in sorted(changed):
            node = self._nodes[number]
            key = -1 if node.above is None else node.above.number
            spans[key] = (spans[key][0] if key in spans else node, node)
        for first, last in spans.values():
            self.dataChanged.emit(
                self.createIndex(first.row, 0, first.number),
                self.createIndex(last.row, STATE, last.number),
            )

    def _node(self, index: _Index) -> Node | None:
        if not index.isValid():
            return None
        number = index.internalId()
        return self._nodes[number] if 0 <= number < len(self._nodes) else None

    # What Qt asks

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """A cell."""
        above = self._node(parent)
        rows = self._top if above is None else above.below
        if not (0 <= row < len(rows) and 0 <= column <= STATE):
            return QModelIndex()
        return self.createIndex(row, column, rows[row].number)

    def parent(self, child: _Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The row that a cell is in."""
        node = self._node(child)
        if node is None or node.above is None:
            return QModelIndex()
        return self.createIndex(node.above.row, 0, node.above.number)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Number of rows in a row."""
        if parent.isValid() and parent.column() != 0:
            return 0
        node = self._node(parent)
        if node is None:
            return 0 if parent.isValid() else len(self._top)
        return len(node.below)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Number of columns."""
        return STATE + 1

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> Any:
        """Column headings."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section <= STATE:
            return None
        if role == _DISPLAY:
            return self._headings[section]
        return _RIGHT if role == _ALIGNMENT and section in (PAGES, START) else None

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        """What a cell shows."""
        node = self._node(index)
        if node is None:
            return None
        line, column = node.line, index.column()
        if role == _DISPLAY:
            return self._shown(line, column)
        if role == _ALIGNMENT:
            return _RIGHT if column in (PAGES, START) else None
        if role == _FONT:
            return self._bold if line.kind == SECTION else None
        if role == _ICON:
            return self._icon(line, column)
        if role == _TIP:
            return self._tip(line, column)
        if role == _ALOUD:
            return aloud(line) if column in (NUMBER, TITLE) else self._shown(line, column)
        if role == _EDIT and column == TITLE:
            return line.title
        return None

    def setData(self, index: _Index, value: Any, role: int = _EDIT) -> bool:  # noqa: N802
        """Take a title that was written in its cell; it shows when the vault has it."""
        line = self.line(index)
        if line is None or role != _EDIT or index.column() != TITLE or self.frozen:
            return False
        title = " ".join(str(value).split())
        if title == line.title:
            return False
        self.renamed.emit(line.id, title)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Everything can be dragged and dropped on; titles of sections and exhibits can be written."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags if self.frozen else Qt.ItemFlag.ItemIsDropEnabled
        held = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.frozen:
            return held
        held |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        line = self.line(index)
        if line is not None and line.kind != DOCUMENT and index.column() == TITLE:
            held |= Qt.ItemFlag.ItemIsEditable
        return held

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """What is dragged is put elsewhere."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802
        """Likewise."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """What can be dropped here."""
        return [LINES, ITEMS]

    def mimeData(self, indexes: Sequence[_Index]) -> QMimeData:  # noqa: N802
        """The ids of what is dragged."""
        ids = {line.id: None for index in indexes if (line := self.line(index)) is not None}
        return packed(LINES, list(ids))

    def canDropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        """Whether something can be put at a place."""
        return not self.frozen and (data.hasFormat(LINES) or data.hasFormat(ITEMS))

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        """Say what was put where; the model changes when that is decided."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        line = self.line(parent)
        above = "" if line is None else line.id
        for kind, told in ((LINES, self.lines_dropped), (ITEMS, self.items_dropped)):
            ids = unpacked(data, kind)
            if ids:
                told.emit(ids, above, row)
                return True
        return False

    # Cells

    def _shown(self, line: Line, column: int) -> str:
        if column == TITLE:
            return title_of(line)
        if column == NUMBER:
            return line.label if line.kind == EXHIBIT else ""
        if column == PAGES:
            return pages_of(line)
        return start_of(line) if column == START else state_words(line)

    def _icon(self, line: Line, column: int) -> Any:
        name = ""
        if column == STATE:
            name = state_icon(line)
        elif column == TITLE and line.note:
            name = "note"
        if not name:
            return None
        if name not in self._icons:
            self._icons[name] = icon(name)
        return self._icons[name]

    def _tip(self, line: Line, column: int) -> str:
        told = self._shown(line, column)
        if column == TITLE and line.note:
            told = tr("{title}. Note to the clerk: {note}", title=told, note=line.note)
        return tooltip(told)


def packed(kind: str, ids: Sequence[str]) -> QMimeData:
    """Ids as something to drag."""
    data = QMimeData()
    data.setData(kind, json.dumps(list(ids)).encode())
    return data


def unpacked(data: QMimeData, kind: str) -> list[str]:
    """The ids of something that was dropped; none where it is something else."""
    if not data.hasFormat(kind):
        return []
    try:
        held = json.loads(bytes(data.data(kind).data()))
    except ValueError:
        return []
    return [each for each in held if isinstance(each, str)] if isinstance(held, list) else []


def _with_several(lines: Sequence[Line]) -> set[str]:
    """The exhibits that have more than one document."""
    once: set[str] = set()
    many: set[str] = set()
    for line in lines:
        if line.kind == DOCUMENT:
            (many if line.parent in once else once).add(line.parent)
    return many
