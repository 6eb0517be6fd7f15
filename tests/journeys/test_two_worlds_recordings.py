"""Recordings in two worlds: other words in a stretch, another face in a box, the same bytes out."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import av
import pytest

from app.casework.redacting import recordings
from app.casework.registry.cases import save_case
from app.casework.releasing.export import Exported, ExportRequest, export
from app.casework.reviewing import prove
from app.errors import ProofFailed
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.people import Person
from app.redaction.recordings import film
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault
from tests.casework.made import make_item
from tests.recorded import (
    SAID,
    TRACK,
    decoded_sound,
    film_file,
    pictures,
    sound_file,
    speech,
    spliced,
)

NAMES = ("Азизбек Каримов", "Ли Ян")
PERSON = "p" * 26


def mp3(world: int) -> bytes:
    return sound_file(speech(world), "libmp3lame", "mp3", bits="64000", reservoir="0")


def opus(world: int) -> bytes:
    samples = speech(world, 48_000)
    return sound_file(samples, "libopus", "ogg", 48_000, bits="24000", application="voip")


def m4a(world: int) -> bytes:
    """Without noise made up by the decoder, whose dice remember every packet."""
    return sound_file(speech(world), "aac", "mp4", bits="64000", aac_pns="0")


def mp4(world: int) -> bytes:
    """As camera films are, but without loss: what H.264 loses around a face depends on every block."""
    tags = {"title": NAMES[world], "location": "+43.2+076.9/"}
    return film_file(
        pictures(world), "libx264", "mp4", speech(world), tags=tags, qp="0", preset="ultrafast"
    )


def avi(world: int) -> bytes:
    """With the losses of JPEG: they stay within a block."""
    quality = {"flags": "+qscale", "global_quality": "590"}
    return film_file(pictures(world), "mjpeg", "avi", pixels="yuvj420p", **quality)


@cache
def papers(world: int) -> list[tuple[str, bytes, str]]:
    """Name, bytes and type of each recording.

    Packets of MP3, AAC and Opus are the same but where something else is said: their encoders spend on
    what follows what a word left them, and no mask undoes that.
    """
    return [
        ("wav", sound_file(speech(world), "pcm_s16le", "wav"), "audio/x-wav"),
        ("mp3", spliced(mp3(0), mp3(world), "mp3"), "audio/mpeg"),
        ("opus", spliced(opus(0), opus(world), "ogg"), "audio/ogg"),
        ("m4a", spliced(m4a(0), m4a(world), "mp4"), "audio/mp4"),
        ("mp4", mp4(world), "video/mp4"),
        ("avi", avi(world), "video/x-msvideo"),
    ]


def built(folder: Path, world: int) -> Vault:
    vault = new_vault(folder / "vault")
    save_case(vault, "KZ-1", title="A case")
    with vault.change() as change:
        person = Person(id=PERSON, name=NAMES[world], pseudonym="Witness A", protected=True)
        change.put("added", person)
    for name, data, media_type in papers(world):
        item = make_item(
            vault, f"Recording {name} of {NAMES[world]}", content=data, media_type=media_type,
            kind="document", reviewed=True, leaves_as="recording",
        )  # fmt: skip
        with vault.change() as change:
            if not name.startswith("avi"):
                mark = Mark(
                    id=new_id(), item_id=item.id, time_start=SAID[0], time_end=SAID[1],
                    reason="name", person_id=PERSON, state="accepted",
                )  # fmt: skip
                change.put("marked", mark)
            if media_type.startswith("video/"):
                face = Mark(
                    id=new_id(), item_id=item.id, track=TRACK, reason="face", person_id=PERSON,
                    state="accepted",
                )  # fmt: skip
                change.put("marked", face)
            if name == "wav":
                text = f"Меня зовут {NAMES[world]}, я из Тараза."
                version = change.add_text(
                    "transcribed", item, "transcript", "ru", text, origin="typed"
                )
                words = Mark(
                    id=new_id(), item_id=item.id, text_id=version.id, start=11,
                    end=11 + len(NAMES[world]), reason="name", person_id=PERSON, state="accepted",
                    quote=NAMES[world],
                )  # fmt: skip
                change.put("marked", words)
    return vault


def released(vault: Vault, folder: Path) -> Exported:
    request = ExportRequest(
        case="KZ-1", profile="un", folder=folder, as_of="2024-05-01", bundle_id="BCDF-GHJK-LMNP"
    )
    return export(vault, request)


def data_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / "data").rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, Exported]]:
    made = []
    for world in range(2):
        folder = tmp_path_factory.mktemp(f"world{world}")
        with built(folder, world) as vault:
            made.append((folder, released(vault, folder / "bundle")))
    return made


def test_two_worlds_release_the_same_recordings(worlds: list[tuple[Path, Exported]]) -> None:
    for _folder, exported in worlds:
        assert exported.withheld == ()
        tried = {attempt.channel: attempt.checked for attempt in exported.proof.attempts}
        assert tried["recordings"] > 100
    one, other = (data_of(folder / "bundle") for folder, _exported in worlds)
    assert [name for name in one if name.endswith(".webm")] == [
        f"data/exhibits/{number:04d}.webm" for number in range(1, 7)
    ]
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_the_worlds_differed_before(worlds: list[tuple[Path, Exported]]) -> None:
    """Otherwise the test above would say nothing."""
    for (_name, one, _type), (_same, other, _other) in zip(papers(0), papers(1), strict=True):
        assert one != other
    assert (speech(0) != speech(1)).any()


def test_a_transcript_leaves_beside_its_recording(worlds: list[tuple[Path, Exported]]) -> None:
    folder, _exported = worlds[0]
    index = json.loads((folder / "bundle" / "data" / "index.json").read_text("utf-8"))
    files = [each["files"] for each in index["exhibits"]]
    assert files[0] == ["exhibits/0001.pdf", "exhibits/0001.webm"]
    assert NAMES[0] not in json.dumps(index, ensure_ascii=False)


def test_what_leaves_can_be_heard_and_has_no_tags(worlds: list[tuple[Path, Exported]]) -> None:
    folder, _exported = worlds[1]
    for path in sorted((folder / "bundle" / "data" / "exhibits").glob("*.webm")):
        with av.open(str(path)) as container:
            assert {*container.metadata} <= {"encoder"}
            assert container.duration
            kinds = [each.type for each in container.streams]
        assert kinds == {"0005": ["video", "audio"], "0006": ["video"]}.get(path.stem, ["audio"])
        if "audio" in kinds:
            assert abs(decoded_sound(path.read_bytes())[:40_000]).max() > 0.1


def test_a_bundle_is_proved_again_by_what_it_was_released_with(
    worlds: list[tuple[Path, Exported]],
) -> None:
    """Marks change after a release; the bundle is held to those that it was made from."""
    folder, _exported = worlds[0]
    with Vault.open(folder / "vault", CREDENTIAL) as vault:
        with vault.change() as change:
            for mark in vault.find(Mark):
                if mark.track or mark.time_start is not None:
                    change.remove("marked", mark)
        swapped = folder / "bundle" / "data" / "exhibits" / "0001.webm"
        held = swapped.read_bytes()
        (item,) = vault.find(Item, number=1)
        plain = recordings.redacted_bytes(vault.cache, vault.blobs, item, [], "tone")
        swapped.write_bytes(plain)
        proof = prove.prove_bundle(vault, folder / "bundle")
        swapped.write_bytes(held)
    assert ("recordings", "data/exhibits/0001.webm") in {
        (leak.channel, leak.where) for leak in proof.leaks
    }


def test_an_export_that_burns_too_late_is_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with new_vault(tmp_path / "vault") as vault:
        save_case(vault, "KZ-1", title="A case")
        item = make_item(
            vault, "Film", content=avi(0), media_type="video/x-msvideo", kind="document",
            reviewed=True, leaves_as="recording",
        )  # fmt: skip
        face = Mark(id=new_id(), item_id=item.id, track=(0.8, *TRACK[1:5]), state="accepted")
        with vault.change() as change:
            change.put("marked", face)
        masks_at = film.masks_at

        def late(masks: object, begin: float, end: float) -> object:
            return masks_at(masks, begin - 0.1, end - 0.1)  # type: ignore[arg-type]

        # The burning alone: the proof has the module's own.
        broken = SimpleNamespace(**{**vars(film), "masks_at": late})
        monkeypatch.setattr(recordings, "film", broken)
        with pytest.raises(ProofFailed) as failed:
            released(vault, tmp_path / "bundle")
    assert [place.partition(":")[0] for place in failed.value.places] == ["recordings"]
    assert not (tmp_path / "bundle").exists()
