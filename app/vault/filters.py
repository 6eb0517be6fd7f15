"""The fields of a query (``person:``, ``date:``, ``has:`` ...) as conditions on the items."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from app.records.text import fold, nfc
from app.vault import query as queries
from app.vault.database import Database, Value
from app.vault.index import entry
from app.vault.lapses import EXPIRED, EXPIRING
from app.vault.query import Term

if TYPE_CHECKING:
    from app.vault.vault import Vault

Condition = tuple[str, list[Value]]
"""SQL on ``search_facet AS f``, and its parameters."""

# By what each value of has: is found: the numbers of the items that have it.
_HAS = {
    "text": "SELECT item.number FROM item_text JOIN item ON item.id = item_text.item_id "
    "WHERE item_text.kind NOT IN ('translation', 'notes')",
    "note": "SELECT number FROM item WHERE note <> '' UNION "
    "SELECT item.number FROM item_text JOIN item ON item.id = item_text.item_id "
    "WHERE item_text.kind = 'notes'",
    "proposal": "SELECT item.number FROM proposal JOIN item ON item.id = proposal.item_id "
    "WHERE proposal.state = 'open'",
    "attachment": "SELECT item.number FROM item AS part JOIN item ON item.id = part.parent_id "
    "WHERE NOT part.trashed",
    "translation": "SELECT item.number FROM item_text JOIN item ON item.id = item_text.item_id "
    "WHERE item_text.kind = 'translation' UNION "
    "SELECT item.number FROM item_relation JOIN item ON item.id = item_relation.to_id "
    "WHERE item_relation.relation = 'translation-of'",
}


def in_trash(terms: Iterable[Term]) -> bool:
    """Whether a query asks for what is in the trash; everything else is about what is not."""
    return any(term.field == "state" and term.text.lower() == "trashed" for term in terms)


def conditions(vault: Vault, terms: Iterable[Term], case: str | None) -> Condition:
    """Return what the fields and the excluded words of a query ask of an item, ``""`` if nothing.

    Args:
        vault: open.
        terms: of the query.
        case: only items of this case.
    """
    clauses: list[str] = []
    parameters: list[Value] = []
    if case is not None:
        clauses.append("f.number IN (SELECT number FROM item WHERE case_id = ?)")
        parameters.append(case)
    for term in terms:
        if term.field:
            clause, more = _field(vault, term)
        elif term.negative:
            clause = "f.number IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)"
            more = [term.expression()]
        else:
            continue
        clauses.append(f"NOT ({clause})" if term.negative else clause)
        parameters += more
    return " AND ".join(clauses), parameters


def _field(vault: Vault, term: Term) -> Condition:
    name, value, database = term.field, term.text, vault.database
    if name == "date":
        first, last = queries.date_range(value)
        return (
            "EXISTS (SELECT 1 FROM item WHERE item.number = f.number "
            "AND date <> '' AND date_from <= ? AND date_to >= ?)",
            [last, first],
        )
    if name == "number":
        return "f.number = ?", [int(value)]
    if name == "person":
        return _of_people(database, value)
    if name == "place":
        return _in_places(database, value)
    if name == "file":
        numbers = vault.ordering.holding("file", value)
        return "f.number IN (SELECT value FROM json_each(?))", [json.dumps(numbers)]
    if name == "has":
        return f"f.number IN ({_HAS[value.lower()]})", []
    if name == "state" and value.lower() == "trashed":
        return "f.trashed = 1", []
    if name == "consent":
        return _of_consent(vault, value.lower())
    return _by_facet(_facet_entries(database, name, value))


def _facet_entries(database: Database, name: str, value: str) -> list[str]:
    """Return what to look for in an item's facets; any of them will do."""
    if name in ("case", "tag", "theme"):
        table, column = ("case_file", "code") if name == "case" else (name, "name")
        wanted = fold(value)
        return [
            entry(name, each)
            for each, record in database.rows(f"SELECT {column}, id FROM {table}")  # noqa: S608
            if wanted in (fold(nfc(each)), record)
        ]
    value = value.lower()
    if name == "article":
        # iccpr:9 is the article with all its paragraphs.
        return [entry(name, value), entry(name, value + ".", open_end=True)]
    if name == "lang":
        return [entry(name, value), entry(name, value + "-", open_end=True)]
    return [entry(name, value)]


def _of_consent(vault: Vault, value: str) -> Condition:
    """A purpose that a consent allows today, or how consents stand."""
    lapsed = vault.lapses.now()
    listed = "f.number IN (SELECT value FROM json_each(?))"
    if value in (EXPIRED, EXPIRING):
        numbers = lapsed.expired if value == EXPIRED else lapsed.expiring
        return listed, [json.dumps(sorted(numbers))]
    clause, parameters = _by_facet([entry("consent", value)])
    return f"({clause} AND NOT {listed})", [*parameters, json.dumps(lapsed.without(value))]


def _by_facet(entries: Sequence[str]) -> Condition:
    if not entries:
        return "0", []
    return "(" + " OR ".join(["instr(f.facets, ?) > 0"] * len(entries)) + ")", list(entries)


def _of_people(database: Database, value: str) -> Condition:
    wanted = fold(value)
    people = {
        person
        for person, name in database.rows(
            "SELECT id, name FROM person UNION ALL SELECT id, pseudonym FROM person "
            "UNION ALL SELECT person_id, name FROM person_name"
        )
        if wanted == person or wanted in fold(nfc(name))
    }
    marks = ", ".join("?" * len(people))
    return (
        "f.number IN (SELECT item.number FROM item_person JOIN item ON item.id = item_id "  # noqa: S608
        f"WHERE person_id IN ({marks}))",
        sorted(people),
    )


def _in_places(database: Database, value: str) -> Condition:
    wanted = fold(value)
    places = {
        place
        for place, name in database.rows("SELECT id, name FROM place")
        if wanted == place or wanted in fold(nfc(name))
    }
    marks = ", ".join(["(?)"] * len(places)) or "(NULL)"
    return (
        "f.number IN (WITH RECURSIVE inside (id) AS (SELECT * FROM "  # noqa: S608
        f"(VALUES {marks}) UNION SELECT place.id FROM place JOIN inside "
        "ON place.parent_id = inside.id) SELECT number FROM item "
        "WHERE place_id IN (SELECT id FROM inside))",
        sorted(places),
    )
