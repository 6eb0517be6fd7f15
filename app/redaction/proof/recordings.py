"""The proof on redacted recordings: decode the finished file, and demand the constants in it.

Nothing of the burning is taken on trust: stretches and boxes come from the marks, and what is compared
is what a player would play. The encoder moves samples and pixels a little, so what is allowed was measured:
sound that a loud word before the stretch left behind, and pixels along the edge of a mask.
"""

from __future__ import annotations

import io
import math
from typing import Any

import av
import numpy as np

from app.records.recordings import SOUND_RATE, Redaction, Shape
from app.redaction.proof.examiner import Examiner
from app.redaction.proof.film_faces import Watcher
from app.redaction.recordings import film, sound

_EBML_LISTS = frozenset(map(bytes.fromhex, (
    "1A45DFA3", "18538067", "114D9B74", "4DBB", "1549A966", "1654AE6B", "AE", "E0", "E1", "55B0",
    "1254C367", "7373", "63C0", "67C8", "1F43B675", "A0", "1C53BB6B", "BB", "B7"
)))  # fmt: skip
"""Elements that hold others: header, segment, seek heads, info, tracks, tags, clusters, cues."""

_EBML_VALUES = frozenset(map(bytes.fromhex, (
    "4286", "42F7", "42F2", "42F3", "4282", "4287", "4285", "53AB", "53AC", "EC", "2AD7B1",
    "4D80", "5741", "4489", "D7", "73C5", "9C", "22B59C", "86", "83", "23E383", "63A2", "56AA",
    "56BB", "88", "B0", "BA", "9A", "54B0", "54BA", "54B2", "55B1", "55B7", "55B8", "55B9",
    "55BA", "55BB", "9F", "B5", "6264", "63C5", "68CA", "45A3", "4487", "447A", "4484", "E7",
    "A3", "A1", "9B", "FB", "75A2", "B3", "F7", "F1", "F0", "B2"
)))  # fmt: skip
"""Elements with values that our own files have: no title, no date, no id of the segment, no attachment."""

_DEEPEST = 6
_VOID = b"\xec"
_SAME = {
    bytes.fromhex(name): frozenset(values)
    for name, values in (
        ("4282", (b"webm",)), ("4D80", (b"Lavf",)), ("5741", (b"Lavf",)), ("22B59C", (b"und",)),
        ("45A3", (b"DURATION",)), ("86", (b"V_VP9", b"A_OPUS")),
        # Numbers of tracks where other programs put random ones.
        ("73C5", (bytes(7) + b"\x01", bytes(7) + b"\x02")),
        ("63C5", (bytes(7) + b"\x01", bytes(7) + b"\x02")),
    )
}  # fmt: skip
"""Values that are the same in all of our files."""

Samples = np.ndarray[Any, np.dtype[np.float64]]

_CODECS = {"audio": ("opus", "libopus"), "video": ("vp9", "libvpx-vp9")}

_EDGE_SECONDS = 0.025
_STRAY_SOUND = 100.0
"""Root of the mean square, of 32,768, by which Opus may miss the constant; 25 were measured, and 60
after the loudest rumble there can be."""

_EDGE_PIXELS = 4
_STRAY = (48, 40, 40)
"""How far one pixel of a mask may be from black, in Y, U and V."""

_MEAN = 3.0


def examine_webm(examiner: Examiner, where: str, data: bytes) -> None:
    """Try the elements of a WebM file (RFC 8794, RFC 9559): none but those that our own files have."""
    examiner.count("media-metadata")
    if not _only_known(memoryview(data), 0):
        examiner.leak("media-metadata", where, "a part of a recording that may carry metadata")


def examine_recording(examiner: Examiner, where: str, data: bytes, redaction: Redaction) -> None:
    """Decode a redacted recording and compare every hidden stretch and place with its constant."""
    try:
        with av.open(io.BytesIO(data), format="matroska") as container:
            streams = list(container.streams)
            kinds = [each.type for each in streams]
            known = all(each.codec_context.name in _CODECS.get(each.type, ()) for each in streams)
            if len(set(kinds)) != len(kinds) or not known:
                examiner.leak("recordings", where, "a stream that a redacted recording has not")
                return
            _decode(examiner, where, container, redaction)
    except (OSError, ValueError, av.FFmpegError):
        examiner.leak("recordings", where, "a recording that cannot be decoded to its end")


def _decode(examiner: Examiner, where: str, container: Any, redaction: Redaction) -> None:
    heard = _Heard(redaction)
    seen = _Seen(redaction)
    faces = Watcher(examiner, where, redaction)
    for packet in container.demux():
        for frame in packet.decode():
            if packet.stream.type == "audio":
                heard.add(frame)
            elif packet.stream.type == "video":
                seen.add(frame, packet.stream)
                faces.add(frame)
    examiner.count("recordings", heard.checked + seen.checked)
    if heard.wrong:
        examiner.leak("recordings", where, "a hidden stretch of sound that is not one constant")
    if seen.wrong:
        examiner.leak("recordings", where, "a masked place in a film that is not black")


