"""A PDF that leaves as its words instead of its pixels: two worlds, one text, and nothing unseen in it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pikepdf
import pytest

from app.intake import ocr
from tests.journeys.conftest import Program
from tests.journeys.test_two_worlds import FIXED, differing, program
from tests.journeys.worlds import LONG, WORLD, World
from tests.redaction.flowing import CLOSING, OPENING, STORY, flowing


def ruling(path: Path, world: World) -> None:
    """Running text whose lines break where the name lets them, with the name again in white."""
    path.write_bytes(flowing([OPENING, STORY.format(world.short), CLOSING]))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page.obj.Resources.Font.White = pdf.make_indirect(font)
        unseen = f"BT /White 9 Tf 1 g 40 20 Td (unseen {world.nick.encode().hex()}) Tj ET"
        page.contents_add(unseen.encode("ascii"), prepend=False)
        pdf.save(path)


def data_of(kuager: Program, world: World) -> dict[str, bytes]:
    paper = kuager.folder / "ruling.pdf"
    ruling(paper, world)
    kuager.ok("case", "KZ-1", "--title", "Дело")
    kuager.ok(
        "person", "--name", world.name, "--alias", world.latin, "--pseudonym", "Witness A",
        "--protected",
    )  # fmt: skip
    kuager.ok("add", paper, "--case", "KZ-1", "--kind", "court-document")
    kuager.ok("marks", 1, "--suggest", "--accept", "all")
    kuager.ok("marks", 1, "--as", "transcript")
    bundle = kuager.folder / "bundle"
    kuager.ok("export", "--case", "KZ-1", "--profile", "un", "--to", bundle, *FIXED)
    data = bundle / "data"
    return {str(each.relative_to(data)): each.read_bytes() for each in data.rglob("*.*")}


@pytest.mark.slow
@pytest.mark.skipif(not ocr.available(), reason="Tesseract is not installed")
def test_a_born_digital_page_leaves_as_the_same_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worlds = [data_of(program(tmp_path / each.nick, monkeypatch), each) for each in (WORLD, LONG)]
    assert differing(*worlds) == []
    shown = tmp_path / "shown.pdf"
    shown.write_bytes(worlds[0]["exhibits/0001.pdf"])
    said = subprocess.run(["pdftotext", "-layout", shown, "-"], capture_output=True, check=True)
    text = " ".join(said.stdout.decode().split())
    assert STORY.format("[Witness A]") in text
    assert CLOSING in text
    assert "unseen" not in text
