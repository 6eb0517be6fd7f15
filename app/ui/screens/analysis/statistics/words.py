"""The words of the statistics: numbers, flags, dimensions."""

from __future__ import annotations

from typing import Any

from app.casework.arguing.flags import Flag
from app.casework.figures import wording
from app.casework.figures.series import Bar, Chart
from app.records.vocabulary import load
from app.ui.language import current, tr
from app.ui.wording import day, one_line


def number(value: str, unit: str = "") -> str:
    """A stored number with its unit in the language of the window."""
    return wording.value(value, unit, current())


def of_bar(bar: Bar) -> str:
    """The number of a bar, or what stands for it; the unit only where it is per cent."""
    if bar.amount is None:
        return bar.instead
    return wording.value(bar.amount.text, bar.unit if bar.unit == "%" else "", current())


def dimension(code: str) -> str:
    """By what something is broken down: the label of a code, or words of one's own."""
    return load("dimensions").label(code, current())


def period(edtf: str) -> str:
    """A period in words."""
    return day(edtf) if edtf else tr("Period not told")


def source(words: str) -> str:
    """Who says so."""
    return one_line(words) if words else tr("Source not told")


def group(chart: Chart, bar: Bar) -> str:
    """What a bar stands under."""
    return one_line(bar.group) if chart.kind == "parts" else period(bar.group)


def chart_title(chart: Chart) -> str:
    """What a chart is called where one is chosen."""
    if chart.kind == "periods":
        return tr("By period and source")
    if chart.kind == "sources":
        return tr("Sources side by side")
    unit = f" ({chart.unit})" if chart.unit else ""
    return tr("Parts: {dimension}", dimension=f"{one_line(dimension(chart.title))}{unit}")


def flag(found: Flag) -> str:
    """What a rule says of a statistic, in the language of the window."""
    values: dict[str, Any] = {name: one_line(value) for name, value in found.values}
    values["dimension"] = dimension(values.get("dimension", ""))
    for name in ("period", "source_date"):
        values[name] = day(values[name]) if name in values else ""
    if found.rule == "parts-not-whole" and values.get("slack"):
        return tr(
            "The parts by “{dimension}” come to {sum}, not to {whole}; rounding alone could explain up to "
            "{slack}.",
            **values,
        )
    if found.rule == "parts-not-whole":
        return tr("The parts by “{dimension}” come to {sum}, not to {whole}.", **values)
    if found.rule == "parts-over-total":
        return tr("The part “{category}” ({part}) is more than the whole ({whole}).", **values)
    if found.rule == "statistics-disagree":
        return tr(
            "Two numbers for one thing do not agree: {one} ({source}) and {other} ({other_source}).",
            **values,
        )
    if found.rule == "magnitude":
        return tr(
            "A word or an estimate does not fit a number: {one} ({source}) and {other} ({other_source}).",
            **values,
        )
    if found.rule == "zero":
        return tr(
            "It says none at all ({one}): see whether none was counted or nothing was.", **values
        )
    if found.rule == "implausible":
        return tr("It is more than there are people in the world ({one}).", **values)
    if found.rule == "period-future":
        return tr("Its period ({period}) has not begun yet.", **values)
    return tr(
        "Its source ({source_date}) is older than the period that it counts ({period}).", **values
    )
