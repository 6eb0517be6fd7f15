"""Faces in the pictures of a film: what is searched of it, and the proof that none is left."""

from __future__ import annotations

from typing import Any

import numpy as np
from PIL import Image

from app.records.pages import PageImage
from app.records.recordings import Redaction
from app.redaction.proof.examiner import Examiner
from app.redaction.recordings import film

EVERY = 0.5
"""Seconds from one searched picture to the next."""

_LONGEST_SIDE = 960
"""Pixels along the longer side of a searched picture."""

_BLACK, _WHITE = 16, 235


def still(luma: film.Plane, shown_width: int, shown_height: int) -> PageImage:
    """Return the brightness of a picture as a page on which a point is a pixel as shown.

    Args:
        luma: the Y plane, BT.709 from 16 to 235.
        shown_width: pixels of the picture as a player shows it.
        shown_height: likewise.
    """
    greys = (luma.astype(np.float32) - _BLACK) * (255 / (_WHITE - _BLACK))
    whole = Image.fromarray(np.clip(greys, 0, 255).astype(np.uint8))
    share = min(1.0, _LONGEST_SIDE / max(shown_width, shown_height))
    size = (max(1, round(shown_width * share)), max(1, round(shown_height * share)))
    small = whole.resize(size, Image.Resampling.BILINEAR)
    return PageImage(*size, "L", 72 * size[0] / shown_width, small.tobytes())


class Watcher:
    """Searches a finished film for faces that are neither masked nor let pass."""

    def __init__(self, examiner: Examiner, where: str, redaction: Redaction) -> None:
        """Take down what is judged.

        Args:
            examiner: of the exhibit at hand; holds the faces that a reviewer let pass in it.
            where: the file in the report.
            redaction: what the film hides.
        """
        self._examiner = examiner
        self._where = where
        self._redaction = redaction
        self._passed = examiner.secrets.film_faces.get(examiner.number or 0, ())
        self._due = 0.0

    def add(self, frame: Any) -> None:
        """Take a decoded picture."""
        if self._examiner.faces is None or frame.time is None or frame.time < self._due:
            return
        if frame.format.name != "yuv420p":
            return
        at = float(frame.time)
        self._due = at + EVERY
        luma = frame.to_ndarray()[: frame.height]
        width = self._redaction.shown_width or frame.width
        height = self._redaction.shown_height or frame.height
        judged = film.masks_at((*self._redaction.masks, *self._passed), at)
        self._examiner.still(self._where, still(luma, width, height), judged)
