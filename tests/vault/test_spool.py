"""Spools of recordings: what is torn is dropped, what was changed is noticed, and nothing is readable."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

import pytest

from app.errors import NotFound, Refused, StorageFailed, VaultDamaged
from app.records.ids import new_id
from app.vault import files, keys, spool
from app.vault.spool import ABOUT, END, NOTE, SOUND, Frame, Spools

KEY = bytes(range(32))
VAULT = "0190a000-0000-7000-8000-000000000001"
ABOUT_IT = '{"title": "Қарлығаш сөйлейді"}'.encode()
PIECES = [bytes([number]) * 2000 + b"spoken words" for number in range(1, 7)]


@pytest.fixture
def spools(tmp_path: Path) -> Spools:
    return Spools(tmp_path, KEY, VAULT)


def recorded(spools: Spools, *, ended: bool = True) -> str:
    recording = new_id()
    writer = spools.create(recording, ABOUT_IT)
    for piece in PIECES:
        writer.write(SOUND, piece)
    if ended:
        writer.write(END, b"{}")
    writer.close()
    return recording


def read(spools: Spools, recording: str) -> tuple[list[Frame], str]:
    with spools.open(recording) as reader:
        return list(reader.frames()), reader.ending


def sounds(frames: list[Frame]) -> list[bytes | None]:
    return [frame.data for frame in frames if frame.kind == SOUND]


def file_of(tmp_path: Path, recording: str) -> Path:
    return tmp_path / "recordings" / recording


FRAME = 21 + len(PIECES[0]) + 16
START = 8 + keys.WRAPPED_SIZE + 21 + len(ABOUT_IT) + 16


def test_what_was_written_is_read(spools: Spools, tmp_path: Path) -> None:
    recording = recorded(spools)
    frames, ending = read(spools, recording)
    assert [frame.kind for frame in frames] == [ABOUT, *[SOUND] * 6, END]
    assert frames[0].data == ABOUT_IT
    assert sounds(frames) == PIECES
    assert ending == spool.ENDED
    assert spools.ids() == [recording]
    assert file_of(tmp_path, recording).stat().st_mode & 0o777 == files.FILE_MODE


def test_without_an_end_it_is_open(spools: Spools) -> None:
    frames, ending = read(spools, recorded(spools, ended=False))
    assert (sounds(frames), ending) == (PIECES, spool.OPEN)


def test_cut_anywhere_it_keeps_every_whole_frame(spools: Spools, tmp_path: Path) -> None:
    recording = recorded(spools, ended=False)
    whole = file_of(tmp_path, recording).read_bytes()
    for size in range(START, len(whole), 331):
        file_of(tmp_path, recording).write_bytes(whole[:size])
        frames, ending = read(spools, recording)
        count, rest = divmod(size - START, FRAME)
        assert sounds(frames) == PIECES[:count]
        assert ending == (spool.TORN if rest else spool.OPEN)


def test_blocks_that_a_power_failure_left_empty_are_torn_not_changed(
    spools: Spools, tmp_path: Path
) -> None:
    recording = recorded(spools, ended=False)
    whole = file_of(tmp_path, recording).read_bytes()
    for kept in (0, 10, 21, 500, FRAME - 17):
        cut = START + 5 * FRAME + kept
        file_of(tmp_path, recording).write_bytes(whole[:cut] + bytes(len(whole) - cut))
        frames, ending = read(spools, recording)
        assert (sounds(frames), ending) == (PIECES[:5], spool.TORN)


def test_a_flipped_bit_is_noticed_wherever_it_is(spools: Spools, tmp_path: Path) -> None:
    recording = recorded(spools)
    path = file_of(tmp_path, recording)
    whole = path.read_bytes()
    for place in [*range(8), *range(8, len(whole), 97), len(whole) - 1]:
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        if place < 8 + keys.WRAPPED_SIZE:
            with pytest.raises(VaultDamaged):
                read(spools, recording)
            continue
        frames, ending = read(spools, recording)
        assert ending == spool.DAMAGED or any(frame.data is None for frame in frames), place
        # Never is something given out that was not written.
        assert all(each is None or each in PIECES for each in sounds(frames))
        if START <= place < START + 5 * FRAME:
            # One frame is lost, and those behind it keep their places.
            hit = (place - START) // FRAME
            assert sounds(frames)[hit + 1 :] == PIECES[hit + 1 :]
            assert sounds(frames)[: hit + 1] == [*PIECES[:hit], None] or hit == 0


def test_frames_moved_doubled_left_out_or_brought_are_noticed(
    spools: Spools, tmp_path: Path
) -> None:
    recording, other = recorded(spools), recorded(spools)
    path = file_of(tmp_path, recording)
    whole, foreign = path.read_bytes(), file_of(tmp_path, other).read_bytes()

    def part(data: bytes, first: int, last: int) -> bytes:
        return data[START + first * FRAME : START + last * FRAME]

    head, tail = whole[:START], whole[START + 6 * FRAME :]
    cases = {
        "moved": part(whole, 0, 1) + part(whole, 2, 3) + part(whole, 1, 2) + part(whole, 3, 6),
        "doubled": part(whole, 0, 2) + part(whole, 1, 6),
        "left out": part(whole, 0, 2) + part(whole, 3, 6),
        "brought": part(whole, 0, 2) + part(foreign, 2, 3) + part(whole, 3, 6),
    }
    for name, body in cases.items():
        path.write_bytes(head + body + tail)
        frames, ending = read(spools, recording)
        assert ending == spool.DAMAGED or None in sounds(frames), name
        given = [each for each in sounds(frames) if each is not None]
        assert given == PIECES[: len(given)] or None in sounds(frames), name
    # The end of one recording tells that whole frames before it are gone, and so does what follows it.
    path.write_bytes(head + part(whole, 0, 4) + tail)
    assert read(spools, recording)[1] == spool.DAMAGED
    path.write_bytes(whole + b"more")
    assert read(spools, recording)[1] == spool.DAMAGED


def test_a_recording_of_another_vault_or_name_does_not_open(spools: Spools, tmp_path: Path) -> None:
    recording = recorded(spools)
    with pytest.raises(VaultDamaged):
        Spools(tmp_path, KEY, VAULT.replace("1", "2")).open(recording)
    with pytest.raises(VaultDamaged):
        Spools(tmp_path, bytes(32), VAULT).open(recording)
    other = new_id()
    file_of(tmp_path, recording).rename(file_of(tmp_path, other))
    with pytest.raises(VaultDamaged):
        spools.open(other)
    for name in ("../header", "", "A" * 36):
        with pytest.raises(NotFound):
            spools.open(name)


def test_nothing_of_it_is_in_plain_text(spools: Spools, tmp_path: Path) -> None:
    recorded(spools)
    for path in tmp_path.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert b"spoken words" not in data
            assert ABOUT_IT[11:40] not in data
            # Nor a compressed form of it: two seconds of one value would shrink to nothing.
            assert len(zlib.compress(data)) > len(data) * 0.98


def test_the_same_sound_never_looks_the_same(spools: Spools, tmp_path: Path) -> None:
    one, other = (file_of(tmp_path, recorded(spools)).read_bytes() for _ in range(2))
    assert len(one) == len(other)
    same = sum(a == b for a, b in zip(one[8:], other[8:], strict=True))
    assert same < len(one) * 0.02


def test_erasing_destroys_the_key_first(
    spools: Spools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recording = recorded(spools)
    path = file_of(tmp_path, recording)
    before = path.read_bytes()
    monkeypatch.setattr(Path, "unlink", lambda *_args, **_kwargs: None)
    spools.erase(recording)
    after = path.read_bytes()
    assert after[: 8 + keys.WRAPPED_SIZE] != before[: 8 + keys.WRAPPED_SIZE]
    with pytest.raises(VaultDamaged):
        spools.open(recording)
    monkeypatch.undo()
    spools.erase(recording)
    assert spools.ids() == []
    spools.erase(recording)


def test_a_disk_that_refuses_keeps_what_there_is(
    spools: Spools, monkeypatch: pytest.MonkeyPatch
) -> None:
    recording = new_id()
    writer = spools.create(recording, ABOUT_IT)
    writer.write(SOUND, PIECES[0])
    written = os.write
    calls = 0

    def full(descriptor: int, data: bytes) -> int:
        nonlocal calls
        calls += 1
        if calls > 1:
            raise OSError(28, "No space left on device")
        return written(descriptor, bytes(data)[:700])

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(StorageFailed, match="the disk is full"):
        writer.write(SOUND, PIECES[1])
    monkeypatch.undo()
    assert writer.closed
    with pytest.raises(Refused):
        writer.write(SOUND, PIECES[1])
    frames, ending = read(spools, recording)
    assert (sounds(frames), ending) == (PIECES[:1], spool.OPEN)


def test_one_that_is_being_made_is_not_erased(spools: Spools) -> None:
    recording = new_id()
    writer = spools.create(recording, ABOUT_IT)
    writer.write(NOTE, b"{}")
    assert spools.is_live(recording)
    with pytest.raises(Refused):
        spools.erase(recording)
    del writer
    assert not spools.is_live(recording)
    spools.erase(recording)
