"""Faces in pictures and on pages, as suggestions for the reviewer.

A detector is no eye: whatever it finds or misses, pictures keep waiting for a person's look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import BinaryIO, cast

from app.casework.redacting import review
from app.casework.redacting.cached_faces import CachedFaces, faces_for
from app.casework.redacting.facsimiles import password_of
from app.casework.redacting.film_faces import film_marks
from app.errors import Unreadable
from app.intake.render import render_pages
from app.progress import SILENT, Progress
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.pages import PageImage, PageText
from app.redaction.finding.faces import Face, detector, grown, is_hidden, is_marked
from app.redaction.pages.boxes import Box
from app.redaction.pages.print_only import is_print, letters_of
from app.vault.vault import Vault

NOT_LOOKED_FOR = (
    "The detector of faces does not work on this computer, so faces were not looked for."
)

_DPI = 110
"""What is drawn to be searched: the detector looks at A4 no closer."""


def suggest_all(vault: Vault, item: Item, progress: Progress = SILENT) -> list[Mark]:
    """Look for all that this program can find in an item: names and numbers in its text, and faces.

    An original that cannot be drawn is searched as far as it can: its pages do not leave either.

    Args:
        vault: open for writing.
        item: any item.
        progress: told the pages or seconds searched; may cancel.

    Returns:
        The new suggestions.
    """
    new = review.suggest(vault, item)
    with suppress(Unreadable):
        new = [*new, *suggest_faces(vault, item, progress)]
    return new


def not_looked_for(item: Item) -> str:
    """Why no faces were sought in an item that may show some; ``""`` where they were."""
    shows = item.media_type.startswith(("image/", "video/")) or item.media_type == "application/pdf"
    return NOT_LOOKED_FOR if shows and detector() is None else ""


def suggest_faces(vault: Vault, item: Item, progress: Progress = SILENT) -> list[Mark]:
    """Look for faces in pictures, on pages that bear pictures and in films that shall leave.

    What a mark of the same place speaks of is not suggested again, so what was rejected stays rejected.
    What was found is kept in the vault by content and model: a second call draws nothing.

    Args:
        vault: open for writing.
        item: any item; those without pictures have no faces.
        progress: told the pages or seconds searched; may cancel.

    Returns:
        The new suggestions; none where no detector works (see :data:`NOT_LOOKED_FOR`).

    Raises:
        Unreadable: the original cannot be drawn to its end; what was found before is suggested.
    """
    finder = faces_for(vault)
    if finder is None:
        return []
    new: list[Mark] = []
    if item.media_type.startswith("video/") and item.leaves_as == "recording":
        new = film_marks(vault, item, finder, progress)
        _suggest(vault, new)
        return new
    text = vault.current_text(item.id)
    pages = [page for page in (vault.pages(text.id) if text else []) if _pictured(page)]
    try:
        for page, faces in _looked(vault, item, pages, finder, progress):
            new += face_marks(vault, item.id, page.number, (page.width, page.height), faces)
    finally:
        _suggest(vault, new)
    return new


def face_marks(
    vault: Vault,
    item_id: str,
    number: int,
    size: tuple[float, float],
    faces: Iterable[Face],
    rule: str = "face",
) -> list[Mark]:
    """Return suggestions for the faces of a page of which no mark speaks yet, without storing them.

    Args:
        vault: holds the marks.
        item_id: whose page it is.
        number: of the page, from 1.
        size: its width and height in points.
        faces: what was found on it.
        rule: how.
    """
    faces = tuple(faces)
    if not faces:
        # Most pages have none, and an item has as many marks as pages and more.
        return []
    here = [
        (mark, _box(mark.box))
        for mark in vault.find(Mark, item_id=item_id)
        if mark.page == number and mark.box
    ]
    new = []
    for face in faces:
        x0, y0, x1, y1 = (round(edge, 1) for edge in grown(face.box, *size))
        box = (x0, y0, x1, y1)
        # An accepted mark of any kind hides a face that it covers; one that covers half of it does not.
        hidden = is_hidden(face, (there for mark, there in here if mark.state == "accepted"))
        judged = any(
            is_marked(face, there)
            for mark, there in here
            if mark.reason == "face" and mark.state != "accepted"
        )
        if not hidden and not judged:
            new.append(
                Mark(
                    id=new_id(),
                    item_id=item_id,
                    page=number,
                    box=box,
                    scope="region",
                    reason="face",
                    rule=f"{rule}, score {face.score:.2f}",
                )
            )
    return new


def passed_faces(marks: Iterable[Mark]) -> tuple[tuple[int, Box], ...]:
    """Return page and box of every face that a reviewer let pass."""
    return tuple(
        (mark.page, _box(mark.box))
        for mark in marks
        if mark.state == "rejected" and mark.reason == "face" and mark.box and mark.page
    )


def _pictured(page: PageText) -> bool:
    """Whether a page is or bears a picture; the others are searched when they are burnt."""
    return page.source in ("ocr", "none") or page.dpi > 0 or page.lossy


def _looked(
    vault: Vault,
    item: Item,
    pages: Sequence[PageText],
    finder: CachedFaces,
    progress: Progress,
) -> Iterator[tuple[PageText, tuple[Face, ...]]]:
    keys = {page.number: f"{item.sha256}:{page.number}:{_DPI}" for page in pages}
    missing = [number for number, key in keys.items() if not finder.holds(key)]
    drawn = _drawn(vault, item, missing) if missing else iter(())
    for done, page in enumerate(pages):
        progress.step(done, len(pages), "Looking for faces")
        key = keys[page.number]
        if page.number in missing:
            # A picture is drawn at its own resolution: what counts is the size in points.
            image = next(drawn)
            fitted = replace(image, dpi=image.width * 72 / page.width)
            printed = is_print(fitted, letters_of(page))
            look = partial(finder, fitted) if not printed else tuple
            yield page, finder.kept(key, look)
        else:
            yield page, finder.kept(key, tuple)


def _drawn(vault: Vault, item: Item, numbers: Sequence[int]) -> Iterator[PageImage]:
    source = cast("BinaryIO", vault.blobs.open(item.blob_id, item.size))
    password = password_of(vault, item)
    yield from render_pages(
        source, item.size, item.media_type, dpi=_DPI, pages=list(numbers), password=password
    )


def _suggest(vault: Vault, new: Sequence[Mark]) -> None:
    if new:
        with vault.change() as change:
            for mark in new:
                change.put("suggested", mark)


def _box(values: Sequence[float]) -> Box:
    return (values[0], values[1], values[2], values[3])
