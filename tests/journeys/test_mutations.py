"""The redaction broken on purpose, in every place where it protects: each break must be noticed.

By the proof, which stops the export with exit code 3 and leaves nothing; or, where a break says
nothing by itself, by two worlds whose bytes differ. Every export here starts from a copy of one vault:
where a break is in the burning, of one whose pages were never burnt; elsewhere, of one whose pages are
in the cache, so that nothing is read again. Breaks of finished files are tried on a copy of one bundle,
with what its own proof was told to look for.

``./run mutations`` runs all of them, and those of recordings (``test_recordings_proof.py``: a stretch a
tenth of a second off, a mask one picture late), and prints which channel noticed which break. The suite
leaves out those that another one stands for (``slow`` in :mod:`tests.journeys.breaks`).
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from app.casework.planning import planning
from app.casework.releasing import export
from app.casework.reviewing import prove
from app.redaction.proof.prove import CHANNELS, Proof, Secrets
from tests.journeys.breaks import LOUD, QUIET, Break, no_burning, proof_is_not_made, stale_pages
from tests.journeys.conftest import Program, Said
from tests.journeys.worlds import LONG, SAME_LENGTH, WORLD, World, lines, photograph
from tests.papers import text_pdf

FIXED = ("--as-of", "2025-05-26", "--bundle-id", "KB-MUTANT")
ALL = bool(os.environ.get("KUAGER_ALL_MUTATIONS"))
LEAST_IN_THE_SUITE = 15

noticed: dict[str, str] = {}
"""Which channel noticed which break, for the table."""

only_when_asked = pytest.mark.skipif(not ALL, reason="runs with ./run mutations")


@pytest.fixture(scope="module", autouse=True)
def table(request: pytest.FixtureRequest) -> Iterator[None]:
    """Print what noticed each break, where all of them ran."""
    yield
    if not ALL:
        return
    width = max(map(len, noticed), default=0)
    capture = request.config.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        print("\n\n" + "break".ljust(width) + "  noticed by")
        for broken, channel in noticed.items():
            print(broken.ljust(width) + "  " + channel)
        print(f"{len(noticed)} breaks, each of them noticed.")


def case(kuager: Program, world: World) -> None:
    """A court paper, a note and a photograph, named after the person, everything reviewed."""
    papers = kuager.folder / "papers"
    papers.mkdir()
    text_pdf(papers / f"1 {world.latin}.pdf", lines(world))
    (papers / f"2 {world.nick}.txt").write_text(
        f"Приходил {world.name}, ждал до вечера.\n", "utf-8"
    )
    photograph(papers / "3 yard.jpg", world)
    kuager.ok("case", "KZ-1", "--title", f"Дело {world.short}")
    person(kuager, world)
    kuager.ok("add", papers, "--case", "KZ-1", "--source", world.name)
    kuager.ok("marks", 3, "--add", '{"page": 1, "box": [300, 150, 380, 200]}')
    for number in (1, 2, 3):
        kuager.ok("marks", number, "--suggest", "--accept", "all")


def person(kuager: Program, world: World) -> None:
    kuager.ok(
        "person", "--name", world.name, "--alias", world.latin, "--alias", world.nick,
        "--pseudonym", "Witness A", "--protected",
    )  # fmt: skip


@pytest.fixture(scope="module")
def never_burnt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the case in a vault that has exported nothing."""
    with pytest.MonkeyPatch.context() as patched:
        kuager = Program(tmp_path_factory.mktemp("never"), patched)
        kuager.create()
        case(kuager, WORLD)
        yield kuager.folder


class Finished(NamedTuple):
    """A bundle that left unbroken.

    Attributes:
        vault: folder of the vault whose burnt pages are in the cache.
        bundle: the bundle's own folder.
        secrets: what its proof was told to look for.
    """

    vault: Path
    bundle: Path
    secrets: Secrets


