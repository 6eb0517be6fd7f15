"""Sound to words: what nobody said is not written down, whatever the model makes up."""

from __future__ import annotations

import io
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.errors import Cancelled, Refused, Unreadable
from app.intake import speech
from app.intake.formats import speech as reader
from tests.intake import ggml
from tests.intake.voiced import RATE, noise, silence, spoken
from tests.recorded import sound_file

WHOLE = pytest.mark.skipif(not speech.available(), reason="the extra “speech” is not installed")


class Outlet:
    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []

    def facts(self, what: str, **values: object) -> None:
        self.sent.append({"is": what, **values})

    @property
    def said(self) -> list[list[Any]]:
        return [turn for each in self.sent if each["is"] == "said" for turn in each["said"]]


def makes_up(samples: np.ndarray[Any, Any]) -> list[tuple[float, float, str]]:
    """An engine that hears the same whatever it is given."""
    return [(0.0, 1.0, " Thank you for watching."), (1.0, 99.0, " [BLANK_AUDIO] "), (0, 1, "...")]


def loud(piece: bytes) -> float:
    """Takes what is loud for speech."""
    return float(np.abs(np.frombuffer(piece, np.int16)).mean() > 1_000)


def heard(
    samples: np.ndarray[Any, Any], judge: Callable[[bytes], float] = loud, engine: Any = makes_up
) -> Outlet:
    outlet = Outlet()
    reader.listen(io.BytesIO(samples.tobytes()), judge, engine, outlet)
    return outlet


def test_without_speech_the_model_is_not_even_asked() -> None:
    def never(_samples: object) -> list[tuple[float, float, str]]:
        raise AssertionError("asked")

    outlet = heard(np.concatenate((silence(3), noise(3, 500), silence(1))), engine=never)
    assert outlet.said == []
    assert outlet.sent[-1] == {"is": "heard", "seconds": pytest.approx(7.0, abs=0.04)}
    # A click is no speech either.
    assert heard(np.concatenate((silence(1), noise(0.1), silence(1))), engine=never).said == []


def test_a_stretch_is_heard_for_itself_and_its_words_stand_within_it() -> None:
    asked: list[int] = []

    def engine(samples: np.ndarray[Any, Any]) -> list[tuple[float, float, str]]:
        asked.append(len(samples))
        return makes_up(samples)

    sound = np.concatenate((silence(2), noise(1.5), silence(3), noise(2), silence(0.1)))
    outlet = heard(sound, engine=engine)
    assert [(round(a, 1), round(b, 1), words) for a, b, words in outlet.said] == [
        (1.8, 2.8, "Thank you for watching."),
        (6.3, 7.3, "Thank you for watching."),
    ]
    assert [each / RATE for each in asked] == pytest.approx([1.9, 2.3], abs=0.1)


def test_a_long_stretch_is_cut_where_speech_is_least_likely() -> None:
    pieces = 40 * RATE // reader.PIECE
    quiet = 22 * RATE // reader.PIECE
    number = iter(range(10**6))

    def judge(_piece: bytes) -> float:
        return 0.4 if next(number) == quiet else 0.9

    lengths = []
    sound = noise(40)[: pieces * reader.PIECE]
    for stretch in reader.spoken(io.BytesIO(sound.tobytes()), judge, Outlet()):
        assert (
            stretch.samples == sound[stretch.first : stretch.first + len(stretch.samples)]
        ).all()
        lengths.append((stretch.first, len(stretch.samples)))
    assert lengths[0] == (0, quiet * reader.PIECE)
    # Nothing is lost between two stretches, and none is longer than the model hears.
    for (first, length), (following, _length) in pairwise(lengths):
        assert following <= first + length
    assert max(length for _first, length in lengths) < 30 * RATE
    assert sum(lengths[-1]) == len(sound)


def test_sound_is_thinned_without_a_whistle_becoming_a_voice() -> None:
    at = np.arange(48_000) / 48_000
    low, high = (10_000 * np.sin(2 * np.pi * hertz * at) for hertz in (1_000, 11_000))
    for tone, expected in ((low, 7_071), (high, 0)):
        thinner = speech.Thinner()
        parts = [thinner.take(part) for part in np.array_split(tone, 7)]
        made = np.frombuffer(b"".join([*parts, thinner.finish()]), "<i2").astype(float)
        assert abs(len(made) - 16_000) <= 1
        assert np.sqrt((made[200:-200] ** 2).mean()) == pytest.approx(expected, abs=60)


def test_what_is_no_model_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    with pytest.raises(Refused):
        speech.check_model(path)
    with pytest.raises(Refused):
        speech.check_model(tmp_path)
    path.write_bytes(b"PK\x03\x04" + bytes(5_000))
    with pytest.raises(Refused):
        speech.check_model(path)


def wav(*parts: np.ndarray[Any, Any]) -> bytes:
    return sound_file(np.concatenate(parts), "pcm_s16le", "wav", rate=RATE)


def transcribed(data: bytes, model: Path, **more: Any) -> speech.Transcribed:
    return speech.transcribe(io.BytesIO(data), len(data), model, **more)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model") / "ggml-tiny.bin"
    path.write_bytes(ggml.ggml_model())
    return path


@WHOLE
def test_the_real_engine_writes_down_speech_and_nothing_else(model: Path) -> None:
    data = wav(noise(1.5), silence(0.5), spoken(1.5), silence(1.5), noise(1, 6_000))
    made = transcribed(data, model)
    (turn,) = made.turns
    assert turn.words == ggml.SENTENCE
    assert (turn.start, turn.end) == (pytest.approx(1.8, abs=0.25), pytest.approx(2.8, abs=0.25))
    assert (made.language, len(made.digest)) == ("en", 64)
    assert transcribed(wav(silence(2), noise(2, 6_000)), model).turns == ()


@WHOLE
def test_a_broken_model_and_a_stop_end_it(model: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.bin"
    data = wav(spoken(1))
    for length in (100_000, 2_000_000, 8_000_000):
        broken.write_bytes(model.read_bytes()[:length])
        with pytest.raises(Unreadable):
            transcribed(data, broken)

    class Stop:
        def step(self, done: int, total: int, message: str) -> None:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        transcribed(data, model, progress=Stop())
