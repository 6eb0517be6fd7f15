"""The proof on finished recordings: what it lets pass, and every breakage that it must notice."""

from __future__ import annotations

import hashlib
import io
import math
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from app.records.marks import Mark
from app.records.recordings import Redaction, Shape
from app.redaction.proof import recordings as attack_recordings
from app.redaction.proof.examiner import Examiner, Leak, Secrets
from app.redaction.proof.files import examine_file
from app.redaction.recordings import film, sound
from app.redaction.recordings.webm import Writer
from tests.recorded import film_file, pictures, sound_file, speech

FILE = "data/exhibits/0001.webm"
WIDTH, HEIGHT, FPS = 96, 64, 10
SHAPE = Shape(2.0, 1, "pcm_s16le", 48_000, WIDTH, HEIGHT, WIDTH, HEIGHT, FPS)
SPAN = Mark(id="s", item_id="i", time_start=0.7, time_end=1.1)
TRACK = Mark(
    id="t", item_id="i", track=(0.65, 20.0, 20.0, 34.0, 34.0, 1.35, 60.0, 24.0, 74.0, 38.0)
)


def speaking() -> np.ndarray[object, np.dtype[np.int16]]:
    at = np.arange(2 * 48_000) / 48_000
    voice = sum(np.sin(2 * np.pi * 140 * k * at + k) / k for k in range(1, 9))
    return (3_000 * voice).astype(np.int16)[:, None]


