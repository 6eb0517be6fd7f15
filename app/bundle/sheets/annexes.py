"""The annexes as sheets: chronology, quotations, authorities, people, matrix, custody."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from app.bundle import annexes, fonts
from app.bundle.annexes import Place
from app.bundle.content import BundleContent, CustodyLine, Exhibit
from app.bundle.sheets.matrix import matrix_sheets
from app.bundle.sheets.pager import SHEET, Pager, Sheets
from app.bundle.sheets.pieces import (
    ACCENT,
    GAP,
    LONGEST_CELL,
    LONGEST_TITLE,
    SOFT,
    Piece,
    Row,
    Stack,
    Word,
    Words,
    fact,
    text,
)
from app.bundle.sheets.placed import Placed
from app.bundle.sheets.titles import GROUP_KEYS, annex_title, index_title
from app.bundle.texts import day_words, texts
from app.bundle.writing import paragraph

_SIZE = 8.5
_TOGETHER = 12
_LONGEST_QUOTE = 4_000


def annex(content: BundleContent, kind: str, placed: Placed, volume: int = 0) -> Sheets:
    """Draw one annex.

    Args:
        content: the bundle.
        kind: one of :data:`app.bundle.content.ANNEXES`.
        placed: pages of exhibits, all known.
        volume: place of the volume that it stands in; pages of others are marked so.
    """
    return _DRAWN[kind](content, placed, volume)


def _chronology(content: BundleContent, placed: Placed, volume: int) -> Sheets:
    words = texts(content.language)
    widths = (92.0, SHEET + GAP - 92 - 150 - 62, 150.0, 62.0)
    pager = _begun(content, "chronology", words["chronology_intro"])
    _header(pager, words, ("date", "event", "places", "disputed"), widths)
    for line in annexes.chronology(content, placed.spans):
        pager.add(
            Row(
                [
                    text(line.date_words or words["undated"], _SIZE),
                    text(line.event, _SIZE, most=LONGEST_TITLE),
                    _places(content, placed, line.places, volume),
                    text(words["yes" if line.disputed else "no"], _SIZE),
                ],
                widths,
            )
        )
    return pager.finish()


def _quotations(content: BundleContent, placed: Placed, volume: int) -> Sheets:
    words = texts(content.language)
    widths = (62.0, SHEET + GAP - 62 - 150, 150.0)
    pager = _begun(content, "quotations", words["quotations_intro"])
    _header(pager, words, ("stance", "quotation", "places"), widths)
    claim = None
    for line in annexes.quotations(content, placed.spans):
        said = words["quoted"].format(quote=line.quote) if line.quote else words["not_quoted"]
        row = Row(
            [
                text(words[f"stance_{line.stance}"], _SIZE, colour=SOFT),
                text(said, _SIZE, most=_LONGEST_QUOTE),
                _places(content, placed, line.places, volume),
            ],
            widths,
        )
        if line.claim != claim:
            claim = line.claim
            heading = text(line.claim, 9, fonts.BOLD, colour=ACCENT, most=LONGEST_TITLE)
            pager.add(Row([heading], [SHEET + GAP], above=10, below=4, whole=True), keep=[row])
        pager.add(row)
    return pager.finish()


def _authorities(content: BundleContent, placed: Placed, volume: int) -> Sheets:
    words = texts(content.language)
    widths = (260.0, SHEET + GAP - 260)
    pager = _begun(content, "authorities", words["authorities_intro"])
    _header(pager, words, ("authority", "cited_on"), widths)
    group = ""
    for line in annexes.authorities(content, placed.spans):
        named: list[Piece] = [text(line.cite, _SIZE, most=LONGEST_TITLE)]
        if line.instrument:
            named.append(text(line.instrument, 7.5, colour=SOFT, most=LONGEST_TITLE))
        row = Row([Stack(named), _places(content, placed, line.pages, volume)], widths)
        if line.group != group:
            group = line.group
            pager.add(_group(words[GROUP_KEYS[group]]), keep=[row])
        pager.add(row)
    return pager.finish()


def _people(content: BundleContent, placed: Placed, _volume: int) -> Sheets:
    words = texts(content.language)
    widths = (150.0, 130.0, SHEET + GAP - 280)
    pager = _begun(content, "people", words["people_intro"])
    _header(pager, words, ("person", "roles", "exhibits"), widths)
    for line in annexes.people(content):
        labels = [
            Word(
                content.label(number),
                placed.spans.get(number, (0, 0))[0],
                after="" if number == line.exhibits[-1] else ",",
            )
            for number in line.exhibits
        ]
        pager.add(
            Row(
                [
                    text(line.name, _SIZE, fonts.BOLD),
                    text(", ".join(line.roles), _SIZE, most=LONGEST_TITLE),
                    Words(labels, _SIZE),
                ],
                widths,
            )
        )
    return pager.finish()


def _matrix(content: BundleContent, placed: Placed, volume: int) -> Sheets:
    return matrix_sheets(content, placed, volume)


def _custody(content: BundleContent, placed: Placed, _volume: int) -> Sheets:
    words = texts(content.language)
    steps: dict[int, list[CustodyLine]] = {}
    for line in content.custody:
        steps.setdefault(line.number, []).append(line)
    pager = _begun(content, "custody", words["custody_intro"])
    for exhibit in content.exhibits:
        label = content.label(exhibit.number)
        title = fonts.shorten(index_title(content, exhibit), 140)
        heading = Row(
            [paragraph(f"{label}   {title}", 10, fonts.BOLD)],
            [SHEET + GAP],
            target=placed.spans.get(exhibit.number, (0, 0))[0],
            rule=None,
            above=12,
            below=3,
        )
        facts = _steps(content, exhibit, steps.get(exhibit.number, []), words)
        together = len(facts) < _TOGETHER
        pager.add(heading, keep=facts if together else facts[:1])
        pager.extend(facts)
    if not content.exhibits:
        pager.add(paragraph(words["none"], 10, before=14))
    return pager.finish()


def _steps(
    content: BundleContent,
    exhibit: Exhibit,
    steps: Sequence[CustodyLine],
    words: Mapping[str, str],
) -> list[Piece]:
    def line(name: str, value: str) -> Piece:
        return fact(name, value, column=110, room=SHEET)

    if exhibit.withheld:
        return [line("", words["withheld_sheet"])]
    facts = []
    for each in steps:
        said = words[each.event] if each.event != "note" or not each.words else ""
        day = day_words(each.date, content.language) if each.date else ""
        facts.append(line(day, ": ".join(filter(None, (said, each.words)))))
    if not steps:
        facts.append(line("", words["custody_none"]))
    last = words["exported_redacted" if exhibit.redacted else "exported_whole"]
    day = day_words(content.as_of, content.language)
    return [*facts, line(day, last.format(profile=content.profile_title))]


def _begun(content: BundleContent, kind: str, intro: str) -> Pager:
    pager = Pager()
    pager.add(paragraph(annex_title(content, kind), 18, fonts.BOLD, after=2))
    pager.add(paragraph(intro, 8, colour=SOFT, after=8))
    return pager


def _header(
    pager: Pager, words: Mapping[str, str], keys: Sequence[str], widths: Sequence[float]
) -> None:
    cells = [paragraph(words[key], 7, fonts.BOLD, colour=ACCENT) for key in keys]
    header = Row(cells, widths, rule=ACCENT, whole=True)
    pager.add(header)
    pager.head([header])


def _group(title: str) -> Row:
    heading = text(title, 9.5, fonts.BOLD, colour=ACCENT, most=LONGEST_CELL)
    return Row([heading], [SHEET + GAP], above=10, below=4, whole=True)


def _places(content: BundleContent, placed: Placed, places: Sequence[Place], volume: int) -> Words:
    """Return ``KZ-000001, 12, 14; KZ-000004, 30``, each label and page a link."""
    words: list[Word] = []
    before = 0
    for at, (number, page) in enumerate(places):
        if number != before:
            words.append(Word(content.label(number), page, after=","))
            before = number
        ended = at + 1 == len(places)
        after = "" if ended else ";" if places[at + 1][0] != number else ","
        words.append(Word(_page(content, placed, page, volume), page, bold=True, after=after))
    return Words(words, _SIZE)


def _page(content: BundleContent, placed: Placed, page: int, volume: int) -> str:
    """Return a page as printed, with its volume where that is another."""
    there = placed.volume(page)
    if there in (-1, volume):
        return content.page(page)
    mark = texts(content.language)["volume_mark"].format(number=there + 1)
    return f"{content.page(page)} ({mark})"


_DRAWN: Final[Mapping[str, Callable[[BundleContent, Placed, int], Sheets]]] = {
    "chronology": _chronology,
    "quotations": _quotations,
    "authorities": _authorities,
    "people": _people,
    "matrix": _matrix,
    "custody": _custody,
}
