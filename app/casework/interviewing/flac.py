"""Sound as FLAC (RFC 9639): lossless, with the digest of the samples inside, readable everywhere for decades.

It is encoded as it is read, so that a recording of many hours needs no memory. The header comes first and
holds the number of samples and their digest: whoever encodes has been over them once before.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MEDIA_TYPE = "audio/flac"
SAMPLE = 2
"""Bytes of one sample: 16 bits, signed, little-endian, one channel."""

_LEVEL = "5"
"""Higher levels take longer and gain nothing on speech."""

_MAKER = b"Kuager"
_STREAMINFO, _VORBIS_COMMENT, _LAST = 0, 4, 0x80
_TOTAL_BITS = 36


def encoded(
    pcm: Iterable[bytes],
    *,
    rate: int,
    samples: int,
    md5: bytes,
    comments: Mapping[str, str],
) -> Iterator[bytes]:
    """Yield a FLAC stream, piece by piece.

    Args:
        pcm: the samples, in pieces of any length that are whole samples.
        rate: samples in a second.
        samples: how many there are.
        md5: of all of them (RFC 9639, section 8.2).
        comments: names and values of the comment block.
    """
    # Loading it takes longer than starting a recording may.
    import av

    encoder: Any = av.CodecContext.create("flac", "w")
    encoder.sample_rate, encoder.layout, encoder.format = rate, "mono", "s16"
    encoder.options = {"compression_level": _LEVEL}
    encoder.open()
    yield b"fLaC" + _block(_STREAMINFO, _counted(bytes(encoder.extradata), samples, md5))
    yield _block(_VORBIS_COMMENT | _LAST, _commented(comments))
    wanted = int(encoder.frame_size) * SAMPLE
    held = bytearray()
    done = 0
    for piece in pcm:
        held += piece
        while len(held) >= wanted:
            yield from _packets(av, encoder, bytes(held[:wanted]), done, rate)
            done += wanted // SAMPLE
            del held[:wanted]
    if held:
        yield from _packets(av, encoder, bytes(held), done, rate)
    for packet in encoder.encode(None):
        yield bytes(packet)


class Pieces(io.RawIOBase):
    """Pieces of bytes as a stream that is read once, from start to end."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        super().__init__()
        self._pieces = iter(pieces)
        self._left = memoryview(b"")

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill a buffer; with fewer bytes only at the end."""
        target = memoryview(buffer).cast("B")
        filled = 0
        while filled < len(target):
            if not self._left:
                piece = next(self._pieces, None)
                if piece is None:
                    break
                self._left = memoryview(piece)
            count = min(len(self._left), len(target) - filled)
            target[filled : filled + count] = self._left[:count]
            self._left = self._left[count:]
            filled += count
        return filled


def _packets(av: Any, encoder: Any, data: bytes, at: int, rate: int) -> Iterator[bytes]:
    frame = av.AudioFrame(format="s16", layout="mono", samples=len(data) // SAMPLE)
    frame.sample_rate, frame.pts = rate, at
    plane = frame.planes[0]
    # A plane may be longer than its samples, for the sake of alignment.
    plane.update(data + bytes(plane.buffer_size - len(data)))
    for packet in encoder.encode(frame):
        yield bytes(packet)


def _counted(info: bytes, samples: int, md5: bytes) -> bytes:
    """The encoder's description of the stream with the total and the digest in their places.

    The least and greatest sizes of a frame are not known before the end, which zeros say.
    """
    rate_to_total = int.from_bytes(info[10:18], "big") >> _TOTAL_BITS << _TOTAL_BITS
    total = samples if samples < 1 << _TOTAL_BITS else 0
    return info[:4] + bytes(6) + (rate_to_total | total).to_bytes(8, "big") + md5


def _commented(comments: Mapping[str, str]) -> bytes:
    """A comment block (RFC 9639, section 8.6); its numbers are little-endian."""
    fields = [f"{name}={value}".encode() for name, value in comments.items()]
    parts = [_MAKER, None, *fields]
    return b"".join(
        len(fields).to_bytes(4, "little")
        if part is None
        else len(part).to_bytes(4, "little") + part
        for part in parts
    )


def _block(kind: int, data: bytes) -> bytes:
    return bytes([kind]) + len(data).to_bytes(3, "big") + data
