"""Marks made by hand: where they may stand, and what may be written in their place."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from app.casework import lookup
from app.casework.registry import people
from app.errors import Refused, Usage
from app.records.evidence import Item, ItemText
from app.records.ids import new_id
from app.records.marks import CATEGORIES, SCOPES, Mark
from app.records.text import fold, nfc
from app.redaction.finding.find import Finder
from app.redaction.finding.transliterate import skeletons
from app.vault.vault import Vault

BY_HAND = "by hand"
"""The rule of a mark that a person made."""

AS_BEFORE = f"{BY_HAND}: as an earlier bundle hid it"
"""The rule of a mark that was taken over from an earlier export."""

LONGEST_TOKEN = 24
"""Characters: as long as any pseudonym, and too short to say much."""

_FIELDS = {
    "span", "page", "box", "time", "track", "reason", "scope", "person", "note", "token",
}  # fmt: skip
_KEY_FRAME = 5
_SHORT_NAME = 4
"""Letters from which a part of a name is looked for inside words; shorter ones are words everywhere."""


def parse_mark(text: str) -> Mapping[str, object]:
    """Read a mark from JSON, as the command line gives it."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Usage("A mark is a JSON object such as '{\"span\": [10, 25]}'.") from error
    if not isinstance(value, dict):
        raise Usage("A mark is a JSON object such as '{\"span\": [10, 25]}'.")
    return value


def made_by_hand(vault: Vault, item: Item, values: Mapping[str, object]) -> Mark:
    """A new mark on an item, accepted from the start, checked and not yet stored.

    Args:
        vault: an open vault.
        item: that is marked.
        values: one place: ``span`` [start, end) in the item's text; ``page`` with ``box`` (points
            from the top left; pixels of the upright frame in a film); ``time`` [start, end] in
            seconds; or ``track``, a box at key frames (t, x0, y0, x1, y1 each), alone or with the
            ``time`` for which it is held. And what is said of it: ``reason``, ``scope``,
            ``person``, ``token``, ``note``.

    Raises:
        Usage: not exactly one place, a place outside the item, or an unknown word.
        Refused: a token that gives a name away.
    """
    unknown = set(values) - _FIELDS
    if unknown:
        raise Usage(f"A mark has no field {sorted(unknown)[0]!r}.")
    person = values.get("person")
    mark = Mark(
        id=new_id(),
        item_id=item.id,
        reason=reason_of(values.get("reason", "manual")),
        scope=scope_of(values.get("scope", "")),
        rule=BY_HAND,
        person_id=lookup.person(vault, str(person)).id if person else None,
        note=nfc(str(values.get("note", ""))),
        token=token_of(vault, values.get("token", "")),
        state="accepted",
    )
    places = {name for name in ("span", "box", "time", "track") if values.get(name) is not None}
    if len(places - {"time"}) > 1 or not places or (places > {"time"} and "track" not in places):
        raise Usage("A mark is on one span, one box of a page, one track, or one time range.")
    if "span" in places:
        mark = on_span(vault, item, mark, values["span"])
    if "box" in places:
        mark = on_box(vault, item, mark, values.get("page", 1), values["box"])
    if "track" in places:
        mark = on_track(item, mark, values["track"])
    if "time" in places:
        mark = on_time(mark, values["time"])
    return mark


def reason_of(value: object) -> str:
    """Check a reason.

    Raises:
        Usage: there is no such reason.
    """
    if value not in CATEGORIES:
        raise Usage(f"A mark's reason is one of {', '.join(CATEGORIES)}.")
    return str(value)


def scope_of(value: object) -> str:
    """Check a scope; ``""`` leaves it to the profile.

    Raises:
        Usage: there is no such scope.
    """
    if value and value not in SCOPES:
        raise Usage(f"A mark's scope is one of {', '.join(SCOPES)}.")
    return str(value or "")


