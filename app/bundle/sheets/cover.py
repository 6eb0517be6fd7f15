"""The cover of a bundle and the first sheet of each further volume."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.bundle import fonts
from app.bundle.content import BundleContent
from app.bundle.sheets.pager import WIDE_MARGIN, Pager
from app.bundle.sheets.pieces import (
    ACCENT,
    LONGEST_CELL,
    LONGEST_NOTE,
    LONGEST_TITLE,
    SOFT,
    Piece,
    Row,
    Rule,
    Space,
    Stack,
    fact,
    text,
)
from app.bundle.sheets.placed import Placed
from app.bundle.texts import day_words, texts
from app.bundle.writing import INK, paragraph

_TITLE_SIZES = ((60, 28.0), (140, 22.0), (300, 16.0))
_SMALLEST_TITLE = 12.0
_CHECKS = 4
_MOST_PARTIES = 40
_MOST_CHANGES = 200


def draw_cover(pager: Pager, content: BundleContent, placed: Placed) -> None:
    """Put the cover on the sheet that the pager is on."""
    words = texts(content.language)
    cover = content.cover
    eyebrow = words["bundle"]
    if cover.continues or cover.replaces:
        eyebrow += " · " + words["supplement" if cover.continues else "reissue"]
    pager.extend(heading(eyebrow, content.case_title, above=96.0))
    for name, value in _facts(content, placed, words):
        if value:
            pager.add(fact(name, value))
    pager.add(Space(14))
    if cover.changes:
        pager.add(paragraph(words["changes"], 9.5, fonts.BOLD, before=6, after=3))
        pager.extend(
            [_item("•", change, 9.5) for change in cover.changes[:_MOST_CHANGES] if change]
        )
        pager.add(Space(6))
    for note in content.notes:
        pager.add(paragraph(fonts.shorten(note, LONGEST_NOTE), 9.5, after=6))
    if any(exhibit.redacted and not exhibit.withheld for exhibit in content.exhibits):
        pager.add(paragraph(words["redaction_note"], 9.5, after=6))
    steps: list[Piece] = [
        _item(f"{step}.", words[f"check_{step}"], 8.5, soft=True) for step in range(1, _CHECKS + 1)
    ]
    pager.add(paragraph(words["how_to_check"], 9.5, fonts.BOLD, before=14, after=3), keep=steps)
    pager.extend(steps)


def draw_volume_cover(
    pager: Pager, content: BundleContent, placed: Placed, volume: int, numbers: Sequence[int]
) -> None:
    """Put the first sheet of a further volume on the sheet that the pager is on."""
    words = texts(content.language)
    count = len(placed.volumes)
    eyebrow = words["volume_number"].format(number=volume + 1, count=count)
    pager.extend(heading(eyebrow, content.case_title, above=96.0))
    first, last = placed.volumes[volume] if volume < count else (0, 0)
    for name, value in (
        (words["case"], fonts.shorten(content.case_code, LONGEST_CELL)),
        (words["reference"], content.cover.reference),
        (words["bundle_id"], content.bundle_id),
        (words["bundle_letter"], content.letter),
        (words["as_of"], day_words(content.as_of, content.language)),
        (words["exhibits"], _labels(content, numbers)),
        (words["pages"], _pages(content, first, last, words)),
    ):
        if value:
            pager.add(fact(name, value))


def heading(eyebrow: str, title: str, *, above: float) -> list[Piece]:
    """Return what a cover or a section's sheet begins with: a small line, the title, a rule."""
    shown = fonts.shorten(title, LONGEST_TITLE)
    size = next((size for most, size in _TITLE_SIZES if len(shown) <= most), _SMALLEST_TITLE)
    return [
        Space(above),
        paragraph(fonts.shorten(eyebrow, LONGEST_CELL).upper(), 10, fonts.BOLD, colour=ACCENT),
        Space(8),
        paragraph(shown, size, fonts.BOLD),
        Space(14),
        Rule(),
        Space(26),
    ]


def cover_pager() -> Pager:
    """Return a pager with a cover's margins."""
    return Pager(side=WIDE_MARGIN)


def _facts(
    content: BundleContent, placed: Placed, words: Mapping[str, str]
) -> list[tuple[str, str | Piece]]:
    cover = content.cover
    withheld = sum(exhibit.withheld for exhibit in content.exhibits)
    shown = words["exhibits_count"].format(
        shown=len(content.exhibits) - withheld, withheld=withheld
    )
    labels = _labels(content, [exhibit.number for exhibit in content.exhibits])
    last = content.first_page + placed.total - 1
    facts: list[tuple[str, str | Piece]] = [
        (words["addressee"], cover.addressee),
        (words["reference"], cover.reference),
        (words["parties"], _lines(cover.parties[:_MOST_PARTIES]) if any(cover.parties) else ""),
        (words["submitted_by"], cover.submitted_by),
        (words["case"], fonts.shorten(content.case_code, LONGEST_CELL)),
        (words["bundle_id"], content.bundle_id),
        (words["bundle_letter"], content.letter),
        (words["supplement_to"], cover.continues),
        (words["replaces"], cover.replaces),
        (words["as_of"], day_words(content.as_of, content.language)),
        (words["profile"], fonts.shorten(content.profile_title, LONGEST_CELL)),
        (words["exhibits"], f"{shown} ({labels})" if labels else shown),
        (words["pages"], _pages(content, content.first_page, last, words)),
    ]
    if len(placed.volumes) > 1:
        spans = [
            f"{number}:  {_pages(content, *span, words)}"
            for number, span in enumerate(placed.volumes, start=1)
        ]
        facts.append((words["volumes"], _lines(spans)))
    return facts


def _pages(content: BundleContent, first: int, last: int, words: Mapping[str, str]) -> str:
    if last < first or not last:
        return "0"
    return words["pages_range"].format(
        first=content.page(first), last=content.page(last), count=last - first + 1
    )


def _labels(content: BundleContent, numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    first, last = content.label(numbers[0]), content.label(numbers[-1])
    return first if first == last else f"{first} – {last}"


def _lines(lines: Sequence[str]) -> Stack:
    return Stack([text(line, 10.5) for line in lines if line])


def _item(mark: str, words: str, size: float, *, soft: bool = False) -> Row:
    """Return an entry of a list, its lines beneath one another."""
    colour = SOFT if soft else INK
    cells = [text(mark, size, colour=colour), text(words, size, colour=colour, most=LONGEST_NOTE)]
    return Row(cells, [20, 453], rule=None, above=0, below=2)
