"""Sound and moving pictures, by FFmpeg through PyAV: what the container says of them.

Only the window has them decoded (:mod:`app.intake.formats.media_decode`); taking one in does not.
"""

from __future__ import annotations

import io
import re
import struct
from typing import Any

import av

from app.intake.worker import STREAMED, Failed, Job, Outlet, Source

_DEMUXERS = {
    "audio/x-wav": "wav", "audio/mpeg": "mp3", "audio/flac": "flac", "audio/amr": "amr",
    "audio/aac": "aac", "audio/ogg": "ogg", "video/ogg": "ogg", "audio/mp4": "mov",
    "video/mp4": "mov",
    "video/quicktime": "mov", "video/3gpp": "mov", "video/x-matroska": "matroska",
    "video/x-msvideo": "avi", "video/x-ms-wmv": "asf", "video/mpeg": "mpeg", "video/mp2t": "mpegts",
    "video/x-flv": "flv",
}  # fmt: skip
"""FFmpeg's names. Naming one rules out playlists, which may point to other files."""

_PLACE = re.compile(r"^([+-]\d{2}(?:\.\d+)?)([+-]\d{3}(?:\.\d+)?)")
"""ISO 6709, annex H: degrees with decimals."""


def warm(job: Job) -> None:
    """Open a second of silence."""
    sizes = (836, 16, 1, 1, 8000, 16000, 2, 16, 800)
    silence = struct.pack("<4xI8xIHHIIHH4xI", *sizes)
    for at, name in ((0, b"RIFF"), (8, b"WAVEfmt "), (36, b"data")):
        silence = silence[:at] + name + silence[at + len(name) :]
    sample: Any = av.open(io.BytesIO(silence + bytes(800)), format="wav")
    with sample:
        str(sample.duration)
        if job.do != "extract":
            from app.intake.formats import media_decode, media_stream

            media_decode.warm()
            if job.do in STREAMED:
                media_stream.warm()
            for packet in sample.demux(sample.streams.audio[0]):
                packet.decode()


def run(job: Job, source: Source, outlet: Outlet) -> None:
    """Offer duration, codecs, time, place and software; or decode what the window shows."""
    container = _opened(job, source)
    with container:
        streams = [each for each in container.streams if each.codec_context is not None]
        video = [each for each in streams if each.type == "video"]
        audio = [each for each in streams if each.type == "audio"]
        if not video and not audio:
            raise Failed("broken")
        if job.do in STREAMED:
            from app.intake.formats import media_stream

            media_stream.stream(container, streams, lambda: _opened(job, source), job, outlet)
            return
        if job.do != "extract":
            _decode(container, streams, job, outlet)
            return
        # A cover picture in a song is a video stream to FFmpeg.
        moving = [each for each in video if each.codec_context.name not in {"mjpeg", "png"}]
        seen = moving or job.media_type.startswith("video/x-msvideo")
        outlet.facts("about", kind="video" if seen else "audio")
        _said(container, outlet)
        if container.duration and 0 < container.duration < 10**13:
            outlet.propose("info.duration", _clock(container.duration / 1_000_000), "container")
        for stream in (video + audio)[:8]:
            context = stream.codec_context
            size = f" {context.width}x{context.height}" if stream.type == "video" else ""
            outlet.propose(f"info.{stream.type}", f"{context.name}{size}", "container")


def _opened(job: Job, source: Source) -> Any:
    source.seek(0)
    try:
        return av.open(
            source, format=_DEMUXERS[job.media_type], metadata_errors="replace", buffer_size=1 << 18
        )
    except (av.FFmpegError, OSError, ValueError):
        raise Failed("broken") from None


def _decode(container: Any, streams: list[Any], job: Job, outlet: Outlet) -> None:
    from app.intake.formats import media_decode

    media_decode.facts(container, streams, job, outlet)
    if job.do == "picture":
        media_decode.poster(container, streams, job, outlet)
    elif job.do == "waveform":
        media_decode.waveform(container, streams, job, outlet)


def _said(container: Any, outlet: Outlet) -> None:
    tags: dict[str, str] = {}
    for each in (container, *list(container.streams)[:16]):
        for key, value in each.metadata.items():
            tags.setdefault(str(key).lower(), str(value))
    for key, value in tags.items():
        place = _PLACE.match(value) if "location" in key else None
        if place:
            spot = ",".join(f"{float(part):.6f}".rstrip("0").rstrip(".") for part in place.groups())
            outlet.propose("info.gps", spot, "gps")

    def first(*names: str) -> str:
        return next((tags[name] for name in names if tags.get(name)), "")

    when = first("com.apple.quicktime.creationdate", "creation_time", "date")
    stamp = re.match(r"\d{4}-\d\d-\d\d", when)
    # Cameras without a clock write the epoch of their format: 1904, 1970.
    if stamp and when[:4] > "1990":
        outlet.propose("date", stamp.group(), "container")
        outlet.propose("info.time", when, "container")
    make, model = (
        first("com.apple.quicktime.make", "make"),
        first("com.apple.quicktime.model", "model"),
    )
    outlet.propose("info.camera", f"{make} {model}", "container")
    outlet.propose("info.software", first("com.apple.quicktime.software", "encoder"), "container")
    outlet.propose("author", first("artist", "author"), "container")
    outlet.propose("info.title", first("title"), "container")
    names = (
        "title",
        "artist",
        "album",
        "comment",
        "description",
        "author",
        "copyright",
        "synopsis",
    )
    words = list(dict.fromkeys(tags[name] for name in names if tags.get(name)))
    if words:
        outlet.text("\n".join(words) + "\n", hidden=True)


def _clock(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
