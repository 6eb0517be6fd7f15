"""Builds the fictitious sample case: real files of many kinds out of small committed sources.

Everything is a pure function of this folder and ``resources/fonts``: the same bytes every time. The
program loads this file by its path; from a shell: ``python sample_data/build.py FOLDER``.
"""

from __future__ import annotations

import importlib.util
import shutil
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "sources"
FONTS = HERE.parent / "resources" / "fonts"


class Progress(Protocol):
    """What :class:`app.progress.Progress` asks for, said again: this file stands alone."""

    def step(self, done: int, total: int, message: str) -> None:
        """Say that ``done`` of ``total`` files are written."""


def sibling(name: str) -> ModuleType:
    """Load a module of this folder by path: the folder is data, not an importable package."""
    full = f"kuager_sample_{name}"
    if full in sys.modules:
        return sys.modules[full]
    spec = importlib.util.spec_from_file_location(full, HERE / f"{name}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[full] = module
    spec.loader.exec_module(module)
    return module


def read_case() -> dict[str, Any]:
    """The tables of ``case.toml``; its schema is described at the top of that file."""
    return tomllib.loads((HERE / "case.toml").read_text("utf-8"))


def _paper(item: dict[str, Any], target: Path) -> None:
    papers = sibling("papers")
    source = sibling("markup").read(SOURCES / item["from"])
    target.write_bytes(papers.paper(source, FONTS))


def _judgment(item: dict[str, Any], target: Path) -> None:
    markup = sibling("markup")
    front, text = sibling("judgment").compose(SOURCES / item["from"])
    source = markup.Source(front, markup.parse_blocks(text))
    target.write_bytes(sibling("papers").paper(source, FONTS))


def _landscape(item: dict[str, Any], target: Path) -> None:
    rows = sibling("office").read_rows(SOURCES / item["from"])
    target.write_bytes(sibling("papers").detainee_table(rows, FONTS))


def _scan(item: dict[str, Any], target: Path) -> None:
    source = sibling("markup").read(SOURCES / item["from"])
    target.write_bytes(sibling("raster").scan(source, FONTS))


def _photograph(item: dict[str, Any], target: Path) -> None:
    def sheet(path: Path) -> Any:
        return sibling("raster").page(sibling("markup").read(path), FONTS, dpi=130)

    target.write_bytes(sibling("photographs").photograph(item["from"], SOURCES, FONTS, sheet))


def _office(make: str) -> Callable[[dict[str, Any], Path], None]:
    def build(item: dict[str, Any], target: Path) -> None:
        target.write_bytes(getattr(sibling("office"), make)(SOURCES / item["from"], SOURCES))

    return build


def _copy(item: dict[str, Any], target: Path) -> None:
    shutil.copyfile(SOURCES / item["from"], target)


RECIPES: dict[str, Callable[[dict[str, Any], Path], None]] = {
    "paper": _paper,
    "judgment": _judgment,
    "landscape": _landscape,
    "scan": _scan,
    "photograph": _photograph,
    "docx": _office("docx"),
    "odt": _office("odt"),
    "rtf": _office("rtf"),
    "xlsx": _office("xlsx"),
    "eml": _office("eml"),
    "copy": _copy,
}


def build_sources(folder: Path, progress: Progress | None = None) -> list[Path]:
    """Write every file of the sample case into ``folder`` (made when missing).

    Args:
        folder: receives about thirty plain files; files of the same names are replaced.
        progress: told after each file.

    Returns:
        The files in the order of ``case.toml``. Attachments are not among them: they arrive
        inside the message that carries them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    items = [item for item in read_case()["item"] if "recipe" in item]
    written: list[Path] = []
    for number, item in enumerate(items, 1):
        target = folder / item["file"]
        RECIPES[item["recipe"]](item, target)
        written.append(target)
        if progress is not None:
            progress.step(number, len(items), "building the sample files")
    return written


if __name__ == "__main__":
    for path in build_sources(Path(sys.argv[1])):
        sys.stdout.write(f"{path.stat().st_size:>9}  {path.name}\n")
