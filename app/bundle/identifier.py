"""The public id that a bundle's bag-info gives."""

from __future__ import annotations

from pathlib import Path

_LARGEST = 1 << 20


def bundle_id_of(folder: Path) -> str:
    """Return a bundle's External-Identifier (RFC 8493, 2.2.2), or ``""`` when it has none."""
    try:
        with (folder / "bag-info.txt").open("rb") as source:
            lines = source.read(_LARGEST).decode("utf-8", "replace").splitlines()
    except OSError:
        return ""
    for line in lines:
        name, colon, value = line.partition(":")
        if colon and name.strip().lower() == "external-identifier":
            return value.strip()
    return ""
