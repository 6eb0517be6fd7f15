"""The cells of a row, each read as what its field holds; what it cannot hold blocks the row."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.casework.figures.fields import PER_CENT
from app.casework.figures.values import amount
from app.casework.listing.lists import NO, YES
from app.casework.listing.table_fields import code_of, folded
from app.errors import KuagerError, Usage
from app.records.dates import parse
from app.records.tables import Cell
from app.records.text import nfc

_YES = frozenset((YES, "yes", "true", "1", "x", "да", "иә", "ha"))
_NO = frozenset((NO, "no", "false", "0", "", "нет", "жоқ", "yoʻq"))
_DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,12})?")


class Blocked(Exception):
    """A row cannot be taken.

    Attributes:
        column: the field that it is about, or ``""``.
        sentence: why.
    """

    def __init__(self, sentence: str, column: str = "") -> None:
        super().__init__(sentence)
        self.sentence, self.column = sentence, column


class about:  # noqa: N801
    """Says of a refusal which field it is about."""

    def __init__(self, column: str) -> None:
        self._column = column

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, KuagerError):
            raise Blocked(error.sentence, self._column) from error


def words_of(cells: Mapping[str, Cell], name: str, *, longest: int = 20_000) -> str:
    """Words on one line; of a note as they stand."""
    text = nfc(cells.get(name, Cell()).text).strip()
    if len(text) > longest:
        raise Blocked("The text is too long for this field.", name)
    return text if "\n" in text and name == "note" else " ".join(text.split())


def date_of(cells: Mapping[str, Cell], name: str) -> str:
    """An EDTF date, or ``""``."""
    cell = cells.get(name, Cell())
    text = cell.text.strip()
    if cell.kind == "n" and not (text.isdigit() and len(text) == 4):
        raise Blocked(
            "This is a number in the table, not a date; give the cell a date format there, or write the "
            "year first (2022-01-14).",
            name,
        )
    with about(name):
        return parse(text)


def code_in(cells: Mapping[str, Cell], name: str, vocabulary: str) -> str:
    """A code of a list, or ``""``."""
    given = words_of(cells, name)
    with about(name):
        return code_of(
            vocabulary, given.upper() if vocabulary == "countries" and len(given) == 2 else given
        )


def one_of(cells: Mapping[str, Cell], name: str, allowed: tuple[str, ...], otherwise: str) -> str:
    """One of a few values."""
    given = folded(words_of(cells, name))
    if not given:
        return otherwise
    if given not in allowed:
        raise Blocked(f"One of {', '.join(filter(None, allowed))} is possible here.", name)
    return given


def flag(cells: Mapping[str, Cell], name: str, *, otherwise: bool = False) -> bool:
    """Yes or no."""
    if name not in cells or not cells[name].text.strip():
        return otherwise
    said = folded(cells[name].text)
    if said in _YES:
        return True
    if said in _NO:
        return False
    raise Blocked("Yes or no is needed here.", name)


def dimension_of(text: str) -> str:
    """By what a part breaks a number down: a code of the list, or else the words as they are."""
    try:
        return code_of("dimensions", text)
    except Usage:
        return " ".join(nfc(text).split())


def number(cells: Mapping[str, Cell], name: str, decimal: str) -> str:
    """A number as a source gave it, with its per cent sign; a text in the notation that was told."""
    cell = cells.get(name, Cell())
    if cell.kind in ("n", "p"):
        return cell.text
    if cell.kind == "d":
        raise Blocked("This is a date in the table, not a number.", name)
    text = cell.text.strip()
    per_cent = PER_CENT if text.endswith(PER_CENT) else ""
    if not text:
        return ""
    with about(name):
        return amount(text.removesuffix(PER_CENT), decimal).text + per_cent


def whole(cells: Mapping[str, Cell], name: str) -> int | None:
    """A whole number, or None."""
    text = "".join(cells.get(name, Cell()).text.split())
    if not text:
        return None
    if not (text.isascii() and text.isdigit()) or len(text) > 12:
        raise Blocked("A whole number is needed here, in digits alone.", name)
    return int(text)


def degrees(cells: Mapping[str, Cell], name: str, most: int) -> float | None:
    """Degrees of a position, or None."""
    # A comma can only be the mark before decimals here: no degrees are counted in thousands.
    text = cells.get(name, Cell()).text.strip().replace(",", ".").replace("\u2212", "-")
    if not text:
        return None
    held = float(text) if _DEGREES.fullmatch(text) else float("nan")
    if not -most <= held <= most:
        raise Blocked("A latitude is from -90 to 90 degrees, a longitude from -180 to 180.", name)
    return held
