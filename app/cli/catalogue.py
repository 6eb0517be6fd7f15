"""The verbs that take in and catalogue: case, person, event, add, describe, link, items ..."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from app.casework import lookup
from app.casework.consents import consent as consents
from app.casework.looking import browse
from app.casework.receiving import importing, unlocking
from app.casework.receiving.ingest import Details, examine_again, ingest
from app.casework.registry import cases, events, people
from app.casework.registry import describe as description
from app.casework.registry import link as links
from app.cli.credentials import credential, read_phrase
from app.cli.output import Answer, Terminal
from app.cli.shapes import (
    case_json,
    item_json,
    item_line,
    person_json,
    shown_json,
)
from app.errors import Usage
from app.records.cases import Case
from app.records.evidence import (
    ItemAct,
    ItemEvent,
    ItemPerson,
    ItemProvision,
    ItemRelation,
)
from app.records.text import one_line
from app.vault.search import search
from app.vault.vault import Vault


def opened(arguments: Namespace, *, write: bool) -> Vault:
    """The vault named on the command line."""
    return Vault.open(Path(arguments.vault), credential(arguments), write=write)


def case(arguments: Namespace) -> Answer:
    """Add or change a case."""
    with opened(arguments, write=True) as vault:
        saved = cases.save_case(
            vault,
            arguments.code,
            title=arguments.title,
            description=arguments.description,
            language=arguments.language,
        )
    return Answer(case_json(saved), (f"Case {saved.code}: {saved.title}",))


def person(arguments: Namespace) -> Answer:
    """Add or change a person or a group."""
    with opened(arguments, write=True) as vault:
        saved = people.save_person(
            vault,
            name=arguments.name,
            aliases=arguments.alias,
            pseudonym=arguments.pseudonym,
            protected=arguments.protected,
            kind=arguments.kind,
            count=arguments.count,
            birth=arguments.birth,
            nationality=arguments.nationality,
            sex=arguments.sex,
            note=arguments.note,
            case=arguments.case,
            role=arguments.role,
        )
        document = person_json(vault, saved)
    protected = f", protected as {saved.pseudonym}" if saved.protected else ""
    return Answer(document, (f"{saved.name}{protected}  {saved.id}",))


def event(arguments: Namespace) -> Answer:
    """Add or change an event, an act in it, a person's part in it."""
    with opened(arguments, write=True) as vault:
        saved = links.save_event(
            vault,
            arguments.case,
            arguments.title,
            date=arguments.date,
            disputed=arguments.disputed,
        )
        act = None
        if arguments.act:
            act = events.save_act(
                vault, saved.id, arguments.act, arguments.method, arguments.purpose
            )
        if arguments.person or arguments.role:
            if not (arguments.person and arguments.role):
                raise Usage("A person's part in an event is a person and a role.")
            events.involve(
                vault,
                saved.id,
                arguments.person,
                arguments.role,
                degree=arguments.degree,
                act_id=act.id if act else None,
            )
        document = asdict(saved) | {"acts": [asdict(each) for each in events.acts(vault, saved.id)]}
    return Answer(document, (f"{saved.date or 'undated'}  {saved.title}  {saved.id}",))


def add(arguments: Namespace) -> Answer:
    """Take files or folders in, or say what taking them in would do."""
    form = consents.read_form(Path(arguments.consent)) if arguments.consent else None
    paths = [Path(path) for path in arguments.paths]
    details = Details(
        kind=arguments.kind,
        source=arguments.source,
        acquired_how=arguments.acquired_how,
        acquired_by=arguments.acquired_by,
        acquired_at=arguments.acquired_at,
        language=arguments.language,
    )
    if arguments.dry_run:
        return _preview(arguments, paths, details, form)
    progress = Terminal()
    with opened(arguments, write=True) as vault:
        try:
            batch = ingest(
                vault, paths, arguments.case, details=details, consent=form, progress=progress
            )
        finally:
            progress.close()
        ingested = [
            item_json(vault, each.item) | {"path": each.path, "notes": list(each.notes)}
            for each in batch.ingested
        ]
    document = {
        "ingested": ingested,
        "already_held": [asdict(each) for each in batch.already_held],
        "refused": [asdict(each) for each in batch.refused],
    }
    lines = [
        f"{each['number']:>5}  {each['kind']:<16} {one_line(str(each['path']))}"
        for each in ingested
    ]
    lines += [
        f" held  as number {each.number:<8} {one_line(each.path)}" for each in batch.already_held
    ]
    lines.append(
        f"{len(ingested)} taken in, {len(batch.already_held)} already held, "
        f"{len(batch.refused)} refused."
    )
    notes = [f"{each.path}: refused, {each.reason}." for each in batch.refused]
    notes += [f"{each.path}: {note}" for each in batch.ingested for note in each.notes]
    return Answer(document, tuple(lines), tuple(notes), exit_code=1 if batch.refused else 0)


