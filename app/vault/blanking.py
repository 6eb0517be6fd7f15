"""What an erasure takes out of the records and the log, and what it leaves of them.

Whatever belongs to an erased item and is not listed here as harmless is removed or blanked: a table or a
field that is added later is erased unless it is listed. The values and salts beside the leaves of the log
go with them; the leaves stay.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from app.errors import Refused
from app.records.evidence import Item
from app.records.people import Person
from app.vault import projection
from app.vault.catalogue import RECORDS, quoted, stored, table_named, table_of
from app.vault.database import Value
from app.vault.renaming import UUID, Rewrite, rename

if TYPE_CHECKING:
    from app.vault.change import Change
    from app.vault.database import Database
    from app.vault.vault import Vault

VERB = "erased"

UNREADABLE = "it was erased on request"
"""Why an erased item cannot be shown."""

_EMPTY_SHA256 = hashlib.sha256(b"").hexdigest()
_LIFTED = ("item_original_is_immutable", "item_text_is_kept", "consent_is_only_followed")

# Of an erased item's records: the tables that stay, and the fields of them that say nothing of what it was.
_STAYS: Mapping[str, frozenset[str]] = {
    "item": frozenset(
        {"number", "case_id", "kind", "received_at", "parent_id", "examined_at", "trashed"}
        | {"disclosure", "unreadable", "erased_at"}
    ),
    "consent": frozenset(
        {"item_id", "person_id", "purposes", "identity", "materials", "given_on", "form"}
        | {"expires_on", "onward", "withdrawn_on", "language", "template", "sheet_id"}
    ),
    "exhibit": frozenset(
        {"bundle", "item_id", "label", "first_page", "last_page", "withheld", "marks_digest"}
        | {"section", "part", "from_page"}
    ),
    "draft_document": frozenset(
        {"draft", "exhibit", "item_id", "role", "from_page", "to_page", "position"}
    ),
    "item_relation": frozenset({"item_id", "to_id", "relation"}),
}
# Likewise of an erased person, whose links stay as those of a nameless place.
_PERSON_STAYS = frozenset({"kind", "count", "pseudonym", "protected", "trashed", "erased_at"})
# What is said of the person where a record refers to them.
_SAID_OF_PERSON: Mapping[str, tuple[str, ...]] = {
    "case_person": ("note",),
    "involvement": ("note",),
    "item_person": ("note",),
    "mark": ("quote", "note"),
    "consent": (
        "capacity", "guardian", "interpreter", "recontact", "conditions", "withdrawal_note",
    ),
    "interview": ("title", "present", "place_note", "note"),
    "statement": ("place", "note"),
    "proceeding_party": ("note",),
    "remedy": ("payer", "note"),
    "detention": ("authority", "conditions", "note"),
}  # fmt: skip


class Blanking:
    """One erasure within a change, inside :func:`lifted`.

    Attributes:
        at: UTC time, ISO 8601.
        numbers: of the items that were erased.
        blobs: originals that no item names any more.
        values: how many logged values went.
        removed: how many records went.
        renamed: how many records that stay had words written anew.
    """

    def __init__(self, vault: Vault, change: Change, reason: str) -> None:
        self._vault = vault
        self._database = vault.database
        self._change = change
        self._reason = reason
        self._gone: set[str] = set()
        self.at = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
        self.numbers: list[int] = []
        self.blobs: list[str] = []
        self.values = 0
        self.removed = 0
        self.renamed = 0

    # Items

    def items(self, ids: Collection[str]) -> None:
        """Erase items and whatever was said of them."""
        held = [self._vault.get(Item, each) for each in dict.fromkeys(ids)]
        chosen = [item for item in held if not item.erased_at]
        if not chosen:
            return
        empty = self._empty_original()
        removing, loosened = self._removing([item.id for item in chosen])
        for item in chosen:
            before = self.values
            self._bundles(item.id)
            self._related(item.id)
            self._log_of(item.id)
            for table in ("consent", "exhibit"):
                self._blank_rows(table, self._ids(table, "item_id", [item.id]))
            self._blank_item(item, empty)
            self._gone.add(item.id)
            self.numbers.append(item.number)
            self._change.note(
                VERB, "item", item.id, {"reason": self._reason, "values": self.values - before}
            )
        for name, record, column in loosened:
            self._loosen(name, record, column)
        for name, records in removing.items():
            self._remove(name, records)
        self._database.run(
            "DELETE FROM page_layout WHERE text_id NOT IN (SELECT id FROM item_text)"
        )
        self._database.run(
            "DELETE FROM text_body WHERE sha256 NOT IN (SELECT sha256 FROM item_text)"
        )
        self._drop_originals({item.blob_id for item in chosen})
        for item in chosen:
            self._change.touch("item", item.id)

    def _removing(
        self, items: Sequence[str]
    ) -> tuple[dict[str, list[str]], list[tuple[str, str, str]]]:
        """The records of items that go, by table, and the columns elsewhere that would dangle."""
        removing: dict[str, dict[str, None]] = {}
        loosened: list[tuple[str, str, str]] = []
        waiting: list[tuple[str, list[str]]] = []

        def take(name: str, ids: Iterable[str]) -> None:
            fresh = [each for each in ids if each not in removing.setdefault(name, {})]
            if fresh:
                removing[name].update(dict.fromkeys(fresh))
                waiting.append((name, fresh))

        for record in RECORDS:
            table = table_of(record)
            if "item_id" in table.fields and table.name not in _STAYS:
                take(table.name, self._ids(table.name, "item_id", items))
        references = list(self._references())
        while waiting:
            name, ids = waiting.pop()
            for other, column, needed in (each[1:] for each in references if each[0] == name):
                found = self._ids(other, column, ids)
                if needed and other not in _STAYS:
                    take(other, found)
                else:
                    loosened += [(other, each, column) for each in found]
        kept = [each for each in loosened if each[1] not in removing.get(each[0], ())]
        return {name: list(ids) for name, ids in removing.items() if ids}, kept

    def _references(self) -> Iterator[tuple[str, str, str, bool]]:
        """Every reference between records: to which table, from which, by which column, needed."""
        names = {table_of(record).name for record in RECORDS}
        for name in names:
            needed = {
                row[1]
                for row in self._database.rows(f"PRAGMA table_info({quoted(name)})")
                if row[3]
            }
            for row in self._database.rows(f"PRAGMA foreign_key_list({quoted(name)})"):
                if row[2] in names:
                    yield row[2], name, row[3], row[3] in needed

    def _log_of(self, item: str) -> None:
        """Erase every logged value that concerns an item but those of the fields that stay."""
        self._forget_values(
            (position, field)
            for position, field, subject, op, verb in self._database.rows(
                "SELECT v.position, v.field, l.subject, l.op, l.verb FROM log AS l "
                "JOIN log_value AS v ON v.position = l.position "
                "WHERE l.item = ? AND v.salt IS NOT NULL",
                (item,),
            )
            if not (op == projection.NOTE and verb == VERB)
            and (op == projection.NOTE or field not in _STAYS.get(subject, ()))
        )

    def _related(self, item: str) -> None:
        """What is said of its relations to other items, which the log has under those."""
        ids = self._ids("item_relation", "item_id", [item])
        self._blank_rows("item_relation", [*ids, *self._ids("item_relation", "to_id", [item])])

    def _bundles(self, item: str) -> None:
        """The titles under which it left, or was to leave; numbers and pages stay."""
        exhibits = {
            json.loads(after)
            for (after,) in self._database.rows(
                "SELECT v.after FROM log AS l JOIN log_value AS v ON v.position = l.position "
                "WHERE l.item = ? AND l.subject = 'draft_document' AND v.field = 'exhibit' "
                "AND v.salt IS NOT NULL",
                (item,),
            )
        } - {None}
        self._blank("draft_exhibit", sorted(exhibits), ("title", "note"))
        rows = self._database.rows(
            "SELECT DISTINCT bundle, label FROM exhibit WHERE item_id = ?", (item,)
        )
        for bundle, label in rows:
            same = self._database.rows(
                "SELECT id FROM exhibit WHERE bundle = ? AND label = ?", (bundle, label)
            )
            self._blank("exhibit", [each for (each,) in same], ("title",))
        for bundle in {bundle for bundle, _ in rows}:
            kept = self._database.value("SELECT outline FROM bundle WHERE id = ?", (bundle,))
            blanked = _without_titles(kept, item)
            if blanked != kept:
                self._forget_fields("bundle", [bundle], ("outline",))
                self._database.run("UPDATE bundle SET outline = ? WHERE id = ?", (blanked, bundle))

    def _blank_item(self, held: Item, empty: tuple[str, int, str]) -> None:
        """Leave the item's number with an empty original, and say in the log that it is erased."""
        table = table_named("item")
        changes: dict[str, tuple[Any, Any]] = {
            "disclosure": (held.disclosure, "closed"),
            "unreadable": (held.unreadable, UNREADABLE),
            "erased_at": ("", self.at),
        }
        if not held.examined_at:
            # Or the next round of reading would take it up.
            changes["examined_at"] = ("", self.at)
        position = self._change.append(VERB, projection.CHANGE, "item", held.id, held.id, changes)
        after: dict[str, Any] = {
            name: table.defaults.get(name, "")
            for name in table.logged
            if name not in _STAYS["item"]
        }
        after |= {name: pair[1] for name, pair in changes.items()}
        after |= {"title": f"✕ {self.at[:10]}", "media_type": "application/octet-stream"}
        after |= dict(zip(("blob_id", "size", "sha256"), empty, strict=True))
        projection.apply(self._database, table, projection.CHANGE, held.id, after, position)

    def _empty_original(self) -> tuple[str, int, str]:
        """The original without content that an erased item has: its id, size and digest."""
        held = self._vault.blob_of(_EMPTY_SHA256)
        if held is None:
            held = self._vault.blobs.write(io.BytesIO(b""), sync=False).id
            self._database.run(
                "INSERT INTO blob (id, size, sha256) VALUES (?, 0, ?)", (held, _EMPTY_SHA256)
            )
        return held, 0, _EMPTY_SHA256

    def _drop_originals(self, blobs: Iterable[str]) -> None:
        """Forget the originals that no item names any more."""
        for blob in sorted(blobs):
            if not self._database.value("SELECT count(*) FROM item WHERE blob_id = ?", (blob,)):
                self._database.run("DELETE FROM blob WHERE id = ?", (blob,))
                self.blobs.append(blob)

    # People

    def people(self, ids: Collection[str]) -> None:
        """Erase who people are; what refers to them goes on referring to a nameless place."""
        for person in [self._vault.get(Person, each) for each in dict.fromkeys(ids)]:
            if person.erased_at:
                continue
            before = self.values
            # Before anything goes: the index asks which items name them.
            self._change.touch("person", person.id)
            names = self._ever("person_name", person.id)
            self._forget_fields("person_name", names, None)
            self._remove("person_name", [each for each in names if self._is_there(each)])
            for table, fields in _SAID_OF_PERSON.items():
                self._blank(table, self._ever(table, person.id), fields)
            self._blank_person(person)
            self._gone.add(person.id)
            self._change.note(
                VERB, "person", person.id, {"reason": self._reason, "values": self.values - before}
            )

    def _blank_person(self, held: Person) -> None:
        person = held.id
        table = table_named("person")
        rest = [name for name in table.logged if name not in _PERSON_STAYS]
        self._forget_fields("person", [person], rest)
        self._forget_values(
            self._database.rows(
                "SELECT v.position, v.field FROM log AS l JOIN log_value AS v "
                "ON v.position = l.position WHERE l.subject = 'person' AND l.record = ? "
                "AND l.op = 'note' AND l.verb <> ? AND v.salt IS NOT NULL",
                (person, VERB),
            )
        )
        # Whoever they were must not be named by what stays: their marks go on hiding them.
        changes = {"protected": (held.protected, True), "erased_at": ("", self.at)}
        if held.protected:
            del changes["protected"]
        position = self._change.append(VERB, projection.CHANGE, "person", person, None, changes)
        after: dict[str, Any] = {name: table.defaults.get(name, "") for name in rest}
        after |= {name: pair[1] for name, pair in changes.items()}
        # What stood for the name takes its place, so that nobody without one is listed anywhere.
        after["name"] = held.pseudonym or f"✕ {self.at[:10]}"
        projection.apply(self._database, table, projection.CHANGE, person, after, position)

    def _ever(self, table: str, person: str) -> list[str]:
        """Ids of the records that refer to a person, or ever did."""
        rows = self._database.rows(
            "SELECT DISTINCT l.record FROM log AS l JOIN log_value AS v ON v.position = l.position "
            "WHERE l.subject = ?1 AND v.field = 'person_id' AND (v.before = ?2 OR v.after = ?2)",
            (table, json.dumps(person)),
        )
        return [record for (record,) in rows]

    def _is_there(self, name: str) -> bool:
        return bool(self._database.value("SELECT count(*) FROM person_name WHERE id = ?", (name,)))

    def rename(self, rewrite: Rewrite) -> None:
        """Write the words of all records anew, and erase what the log has of those that change.

        Quotations stay as they are: they are what the text of an item says.

        Args:
            rewrite: gives the words as they may stay.
        """
        renamed, values = rename(self._database, self._change, rewrite)
        self.renamed += renamed
        self._forget_values(values)

    # The window's own memory

    def desk(self) -> None:
        """Forget drafts and passwords that are about anything that went."""
        for name, value in self._database.rows("SELECT name, value FROM desk"):
            if self._gone & set(UUID.findall(f"{name}\n{value}")):
                self._database.run("DELETE FROM desk WHERE name = ?", (name,))

    # Records and values

    def _ids(self, table: str, column: str, values: Sequence[str]) -> list[str]:
        rows = self._database.rows(
            f"SELECT id FROM {quoted(table)} WHERE {quoted(column)} IN "  # noqa: S608
            "(SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(list(values)),),
        )
        return [each for (each,) in rows]

    def _remove(self, name: str, ids: Sequence[str]) -> None:
        """Take records out; the events that say so hold nothing, and those before them no more."""
        table = table_named(name)
        self._forget_fields(name, ids, None)
        of_item = "item_id" in table.fields
        for each in ids:
            item = None
            if of_item:
                item = self._database.value(
                    f"SELECT item_id FROM {quoted(name)} WHERE id = ?",  # noqa: S608
                    (each,),
                )
            position = self._change.append(VERB, projection.REMOVE, name, each, item, {})
            projection.apply(self._database, table, projection.REMOVE, each, {}, position)
        self._gone.update(ids)
        self.removed += len(ids)

    def _loosen(self, name: str, record: str, column: str) -> None:
        """Let a record that stays no longer refer to one that goes."""
        table = table_named(name)
        fields = "item_id" if "item_id" in table.fields else "NULL"
        row = self._database.first(
            f"SELECT {quoted(column)}, {fields} FROM {quoted(name)} WHERE id = ?",  # noqa: S608
            (record,),
        )
        if row is None:
            raise Refused("Something in the vault depends on what was to be erased.")
        changes = {column: (row[0], None)}
        position = self._change.append(VERB, projection.CHANGE, name, record, row[1], changes)
        projection.apply(self._database, table, projection.CHANGE, record, {column: None}, position)

    def _blank_rows(self, name: str, ids: Sequence[str]) -> None:
        """Blank all fields of records but those that stay."""
        table = table_named(name)
        self._blank(name, ids, [each for each in table.logged if each not in _STAYS[name]])

    def _blank(self, name: str, ids: Sequence[str], fields: Sequence[str]) -> None:
        """Blank fields of records and erase what the log had of them."""
        table = table_named(name)
        self._forget_fields(name, ids, fields)
        columns = ", ".join(f"{quoted(field)} = ?" for field in fields)
        values: list[Value] = [stored(table.defaults.get(field, "")) for field in fields]
        self._database.run_many(
            f"UPDATE {quoted(name)} SET {columns} WHERE id = ?",  # noqa: S608
            [(*values, each) for each in ids],
        )

    def _forget_fields(
        self, table: str, records: Sequence[str], fields: Sequence[str] | None
    ) -> None:
        """Erase what the log has of fields of records; None: of all."""
        rows = self._database.rows(
            "SELECT v.position, v.field FROM json_each(?) AS r JOIN log AS l "
            "ON l.subject = ? AND l.record = r.value JOIN log_value AS v "
            "ON v.position = l.position WHERE v.salt IS NOT NULL",
            (json.dumps(list(records)), table),
        )
        self._forget_values(row for row in rows if fields is None or row[1] in fields)

    def _forget_values(self, values: Iterable[Sequence[Value]]) -> None:
        chosen = list(values)
        self._database.run_many(
            "UPDATE log_value SET before = NULL, after = NULL, salt = NULL "
            "WHERE position = ? AND field = ?",
            chosen,
        )
        self.values += len(chosen)


@contextlib.contextmanager
def lifted(database: Database) -> Iterator[None]:
    """Let what arrived be changed, within this transaction only; the rules are back at its end."""
    rules = {
        name: database.value(
            "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?", (name,)
        )
        for name in _LIFTED
    }
    for name in rules:
        database.run(f"DROP TRIGGER {quoted(name)}")
    yield
    # After a failure the transaction is rolled back, and they with it.
    for rule in rules.values():
        database.run(rule)


def _without_titles(outline: str, item: str) -> str:
    """A bundle's outline without the words given to the exhibits that hold an item."""
    sections = json.loads(outline)
    for section in sections:
        for exhibit in section["exhibits"]:
            if any(each["item"] == item for each in exhibit["documents"]):
                exhibit["title"] = exhibit["note"] = ""
    return json.dumps(sections, ensure_ascii=False)
