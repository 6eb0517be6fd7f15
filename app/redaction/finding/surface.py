"""Names written out again: a sample of the forms in which a person may stand in raw bytes.

The finder needs no list of forms; the proof does, since it searches bytes in many encodings. Most
suffixed forms begin with one of these, so a search for the sample finds them too.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.redaction.finding.languages import rules
from app.redaction.finding.names import parts_of
from app.redaction.finding.transliterate import APOSTROPHES, nearest_letters

_LEAST = 4
_TO_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia", "ә": "a", "ғ": "g", "қ": "k",
    "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i", "ў": "o", "ҳ": "h", "ҷ": "j",
    "ӣ": "i", "ӯ": "u", "җ": "j",
}  # fmt: skip
# The other common habit: y for й, ya for я; h for х; q for қ.
_HABIT = {"й": "y", "ю": "yu", "я": "ya", "х": "h", "қ": "q", "ё": "yo", "ж": "j", "дж": "j"}
_TO_CYRILLIC = (
    ("shch", "щ"), ("yo'", "йу"), ("zh", "ж"), ("kh", "х"), ("gh", "г"), ("sh", "ш"), ("ch", "ч"),
    ("ts", "ц"), ("yu", "ю"), ("ya", "я"), ("yo", "ё"), ("ye", "е"), ("iu", "ю"), ("ia", "я"),
    ("o'", "у"), ("g'", "г"), ("a", "а"), ("b", "б"), ("c", "с"), ("d", "д"), ("e", "е"),
    ("f", "ф"),
    ("g", "г"), ("h", "х"), ("i", "и"), ("j", "дж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"),
    ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"),
    ("w", "в"), ("x", "х"), ("y", "й"), ("z", "з"), ("'", ""),
)  # fmt: skip


def surface_forms(names: Iterable[str], *, parted: bool = True) -> list[str]:
    """Nominatives and main cases of every part of some names, in both scripts.

    Args:
        names: as entered.
        parted: the words of a name give somebody away by themselves, as those of a group do not.

    Returns:
        Sorted forms of four letters or more, without doubles.
    """
    forms: set[str] = set()
    for name in names:
        whole = " ".join(name.split())
        if len(whole) >= _LEAST:
            forms.add(whole)
        for part in parts_of(name)[0] if parted else []:
            forms.add(part)
            cyrillic = part if _is_cyrillic(part) else _cyrillic(part)
            forms.update(_declined(cyrillic))
            # Russian spelling of Kazakh, Uzbek and Tajik letters: Қасымов, Касымов.
            forms.update(_declined(nearest_letters(cyrillic)))
            if _is_cyrillic(part):
                for form in _declined(part):
                    forms.add(_latin(form, _TO_LATIN))
                    forms.add(_latin(form, {**_TO_LATIN, **_HABIT}))
    return sorted(form for form in forms if len(form) >= _LEAST)


def _is_cyrillic(word: str) -> bool:
    return any("\u0400" <= character <= "\u052f" for character in word)


def _cased(form: str, like: str) -> str:
    return form[:1].upper() + form[1:] if like[:1].isupper() else form


def _latin(word: str, table: dict[str, str]) -> str:
    return _cased("".join(table.get(c, c) for c in word.lower()), word)


def _cyrillic(word: str) -> str:
    low = word.lower()
    for apostrophe in APOSTROPHES:
        low = low.replace(apostrophe, "'")
    for latin, letter in _TO_CYRILLIC:
        low = low.replace(latin, letter)
    return _cased(low, word)


def _declined(word: str) -> set[str]:
    low = word.lower()
    forms: dict[str, set[str]] = {"surname": set(), "name": set(), "patronymic": set()}
    for language in rules().languages:
        for declension in language.declensions:
            forms[declension.kind].update(declension.spelled(low))
    if low.endswith(("ич", "вна", "чна")):
        chosen = forms["patronymic"]
    else:
        # An adjective's endings are a surname's; Юрий, Марина are declined as nouns besides.
        possessive = low.endswith(("ов", "ев", "ёв", "ова", "ева", "ёва"))
        chosen = forms["surname"] if possessive else forms["surname"] | forms["name"]
    return {_cased(form, word) for form in {low, *chosen}}
