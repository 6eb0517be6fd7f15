"""What a submission that left holds: which items it cites and quotes, and whom it names, and where.

It is read from the document as it was printed and kept in the log with the event that says it left, so that
later changes to its text take nothing away: what somebody was given can be taken back only by asking them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.bundle.document import Document, Listed, Paragraph, Quotation, Runs, Table, words
from app.casework.registry import people
from app.casework.submitting.people_in_text import Typing
from app.records.submissions import Submission
from app.vault.vault import Vault

EXPORTED = "exported"
"""The verb under which the log says that a submission left."""

_CITES, _NAMES = "cites", "names"
_NOTES, _PARAGRAPHS, _QUOTED = "notes", "paragraphs", "quoted"
_NOBODY = people.NOBODY.removeprefix("[").removesuffix("]")


@dataclass(frozen=True, slots=True)
class LeftDocument:
    """A submission that left, and where it speaks of some items and people; numbers as they are printed.

    Attributes:
        submission: its id.
        name: what it is called within the vault.
        left_at: UTC time, ISO 8601.
        known: whether it was noted where it speaks of what; older programs did not.
        notes: footnotes that cite the items.
        paragraphs: in which those stand, or after which something is that cites them: a list, a table, a
            quotation; 0 for what stands before the first.
        quoted: paragraphs after which the items are quoted.
        names: paragraphs in or after which the people are named, by name or pseudonym; 0 for the title block
            and what else stands before the first.
    """

    submission: str
    name: str
    left_at: str
    known: bool
    notes: tuple[int, ...] = ()
    paragraphs: tuple[int, ...] = ()
    quoted: tuple[int, ...] = ()
    names: tuple[int, ...] = ()

    @property
    def places(self) -> tuple[int, ...]:
        """All paragraphs in question, in order."""
        return tuple(sorted({*self.paragraphs, *self.quoted, *self.names}))


def held_by(
    document: Document,
    cited: Sequence[Collection[str]],
    tabled: Sequence[Collection[str]],
    tokens: Mapping[str, str],
    typing: Typing,
) -> dict[str, Any]:
    """What a document holds, as the log keeps it.

    Args:
        document: as it leaves.
        cited: ids of the items that each of its footnotes leads to.
        tabled: likewise of each of its tables, footnotes aside.
        tokens: by a person's id what stands for their name in it.
        typing: finds the names of everybody else.

    Returns:
        ``cites``: by an item's id its ``notes``, ``paragraphs`` and ``quoted``; ``names``: by a person's id
        the paragraphs. Numbers as in :class:`LeftDocument`.
    """
    reading = _Reading(document, cited, tokens, typing)
    for line in (document.title, *document.above, *(value for _, value in document.fields)):
        reading.names(line)
    tables = iter(tabled)
    for block in document.blocks:
        if isinstance(block, Paragraph):
            reading.at = block.number or reading.at
            reading.last = reading.runs(block.runs)
        elif isinstance(block, Quotation):
            # The State's own words have their footnote in the sentence before them, an original in the
            # translation above it.
            reading.last = reading.runs(block.runs) or reading.last
            reading.quote(reading.last)
        elif isinstance(block, Table):
            reading.names(block.caption)
            reading.cite(next(tables))
            for row in block.rows:
                for cell in row:
                    reading.runs(cell)
        elif isinstance(block, Listed):
            for each in block.items:
                reading.runs(each)
        else:
            reading.runs(block.runs)
    return reading.found()


@dataclass(slots=True)
class _Reading:
    """One document while it is read.

    Attributes:
        at: number of the paragraph that was read last.
        last: ids of the items that it cites.
    """

    document: Document
    cited: Sequence[Collection[str]]
    tokens: Mapping[str, str]
    typing: Typing
    at: int = 0
    last: tuple[str, ...] = ()
    _cites: dict[str, dict[str, set[int]]] = field(default_factory=dict)
    _named: dict[str, set[int]] = field(default_factory=dict)
    _called: dict[str, re.Pattern[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for person, token in self.tokens.items():
            bare = token.removeprefix("[").removesuffix("]")
            if bare and bare != _NOBODY:
                self._called[person] = re.compile(rf"(?<!\w){re.escape(bare)}(?!\w)", re.I)

    def runs(self, runs: Runs) -> tuple[str, ...]:
        """Read words with their footnotes, and return the items that those cite."""
        found: dict[str, None] = {}
        self.names(words(runs))
        for run in runs:
            if run.note:
                items = self.cited[run.note - 1]
                self.cite(items, run.note)
                self.names(words(self.document.notes[run.note - 1]))
                found |= dict.fromkeys(items)
        return tuple(found)

    def cite(self, items: Iterable[str], note: int = 0) -> None:
        for item in items:
            self._of(item, _PARAGRAPHS).add(self.at)
            if note:
                self._of(item, _NOTES).add(note)

    def quote(self, items: Iterable[str]) -> None:
        for item in items:
            self._of(item, _QUOTED).add(self.at)

    def names(self, text: str) -> None:
        named = {each.person_id for each in self.typing.names(text)} - {""}
        named |= {person for person, called in self._called.items() if called.search(text)}
        for person in named:
            self._named.setdefault(person, set()).add(self.at)

    def found(self) -> dict[str, Any]:
        cites = {
            item: {name: sorted(numbers) for name, numbers in held.items() if numbers}
            for item, held in sorted(self._cites.items())
        }
        names = {person: sorted(numbers) for person, numbers in sorted(self._named.items())}
        return {_CITES: cites, _NAMES: names}

    def _of(self, item: str, name: str) -> set[int]:
        return self._cites.setdefault(item, {}).setdefault(name, set())


class LeftDocuments:
    """The submissions that left a vault, by the bundles of their annexes.

    Args:
        vault: open.
    """

    def __init__(self, vault: Vault) -> None:
        self._events: dict[str, tuple[Submission, str, Mapping[str, Any]]] = {}
        for held in vault.find(Submission):
            for each in vault.log.events(table="submission", record=held.id):
                if each.verb == EXPORTED:
                    said = {name: after for name, (_, after) in each.changes.items()}
                    self._events[str(said.get("bundle"))] = held, each.time, said

    def of(
        self, bundle_id: str, items: Collection[str], people_ids: Collection[str]
    ) -> LeftDocument | None:
        """The submission that left with a bundle, and where it speaks of some items and people.

        Args:
            bundle_id: public id.
            items: ids.
            people_ids: ids.
        """
        if bundle_id not in self._events:
            return None
        held, at, said = self._events[bundle_id]
        cites, names = said.get(_CITES), said.get(_NAMES)
        if cites is None or names is None:
            return LeftDocument(held.id, held.name, at, known=False)
        about = [each for item, each in cites.items() if item in items]
        return LeftDocument(
            held.id,
            held.name,
            at,
            known=True,
            notes=_all(each.get(_NOTES, ()) for each in about),
            paragraphs=_all(each.get(_PARAGRAPHS, ()) for each in about),
            quoted=_all(each.get(_QUOTED, ()) for each in about),
            names=_all(numbers for person, numbers in names.items() if person in people_ids),
        )

    def naming(self, people_ids: Collection[str]) -> list[str]:
        """Public ids of the bundles whose submissions name some people."""
        return [
            bundle_id
            for bundle_id, (_, _, said) in self._events.items()
            if set(people_ids) & set(said.get(_NAMES) or ())
        ]


def _all(numbers: Iterable[Iterable[int]]) -> tuple[int, ...]:
    return tuple(sorted({each for some in numbers for each in some}))
