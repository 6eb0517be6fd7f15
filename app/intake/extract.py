"""Text, pages, metadata and attachments of a file, from a sandboxed worker.

The worker reports what it found piece by piece; this side checks every piece, lays words out as one
text, and has pages that are pictures read by OCR.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from app.errors import Unreadable
from app.intake import ocr as reading
from app.intake import wire
from app.intake.kinds import HEAD, Kind, detect
from app.intake.layout import LooseWord, assemble, clean_name, clean_text
from app.intake.ocr_word import OcrWord
from app.intake.process import Worker
from app.intake.render import render_pages
from app.progress import SILENT, Progress
from app.records.pages import PageText

_OCR_DPI = 300
_OCR_PICTURE_DPI = 200
_MOST_OCR_PAGES = 2_000
_PASTED = 0.04
"""Share of a page that pictures cover, above which a written page is read by OCR as well."""

_SPARSE_WORDS = 12
"""A page half covered by a picture that has fewer words than this is read by OCR as well."""

_SURE = 0.5
"""Confidence from which a word that OCR saw in a photograph is kept; on paper every word is."""

_FIELDS = {"date", "author", "language", "title"}


@dataclass(frozen=True, slots=True)
class Proposed:
    """A value from the file's own metadata, for a person to judge."""

    field: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Child:
    """A file that came inside the file."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Extraction:
    """What reading a file gave.

    Attributes:
        media_type: MIME type, from the bytes.
        kind_hint: ``document``, ``photograph``, ``audio``, ``video``, ``email``, ``message-export``
            or ``spreadsheet``.
        text: NFC; what shows, then from ``hidden_from`` what does not show but can be found.
        hidden_from: code point at which findable but invisible text begins. pages: words with
        boxes, for formats that have pages. A page that could not be read is ``broken``. origin: what
        made the text (``pdf``, ``ocr kaz+rus``, ``docx``). proposals: from the file's metadata.
        children: attachments, with cleaned names. unreadable: a sentence when the file could not be
        read, or not to its end; ``""`` otherwise. notes: sentences on what was left out or guessed.
        language: BCP 47 tag when the file says it.
    """

    media_type: str
    kind_hint: str
    text: str = ""
    hidden_from: int = 0
    pages: tuple[PageText, ...] = ()
    origin: str = ""
    proposals: tuple[Proposed, ...] = ()
    children: tuple[Child, ...] = ()
    unreadable: str = ""
    notes: tuple[str, ...] = ()
    language: str = ""


@dataclass(slots=True)
class _Page:
    page: PageText
    words: list[LooseWord]
    cover: float
    written: bool


@dataclass(slots=True)
class _Gathered:
    """What a worker has sent so far."""

    media_type: str
    kind: str
    language: str = ""
    count: int = 0
    visible: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    pages: list[_Page] = field(default_factory=list)
    proposals: list[Proposed] = field(default_factory=list)
    children: list[Child] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    text_bytes: int = 0
    child_bytes: int = 0
    unreadable: str = ""


def extract(
    data_source: BinaryIO,
    size: int,
    name_hint: str = "",
    *,
    ocr: bool = True,
    progress: Progress = SILENT,
    password: str | None = None,
) -> Extraction:
    """Read a file. A file that cannot be read is a result with a sentence, not an exception.

    Args:
        data_source: the original, seekable; read in pieces on the worker's request.
        size: its bytes.
        name_hint: the name it arrived under; only tells text formats apart.
        ocr: read pages that are pictures, where Tesseract is installed.
        progress: told about pages; may cancel.
        password: for a locked PDF.

    Returns:
        What was found.

    Raises:
        Cancelled: from ``progress``.
        VaultDamaged: from ``data_source``, when what is stored is not what was written.
    """
    data_source.seek(0)
    kind = detect(data_source.read(HEAD), name_hint)
    if not kind.reader:
        return Extraction(kind.media_type, kind.kind, unreadable=wire.REASONS[kind.reason])
    found = _Gathered(kind.media_type, kind.kind)
    job = {
        "do": "extract", "reader": kind.reader, "media_type": kind.media_type, "password": password,
    }  # fmt: skip
    try:
        with Worker(data_source, size, job) as worker:
            _gather(worker.frames(), found, progress)
    except Unreadable as error:
        found.unreadable = error.sentence
    origin = kind.reader if kind.reader != "image" else ""
    if found.pages and not found.unreadable:
        origin = _read_pictures(data_source, size, kind, found, ocr, progress, password) or origin
    return _settled(found, origin)


def _gather(frames: Iterator[tuple[bytes, bytes]], found: _Gathered, progress: Progress) -> None:
    child: tuple[str, int] | None = None
    for kind, payload in frames:
        if kind == wire.TEXT:
            found.text_bytes += len(payload)
            if found.text_bytes > wire.MOST_TEXT + wire.CAPS[wire.TEXT]:
                raise Unreadable(wire.REASONS["failed"])
            text = payload[1:].decode("utf-8", "replace")
            (found.hidden if payload[:1] == b"h" else found.visible).append(text)
        elif kind == wire.DATA:
            if child is None or len(payload) != child[1]:
                raise Unreadable(wire.REASONS["failed"])
            found.child_bytes += len(payload)
            if (
                len(found.children) >= wire.MOST_CHILDREN
                or found.child_bytes > wire.MOST_CHILD_BYTES
            ):
                raise Unreadable(wire.REASONS["too-big"])
            found.children.append(Child(child[0], payload))
            child = None
        else:
            try:
                child = _fact(json.loads(payload), found, progress)
            except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
                raise Unreadable(wire.REASONS["failed"]) from None


def _fact(
    untrusted: dict[str, object], found: _Gathered, progress: Progress
) -> tuple[str, int] | None:
    """Take one fact in; returns (name, size) when an attachment's bytes come next."""
    what = untrusted["is"]
    if what == "page":
        found.pages.append(_page(untrusted))
        number = found.pages[-1].page.number
        if len(found.pages) > wire.MOST_PAGES or not 1 <= number <= wire.MOST_PAGES:
            raise ValueError("pages")
        if len(found.pages) > 1 and found.pages[-2].page.number >= number:
            raise ValueError("order")
        progress.step(len(found.pages), max(found.count, len(found.pages)), "Reading pages")
    elif what == "pages":
        found.count = min(wire.MOST_PAGES, int(str(untrusted["count"])))
    elif what == "note":
        template = wire.NOTES[str(untrusted["code"])]
        sentence = template.format(count=int(str(untrusted["count"])))
        if untrusted["code"] in wire.PARTIAL:
            found.unreadable = found.unreadable or sentence
        elif sentence not in found.notes:
            found.notes.append(sentence)
    elif what == "proposal" and len(found.proposals) < 100:
        name, value = str(untrusted["field"])[:60], clean_text(str(untrusted["value"]))[:500]
        if name in _FIELDS or name.startswith("info."):
            found.proposals.append(Proposed(name, value, str(untrusted["origin"])[:60]))
    elif what == "child":
        number = len(found.children) + 1
        return clean_name(str(untrusted["name"]), f"attachment-{number}"), int(
            str(untrusted["size"])
        )
    elif what == "about":
        found.media_type = str(untrusted.get("media_type", found.media_type))[:120]
        if untrusted.get("kind") in {"document", "message-export", "email", "audio", "video"}:
            found.kind = str(untrusted["kind"])
        language = str(untrusted.get("language", ""))
        if language.replace("-", "").isalnum() and len(language) <= 20:
            found.language = language
    return None


