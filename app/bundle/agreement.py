"""Whether ``index.json`` and the documents of a bundle say the same.

Only called when the bytes are as they were signed: what does not agree then was written so.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pikepdf import Dictionary, Name, Pdf, PdfError

from app.bundle.keys import (
    ANNEX_KEYS,
    BOOKMARK_KEYS,
    DOCUMENT_KEYS,
    EXHIBIT_KEYS,
    FORMAT,
    KEYS,
    OPTIONAL,
    SECTION_KEYS,
    VOLUME_KEYS,
)
from app.bundle.opened import Finding, Opened, read
from app.bundle.regions import numbering, regions
from app.bundle.volumes import file_name
from app.errors import Unreadable
from app.records.canonical import canonical

_INDEX = "data/index.json"
_BESIDE = (_INDEX, "data/index.xlsx", "data/report.html", "data/ro-crate-metadata.json")
_MOST_INDEX = 64 * 1024 * 1024
_MOST_BOOKMARKS = 1_000_000
_DEEPEST = 8
_EARLIER = "kuager-bundle-index-1"
_NUMBERS = ("number", "first_page", "last_page", "page", "level", "section")
_LISTED = {
    "volumes": VOLUME_KEYS,
    "sections": SECTION_KEYS,
    "annexes": ANNEX_KEYS,
    "bookmarks": BOOKMARK_KEYS,
    "exhibits": EXHIBIT_KEYS,
}
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
Places = dict[tuple[int, int], int]
"""Number and generation of a page's object to its page as printed."""


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
    if index["format"] == _EARLIER:
        return [
            _finding(
                "earlier_index",
                "The bundle was made by an earlier version of Kuager:"
                " its index was not compared with its documents.",
            )
        ]
    findings: list[Finding] = []
    if index["bundle_id"] != bundle_id:
        findings.append(_finding("index_form", "index.json is of another bundle."))
    try:
        gap = numbering(index)
    except _WRONG_SHAPE:
        return [_finding("index_form", "index.json is not in the form of a bundle's index.")]
    if gap:
        findings.append(_finding("numbering_gap", gap))
    findings += _files(opened, index)
    if findings:
        return findings
    for at, volume in enumerate(index["volumes"]):
        findings += _readable(f"data/{volume['file']}", lambda at=at: _volume(opened, index, at))
    for exhibit in index["exhibits"]:
        name = f"data/{exhibit['files'][0]}"
        findings += _readable(name, lambda each=exhibit: _exhibit(opened, index, each))
    return findings


def _readable(name: str, check: Any) -> list[Finding]:
    try:
        return list(check())
    except (*_WRONG_SHAPE, Unreadable):
        return [Finding("unreadable_pdf", name, f"{name} cannot be read as a PDF.")]


def _index(data: bytes) -> Any:
    index = json.loads(data)
    if canonical(index) != data:
        raise ValueError("not the form")
    if index["format"] == _EARLIER:
        return index
    if set(index) | OPTIONAL != set(KEYS) or index["format"] != FORMAT:
        raise ValueError("not the form")
    for key, keys in _LISTED.items():
        for entry in index[key]:
            _check(entry, keys)
    for exhibit in index["exhibits"]:
        for document in exhibit["documents"]:
            _check(document, DOCUMENT_KEYS)
    printed = {annex["kind"] for annex in index["annexes"]}
    if not printed & OPTIONAL <= set(index):
        raise ValueError("not the form")
    for at, volume in enumerate(index["volumes"]):
        if volume["file"] != file_name(at):
            raise ValueError("not the form")
    if not index["volumes"]:
        raise ValueError("not the form")
    return index


def _check(entry: Any, keys: dict[str, str]) -> None:
    if set(entry) != set(keys) or any(
        type(entry[key]) is not int for key in _NUMBERS if key in keys
    ):
        raise ValueError("not the form")


def _files(opened: Opened, index: Any) -> list[Finding]:
    volumes = {f"data/{volume['file']}": at for at, volume in enumerate(index["volumes"])}
    named = {f"data/{name}" for exhibit in index["exhibits"] for name in exhibit["files"]}
    named |= {*volumes, *_BESIDE}
    there = {name for name in opened.sizes if name.startswith("data/")}
    findings = []
    for name in sorted(named - there):
        sentence = f"{name} is in the index but not in the bundle."
        if name in volumes and len(volumes) > 1:
            sentence = (
                f"Volume {volumes[name] + 1} of {len(volumes)} is missing: {name} is not there."
            )
        findings.append(Finding("missing_file", name, sentence))
    findings += [
        Finding("extra_file", name, f"{name} is in the bundle but not in its index.")
        for name in sorted(there - named)
    ]
    return findings


