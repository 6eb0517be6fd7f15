"""The sentences of the layers below in the language of the window.

Below the window, sentences are English with values in them. ``resources/translations/sentences_*.toml`` has a
translation for each, with numbered places for the values; a sentence that is not listed is shown as it is.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache

from app.paths import resources_dir
from app.ui.language import current

_PLACE = re.compile(r"\{(\d+)\}")
_QUOTED = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_ESCAPED = re.compile(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))")
_MARKS = {"ru": ("«", "»"), "kk": ("«", "»")}


def spoken(sentence: str) -> str:
    """A sentence of ours in the language of the window, as far as it is known.

    Names in it that were spelled out for a terminal become readable again.
    """
    code = current()
    if not sentence:
        return sentence
    if code == "en":
        return _readable(sentence)
    said = _translated(code, sentence)
    if said is not None:
        return said[0]
    return _rule(code, sentence) or _clause(code, sentence)


def _translated(code: str, sentence: str) -> tuple[str, bool] | None:
    """The translation, and whether it begins with a word of its own and not with a value."""
    exact, patterns = _known(code)
    if sentence in exact:
        return exact[sentence], True
    for pattern, names, translated in patterns:
        found = pattern.fullmatch(sentence)
        if found is not None:
            values = [
                value if place in names else _value(code, value)
                for place, value in enumerate(found.groups())
            ]
            said = _PLACE.sub(lambda place, values=values: values[int(place[1])], translated)  # type: ignore[misc]
            return said, not translated.startswith("{")
    return None


def _rule(code: str, rule: str) -> str:
    """Why something was taken for an identity, part by part; ``""`` when a part is unknown."""
    parts = _rules(code)
    before, colon, rest = rule.partition(": ")
    if colon and before in parts:
        return f"{parts[before]}: {spoken(rest)}"
    said = []
    for piece in rule.split(", "):
        words = [parts.get(word) for word in piece.split(" + ")]
        if None in words:
            return ""
        said.append(" + ".join(word for word in words if word))
    return ", ".join(said)


def _clause(code: str, clause: str) -> str:
    """A sentence that was made a clause lost its full stop, and its capital if it is a word of ours."""
    stated, begun = f"{clause}.", f"{clause[0].upper()}{clause[1:]}."
    # A whole sentence goes before one with a value in it.
    for sentence in (begun, stated) if begun in _known(code)[0] else (stated, begun):
        said = _translated(code, sentence)
        if said is not None:
            text, own = said
            # Names keep their letters, and so do the Latin ones of programs and formats.
            lower = text[0].lower() if own and not text[0].isascii() else text[0]
            return lower + text[1:].removesuffix(".")
    # Reasons of the operating system come with and without a capital.
    return _known(code)[0].get(clause.lower(), _readable(clause))


def _value(code: str, value: str) -> str:
    """A value in a sentence: it may itself be a sentence or a clause of ours, a list or a name."""
    quoted = _QUOTED.fullmatch(value)
    if quoted is not None:
        opening, closing = _MARKS.get(code, ("“", "”"))
        return f"{opening}{_readable(quoted[1] or quoted[2] or '')}{closing}"
    counted = [each.partition(" ") for each in value.split(", ")]
    things = _known(code)[0]
    if all(number.isdigit() and what in things for number, _, what in counted):
        return ", ".join(f"{things[what]}: {number}" for number, _, what in counted)
    return spoken(value)


def _readable(text: str) -> str:
    """Letters that were escaped so that no terminal acts on them; what does not print stays escaped."""

    def letter(found: re.Match[str]) -> str:
        number = int(next(filter(None, found.groups())), 16)
        said = chr(number) if number < 0x110000 else ""
        return said if said.isprintable() and said else found[0]

    return _ESCAPED.sub(letter, text)


@lru_cache(maxsize=4)
def _rules(code: str) -> dict[str, str]:
    """The finder's words for its rules."""
    path = resources_dir() / "translations" / f"rules_{code}.toml"
    try:
        return {
            str(key): str(value) for key, value in tomllib.loads(path.read_text("utf-8")).items()
        }
    except OSError:
        return {}


@lru_cache(maxsize=4)
def _known(
    code: str,
) -> tuple[dict[str, str], list[tuple[re.Pattern[str], frozenset[int], str]]]:
    """Whole sentences, and patterns with their translations, those with most text of their own first.

    Of a pattern the places are told that hold a name from the vault: it is never translated.
    """
    path = resources_dir() / "translations" / f"sentences_{code}.toml"
    try:
        held = tomllib.loads(path.read_text("utf-8"))
    except OSError:
        return {}, []
    exact: dict[str, str] = {}
    patterns: list[tuple[int, re.Pattern[str], frozenset[int], str]] = []
    for each in held.get("sentence", []):
        source, translated = each["en"], each[code]
        if not _PLACE.search(source):
            exact[source] = translated
            continue
        pieces = _PLACE.split(source)
        # Every other piece is the number of a place.
        texts = pieces[::2]
        # A value may be empty: “, and 3 more” is there or is not.
        pattern = re.compile("(.*?)".join(map(re.escape, texts)), re.DOTALL)
        order = {number: place for place, number in enumerate(pieces[1::2])}
        names = frozenset(at for at, text in enumerate(texts[:-1]) if text.endswith("“"))
        numbered = _PLACE.sub(lambda place, order=order: f"{{{order[place[1]]}}}", translated)  # type: ignore[misc]
        patterns.append((sum(map(len, texts)), pattern, names, numbered))
    patterns.sort(key=lambda each: -each[0])
    return exact, [(pattern, names, translated) for _length, pattern, names, translated in patterns]
