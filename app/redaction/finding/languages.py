"""The rules of ``resources/languages``: declensions, suffix chains, and words beside names.

The files are written for linguists, in each language's own letters; here they become skeletons
(:mod:`app.redaction.finding.transliterate`), so that one rule serves every script.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.paths import resources_dir
from app.redaction.finding.transliterate import collapse, plain, skeletons

_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Declension:
    """One class of names that change their ending, as a Russian surname does.

    Attributes:
        kind: ``surname``, ``name`` or ``patronymic``.
        lemmas: skeletons of the dictionary endings, longest first.
        after: what the stem must end in; empty: anything.
        written: endings in letters, one of which the name must have; empty: any.
        endings: (case, skeleton of the ending) pairs.
        letters: the dictionary endings, what must stand before them, and the endings, as written.
    """

    kind: str
    lemmas: tuple[str, ...]
    after: tuple[str, ...]
    written: tuple[str, ...]
    endings: tuple[tuple[str, str], ...]
    letters: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]

    @property
    def bare_is_rare(self) -> bool:
        """Whether the dictionary form has an ending, so that none at all is the rare form."""
        return "" not in self.lemmas

    def stems(self, skeleton: str, letters: str) -> Iterator[str]:
        """The stems of a name under this declension; none where it does not apply.

        Args:
            skeleton: one skeleton of the name.
            letters: the name as written, lower case.
        """
        if self.written and not letters.endswith(self.written):
            return
        for lemma in self.lemmas:
            if not skeleton.endswith(lemma):
                continue
            stem = skeleton[: len(skeleton) - len(lemma)]
            # Цой is no adjective: nothing would be left of it.
            if self.kind == "surname" and not _VOWELS & set(stem):
                continue
            if stem and (not self.after or stem.endswith(self.after)):
                yield stem

    def spelled(self, word: str) -> Iterator[str]:
        """The forms of a lower-case Cyrillic word in its own letters."""
        lemmas, after, endings = self.letters
        for lemma in lemmas:
            stem = word.removesuffix(lemma)
            if not word.endswith(lemma) or not stem or (after and not stem.endswith(after)):
                continue
            if not lemma and not after:
                continue
            for ending in endings:
                yield stem + ending


@dataclass(frozen=True, slots=True)
class Language:
    """What one file says.

    Attributes:
        name: the English name of the language.
        declensions: classes of endings, for languages that inflect.
        chain: the regular expression of every suffix chain, or None.
        short_chain: the same without suffixes that need a longer name.
        labels: group name of ``chain`` to the grammatical term.
        voicing: last consonant to its voiced form before a vowel.
    """

    name: str
    declensions: tuple[Declension, ...]
    chain: re.Pattern[str] | None
    short_chain: re.Pattern[str] | None
    labels: Mapping[str, str]
    voicing: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of all languages together.

    Attributes:
        languages: one per file, in the order of their names.
        connectors: skeletons of ұлы, o‘g‘li, ibn and the like.
        connector_words: the same as written, lower case.
        titles: words after which a short surname is taken for one, lower case.
        ordinary: words of an alias that are no names, lower case.
        common: skeletons of names that are everyday words.
        grammar: words that are names only beside another part of one, lower case.
        describing: words for groups and places that are none of their own names, lower case.
        patronymic: skeletons of the endings that make a patronymic.
        fleeting: (ending with the vowel, without it).
    """

    languages: tuple[Language, ...]
    connectors: frozenset[str]
    connector_words: tuple[str, ...]
    titles: frozenset[str]
    ordinary: frozenset[str]
    common: frozenset[str]
    grammar: frozenset[str]
    describing: frozenset[str]
    patronymic: tuple[str, ...]
    fleeting: tuple[tuple[str, str], ...]


def _skeletons_of(words: Sequence[str]) -> tuple[str, ...]:
    found = dict.fromkeys(s for word in words for s in (skeletons(word) or ("",)))
    return tuple(sorted(found, key=lambda s: (-len(s), s)))


def _declension(table: Mapping[str, Any]) -> Declension:
    endings: dict[str, str] = {}
    for case, forms in table["forms"].items():
        for form in forms:
            for skeleton in skeletons(form) or ("",):
                endings.setdefault(skeleton, case)
    return Declension(
        kind=table["kind"],
        lemmas=_skeletons_of(table["lemma"]),
        after=_skeletons_of(table.get("after", ())),
        written=tuple(table.get("written", ())),
        endings=tuple((case, ending) for ending, case in endings.items()),
        letters=(
            tuple(table["lemma"]),
            tuple(table.get("after", ())),
            tuple(dict.fromkeys(form for forms in table["forms"].values() for form in forms)),
        ),
    )


