"""The words by which a section, an exhibit, a document or an annex is called on every sheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from app.bundle import annexes, fonts
from app.bundle.content import BundleContent, Document, DocumentsBody, Exhibit
from app.bundle.texts import texts

_ANNEXES: Final = {
    "chronology": "chronology",
    "quotations": "quotations",
    "authorities": "authorities",
    "people": "roll",
    "matrix": "matrix",
    "custody": "custody",
}
GROUP_KEYS: Final = {
    "treaty": "treaty",
    "national": "national",
    "case": "case_law",
    "un-document": "un_document",
    "other": "other",
}
"""Group of authorities to the key of its heading in ``resources/bundle_texts.toml``."""


def index_title(content: BundleContent, exhibit: Exhibit) -> str:
    """Return the description of an exhibit as the index and the bookmarks have it."""
    if exhibit.withheld:
        return texts(content.language)["withheld"]
    return fonts.plain(exhibit.title)


def document_title(content: BundleContent, exhibit: Exhibit, at: int) -> str:
    """Return the words of one of the documents of an exhibit, a translation marked as one."""
    document = documents(exhibit)[at]
    title = fonts.plain(document.title)
    if document.translation:
        return texts(content.language)["translation_mark"].format(title=title)
    return title


def section_title(content: BundleContent, section: int) -> str:
    """Return the heading of a section."""
    title = fonts.plain(content.sections[section].title)
    return title or texts(content.language)["section_number"].format(number=section + 1)


def annex_title(content: BundleContent, kind: str) -> str:
    """Return the heading of an annex."""
    return texts(content.language)[_ANNEXES[kind]]


def documents(exhibit: Exhibit) -> Sequence[Document]:
    """Return the documents of an exhibit that are listed beneath it: two or more, or none."""
    if isinstance(exhibit.body, DocumentsBody) and len(exhibit.body.documents) > 1:
        return exhibit.body.documents
    return ()


def filled_sections(content: BundleContent) -> tuple[tuple[int, tuple[Exhibit, ...]], ...]:
    """Return the sections that have exhibits, each with them; others appear nowhere."""
    held: dict[int, list[Exhibit]] = {}
    for exhibit in content.exhibits:
        if 0 <= exhibit.section < len(content.sections):
            held.setdefault(exhibit.section, []).append(exhibit)
    return tuple((section, tuple(held[section])) for section in sorted(held))


def annex_kinds(content: BundleContent) -> tuple[str, ...]:
    """Return the annexes that are printed: those with a line, and custody where it is asked for."""
    return tuple(kind for kind in content.annexes if _has_lines(content, kind))


def _has_lines(content: BundleContent, kind: str) -> bool:
    if kind == "chronology":
        return bool(annexes.chronology(content, {}))
    if kind == "quotations":
        return bool(annexes.quotations(content, {}))
    if kind == "people":
        return bool(annexes.people(content))
    if kind == "custody":
        return True
    return any(exhibit.citations for exhibit in content.exhibits if not exhibit.withheld)
