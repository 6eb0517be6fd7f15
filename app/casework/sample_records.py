"""What the sample case argues: law, statistics, the State's words, proceedings, remedies, recommendations.

``sample_data/argument.toml`` says what; it goes in by the verbs that a user has, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.casework.arguing import flags
from app.casework.dialogue import recommending, stating
from app.casework.figures import checks, statistics
from app.casework.redress import detention, proceedings, remedies
from app.casework.registry import event_links
from app.records.cases import Instrument, InstrumentTitle, ProvisionVersion
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.people import Person
from app.vault.vault import Vault

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Keys:
    """Ids of what the sample's keys stand for, by table."""

    items: Mapping[str, Item]
    people: Mapping[str, Person]
    places: Mapping[str, str]
    events: Mapping[str, str]
    passages: Mapping[str, str]
    claims: Mapping[str, str]


class Records:
    """Loads the registers of the argument.

    Attributes:
        statistics: ids by key, as all of these.
    """

    def __init__(self, vault: Vault, case: str, keys: Keys) -> None:
        self._vault, self._case, self._keys = vault, case, keys
        self.statistics: dict[str, str] = {}
        self.state: dict[str, str] = {}
        self.proceedings: dict[str, str] = {}
        self.remedies: dict[str, str] = {}
        self.detention: dict[str, str] = {}
        self.recommendations: dict[str, str] = {}

    def load(self, tables: Mapping[str, Any]) -> None:
        """Load what ``argument.toml`` has beside passages and claims."""
        for table, one in (
            ("event_link", self._event_link),
            ("instrument", self._instrument),
            ("version", self._version),
            ("statistic", self._statistic),
            ("flag", self._flag),
            ("state", self._state),
            ("proceeding", self._proceeding),
            ("remedy", self._remedy),
            ("detention", self._detained),
            ("recommendation", self._recommendation),
        ):
            for row in tables.get(table, ()):
                one(row)

    def _item(self, row: Row) -> str:
        return self._keys.items[row["item"]].id if "item" in row else ""

    def _passage(self, row: Row) -> str:
        return self._keys.passages[row["passage"]] if "passage" in row else ""

    def _place(self, row: Row) -> str:
        return self._keys.places[row["place"]] if "place" in row else ""

    def _event(self, row: Row) -> str:
        return self._keys.events[row["event"]] if "event" in row else ""

    def _event_link(self, row: Row) -> None:
        event_links.link(
            self._vault,
            self._keys.events[row["event"]],
            self._keys.events[row["to"]],
            row["relation"],
            certainty=row.get("certainty", ""),
            passage=self._passage(row),
        )

    def _instrument(self, row: Row) -> None:
        vault = self._vault
        with vault.change() as change:
            held = vault.one(Instrument, code=row["code"])
            if held is None:
                return
            fields = {
                name: row[name] for name in ("form", "adopted", "in_force", "note") if name in row
            }
            change.put("described", replace(held, text_id=self._item(row) or None, **fields))
            for language, title in row.get("titles", {}).items():
                change.put(
                    "named",
                    InstrumentTitle(
                        id=new_id(), instrument_id=held.id, language=language, title=title
                    ),
                )

    def _version(self, row: Row) -> None:
        with self._vault.change() as change:
            change.put("recorded", ProvisionVersion(id=new_id(), **row))

    def _statistic(self, row: Row) -> None:
        plain = (
            "unit", "period", "area", "source", "source_date", "reliability", "credibility",
            "method", "note",
        )  # fmt: skip
        made = statistics.save(
            self._vault,
            self._case,
            row["indicator"],
            row["value"],
            place=self._place(row),
            source_item=self._item(row),
            passage=self._passage(row),
            parts=[tuple(part) for part in row.get("parts", ())],
            **{name: row[name] for name in plain if name in row},
        )
        self.statistics[row["key"]] = made.id

    def _flag(self, row: Row) -> None:
        one, other = self.statistics[row["one"]], self.statistics[row["other"]]
        flag = checks.find(self._vault, row["rule"], one, other)
        flags.answer(self._vault, flag, row["state"], row["reason"], row.get("name", ""))

    def _state(self, row: Row) -> None:
        plain = ("topic", "speaker", "document", "paragraph", "date")
        made = stating.save(
            self._vault,
            self._case,
            row["says"],
            source=self._item(row),
            passage=self._passage(row),
            **{name: row[name] for name in plain if name in row},
        )
        self.state[row["key"]] = made.id
        for claim, stance in row.get("claims", ()):
            stating.rebut(self._vault, made.id, claim=self._keys.claims[claim], stance=stance)
        for passage, stance in row.get("passages", ()):
            stating.rebut(self._vault, made.id, passage=self._keys.passages[passage], stance=stance)

    def _proceeding(self, row: Row) -> None:
        plain = (
            "kind", "court", "number", "opened", "decided", "charge", "provisions", "outcome",
            "outcome_note", "notified_how", "notified_on", "appeal", "appeal_until", "note",
        )  # fmt: skip
        given = {name: row[name] for name in plain if name in row}
        given |= {"place": self._place(row), "event": self._event(row)}
        given |= {"document": self._item(row), "passage": self._passage(row)}
        if "parent" in row:
            given["parent"] = self.proceedings[row["parent"]]
        made = proceedings.save(self._vault, self._case, row["title"], **given)
        self.proceedings[row["key"]] = made.id
        for person, role, took_part, count in row.get("parties", ()):
            who = self._keys.people[person].id
            proceedings.party(self._vault, made.id, who, role, took_part, count or None)

    def _remedy(self, row: Row) -> None:
        plain = (
            "count", "owed", "paid", "currency", "owed_on", "paid_on", "extent", "payer", "note",
        )  # fmt: skip
        given = {name: row[name] for name in plain if name in row}
        given |= {"document": self._item(row), "passage": self._passage(row)}
        if "proceeding" in row:
            given["proceeding"] = self.proceedings[row["proceeding"]]
        if "person" in row:
            given["person"] = self._keys.people[row["person"]].id
        made = remedies.save(self._vault, self._case, row["kind"], **given)
        self.remedies[row["key"]] = made.id

    def _detained(self, row: Row) -> None:
        plain = ("count", "date", "authority", "ground", "order_shown", "conditions", "note")
        given = {name: row[name] for name in plain if name in row}
        given |= {"place": self._place(row), "event": self._event(row)}
        given |= {"passage": self._passage(row)}
        who = self._keys.people[row["person"]].id
        made = detention.save(self._vault, self._case, who, **given)
        self.detention[row["key"]] = made.id

    def _recommendation(self, row: Row) -> None:
        made = recommending.save(
            self._vault,
            self._case,
            row["asked"],
            addressee=row.get("addressee", ""),
            verb=row.get("verb", ""),
            claim=[self._keys.claims[key] for key in row.get("claims", ())],
            provisions=row.get("provisions", ()),
        )
        self.recommendations[row["key"]] = made.id
        plain = ("cycle", "date", "document", "paragraph", "says")
        for step in row.get("steps", ()):
            recommending.step(
                self._vault,
                made.id,
                step["state"],
                source=self._item(step),
                passage=self._passage(step),
                **{name: step[name] for name in plain if name in step},
            )
