"""An item under the eyes of a reviewer, for one audience: what waits, what is hidden and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from app.casework import lookup
from app.casework.consents import consent
from app.casework.planning.planning import products_of
from app.casework.redacting import review
from app.casework.redacting.conceal import token_of
from app.casework.redacting.marking import BY_HAND
from app.casework.redacting.reasons import why
from app.casework.registry import people
from app.casework.reviewing import ledger
from app.casework.reviewing.ledger import Earlier, earlier_masks
from app.casework.reviewing.preview import Preview, burnt_marks, held_page, prepared
from app.casework.reviewing.rare import Rare, rare_in
from app.records.bundles import BundleRecord, ExhibitRecord, ProofReport
from app.records.evidence import Item, ItemText
from app.records.marks import Mark, RedactionProfile, SignOff
from app.records.pages import PageText
from app.records.people import Identity, Person
from app.records.profiles import load_profiles
from app.records.profiles import profile as profile_named
from app.records.text import fold
from app.redaction.finding.transliterate import skeletons
from app.redaction.finding.wordindex import WordIndex
from app.redaction.pages import leak
from app.redaction.pages.boxes import Box, Span, masks_for
from app.vault.vault import Vault

STATES = ("unmarked", "marked", "reviewed", "applied", "proved")
"""What is known of an item under a profile, each a step further than the one before it.

