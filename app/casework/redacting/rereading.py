"""What a burnt page still says when it is read again, as marks for the reviewer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from app.casework.redacting.facsimiles import CachedOcr
from app.intake.ocr_word import OcrWord
from app.records.ids import new_id
from app.records.marks import Finding, Mark
from app.records.pages import GRID, BurntPage, PlacedWord
from app.redaction.finding.ordinary import Ordinary
from app.redaction.pages.encode import decode
from app.redaction.proof.views import views

_STEP = 4.0
"""Points: the grid to which the height of a name's line is rounded outward."""

_BREATH = 3.0
"""Points around a misread word: OCR boxes hug the ink it believed in."""


def reread(
    page: BurntPage,
    number: int,
    item_id: str,
    ocr: CachedOcr | None,
    ordinary: Ordinary,
    every: bool = False,
) -> list[Mark]:
    """Search the text layer and a fresh reading of a burnt page.

    Args:
        page: as it would leave.
        number: its number in the item, from 1.
        item_id: whose page it is.
        ocr: the reader; without one only the text layer is searched.
        ordinary: the names sought, and the words that they are not.
        every: read the page in every contrast in which the proof will read it under a profile that
            demands it; otherwise in those that may show something more.

    Returns:
        Suggestions with boxes; a name's reaches to the end of its line.
    """
    marks = []
    layer = [_placed(word) for word in page.words]
    for found, part in _found(layer, ordinary.certain):
        marks.append(_mark(page, number, item_id, found, part))
    if ocr is not None:
        shown = decode(page)
        words = list(ocr(shown))
        readings = [words]
        if page.masks:
            readings += [list(ocr(view)) for view in views(shown, page.masks, words, every=every)]
        for reading in readings:
            for found, part in _found(reading, ordinary.misreadings):
                # The layer's words were read at the same spot: one mark for both.
                if not any(mark.quote == found.quote for mark in marks):
                    marks.append(_mark(page, number, item_id, found, part))
    return marks


def _found(
    words: Sequence[OcrWord], search: Callable[[str], list[Finding]]
) -> Iterator[tuple[Finding, list[OcrWord]]]:
    """Search words joined by blanks; yield each finding with its words, a line at a time."""
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word.text) + 1
    for found in search(" ".join(word.text for word in words)):
        touched = [
            word
            for word, start in zip(words, starts, strict=True)
            if start < found.end and found.start < start + len(word.text)
        ]
        for line in dict.fromkeys(word.line for word in touched):
            yield found, [word for word in touched if word.line == line]


def _placed(word: PlacedWord) -> OcrWord:
    """A word of the text layer as if it had been read, a line being what shares a baseline."""
    top, line = word.y - word.size, round(word.y / GRID)
    return OcrWord(word.text, word.x, top, word.x + word.width, word.y + GRID, 1.0, line)


def _mark(page: BurntPage, number: int, item_id: str, found: Finding, words: list[OcrWord]) -> Mark:
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    top, bottom = min(word.y0 for word in words), max(word.y1 for word in words)
    if found.person_id:
        # Nobody knows here what stands beside the name and what it has shifted: all of its line goes, and
        # what the box of its ink tells of it is rounded away.
        left, right = 0.0, page.width
        top, bottom = top // _STEP * _STEP, -(-bottom // _STEP) * _STEP
    return Mark(
        id=new_id(),
        item_id=item_id,
        page=number,
        box=(
            max(0.0, left - _BREATH),
            max(0.0, top - _BREATH),
            min(page.width, right + _BREATH),
            min(page.height, bottom + _BREATH),
        ),
        scope="region",
        reason=found.reason,
        rule=f"second reading: {found.rule}",
        person_id=found.person_id,
        quote=found.quote,
    )
