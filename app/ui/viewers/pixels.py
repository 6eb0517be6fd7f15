"""Pages as pixels: asked of the sandboxed worker one at a time, the most wanted first, and few are kept."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.casework.looking.viewing import open_pages
from app.casework.redacting.facsimiles import password_of
from app.errors import Cancelled
from app.records.evidence import Item
from app.records.pages import PageImage

if TYPE_CHECKING:
    from app.intake.view import PageSession
    from app.ui.session import Session

MOST_BYTES = 96 << 20
"""Bytes of pixels that are kept."""

_MOST_PIXELS = 10_000_000
"""Of one page: at a large zoom it is drawn coarser, so that three pages in colour have room."""

_SMALL = 0.2
"""Pixels per point of the pictures in the strip."""


class Original:
    """One original, open in a worker of its own for as long as it is looked at; safe for threads.

    Args:
        session: the open vault.
        item: whose original.
        password: what opens it, where its maker locked it.
    """

    def __init__(self, session: Session, item: Item, password: str | None = None) -> None:
        self._password = password
        self._blobs = session.vault.blobs
        self._spares = session.spares
        self._item = item
        self._guard = threading.Lock()
        self._closed = False
        self._pages: PageSession | None = None

    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of every page, points."""
        return self._opened().sizes()

    def render(self, page: int, dpi: float) -> QImage:
        """The pixels of a page, numbered from 0; their resolution is in the image."""
        return as_image(self._opened().render(page + 1, dpi))

    def close(self) -> None:
        """End the worker, whatever it is at."""
        with self._guard:
            self._closed = True
            pages, self._pages = self._pages, None
        if pages is not None:
            pages.close()

    def _opened(self) -> PageSession:
        with self._guard:
            if self._closed:
                raise Cancelled("Reading was stopped.")
            if self._pages is None:
                self._pages = open_pages(
                    self._blobs, self._item, password=self._password, spares=self._spares
                )
            return self._pages


