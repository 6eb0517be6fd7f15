"""The passages on which a case relies, quoted as their exhibits show them, with the page.

A quotation is held to more than its page: what is marked in it goes by its token, what a box hides on the
page is not quoted, and of pages only words are quoted that one sees on them. Where nothing of that can be
told, the page alone is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.bundle.content import QuotationLine
from app.casework import lookup, signing
from app.casework.coding.passages import Standing, standings
from app.casework.planning.planning import Plan, Planned, is_paged, product_of
from app.casework.redacting.conceal import token_of
from app.casework.redacting.facsimiles import (
    CachedOcr,
    Facsimile,
    facsimile_of,
    shown_words,
    spans_by_page,
)
from app.casework.releasing.pinpoints import Conceal, Pinpoints, natural
from app.errors import Refused, Unreadable
from app.records.claims import Claim, ClaimPassage
from app.records.evidence import Passage
from app.records.marks import Mark
from app.records.pages import PageText
from app.redaction.pages.boxes import masks_for
from app.redaction.pages.transcript import Replacement, replaced
from app.vault.vault import Vault

_AT_ONCE = 500
_SHOWN = "shown"
_NOT_SEEN = "[…]"
_STANCES = ("for", "context")
"""What is printed of a claim's passages. What speaks against it is the work of whoever weighs the case: it is
not relied on, and the other side must not learn from us what it is."""


@dataclass(frozen=True, slots=True)
class _Cited:
    """A passage of an exhibit that leaves, under the claim it speaks to."""

    claim: Claim
    link: ClaimPassage
    passage: Passage
    each: Planned
    page: int


def quotations(
    vault: Vault,
    planned: Plan,
    pinpoints: Pinpoints,
    conceal: Conceal,
    ocr: CachedOcr | None,
) -> tuple[QuotationLine, ...]:
    """The passages on which the claims of the case rely, of exhibits that leave.

    Claims in their order; under each what speaks for it, then its context, by exhibit and page. A claim of
    which nothing that leaves speaks is not printed.

    Args:
        vault: an open vault.
        planned: the bundle.
        pinpoints: of the same bundle.
        conceal: for the claims, and once more for the quotations.
        ocr: reads pages; None where there is none.
    """
    cited = _cited(vault, planned, pinpoints)
    by_item: dict[str, list[_Cited]] = {}
    for one in cited:
        by_item.setdefault(one.each.item.id, []).append(one)
    quotes: dict[str, str] = {}
    for held in by_item.values():
        quotes |= _quotes(vault, planned, held, ocr)
    lines = [
        (
            one.claim.position,
            natural(conceal(one.claim.assertion)),
            _STANCES.index(one.link.stance),
            one.each.number,
            one.page,
            QuotationLine(
                claim=conceal(one.claim.assertion),
                stance=one.link.stance,
                quote=conceal(quotes.get(one.link.id, "")),
                exhibit=one.each.number,
                page=one.page,
            ),
        )
        for one in cited
    ]
    # By what is printed, and never by an id: two vaults that differ in a hidden name agree.
    lines.sort(key=lambda line: (*line[:5], line[5].quote))
    return tuple(dict.fromkeys(line[5] for line in lines))


def _cited(vault: Vault, planned: Plan, pinpoints: Pinpoints) -> list[_Cited]:
    claims = {each.id: each for each in vault.find(Claim, case_id=planned.case.id, trashed=False)}
    leaving: dict[str, list[Planned]] = {}
    for each in planned.exhibits:
        if not each.withheld:
            leaving.setdefault(each.item.id, []).append(each)
    links: list[ClaimPassage] = []
    ids = list(leaving)
    for start in range(0, len(ids), _AT_ONCE):
        found = vault.find(ClaimPassage, order="id", item_id=ids[start : start + _AT_ONCE])
        links += [link for link in found if link.claim_id in claims and link.stance in _STANCES]
    passages = lookup.many(vault, Passage, [link.passage_id for link in links])
    pinpoints.remember(passages.values())
    cited = []
    for link in links:
        for each in leaving[link.item_id]:
            page = pinpoints.page(each, link.passage_id)
            if page is not None:
                passage = passages[link.passage_id]
                cited.append(_Cited(claims[link.claim_id], link, passage, each, page))
                break
    return cited


def _quotes(
    vault: Vault, planned: Plan, cited: Sequence[_Cited], ocr: CachedOcr | None
) -> dict[str, str]:
    """The words of some passages of one item, by the id of the link; without those that show nothing."""
    said = quoted(vault, planned, cited[0].each, [one.passage for one in cited], ocr)
    return {one.link.id: said[one.passage.id] for one in cited if one.passage.id in said}


def quoted(
    vault: Vault,
    planned: Plan,
    each: Planned,
    passages: Iterable[Passage],
    ocr: CachedOcr | None,
) -> dict[str, str]:
    """The words of passages of one document as its exhibit shows them, by the id of the passage.

    Without those of which nothing can be told: a region, words that were changed since, a text that waits to
    be signed off. What is marked in them goes by its token.

    Args:
        vault: an open vault.
        planned: the bundle.
        each: the document, which leaves.
        passages: of its item.
        ocr: reads pages; None where there is none.
    """
    text = vault.current_text(each.item.id)
    spans = {one.id: one for one in passages if one.start is not None}
    if text is None or not spans or signing.standing_of(vault, text).waits:
        # An original recording may leave that a machine wrote down: its words do not.
        return {}
    where = standings(vault, spans.values(), text.id)
    body = vault.text(text.id)[: text.hidden_from]
    hidden = _hidden(each.marks, planned.tokens, len(body))
    if is_paged(each.item):
        held = _off_the_page(vault, planned, each, where, ocr)
        if held is None:
            return {}
        hidden += held
    quotes = {}
    for passage_id in spans:
        found = where[passage_id]
        span = found.span
        # Words that were changed since are nobody's quotation before somebody has looked at them.
        if span is not None and not found.doubtful and span[1] <= len(body):
            quotes[passage_id] = _quoted(body, hidden, *span)
    return quotes


def _quoted(body: str, hidden: Sequence[Replacement], start: int, end: int) -> str:
    inside = [
        each._replace(start=max(each.start, start) - start, end=min(each.end, end) - start)
        for each in hidden
        if each.start < end and start < each.end
    ]
    return " ".join(replaced(body[start:end], inside).split())


def _hidden(marks: Sequence[Mark], tokens: Mapping[str, str], length: int) -> list[Replacement]:
    return [
        Replacement(mark.start, min(mark.end, length), token_of(mark, tokens))
        for mark in marks
        if mark.start is not None and mark.end is not None and mark.start < length
    ]


def _off_the_page(
    vault: Vault,
    planned: Plan,
    each: Planned,
    where: Mapping[str, Standing],
    ocr: CachedOcr | None,
) -> list[Replacement] | None:
    """The words of an item's pages that one does not see there; None where that cannot be told."""
    spans = [found.span for found in where.values() if found.span is not None]
    work = facsimile_of(
        vault, each.item, each.marks, planned.profile, planned.hidden, planned.tokens
    )
    pages = [page for page in work.pages if _holds(page, spans)]
    try:
        seen = shown_words(vault.cache, vault.blobs, replace(work, pages=pages), ocr)
    except (Refused, Unreadable):
        return None
    boxes = _burnt_boxes(planned, each, work, pages)
    found = []
    for page in pages:
        states = seen.get(page.number, ())
        for number, word in enumerate(page.words):
            state = states[number] if number < len(states) and each.binds(page.number) else ""
            covered = any(
                word.x0 < box[2] and box[0] < word.x1 and word.y0 < box[3] and box[1] < word.y1
                for box in boxes[page.number]
            )
            if covered or state != _SHOWN:
                found.append(Replacement(word.start, word.end, _NOT_SEEN))
    return found


def _burnt_boxes(
    planned: Plan, each: Planned, work: Facsimile, pages: Sequence[PageText]
) -> dict[int, list[tuple[float, ...]]]:
    """What is black on each page, by its number.

    Of a page that leaves as a picture that is more than the names: the rest of a line or a paragraph goes
    with them.
    """
    if product_of(each.item, planned.profile) != "facsimile":
        return {
            page.number: [mark.box for mark in each.marks if mark.box and mark.page == page.number]
            for page in pages
        }
    spans_on = spans_by_page(work)
    return {
        page.number: [
            mask.box
            for mask in masks_for(
                page,
                spans_on.get(page.number, []),
                tuple(work.regions.get(page.number, ())),
                runs_in=page.number in work.running,
            )
        ]
        for page in pages
    }


def _holds(page: PageText, spans: Sequence[tuple[int, int]]) -> bool:
    if not page.words:
        return False
    first = min(word.start for word in page.words)
    last = max(word.end for word in page.words)
    return any(start < last and first < end for start, end in spans)
