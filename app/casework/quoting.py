"""Passages: a span of a text, a box of a page, a region of a picture, a stretch of a recording."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.errors import Usage
from app.records import timecodes
from app.records.cases import EventLink, Involvement
from app.records.claims import AccountFact, ClaimPassage, Coding, PassageElement
from app.records.dialogue import RecommendationStep, StatePassage, StateStatement
from app.records.evidence import (
    Item,
    ItemAct,
    ItemEvent,
    ItemPerson,
    ItemProvision,
    ItemText,
    Passage,
)
from app.records.ids import new_id
from app.records.proceedings import Detention, Proceeding, Remedy
from app.records.statistics import Statistic
from app.records.submissions import SubmissionBlock, SubmissionNote
from app.vault.change import Change
from app.vault.vault import Vault

HELD_BY = (
    ItemProvision,
    ItemPerson,
    ItemEvent,
    ItemAct,
    Involvement,
    Coding,
    ClaimPassage,
    AccountFact,
    PassageElement,
    EventLink,
    Statistic,
    StateStatement,
    StatePassage,
    RecommendationStep,
    Proceeding,
    Remedy,
    Detention,
    SubmissionBlock,
    SubmissionNote,
)
"""What may stand on a passage; one on which nothing stands, without note and importance, is taken away."""

_CONTEXT = 32
"""Characters kept on either side of a quote, by which it is found again in a later text."""


@dataclass(frozen=True, slots=True)
class Span:
    """A span of code points in a text of an item, ``[start, end)``.

    Attributes:
        text_id: the text version; None for the item's current text.
    """

    start: int
    end: int
    text_id: str | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """A box on a page.

    Attributes:
        page: from 1.
        box: x0, y0, x1, y1 in points from the top left corner of the page as displayed.
    """

    page: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Region:
    """A region of a picture.

    Attributes:
        box: x0, y0, x1, y1 in points from the top left corner of the upright picture.
    """

    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a recording; a moment where both are the same.

    Attributes:
        start: seconds.
        end: seconds.
    """

    start: float
    end: float


Where = Span | Box | Region | Stretch
"""Where a passage is."""


def quote(vault: Vault, item: Item, where: Where) -> Passage:
    """A passage of an item, as it is stored already or not yet stored.

    Args:
        vault: open.
        item: it is a passage of.
        where: the place in it; checked.

    Raises:
        Usage: the item has no such text, page or time, or the place lies outside it.
    """
    if isinstance(where, Span):
        made = _of_text(vault, item, where)
        held = vault.one(
            Passage, item_id=item.id, text_id=made.text_id, start=made.start, end=made.end
        )
    elif isinstance(where, Stretch):
        made = _of_recording(item, where)
        held = vault.one(
            Passage,
            item_id=item.id,
            start=None,
            time_start=made.time_start,
            time_end=made.time_end,
        )
    else:
        page = where.page if isinstance(where, Box) else 1
        made = _of_page(vault, item, page, where.box)
        same = vault.find(Passage, item_id=item.id, page=made.page, start=None)
        held = next((each for each in same if each.box == made.box), None)
    return held or made


def where_of(passage: Passage) -> Where | None:
    """The place of a stored passage; None for one that says none."""
    if passage.start is not None and passage.end is not None:
        return Span(passage.start, passage.end, passage.text_id)
    if passage.page is not None and len(passage.box) == 4:
        x0, y0, x1, y1 = passage.box
        return Box(passage.page, (x0, y0, x1, y1))
    if passage.time_start is not None:
        end = passage.time_start if passage.time_end is None else passage.time_end
        return Stretch(passage.time_start, end)
    return None


def is_held(vault: Vault, passage_id: str) -> bool:
    """Whether anything stands on a passage but its own note."""
    return any(vault.count(kind, passage_id=passage_id) for kind in HELD_BY)


def let_go(vault: Vault, change: Change, passage_id: str) -> None:
    """Take a passage away once nothing stands on it, and nothing is said of it."""
    held = vault.one(Passage, id=passage_id)
    if held is None or held.note or held.importance or is_held(vault, held.id):
        return
    change.remove("unquoted", held)


def put_on(passage: Passage, text_id: str, text: str, start: int, end: int) -> Passage:
    """A passage with the words that stand at a place of a text version, and what is around them."""
    return replace(
        passage,
        text_id=text_id,
        start=start,
        end=end,
        quote=text[start:end],
        prefix=text[max(0, start - _CONTEXT) : start],
        suffix=text[end : end + _CONTEXT],
    )


def _of_text(vault: Vault, item: Item, span: Span) -> Passage:
    if span.text_id is None:
        record = vault.current_text(item.id)
    else:
        record = vault.one(ItemText, id=span.text_id, item_id=item.id)
    if record is None:
        raise Usage("This item has no such text to quote from.")
    text = vault.text(record.id)
    if not 0 <= span.start < span.end <= len(text):
        raise Usage(f"The span must lie within the text's {len(text)} characters.")
    made = Passage(id=new_id(), item_id=item.id)
    if item.media_type.startswith(("audio/", "video/")):
        # In a chat or a letter a time in brackets is one of a clock.
        heard = timecodes.stretch(text, span.start, span.end)
        if heard is not None:
            made = replace(made, time_start=heard[0], time_end=heard[1])
    return put_on(made, record.id, text, span.start, span.end)


def _of_page(vault: Vault, item: Item, page: int, box: Sequence[float]) -> Passage:
    if page < 1:
        raise Usage("A box is on a page, counted from 1.")
    if len(box) != 4 or not all(math.isfinite(each) and abs(each) < 1e9 for each in box):
        raise Usage("A box has four edges: left, top, right and bottom.")
    x0, y0, x1, y1 = (round(each, 2) for each in box)
    if not (x0 < x1 and y0 < y1):
        raise Usage("A box has its left and top edges before its right and bottom ones.")
    record = vault.current_text(item.id)
    pages = {each.number: each for each in vault.pages(record.id)} if record is not None else {}
    if pages:
        if page not in pages:
            raise Usage(f"The item has {len(pages)} pages, so none is number {page}.")
        width, height = pages[page].width, pages[page].height
        if x0 >= width or y0 >= height or x1 <= 0 or y1 <= 0:
            raise Usage(f"The box lies outside the page of {width:.0f} by {height:.0f} points.")
    elif item.media_type.startswith(("text/", "audio/")):
        raise Usage("This item has no pages or pictures on which a box could be.")
    return Passage(id=new_id(), item_id=item.id, page=page, box=(x0, y0, x1, y1))


def _of_recording(item: Item, where: Stretch) -> Passage:
    if not item.media_type.startswith(("audio/", "video/")):
        raise Usage("Only a recording has stretches of time.")
    if not (math.isfinite(where.start) and math.isfinite(where.end)):
        raise Usage("A stretch of time is two numbers of seconds.")
    start, end = round(where.start, 3), round(where.end, 3)
    if not 0 <= start <= end:
        raise Usage("A stretch of time runs from an earlier second to a later one.")
    return Passage(id=new_id(), item_id=item.id, time_start=start, time_end=end)
