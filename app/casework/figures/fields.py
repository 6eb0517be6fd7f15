"""What a person or a file may give as a field of a statistic, checked and made whole."""

from __future__ import annotations

from collections.abc import Iterable

from app.casework import lookup
from app.casework.figures.values import Amount, amount
from app.errors import Usage
from app.records.evidence import Passage
from app.records.text import nfc
from app.records.vocabulary import load
from app.vault.vault import Vault

LONGEST = 300
"""Characters of what is counted, of a unit and of a category."""

PER_CENT = "%"
MOST_PARTS = 500

Part = tuple[str, str, str, str]
"""Dimension, category, value and unit of a part, as given."""


def measured(value: str, unit: str) -> tuple[Amount, str]:
    """A number and its unit, of which the number may say that it is per cent.

    Raises:
        Usage: no number, or an overlong unit.
    """
    given, said = value.strip(), line(unit)
    if given.endswith(PER_CENT) and said in ("", PER_CENT):
        given, said = given[:-1].strip(), PER_CENT
    return amount(given), words(said)


def grade(scale: str, code: str) -> str:
    """A grade of the Admiralty scale, or ``""``.

    Raises:
        Usage: the scale has no such grade.
    """
    given = code.strip().upper()
    return load(scale).require(given).id if given else ""


def parted(parts: Iterable[Part]) -> list[Part]:
    """Parts as they are stored.

    Raises:
        Usage: a part without a dimension or category, one given twice, a number that is none, over 100 %.
    """
    made: list[Part] = []
    seen: set[tuple[str, str]] = set()
    known = load("dimensions")
    for dimension, category, value, unit in parts:
        named, within = line(dimension), line(category)
        if not named or not within:
            raise Usage("A part says by what the whole is broken down and which category it is.")
        if len(named) > LONGEST or len(within) > LONGEST:
            raise Usage(f"A dimension and a category have at most {LONGEST} characters each.")
        named = named.lower() if named.lower() in known else named
        if (named, within) in seen:
            raise Usage("A category is given twice in one dimension; each has one part.")
        seen.add((named, within))
        number, held = measured(value, unit)
        if held == PER_CENT and number.low > 100:
            raise Usage("A part is at most 100 % of its whole.")
        made.append((named, within, number.text, held))
    if len(made) > MOST_PARTS:
        raise Usage(f"A statistic has at most {MOST_PARTS} parts.")
    return made


def sourced(vault: Vault, item: str, passage: str) -> tuple[str | None, str | None]:
    """The ids of the item and the passage that say it, of those that are given.

    Raises:
        NotFound: no such item or passage.
        Usage: the passage stands in another item.
    """
    held = vault.get(Passage, passage) if passage else None
    item_id = lookup.item(vault, item).id if item else None
    if held is not None and item_id is not None and held.item_id != item_id:
        raise Usage("The passage stands in another item than the source.")
    return (held.item_id if held is not None else item_id), (held.id if held is not None else None)


def counted(text: str) -> str:
    """What is counted, on one line.

    Raises:
        Usage: nothing, or too much.
    """
    said = line(text)
    if not said:
        raise Usage("A statistic says what is counted.")
    if len(said) > LONGEST:
        raise Usage(f"What is counted is said in at most {LONGEST} characters.")
    return said


def words(text: str) -> str:
    """A few words on one line, ``""`` among them.

    Raises:
        Usage: too many.
    """
    said = line(text)
    if len(said) > LONGEST:
        raise Usage(f"A unit and an area have at most {LONGEST} characters each.")
    return said


def line(text: str) -> str:
    """Words on one line."""
    return " ".join(nfc(text).split())
