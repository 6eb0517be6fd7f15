"""The sheet of a table: how it is read, what each column holds, what becomes of each row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.casework.listing import tables_in
from app.casework.listing.table_fields import FIELDS, IN_CASE, KINDS, PART, Field
from app.casework.listing.tables_in import ADDS, BLOCKED, NEW, THERE, Reading, TableImport
from app.errors import Cancelled, KuagerError
from app.intake.tables import DELIMITERS, ENCODINGS, SheetUntold
from app.progress import Progress
from app.records.vocabulary import load
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet, scrolled
from app.ui.screens.analysis.choices import box, choose
from app.ui.sentences import spoken
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import one_line, tooltip
from app.vault.vault import Vault

_TYPING = 250
_MOST = 300
"""Rows whose verdict is listed: those that are blocked first."""

_MOST_COLUMNS = 60
_HIGH = 150
_WIDTH = 900
_TALL = 720


@dataclass(frozen=True, slots=True)
class Answer:
    """What a look at a file comes to.

    Attributes:
        asked: which look it was.
        found: the verdicts, or None.
        sheets: names of the sheets that there are.
        why: why it could not be read.
    """

    asked: int
    found: TableImport | None
    sheets: tuple[str, ...] = ()
    why: str = ""


class TableSheet(Sheet):
    """Says of every row what would become of it, and takes the table in.

    Signals:
        taken(TableImport): it was taken in.

    Attributes:
        kind: what each row is.
        case: which case they belong to.
        encoding: of plain text.
        delimiter: between the cells of plain text.
        page: the sheet of a workbook.
        heading: which row names the columns.
        decimal: mark before decimals.
        only_good: whether rows that are blocked are left out.
        columns: for each column, which field it holds.
        rows: what becomes of each row.
        found: what it comes to, as it was looked at last; None when it cannot be read.
    """

    taken = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        path: Path,
        cases: Sequence[tuple[str, str]],
        case: str,
    ) -> None:
        super().__init__(parent, tr("Take a table in"), width=_WIDTH)
        self._session, self._path = session, path
        self._asked = 0
        self._busy = False
        self._headings: list[tuple[int, str]] = []
        self._mapped_kind = ""
        self.found: TableImport | None = None
        self._waiting = QTimer(self, singleShot=True, interval=_TYPING)
        self._waiting.timeout.connect(self.look)
        self.kind = _choice(tr("Each row is"), [(each, _kind(each)) for each in KINDS])
        self.case = _choice(tr("Case"), [(code, f"{code}  {title}"[:80]) for code, title in cases])
        self.case.setCurrentIndex(max(0, self.case.findData(case)))
        self.encoding = _choice(
            tr("Encoding"), [("", tr("UTF-8, or as marked")), *((e, e) for e in ENCODINGS)]
        )
        self.delimiter = _choice(
            tr("Cells are parted by"),
            [("", tr("What there is")), *((name, _mark(name)) for name in DELIMITERS)],
        )
        self.page = _choice(tr("Sheet"), [("", tr("The only one"))])
        self.decimal = _choice(
            tr("Before decimals"),
            [("", tr("Only where it is clear")), (".", tr("Point")), (",", tr("Comma"))],
        )
        self.heading = QSpinBox()
        self.heading.setRange(1, 1000)
        self.heading.setAccessibleName(tr("Row of the headings"))
        self.heading.setMinimumHeight(CONTROL)
        self.only_good = QCheckBox(tr("Leave out the rows that are blocked"))
        self.told = plain(faded=True)
        self.columns: list[QComboBox] = []
        self._column_form = QFormLayout()
        self.rows = _rows()
        self._lay_out()
        self.resize(_WIDTH, min(_TALL, parent.height() - 4 * SPACE))
        self.cancel_button()
        self.go = self.button(tr("Take it in"), default=True)
        self.go.setEnabled(False)
        self.go.clicked.connect(self.take)
        for each in (self.kind, self.case, self.encoding, self.delimiter, self.page, self.decimal):
            each.currentIndexChanged.connect(lambda _row: self._waiting.start())
        self.heading.valueChanged.connect(lambda _row: self._waiting.start())
        self.only_good.toggled.connect(lambda _on: self._settle())

    def look(self) -> None:
        """Read the file and say what would become of each row."""
        self._waiting.stop()
        self._asked += 1
        self._session.run(
            tr("Looking at a table"), self._work(self._asked, dry_run=True), self._show, self._fail,
            shown=False,
        )  # fmt: skip

    def take(self) -> None:
        """Take the table in as it was looked at."""
        if self.found is None or self._busy:
            return
        self._busy = True
        self._settle()
        self._asked += 1
        self._session.run(
            tr("Taking a table in"),
            self._work(self._asked, dry_run=False),
            self._done,
            self._fail,
            step=tr("Take a table in"),
        )

    def _work(self, asked: int, *, dry_run: bool) -> Callable[[Vault, Progress], Answer]:
        path, reading, kind = self._path, self._reading(), str(self.kind.currentData())
        case = str(self.case.currentData() or "") if self.case.isEnabled() else ""
        mapping, only_good = self._mapping(), self.only_good.isChecked()

        def work(vault: Vault, progress: Progress) -> Answer:
            names: tuple[str, ...] = ()
            try:
                table = tables_in.read(path, reading, progress)
                names = tuple(name for name, _state in table.sheets)
                made = tables_in.take_in(
                    vault, table, kind, case=case, mapping=mapping, reading=reading,
                    dry_run=dry_run, only_good=only_good, progress=progress,
                )  # fmt: skip
            except SheetUntold as error:
                return Answer(asked, None, error.names, error.sentence)
            except Cancelled:
                raise
            except KuagerError as error:
                return Answer(asked, None, names, error.sentence)
            return Answer(asked, made, names)

        return work

    def _show(self, answer: Answer) -> None:
        if answer.asked != self._asked:
            return
        self.found = answer.found
        if answer.sheets:
            choose(self.page, [("", tr("The only one")), *((each, each) for each in answer.sheets)])
        self.complain(spoken(answer.why))
        self._offer_columns(answer.found)
        self._list_rows(answer.found)
        self._settle()

    def _done(self, answer: Answer) -> None:
        self._busy = False
        if answer.found is not None and answer.found.written:
            self.taken.emit(answer.found)
            self.accept()
            return
        self._show(answer)

    def _fail(self, why: str) -> None:
        self._busy = False
        self.complain(spoken(why))
        self._settle()

    def _settle(self) -> None:
        found = self.found
        good = found is not None and not found.missing
        some = found is not None and bool(found.count(NEW) + found.count(ADDS))
        whole = found is not None and (found.takable or self.only_good.isChecked())
        self.go.setEnabled(bool(good and some and whole and not self._busy))
        self.only_good.setVisible(found is not None and bool(found.count(BLOCKED)))
        self.case.setEnabled(self.kind.currentData() in (*IN_CASE, "people"))
        self.told.setText(_told(found) if found is not None else "")

    def _reading(self) -> Reading:
        return Reading(
            str(self.encoding.currentData() or ""),
            str(self.delimiter.currentData() or ""),
            str(self.page.currentData() or ""),
            self.heading.value(),
            str(self.decimal.currentData() or ""),
        )

    def _mapping(self) -> dict[str, str]:
        kind = self.kind.currentData()
        if kind != self._mapped_kind:
            return {}
        return {
            f"#{number}": str(held.currentData() or "")
            for (number, _heading), held in zip(self._headings, self.columns, strict=True)
        }

    def _offer_columns(self, found: TableImport | None) -> None:
        """For each heading, which field it holds; made anew only where the headings are others."""
        if found is None:
            return
        named = [each for each in found.columns if each.heading][:_MOST_COLUMNS]
        headings = [(each.number, each.heading) for each in named]
        if headings == self._headings and found.kind == self._mapped_kind:
            return
        while self._column_form.rowCount():
            self._column_form.removeRow(0)
        self._headings, self._mapped_kind = headings, found.kind
        self.columns = []
        offered = [("", tr("Left out")), *((e.name, _field(e)) for e in FIELDS[found.kind])]
        for each in named:
            own = [(each.field, each.field)] if each.field.startswith(PART) else []
            parts = _parts(each.heading) if found.kind == "statistics" else []
            made = _choice(each.heading, [*offered, *own, *parts])
            made.setCurrentIndex(max(0, made.findData(each.field)))
            made.currentIndexChanged.connect(lambda _row: self._waiting.start())
            title = f"{each.heading} ({tr('hidden')})" if each.hidden else each.heading
            self._column_form.addRow(plain(one_line(title)[:60]), made)
            self.columns.append(made)

    def _list_rows(self, found: TableImport | None) -> None:
        verdicts = list(found.verdicts) if found is not None else []
        verdicts.sort(key=lambda each: (each.state != BLOCKED, each.row))
        shown = verdicts[:_MOST]
        self.rows.setRowCount(len(shown))
        for row, each in enumerate(shown):
            why = spoken(each.sentence)
            said = f"{one_line(each.column)}: {why}" if each.column else why
            for column, text in enumerate(
                (str(each.row), _verdict(each.state), one_line(each.title) or said)
            ):
                item = QTableWidgetItem(text)
                item.setToolTip(tooltip(said or each.title))
                self.rows.setItem(row, column, item)

    def _lay_out(self) -> None:
        left = QFormLayout()
        left.setSpacing(SPACE // 2)
        for title, field in (
            (tr("Each row is"), self.kind),
            (tr("Case"), self.case),
            (tr("Sheet"), self.page),
            (tr("Row of the headings"), self.heading),
            (tr("Encoding"), self.encoding),
            (tr("Cells are parted by"), self.delimiter),
            (tr("Before decimals"), self.decimal),
        ):
            left.addRow(title, field)
        held = QWidget()
        held.setLayout(self._column_form)
        columns = scrolled(held, tr("What each column holds"))
        columns.setMinimumHeight(_HIGH)
        right = QVBoxLayout()
        right.addWidget(plain(tr("What each column holds"), bold=True))
        right.addWidget(columns, 1)
        both = QHBoxLayout()
        both.setSpacing(3 * SPACE)
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        whole = QWidget()
        inside = QVBoxLayout(whole)
        inside.setContentsMargins(0, 0, SPACE, 0)
        inside.addLayout(both)
        inside.addWidget(self.told)
        inside.addWidget(self.rows, 1)
        area = scrolled(whole, tr("Take a table in"))
        self.body.addWidget(plain(one_line(self._path.name), size=1.15, bold=True))
        self.body.addWidget(area, 1)
        self.body.addWidget(self.only_good)


def _told(found: TableImport) -> str:
    pieces = [
        tr("{count} new", count=found.count(NEW)),
        tr("{count} add to what is there", count=found.count(ADDS)) if found.count(ADDS) else "",
        tr("{count} there already", count=found.count(THERE)) if found.count(THERE) else "",
        tr("{count} blocked", count=found.count(BLOCKED)) if found.count(BLOCKED) else "",
        tr("no column holds: {fields}", fields=", ".join(found.missing)) if found.missing else "",
    ]
    table = found.table
    if table.encoding:
        mark = _mark(next((e for e, m in DELIMITERS.items() if m == table.delimiter), "comma"))
        pieces.append(tr("read as {encoding}, {mark}", encoding=table.encoding, mark=mark.lower()))
    unseen = [one_line(name) for name, state in table.sheets if state != "visible"]
    if unseen:
        pieces.append(tr("hidden sheets: {names}", names=", ".join(unseen)))
    return " · ".join(filter(None, pieces))


def _field(field: Field) -> str:
    """What a field is called: in Russian by its Russian heading."""
    if current() == "ru":
        return next((each for each in field.titles if not each.isascii()), field.name)
    return field.name.replace("_", " ")


def _parts(heading: str) -> list[tuple[str, str]]:
    """For a column of numbers that are parts of each row's: by what, with the heading as the category."""
    return [
        (f"{PART}{each.id}:{heading}", tr("Part by: {dimension}", dimension=each.label(current())))
        for each in load("dimensions")
    ]


