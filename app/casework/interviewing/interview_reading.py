"""Reading a template of interviews: whatever is wrong is said with the file and the place in it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from app.casework.interviewing.interview_questions import (
    CARE,
    FILLS,
    KINDS,
    LANGUAGES,
    Question,
    Section,
    Template,
    Words,
)
from app.errors import Usage
from app.paths import resources_dir
from app.records.text import nfc
from app.records.vocabulary import load

_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_KEYS = ("name", "version", "title", "about", "role", "section", *CARE)
_SECTION_KEYS = (
    "key", "title", "prompt", "repeat", "each", "event", "act", "within", "sensitive", "care",
    "avoid", "question",
)  # fmt: skip
_QUESTION_KEYS = (
    "key", "kind", "list", "fills", "facility", "sensitive", "help", *LANGUAGES,
)  # fmt: skip


def template_from_toml(text: str, file_name: str) -> Template:
    """Check a template and build it.

    Raises:
        Usage: it is malformed; the sentence names the file, the place in it and the key.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Usage(
            f"The interview template {file_name!a} is not valid TOML: {_line(error)}."
        ) from None
    reading = _Reading(file_name)
    reading.known(data, _KEYS)
    name = reading.name(data, "name")
    version = reading.text(data, "version")
    if not version:
        raise reading.wrong("version", "is needed")
    role = reading.text(data, "role") or "witness"
    reading.code("roles", role, "role")
    sections: list[Section] = []
    for row in reading.tables(data, "section"):
        sections.append(_section(reading, row, {each.key for each in sections}))
    if not sections:
        raise reading.wrong("section", "is needed")
    return Template(
        name=name,
        version=version,
        titles=reading.words(data.get("title"), "title", needed=True),
        abouts=reading.words(data.get("about"), "about", needed=True),
        role=role,
        sections=tuple(sections),
        care=MappingProxyType(
            {kind: (*_common().get(kind, ()), *reading.listed(data, kind)) for kind in CARE}
        ),
    )


def _section(reading: _Reading, row: Mapping[str, object], earlier: set[str]) -> Section:
    key = reading.name(row, "key")
    inner = reading.inside(f"section {key}")
    if key in earlier:
        raise inner.wrong("key", "is there twice")
    inner.known(row, _SECTION_KEYS)
    questions: list[Question] = []
    for each in inner.tables(row, "question"):
        made = _question(inner, each, key)
        if made.key in {held.key for held in questions}:
            raise inner.wrong(made.key, "is there twice")
        questions.append(made)
    if not questions:
        raise inner.wrong("question", "is needed")
    act, within = inner.text(row, "act"), inner.text(row, "within")
    if act:
        inner.code("acts", act, "act")
    if within and within not in earlier:
        raise inner.wrong("within", "must name an earlier section")
    return Section(
        key=key,
        titles=inner.words(row.get("title"), "title", needed=True),
        prompts=inner.words(row.get("prompt"), "prompt"),
        questions=tuple(questions),
        repeat=inner.flag(row, "repeat"),
        each=inner.words(row.get("each"), "each", needed=inner.flag(row, "repeat")),
        events=inner.words(row.get("event"), "event"),
        act=act,
        within=within,
        sensitive=inner.flag(row, "sensitive"),
        care=inner.listed(row, "care"),
        avoid=inner.listed(row, "avoid"),
    )


def _question(reading: _Reading, row: Mapping[str, object], section: str) -> Question:
    key = reading.name(row, "key")
    inner = reading.inside(f"question {key}")
    inner.known(row, _QUESTION_KEYS)
    kind, listed = inner.text(row, "kind") or "text", inner.text(row, "list")
    if kind not in KINDS:
        raise inner.wrong("kind", f"is one of {', '.join(KINDS)}")
    if (kind == "codes") is not bool(listed):
        raise inner.wrong("list", "belongs to a question of the kind codes, and only there")
    if listed:
        inner.code_list(listed)
    fills = inner.texts(row, "fills")
    for each in fills:
        if each not in FILLS:
            raise inner.wrong("fills", f"is of {', '.join(FILLS)}")
    return Question(
        key=f"{section}.{key}",
        words=inner.words(
            {each: row[each] for each in LANGUAGES if each in row}, "en", needed=True
        ),
        help=inner.words(row.get("help"), "help"),
        kind=kind,
        list=listed,
        fills=tuple(fills),
        facility=inner.flag(row, "facility"),
        sensitive=inner.flag(row, "sensitive"),
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads the tables of one file; whatever is wrong is said with the place where it stands."""

    file_name: str
    where: str = "the beginning"

    def inside(self, where: str) -> _Reading:
        before = "" if self.where == "the beginning" else f"{self.where}, "
        return replace(self, where=before + where)

    def wrong(self, key: str, what: str) -> Usage:
        return Usage(
            f"In the interview template {self.file_name!a}, at {self.where}: {key!a} {what}."
        )

    def known(self, row: Mapping[str, object], keys: Sequence[str]) -> None:
        for key in row:
            if key not in keys:
                raise self.wrong(key, "is not known here")

    def text(self, row: Mapping[str, object], key: str) -> str:
        value = row.get(key, "")
        if not isinstance(value, str):
            raise self.wrong(key, "must be text")
        return nfc(value).strip()

    def texts(self, row: Mapping[str, object], key: str) -> list[str]:
        value = row.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.wrong(key, "must be a list of text")
        return value

    def flag(self, row: Mapping[str, object], key: str) -> bool:
        value = row.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, "must be true or false")
        return value

    def name(self, row: Mapping[str, object], key: str) -> str:
        value = self.text(row, key)
        if not _NAME.fullmatch(value):
            raise self.wrong(key, "has small Latin letters, digits and hyphens")
        return value

    def words(self, value: object, key: str, *, needed: bool = False) -> Words:
        if value is None and not needed:
            return MappingProxyType({})
        if not isinstance(value, dict) or not value:
            raise self.wrong(key, "is needed, with a text for each language")
        for language in value:
            if language not in LANGUAGES:
                raise self.wrong(key, f"is in {', '.join(LANGUAGES)}")
        found = {language: self.text(value, language) for language in value}
        if not all(found.values()):
            raise self.wrong(key, "cannot be empty")
        return MappingProxyType(found)

    def tables(self, row: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
        value = row.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self.wrong(key, "must be a list of tables")
        return value

    def listed(self, row: Mapping[str, object], key: str) -> tuple[Words, ...]:
        return tuple(self.words(each, key, needed=True) for each in self.tables(row, key))

    def code(self, vocabulary: str, code: str, key: str) -> None:
        if code not in load(vocabulary):
            raise self.wrong(key, f"is not in the list {vocabulary}")

    def code_list(self, name: str) -> None:
        try:
            load(name)
        except Usage:
            raise self.wrong("list", "names no list of codes") from None


@lru_cache(maxsize=1)
def _common() -> Mapping[str, tuple[Words, ...]]:
    """The reminders that hold for every interview."""
    path = resources_dir() / "interviews" / "care.toml"
    data = tomllib.loads(path.read_text("utf-8"))
    reading = _Reading(path.name)
    reading.known(data, CARE)
    return {kind: reading.listed(data, kind) for kind in CARE}


def _line(error: tomllib.TOMLDecodeError) -> str:
    """Where a file stops making sense; nothing of what stands there."""
    found = re.search(r"at line (\d+)", str(error))
    return f"line {found[1]}" if found else "its end"
