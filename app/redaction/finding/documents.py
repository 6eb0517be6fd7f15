"""Numbers of people, papers, cases, vehicles, cards, accounts and devices.

Sources: ISO 13616 (IBAN); ISO/IEC 7812-1 (cards); 3GPP TS 23.003 clause 6.2 (IMEI); ITU-T E.118
(SIM cards); ICAO Doc 9303 part 3 (passport numbers); the numbering of the courts and registers of
Kazakhstan, Uzbekistan and Russia as it stands on their papers.
"""

from __future__ import annotations

import re

from app.redaction.finding.checksums import digits_of, iban_valid, iin_valid, luhn_valid
from app.redaction.finding.rule import NO_UNIT, announced, is_date, rule

_YEARS = re.compile(r"(?:(?:18|19|20)\d{2}\D*)+")


def _iin(match: re.Match[str]) -> float:
    if _YEARS.fullmatch(match[0]):
        return 0.0
    return 1.0 if iin_valid(digits_of(match[0])) else 0.7


def _card(match: re.Match[str]) -> float:
    if _YEARS.fullmatch(match[0]):
        return 0.0
    digits = digits_of(match[0])
    return 0.95 if len(digits) >= 13 and luhn_valid(digits) else 0.6 if len(digits) == 16 else 0.0


def _imei(match: re.Match[str]) -> float:
    return 0.95 if luhn_valid(digits_of(match[0])) else 0.6


def _iban(match: re.Match[str]) -> float:
    return 1.0 if iban_valid(re.sub(r"\W", "", match[0]).upper()) else 0.7


def _account(match: re.Match[str]) -> float:
    """A personal account is short; after another word for an account a short number may be a sum."""
    personal = match[0][:2].lower() in ("л/", "ли", "де", "sh", "но", "cu")
    return 0.9 if len(digits_of(match["number"])) > (4 if personal else 7) else 0.0


def _plate(match: re.Match[str]) -> float:
    """A plate in small letters; units of measure look like one."""
    letters = re.sub(r"[^a-z]", "", match[0])
    return (
        0.0 if letters in ("usd", "kzt", "eur", "rub", "uzs", "kmh", "mph", "min", "max") else 0.7
    )


def _paper(match: re.Match[str]) -> float:
    """A number after № and the name of a paper; a year is when it was issued."""
    digits = digits_of(match["number"])
    return 0.0 if len(digits) < 4 or re.fullmatch(r"(?:19|20)\d{2}", digits) else 0.85


def _numbered(match: re.Match[str]) -> float:
    """A number after the word that announces it; a date or a year after it is no number of it."""
    said = match["number"].strip()
    dated = is_date(said) or re.fullmatch(r"(?:19|20)\d{2}", said)
    return 0.0 if dated or not re.search(r"\d", said) else 0.9


