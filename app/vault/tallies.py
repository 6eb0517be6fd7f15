"""Counts over the whole catalogue in one pass each, and the items that hold one of many words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from app.records.base import Record
from app.records.text import fold, nfc
from app.vault.catalogue import quoted, table_of
from app.vault.database import Value
from app.vault.query import Term

if TYPE_CHECKING:
    from app.vault.vault import Vault

_TERMS = 200
"""Terms in one expression; the parser of FTS5 recurses over them."""


def tally(
    vault: Vault,
    kind: type[Record],
    by: str,
    *,
    of: str = "id",
    live: type[Record] | None = None,
    **equals: str | int,
) -> dict[str, int]:
    """Count records for every value of a field.

    Args:
        vault: open.
        kind: class of record.
        by: the field whose values are counted; records without a value are left out.
        of: the field whose different values make the count (one person in two roles is one person).
        live: the class that ``of`` refers to; what is in the trash does not count.
        equals: only records whose fields have these values.

    Returns:
        Value of ``by`` to count; values that count nothing are not in it.

    Raises:
        Usage: if there is no such field.
    """
    counted, source, parameters = _source(kind, by, of, live, equals)
    rows = vault.database.rows(
        f"SELECT t.{quoted(by)}, count(DISTINCT {counted}) {source} GROUP BY 1",
        parameters,
    )
    return {str(value): int(count) for value, count in rows}


def pairs(
    vault: Vault,
    kind: type[Record],
    by: str,
    *,
    of: str,
    live: type[Record] | None = None,
    **equals: str | int,
) -> list[tuple[str, str]]:
    """Return every pair of two fields once, for counts that :func:`tally` cannot make.

    Args:
        vault: open.
        kind: class of record.
        by: the first field.
        of: the second field.
        live: the class that ``of`` refers to; what is in the trash is left out.
        equals: only records whose fields have these values.

    Raises:
        Usage: if there is no such field.
    """
    other, source, parameters = _source(kind, by, of, live, equals)
    rows = vault.database.rows(
        f"SELECT DISTINCT t.{quoted(by)}, {other} {source}",
        parameters,
    )
    return [(str(first), str(second)) for first, second in rows]


def columns(
    vault: Vault, kind: type[Record], fields: Sequence[str], **equals: str | int
) -> list[tuple[str, ...]]:
    """Return some fields of many records, in the order of their ids, without making records of them.

    Args:
        vault: open.
        kind: class of record.
        fields: which hold text.
        equals: only records whose fields have these values.

    Raises:
        Usage: if there is no such field.
    """
    table = table_of(kind)
    chosen = ", ".join(table.require_column(name) for name in fields)
    terms = " AND ".join(f"{table.require_column(name)} = ?" for name in equals)
    return vault.database.rows(
        f"SELECT {chosen} FROM {quoted(table.name)} "  # noqa: S608
        f"{'WHERE ' + terms if terms else ''} ORDER BY id",
        list(equals.values()),
    )


def _source(
    kind: type[Record],
    by: str,
    of: str,
    live: type[Record] | None,
    equals: Mapping[str, str | int],
) -> tuple[str, str, list[Value]]:
    """Return the counted column, the query from FROM on, and its parameters."""
    table = table_of(kind)
    terms = [f"t.{table.require_column(by)} IS NOT NULL"]
    terms += [f"t.{table.require_column(name)} = ?" for name in equals]
    counted, join = f"t.{table.require_column(of)}", ""
    if live is not None:
        join = f"JOIN {quoted(table_of(live).name)} AS l ON l.id = {counted} AND l.trashed = 0 "
    source = f"FROM {quoted(table.name)} AS t {join}WHERE {' AND '.join(terms)}"
    return counted, source, list(equals.values())


def indexed(vault: Vault, initials: Iterable[str]) -> list[str] | None:
    """Return every word of the search index that begins with one of these letters.

    Args:
        vault: open.
        initials: single characters, folded.

    Returns:
        The words as the index has them (folded, Latin letters without their marks); None where the
        vault is open for reading only, since the index's own list is a table made for the occasion.
    """
    if not vault.writable:
        return None
    database = vault.database
    database.run(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_vocabulary "
        "USING fts5vocab('main', 'search_words', 'row')"
    )
    found: list[str] = []
    for letter in sorted(set(initials)):
        rows = database.rows(
            "SELECT term FROM temp.search_vocabulary WHERE term >= ? AND term < ?",
            (letter, letter + "\U0010ffff"),
        )
        found += [term for (term,) in rows]
    return found


def holding(vault: Vault, words: Iterable[str], beginnings: Iterable[str] = ()) -> set[str]:
    """Return the ids of the items in which any of these words stands, the trash left out.

    Args:
        vault: open.
        words: whole words, in any case.
        beginnings: of words; more than one word (``o'tk``) is taken as a phrase.
    """
    terms = [Term(fold(nfc(each))) for each in dict.fromkeys(words)]
    terms += [Term(fold(nfc(each)), prefix=True) for each in dict.fromkeys(beginnings)]
    terms = [term for term in terms if any(map(str.isalnum, term.text))]
    numbers: set[int] = set()
    for start in range(0, len(terms), _TERMS):
        expression = " OR ".join(term.expression() for term in terms[start : start + _TERMS])
        rows = vault.database.rows(
            "SELECT rowid FROM search_words WHERE search_words MATCH ?", [expression]
        )
        numbers.update(number for (number,) in rows)
    items = vault.database.rows("SELECT number, id FROM item WHERE trashed = 0")
    return {found for number, found in items if number in numbers}
