"""Postal addresses: a street with a house, a house with a flat, a microdistrict, a box."""

from __future__ import annotations

import re

from app.records.marks import Finding

_S = "[ \u00a0]"
_COMMA = r"[,\s]{1,3}"
_APOSTROPHE = "[ʻ’‘'`ʼ]?"
_NAME = r"[А-ЯЁӘҒҚҢӨҰҮҺІЎҲӢӮҶA-Z«\"“][\w'’ʻ‘ʼ`.\-«»\"“”]*"
_NAMES = (
    rf"(?:(?:\d{{1,3}}[- ](?:й|я|го|ой|ші|шы|чи|th|st|nd|rd)\.?\s)?"
    rf"{_NAME}(?:{_S}(?:\d{{1,4}}{_S})?{_NAME}){{0,3}}"
    r"|\d{1,4}(?:[- ]?(?:й|я|го|ой|лет\s\w+))?)"
)
_HOUSE = (
    rf"(?:(?:д(?:ом)?\.?|үй(?:і)?|uy(?:i)?|уй(?:и)?|house|bldg\.?|стр(?:оение)?\.?|корп(?:ус)?\.?|№){_S}?)?"
    rf"№?{_S}?\d{{1,4}}(?:(?:[а-яa-z]|{_S}?[А-ЯA-Z])(?![^\W\d_]))?"
    r"(?:[/-]\d{1,4}[а-яa-z]?)?(?!\d)"
)
_FLAT = (
    rf"(?:{_COMMA}(?:кв(?:артир[аы])?\.?|пәтер(?:і)?|пөтер|xonadon(?:i)?|хонадон(?:и)?|apt\.?|flat"
    r"|apartment|комн(?:ата)?\.?|оф(?:ис)?\.?|корп(?:ус)?\.?|подъезд|үй|uy|д\.|дом)"
    rf"{_S}?№?{_S}?\d{{1,4}}[а-яa-z]?(?!\d)){{0,2}}"
)
_STREET_BEFORE = (
    r"(?:ул(?:ица|ице|ицы|ицу)?|пр(?:осп(?:ект)?)?(?:-т)?е?|проспект[ае]?|пер(?:еул(?:ок|ка|ке))?"
    r"|бульвар[ае]?|бул|б-р|шоссе|ш|проезд[ае]?|тупик|наб(?:ережн\w+)?|көшесі|мкр(?:н)?"
    r"|микрорайон[ае]?|м-н|квартал[ае]?|массив[ае]?|махалл[аяеи]|ж/м|аллея|street|avenue|lane)"
)
_STREET_AFTER = (
    r"(?:көшесі(?:нде|нің|не)?|көш\.|даңғылы(?:нда|ның)?|даңғ\.|шағын[ ]?аудан\w*|тұйығы|бульвары"
    rf"|(?:shoh|tor[ ])?ko{_APOSTROPHE}chasi(?:da|ning)?|кўчаси(?:да|нинг)?|кўча|mahallasi(?:da)?"
    r"|маҳалласи(?:да)?|массиви|massivi|mavzesi|мавзеси|dahasi|даҳаси|көчөсү|кӯчаи|street|st\."
    r"|avenue|ave\.?|road|rd\.|lane|boulevard|blvd\.?|köşesi|kóshesi|koshesi|улица|проспект"
    r"|переулок|бульвар|микрорайон|мкр\.?|шоссе)"
)
_STREET_ENGLISH = r"(?:Street|St\.|Avenue|Ave\.?|Road|Rd\.|Lane|Boulevard|Blvd\.?|Prospekt)"
_LIVES = (
    r"(?:прожива\w+|зарегистрирован\w*|прописан\w*|адрес\w*|жив[её]т|тұратын|мекенжай\w*|yashovchi"
    r"|manzil\w*|яшовчи|манзил\w*|resid\w+|address|lives)"
)
_HOUSE_AFTER = rf"{_S}?[-‐–]?{_S}?(?:үй|uy|уй)\w{{0,4}}"
_FLAT_AFTER = rf"\d{{1,4}}{_S}?[-‐–]?{_S}?(?:пәтер|xonadon|хонадон)\w{{0,4}}"

_PATTERNS = (
    # ул. Абая, д. 12, кв. 5; мкр. 8, дом 3
    re.compile(rf"(?<![\w-]){_STREET_BEFORE}\.?{_S}{{0,2}}{_NAMES}{_COMMA}{_HOUSE}{_FLAT}"),
    # Абай көшесі, 12-үй, 5-пәтер; Navoiy ko‘chasi, 12-uy, 5-xonadon
    re.compile(
        rf"(?<![\w-]){_NAMES}{_S}{_STREET_AFTER}{_COMMA}{_HOUSE}(?:{_HOUSE_AFTER})?"
        rf"(?:{_COMMA}{_FLAT_AFTER})?{_FLAT}"
    ),
    # 12 Abay Street, apt. 5
    re.compile(
        rf"(?<![\w-])\d{{1,4}}[a-zA-Z]?,?[ ](?:{_NAME}[ ]){{1,3}}{_STREET_ENGLISH}(?!\w)"
        r"(?:,[ ](?:[Aa]pt\.?|[Ff]lat|[Aa]partment|[Uu]nit)[ ]?№?[ ]?\d{1,4})?"
    ),
    # A street without a house is where somebody lives when a word beside it says so.
    re.compile(rf"{_LIVES}[^\n.;]{{0,60}}?(?P<place>{_STREET_BEFORE}\.?{_S}{{0,2}}{_NAMES})"),
    # д. 12, кв. 5; 12-үй, 5-пәтер
    re.compile(
        rf"(?<![\w-])(?:д(?:ом)?\.?|house){_S}?№?{_S}?\d{{1,4}}[а-яa-z]?(?:[/-]\d{{1,4}})?,?{_S}{{0,2}}"
        rf"(?:кв(?:артир[аы])?\.?|apt\.?|flat|apartment){_S}?№?{_S}?\d{{1,4}}"
    ),
    re.compile(rf"(?<![\w-])\d{{1,4}}[а-яa-z]?{_HOUSE_AFTER},?{_S}{{0,2}}{_FLAT_AFTER}"),
    re.compile(
        r"(?<![\w-])(?:а/я|абонентский ящик|P\.?[ ]?O\.?[ ]?Box|(?:почтовый )?индекс|пошта индексі"
        rf"|postal code|zip)[:№]?{_S}№?\d{{1,6}}(?!\d)",
        re.IGNORECASE,
    ),
)


def find_places(text: str) -> list[Finding]:
    """Find addresses down to a house; towns and districts alone are context, not identifiers.

    Args:
        text: the text of one item.
    """
    found = []
    for pattern in _PATTERNS:
        group = "place" if "place" in pattern.groupindex else 0
        for match in pattern.finditer(text):
            start, end = match.span(group)
            found.append(Finding(start, end, "place", "address", None, text[start:end], 0.85))
    return found
