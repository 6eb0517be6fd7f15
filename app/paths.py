"""Finds ``schema/``, ``resources/`` and ``sample_data/``: in the source tree, a wheel or a frozen build."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen)
    # In a wheel the data folders travel inside the package (see pyproject.toml, force-include);
    # in the source tree they stand beside it.
    inside = _PACKAGE / "_data"
    return inside if inside.is_dir() else _PACKAGE.parent


def schema_dir() -> Path:
    """The folder with the numbered SQL files and their generated snapshot."""
    return _root() / "schema"


def resources_dir() -> Path:
    """The folder with vocabularies, profiles, language rules, fonts and icons."""
    return _root() / "resources"


def sample_dir() -> Path:
    """The folder with the fictitious sample case."""
    return _root() / "sample_data"
