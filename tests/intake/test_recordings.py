"""Whole recordings from the sandbox: upright, in step with their time stamps, to the end or not at all."""

from __future__ import annotations

import io
import json
import struct
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import av
import numpy as np
import pytest

from app.errors import Unreadable
from app.intake import wire
from app.intake.recordings import Recording, shape_of
from app.records.recordings import SOUND_RATE, Picture, Shape, Sound
from tests.intake.watched import nothing_left
from tests.recorded import (
    FPS,
    HEIGHT,
    PICTURES,
    SECONDS,
    WIDTH,
    film_file,
    pictures,
    sound_file,
    speech,
)


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    yield from nothing_left()


def whole(data: bytes) -> tuple[Shape, np.ndarray[Any, Any], list[Picture]]:
    sound, shown = [], []
    with Recording(io.BytesIO(data), len(data)) as recording:
        for part in recording.parts():
            if isinstance(part, Sound):
                sound.append(part.samples)
            else:
                shown.append(part)
        shape = recording.shape
    samples = np.frombuffer(b"".join(sound), np.int16).reshape(-1, max(1, shape.channels))
    return shape, samples, shown


def luma(picture: Picture, shape: Shape) -> np.ndarray[Any, Any]:
    flat = np.frombuffer(picture.planes, np.uint8)[: shape.width * shape.height]
    return flat.reshape(shape.height, shape.width)


LOSSLESS = {"qp": "0", "preset": "ultrafast"}


def test_a_film_comes_whole_with_its_sound() -> None:
    data = film_file(pictures(0), "libx264", "mp4", speech(0), **LOSSLESS)
    shape, samples, shown = whole(data)
    assert (shape.width, shape.height, shape.fps, shape.channels) == (WIDTH, HEIGHT, FPS, 1)
    assert (shape.sound_codec, shape.sound_rate) == ("flac", 44_100)
    assert [(each.first, each.count) for each in shown] == [(n, 1) for n in range(PICTURES)]
    assert shown[7].at == pytest.approx(0.7)
    assert len(samples) / SOUND_RATE == pytest.approx(SECONDS, abs=0.05)
    # The face moves by two pixels a picture.
    first, later = luma(shown[0], shape), luma(shown[10], shape)
    assert np.abs(first[44:76, 44:68].astype(int) - later[44:76, 64:88]).mean() < 3
    assert shape_of(io.BytesIO(data), len(data)) == shape


def test_sound_alone_keeps_its_places() -> None:
    samples = np.zeros(2 * 8_000, np.int16)
    samples[8_000:8_800] = 20_000
    shape, heard, shown = whole(sound_file(samples, "pcm_s16le", "wav", 8_000))
    assert (shape.fps, shown, shape.sound_rate) == (0, [], 8_000)
    loud = np.flatnonzero(np.abs(heard[:, 0].astype(int)) > 10_000)
    assert loud[0] / SOUND_RATE == pytest.approx(1.0, abs=0.001)
    assert loud[-1] / SOUND_RATE == pytest.approx(1.1, abs=0.001)


def turned(data: bytes, quarter: int) -> bytes:
    """Write a turn into a film's track header (ISO/IEC 14496-12, 8.3.2)."""
    matrices = {1: (0, 1, -1, 0), 2: (-1, 0, 0, -1), 3: (0, -1, 1, 0)}
    a, b, c, d = (each << 16 for each in matrices[quarter])
    at = data.index(b"tkhd") + 4 + 40
    matrix = struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 1 << 30)
    return data[:at] + matrix + data[at + 36 :]


@pytest.mark.parametrize("quarter", [1, 2, 3])
def test_a_film_that_was_held_sideways_comes_upright(quarter: int) -> None:
    ground = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    # White in the corner at the top left of what is stored.
    ground[:40, :40] = 255
    data = turned(film_file([ground] * 3, "libx264", "mp4", **LOSSLESS), quarter)
    shape, _samples, shown = whole(data)
    sideways = quarter != 2
    assert (shape.width, shape.height) == ((HEIGHT, WIDTH) if sideways else (WIDTH, HEIGHT))
    assert (shape.shown_width, shape.shown_height) == (shape.width, shape.height)
    seen = luma(shown[0], shape)
    corners = [seen[5, 5], seen[5, -5], seen[-5, -5], seen[-5, 5]]
    # Players turn it clockwise by so many quarters: top left goes to top right, and on.
    assert [int(each) > 128 for each in corners].index(True) == quarter


