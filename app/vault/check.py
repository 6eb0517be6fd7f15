"""Verifies a whole vault: that everything stored is what was written, to the last byte.

Opening a vault recomputes the log's root and compares each table with the log by number. This goes
through everything: every page's authentication, the log's chains and commitments, every row against
a replay of the log, every text and layout against its digest, the search index against the texts,
and every original decrypted and hashed again.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from app.errors import Cancelled, KuagerError
from app.progress import SILENT, Progress
from app.records import merkle
from app.records.canonical import canonical
from app.vault import index, migrations, projection
from app.vault.catalogue import RECORDS, quoted, table_named
from app.vault.database import Database, Row
from app.vault.log import Log, commitment
from app.vault.query import Term
from app.vault.texts import layouts_digest, text_digest, unpack

if TYPE_CHECKING:
    from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it was written.

    Attributes:
        code: what kind: ``page``, ``database``, ``schema``, ``log``, ``checkpoint``, ``value``,
            ``catalogue``, ``text``, ``layout``, ``index``, ``original`` or ``header``.
        sentence: for a person; without any content of the evidence.
    """

    code: str
    sentence: str


def check_vault(vault: Vault, progress: Progress = SILENT) -> list[Problem]:
    """Verify everything a vault holds.

    Args:
        vault: open; not inside a change.
        progress: told the steps; may cancel.

    Returns:
        What is wrong, nothing if the vault is whole.

    Raises:
        Cancelled: if the progress says so.
    """
    return _Check(vault, progress).run()


