"""Drafts of bundles: begun from a template, filled, described, copied and thrown away.

Every verb of the builder can be had from here; how parts are arranged is in :mod:`.arranging` and
:mod:`app.casework.drafting.taking`. A draft whose bundle has left is frozen: none of these verbs changes it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from app.bundle.content import ANNEXES, COLUMNS
from app.casework import lookup
from app.casework.drafting.arranging import add_section as add_section
from app.casework.drafting.arranging import move as move
from app.casework.drafting.arranging import remove as remove
from app.casework.drafting.arranging import rename as rename
from app.casework.drafting.arranging import set_note as set_note
from app.casework.drafting.arranging import set_pages as set_pages
from app.casework.drafting.arranging import sort_by_date as sort_by_date
from app.casework.drafting.arranging import unbind as unbind
from app.casework.drafting.outline import Line as Line
from app.casework.drafting.outline import Outline as Outline
from app.casework.drafting.outline import outline as outline
from app.casework.drafting.taking import add_items as add_items
from app.casework.drafting.taking import bind as bind
from app.casework.drafting.taking import filled
from app.casework.drafting.templates import LANGUAGES, size_named
from app.casework.drafting.templates import sizes as sizes
from app.casework.drafting.templates import template as template_named
from app.casework.drafting.templates import templates as templates
from app.casework.planning.draft_tree import (
    changeable,
    draft_of,
    free_name,
    note_text,
    title_line,
    tree_of,
)
from app.casework.planning.planning import exhibit_order
from app.casework.planning.selection import Selection as Selection
from app.casework.planning.selection import selection as selection
from app.casework.planning.selection import unmentioned
from app.errors import Refused, Usage
from app.records.drafts import BundleDraft, DraftSection
from app.records.ids import new_id
from app.records.profiles import profile as profile_named
from app.vault.change import Change
from app.vault.search import search
from app.vault.vault import Vault

_MOST_PARTIES = 60
_PREFIX = re.compile(r"[A-Za-z][A-Za-z0-9]{0,11}")
_LETTER = re.compile(r"[A-Z]{0,3}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

FIELDS = (
    "name", "profile", "prefix", "letter", "language", "title", "addressee", "reference",
    "parties", "submitted_by", "as_of", "size", "columns", "annexes", "section_sheets",
    "archival", "note",
)  # fmt: skip
"""Fields of a draft that :func:`amend` takes."""

_SERIES = ("prefix", "letter")
"""Fields that a bundle shares with the one that it continues."""


def drafts(vault: Vault, case_id: str = "") -> list[BundleDraft]:
    """The drafts of a vault, or of one case; the newest first, without those thrown away."""
    held = vault.find(BundleDraft, order="-id", trashed=False)
    return [each for each in held if not case_id or each.case_id == case_id]


def draft(vault: Vault, ref: str) -> BundleDraft:
    """The draft with this id, unique beginning of an id, or name.

    Raises:
        NotFound: there is none.
        Usage: more than one answers to it.
    """
    return draft_of(vault, ref)


def create(
    vault: Vault,
    case: str,
    template: str,
    name: str,
    *,
    profile: str = "",
    query: str | None = None,
) -> BundleDraft:
    """Begin a draft from a template.

    Args:
        vault: open for writing.
        case: code or id.
        template: its name.
        name: for the people who hold the vault.
        profile: name of a redaction profile; ``""`` for the template's.
        query: takes everything in the case that it finds, by date, sorted into the template's
            sections by kind; closed items are passed over. None takes nothing.

    Raises:
        Usage: an unknown template or profile, or a malformed query.
        NotFound: there is no such case.
        Refused: another draft has the name.
    """
    wanted = template_named(template)
    in_case = lookup.case(vault, case)
    with vault.change() as change:
        made = BundleDraft(
            id=new_id(),
            case_id=in_case.id,
            name=free_name(vault, name),
            template=wanted.name,
            profile=profile_named(profile or wanted.profile).name,
            prefix=wanted.prefix,
            letter=wanted.letter,
            language=wanted.language,
            size=wanted.size,
            columns=wanted.columns,
            annexes=wanted.annexes,
            section_sheets=wanted.section_sheets,
            archival=wanted.archival,
        )
        change.put("recorded", made)
        for place, section in enumerate(wanted.sections, start=1):
            title = section.title(made.language)
            change.put(
                "recorded",
                DraftSection(id=new_id(), draft=made.id, title=title, position=float(place)),
            )
        if query is not None:
            hits = search(
                vault, query, case_id=in_case.id, limit=None, facets=False, snippets=False
            )
            items = [item for item, _snippet in hits.rows if not unmentioned(item)]
            filled(vault, change, made, sorted(items, key=exhibit_order))
    return made


def amend(vault: Vault, draft_id: str, **fields: object) -> BundleDraft:
    """Change what a draft says of the bundle: any of :data:`FIELDS`.

    Raises:
        Usage: an unknown field or a value that it cannot have.
        Refused: the bundle has left, or the name is another draft's.
    """
    with vault.change() as change:
        before = changeable(vault, draft_id)
        values = {key: _value(vault, before, key, value) for key, value in fields.items()}
        shared = [key for key in _SERIES if key in values and values[key] != getattr(before, key)]
        if shared and before.kind != "bundle":
            raise Refused("Prefix and letter are those of the bundle that this one goes on from.")
        after = change.put("described", replace(before, **values))  # type: ignore[arg-type]
        if after.language != before.language:
            _said_in(vault, change, before, after.language)
        return after


def duplicate(vault: Vault, draft_id: str, name: str) -> BundleDraft:
    """Copy a draft with everything in it, also a frozen one; the copy can be changed."""
    with vault.change() as change:
        before = draft_of(vault, draft_id)
        fresh = replace(before, id=new_id(), name=free_name(vault, name), made=None)
        change.put("recorded", fresh)
        _copied(vault, change, before, fresh)
    return fresh


def discard(vault: Vault, draft_id: str) -> BundleDraft:
    """Throw a draft away; its items stay, and undo brings it back.

    Raises:
        Refused: its bundle has left.
    """
    with vault.change() as change:
        return change.trash(changeable(vault, draft_id))


def _said_in(vault: Vault, change: Change, before: BundleDraft, language: str) -> None:
    """Give sections that still have the template's titles those of another language."""
    for template in templates():
        if template.name == before.template:
            known = {
                each.title(before.language): each.title(language) for each in template.sections
            }
            for section in vault.find(DraftSection, draft=before.id):
                title = known.get(section.title, section.title)
                change.put("described", replace(section, title=title))


