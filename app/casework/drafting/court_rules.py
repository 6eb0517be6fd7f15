"""What courts ask of every bundle: numbers, links, size, order; most of it the program sees to by itself."""

from __future__ import annotations

from app.casework.drafting.changed import renumbered
from app.casework.drafting.checking import Check, Look, Place, judged
from app.casework.drafting.file_names import file_name_of
from app.casework.drafting.outline import Line
from app.casework.planning.selection import series
from app.intake import ocr
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.dates import bounds
from app.records.drafts import BundleDraft
from app.records.profiles import DPI_RANGE

_SHORT = 120
"""Letters of a bookmark that a reader's side bar shows without ado."""

_MEGABYTE = 1_000_000


def checks(seen: Look) -> tuple[Check, ...]:
    """Every rule that courts have for bundles."""
    return (
        _one_pdf(seen),
        _size(seen),
        _page_numbers(seen),
        _letter(seen),
        _kept("links", "Links", "Every line of the index leads to its page."),
        _bookmarks(seen),
        _searchable(),
        _kept("landscape", "Landscape pages", "Landscape pages stay landscape, and none is upside down."),
        _kept("zoom", "Opens at 100 %", "The bundle opens at 100 %, and bookmarks keep the zoom."),
        _kept(
            "resolution",
            "Resolution",
            f"No page has more than {DPI_RANGE[1]} dots an inch.",
        ),
        _numbering(seen),
        _held_already(seen),
        _audience(seen),
        _file_name(seen),
        _twice(seen),
        _date_order(seen),
        _kept("paper", "A4", "Every page is A4."),
    )  # fmt: skip


def _kept(rule: str, title: str, sentence: str) -> Check:
    """A rule that every bundle keeps, since it is made so."""
    return Check(rule, title, "green", sentence)


def _too_large(seen: Look) -> bool:
    return bool(seen.outline.limit) and seen.outline.size > seen.outline.limit


def _one_pdf(seen: Look) -> Check:
    return judged(
        "one-pdf",
        "One PDF",
        "The bundle is one PDF.",
        "Unless its pages can be drawn smaller, the bundle will be parted between exhibits.",
        (Place("size", "size", ""),) if _too_large(seen) else (),
    )


def _size(seen: Look) -> Check:
    about = max(round(seen.outline.size / _MEGABYTE), 1)
    most = seen.outline.limit // _MEGABYTE
    good = f"The bundle has about {about} MB."
    if most:
        good = f"The bundle has about {about} MB, and {most} MB are allowed."
    return judged(
        "size",
        "Size",
        good,
        f"The bundle has about {about} MB, and only {most} MB are allowed.",
        (Place("size", "size", ""),) if _too_large(seen) else (),
    )


def _page_numbers(seen: Look) -> Check:
    first = seen.outline.first_page
    sentence = "Pages are numbered from 1 on the first page, cover and index included."
    if first > 1:
        sentence = f"Pages go on from {first}, after the last page of the earlier bundle."
    return _kept("page-numbers", "Page numbers", sentence)


def _letter(seen: Look) -> Check:
    draft = seen.draft
    family = _family(seen)
    alike = [
        each
        for each in seen.vault.find(BundleDraft, case_id=draft.case_id, trashed=False)
        if each.id not in family
        and draft.reference
        and (each.reference, each.letter) == (draft.reference, draft.letter)
    ]
    good = "No letter stands before the page numbers."
    if draft.letter:
        good = f"The letter {draft.letter} stands before every page number."
    return judged(
        "letter",
        "Bundle letter",
        good,
        "Another bundle for the same proceedings has the same letter, so that a page number could "
        "mean two pages.",
        (Place("cover", "letter", ""),) if alike else (),
    )


def _family(seen: Look) -> set[str]:
    """Ids of the drafts of which the bundles belong to one series, this one included."""
    draft = seen.draft
    found = {draft.id}
    root = draft.made or draft.earlier
    record = seen.vault.one(BundleRecord, id=root) if root else None
    if record is not None:
        members = series(seen.vault, record)
        found |= {each.draft for each in members}
        ids = {each.id for each in members}
        found |= {each.id for each in seen.vault.find(BundleDraft) if each.earlier in ids}
    return found


def _bookmarks(seen: Look) -> Check:
    found = [line for line in seen.lines if line.pages and len(line.title) > _SHORT]
    found = [line for line in found if line.kind != "document" or _stands_out(seen, line)]
    return judged(
        "bookmarks",
        "Bookmarks",
        "Every section and document has a bookmark in the words of the index.",
        f"Titles that are long for a bookmark: {len(found)}.",
        seen.places(found),
    )


def _stands_out(seen: Look, line: Line) -> bool:
    """Whether a document has a bookmark of its own: where its exhibit has several."""
    return sum(each.parent == line.parent for each in seen.lines) > 1


