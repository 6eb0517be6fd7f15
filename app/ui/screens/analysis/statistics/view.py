"""Statistics: a list of numbers with their sources, one of them whole, and its charts beneath."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from app.casework.arguing import flags
from app.casework.arguing.flags import Flag
from app.casework.figures import checks
from app.casework.figures import statistics as figures
from app.casework.registry.cases import cases
from app.casework.registry.places import list_places
from app.ui.commands import Commands
from app.ui.forms import Saving
from app.ui.language import tr
from app.ui.screens.analysis.statistics import forms, page, words
from app.ui.screens.analysis.statistics.charts import Charts
from app.ui.screens.analysis.statistics.page import FullStatistic
from app.ui.screens.analysis.statistics.taking import TableTaking
from app.ui.screens.analysis.view import Register
from app.ui.screens.registry.frame import Lists
from app.ui.screens.registry.lines import Line
from app.ui.screens.registry.page import Page
from app.ui.screens.registry.words import joined
from app.ui.wording import one_line
from app.vault.vault import Vault

_HEIGHTS = [360, 300]


class StatisticsView(Register):
    """A list of statistics and one of them whole, with its charts.

    Attributes:
        charts: what is drawn of the one that is shown.
        taking: takes tables in.
    """

    name = "statistics"
    listing = "statistics"
    tables: ClassVar[frozenset[str]] = frozenset(
        ("statistic", "statistic_part", "flag_answer", "place", "item", "passage", "case_file")
    )

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.forms = {
            "statistic": lambda shown, key: forms.statistic_form(self, shown, key),
            "part": lambda shown, key: forms.part_form(self, shown, key),
            "settle": lambda shown, key: forms.settle_form(self, shown, key),
        }
        self.charts = Charts(self)
        self.taking = TableTaking(self)
        column = self.right.layout()
        assert column is not None
        column.removeWidget(self.pane)
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(1)
        both.addWidget(self.pane)
        both.addWidget(self.charts)
        both.setSizes(_HEIGHTS)
        both.setStretchFactor(0, 1)
        column.addWidget(both)
        for verb, title, run, sign in (
            ("table", tr("Show the chart as a table"), self.charts.turn, "table"),
            ("picture", tr("Save the chart as a picture"), self.charts.save, "photo"),
            ("import", tr("Take a table in (XLSX, CSV)"), self.taking.choose, "file-spreadsheet"),
        ):
            commands.add(
                self, f"statistics.{verb}", title, run, section=tr("Statistics"), icon=sign
            )
        self.empty.add(tr("Take a table in"), self.taking.choose, "file-spreadsheet")

    def words(self, what: str) -> str:
        """The view's own words."""
        return {
            "title": tr("Statistics"),
            "new": tr("New statistic"),
            "edit": tr("Edit statistic"),
            "filter": tr("Find by what is counted, source, place"),
            "icon": "list-numbers",
            "empty": tr("No statistic yet"),
            "purpose": tr(
                "A number with its unit, period, place and source, and its parts. Two sources that do not "
                "agree are both kept and flagged; so is a sum that is not 100 %."
            ),
        }[what]

    def listed(
        self, vault: Vault, query: str, case: str | None, *, trashed: bool
    ) -> Sequence[Line]:
        """Statistics by case and by what is counted."""
        waiting = {
            ref
            for each in checks.flags(vault, case)
            if each.answer is None
            for ref in (each.one, each.other)
        }
        return [
            _line(each, flagged=each.statistic.id in waiting)
            for each in figures.statistics(vault, case, query, trashed=trashed)
        ]

    def read(self, vault: Vault, key: str) -> FullStatistic:
        """A statistic with its flags and charts."""
        return page.read(vault, key)

    def compose(self, shown: FullStatistic) -> Page:
        """The page of a statistic; its charts stand beneath."""
        self.charts.show_charts(shown.charts, shown.shown.case.code, shown.shown.statistic.id)
        return page.page(self, shown)

    def throwing(self, shown: FullStatistic, *, restore: bool) -> Saving:
        """To the trash, with its parts."""
        statistic_id = shown.shown.statistic.id
        return (
            tr("Statistic taken out of the trash") if restore else tr("Statistic put in the trash"),
            lambda vault: figures.trash(vault, statistic_id, restore=restore),
        )

    def forget(self) -> None:
        """Show nothing and hold nothing of the vault."""
        self.charts.forget()
        self.taking.forget()
        super().forget()

    def take_part_off(self, part_id: str) -> None:
        """Take a part away."""
        self.session.do(tr("Part removed"), lambda vault: figures.take_part_off(vault, part_id))

    def reopen(self, flag: Flag) -> None:
        """Take back what was said of a flag."""
        self.session.do(tr("Flag opened again"), lambda vault: flags.reopen(vault, flag))

    def lists_for_forms(self, vault: Vault) -> Lists:
        """Cases, places, and what is counted already."""
        counted = {each.statistic.indicator for each in figures.statistics(vault)}
        return {
            "case": [(each.code, f"{each.code}  {each.title}") for each in cases(vault)],
            "place": [(each.place.id, each.place.name) for each in list_places(vault)],
            "indicator": [(each, each) for each in sorted(counted)],
        }

    def _show_nothing(self) -> None:
        self.charts.forget()
        super()._show_nothing()


def _line(each: figures.StatisticLine, *, flagged: bool) -> Line:
    one = each.statistic
    return Line(
        key=one.id,
        title=f"{one_line(one.indicator)}: {words.number(one.value, one.unit)}",
        below=joined(words.period(one.period), one_line(each.place), words.source(one.source)),
        icon="alert-triangle" if flagged else "list-numbers",
        told=tr("does not agree with something") if flagged else "",
    )
