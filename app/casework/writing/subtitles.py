"""Transcripts as subtitles and annotations, and the other way round: SubRip, WebVTT, ELAN.

A file comes in through the sandboxed reader and becomes the text of a transcript with time codes
(:mod:`.timecodes`). What :func:`write_file` writes is plain text that is **not redacted**, for a
person's own work in another program; it is written into the custody of the item. What may be given to others
is made by :mod:`app.casework.releasing.subtitles_leaving`.
"""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.bundle.files import put_file
from app.casework import lookup, signing
from app.casework.arguing.board_table import NOT_REDACTED
from app.casework.consents import consent_gate
from app.casework.looking import viewing
from app.errors import Refused, Unreadable, Usage
from app.intake.subtitles import LARGEST, read_subtitles
from app.records.evidence import Item, ItemText
from app.records.text import nfc
from app.records.timecodes import Cue, Timed, written
from app.vault.vault import Vault

FORMATS = ("srt", "vtt", "eaf")

_LEAST_SHOWN = 1.0
_A_CHARACTER = 0.06
"""Seconds that a cue is shown at least, and for each of its characters, where nothing says how long."""

# What XML 1.0 cannot hold.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file of subtitles gave.

    Attributes:
        text: a transcript with time codes.
        cues: how many.
        tiers_left: tiers of ELAN that hang on others (translations, glosses), which were left out.
    """

    text: str
    cues: int
    tiers_left: int


@dataclass(frozen=True, slots=True)
class _Shown:
    """A cue as a file has it: milliseconds, and an end in any case."""

    start: int
    end: int
    speaker: str
    words: str


def is_subtitles(name: str) -> bool:
    """Whether a file's name says that it holds subtitles."""
    return Path(name).suffix.lower().removeprefix(".") in FORMATS


def read(data: bytes, name: str = "") -> str:
    """The transcript that a file of subtitles holds; see :func:`bring`."""
    return bring(data, name).text


def bring(data: bytes, name: str = "") -> Brought:
    """Read subtitles: which format they are in is told by the bytes, not by the name.

    Cues come in the order of time. Styling goes; what somebody says who is named in the file, or has a tier
    there, begins with the name.

    Raises:
        Refused: the file is damaged, too large, or holds no subtitles.
    """
    del name
    if len(data) > LARGEST:
        raise Refused("The file of subtitles is larger than 64 MiB.")
    try:
        found = read_subtitles(data)
    except Unreadable:
        raise Refused(
            "The file of subtitles is damaged, or is not what it claims to be; nothing was added."
        ) from None
    said = [
        (each.start / 1000, each.end / 1000 if each.end is not None else None, each.speaker, words)
        for each in sorted(found.cues, key=lambda cue: cue.start)
        if (words := nfc(each.words).strip())
    ]
    if not said:
        raise Refused("The file holds no subtitles: no line of it has a time and words.")
    return Brought(written(said), len(said), found.tiers_left)


def bring_file(source: Path) -> Brought:
    """Read a file of subtitles; see :func:`bring`.

    Raises:
        Refused: it cannot be read, or holds no subtitles.
    """
    try:
        with source.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as error:
        raise Refused("The file of subtitles could not be read.") from error
    return bring(data, source.name)


def write(text: str, format_: str, *, length: float | None = None, note: str = "") -> str:
    """A transcript as a file of subtitles.

    Cues are written in the order of time. One without an end lasts until the next begins, the last one until
    the recording ends, where that is known.

    Args:
        text: a transcript with time codes.
        format_: one of :data:`FORMATS`.
        length: seconds of the recording.
        note: what the file says of itself; SubRip has no place for it.

    Returns:
        The file's text, to be written as UTF-8.

    Raises:
        Usage: an unknown format.
        Refused: the transcript has no time codes.
    """
    if format_ not in FORMATS:
        raise Usage(f"Subtitles are written as {', '.join(FORMATS)}.")
    timed = Timed(text)
    if not timed.cues:
        raise Refused("This text has no time codes, so no subtitles can be made of it.")
    shown = [_shown(timed, cue, length) for cue in sorted(timed.cues, key=lambda cue: cue.start)]
    if format_ == "srt":
        return _as_srt(shown)
    return _as_vtt(shown, note) if format_ == "vtt" else _as_eaf(shown, note)


def write_file(vault: Vault, ref: str, to: Path, *, text_id: str = "") -> ItemText:
    """Write a transcript of an item as subtitles: plain, not redacted, and never over another file.

    Args:
        vault: open for writing: that it was copied out is part of the item's custody.
        ref: the item.
        to: the file; its suffix says the format.
        text_id: which text version; by default the item's own text.

    Raises:
        Usage: the suffix names no format.
        Refused: there is no such text, it has no time codes, the file exists, a machine made the text and
            nobody has signed it off, or consent was taken back or has expired.
        StorageFailed: the file cannot be written.
    """
    format_ = format_of(to)
    item = lookup.item(vault, ref)
    if why := consent_gate.kept_in(vault, [item]).get(item.id):
        raise Refused(f"The transcript does not leave: {why}.")
    text = vault.one(ItemText, id=text_id, item_id=item.id) if text_id else None
    text = text or (None if text_id else vault.current_text(item.id))
    if text is None:
        raise Refused("The item has no such text.")
    if signing.standing_of(vault, text).waits:
        raise Refused(
            "A machine wrote this text down and nobody has signed it off: it does not leave."
        )
    words = vault.text(text.id)[: text.hidden_from]
    length = length_of(vault, item)
    data = write(words, format_, length=length, note=NOT_REDACTED).encode("utf-8")
    # Logged first: a trace without a copy does less harm than a copy without a trace.
    with vault.change() as change:
        change.note("copied-out", ItemText.table, text.id, {"copied": format_}, item=item.id)
    put_file(to, data)
    return text


