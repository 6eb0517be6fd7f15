"""Small pictures of items, made in the background when they are seen, and dropped to save memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from app.casework.looking.viewing import has_thumbnail, thumbnail
from app.records.evidence import Item
from app.ui.session import Session

LONGEST = 256
"""Pixels of the longer side."""

_MOST = 60 * 1024 * 1024
"""Bytes of pixels that are held."""

_TOPIC = "library thumbnail "


class Thumbnails(QObject):
    """Pictures by the number of their item.

    Signals: ``ready(number)`` when one has come.
    """

    ready = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._held: OrderedDict[int, QPixmap] = OrderedDict()
        self._size = 0
        self._asked: set[int] = set()
        self._none: set[int] = set()

    def start(self, session: Session) -> None:
        """Take an open vault."""
        self._session = session

    def forget(self) -> None:
        """Drop every picture."""
        self._session = None
        self._held.clear()
        self._size = 0
        self._asked.clear()
        self._none.clear()

    def get(self, item: Item) -> QPixmap | None:
        """The picture of an item, or None where there is none (yet); it is asked for then."""
        held = self._held.get(item.number)
        if held is not None:
            self._held.move_to_end(item.number)
            return held
        number = item.number
        if (
            self._session is None
            or number in self._asked
            or number in self._none
            or not has_thumbnail(item)
        ):
            return None
        self._asked.add(number)
        ask_picture(
            self._session,
            f"{_TOPIC}{number}",
            item,
            LONGEST,
            lambda image: self._put(number, image),
        )
        return None

    def look_only_at(self, numbers: Iterable[int]) -> None:
        """Let pictures wait no longer for items that are not seen any more."""
        gone = self._asked - set(numbers)
        if self._session is not None:
            for number in gone:
                self._session.background.drop(f"{_TOPIC}{number}")
        self._asked -= gone

    @property
    def size(self) -> int:
        """Bytes of pixels that are held."""
        return self._size

    def _put(self, number: int, image: QImage | None) -> None:
        self._asked.discard(number)
        if self._session is None:
            return
        if image is None:
            self._none.add(number)
        else:
            picture = QPixmap.fromImage(image)
            self._size += _bytes(picture)
            self._held[number] = picture
            while self._size > _MOST and len(self._held) > 1:
                _number, dropped = self._held.popitem(last=False)
                self._size -= _bytes(dropped)
        self.ready.emit(number)


def ask_picture(
    session: Session,
    topic: str,
    item: Item,
    longest: int,
    answer: Callable[[QImage | None], None],
) -> None:
    """Have a picture of an item made in the background; the answer is a QImage or None.

    Args:
        session: of the open vault.
        topic: of the question.
        item: whose.
        longest: pixels of the longer side.
        answer: receives it in this thread.
    """
    vault, spares = session.vault, session.spares

    def work() -> QImage | None:
        data = thumbnail(vault.cache, vault.blobs, item, longest, spares)
        if data is None:
            return None
        # Encoded by this program from the pixels of the sandbox, never the original's bytes.
        image = QImage.fromData(data)
        if image.isNull():
            return None
        if max(image.width(), image.height()) > longest:
            image = image.scaled(
                longest,
                longest,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return image

    session.look(topic, work, answer, lambda _sentence: answer(None))


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
