"""The lines of a bundle in the words of the window: for the cells of its tree, and to be heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from app.ui.language import tr
from app.ui.screens.bundles.placing import DOCUMENT, EXHIBIT, SECTION
from app.ui.sentences import spoken
from app.ui.wording import one_line

if TYPE_CHECKING:
    from app.casework.drafting.outline import Line, Outline

READY, WAITING, WITHHELD = "ready", "waiting", "withheld"

_ICONS = {READY: "check", WAITING: "clock", WITHHELD: "ban"}


def title_of(line: Line) -> str:
    """The words of a line; a section or an exhibit without any says so."""
    return one_line(line.title) or tr("(no title)")


def pages_of(line: Line) -> str:
    """How many pages a line has; an estimate is marked as one."""
    if line.kind == SECTION or not line.pages:
        return ""
    return count(line.pages, exact=line.exact)


def start_of(line: Line) -> str:
    """The page on which a line begins, as it will be printed."""
    return QLocale().toString(line.first_page) if line.first_page else ""


def state_icon(line: Line) -> str:
    """The icon of what becomes of a line, or ``""``."""
    return "" if line.kind == SECTION else _ICONS.get(line.state, "")


def state_words(line: Line) -> str:
    """What becomes of a line: whether it leaves, and why not; how far its redaction is."""
    if line.kind == SECTION:
        return ""
    return words_of(line.state, line.why, line.redaction)


def words_of(state: str, why: str, redaction: str) -> str:
    """Whether something leaves, and why not; how far its redaction is."""
    told = spoken(why)
    if state == WITHHELD:
        return tr("Withheld: {why}", why=told) if told else tr("Withheld")
    if state == WAITING:
        return tr("Waits: {why}", why=told) if told else tr("Waits")
    return tr("Leaves, reviewed") if redaction == "reviewed" else tr("Leaves")


def aloud(line: Line) -> str:
    """A line as it is read out: ``Exhibit KZ-000004, title, pages 12 to 15, withheld: reason``."""
    title = title_of(line)
    if line.kind == SECTION:
        return tr("Section, {title}", title=title)
    said = []
    if line.kind == EXHIBIT:
        number = tr("Exhibit {label}", label=line.label)
        said.append(number if line.label else tr("Exhibit without a number"))
    elif line.kind == DOCUMENT:
        said.append(tr("Document"))
    said.append(title)
    if line.first_page and line.pages > 1:
        last = line.first_page + line.pages - 1
        said.append(tr("pages {first} to {last}", first=line.first_page, last=last))
    elif line.first_page:
        said.append(tr("page {page}", page=line.first_page))
    state = state_words(line)
    said.append(state[:1].lower() + state[1:])
    if line.note:
        said.append(tr("with a note"))
    return ", ".join(said)


def totals(outline: Outline) -> str:
    """How many exhibits and pages a bundle has as it stands, and how large it would be."""
    exact = all(line.exact for line in outline.lines)
    pages = tr("%Ln page(s)", n=outline.pages)
    if not exact:
        pages = tr("about {pages}", pages=pages)
    size = megabytes(outline.size)
    if outline.limit:
        size = tr("{size} of {limit}", size=size, limit=megabytes(outline.limit))
    return " · ".join((tr("%Ln exhibit(s)", n=outline.exhibits), pages, size))


def megabytes(size: int) -> str:
    """So many bytes as portals and mail programs count them: a megabyte is a million."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def count(number: int, *, exact: bool) -> str:
    """A number, marked where it is an estimate."""
    words = QLocale().toString(number)
    return words if exact else f"≈ {words}"
