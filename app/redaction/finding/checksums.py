"""Check digits of documents: they rank a number, and never hide one from the reviewer.

Sources: ISO/IEC 7812-1 annex B (cards); ISO 13616 and ISO 7064 (IBAN); 3GPP TS 23.003 annex B
(IMEI); the Kazakh individual identification number, whose check digit is taken with weights 1 to
11 and, where that gives 10, with 3 to 11, 1, 2.
"""

from __future__ import annotations


def digits_of(text: str) -> str:
    """The decimal digits of a text, as ASCII."""
    return "".join(str(int(c)) for c in text if c.isdecimal())


def iin_valid(digits: str) -> bool:
    """Whether 12 digits carry the check digit of a Kazakh individual identification number."""
    if len(digits) != 12 or not digits.isdecimal():
        return False
    numbers = [int(c) for c in digits]
    total = sum(n * w for n, w in zip(numbers, range(1, 12), strict=False)) % 11
    if total == 10:
        weights = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
        total = sum(n * w for n, w in zip(numbers, weights, strict=False)) % 11
    return total == numbers[11]


def luhn_valid(digits: str) -> bool:
    """Whether the digits pass the Luhn check (cards, IMEI)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        number = int(digit) * (2 if place % 2 else 1)
        total += number - 9 if number > 9 else number
    return total % 10 == 0


def iban_valid(iban: str) -> bool:
    """Whether the remainder of an IBAN by 97 is 1 (ISO 13616, ISO 7064)."""
    moved = iban[4:] + iban[:4]
    return (
        moved.isalnum()
        and moved.isascii()
        and int("".join(str(int(c, 36)) for c in moved)) % 97 == 1
    )
