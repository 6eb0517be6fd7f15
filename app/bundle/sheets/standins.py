"""The one sheet that stands for what is not shown: a withheld exhibit, or a file without pages."""

from __future__ import annotations

from app.bundle import fonts
from app.bundle.content import BundleContent, Exhibit, FileBody, WithheldBody
from app.bundle.sheets.cover import cover_pager
from app.bundle.sheets.pager import Pager
from app.bundle.sheets.pieces import (
    ACCENT,
    LONGEST_NOTE,
    LONGEST_TITLE,
    SOFT,
    Rule,
    Space,
    fact,
)
from app.bundle.texts import texts
from app.bundle.writing import paragraph


def stand_in(content: BundleContent, exhibit: Exhibit) -> bytes:
    """Draw the one page that stands for a withheld exhibit or for a file."""
    if isinstance(exhibit.body, WithheldBody):
        return withheld_sheet(content, exhibit.number, exhibit.body.reason)
    words = texts(content.language)
    pager = _begun(content, exhibit.number)
    if isinstance(exhibit.body, FileBody) and exhibit.media:
        pager.add(paragraph(fonts.shorten(exhibit.title, LONGEST_TITLE), 13, fonts.BOLD, after=6))
        pager.add(paragraph(words["file_sheet"], 10.5, colour=SOFT, after=6))
        name = f"exhibits/{exhibit.file_stem}.{exhibit.media.extension}"
        pager.add(paragraph(name, 13, after=6))
        pager.add(paragraph(words["file_only_folder"], 10.5, colour=SOFT, after=16))
        facts = {words["kind"]: exhibit.kind_label, words["date"]: exhibit.date_words}
        facts |= exhibit.fields
        pager.extend([fact(name, value) for name, value in facts.items() if value])
    return pager.finish().pdf


def withheld_sheet(content: BundleContent, number: int, reason: str) -> bytes:
    """Draw the one page that stands for a withheld exhibit, or for a withheld document in one.

    Args:
        content: the bundle.
        number: of the exhibit.
        reason: a sentence that identifies nobody, or ``""``.
    """
    words = texts(content.language)
    pager = _begun(content, number)
    pager.add(paragraph(words["withheld"], 15, fonts.BOLD, after=6))
    pager.add(paragraph(words["withheld_sheet"], 10.5, colour=SOFT, after=16))
    if reason:
        pager.add(fact(words["reason"], fonts.shorten(reason, LONGEST_NOTE)))
    return pager.finish().pdf


def _begun(content: BundleContent, number: int) -> Pager:
    words = texts(content.language)
    pager = cover_pager()
    pager.extend(
        [
            Space(170),
            paragraph(words["exhibit"].upper(), 9, fonts.BOLD, colour=ACCENT, after=2),
            paragraph(content.label(number), 26, fonts.BOLD, after=8),
            Rule(),
            Space(18),
        ]
    )
    return pager