def _volume(opened: Opened, index: Any, at: int) -> Iterator[Finding]:
    volume = index["volumes"][at]
    first, last = volume["first_page"], volume["last_page"]
    name = f"data/{volume['file']}"
    with opened.document(name) as file, Pdf.open(file) as pdf:
        pages: Places = {page.obj.objgen: first + place for place, page in enumerate(pdf.pages)}
        if not len(pdf.pages) == len(pages) == last - first + 1:
            sentence = (
                f"{volume['file']} has {len(pdf.pages)} pages, its index says another number."
            )
            yield Finding("index_disagrees", name, sentence)
            return
        if not _labelled(pdf, first, index["letter"]):
            sentence = f"The page labels of {volume['file']} are not its page numbers."
            yield Finding("index_disagrees", name, sentence)
        said = [
            (each["title"], each["page"], each["level"])
            for each in index["bookmarks"]
            if first <= each["page"] <= last
        ]
        if list(_bookmarks(pdf, pages)) != said:
            sentence = f"The bookmarks of {volume['file']} are not those of its index."
            yield Finding("link_disagrees", name, sentence)
        links = {
            pages[page.obj.objgen]: list(_links(page.obj, pages, index["volumes"]))
            for page in pdf.pages
            if "/Annots" in page.obj
        }
    for region in regions(index, at):
        found = [
            target
            for page in range(region.first, region.last + 1)
            for target in links.pop(page, [])
        ]
        if not region.agrees(found):
            yield Finding("link_disagrees", name, region.astray)
    if any(links.values()):
        sentence = f"{volume['file']} has links where its index has none."
        yield Finding("link_disagrees", name, sentence)


def _exhibit(opened: Opened, index: Any, exhibit: Any) -> Iterator[Finding]:
    name = f"data/{exhibit['files'][0]}"
    pages = exhibit["last_page"] - exhibit["first_page"] + 1
    with opened.document(name) as file, Pdf.open(file) as pdf:
        labelled = _labelled(pdf, exhibit["first_page"], index["letter"])
        if len(pdf.pages) != pages or not labelled:
            label = exhibit["label"]
            sentence = f"The pages of exhibit {label} are not those that the index names."
            yield Finding("index_disagrees", name, sentence)


def _labelled(pdf: Pdf, first: int, letter: str) -> bool:
    labels = pdf.Root.PageLabels.Nums
    entry = labels[1] if len(labels) == 2 else Dictionary()
    return bool(
        len(labels) == 2
        and labels[0] == 0
        and entry.get("/S") == Name.D
        and int(entry.get("/St", 1)) == first
        and str(entry.get("/P", "")) == letter
    )


def _bookmarks(pdf: Pdf, pages: Places) -> Iterator[tuple[str, int, int]]:
    seen: set[tuple[int, int]] = set()
    waiting = [(pdf.Root.Outlines.get("/First"), 0)]
    while waiting:
        item, level = waiting.pop()
        if item is None or item.objgen in seen:
            continue
        seen.add(item.objgen)
        if len(seen) > _MOST_BOOKMARKS or level > _DEEPEST:
            raise ValueError("not an outline of ours")
        yield str(item.Title), pages.get(item.Dest[0].objgen, 0), level
        waiting.append((item.get("/Next"), level))
        waiting.append((item.get("/First"), level + 1))


def _links(page: Any, pages: Places, volumes: Any) -> Iterator[int]:
    """Yield where the links of a page lead; 0 for anywhere else."""
    starts = {volume["file"]: volume for volume in volumes}
    for each in page.Annots:
        if each.Subtype == Name.Widget:
            continue  # The field of a signature.
        if "/Dest" in each:
            yield pages.get(each.Dest[0].objgen, 0)
        elif Name.GoToR == each.A.S and str(each.A.F) in starts:
            there = starts[str(each.A.F)]
            target = there["first_page"] + int(each.A.D[0])
            yield target if target <= there["last_page"] else 0
        else:
            yield 0


def _finding(code: str, sentence: str) -> Finding:
    return Finding(code, _INDEX, sentence)
