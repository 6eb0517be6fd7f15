"""An item's text as it is typeset for release: what is shown of it, and what stands for the rest.

The export and the preview both ask here, so that what a reviewer sees is what leaves. Of a PDF or a
picture only the words leave that one sees on its pages: those are looked for (:func:`checked`) after
the text has been collected, since that takes long and needs no database.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.casework.planning.planning import is_paged
from app.casework.redacting.conceal import token_of
from app.casework.redacting.facsimiles import (
    CachedOcr,
    Facsimile,
    password_of,
    running_pages,
    shown_words,
)
from app.errors import Refused
from app.records.evidence import Item
from app.records.marks import Mark
from app.redaction.pages.boxes import Region, Span
from app.redaction.pages.flow import flowed
from app.redaction.pages.transcript import Replacement, Typeset, typeset
from app.vault.blobs import BlobStore
from app.vault.cache import Cache
from app.vault.vault import Vault

_DPI = 200
"""Pixels per inch at which a page is looked at for its words."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """A text before it is typeset.

    Attributes:
        text: what shows of the item's text; annotations, properties and the like do not leave.
        replacements: the hidden spans of it, with what stands for each.
        title: the heading, concealed.
        language: BCP 47 tag.
        text_id: the text version that it is of.
        source: the pages whose words must be looked for first; None when that was done, or when the
            text has no pages.
    """

    text: str
    replacements: tuple[Replacement, ...]
    title: str
    language: str
    text_id: str = ""
    source: Facsimile | None = None

    def typeset(self) -> Typeset:
        """The document.

        Raises:
            Refused: nobody has looked yet at which of its words show.
        """
        if self.source is not None:
            raise Refused("The words of this item were not compared with its pages.")
        return typeset(self.text, self.replacements, title=self.title, language=self.language)


def transcript_of(
    vault: Vault, item: Item, marks: Sequence[Mark], tokens: Mapping[str, str], title: str
) -> Transcript:
    """What leaves of an item's text.

    Args:
        vault: an open vault.
        item: that has a text.
        marks: those that are hidden.
        tokens: what stands for each hidden person.
        title: of the document, concealed.

    Returns:
        The transcript; of a text that stands on pages one that :func:`checked` has to finish.

    Raises:
        Refused: the item has no text any more.
    """
    text = vault.current_text(item.id)
    if text is None:
        raise Refused(f"Item {item.number} has lost its text; nothing was exported.")
    body = vault.text(text.id)[: text.hidden_from]
    replacements = tuple(
        Replacement(mark.start, min(mark.end, len(body)), token_of(mark, tokens))
        for mark in marks
        if mark.start is not None and mark.end is not None and mark.start < len(body)
    )
    made = Transcript(body, replacements, title, item.language or "en", text.id)
    pages = vault.pages(text.id) if is_paged(item) else []
    if not pages:
        return made
    spans = [Span(each.start, each.end, "line_end", each.token) for each in replacements]
    regions: dict[int, list[Region]] = {}
    for mark in marks:
        if mark.box and mark.page is not None and mark.start is None:
            box = (mark.box[0], mark.box[1], mark.box[2], mark.box[3])
            regions.setdefault(mark.page, []).append(Region(box, token_of(mark, tokens)))
    password = password_of(vault, item)
    work = Facsimile(item, pages, spans, regions, _DPI, password=password)
    return replace(made, source=replace(work, running=running_pages(work)))


def checked(made: Transcript, cache: Cache, blobs: BlobStore, ocr: CachedOcr | None) -> Transcript:
    """Keep of a transcript's words those that one sees on the pages, as running text.

    Args:
        made: by :func:`transcript_of`; one without pages comes back as it is.
        cache: of the vault; a page is looked at once.
        blobs: of the vault.
        ocr: reads the pages; without one a word with ink counts as seen.

    Raises:
        Refused: no page could be looked at.
    """
    work = made.source
    if work is None:
        return made
    shown = shown_words(cache, blobs, work, ocr)
    if not shown:
        raise Refused("None of the pages of this item could be prepared; it was withheld.")
    found = flowed(work.pages, work.spans, work.regions, shown, running=work.running)
    return replace(made, text=found.text, replacements=found.replacements, source=None)


def moved(replacements: Sequence[Replacement], start: int, end: int) -> tuple[int, int]:
    """Where a span stands once every replacement was made; a hidden end moves to its token's end.

    Args:
        replacements: joined, in order.
        start: first code point of the span before.
        end: one past its last.
    """
    shift = 0
    first, last = start, end
    begun = ended = False
    for each in replacements:
        if not begun and start < each.end:
            first = (each.start if start >= each.start else start) + shift
            begun = True
        if not ended and end <= each.start:
            last, ended = end + shift, True
        elif not ended and end <= each.end:
            last, ended = each.start + shift + len(each.token), True
        if begun and ended:
            return first, last
        shift += len(each.token) - (each.end - each.start)
    return (first if begun else start + shift), (last if ended else end + shift)


def sought(text: str, quote: str) -> tuple[int, int] | None:
    """Where a quote stands in a text, whatever the white space between its words; only if once."""
    words = quote.split()
    if not words:
        return None
    found = list(re.finditer(r"\s+".join(map(re.escape, words)), text))
    return found[0].span() if len(found) == 1 else None
