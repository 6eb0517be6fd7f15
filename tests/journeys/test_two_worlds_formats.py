"""The promise of equal bytes, format by format: one vault holds a file of each kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pymupdf
import pytest

from app.casework.releasing import ordering
from app.records.marks import SCOPES
from app.records.profiles import profile
from tests.journeys import formats
from tests.journeys.conftest import Program
from tests.journeys.test_two_worlds import data_of, differing, program
from tests.journeys.worlds import LONG, PSEUDONYM, SAME_LENGTH, WORLD, World, courier_pdf

_FAINT = 32
"""Levels of grey of 255, two of the sixteen that a page without greys of its own is drawn in."""

EVERY = {**formats.TEXTS, **formats.DRAWN, **formats.SEEN, **formats.PREDICTED}


def filled(kuager: Program, world: World, which: dict[str, object]) -> None:
    """A case with one file of each kind, everything that was suggested accepted."""
    papers = kuager.folder / "papers"
    papers.mkdir()
    for name in which:
        EVERY[name](papers / name, world)
    kuager.ok("case", "KZ-1", "--title", "Дело")
    kuager.ok(
        "person", "--name", world.name, "--alias", world.latin, "--pseudonym", PSEUDONYM,
        "--protected",
    )  # fmt: skip
    added = kuager.ok("add", papers, "--case", "KZ-1", "--kind", "court-document")
    assert not added["refused"]
    for item in kuager.ok("items", "--case", "KZ-1")["items"]:
        kuager.ok("marks", item["number"], "--suggest", "--accept", "all")


def bundles(
    folder: Path, patch: pytest.MonkeyPatch, worlds: tuple[World, ...], which: dict[str, object]
) -> list[dict[str, bytes]]:
    made = []
    for number, world in enumerate(worlds):
        kuager = program(folder / f"world {number}", patch)
        filled(kuager, world, which)
        made.append(data_of(kuager, "un", "--accept-suggestions"))
    return made


@pytest.mark.slow
@pytest.mark.parametrize(
    "kind", [{**formats.TEXTS, **formats.DRAWN}, formats.SEEN], ids=["typeset and drawn", "seen"]
)
def test_every_format_gives_the_same_bytes(
    kind: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = bundles(tmp_path, monkeypatch, (WORLD, LONG), kind)
    assert len([name for name in first if name.startswith("exhibits/")]) == len(kind)
    assert b"Withheld" not in b"".join(first.values())
    assert differing(first, second) == []


@pytest.mark.slow
def test_what_a_predicting_codec_spreads_is_faint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """WebP and HEIC: words and masks are the same; a few pixels differ by less than the eye sees."""
    first, second = bundles(tmp_path, monkeypatch, (WORLD, LONG), formats.PREDICTED)
    for name in [name for name in first if name.startswith("exhibits/")]:
        pages = [pymupdf.open(stream=world[name])[-1] for world in (first, second)]
        assert pages[0].get_text() == pages[1].get_text()
        one, other = (
            np.frombuffer(page.get_pixmap(dpi=150, colorspace="gray").samples, np.uint8)
            for page in pages
        )
        apart = np.abs(one.astype(int) - other.astype(int))
        assert apart.max() <= _FAINT, name
        assert np.count_nonzero(apart) < 0.01 * apart.size, name


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Program]]:
    """One typewritten page in three worlds: a name, another one of its width, a long one."""
    with pytest.MonkeyPatch.context() as patch:
        made = {}
        for name, world in (("base", WORLD), ("as wide", SAME_LENGTH), ("long", LONG)):
            made[name] = program(tmp_path_factory.mktemp("typed") / name.replace(" ", "-"), patch)
            filled(made[name], world, {"t typed.pdf": None})
        yield made


@pytest.mark.slow
@pytest.mark.parametrize("scope", [scope for scope in SCOPES if scope != "region"])
def test_every_scope_gives_the_same_bytes(
    scope: str, typed: dict[str, Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a mask as wide as the word needs a name of that width, as a reviewer is told."""
    asked = replace(profile("un"), name=scope, scope_protected=scope, scope_other=scope)
    monkeypatch.setattr(ordering, "profile_named", lambda _name: asked)
    worlds = ("base", "as wide" if scope == "word" else "long")
    first, second = (data_of(typed[name], scope, "--accept-suggestions") for name in worlds)
    assert differing(first, second) == []


def _typed(path: Path, world: World) -> None:
    courier_pdf(
        path,
        ["PROTOCOL", f"The detained person is {world.latin}", "No interpreter was called.", "End."],
    )


EVERY["t typed.pdf"] = _typed
assert len(WORLD.latin) == len(SAME_LENGTH.latin)
