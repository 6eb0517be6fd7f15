"""Recording inside the vault: to the sample what was heard, once, with its markers, whatever ends it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.casework import undo
from app.casework.interviewing import recording_in
from app.casework.interviewing.flac import Pieces, encoded
from app.casework.interviewing.photographs import keep
from app.casework.interviewing.recording_in import FAILED, LOCKED, Recording
from app.casework.registry.cases import save_case
from app.errors import Cancelled, NotFound, Refused, StorageFailed, Usage
from app.records.evidence import Item, ItemRelation, Passage
from app.vault import spool
from app.vault.check import check_vault
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item
from tests.recorded_inside import RATE, decoded, samples


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """One for all tests: making a vault takes longer than any of them."""
    with new_vault(tmp_path_factory.mktemp("recording") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        yield made


@pytest.fixture
def testimony(vault: Vault) -> Item:
    """A testimony of the test's own."""
    title = f"Рассказ Айгүл {vault.count(Item)}"
    return make_item(vault, title, kind="testimony", language="kk", disclosure="closed")


@pytest.fixture
def folder(vault: Vault) -> Iterator[Path]:
    """Where recordings lie until they are items; every test leaves it empty."""
    path = vault.path / "recordings"
    yield path
    assert not path.exists() or list(path.iterdir()) == []


def record(vault: Vault, testimony: Item, pcm: bytes, why: str = "stopped") -> Recording:
    recording = recording_in.begin(vault, testimony.id, rate=RATE)
    # As a device delivers it: in pieces of odd lengths.
    for at in range(0, len(pcm), 3001):
        recording.append(pcm[at : at + 3001])
    recording.end(why)
    return recording


def original(vault: Vault, item: Item) -> bytes:
    return vault.blobs.read_all(item.blob_id, item.size)


def verbs(vault: Vault, testimony: Item | None = None) -> list[str]:
    """What happened, to one item or in all."""
    events = vault.log.events(since=vault.log.size - 60 if vault.log.size > 60 else 0)
    return [each.verb for each in events if testimony is None or each.item == testimony.id]


def test_what_was_heard_is_kept_to_the_sample(vault: Vault, testimony: Item, folder: Path) -> None:
    pcm = samples(2.3)
    recording = record(vault, testimony, pcm)
    assert recording.seconds == pytest.approx(2.3)
    item = recording_in.finish(vault, recording.id)
    flac = original(vault, item)
    heard, comments, rate = decoded(flac)
    assert (heard, rate) == (pcm, RATE)
    # The digest within the file is of the samples (RFC 9639, 8.2), so that it can be checked without us.
    assert flac[26:42] == hashlib.md5(pcm).digest()
    assert int.from_bytes(flac[18:26], "big") & (1 << 36) - 1 == len(pcm) // 2
    assert comments["KUAGER_RECORDING"] == recording.id == item.id
    assert hashlib.sha256(flac).hexdigest() == item.sha256
    assert (item.kind, item.media_type) == ("audio", "audio/flac")
    assert (item.acquired_how, item.acquired_by) == ("recorded-by-us", "Researcher")
    assert (item.language, item.disclosure, item.note) == ("kk", "closed", "")
    assert item.title == f"Recording: {testimony.title}"
    related = vault.one(ItemRelation, item_id=item.id)
    assert related is not None
    assert (related.to_id, related.relation) == (testimony.id, "recording-of")
    assert list(folder.iterdir()) == []


def test_markers_and_pauses_become_passages(vault: Vault, testimony: Item) -> None:
    recording = recording_in.begin(vault, str(testimony.number), rate=RATE, language="ru")
    recording.append(samples(1.0))
    first = recording.mark("имя охранника")
    recording_in.log(vault, recording, first)
    recording.append(samples(0.7, 2))
    pause = recording.pause()
    recording_in.log(vault, recording, pause)
    recording_in.log(vault, recording, recording.resume())
    recording.append(samples(0.4, 3))
    recording.mark()
    recording.pause()
    recording.end()
    item = recording_in.finish(vault, recording.id)
    found = vault.find(Passage, item_id=item.id, order="time_start,id")
    assert [(each.time_start, each.time_end) for each in found] == [
        (pytest.approx(at), pytest.approx(at)) for at in (1.0, 1.7, 2.1, 2.1)
    ]
    notes = [each.note for each in found]
    assert notes[0] == "имя охранника"
    assert notes[1] == f"Пауза с {pause.at[11:19]} до {pause.at[11:19]} UTC."
    assert "Метка" in notes
    assert any(note.endswith("запись не возобновлена.") for note in notes)
    logged = [verb for verb in verbs(vault, testimony) if verb.startswith("recording-")]
    assert logged == [
        "recording-begun", "recording-marked", "recording-paused", "recording-resumed",
    ]  # fmt: skip
    # What a marker is about waits for the item: in the log of the testimony it could not be erased.
    notes_of_testimony = [
        json.dumps(str(event.changes), ensure_ascii=False)
        for event in vault.log.events()
        if event.verb == "recording-marked" and event.item == testimony.id
    ]
    assert not any("охранника" in each for each in notes_of_testimony)


