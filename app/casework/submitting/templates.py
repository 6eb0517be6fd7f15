"""Shapes of submissions: what a destination wants of a document, as data that users edit and add to.

They lie in ``resources/submission_templates/*.toml``. A shape says how the title block begins, which sections
there are, what of the records each is begun from, and the limits of the destination. Nothing is guessed: an
unknown key, profile, article or way to fill a section is refused by name.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from app.errors import Usage
from app.paths import resources_dir
from app.records.profiles import profile as profile_named
from app.records.vocabulary import provision

LANGUAGES = ("en", "ru")
"""In which a shape's texts are, and in which a submission can be."""

FILLS = (
    "purpose",
    "statistics",
    "claims",
    "other-claims",
    "state",
    "people",
    "facts",
    "detention",
    "law",
    "proceedings",
    "remedies",
    "recommendations",
)
"""What of the records a section can be begun from."""

TITLE_FIELDS = (
    "title", "committee", "treaty", "session", "session_dates", "state_party", "purpose",
    "reference", "organisations", "authors", "date",
)  # fmt: skip
"""Lines of the title block."""

BEGUN = ("committee", "treaty", "purpose")
"""Lines of the title block that a shape can begin."""

Words = Mapping[str, str]
"""Language to text."""

_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_ORDER = ("ccpr-ngo", "communication", "wgad")
_KEYS = (
    "name", "profile", "language", "languages", "words", "pages", "annexes", "fields", "required",
    "authorisation", "title", "about", "begin", "section", "note",
)  # fmt: skip
_SECTION_KEYS = ("key", "level", "provisions", "fill", "ask", *LANGUAGES)


@dataclass(frozen=True, slots=True)
class Section:
    """A section that a submission begins with.

    Attributes:
        key: by which its parts know it.
        level: of its heading, 1 to 4.
        titles: by language.
        provisions: the group of articles that it is about; one counts with all its paragraphs.
        fills: from :data:`FILLS`, in order.
        asks: what belongs there, by language; empty where the heading says it.
    """

    key: str
    level: int
    titles: Words
    provisions: tuple[str, ...]
    fills: tuple[str, ...]
    asks: Words

    def title(self, language: str = "en") -> str:
        """The heading in a language, or else in English."""
        return said(self.titles, language)

    def ask(self, language: str = "en") -> str:
        """What belongs there, in a language, or else in English; ``""`` where nothing is said."""
        return said(self.asks, language) if self.asks else ""


@dataclass(frozen=True, slots=True)
class Template:
    """The shape of a submission to one destination.

    Attributes:
        titles: its name for people, by language.
        abouts: a sentence on what it is for, by language.
        profile: name of the redaction profile.
        language: in which it is begun.
        languages: that the destination takes, BCP 47.
        words: the most words that it takes, footnotes not counted; 0 for no limit.
        pages: the most pages that it takes; 0 for no limit.
        annexes: name of the bundle template of its annexes.
        fields: lines of the title block that it has, in order.
        required: those of them that must not be empty.
        authorisation: whether whoever it is made for must have agreed to it by name.
        begin: what lines of the title block begin with, by line and language.
        notes: what to bear in mind, by language.
    """

    name: str
    titles: Words
    abouts: Words
    profile: str
    language: str
    languages: tuple[str, ...]
    words: int
    pages: int
    annexes: str
    fields: tuple[str, ...]
    required: tuple[str, ...]
    authorisation: bool
    begin: Mapping[str, Words]
    sections: tuple[Section, ...]
    notes: tuple[Words, ...]

    def label(self, language: str = "en") -> str:
        """Its name in a language, or else in English."""
        return said(self.titles, language)

    def about(self, language: str = "en") -> str:
        """What it is for, in a language, or else in English."""
        return said(self.abouts, language)

    def begins(self, language: str) -> dict[str, Any]:
        """What the title block begins with, by field."""
        return {key: said(words, language) for key, words in self.begin.items()}

    def section(self, key: str) -> Section | None:
        """The section with this key, or None."""
        return next((each for each in self.sections if each.key == key), None)

    def group_of(self, provisions: Sequence[str]) -> Section | None:
        """The section whose group of articles holds the first of these that any holds; None for none."""
        groups = [each for each in self.sections if "claims" in each.fills]
        for ref in provisions:
            for section in groups:
                if any(within(ref, group) for group in section.provisions):
                    return section
        return None


def within(ref: str, group: str) -> bool:
    """Whether a provision is an article, or one of its paragraphs (``iccpr:14.3.f`` within ``iccpr:14``)."""
    return ref == group or (ref.startswith(group) and ref[len(group)] in ".(-:/")


def said(words: Words, language: str) -> str:
    """Words in a language, or else in English."""
    return words.get(language.partition("-")[0].lower()) or words["en"]


