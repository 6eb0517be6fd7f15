"""How a statistic is said in a language: number, unit and period in words."""

from __future__ import annotations

from decimal import Decimal

from app.casework.figures.values import WORDS, Amount, amount
from app.records.dates import words
from app.records.statistics import Statistic

NARROW = "\u00a0"
"""Between groups of digits and before a per cent sign: a blank that no line is broken at."""

_SPACED = ("ru", "kk", "uz")
_FORMS = {
    "en": {
        ">=": "at least {0}", ">": "more than {0}", "<=": "at most {0}", "<": "fewer than {0}",
        "~": "about {0}", "range": "{0} to {1}", "about range": "about {0} to {1}",
    },
    "ru": {
        ">=": "не менее {0}", ">": "более {0}", "<=": "не более {0}", "<": "менее {0}",
        "~": "около {0}", "range": "от {0} до {1}", "about range": "примерно от {0} до {1}",
    },
}  # fmt: skip
_MAGNITUDES = {
    "ru": {
        "dozens": "десятки",
        "hundreds": "сотни",
        "thousands": "тысячи",
        "tens of thousands": "десятки тысяч",
        "hundreds of thousands": "сотни тысяч",
        "millions": "миллионы",
        "tens of millions": "десятки миллионов",
    },
}


def said(statistic: Statistic, language: str = "en") -> str:
    """A statistic in words, without its source: ``724,534 persons (2020–2023)``.

    Args:
        statistic: which.
        language: ``en`` or ``ru`` (a longer tag counts by its first part); others write the numbers as
            Russian does and say the rest in English.
    """
    return told(amount(statistic.value), statistic, language)


def told(number: Amount, statistic: Statistic, language: str = "en") -> str:
    """A statistic in words as :func:`said`, by what is to be said of its number."""
    text = counted(number, statistic.unit, language)
    return f"{text} ({words(statistic.period, language)})" if statistic.period else text


def value(text: str, unit: str = "", language: str = "en") -> str:
    """A stored number with its unit, as it is said in a language."""
    return counted(amount(text), unit, language)


def counted(number: Amount, unit: str = "", language: str = "en") -> str:
    """An amount with its unit, as it is said in a language."""
    said_ = said_number(number, language)
    if unit == "%":
        return f"{said_}{NARROW}%"
    if unit and number.words in WORDS and _tongue(language) == "en":
        return f"{said_} of {unit}"
    return f"{said_} {unit}".strip()


def said_number(number: Amount, language: str = "en") -> str:
    """An amount in words and digits."""
    tongue = _tongue(language)
    if number.words in WORDS:
        return _MAGNITUDES.get(tongue, {}).get(number.words, number.words)
    forms = _FORMS.get(tongue, _FORMS["en"])
    low = digits(number.low, tongue)
    if number.high is None:
        return forms[">" if number.open_low else ">="].format(low)
    high = digits(number.high, tongue)
    if number.text.startswith("<"):
        return forms["<" if number.open_high else "<="].format(high)
    if number.low == number.high:
        return forms["~"].format(low) if number.about else low
    return forms["about range" if number.about else "range"].format(low, high)


def digits(number: Decimal, language: str = "en") -> str:
    """A number in groups of three digits: ``724,534.5``, in Russian ``724 534,5``."""
    text = f"{number:,f}"
    if _tongue(language) not in _SPACED:
        return text
    whole, point, rest = text.partition(".")
    # Four digits stand together in Russian.
    grouped = whole.replace(",", "" if len(whole) == 5 else NARROW)
    return f"{grouped},{rest}" if point else grouped


def _tongue(language: str) -> str:
    return language.lower().replace("_", "-").partition("-")[0]
