"""What a bundle would hold, said before anything is burnt: fast, and never more generous than the export.

The export decides anew: it searches every text again and reads every burnt page. An item that leaves here
may be withheld there; an item that is withheld here for its consent is withheld there as well.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime

from app.casework import lookup
from app.casework.consents import consent
from app.casework.planning.planning import (
    exhibit_order,
    is_paged,
    needs_eyes,
    unredactable,
    unsigned,
)
from app.casework.redacting import review
from app.casework.registry import people
from app.progress import SILENT, Progress
from app.records.evidence import Item
from app.records.marks import Mark
from app.records.profiles import profile as profile_named
from app.vault.search import search
from app.vault.vault import Vault

CONSENT, REVIEW, UNREADABLE, CLOSED = "consent", "review", "unreadable", "closed"
"""Why an item would not leave, as a kind of reason."""

_TEXT_PAGE = 45_000
_SCANNED_PAGE = 230_000
_SHEET = 12_000
"""Bytes that a page takes in a bundle, from the bundles measured in ``tests/bench``."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """One item.

    Attributes:
        label: its exhibit number, ``""`` for an item that is not even mentioned.
        why: a clause on why it would be withheld, or ``""``.
        kind: of the reason, or ``""``.
        waiting: suggestions that nobody has reviewed.
        pages: that it would have.
    """

    item: Item
    label: str
    why: str
    kind: str
    waiting: int
    pages: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """A bundle as it would be made now.

    Attributes:
        size: bytes of ``bundle.pdf``, estimated.
        hides: how many people's identities it hides.
    """

    items: tuple[Foreseen, ...]
    pages: int
    size: int
    hides: int

    @property
    def leaving(self) -> int:
        """How many items would leave."""
        return sum(not each.why for each in self.items)


def forecast(
    vault: Vault,
    case: str,
    profile: str,
    query: str = "",
    *,
    as_of: str = "",
    prefix: str = "EX",
    accept_suggestions: bool = False,
    progress: Progress = SILENT,
) -> Forecast:
    """Ask the consent gate and the state of the review for every item; changes nothing.

    Raises:
        Usage, NotFound: the words of the request are off.
    """
    rules = profile_named(profile)
    day = as_of or datetime.now(UTC).date().isoformat()
    in_case = lookup.case(vault, case)
    found = search(vault, query, case_id=in_case.id, limit=None, facets=False, snippets=False)
    items = sorted((item for item, _ in found.rows if not item.trashed), key=exhibit_order)
    hidden = people.hidden(vault, rules, consent.unnamed_in(vault, in_case.id, rules.purposes))
    waiting: Counter[str] = Counter()
    if rules.hide != "none":
        for mark in vault.find(Mark, state="suggested"):
            if review.applies(mark, rules, hidden):
                waiting[mark.item_id] += 1
    counts = vault.page_counts()
    lines: list[Foreseen] = []
    number = pages = size = 0
    for place, item in enumerate(items):
        progress.step(place, len(items), "Asking the consent gate")
        if item.disclosure == "closed":
            lines.append(Foreseen(item, "", "it is closed", CLOSED, 0, 0))
            continue
        number += 1
        why, kind = consent.gate(vault, item, rules, day), CONSENT
        if not why:
            why, kind = unredactable(vault, item, rules), UNREADABLE
        left = waiting[item.id]
        if not why and left and not accept_suggestions:
            why, kind = "suggestions of what must be hidden have not been reviewed", REVIEW
        looked = item.reviewed or (accept_suggestions and not rules.ocr_required)
        if not why and rules.hide != "none" and not looked and needs_eyes(vault, item):
            why, kind = "nobody has looked yet at what its pictures show", REVIEW
        if not why:
            why, kind = unsigned(vault, item, rules), REVIEW
        own = 1
        if not why and is_paged(item):
            own = counts.get(item.id, 1)
        label = f"{prefix or 'EX'}-{number:06d}"
        lines.append(Foreseen(item, label, why, kind if why else "", left, own))
        pages += own
        scanned = item.media_type.startswith("image/")
        size += _SHEET if why else own * (_SCANNED_PAGE if scanned else _TEXT_PAGE)
    # The index has about 25 lines a page, after the cover.
    front = 2 + number // 25
    people_ = sum(each.kind != "place" for each in hidden.values())
    return Forecast(tuple(lines), pages + front, size + front * _SHEET, people_)
