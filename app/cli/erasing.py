"""The verbs of what a person takes back: withdraw, recalls, erase."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from app.casework import lookup
from app.casework.consents.consent_terms import current
from app.casework.submitting.holding import LeftDocument
from app.casework.taking_back import erasing, holders, withdrawal
from app.casework.taking_back.copies import Copy, copies
from app.casework.taking_back.holders import Holder
from app.cli.catalogue import opened
from app.cli.output import Answer, Terminal
from app.errors import Refused, StorageFailed, Usage
from app.records.consent import Consent
from app.records.people import Person
from app.records.text import one_line
from app.vault.vault import Vault

_NOBODY = "(nobody noted to whom)"


def withdraw(arguments: Namespace) -> Answer:
    """Withdraw one consent or all of a person's, and say who holds what they were for."""
    if bool(arguments.item) == arguments.everything:
        raise Usage("Give an item, or --everything.")
    with opened(arguments, write=True) as vault:
        if arguments.everything:
            given = withdrawal.withdraw_everything(
                vault, arguments.person, on=arguments.on, note=arguments.note
            )
            held = holders.holders_of(vault, [each.item_id for each in given], [given[0].person_id])
        else:
            one, held = withdrawal.withdraw(
                vault, arguments.item, arguments.person, on=arguments.on, note=arguments.note
            )
            given = [one]
        written = copies(vault, [each.item_id for each in given])
    document = {
        "withdrawn": [asdict(each) for each in given],
        "holders": [asdict(each) for each in held],
        "copies": [asdict(each) for each in written],
    }
    said = f"{len(given)} consents withdrawn." if len(given) != 1 else "1 consent withdrawn."
    return Answer(document, (said, *_holder_lines(held), *_copy_lines(written)))


def recalls(arguments: Namespace) -> Answer:
    """List what was asked of whom; or record an asking, or an answer."""
    if arguments.answer:
        ref, answered = arguments.answer
        with opened(arguments, write=True) as vault:
            kept = withdrawal.answer(vault, ref, answered, on=arguments.on, note=arguments.note)
        return Answer(
            {"answered": [asdict(each) for each in kept]},
            (f"Noted for {len(kept)} recalls of {kept[0].recipient}.",),
        )
    if arguments.holders:
        return _asked(arguments)
    if arguments.ask or arguments.letter:
        raise Usage("Say with --holders what item it is about.")
    with opened(arguments, write=False) as vault:
        found = withdrawal.recalls(vault, unanswered=arguments.open)
    listed = [
        asdict(each.recall)
        | {"bundle_id": each.bundle_id, "item": each.item, "labels": each.labels}
        for each in found
    ]
    lines = [
        f"{each.recall.id[-8:]}  {each.recall.asked_at:<10}  {each.recall.asked:<8} "
        f"{each.recall.answer or 'no answer':<9}  {each.bundle_id:<16}  item {each.item}  "
        f"{each.recall.recipient}"
        for each in found
    ]
    return Answer({"recalls": listed}, tuple(lines) or ("Nothing was asked of anybody.",))


def erase(arguments: Namespace) -> Answer:
    """Erase an item or a person, or say what would go."""
    if not arguments.item and not arguments.person:
        raise Usage("Give an item, or --person.")
    if arguments.item and arguments.person:
        raise Usage("Give an item or a person, not both; --with-items takes all that they gave.")
    if arguments.with_items and not arguments.person:
        raise Usage("--with-items goes with --person.")
    progress = Terminal()
    with opened(arguments, write=arguments.confirm is not None) as vault:
        try:
            items = [arguments.item] if arguments.item else []
            if arguments.with_items:
                items = [each.id for each in erasing.given_items(vault, arguments.person)]
            seen = erasing.preview(
                vault,
                items=items,
                person=arguments.person,
                alone=arguments.alone,
                progress=progress,
            )
            if arguments.confirm is None:
                return _preview(vault, seen)
            if not arguments.reason:
                raise Usage("Say with --reason why it is erased.")
            _confirm(vault, arguments)
            if arguments.person:
                done = erasing.erase_person(
                    vault, arguments.person, arguments.reason, items=items, progress=progress
                )
            else:
                done = erasing.erase_item(
                    vault, arguments.item, arguments.reason, alone=arguments.alone
                )
        finally:
            progress.close()
    lines = (
        f"{len(done.items)} items erased, {done.records} records and {done.values} logged values "
        f"with them, {done.originals} originals.",
        *seen.warnings,
        *_holder_lines(seen.holders),
    )
    notes = () if done.complete else ("The disk is cleaned up when the vault is next opened.",)
    return Answer(
        {"erased": asdict(done), "holders": [asdict(h) for h in seen.holders]}, lines, notes
    )


def _confirm(vault: Vault, arguments: Namespace) -> None:
    if arguments.person:
        person = lookup.person(vault, arguments.person)
        wanted = {person.id, person.pseudonym, person.name} - {""}
    else:
        wanted = {str(lookup.item(vault, arguments.item).number)}
    if arguments.confirm not in wanted:
        raise Refused(
            "Nothing was erased: --confirm has to be the number of the item, or the pseudonym or "
            "name of the person."
        )


