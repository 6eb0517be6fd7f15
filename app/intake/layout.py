"""Words with boxes into one running text with spans.

Words are parted by spaces, lines by line feeds, pages by form feeds.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.records.pages import PageText, Word
from app.records.text import nfc

PAGE_BREAK = "\f"


@dataclass(frozen=True, slots=True)
class LooseWord:
    """A word without its place in a text yet: characters, box in points, line, confidence."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    line: int
    confidence: float = 1.0


def assemble(
    pages: Sequence[tuple[PageText, Sequence[LooseWord]]],
) -> tuple[str, tuple[PageText, ...]]:
    """Lay the words of pages out as one text.

    Args:
        pages: each page without words, and its words in reading order.

    Returns:
        The text, NFC, and the pages with words whose spans are code points into it, so that
        ``text[word.start:word.end] == word.text``.
    """
    parts: list[str] = []
    at = 0
    done = []
    for number, (page, loose) in enumerate(pages):
        if number:
            parts.append(PAGE_BREAK)
            at += 1
        words = []
        line = None
        for word in level_lines(loose):
            text = clean_word(word.text)
            if not text:
                continue
            if line is not None:
                parts.append(" " if word.line == line else "\n")
                at += 1
            line = word.line
            words.append(
                Word(
                    text, word.x0, word.y0, word.x1, word.y1, at, at + len(text), word.line,
                    word.confidence,
                )
            )  # fmt: skip
            parts.append(text)
            at += len(text)
        done.append(replace(page, words=tuple(words)))
    return "".join(parts), tuple(done)


def level_lines(words: Sequence[LooseWord]) -> list[LooseWord]:
    """Number lines by how the words stand on the page.

    Both PDFium and Tesseract break a printed line where a font, a column or a table cell changes,
    and PDFium sometimes runs two lines together. A name must not fall apart for it: a line is cut
    where the next word is not beside the one before it, and a piece is joined to an earlier one
    that it continues to the right. Text that runs up or down the page (a landscape table on an
    upright sheet) stays in the lines in which it was read.

    Args:
        words: in the reader's order; ``line`` as the reader numbered it.

    Returns:
        The words in reading order, lines numbered from 0.
    """
    lines: list[list[LooseWord]] = []
    for word in words:
        last = lines[-1][-1] if lines else None
        same = last is not None and last.line == word.line
        if same and last and (_beside(last, word) >= 0.3 or _runs_on(lines[-1], word)):
            lines[-1].append(word)
        else:
            lines.append([word])
    if len(lines) <= _MOST_LINES:
        lines = _joined(lines)
    return [replace(word, line=number) for number, line in enumerate(lines) for word in line]


def _runs_on(line: Sequence[LooseWord], word: LooseWord) -> bool:
    """Whether a word continues a line that runs up or down the page."""
    last = line[-1]
    across = min(last.x1, word.x1) - max(last.x0, word.x0)
    thickness = min(last.x1 - last.x0, word.x1 - word.x0)
    gap = max(word.y0 - last.y1, last.y0 - word.y1)
    if across < 0.8 * thickness or not -0.1 * thickness < gap < 1.2 * thickness:
        return False
    # Words of a letter or two are as high as wide; a longer one shows where the line runs.
    return any(map(upended, (*line, word))) and not any(map(_lies, (*line, word)))


def upended(word: LooseWord | Word) -> bool:
    """Whether a word of four letters or more is much higher than wide, so that it stands on its side."""
    return len(word.text) >= 4 and word.y1 - word.y0 > 1.3 * (word.x1 - word.x0)


def _lies(word: LooseWord) -> bool:
    return len(word.text) >= 4 and word.x1 - word.x0 > 1.3 * (word.y1 - word.y0)


_MOST_LINES = 3_000
_BAND = 8.0
"""Points: lines are looked for among those whose middle lies in the same band or the next."""


def _beside(one: LooseWord, other: LooseWord) -> float:
    """Share of the lower word's height that two words have in common, 0 to 1."""
    least = min(one.y1 - one.y0, other.y1 - other.y0)
    return max(0.0, min(one.y1, other.y1) - max(one.y0, other.y0)) / least if least > 0 else 0.0


def _joined(lines: list[list[LooseWord]]) -> list[list[LooseWord]]:
    joined: list[list[LooseWord]] = []
    by_band: dict[int, list[int]] = {}
    for line in lines:
        first = line[0]
        height = first.y1 - first.y0
        if any(map(upended, line)):
            joined.append(list(line))
            continue
        band = int((first.y0 + first.y1) / 2 // _BAND)
        target = None
        for index in (
            each for near in (band - 1, band, band + 1) for each in by_band.get(near, ())
        ):
            last = joined[index][-1]
            if -0.5 * height < first.x0 - last.x1 < 0.8 * height and _beside(last, first) > 0.6:
                target = index
        if target is None:
            by_band.setdefault(band, []).append(len(joined))
            joined.append(list(line))
        else:
            joined[target].extend(line)
    return joined


def clean_word(text: str) -> str:
    """A word in NFC without white space and control characters."""
    return nfc("".join(letter for letter in text if letter > " " and _shows(letter)))


def clean_text(text: str) -> str:
    """Running text in NFC: line feeds only, no control characters, no unpaired surrogates."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    return nfc(text.translate(_DROPPED))


def clean_name(name: str, fallback: str = "attachment") -> str:
    """A file name that is one: no folders, no control or direction characters, not too long."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    plain = "".join(
        letter for letter in nfc(last) if unicodedata.category(letter) not in {"Cc", "Cf", "Cs"}
    )
    plain = " ".join(plain.replace(":", "_").split()).lstrip(".")
    stem, dot, ending = plain.rpartition(".")
    if dot and len(ending) <= 10:
        plain = f"{stem[:140]}.{ending}"
    return plain[:150] or fallback


_DROPPED = (
    dict.fromkeys((*range(9), 11, *range(14, 32), 127, *range(128, 133), *range(134, 160)))
    | {12: "\n", 133: "\n"}
    | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
)


def _shows(letter: str) -> bool:
    return not letter.isspace() and unicodedata.category(letter) not in {"Cc", "Cs"}
