"""What stands on which pages according to ``index.json``, and where the links there must lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any


@dataclass(frozen=True, slots=True)
class Region:
    """Sheets that belong together.

    Attributes:
        astray: what is said when its links lead elsewhere.
        first: page as printed.
        last: likewise.
        targets: pages that its lines lead to, from top to bottom.
        ordered: False where only the targets are known, not their order.
    """

    astray: str
    first: int
    last: int
    targets: tuple[int, ...]
    ordered: bool = True

    def agrees(self, found: Sequence[int]) -> bool:
        """Whether links lead where they must; a line may be several links to one page."""
        if self.ordered:
            return _once(found) == _once(self.targets)
        return set(found) == set(self.targets)


def numbering(index: Any) -> str:
    """Return the first break in the numbers of exhibits and pages as a sentence, or ``""``."""
    page = index["first_page"]
    for at, volume in enumerate(index["volumes"], start=1):
        if volume["first_page"] != page or volume["last_page"] < page:
            return f"The numbering of pages breaks before volume {at}."
        page = volume["last_page"] + 1
    if page != index["first_page"] + index["pages"]:
        return "The numbering of pages breaks at the end of the last volume."
    # Between exhibits there is nothing but the sheets of a section or of a volume.
    begins = {each["first_page"] for each in index["volumes"]}
    sheets = begins | {each["page"] for each in index["sections"]}
    page, number = index["first_page"], None
    for exhibit in index["exhibits"]:
        label = f"{index['prefix']}-{exhibit['number']:06d}"
        if exhibit["label"] != label or (number and exhibit["number"] != number + 1):
            return f"The numbering of exhibits breaks at {label}."
        first, last = exhibit["first_page"], exhibit["last_page"]
        if last < first or first < page or (first > page and page not in sheets):
            return f"The numbering of pages breaks at {label}."
        if any(first < each <= last for each in begins):
            return f"The pages of {label} are in two volumes."
        if not _follow(exhibit["documents"], first, last):
            return f"The documents of {label} do not follow one another."
        page, number = last + 1, exhibit["number"]
    annexes = [each["page"] for each in index["annexes"]]
    annex = annexes[0] if annexes else 0
    if index["annex_page"] != annex or annexes != sorted(set(annexes)):
        return "The numbering of pages breaks before the annex."
    if index["exhibits"] and annexes and (annex < page or (annex > page and page not in sheets)):
        return "The numbering of pages breaks before the annex."
    return _sections(index) or _citations(index)


def regions(index: Any, at: int) -> Iterator[Region]:
    """Yield the sheets of a volume, in order."""
    volume = index["volumes"][at]
    first, last = volume["first_page"], volume["last_page"]
    exhibits = [each for each in index["exhibits"] if first <= each["first_page"] <= last]
    annexes = [each for each in index["annexes"] if first <= each["page"] <= last]
    sections = [each for each in index["sections"] if first <= each["page"] <= last]
    starts = sorted(each["page"] for each in (*annexes, *sections))
    starts += [each["first_page"] for each in exhibits[:1]]
    front = min(starts, default=last + 1) - 1
    # The first volume's index is that of the whole.
    listed = (exhibits, annexes) if at else (index["exhibits"], index["annexes"])
    yield Region(_INDEX, first, front, tuple(_lines(index, *listed)))
    begins = {each["first_page"] for each in exhibits}
    for section in sections:
        if section["page"] not in begins:
            held = _of(index, section)
            end = held[0]["first_page"] - 1
            targets = tuple(each["first_page"] for each in held)
            yield Region(_SECTION, section["page"], end, targets)
    ends = [each["page"] - 1 for each in annexes[1:]] + [last]
    for annex, end in zip(annexes, ends, strict=False):
        kind = annex["kind"]
        targets = tuple(_cited(index, kind))
        yield Region(_ANNEXES[kind], annex["page"], end, targets, kind != "matrix")


_INDEX = "The links of the printed index lead to other pages."
_SECTION = "The links of a section's sheet lead to other pages."
_ANNEXES = {
    "chronology": "The links of the printed chronology lead to other pages.",
    "quotations": "The links of the printed quotations lead to other pages.",
    "authorities": "The links of the printed table of authorities lead to other pages.",
    "people": "The links of the printed list of people lead to other pages.",
    "matrix": "The links of the printed matrix lead to other pages.",
    "custody": "The links of the custody annex lead to other pages.",
}


def _lines(index: Any, exhibits: Sequence[Any], annexes: Sequence[Any]) -> Iterator[int]:
    section = -1
    for exhibit in exhibits:
        if exhibit["section"] != section:
            section = exhibit["section"]
            yield index["sections"][section]["page"]
        yield exhibit["first_page"]
        yield from (each["first_page"] for each in exhibit["documents"])
    yield from (each["page"] for each in annexes)


def _cited(index: Any, kind: str) -> Iterator[int]:
    starts = {each["label"]: each["first_page"] for each in index["exhibits"]}
    if kind == "custody":
        yield from starts.values()
    elif kind == "people":
        for person in index["people"]:
            yield from (starts[label] for label in person["exhibits"])
    elif kind == "matrix":
        for exhibit in index["exhibits"]:
            if exhibit["citations"]:
                yield exhibit["first_page"]
                yield from (each["page"] for each in exhibit["citations"])
    else:
        for line in index[kind]:
            yield from (each["page"] for each in line["places"])


def _sections(index: Any) -> str:
    for place, section in enumerate(index["sections"]):
        held = _of(index, section)
        if not held or any(each["section"] != place for each in held):
            return "The sections of the index do not hold the exhibits that they name."
    placed = [each["section"] for each in index["exhibits"]]
    if placed != sorted(placed) or (index["sections"] and -1 in placed):
        return "The exhibits of the index are not in the order of its sections."
    return ""


def _citations(index: Any) -> str:
    spans = {each["label"]: (each["first_page"], each["last_page"]) for each in index["exhibits"]}
    places = [
        (place["exhibit"], place["page"])
        for kind in ("chronology", "quotations", "authorities")
        for line in index.get(kind, ())
        for place in line["places"]
    ]
    places += [
        (exhibit["label"], each["page"])
        for exhibit in index["exhibits"]
        for each in exhibit["citations"]
    ]
    if all(spans[label][0] <= page <= spans[label][1] for label, page in places):
        return ""
    return "The lists of the index cite a page that is not of the exhibit beside it."


def _of(index: Any, section: Any) -> list[Any]:
    first, last = section["exhibits"]
    return [each for each in index["exhibits"] if first <= each["number"] <= last]


def _follow(documents: Sequence[Any], first: int, last: int) -> bool:
    page = first
    for document in documents:
        if document["first_page"] != page or document["last_page"] < page:
            return False
        page = document["last_page"] + 1
    return not documents or page == last + 1


def _once(pages: Iterable[int]) -> list[int]:
    return [page for page, _ in groupby(pages)]
