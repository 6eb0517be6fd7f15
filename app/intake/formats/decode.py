"""Bytes of unknown encoding to text, with the priors of the region the evidence comes from."""

from __future__ import annotations

import codecs

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_CYRILLIC = ("cp1251", "ptcp154", "kz1048", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
"""Windows; the two Kazakh ones (PT154, KZ-1048); Unix; DOS; ISO; Macintosh."""

# Russian letter frequencies per mille (National Corpus), rounded; Kazakh ones follow from common
# words.
_COMMON = "оеаинтслрвкдмпуыі"
_SEEN = set("абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһіАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁӘҒҚҢӨҰҮҺІ")
_KAZAKH = set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")


def decode(data: bytes) -> tuple[str, bool]:
    """Decode text.

    Args:
        data: all bytes of the file.

    Returns:
        The text, and whether its encoding is a guess. Bytes that fit nothing become U+FFFD.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, "replace"), False
    # Before UTF-8, in whose terms plain UTF-16 is a row of control characters.
    wide = _without_mark(data)
    if wide:
        return data.decode(wide, "replace"), True
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError as error:
        # A letter cut at the very end, or one bad byte in a long text, is still UTF-8.
        if error.start >= len(data) - 4:
            return data.decode("utf-8", "replace"), False
    return data.decode(_best(data[:65536]), "replace"), True


def _without_mark(data: bytes) -> str:
    """UTF-16 without a byte order mark: zeros or the Cyrillic block's 04 in every second place."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 8:
        return ""
    for lane, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = sample[lane : half * 2 : 2]
        if high.count(0) + high.count(4) > 0.8 * half:
            return name
    return ""


def _best(sample: bytes) -> str:
    text = sample.decode("utf-8", "replace")
    if text.count("\ufffd") * 50 < len(text) and any(ord(letter) > 0x7F for letter in text):
        high = sum(1 for letter in text if ord(letter) > 0x7F and letter != "\ufffd")
        if high > 2 * text.count("\ufffd"):
            return "utf-8"
    scored = [(_score(sample, name), -rank, name) for rank, name in enumerate(_CYRILLIC)]
    best, _, name = max(scored)
    return name if best > 0 else "cp1252"


def _score(sample: bytes, name: str) -> float:
    """How much a reading looks like Russian or Kazakh: common letters, words of one case."""
    try:
        text = sample.decode(name)
    except UnicodeDecodeError:
        text = sample.decode(name, "replace")
    score = 0.0
    before = " "
    for letter in text:
        if ord(letter) < 0x80:
            # Latin and Cyrillic in one word is a Western text misread.
            if letter.isalpha() and before in _SEEN:
                score -= 2.0
            before = letter
            continue
        if letter in _SEEN:
            score += 1.0 if letter.lower() in _COMMON else 0.3
            if letter in _KAZAKH:
                score += 0.4
            # A capital inside a word is what the wrong one of two encodings gives.
            if letter.isupper() and before.islower():
                score -= 3.0
            if before.isascii() and before.isalpha():
                score -= 2.0
        elif letter in "«»—–№“”„…’\xa0":
            score += 0.2
        else:
            score -= 2.0
        before = letter
    return score
