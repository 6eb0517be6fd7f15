"""Telephones, mail and network addresses, handles and personal pages.

Sources: ITU-T E.164 through phonenumbers; RFC 5322 as people write it; RFC 4291 (IPv6); IEEE 802 (MAC).
"""

from __future__ import annotations

import re

import phonenumbers

from app.redaction.finding.checksums import digits_of
from app.redaction.finding.rule import NO_UNIT, announced, is_date, rule

_REGIONS = ("KZ", "UZ", "RU", "KG", "TJ", "TR")
_DATED = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:[ \u00a0\u2009\u202f.]\d{3}){2,}")
_TRUNK = {"8": (10, 11), "0": (9, 10, 11), "7": (10, 11), "9": (9, 10, 11, 12)}


def _phone(match: re.Match[str]) -> float:
    """Rank a telephone by what phonenumbers says of it in the region's or the world's plan."""
    said = match["number"] if "number" in match.re.groupindex else match[0]
    digits = digits_of(said)
    if not 7 <= len(digits) <= 15 or _DATED.fullmatch(said.strip()):
        return 0.0
    international = said.lstrip(" (").startswith("+") or digits.startswith("00")
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
        return max(best, 0.6) if "+" in said else best
    if _THOUSANDS.fullmatch(said):
        return 0.0
    # A number that no plan knows is one only when it is dialled like one: 8 (7xx), 998, 0(555).
    grouped = "(" in said or len(re.findall(r"\d+", said)) >= 3
    dialled = len(digits) in _TRUNK.get(digits[0], ())
    return best if best and (grouped or dialled) else 0.5 if grouped and dialled else 0.0


def _extension(match: re.Match[str]) -> float:
    """An extension, where a telephone stands before it."""
    before = match.string[max(0, match.start() - 16) : match.start() + 1]
    return 0.9 if len(digits_of(before)) > 5 else 0.0


_WHOSE_LINE = announced(
    r"раб|дом|служ|сл|приёмн\w*|приемн\w*|үйі?|жұмыс|uyi?|ish", 0.85, lead=r"\.?:?~"
)


def _local(match: re.Match[str]) -> float:
    """A number of a town after the word for whose it is: раб. 25-44-13."""
    return 0.0 if is_date(match[0]) else _WHOSE_LINE(match)


def _address(match: re.Match[str]) -> float:
    """An IPv4 address; small numbers alone are the number of a chapter."""
    octets = [int(each) for each in match[0].split(".")]
    private = octets[0] in (10, 127)
    return 0.9 if private or max(octets[:2]) > 20 else 0.0


def _sixth(match: re.Match[str]) -> float:
    """An IPv6 address; two or three groups of digits are a time of day."""
    said = match[0]
    groups = [each for each in said.split(":") if each]
    written_out = len(groups) == 8 or ("::" in said and len(groups) >= 2)
    return 0.9 if written_out and re.search(r"[a-fA-F]", said) else 0.0


_PART = r"[~.¦/()]"
_START = r"(?<![\w.,/+№#-])(?<!\d~)"
_EXTENSION = (
    r"(?:доб(?:авочн\w+)?|вн(?:утр(?:енн\w+)?)?|ext(?:ension)?|қосымша|ішкі|ichki|қўшимча|dahili)"
)
_END = r"(?!~?\d)(?![\w/]|[.,]\d)"
_MAIL_HOST = (
    r"(?:gmail|mail|yandex|ya|inbox|list|bk|rambler|umail|proton(?:mail)?|outlook|hotmail|yahoo|icloud"
    r"|tutanota|tuta|posteo|riseup|gmx|web)"
)
_AT = (
    r"(?:~?[@＠]~?\n?|~?[\[({<]~?(?:at|собака|сабака|dog|ит|kuchukcha)~?[\])}>]~?|~(?:собака|сабака|гав)~"
    rf"|~at~(?=[\w-]+~(?:dot|\.)~|{_MAIL_HOST}\.))"
)
_DOT = r"(?:\.|~?[\[({]~?(?:dot|точка|тчк|нүкте|nuqta)~?[\])}]~?|~(?:dot|точка|тчк|нүкте|nuqta)~)"
_SERVICE = (
    r"(?:telegram|телеграм\w*|телега|инстаграм\w*|instagram|insta|инст[аеуы]|skype|скайп\w*|whatsapp"
    r"|ник(?:нейм\w*)?|логин\w*|login|username|user~?name|nickname|viber|signal|сигнал|facebook"
    r"|фейсбук\w*|tiktok|тик-?ток\w*|vk|вк|тг|tg|аккаунт\w*|account|профил\w+|profile|страниц\w+"
    r"|discord|дискорд\w*|twitter|твиттер\w*)"
)
_SITE = (
    r"(?:t\.me|telegram\.(?:me|dog|org)|wa\.me|vk\.(?:com|ru|me|cc)|ok\.ru|instagram\.com|instagr\.am"
    r"|facebook\.com|fb\.(?:com|me|watch)|m\.me|tiktok\.com|twitter\.com|x\.com|youtube\.com|youtu\.be"
    r"|linkedin\.com|threads\.net|signal\.(?:me|group)|skype\.com|whatsapp\.com|mail\.ru|viber\.com"
    r"|odnoklassniki\.ru|imo\.im|rutube\.ru|discord\.gg|discord\.com|discordapp\.com|github\.com"
    r"|drive\.google\.com|docs\.google\.com|photos\.app\.goo\.gl|disk\.yandex\.\w+|yadi\.sk"
    r"|dropbox\.com|mega\.nz|icloud\.com|wetransfer\.com|we\.tl|1drv\.ms|bit\.ly|clck\.ru|taplink\.\w+"
    r"|linktr\.ee|patreon\.com|boosty\.to|change\.org|kaspi\.kz)"
)
_TAIL = r"[^\s<>\"»)\],;]*[^\s<>\"»)\],;.:!?]"
_PHONE_WORD = (
    r"(?:тел(?:ефон\w*)?|моб(?:ильн\w+)?|сот(?:овый|ка|овая)?|факс|fax|phone|tel|mobile|cell|whatsapp"
    r"|ватсап\w*|вацап\w*|уатсап\w*|viber|вайбер\w*|telefon\w*|ұялы|байланыс|raqami?|рақами?|дом\.?~тел"
    r"|номер\w*~телефона|абонент\w*|imo|контакт\w*|т)"
)