@pytest.fixture(scope="module")
def burnt(never_burnt: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Finished]:
    told: list[Secrets] = []
    honest = prove.attack

    def listening(folder: Path, secrets: Secrets, *more: Any) -> Proof:
        told.append(secrets)
        return honest(folder, secrets, *more)

    with pytest.MonkeyPatch.context() as patched:
        folder = tmp_path_factory.mktemp("burnt")
        kuager = copied(never_burnt, folder / "copy", patched)
        patched.setattr(prove, "attack", listening)
        said = exporting(kuager)
        # The breaks are what the proof notices, not this case.
        assert said.code == 0, said.err
        bundle = (kuager.folder / "target").rename(folder / "target") / "bundle"
        yield Finished(kuager.folder, bundle, *told)


def copied(source: Path, folder: Path, patch: pytest.MonkeyPatch) -> Program:
    shutil.copytree(source, folder)
    # The second reading of burnt pages would mend some breaks; here the proof stands alone.
    patch.setattr(planning, "reread", lambda *_args: [])
    return Program(folder, patch)


def exporting(kuager: Program) -> Said:
    target = kuager.folder / "target"
    target.mkdir(exist_ok=True)
    return kuager("export", "--case", "KZ-1", "--profile", "un", "--to", target / "bundle", *FIXED)


def stopped(kuager: Program, said: Said) -> list[str]:
    """Check that nothing left and nobody is named; return the channels that noticed."""
    assert said.code == 3, said.out
    assert list((kuager.folder / "target").iterdir()) == []
    for part in ("Карим", "Karim", "Азиз", "Aziz", "Змей"):
        assert part not in said.err
    places = re.findall(r"^kuager:\s+([\w-]+): ", said.err, re.MULTILINE)
    return [channel for channel in CHANNELS if channel in places]


def named(breaks: Mapping[str, Break], *, slow: bool = True) -> list[Any]:
    """Parameters: those that are slow run when all are asked for."""
    return [
        pytest.param(name, marks=only_when_asked if slow and each.slow else ())
        for name, each in breaks.items()
    ]


IN_THE_EXPORT = {name: each for name, each in LOUD.items() if each.install is not None}
IN_THE_FILES = {name: each for name, each in LOUD.items() if each.change is not None}


def test_enough_of_them_are_in_the_suite() -> None:
    assert len(IN_THE_EXPORT) + len(IN_THE_FILES) == len(LOUD)
    assert sum(not each.slow for each in LOUD.values()) >= LEAST_IN_THE_SUITE