_NUMBER_WORD = (
    r"(?:№{1,2}|Nr?\.?|Nos?\.?|#|номер\w*|нөмір\w*|raqam\w*|рақам\w*|number|no\b\.?"
    r"|за~№|под~№|сери\w+)"
)
_PAPER = (
    r"(?:паспорт\w*|загран\w*|passport\w*|pasport\w*|pasaport\w*|төлқұжат\w*|шиноснома\w*"
    r"|удостоверени\w+|уд\.?~?л\w*|удост\.?|(?:жеке~)?куәлі\w+|ID[ -]?card|identity~card"
    r"|(?:shaxsiy~)?guvohnoma\w*|гувоҳнома\w*|ID[ -]?карт\w+|личн\w+~карт\w+|вид\w*~на~жительство"
    r"|документ\w*,?~удостоверя\w+~личность|ВНЖ|РВП|разрешени\w+~на~(?:временное~)?проживани\w+"
    r"|(?:проездн\w+|путев\w+)~документ\w*|(?:удостоверени|свидетельств)\w+~(?:беженц\w+|о~возвращени\w+"
    r"|о~предоставлении~временного~убежища)|босқын\w*~куәлі\w+|ықтиярхат\w*|travel~doc(?:ument)?\w*|laissez-passer"
    r"|(?:temporary~)?residence~(?:permit|card)|refugee~(?:certificate|card|ID)|asylum~(?:seeker~)?(?:certificate|card)"
    r"|national~ID|ID~number|yashash~guvohnoma\w*|ikamet\w*|oturma~izni|kimlik\w*|Reisepass\w*|(?:Personal|Flüchtlings|Reise)?ausweis\w*"
    r"|Aufenthalts\w+)"
)
# Words that announce a number only together with № or the like: each has an everyday meaning.
_OTHER = (
    r"(?:(?:водительск\w+~)?удостоверени\w+|исполнительн\w+~(?:лист\w*|надпис\w+)|в/у|свидетельств\w+|сви?д?-во|военн\w+~билет\w*|driving~licen[cs]e|licen[cs]e"
    r"|birth~certificate|certificate|haydovchilik~guvohnoma\w*|миграционн\w+~карт\w+|виз[аыуе]|visa|патент\w*"
    r"|полис\w*|доверенност\w+|ордер\w*|справк\w+|жетон\w*|табельн\w+|студенческ\w+(?:~билет\w*)?|СТС|ПТС"
    r"|водительск\w+~прав\w*|прав[ао]|листок\w*~нетрудоспособности|больничн\w+|истори\w+~болезни|мед(?:ицинск\w+~)?карт\w+"
    r"|рапорт\w*|эпикриз\w*|амбулаторн\w+~карт\w+|диплом\w*|аттестат\w*|трудов\w+~книжк\w+|документ\w*|карт[аыеу]|лицензи\w+|сертификат\w*"
    r"|UNHCR|УВКБ|student~ID|staff~ID|employee~ID|registration|регистрационн\w+|личн\w+~дел\w+|badge"
    r"|anketa|анкет\w+|квитанци\w+|билет\w*|договор\w*|пропуск\w*|УНЗР|table~number|прописк\w+)"
)
_CASE = (
    r"(?:дел[оауе]м?|іс(?:і|ін|ке|тің)?|ish(?:i|ning|i?ga)?|иш(?:и|нинг)?|case|протокол\w*|ЕРДР|КУИ|КУСП"
    r"|СДТБТ|материал\w*|хаттама\w*|постановлени\w+~суда|постановлени\w+|приговор\w*|docket|file|жалоб\w+|заявлени\w+"
    r"|обращени\w+|талон(?:-уведомлени\w+|\w*)|applications?|app\.|communications?|сообщени\w+|комм\.|хабарлама\w*|complaint|registration|reg\.|УИД|производств\w+"
    r"|зарегистрирован\w*|өтініш\w*|шағым\w*|ariza\w*|ариза\w*|экспертиз\w+|заключени\w+)"
)
_STRONG_CASE = r"(?:ЕРДР|КУИ|КУСП|СДТБТ|УИД|ЕРДТ|ЕРПП|ERDR|KUI|KUSP)"
_LABELS = (
    r"(?:ИИН|ЖСН|IIN|JSN|БИН|БСН|ИНН|ПИНФЛ|JSHSHIR|ЖШШИР|PINFL|ПИН|СНИЛС|INN|STIR|СТИР|TCKN|TC~?no"
    r"|T\.?~?C\.?~kimlik(?:~no)?|kimlik~no|РНН|ОГРН|КПП|TIN|SSN|ИНПС|ENI|РМА)"
)
# A word is sought in any case letter by letter: the set of first letters before it saves most of that.
_START = r"(?<![\w.,/+(-])(?<!\d~)"
_PLATE_LETTERS = "[АВЕКМНОРСТУХавекмнорстух]"
_REGION = r"(?:0[1-9]|1\d|20)"

