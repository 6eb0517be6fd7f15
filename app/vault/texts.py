"""Texts and the layout of their pages, as stored: by digest, checked whenever they are read."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import zlib
from collections import OrderedDict
from collections.abc import Sequence

from app.errors import NotFound, Refused, VaultDamaged
from app.records.pages import PageText, Word
from app.vault.database import Database

_layout_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def read(database: Database, text_id: str) -> str:
    """Return the words of a text version, checked against their digest.

    Raises:
        NotFound: if there is no such text.
        VaultDamaged: if they are not what was written.
    """
    row = database.first(
        "SELECT item_text.sha256, body FROM item_text LEFT JOIN text_body USING (sha256) "
        "WHERE item_text.id = ?",
        [text_id],
    )
    if row is None:
        raise NotFound("There is no text with this id.")
    digest, body = row
    if body is None or text_digest(body) != digest:
        raise VaultDamaged("A stored text is not what was written; restore a backup.")
    return str(body)


def read_pages(database: Database, text_id: str) -> list[PageText]:
    """Return where the words of a text stand, checked against their digest.

    Raises:
        NotFound: if there is no such text.
        VaultDamaged: if the layouts are not what was written.
    """
    digest = database.value("SELECT layout_sha256 FROM item_text WHERE id = ?", [text_id])
    if digest is None:
        raise NotFound("There is no text with this id.")
    rows = database.rows(
        "SELECT layout FROM page_layout WHERE text_id = ? ORDER BY page", [text_id]
    )
    layouts = [unpack(layout) for (layout,) in rows]
    if layouts_digest(layouts) != digest:
        raise VaultDamaged("A stored page layout is not what was written; restore a backup.")
    return [decode_layout(layout) for layout in layouts]


class ReadPages:
    """The layouts read last: an export asks for those of one item many times over, one after another."""

    def __init__(self, most_words: int = 120_000) -> None:
        """Keep the layouts of texts that have so many words together, about 50 MB of them."""
        self._most = most_words
        self._kept: OrderedDict[str, list[PageText]] = OrderedDict()
        self._words = 0

    def read(self, database: Database, text_id: str) -> list[PageText]:
        """Return what :func:`read_pages` does; a text's layout never changes."""
        held = self._kept.get(text_id)
        if held is None:
            held = read_pages(database, text_id)
            self._kept[text_id] = held
            self._words += _words_in(held)
            while self._words > self._most and self._kept:
                self._words -= _words_in(self._kept.popitem(last=False)[1])
        else:
            self._kept.move_to_end(text_id)
        return list(held)


def _words_in(pages: Sequence[PageText]) -> int:
    return sum(len(page.words) + 1 for page in pages)


def page_counts(database: Database) -> dict[str, int]:
    """Return how many pages the latest text with pages of each item has, by the item's id."""
    rows = database.rows(
        "SELECT item_id, count(*) FROM page_layout JOIN (SELECT id, item_id, max(event) "
        "FROM item_text WHERE layout_sha256 <> '' GROUP BY item_id) ON id = text_id GROUP BY item_id"
    )
    return dict(rows)


def pack(layout: bytes) -> bytes:
    """Compress a page's layout for its row."""
    return zlib.compress(layout, 3)


def unpack(data: bytes) -> bytes:
    """Return the layout that :func:`pack` compressed.

    Raises:
        VaultDamaged: if it is not what was written.
    """
    try:
        return zlib.decompress(data)
    except zlib.error:
        raise VaultDamaged("A stored page layout is damaged; restore a backup.") from None


def text_digest(text: str) -> str:
    """Return the SHA-256 of a text's UTF-8 bytes, hexadecimal.

    Raises:
        Refused: if it holds half a surrogate pair, which is no character.
    """
    try:
        return hashlib.sha256(text.encode()).hexdigest()
    except UnicodeEncodeError:
        raise Refused("The text holds characters that are not text.") from None


def encode_layout(page: PageText) -> bytes:
    """Return a page's layout as JSON: its measures, then a flat list per word."""
    head = (page.number, page.width, page.height, page.source, page.lossy, page.dpi)
    return _layout_json([head, [dataclasses.astuple(word) for word in page.words]]).encode()


def decode_layout(data: bytes) -> PageText:
    """Return the page whose layout :func:`encode_layout` wrote."""
    (number, width, height, source, lossy, dpi), words = json.loads(data)
    placed = tuple(Word(*word) for word in words)
    return PageText(number, width, height, placed, source, lossy, dpi)


def layouts_digest(layouts: Sequence[bytes]) -> str:
    """Return the digest over an item text's page layouts, ``""`` when it has none."""
    if not layouts:
        return ""
    digest = hashlib.sha256()
    for layout in layouts:
        digest.update(hashlib.sha256(layout).digest())
    return digest.hexdigest()
