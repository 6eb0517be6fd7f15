"""A submission as it is read and written: numbers of footnotes, names, what is quoted and cited, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.casework import lookup
from app.casework.figures import wording
from app.casework.registry.law import cited as law_cited
from app.casework.submitting import markup
from app.casework.submitting.counting import Counts, count
from app.casework.submitting.people_in_text import Names
from app.casework.submitting.phrases import Phrases
from app.casework.submitting.submissions import ShownSubmission, shown
from app.casework.submitting.translating import beside
from app.errors import Usage
from app.records.base import Record
from app.records.cases import Event
from app.records.claims import Claim
from app.records.dialogue import Recommendation, StateStatement
from app.records.evidence import Item, Passage
from app.records.proceedings import Detention, Proceeding, Remedy
from app.records.statistics import Statistic
from app.records.submissions import SubmissionBlock, SubmissionNote
from app.vault.vault import Vault

GONE = ""
"""What is said of a record that is not there any more."""


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A footnote in words.

    Attributes:
        number: counted through the submission; 0 for one that stands nowhere.
        words: what it cites; ``""`` where that is gone.
        item_id: of the item that it leads to, or ``""``.
        item: the number of that, or 0.
    """

    note: SubmissionNote
    number: int
    words: str
    item_id: str = ""
    item: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A part of a submission.

    Attributes:
        shown: what else it shows than its text: the words that it quotes with what stands beside them in
            another language, or a line for each record.
        notes: its footnotes in the order of their numbers, those without an anchor last.
        item_id: of the item that is quoted, or ``""``.
        item: its number, or 0.
    """

    block: SubmissionBlock
    shown: tuple[str, ...]
    notes: tuple[NoteLine, ...]
    item_id: str = ""
    item: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A submission in words.

    Attributes:
        lines: its parts in order.
        names: what each person is called within the program whom its texts name.
        counts: how long it is.
    """

    held: ShownSubmission
    lines: tuple[Line, ...]
    names: Mapping[str, str]
    counts: Counts

    def numbers(self, block_id: str) -> dict[str, int]:
        """The numbers of a part's footnotes by key."""
        line = next((each for each in self.lines if each.block.id == block_id), None)
        return {each.note.key: each.number for each in line.notes} if line is not None else {}


def page(vault: Vault, submission_id: str) -> Page:
    """A submission in words.

    Raises:
        NotFound: no such submission.
    """
    held = shown(vault, submission_id)
    names = Names(vault, held.submission)
    people = {each for block in held.blocks for each in markup.people(block.text)}
    names.remember(people)
    words = Wording(vault, held, names)
    lines = []
    number = 0
    for block in held.blocks:
        notes = held.notes.get(block.id, {})
        numbers: dict[str, int] = {}
        for key in dict.fromkeys(markup.keys(block.text)):
            number += 1
            numbers[key] = number
        said = [words.note(note, numbers.get(key, 0)) for key, note in notes.items()]
        said.sort(key=lambda each: (not each.number, each.number, each.note.key))
        quoted = words.passage(block.passage_id)
        lines.append(
            Line(
                block,
                words.block(block),
                tuple(said),
                quoted.id if quoted is not None else "",
                quoted.number if quoted is not None else 0,
            )
        )
    return Page(
        held,
        tuple(lines),
        {each: names.called(each) for each in people},
        count(vault, held, words.beside),
    )


