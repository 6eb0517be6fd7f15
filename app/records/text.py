"""How text is stored and folded: NFC everywhere, and a folding that keeps every offset."""

from __future__ import annotations

import unicodedata

# SQLite's unicode61 tokenizer does not equate these, whatever remove_diacritics says; writers do.
_SAME = str.maketrans({"ё": "е", "Ё": "Е"})


# Controls drive a terminal, and directional overrides show a text in another order than it has.
_UNSHOWN = {
    code: "\ufffd"
    for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
    if chr(code) not in "\n\t"
}


def shown(text: str) -> str:
    """Return the text as a terminal may be given it: what is not for the eye as U+FFFD.

    Lines and tabs stay, and every code point keeps its offset.
    """
    return text.translate(_UNSHOWN)


def one_line(text: str) -> str:
    """Return the text as one line for the eye: :func:`shown`, with white space collapsed."""
    return " ".join(shown(" ".join(text.split())).split())


def nfc(text: str) -> str:
    """Return the text in Unicode Normalization Form C (UAX 15), as every stored text is."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Fold for searching: lower case and yo as ye, with every code point's offset unchanged.

    Args:
        text: any text; NFC is expected, since folding never joins code points.

    Returns:
        A string of the same length.
    """
    same = text.translate(_SAME)
    lowered = same.lower()
    # The fast road gives the same result: only U+0130 changes length, only sigma looks around itself.
    if len(lowered) == len(same) and "Σ" not in same:
        return lowered
    folded = []
    for character in same:
        lower = character.lower()
        # A few capitals (U+0130) lower to two code points; offsets matter more than they do.
        folded.append(lower if len(lower) == 1 else character)
    return "".join(folded)
