"""What else says what a passage says: its translation into a submission's language, or its original.

Of texts that a machine made and nobody has signed off it is known that they are there, and no words of them
are for anybody. Nothing here says whether anything leaves.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.casework import lookup, signing
from app.casework.registry.link import Span
from app.casework.submitting.resting import refusals
from app.casework.writing import aligning, texts
from app.casework.writing.paragraphs import aligned, flowing
from app.records.evidence import Item, ItemRelation, ItemText, Passage
from app.records.statements import TextAlignment
from app.vault.vault import Vault

TRANSLATES = "translation-of"
"""How an item is tied to the one that it translates."""

_NO_ONE = ("mul", "und", "zxx")
"""Tags of texts in several languages, in one that nobody has said, and in none."""

_ENGINE = 1
"""Raised whenever the same passages would be put beside other words: what was found is kept under it."""

_CACHE = "translated"
_AROUND = 600
"""Code points before and behind a passage among which its sentences are looked for."""


@dataclass(frozen=True, slots=True)
class Other:
    """The same words in another language.

    Attributes:
        item: that holds them.
        language: BCP 47 tag of theirs.
        original: whether the quoted words are a translation of these.
        beside: whether they stand in a text beside an item's own, which is on no page of it.
        by_machine: whether a machine wrote them.
        waits: whether nobody has signed them off, so that nothing of them may leave.
        span: where they stand, in whole sentences; None where nothing of that text goes with the passage.
        wide: the sentences that they say, of which the passage may be a part; None where ``span`` is.
    """

    item: Item
    language: str
    original: bool
    beside: bool
    by_machine: bool
    waits: bool
    span: Span | None
    wide: Span | None

    @property
    def usable(self) -> bool:
        """Whether there are words of which nobody has yet to answer for."""
        return self.span is not None and not self.waits


def tongue(tag: str) -> str:
    """The language of a tag without region and script, in lower case; ``""`` for none, or for several."""
    found = tag.replace("_", "-").partition("-")[0].lower()
    return "" if found in _NO_ONE else found


def spoken(text: ItemText | None, item: Item) -> str:
    """The tag of the language in which an item's text is; ``""`` where nobody has said so."""
    return (text.language if text is not None else "") or item.language


def others(vault: Vault, quoted: Iterable[Passage], language: str) -> dict[str, tuple[Other, ...]]:
    """For each passage, by id, its words in another language, those first that are on pages of their own.

    What is in another language than ``language`` has its translations into that; what is in that, and belongs
    to an item that is a translation, has its originals.

    Args:
        vault: open.
        quoted: passages that are spans of texts; others have nothing.
        language: tag of the submission's language.
    """
    found = _Looking(vault, tongue(language))
    return {each.id: found.of(each) for each in found.aligned(quoted)}


def beside(vault: Vault, quoted: Iterable[Passage], language: str) -> dict[str, str]:
    """By passage, the words that are printed with it: its translation, or its original.

    Args:
        vault: open.
        quoted: as in :func:`others`.
        language: likewise.
    """
    found = {}
    for passage_id, known in others(vault, quoted, language).items():
        span = next((each.span for each in known if each.usable), None)
        if span is not None:
            words = vault.text(span.text_id or "")[span.start : span.end]
            found[passage_id] = " ".join(words.split())
    return found


def untranslated(
    vault: Vault, quoted: Iterable[Passage], language: str, profile: str
) -> dict[str, bool]:
    """Passages in another language of which no translation leaves with a submission, by id.

    Args:
        vault: open.
        quoted: as in :func:`others`.
        language: likewise.
        profile: under which it leaves.

    Returns:
        Whether a machine has made one that nobody has signed off.
    """
    found = _Looking(vault, tongue(language))
    foreign = {each.id: found.of(each) for each in found.aligned(quoted) if found.is_foreign(each)}
    items = {one.item.id: one.item for known in foreign.values() for one in known}
    why = refusals(vault, items.values(), profile)
    return {
        passage_id: any(one.waits for one in known)
        for passage_id, known in foreign.items()
        if not any(one.usable and not why[one.item.id] for one in known)
    }


