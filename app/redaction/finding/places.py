"""Postal addresses: a street with a house, a house with a flat, a microdistrict, a box."""

from __future__ import annotations

import re

from app.records.marks import Finding
from app.redaction.finding.rule import stretches

_S = "[ \u00a0]"
_COMMA = r"[,\s]{1,3}"
_APOSTROPHE = "[ʻ’‘'`ʼ]?"
_NAME = r"[А-ЯЁӘҒҚҢӨҰҮҺІЎҲӢӮҶA-ZÇĞİÖŞÜÄ«\"“][\w'’ʻ‘ʼ`.\-«»\"“”]*"
# A second word of a street's name may be small: Абылай хана, Төле би, реки Фонтанки.
_SMALL = (
    r"(?:хана?|би|батыра?|ата|бабы|реки|канала|имени|им\.|жырау|бахши|aka|ota|xon|хан|улы|ұлы|братьев"
    r"|жолы|yo.li|йўли|төбе|апа|мырза)"
)
_NAMES = (
    rf"(?:(?:\d{{1,3}}(?:[- ](?:й|я|го|ой|ші|шы|чи|th|st|nd|rd)\.?)?\s)?(?:{_SMALL}{_S})?"
    rf"{_NAME}(?:{_S}(?:\d{{1,4}}{_S})?(?:{_NAME}|{_SMALL}(?!\w))){{0,3}}"
    r"|\d{1,4}(?:[- ]?(?:й|я|го|ой|лет\s\w+))?)"
)
_HOUSE = (
    rf"(?:(?:(?:частн\w+{_S})?д(?:ом)?\.?|үй(?:і)?|uy(?:i)?|уй(?:и)?|хонаи|house|bldg\.?|стр(?:оение)?\.?"
    rf"|корп(?:ус)?\.?|участок|уч\.|блок|зд(?:ание)?\.?|№|No\.?:?){_S}?)?"
    rf"№?{_S}?\d{{1,4}}(?:(?:[а-яa-z]|{_S}?[А-ЯA-Z])(?![^\W\d_]))?"
    r"(?:[/-]\d{1,4}[а-яa-z]?)?(?!\d)"
)
_FLAT = (
    rf"(?:{_COMMA}(?:кв(?:артир[аы])?\.?|пәтер(?:і)?|пөтер|xonadon(?:i)?|хонадон(?:и)?|apt\.?|flat"
    r"|apartment|комн(?:ат[аы])?\.?|оф(?:ис)?\.?|корп(?:ус)?\.?|подъезд|этаж|блок|үй|uy|д\.|дом)"
    rf"{_S}?№?{_S}?\d{{1,4}}[а-яa-z]?(?!\d)){{0,2}}"
)
_STREET_BEFORE = (
    r"(?:ул(?:ица|ице|ицы|ицу)?|пр(?:осп(?:ект)?)?(?:-т)?е?|проспект[ае]?|пер(?:еул(?:ок|ка|ке))?"
    r"|бульвар[ае]?|бул|б-р|шоссе|ш|проезд[ае]?|тупик|наб(?:ережн\w+)?|көшесі|к-сі|мкр(?:-?н)?"
    r"|микрорайон[ае]?|м-н|квартал[ае]?|массив[ае]?|махалл[аяеи]|ж/м|аллея|кӯчаи|хиёбони|маҳаллаи"
    rf"|ж/к|ЖК|жилой{_S}комплекс|СНТ|ДНТ|садовое{_S}общество|дачи|зимовка|street|avenue|lane)"
)
_STREET_AFTER = (
    r"(?:көшесі(?:нде|нің|не)?|көш\.|к-сі|даңғылы(?:нда|ның)?|даңғ\.|д-лы"
    r"|проспекті(?:сі)?|проспекти(?:си)?|prospekti|шағын[ ]?аудан\w*|тұйығы|бульвары"
    rf"|(?:shoh[ ]?|tor[ ])?ko{_APOSTROPHE}chasi(?:da|ning)?|кўчаси(?:да|нинг)?|кўча|mahallasi(?:da)?"
    r"|маҳалласи(?:да)?|массиви|massivi|mavzesi|мавзеси|dahasi|даҳаси|көчөсү|кӯчаи|street|st\."
    r"|avenue|ave\.?|road|rd\.|lane|boulevard|blvd\.?|mavze(?:si)?|мавзе(?:си)?|köşesi|kóshesi|koshesi|улица|проспект"
    r"|переулок|бульвар|микрорайон|мкр\.?|шоссе)"
)
_STREET_ENGLISH = r"(?:Street|St\.|Avenue|Ave\.?|Road|Rd\.|Lane|Boulevard|Blvd\.?|Prospekt)"
_LIVES = (
    r"(?:прожива\w+|зарегистрирован\w*|прописан\w*|адрес\w*|жив[её]т|тұратын|мекенжай\w*|yashovchi"
    r"|manzil\w*|яшовчи|манзил\w*|resid\w+|address|lives)"
)
_SETTLEMENT = (
    r"(?:с(?:ел[оае])?|пос(?:[её]л(?:ок|ке|ка))?|аул[ае]?|а(?=\.)|кишлак[ае]?|қишлоқ|дер(?:евн[яие])?"
    r"|жилой массив|массив[ае]?|ж/м|махалл[аяеи]|mahalla|маҳалла|кв-л|квартал[ае]?|ауылы|айылы?)"
)
_SETTLEMENT_AFTER = (
    rf"(?:ауылы(?:нда)?|tumani|тумани|qishlog{_APOSTROPHE}i|қишлоғи|mahallasi|маҳалласи"
    rf"|айылы(?:нда)?|шағын{_S}?ауданы)"
)
_QUARTER = r"(?:mavze|мавзе|kvartal|квартал|daha|даха|мкр|микрорайон|шағын[ ]?аудан|tor|тор)"
# What is counted after a street's name, and is no house: 100 people walked along it.
_COUNTED = re.compile(
    rf"{_S}(?:kishi|киши|адам|нафар|nafar|челов|люд|persons?|people|protest|demonstr|градус|daraja|°|процент|foiz|%"
    r"|лет(?!\w)|год|yil|жыл|час|soat|сағат|минут|машин|автобус|вагон|дом[ао]в|buses|cars|тенге|теңге|сум|so.m"
    r"|тыс|млн|мың|ming|километр|км(?!\w)|метр|km(?!\w))",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?<![^\W\d_])(?!(?:дом|д|кв|үй|uy|уй|house|квартира)\s)[^\W\d_]+\s\d{1,4}$")
