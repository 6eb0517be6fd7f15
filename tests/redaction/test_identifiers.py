"""Every kind of identifier in its usual written forms, and the numbers that are none."""

from __future__ import annotations

import pytest

from app.records.people import Identity
from app.redaction.finding.checksums import iban_valid, iin_valid, luhn_valid
from app.redaction.finding.identifiers import find_identifiers

_BORN = Identity("p", ("Каримов Аскар",), "Person 1", birth="1990-01-14")


@pytest.mark.parametrize(
    ("reason", "written"),
    [
        ("contact", "8 (701) 123-45-67"), ("contact", "+7 701 123 45 67"),
        ("contact", "87011234567"),
        ("contact", "+998 90 123 45 67"), ("contact", "+998901234567"),
        ("contact", "998 90 123-45-67"),
        ("contact", "90 123 45 67"), ("contact", "+996 555 123 456"),
        ("contact", "+992 93 123 4567"),
        ("contact", "8-495-123-45-67"), ("contact", "+7(727)250-12-34"),
        ("contact", "701-123-45-67"),
        ("contact", "+44 20 7946 0958"), ("contact", "+1 212-848-8400"),
        ("contact", "+49 30 901820"),
        ("contact", "askar.k@mail.kz"), ("contact", "@karimov_a"), ("contact", "t.me/karimov"),
        ("contact", "0555 12 34 56"), ("contact", "0532 123 45 67"), ("contact", "+7 / 701 / 123 45 67"),
        ("contact", "(+998) 90 123 45 67"), ("contact", "00 7 701 123 45 67"),
        ("contact", "+7 7 0 1 1 2 3 4 5 6 7"), ("contact", "8 90 123-45-67"),
        ("contact", "askar [at] mail [dot] kz"), ("contact", "askar собака mail.ru"),
        ("contact", "askar@\nmail.kz"), ("contact", "askar.livejournal.com"),
        ("contact", "askar#1234"), ("contact", "id123456789"), ("contact", "tg://user?id=123456"),
        ("contact", "95.56.12.34"), ("contact", "2a02:6b8:0:1::a53"), ("contact", "00:1b:44:11:3a:b7"),
        ("document", "9 0 0 1 1 4 3 0 0 1 2 3"), ("document", "900114 3 00123"),
        ("document", "123-456-789 01"), ("document", "19910114-12345"), ("document", "ID1234567"),
        ("document", "71 № 1234567"), ("document", "77RS0012-01-2022-001234-56"),
        ("document", "12345/22/77003-ИП"), ("document", "ЗТ-2022-12345678"),
        ("document", "G/SO 215/51 KAZ (43)"), ("document", "123 АВС 02"), ("document", "123 abc 02"),
        ("document", "4400.4301.2345.6789"), ("document", "4400 43** **** 6789"), ("document", "*6789"),
        ("document", "kz86125kzt5004100100"), ("document", "40702810500000012345"),
        ("document", "89770112345678901234"),
        ("location", "N43.238949 E76.889709"), ("location", "широта 43.2389, долгота 76.8897"),
        ("location", "lat=43.2389&lon=76.8897"), ("location", "43.2389 / 76.8897"),
        ("location", "43 град. 14 мин. 20 сек. с.ш."), ("location", "43-14-20N 76-53-22E"),
        ("location", "8FXW6WQQ+2C"), ("location", "43T FN 12345 67890"),
        ("location", "https://osm.org/go/0abc"), ("location", "///filled.count.soap"),
        ("place", "пр. Абылай хана, 60-87"), ("place", "ул. 8 Марта, 44"), ("place", "дом 26 по улице Мира"),
        ("place", "Абая 29, квартира 70"), ("place", "кв. 16"), ("place", "9-mavze, 61-uy, 7-xonadon"),
        ("place", "кӯчаи Рӯдакӣ 24"), ("place", "Ататүрк көчөсү, 25-үй"),
        ("place", "Barbaros Mah. Lale Sok. No:92 D:9"), ("place", "Lindenstraße 13, 10969 Berlin"),
        ("place", "ж/к «Атлант», блок 3, кв. 81"), ("place", "общежитие № 6, комната 256"),
        ("place", "5 микрорайон, 21 дом, 14 квартира"), ("place", "ул абая 12"),
        ("contact", "https://www.instagram.com/askar.k"), ("contact", "https://vk.com/id123456"),
        ("document", "900114300123"), ("document", "900 114 300 123"),
        ("document", "900114-300123"),
        ("document", "N12345678"), ("document", "AA1234567"), ("document", "FA 1234567"),
        ("document", "45 08 123456"), ("document", "4508 123456"),
        ("document", "7541-22-00-2/123"), ("document", "4714-22-00-3/57"),
        ("document", "123 ABC 02"), ("document", "01 A 123 BC"), ("document", "А123ВС77"),
        ("document", "4400 4301 2345 6789"), ("document", "KZ86125KZT5004100100"),
        ("document", "KZ86 125K ZT50 0410 0100"), ("document", "490154203237518"),
        ("location", "43.238949, 76.889709"), ("location", "43°14'20\"N 76°53'22\"E"),
        ("place", "ул. Абая, д. 12, кв. 5"), ("place", "Абай көшесі, 12-үй, 5-пәтер"),
        ("place", "Navoiy ko‘chasi, 12-uy, 5-xonadon"), ("place", "мкр. Аксай-4, дом 12"),
        ("place", "проспект Достык, 12"), ("place", "12 Abay Street"),
        ("birth", "14.01.1990"), ("birth", "14 января 1990 года"), ("birth", "1990-01-14"),
        ("birth", "14 January 1990"), ("birth", "January 14, 1990"), ("birth", "14/01/1990"),
        ("birth", "1990 жылғы 14 қаңтар"), ("birth", "1990-yil 14-yanvar"), ("birth", "14.1.90"),
        ("birth", "«14» января 1990 г."), ("birth", "14th of January 1990"),
    ],
)  # fmt: skip
def test_found_whole(reason: str, written: str) -> None:
    text = f"вот {written} и всё"
    found = find_identifiers(text, [_BORN])
    assert [(f.reason, f.quote) for f in found] == [(reason, written)]
    assert text[found[0].start : found[0].end] == written


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("удостоверение личности № 041234567 выдано", "041234567"),
        ("жеке куәлігі 041234567", "041234567"),
        ("паспорт серии AB № 123456", "123456"),
        ("дело № 1-15/2024 рассмотрено", "1-15/2024"),
        ("уголовное дело № 227500121000345", "227500121000345"),
        ("ИИН: 9001143001 (с ошибкой)", "9001143001"),
        ("тел.: 250-12-34", "250-12-34"),
        ("Telegram: askar_k1990", "askar_k1990"),
        ("insta user_55 её", "user_55"),
        ("аккаунт в Instagram user.345 удалён", "user.345"),
        ("т. 495 909 11 11", "495 909 11 11"),
        ("STIR 515139540", "515139540"),
        ("T.C. kimlik no 16843893111", "16843893111"),
        ("серия 7752 номер 292592", "7752 номер 292592"),
        ("вид на жительство 82 № 9470945", "82 № 9470945"),
        ("доверенность № 915977", "915977"),
        ("УВКБ, регистрация № 398-44С29492", "398-44С29492"),
        ("UNHCR file 242-78990", "242-78990"),
        ("жалоба № 24835/08", "24835/08"),
        ("ЕРДР 227500121000345", "227500121000345"),
        ("communication no. 2234/2013", "2234/2013"),
        ("исх. № 12/3-456", "12/3-456"),
        ("г/н 420НРЕ02", "420НРЕ02"),
        ("карта, заканчивающаяся на 5906", "5906"),
        ("лицевой счёт 704392270", "704392270"),
        ("IMEI/83993947583031", "83993947583031"),
        ("раб. +7 727 378 45 12 вн. 204", "+7 727 378 45 12 вн. 204"),
        ("тел. дом. 25-44-12, раб. 25-44-13", "25-44-13"),
        ("Handy 0176 23456789, nur abends", "0176 23456789"),
        ("имейл: madina.k AT yandex.ru", "madina.k AT yandex.ru"),
        ("адрес nurlan тчк k собака inbox тчк ru", "nurlan тчк k собака inbox тчк ru"),
        ("ИНН организации 7707083893", "7707083893"),
        ("Reisepass C4J1K9F2X", "C4J1K9F2X"),
        ("проездной документ беженца RT 001234", "RT 001234"),
        ("residence permit No. 99123456", "99123456"),
        ("Pasport seriyasi AC raqami 7654321", "AC raqami 7654321"),
        ("служебное удостоверение № 04512", "04512"),
        ("ЖК № 047123456, ІІМ берген", "047123456"),
        ("жиноят иши № 14/21-345", "14/21-345"),
        ("views in CCPR/C/119/D/2131/2012, para. 7", "CCPR/C/119/D/2131/2012"),
        ("A/HRC/WGAD/2021/33", "A/HRC/WGAD/2021/33"),
        ("applications nos. 12345/10 and 23456/11", "12345/10 and 23456/11"),
        ("ERDR No. 23 7500 1210 00456", "23 7500 1210 00456"),
        ("plate number B-AB 1234", "B-AB 1234"),
        ("л/с 123456789", "123456789"),
        (
            "кошелёк TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE",
            "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE",
        ),
        ("IMSI: 434 05 1234567890", "434 05 1234567890"),
        ("серийный номер телефона R58M12ABCDE", "R58M12ABCDE"),
    ],
)
def test_found_after_the_word_that_announces_it(text: str, number: str) -> None:
    assert any(
        number in f.quote and f.reason in ("document", "contact") for f in find_identifiers(text)
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("широта 41,3111, долгота 69,2406", "69,2406"),
        ("UTM 43T 655123 4789012", "43T 655123 4789012"),
        ("N 43 14 20, E 76 53 23", "N 43 14 20, E 76 53 23"),
        ("geo:41.3111,69.2406;u=35", "geo:41.3111,69.2406;u=35"),
        ("Yunusobod 4-mavze, 12-uy", "Yunusobod 4-mavze, 12-uy"),
        ("Atatürk Mah. 123. Sok. No: 5 Daire: 8", "Atatürk Mah. 123. Sok. No: 5 Daire: 8"),
        ("живёт: с. Кордай, ул. Жибек жолы, 78", "Кордай"),
        ("Сәтбаев к-сі, 24", "Сәтбаев к-сі, 24"),
    ],
)
def test_where_somebody_is(text: str, place: str) -> None:
    assert any(place in f.quote for f in find_identifiers(text))