``unmarked``: nothing was found and nobody has looked. ``marked``: suggestions wait, or nobody has looked at
all of it. ``reviewed``: all is settled and was looked at, by two people where the profile wants them.
``applied``: the pages with the present marks are burnt. ``proved``: a bundle with exactly these marks
withstood the proof.
"""


_MEASURED = ("name", "manual")
"""Reasons whose marks hide a name, the width of which can be tried."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A mark as a reviewer sees it.

    Attributes:
        mark: the mark.
        places: page and box in points of all that it covers, in reading order; none for recordings
            and for texts without pages.
        person: registered name of whose identity it is, or ``""``.
        token: what will stand there.
        why: one sentence on why it was suggested.
        scope: how far it reaches under the profile.
        bits: estimated leak of a ``word`` mark, None otherwise.
        alike: open suggestions that *all identical* would settle with it, itself included.
    """

    mark: Mark
    places: tuple[tuple[int, Box], ...]
    person: str
    token: str
    why: str
    scope: str
    bits: float | None
    alike: int


@dataclass(frozen=True, slots=True)
class Review:
    """An item under a profile, with all that a reviewer has to decide.

    Attributes:
        item: as it is now.
        text: its current text, if it has one.
        profile: for whom it would leave.
        profiles: name and title of every profile.
        product: ``facsimile``, ``transcript`` or ``recording``.
        products: those that the item can leave as.
        state: one of :data:`STATES`.
        entries: the marks that the profile burns, once they are accepted, in reading order.
        waiting: how many of them are open.
        sign_offs: those that hold for the present marks.
        wants_second: the profile wants a second reviewer, who has not signed off yet.
        rare: rare details that would leave.
        earlier: what earlier bundles hid and this one would not.
        preview: what would leave now.
    """

    item: Item
    text: ItemText | None
    profile: RedactionProfile
    profiles: tuple[tuple[str, str], ...]
    product: str
    products: tuple[str, ...]
    state: str
    entries: tuple[Entry, ...]
    waiting: int
    sign_offs: tuple[SignOff, ...]
    wants_second: bool
    rare: tuple[Rare, ...]
    earlier: tuple[Earlier, ...]
    preview: Preview


def look_over(vault: Vault, ref: str, profile_name: str) -> Review:
    """Collect an item's review for one audience.

    Raises:
        NotFound, Usage: there is no such item or profile.
    """
    item, profile = lookup.item(vault, ref), profile_named(profile_name)
    hidden = people.hidden(
        vault, profile, consent.unnamed_in(vault, item.case_id, profile.purposes)
    )
    current = review.current_marks(vault, item)
    marks = [mark for mark in current if review.applies(mark, profile, hidden) and not _gone(mark)]
    burnt = burnt_marks(current, profile, hidden)
    preview = prepared(vault, item, profile, hidden, burnt)
    sign_offs = review.signed(vault, item)
    text = vault.current_text(item.id)
    waiting = sum(mark.state == "suggested" for mark in marks)
    return Review(
        item=item,
        text=text,
        profile=profile,
        profiles=tuple((each.name, each.title) for each in load_profiles().values()),
        product=preview.product,
        products=products(vault, item),
        state=_state(vault, item, profile, marks, sign_offs, preview),
        entries=_entries(vault, profile, hidden, marks, text, preview.product),
        waiting=waiting,
        sign_offs=sign_offs,
        wants_second=profile.second_review and not review.twice_signed(sign_offs),
        rare=rare_in(vault, item, burnt, hidden, preview.work),
        earlier=earlier_masks(vault, item, burnt, profile, hidden),
        preview=preview,
    )


def state_of(vault: Vault, item: Item, profile: RedactionProfile) -> str:
    """How far the review of an item has come under a profile: one of :data:`STATES`."""
    hidden = people.hidden(
        vault, profile, consent.unnamed_in(vault, item.case_id, profile.purposes)
    )
    current = review.current_marks(vault, item)
    marks = [mark for mark in current if review.applies(mark, profile, hidden) and not _gone(mark)]
    preview = prepared(vault, item, profile, hidden, burnt_marks(current, profile, hidden))
    return _state(vault, item, profile, marks, review.signed(vault, item), preview)


def _state(
    vault: Vault,
    item: Item,
    profile: RedactionProfile,
    marks: Sequence[Mark],
    sign_offs: Sequence[SignOff],
    preview: Preview,
) -> str:
    if any(mark.state == "suggested" for mark in marks):
        return "marked"
    if not item.reviewed:
        return "marked" if marks else "unmarked"
    if profile.second_review and not review.twice_signed(sign_offs):
        return "marked"
    if _proved(vault, item, profile, preview):
        return "proved"
    return "applied" if _applied(vault, preview) else "reviewed"


def _applied(vault: Vault, preview: Preview) -> bool:
    work = preview.work
    if work is None:
        return preview.product == "transcript"
    return bool(work.pages) and all(
        page.source == "broken" or held_page(vault.cache, work, page.number) is not None
        for page in work.pages
    )


def _proved(vault: Vault, item: Item, profile: RedactionProfile, preview: Preview) -> bool:
    """Whether a bundle for this audience left with exactly these marks, and nothing was found in it."""
    digest = review.fingerprint(review.current_marks(vault, item))
    for exhibit in vault.find(ExhibitRecord, item_id=item.id, marks_digest=digest):
        bundle = vault.get(BundleRecord, exhibit.bundle)
        if exhibit.withheld or bundle.profile != profile.name:
            continue
        if ledger.product_kept(exhibit.masks) != preview.product:
            continue
        if (
            preview.product == "facsimile"
            and exhibit.last_page - exhibit.first_page + 1 < preview.pages
        ):
            continue  # Some of its pages alone.
        reports = vault.find(ProofReport, bundle_id=bundle.bundle_id)
        # Only a bundle in which nothing was found is ever recorded; a later attack may know better.
        if all(each.verdict == "clean" and each.complete for each in reports):
            return True
    return False


def products(vault: Vault, item: Item) -> tuple[str, ...]:
    """As what an item can leave, its usual way first: nothing is typeset that has no text."""
    has_text = vault.current_text(item.id) is not None
    return tuple(each for each in products_of(item) if has_text or each != "transcript")


def same_words(mark: Mark) -> tuple[object, ...]:
    """What marks share that say the same, for *all identical*; a mark without words is like no other."""
    words = fold(mark.quote).split()
    if not words:
        return (mark.id,)
    if mark.person_id is not None:
        # Spelled the same in Cyrillic and in Latin letters.
        words = [next(iter(skeletons(word)), word) for word in words]
    return (mark.reason, mark.person_id, " ".join(words))


def _gone(mark: Mark) -> bool:
    """Whether a mark was made by hand and taken back: nobody has to decide on it any more."""
    return mark.state == "rejected" and mark.rule.startswith(BY_HAND)


def _entries(
    vault: Vault,
    profile: RedactionProfile,
    hidden: Mapping[str, Identity],
    marks: Sequence[Mark],
    text: ItemText | None,
    product: str,
) -> tuple[Entry, ...]:
    tokens = people.tokens(dict(hidden), profile)
    known = lookup.many(vault, Person, (mark.person_id for mark in marks if mark.person_id))
    places = _places_on(vault, text)
    measured = product == "facsimile"
    open_ = Counter(same_words(mark) for mark in marks if mark.state == "suggested")
    entries = []
    for mark in marks:
        person = known[mark.person_id].name if mark.person_id in known else ""
        scope = review.scope_of(mark, profile, hidden)
        entries.append(
            Entry(
                mark=mark,
                places=places.of(mark, scope),
                person=person,
                token=token_of(mark, tokens),
                why=why(mark, person),
                scope=scope,
                bits=places.bits(mark, scope) if measured else None,
                alike=open_[same_words(mark)] + (mark.state != "suggested"),
            )
        )
    return tuple(entries)


class _Places:
    """Where marks stand on the pages of one text; each is worked out once."""

    def __init__(self, text_id: str, pages: Sequence[PageText]) -> None:
        self.text_id = text_id
        self._pages = {page.number: page for page in pages}
        self._words = WordIndex(pages)
        self._known: dict[tuple[int, int, str], tuple[tuple[int, Box], ...]] = {}
        self._bits: dict[tuple[int, int], float] = {}

    def of(self, mark: Mark, scope: str) -> tuple[tuple[int, Box], ...]:
        """Page and box of all that a mark covers."""
        if mark.box:
            if mark.page is None:
                return ()
            return ((mark.page, (mark.box[0], mark.box[1], mark.box[2], mark.box[3])),)
        if mark.start is None or mark.end is None:
            return ()
        key = (mark.start, mark.end, scope)
        if key not in self._known:
            span = Span(mark.start, mark.end, scope)
            self._known[key] = tuple(
                (number, mask.box)
                for number in self._touched(mark.start, mark.end)
                for mask in masks_for(self._pages[number], [span])
            )
        return self._known[key]

    def bits(self, mark: Mark, scope: str) -> float | None:
        """What the width of a hidden name still tells; None where nothing is measured."""
        if scope != "word" or mark.start is None or mark.end is None or mark.box:
            return None
        if mark.reason not in _MEASURED:
            return None
        key = (mark.start, mark.end)
        if key not in self._bits:
            span = Span(*key, scope)
            pages = [self._pages[number] for number in self._touched(*key)]
            self._bits[key] = max((leak.bits(page, span) for page in pages), default=0.0)
        return self._bits[key]

    def _touched(self, start: int, end: int) -> list[int]:
        return sorted({number for number, _word in self._words.touching(start, end)})


_KNOWN: WeakKeyDictionary[Vault, _Places] = WeakKeyDictionary()
"""The places of the text that was looked at last, for as long as its vault is open."""


def _places_on(vault: Vault, text: ItemText | None) -> _Places:
    if text is None:
        return _Places("", ())
    held = _KNOWN.get(vault)
    if held is None or held.text_id != text.id:
        held = _KNOWN[vault] = _Places(text.id, vault.pages(text.id))
    return held
