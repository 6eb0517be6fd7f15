"""Submissions: begun from a template, described, found, thrown away and read whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.casework import lookup
from app.casework.submitting.templates import LANGUAGES
from app.casework.submitting.templates import template as template_named
from app.errors import NotFound, Refused, Usage
from app.records import dates
from app.records.cases import Case
from app.records.drafts import BundleDraft
from app.records.ids import new_id
from app.records.profiles import profile as profile_named
from app.records.submissions import Submission, SubmissionBlock, SubmissionNote
from app.records.text import fold, nfc, one_line
from app.vault.vault import Vault

LINES = ("title", "committee", "treaty", "session", "state_party", "purpose", "reference")
"""Fields of the title block that are one line of text each."""

LISTS = ("organisations", "authors")
"""Fields of the title block that hold several lines."""

DATES = ("session_dates", "date")
"""Fields of the title block that are EDTF dates."""

FIELDS = ("name", "template", "language", "profile", *LINES, *LISTS, *DATES, "draft_id", "note")
"""Fields that :func:`update` takes."""

LONGEST_LINE = 1000
"""Characters of a line of the title block."""

_LONGEST_NAME = 200
_LONGEST_NOTE = 20_000
_MOST_LINES = 60
_SHORTEST_PREFIX = 6


@dataclass(frozen=True, slots=True)
class SubmissionLine:
    """A submission in a list.

    Attributes:
        blocks: how many parts it has.
        notes: how many footnotes.
    """

    submission: Submission
    case_code: str
    blocks: int
    notes: int


@dataclass(frozen=True, slots=True)
class ShownSubmission:
    """A submission with all that it consists of.

    Attributes:
        blocks: in order.
        notes: of each block by its id, by key.
        draft: the draft of its annexes, or None; also None when that was thrown away.
    """

    submission: Submission
    case: Case
    blocks: tuple[SubmissionBlock, ...]
    notes: Mapping[str, Mapping[str, SubmissionNote]]
    draft: BundleDraft | None


def find(vault: Vault, ref: str, case: str | None = None) -> Submission:
    """The submission with this id, unique beginning of an id, or name.

    Args:
        vault: open.
        ref: what names it; those in the trash answer to their id only.
        case: code or id of the case that it must belong to.

    Raises:
        NotFound: there is none, or no such case.
        Usage: more than one answers to it.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case is not None else {}
    held = vault.find(Submission, **chosen)
    wanted = fold(one_line(nfc(ref)))
    found = [each for each in held if each.id == ref]
    found = found or [each for each in held if not each.trashed and fold(each.name) == wanted]
    if not found and len(wanted) >= _SHORTEST_PREFIX:
        found = [each for each in held if each.id.startswith(wanted)]
    if not found:
        raise NotFound("There is no such submission in this vault.")
    if len(found) > 1:
        raise Usage(f"{len(found)} submissions answer to that; give the id instead.")
    return found[0]


def create(
    vault: Vault,
    case: str,
    name: str,
    template: str = "ccpr-ngo",
    *,
    language: str = "",
    profile: str = "",
    **fields: object,
) -> Submission:
    """Begin a submission; it has a title block and no parts yet.

    Args:
        vault: open for writing.
        case: code or id.
        name: for the people who hold the vault; unique within the case.
        template: name of its shape.
        language: ``en`` or ``ru``; ``""`` for the template's.
        profile: name of a redaction profile; ``""`` for the template's.
        fields: of the title block, as :func:`update` takes them; what is not given is the template's.

    Raises:
        NotFound: no such case.
        Usage: an unknown template, profile, language or field, or a value that a field cannot hold.
        Refused: the case has a submission of this name.
    """
    shape = template_named(template)
    in_case = lookup.case(vault, case)
    spoken = _language(language or shape.language)
    with vault.change() as change:
        made = Submission(
            id=new_id(),
            case_id=in_case.id,
            name=_free_name(vault, in_case.id, name),
            template=shape.name,
            language=spoken,
            profile=profile_named(profile or shape.profile).name,
            **shape.begins(spoken),
        )
        values = {key: _value(vault, made, key, value) for key, value in fields.items()}
        return change.put("recorded", replace(made, **values))  # type: ignore[arg-type]


def update(vault: Vault, submission_id: str, **fields: object) -> Submission:
    """Change what is given of a submission: any of :data:`FIELDS`.

    Raises:
        NotFound: no such submission, or no such draft.
        Usage: an unknown field or a value that it cannot hold.
        Refused: the case has another submission of this name.
    """
    with vault.change() as change:
        before = vault.get(Submission, submission_id)
        values = {key: _value(vault, before, key, value) for key, value in fields.items()}
        return change.put("described", replace(before, **values))  # type: ignore[arg-type]


def trash(vault: Vault, submission_id: str, *, restore: bool = False) -> Submission:
    """Put a submission in the trash with all its parts, or take it out.

    Raises:
        NotFound: no such submission.
        Refused: its name was given to another one meanwhile.
    """
    with vault.change() as change:
        before = vault.get(Submission, submission_id)
        if restore and before.trashed:
            _free_name(vault, before.case_id, before.name, before.id)
        return change.trash(before, restore=restore)


