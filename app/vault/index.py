"""Keeps the search index in step: which items a change touches, and what of them is searchable.

Everything here is derived from the catalogue and the texts. An item is indexed again once per
transaction, however many of its links changed, just before the commit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from app.records.belonging import BELONGING
from app.records.text import fold, nfc
from app.vault.database import Database

_MOST_YEARS = 20

# What else than its own item a changed record touches: the items in question, by the record's id.
_REACHES = {
    "person": "SELECT item_id FROM item_person WHERE person_id = ?",
    "person_name": "SELECT item_id FROM item_person WHERE person_id = "
    "(SELECT person_id FROM person_name WHERE id = ?)",
    "tag": "SELECT item_id FROM item_tag WHERE tag_id = ?",
    "place": "WITH RECURSIVE inside (id) AS (VALUES (?) UNION SELECT place.id FROM place "
    "JOIN inside ON place.parent_id = inside.id) "
    "SELECT item.id FROM item JOIN inside ON item.place_id = inside.id",
    "act": "SELECT item_id FROM item_event WHERE event_id = "
    "(SELECT event_id FROM act WHERE id = ?)",
    "case_file": "SELECT id FROM item WHERE case_id = ?",
    "theme": "WITH RECURSIVE under (id) AS (VALUES (?) UNION SELECT theme.id FROM theme "
    "JOIN under ON theme.parent_id = under.id) SELECT coding.item_id FROM coding "
    "JOIN under ON coding.ref = under.id WHERE coding.kind = 'theme'",
}
# Records of an item that are counted, but hold no searchable words.
_COUNTED_ONLY = frozenset(
    {"mark", "consent", "item_event", "item_act", "item_relation", "act", "coding", "theme"}
)
# What of these changes for an item changes for all that belongs to it.
_PASSED_ON = frozenset({"consent", "item_relation"})
_RELATIONS = ", ".join(f"'{relation}'" for relation in BELONGING)
_BELOW = (
    "WITH RECURSIVE down (id) AS (VALUES (?) UNION SELECT item.id FROM item "  # noqa: S608
    "JOIN down ON item.parent_id = down.id UNION SELECT r.item_id FROM item_relation AS r "
    f"JOIN down ON r.to_id = down.id WHERE r.relation IN ({_RELATIONS})) SELECT id FROM down"
)
_WITHDRAWN_ABOVE = (
    "WITH RECURSIVE up (id) AS (VALUES (?) UNION SELECT item.parent_id FROM item "  # noqa: S608
    "JOIN up ON item.id = up.id WHERE item.parent_id IS NOT NULL UNION SELECT r.to_id "
    "FROM item_relation AS r JOIN up ON r.item_id = up.id "
    f"WHERE r.relation IN ({_RELATIONS})) SELECT 1 FROM (SELECT withdrawn_on, max(consent.id) "
    "FROM up JOIN consent ON consent.item_id = up.id GROUP BY consent.item_id, person_id) "
    "WHERE withdrawn_on <> '' LIMIT 1"
)
_NOT_SEARCHED = frozenset(
    {
        "passage",
        "proposal",
        "exhibit",
        "interview",
        "interview_answer",
        "interview_note",
        "text_sign_off",
        "statement",
        "statement_correction",
        "text_alignment",
        "claim_passage",
        "account_fact",
        "passage_element",
        "state_passage",
    }
)


@dataclass(frozen=True, slots=True)
class Document:
    """What of one item is searchable, not yet folded.

    Attributes:
        number: the item's number, the row in the index.
        names: of people (with aliases and pseudonyms), tags, places, author and source.
        identifiers: file name, digest, case code, provisions.
        facets: entries as :func:`entry` makes them.
    """

    number: int
    title: str
    body: str
    names: str
    identifiers: str
    facets: str
    trashed: bool

    def words(self) -> tuple[int, str, str, str, str]:
        """The row of ``search_words``."""
        texts = (self.title, self.body, self.names, self.identifiers)
        title, body, names, identifiers = (fold(nfc(text)) for text in texts)
        return (self.number, title, body, names, identifiers)

    def parts(self) -> tuple[int, str, str, str]:
        """The row of ``search_parts``."""
        texts = (self.title, self.names, self.identifiers)
        title, names, identifiers = (fold(nfc(text)) for text in texts)
        return (self.number, title, names, identifiers)


class Index:
    """The items whose index entries one transaction has made stale.

    Args:
        database: inside a transaction.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._words: dict[str, None] = {}
        self._counts: dict[str, None] = {}
        self._new: set[str] = set()

    def touch(self, table: str, record: str, item: str | None, fields: Collection[str]) -> None:
        """Note a change: after the row was written, but before one is removed.

        Args:
            table: of the record.
            record: its id.
            item: the item it belongs to, or None.
            fields: the fields that changed.
        """
        if table in _NOT_SEARCHED or (table == "case_file" and "code" not in fields):
            return
        dirty = self._counts if table in _COUNTED_ONLY else self._words
        if item is not None:
            dirty[item] = None
            if table in _PASSED_ON:
                dirty.update(dict.fromkeys(_first_column(self._database, _BELOW, item)))
            if table == "item" and "number" in fields:
                self._new.add(item)
        elif table in _REACHES:
            for (reached,) in self._database.rows(_REACHES[table], (record,)):
                dirty[reached] = None

    def flush(self) -> None:
        """Write the index entries of every touched item."""
        for item in self._words:
            document = self.document(item)
            if document is None:
                continue
            if item not in self._new:
                self._database.run("DELETE FROM search_words WHERE rowid = ?", (document.number,))
                self._database.run("DELETE FROM search_parts WHERE rowid = ?", (document.number,))
            insert(self._database, document)
        for item in self._counts:
            document = None if item in self._words else self.document(item)
            if document is not None:
                _insert_facets(self._database, document)
        self._words.clear()
        self._counts.clear()
        self._new.clear()

    def document(self, item: str) -> Document | None:
        """Return what of an item is searchable, from the catalogue as it is now."""
        database = self._database
        row = database.first(
            "SELECT item.number, item.title, item.kind, item.file_name, item.sha256, "
            "item.place_id, "
            "item.author, item.source, item.language, item.reviewed, item.note, item.trashed, "
            "item.date_from, item.date_to, item.date, case_file.code "
            "FROM item JOIN case_file ON case_file.id = item.case_id WHERE item.id = ?",
            (item,),
        )
        if row is None:
            return None
        (
            number,
            title,
            kind,
            file_name,
            sha256,
            place,
            author,
            source,
            language,
            reviewed,
            note,
        ) = row[:11]
        trashed, date_from, date_to, date, code = row[11:]
        texts = database.rows(
            "SELECT body FROM (SELECT sha256, max(event) FROM item_text WHERE item_id = ? "
            "GROUP BY kind) JOIN text_body USING (sha256)",
            (item,),
        )
        people = _first_column(
            database, "SELECT DISTINCT person_id FROM item_person WHERE item_id = ?", item
        )
        principal, others = [], []
        for person in people:
            name, pseudonym = database.rows(
                "SELECT name, pseudonym FROM person WHERE id = ?", (person,)
            )[0]
            principal.append(name)
            others.append(pseudonym)
            others += _first_column(
                database, "SELECT name FROM person_name WHERE person_id = ?", person
            )
        tags = _first_column(
            database,
            "SELECT tag.name FROM item_tag JOIN tag ON tag.id = item_tag.tag_id WHERE item_id = ?",
            item,
        )
        places = (
            _first_column(
                database,
                "WITH RECURSIVE up (id, name, parent_id) AS (SELECT id, name, parent_id FROM place "
                "WHERE id = ? UNION SELECT p.id, p.name, p.parent_id FROM place AS p "
                "JOIN up ON p.id = up.parent_id) SELECT name FROM up",
                place,
            )
            if place
            else []
        )
        provisions = _first_column(
            database, "SELECT DISTINCT provision FROM item_provision WHERE item_id = ?", item
        )
        facets = [
            ("kind", [kind]),
            ("case", [code]),
            ("person", principal),
            ("article", provisions),
            ("act", self._acts(item)),
            ("method", self._methods(item)),
            ("theme", self._themes(item)),
            ("place", places[:1]),
            ("consent", self._consent(item)),
            ("state", [self._state(item, bool(reviewed))]),
            ("lang", [language]),
            ("tag", tags),
            ("year", _years(date, date_from, date_to)),
        ]
        return Document(
            number=number,
            title=title,
            body="\n".join([*(body for (body,) in texts), note]),
            names="\n".join(filter(None, [*principal, *others, *tags, *places, author, source])),
            identifiers="\n".join([file_name, sha256, code, *provisions]),
            facets="".join(
                entry(name, value) for name, values in facets for value in values if value
            ),
            trashed=bool(trashed),
        )

    def _acts(self, item: str) -> list[str]:
        return _first_column(
            self._database,
            "SELECT act.act FROM item_event JOIN act ON act.event_id = item_event.event_id "
            "WHERE item_event.item_id = ?1 "
            "UNION SELECT act FROM item_act WHERE item_id = ?1 ORDER BY 1",
            item,
        )

    def _methods(self, item: str) -> list[str]:
        return _first_column(
            self._database,
            "SELECT DISTINCT ref FROM coding WHERE item_id = ? AND kind = 'method' ORDER BY 1",
            item,
        )

    def _themes(self, item: str) -> list[str]:
        """Themes of the passages, and the broader ones above them."""
        return _first_column(
            self._database,
            "WITH RECURSIVE up (id, name, parent_id) AS (SELECT theme.id, name, parent_id FROM coding "
            "JOIN theme ON theme.id = coding.ref WHERE coding.item_id = ? AND kind = 'theme' "
            "AND NOT trashed UNION SELECT t.id, t.name, t.parent_id FROM theme AS t "
            "JOIN up ON t.id = up.parent_id WHERE NOT t.trashed) "
            "SELECT DISTINCT name FROM up ORDER BY 1",
            item,
        )

    def _consent(self, item: str) -> list[str]:
        """Purposes that a person's latest consent still allows; ``withdrawn``; ``none``.

        What is withdrawn for an item is withdrawn for all that belongs to it.
        """
        rows = self._database.rows(
            "SELECT purposes, withdrawn_on, max(id) FROM consent WHERE item_id = ? "
            "GROUP BY person_id",
            (item,),
        )
        above = bool(_first_column(self._database, _WITHDRAWN_ABOVE, item))
        if not rows:
            return ["withdrawn" if above else "none"]
        values = {"withdrawn"} if above else set()
        for purposes, withdrawn, _ in rows:
            if not withdrawn:
                values.update(
                    purpose
                    for (purpose,) in self._database.rows(
                        "SELECT value FROM json_each(?)", (purposes,)
                    )
                )
        return sorted(values)

    def _state(self, item: str, reviewed: bool) -> str:
        states = set(
            _first_column(self._database, "SELECT DISTINCT state FROM mark WHERE item_id = ?", item)
        )
        if "suggested" in states:
            return "suggested"
        return "reviewed" if reviewed or states else "none"


