"""What proceedings, remedies, detentions and their flags come to in sentences, in English and Russian.

The sentences name nobody but in flags, which are for the desk; for a document that leaves, take the others.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from app.casework.arguing.flags import Flag
from app.casework.redress import counting
from app.casework.redress.gap import Gap
from app.casework.redress.proceedings import ShownProceeding
from app.errors import KuagerError
from app.paths import resources_dir
from app.records.dates import words
from app.records.vocabulary import load

_DATES = ("first", "second", "day")
_AMOUNTS = ("owed", "paid")
_LONGEST = 120
"""Characters of a title within a sentence."""


def gap(held: Gap, language: str = "en") -> tuple[str, ...]:
    """The gap in sentences: who was harmed, heard, owed compensation and compensated, and the money.

    Args:
        held: the gap.
        language: ``en`` or ``ru``; any other is answered in English.
    """
    said = _said(language)
    harmed, paid = held.victims.count, held.compensated.count
    if not harmed:
        return (said["nobody"],)
    sentences = [_counted(language, "at_least" if held.assumed else "harmed", harmed)]
    for name, number in (
        ("heard", held.took_part.count),
        ("owed", held.owed.count),
        ("paid", paid),
    ):
        sentences.append(_counted(language, name, number) if number else said[f"none_{name}"])
    if held.left_out and paid:
        sentences.append(_counted(language, "without", held.left_out))
    elif paid:
        sentences.append(said["all_paid"])
    for each in held.money:
        owed, given = number_of(each.owed, language), number_of(each.paid, language)
        key = "money_known" if each.unknown else "money"
        key = "money_owed" if each.unknown == each.remedies else key
        sentences.append(said[key].format(owed=owed, paid=given, currency=each.currency))
    unknown = sum(each.unknown for each in held.money if each.unknown < each.remedies)
    if unknown:
        sentences.append(_counted(language, "money_unknown", unknown))
    if held.assumed:
        sentences.append(_counted(language, "assumed", len(held.assumed)))
    return tuple(sentences)


def proceeding(shown: ShownProceeding, language: str = "en") -> str:
    """A proceeding on one line: kind, court, dates, outcome, notification, appeal; it names no party."""
    said, held = _said(language), shown.proceeding
    parts = [load("proceedings").label(held.kind, language), shown.court]
    if held.opened:
        parts.append(said["opened"].format(date=day(held.opened, language)))
    if held.decided:
        parts.append(said["decided"].format(date=day(held.decided, language)))
    if held.outcome:
        parts.append(said["outcome"].format(outcome=_label("outcomes", held.outcome, language)))
    if held.notified_how or held.notified_on:
        how = _label("notified", held.notified_how or "not-known", language)
        key = "notified_on" if held.notified_on else "notified"
        parts.append(said[key].format(how=how, date=day(held.notified_on, language)))
    if held.appeal or held.appeal_until:
        appeal = _label("appeals", held.appeal, language)
        key = "appeal_until" if held.appeal and held.appeal_until else "appeal"
        key = key if held.appeal else "until"
        parts.append(said[key].format(appeal=appeal, date=day(held.appeal_until, language)))
    return "; ".join(filter(None, parts)) + "."


def flag(each: Flag, language: str = "en") -> str:
    """What a rule of :mod:`.checks` has noticed, in a sentence; it may name people."""
    values = {name: _short(value) for name, value in each.values}
    for name in _DATES:
        if name in values:
            values[name] = day(values[name], language)
    for name in _AMOUNTS:
        if name in values:
            values[name] = number_of(Decimal(values[name]), language)
    held = dict(each.values).get("roles", "")
    if held:
        roles = [load("roles").label(code, language) for code in held.split("|")]
        values["roles"] = ", ".join(roles)
    rule = each.rule
    if rule == counting.RULE and not values.get("people"):
        rule = f"{rule}-all"
    known: Mapping[str, str] = _said(language)["flags"]
    return known[rule].format(**values).strip() if rule in known else each.rule


def day(edtf: str, language: str = "en") -> str:
    """A date in words; ``""`` stays so."""
    try:
        return words(edtf, language) if edtf else ""
    except KuagerError:
        return edtf


def number_of(amount: Decimal, language: str = "en") -> str:
    """An amount with its thousands parted: 1,500,000.50 or 1 500 000,50."""
    plain = f"{amount:,f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".") if amount == amount.to_integral() else plain
    if _code(language) == "ru":
        return plain.replace(",", "\u00a0").replace(".", ",")
    return plain


def _counted(language: str, name: str, number: int) -> str:
    forms: list[str] = _said(language)[name]
    shown = number_of(Decimal(number), language)
    return forms[_form(language, number)].format(n=shown)


def _form(language: str, number: int) -> int:
    """Which of the forms of a text goes with a number."""
    if _code(language) == "ru":
        if number % 10 == 1 and number % 100 != 11:
            return 0
        return 1 if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else 2
    return 0 if number == 1 else 1


def _short(value: str) -> str:
    """A title as long as a sentence bears; the whole of it stands where the flag leads."""
    return value if len(value) <= _LONGEST else f"{value[:_LONGEST].rstrip()} …"


def _label(vocabulary: str, code: str, language: str) -> str:
    label = load(vocabulary).label(code, language) if code else ""
    return label[:1].lower() + label[1:]


def _said(language: str) -> dict[str, Any]:
    texts: dict[str, Any] = _texts()[_code(language)]
    return texts


def _code(language: str) -> str:
    return "ru" if language.partition("-")[0].lower() == "ru" else "en"


@lru_cache(maxsize=1)
def _texts() -> dict[str, Any]:
    path = resources_dir() / "redress_words.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