@pytest.mark.parametrize("broken", named(IN_THE_EXPORT))
def test_the_proof_stops_the_export(
    broken: str,
    never_burnt: Path,
    burnt: Finished,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    each = LOUD[broken]
    kuager = copied(never_burnt if each.burns else burnt.vault, tmp_path / "copy", monkeypatch)
    if each.burns and not ALL:
        # What is burnt is looked at, not read: the reading is slow, and noticed little of this.
        monkeypatch.setattr(export, "ocr_for", lambda _vault: None)
    each.into(monkeypatch)
    channels = stopped(kuager, exporting(kuager))
    noticed[broken] = ", ".join(channels)
    assert each.channel in channels


@pytest.mark.parametrize("broken", ["", *IN_THE_FILES])
def test_the_proof_notices_files(broken: str, burnt: Finished, tmp_path: Path) -> None:
    bundle = shutil.copytree(burnt.bundle, tmp_path / "bundle")
    change = IN_THE_FILES[broken].change if broken else None
    if change is not None:
        change(bundle)
    leaks = prove.attack(bundle, burnt.secrets, None).leaks
    channels = [channel for channel in CHANNELS if any(leak.channel == channel for leak in leaks)]
    if not broken:
        assert channels == []
        return
    # Whoever forgets a protection does not forget to date the file.
    channels = [each for each in channels if each != "timestamps" or broken.startswith("a local")]
    noticed[broken] = ", ".join(channels)
    assert IN_THE_FILES[broken].channel in channels


@only_when_asked
def test_changed_files_stop_the_export(
    burnt: Finished, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kuager = copied(burnt.vault, tmp_path / "copy", monkeypatch)
    LOUD["a script"].into(monkeypatch)
    assert "pdf-grammar" in stopped(kuager, exporting(kuager))


def test_a_deleted_bundle_leaves_its_report(
    burnt: Finished, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kuager = copied(burnt.vault, tmp_path / "copy", monkeypatch)
    with monkeypatch.context() as patched:
        LOUD["digests of originals are listed"].into(patched)
        stopped(kuager, exporting(kuager))
    held = kuager.ok("proof", "--vault", kuager.vault, "--report", vault=False)["reports"]
    assert [each["verdict"] for each in held] == ["leak", "ok"]
    shown = kuager.ok("proof", "--vault", kuager.vault, "--report", held[0]["id"], vault=False)
    assert {each["channel"] for each in shown["leaks"]} == {"digests"}
    printed = tmp_path / "report.pdf"
    words = ("proof", "--vault", kuager.vault, "--report", held[0]["id"], "--to", printed)
    kuager.ok(*words, vault=False)
    assert printed.read_bytes().startswith(b"%PDF")
    # What stands there already is left alone.
    assert kuager(*words, vault=False).code == 1


def test_a_proof_that_was_not_made_lets_nothing_out(
    burnt: Finished, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kuager = copied(burnt.vault, tmp_path / "copy", monkeypatch)
    proof_is_not_made(monkeypatch)
    assert stopped(kuager, exporting(kuager)) == []
    noticed["a proof that is not made"] = "the export itself"


@only_when_asked
def test_a_page_that_was_burnt_for_other_marks(
    burnt: Finished, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kuager = copied(burnt.vault, tmp_path / "copy", monkeypatch)
    stale_pages(monkeypatch)
    (box,) = [each["id"] for each in kuager.ok("marks", 3)["marks"] if each["box"]]
    kuager.ok("marks", 3, "--reject", box)
    assert exporting(kuager).code == 0
    shutil.rmtree(kuager.folder / "target")
    kuager.ok("marks", 3, "--accept", box)
    channels = stopped(kuager, exporting(kuager))
    noticed["a cache key without the marks"] = ", ".join(channels)
    assert "burnt-regions" in channels


def worlds(folder: Path, patch: pytest.MonkeyPatch, *, paged: bool) -> Iterator[Program]:
    for number, world in enumerate((WORLD, SAME_LENGTH if paged else LONG)):
        kuager = Program(folder / str(number), patch)
        kuager.folder.mkdir()
        kuager.create()
        papers = kuager.folder / "papers"
        papers.mkdir()
        if paged:
            text_pdf(papers / "paper.pdf", [f"Допрошен {world.short}", "Подпись поставлена."] * 3)
        else:
            text = f"Приходил {world.name}, ждал до вечера.\n"
            (papers / "note.txt").write_text(text, "utf-8")
        kuager.ok("case", "KZ-1", "--title", "Дело")
        person(kuager, world)
        kuager.ok("add", papers, "--case", "KZ-1", "--kind", "court-document")
        kuager.ok("marks", 1, "--suggest", "--accept", "all")
        yield kuager


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(broken, marks=only_when_asked if paged else ())
        for broken, (_install, paged) in [*QUIET.items(), ("", (no_burning, False))]
    ],
)
def test_two_worlds_notice(broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install, paged = QUIET.get(broken, (None, False))
    if install:
        install(monkeypatch)
    seen = []
    for kuager in worlds(tmp_path, monkeypatch, paged=paged):
        said = exporting(kuager)
        assert said.code == 0, said.err
        data = kuager.folder / "target" / "bundle" / "data"
        files = sorted(path for path in data.rglob("*") if path.is_file())
        seen.append([path.read_bytes() for path in files])
    if broken:
        noticed[broken] = "two worlds"
    assert (seen[0] == seen[1]) is not bool(broken)
