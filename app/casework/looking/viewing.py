"""What the window shows of an original besides its text: pages, thumbnails, posters, waveforms.

Everything is decoded in sandboxed workers and kept, small, in the vault's encrypted cache. Nothing
here asks the database: every function may be called from any thread that has the vault's cache and
its originals.
"""

from __future__ import annotations

import array
import io
import json
import math
from collections.abc import Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import asdict
from typing import BinaryIO, cast

from PIL import Image

from app.casework.looking.readable import Readable, readable
from app.errors import Unreadable
from app.intake import media, wire
from app.intake.media import MediaFacts
from app.intake.render import picture
from app.intake.spares import Spares
from app.intake.view import PageSession
from app.progress import SILENT, Progress
from app.records.evidence import Item
from app.records.pages import PageImage
from app.vault.blobs import BlobStore
from app.vault.cache import Cache
from app.vault.vault import Vault

__all__ = [
    "MediaFacts", "Readable", "has_thumbnail", "held_thumbnail", "make_thumbnails", "media_facts",
    "open_pages", "readable", "thumbnail", "waveform",
]  # fmt: skip

LONGEST = 256
BUCKETS = 2_000

_QUALITY = 82
_WORKERS = 2
_PASSING = {wire.REASONS["not-started"], wire.REASONS["slow"], wire.REASONS["memory"]}
"""Reasons that lie in the moment, not in the file: worth another try later."""


def open_pages(
    blobs: BlobStore, item: Item, *, password: str | None = None, spares: Spares | None = None
) -> PageSession:
    """Open a PDF or a picture to look at its pages; the caller closes the session.

    Raises:
        Unreadable: the item has no pages to look at.
        VaultDamaged: the original is not what was written.
        Cancelled: the spares were closed.
    """
    return PageSession(_opened(blobs, item), item.size, item.media_type, password, spares)


def has_thumbnail(item: Item) -> bool:
    """Whether there is something to see in an item of this type."""
    kind = item.media_type
    return kind == "application/pdf" or kind.startswith(("image/", "video/"))


def held_thumbnail(cache: Cache, item: Item, *, longest: int = LONGEST) -> bytes | None:
    """A thumbnail that was made before: JPEG; ``b""`` for a file that has none; None when unknown."""
    return cache.get("thumb", _thumbnail_key(item, longest))


def thumbnail(
    cache: Cache,
    blobs: BlobStore,
    item: Item,
    longest: int = LONGEST,
    spares: Spares | None = None,
) -> bytes | None:
    """A small JPEG of the first page, of the picture, or of a frame of the film; made once.

    It is encoded here from pixels that the sandbox gave, so that whoever shows it decodes nothing
    that a stranger wrote.

    Args:
        cache: of the vault.
        blobs: of the vault.
        item: whose original is shown.
        longest: pixels along the longer side, at most.
        spares: where a worker comes from that is started already.

    Returns:
        The JPEG, or None for sound, for text, and for a file that cannot be drawn.

    Raises:
        VaultDamaged: the original is not what was written.
        Cancelled: the spares were closed meanwhile.
    """
    if not has_thumbnail(item):
        return None
    key = _thumbnail_key(item, longest)
    held = cache.get("thumb", key)
    if held is None:
        try:
            held = _encoded(_drawn(blobs, item, longest, spares))
        except Unreadable as error:
            if error.sentence in _PASSING:
                return None
            # Kept as well: a file that breaks its reader is not tried at every scroll.
            held = b""
        cache.put("thumb", key, held)
    return held or None


