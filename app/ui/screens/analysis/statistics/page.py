"""What is shown of a statistic: the number, its source, its parts, and what does not agree with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.casework.arguing.flags import Flag
from app.casework.figures import checks, series
from app.casework.figures import statistics as figures
from app.casework.figures.series import Chart
from app.casework.figures.statistics import ShownStatistic
from app.casework.figures.suppression import thresholds
from app.records.statistics import StatisticPart
from app.ui.language import tr
from app.ui.screens.analysis import words as common
from app.ui.screens.analysis.statistics import words
from app.ui.screens.registry.page import Badge, Button, Page, Row, Section
from app.ui.screens.registry.words import joined
from app.ui.wording import day, one_line
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.screens.analysis.statistics.view import StatisticsView


@dataclass(frozen=True, slots=True)
class FullStatistic:
    """A statistic with what is said and drawn of it.

    Attributes:
        shown: the statistic with all that hangs on it.
        flags: what does not agree, open ones first.
        charts: by profile under which small numbers are hidden (``""`` for none), what can be drawn.
    """

    shown: ShownStatistic
    flags: tuple[Flag, ...]
    charts: dict[str, list[Chart]]


def read(vault: Vault, key: str) -> FullStatistic:
    """A statistic with its flags and charts; on the vault's thread."""
    shown = figures.shown(vault, key)
    one = shown.statistic
    charts = {}
    for profile in ("", *thresholds()):
        over, beside = (
            series.over_time(vault, one, profile),
            series.sources(vault, one, profile),
        )
        held = [over] if over.bars else []
        if len(beside.sources) > 1:
            held.append(beside)
        broken = series.parts(vault, shown, profile)
        # One number alone is no picture.
        charts[profile] = [*broken, *held] if len(over.bars) < 2 else [*held, *broken]
    return FullStatistic(shown, tuple(checks.of_statistic(vault, one)), charts)


def page(screen: StatisticsView, full: FullStatistic) -> Page:
    """The page of a statistic."""
    held, one = full.shown, full.shown.statistic
    waiting = [each for each in full.flags if each.answer is None]
    return Page(
        key=one.id,
        title=words.number(one.value, one.unit),
        below=joined(
            one_line(one.indicator), words.period(one.period), one_line(held.where), held.case.code
        ),
        badges=(
            *((Badge(tr("In the trash"), "doubtful"),) if one.trashed else ()),
            *(
                (Badge(tr("%Ln thing(s) do not agree", n=len(waiting)), "doubtful"),)
                if waiting
                else ()
            ),
            *(() if one.source or held.item else (Badge(tr("No source"), "bad"),)),
        ),
        facts=(
            (tr("Source"), one.source),
            (tr("Date of the source"), day(one.source_date) if one.source_date else ""),
            (tr("Item"), f"{held.item.number}  {one_line(held.item.title)}" if held.item else ""),
            (tr("Reliability"), common.in_words("reliability", one.reliability)),
            (tr("Credibility"), common.in_words("credibility", one.credibility)),
            (tr("How it was counted"), one.method),
            (tr("Note"), one.note),
        ),
        buttons=_buttons(screen, full),
        sections=[_flags(screen, full), *_parts(screen, full)],
        trashed=one.trashed,
    )


def _buttons(screen: StatisticsView, full: FullStatistic) -> Sequence[Button]:
    held = full.shown
    passage, item = held.passage, held.item
    found = [Button(tr("Take a table in"), screen.taking.choose, "file-spreadsheet")]
    if passage is not None:
        found.append(
            Button(
                tr("Go to the passage"),
                lambda: screen.go.emit("item", common.target(passage)),
                "quote",
                writes=False,
            )
        )
    elif item is not None:
        found.append(
            Button(
                tr("Go to the source"),
                lambda: screen.go.emit("item", item.id),
                "file-text",
                writes=False,
            )
        )
    return found


def _flags(screen: StatisticsView, full: FullStatistic) -> Section:
    key = full.shown.statistic.id
    rows = []
    for each in full.flags:
        other = next((ref for ref in (each.one, each.other) if ref != key), "")
        record = other if each.rule in ("statistics-disagree", "magnitude") else ""
        said, name = each.answer, _name(each)
        rows.append(
            Row(
                f"flag {each.rule} {each.one} {each.other}",
                words.flag(each),
                joined(one_line(said.reason), one_line(said.name)) if said is not None else "",
                icon="alert-triangle" if said is None else "check",
                badges=(Badge(common.settled(said.state)),) if said is not None else (),
                go=(lambda ref=record: screen.show_target(ref)) if record else None,  # type: ignore[misc]
                change=lambda name=name: screen.write("settle", f"{key}|{name}"),  # type: ignore[misc]
                remove=(lambda held=each: screen.reopen(held)) if said is not None else None,  # type: ignore[misc]
                removal=tr("Open it again"),
            )
        )
    more = tr("Both numbers are kept. Say what it comes to, with a reason: nobody else does.")
    return Section("flags", tr("Does not agree"), rows, more=more)


def _name(flag: Flag) -> str:
    return "|".join((flag.rule, flag.one, flag.other))


def named(full: FullStatistic, key: str) -> Flag | None:
    """The flag that the key of a draft names, or None when it is found no more."""
    name = key.partition("|")[2]
    return next((each for each in full.flags if _name(each) == name), None)


def _parts(screen: StatisticsView, full: FullStatistic) -> list[Section]:
    one = full.shown.statistic
    found: dict[str, list[StatisticPart]] = {}
    for each in full.shown.parts:
        found.setdefault(each.dimension, []).append(each)
    add = Button(tr("Add a part"), lambda: screen.write("part", f"{one.id}|"))
    sections = [
        Section(
            f"by {dimension}",
            tr("By {dimension}", dimension=one_line(words.dimension(dimension))),
            [_part(screen, full, each) for each in held],
            (add,) if at == 0 else (),
        )
        for at, (dimension, held) in enumerate(found.items())
    ]
    return sections or [
        Section(
            "parts",
            tr("Parts"),
            buttons=(add,),
            empty=tr("Not broken down: add what falls to a sex, an age, a nationality, a status."),
        )
    ]


def _part(screen: StatisticsView, full: FullStatistic, each: StatisticPart) -> Row:
    one = full.shown.statistic
    return Row(
        each.id,
        one_line(each.category),
        end=words.number(each.value, each.unit or one.unit),
        change=lambda: screen.write("part", f"{one.id}|{each.id}"),
        remove=lambda: screen.take_part_off(each.id),
        removal=tr("Remove the part"),
    )
