"""Masks of a film: where they stand at a moment, and that they cover what they must."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import Refused
from app.records.marks import Mark
from app.records.recordings import FilmMask, Shape
from app.redaction.recordings import film

TRACK = (1.0, 100.0, 100.0, 140.0, 140.0, 2.0, 200.0, 120.0, 240.0, 160.0)


def shown(*values: float, **fields: object) -> Mark:
    return Mark(id="m", item_id="i", track=values, **fields)  # type: ignore[arg-type]


def shape(width: int, height: int, scale: int = 1) -> Shape:
    return Shape(0.0, 0, "", 0, width, height, width * scale, height * scale, 25)


def test_between_two_key_frames_stands_the_hull_of_both() -> None:
    masks = film.masks_of([shown(*TRACK)])
    assert film.masks_at(masks, 1.5) == ((84.0, 84.0, 256.0, 176.0),)
    assert film.masks_at(masks, 1.0) == ((84.0, 84.0, 156.0, 156.0),)
    assert film.masks_at(masks, 0.9, 1.1) == ((84.0, 84.0, 256.0, 176.0),)


def test_a_mask_is_held_before_its_first_key_frame_and_after_its_last() -> None:
    masks = film.masks_of([shown(*TRACK)])
    assert film.masks_at(masks, 0.75) == film.masks_at(masks, 1.0)
    assert film.masks_at(masks, 2.25) == ((184.0, 104.0, 256.0, 176.0),)
    assert film.masks_at(masks, 0.74) == ()
    assert film.masks_at(masks, 2.26) == ()
    # A picture that stands until then shows it.
    assert film.masks_at(masks, 0.5, 0.76) != ()


def test_a_time_makes_it_stand_longer_and_never_shorter() -> None:
    masks = film.masks_of([shown(*TRACK, time_start=0.2, time_end=1.5)])
    assert film.masks_at(masks, 0.3) != ()
    assert film.masks_at(masks, 2.2) != ()


def test_a_box_without_a_time_hides_its_place_for_the_whole_film() -> None:
    masks = film.masks_of([Mark(id="m", item_id="i", page=1, box=(10.0, 20.0, 30.0, 40.0))])
    assert film.masks_at(masks, 0.0) == film.masks_at(masks, 9_999.0) == ((-6.0, 4.0, 46.0, 56.0),)


def test_marks_on_sound_or_text_are_passed_over() -> None:
    marks = [Mark(id="m", item_id="i", time_start=1.0, time_end=2.0)]
    assert film.masks_of(marks) == ()


@pytest.mark.parametrize(
    "track",
    [
        (1.0, 0.0, 0.0, 5.0),
        (1.0, 5.0, 0.0, 5.0, 9.0),
        (math.nan, 0.0, 0.0, 5.0, 9.0),
        (1.0, 0.0, 0.0, math.inf, 9.0),
    ],
)
def test_a_track_that_makes_no_sense_is_refused(track: tuple[float, ...]) -> None:
    with pytest.raises(Refused):
        film.masks_of([shown(*track)])


def test_key_frames_out_of_order_are_put_in_order() -> None:
    assert film.masks_of([shown(*TRACK[5:], *TRACK[:5])]) == film.masks_of([shown(*TRACK)])


boxes = st.tuples(st.floats(0, 300), st.floats(0, 200), st.floats(1, 60), st.floats(1, 60))


@settings(max_examples=40)
@given(st.lists(boxes, min_size=1, max_size=5), st.floats(0, 1), st.sampled_from([1, 2, 3]))
def test_the_box_is_covered_wherever_it_moves(
    steps: list[tuple[float, float, float, float]], share: float, scale: int
) -> None:
    track: list[float] = []
    for number, (x, y, wide, high) in enumerate(steps):
        track += [float(number), x, y, x + wide, y + high]
    masks = film.masks_of([shown(*track)])
    at = share * (len(steps) - 1)
    before = min(int(at), len(steps) - 1)
    after = min(before + 1, len(steps) - 1)
    part = at - before
    (x0, y0, w0, h0), (x1, y1, w1, h1) = steps[before], steps[after]
    x, y = x0 + (x1 - x0) * part, y0 + (y1 - y0) * part
    right, bottom = x + w0 + (w1 - w0) * part, y + h0 + (h1 - h0) * part
    measured = shape(360, 260, scale)
    measured = Shape(0.0, 0, "", 0, 360 // scale // 2 * 2, 260 // scale // 2 * 2, 360, 260, 25)
    ((left, top, end, down),) = film.on_pixels(film.masks_at(masks, at), measured)
    across, along = measured.width / 360, measured.height / 260
    pad = film.PADDING - 0.01
    assert left <= max(0.0, (x - pad) * across)
    assert top <= max(0.0, (y - pad) * along)
    assert end >= min(measured.width, (right + pad) * across)
    assert down >= min(measured.height, (bottom + pad) * along)
    assert not any(each % 2 for each in (left, top, end, down))


def test_black_stands_in_every_plane_and_nowhere_else() -> None:
    measured = shape(40, 30)
    data = np.random.default_rng(1).integers(60, 200, 40 * 30 * 3 // 2, dtype=np.uint8)
    planes, before = (
        film.planes_of(data.tobytes(), measured),
        film.planes_of(data.tobytes(), measured),
    )
    film.burn(planes, [(10, 4, 20, 12)])
    for plane, old, black, half in zip(planes, before, film.BLACK, (1, 2, 2), strict=True):
        inside = np.zeros(plane.shape, bool)
        inside[4 // half : 12 // half, 10 // half : 20 // half] = True
        assert (plane[inside] == black).all()
        assert (plane[~inside] == old[~inside]).all()


def test_a_mask_beyond_the_picture_is_cut_and_one_outside_is_none() -> None:
    masks = (FilmMask(((0.0, -50.0, -50.0, 20.0, 20.0),), 0.0, math.inf),)
    assert film.on_pixels(film.masks_at(masks, 0.0), shape(100, 80)) == ((0, 0, 36, 36),)
    outside = (FilmMask(((0.0, 500.0, 500.0, 520.0, 520.0),), 0.0, math.inf),)
    assert film.on_pixels(film.masks_at(outside, 0.0), shape(100, 80)) == ()