def make_thumbnails(vault: Vault, items: Iterable[Item], progress: Progress = SILENT) -> int:
    """Make the thumbnails that are missing, two at a time, say after files were taken in.

    Args:
        vault: its cache and its originals are used, not its database.
        items: those without something to see are passed over.
        progress: may cancel; what is being drawn is ended at once, what was made is kept.

    Returns:
        How many of the items have a thumbnail now.

    Raises:
        Cancelled: from ``progress``.
        VaultDamaged: an original is not what was written; the others were still made.
    """
    cache, blobs = vault.cache, vault.blobs
    queue = [item for item in items if has_thumbnail(item)]
    total, made = len(queue), 0
    queue.reverse()
    running: set[Future[bytes | None]] = set()
    first_error: BaseException | None = None
    # Spares of its own: closing them ends what is under way here, and nothing of the window's.
    with ThreadPoolExecutor(_WORKERS, "thumbnails") as pool, Spares(0) as workers:
        try:
            while queue or running:
                while queue and len(running) < _WORKERS:
                    item = queue.pop()
                    running.add(pool.submit(thumbnail, cache, blobs, item, spares=workers))
                progress.step(total - len(queue) - len(running), total, "Drawing thumbnails")
                finished, running = wait(running, timeout=0.2, return_when=FIRST_COMPLETED)
                for each in finished:
                    error = each.exception()
                    first_error = first_error or error
                    made += error is None and each.result() is not None
        finally:
            workers.close()
    if first_error is not None:
        raise first_error
    return made


def media_facts(
    cache: Cache, blobs: BlobStore, item: Item, spares: Spares | None = None
) -> MediaFacts:
    """Duration, size, frame rate and codecs of a recording.

    Raises:
        Unreadable: it cannot be read, or is no recording.
        VaultDamaged: the original is not what was written.
        Cancelled: the spares were closed meanwhile.
    """
    held = cache.get("media", _key(item))
    if held is not None:
        said = json.loads(held)
        return MediaFacts(**{**said, "codecs": tuple(said["codecs"])})
    with _opened(blobs, item) as source:
        found = media.facts(source, item.size, spares)
    cache.put("media", _key(item), json.dumps(asdict(found)).encode())
    return found


def waveform(
    cache: Cache,
    blobs: BlobStore,
    item: Item,
    buckets: int = BUCKETS,
    spares: Spares | None = None,
    progress: Progress = SILENT,
) -> list[float]:
    """The loudness of a recording over its whole length.

    Six hours are decoded at most; what comes after stays at nought.

    Args:
        cache: of the vault.
        blobs: of the vault.
        item: the recording.
        buckets: how many equal stretches.
        spares: where a worker comes from that is started already.
        progress: told the seconds decoded; may cancel.

    Returns:
        The loudest sample of each stretch, 0.0 to 1.0.

    Raises:
        Unreadable: it cannot be decoded, or has no sound.
        VaultDamaged: the original is not what was written.
        Cancelled: from ``progress``, or the spares were closed meanwhile.
    """
    key = f"{_key(item)}:{buckets}"
    held = cache.get("waveform", key)
    if held is None:
        with _opened(blobs, item) as source:
            found = media.peaks(source, item.size, points=buckets, spares=spares, progress=progress)
        share = 1.0
        if not found.whole:
            lasts = media_facts(cache, blobs, item, spares=spares).duration
            share = min(1.0, found.seconds / lasts) if lasts else 1.0
        filled = max(1, round(buckets * share))
        loud = _resampled(found.values, filled) + [0.0] * (buckets - filled)
        held = array.array("f", loud).tobytes()
        cache.put("waveform", key, held)
    values = array.array("f")
    values.frombytes(held)
    return list(values)


def _resampled(values: tuple[float, ...], buckets: int) -> list[float]:
    """The loudest of each stretch; a value serves several when there are fewer than stretches."""
    count = len(values)
    found = []
    for number in range(buckets):
        first = number * count // buckets
        after = max(first + 1, math.ceil((number + 1) * count / buckets))
        found.append(max(values[first:after]))
    return found


def _drawn(blobs: BlobStore, item: Item, longest: int, spares: Spares | None) -> PageImage:
    with _opened(blobs, item) as source:
        if item.media_type.startswith("video/"):
            return media.poster(source, item.size, longest=longest, spares=spares)
        return picture(source, item.size, item.media_type, longest=longest, spares=spares)


def _encoded(image: PageImage) -> bytes:
    out = io.BytesIO()
    size = (image.width, image.height)
    small = Image.frombuffer(image.mode, size, image.pixels, "raw", image.mode, 0, 1)
    small.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def _opened(blobs: BlobStore, item: Item) -> BinaryIO:
    return cast("BinaryIO", blobs.open(item.blob_id, item.size))


def _key(item: Item) -> str:
    return f"{item.sha256}:{item.size}"


def _thumbnail_key(item: Item, longest: int) -> str:
    return f"{_key(item)}:{longest}"
