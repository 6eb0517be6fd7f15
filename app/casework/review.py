"""Reviewing what must be hidden: suggestions from the finder, settled by a person, kept as marks.

Marks are found for everybody in the registry and for every kind of identifier; which of them a bundle
burns is the profile's choice. So one review of an item serves every audience.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from rapidfuzz import fuzz

from app.casework import lookup, people
from app.errors import NotFound, Usage
from app.records.evidence import Item, ItemText
from app.records.ids import new_id
from app.records.marks import CATEGORIES, SCOPES, Finding, Mark, RedactionProfile
from app.records.people import Identity
from app.records.text import nfc
from app.redaction.find import Finder
from app.vault.vault import Vault

_BY_HAND = "by hand"
_ALIKE = 75.0


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a review changed, for the operator to read."""

    marks: tuple[Mark, ...]
    suggested: int = 0
    accepted: int = 0
    rejected: int = 0


def marks(vault: Vault, ref: str) -> list[Mark]:
    """The marks of an item: by page and place, suggestions and settled ones alike."""
    return _ordered(vault.find(Mark, item_id=lookup.item(vault, ref).id))


def fingerprint(found: Iterable[Mark]) -> str:
    """What decides what a set of marks hides, as a hash; open suggestions hide nothing yet."""
    settled = sorted(
        (
            [
                mark.id, mark.state, mark.text_id or "", mark.start, mark.end, mark.page,
                [f"{each:.3f}" for each in (*mark.box, *mark.track)],
                [f"{each:.3f}" for each in (mark.time_start, mark.time_end) if each is not None],
                mark.scope, mark.reason, mark.person_id or "", mark.token,
            ]
            for mark in found
            if mark.state != "suggested"
        ),
        key=str,
    )  # fmt: skip
    return hashlib.sha256(json.dumps(settled).encode()).hexdigest()


def suggest(
    vault: Vault, item: Item, finder: Finder | None = None, known: Iterable[str] = ()
) -> list[Mark]:
    """Search an item's current text for every identity and identifier, and store what is new.

    A finding that equals a mark already there (whatever its state) is not suggested twice, so
    rejected suggestions stay rejected. What was marked by hand in an earlier text version is suggested
    where the current one says it again. ``known`` are identifiers marked in other items: they are
    sought as they stand, since a case number is often repeated without the words that gave it away.

    Returns:
        The new suggestions.
    """
    text_record = vault.current_text(item.id)
    if text_record is None:
        return []
    finder = finder or Finder(people.identities(vault))
    text = vault.text(text_record.id)
    held = [mark for mark in vault.find(Mark, item_id=item.id) if mark.text_id == text_record.id]
    there = {(mark.start, mark.end, mark.reason, mark.person_id) for mark in held}
    settled = [mark for mark in held if mark.state != "suggested"]
    new = []
    findings = _findings(vault, finder, text_record, text)
    for found in [*findings, *_repeated(text, known, findings, held)]:
        key = (found.start, found.end, found.reason, found.person_id)
        if key in there or _covered(found.start, found.end, found.person_id, settled):
            continue
        new.append(
            Mark(
                id=new_id(),
                item_id=item.id,
                text_id=text_record.id,
                start=found.start,
                end=found.end,
                reason=found.reason,
                rule=found.rule,
                person_id=found.person_id,
                quote=found.quote,
            )
        )
    for carried in _carried(vault, item, text_record, text):
        place = (carried.start, carried.end, carried.reason, carried.person_id)
        if place not in there:
            there.add(place)
            new.append(carried)
    if new:
        with vault.change() as change:
            for mark in new:
                change.put("suggested", mark)
    return new


def _carried(vault: Vault, item: Item, record: ItemText, text: str) -> Iterator[Mark]:
    """Accepted marks by hand of earlier texts, placed in the current one, letters misread or not."""
    for mark in vault.find(Mark, item_id=item.id):
        by_hand = mark.rule.startswith(_BY_HAND) and mark.state == "accepted"
        if not by_hand or mark.text_id in (None, record.id) or not mark.quote.strip():
            continue
        places = [each.span() for each in re.finditer(re.escape(mark.quote), text)]
        if not places:
            alike = fuzz.partial_ratio_alignment(mark.quote, text, score_cutoff=_ALIKE)
            places = [(alike.dest_start, alike.dest_end)] if alike is not None else []
        for start, end in places:
            if start < end:
                yield replace(
                    mark,
                    id=new_id(),
                    text_id=record.id,
                    start=start,
                    end=end,
                    rule=f"{_BY_HAND}, in an earlier text",
                    quote=text[start:end],
                    state="suggested",
                )


