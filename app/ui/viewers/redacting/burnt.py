"""The pages that will leave, as pixels: burnt away from the window, kept as coarse as they are looked at."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QImage

from app.casework.redacting.facsimiles import page_keys
from app.casework.reviewing.preview import Preview, PreviewSession
from app.errors import Cancelled
from app.ui.viewers.pixels import MOST_BYTES, Pixels, as_image

if TYPE_CHECKING:
    from app.ui.session import Session

_SOON = 120
"""Milliseconds: whoever settles one mark after the other has the page burnt once."""

_FINE_ENOUGH = 0.95


@dataclass(frozen=True, slots=True)
class _Kept:
    """One burnt page: its pixels, and how many of all there are they show."""

    image: QImage
    reduced: int


class Previewed:
    """One preview, open for as long as it is looked at; safe for threads.

    Args:
        session: the open vault.
        preview: what will leave.
    """

    def __init__(self, session: Session, preview: Preview) -> None:
        self._blobs = session.vault.blobs
        self._cache = session.vault.cache
        self._spares = session.spares
        self._preview = preview
        self._guard = threading.Lock()
        self._closed = False
        self._pages: PreviewSession | None = None

    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of the pages that will leave, points."""
        return self._opened().sizes()

    def after(self, page: int, scale: float, wide: float) -> _Kept:
        """A page as it will leave, numbered from 0, not finer than a scale needs it.

        Args:
            page: from 0.
            scale: pixels per point that are looked at.
            wide: points across.
        """
        whole = as_image(self._opened().after(page + 1))
        reduced = 1
        while reduced < 8 and whole.width() / (2 * reduced) >= scale * wide * _FINE_ENOUGH:
            reduced *= 2
        if reduced == 1:
            return _Kept(whole, 1)
        small = whole.scaled(
            max(1, whole.width() // reduced),
            max(1, whole.height() // reduced),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        return _Kept(small, reduced)

    def close(self) -> None:
        """End it, whatever it is at."""
        with self._guard:
            self._closed = True
            pages, self._pages = self._pages, None
        if pages is not None:
            pages.close()

    def _opened(self) -> PreviewSession:
        with self._guard:
            if self._closed:
                raise Cancelled("Reading was stopped.")
            if self._pages is None:
                self._pages = PreviewSession(self._blobs, self._cache, self._spares, self._preview)
            return self._pages


class Burnt(Pixels):
    """The pictures of the pages that will leave.

    A page is *stale* from the moment its marks are others until it was burnt with them; what is there of it
    is from before, and whoever paints it has to say so.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._source: Previewed | None = None
        self._pages: OrderedDict[int, _Kept] = OrderedDict()
        self._stale: set[int] = set()
        self._refusals: dict[int, str] = {}
        self._asked: Preview | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._start)

    @property
    def held(self) -> int:
        """Bytes of pixels that are kept now."""
        return sum(kept.image.sizeInBytes() for kept in self._pages.values())

    def show_preview(self, session: Session, preview: Preview) -> None:
        """Show what will leave; what is the same as before stays, all else is burnt again.

        ``opened`` or ``refused`` follows.
        """
        if self._session is session and self._asked is not None and preview.key == self._asked.key:
            return
        before = self._asked
        same = unchanged(before, preview, self._pages) if before is not None else set()
        self._stale = {page for page in self._pages if page in self._stale or page not in same}
        self._refusals.clear()
        self._end()
        self._session, self._asked = session, preview
        for page in sorted(self._stale):
            self.arrived.emit(page)
        if self._sizes:
            self._soon.start()
        else:
            self._start()

    def close(self) -> None:
        """End what burns and forget every pixel."""
        self._soon.stop()
        self._end()
        self._pages.clear()
        self._stale.clear()
        self._refusals.clear()
        self._asked = None
        super().close()

    def best(self, page: int, scale: float) -> QImage | None:
        """What there is of a page."""
        kept = self._pages.get(page)
        if kept is None:
            return None
        self._pages.move_to_end(page)
        return kept.image

    def small(self, page: int) -> QImage | None:
        """Nothing: the strip shows the pages as they are."""
        return None

    def is_sharp(self, page: int, scale: float) -> bool:
        """Whether a page is there as it will leave, or can never be."""
        kept = self._pages.get(page)
        if page in self._refusals:
            return True
        return kept is not None and page not in self._stale and self._fine(page, kept, scale)

    def is_stale(self, page: int) -> bool:
        """Whether what there is of a page is from before its marks were changed."""
        return page in self._stale

    def failed(self, page: int) -> bool:
        """Whether a page cannot be burnt."""
        return page in self._refusals

    def refusal(self, page: int) -> str:
        """Why a page cannot be burnt; ``""`` for one that can."""
        return self._refusals.get(page, "")

    def want(self) -> None:
        """Look again at what is wanted."""
        if self._busy or self._source is None or self._session is None or not self._sizes:
            return
        room = MOST_BYTES
        largest = max((kept.image.sizeInBytes() for kept in self._pages.values()), default=0)
        for page, scale in self.wanted():
            kept = self._pages.get(page)
            room -= largest if kept is None else kept.image.sizeInBytes()
            if room < 0 and room + largest < MOST_BYTES:
                # What does not fit beside what is wanted more would only drive that out again.
                return
            if page < len(self._sizes) and not self.is_sharp(page, scale):
                self._burn(self._session, self._source, page, scale)
                return

    def _fine(self, page: int, kept: _Kept, scale: float) -> bool:
        return kept.reduced == 1 or kept.image.width() >= (
            scale * self._sizes[page][0] * _FINE_ENOUGH
        )

    def _start(self) -> None:
        session, preview = self._session, self._asked
        if session is None or preview is None:
            return
        self._source = source = Previewed(session, preview)
        session.look(self._topic("open"), source.sizes, self._known, self._cannot)

    def _known(self, sizes: list[tuple[float, float]]) -> None:
        gone = [page for page in self._pages if page >= len(sizes)]
        for page in gone:
            del self._pages[page]
        self._sizes = sizes
        self.opened.emit(sizes)
        self.want()

    def _cannot(self, sentence: str) -> None:
        self._pages.clear()
        self._stale.clear()
        self._sizes = []
        self.refused.emit(sentence)

    def _burn(self, session: Session, source: Previewed, page: int, scale: float) -> None:
        self._busy = True
        wide = self._sizes[page][0]
        session.look(
            self._topic("page"),
            lambda: source.after(page, scale, wide),
            lambda kept: self._burnt(page, kept, ""),
            lambda sentence: self._burnt(page, None, sentence),
        )

    def _burnt(self, page: int, kept: _Kept | None, sentence: str) -> None:
        self._busy = False
        self._stale.discard(page)
        self._pages.pop(page, None)
        if kept is None:
            self._refusals[page] = sentence
        else:
            self._pages[page] = kept
            while self.held > MOST_BYTES and len(self._pages) > 1:
                self._pages.popitem(last=False)
        self.arrived.emit(page)
        self.want()

    def _end(self) -> None:
        """End the preview that is open; nothing of it arrives any more."""
        if self._session is not None:
            self._session.background.drop(self._topic(""))
        source, self._source = self._source, None
        self._busy = False
        if source is not None:
            source.close()


def unchanged(before: Preview, after: Preview, pages: Iterable[int]) -> set[int]:
    """Which of some pages leave as they did: all that decides them is the same.

    A transcript flows from page to page, so all of it changes with any of its words.

    Args:
        before: an earlier preview of the item.
        after: the present one.
        pages: from 0.
    """
    old, new = before.work, after.work
    if old is None or new is None:
        return set()
    numbers = [page + 1 for page in pages]
    were, are = (page_keys(work, numbers, read=False) for work in (old, new))
    return {number - 1 for number, key in are.items() if were.get(number) == key}
