"""Verbs of a review: every decision on an item's marks, as what it leaves, and who has looked at it.

Each makes one change. What a reviewer sees is :mod:`.review_view`; how marks are found, and which
of them a profile burns, is :mod:`app.casework.redacting.review`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from app.casework import lookup
from app.casework.consents import consent
from app.casework.redacting import marking, review
from app.casework.redacting.review import Reviewed
from app.casework.registry import people
from app.casework.reviewing.ledger import take_union
from app.casework.reviewing.review_view import (
    STATES,
    Entry,
    Review,
    look_over,
    products,
    same_words,
    state_of,
)
from app.errors import NotFound, Refused, Usage
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.marks import Mark, RareCheck, SignOff
from app.records.profiles import DPI_RANGE
from app.records.profiles import profile as profile_named
from app.records.text import fold, nfc
from app.vault.vault import Vault

__all__ = [
    "STATES", "Entry", "Review", "accept_person", "change_mark", "choose_pages", "choose_product",
    "let_pass", "look_over", "settle_alike", "sign_off", "state_of", "take_away", "take_union",
]  # fmt: skip

STYLES = ("", "bilevel", "grey", "colour")
"""How rebuilt pages may be drawn; ``""``: by their content."""


def accept_person(vault: Vault, ref: str, person_id: str) -> Reviewed:
    """Hide a person wherever the item's open suggestions name them.

    Raises:
        NotFound: there is no such item or person.
    """
    item, person = lookup.item(vault, ref), lookup.person(vault, person_id)
    ids = [
        mark.id
        for mark in review.current_marks(vault, item)
        if mark.person_id == person.id and mark.state == "suggested"
    ]
    return review.settle(vault, item.id, ids, [], looked=False)


def settle_alike(vault: Vault, ref: str, mark_id: str, state: str) -> Reviewed:
    """Decide a mark, and with it every open suggestion that says the same.

    The same is: the same words, whatever their case, for the same reason and person; of a person's
    name also the same form in the other script.

    Raises:
        NotFound: there is no such mark on this item.
        Usage: the state is not ``accepted`` or ``rejected``.
    """
    if state not in ("accepted", "rejected"):
        raise Usage("A mark is accepted or rejected.")
    item = lookup.item(vault, ref)
    current = review.current_marks(vault, item)
    chosen = next((mark for mark in current if mark.id == mark_id), None)
    if chosen is None:
        raise NotFound(f"There is no mark {mark_id!r} on this item.")
    ids = [
        mark.id
        for mark in current
        if mark.id == mark_id
        or (mark.state == "suggested" and same_words(mark) == same_words(chosen))
    ]
    accept, reject = (ids, []) if state == "accepted" else ([], ids)
    return review.settle(vault, item.id, accept, reject, looked=False)


def change_mark(
    vault: Vault,
    mark_id: str,
    *,
    box: Sequence[float] | None = None,
    page: int | None = None,
    time: Sequence[float] | None = None,
    track: Sequence[float] | None = None,
    scope: str | None = None,
    reason: str | None = None,
    person: str | None = None,
    token: str | None = None,
    note: str | None = None,
    state: str | None = None,
) -> Mark:
    """Change what is given of a mark; None keeps what it says.

    A settled mark that hides something else than before makes the item not reviewed any more.

    Args:
        vault: open for writing.
        mark_id: the mark.
        box: x0, y0, x1, y1 in points, of a mark that has a box.
        page: on which the box stands.
        time: start and end in seconds, of a mark that has a stretch of time or a track.
        track: t, x0, y0, x1, y1 for each key frame, of a mark in a film.
        scope: as in :data:`app.records.marks.SCOPES`; ``""`` leaves it to the profile.
        reason: as in :data:`app.records.marks.CATEGORIES`.
        person: whose identity it is; ``""`` takes the person away.
        token: what is written in its place; ``""`` for the person's pseudonym.
        note: free text.
        state: ``suggested``, ``accepted`` or ``rejected``.

    Raises:
        NotFound: there is no such mark or person.
        Usage: the mark has no such place, the place lies outside the item, an unknown word.
        Refused: a token that gives a name away.
    """
    before = _mark(vault, mark_id)
    item = vault.get(Item, before.item_id)
    after = before
    if box is not None or page is not None:
        if not before.box:
            raise Usage("This mark has no box that could be moved.")
        where = before.page if page is None else page
        corners = list(before.box if box is None else box)
        after = marking.on_box(vault, item, after, where, corners)
    if track is not None:
        if not (before.track or before.box) or before.start is not None:
            raise Usage("This mark has no box that could be moved.")
        after = marking.on_track(item, replace(after, box=(), page=None), list(track))
    if time is not None:
        if before.time_start is None and not after.track:
            raise Usage("This mark has no stretch of time that could be changed.")
        after = marking.on_time(after, list(time))
    if scope is not None:
        after = _scoped(after, marking.scope_of(scope))
    if reason is not None:
        after = replace(after, reason=marking.reason_of(reason))
    if person is not None:
        held = lookup.person(vault, person).id if person else None
        after = replace(after, person_id=held)
    if token is not None:
        after = replace(after, token=marking.token_of(vault, token))
    if note is not None:
        after = replace(after, note=nfc(note).strip())
    if state is not None:
        if state not in ("suggested", "accepted", "rejected"):
            raise Usage("A mark is suggested, accepted or rejected.")
        after = review.settled(vault, after, state)
    return _changed(vault, item, before, after)


def take_away(vault: Vault, mark_id: str) -> Mark:
    """Take back a mark that was made by hand; it stays in the custody log.

    Raises:
        NotFound: there is no such mark.
        Refused: it was not made by hand; a suggestion is accepted or rejected.
    """
    before = _mark(vault, mark_id)
    if not before.rule.startswith(marking.BY_HAND):
        raise Refused("Only a mark made by hand is taken away; a suggestion is rejected.")
    after = replace(review.settled(vault, before, "rejected"), quote="")
    return _changed(vault, vault.get(Item, before.item_id), before, after)


def choose_product(vault: Vault, ref: str, product: str) -> Item:
    """Choose as what an item leaves; ``""``: as its kind usually does.

    Whoever reviewed its words has not looked at its pages, nor heard the recording: what shows more than
    was reviewed has to be reviewed again.

    Raises:
        Usage: it cannot leave as that.
    """
    item = lookup.item(vault, ref)
    if product and product not in products(vault, item):
        raise Usage(f"This item leaves as one of {', '.join(products(vault, item))}.")
    usual = products(vault, item)[0]
    before, after = item.leaves_as or usual, product or usual
    reviewed = item.reviewed and after in (before, "transcript")
    with vault.change() as change:
        return change.put("described", replace(item, leaves_as=product, reviewed=reviewed))


def choose_pages(vault: Vault, ref: str, style: str, dpi: int = 0) -> Item:
    """Choose how an item's rebuilt pages are drawn.

    Args:
        vault: open for writing.
        ref: the item.
        style: ``bilevel``, ``grey`` or ``colour``; ``""`` or ``auto``: by their content.
        dpi: 100 to 300; 0: the profile's.

    Raises:
        Usage: there is no such style or resolution, or the item has no pages.
    """
    item = lookup.item(vault, ref)
    style = "" if style == "auto" else style
    if style not in STYLES:
        raise Usage("Pages are drawn as auto, bilevel, grey or colour.")
    low, high = DPI_RANGE
    if dpi and not low <= dpi <= high:
        raise Usage(f"Pages are drawn at {low} to {high} dots per inch.")
    if "facsimile" not in products(vault, item):
        raise Usage("This item has no pages that could be drawn.")
    with vault.change() as change:
        return change.put("described", replace(item, page_style=style, page_dpi=dpi))


def sign_off(
    vault: Vault,
    ref: str,
    *,
    second: bool = False,
    note: str = "",
    actor: str = "",
    profile_name: str = "",
) -> SignOff:
    """Say that every page was looked at and that what is marked is what must be hidden.

    It holds for the settled marks as they are now, and for no others.

    Args:
        vault: open for writing.
        ref: the item.
        second: it is the second reviewer's; the first must have signed the same marks off.
        note: in the reviewer's own words.
        actor: who says so; ``""`` for the name under which the vault is open.
        profile_name: only suggestions that this profile burns have to be settled; ``""`` for all.

    Raises:
        Refused: suggestions wait, nobody has signed off before, or it was the same person.
    """
    item = lookup.item(vault, ref)
    current = review.current_marks(vault, item)
    waiting = [mark for mark in current if mark.state == "suggested"]
    if profile_name:
        profile = profile_named(profile_name)
        hidden = people.hidden(
            vault, profile, consent.unnamed_in(vault, item.case_id, profile.purposes)
        )
        waiting = [mark for mark in waiting if review.applies(mark, profile, hidden)]
    if waiting:
        raise Refused(f"{len(waiting)} suggestions of this item wait for a decision.")
    who = " ".join(nfc(actor or vault.actor.name).split())
    first = [each for each in review.signed(vault, item) if not each.second]
    if second and not first:
        raise Refused("The first reviewer has not signed these marks off yet.")
    if second and (not who or fold(who) in {fold(each.actor) for each in first}):
        raise Refused(
            "The second reviewer is another person than the first, with a name of their own."
        )
    made = SignOff(
        id=new_id(),
        item_id=item.id,
        marks=review.what_is_signed(item, current),
        actor=who,
        at=_now(),
        second=second,
        note=nfc(note).strip(),
    )
    with vault.change() as change:
        change.put("reviewed", made)
        change.put("reviewed", replace(item, reviewed=True))
    return made


def let_pass(vault: Vault, ref: str, detail: str) -> RareCheck:
    """Remember that a rare detail of an item was judged and may stand.

    Args:
        vault: open for writing.
        ref: the item.
        detail: as :class:`app.casework.reviewing.rare.Rare` names it.

    Raises:
        Usage: it is no detail.
    """
    item = lookup.item(vault, ref)
    detail = fold(nfc(detail)).strip()
    kind, colon, value = detail.partition(":")
    if not (kind and colon and value):
        raise Usage("A rare detail is its kind and its words, as in place:merke.")
    held = vault.one(RareCheck, item_id=item.id, detail=detail)
    if held is not None:
        return held
    made = RareCheck(id=new_id(), item_id=item.id, detail=detail, actor=vault.actor.name, at=_now())
    with vault.change() as change:
        return change.put("reviewed", made)


def _mark(vault: Vault, mark_id: str) -> Mark:
    mark = vault.one(Mark, id=mark_id)
    if mark is None:
        raise NotFound(f"There is no mark {mark_id!r} in this vault.")
    return mark


def _scoped(mark: Mark, scope: str) -> Mark:
    if mark.start is None:
        # A box is as large as it was drawn.
        if scope not in ("", "region"):
            raise Usage("Only a mark on text has a scope; a box is as large as it was drawn.")
        scope = "region"
    return replace(mark, scope=scope)


def _changed(vault: Vault, item: Item, before: Mark, after: Mark) -> Mark:
    """Store a mark; whoever looked at all of the item did not see it as it is now."""
    other = review.fingerprint([before]) != review.fingerprint([after])
    with vault.change() as change:
        if before.state != "suggested" and other:
            change.put("reviewed", replace(item, reviewed=False))
        return change.put("marked", after)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
