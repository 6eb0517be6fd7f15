"""The words of proceedings, remedies and detentions in the window."""

from __future__ import annotations

from decimal import Decimal

from app.casework.arguing.flags import Flag
from app.casework.redress import wording
from app.casework.redress.counting import Unit
from app.casework.redress.gap import Gap
from app.records.people import Person
from app.records.proceedings import REMEDIES, SHOWN, TOOK_PART
from app.records.vocabulary import load
from app.ui.language import current, tr
from app.ui.screens.registry.words import joined


def took_part(code: str) -> str:
    """How somebody took part in a proceeding."""
    return {
        "": tr("Not known whether they took part"),
        "in-person": tr("In person"),
        "video": tr("By video link"),
        "represented": tr("Represented by counsel"),
        "in-writing": tr("In writing"),
        "absent": tr("Absent"),
        "not-informed": tr("Not informed"),
    }.get(code, code)


def took_part_choices() -> list[tuple[str, str]]:
    """Every way of taking part, for a choice."""
    return [(each, took_part(each)) for each in TOOK_PART]


def remedy(code: str) -> str:
    """What kind of redress it is."""
    return {
        "compensation": tr("Compensation"),
        "restitution": tr("Restitution"),
        "rehabilitation": tr("Rehabilitation"),
        "satisfaction": tr("Satisfaction"),
        "non-repetition": tr("Guarantees of non-repetition"),
    }.get(code, code)


def remedy_choices() -> list[tuple[str, str]]:
    """Every kind of redress, for a choice."""
    return [(each, remedy(each)) for each in REMEDIES]


def shown(code: str) -> str:
    """Whether an order of detention was shown."""
    return {
        "": "",
        "yes": tr("An order was shown"),
        "no": tr("No order was shown"),
        "not-known": tr("Not known whether an order was shown"),
    }.get(code, code)


def shown_choices() -> list[tuple[str, str]]:
    """The same for a choice."""
    return [(each, shown(each)) for each in SHOWN if each]


def lawful(code: str) -> str:
    """Whether the law lets people be held in a place."""
    return {
        "": "",
        "yes": tr("People may be held there by law"),
        "no": tr("No law lets people be held there"),
        "disputed": tr("Disputed whether people may be held there"),
    }.get(code, code)


def lawful_choices() -> list[tuple[str, str]]:
    """The same for a choice."""
    return [(each, lawful(each)) for each in ("yes", "no", "disputed")]


def ground(value: str) -> str:
    """The ground of a detention: a code in words, or the words that somebody wrote."""
    return load("detention_grounds").label(value, current()) if value else ""


def of_group(person: Person, number: int) -> str:
    """How many of a group; ``""`` for one person."""
    if person.kind != "group":
        return ""
    if number == person.count:
        return tr("%Ln person(s)", n=number)
    return tr("{some} of {all}", some=f"{number:,}", all=f"{person.count:,}")


def amount(text: str, currency: str) -> str:
    """An amount with its currency, its thousands parted."""
    return f"{wording.number_of(Decimal(text), current())} {currency}".strip() if text else ""


def money(owed: str, paid: str, currency: str) -> str:
    """What is owed and what was paid of one remedy."""
    return joined(
        tr("owed {amount}", amount=amount(owed, currency)) if owed else "",
        tr("paid {amount}", amount=amount(paid, currency)) if paid else "",
    )


def flag(each: Flag) -> str:
    """What a rule has noticed, in a sentence."""
    return wording.flag(each, current())


def gap(held: Gap) -> str:
    """The gap in sentences."""
    return " ".join(wording.gap(held, current()))


def unit(each: Unit) -> str:
    """Somebody who is counted: the name, and of a group how many."""
    return joined(each.name, tr("%Ln person(s)", n=each.count) if each.group else "")
