"""Whether items would leave under a profile, for many of them at once; never more generous than the export.

The export decides anew: it searches every text again and reads every burnt page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.casework import signing
from app.casework.consents import consent
from app.casework.drafting.binding import CHUNK
from app.casework.planning.planning import is_paged, needs_eyes, product_of, unredactable, unsigned
from app.casework.planning.selection import unmentioned
from app.casework.redacting import review
from app.casework.registry import people
from app.intake import ocr
from app.records.evidence import Item, ItemText
from app.records.marks import Mark, RedactionProfile
from app.vault.vault import Vault

READY, WAITING, WITHHELD = "ready", "waiting", "withheld"
"""Would leave; would leave once its review is done; does not leave."""

LEFT_OUT, CONSENT, REVIEW, UNREADABLE = "left-out", "consent", "review", "unreadable"
MACHINE = "machine-made"
"""Kinds of reasons why an item would not leave."""

_BESIDE = ("translation", "notes")


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand with one item.

    Attributes:
        state: :data:`READY`, :data:`WAITING` or :data:`WITHHELD`.
        why: a clause on why it does not leave, or ``""``; it names nobody.
        kind: of that reason, or ``""``.
        redaction: ``unmarked``, ``marked`` (suggestions wait) or ``reviewed``, as
            :data:`app.casework.reviewing.review_view.STATES` has them; ``""`` where nothing is hidden.
        waiting: suggestions that nobody has reviewed.
        text: its own text, or None.
    """

    state: str
    why: str
    kind: str
    redaction: str
    waiting: int
    text: ItemText | None


def standings(
    vault: Vault,
    items: Sequence[Item],
    profile: RedactionProfile,
    day: str,
    case_id: str,
    counts: Mapping[str, int] | None = None,
) -> dict[str, Standing]:
    """How things stand with each of some items, by id, in few queries.

    Args:
        vault: an open vault.
        items: each once.
        profile: for whom.
        day: ISO date of the release.
        case_id: the case, all of which decides who is hidden.
        counts: pages by item, where they are known already (:meth:`Vault.page_counts`).
    """
    reasons = consent.gates(vault, items, profile, day)
    texts = own_texts(vault, [item.id for item in items])
    waiting = _waiting(vault, items, profile, case_id, texts)
    counts = vault.page_counts() if counts is None else counts
    found = {}
    for item in items:
        text = texts.get(item.id)
        why, kind = unmentioned(item), LEFT_OUT
        if not why:
            why, kind = reasons[item.id], CONSENT
        if not why:
            why, kind = _unredactable(vault, item, profile, text, counts), UNREADABLE
        state = WITHHELD if why else READY
        if why == signing.UNSIGNED:
            state, kind = WAITING, MACHINE
        if not why:
            why, kind = _unreviewed(vault, item, profile, waiting[item.id], text), REVIEW
            state = WAITING if why else READY
        found[item.id] = Standing(
            state, why, kind if why else "", _redaction(item, profile, waiting[item.id]),
            waiting[item.id], text,
        )  # fmt: skip
    return found


def own_texts(vault: Vault, item_ids: Sequence[str]) -> dict[str, ItemText]:
    """Each item's own text, as :meth:`Vault.current_text` finds it."""
    found: dict[str, ItemText] = {}
    for text in in_pieces(vault, item_ids):
        held = found.get(text.item_id)
        # Ids rise with time: the latest counts, and what is only about the item counts last.
        if held is None or text.kind not in _BESIDE or held.kind in _BESIDE:
            found[text.item_id] = text
    return found


def in_pieces(vault: Vault, item_ids: Sequence[str]) -> Iterator[ItemText]:
    """The texts of some items, each item's in the order in which they came."""
    for start in range(0, len(item_ids), CHUNK):
        yield from vault.find(ItemText, order="id", item_id=list(item_ids[start : start + CHUNK]))


def _waiting(
    vault: Vault,
    items: Sequence[Item],
    profile: RedactionProfile,
    case_id: str,
    texts: Mapping[str, ItemText],
) -> Counter[str]:
    found: Counter[str] = Counter()
    if profile.hide == "none" or not items:
        return found
    hidden = people.hidden(vault, profile, consent.unnamed_in(vault, case_id, profile.purposes))
    for mark in _suggested(vault, [item.id for item in items]):
        text = texts.get(mark.item_id)
        current = mark.text_id is None or (text is not None and mark.text_id == text.id)
        if current and review.applies(mark, profile, hidden):
            found[mark.item_id] += 1
    return found


def _suggested(vault: Vault, item_ids: Sequence[str]) -> Iterable[Mark]:
    for start in range(0, len(item_ids), CHUNK):
        some = list(item_ids[start : start + CHUNK])
        yield from vault.find(Mark, item_id=some, state="suggested")


def _unredactable(
    vault: Vault,
    item: Item,
    profile: RedactionProfile,
    text: ItemText | None,
    counts: Mapping[str, int],
) -> str:
    plain = (
        is_paged(item)
        and product_of(item, profile) == "facsimile"
        and item.examined_at
        and not item.unreadable
        # A text of another kind may stand on no page.
        and (text is not None and text.kind == "extracted")
        and counts.get(item.id)
    )
    if plain and (not profile.ocr_required or ocr.available()):
        return ""
    return unredactable(vault, item, profile)


def _unreviewed(
    vault: Vault, item: Item, profile: RedactionProfile, waiting: int, text: ItemText | None
) -> str:
    if waiting:
        return "suggestions of what must be hidden have not been reviewed"
    if profile.hide != "none" and not item.reviewed and _needs_eyes(vault, item, text):
        return "nobody has looked yet at what its pictures show"
    return unsigned(vault, item, profile)


def _needs_eyes(vault: Vault, item: Item, text: ItemText | None) -> bool:
    """What :func:`needs_eyes` says; the pages of a text never change, so it is asked once."""
    if text is None or not is_paged(item) or item.media_type.startswith("image/"):
        return needs_eyes(vault, item)
    if item.leaves_as == "transcript":
        return False
    held = vault.cache.get("eyes", text.id)
    if held is None:
        held = b"1" if needs_eyes(vault, item) else b"0"
        vault.cache.put("eyes", text.id, held)
    return held == b"1"


def _redaction(item: Item, profile: RedactionProfile, waiting: int) -> str:
    if profile.hide == "none":
        return ""
    if waiting:
        return "marked"
    return "reviewed" if item.reviewed else "unmarked"
