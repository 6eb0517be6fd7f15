"""How long a submission is, against what its destination takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.casework import lookup
from app.casework.submitting import markup
from app.casework.submitting.submissions import ShownSubmission
from app.casework.submitting.templates import template
from app.casework.submitting.translating import beside
from app.records.dialogue import Recommendation, StateStatement
from app.records.evidence import Passage
from app.vault.vault import Vault

_ON_A_PAGE = 420
"""Words on a page of A4 with footnotes, as the PDF is set: an estimate until that is made."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How long a submission is.

    Attributes:
        words: of its text with what it quotes and its translations, without footnotes.
        note_words: of the footnotes' own words.
        pages: about how many, title block and footnotes included.
        most_words: that the destination takes; 0 for no limit.
        most_pages: likewise.
        sentences: in paragraphs and lists.
        notes: footnotes that stand in the text.
    """

    words: int
    note_words: int
    pages: int
    most_words: int
    most_pages: int
    sentences: int
    notes: int

    @property
    def too_long(self) -> bool:
        """Whether the destination does not take it."""
        return bool(
            (self.most_words and self.words > self.most_words)
            or (self.most_pages and self.pages > self.most_pages)
        )


def count(vault: Vault, shown: ShownSubmission, beside_: Mapping[str, str] | None = None) -> Counts:
    """Count a submission as it is stored.

    Args:
        vault: open.
        shown: the submission.
        beside_: what :func:`beside` says of its quotations, where that is at hand.
    """
    shape = template(shown.submission.template)
    quoted = lookup.many(
        vault, Passage, (each.passage_id for each in shown.blocks if each.passage_id)
    )
    if beside_ is None:
        beside_ = beside(vault, quoted.values(), shown.submission.language)
    refs = [ref for each in shown.blocks for ref in each.refs]
    said: Mapping[str, str] = {
        **{key: each.says for key, each in lookup.many(vault, StateStatement, refs).items()},
        **{key: each.asked for key, each in lookup.many(vault, Recommendation, refs).items()},
    }
    words = sentences = notes = 0
    for block in shown.blocks:
        words += markup.words(block.text)
        words += sum(markup.words(said.get(ref, "")) for ref in block.refs)
        if block.passage_id in quoted:
            words += markup.words(quoted[block.passage_id or ""].quote)
            words += markup.words(beside_.get(block.passage_id or "", ""))
        if block.kind != "heading":
            sentences += len(markup.sentences(block.text))
        notes += len(set(markup.keys(block.text)))
    own = sum(markup.words(note.text) for held in shown.notes.values() for note in held.values())
    # A citation takes about eight words: the number of the exhibit, the page, what it is.
    pages = -(-(words + own + 8 * notes + _ON_A_PAGE // 3) // _ON_A_PAGE)
    return Counts(words, own, pages, shape.words, shape.pages, sentences, notes)
