"""Statistics of a case: each a number with its source, its grade and its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.casework import lookup, quoting
from app.casework.figures.fields import (
    Part,
    counted,
    grade,
    measured,
    parted,
    sourced,
    words,
)
from app.casework.figures.values import Amount, amount
from app.errors import NotFound, Usage
from app.records.cases import Case, Place
from app.records.dates import parse
from app.records.evidence import Item, Passage
from app.records.ids import new_id
from app.records.statistics import Statistic, StatisticPart
from app.records.text import fold, nfc
from app.vault.vault import Change, Vault


@dataclass(frozen=True, slots=True)
class StatisticLine:
    """A statistic in a list.

    Attributes:
        amount: what its number means.
        place: the name of its place, or the area in words.
        parts: how many parts it has.
    """

    statistic: Statistic
    case_code: str
    amount: Amount
    place: str
    parts: int


@dataclass(frozen=True, slots=True)
class ShownStatistic:
    """A statistic with everything that hangs on it.

    Attributes:
        amount: what its number means.
        place: where, or None.
        item: the item that is its source, or None.
        passage: where it says so, or None.
        parts: in their order.
    """

    statistic: Statistic
    case: Case
    amount: Amount
    place: Place | None
    item: Item | None
    passage: Passage | None
    parts: tuple[StatisticPart, ...]

    @property
    def where(self) -> str:
        """The name of the place, or the area in words."""
        return self.place.name if self.place is not None else self.statistic.area


def find(vault: Vault, ref: str) -> Statistic:
    """The statistic with this id, beginning of an id, or exact words for what is counted.

    Raises:
        NotFound: there is none.
        Usage: there are several.
    """
    found = lookup.called(vault, Statistic, ref, "indicator", trashed=False)
    if not found:
        raise NotFound("There is no such statistic in this vault.")
    if len(found) > 1:
        raise Usage(f"This means {len(found)} statistics; give the whole id of one.")
    return found[0]


def save(
    vault: Vault,
    case: str,
    indicator: str,
    value: str,
    *,
    unit: str = "",
    period: str = "",
    place: str = "",
    area: str = "",
    source: str = "",
    source_date: str = "",
    source_item: str = "",
    passage: str = "",
    reliability: str = "",
    credibility: str = "",
    method: str = "",
    parts: Sequence[Part] = (),
    note: str = "",
) -> Statistic:
    """Add a statistic to a case, or add what is given to the one that says the same.

    Two numbers for one thing are two statistics, also where they have one source: both are kept, and
    :mod:`app.casework.figures.checks` flags them.

    Args:
        vault: open for writing.
        case: code or id.
        indicator: what is counted.
        value: as :func:`app.casework.figures.values.amount` takes it; ``86 %`` gives the unit, too.
        unit: ``%`` or what is counted.
        period: EDTF date or interval.
        place: id or name of a place of the vault, or ``""``.
        area: where, in words.
        source: who says so, as cited.
        source_date: EDTF date of that.
        source_item: the item that is the source (number or id), or ``""`` for that of the passage.
        passage: id of the passage that says so, or ``""``.
        reliability: Admiralty grade, A to F.
        credibility: Admiralty grade, 1 to 6.
        method: how it was counted.
        parts: dimension, category, value and unit of each part.
        note: free text.

    Raises:
        NotFound: no such case, item or passage.
        Usage: a value that the field cannot hold.
    """
    made, broken = composed(
        vault, lookup.case(vault, case), indicator, value, unit=unit, period=period, place=place,
        area=area, source=source, source_date=source_date, source_item=source_item, passage=passage,
        reliability=reliability, credibility=credibility, method=method, parts=parts, note=note,
    )  # fmt: skip
    with vault.change() as change:
        return put(vault, change, made, broken)


def composed(
    vault: Vault,
    in_case: Case,
    indicator: str,
    value: str,
    *,
    unit: str = "",
    period: str = "",
    place: str = "",
    area: str = "",
    source: str = "",
    source_date: str = "",
    source_item: str = "",
    passage: str = "",
    reliability: str = "",
    credibility: str = "",
    method: str = "",
    parts: Sequence[Part] = (),
    note: str = "",
) -> tuple[Statistic, list[Part]]:
    """The statistic that :func:`save` would write, and its parts; nothing is written.

    Raises:
        NotFound: no such item or passage.
        Usage: a value that the field cannot hold.
    """
    number, held_unit = measured(value, unit)
    broken = parted(parts)
    source_id, passage_id = sourced(vault, source_item, passage)
    made = Statistic(
        id=new_id(),
        case_id=in_case.id,
        indicator=counted(indicator),
        value=number.text,
        unit=held_unit,
        period=parse(period),
        place_id=lookup.place(vault, place).id if place else None,
        area=words(area),
        source=nfc(source).strip(),
        source_date=parse(source_date),
        source_id=source_id,
        passage_id=passage_id,
        reliability=grade("reliability", reliability),
        credibility=grade("credibility", credibility),
        method=nfc(method).strip(),
        note=nfc(note).strip(),
    )
    return made, broken


def put(vault: Vault, change: Change, made: Statistic, parts: Sequence[Part]) -> Statistic:
    """Write what :func:`composed` made, or add it to the statistic that says the same."""
    held = same(vault, made)
    if held is not None:
        given = {
            name: getattr(made, name) or getattr(held, name)
            for name in (
                "source_date", "source_id", "passage_id", "reliability", "credibility", "method",
                "note", "area",
            )
        }  # fmt: skip
        made = replace(held, trashed=False, **given)
    saved = change.put("described" if held else "recorded", made)
    if parts:
        _put_parts(vault, change, saved, parts, exactly=False)
    return saved


def same(vault: Vault, made: Statistic) -> Statistic | None:
    """The statistic that says the same number of the same thing from the same source, or None."""
    alike = vault.find(
        Statistic, order="id", case_id=made.case_id, indicator=made.indicator, value=made.value
    )
    return next((each for each in alike if key(each) == key(made)), None)


def key(each: Statistic) -> tuple[str | None, ...]:
    """What two statistics have in common that say the same: thing, number, period, place, source."""
    return (
        each.indicator, each.value, each.unit, each.period, each.place_id, fold(each.area),
        fold(each.source),
    )  # fmt: skip


def update(
    vault: Vault,
    statistic_id: str,
    *,
    indicator: str | None = None,
    value: str | None = None,
    unit: str | None = None,
    period: str | None = None,
    place: str | None = None,
    area: str | None = None,
    source: str | None = None,
    source_date: str | None = None,
    source_item: str | None = None,
    passage: str | None = None,
    reliability: str | None = None,
    credibility: str | None = None,
    method: str | None = None,
    note: str | None = None,
    parts: Sequence[Part] | None = None,
    more_parts: Sequence[Part] = (),
) -> Statistic:
    """Change what is given of a statistic; None keeps what it has, ``""`` empties it.

    Args:
        vault: open for writing.
        statistic_id: its id.
        indicator: what is counted.
        value: a number as :func:`save` takes it.
        unit: ``%`` or what is counted.
        period: EDTF date or interval.
        place: id or name of a place.
        area: where, in words.
        source: who says so, as cited.
        source_date: EDTF date of that.
        source_item: the item that is the source; the passage of another one is dropped.
        passage: id of the passage that says so.
        reliability: Admiralty grade, A to F.
        credibility: Admiralty grade, 1 to 6.
        method: how it was counted.
        note: free text.
        parts: its parts: exactly these.
        more_parts: parts that are added to it, or changed.

    Raises:
        NotFound: no such statistic, item or passage.
        Usage: a value that the field cannot hold.
    """
    broken = None if parts is None else parted(parts)
    more = parted(more_parts)
    with vault.change() as change:
        before = vault.get(Statistic, statistic_id)
        fields: dict[str, Any] = {}
        if value is not None or unit is not None:
            number, held_unit = measured(
                before.value if value is None else value, before.unit if unit is None else unit
            )
            fields |= {"value": number.text, "unit": held_unit}
        if indicator is not None:
            fields["indicator"] = counted(indicator)
        for name, date in (("period", period), ("source_date", source_date)):
            if date is not None:
                fields[name] = parse(date)
        if place is not None:
            fields["place_id"] = lookup.place(vault, place).id if place else None
        if area is not None:
            fields["area"] = words(area)
        for name, text in (("source", source), ("method", method), ("note", note)):
            if text is not None:
                fields[name] = nfc(text).strip()
        for name, code in (("reliability", reliability), ("credibility", credibility)):
            if code is not None:
                fields[name] = grade(name, code)
        if source_item is not None or passage is not None:
            kept = before.source_id or "" if source_item is None else source_item
            quoted = before.passage_id or "" if passage is None else passage
            if source_item is not None and passage is None and before.passage_id:
                # Another source does not say it at the place of the one before.
                held = vault.get(Passage, before.passage_id)
                new = lookup.item(vault, source_item).id if source_item else ""
                quoted = before.passage_id if held.item_id == new else ""
            fields["source_id"], fields["passage_id"] = sourced(vault, kept, quoted)
        saved = change.put("described", replace(before, **fields))
        if broken is not None:
            _put_parts(vault, change, saved, broken, exactly=True)
        _put_parts(vault, change, saved, more, exactly=False)
        if before.passage_id and before.passage_id != saved.passage_id:
            quoting.let_go(vault, change, before.passage_id)
    return saved


def trash(vault: Vault, statistic_id: str, *, restore: bool = False) -> Statistic:
    """Put a statistic in the trash with its parts, or take it out.

    Raises:
        NotFound: no such statistic.
    """
    with vault.change() as change:
        return change.trash(vault.get(Statistic, statistic_id), restore=restore)


def part(
    vault: Vault, statistic_id: str, dimension: str, category: str, value: str, unit: str = ""
) -> StatisticPart:
    """Say what of a statistic falls to a category; saying it again changes it.

    Raises:
        NotFound: no such statistic.
        Usage: a value that the field cannot hold.
    """
    with vault.change() as change:
        statistic = vault.get(Statistic, statistic_id)
        (made,) = parted([(dimension, category, value, unit)])
        _put_parts(vault, change, statistic, [made], exactly=False)
        held = vault.one(
            StatisticPart, statistic_id=statistic.id, dimension=made[0], category=made[1]
        )
        assert held is not None
        return held


def take_part_off(vault: Vault, part_id: str) -> None:
    """Take a part away.

    Raises:
        NotFound: no such part.
    """
    with vault.change() as change:
        change.remove("unlinked", vault.get(StatisticPart, part_id))


def parts_of(vault: Vault, ids: Iterable[str]) -> dict[str, list[StatisticPart]]:
    """The parts of statistics, by the id of each, in their order."""
    wanted = list(dict.fromkeys(ids))
    found: dict[str, list[StatisticPart]] = {}
    for start in range(0, len(wanted), 500):
        some = vault.find(
            StatisticPart, order="position,id", statistic_id=wanted[start : start + 500]
        )
        for each in some:
            found.setdefault(each.statistic_id, []).append(each)
    return found


def statistics(
    vault: Vault, case: str | None = None, query: str = "", *, trashed: bool = False
) -> list[StatisticLine]:
    """Statistics by case, by what is counted, by period.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        query: words that indicator, place, source, unit or note contain, all of them.
        trashed: those in the trash instead.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case is not None else {}
    found = vault.find(Statistic, order="indicator,period,id", trashed=trashed, **chosen)
    codes = {each.id: each.code for each in vault.find(Case)}
    places = lookup.many(vault, Place, (each.place_id for each in found if each.place_id))
    parts = parts_of(vault, (each.id for each in found))
    wanted = fold(nfc(query)).split()
    lines = []
    for each in sorted(
        found, key=lambda one: (codes[one.case_id], fold(one.indicator), one.period, one.id)
    ):
        where = places[each.place_id].name if each.place_id in places else each.area
        said = (each.indicator, where, each.source, each.unit, each.note, each.value, each.period)
        text = fold("\n".join(said))
        if all(word in text for word in wanted):
            held = parts.get(each.id, [])
            lines.append(
                StatisticLine(each, codes[each.case_id], amount(each.value), where, len(held))
            )
    return lines


