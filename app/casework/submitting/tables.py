"""Tables of a submission: statistics with their sources, and what happened with the pages that say so."""

from __future__ import annotations

from app.bundle.document import Block, Run, Runs, Table
from app.casework.figures import series, statistics, wording
from app.casework.figures.values import Amount
from app.casework.releasing.chronology import chronology
from app.casework.submitting import markup
from app.casework.submitting.citing import Citation, Citing, Leaving, Place
from app.casework.submitting.labels import Labels
from app.casework.submitting.sources import of_block
from app.casework.submitting.wording import Wording
from app.records.dates import words
from app.records.statistics import Statistic
from app.records.submissions import SubmissionBlock
from app.vault.vault import Vault

_NATIONALITY = "nationality"
_FIGURES = (4.2, 1.9, 1.9, 2.4)
_EVENTS = (1.9, 4.6, 2.4)


class Tables:
    """Tables of one submission, counted through."""

    def __init__(
        self, vault: Vault, leaving: Leaving, citing: Citing, wording_: Wording, labels: Labels
    ) -> None:
        self._vault, self._leaving, self._citing = vault, leaving, citing
        self._wording, self._labels = wording_, labels
        self._counted = 0

    def statistics(self, block: SubmissionBlock) -> list[Block]:
        """Numbers with their periods and sources, small ones hidden as the profile wants it."""
        rows: list[tuple[Runs, ...]] = []
        for ref in block.refs:
            held = self._vault.one(Statistic, id=ref)
            if held is None or held.trashed:
                self._wording.left_out[block.id] = None
                continue
            rows += self._statistic(held)
        keys = ("indicator", "value", "period", "source")
        return self._table(block, "statistics_title", keys, rows, _FIGURES)

    def chronology(self, block: SubmissionBlock) -> list[Block]:
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
        for each in told:
            if wanted and each.event.id not in wanted:
                continue
            line = each.line
            title = f"{line.event} ({self._labels('disputed')})" if line.disputed else line.event
            places = tuple(self._place(number, page) for number, page in line.exhibits)
            rows.append(
                (
                    (Run(line.date_words),),
                    (Run(title),),
                    tuple(self._citing.linked(places)),
                )
            )
        if wanted - {each.event.id for each in told}:
            self._wording.left_out[block.id] = None
        return self._table(block, "chronology_title", ("when", "what", "where"), rows, _EVENTS)

    def _place(self, number: int, page: int) -> Place:
        return Place(number, self._leaving.spans[number][0] + page - 1 if page else 0)

    def _statistic(self, held: Statistic) -> list[tuple[Runs, ...]]:
        shown = statistics.shown(self._vault, held.id)
        profile, language = self._leaving.planned.profile.name, self._labels.language
        number, instead = series.whole(shown, profile)
        conceal = self._leaving.conceal
        where = conceal(shown.where)
        indicator = f"{conceal(held.indicator)} ({where})" if where else conceal(held.indicator)
        source = self._citing.of_statistic(held)
        places = self._citing.places(of_block(self._vault, _alone(held)))
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
        for chart in series.parts(shown, profile):
            dimension = self._labels.coded("dimensions", chart.title)
            for bar in chart.bars:
                category = bar.group
                if chart.title == _NATIONALITY:
                    category = self._labels.coded("countries", category)
                label = self._labels("part", dimension=dimension, category=category)
                said = _said(bar.amount, bar.instead, bar.unit, language)
                rows.append(((Run(conceal(label), italic=True),), (Run(said),), (), ()))
        return rows

    def _table(
        self,
        block: SubmissionBlock,
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
        own = " ".join(self._leaving.conceal(markup.plain(block.text, self._wording.name)).split())
        caption = self._labels(
            "statistics", number=str(self._counted), title=own or self._labels(title)
        )
        head = tuple(self._labels(key) for key in keys)
        return [Table(caption, head, tuple(rows), weights)]


def _alone(held: Statistic) -> SubmissionBlock:
    """A part that holds one statistic, to be asked what it rests on."""
    return SubmissionBlock(id="", submission_id="", kind="statistics", refs=(held.id,))


def _said(number: Amount | None, instead: str, unit: str, language: str) -> str:
    if number is None:
        return instead
    text = wording.said_number(number, language)
    return f"{text}{wording.NARROW}%" if unit == "%" else f"{text} {unit}".strip()
