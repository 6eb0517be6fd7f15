"""Every code of an item in a few queries: what it is, in words, and on which passage it stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from app.casework import lookup
from app.casework.coding import elements
from app.casework.coding.themes import themes
from app.casework.registry import law
from app.errors import Usage
from app.records.cases import Event, Place
from app.records.claims import AccountFact, Claim, ClaimPassage, Coding, PassageElement
from app.records.evidence import ItemAct, ItemEvent, ItemPerson, ItemProvision, Passage
from app.records.people import Person
from app.records.vocabulary import load
from app.vault.vault import Vault

KINDS = ("article", "act", "method", "person", "place", "event", "theme", "claim", "element")
"""Kinds of codes."""

FACT = "fact"
"""Kind of what an account says of an event; listed with the codes, entered elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeLine:
    """One code, as it is shown.

    Attributes:
        kind: one of :data:`KINDS`, or :data:`FACT`.
        ref: what it leads to: a reference of law, a code, an id.
        label: in words.
        link_id: of the record that says so; given to :func:`uncode`.
        passage_id: of its passage; ``""`` for a link of the item as a whole.
        colour: of a theme, ``#rrggbb``, else ``""``.
        role: of a person.
        certainty: code from ``certainty``, or ``""``.
        stance: of a claim: ``for``, ``against`` or ``context``.
        note: on the link.
        event_id: of an act and a fact, the event, or ``""``.
    """

    kind: str
    ref: str
    label: str
    link_id: str
    passage_id: str = ""
    colour: str = ""
    role: str = ""
    certainty: str = ""
    stance: str = ""
    note: str = ""
    event_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded(CodeLine):
    """A code of a passage.

    Attributes:
        passage: what is coded.
    """

    passage: Passage


def codes_of(
    vault: Vault,
    item_id: str,
    *,
    language: str = "en",
    kinds: Collection[str] = (*KINDS, FACT),
    link_id: str = "",
) -> list[Coded]:
    """Every code of every passage of an item, in the order of the passages.

    Args:
        vault: open.
        item_id: its id.
        language: of the labels.
        kinds: those of :data:`KINDS` that are wanted.
        link_id: only the one that this record says.

    Returns:
        Spans by their beginning, then boxes by page, then stretches by time.
    """
    collected = _Lines(vault, item_id, language, link_id)
    if not link_id:
        collected.passages = {each.id: each for each in vault.find(Passage, item_id=item_id)}
    found = [line for line in collected.found(kinds) if isinstance(line, Coded)]
    found.sort(key=lambda each: in_order(each.passage))
    return found


def lines_of(
    vault: Vault, item_id: str, *, language: str = "en", kinds: Collection[str] = (*KINDS, FACT)
) -> list[CodeLine]:
    """Every code of an item, those of the item as a whole as well, by kind; in few queries.

    Args:
        vault: open.
        item_id: its id.
        language: of the labels.
        kinds: those of :data:`KINDS` that are wanted.
    """
    return _Lines(vault, item_id, language).found(kinds)


def in_order(passage: Passage) -> tuple[int, float, float, str]:
    """Sorts the passages of an item: spans, then boxes, then stretches."""
    if passage.start is not None:
        return 0, passage.start, passage.end or 0, passage.id
    if passage.page is not None:
        top = passage.box[1] if len(passage.box) == 4 else 0.0
        return 1, passage.page, top, passage.id
    return 2, passage.time_start or 0.0, passage.time_end or 0.0, passage.id


