"""Consent: recording it, and withdrawing it.

The log of consents is only followed, never edited: a new consent of the same person for the same item
replaces the earlier one from then on, and a withdrawal is a fact of its own. What holds when, and the log,
are in :mod:`app.casework.consents.consent_terms`; the gate that every release passes is in
:mod:`app.casework.consents.consent_gate`.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.casework import lookup
from app.casework.consents.consent_gate import gate as gate
from app.casework.consents.consent_gate import gates as gates
from app.casework.consents.consent_gate import kept_in as kept_in
from app.casework.consents.consent_gate import unnamed as unnamed
from app.casework.consents.consent_gate import unnamed_in as unnamed_in
from app.casework.consents.consent_terms import current as current
from app.casework.consents.consent_terms import history as history
from app.casework.consents.consent_terms import today
from app.errors import Refused, Usage
from app.records.consent import IDENTITIES, Consent, is_minor, is_plain, last_day
from app.records.dates import bounds, parse
from app.records.evidence import ItemRelation
from app.records.ids import id_after, new_id
from app.records.people import Person
from app.records.text import nfc
from app.records.vocabulary import load
from app.vault.vault import Change, Vault

SHEET = "consent-sheet"
"""The kind of an item that is a signed form or the recording of a consent."""

SHEET_OF = "consent-sheet-of"
"""Its relation to the item that the consent is for."""

_OF_AGE = 18


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """A consent as it is entered; :class:`app.records.consent.Consent` says what each field means.

    Attributes:
        sheet: id or number of the item with the signed sheet or the recording of it, or ``""``.
    """

    person: str
    purposes: tuple[str, ...]
    identity: str
    materials: tuple[str, ...] = ()
    given_on: str = ""
    form: str = ""
    capacity: str = ""
    guardian: str = ""
    interpreter: str = ""
    expires_on: str = ""
    recontact: str = ""
    onward: bool = False
    conditions: str = ""
    language: str = ""
    taken_by: str = ""
    template: str = ""
    sheet: str = ""


def read_form(path: Path) -> ConsentForm:
    """Read a consent from a JSON or TOML file with the fields of :class:`ConsentForm`.

    Raises:
        Refused: the file cannot be read.
        Usage: a field is missing, unknown or of the wrong type.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"The consent file {path.name!a} could not be read.") from error
    try:
        data = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused(f"The consent file {path.name!a} is neither JSON nor TOML.") from error
    return form_from(data)


def form_from(data: Mapping[str, object]) -> ConsentForm:
    """Make a form of plain data, with every name and type checked."""
    singular = {"purpose": "purposes", "material": "materials"}
    values: dict[str, object] = {}
    for key, value in data.items():
        name = singular.get(key, key)
        if name in ("purposes", "materials"):
            listed = [value] if isinstance(value, str) else value
            if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
                raise Usage(f"A consent's {name} are a list of codes.")
            value = tuple(listed)
        elif name not in ConsentForm.__dataclass_fields__:
            raise Usage(f"A consent has no field {key!r}.")
        elif isinstance(value, bool) is not (name == "onward"):
            raise Usage(f"A consent's {name!r} cannot be {value!r}.")
        elif not isinstance(value, bool):
            value = str(value)
        values[name] = value
    for name in ("person", "purposes", "identity"):
        if not values.get(name):
            raise Usage(f"A consent needs its {name}.")
    return ConsentForm(**values)  # type: ignore[arg-type]


def form_of(given: Consent) -> ConsentForm:
    """A stored consent as it would be entered, to be followed by one that differs in something."""
    names = set(ConsentForm.__dataclass_fields__) - {"person", "sheet"}
    held = {name: getattr(given, name) for name in names}
    return ConsentForm(person=given.person_id, sheet=given.sheet_id or "", **held)


def record(vault: Vault, ref: str, form: ConsentForm) -> Consent:
    """Record a person's consent for an item; it replaces an earlier one of the same pair.

    Raises:
        Usage: an unknown code, a malformed or impossible date, no purpose, or a minor without a
            guardian.
        NotFound: no such item, person or sheet.
    """
    item = lookup.item(vault, ref)
    with vault.change() as change:
        return put(vault, change, item.id, form)


def put(vault: Vault, change: Change, item_id: str, form: ConsentForm) -> Consent:
    """Record a consent within a change that is already open."""
    made = _consent(vault, item_id, form)
    held = current(vault, item_id).get(made.person_id)
    if held is not None:
        made = replace(made, id=id_after(held.id))
    made = change.put("consented", made)
    if made.sheet_id is not None:
        _relate(vault, change, made.sheet_id, item_id)
    return made


def check(vault: Vault, form: ConsentForm) -> None:
    """Find out beforehand whether a consent could be recorded.

    Raises:
        Usage, NotFound: as :func:`record`.
    """
    _consent(vault, "", form)