def duplicate(vault: Vault, submission_id: str, name: str) -> Submission:
    """Copy a submission with its parts and footnotes; the copy has no draft of annexes yet.

    Raises:
        NotFound: no such submission.
        Usage: no name, or an overlong one.
        Refused: the case has a submission of this name.
    """
    with vault.change() as change:
        before = vault.get(Submission, submission_id)
        fresh = replace(
            before,
            id=new_id(),
            name=_free_name(vault, before.case_id, name),
            draft_id=None,
            trashed=False,
        )
        change.put("recorded", fresh)
        ids: dict[str, str] = {}
        for block in vault.find(SubmissionBlock, submission_id=before.id):
            ids[block.id] = new_id()
            change.put("recorded", replace(block, id=ids[block.id], submission_id=fresh.id))
        for held in vault.find(SubmissionNote, submission_id=before.id):
            copy = replace(held, id=new_id(), submission_id=fresh.id, block_id=ids[held.block_id])
            change.put("linked", copy)
        return fresh


def submissions(
    vault: Vault, case: str | None = None, query: str = "", *, trashed: bool = False
) -> list[SubmissionLine]:
    """Submissions, the newest first.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        query: words that name, title or the title block contain, all of them.
        trashed: those in the trash instead.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case is not None else {}
    codes = {each.id: each.code for each in vault.find(Case)}
    wanted = fold(nfc(query)).split()
    lines = []
    for each in vault.find(Submission, order="-id", trashed=trashed, **chosen):
        said = (each.name, *(getattr(each, key) for key in LINES), *each.organisations)
        text = fold("\n".join(said))
        if all(word in text for word in wanted):
            lines.append(
                SubmissionLine(
                    each,
                    codes[each.case_id],
                    vault.count(SubmissionBlock, submission_id=each.id),
                    vault.count(SubmissionNote, submission_id=each.id),
                )
            )
    return lines


def shown(vault: Vault, ref: str) -> ShownSubmission:
    """A submission with all that it consists of.

    Raises:
        NotFound: no such submission.
    """
    found = vault.one(Submission, id=ref) or find(vault, ref)
    notes: dict[str, dict[str, SubmissionNote]] = {}
    for each in vault.find(SubmissionNote, submission_id=found.id):
        notes.setdefault(each.block_id, {})[each.key] = each
    draft = vault.one(BundleDraft, id=found.draft_id) if found.draft_id else None
    return ShownSubmission(
        submission=found,
        case=vault.get(Case, found.case_id),
        blocks=tuple(vault.find(SubmissionBlock, order="position,id", submission_id=found.id)),
        notes=notes,
        draft=None if draft is None or draft.trashed else draft,
    )


def _value(vault: Vault, before: Submission, key: str, value: object) -> object:
    """A field's value as it is stored."""
    if key not in FIELDS:
        raise Usage(f"A submission has no field {key!a}; it is one of: {', '.join(FIELDS)}.")
    if key in LISTS:
        if isinstance(value, str) or not isinstance(value, Sequence):
            raise Usage(f"The field {key!r} of a submission is a list.")
        return _lines(key, [str(each) for each in value])
    if key == "draft_id" and value is None:
        return None
    if not isinstance(value, str):
        raise Usage(f"The field {key!r} of a submission is text.")
    if key == "name":
        return _free_name(vault, before.case_id, value, before.id)
    if key == "note":
        return _note(value)
    if key in DATES:
        return dates.parse(value.strip()) if value.strip() else ""
    if key == "language":
        return _language(value)
    if key == "profile":
        return profile_named(value).name
    if key == "template":
        return template_named(value).name
    if key == "draft_id":
        return _draft(vault, before, value)
    line = one_line(nfc(value))
    if len(line) > LONGEST_LINE:
        raise Usage(f"A line of the title block has at most {LONGEST_LINE} characters.")
    return line


def _draft(vault: Vault, before: Submission, value: str) -> str | None:
    if not value:
        return None
    found = vault.get(BundleDraft, value)
    if found.case_id != before.case_id:
        raise Usage("The draft of the annexes belongs to another case.")
    return found.id


def _note(value: str) -> str:
    note = nfc(value).strip()
    if len(note) > _LONGEST_NOTE:
        raise Usage(f"A note on a submission has at most {_LONGEST_NOTE} characters.")
    return note


def _lines(key: str, values: Sequence[str]) -> tuple[str, ...]:
    lines = tuple(line for line in (one_line(nfc(each)) for each in values) if line)
    if len(lines) > _MOST_LINES or any(len(line) > LONGEST_LINE for line in lines):
        raise Usage(
            f"The {key} of a submission are at most {_MOST_LINES} lines of {LONGEST_LINE} "
            "characters."
        )
    return lines


def _language(value: str) -> str:
    if value not in LANGUAGES:
        raise Usage("A submission is written in en or ru.")
    return value


def _free_name(vault: Vault, case_id: str, name: str, own: str = "") -> str:
    found = one_line(nfc(name))
    if not found:
        raise Usage("A submission needs a name.")
    if len(found) > _LONGEST_NAME:
        raise Usage(f"The name of a submission has at most {_LONGEST_NAME} characters.")
    for each in vault.find(Submission, case_id=case_id, trashed=False):
        if each.id != own and fold(each.name) == fold(found):
            raise Refused("The case has a submission of this name already.")
    return found
