"""A known date of birth in every spelling, a year only beside a word of birth, and nothing else."""

from __future__ import annotations

import pytest

from app.records.people import Identity
from app.redaction.finding.births import find_births

_BORN = Identity("p", ("Воронцов Вячеслав",), "Person 1", birth="1987-03-09")


@pytest.mark.parametrize(
    "written",
    [
        "09.03.1987", "9.3.87", "1987-03-09", "09 03 1987", "9.III.1987", "19870309", "870309",
        "1987-03",
        "03.1987", "9 марта 1987 г.", "09 MAR/MAR 87", "9. März 1987", "9 mart 1987", "марте 1987",
        "1987 жылғы 9 наурыз", "9-mart 1987", "девятого марта 1987 года",
        "девятое марта тысяча девятьсот восемьдесят седьмого года", "девятого марта восемьдесят седьмого",
        "1987 г.р.", "1987г.р.", "1987 года рождения", "1987 г/р", "род. в 1987", "родился в 1987",
        "год рождения: 1987", "born in 1987", "b. 1987", "DOB: 09/03/87", "1987 жылы туған",
        "туған жылы 1987",
        "ninth of March, nineteen eighty-seven", "March ninth, 1987",
        "мың тоғыз жүз сексен жетінші жылғы тоғызыншы наурыз",
        "bir ming to‘qqiz yuz sakson yettinchi yil to‘qqizinchi mart", "1987 года рожд.",
        "1987-yilda tug‘ilgan", "1987 йилда туғилган", "1987-жылы туулган", "1987 doğumlu",
    ],
)  # fmt: skip
def test_found(written: str) -> None:
    text = f"вот {written} и всё"
    at, digits = text.index(written), [n for n, c in enumerate(text) if c.isdigit()]
    found = find_births(text, [_BORN])
    covered = {n for each in found for n in range(each.start, each.end)}
    assert found
    assert {each.person_id for each in found} == {"p"}
    assert covered >= (set(digits) if digits else set(range(at, at + len(written) - 5)))


@pytest.mark.parametrize(
    "text",
    [
        "9 марта 1953 года умер другой; 9 марта суд; в 1987 году принят закон; стр. 1987; 1987 тенге",
        "с 1987 по 1991 год; № 1987; 1987-1990; 12.1987; 09.04.1987",
        "род. 10.03.1987; 8703091234; 12.11.1987 г.р.",
        "восьмого марта восемьдесят седьмого года; девятого марта восемьдесят восьмого года",
    ],
)
def test_left_alone(text: str) -> None:
    assert find_births(text, [_BORN]) == []


def test_only_a_whole_date_is_sought() -> None:
    for birth in ("1987", "1987-03", "1987?", "", "1987/1990"):
        assert (
            find_births("род. 09.03.1987, 1987 г.р.", [Identity("q", ("К",), "P", birth=birth)])
            == []
        )