def _page(untrusted: dict[str, object]) -> _Page:
    width, height = _finite(untrusted["width"]), _finite(untrusted["height"])
    if not (0 < width < 1e6 and 0 < height < 1e6):
        raise ValueError("size")
    words = untrusted["words"]
    if not isinstance(words, list):
        raise ValueError("words")
    loose = [
        LooseWord(str(text), _finite(x0), _finite(y0), _finite(x1), _finite(y1), int(line))
        for text, x0, y0, x1, y1, line in words
    ]
    source = "pdf" if untrusted["source"] == "pdf" and loose else "none"
    page = PageText(
        number=int(str(untrusted["number"])),
        width=round(width, 2),
        height=round(height, 2),
        source="broken" if untrusted["source"] == "broken" else source,
        lossy=untrusted["lossy"] is True,
        dpi=max(0.0, _finite(untrusted["dpi"])),
    )
    return _Page(page, loose, _finite(untrusted["cover"]), untrusted.get("written", True) is True)


def _finite(value: object) -> float:
    number = float(value)  # type: ignore[arg-type]
    if not math.isfinite(number) or abs(number) > 1e7:
        raise ValueError("number")
    return number


def _read_pictures(
    source: BinaryIO,
    size: int,
    kind: Kind,
    found: _Gathered,
    ocr: bool,
    progress: Progress,
    password: str | None,
) -> str:
    """Read pages that are pictures by OCR; returns what made the text."""
    wanted = [page for page in found.pages if _needs_ocr(page, kind)]
    if not wanted:
        return ""
    if not ocr or not reading.available():
        if ocr:
            found.notes.append(reading.absence())
        return ""
    if len(wanted) > _MOST_OCR_PAGES:
        found.notes.append(wire.NOTES["partial-ocr"].format(count=len(wanted) - _MOST_OCR_PAGES))
        wanted = wanted[:_MOST_OCR_PAGES]
    dpi = _OCR_DPI if kind.reader == "pdf" else _OCR_PICTURE_DPI
    numbers = [page.page.number for page in wanted]
    images = render_pages(
        source, size, kind.media_type, dpi=dpi, pages=numbers, colour="grey", password=password
    )
    done = 0
    try:
        for page, words in zip(wanted, reading.read_many(images), strict=True):
            done += 1
            _take_ocr(page, words, kind)
            progress.step(done, len(wanted), "Reading text in pictures")
    except Unreadable as error:
        found.notes.append(error.sentence)
    read = any(page.page.source == "ocr" for page in wanted)
    drawn = any(page.page.source == "pdf" for page in found.pages)
    label = f"ocr {reading.choose()}"
    return (f"pdf, {label}" if drawn else label) if read else ""