class _Heard:
    """Compares sound with what must stand in hidden stretches."""

    def __init__(self, redaction: Redaction) -> None:
        self._redaction = redaction
        self._at = 0
        self.checked = 0
        self.wrong = 0

    def add(self, frame: Any) -> None:
        """Take a stretch of decoded sound."""
        if frame.sample_rate != SOUND_RATE or not frame.format.name.startswith("flt"):
            self.wrong += 1
            return
        decoded = frame.to_ndarray()
        channels = decoded if frame.format.is_planar else decoded.reshape(frame.samples, -1).T
        first, count = self._at, frame.samples
        self._at += count
        for start, end in self._redaction.spans:
            low = math.ceil((start + _EDGE_SECONDS) * SOUND_RATE) - first
            high = count
            if not math.isinf(end):
                high = min(count, math.floor((end - _EDGE_SECONDS) * SOUND_RATE) - first)
            low = max(0, low)
            if high - low < count // 4:
                continue
            self.checked += 1
            wanted = sound.constant(first + low, high - low, self._redaction.sound)
            missed = _without_drift(channels[:, low:high] * 32_768.0 - wanted)
            self.wrong += bool((np.sqrt((missed**2).mean(axis=1)) > _STRAY_SOUND).any())


def _without_drift(samples: Samples) -> Samples:
    """Samples by channels without the parabola that fits them best.

    Opus takes the lowest rumble away slowly: for a tenth of a second it is there and is not heard.
    """
    line = np.linspace(-1.0, 1.0, samples.shape[1])
    shapes, _ = np.linalg.qr(np.stack((np.ones_like(line), line, line**2), axis=1))
    left: Samples = samples - samples @ shapes @ shapes.T
    return left


class _Seen:
    """Compares pictures with the black of their masks."""

    def __init__(self, redaction: Redaction) -> None:
        self._redaction = redaction
        self.checked = 0
        self.wrong = 0

    def add(self, frame: Any, stream: Any) -> None:
        """Take a decoded picture."""
        masks = self._redaction.masks
        if not masks:
            return
        rate = float(stream.average_rate or 0)
        if frame.format.name != "yuv420p" or not 0 < rate < 1_000 or frame.time is None:
            self.wrong += 1
            return
        shape = Shape(
            0.0, 0, "", 0, frame.width, frame.height,
            self._redaction.shown_width or frame.width,
            self._redaction.shown_height or frame.height,
            max(1, round(rate)),
        )  # fmt: skip
        number = round(float(frame.time) * shape.fps)
        boxes = film.masks_at(masks, number / shape.fps, (number + 1) / shape.fps)
        if not boxes:
            return
        planes = film.planes_of(frame.to_ndarray().tobytes(), shape)
        for box in film.on_pixels(boxes, shape):
            self.checked += 1
            self.wrong += not _black(planes, box, shape)


def _black(planes: tuple[film.Plane, ...], box: tuple[int, int, int, int], shape: Shape) -> bool:
    left, top, right, bottom = box
    # Along the picture's own edge there is nothing beside the mask that could ring into it.
    left += _EDGE_PIXELS if left else 0
    top += _EDGE_PIXELS if top else 0
    right -= _EDGE_PIXELS if right < shape.width else 0
    bottom -= _EDGE_PIXELS if bottom < shape.height else 0
    for plane, black, stray, half in zip(planes, film.BLACK, _STRAY, (1, 2, 2), strict=True):
        inside = plane[top // half : bottom // half, left // half : right // half]
        if inside.size == 0:
            continue
        off = np.abs(inside.astype(np.int16) - black)
        if off.max() > stray or off.mean() > _MEAN:
            return False
    return True


def _only_known(data: memoryview, depth: int) -> bool:
    at = 0
    while at < len(data):
        name_end = at + _length(data[at], 4)
        if name_end >= len(data):
            return False
        name = bytes(data[at:name_end])
        size_length = _length(data[name_end], 8)
        start = name_end + size_length
        if not size_length or name_end == at or start > len(data):
            return False
        size = int.from_bytes(data[name_end:start], "big") & ((1 << 7 * size_length) - 1)
        if start + size > len(data):
            return False
        inside = data[start : start + size]
        if name in _EBML_LISTS:
            known = depth <= _DEEPEST and _only_known(inside, depth + 1)
        elif name in _SAME:
            known = bytes(inside) in _SAME[name]
        else:
            known = name in _EBML_VALUES and not (name == _VOID and any(inside))
        if not known:
            return False
        at = start + size
    return True


def _length(first: int, most: int) -> int:
    """Bytes of a number whose length its first byte tells; 0 when it tells too much."""
    length = 9 - first.bit_length()
    return length if length <= most else 0
