"""Redacted recordings: decoded in the sandbox, burnt here, kept in pieces in the encrypted cache.

What the cache holds is what may leave: the window plays it, the export copies it. Nothing of a recording
is whole in memory, and nothing of it lies in a plain file before it is in a bundle.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict
from typing import BinaryIO, cast

import numpy as np

from app.casework.consents import consent
from app.casework.redacting import review
from app.casework.registry import people
from app.errors import Refused
from app.intake.recordings import Recording, shape_of
from app.progress import SILENT, Progress
from app.records.canonical import canonical
from app.records.evidence import Item, ItemPerson
from app.records.marks import Mark, RedactionProfile
from app.records.recordings import SOUND_RATE, FilmMask, Picture, Shape, Sound
from app.redaction.recordings import film, sound
from app.redaction.recordings.webm import Writer
from app.vault.blobs import BlobStore
from app.vault.cache import Cache
from app.vault.vault import Vault

EXTENSION = "webm"

MOST_PLAYED = 256 * 1024 * 1024
"""Bytes of a redacted recording that are held in memory to be played: about half an hour of film."""

_ENGINE = "1"
"""Raised whenever the same marks would give other bytes: it is part of the cache's key."""

_KIND = "recording"
_PIECE = 1024 * 1024

Spans = tuple[tuple[float, float], ...]
"""Seconds from and to."""

_SPEAKING = ("speaker",)
_TELLING = ("victim", "witness", "patient", "author", "interviewer", "interpreter")
_ACCOUNTS = ("testimony", "interview", "statement")


def withheld(vault: Vault, item: Item, profile: RedactionProfile) -> str:
    """Why a recording may not leave as one under a profile that hides something; ``""`` if it may.

    A voice identifies: whoever is hidden and speaks throughout lets it leave only as a transcript.

    Returns:
        One clause that names nobody.
    """
    if not item.reviewed:
        return "nobody has reviewed yet what is heard and seen in it"
    hidden = people.hidden(
        vault, profile, consent.unnamed_in(vault, item.case_id, profile.purposes)
    )
    marks = [
        mark
        for mark in review.current_marks(vault, item)
        if mark.state == "accepted" and review.applies(mark, profile, hidden)
    ]
    voices = [mark for mark in marks if mark.reason == "voice" and not sound.is_heard(mark)]
    telling = item.kind in _ACCOUNTS or item.media_type.startswith("audio/")
    roles = (*_SPEAKING, *_TELLING) if telling else _SPEAKING
    speaking = any(
        link.role in roles and link.person_id in hidden
        for link in vault.find(ItemPerson, item_id=item.id)
    )
    if voices or speaking:
        return "the voice of somebody hidden is heard in it, so it leaves only as a transcript"
    silenced = {(mark.reason, mark.person_id) for mark in marks if sound.is_heard(mark)}
    silenced |= {("name", who) for _reason, who in silenced}
    text = vault.current_text(item.id)
    shown = text.hidden_from if text is not None else 0
    said = {
        (mark.reason, mark.person_id)
        for mark in marks
        if mark.start is not None and mark.start < shown and mark.reason != "manual"
    }
    if said - silenced:
        return "its transcript tells what must be hidden, and no stretch of sound is marked for it"
    try:
        film.masks_of(marks)
    except Refused:
        return "a mark on it has a place that makes no sense"
    return ""


def transcribed(vault: Vault, item: Item) -> bool:
    """Whether a recording has a transcript: its file's own tags are text as well, and are none."""
    text = vault.current_text(item.id)
    return text is not None and bool(vault.text(text.id)[: text.hidden_from].strip())


def shape(cache: Cache, blobs: BlobStore, item: Item) -> Shape:
    """What a recording is decoded to; boxes of its marks are in pixels of its ``shown`` size.

    Raises:
        Unreadable: it is no recording, or cannot be decoded.
        VaultDamaged: the original is not what was written.
    """
    held = _held_shape(cache, item)
    if held is not None:
        return held
    with _opened(blobs, item) as source:
        return _kept_shape(cache, item, shape_of(source, item.size))


