"""Text formats as a person reads them: a message with its headers, a chat, a table, or plain text.

Everything is cut out of the text that the vault holds; the original is not parsed again. What is
shown is always ``text[start:end]`` of that text, so that a selection in the readable view is a
passage of the text. A text that does not fit its format's layout is shown as plain text.

A chat is cut at its lines: somebody who typed a line that looks like the beginning of a message is
shown as a message. So every block keeps the stretch it was cut from, to be read as it stands.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from app.records.evidence import Item, ItemText
from app.vault.vault import Vault

SHEETS = {
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

_HEADERS = ("From", "To", "Cc", "Bcc", "Reply-To", "Date", "Subject")
_HEADER = re.compile(rf"({'|'.join(_HEADERS)}): ?(.*)")
_LINE = re.compile(r"[^\n]*")
_STAMP = r"\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?"
_TELEGRAM = re.compile(rf"(?P<time>{_STAMP}) (?P<rest>.*)")
# "12.03.2022, 14:05 - Name: ..." (Android) or "[12.03.22, 14:05:09] Name: ..." (iPhone)
_WHATSAPP = re.compile(
    r"[\u200e\u200f\ufeff]{0,2}\[?(?P<time>\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}"
    r"(?::\d{2})?(?:[\u202f ]?[AaPp]\.?[Mm]\.?)?)(?:\]| [-–]) ?(?P<rest>.*)"
)
_SENDER = re.compile(r"[\u200e\u200f]?(?P<sender>[^:\n]{0,200}): ?")
_ATTACHED = re.compile(
    r"\[(?:photo|file): (?P<a>[^\]\n]+)\]"
    r"|<(?:attached|прикреплено|тіркелді): (?P<b>[^>\n]+)>"
    r"|(?P<c>[^\s:/\\][^\n:/\\]{0,150}?\.\w{2,5}) \((?:file attached|файл добавлен|файл прикреплён)\)"
)

_FAR = 4_000
"""Code points of a message in which an attachment's name is looked for."""


