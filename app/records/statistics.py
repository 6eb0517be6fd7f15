"""Statistics: numbers that somebody published or counted, with their sources and parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic(Record):
    """One number with its source; several of one indicator, unit, period and place can be compared.

    Attributes:
        indicator: what is counted (``foreign citizens who arrived``).
        value: a number (``724534``, ``5.5``), a range (``90..110``), a bound (``>=1000``), about (``~100``),
            or a word for a magnitude (``hundreds``).
        unit: ``%`` or what is counted (``persons``, ``rulings``).
        period: EDTF date or interval.
        place_id: where, or None.
        area: where, in words, if no place of the vault is meant.
        source: who says so, as cited.
        source_date: EDTF date of that.
        source_id: the item that is the source, or None.
        passage_id: where it says so, or None.
        reliability: Admiralty grade of the source, A to F.
        credibility: Admiralty grade of the information, 1 to 6.
        method: how it was counted.
    """

    table: ClassVar[str] = "statistic"

    case_id: str
    indicator: str
    value: str
    unit: str = ""
    period: str = ""
    place_id: str | None = None
    area: str = ""
    source: str = ""
    source_date: str = ""
    source_id: str | None = None
    passage_id: str | None = None
    reliability: str = ""
    credibility: str = ""
    method: str = ""
    note: str = ""
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticPart(Record):
    """What of a statistic falls to one category.

    Attributes:
        dimension: code from ``dimensions`` (nationality, sex, age, status ...), or free words.
        category: within it (``UZ``, ``women``).
        value: as of a statistic.
        unit: ``%``, or ``""`` for that of the whole.
        position: sorts the categories.
    """

    table: ClassVar[str] = "statistic_part"

    statistic_id: str
    dimension: str
    category: str
    value: str
    unit: str = ""
    position: float = 0.0
