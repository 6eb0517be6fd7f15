"""How a date is said in English, Russian, Kazakh and Uzbek; see :func:`app.records.dates.words`.

A date stands in two forms: *base* (14 января, қаңтар) and *governed*, the case that "no later
than" and "from" ask for (genitive in Russian, ablative in Kazakh and Uzbek, none in English).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Point:
    """One date expression: a day, month, year, season or time; or an end that is left open.

    Attributes:
        text: normalised EDTF; ``..`` or ``""`` for an open or unknown end of an interval.
        year: four digits or ``X``; ``""`` for an open or unknown end.
        month: two digits (21 to 41 are seasons and divisions of the year), ``XX`` or ``""``.
        day: two digits, ``XX`` or ``""``.
        clock: ``05:30`` or ``05:30:00``, or ``""``.
        zone: ``Z``, ``+05:00`` or ``""``.
        uncertain: qualified with ``?`` or ``%``.
        approximate: qualified with ``~`` or ``%``.
        low: first possible day, ISO.
        high: last possible day, ISO.
    """

    text: str
    year: str = ""
    month: str = ""
    day: str = ""
    clock: str = ""
    zone: str = ""
    uncertain: bool = False
    approximate: bool = False
    low: str = ""
    high: str = ""

    @property
    def exact(self) -> bool:
        """Nothing qualifies it and every digit is known."""
        return not (self.uncertain or self.approximate or "X" in self.text or self.clock)


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's words and the three ways in which it joins them.

    Attributes:
        unknown: no date at all.
        months: the twelve months after a day ("14 января").
        months_governed: the same, governed.
        alone: the twelve months without a day ("январь").
        alone_governed: the same, governed.
        parts: base and governed form of season or division of the year, by EDTF month number.
        join: builds "14 January 2022" from day (or ``""``), month words (or ``""``), year and
            ``governed``.
        day_mark: what stands between day and month.
        years: builds the words for a run of years ("2020–2023", "the 2020s").
        day_only: pattern for a day of which nothing else is known.
        day_in_year: pattern for a day whose month is not known.
        about: pattern for approximate; ``{governed}`` or ``{base}`` is the date.
        about_short: the same, abbreviated.
        roughly: remark in brackets for an approximate end of an open interval.
        uncertain: remark in brackets for uncertain.
        until: pattern for an open start (the last day belongs to it).
        since: pattern for an open end.
        until_unknown: pattern for an unknown start.
        since_unknown: pattern for an unknown end.
        one_of: pattern for one of a set.
        conjunction: joins the last member of a set of all.
        unknown_year: stands for a year of which no digit is known.
    """

    unknown: str
    months: tuple[str, ...]
    months_governed: tuple[str, ...]
    alone: tuple[str, ...]
    alone_governed: tuple[str, ...]
    parts: dict[int, tuple[str, str]]
    join: Callable[[str, str, str, bool], str]
    day_mark: str
    years: Callable[[str, str, bool], str]
    day_only: str
    day_in_year: str
    about: str
    about_short: str
    roughly: str
    uncertain: str
    until: str
    since: str
    until_unknown: str
    since_unknown: str
    one_of: str
    conjunction: str
    unknown_year: str


def _seasons(names: tuple[tuple[str, str], ...]) -> dict[int, tuple[str, str]]:
    """Number the seasons (21 on, again by hemisphere), quarters, thirds and halves of a year."""
    spring, summer, autumn, winter, *rest = names
    four = (spring, summer, autumn, winter)
    numbered = {number: four[(number - 21) % 4] for number in range(21, 33)}
    numbered.update({33 + index: name for index, name in enumerate(rest)})
    return numbered


def _english(day: str, month: str, year: str, governed: bool) -> str:
    del governed
    return " ".join(part for part in (day, month, year) if part)


def _english_years(first: str, last: str, governed: bool) -> str:
    del governed
    if int(last) - int(first) == 9 and first.endswith("0"):
        return f"the {int(first)}s"
    return f"{int(first)}–{int(last)}"


def _russian(day: str, month: str, year: str, governed: bool) -> str:
    if not month:
        return f"{year} {'года' if governed else 'год'}"
    return " ".join(part for part in (day, month, year, "года") if part)


