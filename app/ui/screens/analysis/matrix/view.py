"""Matrix of proof: where it is strong, where it is thin, and where there is none."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QModelIndex, QPointF, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.casework.seeing.matrix import Matrix, matrix
from app.casework.seeing.narrowing import narrowed
from app.casework.undo import Changes
from app.records.profiles import load_profiles
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.forms import FormSheet
from app.ui.icons import icon
from app.ui.language import current, tr
from app.ui.parts.empty import EmptyState
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain
from app.ui.parts.saved_views import SavedViews
from app.ui.screens.analysis import words as common
from app.ui.screens.analysis.choices import box
from app.ui.screens.analysis.matrix import words
from app.ui.screens.analysis.matrix.cells import ink_of, paint_sign
from app.ui.screens.analysis.matrix.grid import Grid
from app.ui.screens.analysis.matrix.saving import Saving
from app.ui.screens.analysis.matrix.suggested import Suggested
from app.ui.screens.analysis.veiled import Veiled
from app.ui.screens.analysis.view import PictureView
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.vault.vault import Vault

_TYPING = 150
_USUAL = "un"
_WIDTHS = [900, 340]


class Legend(QWidget):
    """What the grounds of the cells mean, each with what it looks like."""

    def __init__(self) -> None:
        super().__init__()
        self._parts = words.legend()
        self.setAccessibleName("; ".join(title for _state, title in self._parts))

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        metrics = self.fontMetrics()
        wide = sum(metrics.horizontalAdvance(title) + 52 for _state, title in self._parts)
        return QSize(wide, max(20, metrics.height() + 4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the signs and the words."""
        painter = QPainter(self)
        ink, at, metrics = ink_of(self.palette(), self.font()), 0.0, self.fontMetrics()
        for state, title in self._parts:
            paint_sign(painter, QPointF(at, (self.height() - 14) / 2), state, ink)
            painter.setPen(ink.quiet)
            base = (self.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(at + 28, base), title)
            at += metrics.horizontalAdvance(title) + 52
        painter.end()