class Stretch(NamedTuple):
    """Code points ``[start, end)`` of the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Header:
    """One header of a message: its name and what it says."""

    name: Stretch
    value: Stretch
    whole: Stretch


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text."""

    whole: Stretch


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a chat."""

    whole: Stretch


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat.

    Attributes:
        time: as the export wrote it.
        sender: empty where the export names none (somebody joined, the chat was encrypted).
        said: all that follows, over several lines perhaps, without the line's end.
        attachment: the attached file's name within what was said, or None.
        whole: the lines it was cut from.
    """

    time: Stretch
    sender: Stretch
    said: Stretch
    attachment: Stretch | None
    whole: Stretch


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; kept as the places where rows begin, since there may be a million.

    Attributes:
        whole: all rows.
        columns: cells of the widest row.
        starts: where each row begins.
    """

    whole: Stretch
    columns: int
    text: str = field(repr=False)
    starts: array[int] = field(repr=False)

    def __len__(self) -> int:
        return len(self.starts)

    def row(self, number: int) -> list[Stretch]:
        """The cells of a row, counted from 0; an empty row has one empty cell."""
        start = self.starts[number]
        last = number + 1 == len(self.starts)
        end = self.whole.end if last else self.starts[number + 1] - 1
        cells = []
        while (tab := self.text.find("\t", start, end)) >= 0:
            cells.append(Stretch(start, tab))
            start = tab + 1
        return [*cells, Stretch(start, end)]

    def row_at(self, position: int) -> int:
        """The number of the row in which a code point lies."""
        return max(0, bisect_right(self.starts, position) - 1)


Block = Header | Prose | Heading | Message | Table


@dataclass(frozen=True, slots=True)
class Readable:
    """An item's text, cut for reading.

    Attributes:
        kind: ``text``, ``mail``, ``chat`` or ``table``.
        blocks: in the order of the text.
        text: all of it, what does not show included.
        text_id: of the text version; ``""`` when the item has no text.
        hidden: what the file holds but does not show (properties, comments, deletions).
        attachments: items that came inside this one.
    """

    kind: str
    blocks: tuple[Block, ...]
    text: str = field(repr=False)
    text_id: str
    hidden: Stretch
    attachments: tuple[Item, ...] = ()

    def shown(self, stretch: Stretch) -> str:
        """The characters of a stretch."""
        return self.text[stretch.start : stretch.end]


def readable(vault: Vault, item: Item, version: ItemText | None = None) -> Readable:
    """Cut an item's text for reading.

    Args:
        vault: asked for the text and for the attachments.
        item: whose text.
        version: which text; the item's current one when None.

    Raises:
        VaultDamaged: the text is not what was written.
    """
    version = version or vault.current_text(item.id)
    attachments = tuple(vault.find(Item, order="number", parent_id=item.id, trashed=False))
    if version is None:
        return Readable("text", (), "", "", Stretch(0, 0), attachments)
    text = vault.text(version.id)
    end = min(version.hidden_from, len(text))
    kind, blocks = cut(text, end, item.media_type, item.kind)
    return Readable(kind, blocks, text, version.id, Stretch(end, len(text)), attachments)


def cut(text: str, end: int, media_type: str, kind: str) -> tuple[str, tuple[Block, ...]]:
    """Cut the part of a text that shows.

    Args:
        text: of an item.
        end: where what shows ends.
        media_type: of the item.
        kind: of the item.

    Returns:
        ``mail``, ``chat``, ``table`` or ``text``, and its blocks.
    """
    attempt: Callable[[str, int], list[Block]] | None = None
    name = ""
    if media_type == "message/rfc822":
        name, attempt = "mail", _mail
    elif media_type in SHEETS:
        name, attempt = "table", _table
    elif media_type == "application/json":
        name, attempt = "chat", _telegram
    elif kind == "message-export":
        name, attempt = "chat", _whatsapp
    blocks = attempt(text, end) if attempt is not None else []
    if blocks:
        return name, tuple(blocks)
    return "text", (Prose(Stretch(0, end)),) if end else ()


def _mail(text: str, end: int) -> list[Block]:
    blocks: list[Block] = []
    at, before = 0, -1
    while at < end and text[at] != "\n":
        line = _LINE.match(text, at, end)
        found = _HEADER.fullmatch(text, at, line.end() if line else at)
        if line is None or found is None or _HEADERS.index(found.group(1)) < before:
            return []
        before = _HEADERS.index(found.group(1))
        blocks.append(
            Header(Stretch(*found.span(1)), Stretch(*found.span(2)), Stretch(*found.span()))
        )
        at = line.end() + 1
    if not blocks:
        return []
    # One empty line parts headers and text.
    start = min(at + 1, end)
    while end > start and text[end - 1] == "\n":
        end -= 1
    if start < end:
        blocks.append(Prose(Stretch(start, end)))
    return blocks


def _telegram(text: str, end: int) -> list[Block]:
    return _chat(text, end, _TELEGRAM, strict=True)


def _whatsapp(text: str, end: int) -> list[Block]:
    return _chat(text, end, _WHATSAPP, strict=False)


def _chat(text: str, end: int, begins: re.Pattern[str], *, strict: bool) -> list[Block]:
    """Cut at the lines that begin a message; the lines between belong to the message before."""
    marks: list[re.Match[str] | Stretch] = []
    lines = [found.span() for found in _LINE.finditer(text, 0, end) if _begins_line(text, found)]
    for number, (start, stop) in enumerate(lines):
        found = begins.fullmatch(text, start, stop)
        if found is not None and (not strict or _SENDER.match(text, *found.span("rest"))):
            marks.append(found)
        elif strict and start < stop and _names_a_chat(text, lines, number, begins):
            marks.append(Stretch(start, stop))
    messages = sum(1 for mark in marks if isinstance(mark, re.Match))
    first = marks[0] if marks else None
    if not messages or first is None:
        return []
    blocks: list[Block] = []
    opening = first.start() if isinstance(first, re.Match) else first.start
    if opening > 0:
        blocks.append(Prose(Stretch(0, _stripped(text, 0, opening))))
    for number, mark in enumerate(marks):
        after = end
        if number + 1 < len(marks):
            later = marks[number + 1]
            after = later.start() if isinstance(later, re.Match) else later.start
        if isinstance(mark, re.Match):
            blocks.append(_message(text, mark, after))
        else:
            blocks.append(Heading(mark))
    return blocks


def _begins_line(text: str, found: re.Match[str]) -> bool:
    # The pattern also matches nothing at the end of each line.
    return found.start() == 0 or text[found.start() - 1] == "\n"


def _names_a_chat(
    text: str, lines: list[tuple[int, int]], number: int, begins: re.Pattern[str]
) -> bool:
    """Whether a line stands alone before an empty one and a message, as a chat's name does."""
    if number + 2 >= len(lines):
        return False
    (gap, gap_end), (start, stop) = lines[number + 1], lines[number + 2]
    return gap == gap_end and begins.fullmatch(text, start, stop) is not None


def _message(text: str, found: re.Match[str], after: int) -> Message:
    start, stop = found.span("rest")
    end = max(_stripped(text, start, after), start)
    named = _SENDER.match(text, start, stop)
    sender = Stretch(*named.span("sender")) if named else Stretch(start, start)
    said = Stretch(named.end() if named else start, end)
    attached = _ATTACHED.search(text, said.start, min(said.end, said.start + _FAR))
    attachment = None
    if attached is not None and attached.lastgroup is not None:
        attachment = Stretch(*attached.span(attached.lastgroup))
    return Message(
        time=Stretch(*found.span("time")),
        sender=sender,
        said=Stretch(said.start, max(said.start, said.end)),
        attachment=attachment,
        whole=Stretch(found.start(), max(end, said.start)),
    )


def _table(text: str, end: int) -> list[Block]:
    end = _stripped(text, 0, end)
    if not end or text.find("\t", 0, end) < 0:
        return []
    starts = array("q", [0])
    columns = at = 0
    while at <= end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        columns = max(columns, text.count("\t", at, stop) + 1)
        at = stop + 1
        if at <= end:
            starts.append(at)
    return [Table(Stretch(0, end), columns, text, starts)]


def _stripped(text: str, start: int, end: int) -> int:
    """Where a stretch ends without the line ends behind it."""
    while end > start and text[end - 1] == "\n":
        end -= 1
    return end