CONTACTS = (
    rule(
        "e-mail",
        "contact",
        rf"(?<![\w.+-])(?:[\w-]{{1,32}}~(?:точка|тчк|dot)~){{0,3}}[\w.+-]{{1,64}}{_AT}[\w-]+(?:{_DOT}[\w-]+)+|"
        rf"(?<![\w.+-])[\w.+-]{{1,64}}@[\w-]+~?\.~?(?:ru|kz|com|uz|org|net|kg|tj|tr|de)\b",
        1.0,
        flags=re.IGNORECASE,
        near="at",
    ),
    rule(
        "messenger link",
        "contact",
        rf"(?<![\w@])(?:https?://)?(?:[\w-]+\.){{0,2}}{_SITE}/{_TAIL}|\b(?:tg|viber|skype|whatsapp|xmpp):"
        rf"(?://)?[\w?]{_TAIL}",
        1.0,
        flags=re.IGNORECASE,
        near="slash",
    ),
    rule(
        "messenger link",
        "contact",
        rf"\b(?:tg|viber|skype|whatsapp|xmpp|live|mailto|tel|sip):(?://)?\.?[a-z\d?+]{_TAIL}",
        0.9,
        flags=re.IGNORECASE,
        near="sign",
    ),
    rule(
        "personal page",
        "contact",
        r"https?://[^\s<>\"»)\]]*(?:/(?:user|users|profile|id|people|u|@|author|members?)[/=]?|/@|[?&]id=)"
        r"[^\s<>\"»)\]]+",
        0.8,
        flags=re.IGNORECASE,
        near="slash",
    ),
    rule(
        "personal page",
        "contact",
        r"(?<![\w@])(?:https?://)?(?!www\.)[\w-]+\.(?:livejournal\.com|blogspot\.com|wordpress\.com|tumblr\.com"
        r"|narod\.ru|ucoz\.ru|substack\.com|medium\.com|github\.io|taplink\.cc|yvision\.kz)(?:/[^\s<>\"»)\],;]*)?",
        0.9,
        flags=re.IGNORECASE,
        near="slash",
    ),
    rule("handle", "contact", r"(?<![\w.@/])@[A-Za-z_][\w.]{2,31}(?<!\.)(?![\w@])", near="at"),
    rule("handle", "contact", r"(?<![\w.#])[\w.]{2,32}(?<!\.)#\d{4}(?!\w)", 0.7, near="sign"),
    rule("handle", "contact", r"(?<![^\W_])id\d{6,10}(?!\w)", 0.8),
    rule(
        "handle",
        "contact",
        rf"\b{_SERVICE}\b(?:~(?:в|на|in|on|логин|ник|id|аккаунт)){{0,2}}(?:~[A-Za-z]{{4,12}})?~?(?::|—|–|-|=)~*[«\"“]?"
        r"(?P<number>[A-Za-z][\w.\-]{3,40}(?<![.\-]))(?![\w@])",
        0.85,
        flags=re.IGNORECASE,
        near="sign",
    ),
    # Without a colon only what no word looks like: a digit, a dot or a line within it.
    rule(
        "handle",
        "contact",
        rf"\b{_SERVICE}\b(?:~(?:в|на|in|on|логин|ник|id|аккаунт)~?){{0,2}}(?:~?[A-Za-zа-я]{{4,12}})?(?:~?[¦=]~?|~{{1,2}})[«\"“]?"
        r"(?P<number>(?=[\w-]*[\d_.][\w])[A-Za-z][\w.\-]{3,40}(?<![.\-]))(?![\w@])",
        0.8,
        flags=re.IGNORECASE,
        near="mixed",
    ),
    rule(
        "handle",
        "contact",
        rf"\b{_SERVICE}~(?:id|ид|айди)\W{{0,3}}(?P<number>\d{{6,12}})(?!\d)",
        flags=re.IGNORECASE,
    ),
    rule(
        "network address",
        "contact",
        r"(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?::\d{2,5})?(?!\w|\.\d)",
        lambda match: _address(re.match(r"[\d.]+", match[0]) or match),
    ),
    rule(
        "network address",
        "contact",
        r"(?<![\w:])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{1,4}(?:/\d{1,3})?(?![\w:])",
        _sixth,
        near="sign",
    ),
    rule(
        "device address",
        "contact",
        r"(?<![\w:-])(?:[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}|(?:[0-9a-fA-F]{4}\.){2}[0-9a-fA-F]{4})"
        r"(?![\w:-])",
        lambda match: 0.95 if re.search(r"[A-Fa-f]", match[0]) or match[1] == ":" else 0.8,
    ),
    rule(
        "telephone",
        "contact",
        rf"(?<![\w.,/+№#-])\(?(?:\+|(?<![\d:])00)~?[1-9](?:{_PART}{{0,3}}[0-9]){{7,14}}(?![\w/])",
        _phone,
    ),
    rule(
        "telephone",
        "contact",
        rf"{_START}[780]?[~.¦]{{0,2}}[(/]~?[0-9]{{2,5}}~?[)/][~.¦]{{0,2}}[0-9](?:[~.¦]?[0-9]){{4,8}}(?![\w/]|[.,]\d)",
        _phone,
    ),
    rule(
        "telephone",
        "contact",
        rf"{_START}[78][~.¦]?[0-9]{{3}}(?:[~.¦]?[0-9]){{7}}{_END}{NO_UNIT}",
        _phone,
    ),
    rule(
        "telephone",
        "contact",
        rf"{_START}8[~¦][0-9]{{2}}[~¦][0-9]{{3}}[~¦][0-9]{{2}}[~¦][0-9]{{2}}{_END}",
        0.8,
    ),
    rule(
        "telephone",
        "contact",
        rf"{_START}(?:(?:998|996|992|994|995|993|374|375|380|90)(?:[~.¦]?[0-9]){{8,10}}"
        rf"|7(?:[~.¦]?[0-9]){{10}}){_END}{NO_UNIT}",
        _phone,
    ),
    # Germany: 0176 23456789, 030/2345678.
    rule(
        "telephone",
        "contact",
        rf"{_START}\(?0(?:1[567][0-9]{{1,2}}|[2-9][0-9]{{1,4}})\)?[~/¦]{{1,2}}[0-9](?:[~¦]?[0-9]){{5,8}}{_END}{NO_UNIT}",
        lambda match: 0.7 if len(digits_of(match[0])) > 8 else 0.0,
    ),
    # Kyrgyzstan 0555 12 34 56, Turkey 0532 123 45 67.
    rule(
        "telephone",
        "contact",
        rf"{_START}0[~.¦]?\(?[2-9][0-9]{{2}}\)?(?:[~.¦]{{0,2}}[0-9]){{6,7}}{_END}",
        lambda match: max(_phone(match), 0.6),
    ),
    rule(
        "telephone",
        "contact",
        rf"{_START}(?:(?:7[0-9]{{2}}|9[0-9]{{2}}|[35][0-9]{{2}}|49[589]|812)[~¦][0-9]{{3}}[~¦][0-9]{{2}}[~¦][0-9]{{2}}"
        rf"|[2-9][0-9]{{2}}¦(?:[0-9]{{3}}¦)?[0-9]{{2}}¦[0-9]{{2}}(?!¦)){_END}{NO_UNIT}",
        0.8,
    ),
    rule(
        "telephone",
        "contact",
        rf"{_START}(?:9[0-9]|88|77|33|50|20|71|95)[~¦][0-9]{{3}}[~¦][0-9]{{2}}[~¦][0-9]{{2}}{_END}{NO_UNIT}",
        0.8,
    ),
    rule(
        "telephone",
        "contact",
        r"[0-9](?<!\w.)[0-9]{0,2}¦[0-9]{2}¦[0-9]{2}(?:¦[0-9]{2})?(?![\w¦])",
        _local,
    ),
    rule(
        "telephone extension",
        "contact",
        rf"[0-9][)]?~?[,;(]?~?{_EXTENSION}\.?[:~№#]{{0,3}}[0-9]{{1,6}}(?![\d])",
        _extension,
        flags=re.IGNORECASE,
    ),
    rule(
        "telephone",
        "contact",
        rf"\b{_PHONE_WORD}(?![^\W\d_])[.:;,~№—–-]{{0,4}}(?:[^\W\d_]{{1,12}}[.:]?~){{0,3}}"
        r"(?P<number>[+(]{0,2}[0-9](?:[~.¦()/]{0,3}[0-9]){4,14}(?:(?:~?[,;/]~?|~(?:и|или|or|and|және|va)~)[0-9]{1,3}¦[0-9]{2}¦[0-9]{2}){0,3})(?![\d])",
        lambda match: 0.0 if _DATED.fullmatch(match["number"]) else 0.9,
        flags=re.IGNORECASE,
    ),
)
"""Rules of the category ``contact``."""
