"""The verbs of statistics: adding and changing them, listing them, settling what does not agree."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from app.casework.arguing.flags import Flag, answer, reopen
from app.casework.figures import checks
from app.casework.figures import statistics as figures
from app.casework.figures.fields import PER_CENT, Part
from app.casework.figures.series import parts, whole
from app.casework.figures.statistics import ShownStatistic
from app.casework.figures.wording import said
from app.cli.catalogue import opened
from app.cli.output import Answer
from app.errors import Usage
from app.records.statistics import Statistic
from app.records.text import one_line
from app.vault.vault import Vault

_FIELDS = {
    "indicator": "indicator",
    "value": "value",
    "unit": "unit",
    "period": "period",
    "place": "place",
    "area": "area",
    "source": "source",
    "source_date": "source_date",
    "item": "source_item",
    "passage": "passage",
    "method": "method",
    "note": "note",
}
"""Argument -> what the verb calls it."""


def statistic(arguments: Namespace) -> Answer:
    """Add a statistic, or change one."""
    given = {
        name: getattr(arguments, argument)
        for argument, name in _FIELDS.items()
        if getattr(arguments, argument) is not None
    }
    if arguments.grade is not None:
        given["reliability"], given["credibility"] = _grade(arguments.grade)
    broken = [_part(each) for each in arguments.part]
    with opened(arguments, write=True) as vault:
        if arguments.statistic:
            held = figures.find(vault, arguments.statistic)
            saved = _changed(vault, held, given, broken, arguments)
        else:
            for name in ("case", "indicator", "value"):
                if not getattr(arguments, name):
                    raise Usage(f"A new statistic needs --{name}.")
            indicator, value = given.pop("indicator"), given.pop("value")
            saved = figures.save(vault, arguments.case, indicator, value, parts=broken, **given)
        document = _json(vault, figures.shown(vault, saved.id), "")
        found = checks.of_statistic(vault, saved)
        document["flags"] = [_flag_json(each) for each in found]
    notes = tuple(checks.sentence(each) for each in found if each.answer is None)
    return Answer(document, (_line(saved),), notes)


def listed(arguments: Namespace) -> Answer:
    """List statistics and flags, or settle a flag."""
    if arguments.settle and arguments.reopen:
        raise Usage("Settle a flag or reopen it, not both.")
    with opened(arguments, write=bool(arguments.settle or arguments.reopen)) as vault:
        if arguments.settle:
            flag = _named(vault, arguments.settle)
            settled = answer(vault, flag, arguments.state, arguments.reason, arguments.name)
            return Answer(asdict(settled), (f"{settled.state}: {one_line(settled.reason)}",))
        if arguments.reopen:
            flag = _named(vault, arguments.reopen)
            reopen(vault, flag)
            return Answer({"reopened": [flag.rule, flag.one, flag.other]}, ("Open again.",))
        case = arguments.case or None
        found = checks.flags(vault, case)
        lines = figures.statistics(vault, case, " ".join(arguments.words))
        documents = [
            _json(
                vault,
                figures.shown(vault, each.statistic.id),
                arguments.profile,
                arguments.language,
            )
            for each in ([] if arguments.flags else lines)
        ]
    told = [
        f"{each['id']}  {one_line(str(each['indicator']))}: {each['said']}" for each in documents
    ]
    # What a rule says of two numbers would tell a small one.
    shown_flags = [] if arguments.profile else found
    told += [_flag_line(each) for each in shown_flags]
    return Answer(
        {"statistics": documents, "flags": [_flag_json(each) for each in shown_flags]},
        (*told, f"{len(documents)} statistics, {len(shown_flags)} flags."),
    )


def _changed(
    vault: Vault,
    held: Statistic,
    given: dict[str, str],
    broken: list[Part],
    arguments: Namespace,
) -> Statistic:
    if arguments.trash or arguments.restore:
        if given or broken:
            raise Usage("Change a statistic, or put it in the trash or take it out: not both.")
        return figures.trash(vault, held.id, restore=arguments.restore)
    return figures.update(vault, held.id, more_parts=broken, **given)  # type: ignore[arg-type]


def _part(text: str) -> Part:
    by, colon, rest = text.partition(":")
    category, equals, value = rest.rpartition("=")
    if not colon or not equals:
        raise Usage("A part is written by:category=number, as in nationality:UZ=86%.")
    number = value.strip()
    if number.endswith("%"):
        return by, category, number[:-1], PER_CENT
    return by, category, number, ""


def _grade(text: str) -> tuple[str, str]:
    given = text.strip()
    if len(given) > 2:
        raise Usage("A grade is a letter from A to F and a digit from 1 to 6, as in B2.")
    return given[:1] if not given[:1].isdigit() else "", given[-1:] if given[-1:].isdigit() else ""


def _named(vault: Vault, words: list[str]) -> Flag:
    if not 2 <= len(words) <= 3:
        raise Usage("A flag is named by its rule and the ids that it names, one or two.")
    return checks.find(vault, *words)


def _json(
    vault: Vault, held: ShownStatistic, profile: str, language: str = "en"
) -> dict[str, object]:
    one = held.statistic
    number, instead = whole(vault, held, profile)
    broken = [
        {
            "dimension": chart.title,
            "category": bar.group,
            "value": bar.amount.text if bar.amount is not None else bar.instead,
            "unit": chart.unit,
            "hidden": bar.amount is None,
        }
        for chart in parts(vault, held, profile)
        for bar in chart.bars
    ]
    return {
        "id": one.id,
        "case": held.case.code,
        "indicator": one.indicator,
        "value": one.value if number is not None else instead,
        "unit": one.unit,
        "said": said(one, language) if number is not None else f"{instead} {one.unit}".strip(),
        "period": one.period,
        "place": held.where,
        "source": one.source,
        "source_date": one.source_date,
        "item": held.item.number if held.item is not None else None,
        "passage": one.passage_id,
        "grade": f"{one.reliability}{one.credibility}",
        "method": one.method,
        "note": one.note,
        "parts": broken,
        "trashed": one.trashed,
    }


def _line(one: Statistic) -> str:
    return f"{one.id}  {one_line(one.indicator)}: {said(one)}"


def _flag_json(flag: Flag) -> dict[str, object]:
    return {
        "rule": flag.rule,
        "one": flag.one,
        "other": flag.other,
        "sentence": checks.sentence(flag),
        "answer": asdict(flag.answer) if flag.answer is not None else None,
    }


def _flag_line(flag: Flag) -> str:
    settled = f"  [{flag.answer.state}: {one_line(flag.answer.reason)}]" if flag.answer else ""
    named = " ".join(filter(None, (flag.rule, flag.one, flag.other)))
    return f"! {one_line(checks.sentence(flag))}{settled}\n    {one_line(named)}"
