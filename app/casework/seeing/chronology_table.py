"""The chronology as a list: dates in words, neutral titles, places, exhibits; to CSV, XLSX or DOCX.

What is written is not redacted, and its custody says that it was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.bundle.files import put_file
from app.bundle.texts import languages, texts
from app.bundle.wordfile import Cell, Column, Group, Listing, document
from app.bundle.workbook import Table, workbook
from app.casework import lookup
from app.casework.arguing.board_table import NOT_REDACTED, csv_bytes
from app.casework.seeing.behind import Behind, behind_events
from app.casework.seeing.chronology import Mark, chronology, narrowed
from app.casework.seeing.veil import veil
from app.errors import Usage
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.cases import Case
from app.records.dates import words
from app.records.evidence import Item
from app.records.text import one_line
from app.vault.vault import Vault

SUFFIXES = (".csv", ".xlsx", ".docx")

_WIDTHS = (26, 22, 52, 28, 26, 10, 38)


@dataclass(frozen=True, slots=True)
class Line:
    """An event as it is listed.

    Attributes:
        title: of the event, with nobody named who is protected, and no place that is hidden.
        place: likewise.
        when: its date in words; ``""`` without one.
        exhibits: what is evidence of it: the number it left under last, else the number of the item.
    """

    mark: Mark
    title: str
    place: str
    when: str
    exhibits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A chronology as a list.

    Attributes:
        title: over it.
        language: of its words.
        items: ids of everything that is cited.
        cases: ids of the cases whose events it holds.
    """

    title: str
    language: str
    lines: tuple[Line, ...]
    items: frozenset[str]
    cases: tuple[str, ...]


def listed(
    vault: Vault,
    case: str | None = None,
    *,
    query: str = "",
    only: str = "",
    events: Iterable[str] | None = None,
    language: str = "en",
) -> Listed:
    """The events of a case in the order of their dates, undated ones last.

    Args:
        vault: open.
        case: code or id; None for all cases.
        query: as :func:`app.casework.seeing.chronology.narrowed` takes it.
        only: likewise.
        events: only these, by id; None for whatever the filter leaves.
        language: of the dates and headings; one that no bundle is printed in is answered in English.

    Raises:
        NotFound: no such case.
    """
    language = language if language in languages() else "en"
    whole = chronology(vault, case)
    kept = narrowed(whole, query, only=only)
    if events is not None:
        kept &= {whole.place_of(each) for each in events}
    marks = [whole.marks[at] for at in sorted(kept)]
    behind = behind_events(vault, [mark.id for mark in marks])
    labels = _labels(vault)
    veiled = veil(vault, place=_HIDDEN[language])
    cases = [lookup.case(vault, case)] if case else vault.find(Case, order="code", trashed=False)
    return Listed(
        title=texts(language)["chronology"],
        language=language,
        lines=tuple(
            Line(
                mark,
                one_line(veiled(mark.title)),
                one_line(veiled(mark.place)),
                words(mark.date, language, short=True) if mark.date else "",
                tuple(_cited(behind.get(mark.id, ()), labels, language)),
            )
            for mark in marks
        ),
        items=frozenset(each.item.id for held in behind.values() for each in held),
        cases=tuple(each.id for each in cases),
    )


def write(vault: Vault, path: Path, held: Listed) -> Path:
    """Write a list to where a person chose: whole or not at all, and over nothing.

    Args:
        vault: open for writing; the custody of the cases and of the items says that they were tabulated.
        path: ends in one of :data:`SUFFIXES`.
        held: what to write.

    Raises:
        Usage: another kind of file.
        Refused: something is there already, or writing is not allowed.
        StorageFailed: the disk is full or fails.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise Usage(
            "A chronology is written as .csv, .xlsx or .docx; give the file one of these endings."
        )
    as_of = datetime.now(UTC).date().isoformat()
    if suffix == ".docx":
        data = document(_listing(held, as_of))
    elif suffix == ".xlsx":
        data = workbook(held.title, as_of, [_table(held)], NOT_REDACTED)
    else:
        data = csv_bytes(_table(held))
    told = {"tabulated": "chronology", "as": suffix.removeprefix(".")}
    # Logged first: a trace without a file does less harm than a file without a trace.
    with vault.change() as change:
        for case_id in held.cases:
            change.note("tabulated", Case.table, case_id, told)
        for item_id in sorted(held.items):
            change.note("tabulated", Item.table, item_id, told)
    put_file(path, data)
    return path


def _table(held: Listed) -> Table:
    said = texts(held.language)
    headings = (
        said["date"], "EDTF", said["event"], _PLACE[held.language], said["places"],
        said["disputed"], "ID",
    )  # fmt: skip
    rows = [
        (
            line.when or said["undated"],
            line.mark.date,
            line.title,
            line.place,
            "; ".join(line.exhibits),
            said["yes"] if line.mark.disputed else said["no"],
            line.mark.id,
        )
        for line in held.lines
    ]
    return Table(held.title, headings, _WIDTHS, rows)


def _listing(held: Listed, as_of: str) -> Listing:
    said = texts(held.language)
    columns = (
        Column(said["date"], 36),
        Column(said["event"], 90),
        Column(_PLACE[held.language], 46),
        Column(said["places"], 46),
        Column(said["disputed"], 24),
    )
    rows: list[Sequence[Cell]] = [
        (
            (line.when or said["undated"],),
            (line.title,),
            (line.place,),
            ("; ".join(line.exhibits),),
            (said["yes"] if line.mark.disputed else said["no"],),
        )
        for line in held.lines
    ]
    groups = [Group("", rows)]
    return Listing(
        held.title, (NOT_REDACTED,), held.language, as_of, columns, groups, landscape=True
    )


_HIDDEN = {"en": "[protected place]", "ru": "[защищённое место]"}
_PLACE = {"en": "Place", "ru": "Место"}
_ITEM = {"en": "Item {number}", "ru": "Материал {number}"}
_PAGE = {"en": "p. {page}", "ru": "с. {page}"}


def _cited(held: Sequence[Behind], labels: Mapping[str, str], language: str) -> Iterable[str]:
    pages: dict[str, list[str]] = {}
    for each in held:
        name = labels.get(each.item.id) or _ITEM[language].format(number=each.item.number)
        found = pages.setdefault(name, [])
        if each.passage is not None and each.passage.page is not None:
            said = _PAGE[language].format(page=each.passage.page)
            if said not in found:
                found.append(said)
    for name, at in pages.items():
        yield ", ".join((name, *at))


def _labels(vault: Vault) -> dict[str, str]:
    """The number under which an item left last, by its id."""
    made = {each.id: each.made_at for each in vault.find(BundleRecord)}
    left = sorted(
        vault.find(ExhibitRecord, withheld=""),
        key=lambda each: (made.get(each.bundle, ""), each.id),
    )
    return {each.item_id: each.label for each in left}
