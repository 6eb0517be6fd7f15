"""Faces in a film, followed from one picture to the next, as boxes that move."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, cast

import numpy as np

from app.casework.redacting.cached_faces import CachedFaces
from app.intake.recordings import Recording
from app.progress import Progress
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.recordings import Picture
from app.redaction.finding.faces import grown, overlap
from app.redaction.pages.boxes import Box
from app.redaction.proof.film_faces import EVERY, still
from app.vault.vault import Vault

_FOLLOWED = 0.2
"""Overlap from which a face in the next searched picture is the same one, moved."""

_LOST = 2
"""Searched pictures in a row in which a face may be missing before its track ends."""

_SAME = 0.5
"""Share of a track's key frames that a mark must hold for the track to be marked already."""

_KEY = 5

Sighting = tuple[float, Box, float]
"""A face in one picture: seconds, its box with hair and ears in pixels as shown, its score."""


def film_marks(vault: Vault, item: Item, finder: CachedFaces, progress: Progress) -> list[Mark]:
    """Return suggestions for the faces of a film of which no mark speaks yet, without storing them.

    A mark holds from the searched picture before the first sight of a face to the one after the last.

    Raises:
        Unreadable: the film cannot be decoded to its end.
    """
    held = [
        mark
        for mark in vault.find(Mark, item_id=item.id)
        if mark.track and (mark.reason == "face" or mark.state == "accepted")
    ]
    new = []
    for track in tracks(_sightings(vault, item, finder, progress)):
        keys = [(at, box) for at, box, _score in track]
        if any(_holds(mark, keys) for mark in held):
            continue
        new.append(
            Mark(
                id=new_id(),
                item_id=item.id,
                track=tuple(value for at, box in keys for value in (at, *box)),
                time_start=max(0.0, keys[0][0] - EVERY),
                time_end=keys[-1][0] + EVERY,
                scope="region",
                reason="face",
                rule=f"face, score {max(score for _at, _box, score in track):.2f}",
            )
        )
    return new


def tracks(sightings: Iterable[Sighting]) -> list[list[Sighting]]:
    """Join sightings that are one face, in the order of time.

    A face is followed to the box of the next searched pictures that overlaps its last one most. One that
    moved too fast for that begins another track: nothing is lost, the reviewer sees two.
    """
    ended: list[list[Sighting]] = []
    running: list[list[Sighting]] = []
    for sighting in sorted(sightings, key=lambda each: (each[0], -each[2], each[1])):
        at, box, _score = sighting
        ended += [track for track in running if at - track[-1][0] > EVERY * (_LOST + 0.5)]
        running = [track for track in running if at - track[-1][0] <= EVERY * (_LOST + 0.5)]
        free = [track for track in running if track[-1][0] < at]
        best = max(free, key=lambda track: overlap(track[-1][1], box), default=None)
        if best is not None and overlap(best[-1][1], box) >= _FOLLOWED:
            best.append(sighting)
        else:
            running.append([sighting])
    return sorted(ended + running, key=lambda track: track[0][:2])


def passed_tracks(marks: Iterable[Mark]) -> list[Mark]:
    """Return the marks of faces in a film that a reviewer let pass."""
    return [
        mark for mark in marks if mark.state == "rejected" and mark.reason == "face" and mark.track
    ]


def _holds(mark: Mark, keys: Sequence[tuple[float, Box]]) -> bool:
    """Whether a mark's track has these boxes, whatever was decided about it."""
    theirs = [mark.track[start : start + _KEY] for start in range(0, len(mark.track), _KEY)]
    same = 0
    for at, box in keys:
        nearest = min(theirs, key=lambda key: abs(key[0] - at))
        there = (nearest[1], nearest[2], nearest[3], nearest[4])
        same += abs(nearest[0] - at) <= EVERY and overlap(box, there) >= _SAME
    return same >= _SAME * len(keys)


def _sightings(vault: Vault, item: Item, finder: CachedFaces, progress: Progress) -> list[Sighting]:
    """Search a film, or take what the same model found in it before."""
    key = f"{item.sha256}:{EVERY}:{finder.fingerprint}"
    stored = vault.cache.get("film-faces", key)
    if stored is None:
        found = list(_searched(vault, item, finder, progress))
        vault.cache.put("film-faces", key, json.dumps(found).encode())
        return found
    return [(at, (x0, y0, x1, y1), score) for at, (x0, y0, x1, y1), score in json.loads(stored)]


def _searched(
    vault: Vault, item: Item, finder: CachedFaces, progress: Progress
) -> Iterator[Sighting]:
    source = cast("BinaryIO", vault.blobs.open(item.blob_id, item.size))
    with Recording(source, item.size) as recording:
        shape = recording.shape
        due = 0.0
        for part in recording.parts():
            if not isinstance(part, Picture) or part.at < due:
                continue
            progress.step(int(part.at), int(shape.duration), "Looking for faces")
            due = part.at + EVERY
            luma = np.frombuffer(part.planes, np.uint8, shape.width * shape.height)
            picture = luma.reshape(shape.height, shape.width)
            seen = still(picture, shape.shown_width, shape.shown_height)
            for face in finder.fresh(seen):
                x0, y0, x1, y1 = grown(face.box, shape.shown_width, shape.shown_height)
                box = (round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1))
                yield round(part.at, 3), box, face.score
