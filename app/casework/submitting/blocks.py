"""The parts of a submission: added, changed, moved, taken out, cut in two and joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.casework import placing, quoting
from app.casework.submitting import markup
from app.errors import Refused, Usage
from app.records.cases import Provision
from app.records.evidence import Passage
from app.records.ids import new_id
from app.records.submissions import BLOCKS, Submission, SubmissionBlock, SubmissionNote
from app.records.text import nfc
from app.records.vocabulary import provision
from app.vault.change import Change
from app.vault.vault import Vault

LONGEST = 20_000
"""Characters of a block's text."""

WORDED = ("heading", "paragraph", "quotation", "state", "recommendation", "list")
"""Kinds of blocks of which people write the words; a list has an entry on every line."""

TABLES = ("statistics", "chronology")
"""Kinds of blocks that are tables of records; their text is the caption."""

_ONE_LINE = ("heading",)


@dataclass(frozen=True, slots=True)
class Halves:
    """What a block became when it was cut in two."""

    first: SubmissionBlock
    second: SubmissionBlock


def blocks(vault: Vault, submission_id: str) -> list[SubmissionBlock]:
    """The parts of a submission in order."""
    return vault.find(SubmissionBlock, order="position,id", submission_id=submission_id)


def add(
    vault: Vault,
    submission_id: str,
    kind: str,
    text: str = "",
    *,
    level: int | None = None,
    section: str = "",
    provisions: Sequence[str] = (),
    refs: Sequence[str] = (),
    passage_id: str | None = None,
    before: str = "",
) -> SubmissionBlock:
    """Add a part, at the end or before another one.

    Args:
        vault: open for writing.
        submission_id: of which submission.
        kind: one of :data:`app.records.submissions.BLOCKS`.
        text: words with anchors.
        level: of a heading, 1 to 4; None for 1, or 0 of anything else.
        section: key of the template's section, or ``""``.
        provisions: the articles that a heading stands for.
        refs: ids of the records that it is made of.
        passage_id: what a quotation quotes.
        before: id of the block that it stands before; ``""`` for the end.

    Raises:
        NotFound: no such submission, passage or block.
        Usage: an unknown kind, level or provision, or an overlong text.
    """
    with vault.change() as change:
        return put_block(
            vault,
            change,
            vault.get(Submission, submission_id).id,
            kind,
            text,
            level=level,
            section=section,
            provisions=provisions,
            refs=refs,
            passage_id=passage_id,
            before=before,
        )


def insert(
    vault: Vault, submission_id: str, at: int, kind: str, text: str = "", **fields: Any
) -> SubmissionBlock:
    """Add a part at a place counted from 0; otherwise as :func:`add`."""
    held = blocks(vault, submission_id)
    at = max(0, min(at, len(held)))
    before = held[at].id if at < len(held) else ""
    return add(vault, submission_id, kind, text, before=before, **fields)


def put_block(
    vault: Vault,
    change: Change,
    submission_id: str,
    kind: str,
    text: str = "",
    *,
    level: int | None = None,
    section: str = "",
    provisions: Sequence[str] = (),
    refs: Sequence[str] = (),
    passage_id: str | None = None,
    before: str = "",
    position: float | None = None,
) -> SubmissionBlock:
    """What :func:`add` does, within a change that is already open.

    Args:
        vault: open for writing.
        change: open.
        submission_id: of a submission that is there.
        kind: as of :func:`add`, like the others.
        text: words with anchors.
        level: of a heading.
        section: key of the template's section.
        provisions: the articles that a heading stands for.
        refs: ids of the records that it is made of.
        passage_id: what a quotation quotes.
        before: id of the block that it stands before.
        position: of one who writes many and knows that it is free; None to have it found.
    """
    made = SubmissionBlock(
        id=new_id(),
        submission_id=submission_id,
        kind=_kind(kind),
        level=_level(kind, level),
        text=_text(kind, text),
        section=section.strip(),
        provisions=_provisions(vault, provisions),
        refs=tuple(dict.fromkeys(refs)),
        passage_id=_passage(vault, passage_id),
    )
    if position is not None:
        return change.put("recorded", replace(made, position=position))
    return _placed(vault, change, "recorded", [made], before)[0]


