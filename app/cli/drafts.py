"""The verb ``draft`` and its actions: bundles while they are put together."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from app.casework import lookup
from app.casework.drafting import drafts, frozen
from app.casework.drafting.draft_checks import LEVELS
from app.casework.drafting.draft_checks import checks as checked
from app.casework.drafting.file_names import file_name
from app.casework.planning.planning import exhibit_order
from app.casework.planning.selection import unmentioned
from app.cli.catalogue import opened
from app.cli.output import Answer
from app.cli.parts import draft_line, line_row, part_id, part_ids
from app.errors import Usage
from app.records.cases import Case
from app.records.drafts import BundleDraft
from app.vault.search import search
from app.vault.vault import Vault

_FOUND = 3
_LISTS = ("parties", "columns", "annexes")
_FLAGS: Mapping[str, bool] = {"yes": True, "true": True, "no": False, "false": False}
_PAGES = re.compile(r"(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?")


def listed(arguments: Namespace) -> Answer:
    """The drafts of a vault."""
    with opened(arguments, write=False) as vault:
        case_id = lookup.case(vault, arguments.case).id if arguments.case else ""
        found = [_draft_json(vault, each) for each in drafts.drafts(vault, case_id)]
    return Answer({"drafts": found}, (*map(draft_line, found), f"{len(found)} drafts."))


def templates(_arguments: Namespace) -> Answer:
    """The templates and the size profiles."""
    known = [
        {
            "name": each.name,
            "title": each.title,
            "about": each.about(),
            "profile": each.profile,
            "sections": [section.title() for section in each.sections],
            "rules": [rule.said["en"] for rule in each.rules],
        }
        for each in drafts.templates()
    ]
    sizes = [{"name": e.name, "title": e.title, "bytes": e.bytes} for e in drafts.sizes()]
    lines = [f"{each['name']:<20}{each['about']}" for each in known]
    lines += [f"{each['name']:<20}{each['title']}" for each in sizes]
    return Answer({"templates": known, "sizes": sizes}, tuple(lines))


def create(arguments: Namespace) -> Answer:
    """Begin a draft."""
    with opened(arguments, write=True) as vault:
        made = drafts.create(
            vault,
            arguments.case,
            arguments.template,
            arguments.name,
            profile=arguments.profile,
            query=arguments.items,
        )
        return _answer(vault, made)


def show(arguments: Namespace) -> Answer:
    """The outline of a draft."""
    with opened(arguments, write=False) as vault:
        return _answer(vault, drafts.draft(vault, arguments.draft), whole=True)


def checks(arguments: Namespace) -> Answer:
    """Every rule and how it stands; the most pressing first."""
    with opened(arguments, write=False) as vault:
        made = drafts.draft(vault, arguments.draft)
        found = sorted(checked(vault, made.id), key=lambda each: LEVELS.index(each.level))
    counts = {level: sum(each.level == level for each in found) for level in LEVELS}
    lines = []
    for each in found:
        lines.append(f"{each.level:<6} {each.title}: {each.sentence}")
        names = ", ".join(
            dict.fromkeys(place.label or place.id for place in each.places if place.id)
        )
        if names:
            lines.append(f"       {names}")
    document = {
        "draft": made.id,
        **counts,
        "checks": [
            {
                "rule": each.rule,
                "title": each.title,
                "level": each.level,
                "sentence": each.sentence,
                "places": [asdict(place) for place in each.places],
            }
            for each in found
        ],
    }
    return Answer(document, tuple(lines), exit_code=_FOUND if counts["red"] else 0)


def copy(arguments: Namespace) -> Answer:
    """Copy a draft."""
    with opened(arguments, write=True) as vault:
        made = drafts.draft(vault, arguments.draft)
        return _answer(vault, drafts.duplicate(vault, made.id, arguments.name))


def discard(arguments: Namespace) -> Answer:
    """Throw a draft away."""
    with opened(arguments, write=True) as vault:
        made = drafts.discard(vault, drafts.draft(vault, arguments.draft).id)
        document = {"draft": _draft_json(vault, made)}
    return Answer(document, (f"The draft {made.name!a} was thrown away; its items stay.",))


def amended(arguments: Namespace) -> Answer:
    """Set fields of a draft."""
    fields: dict[str, object] = {}
    for pair in arguments.values:
        key, equals, value = pair.partition("=")
        if not equals:
            raise Usage("A field is set as FIELD=VALUE.")
        fields[key.strip()] = _value(key.strip(), value)
    with opened(arguments, write=True) as vault:
        made = drafts.draft(vault, arguments.draft)
        return _answer(vault, drafts.amend(vault, made.id, **fields))


def supplement(arguments: Namespace) -> Answer:
    """Begin a supplement."""
    with opened(arguments, write=True) as vault:
        return _answer(vault, frozen.supplement(vault, arguments.bundle, arguments.name))


def reissue(arguments: Namespace) -> Answer:
    """Begin a re-issue."""
    with opened(arguments, write=True) as vault:
        return _answer(vault, frozen.reissue(vault, arguments.bundle, arguments.name))


def section(arguments: Namespace) -> Answer:
    """Add a section."""
    with opened(arguments, write=True) as vault:
        made, shown = _opened(vault, arguments)
        before = part_id(shown, arguments.before) if arguments.before else ""
        drafts.add_section(vault, made.id, arguments.title, before=before)
        return _answer(vault, made)


def add(arguments: Namespace) -> Answer:
    """Take items in."""
    with opened(arguments, write=True) as vault:
        made, shown = _opened(vault, arguments)
        ids = [lookup.item(vault, each).id for each in arguments.item]
        if arguments.items is not None:
            hits = search(
                vault, arguments.items, case_id=made.case_id, limit=None, facets=False,
                snippets=False,
            )  # fmt: skip
            found = [item for item, _snippet in hits.rows if not unmentioned(item)]
            ids += [item.id for item in sorted(found, key=exhibit_order)]
        if not ids:
            raise Usage("No item of this case answers to that, so nothing was taken in.")
        taken = drafts.add_items(
            vault,
            made.id,
            ids,
            section=part_id(shown, arguments.section) if arguments.section else "",
            before=part_id(shown, arguments.before) if arguments.before else "",
            again=arguments.again,
        )
        return _answer(vault, made, first=f"New exhibits: {len(taken)}.")


def bind(arguments: Namespace) -> Answer:
    """Put items into an exhibit."""
    with opened(arguments, write=True) as vault:
        made, shown = _opened(vault, arguments)
        ids = [lookup.item(vault, each).id for each in arguments.item]
        drafts.bind(vault, part_id(shown, arguments.exhibit), ids)
        return _answer(vault, made)


def unbind(arguments: Namespace) -> Answer:
    """Make a document an exhibit of its own."""
    with opened(arguments, write=True) as vault:
        made, shown = _opened(vault, arguments)
        drafts.unbind(vault, part_id(shown, arguments.document, documents=True))
        return _answer(vault, made)


def pages(arguments: Namespace) -> Answer:
    """Choose pages of a document."""
    found = _PAGES.fullmatch(arguments.pages.strip())
    if arguments.pages != "all" and found is None:
        raise Usage("A range of pages is written from the first to the last, as 3-9.")
    first = last = 0
    if found is not None:
        first, last = int(found[1]), int(found[2] or found[1])
        if not first or not last:
            raise Usage("Pages are counted from 1.")
    with opened(arguments, write=True) as vault:
        made, shown = _opened(vault, arguments)
        drafts.set_pages(vault, part_id(shown, arguments.document, documents=True), first, last)
        return _answer(vault, made)


def move(arguments: Namespace) -> Answer:
    """Move parts."""
    with opened(arguments, write=True) as vault:
        made, shown = _opened(vault, arguments)
        drafts.move(
            vault,
            part_ids(shown, arguments.parts),
            to=part_id(shown, arguments.to) if arguments.to else made.id,
            before=part_id(shown, arguments.before) if arguments.before else "",
        )
        return _answer(vault, made)


def remove(arguments: Namespace) -> Answer:
    """Take parts out."""
    with opened(arguments, write=True) as vault:
        made, shown = _opened(vault, arguments)
        drafts.remove(vault, part_ids(shown, arguments.parts))
        return _answer(vault, made)


def rename(arguments: Namespace) -> Answer:
    """Give a part other words."""
    with opened(arguments, write=True) as vault:
        made, shown = _opened(vault, arguments)
        drafts.rename(vault, part_id(shown, arguments.part), arguments.title)
        return _answer(vault, made)


def note(arguments: Namespace) -> Answer:
    """Write a note to the clerk."""
    with opened(arguments, write=True) as vault:
        made, shown = _opened(vault, arguments)
        drafts.set_note(vault, part_id(shown, arguments.exhibit), arguments.note)
        return _answer(vault, made)


def sort(arguments: Namespace) -> Answer:
    """Put exhibits in date order."""
    with opened(arguments, write=True) as vault:
        made, shown = _opened(vault, arguments)
        chosen = [line.id for line in shown.lines if line.kind == "section"]
        if arguments.section:
            chosen = [part_id(shown, arguments.section)]
        for each in chosen:
            drafts.sort_by_date(vault, each)
        return _answer(vault, made)


def _opened(vault: Vault, arguments: Namespace) -> tuple[BundleDraft, drafts.Outline]:
    made = drafts.draft(vault, arguments.draft)
    return made, drafts.outline(vault, made.id)


def _value(key: str, value: str) -> object:
    if key in _LISTS:
        return [each.strip() for each in value.split(";") if each.strip()]
    if key in ("section_sheets", "archival"):
        if value.strip().lower() not in _FLAGS:
            raise Usage(f"The field {key!r} of a draft is yes or no.")
        return _FLAGS[value.strip().lower()]
    return value


def _draft_json(vault: Vault, draft: BundleDraft) -> dict[str, object]:
    document = asdict(draft)
    document["case"] = vault.get(Case, draft.case_id).code
    for internal in ("case_id", "trashed"):
        document.pop(internal)
    return document


def _answer(vault: Vault, draft: BundleDraft, *, first: str = "", whole: bool = False) -> Answer:
    """The draft as it is now; the whole outline as a table where it was asked for."""
    shown = drafts.outline(vault, draft.id)
    changes = frozen.changes(vault, shown.draft)
    document = {
        "draft": _draft_json(vault, shown.draft),
        "file_name": file_name(vault, draft.id),
        "lines": [asdict(line) for line in shown.lines],
        "front_pages": shown.front_pages,
        "annex_pages": shown.annex_pages,
        "pages": shown.pages,
        "first_page": shown.first_page,
        "first_number": shown.first_number,
        "exhibits": shown.exhibits,
        "size": shown.size,
        "limit": shown.limit,
        "frozen": shown.frozen,
        "changes": list(changes),
    }
    lines: Sequence[str] = ()
    if whole:
        lines = (*(line_row(shown, each) for each in shown.lines), *changes)
    about = f"{shown.draft.name}: {shown.exhibits} exhibits, about {shown.pages} pages"
    total = f"{about}, {max(round(shown.size / 1_000_000), 1)} MB."
    if shown.frozen:
        total = f"{shown.draft.name}: {shown.exhibits} exhibits, {shown.pages} pages; it has left."
    return Answer(document, tuple(filter(None, (first, *lines, total))))