def _copied(vault: Vault, change: Change, before: BundleDraft, fresh: BundleDraft) -> None:
    tree = tree_of(vault, before)
    for section in tree.sections:
        own = change.put("recorded", replace(section, id=new_id(), draft=fresh.id))
        for exhibit in tree.exhibits.get(section.id, ()):
            held = change.put(
                "recorded", replace(exhibit, id=new_id(), draft=fresh.id, section=own.id)
            )
            for document in tree.documents.get(exhibit.id, ()):
                change.put(
                    "recorded", replace(document, id=new_id(), draft=fresh.id, exhibit=held.id)
                )


def _value(vault: Vault, before: BundleDraft, key: str, value: object) -> object:
    """A field's value as it is stored."""
    if key not in FIELDS:
        raise Usage(f"A draft has no field {key!a} to set; it is one of: {', '.join(FIELDS)}.")
    if key in ("section_sheets", "archival"):
        if not isinstance(value, bool):
            raise Usage(f"The field {key!r} of a draft is true or false.")
        return value
    if key in ("parties", "columns", "annexes"):
        if isinstance(value, str) or not isinstance(value, Sequence):
            raise Usage(f"The field {key!r} of a draft is a list.")
        return _list(key, [str(each) for each in value])
    if not isinstance(value, str):
        raise Usage(f"The field {key!r} of a draft is text.")
    return _line(vault, before, key, value)


def _list(key: str, values: Sequence[str]) -> tuple[str, ...]:
    if key == "parties":
        lines = tuple(line for line in map(title_line, values) if line)
        if len(lines) > _MOST_PARTIES:
            raise Usage(f"A cover has at most {_MOST_PARTIES} lines of parties.")
        return lines
    known = COLUMNS if key == "columns" else ANNEXES
    for value in values:
        if value not in known:
            raise Usage(f"The {key} of a bundle are {', '.join(known)}, not {value!a}.")
    if key == "columns":
        return tuple(each for each in known if each in values)
    return tuple(dict.fromkeys(values))


def _line(vault: Vault, before: BundleDraft, key: str, value: str) -> str:
    checks: Mapping[str, tuple[re.Pattern[str], str]] = {
        "prefix": (
            _PREFIX,
            "The exhibit prefix is a letter followed by up to 11 letters or digits.",
        ),
        "letter": (
            _LETTER,
            "The letter of a bundle is up to three capital letters from A to Z.",
        ),
    }
    if key == "name":
        return free_name(vault, value, before.id)
    if key == "note":
        return note_text(value)
    line = title_line(value)
    if key in checks:
        line = line.upper() if key == "letter" else line
        pattern, sentence = checks[key]
        if line and not pattern.fullmatch(line):
            raise Usage(sentence)
    if key == "profile":
        return profile_named(line).name
    if key == "size":
        return size_named(line).name if line else ""
    if key == "language" and line not in LANGUAGES:
        raise Usage("The cover and index of a bundle are in en or ru.")
    if key == "as_of" and line and not _is_day(line):
        raise Usage("The date of a bundle is a day, written as 2025-06-23.")
    return line


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return _DAY.fullmatch(text) is not None