def change(
    vault: Vault,
    block_id: str,
    *,
    kind: str | None = None,
    text: str | None = None,
    level: int | None = None,
    section: str | None = None,
    provisions: Sequence[str] | None = None,
    refs: Sequence[str] | None = None,
    passage_id: str | None = None,
) -> SubmissionBlock:
    """Change what is given of a part; None keeps what it has.

    A footnote whose anchor was taken out of the text goes with it; undoing brings both back.

    Args:
        vault: open for writing.
        block_id: its id.
        kind: what it becomes; a heading keeps no level when it becomes anything else.
        text: words with anchors.
        level: of a heading.
        section: key of the template's section.
        provisions: exactly these.
        refs: exactly these.
        passage_id: what is quoted; ``""`` for nothing.

    Raises:
        NotFound: no such block or passage.
        Usage: a value that the field cannot hold.
    """
    with vault.change() as changing:
        before = vault.get(SubmissionBlock, block_id)
        after = replace(before, kind=_kind(kind) if kind is not None else before.kind)
        if kind is not None and kind != before.kind:
            after = replace(after, level=_level(kind, level))
        elif level is not None:
            after = replace(after, level=_level(after.kind, level))
        if text is not None or kind is not None:
            after = replace(after, text=_text(after.kind, before.text if text is None else text))
        if section is not None:
            after = replace(after, section=section.strip())
        if provisions is not None:
            after = replace(after, provisions=_provisions(vault, provisions))
        if refs is not None:
            after = replace(after, refs=tuple(dict.fromkeys(refs)))
        if passage_id is not None:
            after = replace(after, passage_id=_passage(vault, passage_id or None))
        stored = changing.put("described", after)
        _drop_notes(vault, changing, before, stored)
        if before.passage_id is not None and before.passage_id != stored.passage_id:
            quoting.let_go(vault, changing, before.passage_id)
        return stored


def move(vault: Vault, block_ids: Sequence[str], before: str = "") -> list[SubmissionBlock]:
    """Put parts, in the order in which they stand, before another one or at the end.

    Raises:
        NotFound: no such block.
        Usage: they belong to several submissions.
    """
    with vault.change() as changing:
        wanted = set(block_ids)
        if before in wanted:
            raise Usage("Parts cannot be moved to before themselves.")
        moved = [vault.get(SubmissionBlock, each) for each in dict.fromkeys(block_ids)]
        if len({each.submission_id for each in moved}) > 1:
            raise Usage("Move parts of one submission at a time.")
        moved.sort(key=lambda each: (each.position, each.id))
        return _placed(vault, changing, "moved", moved, before) if moved else []


def shift(vault: Vault, block_id: str, steps: int) -> SubmissionBlock:
    """Move a part up (negative) or down by so many places; it stops at either end."""
    block = vault.get(SubmissionBlock, block_id)
    others = blocks(vault, block.submission_id)
    at = next(place for place, each in enumerate(others) if each.id == block.id)
    del others[at]
    to = max(0, min(at + steps, len(others)))
    if to == at:
        return block
    return move(vault, [block_id], others[to].id if to < len(others) else "")[0]


def remove(vault: Vault, block_ids: Sequence[str]) -> None:
    """Take parts out with their footnotes; what they cite stays where it is.

    Raises:
        NotFound: no such block.
    """
    with vault.change() as changing:
        for block_id in dict.fromkeys(block_ids):
            block = vault.get(SubmissionBlock, block_id)
            passages = {block.passage_id}
            for held in vault.find(SubmissionNote, block_id=block.id):
                passages.add(held.passage_id)
                changing.remove("unlinked", held)
            changing.remove("removed", block)
            for passage_id in sorted(each for each in passages if each is not None):
                quoting.let_go(vault, changing, passage_id)


def split(vault: Vault, block_id: str, at: int, text: str | None = None) -> Halves:
    """Cut a part in two; each footnote goes with its anchor.

    Args:
        vault: open for writing.
        block_id: its id.
        at: code points before the cut; inside an anchor the cut is before it.
        text: its words as they are being written; None for those that are stored.

    Raises:
        NotFound: no such block.
        Refused: it is a table.
    """
    with vault.change() as changing:
        before = vault.get(SubmissionBlock, block_id)
        if before.kind in TABLES:
            raise Refused("A table cannot be cut in two.")
        whole = before.text if text is None else text
        at = markup.outside(whole, at)
        # What follows a heading or the words before a quotation is a paragraph.
        kind = (
            before.kind if before.kind in ("paragraph", "list", "recommendation") else "paragraph"
        )
        first = changing.put("described", replace(before, text=_text(before.kind, whole[:at])))
        rest = _text(kind, whole[at:])
        made = SubmissionBlock(
            id=new_id(),
            submission_id=before.submission_id,
            kind=kind,
            text=rest,
            section=before.section,
            refs=before.refs if kind == before.kind else (),
        )
        following = _following(vault, before)
        second = _placed(vault, changing, "recorded", [made], following)[0]
        gone = set(markup.keys(rest)) - set(markup.keys(first.text))
        for held in vault.find(SubmissionNote, block_id=before.id):
            if held.key in gone:
                changing.put("moved", replace(held, block_id=second.id))
        _drop_notes(vault, changing, before, first, kept=gone)
        return Halves(first, second)


