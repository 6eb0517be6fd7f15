"""Redacted recordings of a vault: which may leave, what they sound like, and that nothing is left over."""

from __future__ import annotations

import dataclasses
import io
import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import av
import numpy as np
import pytest

from app.casework.planning.planning import Planned, unredactable
from app.casework.redacting import recordings
from app.casework.registry.cases import save_case
from app.casework.reviewing import recording_ledger
from app.errors import Cancelled, Refused, Unreadable
from app.records.evidence import Item, ItemPerson
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.people import Person
from app.records.profiles import load_profiles
from app.redaction.recordings import sound
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item
from tests.recorded import TRACK, decoded_sound, film_file, pictures, sound_file, speech

UN = load_profiles()["un"]
SPAN = (1.5, 2.0)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    with new_vault(tmp_path_factory.mktemp("recordings") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        with made.change() as change:
            change.put(
                "added", Person(id="p" * 26, name="Айгүл", pseudonym="Witness A", protected=True)
            )
            change.put("added", Person(id="q" * 26, name="Officer"))
        yield made


_numbers = count(1)


def wav() -> bytes:
    """A second that no other item has: a vault takes a file in once."""
    samples = speech(0, seconds=1.0)
    samples[0] = next(_numbers)
    return sound_file(samples, "pcm_s16le", "wav")


def recorded(vault: Vault, data: bytes, media_type: str = "audio/x-wav", **fields: object) -> Item:
    fields = {"kind": "document", "reviewed": True, "leaves_as": "recording", **fields}
    return make_item(vault, "Recording", content=data, media_type=media_type, **fields)


def marked(vault: Vault, item: Item, **fields: object) -> Mark:
    mark = Mark(id=new_id(), item_id=item.id, state="accepted", **fields)  # type: ignore[arg-type]
    with vault.change() as change:
        return change.put("marked", mark)


def test_a_hidden_stretch_becomes_a_tone_and_the_rest_stays(vault: Vault) -> None:
    item = recorded(vault, sound_file(speech(0), "pcm_s16le", "wav"))
    mark = marked(vault, item, time_start=SPAN[0], time_end=SPAN[1])
    assert recordings.withheld(vault, item, UN) == ""
    made = recordings.redacted_bytes(vault.cache, vault.blobs, item, [mark], "tone")
    heard = decoded_sound(made) * 32_768
    rate = sound.SOUND_RATE
    hidden = heard[int(1.45 * rate) : int(2.05 * rate)]
    assert np.abs(hidden - sound.constant(int(1.45 * rate), len(hidden), "tone")).max() < 300
    # A second before, it is what was said (44,100 samples a second became 48,000).
    before = heard[int(0.5 * rate) : int(1.3 * rate)]
    original = np.interp(
        np.arange(int(0.5 * rate), int(1.3 * rate)) / rate, np.arange(len(speech(0))) / 44_100,
        speech(0),
    )  # fmt: skip
    assert np.corrcoef(before, original)[0, 1] > 0.98


def test_the_same_marks_give_the_same_bytes_made_or_held(vault: Vault) -> None:
    item = recorded(vault, film_file(pictures(0), "libx264", "mp4", speech(0)), "video/mp4")
    marks = [
        marked(vault, item, time_start=1.0, time_end=1.2),
        marked(vault, item, track=TRACK, reason="face"),
    ]
    args = (vault.cache, vault.blobs, item)
    first = recordings.redacted_bytes(*args, marks, "silence")
    counted = Counted()
    assert recordings.redacted_bytes(*args, marks, "silence", counted) == first
    assert counted.steps == 0
    vault.cache.clear()
    assert recordings.redacted_bytes(*args, marks, "silence", counted) == first
    assert counted.steps > 0
    assert recordings.redacted_bytes(*args, marks[:1], "silence") != first
    with av.open(io.BytesIO(first)) as container:
        assert [each.type for each in container.streams] == ["video", "audio"]


class Counted:
    def __init__(self, most: int = 10**9) -> None:
        self.steps = 0
        self._most = most

    def step(self, done: int, total: int, message: str) -> None:
        self.steps += 1
        if self.steps > self._most:
            raise Cancelled("Stopped.")


def entries(vault: Vault) -> int:
    database = vault.cache._database
    assert database is not None
    return int(database.value("SELECT coalesce(sum(size), 0) FROM entry WHERE kind = 'recording'"))


def test_cancelling_leaves_nothing(vault: Vault) -> None:
    item = recorded(vault, wav())
    vault.cache.clear()
    mark = marked(vault, item, time_start=0.5, time_end=0.6)
    with pytest.raises(Cancelled):
        recordings.redacted(vault.cache, vault.blobs, item, [mark], "tone", Counted(1))
    assert entries(vault) == 0
    assert recordings.redacted(vault.cache, vault.blobs, item, [mark], "tone").size > 0


def test_a_broken_recording_leaves_nothing(vault: Vault) -> None:
    data = film_file(pictures(0), "libx264", "mp4")
    item = recorded(vault, data[: len(data) // 2], "video/mp4")
    vault.cache.clear()
    with pytest.raises(Unreadable):
        recordings.redacted(vault.cache, vault.blobs, item, [], "tone")
    assert entries(vault) == 0


def test_a_part_that_the_cache_lost_is_noticed(vault: Vault) -> None:
    item = recorded(vault, wav())
    stored = recordings.redacted(vault.cache, vault.blobs, item, [], "tone")
    vault.cache.clear()
    with pytest.raises(Refused):
        stored.read(100)
    assert (
        recordings.redacted(vault.cache, vault.blobs, item, [], "tone").read(4) == b"\x1aE\xdf\xa3"
    )


def test_pieces_are_put_together_and_written_over(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recordings, "_PIECE", 10)
    sink = recordings._Pieces(vault.cache, "k")
    sink.write(b"0123456789abcdefghij---")
    sink.seek(8)
    sink.write(b"XYZ")
    sink.seek(0, 2)
    sink.write(b"end")
    sink.finish()
    stored = recordings.Stored.of(vault.cache, "k")
    assert stored is not None
    assert stored.size == 26
    parts = []
    while part := stored.read(7):
        parts.append(part)
    assert b"".join(parts) == b"01234567XYZbcdefghij---end"


def test_who_is_hidden_and_speaks_keeps_a_recording_back(vault: Vault) -> None:
    def why(role: str, who: str = "p", **fields: object) -> str:
        item = recorded(vault, wav(), **fields)
        with vault.change() as change:
            link = ItemPerson(id=new_id(), item_id=item.id, person_id=who * 26, role=role)
            change.put("linked", link)
        return recordings.withheld(vault, item, UN)

    refused = "the voice of somebody hidden is heard in it, so it leaves only as a transcript"
    film = {"media_type": "video/mp4", "kind": "video"}
    assert why("speaker") == refused
    assert why("speaker", **film) == refused
    assert why("witness") == refused
    assert why("witness", media_type="video/mp4", kind="interview") == refused
    assert why("victim", **film) == ""
    assert why("depicted", **film) == ""
    assert why("speaker", "q") == ""


def test_a_voice_mark_without_a_time_keeps_a_recording_back(vault: Vault) -> None:
    item = recorded(vault, wav())
    mark = marked(vault, item, reason="voice", person_id="p" * 26)
    assert "voice" in recordings.withheld(vault, item, UN)
    with vault.change() as change:
        change.put("marked", dataclasses.replace(mark, time_start=1.0, time_end=2.0))
    assert recordings.withheld(vault, item, UN) == ""


def test_what_nobody_has_reviewed_stays(vault: Vault) -> None:
    item = recorded(vault, wav(), reviewed=False)
    assert "nobody has reviewed" in recordings.withheld(vault, item, UN)


def test_a_name_in_the_transcript_needs_a_stretch_of_sound(vault: Vault) -> None:
    item = recorded(vault, wav())
    with vault.change() as change:
        change.add_text("transcribed", item, "transcript", "ru", "Меня зовут Айгүл", origin="typed")
    text = vault.current_text(item.id)
    assert text is not None
    marked(vault, item, text_id=text.id, start=11, end=16, reason="name", person_id="p" * 26)
    assert "transcript tells" in recordings.withheld(vault, item, UN)
    marked(vault, item, time_start=0.1, time_end=0.3, reason="manual")
    assert "transcript tells" in recordings.withheld(vault, item, UN)
    marked(vault, item, time_start=0.4, time_end=0.6, reason="name", person_id="p" * 26)
    assert recordings.withheld(vault, item, UN) == ""


def test_the_choice_decides_what_is_asked(vault: Vault) -> None:
    profiles = load_profiles()
    item = recorded(vault, wav(), reviewed=False)
    assert "nobody has reviewed" in unredactable(vault, item, UN)
    assert unredactable(vault, item, profiles["internal"]) == ""
    usual = dataclasses.replace(item, leaves_as="")
    assert "transcript" in unredactable(vault, usual, UN)
    with vault.change() as change:
        # Tags of the file are findable, and no transcript.
        change.add_text(
            "examined", item, "extracted", "", "Interview with A.", origin="tags", hidden_from=0
        )
    assert "transcript" in unredactable(vault, usual, UN)
    with vault.change() as change:
        change.add_text("transcribed", item, "transcript", "en", "He said.", origin="typed")
    assert unredactable(vault, usual, UN) == ""


def test_a_track_that_makes_no_sense_keeps_a_film_back(vault: Vault) -> None:
    item = recorded(vault, wav())
    marked(vault, item, track=(1.0, 9.0, 0.0, 2.0, 5.0), reason="face")
    assert "makes no sense" in recordings.withheld(vault, item, UN)


def test_the_ledger_keeps_what_was_hidden(vault: Vault) -> None:
    item = recorded(vault, wav())
    marks = (
        Mark(id="a", item_id=item.id, time_start=1.0, time_end=2.0),
        Mark(id="b", item_id=item.id, track=TRACK),
        Mark(id="c", item_id=item.id, box=(1.0, 2.0, 3.0, 4.0), page=1),
    )
    made = recording_ledger.redaction_of(vault, Planned(item, 7, marks), UN)
    assert made.file == "data/exhibits/0007.webm"
    kept = json.dumps({"recording": recording_ledger.kept(made)}, allow_nan=False)
    assert recording_ledger.kept_of(kept) == made
    assert recording_ledger.kept_of("[]") is None
    assert not recording_ledger.shows_more(made, made)
    less = dataclasses.replace(made, spans=())
    assert recording_ledger.shows_more(made, less)
    assert not recording_ledger.shows_more(less, made)
    assert recording_ledger.shows_more(made, dataclasses.replace(made, masks=made.masks[:1]))


def test_a_recording_too_long_to_be_played_says_so(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recordings, "MOST_PLAYED", 1_000)
    item = recorded(vault, wav())
    with pytest.raises(Refused, match="too long to be played"):
        recordings.redacted_bytes(vault.cache, vault.blobs, item, [], "tone")


def test_nothing_is_written_outside_the_vault(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    item = recorded(vault, wav())
    recordings.redacted(vault.cache, vault.blobs, item, [], "silence")
    assert list(tmp_path.iterdir()) == []