def _verdict(state: str) -> str:
    return {
        NEW: tr("New"),
        ADDS: tr("Adds to what is there"),
        THERE: tr("There already"),
        BLOCKED: tr("Blocked"),
    }.get(state, state)


def _kind(name: str) -> str:
    return {
        "statistics": tr("A statistic"),
        "people": tr("A person or group"),
        "events": tr("An event"),
        "places": tr("A place"),
        "proceedings": tr("A proceeding"),
        "instruments": tr("An instrument of law"),
    }[name]


def _mark(name: str) -> str:
    return {
        "comma": tr("Comma"),
        "semicolon": tr("Semicolon"),
        "tab": tr("Tab"),
        "bar": tr("Bar"),
    }[name]


def _choice(name: str, offered: Sequence[tuple[str, str]]) -> QComboBox:
    made = box(name)
    choose(made, offered)
    return made


def _rows() -> QTableWidget:
    made = QTableWidget(0, 3)
    made.setHorizontalHeaderLabels([tr("Row"), tr("Verdict"), tr("What it is, or why not")])
    made.setAccessibleName(tr("What becomes of each row"))
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setTabKeyNavigation(False)
    made.setWordWrap(False)
    made.setMinimumHeight(_HIGH)
    made.verticalHeader().hide()
    header = made.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    return made