_HOUSE_AFTER = rf"{_S}?[-‐–]?{_S}?(?:үй|uy|уй)\w{{0,4}}"
_FLAT_AFTER = rf"\d{{1,4}}{_S}?[-‐–]?{_S}?(?:пәтер|xonadon|хонадон)\w{{0,4}}"

_FLAT_WORD = r"(?:кв(?:артир[аыеу])?\.?|apt\.?|flat|apartment|пәтер|xonadon|хонадон)"
_STREET_WORD = (
    r"(?:ул(?:иц[аеыу])?\.?|просп(?:ект[ауе]?)?\.?|пр\.|пер(?:еул(?:ок|ка|ке))?\.?|бульвар[ауе]?)"
)
_TURKISH = r"(?:Cad(?:desi)?\.?|Sok(?:ağı|ak)?\.?|Mah(?:allesi)?\.?|Bulvarı|Apt\.?|Apartmanı)"

_NUMBERED = (
    # ул. Абая, д. 12, кв. 5; мкр. 8, дом 3
    re.compile(rf"(?<![\w-]){_STREET_BEFORE}\.?{_S}{{0,2}}{_NAMES}{_COMMA}{_HOUSE}{_FLAT}"),
    # ул абая 12, as people write in chats
    re.compile(rf"(?<![\w-])ул(?:ица|ице)?\.?{_S}[^\W\d_]{{3,20}}{_COMMA}{_HOUSE}{_FLAT}"),
    # Абай көшесі, 12-үй, 5-пәтер; Navoiy ko‘chasi, 12-uy, 5-xonadon
    re.compile(
        rf"(?<![\w-]){_NAMES}{_S}{_STREET_AFTER}{_COMMA}{_HOUSE}(?:{_HOUSE_AFTER})?"
        rf"(?:{_COMMA}{_FLAT_AFTER})?{_FLAT}"
    ),
    # 12 Abay Street, apt. 5; flat 5, 12 Abay Street
    re.compile(
        rf"(?<![\w-])(?:(?:[Aa]pt\.?|[Ff]lat|[Aa]partment|[Uu]nit)[ ]?№?[ ]?\d{{1,4}},?[ ])?"
        rf"\d{{1,4}}[a-zA-Z]?,?[ ](?:{_NAME}[ ]){{1,3}}{_STREET_ENGLISH}(?!\w)"
        r"(?:,[ ](?:[Aa]pt\.?|[Ff]lat|[Aa]partment|[Uu]nit)[ ]?№?[ ]?\d{1,4})?"
    ),
    # дом 5 по улице Мира
    re.compile(
        rf"(?<![\w-])(?:д(?:ом[а-я]{{0,2}})?\.?|здани\w+){_S}?№?{_S}?\d{{1,4}}[а-яa-z]?(?:/\d{{1,4}})?,?{_S}"
        rf"по{_S}{_STREET_WORD}{_S}{{0,2}}{_NAMES}"
    ),
    # д. 12, кв. 5; Абая 12, кв. 5; 12-үй, 5-пәтер; кв. 5
    re.compile(
        rf"(?<![\w-])(?:{_NAME}{_COMMA})?(?:(?:д(?:ом)?\.?|house){_S}?№?{_S}?)?\d{{1,4}}[а-яa-z]?(?:[/-]\d{{1,4}})?,?{_S}{{0,2}}"
        rf"{_FLAT_WORD}{_S}?№?{_S}?(?!(?:19|20)\d\d)\d{{1,4}}(?!\d)"
    ),
    re.compile(
        rf"(?<![\w-])(?:кв(?:артир[аыеу])?\.?|apt\.|flat){_S}?№?{_S}?(?!(?:19|20)\d\d)\d{{1,4}}(?![\d%])"
        rf"(?:{_COMMA}(?:\d{{1,2}}(?:-?й)?{_S}(?:этаж|подъезд)|(?:этаж|подъезд){_S}\d{{1,2}}))*"
    ),
    # 12-үй, 5-пәтер; Юнусабад, 4-мавзе, 12-уй; mahalla Guliston, 3-tor ko‘cha, 8-uy
    re.compile(
        rf"(?<![\w-])(?:(?:{_NAME},?{_S})?\d{{1,3}}{_S}?-{_S}?{_QUARTER}\w*(?:{_S}(?:ko{_APOSTROPHE}cha|кўча)\w*)?{_COMMA}"
        rf"\d{{1,4}}[а-яa-z]?(?:/\d{{1,3}})?{_HOUSE_AFTER}(?:,?{_S}{{0,2}}{_FLAT_AFTER})?"
        rf"|\d{{1,4}}[а-яa-z]?{_HOUSE_AFTER},?{_S}{{0,2}}{_FLAT_AFTER})"
    ),
    # What a street or a house is reached by: с. Узынагаш, ул. ...; Chilonzor tumani, 9-kvartal ...
    re.compile(
        rf"(?<![\w-])(?:{_SETTLEMENT}\.?{_S}{{0,2}}{_NAMES}|{_NAME}(?:{_S}{_NAME})?{_S}{_SETTLEMENT_AFTER})"
        rf"(?=,{_S}{{0,2}}(?:{_STREET_BEFORE}\.?{_S}{{0,2}}[^\n,]{{2,40}},?{_S}(?:д(?:ом)?\.?{_S}?)?\d|(?:кв-л|кв\.|д\.|дом|үй|№){_S}?\d|\d{{1,4}}{_S}?-{_S}?(?:{_QUARTER}|uy|үй|уй)"
        rf"|(?:{_NAME}{_S}){{1,3}}{_STREET_AFTER}))"
    ),
    # 5 микрорайон, 21 дом, 14 квартира; Жилгородок, дом 4
    re.compile(
        rf"(?<![\w-])\d{{1,3}}(?:-?[йяі])?{_S}(?:мкр(?:-?н)?\.?|микрорайон|квартал|шағын{_S}аудан){_COMMA}(?:д(?:ом)?\.?{_S}?)?\d{{1,4}}"
        rf"(?:{_S}(?:дом|үй))?(?:{_COMMA}(?:\d{{1,4}}{_S}(?:квартира|кв\.?|пәтер)|кв\.?{_S}?\d{{1,4}}))?(?!\d)"
    ),
    re.compile(
        rf"(?<![\w-]){_NAME}(?:{_S}{_NAME})?,{_S}?д(?:ом)?\.?{_S}?№?{_S}?\d{{1,4}}[а-я]?(?:/\d{{1,4}})?(?!\w)"
    ),
    # общежитие № 6, комната 256
    re.compile(
        rf"(?<!\w)(?:общежити\w+|хостел\w*|гостиниц\w+|приют\w*|жатақхана\w*|yotoqxona\w*){_S}?(?:№{_S}?\d{{1,4}}|«[^»\n]{{1,30}}»)"
        rf"(?:{_COMMA}(?:комнат\w+|номер|бөлме){_S}?№?{_S}?\d{{1,4}})?"
    ),
    # Atatürk Mah. 123. Sok. No: 5; Barbaros Mah. Lale Sok. No:12 D:3; Lindenstraße 13, 10969 Berlin
    re.compile(
        rf"(?<!\w)(?:{_NAME}{_S}){{1,3}}{_TURKISH}(?:,?{_S}(?:(?:{_NAME}{_S}){{1,3}}|\d{{1,5}}\.?{_S}){_TURKISH}){{0,2}},?{_S}?(?:No\.?:?{_S}?)\d{{1,4}}"
        rf"(?:[ /,]{{1,2}}(?:D|Daire|Kat)[.:]?{_S}?\d{{1,3}}){{0,2}}"
    ),
    re.compile(
        r"(?<!\w)[A-ZÄÖÜ][\w-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|damm)[ ]\d{1,4}[a-z]?"
        r"(?:,?[ ]\d{5}[ ][A-ZÄÖÜ]\w+)?"
    ),
    re.compile(
        rf"(?=[аapпиz])(?<![\w-])(?:[аa]/я|абонентский ящик|P\.?[ ]?O\.?[ ]?Box|(?:почтовый )?индекс"
        rf"|пошта индексі|postal code|zip)[:№]?{_S}№?\d{{1,6}}(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<![\w.,-])\d{{6}},?{_S}(?=(?:г\.|город|Республика|Казахстан|РК|КР|РФ|Россия|Кыргызстан|Узбекистан)(?!\w))"
    ),
)
# A street without a house is where somebody lives when a word beside it says so.
_TOLD = re.compile(rf"{_LIVES}[^\n.;]{{0,60}}?(?P<place>{_STREET_BEFORE}\.?{_S}{{0,2}}{_NAMES})")


def find_places(text: str) -> list[Finding]:
    """Find addresses down to a house; towns and districts alone are context, not identifiers.

    Args:
        text: the text of one item.
    """
    spans = [match.span("place") for match in _TOLD.finditer(text)]
    for start, end in stretches(text, "house"):
        for pattern in _NUMBERED:
            spans += [
                match.span()
                for match in pattern.finditer(text, start, end)
                if not (_COUNTED.match(text, match.end()) and _BARE.search(match[0]))
            ]
    return [Finding(a, b, "place", "address", None, text[a:b], 0.85) for a, b in spans]