class _Check:
    def __init__(self, vault: Vault, progress: Progress) -> None:
        self._vault = vault
        self._progress = progress
        self._problems: list[Problem] = []
        self._database = vault.database

    def run(self) -> list[Problem]:
        # A connection of its own: one bad page would spoil the vault's for what comes after, and
        # comparing the index needs temporary tables.
        steps: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("page", "every page's authentication", self._pages),
            ("database", "the database's structure", self._structure),
            ("schema", "the schema", self._schema),
            ("log", "the log's root", self._root),
            ("log", "the log's chains and commitments", self._leaves),
            ("catalogue", "the catalogue against the log", self._catalogue),
            ("text", "texts", self._texts),
            ("layout", "page layouts", self._layouts),
            ("index", "the search index", self._search),
            ("original", "originals", self._originals),
        )
        for number, (code, name, step) in enumerate(steps):
            self._progress.step(number, len(steps), f"Verifying {name}")
            try:
                self._connect()
                step()
            except Cancelled:
                raise
            except KuagerError as error:
                self._say(code, error.sentence)
            # Damage may surface as any error of the engine or of a decoder; none may end the check.
            except Exception as error:
                self._say(code, f"Verifying {name} failed ({type(error).__name__}).")
            finally:
                self._disconnect()
        self._progress.step(len(steps), len(steps), "Verified")
        return self._problems

    def _say(self, code: str, sentence: str) -> None:
        self._problems.append(Problem(code, sentence))

    def _connect(self) -> None:
        path = self._vault.path / "vault.db"
        self._database = Database(path, self._vault.keys.db)

    def _disconnect(self) -> None:
        if self._database is not self._vault.database:
            self._database.close()
            self._database = self._vault.database

    # The database

    def _pages(self) -> None:
        # The check reads the file and knows nothing of what is still in the write-ahead log.
        if self._vault.writable:
            self._database.empty_wal()
        bad = self._database.rows("PRAGMA cipher_integrity_check")
        if bad:
            self._say("page", f"{len(bad)} pages of the database are not what was written.")

    def _structure(self) -> None:
        found = [row[0] for row in self._database.rows("PRAGMA integrity_check(20)")]
        if found != ["ok"]:
            self._say("database", f"The database's structure has {len(found)} faults.")
        broken = self._database.rows("PRAGMA foreign_key_check")
        if broken:
            tables = ", ".join(sorted({str(row[0]) for row in broken}))
            self._say("database", f"{len(broken)} rows refer to something missing: {tables}.")

    def _schema(self) -> None:
        if migrations.version(self._database) > migrations.latest():
            return
        with _scratch() as scratch:
            sql = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
            differing = set(self._database.rows(sql)) ^ set(scratch.database.rows(sql))
        if differing:
            names = ", ".join(sorted({str(row[1]) for row in differing}))
            self._say("schema", f"The database's schema is not this program's: {names}.")
        meta: dict[str, str] = dict(self._database.rows("SELECT name, value FROM meta"))
        if meta.get("vault") != self._vault.id:
            self._say("schema", "The database belongs to another vault.")

    # The log

    def _root(self) -> None:
        self._log().verify()
        sealed = self._vault.path / "checkpoint"
        try:
            text = sealed.read_text("utf-8")
        except (OSError, ValueError):
            self._say("checkpoint", "The checkpoint file is missing or damaged.")
            return
        log = self._log()
        try:
            log.verify_sealed(log.read_checkpoint(text))
        except KuagerError as error:
            self._say("checkpoint", error.sentence)

    def _log(self) -> Log:
        return Log(self._database, self._vault.id, self._vault.keys.signing_key())

    def _leaves(self) -> None:
        actors: dict[str, str] = dict(self._database.rows("SELECT id, public_key FROM actor"))
        if self._vault.log.public_key.hex() not in actors.values():
            self._say("log", "No writer of this vault has the key that signs its checkpoints.")
        last: dict[str, tuple[int, str]] = {}
        clock = (0, 0)
        wrong_values = 0
        for position, leaf, values in _events(self._database):
            document = json.loads(leaf)
            sequence, previous = last.get(document["actor"], (-1, ""))
            if document["seq"] != sequence + 1 or document["prev"] != previous:
                self._say("log", f"Event {position} does not follow its writer's last one.")
            last[document["actor"]] = (document["seq"], merkle.leaf_hash(leaf.encode()).hex())
            milliseconds, counter = map(int, document["time"].split("."))
            if (milliseconds, counter) <= clock:
                self._say("log", f"Event {position} is not later than the one before it.")
            clock = (milliseconds, counter)
            if canonical(document) != leaf.encode() or document["actor"] not in actors:
                self._say("log", f"Event {position} is not in the form this program writes.")
            wrong_values += not _commits(document["fields"], values)
        if wrong_values:
            self._say(
                "value", f"The values of {wrong_values} events are not what the log commits to."
            )
        loose = self._database.value(
            "SELECT count(*) FROM log_value WHERE position NOT IN (SELECT position FROM log)"
        )
        if loose:
            self._say("value", f"{loose} values belong to no event.")

    # The catalogue

    def _catalogue(self) -> None:
        table = projection.stale(self._database)
        if table:
            self._say("catalogue", f"The table {table} is not what the log says.")
        with _scratch() as scratch:
            replay(self._database, scratch.database)
            for name in (*(record.table for record in RECORDS), "blob"):
                differing = _differing(self._database, scratch.database, name)
                if differing:
                    self._say(
                        "catalogue", f"{differing} rows of the table {name} differ from the log."
                    )

    def _texts(self) -> None:
        bad = sum(
            _digest_of(body) != digest
            for digest, body in self._database.stream("SELECT sha256, body FROM text_body")
        )
        if bad:
            self._say("text", f"{bad} texts are not what was written.")
        unequal = self._database.value(
            "SELECT count(*) FROM item_text JOIN text_body USING (sha256) "
            "WHERE item_text.length <> length(body) AND instr(body, char(0)) = 0"
        )
        if unequal:
            self._say("text", f"{unequal} texts have another length than was recorded.")
        loose = self._database.value(
            "SELECT count(*) FROM text_body WHERE sha256 NOT IN (SELECT sha256 FROM item_text)"
        )
        if loose:
            self._say("text", f"{loose} texts belong to no item.")

    def _layouts(self) -> None:
        digests: dict[str, str] = dict(
            self._database.rows("SELECT id, layout_sha256 FROM item_text WHERE layout_sha256 <> ''")
        )
        rows = self._database.stream(
            "SELECT text_id, layout FROM page_layout ORDER BY text_id, page"
        )
        wrong = 0
        for text, pages in itertools.groupby(rows, key=lambda row: row[0]):
            layouts = [unpack(layout) for _, layout in pages]
            wrong += layouts_digest(layouts) != digests.pop(text, None)
        if wrong or digests:
            self._say("layout", f"The page layouts of {wrong + len(digests)} texts are damaged.")

    # The search index

    def _search(self) -> None:
        with _scratch() as scratch:
            documents = index.Index(self._database)
            for (item,) in self._database.rows("SELECT id FROM item ORDER BY number"):
                document = documents.document(item)
                if document is not None:
                    index.insert(scratch.database, document)
            for name in ("search_words", "search_parts"):
                if not _same_index(self._database, scratch.database, name):
                    self._say("index", f"The search index {name} does not fit the catalogue.")
            if _differing(self._database, scratch.database, "search_facet"):
                self._say("index", "The counts beside the search do not fit the catalogue.")

    # Originals

    def _originals(self) -> None:
        blobs = self._database.rows("SELECT id, size, sha256 FROM blob ORDER BY id")
        bad = 0
        for number, (blob, size, sha256) in enumerate(blobs):
            self._progress.step(number, len(blobs), "Verifying originals")
            try:
                self._vault.blobs.verify(blob, size, sha256)
            except Cancelled:
                raise
            except KuagerError as error:
                bad += 1
                if bad <= 20:
                    numbers = self._database.rows(
                        "SELECT number FROM item WHERE blob_id = ? ORDER BY number", (blob,)
                    )
                    named = ", ".join(str(row[0]) for row in numbers)
                    self._say("original", f"The original of item {named}: {error.sentence}")
        if bad > 20:
            self._say("original", f"{bad} originals in all are damaged or missing.")


