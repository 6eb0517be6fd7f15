"""The verbs about what people agreed to: consent, consents."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from app.casework import lookup
from app.casework.consents import consent as consents
from app.casework.consents import consent_terms
from app.casework.receiving import consent_papers
from app.cli.catalogue import opened
from app.cli.output import Answer
from app.cli.shapes import consent_json
from app.errors import Usage
from app.records.consent import Consent, last_day, state_of
from app.records.evidence import Item
from app.vault.vault import Vault

_TOLD = ("guardian", "interpreter", "language", "taken_by", "recontact", "conditions", "template")


def consent(arguments: Namespace) -> Answer:
    """Record or withdraw consent, or attach its sheet."""
    if (arguments.withdrawn_on or arguments.note) and not arguments.withdraw:
        raise Usage("--withdrawn-on and --note go with --withdraw.")
    with_sheet = bool(arguments.sheet or arguments.sheet_file)
    with opened(arguments, write=True) as vault:
        if arguments.withdraw:
            saved = consents.withdraw(
                vault,
                arguments.item,
                arguments.person,
                on=arguments.withdrawn_on,
                note=arguments.note,
            )
        elif with_sheet and not arguments.purpose and not arguments.identity:
            sheet = _sheet(vault, arguments)
            saved = consent_papers.attach(vault, arguments.item, arguments.person, sheet)
        else:
            saved = _record(vault, arguments)
        document = consent_json(saved)
    said = "Consent withdrawn." if saved.withdrawn_on else "Consent recorded."
    return Answer({"consent": document}, (said,))


def _record(vault: Vault, arguments: Namespace) -> Consent:
    if not arguments.purpose or not arguments.identity:
        raise Usage("A consent needs --purpose and --identity.")
    form = consents.ConsentForm(
        person=arguments.person,
        purposes=tuple(arguments.purpose),
        identity=arguments.identity,
        materials=tuple(arguments.material),
        given_on=arguments.given_on,
        form=arguments.form,
        capacity=arguments.capacity,
        expires_on=arguments.expires_on,
        onward=arguments.onward,
        **{name: getattr(arguments, name) for name in _TOLD},
    )
    # Found out before a file is taken in for nothing.
    consents.check(vault, form)
    return consents.record(vault, arguments.item, replace(form, sheet=_sheet(vault, arguments)))


def _sheet(vault: Vault, arguments: Namespace) -> str:
    if arguments.sheet_file:
        return consent_papers.take_sheet(vault, arguments.item, Path(arguments.sheet_file)).id
    return arguments.sheet or ""


def listed(arguments: Namespace) -> Answer:
    """What people agreed to, or the log of one person's consent for one item."""
    if arguments.expiring is not None and arguments.expiring < 0:
        raise Usage("A number of days is not negative.")
    if arguments.history:
        return _history(arguments)
    with opened(arguments, write=False) as vault:
        wanted: dict[str, str] = {}
        if arguments.item:
            wanted["item_id"] = lookup.item(vault, arguments.item).id
        if arguments.person:
            wanted["person_id"] = lookup.person(vault, arguments.person).id
        if arguments.expiring is None:
            found = consent_terms.latest(vault, **wanted)
        else:
            pressing = consent_terms.expiring(vault, within=arguments.expiring)
            found = [
                each.consent
                for each in pressing
                if all(getattr(each.consent, name) == value for name, value in wanted.items())
            ]
        numbers = lookup.many(vault, Item, [each.item_id for each in found])
        documents = [_json(each, numbers[each.item_id].number) for each in found]
    lines = [
        f"{each['number']:>5}  {each['state']:<13}{each['last_day'] or '':<12}"
        f"{each['identity']:<11}{' '.join(each['purposes'])}"  # type: ignore[arg-type]
        for each in documents
    ]
    lines.append(f"{len(documents)} found.")
    return Answer({"total": len(documents), "consents": documents}, tuple(lines))


def _history(arguments: Namespace) -> Answer:
    if not arguments.item or not arguments.person:
        raise Usage("--history goes with an item and --person.")
    with opened(arguments, write=False) as vault:
        said = consents.history(vault, arguments.item, arguments.person)
    documents: list[Mapping[str, object]] = [
        {
            "index": each.index,
            "time": each.time,
            "actor": each.actor,
            "verb": each.verb,
            "changed": list(each.changed),
            "consent": consent_json(each.consent) if each.consent else None,
        }
        for each in said
    ]
    lines = [f"{each.time}  {each.verb:<12}{', '.join(each.changed)}" for each in said]
    return Answer({"history": documents}, tuple(lines))


def _json(given: Consent, number: int) -> dict[str, object]:
    day = consent_terms.today()
    return consent_json(given) | {
        "number": number,
        "state": state_of(given, day),
        "last_day": last_day(given.expires_on) if given.expires_on else None,
        "days_left": consent_terms.days_left(given, day) if given.expires_on else None,
    }
