"""Makes ``world.json`` of Natural Earth: ``python make.py FOLDER``; needs shapely (see README.md)."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from shapely import box
from shapely.geometry import MultiPolygon, Point, Polygon, shape
from shapely.ops import unary_union

_FINE = box(-12.0, 33.0, 100.0, 73.0)
"""Europe and Central Asia, with what lies between: countries that reach into it are drawn finely."""

_CRIMEA = Point(34.4, 45.2)
_ISLAND = {"coarse": 0.4, "fine": 0.02}
"""Square degrees: smaller islands and lakes are left out."""

_STEP = {"coarse": 20, "fine": 100}
"""Steps to a degree."""

_RIVERS = 5
_RANK = 6
_LOCAL = {"KZ", "KG", "UZ", "TJ", "TM"}
_RENAMED = {
    "Kiev": "Kyiv", "Lvov": "Lviv", "Odessa": "Odesa", "Oostanay": "Qostanay",
    "Sevastapol": "Sevastopol", "Groznyy": "Grozny", "Archangel": "Arkhangelsk",
}  # fmt: skip
"""Names that are misspelt, or are no longer used."""

_RUSSIAN = {
    "Almaty": "Алматы", "Astana": "Астана", "Shymkent": "Шымкент", "Aqtobe": "Актобе",
    "Atyrau": "Атырау", "Aqtau": "Актау", "Qaraghandy": "Караганда", "Pavlodar": "Павлодар",
    "Semey": "Семей", "Oskemen": "Усть-Каменогорск", "Taraz": "Тараз", "Qyzylorda": "Кызылорда",
    "Oral": "Уральск", "Kokshetau": "Кокшетау", "Petropavlovsk": "Петропавловск",
    "Qostanay": "Костанай", "Taldyqorghan": "Талдыкорган",
    "Balqash": "Балхаш", "Ridder": "Риддер", "Temirtau": "Темиртау", "Zhezqazghan": "Жезказган",
    "Ekibastuz": "Экибастуз", "Rudny": "Рудный", "Bishkek": "Бишкек", "Osh": "Ош",
    "Jalal Abad": "Джалал-Абад", "Karakol": "Каракол", "Naryn": "Нарын", "Tashkent": "Ташкент",
    "Samarqand": "Самарканд", "Bukhara": "Бухара", "Namangan": "Наманган", "Andijon": "Андижан",
    "Fargona": "Фергана", "Nukus": "Нукус", "Urgentch": "Ургенч", "Termiz": "Термез",
    "Qarshi": "Карши", "Navoi": "Навои", "Jizzax": "Джизак", "Guliston": "Гулистан",
    "Dushanbe": "Душанбе", "Khujand": "Худжанд", "Kulob": "Куляб", "Kurgan Tyube": "Бохтар",
    "Khorugh": "Хорог", "Ashgabat": "Ашхабад", "Mary": "Мары",
    "Türkmenabat": "Туркменабад", "Türkmenbaşy": "Туркменбаши", "Daşoguz": "Дашогуз",
    "Ürümqi": "Урумчи", "Turkistan": "Туркестан", "Tokmak": "Токмак", "Balykchy": "Балыкчи",
    "Talas": "Талас", "Kara Balta": "Кара-Балта", "Cholpon Ata": "Чолпон-Ата", "Esik": "Есик",
    "Qapshaghay": "Конаев", "Zharkent": "Жаркент", "Shu": "Шу", "Baykonur": "Байконур",
    "Zhangaozen": "Жанаозен", "Aral": "Аральск", "Ayakoz": "Аягоз", "Ushtobe": "Уштобе",
    "Chirchiq": "Чирчик", "Angren": "Ангрен", "Qoqon": "Коканд", "Khiwa": "Хива",
    "Orsk": "Орск", "Magnitogorsk": "Магнитогорск", "Kurgan": "Курган", "Kemerovo": "Кемерово",
    "Novokuznetsk": "Новокузнецк", "Makhachkala": "Махачкала", "Ulyanovsk": "Ульяновск",
    "Balkanabat": "Балканабад", "Chișinău": "Кишинёв",
    "Moscow": "Москва", "St. Petersburg": "Санкт-Петербург", "Novosibirsk": "Новосибирск",
    "Yekaterinburg": "Екатеринбург", "Omsk": "Омск", "Chelyabinsk": "Челябинск",
    "Orenburg": "Оренбург", "Samara": "Самара", "Kazan": "Казань", "Ufa": "Уфа",
    "Volgograd": "Волгоград", "Astrakhan": "Астрахань", "Saratov": "Саратов", "Barnaul": "Барнаул",
    "Tomsk": "Томск", "Irkutsk": "Иркутск", "Krasnoyarsk": "Красноярск", "Perm": "Пермь",
    "Rostov": "Ростов", "Minsk": "Минск", "Kyiv": "Киев", "Tbilisi": "Тбилиси",
    "Baku": "Баку", "Yerevan": "Ереван", "Kabul": "Кабул", "Tehran": "Тегеран",
    "Istanbul": "Стамбул", "Ankara": "Анкара", "Beijing": "Пекин",
    "Ulaanbaatar": "Улан-Батор", "Warsaw": "Варшава", "Berlin": "Берлин", "Vilnius": "Вильнюс",
    "Riga": "Рига", "Tallinn": "Таллин", "Geneva": "Женева",
    "Sevastopol": "Севастополь", "Kharkiv": "Харьков", "Odesa": "Одесса", "Lviv": "Львов",
    "Donetsk": "Донецк", "Dnipro": "Днепр", "Bucharest": "Бухарест", "Sofia": "София",
    "Budapest": "Будапешт", "Belgrade": "Белград", "Athens": "Афины", "Kashgar": "Кашгар",
    "Mashhad": "Мешхед", "Tabriz": "Тебриз", "Herat": "Герат", "Mazar-e Sharif": "Мазари-Шариф",
    "Islamabad": "Исламабад", "New Delhi": "Нью-Дели", "Baghdad": "Багдад", "Stavropol": "Ставрополь",
    "Krasnodar": "Краснодар", "Sochi": "Сочи", "Voronezh": "Воронеж", "Penza": "Пенза",
    "Tyumen": "Тюмень", "Grozny": "Грозный", "Kaliningrad": "Калининград", "Surgut": "Сургут",
    "Sterlitamak": "Стерлитамак", "Balakovo": "Балаково", "Helsinki": "Хельсинки",
    "Stockholm": "Стокгольм", "Brussels": "Брюссель", "Strasbourg": "Страсбург",
    "Paris": "Париж", "London": "Лондон", "Vienna": "Вена", "Prague": "Прага", "Rome": "Рим",
}  # fmt: skip


def main(folder: Path) -> None:
    """Write ``world.json`` beside this file."""
    coarse = _countries(_features(folder, "ne_110m_admin_0_countries"))
    fine = {
        code: held
        for code, held in _countries(_features(folder, "ne_50m_admin_0_countries")).items()
        if held.intersects(_FINE)
    }
    world = {
        "coarse": {
            "step": _STEP["coarse"],
            "countries": [_country(code, coarse[code], "coarse") for code in sorted(coarse)],
            "lakes": _lakes(_features(folder, "ne_110m_lakes"), "coarse"),
            "rivers": [],
        },
        "fine": {
            "step": _STEP["fine"],
            "countries": [_country(code, fine[code], "fine") for code in sorted(fine)],
            "lakes": _lakes(_features(folder, "ne_50m_lakes"), "fine"),
            "rivers": _rivers(_features(folder, "ne_50m_rivers_lake_centerlines")),
        },
        "towns": sorted(_towns(_features(folder, "ne_10m_populated_places_simple"))),
    }
    text = json.dumps(world, ensure_ascii=False, separators=(",", ":"))
    # A line each for what git should show apart.
    text = text.replace('{"id":', '\n{"id":').replace('"towns":', '\n"towns":')
    Path(__file__).with_name("world.json").write_text(text + "\n", "utf-8")


def _features(folder: Path, name: str) -> list[Any]:
    return list(json.loads((folder / f"{name}.json").read_text("utf-8"))["features"])


def _countries(features: Iterable[Any]) -> dict[str, Any]:
    held: dict[str, Any] = {}
    for each in features:
        fields = each["properties"]
        code = {"France": "FR", "Norway": "NO", "Kosovo": "XK"}.get(
            fields["NAME"], fields["ISO_A2"]
        )
        code = fields["ADM0_A3"] if code == "-99" else code
        held[code] = shape(each["geometry"]).buffer(0)
    # Resolution 68/262 of the General Assembly; Natural Earth draws who is in control.
    parts = list(held["RU"].geoms)
    crimea = [part for part in parts if part.buffer(0.3).contains(_CRIMEA) and part.area < 20]
    held["RU"] = MultiPolygon([part for part in parts if part not in crimea])
    held["UA"] = unary_union([held["UA"], *crimea]).buffer(0)
    return held


def _country(code: str, whole: Any, detail: str) -> dict[str, Any]:
    rings = _rings(whole, detail)
    largest = max(_polygons(whole), key=lambda part: part.area)
    middle = largest.representative_point()
    return {"id": code, "at": [round(middle.x, 2), round(middle.y, 2)], "rings": rings}


def _lakes(features: Iterable[Any], detail: str) -> list[list[int]]:
    rings: list[list[int]] = []
    for each in features:
        lake = shape(each["geometry"])
        if detail == "coarse" or lake.intersects(_FINE):
            rings += _rings(lake, detail)
    return rings


def _rivers(features: Iterable[Any]) -> list[list[int]]:
    lines: list[list[int]] = []
    for each in features:
        if each["geometry"] is None or each["properties"]["scalerank"] > _RIVERS:
            continue
        course = shape(each["geometry"]).intersection(_FINE)
        for line in getattr(course, "geoms", [course]):
            if line.geom_type == "LineString":
                packed = _packed(line.coords, _STEP["fine"])
                lines += [packed] if len(packed) >= 4 else []
    return lines


def _towns(features: Iterable[Any]) -> Iterator[list[Any]]:
    for each in features:
        fields = each["properties"]
        at = Point(fields["longitude"], fields["latitude"])
        capital = fields["featurecla"] in ("Admin-0 capital", "Admin-0 region capital")
        local = fields["iso_a2"] in _LOCAL and fields["scalerank"] <= 8
        if not (capital or local or (fields["scalerank"] <= _RANK and _FINE.contains(at))):
            continue
        rank = 0 if capital else int(fields["scalerank"])
        name = " ".join(fields["name"].split())
        name = _RENAMED.get(name, name)
        russian = _RUSSIAN.get(name, "")
        yield [rank, name, russian, round(at.x, 2), round(at.y, 2)]


def _polygons(whole: Any) -> list[Polygon]:
    parts = getattr(whole, "geoms", [whole])
    return [part for part in parts if isinstance(part, Polygon)]


def _rings(whole: Any, detail: str) -> list[list[int]]:
    parts = sorted(_polygons(whole), key=lambda part: -part.area)
    kept = [part for part in parts if part.area >= _ISLAND[detail]] or parts[:1]
    rings: list[list[int]] = []
    for part in kept:
        for ring in (part.exterior, *part.interiors):
            packed = _packed(ring.coords, _STEP[detail])
            if len(packed) >= 8:
                rings.append(packed)
    return rings


def _packed(points: Iterable[Iterable[float]], step: int) -> list[int]:
    """The first point, then how far the next is from the one before, in steps."""
    packed: list[int] = []
    last = (0, 0)
    for x, y, *_ in points:
        here = (round(x * step), round(y * step))
        if packed and here == last:
            continue
        packed += [here[0] - last[0], here[1] - last[1]]
        last = here
    return packed


if __name__ == "__main__":
    main(Path(sys.argv[1]))