def _russian_years(first: str, last: str, governed: bool) -> str:
    if int(last) - int(first) == 9 and first.endswith("0"):
        return f"{int(first)}-х годов" if governed else f"{int(first)}-е годы"
    return f"{int(first)}–{int(last)} {'годов' if governed else 'годы'}"


def _kazakh(day: str, month: str, year: str, governed: bool) -> str:
    if not month:
        return f"{year} {'жылдан' if governed else 'жыл'}"
    return " ".join(part for part in (year, "жылғы", day, month) if part)


def _kazakh_years(first: str, last: str, governed: bool) -> str:
    noun = "жылдардан" if governed else "жылдар"
    if int(last) - int(first) == 9 and first.endswith("0"):
        return f"{int(first)}-{noun}"
    return f"{int(first)}–{int(last)} {noun}"


def _uzbek(day: str, month: str, year: str, governed: bool) -> str:
    if not month:
        return f"{year}-{'yildan' if governed else 'yil'}"
    said = f"{year}-yil" if year.isdigit() else f"{year} yil"
    return f"{said} {day}-{month}" if day else f"{said} {month}"


def _uzbek_years(first: str, last: str, governed: bool) -> str:
    noun = "yillardan" if governed else "yillar"
    if int(last) - int(first) == 9 and first.endswith("0"):
        return f"{int(first)}-{noun}"
    return f"{int(first)}–{int(last)}-{noun}"


