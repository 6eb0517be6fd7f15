"""The written forms of contacts, documents and coordinates, each with a check that ranks it.

In the patterns ``~`` stands for any space within a line and ``¦`` for any hyphen or dash.

Sources: ITU-T E.164 through phonenumbers; ISO 13616 (IBAN); 3GPP TS 23.003 clause 6.2 (IMEI);
ICAO Doc 9303 part 3 (passport numbers).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import phonenumbers

from app.redaction.checksums import digits_of, iban_valid, iin_valid, luhn_valid

_Check = Callable[[re.Match[str]], float]
_SPACES = " \u00a0\u2009\u202f"
_DASHES = "‐‑–—-"
_REGIONS = ("KZ", "UZ", "RU", "KG", "TJ")


@dataclass(frozen=True, slots=True)
class Rule:
    """One written form.

    Attributes:
        name: for the reviewer.
        reason: category of the mark.
        pattern: what proposes.
        check: 0 to 1; 0 drops the proposal.
        group: the group that is marked.
    """

    name: str
    reason: str
    pattern: re.Pattern[str]
    check: _Check
    group: int | str = 0


def _always(score: float) -> _Check:
    return lambda _match: score


def _iin(match: re.Match[str]) -> float:
    return 1.0 if iin_valid(digits_of(match[0])) else 0.7


def _card(match: re.Match[str]) -> float:
    digits = digits_of(match[0])
    return 0.95 if len(digits) >= 13 and luhn_valid(digits) else 0.6 if len(digits) == 16 else 0.0


def _imei(match: re.Match[str]) -> float:
    return 0.95 if luhn_valid(digits_of(match[0])) else 0.6


def _iban(match: re.Match[str]) -> float:
    return 1.0 if iban_valid(re.sub(r"\W", "", match[0]).upper()) else 0.7


def _point(match: re.Match[str]) -> float:
    latitude, longitude = (float(match[n].replace(",", ".")) for n in (1, 2))
    # Numbers of two or more decimals within range; whole degrees are not a place.
    return 0.9 if abs(latitude) <= 90 and abs(longitude) <= 180 else 0.0


_DATED = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}"
)


def _phone(match: re.Match[str]) -> float:
    """Rank a telephone by what phonenumbers says of it in the region's or the world's plan."""
    written = match[0]
    digits = digits_of(written)
    if not 7 <= len(digits) <= 15 or _DATED.fullmatch(written.strip()):
        return 0.0
    international = written.lstrip().startswith("+") or digits.startswith("00")
    best = 0.0
    for region in (None,) if international else _REGIONS:
        try:
            number = phonenumbers.parse(
                "+" + digits.removeprefix("00") if international else digits, region
            )
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return 1.0
        if phonenumbers.is_possible_number(number):
            best = 0.7
    if international:
        return max(best, 0.6)
    # A number that no plan knows is one only when it is dialled like one: 8 (7xx), 998.
    grouped = "(" in written or len(re.findall(r"\d+", written)) >= 3
    dialled = len(digits) in (10, 11, 12) and digits[0] in "789"
    return best if best and (grouped or dialled) else 0.5 if grouped and dialled else 0.0


def _written_out(pattern: str) -> str:
    """Put the spaces for ``~`` and the dashes for ``¦``, within brackets or without."""
    out: list[str] = []
    inside = False
    for place, character in enumerate(pattern):
        escaped = pattern[place - 1 : place] == "\\"
        if character == "[" and not escaped:
            inside = True
        elif character == "]" and not escaped:
            inside = False
        if character in "~¦":
            letters = _SPACES if character == "~" else _DASHES.replace("-", r"\-")
            out.append(letters if inside else f"[{letters}]")
        else:
            out.append(character)
    return "".join(out)


def _rule(
    name: str,
    reason: str,
    pattern: str,
    check: _Check | float = 0.9,
    *,
    flags: int = 0,
    group: int | str = 0,
) -> Rule:
    function = _always(check) if isinstance(check, float) else check
    compiled = re.compile(_written_out(pattern), flags)
    return Rule(name, reason, compiled, function, group)


_NUMBER_WORD = (
    r"(?:№|Nr?\.?|No\.?|#|номер\w*|нөмір\w*|raqam\w*|рақам\w*|number)"  # after documents' names
)
_PASSPORT_WORD = (
    r"(?:паспорт\w*|passport\w*|pasport\w*|төлқұжат\w*|удостоверени\w+\s+личности|уд\.?\s*л\w*"
    r"|жеке\s+куәлі\w+|куәлі\w+|удостоверени\w+|ID[ -]?card|identity\s+card|guvohnoma\w*"
    r"|shaxsiy\s+guvohnoma\w*|ID[ -]?карт\w+|вид\w*\s+на\s+жительство|шиноснома\w*)"
)

# Order matters only for the name of a rule: the longest, then the first, wins a stretch of text.
RULES = (
    _rule(
        "e-mail", "contact", r"(?<![\w.+-])[\w.+-]+~?(?:@|\[at\]|\(at\))~?[\w-]+(?:\.[\w-]+)+", 1.0
    ),
    _rule(
        "messenger link",
        "contact",
        r"(?:https?://)?(?:www\.)?(?:t\.me|telegram\.me|wa\.me|vk\.com|vk\.ru|ok\.ru|instagram\.com"
        r"|instagr\.am|facebook\.com|fb\.com|fb\.me|m\.me|tiktok\.com|twitter\.com|x\.com|youtube\.com"
        r"|youtu\.be|linkedin\.com|threads\.net|signal\.me|join\.skype\.com|chat\.whatsapp\.com"
        r"|mail\.ru|odnoklassniki\.ru|imo\.im)/[^\s<>\"»)\],;]*[^\s<>\"»)\],;.]",
        1.0,
        flags=re.IGNORECASE,
    ),
    _rule(
        "personal page",
        "contact",
        r"https?://[^\s<>\"»)\]]*(?:/(?:user|users|profile|id|people|u|@|author|members?)[/=]?|/@|[?&]id=)"
        r"[^\s<>\"»)\]]+",
        0.8,
        flags=re.IGNORECASE,
    ),
    _rule("handle", "contact", r"(?<![\w.@/])@[A-Za-z_][\w.]{2,31}(?<!\.)(?![\w@])", 0.9),
    _rule(
        "handle",
        "contact",
        r"\b(?:telegram|телеграм\w*|инстаграм\w*|instagram|insta|skype|скайп\w*|whatsapp|ник(?:нейм)?"
        r"|логин|login|username|viber|signal|facebook|фейсбук\w*|tiktok|vk|вк)\b~?(?::|—|–|-|=)~*"
        r"(?P<handle>[A-Za-z][\w.\-]{3,40}(?<![.\-]))(?![\w@])",
        0.85,
        flags=re.IGNORECASE,
        group="handle",
    ),
    _rule("IIN", "document", r"(?<![\w.,/+-])\d{12}(?![\w/]|[.,]\d|-\d)", _iin),
    _rule(
        "IIN",
        "document",
        r"(?<![\w.,/+(-])(?<!\d~)\d{3}(?:[~-]?\d{3}){3}(?!~?\d)(?![\w/]|[.,]\d)",
        _iin,
    ),
    _rule(
        "IIN",
        "document",
        r"(?<![\w.,/+(-])(?<!\d~)(?:\d{2}~){3}\d{6}(?!~?\d)|(?<![\w+(])\d{6}[~¦]\d{6}(?!~?\d|\w)"
        r"|(?<![\w+(])(?:\d{4}[~-]){2}\d{4}(?![~-]?\d|\w)",
        _iin,
    ),
    _rule(
        "IIN",
        "document",
        r"\b(?:ИИН|ЖСН|IIN|JSN|БИН|БСН|ИНН|ПИНФЛ|JSHSHIR|ЖШШИР|PINFL|СНИЛС|INN)\b"
        r"\W{0,4}(?:[№#]~?)?(?P<number>\d(?:[~-]?\d){8,15})",
        1.0,
        flags=re.IGNORECASE,
        group="number",
    ),
    _rule(
        "PINFL",
        "document",
        r"(?<![\w.,/+-])[1-6]\d{13}(?![\w/]|[.,]\d|-\d)",
        0.8,
    ),
    _rule("passport", "document", r"(?<![^\W_])[NSPНС]\s?(?:№\s?)?\d{8}(?!\d)", 0.95),
    _rule(
        "passport",
        "document",
        r"(?<![^\W_])(?:[A-Z]{2}|[АВСЕКМНОРТХ]{2}|[FКK][AАBВ])[~]?(?:№~?)?\d{7}(?!\w)",
        0.95,
    ),
    _rule(
        "passport",
        "document",
        rf"\b{_PASSPORT_WORD}[^\d\n]{{0,40}}(?P<number>(?:[A-ZА-ЯЁ]{{1,2}}~?)?(?:№~?)?\d(?:[~-]?\d){{5,10}})"
        r"(?![\d])",
        0.95,
        flags=re.IGNORECASE,
        group="number",
    ),
    _rule(
        "Russian passport",
        "document",
        r"(?<![\w.,/+(-])(?<!\d~)\d{2}~?\d{2}~(?:№~?)?\d{6}(?!~?\d)(?![\w/%]|[.,]\d)",
        0.85,
    ),
    _rule(
        "document with a number",
        "document",
        r"\b(?:водительск\w+\s+удостоверени\w+|свидетельств\w+\s+(?:о|лица|беженца)(?:\s+\w+,?){1,4}|военн\w+\s+билет\w*|driving\s+licen[cs]e"
        r"|birth\s+certificate|haydovchilik\s+guvohnoma\w*|миграционн\w+\s+карт\w+|виз\w{1,2}|visa|патент\w*)"
        rf"[^\d\n.]{{0,24}}(?P<number>[A-ZА-ЯЁIVX]{{0,4}}[~-]*(?:[A-ZА-ЯЁ]{{2}}~?)?{_NUMBER_WORD}?~?\d(?:[~-]?\d){{4,11}})"
        r"(?!\d)",
        0.85,
        flags=re.IGNORECASE,
        group="number",
    ),
    _rule(
        "case number",
        "document",
        r"(?<![\w/-])\d{2,4}-\d{2}-\d{2}-\d{1,2}[a-zа-я]?/\d{1,6}(?![\w/])",
        0.95,
        flags=re.IGNORECASE,
    ),
    _rule(
        "case number",
        "document",
        r"\b(?:дел[оауе]м?|іс(?:і|ін|ке|тің)?|ish(?:i|ning|i?ga)?|иш(?:и|нинг)?|case|протокол\w*|ЕРДР|КУИ|КУСП|СДТБТ"
        r"|материал\w*|хаттама\w*|постановлени\w+\s+суда|приговор\w*|docket|file)"
        rf"\s*(?:по\s+\w+\s*)?{_NUMBER_WORD}\s*(?P<number>[\w]{{1,8}}(?:[-/.]\w{{1,10}}){{1,6}}|\d{{5,18}})",
        0.95,
        flags=re.IGNORECASE,
        group="number",
    ),
    _rule(
        "case number",
        "document",
        r"(?P<number>(?<![\w/-])\d{1,6}-\d{4,6}-\d{2,5}(?:-\w{1,4})?/\d{1,6})(?![\w/])",
        0.9,
        group="number",
    ),
    _rule(
        "case number",
        "document",
        r"(?:№|\bN[o°]?\.?)~?(?P<number>\d{1,2}(?:-\d{1,4}){0,2}[-/]\d{1,5}(?:-\d{1,4})?/(?:19|20)?\d{2,6})"
        r"(?![\w/])",
        0.85,
        group="number",
    ),
    _rule(
        "case number",
        "document",
        r"(?<![\w/.-])\d{1,2}-\d{1,5}/(?:19|20)\d{2}(?![\w/])",
        0.8,
    ),
    _rule(
        "vehicle plate",
        "document",
        r"(?<![\w-])\d{3}[~-]?[A-Z]{2,3}[~-]?(?:0[1-9]|1\d|20)(?![\w-])",
        0.9,
    ),
    _rule(
        "vehicle plate",
        "document",
        r"(?<![\w-])(?:[A-Z][~-]?\d{3}[~-]?[A-Z]{2,3}|[A-Z]\d{3}[A-Z]{2})(?![\w-])",
        0.8,
    ),
    _rule(
        "vehicle plate",
        "document",
        r"(?<![\w-])(?:[0-9]{2})[~-]?(?:[A-Z][~-]?\d{3}[~-]?[A-Z]{2}|\d{3}[~-]?[A-Z]{3})(?![\w-])",
        0.9,
    ),
    _rule(
        "vehicle plate",
        "document",
        r"(?<![\w-])[АВЕКМНОРСТУХавекмнорстух]~?\d{3}~?[АВЕКМНОРСТУХавекмнорстух]{2}~?\d{2,3}(?:~?RUS)?(?![\w-])",
        0.9,
    ),
    _rule(
        "vehicle plate",
        "document",
        r"(?<![\w-])(?:0[1-9])~?KG~?\d{3}~?[A-Z]{3}(?![\w-])|(?<![\w-])\d{4}~?[A-Z]{2}~?0[1-9](?![\w-])",
        0.85,
    ),
    _rule(
        "bank card",
        "document",
        r"(?<![\w.,/+-])(?<!\d~)(?:\d{4}[~-]?){3}\d{1,7}(?!~?\d)(?![\w/]|[.,]\d)",
        _card,
    ),
    _rule(
        "bank card",
        "document",
        r"(?<![\w*])\d{4}[~-]?(?:\d{0,2}[*xXхХ•]{2,6}[~-]?){1,3}\d{4}(?![\w])",
        0.8,
    ),
    _rule(
        "IBAN",
        "document",
        r"(?<![^\W_])(?:[A-Z]{2}\d{2}(?:~?[A-Z0-9]{4}){3,7}(?:~?[A-Z0-9]{1,3})?)(?![^\W_])",
        _iban,
    ),
    _rule("IMEI", "document", r"(?<![\w.,/+-])\d{15}(?![\w/]|[.,]\d|-\d)", _imei),
    _rule(
        "IMEI",
        "document",
        r"(?<![\w.,/+-])\d{2}[~-]\d{6}[~-]\d{6}[~-]\d(?!\d)",
        _imei,
    ),
    _rule(
        "coordinates",
        "location",
        r"(?<![\w.,+-])([-+]?\d{1,2}\.\d{3,})°?~?(?:[NSСЮ]\b)?[,;~]{1,3}([-+]?\d{1,3}\.\d{3,})°?(?:~?[EWВЗ]\b)?(?![\w]|\.\d)",
        _point,
    ),
    _rule(
        "coordinates",
        "location",
        r"(?<![\w.,+-])([-+]?\d{1,2},\d{3,})°?(?:~?[NSСЮ]\b)?[;~]{1,3}([-+]?\d{1,3},\d{3,})°?(?:~?[EWВЗ]\b)?(?![\w]|,\d)",
        _point,
    ),
    _rule(
        "coordinates",
        "location",
        r"(?:\b[NSСЮEWВЗ]~?)?(?<!\d)\d{1,3}~?°~?(?:\d{1,2}(?:[.,]\d+)?~?['’′ʹ]~?(?:\d{1,2}(?:[.,]\d+)?~?(?:[\"”″]|''|’’|′′)~?)?)"
        r"(?:[NSСЮEWВЗ]\b|с\.~?ш\.|ю\.~?ш\.|в\.~?д\.|з\.~?д\.)?"
        r"(?:[,;~]{1,3}(?:[NSСЮEWВЗ]~?)?\d{1,3}~?°~?(?:\d{1,2}(?:[.,]\d+)?~?['’′ʹ]~?(?:\d{1,2}(?:[.,]\d+)?~?(?:[\"”″]|''|’’|′′)~?)?)"
        r"(?:[NSСЮEWВЗ]\b|в\.~?д\.|з\.~?д\.|с\.~?ш\.)?)?",
        0.95,
    ),
    _rule(
        "map link",
        "location",
        r"(?:https?://)?(?:maps\.app\.goo\.gl|goo\.gl/maps|maps\.google\.\w+|(?:www\.)?google\.\w+/maps"
        r"|yandex\.\w+/maps|2gis\.\w+|go\.2gis\.com|maps\.apple\.com|what3words\.com|geo:)[^\s<>\"»)\]]+|geo:-?\d[\d.,;-]+",
        1.0,
        flags=re.IGNORECASE,
    ),
    _rule(
        "telephone",
        "contact",
        r"(?<![\w.,/+№#-])(?:\+|00)[1-9][0-9]{0,2}[~.¦]?(?:\(?[0-9]{1,5}\)?[~.¦]{0,2}){2,6}[0-9](?![\w/])",
        _phone,
    ),
    _rule(
        "telephone",
        "contact",
        r"(?<![\w.,/+№#-])(?<!\d~)[78]?[~.¦]{0,2}\([0-9]{2,5}\)[~.¦]{0,2}[0-9](?:[~.¦]?[0-9]){4,8}(?![\w/]|[.,]\d)",
        _phone,
    ),
    _rule(
        "telephone",
        "contact",
        r"(?<![\w.,/+№#-])(?<!\d~)[78][~.¦]?[0-9]{3}[~.¦]?[0-9]{3}[~.¦]?[0-9]{2}[~.¦]?[0-9]{2}(?!~?\d)(?![\w/]|[.,]\d)",
        _phone,
    ),
    _rule(
        "telephone",
        "contact",
        r"(?<![\w.,/+№#-])(?<!\d~)(?:998|996|992|993|994|7)[~.¦]?[0-9]{2,3}[~.¦]?[0-9]{3}[~.¦]?[0-9]{2}[~.¦]?[0-9]{2}"
        r"(?!~?\d)(?![\w/]|[.,]\d)",
        _phone,
    ),
    _rule(
        "telephone",
        "contact",
        r"(?<![\w.,/+№#-])(?<!\d~)(?:7[0-9]{2}|9[0-9]{2}|[35][0-9]{2})[~¦][0-9]{3}[~¦][0-9]{2}[~¦][0-9]{2}(?!~?\d)(?![\w/]|[.,]\d)",
        0.8,
    ),
    _rule(
        "telephone",
        "contact",
        r"(?<![\w.,/+№#-])(?<!\d~)(?:9[0-9]|88|77|33|50|20|71|95)[~¦][0-9]{3}[~¦][0-9]{2}[~¦][0-9]{2}(?!~?\d)(?![\w/]|[.,]\d)",
        0.8,
    ),
    _rule(
        "telephone",
        "contact",
        r"\b(?:тел(?:ефон\w*)?|моб(?:ильн\w+)?|сот(?:овый)?|факс|phone|tel|mobile|cell|whatsapp|ватсап\w*|вацап\w*|viber"
        r"|telefon\w*|ұялы|байланыс|raqami?|рақами?|номер\w*\s+телефона)\b[.:;,~№—–-]{0,4}(?:\w+~)?"
        r"(?P<number>\+?\(?[0-9](?:[~.¦()]{0,2}[0-9]){4,14})(?![\d])",
        0.9,
        flags=re.IGNORECASE,
        group="number",
    ),
)
