"""People and groups: adding, naming, protecting; and the identities that a profile hides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from app.casework import lookup
from app.errors import NotFound, Usage
from app.records.cases import Place
from app.records.dates import parse
from app.records.ids import new_id
from app.records.marks import RedactionProfile
from app.records.people import CasePerson, Identity, Person, PersonName
from app.records.text import nfc
from app.records.vocabulary import load
from app.vault.vault import Vault

KINDS = ("individual", "group", "institution")

NOBODY = "■■■■■■"
"""What stands for whoever gets no pseudonym."""


def save_person(
    vault: Vault,
    *,
    name: str,
    aliases: Sequence[str] = (),
    pseudonym: str | None = None,
    protected: bool | None = None,
    kind: str | None = None,
    count: int | None = None,
    birth: str | None = None,
    nationality: str | None = None,
    sex: str | None = None,
    note: str | None = None,
    case: str | None = None,
    role: str | None = None,
) -> Person:
    """Add the person, or change the one who already goes by this name or id.

    Args:
        vault: an open vault.
        name: principal name; of an existing person, any name, pseudonym or id.
        aliases: further names; those already held are not added twice.
        pseudonym: stands for the name in bundles; a new protected person without one gets
            ``Person N``.
        protected: whether the identity must not leave.
        kind: one of :data:`KINDS`; ``group`` follows from a count above 1.
        count: people in the group.
        birth: EDTF date.
        nationality: ISO 3166-1 alpha-2 code.
        sex: free, short.
        note: free text.
        case: code of the case in which the person has ``role``.
        role: code from ``roles``.

    Raises:
        Usage: an empty name, an unknown role, a malformed date or count.
    """
    name = nfc(name).strip()
    if not name:
        raise Usage("A person needs a name; for somebody unnamed, say who it is ('Guard 1').")
    if role is not None:
        load("roles").require(role)
    if (case is None) != (role is None):
        raise Usage("A role is held in a case: give both --case and --role, or neither.")
    if count is not None and count < 1:
        raise Usage("A group counts at least one person.")
    if kind is not None and kind not in KINDS:
        raise Usage(f"A person is one of {', '.join(KINDS)}, not {kind!r}.")
    if count is not None and count > 1 and kind is None:
        kind = "group"
    try:
        before: Person | None = lookup.person(vault, name)
    except NotFound:
        before = None
    given: dict[str, object] = {
        "pseudonym": None if pseudonym is None else nfc(pseudonym).strip(),
        "protected": protected,
        "kind": kind,
        "count": count,
        "birth": None if birth is None else parse(birth),
        "nationality": None if nationality is None else nationality.strip().upper(),
        "sex": sex,
        "note": None if note is None else nfc(note),
    }
    fields = {field: value for field, value in given.items() if value is not None}
    after = replace(
        before or Person(id=new_id(), name=name),
        trashed=False,
        **fields,  # type: ignore[arg-type]
    )
    held = vault.find(CasePerson, person_id=after.id)
    in_case = lookup.case(vault, case) if case is not None else None
    known = {nfc(each.name) for each in vault.find(PersonName, person_id=after.id)} | {after.name}
    with vault.change() as change:
        if after.protected and not after.pseudonym:
            # Numbered by the registry, so that it can never be derived from the name.
            after = replace(after, pseudonym=f"Person {next_number(vault)}")
        after = change.put("named" if before is None else "described", after)
        for alias in dict.fromkeys(nfc(each).strip() for each in aliases):
            if alias and alias not in known:
                change.put("named", PersonName(id=new_id(), person_id=after.id, name=alias))
        if in_case is not None and role is not None:
            known_role = (in_case.id, role) in {(each.case_id, each.role) for each in held}
            if not known_role:
                link = CasePerson(id=new_id(), case_id=in_case.id, person_id=after.id, role=role)
                change.put("linked", link)
    return after


def names(vault: Vault, person: Person) -> tuple[str, ...]:
    """The principal name, then every alias in the order in which it was added; none once erased."""
    if person.erased_at:
        return ()
    aliases = vault.find(PersonName, order="id", person_id=person.id)
    return tuple(dict.fromkeys([person.name, *(alias.name for alias in aliases)]))


def identities(vault: Vault) -> list[Identity]:
    """Everybody in the registry and every protected place, as the finder wants them.

    Of a group only its proper names count: a description (Workers) is none. Institutions have no
    identity to hide. Whoever and whatever was marked as protected stays among them in the trash as
    well: a name does not become safe by being thrown away.
    """
    aliases: dict[str, list[str]] = {}
    for each in vault.find(PersonName, order="id"):
        aliases.setdefault(each.person_id, []).append(each.name)
    people = [
        Identity(
            person_id=person.id,
            # What stands for an erased name is no name to be looked for.
            names=()
            if person.erased_at
            else tuple(dict.fromkeys([person.name, *aliases.get(person.id, ())])),
            pseudonym=person.pseudonym,
            protected=person.protected,
            birth=person.birth,
            kind="person" if person.kind == "individual" else "group",
        )
        for person in vault.find(Person, order="id")
        if person.protected or (person.kind != "institution" and not person.trashed)
    ]
    return people + [
        Identity(
            person_id=place.id, names=(place.name,), pseudonym="a protected place", kind="place"
        )
        for place in vault.find(Place, order="id", protected=True)
    ]


def hidden(
    vault: Vault, profile: RedactionProfile, unnamed: Mapping[str, str] = MappingProxyType({})
) -> dict[str, Identity]:
    """The identities that a profile hides, by the id of the person or the protected place.

    Args:
        vault: an open vault.
        profile: says whose identity it hides.
        unnamed: people whose consent allows no name, by id, with what it allows; they are hidden
            along with the protected ones. Whoever agreed to appear ``anonymous`` only gets no
            pseudonym: it would tell that two exhibits, or two bundles, speak of the same person.
    """
    if profile.hide == "none":
        return {}
    return {
        each.person_id: replace(each, pseudonym=NOBODY)
        if unnamed.get(each.person_id) == "anonymous"
        else each
        for each in identities(vault)
        if profile.hide == "all" or each.protected or each.person_id in unnamed
    }


def tokens(chosen: dict[str, Identity], profile: RedactionProfile) -> dict[str, str]:
    """What stands for each hidden person: the pseudonym, or a number, or nothing but black.

    Places have none: what stands for them is the same for every place. Two people never share a
    pseudonym, and a token never depends on a name. All who appear anonymously share the black.
    """
    if profile.token == "black":
        return {each: f"[{NOBODY}]" for each, who in chosen.items() if who.kind != "place"}
    given: dict[str, str] = {}
    used: set[str] = set()
    named = sorted((each, who) for each, who in chosen.items() if who.kind != "place")
    for number, (person_id, identity) in enumerate(named, start=1):
        if identity.pseudonym == NOBODY:
            given[person_id] = f"[{NOBODY}]"
            continue
        token = f"[{identity.pseudonym or f'Person {number:02d}'}]"
        while token in used:
            token = f"{token[:-1]}*]"
        used.add(token)
        given[person_id] = token
    return given


def next_number(vault: Vault) -> int:
    """A number for a pseudonym: that of the registry, so that it can never come from a name."""
    taken = {person.pseudonym for person in vault.find(Person)}
    number = vault.count(Person, protected=True) + 1
    while f"Person {number}" in taken:
        number += 1
    return number
