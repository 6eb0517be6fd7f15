"""A text and its translation, paragraph by paragraph: computed, or as a person has said.

What a person says is kept (:class:`TextAlignment`); of a later version of either text it is carried as far as
the paragraphs are the same, and the rest is computed anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from app.casework.coding import passages
from app.casework.registry.link import Span
from app.casework.writing import texts
from app.casework.writing.comparing import comparison
from app.casework.writing.pairs import Pair as Pair
from app.casework.writing.pairs import merged as merged
from app.casework.writing.pairs import shifted as shifted
from app.casework.writing.pairs import split as split
from app.casework.writing.paragraphs import Bead, Part, aligned, paragraphs, sentences
from app.errors import NotFound, Refused
from app.records.evidence import ItemText, Passage
from app.records.ids import new_id
from app.records.statements import TextAlignment
from app.vault.vault import Vault

_ENGINE = 1
"""Raised whenever the same texts would be paired otherwise: what was computed is kept under it."""

_CACHE = "aligned"
Origin = Literal["computed", "said", "carried"]


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two texts go together.

    Attributes:
        text_id: the one text.
        other_id: the other.
        pairs: rising in both; every paragraph is in one of them.
        origin: ``computed``; ``said`` by a person; ``carried`` from what a person said of earlier versions.
        spans: where the paragraphs of the one stand, code points.
        other_spans: where those of the other do.
    """

    text_id: str
    other_id: str
    pairs: tuple[Pair, ...]
    origin: Origin
    spans: tuple[tuple[int, int], ...]
    other_spans: tuple[tuple[int, int], ...]

    @property
    def untranslated(self) -> int:
        """How many paragraphs of the one have nothing beside them in the other."""
        return sum(pair.to - pair.first for pair in self.pairs if pair.other_first == pair.other_to)


def align(vault: Vault, text_id: str, other_id: str) -> list[Pair]:
    """Which paragraphs of two texts say the same."""
    return list(alignment(vault, text_id, other_id).pairs)


def alignment(vault: Vault, text_id: str, other_id: str) -> Alignment:
    """Which paragraphs of two texts say the same, and who says so.

    Raises:
        NotFound: there is no such text.
    """
    one, other = vault.text(text_id), vault.text(other_id)
    ours, theirs = paragraphs(one), paragraphs(other)
    said = _said(vault, text_id, other_id)
    if said is not None and _whole(said, len(ours), len(theirs)):
        return _alignment(text_id, other_id, said, "said", ours, theirs)
    held = _carried(vault, text_id, other_id, one, other)
    beads = _computed(vault, (text_id, other_id), ours, theirs, held)
    origin: Origin = "carried" if held else "computed"
    return _alignment(text_id, other_id, beads, origin, ours, theirs)


def save(vault: Vault, text_id: str, other_id: str, pairs: Sequence[Pair]) -> TextAlignment:
    """Keep how two texts go together, as a person says.

    Raises:
        Refused: a paragraph is missing, in two pairs, or out of its order.
    """
    here = vault.get(ItemText, text_id)
    vault.get(ItemText, other_id)
    beads = [
        _bead(pair) for pair in pairs if pair.first < pair.to or pair.other_first < pair.other_to
    ]
    ours, theirs = paragraphs(vault.text(text_id)), paragraphs(vault.text(other_id))
    if not _whole(beads, len(ours), len(theirs)):
        raise Refused("Every paragraph belongs into one pair, in its order.")
    with vault.change() as change:
        held = vault.one(TextAlignment, text_id=text_id, other_id=other_id)
        turned = vault.one(TextAlignment, text_id=other_id, other_id=text_id)
        if turned is not None:
            change.remove("unaligned", turned)
        said = json.dumps(beads, separators=(",", ":"))
        if held is not None:
            return change.put("aligned", replace(held, pairs=said))
        return change.put(
            "aligned",
            TextAlignment(
                id=new_id(), item_id=here.item_id, text_id=text_id, other_id=other_id, pairs=said
            ),
        )


def reset(vault: Vault, text_id: str, other_id: str) -> None:
    """Forget what a person said of two texts; from now on their pairs are computed.

    Raises:
        NotFound: nobody has said anything of them.
    """
    with vault.change() as change:
        for one, other in ((text_id, other_id), (other_id, text_id)):
            held = vault.one(TextAlignment, text_id=one, other_id=other)
            if held is not None:
                change.remove("unaligned", held)
                return
    raise NotFound("Nobody has said how these two texts go together.")