@pytest.mark.parametrize(
    "text",
    [
        "12 мая 2022 года и 13.05.2022, в 14:30",
        "Закон № 216-IV от 23.04.2021, статья 146 часть 2, пункт 3.2.1, ст. 393-1 УК",
        "724 534 человека и 3 700 000 мигрантов, 1 240 000 тенге, 15 000,50 долларов",
        "в 2020-2023 годах, стр. 12-15, на 144-й сессии, 3 июля 2014 года № 226-V",
        "CCPR/C/KAZ/3, para. 326, A/HRC/50/23, GA Res. 60/147, 999 UNTS 171",
        "86 % + 10 % + 5 % = 101 %; от 10 до 15 лет; 1-15 января 2022",
        "2014 жылғы 3 шілдедегі № 226-V Кодексі, 467-баптан қараңыз",
        "1994-yil 22-sentabrda qabul qilingan, 244-modda, 2-qism",
        "ISBN 978-5-17-118366-1, ISO 9001, GOST 7.79-2000, RFC 9162",
        "Section 7 of the Act of 1998, pp. 112-119, at 10.30 a.m. on 25 July 2025",
        "родился 15.01.1990 другой человек",
        "2019 2020 2021 2022 2023; 1 2 3 4 5 6 7 8 9 10 11 12; 45,6 46,7 47,8 48,9 50,0 51,2",
        "77 123 456 789 тенге, 120 500 300 сум, 123 456 789 012 рублей, 10 000 000 000",
        "доля 0.375, 12.345; 100.000; в масштабе 1:100 000, счёт 3:2, версия 2.10.34, глава 1.2.3.4",
        "в 10:20:30, с 2020 г., тел. нет, карта № 2022, аккаунт закрыт, Telegram опубликовал",
        "постановление от 22.01.2022 № 15, приказ № 39, удостоверение № 15, дело № 3 от 2022 года",
        "на улице было 30 градусов, во 2 кв. 2021 года, Amir Temur ko'chasida 100 kishi to'plandi",
        "раб. день с 8-00 до 17-00, 12 внутренних войск, ext. 12, doi:10.1017/S0020589300012345",
        "В с. Узынагаш, ул. Карасай батыра, собрались 500 человек; мнение № 5, решение № 45/2021",
        "Regulation No 604/2013, General Comment No. 35, CCPR/C/GC/32, A/HRC/40/59, приказ № 12345",
        "камера № 12, дом 5 этажей, квартира из трёх комнат, 7 «Б» класс, 100 kmh 10, рейс KC 931",
    ],
)
def test_ordinary_numbers_are_left_alone(text: str) -> None:
    assert find_identifiers(text, [_BORN]) == []


