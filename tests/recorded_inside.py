"""Sound that tests record: samples that can be told apart by their place, and FLAC read by FFmpeg."""

from __future__ import annotations

import array
import io
import random

import av

RATE = 16_000


def samples(seconds: float, seed: int = 1, rate: int = RATE) -> bytes:
    """Noise in which no two stretches are alike, 16 bits, one channel."""
    made = array.array("h", random.Random(seed).randbytes(round(seconds * rate) * 2))
    return array.array("h", (each >> 2 for each in made)).tobytes()


def decoded(flac: bytes) -> tuple[bytes, dict[str, str], int]:
    """Samples, comments and rate of a FLAC file; FFmpeg checks the sums of every frame."""
    pcm = b""
    with av.open(io.BytesIO(flac), options={"err_detect": "explode"}) as container:
        stream = container.streams.audio[0]
        for frame in container.decode(stream):
            pcm += frame.to_ndarray().tobytes()
        return pcm, dict(container.metadata), stream.codec_context.sample_rate
