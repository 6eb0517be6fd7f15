"""Non-interference: two vaults that differ in a hidden identity give the same bytes under ``data/``.

A black box that is drawn in the right place can still tell: by its width, by what moved beside it, by
an order, a count, a language guessed from the letters of a name. Equal bytes leave nothing to measure.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.conftest import Program
from tests.journeys.worlds import (
    FEMALE,
    LONG,
    OTHER_LENGTH,
    WORLD,
    World,
    build,
    lines,
    scan_pdf,
    settle,
)

FIXED = ("--as-of", "2025-05-26", "--bundle-id", "KB-TWOWORLDS")


def data_of(kuager: Program, profile: str = "un", *more: str) -> dict[str, bytes]:
    """Export a vault's case and return what stands under ``data/``."""
    bundle = kuager.folder / f"bundle-{profile}"
    kuager.ok("export", "--case", "KZ-1", "--profile", profile, "--to", bundle, *FIXED, *more)
    data = bundle / "data"
    return {
        str(path.relative_to(data)): path.read_bytes()
        for path in sorted(data.rglob("*"))
        if path.is_file()
    }


def program(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    folder.mkdir()
    made = Program(folder, monkeypatch)
    made.create()
    return made


def differing(first: dict[str, bytes], second: dict[str, bytes]) -> list[str]:
    assert first.keys() == second.keys()
    return [name for name in first if first[name] != second[name]]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, bytes]]:
    """The bundle of the first world, made once."""
    with pytest.MonkeyPatch.context() as patched:
        kuager = program(tmp_path_factory.mktemp("base") / "world", patched)
        build(kuager, WORLD)
        yield data_of(kuager)


def test_the_first_world_says_what_it_may(base: dict[str, bytes], tmp_path: Path) -> None:
    """Equal bytes mean nothing when the bundle is empty: this one has all that is not hidden."""
    whole = tmp_path / "bundle.pdf"
    whole.write_bytes(base["bundle.pdf"])
    got = subprocess.run(["pdftotext", "-layout", whole, "-"], capture_output=True, check=True)
    text = got.stdout.decode()
    for shown in ("[Witness A]", "Омарова", "Опросный лист", "ПОСТАНОВЛЕНИЕ", "RECEIPT"):
        assert shown in text
    assert text.count("Withheld") >= 1
    assert len([name for name in base if name.startswith("exhibits/")]) == 12


@pytest.mark.slow
@pytest.mark.parametrize(
    "world",
    [OTHER_LENGTH, LONG, FEMALE],
    ids=["short", "long", "female"],
)
def test_another_identity_gives_the_same_bytes(
    world: World, base: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = program(tmp_path / "world", monkeypatch)
    build(other, world)
    assert differing(base, data_of(other)) == []


def one_paper(kuager: Program, paper: Path, world: World) -> None:
    """A case with one court paper and one protected person, reviewed."""
    kuager.ok("case", "KZ-1", "--title", "Дело")
    kuager.ok(
        "person", "--name", world.name, "--alias", world.latin, "--pseudonym", "Witness A",
        "--protected",
    )  # fmt: skip
    kuager.ok("add", paper, "--case", "KZ-1", "--kind", "court-document")
    settle(kuager, 1)


@pytest.mark.slow
def test_a_scan_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """JPEG spreads the ink of a name over its neighbours, and OCR reads a line as a whole."""
    made = []
    for number, world in enumerate((WORLD, LONG)):
        kuager = program(tmp_path / f"world {number}", monkeypatch)
        scan_pdf(kuager.folder / "scan.pdf", lines(world))
        one_paper(kuager, kuager.folder / "scan.pdf", world)
        made.append(data_of(kuager, "un", "--accept-suggestions"))
    assert differing(*made) == []
