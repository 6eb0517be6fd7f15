"""Whether ``index.json`` and the documents of a bundle say the same.

Only called when the bytes are as they were signed: what does not agree then was written so.
"""

from __future__ import annotations

import json
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, PdfError

from app.bundle.keys import EXHIBIT_KEYS, FORMAT, KEYS
from app.bundle.opened import Finding, Opened, read
from app.errors import Unreadable
from app.records.canonical import canonical

_INDEX = "data/index.json"
_BUNDLE = "data/bundle.pdf"
_MOST_INDEX = 64 * 1024 * 1024
_MOST_BOOKMARKS = 1_000_000
_FIXED = (_BUNDLE, _INDEX, "data/index.xlsx", "data/report.html")
# Whatever a stranger's JSON or PDF holds in place of what is expected there.
_WRONG_SHAPE = (
    PdfError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
    RuntimeError,
    OverflowError,
)


def disagreements(opened: Opened, bundle_id: str) -> list[Finding]:
    """Return what in the index does not fit the documents.

    Args:
        opened: the bundle.
        bundle_id: the id that was signed.
    """
    try:
        index = _index(read(opened, _INDEX, _MOST_INDEX))
    except (*_WRONG_SHAPE, Unreadable):
        return [_finding("index_form", "index.json is not in the form of a bundle's index.")]
    findings: list[Finding] = []
    if index["bundle_id"] != bundle_id:
        findings.append(_finding("index_form", "index.json is of another bundle."))
    findings += _numbering(index)
    findings += _files(opened, index)
    if findings:
        return findings
    try:
        findings += _document(opened, index)
        for exhibit in index["exhibits"]:
            findings += _exhibit(opened, exhibit)
    except (*_WRONG_SHAPE, Unreadable):
        findings.append(
            Finding("unreadable_pdf", "data", "A document of the bundle cannot be read as a PDF.")
        )
    return findings


def _index(data: bytes) -> Any:
    index = json.loads(data)
    if canonical(index) != data or set(index) != set(KEYS) or index["format"] != FORMAT:
        raise ValueError("not the form")
    for exhibit in index["exhibits"]:
        numbers = (exhibit["number"], exhibit["first_page"], exhibit["last_page"])
        if set(exhibit) != set(EXHIBIT_KEYS) or any(type(each) is not int for each in numbers):
            raise ValueError("not the form")
    return index


def _numbering(index: Any) -> list[Finding]:
    """Exhibits and pages follow one another without a gap, from the cover to the annex."""
    page: int | None = None
    number: int | None = None
    for exhibit in index["exhibits"]:
        label = f"{index['prefix']}-{exhibit['number']:06d}"
        if exhibit["label"] != label or (number and exhibit["number"] != number + 1):
            return [_finding("numbering_gap", f"The numbering of exhibits breaks at {label}.")]
        if (page and exhibit["first_page"] != page + 1) or (
            exhibit["last_page"] < exhibit["first_page"]
        ):
            return [_finding("numbering_gap", f"The numbering of pages breaks at {label}.")]
        page, number = exhibit["last_page"], exhibit["number"]
    if page and index["annex_page"] != page + 1:
        return [_finding("numbering_gap", "The numbering of pages breaks before the annex.")]
    return []


def _files(opened: Opened, index: Any) -> list[Finding]:
    named = {f"data/{name}" for exhibit in index["exhibits"] for name in exhibit["files"]}
    named |= set(_FIXED)
    there = {name for name in opened.sizes if name.startswith("data/")}
    findings = [
        Finding("missing_file", name, f"{name} is in the index but not in the bundle.")
        for name in sorted(named - there)
    ]
    findings += [
        Finding("extra_file", name, f"{name} is in the bundle but not in its index.")
        for name in sorted(there - named)
    ]
    return findings


def _document(opened: Opened, index: Any) -> list[Finding]:
    with opened.document(_BUNDLE) as file, Pdf.open(file) as pdf:
        pages = {page.obj.objgen: at for at, page in enumerate(pdf.pages, start=1)}
        if len(pdf.pages) != index["pages"] or len(pages) != index["pages"]:
            return [
                _in_pdf(f"bundle.pdf has {len(pdf.pages)} pages, its index says another number.")
            ]
        findings: list[Finding] = []
        if not _labelled(pdf, 1):
            findings.append(_in_pdf("The page labels of bundle.pdf are not its page numbers."))
        said = [(each["title"], each["page"]) for each in index["bookmarks"]]
        if _bookmarks(pdf, pages) != said:
            findings.append(_in_pdf("The bookmarks of bundle.pdf are not those of its index."))
        links = _links(pdf, pages, index["index_page"])
        wanted = [exhibit["first_page"] for exhibit in index["exhibits"]]
        if links != wanted:
            findings.append(_in_pdf("The links of the printed index lead to other pages."))
    return findings


def _exhibit(opened: Opened, exhibit: Any) -> list[Finding]:
    name = f"data/{exhibit['files'][0]}"
    pages = exhibit["last_page"] - exhibit["first_page"] + 1
    with opened.document(name) as file, Pdf.open(file) as pdf:
        if len(pdf.pages) != pages or not _labelled(pdf, exhibit["first_page"]):
            label = exhibit["label"]
            sentence = f"The pages of exhibit {label} are not those that the index names."
            return [Finding("index_disagrees", name, sentence)]
    return []


def _labelled(pdf: Pdf, first: int) -> bool:
    labels = pdf.Root.PageLabels.Nums
    entry = labels[1] if len(labels) == 2 else Dictionary()
    return bool(
        len(labels) == 2
        and labels[0] == 0
        and entry.get("/S") == Name.D
        and int(entry.get("/St", 1)) == first
        and "/P" not in entry
    )


def _bookmarks(pdf: Pdf, pages: dict[tuple[int, int], int]) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    seen: set[tuple[int, int]] = set()
    item = pdf.Root.Outlines.get("/First")
    while item is not None and item.objgen not in seen and len(found) < _MOST_BOOKMARKS:
        seen.add(item.objgen)
        found.append((str(item.Title), _target(item.Dest, pages)))
        item = item.get("/Next")
    return found


def _links(pdf: Pdf, pages: dict[tuple[int, int], int], index_page: int) -> list[int]:
    found: list[int] = []
    for page in list(pdf.pages)[index_page - 1 :]:
        annotations = page.obj.get("/Annots", Array([]))
        if not len(annotations):
            break  # The index is in one piece; exhibits have no annotations.
        found += [_target(each.Dest, pages) for each in annotations]
    return found


def _target(destination: Any, pages: dict[tuple[int, int], int]) -> int:
    return pages.get(destination[0].objgen, 0)


def _finding(code: str, sentence: str) -> Finding:
    return Finding(code, _INDEX, sentence)


def _in_pdf(sentence: str) -> Finding:
    return Finding("index_disagrees", _BUNDLE, sentence)
