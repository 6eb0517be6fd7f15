"""Quotations as they are printed: as their exhibits show the words, with the translation or the original.

A translation that is an exhibit is quoted from its own page. One that is only a text beside the item's own
is on no page and was reviewed by nobody, so it is held to the original: it is printed where it hides all that
the pages hide of the same sentences, and else not at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from app.bundle.document import Quotation
from app.casework.planning.plans import Planned
from app.casework.registry.link import Span
from app.casework.releasing.quotations import quoted
from app.casework.submitting.citing import Citation, Citing, Leaving, Place
from app.casework.submitting.labels import Labels
from app.casework.submitting.translating import TRANSLATES, Other, others, spoken, tongue
from app.casework.submitting.wording import Wording
from app.records.evidence import Item, ItemRelation, ItemText, Passage
from app.vault.vault import Vault

_TOKEN = re.compile(r"\[[^\[\]]*\]")


def shows_words(said: str) -> bool:
    """Whether a quotation says anything beside what stands for hidden words."""
    return any(each.isalnum() for each in _TOKEN.sub("", said))


@dataclass(frozen=True, slots=True)
class _Words:
    """What is printed of one side of a quotation.

    Attributes:
        place: where the annexes show it; None for words that stand on none of their pages.
        tag: of their language, or ``""``.
    """

    said: str
    place: Place | None
    tag: str


class Quoting:
    """The quotations of one submission.

    Args:
        vault: an open vault.
        leaving: its annexes.
        citing: knows what is in them.
        wording: takes the footnotes.
        labels: in the language of the submission.
    """

    def __init__(
        self, vault: Vault, leaving: Leaving, citing: Citing, wording: Wording, labels: Labels
    ) -> None:
        self._vault, self._leaving, self._citing = vault, leaving, citing
        self._wording, self._labels = wording, labels
        self._told = "language" in leaving.planned.profile.metadata
        self._stands: dict[str, tuple[Planned, Passage, Place]] = {}
        self._said: dict[str, str] = {}
        self._others: dict[str, tuple[Other, ...]] = {}

    def read(self, passage_ids: Iterable[str]) -> None:
        """Read the words of all passages that are quoted, document by document."""
        for passage_id in passage_ids:
            stands = self._citing.standing(passage_id)
            if stands is not None:
                self._stands[passage_id] = stands
        passages = [passage for _each, passage, _place in self._stands.values()]
        self._others = others(self._vault, passages, self._labels.language)
        wanted: dict[tuple[int, int], tuple[Planned, list[Passage]]] = {}
        for each, passage, _place in self._stands.values():
            wanted.setdefault((each.number, each.part), (each, []))[1].append(passage)
        for passage_id, found in self._others.items():
            for other in found:
                self._sought(passage_id, other, wanted)
        planned, ocr = self._leaving.planned, self._leaving.ocr
        for each, some in wanted.values():
            self._said |= quoted(self._vault, planned, each, some, ocr)

    def shown(self, passage_id: str | None) -> Place | None:
        """Where the words of a passage are seen in the annexes; None where they are not seen."""
        stands = self._stands.get(passage_id or "")
        if stands is None or not shows_words(self._said.get(passage_id or "", "")):
            return None
        return stands[2]

    def blocks(self, passage_id: str, block_id: str, *, cited: bool = True) -> list[Quotation]:
        """A quotation whose words are seen, with its translation before it or its original behind it.

        Args:
            passage_id: what is quoted.
            block_id: of the part; what of it may not be printed is noted.
            cited: whether it has a footnote of its own where it stands alone.
        """
        each, _passage, place = self._stands[passage_id]
        own = _Words(self._said[passage_id], place, self._tag(each))
        found = self._others.get(passage_id, ())
        for other in found:
            words = self._beside(passage_id, other)
            if words is not None:
                translation = each.item if other.original else other.item
                return self._pair(own, words, other, translation)
        if any(other.beside and other.usable for other in found):
            self._wording.left_out[block_id] = None
        if not cited:
            return [self._quotation(own)]
        where = Citation(places=(place,), what=self._alone(each), evidence=True)
        return [self._quotation(own, where)]

    def _pair(self, own: _Words, other: _Words, known: Other, translation: Item) -> list[Quotation]:
        """The words that the reader understands, and the original beneath them; both are cited above it."""
        first, second = (own, other) if known.original else (other, own)
        original = self._original(second.tag)
        cited = []
        if first.place is not None:
            cited.append(Citation(places=(first.place,), what=self._translator(translation)))
        else:
            whose = self._labels("by_machine" if known.by_machine else "by_authors")
            original = f"{original}; {whose}"
        if second.place is not None:
            cited.append(Citation(places=(second.place,), what=original, evidence=True))
        return [self._quotation(first, *cited), self._quotation(second, beneath=True)]

    def _original(self, tag: str) -> str:
        if not tag:
            return self._labels("original")
        return self._labels("original_in", language=self._language(tag))

    def _language(self, tag: str) -> str:
        said = self._labels.coded("languages", tongue(tag))
        return said if self._labels.language == "en" else said[:1].lower() + said[1:]

    def _translator(self, item: Item) -> str:
        """Whose translation an exhibit is, where the annexes say so too and it names nobody who is hidden."""
        author = item.author if "author" in self._leaving.planned.profile.metadata else ""
        # Who is the author of the original as well is who speaks there, and translated nothing.
        originals = self._vault.find(ItemRelation, item_id=item.id, relation=TRANSLATES)
        spoke = {self._vault.get(Item, each.to_id).author for each in originals}
        if not author or author in spoke or self._leaving.conceal(author) != author:
            return self._labels("translation")
        return self._labels("translation_by", author=author)

    def _alone(self, each: Planned) -> str:
        """What is said of words that stand alone: whose translation they are, or in which language."""
        tag = self._tag(each)
        if tag:
            return self._labels(
                "in_language", language=self._labels.coded("languages", tongue(tag))
            )
        if self._vault.find(ItemRelation, item_id=each.item.id, relation=TRANSLATES, limit=1):
            return self._translator(each.item)
        return ""

    def _quotation(self, words: _Words, *cited: Citation, beneath: bool = False) -> Quotation:
        tag = "" if tongue(words.tag) == tongue(self._labels.language) else words.tag
        return Quotation(self._wording.quotation(words.said, *cited), tag, beneath)

    def _tag(self, each: Planned) -> str:
        """The language of a document, where the profile tells it and it is another one."""
        tag = spoken(self._vault.current_text(each.item.id), each.item) if self._told else ""
        return "" if tongue(tag) in ("", tongue(self._labels.language)) else tag

    # The words in the other language

    def _sought(
        self,
        passage_id: str,
        other: Other,
        wanted: dict[tuple[int, int], tuple[Planned, list[Passage]]],
    ) -> None:
        """Have the words of another text read as well: those of an exhibit, or what they are held to."""
        if not other.usable or other.span is None:
            return
        if other.beside:
            each, passage, _place = self._stands[passage_id]
            if other.wide is not None:
                wide = _stretch(self._vault, passage_id, passage.item_id, other.wide)
                wanted.setdefault((each.number, each.part), (each, []))[1].append(wide)
            return
        stretch = _stretch(self._vault, passage_id, other.item.id, other.span)
        stands = self._citing.stands(stretch)
        if stands is not None:
            each, place = stands
            self._stands[stretch.id] = each, stretch, place
            wanted.setdefault((each.number, each.part), (each, []))[1].append(stretch)

    def _beside(self, passage_id: str, other: Other) -> _Words | None:
        """The words of another text that may be printed; None where there are none."""
        if not other.usable or other.span is None:
            return None
        if other.beside:
            said = self._held_to(passage_id, other)
            return None if said is None else _Words(said, None, other.language)
        stretch_id = _stretch_id(passage_id, other.span)
        place = self.shown(stretch_id)
        if place is None:
            return None
        return _Words(self._said[stretch_id], place, self._tag(self._stands[stretch_id][0]))

    def _held_to(self, passage_id: str, other: Other) -> str | None:
        """A translation that is on no page, concealed; None where it may show what the pages hide."""
        span, wide = other.span, other.wide
        if span is None or wide is None or _stretch_id(passage_id, wide) not in self._said:
            return None
        shown = self._leaving.conceal(self._said[_stretch_id(passage_id, wide)])
        text = self._vault.get(ItemText, span.text_id or "")
        body = self._vault.text(text.id)[: text.hidden_from]
        raw = " ".join(body[span.start : span.end].split())
        said = self._leaving.conceal(raw)
        before = self._vault.text(wide.text_id or "")[wide.start : wide.end]
        hidden = _hidden(before, shown)
        if hidden - _hidden(raw, said) or not shows_words(said):
            return None
        return said


def _hidden(before: str, after: str) -> Counter[str]:
    """What stands for hidden words, each as often as it does; not the brackets that were there before."""
    return Counter(_TOKEN.findall(after)) - Counter(_TOKEN.findall(before))


def _stretch_id(passage_id: str, span: Span) -> str:
    return f"{passage_id}:{span.text_id}:{span.start}-{span.end}"


def _stretch(vault: Vault, passage_id: str, item_id: str, span: Span) -> Passage:
    """A stretch of a text as a passage that nobody marked, and nobody stores."""
    text = vault.text(span.text_id or "")
    return Passage(
        id=_stretch_id(passage_id, span),
        item_id=item_id,
        text_id=span.text_id,
        start=span.start,
        end=span.end,
        quote=text[span.start : span.end],
    )
