"""What a row of a table can become, and which columns go with which fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.casework.listing import lists
from app.errors import Usage
from app.records.text import fold, nfc
from app.records.vocabulary import load

KINDS = ("statistics", "people", "events", "places", "proceedings", "instruments")

PART = "part:"
"""Begins the field of a column that holds a part of a statistic: ``part:nationality:UZ``."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field that a column may hold.

    Attributes:
        name: as ``--map`` and the tables give it.
        titles: headings by which it is known without being told, besides its name.
        required: a row without it cannot be taken.
    """

    name: str
    titles: tuple[str, ...] = ()
    required: bool = False


def _f(name: str, *titles: str, required: bool = False) -> Field:
    return Field(name, titles, required)


FIELDS: Mapping[str, tuple[Field, ...]] = {
    "statistics": (
        _f("indicator", "what is counted", "показатель", "что посчитано", required=True),
        _f("value", "number", "значение", "число", required=True),
        _f("unit", "единица"),
        _f("period", "период"),
        _f("place", "место"),
        _f("area", "территория"),
        _f("source", "источник"),
        _f("source_date", "date of the source", "дата источника"),
        _f("item", "item that is the source", "материал"),
        _f("reliability", "надёжность"),
        _f("credibility", "достоверность"),
        _f("method", "how it was counted", "метод"),
        _f("parts", "части"),
        _f("note", "примечание"),
    ),
    "people": (
        _f("name", "имя", "фио", required=True),
        _f("aliases", "other names", "другие имена"),
        _f("kind", "вид"),
        _f("count", "people in the group", "число людей"),
        _f("pseudonym", "псевдоним"),
        _f("protected", "под защитой"),
        _f("sex", "пол"),
        _f("birth", "date of birth", "дата рождения"),
        _f("nationality", "гражданство"),
        _f("role", "роль"),
        _f("note", "примечание"),
    ),
    "events": (
        _f("title", "event", "событие", "название", required=True),
        _f("date", "дата"),
        _f("place", "место"),
        _f("disputed", "оспаривается"),
        _f("note", "примечание"),
    ),
    "places": (
        _f("name", "place", "место", "название", required=True),
        _f("kind", "вид"),
        _f("parent", "within", "находится в"),
        _f("country", "страна"),
        _f("authority", "ведомство"),
        _f("facility", "вид учреждения"),
        _f("capacity", "вместимость"),
        _f("population", "people held", "содержится"),
        _f("counted_on", "counted on", "дата подсчёта"),
        _f("lawful", "законно"),
        _f("latitude", "широта"),
        _f("longitude", "долгота"),
        _f("protected", "под защитой"),
        _f("note", "примечание"),
    ),
    "proceedings": (
        _f("title", "proceeding", "название", required=True),
        _f("kind", "вид", required=True),
        _f("court", "суд"),
        _f("place", "место"),
        _f("number", "номер"),
        _f("opened", "открыто"),
        _f("decided", "решено", "дата решения"),
        _f("charge", "обвинение"),
        _f("provisions", "law", "нормы"),
        _f("outcome", "исход"),
        _f("outcome_note", "исход словами"),
        _f("notified_how", "how notified", "как уведомлено"),
        _f("notified_on", "notified on", "уведомлено"),
        _f("appeal", "обжалование"),
        _f("appeal_until", "appeal until", "обжалование до"),
        _f("note", "примечание"),
    ),
    "instruments": (
        _f("code", "код", required=True),
        _f("title", "название", required=True),
        _f("kind", "вид"),
        _f("number", "номер"),
        _f("year", "год"),
        _f("jurisdiction", "страна"),
        _f("form", "форма"),
        _f("adopted", "принят"),
        _f("in_force", "in force", "действует"),
        _f("note", "примечание"),
    ),
}
"""Kind of a row -> its fields, in order."""

_LISTED = {
    "statistics": {"number": "item"},
    "people": {"names": "aliases"},
    "places": {"within": "parent", "counted": "counted_on"},
    "instruments": {"official_number": "number"},
    "proceedings": {"case_number": "number", "notified": "notified_how", "until": "appeal_until"},
}
"""Columns of the lists that are written (``resources/lists.toml``), called otherwise than their fields."""

IN_CASE = frozenset(("statistics", "events", "proceedings"))
"""Kinds that belong to a case."""


def field_names(kind: str) -> tuple[str, ...]:
    """The fields of a kind.

    Raises:
        Usage: there is no such kind.
    """
    if kind not in FIELDS:
        raise Usage(f"A row is one of {', '.join(KINDS)}.")
    return tuple(each.name for each in FIELDS[kind])


def known_field(kind: str, heading: str) -> str:
    """The field that a heading names exactly (its name or a title of it, whatever the case), or ``""``."""
    said = folded(heading)
    for each in FIELDS[kind]:
        if said in {folded(each.name), *map(folded, each.titles)}:
            return each.name
    if said in _of_a_list(kind):
        return _of_a_list(kind)[said]
    if kind == "statistics" and said.startswith(PART) and said.count(":") >= 2:
        return " ".join(nfc(heading).split())
    return ""


@lru_cache(maxsize=8)
def _of_a_list(kind: str) -> Mapping[str, str]:
    """By the headings of the list of these records, as the program writes it, the fields that they hold."""
    told = lists.words()
    names = {each.name for each in FIELDS[kind]}
    found: dict[str, str] = {}
    for column in lists.columns("law" if kind == "instruments" else kind):
        field = _LISTED.get(kind, {}).get(column, column)
        # The number of an item has the name of other fields.
        if field in names and (field, column) != ("number", "number"):
            found |= {folded(heading): field for heading in told["heading"][column].values()}
    return found


def check_field(kind: str, name: str) -> str:
    """A field that somebody chose for a column.

    Raises:
        Usage: the kind has none of this name.
    """
    if name in field_names(kind):
        return name
    if kind == "statistics" and name.startswith(PART) and name.count(":") >= 2:
        return name
    raise Usage(f"{name!a} is no field here; one of {', '.join(field_names(kind))}.")


def folded(text: str) -> str:
    """A heading or a label, to compare."""
    return fold(" ".join(nfc(text).replace("_", " ").split()))


def code_of(vocabulary: str, text: str) -> str:
    """The code that a cell gives: itself, or exactly its label in one of the languages.

    Raises:
        Usage: the list has neither; a term is never added by a table.
    """
    given = text.strip()
    if not given:
        return ""
    known = load(vocabulary)
    if given in known:
        return given
    found = _labels(vocabulary).get(folded(given), ())
    if len(found) == 1:
        return found[0]
    if len(found) > 1:
        raise Usage("More than one term of the list is called so; give its code.")
    return known.require(given).id


@lru_cache(maxsize=32)
def _labels(vocabulary: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for entry in load(vocabulary):
        for label in {folded(each) for each in (*entry.labels.values(), entry.id)}:
            found.setdefault(label, []).append(entry.id)
    return {label: tuple(codes) for label, codes in found.items()}