def _preview(
    arguments: Namespace, paths: list[Path], details: Details, form: consents.ConsentForm | None
) -> Answer:
    progress = Terminal()
    with opened(arguments, write=False) as vault:
        try:
            lines = importing.preview(
                vault, paths, arguments.case, details=details, consent=form, progress=progress
            )
        finally:
            progress.close()
    states = ("new", "held", "refused")
    listed = [asdict(each) | {"path": each.shown} for each in lines]
    for each in listed:
        each.pop("shown")
    counts = {state: sum(line.state == state for line in lines) for state in states}
    shown = [
        f"{each.state:<8} {each.kind:<16} {one_line(each.shown)}"
        + (f" ({each.reason})" if each.reason else "")
        + ("  consent is missing" if each.state == "new" and each.consent == "missing" else "")
        for each in lines
    ]
    shown.append(
        f"Nothing was taken in: {counts['new']} would be, {counts['held']} already held, "
        f"{counts['refused']} refused."
    )
    return Answer({"preview": listed, **counts}, tuple(shown))


def examine(arguments: Namespace) -> Answer:
    """Read an item again, or every item that could not be read."""
    progress = Terminal()
    with opened(arguments, write=True) as vault:
        try:
            read = examine_again(vault, arguments.item, progress)
        finally:
            progress.close()
        documents = [item_json(vault, item) | {"notes": list(notes)} for item, notes in read]
    lines = [
        f"{item.number:>5}  {item.unreadable or 'read'}  {item.title}" for item, _notes in read
    ]
    return Answer({"examined": documents}, (*lines, f"{len(read)} read again."))


def unlock(arguments: Namespace) -> Answer:
    """Open a locked item with its password, and read it."""
    password = read_phrase(Path(arguments.password_file), "password file")
    progress = Terminal()
    with opened(arguments, write=True) as vault:
        try:
            item, notes = unlocking.unlock(vault, arguments.item, password, progress)
        finally:
            progress.close()
        document = item_json(vault, item) | {"notes": list(notes)}
    said = item.unreadable or "read"
    return Answer({"unlocked": document}, (f"{item.number:>5}  {said}  {item.title}",), notes)


def describe(arguments: Namespace) -> Answer:
    """Edit an item."""
    values: dict[str, str] = {}
    for given in arguments.values:
        name, equals, value = given.partition("=")
        if not equals:
            raise Usage(f"{given!r} is not FIELD=VALUE.")
        values[name.strip()] = value
    with opened(arguments, write=True) as vault:
        saved = description.describe(vault, arguments.item, values)
        document = shown_json(vault, browse.show(vault, saved.id))
    return Answer({"item": document}, (item_line(document),))


def link(arguments: Namespace) -> Answer:
    """Link an item to an article, a person, an event, an act or another item."""
    span = _span(arguments.span)
    if arguments.person and not arguments.role:
        raise Usage("A link to a person needs --role.")
    if arguments.in_event and not arguments.act:
        raise Usage("--in-event goes with --act.")
    if arguments.to and not arguments.relation:
        raise Usage("A link to an item needs --as RELATION.")
    certainty = arguments.certainty
    with opened(arguments, write=True) as vault:
        made: ItemProvision | ItemPerson | ItemEvent | ItemAct | ItemRelation
        if arguments.article:
            made = links.to_article(
                vault, arguments.item, arguments.article, certainty=certainty, span=span
            )
        elif arguments.person:
            made = links.to_person(
                vault,
                arguments.item,
                arguments.person,
                arguments.role,
                certainty=certainty,
                span=span,
            )
        elif arguments.act:
            made = links.to_act(
                vault,
                arguments.item,
                arguments.act,
                event=arguments.in_event,
                certainty=certainty,
                span=span,
            )
        elif arguments.event:
            made = links.to_event(
                vault, arguments.item, arguments.event, certainty=certainty, span=span
            )
        else:
            made = links.to_item(vault, arguments.item, arguments.to, arguments.relation)
    document = asdict(made)
    return Answer({"link": document}, (f"Linked: {document['id']}",))