def counterpart(vault: Vault, passage: Passage, other_id: str = "") -> Span | None:
    """Where a passage stands in a translation of its text, or in the original of a translation.

    Args:
        vault: an open vault.
        passage: quoted from a text.
        other_id: the text to look in; by default the latest translation.

    Returns:
        Whole sentences of the other text; None where it has none for the passage, or where the passage
        is not in its text any more.
    """
    return counterparts(vault, [passage], other_id)[passage.id]


def counterparts(
    vault: Vault, quoted: Sequence[Passage], other_id: str = ""
) -> dict[str, Span | None]:
    """What :func:`counterpart` says of many passages, by id; texts are put beside each other once."""
    found: dict[str, Span | None] = {}
    sides: dict[tuple[str, str], _Sides] = {}
    for passage in quoted:
        found[passage.id] = None
        if passage.text_id is None or passage.start is None or passage.end is None:
            continue
        other = other_id or _translation(vault, passage)
        if not other or other == passage.text_id:
            continue
        pair = (passage.text_id, other)
        if pair not in sides:
            sides[pair] = _Sides.of(vault, *pair)
        placed = passages.place(passage, passage.text_id, sides[pair].one)
        if placed is not None:
            found[passage.id] = sides[pair].beside(placed)
    return found


def beside(vault: Vault, text_id: str, span: tuple[int, int], other_id: str) -> Span | None:
    """What stands in the other text beside a stretch of the one, in whole sentences; None: nothing."""
    return _Sides.of(vault, text_id, other_id).beside(span)


@dataclass(frozen=True, slots=True)
class _Sides:
    """Two texts with how they go together."""

    one: str
    other: str
    held: Alignment

    @classmethod
    def of(cls, vault: Vault, text_id: str, other_id: str) -> _Sides:
        held = alignment(vault, text_id, other_id)
        return cls(vault.text(text_id), vault.text(other_id), held)

    def beside(self, span: tuple[int, int]) -> Span | None:
        held = self.held
        found = []
        for pair in held.pairs:
            if pair.first == pair.to or pair.other_first == pair.other_to:
                continue
            here = (held.spans[pair.first][0], held.spans[pair.to - 1][1])
            if here[0] < span[1] and here[1] > span[0]:
                there = (
                    held.other_spans[pair.other_first][0],
                    held.other_spans[pair.other_to - 1][1],
                )
                found.append(_within(self.one, self.other, here, there, span))
        if not found:
            return None
        start, end = min(each[0] for each in found), max(each[1] for each in found)
        return Span(start, end, held.other_id)


def _within(
    one: str, other: str, here: tuple[int, int], there: tuple[int, int], span: tuple[int, int]
) -> tuple[int, int]:
    """The sentences of a paragraph that go with those which a stretch touches."""
    if span[0] <= here[0] and span[1] >= here[1]:
        return there
    ours, theirs = sentences(one, *here), sentences(other, *there)
    found = [
        (theirs[bead[2]].start, theirs[bead[3] - 1].end)
        for bead in aligned(ours, theirs)
        if bead[0] < bead[1]
        and bead[2] < bead[3]
        and ours[bead[0]].start < span[1]
        and ours[bead[1] - 1].end > span[0]
    ]
    # Where the sentences do not go together, the paragraph does.
    return (found[0][0], found[-1][1]) if found else there


def _translation(vault: Vault, passage: Passage) -> str:
    quoted = vault.one(ItemText, id=passage.text_id)
    found = [each for each in texts.translations(vault, passage.item_id) if each.text_id]
    if quoted is not None and quoted.kind == "translation":
        own = vault.current_text(passage.item_id)
        return own.id if own is not None and own.kind != "translation" else ""
    return found[-1].text_id if found else ""


def _said(vault: Vault, text_id: str, other_id: str) -> list[Bead] | None:
    held = vault.one(TextAlignment, text_id=text_id, other_id=other_id)
    if held is not None:
        return _read(held)
    turned = vault.one(TextAlignment, text_id=other_id, other_id=text_id)
    return None if turned is None else [(c, d, a, b) for a, b, c, d in _read(turned)]


