"""Subtitles and annotations of recordings: SubRip, WebVTT and ELAN, as cues with times and speakers.

SubRip has no standard: what is read here is what its many writers agree on. WebVTT is W3C's (2019), ELAN's
annotation format is read by the schema of EAF 3.0; of its tiers those are taken that have times of their own.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree  # type: ignore[import-untyped]

from app.intake.formats import zipped
from app.intake.formats.decode import decode
from app.intake.formats.zipped import Element, local
from app.intake.worker import Failed, Job, Outlet, Source

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is read."""

MOST_CUES = 200_000
_AT_ONCE = 500

_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMING = re.compile(rf"\s*{_TIME}\s*--?>\s*(?:{_TIME})?(?=\s|$)", re.ASCII)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>|\{\\[^{}\n]*\}")
_VTT_TAG = re.compile(r"</?(?:[A-Za-z][^<>]*|\d[\d:.]*|)>")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>]+)>")
_NOBODY = re.compile(r"default(?: \(\d+\))?", re.IGNORECASE)
"""A tier that is nobody's."""

_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)")


@dataclass(frozen=True, slots=True)
class Heard:
    """One cue: milliseconds from and to (-1 where nothing is said of it), speaker, words."""

    start: int
    end: int
    speaker: str
    words: str


def warm(job: Job) -> None:
    """Exercise the decoder and the parsers."""
    decode("Проверка связи".encode("cp1251"))
    html.unescape("&amp;&nbsp;")
    zipped.warm_xml()
    list(_plain("1\n00:00:01,000 --> 00:00:02,000\n<i>a</i>\n"))
    list(_web("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>a</v>\n"))
    list(_elan(b"<ANNOTATION_DOCUMENT><TIME_ORDER/></ANNOTATION_DOCUMENT>", Left()))


class Left:
    """Counts what is not taken."""

    def __init__(self) -> None:
        self.tiers = 0


def run(job: Job, source: Source, outlet: Outlet) -> None:
    """Send the cues, in the order of the file."""
    if source.size > LARGEST:
        raise Failed("too-big")
    data = source.read(source.size)
    left = Left()
    if b"ANNOTATION_DOCUMENT" in data[:8192].replace(b"\0", b""):
        name, found = "eaf", _elan(data, left)
    else:
        text, _guessed = decode(data)
        text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        vtt = text.startswith("WEBVTT")
        name, found = ("vtt", _web(text)) if vtt else ("srt", _plain(text))
    several: list[list[object]] = []
    for count, cue in enumerate(found):
        if count >= MOST_CUES:
            raise Failed("too-big")
        several.append([cue.start, cue.end, cue.speaker, cue.words])
        if len(several) == _AT_ONCE:
            outlet.facts("cues", cues=several)
            several = []
    outlet.facts("cues", cues=several)
    outlet.facts("format", name=name, tiers_left=left.tiers)


def _plain(text: str) -> Iterator[Heard]:
    """Cues of a SubRip file."""
    timing: tuple[int, int] | None = None
    lines: list[str] = []
    for line in text.split("\n"):
        found = _timing(line)
        if found is None:
            lines.append(line)
            continue
        if timing is not None:
            yield _said(timing, _numberless(lines))
        timing, lines = found, []
    if timing is not None:
        yield _said(timing, lines)


def _numberless(lines: list[str]) -> list[str]:
    """The lines between two timings without the counter of the second."""
    kept = list(lines)
    while kept and not kept[-1].strip():
        kept.pop()
    if kept and re.fullmatch(r"\s*\d+\s*", kept[-1], re.ASCII):
        kept.pop()
    return kept


def _said(timing: tuple[int, int], lines: list[str]) -> Heard:
    words = _TAG.sub("", "\n".join(lines))
    return Heard(*timing, "", _trimmed(words))


