"""A row of a table as the record that it would become; nothing is written here."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from app.casework import lookup
from app.casework.figures import statistics as figures
from app.casework.figures.fields import PER_CENT, Part
from app.casework.figures.values import amount
from app.casework.listing.table_fields import FIELDS, PART, code_of, folded
from app.casework.redress import fields as redress
from app.casework.registry import law
from app.casework.registry.people import KINDS as PEOPLE
from app.casework.registry.people import next_number
from app.casework.registry.places import KINDS as PLACES
from app.casework.registry.places import facility_fields
from app.errors import KuagerError, Usage
from app.records.base import Record
from app.records.cases import LAWFUL, Case, Event, Instrument, Place
from app.records.dates import parse
from app.records.ids import new_id
from app.records.people import CasePerson, Person, PersonName
from app.records.proceedings import Proceeding
from app.records.statistics import Statistic
from app.records.tables import Cell
from app.records.text import fold, nfc
from app.records.vocabulary import LAWS, load
from app.vault.vault import Vault

_YES = frozenset(("yes", "true", "1", "x", "да", "иә", "ha"))
_NO = frozenset(("no", "false", "0", "", "нет", "жоқ", "yoʻq"))
_LONGEST = 1000

R = TypeVar("R", Event, Place, Proceeding)


class Blocked(Exception):
    """A row cannot be taken.

    Attributes:
        column: the field that it is about, or ``""``.
        sentence: why.
    """

    def __init__(self, sentence: str, column: str = "") -> None:
        super().__init__(sentence)
        self.sentence, self.column = sentence, column


@dataclass(slots=True)
class Planned:
    """What a row would do.

    Attributes:
        state: ``new``, ``adds`` (to what is there) or ``there`` (nothing is to be done).
        title: what it is about.
        records: what would be written, with its verb, in order.
        statistic: a statistic with its parts, which is merged with the one that says the same.
    """

    state: str
    title: str
    records: list[tuple[str, Record]] = field(default_factory=list)
    statistic: tuple[Statistic, list[Part]] | None = None


class Rows:
    """Turns rows of one kind into records, with what earlier rows of the file would add in mind.

    Attributes:
        required: fields that a row cannot be without.
    """

    def __init__(self, vault: Vault, kind: str, in_case: Case | None, decimal: str) -> None:
        self._vault, self._case, self._decimal = vault, in_case, decimal
        self._make: Callable[[Mapping[str, Cell]], Planned] = getattr(self, f"_{kind}")
        self.required = tuple(each.name for each in FIELDS[kind] if each.required)
        self._seen: dict[tuple[object, ...], Record] = {}
        self._numbers = 0
        self._held: dict[tuple[str | None, ...], Statistic] | None = None

    def plan(self, cells: Mapping[str, Cell]) -> Planned:
        """What a row becomes.

        Raises:
            Blocked: it cannot be taken.
        """
        for name, cell in cells.items():
            if cell.kind == "e":
                raise Blocked("The cell holds an error of the spreadsheet.", name)
            if cell.kind == "f":
                raise Blocked(
                    "The cell holds a formula whose value was not kept; save the file in a spreadsheet "
                    "program first.",
                    name,
                )
        return self._make(cells)

    def _statistics(self, cells: Mapping[str, Cell]) -> Planned:
        assert self._case is not None
        value, unit = self._number(cells, "value"), _text(cells, "unit")
        if cells.get("value", Cell()).kind == "p" and unit in ("", PER_CENT):
            unit = PER_CENT
        parts: list[Part] = []
        for name, cell in cells.items():
            if name.startswith(PART) and cell.text.strip():
                _part, dimension, category = name.split(":", 2)
                given = self._number(cells, name)
                of = PER_CENT if cell.kind == "p" or given.endswith(PER_CENT) else ""
                parts.append((_dimension(dimension), category, given.removesuffix(PER_CENT), of))
        with _about("value"):
            made, broken = figures.composed(
                self._vault,
                self._case,
                _text(cells, "indicator"),
                value,
                unit=unit,
                period=_date(cells, "period"),
                place=_text(cells, "place"),
                area=_text(cells, "area"),
                source=_text(cells, "source"),
                source_date=_date(cells, "source_date"),
                source_item=_text(cells, "item"),
                reliability=_code(cells, "reliability", "reliability"),
                credibility=_code(cells, "credibility", "credibility"),
                method=_text(cells, "method"),
                parts=parts,
                note=_text(cells, "note"),
            )
        self._once(figures.key(made), made)
        if self._held is None:
            # Read once: a table has thousands of rows.
            found = self._vault.find(Statistic, order="-id", case_id=self._case.id)
            self._held = {figures.key(each): each for each in found}
        held = self._held.get(figures.key(made))
        return Planned(
            "adds" if held and not held.trashed else "new", made.indicator, statistic=(made, broken)
        )

    def _people(self, cells: Mapping[str, Cell]) -> Planned:
        name = _text(cells, "name", longest=_LONGEST)
        kind = _one_of(cells, "kind", PEOPLE, "individual")
        count = self._whole(cells, "count")
        if count is not None and count < 1:
            raise Blocked("A group counts at least one person.", "count")
        if kind == "individual" and (count or 1) > 1:
            raise Blocked("Several people together are a group, not an individual.", "count")
        # A list of people is more often of those at risk than not.
        protected = _flag(cells, "protected", otherwise=kind != "institution")
        role = _code(cells, "role", "roles")
        if role and self._case is None:
            raise Blocked("A role is held in a case: name the case.", "role")
        known = lookup.many(
            self._vault, Person, (e.person_id for e in self._vault.find(PersonName, name=name))
        )
        named = [*self._vault.find(Person, order="id", name=name), *known.values()]
        if any(not each.trashed for each in named):
            return Planned("there", name)
        pseudonym = _text(cells, "pseudonym")
        if protected and not pseudonym:
            pseudonym = self._pseudonym()
        elif pseudonym and self._vault.count(Person, pseudonym=pseudonym):
            raise Blocked("Another person has this pseudonym already.", "pseudonym")
        made = Person(
            id=new_id(),
            name=name,
            kind=kind,
            count=count or 1,
            pseudonym=pseudonym,
            protected=protected,
            sex=_text(cells, "sex"),
            birth=_date(cells, "birth"),
            nationality=_code(cells, "nationality", "countries"),
            note=_text(cells, "note"),
        )
        self._once((fold(name),), made)
        if pseudonym:
            self._once(("pseudonym", pseudonym), made, "pseudonym")
        records: list[tuple[str, Record]] = [("named", made)]
        others = (" ".join(each.split()) for each in _text(cells, "aliases").split(";"))
        for other in dict.fromkeys(others):
            if other and other != name:
                records.append(("named", PersonName(id=new_id(), person_id=made.id, name=other)))
        if role and self._case is not None:
            link = CasePerson(id=new_id(), case_id=self._case.id, person_id=made.id, role=role)
            records.append(("linked", link))
        return Planned("new", pseudonym or name, records)

    def _events(self, cells: Mapping[str, Cell]) -> Planned:
        assert self._case is not None
        made = Event(
            id=new_id(),
            case_id=self._case.id,
            title=_text(cells, "title", longest=_LONGEST),
            date=_date(cells, "date"),
            place_id=self._place(cells, "place"),
            note=_text(cells, "note"),
            disputed=_flag(cells, "disputed"),
        )
        self._once((fold(made.title),), made)
        held = self._vault.find(Event, order="id", case_id=self._case.id, title=made.title)
        return _unless_there(made, made.title, held)

    def _places(self, cells: Mapping[str, Cell]) -> Planned:
        parent = _text(cells, "parent")
        lies_in = self._seen.get((fold(parent),)) if parent else None
        with _about("facility"):
            more = facility_fields(
                _code(cells, "facility", "facilities"),
                self._whole(cells, "capacity"),
                _date(cells, "counted_on"),
                _one_of(cells, "lawful", LAWFUL, ""),
            )
        made = Place(
            id=new_id(),
            name=_text(cells, "name", longest=_LONGEST),
            kind=_one_of(cells, "kind", PLACES, "place"),
            parent_id=lies_in.id if lies_in is not None else self._place(cells, "parent"),
            country=_code(cells, "country", "countries"),
            authority=_text(cells, "authority"),
            population=self._whole(cells, "population"),
            latitude=self._degrees(cells, "latitude", 90),
            longitude=self._degrees(cells, "longitude", 180),
            protected=_flag(cells, "protected"),
            note=_text(cells, "note"),
            **more,  # type: ignore[arg-type]
        )
        if (made.latitude is None) != (made.longitude is None):
            raise Blocked("A position has a latitude and a longitude.", "latitude")
        self._once((fold(made.name),), made)
        held = self._vault.find(Place, order="id", name=made.name)
        return _unless_there(made, made.name, held)

    def _proceedings(self, cells: Mapping[str, Cell]) -> Planned:
        assert self._case is not None
        law_given = _text(cells, "provisions").replace(";", " ").replace(",", " ").split()
        with _about("provisions"):
            refs = redress.provisions(self._vault, law_given)
        made = Proceeding(
            id=new_id(),
            case_id=self._case.id,
            kind=_code(cells, "kind", "proceedings"),
            title=_text(cells, "title", longest=_LONGEST),
            court=_text(cells, "court"),
            place_id=self._place(cells, "place"),
            number=_text(cells, "number"),
            opened=_date(cells, "opened"),
            decided=_date(cells, "decided"),
            charge=_text(cells, "charge"),
            provisions=tuple(refs),
            outcome=_code(cells, "outcome", "outcomes"),
            outcome_note=_text(cells, "outcome_note"),
            notified_how=_code(cells, "notified_how", "notified"),
            notified_on=_date(cells, "notified_on"),
            appeal=_code(cells, "appeal", "appeals"),
            appeal_until=_date(cells, "appeal_until"),
            note=_text(cells, "note"),
        )
        self._once((fold(made.title),), made)
        held = self._vault.find(Proceeding, order="id", case_id=self._case.id, title=made.title)
        return _unless_there(made, made.title, held)

    def _instruments(self, cells: Mapping[str, Cell]) -> Planned:
        year = self._whole(cells, "year")
        code = _text(cells, "code").lower()
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,63}", code):
            raise Blocked("A code has small Latin letters, digits and hyphens.", "code")
        if any(entry.id.split(":", 1)[0] == code for each in LAWS for entry in load(each)):
            raise Blocked("The program has an instrument of this code already.", "code")
        if year is not None and not 1 <= year <= 9999:
            raise Blocked("A year has up to four digits.", "year")
        made = Instrument(
            id=new_id(),
            code=code,
            title=_text(cells, "title", longest=_LONGEST),
            kind=_one_of(cells, "kind", law.KINDS, "national"),
            number=_text(cells, "number"),
            year=year,
            jurisdiction=_text(cells, "jurisdiction").upper(),
            form=_code(cells, "form", "instrument_forms"),
            adopted=_date(cells, "adopted"),
            in_force=_date(cells, "in_force"),
            note=_text(cells, "note"),
        )
        self._once((code,), made)
        there = self._vault.one(Instrument, code=code)
        return Planned("there" if there else "new", made.title, [("recorded", made)])

    # Values

    def _once(self, key: tuple[object, ...], made: Record, column: str = "") -> None:
        if key in self._seen:
            raise Blocked("An earlier row of the table says the same.", column)
        self._seen[key] = made

    def _pseudonym(self) -> str:
        number = max(next_number(self._vault), self._numbers + 1)
        self._numbers = number
        return f"Person {number}"

    def _place(self, cells: Mapping[str, Cell], name: str) -> str | None:
        given = _text(cells, name)
        if not given:
            return None
        with _about(name):
            return lookup.place(self._vault, given).id

    def _number(self, cells: Mapping[str, Cell], name: str) -> str:
        cell = cells.get(name, Cell())
        if cell.kind in ("n", "p"):
            return cell.text
        if cell.kind == "d":
            raise Blocked("This is a date in the table, not a number.", name)
        text = cell.text.strip()
        per_cent = PER_CENT if text.endswith(PER_CENT) else ""
        if not text:
            return ""
        with _about(name):
            return amount(text.removesuffix(PER_CENT), self._decimal).text + per_cent

    def _whole(self, cells: Mapping[str, Cell], name: str) -> int | None:
        text = "".join(cells.get(name, Cell()).text.split())
        if not text:
            return None
        if not (text.isascii() and text.isdigit()) or len(text) > 12:
            raise Blocked("A whole number is needed here, in digits alone.", name)
        return int(text)

    def _degrees(self, cells: Mapping[str, Cell], name: str, most: int) -> float | None:
        text = cells.get(name, Cell()).text.strip()
        if self._decimal == ",":
            text = text.replace(",", ".")
        if not text:
            return None
        try:
            degrees = float(text)
        except ValueError:
            degrees = float("nan")
        if not -most <= degrees <= most:
            raise Blocked(
                "A latitude is from -90 to 90 degrees, a longitude from -180 to 180.", name
            )
        return degrees


def _unless_there(made: R, title: str, held: Sequence[R]) -> Planned:
    """A new record; in the place of one in the trash; or nothing, where there is one of this name."""
    if not held:
        return Planned("new", title, [("recorded", made)])
    if any(not each.trashed for each in held):
        return Planned("there", title)
    return Planned("new", title, [("restored", replace(made, id=held[0].id))])


class _about:  # noqa: N801
    """Says of a refusal which field it is about."""

    def __init__(self, column: str) -> None:
        self._column = column

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, KuagerError):
            raise Blocked(error.sentence, self._column) from error


def _text(cells: Mapping[str, Cell], name: str, *, longest: int = 20_000) -> str:
    text = nfc(cells.get(name, Cell()).text).strip()
    if len(text) > longest:
        raise Blocked("The text is too long for this field.", name)
    return text if "\n" in text and name == "note" else " ".join(text.split())


def _date(cells: Mapping[str, Cell], name: str) -> str:
    cell = cells.get(name, Cell())
    text = cell.text.strip()
    if cell.kind == "n" and not (text.isdigit() and len(text) == 4):
        raise Blocked(
            "This is a number in the table, not a date; give the cell a date format there, or write the "
            "year first (2022-01-14).",
            name,
        )
    with _about(name):
        return parse(text)


def _code(cells: Mapping[str, Cell], name: str, vocabulary: str) -> str:
    given = _text(cells, name)
    with _about(name):
        return code_of(
            vocabulary, given.upper() if vocabulary == "countries" and len(given) == 2 else given
        )


def _one_of(cells: Mapping[str, Cell], name: str, allowed: tuple[str, ...], otherwise: str) -> str:
    given = folded(_text(cells, name))
    if not given:
        return otherwise
    if given not in allowed:
        raise Blocked(f"One of {', '.join(filter(None, allowed))} is possible here.", name)
    return given


def _flag(cells: Mapping[str, Cell], name: str, *, otherwise: bool = False) -> bool:
    if name not in cells or not cells[name].text.strip():
        return otherwise
    said = folded(cells[name].text)
    if said in _YES:
        return True
    if said in _NO:
        return False
    raise Blocked("Yes or no is needed here.", name)


def _dimension(text: str) -> str:
    try:
        return code_of("dimensions", text)
    except Usage:
        return " ".join(nfc(text).split())
