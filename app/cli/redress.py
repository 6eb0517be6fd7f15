"""The verbs of proceedings, remedies, and the gap between victims and compensated."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from app.casework import lookup
from app.casework.arguing import flags as answering
from app.casework.arguing.flags import Flag
from app.casework.redress import checks, counting, wording
from app.casework.redress import gap as gaps
from app.casework.redress import proceedings as held
from app.casework.redress import remedies as owed
from app.casework.redress.counting import Headcount
from app.casework.redress.fields import called
from app.cli.catalogue import opened
from app.cli.output import Answer
from app.errors import NotFound, Usage
from app.records.people import Person
from app.records.proceedings import Proceeding, ProceedingParty, Remedy
from app.records.text import one_line
from app.vault.vault import Vault

GIVEN = (
    "proceeding",
    "person",
    "count",
    "owed",
    "paid",
    "currency",
    "owed_on",
    "paid_on",
    "extent",
    "payer",
    "document",
    "passage",
    "note",
)
"""Arguments of a remedy that stand for its fields."""


def proceeding(arguments: Namespace) -> Answer:
    """Add a proceeding, or add to the one of this title."""
    with opened(arguments, write=True) as vault:
        saved = held.save(
            vault,
            arguments.case,
            arguments.title,
            kind=arguments.kind,
            court=arguments.court,
            place=arguments.place,
            number=arguments.number,
            opened=arguments.opened,
            decided=arguments.decided,
            charge=arguments.charge,
            provisions=arguments.article,
            outcome=arguments.outcome,
            outcome_note=arguments.outcome_note,
            notified_how=arguments.notified,
            notified_on=arguments.notified_on,
            appeal=arguments.appeal,
            appeal_until=arguments.appeal_until,
            parent=arguments.appeal_from,
            event=arguments.event,
            document=arguments.document,
            passage=arguments.passage,
            note=arguments.note,
        )
        document = _whole(vault, saved.id)
    return Answer(document, (f"{saved.id}  {one_line(saved.title)}",))


def proceedings(arguments: Namespace) -> Answer:
    """List the proceedings, show one whole, or put one in the trash."""
    moved = arguments.trash or arguments.restore
    with opened(arguments, write=bool(moved)) as vault:
        if moved:
            about = held.find(vault, moved)
            saved = held.trash(vault, about.id, restore=bool(arguments.restore))
            return Answer(asdict(saved), (f"{saved.id}  {one_line(saved.title)}",))
        if arguments.show:
            shown = held.shown(vault, arguments.show)
            lines = [one_line(shown.proceeding.title), f"    {wording.proceeding(shown)}"]
            lines += [f"    {_party_line(each)}" for each in shown.parties]
            return Answer(_whole(vault, shown.proceeding.id), tuple(lines))
        found = held.proceedings(vault, arguments.case or None, " ".join(arguments.words))
    said = []
    for line in found:
        each = line.proceeding
        dates = each.decided or each.opened or "undated"
        title = f"{'  ' * line.depth}{one_line(each.title)}"
        said.append(f"{each.id}  {line.case_code}  {dates}  {title}")
    documents = [
        asdict(line.proceeding)
        | {"case": line.case_code, "court_name": line.court, "depth": line.depth}
        | {"parties": line.parties, "remedies": line.remedies}
        for line in found
    ]
    return Answer({"proceedings": documents}, (*said, f"{len(found)} proceedings."))


def party(arguments: Namespace) -> Answer:
    """Say who was in a proceeding, or take them out."""
    with opened(arguments, write=True) as vault:
        about = held.find(vault, arguments.proceeding)
        if arguments.off:
            who = lookup.person(vault, arguments.person)
            chosen: dict[str, Any] = {"role": arguments.role}
            chosen |= {"took_part": arguments.took_part} if arguments.took_part else {}
            found = vault.find(ProceedingParty, proceeding_id=about.id, person_id=who.id, **chosen)
            if not found:
                raise NotFound("The person is not in the proceeding as that.")
            with vault.step("Taken out of a proceeding"):
                for each in found:
                    held.take_off(vault, each.id)
        else:
            held.party(
                vault,
                about.id,
                arguments.person,
                arguments.role,
                arguments.took_part,
                arguments.count,
                outcome=arguments.outcome,
                note=arguments.note,
            )
        document = _whole(vault, about.id)
        shown = held.shown(vault, about.id)
    return Answer(document, tuple(_party_line(each) for each in shown.parties))


def remedy(arguments: Namespace) -> Answer:
    """Add a remedy to a case, or change one."""
    given = {name: getattr(arguments, name) for name in GIVEN}
    said: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    with opened(arguments, write=True) as vault:
        if arguments.change:
            said |= {"kind": arguments.kind} if arguments.kind else {}
            saved = owed.update(vault, owed.find(vault, arguments.change).id, **said)
        else:
            if not (arguments.case and arguments.kind):
                raise Usage("Say of which case and what kind the remedy is: --case and --kind.")
            saved = owed.save(vault, arguments.case, arguments.kind, **said)
        document = _remedy_json(saved, vault.one(Person, id=saved.person_id or ""))
    return Answer(document, (_remedy_line(document),))


def remedies(arguments: Namespace) -> Answer:
    """List the remedies, or put one in the trash."""
    moved = arguments.trash or arguments.restore
    with opened(arguments, write=bool(moved)) as vault:
        if moved:
            about = owed.find(vault, moved)
            saved = owed.trash(vault, about.id, restore=bool(arguments.restore))
            return Answer(asdict(saved), (saved.id,))
        found = owed.remedies(vault, arguments.case or None, " ".join(arguments.words))
    documents = [
        _remedy_json(each.remedy, each.person)
        | {"case": each.case_code}
        | {"title": each.proceeding.title if each.proceeding is not None else ""}
        for each in found
    ]
    lines = tuple(_remedy_line(each) for each in documents)
    return Answer({"remedies": documents}, (*lines, f"{len(found)} remedies."))


def gap(arguments: Namespace) -> Answer:
    """The gap of a case or a proceeding; say who is of which group."""
    settled = arguments.within or arguments.apart
    with opened(arguments, write=bool(settled)) as vault:
        if settled:
            group, other = (lookup.person(vault, each) for each in settled)
            counting.settle(
                vault,
                lookup.case(vault, arguments.case).id,
                group.id,
                other.id,
                within=bool(arguments.within),
                reason=arguments.reason,
            )
        about = held.find(vault, arguments.proceeding).id if arguments.proceeding else ""
        found = gaps.gap(vault, arguments.case, about)
    sides = {
        "victims": found.victims,
        "took_part": found.took_part,
        "owed": found.owed,
        "compensated": found.compensated,
    }
    document = {
        "proceeding": found.proceeding_id,
        **{name: _side(each) for name, each in sides.items()},
        "left_out": found.left_out,
        "money": [
            {"currency": each.currency, "owed": f"{each.owed:f}", "paid": f"{each.paid:f}"}
            | {"unknown": each.unknown}
            for each in found.money
        ],
        "assumed": [list(each) for each in found.assumed],
        "words": list(wording.gap(found, arguments.language)),
    }
    return Answer(document, wording.gap(found, arguments.language))


def flags(arguments: Namespace) -> Answer:
    """List what the rules flag, settle a flag, or take that back."""
    if arguments.settle and arguments.reopen:
        raise Usage("Settle a flag or reopen it, not both.")
    chosen = arguments.settle or arguments.reopen
    with opened(arguments, write=bool(chosen)) as vault:
        if chosen:
            if len(chosen) not in (2, 3):
                raise Usage("A flag is named by its rule and the one or two ids that it is about.")
            flag = checks.find(vault, *chosen)
            if arguments.reopen:
                answering.reopen(vault, flag)
            elif not arguments.state:
                raise Usage("Say what the flag comes to: --as with --settle.")
            else:
                answering.answer(vault, flag, arguments.state, arguments.reason, arguments.name)
        found = checks.flags(vault, arguments.case or None)
    documents = [
        asdict(each) | {"sentence": wording.flag(each, arguments.language)} for each in found
    ]
    lines = tuple(_flag_line(each, arguments.language) for each in found)
    return Answer({"flags": documents}, (*lines, f"{len(found)} flags."))


def _flag_line(each: Flag, language: str) -> str:
    said = each.answer
    settled = f"  [{said.state}: {one_line(said.reason)}]" if said is not None else ""
    ids = " ".join(filter(None, (each.one, each.other)))
    return f"{each.rule}  {ids}  {one_line(wording.flag(each, language))}{settled}"


def _side(side: Headcount) -> dict[str, object]:
    return {"count": side.count, "who": [asdict(each) for each in side.units]}


def _whole(vault: Vault, proceeding_id: str) -> dict[str, object]:
    shown = held.shown(vault, proceeding_id)
    return asdict(shown.proceeding) | {
        "case": shown.case.code,
        "court_name": shown.court,
        "parties": [
            asdict(each.record) | {"name": called(each.person), "number": each.number}
            for each in shown.parties
        ],
        "remedies": [_remedy_json(each, person) for each, person in shown.remedies],
        "chain": _chain(shown.chain),
        "words": wording.proceeding(shown),
    }


def _chain(chain: Sequence[tuple[int, Proceeding]]) -> list[dict[str, object]]:
    return [{"id": each.id, "title": each.title, "depth": depth} for depth, each in chain]


def _party_line(each: held.Party) -> str:
    number = f" ({each.number})" if each.person.kind == "group" else ""
    took = each.record.took_part or "not known"
    return f"{each.record.role}: {one_line(called(each.person))}{number}, {took}"


def _remedy_json(remedy: Remedy, person: Person | None) -> dict[str, object]:
    return asdict(remedy) | {"name": called(person) if person is not None else ""}


def _remedy_line(document: dict[str, object]) -> str:
    name = one_line(str(document["name"])) or "nobody in particular"
    amounts = [
        f"{word} {document[word]} {document['currency']}"
        for word in ("owed", "paid")
        if document[word]
    ]
    return f"{document['id']}  {document['kind']}  {name}  {', '.join(amounts)}".rstrip()
