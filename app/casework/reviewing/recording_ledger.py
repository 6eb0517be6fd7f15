"""What redacted recordings of a bundle must hide: for the proof, and for the ledger of exports."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from typing import Any

from app.casework.planning.planning import Plan, Planned, product_of
from app.casework.redacting import recordings
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.marks import Mark, RedactionProfile
from app.records.recordings import FilmMask, Redaction, Shape
from app.redaction.recordings import film, sound
from app.vault.vault import Vault


def redactions(
    vault: Vault, planned: Plan, bundle_id: str, *, fresh: bool
) -> tuple[Redaction, ...]:
    """What each redacted recording of a bundle must hide.

    A bundle that this vault exported is held to what it was exported with: marks change. One that is
    about to leave (``fresh``) is held to the marks of its plan, not to what was burnt. Of any other
    bundle it is not known which file is which recording.
    """
    record = vault.one(BundleRecord, bundle_id=bundle_id) if bundle_id else None
    if record is not None:
        held = vault.find(ExhibitRecord, order="label", bundle=record.id)
        found = [kept_of(each.masks) for each in held]
        return tuple(each for each in found if each is not None)
    if not fresh:
        return ()
    return tuple(
        redaction_of(vault, each, planned.profile)
        for each in planned.exhibits
        if not each.withheld and leaves_redacted(each, planned.profile)
    )


def leaves_redacted(each: Planned, profile: RedactionProfile) -> bool:
    """Whether an item leaves as a recording, and not as its original."""
    return not profile.media and product_of(each.item, profile) == "recording"


def redaction_of(vault: Vault, each: Planned, profile: RedactionProfile) -> Redaction:
    """What one redacted recording must hide, from its marks.

    Raises:
        Unreadable, VaultDamaged: its original cannot be measured.
    """
    measured = recordings.shape(vault.cache, vault.blobs, each.item)
    file = f"data/exhibits/{each.number:04d}.{recordings.EXTENSION}"
    return _of_marks(file, each.marks, measured, profile.sound)


def kept(redaction: Redaction) -> dict[str, object]:
    """What the ledger keeps of a redacted recording, as JSON values."""
    return {
        "file": redaction.file,
        "sound": redaction.sound,
        "spans": [[start, _finite(end)] for start, end in redaction.spans],
        "masks": [
            {
                "keys": [list(key) for key in mask.keys],
                "from": mask.begins,
                "to": _finite(mask.ends),
            }
            for mask in redaction.masks
        ],
        "shown": [redaction.shown_width, redaction.shown_height],
    }


def kept_of(masks: str) -> Redaction | None:
    """The redaction in an exhibit's record; None for exhibits that are no recordings."""
    held: Any = json.loads(masks or "[]")
    said: Mapping[str, Any] | None = held.get("recording") if isinstance(held, dict) else None
    if said is None:
        return None
    return Redaction(
        file=said["file"],
        sound=said["sound"],
        spans=tuple((start, _or_endless(end)) for start, end in said["spans"]),
        masks=tuple(
            FilmMask(
                tuple((key[0], key[1], key[2], key[3], key[4]) for key in each["keys"]),
                each["from"],
                _or_endless(each["to"]),
            )
            for each in said["masks"]
        ),
        shown_width=said["shown"][0],
        shown_height=said["shown"][1],
    )


def product_kept(masks: str) -> str:
    """As what an exhibit left, from what the ledger keeps of it."""
    held = json.loads(masks or "[]")
    if isinstance(held, list):
        return "facsimile"
    return "recording" if "recording" in held else "transcript"


def shows_more(earlier: Redaction, now: Redaction) -> bool:
    """Whether something that an earlier bundle hid of a recording would be heard or seen now.

    Film masks are compared by their tracks: another track over the same place counts as showing more.
    """
    heard = any(
        not any(first <= start and end <= last for first, last in now.spans)
        for start, end in earlier.spans
    )
    return heard or bool(set(earlier.masks) - set(now.masks))


def _of_marks(file: str, marks: Iterable[Mark], measured: Shape, kind: str) -> Redaction:
    held = tuple(marks)
    return Redaction(
        file=file,
        sound=kind,
        spans=tuple(
            (
                max(0.0, (mark.time_start or 0.0) - sound.GROWN),
                math.inf if mark.time_end is None else mark.time_end + sound.GROWN,
            )
            for mark in held
            if sound.is_heard(mark)
        ),
        masks=film.masks_of(held),
        shown_width=measured.shown_width,
        shown_height=measured.shown_height,
    )


def _finite(seconds: float) -> float | None:
    return None if math.isinf(seconds) else seconds


def _or_endless(seconds: float | None) -> float:
    return math.inf if seconds is None else seconds
