"""What an unfinished recording says of itself: first frame, markers, length, damage and end."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any

from app.casework.interviewing.flac import SAMPLE
from app.errors import VaultDamaged
from app.progress import SILENT, Progress
from app.vault import spool
from app.vault.spool import SpoolReader

_BETWEEN = 64
"""Frames between two reports of progress: about half a minute of sound."""

_WORDS = {
    "en": {
        "title": "Recording: {title}",
        "mark": "Marker",
        "paused": "Paused from {start} to {end} UTC.",
        "left": "Paused at {start} UTC and not taken up again.",
        "cut": "The recording was cut off after {length}: the program or the computer was stopped, or "
        "the disk took no more. At most the last two seconds are missing.",
        "locked": "The recording ended after {length} because the vault was locked.",
        "failed": "The recording ended after {length} because the microphone or the disk failed.",
        "changed": "What was stored after {length} is damaged and could not be kept.",
        "damaged": "Between {start} and {end} the stored sound is damaged; silence stands for it.",
        "device": "Recorded with: {device}.",
    },
    "ru": {
        "title": "Запись: {title}",
        "mark": "Метка",
        "paused": "Пауза с {start} до {end} UTC.",
        "left": "Пауза в {start} UTC, запись не возобновлена.",
        "cut": "Запись прервалась через {length}: программа или компьютер были остановлены либо диск "
        "больше ничего не принял. Недостаёт не более двух последних секунд.",
        "locked": "Запись закончилась через {length}, так как хранилище было заблокировано.",
        "failed": "Запись закончилась через {length} из-за отказа микрофона или диска.",
        "changed": "То, что сохранено после {length}, повреждено, и удержать это не удалось.",
        "damaged": "С {start} до {end} сохранённый звук повреждён; вместо него стоит тишина.",
        "device": "Записано через: {device}.",
    },
}


@dataclass(frozen=True, slots=True)
class About:
    """What a recording is, as its first frame says.

    Attributes:
        item_id: the testimony.
        case_id: its case.
        title: of the item that it will be.
        rate: samples in a second.
        began_at: UTC time, ISO 8601.
        by: who records.
        device: name of the microphone.
        spoken: BCP 47 tag of what is spoken, or ``""``.
        disclosure: as the testimony's.
        language: of the program's own words, ``en`` or ``ru``.
        day: date on which it was begun, where it was begun.
    """

    item_id: str
    case_id: str
    title: str
    rate: int
    began_at: str
    by: str = ""
    device: str = ""
    spoken: str = ""
    disclosure: str = "case"
    language: str = "en"
    day: str = field(default_factory=lambda: f"{datetime.now(UTC).astimezone():%Y-%m-%d}")

    def to_json(self) -> bytes:
        """As it is stored."""
        return _json(asdict(self))


@dataclass(frozen=True, slots=True)
class Marker:
    """Something that happened while it was recorded.

    Attributes:
        what: ``mark``, ``pause``, ``resume`` or ``end``.
        second: of the recording, in which pauses do not count.
        at: UTC time, ISO 8601.
        text: what it is about; of an end, why.
    """

    what: str
    second: float
    at: str
    text: str = ""

    def to_json(self) -> bytes:
        """As it is stored."""
        return _json(asdict(self))


@dataclass(frozen=True, slots=True)
class Facts:
    """What a whole recording comes to.

    Attributes:
        about: what it is.
        samples: how many, the silence in place of damage among them.
        md5: digest of all samples.
        markers: in order.
        damage: start and end of each damaged stretch, in seconds.
        ending: see :data:`app.vault.spool.OPEN`.
        why: what its end says (``stopped``, ``locked``, ``failed``), or ``cut`` when it has none.
    """

    about: About
    samples: int
    md5: bytes
    markers: tuple[Marker, ...]
    damage: tuple[tuple[float, float], ...]
    ending: str
    why: str

    def in_words(self) -> str:
        """What a reader of the item has to know of it, a sentence a line."""
        said = words(self.about.language)
        length = clock(self.samples / self.about.rate)
        lines = []
        if self.about.device:
            lines.append(said["device"].format(device=self.about.device))
        if self.why in ("cut", "locked", "failed"):
            lines.append(said[self.why].format(length=length))
        if self.ending == spool.DAMAGED:
            lines.append(said["changed"].format(length=length))
        for start, end in self.damage:
            lines.append(said["damaged"].format(start=clock(start), end=clock(end)))
        return "\n".join(lines)


def first(reader: SpoolReader) -> About:
    """What a recording is.

    Raises:
        VaultDamaged: if its first frame is not what was written.
    """
    frame = next(reader.frames(), None)
    if frame is None or frame.kind != spool.ABOUT or frame.data is None:
        raise VaultDamaged("The beginning of a recording is damaged or missing.")
    return About(**json.loads(frame.data))


def survey(reader: SpoolReader, progress: Progress = SILENT) -> Facts:
    """Go through a whole recording without keeping its sound.

    Raises:
        VaultDamaged: if its first frame is not what was written.
        Cancelled: if the progress says so.
    """
    about = first(reader)
    digest = hashlib.md5(usedforsecurity=False)
    samples, markers, why = 0, [], "cut"
    damage: list[tuple[float, float]] = []
    for number, frame in enumerate(reader.frames()):
        if not number % _BETWEEN:
            progress.step(0, 1, "Saving the recording")
        if frame.kind == spool.SOUND:
            digest.update(frame.data if frame.data is not None else bytes(frame.size))
            start, samples = samples, samples + frame.size // SAMPLE
            if frame.data is None:
                _lengthen(damage, start / about.rate, samples / about.rate)
        elif frame.kind in (spool.NOTE, spool.END) and frame.data is not None:
            marker = Marker(**json.loads(frame.data))
            if frame.kind == spool.END:
                why = marker.text
            else:
                markers.append(marker)
    return Facts(about, samples, digest.digest(), tuple(markers), tuple(damage), reader.ending, why)


def sound(reader: SpoolReader, facts: Facts, progress: Progress = SILENT) -> Iterator[bytes]:
    """Yield the samples of a recording; silence where they are damaged.

    Raises:
        Cancelled: if the progress says so.
    """
    done = 0
    for number, frame in enumerate(reader.frames()):
        if frame.kind != spool.SOUND:
            continue
        if not number % _BETWEEN:
            progress.step(done, facts.samples, "Saving the recording")
        yield frame.data if frame.data is not None else bytes(frame.size)
        done += frame.size // SAMPLE


def markers_in_words(facts: Facts) -> list[tuple[float, str]]:
    """Second and words of every marker and pause; a pause and its end are one."""
    said = words(facts.about.language)
    length = facts.samples / facts.about.rate
    found: list[tuple[float, str]] = []
    paused: Marker | None = None
    # The end stands for whatever ended a pause that was not taken up again.
    for marker in (*facts.markers, Marker("end", length, "")):
        if paused is not None and marker.what in ("resume", "end"):
            phrase = said["paused" if marker.what == "resume" else "left"]
            note = phrase.format(start=paused.at[11:19], end=marker.at[11:19])
            found.append((paused.second, note))
            paused = None
        if marker.what == "pause":
            paused = marker
        elif marker.what == "mark":
            found.append((marker.second, marker.text or said["mark"]))
    return sorted((min(second, length), note) for second, note in found)


def words(language: str) -> dict[str, str]:
    """What the program says in the fields of a recording, in a language it knows."""
    return _WORDS.get(language, _WORDS["en"])


def clock(seconds: float) -> str:
    """A time as ``h:mm:ss``."""
    whole = int(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"


def now() -> str:
    """UTC time to the second, ISO 8601."""
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _lengthen(damage: list[tuple[float, float]], start: float, end: float) -> None:
    """Add a stretch; one that begins where the last one ends is a part of it."""
    if damage and damage[-1][1] == start:
        start = damage.pop()[0]
    damage.append((start, end))


def _json(values: dict[str, Any]) -> bytes:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
