"""What a person offers to open a vault, and what can be said of a passphrase before it is used."""

from __future__ import annotations

import math
from pathlib import Path

from app.errors import Refused

ADVISED_LENGTH = 12
"""Characters of a passphrase below which a person is warned."""

LARGEST_KEY_FILE = 1 << 20

STRENGTHS = ("empty", "weak", "fair", "good", "strong")
_BITS = {"weak": 40.0, "fair": 60.0, "good": 80.0}
"""Guesses, as a power of two, below which a passphrase is so called. Each of them costs an attacker a
quarter of a gigabyte and most of a second."""

_WORD = 11.0
"""Bits of a word that was drawn from a list of two thousand."""


def read_key_file(path: Path) -> bytes:
    """Read a key file.

    Raises:
        Refused: if it cannot be read, is empty or larger than 1 MiB.
    """
    try:
        with path.open("rb") as source:
            data = source.read(LARGEST_KEY_FILE + 1)
    except OSError as error:
        raise Refused("The key file could not be read.") from error
    if not data:
        raise Refused("The key file is empty.")
    if len(data) > LARGEST_KEY_FILE:
        raise Refused("The key file is larger than 1 MiB.")
    return data


def strength(phrase: str) -> str:
    """A guess at how hard a passphrase is to guess: one of :data:`STRENGTHS`.

    It knows the length, the kinds of characters and repetitions; it does not know what is famous or
    who wrote it. Anything shorter than :data:`ADVISED_LENGTH` is weak.
    """
    if not phrase:
        return "empty"
    if len(phrase) < ADVISED_LENGTH:
        return "weak"
    bits = _bits(phrase)
    return next((name for name, least in _BITS.items() if bits < least), "strong")


def _bits(phrase: str) -> float:
    words = {word.casefold() for word in phrase.split() if len(word) >= 3}
    kinds = (
        (10, any(each.isdigit() for each in phrase)),
        (26, any(each.islower() for each in phrase)),
        (26, any(each.isupper() for each in phrase)),
        (30, any(not each.isalnum() for each in phrase)),
    )
    alphabet = sum(size for size, there in kinds if there) or 10
    # A character that was there before adds little: "aaaaaaaaaaaa" is one letter and a habit.
    fresh = len(set(phrase))
    by_letters = fresh * math.log2(alphabet) + (len(phrase) - fresh) * 0.5
    # Words are guessed as words, not as letters.
    by_words = len(words) * _WORD + (len(phrase.split()) - len(words)) * 2
    return min(by_letters, by_words) if len(words) > 1 else by_letters * 0.75
