"""Identifiers with types, so that a person's id cannot be passed where an item's is meant.

All ids are UUIDs of version 7 (RFC 9562, section 5.7) in lower-case hexadecimal with hyphens: they sort by
time of creation and say nothing else.
"""

from __future__ import annotations

import os
import threading
import time
import uuid
from typing import NewType

CaseId = NewType("CaseId", str)
PersonId = NewType("PersonId", str)
PlaceId = NewType("PlaceId", str)
EventId = NewType("EventId", str)
ActId = NewType("ActId", str)
ItemId = NewType("ItemId", str)
TextId = NewType("TextId", str)
PassageId = NewType("PassageId", str)
MarkId = NewType("MarkId", str)
BundleId = NewType("BundleId", str)
BlobId = NewType("BlobId", str)

_lock = threading.Lock()
_last = [0]


def new_id() -> str:
    """Return a new UUIDv7, greater than every one this process made before."""
    with _lock:
        # 48 bits of milliseconds and 12 bits of sub-millisecond fraction (RFC 9562, section 6.2,
        # method 3); a clock that stands still or goes back is stepped over.
        stamp = (time.time_ns() << 12) // 1_000_000
        _last[0] = stamp = max(stamp, _last[0] + 1)
    milliseconds, fraction = stamp >> 12, stamp & 0xFFF
    tail = int.from_bytes(os.urandom(8), "big") & ((1 << 62) - 1)
    return str(uuid.UUID(int=milliseconds << 80 | 7 << 76 | fraction << 64 | 2 << 62 | tail))


def id_after(other: str) -> str:
    """Return a new id that sorts after another one, also where the clock has gone back since.

    For records of which the latest counts: a laptop whose clock was set back must not make an older
    one the latest.
    """
    made = new_id()
    return made if made > other else str(uuid.UUID(int=uuid.UUID(other).int + 1))
