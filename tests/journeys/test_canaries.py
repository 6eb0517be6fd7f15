"""Nothing that is hidden in a source leaves: a marker in every channel, searched in every byte."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys import canaries
from tests.journeys.canaries import AFTER, BEFORE
from tests.journeys.conftest import Program
from tests.journeys.worlds import settle

_LEAST_CHANNELS = 60


def spellings(text: str) -> Iterator[bytes]:
    """Yield the bytes under which a marker, or the beginning of one, may lie."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp037"):
        raw = text.encode(encoding)
        yield raw
        yield raw.hex().encode()


def found(markers: dict[str, str], haystack: bytes) -> set[str]:
    """Return the channels whose marker lies in the bytes, forwards or backwards."""
    low = haystack.lower()
    # All markers begin alike: a megabyte without any beginning need not be searched for each.
    seen = {
        channel
        for backwards in (False, True)
        for start, *whole in zip(
            spellings(BEFORE if not backwards else AFTER[::-1]),
            *(spellings(each if not backwards else each[::-1]) for each in markers.values()),
            strict=True,
        )
        if start.lower() in low
        for channel, marker in zip(markers, whole, strict=True)
        if marker.lower() in low
    }
    for channel, marker in markers.items():
        for shift in range(3):
            packed = base64.b64encode(b"\0" * shift + marker.encode())
            if packed[4 if shift else 0 : (shift + len(marker)) // 3 * 4].lower() in low:
                seen.add(channel)
    return seen


def everything(paths: list[Path]) -> bytes:
    parts: dict[bytes, None] = {}
    for path in paths:
        parts[path.name.encode()] = None
        parts.update(dict.fromkeys(canaries.layers(path.name, path.read_bytes())))
        parts.update(dict.fromkeys(canaries.readings(path)))
    return b"\n".join(parts)


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Program, dict[str, str]]]:
    """A vault that holds the planted files, everything reviewed, and their markers."""
    with pytest.MonkeyPatch.context() as patched:
        folder = tmp_path_factory.mktemp("canaries")
        kuager = Program(folder, patched)
        kuager.create()
        plants = canaries.Plants()
        canaries.write(folder / "papers", plants)
        kuager.ok("case", "KZ-1", "--title", "Дело")
        kuager.ok("person", "--name", "Aziz Karimov", "--pseudonym", "Witness A", "--protected")
        added = kuager.ok("add", folder / "papers", "--case", "KZ-1")
        assert not added["refused"]
        (folder / "heard.txt").write_text("Видимая расшифровка записи.", "utf-8")
        sound = next(each for each in added["ingested"] if each["path"].endswith("wav"))["number"]
        kuager.ok("transcribe", sound, folder / "heard.txt")
        kuager.ok("describe", sound, "--set", "kind=document")
        for number in range(1, 40):
            shown = kuager("show", number, "--json")
            if shown.code:
                break
            # A child of a message or a file is an exhibit too, named by its sender.
        settle(kuager, number - 1)
        yield kuager, plants.markers


@pytest.mark.slow
def test_every_plant_is_in_its_source(planted: tuple[Program, dict[str, str]]) -> None:
    """The search must be able to find: without this, nothing found means nothing."""
    kuager, markers = planted
    assert len(markers) >= _LEAST_CHANNELS
    haystack = everything(sorted((kuager.folder / "papers").iterdir()))
    assert set(markers) - found(markers, haystack) == set()


@pytest.mark.slow
@pytest.mark.parametrize("profile", ["un", "public"])
def test_no_plant_survives(profile: str, planted: tuple[Program, dict[str, str]]) -> None:
    kuager, markers = planted
    bundle = kuager.folder / profile
    made = kuager.ok(
        "export", "--case", "KZ-1", "--profile", profile, "--to", bundle, "--accept-suggestions"
    )
    shown = [each for each in made["exhibits"] if not each["withheld"]]
    assert len(shown) >= 8, made["withheld"]
    haystack = everything([path for path in sorted(bundle.rglob("*")) if path.is_file()])
    for visible in ("Видимый текст письма", "Видимый текст страницы", "Последняя строка"):
        assert visible.encode() in haystack
    assert sorted(found(markers, haystack)) == []
    assert b"karimov" not in haystack.lower()