def _web(text: str) -> Iterator[Heard]:
    """Cues of a WebVTT file; comments, styles and names of cues are none."""
    for block in re.split(r"\n[ \t]*\n", text):
        lines = block.strip("\n").split("\n")
        if _ASIDE.match(lines[0]):
            continue
        for number, line in enumerate(lines[:2]):
            timing = _timing(line)
            if timing is not None:
                yield from _voices(timing, "\n".join(lines[number + 1 :]))
                break


def _voices(timing: tuple[int, int], words: str) -> Iterator[Heard]:
    """What a WebVTT cue says, by who says it."""
    parts = _VOICE.split(words)
    spoken = [("", parts[0]), *zip(parts[1::2], parts[2::2], strict=True)]
    plain = [
        (html.unescape(name), _trimmed(html.unescape(_VTT_TAG.sub("", said))))
        for name, said in spoken
    ]
    several = [each for each in plain if each[1]]
    for name, said in several or [("", "")]:
        yield Heard(*timing, " ".join(name.split()), said)


def _timing(line: str) -> tuple[int, int] | None:
    if "->" not in line:
        return None
    found = _TIMING.match(line)
    if found is None:
        return None
    groups = found.groups()
    start = _milliseconds(groups[:4])
    end = _milliseconds(groups[4:]) if groups[5] is not None else -1
    return start, end if end > start else -1


def _milliseconds(groups: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, below = groups
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return whole * 1000 + int((below or "0").ljust(3, "0"))


def _trimmed(words: str) -> str:
    lines = (line.strip() for line in words.split("\n"))
    return "\n".join(line for line in lines if line)


def _elan(data: bytes, left: Left) -> Iterator[Heard]:
    """Annotations of an EAF file, all tiers in the order of time."""
    try:
        root = etree.fromstring(data, zipped.parser())
    except etree.XMLSyntaxError:
        raise Failed("broken") from None
    if local(root) != "ANNOTATION_DOCUMENT":
        raise Failed("broken")
    slots = _slots(root)
    found: list[tuple[int, int, Heard]] = []
    for place, tier in enumerate(each for each in root if local(each) == "TIER"):
        if tier.get("PARENT_REF"):
            left.tiers += 1
            continue
        name = tier.get("PARTICIPANT") or tier.get("TIER_ID") or ""
        speaker = "" if _NOBODY.fullmatch(name) else " ".join(name.split())
        for annotation in tier.iter("{*}ALIGNABLE_ANNOTATION"):
            start = slots.get(annotation.get("TIME_SLOT_REF1") or "")
            end = slots.get(annotation.get("TIME_SLOT_REF2") or "")
            if start is None:
                raise Failed("broken")
            value = annotation.find("{*}ANNOTATION_VALUE")
            words = "".join(value.itertext()) if value is not None else ""
            last = -1 if end is None or end <= start else end
            found.append((start, place, Heard(start, last, speaker, _trimmed(words))))
            if len(found) > MOST_CUES:
                raise Failed("too-big")
    found.sort(key=lambda each: each[:2])
    yield from (heard for _start, _place, heard in found)


def _slots(root: Element) -> dict[str, int]:
    """Milliseconds of every time slot; those without a time lie evenly between their neighbours."""
    order: list[tuple[str, int | None]] = []
    for slot in root.iter("{*}TIME_SLOT"):
        value = (slot.get("TIME_VALUE") or "").strip()
        known = int(value) if re.fullmatch(r"\d{1,10}", value, re.ASCII) else None
        order.append((slot.get("TIME_SLOT_ID") or "", known))
    times: dict[str, int] = {}
    before = place = 0
    while place < len(order):
        after = place
        while after < len(order) and order[after][1] is None:
            after += 1
        gap = after - place
        until = order[after][1] if after < len(order) else before
        assert until is not None
        for step in range(gap):
            share = (step + 1) / (gap + 1)
            times[order[place + step][0]] = before + math.floor((until - before) * share)
        if after < len(order):
            times[order[after][0]] = before = until
        place = after + 1
    return times
