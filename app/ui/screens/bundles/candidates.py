"""What could go into a bundle: found by the search of the library, added by Enter, a click or dragging."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.screens.bundles.outline_words import words_of
from app.ui.screens.bundles.tree_model import ITEMS, packed
from app.ui.screens.library.columns import icon_of
from app.ui.screens.library.search_field import SearchField
from app.ui.sentences import spoken
from app.ui.theme import CONTROL, SPACE, scaled
from app.ui.wording import day, facet_label, one_line, tooltip

if TYPE_CHECKING:
    from app.casework.drafting.candidates import Candidate
    from app.casework.drafting.draft_states import Standing
    from app.records.desk import SavedSearch

_TYPING = 150
"""Milliseconds after the last key before a search starts."""

_SECOND = Qt.ItemDataRole.UserRole
_LINES = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole, int(_SECOND))
_ICON = 18
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CandidatesModel(QAbstractListModel):
    """The items that were found, with the exhibit that each is in already."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Candidate] = ()
        self.standings: Mapping[str, Standing] = {}

    def show_rows(self, rows: Sequence[Candidate], standings: Mapping[str, Standing]) -> None:
        """Show others."""
        self.standings = standings
        if len(rows) == len(self.rows) and rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(  # noqa: N802
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008
    ) -> int:
        """Number of items that are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Title, and what else there is to say of an item."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        title = f"{row.item.number}. {one_line(row.item.title)}"
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(icon_of(row.item))
        if role in _LINES:
            lines = (about(row), standing_words(row, self.standings.get(row.item.id)))
            if role == int(_SECOND):
                return lines
            told = ", ".join(filter(None, (title, *lines)))
            return told if role == Qt.ItemDataRole.AccessibleTextRole else tooltip(told)
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Every item can be dragged."""
        held = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return held | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else held

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Items only."""
        return [ITEMS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """The ids of what is dragged, in the order of the list."""
        rows = sorted({index.row() for index in indexes if index.row() < len(self.rows)})
        return packed(ITEMS, [self.rows[row].item.id for row in rows])

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802
        """An item that is put into a bundle stays where it is."""
        return Qt.DropAction.CopyAction


class _ThreeLines(QStyledItemDelegate):
    """A title, and two quieter lines under it: what it is, and what would become of it."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        title, picture = shown.text, QIcon(shown.icon)
        shown.text, shown.icon = "", QIcon()
        style = shown.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        selected = bool(shown.state & QStyle.StateFlag.State_Selected)
        ink = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        faded = ink if selected else QPalette.ColorRole.PlaceholderText
        area = shown.rect.adjusted(SPACE, SPACE // 2, -SPACE, -SPACE // 2)
        mode = QIcon.Mode.Selected if selected else QIcon.Mode.Normal
        picture.paint(
            painter,
            QRect(area.left(), area.top(), _ICON, _ICON),
            Qt.AlignmentFlag.AlignCenter,
            mode,
        )
        area = area.adjusted(_ICON + SPACE, 0, 0, 0)
        high = shown.fontMetrics.height()
        painter.save()
        for number, text in enumerate((title, *(index.data(_SECOND) or ()))):
            painter.setFont(scaled(shown.font, 0.92) if number else shown.font)
            painter.setPen(shown.palette.color(faded if number else ink))
            line = QRect(area.left(), area.top() + number * high, area.width(), high)
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), cut)
        painter.restore()

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, 3 * option.fontMetrics.height() + SPACE)


