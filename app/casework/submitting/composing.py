"""A submission as the document that leaves: its parts in their order, with the pages of its annexes.

Everything passes the gate of the bundle: what is not in it is not quoted, not cited and not told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.bundle.document import (
    Block,
    Document,
    Heading,
    Listed,
    Paragraph,
    Runs,
    words,
)
from app.casework import lookup
from app.casework.submitting import markup
from app.casework.submitting.citing import Citation, Citing, Leaving
from app.casework.submitting.labels import Labels
from app.casework.submitting.phrases import Phrases
from app.casework.submitting.pieces import stopped
from app.casework.submitting.quoting import Quoting
from app.casework.submitting.sources import Sources, items_behind, of_block, of_note
from app.casework.submitting.submissions import ShownSubmission
from app.casework.submitting.tables import Tables
from app.casework.submitting.templates import template
from app.casework.submitting.translating import others
from app.casework.submitting.wording import Wording
from app.records.dialogue import Recommendation, RecommendationProvision, StateStatement
from app.records.evidence import Passage
from app.records.submissions import SubmissionBlock, SubmissionNote
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Composed:
    """A document, and what of the submission is not in it.

    Attributes:
        left_out: ids of parts of which something was left out, in order.
        cited: ids of the items that each footnote leads to.
        tabled: likewise of each table, its footnotes aside.
        printed: numbers that the document prints on its own account: references and addresses of the
            title block.
    """

    document: Document
    left_out: tuple[str, ...]
    cited: tuple[tuple[str, ...], ...]
    tabled: tuple[tuple[str, ...], ...]
    printed: tuple[str, ...] = field(default=(), repr=False)


def cited_items(vault: Vault, held: ShownSubmission) -> tuple[str, ...]:
    """Ids of the items that a submission cites or quotes, in the order of its text.

    The translations of what is quoted come last: their words are printed before it.
    """
    used = {block.id: markup.keys(block.text) for block in held.blocks}
    found = dict.fromkeys(items_behind(vault, held.blocks, held.notes, used))
    quoted = lookup.many(vault, Passage, _quoted(vault, held.blocks))
    for each in others(vault, quoted.values(), held.submission.language).values():
        found |= {one.item.id: None for one in each if one.usable and not one.original}
    return tuple(found)


def compose(vault: Vault, held: ShownSubmission, leaving: Leaving) -> Composed:
    """Put a submission into the words that leave.

    Args:
        vault: an open vault.
        held: the submission with its parts and footnotes.
        leaving: its annexes as they leave.
    """
    return _Composing(vault, held, leaving).run()


def _quoted(vault: Vault, blocks: Iterable[SubmissionBlock]) -> Iterable[str]:
    """Ids of the passages whose words are printed, in order."""
    for block in blocks:
        if block.kind == "quotation" and block.passage_id is not None:
            yield block.passage_id
        for ref in block.refs if block.kind == "state" else ():
            statement = vault.one(StateStatement, id=ref)
            if statement is not None and statement.passage_id is not None:
                yield statement.passage_id


class _Composing:
    """One submission on its way into words."""

    def __init__(self, vault: Vault, held: ShownSubmission, leaving: Leaving) -> None:
        self._vault, self._held, self._leaving = vault, held, leaving
        self._labels = Labels(held.submission.language)
        self._say = Phrases(held.submission.language)
        self._citing = Citing(vault, leaving, self._labels)
        self._wording = Wording(vault, leaving, self._citing, self._labels)
        self._tables = Tables(vault, leaving, self._citing, self._wording, self._labels)
        self._numbered = 0
        self._announced = ""
        self._quoting = Quoting(vault, leaving, self._citing, self._wording, self._labels)

    def run(self) -> Composed:
        self._read()
        blocks = [made for block in self._held.blocks for made in self._block(block)]
        above, fields, title = self._title_block()
        document = Document(
            title=title,
            above=above,
            fields=fields,
            blocks=tuple(blocks),
            notes=tuple(self._wording.notes),
            language=self._labels.language,
            as_of=self._leaving.as_of,
        )
        return Composed(
            document=document,
            left_out=tuple(self._wording.left_out),
            cited=tuple(self._wording.cited),
            tabled=tuple(self._tables.items),
            printed=self._printed(),
        )

    def _read(self) -> None:
        """Read all passages, and the words of those that are quoted, document by document."""
        every: list[Sources] = [of_block(self._vault, block) for block in self._held.blocks]
        every += [
            of_note(self._vault, note)
            for notes in self._held.notes.values()
            for note in notes.values()
        ]
        self._citing.know(each for one in every for each in one.passages)
        self._quoting.read(_quoted(self._vault, self._held.blocks))

    def _block(self, block: SubmissionBlock) -> list[Block]:
        notes = self._held.notes.get(block.id, {})
        if block.kind == "heading":
            runs = self._wording.line(block.text, notes, block.id)
            return [Heading(block.level or 1, runs)] if runs else []
        if block.kind == "quotation":
            return self._quotation(block, notes)
        if block.kind == "state":
            return self._state(block, notes)
        if block.kind == "statistics":
            return self._tables.statistics(block, notes)
        if block.kind == "chronology":
            return self._tables.chronology(block, notes)
        if block.kind == "recommendation":
            return self._recommendations(block, notes)
        if block.kind == "list":
            items = tuple(filter(None, self._lines(block, notes)))
            return [Listed(items)] if items else []
        return self._paragraphs(self._lines(block, notes))

    def _lines(self, block: SubmissionBlock, notes: Mapping[str, SubmissionNote]) -> Sequence[Runs]:
        return [self._wording.line(line, notes, block.id) for line in block.text.split("\n")]

    def _paragraphs(self, lines: Iterable[Runs]) -> list[Block]:
        made: list[Block] = []
        for runs in lines:
            if words(runs).strip():
                self._numbered += 1
                made.append(Paragraph(runs, self._numbered))
                self._announced = words(runs).rstrip()
        return made

    def _quotation(
        self, block: SubmissionBlock, notes: Mapping[str, SubmissionNote]
    ) -> list[Block]:
        if block.passage_id is None or self._quoting.shown(block.passage_id) is None:
            # Words that are not seen in the annexes are not quoted, and nothing introduces them.
            self._wording.left_out[block.id] = None
            return []
        made = self._paragraphs(self._lines(block, notes))
        return [*made, *self._quoting.blocks(block.passage_id, block.id)]

    def _state(self, block: SubmissionBlock, notes: Mapping[str, SubmissionNote]) -> list[Block]:
        made = self._paragraphs(self._lines(block, notes))
        for ref in block.refs:
            statement = self._vault.one(StateStatement, id=ref)
            if statement is None or statement.trashed:
                self._wording.left_out[block.id] = None
                continue
            sources = of_block(self._vault, replace(block, refs=(ref,)))
            if not sources.none and not self._citing.leaves(sources):
                # Where the State says so is known from what stays here.
                self._wording.left_out[block.id] = None
                continue
            stands = self._citing.standing(statement.passage_id) if statement.passage_id else None
            place = (stands[2],) if stands is not None else ()
            cited = Citation(lead=self._citing.of_statement(statement), places=place)
            text = stopped(self._say("state", says=statement.says))
            made += self._paragraphs([self._wording.plain(text, cited)])
            if statement.passage_id is not None and self._quoting.shown(statement.passage_id):
                made += self._quoting.blocks(statement.passage_id, block.id, cited=False)
        return made

    def _recommendations(
        self, block: SubmissionBlock, notes: Mapping[str, SubmissionNote]
    ) -> list[Block]:
        made = self._paragraphs(self._lines(block, notes))
        announced = self._announced.casefold()
        items: list[Runs] = []
        for ref in block.refs:
            held = self._vault.one(Recommendation, id=ref)
            if held is None or held.trashed:
                self._wording.left_out[block.id] = None
                continue
            text = held.asked
            if held.addressee and not announced.endswith(f"{held.addressee.casefold()}:"):
                text = self._say("recommendation", addressee=held.addressee, asked=held.asked)
            items.append(self._wording.plain(stopped(text), *self._behind(held)))
        return [*made, Listed(tuple(items), ordered=True)] if items else made

    def _behind(self, held: Recommendation) -> list[Citation]:
        """The law that a recommendation rests on."""
        links = self._vault.find(RecommendationProvision, order="id", recommendation_id=held.id)
        laws = dict.fromkeys(self._citing.law(each.provision) for each in links)
        return [Citation(lead=each) for each in sorted(filter(None, laws))]

    def _title_block(self) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...], str]:
        held, conceal = self._held.submission, self._leaving.conceal
        title = held.title or template(held.template).label(held.language)
        above = tuple(conceal(line) for line in (held.committee, held.treaty) if line)
        dates = self._labels.day(held.session_dates)
        session = ", ".join(filter(None, (held.session, dates)))
        values = {
            "session": conceal(session),
            "state_party": conceal(held.state_party),
            # The numbers and addresses of those who write are theirs to print; names alone go.
            "organisations": conceal.names("; ".join(held.organisations)),
            "authors": conceal.names("; ".join(held.authors)),
            "purpose": conceal(held.purpose),
            "reference": conceal.names(held.reference),
            "date": self._labels.day(held.date or self._leaving.as_of),
            "annexes": self._labels("bundle", bundle=self._leaving.bundle_id),
        }
        if self._leaving.planned.tokens:
            values["names"] = self._labels("hidden")
        fields = tuple((self._labels(key), value) for key, value in values.items() if value)
        return above, fields, conceal(title)

    def _printed(self) -> tuple[str, ...]:
        held, conceal = self._held.submission, self._leaving.conceal
        lines = (*held.organisations, *held.authors, held.reference)
        return tuple(dict.fromkeys(word for line in lines for word in conceal.names(line).split()))
