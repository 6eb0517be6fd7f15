"""One transaction of changes: each an event, its row, and the search index, or none of them."""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from app.errors import NotFound, Refused
from app.records.base import Record
from app.records.evidence import Item, ItemText
from app.records.ids import new_id
from app.records.pages import PageText
from app.vault import projection
from app.vault.catalogue import R, Table, table_of
from app.vault.index import Index
from app.vault.revert import Reverting
from app.vault.texts import encode_layout, layouts_digest, pack, text_digest

if TYPE_CHECKING:
    from app.vault.vault import Vault

_KEPT = frozenset({"consent", "item", "item_text", "actor"})

# What may still be said of an item that is erased: nothing of what it was.
_OF_ERASED = frozenset({"consent", "exhibit", "draft_document", "item_relation"})
_OF_ERASED_ITEM = frozenset({"case_id", "trashed"})
_OF_ERASED_PERSON = frozenset({"pseudonym", "trashed"})


class Change:
    """What may be done inside ``with vault.change() as change:``.

    Args:
        vault: open for writing, in a transaction.

    Attributes:
        reversible: whether a record was changed; events that only note something are not undone.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._database = vault.database
        self._log = vault.log
        self._index = Index(vault.database)
        self._number = 0
        self._erased: dict[str, bool] = {}
        self._log.begin()
        self._first = self._log.next_position
        self.reversible = False

    @property
    def positions(self) -> range:
        """Where the events that were written so far stand in the log."""
        return range(self._first, self._log.next_position)

    def put(self, verb: str, record: R) -> R:
        """Create a record, or change the stored one of the same id.

        Only fields that differ are logged; when none does, nothing happens. A new item whose bytes
        are held already (an attachment of two messages) is stored with the original that holds
        them.

        Args:
            verb: what was done (``received``, ``described`` ...).
            record: as it shall be.

        Returns:
            The record as stored.

        Raises:
            Refused: if a rule of the schema forbids it.
        """
        return self._put(verb, record, {})

    def _put(self, verb: str, record: R, beside: Mapping[str, Any]) -> R:
        table = table_of(type(record))
        row = self._database.first(f"{table.select} WHERE id = ?", (record.id,))
        if row is None and isinstance(record, Item):
            held = self._vault.blob_of(record.sha256)
            if held is not None:
                # The copy just written is named by nothing and swept when the vault is next opened.
                record = dataclasses.replace(record, blob_id=held)
        values = {**table.values(record), **beside}
        if row is None:
            changes = {
                name: (None, value)
                for name, value in values.items()
                if name not in table.defaults or table.defaults[name] != value
            }
            op = projection.CREATE
        else:
            old = table.values(table.load(row))
            changes = {
                name: (old[name], value)
                for name, value in values.items()
                if name in old and old[name] != value
            }
            op = projection.CHANGE
            if not changes:
                return record
        self._write(verb, op, table, record.id, _item_of(record), changes)
        return record

    def trash(self, record: R, *, restore: bool = False) -> R:
        """Put a record that has a trash in it, or take it out; nothing that hangs on it is touched.

        Raises:
            Refused: if a rule of the schema forbids it.
        """
        values = {**table_of(type(record)).values(record), "trashed": not restore}
        moved = table_of(type(record)).record_of(record.id, values)
        assert isinstance(moved, type(record))
        return self.put("restored" if restore else "trashed", moved)

    def remove(self, verb: str, record: Record) -> None:
        """Take a link away; entities are trashed instead, by a change of their field.

        Raises:
            NotFound: if it is not stored.
            Refused: if such records are kept for ever, or something still refers to it.
        """
        table = table_of(type(record))
        if table.name in _KEPT:
            raise Refused(f"A record of the kind {table.name} is never deleted.")
        row = self._database.first(f"{table.select} WHERE id = ?", (record.id,))
        if row is None:
            raise NotFound(f"There is no {table.name} with this id.")
        held = table.load(row)
        changes = {name: (value, None) for name, value in table.values(held).items()}
        self._index.touch(table.name, record.id, _item_of(held), changes)
        self._write(verb, projection.REMOVE, table, record.id, _item_of(held), changes)

    def note(
        self,
        verb: str,
        table: str,
        record_id: str,
        fields: Mapping[str, Any],
        item: str | None = None,
    ) -> int:
        """Log an event that changes no record (exported, verified, viewed).

        Args:
            verb: what was done.
            table: kind of the record concerned.
            record_id: its id.
            fields: what to remember, as JSON values.
            item: the item it concerns; the record itself for the table ``item``.

        Returns:
            The event's position in the log.
        """
        concerned = record_id if table == "item" else item
        changes = {name: (None, value) for name, value in fields.items()}
        return self.append(verb, projection.NOTE, table, record_id, concerned, changes)

    def add_text(
        self,
        verb: str,
        item: Item | str,
        kind: str,
        language: str,
        text: str,
        hidden_from: int | None = None,
        origin: str = "typed",
        pages: Sequence[PageText] = (),
    ) -> ItemText:
        """Add a text version to an item. It never changes afterwards; a correction is another one.

        Args:
            verb: what was done (``extracted``, ``transcribed``, ``translated`` ...).
            item: the item, or its id.
            kind: see :class:`app.records.evidence.ItemText`.
            language: BCP 47 tag, or ``""``.
            text: NFC.
            hidden_from: where findable but invisible text begins; the end when omitted.
            origin: what made it.
            pages: where its words stand.

        Raises:
            Refused: if the text is not NFC or cannot be stored.
        """
        if not unicodedata.is_normalized("NFC", text):
            raise Refused("A text is stored in Unicode Normalization Form C only.")
        digest = text_digest(text)
        layouts = [encode_layout(page) for page in pages]
        record = ItemText(
            id=new_id(),
            item_id=item if isinstance(item, str) else item.id,
            kind=kind,
            language=language,
            sha256=digest,
            length=len(text),
            hidden_from=len(text) if hidden_from is None else hidden_from,
            origin=origin,
            created_at=f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
        )
        self._database.run(
            "INSERT INTO text_body (sha256, body) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (digest, text),
        )
        self._put(verb, record, {"layout_sha256": layouts_digest(layouts)})
        self._database.run_many(
            "INSERT INTO page_layout (text_id, page, layout) VALUES (?, ?, ?)",
            [
                (record.id, page.number, pack(layout))
                for page, layout in zip(pages, layouts, strict=True)
            ],
        )
        return record

    def next_number(self) -> int:
        """Return the number of the next item: one more than was ever given."""
        if not self._number:
            self._number = int(self._database.value("SELECT coalesce(max(number), 0) FROM item"))
        self._number += 1
        return self._number

    def revert(self, index: int, verb: str = "reverted") -> None:
        """Append the inverse of an event; nothing is taken out of the log.

        What was created is removed (or trashed, for entities), what was changed gets its former
        values, what was removed comes back; see :mod:`app.vault.revert`.

        Args:
            index: position of the event.
            verb: of the new event.

        Raises:
            Refused: if the record was changed since, its values were erased, or it cannot be
            undone.
        """
        undoing = Reverting(self._vault, self, verb)
        undoing.event(self._log.event(index))
        undoing.finish()

    def erase(self, verb: str, index: int, fields: Sequence[str]) -> None:
        """Erase logged values and their salts; the leaf and every root stay valid.

        Args:
            verb: of the event that says so.
            index: position of the event whose values go.
            fields: which.

        Raises:
            NotFound: if the event has no such field.
        """
        event = self._log.event(index)
        unknown = [name for name in fields if name not in event.changes]
        if unknown:
            raise NotFound(f"Event {index} has no field {unknown[0]}.")
        self._database.run_many(
            "UPDATE log_value SET before = NULL, after = NULL, salt = NULL "
            "WHERE position = ? AND field = ?",
            [(index, name) for name in fields],
        )
        self.append(
            verb,
            projection.NOTE,
            event.table,
            event.record,
            event.item,
            {"erased": (None, [str(index), *fields])},
        )

    def finish(self) -> None:
        """Bring the search index and the log's state up to date; the vault calls it at the end."""
        self._index.flush()
        self._log.end()

    def _write(
        self,
        verb: str,
        op: str,
        table: Table,
        record: str,
        item: str | None,
        changes: Mapping[str, tuple[Any, Any]],
    ) -> None:
        if op != projection.REMOVE:
            if item is not None:
                self._require_standing(table.name, item, changes)
            self._require_somebody(table.name, record, changes)
        position = self.append(verb, op, table.name, record, item, changes)
        self.reversible = True
        after = {name: change[1] for name, change in changes.items()}
        projection.apply(self._database, table, op, record, after, position)
        if op != projection.REMOVE:
            self._index.touch(table.name, record, item, changes)

    def _require_standing(self, table: str, item: str, fields: Collection[str]) -> None:
        """Refuse to say anything new of an item that was erased."""
        erased = self._erased.get(item)
        if erased is None:
            found = self._database.value("SELECT erased_at FROM item WHERE id = ?", (item,))
            erased = self._erased[item] = bool(found)
        if (
            not erased
            or table in _OF_ERASED
            or (table == "item" and set(fields) <= _OF_ERASED_ITEM)
        ):
            return
        raise Refused("This item was erased on request; nothing can be added to it any more.")

    def _require_somebody(
        self, table: str, record: str, changes: Mapping[str, tuple[Any, Any]]
    ) -> None:
        """Refuse to say again who somebody was that was erased."""
        if table not in ("person", "person_name"):
            return
        named = changes.get("person_id", ("", ""))[1]
        person = record if table == "person" else named
        if set(changes) <= _OF_ERASED_PERSON and table == "person":
            return
        if self._database.value("SELECT erased_at FROM person WHERE id = ?", (person,)):
            raise Refused(
                "This person was erased on request; nothing can be said of them any more."
            )

    def touch(self, table: str, record: str, item: str | None = None) -> None:
        """Have the search index written anew for the items that a record concerns."""
        self._index.touch(table, record, record if table == "item" else item, ("code",))

    def append(
        self,
        verb: str,
        op: str,
        table: str,
        record: str,
        item: str | None,
        changes: Mapping[str, tuple[Any, Any]],
    ) -> int:
        """Append an event and leave the row to the caller; for what is not said by a record alone.

        Returns:
            The event's position in the log.
        """
        try:
            return self._log.append(self._vault.actor.id, verb, op, table, record, item, changes)
        except UnicodeEncodeError:
            raise Refused(
                "A field holds characters that are not text; nothing was changed."
            ) from None
        except ValueError as error:
            raise Refused("A field holds a value that cannot be stored.") from error


def _item_of(record: Record) -> str | None:
    if isinstance(record, Item):
        return record.id
    item: str | None = getattr(record, "item_id", None)
    return item
