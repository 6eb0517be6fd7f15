"""The words that a first draft says around the records, as data: ``resources/submission_texts.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from app.casework.submitting.templates import LANGUAGES
from app.errors import Usage
from app.paths import resources_dir
from app.records.dates import words
from app.records.vocabulary import load, names


class Phrases:
    """The phrases of one language.

    Args:
        language: ``en`` or ``ru``; another one has them in English.
    """

    def __init__(self, language: str) -> None:
        tongue = language.partition("-")[0].lower()
        self.language = tongue if tongue in LANGUAGES else "en"

    def __call__(self, key: str, **values: str) -> str:
        """A phrase with what it names filled in."""
        return _all()[key][self.language].format(**values)

    def day(self, edtf: str) -> str:
        """A date in words."""
        return words(edtf, self.language)

    def label(self, vocabulary: str, code: str) -> str:
        """What a code is called; own words stay as they are."""
        if vocabulary not in names():
            return code
        return load(vocabulary).label(code, self.language)


@lru_cache(maxsize=1)
def _all() -> Mapping[str, Mapping[str, str]]:
    path = resources_dir() / "submission_texts.toml"
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise Usage(f"The texts of submissions are not valid TOML: {error}.") from None
    for key, held in found.items():
        if not isinstance(held, dict) or any(not held.get(each) for each in LANGUAGES):
            raise Usage(f"The text {key!a} of submissions is in {' and '.join(LANGUAGES)}.")
    return found