def _findings(vault: Vault, finder: Finder, record: ItemText, text: str) -> list[Finding]:
    """Search a text, or take what the same finder found in it before."""
    # A file of drawn and scanned pages says "pdf, ocr rus": its letters may be wrong too.
    ocr = "ocr" in record.origin
    key = f"{record.sha256}:{ocr}:{finder.fingerprint}"
    stored = vault.cache.get("findings", key)
    if stored is not None:
        return [Finding(**each) for each in json.loads(stored)]
    found = finder.find(text, ocr=ocr)
    vault.cache.put("findings", key, json.dumps([asdict(each) for each in found]).encode())
    return found


def _repeated(
    text: str, known: Iterable[str], findings: Sequence[Finding], held: Sequence[Mark]
) -> list[Finding]:
    """Identifiers of other items that stand here too, where nothing is found or marked yet."""
    taken = [(each.start, each.end) for each in findings]
    taken += [
        (mark.start, mark.end) for mark in held if mark.start is not None and mark.end is not None
    ]
    repeated = []
    for quote in known:
        for match in re.finditer(rf"(?<!\w){re.escape(quote)}(?!\w)", text):
            start, end = match.span()
            if not any(a < end and start < b for a, b in taken):
                rule = "as in another item"
                repeated.append(Finding(start, end, "document", rule, None, quote, 0.9))
    return repeated


def settle(
    vault: Vault,
    ref: str,
    accept: Iterable[str],
    reject: Iterable[str],
    *,
    looked: bool = True,
) -> Reviewed:
    """Accept and reject marks by id; ``all`` stands for every open suggestion.

    When none is left open and a person ``looked``, the item counts as reviewed.

    Raises:
        NotFound: an id that is no mark of this item; nothing is settled then.
    """
    item = lookup.item(vault, ref)
    held = {mark.id: mark for mark in vault.find(Mark, item_id=item.id)}
    accepted, rejected = list(accept), list(reject)
    wanted: dict[str, str] = {}
    for ids, state in ((rejected, "rejected"), (accepted, "accepted")):
        for mark_id in ids:
            if mark_id == "all":
                for mark in held.values():
                    if mark.state == "suggested":
                        wanted.setdefault(mark.id, state)
            elif mark_id in held:
                wanted[mark_id] = state
            else:
                raise NotFound(f"There is no mark {mark_id!r} on this item.")
    counts = {"accepted": 0, "rejected": 0}
    with vault.change() as change:
        for mark_id, state in wanted.items():
            if held[mark_id].state != state:
                change.put("marked", replace(held[mark_id], state=state))
                counts[state] += 1
        left = [
            mark for mark in held.values() if mark.state == "suggested" and mark.id not in wanted
        ]
        if looked and (accepted or rejected) and not left:
            change.put("reviewed", replace(item, reviewed=True))
    return Reviewed(tuple(marks(vault, item.id)), 0, counts["accepted"], counts["rejected"])


def add(vault: Vault, ref: str, values: Mapping[str, object]) -> Mark:
    """Add a mark of one's own; it is accepted from the start.

    Args:
        vault: open for writing.
        ref: the item.
        values: ``span`` [start, end) in the item's text, or ``page`` with ``box`` (points from the
            top left), or ``time`` [start, end] in seconds; and optionally ``reason``, ``scope``,
            ``person``, ``note``.

    Raises:
        Usage: not exactly one place, or a place outside the item.
    """
    item = lookup.item(vault, ref)
    unknown = set(values) - {"span", "page", "box", "time", "reason", "scope", "person", "note"}
    if unknown:
        raise Usage(f"A mark has no field {sorted(unknown)[0]!r}.")
    reason = str(values.get("reason", "manual"))
    if reason not in CATEGORIES:
        raise Usage(f"A mark's reason is one of {', '.join(CATEGORIES)}.")
    scope = str(values.get("scope", ""))
    if scope and scope not in SCOPES:
        raise Usage(f"A mark's scope is one of {', '.join(SCOPES)}.")
    person = values.get("person")
    mark = Mark(
        id=new_id(),
        item_id=item.id,
        reason=reason,
        scope=scope,
        rule=_BY_HAND,
        person_id=lookup.person(vault, str(person)).id if person else None,
        note=nfc(str(values.get("note", ""))),
        state="accepted",
    )
    places = [name for name in ("span", "box", "time") if values.get(name) is not None]
    if len(places) != 1:
        raise Usage("A mark is on one span, one box of a page, or one time range.")
    if places == ["span"]:
        mark = _on_span(vault, item, mark, _numbers(values["span"], 2, "span"))
    elif places == ["box"]:
        mark = _on_box(vault, item, mark, values)
    else:
        start, end = _numbers(values["time"], 2, "time")
        if not 0 <= start < end:
            raise Usage("A time range runs from an earlier second to a later one.")
        mark = replace(mark, time_start=start, time_end=end)
    with vault.change() as change:
        return change.put("marked", mark)


