"""The sheet that a section begins with: its heading, its range, its exhibits as links."""

from __future__ import annotations

from collections.abc import Sequence

from app.bundle import fonts
from app.bundle.content import BundleContent
from app.bundle.sheets.cover import cover_pager, heading
from app.bundle.sheets.pager import MARGIN, SHEET, WIDE_MARGIN, Sheets
from app.bundle.sheets.pieces import ACCENT, GAP, LONGEST_TITLE, Row, Space, fact, figure, text
from app.bundle.sheets.placed import Placed
from app.bundle.sheets.titles import filled_sections, index_title, section_title
from app.bundle.texts import texts
from app.bundle.writing import paragraph, width

_SIZE = 9.0
_WIDEST_PAGE = 88_888


def section_sheet(content: BundleContent, section: int, placed: Placed) -> Sheets:
    """Draw what a section begins with; it may take several sheets.

    Args:
        content: the bundle.
        section: place in :attr:`BundleContent.sections`; one that has exhibits.
        placed: pages, as far as they are known; they change no line.
    """
    words = texts(content.language)
    filled = dict(filled_sections(content))
    exhibits = filled[section]
    place = list(filled).index(section) + 1
    pager = cover_pager()
    eyebrow = words["section_number"].format(number=place)
    pager.extend(heading(eyebrow, section_title(content, section), above=110.0))
    labels = [content.label(exhibit.number) for exhibit in exhibits]
    pager.add(fact(words["exhibits"], " – ".join(dict.fromkeys((labels[0], labels[-1])))))
    spans = [placed.spans[each.number] for each in exhibits if each.number in placed.spans]
    pages = "0"
    if spans:
        first, last = spans[0][0], spans[-1][1]
        pages = words["pages_range"].format(
            first=content.page(first), last=content.page(last), count=last - first + 1
        )
    pager.add(fact(words["pages"], pages))
    pager.add(Space(16))
    widths = _widths(content, labels)
    header = Row(
        [
            paragraph(words[key], 7, fonts.BOLD, colour=ACCENT, align=2 if key == "start" else 0)
            for key in ("ex_no", "description", "start")
        ],
        widths,
        rule=ACCENT,
        whole=True,
    )
    pager.add(header)
    pager.head([header])
    for exhibit, label in zip(exhibits, labels, strict=True):
        page = placed.spans.get(exhibit.number, (0, 0))[0]
        pager.add(
            Row(
                [
                    text(label, _SIZE, fonts.BOLD),
                    text(index_title(content, exhibit), _SIZE, most=LONGEST_TITLE),
                    figure(content.page(page), _SIZE, bold=True),
                ],
                widths,
                target=page,
                whole=True,
            )
        )
    return pager.finish()


def _widths(content: BundleContent, labels: Sequence[str]) -> tuple[float, float, float]:
    room = SHEET - 2 * (WIDE_MARGIN - MARGIN) + GAP
    label = width(labels[-1], fonts.BOLD, _SIZE) + GAP + 4
    page = max(width(content.page(_WIDEST_PAGE), fonts.BOLD, _SIZE) + GAP, 60.0)
    return label, room - label - page, page
