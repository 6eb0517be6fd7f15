"""The sample case: its files built, taken in and catalogued by the same verbs that a user has.

``sample_data/case.toml`` says what is in it (its schema stands at its top); ``sample_data/build.py``
makes the files. Everybody in it is invented.
"""

from __future__ import annotations

import importlib.util
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.casework.consents import consent
from app.casework.drafting import drafts
from app.casework.receiving.ingest import ingest
from app.casework.redacting import review
from app.casework.registry import cases, describe, events, link, people
from app.casework.sample_argument import Argument
from app.casework.sample_records import Keys, Records
from app.casework.sample_submission import Written
from app.casework.writing import texts
from app.errors import Refused
from app.paths import sample_dir
from app.progress import SILENT, Progress
from app.records.cases import Instrument, Place
from app.records.evidence import Item, Tag
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.people import Person, PersonName
from app.vault.vault import Vault

Row = Mapping[str, Any]


def build_files(folder: Path, progress: Progress = SILENT) -> list[Path]:
    """Write the sample case's files (all fictitious) into a folder."""
    path = sample_dir() / "build.py"
    spec = importlib.util.spec_from_file_location("kuager_sample_build", path)
    if spec is None or spec.loader is None:
        raise Refused("The sample case is not part of this installation.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    built: list[Path] = module.build_sources(folder, progress)
    return built


def read_tables() -> dict[str, Any]:
    """The tables of the sample case: those of ``case.toml``, then what argues from them."""
    tables: dict[str, Any] = {}
    for name in ("case.toml", "argument.toml", "submission.toml"):
        for table, rows in tomllib.loads((sample_dir() / name).read_text("utf-8")).items():
            tables[table] = rows if table == "case" else [*tables.get(table, ()), *rows]
    return tables


def load_sample(vault: Vault, folder: Path, progress: Progress = SILENT) -> str:
    """Take the sample case into a vault.

    Args:
        vault: open for writing.
        folder: where the plain files are built; they are fictitious and may stay.
        progress: told as files are built, taken in and read.

    Returns:
        The code of the case.
    """
    tables = read_tables()
    build_files(folder, progress)
    loader = _Loader(vault, tables)
    loader.catalogue()
    paths = [folder / row["file"] for row in tables["item"] if "recipe" in row]
    batch = ingest(vault, paths, loader.code, progress=progress)
    if batch.refused:
        refused = batch.refused[0]
        raise Refused(f"The sample file {Path(refused.path).name!a} was refused: {refused.reason}.")
    loader.describe_items()
    loader.relate()
    loader.put_together()
    loader.argue()
    return loader.code


class _Loader:
    """Resolves the keys of ``case.toml`` to records, table by table."""

    def __init__(self, vault: Vault, tables: Mapping[str, Any]) -> None:
        self._vault = vault
        self._tables = tables
        self.code = str(tables["case"]["code"])
        self._people: dict[str, Person] = {}
        self._places: dict[str, Place] = {}
        self._events: dict[str, str] = {}
        self._acts: dict[str, str] = {}
        self._items: dict[str, Item] = {}

    def rows(self, table: str) -> list[Row]:
        """The rows of a table, or none."""
        return list(self._tables.get(table, ()))

    def catalogue(self) -> None:
        """Everything that needs no file: the case, people, places, law, events."""
        vault, case = self._vault, self._tables["case"]
        cases.save_case(
            vault,
            self.code,
            title=case["title"],
            description=case.get("description", ""),
            language=case.get("language", ""),
        )
        for row in self.rows("place"):
            self._places[row["key"]] = self._place(row)
        for row in self.rows("person"):
            self._people[row["key"]] = people.save_person(
                vault,
                name=row["name"],
                pseudonym=row.get("pseudonym"),
                protected=row.get("protected", False),
                kind=row.get("kind"),
                count=row.get("count"),
                birth=row.get("birth"),
                nationality=row.get("nationality"),
                sex=row.get("sex"),
                note=row.get("note"),
                case=self.code,
                role=row["role"],
            )
        with vault.change() as change:
            for row in self.rows("alias"):
                alias = PersonName(
                    id=new_id(),
                    person_id=self._people[row["person"]].id,
                    name=row["name"],
                    kind=row.get("kind", "alias"),
                    language=row.get("language", ""),
                )
                change.put("named", alias)
            for row in self.rows("tag"):
                tag = Tag(id=new_id(), name=row["name"], colour=row.get("colour", ""))
                change.put("tagged", tag)
        self._law()
        self._happenings()

    def put_together(self) -> None:
        """The drafts of bundles."""
        vault = self._vault
        for row in self.rows("draft"):
            made = drafts.create(
                vault, self.code, row["template"], row["name"], query=row.get("query", "")
            )
            said = {name: row[name] for name in drafts.FIELDS if name in row and name != "name"}
            drafts.amend(vault, made.id, **said)
            for line in drafts.outline(vault, made.id).lines:
                if line.kind == "section" and line.title in row.get("without", ()):
                    drafts.remove(vault, [line.id])

    def _place(self, row: Row) -> Place:
        parent = self._places.get(row.get("parent", ""))
        saved = events.save_place(
            self._vault,
            row["name"],
            kind=row.get("kind", "place"),
            authority=row.get("authority", ""),
            country=row.get("country", ""),
            latitude=row.get("latitude"),
            longitude=row.get("longitude"),
            protected=row.get("protected", False),
        )
        with self._vault.change() as change:
            return change.put(
                "described",
                replace(
                    saved,
                    parent_id=parent.id if parent else None,
                    population=row.get("population"),
                    note=row.get("note", ""),
                    facility=row.get("facility", ""),
                    capacity=row.get("capacity"),
                    counted_on=row.get("counted_on", ""),
                    lawful=row.get("lawful", ""),
                ),
            )

    def _law(self) -> None:
        instruments = {row["code"]: row for row in self.rows("instrument")}
        for row in self.rows("provision"):
            of = instruments[row["instrument"]]
            instrument = Instrument(
                id=new_id(),
                code=of["code"],
                title=of["title"],
                kind=of.get("kind", "national"),
                number=of.get("number", ""),
                year=of.get("year"),
                jurisdiction=of.get("jurisdiction", ""),
            )
            link.save_provision(self._vault, instrument, row["ref"].partition(":")[2], row["label"])

    def _happenings(self) -> None:
        vault = self._vault
        for row in self.rows("event"):
            place = self._places.get(row.get("place", ""))
            saved = link.save_event(
                vault,
                self.code,
                row["title"],
                date=row.get("date", ""),
                place_id=place.id if place else None,
                disputed=row.get("disputed", False),
            )
            self._events[row["key"]] = saved.id
            for ref in row.get("provisions", ()):
                events.engage(vault, saved.id, ref)
        for row in self.rows("act"):
            act = events.save_act(
                vault,
                self._events[row["event"]],
                row["act"],
                row.get("methods", ()),
                row.get("purpose", ""),
            )
            self._acts[row["key"]] = act.id
        for row in self.rows("involvement"):
            events.involve(
                vault,
                self._events[row["event"]],
                self._people[row["person"]].id,
                row["role"],
                degree=row.get("degree", ""),
                certainty=row.get("certainty", ""),
                act_id=self._acts.get(row.get("act", "")),
            )

    def describe_items(self) -> None:
        """Fields, links, consents, transcripts and marks of the items."""
        by_name = {item.file_name: item for item in self._vault.find(Item)}
        for row in self.rows("item"):
            self._items[row["key"]] = self._describe(by_name[row["file"]], row)
        for row in self.rows("consent"):
            self._consent(row)
        for row in self.rows("mark"):
            self._mark(row)
        with self._vault.change() as change:
            for row in self.rows("item"):
                if row.get("reviewed"):
                    held = self._vault.get(Item, self._items[row["key"]].id)
                    change.put("reviewed", replace(held, reviewed=True))

    def _describe(self, item: Item, row: Row) -> Item:
        vault = self._vault
        # A place stands in a row by its key, not by its name.
        fields = [name for name in describe.FIELDS if name != "place"]
        values = {name: str(row[name]) for name in fields if row.get(name)}
        described = describe.describe(vault, item.id, values)
        for tag in row.get("tags", ()):
            describe.describe(vault, item.id, {"tag": tag})
        place = self._places.get(row.get("place", ""))
        if place is not None:
            with vault.change() as change:
                described = change.put("described", replace(described, place_id=place.id))
        for ref in row.get("articles", ()):
            link.to_article(vault, item.id, ref)
        for key in row.get("events", ()):
            link.to_event(vault, item.id, self._events[key])
        for person, role, certainty in row.get("persons", ()):
            link.to_person(vault, item.id, self._people[person].id, role, certainty=certainty)
        if row.get("transcript"):
            source = sample_dir() / "sources" / row["transcript"]
            texts.add_text(vault, item.id, source, language=row.get("language", ""))
        return described

    def _consent(self, row: Row) -> None:
        item, person = self._items[row["item"]], self._people[row["person"]]
        given = {
            key: value
            for key, value in row.items()
            if key not in ("item", "person", "withdrawn_on", "withdrawal_note")
        }
        form = consent.form_from(given | {"person": person.id})
        consent.record(self._vault, item.id, form)
        if row.get("withdrawn_on"):
            consent.withdraw(
                self._vault,
                item.id,
                person.id,
                on=row["withdrawn_on"],
                note=row.get("withdrawal_note", ""),
            )

    def _mark(self, row: Row) -> None:
        vault, item = self._vault, self._items[row["item"]]
        person = self._people.get(row.get("person", ""))
        box: tuple[float, ...] = ()
        if "box" in row:
            current = vault.current_text(item.id)
            sizes = {page.number: page for page in vault.pages(current.id)} if current else {}
            page = sizes[row["page"]]
            scale = (page.width, page.height, page.width, page.height)
            box = tuple(round(part * side, 1) for part, side in zip(row["box"], scale, strict=True))
        mark = Mark(
            id=new_id(),
            item_id=item.id,
            page=row.get("page"),
            box=box,
            time_start=row.get("time_start"),
            time_end=row.get("time_end"),
            scope=row.get("scope", "region"),
            reason=row["reason"],
            rule="by hand",
            person_id=person.id if person else None,
            state=row.get("state", "accepted"),
            note=row.get("note", ""),
        )
        with vault.change() as change:
            change.put("marked", mark)

    def relate(self) -> None:
        """Relations between items, and the passages that carry links."""
        vault = self._vault
        for row in self.rows("relation"):
            link.to_item(
                vault, self._items[row["item"]].id, self._items[row["to"]].id, row["relation"]
            )
        self._argument = Argument(vault, self.code, self._items, self._events, self._people)
        self._argument.load(self._tables)
        for item in self._items.values():
            review.suggest(vault, vault.get(Item, item.id))

    def argue(self) -> None:
        """What the evidence adds up to, and the submission that is written from it."""
        keys = Keys(
            self._items,
            self._people,
            {key: place.id for key, place in self._places.items()},
            self._events,
            self._argument.passages,
            self._argument.claims,
        )
        records = Records(self._vault, self.code, keys)
        records.load(self._tables)
        Written(self._vault, self.code, keys, records).load(self._tables)
