"""Sound and film for the window: measures, a poster, the peaks."""

from __future__ import annotations

import array
import io
import math
import resource
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from app.errors import Cancelled, Unreadable
from app.intake import media, wire
from app.intake.spares import Spares
from app.paths import sample_dir
from tests.intake import made
from tests.intake.watched import nothing_left


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    yield from nothing_left()


def tone(seconds: int, loud: Callable[[int], float]) -> bytes:
    """A WAV of 8 kHz whose loudness changes by the second."""
    samples = array.array("h")
    for second in range(seconds):
        height = 32_767 * loud(second)
        samples.extend(int(height * math.sin(n * 0.7)) for n in range(8_000))
    data = samples.tobytes()
    return made.wav(len(data), data)


def test_peaks_follow_the_loudness() -> None:
    data = tone(20, lambda second: 0.0 if second < 5 else 0.25 if second < 15 else 1.0)
    found = media.peaks(io.BytesIO(data), len(data), points=100)
    assert 100 <= len(found.values) <= 200
    assert found.seconds == pytest.approx(20, abs=0.1)
    assert found.whole

    def at(second: float) -> float:
        return found.values[int(second / 20 * len(found.values))]

    assert [at(2), at(10), at(18)] == pytest.approx([0, 0.25, 1], abs=0.02)


def test_an_hour_of_sound_takes_seconds() -> None:
    minute = tone(60, lambda second: second / 60)[44:]
    data = made.wav(60 * len(minute), minute * 60)
    began = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = media.peaks(io.BytesIO(data), len(data))
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Of the processor, not of the clock: other tests run beside this one.
    assert ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime < 15
    assert found.seconds == pytest.approx(3_600, abs=1)
    assert 2_000 <= len(found.values) <= 4_000


def test_the_sound_of_a_film_is_read_without_its_pictures() -> None:
    data = (sample_dir() / "sources" / "yard.mp4").read_bytes()
    found = media.peaks(io.BytesIO(data), len(data), points=50)
    assert len(found.values) >= 50
    assert max(found.values) > 0


def test_peaks_can_be_cancelled() -> None:
    minute = tone(1, lambda _second: 0.5)[44:] * 60
    data = made.wav(10 * len(minute), minute * 10)

    class Stop:
        def step(self, done: int, total: int, message: str) -> None:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        media.peaks(io.BytesIO(data), len(data), progress=Stop())


def film(path: Path, *, black_until: int = 0) -> bytes:
    import av

    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=5, options={"g": "1"})
        stream.width, stream.height, stream.pix_fmt = 320, 160, "yuv420p"
        for number in range(50):
            picture = Image.new("RGB", (320, 160), "black")
            if number >= black_until:
                picture.paste("white", (0, 0, 160, 160))
            container.mux(stream.encode(av.VideoFrame.from_image(picture)))
        container.mux(stream.encode())
    return path.read_bytes()


def test_a_film_says_its_measures_and_shows_a_frame(tmp_path: Path) -> None:
    data = film(tmp_path / "a.mp4", black_until=15)
    found = media.facts(io.BytesIO(data), len(data))
    assert (found.has_video, found.width, found.height, found.fps) == (True, 320, 160, 5)
    assert found.duration == pytest.approx(10, abs=0.3)
    assert found.codecs == ("h264",)
    with Spares(1) as spares:
        frame = media.poster(io.BytesIO(data), len(data), longest=100, spares=spares)
    assert (frame.width, frame.height, frame.mode) == (100, 50, "RGB")
    # The film begins in the dark: the poster does not.
    assert frame.pixels[3 * (25 * 100 + 10)] > 200
    assert frame.pixels[3 * (25 * 100 + 90)] < 50
    with pytest.raises(Unreadable):
        media.peaks(io.BytesIO(data), len(data))


def test_sound_has_no_poster_and_no_size() -> None:
    data = tone(1, lambda _second: 0.5)
    found = media.facts(io.BytesIO(data), len(data))
    assert (found.has_video, found.width, found.duration) == (False, 0, 1.0)
    with pytest.raises(Unreadable):
        media.poster(io.BytesIO(data), len(data))


def test_hostile_recordings_end_in_one_sentence(tmp_path: Path) -> None:
    data = bytearray(film(tmp_path / "a.mp4"))
    start = data.index(b"mdat") + 4
    data[start : start + len(data) // 2] = b"\xff" * (len(data) // 2)
    for hostile in (bytes(data), bytes(data[:200]), b"ID3" + bytes(3_000), made.wav(1 << 31, b"")):
        for read in (media.facts, media.poster, media.peaks):
            said = ""
            try:
                read(io.BytesIO(hostile), len(hostile))
            except Unreadable as refusal:
                said = refusal.sentence
            assert not said or said in wire.REASONS.values()
