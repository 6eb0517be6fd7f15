"""One skeleton for every spelling of a name: Cyrillic or Latin, official or careless.

Both sides, the registry's names and the words of a text, are folded to the same small Latin
alphabet in which the usual romanisations agree. Collapsed are: letters that schemes write
differently (х, h, kh, x; ж, zh, j, dzh; қ, q, k; ғ, gh, g‘; щ, shch), iotation (я, ya, ia; е, ye,
ie; ё, yo, e), all kinds of i (и, й, ы, і, y, ii, iy), doubled letters, soft and hard signs and
every apostrophe.

Letters that schemes read in two ways (ө and o‘ as o or u, ә as a or e, ң as n or ng, Latin j, x,
c, w) give several skeletons; two words may be the same when one of their skeletons is.

Schemes covered: ISO 9:1995, GOST 7.79-2000 A and B, GOST R 52535.1-2006, ICAO Doc 9303 part 3,
BGN/PCGN 1947 for Russian, BGN/PCGN and the Latin alphabets of 2018 and 2021 for Kazakh, the
official Latin alphabet of 1995 for Uzbek, ULY for Uyghur.

In skeletons ``w`` stands for sh, ``c`` for ch and ``j`` for zh; capitals never leave this module.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import product

APOSTROPHES = "'’‘`´ʻʼʹʺ′″ʿʾˈ"
"""Every sign that stands for an apostrophe or a soft sign in the texts that we meet."""

INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f"
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
"""Code points that print nothing and may stand inside a word."""

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "j", "з": "z",
    "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "c", "ш": "w", "щ": "w",
    "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
    "ә": "A", "ғ": "g", "қ": "k", "ң": "N", "ө": "O", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
    "ў": "O", "ҳ": "h", "ҷ": "j", "ӣ": "i", "ӯ": "O", "җ": "j", "ї": "i", "є": "e", "ґ": "g",
    "ӑ": "a", "ӗ": "e", "ӧ": "O", "ӱ": "u", "ӓ": "A", "ҡ": "k", "ҙ": "z", "ҫ": "s", "ј": "i",
    "ѳ": "f", "ѣ": "e", "ѵ": "i", "ӏ": "", "ҹ": "c", "ҝ": "g", "ҥ": "N", "ԛ": "k", "ԝ": "v",
}  # fmt: skip

# After the digraphs have been read. Marked vowels and consonants of the Latin alphabets.
_LATIN = {
    "q": "k", "y": "i", "j": "J", "x": "X", "c": "C", "w": "W", "ž": "j", "č": "c", "š": "w",
    "ŝ": "w", "ș": "w", "ş": "w", "ç": "c", "ċ": "c", "ğ": "g", "ǵ": "g", "ġ": "g", "ģ": "g",
    "ħ": "h", "ḥ": "h", "ẖ": "h", "ķ": "k", "ḳ": "k", "ñ": "N", "ń": "N", "ņ": "N", "ŋ": "N",
    "ä": "A", "á": "A", "ə": "A", "æ": "A", "ö": "O", "ó": "O", "õ": "O", "ō": "O", "ŏ": "O",
    "ø": "O", "ü": "u", "ú": "u", "ū": "u", "ŭ": "u", "û": "iu", "â": "ia", "ë": "e", "é": "e",
    "è": "e", "ê": "e", "ě": "e", "ı": "i", "í": "i", "ī": "i", "î": "i", "ì": "i", "ý": "Y",
    "ÿ": "i", "ŷ": "i", "ź": "z", "ż": "j", "ł": "l", "đ": "d", "ð": "d", "þ": "t", "ß": "s",
}  # fmt: skip

_DIGRAPH = re.compile(
    r"yo'|o'|u'|g'|sh'?ch|šč|s'h|shh|tsch|sch|sh|tch|ch|dzh|dj|dž|zh|kh|gh|ph|ts|tc|cz|ck|cs|ae|oe"
)
# Control characters carry a digraph past the table, where w, c and j mean other letters.
_SH, _CH, _ZH = "\x01", "\x02", "\x03"
_READ = {
    "o'": "O", "u'": "u", "g'": "g", "shch": _SH, "sh'ch": _SH, "šč": _SH, "s'h": "sh",
    "shh": _SH, "tsch": _CH, "sch": _SH, "sh": _SH, "tch": "T", "ch": _CH, "dzh": _ZH, "dj": _ZH,
    "dž": _ZH, "zh": _ZH, "kh": "h", "gh": "g", "ph": "f", "ts": "ts", "tc": "ts",
    "cz": "ts", "ck": "K", "cs": _CH, "yo'": "iO", "ae": "E", "oe": "oe",
}  # fmt: skip

_CHOICES = {
    "O": ("o", "u"), "A": ("a", "e"), "N": ("n", "ng"), "J": ("j", "i"), "X": ("h", "ks"),
    "C": ("ts", "k", "j"), "W": ("v", "u"), "Y": ("i", "u"), "E": ("ae", "a"), "K": ("k", "tsk"),
    "T": ("c", "tc"),
}  # fmt: skip
_CHOICE = re.compile(f"[{''.join(_CHOICES)}]")

# Letters that look the same in both alphabets; used both ways to repair mixed words.
_LOOK_LATIN = "aceopxyiskmthbjABCEHKMOPTXY"
_LOOK_CYRILLIC = "асеорхуіѕкмтнвјАВСЕНКМОРТХУ"
_TO_CYRILLIC = str.maketrans(_LOOK_LATIN, _LOOK_CYRILLIC)
_TO_LATIN = str.maketrans(_LOOK_CYRILLIC, _LOOK_LATIN)
# The capitals differ from the small letters: H looks like Н, h does not.
_ONLY_LOOKALIKES = re.compile(r"[ABCEHKMOPTXYaceopxy]+")

_DIGITS_CYRILLIC = str.maketrans("0361498", "озблчдв")
_DIGITS_LATIN = str.maketrans("0135", "oies")

_TABLE = str.maketrans(
    {**_CYRILLIC, **_LATIN, **dict.fromkeys(APOSTROPHES, ""), _SH: "w", _CH: "c", _ZH: "j"}
)
_ONE_APOSTROPHE = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(INVISIBLE)})
_IOTATED = re.compile(r"i+[eo]")
_DOUBLED = re.compile(r"(.)\1+")
_FOREIGN = re.compile(r"[^a-z]")
_HAS_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_HAS_LATIN = re.compile(r"[a-z\u00df-\u024fə]")
_MOST_CHOICES = 4
_OFF = re.compile("(?<=[оеё])фф(?=[а-я]{0,3}$)")


_NEAREST = str.maketrans("әғқңөұүһіўҳҷӣӯҗӘҒҚҢӨҰҮҺІЎҲҶӢӮҖ", "агкноуухиухжиужАГКНОУУХИУХЖИУЖ")


def nearest_letters(word: str) -> str:
    """A Kazakh, Uzbek, Tajik or Uyghur word in the letters of the Russian alphabet."""
    return word.translate(_NEAREST)


def collapse(letters: str) -> str:
    """Apply what crosses letters: iotation, дж, doubled letters, Lyudmila and Ludmila.

    Args:
        letters: the skeleton alphabet, e.g. a stem joined with an ending.
    """
    letters = _DOUBLED.sub(r"\1", letters.replace("dj", "j").replace("tz", "ts"))
    # After a vowel or at the start ye is e as well, so the i goes wherever it is.
    return _DOUBLED.sub(r"\1", _IOTATED.sub("e", letters)).replace("liu", "lu")


def plain(word: str) -> str:
    """Lower-case a word in NFC, without invisible code points, hyphens, breaks and accents' order.

    Apostrophes of every kind become ``'``. Letters keep their script.
    """
    word = unicodedata.normalize("NFC", word)
    return word.lower().translate(_ONE_APOSTROPHE).replace("i̇", "i")


@lru_cache(maxsize=200_000)
def skeletons(word: str) -> tuple[str, ...]:
    """Every skeleton of one word; empty where no letter of a known alphabet is left.

    Args:
        word: a single word in any case, NFC or NFD, possibly with look-alike letters mixed in.

    Returns:
        One or a few strings over a-z, the most usual reading first.
    """
    found: dict[str, None] = {}
    for reading in _readings(plain(word), word):
        for skeleton in _expand(_letters(reading)):
            if skeleton:
                found[skeleton] = None
    return tuple(found)


def _readings(word: str, written: str) -> list[str]:
    cyrillic = len(_HAS_CYRILLIC.findall(word))
    latin = len(_HAS_LATIN.findall(word))
    if not cyrillic:
        readings = [word.translate(_DIGITS_LATIN) if not word.isalpha() else word]
        # A word drawn wholly with look-alikes (PAXMATOB) is Cyrillic to the eye.
        if latin > 2 and _ONLY_LOOKALIKES.fullmatch(written):
            readings.append(written.translate(_TO_CYRILLIC).lower())
        return readings
    if not word.isalpha():
        word = word.translate(_DIGITS_CYRILLIC)
    if not latin:
        # Каримофф is what an emigrant or a jester makes of Каримов.
        jest = _OFF.sub("в", word)
        return [word] if jest == word else [word, jest]
    # Repair before lower-casing: capital look-alikes are other letters than small ones.
    as_cyrillic = written.translate(_TO_CYRILLIC).lower().translate(_DIGITS_CYRILLIC)
    as_latin = written.translate(_TO_LATIN).lower().translate(_DIGITS_LATIN)
    if cyrillic > latin:
        # Even most letters may be look-alikes put into a Latin word: Тsоу.
        alike = all(c in _LOOK_CYRILLIC for c in written if _HAS_CYRILLIC.match(c.lower()))
        return [as_cyrillic, as_latin] if alike else [as_cyrillic]
    return [as_latin, as_cyrillic]


def _letters(word: str) -> str:
    if word.isascii() and word.isalpha() and not _DIGRAPH.search(word):
        return word.translate(_TABLE)
    word = _DIGRAPH.sub(lambda match: _READ[match[0]], word)
    letters = word.translate(_TABLE)
    if letters.isascii():
        return letters
    bare = unicodedata.normalize("NFD", letters)
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def _expand(letters: str) -> list[str]:
    marks = _CHOICE.findall(letters)
    if not marks:
        return [collapse(_FOREIGN.sub("", letters))]
    pieces = _CHOICE.split(letters)
    expanded = []
    # The first letters are expanded fully, later ones take their usual reading: the number of
    # skeletons stays small even for hostile input.
    options = [_CHOICES[m] if n < _MOST_CHOICES else _CHOICES[m][:1] for n, m in enumerate(marks)]
    for chosen in product(*options):
        joined = pieces[0] + "".join(a + b for a, b in zip(chosen, pieces[1:], strict=True))
        expanded.append(collapse(_FOREIGN.sub("", joined)))
    return expanded
