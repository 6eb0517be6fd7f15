"""What a rule for a written form is, and where in a text such rules need to look at all.

In the patterns ``~`` stands for any space within a line and ``¦`` for any hyphen or dash.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Check = Callable[[re.Match[str]], float]
"""0 to 1 for a proposal; 0 drops it."""

_SPACES = " \u00a0\u2009\u202f"
_DASHES = "‐‑–—-"
_REACH = 96
_BEFORE = 56
_NEAR = {
    # Numbers of three digits or more, whatever parts them.
    "digit": re.compile(r"\d(?:\D{0,5}\d){2,}|[*•xXхХ]{2}\W?\d{4}"),
    # user_1, aidar.kz: what a word of a language does not look like.
    "mixed": re.compile(r"[a-zA-Z][._\d-]{1,3}[a-zA-Z\d]"),
    "house": re.compile(r"\d"),
    "slash": re.compile(r"/|\.[a-zA-Z]{2,}"),
    "at": re.compile(r"[@＠]|[\[({<]\s?(?:at|собака|dog)\s?[\])}>]|собака|\bat\b", re.IGNORECASE),
    "sign": re.compile(r"[°º+:#]|///|град"),
}

NO_UNIT = (
    r"(?!~?(?:тенге|теңге|тг\b|рубл|руб\b|долл|евро|сум[оа]?в?\b|сўм|so[ʻ’‘'`]m|сом(?:ов)?\b|сомон"
    r"|USD|EUR|KZT|RUB|UZS|млн|млрд|тыс|million|billion|tenge|челов|шт\.|кг\b|км\b|%))"
)
"""After a bare number: it counts money, people or things, and names nobody."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One written form.

    Attributes:
        name: for the reviewer.
        reason: category of the mark.
        pattern: what proposes.
        check: 0 to 1; 0 drops the proposal.
        group: the group that is marked.
        near: what such a form never stands far from: one of the keys above.
    """

    name: str
    reason: str
    pattern: re.Pattern[str]
    check: Check
    group: int | str = 0
    near: str = "digit"


def written(pattern: str) -> str:
    """Put the spaces for ``~`` and the dashes for ``¦``, within brackets or without."""
    out: list[str] = []
    inside = False
    for place, character in enumerate(pattern):
        escaped = pattern[place - 1 : place] == "\\"
        if character == "[" and not escaped:
            inside = True
        elif character == "]" and not escaped:
            inside = False
        if character in "~¦":
            letters = _SPACES if character == "~" else _DASHES.replace("-", r"\-")
            out.append(letters if inside else f"[{letters}]")
        else:
            out.append(character)
    return "".join(out)


def rule(
    name: str,
    reason: str,
    pattern: str,
    check: Check | float = 0.9,
    *,
    flags: int = 0,
    group: int | str = 0,
    near: str = "digit",
) -> Rule:
    """A rule from a pattern in the notation of this module; a group ``number`` is what it marks."""

    def always(_match: re.Match[str]) -> float:
        return check if isinstance(check, float) else 1.0

    compiled = re.compile(written(pattern), flags)
    marked = "number" if group == 0 and "number" in compiled.groupindex else group
    return Rule(name, reason, compiled, always if isinstance(check, float) else check, marked, near)


def is_date(said: str) -> bool:
    """Whether three numbers can be a day, a month and a year, in the order of any country."""
    parts = re.fullmatch(r"(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})", said.strip())
    if parts is None:
        return False
    one, other = sorted((int(parts[1]), int(parts[3])))
    return 1 <= one <= 12 and 1 <= other <= 31


def announced(words: str, score: float = 0.9, *, lead: str = "[:~№]{0,3}") -> Check:
    """A check that lets a form pass only after the words that announce it.

    Args:
        words: pattern of the words, in the notation of this module, in any case.
        score: of what passes.
        lead: pattern of what may stand between the words and the form.
    """
    before = re.compile(written(rf"(?<![^\W_])(?:{words}){lead}$"), re.IGNORECASE)

    def check(match: re.Match[str]) -> float:
        start = match.start()
        return score if before.search(match.string[max(0, start - _BEFORE) : start]) else 0.0

    return check


def stretches(text: str, near: str) -> Iterator[tuple[int, int]]:
    """The parts of a text in which forms of one kind can stand.

    A text of many pages has few numbers, and looking for thirty forms at every letter of it is slow.
    """
    start = end = -1
    for match in _NEAR[near].finditer(text):
        if end >= 0 and match.start() - _REACH <= end:
            end = match.end() + _REACH
            continue
        if end >= 0:
            yield start, min(end, len(text))
        start, end = max(0, match.start() - _REACH), match.end() + _REACH
    if end >= 0:
        yield start, min(end, len(text))
