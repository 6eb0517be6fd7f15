"""Names as other countries spell them: French, German, Polish and Turkish habits, and careless ones.

The common skeleton (:mod:`app.redaction.finding.transliterate`) agrees for the official romanisations. These
habits contradict it (French ``ch`` is sh, German ``z`` is ts), so they are tried only for words in
which the skeleton found nothing, and for names that were entered in such a spelling.

Sources: the French passports of the Soviet Union (until 1997); Duden's transcription of Russian; the
Polish transcription of PWN; Russian practical transcription of German and Turkish names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from app.redaction.finding.transliterate import plain, skeletons

_VOWELS = "aeiouyäöüïı"
# Each habit: what a word must show, and what is read for what, in this order.
_HABITS: tuple[tuple[re.Pattern[str], tuple[tuple[str, str], ...]], ...] = (
    # Choubine, Djoumabaïev, Nasriddine
    (
        re.compile(r"ou|tch|ch|dj|ï|gu[ei]|ine?$"),
        (
            (r"chtch", "shch"), (r"t+ch", "č"), (r"ch", "sh"), (r"č", "ch"), (r"ou", "u"),
            (r"gu(?=[ei])", "g"), (r"ï", "i"), (r"ine$", "in"), (r"qu", "k"),
        ),
    ),
    # Schewtschenko, Odinzow, Achmetow, Dschumabajew
    (
        re.compile(r"sch|w|z|ei|ie|eu|[äöü]|ch|ck|j|th"),
        (
            (r"schtsch", "š"), (r"dsch", "ž"), (r"tsch", "č"), (r"sch", "š"), (r"ch", "kh"),
            (r"w", "v"), (r"tz|z", "ts"), (r"ei|ey|ai", "ay"), (r"eu|äu", "oy"), (r"ie", "i"),
            (r"j", "y"), (r"ck", "k"), (r"th", "t"), (r"ü", "yu"), (r"[äö]", "e"),
        ),
    ),
    # The same with a voiced s and a plain z: Rsajew, Sachar, Schukow
    (
        re.compile(rf"sch|w|ch|s(?=[{_VOWELS}])|s(?=[rdbglmnv])"),
        (
            (r"schtsch", "šč"), (r"tsch", "č"), (r"sch", "ž"), (r"ch", "kh"), (r"w", "v"),
            (rf"(?<!s)s(?=[{_VOWELS}rdbglmnv])", "z"), (r"j", "y"), (r"ie", "i"),
        ),
    ),
    (
        re.compile(rf"sch|w|ch|s(?=[{_VOWELS}])"),
        (
            (r"tsch", "č"), (r"sch", "š"), (r"ch", "kh"), (r"w", "v"), (r"z", "ts"),
            (rf"(?<!s)s(?=[{_VOWELS}rdbglmnv])", "z"), (r"j", "y"), (r"ie", "i"),
        ),
    ),
    # Szewczenko, Chrusciow, Ajtmatow
    (
        re.compile(r"sz|cz|rz|w|ch|j|ł"),
        (
            (r"szcz", "šč"), (r"sz", "š"), (r"cz", "č"), (r"rz|ż", "ž"), (r"ch", "kh"), (r"w", "v"),
            (r"c", "ts"), (r"dż", "ž"), (r"j", "y"), (r"ł", "l"),
        ),
    ),
    # Umlauts written with e, or left out; Turkish ğ is mute.
    (re.compile(r"ae|oe|ue|[äöüğ]"), ((r"ae|ä", "a"), (r"oe|ö", "o"), (r"ue|ü", "u"), (r"ğ", ""))),
    (
        re.compile(r"[äöüğ]"),
        ((r"ü", "yu"), (r"ö", "e"), (r"ä", "e"), (r"ğ", "")),
    ),
    (re.compile(r"[öü]"), ((r"ü", "yu"), (r"ö", "o"))),
    # Turkish and German letters without their marks
    (re.compile(r"[şçğıéäöü]"), tuple(zip("şçğıéäöü", "scgieaou", strict=True))),
    # s and h are two letters: Mashadov for Масхадов
    (re.compile(r"sh"), ((r"sh", "s'h"),)),
    # Russian g for a foreign h: Ибрагим, Гусейн
    (re.compile(r"(?<![sckztg])h"), ((r"(?<![sckztg])h", "g"), (r"ü", "u"))),
    (re.compile(r"w|f{1,2}a?$"), ((r"w", "v"), (r"(?<=[oe])f{1,2}(?=a?$)", "v"))),
)  # fmt: skip
_RULES = tuple(
    (shows, tuple((re.compile(read), meant) for read, meant in changes))
    for shows, changes in _HABITS
)
_LATIN = re.compile(r"[a-z\u00df-\u024f'-]+")
_LEAST = 4


@lru_cache(maxsize=50_000)
def foreign_skeletons(word: str) -> tuple[str, ...]:
    """The skeletons of a Latin word under the habits of other languages, without its usual ones.

    Args:
        word: one word as written.
    """
    low = plain(word)
    if len(low) < _LEAST or not _LATIN.fullmatch(low):
        return ()
    usual = set(skeletons(word))
    found = dict.fromkeys(s for read in _readings(low) for s in skeletons(read))
    return tuple(each for each in found if each not in usual)


def _readings(low: str) -> Iterator[str]:
    for shows, changes in _RULES:
        if not shows.search(low):
            continue
        read = low
        for pattern, meant in changes:
            read = pattern.sub(meant, read)
        if read != low:
            yield read