def _searchable() -> Check:
    bad = (
        "Tesseract is not installed on this computer, so words of scanned pages cannot be searched."
    )
    places = () if ocr.available() else (Place("profile", "profile", ""),)
    return judged(
        "searchable", "Search", "The words of every page can be searched and selected.", bad, places
    )


def _numbering(seen: Look) -> Check:
    """Whether what has left keeps its numbers."""
    draft, shown = seen.draft, seen.outline
    good = "Nothing that has left is numbered anew."
    record = seen.vault.one(BundleRecord, id=draft.earlier) if draft.earlier else None
    if draft.kind != "reissue" or record is None or shown.frozen:
        return _kept("numbering", "Numbers that have left", good)
    later = [
        each.first_page
        for each in series(seen.vault, record)
        if each.kind == "supplement" and each.first_page > record.first_page
    ]
    end = shown.first_page + shown.pages - 1
    if later and end >= min(later):
        return Check(
            "numbering",
            "Numbers that have left",
            "red",
            "The re-issue has grown into the page numbers of a supplement; put what is new into "
            "another supplement.",
            (Place("size", "pages", ""),),
        )
    moved = renumbered(seen.vault, draft)
    lines = [line for line in seen.of_kind("exhibit") if line.id in moved]
    return judged(
        "numbering",
        "Numbers that have left",
        good,
        f"Exhibits with another number than in the bundle that is replaced: {len(lines)}.",
        seen.places(lines),
    )


def _held_already(seen: Look) -> Check:
    """What a supplement holds that its series holds already."""
    draft = seen.draft
    record = seen.vault.one(BundleRecord, id=draft.earlier) if draft.earlier else None
    held: set[str] = set()
    if record is not None and draft.kind == "supplement":
        for each in series(seen.vault, record):
            if each.id != draft.made:
                rows = seen.vault.find(ExhibitRecord, bundle=each.id, withheld="")
                held |= {row.item_id for row in rows}
    found = [line for line in seen.of_kind("document") if line.item_id in held]
    return judged(
        "in-series",
        "Late documents",
        "Whatever this bundle holds is in no other one of its series.",
        f"Documents that an earlier bundle of the series holds already: {len(found)}.",
        seen.places(found),
    )


def _audience(seen: Look) -> Check:
    """Whether a series is for one audience."""
    record = seen.vault.one(BundleRecord, id=seen.draft.earlier) if seen.draft.earlier else None
    other = record is not None and record.profile != seen.draft.profile
    return judged(
        "audience",
        "Redaction profile",
        "The redaction profile is the one that was chosen for this audience.",
        "The earlier bundle was redacted under another profile: whoever has both sees what either "
        "one shows.",
        (Place("profile", "profile", ""),) if other else (),
    )


def _file_name(seen: Look) -> Check:
    name, missing = file_name_of(seen.vault, seen.draft)
    return judged(
        "file-name",
        "File name",
        f"The bundle can be filed as “{name}”.",
        f"The name “{name}” lacks what the cover does not say yet.",
        tuple(Place("cover", each, "") for each in missing),
    )


def _twice(seen: Look) -> Check:
    """Documents that are there twice: the same pages of an item, or the same bytes as another."""
    pages: dict[str, list[Line]] = {}
    for line in seen.of_kind("document"):
        if line.pages:
            pages.setdefault(seen.items[line.item_id].sha256, []).append(line)
    found = [line for alike in pages.values() for line in alike if _overlaps(line, alike)]
    order = {line.id: place for place, line in enumerate(seen.lines)}
    return judged(
        "duplicates",
        "Duplicates",
        "No document is there twice.",
        f"Documents of which another one shows the same pages: {len(found)}.",
        seen.places(sorted(found, key=lambda line: order[line.id])),
        "red",
    )


def _overlaps(line: Line, others: list[Line]) -> bool:
    def ends(each: Line) -> tuple[int, float]:
        return each.from_page, each.to_page or float("inf")

    first, last = ends(line)
    return any(
        other.id != line.id and first <= ends(other)[1] and ends(other)[0] <= last
        for other in others
    )


def _date_order(seen: Look) -> Check:
    """Sections whose exhibits are not in the order of their dates."""
    found = []
    inside: dict[str, list[Line]] = {}
    for line in seen.of_kind("exhibit"):
        if line.pages:
            inside.setdefault(line.parent, []).append(line)
    for section in seen.of_kind("section"):
        days = [
            bounds(each.date)[0] if each.date else "9999" for each in inside.get(section.id, ())
        ]
        if days != sorted(days):
            found.append(section)
    return judged(
        "date-order",
        "Order by date",
        "The exhibits of every section are in the order of their dates.",
        f"Sections whose exhibits are not in the order of their dates: {len(found)}.",
        seen.places(found),
    )
