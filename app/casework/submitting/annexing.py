"""The draft of a submission's annexes: every item that a footnote cites, taken in as an exhibit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.casework import lookup
from app.casework.drafting import drafts
from app.casework.planning.draft_tree import tree_of
from app.casework.planning.selection import unmentioned
from app.casework.submitting.composing import cited_items
from app.casework.submitting.submissions import ShownSubmission
from app.casework.submitting.templates import template
from app.errors import Refused
from app.records.drafts import BundleDraft
from app.records.evidence import Item
from app.records.submissions import Submission
from app.vault.vault import Vault

STEP = "Made the annexes of a submission"
"""What *Undo* calls it."""

_NAMES = {"en": "{name}: annexes", "ru": "{name}: приложения"}
_LONGEST = 120


def annexes(vault: Vault, held: ShownSubmission, step: str = STEP) -> BundleDraft:
    """Make the draft of the annexes, or bring it up to date.

    What somebody put into the draft by hand stays, with its order and its sections. A draft that has left is
    copied: what left is not changed.

    Args:
        vault: open for writing.
        held: the submission.
        step: what *Undo* calls it.

    Raises:
        Refused: no footnote cites an item that may go along.
    """
    items = _admissible(vault, held)
    if not items:
        raise Refused(
            "No footnote of the submission cites an item that may go along, so there are no annexes."
        )
    with vault.step(step):
        draft = held.draft
        if draft is None:
            draft = _begun(vault, held)
        elif draft.made is not None:
            draft = drafts.duplicate(vault, draft.id, _free_name(vault, draft.name))
        draft = drafts.amend(
            vault, draft.id, profile=held.submission.profile, language=held.submission.language
        )
        there = {each.item_id for each in tree_of(vault, draft).all_documents()}
        missing = [each.id for each in items if each.id not in there]
        if missing:
            drafts.add_items(vault, draft.id, missing)
        with vault.change() as change:
            kept = vault.get(Submission, held.submission.id)
            change.put("described", replace(kept, draft_id=draft.id))
    return draft


def _admissible(vault: Vault, held: ShownSubmission) -> Sequence[Item]:
    """The items that are cited and may be mentioned, in the order of the text."""
    ids = cited_items(vault, held)
    found = lookup.many(vault, Item, ids)
    return [
        found[each]
        for each in ids
        if each in found
        and found[each].case_id == held.submission.case_id
        and not unmentioned(found[each])
    ]


def _begun(vault: Vault, held: ShownSubmission) -> BundleDraft:
    submission = held.submission
    shape = template(submission.template)
    name = _NAMES[submission.language].format(name=submission.name)
    made = drafts.create(
        vault, held.case.id, shape.annexes, _free_name(vault, name), profile=submission.profile
    )
    return drafts.amend(
        vault,
        made.id,
        language=submission.language,
        title=submission.title or shape.label(submission.language),
        addressee=submission.committee,
        reference=submission.reference,
        submitted_by="; ".join(submission.organisations),
    )


def _free_name(vault: Vault, wanted: str) -> str:
    """A name that no draft has: the one that is wanted, or with a number."""
    taken = {each.name.casefold() for each in drafts.drafts(vault)}
    wanted = wanted[:_LONGEST].rstrip()
    name, number = wanted, 2
    while name.casefold() in taken:
        name = f"{wanted} ({number})"
        number += 1
    return name
