"""Adding a record that must be new: where the name is taken, nothing is changed and the sentence says so.

The verbs of the command line add *or change* by name, which suits a script that runs twice. Whoever fills
in a form for something new must not change something old by it.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.casework import lookup
from app.casework.registry.cases import save_case
from app.casework.registry.law import numbered, save_instrument, save_provision
from app.casework.registry.people import KINDS, next_number
from app.casework.registry.places import KINDS as PLACE_KINDS
from app.casework.registry.places import facility_fields
from app.errors import Refused, Usage
from app.records.cases import Act, Case, Event, Instrument, Place, Provision
from app.records.dates import parse
from app.records.ids import new_id
from app.records.people import CasePerson, Person, PersonName
from app.records.text import nfc
from app.records.vocabulary import load
from app.vault.vault import Vault


def add_case(
    vault: Vault, code: str, *, title: str, description: str = "", language: str = ""
) -> Case:
    """Add a case.

    Raises:
        Usage: a malformed code or an empty title.
        Refused: there is a case of this code, in the trash or not.
    """
    code = code.strip()
    if vault.one(Case, code=code) is not None:
        raise Refused("There is a case of this code already.")
    return save_case(vault, code, title=title, description=description, language=language)


def add_person(
    vault: Vault,
    *,
    name: str,
    aliases: Sequence[str] = (),
    namesake: bool = False,
    pseudonym: str = "",
    protected: bool = False,
    kind: str = "individual",
    count: int = 1,
    birth: str = "",
    nationality: str = "",
    sex: str = "",
    note: str = "",
    case: str = "",
    role: str = "",
) -> Person:
    """Add a person.

    Args:
        vault: open for writing.
        name: principal name.
        aliases: further names.
        namesake: whether somebody else may have this name.
        pseudonym: one that nobody else has; a protected person always gets one.
        protected: whether the identity must not leave.
        kind: one of :data:`app.casework.registry.people.KINDS`.
        count: people in a group.
        birth: EDTF date, or ``""``.
        nationality: ISO 3166-1 alpha-2 code, or ``""``.
        sex: free, short.
        note: free text.
        case: code of a case in which the person has ``role``, or ``""``.
        role: code from ``roles``, or ``""``.

    Raises:
        Usage: a value that the field cannot hold.
        Refused: somebody has this name and ``namesake`` is not said, or this pseudonym.
    """
    name, pseudonym = _line(name), _line(pseudonym)
    if not name:
        raise Usage("A person needs a name; for somebody unnamed, say who it is ('Guard 1').")
    if kind not in KINDS:
        raise Usage(f"A person is one of {', '.join(KINDS)}, not {kind!r}.")
    if count < 1:
        raise Usage("A group counts at least one person.")
    if kind == "individual" and count > 1:
        raise Usage("Several people together are a group, not an individual.")
    if bool(case) is not bool(role):
        raise Usage("A role is held in a case: give both, or neither.")
    code = nationality.strip().upper()
    born, country = (
        parse(birth) if birth else "",
        load("countries").require(code).id if code else "",
    )
    if role:
        load("roles").require(role)
    in_case = lookup.case(vault, case) if case else None
    others = [other for other in dict.fromkeys(map(_line, aliases)) if other and other != name]
    with vault.change() as change:
        if not namesake and (vault.count(Person, name=name) or vault.count(PersonName, name=name)):
            raise Refused(
                "Somebody goes by this name already; say so if this is another person of the same name."
            )
        if pseudonym and vault.count(Person, pseudonym=pseudonym):
            raise Refused("Another person has this pseudonym already.")
        if protected and not pseudonym:
            pseudonym = f"Person {next_number(vault)}"
        person = change.put(
            "named",
            Person(
                id=new_id(),
                name=name,
                kind=kind,
                count=count,
                pseudonym=pseudonym,
                protected=protected,
                sex=nfc(sex).strip(),
                birth=born,
                nationality=country,
                note=nfc(note).strip(),
            ),
        )
        for other in others:
            change.put("named", PersonName(id=new_id(), person_id=person.id, name=other))
        if in_case is not None:
            held = CasePerson(id=new_id(), case_id=in_case.id, person_id=person.id, role=role)
            change.put("linked", held)
    return person


def add_event(
    vault: Vault,
    case: str,
    title: str,
    *,
    date: str = "",
    place_id: str = "",
    note: str = "",
    disputed: bool = False,
) -> Event:
    """Add an event to a case.

    Raises:
        NotFound: no such case.
        Usage: an empty title, a malformed date, an unknown place.
        Refused: the case has an event of this title, in the trash or not.
    """
    in_case, title = lookup.case(vault, case), _line(title)
    if not title:
        raise Usage("An event needs a title.")
    event = Event(
        id=new_id(),
        case_id=in_case.id,
        title=title,
        date=parse(date) if date else "",
        place_id=lookup.place(vault, place_id).id if place_id else None,
        note=nfc(note).strip(),
        disputed=disputed,
    )
    with vault.change() as change:
        if vault.one(Event, case_id=in_case.id, title=title) is not None:
            raise Refused("The case has an event of this title already.")
        return change.put("recorded", event)


def add_act(
    vault: Vault,
    event_id: str,
    act: str,
    *,
    methods: Sequence[str] = (),
    purpose: str = "",
    date: str = "",
    place_id: str = "",
    note: str = "",
) -> Act:
    """Add an act to an event.

    Raises:
        NotFound: no such event.
        Usage: an unknown code, a malformed date, an unknown place.
        Refused: the event has an act of this kind.
    """
    event = vault.get(Event, event_id)
    load("acts").require(act)
    for method in methods:
        load("methods").require(method)
    if purpose:
        load("torture_purposes").require(purpose)
    added = Act(
        id=new_id(),
        event_id=event.id,
        act=act,
        methods=tuple(dict.fromkeys(methods)),
        purpose=purpose,
        date=parse(date) if date else "",
        place_id=lookup.place(vault, place_id).id if place_id else None,
        note=nfc(note).strip(),
    )
    with vault.change() as change:
        if vault.one(Act, event_id=event.id, act=act) is not None:
            raise Refused("The event has an act of this kind already.")
        return change.put("recorded", added)


def add_place(
    vault: Vault,
    name: str,
    *,
    kind: str = "place",
    parent_id: str = "",
    country: str = "",
    authority: str = "",
    population: int | None = None,
    position: tuple[float, float] | None = None,
    protected: bool = False,
    note: str = "",
    facility: str = "",
    capacity: int | None = None,
    counted_on: str = "",
    lawful: str = "",
) -> Place:
    """Add a place or facility; :func:`app.casework.registry.places.update_place` says what the fields mean.

    Raises:
        Usage: a value that the field cannot hold.
        Refused: there is a place of this name within the same one.
    """
    name, code = _line(name), country.strip().upper()
    if not name:
        raise Usage("A place needs a name.")
    if kind not in PLACE_KINDS:
        raise Usage("A place is a place or a facility.")
    if population is not None and population < 0:
        raise Usage("A population is not negative.")
    latitude, longitude = position if position is not None else (None, None)
    if position is not None and not (-90 <= position[0] <= 90 and -180 <= position[1] <= 180):
        raise Usage("A latitude is from -90 to 90 degrees, a longitude from -180 to 180.")
    place = Place(
        id=new_id(),
        name=name,
        kind=kind,
        parent_id=lookup.place(vault, parent_id).id if parent_id else None,
        country=load("countries").require(code).id if code else "",
        authority=nfc(authority).strip(),
        population=population,
        latitude=latitude,
        longitude=longitude,
        protected=protected,
        note=nfc(note).strip(),
        **facility_fields(facility, capacity, counted_on, lawful),  # type: ignore[arg-type]
    )
    with vault.change() as change:
        named = vault.find(Place, name=name, trashed=False)
        if any(each.parent_id == place.parent_id for each in named):
            raise Refused("There is a place of this name already.")
        return change.put("recorded", place)


def add_instrument(
    vault: Vault,
    code: str,
    title: str,
    *,
    kind: str = "national",
    number: str = "",
    year: int | None = None,
    jurisdiction: str = "",
    form: str = "",
    adopted: str = "",
    in_force: str = "",
    note: str = "",
) -> Instrument:
    """Add an instrument of law that the program does not ship.

    :func:`app.casework.registry.law.save_instrument` says what the fields mean.

    Raises:
        Usage: a value that the field cannot hold.
        Refused: there is an instrument of this code.
    """
    if vault.one(Instrument, code=code.strip().lower()) is not None:
        raise Refused("There is an instrument of this code already.")
    return save_instrument(
        vault,
        code,
        title,
        kind=kind,
        number=number,
        year=year,
        jurisdiction=jurisdiction,
        form=form,
        adopted=adopted,
        in_force=in_force,
        note=note,
    )


def add_provision(vault: Vault, code: str, article: str, label: str) -> Provision:
    """Add an article of an instrument.

    Raises:
        Usage: no such instrument, a malformed article or an empty label.
        Refused: the instrument has this article.
    """
    if vault.one(Provision, ref=f"{code}:{numbered(article)}") is not None:
        raise Refused("The instrument has this article already.")
    return save_provision(vault, code, article, label)


def _line(text: str) -> str:
    return " ".join(nfc(text).split())
