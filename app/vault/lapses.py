"""Consents that have run out or soon will: what the index cannot know, since it depends on the day.

The index holds the purposes of every consent of an item that was not withdrawn. Which of them count today,
because everybody who was asked agrees and nobody's word has expired, is worked out when it is asked, and
kept for as long as the log and the day are what they were.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.records.consent import WARNED, Consent, last_day, today
from app.vault.database import Database
from app.vault.log import Log

EXPIRED, EXPIRING = "expired", "expiring"
"""Values of the facet ``consent``."""

_FEW = 500
"""Events of the log among which a consent is looked for."""


@dataclass(frozen=True, slots=True)
class Lapsed:
    """Items, by number.

    Attributes:
        expired: with a latest consent that has run out.
        expiring: with one that runs out within :data:`app.records.consent.WARNED` days.
        gone: purposes that the index has and that not everybody's consent allows today.
    """

    expired: frozenset[int] = frozenset()
    expiring: frozenset[int] = frozenset()
    gone: Mapping[int, frozenset[str]] = field(default_factory=dict)

    def without(self, purpose: str) -> list[int]:
        """Numbers of the items of which the index has a purpose that no longer counts."""
        return [number for number, purposes in self.gone.items() if purpose in purposes]

    def shown(self, number: int, values: Collection[str]) -> tuple[str, ...]:
        """The values of an item's facet as they are today."""
        gone = self.gone.get(number, frozenset())
        kept = [value for value in values if value not in gone]
        kept += [EXPIRED] if number in self.expired else []
        kept += [EXPIRING] if number in self.expiring else []
        return tuple(kept)


class Lapses:
    """What has lapsed, as one connection last read it.

    Args:
        database: the vault's.
        log: tells whether anything has changed.
    """

    def __init__(self, database: Database, log: Log) -> None:
        self._database = database
        self._log = log
        self._known: tuple[int, str] | None = None
        self._lapsed = Lapsed()

    def now(self) -> Lapsed:
        """What has lapsed or soon will, today."""
        day, size = today(), self._log.size
        # What a change has written so far may yet be rolled back.
        if self._database.in_transaction:
            self._known = None
            return self._read(day)
        if self._known is None or self._known[1] != day or self._touched(self._known[0], size):
            self._lapsed = self._read(day)
        self._known = (size, day)
        return self._lapsed

    def _touched(self, since: int, size: int) -> bool:
        """Whether a consent was changed since; after many events it is cheaper not to look."""
        if size - since > _FEW:
            return True
        subjects = self._log.subjects(range(since, size)) if size > since else ()
        return any(table == Consent.table for table, _record, _item in subjects)

    def _read(self, day: str) -> Lapsed:
        soon = (date.fromisoformat(day) + timedelta(days=WARNED)).isoformat()
        # Whatever does not begin with a year that is yet to come, and items that several people speak of.
        rows = self._database.rows(
            "WITH some (id) AS ("
            "SELECT item_id FROM consent WHERE expires_on <> '' AND expires_on < ?1 "
            "UNION SELECT item_id FROM consent WHERE expires_on <> '' AND expires_on >= ':' "
            "UNION SELECT item_id FROM consent GROUP BY item_id "
            "HAVING min(person_id) <> max(person_id)) "
            "SELECT item.number, c.person_id, c.purposes, c.withdrawn_on, c.expires_on "
            "FROM some JOIN consent AS c ON c.item_id = some.id JOIN item ON item.id = some.id "
            "ORDER BY c.id",
            [f"{int(soon[:4]) + 1:04d}"],
        )
        latest = {(number, person): rest for number, person, *rest in rows}
        expired, expiring = set[int](), set[int]()
        indexed: dict[int, set[str]] = {}
        allowed: dict[int, set[str]] = {}
        for (number, _person), (purposes, withdrawn, expires) in latest.items():
            listed = set() if withdrawn else set(json.loads(purposes))
            indexed.setdefault(number, set()).update(listed)
            end = last_day(expires) if expires and not withdrawn else ""
            if end and end < day:
                expired.add(number)
                listed = set()
            elif end and end <= soon:
                expiring.add(number)
            allowed[number] = allowed[number] & listed if number in allowed else listed
        gone = {number: frozenset(held - allowed[number]) for number, held in indexed.items()}
        return Lapsed(
            frozenset(expired),
            frozenset(expiring),
            {number: purposes for number, purposes in gone.items() if purposes},
        )
