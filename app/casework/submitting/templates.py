"""Shapes of submissions: what a destination wants of a document, as data that users edit and add to.

They lie in ``resources/submission_templates/*.toml``. A shape says how the title block begins, which sections
there are, what of the records each is begun from, and the limits of the destination. Nothing is guessed: an
unknown key, profile, article or way to fill a section is refused by name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.casework import template_data as read
from app.casework.template_data import LANGUAGES as LANGUAGES
from app.casework.template_data import Words
from app.errors import Usage
from app.records.profiles import profile as profile_named
from app.records.vocabulary import provision

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
        return read.said(self.titles, language)

    def ask(self, language: str = "en") -> str:
        """What belongs there, in a language, or else in English; ``""`` where nothing is said."""
        return read.said(self.asks, language) if self.asks else ""


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
        return read.said(self.titles, language)

    def about(self, language: str = "en") -> str:
        """What it is for, in a language, or else in English."""
        return read.said(self.abouts, language)

    def begins(self, language: str) -> dict[str, Any]:
        """What the title block begins with, by field."""
        return {key: read.said(words, language) for key, words in self.begin.items()}

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


@lru_cache(maxsize=1)
def templates() -> tuple[Template, ...]:
    """Every shape: the shipped ones in their order, then those that users added, by name.

    Raises:
        Usage: a file is malformed.
    """
    return read.in_folder("submission_templates", template_from_toml, _ORDER)


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
    data = read.parsed(text)
    read.check_keys(data, _KEYS, ("name", "profile", "title", "about", "section", "fields"))
    sections = tuple(_section(each) for each in read.tables(data, "section"))
    keys = [each.key for each in sections]
    if not keys or len(set(keys)) != len(keys):
        raise Usage("A submission template has sections, each with a key of its own.")
    fields = read.one_of(read.texts(data, "fields"), TITLE_FIELDS, "fields")
    begin = read.table(data, "begin") if "begin" in data else {}
    read.one_of(list(begin), BEGUN, "begin")
    return Template(
        name=read.name(data),
        titles=read.words(read.table(data, "title")),
        abouts=read.words(read.table(data, "about")),
        profile=profile_named(read.text(data, "profile")).name,
        language=read.one_of([read.text(data, "language", "en")], LANGUAGES, "language")[0],
        languages=tuple(read.texts(data, "languages")),
        words=read.number(data, "words"),
        pages=read.number(data, "pages"),
        annexes=read.text(data, "annexes", "treaty-body"),
        fields=fields,
        required=read.one_of(read.texts(data, "required"), fields, "required"),
        authorisation=read.flag(data, "authorisation"),
        begin={key: read.words(read.table(begin, key)) for key in begin},
        sections=sections,
        notes=tuple(read.words(each) for each in read.tables(data, "note")),
    )


def _section(data: read.Data) -> Section:
    read.check_keys(data, _SECTION_KEYS)
    level = read.number(data, "level", 1)
    if not 1 <= level <= 4:
        raise Usage("A heading of a submission template has a level from 1 to 4.")
    asks = read.words(read.table(data, "ask")) if "ask" in data else {}
    return Section(
        key=read.name(data, "key"),
        level=level,
        titles=read.words(data),
        provisions=tuple(provision(each).id for each in read.texts(data, "provisions")),
        fills=read.one_of(read.texts(data, "fill"), FILLS, "fill"),
        asks=asks,
    )
