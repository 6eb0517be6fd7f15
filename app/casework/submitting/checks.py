"""What is wrong with a submission: evidence or consent that was lost, what is not cited, names typed out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.casework.coding.passages import standings
from app.casework.consents import consent
from app.casework.planning.draft_tree import tree_of
from app.casework.submitting import markup
from app.casework.submitting.counting import count
from app.casework.submitting.people_in_text import Names, Typed, Typing
from app.casework.submitting.resting import NO_EVIDENCE, Resting, Support
from app.casework.submitting.small_numbers import SmallNumbers, says
from app.casework.submitting.submissions import ShownSubmission, shown
from app.casework.submitting.templates import Template, template
from app.casework.submitting.translating import untranslated
from app.records.dialogue import RecommendationClaim, StateClaim, StatePassage
from app.records.evidence import Passage
from app.records.statistics import Statistic
from app.records.submissions import Submission, SubmissionBlock, SubmissionNote
from app.vault.vault import Vault

LEVELS = ("red", "amber")
"""The most pressing first: what is red must not leave so."""

_TITLED = ("title", "purpose", "reference", "organisations", "authors")
"""Lines of the title block in which somebody may have been named."""

_FOUNDED = ("paragraph", "list", "state")
"""Kinds of blocks of which every sentence needs a footnote."""


TYPED = "Somebody's name is typed out here; put the person in, so that the profile decides."
SMALL = (
    "A number here is so small that the profile hides it in tables, so the sentence is not printed; say "
    "that there are fewer."
)
NO_EXHIBIT = "This footnote cites no exhibit, so its sentence is not printed."
UNTRANSLATED = (
    "These words are in another language than the submission, and no translation of them leaves with "
    "it."
)
UNSIGNED = (
    "A machine translated these words and nobody has signed the translation off, so they are printed "
    "without it."
)
TITLED = "The title block names somebody who is hidden under the profile."


@dataclass(frozen=True, slots=True)
class Check:
    """Something that a person should look at.

    Attributes:
        block: id of the part; ``""`` for the submission as a whole.
        rule: its name.
        level: one of :data:`LEVELS`.
        sentence: what is wrong, in one sentence without words of the evidence.
        key: of the footnote that it is about, or ``""``.
        start: where in the text of the block, in code points.
        end: one past that; the same as ``start`` where no words are meant.
        field: line of the title block that it is about, or ``""``.
    """

    block: str
    rule: str
    level: str
    sentence: str
    key: str = ""
    start: int = 0
    end: int = 0
    field: str = ""


def check(vault: Vault, submission: str | Submission) -> list[Check]:
    """Check a submission against every rule.

    Args:
        vault: open.
        submission: it, its id or its name.

    Returns:
        What is wrong with the whole, then with its parts in their order.

    Raises:
        NotFound: no such submission.
    """
    ref = submission if isinstance(submission, str) else submission.id
    return checked(vault, shown(vault, ref))


def checked(vault: Vault, held: ShownSubmission) -> list[Check]:
    """What :func:`check` says, of a submission that was read already."""
    return list(_Checking(vault, held).all())


def levels(found: Iterable[Check]) -> dict[str, str]:
    """The most pressing level of each part that has one, by its id."""
    result: dict[str, str] = {}
    for each in found:
        if each.block:
            result[each.block] = min(
                result.get(each.block, each.level), each.level, key=LEVELS.index
            )
    return result


class _Checking:
    def __init__(self, vault: Vault, held: ShownSubmission) -> None:
        self._vault, self._held = vault, held
        self._submission = held.submission
        self._shape: Template = template(held.submission.template)
        self._resting = Resting(vault, held)
        self._names, self._typing = Names(vault, held.submission), Typing(vault)
        self._names.remember(each for block in held.blocks for each in markup.people(block.text))
        self._annexed = self._in_annexes()
        self._small = SmallNumbers(vault, held.submission.profile)
        # What the document is, and for whom it speaks, needs no evidence.
        self._unfounded = {
            each.key for each in self._shape.sections if {"purpose", "people"} & set(each.fills)
        }
        self._doubtful = self._changed()
        quoted = (self._resting.passages.get(each.passage_id or "") for each in held.blocks)
        self._untranslated = untranslated(
            vault, filter(None, quoted), self._submission.language, self._submission.profile
        )
        self._answered = {each.statement_id for each in vault.find(StateClaim)}
        self._answered |= {each.statement_id for each in vault.find(StatePassage)}
        self._founded = {each.recommendation_id for each in vault.find(RecommendationClaim)}

    def all(self) -> Iterator[Check]:
        yield from self._whole()
        for block in self._held.blocks:
            yield from self._block(block)
        for one, other in pairwise((*self._held.blocks, None)):
            if one is not None and one.kind == "heading" and _is_bare(one, other):
                yield Check(one.id, "empty", "amber", "Nothing stands beneath this heading.")

    # The whole

    def _whole(self) -> Iterator[Check]:
        for name in self._shape.required:
            if not getattr(self._submission, name):
                yield Check(
                    "",
                    "title",
                    "amber",
                    "A line of the title block that the destination wants is empty.",
                    field=name,
                )
        if self._shape.languages and self._submission.language not in self._shape.languages:
            yield Check(
                "",
                "language",
                "amber",
                "The destination does not take submissions in this language.",
                field="language",
            )
        for name in _TITLED:
            held = getattr(self._submission, name)
            words = held if isinstance(held, str) else "\n".join(held)
            if any(self._naming(each) == "red" for each in self._typing.names(words)):
                # Whoever signs it names themselves; only who must stay hidden is told of.
                yield Check("", "titled-name", "red", TITLED, field=name)
        counts = count(self._vault, self._held)
        if counts.most_words and counts.words > counts.most_words:
            yield Check(
                "",
                "words",
                "red",
                f"The submission has {counts.words} words; its destination takes "
                f"{counts.most_words}.",
            )
        if counts.most_pages and counts.pages > counts.most_pages:
            yield Check(
                "",
                "pages",
                "amber",
                f"The submission has about {counts.pages} pages; its destination takes "
                f"{counts.most_pages}.",
            )
        if self._held.draft is None and self._resting.items:
            yield Check("", "annexes", "amber", "There is no draft of the annexes yet.")
        if self._shape.authorisation:
            yield from self._authorised()

    def _authorised(self) -> Iterator[Check]:
        unnamed = consent.unnamed_in(self._vault, self._submission.case_id)
        first = self._shape.sections[0].key
        for block in self._held.blocks:
            if block.section != first:
                continue
            for person in markup.people(block.text):
                if unnamed.get(person) == "anonymous":
                    yield Check(
                        block.id,
                        "authorisation",
                        "red",
                        "Somebody for whom this is submitted has not agreed to be named; it cannot "
                        "be anonymous.",
                    )

    # Each part

    def _block(self, block: SubmissionBlock) -> Iterator[Check]:
        notes = self._held.notes.get(block.id, {})
        anchored = set(markup.keys(block.text))
        for key in sorted(anchored - set(notes)):
            yield self._at(
                block, key, "dangling", "red", "There is no footnote behind this number."
            )
        for key, note in notes.items():
            if key not in anchored:
                yield Check(
                    block.id, "unused", "amber", "This footnote stands nowhere in the text.", key
                )
            yield from self._note(block, key, note)
        if block.kind == "quotation":
            yield from self._quotation(block)
        yield from self._refs(block)
        yield from self._people(block)
        yield from self._numbers(block)
        if block.kind in _FOUNDED and block.section not in self._unfounded:
            for sentence in markup.sentences(block.text):
                if not sentence.keys and _asserts(sentence.text):
                    yield Check(
                        block.id,
                        "uncited",
                        "amber",
                        "This sentence has no footnote.",
                        start=sentence.start,
                        end=sentence.end,
                    )

    def _note(self, block: SubmissionBlock, key: str, note: SubmissionNote) -> Iterator[Check]:
        support = self._resting.of(note)
        if note.kind == "claim" and not support.gone:
            yield from self._claim(block, key, note, support)
        elif support.gone:
            yield self._at(
                block, key, "gone", "red", "What this footnote cites is gone or in the trash."
            )
        elif support.reason:
            yield self._withheld(block, key, support.reason)
        elif note.kind in ("event", "detention") and not support.items:
            yield self._at(block, key, "no-exhibit", "amber", NO_EXHIBIT)
        record = self._resting.records.get((note.kind, note.ref))
        if isinstance(record, Statistic) and not (record.source or support.items):
            yield self._at(block, key, "no-source", "amber", "This statistic has no source.")
        yield from self._exhibited(block, key, support)

    def _claim(
        self, block: SubmissionBlock, key: str, note: SubmissionNote, support: Support
    ) -> Iterator[Check]:
        weight = self._resting.weights[note.ref]
        if not (weight.sources or weight.left_out):
            yield self._at(
                block,
                key,
                "no-evidence",
                "red",
                "No passage speaks for this claim any more.",
            )
        elif not weight.usable.get(self._submission.profile):
            yield self._at(
                block,
                key,
                "no-consent",
                "red",
                "Nothing that speaks for this claim may leave under the profile.",
            )
        elif support.reason and support.reason != NO_EVIDENCE:
            yield self._withheld(block, key, support.reason)

    def _quotation(self, block: SubmissionBlock) -> Iterator[Check]:
        support = self._resting.quoted(block)
        if support.gone:
            yield Check(
                block.id,
                "quote-gone",
                "red",
                "What was quoted here is gone; quote something else or take the part out.",
            )
            return
        if support.reason:
            yield self._withheld(block, "", support.reason)
        if block.passage_id in self._doubtful:
            yield Check(
                block.id,
                "changed",
                "amber",
                "The quoted words were changed since; look at the passage again.",
            )
        waits = self._untranslated.get(block.passage_id or "")
        if waits is not None:
            yield Check(block.id, "untranslated", "amber", UNSIGNED if waits else UNTRANSLATED)
        yield from self._exhibited(block, "", support)

    def _refs(self, block: SubmissionBlock) -> Iterator[Check]:
        kind = {"statistics": "statistic", "state": "state", "chronology": "event"}.get(block.kind)
        for ref in block.refs if kind is not None else ():
            record = self._resting.records.get((kind or "", ref))
            if record is None or getattr(record, "trashed", False):
                yield Check(
                    block.id,
                    "gone",
                    "red",
                    "A record that this part shows is gone or in the trash.",
                )
                continue
            shown_ = SubmissionNote(
                id="", submission_id="", block_id=block.id, key="", kind=kind or "", ref=ref
            )
            reason = self._resting.of(shown_).reason
            if reason:
                yield self._withheld(block, "", reason)
        if block.kind == "state" and set(block.refs) - self._answered:
            yield Check(
                block.id, "unanswered", "amber", "Nothing is set against what the State says here."
            )
        if block.kind == "recommendation" and set(block.refs) - self._founded:
            yield Check(
                block.id, "unfounded", "amber", "A recommendation here follows from no finding."
            )

    def _people(self, block: SubmissionBlock) -> Iterator[Check]:
        for run in markup.parse(block.text):
            if run.kind == markup.PERSON and not self._names.known(run.text):
                yield Check(
                    block.id,
                    "unknown-person",
                    "red",
                    "Somebody who is named here is not in the registry any more.",
                    start=run.start,
                    end=run.end,
                )
        for typed in self._typing.names(block.text):
            yield Check(
                block.id,
                "typed-name",
                self._naming(typed),
                TYPED,
                start=typed.start,
                end=typed.end,
            )
        for key, note in self._held.notes.get(block.id, {}).items():
            for typed in self._typing.names(note.text):
                yield self._at(block, key, "typed-name", self._naming(typed), TYPED)

    def _numbers(self, block: SubmissionBlock) -> Iterator[Check]:
        notes = self._held.notes.get(block.id, {})
        shown = block.refs if block.kind == "statistics" else ()
        numbers = self._small.cited(notes.values()) | self._small.of(shown)
        for sentence in markup.sentences(block.text) if numbers else ():
            if says(block.text[sentence.start : sentence.end], numbers):
                yield Check(block.id, "small", "red", SMALL, start=sentence.start, end=sentence.end)
        for key, note in notes.items():
            if says(note.text, numbers):
                yield self._at(block, key, "small", "red", SMALL)

    def _naming(self, typed: Typed) -> str:
        """How pressing it is that a name is typed out: it must not be, of somebody who is hidden."""
        hidden = not typed.person_id or self._names.is_hidden(typed.person_id)
        return "red" if hidden else "amber"

    # What they share

    def _withheld(self, block: SubmissionBlock, key: str, reason: str) -> Check:
        return self._at(
            block,
            key,
            "withheld",
            "red",
            f"The evidence that is cited here does not leave: {reason}.",
        )

    def _exhibited(self, block: SubmissionBlock, key: str, support: Support) -> Iterator[Check]:
        if self._annexed is None or support.reason or not support.items:
            return
        if not any(item.id in self._annexed for item in support.items):
            yield self._at(
                block,
                key,
                "not-annexed",
                "amber",
                "What is cited here is not in the draft of the annexes yet.",
            )

    def _at(self, block: SubmissionBlock, key: str, rule: str, level: str, sentence: str) -> Check:
        """A check about a footnote, where its number stands."""
        for run in markup.parse(block.text) if key else ():
            if run.kind == markup.NOTE and run.text == key:
                return Check(block.id, rule, level, sentence, key, run.start, run.end)
        return Check(block.id, rule, level, sentence, key)

    def _in_annexes(self) -> frozenset[str] | None:
        """The items in the draft of the annexes; None where there is no draft."""
        draft = self._held.draft
        if draft is None:
            return None
        return frozenset(each.item_id for each in tree_of(self._vault, draft).all_documents())

    def _changed(self) -> set[str]:
        """Ids of the passages that are quoted and whose words were changed since."""
        by_item: dict[str, list[Passage]] = {}
        for block in self._held.blocks:
            passage = self._resting.passages.get(block.passage_id or "")
            if passage is not None:
                by_item.setdefault(passage.item_id, []).append(passage)
        found: set[str] = set()
        for item_id, passages in by_item.items():
            text = self._vault.current_text(item_id)
            if text is not None:
                where = standings(self._vault, passages, text.id)
                found |= {each for each, standing in where.items() if standing.doubtful}
        return found


def _is_bare(one: SubmissionBlock, other: SubmissionBlock | None) -> bool:
    return other is None or (other.kind == "heading" and other.level <= one.level)


def _asserts(text: str) -> bool:
    """Whether a sentence says something that a footnote could stand under: a colon leads to what follows."""
    return any(character.isalnum() for character in text) and not text.endswith(":")
