"""A file that stays open in one worker while a person turns its pages."""

from __future__ import annotations

import json
import math
import threading
from collections.abc import Mapping
from typing import BinaryIO

from app.errors import Cancelled, Unreadable
from app.intake import wire
from app.intake.process import SILENCE, Worker
from app.intake.render import drawable, images
from app.intake.spares import Spares
from app.records.pages import PageImage

_MOST_RESTARTS = 3
"""A file that ends its reader more often than this is not tried again."""

_MOST_GIVEN = 384 * 1024 * 1024
"""Bytes after which a worker makes way for a fresh one: PDFium keeps what it has read of a file."""

_LARGEST = 1_000_000.0
"""Points along one side of a page that a worker may claim."""


class PageSession:
    """The pages of one PDF or picture, drawn one at a time. Safe for threads: one waits for another.

    The worker belongs to this file alone and ends with the session. When a page ends it, that page
    is unreadable and the next request gets a new worker, three times at most.
    """

    def __init__(
        self,
        source: BinaryIO,
        size: int,
        media_type: str,
        password: str | None = None,
        spares: Spares | None = None,
        *,
        silence: float = SILENCE,
    ) -> None:
        """Let a worker begin to open the file, and do not wait for it.

        Args:
            source: the original, seekable; it belongs to the session and is closed with it.
            size: its bytes.
            media_type: as stored with the item; the bytes decide.
            password: for a locked PDF.
            spares: where a worker comes from that is started already.
            silence: seconds without a word after which a request is given up.

        Raises:
            Unreadable: this kind of file has no pages to look at; the source is closed.
            VaultDamaged: likewise, from the source.
        """
        self._source = source
        self._size = size
        self._spares = spares
        self._silence = silence
        self._lock = threading.Lock()
        self._worker: Worker | None = None
        self._opened = False
        self._starts = 0
        self._closed = False
        self._refusal = ""
        self._sizes: list[tuple[float, float]] | None = None
        try:
            found = drawable(source, media_type)
            self._job = {
                "reader": found.reader,
                "media_type": found.media_type,
                "password": password,
            }
            with self._lock:
                self._start()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> PageSession:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def count(self) -> int:
        """How many pages there are; raises as :meth:`sizes`."""
        return len(self.sizes())

    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of all pages in points, as displayed; asked of the worker once.

        Raises:
            Unreadable: the file cannot be opened.
            Cancelled: the session was closed.
        """
        with self._lock:
            if self._sizes is None:
                frames = self._ask({"do": "sizes"})
                self._sizes = _sizes_in(frames)
            return list(self._sizes)

    def render(self, page: int, dpi: float, *, colour: str = "auto") -> PageImage:
        """Draw a page.

        Args:
            page: 1-based number.
            dpi: pixels per inch of the displayed page; a picture is never enlarged, and a page that
                would have too many pixels is drawn coarser: believe the ``dpi`` of what comes.
            colour: ``auto`` (grey unless the page has colour), ``grey`` or ``rgb``.

        Raises:
            Unreadable: the page cannot be drawn, or there is none of this number.
            Cancelled: the session was closed, before or meanwhile.
        """
        return self._draw({"do": "render", "dpi": float(dpi), "colour": colour, "pages": [page]})

    def picture(self, page: int = 1, *, longest: int = 256) -> PageImage:
        """Draw a page small, at most ``longest`` pixels along its longer side; raises as ``render``."""
        return self._draw({"do": "picture", "longest": longest, "pages": [page]})

    def close(self) -> None:
        """End the worker at once, from any thread: a request under way raises Cancelled."""
        self._closed = True
        worker = self._worker
        if worker is not None:
            worker.stop()
        with self._lock:
            self._drop()
            self._source.close()

    def _draw(self, job: Mapping[str, object]) -> PageImage:
        with self._lock:
            drawn = list(images(iter(self._ask(job))))
        if len(drawn) != 1:
            raise Unreadable(wire.REASONS["failed"])
        return drawn[0]

    def _ask(self, job: Mapping[str, object]) -> list[tuple[bytes, bytes]]:
        """One request and all of its answer."""
        if self._closed:
            raise Cancelled("Reading was stopped.")
        if self._refusal:
            raise Unreadable(self._refusal)
        if self._worker is not None and not self._worker.alive:
            # It ended while nobody asked for anything: no page is to blame.
            self._drop()
        elif self._worker is not None and self._worker.given > _MOST_GIVEN:
            self._drop()
            self._starts -= 1
        try:
            worker = self._opened_worker()
            worker.ask({**self._job, "password": None, **job})
            return self._capped(worker)
        except BaseException:
            # A worker that said why it failed is of use for the next page; any other is not.
            if self._worker is not None and not self._worker.settled:
                self._drop()
            raise

    def _opened_worker(self) -> Worker:
        """The worker with its file open.

        A spare can have been killed (by a system short of memory, say) in the moment before it was
        handed out: the file is not to blame for that, and is given to a fresh process once.
        """
        if self._worker is not None and self._opened:
            return self._worker
        worker = self._worker or self._start()
        try:
            self._open(worker)
        except Unreadable:
            if self._spares is None or worker.settled or worker.given:
                raise
            self._drop()
            worker = self._start(fresh=True)
            self._open(worker)
        return worker

    def _open(self, worker: Worker) -> None:
        try:
            self._capped(worker)
        except Unreadable as error:
            if worker.settled:
                # The file's own fault, said in order: it would be said again.
                self._refusal = error.sentence
                self._drop()
            raise
        self._opened = True

    def _capped(self, worker: Worker) -> list[tuple[bytes, bytes]]:
        frames = []
        total = 0
        for kind, payload in worker.frames():
            total += len(payload)
            if kind not in {wire.FACTS, wire.DATA} or total > wire.CAPS[wire.DATA] + (1 << 20):
                raise Unreadable(wire.REASONS["failed"])
            frames.append((kind, payload))
            if len(frames) > _MOST_ANSWERS:
                raise Unreadable(wire.REASONS["failed"])
        return frames

    def _start(self, *, fresh: bool = False) -> Worker:
        if self._starts > _MOST_RESTARTS:
            raise Unreadable(wire.REASONS["failed"])
        self._starts += 1
        started = None
        if self._spares is not None:
            started = self._spares.take(str(self._job["reader"]), fresh=fresh)
        worker = Worker(
            self._source,
            self._size,
            {**self._job, "do": "view"},
            started=started,
            silence=self._silence,
        )
        self._worker = worker
        self._opened = False
        if self._closed:
            worker.stop()
            raise Cancelled("Reading was stopped.")
        return worker

    def _drop(self) -> None:
        worker, self._worker = self._worker, None
        self._opened = False
        if worker is not None:
            worker.close()


_MOST_ANSWERS = 8
"""Frames of one answer: word of being ready, an announcement, and the pixels."""


def _sizes_in(frames: list[tuple[bytes, bytes]]) -> list[tuple[float, float]]:
    for kind, payload in frames:
        if kind != wire.FACTS:
            continue
        try:
            untrusted = json.loads(payload)
            if untrusted["is"] != "sizes":
                continue
            sizes = [(float(width), float(height)) for width, height in untrusted["sizes"]]
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
            break
        sound = all(math.isfinite(side) and 0 < side < _LARGEST for size in sizes for side in size)
        if sound and 1 <= len(sizes) <= wire.MOST_PAGES:
            return sizes
        break
    raise Unreadable(wire.REASONS["failed"])