def _chain(
    slots: Sequence[Mapping[str, Any]],
) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    labels: dict[str, str] = {}
    long, short = "", ""
    for n, slot in enumerate(slots):
        forms: Mapping[str, Sequence[str]] = slot.get("forms") or {slot["name"]: slot["suffixes"]}
        choices = []
        for label, suffixes in forms.items():
            group = f"g{n}_{label}"
            labels[group] = label
            choices.append(f"(?P<{group}>{'|'.join(filter(None, _skeletons_of(suffixes)))})")
        piece = f"(?:{'|'.join(choices)})?"
        long += piece
        short += "" if "least" in slot else piece
    return re.compile(long), re.compile(short), labels


@lru_cache(maxsize=1)
def rules() -> Rules:
    """Read every file of ``resources/languages`` (once per process)."""
    languages: list[Language] = []
    lists = ("connectors", "titles", "ordinary", "common", "grammar", "describing")
    words: dict[str, list[str]] = {key: [] for key in lists}
    patronymic: list[str] = []
    fleeting: list[tuple[str, str]] = []
    for path in sorted((resources_dir() / "languages").glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for key, collected in words.items():
            collected.extend(table.get(key, ()))
        patronymic.extend(table.get("patronymic", {}).get("endings", ()))
        for ending in _skeletons_of(table.get("fleeting", {}).get("last", ())):
            bare = re.sub(r"[aeiou](?=[^aeiou]+$)", "", ending)
            fleeting.append((ending, bare))
        slots = table.get("slot", ())
        chain, short_chain, labels = _chain(slots) if slots else (None, None, {})
        languages.append(
            Language(
                name=table["name"],
                declensions=tuple(_declension(d) for d in table.get("declension", ())),
                chain=chain,
                short_chain=short_chain,
                labels=labels,
                voicing=tuple(
                    (skeletons(a)[0], skeletons(b)[0]) for a, b in table.get("voicing", {}).items()
                ),
            )
        )
    return Rules(
        languages=tuple(languages),
        connectors=frozenset(_skeletons_of(words["connectors"])),
        connector_words=tuple(sorted({plain(w) for w in words["connectors"]}, key=len)[::-1]),
        titles=frozenset(plain(word) for word in words["titles"]),
        ordinary=frozenset(plain(word) for word in words["ordinary"]),
        common=frozenset(_skeletons_of(words["common"])),
        grammar=frozenset(plain(word) for word in words["grammar"]),
        describing=frozenset(plain(word) for word in words["describing"]),
        patronymic=_skeletons_of(patronymic),
        fleeting=tuple(fleeting),
    )


def declined(skeleton: str, letters: str) -> dict[str, str]:
    """Every inflected form of one name.

    Args:
        skeleton: one skeleton of the name.
        letters: the name as written, lower case.

    Returns:
        Skeleton of the form to a label such as ``Russian genitive``.
    """
    forms: dict[str, str] = {}
    for language in rules().languages:
        for declension in language.declensions:
            for stem in declension.stems(skeleton, letters):
                for case, ending in declension.endings:
                    # The bare stem (Анн, Юл) is rare, and short ones are words of many languages.
                    if ending or not declension.bare_is_rare or len(stem) > 2:
                        forms.setdefault(collapse(stem + ending), f"{language.name} {case}")
                for full, bare in rules().fleeting:
                    if stem.endswith(full) and (len(stem) > len(full) + 1 or len(full) > 2):
                        short = stem[: len(stem) - len(full)] + bare
                        for case, ending in declension.endings:
                            if ending:
                                forms.setdefault(
                                    collapse(short + ending), f"{language.name} {case}"
                                )
    return forms


@lru_cache(maxsize=50_000)
def chain_label(remainder: str, *, long_enough: bool) -> str | None:
    """What a suffix chain after a name says, e.g. ``Kazakh genitive``; None if it is no chain.

    Args:
        remainder: the skeleton after the name.
        long_enough: whether the name is long enough for suffixes that small names may not take.
    """
    for language in rules().languages:
        pattern = language.chain if long_enough else language.short_chain
        match = pattern.fullmatch(remainder) if pattern is not None else None
        if match is not None and match.lastgroup is not None:
            return f"{language.name} {language.labels[match.lastgroup]}"
    return None