class _Looking:
    def __init__(self, vault: Vault, wanted: str) -> None:
        self._vault, self._wanted = vault, wanted
        self._pairs: dict[tuple[str, str], tuple[Span, Span] | None] = {}
        self._versions: dict[str, list[texts.TextVersion]] = {}
        self._texts: dict[str, ItemText] = {}
        self._items: dict[str, Item] = {}
        self._originals: dict[str, set[str]] = defaultdict(set)

    def aligned(self, quoted: Iterable[Passage]) -> list[Passage]:
        """Read what goes with some passages, text by text, and return them."""
        held = [each for each in quoted if each.text_id and each.start is not None]
        ids = {each.item_id for each in held}
        self._items = lookup.many(self._vault, Item, sorted(ids))
        self._texts = lookup.many(
            self._vault, ItemText, sorted({each.text_id for each in held if each.text_id})
        )
        for link in self._vault.find(
            ItemRelation, order="id", relation=TRANSLATES, item_id=sorted(ids)
        ):
            self._originals[link.item_id].add(link.to_id)
        by_texts: dict[tuple[str, str], list[Passage]] = defaultdict(list)
        for each in held:
            for version in self._of_item(each):
                by_texts[each.text_id or "", version.text_id].append(each)
        said = self._said(by_texts)
        for pair, some in by_texts.items():
            keys = {each.id: _key(each, pair, said) for each in some}
            missing = []
            for each in some:
                kept = self._vault.cache.get(_CACHE, keys[each.id])
                if kept is None:
                    missing.append(each)
                else:
                    self._pairs[each.id, pair[1]] = _read(json.loads(kept), pair)
            for passage_id, found in self._put_beside(missing, pair).items():
                self._pairs[passage_id, pair[1]] = found
                self._vault.cache.put(_CACHE, keys[passage_id], _written(found))
        return held

    def _said(self, pairs: Iterable[tuple[str, str]]) -> str:
        """What people have said of how the texts of some items go together, in a few letters."""
        ids = {each for pair in pairs for each in pair}
        items = {each.item_id for each in lookup.many(self._vault, ItemText, sorted(ids)).values()}
        held = self._vault.find(TextAlignment, order="id", item_id=sorted(items))
        lines = [[each.text_id, each.other_id, each.pairs] for each in held]
        return hashlib.sha256(json.dumps(lines).encode()).hexdigest()

    def _put_beside(
        self, some: Sequence[Passage], pair: tuple[str, str]
    ) -> dict[str, tuple[Span, Span] | None]:
        if not some:
            return {}
        one, other = self._vault.text(pair[0]), self._vault.text(pair[1])
        around = [_around(each, one) for each in some]
        found = aligning.counterparts(self._vault, around, pair[1])
        return {
            each.id: _paired(each, window, found[window.id], one, other)
            for each, window in zip(some, around, strict=True)
        }

    def of(self, passage: Passage) -> tuple[Other, ...]:
        made = [self._other(passage, each) for each in self._of_item(passage)]
        return tuple(sorted(made, key=lambda each: each.beside))

    def is_foreign(self, passage: Passage) -> bool:
        """Whether a passage is in another language than the one that is sought; not where nobody says."""
        item, text = self._items[passage.item_id], self._texts[passage.text_id or ""]
        return tongue(spoken(text, item)) not in ("", self._wanted)

    def _of_item(self, passage: Passage) -> list[texts.TextVersion]:
        """The texts that can say what a passage says, in the language that is sought or as its original."""
        item, text = self._items[passage.item_id], self._texts[passage.text_id or ""]
        own = tongue(spoken(text, item))
        if not own or text.kind in ("translation", "notes"):
            return []
        if item.id not in self._versions:
            held = texts.translations(self._vault, item.id)
            self._versions[item.id] = [each for each in held if each.text_id]
        versions = self._versions[item.id]
        if own != self._wanted:
            return [each for each in versions if tongue(each.language) == self._wanted]
        originals = self._originals[item.id]
        return [
            each
            for each in versions
            if each.item.id in originals and tongue(each.language) not in ("", own)
        ]

    def _other(self, passage: Passage, version: texts.TextVersion) -> Other:
        held = self._vault.get(ItemText, version.text_id)
        standing = signing.standing_of(self._vault, held)
        pair = self._pairs[passage.id, version.text_id]
        return Other(
            item=version.item,
            language=version.language,
            original=version.item.id in self._originals[passage.item_id],
            beside=version.item.id == passage.item_id,
            by_machine=standing.by_machine,
            waits=standing.waits,
            span=pair[1] if pair is not None else None,
            wide=pair[0] if pair is not None else None,
        )


def _key(passage: Passage, pair: tuple[str, str], said: str) -> str:
    about = [_ENGINE, *pair, passage.start, passage.end, said]
    return hashlib.sha256(json.dumps(about).encode()).hexdigest()


def _written(found: tuple[Span, Span] | None) -> bytes:
    return json.dumps([[each.start, each.end] for each in found or ()]).encode()


def _read(kept: Sequence[Sequence[int]], pair: tuple[str, str]) -> tuple[Span, Span] | None:
    if not kept:
        return None
    (start, end), (there, to) = kept
    return Span(start, end, pair[0]), Span(there, to, pair[1])


def _around(passage: Passage, text: str) -> Passage:
    """A passage with what stands around it: sentences find their counterparts among others."""
    start, end = passage.start or 0, passage.end or 0
    low, high = max(0, start - _AROUND), min(len(text), end + _AROUND)
    parts = flowing(text, low, high)
    if len(parts) > 2:
        # What was cut off at the ends is no sentence.
        low = parts[1].start if low and parts[0].end <= start else low
        high = parts[-2].end if high < len(text) and parts[-1].start >= end else high
    return replace(passage, start=low, end=high, quote=text[low:high], prefix="", suffix="")


def _paired(
    passage: Passage, window: Passage, there: Span | None, one: str, other: str
) -> tuple[Span, Span] | None:
    """The sentences that a passage touches, and those of the other text that say them; None: nothing does."""
    start, end = passage.start or 0, passage.end or 0
    if there is None or one[start:end] != passage.quote:
        return None
    ours = flowing(one, window.start or 0, window.end or 0)
    theirs = flowing(other, there.start, there.end)
    touched = [
        (ours[bead[0]].start, ours[bead[1] - 1].end, theirs[bead[2]].start, theirs[bead[3] - 1].end)
        for bead in aligned(ours, theirs)
        if bead[0] < bead[1]
        and bead[2] < bead[3]
        and ours[bead[0]].start < end
        and ours[bead[1] - 1].end > start
    ]
    if not touched:
        return None
    wide = Span(min(touched[0][0], start), max(touched[-1][1], end), passage.text_id)
    return wide, Span(touched[0][2], touched[-1][3], there.text_id)
