"""What a bundle's bag-info says of it: its public id, its day."""

from __future__ import annotations

from pathlib import Path

_LARGEST = 1 << 20


def bundle_id_of(folder: Path) -> str:
    """Return a bundle's External-Identifier (RFC 8493, 2.2.2), or ``""`` when it has none."""
    return _field(folder, "external-identifier")


def day_of(folder: Path) -> str:
    """Return a bundle's Bagging-Date, or ``""`` when it has none."""
    return _field(folder, "bagging-date")


def _field(folder: Path, wanted: str) -> str:
    try:
        with (folder / "bag-info.txt").open("rb") as source:
            lines = source.read(_LARGEST).decode("utf-8", "replace").splitlines()
    except OSError:
        return ""
    for line in lines:
        name, colon, value = line.partition(":")
        if colon and name.strip().lower() == wanted:
            return value.strip()
    return ""
