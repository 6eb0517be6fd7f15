"""A submission as the document that leaves: its parts in their order, with the pages of its annexes.

Everything passes the gate of the bundle: what is not in it is not quoted, not cited and not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.bundle.document import (
    Block,
    Document,
    Heading,
    Listed,
    Paragraph,
    Quotation,
    Runs,
    words,
)
from app.casework.releasing.plans import Planned
from app.casework.releasing.quotations import quoted
from app.casework.submitting import markup
from app.casework.submitting.citing import Citation, Citing, Leaving
from app.casework.submitting.labels import Labels
from app.casework.submitting.phrases import Phrases
from app.casework.submitting.pieces import stopped
from app.casework.submitting.sources import Sources, items_behind, of_block, of_note
from app.casework.submitting.submissions import ShownSubmission
from app.casework.submitting.tables import Tables
from app.casework.submitting.templates import template
from app.casework.submitting.wording import Wording
from app.records.dialogue import Recommendation, RecommendationProvision, StateStatement
from app.records.evidence import Passage
from app.records.submissions import SubmissionBlock, SubmissionNote
from app.vault.vault import Vault

_TOKEN = re.compile(r"\[[^\[\]]*\]")


@dataclass(frozen=True, slots=True)
class Composed:
    """A document, and what of the submission is not in it.

    Attributes:
        left_out: ids of parts of which something was left out, in order.
        printed: numbers that the document prints on its own account: references and addresses of the
            title block.
    """

    document: Document
    left_out: tuple[str, ...]
    printed: tuple[str, ...] = field(default=(), repr=False)


def cited_items(vault: Vault, held: ShownSubmission) -> tuple[str, ...]:
    """Ids of the items that a submission cites or quotes, in the order of its text."""
    used = {block.id: markup.keys(block.text) for block in held.blocks}
    return items_behind(vault, held.blocks, held.notes, used)


def compose(vault: Vault, held: ShownSubmission, leaving: Leaving) -> Composed:
    """Put a submission into the words that leave.

    Args:
        vault: an open vault.
        held: the submission with its parts and footnotes.
        leaving: its annexes as they leave.
    """
    return _Composing(vault, held, leaving).run()


def shows_words(quoted_: str) -> bool:
    """Whether a quotation says anything beside what stands for hidden words."""
    return any(each.isalnum() for each in _TOKEN.sub("", quoted_))


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
        self._quotes: dict[str, str] = {}

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
        return Composed(document, tuple(self._wording.left_out), self._printed())

    def _read(self) -> None:
        """Read all passages, and the words of those that are quoted, document by document."""
        every: list[Sources] = [of_block(self._vault, block) for block in self._held.blocks]
        every += [
            of_note(self._vault, note)
            for notes in self._held.notes.values()
            for note in notes.values()
        ]
        self._citing.know(each for one in every for each in one.passages)
        wanted: dict[tuple[int, int], tuple[Planned, list[Passage]]] = {}
        for passage_id in self._quoted():
            stands = self._citing.standing(passage_id)
            if stands is not None:
                each, passage, _place = stands
                wanted.setdefault((each.number, each.part), (each, []))[1].append(passage)
        planned, ocr = self._leaving.planned, self._leaving.ocr
        for each, passages in wanted.values():
            self._quotes |= quoted(self._vault, planned, each, passages, ocr)

    def _quoted(self) -> Iterable[str]:
        for block in self._held.blocks:
            if block.kind == "quotation" and block.passage_id is not None:
                yield block.passage_id
            for ref in block.refs if block.kind == "state" else ():
                statement = self._vault.one(StateStatement, id=ref)
                if statement is not None and statement.passage_id is not None:
                    yield statement.passage_id

    def _block(self, block: SubmissionBlock) -> list[Block]:
        notes = self._held.notes.get(block.id, {})
        if block.kind == "heading":
            runs = self._wording.line(block.text, {}, block.id)
            return [Heading(block.level or 1, runs)] if runs else []
        if block.kind == "quotation":
            return self._quotation(block, notes)
        if block.kind == "state":
            return self._state(block, notes)
        if block.kind == "statistics":
            return self._tables.statistics(block)
        if block.kind == "chronology":
            return self._tables.chronology(block)
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
        return made

    def _quotation(
        self, block: SubmissionBlock, notes: Mapping[str, SubmissionNote]
    ) -> list[Block]:
        stands = self._citing.standing(block.passage_id) if block.passage_id else None
        said = self._quotes.get(block.passage_id or "", "")
        if stands is None or not shows_words(said):
            # Words that are not seen in the annexes are not quoted, and nothing introduces them.
            self._wording.left_out[block.id] = None
            return []
        each, _passage, place = stands
        made = self._paragraphs(self._lines(block, notes))
        runs = self._wording.quotation(said, Citation(places=(place,), evidence=True))
        return [*made, Quotation(runs, self._language(each))]

    def _language(self, each: Planned) -> str:
        """The language of a document, where the profile tells it and it is another one."""
        shown = "language" in self._leaving.planned.profile.metadata
        tag = each.item.language if shown else ""
        return "" if tag == self._labels.language else tag

    def _state(self, block: SubmissionBlock, notes: Mapping[str, SubmissionNote]) -> list[Block]:
        made = self._paragraphs(self._lines(block, notes))
        for ref in block.refs:
            statement = self._vault.one(StateStatement, id=ref)
            if statement is None or statement.trashed:
                self._wording.left_out[block.id] = None
                continue
            stands = self._citing.standing(statement.passage_id) if statement.passage_id else None
            place = (stands[2],) if stands is not None else ()
            cited = Citation(lead=self._citing.of_statement(statement), places=place)
            text = stopped(self._say("state", says=statement.says))
            made += self._paragraphs([self._wording.plain(text, cited)])
            said = self._quotes.get(statement.passage_id or "", "")
            if stands is not None and shows_words(said):
                runs = self._wording.quotation(said)
                made.append(Quotation(runs, self._language(stands[0])))
        return made

    def _recommendations(
        self, block: SubmissionBlock, notes: Mapping[str, SubmissionNote]
    ) -> list[Block]:
        made = self._paragraphs(self._lines(block, notes))
        items: list[Runs] = []
        for ref in block.refs:
            held = self._vault.one(Recommendation, id=ref)
            if held is None or held.trashed:
                self._wording.left_out[block.id] = None
                continue
            text = held.asked
            if held.addressee:
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
