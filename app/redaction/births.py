"""Dates of birth of known people, in every way in which a date is usually written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from app.records.marks import Finding
from app.records.people import Identity

# January to December; each entry is the stems under which the month is met.
_MONTHS = (
    "январ|янв|қаңтар|кантар|yanvar|январ|qańtar|qañtar|qantar|january|jan|үчтүн",
    "феврал|фев|ақпан|акпан|fevral|aqpan|february|feb",
    "март|мар|наурыз|mart|nauryz|naurız|march|mar",
    "апрел|апр|сәуір|сауир|aprel|sáýir|säuir|sauir|april|apr",
    "ма[йяе]|мамыр|may|mamyr",
    "июн|маусым|iyun|маусым|maýsym|mausym|june|jun",
    "июл|шілде|шилде|iyul|shilde|şilde|july|jul",
    "август|авг|тамыз|avgust|tamyz|august|aug",
    "сентябр|сент|сен|қыркүйек|кыркуйек|sentabr|sentyabr|qyrkúıek|qyrkuiek|qyrküiek|september|sept|sep",
    "октябр|окт|қазан|казан|oktabr|oktyabr|qazan|october|oct",
    "ноябр|ноя|қараша|караша|noyabr|qarasha|qaraşa|november|nov",
    "декабр|дек|желтоқсан|желтоксан|dekabr|jeltoqsan|december|dec",
)
_FULL = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_SEPARATOR = r"[ \u00a0]?[-./‐–][ \u00a0]?"
_SPACE = r"[ \u00a0\n]{0,2}"


@lru_cache(maxsize=4096)
def _pattern(year: int, month: int, day: int) -> re.Pattern[str]:
    y, y2 = str(year), f"{year % 100:02d}"
    m = rf"0?{month}"
    d = rf"0?{day}"
    roman = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")[month - 1]
    word = rf"(?:{_MONTHS[month - 1]})[^\W\d_]{{0,4}}\.?"
    year_word = r"года|году|год|г\.?|ж\.?|жыл[^\W\d_]*|йил[^\W\d_]*|yil[^\W\d_]*|y\."
    year_tail = rf"(?:[ \u00a0]?(?:{year_word}))?"
    forms = [
        rf"{d}{_SEPARATOR}{m}{_SEPARATOR}(?:{y}|['’]?{y2})",
        rf"{m}/{d}/(?:{y}|{y2})",
        rf"{y}{_SEPARATOR}{m}{_SEPARATOR}{d}",
        rf"{y}0?{month:02d}{day:02d}" if month > 9 else rf"{y}{month:02d}{day:02d}",
        rf"{day:02d}{month:02d}{y}",
        rf"{d}{_SEPARATOR}{roman}{_SEPARATOR}(?:{y}|{y2})",
        # 14 января 1990 года; 14th of January, 1990; «14» января 1990 г.
        rf"[«\"“]?{d}[»\"”]?(?:st|nd|rd|th|-го|-е|-[^\W\d_]{{1,3}})?{_SPACE}(?:of{_SPACE}|[-‐–])?{word}"
        rf",?(?:{_SPACE}|[-‐–])(?:{y}|['’]?{y2})",
        rf"{word}{_SPACE}{d}(?:st|nd|rd|th)?,?{_SPACE}{y}",
        # 1990 жылғы 14 қаңтар; 1990-yil 14-yanvar; 1990 йил 14 январь
        rf"{y}(?:[ \u00a0]?[-‐–]?[ \u00a0]?(?:жыл|йил|yil|ж|г|y)[^\W\d_]*\.?,?)?{_SPACE}"
        rf"[«\"“]?{d}[»\"”]?"
        rf"(?:[-‐–]|{_SPACE})(?:[^\W\d_]{{1,3}}[ ])?{word}",
    ]
    return re.compile(rf"(?<!\d)(?<!\d[.,/])(?:{'|'.join(forms)})(?!\d){year_tail}", re.IGNORECASE)


def find_births(text: str, identities: Sequence[Identity]) -> list[Finding]:
    """Find the known dates of birth.

    Args:
        text: the text of one item.
        identities: those with a whole EDTF date of birth are sought; a year alone identifies
            nobody, and a range or a season has no written form to look for.
    """
    found = []
    for identity in identities:
        match = _FULL.match(identity.birth)
        if match is None:
            continue
        year, month, day = (int(group) for group in match.groups())
        if not (1 <= month <= 12 and 1 <= day <= 31):
            continue
        if match[1] not in text and match[1][2:] not in text:
            continue
        for hit in _pattern(year, month, day).finditer(text):
            found.append(
                Finding(
                    hit.start(),
                    hit.end(),
                    "birth",
                    "date of birth",
                    identity.person_id,
                    hit[0],
                )
            )
    return found