def unlink(arguments: Namespace) -> Answer:
    """Remove a link."""
    with opened(arguments, write=True) as vault:
        links.unlink(vault, arguments.link)
    return Answer({"unlinked": arguments.link}, ("The link is removed; its history stays.",))


def items(arguments: Namespace) -> Answer:
    """List or search."""
    if arguments.limit < 0 or arguments.offset < 0:
        raise Usage("A limit and an offset are not negative.")
    with opened(arguments, write=False) as vault:
        case_id = lookup.case(vault, arguments.case).id if arguments.case else None
        hits = search(
            vault,
            " ".join(arguments.query),
            case_id=case_id,
            limit=arguments.limit,
            offset=arguments.offset,
        )
        codes = {each.id: each.code for each in vault.find(Case)}
        listed = [
            item_json(vault, item, codes) | {"snippet": snippet} for item, snippet in hits.rows
        ]
        document: Mapping[str, object] = {
            "total": hits.total,
            "items": listed,
            "facets": hits.facets,
        }
    lines = [item_line(each) for each in listed]
    lines.append(f"{hits.total} found.")
    return Answer(document, tuple(lines))


def show(arguments: Namespace) -> Answer:
    """One item, whole."""
    with opened(arguments, write=False) as vault:
        document = shown_json(vault, browse.show(vault, arguments.item))
    lines = [
        f"{name:<14} {value}"
        for name, value in document.items()
        if isinstance(value, str | int | bool) and value not in ("", False)
    ]
    return Answer({"item": document}, tuple(lines))


def text(arguments: Namespace) -> Answer:
    """The text of an item."""
    with opened(arguments, write=False) as vault:
        item = lookup.item(vault, arguments.item)
        current = browse.text(vault, arguments.item)
    return Answer({"id": item.id, "number": item.number, "text": current}, (current,))


def original(arguments: Namespace) -> Answer:
    """Write an item's exact original bytes to a file."""
    progress = Terminal()
    with opened(arguments, write=True) as vault:
        try:
            item = browse.original(vault, arguments.item, Path(arguments.to), progress)
        finally:
            progress.close()
        document = item_json(vault, item)
    note = "The copy is not encrypted; delete it when it has served its purpose."
    return Answer({"item": document}, (f"{item.size} bytes written, digest checked.",), (note,))


def proposals(arguments: Namespace) -> Answer:
    """What an item's own metadata proposes."""
    with opened(arguments, write=bool(arguments.accept or arguments.ignore)) as vault:
        for each in arguments.accept:
            description.settle_proposal(vault, each, accept=True)
        for each in arguments.ignore:
            description.settle_proposal(vault, each, accept=False)
        found = description.proposals(vault, arguments.item)
    lines = [f"{each.id}  {each.state:<9} {each.field:<16} {each.value}" for each in found]
    lines.append(f"{len(found)} proposals.")
    return Answer({"proposals": [asdict(each) for each in found]}, tuple(lines))


def trash(arguments: Namespace) -> Answer:
    """Put an item in the trash, or take it out."""
    with opened(arguments, write=True) as vault:
        item = description.trash(vault, arguments.item, restore=arguments.restore)
        document = item_json(vault, item) | {"trashed": item.trashed}
    said = "in the trash" if item.trashed else "restored"
    return Answer({"item": document}, (f"Item {item.number} is {said}.",))


def _span(written: str | None) -> links.Span | None:
    if written is None:
        return None
    start, colon, end = written.partition(":")
    if not colon or not start.isdecimal() or not end.isdecimal():
        raise Usage("A span is START:END, in characters of the item's text.")
    return links.Span(int(start), int(end))
