"""What earlier bundles hid of an item: a page that leaves twice must not show more the second time.

Whoever holds both copies sees what either one shows. So what an item's earlier exhibits hid is kept, box by
box or span by span, and compared with what would be hidden now; where an earlier bundle hid more, the
operator is told, and the union of both can be taken.

What this does not cover: a bundle that this vault has no record of (a copy of the vault made before, an
earlier release of the program that kept no spans of typeset exhibits); two *different* items that show
the same page; what the earlier bundle hid of titles and index lines; and a recording that once left as such
and now as a transcript, or the other way round. Two copies with equal masks may still differ in their
pseudonyms, which are the profile's and the reviewer's choice.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.casework import lookup
from app.casework.consents import consent
from app.casework.planning.planning import Plan, Planned, is_paged, product_of
from app.casework.redacting import review
from app.casework.redacting.facsimiles import Facsimile, facsimile_of, spans_by_page
from app.casework.redacting.marking import AS_BEFORE
from app.casework.registry import people
from app.casework.reviewing import recording_ledger
from app.casework.reviewing.preview import burnt_marks
from app.casework.reviewing.recording_ledger import product_kept as product_kept
from app.progress import SILENT, Progress
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.marks import Mark, RedactionProfile
from app.records.pages import PageText
from app.records.people import Identity
from app.records.profiles import profile as profile_named
from app.records.recordings import Redaction
from app.redaction.pages.boxes import Box, Span, masks_for
from app.redaction.pages.burn import padding_for
from app.redaction.recordings import film, sound
from app.vault.vault import Vault

_SLACK = 1.5
"""Points: masks are rounded to pixels, at whatever resolution; less than the breath around a word."""

_ROUNDED = 0.001
"""Seconds by which the same stretch may differ when it is grown and taken back."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A place that an earlier bundle hid and that would show now.

    Attributes:
        bundle_id: the public id of that bundle.
        profile: name of its profile.
        as_of: its date.
        page: of the item, from 1; 0 for a place that is on no page.
        box: x0, y0, x1, y1 in points, as it was burnt; ``()`` for a place that is on no page.
        wider: whether something is hidden there now as well, only less; False when nothing is.
        span: the characters of the item's current text that showed nowhere then, or None.
        time: seconds of a recording that were not heard then, or for which the track held.
        track: a box of a film that was not seen then: t, x0, y0, x1, y1 for each key frame.
    """

    bundle_id: str
    profile: str
    as_of: str
    page: int
    box: tuple[float, ...]
    wider: bool
    span: tuple[int, int] | None = None
    time: tuple[float, float] | None = None
    track: tuple[float, ...] = ()


def earlier_masks(
    vault: Vault,
    item: Item,
    marks: Sequence[Mark],
    profile: RedactionProfile,
    hidden: Mapping[str, Identity],
) -> tuple[Earlier, ...]:
    """What earlier bundles hid of an item and these marks would not.

    Args:
        vault: an open vault.
        item: that is to leave again.
        marks: those that would be burnt.
        profile: for whom; one that hides nothing is never compared: it shows all on purpose.
        hidden: the identities that it hides.

    Returns:
        By bundle, the oldest first, then by place.
    """
    records = [each for each in vault.find(ExhibitRecord, item_id=item.id) if not each.withheld]
    if profile.hide == "none" or not records:
        return ()
    product = product_of(item, profile)
    present = _present(vault, item, marks, profile, hidden)
    bundles = {each.id: each for each in vault.find(BundleRecord)}
    found: list[Earlier] = []
    for record in sorted(records, key=lambda each: (bundles[each.bundle].made_at, each.id)):
        bundle = bundles[record.bundle]
        empty = Earlier(bundle.bundle_id, bundle.profile, bundle.as_of, 0, (), wider=False)
        recording = recording_ledger.kept_of(record.masks)
        if recording is not None and product == "recording":
            found += _played(recording, marks, empty)
        found += _uncovered(vault, _kept(record), present, empty)
    return tuple(found)


def take_union(vault: Vault, ref: str, profile_name: str) -> tuple[Mark, ...]:
    """Make what earlier bundles hid, and the item's marks do not, accepted marks of it.

    Returns:
        The new marks; none when nothing is missing.
    """
    item, profile = lookup.item(vault, ref), profile_named(profile_name)
    hidden = people.hidden(
        vault, profile, consent.unnamed_in(vault, item.case_id, profile.purposes)
    )
    burnt = burnt_marks(review.current_marks(vault, item), profile, hidden)
    missing = earlier_masks(vault, item, burnt, profile, hidden)
    made = union_of(vault, item, missing, profile)
    with vault.change() as change:
        for mark in made:
            change.put("marked", mark)
    return made


def union_of(
    vault: Vault, item: Item, missing: Iterable[Earlier], profile: RedactionProfile
) -> tuple[Mark, ...]:
    """The marks that hide again what earlier bundles hid; not stored."""
    text = vault.current_text(item.id)
    boxed = product_of(item, profile) == "facsimile"
    blank = Mark(id="", item_id=item.id, reason="manual", rule=AS_BEFORE, state="accepted")
    made: dict[tuple[object, ...], Mark] = {}
    for each in missing:
        if boxed and each.box:
            key: tuple[object, ...] = (each.page, each.box)
            mark = replace(blank, page=each.page, box=each.box, scope="region")
        elif each.span is not None and text is not None:
            start, end = key = each.span
            mark = replace(blank, text_id=text.id, start=start, end=end, scope="word")
        elif each.time is not None:
            key = (each.time, each.track)
            end_ = None if math.isinf(each.time[1]) else each.time[1]
            scope = "region" if each.track else ""
            mark = replace(
                blank,
                time_start=max(each.time[0], 0.0),
                time_end=end_,
                track=each.track,
                scope=scope,
            )
        else:
            continue
        made.setdefault(key, replace(mark, id=new_id()))
    return tuple(made.values())


def widened(vault: Vault, planned: Plan) -> Plan:
    """A plan that also hides whatever earlier bundles hid of its items."""
    exhibits = []
    for each in planned.exhibits:
        missing = _missing(vault, planned, each)
        extra = union_of(vault, each.item, missing, planned.profile)
        exhibits.append(replace(each, marks=(*each.marks, *extra)))
    return replace(planned, exhibits=tuple(exhibits))


def warnings(
    vault: Vault, planned: Plan, prefix: str, progress: Progress = SILENT
) -> tuple[str, ...]:
    """A sentence for each exhibit of which an earlier bundle hid more."""
    notes = []
    for place, each in enumerate(planned.exhibits):
        progress.step(place, len(planned.exhibits), "Comparing with earlier bundles")
        missing = _missing(vault, planned, each)
        if not missing:
            continue
        label = f"{prefix}-{each.number:06d}"
        pages = ", ".join(str(number) for number in sorted({m.page for m in missing if m.page}))
        ids = ", ".join(dict.fromkeys(m.bundle_id for m in missing))
        if pages:
            notes.append(
                f"{label} shows more than an earlier bundle did on page {pages} (bundle {ids}): "
                "whoever has both sees what either one shows."
            )
        else:
            notes.append(
                f"{label} says more than an earlier bundle did (bundle {ids}): whoever has both "
                "learns what either one says."
            )
    return tuple(notes)


def digests_of(vault: Vault, planned: Plan) -> dict[str, str]:
    """By item, the fingerprint of the marks that a plan burns.

    ``""`` where the marks are no longer those of the plan, or earlier ones were added to them: what
    is proved of the bundle does not hold for the marks that a reviewer sees then.
    """
    digests = {}
    for each in planned.exhibits:
        current = review.current_marks(vault, each.item)
        burnt = burnt_marks(current, planned.profile, planned.hidden)
        same = not each.withheld and sorted(burnt, key=str) == sorted(each.marks, key=str)
        digests[each.item.id] = review.fingerprint(current) if same else ""
    return digests


def spans_kept(vault: Vault, text_id: str, marks: Iterable[Mark]) -> dict[str, object]:
    """What the ledger keeps of a typeset exhibit: the hidden spans of which text."""
    spans = _hidden_spans(text_id, vault.pages(text_id), marks)
    return {"text": text_id, "spans": [list(span) for span in spans]}


@dataclass(frozen=True, slots=True)
class _Kept:
    """What one earlier exhibit hid: boxes page by page from its first one, or spans of a text."""

    boxes: tuple[tuple[Box, ...], ...] = ()
    text_id: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    first: int = 1


@dataclass(frozen=True, slots=True)
class _Present:
    """What would be hidden now: boxes by page (facsimile), or spans of the current text."""

    boxed: bool
    pages: tuple[PageText, ...]
    boxes: Mapping[int, Sequence[Box]]
    text: str
    text_id: str
    spans: Sequence[tuple[int, int]]


def _missing(vault: Vault, planned: Plan, each: Planned) -> tuple[Earlier, ...]:
    if each.withheld:
        return ()
    found = earlier_masks(vault, each.item, each.marks, planned.profile, planned.hidden)
    return tuple(place for place in found if not place.page or each.binds(place.page))


def _kept(record: ExhibitRecord) -> _Kept:
    held = json.loads(record.masks or "[]")
    if isinstance(held, dict):
        spans = held.get("spans", [])
        return _Kept(text_id=held.get("text", ""), spans=tuple((a, b) for a, b in spans))
    boxes = tuple(tuple((b[0], b[1], b[2], b[3]) for b in page) for page in held)
    return _Kept(boxes, first=record.from_page)


def _present(
    vault: Vault,
    item: Item,
    marks: Sequence[Mark],
    profile: RedactionProfile,
    hidden: Mapping[str, Identity],
) -> _Present:
    record = vault.current_text(item.id)
    text, text_id = "", ""
    pages: tuple[PageText, ...] = ()
    if record is not None:
        text, text_id = vault.text(record.id)[: record.hidden_from], record.id
        pages = tuple(vault.pages(record.id))
    boxed = is_paged(item) and product_of(item, profile) == "facsimile"
    boxes: dict[int, Sequence[Box]] = {}
    if boxed:
        work = facsimile_of(vault, item, marks, profile, hidden, {})
        spans_on = spans_by_page(work)
        boxes = {page.number: _masks(work, page, spans_on.get(page.number, [])) for page in pages}
    return _Present(boxed, pages, boxes, text, text_id, _hidden_spans(text_id, pages, marks))


def _hidden_spans(
    text_id: str, pages: Sequence[PageText], marks: Iterable[Mark]
) -> list[tuple[int, int]]:
    """The characters of a text that marks hide in a transcript: marked, or under a marked box."""
    numbered = {page.number: page for page in pages}
    spans: list[tuple[int, int]] = []
    for mark in marks:
        if mark.start is not None and mark.end is not None and mark.text_id == text_id:
            spans.append((mark.start, mark.end))
        elif mark.box and mark.page in numbered:
            box = (mark.box[0], mark.box[1], mark.box[2], mark.box[3])
            spans += [
                (word.start, word.end)
                for word in numbered[mark.page].words
                if _share((word.x0, word.y0, word.x1, word.y1), box) > 0
            ]
    return sorted(spans)


def _played(earlier: Redaction, marks: Sequence[Mark], empty: Earlier) -> list[Earlier]:
    """What was not heard or seen of a recording and would be now; a film's masks by their tracks."""
    now = [
        (
            max(0.0, (mark.time_start or 0.0) - sound.GROWN),
            math.inf if mark.time_end is None else mark.time_end + sound.GROWN,
        )
        for mark in marks
        if sound.is_heard(mark)
    ]
    found = []
    for start, end in earlier.spans:
        if not any(first <= start + _ROUNDED and end <= last + _ROUNDED for first, last in now):
            touched = any(first < end and start < last for first, last in now)
            inner = (start + sound.GROWN if start else 0.0, end - sound.GROWN)
            found.append(replace(empty, time=inner, wider=touched))
    for mask in set(earlier.masks) - set(film.masks_of(marks)):
        flat = tuple(value for key in mask.keys for value in key)
        found.append(replace(empty, time=(mask.begins, mask.ends), track=flat))
    return sorted(found, key=lambda each: (each.time or (0.0, 0.0), each.track))


