"""Hidden stretches of sound: where they begin and end, and that nothing of them is left."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.records.marks import Mark
from app.records.recordings import SOUND_RATE
from app.redaction.recordings import sound


def said(start: float | None, end: float | None, **fields: object) -> Mark:
    return Mark(id="m", item_id="i", time_start=start, time_end=end, **fields)  # type: ignore[arg-type]


def test_a_stretch_grows_at_both_ends_and_ends_on_tenths() -> None:
    assert sound.spans_of([said(1.5, 2.0)]) == ((1.4, 2.1),)
    assert sound.spans_of([said(1.53, 2.02)]) == ((1.4, 2.2),)
    assert sound.spans_of([said(1.23, 1.7)]) == ((1.1, 1.8),)
    assert sound.spans_of([said(0.04, 0.2)]) == ((0.0, 0.3),)


def test_stretches_that_touch_are_one_and_come_in_order() -> None:
    marks = [said(5.0, 6.0), said(1.0, 2.0), said(2.15, 3.0)]
    assert sound.spans_of(marks) == ((0.9, 3.1), (4.9, 6.1))


def test_a_time_that_does_not_end_reaches_to_the_end() -> None:
    assert sound.spans_of([said(3.0, None)]) == ((2.9, math.inf),)
    assert sound.spans_of([said(None, 1.0)]) == ((0.0, 1.1),)


def test_what_is_on_pictures_or_on_text_is_no_stretch_of_sound() -> None:
    marks = [
        said(1.0, 2.0, track=(1.0, 0.0, 0.0, 9.0, 9.0)),
        said(1.0, 2.0, box=(0.0, 0.0, 9.0, 9.0)),
        Mark(id="m", item_id="i", start=1, end=5),
    ]
    assert sound.spans_of(marks) == ()


@settings(max_examples=40)
@given(st.floats(0, 1e5), st.floats(0.01, 100), st.floats(0, 1), st.floats(0, 1))
def test_a_stretch_never_shrinks(start: float, length: float, before: float, after: float) -> None:
    ((first, last),) = sound.spans_of([said(start, start + length)], (before, after))
    assert first <= max(0.0, start - max(0.1, before)) + 1e-6
    assert last >= start + length + max(0.1, after) - 1e-6
    # No more than a tenth of a second is lost to rounding.
    assert last - first < length + max(0.1, before) + max(0.1, after) + 0.2 + 1e-6


@pytest.mark.parametrize(
    ("codec", "rate", "reach"),
    [
        ("pcm_s16le", 8_000, (0.1, 0.1)),
        ("flac", 44_100, (0.1, 0.1)),
        ("mp3float", 44_100, (0.1, 0.1)),
        ("aac", 8_000, (0.512, 0.512)),
        ("opus", 48_000, (0.1, 0.5)),
        ("amrnb", 8_000, (0.1, 0.5)),
        ("never heard of", 0, (1.0, 1.0)),
    ],
)
def test_how_far_a_word_reaches_depends_on_the_codec(
    codec: str, rate: int, reach: tuple[float, float]
) -> None:
    assert sound.reach_of(codec, rate) == pytest.approx(reach)


@pytest.mark.parametrize("kind", ["tone", "silence"])
def test_what_stands_there_depends_on_the_place_alone(kind: str) -> None:
    rng = np.random.default_rng(3)
    worlds = [rng.integers(-32_768, 32_767, (48_000, 2)).astype(np.int16) for _ in range(2)]
    worlds[1][:9_600] = worlds[0][:9_600]
    worlds[1][19_200:] = worlds[0][19_200:]
    spans = ((0.2, 0.4),)
    whole = [sound.burn(each, 0, spans, kind) for each in worlds]
    assert (whole[0] == whole[1]).all()
    assert (whole[0][:9_600] == worlds[0][:9_600]).all()
    assert (whole[0][19_200:] == worlds[0][19_200:]).all()
    # However it comes in blocks.
    cut = 12_345
    parts = [
        sound.burn(worlds[1][:cut], 0, spans, kind), sound.burn(worlds[1][cut:], cut, spans, kind),
    ]  # fmt: skip
    assert (np.concatenate(parts) == whole[0]).all()
    inside = whole[0][9_600:19_200].astype(float)
    assert (inside[:, 0] == inside[:, 1]).all()
    if kind == "silence":
        assert not inside.any()
    else:
        strength = np.abs(np.fft.rfft(inside[:, 0]))
        assert int(strength.argmax()) * SOUND_RATE // len(inside) == 1_000
        assert strength.max() > 0.99 * np.sqrt((strength**2).sum())


def test_the_original_is_not_touched() -> None:
    block = np.ones((4_800, 1), np.int16)
    sound.burn(block, 0, ((0.0, math.inf),), "silence")
    assert block.all()