def _needs_ocr(page: _Page, kind: Kind) -> bool:
    if page.page.source == "broken":
        return False
    if kind.reader == "image":
        return page.written
    letters = [letter for word in page.words for letter in word.text]
    if not letters:
        return page.cover > 0.02 or not page.words
    # A slip, a stamp or a passport pasted onto a written page is read as well.
    return _misprinted(page) or page.cover > _PASTED


def _misprinted(page: _Page) -> bool:
    """Whether the file's own text cannot be believed, so that the pixels know better.

    A broken font map gives private-use or replacement characters; few words under a picture of the whole
    page are what an earlier reading of it left.
    """
    letters = [letter for word in page.words for letter in word.text]
    odd = sum(1 for letter in letters if letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff")
    return odd > 0.3 * len(letters) or (page.cover > 0.5 and len(page.words) < _SPARSE_WORDS)


def _take_ocr(page: _Page, words: tuple[OcrWord, ...], kind: Kind) -> None:
    sure = words
    if kind.media_type not in {"application/pdf", "image/tiff"}:
        sure = tuple(word for word in words if word.confidence >= _SURE)
    if not sure:
        return
    own = page.words
    first = max((word.line for word in own), default=-1) + 1
    # What a good text says already is not said again as a scanner would misread it.
    twice = _same_words if _misprinted(page) else _same_place
    added = [
        LooseWord(w.text, w.x0, w.y0, w.x1, w.y1, w.line + first, w.confidence)
        for w in sure
        if not any(twice(w, other) for other in own)
    ]
    page.words = own + added
    if added:
        page.page = PageText(
            page.page.number, page.page.width, page.page.height, (), "ocr", page.page.lossy,
            page.page.dpi,
        )  # fmt: skip


def _same_words(seen: OcrWord, drawn: LooseWord) -> bool:
    """Whether OCR saw what the file's own text says already, in the same words."""
    return seen.text.casefold() == drawn.text.casefold() and _same_place(seen, drawn)


def _same_place(seen: OcrWord, drawn: LooseWord) -> bool:
    """Whether OCR saw something where the file's own text stands."""
    across = min(seen.x1, drawn.x1) - max(seen.x0, drawn.x0)
    down = min(seen.y1, drawn.y1) - max(seen.y0, drawn.y0)
    if across <= 0 or down <= 0:
        return False
    area = (seen.x1 - seen.x0) * (seen.y1 - seen.y0)
    return across * down > 0.4 * area


def _settled(found: _Gathered, origin: str) -> Extraction:
    visible, pages = assemble([(page.page, page.words) for page in found.pages])
    flowing = clean_text("".join(found.visible))
    if flowing:
        visible = f"{visible}\n{flowing}" if visible else flowing
    hidden = clean_text("".join(found.hidden))
    text = visible
    if hidden.strip():
        # A form feed keeps a phrase from running across the border.
        text = f"{visible}\f{hidden}" if visible else hidden
    return Extraction(
        media_type=found.media_type,
        kind_hint=found.kind,
        text=text,
        hidden_from=len(visible),
        pages=pages,
        origin=origin,
        proposals=tuple(dict.fromkeys(found.proposals)),
        children=tuple(found.children),
        unreadable=found.unreadable,
        notes=tuple(note for note in dict.fromkeys(found.notes) if note),
        language=found.language,
    )