def test_a_large_film_comes_smaller_and_says_how_it_is_shown() -> None:
    ground = np.zeros((1_200, 1_602, 3), np.uint8)
    ground[:, 801:] = 255
    shape, _samples, shown = whole(film_file([ground] * 2, "libx264", "mp4", **LOSSLESS))
    assert (shape.shown_width, shape.shown_height) == (1_602, 1_200)
    assert (shape.width, shape.height) == (1_280, 958)
    seen = luma(shown[0], shape)
    assert seen[:, 630].max() < 40
    assert seen[:, 650].min() > 200


def timed(stamps: list[float], pace: int = 30) -> bytes:
    out = io.BytesIO()
    with av.open(out, "w", format="matroska") as container:
        stream: Any = container.add_stream("libx264", rate=pace, options=LOSSLESS)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        stream.codec_context.time_base = Fraction(1, 1_000)
        for number, stamp in enumerate(stamps):
            picture = np.full((48, 64, 3), 10 * number, np.uint8)
            frame: Any = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts, frame.time_base = round(stamp * 1_000), Fraction(1, 1_000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return out.getvalue()


def test_pictures_that_come_when_they_like_are_put_on_a_steady_rate() -> None:
    shape, _samples, shown = whole(timed([0.0, 0.1, 0.9, 1.0, 1.5]))
    assert sum(each.count for each in shown) == shown[-1].first + shown[-1].count
    assert [each.first for each in shown] == [round(at * shape.fps) for at in (0, 0.1, 0.9, 1, 1.5)]
    assert [each.at for each in shown] == pytest.approx([0, 0.1, 0.9, 1, 1.5], abs=0.002)


def test_more_than_thirty_pictures_a_second_become_thirty() -> None:
    shape, _samples, shown = whole(timed([number / 60 for number in range(24)], 60))
    assert shape.fps == 30
    assert [each.count for each in shown] == [1] * len(shown)
    assert 12 <= len(shown) <= 13


def test_time_begins_where_the_recording_does() -> None:
    """Transport streams begin at whatever the clock said; a player and a mark begin at nought."""
    shape, _samples, shown = whole(film_file(pictures(0, 10), "mpeg2video", "mpegts"))
    assert shape.fps == FPS
    assert shown[0].at == pytest.approx(0.0, abs=0.01)
    assert sum(each.count for each in shown) == 10


def gapped() -> bytes:
    """Half a second of sound, half a second of nothing, half a second of sound."""
    out = io.BytesIO()
    with av.open(out, "w", format="matroska") as container:
        stream: Any = container.add_stream("pcm_s16le", rate=8_000)
        stream.layout = "mono"
        for start in (0, 8_000):
            for block in range(4):
                loud = np.full((1, 1_000), 9_000, np.int16)
                frame: Any = av.AudioFrame.from_ndarray(loud, "s16", "mono")
                frame.sample_rate, frame.pts = 8_000, start + 1_000 * block
                frame.time_base = Fraction(1, 8_000)
                container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return out.getvalue()


def test_a_gap_in_the_sound_is_kept_as_silence() -> None:
    _shape, heard, _shown = whole(gapped())
    assert len(heard) / SOUND_RATE == pytest.approx(1.5, abs=0.01)
    level = np.abs(heard[:, 0].astype(int))
    assert level[int(0.6 * SOUND_RATE) : int(0.95 * SOUND_RATE)].max() == 0
    assert level[int(1.1 * SOUND_RATE) : int(1.4 * SOUND_RATE)].min() > 8_000


def broken_off(form: str) -> bytes:
    data = film_file(pictures(0, 60), "libx264", form, **LOSSLESS)
    if form == "matroska":
        return data[: len(data) // 2]
    # The index in front, as telephones write it once a film is sent.
    index, media = data.index(b"moov") - 4, data.index(b"mdat") - 4
    return data[:media] + data[index:] + data[media : media + (index - media) // 3]


@pytest.mark.parametrize("form", ["mov", "matroska"])
def test_a_recording_that_breaks_off_is_refused(form: str) -> None:
    """What is missing could not be looked at, and nobody should take a part for the whole."""
    data = broken_off(form)
    with pytest.raises(Unreadable), Recording(io.BytesIO(data), len(data)) as recording:
        list(recording.parts())


@pytest.mark.parametrize("at", [0.3, 0.6])
def test_a_damaged_recording_is_refused_or_whole(at: float) -> None:
    data = bytearray(film_file(pictures(0), "libx264", "mp4", speech(0), **LOSSLESS))
    place = int(len(data) * at)
    data[place : place + 4_000] = bytes(4_000)
    try:
        with Recording(io.BytesIO(bytes(data)), len(data)) as recording:
            parts = [each for each in recording.parts() if isinstance(each, Picture)]
    except Unreadable:
        return
    assert sum(each.count for each in parts) == PICTURES


@pytest.mark.parametrize(
    "data", [b"", b"RIFF", b"RIFF\0\0\0\0WAVEfmt ", b"\0\0\0\x18ftypmp42" * 20]
)
def test_what_is_no_recording_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        shape_of(io.BytesIO(data), len(data))
    assert refused.value.sentence in wire.REASONS.values()


class Lying:
    """A worker that a file has taken over."""

    def __init__(self, frames: list[tuple[bytes, bytes]]) -> None:
        self._frames = frames

    def frames(self) -> Iterator[tuple[bytes, bytes]]:
        yield from self._frames

    def close(self) -> None:
        return


def fact(what: str, **values: object) -> tuple[bytes, bytes]:
    return wire.FACTS, json.dumps({"is": what, **values}).encode()


SHAPE = {
    "duration": 1.0, "channels": 1, "sound_codec": "aac", "sound_rate": 8_000, "width": 4,
    "height": 4, "shown_width": 4, "shown_height": 4, "fps": 10,
}  # fmt: skip
PLANES = (wire.DATA, bytes(24))


@pytest.mark.parametrize(
    "frames",
    [
        [],
        [fact("shape", **SHAPE)],
        [fact("shape", **{**SHAPE, "width": 3}), fact("ended")],
        [fact("shape", **{**SHAPE, "width": 10**6}), fact("ended")],
        [fact("shape", **{**SHAPE, "shown_width": 0}), fact("ended")],
        [fact("shape", **{**SHAPE, "fps": 1_000}), fact("ended")],
        [fact("shape", **{**SHAPE, "sound_codec": "Мария"}), fact("ended")],
        [fact("shape", **SHAPE), fact("picture", first=0, count=1, at=0.0), (wire.DATA, b"x")],
        [fact("shape", **SHAPE), fact("picture", first=2, count=1, at=0.0), PLANES],
        [fact("shape", **SHAPE), fact("picture", first=0, count=10**9, at=0.0), PLANES],
        [fact("shape", **SHAPE), fact("picture", first=0, count=1, at=-1.0), PLANES],
        [fact("shape", **SHAPE), fact("sound", count=5), (wire.DATA, b"123")],
        [fact("shape", **SHAPE), fact("sound", count=10**9), (wire.DATA, b"123")],
        [fact("shape", **SHAPE), fact("sound", count=5)],
        [fact("shape", **SHAPE), PLANES, fact("ended")],
        [fact("shape", **SHAPE), fact("ended"), fact("sound", count=1), (wire.DATA, b"12")],
        [(wire.FACTS, b"[]")],
        [(wire.FACTS, b"nothing")],
    ],
)
def test_a_worker_that_lies_is_not_believed(
    frames: list[tuple[bytes, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.intake.recordings.Worker", lambda *_a, **_k: Lying(frames))
    wav = sound_file(np.zeros(800, np.int16), "pcm_s16le", "wav", 8_000)
    with pytest.raises(Unreadable), Recording(io.BytesIO(wav), len(wav)) as recording:
        list(recording.parts())
