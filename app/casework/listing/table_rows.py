"""A row of a table as the record that it would become; nothing is written here."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from app.casework import lookup
from app.casework.figures import statistics as figures
from app.casework.figures.fields import PER_CENT, Part, counted, parted, words
from app.casework.figures.values import amount
from app.casework.listing.table_cells import (
    Blocked,
    about,
    code_in,
    date_of,
    degrees,
    dimension_of,
    flag,
    number,
    one_of,
    whole,
    words_of,
)
from app.casework.listing.table_fields import FIELDS, PART
from app.casework.redress import fields as redress
from app.casework.registry import law
from app.casework.registry.people import KINDS as PEOPLE
from app.casework.registry.people import next_number
from app.casework.registry.places import KINDS as PLACES
from app.casework.registry.places import facility_fields
from app.errors import Usage
from app.records.base import Record
from app.records.cases import LAWFUL, Case, Event, Instrument, Place
from app.records.ids import new_id
from app.records.people import CasePerson, Person, PersonName
from app.records.proceedings import Proceeding
from app.records.statistics import Statistic
from app.records.tables import Cell
from app.records.text import fold
from app.records.vocabulary import LAWS, load
from app.vault.vault import Vault

_LONGEST = 1000
_VALUE = re.compile(r"([a-z]+(?: [a-z]+)*|[^\s%]+)( ?%| [^%]+)?")
"""A number or a word for one, and the unit of it."""


R = TypeVar("R", Event, Place, Proceeding)


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
        self._names: set[str] | None = None
        self._by_name: dict[str, list[Any]] | None = None

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
        value, unit = number(cells, "value", self._decimal), words_of(cells, "unit")
        if cells.get("value", Cell()).kind == "p" and unit in ("", PER_CENT):
            unit = PER_CENT
        parts: list[Part] = []
        for name, cell in cells.items():
            if name.startswith(PART) and cell.text.strip():
                _part, dimension, category = name.split(":", 2)
                given = number(cells, name, self._decimal)
                of = PER_CENT if cell.kind == "p" or given.endswith(PER_CENT) else ""
                parts.append((dimension_of(dimension), category, given.removesuffix(PER_CENT), of))
                with about(name):
                    parted(parts[-1:])
        parts += self._listed_parts(cells)
        place, item = self._place(cells, "place"), words_of(cells, "item")
        for name, check in (("indicator", counted), ("unit", words), ("area", words)):
            with about(name):
                check(words_of(cells, name))
        with about("item"):
            item = lookup.item(self._vault, item).id if item else ""
        with about("value"):
            made, broken = figures.composed(
                self._vault,
                self._case,
                words_of(cells, "indicator"),
                value,
                unit=unit,
                period=date_of(cells, "period"),
                place=place or "",
                area=words_of(cells, "area"),
                source=words_of(cells, "source"),
                source_date=date_of(cells, "source_date"),
                source_item=item,
                reliability=code_in(cells, "reliability", "reliability"),
                credibility=code_in(cells, "credibility", "credibility"),
                method=words_of(cells, "method"),
                parts=parts,
                note=words_of(cells, "note"),
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
        name = words_of(cells, "name", longest=_LONGEST)
        kind = one_of(cells, "kind", PEOPLE, "individual")
        count = whole(cells, "count")
        if count is not None and count < 1:
            raise Blocked("A group counts at least one person.", "count")
        if kind == "individual" and (count or 1) > 1:
            raise Blocked("Several people together are a group, not an individual.", "count")
        # A list of people is more often of those at risk than not.
        protected = flag(cells, "protected", otherwise=kind != "institution")
        role = code_in(cells, "role", "roles")
        if role and self._case is None:
            raise Blocked("A role is held in a case: name the case.", "role")
        if name in self._named():
            return Planned("there", name)
        pseudonym = words_of(cells, "pseudonym")
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
            sex=words_of(cells, "sex"),
            birth=date_of(cells, "birth"),
            nationality=code_in(cells, "nationality", "countries"),
            note=words_of(cells, "note"),
        )
        self._once((fold(name),), made)
        if pseudonym:
            self._once(("pseudonym", pseudonym), made, "pseudonym")
        records: list[tuple[str, Record]] = [("named", made)]
        others = (" ".join(each.split()) for each in words_of(cells, "aliases").split(";"))
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
            title=words_of(cells, "title", longest=_LONGEST),
            date=date_of(cells, "date"),
            place_id=self._place(cells, "place"),
            note=words_of(cells, "note"),
            disputed=flag(cells, "disputed"),
        )
        self._once((fold(made.title),), made)
        return _unless_there(made, made.title, self._called(Event, "title", made.title))

    def _places(self, cells: Mapping[str, Cell]) -> Planned:
        parent = words_of(cells, "parent")
        lies_in = self._seen.get((fold(parent),)) if parent else None
        with about("facility"):
            more = facility_fields(
                code_in(cells, "facility", "facilities"),
                whole(cells, "capacity"),
                date_of(cells, "counted_on"),
                one_of(cells, "lawful", LAWFUL, ""),
            )
        made = Place(
            id=new_id(),
            name=words_of(cells, "name", longest=_LONGEST),
            kind=one_of(cells, "kind", PLACES, "place"),
            parent_id=lies_in.id if lies_in is not None else self._place(cells, "parent"),
            country=code_in(cells, "country", "countries"),
            authority=words_of(cells, "authority"),
            population=whole(cells, "population"),
            latitude=degrees(cells, "latitude", 90),
            longitude=degrees(cells, "longitude", 180),
            protected=flag(cells, "protected"),
            note=words_of(cells, "note"),
            **more,  # type: ignore[arg-type]
        )
        if (made.latitude is None) != (made.longitude is None):
            raise Blocked("A position has a latitude and a longitude.", "latitude")
        self._once((fold(made.name),), made)
        return _unless_there(made, made.name, self._called(Place, "name", made.name))

    def _proceedings(self, cells: Mapping[str, Cell]) -> Planned:
        assert self._case is not None
        law_given = words_of(cells, "provisions").replace(";", " ").replace(",", " ").split()
        with about("provisions"):
            refs = redress.provisions(self._vault, law_given)
        made = Proceeding(
            id=new_id(),
            case_id=self._case.id,
            kind=code_in(cells, "kind", "proceedings"),
            title=words_of(cells, "title", longest=_LONGEST),
            court=words_of(cells, "court"),
            place_id=self._place(cells, "place"),
            number=words_of(cells, "number"),
            opened=date_of(cells, "opened"),
            decided=date_of(cells, "decided"),
            charge=words_of(cells, "charge"),
            provisions=tuple(refs),
            outcome=code_in(cells, "outcome", "outcomes"),
            outcome_note=words_of(cells, "outcome_note"),
            notified_how=code_in(cells, "notified_how", "notified"),
            notified_on=date_of(cells, "notified_on"),
            appeal=code_in(cells, "appeal", "appeals"),
            appeal_until=date_of(cells, "appeal_until"),
            note=words_of(cells, "note"),
        )
        self._once((fold(made.title),), made)
        return _unless_there(made, made.title, self._called(Proceeding, "title", made.title))

    def _instruments(self, cells: Mapping[str, Cell]) -> Planned:
        year = whole(cells, "year")
        code = words_of(cells, "code").lower()
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,63}", code):
            raise Blocked("A code has small Latin letters, digits and hyphens.", "code")
        if any(entry.id.split(":", 1)[0] == code for each in LAWS for entry in load(each)):
            raise Blocked("The program has an instrument of this code already.", "code")
        if year is not None and not 1 <= year <= 9999:
            raise Blocked("A year has up to four digits.", "year")
        made = Instrument(
            id=new_id(),
            code=code,
            title=words_of(cells, "title", longest=_LONGEST),
            kind=one_of(cells, "kind", law.KINDS, "national"),
            number=words_of(cells, "number"),
            year=year,
            jurisdiction=words_of(cells, "jurisdiction").upper(),
            form=code_in(cells, "form", "instrument_forms"),
            adopted=date_of(cells, "adopted"),
            in_force=date_of(cells, "in_force"),
            note=words_of(cells, "note"),
        )
        self._once((code,), made)
        there = self._vault.one(Instrument, code=code)
        return Planned("there" if there else "new", made.title, [("recorded", made)])

    # What is there already, read once: a table has thousands of rows.

    def _called(self, record: type[R], name: str, said: str) -> Sequence[R]:
        """Records of a kind (those of a case: of this one) with this name."""
        if self._by_name is None:
            within: dict[str, Any] = (
                {"case_id": self._case.id} if record is not Place and self._case else {}
            )
            self._by_name = {}
            for each in self._vault.find(record, order="id", **within):
                self._by_name.setdefault(getattr(each, name), []).append(each)
        return self._by_name.get(said, ())

    def _named(self) -> set[str]:
        """Every name of everybody who is not in the trash."""
        if self._names is None:
            people = {each.id: each.name for each in self._vault.find(Person, trashed=False)}
            others = self._vault.find(PersonName)
            self._names = {
                *people.values(), *(each.name for each in others if each.person_id in people)
            }  # fmt: skip
        return self._names

    # Values

    def _listed_parts(self, cells: Mapping[str, Cell]) -> list[Part]:
        """Parts in one cell, as the list of statistics has them."""
        found: list[Part] = []
        with about("parts"):
            for each in filter(None, (one.strip() for one in words_of(cells, "parts").split(";"))):
                dimension, colon, rest = each.partition(":")
                category, equals, said = rest.rpartition("=")
                value = _VALUE.fullmatch(said.strip())
                if not colon or not equals or value is None:
                    raise Usage(
                        "Parts are written as nationality:UZ=86%; nationality:KG=10%, with a semicolon "
                        "between them."
                    )
                number = amount(value[1], self._decimal).text
                found.append((dimension_of(dimension), category, number, (value[2] or "").strip()))
            return parted(found)

    def _once(self, key: tuple[object, ...], made: Record, column: str = "") -> None:
        if key in self._seen:
            raise Blocked("An earlier row of the table says the same.", column)
        self._seen[key] = made

    def _pseudonym(self) -> str:
        number = max(next_number(self._vault), self._numbers + 1)
        self._numbers = number
        return f"Person {number}"

    def _place(self, cells: Mapping[str, Cell], name: str) -> str | None:
        given = words_of(cells, name)
        if not given:
            return None
        with about(name):
            return lookup.place(self._vault, given).id


def _unless_there(made: R, title: str, held: Sequence[R]) -> Planned:
    """A new record; in the place of one in the trash; or nothing, where there is one of this name."""
    if not held:
        return Planned("new", title, [("recorded", made)])
    if any(not each.trashed for each in held):
        return Planned("there", title)
    return Planned("new", title, [("restored", replace(made, id=held[0].id))])
