"""Before files are taken in: which, into what case, what is said of them, and what would come of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.casework.consents.consent import ConsentForm
from app.casework.receiving.importing import Line
from app.casework.receiving.ingest import Details
from app.records.cases import Case
from app.ui import wording
from app.ui.drafts import Drafts
from app.ui.forms import Field, FieldEditor
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.chips import Chip
from app.ui.parts.codes_field import CodesField
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain, rule
from app.ui.parts.sheet import Sheet, ask, scrolled
from app.ui.parts.ticks import Tick
from app.ui.screens.library.dry_run import DryRun, counts
from app.ui.theme import CONTROL, SPACE

KEY = "library/import/new"

_SETTLING = 500
"""Milliseconds after the last change before the files are looked at again."""

_CHIPS = 12
_NEW = "\n"
"""Data of the entry for a new case: no code has a line end."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be taken in, and how.

    Attributes:
        case: code of the case.
        new_title: of a case that is to be opened first; ``""`` for one that there is.
    """

    paths: tuple[Path, ...]
    case: str
    new_title: str
    details: Details
    consent: ConsentForm | None


class ImportSheet(Sheet):
    """Everything about an import on one page; nothing is taken in before the button is pressed.

    Signals:
        look_wanted(Request): the files are to be looked at; ``look_cancelled`` no longer.
        import_wanted(Request).
    """

    look_wanted = Signal(object)
    look_cancelled = Signal()
    import_wanted = Signal(object)

    def __init__(
        self, parent: QWidget, drafts: Drafts, cases: Sequence[Case], people: Sequence[str]
    ) -> None:
        super().__init__(parent, tr("Import files"), width=1120)
        self.draft_key = KEY
        self._drafts = drafts
        self._paths: list[Path] = []
        self._looking = False
        self.editors: dict[str, FieldEditor] = {}
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING)
        self._settling.timeout.connect(self.look)
        both = QHBoxLayout()
        both.setSpacing(3 * SPACE)
        left = scrolled(self._make_questions(cases, people), tr("What is taken in, and how"))
        left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left.setMinimumWidth(400)
        both.addWidget(left, 2)
        both.addLayout(self._make_answer(), 3)
        self.body.addLayout(both, 1)
        self.cancel = self.button(tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.import_button = self.button(tr("Import"), default=True)
        self.import_button.clicked.connect(self.start)
        self.resize(min(1120, parent.width() - 4 * SPACE), min(680, parent.height() - 4 * SPACE))
        self._show_paths()
        self._settle()
        drafts.register(self)

    # Making

    def _make_questions(self, cases: Sequence[Case], people: Sequence[str]) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, SPACE, 0)
        form.setHorizontalSpacing(SPACE)
        form.setVerticalSpacing(SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.files_button = QPushButton(icon("file"), tr("Choose files …"))
        self.files_button.clicked.connect(lambda: self._choose(QFileDialog.FileMode.ExistingFiles))
        self.folder_button = QPushButton(icon("folder"), tr("Choose a folder …"))
        self.folder_button.clicked.connect(lambda: self._choose(QFileDialog.FileMode.Directory))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        for button in (self.files_button, self.folder_button):
            button.setMinimumHeight(CONTROL)
            button.setAutoDefault(False)
            buttons.addWidget(button, 1)
        self.chips = FlowBox(tr("Chosen files and folders"))
        form.addRow(buttons)
        form.addRow(self.chips)
        self._add_case(form, cases)
        for field in (
            Field("kind", tr("Kind"), "code", "kinds"),
            Field("source", tr("Source"), hint=tr("From whom they were received")),
            Field("acquired_how", tr("How acquired"), "code", "acquisition"),
            Field("acquired_by", tr("Acquired by")),
            Field("acquired_at", tr("Acquired on"), "date"),
            Field("language", tr("Language"), "code", "languages"),
        ):
            self._add_field(form, field)
        self._add_consent(form, people)
        return page

    def _add_case(self, form: QFormLayout, cases: Sequence[Case]) -> None:
        self.case = QComboBox()
        self.case.setMinimumHeight(CONTROL)
        self.case.setAccessibleName(tr("Case"))
        self.case.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for each in cases:
            self.case.addItem(f"{each.code}: {wording.one_line(each.title)}", each.code)
        self.case.addItem(tr("A new case …"), _NEW)
        self.new_code, self.new_title = QLineEdit(), QLineEdit()
        self.new_code.setPlaceholderText(tr("Code, such as KZ-2"))
        self.new_code.setAccessibleName(tr("Code of the new case"))
        self.new_title.setPlaceholderText(tr("Title of the new case"))
        self.new_title.setAccessibleName(tr("Title of the new case"))
        for line in (self.new_code, self.new_title):
            line.setMinimumHeight(CONTROL)
            line.textChanged.connect(self._changed)
        self.case.currentIndexChanged.connect(self._case_chosen)
        form.addRow(_label(tr("Case"), self.case), self.case)
        form.addRow(self.new_code)
        form.addRow(self.new_title)
        self._case_chosen()

    def _add_field(self, form: QFormLayout, field: Field) -> None:
        editor = FieldEditor(field)
        editor.changed.connect(self._changed)
        self.editors[field.name] = editor
        form.addRow(_label(field.label, editor.widget), editor)

    def _add_consent(self, form: QFormLayout, people: Sequence[str]) -> None:
        form.addRow(rule())
        self.with_consent = Tick(tr("A person's consent comes with them"))
        self.with_consent.toggled.connect(self._consent_toggled)
        form.addRow(self.with_consent)
        self.consent = QWidget()
        inner = QFormLayout(self.consent)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setVerticalSpacing(SPACE)
        inner.setHorizontalSpacing(SPACE)
        inner.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        inner.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._add_field(inner, Field("person", tr("Person"), suggestions=people))
        self.purposes = CodesField(tr("For what purposes"), "purposes")
        self.purposes.changed.connect(self._changed)
        inner.addRow(_label(tr("For what purposes"), self.purposes), self.purposes)
        for field in (
            Field("identity", tr("Under which name"), "code", "identities", optional_code=False),
            Field("form", tr("How it was given"), "code", "consent_forms"),
            Field("given_on", tr("Given on"), "date"),
        ):
            self._add_field(inner, field)
        self.editors["identity"].show_value("anonymous")
        form.addRow(self.consent)
        self.consent.hide()

    def _make_answer(self) -> QVBoxLayout:
        self.model = DryRun()
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("What would come of it, file by file"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        for place, width in enumerate((152, 180, 72, 112)):
            self.table.setColumnWidth(place, width)
        header.setStretchLastSection(True)
        self.summary = plain(tr("Choose files or a folder, or drop them here."), bold=True)
        self.summary.setAccessibleName(tr("What would come of it"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(SPACE)
        self.bar.setAccessibleName(tr("Looking at the files"))
        self.stop = QPushButton(tr("Stop looking"))
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.look_cancelled)
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self.bar.hide()
        self.stop.hide()
        return column

    # What is asked for

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Choose more files and folders."""
        self._paths += [path for path in dict.fromkeys(paths) if path not in self._paths]
        self._show_paths()
        self._changed()

    def choose_case(self, code: str) -> None:
        """Choose a case by its code."""
        place = self.case.findData(code)
        if place >= 0:
            self.case.setCurrentIndex(place)

    def request(self) -> Request:
        """What is asked for as it stands."""
        values = {name: str(editor.value() or "").strip() for name, editor in self.editors.items()}
        new = self.case.currentData() == _NEW
        consent = None
        if self.with_consent.isChecked():
            consent = ConsentForm(
                person=values["person"],
                purposes=tuple(self.purposes.codes()),
                identity=values["identity"],
                form=values["form"],
                given_on=values["given_on"],
            )
        return Request(
            paths=tuple(self._paths),
            case=self.new_code.text().strip() if new else str(self.case.currentData()),
            new_title=self.new_title.text().strip() if new else "",
            details=Details(
                kind=values["kind"],
                source=values["source"],
                acquired_how=values["acquired_how"],
                acquired_by=values["acquired_by"],
                acquired_at=values["acquired_at"],
                language=values["language"],
            ),
            consent=consent,
        )

    def problem(self) -> str:
        """Why it cannot be done as it stands; ``""`` when it can."""
        asked = self.request()
        if not asked.paths:
            return tr("No file was chosen.")
        if self.case.currentData() == _NEW and not (asked.case and asked.new_title):
            return tr("A new case needs a code and a title.")
        for name in ("acquired_at", *(("given_on",) if asked.consent else ())):
            problem = self.editors[name].problem()
            if problem:
                return problem
        if asked.consent is not None:
            if not asked.consent.person:
                return tr("Whose consent it is, is not said.")
            if not asked.consent.purposes:
                return tr("A consent is for at least one purpose.")
        return ""

    # Looking, importing

    def look(self) -> None:
        """Have the files looked at, if they can be."""
        self._settling.stop()
        if self._paths and not self.problem():
            self._looking = True
            self.bar.setRange(0, 0)
            self.bar.show()
            self.stop.show()
            self.summary.setText(tr("Looking at the files …"))
            self.look_wanted.emit(self.request())
        self._settle()

    def moved(self, done: int, total: int) -> None:
        """How far the looking has come."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show what would come of it."""
        self._stopped()
        self.model.show_lines(lines)
        self.summary.setText(", ".join(counts(lines)) or tr("There is no file in what was chosen."))
        self._settle()

    def not_looked(self, sentence: str) -> None:
        """The files could not be looked at, or somebody stopped it."""
        self._stopped()
        self.model.show_lines(())
        self.summary.setText(tr("Not looked at."))
        self.complain(sentence)
        self._settle()

    def start(self) -> None:
        """Have them taken in."""
        problem = self.problem()
        if problem:
            self.complain(problem)
            return
        asked = self.request()
        self._drafts.settle(self)
        self.accept()
        self.import_wanted.emit(asked)

    def reject(self) -> None:
        """Close without taking anything in; what was written is asked about first."""
        if self.draft() is None:
            self._leave()
            return
        ask(
            self,
            tr("Throw away what you have written?"),
            tr("No file has been taken in."),
            tr("Throw away"),
            self._leave,
            no=tr("Go on"),
        )

    def _leave(self) -> None:
        self.look_cancelled.emit()
        self._drafts.settle(self)
        super().reject()

    # The draft

    def draft(self) -> dict[str, Any] | None:
        """What is chosen and written."""
        values = {name: editor.value() for name, editor in self.editors.items()}
        written = {n: v for n, v in values.items() if v and (n, v) != ("identity", "anonymous")}
        if not self._paths and not written and not self.new_title.text():
            return None
        return {
            "paths": [str(path) for path in self._paths],
            "case": self.case.currentData(),
            "new": [self.new_code.text(), self.new_title.text()],
            "values": values,
            "consent": self.with_consent.isChecked(),
            "purposes": self.purposes.codes(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Choose and write what was."""
        with QSignalBlocker(self):
            self.choose_case(str(state.get("case", "")))
            code, title = state.get("new", ["", ""])
            self.new_code.setText(code)
            self.new_title.setText(title)
            for name, value in state.get("values", {}).items():
                if name in self.editors:
                    self.editors[name].show_value(value)
            self.with_consent.setChecked(bool(state.get("consent")))
            self.purposes.show_codes(state.get("purposes", []))
        self.add_paths([Path(path) for path in state.get("paths", [])])

    # What changes

    def _choose(self, mode: QFileDialog.FileMode) -> None:
        folder = mode == QFileDialog.FileMode.Directory
        title = tr("Choose a folder") if folder else tr("Choose files")
        dialog = QFileDialog(self, title)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(lambda names: self.add_paths([Path(name) for name in names]))
        self.dialog = dialog
        dialog.open()

    def _show_paths(self) -> None:
        self.chips.flow.clear()
        for path in self._paths[:_CHIPS]:
            name = path.name or str(path)
            chip = Chip(name, removable=tr("Leave {file} out", file=name), goes=False)
            chip.setToolTip("")
            chip.removed.connect(lambda path=path: self._take_out(path))
            self.chips.flow.addWidget(chip)
        more = len(self._paths) - _CHIPS
        if more > 0:
            chip = Chip(tr("and %Ln more", n=more), removable=tr("Leave these out"), goes=False)
            chip.removed.connect(self._take_out_rest)
            self.chips.flow.addWidget(chip)
        self.chips.setVisible(bool(self._paths))
        self.chips.updateGeometry()

    def _take_out(self, path: Path) -> None:
        self._paths.remove(path)
        self._show_paths()
        self._changed()

    def _take_out_rest(self) -> None:
        del self._paths[_CHIPS:]
        self._show_paths()
        self._changed()

    def _case_chosen(self) -> None:
        new = self.case.currentData() == _NEW
        self.new_code.setVisible(new)
        self.new_title.setVisible(new)
        self._changed()

    def _consent_toggled(self, on: bool) -> None:
        self.consent.setVisible(on)
        self._changed()

    def _changed(self) -> None:
        if not hasattr(self, "import_button"):
            # Still being made.
            return
        self.complain("")
        self._settling.start()
        self._settle()

    def _stopped(self) -> None:
        self._looking = False
        self.bar.hide()
        self.stop.hide()

    def _settle(self) -> None:
        lines = self.model.lines
        able = not self.problem() and not self._looking and not self._settling.isActive()
        self.import_button.setEnabled(able and any(line.state == "new" for line in lines))
        new = sum(line.state == "new" for line in lines)
        self.import_button.setText(tr("Import %Ln file(s)", n=new) if new else tr("Import"))
        if not self._paths:
            self.model.show_lines(())
            self.summary.setText(tr("Choose files or a folder, or drop them on the library."))


def _label(text: str, buddy: QWidget) -> QLabel:
    label = plain(text)
    label.setFixedWidth(128)
    label.setBuddy(buddy)
    return label
