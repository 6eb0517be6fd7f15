"""The sample case's passages with their codes, its codebook, claims, and accounts that do not agree."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from app.casework.arguing import claims, contradictions
from app.casework.coding import codes
from app.casework.coding.codes import Box, Span, Stretch, Where
from app.errors import Refused
from app.records.claims import AccountFact
from app.records.evidence import Item
from app.records.people import Person
from app.vault.vault import Vault

Row = Mapping[str, Any]


class Argument:
    """Loads what the passages of the case carry.

    Args:
        vault: open for writing.
        case: code of the case.
        items: by key.
        events: ids by key.
        people: by key.
    """

    def __init__(
        self,
        vault: Vault,
        case: str,
        items: Mapping[str, Item],
        events: Mapping[str, str],
        people: Mapping[str, Person],
    ) -> None:
        self._vault, self._case = vault, case
        self._items, self._events, self._people = items, events, people
        self._roles: dict[str, dict[str, str]] = {}
        self._themes: dict[str, str] = {}
        self.passages: dict[str, str] = {}
        self.claims: dict[str, str] = {}
        self._facts: dict[str, AccountFact] = {}

    def load(self, tables: Mapping[str, Any]) -> None:
        """Load themes, passages, claims and what was said of accounts that differ."""
        for row in tables.get("item", ()):
            self._roles[row["key"]] = {key: role for key, role, _ in row.get("persons", ())}
        for row in tables.get("theme", ()):
            self._themes[row["key"]] = codes.save_theme(
                self._vault,
                row["name"],
                parent=self._themes[row["parent"]] if "parent" in row else None,
                colour=row.get("colour", ""),
                description=row.get("description", ""),
            ).id
        for row in tables.get("passage", ()):
            self._passage(row)
        for row in tables.get("claim", ()):
            self._claim(row)
        for row in tables.get("settled", ()):
            contradictions.settle(
                self._vault,
                self._facts[row["one"]].id,
                self._facts[row["other"]].id,
                row["state"],
                row["reason"],
                row.get("name", ""),
            )

    def _passage(self, row: Row) -> None:
        item, where = self._items[row["item"]], self._where(row)
        certainty, made = row.get("certainty", ""), ""
        for kind, ref, role in self._codes(row):
            made = codes.code(
                self._vault,
                item.id,
                where,
                kind,
                ref,
                role=role,
                certainty=certainty if kind == "article" else "",
                note=row.get("note"),
                importance=row.get("importance"),
            ).passage_id
        self.passages[row["key"]] = made or codes.quote(self._vault, item.id, where).id
        for event, aspect, value, subject in row.get("facts", ()):
            self._facts[row["key"]] = contradictions.state(
                self._vault, made, self._events[event], aspect, value, subject
            )

    def _codes(self, row: Row) -> Sequence[tuple[str, str, str]]:
        found = []
        if row.get("article"):
            found.append(("article", row["article"], ""))
        if row.get("event"):
            found.append(("event", self._events[row["event"]], ""))
        if row.get("person"):
            role = self._roles[row["item"]].get(row["person"], "mentioned")
            found.append(("person", self._people[row["person"]].id, role))
        found += [("method", method, "") for method in row.get("methods", ())]
        found += [("theme", self._themes[theme], "") for theme in row.get("themes", ())]
        return found

    def _where(self, row: Row) -> Where:
        item = self._items[row["item"]]
        if "quote" in row:
            return _span(self._vault, item, row["quote"])
        if "box" in row:
            text = self._vault.current_text(item.id)
            pages = self._vault.pages(text.id) if text is not None else []
            page = next(each for each in pages if each.number == row["page"])
            x0, y0, x1, y1 = row["box"]
            box = (x0 * page.width, y0 * page.height, x1 * page.width, y1 * page.height)
            return Box(page.number, box)
        return Stretch(row["time_start"], row["time_end"])

    def _claim(self, row: Row) -> None:
        claim = claims.save(
            self._vault,
            self._case,
            row["assertion"],
            provisions=row.get("provisions", ()),
            event=self._events[row["event"]] if "event" in row else "",
            note=row.get("note", ""),
        )
        self.claims[row["key"]] = claim.id
        for key, stance in row["passages"]:
            claims.evidence(self._vault, claim.id, self.passages[key], stance)


def _span(vault: Vault, item: Item, quote: str) -> Span:
    current = vault.current_text(item.id)
    if current is None:
        raise Refused(f"The sample item {item.number} has no text to quote from.")
    # A PDF breaks lines where it likes; the quote is the same words with any space between them.
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    found = re.search(pattern, vault.text(current.id))
    if found is None:
        raise Refused(f"A quote of the sample is not in the text of item {item.number}.")
    return Span(found.start(), found.end())