class Pixels(QObject):
    """The pictures of an original's pages.

    Signals:
        opened(sizes): the pages are known.
        arrived(page): a picture of it has come.
        refused(sentence): the original cannot be shown.
    """

    opened = Signal(object)
    arrived = Signal(int)
    refused = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.wanted: Callable[[], list[tuple[int, float]]] = list
        """Asked for (page, pixels per point), the most urgent first, whenever a worker is free."""
        self._session: Session | None = None
        self._original: Original | None = None
        self._kept: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._small: dict[int, QImage] = {}
        self._failed: set[int] = set()
        self._sizes: list[tuple[float, float]] = []
        self._busy = False

    @property
    def held(self) -> int:
        """Bytes of pixels that are kept now."""
        return sum(image.sizeInBytes() for image in self._kept.values())

    def open(self, session: Session, item: Item) -> None:
        """Open an original; ``opened`` or ``refused`` follows."""
        self.close()
        self._session = session
        self._original = original = Original(session, item)

        def locked(sentence: str) -> None:
            # Most files have none, and need not wait for the vault to be asked.
            session.ask(
                self._topic("password"),
                lambda vault: password_of(vault, item),
                lambda password: self._open_with(session, item, password, sentence),
            )

        session.look(self._topic("open"), original.sizes, self._opened, locked)

    def _open_with(self, session: Session, item: Item, password: str | None, refusal: str) -> None:
        if self._session is not session:
            return
        if password is None:
            self.refused.emit(refusal)
            return
        if self._original is not None:
            self._original.close()
        self._original = original = Original(session, item, password)
        session.look(self._topic("open"), original.sizes, self._opened, self.refused.emit)

    def close(self) -> None:
        """End the worker and forget every pixel."""
        if self._session is not None:
            self._session.background.drop(self._topic(""))
            self._session.drop(self._topic("password"))
        if self._original is not None:
            self._original.close()
        self._session = self._original = None
        self._kept.clear()
        self._small.clear()
        self._failed.clear()
        self._sizes = []
        self._busy = False

    def best(self, page: int, scale: float) -> QImage | None:
        """The picture of a page that serves a scale best, or None while there is none."""
        key = self._key(page, scale)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        others = [each for each in self._kept if each[0] == page]
        if others:
            return self._kept[max(others, key=lambda each: each[1])]
        return self._small.get(page)

    def small(self, page: int) -> QImage | None:
        """A small picture of a page for the strip, or None while there is none."""
        return self._small.get(page)

    def is_sharp(self, page: int, scale: float) -> bool:
        """Whether a page is there, or can never be there, as finely as a scale wants it."""
        key = self._key(page, scale)
        return key in self._kept or page in self._failed

    def failed(self, page: int) -> bool:
        """Whether a page cannot be drawn."""
        return page in self._failed

    def want(self) -> None:
        """Look again at what is wanted."""
        if self._busy or self._session is None or self._original is None or not self._sizes:
            return
        room = MOST_BYTES
        for page, scale in self.wanted():
            key = self._key(page, scale)
            small = scale <= _SMALL
            room -= self._bytes(key)
            if room < 0 and room + self._bytes(key) < MOST_BYTES:
                # What does not fit beside what is wanted more would only drive that out again.
                return
            if page in self._failed or (page in self._small if small else key in self._kept):
                continue
            self._ask(self._session, self._original, key, small)
            return

    def ask_finest(self, page: int, dpi: float, answer: Callable[[float], None]) -> None:
        """Have a page drawn as finely as it is; the answer is its resolution."""
        if self._session is None or self._original is None:
            return
        original = self._original

        def take(image: QImage) -> None:
            resolution = image.dotsPerMeterX() * 0.0254
            self._keep((page, self._key(page, resolution / 72)[1]), image)
            answer(resolution)

        self._session.look(
            self._topic("finest"), lambda: original.render(page, dpi), take, lambda _sentence: None
        )

    def small_scale(self) -> float:
        """The scale to ask for pictures of the strip with."""
        return _SMALL

    def _opened(self, sizes: list[tuple[float, float]]) -> None:
        self._sizes = sizes
        self.opened.emit(sizes)
        self.want()

    def _ask(self, session: Session, original: Original, key: tuple[int, int], small: bool) -> None:
        self._busy = True
        session.look(
            self._topic("page"),
            lambda: original.render(key[0], key[1] / 10),
            lambda image: self._arrived(key, small, image),
            lambda _sentence: self._arrived(key, small, None),
        )

    def _arrived(self, key: tuple[int, int], small: bool, image: QImage | None) -> None:
        self._busy = False
        if image is None:
            self._failed.add(key[0])
        elif small:
            self._small[key[0]] = image
        else:
            self._keep(key, image)
        self.arrived.emit(key[0])
        self.want()

    def _keep(self, key: tuple[int, int], image: QImage) -> None:
        for other in [each for each in self._kept if each[0] == key[0]]:
            # One picture a page: the one before was for another zoom.
            del self._kept[other]
        self._kept[key] = image
        while self.held > MOST_BYTES and len(self._kept) > 1:
            self._kept.popitem(last=False)

    def _key(self, page: int, scale: float) -> tuple[int, int]:
        """Page and tenths of dots per inch."""
        wide, high = self._sizes[page] if page < len(self._sizes) else (1.0, 1.0)
        most = (_MOST_PIXELS / max(1.0, wide * high)) ** 0.5
        return page, max(10, round(min(scale, most) * 720))

    def _bytes(self, key: tuple[int, int]) -> int:
        """What a page takes at most: three bytes a pixel."""
        wide, high = self._sizes[key[0]] if key[0] < len(self._sizes) else (1.0, 1.0)
        return round(wide * high * (key[1] / 720) ** 2) * 3

    def _topic(self, what: str) -> str:
        return f"pixels/{id(self):x}/{what}"


def as_image(page: PageImage) -> QImage:
    """What the worker drew, as Qt has it; grey stays one byte a pixel."""
    grey = page.mode == "L"
    shape = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB888
    line = page.width * (1 if grey else 3)
    # The copy owns its pixels; the bytes go with the worker's answer.
    image = QImage(page.pixels, page.width, page.height, line, shape).copy()
    image.setDotsPerMeterX(round(page.dpi / 0.0254))
    image.setDotsPerMeterY(round(page.dpi / 0.0254))
    return image
