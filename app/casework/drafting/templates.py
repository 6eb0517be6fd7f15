"""Templates and sizes of bundles: what a destination wants, as data that users edit and add to.

They lie in ``resources/bundle_templates/*.toml`` and ``resources/bundle_sizes.toml``. A template says
how a draft begins and which rules of its destination are checked; nothing is guessed: an unknown key,
profile, kind, annex or column is refused by name.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from app.bundle.content import ANNEXES, COLUMNS
from app.errors import Usage
from app.paths import resources_dir
from app.records.profiles import profile as profile_named
from app.records.vocabulary import load

LANGUAGES = ("en", "ru")
"""In which a template's texts are, and in which a bundle can be."""

CHECKS = ("fields", "languages", "profile", "section", "words")
"""What a rule of a destination can ask about a draft."""

COVER_FIELDS = ("title", "addressee", "reference", "parties", "submitted_by", "as_of", "note")
"""Lines of the cover that a rule can ask for."""

NAME_PARTS = ("reference", "case", "title", "letter", "date")
"""What a pattern of file names can hold, in braces."""

REST = "*"
"""Stands among a section's kinds for those that no other section takes."""

Words = Mapping[str, str]
"""Language to text."""

_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_ORDER = ("court", "treaty-body", "communication", "special-rapporteur", "partner", "release")
_KEYS = (
    "name", "profile", "language", "prefix", "letter", "size", "file_name", "section_sheets",
    "archival", "annexes", "columns", "title", "about", "section", "rule", "note",
)  # fmt: skip
_BRACES = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """A section that a draft begins with.

    Attributes:
        titles: by language.
        kinds: of the items that go there, :data:`REST` among them for whatever else there is.
    """

    titles: Words
    kinds: tuple[str, ...]

    def title(self, language: str = "en") -> str:
        """The heading in a language, or else in English."""
        return _said(self.titles, language)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a destination asks for and the program can check.

    Attributes:
        name: of the rule, unique in its template.
        check: one of :data:`CHECKS`.
        level: ``amber`` or ``red``: what it shows when it is broken.
        said: the rule in words, by language.
        values: names of cover fields, languages or profiles.
        section: English title of the section that it is about, or ``""``.
        limit: a number of words, or 0.
    """

    name: str
    check: str
    level: str
    said: Words
    values: tuple[str, ...] = ()
    section: str = ""
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Template:
    """How a bundle for one destination begins.

    Attributes:
        titles: its name for people, by language.
        abouts: a sentence on what it is for, by language.
        profile: name of the redaction profile.
        annexes: from :data:`app.bundle.content.ANNEXES`, in order.
        columns: of the printed index; ``()`` for the usual ones.
        size: name of a :class:`SizeProfile`, or ``""``.
        file_name: pattern of the name under which the bundle is filed, from :data:`NAME_PARTS`.
        rules: of the destination.
        notes: what to bear in mind, by language.
    """

    name: str
    titles: Words
    abouts: Words
    profile: str
    sections: tuple[TemplateSection, ...]
    annexes: tuple[str, ...]
    columns: tuple[str, ...]
    language: str
    prefix: str
    letter: str
    size: str
    file_name: str
    section_sheets: bool
    archival: bool
    rules: tuple[Rule, ...]
    notes: tuple[Words, ...]

    @property
    def title(self) -> str:
        """Its name in English."""
        return self.titles["en"]

    @property
    def words(self) -> int:
        """Most words that the destination takes, 0 for no limit."""
        return max((rule.limit for rule in self.rules if rule.check == "words"), default=0)

    def label(self, language: str = "en") -> str:
        """Its name in a language, or else in English."""
        return _said(self.titles, language)

    def about(self, language: str = "en") -> str:
        """What it is for, in a language, or else in English."""
        return _said(self.abouts, language)

    def section_for(self, kind: str) -> int:
        """The place of the section that takes items of a kind; the last where none does."""
        rest = len(self.sections) - 1
        for place, section in enumerate(self.sections):
            if kind in section.kinds:
                return place
            if REST in section.kinds:
                rest = place
        return rest


@dataclass(frozen=True, slots=True)
class SizeProfile:
    """How large one PDF may be.

    Attributes:
        titles: for people, by language.
        bytes: the limit.
    """

    name: str
    titles: Words
    bytes: int

    @property
    def title(self) -> str:
        """Its name in English."""
        return self.titles["en"]

    def label(self, language: str = "en") -> str:
        """Its name in a language, or else in English."""
        return _said(self.titles, language)


@lru_cache(maxsize=1)
def templates() -> tuple[Template, ...]:
    """Every template: the shipped ones in their order, then those that users added, by name.

    Raises:
        Usage: a file is malformed.
    """
    folder = resources_dir() / "bundle_templates"
    found = [template_from_toml(path.read_text("utf-8")) for path in sorted(folder.glob("*.toml"))]
    names = [each.name for each in found]
    if len(set(names)) != len(names):
        raise Usage("Two bundle templates have the same name.")
    known = {name: place for place, name in enumerate(_ORDER)}
    return tuple(sorted(found, key=lambda each: (known.get(each.name, len(known)), each.name)))


def template(name: str) -> Template:
    """A template by its name.

    Raises:
        Usage: there is none; the sentence lists them.
    """
    for each in templates():
        if each.name == name:
            return each
    listed = ", ".join(each.name for each in templates())
    raise Usage(f"There is no bundle template {name!a}. Templates: {listed}.")


@lru_cache(maxsize=1)
def sizes() -> tuple[SizeProfile, ...]:
    """Every size profile, the smallest first.

    Raises:
        Usage: the file is malformed.
    """
    data = _toml((resources_dir() / "bundle_sizes.toml").read_text("utf-8"))
    found = []
    for each in _tables(data, "size"):
        limit = each.get("bytes")
        if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1_000_000:
            raise Usage(
                "The limit of a bundle's size is a whole number of bytes, a million at least."
            )
        found.append(SizeProfile(_name(each), _words(each), limit))
    return tuple(sorted(found, key=lambda each: each.bytes))


def size_named(name: str) -> SizeProfile:
    """A size profile by its name.

    Raises:
        Usage: there is none; the sentence lists them.
    """
    for each in sizes():
        if each.name == name:
            return each
    raise Usage(
        f"There is no size {name!a} of bundles. Sizes: {', '.join(each.name for each in sizes())}."
    )


def template_from_toml(text: str) -> Template:
    """Check a template and build it.

    Raises:
        Usage: it is malformed; the sentence names the key and the value.
    """
    data = _toml(text)
    for key in data:
        if key not in _KEYS:
            raise Usage(f"A bundle template has no key {key!a}. Keys: {', '.join(_KEYS)}.")
    for key in ("name", "profile", "title", "about"):
        if key not in data:
            raise Usage(f"The bundle template lacks the key {key!r}.")
    sections = tuple(_section(each) for each in _tables(data, "section"))
    if not sections:
        raise Usage("A bundle template has at least one section.")
    pattern = _text(data, "file_name", "{title} {date}")
    _one_of(_BRACES.findall(pattern), NAME_PARTS, "file_name")
    size = _text(data, "size")
    if size:
        size_named(size)
    rules = tuple(_rule(each) for each in _tables(data, "rule"))
    titled = {section.titles["en"] for section in sections}
    for rule in rules:
        if rule.section and rule.section not in titled:
            raise Usage(f"A rule is about the section {rule.section!a}, which the template lacks.")
    return Template(
        name=_name(data),
        titles=_words(_table(data, "title")),
        abouts=_words(_table(data, "about")),
        profile=profile_named(_text(data, "profile")).name,
        sections=sections,
        annexes=_one_of(_texts(data, "annexes"), ANNEXES, "annexes"),
        columns=_one_of(_texts(data, "columns"), COLUMNS, "columns"),
        language=_one_of([_text(data, "language", "en")], LANGUAGES, "language")[0],
        prefix=_text(data, "prefix", "EX"),
        letter=_text(data, "letter"),
        size=size,
        file_name=pattern,
        section_sheets=_flag(data, "section_sheets", default=True),
        archival=_flag(data, "archival", default=False),
        rules=rules,
        notes=tuple(_words(each) for each in _tables(data, "note")),
    )


def _section(data: Mapping[str, object]) -> TemplateSection:
    kinds = _texts(data, "kinds")
    for kind in kinds:
        if kind != REST:
            load("kinds").require(kind)
    return TemplateSection(_words(data), tuple(kinds))


def _rule(data: Mapping[str, object]) -> Rule:
    check = _one_of([_text(data, "check")], CHECKS, "check")[0]
    values = _texts(data, "values")
    if check == "fields":
        _one_of(values, COVER_FIELDS, "values")
    if check == "profile":
        values = [profile_named(each).name for each in values]
    limit = data.get("limit", 0)
    if not isinstance(limit, int) or isinstance(limit, bool) or limit < 0:
        raise Usage("The limit of a rule is a whole number.")
    section = _text(data, "section")
    if check in ("section", "words") and not section:
        raise Usage("A rule about a section says which.")
    return Rule(
        name=_name(data),
        check=check,
        level=_one_of([_text(data, "level", "amber")], ("amber", "red"), "level")[0],
        said=_words(data),
        values=tuple(values),
        section=section,
        limit=limit,
    )


def _said(words: Words, language: str) -> str:
    return words.get(language.partition("-")[0].lower()) or words["en"]


def _toml(text: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Usage(f"The bundle template is not valid TOML: {error}.") from None


def _table(data: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = data.get(key)
    if not isinstance(value, dict):
        raise Usage(f"In a bundle template, {key!r} must be a table.")
    return value


def _tables(data: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise Usage(f"In a bundle template, {key!r} must be a list of tables.")
    return value


def _name(data: Mapping[str, object]) -> str:
    name = _text(data, "name")
    if not _NAME.fullmatch(name):
        raise Usage("A name in a bundle template has small Latin letters, digits and hyphens.")
    return name


def _words(data: Mapping[str, object]) -> Words:
    found = {language: _text(data, language) for language in LANGUAGES}
    if not all(value.strip() for value in found.values()):
        raise Usage(f"Every text of a bundle template is in {' and '.join(LANGUAGES)}.")
    return MappingProxyType(found)


def _text(data: Mapping[str, object], key: str, default: str = "") -> str:
    value = data.get(key, default)
    if not isinstance(value, str):
        raise Usage(f"In a bundle template, {key!r} must be text.")
    return value


def _texts(data: Mapping[str, object], key: str) -> list[str]:
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise Usage(f"In a bundle template, {key!r} must be a list of text.")
    return value


def _one_of(values: Sequence[str], allowed: Sequence[str], key: str) -> tuple[str, ...]:
    for value in values:
        if value not in allowed:
            raise Usage(
                f"In a bundle template, {key!r} cannot have {value!a}: {', '.join(allowed)}."
            )
    return tuple(values)


def _flag(data: Mapping[str, object], key: str, *, default: bool) -> bool:
    value = data.get(key, default)
    if not isinstance(value, bool):
        raise Usage(f"In a bundle template, {key!r} must be true or false.")
    return value
