"""Reading templates, which are data that users edit: what is unknown or malformed is refused by name.

Templates lie as TOML files in a folder of the resources. Every text of one is in each of :data:`LANGUAGES`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from app.errors import Usage
from app.paths import resources_dir

LANGUAGES = ("en", "ru")
"""In which a template's texts are, and in which what is made from it can be."""

Words = Mapping[str, str]
"""Language to text."""

Data = Mapping[str, Any]
"""A table of TOML."""

_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")


class _Named(Protocol):
    @property
    def name(self) -> str: ...


T = TypeVar("T", bound=_Named)


def said(words: Words, language: str) -> str:
    """Words in a language, or else in English."""
    return words.get(language.partition("-")[0].lower()) or words["en"]


def in_folder(folder: str, build: Callable[[str], T], order: Sequence[str]) -> tuple[T, ...]:
    """Every template of a folder: the shipped ones in their order, then those that users added, by name.

    Args:
        folder: within the resources.
        build: makes a template of the text of its file.
        order: names of the shipped ones.

    Raises:
        Usage: a file is malformed, or two have the same name.
    """
    paths = sorted((resources_dir() / folder).glob("*.toml"))
    found = [build(path.read_text("utf-8")) for path in paths]
    names = [each.name for each in found]
    if len(set(names)) != len(names):
        raise Usage("Two templates have the same name.")
    known = {name: place for place, name in enumerate(order)}
    return tuple(sorted(found, key=lambda each: (known.get(each.name, len(known)), each.name)))


def parsed(text: str) -> Data:
    """The tables of a text."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Usage(f"The template is not valid TOML: {error}.") from None


def check_keys(data: Data, allowed: Sequence[str], needed: Sequence[str] = ()) -> None:
    """Refuse keys that mean nothing, and a table that lacks one that is needed."""
    for key in data:
        if key not in allowed:
            raise Usage(f"A template has no key {key!a}. Keys: {', '.join(allowed)}.")
    for key in needed:
        if key not in data:
            raise Usage(f"The template lacks the key {key!r}.")


def table(data: Data, key: str) -> Data:
    """A table within a table."""
    value = data.get(key)
    if not isinstance(value, dict):
        raise Usage(f"In a template, {key!r} must be a table.")
    return value


def tables(data: Data, key: str) -> list[Data]:
    """A list of tables, empty where there is none."""
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise Usage(f"In a template, {key!r} must be a list of tables.")
    return value


def name(data: Data, key: str = "name") -> str:
    """A name by which a program knows something."""
    found = text(data, key)
    if not _NAME.fullmatch(found):
        raise Usage("A name in a template has small Latin letters, digits and hyphens.")
    return found


def words(data: Data) -> Words:
    """A text in every language."""
    found = {language: text(data, language) for language in LANGUAGES}
    if not all(value.strip() for value in found.values()):
        raise Usage(f"Every text of a template is in {' and '.join(LANGUAGES)}.")
    return MappingProxyType(found)


def text(data: Data, key: str, default: str = "") -> str:
    """A text in no language."""
    value = data.get(key, default)
    if not isinstance(value, str):
        raise Usage(f"In a template, {key!r} must be text.")
    return value


def texts(data: Data, key: str) -> list[str]:
    """A list of such texts, empty where there is none."""
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise Usage(f"In a template, {key!r} must be a list of text.")
    return value


def number(data: Data, key: str, default: int = 0) -> int:
    """A whole number, none below zero."""
    value = data.get(key, default)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Usage(f"In a template, {key!r} must be a whole number.")
    return value


def flag(data: Data, key: str, *, default: bool = False) -> bool:
    """Whether something is so."""
    value = data.get(key, default)
    if not isinstance(value, bool):
        raise Usage(f"In a template, {key!r} must be true or false.")
    return value


def one_of(values: Sequence[str], allowed: Sequence[str], key: str) -> tuple[str, ...]:
    """Values that are all among those that are allowed."""
    for value in values:
        if value not in allowed:
            raise Usage(f"In a template, {key!r} cannot have {value!a}: {', '.join(allowed)}.")
    return tuple(values)
