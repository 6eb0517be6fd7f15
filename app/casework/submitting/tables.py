"""Tables of a submission: statistics with their sources, and what happened with the pages that say so."""

from __future__ import annotations

from collections.abc import Mapping

from app.bundle.document import Block, Run, Runs, Table
from app.casework.figures import series, statistics, wording
from app.casework.figures.values import Amount
from app.casework.releasing.chronology import chronology
from app.casework.submitting.citing import Citation, Citing, Leaving, Place
from app.casework.submitting.labels import Labels
from app.casework.submitting.small_numbers import says
from app.casework.submitting.sources import of_block
from app.casework.submitting.wording import Wording
from app.records.dates import words
from app.records.statistics import Statistic
from app.records.submissions import SubmissionBlock, SubmissionNote
from app.vault.vault import Vault

Notes = Mapping[str, SubmissionNote]
"""The footnotes of a part, by their keys; a caption has none, and is not printed without its evidence."""

_NATIONALITY = "nationality"
_FIGURES = (4.2, 1.9, 1.9, 2.4)
_EVENTS = (1.9, 4.6, 2.4)


class Tables:
    """Tables of one submission, counted through.

    Attributes:
        items: ids of the items that the rows of each lead to, footnotes aside.
    """

    def __init__(
        self, vault: Vault, leaving: Leaving, citing: Citing, wording_: Wording, labels: Labels
    ) -> None:
        self._vault, self._leaving, self._citing = vault, leaving, citing
        self._wording, self._labels = wording_, labels
        self._counted = 0
        self.items: list[tuple[str, ...]] = []

    def statistics(self, block: SubmissionBlock, notes: Notes) -> list[Block]:
        """Numbers with their periods and sources, small ones hidden as the profile wants it."""
        rows: list[tuple[Runs, ...]] = []
        for ref in block.refs:
            held = self._vault.one(Statistic, id=ref)
            if held is None or held.trashed:
                self._wording.left_out[block.id] = None
                continue
            sources = of_block(self._vault, _alone(held))
            if not sources.none and not self._citing.leaves(sources):
                self._wording.left_out[block.id] = None
                continue
            rows += self._statistic(held, self._citing.places(sources))
        keys = ("indicator", "value", "period", "source")
        return self._table(block, notes, "statistics_title", keys, rows, _FIGURES)

    def chronology(self, block: SubmissionBlock, notes: Notes) -> list[Block]:
        """What happened, by date, with the exhibits that say so; no event of which only others speak."""
        told = chronology(
            self._vault,
            self._leaving.planned,
            self._leaving.pinpoints,
            self._leaving.conceal,
            self._labels.language,
        )
        wanted = frozenset(block.refs)
        rows: list[tuple[Runs, ...]] = []
        numbers: set[int] = set()
        for each in told:
            if wanted and each.event.id not in wanted:
                continue
            line = each.line
            title = f"{line.event} ({self._labels('disputed')})" if line.disputed else line.event
            places = tuple(self._place(number, page) for number, page in line.exhibits)
            numbers |= {place.number for place in places}
            rows.append(
                (
                    (Run(line.date_words),),
                    (Run(title),),
                    tuple(self._citing.linked(places)),
                )
            )
        if wanted - {each.event.id for each in told}:
            self._wording.left_out[block.id] = None
        made = self._table(
            block, notes, "chronology_title", ("when", "what", "where"), rows, _EVENTS
        )
        if made:
            planned = self._leaving.planned.exhibits
            shown = (each for each in planned if each.number in numbers and not each.withheld)
            self.items[-1] = tuple(dict.fromkeys(each.item.id for each in shown))
        return made

    def _place(self, number: int, page: int) -> Place:
        return Place(number, self._leaving.spans[number][0] + page - 1 if page else 0)

    def _statistic(self, held: Statistic, places: tuple[Place, ...]) -> list[tuple[Runs, ...]]:
        shown = statistics.shown(self._vault, held.id)
        profile, language = self._leaving.planned.profile.name, self._labels.language
        number, instead = series.whole(self._vault, shown, profile)
        conceal = self._leaving.conceal
        where = conceal(shown.where)
        indicator = _capital(conceal(held.indicator))
        if where:
            indicator = f"{indicator} ({where})"
        source = self._citing.of_statistic(held)
        cited = Citation(places=places)
        note = self._wording.plain(source or "–", cited) if places else self._wording.plain(source)
        rows: list[tuple[Runs, ...]] = [
            (
                (Run(indicator),),
                (Run(conceal(_said(number, instead, held.unit, language))),),
                (Run(words(held.period, language) if held.period else ""),),
                note,
            )
        ]
        for chart in series.parts(self._vault, shown, profile):
            dimension = self._labels.coded("dimensions", chart.title)
            for bar in chart.bars:
                category = bar.group
                if chart.title == _NATIONALITY:
                    category = self._labels.coded("countries", category)
                label = self._labels("part", dimension=dimension, category=category)
                said = conceal(_said(bar.amount, bar.instead, bar.unit, language))
                rows.append(((Run(_capital(conceal(label)), italic=True),), (Run(said),), (), ()))
        return rows

    def _table(
        self,
        block: SubmissionBlock,
        notes: Notes,
        title: str,
        keys: tuple[str, ...],
        rows: list[tuple[Runs, ...]],
        weights: tuple[float, ...],
    ) -> list[Block]:
        if not rows:
            if block.refs:
                self._wording.left_out[block.id] = None
            return []
        self._counted += 1
        text = block.text
        if says(text, self._wording.small.of(_statistics(block))):
            self._wording.left_out[block.id] = None
            text = ""
        own = self._wording.bare(text, notes, block.id)
        caption = self._labels(
            "statistics", number=str(self._counted), title=own or self._labels(title)
        )
        head = tuple(self._labels(key) for key in keys)
        self.items.append(())
        return [Table(caption, head, tuple(rows), weights)]


def _statistics(block: SubmissionBlock) -> tuple[str, ...]:
    return block.refs if block.kind == "statistics" else ()


def _alone(held: Statistic) -> SubmissionBlock:
    """A part that holds one statistic, to be asked what it rests on."""
    return SubmissionBlock(id="", submission_id="", kind="statistics", refs=(held.id,))


def _said(number: Amount | None, instead: str, unit: str, language: str) -> str:
    if number is None:
        return instead
    return wording.counted(number, unit, language)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
