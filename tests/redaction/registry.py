"""Names for the finder's tests, and inflectors written apart from the finder's own rules.

The names are common given names and surnames of the region put together at random; nobody is meant.
The Kazakh and Uzbek inflectors follow vowel harmony and assimilation strictly, unlike the finder,
which accepts every allomorph: they produce what a careful writer would write.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

RUSSIAN_SURNAMES = """
Иванов Петров Сидоров Кузнецов Смирнов Попов Васильев Соколов Новиков Морозов Волков Алексеев
Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров
Зайцев Соловьёв Борисов Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Александров
Дмитриев Королёв Гусев Киселёв Ильин Максимов Поляков Сорокин Виноградов Ковалёв Белов Медведев
Антонов Тарасов Жуков Баранов Филиппов Комаров Давыдов Беляев Герасимов Богданов Осипов Сидоренко
Шевченко Ткаченко Бондаренко Достоевский Чайковский Островский Маяковский Жуковский Троцкий
Высоцкий Толстой Донской Полевой Лесной Шульц Миллер Вебер Шмидт Гринберг Ковальчук Мельник Кравец
Бойко Бородинец Щербаков Хрущёв Цветаев Ким Цой Пак Тян Хван Юсупов Габдулхаков Хисматуллин
Мухаметзянов Айвазян Саркисян Джугашвили Берулава
""".split()  # noqa: SIM905

RUSSIAN_GIVEN = """
Александр Дмитрий Сергей Андрей Алексей Юрий Евгений Василий Николай Игорь Олег Пётр Павел Лев
Илья Никита Фёдор Артём Константин Мария Анна Елена Ольга Наталья Татьяна Ирина Светлана Юлия
Анастасия Екатерина Людмила Галина Любовь Вера Надежда Софья Ксения Зинаида Раиса Лидия Дарья
Оксана Жанна Эдуард Эльвира Яков Григорий Михаил Максим Кирилл Степан Виктория Полина
""".split()  # noqa: SIM905

KAZAKH_SURNAMES = """
Әбдірахманов Бейсенов Жұмабаев Қасымов Нұрпейісов Сәрсенбаев Төлегенов Үсенов Ыбыраев Ысқақов
Өтегенов Ғаббасов Мұқанов Досмұхамедов Әуезов Құнанбаев Сейфуллин Майлин Жансүгіров Тәжібаев
Еспенбетов Қалиев Оразбаев Шәймерденов Байтұрсынов Дулатов Бөкейханов Тоқаев Смағұлов Ахметов
""".split()  # noqa: SIM905

KAZAKH_GIVEN = """
Нұрлан Ерлан Асқар Бауыржан Ержан Серік Берік Дәулет Қайрат Марат Тимур Айбек Жәнібек Әлихан Олжас
Дархан Мұхтар Сәкен Абай Жамбыл Нұрсұлтан Айгүл Гүлнәр Әсел Динара Жанар Салтанат Мәдина Аружан
Әлия Ботагөз Раушан Бибігүл Сәуле Күлпаш Зауре Қуаныш Тоқтар Рақымжан Өмірбек Үсен Ғалым Шыңғыс
Индира Ақмарал Жұлдыз Толқын Ұлжан Еркебұлан Мейрамбек
""".split()  # noqa: SIM905

UZBEK_SURNAMES = """
Karimov Rahimov Yusupov Toshmatov G‘aniyev O‘rinov Xolmatov Qodirov Sobirov Ismoilov Jo‘rayev
Usmonov Normatov Abdullayev Mirzayev Ergashev Saidov Nazarov Hakimov Shodmonov Boboyev Choriyev
Yo‘ldoshev Zokirov Ortiqov Xudoyberdiyev Mamatqulov To‘xtayev Sulaymonov Tursunov
""".split()  # noqa: SIM905

UZBEK_GIVEN = """
Jahongir Otabek Sherzod Bobur Ulug‘bek Javohir Sardor Dilshod Aziz Botir G‘ulom O‘tkir Xurshid
Qahramon Shuhrat Bahodir Rustam Islom Alisher Elyor Dilnoza Gulnora Nigora Feruza Zulfiya Malika
Nodira Shahnoza Madina Kamola Mavluda Barno Yulduz Sevara Munisa Xadicha Ra’no Nargiza Lobar Zebo
Doniyor Ilhom Sodiq Tohir Abdurahmon Muhammadali Shavkat Zafar Farrux Temur
""".split()  # noqa: SIM905

TAJIK_NAMES = """
Рустам_Раҳмонов Фирӯз_Ҷӯраев Ҷамшед_Шарифов Ситора_Назарова Зебуниссо_Қодирова Хуршед_Ғафуров
Нигина_Ҳакимова Меҳринисо_Сафарова Баҳром_Мирзоев Умед_Холов Фарҳод_Давлатов Шаҳноза_Турсунова
""".split()  # noqa: SIM905

UYGHUR_NAMES = """
Абләт_Һәмраев Турғун_Розиев Гүлнар_Мәхсүтова Ришат_Исмайилов Патигүл_Тохтиева Әхмәтҗан_Қасимов
Ғәйрәт_Илиев Зәйнәп_Имиров Долқун_Әйсаев Нурмуһәммәт_Ясинов
""".split()  # noqa: SIM905


def feminine(surname: str) -> str:
    """The feminine of a Russian-style surname; others do not change."""
    if surname.endswith(("ов", "ев", "ёв", "ин", "ын", "ov", "ev", "yev")):
        return surname + ("а" if surname[-1] in "вн" else "a")
    if surname.endswith(("ский", "цкий")):
        return surname[:-2] + "ая"
    return surname


_BACK = set("аоұыяёюAaOoUu")
_VOICELESS = set("пткқфсшщчцхһбвгд")  # в, б, г, д at the end are read voiceless


def kazakh_forms(name: str) -> Iterator[str]:
    """Cases of the singular, plural and third-person possessive, by harmony and assimilation."""
    yield from _kazakh_cases(name)
    last = name[-1].lower()
    vowels = [c for c in name.lower() if c in "аоұыәөүіеиуюяэ"]
    back = vowels[-1] in "аоұыуюя"
    if last in "аоұыәөүіеиуюяйур":
        plural = "лар" if back else "лер"
    elif last in "лмнңзж":
        plural = "дар" if back else "дер"
    else:
        plural = "тар" if back else "тер"
    yield from _kazakh_cases(name + plural)


def _kazakh_cases(word: str) -> Iterator[str]:
    last = word[-1].lower()
    vowels = [c for c in word.lower() if c in "аоұыәөүіеиуюяэ"]
    back = vowels[-1] in "аоұыуюя"
    a, y = ("а", "ы") if back else ("е", "і")
    g, k = ("ғ", "қ") if back else ("г", "к")
    n = "ң"
    if last in "аоұыәөүіеиуюяэ":
        gen, acc, dat, loc, abl, ins = "н", "н", g, "д", "д", "м"
    elif last in "мнң":
        gen, acc, dat, loc, abl, ins = "н", "д", g, "д", "н", "м"
    elif last in "йрул":
        gen, acc, dat, loc, abl, ins = "д", "д", g, "д", "д", "м"
    elif last in "зж":
        gen, acc, dat, loc, abl, ins = "д", "д", g, "д", "д", "б"
    else:
        gen, acc, dat, loc, abl, ins = "т", "т", k, "т", "т", "п"
    yield word
    yield f"{word}{gen}{y}{n}"
    yield f"{word}{dat}{a}"
    yield f"{word}{acc}{y}"
    yield f"{word}{loc}{a}"
    yield f"{word}{abl}{a}н"
    yield f"{word}{ins}ен"


def uzbek_forms(name: str) -> Iterator[str]:
    """Cases of the singular, plural and possessive of a name in the Latin alphabet of 1995."""
    dative = "qa" if name.endswith("q") else "ka" if name.endswith("k") else "ga"
    for stem, to in ((name, dative), (name + "lar", "ga"), (name + "lari", "ga")):
        yield stem
        for case in ("ning", to, "ni", "da", "dan"):
            yield stem + case
    yield name + "niki"
    yield name + "mi"
    if name[-1] not in "aeiou":
        voiced = name[:-1] + {"q": "g‘", "k": "g"}.get(name[-1], name[-1])
        for own in ("im", "ing", "i", "imiz"):
            yield voiced + own
            yield voiced + own + "ga"
    else:
        for own in ("m", "ng", "si", "miz"):
            yield name + own
            yield name + own + "ni"


# Romanisations, as published. Only letters that differ from the common base are listed.
_BASE = dict(zip("абвгдзиклмнопрстуфыэ", "abvgdziklmnoprstufye", strict=True)) | {"ъ": "", "ь": ""}
SCHEMES = {
    "ICAO 9303": {"е": "e", "ё": "e", "ж": "zh", "й": "i", "х": "kh", "ц": "ts", "ч": "ch",
                  "ш": "sh", "щ": "shch", "ъ": "ie", "ю": "iu", "я": "ia"},
    "GOST R 52535.1-2006": {"е": "e", "ё": "e", "ж": "zh", "й": "i", "х": "kh", "ц": "tc",
                     "ч": "ch",
                            "ш": "sh", "щ": "shch", "ю": "iu", "я": "ia"},
    "BGN/PCGN 1947": {"е": "e", "ё": "ë", "ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch",
                      "ш": "sh", "щ": "shch", "ъ": "”", "ь": "’", "ю": "yu", "я": "ya"},
    "ISO 9:1995": {"е": "e", "ё": "ë", "ж": "ž", "й": "j", "х": "h", "ц": "c", "ч": "č",
                   "ш": "š", "щ": "ŝ", "ь": "ʹ", "э": "è", "ю": "û", "я": "â"},
    "GOST 7.79-2000 B": {"е": "e", "ё": "yo", "ж": "zh", "й": "j", "х": "x", "ц": "cz", "ч": "ch",
                         "ш": "sh", "щ": "shh", "ь": "`", "ы": "y`", "э": "e`", "ю": "yu",
                         "я": "ya"},
    "passport 1997": {"е": "e", "ё": "ye", "ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch",
                      "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"},
    "careless": {"е": "e", "ё": "yo", "ж": "j", "й": "y", "х": "h", "ц": "c", "ч": "ch",
                 "ш": "sh", "щ": "sch", "ы": "i", "ю": "yu", "я": "ya"},
}  # fmt: skip
KAZAKH_SCHEMES = {
    "2021": {"ә": "ä", "ғ": "ğ", "қ": "q", "ң": "ñ", "ө": "ö", "ұ": "ū", "ү": "ü", "һ": "h",
             "і": "ı", "и": "i", "й": "i", "у": "u", "ж": "j", "ш": "ş", "х": "h", "ы": "y",
             "е": "e"},
    "2018": {"ә": "á", "ғ": "ǵ", "қ": "q", "ң": "ń", "ө": "ó", "ұ": "u", "ү": "ú", "һ": "h",
             "і": "i", "и": "ı", "й": "ı", "у": "ý", "ж": "j", "ш": "sh", "х": "h", "ы": "y",
             "е": "e",
             "ч": "ch"},
    "BGN/PCGN": {"ә": "a", "ғ": "gh", "қ": "q", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h",
                 "і": "i", "и": "i", "й": "y", "у": "u", "ж": "zh", "ш": "sh", "х": "kh", "ы": "y",
                 "е": "e", "ч": "ch"},
    "passport": {"ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "kh",
                 "і": "i", "и": "i", "й": "y", "у": "u", "ж": "zh", "ш": "sh", "х": "kh", "ы": "y",
                 "е": "e", "ч": "ch", "ю": "yu", "я": "ya"},
}  # fmt: skip
UZBEK_TO_CYRILLIC = (
    ("sh", "ш"), ("ch", "ч"), ("yo‘", "йў"), ("o‘", "ў"), ("g‘", "ғ"), ("yo", "ё"), ("yu", "ю"),
    ("ya", "я"), ("ye", "е"), ("a", "а"), ("b", "б"), ("d", "д"), ("e", "е"), ("f", "ф"),
    ("g", "г"),
    ("h", "ҳ"), ("i", "и"), ("j", "ж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"),
    ("p", "п"), ("q", "қ"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("x", "х"),
    ("y", "й"), ("z", "з"), ("’", "ъ"),
)  # fmt: skip


def romanise(word: str, scheme: dict[str, str]) -> str:
    """Write a Cyrillic word in Latin letters, keeping a leading capital."""
    table = {**_BASE, **scheme}
    written = "".join(table.get(c, c) for c in word.lower())
    return written[:1].upper() + written[1:]


def uzbek_cyrillic(word: str) -> str:
    """Write an Uzbek word in Cyrillic."""
    low = word.lower()
    if low.startswith("e"):
        low = "э" + low[1:]
    for latin, cyrillic in UZBEK_TO_CYRILLIC:
        low = low.replace(latin, cyrillic)
    return low[:1].upper() + low[1:]


def noise(word: str, seed: int) -> str:
    """Spoil one letter of a word as a scan does."""
    pairs = {"п": "н", "н": "п", "и": "н", "й": "и", "е": "с", "с": "е", "о": "0", "з": "3",
    "б": "6",
             "ш": "щ", "ц": "и", "л": "п", "г": "т", "т": "г", "ы": "ьi", "м": "rn", "в": "в",
             "р": "p",
             "а": "a", "у": "y", "ж": "м", "к": "х", "ү": "у", "қ": "к", "ә": "э", "ғ": "г",
             "ң": "н",
             "ө": "о", "ұ": "у", "і": "l", "m": "rn", "l": "1", "i": "l", "o": "0", "a": "o",
             "e": "c",
             "n": "ri", "h": "b", "u": "v", "r": "n", "k": "l<", "d": "cl", "s": "5"}  # fmt: skip
    source = random.Random(seed)
    places = [n for n, c in enumerate(word) if n and c in pairs]
    if not places:
        return word
    place = source.choice(places)
    return word[:place] + pairs[word[place]] + word[place + 1 :]
