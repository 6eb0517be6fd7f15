"""The columns that the table of items may have, and what each says of an item."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLocale

from app.records.evidence import Item
from app.records.vocabulary import load
from app.ui import wording
from app.ui.language import current, tr
from app.vault.search import Row

TITLE = "title"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        id: by which it is remembered.
        heading: above it.
        order: the search's name for sorting by it; ``""`` where nothing can be sorted.
        width: pixels, until a person makes it another.
        shown: from the beginning.
        number: aligned at the right.
        text: what a cell says.
    """

    id: str
    heading: str
    order: str
    width: int
    shown: bool
    text: Callable[[Row], str]
    number: bool = False


def columns() -> tuple[Column, ...]:
    """Every column, in the order in which they stand from the beginning."""
    return (
        Column("number", tr("No."), "number", 52, True, _number, number=True),
        Column(TITLE, tr("Title"), "title", 288, True, _title),
        Column("kind", tr("Kind"), "kind", 124, True, _kind),
        Column("date", tr("Date"), "date", 128, True, _date),
        Column("place", tr("Place"), "place", 104, True, _facet("place")),
        Column("case", tr("Case"), "case", 88, False, _facet("case")),
        Column("people", tr("People"), "", 152, False, _facet("person")),
        Column("articles", tr("Articles"), "", 120, False, _articles),
        Column("acts", tr("Acts"), "", 152, False, _facet("act")),
        Column("language", tr("Language"), "language", 96, False, _language),
        Column("consent", tr("Consent"), "", 152, False, _facet("consent")),
        Column("redaction", tr("Redaction"), "", 128, False, _facet("state")),
        Column("tags", tr("Tags"), "", 128, False, _facet("tag")),
        Column("source", tr("Source"), "source", 128, False, _source),
        Column("author", tr("Author"), "author", 128, False, _author),
        Column("received", tr("Received"), "received", 168, False, _received),
        Column("size", tr("Size"), "size", 88, False, _size, number=True),
    )


def icon_of(item: Item) -> str:
    """The icon that stands for an item of its kind."""
    return _ICONS.get(item.kind, "file")


_ICONS = {
    "testimony": "message",
    "interview": "microphone",
    "statement": "file-description",
    "court-document": "gavel",
    "document": "file-text",
    "medical": "file-description",
    "photograph": "photo",
    "video": "video",
    "audio": "volume",
    "message-export": "message",
    "email": "mail",
    "spreadsheet": "file-spreadsheet",
    "press-article": "quote",
    "physical-object": "package",
}


def size_in_words(size: int) -> str:
    """A number of bytes as a person says it."""
    return QLocale().formattedDataSize(
        size, 1 if size > 1024 else 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )


def _facet(name: str) -> Callable[[Row], str]:
    def text(row: Row) -> str:
        language = current()
        return ", ".join(_label(name, value, language) for value in row.facets.get(name, ()))

    return text


@lru_cache(maxsize=512)
def _code(name: str, value: str, language: str) -> str:
    return wording.facet_label(name, value)


def _label(name: str, value: str, language: str) -> str:
    # Only codes are remembered: names and tags are the vault's.
    return _code(name, value, language) if name in ("act", "consent", "state") else value


def _articles(row: Row) -> str:
    return ", ".join(wording.cited(ref) for ref in row.facets.get("article", ()))


def _number(row: Row) -> str:
    return str(row.item.number)


def _title(row: Row) -> str:
    item = row.item
    if item.erased_at:
        return tr("Erased on {day}", day=wording.day(item.erased_at[:10]))
    title = wording.one_line(item.title)
    # Before the title, where no width of the column cuts it off.
    if "withdrawn" in row.facets.get("consent", ()):
        return tr("Consent withdrawn") + " · " + title
    return title


def _kind(row: Row) -> str:
    return load("kinds").label(row.item.kind, current())


def _date(row: Row) -> str:
    return wording.day(row.item.date)


def _language(row: Row) -> str:
    return load("languages").label(row.item.language, current()) if row.item.language else ""


def _source(row: Row) -> str:
    return wording.one_line(row.item.source)


def _author(row: Row) -> str:
    return wording.one_line(row.item.author)


def _received(row: Row) -> str:
    return wording.moment(row.item.received_at)


def _size(row: Row) -> str:
    return size_in_words(row.item.size)
