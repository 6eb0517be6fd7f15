"""What to ask of those who hold a bundle, and the letter that asks it; words are data, not code."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.casework.submitting.holding import LeftDocument
from app.paths import resources_dir

_OTHER = "other"
"""The profile whose advice is given for one that the organisation made itself."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What can be asked of those for whom a profile was made.

    Attributes:
        usual: what is proposed.
        may: what is offered.
        text: by language, why.
    """

    usual: str
    may: tuple[str, ...]
    text: Mapping[str, str]


def advice(profile: str) -> Advice:
    """What can be asked of the recipients of a profile's bundles."""
    profiles = _words()["profiles"]
    held = profiles.get(profile) or profiles[_OTHER]
    return Advice(
        str(held["usual"]),
        tuple(map(str, held["may"])),
        {language: str(held[language]) for language in ("en", "ru")},
    )


def letter(
    *,
    bundle_id: str,
    day: str,
    recipient: str,
    exhibits: Sequence[tuple[str, int, int]],
    submission: LeftDocument | None,
    asked: str,
    today: str,
    language: str,
) -> str:
    """The letter to one holder as plain text.

    Args:
        bundle_id: public id of the bundle.
        day: on which it was handed over, ISO.
        recipient: who is written to.
        exhibits: label, first and last page of each exhibit in question.
        submission: that left with the bundle, or None; what it is called within the vault is not told.
        asked: what is asked of them.
        today: ISO day of the letter.
        language: ``en`` or ``ru``; English for any other.
    """
    letters = _words()["letter"]
    words = letters.get(language) or letters["en"]
    said = _words()["asked"][asked]
    lines = [
        words["line"].format(
            label=label,
            pages=words["pages" if first == last else "range"].format(first=first, last=last),
        )
        for label, first, last in dict.fromkeys(exhibits)
    ]
    if submission is not None:
        lines += _submission(submission, words)
    paragraphs = [
        words["made"].format(day=today),
        words["to"].format(recipient=recipient),
        words["subject"].format(bundle=bundle_id),
        words["body"].format(day=day, bundle=bundle_id),
        "\n".join(f"    {line}" for line in lines),
        said.get(language) or said["en"],
        words["answer"],
    ]
    return "\n\n".join(paragraphs) + "\n"


def _submission(held: LeftDocument, words: Mapping[str, str]) -> list[str]:
    """Where the submission speaks of what was taken back; nothing where it does not."""
    if not held.known:
        return [words["anywhere"]]
    places = [words["title"]] if 0 in held.places else []
    for key, numbers in (("paragraphs", held.places), ("footnotes", held.notes)):
        shown = ", ".join(str(each) for each in numbers if each)
        if shown:
            places.append(words[key].format(numbers=shown))
    return [words["submission"].format(places="; ".join(places))] if places else []


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    return tomllib.loads((resources_dir() / "recalls.toml").read_text("utf-8"))
