"""Pixels that were read or searched once in this process are not looked at again.

Most journeys make the same pages in vaults of their own: two worlds are the same pages on purpose. The
vault's cache spares a second look within one vault, by the pixels; this spares it between vaults, by the
pixels as well. Whatever shows anything else is looked at.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from app.intake import ocr
from app.records.pages import PageImage
from app.redaction.finding.faces import Detector

_HELD: dict[tuple[Any, ...], Any] = {}
_AGAIN: set[str] = set()


def remember(patch: pytest.MonkeyPatch) -> None:
    """Have Tesseract and the detector of faces look once at the same pixels."""
    read, search = ocr.read, Detector.__call__

    def words(image: PageImage, languages: str = "auto", *, sparse: bool = False) -> Any:
        asked = (languages, sparse, ocr.languages())
        return _once("words", image, asked, lambda: read(image, languages, sparse=sparse))

    def faces(self: Detector, image: PageImage, /) -> Any:
        return _once("faces", image, (self.fingerprint,), lambda: search(self, image))

    patch.setattr(ocr, "read", words)
    patch.setattr(Detector, "__call__", faces)


def _once(kind: str, image: PageImage, asked: tuple[Any, ...], look: Callable[[], Any]) -> Any:
    digest = hashlib.sha256(image.pixels).digest()
    key = (kind, *asked, image.width, image.height, image.mode, image.dpi, digest)
    if key not in _HELD:
        _HELD[key] = look()
    elif kind not in _AGAIN:
        # One of each kind is looked at again: nothing could be remembered if it said something else.
        _AGAIN.add(kind)
        assert look() == _HELD[key]
    return _HELD[key]