def spans(cache: Cache, blobs: BlobStore, item: Item, marks: Iterable[Mark]) -> Spans:
    """The stretches of sound that marks hide, grown as the recording's codec needs it.

    Raises:
        Unreadable, VaultDamaged: as :func:`shape`.
    """
    return _spans(marks, shape(cache, blobs, item))


def redacted(
    cache: Cache,
    blobs: BlobStore,
    item: Item,
    marks: Iterable[Mark],
    kind: str,
    progress: Progress = SILENT,
) -> Stored:
    """Make a redacted recording, or find it in the cache.

    Args:
        cache: of the vault; must be open for writing.
        blobs: of the vault.
        item: a recording.
        marks: what is burnt: accepted ones that the profile applies.
        kind: ``tone`` or ``silence``, in place of hidden sound.
        progress: told the seconds that are done; its Cancelled leaves nothing.

    Returns:
        The file, to be read once.

    Raises:
        Unreadable: the recording cannot be decoded to its end.
        VaultDamaged: the original is not what was written.
        Refused: a mark makes no sense, or the cache does not hold the result.
        Cancelled: from ``progress``.
    """
    held = tuple(marks)
    masks = film.masks_of(held)
    with ExitStack() as opened:
        source = opened.enter_context(_opened(blobs, item))
        recording: Recording | None = None
        measured = _held_shape(cache, item)
        if measured is None:
            recording = opened.enter_context(Recording(source, item.size))
            measured = _kept_shape(cache, item, recording.shape)
        hidden = _spans(held, measured)
        decides = [_ENGINE, item.sha256, kind, repr(hidden), repr(masks)]
        key = hashlib.sha256(canonical(decides)).hexdigest()
        stored = Stored.of(cache, key)
        if stored is not None:
            return stored
        if recording is None:
            recording = opened.enter_context(Recording(source, item.size))
        sink = _Pieces(cache, key)
        try:
            with Writer(sink, recording.shape) as writer:
                _burn(recording, writer, hidden, masks, kind, progress)
            sink.finish()
        except BaseException:
            sink.forget()
            raise
    stored = Stored.of(cache, key)
    if stored is None:
        raise Refused("The redacted recording does not fit into the cache; it was not made.")
    return stored


def redacted_bytes(
    cache: Cache,
    blobs: BlobStore,
    item: Item,
    marks: Iterable[Mark],
    kind: str,
    progress: Progress = SILENT,
) -> bytes:
    """A redacted recording in memory, to be played: the very bytes that would leave.

    Raises:
        Refused: it has more than :data:`MOST_PLAYED` bytes; or as :func:`redacted`, as all others.
    """
    stored = redacted(cache, blobs, item, marks, kind, progress)
    if stored.size > MOST_PLAYED:
        raise Refused("This recording is too long to be played here; export it to look at it.")
    return stored.read()


def _burn(
    recording: Recording,
    writer: Writer,
    hidden: Spans,
    masks: Sequence[FilmMask],
    kind: str,
    progress: Progress,
) -> None:
    measured = recording.shape
    heard = 0
    done = 0.0
    for part in recording.parts():
        if isinstance(part, Sound):
            block = np.frombuffer(part.samples, np.int16).reshape(-1, measured.channels)
            writer.sound(sound.burn(block, heard, hidden, kind))
            heard += len(block)
            done = max(done, heard / SOUND_RATE)
        else:
            _show(part, writer, measured, masks)
            done = max(done, part.first / measured.fps)
        progress.step(int(done), max(int(done), int(measured.duration)), "Redacting a recording")


def _show(picture: Picture, writer: Writer, measured: Shape, masks: Sequence[FilmMask]) -> None:
    first, after = picture.first / measured.fps, (picture.first + picture.count) / measured.fps
    # From the moment it was taken until the next one stands in its place: what is masked at any
    # time in between is masked all the time, since it is the same picture.
    boxes = film.masks_at(masks, min(picture.at, first), after)
    planes = film.planes_of(picture.planes, measured)
    film.burn(planes, film.on_pixels(boxes, measured))
    for number in range(picture.first, picture.first + picture.count):
        writer.picture(number, planes)