def released(
    marks: list[Mark], *, late: int = 0, kind: str = "tone", shift: float = 0.0, level: float = 1.0
) -> bytes:
    """A film with sound, burnt; ``late`` pictures and ``shift`` seconds too late on purpose."""
    out = io.BytesIO()
    spans = tuple((a + shift, b + shift) for a, b in sound.spans_of(marks))
    masks = film.masks_of(marks)
    noise = np.random.default_rng(2).integers(80, 220, WIDTH * HEIGHT * 3 // 2, dtype=np.uint8)
    samples = (speaking() * level).astype(np.int16)
    with Writer(out, SHAPE) as writer:
        writer.sound(sound.burn(samples, 0, spans, kind))
        for number in range(2 * FPS):
            planes = film.planes_of(noise.tobytes(), SHAPE)
            at = number - late
            boxes = film.masks_at(masks, at / FPS, (at + 1) / FPS)
            film.burn(planes, film.on_pixels(boxes, SHAPE))
            writer.picture(number, planes)
    return out.getvalue()


def demanded(marks: list[Mark], kind: str = "tone") -> Redaction:
    spans = tuple(
        (mark.time_start - 0.1, mark.time_end + 0.1)
        for mark in marks
        if mark.time_start is not None and mark.time_end is not None
    )
    return Redaction(FILE, kind, spans, film.masks_of(marks), WIDTH, HEIGHT)


def leaks(data: bytes, wanted: Redaction) -> list[Leak]:
    examiner = Examiner(Secrets(recordings=(wanted,)), None)
    examine_file(examiner, FILE, data)
    proof = examiner.proof()
    counts = {attempt.channel: attempt.checked for attempt in proof.attempts}
    assert counts["recordings"] > 0 or proof.leaks
    return list(proof.leaks)


@pytest.mark.parametrize("kind", ["tone", "silence"])
def test_what_was_burnt_as_marked_is_clean(kind: str) -> None:
    marks = [SPAN, TRACK]
    assert leaks(released(marks, kind=kind), demanded(marks, kind)) == []


@pytest.mark.parametrize("kind", ["tone", "silence"])
@pytest.mark.parametrize("shift", [0.1, -0.1])
@pytest.mark.parametrize("level", [1.0, 0.15])
def test_a_stretch_a_tenth_of_a_second_off_is_noticed(
    kind: str, shift: float, level: float
) -> None:
    data = released([SPAN], kind=kind, shift=shift, level=level)
    assert [leak.channel for leak in leaks(data, demanded([SPAN], kind))] == ["recordings"]


def test_a_stretch_that_was_not_burnt_is_noticed() -> None:
    assert leaks(released([TRACK]), demanded([SPAN, TRACK])) != []


def test_silence_is_no_tone() -> None:
    assert leaks(released([SPAN], kind="silence"), demanded([SPAN], "tone")) != []
    assert leaks(released([SPAN], kind="tone"), demanded([SPAN], "silence")) != []


@pytest.mark.parametrize("late", [1, -1])
def test_a_mask_one_picture_off_is_noticed(late: int) -> None:
    (leak,) = leaks(released([TRACK], late=late), demanded([TRACK]))
    assert (leak.channel, leak.what) == ("recordings", "a masked place in a film that is not black")


def test_a_mask_without_its_padding_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = demanded([TRACK])
    with monkeypatch.context() as broken:
        broken.setattr(film, "PADDING", 4.0)
        data = released([TRACK])
    assert leaks(data, wanted) != []


def test_a_grey_mask_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(film, "BLACK", (80, 128, 128))
        data = released([TRACK])
    assert leaks(data, demanded([TRACK])) != []


def test_a_file_cut_short_or_of_another_kind_is_noticed() -> None:
    data = released([SPAN])
    wanted = demanded([SPAN])
    assert leaks(data[: len(data) // 2], wanted) != []
    assert leaks(data + b"\0\0\0", wanted) != []
    assert leaks(b"\x1aE\xdf\xa3" + bytes(200), wanted) != []


def test_an_original_in_its_place_is_noticed() -> None:
    film = film_file(pictures(0), "libx264", "mp4", speech(0), qp="0", preset="ultrafast")
    for data in (film, sound_file(speech(0), "pcm_s16le", "wav"), b"text"):
        assert {leak.channel for leak in leaks(data, demanded([SPAN]))} >= {"recordings"}


def test_another_process_writes_the_same_bytes() -> None:
    script = (
        "import hashlib\n"
        "from tests.redaction.test_recordings_proof import SPAN, TRACK, released\n"
        "print(hashlib.sha256(released([SPAN, TRACK])).hexdigest())"
    )
    root = Path(__file__).resolve().parents[2]
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == hashlib.sha256(released([SPAN, TRACK])).hexdigest()


def remade(data: bytes, **how: object) -> bytes:
    """The same packets in a file that says more."""
    out = io.BytesIO()
    bitexact = {} if how.get("loose") else {"fflags": "+bitexact"}
    with (
        av.open(io.BytesIO(data)) as source,
        av.open(out, "w", format=str(how.get("form", "webm")), options=bitexact) as made,
    ):
        made.metadata.update(how.get("tags", {}))  # type: ignore[call-overload]
        streams = {}
        for each in source.streams:
            streams[each.index] = made.add_stream_from_template(each)
            if how.get("twice"):
                streams[-1 - each.index] = made.add_stream_from_template(each)
        for packet in source.demux():
            if packet.dts is None:
                continue
            packet.stream = streams[packet.stream.index]
            made.mux(packet)
    return out.getvalue()


@pytest.mark.parametrize(
    "how",
    [
        {"tags": {"title": "Interview with A."}},
        {"tags": {"comment": "x"}},
        {"loose": True},
        {"twice": True},
    ],
    ids=["title", "comment", "random ids and the encoder", "a second sound"],
)
def test_more_than_sound_and_pictures_is_noticed(how: dict[str, object]) -> None:
    data = released([SPAN])
    assert leaks(remade(data, **how), demanded([SPAN])) != []


def test_the_same_packets_in_the_same_kind_of_file_are_clean() -> None:
    assert leaks(remade(released([SPAN])), demanded([SPAN])) == []


def test_loud_rumble_before_a_silent_stretch_is_no_false_alarm() -> None:
    """Opus takes the lowest sounds away slowly: a proof that called it a leak would stop every export."""
    out = io.BytesIO()
    loud = (32_000 * np.sin(2 * np.pi * 25 * np.arange(96_000) / 48_000)).astype(np.int16)[:, None]
    shape = replace(SHAPE, width=0, height=0, shown_width=0, shown_height=0, fps=0)
    with Writer(out, shape) as writer:
        writer.sound(sound.burn(loud, 0, sound.spans_of([SPAN]), "silence"))
    assert leaks(out.getvalue(), demanded([SPAN], "silence")) == []


def test_numbers_of_the_file_format_are_read_to_their_ends() -> None:
    known = attack_recordings._only_known
    assert known(memoryview(bytes.fromhex("EC83000000")), 0)
    assert not known(memoryview(bytes.fromhex("EC83000100")), 0)
    assert not known(memoryview(bytes.fromhex("EC84000000")), 0)
    assert not known(memoryview(bytes.fromhex("4461")), 0)
    assert not known(memoryview(bytes.fromhex("446188" + "00" * 8)), 0)
    assert math.isclose(attack_recordings._length(0x80, 8), 1)
