"""The charts of a statistic, each also as a table; small numbers hidden on demand; saved as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHeaderView,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.casework.figures.series import Bar, Chart
from app.casework.figures.suppression import thresholds
from app.progress import Progress
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain, rule
from app.ui.parts.sheet import ask
from app.ui.screens.analysis import words as common
from app.ui.screens.analysis.choices import box, choose
from app.ui.screens.analysis.statistics import words
from app.ui.screens.analysis.statistics.canvas import Canvas
from app.ui.theme import CONTROL, SPACE
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.screens.analysis.statistics.view import StatisticsView

_BAR = Qt.ItemDataRole.UserRole
_LEAST = 180


class Charts(QWidget):
    """What is drawn of a statistic.

    Attributes:
        which: the charts that there are.
        hiding: under which profile small numbers are hidden.
        canvas: the chart.
        table: the same as a table.
        as_table: whether the table is shown instead.
    """

    def __init__(self, view: StatisticsView) -> None:
        super().__init__()
        self._view = view
        self._charts: dict[str, list[Chart]] = {}
        self._case = self._key = ""
        self.which = box(tr("Chart"))
        self.hiding = box(tr("Small numbers"))
        choose(
            self.hiding,
            [
                ("", tr("Small numbers shown")),
                *(
                    (name, tr("Small numbers hidden: {profile}", profile=common.profile(name)))
                    for name in thresholds()
                ),
            ],
        )
        self.as_table = _button(tr("As a table"), "table")
        self.as_table.setCheckable(True)
        self.saving = _button(tr("Save as a picture"), "photo")
        self.note: QLabel = plain(faded=True)
        self.canvas = Canvas()
        self.canvas.opened.connect(self.open_bar)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.canvas)
        scroll.setAccessibleName(tr("Chart"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table = _table()
        self.table.cellActivated.connect(lambda row, _column: self._open_row(row))
        self.stack = QStackedWidget()
        self.stack.addWidget(scroll)
        self.stack.addWidget(self.table)
        self.setMinimumHeight(_LEAST)
        head = FlowBox(tr("Chart"))
        for each in (self.which, self.hiding, self.as_table, self.saving):
            head.flow.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(rule())
        column.addWidget(head)
        column.addWidget(self.note)
        column.addWidget(self.stack, 1)
        self.which.currentIndexChanged.connect(lambda _row: self._draw())
        self.hiding.currentIndexChanged.connect(lambda _row: self._offer())
        self.as_table.toggled.connect(lambda on: self.stack.setCurrentIndex(int(on)))
        self.saving.clicked.connect(self.save)
        self.forget()

    @property
    def chart(self) -> Chart | None:
        """What is drawn, or None."""
        return self.canvas.chart

    def show_charts(self, charts: dict[str, list[Chart]], case: str, key: str) -> None:
        """Show what can be drawn of a statistic.

        Args:
            charts: by profile.
            case: code of its case.
            key: id of the statistic; of another one the first chart is shown.
        """
        if key != self._key:
            with QSignalBlocker(self.which):
                self.which.clear()
        self._charts, self._case, self._key = charts, case, key
        self._offer()

    def forget(self) -> None:
        """Show nothing and keep nothing."""
        self._charts, self._case, self._key = {}, "", ""
        with QSignalBlocker(self.which):
            self.which.clear()
        self._draw()

    def turn(self) -> None:
        """Show the chart as a table, or the table as a chart."""
        self.as_table.toggle()
        (self.table if self.as_table.isChecked() else self.canvas).setFocus()

    def open_bar(self, bar: Bar) -> None:
        """Go to what says so: the passage, the item, or the statistic."""
        if bar.passage:
            self._view.go.emit("item", {"id": bar.item, "passage": bar.passage})
        elif bar.item:
            self._view.go.emit("item", bar.item)
        elif bar.id != self._key:
            self._view.show_target(bar.id)

    def save(self) -> None:
        """Ask, let a place be chosen, and write the chart there."""
        if self.chart is None:
            return
        ask(
            self.window(),
            tr("Write a picture that is not redacted to a file?"),
            tr(
                "Whoever can read that place can read it. Small numbers are hidden in it only where you "
                "chose so. That it was written stands in the custody of the case and of its sources."
            ),
            tr("Choose a place"),
            self._choose_place,
        )

    def save_to(self, path: Path) -> None:
        """Write the chart to a place; without an ending it becomes a PNG."""
        chart = self.chart
        if chart is None:
            return
        target = path if path.suffix else path.with_suffix(".png")
        suffix = target.suffix.lower()
        known = suffix if suffix in (".png", ".svg", ".pdf") else ".png"
        data = self.canvas.picture(known, words.chart_title(chart))
        items = {each.item for each in chart.bars if each.item}
        case = self._case

        def work(vault: Vault, _progress: Progress) -> Path:
            from app.casework.seeing.leaving import write_picture

            return write_picture(vault, target, data, "statistics", items, case)

        self._view.session.run(
            tr("Writing a picture"),
            work,
            lambda done: self._view.said.emit(
                tr("Written, not redacted: {name}", name=done.name), "doubtful"
            ),
        )

    def _offer(self) -> None:
        held = self._charts.get(self.hiding.currentData() or "", [])
        offered = [
            (f"{each.kind} {each.title} {each.unit}", words.chart_title(each)) for each in held
        ]
        choose(self.which, offered)
        self.which.setEnabled(len(offered) > 1)
        self._draw()

    def _draw(self) -> None:
        held = self._charts.get(self.hiding.currentData() or "", [])
        at = self.which.currentIndex()
        chart = held[at] if 0 <= at < len(held) else None
        self.canvas.show_chart(chart)
        self.saving.setEnabled(chart is not None)
        self._fill(chart)
        hidden = chart.hidden if chart is not None else 0
        self.note.setText(
            tr("%Ln number(s) hidden: small ones, and what would give them away.", n=hidden)
            if hidden
            else ""
        )
        self.note.setVisible(bool(hidden))

    def _fill(self, chart: Chart | None) -> None:
        bars = chart.bars if chart is not None else ()
        of_parts = chart is not None and chart.kind == "parts"
        self.table.setHorizontalHeaderLabels(
            [
                tr("Category") if of_parts else tr("Period"),
                tr("Source"),
                tr("Value"),
                tr("Unit"),
            ]
        )
        self.table.setRowCount(len(bars))
        for row, bar in enumerate(bars):
            assert chart is not None
            cells = (words.group(chart, bar), words.source(bar.source), words.of_bar(bar), bar.unit)
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setData(_BAR, bar)
                if column == 2:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.table.setItem(row, column, item)

    def _open_row(self, row: int) -> None:
        item = self.table.item(row, 0)
        if item is not None and isinstance(item.data(_BAR), Bar):
            self.open_bar(item.data(_BAR))

    def _choose_place(self) -> None:
        dialog = QFileDialog(self.window(), tr("The chart"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOptions(
            QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite
        )
        dialog.setNameFilters(
            [tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Document (*.pdf)")]
        )
        dialog.setDirectory(str(Path.home()))
        dialog.selectFile(tr("statistics") + ".png")
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()


def _button(title: str, sign: str) -> QToolButton:
    made = QToolButton()
    made.setText(title)
    made.setAccessibleName(title)
    made.setIcon(icon(sign))
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setMinimumHeight(CONTROL)
    return made


def _table() -> QTableWidget:
    made = QTableWidget(0, 4)
    made.setAccessibleName(tr("The chart as a table"))
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setTabKeyNavigation(False)
    made.verticalHeader().hide()
    header = made.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    return made
