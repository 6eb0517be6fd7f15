"""Dates of birth of known people, in every way in which a date is usually written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from app.records.marks import Finding
from app.records.people import Identity

# January to December; each entry is the stems under which the month is met.
_MONTHS = (
    "январ|янв|қаңтар|кантар|yanvar|январ|qańtar|qañtar|qantar|january|jan|үчтүн|ocak|januar|janvier",
    "феврал|фев|ақпан|акпан|fevral|aqpan|february|feb|şubat|subat|februar|février|fevrier",
    "март|мар|наурыз|mart|nauryz|naurız|march|mar|märz|maerz|mars",
    "апрел|апр|сәуір|сауир|aprel|sáýir|säuir|sauir|april|apr|nisan|avril",
    "ма[йяе]|мамыр|may|mamyr|mayıs|mayis|mai",
    "июн|маусым|iyun|маусым|maýsym|mausym|june|jun|haziran|juni|juin",
    "июл|шілде|шилде|iyul|shilde|şilde|july|jul|temmuz|juli|juillet",
    "август|авг|тамыз|avgust|tamyz|august|aug|ağustos|agustos|août|aout",
    "сентябр|сент|сен|қыркүйек|кыркуйек|sentabr|sentyabr|qyrkúıek|qyrkuiek|qyrküiek|september|sept|sep|eylül|eylul",
    "октябр|окт|қазан|казан|oktabr|oktyabr|qazan|october|oct|ekim|oktober",
    "ноябр|ноя|қараша|караша|noyabr|qarasha|qaraşa|november|nov|kasım|kasim",
    "декабр|дек|желтоқсан|желтоксан|dekabr|jeltoqsan|december|dec|aralık|aralik|dezember|décembre",
)
_ONES = (
    "", "перв", "втор", "треть", "четверт|четвёрт", "пят", "шест", "седьм", "восьм", "девят",
    "десят", "одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат",
    "семнадцат", "восемнадцат", "девятнадцат",
)  # fmt: skip
_TENS = (
    "", "", "двадцат", "тридцат", "сороков", "пятидесят", "шестидесят", "семидесят",
    "восьмидесят", "девяност",
)  # fmt: skip
_TENS_BEFORE = (
    "", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят",
    "восемьдесят", "девяносто",
)  # fmt: skip
# The numbers of other languages as they are said; the second form of each is its ordinal's stem.
_ENGLISH = (
    "", "one|first", "two|second", "three|third", "four", "five|fif", "six", "seven", "eight|eigh",
    "nine|nin", "ten", "eleven", "twelve|twelf", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_ENGLISH_TENS = (
    "", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet",
)  # fmt: skip
_KAZAKH = ("", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
_KAZAKH_TENS = (
    "", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан",
)  # fmt: skip
_UZBEK = ("", "bir", "ikki", "uch", "to.?rt", "besh", "olti", "yetti", "sakkiz", "to.?qqiz")
_UZBEK_TENS = (
    "", "o.?n", "yigirma", "o.?ttiz", "qirq", "ellik", "oltmish", "yetmish", "sakson", "to.?qson",
)  # fmt: skip
_SAID_ENDING = r"[^\W\d_]{0,9}"
# What says of a year that somebody was born in it, before it and after it.
_BORN_BEFORE = (
    r"(?:род(?:\.|ил[а-я]{2,3}|ом|ивш[а-я]{2,5})|рожд[её]н[а-я]*|г\.?[ ]?р\.?|год[а-я]{0,2} рожд[а-я]+"
    r"|born|b\.|туған|туылған|туулган|tug[ʻ’‘'`ʼ]?ilgan|туғилган|таваллуд|doğum|dogum|geboren|geb\.|né|née"
    r"|birth|D\.?O\.?B\.?)"
)
_BORN_AFTER = (
    r"(?:г\.?[ /]?[ ]?р\.?(?!\w)|года? р(?:ожд[а-я]*\.?|\.)|(?:г\.[ ])?рожд[а-я]*\.?|ж\.?[ ]?т\.?(?!\w)"
    r"|-?(?:жыл[а-яіғы]{0,3}[ ])?ту(?:ған|ылған|улган)(?:[ ]жыл[а-яі]*)?"
    r"|-?(?:yil[a-z]{0,4}[ ])tug[ʻ’‘'`ʼ]?ilgan"
    r"|-?(?:йил[а-я]{0,4}[ ])туғилган|doğumlu|dogumlu|жылғы)"
)
_FULL = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_REACH = 64
_SEPARATOR = r"[ \u00a0]?[-./‐–_][ \u00a0]?"
_SPACE = r"[ \u00a0\n]{0,2}"
_ENDING = r"[а-яё]{1,3}"


def _ordinal(number: int) -> str:
    """The Russian ordinal of a number under 100 in any case, as a pattern."""
    if number < len(_ONES):
        return rf"(?:{_ONES[number]}){_ENDING}"
    tens, ones = divmod(number, 10)
    if not ones:
        return rf"{_TENS[tens]}{_ENDING}"
    return rf"{_TENS_BEFORE[tens]}{_SPACE}(?:{_ONES[ones]}){_ENDING}"


def _stem(day: int) -> str:
    """Letters that stand in the spoken day in every case."""
    if day < len(_ONES):
        return _ONES[day].partition("|")[0]
    return _TENS_BEFORE[day // 10] if day % 10 else _TENS[day // 10]


def _spoken_year(year: int) -> str:
    if year >= 2000:
        rest = year - 2000
        return rf"две{_SPACE}тысячи{_SPACE}{_ordinal(rest)}" if rest else rf"двухтысячн{_ENDING}"
    rest = year % 100
    last = _ordinal(rest) if rest else rf"девятисот{_ENDING}"
    return rf"(?:тысяча{_SPACE}девятьсот{_SPACE})?{last}"


@lru_cache(maxsize=4096)
def _pattern(year: int, month: int, day: int) -> re.Pattern[str]:
    y, y2 = str(year), f"{year % 100:02d}"
    m = rf"0?{month}"
    d = rf"0?{day}"
    roman = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")[month - 1]
    word = rf"(?:{_MONTHS[month - 1]})[^\W\d_]{{0,4}}\.?"
    year_word = (
        r"г\.?[ /]?р\.?(?!\w)|года|году|год|г\.?|ж\.?|жыл[^\W\d_]*|йил[^\W\d_]*|yil[^\W\d_]*|y\."
    )
    year_tail = rf"(?:[ \u00a0]?(?:{year_word}))?"
    forms = [
        rf"{d}{_SEPARATOR}{m}{_SEPARATOR}(?:{y}|['’]?{y2})",
        rf"{day:02d}[ \u00a0]{month:02d}[ \u00a0]{y}",
        rf"{m}/{d}/(?:{y}|{y2})",
        rf"{y}{_SEPARATOR}{m}{_SEPARATOR}{d}",
        rf"{y}0?{month:02d}{day:02d}" if month > 9 else rf"{y}{month:02d}{day:02d}",
        rf"{day:02d}{month:02d}{y}",
        rf"{y2}{month:02d}{day:02d}(?![-/ ]?\d)",
        rf"(?<![\d.][ .])(?<![\d.]){month:02d}\.{y}",
        rf"{y}-{month:02d}(?![-\d])",
        rf"{d}{_SEPARATOR}{roman}{_SEPARATOR}(?:{y}|{y2})",
        # 14 января 1990 года; 14th of January, 1990; «14» января 1990 г.; 09 MAR/MAR 87
        rf"[«\"“]?{d}[»\"”]?(?:st|nd|rd|th|-го|-е|\.|-[^\W\d_]{{1,3}})?{_SPACE}(?:of{_SPACE}|[-‐–])?{word}"
        rf"(?:/{word})?,?(?:{_SPACE}|[-‐–])(?:{y}|['’]?{y2})",
        rf"{word}{_SPACE}{d}(?:st|nd|rd|th)?,?{_SPACE}{y}",
        # The month and the year: в марте 1987 года
        rf"(?<![\d][ \u00a0.»])(?<![\d-]){word},?{_SPACE}{y}",
        # 1990 жылғы 14 қаңтар; 1990-yil 14-yanvar; 1990 йил 14 январь
        rf"{y}(?:[ \u00a0]?[-‐–]?[ \u00a0]?(?:жыл|йил|yil|ж|г|y)[^\W\d_]*\.?,?)?{_SPACE}"
        rf"[«\"“]?{d}[»\"”]?"
        rf"(?:[-‐–]|{_SPACE})(?:[^\W\d_]{{1,3}}[ ])?{word}",
    ]
    return re.compile(rf"(?<!\d)(?<!\d[.,/])(?:{'|'.join(forms)})(?!\d){year_tail}", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _spoken(year: int, month: int, day: int) -> re.Pattern[str]:
    """The date as it is said: девятого марта (тысяча девятьсот) восемьдесят седьмого года."""
    months = rf"(?:{_MONTHS[month - 1]})[^\W\d_]{{0,4}}|{_ordinal(month)}"
    return re.compile(
        rf"(?<![^\W_]){_ordinal(day)}{_SPACE}(?:{months}),?{_SPACE}(?:{_spoken_year(year)}|{year})(?:{_SPACE}год[а-я]*)?",
        re.IGNORECASE,
    )


def _english(number: int) -> str:
    """A number under 100 or its ordinal, in English."""
    if number < len(_ENGLISH):
        return rf"(?:{_ENGLISH[number]})(?:th)?"
    tens, ones = divmod(number, 10)
    last = rf"y[-\s](?:{_ENGLISH[ones]})(?:th)?" if ones else "(?:y|ieth)"
    return rf"{_ENGLISH_TENS[tens]}{last}"


def _turkic(number: int, tens: Sequence[str], ones: Sequence[str]) -> str:
    """A number under 100 or its ordinal, in Kazakh or Uzbek."""
    said = [word for word in (tens[number // 10], ones[number % 10]) if word]
    return rf"{_SPACE}".join(said) + _SAID_ENDING


@lru_cache(maxsize=4096)
def _spoken_abroad(year: int, month: int, day: int) -> re.Pattern[str]:
    """The date as it is said in English, Kazakh and Uzbek.

    ``the twelfth of April, nineteen eighty-five``;
    ``бір мың тоғыз жүз сексен бесінші жылғы он екінші сәуір``.
    """
    months = rf"(?:{_MONTHS[month - 1]})[^\W\d_]{{0,4}}"
    century, rest = divmod(year, 100)
    new = year >= 2000
    english = rf"(?:{_english(century)}|two{_SPACE}thousand)(?:{_SPACE}hundred)?" + (
        rf"(?:{_SPACE}and)?{_SPACE}(?:oh[-\s])?{_english(rest)}" if rest else ""
    )
    the_day = rf"(?:the{_SPACE})?{_english(day)}(?:{_SPACE}day)?"
    forms = [
        rf"{the_day}{_SPACE}(?:of{_SPACE})?{months},?{_SPACE}(?:{english}|{year})",
        rf"{months}{_SPACE}{the_day},?{_SPACE}(?:{english}|{year})",
    ]
    for tens, ones, thousands, word in (
        (_KAZAKH_TENS, _KAZAKH, "екі мың" if new else "(?:бір )?мың тоғыз жүз", "жыл"),
        (_UZBEK_TENS, _UZBEK, "ikki ming" if new else "(?:bir )?ming to.?qqiz yuz", "yil"),
    ):
        last = rf"{_SPACE}{_turkic(rest, tens, ones)}" if rest else _SAID_ENDING
        whole = thousands.replace(" ", _SPACE) + last
        forms.append(
            rf"(?:{whole}|{year}){_SPACE}[-‐–]?{word}[^\W\d_]{{0,4}},?{_SPACE}"
            rf"{_turkic(day, tens, ones)}{_SPACE}{months}"
        )
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(forms)})", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _year(year: str) -> re.Pattern[str]:
    """The year where a word beside it says that somebody was born then."""
    return re.compile(
        rf"(?<![^\W_]){_BORN_BEFORE}[^\d\n.;]{{0,24}}?(?<!\d){year}(?!\d|[./-]\d)"
        r"(?:[ \u00a0]?г(?:од[ау]?|\.)?(?!\w))?"
        rf"|(?<![\d./-]){year}(?!\d)[ \u00a0]?{_BORN_AFTER}",
        re.IGNORECASE,
    )


def _signs(day: int) -> tuple[str, ...]:
    """Letters that stand in the spoken day in English, Kazakh and Uzbek."""
    tens, ones = divmod(day, 10)
    english = _ENGLISH[day].rpartition("|")[2] if day < len(_ENGLISH) else _ENGLISH_TENS[tens]
    uzbek = _UZBEK[ones] or _UZBEK_TENS[tens]
    return english, _KAZAKH[ones] or _KAZAKH_TENS[tens], uzbek.rpartition(".?")[2]


def _around(text: str, sign: str) -> Iterator[tuple[int, int]]:
    """The stretches about every place where a sign stands."""
    start, end, at = -1, -1, text.find(sign)
    while at >= 0:
        if start >= 0 and at - _REACH > end:
            yield start, end
            start = -1
        start = max(0, at - _REACH) if start < 0 else start
        end = at + len(sign) + _REACH
        at = text.find(sign, at + 1)
    if start >= 0:
        yield start, min(end, len(text))


def find_births(text: str, identities: Sequence[Identity]) -> list[Finding]:
    """Find the known dates of birth.

    Args:
        text: the text of one item.
        identities: those with a whole EDTF date of birth are sought. A year alone identifies nobody:
            it is found only beside a word of birth (``1990 г.р.``, ``born in 1990``).
    """
    found = []
    low = text.lower()
    for identity in identities:
        match = _FULL.match(identity.birth)
        if match is None:
            continue
        year, month, day = (int(group) for group in match.groups())
        if not (1 <= month <= 12 and 1 <= day <= 31):
            continue
        written = match[1][2:]
        ways = (
            (text, written, _pattern(year, month, day), "date of birth"),
            (text, match[1], _year(match[1]), "year of birth"),
            (low, _stem(day), _spoken(year, month, day), "date of birth, spelt out"),
            *(
                (low, sign, _spoken_abroad(year, month, day), "date of birth, spelt out")
                for sign in _signs(day)
            ),
        )
        spans = {
            hit.span(): rule
            for where, sign, pattern, rule in ways
            for start, end in _around(where, sign)
            for hit in pattern.finditer(where, start, end)
        }
        for (start, end), rule in sorted(spans.items()):
            quote = text[start:end]
            found.append(Finding(start, end, "birth", rule, identity.person_id, quote))
    return found
