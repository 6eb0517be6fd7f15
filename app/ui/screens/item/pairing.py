"""Which paragraphs of a text and its translation go together, said by hand where the program is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from shiboken6 import isValid

from app.casework.writing import aligning
from app.casework.writing.aligning import Alignment, Pair
from app.ui.drafts import Drafts
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet, ask
from app.ui.screens.item.beside import standing
from app.ui.session import Session
from app.ui.theme import SPACE
from app.ui.viewers.bar import tool
from app.vault.vault import Vault

_TOPIC = "item-pairing"
_LONGEST = 400
"""Characters of a paragraph in the table; all of it stands under the table."""

_LINES = 3
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Read:
    """Both texts and how they go together."""

    held: Alignment
    one: tuple[str, ...]
    other: tuple[str, ...]


def read(vault: Vault, text_id: str, other_id: str) -> Read:
    """Both texts in paragraphs."""
    held = aligning.alignment(vault, text_id, other_id)
    one, other = vault.text(text_id), vault.text(other_id)
    return Read(
        held,
        tuple(one[start:end] for start, end in held.spans),
        tuple(other[start:end] for start, end in held.other_spans),
    )


class PairingSheet(Sheet):
    """The table of pairs.

    Args:
        parent: the window.
        session: answers and saves.
        drafts: keeps what was changed.
        item_id: whose text it is, for the draft.
        text_id: the one text.
        other_id: its translation.
    """

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        item_id: str,
        text_id: str,
        other_id: str,
    ) -> None:
        super().__init__(parent, tr("Which paragraphs go together"), width=1100)
        self._session, self._drafts = session, drafts
        self._text_id, self._other_id = text_id, other_id
        self.draft_key = f"item/pairing/{item_id}/{text_id}/{other_id}"
        self._read: Read | None = None
        self._stored: list[Pair] = []
        self._back: list[list[Pair]] = []
        self._restored: list[Pair] | None = None
        self.said = plain(faded=True)
        self.said.setAccessibleName(tr("How far it is translated"))
        self.rows = _Rows(self)
        self.table = QTableView()
        self.one, self.other = QPlainTextEdit(), QPlainTextEdit()
        self._make()
        self.finished.connect(lambda _result: session.drop(_TOPIC))
        session.ask(_TOPIC, lambda vault: read(vault, text_id, other_id), self._show, self.complain)
        drafts.register(self)

    # What is being changed

    def draft(self) -> dict[str, Any] | None:
        """What was changed and not saved."""
        if self._read is None or self.rows.pairs == self._stored:
            return None
        return {"pairs": [_numbers(each) for each in self.rows.pairs]}

    def restore(self, state: dict[str, Any]) -> None:
        """Show what a draft holds, once the texts are there."""
        self._restored = [Pair(*(int(n) for n in each)) for each in state.get("pairs", ())]
        self._restore()

    def join(self) -> None:
        """Join the row with the one below it."""
        self._change(aligning.merged)

    def part(self) -> None:
        """Part the row."""
        self._change(aligning.split)

    def shift(self, down: bool) -> None:
        """Move the translation from this row on by one row."""
        self._change(lambda pairs, at: aligning.shifted(pairs, at, down))

    def back(self) -> None:
        """Take the last change back."""
        if self._back:
            at = self.table.currentIndex().row()
            self._put(self._back.pop(), at)

    def save(self) -> None:
        """Keep the pairs as they are."""
        if self._read is None:
            return
        pairs, one, other = list(self.rows.pairs), self._text_id, self._other_id
        self.save_button.setEnabled(False)
        self._session.do(
            tr("Paired paragraphs"),
            lambda vault: aligning.save(vault, one, other, pairs),
            lambda _saved: self._leave(accepted=True),
            self._refused,
        )

    def compute(self) -> None:
        """Have the pairs computed again, once a person has agreed."""
        one, other = self._text_id, self._other_id

        def run() -> None:
            self._session.do(
                tr("Had the pairs computed again"),
                lambda vault: aligning.reset(vault, one, other),
                lambda _none: self._leave(accepted=True),
                self._refused,
            )

        ask(
            self,
            tr("Have all pairs computed again?"),
            tr("What was said by hand of these two texts is given up. It can be undone."),
            tr("Compute again"),
            run,
        )

    def reject(self) -> None:
        """Close; what was changed is asked about first."""
        if self.draft() is None:
            self._leave(accepted=False)
            return
        ask(
            self,
            tr("Throw away what you have changed?"),
            tr("Nothing of it was saved."),
            tr("Throw away"),
            lambda: self._leave(accepted=False),
            no=tr("Go on"),
        )

    # Inside

    def _show(self, found: Read) -> None:
        self._read = found
        self._stored = list(found.held.pairs)
        self.said.setText(standing(found.held))
        self.rows.show_texts(found.one, found.other, self._stored)
        self.again.setEnabled(found.held.origin == "said" and not self._session.read_only)
        self.save_button.setEnabled(not self._session.read_only)
        self._put(list(found.held.pairs), 0)
        self._restore()
        self.table.setFocus()

    def _restore(self) -> None:
        if self._restored is None or self._read is None:
            return
        pairs, self._restored = self._restored, None
        ours, theirs = len(self._read.one), len(self._read.other)
        # A draft of texts that have more paragraphs by now would leave some out.
        if pairs and pairs[-1].to == ours and pairs[-1].other_to == theirs:
            self._put(pairs, 0)

    def _change(self, how: Callable[[list[Pair], int], list[Pair]]) -> None:
        at = self.table.currentIndex().row()
        if at < 0:
            return
        before = list(self.rows.pairs)
        after = how(before, at)
        if after != before:
            self._back.append(before)
            self._put(after, at)

    def _put(self, pairs: list[Pair], at: int) -> None:
        self.rows.put(pairs)
        at = max(0, min(at, len(pairs) - 1))
        self.table.setCurrentIndex(self.rows.index(at, 0))
        self.undo_action.setEnabled(bool(self._back))
        self._tell()

    def _tell(self) -> None:
        """Show the row in full."""
        at = self.table.currentIndex().row()
        for text, column in ((self.one, 0), (self.other, 1)):
            text.setPlainText(self.rows.words(at, column) if at >= 0 else "")

    def _leave(self, *, accepted: bool) -> None:
        if not isValid(self):
            return
        self._drafts.settle(self)
        if accepted:
            self.accept()
        else:
            super().reject()

    def _refused(self, sentence: str) -> None:
        if not isValid(self):
            return
        self.save_button.setEnabled(True)
        self.complain(sentence)

    def _make(self) -> None:
        table = self.table
        table.setModel(self.rows)
        table.setAccessibleName(tr("Pairs of paragraphs"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header = table.verticalHeader()
        # Rows of one height: three thousand of them need not be measured.
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultSectionSize(_LINES * table.fontMetrics().lineSpacing() + SPACE)
        table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._tell())
        tools = QHBoxLayout()
        tools.addWidget(self.said, 1)
        for title, picture, keys, run in (
            (tr("Join with the row below"), "git-merge", "Ctrl+J", self.join),
            (tr("Part the row"), "arrows-diff", "Ctrl+B", self.part),
            (tr("Move the translation down"), "chevron-down", "Alt+Down", lambda: self.shift(True)),
            (tr("Move the translation up"), "chevron-up", "Alt+Up", lambda: self.shift(False)),
        ):
            tools.addWidget(tool(self._action(title, picture, keys, run)))
        self.undo_action = self._action(
            tr("Take the last change back"), "arrow-back-up", "Ctrl+Z", self.back
        )
        tools.addWidget(tool(self.undo_action))
        whole = QHBoxLayout()
        for text, name in (
            (self.one, tr("Paragraphs of the text")),
            (self.other, tr("Paragraphs of the translation")),
        ):
            text.setReadOnly(True)
            text.setTabChangesFocus(True)
            text.setAccessibleName(name)
            text.setFixedHeight(5 * text.fontMetrics().lineSpacing() + SPACE)
            whole.addWidget(text)
        self.body.addLayout(tools)
        self.body.addWidget(table, 1)
        self.body.addLayout(whole)
        self.again = self.button(tr("Compute again"), start=True)
        self.again.setEnabled(False)
        self.again.clicked.connect(lambda _checked=False: self.compute())
        self.cancel_button()
        self.save_button = self.button(tr("Save"), default=True)
        self.save_button.setEnabled(False)
        self.save_button.clicked.connect(lambda _checked=False: self.save())
        room = self.screen().availableSize()
        self.resize(min(1100, room.width() - 48), min(660, room.height() - 64))

    def _action(self, title: str, picture: str, keys: str, run: Callable[[], object]) -> QAction:
        action = QAction(icon(picture), title, self)
        action.setShortcut(QKeySequence(keys))
        action.setToolTip(f"{title} ({keys})")
        action.triggered.connect(lambda _checked=False: run())
        self.addAction(action)
        return action


class _Rows(QAbstractTableModel):
    """The pairs as rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pairs: list[Pair] = []
        self._one: tuple[str, ...] = ()
        self._other: tuple[str, ...] = ()

    def show_texts(self, one: tuple[str, ...], other: tuple[str, ...], pairs: list[Pair]) -> None:
        """Take both texts in paragraphs."""
        self._one, self._other = one, other
        self.put(pairs)

    def put(self, pairs: list[Pair]) -> None:
        """Show other pairs."""
        self.beginResetModel()
        self.pairs = pairs
        self.endResetModel()

    def words(self, row: int, column: int) -> str:
        """What stands in a cell, whole."""
        pair = self.pairs[row]
        if column == 0:
            return "\n".join(self._one[pair.first : pair.to])
        return "\n".join(self._other[pair.other_first : pair.other_to])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """How many pairs there are."""
        return 0 if parent.isValid() else len(self.pairs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """The text and its translation."""
        return 0 if parent.isValid() else 2

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the columns are; the rows are numbered."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return (tr("Text"), tr("Translation"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell: its words, or that there are none."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = self.words(index.row(), index.column())
            if not words:
                return tr("no translation") if index.column() else tr("not in the text")
            words = words.replace("\n", " ¶ ")
            return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"
        if role == Qt.ItemDataRole.DecorationRole and not self.words(index.row(), index.column()):
            return icon("alert-triangle")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            there = bool(self.words(index.row(), index.column()))
            upright = Qt.AlignmentFlag.AlignTop if there else Qt.AlignmentFlag.AlignVCenter
            return int(Qt.AlignmentFlag.AlignLeft | upright)
        return None


def _numbers(pair: Pair) -> list[int]:
    return [pair.first, pair.to, pair.other_first, pair.other_to]
