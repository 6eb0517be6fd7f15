"""Identifiers in a text: contacts, documents, places, coordinates and dates of birth.

A pattern proposes and a check ranks: a number that fails its checksum is still shown, with a lower
score, because a mistyped number identifies as well as a right one. What an ordinary text is full of
(dates, years, sums, articles, laws, pages) is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.records.marks import Finding
from app.records.people import Identity
from app.redaction.finding.births import find_births
from app.redaction.finding.patterns import proposals
from app.redaction.finding.places import find_places


def find_identifiers(
    text: str, identities: Sequence[Identity] = (), *, ocr: bool = False
) -> list[Finding]:
    """Find identifiers; those that overlap in one category are joined into one finding.

    Args:
        text: the text of one item.
        identities: whose dates of birth are sought.
        ocr: the text was read from a picture: digits may be letters (О for 0, З for 3, l for 1).

    Returns:
        Findings by start.
    """
    found = list(_patterns(text))
    if ocr:
        found += _misread(text)
    found += find_places(text)
    found += find_births(_dates_repaired(text) if ocr else text, identities)
    found = [replace(each, quote=text[each.start : each.end]) for each in found]
    return _joined(text, found)


def _patterns(text: str) -> Iterator[Finding]:
    for rule, match, score in proposals(text):
        start, end = match.span(rule.group)
        yield Finding(start, end, rule.reason, rule.name, None, text[start:end], score)


# Letters that a scan puts for digits, only within runs that are digits for the most part.
_NUMBERLIKE = re.compile(
    r"(?<![^\W_])[+(]?(?=(?:[^\d\n]{0,3}\d){4})[\dOoОоЗзlI|БбBВSsZz()~ -]{7,24}".replace(
        "~", "\u00a0"
    )
)
_D = r"[\dOoОоЗзlI|БбSs]"
_DATELIKE = re.compile(rf"(?<!\w){_D}{{1,2}}[./-]{_D}{{1,2}}[./-](?:{_D}{{2}}){{1,2}}(?!\w)")
_AS_DIGIT = str.maketrans("OoОоЗзlI|БбBВSsZz", "00003311166885522"[:17])


def _dates_repaired(text: str) -> str:
    """The text with the digits of its dates as digits, each code point in its place."""
    return _DATELIKE.sub(lambda match: match[0].translate(_AS_DIGIT), text)


def _misread(text: str) -> list[Finding]:
    found = []
    for match in _NUMBERLIKE.finditer(text):
        stretch = match[0]
        repaired = stretch.translate(_AS_DIGIT)
        digits = sum(c.isdecimal() for c in stretch)
        if repaired == stretch or digits < 0.5 * sum(c.isdecimal() for c in repaired):
            continue
        for finding in _patterns(repaired):
            start, end = match.start() + finding.start, match.start() + finding.end
            found.append(
                Finding(
                    start,
                    end,
                    finding.reason,
                    f"{finding.rule}, misread",
                    None,
                    text[start:end],
                    round(finding.score * 0.8, 2),
                )
            )
    return found


def _joined(text: str, found: Iterable[Finding]) -> list[Finding]:
    """Keep the longest of overlapping findings, stretched over what the others cover."""
    ordered = sorted(found, key=lambda f: (f.start, -f.end, -f.score))
    kept: list[Finding] = []
    for finding in ordered:
        last = kept[-1] if kept else None
        if last is None or finding.start >= last.end:
            kept.append(finding)
            continue
        if finding.end <= last.end:
            if finding.reason == last.reason or finding.reason != "birth":
                continue
            kept.append(finding)
            continue
        longer = max((last, finding), key=lambda f: (f.end - f.start, f.score))
        kept[-1] = Finding(
            last.start,
            finding.end,
            longer.reason,
            longer.rule,
            longer.person_id,
            text[last.start : finding.end],
            max(last.score, finding.score),
        )
    return kept