def _computed(
    vault: Vault,
    pair: tuple[str, str],
    ours: Sequence[Part],
    theirs: Sequence[Part],
    held: Sequence[Bead],
) -> list[Bead]:
    """The likeliest pairs; those of texts that were put beside each other before are kept."""
    known = hashlib.sha256(json.dumps([_ENGINE, *pair, held]).encode()).hexdigest()
    kept = vault.cache.get(_CACHE, known)
    if kept is not None:
        found = [(int(a), int(b), int(c), int(d)) for a, b, c, d in json.loads(kept)]
        if _whole(found, len(ours), len(theirs)):
            return found
    found = aligned(ours, theirs, held)
    vault.cache.put(_CACHE, known, json.dumps(found).encode())
    return found


def _carried(vault: Vault, text_id: str, other_id: str, one: str, other: str) -> list[Bead]:
    """Pairs that a person gave for earlier versions, of paragraphs that are the same in these."""
    ours, theirs = _earlier(vault, text_id), _earlier(vault, other_id)
    for before in ours:
        for other_before in theirs:
            said = None
            if (before, other_before) != (text_id, other_id):
                said = _said(vault, before, other_before)
            if said is not None:
                return _moved(
                    said,
                    _same_paragraphs(vault.text(before), one),
                    _same_paragraphs(vault.text(other_before), other),
                )
    return []


def _earlier(vault: Vault, text_id: str) -> list[str]:
    """This version and those that it follows, the latest first."""
    text = vault.get(ItemText, text_id)
    beside_it = text.kind in ("translation", "notes")
    found = [
        each.id
        for each in vault.find(ItemText, order="-id", item_id=text.item_id)
        if each.id <= text_id
        and (
            (each.kind == text.kind and each.language == text.language)
            if beside_it
            else each.kind not in ("translation", "notes")
        )
    ]
    return found or [text_id]


def _same_paragraphs(before: str, after: str) -> dict[int, int]:
    """Paragraphs of an earlier version by those of a later one that have the same words or most of them."""
    if before == after:
        return {at: at for at in range(len(paragraphs(before)))}
    lines, other_lines = _by_line(before), _by_line(after)
    return {
        lines[one]: other_lines[other]
        for one, other in comparison(before, after).lines
        if one in lines and other in other_lines
    }


def _by_line(text: str) -> dict[int, int]:
    """The number of each paragraph by the number of its line."""
    rows = [at for at, line in enumerate(text.split("\n")) if line.strip()]
    return {row: at for at, row in enumerate(rows)}


def _moved(said: Iterable[Bead], ours: dict[int, int], theirs: dict[int, int]) -> list[Bead]:
    found: list[Bead] = []
    at, other_at = 0, 0
    for first, to, other_first, other_to in said:
        mine = [ours.get(each) for each in range(first, to)]
        yours = [theirs.get(each) for each in range(other_first, other_to)]
        here, there = _run(mine), _run(yours)
        if here is None or there is None or here[0] < at or there[0] < other_at:
            continue
        found.append((*here, *there))
        at, other_at = here[1], there[1]
    return found


def _run(numbers: Sequence[int | None]) -> tuple[int, int] | None:
    """The stretch that these paragraphs make; None where they are none, or not one after the other."""
    known = [each for each in numbers if each is not None]
    if not known or len(known) != len(numbers) or known[-1] - known[0] != len(known) - 1:
        return None
    return known[0], known[-1] + 1


def _read(held: TextAlignment) -> list[Bead]:
    try:
        return [(int(a), int(b), int(c), int(d)) for a, b, c, d in json.loads(held.pairs)]
    except (TypeError, ValueError):
        return []


def _whole(beads: Sequence[Bead], ours: int, theirs: int) -> bool:
    at = other_at = 0
    for first, to, other_first, other_to in beads:
        if (first, other_first) != (at, other_at) or to < first or other_to < other_first:
            return False
        at, other_at = to, other_to
    return (at, other_at) == (ours, theirs)


def _alignment(
    text_id: str,
    other_id: str,
    beads: Sequence[Bead],
    origin: Origin,
    ours: Sequence[Part],
    theirs: Sequence[Part],
) -> Alignment:
    return Alignment(
        text_id,
        other_id,
        tuple(Pair(*bead) for bead in beads),
        origin,
        tuple((each.start, each.end) for each in ours),
        tuple((each.start, each.end) for each in theirs),
    )


def _bead(pair: Pair) -> Bead:
    return pair.first, pair.to, pair.other_first, pair.other_to