class _Lines:
    """Collects the codes of one item."""

    def __init__(self, vault: Vault, item_id: str, language: str, link_id: str = "") -> None:
        self._vault, self._language = vault, language
        self._of: dict[str, Any] = {"item_id": item_id} | ({"id": link_id} if link_id else {})
        self._one = bool(link_id)
        self.passages: dict[str, Passage] = {}

    def found(self, kinds: Collection[str]) -> list[CodeLine]:
        makers: dict[str, Callable[[], list[CodeLine]]] = {
            "article": self._articles,
            "act": self._acts,
            "method": self._codings,
            "person": self._people,
            "place": self._codings,
            "event": self._events,
            "theme": self._codings,
            "claim": self._claims,
            "element": self._elements,
            FACT: self._facts,
        }
        wanted = [makers[kind] for kind in (*KINDS, FACT) if kind in kinds]
        lines = [line for make in dict.fromkeys(wanted) for line in make()]
        order = {kind: number for number, kind in enumerate((*KINDS, FACT))}
        lines = [line for line in lines if line.kind in kinds]
        lines.sort(key=lambda line: order[line.kind])
        return lines

    def _articles(self) -> list[CodeLine]:
        links = self._vault.find(ItemProvision, order="provision,id", **self._of)
        said = {
            ref: _provision(self._vault, ref, self._language)
            for ref in dict.fromkeys(each.provision for each in links)
        }
        return [
            self._line(
                kind="article",
                ref=each.provision,
                label=said[each.provision],
                link_id=each.id,
                passage_id=each.passage_id or "",
                certainty=each.certainty,
                note=each.note,
            )
            for each in links
        ]

    def _acts(self) -> list[CodeLine]:
        links = self._vault.find(ItemAct, order="id", **self._of)
        titles = self._titles(each.event_id for each in links if each.event_id)
        acts = load("acts")
        return [
            self._line(
                kind="act",
                ref=each.act,
                label=acts.label(each.act, self._language)
                + (f" · {titles[each.event_id]}" if each.event_id else ""),
                link_id=each.id,
                passage_id=each.passage_id or "",
                certainty=each.certainty,
                note=each.note,
                event_id=each.event_id or "",
            )
            for each in links
        ]

    def _people(self) -> list[CodeLine]:
        links = self._vault.find(ItemPerson, order="id", **self._of)
        named = lookup.many(self._vault, Person, (each.person_id for each in links))
        return [
            self._line(
                kind="person",
                ref=each.person_id,
                label=named[each.person_id].name,
                link_id=each.id,
                passage_id=each.passage_id or "",
                role=each.role,
                certainty=each.certainty,
                note=each.note,
            )
            for each in links
        ]

    def _events(self) -> list[CodeLine]:
        links = self._vault.find(ItemEvent, order="id", **self._of)
        titles = self._titles(each.event_id for each in links)
        return [
            self._line(
                kind="event",
                ref=each.event_id,
                label=titles[each.event_id],
                link_id=each.id,
                passage_id=each.passage_id or "",
                certainty=each.certainty,
                note=each.note,
            )
            for each in links
        ]

    def _codings(self) -> list[CodeLine]:
        links = self._vault.find(Coding, order="id", **self._of)
        places = lookup.many(self._vault, Place, (e.ref for e in links if e.kind == "place"))
        held = {line.theme.id: line for line in themes(self._vault)} if links else {}
        methods = load("methods")
        lines = []
        for each in links:
            colour = ""
            if each.kind == "method":
                label = methods.label(each.ref, self._language)
            elif each.kind == "place":
                label = places[each.ref].name if each.ref in places else each.ref
            elif each.ref in held:
                label, colour = held[each.ref].path, held[each.ref].theme.colour
            else:
                # Its theme lies in the trash: it is there again when the theme is.
                continue
            lines.append(
                self._line(
                    kind=each.kind,
                    ref=each.ref,
                    label=label,
                    link_id=each.id,
                    passage_id=each.passage_id,
                    colour=colour,
                    certainty=each.certainty,
                    note=each.note,
                )
            )
        return lines

    def _claims(self) -> list[CodeLine]:
        links = self._vault.find(ClaimPassage, order="id", **self._of)
        held = lookup.many(self._vault, Claim, (each.claim_id for each in links))
        return [
            self._line(
                kind="claim",
                ref=each.claim_id,
                label=held[each.claim_id].assertion,
                link_id=each.id,
                passage_id=each.passage_id,
                stance=each.stance,
                note=each.note,
            )
            for each in links
            if not held[each.claim_id].trashed
        ]

    def _elements(self) -> list[CodeLine]:
        links = self._vault.find(PassageElement, order="provision,id", **self._of)
        cited = {
            ref: _provision(self._vault, ref, self._language)
            for ref in dict.fromkeys(each.provision for each in links)
        }
        return [
            self._line(
                kind="element",
                ref=elements.code_of(each.provision, each.element),
                label=f"{cited[each.provision]}: {elements.label(each.element, self._language)}",
                link_id=each.id,
                passage_id=each.passage_id,
                certainty=each.certainty,
                note=each.note,
            )
            for each in links
        ]

    def _facts(self) -> list[CodeLine]:
        facts = self._vault.find(AccountFact, order="id", **self._of)
        titles = self._titles(each.event_id for each in facts)
        values = self._values(facts)
        return [
            self._line(
                kind=FACT,
                ref=each.aspect,
                label=f"{titles[each.event_id]} · "
                + (f"{each.subject}: " if each.subject else "")
                + values[each.id],
                link_id=each.id,
                passage_id=each.passage_id,
                note=each.note,
                event_id=each.event_id,
            )
            for each in facts
        ]

    def _values(self, facts: Sequence[AccountFact]) -> dict[str, str]:
        """The values in words: places, people and events by name."""
        vault = self._vault
        ids = {each.value.partition(":")[2] or each.value for each in facts}
        names = {each.id: each.name for each in lookup.many(vault, Place, ids).values()}
        names |= {each.id: each.name for each in lookup.many(vault, Person, ids).values()}
        names |= {each.id: each.title for each in lookup.many(vault, Event, ids).values()}
        said = {}
        for each in facts:
            how, colon, other = each.value.partition(":")
            if colon and other in names:
                said[each.id] = f"{how} {names[other]}"
            else:
                said[each.id] = names.get(each.value, each.value)
        return said

    def _line(
        self,
        *,
        kind: str,
        ref: str,
        label: str,
        link_id: str,
        passage_id: str,
        colour: str = "",
        role: str = "",
        certainty: str = "",
        stance: str = "",
        note: str = "",
        event_id: str = "",
    ) -> CodeLine:
        """One code; with its passage where the passages are wanted."""
        passage = self.passages.get(passage_id)
        if passage is None and self._one and passage_id:
            passage = self._vault.get(Passage, passage_id)
        # Written out: thousands are made at once, and passing a dictionary on costs as much as they do.
        if passage is None:
            return CodeLine(
                kind=kind, ref=ref, label=label, link_id=link_id, passage_id=passage_id, colour=colour,
                role=role, certainty=certainty, stance=stance, note=note, event_id=event_id,
            )  # fmt: skip
        return Coded(
            kind=kind, ref=ref, label=label, link_id=link_id, passage_id=passage_id, colour=colour,
            role=role, certainty=certainty, stance=stance, note=note, event_id=event_id,
            passage=passage,
        )  # fmt: skip

    def _titles(self, ids: Iterable[str]) -> dict[str, str]:
        found = lookup.many(self._vault, Event, ids)
        return {
            each.id: f"{each.title} ({each.date})" if each.date else each.title
            for each in found.values()
        }


def _provision(vault: Vault, ref: str, language: str) -> str:
    """A provision as it is cited."""
    try:
        return law.cited(vault, ref, language)
    except Usage:
        return ref
