"""What a template of interviews consists of: sections and questions, as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

LANGUAGES = ("en", "ru", "kk", "uz")
"""Languages in which a template's texts can be; every shipped text is in the first two."""

KINDS = ("text", "date", "place", "person", "codes", "number", "yes-no")
"""What an answer consists of."""

FILLS = (
    "event", "date", "place", "act", "method", "purpose", "victim", "perpetrator", "witness",
    "remedy", "person", "birth", "nationality",
)  # fmt: skip
"""What can be made of an answer when a person says so."""

YES_NO = ("yes", "no", "unsure")
"""Codes of an answer to a question of the kind ``yes-no``."""

CARE = ("before", "during", "after", "avoid", "calm")
"""What a template reminds of: before, during and after, what not to ask, and words for a break."""

Words = Mapping[str, str]
"""Language to text."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        key: ``section.question``, as answers name it.
        words: what is asked, by language.
        help: how to ask it, or what to listen for, by language; empty for nothing.
        kind: one of :data:`KINDS`.
        list: name of a code list, for the kind ``codes``.
        fills: of :data:`FILLS`, what can be made of the answer.
        facility: a place that it names is one where people are held.
        sensitive: it may hurt; it is shown as such, and skipped easily.
    """

    key: str
    words: Words
    help: Words
    kind: str = "text"
    list: str = ""
    fills: tuple[str, ...] = ()
    facility: bool = False
    sensitive: bool = False

    def text(self, language: str = "en") -> str:
        """What is asked, in a language or else in English."""
        return said(self.words, language)


@dataclass(frozen=True, slots=True)
class Section:
    """Questions that belong together.

    Attributes:
        key: unique in its template.
        titles: by language.
        prompts: an open question to begin with, by language; empty for none.
        repeat: it is asked once for each act, person or employer (a turn).
        each: what one turn is, by language (``Method``).
        events: title of the event that it is about, by language; empty where it makes none.
        act: code from ``acts`` of what happened there, or ``""``.
        within: key of the section whose event this one is about, or ``""``.
        sensitive: all of it may hurt.
        care: reminders, by language.
        avoid: what not to ask here.
    """

    key: str
    titles: Words
    prompts: Words
    questions: tuple[Question, ...]
    each: Words
    events: Words
    repeat: bool = False
    act: str = ""
    within: str = ""
    sensitive: bool = False
    care: tuple[Words, ...] = ()
    avoid: tuple[Words, ...] = ()

    def title(self, language: str = "en") -> str:
        """Its heading, in a language or else in English."""
        return said(self.titles, language)


@dataclass(frozen=True, slots=True)
class Template:
    """What may be asked in one kind of interview.

    Attributes:
        name: as an interview names it.
        version: year and revision.
        titles: for people, by language.
        abouts: what it is for, by language.
        role: code from ``roles`` of the person who is interviewed.
        own: it is the organisation's, not a shipped one.
        care: reminders by :data:`CARE`, each a list of texts.
    """

    name: str
    version: str
    titles: Words
    abouts: Words
    role: str
    sections: tuple[Section, ...]
    care: Mapping[str, tuple[Words, ...]]
    own: bool = False

    def title(self, language: str = "en") -> str:
        """Its name, in a language or else in English."""
        return said(self.titles, language)

    def about(self, language: str = "en") -> str:
        """What it is for, in a language or else in English."""
        return said(self.abouts, language)

    def questions(self) -> Iterator[Question]:
        """Every question, in order."""
        for section in self.sections:
            yield from section.questions

    def section(self, key: str) -> Section | None:
        """A section by its key, or the one that a question's key belongs to."""
        wanted = key.partition(".")[0]
        return next((each for each in self.sections if each.key == wanted), None)

    def question(self, key: str) -> Question | None:
        """A question by its key, or None."""
        return next((each for each in self.questions() if each.key == key), None)


def said(words: Words, language: str) -> str:
    """A text in a language, or else in English, or in whatever there is; ``""`` for none."""
    short = language.partition("-")[0].lower()
    return words.get(short) or words.get("en") or next(iter(words.values()), "")