def _masks(work: Facsimile, page: PageText, spans: Sequence[Span]) -> list[Box]:
    """The boxes of a page as they would be burnt, with their padding."""
    # A picture is never drawn finer than it is.
    coarse = work.item.media_type.startswith("image/") and 0 < page.dpi < work.dpi
    dpi = page.dpi if coarse else work.dpi
    grown = padding_for(page, dpi) * 72 / dpi
    regions = tuple(work.regions.get(page.number, ()))
    masks = masks_for(page, spans, regions, runs_in=page.number in work.running)
    return [
        (box[0] - grown, box[1] - grown, box[2] + grown, box[3] + grown) for box, _token in masks
    ]


def _uncovered(vault: Vault, kept: _Kept, present: _Present, empty: Earlier) -> list[Earlier]:
    """The places of an earlier exhibit that would show now."""
    if kept.text_id:
        spans = _moved(vault, kept, present)
        if not present.boxed:
            return [replace(empty, span=span) for span in spans if not _held(span, present.spans)]
        return [
            replace(empty, page=number, box=box, span=span, wider=_touched(box, present, number))
            for span in spans
            for number, box in _words(present, span)
            if _shows(box, present.boxes.get(number, ()))
        ]
    found: list[Earlier] = []
    for number, masks in enumerate(kept.boxes, start=kept.first):
        page = next((each for each in present.pages if each.number == number), None)
        for box in masks:
            if present.boxed:
                if _shows(box, present.boxes.get(number, ())):
                    wider = _touched(box, present, number)
                    found.append(replace(empty, page=number, box=box, wider=wider))
            elif page is not None:
                span = _span_under(page, box, present.spans)
                if span is not None:
                    found.append(replace(empty, page=number, box=box, span=span, wider=True))
    return found


