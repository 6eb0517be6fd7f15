"""The counts beside a search: how many of the items found have which kind, person, article ...

What is countable of an item is one text in ``search_facet``. Taking 100,000 of them apart takes
longer than the search itself, so they are kept with the connection as numbers for as long as the log
is what it was. After a few changes only the items that they concern are read again.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection
from itertools import chain

from app.vault.database import Database
from app.vault.index import items_reached
from app.vault.lapses import EXPIRED, EXPIRING, Lapses
from app.vault.log import Log

Facets = dict[str, dict[str, int]]
"""Facet -> value -> how many items; most frequent first."""

_FEW = 500
"""Events after which it is cheaper to read everything again."""


class Counts:
    """The facets of all items as one connection last read them.

    Args:
        database: the vault's.
        log: tells what has changed.
        lapses: consents that no longer hold today.
    """

    def __init__(self, database: Database, log: Log, lapses: Lapses) -> None:
        self._database = database
        self._log = log
        self._lapses = lapses
        self._clear()

    def _clear(self) -> None:
        self._size: int | None = None
        # Item number -> which set of entries; each set's entries; each entry's facet and value.
        self._set_of: dict[int, int] = {}
        self._sets: list[tuple[int, ...]] = []
        self._entries: list[tuple[str, str]] = []
        self._known_sets: dict[str, int] = {}
        self._known_entries: dict[str, int] = {}

    def of(self, numbers: Collection[int]) -> Facets:
        """Count the facets of these items."""
        self._bring_up()
        sets = Counter(map(self._set_of.__getitem__, numbers))
        # Equal sets are counted once, and all different ones without a loop of our own.
        single = [self._sets[each] for each, times in sets.items() if times == 1]
        totals = Counter(chain.from_iterable(single))
        for each, times in sets.items():
            if times > 1:
                for known in self._sets[each]:
                    totals[known] += times
        counted: dict[str, list[tuple[str, int]]] = {}
        for known, times in totals.items():
            name, value = self._entries[known]
            counted.setdefault(name, []).append((value, times))
        if "consent" in counted:
            counted["consent"] = self._standing(numbers, counted["consent"])
        return {
            name: dict(sorted(values, key=lambda each: (-each[1], each[0])))
            for name, values in sorted(counted.items())
        }

    def _standing(
        self, numbers: Collection[int], counted: list[tuple[str, int]]
    ) -> list[tuple[str, int]]:
        """The counts of consents without what has lapsed, and how many have."""
        lapsed = self._lapses.now()
        if not (lapsed.expired or lapsed.expiring or lapsed.gone):
            return counted
        found, wanted = Counter(dict(counted)), set(numbers)
        for number in wanted & lapsed.gone.keys():
            found.subtract(lapsed.gone[number])
        found[EXPIRED] += len(wanted & lapsed.expired)
        found[EXPIRING] += len(wanted & lapsed.expiring)
        return [each for each in found.items() if each[1] > 0]

    def _bring_up(self) -> None:
        # Read before the facets: what is written in between is read twice.
        since, self._size = self._size, self._log.size
        if self._database.in_transaction:
            # What a change has written so far may yet be rolled back.
            self._clear()
            self._read(None)
            self._size = None
            return
        if since == self._size:
            return
        if since is not None and 0 < self._size - since <= _FEW:
            items = items_reached(self._database, self._log.subjects(range(since, self._size)))
            if items is not None:
                self._read(json.dumps(sorted(items)))
                return
        size = self._size
        self._clear()
        self._size = size
        self._read(None)

    def _read(self, items: str | None) -> None:
        sql = "SELECT json_group_array(f.number), json_group_array(f.facets) FROM "
        if items is None:
            row = self._database.first(f"{sql} search_facet AS f")
        else:
            row = self._database.first(
                f"{sql} json_each(?) AS each JOIN item ON item.id = each.value "
                "JOIN search_facet AS f ON f.number = item.number",
                [items],
            )
        numbers, texts = map(json.loads, row or ("[]", "[]"))
        known = self._known_sets
        for text in set(texts) - known.keys():
            known[text] = len(self._sets)
            self._sets.append(tuple(map(self._entry, filter(None, text.split("\n")))))
        self._set_of.update(zip(numbers, map(known.__getitem__, texts), strict=True))

    def _entry(self, line: str) -> int:
        found = self._known_entries.get(line)
        if found is None:
            found = self._known_entries[line] = len(self._entries)
            name, _, value = line.partition("\t")
            self._entries.append((name, value))
        return found
