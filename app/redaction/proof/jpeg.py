"""The proof on JPEG: only the markers that a picture needs (ITU-T T.81, annex B)."""

from __future__ import annotations

import re

from app.redaction.proof.examiner import Examiner

_JPEG_SEGMENTS = frozenset((0xD8, 0xDB, 0xC0, 0xC4, 0xDD, 0xDA, 0xD9, 0xE0))


def jpeg_segments(examiner: Examiner, where: str, data: bytes, channel: str = "pictures") -> None:
    """Try a JPEG's markers: what a baseline picture needs, nothing after (ITU-T T.81, B.1)."""
    examiner.count(channel)
    position = 2
    while position + 4 <= len(data):
        if data[position] != 0xFF:
            break
        marker = data[position + 1]
        length = int.from_bytes(data[position + 2 : position + 4], "big")
        if marker not in _JPEG_SEGMENTS or (marker == 0xE0 and length != 16):
            examiner.leak(
                channel, where, f"a JPEG segment that may carry metadata (0x{marker:02X})"
            )
            return
        position += 2 + length
        if marker == 0xDA:
            end = data.rfind(b"\xff\xd9")
            # Inside the scan every 0xFF is followed by 0 or a restart marker.
            markers = re.search(rb"\xff[^\x00\xd0-\xd7\xff]", data[position:end])
            if end != len(data) - 2 or markers:
                examiner.leak(channel, where, "bytes beyond the end of a JPEG picture")
            return
    examiner.leak(channel, where, "a JPEG picture that cannot be followed to its end")
