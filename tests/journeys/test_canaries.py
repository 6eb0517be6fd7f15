"""Nothing that is hidden in a source leaves: a marker in every channel, searched in every byte."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.journeys import canary_files
from tests.journeys.canaries import Plants
from tests.journeys.canary_search import everything, found
from tests.journeys.conftest import Program

_LEAST_CHANNELS = 300
_RECORDINGS = (".wav", ".mp3", ".ogg", ".flac", ".mp4")


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Program, dict[str, str]]]:
    """A vault that holds the planted files, everything reviewed, and their markers."""
    with pytest.MonkeyPatch.context() as patched:
        folder = tmp_path_factory.mktemp("canaries")
        kuager = Program(folder, patched)
        kuager.create()
        plants = Plants()
        canary_files.write(folder / "papers", plants)
        kuager.ok("case", "KZ-1", "--title", "Дело")
        kuager.ok("person", "--name", "Aziz Karimov", "--pseudonym", "Witness A", "--protected")
        # Somebody's words need a consent, and pictures somebody's look, which is not what this is about.
        added = kuager.ok("add", folder / "papers", "--case", "KZ-1")
        assert not added["refused"]
        (folder / "heard.txt").write_text("Видимая расшифровка записи.", "utf-8")
        for each in added["ingested"]:
            if each["path"].endswith(_RECORDINGS):
                kuager.ok("transcribe", each["number"], folder / "heard.txt")
            if each["path"].endswith((*_RECORDINGS, ".json")):
                kuager.ok("describe", each["number"], "--set", "kind=document")
        yield kuager, plants.markers


@pytest.mark.slow
def test_every_plant_is_in_its_source(planted: tuple[Program, dict[str, str]]) -> None:
    """The search must be able to find: without this, nothing found means nothing."""
    kuager, markers = planted
    assert len(markers) >= _LEAST_CHANNELS
    haystack = everything(sorted((kuager.folder / "papers").iterdir()))
    assert set(markers) - found(markers, haystack) == set()


@pytest.mark.slow
def test_no_plant_survives(planted: tuple[Program, dict[str, str]]) -> None:
    kuager, markers = planted
    bundle = kuager.folder / "bundle"
    made = kuager.ok(
        "export", "--case", "KZ-1", "--profile", "un", "--to", bundle, "--accept-suggestions",
        "--as-of", "2025-05-26",
    )  # fmt: skip
    shown = [each for each in made["exhibits"] if not each["withheld"]]
    assert len(shown) >= 18, made["withheld"]
    # A file inside a file that no program can read is withheld; all else leaves.
    assert len(made["withheld"]) <= 2, made["withheld"]
    files = [path for path in sorted(bundle.rglob("*")) if path.is_file()]
    # What other programs read of an exhibit they read of the whole, where it is all once more.
    haystack = everything(files, [path for path in files if path.parent.name != "exhibits"])
    for visible in (
        "Видимый текст письма", "Видимый текст страницы", "Последняя строка",
        "Видимый текст документа", "Видимый текст вложенного письма", "Видимое сообщение",
    ):  # fmt: skip
        assert visible.encode() in haystack
    assert sorted(found(markers, haystack)) == []
    assert b"karimov" not in haystack.lower()
    # Nothing tells when the sources were written.
    assert b"1999-12-31" not in haystack
    assert {path.stat().st_mtime for path in bundle.rglob("*")} == {1748217600.0}