def test_undone_it_is_in_the_trash_with_everything(vault: Vault, testimony: Item) -> None:
    recording = record(vault, testimony, samples(0.5))
    with vault.step("Recorded"):
        item = recording_in.finish(vault, recording.id)
    undo.undo(vault)
    assert vault.get(Item, item.id).trashed
    undo.redo(vault)
    assert not vault.get(Item, item.id).trashed
    assert vault.count(ItemRelation, item_id=item.id) == 1


def test_killed_between_item_and_spool_there_is_one_item(
    vault: Vault, testimony: Item, monkeypatch: pytest.MonkeyPatch
) -> None:
    recording = record(vault, testimony, samples(0.6))

    def killed(*_args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(spool.Spools, "erase", killed)
    with pytest.raises(KeyboardInterrupt):
        recording_in.finish(vault, recording.id)
    monkeypatch.undo()
    before = vault.count(Item)
    recovered = recording_in.recover(vault)
    assert [each.item.id for each in recovered if each.item] == [recording.id]
    assert vault.count(Item) == before
    assert recording_in.unfinished(vault) == []
    with pytest.raises(NotFound):
        recording_in.abandon(vault, recording.id)


def test_killed_before_the_item_it_is_made_anew(
    vault: Vault, testimony: Item, monkeypatch: pytest.MonkeyPatch
) -> None:
    pcm = samples(0.6)
    recording = record(vault, testimony, pcm)

    def full(*_args: object, **_named: object) -> None:
        raise StorageFailed(
            "Could not write the database: the disk is full; the earlier state is kept."
        )

    monkeypatch.setattr("app.casework.interviewing.recording_in._catalogued", full)
    with pytest.raises(StorageFailed):
        recording_in.finish(vault, recording.id)
    monkeypatch.undo()
    assert vault.one(Item, id=recording.id) is None
    assert vault.blobs.ids() == vault.blob_ids(), "an original without a record stayed"
    [recovered] = recording_in.recover(vault)
    assert recovered.item is not None
    assert decoded(original(vault, recovered.item))[0] == pcm


@pytest.mark.parametrize("why", [LOCKED, FAILED, ""])
def test_what_ended_it_is_said(vault: Vault, testimony: Item, why: str, folder: Path) -> None:
    recording = recording_in.begin(vault, testimony.id, rate=RATE, device="Petling 3")
    recording.append(samples(1.2))
    recording.mark("last")
    if why:
        recording.end(why)
    else:
        # As after a kill: no end, and the last frame is torn.
        recording.append(samples(0.5))
        recording._writer.close()
        path = folder / recording.id
        path.write_bytes(path.read_bytes()[:-11])
    [recovered] = recording_in.recover(vault)
    item = recovered.item
    assert item is not None
    assert decoded(original(vault, item))[0] == samples(1.2)
    words = {
        LOCKED: "because the vault was locked",
        FAILED: "microphone or the disk failed",
        "": "cut off after 0:00:01",
    }
    assert words[why] in item.note
    assert item.note.startswith("Recorded with: Petling 3.")
    assert verbs(vault)[-1] == "recording-cut"
    assert "recovered" in verbs(vault)
    assert list(folder.iterdir()) == []


def test_damage_is_silence_in_its_place_and_is_said(
    vault: Vault, testimony: Item, folder: Path
) -> None:
    pcm = samples(3.0)
    recording = record(vault, testimony, pcm)
    path = folder / recording.id
    data = bytearray(path.read_bytes())
    # In the third half second, by the sizes of the frames behind it.
    data[-(21 + 16 + 90) - 3 * (RATE + 37) - 4000] ^= 1
    path.write_bytes(data)
    item = recording_in.finish(vault, recording.id)
    heard = decoded(original(vault, item))[0]
    half = RATE
    assert len(heard) == len(pcm)
    assert heard[: 2 * half] == pcm[: 2 * half]
    assert heard[2 * half : 3 * half] == bytes(half)
    assert heard[3 * half :] == pcm[3 * half :]
    assert "Between 0:00:01 and 0:00:01 the stored sound is damaged" in item.note
    [cut] = [
        each for each in vault.log.events() if each.verb == "recording-cut" and each.item == item.id
    ]
    assert "[[1.0, 1.5]]" in str(cut.changes).replace("'", "")


def test_one_that_cannot_be_read_does_not_keep_the_others(
    vault: Vault, testimony: Item, folder: Path
) -> None:
    lost, kept = (record(vault, testimony, samples(0.5, seed)) for seed in (1, 2))
    path = folder / lost.id
    path.write_bytes(b"KUAGERR1" + bytes(len(path.read_bytes()) - 8))
    # And one whose file was made, and not yet its header.
    (folder / kept.id.replace("7", "8", 1)).write_bytes(b"KUAG")
    found = {each.id: each for each in recording_in.recover(vault)}
    assert found[kept.id].item is not None
    assert found[lost.id].sentence == "The key of a recording was changed or destroyed."
    assert [each.id for each in recording_in.unfinished(vault)] == [lost.id]
    recording_in.abandon(vault, lost.id)
    assert recording_in.unfinished(vault) == []


def test_nothing_recorded_is_no_item(vault: Vault, testimony: Item) -> None:
    before = vault.count(Item)
    recording = recording_in.begin(vault, testimony.id)
    with pytest.raises(Refused, match="still being made"):
        recording_in.finish(vault, recording.id)
    assert recording_in.unfinished(vault) == []
    recording.end()
    with pytest.raises(Refused, match="Nothing was recorded"):
        recording_in.finish(vault, recording.id)
    assert vault.count(Item) == before
    assert verbs(vault)[-1] == "recording-abandoned"
    # Locked while it was begun: nobody needs to hear of it.
    recording_in.begin(vault, testimony.id).end(LOCKED)
    assert recording_in.recover(vault) == []
    assert verbs(vault)[-1] == "recording-abandoned"
    assert recording_in.unfinished(vault) == []
    with pytest.raises(Refused):
        recording.append(samples(1.0))


def test_abandoned_it_is_gone_and_the_log_says_so(
    vault: Vault, testimony: Item, folder: Path
) -> None:
    recording = record(vault, testimony, samples(0.5))
    recording_in.abandon(vault, recording.id)
    assert list(folder.iterdir()) == []
    assert verbs(vault)[-1] == "recording-abandoned"
    with pytest.raises(NotFound):
        recording_in.finish(vault, recording.id)


def test_of_an_erased_testimony_nothing_is_recovered(
    vault: Vault, testimony: Item, folder: Path
) -> None:
    record(vault, testimony, samples(0.5))
    before = vault.count(Item)
    with vault.change() as change:
        change.put("erased", replace(testimony, erased_at="2022-04-01T00:00:00Z"))
    [found] = recording_in.recover(vault)
    assert found.item is None
    assert "erased" in found.sentence
    assert vault.count(Item) == before
    assert list(folder.iterdir()) == []
    with pytest.raises(Refused):
        recording_in.begin(vault, testimony.id)


def test_cancelled_it_stays_as_it_is(vault: Vault, testimony: Item) -> None:
    class Stopping:
        def step(self, done: int, total: int, message: str) -> None:
            raise Cancelled("Cancelled.")

    recording = record(vault, testimony, samples(0.5))
    with pytest.raises(Cancelled):
        recording_in.finish(vault, recording.id, Stopping())
    with pytest.raises(Cancelled):
        recording_in.recover(vault, Stopping())
    assert [each.id for each in recording_in.unfinished(vault)] == [recording.id]
    assert recording_in.finish(vault, recording.id).id == recording.id


def test_two_silences_are_two_items(vault: Vault, testimony: Item) -> None:
    made = [recording_in.finish(vault, record(vault, testimony, bytes(RATE)).id) for _ in range(2)]
    assert made[0].sha256 != made[1].sha256
    assert made[1].number == made[0].number + 1


def test_what_is_refused_leaves_nothing(vault: Vault, testimony: Item, folder: Path) -> None:
    size = vault.log.size
    with pytest.raises(Usage):
        recording_in.begin(vault, testimony.id, rate=44_100)
    with pytest.raises(NotFound):
        recording_in.begin(vault, "7700")
    with vault.change() as change:
        change.put("trashed", replace(testimony, trashed=True))
    with pytest.raises(Refused):
        recording_in.begin(vault, testimony.id)
    assert vault.log.size == size + 1
    assert recording_in.unfinished(vault) == []


def test_hours_need_no_memory() -> None:
    """What is in hand at once stays small, however long the recording is."""
    piece = samples(0.5)
    taken = 0
    most = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        for _ in range(600):
            taken += len(piece)
            yield piece

    stream = Pieces(
        encoded(endless(), rate=RATE, samples=0, md5=bytes(16), comments={"DATE": "2022"})
    )
    buffer = bytearray(1 << 16)
    given = 0
    while count := stream.readinto(buffer):
        given += count
        most = max(most, taken - given)
    assert given < taken
    # Compressed or not: what was taken and not yet given out is what compression saved, and a piece.
    assert most < taken - given + (1 << 18)


def test_a_photograph_is_a_part_of_the_testimony(vault: Vault, testimony: Item) -> None:
    jpeg = b"\xff\xd8\xff\xe0" + b"a page of a notebook"
    item = keep(vault, testimony.id, jpeg, kind="document", language="ru")
    assert item.title == f"Снимок документа: {testimony.title}"
    assert (item.kind, item.media_type, item.disclosure) == ("document", "image/jpeg", "closed")
    assert original(vault, item) == jpeg
    related = vault.one(ItemRelation, item_id=item.id)
    assert related is not None
    assert (related.to_id, related.relation) == (testimony.id, "part-of")
    assert keep(vault, testimony.id, jpeg).id == item.id
    for wrong in (b"", b"%PDF-1.7"):
        with pytest.raises(Refused):
            keep(vault, testimony.id, wrong)
    with pytest.raises(Usage):
        keep(vault, testimony.id, jpeg, kind="weapon")


def test_the_vault_is_whole_after_all_of_it(vault: Vault, folder: Path) -> None:
    assert check_vault(vault) == []
    assert vault.blobs.ids() == vault.blob_ids()
