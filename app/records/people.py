"""People and groups, their names, and what the finder needs to know of an identity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """A person, or a group of people counted together.

    Attributes:
        name: the principal name, in the script in which it was given.
        kind: ``individual``, ``group`` or ``institution``.
        count: how many people (1 for an individual; 23 for "the 23 victims").
        pseudonym: what stands for the name in a bundle; never derived from the name.
        protected: the identity must not leave except where a profile hides nothing.
        birth: EDTF date.
        nationality: ISO 3166-1 alpha-2 code.
    """

    table: ClassVar[str] = "person"

    name: str
    kind: str = "individual"
    count: int = 1
    pseudonym: str = ""
    protected: bool = False
    sex: str = ""
    birth: str = ""
    nationality: str = ""
    note: str = ""
    trashed: bool = False
    erased_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName(Record):
    """Another name of a person: alias, transliteration, maiden name, diminutive or nickname."""

    table: ClassVar[str] = "person_name"

    person_id: str
    name: str
    kind: str = "alias"
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePerson(Record):
    """A person's role in a case (code from ``roles``)."""

    table: ClassVar[str] = "case_person"

    case_id: str
    person_id: str
    role: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """What the finder and the proof look for: one person, group or place under all of its names.

    Attributes:
        person_id: whose identity it is.
        names: principal name first, then every alias, as entered.
        pseudonym: the token's text; constant whatever the names are.
        protected: masks reach to the end of the line unless a profile says otherwise.
        birth: EDTF date of birth, or ``""``.
        kind: ``person``; ``group``, whose proper names are names but whose description is none; or
            ``place``, which is found as a place and is nobody.
    """

    person_id: str
    names: tuple[str, ...]
    pseudonym: str
    protected: bool = True
    birth: str = ""
    kind: str = "person"
