"""Erasure: takes what was said, what was seen and who it was out of a vault, and keeps the log whole.

A leaf of the log holds salted commitments alone, so the values and salts beside it can go and every
root, checkpoint and proof stays what it was. What remains of an item is its number with an empty
original; of a person a place without a name (:mod:`app.vault.blanking`).

Order: one transaction says what is erased and that the erasing is under way; then the originals' keys are
overwritten, the search index is merged, and the database is written anew so that no page remembers. A
crash leaves the state before, or an erasure that the next opening brings to its end.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import KuagerError
from app.vault.blanking import VERB as VERB
from app.vault.blanking import Blanking, lifted
from app.vault.renaming import Rewrite

if TYPE_CHECKING:
    from app.vault.database import Database
    from app.vault.vault import Vault

_UNDER_WAY = "erasing"


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure took out.

    Attributes:
        at: UTC time, ISO 8601.
        items: numbers of the items.
        values: logged values that went with their salts.
        records: records that were removed (texts, passages, marks, answers, notes ...).
        renamed: records that stay and in which a name was replaced.
        originals: originals whose keys are destroyed.
        complete: whether the disk holds nothing any more; else the next opening brings it to its end.
    """

    at: str
    items: tuple[int, ...]
    values: int
    records: int
    renamed: int
    originals: int
    complete: bool


def erase(
    vault: Vault,
    *,
    items: Collection[str] = (),
    people: Collection[str] = (),
    reason: str,
    rewrite: Rewrite | None = None,
) -> Erased:
    """Erase items and people, for good.

    Args:
        vault: open for writing; not inside a change.
        items: their ids; those that are erased already are passed over.
        people: likewise.
        reason: a code; the only thing that the log says of why.
        rewrite: gives the words of the records that stay without the people's names; None: as they are.

    Raises:
        NotFound: if there is no such item or person.
        StorageFailed: if the disk refuses before anything is erased.
    """
    with vault.change() as change:
        work = Blanking(vault, change, reason)
        with lifted(vault.database):
            vault.database.run("PRAGMA defer_foreign_keys = ON")
            work.items(items)
            work.people(people)
            if rewrite is not None:
                work.rename(rewrite)
            work.desk()
        vault.database.run(
            "INSERT INTO meta (name, value) VALUES (?, '1') ON CONFLICT DO NOTHING", (_UNDER_WAY,)
        )
    # The database says it is gone: only now may the keys be destroyed.
    complete = True
    for blob in work.blobs:
        try:
            vault.blobs.remove(blob)
        except KuagerError:
            complete = False
    complete = finish(vault) and complete
    return Erased(
        work.at,
        tuple(work.numbers),
        work.values,
        work.removed,
        work.renamed,
        len(work.blobs),
        complete,
    )


def finish(vault: Vault) -> bool:
    """Bring an erasure that is under way to its end on the disk; harmless when there is none.

    Merges the search index, so that no deleted word is left in a segment; writes the database anew, so
    that none is left in a free page; empties the write-ahead log and the cache; removes the copy that was
    kept before a migration.

    Returns:
        Whether nothing is left to be done.
    """
    database = vault.database
    if database.value("SELECT value FROM meta WHERE name = ?", (_UNDER_WAY,)) is None:
        return True
    vault.cache.erase()
    try:
        _merge(database)
        if not _write_anew(database):
            return False
        for kept in vault.path.glob("vault.db.before-*"):
            kept.unlink()
        with database.transaction():
            database.run("DELETE FROM meta WHERE name = ?", (_UNDER_WAY,))
        database.empty_wal()
    except (KuagerError, OSError):
        # Somebody reads or writes beside us, or the disk is full: the next opening goes on.
        return False
    return True


def _merge(database: Database) -> None:
    """Merge the search index into one segment, without what was deleted from it."""
    with database.transaction():
        for name in ("search_words", "search_parts"):
            database.run(f"INSERT INTO {name} ({name}) VALUES ('optimize')")  # noqa: S608


def _write_anew(database: Database) -> bool:
    """Write every page of the database anew and cut the write-ahead log; False: somebody reads beside."""
    database.run("VACUUM")
    row = database.first("PRAGMA wal_checkpoint(TRUNCATE)")
    return row is not None and not row[0]