def replay(source: Database, target: Database) -> None:
    """Rebuild the catalogue from the log alone.

    Args:
        source: the vault's database.
        target: an empty one with the schema; its foreign keys are not enforced.

    Raises:
        VaultDamaged: if an event does not follow from those before it.
    """
    # Records of which an erasure left nothing: what the log still says of them has no row to go to.
    gone: set[tuple[str, str]] = set()
    for position, leaf, values in _events(source):
        document = json.loads(leaf)
        op, key = document["op"], (document["table"], document["record"])
        if op == projection.NOTE or (op == projection.CHANGE and key in gone):
            continue
        table = table_named(document["table"])
        after: dict[str, Any] = {}
        for name, _, value, salt in values:
            after[name] = json.loads(value or "null") if salt is not None else None
        erased = [name for name, _, _, salt in values if salt is None]
        if table.name == "item" and op == projection.CREATE and "sha256" in erased:
            # From its beginning: several erased items have the same empty original.
            erased.append("erased_at")
        if erased:
            # An erased value cannot be replayed; what the row holds has to be believed.
            held = source.first(
                f"SELECT {', '.join(map(quoted, erased))} "  # noqa: S608
                f'FROM "{table.name}" WHERE id = ?',
                (document["record"],),
            )
            if held is None and op != projection.REMOVE:
                gone.add(key)
                continue
            after.update(zip(erased, held or (), strict=held is not None))
        elif op == projection.CREATE:
            gone.discard(key)
        projection.apply(target, table, op, document["record"], after, position)


_SCHEMA = Lock()


@lru_cache(maxsize=1)
def _empty(_schema: int) -> Database:
    """The schema without a row, made once: three copies of it are wanted for each check."""
    made = Database(None, shared=True)
    migrations.migrate(made, None, b"")
    return made


class _scratch:  # noqa: N801 - reads as a context
    """An empty database in memory with the schema; a replay may break its rules midway."""

    def __enter__(self) -> _scratch:
        self.database = Database(None)
        with _SCHEMA:
            _empty(migrations.latest()).connection.backup(self.database.connection)
        self.database.run("PRAGMA foreign_keys = OFF")
        self.database.run("PRAGMA ignore_check_constraints = ON")
        self.database.run("BEGIN")
        return self

    def __exit__(self, *_: object) -> None:
        self.database.close()


_Values = list[tuple[str, str | None, str | None, bytes | None]]


def _events(database: Database) -> Iterator[tuple[int, str, _Values]]:
    """Yield position, leaf and values (field, before, after, salt) of every event."""
    values = database.stream(
        "SELECT position, field, before, after, salt FROM log_value ORDER BY position"
    )
    groups = itertools.groupby(values, key=lambda row: row[0])
    waiting = next(groups, None)
    for position, leaf in database.stream("SELECT position, leaf FROM log ORDER BY position"):
        found: _Values = []
        while waiting is not None and waiting[0] <= position:
            if waiting[0] == position:
                found = [
                    (field, before, after, salt) for _, field, before, after, salt in waiting[1]
                ]
            waiting = next(groups, None)
        yield position, leaf, found


