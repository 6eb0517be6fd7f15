"""What a person may write into a field of a proceeding, a remedy or a detention, checked and made whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from app.casework import lookup
from app.casework.arguing.board import require_passage
from app.errors import Refused, Usage
from app.records.cases import Case, Event, Provision
from app.records.dates import parse
from app.records.people import Person
from app.records.text import nfc
from app.records.vocabulary import load, provision
from app.vault.vault import Vault

_AMOUNT = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,2})?")
_BLANKS = re.compile("[ \u00a0\u202f\u2009]")


def line(text: str) -> str:
    """Words on one line."""
    return " ".join(nfc(text).split())


def words(text: str) -> str:
    """Words on as many lines as they need."""
    return nfc(text).strip()


def date(edtf: str) -> str:
    """An EDTF date, or ``""``.

    Raises:
        Usage: it is none; the order of day and month is never guessed.
    """
    return parse(edtf) if edtf.strip() else ""


def code(vocabulary: str, value: str) -> str:
    """A code of a list, or ``""``.

    Raises:
        Usage: the list does not have it.
    """
    return load(vocabulary).require(value.strip()).id if value.strip() else ""


def one_of(value: str, allowed: Iterable[str]) -> str:
    """One of a few fixed values.

    Raises:
        Usage: it is none of them.
    """
    held = list(allowed)
    if value not in held:
        raise Usage(
            f"{value!a} is not possible here; it is one of {', '.join(filter(None, held))}."
        )
    return value


def amount(text: str) -> str:
    """An amount of money as a decimal number, or ``""``; blanks may part the thousands.

    Raises:
        Usage: it is no such number. A comma is refused: it parts thousands for one reader and cents for
            another.
    """
    plain = _BLANKS.sub("", text.strip())
    if not plain:
        return ""
    if not _AMOUNT.fullmatch(plain):
        raise Usage("Write an amount in figures, such as 1500000 or 1500000.50.")
    return f"{Decimal(plain):f}"


def currency(text: str) -> str:
    """An ISO 4217 code, or ``""``.

    Raises:
        Usage: it is not made of three letters.
    """
    plain = text.strip().upper()
    if plain and not re.fullmatch("[A-Z]{3}", plain):
        raise Usage("A currency is written with its three letters, such as KZT.")
    return plain


def count(number: int | None, person: Person) -> int | None:
    """How many of a group; None for all of it, and for whoever is not a group.

    Raises:
        Usage: a number of one person, a negative one, or more than the group counts.
    """
    if number is None or person.kind != "group":
        if number is not None and number != 1:
            raise Usage("Only of a group can a number be given.")
        return None
    if number < 0:
        raise Usage("A number of people is not negative.")
    if number > person.count:
        raise Usage(f"The group counts {person.count} people, not {number}.")
    return number


def person(vault: Vault, ref: str) -> Person:
    """A person of the registry who is not in the trash.

    Raises:
        NotFound: there is none.
        Usage: several go by that name.
        Refused: they lie in the trash.
    """
    found = lookup.person(vault, nfc(ref).strip())
    if found.trashed:
        raise Refused("The person lies in the trash; take them out first.")
    return found


def place(vault: Vault, ref: str) -> str | None:
    """Id of a place, or None for ``""``."""
    return lookup.place(vault, ref).id if ref.strip() else None


def event(vault: Vault, in_case: Case, ref: str) -> str | None:
    """Id of an event of the case, or None for ``""``.

    Raises:
        NotFound: there is none.
        Usage: it belongs to another case.
    """
    if not ref.strip():
        return None
    found = vault.one(Event, case_id=in_case.id, title=ref) or lookup.event(vault, ref)
    if found.case_id != in_case.id:
        raise Usage("The event belongs to another case.")
    return found.id


def item(vault: Vault, ref: str) -> str | None:
    """Id of an item, or None for ``""``."""
    return lookup.item(vault, ref.strip()).id if ref.strip() else None


def passage(vault: Vault, ref: str) -> str | None:
    """Id of a passage, or None for ``""``."""
    return require_passage(vault, ref.strip()).id if ref.strip() else None


def provisions(vault: Vault, refs: Iterable[str]) -> tuple[str, ...]:
    """References of law, shipped or the vault's own, each once.

    Raises:
        Usage: there is no such provision.
    """
    found = []
    for ref in dict.fromkeys(each.strip() for each in refs):
        own = vault.one(Provision, ref=ref)
        found.append(own.ref if own is not None else provision(ref).id)
    return tuple(found)


def called(one: Person) -> str:
    """What a person is called where others may look on: the pseudonym, where there is one."""
    return one.pseudonym or one.name