def _relate(vault: Vault, change: Change, sheet_id: str, item_id: str) -> None:
    """Say whose sheet it is, unless the consent was given in the item itself or a recording of it."""
    if sheet_id == item_id:
        return
    for relation in ("recording-of", SHEET_OF):
        if vault.count(ItemRelation, item_id=sheet_id, to_id=item_id, relation=relation):
            return
    change.put(
        "linked", ItemRelation(id=new_id(), item_id=sheet_id, to_id=item_id, relation=SHEET_OF)
    )


def _consent(vault: Vault, item_id: str, form: ConsentForm) -> Consent:
    if form.identity not in IDENTITIES:
        raise Usage(f"A consent's identity is one of {', '.join(IDENTITIES)}.")
    if not form.purposes:
        raise Usage("A consent is for at least one purpose.")
    for purpose in form.purposes:
        load("purposes").require(purpose)
    for material in form.materials:
        load("materials").require(material)
    for name, code in (("consent_forms", form.form), ("capacities", form.capacity)):
        if code and not (name == "capacities" and _kept(vault, item_id, form)):
            load(name).require(code)
    if form.language and form.language not in load("languages"):
        load("languages").require(form.language.partition("-")[0])
    person = lookup.person(vault, form.person)
    made = Consent(
        id=new_id(),
        item_id=item_id,
        person_id=person.id,
        purposes=tuple(dict.fromkeys(form.purposes)),
        identity=form.identity,
        materials=tuple(dict.fromkeys(form.materials)),
        given_on=parse(form.given_on) if form.given_on else "",
        form=form.form,
        capacity=nfc(form.capacity),
        guardian=nfc(form.guardian).strip(),
        interpreter=nfc(form.interpreter).strip(),
        expires_on=parse(form.expires_on) if form.expires_on else "",
        recontact=nfc(form.recontact).strip(),
        onward=form.onward,
        conditions=nfc(form.conditions).strip(),
        language=form.language,
        taken_by=nfc(form.taken_by).strip(),
        template=nfc(form.template).strip(),
        sheet_id=lookup.item(vault, form.sheet).id if form.sheet else None,
    )
    _check_days(made)
    _check_guardian(made, person)
    return made


def _kept(vault: Vault, item_id: str, form: ConsentForm) -> bool:
    """Whether an older consent said the capacity in these words, before there was a list of codes."""
    return bool(vault.count(Consent, item_id=item_id, capacity=nfc(form.capacity)))


def _check_days(made: Consent) -> None:
    if made.given_on and bounds(made.given_on)[0] > today():
        raise Usage("A consent cannot have been given on a day that is yet to come.")
    if not made.expires_on:
        return
    if not is_plain(made.expires_on):
        raise Usage("A consent ends with a day, a month or a year; anything vaguer is no end.")
    if made.given_on and last_day(made.expires_on) < bounds(made.given_on)[0]:
        raise Usage("A consent cannot end before it was given.")


def _check_guardian(made: Consent, person: Person) -> None:
    if is_minor(made.capacity):
        if not made.guardian:
            raise Usage("Somebody under age consents with a guardian; say who the guardian is.")
        return
    given = bounds(made.given_on)[1] if made.given_on else today()
    # Born so late on the earliest day that is possible: under age whatever the exact day.
    if person.birth and _years_after(bounds(person.birth)[0], _OF_AGE) > given:
        raise Usage(
            "By the date of birth this person was under age; a minor's consent needs a guardian."
        )


def _years_after(day: str, years: int) -> str:
    return f"{int(day[:4]) + years:04d}{day[4:]}"


def withdraw(vault: Vault, ref: str, person: str, *, on: str = "", note: str = "") -> Consent:
    """Withdraw a person's consent for an item, for every purpose, at once.

    Args:
        vault: open for writing.
        ref: id or number of the item.
        person: id, name or pseudonym.
        on: EDTF date on which the person said so; ``""``: today. It takes effect at once anyway.
        note: in words.

    Returns:
        The consent; unchanged when it was withdrawn before.

    Raises:
        Refused: the person has given no consent for it, or withdrew it on another day: what was
            written down is not written over.
    """
    item, found = lookup.item(vault, ref), lookup.person(vault, person)
    held = current(vault, item.id).get(found.id)
    if held is None:
        raise Refused("This person has given no consent for this item, so none can be withdrawn.")
    if held.withdrawn_on:
        if on or note:
            raise Refused("This consent was withdrawn before; what was noted then stays as it is.")
        return held
    day = parse(on) if on else today()
    with vault.change() as change:
        return change.put("withdrew", replace(held, withdrawn_on=day, withdrawal_note=nfc(note)))
