"""The detector of faces with a memory: what was found in a picture is kept in the vault."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.records.pages import BurntPage, PageImage
from app.redaction.finding.faces import Detector, Face, detector
from app.redaction.pages.encode import decode, pixels_digest
from app.vault.vault import Vault


class CachedFaces:
    """Looks at a picture once per content: planning and proof ask for the same pages."""

    def __init__(self, vault: Vault, finder: Detector) -> None:
        self._cache = vault.cache
        self._finder = finder
        self._here: dict[str, tuple[Face, ...]] = {}

    @property
    def fingerprint(self) -> str:
        """What decides what is found, beside the picture."""
        return self._finder.fingerprint

    def __call__(self, image: PageImage, /) -> tuple[Face, ...]:
        """Return the faces of a picture."""
        # Kept in pixels: the same picture may be looked at without its page's size.
        in_pixels = replace(image, dpi=72.0)
        scale = 72 / image.dpi
        return tuple(
            Face((x0 * scale, y0 * scale, x1 * scale, y1 * scale), face.score)
            for face in self.kept(pixels_digest(in_pixels), lambda: self._finder(in_pixels))
            for x0, y0, x1, y1 in (face.box,)
        )

    def fresh(self, image: PageImage) -> tuple[Face, ...]:
        """Return the faces of a picture that will not be seen again: nothing is kept of it."""
        return self._finder(image)

    def burnt(self, page: BurntPage) -> tuple[Face, ...]:
        """Return the faces that a burnt page still shows; what is print alone is not searched."""
        if page.print_only:
            return ()
        head = repr((page.codec, page.columns, page.rows, page.colours, page.width))
        key = hashlib.sha256(head.encode() + page.data).hexdigest()
        return self.kept(key, lambda: self(decode(page)))

    def kept(self, key: str, look: Callable[[], Sequence[Face]]) -> tuple[Face, ...]:
        """Return what was found under a key before, or look and keep it."""
        key = f"{key}:{self.fingerprint}"
        if key in self._here:
            return self._here[key]
        stored = self._cache.get("faces", key)
        if stored is None:
            faces = tuple(look())
            listed = [[*face.box, face.score] for face in faces]
            self._cache.put("faces", key, json.dumps(listed).encode())
        else:
            faces = tuple(Face((x0, y0, x1, y1), s) for x0, y0, x1, y1, s in json.loads(stored))
        self._here[key] = faces
        return faces

    def holds(self, key: str) -> bool:
        """Whether a key needs no look."""
        return self._cache.get("faces", f"{key}:{self.fingerprint}") is not None


def faces_for(vault: Vault) -> CachedFaces | None:
    """The detector of this computer with the vault's memory, or None where none works."""
    finder = detector()
    return CachedFaces(vault, finder) if finder is not None else None