DOCUMENTS = (
    rule("IIN", "document", r"(?<![\w.,/+-])\d{12}(?![\w/]|[.,]\d|-\d)", _iin),
    rule(
        "IIN",
        "document",
        rf"{_START}\d{{3}}(?:[~-]?\d{{3}}){{3}}(?!~?\d)(?![\w/]|[.,]\d){NO_UNIT}",
        _iin,
    ),
    rule(
        "IIN",
        "document",
        rf"(?=\d)(?:{_START}(?:(?:\d{{2}}~){{3}}\d{{6}}|\d{{6}}~\d~\d{{5}}|\d(?:~\d){{11}})(?!~?\d|\w)"
        r"|(?<![\w+(])\d{6}[~¦]\d{6}(?!~?\d|\w)|(?<![\w+(])(?:\d{4}[~-]){2}\d{4}(?![~-]?\d|\w))",
        _iin,
    ),
    rule(
        "IIN",
        "document",
        rf"(?=[ижijбпpсstkрокe])(?<![^\W\d_]){_LABELS}(?![^\W\d_])(?:(?:~[^\W\d_]{{2,24}}){{1,3}}(?=[:~№—–-]{{1,4}}\d[\d~]{{8}}))?"
        r"\W{0,4}(?:(?:[№#]|no\.?)~?)?(?P<number>\d(?:[~/¦-]?\d){7,17})",
        1.0,
        flags=re.IGNORECASE,
    ),
    rule("PINFL", "document", r"(?<![\w.,/+-])[1-6]\d{13}(?![\w/]|[.,]\d|-\d)", 0.8),
    rule("SNILS", "document", r"(?<![\w.,/+-])\d{3}-\d{3}-\d{3}[~-]\d{2}(?![\w/]|[.,]\d|-\d)", 0.9),
    rule("UNZR", "document", r"(?<![\w.,/+-])(?:19|20)\d{6}-\d{5}(?![\w/]|[.,]\d|-\d)", 0.9),
    rule("passport", "document", r"(?<![^\W_])[NSPНСUC]~?(?:№~?)?\d{8}(?!\d)", 0.95),
    rule(
        "passport",
        "document",
        r"(?<![^\W_])(?:[A-Z]{2}|[АВСЕКМНОРТХ]{2}|[FКK][AАBВ])~?(?:№~?)?\d{7}(?!\w)",
        0.95,
    ),
    rule(
        "passport",
        "document",
        r"[A-Z](?<!\w.)(?=[A-Z]*\d[A-Z]*\d)[A-Z\d]{6,11}(?!\w)",
        announced(
            r"(?:(?:reise)?pass(?:port|nummer)?|(?:personal|reise)?ausweis\w*(?:~für~\w+)?|travel~document|aufenthalts\w+|residence~(?:permit|card)"
            r"|документ\w*|pasaport\w*)(?:~(?:Nr|No|№|nummer|number|номер)\.?)?",
            lead="[.:~]{1,3}",
        ),
        near="house",
    ),
    rule("passport", "document", r"(?<![^\W_])ID~?(?:№~?)?\d{7,10}(?!\w)", 0.9),
    rule("passport", "document", r"(?<![\w.,/+-])\d{2,4}~?№~?\d{6,7}(?!\w)", 0.85),
    rule(
        "passport",
        "document",
        rf"(?<![^\W_]){_PAPER}(?![^\W\d_])[^\d\n]{{0,60}}?(?P<number>(?:(?<![^\W_])[A-ZА-ЯЁ]{{1,2}}~?)?(?:№~?)?"
        rf"\d(?:[~-]?\d){{1,10}}(?:,?~?{_NUMBER_WORD}{{1,2}}[:~]{{0,2}}\d{{5,9}})?)(?![\d./-])",
        lambda match: 0.95 if len(digits_of(match["number"])) > 5 else 0.0,
        flags=re.IGNORECASE,
    ),
    rule(
        "passport",
        "document",
        r"\b(?:сери\w+|seri(?:ya\w*|es))~?:?~?(?P<number>(?:[A-ZА-ЯЁ]{1,3}|\d{2}~?\d{2}|\d{2})~?,?~?(?:№|номер\w*|N|No\.?|number|нөмір\w*|raqam\w*|рақам\w*)~?:?~?\d{5,11})(?!\d)",
        0.95,
        flags=re.IGNORECASE,
    ),
    rule(
        "Russian passport",
        "document",
        rf"{_START}\d{{2}}~?\d{{2}}~(?:№~?)?\d{{6}}(?!~?\d)(?![\w/%]|[.,]\d){NO_UNIT}",
        0.85,
    ),
    rule(
        "document with a number",
        "document",
        rf"(?<![^\W_]){_OTHER}(?![^\W\d_])[^\d\n.№]{{0,40}}?(?P<number>(?-i:(?<!\w)[A-ZА-ЯЁIVX]{{1,4}}[~-]{{1,2}})?(?-i:[A-ZА-ЯЁ]{{1,3}}~?)?"
        rf"(?:\d{{2,4}}~?)?{_NUMBER_WORD}[.:~]{{0,3}}(?:[A-ZА-Я]{{1,4}}[~-]?)?\d[\w]*(?:[~-]?\w*\d\w*){{0,4}})(?!\d)",
        _paper,
        flags=re.IGNORECASE,
    ),
    rule(
        "document with a number",
        "document",
        r"(?<![^\W_])(?:водительск\w+~удостоверени\w+|в/у|СТС|ПТС|УНЗР|полис\w*(?:~ОМС)?|патент\w*|UNHCR(?:~[^\W\d_]+){0,2}"
        r"|student~ID|staff~ID|табельн\w+~номер|(?:личн|персональн)\w+~номер|жеке~нөмір\w*|shaxsiy~raqam\w*"
        r"|(?:personal|service|alien|registration)~(?:number|no\b\.?)|badge"
        r"|водительск\w+~прав\w*|студенческ\w+(?:~билет\w*)?|военн\w+~билет\w*|военник\w*|мед(?:ицинск\w+~)?карт\w+)[:.~№]{0,3}"
        r"(?P<number>(?:[A-ZА-ЯЁ]{1,3}[~-]?)?\d(?:[~-]?\d){4,17})(?!\d)",
        0.85,
        flags=re.IGNORECASE,
    ),
    rule(
        "case number",
        "document",
        r"(?<![\w/-])\d{2,4}-\d{2}-\d{2}-\d{1,2}[a-zа-я]?/\d{1,6}(?![\w/])",
        0.95,
        flags=re.IGNORECASE,
    ),
    rule(
        "case number",
        "document",
        rf"(?<![^\W_]){_CASE}(?![^\W\d_])~*(?:[^\W\d_]{{1,20}}~){{0,4}}?{_NUMBER_WORD}[:~]{{0,2}}"
        r"(?P<number>[\w]{1,8}(?:[-/.]\w{1,12}){1,6}|\d{5,18})(?!\d)",
        lambda match: 0.95 if _numbered(match) else 0.0,
        flags=re.IGNORECASE,
    ),
    rule(
        "case number",
        "document",
        r"(?=[удмтжп])(?<![^\W_])(?:уголовн\w+~дел\w+|дел[оауе]м?|материал\w*|талон\w*|жалоб\w+|протокол\w*)~?(?:№~?)?(?P<number>\d{15,17}|(?<=№)\d{4,9}|(?<=№~)\d{4,9})(?!\d)",
        0.9,
        flags=re.IGNORECASE,
    ),
    rule(
        "case number",
        "document",
        rf"(?<![^\W_]){_STRONG_CASE}(?![^\W\d_])[~:№-]{{0,4}}(?:No\.?~?)?(?P<number>\w*\d[\w/-]{{3,40}}|\d{{2,4}}(?:~\d{{2,5}}){{2,4}})",
        0.95,
    ),
    # Views of the treaty bodies and opinions on detention; each is about one person.
    rule(
        "case number",
        "document",
        r"[A-Z](?<![\w/-].)(?:[A-Z]{2,5}/C/\d{1,3}/D/\d{1,4}/(?:19|20)\d{2}|/HRC/WGAD/(?:19|20)\d{2}/\d{1,3}"
        r"|/C\.12/\d{1,3}/D/\d{1,4}/(?:19|20)\d{2})(?:/[\w.]+\w)?",
        0.9,
    ),
    rule(
        "case number",
        "document",
        r"\d{1,4}/(?:19|20)\d{2}(?!\w)",
        announced(r"(?:opinions?|views|мнени\w+|соображени\w+)~(?:№|nos?\.?)", lead="~?"),
    ),
    # The European Court: applications nos. 12345/10 and 23456/11.
    rule(
        "case number",
        "document",
        r"(?!(?:19|20)\d\d/)\d{3,6}/\d{2}(?:(?:,~?|,?~(?:and|et|и|&)~)\d{3,6}/\d{2}){0,9}(?![\w/])",
        announced("(?:№{1,2}|nos?\\.?)", 0.85, lead="~?"),
    ),
    rule(
        "case number",
        "document",
        r"(?<![\w/-])(?:\d{2}RS\d{4}-\d{2}-\d{4}-\d{6}-\d{2}|\d{4,6}/\d{2}/\d{4,6}-ИП"
        r"|(?:ЗТ|ЖТ|ФЛ|ЮЛ|ZT|JT|ЗТ-[А-Я])-(?:\d{4}-)?\d{4,9}|G/SO~\d{3}/\d{1,2}(?:~[A-Z]{3})?(?:~?\(\d+\))?"
        r"|[A-Z]{3}/\d{2,5}/(?:19|20)\d{2}|\d{3}-\d{2}C\d{5})(?![\w/])",
        0.95,
    ),
    rule(
        "case number",
        "document",
        r"(?P<number>(?<![\w/-])\d{1,6}-\d{4,6}-\d{2,5}(?:-\w{1,4})?/\d{1,6})(?![\w/])",
        0.9,
    ),
    rule(
        "case number",
        "document",
        r"(?:№|\bN[o°]?\.?)~?(?P<number>\d{1,2}\w?(?:-\d{1,4}){0,2}[-/]\d{1,5}(?:-\d{1,4})?/(?:19|20)?\d{2,6})"
        r"(?![\w/])",
        0.85,
    ),
    rule("case number", "document", r"(?<![\w/.-])\d{1,2}-\d{1,5}/(?:19|20)?\d{2}(?![\w/])", 0.8),
    rule(
        "case number",
        "document",
        r"(?=[ивнр])(?<![^\W_])(?:(?:исх|вх|рег)\.?~?(?:№|N)|номер\w*~(?:обращени\w+|жалоб\w+|заявлени\w+|дел\w+)"
        r"|регистрационн\w+~номер\w*|рег\.~номер\w*)[:~№]{0,3}(?P<number>(?:[A-ZА-Я]{1,3}-)?\d[\w/-]{2,24})",
        flags=re.IGNORECASE,
    ),
    rule(
        "vehicle plate",
        "document",
        rf"(?<![\w-])\d{{3}}[~-]?(?:[A-Z]{{2,3}}|[АВЕКМНОРСТУХ]{{2,3}})[~/|-]?{_REGION}(?![\w-])",
        0.9,
    ),
    rule(
        "vehicle plate", "document", rf"(?<![\w-])\d{{3}}~?[a-z]{{3}}~?{_REGION}(?![\w-])", _plate
    ),
    rule(
        "vehicle plate",
        "document",
        r"(?<![\w-])(?:[A-Z][~-]?\d{3}[~-]?[A-Z]{2,3}|[A-Z]\d{3}[A-Z]{2})(?![\w-])|(?<![\w-])[A-Z]~\d{4}~[A-Z]{1,2}(?![\w-])",
        0.8,
    ),
    rule(
        "vehicle plate",
        "document",
        r"(?<![\w-])(?:[0-9]{2})[~-]?(?:[A-Z][~-]?\d{3}[~-]?[A-Z]{2}|\d{3}[~-]?[A-Z]{3})(?![\w-])",
        0.9,
    ),
    rule(
        "vehicle plate",
        "document",
        rf"(?<![\w-]){_PLATE_LETTERS}~?\d{{3}}~?{_PLATE_LETTERS}{{2}}~?\d{{2,3}}(?:~?RUS)?(?![\w-])",
        0.9,
    ),
    rule(
        "vehicle plate",
        "document",
        r"(?<![\w-])(?:\d{2}~?KZ|0[1-9]~?KG)~?\d{3}~?[A-Z]{2,3}(?![\w-])|(?<![\w-])\d{4}~?[A-Z]{2}~?0[1-9](?![\w-])",
        0.85,
    ),
    rule(
        "vehicle plate",
        "document",
        r"(?=[грнмdдlpуk])(?<![^\W_])(?:гос\.?~?(?:номер\w*|№)|госномер\w*|г/н|г\.~?н\.|г\.р\.з\.|ГРНЗ|регистрационн\w+~знак\w*"
        r"|номер\w*~(?:машин\w+|авто\w*)|мемлекеттік~нөмір\w*|davlat~raqam\w*|давлат~рақам\w*|licen[cs]e~plate|plate(?:~(?:number|no\.?))?|унаанын~номери|Kennzeichen|plaka(?:sı)?)"
        r"[:~№]{0,3}(?P<number>(?=[^\n]{0,8}\d)[A-ZА-ЯÄÖÜ\d](?:[~-]?[A-ZА-ЯÄÖÜ\d]){4,10})(?!\w)",
        0.9,
        flags=re.IGNORECASE,
    ),
    rule(
        "bank card",
        "document",
        rf"(?<![\w.,/+-])(?<!\d~)(?:\d{{4}}[~.-]?){{3}}\d{{1,7}}(?!~?\d)(?![\w/]|[.,]\d){NO_UNIT}",
        _card,
    ),
    rule("bank card", "document", r"(?<![\w.,/+-])3[47]\d{13}(?![\w/]|[.,]\d)", _card),
    rule(
        "bank card",
        "document",
        r"[\d*xXхХ•](?<![\w*].)(?:(?<=\d)\d{3}[~-]?(?:\d{0,2}[*xXхХ•]{2,6}[~-]?){1,3}|(?<=\D)[*xXхХ•]{1,3}[~-]?(?:[*xXхХ•]{2,4}[~-]?){0,2}"
        r"|(?<=\*)(?!(?:19|20)\d{2}\b))\d{4}(?!\w)",
        0.8,
    ),
    rule(
        "bank card",
        "document",
        r"\b(?:карт\w+|card|karta\w*)\b[^\d\n.]{0,30}(?P<number>\*?\d{4}(?:~?\d{4}){0,3})(?!\w)",
        lambda match: 0.0 if re.fullmatch(r"(?:19|20)\d{2}", match["number"]) else 0.7,
        flags=re.IGNORECASE,
    ),
    rule(
        "IBAN",
        "document",
        r"(?<![^\W_])(?:[A-Z]{2}\d{2}(?:~?[A-Z0-9]{4}){3,7}(?:~?[A-Z0-9]{1,3})?|kz\d{2}[a-z0-9]{16})(?![^\W_])",
        _iban,
    ),
    rule("account", "document", r"(?<![\w.,/+-])\d{20}(?!\w|[.,]\d)", 0.9),
    rule(
        "account",
        "document",
        r"\b(?:л/сч?|лиц(?:евой|евого|\.)?~сч[её]т\w{0,2}|дербес~шот\w*|shaxsiy~hisob\w*|номер~клиента|customer~(?:number|no\b\.?|ID)|р/с|р/сч|x/r|х/р|ИИК|ЖСК|IBAN|сч[её]т\w{0,2}|account(?:~number|~no\b\.?)?|hisob(?:\s?raqam\w*)?|ҳисоб(?:\s?рақам\w*)?)\b[:.~№]{0,3}"
        r"(?P<number>[A-Z0-9](?:~?[A-Z0-9]){4,33})(?!\w)",
        _account,
        flags=re.IGNORECASE,
    ),
    rule(
        "wallet",
        "document",
        r"[b0-3TEU](?<!\w.)(?:c1[a-z\d]{25,62}|x[\da-fA-F]{40}|[A-HJ-NP-Za-km-z1-9]{25,34}|Q[\w-]{46})(?!\w)",
        lambda match: 0.9 if re.search(r"\d", match[0]) and re.search("[a-z]", match[0]) else 0.0,
        near="mixed",
    ),
    # The series of a certificate of civil status, and its number.
    rule(
        "document with a number",
        "document",
        r"[IVX](?<!\w.)[IVX]{0,4}-[А-ЯЁӘҒҚҢӨҰҮҺІ]{2}~?(?:№~?)?\d{6,7}(?!\d)",
        0.95,
    ),
    # An identity card of Kazakhstan.
    rule("identity card", "document", r"0(?<![\w.,/+-].)[1-6]\d{7}(?![\w/]|[.,]\d|-\d)", 0.8),
    # Laws and exhibits are not numbered so high.
    rule(
        "document with a number",
        "document",
        r"(?<=№)~?(?P<number>(?:[A-ZА-ЯЁ]{1,3}[~-]?)?\d{6,18})(?![\w.,]?\d)",
        0.7,
    ),
    rule("IMEI", "document", r"(?<![\w.,/+-])\d{15}(?![\w/]|[.,]\d|-\d)", _imei),
    rule("IMEI", "document", r"(?<![\w.,/+-])\d{2}[~-]\d{6}[~-]\d{6}[~-]\d(?!\d)", _imei),
    rule("SIM card", "document", r"(?<![\w.,/+-])89\d{16,18}(?!\w|[.,]\d)", 0.9),
    rule(
        "device number",
        "document",
        r"(?=[iисsv])(?<![^\W_])(?:IMEI~?\d?|ИМЕЙ|IMSI|ICCID|(?:сим|SIM)(?:[~-]?(?:карт\w+|card|karta))?(?:~(?:№|no\.?|номер))?|s/n|серийн\w+~номер\w*|serial(?:~number)?|VIN)[\W_]{0,3}"
        r"(?P<number>\d(?:[~-]?\d){9,21}|[A-Z]{0,8}\d[A-Z\d]{4,19})(?!\w)",
        0.9,
        flags=re.IGNORECASE,
    ),
    rule(
        "device number",
        "document",
        r"[A-Z\d](?<!\w.)(?=[A-Z]*\d)(?=[\d-]*[A-Z])(?:-?[A-Z\d]){6,23}(?!\w)",
        announced(
            r"(?:серийн\w+~номер\w*|serial~(?:number|no\.?)|сериялық~нөмір\w*|seriya~raqam\w*)(?:~[^\W\d_]{2,20}){0,2}|S/?N",
            0.85,
            lead="[:~№#—–-]{1,4}",
        ),
        near="house",
    ),
    rule(
        "device number",
        "document",
        r"[\dA-Fa-f](?<![\w-].)[\dA-Fa-f]{7}-(?:[\dA-Fa-f]{16}|(?:[\dA-Fa-f]{4}-){3}[\dA-Fa-f]{12})(?![\w-])",
        0.8,
        near="mixed",
    ),
    rule("VIN", "document", r"(?<![\w/])(?=\w*\d)(?=\w*[A-Z])[A-HJ-NPR-Z\d]{11}\d{6}(?!\w)", 0.8),
)
"""Rules of the category ``document``."""