class Stored(io.RawIOBase):
    """A finished recording in the cache, read from its beginning to its end.

    Attributes:
        size: bytes.
    """

    def __init__(self, cache: Cache, key: str, size: int) -> None:
        super().__init__()
        self.size = size
        self._pieces = _stored_pieces(cache, key, size)
        self._left = b""

    @classmethod
    def of(cls, cache: Cache, key: str) -> Stored | None:
        """The recording of this key, or None when it is not all there."""
        head = cache.get(_KIND, key)
        if head is None:
            return None
        size = int(json.loads(head)["size"])
        # What was written first goes first when the cache is full; the first piece was written last.
        oldest = 1 if size > _PIECE else 0
        return cls(cache, key, size) if cache.get(_KIND, f"{key}:{oldest}") else None

    def readable(self) -> bool:
        """True."""
        return True

    def read(self, size: int | None = -1) -> bytes:
        """Up to ``size`` bytes, or all that is left.

        Raises:
            Refused: the cache lost a part of it.
        """
        if size is None or size < 0:
            left, self._left = self._left, b""
            return left + b"".join(self._pieces)
        if not self._left:
            self._left = next(self._pieces, b"")
        part, self._left = self._left[:size], self._left[size:]
        return part


def _stored_pieces(cache: Cache, key: str, size: int) -> Iterator[bytes]:
    for number in range(-(-size // _PIECE)):
        piece = cache.get(_KIND, f"{key}:{number}")
        if piece is None or len(piece) != min(_PIECE, size - number * _PIECE):
            raise Refused("The cache lost a part of a recording; try again.")
        yield piece


class _Pieces:
    """A file that is written into the cache, a piece at a time; whoever writes may go back."""

    def __init__(self, cache: Cache, key: str) -> None:
        self._cache = cache
        self._key = key
        self._at = 0
        self._size = 0
        self._number = 0
        self._piece = bytearray()
        self._written: set[int] = set()

    def write(self, data: bytes, /) -> int:
        """Write at the position."""
        view = memoryview(data)
        done = 0
        while done < len(view):
            number, inside = divmod(self._at, _PIECE)
            self._turn_to(number)
            part = view[done : done + _PIECE - inside]
            if inside > len(self._piece):
                self._piece.extend(bytes(inside - len(self._piece)))
            self._piece[inside : inside + len(part)] = part
            self._at += len(part)
            done += len(part)
        self._size = max(self._size, self._at)
        return done

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Move within what was written."""
        base = (0, self._at, self._size)[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        """The position."""
        return self._at

    def seekable(self) -> bool:
        """True."""
        return True

    def writable(self) -> bool:
        """True."""
        return True

    def finish(self) -> None:
        """Keep what is left, then the word that it is all there."""
        self._keep()
        head = json.dumps({"size": self._size}).encode()
        self._cache.put(_KIND, self._key, head)

    def forget(self) -> None:
        """Leave nothing of an unfinished file."""
        for number in self._written:
            self._cache.put(_KIND, f"{self._key}:{number}", b"")

    def _turn_to(self, number: int) -> None:
        if number == self._number:
            return
        self._keep()
        held = self._cache.get(_KIND, f"{self._key}:{number}") if number in self._written else b""
        if held is None:
            raise Refused("The redacted recording does not fit into the cache; it was not made.")
        self._number, self._piece = number, bytearray(held)

    def _keep(self) -> None:
        self._cache.put(_KIND, f"{self._key}:{self._number}", bytes(self._piece))
        self._written.add(self._number)


def _held_shape(cache: Cache, item: Item) -> Shape | None:
    held = cache.get("shape", f"{item.sha256}:{item.size}")
    return Shape(**json.loads(held)) if held is not None else None


def _kept_shape(cache: Cache, item: Item, found: Shape) -> Shape:
    cache.put("shape", f"{item.sha256}:{item.size}", json.dumps(asdict(found)).encode())
    return found


def _spans(marks: Iterable[Mark], measured: Shape) -> Spans:
    return sound.spans_of(marks, sound.reach_of(measured.sound_codec, measured.sound_rate))


def _opened(blobs: BlobStore, item: Item) -> BinaryIO:
    return cast("BinaryIO", blobs.open(item.blob_id, item.size))
