"""The forms of a statistic: itself, one of its parts, and what a flag comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.casework.figures import statistics as figures
from app.records.statistics import Statistic
from app.records.vocabulary import load
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import current, tr
from app.ui.screens.analysis.flag_form import flag_form
from app.ui.screens.analysis.source_form import SourceForm
from app.ui.screens.analysis.statistics import words
from app.ui.screens.analysis.statistics.page import FullStatistic, named
from app.ui.screens.registry.frame import NEW

if TYPE_CHECKING:
    from app.ui.screens.analysis.statistics.view import StatisticsView

_TEXTS = (
    "indicator", "value", "unit", "period", "place", "area", "source", "source_date", "source_item",
    "passage", "reliability", "credibility", "method", "note",
)  # fmt: skip


def statistic_form(screen: StatisticsView, shown: FullStatistic | None, key: str) -> FormSheet:
    """The form of a new statistic, or of the one that is shown."""
    new = shown is None
    one = (
        shown.shown.statistic
        if shown is not None
        else Statistic(id="", case_id="", indicator="", value="")
    )
    offered = screen.lists["case"]
    item = shown.shown.item if shown is not None else None
    fields = [
        *((Field("case", tr("Case"), "choice", choices=offered, required=True),) if new else ()),
        Field(
            "indicator",
            tr("What is counted"),
            required=True,
            hint=tr("Foreign citizens who arrived"),
            suggestions=[label for _value, label in screen.lists["indicator"]],
        ),
        Field(
            "value", tr("Value"), required=True, hint=tr("724534, ~100, 90..110, >=1000, hundreds")
        ),
        Field("unit", tr("Unit"), hint=tr("persons, rulings, %")),
        Field("period", tr("Period"), "date"),
        Field("place", tr("Place"), "choice", choices=screen.lists["place"]),
        Field("area", tr("Or where, in words")),
        Field("source", tr("Source"), hint=tr("Who says so, as it is cited")),
        Field("source_date", tr("Date of the source"), "date"),
        Field("source_item", tr("Item that is the source"), hint=tr("Its number")),
        Field("passage", tr("Where it says so"), "choice"),
        Field("reliability", tr("Reliability"), "code", vocabulary="reliability"),
        Field("credibility", tr("Credibility"), "code", vocabulary="credibility"),
        Field("method", tr("How it was counted"), "text"),
        Field("note", tr("Note"), "text"),
    ]
    values = {
        "case": screen.left.chosen_case or (offered[0][0] if len(offered) == 1 else ""),
        **{name: getattr(one, name) for name in _TEXTS if hasattr(one, name)},
        "place": one.place_id or "",
        "source_item": str(item.number) if item is not None else "",
        "passage": one.passage_id or "",
    }

    def save(given: dict[str, Any]) -> Saving:
        said = {name: str(given[name] or "") for name in _TEXTS}
        if not new:
            return tr("Statistic changed"), lambda vault: figures.update(vault, one.id, **said)  # type: ignore[arg-type]
        indicator, value = said.pop("indicator"), said.pop("value")
        return tr("Statistic added"), lambda vault: figures.save(
            vault,
            given["case"],
            indicator,
            value,
            **said,  # type: ignore[arg-type]
        )

    sheet = SourceForm(
        screen.window(),
        screen.session,
        screen.drafts,
        item="source_item",
        passage="passage",
        key=screen.draft_key("statistic", key),
        title=tr("New statistic") if new else tr("Edit statistic"),
        fields=fields,
        values=values,
        save=save,
        more="" if offered or not new else tr("A statistic belongs to a case: add the case first."),
    )
    if key == NEW:
        sheet.saved.connect(screen.saved_new)
    return sheet


def part_form(screen: StatisticsView, shown: FullStatistic, key: str) -> FormSheet:
    """The form of a part; another category makes another part."""
    part_id = key.partition("|")[2]
    one = shown.shown.statistic
    held = next((each for each in shown.shown.parts if each.id == part_id), None)
    last = shown.shown.parts[-1] if shown.shown.parts else None
    known = [(each.id, each.label(current())) for each in load("dimensions")]
    own = {each.dimension for each in shown.shown.parts} - {code for code, _label in known}
    choices = [*known, *((each, each) for each in sorted(own))]
    first = held or last

    def save(given: dict[str, Any]) -> Saving:
        by = (given["own"] or "").strip() or given["dimension"] or ""
        unit = given["unit"] or ""

        def work(vault: Any) -> object:
            if held is not None and (held.dimension, held.category) != (by, given["category"]):
                kept = [
                    (each.dimension, each.category, each.value, each.unit)
                    if each.id != held.id
                    else (by, given["category"], given["value"], unit)
                    for each in shown.shown.parts
                ]
                return figures.update(vault, one.id, parts=kept)
            return figures.part(vault, one.id, by, given["category"], given["value"], unit)

        return (tr("Part changed") if held is not None else tr("Part added")), work

    return FormSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("part", key),
        title=tr("Part of the statistic"),
        fields=[
            Field("dimension", tr("Broken down by"), "choice", choices=choices),
            Field("own", tr("Or in words of one’s own")),
            Field("category", tr("Category"), required=True, hint=tr("women, UZ, under 18")),
            Field("value", tr("Value"), required=True),
            Field("unit", tr("Unit"), hint=tr("%, or as of the whole when empty")),
        ],
        values={
            "dimension": first.dimension if first is not None else known[0][0],
            "own": "",
            "category": held.category if held is not None else "",
            "value": held.value if held is not None else "",
            "unit": first.unit if first is not None else "",
        },
        save=save,
        more=words.number(one.value, one.unit),
    )


def settle_form(screen: StatisticsView, shown: FullStatistic, key: str) -> FormSheet | None:
    """The form in which a person says what a flag comes to."""
    flag = named(shown, key)
    if flag is None:
        return None
    return flag_form(screen, flag, key, words.flag(flag))