class Wording:
    """Says what footnotes and parts name, from few queries.

    Args:
        vault: open.
        held: the submission.
        names: what people are called in it.

    Attributes:
        beside: by passage that is quoted, the words in another language that are printed with it.
    """

    def __init__(self, vault: Vault, held: ShownSubmission, names: Names) -> None:
        self._vault, self._names = vault, names
        self._say = Phrases(held.submission.language)
        notes = [each for kept in held.notes.values() for each in kept.values()]
        refs = {each.ref for each in notes if each.ref}
        refs |= {ref for block in held.blocks for ref in block.refs}
        self._records: dict[str, Record] = {}
        for kind in _KINDS:
            self._records.update(lookup.many(vault, kind, sorted(refs)))
        ids = {each.passage_id for each in notes} | {each.passage_id for each in held.blocks}
        ids |= {getattr(each, "passage_id", None) for each in self._records.values()}
        self._passages = lookup.many(vault, Passage, sorted(each for each in ids if each))
        items = {each.item_id for each in self._passages.values()}
        for record in self._records.values():
            items |= {
                held_
                for name in ("source_id", "document_id")
                if (held_ := getattr(record, name, None))
            }
        self._items = lookup.many(vault, Item, sorted(items))
        quoted = (self._passages.get(each.passage_id or "") for each in held.blocks)
        self.beside = beside(vault, filter(None, quoted), held.submission.language)

    def note(self, note: SubmissionNote, number: int) -> NoteLine:
        """A footnote in words."""
        record = self._records.get(note.ref)
        passage = note.passage_id or getattr(record, "passage_id", None)
        item = self.passage(passage) or self._source(record)
        if note.kind == "provision":
            said = self._law(note.ref)
        elif note.kind == "text":
            said = ""
        elif note.kind == "passage":
            said = self._quote(note.passage_id)
        else:
            said = self.record(record)
        words = " ".join(filter(None, (said, note.text)))
        if item is None:
            return NoteLine(note, number, words)
        return NoteLine(note, number, words, item.id, item.number)

    def block(self, block: SubmissionBlock) -> tuple[str, ...]:
        """What a part shows besides its text."""
        if block.passage_id is not None:
            other = self.beside.get(block.passage_id)
            return (self._quote(block.passage_id), *((other,) if other else ()))
        return tuple(self.record(self._records.get(ref)) for ref in block.refs)

    def passage(self, passage_id: str | None) -> Item | None:
        """The item of a passage, or None."""
        held = self._passages.get(passage_id or "")
        return self._items.get(held.item_id) if held is not None else None

    def record(self, record: Record | None) -> str:
        """What a record says, in one line."""
        if isinstance(record, Claim):
            return record.assertion
        if isinstance(record, Statistic):
            said = f"{record.indicator}: {wording.said(record, self._say.language)}"
            return f"{said}, {record.source}" if record.source else said
        if isinstance(record, StateStatement):
            where = " ".join(filter(None, (record.document, record.paragraph)))
            return f"{where}: {record.says}" if where else record.says
        if isinstance(record, Recommendation):
            return ": ".join(filter(None, (record.addressee, record.asked)))
        if isinstance(record, Proceeding):
            decided = self._say.day(record.decided) if record.decided else ""
            return ", ".join(filter(None, (record.title, decided)))
        if isinstance(record, Event):
            return ": ".join(
                filter(None, (self._say.day(record.date) if record.date else "", record.title))
            )
        if isinstance(record, Remedy):
            amount = " ".join(filter(None, (record.owed, record.currency)))
            return ", ".join(filter(None, (self._say(record.kind), amount)))
        if isinstance(record, Detention):
            day = self._say.day(record.date) if record.date else ""
            return ", ".join(filter(None, (self._names.called(record.person_id), day)))
        return GONE

    def _quote(self, passage_id: str | None) -> str:
        held = self._passages.get(passage_id or "")
        if held is None:
            return GONE
        if held.quote:
            return " ".join(held.quote.split())
        item = self._items[held.item_id]
        return item.title

    def _law(self, ref: str) -> str:
        try:
            return law_cited(self._vault, ref, self._say.language)
        except Usage:
            return GONE

    def _source(self, record: Record | None) -> Item | None:
        for name in ("source_id", "document_id"):
            held = self._items.get(getattr(record, name, None) or "")
            if held is not None:
                return held
        return None


_KINDS: tuple[type[Record], ...] = (
    Claim, Statistic, StateStatement, Recommendation, Proceeding, Remedy, Detention, Event,
)  # fmt: skip