def parse_mark(text: str) -> Mapping[str, object]:
    """Read a mark from JSON, as the command line gives it."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Usage("A mark is a JSON object such as '{\"span\": [10, 25]}'.") from error
    if not isinstance(value, dict):
        raise Usage("A mark is a JSON object such as '{\"span\": [10, 25]}'.")
    return value


def applies(mark: Mark, profile: RedactionProfile, hidden: Mapping[str, Identity]) -> bool:
    """Whether a profile burns a mark, once it is accepted."""
    if profile.hide == "none":
        return False
    if mark.reason == "name":
        return mark.person_id in hidden
    if mark.reason in ("manual", "face", "voice"):
        return mark.person_id is None or mark.person_id in hidden or mark.reason == "manual"
    if mark.reason == "birth" and mark.person_id is not None:
        return mark.person_id in hidden
    return mark.reason in profile.categories


def scope_of(mark: Mark, profile: RedactionProfile, hidden: Mapping[str, Identity]) -> str:
    """How far a mark reaches under a profile, where the mark itself does not say."""
    if mark.scope:
        return mark.scope
    protected = mark.person_id is not None and mark.person_id in hidden
    return profile.scope_protected if protected else profile.scope_other


def current_marks(vault: Vault, item: Item) -> list[Mark]:
    """The marks that count today: on the item's current text, on its pages, on its time line."""
    text_record = vault.current_text(item.id)
    text_id = text_record.id if text_record else None
    return [
        mark
        for mark in _ordered(vault.find(Mark, item_id=item.id))
        if mark.text_id is None or mark.text_id == text_id
    ]


def _on_span(vault: Vault, item: Item, mark: Mark, span: Sequence[float]) -> Mark:
    text_record: ItemText | None = vault.current_text(item.id)
    if text_record is None:
        raise Usage("This item has no text to mark; give a page and a box.")
    start, end = int(span[0]), int(span[1])
    if not 0 <= start < end <= text_record.length:
        raise Usage(f"The span must lie within the text's {text_record.length} characters.")
    quote = vault.text(text_record.id)[start:end]
    return replace(mark, text_id=text_record.id, start=start, end=end, quote=quote)


def _on_box(vault: Vault, item: Item, mark: Mark, values: Mapping[str, object]) -> Mark:
    page = values.get("page", 1)
    x0, y0, x1, y1 = _numbers(values["box"], 4, "box")
    if not isinstance(page, int) or isinstance(page, bool) or page < 1:
        raise Usage("A box is on a page, counted from 1.")
    if not (x0 < x1 and y0 < y1):
        raise Usage("A box has its left and top edges before its right and bottom ones.")
    text_record = vault.current_text(item.id)
    pages = {each.number: each for each in vault.pages(text_record.id)} if text_record else {}
    if pages:
        if page not in pages:
            raise Usage(f"The item has {len(pages)} pages, so none is number {page}.")
        width, height = pages[page].width, pages[page].height
        if x0 >= width or y0 >= height or x1 <= 0 or y1 <= 0:
            raise Usage(f"The box lies outside the page of {width:.0f} by {height:.0f} points.")
    return replace(mark, page=page, box=(x0, y0, x1, y1), scope=mark.scope or "region")


def _numbers(value: object, count: int, name: str) -> list[float]:
    if (
        not isinstance(value, list)
        or len(value) != count
        or not all(isinstance(each, int | float) and not isinstance(each, bool) for each in value)
    ):
        raise Usage(f"A mark's {name} is a list of {count} numbers.")
    numbers = [float(each) for each in value]
    if not all(abs(each) < 1e9 for each in numbers):
        raise Usage(f"A mark's {name} is a list of {count} numbers.")
    return numbers


def _covered(start: int, end: int, person_id: str | None, settled: Sequence[Mark]) -> bool:
    """Whether accepted marks of the same person already hide the whole span."""
    return any(
        mark.state == "accepted"
        and mark.start is not None
        and mark.end is not None
        and mark.start <= start
        and end <= mark.end
        and mark.person_id == person_id
        for mark in settled
    )


def _ordered(found: list[Mark]) -> list[Mark]:
    return sorted(
        found,
        key=lambda mark: (
            mark.page or 0,
            mark.start if mark.start is not None else -1,
            mark.time_start or 0.0,
            mark.id,
        ),
    )
