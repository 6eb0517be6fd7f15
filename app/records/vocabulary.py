"""Code lists with labels in four languages: versioned TOML files in ``resources/vocabularies``.

A code is what the catalogue stores and exchanges; a label is what a person reads. The codes of the
HURIDOCS micro-thesauri and the articles of treaties are theirs, the labels are our own words.
Codes are never reused or removed, so that an old vault stays readable; ``version`` says which
list is in force.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from app.errors import Usage
from app.paths import resources_dir

LANGUAGES = ("en", "ru", "kk", "uz")
"""The languages in which every entry has a label (``uz`` is Latin script)."""

LAWS = ("iccpr", "law_kz")
"""The lists whose entries are provisions of law, written ``instrument:article[.paragraph]``."""

_OPTIONAL_LANGUAGES = ("uz_cyrl",)
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One code of a list.

    Attributes:
        id: the code, as stored.
        labels: language to label; every language of :data:`LANGUAGES` is there.
        parent: the broader code, or ``""``.
        note: when to use it (English), or ``""``.
        extra: whatever else the list says of the code (``needs_consent``, ``nonderogable``, ...).
    """

    id: str
    labels: Mapping[str, str]
    parent: str = ""
    note: str = ""
    extra: Mapping[str, object] = field(default_factory=dict)

    def label(self, language: str = "en") -> str:
        """The label in a language (BCP 47 tag, script included), or else in English."""
        tag = language.lower().replace("-", "_")
        return self.labels.get(tag) or self.labels.get(tag.split("_", 1)[0]) or self.labels["en"]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One code list, in the order of its file.

    Attributes:
        name: its file's name without the ending.
        version: year and revision (``2026.1``).
        entries: code to entry.
    """

    name: str
    version: str
    entries: Mapping[str, Entry]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def __len__(self) -> int:
        return len(self.entries)

    def __contains__(self, code: object) -> bool:
        return code in self.entries

    def get(self, code: str) -> Entry | None:
        """The entry of a code, or None."""
        return self.entries.get(code)

    def label(self, code: str, language: str = "en") -> str:
        """The label of a code; an unknown code is its own label (a vault of a newer program)."""
        entry = self.entries.get(code)
        return entry.label(language) if entry else code

    def require(self, code: str) -> Entry:
        """The entry of a code.

        Raises:
            Usage: there is none; the sentence names up to three near ones.
        """
        entry = self.entries.get(code)
        if entry is None:
            raise Usage(f"{code!a} is not in the list {self.name!r}.{_near(code, self)}")
        return entry

    def ancestors(self, code: str) -> tuple[Entry, ...]:
        """The broader entries, nearest first."""
        found: list[Entry] = []
        entry = self.entries.get(code)
        while entry is not None and entry.parent:
            entry = self.entries[entry.parent]
            found.append(entry)
        return tuple(found)

    def under(self, code: str) -> tuple[Entry, ...]:
        """The entry of a code and everything narrower, in the order of the list."""
        kept = {code}
        found = []
        for entry in self:
            if entry.id == code or entry.parent in kept:
                kept.add(entry.id)
                found.append(entry)
        return tuple(found)


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """The lists that ship with the program, in alphabetical order."""
    return tuple(sorted(path.stem for path in (resources_dir() / "vocabularies").glob("*.toml")))


@lru_cache(maxsize=64)
def load(name: str) -> Vocabulary:
    """Read a list once.

    Raises:
        Usage: no list has this name; the sentence names up to three near ones.
    """
    if name not in names():
        near = difflib.get_close_matches(name, names(), n=_NEAR)
        raise Usage(f"There is no list {name!a}. Lists: {', '.join(near or names())}.")
    path = resources_dir() / "vocabularies" / f"{name}.toml"
    return vocabulary_from_toml(name, path.read_text(encoding="utf-8"))


def vocabulary_from_toml(name: str, text: str) -> Vocabulary:
    """Check a list and build it.

    Args:
        name: what the list is called.
        text: TOML with ``version`` and ``[[entry]]`` tables: ``id``, one label per language,
            optionally ``parent`` (an earlier entry), ``note`` and further keys.

    Raises:
        Usage: it is malformed; the sentence names the entry.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Usage(f"The list {name!r} is not valid TOML: {error}.") from None
    version = data.get("version")
    rows = data.get("entry")
    if not isinstance(version, str) or not isinstance(rows, list) or not rows:
        raise Usage(f"The list {name!r} needs a version and at least one entry.")
    entries: dict[str, Entry] = {}
    for row in rows:
        entry = _entry(name, row)
        if entry.id in entries:
            raise Usage(f"The list {name!r} has {entry.id!r} twice.")
        if entry.parent and entry.parent not in entries:
            raise Usage(f"In the list {name!r}, the parent of {entry.id!r} must come before it.")
        entries[entry.id] = entry
    return Vocabulary(name, version, MappingProxyType(entries))


def provision(ref: str) -> Entry:
    """The article or paragraph of law behind a reference such as ``iccpr:14.3.f``.

    Raises:
        Usage: no shipped list of laws has it; the sentence names up to three near ones.
    """
    for law in LAWS:
        if entry := load(law).get(ref):
            return entry
    instrument = ref.split(":", 1)[0]
    for law in LAWS:
        if any(entry.id.split(":", 1)[0] == instrument for entry in load(law)):
            return load(law).require(ref)
    near = difflib.get_close_matches(
        ref, [entry.id for law in LAWS for entry in load(law)], n=_NEAR
    )
    raise Usage(
        f"No shipped law has {ref!a}; a reference looks like iccpr:9.3."
        + (f" Near: {', '.join(near)}." if near else "")
    )


def _entry(name: str, row: object) -> Entry:
    if not isinstance(row, dict) or not isinstance(row.get("id"), str) or not row["id"]:
        raise Usage(f"An entry of the list {name!r} has no id.")
    values = dict(row)
    code = values.pop("id")
    labels = {}
    for language in (*LANGUAGES, *_OPTIONAL_LANGUAGES):
        label = values.pop(language, "")
        if label and isinstance(label, str):
            labels[language] = label
        elif language in LANGUAGES:
            raise Usage(f"In the list {name!r}, {code!r} has no label in {language!r}.")
    parent, note = values.pop("parent", ""), values.pop("note", "")
    if not isinstance(parent, str) or not isinstance(note, str):
        raise Usage(f"In the list {name!r}, parent and note of {code!r} must be text.")
    # Lists become tuples: an entry is shared by everyone and must not change.
    extra = {key: tuple(held) if isinstance(held, list) else held for key, held in values.items()}
    return Entry(code, MappingProxyType(labels), parent, note, MappingProxyType(extra))


def _near(code: str, vocabulary: Vocabulary) -> str:
    """Up to three codes that resemble it or whose label does, as a sentence after a blank."""
    by_word = {
        label.lower(): entry.id for entry in vocabulary for label in entry.labels.values()
    } | {entry.id.lower(): entry.id for entry in vocabulary}
    words = difflib.get_close_matches(code.lower(), by_word, n=2 * _NEAR)
    near = list(dict.fromkeys(by_word[word] for word in words))[:_NEAR]
    return f" Near: {', '.join(near)}." if near else ""
