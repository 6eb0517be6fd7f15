"""A printable report of a verification: what was checked, when, with what, and what was found."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from app import __version__
from app.bundle import fonts
from app.bundle.report import report_texts
from app.bundle.verify import Verdict
from app.bundle.writing import INK, paragraph

_MARGIN = 54.0
_SIGNS = {"ok": "\u2714", "bad": "\u2718", "unknown": "?"}
_MOST = 300
"""Findings on paper; a bundle with more of them is not described any better by all."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A verification that was done.

    Attributes:
        name: of the folder or file, without its place on the disk.
        at: UTC time at which it ended, ISO 8601.
        verdict: what came of it.
        expected: the fingerprint that the reader gave, or ``""``.
        roots: whether the reader gave authorities for time stamps.
    """

    name: str
    at: str
    verdict: Verdict
    expected: str = ""
    roots: bool = False


def _as_it_is(sentence: str) -> str:
    return sentence


def verification_report(
    checked: Checked, language: str = "en", say: Callable[[str], str] = _as_it_is
) -> bytes:
    """Return the report as a PDF.

    Args:
        checked: the verification.
        language: of its fixed words: ``en`` or ``ru``.
        say: puts a sentence of the verification into that language.
    """
    # The number of pages stands on each, so they are counted first.
    _, pages = _build(checked, language, say, 0)
    return _build(checked, language, say, pages)[0]


def _build(
    checked: Checked, language: str, say: Callable[[str], str], pages: int
) -> tuple[bytes, int]:
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    words = report_texts(language)
    output = io.BytesIO()
    title = f"{words['v_title']} {checked.verdict.bundle_id}".strip()
    template = SimpleDocTemplate(
        output,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN + 14,
        title=title,
        author="",
        creator=f"Kuager {__version__}",
        lang=language,
    )
    fonts.register()
    draw = partial(_footer, words, pages)
    template.build(_story(checked, words, say), onFirstPage=draw, onLaterPages=draw)
    return output.getvalue(), template.page


def _footer(words: Mapping[str, str], pages: int, canvas: Any, template: Any) -> None:
    canvas.setFont(fonts.REGULAR, 8)
    canvas.setFillColor(INK)
    told = words["v_page"].format(page=template.page, pages=pages)
    canvas.drawRightString(template.pagesize[0] - _MARGIN, _MARGIN - 10, told)


def _story(checked: Checked, words: Mapping[str, str], say: Callable[[str], str]) -> list[Any]:
    verdict = checked.verdict
    story: list[Any] = [
        paragraph(words["v_title"], 19, fonts.BOLD, after=14),
        paragraph(words[f"v_verdict_{verdict.verdict}"], 14, fonts.BOLD, after=3),
        paragraph(say(verdict.sentence), 11.5, after=14),
    ]
    facts = (
        (words["v_name"], checked.name),
        (words["v_at"], checked.at.replace("T", " ").replace("+00:00", " UTC")),
        (words["v_by"], f"Kuager {__version__}"),
        (words["v_bundle"], verdict.bundle_id),
        (words["v_key"], verdict.fingerprint),
        (words["v_print"], verdict.bundle_print),
        (words["v_expected"], checked.expected or words["v_expected_none"]),
        (words["v_roots"], words["v_roots_given" if checked.roots else "v_roots_none"]),
        (words["v_files"], f"{verdict.files:,}".replace(",", " ")),
    )
    story.append(
        _table([(_text(name, bold=True), _text(value)) for name, value in facts if value], 0.32)
    )
    story.append(paragraph(words["v_answers"], 13, fonts.BOLD, before=18, after=6))
    story.append(
        _table(
            [
                (
                    _text(f"{_SIGNS[each.level]}  {words[f'v_{each.question}']}", bold=True),
                    _text(say(each.sentence)),
                )
                for each in verdict.answers
            ],
            0.32,
        )
    )
    story.append(paragraph(words["v_findings"], 13, fonts.BOLD, before=18, after=6))
    if not verdict.findings:
        story.append(_text(words["v_findings_none"]))
    else:
        shown = verdict.findings[:_MOST]
        if len(shown) < len(verdict.findings):
            story.append(_text(words["v_findings_more"].format(count=len(shown))))
        rows = [
            (_text(each.path or words["v_whole_bundle"]), _text(say(each.sentence)))
            for each in shown
        ]
        story.append(_table(rows, 0.45))
    story.append(paragraph(words["v_limits"], 9, before=20))
    return story


def _text(text: str, *, bold: bool = False) -> Any:
    return paragraph(text, 10, fonts.BOLD if bold else fonts.REGULAR)


def _table(rows: list[tuple[Any, Any]], share: float) -> Any:
    from reportlab.lib.colors import Color
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import Spacer, Table, TableStyle

    if not rows:
        return Spacer(0, 0)
    width = A4[0] - 2 * _MARGIN - 12  # A frame keeps six points to itself on either side.
    line = Color(0.8, 0.82, 0.85)
    style = TableStyle(
        (
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, line),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        )
    )
    return Table(rows, colWidths=(width * share, width * (1 - share)), style=style, hAlign="LEFT")
