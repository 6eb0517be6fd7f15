"""Editing the registry of people by id: fields, names, roles in cases, the trash."""

from __future__ import annotations

from dataclasses import replace

from app.casework import lookup
from app.casework.registry.people import KINDS, next_number
from app.errors import NotFound, Refused, Usage
from app.records.cases import Involvement
from app.records.consent import Consent
from app.records.dates import parse
from app.records.evidence import ItemPerson
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.people import CasePerson, Person, PersonName
from app.records.proceedings import Detention, Proceeding, ProceedingParty, Remedy
from app.records.text import nfc
from app.records.vocabulary import load
from app.vault.vault import Vault

NAME_KINDS = ("alias", "transliteration", "native", "maiden", "diminutive", "nickname")
"""What another name of a person may be."""


def update_person(
    vault: Vault,
    person_id: str,
    *,
    name: str | None = None,
    kind: str | None = None,
    count: int | None = None,
    pseudonym: str | None = None,
    protected: bool | None = None,
    sex: str | None = None,
    birth: str | None = None,
    nationality: str | None = None,
    note: str | None = None,
) -> Person:
    """Change the fields of a person that are given; None keeps what they have.

    Args:
        vault: open for writing.
        person_id: whose.
        name: the principal name, not empty.
        kind: one of :data:`KINDS`.
        count: people in a group; an individual is one.
        pseudonym: one that nobody else has; a protected person always has one.
        protected: whether the identity must not leave.
        sex: free, short.
        birth: EDTF date, or ``""``.
        nationality: ISO 3166-1 alpha-2 code, or ``""``.
        note: free text.

    Raises:
        NotFound: no such person.
        Usage: a value that the field cannot hold.
        Refused: another person has this pseudonym.
    """
    given: dict[str, object] = {
        "name": None if name is None else _name(name),
        "kind": kind,
        "count": count,
        "pseudonym": None if pseudonym is None else " ".join(nfc(pseudonym).split()),
        "protected": protected,
        "sex": None if sex is None else nfc(sex).strip(),
        "birth": None if birth is None else parse(birth),
        "nationality": None if nationality is None else _country(nationality),
        "note": None if note is None else nfc(note).strip(),
    }
    fields = {field: value for field, value in given.items() if value is not None}
    with vault.change() as change:
        before = vault.get(Person, person_id)
        after: Person = replace(before, **fields)  # type: ignore[arg-type]
        _check_count(after.kind, after.count)
        if after.protected and not after.pseudonym:
            after = replace(after, pseudonym=f"Person {next_number(vault)}")
        if after.pseudonym and after.pseudonym != before.pseudonym:
            others = vault.find(Person, pseudonym=after.pseudonym)
            if any(other.id != after.id for other in others):
                raise Refused("Another person has this pseudonym already.")
        return change.put("described", after)


def add_name(
    vault: Vault, person_id: str, name: str, kind: str = "alias", language: str = ""
) -> PersonName:
    """Add another name of a person; one that is there already is returned as it is.

    Raises:
        NotFound: no such person.
        Usage: an empty name, an unknown kind, or the principal name itself.
    """
    name = _name(name)
    if kind not in NAME_KINDS:
        raise Usage(f"Another name is one of {', '.join(NAME_KINDS)}.")
    with vault.change() as change:
        person = vault.get(Person, person_id)
        if name == person.name:
            raise Usage("This is the person's principal name already.")
        held = vault.one(PersonName, person_id=person.id, name=name)
        return held or change.put(
            "named",
            PersonName(
                id=new_id(), person_id=person.id, name=name, kind=kind, language=language.strip()
            ),
        )


def remove_name(vault: Vault, name_id: str) -> None:
    """Take one of a person's other names away.

    Raises:
        NotFound: no such name.
    """
    with vault.change() as change:
        held = vault.one(PersonName, id=name_id)
        if held is None:
            raise NotFound("There is no such name.")
        change.remove("removed", held)


def set_case_role(vault: Vault, person_id: str, case: str, role: str) -> CasePerson:
    """Say that a person has a role in a case; they may have several.

    Raises:
        NotFound: no such person or case.
        Usage: an unknown role.
    """
    load("roles").require(role)
    with vault.change() as change:
        person, in_case = vault.get(Person, person_id), lookup.case(vault, case)
        held = vault.one(CasePerson, case_id=in_case.id, person_id=person.id, role=role)
        return held or change.put(
            "linked",
            CasePerson(id=new_id(), case_id=in_case.id, person_id=person.id, role=role),
        )


def remove_case_role(vault: Vault, case_person_id: str) -> None:
    """Take a person's role in a case away.

    Raises:
        NotFound: no such role.
    """
    with vault.change() as change:
        held = vault.one(CasePerson, id=case_person_id)
        if held is None:
            raise NotFound("The person has no such role.")
        change.remove("unlinked", held)


def trash_person(vault: Vault, person_id: str, *, restore: bool = False) -> Person:
    """Put a person in the trash, or take them out.

    Whoever is linked stays in the registry, since a person in the trash would be forgotten by the next
    review. And whoever is protected stays hidden even there: see :func:`.people.identities`.

    Raises:
        NotFound: no such person.
        Refused: an item, an event, a consent or a redaction mark names them; the sentence says how
            many.
    """
    with vault.change() as change:
        before = vault.get(Person, person_id)
        if not restore:
            uses = {
                "links to items": vault.count(ItemPerson, person_id=before.id),
                "parts in events": vault.count(Involvement, person_id=before.id),
                "consents": vault.count(Consent, person_id=before.id),
                "redaction marks": vault.count(Mark, person_id=before.id),
                "parts in proceedings": vault.count(ProceedingParty, person_id=before.id)
                + vault.count(Proceeding, court_id=before.id),
                "remedies": vault.count(Remedy, person_id=before.id),
                "detentions": vault.count(Detention, person_id=before.id),
            }
            used = [f"{count} {what}" for what, count in uses.items() if count]
            if used:
                raise Refused(
                    f"The person cannot go to the trash: there are {', '.join(used)}. "
                    "What is linked to a person must go on hiding them."
                )
        return change.trash(before, restore=restore)


def _name(name: str) -> str:
    name = " ".join(nfc(name).split())
    if not name:
        raise Usage("A person needs a name; for somebody unnamed, say who it is ('Guard 1').")
    return name


def _check_count(kind: str, count: int) -> None:
    if kind not in KINDS:
        raise Usage(f"A person is one of {', '.join(KINDS)}, not {kind!r}.")
    if count < 1:
        raise Usage("A group counts at least one person.")
    if kind == "individual" and count > 1:
        raise Usage("Several people together are a group, not an individual.")


def _country(code: str) -> str:
    code = code.strip().upper()
    return load("countries").require(code).id if code else ""
