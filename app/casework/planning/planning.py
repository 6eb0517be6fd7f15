"""What a bundle will hold: the items in their order, which of them leave, and why the others do not."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

from app.casework import lookup, signing
from app.casework.consents import consent
from app.casework.planning import asked
from app.casework.planning.asked import exhibit_order as exhibit_order
from app.casework.planning.plans import Plan as Plan
from app.casework.planning.plans import Planned as Planned
from app.casework.planning.plans import bound as bound
from app.casework.planning.selection import SelectedExhibit, Selection
from app.casework.redacting import recordings, review
from app.casework.redacting.cached_faces import CachedFaces, faces_for
from app.casework.redacting.faces import face_marks, suggest_faces
from app.casework.redacting.facsimiles import (
    CachedOcr,
    Facsimile,
    burnt_pages,
    facsimile_of,
    withheld_pages,
)
from app.casework.redacting.plain_words import plain_words as plain_words
from app.casework.redacting.rereading import reread
from app.casework.registry import people
from app.errors import Refused, Unreadable
from app.intake import ocr as reader
from app.progress import Progress
from app.records.evidence import Item
from app.records.marks import Mark, RedactionProfile
from app.records.people import Identity
from app.redaction.finding.find import Finder
from app.redaction.finding.ordinary import Ordinary
from app.redaction.pages.boxes import Span, unplaced
from app.vault.vault import Vault

SPECIFIC = ("contact", "document", "location")
"""Identifiers that mean one person wherever they stand; a place or a date also means itself."""

SHORTEST = 5
"""Characters below which an identifier is not sought apart from the words around it."""

_READINGS = 3
"""Times a picture is burnt and read again; each time less is left to see."""

_AGAIN = "second reading: face"

PAGED = ("application/pdf", "image/")
"""Media types that leave as facsimiles; everything else with a text leaves as a transcript."""


def is_paged(item: Item) -> bool:
    """Whether an item is a PDF or a picture, which leaves as its pages."""
    return item.media_type.startswith(PAGED)


def is_recording(item: Item) -> bool:
    """Whether an item is audio or video."""
    return item.media_type.startswith(("audio/", "video/"))


def products_of(item: Item) -> tuple[str, ...]:
    """As what an item can leave, its usual way first.

    A page can be burnt or its visible words typeset again; a text has no pages that could be burnt.
    """
    if is_recording(item):
        return ("transcript", "recording")
    return ("facsimile", "transcript") if is_paged(item) else ("transcript",)


def product_of(item: Item, profile: RedactionProfile) -> str:
    """As what an item leaves: ``facsimile``, ``transcript`` or ``recording``.

    A choice that the item cannot follow is passed over.
    """
    if item.leaves_as in products_of(item):
        return item.leaves_as
    if is_recording(item) and profile.media:
        return "recording"
    return products_of(item)[0]


def plan(
    vault: Vault,
    case_code: str,
    profile: RedactionProfile,
    query: str,
    as_of: str,
    *,
    accept_suggestions: bool,
    failed: Mapping[str, str],
    ocr: CachedOcr | None,
    progress: Progress,
    selection: Selection | None = None,
    first_number: int = 1,
    without: Collection[str] = (),
    as_texts: bool = False,
) -> Plan:
    """Decide what leaves.

    Without a selection every item that the query finds is an exhibit, in the order of their dates, undated
    ones last, then in the order of their arrival.

    Args:
        vault: open for writing: suggestions are made and settled.
        case_code: of the case.
        profile: for whom.
        query: finds the items; of no account with a selection.
        as_of: ISO date of the bundle, for consents that expire.
        accept_suggestions: settle unreviewed suggestions by accepting them.
        failed: why an earlier try at this bundle could not burn an item, by its id.
        ocr: reads pages; None where there is none.
        progress: may cancel.
        selection: a draft's exhibits in their order.
        first_number: of the first exhibit.
        without: ids of items to be passed over.
        as_texts: whether only the words of every item leave, whatever it usually leaves as.

    Raises:
        Usage: the query finds nothing in the case.
        Refused: a document is bound in part that can only be bound whole, or a recording not alone.
    """
    case = lookup.case(vault, case_code)
    wanted = (
        asked.of_draft(selection)
        if selection is not None
        else asked.of_case(vault, case, query, without=without, first_number=first_number)
    )
    if as_texts:
        wanted = replace(wanted, exhibits=tuple(map(_as_text, wanted.exhibits)))
    documents = [each for exhibit in wanted.exhibits for each in exhibit.documents]
    # An item may be bound in twice, some pages here and some there.
    items = list({each.item.id: each.item for each in documents}.values())
    hidden = people.hidden(vault, profile, consent.unnamed_in(vault, case.id, profile.purposes))
    tokens = people.tokens(dict(hidden), profile)
    planner = _Planner(vault, profile, hidden, tokens, as_of, ocr, accept_suggestions)
    exhibits = []
    reasons = {item.id: consent.gate(vault, item, profile, as_of) for item in items}
    planner.prepare([item for item in items if not reasons[item.id]], progress)
    for place, exhibit in enumerate(wanted.exhibits):
        progress.step(place, len(wanted.exhibits), "Looking for what must be hidden")
        for part, document in enumerate(exhibit.documents):
            item = document.item
            why = reasons[item.id] or failed.get(item.id, "")
            decided = replace(
                planner.decide(item, exhibit.number, why),
                part=part,
                first=document.from_page,
                last=document.to_page,
                translation=document.translation,
            )
            _check_bound(vault, decided, profile, alone=len(exhibit.documents) == 1)
            exhibits.append(decided)
    planner.read_again(exhibits, progress)
    return Plan(
        case=case,
        profile=profile,
        exhibits=tuple(exhibits),
        hidden=hidden,
        tokens=tokens,
        closed=wanted.closed,
        accepted=planner.accepted,
        unseen=planner.unseen,
        draft=selection.draft if selection is not None else None,
        sections=wanted.headings,
        places=wanted.places,
        asked={each.number: each for each in wanted.exhibits},
    )


def _as_text(exhibit: SelectedExhibit) -> SelectedExhibit:
    texts = tuple(
        replace(each, item=replace(each.item, leaves_as="transcript")) for each in exhibit.documents
    )
    return replace(exhibit, documents=texts)


def _check_bound(vault: Vault, each: Planned, profile: RedactionProfile, *, alone: bool) -> None:
    if each.withheld:
        return
    product = product_of(each.item, profile)
    if product == "recording" and not alone:
        raise Refused(
            f"Item {each.item.number} leaves as a recording, which stands alone in its exhibit."
        )
    if each.whole:
        return
    if product != "facsimile":
        raise Refused(
            f"Item {each.item.number} leaves as a transcript, which is bound whole: take its page "
            "range away."
        )
    text = vault.current_text(each.item.id)
    pages = vault.pages(text.id) if text else []
    if each.last > len(pages) or not any(each.binds(page.number) for page in pages):
        raise Refused(
            f"Item {each.item.number} has {len(pages)} pages, and the draft binds others: change "
            "its page range."
        )


class _Planner:
    """Decides item by item, and counts what was let through unreviewed on request."""

    def __init__(
        self,
        vault: Vault,
        profile: RedactionProfile,
        hidden: Mapping[str, Identity],
        tokens: Mapping[str, str],
        as_of: str,
        ocr: CachedOcr | None,
        accept: bool,
    ) -> None:
        self._vault = vault
        self._profile = profile
        self._hidden = hidden
        self._tokens = tokens
        self._ocr = ocr
        self._accept = accept
        self._finder = Finder(people.identities(vault)) if profile.hide != "none" else None
        self._faces: CachedFaces | None = None
        if self._finder is not None and "face" in profile.categories:
            self._faces = faces_for(vault)
        self._known: frozenset[str] = frozenset()
        self.accepted = 0
        self.unseen = 0

    def prepare(self, items: Sequence[Item], progress: Progress) -> None:
        """Search every item once, so that what one of them names is hidden in all of them."""
        if self._finder is None:
            return
        for done, item in enumerate(items):
            progress.step(done, len(items), "Looking for what must be hidden")
            review.suggest(self._vault, item, self._finder)
            self._look_for_faces(item, progress)
        self._known = frozenset(
            mark.quote
            for item in items
            for mark in self._applying(item)
            if mark.reason in SPECIFIC and mark.state != "rejected" and len(mark.quote) >= SHORTEST
        )

    def _look_for_faces(self, item: Item, progress: Progress) -> None:
        if self._faces is None or product_of(item, self._profile) == "transcript":
            return
        # An original that cannot be drawn whole is withheld with its reason when it comes to its pages.
        with suppress(Unreadable):
            suggest_faces(self._vault, item, progress)

    def decide(self, item: Item, number: int, why: str) -> Planned:
        """Whether an item leaves, and with which marks burnt."""
        if self._finder is None:
            why = (
                why
                or unredactable(self._vault, item, self._profile)
                or unsigned(self._vault, item, self._profile)
            )
            return Planned(item, number, (), why)
        if not why:
            review.suggest(self._vault, item, self._finder, self._known)
            why = self._settled(item)
        why = why or unredactable(self._vault, item, self._profile)
        burnt = () if why else self._burnt(item)
        if not why and product_of(item, self._profile) == "facsimile":
            why = _misplaced(self._vault, item, burnt)
        if not why and not item.reviewed and needs_eyes(self._vault, item):
            if self._accept and not self._profile.ocr_required:
                self.unseen += 1
            else:
                why = "nobody has looked yet at what its pictures show"
        why = why or unsigned(self._vault, item, self._profile)
        return Planned(item, number, () if why else burnt, why)

    def read_again(self, exhibits: list[Planned], progress: Progress) -> None:
        """Burn the pages and read them once more, as the proof will.

        A scan is never read the same way twice, and a line whose middle is gone can say something new.
        What this reading sees becomes a suggestion like any other.
        """
        released = [each.item for each in exhibits if not each.withheld]
        plain = plain_words(self._vault, released, self._hidden)
        people_ = list(self._hidden.values())
        ordinary = Ordinary(Finder(people_), people_, plain)
        for place, each in enumerate(exhibits):
            if each.withheld or product_of(each.item, self._profile) != "facsimile":
                continue
            progress.step(place, len(exhibits), "Reading burnt pages once more")
            alive = partial(progress.step, place, len(exhibits), "Reading burnt pages once more")
            for _attempt in range(_READINGS if self._finder is not None else 0):
                found = self._seen(each, ordinary, alive)
                if not found:
                    break
                with self._vault.change() as change:
                    for mark in found:
                        change.put("suggested", mark)
                why = self._settled(each.item) or unsigned(self._vault, each.item, self._profile)
                marks = () if why else self._burnt(each.item)
                each = replace(each, marks=marks, withheld=why)
                exhibits[place] = each
                if why:
                    break
            if not each.withheld:
                exhibits[place] = replace(each, sheets=self._sheets(each))

    def _sheets(self, each: Planned) -> tuple[int, ...]:
        try:
            return withheld_pages(self._vault, self._work(each), self._ocr)
        except (Refused, Unreadable):
            # None of its pages: the export withholds the item with its reason.
            return ()

    def _work(self, each: Planned) -> Facsimile:
        work = facsimile_of(
            self._vault, each.item, each.marks, self._profile, self._hidden, self._tokens
        )
        return bound(work, each)

    def _seen(self, each: Planned, ordinary: Ordinary, alive: Callable[[], None]) -> list[Mark]:
        vault, profile = self._vault, self._profile
        work = self._work(each)
        passed = {
            mark.quote
            for mark in vault.find(Mark, item_id=each.item.id)
            if mark.state == "rejected"
        }
        found: list[Mark] = []
        numbers = sorted(page.number for page in work.pages)
        try:
            burnt = burnt_pages(vault, work, self._ocr, every=profile.ocr_required, alive=alive)
            for number, page in zip(numbers, burnt, strict=True):
                if self._faces is not None:
                    faces, size = self._faces.burnt(page), (page.width, page.height)
                    found += face_marks(vault, each.item.id, number, size, faces, _AGAIN)
                # All that decides the outcome: the page, the names, the profile, what was let pass.
                seen = repr((page.words, profile, sorted(passed))).encode()
                digest = hashlib.sha256(page.data + seen).hexdigest()
                key = f"{digest}:{ordinary.fingerprint}"
                if vault.cache.get("reread2", key) is not None:
                    continue
                marks = [
                    mark
                    for mark in reread(
                        page, number, each.item.id, self._ocr, ordinary, profile.ocr_required
                    )
                    if review.applies(mark, profile, self._hidden) and mark.quote not in passed
                ]
                found += marks
                if not marks:
                    vault.cache.put("reread2", key, b"nothing")
        except (Refused, Unreadable):
            # The export comes to the same page and withholds the item with its reason.
            return []
        return found

    def _applying(self, item: Item) -> list[Mark]:
        return [
            mark
            for mark in review.current_marks(self._vault, item)
            if review.applies(mark, self._profile, self._hidden)
        ]

    def _burnt(self, item: Item) -> tuple[Mark, ...]:
        return tuple(mark for mark in self._applying(item) if mark.state == "accepted")

    def _settled(self, item: Item) -> str:
        """Accept what waits, where that was asked for; why the item must wait otherwise."""
        waiting = [mark.id for mark in self._applying(item) if mark.state == "suggested"]
        if waiting and not self._accept:
            return "suggestions of what must be hidden have not been reviewed"
        if waiting:
            review.settle(self._vault, item.id, waiting, [], looked=False)
            self.accepted += len(waiting)
        return ""


def unsigned(vault: Vault, item: Item, profile: RedactionProfile) -> str:
    """Why an item waits for a second reviewer, where the profile wants one; ``""`` when it does not."""
    if profile.second_review and not review.twice_signed(review.signed(vault, item)):
        return "a second reviewer has not signed it off yet"
    return ""


def _misplaced(vault: Vault, item: Item, marks: Sequence[Mark]) -> str:
    """Whether a marked word stands on no page, so that there is nothing to burn; why, or ``""``."""
    text = vault.current_text(item.id)
    if text is None:
        return ""
    spans = [
        Span(mark.start, min(mark.end, text.hidden_from))
        for mark in marks
        if mark.start is not None and mark.end is not None and mark.start < text.hidden_from
    ]
    if spans and unplaced(vault.pages(text.id), spans, vault.text(text.id)):
        return "a marked word stands on none of its pages; it needs a box drawn by hand"
    return ""


def needs_eyes(vault: Vault, item: Item) -> bool:
    """Whether a machine cannot have seen all of it: a picture may show a face or a hand's writing.

    Of what leaves as a transcript no picture is seen.
    """
    if item.leaves_as == "transcript":
        return False
    if item.media_type.startswith("image/"):
        return True
    if not is_paged(item):
        return False
    text = vault.current_text(item.id)
    pages = vault.pages(text.id) if text else []
    return any(page.source in ("ocr", "none") or page.dpi > 0 for page in pages)


def unredactable(vault: Vault, item: Item, profile: RedactionProfile) -> str:
    """Why this version cannot let an item out under a profile; ``""`` when it can."""
    if item.unreadable:
        return "the program cannot read this file, so it cannot be redacted"
    if not item.examined_at:
        return "the file has not been read yet"
    text = vault.current_text(item.id)
    product = product_of(item, profile)
    # An original recording leaves without its transcript; whatever else leaves shows the text.
    shows = product != "recording" or not profile.media
    if shows and text is not None and signing.standing_of(vault, text).waits:
        return signing.UNSIGNED
    if is_recording(item):
        if product == "recording":
            return "" if profile.media else recordings.withheld(vault, item, profile)
        if recordings.transcribed(vault, item):
            return ""
        return "recordings leave only with a transcript, since a voice identifies"
    if not is_paged(item):
        return "" if text is not None else "it has no text or pages to show"
    pages = vault.pages(text.id) if text else []
    if product == "transcript":
        if text is None or not vault.text(text.id)[: text.hidden_from].strip():
            return "it has no text or pages to show"
    elif not pages:
        return "its pages could not be prepared for redaction"
    if pages and profile.ocr_required and not reader.available():
        return "this profile needs a fresh reading of every page, and this computer has no OCR"
    return ""
