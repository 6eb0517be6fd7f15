"""Templates and sizes of bundles: what a destination wants, as data that users edit and add to.

They lie in ``resources/bundle_templates/*.toml`` and ``resources/bundle_sizes.toml``. A template says
how a draft begins and which rules of its destination are checked; nothing is guessed: an unknown key,
profile, kind, annex or column is refused by name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from app.bundle.content import ANNEXES, COLUMNS
from app.casework import template_data as read
from app.casework.template_data import LANGUAGES as LANGUAGES
from app.casework.template_data import Words
from app.errors import Usage
from app.paths import resources_dir
from app.records.profiles import profile as profile_named
from app.records.vocabulary import load

CHECKS = ("fields", "languages", "profile", "section", "words")
"""What a rule of a destination can ask about a draft."""

COVER_FIELDS = ("title", "addressee", "reference", "parties", "submitted_by", "as_of", "note")
"""Lines of the cover that a rule can ask for."""

NAME_PARTS = ("reference", "case", "title", "letter", "date")
"""What a pattern of file names can hold, in braces."""

REST = "*"
"""Stands among a section's kinds for those that no other section takes."""

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
        return read.said(self.titles, language)


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
        return read.said(self.titles, language)

    def about(self, language: str = "en") -> str:
        """What it is for, in a language, or else in English."""
        return read.said(self.abouts, language)

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
        return read.said(self.titles, language)


@lru_cache(maxsize=1)
def templates() -> tuple[Template, ...]:
    """Every template: the shipped ones in their order, then those that users added, by name.

    Raises:
        Usage: a file is malformed.
    """
    return read.in_folder("bundle_templates", template_from_toml, _ORDER)


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
    data = read.parsed((resources_dir() / "bundle_sizes.toml").read_text("utf-8"))
    found = []
    for each in read.tables(data, "size"):
        limit = each.get("bytes")
        if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1_000_000:
            raise Usage(
                "The limit of a bundle's size is a whole number of bytes, a million at least."
            )
        found.append(SizeProfile(read.name(each), read.words(each), limit))
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
    data = read.parsed(text)
    read.check_keys(data, _KEYS, ("name", "profile", "title", "about"))
    sections = tuple(_section(each) for each in read.tables(data, "section"))
    if not sections:
        raise Usage("A bundle template has at least one section.")
    pattern = read.text(data, "file_name", "{title} {date}")
    read.one_of(_BRACES.findall(pattern), NAME_PARTS, "file_name")
    size = read.text(data, "size")
    if size:
        size_named(size)
    rules = tuple(_rule(each) for each in read.tables(data, "rule"))
    titled = {section.titles["en"] for section in sections}
    for rule in rules:
        if rule.section and rule.section not in titled:
            raise Usage(f"A rule is about the section {rule.section!a}, which the template lacks.")
    return Template(
        name=read.name(data),
        titles=read.words(read.table(data, "title")),
        abouts=read.words(read.table(data, "about")),
        profile=profile_named(read.text(data, "profile")).name,
        sections=sections,
        annexes=read.one_of(read.texts(data, "annexes"), ANNEXES, "annexes"),
        columns=read.one_of(read.texts(data, "columns"), COLUMNS, "columns"),
        language=read.one_of([read.text(data, "language", "en")], LANGUAGES, "language")[0],
        prefix=read.text(data, "prefix", "EX"),
        letter=read.text(data, "letter"),
        size=size,
        file_name=pattern,
        section_sheets=read.flag(data, "section_sheets", default=True),
        archival=read.flag(data, "archival", default=False),
        rules=rules,
        notes=tuple(read.words(each) for each in read.tables(data, "note")),
    )


def _section(data: read.Data) -> TemplateSection:
    kinds = read.texts(data, "kinds")
    for kind in kinds:
        if kind != REST:
            load("kinds").require(kind)
    return TemplateSection(read.words(data), tuple(kinds))


def _rule(data: read.Data) -> Rule:
    check = read.one_of([read.text(data, "check")], CHECKS, "check")[0]
    values = read.texts(data, "values")
    if check == "fields":
        read.one_of(values, COVER_FIELDS, "values")
    if check == "profile":
        values = [profile_named(each).name for each in values]
    section = read.text(data, "section")
    if check in ("section", "words") and not section:
        raise Usage("A rule about a section says which.")
    return Rule(
        name=read.name(data),
        check=check,
        level=read.one_of([read.text(data, "level", "amber")], ("amber", "red"), "level")[0],
        said=read.words(data),
        values=tuple(values),
        section=section,
        limit=read.number(data, "limit"),
    )
