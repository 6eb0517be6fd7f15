"""Points on the map: decimal degrees, degrees and minutes, grids, codes and links.

Sources: ISO 6709 as people write it; NGA.STND.0037 (MGRS); Open Location Code.
"""

from __future__ import annotations

import re

from app.redaction.finding.rule import announced, rule

_SIDE = r"(?:[NSEWСЮВЗ](?![^\W\d_])|с\.?~?ш\.?|ю\.?~?ш\.?|в\.?~?д\.?|з\.?~?д\.?)"
_WORD = (
    r"(?:широт\w*|долгот\w*|latitude|longitude|lat|lon|lng|long|ендік|бойлық|kenglik|uzunlik|кенглик"
    r"|узунлик|[XYxyХУ](?==)|с\.?~?ш\.?|в\.?~?д\.?|[NSEW])"
)
_BETWEEN = rf"(?:[,;/|&~\n]|и~|and~){{0,4}}(?:{_WORD}~?[:=~]{{0,2}})?"
_MINUTES = (
    r"(?:\d{1,2}(?:[.,]\d+)?~?(?:['’′ʹ]|мин\w*\.?|min\.?)~?"
    r"(?:\d{1,2}(?:[.,]\d+)?~?(?:[\"”″]|''|’’|′′|сек\w*\.?|sec\.?)~?)?)"
)
_DEGREES = r"(?:[°º]|град\w*\.?|deg\.?)"
_ONE = rf"(?:[NSСЮEWВЗ]~?)?(?<!\d)\d{{1,3}}(?:[.,]\d+)?~?{_DEGREES}~?{_MINUTES}?{_SIDE}?"
_LINE = (
    r"(?:шир(?:от\w*|\.)|долг(?:от\w*|\.)|latitude|longitude|lat|lon|lng|ендік|бойлық|kenglik|uzunlik"
    r"|кенглик|узунлик)"
)
_SEXAGESIMAL = r"\d{1,3}~\d{1,2}~\d{1,2}(?:[.,]\d+)?"
_BARE = rf"[NSEW]~?{_SEXAGESIMAL}|{_SEXAGESIMAL}~?[NSEW]|{_SEXAGESIMAL.replace('~', '-')}~?[NSEW]"
_CODE = "[23456789CFGHJMPQRVWX]"


def _point(match: re.Match[str]) -> float:
    """Two decimal numbers are a place when they lie within range and are exact enough for one."""
    first, second = (match[n].replace(",", ".") for n in ("one", "two"))
    if abs(float(first)) > 180 or abs(float(second)) > 180:
        return 0.0
    if min(abs(float(first)), abs(float(second))) > 90:
        return 0.0
    said = match[0].replace(match["one"], "", 1).replace(match["two"], "", 1)
    told = bool(re.search(r"[^\W\d_]|[°º]", said))
    exact = min(len(each.partition(".")[2]) for each in (first, second))
    # Three decimals alone are as often a sum or a measurement.
    return 0.95 if told else 0.9 if exact > 3 else 0.0


WHEREABOUTS = (
    rule(
        "coordinates",
        "location",
        rf"(?<![\w.,+-])(?:{_WORD}~?[:=~]{{0,2}})?(?P<one>[-+]?\d{{1,3}}\.\d{{3,}})[°º]?~?{_SIDE}?{_BETWEEN}"
        rf"(?P<two>[-+]?\d{{1,3}}\.\d{{3,}})[°º]?(?:~?{_SIDE})?(?![\w]|\.\d)",
        _point,
    ),
    rule(
        "coordinates",
        "location",
        rf"(?<![\w.,+-])(?:{_WORD}~?[:=~]{{0,2}})?(?P<one>[-+]?\d{{1,3}},\d{{3,}})[°º]?~?{_SIDE}?(?:[;/|~]|и~){{1,3}}"
        rf"(?:{_WORD}~?[:=~]{{0,2}})?(?P<two>[-+]?\d{{1,3}},\d{{3,}})[°º]?(?:~?{_SIDE})?(?![\w]|,\d)",
        _point,
    ),
    rule(
        "coordinates",
        "location",
        rf"(?<![\w.,])\d{{1,3}}\.\d{{2,}}~?(?:[°º]~?)?{_SIDE}[,;~]{{0,3}}\d{{1,3}}\.\d{{2,}}~?(?:[°º]~?)?{_SIDE}",
        0.9,
    ),
    rule(
        "coordinates",
        "location",
        r"\d(?<!\w.)\d{0,2}[.,]\d{2,}[°º]?(?!\w)",
        announced(rf"{_LINE}(?:~точки)?", lead="[:=~—–-]{1,3}[-+]?"),
    ),
    # UTM: the zone, then metres east and north.
    rule(
        "coordinates",
        "location",
        r"(?<!\w)(?:[1-9]|[1-5]\d|60)~?[C-HJ-NP-X],?~\d{6}(?:\.\d+)?~?[EmЕм]?,?~\d{7}(?:\.\d+)?(?!\d)",
        0.9,
    ),
    rule("coordinates", "location", rf"{_ONE}[,;~]{{0,3}}{_ONE}", 0.95, near="sign"),
    rule(
        "coordinates",
        "location",
        rf"(?<![\w°])\d{{1,3}}~?{_DEGREES}~?{_MINUTES}{_SIDE}?",
        0.95,
        near="sign",
    ),
    rule("coordinates", "location", rf"(?<![\w.,-])(?:{_BARE})(?:[,;~]{{1,3}}(?:{_BARE}))?", 0.9),
    rule(
        "coordinates",
        "location",
        r"(?<!\w)(?:[1-9]|[1-5]\d|60)[C-HJ-NP-X]~?[A-HJ-NP-Z]{2}~?(?:\d{10}|\d{8}|\d{5}~\d{5}|\d{4}~\d{4})(?!\w)",
        0.85,
    ),
    rule(
        "map code",
        "location",
        rf"(?<!\w)(?:{_CODE}{{8}}|{_CODE}{{4}}|{_CODE}{{6}})\+{_CODE}{{2,3}}(?!\w)",
        0.9,
        near="sign",
    ),
    rule("map code", "location", r"(?<![/\w:])///[^\W\d_]+(?:\.[^\W\d_]+){2}", 0.9, near="sign"),
    rule(
        "map link",
        "location",
        r"(?:https?://)?(?:maps\.app\.goo\.gl|goo\.gl/maps|(?:www\.|m\.)?openstreetmap\.org|osm\.org|maps\.me"
        r"|(?:www\.)?(?:maps\.)?(?:google|yandex)\.[a-z.]+/(?:maps|\?q|\?ll|\?text|maps/@)|maps\.google\.[a-z.]+"
        r"|maps\.yandex\.\w+|2gis\.\w+|go\.2gis\.com|(?:www\.)?wikimapia\.org|maps\.apple\.com"
        r"|what3words\.com|w3w\.co|plus\.codes|omaps\.app)[^\s<>\"»)\]]*",
        1.0,
        flags=re.IGNORECASE,
        near="slash",
    ),
    rule("map link", "location", r"geo:-?\d[\d.,;-]+(?:[;?&]?\w+=[\w.]+)*", 1.0, near="sign"),
)
"""Rules of the category ``location``."""