def _moved(vault: Vault, kept: _Kept, present: _Present) -> list[tuple[int, int]]:
    """Spans of an earlier text where they stand in the current one; every place that says the same."""
    if kept.text_id == present.text_id:
        end = len(present.text)
        return [(a, min(b, end)) for a, b in kept.spans if a < end]
    earlier = vault.text(kept.text_id)
    found = []
    for quote in dict.fromkeys(earlier[a:b].strip() for a, b in kept.spans):
        at = present.text.find(quote) if quote else -1
        while at >= 0:
            found.append((at, at + len(quote)))
            at = present.text.find(quote, at + len(quote))
    return sorted(found)


def _held(span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether sorted spans together cover all of one."""
    at, end = span
    for first, after in spans:
        if first <= at < after:
            at = after
    return at >= end


def _words(present: _Present, span: tuple[int, int]) -> list[tuple[int, Box]]:
    return [
        (page.number, (word.x0, word.y0, word.x1, word.y1))
        for page in present.pages
        for word in page.words
        if word.start < span[1] and span[0] < word.end
    ]


def _span_under(
    page: PageText, box: Box, spans: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """The words of which a box hid the greater part and that no span hides now, from first to last."""
    shown = [
        word
        for word in page.words
        if _share((word.x0, word.y0, word.x1, word.y1), box) > 0.5
        and not _held((word.start, word.end), spans)
    ]
    if not shown:
        return None
    return min(word.start for word in shown), max(word.end for word in shown)


def _share(word: Box, box: Box) -> float:
    wide = max(min(word[2], box[2]) - max(word[0], box[0]), 0.0)
    high = max(min(word[3], box[3]) - max(word[1], box[1]), 0.0)
    area = (word[2] - word[0]) * (word[3] - word[1])
    return wide * high / area if area > 0 else 0.0


def _touched(box: Box, present: _Present, number: int) -> bool:
    return any(_share(box, other) > 0 for other in present.boxes.get(number, ()))


def _shows(box: Box, masks: Iterable[Box]) -> bool:
    """Whether any of a box, but for its rounded edge, lies outside the union of some masks."""
    edge = min(_SLACK, (box[2] - box[0]) / 4, (box[3] - box[1]) / 4)
    left: list[Box] = [(box[0] + edge, box[1] + edge, box[2] - edge, box[3] - edge)]
    for mask in masks:
        left = [piece for each in left for piece in _without(each, mask)]
    return bool(left)


def _without(box: Box, mask: Box) -> list[Box]:
    """What is left of a box when a mask is taken from it: up to four boxes."""
    x0, y0 = max(box[0], mask[0]), max(box[1], mask[1])
    x1, y1 = min(box[2], mask[2]), min(box[3], mask[3])
    if x0 >= x1 or y0 >= y1:
        return [box]
    pieces = [
        (box[0], box[1], box[2], y0),
        (box[0], y1, box[2], box[3]),
        (box[0], y0, x0, y1),
        (x1, y0, box[2], y1),
    ]
    return [each for each in pieces if each[0] < each[2] and each[1] < each[3]]