@lru_cache(maxsize=1)
def templates() -> tuple[Template, ...]:
    """Every shape: the shipped ones in their order, then those that users added, by name.

    Raises:
        Usage: a file is malformed.
    """
    folder = resources_dir() / "submission_templates"
    found = [template_from_toml(path.read_text("utf-8")) for path in sorted(folder.glob("*.toml"))]
    names = [each.name for each in found]
    if len(set(names)) != len(names):
        raise Usage("Two submission templates have the same name.")
    known = {name: place for place, name in enumerate(_ORDER)}
    return tuple(sorted(found, key=lambda each: (known.get(each.name, len(known)), each.name)))


def template(name: str) -> Template:
    """A shape by its name.

    Raises:
        Usage: there is none; the sentence lists them.
    """
    for each in templates():
        if each.name == name:
            return each
    listed = ", ".join(each.name for each in templates())
    raise Usage(f"There is no submission template {name!a}. Templates: {listed}.")


def template_from_toml(text: str) -> Template:
    """Check a shape and build it.

    Raises:
        Usage: it is malformed; the sentence names the key and the value.
    """
    try:
        data: Mapping[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Usage(f"The submission template is not valid TOML: {error}.") from None
    _known(data, _KEYS)
    for key in ("name", "profile", "title", "about", "section", "fields"):
        if key not in data:
            raise Usage(f"The submission template lacks the key {key!r}.")
    sections = tuple(_section(each) for each in _tables(data, "section"))
    keys = [each.key for each in sections]
    if not keys or len(set(keys)) != len(keys):
        raise Usage("A submission template has sections, each with a key of its own.")
    fields = _one_of(_texts(data, "fields"), TITLE_FIELDS, "fields")
    begin = data.get("begin", {})
    _one_of(list(_table(begin, "begin")), BEGUN, "begin")
    return Template(
        name=_name(data, "name"),
        titles=_words(_table(data["title"], "title")),
        abouts=_words(_table(data["about"], "about")),
        profile=profile_named(_text(data, "profile")).name,
        language=_one_of([_text(data, "language", "en")], LANGUAGES, "language")[0],
        languages=tuple(_texts(data, "languages")),
        words=_number(data, "words"),
        pages=_number(data, "pages"),
        annexes=_text(data, "annexes", "treaty-body"),
        fields=fields,
        required=_one_of(_texts(data, "required"), fields, "required"),
        authorisation=_flag(data, "authorisation"),
        begin={key: _words(_table(value, key)) for key, value in begin.items()},
        sections=sections,
        notes=tuple(_words(each) for each in _tables(data, "note")),
    )


def _section(data: Mapping[str, Any]) -> Section:
    _known(data, _SECTION_KEYS)
    level = _number(data, "level", 1)
    if not 1 <= level <= 4:
        raise Usage("A heading of a submission template has a level from 1 to 4.")
    asks = _words(_table(data["ask"], "ask")) if "ask" in data else {}
    return Section(
        key=_name(data, "key"),
        level=level,
        titles=_words(data),
        provisions=tuple(provision(each).id for each in _texts(data, "provisions")),
        fills=_one_of(_texts(data, "fill"), FILLS, "fill"),
        asks=asks,
    )


def _known(data: Mapping[str, Any], allowed: Sequence[str]) -> None:
    for key in data:
        if key not in allowed:
            raise Usage(f"A submission template has no key {key!a}. Keys: {', '.join(allowed)}.")


def _table(value: object, key: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise Usage(f"In a submission template, {key!r} must be a table.")
    return value


def _tables(data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise Usage(f"In a submission template, {key!r} must be a list of tables.")
    return value


def _name(data: Mapping[str, Any], key: str) -> str:
    name = _text(data, key)
    if not _NAME.fullmatch(name):
        raise Usage("A name in a submission template has small Latin letters, digits and hyphens.")
    return name


def _words(data: Mapping[str, Any]) -> Words:
    found = {language: _text(data, language) for language in LANGUAGES}
    if not all(value.strip() for value in found.values()):
        raise Usage(f"Every text of a submission template is in {' and '.join(LANGUAGES)}.")
    return MappingProxyType(found)


def _text(data: Mapping[str, Any], key: str, default: str = "") -> str:
    value = data.get(key, default)
    if not isinstance(value, str):
        raise Usage(f"In a submission template, {key!r} must be text.")
    return value


def _texts(data: Mapping[str, Any], key: str) -> list[str]:
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise Usage(f"In a submission template, {key!r} must be a list of text.")
    return value


def _number(data: Mapping[str, Any], key: str, default: int = 0) -> int:
    value = data.get(key, default)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Usage(f"In a submission template, {key!r} must be a whole number.")
    return value


def _flag(data: Mapping[str, Any], key: str) -> bool:
    value = data.get(key, False)
    if not isinstance(value, bool):
        raise Usage(f"In a submission template, {key!r} must be true or false.")
    return value


def _one_of(values: Sequence[str], allowed: Sequence[str], key: str) -> tuple[str, ...]:
    for value in values:
        if value not in allowed:
            raise Usage(
                f"In a submission template, {key!r} cannot have {value!a}: {', '.join(allowed)}."
            )
    return tuple(values)