def _commits(commitments: dict[str, str], values: _Values) -> bool:
    if commitments.keys() != {field for field, *_ in values}:
        return False
    return all(
        salt is None or commitment(salt, before or "", after or "") == commitments[field]
        for field, before, after, salt in values
    )


def _differing(one: Database, other: Database, table: str) -> int:
    """Return how many rows of a table are not the same in both databases."""
    sql = f'SELECT * FROM "{table}" ORDER BY 1'  # noqa: S608
    pairs = itertools.zip_longest(one.stream(sql), other.stream(sql))
    return sum(mine != theirs for mine, theirs in pairs)


def _same_index(live: Database, fresh: Database, name: str) -> bool:
    """Compare a full-text index with a freshly built one: every occurrence of every word."""
    with live.transaction():
        live.run(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")  # noqa: S608
    sums = (
        "SELECT term, count(*), "  # noqa: S608
        "sum((doc * 7919 + offset * 104729 + unicode(col) * 1299709) % 1000003), "
        "sum((doc % 99991) * (offset % 99989 + 7) % 1000033) "
        f"FROM temp.occurrence_{name} GROUP BY term"
    )
    for database in (live, fresh):
        database.run(
            f"CREATE VIRTUAL TABLE temp.occurrence_{name} USING fts5vocab (main, {name}, instance)"
        )
    queries = (
        sums,
        f"SELECT id, sz FROM {name}_docsize ORDER BY id",  # noqa: S608
        # Not the totals that ranking divides by: FTS5 does not take deleted rows off them here.
        f"SELECT * FROM {name}_config",  # noqa: S608
    )
    same = all(
        mine == theirs
        for sql in queries
        for mine, theirs in itertools.zip_longest(live.stream(sql), fresh.stream(sql))
    )
    return same and _is_reachable(live, fresh, name) and _can_forget(live, name)


def _is_reachable(live: Database, fresh: Database, name: str) -> bool:
    """Whether every word is found by looking it up, not only by reading the index from end to end.

    Walking through all words does not use the index's own directory (``_idx``), looking one up
    does.
    """
    # In _data, a row's id is its segment's number and then 37 bits for the place in it; numbers
    # from 65536 on hold what was deleted (fts5_index.c, FTS5_SEGMENT_ROWID and
    # FTS5_TOMBSTONE_ROWID).
    segments = live.rows(
        f"SELECT DISTINCT id >> 37 FROM {name}_data WHERE id >> 37 BETWEEN 1 AND 65535"  # noqa: S608
    )
    listed = live.rows(f"SELECT DISTINCT segid FROM {name}_idx")  # noqa: S608
    if sorted(segments) != sorted(listed):
        return False
    fresh.run(f"CREATE VIRTUAL TABLE temp.word_{name} USING fts5vocab (main, {name}, row)")
    look_up = f"SELECT count(*) FROM {name} WHERE {name} MATCH ?"  # noqa: S608
    return all(
        live.value(look_up, (Term(word).expression(),)) == documents
        for word, documents in fresh.stream(f"SELECT term, doc FROM temp.word_{name}")  # noqa: S608
        # A query ends at a zero byte, whatever the index holds.
        if "\0" not in word
    )


def _can_forget(live: Database, name: str) -> bool:
    """Whether every entry can be taken out again; tried, and rolled back.

    A row's note of when it was written (``_docsize.origin``) is used for nothing but that: with an
    older one, an item indexed again would also be found under what it no longer says.
    """
    live.run("BEGIN IMMEDIATE")
    try:
        live.run(f"DELETE FROM {name} WHERE rowid IN (SELECT id FROM {name}_docsize)")  # noqa: S608
        left = live.value(f"SELECT count(*) FROM temp.occurrence_{name}")  # noqa: S608
    finally:
        live.run("ROLLBACK")
    return not left


def _digest_of(body: Row | str) -> str:
    try:
        return text_digest(str(body))
    except KuagerError:
        return ""
