"""The fixed words of a bundle, per language, from ``resources/bundle_texts.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from app.errors import Usage
from app.paths import resources_dir


def languages() -> tuple[str, ...]:
    """Return the languages a bundle can be printed in."""
    return tuple(_tables())


def texts(language: str) -> Mapping[str, str]:
    """Return the words of a language by key.

    Raises:
        Usage: for a language the file has no table for.
    """
    tables = _tables()
    if language not in tables:
        raise Usage(f"A bundle can be printed in these languages: {', '.join(tables)}.")
    return tables[language]


def day_words(iso: str, language: str) -> str:
    """Return an ISO date in words (``23 November 2026``); other text unchanged."""
    parts = iso.split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return iso
    months = texts(language)["months"].split()
    month = int(parts[1])
    if not 1 <= month <= len(months):
        return iso
    return texts(language)["day"].format(
        day=int(parts[2]), month=months[month - 1], year=int(parts[0])
    )


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, Mapping[str, str]]:
    path = resources_dir() / "bundle_texts.toml"
    tables: dict[str, dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return tables