def join(vault: Vault, block_id: str) -> SubmissionBlock:
    """Join a part with the one before it; footnotes of one key get keys of their own.

    Raises:
        NotFound: no such block.
        Refused: it is the first part, or one of the two is a table or a quotation.
    """
    with vault.change() as changing:
        second = vault.get(SubmissionBlock, block_id)
        held = blocks(vault, second.submission_id)
        at = next(place for place, each in enumerate(held) if each.id == second.id)
        if at == 0:
            raise Refused("There is no part before the first one to join it with.")
        first = held[at - 1]
        if first.kind in TABLES or second.kind in TABLES or second.passage_id is not None:
            raise Refused("Only parts made of words can be joined.")
        taken = {each.key for each in vault.find(SubmissionNote, block_id=first.id)}
        taken |= set(markup.keys(first.text))
        names: dict[str, str] = {}
        for key in dict.fromkeys(markup.keys(second.text)):
            names[key] = free_key(vault, second.submission_id, taken) if key in taken else key
            taken.add(names[key])
        between = "\n" if first.kind == "list" else " "
        rest = markup.renamed(second.text, names)
        text = between.join(each for each in (first.text, rest) if each)
        joined = changing.put(
            "described",
            replace(
                first,
                text=_text(first.kind, text),
                refs=tuple(dict.fromkeys((*first.refs, *second.refs))),
            ),
        )
        for each in vault.find(SubmissionNote, block_id=second.id):
            key = names.get(each.key) or free_key(vault, second.submission_id, taken)
            taken.add(key)
            changing.put("moved", replace(each, block_id=first.id, key=key))
        changing.remove("removed", second)
        return joined


def free_key(
    vault: Vault, submission_id: str, taken: set[str] | frozenset[str] = frozenset()
) -> str:
    """A key that no footnote of a submission has."""
    used = {each.key for each in vault.find(SubmissionNote, submission_id=submission_id)} | taken
    number = len(used) + 1
    while f"n{number}" in used:
        number += 1
    return f"n{number}"


def _drop_notes(
    vault: Vault,
    changing: Change,
    before: SubmissionBlock,
    after: SubmissionBlock,
    kept: set[str] | frozenset[str] = frozenset(),
) -> None:
    """Take away the footnotes whose anchors went; one that was never anchored waits for its place."""
    gone = set(markup.keys(before.text)) - set(markup.keys(after.text)) - kept
    for held in vault.find(SubmissionNote, block_id=before.id) if gone else ():
        if held.key in gone:
            changing.remove("unlinked", held)
            if held.passage_id is not None:
                quoting.let_go(vault, changing, held.passage_id)


def _following(vault: Vault, block: SubmissionBlock) -> str:
    held = blocks(vault, block.submission_id)
    at = next(place for place, each in enumerate(held) if each.id == block.id)
    return held[at + 1].id if at + 1 < len(held) else ""


def _placed(
    vault: Vault,
    changing: Change,
    verb: str,
    incoming: Sequence[SubmissionBlock],
    before: str,
) -> list[SubmissionBlock]:
    """Store parts at a place; the others stay where they are if there is room between them."""
    ids = {each.id for each in incoming}
    others = [each for each in blocks(vault, incoming[0].submission_id) if each.id not in ids]
    at = placing.place_before(others, before)
    return placing.inserted(changing, verb, others, at, incoming, renumbered="moved")


def _kind(kind: str) -> str:
    if kind not in BLOCKS:
        raise Usage(f"A submission has no part of the kind {kind!a}: {', '.join(BLOCKS)}.")
    return kind


def _level(kind: str, level: int | None) -> int:
    if kind != "heading":
        return 0
    found = 1 if level is None else level
    if not 1 <= found <= 4:
        raise Usage("A heading has a level from 1 to 4.")
    return found


def _text(kind: str, text: str) -> str:
    said = nfc(text).replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")
    if kind in _ONE_LINE:
        said = said.replace("\n", " ")
    said = said.strip()
    if len(said) > LONGEST:
        raise Usage(f"A part of a submission has at most {LONGEST} characters.")
    return said


def _provisions(vault: Vault, refs: Sequence[str]) -> tuple[str, ...]:
    found = []
    for ref in dict.fromkeys(each.strip() for each in refs):
        own = vault.one(Provision, ref=ref)
        found.append(own.ref if own is not None else provision(ref).id)
    return tuple(found)


def _passage(vault: Vault, passage_id: str | None) -> str | None:
    return None if passage_id is None else vault.get(Passage, passage_id).id