def token_of(vault: Vault, value: object) -> str:
    """Check what a reviewer wants written instead of a pseudonym; it is shown in brackets.

    Its length is the reviewer's choice and nobody's name: at most :data:`LONGEST_TOKEN` characters on one
    line, and no part of any protected name in them, in whatever script.

    Raises:
        Usage: it is too long.
        Refused: it has a part of a protected person's name, or names anybody of the registry.
    """
    token = " ".join(nfc(str(value or "")).split()).removeprefix("[").removesuffix("]").strip()
    if not token:
        return ""
    if len(token) > LONGEST_TOKEN or not token.isprintable() or {"[", "]"} & set(token):
        raise Usage(
            f"What is written in place of a name has at most {LONGEST_TOKEN} characters, "
            "without brackets."
        )
    identities = people.identities(vault)
    words = {form for word in fold(token).split() for form in (word, *skeletons(word))}
    parts = {
        form
        for each in identities
        if each.protected
        for name in each.names
        for part in fold(nfc(name)).replace("-", " ").split()
        if len(part) > 1
        for form in (part, *skeletons(part))
        if len(form) > 1
    }
    named = any(
        part == word or (len(part) >= _SHORT_NAME and part in word)
        for part in parts
        for word in words
    )
    if named or Finder(identities).find_names(token):
        raise Refused("What is written in place of a name must not hold any part of a hidden name.")
    return token


def on_span(vault: Vault, item: Item, mark: Mark, span: object) -> Mark:
    """Put a mark on characters of the item's current text.

    Raises:
        Usage: the item has no text, or the span lies outside it.
    """
    first, after = _numbers(span, 2, "span")
    text_record: ItemText | None = vault.current_text(item.id)
    if text_record is None:
        raise Usage("This item has no text to mark; give a page and a box.")
    start, end = int(first), int(after)
    if not 0 <= start < end <= text_record.length:
        raise Usage(f"The span must lie within the text's {text_record.length} characters.")
    quote = vault.text(text_record.id)[start:end]
    return replace(mark, text_id=text_record.id, start=start, end=end, quote=quote)


def on_box(vault: Vault, item: Item, mark: Mark, page: object, box: object) -> Mark:
    """Put a mark on a box of a page, or of a film's frame.

    Raises:
        Usage: no box, or one that lies outside the item.
    """
    x0, y0, x1, y1 = _numbers(box, 4, "box")
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


def on_time(mark: Mark, time: object) -> Mark:
    """Put a mark on a stretch of a recording.

    Raises:
        Usage: no stretch of time.
    """
    start, end = _numbers(time, 2, "time")
    if not 0 <= start < end:
        raise Usage("A time range runs from an earlier second to a later one.")
    return replace(mark, time_start=start, time_end=end)


def on_track(item: Item, mark: Mark, track: object) -> Mark:
    """Put a mark on a box that moves through a film.

    Raises:
        Usage: no track, key frames out of order, an empty box, or the item is no film.
    """
    count = len(track) if isinstance(track, list | tuple) else 0
    if not count or count % _KEY_FRAME:
        raise Usage("A track has a time and a box for each key frame: t, x0, y0, x1, y1.")
    numbers = _numbers(track, count, "track")
    if not item.media_type.startswith("video/"):
        raise Usage("Only a film has boxes that move.")
    frames = [numbers[at : at + _KEY_FRAME] for at in range(0, count, _KEY_FRAME)]
    times = [frame[0] for frame in frames]
    if times[0] < 0 or any(later <= earlier for earlier, later in pairwise(times)):
        raise Usage("The key frames of a track follow each other in time.")
    if not all(x0 < x1 and y0 < y1 for _t, x0, y0, x1, y1 in frames):
        raise Usage("A box has its left and top edges before its right and bottom ones.")
    return replace(mark, track=tuple(numbers), scope=mark.scope or "region")


def _numbers(value: object, count: int, name: str) -> list[float]:
    numbers: Sequence[float] = []
    if isinstance(value, list | tuple):
        numbers = [
            float(each)
            for each in value
            if isinstance(each, int | float) and not isinstance(each, bool) and abs(each) < 1e9
        ]
        numbers = [each for each in numbers if math.isfinite(each)]
        if len(value) != len(numbers):
            numbers = []
    if len(numbers) != count:
        raise Usage(f"A mark's {name} is a list of {count} numbers.")
    return list(numbers)
