"""Frames between a worker and the process that started it.

The worker's standard output carries frames: one letter for the kind, eight bytes of length
(big-endian), the payload. Its standard input carries the job (four bytes of length, JSON) and then
nothing but the bytes it asks for: a worker has no file, it has a source that its parent reads for
it. So a video of many gigabytes needs no more memory than a letter.

Everything that comes from a worker is untrusted: it may have been taken over by the file it read.
"""

from __future__ import annotations

import struct

HEADER = struct.Struct(">cQ")
"""Kind and length of a frame."""

READ = struct.Struct(">QI")
"""A request for bytes of the source: offset, length; :data:`ANSWER` and the bytes come back."""

ANSWER = struct.Struct(">I")
"""Length of what follows: the job's JSON, or the bytes read (fewer at the source's end)."""

ASK = b"R"
FACTS = b"J"
TEXT = b"T"
DATA = b"D"
FAILED = b"F"
DONE = b"E"

MOST_ASKED = 4 * 1024 * 1024
"""Bytes of the source in one answer."""

MOST_PIXELS = 100_000_000
"""Pixels of one rendered page (A0 at 200 dpi has 62 million)."""

CAPS = {
    ASK: READ.size,
    FACTS: 16 * 1024 * 1024,
    TEXT: 16 * 1024 * 1024,
    DATA: 3 * MOST_PIXELS,
    FAILED: 64,
    DONE: 0,
}
"""Bytes that each kind of frame may have at most, checked before anything is allocated."""

MOST_TEXT = 64 * 1024 * 1024
"""UTF-8 bytes of text of one file."""

MOST_PAGES = 20_000
MOST_CHILDREN = 1_000
MOST_CHILD_BYTES = 512 * 1024 * 1024
"""Bytes of all attachments of one file together."""

MOST_SECONDS = 8 * 3600
"""Seconds of one recording that are decoded to be redacted; a longer one is refused, never cut."""

MOST_FRAMES = 2_500_000
"""Frames of one job, read requests included: a worker that never comes to an end is stopped."""

REASONS = {
    "locked": "This file is locked with a password.",
    "broken": "This file is damaged or is not what it claims to be; the original is kept.",
    "empty": "This file is empty; the original is kept.",
    "too-big": "This file unpacks to more than the program will read; the original is kept.",
    "too-many-pixels": "This picture has more pixels than the program draws; the original is kept.",
    "nested": "This file is nested too deeply to be read; the original is kept.",
    "memory": "Reading this file needs more memory than is allowed; the original is kept.",
    "no-such-page": "This file has no such page.",
    "unsupported": "This kind of file cannot be shown; the original is kept.",
    "archive": "Archives are kept whole; unpack it and add its files.",
    "failed": "This file made the reader fail; the original is kept.",
    "not-started": "The reader could not be started; the original is kept.",
    "slow": "Reading this file took too long and was stopped; the original is kept.",
}
"""The sentences a worker may choose from. It cannot word its own: they could carry evidence."""

NOTES = {
    "text-cut": "The text is longer than the program reads; only its beginning was taken.",
    "pages-cut": "Only the first {count} pages were read.",
    "children-left": "{count} attachments could not be taken out; they remain in the original.",
    "cells-cut": "The table is longer than the program reads; only its beginning was taken.",
    "parts-damaged": "{count} parts of this file are damaged and were left out.",
    "pages-damaged": "{count} pages are damaged and could not be read.",
    "scripts": "This file contains scripts or actions; they were not run.",
    "encoding-guessed": "The text does not say its encoding; it was judged from the letters.",
    "remote-pictures": "This message points to pictures on the internet; they were not fetched.",
    "partial-ocr": "{count} pages are pictures and were not read; only the first ones were.",
}
"""What a worker may remark, with a number."""

PARTIAL = frozenset({"text-cut", "pages-cut", "cells-cut", "parts-damaged"})
"""Remarks after which the file counts as not read to its end: what was not read cannot be redacted.

Damaged pages are not among them: each is known, and a sheet leaves in its place."""