def test_the_birth_date_names_its_person() -> None:
    (finding,) = find_identifiers("род. 14.01.1990 в Алматы", [_BORN])
    assert finding.person_id == "p"
    assert find_identifiers("род. 14.01.1990", [Identity("q", ("К",), "P", birth="1990")]) == []


def test_checksums_rank_and_never_hide() -> None:
    right, wrong = (find_identifiers(f"номер {n} тут")[0] for n in ("900114300127", "900114300128"))
    assert right.score > wrong.score
    assert right.rule == wrong.rule == "IIN"


def test_check_digits() -> None:
    # Published examples: ISO 13616 registry (KZ), 3GPP (IMEI), a test card of the networks.
    assert iban_valid("KZ86125KZT5004100100")
    assert not iban_valid("KZ87125KZT5004100100")
    assert luhn_valid("490154203237518")
    assert luhn_valid("4111111111111111")
    assert not luhn_valid("4111111111111112")
    assert sum(iin_valid(f"90011430012{n}") for n in range(10)) <= 1
    assert not iin_valid("90011430012")


def test_digits_misread_by_a_scan() -> None:
    (born,) = find_identifiers("род. l4.О1.199О в Алматы", [_BORN], ocr=True)
    assert (born.reason, born.quote) == ("birth", "l4.О1.199О")
    found = find_identifiers("тел 8 7О1 123 4З 67 и ИИН 9OO1l43OO123", ocr=True)
    assert {f.reason for f in found} == {"contact", "document"}
