"""The pages of a bundle that is put together, as pixels: drawn away from the window, few of them kept."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage

from app.errors import Cancelled
from app.ui.viewers.pixels import MOST_BYTES, Pixels, as_image

if TYPE_CHECKING:
    from app.casework.releasing.bundle_preview import BundlePreview, BundlePreviewSession
    from app.ui.session import Session

_SMALL = 96
"""Pixels across of a picture in the strip."""

_A4 = (595.3, 841.9)
"""Points of a page whose picture has not come yet."""


@dataclass(frozen=True, slots=True)
class Laid:
    """How the pages of a bundle are laid out.

    Attributes:
        labels: what is printed on each page as its number.
        places: the first page, from 0, of each section, exhibit and document of the draft that has one.
    """

    labels: list[str]
    places: Mapping[str, int]


class DraftPages:
    """One preview of a bundle, open for as long as it is looked at; safe for threads.

    Args:
        session: the open vault.
        preview: what will leave.
    """

    def __init__(self, session: Session, preview: BundlePreview) -> None:
        self._blobs = session.vault.blobs
        self._cache = session.vault.cache
        self._spares = session.spares
        self._preview = preview
        self._guard = threading.Lock()
        self._closed = False
        self._pages: BundlePreviewSession | None = None

    def laid(self) -> Laid:
        """How the pages are laid out."""
        pages = self._opened()
        labels = [pages.printed(number) for number in range(1, pages.count() + 1)]
        places = {each: pages.page_of(each) - 1 for each in self._preview.lines}
        return Laid(labels, {each: page for each, page in places.items() if page >= 0})

    def page(self, page: int) -> QImage:
        """A page, numbered from 0, exactly as it will leave."""
        return as_image(self._opened().page(page + 1))

    def close(self) -> None:
        """End it, whatever it is at."""
        with self._guard:
            self._closed = True
            pages, self._pages = self._pages, None
        if pages is not None:
            pages.close()

    def _opened(self) -> BundlePreviewSession:
        from app.casework.releasing.bundle_preview import BundlePreviewSession

        with self._guard:
            if self._closed:
                raise Cancelled("Reading was stopped.")
            if self._pages is None:
                self._pages = BundlePreviewSession(
                    self._blobs, self._cache, self._spares, self._preview
                )
            return self._pages


class DraftPixels(Pixels):
    """The pictures of a bundle's pages.

    How large a page is becomes known with its picture; until then it is taken for A4.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.labels: list[str] = []
        self.places: Mapping[str, int] = {}
        self.resized: Callable[[int, tuple[float, float]], None] = lambda _page, _size: None
        self._source: DraftPages | None = None
        self._pages: OrderedDict[int, QImage] = OrderedDict()
        self._refusals: dict[int, str] = {}

    @property
    def held(self) -> int:
        """Bytes of pixels that are kept now."""
        return sum(image.sizeInBytes() for image in self._pages.values())

    def show_preview(self, session: Session, preview: BundlePreview) -> None:
        """Show another preview; ``opened`` or ``refused`` follows."""
        self._end()
        self._pages.clear()
        self._small.clear()
        self._refusals.clear()
        self._sizes = []
        self._session = session
        self._source = source = DraftPages(session, preview)
        session.look(self._topic("open"), source.laid, self._known, self.refused.emit)

    def close(self) -> None:
        """End what draws and forget every pixel."""
        self._end()
        self._pages.clear()
        self._refusals.clear()
        self.labels, self.places = [], {}
        super().close()

    def best(self, page: int, scale: float) -> QImage | None:
        """The picture of a page, or None while there is none."""
        image = self._pages.get(page)
        if image is None:
            return self._small.get(page)
        self._pages.move_to_end(page)
        return image

    def is_sharp(self, page: int, scale: float) -> bool:
        """Whether a page is there, or can never be."""
        return page in self._pages or page in self._refusals

    def failed(self, page: int) -> bool:
        """Whether a page cannot be drawn."""
        return page in self._refusals

    def refusal(self, page: int) -> str:
        """Why a page cannot be drawn; ``""`` for one that can."""
        return self._refusals.get(page, "")

    def want(self) -> None:
        """Look again at what is wanted."""
        if self._busy or self._source is None or self._session is None or not self._sizes:
            return
        small = self.small_scale()
        for page, scale in self.wanted():
            here = page in self._small if scale <= small else page in self._pages
            if page < len(self._sizes) and not here and page not in self._refusals:
                self._draw(self._session, self._source, page)
                return

    def _known(self, laid: Laid) -> None:
        self.labels, self.places = laid.labels, laid.places
        self._sizes = [_A4] * len(laid.labels)
        self.opened.emit(self._sizes)
        self.want()

    def _draw(self, session: Session, source: DraftPages, page: int) -> None:
        self._busy = True
        session.look(
            self._topic("page"),
            lambda: _both(source.page(page)),
            lambda both: self._drawn(page, both, ""),
            lambda sentence: self._drawn(page, None, sentence),
        )

    def _drawn(self, page: int, both: tuple[QImage, QImage] | None, sentence: str) -> None:
        self._busy = False
        if both is None:
            self._refusals[page] = sentence
        else:
            image, self._small[page] = both
            self._pages[page] = image
            # The last one stays, however large it is.
            while self.held > MOST_BYTES and len(self._pages) > 1:
                self._pages.popitem(last=False)
            inch = image.dotsPerMeterX() * 0.0254 / 72
            size = (image.width() / inch, image.height() / inch)
            if abs(size[0] - self._sizes[page][0]) > 1 or abs(size[1] - self._sizes[page][1]) > 1:
                self._sizes[page] = size
                self.resized(page, size)
        self.arrived.emit(page)
        self.want()

    def _end(self) -> None:
        if self._session is not None:
            self._session.background.drop(self._topic(""))
        source, self._source = self._source, None
        self._busy = False
        if source is not None:
            source.close()


def _both(image: QImage) -> tuple[QImage, QImage]:
    """A page, and a small picture of it."""
    small = image.scaledToWidth(_SMALL, Qt.TransformationMode.SmoothTransformation)
    return image, small