def format_of(to: Path) -> str:
    """The format that a file's name asks for, as long as there is no such file.

    Raises:
        Usage: its suffix names none.
        Refused: there is such a file.
    """
    format_ = to.suffix.lower().removeprefix(".")
    if format_ not in FORMATS:
        raise Usage(f"Name a file that ends in .{', .'.join(FORMATS)}.")
    if os.path.lexists(to):
        raise Refused("There is already a file of that name; it was not written over.")
    return format_


def length_of(vault: Vault, item: Item) -> float | None:
    """Seconds of a recording; None where it is none, or does not say."""
    if not item.media_type.startswith(("audio/", "video/")):
        return None
    try:
        return viewing.media_facts(vault.cache, vault.blobs, item).duration or None
    except Unreadable:
        return None


def _shown(timed: Timed, cue: Cue, length: float | None) -> _Shown:
    start = round(cue.start * 1000)
    until = timed.until(cue, length)
    if until is None:
        until = cue.start + max(_LEAST_SHOWN, _A_CHARACTER * len(cue.text))
    return _Shown(start, max(start + 1, round(until * 1000)), cue.speaker, cue.text)


def _as_srt(shown: Iterable[_Shown]) -> str:
    pieces = []
    for number, cue in enumerate(shown, start=1):
        # A line that is empty would end the cue.
        words = _lines(f"{cue.speaker}: {cue.words}" if cue.speaker else cue.words)
        times = f"{_clock(cue.start, ',')} --> {_clock(cue.end, ',')}"
        pieces.append(f"{number}\n{times}\n{words.replace('-->', '->')}\n")
    return "\n".join(pieces)


def _as_vtt(shown: Iterable[_Shown], note: str) -> str:
    pieces = ["WEBVTT\n", *([f"NOTE {note}\n"] if note else [])]
    for cue in shown:
        words = html.escape(_lines(cue.words), quote=False)
        if cue.speaker:
            words = f"<v {html.escape(cue.speaker, quote=False)}>{words}</v>"
        pieces.append(f"{_clock(cue.start, '.')} --> {_clock(cue.end, '.')}\n{words}\n")
    return "\n".join(pieces)


def _as_eaf(shown: Sequence[_Shown], note: str) -> str:
    """An ELAN file by the schema of EAF 3.0: a tier for each speaker, and one more where one overlaps."""
    tiers: dict[tuple[str, int], list[tuple[int, _Shown]]] = {}
    for number, cue in enumerate(shown):
        layer = 0
        while held := tiers.get((cue.speaker, layer)):
            if held[-1][1].end <= cue.start:
                break
            layer += 1
        tiers.setdefault((cue.speaker, layer), []).append((number, cue))
    slots = [
        (time, 2 * number + side)
        for number, cue in enumerate(shown)
        for side, time in enumerate((cue.start, cue.end))
    ]
    # ELAN wants its slots in the order of time.
    name = {slot: f"ts{place}" for place, (_time, slot) in enumerate(sorted(slots), start=1)}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<ANNOTATION_DOCUMENT AUTHOR="" DATE="{datetime.now(UTC):%Y-%m-%dT%H:%M:%S}+00:00" '
        'FORMAT="3.0" VERSION="3.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd">',
        '<HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">',
        f'<PROPERTY NAME="lastUsedAnnotationId">{len(shown)}</PROPERTY>',
        *([f'<PROPERTY NAME="note">{html.escape(note)}</PROPERTY>'] if note else []),
        "</HEADER>",
        "<TIME_ORDER>",
    ]
    lines += [
        f'<TIME_SLOT TIME_SLOT_ID="{name[slot]}" TIME_VALUE="{time}"/>'
        for time, slot in sorted(slots)
    ]
    lines.append("</TIME_ORDER>")
    for (speaker, layer), held in tiers.items():
        lines.append(_tier_begins(speaker, layer, tiers))
        for number, cue in held:
            lines.append(
                f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a{number + 1}" '
                f'TIME_SLOT_REF1="{name[2 * number]}" TIME_SLOT_REF2="{name[2 * number + 1]}">'
                f"<ANNOTATION_VALUE>{html.escape(_legal(cue.words), quote=False)}</ANNOTATION_VALUE>"
                "</ALIGNABLE_ANNOTATION></ANNOTATION>"
            )
        lines.append("</TIER>")
    lines += [
        '<LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="default-lt" '
        'TIME_ALIGNABLE="true"/>',
        "</ANNOTATION_DOCUMENT>",
    ]
    return "\n".join(lines) + "\n"


def _tier_begins(speaker: str, layer: int, tiers: Iterable[tuple[str, int]]) -> str:
    participant = _legal(speaker)
    tier = participant or "default"
    taken = {_legal(name) for name, _layer in tiers}
    while layer and (tier := f"{participant or 'default'} ({layer + 1})") in taken:
        layer += 1
    who = f' PARTICIPANT="{html.escape(participant)}"' if participant else ""
    return f'<TIER LINGUISTIC_TYPE_REF="default-lt"{who} TIER_ID="{html.escape(tier)}">'


def _clock(milliseconds: int, point: str) -> str:
    seconds, below = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{below:03}"


def _lines(words: str) -> str:
    return "\n".join(filter(None, (line.strip() for line in words.split("\n"))))


def _legal(words: str) -> str:
    return _ILLEGAL.sub("\ufffd", words)
