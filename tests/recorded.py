"""Recordings made in the test: speech-like sound and films with something that moves, in two worlds.

Two worlds differ inside a stretch of sound, or under a box, and nowhere else: other words, another face.
"""

from __future__ import annotations

import io
from typing import Any

import av
import numpy as np

RATE = 44_100
SECONDS = 4.0
SAID = (1.5, 2.0)
"""When the two worlds say different words."""

WIDTH, HEIGHT, FPS = 160, 120, 10
PICTURES = 20
TRACK = (0.0, 40.0, 40.0, 72.0, 80.0, 1.9, 78.0, 40.0, 110.0, 80.0)
"""Where the two worlds show different faces: it moves by two pixels a picture."""

_BLOCK = 16

Samples = np.ndarray[Any, np.dtype[np.int16]]


def speech(world: int, rate: int = RATE, seconds: float = SECONDS) -> Samples:
    """Voiced sound with syllables; only what is said in :data:`SAID` depends on the world."""
    rng = np.random.default_rng(7)
    at = np.arange(int(rate * seconds)) / rate
    turn = 2 * np.pi * np.cumsum(120 + 20 * np.sin(2 * np.pi * 0.7 * at)) / rate
    voice = sum(np.sin(k * turn + rng.uniform(0, 6)) / k for k in range(1, 12))
    sound = 0.2 * voice * (0.5 + 0.5 * np.sin(2 * np.pi * 3.1 * at))
    sound += 0.003 * rng.standard_normal(len(at))
    first, last = (int(each * rate) for each in SAID)
    if world:
        other = np.sign(np.sin(2 * np.pi * (180 + 60 * world) * at)) * np.sin(2 * np.pi * 5 * at)
        sound[first:last] = 0.25 * other[first:last]
    return np.clip(sound * 32_767, -32_768, 32_767).astype(np.int16)


def sound_file(samples: Samples, codec: str, form: str, rate: int = RATE, **options: str) -> bytes:
    """Encode mono sound; ``bits`` among the options is a bit rate."""
    out = io.BytesIO()
    bits = options.pop("bits", "")
    with av.open(out, "w", format=form) as container:
        stream: Any = container.add_stream(codec, rate=rate, options=options)
        stream.layout = "mono"
        if bits:
            stream.bit_rate = int(bits)
        frame: Any = av.AudioFrame.from_ndarray(samples.reshape(1, -1), "s16", "mono")
        frame.sample_rate, frame.pts = rate, 0
        waiting = av.AudioFifo()
        turned = av.AudioResampler(format=stream.codec_context.format, layout="mono", rate=rate)
        for each in turned.resample(frame):
            waiting.write(each)
        size = stream.codec_context.frame_size or 1_024
        while waiting.samples:
            container.mux(stream.encode(waiting.read(min(size, waiting.samples))))
        container.mux(stream.encode(None))
    return out.getvalue()


def spliced(one: bytes, other: bytes, form: str) -> bytes:
    """The first recording with the packets of the other where they say different words.

    An encoder spends on what follows what a word left it; so two encodings differ far beyond the word.
    """
    out = io.BytesIO()
    with (
        av.open(io.BytesIO(one)) as a,
        av.open(io.BytesIO(other)) as b,
        av.open(out, "w", format=form) as made,
    ):
        stream = made.add_stream_from_template(a.streams.audio[0])
        for packet, instead in zip(a.demux(audio=0), b.demux(audio=0), strict=False):
            if packet.pts is None or not packet.size:
                continue
            start = float(packet.pts * packet.time_base)
            lasts = float((packet.duration or 0) * packet.time_base)
            inside = SAID[0] <= start and start + lasts <= SAID[1]
            chosen = instead if inside else packet
            chosen.stream = stream
            made.mux(chosen)
    return out.getvalue()


def pictures(world: int, count: int = PICTURES) -> list[np.ndarray[Any, np.dtype[np.uint8]]]:
    """RGB pictures of a still background with a face that moves along :data:`TRACK`."""
    rng = np.random.default_rng(11)
    small = rng.integers(70, 190, (HEIGHT // 8, WIDTH // 8, 3), dtype=np.uint8)
    ground = small.repeat(8, 0).repeat(8, 1)
    face = np.random.default_rng(100 + world).integers(0, 255, (10, 8, 3), dtype=np.uint8)
    found = []
    for number in range(count):
        picture = ground.copy()
        left = 40 + 2 * (number % 44)
        picture[40:80, left : left + 32] = face.repeat(4, 0).repeat(4, 1)
        found.append(picture)
    return found


def film_file(
    shown: list[np.ndarray[Any, np.dtype[np.uint8]]],
    codec: str,
    form: str,
    samples: Samples | None = None,
    pixels: str = "yuv420p",
    tags: dict[str, str] | None = None,
    **options: str,
) -> bytes:
    """Encode a film, with lossless sound where samples are given."""
    out = io.BytesIO()
    with av.open(out, "w", format=form) as container:
        container.metadata.update(tags or {})
        stream: Any = container.add_stream(codec, rate=FPS, options=options)
        stream.height, stream.width = shown[0].shape[:2]
        stream.pix_fmt = pixels
        stream.codec_context.thread_count = 1
        heard: Any = None
        if samples is not None:
            heard = container.add_stream("flac", rate=RATE)
            heard.layout, heard.format = "mono", "s16"
        for picture in shown:
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode(None))
        if heard is not None and samples is not None:
            size = heard.codec_context.frame_size or 4_096
            for start in range(0, len(samples), size):
                block = samples[start : start + size].reshape(1, -1)
                frame: Any = av.AudioFrame.from_ndarray(block, "s16", "mono")
                frame.sample_rate, frame.pts = RATE, start
                container.mux(heard.encode(frame))
            container.mux(heard.encode(None))
    return out.getvalue()


def decoded_sound(data: bytes) -> np.ndarray[Any, np.dtype[np.float32]]:
    """The first channel of a file's sound, -1 to 1."""
    with av.open(io.BytesIO(data)) as container:
        return np.concatenate([each.to_ndarray()[0] for each in container.decode(audio=0)])


def decoded_pictures(data: bytes) -> list[np.ndarray[Any, np.dtype[np.uint8]]]:
    """The pictures of a film, RGB."""
    with av.open(io.BytesIO(data)) as container:
        return [each.to_ndarray(format="rgb24") for each in container.decode(video=0)]
