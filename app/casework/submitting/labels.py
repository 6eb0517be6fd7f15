"""What a submission prints of its own, by language: ``resources/submission_labels.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from app.casework.submitting.templates import LANGUAGES
from app.paths import resources_dir
from app.records.dates import words
from app.records.vocabulary import load, names


class Labels:
    """The labels of one language.

    Args:
        language: ``en`` or ``ru``; another one has them in English.
    """

    def __init__(self, language: str) -> None:
        tongue = language.partition("-")[0].lower()
        self.language = tongue if tongue in LANGUAGES else "en"

    def __call__(self, key: str, **values: str) -> str:
        """A label with what it names filled in."""
        return _all()[key][self.language].format(**values)

    def day(self, edtf: str) -> str:
        """A date in words; ``""`` for none."""
        return words(edtf, self.language) if edtf else ""

    def coded(self, vocabulary: str, code: str) -> str:
        """What a code is called; own words stay as they are."""
        if not code or vocabulary not in names():
            return code
        return load(vocabulary).label(code, self.language)


@lru_cache(maxsize=1)
def _all() -> Mapping[str, Mapping[str, str]]:
    path = resources_dir() / "submission_labels.toml"
    held: dict[str, dict[str, str]] = tomllib.loads(path.read_text("utf-8"))
    return held