class CandidatesList(QListView):
    """Signals: ``added``: Enter or a double click on what is selected."""

    added = Signal()

    def __init__(self, model: CandidatesModel) -> None:
        super().__init__()
        self.setModel(model)
        self._lines = _ThreeLines(self)
        self.setItemDelegate(self._lines)
        self.setAccessibleName(tr("Items that can go into the bundle"))
        self.setUniformItemSizes(True)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDragEnabled(True)
        self.doubleClicked.connect(lambda _index: self.added.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter adds what is selected."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.added.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Nothing: the search field finds better."""


class CandidatesPane(QWidget):
    """Search, saved searches, and what they find.

    Signals:
        searched(query): something else is asked for.
        added(item ids): these shall go into the bundle.
        all_wanted(query): all that is found shall.
        opened(item id): look at an item.
    """

    searched = Signal(str)
    added = Signal(list)
    all_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.model = CandidatesModel()
        self.total = 0
        self.field = SearchField()
        self.field.setAccessibleName(tr("Search for items to add"))
        self.saved = QComboBox()
        self.saved.setMinimumHeight(CONTROL)
        self.saved.setAccessibleName(tr("Saved searches"))
        self.saved.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.list = CandidatesList(self.model)
        self.count = plain(faded=True)
        self.count.setAccessibleName(tr("Number of items"))
        self.add_button = QPushButton(icon("plus"), tr("Add"))
        self.all_button = QPushButton(tr("Add all found"))
        for button in (self.add_button, self.all_button):
            button.setMinimumHeight(CONTROL)
        self.problem = plain()
        self.problem.setAccessibleName(tr("What is wrong with the search"))
        self.problem.hide()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(lambda: self.searched.emit(self.query))
        self.field.textChanged.connect(lambda _text: self._typing.start())
        self.field.left.connect(self._into_list)
        self.field.ranked.connect(self._into_list)
        self.saved.activated.connect(lambda _row: self._choose())
        self.list.added.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.all_button.clicked.connect(lambda: self.all_wanted.emit(self.query))
        self.list.selectionModel().selectionChanged.connect(lambda *_both: self._usable())
        self.where = plain(faded=True)
        self.where.setAccessibleName(tr("Where it is added"))
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        row.addWidget(self.add_button)
        row.addWidget(self.all_button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE)
        column.setSpacing(SPACE // 2)
        for widget in (self.field, self.saved, self.problem, self.count):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.where)
        column.addLayout(row)
        self._on = False
        self._usable()

    @property
    def query(self) -> str:
        """What is searched for."""
        return self.field.text().strip()

    def selected(self) -> list[str]:
        """The ids of the selected items, in the order of the list."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedRows())
        return [self.model.rows[row].item.id for row in rows]

    def show_saved(self, searches: Sequence[SavedSearch]) -> None:
        """Offer the saved searches."""
        with QSignalBlocker(self.saved):
            self.saved.clear()
            self.saved.addItem(icon("bookmark"), tr("Saved searches"), "")
            for each in searches:
                self.saved.addItem(each.name, each.query)
        self.saved.setVisible(bool(searches))

    def show_found(
        self, rows: Sequence[Candidate], total: int, standings: Mapping[str, Standing]
    ) -> None:
        """Show what was found."""
        self.say("")
        self.total = total
        place = self.list.verticalScrollBar().value()
        self.model.show_rows(rows, standings)
        self.list.verticalScrollBar().setValue(place)
        text = tr("%Ln item(s)", n=total)
        if len(rows) < total:
            text = tr("{all}, the first {shown} shown", all=text, shown=len(rows))
        self.count.setText(text)
        self._usable()

    def say_where(self, section: str) -> None:
        """Say where *Add* puts items; ``""``: into the sections of their kinds."""
        self.where.setText(
            tr("Added to “{section}”.", section=one_line(section))
            if section
            else tr("Added to the section of their kind.")
        )

    def say(self, sentence: str) -> None:
        """Say what is wrong with the search."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def set_usable(self, on: bool) -> None:
        """Let items be added, or not."""
        self._on = on
        self._usable()

    def forget(self) -> None:
        """Show nothing."""
        self._typing.stop()
        with QSignalBlocker(self.field):
            self.field.setText("")
        self.model.show_rows((), {})
        self.show_saved(())
        self.count.setText("")
        self.where.setText("")
        self.say("")
        self.total = 0

    def _choose(self) -> None:
        query = self.saved.currentData()
        with QSignalBlocker(self.saved):
            self.saved.setCurrentIndex(0)
        if query:
            self.field.setText(str(query))

    def _into_list(self) -> None:
        self.list.setFocus()
        if not self.list.currentIndex().isValid() and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))

    def _add(self) -> None:
        ids = self.selected()
        if ids and self._on:
            self.added.emit(ids)

    def _usable(self) -> None:
        self.add_button.setEnabled(self._on and bool(self.selected()))
        self.all_button.setEnabled(self._on and self.total > 0)


def about(row: Candidate) -> str:
    """Date and kind of an item."""
    return " · ".join(filter(None, (day(row.item.date), facet_label("kind", row.item.kind))))


def standing_words(row: Candidate, standing: Standing | None) -> str:
    """The exhibit that an item is in already, and whether it would leave."""
    exhibit = row.label or (tr("without a number") if row.inside else "")
    parts = [tr("in {exhibit}", exhibit=exhibit)] if exhibit else []
    if row.why:
        parts.append(tr("Never leaves: {why}", why=spoken(row.why)))
    elif standing is not None:
        parts.append(words_of(standing.state, standing.why, standing.redaction))
    return " · ".join(parts)