_RU_MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
_RU_ALONE = (
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
_KK_MONTHS = (
    "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым",
    "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
)  # fmt: skip
_KK_FROM = (
    "қаңтардан", "ақпаннан", "наурыздан", "сәуірден", "мамырдан", "маусымнан",
    "шілдеден", "тамыздан", "қыркүйектен", "қазаннан", "қарашадан", "желтоқсаннан",
)  # fmt: skip
_UZ_MONTHS = (
    "yanvar", "fevral", "mart", "aprel", "may", "iyun",
    "iyul", "avgust", "sentabr", "oktabr", "noyabr", "dekabr",
)  # fmt: skip
_UZ_FROM = tuple(month + "dan" for month in _UZ_MONTHS)

_EN_PARTS = (
    "spring", "summer", "autumn", "winter",
    "first quarter of", "second quarter of", "third quarter of", "fourth quarter of",
    "first third of", "second third of", "last third of", "first half of", "second half of",
)  # fmt: skip
_RU_PARTS = (
    ("весна", "весны"), ("лето", "лета"), ("осень", "осени"), ("зима", "зимы"),
    ("первый квартал", "первого квартала"), ("второй квартал", "второго квартала"),
    ("третий квартал", "третьего квартала"), ("четвёртый квартал", "четвёртого квартала"),
    ("первая треть", "первой трети"), ("вторая треть", "второй трети"),
    ("последняя треть", "последней трети"),
    ("первая половина", "первой половины"), ("вторая половина", "второй половины"),
)  # fmt: skip
_KK_PARTS = (
    ("көктем", "көктемнен"), ("жаз", "жаздан"), ("күз", "күзден"), ("қыс", "қыстан"),
    ("бірінші тоқсан", "бірінші тоқсаннан"), ("екінші тоқсан", "екінші тоқсаннан"),
    ("үшінші тоқсан", "үшінші тоқсаннан"), ("төртінші тоқсан", "төртінші тоқсаннан"),
    ("алғашқы төрт ай", "алғашқы төрт айдан"), ("ортаңғы төрт ай", "ортаңғы төрт айдан"),
    ("соңғы төрт ай", "соңғы төрт айдан"),
    ("бірінші жартыжылдық", "бірінші жартыжылдықтан"),
    ("екінші жартыжылдық", "екінші жартыжылдықтан"),
)  # fmt: skip
_UZ_PARTS = (
    ("bahori", "bahoridan"), ("yozi", "yozidan"), ("kuzi", "kuzidan"), ("qishi", "qishidan"),
    ("birinchi choragi", "birinchi choragidan"), ("ikkinchi choragi", "ikkinchi choragidan"),
    ("uchinchi choragi", "uchinchi choragidan"),
    ("toʻrtinchi choragi", "toʻrtinchi choragidan"),
    ("dastlabki toʻrt oyi", "dastlabki toʻrt oyidan"),
    ("oʻrtadagi toʻrt oyi", "oʻrtadagi toʻrt oyidan"),
    ("soʻnggi toʻrt oyi", "soʻnggi toʻrt oyidan"),
    ("birinchi yarmi", "birinchi yarmidan"), ("ikkinchi yarmi", "ikkinchi yarmidan"),
)  # fmt: skip

_GRAMMARS = {
    "en": Grammar(
        unknown="date unknown",
        months=ENGLISH_MONTHS,
        months_governed=ENGLISH_MONTHS,
        alone=ENGLISH_MONTHS,
        alone_governed=ENGLISH_MONTHS,
        parts=_seasons(tuple((name, name) for name in _EN_PARTS)),
        join=_english,
        day_mark=" ",
        years=_english_years,
        day_only="day {day} of an unknown month",
        day_in_year="day {day} of an unknown month of {year}",
        about="about {base}",
        about_short="c. {base}",
        roughly="approximate",
        uncertain="uncertain",
        until="no later than {governed}",
        since="from {governed} onwards",
        until_unknown="until {governed} (start unknown)",
        since_unknown="from {governed} (end unknown)",
        one_of="one of: {list}",
        conjunction="and",
        unknown_year="of an unknown year",
    ),
    "ru": Grammar(
        unknown="дата неизвестна",
        months=_RU_MONTHS,
        months_governed=_RU_MONTHS,
        alone=_RU_ALONE,
        alone_governed=_RU_MONTHS,
        parts=_seasons(_RU_PARTS),
        join=_russian,
        day_mark=" ",
        years=_russian_years,
        day_only="{day}-е число неизвестного месяца",
        day_in_year="{day}-е число неизвестного месяца {year} года",
        about="около {governed}",
        about_short="ок. {governed}",
        roughly="приблизительно",
        uncertain="под вопросом",
        until="не позднее {governed}",
        since="начиная с {governed}",
        until_unknown="до {governed} (начало неизвестно)",
        since_unknown="с {governed} (окончание неизвестно)",
        one_of="одна из дат: {list}",
        conjunction="и",
        unknown_year="неизвестного",
    ),
    "kk": Grammar(
        unknown="күні белгісіз",
        months=_KK_MONTHS,
        months_governed=_KK_FROM,
        alone=_KK_MONTHS,
        alone_governed=_KK_FROM,
        parts=_seasons(_KK_PARTS),
        join=_kazakh,
        day_mark=" ",
        years=_kazakh_years,
        day_only="белгісіз айдың {day}-күні",
        day_in_year="{year} жылғы белгісіз айдың {day}-күні",
        about="шамамен {base}",
        about_short="шам. {base}",
        roughly="шамамен",
        uncertain="нақтыланбаған",
        until="{governed} кешіктірмей",
        since="{governed} бастап",
        until_unknown="{governed} кешіктірмей (басталуы белгісіз)",
        since_unknown="{governed} бастап (аяқталуы белгісіз)",
        one_of="мына күндердің бірі: {list}",
        conjunction="және",
        unknown_year="белгісіз",
    ),
    "uz": Grammar(
        unknown="sanasi nomaʼlum",
        months=_UZ_MONTHS,
        months_governed=_UZ_FROM,
        alone=_UZ_MONTHS,
        alone_governed=_UZ_FROM,
        parts=_seasons(_UZ_PARTS),
        join=_uzbek,
        day_mark="-",
        years=_uzbek_years,
        day_only="nomaʼlum oyning {day}-kuni",
        day_in_year="{year}-yil nomaʼlum oyning {day}-kuni",
        about="taxminan {base}",
        about_short="taxm. {base}",
        roughly="taxminan",
        uncertain="aniq emas",
        until="{governed} kechiktirmay",
        since="{governed} boshlab",
        until_unknown="{governed} kechiktirmay (boshlanishi nomaʼlum)",
        since_unknown="{governed} boshlab (tugashi nomaʼlum)",
        one_of="quyidagi sanalardan biri: {list}",
        conjunction="va",
        unknown_year="nomaʼlum",
    ),
}


def grammar(language: str) -> Grammar:
    """The grammar of a language tag's first part; English for every other language."""
    return _GRAMMARS.get(language.lower().replace("_", "-").split("-", 1)[0], _GRAMMARS["en"])


def point(words: Grammar, date: Point, *, short: bool = False) -> str:
    """Say one date with its qualifiers."""
    said = _bare(words, date)
    if date.approximate:
        pattern = words.about_short if short else words.about
        said = pattern.format(base=said, governed=_bare(words, date, governed=True))
    return f"{said} ({words.uncertain})" if date.uncertain else said


def interval(words: Grammar, first: Point, last: Point, *, short: bool = False) -> str:
    """Say a span; what the two ends share is said once."""
    if not first.year:
        return _open(words, last, words.until if first.text == ".." else words.until_unknown)
    if not last.year:
        return _open(words, first, words.since if last.text == ".." else words.since_unknown)
    if first.text == last.text:
        return point(words, first, short=short)
    if first.exact and last.exact and len(first.text) == len(last.text):
        if not first.month:
            return words.years(first.year, last.year, False)
        if first.year == last.year and max(first.month, last.month) <= "12":
            return _within_year(words, first, last)
    return f"{point(words, first, short=short)} – {point(words, last, short=short)}"


def members(words: Grammar, dates: tuple[Point, ...], *, either: bool, short: bool = False) -> str:
    """Say a set of dates: one of them, or all of them."""
    said = [point(words, date, short=short) for date in dates]
    if len(said) == 1:
        return said[0]
    if either:
        return words.one_of.format(list="; ".join(said))
    return f"{', '.join(said[:-1])} {words.conjunction} {said[-1]}"


def _open(words: Grammar, date: Point, pattern: str) -> str:
    """An interval with one end; its qualifiers follow in brackets, since the case is taken."""
    said = pattern.format(governed=_bare(words, date, governed=True))
    remarks = [words.roughly] * date.approximate + [words.uncertain] * date.uncertain
    if not remarks:
        return said
    # One pair of brackets holds all remarks.
    opened = f"{said[:-1]}; " if said.endswith(")") else f"{said} ("
    return f"{opened}{', '.join(remarks)})"


def _within_year(words: Grammar, first: Point, last: Point) -> str:
    """Two days or two months of one year."""
    year = str(int(first.year))
    if not first.day:
        span = f"{words.alone[int(first.month) - 1]}–{words.alone[int(last.month) - 1]}"
        return words.join("", span, year, False)
    days = str(int(first.day)), str(int(last.day))
    month = words.months[int(last.month) - 1]
    if first.month == last.month:
        return words.join(f"{days[0]}–{days[1]}", month, year, False)
    run = f"{words.months[int(first.month) - 1]} – {days[1]}{words.day_mark}{month}"
    return words.join(days[0], run, year, False)


def _bare(words: Grammar, date: Point, *, governed: bool = False) -> str:
    """A date without its qualifiers, in its base or governed form."""
    month = "" if date.month == "XX" else date.month
    day = str(int(date.day)) if date.day.isdigit() else ""
    if date.year == "XXXX" and not month:
        return words.day_only.format(day=day) if day else words.unknown
    if date.year == "XXXX":
        year = words.unknown_year
    elif "X" in date.year:
        years = date.year.replace("X", "0"), date.year.replace("X", "9")
        if not month:
            return words.years(*years, governed)
        said = _month(words, month, governed, after_day=bool(day))
        said = f"{day}{words.day_mark}{said}" if day else said
        return f"{said}, {words.years(*years, False)}"
    else:
        year = str(int(date.year))
    if not month:
        if day:
            return words.day_in_year.format(day=day, year=year)
        return words.join("", "", year, governed)
    said = words.join(day, _month(words, month, governed, after_day=bool(day)), year, governed)
    return f"{said}, {date.clock}{_zone(date.zone)}" if date.clock else said


def _month(words: Grammar, month: str, governed: bool, *, after_day: bool) -> str:
    """The words for a month or a part of the year."""
    number = int(month)
    if number > 12:
        return words.parts[number][governed]
    if after_day:
        return (words.months_governed if governed else words.months)[number - 1]
    return (words.alone_governed if governed else words.alone)[number - 1]


def _zone(zone: str) -> str:
    if not zone:
        return ""
    return " UTC" if zone == "Z" else f" UTC{zone}"