def shown(vault: Vault, ref: str) -> ShownStatistic:
    """A statistic with everything that hangs on it.

    Raises:
        NotFound: no such statistic.
    """
    each = vault.one(Statistic, id=ref) or find(vault, ref)
    return ShownStatistic(
        statistic=each,
        case=vault.get(Case, each.case_id),
        amount=amount(each.value),
        place=vault.get(Place, each.place_id) if each.place_id else None,
        item=vault.get(Item, each.source_id) if each.source_id else None,
        passage=vault.get(Passage, each.passage_id) if each.passage_id else None,
        parts=tuple(parts_of(vault, [each.id]).get(each.id, ())),
    )


def _put_parts(
    vault: Vault, change: Change, statistic: Statistic, parts: Sequence[Part], *, exactly: bool
) -> None:
    held: Mapping[tuple[str, str], StatisticPart] = {
        (each.dimension, each.category): each
        for each in vault.find(StatisticPart, order="position,id", statistic_id=statistic.id)
    }
    last = 0.0 if exactly else max((each.position for each in held.values()), default=0.0)
    wanted = {(each[0], each[1]) for each in parts}
    if exactly:
        for key, each in held.items():
            if key not in wanted:
                change.remove("unlinked", each)
    for dimension, category, value, unit in parts:
        before = held.get((dimension, category))
        if before is not None and not exactly:
            position = before.position
        else:
            last += 1
            position = last
        made = StatisticPart(
            id=before.id if before else new_id(),
            statistic_id=statistic.id,
            dimension=dimension,
            category=category,
            value=value,
            unit="" if unit == statistic.unit else unit,
            position=position,
        )
        if made != before:
            change.put("described" if before else "linked", made)