def items_reached(
    database: Database, subjects: Iterable[tuple[str, str, str | None]]
) -> set[str] | None:
    """Return the items whose facets events may have changed, or None if that cannot be told.

    Args:
        database: after those events.
        subjects: table, record and item of each event.
    """
    items: set[str] = set()
    for table, record, item in set(subjects):
        if item is not None:
            items.add(item)
            if table in _PASSED_ON:
                items.update(_first_column(database, _BELOW, item))
        elif table == "act":
            # A removed act no longer says which event it was part of.
            return None
        elif table in _REACHES:
            items.update(_first_column(database, _REACHES[table], record))
    return items


def insert(database: Database, document: Document) -> None:
    """Write one item's index entries; none may be there."""
    database.run(
        "INSERT INTO search_words (rowid, title, body, names, identifiers) VALUES (?, ?, ?, ?, ?)",
        document.words(),
    )
    database.run(
        "INSERT INTO search_parts (rowid, title, names, identifiers) VALUES (?, ?, ?, ?)",
        document.parts(),
    )
    _insert_facets(database, document)


def _insert_facets(database: Database, document: Document) -> None:
    database.run(
        "INSERT INTO search_facet (number, trashed, facets) VALUES (?, ?, ?) ON CONFLICT (number) "
        "DO UPDATE SET trashed = excluded.trashed, facets = excluded.facets",
        (document.number, int(document.trashed), document.facets),
    )


def _years(date: str, first: str, last: str) -> Iterable[str]:
    if not date or not (first[:4].isdigit() and last[:4].isdigit()):
        return []
    years = range(int(first[:4]), int(last[:4]) + 1)
    # An open interval would count under every year there is.
    return [f"{year:04d}" for year in years] if len(years) <= _MOST_YEARS else []


def entry(name: str, value: str, *, open_end: bool = False) -> str:
    """Return one entry of ``search_facet.facets``, as it stands there between its line ends.

    Args:
        name: of the facet.
        value: its value; white space of every kind becomes a space.
        open_end: leave the end of the value open, to look for a prefix.
    """
    return f"\n{name}\t{' '.join(value.split())}" + ("" if open_end else "\n")


def _first_column(database: Database, sql: str, parameter: str) -> list[str]:
    return [row[0] for row in database.rows(sql, (parameter,))]