class MatrixView(PictureView):
    """Provisions or elements by cases or people; each cell leads to its passages.

    It is a table itself: every cell says all of itself to a screen reader, and is reached by arrows.
    """

    name = "matrix"
    tables: ClassVar[frozenset[str]] = frozenset(
        (
            "item_provision", "passage_element", "claim", "claim_provision", "claim_passage", "passage",
            "item", "item_person", "item_relation", "consent", "person", "event", "event_provision", "act",
            "involvement", "case_file", "case_person", "interview", "statement", "account_fact",
            "contradiction", "item_act", "item_event", "coding", "flag_answer", "provision", "remedy",
            "proceeding",
        )
    )  # fmt: skip

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self._all = Matrix()
        self._asked_suggestions = False
        self.down: QComboBox = box(tr("Down the side"))
        self.across: QComboBox = box(tr("Across the top"))
        self.profile: QComboBox = box(tr("For whom consent is asked"))
        self.only: QComboBox = box(tr("What is shown"))
        self.query = QLineEdit()
        self.grid = Grid()
        self.facts = plain("")
        self.legend = Legend()
        self.suggested = Suggested(commands)
        self.saving = Saving(self)
        self.saved = SavedViews(
            commands, self.name, self.place, self._take_place, section=tr("Matrix of proof")
        )
        self.empty = EmptyState(
            "layout-grid",
            tr("Nothing is coded to law yet"),
            tr(
                "Code passages to articles or their elements, or say which law a claim or an event is about. "
                "Here you see how many independent sources stand behind each, and where there is none."
            ),
        )
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self._narrow)
        self._make_commands()
        self._lay_out()
        self._connect()

    # The vault

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        super().show_session(session, drafts)
        self.suggested.show_session(session, drafts)
        self.saved.show_session(session, drafts)

    def forget(self) -> None:
        """Show nothing and hold nothing of the vault."""
        super().forget()
        self._typing.stop()
        self._all = Matrix()
        self._asked_suggestions = False
        self.suggested.forget()
        self.suggested.hide()
        self.saved.forget()
        self.grid.show_matrix(Matrix())
        self.facts.setText("")
        with QSignalBlocker(self.query):
            self.query.clear()
        self.stack.setCurrentWidget(self.empty)
        self._settle()

    def refresh(self) -> None:
        """Ask the vault again for what is shown."""
        if self._session is None:
            return
        case, language = self.chosen_case or None, current()
        rows, columns = self.down.currentData(), self.across.currentData()
        profile = self.profile.currentData()

        def work(vault: Vault) -> Matrix:
            return matrix(
                vault, case, rows=rows, columns=columns, profile=profile, language=language
            )

        self.session.ask("analysis matrix", work, self._show)
        if self._asked_suggestions:
            self.suggested.refresh(self.chosen_case)

    def on_changes(self, changes: Changes) -> None:
        """Show what changed."""
        super().on_changes(changes)
        if self._session is not None and {"*", "saved_view"} & changes.tables:
            self.saved.refresh()

    @property
    def sheet(self) -> FormSheet | None:
        """The form that is open, or None."""
        return self.suggested.sheet or self.saved.sheet

    def place(self) -> dict[str, Any]:
        """How the view is set."""
        return {
            "rows": self.down.currentData(),
            "columns": self.across.currentData(),
            "profile": self.profile.currentData(),
            "only": self.only.currentData(),
            "words": self.query.text(),
            "suggestions": not self.suggested.isHidden(),
        }

    def restore_place(self, place: dict[str, Any]) -> None:
        """Set the view so."""
        for combo, key in (
            (self.down, "rows"),
            (self.across, "columns"),
            (self.profile, "profile"),
            (self.only, "only"),
        ):
            found = combo.findData(place.get(key))
            if found >= 0:
                with QSignalBlocker(combo):
                    combo.setCurrentIndex(found)
        with QSignalBlocker(self.query):
            self.query.setText(str(place.get("words") or ""))
        if bool(place.get("suggestions")) == self.suggested.isHidden():
            self.suggest_action.trigger()
        self._stale = True
        if self.isVisible():
            self.entered()

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Open the form of a refusal that was being written."""
        _screen, what, of = key.split("/", 2)
        if what == "matrix.saved":
            self.saved.keep()
            if self.saved.sheet is not None:
                self.saved.sheet.restore(state)
            return True
        if what != "matrix.decline":
            return False
        self.suggested.write(of, state)
        return self.suggested.sheet is not None

    # Showing

    def take_veil(self, veil: Veiled) -> None:
        """Take the one that all pictures share, before a vault."""
        super().take_veil(veil)
        self.grid.cells.veil = veil

    def _take_place(self, place: dict[str, Any]) -> None:
        self.restore_place(place)

    def _show(self, found: Matrix) -> None:
        self._all = found
        self._narrow()

    def _narrow(self) -> None:
        """Leave out what the fields leave out."""
        self._typing.stop()
        shown = narrowed(self._all, self.only.currentData() or "", self.query.text())
        self.grid.show_matrix(shown)
        anything = bool(self._all.cells)
        self.stack.setCurrentWidget(self.shown if anything else self.empty)
        self._settle()
        self._tell(self.grid.currentIndex())

    def _tell(self, index: QModelIndex) -> None:
        """Say everything that is counted in the chosen cell."""
        shown = self.grid.cells.matrix
        if not shown.cells:
            self.facts.setText(tr("No cell is so.") if self._all.cells else "")
        elif index.isValid():
            self.facts.setText(words.said(shown, index.row(), index.column()))
        self._settle()

    def _open(self, index: QModelIndex) -> None:
        """Show the passages of a cell on the board, those against it as well."""
        cell = self.grid.cells.cell(index) if index.isValid() else None
        if cell is None or not (cell.passages or cell.against):
            return
        shown = self.grid.cells.matrix
        name = (
            f"{words.row_title(shown.rows[index.row()])} × "
            f"{words.column_title(shown.columns[index.column()])}"
        )
        self.picked.emit(name, list(dict.fromkeys((*cell.passages, *cell.against))))

    def _suggest(self) -> None:
        shown = self.suggested.isHidden()
        self.suggested.setVisible(shown)
        self.suggest_button.setChecked(shown)
        if shown and self._session is not None:
            self._asked_suggestions = True
            self.suggested.refresh(self.chosen_case)
            self.suggested.list.setFocus()

    def _save(self) -> None:
        shown = self.grid.cells.matrix
        if shown.cells:
            title = common.joined(
                tr("Matrix of proof"), self.down.currentText(), self.across.currentText()
            )
            self.saving.begin(shown, title)

    def _settle(self) -> None:
        shown = self.grid.cells.matrix
        writable = self._session is not None and not self._session.read_only
        index = self.grid.currentIndex()
        cell = self.grid.cells.cell(index) if index.isValid() else None
        self.save_action.setEnabled(bool(shown.cells) and writable)
        self.open_action.setEnabled(cell is not None and bool(cell.passages or cell.against))
        self.suggest_action.setEnabled(self._session is not None)

    # Making

    def _make_commands(self) -> None:
        def add(verb: str, title: str, run: Any, keys: str, sign: str) -> QAction:
            return self.commands.add(
                self,
                f"matrix.{verb}",
                title,
                run,
                section=tr("Matrix of proof"),
                keys=keys,
                icon=sign,
            )

        self.open_action = add(
            "open",
            tr("Read the passages of the cell"),
            lambda: self._open(self.grid.currentIndex()),
            "",
            "quote",
        )
        self.suggest_action = add(
            "suggest", tr("Show what is suggested"), self._suggest, "Ctrl+Shift+S", "bulb"
        )
        self.save_action = add(
            "save", tr("Write the matrix to a file …"), self._save, "", "download"
        )

    def _connect(self) -> None:
        for combo in (self.down, self.across, self.profile, self.case):
            combo.currentIndexChanged.connect(lambda _row: self.refresh())
        self.only.currentIndexChanged.connect(lambda _row: self._narrow())
        self.query.textChanged.connect(lambda _text: self._typing.start())
        self.query.returnPressed.connect(self.grid.setFocus)
        self.grid.moved.connect(self._tell)
        self.grid.opened.connect(self._open)
        self.suggested.go.connect(self.go)
        self.suggested.said.connect(self.said)
        self.suggested.counted.connect(self._counted)

    def _counted(self, number: int) -> None:
        self.suggest_button.setText(tr("Suggestions: {count}", count=f"{number:,}"))

    def _lay_out(self) -> None:
        for combo, offered in (
            (self.down, words.rows_choice()),
            (self.across, words.columns_choice()),
            (self.only, words.only_choice()),
        ):
            for value, title in offered:
                combo.addItem(title, value)
        for name in load_profiles():
            self.profile.addItem(tr("Consent for {profile}", profile=common.profile(name)), name)
        self.profile.setCurrentIndex(max(0, self.profile.findData(_USUAL)))
        self.query.setMinimumHeight(CONTROL)
        self.query.setMinimumWidth(160)
        self.query.setPlaceholderText(tr("Find a provision, a case or a person"))
        self.query.setAccessibleName(tr("Find a provision, a case or a person"))
        self.query.setClearButtonEnabled(True)
        self.suggest_button = _button(tr("Suggestions"), "bulb", self.suggest_action)
        self.suggest_button.setCheckable(True)
        self.save_button = _button(tr("To a file …"), "download", self.save_action)
        head = FlowBox(tr("What is shown"))
        for widget in (
            self.case, self.down, self.across, self.only, self.query, self.profile,
            self.suggest_button, self.save_button, self.saved,
        ):  # fmt: skip
            head.flow.addWidget(widget)
        self.facts.setAccessibleName(tr("The chosen cell"))
        self.facts.setMinimumHeight(3 * self.fontMetrics().height())
        self.facts.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.shown = QWidget()
        inside = QVBoxLayout(self.shown)
        inside.setContentsMargins(0, 0, 0, SPACE)
        inside.setSpacing(SPACE)
        inside.addWidget(self.legend)
        inside.addWidget(self.grid, 1)
        inside.addWidget(self.facts)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.shown)
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.stack)
        self.split.addWidget(self.suggested)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes(_WIDTHS)
        self.suggested.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(head)
        column.addWidget(self.split, 1)


def _button(title: str, sign: str, action: QAction) -> QPushButton:
    made = QPushButton(title)
    made.setIcon(icon(sign))
    made.setMinimumHeight(CONTROL)
    made.setToolTip(action.toolTip())
    made.clicked.connect(lambda _checked=False: action.trigger())
    action.enabledChanged.connect(made.setEnabled)
    action.setEnabled(False)
    made.setEnabled(False)
    return made
