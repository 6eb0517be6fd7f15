"""Footnotes of a submission: what each sentence rests on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.casework import quoting
from app.casework.submitting import markup
from app.casework.submitting.blocks import free_key
from app.errors import Refused, Usage
from app.records.base import Record
from app.records.cases import Event, Provision
from app.records.claims import Claim
from app.records.dialogue import StateStatement
from app.records.evidence import Passage
from app.records.ids import new_id
from app.records.proceedings import Detention, Proceeding, Remedy
from app.records.statistics import Statistic
from app.records.submissions import NOTES, SubmissionBlock, SubmissionNote
from app.records.text import nfc
from app.records.vocabulary import provision
from app.vault.change import Change
from app.vault.vault import Vault

LONGEST = 4000
"""Characters of a footnote's own words."""

NAMED: dict[str, type[Record]] = {
    "claim": Claim,
    "statistic": Statistic,
    "state": StateStatement,
    "proceeding": Proceeding,
    "remedy": Remedy,
    "detention": Detention,
    "event": Event,
}
"""The record that a footnote of each kind names by its id."""


@dataclass(frozen=True, slots=True)
class Cited:
    """What a footnote shall cite, before it has a key.

    Attributes:
        kind: one of :data:`app.records.submissions.NOTES`.
        ref: id of the record, or reference of a provision.
        passage_id: the passage that it cites, or None.
        text: words of its own.
    """

    kind: str
    ref: str = ""
    passage_id: str | None = None
    text: str = ""


def put(
    vault: Vault,
    block_id: str,
    kind: str,
    ref: str = "",
    passage: str | None = None,
    text: str = "",
    *,
    key: str = "",
) -> str:
    """Give a block a footnote, and return its key; the caller writes ``[^key]`` where it stands.

    Args:
        vault: open for writing.
        block_id: of which block.
        kind: one of :data:`app.records.submissions.NOTES`.
        ref: id of the record, or reference of a provision; ``""`` for a passage and for own words.
        passage: id of the passage that it cites, or None.
        text: words of its own, added to the citation.
        key: that it shall have; one that the block has already is changed. ``""`` for a new one.

    Raises:
        NotFound: no such block, record or passage.
        Usage: an unknown kind or provision, a malformed key, nothing to cite.
    """
    with vault.change() as change:
        block = vault.get(SubmissionBlock, block_id)
        return put_note(vault, change, block, Cited(kind, ref, passage, text), key).key


def put_note(
    vault: Vault, change: Change, block: SubmissionBlock, cited: Cited, key: str = ""
) -> SubmissionNote:
    """What :func:`put` does, within a change that is already open."""
    checked = _checked(vault, cited)
    if key and not markup.KEY.fullmatch(key):
        raise Usage("The key of a footnote is made of Latin letters, digits, hyphens and _.")
    key = key or free_key(vault, block.submission_id, set(markup.keys(block.text)))
    held = vault.one(SubmissionNote, block_id=block.id, key=key)
    note = SubmissionNote(
        id=held.id if held else new_id(),
        submission_id=block.submission_id,
        block_id=block.id,
        key=key,
        kind=checked.kind,
        ref=checked.ref,
        passage_id=checked.passage_id,
        text=checked.text,
    )
    return change.put("described" if held else "linked", note)


def cite(vault: Vault, block_id: str, at: int, cited: Cited, text: str | None = None) -> str:
    """Give a block a footnote and write its anchor into the text, in one change.

    Args:
        vault: open for writing.
        block_id: of which block.
        at: code points before the anchor; inside another anchor it is put before that.
        cited: what it cites.
        text: the block's words as they are being written; None for those that are stored.

    Returns:
        The key.

    Raises:
        NotFound: no such block, record or passage.
        Usage: as :func:`put`.
        Refused: the block is a heading.
    """
    from app.casework.submitting import blocks

    with vault.change() as change:
        block = vault.get(SubmissionBlock, block_id)
        if block.kind == "heading":
            raise Refused("A heading has no footnotes; cite in the sentence beneath it.")
        words = block.text if text is None else text
        note = put_note(vault, change, replace(block, text=words), cited)
        at = markup.outside(words, at)
        written = nfc(words[:at] + markup.note(note.key) + words[at:]).strip()
        if len(written) > blocks.LONGEST:
            raise Usage(f"A part of a submission has at most {blocks.LONGEST} characters.")
        change.put("described", replace(block, text=written))
        return note.key


def amend(
    vault: Vault, block_id: str, key: str, *, text: str | None = None, passage: str | None = None
) -> SubmissionNote:
    """Change the words or the passage of a footnote; None keeps what it has, ``""`` clears it.

    Raises:
        NotFound: no such passage.
        Usage: overlong words, or nothing to cite.
        Refused: the block has no such footnote.
    """
    with vault.change() as change:
        before = _note(vault, block_id, key)
        cited = Cited(
            before.kind,
            before.ref,
            before.passage_id if passage is None else passage or None,
            before.text if text is None else text,
        )
        checked = _checked(vault, cited)
        stored = change.put(
            "described", replace(before, passage_id=checked.passage_id, text=checked.text)
        )
        if before.passage_id is not None and before.passage_id != stored.passage_id:
            quoting.let_go(vault, change, before.passage_id)
        return stored


def remove(vault: Vault, block_id: str, key: str) -> None:
    """Take a footnote away, with its anchors in the block's text.

    Raises:
        NotFound: no such block.
        Refused: the block has neither such a footnote nor such an anchor.
    """
    with vault.change() as change:
        block = vault.get(SubmissionBlock, block_id)
        held = vault.one(SubmissionNote, block_id=block_id, key=key)
        if held is None and key not in markup.keys(block.text):
            raise Refused("The block has no such footnote.")
        change.put("described", replace(block, text=markup.without(block.text, {key})))
        if held is not None:
            change.remove("unlinked", held)
            if held.passage_id is not None:
                quoting.let_go(vault, change, held.passage_id)


def notes(vault: Vault, block_id: str) -> dict[str, SubmissionNote]:
    """The footnotes of a block by key."""
    return {each.key: each for each in vault.find(SubmissionNote, block_id=block_id)}


def _note(vault: Vault, block_id: str, key: str) -> SubmissionNote:
    held = vault.one(SubmissionNote, block_id=block_id, key=key)
    if held is None:
        raise Refused("The block has no such footnote.")
    return held


def _checked(vault: Vault, cited: Cited) -> Cited:
    if cited.kind not in NOTES:
        raise Usage(f"A footnote names one of {', '.join(NOTES)}, not {cited.kind!a}.")
    text = " ".join(nfc(cited.text).split())
    if len(text) > LONGEST:
        raise Usage(f"A footnote has at most {LONGEST} characters.")
    ref = cited.ref.strip()
    if cited.kind in NAMED:
        ref = vault.get(NAMED[cited.kind], ref).id
    elif cited.kind == "provision":
        own = vault.one(Provision, ref=ref)
        ref = own.ref if own is not None else provision(ref).id
    else:
        ref = ""
    if cited.passage_id is not None:
        vault.get(Passage, cited.passage_id)
    elif cited.kind == "passage":
        raise Usage("A footnote to a passage says which passage.")
    if cited.kind == "text" and not text:
        raise Usage("A footnote of own words has some.")
    return Cited(cited.kind, ref, cited.passage_id, text)
