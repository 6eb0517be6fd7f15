"""Passages of an item: notes on them, and where they stand in a later version of its text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.casework import quoting
from app.casework.coding.anchors import Followed, carry, follow, only
from app.casework.quoting import Where
from app.errors import NotFound, Refused, Usage
from app.records.evidence import Item, ItemText, Passage
from app.records.text import nfc
from app.vault.vault import Vault

STANDS, CHANGED, LOST, AWAY = "stands", "changed", "lost", "away"
"""The very words stand there; some of them were changed; they are not found; it is of another text."""

_BESIDE = ("translation", "notes")
"""Kinds of text that say something else than the item's own text does."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a passage is in a text version.

    Attributes:
        start: first code point; None where it is lost, or is no passage of a text.
        end: one past the last.
        state: :data:`STANDS`, :data:`CHANGED`, :data:`LOST` or :data:`AWAY`.
    """

    start: int | None
    end: int | None
    state: str

    @property
    def span(self) -> tuple[int, int] | None:
        """Start and end, or None."""
        return None if self.start is None or self.end is None else (self.start, self.end)

    @property
    def doubtful(self) -> bool:
        """Whether a person has to look at it."""
        return self.state in (CHANGED, LOST)


def place(quoted: Passage, text_id: str, text: str, former: str = "") -> tuple[int, int] | None:
    """Where a passage stands in a text version, which may be another than the one it was quoted from.

    In its own text its numbers count, as long as its quote equals the slice. In another one it is where the
    comparison of both texts puts it; without the former text the quote is sought between the characters
    that stood around it, and without them where it occurs only once.

    Args:
        quoted: the passage.
        text_id: the text version.
        text: its words.
        former: the words of the version that it was quoted from, where they are at hand.

    Returns:
        Start and end in code points; None when a person must look at the passage again.
    """
    if not quoted.quote or quoted.start is None or quoted.end is None:
        return None
    if quoted.text_id == text_id:
        whole = text[quoted.start : quoted.end] == quoted.quote
        return (quoted.start, quoted.end) if whole else None
    if former[quoted.start : quoted.end] == quoted.quote:
        return carry(former, text, [(quoted.start, quoted.end)])[0]
    around = quoted.prefix + quoted.quote + quoted.suffix
    found = only(text, around)
    if found is not None:
        start = found + len(quoted.prefix)
        return start, start + len(quoted.quote)
    found = only(text, quoted.quote)
    return None if found is None else (found, found + len(quoted.quote))


def standings(vault: Vault, found: Iterable[Passage], text_id: str) -> dict[str, Standing]:
    """Where passages of an item stand in one of its text versions, by the passages' ids.

    Every version that some were quoted from is compared with this one once, however many there are.

    Args:
        vault: open.
        found: passages of one item; those that are no spans of a text stand wherever they are.
        text_id: the text version.
    """
    text = vault.text(text_id)
    result: dict[str, Standing] = {}
    elsewhere: dict[str, list[Passage]] = defaultdict(list)
    for each in found:
        if each.start is None or each.end is None or not each.quote:
            result[each.id] = Standing(None, None, STANDS)
        elif each.text_id == text_id:
            whole = text[each.start : each.end] == each.quote
            result[each.id] = _standing((each.start, each.end) if whole else None)
        else:
            elsewhere[each.text_id or ""].append(each)
    for former_id, quoted in elsewhere.items():
        former = vault.text(former_id) if former_id else ""
        spans = [(each.start or 0, each.end or 0) for each in quoted]
        carried = follow(former, text, spans) if former else [None] * len(quoted)
        for each, where in zip(quoted, carried, strict=True):
            if former[each.start : each.end] == each.quote:
                result[each.id] = _followed(where)
            else:
                result[each.id] = _standing(place(each, text_id, text))
    return result


def shown(
    vault: Vault, item_id: str, text_id: str, found: Iterable[Passage] | None = None
) -> dict[str, Standing]:
    """Where every passage of an item stands while one of its text versions is shown, by their ids.

    What was quoted from a translation or from notes is compared with the latest of these, and is
    :data:`AWAY` while its words stand there and another text is shown.

    Args:
        vault: open.
        item_id: the item.
        text_id: the version that is shown.
        found: the item's passages, where they are at hand.
    """
    versions = {each.id: each for each in vault.find(ItemText, order="id", item_id=item_id)}
    latest = {_family(each): each.id for each in versions.values()}
    here = _family(versions[text_id])
    by_text: dict[str, list[Passage]] = defaultdict(list)
    for each in vault.find(Passage, item_id=item_id) if found is None else found:
        of = versions.get(each.text_id or "")
        family = here if of is None else _family(of)
        by_text[text_id if family == here else latest[family]].append(each)
    result: dict[str, Standing] = {}
    for other_id, some in by_text.items():
        placed = standings(vault, some, other_id)
        if other_id != text_id:
            placed = {
                name: Standing(None, None, AWAY if each.state == STANDS else each.state)
                for name, each in placed.items()
            }
        result |= placed
    return result


def confirm(vault: Vault, passage_id: str, start: int, end: int, text_id: str = "") -> Passage:
    """Put a passage on the words where it belongs in a text version, as a person says.

    Args:
        vault: open for writing.
        passage_id: the passage.
        start: first code point.
        end: one past the last.
        text_id: the text version; ``""`` for the item's current one.

    Raises:
        NotFound: no such passage.
        Usage: the item has no such text, or the span lies outside it.
        Refused: another passage stands on exactly these words already.
    """
    held = vault.one(Passage, id=passage_id)
    if held is None:
        raise NotFound("There is no such passage.")
    record = (
        vault.one(ItemText, id=text_id, item_id=held.item_id)
        if text_id
        else vault.current_text(held.item_id)
    )
    if record is None:
        raise Usage("This item has no such text to quote from.")
    text = vault.text(record.id)
    if not 0 <= start < end <= len(text):
        raise Usage(f"The span must lie within the text's {len(text)} characters.")
    same = vault.one(Passage, item_id=held.item_id, text_id=record.id, start=start, end=end)
    if same is not None and same.id != held.id:
        raise Refused("There is a passage on these words already; code that one.")
    with vault.change() as change:
        return change.put("anchored", quoting.put_on(held, record.id, text, start, end))


def annotate(vault: Vault, item: Item, span: Where, note: str) -> Passage:
    """Quote a passage with a note on it.

    Raises:
        Usage: the item has no such text, page or time, or the place lies outside it.
        Refused: the note is empty.
    """
    written = nfc(note).strip()
    if not written:
        raise Refused("The note is empty.")
    with vault.change() as change:
        quoted = quoting.quote(vault, item, span)
        return change.put("quoted", replace(quoted, note=written))


def set_note(vault: Vault, passage_id: str, note: str) -> None:
    """Change the note on a passage; one on which nothing stands any more is taken away without it.

    Raises:
        NotFound: no such passage.
    """
    with vault.change() as change:
        held = vault.one(Passage, id=passage_id)
        if held is None:
            raise NotFound("There is no such passage.")
        change.put("quoted", replace(held, note=nfc(note).strip()))
        quoting.let_go(vault, change, held.id)


def _family(text: ItemText) -> str:
    """Texts that follow each other: the item's own, its notes, its translations into one language."""
    if text.kind not in _BESIDE:
        return ""
    return f"{text.kind} {text.language}" if text.kind == "translation" else text.kind


def _standing(where: tuple[int, int] | None) -> Standing:
    return Standing(None, None, LOST) if where is None else Standing(*where, STANDS)


def _followed(where: Followed | None) -> Standing:
    if where is None:
        return Standing(None, None, LOST)
    return Standing(where.start, where.end, STANDS if where.exact else CHANGED)
