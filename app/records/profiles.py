"""Redaction profiles as files: what each audience may see (``resources/profiles/*.toml``).

The record itself is :class:`app.records.marks.RedactionProfile`. A profile decides over people's
safety, so nothing in it is guessed: an unknown key, category, purpose or field is refused by name.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache
from types import MappingProxyType

from app.errors import Usage
from app.paths import resources_dir
from app.records.marks import CATEGORIES, SCOPES, RedactionProfile
from app.records.vocabulary import load

HIDE = ("none", "protected", "all")
TOKENS = ("pseudonym", "black")
PAGES = ("auto", "bilevel")
SOUNDS = ("tone", "silence")
DPI_RANGE = (100, 300)
"""Below 100 dpi small print is lost; above 300 a court's portal refuses the file."""

# Fields that may be listed in a bundle's index. File names have their own switch; digests, sizes
# and ids are confirmation oracles and never leave, whatever a profile says.
METADATA = (
    "title",
    "kind",
    "date",
    "place",
    "author",
    "source",
    "acquired_how",
    "acquired_by",
    "acquired_at",
    "language",
    "reliability",
    "credibility",
    "note",
)

_KEYS = tuple(each.name for each in fields(RedactionProfile))
_REQUIRED = ("name", "title", "purposes", "hide", "categories")
_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")


@lru_cache(maxsize=1)
def load_profiles() -> Mapping[str, RedactionProfile]:
    """The profiles that ship with the program, from the least to the most hidden.

    Raises:
        Usage: a shipped file is malformed.
    """
    found = [
        profile_from_toml(path.read_text(encoding="utf-8"))
        for path in sorted((resources_dir() / "profiles").glob("*.toml"))
    ]
    found.sort(key=lambda each: (HIDE.index(each.hide), len(each.categories), each.name))
    return MappingProxyType({each.name: each for each in found})


def profile(name: str) -> RedactionProfile:
    """A shipped profile by its name.

    Raises:
        Usage: there is none; the sentence lists them.
    """
    found = load_profiles().get(name)
    if found is None:
        raise Usage(f"There is no profile {name!a}. Profiles: {', '.join(load_profiles())}.")
    return found


def profile_from_toml(text: str) -> RedactionProfile:
    """Check a profile and build it.

    Args:
        text: TOML whose keys are the fields of :class:`RedactionProfile`.

    Raises:
        Usage: it is malformed or contradicts itself; the sentence names the key and the value.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Usage(f"The profile is not valid TOML: {error}.") from None
    for key in data:
        if key not in _KEYS:
            raise Usage(f"A profile has no key {key!a}. Keys: {', '.join(_KEYS)}.")
    for key in _REQUIRED:
        if key not in data:
            raise Usage(f"The profile lacks the key {key!r}.")
    name, title = _text(data, "name"), _text(data, "title")
    if not _NAME.fullmatch(name):
        raise Usage("A profile's name consists of small Latin letters, digits and hyphens.")
    if not title.strip():
        raise Usage("A profile's title must not be empty.")
    purposes = _texts(data, "purposes")
    for purpose in purposes:
        load("purposes").require(purpose)
    built = RedactionProfile(
        name=name,
        title=title,
        purposes=purposes,
        hide=_choice(data, "hide", HIDE),
        categories=_choices(data, "categories", CATEGORIES),
        scope_protected=_choice(data, "scope_protected", SCOPES, "line_end"),
        scope_other=_choice(data, "scope_other", SCOPES, "word"),
        token=_choice(data, "token", TOKENS, "pseudonym"),
        original_names=_flag(data, "original_names"),
        metadata=_choices(data, "metadata", METADATA),
        dpi=_dpi(data),
        ocr_required=_flag(data, "ocr_required"),
        media=_flag(data, "media"),
        pages=_choice(data, "pages", PAGES, "auto"),
        sound=_choice(data, "sound", SOUNDS, "tone"),
        second_review=_flag(data, "second_review"),
    )
    _consistent(built)
    return built


def _consistent(built: RedactionProfile) -> None:
    """Refuse combinations that promise to hide and do not."""
    if built.hide == "none" and built.categories:
        raise Usage("A profile that hides nobody cannot hide categories; set hide or empty them.")
    if built.hide != "none" and "name" in built.categories:
        raise Usage("Names are hidden by the key 'hide'; leave 'name' out of the categories.")
    if built.hide != "none" and built.original_names:
        raise Usage("File names may say who is in the file: a profile that hides cannot list them.")
    if built.hide != "none" and built.media:
        raise Usage("Audio and video show people: a profile that hides any cannot release them.")
    if built.hide != "none" and not built.purposes:
        raise Usage("A profile for others needs at least one purpose of consent.")


def _text(data: Mapping[str, object], key: str) -> str:
    value = data[key]
    if not isinstance(value, str):
        raise Usage(f"In a profile, {key!r} must be text.")
    return value


def _texts(data: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise Usage(f"In a profile, {key!r} must be a list of text.")
    if len(set(value)) != len(value):
        raise Usage(f"In a profile, {key!r} has a value twice.")
    return tuple(value)


def _choices(data: Mapping[str, object], key: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
    values = _texts(data, key)
    for value in values:
        if value not in allowed:
            raise Usage(f"In a profile, {key!r} cannot have {value!a}: {', '.join(allowed)}.")
    return values


def _choice(
    data: Mapping[str, object], key: str, allowed: tuple[str, ...], default: str = ""
) -> str:
    value = data.get(key, default)
    if value not in allowed or not isinstance(value, str):
        raise Usage(f"In a profile, {key!r} cannot be {value!a}: {', '.join(allowed)}.")
    return value


def _flag(data: Mapping[str, object], key: str) -> bool:
    value = data.get(key, False)
    if not isinstance(value, bool):
        raise Usage(f"In a profile, {key!r} must be true or false.")
    return value


def _dpi(data: Mapping[str, object]) -> int:
    value = data.get("dpi", 200)
    low, high = DPI_RANGE
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise Usage(f"In a profile, 'dpi' must be a whole number from {low} to {high}.")
    return value
