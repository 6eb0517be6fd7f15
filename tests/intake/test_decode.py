"""Encodings of the region are told apart by the letters."""

from __future__ import annotations

import pytest

from app.intake.formats.decode import decode

RUSSIAN = "Меня зовут Ержан. 6 января 2022 года на площади нас задержали, били и не давали воды."
KAZAKH = (
    "Менің атым Ержан. Бізді алаңда ұстап, ұрып-соқты, су бермеді. Өмірім қауіпте, әкем де ғой."
)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251", "koi8-r",
     "cp866", "iso8859-5", "mac-cyrillic"],
)  # fmt: skip
def test_russian(encoding: str) -> None:
    for text in (RUSSIAN, RUSSIAN.upper(), RUSSIAN * 40, "Меня били, нас задержали."):
        assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "ptcp154", "kz1048"])
def test_kazakh(encoding: str) -> None:
    for text in (KAZAKH, KAZAKH * 40):
        assert decode(text.encode(encoding))[0] == text


def test_a_guess_says_that_it_is_one() -> None:
    assert decode(RUSSIAN.encode("cp1251"))[1]
    assert not decode(RUSSIAN.encode())[1]
    assert not decode(RUSSIAN.encode("utf-16"))[1]


def test_one_bad_byte_does_not_change_the_rest() -> None:
    data = bytearray((RUSSIAN * 3).encode())
    data[61] = 0xFF
    text, _ = decode(bytes(data))
    assert text.count("\ufffd") <= 2
    assert "площади" in text


def test_western_text() -> None:
    text = "Déjà vu: les détenus ont été privés d'eau à Almaty, près de la préfecture."
    assert decode(text.encode("cp1252"))[0] == text