def _preview(vault: Vault, seen: erasing.Preview) -> Answer:
    people = lookup.many(vault, Person, seen.others)
    document = {
        "items": [
            {"id": each.id, "number": each.number, "title": each.title} for each in seen.items
        ],
        "belonging": [{"id": each.id, "number": each.number} for each in seen.belonging],
        "people": [each.id for each in seen.people],
        "counts": seen.counts,
        "others": list(seen.others),
        "claims": seen.claims,
        "citing": seen.citing,
        "entered": seen.entered,
        "named_in": list(seen.named_in),
        "holders": [asdict(each) for each in seen.holders],
        "copies": [asdict(each) for each in seen.copies],
        "warnings": list(seen.warnings),
    }
    lines = [f"{each.number:>5}  {each.title}" for each in seen.items]
    lines += [f"{count:>5}  {what}" for what, count in seen.counts.items() if count]
    if people:
        lines.append(f"{len(people)} other people speak or are shown in these items.")
    if seen.claims:
        lines.append(f"{seen.claims} claims rest on its passages; what they assert stays.")
    if seen.citing:
        lines.append(
            f"{seen.citing} statistics, statements, proceedings, parts of submissions and the like cite "
            "it; they stay as they are worded, without it."
        )
    if seen.entered:
        lines.append(f"{seen.entered} records were made from the interview and stay.")
    if seen.named_in:
        numbers = ", ".join(map(str, seen.named_in))
        lines.append(f"Other items name the person, and will go on hiding the name: {numbers}.")
    lines += [*seen.warnings, *_holder_lines(seen.holders), *_copy_lines(seen.copies)]
    lines.append("Nothing was erased; repeat with --reason and --confirm to do it.")
    return Answer({"preview": document}, tuple(lines))


def _asked(arguments: Namespace) -> Answer:
    with opened(arguments, write=arguments.ask is not None) as vault:
        found = [
            each
            for each in holders.holders(
                vault, item=arguments.holders, person=arguments.person or ""
            )
            if not arguments.bundle or arguments.bundle in (each.bundle_id, each.bundle)
        ]
        written = copies(vault, [lookup.item(vault, arguments.holders).id])
        made = []
        if arguments.ask is not None:
            consents = _withdrawn(vault, arguments)
            for each in found:
                made += withdrawal.ask(
                    vault,
                    each,
                    arguments.ask,
                    consents,
                    recipient=arguments.to_whom,
                    how=arguments.how,
                    on=arguments.on,
                )
    if arguments.letter:
        _write_letters(arguments, found)
    document = {
        "holders": [asdict(each) for each in found],
        "copies": [asdict(each) for each in written],
        "recalled": [asdict(each) for each in made],
    }
    lines = (*(_holder_lines(found) or ("Nobody holds it.",)), *_copy_lines(written))
    if made:
        lines = (*lines, f"Noted what was asked of {len(made)} holders.")
    return Answer(document, tuple(lines))


def _copy_lines(written: Sequence[Copy]) -> tuple[str, ...]:
    """Files and pages that are out there, of which nobody noted who has them."""
    return tuple(
        f"also written out: item {each.number}, {each.what}{f' ({each.told})' if each.told else ''}, "
        f"{each.at}"
        for each in written
    )


def _withdrawn(vault: Vault, arguments: Namespace) -> list[Consent]:
    item = lookup.item(vault, arguments.holders)
    given = current(vault, item.id)
    if arguments.person:
        person = lookup.person(vault, arguments.person)
        given = {who: each for who, each in given.items() if who == person.id}
    found = [each for each in given.values() if each.withdrawn_on]
    if not found:
        raise Refused("No consent for this item was withdrawn, so nothing is called back.")
    return found


def _write_letters(arguments: Namespace, found: Sequence[Holder]) -> None:
    folder = Path(arguments.letter)
    try:
        folder.mkdir()
        for number, each in enumerate(found, start=1):
            text = withdrawal.letter(
                each, arguments.ask or each.ask, arguments.language, arguments.to_whom
            )
            (folder / f"{each.bundle_id}-{number}.txt").write_text(text, "utf-8")
    except FileExistsError:
        raise Refused("The folder for the letters is there already; give a new one.") from None
    except OSError as error:
        raise StorageFailed("The letters could not be written.") from error


def _holder_lines(found: Sequence[Holder]) -> tuple[str, ...]:
    lines = []
    for each in found:
        labels = ", ".join(dict.fromkeys(held.label for held in each.what)) or "no exhibit"
        lines.append(
            f"{each.bundle_id:<16}  {each.handed_at[:10] or each.made_at[:10]}  "
            f"{each.recipient or _NOBODY}: {labels}; ask: {each.ask}"
        )
        if each.submission is not None:
            lines.append(f"    {_submission_line(each.submission)}")
    return tuple(lines)


def _submission_line(held: LeftDocument) -> str:
    """Which submission left with a bundle, and where it speaks of what was taken back."""
    places = [
        f"{what} {', '.join(map(str, numbers))}"
        for what, numbers in (
            ("footnotes", held.notes),
            ("paragraphs", held.paragraphs),
            ("quoted after", held.quoted),
            ("named in or after", held.names),
        )
        if numbers
    ]
    if not held.known:
        places = ["where it speaks of it was not noted"]
    said = "; ".join(places) or "neither cites it nor names anybody concerned"
    return f'with the submission "{one_line(held.name)}", left {held.left_at[:10]}: {said}'
